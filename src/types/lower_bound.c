/* lower_bound.c -- generic arguments, trait references and bounds. */
#include <string.h>

#include "types/checker.h"
#include "types/lower_private.h"
#include "types/names.h"
#include "types/wake.h"

static size_t count_written(const struct generic_args *written) {
    size_t count = 0;
    for (size_t i = 0; written && i < written->arg_count; i++)
        count += written->args[i].kind != GENERIC_ARG_LIFETIME;
    return count;
}

/* A type path where a constant is wanted is an expression path. */
static const struct type *lower_const_arg(struct lowering *context, const struct generic_arg *arg,
                                          const struct type *type) {
    if (arg->kind == GENERIC_ARG_CONST)
        return lower_constant(context, arg->constant, type);
    if (arg->type->kind == AST_TYPE_INFER && context->inference)
        return inference_fresh(context->inference, VARIABLE_ANY, arg->span);
    if (arg->type->kind != AST_TYPE_PATH) {
        diagnostics_add(context->program->diagnostics, DIAGNOSTIC_CODE_NOT_A_TYPE, arg->span, "", NULL, NULL);
        return lower_error(context);
    }
    struct expr *expr = arena_alloc(context->program->arena, sizeof *expr);
    expr->kind = EXPR_PATH;
    expr->span = arg->span;
    expr->path = arg->type->path;
    return lower_constant(context, expr, type);
}

static const struct type *lower_default(struct lowering *context, const struct item *item,
                                        const struct generic_param *param, const struct type **args, uint32_t index) {
    struct program *program = context->program;
    struct lowering inside = lowering_signature(program, item);
    const struct type *type = param->is_const ? lower_constant(&inside, param->default_ast, param->const_type)
                                              : lower_inner(&inside, param->default_ast);
    return type_substitute(&program->types, type, args, index);
}

/* Is what was written last the allocator of `Vec<T, A>` and the like? std's types have such a parameter, ours take their blocks from the global
 * allocator. */
static bool is_allocator(struct lowering *context, const struct item *item, const struct generic_args *written) {
    static const char *const names[] = {"Box",     "Vec",        "Rc",         "Arc",   "Weak", "VecDeque", "BTreeMap",
                                        "BTreeSet", "LinkedList", "BinaryHeap", "HashMap", "HashSet", "IntoIter", "Drain"};
    struct program *program = context->program;
    const struct generic_arg *last = &written->args[written->arg_count - 1];
    bool known = false;
    for (size_t i = 0; item->is_prelude && item->name && i < sizeof names / sizeof *names; i++)
        known |= strcmp(item->name->text, names[i]) == 0;
    if (!known || last->kind != GENERIC_ARG_TYPE)
        return false;
    const struct type *type = lower_inner(context, last->type);
    if (type->kind != TYPE_ADT || type->item->lang != LANG_global || type->item != program->lang[LANG_global])
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNSUPPORTED, last->type->span,
                        arena_format(program->arena, "%s with an allocator of its own", item->name->text),
                        "the global allocator", NULL);
    return true;
}

void lower_generic_args(struct lowering *context, const struct item *item, const struct generic_args *written,
                        struct span span, const struct type **args) {
    struct program *program = context->program;
    const struct generics *generics = item_generics(program, item);
    uint32_t first = item->kind == ITEM_TRAIT ? 1 : 0; /* Self is never written */
    size_t given = count_written(written), at = 0, taken = 0;
    uint32_t explicit_count = generics->param_count - (uint32_t)item_implicit_count(item);
    for (uint32_t i = first; i < generics->param_count; i++) {
        const struct generic_param *param = &generics->params[i];
        uint32_t index = generics->parent_count + i;
        while (written && at < written->arg_count && written->args[at].kind == GENERIC_ARG_LIFETIME)
            at++;
        if (written && at < written->arg_count && i < explicit_count) {
            const struct generic_arg *arg = &written->args[at++];
            taken++;
            if (param->is_const) {
                args[index] = lower_const_arg(context, arg, param->const_type);
            } else if (arg->kind == GENERIC_ARG_TYPE) {
                args[index] = lower_inner(context, arg->type);
            } else {
                diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_NOT_A_TYPE, arg->span, "", NULL, NULL);
                args[index] = lower_error(context);
            }
        } else if (param->default_ast && (context->in_type || given)) {
            args[index] = lower_default(context, item, param, args, index);
        } else if (context->inference && (!given || i >= explicit_count) &&
                   (!context->in_type || item->kind == ITEM_FN)) {
            args[index] = inference_fresh(context->inference, VARIABLE_ANY, span);
        } else {
            diagnostics_add(
                program->diagnostics, DIAGNOSTIC_CODE_GENERIC_COUNT, span, item->name ? item->name->text : "",
                arena_format(program->arena, "%u", explicit_count - first), arena_format(program->arena, "%zu", given));
            args[index] = lower_error(context);
        }
    }
    if (given == taken + 1 && is_allocator(context, item, written))
        return;
    if (given > taken)
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_GENERIC_COUNT, span, item->name ? item->name->text : "",
                        arena_format(program->arena, "%u", explicit_count - first),
                        arena_format(program->arena, "%zu", given));
}

/* Fn(A, B): one argument, the tuple (A, B). */
static const struct type *sugar_tuple(struct lowering *context, const struct generic_args *written) {
    const struct type **elements = arena_array(context->program->arena, written->arg_count, sizeof *elements);
    size_t count = 0;
    for (size_t i = 0; i < written->arg_count; i++)
        if (written->args[i].kind == GENERIC_ARG_TYPE)
            elements[count++] = lower_inner(context, written->args[i].type);
    return type_tuple(&context->program->types, elements, count);
}

bool lower_trait_ref(struct lowering *context, const struct path *path, size_t segment_count, const struct type *self,
                     struct trait_ref *out) {
    struct program *program = context->program;
    struct path trait_path = *path;
    trait_path.segment_count = segment_count;
    trait_path.self_type = NULL; /* <T as Trait>::f: the caller has lowered T */
    const struct name *name = &path->segments[segment_count - 1].name;
    struct path_result result = scope_resolve(program, context->scope, &trait_path, SPACE_TYPE, PATH_WANT_TRAIT);
    if (result.kind == PATH_WRONG || result.kind == PATH_NONE)
        return false;
    if (result.kind != PATH_ITEM || result.item->kind != ITEM_TRAIT || result.used != segment_count) {
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_NOT_A_TRAIT, name->span, name->symbol->text, NULL, NULL);
        return false;
    }
    const struct item *trait = result.item;
    uint32_t count = item_param_count(program, trait);
    const struct type **args = arena_array(program->arena, count, sizeof *args);
    args[0] = self;
    const struct generic_args *written = path->segments[segment_count - 1].args;
    if (written && written->is_parenthesised && count > 1) {
        args[1] = sugar_tuple(context, written);
    } else {
        bool in_type = context->in_type;
        context->in_type = context->in_type || written;
        lower_generic_args(context, trait, written, name->span, args);
        context->in_type = in_type;
    }
    *out = (struct trait_ref){trait, args, count};
    return true;
}

static void add(struct lowering *context, struct predicate_list *list, struct predicate predicate) {
    list->items = arena_grow(context->program->arena, list->items, list->count, &list->capacity, sizeof *list->items);
    list->items[list->count++] = predicate;
}

static void lower_binding(struct lowering *context, const struct trait_ref *trait, const struct assoc_binding *binding,
                          struct predicate_list *list) {
    struct program *program = context->program;
    struct trait_ref owner;
    const struct item *associated = lower_find_associated(program, trait, binding->name.symbol, &owner);
    if (!associated) {
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNKNOWN_ASSOCIATED_TYPE, binding->name.span,
                        binding->name.symbol->text, trait->trait->name->text, NULL);
        return;
    }
    if (binding->args || binding->constant) {
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNSUPPORTED, binding->span,
                        "bindings of generic associated types and constants", NULL, NULL);
        return;
    }
    if (binding->type)
        add(context, list,
            (struct predicate){.trait = owner,
                               .associated = associated,
                               .type = lower_inner(context, binding->type),
                               .span = binding->span});
    const struct type *projection = type_projection(&program->types, associated, owner.args, owner.arg_count);
    for (size_t i = 0; i < binding->bound_count; i++)
        lower_bound(context, projection, &binding->bounds[i], list);
}

void lower_bound(struct lowering *context, const struct type *self, const struct bound *bound,
                 struct predicate_list *list) {
    struct program *program = context->program;
    if (!bound->path || bound->is_maybe || bound->is_lifetime)
        return;
    struct trait_ref trait;
    if (!lower_trait_ref(context, bound->path, bound->path->segment_count, self, &trait))
        return;
    add(context, list, (struct predicate){.trait = trait, .span = bound->span});
    const struct generic_args *written = bound->path->segments[bound->path->segment_count - 1].args;
    if (!written)
        return;
    const struct item *fn_once = written->is_parenthesised ? wake_lang(program, LANG_fn_once) : NULL;
    if (fn_once) {
        struct trait_ref once = {fn_once, trait.args, trait.arg_count};
        const struct item *output =
            item_member(program, once.trait, ITEM_ASSOCIATED_TYPE, program->checker->names->output);
        const struct type *type = written->output ? lower_inner(context, written->output) : program->types.unit;
        if (output)
            add(context, list,
                (struct predicate){.trait = once, .associated = output, .type = type, .span = bound->span});
    }
    for (size_t i = 0; i < written->binding_count; i++)
        lower_binding(context, &trait, &written->bindings[i], list);
}
