/* check_flow.c -- blocks, statements and everything that steers control: if, match, loops, break, return, `?`.
 *
 * `diverges` says that what follows cannot be reached: a block without tail then has type !. Branches are put together
 * as rustc
 * does it: after an `if` control continues when it does in one of its branches.
 */
#include <string.h>

#include "types/check.h"

/* ---- Blocks ----------------------------------------------------------------------------------------------------- */

static bool is_plain_name(struct check *check, const struct pattern *pattern) {
    if (pattern->kind != AST_PATTERN_IDENT || pattern->ident.is_ref || pattern->ident.sub != NULL)
        return false;
    struct path_result result = scope_lookup_name(check->program, check->scope, &pattern->ident.name, SPACE_VALUE);
    return result.kind != PATH_ITEM || result.item->kind == ITEM_FN || pattern->ident.is_mutable;
}

static struct typed_expr *initialiser(struct check *check, const struct statement *statement,
                                      const struct type **type) {
    const struct expr *ast = statement->let.initialiser;
    struct typed_expr *init = check_expr(check, ast, *type);
    bool plain = is_plain_name(check, statement->let.pattern);
    if (*type == NULL) {
        *type = init->type;
        return plain ? as_value(check, init) : init;
    }
    if (!plain && is_place(init) && inference_unify(&check->infer, init->type, *type))
        return init;
    return coerce(check, init, *type, ast->span);
}

static void check_let(struct check *check, const struct statement *statement, struct typed_statement *out) {
    out->kind = TYPED_STATEMENT_LET;
    out->span = statement->span;
    const struct type *type = NULL;
    if (statement->let.type != NULL) {
        struct lowering lowering = body_lowering(check);
        type = lower_type(&lowering, statement->let.type);
    }
    if (statement->let.initialiser != NULL)
        out->expr = initialiser(check, statement, &type);
    if (type == NULL)
        type = fresh(check, statement->let.pattern->span);
    if (statement->let.otherwise != NULL) {
        bool diverges = check->diverges;
        const struct type *of;
        check->diverges = false;
        out->else_block = check_block(check, statement->let.otherwise, simple(check, TYPE_NEVER), &of);
        if (shallow(check, of)->kind != TYPE_NEVER && shallow(check, of)->kind != TYPE_ERROR)
            fault(check, DIAGNOSTIC_CODE_ELSE_DIVERGES, statement->let.otherwise->span, text_of(check, of), NULL, NULL);
        check->diverges = diverges;
    }
    out->pattern = check_pattern(check, statement->let.pattern, type);
    if (out->expr != NULL && statement->let.pattern->kind == AST_PATTERN_IDENT && statement->let.pattern->ident.is_ref)
        static_mut_reference(check, out->expr, statement->let.initialiser->span);
}

static void check_statement(struct check *check, const struct statement *statement, struct typed_block *block) {
    if (statement->kind == STATEMENT_ITEM && statement->item->kind == AST_ITEM_MACRO_RULES) {
        const struct token_range *rules = statement->item->tokens;
        check->scope = scope_new(check->program, SCOPE_MACRO, check->scope, NULL);
        check->scope->definition = &rules->tokens->items[rules->first];
    }
    if (statement->kind == STATEMENT_ITEM)
        return;
    struct typed_statement out = {.span = statement->span};
    if (statement->kind == STATEMENT_LET) {
        check_let(check, statement, &out);
    } else {
        out.kind = TYPED_STATEMENT_EXPR;
        const struct expr *expr = statement->expression.expr;
        if (statement->expression.has_semicolon)
            out.expr = check_value(check, expr, NULL);
        else
            out.expr = check_coerce(check, expr, check->types->unit);
    }
    block->statements[block->statement_count++] = out;
}

struct typed_block *check_block(struct check *check, const struct block *block, const struct type *expected,
                                const struct type **type) {
    struct typed_block *result = arena_alloc(check->arena, sizeof *result);
    struct scope *scope = check->scope;
    check->scope = collect_block(check->program, scope, check->owner, block);
    result->span = block->span;
    result->is_made = block->is_made;
    result->statements = arena_array(check->arena, block->count, sizeof *result->statements);
    bool before = check->diverges;
    check->diverges = false;
    for (size_t i = 0; i < block->count; i++)
        check_statement(check, &block->statements[i], result);
    if (block->tail != NULL) {
        result->tail = check_value(check, block->tail, expected);
        *type = result->tail->type;
    } else {
        *type = check->diverges ? simple(check, TYPE_NEVER) : check->types->unit;
    }
    check->diverges |= before;
    check->scope = scope;
    return result;
}

struct typed_expr *check_block_expr(struct check *check, const struct block *block, const struct type *expected,
                                    bool is_unsafe) {
    struct typed_expr *result = node(check, TYPED_BLOCK, NULL, block->span);
    if (is_unsafe && check->checker->parser.denied[LINT_UNSAFE_CODE] && !check->owner->is_prelude)
        fault(check, DIAGNOSTIC_CODE_UNSAFE_DENIED, block->span, NULL, NULL, NULL);
    check->unsafe_depth += is_unsafe;
    result->block = check_block(check, block, expected, &result->type);
    result->block->is_unsafe = is_unsafe;
    check->unsafe_depth -= is_unsafe;
    return result;
}

/* const { .. } sees no variables. */
static struct typed_expr *check_const_block(struct check *check, const struct expr *expr,
                                            const struct type *expected) {
    struct scope *around = check->scope;
    check->scope = scope_new(check->program, SCOPE_CONSTANT, around, NULL);
    struct typed_expr *result = check_block_expr(check, expr->block.block, expected, false);
    result->is_const = true;
    check->scope = around;
    return result;
}

/* ---- Labels ----------------------------------------------------------------------------------------------------- */

static void enter(struct check *check, struct breakable *breakable, const struct name *label, struct merge *values,
                  bool is_block) {
    *breakable = (struct breakable){.outer = check->frame->breakables,
                                    .label = label_new(check, label->symbol, !is_block),
                                    .mark = label->mark,
                                    .scope = check->scope,
                                    .values = values,
                                    .is_block = is_block};
    check->frame->breakables = breakable;
}

static void leave(struct check *check, struct breakable *breakable) {
    check->frame->breakables = breakable->outer;
}

static struct typed_expr *check_labelled_block(struct check *check, const struct expr *expr,
                                               const struct type *expected) {
    struct merge merge;
    struct breakable breakable;
    merge_init(check, &merge, expected);
    enter(check, &breakable, &expr->block.label, &merge, true);
    bool before = check->diverges;
    struct typed_expr *result = node(check, TYPED_BLOCK, NULL, expr->span);
    const struct type *type;
    result->block = check_block(check, expr->block.block, expected, &type);
    result->label = breakable.label;
    leave(check, &breakable);
    if (result->block->tail != NULL) {
        merge_add(check, &merge, &result->block->tail, result->block->tail->span);
    } else if (shallow(check, type)->kind != TYPE_NEVER) {
        if (merge.type == NULL)
            merge.type = check->types->unit;
        else if (!inference_unify(&check->infer, merge.type, check->types->unit))
            mismatch(check, expr->block.block->close, merge.type, check->types->unit);
    }
    result->type = merge_finish(check, &merge);
    breakable.label->type = result->type;
    if (breakable.broken)
        check->diverges = before;
    return result;
}

/* ---- Conditions, if, match -------------------------------------------------------------------------------------- */

struct typed_expr *check_condition(struct check *check, const struct expr *expr) {
    if (expr->kind == EXPR_LET) {
        struct typed_expr *result = node(check, TYPED_LET, simple(check, TYPE_BOOL), expr->span);
        result->base = check_expr(check, expr->let.scrutinee, NULL);
        result->pattern = check_pattern(check, expr->let.pattern, result->base->type);
        return result;
    }
    if (expr->kind == EXPR_BINARY && expr->binary.operator== BINARY_AND)
        return check_binary(check, expr, NULL);
    return check_coerce(check, expr, simple(check, TYPE_BOOL));
}

static struct typed_expr *check_if(struct check *check, const struct expr *expr, const struct type *expected) {
    struct typed_expr *result = node(check, TYPED_IF, check->types->unit, expr->span);
    struct scope *scope = check->scope;
    result->base = check_condition(check, expr->conditional.condition);
    bool condition_diverges = check->diverges;
    check->diverges = false;
    struct merge merge;
    merge_init(check, &merge, expected);
    bool has_else = expr->conditional.otherwise != NULL;
    struct typed_expr *then =
        check_block_expr(check, expr->conditional.then, has_else ? expected : check->types->unit, false);
    bool then_diverges = check->diverges;
    check->scope = scope;
    check->diverges = false;
    if (has_else) {
        const struct block *block = expr->conditional.then;
        merge_add(check, &merge, &then, block->tail != NULL ? block->tail->span : block->span);
        const struct expr *otherwise = expr->conditional.otherwise;
        result->operand = check_expr(check, otherwise, merge.type != NULL ? merge.type : expected);
        struct span span = otherwise->span;
        if (otherwise->kind == EXPR_BLOCK && otherwise->block.block->tail != NULL)
            span = otherwise->block.block->tail->span;
        merge_add(check, &merge, &result->operand, span);
        result->operand = as_value(check, result->operand);
        result->type = merge_finish(check, &merge);
        check->diverges = condition_diverges || (then_diverges && check->diverges);
    } else {
        const struct type *type = shallow(check, then->type);
        if (type->kind != TYPE_NEVER && type->kind != TYPE_ERROR &&
            !inference_unify(&check->infer, type, check->types->unit)) {
            struct typed_expr *tail = then->block->tail;
            if (expected != NULL && shallow(check, expected) != check->types->unit &&
                !is_unknown(shallow(check, expected)))
                fault(check, DIAGNOSTIC_CODE_IF_WITHOUT_ELSE, expr->span, text_of(check, type), "()", NULL);
            else
                mismatch(check, tail != NULL ? tail->span : then->span, check->types->unit, type);
        }
        check->diverges = condition_diverges;
    }
    /* merge may have wrapped the block (a never that becomes a value): then the wrapper is the block's tail */
    if (then->kind == TYPED_BLOCK && then->label == NULL) {
        result->block = then->block;
    } else {
        result->block = arena_alloc(check->arena, sizeof *result->block);
        result->block->span = expr->conditional.then->span;
        result->block->tail = then;
    }
    return result;
}

static struct typed_expr *check_match(struct check *check, const struct expr *expr, const struct type *expected) {
    struct typed_expr *result = node(check, TYPED_MATCH, NULL, expr->span);
    result->base = check_expr(check, expr->match.scrutinee, NULL);
    bool scrutinee_diverges = check->diverges;
    if (expr->match.count > 0 && shallow(check, result->base->type)->kind == TYPE_NEVER && !is_place(result->base))
        result->base = coerce(check, result->base, fresh(check, expr->span), expr->span); /* the patterns say of what type */
    bool all_diverge = true;
    struct merge merge;
    merge_init(check, &merge, expected);
    result->arms = arena_array(check->arena, expr->match.count, sizeof *result->arms);
    result->arm_count = (uint32_t)expr->match.count;
    struct scope *scope = check->scope;
    for (size_t i = 0; i < expr->match.count; i++) {
        const struct match_arm *ast = &expr->match.arms[i];
        struct typed_arm *arm = &result->arms[i];
        arm->span = ast->span;
        arm->pattern = check_pattern(check, ast->pattern, result->base->type);
        check->diverges = false;
        if (ast->guard != NULL)
            arm->guard = check_condition(check, ast->guard);
        check->diverges = false;
        arm->body = check_expr(check, ast->body, merge.type != NULL ? merge.type : expected);
        struct span span = ast->body->span;
        if (ast->body->kind == EXPR_BLOCK && ast->body->block.block->tail != NULL)
            span = ast->body->block.block->tail->span;
        merge_add(check, &merge, &arm->body, span);
        arm->body = as_value(check, arm->body);
        all_diverge &= check->diverges;
        check->scope = scope;
    }
    result->type = merge_finish(check, &merge);
    check->diverges = scrutinee_diverges || all_diverge;
    return result;
}

/* ---- Loops ------------------------------------------------------------------------------------------------------ */

static struct typed_block *loop_body(struct check *check, const struct block *block) {
    const struct type *type;
    struct typed_block *result = check_block(check, block, check->types->unit, &type);
    if (result->tail != NULL)
        result->tail = coerce(check, result->tail, check->types->unit, block->tail->span);
    return result;
}

static struct typed_expr *check_loop(struct check *check, const struct expr *expr, const struct type *expected) {
    struct typed_expr *result = node(check, TYPED_LOOP, NULL, expr->span);
    struct merge merge;
    struct breakable breakable;
    merge_init(check, &merge, expected);
    enter(check, &breakable, &expr->loop.label, &merge, false);
    bool before = check->diverges;
    result->block = loop_body(check, expr->loop.body);
    result->label = breakable.label;
    leave(check, &breakable);
    result->type = merge_finish(check, &merge);
    breakable.label->type = result->type;
    check->diverges = before || !breakable.broken;
    return result;
}

static struct typed_expr *check_while(struct check *check, const struct expr *expr) {
    struct typed_expr *result = node(check, TYPED_WHILE, check->types->unit, expr->span);
    struct scope *scope = check->scope;
    struct breakable breakable;
    enter(check, &breakable, &expr->loop.label, NULL, false);
    bool before = check->diverges;
    result->base = check_condition(check, expr->loop.head);
    result->block = loop_body(check, expr->loop.body);
    result->label = breakable.label;
    leave(check, &breakable);
    check->scope = scope;
    check->diverges = before;
    return result;
}

static const struct item *lang_fn(struct check *check, enum lang_item trait, const char *name) {
    const struct item *fn = trait_fn(check, trait, name);
    if (fn != NULL)
        checker_touch(check->program, fn);
    return fn;
}

static struct typed_expr *check_for(struct check *check, const struct expr *expr) {
    struct typed_expr *result = node(check, TYPED_FOR, check->types->unit, expr->span);
    struct span span = expr->loop.head->span;
    result->base = check_value(check, expr->loop.head, NULL);
    const struct type *type = structurally(check, result->base->type);
    struct item *trait = lang(check, LANG_into_iterator);
    const struct type *element = error_type(check);
    if (trait != NULL && type->kind != TYPE_ERROR) {
        if (!is_unknown(type) && trait_holds_for(&check->infer, trait, type) == HOLDS_NO) {
            fault(check, DIAGNOSTIC_CODE_NOT_AN_ITERATOR, span, text_of(check, type), NULL, NULL);
        } else {
            inference_require(&check->infer, (struct trait_ref){trait, copy_types(check, &type, 1), 1}, span, NULL);
            const struct type *iterator = project(check, LANG_into_iterator, "IntoIter", type, NULL, span);
            iterator = structurally(check, iterator);
            element = structurally(check, project(check, LANG_iterator, "Item", iterator, NULL, span));
            result->callee =
                (struct callee){lang_fn(check, LANG_into_iterator, "into_iter"), copy_types(check, &type, 1), 1};
            result->next = (struct callee){lang_fn(check, LANG_iterator, "next"), copy_types(check, &iterator, 1), 1};
        }
    }
    bool before = check->diverges;
    struct scope *scope = check->scope;
    struct breakable breakable;
    enter(check, &breakable, &expr->loop.label, NULL, false);
    result->pattern = check_pattern(check, expr->loop.pattern, element);
    result->block = loop_body(check, expr->loop.body);
    result->label = breakable.label;
    leave(check, &breakable);
    check->scope = scope;
    check->diverges = before;
    return result;
}

/* ---- Jumps ------------------------------------------------------------------------------------------------------ */

static struct breakable *find_target(struct check *check, const struct expr *expr) {
    const struct name *label = &expr->jump.label;
    bool is_break = expr->kind == EXPR_BREAK;
    for (struct breakable *at = check->frame->breakables; at != NULL; at = at->outer) {
        if (label->symbol == NULL && at->is_block)
            break; /* out of a block one goes by its label only */
        if (label->symbol == NULL || (at->label->name == label->symbol &&
                                      at->mark == scope_mark_at(check->scope, label->mark, at->scope)))
            return at;
    }
    if (label->symbol != NULL)
        fault(check, DIAGNOSTIC_CODE_UNKNOWN_LABEL, label->span, label->symbol->text, NULL, NULL);
    else if (check->frame->breakables != NULL)
        fault(check, DIAGNOSTIC_CODE_BREAK_BLOCK, expr->span, NULL, NULL, NULL);
    else if (check->frame->body->closure != NULL)
        fault(check, DIAGNOSTIC_CODE_BREAK_IN_CLOSURE, expr->span, is_break ? "break" : "continue", NULL, NULL);
    else
        fault(check, DIAGNOSTIC_CODE_BREAK_OUTSIDE, expr->span, is_break ? "break" : "continue", NULL, NULL);
    return NULL;
}

static struct typed_expr *check_break(struct check *check, const struct expr *expr) {
    struct breakable *target = find_target(check, expr);
    struct typed_expr *result = node(check, TYPED_BREAK, simple(check, TYPE_NEVER), expr->span);
    if (target == NULL) {
        if (expr->jump.value != NULL)
            check_value(check, expr->jump.value, NULL);
        return error_node(check, expr->span);
    }
    target->broken = true;
    result->label = target->label;
    struct merge *values = target->values;
    if (expr->jump.value != NULL) {
        const struct type *hint = values == NULL ? NULL : values->type != NULL ? values->type : values->expected;
        result->operand = check_expr(check, expr->jump.value, hint);
        if (values == NULL) {
            fault(check, DIAGNOSTIC_CODE_BREAK_VALUE, expr->span, NULL, NULL, NULL);
            return error_node(check, expr->span);
        }
        merge_add(check, values, &result->operand, expr->jump.value->span);
        result->operand = as_value(check, result->operand);
    } else if (values != NULL) {
        if (values->type == NULL)
            values->type = check->types->unit;
        else if (!inference_unify(&check->infer, values->type, check->types->unit))
            mismatch(check, expr->span, values->type, check->types->unit);
    }
    return result;
}

static struct typed_expr *check_continue(struct check *check, const struct expr *expr) {
    struct breakable *target = find_target(check, expr);
    if (target == NULL)
        return error_node(check, expr->span);
    if (target->is_block) {
        fault(check, DIAGNOSTIC_CODE_CONTINUE_BLOCK, expr->span, NULL, NULL, NULL);
        return error_node(check, expr->span);
    }
    struct typed_expr *result = node(check, TYPED_CONTINUE, simple(check, TYPE_NEVER), expr->span);
    result->label = target->label;
    return result;
}

static struct typed_expr *check_return(struct check *check, const struct expr *expr) {
    struct typed_expr *result = node(check, TYPED_RETURN, simple(check, TYPE_NEVER), expr->span);
    const struct type *type = check->frame->return_type;
    if (type == NULL) {
        fault(check, DIAGNOSTIC_CODE_RETURN_OUTSIDE, expr->span, NULL, NULL, NULL);
        return error_node(check, expr->span);
    }
    result->is_become = expr->jump.is_become;
    if (expr->jump.value != NULL)
        result->operand = check_coerce(check, expr->jump.value, type);
    else if (!inference_unify(&check->infer, type, check->types->unit))
        fault(check, DIAGNOSTIC_CODE_RETURN_VALUE, expr->span, text_of(check, type), NULL, NULL);
    return result;
}

/* ---- The question mark ------------------------------------------------------------------------------------------ */

static uint32_t variant_named(const struct item *adt, const char *name) {
    for (uint32_t i = 0; i < adt->variant_count; i++)
        if (strcmp(adt->variants[i].name->text, name) == 0)
            return i;
    return 0;
}

static struct typed_pattern *variant_pattern(struct check *check, const struct type *type, const char *variant,
                                             struct typed_pattern *field, struct span span) {
    struct typed_pattern *pattern = pattern_node(check, PATTERN_FIELDS, type, span);
    pattern->is_variant = true;
    pattern->variant = variant_named(type->item, variant);
    if (field != NULL) {
        pattern->fields = arena_array(check->arena, 1, sizeof *pattern->fields);
        pattern->fields[0] = (struct typed_subpattern){0, field};
        pattern->field_count = 1;
    }
    return pattern;
}

static struct typed_expr *variant_value(struct check *check, const struct type *type, const char *variant,
                                        struct typed_expr *field, struct span span) {
    struct typed_expr *value = node(check, TYPED_STRUCT, type, span);
    value->variant = variant_named(type->item, variant);
    if (field != NULL) {
        value->fields = arena_array(check->arena, 1, sizeof *value->fields);
        value->fields[0] = (struct typed_field){0, field};
        value->field_count = 1;
    }
    return value;
}

/* A pattern that binds a new local, and the local's value. */
static struct typed_pattern *bind_hidden(struct check *check, const struct type *type, struct span span,
                                         struct typed_expr **value) {
    struct typed_pattern *pattern = pattern_node(check, PATTERN_BIND, type, span);
    pattern->local = local_new(check, NULL, type, span, false);
    pattern->by = BIND_MOVE;
    struct typed_expr *local = node(check, TYPED_LOCAL, type, span);
    local->local = pattern->local;
    *value = as_value(check, local);
    return pattern;
}

/* The enclosing function's return type as Option<_> or Result<_, _>. */
static const struct type *try_target(struct check *check, const struct item *adt, struct span span) {
    const struct type *type = check->frame->return_type;
    if (type == NULL)
        return NULL;
    type = structurally(check, type);
    if (is_unknown(type)) {
        const struct type *args[2] = {fresh(check, span), fresh(check, span)};
        const struct type *of = type_adt(check->types, adt, args, adt == lang(check, LANG_option) ? 1 : 2);
        inference_unify(&check->infer, type, of);
        return of;
    }
    return type->kind == TYPE_ADT && type->item == adt ? type : NULL;
}

static struct typed_expr *try_failure(struct check *check, const struct type *type, const struct type *target,
                                      struct typed_expr *error, struct span span) {
    struct typed_expr *jump = node(check, TYPED_RETURN, simple(check, TYPE_NEVER), span);
    if (type->item == lang(check, LANG_option)) {
        jump->operand = variant_value(check, target, "None", NULL, span);
        return jump;
    }
    if (type->item == lang(check, LANG_control_flow)) {
        if (!inference_unify(&check->infer, target->args[0], type->args[0]))
            mismatch(check, span, target->args[0], type->args[0]);
        jump->operand = variant_value(check, target, "Break", error, span);
        return jump;
    }
    const struct type *args[2] = {target->args[1], type->args[1]};
    struct item *from = lang(check, LANG_from);
    if (from != NULL)
        inference_require(&check->infer, (struct trait_ref){from, copy_types(check, args, 2), 2}, span, NULL);
    struct typed_expr *call = lang_call(check, LANG_from, "from", args[0], args[1], args[0], span);
    add_argument(check, call, error);
    jump->operand = variant_value(check, target, "Err", call, span);
    return jump;
}

static struct typed_expr *check_try(struct check *check, const struct expr *expr) {
    struct span span = {expr->span.end > 0 ? expr->span.end - 1 : 0, expr->span.end}; /* at the ? */
    struct typed_expr *operand = check_value(check, expr->tried, NULL);
    const struct type *type = structurally(check, operand->type);
    if (type->kind == TYPE_ERROR)
        return error_node(check, span);
    bool is_option = type->kind == TYPE_ADT && type->item == lang(check, LANG_option);
    bool is_result = type->kind == TYPE_ADT && type->item == lang(check, LANG_result);
    bool is_flow = type->kind == TYPE_ADT && type->item == lang(check, LANG_control_flow);
    if (!is_option && !is_result && !is_flow) {
        if (is_unknown(type))
            fault(check, DIAGNOSTIC_CODE_CANNOT_INFER, expr->tried->span, NULL, NULL, NULL);
        else
            fault(check, DIAGNOSTIC_CODE_TRY_OPERAND, span, text_of(check, type), NULL, NULL);
        return error_node(check, span);
    }
    const struct type *target = try_target(check, type->item, span);
    if (target == NULL) {
        const struct type *found = check->frame->return_type;
        if (found == NULL || shallow(check, found)->kind != TYPE_ERROR)
            fault(check, DIAGNOSTIC_CODE_TRY_OUTSIDE, span, found == NULL ? NULL : text_of(check, found),
                  text_of(check, type), NULL);
        return error_node(check, span);
    }
    item_fields(check->program, type->item);
    const struct type *good_type = shallow(check, type->args[is_flow]);
    const struct type *bad_type = is_option ? NULL : type->args[!is_flow];
    if (is_unknown(good_type)) /* `Err(x)?;`: the other arm is a return */
        check->infer.variables[good_type->index].diverging = true;
    struct typed_expr *result = node(check, TYPED_MATCH, good_type, span);
    result->base = operand;
    result->arms = arena_array(check->arena, 2, sizeof *result->arms);
    result->arm_count = 2;
    struct typed_expr *value;
    struct typed_expr *error = NULL;
    struct typed_pattern *good = bind_hidden(check, good_type, span, &value);
    struct typed_pattern *bad = is_option ? NULL : bind_hidden(check, bad_type, span, &error);
    result->arms[0] = (struct typed_arm){
        .pattern = variant_pattern(check, type, is_flow ? "Continue" : is_option ? "Some" : "Ok", good, span), .body = value, .span = span};
    struct typed_expr *tail = node(check, TYPED_UNREACHABLE_TAIL, good_type, span);
    tail->base = try_failure(check, type, target, error, span);
    result->arms[1] = (struct typed_arm){
        .pattern = variant_pattern(check, type, is_flow ? "Break" : is_option ? "None" : "Err", bad, span), .body = tail, .span = span};
    return result;
}

/* ---- Dispatch --------------------------------------------------------------------------------------------------- */

struct typed_expr *check_flow(struct check *check, const struct expr *expr, const struct type *expected) {
    switch (expr->kind) {
    case EXPR_BLOCK:
        if (expr->block.label.symbol != NULL)
            return check_labelled_block(check, expr, expected);
        if (expr->block.kind == BLOCK_CONST)
            return check_const_block(check, expr, expected);
        return check_block_expr(check, expr->block.block, expected, expr->block.kind == BLOCK_UNSAFE);
    case EXPR_IF: return check_if(check, expr, expected);
    case EXPR_LET: /* conditions go to check_condition */
        fault(check, DIAGNOSTIC_CODE_LET_POSITION, expr->span, NULL, NULL, NULL);
        return error_node(check, expr->span);
    case EXPR_MATCH: return check_match(check, expr, expected);
    case EXPR_LOOP: return check_loop(check, expr, expected);
    case EXPR_WHILE: return check_while(check, expr);
    case EXPR_FOR: return check_for(check, expr);
    case EXPR_BREAK: return check_break(check, expr);
    case EXPR_CONTINUE: return check_continue(check, expr);
    case EXPR_RETURN: return check_return(check, expr);
    case EXPR_TRY: return check_try(check, expr);
    default: return error_node(check, expr->span);
    }
}
