/* layout_private.h -- what layout.c and aggregate.c share. */
#ifndef PREPSTATION_CODE_LAYOUT_PRIVATE_H
#define PREPSTATION_CODE_LAYOUT_PRIVATE_H

#include "code/layout.h"

enum layout_state { LAYOUT_NONE, LAYOUT_BUSY, LAYOUT_DONE, LAYOUT_FAILED };

struct layout_slot {
    enum layout_state state;
    const struct layout *layout;
};

struct pending_pointee {
    struct layout *layout;
    const struct type *pointee;
    struct pending_pointee *next;
};

struct layouts {
    struct program *program;
    struct arena *arena;
    struct layout_slot *by_type; /* by type->id */
    size_t slots;
    const struct layout **all;
    size_t count, capacity;
    struct pending_pointee *pending;
    struct span blame; /* the ADT whose layout is being made, for diagnostics */
    unsigned depth;
};

struct aggregate_repr {
    unsigned flags; /* repr_flags */
    uint32_t align, pack;
};

uint64_t layout_mask(uint32_t size);
void layout_set_niche(struct layout *layout, uint64_t offset, enum scalar_kind scalar, bool is_pointer, uint64_t low,
                      uint64_t high);
void layout_point_at(struct layouts *layouts, struct layout *layout, const struct type *pointee);

/* A struct, tuple or closure of these fields, as variant 0; `tail_last`: the last field may not be moved from the end. */
bool layout_struct(struct layouts *layouts, struct layout *layout, const struct layout *const *fields, uint32_t count,
                   const struct aggregate_repr *repr, bool tail_last);

/* A struct, enum or union. */
bool layout_adt(struct layouts *layouts, struct layout *layout, const struct type *type);

/* As in rustc no type of an address space of 64 bits has more bytes. */
static inline bool layout_is_too_big(uint64_t size) {
    return size >= UINT64_C(1) << 61;
}

#endif
