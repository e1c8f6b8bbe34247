/* lower_value.c -- value expressions, evaluated straight into their destination.
 *
 * A destination in memory is fresh: nobody reads it before it is complete. A destination in slots may be a variable that the
 * expression reads (`x = x + 1`), so a slot is written by the last instruction of an evaluation only.
 */
#include <string.h>

#include "code/lower.h"

static bool finds(const struct typed_expr *expr, bool moves_count) {
    if (expr == NULL)
        return false;
    switch (expr->kind) {
    case TYPED_ASSIGN:
    case TYPED_ASSIGN_OP:
    case TYPED_BLOCK:
    case TYPED_IF:
    case TYPED_MATCH:
    case TYPED_LOOP:
    case TYPED_WHILE:
    case TYPED_FOR:
    case TYPED_LET:
    case TYPED_RETURN:
    case TYPED_BREAK:
    case TYPED_CONTINUE:
    case TYPED_CLOSURE: return true;
    case TYPED_LOAD:
        if (!expr->is_copy && moves_count)
            return true; /* a move clears its slot */
        break;
    default: break;
    }
    for (uint32_t i = 0; i < expr->argument_count; i++) {
        if (finds(expr->arguments[i], moves_count))
            return true;
    }
    for (uint32_t i = 0; i < expr->field_count; i++) {
        if (finds(expr->fields[i].value, moves_count))
            return true;
    }
    return finds(expr->base, moves_count) || finds(expr->operand, moves_count);
}

bool may_assign(const struct typed_expr *expr) {
    return finds(expr, true);
}

bool is_straight(const struct typed_expr *expr) {
    return !finds(expr, false);
}

bool may_unwind(const struct typed_expr *expr) {
    switch (expr->kind) {
    case TYPED_INTEGER:
    case TYPED_FLOAT:
    case TYPED_STRING:
    case TYPED_BYTES:
    case TYPED_C_STRING:
    case TYPED_CONST_ARG:
    case TYPED_FN:
    case TYPED_LOCAL:
    case TYPED_CAPTURE:
    case TYPED_UNCAPTURED:
    case TYPED_STATIC: return false;
    case TYPED_LOAD:
    case TYPED_FIELD:
    case TYPED_DEREF:
    case TYPED_REF:
    case TYPED_RAW:
    case TYPED_CAST: return may_unwind(expr->base);
    case TYPED_TUPLE:
    case TYPED_ARRAY:
        for (uint32_t i = 0; i < expr->argument_count; i++) {
            if (may_unwind(expr->arguments[i]))
                return true;
        }
        return false;
    default: return true;
    }
}

int64_t extend_bits(enum scalar_kind scalar, uint64_t bits) {
    switch (scalar) {
    case SCALAR_I8: return (int8_t)bits;
    case SCALAR_I16: return (int16_t)bits;
    case SCALAR_I32: return (int32_t)bits;
    case SCALAR_U8:
    case SCALAR_BOOL: return (uint8_t)bits;
    case SCALAR_U16: return (uint16_t)bits;
    case SCALAR_U32:
    case SCALAR_CHAR:
    case SCALAR_F32: return (uint32_t)bits;
    default: return (int64_t)bits;
    }
}

bool constant_integer(struct builder *b, const struct typed_expr *expr, int64_t *value) {
    if (expr->type->kind == TYPE_ADT && type_is_wide(expr->type))
        return false;
    switch (expr->kind) {
    case TYPED_INTEGER: {
        const struct layout *layout = layout_for(b, expr->type);
        *value = layout->is_scalar ? extend_bits(layout->scalar, expr->value) : (int64_t)expr->value;
        return true;
    }
    case TYPED_CONST_ARG: {
        const struct type *type = concrete(b, expr->type_argument);
        *value = type->value;
        return type->kind == TYPE_CONST;
    }
    case TYPED_BLOCK:
        return expr->block->statement_count == 0 && expr->block->tail != NULL && expr->label == NULL &&
               constant_integer(b, expr->block->tail, value);
    case TYPED_UNARY:
        if (expr->op != OP_NEG || expr->operand->kind != TYPED_INTEGER || !type_is_integer(expr->operand->type))
            return false;
        *value = extend_bits(layout_for(b, expr->type)->scalar, 0 - expr->operand->value);
        return true;
    default: return false;
    }
}

/* The slot to compute in: the destination's own, or a new one that deliver() takes from. */
uint32_t target_slot(struct builder *b, const struct layout *layout, const struct place *to) {
    return to->kind == PLACE_SLOT ? to->slot : slots_take(b, layout->slots);
}

void deliver(struct builder *b, const struct layout *layout, uint32_t slot, const struct place *to) {
    if (to->kind == PLACE_NONE || (to->kind == PLACE_SLOT && to->slot == slot) || layout->slots == 0)
        return;
    struct place place = *to;
    place.layout = layout;
    store(b, slot, &place);
}

void lower_bits(struct builder *b, const struct layout *layout, uint64_t bits, const struct place *to) {
    if (to->kind == PLACE_NONE || layout->slots == 0)
        return;
    uint32_t top = b->slots_top;
    uint32_t slot = target_slot(b, layout, to);
    emit(b, OP_CODE_CONST, slot, 0, 0, layout->is_scalar ? extend_bits(layout->scalar, bits) : (int64_t)bits);
    deliver(b, layout, slot, to);
    b->slots_top = top;
}

static void lower_float(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    const struct layout *layout = layout_for(b, expr->type);
    uint64_t bits = 0;
    if (layout->scalar == SCALAR_F32) {
        float number = (float)expr->number;
        uint32_t narrow;
        memcpy(&narrow, &number, sizeof narrow);
        bits = narrow;
    } else {
        memcpy(&bits, &expr->number, sizeof bits);
    }
    lower_bits(b, layout, bits, to);
}

static void lower_text(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    if (to->kind == PLACE_NONE)
        return;
    const struct layout *layout = layout_for(b, expr->type);
    const struct layout *byte = layout_concrete(b, simple_type(b, TYPE_U8));
    uint64_t size = expr->text_length + (expr->kind == TYPED_C_STRING ? 1u : 0u);
    uint32_t top = b->slots_top;
    uint32_t slot = target_slot(b, layout, to);
    const struct type *length = type_const(&b->program->types, (int64_t)size);
    const struct layout *bytes = layout_concrete(b, type_array(&b->program->types, byte->type, length));
    emit_de(b, OP_CODE_STATIC_ADDRESS, slot, 0, 0, static_of_bytes(b->lowering, expr->text, size, 1, bytes), 0);
    if (layout->abi == ABI_WIDE)
        emit(b, OP_CODE_CONST, slot + 2, 0, 0, (int64_t)size);
    deliver(b, layout, slot, to);
    b->slots_top = top;
}

/* --- Loads ----------------------------------------------------------------------------------------------------------------------- */

static void lower_load(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    static const struct typed_pattern *const whole[1];
    uint32_t top = b->slots_top;
    bool is_part = expr->base->kind == TYPED_FIELD && !names_place(expr->base);
    struct place from;
    if (!expr->is_copy && layout_for(b, expr->type)->needs_drop && is_part_of_temporary(b, expr->base))
        from = part_of_temporary(b, expr->base, whole, 0);
    else if (is_part || names_place(expr->base))
        from = lower_place(b, expr->base, false);
    else
        from = temporary_of(b, expr->base, false, NULL);
    const struct layout *layout = from.layout;
    if (to->kind == PLACE_NONE) {
        if (layout->needs_drop && !expr->is_copy) {
            drop_moved(b, &from);
        } else if (lives_in_slots(layout)) {
            value_slots(b, &from);
        }
        b->slots_top = top;
        return;
    }
    /* A move that is run as a copy, since the place is used again: from here on there are two owners. */
    if (expr->is_copy && layout->needs_drop && (from.kind == PLACE_FRAME || from.kind == PLACE_POINTER))
        emit_de(b, OP_CODE_NOTE, 0, address_of(b, &from, false), NOTE_TAKEN, layout->index, 0);
    const struct typed_expr *keeper = expr->base->kind == TYPED_FIELD ? expr->base->base : NULL;
    if (layout->size == 0 && layout->needs_drop && !expr->is_copy &&
        (expr->base->kind == TYPED_DEREF || (keeper != NULL && layout_for(b, keeper->type)->keeps_drop)))
        note_value(b, layout, NOTE_RELEASED);
    bool is_dropping = b->is_dropping;
    b->is_dropping = expr == b->to_drop;
    copy_place(b, to, &from);
    b->is_dropping = is_dropping;
    if (from.kind == PLACE_SLOT && in_user_code(b) && !expr->implied && expr != b->to_drop && layout->slots >= 2)
        emit_value_check(b, layout, to->kind == PLACE_SLOT ? to->slot : from.slot, true, REFERENCE_READ);
    if (!expr->is_copy)
        moved_out(b, &from);
    b->slots_top = top;
}

/* A copy of a local in slots need not move at all. */
static bool is_slot_copy(struct builder *b, const struct typed_expr *expr) {
    if (expr->kind != TYPED_LOAD || (!expr->is_copy && !layout_for(b, expr->type)->is_copy))
        return false;
    const struct typed_expr *base = expr->base;
    while (base->kind == TYPED_FIELD)
        base = base->base;
    if (base->kind != TYPED_LOCAL)
        return false;
    const struct local_state *state = &b->activation->locals[base->local->index];
    return state->kind == LOCAL_PLACE && state->place.kind == PLACE_SLOT;
}

/* Values that are the same bits as another operand: pointers cast, integers widened to 64 bits, blocks that are their tail. */
static const struct typed_expr *see_through(struct builder *b, const struct typed_expr *expr, const struct layout *layout) {
    if (expr->kind == TYPED_BLOCK && expr->label == NULL && expr->block->statement_count == 0 &&
        expr->block->tail != NULL && b->activation->is_prelude)
        return expr->block->tail;
    if (expr->kind != TYPED_CAST)
        return NULL;
    const struct layout *from = layout_for(b, expr->base->type);
    switch (expr->cast) {
    case CAST_POINTER:
    case CAST_REF_TO_POINTER:
    case CAST_MUT_TO_CONST: return from->slots >= layout->slots && layout->slots >= 2 ? expr->base : NULL;
    case CAST_NUMBER:
        if (layout->scalar != SCALAR_I64 && layout->scalar != SCALAR_U64)
            return NULL;
        return from->abi == ABI_INTEGER && from->variant_count == 0 && from->scalar != SCALAR_F32 &&
                       from->scalar != SCALAR_F64
                   ? expr->base
                   : NULL;
    default: return NULL;
    }
}

bool is_safe_place(const struct builder *b, const struct place *place) {
    if (place->kind != PLACE_POINTER)
        return true;
    return !place->raw && !in_user_code(b);
}

/* A reference to a place, whose address may stand in slots already. */
static uint32_t reference_slots(struct builder *b, const struct typed_expr *expr, const struct layout *layout) {
    struct place to = slots_new(b, layout);
    struct span saved = b->span;
    struct place place = lower_place(b, expr->base, true);
    bool ready = place.kind == PLACE_POINTER && place.offset == 0 && (!place.has_meta || place.meta == place.slot + 2);
    b->span = expr->span;
    if (ready)
        to.slot = place.slot;
    else
        address_into(b, &place, false, to.slot);
    if (!is_safe_place(b, &place))
        emit(b, OP_CODE_CHECK_REFERENCE, to.slot, 0, 0, layout->index);
    b->span = saved;
    if (!ready || to.slot + layout->slots > b->slots_top)
        b->slots_top = to.slot + layout->slots;
    return to.slot;
}

uint32_t lower_operand(struct builder *b, const struct typed_expr *expr) {
    const struct layout *layout = layout_for(b, expr->type);
    if (layout->abi == ABI_MEMORY) {
        lower_unsupported(b, "this operand", "a variable");
        return slots_take(b, 3);
    }
    if (is_slot_copy(b, expr)) {
        struct place place = lower_place(b, expr->base, false);
        if (in_user_code(b) && expr != b->to_drop && layout->slots >= 2)
            emit_value_check(b, layout, place.slot, true, REFERENCE_READ);
        return place.slot;
    }
    const struct typed_expr *same = see_through(b, expr, layout);
    if (same != NULL && !b->dead)
        return lower_operand(b, same);
    if (expr->kind == TYPED_REF && names_place(expr->base) && !b->dead)
        return reference_slots(b, expr, layout);
    struct place place = slots_new(b, layout);
    uint32_t slot = place.slot;
    bool is_whole = b->is_whole;
    b->is_whole = b->temporaries != NULL && b->temporaries->whole == expr;
    bool is_there = expr->kind == TYPED_CALL && !b->dead && lower_call_operand(b, expr, &place, &slot);
    b->is_whole = is_whole;
    if (is_there) {
        if (b->slots_top < slot + layout->slots)
            b->slots_top = slot + layout->slots;
        return slot;
    }
    lower_into(b, expr, &place);
    b->slots_top = place.slot + layout->slots;
    return place.slot;
}

void lower_effect(struct builder *b, const struct typed_expr *expr) {
    struct place nowhere = {.kind = PLACE_NONE};
    if (names_place(expr) || expr->kind == TYPED_FIELD) {
        uint32_t top = b->slots_top;
        lower_raw_place(b, expr);
        b->slots_top = top;
        return;
    }
    const struct layout *layout = layout_for(b, expr->type);
    if (expr->kind != TYPED_CALL || !in_user_code(b) || b->dead || !layout->has_pointers || layout->needs_drop ||
        !lives_in_slots(layout)) {
        lower_into(b, expr, &nowhere);
        return;
    }
    /* A pointer that nobody keeps is a temporary: it goes at the end of this statement, not where the function returns. */
    uint32_t top = b->slots_top;
    struct place place = slots_new(b, layout);
    place_keep(b, &place);
    lower_into(b, expr, &place);
    int32_t variable = variable_new(b, &place, NULL);
    emit(b, OP_CODE_NOP, 0, 0, 0, 0);
    variable_end(b, variable);
    b->slots_top = top;
}

void drop_unwanted(struct builder *b, const struct place *value) {
    if (value->layout->needs_drop)
        drop_place(b, value);
}

/* --- References -------------------------------------------------------------------------------------------------------------------- */

/* A number needs no initialiser: its bytes are known. */
static uint32_t promoted_static(struct builder *b, const struct typed_expr *expr) {
    const struct layout *layout = layout_for(b, expr->type);
    int64_t number;
    if (layout->abi == ABI_INTEGER && layout->variant_count == 0 && constant_integer(b, expr, &number)) {
        const char *bytes = arena_copy(b->arena, (const char *)&number, sizeof number);
        return static_of_bytes(b->lowering, bytes, layout->size, layout->align, layout);
    }
    const struct activation *activation = b->activation;
    return static_of_value(b->lowering, activation->body, expr, layout, activation->args, activation->arg_count);
}

static void lower_ref(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    const struct layout *layout = layout_for(b, expr->type);
    uint32_t top = b->slots_top;
    if (expr->kind == TYPED_REF && is_promoted(b, expr)) {
        uint32_t slot = target_slot(b, layout, to);
        emit_de(b, OP_CODE_STATIC_ADDRESS, slot, 0, 0, promoted_static(b, expr->base), 0);
        deliver(b, layout, slot, to);
        b->slots_top = top;
        return;
    }
    uint32_t slot = target_slot(b, layout, to);
    struct place place;
    if (expr->kind == TYPED_RAW)
        place = lower_raw_place(b, expr->base);
    else if (names_place(expr->base) || expr->base->kind == TYPED_FIELD)
        place = lower_place(b, expr->base, true);
    else
        place = temporary_of(b, expr->base, true, NULL);
    b->span = expr->span;
    address_into(b, &place, false, slot);
    if (expr->kind == TYPED_REF && !is_safe_place(b, &place))
        emit(b, OP_CODE_CHECK_REFERENCE, slot, 0, expr->wants_sized ? REFERENCE_FOR_MACRO : REFERENCE_MADE, layout->index);
    deliver(b, layout, slot, to);
    b->slots_top = top;
}

/* --- Constants --------------------------------------------------------------------------------------------------------------------- */

/* The constant item that the expression names, with its arguments; those of a trait give way to what the type has. */
static const struct item *const_item(struct builder *b, const struct typed_expr *expr, const struct type *const **args,
                                     uint32_t *arg_count) {
    const struct item *item = expr->callee.fn;
    const struct type **own = arena_array(b->arena, expr->callee.arg_count + 1, sizeof *own);
    for (uint32_t i = 0; i < expr->callee.arg_count; i++)
        own[i] = concrete(b, expr->callee.args[i]);
    *args = own;
    *arg_count = expr->callee.arg_count;
    if (item->parent != NULL && item->parent->kind == ITEM_TRAIT) {
        struct resolved resolved = program_resolve(b->program, item, own, *arg_count);
        if (resolved.item != NULL) {
            item = resolved.item;
            *args = resolved.args;
            *arg_count = resolved.arg_count;
        }
    }
    return item;
}

/* A constant that fails is an error of the program even where no run would come to it. */
void settle_required(struct builder *b, const struct typed_body *body) {
    for (size_t i = 0; i < body->required_count && !b->lowering->failed; i++) {
        const struct typed_expr *expr = body->required[i];
        const struct type *const *args = b->activation->args;
        uint32_t arg_count = b->activation->arg_count;
        const struct typed_body *required = NULL;
        if (expr->kind == TYPED_CONST) {
            required = program_body(b->program, const_item(b, expr, &args, &arg_count));
        } else {
            struct typed_body *block = arena_alloc(b->arena, sizeof *block);
            *block = *body;
            block->value = (struct typed_expr *)expr;
            block->return_type = expr->type;
            required = block;
        }
        int64_t value;
        if (required == NULL || required->value == NULL || required->failed || b->program->oracle.evaluate == NULL ||
            b->lowering->constant_depth > 0)
            continue;
        if (!b->program->oracle.evaluate(b->program->oracle.context, b->program, required, args, arg_count, &value))
            b->lowering->failed = true;
    }
}

static bool oracle_integer(struct builder *b, const struct typed_body *body, const struct layout *layout,
                           const struct type *const *args, uint32_t arg_count, int64_t *value) {
    const struct type *type = layout->type;
    if (b->program->oracle.evaluate == NULL || b->lowering->constant_depth > 16)
        return false;
    if (!type_is_integer(type) && type->kind != TYPE_BOOL && type->kind != TYPE_CHAR)
        return false;
    if (!b->program->oracle.evaluate(b->program->oracle.context, b->program, body, args, arg_count, value)) {
        b->lowering->failed = true;
        *value = 0;
    }
    return true;
}

void lower_const_item(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    const struct type *const *item_args;
    uint32_t arg_count;
    const struct item *item = const_item(b, expr, &item_args, &arg_count);
    const struct typed_body *body = program_body(b->program, item);
    if (body == NULL || body->value == NULL || body->failed) {
        if (b->program->diagnostics->count == 0)
            lower_unsupported(b, item->name->text, "a literal");
        b->lowering->failed = true;
        return;
    }
    const struct layout *layout = layout_for(b, expr->type);
    int64_t value;
    if (layout->abi == ABI_INTEGER &&
        ((body->value->kind == TYPED_INTEGER && constant_integer(b, body->value, &value)) ||
         (type_is_integer(layout->type) && constant_integer(b, body->value, &value)) ||
         oracle_integer(b, body, layout, item_args, arg_count, &value))) {
        lower_bits(b, layout, (uint64_t)value, to);
        return;
    }
    if (b->depth > 64) {
        lower_unsupported(b, "constants that are nested this deeply", "a static");
        return;
    }
    b->depth++;
    struct activation activation;
    struct inline_frame frame = {.parent = b->inline_frame,
                                 .call = b->span,
                                 .name = item->name != NULL ? item->name->text : "const",
                                 .item = item,
                                 .is_prelude = item->is_prelude,
                                 .span = item->span};
    uint32_t saved = b->inline_frame;
    b->inline_frames = arena_grow(b->arena, b->inline_frames, b->inline_count, &b->inline_capacity, sizeof frame);
    b->inline_frames[b->inline_count] = frame;
    b->inline_frame = (uint32_t)b->inline_count++;
    activation_begin(b, &activation, body, body->value, item_args, arg_count);
    activation.is_constant = true;
    activation.is_inlined = true;
    activation.result = *to;
    activation.return_label = new_label(b);
    struct scope scope;
    scope_enter(b, &scope, closing_brace(body->span));
    activation.scope = &scope;
    struct extended *extended = b->extended;
    extend_forever(b, body->value);
    lower_body_value(b, body, body->value);
    b->extended = extended;
    scope_leave(b, &scope);
    b->activation = activation.parent;
    b->inline_frame = saved;
    b->depth--;
}

/* --- All of them ------------------------------------------------------------------------------------------------------------------- */

static void lower_truth(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    const struct layout *layout = layout_for(b, expr->type);
    uint32_t otherwise = new_label(b), end = new_label(b);
    lower_branch(b, expr, false, otherwise);
    lower_bits(b, layout, 1, to);
    emit_jump(b, end);
    label_bind(b, otherwise);
    lower_bits(b, layout, 0, to);
    label_bind(b, end);
}

static bool makes_aggregate(enum typed_expr_kind kind) {
    return kind == TYPED_TUPLE || kind == TYPED_ARRAY || kind == TYPED_REPEAT || kind == TYPED_STRUCT ||
           kind == TYPED_CLOSURE;
}

/* A value that nobody wants: made, and dropped at the end of the statement. */
static bool lower_discarded(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    if (to->kind != PLACE_NONE || expr->kind == TYPED_LOAD)
        return false;
    const struct layout *layout = layout_for(b, expr->type);
    bool is_kept = layout->keeps_drop && in_user_code(b); /* as in new_local */
    if (layout->needs_drop || is_kept || layout->abi == ABI_MEMORY || (makes_aggregate(expr->kind) && layout->size > 0)) {
        temporary_of(b, expr, true, NULL);
        return true;
    }
    return false;
}

static void lower_kind(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    switch (expr->kind) {
    case TYPED_LOCAL:
    case TYPED_CAPTURE:
    case TYPED_UNCAPTURED:
    case TYPED_STATIC:
    case TYPED_FIELD:
    case TYPED_INDEX:
    case TYPED_DEREF: {
        uint32_t top = b->slots_top;
        struct place from = lower_place(b, expr, false);
        if (to->kind != PLACE_NONE)
            copy_place(b, to, &from);
        b->slots_top = top;
        break;
    }
    case TYPED_LOAD: lower_load(b, expr, to); break;
    case TYPED_INTEGER:
        if (is_wide(b, expr->type))
            wide_literal(b, expr, to);
        else
            lower_bits(b, layout_for(b, expr->type), expr->value, to);
        break;
    case TYPED_FLOAT: lower_float(b, expr, to); break;
    case TYPED_STRING:
    case TYPED_BYTES:
    case TYPED_C_STRING: lower_text(b, expr, to); break;
    case TYPED_CONST: lower_const_item(b, expr, to); break;
    case TYPED_CONST_ARG: {
        int64_t value = 0;
        if (!constant_integer(b, expr, &value))
            lower_unsupported(b, "this const argument", "a literal");
        lower_bits(b, layout_for(b, expr->type), (uint64_t)value, to);
        break;
    }
    case TYPED_FN: break;
    case TYPED_CALL: lower_call(b, expr, to); break;
    case TYPED_CALL_VALUE: lower_call_value(b, expr, to); break;
    case TYPED_UNARY: lower_unary_into(b, expr, to); break;
    case TYPED_BINARY: lower_binary_into(b, expr, to); break;
    case TYPED_AND:
    case TYPED_OR:
    case TYPED_LET: lower_truth(b, expr, to); break;
    case TYPED_CAST: lower_cast(b, expr, to); break;
    case TYPED_REF:
    case TYPED_RAW: lower_ref(b, expr, to); break;
    case TYPED_ASSIGN: lower_assign(b, expr); break;
    case TYPED_ASSIGN_OP: lower_assign_op(b, expr); break;
    case TYPED_BLOCK:
    case TYPED_LOOP: lower_loop(b, expr, to); break;
    case TYPED_IF: lower_if(b, expr, to); break;
    case TYPED_MATCH: lower_match(b, expr, to); break;
    case TYPED_WHILE: lower_while(b, expr); break;
    case TYPED_FOR: lower_for(b, expr); break;
    case TYPED_BREAK: lower_break(b, expr); break;
    case TYPED_CONTINUE: lower_continue(b, expr); break;
    case TYPED_RETURN: lower_return(b, expr); break;
    case TYPED_TUPLE:
    case TYPED_ARRAY: lower_list(b, expr, to); break;
    case TYPED_REPEAT: lower_repeat(b, expr, to); break;
    case TYPED_STRUCT: lower_struct(b, expr, to); break;
    case TYPED_CLOSURE: lower_closure(b, expr, to); break;
    case TYPED_UNREACHABLE_TAIL:
        lower_effect(b, expr->base);
        emit(b, OP_CODE_TRAP, 0, 0, 0, TRAP_UNREACHABLE);
        break;
    case TYPED_ERROR: b->lowering->failed = true; break;
    }
}

void lower_into(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    struct span saved = b->span;
    bool is_whole = b->is_whole;
    b->span = expr->span;
    b->is_whole = b->temporaries != NULL && b->temporaries->whole == expr;
    if (!b->dead && !lower_discarded(b, expr, to)) {
        struct place place = *to;
        if (place.kind != PLACE_NONE || makes_aggregate(expr->kind)) {
            place.layout = layout_for(b, expr->type);
            if (place.layout->type->kind == TYPE_NEVER)
                place.kind = PLACE_NONE;
        }
        lower_kind(b, expr, &place);
    }
    b->is_whole = is_whole;
    b->span = saved;
}
