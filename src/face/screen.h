/* screen.h -- the interactive faces: the course and a program of the learner's own, on a terminal or as plain text. */
#ifndef PREPSTATION_FACE_SCREEN_H
#define PREPSTATION_FACE_SCREEN_H

#include "session/session.h"

struct screen_options {
    const char *file;    /* `open`: the program; NULL: the course */
    const char *lesson;  /* its number or name; NULL: where the learner stopped */
    const char *lessons; /* the folder */
    struct session_options session;
    bool ascii, no_color, no_mouse, plain;
};

/* Runs until the learner quits; the exit status. */
int screen_main(const struct screen_options *options);

#endif
