/* packed.c -- may a reference to a place be misaligned? A field of a `packed(n)` struct stands at a multiple of n, and of
 * no more; a reference to it is fine where its type needs no more either. Alignments follow from the types alone: a generic
 * parameter may need any.
 */
#include "types/check.h"

enum { ANY_ALIGNMENT = 1 << 29 };

static uint32_t alignment(struct check *check, const struct type *type, struct span span);

static uint32_t larger(uint32_t a, uint32_t b) {
    return a > b ? a : b;
}

static uint32_t adt_alignment(struct check *check, const struct type *type, struct span span) {
    const struct item *item = type->item;
    item_fields(check->program, item);
    uint32_t most = larger(1, item->repr_align);
    if (item->repr_type != NULL)
        most = larger(most, alignment(check, item->repr_type, span));
    else if (item->kind == ITEM_ENUM && (item->repr & REPR_C))
        most = larger(most, 4);
    for (uint32_t v = 0; v < item->variant_count; v++) {
        if (item->kind == ITEM_ENUM && item->repr_type == NULL && item->variant_count > 1) { /* its tag */
            int64_t tag = item->variants[v].discriminant;
            most = larger(most, tag == (int8_t)tag || tag == (uint8_t)tag ? 1 : tag == (int16_t)tag ? 2 : 8);
        }
        for (uint32_t i = 0; i < item->variants[v].field_count; i++)
            most = larger(most, alignment(check, field_type(check, type, v, i, span), span));
    }
    return (item->repr & REPR_PACKED) && most > item->repr_pack ? larger(1, item->repr_pack) : most;
}

static uint32_t alignment(struct check *check, const struct type *type, struct span span) {
    type = shallow(check, type);
    switch (type->kind) {
    case TYPE_BOOL:
    case TYPE_I8:
    case TYPE_U8:
    case TYPE_STR:
    case TYPE_NEVER:
    case TYPE_FN_ITEM:
    case TYPE_ERROR: return 1;
    case TYPE_I16:
    case TYPE_U16: return 2;
    case TYPE_CHAR:
    case TYPE_I32:
    case TYPE_U32:
    case TYPE_F32: return 4;
    case TYPE_I64:
    case TYPE_U64:
    case TYPE_ISIZE:
    case TYPE_USIZE:
    case TYPE_F64:
    case TYPE_REF:
    case TYPE_POINTER:
    case TYPE_FN_POINTER: return 8;
    case TYPE_SLICE:
    case TYPE_ARRAY: return alignment(check, type->args[0], span);
    case TYPE_TUPLE: {
        uint32_t most = 1;
        for (uint32_t i = 0; i < type->count; i++)
            most = larger(most, alignment(check, type->args[i], span));
        return most;
    }
    case TYPE_ADT: return adt_alignment(check, type, span);
    case TYPE_INFER: return type->variable == VARIABLE_INTEGER ? 4 : type->variable == VARIABLE_FLOAT ? 8 : ANY_ALIGNMENT;
    default: return ANY_ALIGNMENT;
    }
}

uint32_t packed_within(const struct type *type, uint32_t packed) {
    if (type->kind != TYPE_ADT || !(type->item->repr & REPR_PACKED))
        return packed;
    uint32_t own = larger(1, type->item->repr_pack);
    return packed == 0 || own < packed ? own : packed;
}

uint32_t packed_to(struct check *check, const struct typed_expr *place) {
    uint32_t packed = 0;
    for (const struct typed_expr *at = place; at->kind == TYPED_FIELD || at->kind == TYPED_INDEX; at = at->base)
        if (at->kind == TYPED_FIELD)
            packed = packed_within(shallow(check, at->base->type), packed);
    return packed;
}

bool packed_too_tight(struct check *check, const struct type *type, uint32_t packed, struct span span) {
    return packed != 0 && alignment(check, type, span) > packed;
}
