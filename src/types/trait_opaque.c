/* trait_opaque.c -- `impl Trait` as what a trait's function gives: each impl says what it stands for, by the type that stands at
 * the same place in its own function.
 *
 * To who knows only the bound it is an opaque type like any other, which has the bounds it was declared with. Lowering, where Self is
 * known, finds the impl and looks there.
 */
#include "types/checker.h"
#include "types/traits_private.h"

/* fn f() -> Option<impl Show> and fn f() -> Option<u8>: u8. NULL: it does not stand there. */
static const struct type *counterpart(const struct type *declared, const struct type *written, const struct type *opaque) {
    if (declared->kind == TYPE_OPAQUE && declared->item == opaque->item && declared->index == opaque->index)
        return written;
    if (declared->kind != written->kind || declared->item != written->item || declared->count != written->count)
        return NULL;
    for (uint32_t i = 0; i < declared->count; i++) {
        const struct type *found = counterpart(declared->args[i], written->args[i], opaque);
        if (found != NULL)
            return found;
    }
    return NULL;
}

/* impl Iterator<Item = impl Show>: the inner one stands in a bound of the outer one only. */
static const struct type *behind_bound(struct inference *inference, const struct type *type, struct span span) {
    struct program *program = inference->program;
    struct item_state *state = item_state(type->item);
    for (size_t i = 0; i < state->opaque_count; i++) {
        struct opaque *outer = state->opaques[i];
        opaque_bounds(program, outer);
        for (uint32_t k = 0; k < outer->bound_count; k++) {
            const struct predicate *bound = &outer->bounds[k];
            if (bound->associated == NULL || outer->index == type->index)
                continue;
            const struct type **args = arena_array(program->arena, bound->trait.arg_count, sizeof *args);
            for (uint32_t a = 0; a < bound->trait.arg_count; a++)
                args[a] = type_substitute(&program->types, bound->trait.args[a], type->args, type->count);
            const struct type *projection =
                type_projection(&program->types, bound->associated, args, bound->trait.arg_count);
            if (counterpart(bound->type, bound->type, type) == NULL)
                continue;
            const struct type *known = inference_normalise(inference, projection, span);
            const struct type *found = counterpart(bound->type, known, type);
            if (found != NULL)
                return found;
        }
    }
    return NULL;
}

const struct type *trait_opaque_hidden(struct inference *inference, const struct type *type, struct span span) {
    struct program *program = inference->program;
    struct resolved resolved = program_resolve(program, type->item, type->args, type->count);
    if (resolved.kind != RESOLVED_FN || resolved.item == NULL || resolved.item == type->item)
        return NULL;
    item_signature(program, type->item);
    item_signature(program, resolved.item);
    const struct type *own = counterpart(type->item->return_type, resolved.item->return_type, type);
    if (own == NULL)
        return behind_bound(inference, type, span);
    return type_substitute(&program->types, own, resolved.args, resolved.arg_count);
}

/* ---- Impls ------------------------------------------------------------------------------------------------------ */

struct opening {
    struct program *program;
    const struct item *fn;
    const struct type **variables;
};

static const struct type *open(void *context, const struct type *type) {
    struct opening *opening = context;
    if (!(type->flags & TYPE_HAS_PROJECTION))
        return type;
    if (type->kind == TYPE_OPAQUE && type->item == opening->fn)
        return opening->variables[type->index];
    return type_map(&opening->program->types, type, open, context);
}

const struct type *trait_opaque_open(struct inference *inference, const struct item *fn, const struct type *type,
                                     const struct type **variables) {
    struct item_state *state = item_state(fn);
    for (size_t i = 0; i < state->opaque_count; i++)
        opaque_bounds(inference->program, state->opaques[i]);
    struct opening opening = {inference->program, fn, variables};
    for (size_t i = 0; i < state->opaque_count; i++)
        variables[i] = inference_fresh(inference, VARIABLE_ANY, state->opaques[i]->span);
    return open(&opening, type);
}

bool trait_opaque_check(struct inference *inference, const struct item *fn, const struct type **variables,
                        const struct type *const *args, uint32_t count, struct span span) {
    struct program *program = inference->program;
    struct item_state *state = item_state(fn);
    struct opening opening = {program, fn, variables};
    for (size_t i = 0; i < state->opaque_count; i++) {
        for (uint32_t k = 0; k < state->opaques[i]->bound_count; k++) {
            const struct predicate *bound = &state->opaques[i]->bounds[k];
            struct trait_ref trait = bound->trait;
            const struct type **own = arena_array(program->arena, trait.arg_count, sizeof *own);
            for (uint32_t a = 0; a < trait.arg_count; a++)
                own[a] = inference_resolve(inference,
                                           inference_instantiate(inference, open(&opening, trait.args[a]), args, count, span));
            trait.args = own;
            if (bound->associated != NULL) {
                const struct type *wanted = inference_instantiate(inference, open(&opening, bound->type), args, count, span);
                const struct type *projection = type_projection(&program->types, bound->associated, own, trait.arg_count);
                const struct type *found = inference_normalise(inference, projection, span);
                if (inference_unify(inference, wanted, found))
                    continue;
                diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNSATISFIED_PROJECTION, span,
                                type_text(program->arena, projection),
                                type_text(program->arena, inference_resolve(inference, wanted)),
                                type_text(program->arena, inference_resolve(inference, found)));
                return false;
            }
            if (trait_holds(inference, trait) != HOLDS_NO)
                continue;
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNSATISFIED_BOUND, span, type_text(program->arena, own[0]),
                            trait.trait->name->text, NULL);
            return false;
        }
    }
    return true;
}
