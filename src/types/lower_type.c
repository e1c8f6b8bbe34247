/* lower_type.c -- written types: one function per form. Generic arguments and bounds stand in lower_bound.c, T::Name in
 * lower_associated.c, constants in lower_constant.c.
 */
#include "types/lower_type.h"

#include <string.h>

#include "types/checker.h"
#include "types/features.h"
#include "types/foreign.h"
#include "types/lower_private.h"
#include "types/names.h"
#include "types/wellformed.h"

struct lowering lowering_signature(struct program *program, const struct item *owner) {
    return (struct lowering){
        .program = program, .scope = item_scope(program, owner), .owner = (struct item *)owner, .in_type = true};
}

struct lowering lowering_body(struct inference *inference, struct scope *scope, struct item *owner) {
    return (struct lowering){.program = inference->program, .scope = scope, .owner = owner, .inference = inference};
}

const struct type *lower_error(const struct lowering *context) {
    return context->program->types.simple[TYPE_ERROR];
}

static const struct type *normalised(struct lowering *context, const struct type *type, struct span span) {
    if (context->inference && type->flags & TYPE_HAS_PROJECTION)
        return inference_normalise(context->inference, type, span);
    return type;
}

/* --- Forms -------------------------------------------------------------------------------------------------------- */

static const struct type *lower_tuple(struct lowering *context, const struct ast_type *type) {
    size_t count = type->tuple.count;
    const struct type **elements = arena_array(context->program->arena, count, sizeof *elements);
    for (size_t i = 0; i < count; i++)
        elements[i] = lower_inner(context, type->tuple.elements[i]);
    return type_tuple(&context->program->types, elements, count);
}

static const struct type *lower_fn_pointer(struct lowering *context, const struct ast_type *type) {
    struct program *program = context->program;
    if (type->fn->is_variadic) {
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNSUPPORTED, type->span, "variadic functions", NULL,
                        NULL);
        return lower_error(context);
    }
    size_t count = type->fn->param_count;
    const struct type **parts = arena_array(program->arena, count + 1, sizeof *parts);
    for (size_t i = 0; i < count; i++)
        parts[i] = lower_inner(context, type->fn->params[i]);
    const struct ast_type *output = type->fn->output; /* ! is as good as stable here */
    parts[count] = !output ? program->types.unit
                   : output->kind == AST_TYPE_NEVER ? program->types.simple[TYPE_NEVER]
                                                    : lower_inner(context, output);
    return type_fn_pointer(&program->types, parts, count + 1, type->fn->is_unsafe,
                           foreign_convention(program, type->fn->abi, type->span));
}

static int compare_bindings(const struct type_binding *a, const struct type_binding *b) {
    return a->associated->id < b->associated->id ? -1 : a->associated->id > b->associated->id;
}

struct auto_list {
    const struct item **items;
    size_t count, capacity;
};

/* By rising id, each once: the order in which they are written is nothing. */
static void add_auto(struct arena *arena, struct auto_list *list, const struct item *trait) {
    size_t at = 0;
    while (at < list->count && list->items[at]->id < trait->id)
        at++;
    if (at < list->count && list->items[at] == trait)
        return;
    list->items = arena_grow(arena, list->items, list->count, &list->capacity, sizeof *list->items);
    for (size_t i = list->count++; i > at; i--)
        list->items[i] = list->items[i - 1];
    list->items[at] = trait;
}

/* The first trait that is not automatic is the principal one; it brings the methods. Without one, the first of the
 * automatic ones stands for it, whatever their order. */
static const struct type *lower_dyn(struct lowering *context, const struct ast_type *type) {
    struct program *program = context->program;
    const struct bound *principal = NULL;
    const struct item *first = NULL;
    bool principal_auto = false;
    struct auto_list autos = {0};
    for (size_t i = 0; i < type->bounds.count; i++) {
        const struct bound *bound = &type->bounds.bounds[i];
        if (!bound->path)
            continue;
        struct path_result found = scope_resolve(program, context->scope, bound->path, SPACE_TYPE, PATH_QUIET);
        bool is_auto = found.kind == PATH_ITEM && found.item->kind == ITEM_TRAIT && found.item->is_auto;
        if (is_auto && !bound->is_maybe)
            add_auto(program->arena, &autos, found.item);
        bool first_auto = is_auto && principal_auto && autos.items[0] == found.item;
        if (!principal || (principal_auto && !is_auto) || first_auto) {
            principal = bound;
            principal_auto = is_auto;
            first = found.item;
        } else if (!is_auto && found.kind == PATH_ITEM && found.item->kind == ITEM_TRAIT && !bound->is_maybe) {
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_SECOND_TRAIT_IN_DYN, bound->path->span,
                            found.item->name->text, first && first->name ? first->name->text : "", NULL);
        }
    }
    if (!principal)
        return lower_error(context);
    struct predicate_list list = {0};
    const struct type *self = lower_error(context); /* never seen: dropped from the arguments */
    lower_bound(context, self, principal, &list);
    if (!list.count)
        return lower_error(context);
    struct trait_ref *trait = &list.items[0].trait;
    struct type_binding *bindings = arena_array(program->arena, list.count, sizeof *bindings);
    size_t count = 0;
    for (size_t i = 1; i < list.count; i++) {
        if (!list.items[i].associated)
            continue;
        struct type_binding binding = {list.items[i].associated, list.items[i].type};
        size_t at = count++;
        for (; at && compare_bindings(&binding, &bindings[at - 1]) < 0; at--)
            bindings[at] = bindings[at - 1];
        bindings[at] = binding;
    }
    checker_touch(program, trait->trait);
    const struct type *object =
        type_dyn(&program->types, trait->trait, trait->args + 1, trait->arg_count - 1, bindings, count);
    object = type_dyn_with(&program->types, object, autos.items, autos.count);
    if (context->scope->module && !context->scope->module->is_prelude)
        wellformed_note_object(program, object, type->span, context->owner && context->owner->kind == ITEM_TYPE_ALIAS);
    return object;
}

static const struct type *lower_impl(struct lowering *context, const struct ast_type *type) {
    struct program *program = context->program;
    struct item *owner = context->owner;
    struct item_state *state = owner ? item_state(owner) : NULL;
    if (context->impl_trait == LOWER_IMPL_ARGUMENT) {
        for (size_t i = 0; i < state->implicit_count; i++) {
            if (state->implicit[i] != type)
                continue;
            uint32_t first = item_param_count(program, owner) - (uint32_t)state->implicit_count;
            return type_param(&program->types, first + (uint32_t)i, NULL);
        }
    }
    if (context->impl_trait == LOWER_IMPL_RETURN && owner->kind == ITEM_FN) {
        uint32_t count;
        const struct type *const *args = item_identity_args(program, owner, &count);
        for (size_t i = 0; i < state->opaque_count; i++)
            if (state->opaques[i]->ast == type)
                return type_opaque(&program->types, owner, (uint32_t)i, args, count);
        struct opaque *opaque = arena_alloc(program->arena, sizeof *opaque);
        *opaque =
            (struct opaque){.owner = owner, .index = (uint32_t)state->opaque_count, .ast = type, .span = type->span};
        state->opaques = arena_grow(program->arena, state->opaques, state->opaque_count, &state->opaque_capacity,
                                    sizeof *state->opaques);
        state->opaques[state->opaque_count++] = opaque;
        return type_opaque(&program->types, owner, opaque->index, args, count);
    }
    diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNSUPPORTED, type->span, "impl Trait in this place",
                    "a generic parameter, or Box<dyn Trait>", NULL);
    return lower_error(context);
}

static const struct type *lower_array(struct lowering *context, const struct ast_type *type) {
    struct program *program = context->program;
    const struct type *element = lower_inner(context, type->array.element);
    const struct type *length = lower_constant(context, type->array.length, program->types.simple[TYPE_USIZE]);
    return type_array(&program->types, element, length);
}

const struct type *lower_inner(struct lowering *context, const struct ast_type *type) {
    struct program *program = context->program;
    struct type_table *types = &program->types;
    switch (type->kind) {
    case AST_TYPE_ERROR: return lower_error(context);
    case AST_TYPE_PATH: {
        bool in_type = context->in_type;
        context->in_type = true;
        struct path_result result = scope_resolve(program, context->scope, type->path, SPACE_TYPE, 0);
        if (result.kind == PATH_ITEM && result.item->kind == ITEM_VARIANT) { /* struct expressions may name one */
            const struct symbol *name = type->path->segments[result.used - 1].name.symbol;
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_NOT_A_TYPE, type->span, name->text, NULL, NULL);
            context->in_type = in_type;
            return lower_error(context);
        }
        const struct type *lowered = lower_path_inner(context, type->path, &result, type->path->segment_count);
        context->in_type = in_type;
        return lowered;
    }
    case AST_TYPE_REFERENCE:
        return type_ref(types, lower_inner(context, type->pointer.inner), type->pointer.is_mutable);
    case AST_TYPE_RAW_POINTER:
        return type_pointer(types, lower_inner(context, type->pointer.inner), type->pointer.is_mutable);
    case AST_TYPE_SLICE: return type_slice(types, lower_inner(context, type->array.element));
    case AST_TYPE_ARRAY: return lower_array(context, type);
    case AST_TYPE_TUPLE: return lower_tuple(context, type);
    case AST_TYPE_NEVER:
        if (context->scope->module && !context->scope->module->is_prelude)
            feature_needed(program, type->span, "never_type", "!");
        return types->simple[TYPE_NEVER];
    case AST_TYPE_FN_POINTER: return lower_fn_pointer(context, type);
    case AST_TYPE_DYN: return lower_dyn(context, type);
    case AST_TYPE_IMPL: return lower_impl(context, type);
    case AST_TYPE_INFER:
        if (context->inference)
            return inference_fresh(context->inference, VARIABLE_ANY, type->span);
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_PLACEHOLDER_TYPE, type->span, NULL, NULL, NULL);
        return lower_error(context);
    }
    return lower_error(context);
}

const struct type *lower_output(struct lowering *context, const struct ast_type *type) {
    return type->kind == AST_TYPE_NEVER ? context->program->types.simple[TYPE_NEVER] : lower_type(context, type);
}

const struct type *lower_type(struct lowering *context, const struct ast_type *type) {
    return normalised(context, lower_inner(context, type), type->span);
}

/* --- Paths -------------------------------------------------------------------------------------------------------- */

static const struct generic_args *segment_args(const struct path *path, size_t index) {
    return index < path->segment_count ? path->segments[index].args : NULL;
}

static const struct type *lower_item_type(struct lowering *context, const struct path *path,
                                          const struct path_result *result) {
    struct program *program = context->program;
    struct item *item = result->item;
    size_t last = result->used - 1;
    const struct generic_args *written = segment_args(path, last);
    if (item->kind == ITEM_VARIANT) {
        item = item->parent;
        if (!written && last)
            written = segment_args(path, last - 1);
    }
    struct span span = path->segments[last].name.span;
    switch (item->kind) {
    case ITEM_STRUCT:
    case ITEM_ENUM:
    case ITEM_UNION: {
        checker_touch(program, item);
        uint32_t count = item_param_count(program, item);
        const struct type **args = arena_array(program->arena, count, sizeof *args);
        lower_generic_args(context, item, written, span, args);
        return type_adt(&program->types, item, args, count);
    }
    case ITEM_TYPE_ALIAS: {
        uint32_t count = item_param_count(program, item);
        const struct type **args = arena_array(program->arena, count, sizeof *args);
        lower_generic_args(context, item, written, span, args);
        item_signature(program, item);
        if (!item->type) {
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_DEPENDS_ON_ITSELF, span, item->name->text, NULL,
                            NULL);
            return lower_error(context);
        }
        return type_substitute(&program->types, item->type, args, count);
    }
    case ITEM_TRAIT:
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_BARE_TRAIT, span, item->name->text, NULL, NULL);
        return lower_error(context);
    default:
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_NOT_A_TYPE, span, item->name ? item->name->text : "",
                        NULL, NULL);
        return lower_error(context);
    }
}

/* <T as Trait>::Name */
static const struct type *lower_qualified(struct lowering *context, const struct path *path,
                                          const struct path_result *result) {
    struct program *program = context->program;
    const struct type *self = lower_inner(context, path->self_type);
    struct path trait_path = *path;
    trait_path.self_type = NULL;
    struct trait_ref trait;
    if (!lower_trait_ref(context, &trait_path, result->used, self, &trait))
        return lower_error(context);
    const struct path_segment *segment = &path->segments[result->used];
    struct trait_ref owner;
    const struct item *associated = lower_find_associated(program, &trait, segment->name.symbol, &owner);
    if (!associated) {
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNKNOWN_ASSOCIATED_TYPE, segment->name.span,
                        segment->name.symbol->text, trait.trait->name->text, NULL);
        return lower_error(context);
    }
    return lower_projection(context, associated, &owner, segment->args, segment->name.span);
}

const struct type *lower_path_inner(struct lowering *context, const struct path *path, const struct path_result *result,
                                    size_t end) {
    struct program *program = context->program;
    const struct type *type;
    size_t used = result->used;
    switch (result->kind) {
    case PATH_TYPE: type = lower_inner(context, path->self_type); break;
    case PATH_TRAIT_QUALIFIED:
        if (end <= used) {
            type = lower_inner(context, path->self_type);
            break;
        }
        type = lower_qualified(context, path, result);
        used++;
        break;
    case PATH_PARAM:
        if (result->is_const_param) {
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_NOT_A_TYPE, path->span,
                            path->segments[0].name.symbol->text, NULL, NULL);
            return lower_error(context);
        }
        type = result->type;
        break;
    case PATH_SELF:
    case PATH_PRIMITIVE: type = result->type; break;
    case PATH_ITEM: type = lower_item_type(context, path, result); break;
    default: return lower_error(context);
    }
    if (!type)
        return lower_error(context);
    for (; used < end; used++) {
        const struct path_segment *segment = &path->segments[used];
        if (type->kind == TYPE_ERROR)
            return type;
        context->through_self = result->kind == PATH_SELF && used == result->used;
        const struct type *next =
            lower_associated_type(context, type, segment->name.symbol, segment->args, segment->name.span);
        context->through_self = false;
        if (!next) {
            bool is_param = type->kind == TYPE_PARAM;
            diagnostics_add(program->diagnostics,
                            is_param ? DIAGNOSTIC_CODE_UNKNOWN_ASSOCIATED_TYPE
                                     : DIAGNOSTIC_CODE_AMBIGUOUS_ASSOCIATED_TYPE,
                            segment->name.span, segment->name.symbol->text, type_text(program->arena, type), NULL);
            return lower_error(context);
        }
        type = next;
    }
    return type;
}

const struct type *lower_path_type(struct lowering *context, const struct path *path, const struct path_result *result,
                                   size_t end) {
    return normalised(context, lower_path_inner(context, path, result, end), path->span);
}
