/* aggregate.c -- structs, tuples, unions and enums: the order of fields, tags and niches as rustc 1.95 chooses them.
 *
 * rustc promises none of this for repr(Rust); we follow what it does, because a lesson that prints size_of or shows a jar's
 * bytes must show the same. The rules, in short. A struct's fields are sorted by alignment, largest first (a field whose size is a
 * multiple of a larger power of two counts as that aligned, up to the struct's own alignment when niches matter), then by
 * niche, so that the largest niche comes to the start; when it does not reach the start, an order that brings it to the end is
 * tried too. An enum is laid out twice, with its tag in a niche of the largest variant and with a tag of its own; the smaller one
 * wins, and between equals the one that leaves more niche.
 */
#include <string.h>

#include "code/layout_private.h"

enum niche_bias { BIAS_START, BIAS_END };

/* What one variant is before the enum is decided. */
struct draft {
    uint64_t *offsets;
    uint64_t size;
    uint32_t align;
    bool inhabited;
    struct layout niche; /* only its niche_ fields are used */
};

static uint64_t align_to(uint64_t offset, uint32_t align) { return (offset + align - 1) / align * align; }

static uint32_t log2_of(uint64_t value) { return value == 0 ? 64 : (uint32_t)__builtin_ctzll(value); }

/* The sort key of a field; smaller comes first. */
struct key {
    uint64_t part[4];
    uint32_t index;
};

static int key_compare(const struct key *left, const struct key *right) {
    for (int i = 0; i < 4; i++) {
        if (left->part[i] != right->part[i]) return left->part[i] < right->part[i] ? -1 : 1;
    }
    return left->index < right->index ? -1 : left->index > right->index;
}

static void sort_keys(struct key *keys, uint32_t count) {
    for (uint32_t i = 1; i < count; i++) { /* insertion: stable, and structs are short */
        struct key key = keys[i];
        uint32_t j = i;
        for (; j > 0 && key_compare(&key, &keys[j - 1]) < 0; j--) keys[j] = keys[j - 1];
        keys[j] = key;
    }
}

struct order_facts {
    uint32_t max_align;
    uint64_t largest_niche;
};

static uint64_t niche_available(const struct layout *field) { return field->has_niche ? field->niche_available : 0; }

static uint64_t alignment_group(const struct layout *field, const struct order_facts *facts, uint32_t pack,
                                enum niche_bias bias) {
    if (pack) return field->align < pack ? field->align : pack;
    uint32_t as_align = log2_of(field->align > field->size ? field->align : field->size);
    if (facts->largest_niche > 0) {
        if (bias == BIAS_START) {
            uint32_t most = log2_of(facts->max_align);
            return as_align < most ? as_align : most;
        }
        if (niche_available(field) == facts->largest_niche) return log2_of(field->align);
    }
    return as_align;
}

/* Fills `order` with field indexes in memory order. `prefix`: behind a tag, so smallest alignment first. */
static void order_fields(struct arena *arena, const struct layout *const *fields, uint32_t count, uint32_t movable,
                         uint32_t pack, bool prefix, enum niche_bias bias, uint32_t *order) {
    struct order_facts facts = {.max_align = 1};
    for (uint32_t i = 0; i < movable; i++) {
        if (fields[i]->align > facts.max_align) facts.max_align = fields[i]->align;
        if (niche_available(fields[i]) > facts.largest_niche) facts.largest_niche = niche_available(fields[i]);
    }
    struct key *keys = arena_array(arena, movable, sizeof *keys);
    for (uint32_t i = 0; i < movable; i++) {
        const struct layout *field = fields[i];
        uint64_t group = alignment_group(field, &facts, pack, bias);
        uint64_t niche = niche_available(field);
        keys[i].index = i;
        if (prefix) {
            keys[i].part[0] = group;
            keys[i].part[1] = niche;
            continue;
        }
        uint64_t niche_size = field->has_niche ? scalar_size(field->niche_scalar) : 0;
        keys[i].part[0] = field->size != 0;
        keys[i].part[1] = UINT64_MAX - group;
        keys[i].part[2] = bias == BIAS_START ? ~niche : niche;
        if (field->has_niche) {
            keys[i].part[3] =
                bias == BIAS_START ? field->niche_offset : ~(field->size - niche_size - field->niche_offset);
        }
    }
    sort_keys(keys, movable);
    for (uint32_t i = 0; i < movable; i++) order[i] = keys[i].index;
    for (uint32_t i = movable; i < count; i++) order[i] = i;
}

/* Places the fields one behind the other from `start` on. False when the whole is too big. */
static bool place_fields(struct arena *arena, const struct layout *const *fields, uint32_t count, bool tail_last,
                         const struct aggregate_repr *repr, uint64_t prefix_size, uint32_t prefix_align,
                         enum niche_bias bias, struct draft *draft) {
    uint32_t *order = arena_array(arena, count, sizeof *order);
    bool reorder = !(repr->flags & (REPR_C | REPR_INTEGER)) && count > 1;
    if (reorder) {
        order_fields(arena, fields, count, tail_last ? count - 1 : count, repr->pack, prefix_size > 0, bias, order);
    } else {
        for (uint32_t i = 0; i < count; i++) order[i] = i;
    }
    memset(draft, 0, sizeof *draft);
    draft->offsets = arena_array(arena, count, sizeof *draft->offsets);
    draft->align = 1;
    draft->inhabited = true;
    uint64_t offset = 0;
    if (prefix_size > 0) {
        if (repr->pack && prefix_align > repr->pack) prefix_align = repr->pack;
        draft->align = prefix_align;
        offset = align_to(prefix_size, prefix_align);
    }
    for (uint32_t i = 0; i < count; i++) {
        const struct layout *field = fields[order[i]];
        uint32_t align = repr->pack && field->align > repr->pack ? repr->pack : field->align;
        offset = align_to(offset, align);
        if (align > draft->align) draft->align = align;
        draft->offsets[order[i]] = offset;
        draft->inhabited = draft->inhabited && field->inhabited;
        uint64_t best = niche_available(&draft->niche), have = niche_available(field);
        if (have > 0 && (bias == BIAS_START ? have > best : have >= best)) {
            draft->niche = *field;
            draft->niche.niche_offset += offset;
        }
        offset += field->size;
        if (layout_is_too_big(offset)) return false;
    }
    if (repr->align > draft->align) draft->align = repr->align;
    draft->size = align_to(offset, draft->align);
    return !layout_is_too_big(draft->size);
}

/* rustc's univariant: the start-biased order, unless the end-biased one brings the niche closer to an edge. */
static bool draft_fields(struct arena *arena, const struct layout *const *fields, uint32_t count, bool tail_last,
                         const struct aggregate_repr *repr, uint64_t prefix_size, uint32_t prefix_align,
                         struct draft *draft) {
    if (!place_fields(arena, fields, count, tail_last, repr, prefix_size, prefix_align, BIAS_START, draft)) return false;
    if (tail_last || !draft->niche.has_niche || count < 2) return true;
    uint64_t head = draft->niche.niche_offset;
    uint64_t tail = draft->size - head - scalar_size(draft->niche.niche_scalar);
    if (head == 0 || tail == 0) return true;
    struct draft other;
    if (!place_fields(arena, fields, count, tail_last, repr, prefix_size, prefix_align, BIAS_END, &other)) return true;
    uint64_t other_tail = other.size - other.niche.niche_offset - scalar_size(other.niche.niche_scalar);
    if (head > other_tail) *draft = other;
    return true;
}

static void set_variant(struct arena *arena, struct variant_layout *variant, const struct draft *draft,
                        const struct layout *const *fields, uint32_t count) {
    variant->fields = arena_array(arena, count, sizeof *variant->fields);
    variant->field_count = count;
    variant->inhabited = draft->inhabited;
    for (uint32_t i = 0; i < count; i++) {
        variant->fields[i].offset = draft->offsets[i];
        variant->fields[i].layout = fields[i];
    }
}

static void take_niche(struct layout *layout, const struct layout *from) {
    if (!from->has_niche) return;
    layout_set_niche(layout, from->niche_offset, from->niche_scalar, from->niche_is_pointer, from->niche_low,
                     from->niche_high);
}

/* A struct of one field that matters travels as that field does. */
static void inherit_abi(struct layouts *layouts, struct layout *layout, const struct variant_layout *variant) {
    layout->abi = layout->size == 0 ? ABI_NONE : ABI_MEMORY;
    const struct layout *only = NULL;
    for (uint32_t i = 0; i < variant->field_count; i++) {
        const struct field_layout *field = &variant->fields[i];
        if (field->layout->size == 0) continue;
        if (only || field->offset != 0) return;
        only = field->layout;
    }
    if (!only || only->size != layout->size || only->align != layout->align || !only->sized) return;
    layout->abi = only->abi;
    layout->slots = only->slots;
    layout->is_scalar = only->is_scalar;
    layout->is_nullable = only->is_nullable;
    layout->scalar = only->scalar;
    layout->valid_low = only->valid_low;
    layout->valid_high = only->valid_high;
    if (only->pointee_type) layout_point_at(layouts, layout, only->pointee_type);
}

bool layout_struct(struct layouts *layouts, struct layout *layout, const struct layout *const *fields, uint32_t count,
                   const struct aggregate_repr *repr, bool tail_last) {
    struct draft draft;
    if (!draft_fields(layouts->arena, fields, count, tail_last, repr, 0, 1, &draft)) {
        diagnostics_add(layouts->program->diagnostics, DIAGNOSTIC_CODE_TYPE_TOO_BIG, layouts->blame,
                        type_text(layouts->arena, layout->type), NULL, NULL);
        return false;
    }
    layout->variants = arena_alloc(layouts->arena, sizeof *layout->variants);
    layout->variant_count = 1;
    set_variant(layouts->arena, &layout->variants[0], &draft, fields, count);
    layout->size = draft.size;
    layout->align = draft.align;
    layout->inhabited = draft.inhabited;
    take_niche(layout, &draft.niche);
    uint64_t covered = 0;
    layout->plain = true;
    for (uint32_t i = 0; i < count; i++) {
        covered += fields[i]->size;
        layout->plain = layout->plain && fields[i]->plain;
        layout->has_pointers = layout->has_pointers || fields[i]->has_pointers;
        layout->needs_drop = layout->needs_drop || fields[i]->needs_drop;
        layout->keeps_drop = layout->keeps_drop || fields[i]->keeps_drop;
        if (!fields[i]->sized) layout->sized = false;
    }
    layout->plain = layout->plain && covered == layout->size && layout->sized;
    inherit_abi(layouts, layout, &layout->variants[0]);
    if (!layout->sized) layout->abi = ABI_NONE;
    return true;
}

static bool layout_union(struct layouts *layouts, struct layout *layout, const struct layout *const *fields,
                         uint32_t count, const struct aggregate_repr *repr) {
    struct draft draft = {.offsets = arena_array(layouts->arena, count, sizeof(uint64_t)), .align = 1, .inhabited = true};
    for (uint32_t i = 0; i < count; i++) {
        uint32_t align = repr->pack && fields[i]->align > repr->pack ? repr->pack : fields[i]->align;
        if (align > draft.align) draft.align = align;
        if (fields[i]->size > draft.size) draft.size = fields[i]->size;
        layout->keeps_drop = layout->keeps_drop || fields[i]->keeps_drop;
    }
    if (repr->align > draft.align) draft.align = repr->align;
    layout->variants = arena_alloc(layouts->arena, sizeof *layout->variants);
    layout->variant_count = 1;
    set_variant(layouts->arena, &layout->variants[0], &draft, fields, count);
    layout->size = align_to(draft.size, draft.align);
    layout->align = draft.align;
    layout->is_union = true;
    layout->has_pointers = layout->size > 0;
    layout->abi = layout->size > 0 ? ABI_MEMORY : ABI_NONE;
    return true;
}

/* ---- Enums ------------------------------------------------------------------------------------------------------------------ */

struct enum_parts {
    const struct layout *const **fields; /* by variant */
    uint32_t *counts;
    uint32_t variant_count;
    const struct item *item;
    struct aggregate_repr repr;
};

/* A variant that can never be and needs no room has no tag value either. */
static bool variant_absent(const struct enum_parts *parts, uint32_t variant) {
    if (parts->repr.flags & REPR_C) return false;
    bool uninhabited = false;
    for (uint32_t i = 0; i < parts->counts[variant]; i++) {
        const struct layout *field = parts->fields[variant][i];
        if (!field->inhabited) uninhabited = true;
        if (field->size != 0) return false;
    }
    return uninhabited;
}

/* Takes `count` values from a niche: the first of them, and the range of values that are valid afterwards. */
static bool niche_reserve(const struct layout *niche, uint64_t count, uint64_t *start, uint64_t *low, uint64_t *high) {
    uint64_t mask = layout_mask(scalar_size(niche->niche_scalar));
    uint64_t valid_low = niche->niche_low, valid_high = niche->niche_high;
    if (!niche->has_niche || count > niche->niche_available) return false;
    bool move_start;
    if (valid_low > valid_high) {
        move_start = false;
    } else if (valid_low <= mask - valid_high) {
        move_start = count <= valid_low;
    } else {
        uint64_t end = (valid_high + count) & mask;
        move_start = end >= 1 && end <= valid_high;
    }
    if (move_start) {
        *start = (valid_low - count) & mask;
        *low = *start;
        *high = valid_high;
    } else {
        *start = (valid_high + 1) & mask;
        *low = valid_low;
        *high = (valid_high + count) & mask;
    }
    return true;
}

/* The enum with its tag in a niche of its largest variant. False when that does not work. */
static bool draft_niche(struct layouts *layouts, const struct enum_parts *parts, struct layout *layout) {
    struct arena *arena = layouts->arena;
    if ((parts->repr.flags & (REPR_C | REPR_INTEGER)) || parts->variant_count < 2) return false;
    struct draft *drafts = arena_array(arena, parts->variant_count, sizeof *drafts);
    uint32_t align = 1, largest = 0;
    for (uint32_t i = 0; i < parts->variant_count; i++) {
        if (!draft_fields(arena, parts->fields[i], parts->counts[i], false, &parts->repr, 0, 1, &drafts[i])) return false;
        if (drafts[i].align > align) align = drafts[i].align;
        if (drafts[i].size >= drafts[largest].size) largest = i;
    }
    uint32_t first = UINT32_MAX, last = 0;
    for (uint32_t i = 0; i < parts->variant_count; i++) {
        if (i == largest || variant_absent(parts, i)) continue;
        if (first == UINT32_MAX) first = i;
        last = i;
    }
    if (first == UINT32_MAX) return false;
    uint32_t count = last - first + 1;
    const struct layout *niche = &drafts[largest].niche;
    uint64_t start, low, high;
    if (!niche_reserve(niche, count, &start, &low, &high)) return false;
    uint64_t niche_size = scalar_size(niche->niche_scalar), niche_offset = niche->niche_offset;
    uint64_t size = align_to(drafts[largest].size, align);
    for (uint32_t i = 0; i < parts->variant_count; i++) {
        if (i == largest || drafts[i].size <= niche_offset) continue;
        uint64_t shift = align_to(niche_offset + niche_size, drafts[i].align);
        if (shift + drafts[i].size > size) return false;
        for (uint32_t k = 0; k < parts->counts[i]; k++) drafts[i].offsets[k] += shift;
    }
    layout->size = size;
    layout->align = align;
    layout->variants = arena_array(arena, parts->variant_count, sizeof *layout->variants);
    layout->variant_count = parts->variant_count;
    layout->inhabited = false;
    for (uint32_t i = 0; i < parts->variant_count; i++) {
        set_variant(arena, &layout->variants[i], &drafts[i], parts->fields[i], parts->counts[i]);
        layout->variants[i].discriminant = parts->item->variants[i].discriminant;
        layout->inhabited = layout->inhabited || drafts[i].inhabited;
    }
    layout->tag = TAG_NICHE;
    layout->tag_offset = niche_offset;
    layout->tag_scalar = niche->niche_scalar;
    layout->tag_is_pointer = niche->niche_is_pointer;
    layout->niche_variant = largest;
    layout->niche_first = first;
    layout->niche_count = count;
    layout->niche_start = start;
    layout_set_niche(layout, niche_offset, niche->niche_scalar, niche->niche_is_pointer, low, high);
    return true;
}

static enum scalar_kind integer_for(uint32_t size, bool is_signed) {
    switch (size) {
    case 1: return is_signed ? SCALAR_I8 : SCALAR_U8;
    case 2: return is_signed ? SCALAR_I16 : SCALAR_U16;
    case 4: return is_signed ? SCALAR_I32 : SCALAR_U32;
    default: return is_signed ? SCALAR_I64 : SCALAR_U64;
    }
}

static enum scalar_kind integer_of_type(const struct type *type) {
    switch (type->kind) {
    case TYPE_I8: return SCALAR_I8;
    case TYPE_I16: return SCALAR_I16;
    case TYPE_I32: return SCALAR_I32;
    case TYPE_U8: return SCALAR_U8;
    case TYPE_U16: return SCALAR_U16;
    case TYPE_U32: return SCALAR_U32;
    case TYPE_U64:
    case TYPE_USIZE: return SCALAR_U64;
    default: return SCALAR_I64;
    }
}

/* The smallest integer that holds all discriminants of variants that can be. */
static enum scalar_kind smallest_tag(const struct enum_parts *parts, int64_t *low, int64_t *high) {
    bool any = false;
    for (uint32_t i = 0; i < parts->variant_count; i++) {
        bool possible = true;
        for (uint32_t k = 0; k < parts->counts[i]; k++) possible = possible && parts->fields[i][k]->inhabited;
        if (!possible && !(parts->repr.flags & REPR_C)) continue;
        int64_t value = parts->item->variants[i].discriminant;
        if (!any || value < *low) *low = value;
        if (!any || value > *high) *high = value;
        any = true;
    }
    if (!any) *low = *high = 0;
    if (parts->repr.flags & REPR_INTEGER) return integer_of_type(parts->item->repr_type);
    bool is_signed = *low < 0;
    uint32_t size = 1;
    for (; size < 8; size *= 2) {
        int64_t most = is_signed ? (INT64_C(1) << (size * 8 - 1)) - 1 : (INT64_C(1) << (size * 8)) - 1;
        if (*high <= most && (!is_signed || *low >= -most - 1)) break;
    }
    if ((parts->repr.flags & REPR_C) && size < 4) {
        size = 4;
        is_signed = is_signed || *high <= INT32_MAX;
    }
    return integer_for(size, is_signed);
}

/* The enum with a tag of its own in front of every variant's fields. */
static bool draft_tagged(struct layouts *layouts, const struct enum_parts *parts, struct layout *layout) {
    struct arena *arena = layouts->arena;
    int64_t low = 0, high = 0;
    enum scalar_kind tag = smallest_tag(parts, &low, &high);
    uint32_t tag_size = scalar_size(tag), prefix_align = tag_size, align = 1, start_align = 256;
    if (parts->repr.flags & REPR_C) {
        for (uint32_t i = 0; i < parts->variant_count; i++) {
            for (uint32_t k = 0; k < parts->counts[i]; k++) {
                if (parts->fields[i][k]->align > prefix_align) prefix_align = parts->fields[i][k]->align;
            }
        }
    }
    uint64_t size = 0;
    struct draft *drafts = arena_array(arena, parts->variant_count, sizeof *drafts);
    for (uint32_t i = 0; i < parts->variant_count; i++) {
        struct draft *draft = &drafts[i];
        if (!draft_fields(arena, parts->fields[i], parts->counts[i], false, &parts->repr, tag_size, prefix_align, draft)) {
            return false;
        }
        const struct layout *first = NULL; /* the field that keeps the tag from growing */
        uint64_t first_offset = 0;
        for (uint32_t k = 0; k < parts->counts[i]; k++) {
            const struct layout *field = parts->fields[i][k];
            if (field->size == 0 && field->align == 1) continue;
            if (!first || draft->offsets[k] < first_offset) first = field, first_offset = draft->offsets[k];
        }
        if (first && first->align < start_align) start_align = first->align;
        if (draft->size > size) size = draft->size;
        if (draft->align > align) align = draft->align;
    }
    size = align_to(size, align);
    if (!(parts->repr.flags & (REPR_C | REPR_INTEGER)) && start_align <= 8 && start_align > tag_size) {
        for (uint32_t i = 0; i < parts->variant_count; i++) {
            for (uint32_t k = 0; k < parts->counts[i]; k++) {
                if (drafts[i].offsets[k] <= tag_size) drafts[i].offsets[k] = start_align;
            }
        }
        tag = integer_for(start_align, low < 0);
        tag_size = start_align;
    }
    layout->size = size;
    layout->align = align;
    layout->variants = arena_array(arena, parts->variant_count, sizeof *layout->variants);
    layout->variant_count = parts->variant_count;
    layout->inhabited = false;
    bool only_tag = size == tag_size;
    for (uint32_t i = 0; i < parts->variant_count; i++) {
        set_variant(arena, &layout->variants[i], &drafts[i], parts->fields[i], parts->counts[i]);
        layout->variants[i].discriminant = parts->item->variants[i].discriminant;
        layout->inhabited = layout->inhabited || drafts[i].inhabited;
    }
    uint64_t mask = layout_mask(tag_size);
    layout->tag = TAG_DIRECT;
    layout->tag_offset = 0;
    layout->tag_scalar = tag;
    layout_set_niche(layout, 0, integer_for(tag_size, false), false, (uint64_t)low & mask, (uint64_t)high & mask);
    if (only_tag) {
        layout->abi = ABI_INTEGER;
        layout->slots = 1;
        layout->is_scalar = true;
        layout->scalar = tag;
        layout->valid_low = (uint64_t)low & mask;
        layout->valid_high = (uint64_t)high & mask;
    }
    return true;
}

static void summarise_enum(struct layouts *layouts, struct layout *layout, const struct enum_parts *parts) {
    for (uint32_t i = 0; i < parts->variant_count; i++) {
        for (uint32_t k = 0; k < parts->counts[i]; k++) {
            layout->has_pointers = layout->has_pointers || parts->fields[i][k]->has_pointers;
            layout->needs_drop = layout->needs_drop || parts->fields[i][k]->needs_drop;
            layout->keeps_drop = layout->keeps_drop || parts->fields[i][k]->keeps_drop;
        }
    }
    layout->plain = false;
    if (layout->abi == ABI_INTEGER) return;
    layout->abi = layout->size == 0 ? ABI_NONE : ABI_MEMORY;
    if (layout->tag != TAG_NICHE || !layout->tag_is_pointer || layout->niche_start != 0 || layout->niche_count != 1) return;
    /* Option<&T> and its like: one pointer, with 0 for the other variant. */
    const struct variant_layout *filled = &layout->variants[layout->niche_variant];
    const struct variant_layout *empty = &layout->variants[layout->niche_first];
    if (layout->variant_count != 2 || empty->field_count != 0) return;
    const struct layout *only = NULL;
    for (uint32_t k = 0; k < filled->field_count; k++) {
        if (filled->fields[k].layout->size == 0) continue;
        if (only) return;
        only = filled->fields[k].layout;
    }
    if (!only || only->size != layout->size || only->is_nullable) return;
    if (only->abi != ABI_POINTER && only->abi != ABI_WIDE) return;
    layout->abi = only->abi;
    layout->slots = only->slots;
    layout->is_nullable = true;
    if (only->pointee_type) layout_point_at(layouts, layout, only->pointee_type);
}

static bool layout_enum(struct layouts *layouts, struct layout *layout, const struct enum_parts *parts) {
    uint32_t present = 0, only = 0;
    for (uint32_t i = 0; i < parts->variant_count; i++) {
        if (variant_absent(parts, i)) continue;
        if (present++ == 0) only = i;
    }
    if (present == 0) { /* no value can be */
        layout->inhabited = false;
        layout->variants = arena_array(layouts->arena, parts->variant_count, sizeof *layout->variants);
        layout->variant_count = parts->variant_count;
        for (uint32_t i = 0; i < parts->variant_count; i++) {
            struct draft draft = {.offsets = arena_array(layouts->arena, parts->counts[i], sizeof(uint64_t))};
            set_variant(layouts->arena, &layout->variants[i], &draft, parts->fields[i], parts->counts[i]);
        }
        return true;
    }
    if (present == 1 && !(parts->repr.flags & (REPR_C | REPR_INTEGER))) {
        if (!layout_struct(layouts, layout, parts->fields[only], parts->counts[only], &parts->repr, false)) return false;
        struct variant_layout filled = layout->variants[0];
        layout->variants = arena_array(layouts->arena, parts->variant_count, sizeof *layout->variants);
        layout->variant_count = parts->variant_count;
        for (uint32_t i = 0; i < parts->variant_count; i++) {
            struct draft draft = {.offsets = arena_array(layouts->arena, parts->counts[i], sizeof(uint64_t))};
            if (i != only) set_variant(layouts->arena, &layout->variants[i], &draft, parts->fields[i], parts->counts[i]);
            else layout->variants[i] = filled;
            layout->variants[i].discriminant = parts->item->variants[i].discriminant;
        }
        layout->only_variant = only;
        return true;
    }
    struct layout tagged = *layout, niched = *layout;
    if (!draft_tagged(layouts, parts, &tagged)) {
        diagnostics_add(layouts->program->diagnostics, DIAGNOSTIC_CODE_TYPE_TOO_BIG, layouts->blame,
                        type_text(layouts->arena, layout->type), NULL, NULL);
        return false;
    }
    bool use_niche = draft_niche(layouts, parts, &niched) &&
                     (niched.size < tagged.size ||
                      (niched.size == tagged.size && niche_available(&niched) > niche_available(&tagged)));
    *layout = use_niche ? niched : tagged;
    summarise_enum(layouts, layout, parts);
    return true;
}

/* ---- ADTs -------------------------------------------------------------------------------------------------------------------- */

/* Whether the last field, as declared, may be unsized: then it stays last whatever its type turns out to be. */
static bool tail_may_be_unsized(const struct program *program, const struct item *item) {
    const struct variant *variant = &item->variants[0];
    if (variant->field_count == 0) return false;
    const struct type *last = variant->fields[variant->field_count - 1].type;
    if (last->kind == TYPE_SLICE || last->kind == TYPE_STR || last->kind == TYPE_DYN) return true;
    if (last->kind == TYPE_ADT && last->item->kind == ITEM_STRUCT && last->count > 0) {
        if (!tail_may_be_unsized(program, last->item)) return false;
        last = last->args[last->count - 1];
    }
    if (last->kind != TYPE_PARAM) return false;
    for (const struct generics *generics = &item->generics; generics; generics = generics->parent) {
        for (uint32_t i = 0; i < generics->predicate_count; i++) {
            const struct predicate *predicate = &generics->predicates[i];
            if (predicate->trait.trait == program->lang[LANG_sized] && predicate->trait.args[0] == last) return false;
        }
    }
    return true;
}

static void apply_valid_range(struct layout *layout, const struct item *item) {
    uint64_t most = layout->size < 8 ? ((uint64_t)1 << (layout->size * 8)) - 1 : UINT64_MAX;
    layout->valid_low = item->valid_low;
    layout->valid_high = item->valid_high < most ? item->valid_high : most;
    bool is_pointer = layout->abi == ABI_POINTER || layout->abi == ABI_WIDE;
    layout->has_niche = false;
    layout_set_niche(layout, 0, is_pointer ? SCALAR_U64 : layout->scalar, is_pointer, layout->valid_low, layout->valid_high);
    layout->plain = false;
}

static const struct layout **field_layouts(struct layouts *layouts, const struct type *type, uint32_t variant) {
    uint32_t count = type->item->variants[variant].field_count;
    const struct layout **fields = arena_array(layouts->arena, count, sizeof *fields);
    for (uint32_t i = 0; i < count; i++) {
        const struct type *field = program_field_type(layouts->program, type, variant, i);
        fields[i] = field ? layout_of(layouts, field) : NULL;
        if (!fields[i]) return NULL;
    }
    return fields;
}

static void adjust_lang_struct(struct layouts *layouts, struct layout *layout, const struct item *item) {
    const struct program *program = layouts->program;
    if (item == program->lang[LANG_owned_box]) {
        layout->scalar = SCALAR_BOX;
        layout->needs_drop = true;
        layout_point_at(layouts, layout, layout->type->args[0]);
    } else if (item == program->lang[LANG_manually_drop]) {
        layout->keeps_drop = layout->keeps_drop || layout->needs_drop;
        layout->needs_drop = false;
    } else if (item == program->lang[LANG_unsafe_cell]) {
        layout->has_niche = false; /* what is inside may change under a shared reference */
    }
}

bool layout_adt(struct layouts *layouts, struct layout *layout, const struct type *type) {
    const struct item *item = type->item;
    struct aggregate_repr repr = {item->repr, item->repr_align, item->repr_pack};
    const struct type *const *args;
    uint32_t arg_count;
    bool own_drop = program_drop_fn(layouts->program, type, &args, &arg_count) != NULL;
    const struct layout *const **fields = arena_array(layouts->arena, item->variant_count, sizeof *fields);
    uint32_t *counts = arena_array(layouts->arena, item->variant_count, sizeof *counts);
    for (uint32_t i = 0; i < item->variant_count; i++) {
        counts[i] = item->variants[i].field_count;
        fields[i] = field_layouts(layouts, type, i);
        if (!fields[i]) return false;
    }
    bool good;
    if (item->kind == ITEM_UNION) {
        good = layout_union(layouts, layout, fields[0], counts[0], &repr);
    } else if (item->kind == ITEM_ENUM) {
        struct enum_parts parts = {fields, counts, item->variant_count, item, repr};
        good = layout_enum(layouts, layout, &parts);
    } else {
        good = layout_struct(layouts, layout, fields[0], counts[0], &repr, tail_may_be_unsized(layouts->program, item));
        if (good && item->has_valid_range && layout->is_scalar) apply_valid_range(layout, item);
        if (good) adjust_lang_struct(layouts, layout, item);
    }
    layout->needs_drop = layout->needs_drop || own_drop;
    return good;
}
