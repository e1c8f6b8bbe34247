/* wellformed_impl.c -- impls that cannot be: a parameter that nothing fixes (E0207), a destructor for some of a type's
 * values only (E0366, E0367, E0120), `unsafe` where the trait asks for none (E0199, E0197), one name in two impls
 * (E0592).
 */
#include "types/wellformed.h"

#include "types/checker.h"
#include "types/features.h"
#include "types/traits_private.h"

static void report(struct program *program, enum diagnostic_code code, struct span span, const char *argument0,
                   const char *argument1) {
    diagnostics_add(program->diagnostics, code, span, argument0, argument1, NULL);
}

/* ---- Parameters that nothing fixes ------------------------------------------------------------------------------ */

/* Does the type fix this parameter? What stands in a projection is not fixed by it. */
static bool fixes(const struct type *type, uint32_t index) {
    if (type->kind == TYPE_ERROR || (type->kind == TYPE_PARAM && type->index == index))
        return true;
    if (type->kind == TYPE_PROJECTION || type->kind == TYPE_CONST_EXPR)
        return false;
    for (uint32_t i = 0; i < type->count; i++)
        if (fixes(type->args[i], index))
            return true;
    for (uint32_t i = 0; i < type->binding_count; i++)
        if (fixes(type->bindings[i].type, index))
            return true;
    return false;
}

/* Are all parameters in the type among those that are fixed? */
static bool all_fixed(const struct type *type, const bool *fixed, uint32_t count) {
    if (type->kind == TYPE_PARAM)
        return type->index >= count || fixed[type->index];
    for (uint32_t i = 0; i < type->count; i++)
        if (!all_fixed(type->args[i], fixed, count))
            return false;
    return true;
}

/* `I: Iterator<Item = T>` fixes T once I is fixed. */
static bool fix_by_bounds(const struct item *impl, bool *fixed, uint32_t count) {
    bool changed = false;
    for (uint32_t i = 0; i < impl->generics.predicate_count; i++) {
        const struct predicate *predicate = &impl->generics.predicates[i];
        bool known = predicate->associated != NULL && predicate->type != NULL;
        for (uint32_t k = 0; known && k < predicate->trait.arg_count; k++)
            known = all_fixed(predicate->trait.args[k], fixed, count);
        for (uint32_t p = 0; known && p < count; p++) {
            changed |= !fixed[p] && fixes(predicate->type, p);
            fixed[p] |= fixes(predicate->type, p);
        }
    }
    return changed;
}

static void check_parameters(struct program *program, const struct item *impl) {
    uint32_t count = impl->generics.param_count;
    bool *fixed = arena_array(program->arena, count, sizeof *fixed);
    for (uint32_t p = 0; p < count; p++) {
        fixed[p] = fixes(impl->self_type, p);
        for (uint32_t i = 0; impl->is_trait_impl && i < impl->implemented.arg_count; i++)
            fixed[p] |= fixes(impl->implemented.args[i], p);
    }
    while (fix_by_bounds(impl, fixed, count))
        continue;
    for (uint32_t p = 0; p < count; p++)
        if (!fixed[p])
            report(program, DIAGNOSTIC_CODE_FREE_PARAMETER, impl->generics.params[p].span,
                   impl->generics.params[p].name ? impl->generics.params[p].name->text : "", NULL);
}

/* ---- Drop ------------------------------------------------------------------------------------------------------- */

/* The destructor is the type's, for all of its values: impl<T> Drop for Jar<T>, with the bounds of Jar and no others. */
static void check_drop(struct program *program, const struct item *impl) {
    const struct type *self = impl->self_type;
    if (self->kind != TYPE_ADT) {
        report(program, DIAGNOSTIC_CODE_DROP_OF_NO_TYPE, impl->name_span, type_text(program->arena, self), NULL);
        return;
    }
    uint32_t count = impl->generics.param_count;
    const struct type **own = arena_array(program->arena, count, sizeof *own);
    uint32_t theirs;
    const struct type *const *identity = item_identity_args(program, self->item, &theirs);
    for (uint32_t i = 0; i < self->count; i++) {
        const struct type *arg = self->args[i];
        if (arg->kind != TYPE_PARAM || arg->index >= count || own[arg->index]) {
            report(program, DIAGNOSTIC_CODE_DROP_SPECIALISED, impl->name_span, type_text(program->arena, self), NULL);
            return;
        }
        own[arg->index] = identity[i];
    }
    struct inference inference;
    inference_init(&inference, program, item_env(program, self->item));
    for (uint32_t i = 0; i < impl->generics.predicate_count; i++) {
        const struct predicate *bound = &impl->generics.predicates[i];
        if (bound->associated)
            continue;
        const struct predicate asked = substituted_predicate(program, bound, own, count);
        if (trait_holds(&inference, asked.trait) != HOLDS_NO)
            continue;
        report(program, DIAGNOSTIC_CODE_DROP_BOUND, impl->name_span, type_text(program->arena, bound->trait.args[0]),
               bound->trait.trait->name->text);
        return;
    }
}

/* ---- Names ------------------------------------------------------------------------------------------------------ */

static bool overlap(struct program *program, const struct item *a, const struct item *b) {
    const struct type *args[2][32];
    const struct item *both[] = {a, b};
    struct inference inference;
    inference_init(&inference, program, NULL);
    for (int i = 0; i < 2; i++) {
        if (item_param_count(program, both[i]) > 32)
            return false;
        inference_fresh_args(&inference, both[i], 0, args[i], a->name_span);
    }
    return inference_unify(&inference, type_substitute(&program->types, a->self_type, args[0], 32),
                           type_substitute(&program->types, b->self_type, args[1], 32));
}

/* Within one impl that is known already; here an earlier one for the same type. */
static void check_names(struct program *program, const struct item *impl) {
    for (size_t i = 0; i < program->item_count && program->items[i] != impl; i++) {
        const struct item *other = program->items[i];
        if (other->kind != ITEM_IMPL || other->is_trait_impl || other->is_prelude || !other->self_type ||
            other->self_type->kind != TYPE_ADT || other->self_type->item != impl->self_type->item)
            continue;
        for (uint32_t a = 0; a < impl->member_count; a++) {
            const struct item *member = impl->members[a];
            const struct item *twin = item_member(program, other, member->kind, member->name);
            if (!twin || !overlap(program, impl, other))
                continue;
            struct diagnostic *wrong = diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_DUPLICATE_METHOD,
                                                       twin->name_span, twin->name->text, NULL, NULL);
            diagnostic_label(wrong, member->name_span, "declared");
        }
    }
}

void wellformed_impl(struct program *program, const struct item *impl) {
    const struct impl_item *ast = ((const struct ast_item *)impl->ast)->implementation;
    const struct item *trait = impl->implemented.trait;
    if (ast->is_derived || !impl->self_type || impl->self_type->flags & TYPE_HAS_ERROR || impl->is_negative)
        return;
    check_parameters(program, impl);
    if (!impl->is_trait_impl) {
        if (ast->is_unsafe)
            report(program, DIAGNOSTIC_CODE_UNSAFE_INHERENT, impl->name_span, NULL, NULL);
        if (impl->self_type->kind == TYPE_ADT)
            check_names(program, impl);
        return;
    }
    bool dangles = false;
    for (size_t i = 0; i < ast->generics.param_count; i++)
        dangles |= ast->generics.params[i].may_dangle;
    if (dangles)
        feature_needed(program, impl->name_span, "dropck_eyepatch", "#[may_dangle]");
    if (dangles && !ast->is_unsafe)
        report(program, DIAGNOSTIC_CODE_MAY_DANGLE_SAFE, impl->name_span, NULL, NULL);
    if (trait && ast->is_unsafe && !trait->is_unsafe_trait && !dangles)
        report(program, DIAGNOSTIC_CODE_SAFE_TRAIT, impl->name_span, trait->name->text, NULL);
    if (trait && trait->lang == LANG_drop)
        check_drop(program, impl);
}
