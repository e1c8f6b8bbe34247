/* diagnostic.h -- what the front end found wrong, as data.
 *
 * A diagnostic is a code, places and arguments, without prose: src/verdict has a sentence for each code. The codes
 * are the list in diagnostic.def; adding one means a row there and a row of words in src/verdict/diagnostic_words.c.
 */
#ifndef PREPSTATION_BASE_DIAGNOSTIC_H
#define PREPSTATION_BASE_DIAGNOSTIC_H

#include "base/source.h"

enum diagnostic_kind {
    DIAGNOSTIC_REFUSED,     /* rustc would refuse it too */
    DIAGNOSTIC_UNSUPPORTED, /* Rust, but not in our subset; argument 0 names the feature, 1 what to use instead */
    DIAGNOSTIC_LIMIT,       /* a limit of ours on the size or depth of a program */
};

enum diagnostic_code {
#define DIAGNOSTIC(name, kind, rustc) DIAGNOSTIC_CODE_##name,
#include "base/diagnostic.def"
#undef DIAGNOSTIC
    DIAGNOSTIC_CODE_COUNT
};

enum { DIAGNOSTIC_LABELS = 3, DIAGNOSTIC_ARGUMENTS = 3 };

struct diagnostic_label {
    struct span span;
    const char *role; /* "moved", "declared", "expected", ...: one word, a key for src/verdict */
};

struct diagnostic {
    enum diagnostic_code code;
    struct span span;
    struct diagnostic_label labels[DIAGNOSTIC_LABELS];
    size_t label_count;
    const char *arguments[DIAGNOSTIC_ARGUMENTS]; /* names and rendered types, arena memory; NULL where unused */
};

struct diagnostics {
    struct arena *arena;
    struct diagnostic *items; /* in the order found */
    size_t count, capacity;
    size_t most; /* more than this are counted in `dropped`, not kept */
    size_t dropped;
};

void diagnostics_init(struct diagnostics *list, struct arena *arena);

/* Adds a diagnostic and returns it, for labels to be added; arguments may be NULL. Never NULL: beyond `most` a scratch
 * item is returned. The same code at the same span is added once. */
struct diagnostic *diagnostics_add(struct diagnostics *list, enum diagnostic_code code, struct span span,
                                   const char *argument0, const char *argument1, const char *argument2);
void diagnostic_label(struct diagnostic *diagnostic, struct span span, const char *role);

/* What the table says of a code. rustc's code is "" where it has none. */
enum diagnostic_kind diagnostic_kind(enum diagnostic_code code);
const char *diagnostic_rustc_code(enum diagnostic_code code);
const char *diagnostic_name(enum diagnostic_code code);

#endif
