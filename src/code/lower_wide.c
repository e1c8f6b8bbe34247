/* lower_wide.c -- integers of 128 bits. To the checker they are numbers, to the machine structs of two halves: what an
 * operator does stands in the prelude (wide.rs), and is called here. */
#include "code/lower.h"

bool is_wide(struct builder *b, const struct type *type) {
    return type_is_wide(concrete(b, type));
}

static bool is_signed_wide(struct builder *b, const struct type *type) {
    return concrete(b, type)->item->lang == LANG_i128;
}

static struct place half(struct builder *b, const struct place *whole, uint32_t index) {
    return field_of(b, whole, 0, index);
}

static void store_halves(struct builder *b, uint32_t low, uint32_t high, const struct place *to) {
    struct place part = half(b, to, 0);
    store(b, low, &part);
    part = half(b, to, 1);
    store(b, high, &part);
}

void wide_literal(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    if (to->kind == PLACE_NONE)
        return;
    uint32_t top = b->slots_top, halves = slots_take(b, 2);
    emit(b, OP_CODE_CONST, halves, 0, 0, (int64_t)expr->value);
    emit(b, OP_CODE_CONST, halves + 1, 0, 0, (int64_t)expr->high);
    store_halves(b, halves, halves + 1, to);
    b->slots_top = top;
}

static const struct item *wide_fn(struct builder *b, const struct type *type, enum lang_item is_signed, enum lang_item is_not) {
    const struct item *fn = program_lang(b->program, is_signed_wide(b, type) ? is_signed : is_not);
    if (fn == NULL)
        lower_unsupported(b, "this operator on 128 bits", "64 bits");
    return fn;
}

static struct argument number_argument(struct builder *b, enum type_kind kind, int64_t value) {
    const struct layout *layout = layout_concrete(b, simple_type(b, kind));
    struct place place = slots_new(b, layout);
    place_keep(b, &place);
    emit(b, OP_CODE_CONST, place.slot, 0, 0, value);
    return (struct argument){.place = place, .type = layout->type};
}

static void call(struct builder *b, const struct item *fn, const struct argument *arguments, uint32_t count,
                 const struct layout *result, const struct place *to) {
    if (fn != NULL)
        lower_resolved(b, fn, NULL, 0, arguments, count, result, to);
}

static bool is_comparison(enum typed_op op) {
    return op >= OP_EQ && op <= OP_GE;
}

/* How far a shift goes, in a slot: any integer. */
static struct argument shift_argument(struct builder *b, const struct typed_expr *by) {
    const struct layout *layout = layout_concrete(b, simple_type(b, TYPE_I64));
    struct place place = slots_new(b, layout);
    place_keep(b, &place);
    if (is_wide(b, by->type)) {
        struct place wide = temporary_of(b, by, true, NULL), low = half(b, &wide, 0);
        load(b, &low, place.slot);
    } else {
        uint32_t slot = lower_operand(b, by);
        emit(b, OP_CODE_MOVE, place.slot, slot, 0, 0);
    }
    return (struct argument){.place = place, .type = layout->type};
}

static void compare(struct builder *b, enum typed_op op, const struct type *type, const struct argument *sides,
                    const struct layout *layout, const struct place *to) {
    static const enum op ops[] = {[OP_EQ] = OP_CODE_EQ, [OP_NE] = OP_CODE_NE,   [OP_LT] = OP_CODE_LT_S,
                                  [OP_LE] = OP_CODE_LE_S, [OP_GT] = OP_CODE_LT_S, [OP_GE] = OP_CODE_LE_S};
    const struct layout *result = layout_concrete(b, simple_type(b, TYPE_I32));
    struct place order = slots_new(b, result);
    place_keep(b, &order);
    call(b, wide_fn(b, type, LANG_i128_compare, LANG_u128_compare), sides, 2, result, &order);
    uint32_t zero = slots_take(b, 2), slot = zero + 1;
    emit(b, OP_CODE_CONST, zero, 0, 0, 0);
    bool turned = op == OP_GT || op == OP_GE;
    emit(b, ops[op], slot, turned ? zero : order.slot, turned ? order.slot : zero, 0);
    deliver(b, layout, slot, to);
}

void wide_binary(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    const struct layout *layout = layout_for(b, expr->type);
    const struct type *type = concrete(b, expr->base->type);
    uint32_t top = b->slots_top;
    if (is_comparison(expr->op)) {
        struct argument sides[2] = {argument_expr(b, expr->base), argument_expr(b, expr->operand)};
        compare(b, expr->op, type, sides, layout, to);
    } else {
        bool shifts = expr->op == OP_SHL || expr->op == OP_SHR;
        struct argument arguments[3] = {number_argument(b, TYPE_U32, expr->op), argument_expr(b, expr->base)};
        if (shifts) { /* the left side comes first */
            struct place left = temporary_of(b, expr->base, true, NULL);
            arguments[1] = (struct argument){.place = left, .type = type};
            arguments[2] = shift_argument(b, expr->operand);
        } else {
            arguments[2] = argument_expr(b, expr->operand);
        }
        const struct item *fn = shifts ? wide_fn(b, type, LANG_i128_shift, LANG_u128_shift)
                                       : wide_fn(b, type, LANG_i128_binary, LANG_u128_binary);
        call(b, fn, arguments, 3, layout, to);
    }
    b->slots_top = top;
}

void wide_unary(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    const struct layout *layout = layout_for(b, expr->type);
    const struct typed_expr *operand = expr->operand != NULL ? expr->operand : expr->base;
    uint32_t top = b->slots_top;
    if (expr->op == OP_NEG) {
        struct argument argument = argument_expr(b, operand);
        call(b, wide_fn(b, layout->type, LANG_i128_negate, LANG_i128_negate), &argument, 1, layout, to);
    } else {
        struct place whole = temporary_of(b, operand, true, NULL);
        uint32_t halves = slots_take(b, 2);
        for (uint32_t i = 0; i < 2; i++) {
            struct place part = half(b, &whole, i);
            load(b, &part, halves + i);
            emit(b, OP_CODE_XOR_I, halves + i, halves + i, 0, -1);
        }
        if (to->kind != PLACE_NONE)
            store_halves(b, halves, halves + 1, to);
    }
    b->slots_top = top;
}

void wide_assign(struct builder *b, const struct typed_expr *expr) {
    const struct layout *layout = layout_for(b, expr->base->type);
    uint32_t top = b->slots_top;
    bool shifts = expr->op == OP_SHL || expr->op == OP_SHR;
    struct argument right;
    if (shifts)
        right = shift_argument(b, expr->operand);
    else
        right = (struct argument){.place = temporary_of(b, expr->operand, true, NULL), .type = layout->type};
    struct place place = names_place(expr->base) ? lower_place(b, expr->base, false)
                                                 : temporary_of(b, expr->base, true, NULL);
    place_keep(b, &place);
    struct place result = memory_new(b, layout, NULL, expr->span);
    struct argument arguments[3] = {number_argument(b, TYPE_U32, expr->op), {.place = place, .type = layout->type}, right};
    arguments[1].place.path = NULL;
    b->span = expr->span;
    call(b, shifts ? wide_fn(b, layout->type, LANG_i128_shift, LANG_u128_shift)
                   : wide_fn(b, layout->type, LANG_i128_binary, LANG_u128_binary),
         arguments, 3, layout, &result);
    copy_place(b, &place, &result);
    emit(b, OP_CODE_DEAD, 0, 0, 0, result.memory);
    b->slots_top = top;
}

void wide_equal(struct builder *b, const struct place *place, const struct typed_expr *value, uint32_t slot) {
    const struct layout *boolean = layout_concrete(b, simple_type(b, TYPE_BOOL));
    struct argument sides[2] = {{.place = *place, .type = place->layout->type}, argument_expr(b, value)};
    sides[0].place.path = NULL;
    struct place to = {.kind = PLACE_SLOT, .layout = boolean, .slot = slot};
    compare(b, OP_EQ, place->layout->type, sides, boolean, &to);
}

void wide_order(struct builder *b, const struct place *place, const struct typed_expr *value, uint32_t slot) {
    const struct type *type = place->layout->type;
    const struct layout *result = layout_concrete(b, simple_type(b, TYPE_I32));
    struct argument sides[2] = {{.place = *place, .type = type}, argument_expr(b, value)};
    sides[0].place.path = NULL;
    struct place to = {.kind = PLACE_SLOT, .layout = result, .slot = slot};
    call(b, wide_fn(b, type, LANG_i128_compare, LANG_u128_compare), sides, 2, result, &to);
}

/* --- Casts -------------------------------------------------------------------------------------------------------- */

static void widen(struct builder *b, const struct typed_expr *base, const struct place *to) {
    const struct layout *from = layout_for(b, base->type);
    uint32_t halves = slots_take(b, 3);
    bool is_signed = type_is_signed(from->type);
    if (from->type->kind == TYPE_ADT) { /* an enum: by its discriminant */
        const struct layout *number = layout_concrete(b, simple_type(b, TYPE_I64));
        struct typed_expr cast = {.kind = TYPED_CAST, .cast = CAST_NUMBER, .type = number->type, .span = base->span};
        cast.base = (struct typed_expr *)base;
        struct place place = {.kind = PLACE_SLOT, .layout = number, .slot = halves};
        lower_cast(b, &cast, &place);
        is_signed = true;
    } else {
        uint32_t slot = lower_operand(b, base);
        emit(b, OP_CODE_MOVE, halves, slot, 0, 0);
    }
    if (is_signed) {
        emit(b, OP_CODE_CONST, halves + 2, 0, 0, 63);
        emit(b, OP_CODE_SHR, halves + 1, halves, halves + 2, SCALAR_I64);
    } else {
        emit(b, OP_CODE_CONST, halves + 1, 0, 0, 0);
    }
    if (to->kind != PLACE_NONE)
        store_halves(b, halves, halves + 1, to);
}

void wide_cast(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    const struct layout *layout = layout_for(b, expr->type), *from = layout_for(b, expr->base->type);
    bool to_wide = type_is_wide(layout->type), from_wide = type_is_wide(from->type);
    if (to_wide && !from_wide && !type_is_float(from->type)) {
        widen(b, expr->base, to);
        return;
    }
    if (to_wide && !from_wide) {
        const struct layout *wide_float = layout_concrete(b, simple_type(b, TYPE_F64));
        struct typed_expr cast = {.kind = TYPED_CAST, .cast = CAST_NUMBER, .type = wide_float->type};
        cast.span = expr->span;
        cast.base = expr->base;
        struct argument argument = argument_expr(b, from->type->kind == TYPE_F32 ? &cast : expr->base);
        call(b, wide_fn(b, layout->type, LANG_i128_from_float, LANG_u128_from_float), &argument, 1, layout, to);
        return;
    }
    struct place whole = names_place(expr->base) ? lower_place(b, expr->base, false)
                                                 : temporary_of(b, expr->base, true, NULL);
    place_keep(b, &whole);
    if (to_wide) {
        uint32_t halves = slots_take(b, 2);
        for (uint32_t i = 0; i < 2; i++) {
            struct place part = half(b, &whole, i);
            load(b, &part, halves + i);
        }
        if (to->kind != PLACE_NONE)
            store_halves(b, halves, halves + 1, to);
    } else if (type_is_float(layout->type)) {
        const struct layout *wide_float = layout_concrete(b, simple_type(b, TYPE_F64));
        struct place number = slots_new(b, wide_float);
        place_keep(b, &number);
        struct argument argument = {.place = whole, .type = from->type};
        argument.place.path = NULL;
        call(b, wide_fn(b, from->type, LANG_i128_to_float, LANG_u128_to_float), &argument, 1, wide_float, &number);
        if (layout->scalar == SCALAR_F32)
            emit(b, OP_CODE_F64_TO_F32, number.slot, number.slot, 0, 0);
        deliver(b, layout, number.slot, to);
    } else {
        uint32_t slot = slots_take(b, 1);
        struct place low = half(b, &whole, 0);
        load(b, &low, slot);
        emit(b, OP_CODE_TO_INTEGER, slot, slot, 0, layout->scalar);
        deliver(b, layout, slot, to);
    }
}
