/* traits_auto.c -- automatic traits: Send, Sync, Unpin, UnwindSafe, RefUnwindSafe, and those of `auto trait`.
 *
 * A type has one when all its parts have it, unless an impl, positive or negative, speaks of types of its head: then
 * the impls alone decide, as in rustc. A type that is met again while it is being asked about counts as having it, so a
 * list of itself does. The search for the part that is to blame is the same one; it ends at that part.
 */
#include "types/checker.h"
#include "types/traits_private.h"
#include "types/wake.h"

enum { MOST_ASKED = 400, DEEPEST_PART = 200 };

struct auto_search {
    struct auto_search *outer; /* asked in the middle of this one, by the where clause of an impl */
    struct inference *inference;
    const struct item *trait[MOST_ASKED];
    const struct type *asked[MOST_ASKED];
    size_t count;
    unsigned depth;
    struct trait_ref *blamed; /* NULL: nobody wants to know */
};

static enum holds holds(struct auto_search *search, const struct item *trait, const struct type *type);

static bool asked_before(const struct auto_search *search, const struct item *trait, const struct type *type) {
    for (; search; search = search->outer)
        for (size_t i = 0; i < search->count; i++)
            if (search->asked[i] == type && search->trait[i] == trait)
                return true;
    return false;
}

static enum holds worse(enum holds a, enum holds b) {
    return a < b ? a : b;
}

static enum holds all_hold(struct auto_search *search, const struct item *trait, const struct type *const *types,
                           uint32_t count) {
    enum holds result = HOLDS_YES;
    for (uint32_t i = 0; i < count && result != HOLDS_NO; i++)
        result = worse(result, holds(search, trait, types[i]));
    return result;
}

/* --- Impls -------------------------------------------------------------------------------------------------------- */

/* Does the impl's header fit the type, and what of its where clauses? False: it does not fit. */
static bool try_impl(struct auto_search *search, struct item *impl, const struct type *type, enum holds *result) {
    struct inference *inference = search->inference;
    struct program *program = inference->program;
    struct inference_snapshot snapshot = inference_begin(inference);
    uint32_t count = item_param_count(program, impl);
    const struct type **args = arena_array(program->arena, count, sizeof *args);
    inference_fresh_args(inference, impl, 0, args, impl->name_span);
    item_header(program, impl);
    const struct type *self = type_substitute(&program->types, impl->self_type, args, count);
    size_t first = inference->pending_count;
    bool fits = inference_unify(inference, self, type);
    if (fits) {
        require_impl(inference, impl, args, count, (struct span){0}, 1);
        *result = HOLDS_YES;
        for (size_t i = first; search->blamed && i < inference->pending_count; i++) {
            const struct trait_ref *owed = &inference->pending[i].predicate.trait;
            if (!owed->trait->is_auto || inference->pending[i].predicate.associated)
                continue;
            *result = worse(*result, holds(search, owed->trait, owed->args[0]));
        }
        if (*result != HOLDS_NO)
            *result = worse(*result, evaluate_pending(inference, first));
    }
    inference_rollback(inference, snapshot);
    return fits;
}

/* What impls say; false: none speaks of types of this head. */
static bool from_impls(struct auto_search *search, const struct item *trait, const struct type *type,
                       enum holds *result) {
    struct item_state *state = item_state(trait);
    wake_impls(search->inference->program, trait, type);
    bool spoken = false;
    *result = HOLDS_NO;
    for (size_t i = 0; i < state->impl_count; i++) {
        struct item *impl = state->impls[i];
        enum holds found;
        if (item_state(impl)->head.any || !impl_head_fits(&item_state(impl)->head, type))
            continue;
        spoken = true;
        if (!try_impl(search, impl, type, &found) || found == HOLDS_NO)
            continue;
        if (impl->is_negative) {
            *result = HOLDS_NO;
            return true;
        }
        *result = found > *result ? found : *result;
    }
    return spoken;
}

/* --- Bounds ------------------------------------------------------------------------------------------------------- */

struct bound_wanted {
    const struct item *trait;
    bool found;
};

static bool find_bound(void *context, const struct predicate *predicate) {
    struct bound_wanted *wanted = context;
    wanted->found |= !predicate->associated && predicate->trait.trait == wanted->trait;
    return !wanted->found;
}

static bool is_known(struct inference *inference, const struct item *trait, const struct type *type) {
    struct bound_wanted wanted = {trait, false};
    if (type->kind == TYPE_PARAM || type->kind == TYPE_PROJECTION || type->kind == TYPE_OPAQUE) {
        trait_known_bounds(inference, type, find_bound, &wanted);
        return wanted.found;
    }
    for (size_t i = 0; i < inference->env->count; i++) {
        const struct trait_ref *known = &inference->env->predicates[i].trait;
        if (known->trait == trait && known->args[0] == type)
            return true;
    }
    return false;
}

/* --- Parts -------------------------------------------------------------------------------------------------------- */

static enum holds fields_hold(struct auto_search *search, const struct item *trait, const struct type *type) {
    struct program *program = search->inference->program;
    if (type->item->lang == LANG_phantom_data)
        return holds(search, trait, type->args[0]);
    item_fields(program, type->item);
    enum holds result = HOLDS_YES;
    for (uint32_t i = 0; i < type->item->variant_count; i++)
        for (uint32_t j = 0; j < type->item->variants[i].field_count && result != HOLDS_NO; j++) {
            const struct type *field = type->item->variants[i].fields[j].type;
            if (!field)
                continue;
            field = type_substitute(&program->types, field, type->args, type->count);
            if (field->flags & TYPE_HAS_PROJECTION)
                field = inference_normalise(search->inference, field, (struct span){0});
            result = worse(result, holds(search, trait, field));
        }
    return result;
}

static enum holds captures_hold(struct auto_search *search, const struct item *trait, const struct type *type) {
    struct type_table *types = &search->inference->program->types;
    const struct closure *closure = type->closure;
    if (!closure->kind_known)
        return HOLDS_YES; /* asked again when it is: late.c */
    enum holds result = HOLDS_YES;
    for (uint32_t i = 0; i < closure->capture_count && result != HOLDS_NO; i++) {
        const struct capture *capture = &closure->captures[i];
        const struct type *part = type_substitute(types, capture->type, type->args, type->count);
        if (capture->mode == CAPTURE_REF || capture->mode == CAPTURE_REF_MUT)
            part = type_ref(types, part, capture->mode == CAPTURE_REF_MUT);
        result = worse(result, holds(search, trait, part));
    }
    return result;
}

/* What `impl Trait` hides shows through, though only here. */
static enum holds hidden_holds(struct auto_search *search, const struct item *trait, const struct type *type) {
    struct program *program = search->inference->program;
    if (item_trait(type->item))
        return HOLDS_YES; /* each impl has its own */
    struct opaque *opaque = item_opaque(program, type);
    if (opaque && !opaque->hidden && type->item->kind == ITEM_FN)
        program_body(program, type->item);
    if (!opaque || !opaque->hidden)
        return HOLDS_YES; /* its function is being checked: a cycle, or wrong anyway */
    return holds(search, trait, type_substitute(&program->types, opaque->hidden, type->args, type->count));
}

static enum holds parts_hold(struct auto_search *search, const struct item *trait, const struct type *type) {
    struct program *program = search->inference->program;
    bool is_send = trait->lang == LANG_send, threads = is_send || trait->lang == LANG_sync;
    switch (type->kind) {
    case TYPE_INFER: return type->variable == VARIABLE_ANY ? HOLDS_MAYBE : HOLDS_YES;
    case TYPE_POINTER:
        if (threads)
            return HOLDS_NO;
        return trait->lang == LANG_unpin ? HOLDS_YES : holds(search, trait, type->args[0]);
    case TYPE_REF:
        if (trait->lang == LANG_unpin)
            return HOLDS_YES;
        return holds(search, is_send && !type->mutable ? wake_lang(program, LANG_sync) : trait, type->args[0]);
    case TYPE_ARRAY:
    case TYPE_SLICE: return holds(search, trait, type->args[0]);
    case TYPE_TUPLE: return all_hold(search, trait, type->args, type->count);
    case TYPE_ADT: return fields_hold(search, trait, type);
    case TYPE_CLOSURE: return captures_hold(search, trait, type);
    case TYPE_OPAQUE: return hidden_holds(search, trait, type);
    case TYPE_DYN:
        return type_dyn_says(type, trait) || trait_object_implies(program, type, trait) ? HOLDS_YES : HOLDS_NO;
    case TYPE_PARAM: return HOLDS_NO;
    case TYPE_PROJECTION: return type->flags & TYPE_HAS_INFER ? HOLDS_MAYBE : HOLDS_NO;
    default: return HOLDS_YES;
    }
}

static enum holds holds(struct auto_search *search, const struct item *trait, const struct type *type) {
    type = inference_resolve(search->inference, type);
    if (type->kind <= TYPE_STR || asked_before(search, trait, type) || is_known(search->inference, trait, type))
        return HOLDS_YES;
    if (search->count == MOST_ASKED || search->depth == DEEPEST_PART)
        return HOLDS_YES;
    search->trait[search->count] = trait;
    search->asked[search->count++] = type;
    search->depth++;
    enum holds result;
    if (type->kind == TYPE_INFER || !from_impls(search, trait, type, &result))
        result = parts_hold(search, trait, type);
    search->depth--;
    if (result == HOLDS_NO && search->blamed && !search->blamed->trait) {
        const struct type **args = arena_array(search->inference->program->arena, 1, sizeof *args);
        args[0] = type;
        *search->blamed = (struct trait_ref){trait, args, 1};
    }
    return result;
}

enum holds auto_holds(struct inference *inference, const struct trait_ref *trait) {
    struct auto_search search = {.inference = inference, .outer = inference->asking};
    search.count = 0;
    inference->asking = &search;
    enum holds result = holds(&search, trait->trait, trait->args[0]);
    inference->asking = search.outer;
    return result;
}

struct trait_ref auto_blame(struct inference *inference, const struct trait_ref *trait) {
    struct trait_ref blamed = {0};
    struct auto_search search = {.inference = inference, .blamed = &blamed};
    struct inference_snapshot snapshot = inference_begin(inference);
    inference->asking = &search;
    holds(&search, trait->trait, trait->args[0]);
    inference->asking = NULL;
    inference_rollback(inference, snapshot);
    return blamed.trait ? blamed : *trait;
}
