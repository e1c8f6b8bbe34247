/* scope.c -- name lookup: chains of scopes, modules with imports, and paths.
 *
 * Imports are resolved when a name is first asked for, since they may refer to each other in any order and most of the
 * prelude's are never needed. An import that is being resolved counts as absent for whoever asks meanwhile: that is how
 * `use` cycles through globs end.
 */
#include "types/scope.h"

#include <string.h>

#include "types/checker.h"
#include "types/lower_type.h"
#include "types/memo.h"
#include "types/names.h"

struct use_entry {
    const struct use_item *ast;
    const struct symbol *name; /* NULL: glob, or `as _` */
    struct item *found[2];     /* by name space */
    enum item_progress progress;
    bool is_public;
    bool failed;    /* reported as leading nowhere */
    bool searching; /* a glob through which a name is being looked up: ends cycles */
};

struct name_entry {
    const struct symbol *name;
    struct item *items[2];   /* declared here */
    struct use_entry *use;   /* imported here under this name */
    struct item *globbed[2]; /* found through a glob before */
};

/* --- Tables ------------------------------------------------------------------------------------------------------------- */

struct scope *scope_new(struct program *program, enum scope_kind kind, struct scope *parent, struct item *item) {
    struct scope *scope = arena_alloc(program->arena, sizeof *scope);
    scope->kind = kind;
    scope->parent = parent;
    scope->item = item;
    scope->module = kind == SCOPE_MODULE ? item : parent ? parent->module : NULL;
    if (kind == SCOPE_MODULE || kind == SCOPE_BLOCK)
        scope->names = arena_alloc(program->arena, sizeof *scope->names);
    return scope;
}

struct scope *scope_bind(struct program *program, struct scope *parent, const struct symbol *name,
                         struct local *local) {
    struct scope *scope = scope_new(program, SCOPE_LOCAL, parent, NULL);
    scope->name = name;
    scope->local = local;
    return scope;
}

static struct name_entry *find_entry(const struct name_table *table, const struct symbol *name) {
    if (!table->capacity)
        return NULL;
    size_t at = name->hash & (table->capacity - 1);
    for (; table->slots[at].name; at = (at + 1) & (table->capacity - 1))
        if (table->slots[at].name == name)
            return &table->slots[at];
    return NULL;
}

static struct name_entry *make_entry(struct arena *arena, struct name_table *table, const struct symbol *name) {
    struct name_entry *entry = find_entry(table, name);
    if (entry)
        return entry;
    if (table->count * 2 >= table->capacity) {
        struct name_table old = *table;
        table->capacity = old.capacity ? old.capacity * 2 : 8;
        table->slots = arena_array(arena, table->capacity, sizeof *table->slots);
        for (size_t i = 0; i < old.capacity; i++) {
            if (!old.slots[i].name)
                continue;
            size_t at = old.slots[i].name->hash & (table->capacity - 1);
            while (table->slots[at].name)
                at = (at + 1) & (table->capacity - 1);
            table->slots[at] = old.slots[i];
        }
    }
    table->count++;
    size_t at = name->hash & (table->capacity - 1);
    while (table->slots[at].name)
        at = (at + 1) & (table->capacity - 1);
    table->slots[at].name = name;
    return &table->slots[at];
}

bool scope_add(struct program *program, struct scope *scope, const struct symbol *name, enum name_space space,
               struct item *item) {
    struct name_entry *entry = make_entry(program->arena, scope->names, name);
    if (entry->items[space])
        return false;
    entry->items[space] = item;
    return true;
}

/* Use entries live one by one in the arena: the name table points at them while the list grows. */
void scope_add_use(struct program *program, struct scope *scope, const struct use_item *use, bool is_public) {
    struct name_table *table = scope->names;
    struct use_entry *made = arena_alloc(program->arena, sizeof *made);
    *made = (struct use_entry){.ast = use, .name = use->is_glob ? NULL : use->name.symbol, .is_public = is_public};
    if (made->name) {
        struct name_entry *entry = make_entry(program->arena, table, made->name);
        /* Two imports of one name may fill different name spaces: chain them. */
        if (entry->use) {
            table->chained = arena_grow(program->arena, table->chained, table->chained_count,
                                        &table->chained_capacity, sizeof(struct use_entry *));
            table->chained[table->chained_count++] = made;
        } else {
            entry->use = made;
        }
    }
    if (use->is_glob) {
        table->globs =
            arena_grow(program->arena, table->globs, table->glob_count, &table->glob_capacity, sizeof *table->globs);
        table->globs[table->glob_count++] = made;
    } else {
        table->uses =
            arena_grow(program->arena, table->uses, table->use_count, &table->use_capacity, sizeof *table->uses);
        table->uses[table->use_count++] = made;
    }
}

/* --- Visibility --------------------------------------------------------------------------------------------------------- */

static const struct item *module_of(const struct item *item) {
    while (item && item->kind != ITEM_MODULE)
        item = item->parent;
    return item;
}

static bool is_inside(const struct item *module, const struct item *outer) {
    for (; module; module = module->parent)
        if (module == outer)
            return true;
    return false;
}

/* May code in module `from` name this item of module `home`? */
static bool is_visible(const struct item *item, const struct item *home, const struct item *from) {
    if (item->is_public || item->kind == ITEM_VARIANT)
        return true;
    return is_inside(from, home);
}

/* --- Imports ------------------------------------------------------------------------------------------------------------ */

static struct item *table_lookup(struct program *program, struct scope *scope, const struct symbol *name,
                                 enum name_space space, const struct item *from);
static struct item *container_lookup(struct program *program, struct item *container, const struct symbol *name,
                                     enum name_space space, const struct item *from);

static struct item *root_of(struct program *program, const struct scope *scope) {
    return scope->module && scope->module->is_prelude ? program->std_root : program->user_root;
}

static struct item *extern_root(struct program *program, const struct symbol *name) {
    const struct names *names = program->checker->names;
    return name == names->std || name == names->core || name == names->alloc ? program->std_root : NULL;
}

static struct item *parent_module(const struct item *module) {
    return module && module->parent ? (struct item *)module_of(module->parent) : NULL;
}

struct walk {
    struct item *item; /* where the walk stands; NULL: failed */
    size_t next;       /* next segment */
    size_t wrong;      /* the segment that was not found */
};

/* The module that crate, self, super, :: lead to; next == 0 when the path does not begin so. */
static struct walk walk_start(struct program *program, struct scope *scope, const struct path *path) {
    const struct names *names = program->checker->names;
    struct walk walk = {0};
    if (path->is_global) {
        walk.item = extern_root(program, path->segments[0].name.symbol);
        if (!walk.item && scope->module->is_prelude)
            walk.item = container_lookup(program, program->std_root, path->segments[0].name.symbol, SPACE_TYPE, NULL);
        walk.next = 1;
        return walk;
    }
    const struct symbol *first = path->segments[0].name.symbol;
    if (first == names->crate) {
        walk = (struct walk){.item = root_of(program, scope), .next = 1};
    } else if (first == names->self || first == names->super) {
        struct item *module = scope->module;
        size_t at = first == names->self ? 1 : 0;
        while (at < path->segment_count && path->segments[at].name.symbol == names->super) {
            module = parent_module(module);
            at++;
        }
        walk = (struct walk){.item = module, .next = at};
    }
    return walk;
}

/* Follows a use path to its last segment in one name space. */
static struct item *follow_use(struct program *program, struct scope *scope, const struct path *path,
                               enum name_space space, size_t *wrong) {
    struct walk walk = walk_start(program, scope, path);
    size_t count = path->segment_count;
    *wrong = 0;
    if (!walk.next) {
        const struct symbol *first = path->segments[0].name.symbol;
        enum name_space first_space = count == 1 ? space : SPACE_TYPE;
        struct path_result found = scope_lookup(program, scope, first, first_space);
        walk.item = found.kind == PATH_ITEM ? found.item : NULL;
        walk.next = 1;
    }
    while (walk.item && walk.next < count) {
        *wrong = walk.next;
        enum name_space at = walk.next + 1 == count ? space : SPACE_TYPE;
        if (walk.item->kind != ITEM_MODULE && walk.item->kind != ITEM_ENUM)
            return NULL;
        walk.item =
            container_lookup(program, walk.item, path->segments[walk.next].name.symbol, at, scope->module);
        walk.next++;
    }
    return walk.item;
}

static void settle_use(struct program *program, struct scope *scope, struct use_entry *use) {
    if (use->progress != PROGRESS_NONE)
        return;
    use->progress = PROGRESS_WORKING;
    size_t wrong;
    const struct path *path = use->ast->path;
    if (!path->segment_count) { /* use {a, b}; */
        use->progress = PROGRESS_DONE;
        return;
    }
    use->found[SPACE_TYPE] = follow_use(program, scope, path, SPACE_TYPE, &wrong);
    if (!use->ast->is_glob && !use->ast->is_self) {
        size_t other;
        use->found[SPACE_VALUE] = follow_use(program, scope, path, SPACE_VALUE, &other);
    }
    use->progress = PROGRESS_DONE;
}

/* Cycle-free view of one import: nothing while it is being settled. */
static struct item *use_item(struct program *program, struct scope *scope, struct use_entry *use,
                             enum name_space space) {
    settle_use(program, scope, use);
    return use->progress == PROGRESS_DONE ? use->found[space] : NULL;
}

static struct item *lookup_globs(struct program *program, struct scope *scope, const struct symbol *name,
                                 enum name_space space, const struct item *from) {
    struct name_table *table = scope->names;
    for (size_t i = 0; i < table->glob_count; i++) {
        struct use_entry *glob = table->globs[i];
        if (from && !glob->is_public && !is_inside(from, scope->module))
            continue;
        struct item *container = use_item(program, scope, glob, SPACE_TYPE);
        if (!container || (container->kind != ITEM_MODULE && container->kind != ITEM_ENUM))
            continue;
        if (container == scope->item && scope->kind == SCOPE_MODULE)
            continue;
        if (glob->searching)
            continue;
        glob->searching = true;
        struct item *found = container_lookup(program, container, name, space, scope->module);
        glob->searching = false;
        if (found)
            return found;
    }
    return NULL;
}

/* A name declared in, imported into or globbed into this module or block. `from` is the module that asks, for private imports;
 * NULL: the scope itself. */
static struct item *table_lookup(struct program *program, struct scope *scope, const struct symbol *name,
                                 enum name_space space, const struct item *from) {
    struct name_table *table = scope->names;
    struct name_entry *entry = find_entry(table, name);
    if (entry) {
        if (entry->items[space])
            return entry->items[space];
        if (entry->use && (!from || entry->use->is_public || is_inside(from, scope->module))) {
            struct item *found = use_item(program, scope, entry->use, space);
            if (found)
                return found;
        }
        for (size_t i = 0; entry->use && i < table->chained_count; i++) {
            if (table->chained[i]->name != name)
                continue;
            struct item *found = use_item(program, scope, table->chained[i], space);
            if (found)
                return found;
        }
        if (entry->globbed[space])
            return entry->globbed[space];
    }
    if (!table->glob_count)
        return NULL;
    struct item *found = lookup_globs(program, scope, name, space, from);
    if (found && !from)
        make_entry(program->arena, table, name)->globbed[space] = found;
    return found;
}

static struct item *find_variant(struct program *program, struct item *item, const struct symbol *name) {
    item_variants(program, item);
    for (uint32_t i = 0; i < item->variant_count; i++)
        if (item->variants[i].name == name)
            return item->variants[i].item;
    return NULL;
}

/* A visible name of a module, or a variant of an enum. */
static struct item *container_lookup(struct program *program, struct item *container, const struct symbol *name,
                                     enum name_space space, const struct item *from) {
    if (container->kind == ITEM_ENUM)
        return find_variant(program, container, name);
    if (container->kind != ITEM_MODULE || !container->scope)
        return NULL;
    struct item *found = table_lookup(program, container->scope, name, space, from ? from : container);
    if (found && from && found->parent == container && !is_visible(found, container, from))
        return NULL;
    return found;
}

struct item *scope_module_lookup(struct program *program, struct item *module, const struct symbol *name,
                                 enum name_space space) {
    return container_lookup(program, module, name, space, NULL);
}

/* --- The chain ---------------------------------------------------------------------------------------------------------- */

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
                                       enum name_space space, enum border *border) {
    struct path_result result = {.kind = PATH_NONE};
    const struct names *names = program->checker->names;
    bool outside_fn = false, outside_generics = false, outside_constant = false;
    *border = BORDER_NONE;
    for (; scope; scope = scope->parent) {
        switch (scope->kind) {
        case SCOPE_LOCAL:
            if (space != SPACE_VALUE || scope->name != name)
                break;
            if (outside_fn || outside_constant) {
                *border = outside_fn ? BORDER_LOCAL : BORDER_CONSTANT;
                return result;
            }
            return (struct path_result){.kind = PATH_LOCAL, .local = scope->local, .used = 1};
        case SCOPE_CONSTANT:
            outside_constant = true;
            break;
        case SCOPE_BLOCK: {
            struct item *found = table_lookup(program, scope, name, space, NULL);
            if (found)
                return item_result(found);
            break;
        }
        case SCOPE_ITEM: {
            struct item_state *state = item_state(scope->item);
            if (!outside_generics || scope->item->kind != ITEM_FN) {
                if (name == names->self_type && space == SPACE_TYPE) {
                    const struct type *self = outside_generics ? NULL : item_self_type(program, scope->item);
                    if (self)
                        return (struct path_result){.kind = PATH_SELF, .type = self, .used = 1};
                } else if (name == names->each && state->each && space == SPACE_TYPE) {
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
            if (!scope->item->parent || (scope->item->parent->kind != ITEM_IMPL && scope->item->parent->kind != ITEM_TRAIT))
                outside_generics = true;
            break;
        }
        case SCOPE_MODULE: {
            struct item *found = table_lookup(program, scope, name, space, NULL);
            const struct type *type = NULL;
            if (found && (found->kind != ITEM_MODULE || !(type = primitive(program, name))))
                return item_result(found);
            if (found) {
                result = item_result(found);
                result.type = type; /* a module with a primitive type's name: the path's next segment decides */
                return result;
            }
            if (space == SPACE_TYPE) {
                struct item *root = extern_root(program, name);
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
    enum border border;
    struct path_result result = lookup_chain(program, scope, name, space, &border);
    if (result.kind == PATH_ITEM && result.type && space == SPACE_TYPE && result.item->kind == ITEM_MODULE)
        result.type = NULL;
    return result;
}

/* --- Paths ---------------------------------------------------------------------------------------------------------------- */

/* `std::vec` of a module or type of the prelude. */
static const char *std_path(struct program *program, const struct item *item) {
    if (!item->parent)
        return "std";
    return arena_format(program->arena, "%s::%s", std_path(program, item->parent),
                        item->name ? item->name->text : "_");
}

static bool report_absent(struct program *program, const struct item *container, const struct symbol *name,
                          struct span span) {
    if (!container || !container->is_prelude)
        return false;
    const char *path = arena_format(program->arena, "%s::%s", std_path(program, container), name->text);
    if (!scope_std_lacks(program, path))
        return false;
    diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNSUPPORTED, span, path, NULL, NULL);
    return true;
}

/* Is the name one that a `use` around here failed to import? That has been reported, and once is enough. */
static bool is_failed_import(const struct scope *scope, const struct symbol *name) {
    for (; scope; scope = scope->parent) {
        const struct name_entry *entry = scope->names ? find_entry(scope->names, name) : NULL;
        if (entry && entry->use && entry->use->failed)
            return true;
        if (scope->kind == SCOPE_MODULE)
            break;
    }
    return false;
}

static void report_unknown(struct program *program, const struct path *path, size_t segment, enum name_space space,
                           const struct item *container, unsigned flags) {
    const struct name *name = &path->segments[segment].name;
    if (report_absent(program, container, name->symbol, name->span))
        return;
    static const char *const beyond[] = {"i128", "u128", "f16", "f128"};
    for (size_t i = 0; !container && i < sizeof beyond / sizeof *beyond; i++) {
        if (strcmp(name->symbol->text, beyond[i]) != 0)
            continue;
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNSUPPORTED, name->span,
                        arena_format(program->arena, "the type %s", beyond[i]),
                        beyond[i][0] == 'f' ? "f32 or f64" : beyond[i][0] == 'i' ? "i64" : "u64", NULL);
        return;
    }
    enum diagnostic_code code = DIAGNOSTIC_CODE_UNKNOWN_PATH;
    if (segment + 1 == path->segment_count)
        code = space == SPACE_VALUE          ? DIAGNOSTIC_CODE_UNKNOWN_VALUE
               : flags & PATH_WANT_TRAIT ? DIAGNOSTIC_CODE_UNKNOWN_TRAIT
                                         : DIAGNOSTIC_CODE_UNKNOWN_TYPE;
    diagnostics_add(program->diagnostics, code, name->span, name->symbol->text, NULL, NULL);
}

static bool pattern_binds(const struct pattern *pattern, const struct symbol *name) {
    if (!pattern)
        return false;
    switch (pattern->kind) {
    case AST_PATTERN_IDENT:
        return pattern->ident.name.symbol == name || pattern_binds(pattern->ident.sub, name);
    case AST_PATTERN_TUPLE:
    case AST_PATTERN_SLICE:
        for (size_t i = 0; i < pattern->list.count; i++)
            if (pattern_binds(pattern->list.elements[i], name))
                return true;
        return false;
    case AST_PATTERN_REFERENCE:
        return pattern_binds(pattern->reference.inner, name);
    default:
        return false;
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

/* Does the function around a nested item declare such a variable? Its bindings are not in the chain of the item's scopes. */
static bool is_outer_local(const struct scope *scope, const struct symbol *name) {
    bool outside = false;
    for (; scope; scope = scope->parent) {
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
    struct path_result result =
        lookup_chain(program, scope, name->symbol, alone ? space : SPACE_TYPE, &border);
    /* Self(..) and Self as values are the type's constructor; the caller looks at the type. */
    if (result.kind == PATH_NONE && alone && space == SPACE_VALUE &&
        name->symbol == program->checker->names->self_type) {
        enum border other;
        result = lookup_chain(program, scope, name->symbol, SPACE_TYPE, &other);
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
    else if (!is_failed_import(scope, name->symbol))
        report_unknown(program, path, 0, space, NULL, flags);
    return result;
}

static void report_private(struct program *program, const struct name *name, const struct item *item) {
    struct diagnostic *diagnostic = diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_PRIVATE_ITEM, name->span,
                                                    name->symbol->text, NULL, NULL);
    if (!item->is_prelude)
        diagnostic_label(diagnostic, item->name_span, "declared");
}

/* Inside an impl under #[each(..)] the segment `each` stands for the listed name, behind a module too: fmt::each. */
static const struct symbol *segment_name(struct program *program, const struct scope *scope,
                                         const struct symbol *name) {
    if (name != program->checker->names->each)
        return name;
    for (; scope; scope = scope->parent)
        if (scope->kind == SCOPE_ITEM && item_state(scope->item)->each &&
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
        struct item *found = container_lookup(program, result.item, symbol, at, scope->module);
        if (!found && result.item->kind == ITEM_ENUM)
            return result; /* an associated item, for the caller */
        if (!found && result.type) { /* i32::from_str_radix where a module i32 is in scope */
            return (struct path_result){.kind = PATH_PRIMITIVE, .type = result.type, .used = result.used};
        }
        if (!found) {
            struct item *hidden = scope_module_lookup(program, result.item, name->symbol, at);
            if (flags & PATH_QUIET)
                return (struct path_result){.kind = PATH_NONE};
            if (hidden)
                report_private(program, name, hidden);
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
    bool lone_self = path->segment_count == 1 && path->segments[0].name.symbol == program->checker->names->self &&
                     space == SPACE_VALUE;
    if (!lone_self)
        walk = walk_start(program, scope, path);
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
    for (; scope; scope = scope->parent)
        if (scope->kind == SCOPE_ITEM && scope->item->kind != ITEM_FN && scope->item->kind != ITEM_CONST &&
            scope->item->kind != ITEM_STATIC && scope->item->kind != ITEM_ASSOCIATED_TYPE)
            return scope->item;
    return NULL;
}

/* --- Traits in scope ------------------------------------------------------------------------------------------------------ */

static void add_trait(struct program *program, struct name_table *table, const struct item *item) {
    if (!item || item->kind != ITEM_TRAIT)
        return;
    for (size_t i = 0; i < table->trait_count; i++)
        if (table->traits[i] == item)
            return;
    table->traits =
        arena_grow(program->arena, table->traits, table->trait_count, &table->trait_capacity, sizeof *table->traits);
    table->traits[table->trait_count++] = item;
}

static void gather_traits(struct program *program, struct scope *scope) {
    struct name_table *table = scope->names;
    if (table->traits_gathered != PROGRESS_NONE)
        return;
    table->traits_gathered = PROGRESS_WORKING;
    for (size_t i = 0; i < table->capacity; i++)
        add_trait(program, table, table->slots[i].items[SPACE_TYPE]);
    for (size_t i = 0; i < table->use_count; i++)
        add_trait(program, table, use_item(program, scope, table->uses[i], SPACE_TYPE));
    for (size_t i = 0; i < table->glob_count; i++) {
        struct item *container = use_item(program, scope, table->globs[i], SPACE_TYPE);
        if (!container || container->kind != ITEM_MODULE || !container->scope)
            continue;
        gather_traits(program, container->scope);
        const struct name_table *other = container->scope->names;
        for (size_t j = 0; j < other->trait_count; j++)
            if (container->is_prelude == scope->module->is_prelude || other->traits[j]->is_public)
                add_trait(program, table, other->traits[j]);
    }
    table->traits_gathered = PROGRESS_DONE;
}

static bool table_has_trait(struct program *program, struct scope *scope, const struct item *trait) {
    gather_traits(program, scope);
    for (size_t i = 0; i < scope->names->trait_count; i++)
        if (scope->names->traits[i] == trait)
            return true;
    return false;
}

bool scope_has_trait(struct program *program, struct scope *scope, const struct item *trait) {
    for (; scope; scope = scope->parent) {
        if (scope->names && table_has_trait(program, scope, trait))
            return true;
        if (scope->kind == SCOPE_ITEM && scope->item == trait)
            return true;
        if (scope->kind == SCOPE_MODULE)
            break;
    }
    struct item *prelude = program->checker->prelude_module;
    return prelude && prelude->scope && table_has_trait(program, prelude->scope, trait);
}

/* --- Reports of imports ----------------------------------------------------------------------------------------------------- */

static bool is_std_macro(const struct symbol *name) {
    static const char *const macros[] = {
        "addr_of", "addr_of_mut", "offset_of", "println", "print",   "eprintln",      "eprint",       "format",
        "vec",     "panic",       "assert",    "todo",    "matches", "assert_eq",     "assert_ne",    "write",
        "writeln", "unreachable", "dbg",       "line",    "file",    "unimplemented", "debug_assert", "format_args",
    };
    for (size_t i = 0; i < sizeof macros / sizeof *macros; i++)
        if (!strcmp(macros[i], name->text))
            return true;
    return false;
}

static void report_use(struct program *program, struct scope *scope, const struct use_entry *use) {
    const struct path *path = use->ast->path;
    size_t wrong;
    follow_use(program, scope, path, SPACE_TYPE, &wrong);
    if (wrong >= path->segment_count)
        wrong = path->segment_count - 1;
    const struct name *name = &path->segments[wrong].name;
    /* Which module was it not found in? */
    struct item *container = NULL;
    if (wrong) {
        struct path shorter = *path;
        size_t other;
        shorter.segment_count = wrong;
        container = follow_use(program, scope, &shorter, SPACE_TYPE, &other);
    }
    if (container && container->is_prelude && wrong + 1 == path->segment_count && is_std_macro(name->symbol))
        return;
    if (report_absent(program, container, name->symbol, name->span))
        return;
    struct item *hidden = container && container->kind == ITEM_MODULE && !container->is_prelude
                              ? scope_module_lookup(program, container, name->symbol, SPACE_TYPE)
                              : NULL;
    if (container && container->kind == ITEM_MODULE && !container->is_prelude && !hidden)
        hidden = scope_module_lookup(program, container, name->symbol, SPACE_VALUE);
    if (hidden)
        report_private(program, name, hidden);
    else
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNKNOWN_IMPORT, name->span, name->symbol->text, NULL,
                        NULL);
}

void scope_settle_uses(struct program *program, struct scope *scope) {
    struct name_table *table = scope->names;
    for (size_t i = 0; i < table->use_count + table->glob_count; i++) {
        struct use_entry *use = i < table->use_count ? table->uses[i] : table->globs[i - table->use_count];
        settle_use(program, scope, use);
        if (use->failed || use->found[SPACE_TYPE] || use->found[SPACE_VALUE] || !use->ast->path->segment_count)
            continue;
        use->failed = true;
        report_use(program, scope, use);
    }
}
