/* check_cast.c -- `as`: a coercion where one exists, else a conversion between primitives. A cast whose operand is not
 * known yet waits
 * until the end of the body. */
#include "types/check.h"

/* What decides what a pointer to it carries: the last field of a struct, and that one's, and so on. */
static const struct type *tail_of(struct check *check, const struct type *pointee) {
    enum { DEEPEST = 64 };
    pointee = shallow(check, pointee);
    for (int depth = 0; depth < DEEPEST; depth++) {
        if (pointee->kind == TYPE_TUPLE && pointee->count > 0) {
            pointee = shallow(check, pointee->args[pointee->count - 1]);
            continue;
        }
        if (pointee->kind != TYPE_ADT || pointee->item->kind != ITEM_STRUCT)
            break;
        item_fields(check->program, pointee->item);
        const struct variant *variant = &pointee->item->variants[0];
        if (variant->field_count == 0)
            break;
        const struct type *last = variant->fields[variant->field_count - 1].type;
        pointee = shallow(check, type_substitute(check->types, last, pointee->args, pointee->count));
    }
    return pointee;
}

static bool is_maybe_unsized(struct check *check, const struct type *param) {
    for (const struct generics *at = item_generics(check->program, check->owner); at != NULL; at = at->parent)
        if (param->index >= at->parent_count && param->index - at->parent_count < at->param_count)
            return at->params[param->index - at->parent_count].maybe_unsized;
    return false;
}

/* T: ?Sized may be anything. */
static bool may_be_fat(struct check *check, const struct type *tail) {
    if (tail->kind != TYPE_PARAM)
        return tail->kind == TYPE_SLICE || tail->kind == TYPE_STR || tail->kind == TYPE_DYN;
    return is_maybe_unsized(check, tail);
}

/* Does a pointer to it carry a length or a table? */
static bool is_fat(struct check *check, const struct type *pointee) {
    return may_be_fat(check, tail_of(check, pointee));
}

/* A wide pointer as another one: what stands beside the address must mean the same there. */
static bool classify_wide(struct check *check, const struct type *from, const struct type *to,
                          enum diagnostic_code *code) {
    from = tail_of(check, from);
    to = tail_of(check, to);
    *code = DIAGNOSTIC_CODE_CAST_NEEDS_STEP;
    if (from->kind != TYPE_DYN || to->kind != TYPE_DYN) {
        bool lengths = (from->kind == TYPE_SLICE || from->kind == TYPE_STR) &&
                       (to->kind == TYPE_SLICE || to->kind == TYPE_STR);
        return lengths || from == to;
    }
    if (!from->item->is_auto || !to->item->is_auto) {
        if (from->item != to->item || from->count != to->count || from->binding_count != to->binding_count)
            return false;
        for (uint32_t i = 0; i < from->count; i++)
            if (!inference_unify(&check->infer, from->args[i], to->args[i]))
                return false;
        for (uint32_t i = 0; i < from->binding_count; i++)
            if (!inference_unify(&check->infer, from->bindings[i].type, to->bindings[i].type))
                return false;
    }
    *code = DIAGNOSTIC_CODE_CAST_ADDS_AUTO;
    for (uint32_t i = 0; i < to->auto_count; i++)
        if (!type_dyn_says(from, to->autos[i]) && !trait_object_implies(check->program, from, to->autos[i]))
            return false;
    return true;
}

static bool is_fieldless(struct check *check, const struct type *type) {
    if (type->kind != TYPE_ADT || type->item->kind != ITEM_ENUM)
        return false;
    item_fields(check->program, type->item);
    for (uint32_t i = 0; i < type->item->variant_count; i++)
        if (type->item->variants[i].field_count > 0)
            return false;
    return type->item->variant_count > 0;
}

static bool is_whole(const struct type *type) {
    return type_is_integer(type) || type_is_wide(type) || (type->kind == TYPE_INFER && type->variable == VARIABLE_INTEGER);
}

static bool is_number(const struct type *type) {
    return is_whole(type) || type_is_float(type) || type->kind == TYPE_INFER;
}

/* The conversion, or the code of what is wrong with it. */
static bool classify(struct check *check, const struct type *from, const struct type *to, enum typed_cast *cast,
                     enum diagnostic_code *code) {
    *cast = CAST_NUMBER;
    *code = DIAGNOSTIC_CODE_CAST_NON_PRIMITIVE;
    if (is_number(from) || from->kind == TYPE_BOOL || from->kind == TYPE_CHAR || is_fieldless(check, from)) {
        if (to->kind == TYPE_CHAR) {
            if (from->kind == TYPE_U8 || from->kind == TYPE_CHAR)
                return true;
            if (from->kind == TYPE_INFER && inference_unify(&check->infer, from, simple(check, TYPE_U8)))
                return true;
            *code = DIAGNOSTIC_CODE_CAST_CHAR;
            return false;
        }
        if (to->kind == TYPE_BOOL) {
            *code = DIAGNOSTIC_CODE_CAST_TO_BOOL;
            return from->kind == TYPE_BOOL;
        }
        if (type_is_float(to)) {
            *code = DIAGNOSTIC_CODE_CAST_NEEDS_STEP;
            return is_number(from);
        }
        if (is_whole(to))
            return true;
        *code = to->kind == TYPE_POINTER || to->kind == TYPE_REF ? DIAGNOSTIC_CODE_CAST_NEEDS_STEP
                                                                 : DIAGNOSTIC_CODE_CAST_NON_PRIMITIVE;
        if (to->kind == TYPE_POINTER && is_whole(from) && !is_fat(check, to->args[0])) {
            if (from->kind == TYPE_INFER)
                inference_unify(&check->infer, from, simple(check, TYPE_USIZE));
            *cast = CAST_FROM_EXPOSED;
            return true;
        }
        return false;
    }
    if (from->kind == TYPE_POINTER) {
        bool fat = is_fat(check, from->args[0]);
        *code = DIAGNOSTIC_CODE_CAST_NEEDS_STEP;
        if (is_whole(to)) {
            *cast = CAST_EXPOSE;
            return !fat;
        }
        if (to->kind != TYPE_POINTER)
            return false;
        *cast = CAST_POINTER;
        const struct type *target = shallow(check, to->args[0]);
        if (is_unknown(target))
            return inference_unify(&check->infer, target, from->args[0]);
        if (fat && is_fat(check, target))
            return classify_wide(check, from->args[0], target, code);
        *code = DIAGNOSTIC_CODE_CAST_WIDE_POINTER;
        return fat || !is_fat(check, target);
    }
    if (from->kind == TYPE_REF) {
        *code = DIAGNOSTIC_CODE_CAST_NEEDS_STEP;
        return false;
    }
    if (from->kind == TYPE_FN_POINTER || from->kind == TYPE_FN_ITEM) {
        *cast = CAST_FN_TO_ADDRESS;
        return is_whole(to) || to->kind == TYPE_POINTER;
    }
    return false;
}

static struct typed_expr *wrap(struct check *check, struct typed_expr *base, enum typed_cast cast,
                               const struct type *type, struct span span) {
    struct typed_expr *expr = node(check, TYPED_CAST, type, span);
    expr->base = base;
    expr->cast = cast;
    return expr;
}

/* Decides a cast node whose base is a place or value. */
static void settle(struct check *check, struct typed_expr *expr, bool last) {
    const struct type *from = structurally(check, expr->base->type);
    const struct type *to = shallow(check, expr->type);
    if (from->kind == TYPE_ERROR || to->kind == TYPE_ERROR) {
        expr->kind = TYPED_ERROR;
        expr->type = error_type(check);
        return;
    }
    (void)last;
    struct typed_expr *coerced = NULL;
    bool numbers = is_number(from) && is_number(to) && !is_unknown(from) && !is_unknown(to);
    if (!numbers && !(from->kind == TYPE_POINTER && to->kind == TYPE_POINTER &&
                      is_unknown(shallow(check, to->args[0])) && from->mutable != to->mutable))
        coerced = try_coerce(check, expr->base, to);
    if (coerced != NULL) {
        expr->kind = TYPED_CAST;
        expr->cast = CAST_POINTER;
        /* `x as T` where x already is a T is x, evaluated as a value. */
        expr->base = coerced;
        if (to->kind == TYPE_POINTER)
            expr->cast = CAST_POINTER;
        else if (type_is_scalar(to))
            expr->cast = CAST_NUMBER;
        else {
            struct span span = expr->span;
            *expr = *coerced;
            expr->span = span;
        }
        return;
    }
    /* &T as *const U by way of *const T is not allowed, but &[T; N] as *const T is. */
    if (from->kind == TYPE_REF && to->kind == TYPE_POINTER) {
        const struct type *array = shallow(check, from->args[0]);
        if (array->kind == TYPE_ARRAY && (!to->mutable || from->mutable) &&
            inference_unify(&check->infer, array->args[0], to->args[0])) {
            expr->base = as_value(check, expr->base);
            expr->cast = CAST_REF_TO_POINTER;
            return;
        }
    }
    enum diagnostic_code code;
    expr->base = as_value(check, expr->base);
    if (!classify(check, from, to, &expr->cast, &code)) {
        if (code == DIAGNOSTIC_CODE_CAST_CHAR || code == DIAGNOSTIC_CODE_CAST_TO_BOOL)
            fault(check, code, expr->span, text_of(check, from), NULL, NULL);
        else
            fault(check, code, expr->span, text_of(check, from), text_of(check, to), NULL);
        expr->kind = TYPED_ERROR;
        expr->type = error_type(check);
        return;
    }
    if (expr->cast == CAST_FN_TO_ADDRESS && from->kind == TYPE_FN_ITEM) {
        struct call_signature signature;
        if (trait_call_signature(&check->infer, from, &signature)) {
            const struct type *pointer = type_fn_pointer(check->types, signature.types, signature.count,
                                                         from->item->is_unsafe, from->item->convention);
            expr->base = wrap(check, expr->base, CAST_FN_TO_POINTER, pointer, expr->span);
            expr->base->callee = (struct callee){from->item, from->args, from->count};
        }
    }
}

/* As in rustc a cast gives its type to a literal only, also to one at the end of a block (`nested`): what
 * else stands there keeps the type it has, or `max(300, n) as u8` would be a maximum of two u8. */
static bool is_for_literal(const struct expr *expr, bool is_float, bool nested) {
    switch (expr->kind) {
    case EXPR_LITERAL:
        return !nested || (!expr->literal->suffix && (expr->literal->kind == LITERAL_INTEGER ||
                                                      (is_float && expr->literal->kind == LITERAL_FLOAT)));
    case EXPR_UNARY:
        return expr->unary.operator!= UNARY_DEREF && is_for_literal(expr->unary.operand, is_float, nested);
    case EXPR_BLOCK: return expr->block.block->tail && is_for_literal(expr->block.block->tail, is_float, true);
    default: return false; /* branches are of a type of their own: `if c { 300 } else { 1 } as u8` casts an i32 */
    }
}

/* Branches, and what a `break` carries, meet in a type of their own. */
static bool has_branches(const struct expr *expr) {
    while (expr->kind == EXPR_BLOCK && !expr->block.label.symbol && expr->block.block->tail)
        expr = expr->block.block->tail;
    return expr->kind == EXPR_IF || expr->kind == EXPR_MATCH || expr->kind == EXPR_LOOP ||
           (expr->kind == EXPR_BLOCK && expr->block.label.symbol);
}

static const struct type *cast_hint(struct check *check, const struct type *to, const struct expr *operand) {
    bool is_number = type_is_integer(to) || type_is_wide(to) || type_is_float(to);
    if (is_number || to->kind == TYPE_CHAR || to->kind == TYPE_POINTER) {
        if (!is_for_literal(operand, type_is_float(to), false))
            return to->kind == TYPE_POINTER && !has_branches(operand) ? to : NULL;
        return to->kind == TYPE_CHAR ? simple(check, TYPE_U8) : is_number ? to : simple(check, TYPE_USIZE);
    }
    return to;
}

struct typed_expr *check_cast(struct check *check, const struct expr *expr) {
    struct lowering lowering = body_lowering(check);
    const struct type *to = lower_type(&lowering, expr->cast.type);
    to = shallow(check, to);
    struct typed_expr *base = check_expr(check, expr->cast.operand, cast_hint(check, to, expr->cast.operand));
    struct typed_expr *result = wrap(check, base, CAST_NUMBER, to, expr->span);
    const struct type *from = structurally(check, base->type);
    if (from->kind == TYPE_NEVER)
        return coerce(check, base, to, expr->span);
    /* As in rustc a cast tells inference nothing, but for what `_` in its type stands for, and that late. */
    bool numbers = type_is_scalar(from) && (type_is_integer(to) || type_is_wide(to) || type_is_float(to));
    bool known = !((inference_resolve(&check->infer, from)->flags | inference_resolve(&check->infer, to)->flags) &
                   TYPE_HAS_INFER);
    bool fn = (from->kind == TYPE_FN_ITEM || from->kind == TYPE_CLOSURE) && !is_unknown(to);
    if (numbers || known || fn) {
        settle(check, result, true);
        return result;
    }
    check->casts =
        arena_grow(check->arena, check->casts, check->cast_count, &check->cast_capacity, sizeof *check->casts);
    check->casts[check->cast_count++] = (struct deferred_cast){result, expr};
    return result;
}

void settle_casts(struct check *check) {
    size_t count = check->cast_count;
    check->cast_count = 0;
    for (size_t i = 0; i < count; i++) {
        struct deferred_cast cast = check->casts[i];
        const struct type *from = structurally(check, cast.expr->base->type);
        if (is_unknown(from) || is_unknown(shallow(check, cast.expr->type)))
            check->casts[check->cast_count++] = cast;
        else
            settle(check, cast.expr, false);
    }
}
