/* prelude.h -- the prelude's source text, embedded in the program.
 *
 * The files are Rust and stand beside this header; src/prelude/embed.c turns them into arrays when prepstation
 * is built, so that the installed program needs no file to run a learner's code.
 */
#ifndef PREPSTATION_PRELUDE_PRELUDE_H
#define PREPSTATION_PRELUDE_PRELUDE_H

#include <stddef.h>
#include <stdint.h>

#include "syntax/ready.h"

struct prelude_file {
    const char *path; /* "std/vec.rs" */
    const char *text; /* UTF-8, NUL-terminated */
    uint32_t length;  /* without the NUL */
};

extern const struct prelude_file prelude_files[];
extern const size_t prelude_file_count;

/* What the build found out about the .rs files among them, which it numbers in this order. */
extern const struct ready prelude_ready;

#endif
