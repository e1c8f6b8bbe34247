/* wellformed.c -- what is wrong with the program's items without looking into bodies.
 *
 * rustc is the authority on what must be rejected; here stand the mistakes that learners make and that would otherwise
 * show up as a puzzling message elsewhere: an impl that lacks a method, Copy beside Drop, a struct that contains
 * itself.
 */
#include "types/checker.h"
#include "types/collect.h"
#include "types/names.h"
#include "types/traits_private.h"
#include "types/wake.h"
#include "types/wellformed.h"

static const char *name_of(const struct item *item) {
    return item->name ? item->name->text : "";
}

/* --- Impls of traits ---------------------------------------------------------------------------------------------- */

static bool has_default(const struct item *member) {
    const struct ast_item *ast = member->ast;
    return member->kind == ITEM_ASSOCIATED_TYPE ? ast->type->type != NULL : member->has_body;
}

static void check_members(struct program *program, struct item *impl) {
    const struct item *trait = impl->implemented.trait;
    item_members(program, trait);
    item_members(program, impl);
    for (uint32_t i = 0; i < trait->member_count; i++) {
        const struct item *member = trait->members[i];
        if (has_default(member) || item_member(program, impl, member->kind, member->name))
            continue;
        struct diagnostic *diagnostic = diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_MISSING_TRAIT_ITEM,
                                                        impl->name_span, name_of(member), name_of(trait), NULL);
        if (!trait->is_prelude)
            diagnostic_label(diagnostic, member->name_span, "declared");
    }
    for (uint32_t i = 0; i < impl->member_count; i++) {
        const struct item *own = impl->members[i];
        const struct item *member = item_member(program, trait, own->kind, own->name);
        if (!member) {
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_NOT_A_MEMBER, own->name_span, name_of(own),
                            name_of(trait), NULL);
            continue;
        }
        if (own->kind != ITEM_FN)
            continue;
        item_signature(program, own);
        item_signature(program, member);
        if (own->has_self != member->has_self)
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_METHOD_SELF, own->name_span, name_of(own),
                            name_of(trait), NULL);
        else if (own->param_count != member->param_count)
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_METHOD_PARAMETERS, own->name_span, name_of(own),
                            name_of(trait), NULL);
    }
}

/* The impl's method must have the types that the trait's declaration asks for. */
static void check_signatures(struct program *program, const struct item *impl) {
    const struct item *trait = impl->implemented.trait;
    for (uint32_t i = 0; i < impl->member_count; i++) {
        const struct item *own = impl->members[i];
        const struct item *member = own->kind == ITEM_FN ? item_member(program, trait, ITEM_FN, own->name) : NULL;
        if (!member || own->param_count != member->param_count || own->has_self != member->has_self)
            continue;
        uint32_t count, own_count, first = item_param_count(program, impl);
        const struct type *const *identity = item_identity_args(program, own, &own_count);
        count = item_param_count(program, member);
        if (count - impl->implemented.arg_count != own_count - first)
            continue; /* E0049 */
        const struct type **args = arena_array(program->arena, count, sizeof *args);
        for (uint32_t j = 0; j < count; j++)
            args[j] = j < impl->implemented.arg_count ? impl->implemented.args[j]
                                                      : identity[first + j - impl->implemented.arg_count];
        struct inference inference;
        inference_init(&inference, program, item_env(program, own));
        struct inference_snapshot snapshot = inference_begin(&inference);
        if (own->is_unsafe != member->is_unsafe)
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_METHOD_SIGNATURE, own->name_span, name_of(own),
                            member->is_unsafe ? "unsafe fn" : "fn", own->is_unsafe ? "unsafe fn" : "fn");
        for (uint32_t j = 0; j <= own->param_count; j++) {
            const struct type *declared = j < own->param_count ? member->params[j] : member->return_type;
            const struct type *written = j < own->param_count ? own->params[j] : own->return_type;
            if (!declared || !written)
                continue;
            const struct type **opened = NULL;
            if (j == own->param_count && item_state(member)->opaque_count > 0) {
                opened = arena_array(program->arena, item_state(member)->opaque_count, sizeof *opened);
                declared = trait_opaque_open(&inference, member, declared, opened);
            } else if (written->kind == TYPE_OPAQUE) {
                continue;
            }
            declared = inference_instantiate(&inference, declared, args, count, own->name_span);
            written = inference_normalise(&inference, written, own->name_span);
            if (inference_unify(&inference, declared, written)) {
                if (opened)
                    trait_opaque_check(&inference, member, opened, args, count, own->name_span);
                continue;
            }
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_METHOD_SIGNATURE, own->name_span, name_of(own),
                            type_text(program->arena, inference_resolve(&inference, declared)),
                            type_text(program->arena, inference_resolve(&inference, written)));
            break;
        }
        inference_rollback(&inference, snapshot);
    }
}

static void check_copy(struct program *program, const struct item *impl) {
    const struct type *self = impl->self_type;
    if (self->kind != TYPE_ADT)
        return;
    /* Of a derive rustc shows the type, of an impl the type as written there. */
    bool derived = ((const struct ast_item *)impl->ast)->implementation->is_derived;
    struct span place = derived ? self->item->name_span : impl->name_span;
    struct inference inference;
    inference_init(&inference, program, item_env(program, impl));
    const struct item *drop = wake_lang(program, LANG_drop);
    if (drop && trait_holds_for(&inference, drop, self) != HOLDS_NO)
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_COPY_WITH_DROP, place, type_text(program->arena, self),
                        NULL, NULL);
    item_fields(program, self->item);
    for (uint32_t i = 0; i < self->item->variant_count; i++)
        for (uint32_t j = 0; j < self->item->variants[i].field_count; j++) {
            const struct field *field = &self->item->variants[i].fields[j];
            const struct type *type =
                inference_instantiate(&inference, field->type, self->args, self->count, field->span);
            if (trait_is_copy(&inference, type))
                continue;
            struct diagnostic *diagnostic =
                diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_COPY_FIELD, place,
                                type_text(program->arena, self), field->name->text, type_text(program->arena, type));
            diagnostic_label(diagnostic, field->span, "declared");
            return;
        }
}

static bool is_local_type(const struct type *type) {
    while (type->kind == TYPE_REF)
        type = type->args[0];
    if (type->kind == TYPE_ADT || type->kind == TYPE_DYN) {
        if (!type->item->is_prelude)
            return true;
        if (type->item->lang == LANG_owned_box)
            return type->count && is_local_type(type->args[0]);
        return false;
    }
    return type->kind == TYPE_ERROR;
}

/* T, &T, Box<T>: it may turn out to be anybody's. */
static const struct type *bare_param(const struct type *type) {
    while (type->kind == TYPE_REF || (type->kind == TYPE_ADT && type->item->lang == LANG_owned_box && type->count))
        type = type->args[0];
    return type->kind == TYPE_PARAM ? type : NULL;
}

static void check_orphan(struct program *program, const struct item *impl) {
    if (!impl->implemented.trait->is_prelude)
        return;
    for (uint32_t i = 0; i < impl->implemented.arg_count; i++) {
        const struct type *bare = bare_param(impl->implemented.args[i]);
        if (bare) {
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_ORPHAN_PARAMETER, impl->name_span,
                            name_of(impl->implemented.trait), type_text(program->arena, bare), NULL);
            return;
        }
        if (is_local_type(impl->implemented.args[i]))
            return;
    }
    diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_ORPHAN_IMPL, impl->name_span,
                    name_of(impl->implemented.trait), type_text(program->arena, impl->self_type), NULL);
}

/* Supertraits and the trait's own where clauses must hold for the type: impl Copy needs Clone. */
static void check_supertraits(struct program *program, const struct item *impl) {
    const struct item *trait = impl->implemented.trait;
    item_predicates(program, trait);
    struct inference inference;
    inference_init(&inference, program, item_env(program, impl));
    for (uint32_t i = 0; i < trait->generics.predicate_count; i++) {
        struct predicate bound = substituted_predicate(program, &trait->generics.predicates[i], impl->implemented.args,
                                                       impl->implemented.arg_count);
        add_obligation(&inference, bound, impl->name_span, trait, 0);
    }
    inference_solve(&inference);
}

/* Two impls of one trait for one type, where both are the program's. */
static void check_conflicts(struct program *program, const struct item *impl) {
    const struct item_state *trait = item_state(impl->implemented.trait);
    for (size_t i = 0; i < trait->impl_count && trait->impls[i] != impl; i++) {
        const struct item *other = trait->impls[i];
        if (other->is_prelude || !other->implemented.trait)
            continue;
        struct inference inference;
        inference_init(&inference, program, NULL);
        const struct type *args[2][32];
        const struct item *both[] = {impl, other};
        for (int j = 0; j < 2; j++) {
            if (item_param_count(program, both[j]) > 32)
                return;
            inference_fresh_args(&inference, both[j], 0, args[j], impl->name_span);
        }
        bool same = true;
        for (uint32_t j = 0; j < impl->implemented.arg_count && same; j++)
            same = inference_unify(&inference, type_substitute(&program->types, impl->implemented.args[j], args[0], 32),
                                   type_substitute(&program->types, other->implemented.args[j], args[1], 32));
        if (!same)
            continue;
        struct inference_snapshot snapshot = inference_begin(&inference);
        require_impl(&inference, impl, args[0], item_param_count(program, impl), impl->name_span, 0);
        require_impl(&inference, other, args[1], item_param_count(program, other), impl->name_span, 0);
        same = evaluate_pending(&inference, 0) != HOLDS_NO;
        inference_rollback(&inference, snapshot);
        if (!same)
            continue;
        struct diagnostic *diagnostic =
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_CONFLICTING_IMPLS, impl->name_span,
                            name_of(impl->implemented.trait), type_text(program->arena, impl->self_type), NULL);
        diagnostic_label(diagnostic, other->name_span, "declared");
        return;
    }
}

static void check_inherent(struct program *program, struct item *impl) {
    const struct type *self = impl->self_type;
    item_members(program, impl);
    if (self->kind == TYPE_ERROR)
        return;
    if ((self->kind == TYPE_ADT || self->kind == TYPE_DYN) ? self->item->is_prelude : true) {
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_FOREIGN_IMPL, impl->name_span,
                        type_text(program->arena, self), NULL, NULL);
        return;
    }
    for (uint32_t i = 0; i < impl->member_count; i++)
        for (uint32_t j = 0; j < i; j++)
            if (impl->members[i]->name == impl->members[j]->name && impl->members[i]->name) {
                struct diagnostic *diagnostic =
                    diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_DUPLICATE_METHOD, impl->members[i]->name_span,
                                    name_of(impl->members[i]), NULL, NULL);
                diagnostic_label(diagnostic, impl->members[j]->name_span, "declared");
            }
}

static void check_impl(struct program *program, struct item *impl) {
    item_header(program, impl);
    item_predicates(program, impl);
    if (!impl->is_trait_impl) {
        check_inherent(program, impl);
        return;
    }
    const struct item *trait = impl->implemented.trait;
    if (trait && impl->is_negative && ((const struct ast_item *)impl->ast)->implementation->is_unsafe)
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_NEGATIVE_UNSAFE, impl->name_span, name_of(trait), NULL,
                        NULL);
    if (!trait || impl->self_type->flags & TYPE_HAS_ERROR || impl->is_negative)
        return;
    const struct impl_item *ast = ((const struct ast_item *)impl->ast)->implementation;
    if (trait->is_unsafe_trait && !ast->is_unsafe)
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNSAFE_TRAIT, impl->name_span, name_of(trait), NULL,
                        NULL);
    check_orphan(program, impl);
    check_members(program, impl);
    check_signatures(program, impl);
    check_supertraits(program, impl);
    check_conflicts(program, impl);
    if (trait->lang == LANG_copy)
        check_copy(program, impl);
}

/* --- Types that contain themselves -------------------------------------------------------------------------------- */

struct containment {
    struct program *program;
    const struct item *wanted;
    const struct item *path[32];
    unsigned depth;
};

static bool contains(struct containment *search, const struct type *type) {
    switch (type->kind) {
    case TYPE_ARRAY: return contains(search, type->args[0]);
    case TYPE_TUPLE:
        for (uint32_t i = 0; i < type->count; i++)
            if (contains(search, type->args[i]))
                return true;
        return false;
    case TYPE_ADT: break;
    default: return false;
    }
    if (type->item == search->wanted)
        return true;
    if (search->depth == 32)
        return false;
    for (unsigned i = 0; i < search->depth; i++)
        if (search->path[i] == type->item)
            return false;
    search->path[search->depth++] = type->item;
    item_fields(search->program, type->item);
    bool found = false;
    for (uint32_t i = 0; i < type->item->variant_count && !found; i++)
        for (uint32_t j = 0; j < type->item->variants[i].field_count && !found; j++) {
            const struct type *field = type->item->variants[i].fields[j].type;
            found = field && contains(search, type_substitute(&search->program->types, field, type->args, type->count));
        }
    search->depth--;
    return found;
}

static void check_recursion(struct program *program, struct item *item) {
    for (uint32_t i = 0; i < item->variant_count; i++)
        for (uint32_t j = 0; j < item->variants[i].field_count; j++) {
            struct field *field = &item->variants[i].fields[j];
            struct containment search = {.program = program, .wanted = item};
            if (!field->type || !contains(&search, field->type))
                continue;
            struct diagnostic *diagnostic = diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_RECURSIVE_TYPE,
                                                            item->name_span, name_of(item), NULL, NULL);
            diagnostic_label(diagnostic, field->span, "declared");
            field->type = program->types.simple[TYPE_ERROR];
            return;
        }
}

/* --- Parameters that nothing uses --------------------------------------------------------------------------------- */

static void check_unused(struct program *program, const struct item *item) {
    for (uint32_t p = 0; p < item->generics.param_count; p++) {
        bool used = item->generics.params[p].is_const;
        for (uint32_t i = 0; i < item->variant_count && !used; i++)
            for (uint32_t j = 0; j < item->variants[i].field_count && !used; j++)
                used = !item->variants[i].fields[j].type || type_mentions(item->variants[i].fields[j].type, p);
        if (!used)
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNUSED_PARAMETER, item->generics.params[p].span,
                            item->generics.params[p].name ? item->generics.params[p].name->text : "", NULL, NULL);
    }
}

/* All threads may read a static. */
static void check_static(struct program *program, const struct item *item) {
    const struct item *sync = wake_lang(program, LANG_sync);
    if (item->is_mutable || !item->type || item->type->flags & TYPE_HAS_ERROR || !sync)
        return;
    struct inference inference;
    inference_init(&inference, program, NULL);
    const struct trait_ref wanted = {sync, &item->type, 1};
    if (trait_holds(&inference, wanted) != HOLDS_NO)
        return;
    struct trait_ref blamed = auto_blame(&inference, &wanted);
    diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_STATIC_NOT_SYNC, ((const struct ast_item *)item->ast)->constant->type->span,
                    name_of(item),
                    type_text(program->arena, item->type), type_text(program->arena, blamed.args[0]));
}

void wellformed_check(struct program *program) {
    impls_index(program);
    for (size_t i = 0; i < program->item_count; i++) { /* the list grows: members, variants */
        struct item *item = program->items[i];
        if (item->is_prelude)
            continue;
        wellformed_safety(program, item);
        switch (item->kind) {
        case ITEM_STRUCT:
        case ITEM_ENUM:
        case ITEM_UNION:
            item_generics(program, item);
            item_predicates(program, item);
            item_fields(program, item);
            check_recursion(program, item);
            check_unused(program, item);
            wellformed_repr(program, item);
            checker_touch(program, item);
            break;
        case ITEM_TRAIT:
            item_members(program, item);
            item_predicates(program, item);
            break;
        case ITEM_IMPL:
            check_impl(program, item);
            wellformed_impl(program, item);
            break;
        case ITEM_STATIC:
            item_predicates(program, item);
            item_signature(program, item);
            check_static(program, item);
            break;
        case ITEM_FN:
        case ITEM_EXTERN_FN:
        case ITEM_CONST:
        case ITEM_TYPE_ALIAS:
        case ITEM_ASSOCIATED_TYPE:
            item_predicates(program, item);
            item_signature(program, item);
            break;
        default: break;
        }
    }
    checker_drain(program);
}
