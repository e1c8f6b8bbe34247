/* padding.c -- which bytes of a value belong to no field of it: they stay uninitialised when the value is whole, and
 * nobody may ask for them. */
#include <string.h>

#include "view/model_private.h"

enum { MOST_DEPTH = 40 };

static void cover(const struct layout *layout, const struct value_bytes *value, uint64_t offset, bool *covered, unsigned depth);

static void cover_bytes(const struct value_bytes *value, uint64_t offset, uint64_t size, bool *covered) {
    for (uint64_t i = offset; i < offset + size && i < value->size; i++) covered[i] = true;
}

static void cover_fields(const struct variant_layout *variant, const struct value_bytes *value, uint64_t offset,
                         bool *covered, unsigned depth) {
    for (uint32_t i = 0; i < variant->field_count; i++) {
        cover(variant->fields[i].layout, value, offset + variant->fields[i].offset, covered, depth + 1);
    }
}

/* Of an enum, the fields of the variant that the bytes say, and its tag. What is not known to be padding is none. */
static void cover(const struct layout *layout, const struct value_bytes *value, uint64_t offset, bool *covered, unsigned depth) {
    enum type_kind kind = layout->type->kind;
    if (layout->size == 0 || offset >= value->size) return;
    if (depth < MOST_DEPTH && kind == TYPE_ARRAY && !layout->plain) {
        for (uint64_t i = 0; i < layout->count && offset + i * layout->element->size < value->size; i++) {
            cover(layout->element, value, offset + i * layout->element->size, covered, depth + 1);
        }
        return;
    }
    bool parts = kind == TYPE_ADT || kind == TYPE_TUPLE || kind == TYPE_CLOSURE;
    if (depth >= MOST_DEPTH || !parts || layout->is_union || layout->is_scalar || layout->plain || layout->variant_count == 0) {
        cover_bytes(value, offset, layout->size, covered);
        return;
    }
    bool is_enum = kind == TYPE_ADT && layout->type->item->kind == ITEM_ENUM;
    uint32_t variant = is_enum ? value_variant(layout, value, offset) : 0;
    if (variant >= layout->variant_count) {
        cover_bytes(value, offset, layout->size, covered);
        return;
    }
    if (is_enum && layout->tag != TAG_NONE) {
        cover_bytes(value, offset + layout->tag_offset, layout->tag_is_pointer ? 8 : scalar_size(layout->tag_scalar), covered);
    }
    cover_fields(&layout->variants[variant], value, offset, covered, depth);
}

const bool *padding_of(struct arena *arena, const struct layout *layout, const struct value_bytes *values) {
    bool *bytes = arena_array(arena, values->size + 1, sizeof *bytes); /* zeroed */
    bool any = false;
    uint64_t at = 0;
    for (; layout->size > 0 && at + layout->size <= values->size; at += layout->size) cover(layout, values, at, bytes, 0);
    for (uint64_t i = 0; i < values->size; i++) {
        bytes[i] = !bytes[i] && i < at;
        any = any || bytes[i];
    }
    return any ? bytes : NULL;
}
