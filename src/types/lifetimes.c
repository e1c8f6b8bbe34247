/* lifetimes.c -- the names of lifetimes, and where one is missing.
 *
 * Lifetimes mean nothing to the machine, and borrow checking is rustc's job. But a name that nobody declared (E0261), a
 * reference in a struct without a lifetime (E0106) or a result that could borrow from several arguments (E0106) are
 * mistakes of writing that every learner makes, and they are refused as rustc refuses them. The rules are those of the
 * reference, "lifetime elision". Only signatures are looked at; where it is not certain what a path means, nothing is
 * said.
 */
#include <string.h>

#include "types/checker.h"
#include "types/collect.h"

enum { MOST_LIFETIMES = 32 };

/* Lifetimes declared around a place, from the inside out. */
struct frame {
    struct frame *outer;
    const struct name *names[MOST_LIFETIMES];
    bool used[MOST_LIFETIMES];
    size_t count;
};

/* What a lifetime that is not written means. */
enum elision {
    ELIDED_FRESH,      /* one of its own: parameters, heads of impls */
    ELIDED_STATIC,     /* types of constants and statics */
    ELIDED_FIELD,      /* missing */
    ELIDED_RESULT,     /* missing, since the parameters do not say which */
    ELIDED_ASSOCIATED, /* missing, in an associated type */
};

struct walk {
    struct program *program;
    struct scope *scope;
    struct frame *frame;
    enum elision elision;
    bool in_head; /* of an impl: a type's lifetimes must show */
    bool unsure;  /* something could not be counted */
    size_t elided;
    const struct symbol *named[MOST_LIFETIMES]; /* the different ones that were met */
    size_t named_count;
};

static void walk_type(struct walk *walk, const struct ast_type *type);

/* ---- Names ------------------------------------------------------------------------------------------------------ */

static void report(struct walk *walk, enum diagnostic_code code, struct span span, const char *argument) {
    diagnostics_add(walk->program->diagnostics, code, span, argument, NULL, NULL);
}

static void declare(struct walk *walk, const struct name *name) {
    struct frame *frame = walk->frame;
    if (!name->symbol || frame->count == MOST_LIFETIMES)
        return;
    if (strcmp(name->symbol->text, "'static") == 0)
        report(walk, DIAGNOSTIC_CODE_RESERVED_LIFETIME, name->span, name->symbol->text);
    for (const struct frame *at = frame; at; at = at->outer)
        for (size_t i = 0; i < at->count; i++)
            if (at->names[i]->symbol == name->symbol)
                report(walk, at == frame ? DIAGNOSTIC_CODE_PARAMETER_NAMED_TWICE : DIAGNOSTIC_CODE_LIFETIME_SHADOWS,
                       name->span, name->symbol->text);
    frame->names[frame->count++] = name;
}

static void note(struct walk *walk, const struct symbol *name) {
    for (size_t i = 0; i < walk->named_count; i++)
        if (walk->named[i] == name)
            return;
    if (walk->named_count < MOST_LIFETIMES)
        walk->named[walk->named_count++] = name;
}

static void elide(struct walk *walk, struct span span) {
    walk->elided++;
    switch (walk->elision) {
    case ELIDED_FIELD: report(walk, DIAGNOSTIC_CODE_MISSING_LIFETIME, span, NULL); break;
    case ELIDED_RESULT: report(walk, DIAGNOSTIC_CODE_MISSING_LIFETIME_RESULT, span, NULL); break;
    case ELIDED_ASSOCIATED: report(walk, DIAGNOSTIC_CODE_MISSING_LIFETIME_ASSOCIATED, span, NULL); break;
    default: break;
    }
}

static void use(struct walk *walk, const struct name *lifetime) {
    const struct symbol *symbol = lifetime->symbol;
    if (strcmp(symbol->text, "'_") == 0) {
        elide(walk, lifetime->span);
        return;
    }
    note(walk, symbol);
    if (strcmp(symbol->text, "'static") == 0)
        return;
    for (struct frame *at = walk->frame; at; at = at->outer)
        for (size_t i = 0; i < at->count; i++)
            if (at->names[i]->symbol == symbol) {
                at->used[i] = true;
                return;
            }
    report(walk, DIAGNOSTIC_CODE_UNKNOWN_LIFETIME, lifetime->span, symbol->text);
}

/* ---- Types ------------------------------------------------------------------------------------------------------ */

/* Fn(&A) -> &B, fn(&A) -> &B: rules of their own, which do not reach out. */
static void walk_apart(struct walk *walk, struct ast_type *const *types, size_t count, const struct ast_type *output) {
    struct walk inner = *walk;
    inner.elision = ELIDED_FRESH;
    inner.in_head = false;
    for (size_t i = 0; i < count; i++)
        walk_type(&inner, types[i]);
    if (output)
        walk_type(&inner, output);
    walk->named_count = inner.named_count;
    memcpy(walk->named, inner.named, sizeof inner.named);
}

static void walk_bounds(struct walk *walk, const struct bound *bounds, size_t count);

static void walk_args(struct walk *walk, const struct generic_args *args) {
    if (!args)
        return;
    if (args->is_parenthesised) {
        for (size_t i = 0; i < args->arg_count; i++)
            walk_apart(walk, &args->args[i].type, 1, NULL);
        if (args->output)
            walk_apart(walk, NULL, 0, args->output);
        return;
    }
    for (size_t i = 0; i < args->arg_count; i++) {
        if (args->args[i].kind == GENERIC_ARG_LIFETIME)
            use(walk, &args->args[i].lifetime);
        else if (args->args[i].kind == GENERIC_ARG_TYPE)
            walk_type(walk, args->args[i].type);
    }
    for (size_t i = 0; i < args->binding_count; i++) {
        if (args->bindings[i].type)
            walk_type(walk, args->bindings[i].type);
        walk_bounds(walk, args->bindings[i].bounds, args->bindings[i].bound_count);
    }
}

static size_t lifetimes_written(const struct generic_args *args) {
    size_t count = 0;
    for (size_t i = 0; args && i < args->arg_count; i++)
        count += args->args[i].kind == GENERIC_ARG_LIFETIME;
    return count;
}

/* A struct, enum, union or alias with lifetimes, of which some or all are not written. */
static void walk_named(struct walk *walk, const struct path *path) {
    const struct path_segment *last = &path->segments[path->segment_count - 1];
    if (path->self_type || (last->args && last->args->is_parenthesised))
        return;
    struct path_result result = scope_resolve(walk->program, walk->scope, path, SPACE_TYPE, PATH_QUIET);
    if (result.kind != PATH_ITEM || !result.item || result.used != path->segment_count) {
        walk->unsure |= result.kind != PATH_PRIMITIVE && result.kind != PATH_PARAM;
        return;
    }
    enum item_kind kind = result.item->kind;
    if (kind != ITEM_STRUCT && kind != ITEM_ENUM && kind != ITEM_UNION && kind != ITEM_TYPE_ALIAS)
        return;
    const struct ast_generics *generics = item_state(result.item)->ast_generics;
    size_t wanted = 0, written = lifetimes_written(last->args);
    for (size_t i = 0; generics && i < generics->param_count; i++)
        wanted += generics->params[i].kind == GENERIC_PARAM_LIFETIME;
    if (written > 0 && written != wanted && !result.item->is_prelude) {
        report(walk, DIAGNOSTIC_CODE_LIFETIME_COUNT, last->name.span, last->name.symbol->text);
        return;
    }
    if (written > 0 || wanted == 0)
        return;
    if (walk->in_head)
        report(walk, DIAGNOSTIC_CODE_HIDDEN_LIFETIME, last->name.span, last->name.symbol->text);
    else
        for (size_t i = 0; i < wanted; i++)
            elide(walk, path->span);
}

static void walk_path(struct walk *walk, const struct path *path) {
    if (path->self_type)
        walk_type(walk, path->self_type);
    for (size_t i = 0; i < path->segment_count; i++)
        walk_args(walk, path->segments[i].args);
}

/* for<'a> declares for one bound, one where predicate or one function pointer. */
static struct frame *push(struct walk *walk, struct frame *frame, const struct name *names, size_t count) {
    struct frame *outer = walk->frame;
    frame->outer = outer;
    walk->frame = frame;
    for (size_t i = 0; i < count; i++)
        declare(walk, &names[i]);
    return outer;
}

static void walk_bounds(struct walk *walk, const struct bound *bounds, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (bounds[i].is_lifetime) {
            use(walk, &bounds[i].lifetime);
        } else if (bounds[i].path && strcmp(bounds[i].path->segments[0].name.symbol->text, "use") != 0) {
            struct frame frame = {0};
            struct frame *outer = push(walk, &frame, bounds[i].for_lifetimes, bounds[i].for_lifetime_count);
            walk_path(walk, bounds[i].path);
            walk->frame = outer;
        }
    }
}

static void walk_fn_pointer(struct walk *walk, const struct fn_type *fn) {
    struct frame frame = {0};
    struct frame *outer = push(walk, &frame, fn->for_lifetimes, fn->for_lifetime_count);
    walk_apart(walk, fn->params, fn->param_count, fn->output);
    walk->frame = outer;
}

static void walk_type(struct walk *walk, const struct ast_type *type) {
    switch (type->kind) {
    case AST_TYPE_REFERENCE:
        if (type->pointer.lifetime.symbol)
            use(walk, &type->pointer.lifetime);
        else
            elide(walk, type->span);
        walk_type(walk, type->pointer.inner);
        break;
    case AST_TYPE_RAW_POINTER: walk_type(walk, type->pointer.inner); break;
    case AST_TYPE_SLICE:
    case AST_TYPE_ARRAY: walk_type(walk, type->array.element); break;
    case AST_TYPE_TUPLE:
        for (size_t i = 0; i < type->tuple.count; i++)
            walk_type(walk, type->tuple.elements[i]);
        break;
    case AST_TYPE_PATH:
        walk_path(walk, type->path);
        walk_named(walk, type->path);
        break;
    case AST_TYPE_FN_POINTER: walk_fn_pointer(walk, type->fn); break;
    case AST_TYPE_IMPL: walk->unsure |= walk->elision == ELIDED_FRESH; /* fall through */
    case AST_TYPE_DYN: walk_bounds(walk, type->bounds.bounds, type->bounds.count); break;
    default: break;
    }
}

/* ---- Items ------------------------------------------------------------------------------------------------------ */

/* <T, T>, and a method's <T> in an impl<T>. */
static void check_names(struct walk *walk, const struct ast_generics *own, const struct ast_generics *around) {
    for (size_t i = 0; i < own->param_count; i++) {
        const struct ast_generic_param *param = &own->params[i];
        bool twice = false;
        for (size_t k = 0; k < i; k++)
            twice |= own->params[k].name.symbol == param->name.symbol;
        for (size_t k = 0; around && k < around->param_count; k++)
            twice |= around->params[k].name.symbol == param->name.symbol;
        if (twice && param->kind != GENERIC_PARAM_LIFETIME)
            report(walk, DIAGNOSTIC_CODE_PARAMETER_NAMED_TWICE, param->name.span, param->name.symbol->text);
    }
}

static void walk_generics(struct walk *walk, const struct ast_generics *generics) {
    for (size_t i = 0; i < generics->param_count; i++)
        if (generics->params[i].kind == GENERIC_PARAM_LIFETIME)
            declare(walk, &generics->params[i].name);
    for (size_t i = 0; i < generics->param_count; i++)
        walk_bounds(walk, generics->params[i].bounds, generics->params[i].bound_count);
    for (size_t i = 0; i < generics->predicate_count; i++) {
        const struct where_predicate *predicate = &generics->predicates[i];
        struct frame frame = {0};
        struct frame *outer = push(walk, &frame, predicate->for_lifetimes, predicate->for_lifetime_count);
        if (predicate->type)
            walk_type(walk, predicate->type);
        else if (predicate->lifetime.symbol)
            use(walk, &predicate->lifetime);
        walk_bounds(walk, predicate->bounds, predicate->bound_count);
        walk->frame = outer;
    }
    memset(walk->frame->used, 0, sizeof walk->frame->used); /* bounds alone are no use */
}

static void walk_fields(struct walk *walk, const struct fields *fields) {
    walk->elision = ELIDED_FIELD;
    for (size_t i = 0; i < fields->count; i++)
        walk_type(walk, fields->items[i].type);
}

static void check_adt(struct walk *walk, const struct item *item, const struct ast_item *ast) {
    if (item->kind == ITEM_ENUM)
        for (size_t i = 0; i < ast->enumeration->count; i++)
            walk_fields(walk, &ast->enumeration->variants[i].fields);
    else
        walk_fields(walk, &ast->structure->fields);
    for (size_t i = 0; i < walk->frame->count; i++)
        if (!walk->frame->used[i])
            report(walk, DIAGNOSTIC_CODE_UNUSED_LIFETIME, walk->frame->names[i]->span,
                   walk->frame->names[i]->symbol->text);
}

/* The lifetime of self, else the only one among the parameters, is that of the result. */
static void check_fn(struct walk *walk, const struct fn_item *fn) {
    bool known = false;
    for (size_t i = 0; i < fn->param_count; i++) {
        walk_type(walk, fn->params[i].type);
        if (i == 0 && fn->has_self)
            known = walk->elided + walk->named_count > 0 || walk->unsure;
    }
    known |= walk->unsure || walk->elided + walk->named_count == 1;
    walk->elision = known ? ELIDED_STATIC : ELIDED_RESULT;
    if (fn->output)
        walk_type(walk, fn->output);
}

static void check_head(struct walk *walk, const struct impl_item *impl) {
    walk->in_head = true;
    if (impl->trait)
        walk_path(walk, impl->trait);
    walk_type(walk, impl->self_type);
}

/* The frame of what is around a member, and its parameters. */
static const struct ast_generics *enter_parent(struct walk *walk, const struct item *parent) {
    if (!parent || (parent->kind != ITEM_IMPL && parent->kind != ITEM_TRAIT))
        return NULL;
    const struct ast_generics *generics = item_state(parent)->ast_generics;
    for (size_t i = 0; generics && i < generics->param_count; i++)
        if (generics->params[i].kind == GENERIC_PARAM_LIFETIME && walk->frame->count < MOST_LIFETIMES)
            walk->frame->names[walk->frame->count++] = &generics->params[i].name;
    return generics;
}

static bool is_made(const struct item *item) {
    const struct ast_item *ast = item->ast;
    return item->kind == ITEM_IMPL && ast->implementation->is_derived;
}

void lifetimes_check(struct program *program, const struct item *item) {
    const struct ast_item *ast = item->ast;
    if (item->is_prelude || !ast || item->kind == ITEM_MODULE || item->kind == ITEM_VARIANT || is_made(item) ||
        (item->parent && item->parent->kind == ITEM_IMPL && is_made(item->parent)))
        return;
    struct frame around = {0}, own = {.outer = &around};
    struct walk walk = {.program = program, .scope = item_scope(program, item), .frame = &around};
    const struct ast_generics *outer = enter_parent(&walk, item->parent);
    walk.frame = &own;
    const struct ast_generics *generics = item_state(item)->ast_generics;
    if (generics) {
        check_names(&walk, generics, outer);
        walk_generics(&walk, generics);
    }
    walk.elided = walk.named_count = 0;
    walk.unsure = false;
    switch (item->kind) {
    case ITEM_STRUCT:
    case ITEM_UNION:
    case ITEM_ENUM: check_adt(&walk, item, ast); break;
    case ITEM_FN:
    case ITEM_EXTERN_FN: check_fn(&walk, ast->function); break;
    case ITEM_IMPL: check_head(&walk, ast->implementation); break;
    case ITEM_TRAIT: walk_bounds(&walk, ast->trait->supertraits, ast->trait->supertrait_count); break;
    case ITEM_CONST:
    case ITEM_STATIC:
        walk.elision = ELIDED_STATIC;
        walk_type(&walk, ast->constant->type);
        break;
    case ITEM_TYPE_ALIAS:
    case ITEM_ASSOCIATED_TYPE:
        walk.elision = item->kind == ITEM_TYPE_ALIAS ? ELIDED_FIELD : ELIDED_ASSOCIATED;
        if (ast->type->type)
            walk_type(&walk, ast->type->type);
        break;
    default: break;
    }
}
