/* check_operator.c -- operators: built in on primitives, calls of the traits of std::ops and std::cmp on everything
 * else.
 *
 * While a side is still an unknown variable nobody can say which it will be. Then a call of the trait is made, and
 * settle_operator turns
 * it into the built-in node once the types are written back. Integer variables count as primitive at once, as in
 * rustc: in `1 + x` the
 * 1 takes the type of x.
 */
#include <string.h>

#include "types/check.h"

struct operator_row {
    const char *text;
    enum typed_op op;
    enum lang_item trait, assign_trait;
    const char *method, *assign_method;
};

static const struct operator_row operators[] = {
    [BINARY_ADD] = {"+", OP_ADD, LANG_add, LANG_add_assign, "add", "add_assign"},
    [BINARY_SUBTRACT] = {"-", OP_SUB, LANG_sub, LANG_sub_assign, "sub", "sub_assign"},
    [BINARY_MULTIPLY] = {"*", OP_MUL, LANG_mul, LANG_mul_assign, "mul", "mul_assign"},
    [BINARY_DIVIDE] = {"/", OP_DIV, LANG_div, LANG_div_assign, "div", "div_assign"},
    [BINARY_REMAINDER] = {"%", OP_REM, LANG_rem, LANG_rem_assign, "rem", "rem_assign"},
    [BINARY_BIT_AND] = {"&", OP_BIT_AND, LANG_bit_and, LANG_bit_and_assign, "bitand", "bitand_assign"},
    [BINARY_BIT_OR] = {"|", OP_BIT_OR, LANG_bit_or, LANG_bit_or_assign, "bitor", "bitor_assign"},
    [BINARY_BIT_XOR] = {"^", OP_BIT_XOR, LANG_bit_xor, LANG_bit_xor_assign, "bitxor", "bitxor_assign"},
    [BINARY_SHIFT_LEFT] = {"<<", OP_SHL, LANG_shl, LANG_shl_assign, "shl", "shl_assign"},
    [BINARY_SHIFT_RIGHT] = {">>", OP_SHR, LANG_shr, LANG_shr_assign, "shr", "shr_assign"},
    [BINARY_EQUAL] = {"==", OP_EQ, LANG_partial_eq, LANG_COUNT, "eq", NULL},
    [BINARY_NOT_EQUAL] = {"!=", OP_NE, LANG_partial_eq, LANG_COUNT, "ne", NULL},
    [BINARY_LESS] = {"<", OP_LT, LANG_partial_ord, LANG_COUNT, "lt", NULL},
    [BINARY_LESS_EQUAL] = {"<=", OP_LE, LANG_partial_ord, LANG_COUNT, "le", NULL},
    [BINARY_GREATER] = {">", OP_GT, LANG_partial_ord, LANG_COUNT, "gt", NULL},
    [BINARY_GREATER_EQUAL] = {">=", OP_GE, LANG_partial_ord, LANG_COUNT, "ge", NULL},
};

static bool is_comparison(enum typed_op op) {
    return op >= OP_EQ && op <= OP_GE;
}

static bool is_number(const struct type *type) {
    return type_is_integer(type) || type_is_wide(type) || type_is_float(type) ||
           (type->kind == TYPE_INFER && type->variable != VARIABLE_ANY);
}

static bool is_whole(const struct type *type) {
    return type_is_integer(type) || type_is_wide(type) || (type->kind == TYPE_INFER && type->variable == VARIABLE_INTEGER);
}

/* Is the operator built in for this primitive on the left? */
static bool built_in(enum typed_op op, const struct type *type) {
    if (op <= OP_REM)
        return is_number(type);
    if (op <= OP_BIT_XOR)
        return is_whole(type) || type->kind == TYPE_BOOL;
    if (op <= OP_SHR)
        return is_whole(type);
    return type_is_scalar(type) || type_is_wide(type) || type->kind == TYPE_POINTER || type->kind == TYPE_FN_POINTER;
}

static bool involves_error(const struct type *a, const struct type *b) {
    return a->kind == TYPE_ERROR || b->kind == TYPE_ERROR;
}

static struct typed_expr *binary_node(struct check *check, enum typed_op op, struct typed_expr *left,
                                      struct typed_expr *right, struct span span) {
    const struct type *type = is_comparison(op) ? simple(check, TYPE_BOOL) : left->type;
    struct typed_expr *result = node(check, TYPED_BINARY, type, span);
    result->op = op;
    result->base = as_value(check, left);
    result->operand = as_value(check, right);
    return result;
}

/* Both sides are primitive. The types must agree, but for shifts. False after a report. */
static bool agree(struct check *check, const struct operator_row *row, const struct type *left,
                  struct typed_expr *right, struct span span) {
    const struct type *type = shallow(check, right->type);
    if (row->op == OP_SHL || row->op == OP_SHR) {
        if (is_whole(type))
            return true;
    } else if (inference_unify(&check->infer, left, type)) {
        return true;
    } else if (left->kind != TYPE_INFER && type->kind != TYPE_INFER) {
        mismatch(check, right->span, left, type);
        if (is_comparison(row->op)) /* rustc says both of arithmetic */
            return false;
    }
    fault(check, DIAGNOSTIC_CODE_BINARY_OPERATOR_TYPES, span, row->text, text_of(check, left), text_of(check, type));
    return false;
}

static struct trait_ref operator_trait(struct check *check, enum lang_item which, const struct type *left,
                                       const struct type *right) {
    const struct type *args[2] = {left, right};
    return (struct trait_ref){lang(check, which), copy_types(check, args, 2), 2};
}

/* The right side of an overloaded operator: what the one impl wants decides coercions. */
static struct typed_expr *check_right(struct check *check, const struct expr *expr, enum lang_item which,
                                      const struct type *left, const struct operator_row *row, struct span span,
                                      enum diagnostic_code code) {
    const struct type *wanted = fresh(check, expr->span);
    struct trait_ref trait = operator_trait(check, which, left, wanted);
    if (trait.trait == NULL)
        return error_node(check, span);
    if (!is_unknown(left) && trait_holds(&check->infer, trait) == HOLDS_NO) {
        struct typed_expr *right = check_value(check, expr, NULL);
        if (!involves_error(left, shallow(check, right->type)))
            fault(check, code, span, row->text, text_of(check, left), text_of(check, right->type));
        return error_node(check, span);
    }
    inference_require(&check->infer, trait, span, NULL);
    inference_solve(&check->infer);
    struct typed_expr *right = check_expr(check, expr, wanted);
    const struct type *found = structurally(check, right->type);
    if (is_unknown(shallow(check, wanted)) && !is_unknown(found) &&
        trait_holds(&check->infer, operator_trait(check, which, left, found)) == HOLDS_NO) {
        fault(check, DIAGNOSTIC_CODE_BINARY_OPERATOR_TYPES, span, row->text, text_of(check, left),
              text_of(check, found));
        inference_unify(&check->infer, wanted, error_type(check));
        return error_node(check, span);
    }
    if (row->assign_trait == LANG_COUNT) { /* operands of comparisons are borrowed: stay places */
        if (inference_unify(&check->infer, wanted, found))
            return right;
    }
    return coerce(check, right, wanted, expr->span);
}

static struct typed_expr *overloaded(struct check *check, const struct expr *expr, const struct operator_row *row,
                                     struct typed_expr *left, struct typed_expr *right) {
    struct span span = expr->span;
    const struct type *a = left->type;
    const struct type *b = right->type;
    const struct type *type =
        is_comparison(row->op) ? simple(check, TYPE_BOOL) : project(check, row->trait, "Output", a, b, span);
    struct typed_expr *call = lang_call(check, row->trait, row->method, a, b, type, span);
    call->implied = false;
    call->op = row->op;
    call->item = lang(check, row->trait); /* settle_operator's mark */
    if (is_comparison(row->op)) {
        add_argument(check, call, make_ref(check, left, false, left->span, true));
        add_argument(check, call, make_ref(check, right, false, right->span, true));
    } else {
        add_argument(check, call, as_value(check, left));
        add_argument(check, call, as_value(check, right));
    }
    return call;
}

static const struct type *behind(struct check *check, const struct type *type) {
    type = shallow(check, type);
    return type->kind == TYPE_REF ? shallow(check, type->args[0]) : type;
}

/* `&5 + 6`: where both sides are numbers behind at most one reference, the result is known before the impl is, even
 * when the type of the number is not known yet. rustc does the same (enforce_builtin_binop_types). */
static struct typed_expr *settle_numbers(struct check *check, const struct operator_row *row, const struct type *left,
                                         const struct type *right, struct typed_expr *result) {
    const struct type *a = behind(check, left), *b = behind(check, right);
    bool whole = is_whole(a) && is_whole(b);
    bool floats = is_number(a) && !is_whole(a) && is_number(b) && !is_whole(b);
    bool shift = row->op == OP_SHL || row->op == OP_SHR;
    bool bits = row->op == OP_BIT_AND || row->op == OP_BIT_OR || row->op == OP_BIT_XOR;
    if (!whole && (shift || bits || !floats))
        return result;
    if (!shift)
        inference_unify(&check->infer, a, b);
    if (!is_comparison(row->op))
        inference_unify(&check->infer, result->type, a);
    return result;
}

static struct typed_expr *check_lazy(struct check *check, const struct expr *expr) {
    bool is_and = expr->binary.operator== BINARY_AND;
    struct typed_expr *result = node(check, is_and ? TYPED_AND : TYPED_OR, simple(check, TYPE_BOOL), expr->span);
    result->base = check_condition(check, expr->binary.left);
    bool diverges = check->diverges;
    result->operand = check_condition(check, expr->binary.right);
    check->diverges = diverges;
    return result;
}

struct typed_expr *check_binary(struct check *check, const struct expr *expr, const struct type *expected) {
    if (expr->binary.operator== BINARY_AND || expr->binary.operator== BINARY_OR)
        return check_lazy(check, expr);
    const struct operator_row *row = &operators[expr->binary.operator];
    (void)expected; /* says nothing of the left side: 1 << n as u8, "a" == b */
    struct typed_expr *left = check_expr(check, expr->binary.left, NULL);
    const struct type *a = structurally(check, left->type);
    if (a->kind == TYPE_NEVER)
        left = coerce(check, left, a = simple(check, TYPE_BOOL), expr->span);
    left->type = a;
    if (a->kind == TYPE_ERROR) {
        check_value(check, expr->binary.right, NULL);
        return error_node(check, expr->span);
    }
    if (is_comparison(row->op) && (a->kind == TYPE_POINTER || a->kind == TYPE_FN_POINTER)) {
        struct typed_expr *right = check_coerce(check, expr->binary.right, a);
        return right->kind == TYPED_ERROR ? right : binary_node(check, row->op, left, right, expr->span);
    }
    if (!built_in(row->op, a)) {
        struct typed_expr *right =
            check_right(check, expr->binary.right, row->trait, a, row, expr->span, DIAGNOSTIC_CODE_BINARY_OPERATOR);
        if (right->kind == TYPED_ERROR)
            return right;
        return settle_numbers(check, row, a, right->type, overloaded(check, expr, row, left, right));
    }
    struct typed_expr *right = check_expr(check, expr->binary.right, row->op == OP_SHL || row->op == OP_SHR ? NULL : a);
    const struct type *b = structurally(check, right->type);
    if (b->kind == TYPE_NEVER) {
        right = coerce(check, right, a, expr->span);
        b = a;
    }
    if (involves_error(a, b))
        return error_node(check, expr->span);
    if (type_is_scalar(b) || type_is_wide(b))
        return agree(check, row, a, right, expr->span) ? binary_node(check, row->op, left, right, expr->span)
                                                       : error_node(check, expr->span);
    struct trait_ref trait = operator_trait(check, row->trait, a, b);
    if (trait.trait == NULL || trait_holds(&check->infer, trait) == HOLDS_NO) {
        if (is_comparison(row->op) && a->kind != TYPE_INFER) /* there is one thing that a number can be compared with */
            mismatch(check, right->span, a, b);
        else
            fault(check, DIAGNOSTIC_CODE_BINARY_OPERATOR_TYPES, expr->span, row->text, text_of(check, a),
                  text_of(check, b));
        return error_node(check, expr->span);
    }
    inference_require(&check->infer, trait, expr->span, NULL);
    return settle_numbers(check, row, a, b, overloaded(check, expr, row, left, right));
}

/* ---- Unary ------------------------------------------------------------------------------------------------------ */

static struct typed_expr *check_deref(struct check *check, const struct expr *expr, const struct type *expected) {
    (void)expected;
    struct typed_expr *operand = check_expr(check, expr->unary.operand, NULL);
    const struct type *type = structurally(check, operand->type);
    if (type->kind == TYPE_ERROR)
        return error_node(check, expr->span);
    if (is_unknown(type)) {
        fault(check, DIAGNOSTIC_CODE_CANNOT_INFER, expr->unary.operand->span, NULL, NULL, NULL);
        return error_node(check, expr->span);
    }
    if (type->kind == TYPE_POINTER)
        unsafe_needed(check, expr->span, "deref", NULL);
    struct typed_expr *place = deref_once(check, operand, expr->span, false);
    if (place != NULL)
        return place;
    fault(check, DIAGNOSTIC_CODE_CANNOT_DEREF, expr->span, text_of(check, type), NULL, NULL);
    return error_node(check, expr->span);
}

static struct typed_expr *negative_literal(struct check *check, const struct expr *expr, const struct type *expected) {
    struct typed_expr *literal = check_literal(check, expr->unary.operand, expected);
    literal->span = expr->span;
    if (literal->kind == TYPED_INTEGER)
        literal->mutable = true; /* until write_back: the magnitude of a negative number */
    else if (literal->kind == TYPED_FLOAT)
        literal->number = -literal->number;
    return literal;
}

struct typed_expr *check_unary(struct check *check, const struct expr *expr, const struct type *expected) {
    if (expr->unary.operator== UNARY_DEREF)
        return check_deref(check, expr, expected);
    bool negate = expr->unary.operator== UNARY_NEGATE;
    const struct expr *inner = expr->unary.operand;
    if (negate && inner->kind == EXPR_LITERAL &&
        (inner->literal->kind == LITERAL_INTEGER || inner->literal->kind == LITERAL_FLOAT))
        return negative_literal(check, expr, expected);
    struct typed_expr *operand = check_expr(check, inner, expected);
    const struct type *type = structurally(check, operand->type);
    const char *text = negate ? "-" : "!";
    if (type->kind == TYPE_ERROR)
        return error_node(check, expr->span);
    if (type->kind == TYPE_NEVER && !negate)
        return operand;
    bool is_unsigned = (type_is_integer(type) && !type_is_signed(type)) || (type_is_wide(type) && type->item->lang == LANG_u128);
    bool fits = negate ? is_number(type) && !is_unsigned
                       : is_whole(type) || type->kind == TYPE_BOOL;
    if (fits) {
        struct typed_expr *result = node(check, TYPED_UNARY, type, expr->span);
        result->op = negate ? OP_NEG : OP_NOT;
        result->operand = as_value(check, operand);
        return result;
    }
    enum lang_item which = negate ? LANG_neg : LANG_not;
    struct item *trait = lang(check, which);
    if (trait == NULL || type_is_scalar(type) || trait_holds_for(&check->infer, trait, type) == HOLDS_NO) {
        fault(check, DIAGNOSTIC_CODE_UNARY_OPERATOR, expr->span, text, text_of(check, type), NULL);
        return error_node(check, expr->span);
    }
    inference_require(&check->infer, (struct trait_ref){trait, copy_types(check, &type, 1), 1}, expr->span, NULL);
    struct typed_expr *call = lang_call(check, which, negate ? "neg" : "not", type, NULL,
                                        project(check, which, "Output", type, NULL, expr->span), expr->span);
    call->implied = false;
    call->op = negate ? OP_NEG : OP_NOT;
    call->item = trait;
    add_argument(check, call, as_value(check, operand));
    return call;
}

/* ---- Assignment ------------------------------------------------------------------------------------------------- */

struct typed_expr *check_assign(struct check *check, const struct expr *expr) {
    const struct type *unit = check->types->unit;
    const struct expr *target = expr->binary.left;
    struct typed_expr *parts = check_assign_parts(check, expr);
    if (parts != NULL)
        return parts;
    size_t uses = check->unsafe_use_count;
    struct typed_expr *place = check_expr(check, target, NULL);
    unsafe_forgive_assigned(check, uses, target);
    if (!is_place(place)) {
        if (place->kind != TYPED_ERROR)
            fault(check, DIAGNOSTIC_CODE_NOT_A_PLACE, target->span, NULL, NULL, NULL);
        check_value(check, expr->binary.right, NULL);
        return error_node(check, expr->span);
    }
    struct typed_expr *result = node(check, TYPED_ASSIGN, unit, expr->span);
    result->base = place;
    result->operand = check_coerce(check, expr->binary.right, place->type);
    return result;
}

struct typed_expr *check_compound_assign(struct check *check, const struct expr *expr) {
    const struct operator_row *row = &operators[expr->binary.operator];
    const struct type *unit = check->types->unit;
    struct typed_expr *place = check_expr(check, expr->binary.left, NULL);
    const struct type *a = structurally(check, place->type);
    if (a->kind == TYPE_ERROR) {
        check_value(check, expr->binary.right, NULL);
        return error_node(check, expr->span);
    }
    if (!is_place(place) && type_is_scalar(a)) {
        fault(check, DIAGNOSTIC_CODE_NOT_A_PLACE_OP, expr->binary.left->span, NULL, NULL, NULL);
        check_value(check, expr->binary.right, NULL);
        return error_node(check, expr->span);
    }
    struct typed_expr *right;
    if (built_in(row->op, a)) {
        right = check_expr(check, expr->binary.right, row->op == OP_SHL || row->op == OP_SHR ? NULL : a);
        const struct type *b = structurally(check, right->type);
        if (b->kind == TYPE_ERROR)
            return error_node(check, expr->span);
        if (b->kind == TYPE_NEVER)
            right = coerce(check, right, a, expr->span);
        if (type_is_scalar(b) || type_is_wide(b) || b->kind == TYPE_NEVER) {
            if (b->kind != TYPE_NEVER && !agree(check, row, a, right, expr->span))
                return error_node(check, expr->span);
            struct typed_expr *result = node(check, TYPED_ASSIGN_OP, unit, expr->span);
            result->op = row->op;
            result->base = place;
            result->operand = as_value(check, right);
            return result;
        }
        struct trait_ref trait = operator_trait(check, row->assign_trait, a, b);
        if (trait.trait == NULL || trait_holds(&check->infer, trait) == HOLDS_NO) {
            fault(check, DIAGNOSTIC_CODE_BINARY_OPERATOR_TYPES, expr->span, row->text, text_of(check, a),
                  text_of(check, b));
            return error_node(check, expr->span);
        }
        inference_require(&check->infer, trait, expr->span, NULL);
    } else {
        right = check_right(check, expr->binary.right, row->assign_trait, a, row, expr->span,
                            DIAGNOSTIC_CODE_ASSIGN_OPERATOR);
        if (right->kind == TYPED_ERROR)
            return right;
    }
    struct typed_expr *call = lang_call(check, row->assign_trait, row->assign_method, a, right->type, unit, expr->span);
    call->implied = false;
    call->op = row->op;
    call->item = lang(check, row->assign_trait);
    add_argument(check, call, make_ref(check, place, true, place->span, true));
    add_argument(check, call, as_value(check, right));
    return call;
}

void settle_operator(struct check *check, struct typed_expr *expr) {
    if (expr->kind != TYPED_CALL || expr->item == NULL)
        return;
    expr->item = NULL;
    const struct type *a = expr->callee.arg_count > 0 ? expr->callee.args[0] : error_type(check);
    if (!type_is_scalar(a) && !type_is_wide(a))
        return;
    if (expr->argument_count == 1) {
        expr->operand = expr->arguments[0];
        expr->kind = TYPED_UNARY;
    } else {
        const struct type *b = expr->callee.args[1];
        bool shift = expr->op == OP_SHL || expr->op == OP_SHR;
        if (shift ? !type_is_integer(b) && !type_is_wide(b) : a != b)
            return;
        struct typed_expr *left = expr->arguments[0];
        struct typed_expr *right = expr->arguments[1];
        if (is_comparison(expr->op)) { /* they were borrowed */
            if (left->kind != TYPED_REF || right->kind != TYPED_REF)
                return;
            expr->base = as_value(check, left->base);
            expr->operand = as_value(check, right->base);
            expr->kind = TYPED_BINARY;
        } else if (expr->type == check->types->unit) {
            if (left->kind != TYPED_REF)
                return;
            expr->base = left->base;
            expr->operand = right;
            expr->kind = TYPED_ASSIGN_OP;
        } else {
            expr->base = left;
            expr->operand = right;
            expr->kind = TYPED_BINARY;
        }
    }
    expr->arguments = NULL;
    expr->argument_count = 0;
    expr->callee = (struct callee){0};
}

/* ---- Index ------------------------------------------------------------------------------------------------------ */

static struct typed_expr *overloaded_index(struct check *check, struct typed_expr *base, const struct type *self,
                                           struct typed_expr *index, struct span span) {
    const struct type *of = project(check, LANG_index, "Output", self, index->type, span);
    struct trait_ref trait = operator_trait(check, LANG_index, self, index->type);
    inference_require(&check->infer, trait, span, NULL);
    struct typed_expr *call =
        lang_call(check, LANG_index, "index", self, index->type, type_ref(check->types, of, false), span);
    add_argument(check, call, base);
    add_argument(check, call, as_value(check, index));
    struct typed_expr *place = node(check, TYPED_DEREF, of, span);
    place->base = call;
    return place;
}

static bool indexes_with(struct check *check, const struct type *self, const struct type *index) {
    struct trait_ref trait = operator_trait(check, LANG_index, self, index);
    return trait.trait != NULL && trait_holds(&check->infer, trait) != HOLDS_NO;
}

/* A built-in index stands at the whole expression, a call of Index::index at its bracket. */
static struct typed_expr *index_step(struct check *check, struct typed_expr *object, size_t steps,
                                     const struct type *type, struct typed_expr *index, struct span span,
                                     struct span bracket) {
    const struct type *by = structurally(check, index->type);
    if ((type->kind == TYPE_ARRAY || type->kind == TYPE_SLICE) &&
        (by->kind == TYPE_USIZE || is_whole(by) || is_unknown(by))) {
        if (!inference_unify(&check->infer, by, simple(check, TYPE_USIZE))) {
            fault(check, DIAGNOSTIC_CODE_INDEX_TYPE, index->span, text_of(check, type), text_of(check, by), NULL);
            return error_node(check, span);
        }
        struct typed_expr *place = node(check, TYPED_INDEX, shallow(check, type->args[0]), span);
        place->base = apply_derefs(check, object, steps, object->span);
        place->base->type = type;
        place->operand = as_value(check, index);
        return place;
    }
    if (type->kind == TYPE_ARRAY || !indexes_with(check, type, by))
        return NULL;
    struct typed_expr *place = apply_derefs(check, object, steps, object->span);
    return overloaded_index(check, make_ref(check, place, false, place->span, true), type, index, bracket);
}

struct typed_expr *check_index(struct check *check, const struct expr *expr) {
    struct typed_expr *object = check_expr(check, expr->index.object, NULL);
    struct typed_expr *index = check_expr(check, expr->index.index, NULL);
    const struct type *type = structurally(check, object->type);
    if (type->kind == TYPE_ERROR || shallow(check, index->type)->kind == TYPE_ERROR)
        return error_node(check, expr->span);
    struct autoderef derefs;
    autoderef_steps(check, type, &derefs, expr->span);
    struct span bracket = {expr->index.bracket.start, expr->span.end};
    for (size_t i = 0; i < derefs.count; i++) {
        struct typed_expr *place = index_step(check, object, i, derefs.steps[i].type, index, expr->span, bracket);
        if (place != NULL)
            return place;
    }
    const struct type *last = derefs.steps[derefs.count - 1].type;
    if (last->kind == TYPE_ARRAY) { /* a[1..]: as a slice */
        const struct type *slice = type_slice(check->types, last->args[0]);
        if (indexes_with(check, slice, shallow(check, index->type))) {
            struct typed_expr *place = apply_derefs(check, object, derefs.count - 1, object->span);
            struct typed_expr *cast = node(check, TYPED_CAST, type_ref(check->types, slice, false), object->span);
            cast->base = make_ref(check, place, false, object->span, true);
            cast->cast = CAST_UNSIZE;
            cast->implied = true;
            return overloaded_index(check, cast, slice, index, bracket);
        }
    }
    if (is_unknown(last)) {
        fault(check, DIAGNOSTIC_CODE_CANNOT_INFER, expr->index.object->span, NULL, NULL, NULL);
        return error_node(check, expr->span);
    }
    for (size_t i = 0; i < derefs.count; i++) {
        const struct type *step = derefs.steps[i].type;
        if (step->kind == TYPE_ARRAY || step->kind == TYPE_SLICE ||
            indexes_with(check, step, fresh(check, expr->span))) {
            fault(check, DIAGNOSTIC_CODE_INDEX_TYPE, expr->index.index->span, text_of(check, step),
                  text_of(check, index->type), NULL);
            return error_node(check, expr->span);
        }
    }
    fault(check, DIAGNOSTIC_CODE_CANNOT_INDEX, expr->span, text_of(check, type), NULL, NULL);
    return error_node(check, expr->span);
}
