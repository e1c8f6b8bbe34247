/* check_call.c -- calls and closures.
 *
 * Arguments are checked in two rounds, closures last, so that what a closure takes is known from the other arguments:
 * `values.iter().fold(0, |sum, x| ..)`. What is expected of the call's result goes into the arguments as a hint only:
 * in `let b: Box<dyn Show> = Box::new(x)` the type argument of new is x's, and the box is unsized afterwards.
 */
#include <string.h>

#include "types/check.h"

/* ---- Arguments -------------------------------------------------------------------------------------------------- */

static bool is_unsized(const struct type *type) {
    return type->kind == TYPE_DYN || type->kind == TYPE_STR || type->kind == TYPE_SLICE;
}

/* What the parameters would be if the result were what is expected. */
static const struct type **argument_hints(struct check *check, const struct type *const *params, size_t count,
                                          const struct type *result, const struct type *expected) {
    if (expected == NULL || result == NULL || count == 0)
        return NULL;
    expected = inference_resolve(&check->infer, expected);
    if (expected->kind == TYPE_INFER || is_unsized(expected) || !(inference_resolve(&check->infer, result)->flags & TYPE_HAS_INFER))
        return NULL;
    const struct type **hints = arena_array(check->arena, count, sizeof *hints);
    struct inference_snapshot snapshot = inference_begin(&check->infer);
    bool same = inference_unify(&check->infer, result, expected);
    for (size_t i = 0; i < count && same; i++)
        hints[i] = inference_resolve(&check->infer, params[i]);
    inference_rollback(&check->infer, snapshot);
    return same ? hints : NULL;
}

static struct typed_expr *check_argument(struct check *check, const struct expr *expr, const struct type *param,
                                         const struct type *hint) {
    if (hint != NULL && is_unknown(shallow(check, hint)))
        hint = NULL;
    struct typed_expr *argument = check_expr(check, expr, hint != NULL ? hint : param);
    if (hint != NULL && !is_unsized(hint)) {
        struct typed_expr *coerced = try_coerce(check, argument, hint);
        if (coerced != NULL)
            argument = coerced;
    }
    return coerce(check, argument, param, expr->span);
}

static void wrong_count(struct check *check, size_t wanted, size_t found, struct span span, const struct item *fn) {
    struct diagnostic *wrong =
        fault(check, DIAGNOSTIC_CODE_ARGUMENT_COUNT, span, arena_format(check->arena, "%zu", wanted),
              arena_format(check->arena, "%zu", found), NULL);
    if (fn != NULL && !fn->is_prelude)
        diagnostic_label(wrong, fn->name_span, "declared");
}

void check_arguments(struct check *check, struct typed_expr *call, struct expr *const *arguments, size_t count,
                     const struct type *const *params, size_t param_count, const struct type *result,
                     const struct type *expected, struct span span, const struct item *fn) {
    if (count != param_count) {
        wrong_count(check, param_count, count, span, fn);
        for (size_t i = 0; i < count; i++)
            check_value(check, arguments[i], i < param_count ? params[i] : NULL);
        return;
    }
    const struct type **hints = argument_hints(check, params, count, result, expected);
    struct typed_expr **grown = arena_array(check->arena, call->argument_count + count, sizeof(struct typed_expr *));
    if (call->argument_count > 0)
        memcpy(grown, call->arguments, call->argument_count * sizeof(struct typed_expr *));
    uint32_t first = call->argument_count;
    bool closures = false;
    for (size_t i = 0; i < count; i++) {
        if (arguments[i]->kind == EXPR_CLOSURE) {
            closures = true;
            continue;
        }
        grown[first + i] = check_argument(check, arguments[i], params[i], hints == NULL ? NULL : hints[i]);
    }
    /* What the arguments say of the result is said before anyone asks what the result could become: NonNull::from(&array)
     * is a NonNull of the array, which may then become one of a slice. */
    if (closures || (expected != NULL && result != NULL &&
                     (inference_resolve(&check->infer, result)->flags & TYPE_HAS_INFER) != 0))
        inference_solve(&check->infer);
    if (closures) {
        for (size_t i = 0; i < count; i++)
            if (arguments[i]->kind == EXPR_CLOSURE)
                grown[first + i] = check_argument(check, arguments[i], params[i], hints == NULL ? NULL : hints[i]);
    }
    call->arguments = grown;
    call->argument_count += (uint32_t)count;
}

/* ---- Calls ------------------------------------------------------------------------------------------------------ */

static struct typed_expr *call_constructor(struct check *check, const struct expr *expr, struct typed_expr *callee,
                                           const struct type *expected) {
    struct item *item = (struct item *)callee->callee.fn;
    struct item *adt = item->kind == ITEM_VARIANT ? item->parent : item;
    uint32_t index = item->kind == ITEM_VARIANT ? item->variant_index : 0;
    item_fields(check->program, adt);
    const struct variant *variant = &adt->variants[index];
    const struct type *type = type_adt(check->types, adt, callee->callee.args, callee->callee.arg_count);
    const struct type **params = arena_array(check->arena, variant->field_count, sizeof *params);
    for (uint32_t i = 0; i < variant->field_count; i++) {
        params[i] = field_type(check, type, index, i, expr->span);
        if (!field_visible(check, type, i))
            fault(check, DIAGNOSTIC_CODE_PRIVATE_FIELD_IN_LITERAL, expr->call.callee->span,
                  variant->fields[i].name->text, text_of(check, type), NULL);
    }
    inference_require_item(&check->infer, adt, type->args, type->count, expr->span);
    struct typed_expr *result = node(check, TYPED_STRUCT, type, expr->span);
    result->variant = index;
    check_arguments(check, result, expr->call.arguments, expr->call.count, params, variant->field_count, type, expected,
                    expr->span, item);
    result->fields = arena_array(check->arena, result->argument_count, sizeof *result->fields);
    result->field_count = result->argument_count;
    for (uint32_t i = 0; i < result->field_count; i++)
        result->fields[i] = (struct typed_field){i, result->arguments[i]};
    result->arguments = NULL;
    result->argument_count = 0;
    return result;
}

static struct typed_expr *call_function(struct check *check, const struct expr *expr, const struct callee *callee,
                                        const struct type *expected) {
    const struct item *fn = callee->fn;
    item_signature(check->program, fn);
    if (fn->parent != NULL && fn->parent == lang(check, LANG_drop))
        fault(check, DIAGNOSTIC_CODE_EXPLICIT_DROP, expr->call.callee->span, NULL, NULL, NULL);
    if (fn->is_unsafe || features_missing(check, fn))
        unsafe_needed(check, expr->span, "call", fn->name->text);
    const_needed(check, fn, expr->span);
    const struct type **params = arena_array(check->arena, fn->param_count, sizeof *params);
    for (uint32_t i = 0; i < fn->param_count; i++)
        params[i] = inference_instantiate(&check->infer, fn->params[i], callee->args, callee->arg_count, expr->span);
    const struct type *result =
        inference_instantiate(&check->infer, fn->return_type, callee->args, callee->arg_count, expr->span);
    struct typed_expr *call = node(check, TYPED_CALL, result, expr->span);
    call->callee = *callee;
    check_arguments(check, call, expr->call.arguments, expr->call.count, params, fn->param_count, result, expected,
                    expr->span, fn);
    return call;
}

/* Gives a call through Fn, FnMut or FnOnce its function and its self argument. arguments[0] is the callee as it
   stands. */
void settle_indirect_call(struct check *check, struct typed_expr *call, enum closure_kind kind) {
    static const enum lang_item traits[] = {LANG_fn, LANG_fn_mut, LANG_fn_once};
    static const char *const methods[] = {"call", "call_mut", "call_once"};
    struct typed_expr *self = call->arguments[0];
    call->callee.fn = trait_fn(check, traits[kind], methods[kind]);
    if (call->callee.fn == NULL) {
        unsupported(check, call->span, "closures", NULL);
        return;
    }
    checker_touch(check->program, call->callee.fn);
    if (kind == CLOSURE_FN_ONCE)
        call->arguments[0] = as_value(check, self);
    else
        call->arguments[0] = make_ref(check, self, kind == CLOSURE_FN_MUT, self->span, true);
}

static struct typed_expr *call_indirect(struct check *check, const struct expr *expr, struct typed_expr *callee,
                                        const struct type *type, const struct call_signature *signature,
                                        const struct type *expected) {
    struct typed_expr *call = node(check, TYPED_CALL, signature->types[signature->count - 1], expr->span);
    struct typed_expr *tuple = node(check, TYPED_TUPLE, NULL, expr->span);
    check_arguments(check, tuple, expr->call.arguments, expr->call.count, signature->types, signature->count - 1u,
                    call->type, expected, expr->span, NULL);
    tuple->type = type_tuple(check->types, signature->types, signature->count - 1u);
    callee->type = type;
    const struct type *args[2] = {type, tuple->type};
    call->callee.args = copy_types(check, args, 2);
    call->callee.arg_count = 2;
    add_argument(check, call, callee);
    add_argument(check, call, tuple);
    if (type->kind == TYPE_CLOSURE) { /* its kind is known when its body is done */
        check->indirect_calls = arena_grow(check->arena, check->indirect_calls, check->indirect_count,
                                           &check->indirect_capacity, sizeof *check->indirect_calls);
        check->indirect_calls[check->indirect_count++] = call;
        call->callee.fn = trait_fn(check, LANG_fn, "call");
        call->variant = 1; /* fixup.c's mark */
    } else {
        settle_indirect_call(check, call, signature->kind);
    }
    return call;
}

static struct typed_expr *call_value(struct check *check, const struct expr *expr, struct typed_expr *callee,
                                     const struct type *type, const struct type *expected) {
    if (type->is_unsafe)
        unsafe_needed(check, expr->span, "call", "fn pointer");
    struct typed_expr *call = node(check, TYPED_CALL_VALUE, type->args[type->count - 1], expr->span);
    call->base = as_value(check, callee);
    check_arguments(check, call, expr->call.arguments, expr->call.count, type->args, type->count - 1u, call->type,
                    expected, expr->span, NULL);
    return call;
}

struct typed_expr *check_call(struct check *check, const struct expr *expr, const struct type *expected) {
    struct typed_expr *callee = check_expr(check, expr->call.callee, NULL);
    struct typed_expr *result = NULL;
    if (callee->kind == TYPED_FN) {
        enum item_kind kind = callee->callee.fn->kind;
        result = kind == ITEM_VARIANT || kind == ITEM_STRUCT ? call_constructor(check, expr, callee, expected)
                                                             : call_function(check, expr, &callee->callee, expected);
    } else {
        const struct type *type = structurally(check, callee->type);
        struct autoderef derefs;
        autoderef_steps(check, type, &derefs, expr->span);
        for (size_t i = 0; i < derefs.count && result == NULL && type->kind != TYPE_ERROR; i++) {
            const struct type *step = derefs.steps[i].type;
            struct call_signature signature;
            if (step->kind == TYPE_FN_ITEM && step->item->kind != ITEM_VARIANT && step->item->kind != ITEM_STRUCT) {
                struct callee direct = {step->item, step->args, step->count};
                result = call_function(check, expr, &direct, expected);
            } else if (step->kind == TYPE_FN_POINTER) {
                result = call_value(check, expr, apply_derefs(check, callee, i, callee->span), step, expected);
            } else if (trait_call_signature(&check->infer, step, &signature)) {
                struct typed_expr *place = apply_derefs(check, callee, i, callee->span);
                result = call_indirect(check, expr, place, step, &signature, expected);
            }
        }
        if (result == NULL) {
            for (size_t i = 0; i < expr->call.count; i++)
                check_value(check, expr->call.arguments[i], NULL);
            if (is_unknown(type))
                fault(check, DIAGNOSTIC_CODE_CANNOT_INFER, expr->call.callee->span, NULL, NULL, NULL);
            else if (type->kind != TYPE_ERROR)
                fault(check, DIAGNOSTIC_CODE_NOT_CALLABLE, expr->span, text_of(check, type), NULL, NULL);
            return error_node(check, expr->span);
        }
    }
    if (shallow(check, result->type)->kind == TYPE_NEVER)
        check->diverges = true;
    return result;
}

/* ---- Closures --------------------------------------------------------------------------------------------------- */

struct expected_signature {
    const struct type *params; /* a tuple, or NULL */
    const struct type *result; /* or NULL */
    uint32_t kind;             /* closure_kind + 1 of the trait that is wanted; 0: none */
};

static uint32_t kind_wanted(struct check *check, const struct item *trait) {
    return trait == lang(check, LANG_fn)       ? CLOSURE_FN + 1u
           : trait == lang(check, LANG_fn_mut) ? CLOSURE_FN_MUT + 1u
                                               : CLOSURE_FN_ONCE + 1u;
}

static bool is_fn_trait(struct check *check, const struct item *trait) {
    return trait != NULL &&
           (trait == lang(check, LANG_fn) || trait == lang(check, LANG_fn_mut) || trait == lang(check, LANG_fn_once));
}

static void from_predicate(struct check *check, const struct predicate *predicate, struct expected_signature *out) {
    if (!is_fn_trait(check, predicate->trait.trait) || predicate->trait.arg_count < 2)
        return;
    if (predicate->associated != NULL)
        out->result = predicate->type;
    else if (out->kind == 0 || kind_wanted(check, predicate->trait.trait) < out->kind)
        out->kind = kind_wanted(check, predicate->trait.trait);
    if (out->params == NULL || predicate->associated != NULL)
        out->params = predicate->trait.args[1];
}

struct deduction {
    struct check *check;
    struct expected_signature *out;
};

static bool from_implied(void *context, const struct predicate *predicate) {
    const struct deduction *deduction = context;
    from_predicate(deduction->check, predicate, deduction->out);
    return true;
}

/* A bound on the closure's type, and what follows from it: trait Handler: Fn(&str) -> usize. */
static void from_obligation(struct check *check, const struct predicate *predicate, struct expected_signature *out) {
    struct deduction deduction = {check, out};
    if (predicate->associated != NULL || is_fn_trait(check, predicate->trait.trait))
        from_predicate(check, predicate, out);
    else
        trait_ref_implies(check->program, &predicate->trait, from_implied, &deduction);
}

/* What the place that the closure goes to says of its parameters. */
static struct expected_signature deduce(struct check *check, const struct type *expected) {
    struct expected_signature out = {NULL, NULL, 0};
    if (expected == NULL)
        return out;
    expected = structurally(check, expected);
    if (expected->kind == TYPE_DYN && is_fn_trait(check, expected->item) && expected->count > 0) {
        out.params = expected->args[0];
        out.kind = kind_wanted(check, expected->item);
        if (expected->binding_count > 0)
            out.result = expected->bindings[0].type;
    } else if (expected->kind == TYPE_DYN && expected->item != NULL) {
        struct deduction deduction = {check, &out};
        trait_object_bounds(check->program, expected, from_implied, &deduction);
    } else if (expected->kind == TYPE_FN_POINTER) {
        out.params = type_tuple(check->types, expected->args, expected->count - 1);
        out.result = expected->args[expected->count - 1];
    } else if (is_unknown(expected)) {
        for (size_t i = 0; i < check->infer.pending_count; i++) {
            const struct predicate predicate = check->infer.pending[i].predicate;
            if (predicate.trait.arg_count > 0 && shallow(check, predicate.trait.args[0]) == expected)
                from_obligation(check, &predicate, &out);
        }
    } else if (expected->kind == TYPE_PARAM || expected->kind == TYPE_OPAQUE || expected->kind == TYPE_PROJECTION) {
        struct call_signature signature;
        if (trait_call_signature(&check->infer, expected, &signature)) {
            out.params = type_tuple(check->types, signature.types, signature.count - 1);
            out.result = signature.types[signature.count - 1];
        }
    }
    return out;
}

static struct closure *new_closure(struct check *check, const struct expr *expr) {
    struct closure *closure = arena_alloc(check->arena, sizeof *closure);
    struct typed_body *body = arena_alloc(check->arena, sizeof *body);
    closure->body = body;
    closure->owner = check->owner;
    closure->span = expr->span;
    closure->is_move = expr->closure.is_move;
    body->owner = check->owner;
    body->closure = closure;
    body->span = expr->span;
    struct item_state *state = item_state(check->owner);
    closure->id = (uint32_t)state->closure_count;
    state->closures = arena_grow(check->arena, state->closures, state->closure_count, &state->closure_capacity,
                                 sizeof *state->closures);
    state->closures[state->closure_count++] = closure;
    check->bodies =
        arena_grow(check->arena, check->bodies, check->body_count, &check->body_capacity, sizeof *check->bodies);
    check->bodies[check->body_count++] = body;
    return closure;
}

static void closure_parameters(struct check *check, const struct expr *expr, struct typed_body *body,
                               const struct expected_signature *wanted) {
    size_t count = expr->closure.count;
    const struct type *params = wanted->params == NULL ? NULL : structurally(check, wanted->params);
    bool known = params != NULL && params->kind == TYPE_TUPLE;
    if (known && params->count != count) {
        fault(check, DIAGNOSTIC_CODE_MISMATCHED_TYPES, expr->span,
              arena_format(check->arena, "closure that takes %u arguments", params->count),
              arena_format(check->arena, "closure that takes %zu arguments", count), NULL);
        known = false;
    }
    body->parameters = arena_array(check->arena, count, sizeof(struct typed_pattern *));
    const struct type **types = arena_array(check->arena, count, sizeof *types);
    for (size_t i = 0; i < count; i++) {
        const struct closure_param *param = &expr->closure.params[i];
        types[i] = known ? params->args[i] : NULL;
        if (param->type != NULL) {
            struct lowering lowering = body_lowering(check);
            const struct type *written = lower_type(&lowering, param->type);
            if (types[i] != NULL && !inference_unify(&check->infer, written, types[i]))
                mismatch(check, param->type->span, types[i], written);
            types[i] = written;
        }
        if (types[i] == NULL)
            types[i] = fresh(check, param->pattern->span);
    }
    for (size_t i = 0; i < count; i++) {
        size_t first = body->local_count;
        body->parameters[i] = check_pattern(check, expr->closure.params[i].pattern, types[i]);
        body->parameter_count = (uint32_t)i + 1;
        mark_parameters(check, body, first);
    }
}

struct typed_expr *check_closure(struct check *check, const struct expr *expr, const struct type *expected) {
    struct expected_signature wanted = deduce(check, expected);
    struct closure *closure = new_closure(check, expr);
    struct typed_body *body = closure->body;
    uint32_t arg_count;
    const struct type *const *args = item_identity_args(check->program, check->owner, &arg_count);
    const struct type *type = type_closure(check->types, closure, args, arg_count);
    const struct type *result = wanted.result;
    if (expr->closure.output != NULL) {
        struct lowering lowering = body_lowering(check);
        const struct type *written = lower_output(&lowering, expr->closure.output);
        if (result != NULL && !inference_unify(&check->infer, written, result))
            mismatch(check, expr->closure.output->span, result, written);
        result = written;
    }
    if (result == NULL)
        result = fresh(check, expr->span);
    body->return_type = result;

    struct scope *scope = check->scope;
    bool diverges = check->diverges;
    struct frame frame;
    push_frame(check, body, result, &frame);
    closure_parameters(check, expr, body, &wanted);
    check->diverges = false;
    struct typed_expr *value = check_expr(check, expr->closure.body, result);
    body->value = coerce(check, value, result, expr->closure.body->span);
    check->frame = frame.outer;
    check->scope = scope;
    check->diverges = diverges;

    struct typed_expr *node_ = node(check, TYPED_CLOSURE, type, expr->span);
    node_->closure = closure;
    node_->index = wanted.kind; /* for moves.c */
    check->closures = arena_grow(check->arena, check->closures, check->closure_count, &check->closure_capacity,
                                 sizeof *check->closures);
    check->closures[check->closure_count++] = node_;
    return node_;
}
