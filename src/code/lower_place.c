/* lower_place.c -- place expressions: where a local, a field, an element or what a pointer points at lies.
 *
 * A place costs nothing until it is used: fields are offsets, and a pointer stays in the slots it stands in. What is checked
 * when a place is made is only what Rust checks there: an index against its length.
 */
#include "code/lower.h"

bool names_place(const struct typed_expr *expr) {
    switch (expr->kind) {
    case TYPED_LOCAL:
    case TYPED_CAPTURE:
    case TYPED_UNCAPTURED:
    case TYPED_STATIC:
    case TYPED_INDEX:
    case TYPED_DEREF: return true;
    case TYPED_FIELD: return names_place(expr->base);
    default: return false;
    }
}

struct place local_place(struct builder *b, const struct local *local) {
    struct local_state *state = &b->activation->locals[local->index];
    if (state->kind == LOCAL_ALIAS) {
        /* The reference itself is wanted: it is made now. */
        struct place pointer = {.kind = PLACE_SLOT, .layout = layout_for(b, local->type)};
        pointer.slot = slots_take(b, pointer.layout->slots);
        address_into(b, &state->place, false, pointer.slot);
        return pointer;
    }
    if (state->kind == LOCAL_UNSEEN) {
        if (!b->lowering->failed && !b->dead)
            lower_unsupported(b, "this use of a variable", "a simpler form");
        return (struct place){.kind = PLACE_NONE, .layout = layout_for(b, local->type)};
    }
    return state->place;
}

bool ends_in_dyn(const struct layout *layout) {
    while (layout->type->kind == TYPE_ADT && layout->variant_count > 0 && layout->variants[0].field_count > 0)
        layout = layout->variants[0].fields[layout->variants[0].field_count - 1].layout;
    return layout->type->kind == TYPE_DYN;
}

/* Where a last field that is dyn begins depends on the value's alignment, which stands in the vtable. */
static void find_tail(struct builder *b, const struct place *base, const struct field_layout *field, struct place *part) {
    uint32_t align = align_of_value(b, field->layout->type, base->meta);
    uint32_t start = slots_take(b, 2), mask = start + 1;
    emit(b, OP_CODE_ADD_U64_I, start, align, 0, (int64_t)field->offset - 1);
    emit(b, OP_CODE_SUB_U64_I, mask, align, 0, 1);
    emit(b, OP_CODE_XOR_I, mask, mask, 0, -1);
    emit(b, OP_CODE_AND, start, start, mask, 0);
    if (base->offset != 0)
        emit(b, OP_CODE_ADD_U64_I, start, start, 0, base->offset);
    part->slot = slots_take(b, 2);
    part->offset = 0;
    emit(b, OP_CODE_INDEX_ADDRESS, part->slot, base->slot, start, 1);
}

struct place field_of(struct builder *b, const struct place *base, uint32_t variant, uint32_t index) {
    const struct layout *layout = base->layout;
    if (variant >= layout->variant_count || index >= layout->variants[variant].field_count) {
        if (!b->lowering->failed)
            lower_unsupported(b, "this field", "a simpler form");
        return *base;
    }
    const struct field_layout *field = &layout->variants[variant].fields[index];
    struct place part = place_at(base, field->layout, base->kind == PLACE_SLOT ? 0 : field->offset);
    part.path = path_child(base->path, STEP_FIELD, variant, index);
    part.has_meta = base->has_meta && !field->layout->sized;
    part.fresh = base->fresh;
    part.raw = base->raw || layout->is_union; /* what stands in a union may be anything */
    part.whole = base->whole;
    part.whole_slot = base->whole_slot;
    uint32_t align = base->align;
    if (layout->type->kind == TYPE_ADT && (layout->type->item->repr & REPR_PACKED)) {
        uint32_t pack = layout->type->item->repr_pack;
        if (align == 0 || pack < align)
            align = pack == 0 ? 1 : pack;
    }
    part.align = align != 0 && align < field->layout->align ? align : 0;
    if (part.has_meta && part.kind == PLACE_POINTER && field->offset != 0 && ends_in_dyn(field->layout))
        find_tail(b, base, field, &part);
    return part;
}

struct place deref_of(struct builder *b, const struct place *base, bool check) {
    const struct type *type = base->layout->type;
    const struct type *pointee = type->count > 0 ? type->args[0] : b->program->types.unit;
    struct place place = {.kind = PLACE_POINTER, .layout = layout_concrete(b, pointee)};
    if (base->kind == PLACE_NONE) { /* nothing of it is looked at: see TYPED_UNCAPTURED */
        place.kind = PLACE_NONE;
        return place;
    }
    place.slot = check ? value_slots(b, base) : pointer_slots(b, base);
    place.meta = place.slot + 2;
    place.has_meta = !place.layout->sized;
    place.raw = type->kind == TYPE_POINTER;
    if (place.raw && place.layout->sized && in_user_code(b)) {
        place.whole = place.layout;
        place.whole_slot = place.slot;
    }
    place.path = path_child(base->path, STEP_DEREF, 0, 0);
    return place;
}

static struct place static_place(struct builder *b, const struct item *item, const struct layout *layout) {
    struct place place = {.kind = PLACE_POINTER, .layout = layout, .slot = slots_take(b, 2)};
    emit_de(b, OP_CODE_STATIC_ADDRESS, place.slot, 0, 0, static_of_item(b->lowering, item), 0);
    return place;
}

static struct place capture_place(struct builder *b, const struct typed_expr *expr) {
    const struct activation *activation = b->activation;
    const struct closure *closure = activation->body->closure;
    struct place field = field_of(b, &activation->captures, 0, expr->index);
    enum capture_mode mode = closure->captures[expr->index].mode;
    if (mode == CAPTURE_REF || mode == CAPTURE_REF_MUT)
        return deref_of(b, &field, false);
    return field;
}

/* Is a loop or a labelled block left by `break` while the scope receives what its inside makes? Then the temporary is there on
 * some paths only. */
bool scope_may_be_skipped(const struct builder *b, const struct scope *scope) {
    for (const struct scope *inner = b->scope; inner != NULL && inner != scope; inner = inner->parent) {
        for (const struct jump_target *target = b->activation->targets; target != NULL; target = target->next) {
            if (target->scope == inner)
                return true;
        }
    }
    return false;
}

void memory_conditional(struct builder *b, const struct place *place) {
    b->memory_locals[place->memory].id_slot = FIXED_SLOT + 0x4000 + b->entry_flag_count++;
}

/* Makes the memory a temporary of its scope; the value is dropped with it. */
struct place temporary_of(struct builder *b, const struct typed_expr *expr, bool must_be_memory,
                          struct move_path *path) {
    const struct layout *layout = layout_for(b, expr->type);
    if (!must_be_memory && lives_in_slots(layout) && !layout->needs_drop) {
        struct place place = slots_new(b, layout);
        lower_into(b, expr, &place);
        place.fresh = false;
        place_keep(b, &place);
        return place;
    }
    struct scope *scope = b->temporaries != NULL ? b->temporaries : b->scope;
    bool conditional = false;
    for (struct extended *extended = b->extended; extended != NULL; extended = extended->next) {
        if (extended->expr == expr) {
            scope = extended->scope;
            conditional = extended->conditional;
        }
    }
    if (scope == NULL) {
        const struct activation *activation = b->activation;
        uint32_t index = static_for_temporary(b->lowering, expr, layout, activation->args, activation->arg_count);
        struct place kept = {.kind = PLACE_POINTER, .layout = layout, .slot = slots_take(b, 2)};
        emit_de(b, OP_CODE_STATIC_ADDRESS, kept.slot, 0, 0, index, 0);
        lower_into(b, expr, &kept);
        return kept;
    }
    conditional = conditional || scope_may_be_skipped(b, scope);
    struct place place = memory_new(b, layout, NULL, expr->span);
    if (conditional) {
        memory_conditional(b, &place);
        if (path == NULL)
            path = path_new(b, NULL, STEP_ROOT, 0, 0);
    }
    struct scheduled *storage = schedule(b, scope, SCHEDULED_STORAGE, &place);
    int32_t variable = variable_new(b, &place, NULL);
    storage->variable = variable;
    lower_into(b, expr, &place);
    if (layout->needs_drop) {
        if (path != NULL) {
            path_flags(b, path, conditional);
            path_set(b, path, true);
            place.path = path;
        }
        struct span end = expr->span;
        if (end.end > end.start)
            end.start = end.end - 1;
        schedule(b, scope, SCHEDULED_DROP, &place);
    }
    return place;
}

static struct place index_place(struct builder *b, const struct typed_expr *expr, bool borrow) {
    struct place base = names_place(expr->base) ? lower_place(b, expr->base, borrow) : temporary_of(b, expr->base, true, NULL);
    const struct layout *layout = base.layout;
    const struct layout *element = layout->element;
    if (element == NULL) {
        lower_unsupported(b, "this index", "a simpler form");
        return base;
    }
    int64_t constant;
    bool is_array = layout->type->kind == TYPE_ARRAY;
    if (is_array && base.kind == PLACE_FRAME && constant_integer(b, expr->operand, &constant) && constant >= 0 &&
        (uint64_t)constant < layout->count) {
        struct place part = place_at(&base, element, (uint64_t)constant * element->size);
        part.path = path_child(base.path, STEP_ELEMENT, 0, (uint32_t)constant);
        return part;
    }
    uint32_t index = lower_operand(b, expr->operand);
    uint32_t length = base.meta;
    if (is_array) {
        length = slots_take(b, 1);
        emit(b, OP_CODE_CONST, length, 0, 0, (int64_t)layout->count);
    }
    emit(b, OP_CODE_BOUNDS, index, length, 0, 0);
    uint32_t pointer = address_of(b, &base, !borrow);
    struct place place = {.kind = PLACE_POINTER, .layout = element, .slot = slots_take(b, 2)};
    place.trusted = base.kind == PLACE_FRAME && !borrow;
    place.raw = base.raw;
    place.align = base.align;
    place.whole = base.whole;
    place.whole_slot = base.whole_slot;
    emit(b, OP_CODE_INDEX_ADDRESS, place.slot, pointer, index, (int64_t)element->size);
    return place;
}

static struct place deref_place(struct builder *b, const struct typed_expr *expr, bool borrow) {
    const struct typed_expr *base = expr->base;
    if (base->kind == TYPED_LOAD && base->base->kind == TYPED_LOCAL) {
        const struct local_state *state = &b->activation->locals[base->base->local->index];
        if (state->kind == LOCAL_ALIAS)
            return state->place;
    }
    if (base->kind == TYPED_LOAD && names_place(base->base)) {
        struct place pointer = lower_place(b, base->base, false);
        return deref_of(b, &pointer, pointer.raw && in_user_code(b)); /* `**p`: the reference is copied out of `*p` first */
    }
    if (names_place(base)) {
        struct place pointer = lower_place(b, base, false);
        return deref_of(b, &pointer, pointer.raw && in_user_code(b));
    }
    if (base->kind == TYPED_REF && names_place(base->base))
        return lower_place(b, base->base, borrow);
    const struct layout *layout = layout_for(b, base->type);
    if (is_box(b, layout->type)) {
        struct move_path *path = path_new(b, NULL, STEP_ROOT, 0, 0);
        path_new(b, path, STEP_DEREF, 0, 0)->moved = true;
        struct place box = temporary_of(b, base, true, path);
        return deref_of(b, &box, false);
    }
    struct place pointer = {.kind = PLACE_SLOT, .layout = layout, .slot = lower_operand(b, base)};
    return deref_of(b, &pointer, false);
}

/* --- Parts of temporaries -------------------------------------------------------------------------------------------------------- */

/* What the expression is a field or the contents of, or NULL. */
static const struct typed_expr *whole_of(struct builder *b, const struct typed_expr *expr) {
    if (expr->kind != TYPED_FIELD && (expr->kind != TYPED_DEREF || !is_box(b, concrete(b, expr->base->type))))
        return NULL;
    const struct typed_expr *base = expr->base;
    return base->kind == TYPED_LOAD ? base->base : base;
}

bool is_part_of_temporary(struct builder *b, const struct typed_expr *expr) {
    const struct typed_expr *whole = whole_of(b, expr);
    if (whole == NULL)
        return false;
    for (const struct typed_expr *next = whole; next != NULL; next = whole_of(b, whole))
        whole = next;
    return !names_place(whole);
}

/* The path of a part in the temporary it belongs to; `root` receives the temporary's own. */
static struct move_path *part_path(struct builder *b, const struct typed_expr *expr, struct move_path **root) {
    const struct typed_expr *whole = whole_of(b, expr);
    if (whole == NULL)
        return *root = path_new(b, NULL, STEP_ROOT, 0, 0);
    struct move_path *base = part_path(b, whole, root);
    if (expr->kind == TYPED_DEREF)
        return path_new(b, base, STEP_DEREF, 0, 0);
    return path_new(b, base, STEP_FIELD, 0, expr->index);
}

static struct place part_of(struct builder *b, const struct typed_expr *expr, struct move_path *root) {
    const struct typed_expr *whole = whole_of(b, expr);
    if (whole == NULL)
        return temporary_of(b, expr, true, root);
    struct place base = part_of(b, whole, root);
    return expr->kind == TYPED_DEREF ? deref_of(b, &base, false) : field_of(b, &base, 0, expr->index);
}

struct place part_of_temporary(struct builder *b, const struct typed_expr *expr,
                               const struct typed_pattern *const *takers, uint32_t count) {
    struct move_path *root = NULL;
    if (takers != NULL) {
        struct move_path *leaf = part_path(b, expr, &root);
        leaf->moved = count == 0;
        for (uint32_t i = 0; i < count; i++)
            pattern_moves(b, takers[i], leaf);
    }
    return part_of(b, expr, root);
}

static struct place field_place(struct builder *b, const struct typed_expr *expr, bool borrow) {
    if (names_place(expr->base)) {
        struct place base = lower_place(b, expr->base, borrow);
        return field_of(b, &base, 0, expr->index);
    }
    const struct typed_expr *whole = expr->base;
    while (whole->kind == TYPED_FIELD)
        whole = whole->base;
    if (layout_for(b, whole->type)->needs_drop)
        return part_of_temporary(b, expr, NULL, 0);
    struct place base = whole == expr->base ? temporary_of(b, whole, borrow, NULL) : field_place(b, expr->base, borrow);
    return field_of(b, &base, 0, expr->index);
}

struct place lower_place(struct builder *b, const struct typed_expr *expr, bool borrow) {
    struct span saved = b->span;
    b->span = expr->span;
    struct place place = {.kind = PLACE_NONE};
    switch (expr->kind) {
    case TYPED_LOCAL: place = local_place(b, expr->local); break;
    case TYPED_CAPTURE: place = capture_place(b, expr); break;
    case TYPED_UNCAPTURED: place.layout = layout_for(b, expr->type); break;
    case TYPED_STATIC: place = static_place(b, expr->item, layout_for(b, expr->type)); break;
    case TYPED_INDEX: place = index_place(b, expr, borrow); break;
    case TYPED_DEREF: place = deref_place(b, expr, borrow); break;
    case TYPED_FIELD: place = field_place(b, expr, borrow); break;
    default: place = temporary_of(b, expr, borrow, NULL); break;
    }
    b->span = saved;
    return place;
}

/* Arithmetic on a raw pointer that the program wrote as a place must stay in bounds, though nothing is read. */
struct place lower_raw_place(struct builder *b, const struct typed_expr *expr) {
    struct place place = lower_place(b, expr, true);
    if (place.kind == PLACE_POINTER && place.offset != 0) {
        uint32_t slot = slots_take(b, place.has_meta ? 3 : 2);
        struct span saved = b->span;
        b->span = expr->span;
        address_into(b, &place, false, slot);
        b->span = saved;
        place.slot = slot;
        place.meta = slot + 2;
        place.offset = 0;
    }
    return place;
}
