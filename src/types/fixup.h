/* fixup.h -- private to fixup.c and capture.c: how places are used, while a finished body is walked. */
#ifndef PREPSTATION_TYPES_FIXUP_H
#define PREPSTATION_TYPES_FIXUP_H

#include "types/check.h"

/* What is done with a place. */
enum place_use {
    USE_NOTHING, /* only named: `let _ = place`, the scrutinee of a match */
    USE_COPY,
    USE_REF,
    USE_UNIQUE, /* as REF_MUT, of a `&mut` that need not be `mut` itself: only captures */
    USE_REF_MUT,
    USE_ASSIGN,
    USE_MOVE,
};

struct recorded_use {
    struct typed_expr *place;
    enum place_use use;
    struct span span;
};

/* The closure around the code that is being walked. */
struct closure_frame {
    struct closure_frame *outer;
    struct closure *closure;
    struct recorded_use *uses;
    size_t count, capacity;
};

struct fixup {
    struct check *check;
    struct closure_frame *frame; /* NULL in the function itself */
};

/* Enters a use of a place in the closure around it, if its root is not the closure's own. */
void record_use(struct fixup *fixup, struct typed_expr *place, enum place_use use, struct span span);
/* Would record_use enter it? */
bool is_outer_place(const struct fixup *fixup, struct typed_expr *place);
/* At the end of a closure's body: settles captures and kind, puts TYPED_CAPTURE into the body. */
void settle_captures(struct fixup *fixup, struct closure_frame *frame);
/* The local or capture a place starts from without a dereference of a pointer (Box counts as owned): NULL when there
   is none. */
struct typed_expr *owned_root(struct typed_expr *place, bool through_box);
bool is_box_type(struct check *check, const struct type *type);

#endif
