/* layout.h -- sizes, offsets, tags and niches, equal to those of rustc 1.95 on x86-64.
 *
 * A layout answers three questions: where are the parts (src/code projects places with it), which bits are valid (src/machine
 * checks typed copies with it, recursively through fields and the active variant, never through pointers), and does a
 * local of this type fit the slots of a frame (its `abi`).
 */
#ifndef PREPSTATION_CODE_LAYOUT_H
#define PREPSTATION_CODE_LAYOUT_H

#include "types/program.h"

/* How a value travels. All but MEMORY can live in the slots of a frame; a type whose only field that is not zero-sized is one of
 * these, at offset 0 and of the whole size, has its field's abi (Box, NonNull, MyBox<T>, usize wrappers). Unions are
 * always MEMORY (or NONE), since they may be uninitialised. An enum is INTEGER when it is only a tag, MEMORY otherwise
 * (POINTER/WIDE for Option<&T>, Option<Box<T>> and the like, whose niche is the address 0: see `is_nullable`). */
enum abi {
    ABI_NONE,    /* zero-sized: 0 slots */
    ABI_INTEGER, /* integer, bool, char, float bits, fieldless enum: 1 slot; sign- or zero-extended to 64 bits */
    ABI_POINTER, /* 2 slots: address, provenance */
    ABI_WIDE,    /* 3 slots: address, provenance, length or vtable */
    ABI_MEMORY,
};

/* What a scalar's bits must be. */
enum scalar_kind {
    SCALAR_I8, SCALAR_I16, SCALAR_I32, SCALAR_I64,
    SCALAR_U8, SCALAR_U16, SCALAR_U32, SCALAR_U64,
    SCALAR_F32, SCALAR_F64,
    SCALAR_BOOL, SCALAR_CHAR,
    SCALAR_POINTER,   /* raw pointer: any bits */
    SCALAR_REFERENCE, /* not null, aligned, its pointee inside a live allocation */
    SCALAR_BOX,       /* the same */
    SCALAR_FUNCTION,  /* the address of a function */
};

struct field_layout {
    uint64_t offset;
    const struct layout *layout;
};

struct variant_layout {
    struct field_layout *fields; /* in the order of declaration */
    uint32_t field_count;
    bool inhabited;
    int64_t discriminant;
};

enum tag_kind {
    TAG_NONE,   /* struct, union, or an enum with at most one possible variant (`only_variant`) */
    TAG_DIRECT, /* the discriminant stands at tag_offset as an integer of tag_scalar */
    TAG_NICHE,  /* values that niche_variant cannot have stand for the others: variant niche_first + k is encoded as
                   niche_start + k (modulo the width) at tag_offset; all else is niche_variant */
};

struct layout {
    const struct type *type;
    uint64_t size;  /* bytes; of an unsized type the sized part */
    uint32_t align; /* bytes */
    bool sized;
    bool inhabited;
    bool needs_drop;
    bool keeps_drop;   /* some part of it keeps a value from its drop: a ManuallyDrop or a union of what needs one */
    bool is_copy;
    bool is_union;
    bool is_nullable;  /* an enum of abi POINTER/WIDE: address 0 is the variant without fields */
    bool plain;        /* every byte must be initialised and any value is valid: integers, floats, arrays and structs of them
                          without padding */
    bool has_pointers; /* some byte may carry provenance after a typed copy */
    enum abi abi;
    uint32_t slots;          /* by abi; ABI_MEMORY: 0 */
    bool is_scalar;          /* then `scalar`, and valid values are valid_low..=valid_high, wrapping around when low > high */
    enum scalar_kind scalar; /* of abi INTEGER and POINTER/WIDE */
    uint64_t valid_low, valid_high;

    struct variant_layout *variants; /* struct, tuple, union: one; scalars: none */
    uint32_t variant_count;
    uint32_t only_variant; /* TAG_NONE of an enum */
    enum tag_kind tag;
    uint64_t tag_offset;
    enum scalar_kind tag_scalar; /* an integer kind (a pointer niche counts as U64 and is read as a pointer) */
    bool tag_is_pointer;
    uint32_t niche_variant, niche_first, niche_count;
    uint64_t niche_start;

    const struct layout *element; /* array, slice, str (u8) */
    uint64_t count;               /* array */
    const struct type *pointee_type; /* reference, raw pointer, Box, and structs of one of them */
    const struct layout *pointee;    /* its layout; NULL inside a type that contains itself until it is done */

    /* The largest niche: a scalar at niche_offset whose valid values are niche_low..=niche_high (wrapping around when
     * low > high), which leaves niche_available values that stand for nothing */
    bool has_niche;
    bool niche_is_pointer;
    uint64_t niche_offset, niche_low, niche_high, niche_available;
    enum scalar_kind niche_scalar;

    uint32_t index; /* in struct code.layouts */
};

struct layouts; /* the cache, by type */

/* The layout of a concrete type. NULL, with a diagnostic, for a type that is too big or contains itself. Never evaluates
 * bodies but through program->oracle. */
const struct layout *layout_of(struct layouts *layouts, const struct type *type);
struct layouts *layouts_new(struct program *program);

/* All layouts made so far, by layout->index. */
const struct layout **layouts_all(struct layouts *layouts, uint32_t *count);

/* Whether values of the concrete type have a size known before they exist. */
bool layout_is_sized(struct layouts *layouts, const struct type *type);

/* Bytes of a scalar. */
uint32_t scalar_size(enum scalar_kind scalar);

/* True when values of the type, when dropped, run something. Works for unsized types too. */
bool layout_needs_drop(struct layouts *layouts, const struct type *type);

#endif
