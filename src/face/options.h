/* options.h -- the command line, read once into plain data. */
#ifndef PREPSTATION_FACE_OPTIONS_H
#define PREPSTATION_FACE_OPTIONS_H

#include "session/session.h"

enum command { COMMAND_COURSE, COMMAND_OPEN, COMMAND_RUN, COMMAND_CHECK, COMMAND_EXPLAIN, COMMAND_LIST, COMMAND_PROGRESS };

struct options {
    enum command command;
    char **arguments; /* what is no option, the command itself left out; they point into argv */
    int argument_count;
    struct session_options session;
    const char *lessons; /* folder, or NULL: options_lessons decides */
    const char *programs; /* check: folder to write the programs to, or NULL */
    bool json, ascii, no_color, no_mouse, plain, sweep, help, version;
    bool reset, undo, yes; /* progress */
};

enum { EXIT_USAGE = 2 };

/* Reorders argv. False after a message on stderr when the usage is wrong. */
bool options_read(struct options *options, int count, char **arguments);

/* What --help prints; made from the same tables. */
void options_help(void);

/* The folder of the lessons: the one given, else the source tree's when this is the program that was built there, else the installed one. */
const char *options_lessons(const struct options *options);

/* ASCII by option, or because the locale's encoding is not UTF-8. */
bool options_ascii(const struct options *options);

#endif
