/* lower_operator.c -- built-in operators, conditions fused with their jumps, and assignment.
 *
 * A comparison that decides a branch becomes one jump instruction; a constant operand becomes an immediate. Both matter:
 * loops spend their ticks here.
 */
#include "code/lower.h"

static bool is_signed_scalar(enum scalar_kind scalar) {
    return scalar <= SCALAR_I64;
}

static bool is_float_scalar(enum scalar_kind scalar) {
    return scalar == SCALAR_F32 || scalar == SCALAR_F64;
}

static bool fits_int32(int64_t value) {
    return value >= INT32_MIN && value <= INT32_MAX;
}

/* --- Arithmetic ---------------------------------------------------------------------------------------------------------------------- */

/* op with an immediate, or NOP when there is none for the type. */
static enum op immediate_op(enum typed_op op, enum scalar_kind scalar) {
    switch (op) {
    case OP_ADD:
        switch (scalar) {
        case SCALAR_I32: return OP_CODE_ADD_I32_I;
        case SCALAR_I64: return OP_CODE_ADD_I64_I;
        case SCALAR_U32: return OP_CODE_ADD_U32_I;
        case SCALAR_U64: return OP_CODE_ADD_U64_I;
        case SCALAR_U8: return OP_CODE_ADD_U8_I;
        default: return OP_CODE_NOP;
        }
    case OP_SUB:
        switch (scalar) {
        case SCALAR_I32: return OP_CODE_SUB_I32_I;
        case SCALAR_I64: return OP_CODE_SUB_I64_I;
        case SCALAR_U32: return OP_CODE_SUB_U32_I;
        case SCALAR_U64: return OP_CODE_SUB_U64_I;
        default: return OP_CODE_NOP;
        }
    case OP_MUL:
        switch (scalar) {
        case SCALAR_I32: return OP_CODE_MUL_I32_I;
        case SCALAR_I64: return OP_CODE_MUL_I64_I;
        case SCALAR_U32: return OP_CODE_MUL_U32_I;
        case SCALAR_U64: return OP_CODE_MUL_U64_I;
        default: return OP_CODE_NOP;
        }
    case OP_BIT_AND: return OP_CODE_AND_I;
    case OP_BIT_OR: return OP_CODE_OR_I;
    case OP_BIT_XOR: return OP_CODE_XOR_I;
    case OP_EQ: return OP_CODE_EQ_I;
    case OP_NE: return OP_CODE_NE_I;
    default: return OP_CODE_NOP;
    }
}

static enum op float_op(enum typed_op op, bool narrow) {
    switch (op) {
    case OP_ADD: return narrow ? OP_CODE_ADD_F32 : OP_CODE_ADD_F64;
    case OP_SUB: return narrow ? OP_CODE_SUB_F32 : OP_CODE_SUB_F64;
    case OP_MUL: return narrow ? OP_CODE_MUL_F32 : OP_CODE_MUL_F64;
    case OP_DIV: return narrow ? OP_CODE_DIV_F32 : OP_CODE_DIV_F64;
    case OP_REM: return narrow ? OP_CODE_REM_F32 : OP_CODE_REM_F64;
    case OP_EQ: return narrow ? OP_CODE_EQ_F32 : OP_CODE_EQ_F64;
    case OP_NE: return narrow ? OP_CODE_NE_F32 : OP_CODE_NE_F64;
    case OP_LT:
    case OP_GT: return narrow ? OP_CODE_LT_F32 : OP_CODE_LT_F64;
    default: return narrow ? OP_CODE_LE_F32 : OP_CODE_LE_F64;
    }
}

static enum op integer_op(enum typed_op op, enum scalar_kind scalar) {
    bool is_signed = is_signed_scalar(scalar);
    switch (op) {
    case OP_ADD: return (enum op)(OP_CODE_ADD_I8 + (scalar <= SCALAR_U64 ? scalar : SCALAR_U64));
    case OP_SUB: return (enum op)(OP_CODE_SUB_I8 + (scalar <= SCALAR_U64 ? scalar : SCALAR_U64));
    case OP_MUL: return (enum op)(OP_CODE_MUL_I8 + (scalar <= SCALAR_U64 ? scalar : SCALAR_U64));
    case OP_DIV: return is_signed ? OP_CODE_DIV_S : OP_CODE_DIV_U;
    case OP_REM: return is_signed ? OP_CODE_REM_S : OP_CODE_REM_U;
    case OP_BIT_AND: return OP_CODE_AND;
    case OP_BIT_OR: return OP_CODE_OR;
    case OP_BIT_XOR: return OP_CODE_XOR;
    case OP_SHL: return OP_CODE_SHL;
    case OP_SHR: return OP_CODE_SHR;
    case OP_EQ: return OP_CODE_EQ;
    case OP_NE: return OP_CODE_NE;
    case OP_LT:
    case OP_GT: return is_signed ? OP_CODE_LT_S : OP_CODE_LT_U;
    default: return is_signed ? OP_CODE_LE_S : OP_CODE_LE_U;
    }
}

/* r[target] = r[left] op r[right], or an immediate when `constant` is given. */
static void emit_binary(struct builder *b, enum typed_op op, const struct layout *layout, uint32_t target, uint32_t left,
                        uint32_t right, const int64_t *constant) {
    enum scalar_kind scalar = layout->is_scalar ? layout->scalar : SCALAR_U64;
    if (op == OP_GT || op == OP_GE) {
        uint32_t swapped = left;
        left = right;
        right = swapped;
    }
    if (is_float_scalar(scalar)) {
        emit(b, float_op(op, scalar == SCALAR_F32), target, left, right, 0);
        return;
    }
    if (constant != NULL) {
        emit(b, immediate_op(op, scalar), target, left, 0, *constant);
        return;
    }
    emit(b, integer_op(op, scalar), target, left, right, scalar);
}

/* Both operands, left first; the left one is copied when evaluating the right one could change it. */
static void operands(struct builder *b, const struct typed_expr *expr, uint32_t *left, uint32_t *right) {
    *left = lower_operand(b, expr->base);
    const struct layout *layout = layout_for(b, expr->base->type);
    if (may_assign(expr->operand) && layout->slots > 0) {
        uint32_t copy = slots_take(b, layout->slots);
        emit(b, layout->slots == 3 ? OP_CODE_MOVE3 : layout->slots == 2 ? OP_CODE_MOVE2 : OP_CODE_MOVE, copy, *left, 0, 0);
        *left = copy;
    }
    *right = lower_operand(b, expr->operand);
}

/* Pointers compare by address; wide ones by what stands beside it too. */
static void compare_wide(struct builder *b, enum typed_op op, uint32_t target, uint32_t left, uint32_t right) {
    uint32_t top = b->slots_top;
    uint32_t one = slots_take(b, 2);
    if (op == OP_EQ || op == OP_NE) {
        emit(b, OP_CODE_EQ, one, left, right, 0);
        emit(b, OP_CODE_EQ, one + 1, left + 2, right + 2, 0);
        emit(b, OP_CODE_AND, one, one, one + 1, 0);
        if (op == OP_NE)
            emit(b, OP_CODE_XOR_I, target, one, 0, 1);
        else
            emit(b, OP_CODE_MOVE, target, one, 0, 0);
    } else {
        uint32_t swapped = left;
        if (op == OP_GT || op == OP_GE) {
            left = right;
            right = swapped;
        }
        uint32_t decided = new_label(b);
        emit(b, OP_CODE_LT_U, one, left, right, 0);
        emit_branch(b, OP_CODE_JUMP_NE, left, right, 0, decided);
        emit(b, op == OP_LT || op == OP_GT ? OP_CODE_LT_U : OP_CODE_LE_U, one, left + 2, right + 2, 0);
        label_bind(b, decided);
        emit(b, OP_CODE_MOVE, target, one, 0, 0);
    }
    b->slots_top = top;
}

void lower_binary_into(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    if (is_wide(b, expr->base->type)) {
        wide_binary(b, expr, to);
        return;
    }
    const struct layout *layout = layout_for(b, expr->type);
    const struct layout *operand = layout_for(b, expr->base->type);
    uint32_t top = b->slots_top;
    uint32_t target = to->kind == PLACE_SLOT ? to->slot : slots_take(b, layout->slots);
    if (operand->slots == 0) { /* () == () */
        lower_effect(b, expr->base);
        lower_effect(b, expr->operand);
        bool equal = expr->op == OP_EQ || expr->op == OP_LE || expr->op == OP_GE;
        lower_bits(b, layout, equal, to);
        b->slots_top = top;
        return;
    }
    if (expr->op == OP_DIV && expr->base->kind == TYPED_FLOAT && expr->operand->kind == TYPED_FLOAT &&
        expr->base->number == 0 && expr->operand->number == 0) { /* NaN is positive when it is known before the run */
        lower_bits(b, layout, layout->scalar == SCALAR_F32 ? 0x7fc00000u : 0x7ff8000000000000u, to);
        b->slots_top = top;
        return;
    }
    int64_t constant;
    if (operand->abi == ABI_INTEGER && !is_float_scalar(operand->scalar) &&
        immediate_op(expr->op, operand->scalar) != OP_CODE_NOP && constant_integer(b, expr->operand, &constant)) {
        uint32_t left = lower_operand(b, expr->base);
        emit_binary(b, expr->op, operand, target, left, 0, &constant);
    } else {
        uint32_t left, right;
        operands(b, expr, &left, &right);
        if (operand->abi == ABI_WIDE)
            compare_wide(b, expr->op, target, left, right);
        else
            emit_binary(b, expr->op, operand, target, left, right, NULL);
    }
    deliver(b, layout, target, to);
    b->slots_top = top;
}

void lower_unary_into(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    if (is_wide(b, expr->type)) {
        wide_unary(b, expr, to);
        return;
    }
    const struct layout *layout = layout_for(b, expr->type);
    int64_t constant;
    if (constant_integer(b, expr, &constant)) {
        lower_bits(b, layout, (uint64_t)constant, to);
        return;
    }
    const struct typed_expr *operand = expr->operand != NULL ? expr->operand : expr->base;
    uint32_t top = b->slots_top;
    uint32_t target = to->kind == PLACE_SLOT ? to->slot : slots_take(b, layout->slots);
    uint32_t slot = lower_operand(b, operand);
    if (is_float_scalar(layout->scalar))
        emit(b, layout->scalar == SCALAR_F32 ? OP_CODE_NEG_F32 : OP_CODE_NEG_F64, target, slot, 0, 0);
    else
        emit(b, expr->op == OP_NEG ? OP_CODE_NEG : OP_CODE_NOT, target, slot, 0, layout->scalar);
    deliver(b, layout, target, to);
    b->slots_top = top;
}

/* --- Conditions ------------------------------------------------------------------------------------------------------------------------ */

static bool is_comparison(enum typed_op op) {
    return op >= OP_EQ && op <= OP_GE;
}

static enum typed_op negate(enum typed_op op) {
    switch (op) {
    case OP_EQ: return OP_NE;
    case OP_NE: return OP_EQ;
    case OP_LT: return OP_GE;
    case OP_LE: return OP_GT;
    case OP_GT: return OP_LE;
    default: return OP_LT;
    }
}

static void jump_compare(struct builder *b, enum typed_op op, bool is_signed, uint32_t left, uint32_t right,
                         uint32_t label) {
    if (op == OP_GT || op == OP_GE) {
        uint32_t swapped = left;
        left = right;
        right = swapped;
        op = op == OP_GT ? OP_LT : OP_LE;
    }
    enum op code = op == OP_EQ   ? OP_CODE_JUMP_EQ
                   : op == OP_NE ? OP_CODE_JUMP_NE
                   : op == OP_LT ? (is_signed ? OP_CODE_JUMP_LT_S : OP_CODE_JUMP_LT_U)
                                 : (is_signed ? OP_CODE_JUMP_LE_S : OP_CODE_JUMP_LE_U);
    emit_branch(b, code, left, right, 0, label);
}

static void jump_immediate(struct builder *b, enum typed_op op, bool is_signed, uint32_t left, int64_t constant,
                           uint32_t label) {
    static const enum op signed_ops[] = {OP_CODE_JUMP_EQ_I,   OP_CODE_JUMP_NE_I,   OP_CODE_JUMP_LT_S_I,
                                         OP_CODE_JUMP_LE_S_I, OP_CODE_JUMP_GT_S_I, OP_CODE_JUMP_GE_S_I};
    static const enum op unsigned_ops[] = {OP_CODE_JUMP_EQ_I,   OP_CODE_JUMP_NE_I,   OP_CODE_JUMP_LT_U_I,
                                           OP_CODE_JUMP_LE_U_I, OP_CODE_JUMP_GT_U_I, OP_CODE_JUMP_GE_U_I};
    emit_branch(b, (is_signed ? signed_ops : unsigned_ops)[op - OP_EQ], left, 0, constant, label);
}

/* Can the comparison be one jump? */
static bool is_fused(struct builder *b, const struct typed_expr *expr, const struct layout **operand) {
    if (expr->kind != TYPED_BINARY || !is_comparison(expr->op))
        return false;
    *operand = layout_for(b, expr->base->type);
    if ((*operand)->abi == ABI_POINTER)
        return true;
    return (*operand)->abi == ABI_INTEGER && !is_float_scalar((*operand)->scalar);
}

/* An operand of a condition: what it makes for itself is dropped before the jump. */
static void lower_leaf(struct builder *b, const struct typed_expr *expr, bool when, uint32_t label, bool is_whole) {
    struct scope scope, *saved = b->temporaries;
    scope_enter(b, &scope, closing_brace(expr->span));
    scope.whole = is_whole ? expr : NULL;
    b->temporaries = &scope;
    uint32_t top = b->slots_top;
    const struct layout *operand;
    if (is_fused(b, expr, &operand)) {
        enum typed_op op = when ? expr->op : negate(expr->op);
        bool is_signed = operand->abi == ABI_INTEGER && is_signed_scalar(operand->scalar);
        int64_t constant;
        bool immediate = operand->abi == ABI_INTEGER && constant_integer(b, expr->operand, &constant) &&
                         fits_int32(constant) && (is_signed || constant >= 0 || op == OP_EQ || op == OP_NE);
        uint32_t left, right = 0;
        if (immediate)
            left = lower_operand(b, expr->base);
        else
            operands(b, expr, &left, &right);
        scope_leave(b, &scope);
        if (immediate)
            jump_immediate(b, op, is_signed, left, constant, label);
        else
            jump_compare(b, op, is_signed, left, right, label);
    } else {
        uint32_t slot = lower_operand(b, expr);
        scope_leave(b, &scope);
        emit_branch(b, when ? OP_CODE_JUMP_IF : OP_CODE_JUMP_UNLESS, slot, 0, 0, label);
    }
    b->slots_top = top;
    b->temporaries = saved;
}

static void branch_on(struct builder *b, const struct typed_expr *expr, bool when, uint32_t label, bool is_whole) {
    struct span saved = b->span;
    b->span = expr->span;
    if (expr->kind == TYPED_INTEGER) {
        if ((expr->value != 0) == when)
            emit_jump(b, label);
    } else if (expr->kind == TYPED_UNARY && expr->op == OP_NOT) {
        branch_on(b, expr->operand != NULL ? expr->operand : expr->base, !when, label, false);
    } else if (expr->kind == TYPED_AND || expr->kind == TYPED_OR) {
        bool is_and = expr->kind == TYPED_AND;
        if (is_and != when) {
            lower_branch(b, expr->base, when, label);
            lower_branch(b, expr->operand, when, label);
        } else {
            uint32_t skip = new_label(b);
            lower_branch(b, expr->base, !when, skip);
            lower_branch(b, expr->operand, when, label);
            label_bind(b, skip);
        }
    } else if (expr->kind == TYPED_LET) {
        struct scope scope, *temporaries = b->temporaries;
        scope_enter(b, &scope, closing_brace(expr->span));
        b->temporaries = &scope;
        uint32_t no = new_label(b), end = new_label(b);
        struct failure failure = {.label = no, .scope = &scope};
        lower_condition(b, expr, &failure);
        scope_leave(b, &scope);
        emit_jump(b, when ? label : end);
        failure_finish(b, &failure);
        label_bind(b, no);
        emit_jump(b, when ? end : label);
        label_bind(b, end);
        b->temporaries = temporaries;
    } else {
        lower_leaf(b, expr, when, label, is_whole);
    }
    b->span = saved;
}

void lower_branch(struct builder *b, const struct typed_expr *expr, bool when, uint32_t label) {
    branch_on(b, expr, when, label, true);
}

/* --- Assignment -------------------------------------------------------------------------------------------------------------------- */

/* A value that is small enough for slots goes through a pointer as a plain store, which does not tell its type. It is announced,
 * as ptr::write does, so that the list of values that were never dropped knows of it. */
static void put_value(struct builder *b, const struct place *place, const struct place *value) {
    if (place->kind != PLACE_POINTER || !lives_in_slots(place->layout) || place->layout->size == 0) {
        copy_place(b, place, value);
        return;
    }
    uint32_t slot = value_slots(b, value);
    emit_de(b, OP_CODE_NOTE, 0, place->slot, 0, place->layout->index, (uint32_t)(int32_t)place->offset);
    store(b, slot, place);
}

/* The old value is dropped after the new one is there; the new one takes its place also when that drop panics. */
static void assign_dropping(struct builder *b, const struct typed_expr *target, const struct typed_expr *operand) {
    const struct layout *layout = layout_for(b, target->type);
    struct scope scope;
    scope_enter(b, &scope, b->span);
    struct place value;
    if (lives_in_slots(layout) && is_box(b, layout->type)) {
        value = slots_new(b, layout);
    } else {
        value = memory_new(b, layout, NULL, operand->span);
        struct scheduled *node = schedule(b, NULL, SCHEDULED_STORAGE, &value);
        node->variable = variable_new(b, &value, NULL);
    }
    lower_into(b, operand, &value);
    struct scheduled *held = schedule_operand(b, &value);
    struct place place = lower_place(b, target, true);
    unschedule(b, held);
    struct scheduled *node = schedule(b, NULL, SCHEDULED_ASSIGN, &place);
    node->from = value;
    drop_place(b, &place);
    unschedule(b, node);
    put_value(b, &place, &value);
    if (place.path != NULL)
        path_set(b, place.path, true);
    scope_leave(b, &scope);
}

static bool is_local_slot(struct builder *b, const struct typed_expr *target) {
    while (target->kind == TYPED_FIELD)
        target = target->base;
    if (target->kind != TYPED_LOCAL)
        return false;
    const struct local_state *state = &b->activation->locals[target->local->index];
    return state->kind == LOCAL_PLACE && state->place.kind == PLACE_SLOT;
}

void lower_assign(struct builder *b, const struct typed_expr *expr) {
    const struct typed_expr *target = expr->base;
    const struct layout *layout = layout_for(b, target->type);
    uint32_t top = b->slots_top;
    if (!names_place(target)) { /* a field of a temporary, which goes nowhere */
        lower_effect(b, expr->operand);
        lower_effect(b, target);
    } else if (layout->needs_drop) {
        const struct local_state *state =
            target->kind == TYPED_LOCAL ? &b->activation->locals[target->local->index] : NULL;
        if (state != NULL && state->late && !target->local->mutable && state->kind == LOCAL_PLACE) {
            struct place place = state->place;
            place.fresh = true;
            lower_into(b, expr->operand, &place);
            if (place.path != NULL)
                path_set(b, place.path, true);
        } else {
            assign_dropping(b, target, expr->operand);
        }
    } else if (layout->keeps_drop && layout->size > 0 && !may_assign(target)) {
        struct scope scope;
        scope_enter(b, &scope, b->span);
        struct place value = memory_new(b, layout, NULL, expr->operand->span);
        struct scheduled *node = schedule(b, NULL, SCHEDULED_STORAGE, &value);
        node->variable = variable_new(b, &value, NULL);
        lower_into(b, expr->operand, &value);
        struct place place = lower_place(b, target, false);
        note_place(b, &place, NOTE_REPLACED);
        copy_place(b, &place, &value);
        moved_out(b, &value);
        scope_leave(b, &scope);
    } else if (is_local_slot(b, target)) {
        struct place place = lower_place(b, target, false);
        place.fresh = false;
        lower_into(b, expr->operand, &place);
    } else if (lives_in_slots(layout)) {
        uint32_t slot = lower_operand(b, expr->operand);
        struct place place = lower_place(b, target, false);
        store(b, slot, &place);
    } else if (expr->operand->kind == TYPED_LOAD && names_place(expr->operand->base) && !may_assign(target)) {
        struct place from = lower_place(b, expr->operand->base, false);
        struct place place = lower_place(b, target, false);
        copy_place(b, &place, &from);
    } else {
        struct scope scope;
        scope_enter(b, &scope, b->span);
        struct place value = memory_new(b, layout, NULL, expr->operand->span);
        struct scheduled *node = schedule(b, NULL, SCHEDULED_STORAGE, &value);
        node->variable = variable_new(b, &value, NULL);
        lower_into(b, expr->operand, &value);
        struct place place = lower_place(b, target, false);
        copy_place(b, &place, &value);
        scope_leave(b, &scope);
    }
    b->slots_top = top;
}

void lower_assign_op(struct builder *b, const struct typed_expr *expr) {
    if (is_wide(b, expr->base->type)) {
        wide_assign(b, expr);
        return;
    }
    const struct layout *layout = layout_for(b, expr->base->type);
    uint32_t top = b->slots_top;
    int64_t constant = 0;
    bool immediate = !is_float_scalar(layout->scalar) && immediate_op(expr->op, layout->scalar) != OP_CODE_NOP &&
                     constant_integer(b, expr->operand, &constant);
    uint32_t right = immediate ? 0 : lower_operand(b, expr->operand);
    struct place place = names_place(expr->base) ? lower_place(b, expr->base, false)
                                              : temporary_of(b, expr->base, false, NULL);
    b->span = expr->span;
    uint32_t slot = value_slots(b, &place);
    uint32_t target = place.kind == PLACE_SLOT ? place.slot : slots_take(b, 1);
    emit_binary(b, expr->op, layout, target, slot, right, immediate ? &constant : NULL);
    if (place.kind != PLACE_SLOT)
        store(b, target, &place);
    b->slots_top = top;
}
