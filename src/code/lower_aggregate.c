/* lower_aggregate.c -- tuples, arrays, structs, enums and closures, built part by part where they will stand.
 *
 * A part that must be dropped is held while later parts are evaluated: until the whole is there nobody else owns it.
 */
#include "code/lower.h"

void lower_variant_tag(struct builder *b, const struct place *to, uint32_t variant) {
    const struct layout *layout = to->layout;
    if (to->kind == PLACE_NONE || layout->tag == TAG_NONE)
        return;
    uint32_t top = b->slots_top;
    if (layout->abi == ABI_POINTER || layout->abi == ABI_WIDE) {
        if (variant != layout->niche_variant) {
            uint32_t slot = target_slot(b, layout, to);
            emit(b, OP_CODE_CLEAR, slot, 0, layout->slots, 0);
            deliver(b, layout, slot, to);
        }
        b->slots_top = top;
        return;
    }
    uint64_t bits = (uint64_t)layout->variants[variant].discriminant;
    if (layout->tag == TAG_NICHE) {
        if (variant == layout->niche_variant)
            return;
        bits = layout->niche_start + (variant - layout->niche_first);
    }
    if (layout->abi == ABI_INTEGER) {
        lower_bits(b, layout, bits, to);
        return;
    }
    static const enum type_kind kinds[] = {TYPE_I8, TYPE_I16, TYPE_I32, TYPE_I64, TYPE_U8, TYPE_U16, TYPE_U32, TYPE_U64};
    enum type_kind kind = layout->tag_scalar <= SCALAR_U64 ? kinds[layout->tag_scalar] : TYPE_U64;
    if (layout->tag_scalar == SCALAR_BOOL)
        kind = TYPE_U8;
    else if (layout->tag_scalar == SCALAR_CHAR)
        kind = TYPE_U32;
    const struct layout *tag = layout_concrete(b, simple_type(b, kind));
    struct place place = place_at(to, tag, layout->tag_offset);
    lower_bits(b, tag, bits, &place);
    b->slots_top = top;
}

/* A value that lies in its part of an aggregate already, while later parts are evaluated. */
static struct scheduled *hold(struct builder *b, const struct place *part, bool more) {
    if (!more || !part->layout->needs_drop || b->dead)
        return NULL;
    return schedule_operand(b, part);
}

static void release(struct builder *b, struct scheduled **held, uint32_t count) {
    for (uint32_t i = count; i > 0; i--) {
        if (held[i - 1] != NULL)
            unschedule(b, held[i - 1]);
    }
}

static void lower_part(struct builder *b, const struct typed_expr *value, const struct place *to, uint32_t variant,
                       uint32_t index, bool more, struct scheduled **held) {
    struct place part = {.kind = PLACE_NONE, .layout = to->layout};
    if (to->kind != PLACE_NONE)
        part = to->layout->element != NULL ? place_at(to, to->layout->element, index * to->layout->element->size)
                                           : field_of(b, to, variant, index);
    lower_into(b, value, &part);
    *held = part.kind == PLACE_NONE ? NULL : hold(b, &part, more);
}

void lower_list(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    struct scheduled **held = arena_array(b->arena, expr->argument_count, sizeof *held);
    bool later = false;
    bool *more = arena_array(b->arena, expr->argument_count + 1, sizeof *more);
    for (uint32_t i = expr->argument_count; i > 0; i--) {
        more[i - 1] = later;
        later = later || may_unwind(expr->arguments[i - 1]);
    }
    for (uint32_t i = 0; i < expr->argument_count; i++)
        lower_part(b, expr->arguments[i], to, 0, i, more[i], &held[i]);
    release(b, held, expr->argument_count);
}

static void lower_rest(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    const struct layout *layout = layout_for(b, expr->type);
    uint32_t top = b->slots_top;
    struct place base;
    const struct variant_layout *variant = &layout->variants[0];
    bool *given = arena_array(b->arena, variant->field_count + 1, sizeof *given);
    for (uint32_t i = 0; i < expr->field_count; i++)
        given[expr->fields[i].index] = true;
    if (names_place(expr->base)) {
        base = lower_place(b, expr->base, false);
    } else {
        const struct typed_expr *source = expr->base;
        struct move_path *path = NULL;
        for (uint32_t i = 0; i < variant->field_count; i++) {
            if (given[i] || !variant->fields[i].layout->needs_drop)
                continue;
            if (path == NULL)
                path = path_new(b, NULL, STEP_ROOT, 0, 0);
            path_new(b, path, STEP_FIELD, 0, i)->moved = true;
        }
        base = temporary_of(b, source, false, path);
    }
    for (uint32_t i = 0; i < variant->field_count; i++) {
        if (given[i])
            continue;
        struct place from = field_of(b, &base, 0, i), part = field_of(b, to, 0, i);
        copy_place(b, &part, &from);
        moved_out(b, &from);
    }
    b->slots_top = top;
}

/* A value of the program's own has been made whose type has a destructor. */
void note_made(struct builder *b, const struct layout *layout) {
    const struct type *const *args;
    uint32_t count;
    if (layout->needs_drop && layout->type->kind == TYPE_ADT && !layout->type->item->is_prelude &&
        program_drop_fn(b->program, layout->type, &args, &count) != NULL)
        note_value(b, layout, NOTE_BORN);
}

/* What a ManuallyDrop takes in has bytes that tell whether it is there, or is noted. */
static void note_held(struct builder *b, const struct layout *keeper) {
    if (keeper->size == 0 && is_manually_drop(b, keeper->type) && keeper->keeps_drop)
        note_value(b, keeper->variants[0].fields[0].layout, NOTE_HELD);
}

/* A Box is made, or a struct that promises what its number is not. */
void check_made(struct builder *b, const struct place *made) {
    const struct layout *layout = made->layout;
    if (made->kind != PLACE_SLOT || layout->type->kind != TYPE_ADT)
        return;
    if (is_box(b, layout->type))
        emit(b, OP_CODE_CHECK_REFERENCE, made->slot, 0, 0, layout->index);
    else if (layout->type->item->has_valid_range)
        emit(b, OP_CODE_CHECK_SCALAR, made->slot, 0, 0, layout->index);
}

void lower_struct(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    const struct layout *layout = to->layout;
    if (layout->is_union) {
        for (uint32_t i = 0; i < expr->field_count; i++) {
            struct place part = field_of(b, to, 0, expr->fields[i].index);
            lower_into(b, expr->fields[i].value, &part);
        }
        return;
    }
    bool is_enum = layout->type->kind == TYPE_ADT && layout->type->item->kind == ITEM_ENUM;
    uint32_t variant = is_enum ? expr->variant : 0;
    struct scheduled **held = arena_array(b->arena, expr->field_count + 1, sizeof *held);
    bool *more = arena_array(b->arena, expr->field_count + 1, sizeof *more);
    bool later = expr->base != NULL;
    for (uint32_t i = expr->field_count; i > 0; i--) {
        more[i - 1] = later;
        later = later || may_unwind(expr->fields[i - 1].value);
    }
    for (uint32_t i = 0; i < expr->field_count; i++)
        lower_part(b, expr->fields[i].value, to, variant, expr->fields[i].index, more[i], &held[i]);
    if (expr->base != NULL)
        lower_rest(b, expr, to);
    release(b, held, expr->field_count);
    if (is_enum && !b->dead)
        lower_variant_tag(b, to, variant);
    note_held(b, layout);
    note_made(b, layout);
    check_made(b, to);
}

/* The other elements of `[const { T }; N]` are made as well. */
static void note_copies(struct builder *b, const struct layout *layout, uint64_t count, unsigned depth) {
    const struct type *const *args;
    uint32_t arg_count;
    if (!layout->needs_drop || count == 0 || count > UINT32_MAX || depth > 8)
        return;
    if (layout->type->kind == TYPE_ADT && program_drop_fn(b->program, layout->type, &args, &arg_count) != NULL)
        emit_de(b, OP_CODE_NOTE, 0, 0, NOTE_BORN, layout->index, (uint32_t)count);
    for (uint32_t i = 0; layout->variant_count == 1 && i < layout->variants[0].field_count; i++)
        note_copies(b, layout->variants[0].fields[i].layout, count, depth + 1);
}

void lower_repeat(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    const struct layout *layout = to->layout;
    if (layout->count == 0 || layout->element == NULL) {
        lower_effect(b, expr->base);
        return;
    }
    struct place first = place_at(to, layout->element, 0);
    note_copies(b, layout->element, layout->count - 1, 0);
    if (layout->size == 0 && !layout->needs_drop) /* else it would be dropped as unwanted */
        first.kind = PLACE_NONE;
    lower_into(b, expr->base, &first);
    if (layout->count == 1 || layout->size == 0)
        return;
    uint32_t top = b->slots_top;
    uint32_t pointer = address_of(b, &first, true);
    if (layout->count > UINT32_MAX)
        lower_unsupported(b, "an array of more than four thousand million elements", "Vec");
    emit_de(b, OP_CODE_FILL, pointer, 0, 0, layout->element->index, (uint32_t)layout->count);
    b->slots_top = top;
}

void lower_closure(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    const struct closure *closure = expr->closure;
    for (uint32_t i = 0; i < closure->capture_count; i++) {
        const struct capture *capture = &closure->captures[i];
        uint32_t top = b->slots_top;
        struct place part = field_of(b, to, 0, i);
        if (capture->mode == CAPTURE_REF || capture->mode == CAPTURE_REF_MUT) {
            struct place place = lower_place(b, capture->place, true);
            uint32_t slot = address_of(b, &place, false);
            b->span = expr->span;
            if (!is_safe_place(b, &place)) /* a reference is made here, whether the closure is ever called or not */
                emit(b, OP_CODE_CHECK_REFERENCE, slot, 0, REFERENCE_MADE, part.layout->index);
            store(b, slot, &part);
        } else {
            struct place place = lower_place(b, capture->place, false);
            copy_place(b, &part, &place);
            if (capture->mode == CAPTURE_MOVE)
                moved_out(b, &place);
        }
        b->slots_top = top;
    }
}
