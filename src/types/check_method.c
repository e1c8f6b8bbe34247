/* check_method.c -- which function `receiver.name(...)` calls.
 *
 * For each step of autoderef (and, for an array at the end, the slice of it) the receiver is tried by value, by & and
 * by &mut; at each
 * of these inherent functions and bounds of parameters go before traits in scope. A candidate fits when the type of its
 * self parameter can be the adjusted receiver's and the where clauses of its impl may hold. Probing happens inside
 * snapshots;
 * only the pick is confirmed with variables of its own.
 */
#include <string.h>

#include "types/check.h"
#include "types/features.h"
#include "types/traits_private.h"

enum adjust { ADJUST_VALUE, ADJUST_REF, ADJUST_REF_MUT, ADJUST_CONST_POINTER };

struct probe {
    const struct symbol *name;
    struct span span;
    struct autoderef derefs;
    const struct type *slice; /* of the array at the last step, or NULL */
    struct method_candidates inherent, traits;
};

struct pick {
    const struct method_candidate *candidate;
    size_t steps;
    bool unsize;
    enum adjust adjust;
};

/* ---- Visibility ------------------------------------------------------------------------------------------------- */

static const struct item *module_of(const struct item *item) {
    while (item != NULL && item->kind != ITEM_MODULE)
        item = item->parent;
    return item;
}

bool item_visible(struct check *check, const struct item *item) {
    if (item->is_public || item_trait(item) != NULL || check->owner->is_prelude)
        return true;
    if (item->parent != NULL && item->parent->kind == ITEM_IMPL && item->parent->is_trait_impl)
        return true;
    const struct item *home = module_of(item);
    for (const struct item *module = check->scope->module; module != NULL; module = module_of(module->parent))
        if (module == home)
            return true;
    return false;
}

/* ---- Candidates ------------------------------------------------------------------------------------------------- */

/* Arguments for all parameters of the candidate's function: those of the impl or trait as far as known, fresh ones for
   the rest. */
static const struct type **candidate_args(struct check *check, const struct method_candidate *candidate,
                                          struct span span, uint32_t *count) {
    const struct item *fn = candidate->fn;
    *count = item_param_count(check->program, fn);
    const struct type **args = arena_array(check->arena, *count + 1u, sizeof *args);
    uint32_t known = 0;
    if (candidate->impl == NULL && candidate->trait.args != NULL) {
        known = candidate->trait.arg_count;
        memcpy(args, candidate->trait.args, known * sizeof *args);
    }
    inference_fresh_args(&check->infer, fn, known, args, span);
    return args;
}

static bool impl_may_apply(struct check *check, const struct item *impl, const struct type *const *args, uint32_t count,
                           struct span span) {
    item_predicates(check->program, impl);
    for (uint32_t i = 0; i < impl->generics.predicate_count; i++) {
        const struct predicate *predicate = &impl->generics.predicates[i];
        if (predicate->associated != NULL)
            continue;
        struct trait_ref trait = predicate->trait;
        const struct type **own = arena_array(check->arena, trait.arg_count, sizeof *own);
        for (uint32_t k = 0; k < trait.arg_count; k++)
            own[k] = inference_instantiate(&check->infer, trait.args[k], args, count, span);
        trait.args = own;
        if (trait_holds(&check->infer, trait) == HOLDS_NO)
            return false;
    }
    return true;
}

static enum holds fits(struct check *check, const struct method_candidate *candidate, const struct type *self,
                       struct span span) {
    const struct item *fn = candidate->fn;
    item_signature(check->program, fn);
    if (!fn->has_self)
        return HOLDS_NO;
    struct inference_snapshot snapshot = inference_begin(&check->infer);
    uint32_t count;
    const struct type **args = candidate_args(check, candidate, span, &count);
    const struct type *wanted = inference_instantiate(&check->infer, fn->params[0], args, count, span);
    enum holds holds = HOLDS_NO;
    if (inference_unify(&check->infer, wanted, self)) {
        holds = HOLDS_YES;
        if (candidate->impl != NULL) {
            if (!impl_may_apply(check, candidate->impl, args, count, span))
                holds = HOLDS_NO;
        } else if (candidate->trait.args == NULL) {
            const struct item *trait = fn->parent;
            struct trait_ref ref = {trait, args, item_param_count(check->program, trait)};
            holds = trait_holds(&check->infer, ref);
        }
    }
    inference_rollback(&check->infer, snapshot);
    return holds;
}

/* T: From<u8> + From<bool>, and T::from is asked for: the same function twice, with other arguments of its trait. Which is
 * meant is left to the types around the call, as rustc leaves it: only Self stays known. */
static const struct method_candidate *collapsed(struct check *check, const struct method_candidate *found,
                                                const struct method_candidate *other) {
    if (found->impl != NULL || other->impl != NULL || found->trait.args == NULL || other->trait.args == NULL)
        return found;
    bool differ = false;
    for (uint32_t i = 1; i < found->trait.arg_count && i < other->trait.arg_count; i++)
        differ |= inference_resolve(&check->infer, found->trait.args[i]) !=
                  inference_resolve(&check->infer, other->trait.args[i]);
    if (!differ)
        return found;
    struct method_candidate *both = arena_alloc(check->arena, sizeof *both);
    *both = *found;
    both->trait.arg_count = 1;
    return both;
}

static const struct method_candidate *best(struct check *check, const struct method_candidates *list,
                                           const struct type *self, struct span span) {
    const struct method_candidate *found = NULL;
    enum holds strength = HOLDS_NO;
    bool twice = false;
    for (size_t i = 0; i < list->count; i++) {
        enum holds holds = fits(check, &list->items[i], self, span);
        if (holds != HOLDS_NO && found != NULL && found->fn == list->items[i].fn)
            found = collapsed(check, found, &list->items[i]);
        if (holds == HOLDS_NO || (found != NULL && found->fn == list->items[i].fn))
            continue;
        if (holds > strength) {
            found = &list->items[i];
            strength = holds;
            twice = false;
        } else if (holds == strength && holds == HOLDS_YES) {
            twice = true;
        }
    }
    if (twice && found->impl == NULL)
        fault(check, DIAGNOSTIC_CODE_AMBIGUOUS_METHOD, span, found->fn->name->text, NULL, NULL);
    return found;
}

static bool pick_at(struct check *check, struct probe *probe, const struct type *self, struct pick *pick) {
    pick->candidate = best(check, &probe->inherent, self, probe->span);
    if (pick->candidate == NULL)
        pick->candidate = best(check, &probe->traits, self, probe->span);
    return pick->candidate != NULL;
}

static bool pick_step(struct check *check, struct probe *probe, const struct type *type, struct pick *pick) {
    pick->adjust = ADJUST_VALUE;
    if (pick_at(check, probe, type, pick))
        return true;
    pick->adjust = ADJUST_REF;
    if (pick_at(check, probe, type_ref(check->types, type, false), pick))
        return true;
    pick->adjust = ADJUST_REF_MUT;
    if (pick_at(check, probe, type_ref(check->types, type, true), pick))
        return true;
    pick->adjust = ADJUST_CONST_POINTER;
    return type->kind == TYPE_POINTER && type->mutable &&
           pick_at(check, probe, type_pointer(check->types, type->args[0], false), pick);
}

static bool probe_method(struct check *check, struct probe *probe, const struct type *type, struct pick *pick) {
    autoderef_steps(check, type, &probe->derefs, probe->span);
    const struct type *last = probe->derefs.steps[probe->derefs.count - 1].type;
    for (size_t i = 0; i < probe->derefs.count; i++)
        methods_inherent(&check->infer, probe->derefs.steps[i].type, ITEM_FN, probe->name, &probe->inherent);
    if (last->kind == TYPE_ARRAY) {
        probe->slice = type_slice(check->types, last->args[0]);
        methods_inherent(&check->infer, probe->slice, ITEM_FN, probe->name, &probe->inherent);
    }
    const struct type *first = probe->derefs.steps[0].type;
    if (first->kind == TYPE_POINTER && first->mutable)
        methods_inherent(&check->infer, type_pointer(check->types, first->args[0], false), ITEM_FN, probe->name,
                         &probe->inherent);
    if (check->owner->is_prelude == false) { /* private helpers of the prelude do not exist for the program */
        size_t kept = 0;
        for (size_t i = 0; i < probe->inherent.count; i++)
            if (!probe->inherent.items[i].fn->is_prelude || item_visible(check, probe->inherent.items[i].fn))
                probe->inherent.items[kept++] = probe->inherent.items[i];
        probe->inherent.count = kept;
    }
    methods_of_traits(&check->infer, check->scope, ITEM_FN, probe->name, &probe->traits);
    if (probe->inherent.count == 0 && probe->traits.count == 0)
        return false;
    for (size_t i = 0; i < probe->derefs.count; i++) {
        pick->steps = i;
        if (!is_unknown(probe->derefs.steps[i].type) && pick_step(check, probe, probe->derefs.steps[i].type, pick))
            return true;
    }
    pick->steps = probe->derefs.count - 1;
    pick->unsize = true;
    return probe->slice != NULL && pick_step(check, probe, probe->slice, pick);
}

/* ---- Confirming ------------------------------------------------------------------------------------------------- */

static struct typed_expr *adjusted(struct check *check, struct typed_expr *receiver, const struct probe *probe,
                                   const struct pick *pick) {
    struct typed_expr *place = apply_derefs(check, receiver, pick->steps, receiver->span);
    if (place == NULL)
        return error_node(check, receiver->span);
    const struct type *type = shallow(check, place->type);
    if (pick->adjust == ADJUST_VALUE) {
        if (type->kind == TYPE_REF && type->mutable && is_place(place))
            return make_ref(check, deref_builtin(check, place, place->span, true), true, place->span, true);
        return as_value(check, place);
    }
    if (pick->adjust == ADJUST_CONST_POINTER) {
        struct typed_expr *cast =
            node(check, TYPED_CAST, type_pointer(check->types, type->args[0], false), place->span);
        cast->base = as_value(check, place);
        cast->cast = CAST_MUT_TO_CONST;
        cast->implied = true;
        return cast;
    }
    bool mutable = pick->adjust == ADJUST_REF_MUT;
    struct typed_expr *reference = make_ref(check, place, mutable, place->span, true);
    if (!pick->unsize)
        return reference;
    struct typed_expr *cast = node(check, TYPED_CAST, type_ref(check->types, probe->slice, mutable), place->span);
    cast->base = reference;
    cast->cast = CAST_UNSIZE;
    cast->implied = true;
    return cast;
}

static struct typed_expr *confirm(struct check *check, const struct expr *expr, struct typed_expr *receiver,
                                  const struct probe *probe, const struct pick *pick, const struct type *expected) {
    const struct item *fn = pick->candidate->fn;
    struct span span = expr->method.name.span;
    if (!item_visible(check, fn))
        fault(check, DIAGNOSTIC_CODE_PRIVATE_METHOD, span, fn->name->text, NULL, NULL);
    if (!check->owner->is_prelude)
        feature_of_item(check->program, span, fn);
    if (fn->parent != NULL && fn->parent == lang(check, LANG_drop))
        fault(check, DIAGNOSTIC_CODE_EXPLICIT_DROP, span, NULL, NULL, NULL);
    uint32_t count;
    const struct type **args = candidate_args(check, pick->candidate, span, &count);
    if (expr->method.args != NULL) {
        struct lowering lowering = body_lowering(check);
        lower_generic_args(&lowering, fn, expr->method.args, span, args);
    }
    const struct type **params = arena_array(check->arena, fn->param_count, sizeof *params);
    for (uint32_t i = 0; i < fn->param_count; i++)
        params[i] = inference_instantiate(&check->infer, fn->params[i], args, count, span);
    if (fn->params[0]->kind == TYPE_REF)
        static_mut_reference(check, receiver, receiver->span);
    struct typed_expr *self = adjusted(check, receiver, probe, pick);
    if (!inference_unify(&check->infer, params[0], self->type) && self->kind != TYPED_ERROR)
        mismatch(check, receiver->span, params[0], self->type);
    const struct type *result = inference_instantiate(&check->infer, fn->return_type, args, count, span);
    const struct item *trait = item_trait(fn);
    if (trait != NULL)
        inference_require(&check->infer, (struct trait_ref){trait, args, item_param_count(check->program, trait)}, span,
                          fn);
    inference_require_item(&check->infer, fn, args, count, span);
    if (fn->is_unsafe || features_missing(check, fn))
        unsafe_needed(check, span, "call", fn->name->text);
    const_needed(check, fn, span);
    struct typed_expr *call = node(check, TYPED_CALL, result, span);
    call->callee = (struct callee){fn, args, count};
    add_argument(check, call, self);
    check_arguments(check, call, expr->method.arguments, expr->method.count, params + 1, fn->param_count - 1u, result,
                    expected, span, fn);
    if (shallow(check, result)->kind == TYPE_NEVER)
        check->diverges = true;
    return call;
}

/* ---- When there is none ----------------------------------------------------------------------------------------- */

static bool has_field(struct check *check, const struct autoderef *derefs, const struct symbol *name) {
    for (size_t i = 0; i < derefs->count; i++) {
        const struct type *type = derefs->steps[i].type;
        if (type->kind != TYPE_ADT || type->item->kind == ITEM_ENUM)
            continue;
        item_fields(check->program, type->item);
        for (uint32_t k = 0; k < type->item->variants[0].field_count; k++)
            if (type->item->variants[0].fields[k].name == name)
                return true;
    }
    return false;
}

/* A raw pointer to what is not known yet has no methods either: it could have been a pointer to anything. */
static bool points_at_unknown(struct check *check, const struct type *type) {
    return type->kind == TYPE_POINTER && !check->owner->is_prelude && is_unknown(structurally(check, type->args[0]));
}

/* "std::fmt::Write" */
static const char *path_of(struct check *check, const struct item *item) {
    const char *path = item->name->text;
    for (const struct item *module = item->parent; module != NULL && module->name != NULL; module = module->parent)
        path = arena_format(check->arena, "%s::%s", module->name->text, path);
    return path;
}

/* The path of a trait that has the method and that the receiver implements: only its import is missing. */
static const char *trait_to_import(struct check *check, const struct probe *probe) {
    struct method_candidates anywhere = {0};
    methods_anywhere(check->program, ITEM_FN, probe->name, &anywhere);
    for (size_t i = 0; i < anywhere.count; i++) {
        const struct item *trait = item_trait(anywhere.items[i].fn);
        if (trait == NULL || item_param_count(check->program, trait) != 1)
            continue;
        for (size_t k = 0; k < probe->derefs.count; k++) {
            const struct type *step = inference_resolve(&check->infer, probe->derefs.steps[k].type);
            struct trait_ref wanted = {trait, &step, 1};
            if ((step->flags & ~TYPE_HAS_PROJECTION) == 0 && trait_select_concrete(check->program, &wanted)->holds == HOLDS_YES)
                return path_of(check, trait);
        }
    }
    return NULL;
}

static struct typed_expr *no_method(struct check *check, const struct probe *probe, const struct type *type,
                                    const struct expr *expr) {
    struct span span = probe->span;
    const char *name = probe->name->text;
    const struct type *last = probe->derefs.steps[probe->derefs.count - 1].type;
    for (size_t i = 0; i < expr->method.count; i++)
        check_value(check, expr->method.arguments[i], NULL);
    if (last->kind == TYPE_ERROR)
        return error_node(check, span);
    if (is_unknown(last)) {
        fault(check, DIAGNOSTIC_CODE_CANNOT_INFER, expr->method.receiver->span, NULL, NULL, NULL);
        return error_node(check, span);
    }
    if (type->kind == TYPE_INFER) {
        fault(check, DIAGNOSTIC_CODE_AMBIGUOUS_NUMBER, span, name,
              type->variable == VARIABLE_INTEGER ? "{integer}" : "{float}", NULL);
        return error_node(check, span);
    }
    for (size_t i = 0; i < probe->derefs.count; i++) {
        const struct type *step = probe->derefs.steps[i].type;
        if (program_std_may_have(check->program, step, probe->name)) {
            unsupported(check, span, arena_format(check->arena, "%s::%s", text_of(check, step), name), NULL);
            return error_node(check, span);
        }
    }
    const char *trait = trait_to_import(check, probe);
    if (trait != NULL)
        fault(check, DIAGNOSTIC_CODE_NO_METHOD_IMPORTED, span, name, text_of(check, type), trait);
    else
        fault(check, DIAGNOSTIC_CODE_NO_METHOD, span, name, text_of(check, type),
              has_field(check, &probe->derefs, probe->name) ? "field" : NULL);
    return error_node(check, span);
}

struct typed_expr *check_method_call(struct check *check, const struct expr *expr, const struct type *expected) {
    struct typed_expr *receiver = check_expr(check, expr->method.receiver, NULL);
    const struct type *type = structurally(check, receiver->type);
    struct probe probe = {.name = expr->method.name.symbol, .span = expr->method.name.span};
    struct pick pick = {0};
    if (type->kind == TYPE_ERROR) {
        for (size_t i = 0; i < expr->method.count; i++)
            check_value(check, expr->method.arguments[i], NULL);
        return error_node(check, probe.span);
    }
    if (points_at_unknown(check, type)) {
        fault(check, DIAGNOSTIC_CODE_CANNOT_INFER, expr->method.receiver->span, NULL, NULL, NULL);
        return error_node(check, probe.span);
    }
    if (!probe_method(check, &probe, type, &pick)) {
        /* A closure's parameter or the like may become known through what waits. */
        if (is_unknown(type) && inference_fallback_numbers(&check->infer)) {
            type = structurally(check, type);
            memset(&probe.inherent, 0, sizeof probe.inherent);
            memset(&probe.traits, 0, sizeof probe.traits);
            if (probe_method(check, &probe, type, &pick))
                return confirm(check, expr, receiver, &probe, &pick, expected);
        }
        return no_method(check, &probe, type, expr);
    }
    return confirm(check, expr, receiver, &probe, &pick, expected);
}

/* ---- Type::name, Trait::name ------------------------------------------------------------------------------------ */

static bool found_member(struct check *check, const struct item *fn, const struct type **args, uint32_t count,
                         const struct path_segment *segment, struct span span, struct value_path *out) {
    item_signature(check->program, fn);
    if (segment->args != NULL && fn->kind == ITEM_FN) {
        struct lowering lowering = body_lowering(check);
        lower_generic_args(&lowering, fn, segment->args, span, args);
    }
    const struct item *trait = item_trait(fn);
    if (trait != NULL)
        inference_require(&check->infer, (struct trait_ref){trait, args, item_param_count(check->program, trait)}, span,
                          fn);
    inference_require_item(&check->infer, fn, args, count, span);
    *out = (struct value_path){.kind = fn->kind == ITEM_FN ? VALUE_FN : VALUE_CONST, .callee = {fn, args, count}};
    if (fn->kind == ITEM_FN)
        out->type = type_fn_item(check->types, fn, args, count);
    else
        out->type = inference_instantiate(&check->infer, fn->type, args, count, span);
    if (!item_visible(check, fn))
        fault(check, DIAGNOSTIC_CODE_PRIVATE_METHOD, span, fn->name->text, NULL, NULL);
    if (!check->owner->is_prelude)
        feature_of_item(check->program, span, fn);
    return true;
}

/* Makes Self of the candidate equal to `self`; the arguments, or NULL when it cannot be. */
static const struct type **match_self(struct check *check, const struct method_candidate *candidate,
                                      const struct type *self, struct span span, uint32_t *count, enum holds *holds) {
    const struct type **args = candidate_args(check, candidate, span, count);
    *holds = HOLDS_YES;
    if (candidate->impl != NULL) {
        item_header(check->program, candidate->impl);
        const struct type *header =
            inference_instantiate(&check->infer, candidate->impl->self_type, args, *count, span);
        if (!inference_unify(&check->infer, header, self) ||
            !impl_may_apply(check, candidate->impl, args, *count, span))
            return NULL;
        return args;
    }
    if (!inference_unify(&check->infer, args[0], self))
        return NULL;
    if (candidate->trait.args == NULL) {
        const struct item *trait = candidate->fn->parent;
        struct trait_ref ref = {trait, args, item_param_count(check->program, trait)};
        *holds = trait_holds(&check->infer, ref);
        if (*holds == HOLDS_NO)
            return NULL;
    }
    return args;
}

static const struct method_candidate *best_for_self(struct check *check, const struct method_candidates *list,
                                                    const struct type *self, struct span span) {
    const struct method_candidate *found = NULL;
    enum holds strength = HOLDS_NO;
    bool twice = false;
    for (size_t i = 0; i < list->count; i++) {
        struct inference_snapshot snapshot = inference_begin(&check->infer);
        uint32_t count;
        enum holds holds = HOLDS_NO;
        if (match_self(check, &list->items[i], self, span, &count, &holds) == NULL)
            holds = HOLDS_NO;
        inference_rollback(&check->infer, snapshot);
        if (holds != HOLDS_NO && found != NULL && found->fn == list->items[i].fn)
            found = collapsed(check, found, &list->items[i]);
        if (holds > strength) {
            strength = holds;
            found = &list->items[i];
            twice = false;
        } else if (holds == HOLDS_YES && found->fn != list->items[i].fn) {
            twice = true;
        }
    }
    if (twice && found->impl == NULL)
        fault(check, DIAGNOSTIC_CODE_AMBIGUOUS_METHOD, span, found->fn->name->text, NULL, NULL);
    return found;
}

static bool find_variant(struct check *check, const struct type *self, const struct symbol *name,
                         struct value_path *out) {
    if (self->kind != TYPE_ADT || self->item->kind != ITEM_ENUM)
        return false;
    item_variants(check->program, self->item);
    for (uint32_t i = 0; i < self->item->variant_count; i++) {
        const struct variant *variant = &self->item->variants[i];
        if (variant->name != name)
            continue;
        *out = (struct value_path){.kind = VALUE_FN,
                                   .callee = {variant->item, self->args, self->count},
                                   .type = self,
                                   .variant = variant,
                                   .variant_index = i};
        return true;
    }
    return false;
}

bool resolve_associated(struct check *check, const struct type *self, const struct path_segment *segment,
                        struct span span, struct value_path *out) {
    self = structurally(check, self);
    const struct symbol *name = segment->name.symbol;
    if (self->kind == TYPE_ERROR) {
        check->failed = true;
        return false;
    }
    if (find_variant(check, self, name, out))
        return true;
    static const enum item_kind kinds[] = {ITEM_FN, ITEM_CONST};
    for (size_t k = 0; k < 2; k++) {
        struct method_candidates inherent = {0};
        struct method_candidates traits = {0};
        methods_inherent(&check->infer, self, kinds[k], name, &inherent);
        const struct method_candidate *found = best_for_self(check, &inherent, self, span);
        if (found == NULL) {
            methods_of_traits(&check->infer, check->scope, kinds[k], name, &traits);
            found = best_for_self(check, &traits, self, span);
        }
        if (found == NULL)
            continue;
        uint32_t count;
        enum holds holds;
        const struct type **args = match_self(check, found, self, span, &count, &holds);
        if (args != NULL)
            return found_member(check, found->fn, args, count, segment, span, out);
    }
    if (is_unknown(self))
        fault(check, DIAGNOSTIC_CODE_CANNOT_INFER, span, NULL, NULL, NULL);
    else if (program_std_has(check->program, self, name) || program_std_may_have(check->program, self, name))
        unsupported(check, segment->name.span, arena_format(check->arena, "%s::%s", text_of(check, self), name->text),
                    NULL);
    else
        fault(check, DIAGNOSTIC_CODE_NO_ASSOCIATED, segment->name.span, name->text, text_of(check, self), NULL);
    return false;
}

bool resolve_trait_member(struct check *check, struct trait_ref trait, const struct path_segment *segment,
                          struct span span, struct value_path *out) {
    const struct item *member = item_member(check->program, trait.trait, ITEM_FN, segment->name.symbol);
    if (member == NULL)
        member = item_member(check->program, trait.trait, ITEM_CONST, segment->name.symbol);
    if (member == NULL) {
        fault(check, DIAGNOSTIC_CODE_NO_ASSOCIATED, segment->name.span, segment->name.symbol->text,
              trait.trait->name->text, NULL);
        return false;
    }
    uint32_t count = item_param_count(check->program, member);
    const struct type **args = arena_array(check->arena, count + 1u, sizeof *args);
    memcpy(args, trait.args, trait.arg_count * sizeof *args);
    inference_fresh_args(&check->infer, member, trait.arg_count, args, span);
    return found_member(check, member, args, count, segment, span, out);
}
