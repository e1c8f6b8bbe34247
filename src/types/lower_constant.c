/* lower_constant.c -- constants in types: array lengths and const arguments.
 *
 * Literals and const parameters are settled at sight. Anything else is checked as a small body of its own and
 * evaluated through the oracle, at once when it does not mention generic parameters.
 */
#include "types/checker.h"
#include "types/lower_private.h"

static const struct type *known_value(struct lowering *context, const struct literal *literal, bool negative) {
    struct type_table *types = &context->program->types;
    switch (literal->kind) {
    case LITERAL_INTEGER:
        if (literal->high || literal->low > INT64_MAX)
            return NULL;
        return type_const(types, negative ? -(int64_t)literal->low : (int64_t)literal->low);
    case LITERAL_BOOL:
    case LITERAL_CHAR:
    case LITERAL_BYTE: return negative ? NULL : type_const(types, (int64_t)literal->low);
    default: return NULL;
    }
}

/* Could the expression mention a generic parameter or Self? Forms that are rare in types count as yes. */
static bool mentions_generics(struct program *program, struct scope *scope, const struct expr *expr) {
    switch (expr->kind) {
    case EXPR_LITERAL: return false;
    case EXPR_PATH: {
        const struct path *path = expr->path;
        if (path->self_type)
            return true;
        for (size_t i = 0; i < path->segment_count; i++)
            if (path->segments[i].args)
                return true;
        struct path_result found = scope_lookup_name(program, scope, &path->segments[0].name,
                                                path->segment_count == 1 ? SPACE_VALUE : SPACE_TYPE);
        return found.kind == PATH_PARAM || (found.kind == PATH_SELF && found.type->flags & TYPE_HAS_PARAM);
    }
    case EXPR_UNARY: return mentions_generics(program, scope, expr->unary.operand);
    case EXPR_BINARY:
        return mentions_generics(program, scope, expr->binary.left) ||
               mentions_generics(program, scope, expr->binary.right);
    case EXPR_CAST:
        return mentions_generics(program, scope, expr->cast.operand) ||
               (expr->cast.type->kind == AST_TYPE_PATH && expr->cast.type->path->segment_count > 1);
    case EXPR_CALL:
        for (size_t i = 0; i < expr->call.count; i++)
            if (mentions_generics(program, scope, expr->call.arguments[i]))
                return true;
        return mentions_generics(program, scope, expr->call.callee);
    default: return true;
    }
}

const struct type *lower_constant(struct lowering *context, const struct expr *expr, const struct type *type) {
    struct program *program = context->program;
    while (expr->kind == EXPR_BLOCK && !expr->block.block->count && expr->block.block->tail &&
           expr->block.kind != BLOCK_UNSAFE)
        expr = expr->block.block->tail;
    const struct type *value = NULL;
    switch (expr->kind) {
    case EXPR_ERROR: return lower_error(context);
    case EXPR_UNDERSCORE:
        if (context->inference)
            return inference_fresh(context->inference, VARIABLE_ANY, expr->span);
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_PLACEHOLDER_TYPE, expr->span, NULL, NULL, NULL);
        return lower_error(context);
    case EXPR_LITERAL: value = known_value(context, expr->literal, false); break;
    case EXPR_UNARY:
        if (expr->unary.operator== UNARY_NEGATE && expr->unary.operand->kind == EXPR_LITERAL)
            value = known_value(context, expr->unary.operand->literal, true);
        break;
    case EXPR_PATH:
        if (!expr->path->self_type && expr->path->segment_count == 1) {
            struct path_result found = scope_resolve(program, context->scope, expr->path, SPACE_VALUE, PATH_QUIET);
            if (found.kind == PATH_PARAM)
                return found.type;
        }
        break;
    default: break;
    }
    if (value)
        return value;
    const struct item *owner = context->owner;
    struct scope *scope = scope_new(program, SCOPE_CONSTANT, context->scope, NULL);
    struct typed_body *body = check_constant(program, scope, owner, expr, type);
    if (!body || body->failed)
        return lower_error(context);
    uint32_t count = 0;
    const struct type *const *args = NULL;
    if (owner && item_param_count(program, owner) && mentions_generics(program, context->scope, expr))
        args = item_identity_args(program, owner, &count);
    return lower_evaluate(program, type_const_expr(&program->types, body, args, count));
}

const struct type *lower_evaluate(struct program *program, const struct type *constant) {
    if (constant->kind != TYPE_CONST_EXPR || constant->flags & (TYPE_HAS_PARAM | TYPE_HAS_INFER))
        return constant;
    const struct type *known = type_memo_get(&program->checker->concretes, constant, NULL, 0);
    if (known)
        return known;
    int64_t value = 0;
    const struct type *result = program->types.simple[TYPE_ERROR];
    size_t before = program->diagnostics->count;
    if (constant->constant->failed) {
        /* reported already */
    } else if (!program->oracle.evaluate) {
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNSUPPORTED, constant->constant->span,
                        "constant expressions in types", "a literal", NULL);
    } else {
        checker_drain(program);
        if (program->oracle.evaluate(program->oracle.context, program, constant->constant, constant->args,
                                     constant->count, &value))
            result = type_const(&program->types, value);
        else if (program->diagnostics->count == before)
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_CONSTANT_FAILED, constant->constant->span, NULL, NULL,
                            NULL);
    }
    type_memo_put(program->arena, &program->checker->concretes, constant, NULL, 0, (void *)result);
    return result;
}
