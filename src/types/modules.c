/* modules.c -- what modules and blocks contain: names declared, imported and reached through globs; traits in scope.
 *
 * Imports are resolved when a name is first asked for, since they may refer to each other in any order and most of the
 * prelude's are never needed. An import that is being resolved counts as absent for whoever asks meanwhile: that is how
 * `use` cycles through globs end.
 */
#include <string.h>

#include "types/checker.h"
#include "types/features.h"
#include "types/memo.h"
#include "types/names.h"
#include "types/scope_private.h"
#include "types/wake.h"

/* --- Tables ------------------------------------------------------------------------------------------------------- */

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

/* The tree with this scope's name in it. Names of one hash hang below each other on the left. */
static struct binding *bound(struct program *program, const struct binding *old, const struct scope *scope) {
    struct binding *root = NULL, **end = &root;
    uint32_t hash = scope->name->hash;
    for (;; hash >>= 1) {
        struct binding *copy = *end = arena_alloc(program->arena, sizeof *copy);
        copy->scope = scope;
        if (old == NULL)
            return root;
        memcpy(copy->sides, old->sides, sizeof copy->sides);
        if (old->scope->name == scope->name)
            return root;
        copy->scope = old->scope;
        end = &copy->sides[hash & 1];
        old = old->sides[hash & 1];
    }
}

const struct symbol *scope_key(struct program *program, const struct symbol *name, const struct mark *mark) {
    for (; mark != NULL; mark = mark->base)
        name = intern_text(program->interner, arena_format(program->arena, "%s'%u", name->text, mark->number));
    return name;
}

const struct mark *scope_mark_at(const struct scope *scope, const struct mark *mark, const struct scope *outer) {
    for (; scope != NULL && scope != outer && mark != NULL; scope = scope->parent)
        if (scope->kind == SCOPE_MACRO && scope->definition == mark->definition)
            mark = mark->base;
    return mark;
}

struct scope *scope_bind(struct program *program, struct scope *parent, const struct symbol *key,
                         struct local *local) {
    struct scope *scope = scope_new(program, SCOPE_LOCAL, parent, NULL);
    scope->name = key;
    scope->local = local;
    bool inner = parent != NULL && parent->kind == SCOPE_LOCAL;
    scope->outer = inner ? parent->outer : parent;
    scope->bindings = bound(program, inner ? parent->bindings : NULL, scope);
    return scope;
}

struct scope *scope_around(const struct scope *scope) {
    return scope->kind == SCOPE_LOCAL ? scope->outer : scope->parent;
}

const struct scope *scope_binding(const struct scope *scope, const struct symbol *name) {
    const struct binding *at = scope->bindings;
    for (uint32_t hash = name->hash; at != NULL; at = at->sides[hash & 1], hash >>= 1)
        if (at->scope->name == name)
            return at->scope;
    return NULL;
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
            table->chained = arena_grow(program->arena, table->chained, table->chained_count, &table->chained_capacity,
                                        sizeof(struct use_entry *));
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

/* --- Visibility --------------------------------------------------------------------------------------------------- */

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

/* --- Imports ------------------------------------------------------------------------------------------------------ */

static struct item *root_of(struct program *program, const struct scope *scope) {
    return scope->module && scope->module->is_prelude ? program->std_root : program->user_root;
}

struct item *scope_extern_root(struct program *program, const struct symbol *name) {
    const struct names *names = program->checker->names;
    return name == names->std || name == names->core || name == names->alloc ? program->std_root : NULL;
}

static struct item *parent_module(const struct item *module) {
    return module && module->parent ? (struct item *)module_of(module->parent) : NULL;
}

/* The module that crate, self, super, :: lead to; next == 0 when the path does not begin so. */
struct walk scope_walk_start(struct program *program, struct scope *scope, const struct path *path) {
    const struct names *names = program->checker->names;
    struct walk walk = {0};
    if (path->is_global) {
        walk.item = scope_extern_root(program, path->segments[0].name.symbol);
        if (!walk.item && scope->module->is_prelude)
            walk.item =
                scope_container_lookup(program, program->std_root, path->segments[0].name.symbol, SPACE_TYPE, NULL);
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
    struct walk walk = scope_walk_start(program, scope, path);
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
            scope_container_lookup(program, walk.item, path->segments[walk.next].name.symbol, at, scope->module);
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
    program->checker->uses_working++;
    use->found[SPACE_TYPE] = follow_use(program, scope, path, SPACE_TYPE, &wrong);
    if (!use->ast->is_glob && !use->ast->is_self) {
        size_t other;
        use->found[SPACE_VALUE] = follow_use(program, scope, path, SPACE_VALUE, &other);
    }
    /* What was not found may stand behind an import that is being settled: `use m::E; use E::*;` looks for m in E. */
    bool found = use->found[SPACE_TYPE] || use->found[SPACE_VALUE];
    use->progress = --program->checker->uses_working == 0 || found ? PROGRESS_DONE : PROGRESS_NONE;
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
    struct item *first = NULL;
    bool is_prelude = scope->module && scope->module->is_prelude;
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
        struct item *found = scope_container_lookup(program, container, name, space, scope->module);
        glob->searching = false;
        if (found && is_prelude)
            return found;
        if (found && first && found != first)
            program->checker->clash = (struct glob_clash){name, first, found};
        first = first ? first : found;
    }
    return first;
}

/* A name declared in, imported into or globbed into this module or block. `from` is the module that asks, for private
 * imports; NULL: the scope itself. */
struct item *scope_table_lookup(struct program *program, struct scope *scope, const struct symbol *name,
                                enum name_space space, const struct item *from) {
    struct name_table *table = scope->names;
    struct name_entry *entry = find_entry(table, name);
    if (table->asleep && (!entry || !entry->is_awake)) {
        make_entry(program->arena, table, name)->is_awake = true;
        wake_name(program, scope, name);
        entry = find_entry(table, name); /* the table may have grown */
    }
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
    bool clashes = program->checker->clash.first && program->checker->clash.first == found;
    if (found && !from && !clashes) /* each use of a name that clashes is told */
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
struct item *scope_container_lookup(struct program *program, struct item *container, const struct symbol *name,
                                    enum name_space space, const struct item *from) {
    if (container->kind == ITEM_ENUM)
        return find_variant(program, container, name);
    if (container->kind != ITEM_MODULE || !container->scope)
        return NULL;
    struct item *found = scope_table_lookup(program, container->scope, name, space, from ? from : container);
    if (found && from && found->parent == container && !is_visible(found, container, from))
        return NULL;
    return found;
}

struct item *scope_module_lookup(struct program *program, struct item *module, const struct symbol *name,
                                 enum name_space space) {
    return scope_container_lookup(program, module, name, space, NULL);
}

/* --- Traits in scope ---------------------------------------------------------------------------------------------- */

static bool is_renamed(const struct use_item *use) {
    const struct path *path = use->path;
    return path->segment_count && path->segments[path->segment_count - 1].name.symbol != use->name.symbol;
}

static bool table_has_trait(struct program *program, struct scope *scope, const struct item *trait,
                            const struct item *from);

/* Through a glob: the trait may have another name there. */
static bool globs_have_trait(struct program *program, struct scope *scope, const struct item *trait,
                             const struct item *from) {
    for (size_t i = 0; i < scope->names->glob_count; i++) {
        struct use_entry *glob = scope->names->globs[i];
        if (glob->searching || (from && !glob->is_public && !is_inside(from, scope->module)))
            continue;
        const struct item *container = use_item(program, scope, glob, SPACE_TYPE);
        if (!container || container->kind != ITEM_MODULE || !container->scope)
            continue;
        glob->searching = true;
        bool found = table_has_trait(program, container->scope, trait, scope->module);
        glob->searching = false;
        if (found)
            return true;
    }
    return false;
}

/* Under its own name, or imported under another or none. `from` as in scope_table_lookup. */
static bool table_has_trait(struct program *program, struct scope *scope, const struct item *trait,
                            const struct item *from) {
    const struct item *found = scope_table_lookup(program, scope, trait->name, SPACE_TYPE, from);
    if (found == trait && (!from || found->parent != scope->item || is_visible(found, scope->item, from)))
        return true;
    for (size_t i = 0; i < scope->names->use_count; i++) {
        struct use_entry *use = scope->names->uses[i];
        if (use->name != trait->name && (!from || use->is_public || is_inside(from, scope->module)) &&
            is_renamed(use->ast) && use_item(program, scope, use, SPACE_TYPE) == trait)
            return true;
    }
    return globs_have_trait(program, scope, trait, from);
}

bool scope_has_trait(struct program *program, struct scope *scope, const struct item *trait) {
    for (; scope; scope = scope_around(scope)) {
        if (scope->names && table_has_trait(program, scope, trait, NULL))
            return true;
        if (scope->kind == SCOPE_ITEM && scope->item == trait)
            return true;
        if (scope->kind == SCOPE_ITEM && scope->item->kind == ITEM_IMPL && scope->item->is_trait_impl) {
            item_header(program, scope->item); /* what is implemented here need not be imported */
            if (scope->item->implemented.trait == trait)
                return true;
        }
        if (scope->kind == SCOPE_MODULE)
            break;
    }
    struct item *prelude = program->checker->prelude_module;
    return prelude && prelude->scope && table_has_trait(program, prelude->scope, trait, NULL);
}

/* --- Reports of imports ------------------------------------------------------------------------------------------- */

/* `std::vec` of a module or type of the prelude. */
static const char *std_path(struct program *program, const struct item *item) {
    if (!item->parent)
        return "std";
    return arena_format(program->arena, "%s::%s", std_path(program, item->parent), item->name ? item->name->text : "_");
}

bool scope_report_absent(struct program *program, const struct item *container, const struct symbol *name,
                         struct span span) {
    if (!container || !container->is_prelude)
        return false;
    const char *path = arena_format(program->arena, "%s::%s", std_path(program, container), name->text);
    if (!scope_std_lacks(program, path) && !scope_std_lacks(program, arena_format(program->arena, "%s!", path)))
        return false;
    diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNSUPPORTED, span, path, NULL, NULL);
    return true;
}

bool scope_globs_lack(struct program *program, struct scope *scope, const struct symbol *name, struct span span) {
    for (; scope; scope = scope_around(scope)) {
        for (size_t i = 0; scope->names && i < scope->names->glob_count; i++) {
            const struct item *container = use_item(program, scope, scope->names->globs[i], SPACE_TYPE);
            if (scope_report_absent(program, container, name, span))
                return true;
        }
        if (scope->kind == SCOPE_MODULE)
            break;
    }
    return false;
}

/* Is the name one that a `use` around here failed to import? That has been reported, and once is enough. */
bool scope_is_failed_import(const struct scope *scope, const struct symbol *name) {
    for (; scope; scope = scope_around(scope)) {
        const struct name_entry *entry = scope->names ? find_entry(scope->names, name) : NULL;
        if (entry && entry->use && entry->use->failed)
            return true;
        if (scope->kind == SCOPE_MODULE)
            break;
    }
    return false;
}

void scope_report_private(struct program *program, const struct name *name, const struct item *item) {
    struct diagnostic *diagnostic =
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_PRIVATE_ITEM, name->span, name->symbol->text, NULL, NULL);
    if (!item->is_prelude)
        diagnostic_label(diagnostic, item->name_span, "declared");
}

static bool is_std_macro(const struct symbol *name) {
    static const char *const macros[] = {
        "addr_of", "addr_of_mut", "offset_of", "println", "print",   "eprintln",      "eprint",       "format",
        "vec",     "panic",       "assert",    "todo",    "matches", "assert_eq",     "assert_ne",    "write",
        "writeln", "unreachable", "dbg",       "line",    "file",    "unimplemented", "debug_assert", "format_args", "pin",
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
    if (scope_report_absent(program, container, name->symbol, name->span))
        return;
    struct item *hidden = container && container->kind == ITEM_MODULE && !container->is_prelude
                              ? scope_module_lookup(program, container, name->symbol, SPACE_TYPE)
                              : NULL;
    if (container && container->kind == ITEM_MODULE && !container->is_prelude && !hidden)
        hidden = scope_module_lookup(program, container, name->symbol, SPACE_VALUE);
    if (symbol_map_get(&program->checker->own_macros, name->symbol))
        return; /* its calls were expanded by the parser */
    if (hidden)
        scope_report_private(program, name, hidden);
    else
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNKNOWN_IMPORT, name->span, name->symbol->text, NULL,
                        NULL);
}

static bool is_same_space(const struct use_entry *a, const struct use_entry *b) {
    return (a->found[SPACE_TYPE] && b->found[SPACE_TYPE]) || (a->found[SPACE_VALUE] && b->found[SPACE_VALUE]);
}

/* One name, two meanings: imported twice, or imported and declared here. */
static void report_twice(struct program *program, struct scope *scope, struct use_entry *use) {
    struct name_table *table = scope->names;
    struct name_entry *entry = use->name ? find_entry(table, use->name) : NULL;
    if (!entry || scope->module->is_prelude)
        return;
    struct span span = use->ast->name.span;
    const char *name = use->name->text;
    for (int space = 0; space <= SPACE_VALUE; space++) {
        if (!use->found[space] || !entry->items[space])
            continue;
        const struct item *item = entry->items[space]; /* the second of the two is what is wrong */
        bool item_second = item->span.start > span.start;
        struct diagnostic *diagnostic = diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_IMPORT_OF_DECLARED,
                                                        item_second ? item->span : span, name, NULL, NULL);
        diagnostic_label(diagnostic, item_second ? span : item->name_span, "declared");
        return;
    }
    const struct use_entry *first = entry->use == use || is_same_space(entry->use, use) ? entry->use : NULL;
    for (size_t i = 0; !first; i++)
        if (table->chained[i] == use || (table->chained[i]->name == use->name && is_same_space(table->chained[i], use)))
            first = table->chained[i];
    if (first == use)
        return;
    struct diagnostic *diagnostic =
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_IMPORTED_TWICE, span, name, NULL, NULL);
    diagnostic_label(diagnostic, first->ast->name.span, "declared");
}

void scope_settle_uses(struct program *program, struct scope *scope) {
    struct name_table *table = scope->names;
    for (size_t i = 0; i < table->use_count + table->glob_count; i++) {
        struct use_entry *use = i < table->use_count ? table->uses[i] : table->globs[i - table->use_count];
        settle_use(program, scope, use);
        if (use->found[SPACE_TYPE] || use->found[SPACE_VALUE])
            report_twice(program, scope, use);
        const struct item *found = use->found[use->found[SPACE_TYPE] ? SPACE_TYPE : SPACE_VALUE];
        if (found && found->is_prelude && scope->module && !scope->module->is_prelude)
            feature_of_segment(program, use->ast->path, use->ast->path->segment_count - 1, found);
        if (use->failed || use->found[SPACE_TYPE] || use->found[SPACE_VALUE] || !use->ast->path->segment_count)
            continue;
        use->failed = true;
        report_use(program, scope, use);
    }
}
