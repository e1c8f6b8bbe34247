/* outlet.h -- bytes on their way to a file descriptor: whole or not at all, and shown rather than obeyed on a terminal. */
#ifndef PREPSTATION_FACE_OUTLET_H
#define PREPSTATION_FACE_OUTLET_H

#include <stdbool.h>
#include <stddef.h>

struct outlet {
    int descriptor;
    bool is_terminal;
    bool is_closed;   /* nobody reads any more, or the disk is full: later bytes go nowhere */
    int error;        /* errno of the first failure that is not a closed pipe */
    bool after_c2;    /* the last byte was the first half of what may be a C1 control */
    char last;        /* the last byte written, '\n' at the start */
};

void outlet_init(struct outlet *outlet, int descriptor);

/* A program's bytes: unchanged, or on a terminal with controls other than newline and tab written as escapes. */
void outlet_program(struct outlet *outlet, const char *bytes, size_t length);

/* Our own bytes, unchanged. */
void outlet_write(struct outlet *outlet, const char *bytes, size_t length);

#endif
