/* traits.c -- selection: of all impls, bounds and rules that could make a type implement a trait, the one that does.
 *
 * Order as in rustc: bounds in scope, then rules of the language, then impls. An impl is tried by making its header
 * equal to what is asked inside a snapshot; only when more than one header fits are their where clauses asked to
 * decide.
 */
#include "types/traits.h"

#include <string.h>

#include "types/checker.h"
#include "types/traits_private.h"
#include "types/wake.h"

enum { DEEPEST_SELECTION = 48, DEEPEST_CONCRETE = 128 };

/* --- Bounds ------------------------------------------------------------------------------------------------------- */

void trait_known_bounds(struct inference *inference, const struct type *type,
                        bool (*visit)(void *context, const struct predicate *predicate), void *context) {
    struct program *program = inference->program;
    for (size_t i = 0; i < inference->env->count; i++)
        if (inference->env->predicates[i].trait.args[0] == type && !visit(context, &inference->env->predicates[i]))
            return;
    const struct predicate *bounds = NULL;
    uint32_t count = 0;
    if (type->kind == TYPE_OPAQUE) {
        struct opaque *opaque = item_opaque(program, type);
        if (opaque) {
            opaque_bounds(program, opaque);
            bounds = opaque->bounds;
            count = opaque->bound_count;
        }
    } else if (type->kind == TYPE_PROJECTION) {
        item_bounds(program, type->item);
        bounds = item_state(type->item)->bounds;
        count = item_state(type->item)->bound_count;
    }
    for (uint32_t i = 0; i < count; i++) {
        struct predicate bound = bounds[i];
        const struct type **args = arena_array(program->arena, bound.trait.arg_count, sizeof *args);
        args[0] = type;
        for (uint32_t j = 1; j < bound.trait.arg_count; j++)
            args[j] = type_substitute(&program->types, bound.trait.args[j], type->args, type->count);
        /* A bound on another projection of the same type's projection keeps its own self type. */
        const struct type *self = type_substitute(&program->types, bound.trait.args[0], type->args, type->count);
        args[0] = self;
        bound.trait.args = args;
        if (bound.type)
            bound.type = type_substitute(&program->types, bound.type, type->args, type->count);
        if (self == type && !visit(context, &bound))
            return;
    }
}

bool unify_trait_refs(struct inference *inference, const struct trait_ref *a, const struct trait_ref *b) {
    uint32_t count = a->arg_count < b->arg_count ? a->arg_count : b->arg_count;
    for (uint32_t i = 0; i < count; i++)
        if (!inference_unify(inference, a->args[i], b->args[i]))
            return false;
    return true;
}

struct bound_search {
    struct inference *inference;
    struct trait_ref trait;
    struct trait_ref found;
    unsigned count;
    bool exact; /* found needs no variable to be bound */
};

static bool try_bound(void *context, const struct predicate *predicate) {
    struct bound_search *search = context;
    struct inference *inference = search->inference;
    if (predicate->associated || predicate->trait.trait != search->trait.trait)
        return true;
    struct inference_snapshot snapshot = inference_begin(inference);
    size_t before = inference->log_count;
    bool fits = unify_trait_refs(inference, &predicate->trait, &search->trait);
    bool exact = inference->log_count == before;
    inference_rollback(inference, snapshot);
    if (!fits)
        return true;
    if (search->count && search->found.arg_count == predicate->trait.arg_count &&
        !memcmp(search->found.args, predicate->trait.args, search->found.arg_count * sizeof *search->found.args))
        return true;
    search->found = predicate->trait;
    search->count++;
    search->exact = exact;
    return !exact;
}

static bool select_bound(struct inference *inference, const struct trait_ref *trait, struct selection *out) {
    struct bound_search search = {.inference = inference, .trait = *trait};
    const struct type *self = trait->args[0];
    if (self->kind == TYPE_PARAM || self->kind == TYPE_PROJECTION || self->kind == TYPE_OPAQUE) {
        trait_known_bounds(inference, self, try_bound, &search);
    } else {
        for (size_t i = 0; i < inference->env->count; i++)
            if (!try_bound(&search, &inference->env->predicates[i]))
                break;
    }
    if (!search.count)
        return false;
    if (search.count > 1 && !search.exact) {
        out->kind = SELECT_AMBIGUOUS;
        return true;
    }
    unify_trait_refs(inference, &search.found, trait);
    *out = (struct selection){.kind = SELECT_PREDICATE, .trait = search.found};
    return true;
}

/* --- Trait objects ------------------------------------------------------------------------------------------------ */

struct object_search {
    struct inference *inference;
    const struct trait_ref *trait;
    struct trait_ref found;
    unsigned count;
};

static bool visit_object_bound(void *context, const struct predicate *predicate) {
    struct object_search *search = context;
    if (predicate->associated || predicate->trait.trait != search->trait->trait)
        return true;
    struct inference_snapshot snapshot = inference_begin(search->inference);
    bool fits = unify_trait_refs(search->inference, &predicate->trait, search->trait);
    inference_rollback(search->inference, snapshot);
    bool again = search->count > 0; /* by another way up */
    for (uint32_t i = 1; again && i < predicate->trait.arg_count; i++)
        again = inference_resolve(search->inference, predicate->trait.args[i]) ==
                inference_resolve(search->inference, search->found.args[i]);
    if (fits && !again && search->count++ == 0)
        search->found = predicate->trait;
    return true;
}

/* trait Both: From<u8> + From<bool>: dyn Both is From<_> in two ways. */
static bool select_object(struct inference *inference, const struct trait_ref *trait, struct selection *out) {
    if (trait->args[0]->kind != TYPE_DYN)
        return false;
    struct object_search search = {.inference = inference, .trait = trait};
    trait_object_bounds(inference->program, trait->args[0], visit_object_bound, &search);
    if (search.count == 0)
        return false;
    if (search.count > 1) {
        out->kind = SELECT_AMBIGUOUS;
        return true;
    }
    unify_trait_refs(inference, &search.found, trait);
    *out = (struct selection){.kind = SELECT_OBJECT, .trait = search.found};
    return true;
}

/* --- Impls -------------------------------------------------------------------------------------------------------- */

static const struct type **fresh_impl_args(struct inference *inference, const struct item *impl, uint32_t *count) {
    *count = item_param_count(inference->program, impl);
    const struct type **args = arena_array(inference->program->arena, *count, sizeof *args);
    for (uint32_t i = 0; i < *count; i++)
        args[i] = inference_fresh(inference, VARIABLE_ANY, impl->name_span);
    return args;
}

/* Makes the impl's header equal to the trait reference. */
static bool match_header(struct inference *inference, const struct item *impl, const struct trait_ref *trait,
                         const struct type **args, uint32_t count) {
    struct type_table *types = &inference->program->types;
    for (uint32_t i = 0; i < trait->arg_count && i < impl->implemented.arg_count; i++) {
        const struct type *wanted = type_substitute(types, impl->implemented.args[i], args, count);
        if (!inference_unify(inference, wanted, trait->args[i]))
            return false;
    }
    return true;
}

void require_impl(struct inference *inference, const struct item *impl, const struct type *const *args, uint32_t count,
                  struct span span, unsigned depth) {
    struct program *program = inference->program;
    item_predicates(program, impl);
    require_sized(inference, impl, args, span, depth);
    for (uint32_t i = 0; i < impl->generics.predicate_count; i++) {
        const struct predicate *bound = &impl->generics.predicates[i];
        add_obligation(inference, substituted_predicate(program, bound, args, count), span, impl, depth);
    }
}

static bool header_fits(struct inference *inference, const struct item *impl, const struct trait_ref *trait,
                        bool with_bounds) {
    struct inference_snapshot snapshot = inference_begin(inference);
    uint32_t count;
    const struct type **args = fresh_impl_args(inference, impl, &count);
    bool fits = match_header(inference, impl, trait, args, count);
    if (fits && with_bounds) {
        size_t first = inference->pending_count;
        require_impl(inference, impl, args, count, (struct span){0}, 1);
        fits = evaluate_pending(inference, first) != HOLDS_NO;
    }
    inference_rollback(inference, snapshot);
    return fits;
}

static struct selection select_impl(struct inference *inference, const struct trait_ref *trait, struct span span,
                                    unsigned depth) {
    struct program *program = inference->program;
    struct item_state *state = item_state(trait->trait);
    wake_impls(program, trait->trait, trait->args[0]);
    const struct item *fitting[8];
    size_t count = 0;
    for (size_t i = 0; i < state->impl_count; i++) {
        struct item *impl = state->impls[i];
        if (!impl_head_fits(&item_state(impl)->head, trait->args[0]))
            continue;
        item_header(program, impl);
        if (item_state(impl)->header != PROGRESS_DONE || impl->implemented.trait != trait->trait)
            continue;
        if (!header_fits(inference, impl, trait, false))
            continue;
        if (count == sizeof fitting / sizeof *fitting)
            return (struct selection){.kind = SELECT_AMBIGUOUS};
        fitting[count++] = impl;
    }
    if (count > 1) {
        size_t kept = 0;
        for (size_t i = 0; i < count; i++)
            if (header_fits(inference, fitting[i], trait, true))
                fitting[kept++] = fitting[i];
        if (!kept)
            return (struct selection){.kind = SELECT_NO};
        count = kept;
    }
    if (count > 1)
        return (struct selection){.kind = SELECT_AMBIGUOUS};
    if (!count || fitting[0]->is_negative)
        return (struct selection){.kind = SELECT_NO};
    struct selection selection = {.kind = SELECT_IMPL, .impl = fitting[0]};
    const struct type **args = fresh_impl_args(inference, fitting[0], &selection.arg_count);
    selection.args = args;
    match_header(inference, fitting[0], trait, args, selection.arg_count);
    require_impl(inference, fitting[0], args, selection.arg_count, span, depth + 1);
    for (uint32_t i = 0; i < selection.arg_count; i++)
        args[i] = inference_resolve(inference, args[i]);
    return selection;
}

/* --- Selection ---------------------------------------------------------------------------------------------------- */

/* A closure whose body is still being checked has variables in its signature, though not in its arguments. */
static bool holds_open_closure(const struct type *type) {
    if (!type->has_closure)
        return false;
    if (type->kind == TYPE_CLOSURE && !type->closure->kind_known)
        return true;
    for (uint32_t i = 0; i < type->count; i++)
        if (holds_open_closure(type->args[i]))
            return true;
    for (uint32_t i = 0; i < type->binding_count; i++)
        if (holds_open_closure(type->bindings[i].type))
            return true;
    return false;
}

bool types_are_concrete(const struct type *const *types, uint32_t count) {
    for (uint32_t i = 0; i < count; i++)
        if (types[i]->flags || holds_open_closure(types[i]))
            return false;
    return true;
}

static bool is_concrete(const struct trait_ref *trait) {
    return types_are_concrete(trait->args, trait->arg_count);
}

static struct selection select_open(struct inference *inference, const struct trait_ref *trait, struct span span,
                                    unsigned depth) {
    struct selection selection;
    if (select_bound(inference, trait, &selection))
        return selection;
    if (select_builtin(inference, trait, span, depth, &selection))
        return selection;
    if (select_object(inference, trait, &selection))
        return selection;
    return select_impl(inference, trait, span, depth);
}

/* Without variables and parameters the answer never changes: found once, with an environment of its own. */
static const struct memo_selection *select_concrete(struct program *program, const struct trait_ref *trait) {
    struct checker *checker = program->checker;
    struct memo_selection *memo = type_memo_get(&checker->selections, trait->trait, trait->args, trait->arg_count);
    if (memo && memo->impl_version == item_state(trait->trait)->impl_version)
        return memo;
    if (memo && memo->working) {
        if (trait->trait->is_auto && (!checker->cycle_depth || memo->depth < checker->cycle_depth))
            checker->cycle_depth = memo->depth;
        return memo;
    }
    memo = arena_alloc(program->arena, sizeof *memo);
    memo->working = true;
    memo->impl_version = item_state(trait->trait)->impl_version;
    memo->selection.kind = trait->trait->is_auto ? SELECT_BUILTIN : SELECT_NO;
    memo->holds = trait->trait->is_auto ? HOLDS_YES : HOLDS_NO;
    type_memo_put(program->arena, &checker->selections, trait->trait, trait->args, trait->arg_count, memo);
    if (checker->concrete_depth >= DEEPEST_CONCRETE) { /* `impl<X> T for S<X> where S<S<X>>: T`: ever larger types */
        checker->selection_overflow = true;
        memo->working = false;
        return memo;
    }
    memo->depth = ++checker->concrete_depth;
    struct inference inference;
    inference_init(&inference, program, NULL);
    inference.revealing = true;
    struct inference_snapshot snapshot = inference_begin(&inference); /* quiet */
    struct selection selection = select_open(&inference, trait, (struct span){0}, 0);
    enum holds holds = HOLDS_NO;
    if (selection.kind == SELECT_AMBIGUOUS)
        holds = HOLDS_MAYBE;
    else if (selection.kind != SELECT_NO)
        holds = evaluate_pending(&inference, 0);
    if (selection.kind == SELECT_IMPL) {
        const struct type **args = arena_array(program->arena, selection.arg_count, sizeof *args);
        for (uint32_t i = 0; i < selection.arg_count; i++)
            args[i] = inference_resolve(&inference, selection.args[i]);
        selection.args = args;
    }
    inference_commit(&inference, snapshot);
    checker->concrete_depth--;
    memo->selection = selection;
    memo->holds = holds;
    memo->working = false;
    if (checker->cycle_depth && checker->cycle_depth < memo->depth && holds == HOLDS_YES)
        memo->impl_version = UINT32_MAX; /* rests on an answer that is not there yet: ask again */
    else if (checker->cycle_depth >= memo->depth)
        checker->cycle_depth = 0;
    return memo;
}

const struct memo_selection *trait_select_concrete(struct program *program, const struct trait_ref *trait) {
    impls_index(program);
    return select_concrete(program, trait);
}

struct selection select_at_depth(struct inference *inference, struct trait_ref trait, struct span span,
                                 unsigned depth) {
    struct program *program = inference->program;
    struct checker *checker = program->checker;
    impls_index(program);
    const struct type *small[8];
    const struct type **args =
        trait.arg_count <= 8 ? small : arena_array(program->arena, trait.arg_count, sizeof *args);
    for (uint32_t i = 0; i < trait.arg_count; i++)
        args[i] = inference_resolve(inference, trait.args[i]);
    trait.args = args;
    const struct type *self = args[0];
    if (self->kind == TYPE_ERROR || self->flags & TYPE_HAS_ERROR)
        return (struct selection){.kind = SELECT_BUILTIN};
    if (is_concrete(&trait) && inference->env->count == 0) {
        const struct memo_selection *memo = select_concrete(program, &trait);
        return memo->holds == HOLDS_YES
                   ? memo->selection
                   : (struct selection){.kind = memo->holds == HOLDS_NO ? SELECT_NO : SELECT_AMBIGUOUS};
    }
    if (is_concrete(&trait)) {
        /* Bounds that mention no parameter are rare; with one of this trait the memo is passed over. */
        bool bound = false;
        for (size_t i = 0; i < inference->env->count && !bound; i++)
            bound = inference->env->predicates[i].trait.trait == trait.trait &&
                    inference->env->predicates[i].trait.args[0] == self;
        if (!bound) {
            const struct memo_selection *memo = select_concrete(program, &trait);
            if (memo->holds == HOLDS_YES)
                return memo->selection;
            if (memo->holds == HOLDS_NO && !memo->working && memo->selection.kind == SELECT_NO)
                return (struct selection){.kind = SELECT_NO};
        }
    }
    if (self->kind == TYPE_INFER && trait.trait->lang == LANG_sized) { /* a bound T: Sized must not decide what it is */
        struct selection sized;
        select_builtin(inference, &trait, span, depth, &sized);
        return sized;
    }
    if (self->kind == TYPE_INFER && self->variable == VARIABLE_ANY)
        return (struct selection){.kind = SELECT_AMBIGUOUS};
    if (checker->select_depth >= DEEPEST_SELECTION) {
        if (!checker->overflow_reported && !inference->snapshots) {
            checker->overflow_reported = true;
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_TRAIT_RECURSION, span,
                            type_text(program->arena, self), trait.trait->name->text, NULL);
        }
        return (struct selection){.kind = SELECT_NO};
    }
    const struct type **kept = arena_array(program->arena, trait.arg_count, sizeof *kept);
    memcpy(kept, args, trait.arg_count * sizeof *kept);
    trait.args = kept;
    checker->select_depth++;
    struct selection selection = select_open(inference, &trait, span, depth);
    checker->select_depth--;
    return selection;
}

struct selection trait_select(struct inference *inference, struct trait_ref trait, struct span span) {
    return select_at_depth(inference, trait, span, 0);
}

/* --- Does it hold? ------------------------------------------------------------------------------------------------ */

enum holds trait_holds(struct inference *inference, struct trait_ref trait) {
    struct inference_snapshot snapshot = inference_begin(inference);
    size_t first = inference->pending_count;
    struct selection selection = select_at_depth(inference, trait, (struct span){0}, 0);
    enum holds holds = selection.kind == SELECT_NO          ? HOLDS_NO
                       : selection.kind == SELECT_AMBIGUOUS ? HOLDS_MAYBE
                                                            : evaluate_pending(inference, first);
    inference_rollback(inference, snapshot);
    return holds;
}

enum holds trait_holds_for(struct inference *inference, const struct item *trait, const struct type *self) {
    if (!trait)
        return HOLDS_NO;
    uint32_t count = item_param_count(inference->program, trait);
    const struct type *small[8];
    const struct type **args = count <= 8 ? small : arena_array(inference->program->arena, count, sizeof *args);
    struct inference_snapshot snapshot = inference_begin(inference);
    args[0] = self;
    for (uint32_t i = 1; i < count; i++)
        args[i] = inference_fresh(inference, VARIABLE_ANY, (struct span){0});
    enum holds holds = trait_holds(inference, (struct trait_ref){trait, args, count});
    inference_rollback(inference, snapshot);
    return holds;
}

bool trait_is_copy(struct inference *inference, const struct type *type) {
    type = inference_shallow(inference, type);
    switch (type->kind) {
    case TYPE_NEVER:
    case TYPE_BOOL:
    case TYPE_CHAR:
    case TYPE_POINTER:
    case TYPE_FN_ITEM:
    case TYPE_FN_POINTER:
    case TYPE_ERROR: return true;
    case TYPE_STR:
    case TYPE_SLICE:
    case TYPE_DYN: return false;
    case TYPE_REF: return !type->mutable;
    case TYPE_INFER: return type->variable != VARIABLE_ANY;
    case TYPE_ARRAY: return trait_is_copy(inference, type->args[0]);
    case TYPE_TUPLE:
        for (uint32_t i = 0; i < type->count; i++)
            if (!trait_is_copy(inference, type->args[i]))
                return false;
        return true;
    default:
        if (type_is_integer(type) || type_is_float(type))
            return true;
        return trait_holds_for(inference, wake_lang(inference->program, LANG_copy), type) == HOLDS_YES;
    }
}

/* --- Members of impls --------------------------------------------------------------------------------------------- */

const struct item *trait_impl_member(struct program *program, const struct item *impl,
                                     const struct item *trait_member) {
    const struct item *own = item_member(program, impl, trait_member->kind, trait_member->name);
    return own ? own : trait_member;
}
