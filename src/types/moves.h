/* moves.h -- private to moves.c and move_facts.c: what is known of places while a body is walked.
 *
 * A fact says *maybe*: this path may have been moved out of, may not be initialised yet, may have been assigned.
 * Branches join by union.
 */
#ifndef PREPSTATION_TYPES_MOVES_H
#define PREPSTATION_TYPES_MOVES_H

#include "types/fixup.h"

enum { CODES_MOST = 12, CODE_BOX = 0x7FFFFFFF };

enum fact_kind { FACT_MOVED, FACT_UNINITIALISED, FACT_ASSIGNED };

struct move_path {
    const struct local *local; /* NULL: a capture, or no path at all */
    uint32_t capture;          /* index + 1; 0: none */
    uint32_t codes[CODES_MOST];
    uint32_t count;
    bool exact; /* the place is this path, and not something behind or inside it */
};

struct fact {
    struct move_path path;
    enum fact_kind kind;
    struct span span;
    struct typed_expr *load; /* what moved it, or NULL: a pattern, a closure */
};

struct state {
    struct fact *items;
    size_t count, capacity;
    bool dead;
};

struct target {
    struct target *outer;
    const struct typed_label *label;
    struct state after; /* joined at break */
    struct state again; /* joined at continue */
};

struct moves {
    struct check *check;
    struct closure *closure; /* whose body this is, or NULL */
    uint32_t wanted;         /* closure_kind + 1 that its surroundings ask for, or 0 */
    struct moves *outer;     /* of the body around the closure */
    struct state state;
    struct target *targets;
};

bool facts_same_path(const struct move_path *a, const struct move_path *b);
/* Is a the same as b or a part around it? */
bool facts_contains(const struct move_path *a, const struct move_path *b);
bool facts_add(struct moves *moves, struct state *state, const struct fact *fact);
struct state facts_copy(struct moves *moves, const struct state *state);
/* True when `into` has grown. */
bool facts_join(struct moves *moves, struct state *into, const struct state *from);
void facts_forget(struct state *state, const struct move_path *path, bool assigned_too);
/* The state of what cannot be reached. */
struct state facts_dead(void);

/* The path of a place; false when it has none (a static, something behind a call). */
bool facts_path(const struct typed_expr *place, struct move_path *path);
void facts_report(struct moves *moves, const struct fact *fact, const struct typed_expr *place, const struct type *type,
                  struct span span, const char *key);
/* The place is read, borrowed or moved: nothing of it may be gone. False after a report. */
bool facts_use(struct moves *moves, const struct move_path *path, const struct typed_expr *place,
               const struct type *type, struct span span, const char *key);
bool facts_has_drop(struct moves *moves, const struct type *type);
/* May a value be moved out of this place at all? Reports when not. */
bool facts_movable(struct moves *moves, const struct typed_expr *place, const struct type *moved, struct span span);
/* The place is assigned to or borrowed as mutable: reports when it must not be. */
void facts_need_mutable(struct moves *moves, const struct typed_expr *place, struct span span, bool assigns);

#endif
