/* generics.c -- parameters and bounds of items, and what therefore holds inside them.
 *
 * Parameters are known without looking at bounds, so that names resolve while bounds are still being lowered; bounds
 * are lowered without asking for each other (lower_associated.c reads the tree for `T::Item`), so there are no cycles
 * but real ones.
 */
#include <string.h>

#include "types/checker.h"
#include "types/lower_type.h"
#include "types/names.h"
#include "types/traits.h"

/* The item whose parameters come first: the impl or trait of a member, the enum of a variant. */
static struct item *generic_parent(const struct item *item) {
    struct item *parent = item->parent;
    if (!parent)
        return NULL;
    return parent->kind == ITEM_IMPL || parent->kind == ITEM_TRAIT || item->kind == ITEM_VARIANT ? parent : NULL;
}

/* --- impl Trait in argument position ------------------------------------------------------------------------------ */

static void gather_type(struct program *program, struct item_state *state, const struct ast_type *type);

static void gather_args(struct program *program, struct item_state *state, const struct generic_args *args) {
    if (!args)
        return;
    for (size_t i = 0; i < args->arg_count; i++)
        if (args->args[i].kind == GENERIC_ARG_TYPE)
            gather_type(program, state, args->args[i].type);
    for (size_t i = 0; i < args->binding_count; i++)
        if (args->bindings[i].type)
            gather_type(program, state, args->bindings[i].type);
    if (args->output)
        gather_type(program, state, args->output);
}

static void gather_path(struct program *program, struct item_state *state, const struct path *path) {
    for (size_t i = 0; i < path->segment_count; i++)
        gather_args(program, state, path->segments[i].args);
}

static void gather_type(struct program *program, struct item_state *state, const struct ast_type *type) {
    switch (type->kind) {
    case AST_TYPE_PATH: gather_path(program, state, type->path); break;
    case AST_TYPE_REFERENCE:
    case AST_TYPE_RAW_POINTER: gather_type(program, state, type->pointer.inner); break;
    case AST_TYPE_SLICE:
    case AST_TYPE_ARRAY: gather_type(program, state, type->array.element); break;
    case AST_TYPE_TUPLE:
        for (size_t i = 0; i < type->tuple.count; i++)
            gather_type(program, state, type->tuple.elements[i]);
        break;
    case AST_TYPE_IMPL:
        state->implicit = arena_grow(program->arena, state->implicit, state->implicit_count, &state->implicit_capacity,
                                     sizeof *state->implicit);
        state->implicit[state->implicit_count++] = type;
        for (size_t i = 0; i < type->bounds.count; i++)
            if (type->bounds.bounds[i].path)
                gather_path(program, state, type->bounds.bounds[i].path);
        break;
    default: break;
    }
}

/* --- Parameters --------------------------------------------------------------------------------------------------- */

static struct fn_item *fn_ast(const struct item *item) {
    if (item->kind != ITEM_FN && item->kind != ITEM_EXTERN_FN)
        return NULL;
    return ((const struct ast_item *)item->ast)->function;
}

static bool says_unsized(const struct bound *bounds, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (bounds[i].is_maybe)
            return true;
    return false;
}

/* T: ?Sized, where it is declared or in a where clause. */
static bool is_maybe_unsized(const struct ast_generics *ast, const struct ast_generic_param *param) {
    if (says_unsized(param->bounds, param->bound_count))
        return true;
    for (size_t i = 0; i < ast->predicate_count; i++) {
        const struct where_predicate *where = &ast->predicates[i];
        if (where->type && where->type->kind == AST_TYPE_PATH && !where->type->path->self_type &&
            where->type->path->segment_count == 1 && where->type->path->segments[0].name.symbol == param->name.symbol &&
            says_unsized(where->bounds, where->bound_count))
            return true;
    }
    return false;
}

const struct generics *item_generics(struct program *program, const struct item *asked) {
    struct item *item = (struct item *)asked;
    struct item_state *state = item_state(item);
    struct generics *generics = &item->generics;
    if (state->generics != PROGRESS_NONE)
        return generics;
    state->generics = PROGRESS_DONE;
    struct item *parent = generic_parent(item);
    if (parent) {
        generics->parent = item_generics(program, parent);
        generics->parent_count = generics->parent->parent_count + generics->parent->param_count;
    }
    const struct ast_generics *ast = state->ast_generics;
    struct fn_item *function = fn_ast(item);
    if (function)
        parser_signature(&program->checker->parser, function);
    else if (item->kind == ITEM_IMPL)
        parser_header(&program->checker->parser, ((const struct ast_item *)item->ast)->implementation);
    for (size_t i = 0; function && i < function->param_count; i++)
        gather_type(program, state, function->params[i].type);
    size_t most = (ast ? ast->param_count : 0) + item_implicit_count(item) + (item->kind == ITEM_TRAIT);
    if (!most)
        return generics;
    generics->params = arena_array(program->arena, most, sizeof *generics->params);
    if (item->kind == ITEM_TRAIT)
        generics->params[generics->param_count++] = (struct generic_param){
            .name = program->checker->names->self_type, .maybe_unsized = true, .span = item->name_span};
    for (size_t i = 0; ast && i < ast->param_count; i++) {
        const struct ast_generic_param *param = &ast->params[i];
        if (param->kind == GENERIC_PARAM_LIFETIME)
            continue;
        generics->params[generics->param_count++] = (struct generic_param){
            .name = param->name.symbol,
            .is_const = param->kind == GENERIC_PARAM_CONST,
            .maybe_unsized = is_maybe_unsized(ast, param),
            .default_ast = param->kind == GENERIC_PARAM_CONST ? (const void *)param->default_constant
                                                              : (const void *)param->default_type,
            .span = param->name.span};
    }
    for (size_t i = 0; i < item_implicit_count(item); i++)
        generics->params[generics->param_count++] = (struct generic_param){
            .maybe_unsized = says_unsized(state->implicit[i]->bounds.bounds, state->implicit[i]->bounds.count),
            .span = state->implicit[i]->span};
    for (size_t i = 0, at = item->kind == ITEM_TRAIT; ast && i < ast->param_count; i++) {
        if (ast->params[i].kind == GENERIC_PARAM_LIFETIME)
            continue;
        if (ast->params[i].kind == GENERIC_PARAM_CONST) {
            struct lowering context = lowering_signature(program, item);
            generics->params[at].const_type = lower_type(&context, ast->params[i].type);
        }
        at++;
    }
    return generics;
}

uint32_t item_param_count(struct program *program, const struct item *item) {
    const struct generics *generics = item_generics(program, item);
    return generics->parent_count + generics->param_count;
}

const struct type *const *item_identity_args(struct program *program, const struct item *item, uint32_t *count) {
    uint32_t total = item_param_count(program, item);
    const struct type **args = arena_array(program->arena, total, sizeof *args);
    for (const struct generics *generics = &item->generics; generics; generics = generics->parent)
        for (uint32_t i = 0; i < generics->param_count; i++)
            args[generics->parent_count + i] =
                type_param(&program->types, generics->parent_count + i, generics->params[i].name);
    *count = total;
    return args;
}

struct scope *item_scope(struct program *program, const struct item *item) {
    struct item_state *state = item_state(item);
    if (item->kind == ITEM_MODULE)
        return item->scope;
    if (!state->inner)
        state->inner = scope_new(program, SCOPE_ITEM, item->scope, (struct item *)item);
    return state->inner;
}

const struct item *item_trait(const struct item *member) {
    return member->parent && member->parent->kind == ITEM_TRAIT ? member->parent : NULL;
}

const struct item *item_impl(const struct item *member) {
    return member->parent && member->parent->kind == ITEM_IMPL ? member->parent : NULL;
}

const struct type *item_self_type(struct program *program, const struct item *item) {
    uint32_t count;
    switch (item->kind) {
    case ITEM_STRUCT:
    case ITEM_ENUM:
    case ITEM_UNION: {
        const struct type *const *args = item_identity_args(program, item, &count);
        return type_adt(&program->types, item, args, count);
    }
    case ITEM_TRAIT: return type_param(&program->types, 0, program->checker->names->self_type);
    case ITEM_IMPL: item_header(program, item); return item->self_type;
    default: return NULL;
    }
}

/* --- Bounds ------------------------------------------------------------------------------------------------------- */

static void lower_bounds(struct lowering *context, const struct type *self, const struct bound *bounds, size_t count,
                         struct predicate_list *list) {
    for (size_t i = 0; i < count; i++)
        lower_bound(context, self, &bounds[i], list);
}

static void lower_where(struct lowering *context, const struct ast_generics *ast, struct predicate_list *list) {
    for (size_t i = 0; i < ast->predicate_count; i++) {
        const struct where_predicate *where = &ast->predicates[i];
        if (!where->type)
            continue;
        const struct type *self = lower_type(context, where->type);
        lower_bounds(context, self, where->bounds, where->bound_count, list);
    }
}

void item_predicates(struct program *program, const struct item *asked) {
    struct item *item = (struct item *)asked;
    struct item_state *state = item_state(item);
    if (state->predicates != PROGRESS_NONE)
        return;
    state->predicates = PROGRESS_WORKING;
    struct generics *generics = (struct generics *)item_generics(program, item);
    struct predicate_list list = {0};
    struct lowering context = lowering_signature(program, item);
    const struct ast_generics *ast = state->ast_generics;
    if (item->kind == ITEM_TRAIT) {
        const struct ast_item *tree = item->ast;
        lower_bounds(&context, generics->params ? type_param(&program->types, 0, generics->params[0].name) : NULL,
                     tree->trait->supertraits, tree->trait->supertrait_count, &list);
    }
    uint32_t at = generics->parent_count + (item->kind == ITEM_TRAIT);
    for (size_t i = 0; ast && i < ast->param_count; i++) {
        const struct ast_generic_param *param = &ast->params[i];
        if (param->kind == GENERIC_PARAM_LIFETIME)
            continue;
        const struct type *self = type_param(&program->types, at++, param->name.symbol);
        lower_bounds(&context, self, param->bounds, param->bound_count, &list);
    }
    context.impl_trait = LOWER_IMPL_ARGUMENT;
    for (size_t i = 0; i < item_implicit_count(item); i++)
        lower_bounds(&context, type_param(&program->types, at++, NULL), state->implicit[i]->bounds.bounds,
                     state->implicit[i]->bounds.count, &list);
    context.impl_trait = LOWER_IMPL_REFUSED;
    if (ast)
        lower_where(&context, ast, &list);
    generics->predicates = list.items;
    generics->predicate_count = (uint32_t)list.count;
    generics->predicate_capacity = (uint32_t)list.capacity;
    state->predicates = PROGRESS_DONE;
}

/* --- Elaboration: what follows from a bound ----------------------------------------------------------------------- */

static bool same_trait_ref(const struct trait_ref *a, const struct trait_ref *b) {
    return a->trait == b->trait && a->arg_count == b->arg_count &&
           (!a->arg_count || !memcmp(a->args, b->args, a->arg_count * sizeof *a->args));
}

static bool same_predicate(const struct predicate *a, const struct predicate *b) {
    return a->associated == b->associated && a->type == b->type && same_trait_ref(&a->trait, &b->trait);
}

static void add_predicate(struct program *program, struct predicate_list *list, const struct predicate *predicate) {
    for (size_t i = 0; i < list->count; i++)
        if (same_predicate(&list->items[i], predicate))
            return;
    list->items = arena_grow(program->arena, list->items, list->count, &list->capacity, sizeof *list->items);
    list->items[list->count++] = *predicate;
}

static struct predicate substitute_predicate(struct program *program, const struct predicate *predicate,
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

const struct predicate *trait_elaborated(struct program *program, const struct item *trait, uint32_t *count) {
    struct item_state *state = item_state(trait);
    if (!state->elaborated) {
        struct predicate_list list = {0};
        struct predicate self = {.trait.trait = trait, .span = trait->name_span};
        self.trait.args = item_identity_args(program, trait, &self.trait.arg_count);
        add_predicate(program, &list, &self);
        item_predicates(program, trait);
        if (state->predicates == PROGRESS_WORKING) { /* asked while its own bounds are lowered: itself only */
            *count = 1;
            return list.items;
        }
        for (uint32_t i = 0; i < trait->generics.predicate_count; i++) {
            const struct predicate *bound = &trait->generics.predicates[i];
            if (bound->trait.args[0] != self.trait.args[0])
                continue;
            uint32_t inner_count = 0;
            const struct predicate *inner = bound->trait.trait == trait || bound->associated
                                                ? NULL
                                                : trait_elaborated(program, bound->trait.trait, &inner_count);
            for (uint32_t j = 0; j < inner_count; j++) {
                struct predicate implied =
                    substitute_predicate(program, &inner[j], bound->trait.args, bound->trait.arg_count);
                add_predicate(program, &list, &implied);
            }
            if (bound->associated)
                add_predicate(program, &list, bound);
        }
        state->elaborated = list.items;
        state->elaborated_count = (uint32_t)list.count;
    }
    *count = state->elaborated_count;
    return state->elaborated;
}

void trait_ref_implies(struct program *program, const struct trait_ref *trait,
                       bool (*visit)(void *context, const struct predicate *predicate), void *context) {
    uint32_t count;
    const struct predicate *implied = trait_elaborated(program, trait->trait, &count);
    for (uint32_t i = 0; i < count; i++) {
        struct predicate one = substitute_predicate(program, &implied[i], trait->args, trait->arg_count);
        if (!visit(context, &one))
            return;
    }
}

void trait_object_bounds(struct program *program, const struct type *dyn,
                         bool (*visit)(void *context, const struct predicate *predicate), void *context) {
    if (!dyn->item)
        return;
    const struct type **args = arena_array(program->arena, dyn->count + 1, sizeof *args);
    args[0] = dyn;
    for (uint32_t i = 0; i < dyn->count; i++)
        args[i + 1] = dyn->args[i];
    trait_ref_implies(program, &(struct trait_ref){dyn->item, args, dyn->count + 1}, visit, context);
}

bool trait_object_implies(struct program *program, const struct type *dyn, const struct item *trait) {
    uint32_t count;
    const struct predicate *implied = trait_elaborated(program, dyn->item, &count);
    for (uint32_t i = 0; i < count; i++)
        if (!implied[i].associated && implied[i].trait.trait == trait && implied[i].trait.args[0]->kind == TYPE_PARAM &&
            implied[i].trait.args[0]->index == 0)
            return true;
    return false;
}

/* Adds a bound and all that follows from it. */
static void elaborate(struct program *program, struct predicate_list *list, const struct predicate *predicate) {
    if (predicate->associated) {
        add_predicate(program, list, predicate);
        return;
    }
    uint32_t count;
    const struct predicate *implied = trait_elaborated(program, predicate->trait.trait, &count);
    for (uint32_t i = 0; i < count; i++) {
        struct predicate one =
            substitute_predicate(program, &implied[i], predicate->trait.args, predicate->trait.arg_count);
        one.span = predicate->span;
        add_predicate(program, list, &one);
    }
}

static void elaborate_item(struct program *program, struct predicate_list *list, const struct item *item) {
    const struct item *parent = generic_parent(item);
    if (parent)
        elaborate_item(program, list, parent);
    item_predicates(program, item);
    if (item->kind == ITEM_TRAIT) {
        struct predicate self = {.trait.trait = item, .span = item->name_span};
        self.trait.args = item_identity_args(program, item, &self.trait.arg_count);
        elaborate(program, list, &self);
    }
    for (uint32_t i = 0; i < item->generics.predicate_count; i++)
        elaborate(program, list, &item->generics.predicates[i]);
}

const struct param_env *item_env(struct program *program, const struct item *item) {
    struct item_state *state = item_state(item);
    if (state->env)
        return state->env;
    struct predicate_list list = {0};
    elaborate_item(program, &list, item);
    struct param_env *env = arena_alloc(program->arena, sizeof *env);
    *env = (struct param_env){list.items, list.count, item_generics(program, item)};
    state->env = env;
    /* Projections in the bounds are settled with what the bounds themselves say of them. */
    struct inference inference;
    inference_init(&inference, program, env);
    for (size_t i = 0; i < list.count; i++) {
        struct predicate *predicate = &list.items[i];
        for (uint32_t j = 0; j < predicate->trait.arg_count; j++)
            if (predicate->trait.args[j]->flags & TYPE_HAS_PROJECTION)
                ((const struct type **)predicate->trait.args)[j] = inference_resolve(
                    &inference, inference_normalise(&inference, predicate->trait.args[j], predicate->span));
        if (predicate->type && predicate->type->flags & TYPE_HAS_PROJECTION) {
            const struct type *own = type_projection(&program->types, predicate->associated, predicate->trait.args,
                                                     predicate->trait.arg_count);
            const struct type *type = predicate->type;
            predicate->type = own; /* `T: Iterator<Item = T::Item>` says nothing of itself */
            predicate->type = inference_resolve(&inference, inference_normalise(&inference, type, predicate->span));
        }
    }
    return env;
}

/* --- Bounds of types that are not parameters ---------------------------------------------------------------------- */

void opaque_bounds(struct program *program, struct opaque *opaque) {
    if (opaque->progress != PROGRESS_NONE)
        return;
    opaque->progress = PROGRESS_WORKING;
    uint32_t count;
    const struct type *const *args = item_identity_args(program, opaque->owner, &count);
    const struct type *self = type_opaque(&program->types, opaque->owner, opaque->index, args, count);
    struct lowering context = lowering_signature(program, opaque->owner);
    context.impl_trait = LOWER_IMPL_RETURN;
    struct predicate_list list = {0}, all = {0};
    lower_bounds(&context, self, opaque->ast->bounds.bounds, opaque->ast->bounds.count, &list);
    for (size_t i = 0; i < list.count; i++)
        elaborate(program, &all, &list.items[i]);
    opaque->bounds = all.items;
    opaque->bound_count = (uint32_t)all.count;
    opaque->progress = PROGRESS_DONE;
}

struct opaque *item_opaque(struct program *program, const struct type *type) {
    struct item_state *state = item_state(type->item);
    item_signature(program, type->item);
    return type->index < state->opaque_count ? state->opaques[type->index] : NULL;
}

void item_bounds(struct program *program, const struct item *associated) {
    struct item_state *state = item_state(associated);
    if (state->value != PROGRESS_NONE)
        return;
    state->value = PROGRESS_DONE;
    const struct ast_item *ast = associated->ast;
    uint32_t count;
    const struct type *const *args = item_identity_args(program, associated, &count);
    const struct type *self = type_projection(&program->types, associated, args, count);
    struct lowering context = lowering_signature(program, associated);
    struct predicate_list list = {0}, all = {0};
    lower_bounds(&context, self, ast->type->bounds, ast->type->bound_count, &list);
    /* where Self::Item: Bound on the trait says the same. */
    const struct item *trait = item_trait(associated);
    item_predicates(program, trait);
    for (uint32_t i = 0; i < trait->generics.predicate_count; i++)
        if (trait->generics.predicates[i].trait.args[0] == self)
            elaborate(program, &all, &trait->generics.predicates[i]);
    for (size_t i = 0; i < list.count; i++)
        elaborate(program, &all, &list.items[i]);
    state->bounds = all.items;
    state->bound_count = (uint32_t)all.count;
}
