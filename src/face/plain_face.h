/* plain_face.h -- the course, or a program of the learner's own, as appended lines of text: `--plain`, no terminal,
 * or a dumb one. */
#ifndef PREPSTATION_FACE_PLAIN_FACE_H
#define PREPSTATION_FACE_PLAIN_FACE_H

#include "face/screen.h"

/* Reads commands from standard input until its end or `quit`; the exit status. */
int plain_main(const struct screen_options *options);

#endif
