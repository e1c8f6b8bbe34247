/* project.c -- <T as Trait>::Name -> the type it stands for, and normalising types that contain such projections. */
#include <string.h>

#include "types/checker.h"
#include "types/traits_private.h"

enum { DEEPEST_PROJECTION = 64 };

struct projection_search {
    struct inference *inference;
    const struct item *associated;
    struct trait_ref trait;
    const struct type *found;
};

static bool try_binding(void *context, const struct predicate *predicate) {
    struct projection_search *search = context;
    if (predicate->associated != search->associated)
        return true;
    struct inference_snapshot snapshot = inference_begin(search->inference);
    if (!unify_trait_refs(search->inference, &predicate->trait, &search->trait)) {
        inference_rollback(search->inference, snapshot);
        return true;
    }
    inference_commit(search->inference, snapshot);
    search->found = predicate->type;
    return false;
}

/* What bounds say: T: Iterator<Item = u8>, impl Iterator<Item = u8>, dyn Iterator<Item = u8>. */
static const struct type *project_from_bounds(struct inference *inference, const struct type *projection,
                                              const struct trait_ref *trait) {
    struct projection_search search = {.inference = inference, .associated = projection->item, .trait = *trait};
    const struct type *self = trait->args[0];
    if (self->kind == TYPE_DYN) {
        for (uint32_t i = 0; i < self->binding_count; i++)
            if (self->bindings[i].associated == projection->item) {
                for (uint32_t j = 1; j < trait->arg_count && j - 1 < self->count; j++)
                    if (!inference_unify(inference, trait->args[j], self->args[j - 1]))
                        return NULL;
                return self->bindings[i].type;
            }
        trait_object_bounds(inference->program, self, try_binding, &search); /* trait Sub: Iterator<Item = u8> */
        return search.found;
    }
    if (self->kind == TYPE_PARAM || self->kind == TYPE_PROJECTION || self->kind == TYPE_OPAQUE)
        trait_known_bounds(inference, self, try_binding, &search);
    else
        for (size_t i = 0; i < inference->env->count && !search.found; i++)
            try_binding(&search, &inference->env->predicates[i]);
    return search.found;
}

static const struct type *project_from_impl(struct inference *inference, const struct type *projection,
                                            const struct selection *selection, uint32_t trait_count, struct span span) {
    struct program *program = inference->program;
    const struct item *member = item_member(program, selection->impl, ITEM_ASSOCIATED_TYPE, projection->item->name);
    if (!member)
        return program->types.simple[TYPE_ERROR];
    item_signature(program, member);
    if (!member->type)
        return program->types.simple[TYPE_ERROR];
    const struct type *type;
    uint32_t own = projection->count - trait_count;
    if (own) {
        const struct type **args = arena_array(program->arena, selection->arg_count + own, sizeof *args);
        memcpy(args, selection->args, selection->arg_count * sizeof *args);
        for (uint32_t i = 0; i < own; i++)
            args[selection->arg_count + i] = projection->args[trait_count + i];
        type = type_substitute(&program->types, member->type, args, selection->arg_count + own);
    } else {
        type = type_substitute(&program->types, member->type, selection->args, selection->arg_count);
    }
    return inference_normalise(inference, type, span);
}

static const struct type *fn_output(struct inference *inference, const struct trait_ref *trait) {
    struct call_signature signature;
    const struct type *self = trait->args[0];
    if (self->kind != TYPE_FN_ITEM && self->kind != TYPE_FN_POINTER && self->kind != TYPE_CLOSURE)
        return NULL;
    if (!trait_call_signature(inference, self, &signature))
        return NULL;
    const struct type *tuple = type_tuple(&inference->program->types, signature.types, signature.count - 1);
    if (trait->arg_count > 1)
        inference_unify(inference, tuple, trait->args[1]);
    return signature.types[signature.count - 1];
}

static const struct type *project_open(struct inference *inference, const struct type *projection,
                                       const struct trait_ref *trait, struct span span) {
    struct program *program = inference->program;
    const struct type *self = trait->args[0];
    if (self->kind == TYPE_ERROR)
        return self;
    if (self->kind == TYPE_INFER && self->variable == VARIABLE_ANY)
        return NULL;
    const struct type *known = project_from_bounds(inference, projection, trait);
    if (known)
        return known == projection ? projection : inference_normalise(inference, known, span);
    if (trait->trait == program->lang[LANG_fn_once]) {
        known = fn_output(inference, trait);
        if (known)
            return known;
    }
    if (trait->trait->lang == LANG_pointee && trait->trait == program->lang[LANG_pointee]) {
        known = pointee_metadata(inference, self);
        return known ? known : projection;
    }
    struct selection selection = select_at_depth(inference, *trait, span, 0);
    switch (selection.kind) {
    case SELECT_AMBIGUOUS: return NULL;
    case SELECT_IMPL: return project_from_impl(inference, projection, &selection, trait->arg_count, span);
    case SELECT_PREDICATE:
    case SELECT_OBJECT: return projection;
    case SELECT_BUILTIN: return program->types.simple[TYPE_ERROR];
    case SELECT_NO:
        if (!inference->snapshots) {
            inference->failed = true;
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNSATISFIED_BOUND, span,
                            type_text(program->arena, self), trait->trait->name->text, NULL);
        }
        return program->types.simple[TYPE_ERROR];
    }
    return projection;
}

const struct type *trait_project(struct inference *inference, const struct type *projection, struct span span) {
    struct program *program = inference->program;
    struct checker *checker = program->checker;
    projection = inference_resolve(inference, projection);
    if (projection->kind != TYPE_PROJECTION)
        return projection;
    item_generics(program, projection->item);
    uint32_t count = projection->item->generics.parent_count;
    struct trait_ref trait = {projection->item->parent, projection->args, count};
    bool concrete = types_are_concrete(projection->args, projection->count);
    if (concrete) {
        const struct type *known = type_memo_get(&checker->concretes, projection, NULL, 0);
        if (known)
            return known;
    }
    if (checker->project_depth >= DEEPEST_PROJECTION) {
        if (!checker->overflow_reported && !inference->snapshots) {
            checker->overflow_reported = true;
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_TRAIT_RECURSION, span,
                            type_text(program->arena, trait.args[0]), trait.trait->name->text, NULL);
        }
        return program->types.simple[TYPE_ERROR];
    }
    checker->project_depth++;
    const struct type *type = project_open(inference, projection, &trait, span);
    checker->project_depth--;
    if (concrete && type && !type->flags)
        type_memo_put(program->arena, &checker->concretes, projection, NULL, 0, (void *)type);
    return type;
}

/* --- Normalising -------------------------------------------------------------------------------------------------- */

struct normalising {
    struct inference *inference;
    struct span span;
};

static const struct type *hidden_type(struct inference *inference, const struct type *type, struct span span) {
    struct program *program = inference->program;
    const struct type *of_impl = item_trait(type->item) ? trait_opaque_hidden(inference, type, span) : NULL;
    if (of_impl)
        return of_impl;
    struct opaque *opaque = item_opaque(program, type);
    if (!opaque)
        return NULL;
    if (!opaque->hidden)
        program_body(program, opaque->owner);
    return opaque->hidden ? type_substitute(&program->types, opaque->hidden, type->args, type->count) : NULL;
}

static const struct type *normalise(void *context, const struct type *type) {
    struct normalising *normalising = context;
    struct inference *inference = normalising->inference;
    struct program *program = inference->program;
    if (!(type->flags & TYPE_HAS_PROJECTION))
        return type;
    type = type_map(&program->types, type, normalise, context);
    switch (type->kind) {
    case TYPE_PROJECTION: {
        const struct type *known = trait_project(inference, type, normalising->span);
        if (known)
            return known;
        const struct type *variable = inference_fresh(inference, VARIABLE_ANY, normalising->span);
        struct predicate predicate = {
            .trait = {type->item->parent, type->args, type->count}, .associated = type->item, .type = variable};
        add_obligation(inference, predicate, normalising->span, NULL, 0);
        return variable;
    }
    case TYPE_OPAQUE: {
        const struct type *hidden = inference->revealing ? hidden_type(inference, type, normalising->span) : NULL;
        return hidden ? normalise(context, hidden) : type;
    }
    case TYPE_CONST_EXPR: return lower_evaluate(program, inference_resolve(inference, type));
    default: return type;
    }
}

const struct type *inference_normalise(struct inference *inference, const struct type *type, struct span span) {
    struct normalising normalising = {inference, span};
    return normalise(&normalising, type);
}

const struct type *inference_instantiate(struct inference *inference, const struct type *type,
                                         const struct type *const *args, size_t arg_count, struct span span) {
    return inference_normalise(inference, type_substitute(&inference->program->types, type, args, arg_count), span);
}
