/* layout.c -- the cache of layouts, and the layouts of everything but structs and enums (those are aggregate.c).
 *
 * Why lazily linked pointees: `struct Node { next: Option<Box<Node>> }` contains a pointer to itself. A pointer's size depends
 * only on whether its pointee is sized, which the type tells without its layout; so pointees are linked after the outermost layout is
 * complete.
 */
#include "code/layout_private.h"

struct layouts *layouts_new(struct program *program) {
    struct layouts *layouts = arena_alloc(program->arena, sizeof *layouts);
    layouts->program = program;
    layouts->arena = program->arena;
    return layouts;
}

const struct layout **layouts_all(struct layouts *layouts, uint32_t *count) {
    *count = (uint32_t)layouts->count;
    return layouts->all;
}

uint32_t scalar_size(enum scalar_kind scalar) {
    static const uint8_t sizes[] = {
        [SCALAR_I8] = 1,      [SCALAR_I16] = 2,       [SCALAR_I32] = 4, [SCALAR_I64] = 8,      [SCALAR_U8] = 1,
        [SCALAR_U16] = 2,     [SCALAR_U32] = 4,       [SCALAR_U64] = 8, [SCALAR_F32] = 4,      [SCALAR_F64] = 8,
        [SCALAR_BOOL] = 1,    [SCALAR_CHAR] = 4,      [SCALAR_POINTER] = 8, [SCALAR_REFERENCE] = 8, [SCALAR_BOX] = 8,
        [SCALAR_FUNCTION] = 8};
    return sizes[scalar];
}

uint64_t layout_mask(uint32_t size) { return size >= 8 ? UINT64_MAX : (UINT64_C(1) << (size * 8)) - 1; }

/* Records a niche if the range leaves any value free. */
void layout_set_niche(struct layout *layout, uint64_t offset, enum scalar_kind scalar, bool is_pointer, uint64_t low,
                      uint64_t high) {
    uint64_t available = (low - high - 1) & layout_mask(scalar_size(scalar));
    if (available == 0) return;
    layout->has_niche = true;
    layout->niche_is_pointer = is_pointer;
    layout->niche_offset = offset;
    layout->niche_low = low;
    layout->niche_high = high;
    layout->niche_available = available;
    layout->niche_scalar = scalar;
}

static void make_scalar(struct layout *layout, enum scalar_kind scalar, uint64_t low, uint64_t high) {
    layout->size = scalar_size(scalar);
    layout->align = (uint32_t)layout->size;
    layout->abi = ABI_INTEGER;
    layout->slots = 1;
    layout->is_scalar = true;
    layout->scalar = scalar;
    layout->valid_low = low;
    layout->valid_high = high;
    layout_set_niche(layout, 0, scalar, false, low, high);
}

static void make_number(struct layout *layout, enum scalar_kind scalar) {
    make_scalar(layout, scalar, 0, layout_mask(scalar_size(scalar)));
    layout->plain = true;
}

static void make_pointer(struct layout *layout, enum scalar_kind scalar, bool wide, uint64_t low) {
    layout->size = wide ? 16 : 8;
    layout->align = 8;
    layout->abi = wide ? ABI_WIDE : ABI_POINTER;
    layout->slots = wide ? 3 : 2;
    layout->is_scalar = true;
    layout->scalar = scalar;
    layout->valid_low = low;
    layout->valid_high = UINT64_MAX;
    layout->has_pointers = true;
    layout_set_niche(layout, 0, SCALAR_U64, true, low, UINT64_MAX);
}

/* The type at the end of the chain of last fields: what decides whether, and how, the whole is unsized. */
static const struct type *type_tail(struct layouts *layouts, const struct type *type) {
    for (unsigned depth = 0; depth < 200; depth++) {
        if (type->kind == TYPE_ADT && type->item->kind == ITEM_STRUCT && type->item->variants[0].field_count > 0) {
            type = program_field_type(layouts->program, type, 0, type->item->variants[0].field_count - 1);
        } else if (type->kind == TYPE_TUPLE && type->count > 0) {
            type = type->args[type->count - 1];
        } else {
            break;
        }
    }
    return type;
}

bool layout_is_sized(struct layouts *layouts, const struct type *type) {
    const struct type *tail = type_tail(layouts, type);
    return tail->kind != TYPE_STR && tail->kind != TYPE_SLICE && tail->kind != TYPE_DYN;
}

void layout_point_at(struct layouts *layouts, struct layout *layout, const struct type *pointee) {
    struct pending_pointee *pending = arena_alloc(layouts->arena, sizeof *pending);
    layout->pointee_type = pointee;
    pending->layout = layout;
    pending->pointee = pointee;
    pending->next = layouts->pending;
    layouts->pending = pending;
}

static bool make_array(struct layouts *layouts, struct layout *layout, const struct type *type) {
    const struct layout *element = layout_of(layouts, type->args[0]);
    if (!element) return false;
    uint64_t count = type->kind == TYPE_ARRAY && type->args[1]->kind == TYPE_CONST ? (uint64_t)type->args[1]->value : 0;
    layout->element = element;
    layout->count = count;
    layout->align = element->align;
    layout->sized = type->kind == TYPE_ARRAY;
    layout->plain = element->plain;
    layout->has_pointers = element->has_pointers;
    layout->needs_drop = element->needs_drop && (type->kind == TYPE_SLICE || count > 0);
    layout->keeps_drop = element->keeps_drop && (type->kind == TYPE_SLICE || count > 0);
    layout->inhabited = element->inhabited || count == 0;
    if (type->kind == TYPE_SLICE) return true;
    if (__builtin_mul_overflow(element->size, count, &layout->size) || layout_is_too_big(layout->size)) {
        diagnostics_add(layouts->program->diagnostics, DIAGNOSTIC_CODE_TYPE_TOO_BIG, layouts->blame,
                        type_text(layouts->arena, type), NULL, NULL);
        return false;
    }
    if (count > 0 && element->has_niche) {
        layout_set_niche(layout, element->niche_offset, element->niche_scalar, element->niche_is_pointer,
                         element->niche_low, element->niche_high);
    }
    if (layout->size > 0) layout->abi = ABI_MEMORY;
    return true;
}

static bool make_tuple(struct layouts *layouts, struct layout *layout, const struct type *type) {
    const struct layout **fields = arena_array(layouts->arena, type->count, sizeof *fields);
    for (uint32_t i = 0; i < type->count; i++) {
        fields[i] = layout_of(layouts, type->args[i]);
        if (!fields[i]) return false;
    }
    /* rustc keeps the last field of a tuple last, since a tuple could be unsized there. */
    struct aggregate_repr repr = {0};
    return layout_struct(layouts, layout, fields, type->count, &repr, type->count > 0);
}

static bool make_closure(struct layouts *layouts, struct layout *layout, const struct type *type) {
    struct program *program = layouts->program;
    const struct closure *closure = type->closure;
    const struct layout **fields = arena_array(layouts->arena, closure->capture_count, sizeof *fields);
    for (uint32_t i = 0; i < closure->capture_count; i++) {
        const struct capture *capture = &closure->captures[i];
        const struct type *field = program_concrete(program, capture->type, type->args, type->count);
        if (capture->mode == CAPTURE_REF || capture->mode == CAPTURE_REF_MUT) {
            field = type_ref(&program->types, field, capture->mode == CAPTURE_REF_MUT);
        }
        fields[i] = layout_of(layouts, field);
        if (!fields[i]) return false;
    }
    struct aggregate_repr repr = {0};
    return layout_struct(layouts, layout, fields, closure->capture_count, &repr, false);
}

static bool fill(struct layouts *layouts, struct layout *layout, const struct type *type) {
    layout->type = type;
    layout->align = 1;
    layout->sized = true;
    layout->inhabited = true;
    switch (type->kind) {
    case TYPE_NEVER: layout->inhabited = false; return true;
    case TYPE_BOOL: make_scalar(layout, SCALAR_BOOL, 0, 1); return true;
    case TYPE_CHAR: make_scalar(layout, SCALAR_CHAR, 0, 0x10ffff); return true;
    case TYPE_I8: make_number(layout, SCALAR_I8); return true;
    case TYPE_I16: make_number(layout, SCALAR_I16); return true;
    case TYPE_I32: make_number(layout, SCALAR_I32); return true;
    case TYPE_I64:
    case TYPE_ISIZE: make_number(layout, SCALAR_I64); return true;
    case TYPE_U8: make_number(layout, SCALAR_U8); return true;
    case TYPE_U16: make_number(layout, SCALAR_U16); return true;
    case TYPE_U32: make_number(layout, SCALAR_U32); return true;
    case TYPE_U64:
    case TYPE_USIZE: make_number(layout, SCALAR_U64); return true;
    case TYPE_F32: make_number(layout, SCALAR_F32); return true;
    case TYPE_F64: make_number(layout, SCALAR_F64); return true;
    case TYPE_STR:
        layout->sized = false;
        layout->plain = true;
        layout->element = layout_of(layouts, layouts->program->types.simple[TYPE_U8]);
        return true;
    case TYPE_DYN:
        layout->sized = false;
        layout->needs_drop = true;
        layout->has_pointers = true;
        return true;
    case TYPE_SLICE:
    case TYPE_ARRAY: return make_array(layouts, layout, type);
    case TYPE_TUPLE: return make_tuple(layouts, layout, type);
    case TYPE_REF:
    case TYPE_POINTER: {
        bool wide = !layout_is_sized(layouts, type->args[0]);
        bool reference = type->kind == TYPE_REF;
        make_pointer(layout, reference ? SCALAR_REFERENCE : SCALAR_POINTER, wide, reference ? 1 : 0);
        layout_point_at(layouts, layout, type->args[0]);
        return true;
    }
    case TYPE_FN_ITEM: return true;
    case TYPE_FN_POINTER: make_pointer(layout, SCALAR_FUNCTION, false, 1); return true;
    case TYPE_CLOSURE: return make_closure(layouts, layout, type);
    case TYPE_ADT: return layout_adt(layouts, layout, type);
    default: return false;
    }
}

static void link_pointees(struct layouts *layouts) {
    while (layouts->pending) {
        struct pending_pointee *pending = layouts->pending;
        layouts->pending = pending->next;
        pending->layout->pointee = layout_of(layouts, pending->pointee);
    }
}

const struct layout *layout_of(struct layouts *layouts, const struct type *type) {
    if (type->id >= layouts->slots) {
        size_t slots = layouts->slots ? layouts->slots : 256;
        while (slots <= type->id) slots *= 2;
        struct layout_slot *grown = arena_array(layouts->arena, slots, sizeof *grown);
        for (size_t i = 0; i < layouts->slots; i++) grown[i] = layouts->by_type[i];
        layouts->by_type = grown;
        layouts->slots = slots;
    }
    struct layout_slot *slot = &layouts->by_type[type->id];
    if (slot->state == LAYOUT_DONE) return slot->layout;
    if (slot->state == LAYOUT_FAILED) return NULL;
    if (slot->state == LAYOUT_BUSY) { /* a type that contains itself without a pointer between */
        struct span span = type->kind == TYPE_ADT ? type->item->name_span : layouts->blame;
        diagnostics_add(layouts->program->diagnostics, DIAGNOSTIC_CODE_RECURSIVE_TYPE, span,
                        type_text(layouts->arena, type), NULL, NULL);
        return NULL;
    }
    slot->state = LAYOUT_BUSY;
    if (type->kind == TYPE_ADT) layouts->blame = type->item->name_span;
    struct layout *layout = arena_alloc(layouts->arena, sizeof *layout);
    layouts->depth++;
    bool good = layouts->depth < 500 && fill(layouts, layout, type);
    layouts->depth--;
    slot = &layouts->by_type[type->id]; /* the table may have grown */
    slot->state = good ? LAYOUT_DONE : LAYOUT_FAILED;
    if (!good) {
        if (layouts->depth == 0) link_pointees(layouts);
        return NULL;
    }
    layout->is_copy = program_is_copy(layouts->program, type);
    slot->layout = layout;
    layout->index = (uint32_t)layouts->count;
    layouts->all = arena_grow(layouts->arena, layouts->all, layouts->count, &layouts->capacity, sizeof *layouts->all);
    layouts->all[layouts->count++] = layout;
    if (layouts->depth == 0) {
        layouts->depth++;
        link_pointees(layouts);
        layouts->depth--;
    }
    return layout;
}

bool layout_needs_drop(struct layouts *layouts, const struct type *type) {
    const struct layout *layout = layout_of(layouts, type);
    return layout && layout->needs_drop;
}
