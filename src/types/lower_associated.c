/* lower_associated.c -- T::Name: which trait's associated type is meant.
 *
 * The bounds are read from the tree, not from the lowered predicates: `T::Item` may stand in the very bounds that are
 * being lowered (`where T: Iterator, T::Item: Debug`), and only the one bound that has the name is lowered for it.
 */
#include "types/checker.h"
#include "types/lower_private.h"
#include "types/scope_private.h"
#include "types/names.h"
#include "types/traits.h"

enum { DEEPEST = 24 };

/* Does the trait or a supertrait have an associated type of that name? */
static bool trait_has(struct program *program, const struct item *trait, const struct symbol *name, unsigned depth) {
    if (item_member(program, trait, ITEM_ASSOCIATED_TYPE, name))
        return true;
    if (depth > DEEPEST)
        return false;
    const struct ast_item *ast = trait->ast;
    for (size_t i = 0; i < ast->trait->supertrait_count; i++) {
        const struct path *path = ast->trait->supertraits[i].path;
        if (!path)
            continue;
        struct path_result found = scope_resolve(program, item_scope(program, trait), path, SPACE_TYPE, PATH_QUIET);
        if (found.kind == PATH_ITEM && found.item->kind == ITEM_TRAIT &&
            trait_has(program, found.item, name, depth + 1))
            return true;
    }
    return false;
}

const struct item *lower_find_associated(struct program *program, const struct trait_ref *trait,
                                         const struct symbol *name, struct trait_ref *owner) {
    const struct item *member = item_member(program, trait->trait, ITEM_ASSOCIATED_TYPE, name);
    if (member) {
        *owner = *trait;
        return member;
    }
    const struct ast_item *ast = trait->trait->ast;
    for (size_t i = 0; i < ast->trait->supertrait_count; i++) {
        const struct bound *bound = &ast->trait->supertraits[i];
        if (!bound->path)
            continue;
        struct scope *scope = item_scope(program, trait->trait);
        struct path_result found = scope_resolve(program, scope, bound->path, SPACE_TYPE, PATH_QUIET);
        if (found.kind != PATH_ITEM || found.item->kind != ITEM_TRAIT || !trait_has(program, found.item, name, 0))
            continue;
        struct lowering context = lowering_signature(program, trait->trait);
        struct trait_ref super;
        if (!lower_trait_ref(&context, bound->path, bound->path->segment_count, item_self_type(program, trait->trait),
                             &super))
            continue;
        const struct type **args = arena_array(program->arena, super.arg_count, sizeof *args);
        for (uint32_t j = 0; j < super.arg_count; j++)
            args[j] = type_substitute(&program->types, super.args[j], trait->args, trait->arg_count);
        super.args = args;
        return lower_find_associated(program, &super, name, owner);
    }
    return NULL;
}

const struct type *lower_projection(struct lowering *context, const struct item *associated,
                                    const struct trait_ref *owner, const struct generic_args *written,
                                    struct span span) {
    struct program *program = context->program;
    uint32_t count = item_param_count(program, associated);
    const struct type **args = arena_array(program->arena, count, sizeof *args);
    for (uint32_t i = 0; i < owner->arg_count && i < count; i++)
        args[i] = owner->args[i];
    if (count > owner->arg_count)
        lower_generic_args(context, associated, written, span, args);
    return type_projection(&program->types, associated, args, count);
}

/* Looks for the name among bounds on `self` written in one list. */
static const struct type *search_bounds(struct lowering *context, const struct item *item, const struct type *self,
                                        const struct bound *bounds, size_t count, const struct symbol *name,
                                        const struct generic_args *written, struct span span) {
    struct program *program = context->program;
    for (size_t i = 0; i < count; i++) {
        if (!bounds[i].path || bounds[i].is_maybe)
            continue;
        struct path_result found =
            scope_resolve(program, item_scope(program, item), bounds[i].path, SPACE_TYPE, PATH_QUIET);
        if (found.kind != PATH_ITEM || found.item->kind != ITEM_TRAIT || !trait_has(program, found.item, name, 0))
            continue;
        struct lowering inside = lowering_signature(program, item);
        struct trait_ref trait, owner;
        if (!lower_trait_ref(&inside, bounds[i].path, bounds[i].path->segment_count, self, &trait))
            continue;
        const struct item *associated = lower_find_associated(program, &trait, name, &owner);
        if (associated)
            return lower_projection(context, associated, &owner, written, span);
    }
    return NULL;
}

static bool names_param(const struct ast_type *type, const struct symbol *name) {
    return type && type->kind == AST_TYPE_PATH && !type->path->self_type && type->path->segment_count == 1 &&
           type->path->segments[0].name.symbol == name;
}

static const struct type *search_item(struct lowering *context, const struct item *item, const struct type *param,
                                      const struct symbol *name, const struct generic_args *written, struct span span) {
    struct program *program = context->program;
    item_generics(program, item);
    const struct ast_generics *ast = item_state(item)->ast_generics;
    const struct type *found;
    if (item->kind == ITEM_TRAIT && param->index == 0) {
        struct trait_ref self = {.trait = item}, owner;
        self.args = item_identity_args(program, item, &self.arg_count);
        const struct item *associated = lower_find_associated(program, &self, name, &owner);
        if (associated)
            return lower_projection(context, associated, &owner, written, span);
    }
    for (size_t i = 0; ast && i < ast->param_count; i++)
        if (ast->params[i].name.symbol == param->name &&
            (found = search_bounds(context, item, param, ast->params[i].bounds, ast->params[i].bound_count, name,
                                   written, span)))
            return found;
    for (size_t i = 0; ast && i < ast->predicate_count; i++)
        if (names_param(ast->predicates[i].type, param->name) &&
            (found = search_bounds(context, item, param, ast->predicates[i].bounds, ast->predicates[i].bound_count,
                                   name, written, span)))
            return found;
    return NULL;
}

/* Self::Name inside an impl of a trait. */
static const struct type *search_impl(struct lowering *context, const struct item *impl, const struct symbol *name,
                                      const struct generic_args *written, struct span span) {
    struct program *program = context->program;
    const struct item *own = item_member(program, impl, ITEM_ASSOCIATED_TYPE, name);
    if (own && item_param_count(program, own) == own->generics.parent_count) {
        item_signature(program, own);
        if (own->type)
            return own->type;
    }
    if (item_state(impl)->header == PROGRESS_WORKING)
        return NULL;
    item_header(program, impl);
    struct trait_ref owner;
    const struct item *associated =
        impl->implemented.trait ? lower_find_associated(program, &impl->implemented, name, &owner) : NULL;
    return associated ? lower_projection(context, associated, &owner, written, span) : NULL;
}

const struct type *lower_associated_type(struct lowering *context, const struct type *base, const struct symbol *name,
                                         const struct generic_args *args, struct span span) {
    struct program *program = context->program;
    if (context->inference)
        base = inference_shallow(context->inference, base);
    if (base->kind == TYPE_ERROR)
        return base;
    struct item *self_item = scope_self_item(context->scope);
    if ((base->kind != TYPE_PARAM || context->through_self) && self_item && self_item->kind == ITEM_IMPL &&
        self_item->is_trait_impl && item_self_type(program, self_item) == base) {
        const struct type *found = search_impl(context, self_item, name, args, span);
        if (found)
            return found;
    }
    if (base->kind != TYPE_PARAM)
        return NULL;
    for (const struct scope *scope = context->scope; scope; scope = scope_around(scope)) {
        if (scope->kind != SCOPE_ITEM)
            continue;
        const struct type *found = search_item(context, scope->item, base, name, args, span);
        if (found)
            return found;
    }
    return NULL;
}
