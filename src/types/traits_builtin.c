/* traits_builtin.c -- traits that the language itself implements: Sized, Copy and Clone of compound types, the Fn
 * family, Unsize; automatic traits are in traits_auto.c.
 *
 * A rule answers for types that no impl in the prelude can be written for; for all others it says that it has no
 * answer, and impls decide.
 */
#include "types/checker.h"
#include "types/traits_private.h"
#include "types/wake.h"

static void answer(struct selection *out, bool holds) {
    *out = (struct selection){.kind = holds ? SELECT_BUILTIN : SELECT_NO};
}

static void require(struct inference *inference, const struct item *trait, const struct type *self, struct span span,
                    unsigned depth) {
    const struct type **args = arena_array(inference->program->arena, 1, sizeof *args);
    args[0] = self;
    add_obligation(inference, (struct predicate){.trait = {trait, args, 1}}, span, NULL, depth + 1);
}

/* --- Sized -------------------------------------------------------------------------------------------------------- */

static bool is_sized(struct program *program, const struct type *type, unsigned depth) {
    if (type->kind == TYPE_STR || type->kind == TYPE_SLICE || type->kind == TYPE_DYN)
        return false;
    if (type->kind == TYPE_TUPLE && type->count)
        return is_sized(program, type->args[type->count - 1], depth);
    if (type->kind != TYPE_ADT || type->item->kind != ITEM_STRUCT || depth > 16)
        return true;
    item_fields(program, type->item);
    const struct variant *variant = type->item->variants;
    if (!variant->field_count)
        return true;
    const struct type *tail = variant->fields[variant->field_count - 1].type;
    if (!tail || tail->kind == TYPE_REF || tail->kind == TYPE_POINTER)
        return true;
    return is_sized(program, type_substitute(&program->types, tail, type->args, type->count), depth + 1);
}

/* A parameter that was not declared `?Sized`. Of a projection or an opaque type only bounds could tell. */
static bool is_plainly_sized(const struct inference *inference, const struct type *type) {
    const struct generics *generics = type->kind == TYPE_PARAM ? inference->env->generics : NULL;
    for (; generics; generics = generics->parent)
        if (type->index >= generics->parent_count && type->index - generics->parent_count < generics->param_count)
            return !generics->params[type->index - generics->parent_count].maybe_unsized;
    return false;
}

const struct type *pointee_metadata(struct inference *inference, const struct type *type) {
    struct program *program = inference->program;
    for (unsigned depth = 0; depth < 16; depth++) {
        type = inference_resolve(inference, type);
        if (type->kind == TYPE_STR || type->kind == TYPE_SLICE)
            return program->types.simple[TYPE_USIZE];
        if (type->kind == TYPE_DYN) {
            const struct item *table = wake_lang(program, LANG_dyn_metadata);
            return table ? type_adt(&program->types, table, &type, 1) : program->types.simple[TYPE_ERROR];
        }
        if (type->kind == TYPE_PARAM || type->kind == TYPE_PROJECTION || type->kind == TYPE_OPAQUE)
            return is_plainly_sized(inference, type) ? program->types.unit : NULL;
        if (is_sized(program, type, 0))
            return program->types.unit;
        if (type->kind == TYPE_TUPLE) {
            type = type->args[type->count - 1];
        } else {
            const struct variant *variant = type->item->variants; /* is_sized saw its fields */
            type = type_substitute(&program->types, variant->fields[variant->field_count - 1].type, type->args, type->count);
        }
    }
    return program->types.unit;
}

/* --- Copy and Clone ----------------------------------------------------------------------------------------------- */

static bool select_copy(struct inference *inference, const struct trait_ref *trait, struct span span, unsigned depth,
                        struct selection *out) {
    const struct type *self = trait->args[0];
    struct program *program = inference->program;
    switch (self->kind) {
    case TYPE_INFER: /* a number */
    case TYPE_NEVER:
    case TYPE_FN_ITEM:
    case TYPE_FN_POINTER: answer(out, true); return true;
    case TYPE_TUPLE:
        for (uint32_t i = 0; i < self->count; i++)
            require(inference, trait->trait, self->args[i], span, depth);
        answer(out, true);
        return true;
    case TYPE_ARRAY:
        require(inference, trait->trait, self->args[0], span, depth);
        answer(out, true);
        return true;
    case TYPE_CLOSURE: {
        const struct closure *closure = self->closure;
        answer(out, true);
        for (uint32_t i = 0; i < closure->capture_count; i++) {
            const struct capture *capture = &closure->captures[i];
            if (capture->mode == CAPTURE_REF_MUT)
                answer(out, false);
            else if (capture->mode != CAPTURE_REF)
                require(inference, trait->trait,
                        type_substitute(&program->types, capture->type, self->args, self->count), span, depth);
        }
        return true;
    }
    default: return false;
    }
}

/* --- Fn, FnMut, FnOnce -------------------------------------------------------------------------------------------- */

static const struct type *instantiate(struct inference *inference, const struct type *type, const struct type *of) {
    return inference_normalise(inference, type_substitute(&inference->program->types, type, of->args, of->count),
                               (struct span){0});
}

static bool bound_signature(struct inference *inference, const struct type *type, struct call_signature *out);

bool trait_call_signature(struct inference *inference, const struct type *type, struct call_signature *out) {
    struct program *program = inference->program;
    type = inference_shallow(inference, type);
    switch (type->kind) {
    case TYPE_FN_ITEM: {
        const struct item *fn = type->item;
        item_signature(program, fn);
        if (!fn->return_type)
            return false;
        const struct type **types = arena_array(program->arena, fn->param_count + 1, sizeof *types);
        for (uint32_t i = 0; i < fn->param_count; i++)
            types[i] = instantiate(inference, fn->params[i], type);
        types[fn->param_count] = instantiate(inference, fn->return_type, type);
        *out = (struct call_signature){types, fn->param_count + 1, CLOSURE_FN};
        return true;
    }
    case TYPE_FN_POINTER: *out = (struct call_signature){type->args, type->count, CLOSURE_FN}; return true;
    case TYPE_CLOSURE: {
        const struct typed_body *body = type->closure->body;
        const struct type **types = arena_array(program->arena, body->parameter_count + 1, sizeof *types);
        for (uint32_t i = 0; i < body->parameter_count; i++)
            types[i] = instantiate(inference, body->parameters[i]->type, type);
        types[body->parameter_count] = instantiate(inference, body->return_type, type);
        *out = (struct call_signature){types, body->parameter_count + 1, type->closure->kind};
        return true;
    }
    case TYPE_PARAM:
    case TYPE_PROJECTION:
    case TYPE_OPAQUE:
    case TYPE_DYN: return bound_signature(inference, type, out);
    default: return false;
    }
}

struct fn_search {
    struct program *program;
    const struct type *args; /* the tuple */
    enum closure_kind kind;
};

static bool visit_fn_bound(void *context, const struct predicate *predicate) {
    struct fn_search *search = context;
    if (predicate->associated || predicate->trait.arg_count < 2)
        return true;
    static const enum lang_item langs[] = {LANG_fn, LANG_fn_mut, LANG_fn_once};
    for (unsigned i = 0; i < 3; i++) {
        if (predicate->trait.trait != search->program->lang[langs[i]])
            continue;
        if (!search->args || (enum closure_kind)i < search->kind) {
            search->args = predicate->trait.args[1];
            search->kind = (enum closure_kind)i;
        }
    }
    return true;
}

/* T: Fn(A) -> B, dyn Fn(A) -> B. */
static bool bound_signature(struct inference *inference, const struct type *type, struct call_signature *out) {
    struct program *program = inference->program;
    struct fn_search search = {.program = program};
    if (type->kind == TYPE_DYN) {
        trait_object_bounds(program, type, visit_fn_bound, &search);
    } else {
        trait_known_bounds(inference, type, visit_fn_bound, &search);
    }
    const struct item *once = search.args ? wake_lang(program, LANG_fn_once) : NULL;
    if (!once)
        return false;
    const struct type *tuple = inference_shallow(inference, search.args);
    if (tuple->kind != TYPE_TUPLE)
        return false;
    item_members(program, once);
    const struct item *output = NULL;
    for (uint32_t i = 0; i < once->member_count; i++)
        if (once->members[i]->kind == ITEM_ASSOCIATED_TYPE)
            output = once->members[i];
    if (!output)
        return false;
    const struct type **types = arena_array(program->arena, tuple->count + 1, sizeof *types);
    for (uint32_t i = 0; i < tuple->count; i++)
        types[i] = tuple->args[i];
    const struct type *args[] = {type, tuple};
    types[tuple->count] =
        inference_normalise(inference, type_projection(&program->types, output, args, 2), (struct span){0});
    *out = (struct call_signature){types, tuple->count + 1, search.kind};
    return true;
}

static bool select_fn(struct inference *inference, const struct trait_ref *trait, struct selection *out) {
    const struct type *self = trait->args[0];
    if (self->kind != TYPE_FN_ITEM && self->kind != TYPE_FN_POINTER && self->kind != TYPE_CLOSURE)
        return false;
    struct call_signature signature;
    if (trait->arg_count < 2 || !trait_call_signature(inference, self, &signature)) {
        answer(out, false);
        return true;
    }
    enum closure_kind wanted = trait->trait->lang == LANG_fn       ? CLOSURE_FN
                               : trait->trait->lang == LANG_fn_mut ? CLOSURE_FN_MUT
                                                                   : CLOSURE_FN_ONCE;
    bool kind_fits = self->kind != TYPE_CLOSURE || !self->closure->kind_known || self->closure->kind <= wanted;
    if (self->kind == TYPE_FN_ITEM)
        kind_fits = !self->item->is_unsafe && !self->item->needs_features;
    if (self->kind == TYPE_FN_POINTER)
        kind_fits = !self->is_unsafe;
    const struct type *tuple = type_tuple(&inference->program->types, signature.types, signature.count - 1);
    answer(out, kind_fits && inference_unify(inference, tuple, trait->args[1]));
    return true;
}

/* --- Unsize ------------------------------------------------------------------------------------------------------- */

static bool select_unsize(struct inference *inference, const struct trait_ref *trait, struct span span, unsigned depth,
                          struct selection *out) {
    struct program *program = inference->program;
    if (trait->arg_count < 2)
        return false;
    const struct type *from = trait->args[0], *to = inference_shallow(inference, trait->args[1]);
    if (to->kind == TYPE_INFER) {
        out->kind = SELECT_AMBIGUOUS;
        return true;
    }
    if (to->kind == TYPE_SLICE && from->kind == TYPE_ARRAY) {
        answer(out, inference_unify(inference, from->args[0], to->args[0]));
        return true;
    }
    if (to->kind != TYPE_DYN || !is_sized(program, from, 0)) {
        answer(out, false);
        return true;
    }
    const struct type **args = arena_array(program->arena, to->count + 1, sizeof *args);
    args[0] = from;
    for (uint32_t i = 0; i < to->count; i++)
        args[i + 1] = to->args[i];
    struct trait_ref object = {to->item, args, to->count + 1};
    add_obligation(inference, (struct predicate){.trait = object}, span, NULL, depth + 1);
    for (uint32_t i = 0; i < to->auto_count; i++)
        require(inference, to->autos[i], from, span, depth);
    for (uint32_t i = 0; i < to->binding_count; i++) {
        const struct item *associated = to->bindings[i].associated;
        /* FnOnce::Output of dyn Fn has Fn's arguments. */
        struct trait_ref owner = {associated->parent, args, item_param_count(program, associated->parent)};
        if (owner.arg_count > object.arg_count)
            continue;
        add_obligation(inference,
                       (struct predicate){.trait = owner, .associated = associated, .type = to->bindings[i].type}, span,
                       NULL, depth + 1);
    }
    answer(out, true);
    return true;
}

bool select_builtin(struct inference *inference, const struct trait_ref *trait, struct span span, unsigned depth,
                    struct selection *out) {
    const struct type *self = trait->args[0];
    *out = (struct selection){0};
    switch (trait->trait->lang) {
    case LANG_sized: answer(out, is_sized(inference->program, self, 0)); return true;
    case LANG_pointee: answer(out, true); return true;
    case LANG_copy:
    case LANG_clone: return select_copy(inference, trait, span, depth, out);
    case LANG_fn:
    case LANG_fn_mut:
    case LANG_fn_once: return select_fn(inference, trait, out);
    case LANG_unsize: return select_unsize(inference, trait, span, depth, out);
    default: break;
    }
    if (trait->trait->is_auto) {
        enum holds found = auto_holds(inference, trait);
        answer(out, found == HOLDS_YES);
        if (found == HOLDS_MAYBE)
            out->kind = SELECT_AMBIGUOUS;
        return true;
    }
    return false;
}
