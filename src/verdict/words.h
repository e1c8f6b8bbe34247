/* words.h -- the tables of sentences and how they are filled in; private to src/verdict.
 *
 * A sentence is a template with names in braces, such as "{line} reads {size} of {block}". Each name is a row in words.c, so that all
 * sentences speak of a place, a block or a size in the same way.
 */
#ifndef PREPSTATION_VERDICT_WORDS_H
#define PREPSTATION_VERDICT_WORDS_H

#include "base/text.h"
#include "verdict/report.h"

/* What a template may speak of. Only `evidence` is always there. */
struct subject {
    const struct evidence *evidence;
    struct arena *arena;            /* for rendered types */
    const struct fault *fault;
    const struct diagnostic *diagnostic;
    struct span span;               /* {line} */
    const struct type *dropped;     /* the type whose drop glue was running, or NULL */
};

/* Fills the template in. An unknown name stays as it is, braces included: a test finds it. */
void words_expand(struct text *out, const char *template, const struct subject *subject);

/* "line 12", or "the program" when the span is nowhere. */
void words_line(struct text *out, const struct evidence *evidence, struct span span);
/* "block #3 (24 bytes, align 8)", "the local `x` (4 bytes, align 4)". */
void words_block(struct text *out, const struct evidence *evidence, uint32_t allocation, bool brief);
/* What is known of a block that the library allocated, or NULL. */
const struct maker *words_maker(const struct evidence *evidence, uint32_t allocation);
/* The block that `realloc` put in the place of this one, or 0. */
uint32_t words_heir(const struct evidence *evidence, uint32_t allocation);
/* Is it "an" and not "a" before the name of this type? */
bool words_takes_an(const char *type);
/* "1 byte", "24 bytes" */
void words_bytes(struct text *out, uint64_t count);

/* --- Faults (fault_words.c) --- */

struct fault_words {
    enum fault_kind kind;
    int action;           /* enum fault_action, or ANY_ACTION */
    const char *detail;   /* key of the special case, or NULL: any */
    bool in_drop;         /* only while drop glue was running */
    const char *sentence; /* what happened; no full stop */
    const char *why, *mend;
    const char *life;     /* the wrong arrow */
};
enum { ANY_ACTION = -1 };

/* Never NULL. */
const struct fault_words *fault_words_find(const struct fault *fault, bool in_drop);
/* Reason and advice where two values own the block, or a destructor began after it was freed; or the row as it is. */
const struct fault_words *fault_words_late(const struct evidence *evidence, const struct fault *fault, const struct fault_words *row);
/* All rows, for tests. */
const struct fault_words *fault_words_all(size_t *count);

/* --- Facts (facts.c): adds those of the subject's fault to the report --- */

void facts_of_fault(struct report *report, const struct subject *subject);

void report_add_fact(struct report *report, struct arena *arena, const char *label, const char *text);

/* How the leaked blocks hold each other, as a fact and in the sentences of a leak. `scratch` is empty before and after. */
void holders_of_leak(struct report *report, const struct evidence *evidence, struct arena *arena, struct text *scratch);

/* --- Diagnostics (diagnostic_words.c) --- */

struct diagnostic_words {
    enum diagnostic_code code;
    const char *key;      /* the row counts only when some argument is this text; NULL: any */
    const char *sentence; /* {0} {1} {2}: the arguments */
    const char *mend;     /* "" when there is nothing to add */
};

/* NULL when the code has no row. */
const struct diagnostic_words *diagnostic_words_find(const struct diagnostic *diagnostic);
/* What to do without a part of std that programs here cannot have, such as `std::fs`; "" when there is nothing to say. */
const char *unsupported_mend(const char *feature);
/* All rows. */
const struct diagnostic_words *diagnostic_words_all(size_t *count);

#endif
