/* fulfil.c -- obligations: kept until they can be decided, decided as soon as possible, reported when they fail.
 *
 * Inside a snapshot nothing is reported and what is pending outside it stays pending: the caller only tries something
 * out.
 */
#include "types/checker.h"
#include "types/traits_private.h"
#include "types/wake.h"

enum { DEEPEST_OBLIGATION = 60, MOST_STEPS = 4000 };

enum outcome { OUTCOME_DONE, OUTCOME_WAIT, OUTCOME_FAIL };

void add_obligation(struct inference *inference, struct predicate predicate, struct span span, const struct item *cause,
                    unsigned depth) {
    inference->pending = arena_grow(inference->program->arena, inference->pending, inference->pending_count,
                                    &inference->pending_capacity, sizeof *inference->pending);
    inference->pending[inference->pending_count++] =
        (struct obligation){.predicate = predicate, .span = span, .cause = cause, .depth = depth};
}

struct predicate substituted_predicate(struct program *program, const struct predicate *predicate,
                                       const struct type *const *args, uint32_t count) {
    struct predicate result = *predicate;
    const struct type **copy = arena_array(program->arena, predicate->trait.arg_count, sizeof *copy);
    for (uint32_t i = 0; i < predicate->trait.arg_count; i++)
        copy[i] = type_substitute(&program->types, predicate->trait.args[i], args, count);
    result.trait.args = copy;
    if (result.type)
        result.type = type_substitute(&program->types, result.type, args, count);
    return result;
}

/* Bounds come as they were written: their projections are settled here, where the environment is known. */
static struct predicate normalised_predicate(struct inference *inference, const struct predicate *predicate,
                                             struct span span) {
    struct predicate result = *predicate;
    bool open = predicate->type && predicate->type->flags & TYPE_HAS_PROJECTION;
    for (uint32_t i = 0; i < predicate->trait.arg_count; i++)
        open |= predicate->trait.args[i]->flags & TYPE_HAS_PROJECTION;
    if (!open)
        return result;
    const struct type **args = arena_array(inference->program->arena, predicate->trait.arg_count, sizeof *args);
    for (uint32_t i = 0; i < predicate->trait.arg_count; i++)
        args[i] = inference_normalise(inference, predicate->trait.args[i], span);
    result.trait.args = args;
    if (result.type)
        result.type = inference_normalise(inference, result.type, span);
    return result;
}

static enum outcome settle_projection(struct inference *inference, const struct obligation *obligation) {
    struct program *program = inference->program;
    const struct predicate *predicate = &obligation->predicate;
    const struct type *projection =
        type_projection(&program->types, predicate->associated, predicate->trait.args, predicate->trait.arg_count);
    const struct type *type = trait_project(inference, projection, obligation->span);
    if (!type)
        return OUTCOME_WAIT;
    return inference_unify(inference, type, predicate->type) ? OUTCOME_DONE : OUTCOME_FAIL;
}

/* An open closure has no captures yet, and whoever asks must not check what `impl Trait` hides in the middle of a body. */
static bool must_wait(const struct type *type, bool for_opaque) {
    if ((type->kind == TYPE_CLOSURE && !type->closure->kind_known) || (for_opaque && type->kind == TYPE_OPAQUE))
        return true;
    if (!type->has_closure && !(for_opaque && type->flags & TYPE_HAS_PROJECTION))
        return false;
    for (uint32_t i = 0; i < type->count; i++)
        if (must_wait(type->args[i], for_opaque))
            return true;
    return false;
}

static bool is_late(struct inference *inference, const struct obligation *obligation) {
    const struct item *trait = obligation->predicate.trait.trait;
    if (inference->snapshots || obligation->predicate.associated ||
        (!trait->is_auto && trait->lang != LANG_copy && trait->lang != LANG_clone))
        return false;
    const struct type *self = inference_resolve(inference, obligation->predicate.trait.args[0]);
    return self->kind != TYPE_INFER && must_wait(self, trait->is_auto);
}

static enum outcome settle(struct inference *inference, const struct obligation *obligation) {
    if (obligation->depth > DEEPEST_OBLIGATION) {
        struct program *program = inference->program;
        if (!inference->snapshots && !program->checker->overflow_reported) {
            program->checker->overflow_reported = true;
            inference->failed = true;
            diagnostics_add(
                program->diagnostics, DIAGNOSTIC_CODE_TRAIT_RECURSION, obligation->span,
                type_text(program->arena, inference_resolve(inference, obligation->predicate.trait.args[0])),
                obligation->predicate.trait.trait->name->text, NULL);
        }
        return OUTCOME_FAIL;
    }
    if (obligation->predicate.associated)
        return settle_projection(inference, obligation);
    if (is_late(inference, obligation)) {
        inference->late = arena_grow(inference->program->arena, inference->late, inference->late_count,
                                     &inference->late_capacity, sizeof *inference->late);
        inference->late[inference->late_count++] = *obligation;
        return OUTCOME_DONE;
    }
    struct selection selection =
        select_at_depth(inference, obligation->predicate.trait, obligation->span, obligation->depth);
    return selection.kind == SELECT_AMBIGUOUS ? OUTCOME_WAIT
           : selection.kind == SELECT_NO      ? OUTCOME_FAIL
                                              : OUTCOME_DONE;
}

/* --- Trying out --------------------------------------------------------------------------------------------------- */

enum holds evaluate_pending(struct inference *inference, size_t first) {
    unsigned steps = 0;
    bool progress = true;
    while (progress && inference->pending_count > first) {
        progress = false;
        size_t kept = first;
        for (size_t i = first; i < inference->pending_count; i++) {
            struct obligation obligation = inference->pending[i];
            if (++steps > MOST_STEPS)
                return HOLDS_MAYBE;
            obligation.predicate = normalised_predicate(inference, &obligation.predicate, obligation.span);
            switch (settle(inference, &obligation)) {
            case OUTCOME_FAIL: return HOLDS_NO;
            case OUTCOME_DONE: progress = true; break;
            case OUTCOME_WAIT: inference->pending[kept++] = obligation; break;
            }
        }
        inference->pending_count = kept;
    }
    return inference->pending_count > first ? HOLDS_MAYBE : HOLDS_YES;
}

/* --- For good ----------------------------------------------------------------------------------------------------- */

static const char *trait_text(struct program *program, const struct trait_ref *trait) {
    if (trait->arg_count < 2)
        return trait->trait->name->text;
    const struct type *object = type_dyn(&program->types, trait->trait, trait->args + 1, trait->arg_count - 1, NULL, 0);
    return type_text(program->arena, object) + 4; /* behind "dyn " */
}

/* Which part of a type lacks an automatic trait. Of closures, which are looked at together, it is said once. */
static void report_auto(struct inference *inference, const struct obligation *obligation, const struct trait_ref *trait) {
    struct program *program = inference->program;
    struct trait_ref blamed = auto_blame(inference, trait);
    for (size_t i = 0; trait->args[0]->has_closure && i < inference->blamed_count; i++)
        if (inference->blamed[i].trait == blamed.trait && inference->blamed[i].args[0] == blamed.args[0])
            return;
    if (trait->args[0]->has_closure) {
        inference->blamed = arena_grow(program->arena, inference->blamed, inference->blamed_count,
                                       &inference->blamed_capacity, sizeof *inference->blamed);
        inference->blamed[inference->blamed_count++] = blamed;
    }
    bool same = blamed.args[0] == trait->args[0];
    enum diagnostic_code code = same                             ? DIAGNOSTIC_CODE_UNSATISFIED_BOUND
                                : blamed.trait == trait->trait ? DIAGNOSTIC_CODE_AUTO_BOUND_INSIDE
                                                                 : DIAGNOSTIC_CODE_AUTO_BOUND_BEHIND;
    struct diagnostic *diagnostic =
        diagnostics_add(program->diagnostics, code, obligation->span, type_text(program->arena, trait->args[0]),
                        trait->trait->name->text, same ? NULL : type_text(program->arena, blamed.args[0]));
    if (obligation->cause && !obligation->cause->is_prelude)
        diagnostic_label(diagnostic, obligation->cause->name_span, "bound");
}

static void report(struct inference *inference, const struct obligation *obligation) {
    struct program *program = inference->program;
    inference->failed = true;
    struct predicate predicate = obligation->predicate;
    const struct type **args = arena_array(program->arena, predicate.trait.arg_count, sizeof *args);
    bool error = false;
    for (uint32_t i = 0; i < predicate.trait.arg_count; i++) {
        args[i] = inference_resolve(inference, predicate.trait.args[i]);
        error |= args[i]->flags & TYPE_HAS_ERROR;
    }
    if (error)
        return;
    predicate.trait.args = args;
    const char *self = type_text(program->arena, args[0]);
    if (predicate.associated) {
        const struct type *projection =
            type_projection(&program->types, predicate.associated, args, predicate.trait.arg_count);
        const struct type *found = trait_project(inference, projection, obligation->span);
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNSATISFIED_PROJECTION, obligation->span,
                        type_text(program->arena, projection),
                        type_text(program->arena, inference_resolve(inference, predicate.type)),
                        found ? type_text(program->arena, inference_resolve(inference, found)) : NULL);
        return;
    }
    const char *trait = trait_text(program, &predicate.trait);
    if (predicate.trait.trait->is_prelude && program_std_implements(program, trait, self)) {
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNSUPPORTED, obligation->span,
                        arena_format(program->arena, "%s for %s", trait, self), NULL, NULL);
        return;
    }
    if (predicate.trait.trait->is_auto) {
        report_auto(inference, obligation, &predicate.trait);
        return;
    }
    struct diagnostic *diagnostic =
        diagnostics_add(program->diagnostics,
                        program->checker->selection_overflow ? DIAGNOSTIC_CODE_TRAIT_RECURSION
                                                             : DIAGNOSTIC_CODE_UNSATISFIED_BOUND,
                        obligation->span, self, trait, NULL);
    if (obligation->cause && !obligation->cause->is_prelude)
        diagnostic_label(diagnostic, obligation->cause->name_span, "bound");
}

bool inference_solve(struct inference *inference) {
    if (inference->snapshots) {
        /* A trial: copies are settled, the originals stay for later. */
        size_t first = inference->pending_count;
        for (size_t i = 0; i < first; i++) {
            struct obligation copy = inference->pending[i];
            add_obligation(inference, copy.predicate, copy.span, copy.cause, copy.depth);
        }
        size_t before = inference->log_count;
        evaluate_pending(inference, first);
        inference->pending_count = first;
        return inference->log_count != before;
    }
    bool any = false, progress = true;
    unsigned steps = 0;
    while (progress && inference->pending_count) {
        progress = false;
        size_t kept = 0;
        for (size_t i = 0; i < inference->pending_count; i++) {
            struct obligation obligation = inference->pending[i];
            obligation.predicate = normalised_predicate(inference, &obligation.predicate, obligation.span);
            enum outcome outcome = ++steps > MOST_STEPS * 16 ? OUTCOME_WAIT : settle(inference, &obligation);
            if (outcome == OUTCOME_WAIT) {
                inference->pending[kept++] = obligation;
                continue;
            }
            if (outcome == OUTCOME_FAIL)
                report(inference, &obligation);
            progress = any = true;
        }
        inference->pending_count = kept;
    }
    return any;
}

/* Own parameters that are not ?Sized: an obligation where the argument is plainly unsized, none where it is unknown or
 * surely sized. Impls such as `impl<T> Into<U> for T` are told from one another by it. */
void require_sized(struct inference *inference, const struct item *item, const struct type *const *args,
                   struct span span, unsigned depth) {
    const struct item *trait = wake_lang(inference->program, LANG_sized);
    const struct generics *generics = &item->generics;
    for (uint32_t i = 0; trait && i < generics->param_count; i++) {
        if (generics->params[i].maybe_unsized || generics->params[i].is_const)
            continue;
        const struct type *arg = inference_shallow(inference, args[generics->parent_count + i]);
        if (arg->kind != TYPE_STR && arg->kind != TYPE_SLICE && arg->kind != TYPE_DYN)
            continue;
        const struct type **self = arena_array(inference->program->arena, 1, sizeof *self);
        self[0] = arg;
        add_obligation(inference, (struct predicate){.trait = {trait, self, 1}}, span, item, depth);
    }
}

void inference_require(struct inference *inference, struct trait_ref trait, struct span span,
                       const struct item *cause) {
    const struct type **args = arena_array(inference->program->arena, trait.arg_count, sizeof *args);
    for (uint32_t i = 0; i < trait.arg_count; i++)
        args[i] = trait.args[i];
    trait.args = args;
    add_obligation(inference, (struct predicate){.trait = trait}, span, cause, 0);
}

void inference_require_item(struct inference *inference, const struct item *item, const struct type *const *args,
                            uint32_t arg_count, struct span span) {
    struct program *program = inference->program;
    const struct item *owner = item->parent;
    if (owner && (owner->kind == ITEM_IMPL || owner->kind == ITEM_TRAIT || item->kind == ITEM_VARIANT)) {
        if (owner->kind == ITEM_TRAIT) {
            uint32_t count = item_param_count(program, owner);
            inference_require(inference, (struct trait_ref){owner, args, count}, span, item);
        } else {
            inference_require_item(inference, owner, args, arg_count, span);
        }
    }
    if (item->kind == ITEM_TRAIT)
        return;
    item_predicates(program, item);
    require_sized(inference, item, args, span, 0);
    for (uint32_t i = 0; i < item->generics.predicate_count; i++)
        add_obligation(inference, substituted_predicate(program, &item->generics.predicates[i], args, arg_count), span,
                       item, 0);
}

/* --- The end of a body -------------------------------------------------------------------------------------------- */

bool inference_fallback_numbers(struct inference *inference) {
    bool any = false;
    struct type_table *types = &inference->program->types;
    for (size_t i = 0; i < inference->count; i++) {
        const struct inference_variable *variable = &inference->variables[i];
        if (variable->bound || variable->kind == VARIABLE_ANY)
            continue;
        any |= inference_unify(inference, variable->type,
                               types->simple[variable->kind == VARIABLE_INTEGER ? TYPE_I32 : TYPE_F64]);
    }
    return any;
}

static bool fallback_diverging(struct inference *inference) {
    bool any = false;
    for (size_t i = 0; i < inference->count; i++) {
        const struct inference_variable *variable = &inference->variables[i];
        if (!variable->bound && variable->kind == VARIABLE_ANY && variable->diverging)
            any |= inference_unify(inference, variable->type, inference->program->types.unit);
    }
    return any;
}

void inference_finish(struct inference *inference) {
    struct program *program = inference->program;
    inference_solve(inference);
    if (inference_fallback_numbers(inference))
        inference_solve(inference);
    if (fallback_diverging(inference))
        inference_solve(inference);
    if (inference_fallback_numbers(inference))
        inference_solve(inference);
    for (size_t i = 0; i < inference->pending_count; i++) {
        const struct obligation *obligation = &inference->pending[i];
        const struct type *self = inference_resolve(inference, obligation->predicate.trait.args[0]);
        if (self->flags & TYPE_HAS_ERROR || inference->failed)
            continue;
        inference->failed = true;
        if (self->kind == TYPE_INFER)
            diagnostics_add(program->diagnostics,
                            obligation->predicate.associated ? DIAGNOSTIC_CODE_PROJECTION_AMBIGUOUS
                                                             : DIAGNOSTIC_CODE_TYPE_AMBIGUOUS,
                            inference->variables[self->index].span, "_",
                            trait_text(program, &obligation->predicate.trait), NULL);
        else
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_TYPE_AMBIGUOUS, obligation->span,
                            type_text(program->arena, self), trait_text(program, &obligation->predicate.trait), NULL);
    }
    inference->pending_count = 0;
}

void inference_finish_late(struct inference *inference) {
    for (size_t i = 0; i < inference->late_count; i++)
        if (trait_holds(inference, inference->late[i].predicate.trait) == HOLDS_NO)
            report(inference, &inference->late[i]);
    inference->late_count = 0;
}
