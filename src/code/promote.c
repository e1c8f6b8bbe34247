/* promote.c -- which borrowed values live as long as the program: `&5`, `&[1, 2, 3]`, `&CONST`.
 *
 * As rustc promotes: what can be computed before the run, cannot fail, has no drop and nothing that could be changed
 * inside. In the body of a constant or static everything that is borrowed is.
 */
#include "code/lower.h"

static bool promotable(struct builder *b, const struct typed_expr *expr);

static bool has_cell(struct builder *b, const struct layout *layout, unsigned depth) {
    if (depth == 0)
        return true;
    if (layout->type->kind == TYPE_ADT && layout->type->item == b->program->lang[LANG_unsafe_cell])
        return true;
    if (layout->element != NULL)
        return has_cell(b, layout->element, depth - 1);
    for (uint32_t v = 0; v < layout->variant_count; v++) {
        for (uint32_t i = 0; i < layout->variants[v].field_count; i++) {
            if (has_cell(b, layout->variants[v].fields[i].layout, depth - 1))
                return true;
        }
    }
    return false;
}

/* Does the value of a constant or static borrow it for ever? */
static bool is_kept(const struct builder *b, const struct typed_expr *expr) {
    for (const struct extended *extended = b->extended; extended != NULL; extended = extended->next) {
        if (extended->expr == expr)
            return extended->scope == NULL && b->activation->is_constant;
    }
    return false;
}

static bool is_constant(struct builder *b, const struct typed_expr *expr, unsigned depth);

/* What the constant that is named here was made of, or NULL. */
static const struct typed_expr *value_of_constant(struct builder *b, const struct typed_expr *expr) {
    if (expr->kind != TYPED_CONST || expr->callee.arg_count > 0)
        return NULL;
    const struct typed_body *body = program_body(b->program, expr->callee.fn);
    return body == NULL || body->failed ? NULL : body->value;
}

static bool is_constructor(const struct typed_expr *expr) {
    return expr->kind == TYPED_CALL &&
           (expr->callee.fn->kind == ITEM_STRUCT || expr->callee.fn->kind == ITEM_VARIANT);
}

/* May something in this very value change behind a shared reference? In `None` nothing can. */
static bool value_has_cell(struct builder *b, const struct typed_expr *expr, unsigned depth) {
    if (!has_cell(b, layout_for(b, expr->type), 16))
        return false;
    bool is_struct = expr->kind == TYPED_STRUCT && expr->base == NULL;
    bool plain = expr->kind == TYPED_TUPLE || expr->kind == TYPED_ARRAY || is_struct;
    bool is_cell = expr->type->kind == TYPE_ADT && expr->type->item == b->program->lang[LANG_unsafe_cell];
    const struct typed_expr *made_of = value_of_constant(b, expr);
    if (made_of != NULL && depth > 0)
        return value_has_cell(b, made_of, depth - 1);
    if ((!is_constructor(expr) && !plain) || is_cell)
        return true;
    for (uint32_t i = 0; i < expr->argument_count; i++) {
        if (value_has_cell(b, expr->arguments[i], depth))
            return true;
    }
    for (uint32_t i = 0; i < expr->field_count; i++) {
        if (value_has_cell(b, expr->fields[i].value, depth))
            return true;
    }
    return false;
}

/* Does this very value need dropping? `None` does not, whatever the Option could hold. */
static bool value_needs_drop(struct builder *b, const struct typed_expr *expr, unsigned depth) {
    if (!layout_for(b, expr->type)->needs_drop)
        return false;
    const struct typed_expr *made_of = value_of_constant(b, expr);
    if (made_of != NULL && depth > 0)
        return value_needs_drop(b, made_of, depth - 1);
    bool plain = expr->kind == TYPED_TUPLE || expr->kind == TYPED_ARRAY;
    if (!is_constructor(expr) && !plain && !(expr->kind == TYPED_STRUCT && expr->base == NULL))
        return true;
    const struct type *const *args;
    uint32_t count;
    if (!plain && program_drop_fn(b->program, concrete(b, expr->type), &args, &count) != NULL)
        return true;
    for (uint32_t i = 0; i < expr->argument_count; i++) {
        if (value_needs_drop(b, expr->arguments[i], depth))
            return true;
    }
    for (uint32_t i = 0; i < expr->field_count; i++) {
        if (value_needs_drop(b, expr->fields[i].value, depth))
            return true;
    }
    return false;
}

static bool all_constant(struct builder *b, const struct typed_expr *expr, unsigned depth) {
    for (uint32_t i = 0; i < expr->argument_count; i++) {
        if (!is_constant(b, expr->arguments[i], depth))
            return false;
    }
    for (uint32_t i = 0; i < expr->field_count; i++) {
        if (!is_constant(b, expr->fields[i].value, depth))
            return false;
    }
    return true;
}

static bool is_constant(struct builder *b, const struct typed_expr *expr, unsigned depth) {
    if (depth == 0)
        return false;
    bool in_constant = b->activation->is_constant;
    if (!in_constant && value_needs_drop(b, expr, 16)) /* also where only a field of it is borrowed */
        return false;
    switch (expr->kind) {
    case TYPED_INTEGER:
    case TYPED_FLOAT:
    case TYPED_STRING:
    case TYPED_BYTES:
    case TYPED_C_STRING:
    case TYPED_CONST_ARG:
    case TYPED_FN: return true;
    case TYPED_CLOSURE: return expr->closure->capture_count == 0;
    case TYPED_CONST: return (in_constant || !value_needs_drop(b, expr, 16)) && !value_has_cell(b, expr, 16);
    case TYPED_TUPLE:
    case TYPED_ARRAY: return all_constant(b, expr, depth - 1);
    case TYPED_STRUCT: return expr->base == NULL && all_constant(b, expr, depth - 1);
    case TYPED_REPEAT: return is_constant(b, expr->base, depth - 1);
    case TYPED_CALL:
        if (expr->callee.fn->kind == ITEM_STRUCT || expr->callee.fn->kind == ITEM_VARIANT || in_constant)
            return all_constant(b, expr, depth - 1);
        return false;
    case TYPED_REF: /* a borrow inside is promoted by itself */
        if (expr->mutable)
            return false;
        return names_place(expr->base) ? is_constant(b, expr->base, depth - 1) : is_constant(b, expr->base, depth - 1);
    case TYPED_DEREF:
    case TYPED_LOAD:
    case TYPED_FIELD: return is_constant(b, expr->base, depth - 1);
    case TYPED_STATIC: return in_constant;
    case TYPED_CAST:
        return expr->cast != CAST_EXPOSE && expr->cast != CAST_FROM_EXPOSED && is_constant(b, expr->base, depth - 1);
    case TYPED_UNARY: {
        const struct typed_expr *operand = expr->operand != NULL ? expr->operand : expr->base;
        bool may_fail = expr->op == OP_NEG && type_is_integer(expr->type) && operand->kind != TYPED_INTEGER;
        return (!may_fail || in_constant) && is_constant(b, operand, depth - 1);
    }
    case TYPED_BINARY: {
        bool division = expr->op == OP_DIV || expr->op == OP_REM;
        bool divisor = expr->operand->kind == TYPED_INTEGER && expr->operand->value != 0 &&
                       expr->operand->value != UINT64_MAX && !type_is_signed(expr->operand->type);
        if (division && type_is_integer(expr->type) && !divisor && !in_constant)
            return false;
        return is_constant(b, expr->base, depth - 1) && is_constant(b, expr->operand, depth - 1);
    }
    case TYPED_BLOCK:
        return in_constant && expr->block->statement_count == 0 && expr->block->tail != NULL &&
               is_constant(b, expr->block->tail, depth - 1);
    default: return false;
    }
}

/* What stays the same for ever must not lend what could change. */
static void refuse_changes(struct builder *b, const struct typed_expr *reference) {
    const struct typed_expr *expr = reference->base;
    const struct item *owner = b->activation->body->owner;
    bool may_change = owner != NULL && owner->kind == ITEM_STATIC && owner->is_mutable;
    if ((owner != NULL && owner->is_prelude) || !is_kept(b, expr))
        return;
    enum diagnostic_code code = DIAGNOSTIC_CODE_CELL_IN_CONSTANT;
    if (reference->mutable && !may_change)
        code = DIAGNOSTIC_CODE_MUT_IN_CONSTANT;
    else if (reference->mutable || !value_has_cell(b, expr, 16))
        return;
    diagnostics_add(b->program->diagnostics, code, reference->span, NULL, NULL, NULL);
    b->lowering->failed = true;
}

bool is_promoted(struct builder *b, const struct typed_expr *reference) {
    const struct typed_expr *expr = reference->base;
    if (names_place(expr) || b->activation == NULL)
        return false;
    refuse_changes(b, reference);
    bool may_be = !reference->mutable || (expr->kind == TYPED_ARRAY && expr->argument_count == 0);
    return may_be && promotable(b, expr);
}

static bool promotable(struct builder *b, const struct typed_expr *expr) {
    if (b->activation == NULL || !is_constant(b, expr, 64))
        return false;
    const struct layout *layout = layout_for(b, expr->type);
    if (b->activation->is_constant)
        return true;
    return !value_needs_drop(b, expr, 16) && !has_cell(b, layout, 16);
}
