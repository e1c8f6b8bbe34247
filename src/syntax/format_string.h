/* format_string.h -- the language inside "{}": a string taken apart, arguments still by number and name. */
#ifndef PREPSTATION_SYNTAX_FORMAT_STRING_H
#define PREPSTATION_SYNTAX_FORMAT_STRING_H

#include "syntax/ast.h"

enum format_reference_kind {
    FORMAT_REFERENCE_NONE,
    FORMAT_REFERENCE_NEXT,  /* {}, and the precision of {:.*} */
    FORMAT_REFERENCE_INDEX, /* {0} */
    FORMAT_REFERENCE_NAME   /* {name} */
};

struct format_reference {
    enum format_reference_kind kind;
    uint32_t index;
    const char *name; /* points into the string */
    size_t length;
};

/* A piece whose argument, and width and precision where they are FORMAT_COUNT_ARGUMENT, are references yet. */
struct format_part {
    struct format_piece piece;
    struct format_reference argument, width, precision;
    size_t start, end; /* offsets in the string */
};

struct format_string {
    struct format_part *parts;
    size_t count;
    /* What is wrong, or NULL: "unclosed-brace" ({ without }), "unopened-brace" (} without {), "unknown-trait" ({:q}),
     * "bad-spec", "too-large" (a width or precision above 65535), "not-literal" (used by the caller) */
    const char *error;
    size_t error_start, error_end;
};

struct format_string format_string_read(struct arena *arena, const char *text, size_t length);

#endif
