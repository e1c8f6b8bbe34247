/* scope.c -- what a name or path means: up the chain of scopes, then along the path. */
#include "types/scope.h"

#include <string.h>

#include "types/checker.h"
#include "types/features.h"
#include "types/lower_type.h"
#include "types/names.h"
#include "types/scope_private.h"

/* --- The chain ---------------------------------------------------------------------------------------------------- */

static const struct type *primitive(struct program *program, const struct symbol *name) {
    const struct names *names = program->checker->names;
    for (enum type_kind kind = TYPE_BOOL; kind <= TYPE_STR; kind++)
        if (names->primitive[kind] == name)
            return program->types.simple[kind];
    return NULL;
}

static bool find_generic(struct program *program, const struct scope *scope, const struct symbol *name,
                         enum name_space space, struct path_result *out) {
    const struct generics *generics = item_generics(program, scope->item);
    for (uint32_t i = generics->param_count; i-- > 0;) {
        const struct generic_param *param = &generics->params[i];
        if (param->name != name || param->is_const != (space == SPACE_VALUE))
            continue;
        uint32_t index = generics->parent_count + i;
        *out = (struct path_result){.kind = PATH_PARAM,
                                    .index = index,
                                    .type = type_param(&program->types, index, name),
                                    .used = 1,
                                    .is_const_param = param->is_const};
        return true;
    }
    return false;
}

static struct path_result item_result(struct item *item) {
    return (struct path_result){.kind = PATH_ITEM, .item = item, .used = 1};
}

/* What `each` stands for in an impl under #[each(..)]: a name (of a trait too) or any type. */
static struct path_result each_result(struct program *program, struct scope *scope, const struct ast_type *each) {
    struct path_result result;
    if (each->kind == AST_TYPE_PATH) {
        result = scope_resolve(program, scope->parent, each->path, SPACE_TYPE, 0);
        if (result.kind == PATH_WRONG ||
            (result.used == each->path->segment_count && !each->path->segments[result.used - 1].args)) {
            result.used = 1;
            return result;
        }
    }
    struct lowering context = lowering_signature(program, scope->item);
    result = (struct path_result){.kind = PATH_PRIMITIVE, .type = lower_type(&context, each), .used = 1};
    return result;
}

enum border { BORDER_NONE, BORDER_LOCAL, BORDER_GENERIC, BORDER_CONSTANT };

static struct path_result lookup_chain(struct program *program, struct scope *scope, const struct symbol *name,
                                       const struct mark *mark, enum name_space space, enum border *border) {
    struct path_result result = {.kind = PATH_NONE};
    const struct names *names = program->checker->names;
    bool outside_fn = false, outside_generics = false, outside_constant = false;
    const struct symbol *key = scope_key(program, name, mark);
    const struct scope *bound;
    *border = BORDER_NONE;
    for (; scope; scope = scope_around(scope)) {
        switch (scope->kind) {
        case SCOPE_LOCAL:
            if (space != SPACE_VALUE || !(bound = scope_binding(scope, key)))
                break;
            if (outside_fn || outside_constant) {
                *border = outside_fn ? BORDER_LOCAL : BORDER_CONSTANT;
                return result;
            }
            return (struct path_result){.kind = PATH_LOCAL, .local = bound->local, .used = 1};
        case SCOPE_CONSTANT: outside_constant = true; break;
        case SCOPE_MACRO:
            if (mark != NULL && mark->definition == scope->definition) {
                mark = mark->base;
                key = scope_key(program, name, mark);
            }
            break;
        case SCOPE_BLOCK: {
            struct item *found = scope_table_lookup(program, scope, name, space, NULL);
            if (found) {
                result = item_result(found);
                result.type = found->kind == ITEM_MODULE ? primitive(program, name) : NULL; /* as below */
                return result;
            }
            break;
        }
        case SCOPE_ITEM: {
            struct item_state *state = item_state(scope->item);
            if (!outside_generics || scope->item->kind != ITEM_FN) {
                if (name == names->self_type && space == SPACE_TYPE) {
                    const struct type *self = outside_generics ? NULL : item_self_type(program, scope->item);
                    if (self)
                        return (struct path_result){.kind = PATH_SELF, .type = self, .used = 1};
                } else if (name == names->each && scope->item->kind == ITEM_IMPL && state->each &&
                           space == SPACE_TYPE) {
                    return each_result(program, scope, state->each);
                }
            }
            if (find_generic(program, scope, name, space, &result)) {
                if (!outside_generics)
                    return result;
                *border = BORDER_GENERIC;
                return (struct path_result){.kind = PATH_NONE};
            }
            /* What lies around a nested item is not its own; members belong to their impl or trait. */
            if (scope->item->kind == ITEM_FN || scope->item->kind == ITEM_CONST || scope->item->kind == ITEM_STATIC)
                outside_fn = true;
            if (!scope->item->parent ||
                (scope->item->parent->kind != ITEM_IMPL && scope->item->parent->kind != ITEM_TRAIT))
                outside_generics = true;
            break;
        }
        case SCOPE_MODULE: {
            struct item *found = scope_table_lookup(program, scope, name, space, NULL);
            const struct type *type = NULL;
            if (found && (found->kind != ITEM_MODULE || !(type = primitive(program, name))))
                return item_result(found);
            if (found) {
                result = item_result(found);
                result.type = type; /* a module with a primitive type's name: the path's next segment decides */
                return result;
            }
            if (space == SPACE_TYPE) {
                struct item *root = scope_extern_root(program, name);
                if (root)
                    return item_result(root);
            }
            if (program->checker->prelude_module) {
                found = scope_module_lookup(program, program->checker->prelude_module, name, space);
                if (found)
                    return item_result(found);
            }
            type = space == SPACE_TYPE ? primitive(program, name) : NULL;
            if (type)
                return (struct path_result){.kind = PATH_PRIMITIVE, .type = type, .used = 1};
            return result;
        }
        }
    }
    return result;
}

struct path_result scope_lookup(struct program *program, struct scope *scope, const struct symbol *name,
                                enum name_space space) {
    return scope_lookup_name(program, scope, &(struct name){.symbol = name}, space);
}

struct path_result scope_lookup_name(struct program *program, struct scope *scope, const struct name *name,
                                     enum name_space space) {
    enum border border;
    struct path_result result = lookup_chain(program, scope, name->symbol, name->mark, space, &border);
    if (result.kind == PATH_ITEM && result.type && space == SPACE_TYPE && result.item->kind == ITEM_MODULE)
        result.type = NULL;
    return result;
}

/* --- Paths -------------------------------------------------------------------------------------------------------- */

static void report_unknown(struct program *program, const struct path *path, size_t segment, enum name_space space,
                           const struct item *container, unsigned flags) {
    const struct name *name = &path->segments[segment].name;
    if (scope_report_absent(program, container, name->symbol, name->span))
        return;
    static const char *const beyond[] = {"f16", "f128"};
    for (size_t i = 0; !container && i < sizeof beyond / sizeof *beyond; i++) {
        if (strcmp(name->symbol->text, beyond[i]) != 0)
            continue;
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNSUPPORTED, name->span,
                        arena_format(program->arena, "the type %s", beyond[i]),
                        "f32 or f64", NULL);
        return;
    }
    enum diagnostic_code code = DIAGNOSTIC_CODE_UNKNOWN_PATH;
    if (segment + 1 == path->segment_count)
        code = space == SPACE_VALUE      ? DIAGNOSTIC_CODE_UNKNOWN_VALUE
               : flags & PATH_WANT_TRAIT ? DIAGNOSTIC_CODE_UNKNOWN_TRAIT
               : flags & PATH_WANT_STRUCT ? DIAGNOSTIC_CODE_UNKNOWN_STRUCT
                                         : DIAGNOSTIC_CODE_UNKNOWN_TYPE;
    diagnostics_add(program->diagnostics, code, name->span, name->symbol->text, NULL, NULL);
}

static bool pattern_binds(const struct pattern *pattern, const struct symbol *name) {
    if (!pattern)
        return false;
    switch (pattern->kind) {
    case AST_PATTERN_IDENT: return pattern->ident.name.symbol == name || pattern_binds(pattern->ident.sub, name);
    case AST_PATTERN_TUPLE:
    case AST_PATTERN_SLICE:
        for (size_t i = 0; i < pattern->list.count; i++)
            if (pattern_binds(pattern->list.elements[i], name))
                return true;
        return false;
    case AST_PATTERN_REFERENCE: return pattern_binds(pattern->reference.inner, name);
    default: return false;
    }
}

static bool fn_declares(const struct fn_item *function, const struct symbol *name) {
    for (size_t i = 0; i < function->param_count; i++)
        if (pattern_binds(function->params[i].pattern, name))
            return true;
    for (size_t i = 0; function->body && i < function->body->count; i++) {
        const struct statement *statement = &function->body->statements[i];
        if (statement->kind == STATEMENT_LET && pattern_binds(statement->let.pattern, name))
            return true;
    }
    return false;
}

/* Does the function around a nested item declare such a variable? Its bindings are not in the chain of the item's
 * scopes. */
static bool is_outer_local(const struct scope *scope, const struct symbol *name) {
    bool outside = false;
    for (; scope; scope = scope_around(scope)) {
        if (scope->kind == SCOPE_ITEM) {
            const struct ast_item *ast = scope->item->ast;
            const struct fn_item *function = scope->item->kind == ITEM_FN ? ast->function : NULL;
            if (outside && function && fn_declares(function, name))
                return true;
            outside |= function != NULL;
        }
    }
    return false;
}

static struct path_result first_segment(struct program *program, struct scope *scope, const struct path *path,
                                        enum name_space space, unsigned flags) {
    const struct name *name = &path->segments[0].name;
    enum border border;
    bool alone = path->segment_count == 1;
    program->checker->clash.first = NULL;
    struct path_result result = lookup_chain(program, scope, name->symbol, name->mark, alone ? space : SPACE_TYPE, &border);
    /* Self(..) and Self as values are the type's constructor; the caller looks at the type. */
    if (result.kind == PATH_NONE && alone && space == SPACE_VALUE &&
        name->symbol == program->checker->names->self_type) {
        enum border other;
        result = lookup_chain(program, scope, name->symbol, NULL, SPACE_TYPE, &other);
    }
    if (result.kind == PATH_ITEM && scope->module && !scope->module->is_prelude && !(flags & PATH_QUIET)) {
        const struct glob_clash *clash = &program->checker->clash;
        if (clash->name == name->symbol && clash->first == result.item) {
            struct diagnostic *wrong = diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_GLOBS_CLASH, name->span,
                                                       name->symbol->text, NULL, NULL);
            if (!result.item->is_prelude)
                diagnostic_label(wrong, result.item->name_span, "declared");
        }
        feature_of_segment(program, path, 0, result.item);
    }
    if (result.kind != PATH_NONE || (flags & PATH_QUIET && border == BORDER_NONE))
        return result;
    result.kind = PATH_WRONG;
    if (border == BORDER_CONSTANT)
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_LOCAL_IN_CONSTANT, name->span, name->symbol->text, NULL,
                        NULL);
    else if (border == BORDER_LOCAL || (space == SPACE_VALUE && alone && is_outer_local(scope, name->symbol)))
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_LOCAL_IN_ITEM, name->span, name->symbol->text, NULL,
                        NULL);
    else if (border == BORDER_GENERIC)
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_OUTER_GENERIC, name->span, name->symbol->text, NULL,
                        NULL);
    else if (alone && space == SPACE_VALUE && name->symbol == program->checker->names->self)
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_SELF_VALUE, name->span, NULL, NULL, NULL);
    else if (name->symbol == program->checker->names->self_type)
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_SELF_OUTSIDE, name->span, NULL, NULL, NULL);
    else if (!scope_is_failed_import(scope, name->symbol) && !scope_globs_lack(program, scope, name->symbol, name->span))
        report_unknown(program, path, 0, space, NULL, flags);
    return result;
}

/* Inside an impl under #[each(..)] the segment `each` stands for the listed name, behind a module too: fmt::each. */
static const struct symbol *segment_name(struct program *program, const struct scope *scope,
                                         const struct symbol *name) {
    if (name != program->checker->names->each)
        return name;
    for (; scope; scope = scope_around(scope))
        if (scope->kind == SCOPE_ITEM && scope->item->kind == ITEM_IMPL && item_state(scope->item)->each &&
            item_state(scope->item)->each->kind == AST_TYPE_PATH)
            return item_state(scope->item)->each->path->segments[0].name.symbol;
    return name;
}

/* Goes on from a module or enum along the path. */
static struct path_result walk_path(struct program *program, struct scope *scope, const struct path *path,
                                    struct path_result result, enum name_space space, unsigned flags) {
    size_t count = path->segment_count;
    while (result.used < count && (result.item->kind == ITEM_MODULE || result.item->kind == ITEM_ENUM)) {
        const struct name *name = &path->segments[result.used].name;
        enum name_space at = result.used + 1 == count ? space : SPACE_TYPE;
        const struct symbol *symbol = segment_name(program, scope, name->symbol);
        struct item *found = scope_container_lookup(program, result.item, symbol, at, scope->module);
        if (found && scope->module && !scope->module->is_prelude && !(flags & PATH_QUIET))
            feature_of_segment(program, path, result.used, found);
        if (!found && result.item->kind == ITEM_ENUM)
            return result;           /* an associated item, for the caller */
        if (!found && result.type) { /* i32::from_str_radix where a module i32 is in scope */
            return (struct path_result){.kind = PATH_PRIMITIVE, .type = result.type, .used = result.used};
        }
        if (!found) {
            struct item *hidden = scope_module_lookup(program, result.item, name->symbol, at);
            if (flags & PATH_QUIET)
                return (struct path_result){.kind = PATH_NONE};
            if (hidden)
                scope_report_private(program, name, hidden);
            else
                report_unknown(program, path, result.used, space, result.item, flags);
            return (struct path_result){.kind = PATH_WRONG};
        }
        result.item = found;
        result.type = NULL;
        result.used++;
    }
    return result;
}

struct path_result scope_resolve(struct program *program, struct scope *scope, const struct path *path,
                                 enum name_space space, unsigned flags) {
    if (path->self_type) {
        if (!path->trait_segments)
            return (struct path_result){.kind = PATH_TYPE};
        struct path trait_path = *path;
        trait_path.self_type = NULL;
        trait_path.segment_count = path->trait_segments;
        struct path_result result = scope_resolve(program, scope, &trait_path, SPACE_TYPE, flags);
        if (result.kind == PATH_ITEM && result.item->kind == ITEM_TRAIT) {
            result.kind = PATH_TRAIT_QUALIFIED;
            result.used = path->trait_segments;
        } else if (result.kind != PATH_WRONG) {
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_NOT_A_TRAIT,
                            path->segments[path->trait_segments - 1].name.span,
                            path->segments[path->trait_segments - 1].name.symbol->text, NULL, NULL);
            result.kind = PATH_WRONG;
        }
        return result;
    }
    if (!path->segment_count)
        return (struct path_result){.kind = PATH_WRONG};
    struct walk walk = {0};
    bool lone_self = space == SPACE_VALUE && path->segment_count == 1 &&
                     path->segments[0].name.symbol == program->checker->names->self;
    if (!lone_self)
        walk = scope_walk_start(program, scope, path);
    struct path_result result;
    if (walk.next) {
        if (!walk.item) {
            report_unknown(program, path, 0, space, NULL, flags);
            return (struct path_result){.kind = PATH_WRONG};
        }
        result = (struct path_result){.kind = PATH_ITEM, .item = walk.item, .used = walk.next};
    } else {
        result = first_segment(program, scope, path, space, flags);
    }
    if (result.kind != PATH_ITEM)
        return result;
    if (result.item->kind == ITEM_MODULE && result.type && path->segment_count == 1 && space == SPACE_TYPE)
        return (struct path_result){.kind = PATH_PRIMITIVE, .type = result.type, .used = 1};
    result = walk_path(program, scope, path, result, space, flags);
    if (result.kind == PATH_ITEM && result.item->kind == ITEM_MODULE && !(flags & PATH_ALLOW_MODULE)) {
        if (flags & PATH_QUIET)
            return (struct path_result){.kind = PATH_NONE};
        report_unknown(program, path, path->segment_count - 1, space, NULL, flags);
        result.kind = PATH_WRONG;
    }
    if (result.kind == PATH_ITEM)
        checker_touch(program, result.item);
    result.type = result.kind == PATH_ITEM ? NULL : result.type;
    return result;
}

struct item *scope_self_item(struct scope *scope) {
    for (; scope; scope = scope_around(scope))
        if (scope->kind == SCOPE_ITEM && scope->item->kind != ITEM_FN && scope->item->kind != ITEM_CONST &&
            scope->item->kind != ITEM_STATIC && scope->item->kind != ITEM_ASSOCIATED_TYPE)
            return scope->item;
    return NULL;
}
