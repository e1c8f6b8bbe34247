/* wake.c -- see wake.h. Every question is a search in a sorted table of numbers; a name that the prelude does not have has no number, and
 * that ends it.
 *
 * An impl that wakes is entered in the tables at once, before those who asked go on. */
#include "types/wake.h"

#include "syntax/ready.h"
#include "types/checker.h"
#include "types/collect.h"
#include "types/names.h"

struct sleepers {
    const struct ready *ready;
    const struct source **files;
    struct item **modules;         /* by number; NULL: asleep */
    struct ast_item **trees;       /* by item; NULL: asleep */
    bool *impls;                   /* by place in the index: awake */
};

/* The first of the sorted entries that is not below the name. */
static size_t first_of(const struct ready_entry *entries, size_t count, uint16_t name) {
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (entries[middle].name < name)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static uint16_t number_of(const struct program *program, const struct symbol *symbol) {
    return symbol ? ready_number(&program->checker->sleepers->ready->names, symbol) : 0;
}

/* --- Items -------------------------------------------------------------------------------------------------------- */

static void wake_entries(struct program *program, size_t module, uint16_t name);

static struct item *wake_module(struct program *program, size_t number) {
    struct sleepers *sleepers = program->checker->sleepers;
    if (sleepers->modules[number])
        return sleepers->modules[number];
    const struct ready_module *ready = &sleepers->ready->modules[number];
    struct item *parent = wake_module(program, ready->parent);
    struct name name = {ready_name(&sleepers->ready->names, ready->name, program->interner,
                                   &program->checker->parser.buffer), {0}, NULL};
    struct item *module =
        collect_new_item(program, ITEM_MODULE, parent, parent->scope, name, (struct span){0}, NULL);
    sleepers->modules[number] = module;
    module->is_public = ready->is_public;
    module->scope = scope_new(program, SCOPE_MODULE, parent->scope, module);
    module->scope->names->asleep = (uint16_t)(number + 1);
    scope_add(program, parent->scope, name.symbol, SPACE_TYPE, module);
    collect_member(program, parent, module);
    wake_entries(program, number, 0);
    return module;
}

/* The item's tree, parsed now if it was not; `count` are the items that came of it, 0 when it was awake. */
static struct ast_item *tree_of(struct program *program, size_t number, struct ast_item *const **items,
                                size_t *count) {
    struct sleepers *sleepers = program->checker->sleepers;
    *count = 0;
    if (!sleepers->trees[number]) {
        const struct ready *ready = sleepers->ready;
        uint16_t file = ready->modules[ready->items[number].module].file;
        *items = parse_ready(&program->checker->parser, ready, number, sleepers->files[file], count);
        sleepers->trees[number] = *count ? (*items)[0] : NULL;
    }
    return sleepers->trees[number];
}

static void wake_item(struct program *program, size_t number) {
    const struct ready_item *ready = &program->checker->sleepers->ready->items[number];
    if (ready->is_module) {
        wake_module(program, ready->first);
        return;
    }
    struct ast_item *const *items = NULL;
    size_t count;
    tree_of(program, number, &items, &count);
    if (!count)
        return;
    struct item *module = wake_module(program, ready->module);
    collect_items(program, module->scope, module, items, count);
}

static void wake_entries(struct program *program, size_t module, uint16_t name) {
    const struct ready *ready = program->checker->sleepers->ready;
    const struct ready_entry *names = ready->module_names + ready->modules[module].first_name;
    size_t count = ready->modules[module].name_count;
    for (size_t i = first_of(names, count, name); i < count && names[i].name == name; i++)
        wake_item(program, names[i].item);
}

void wake_begin(struct program *program, const struct ready *ready, const struct source *const *files) {
    struct sleepers *sleepers = arena_alloc(program->arena, sizeof *sleepers);
    *sleepers = (struct sleepers){
        .ready = ready,
        .files = arena_array(program->arena, ready->file_count, sizeof *sleepers->files),
        .modules = arena_array(program->arena, ready->module_count, sizeof *sleepers->modules),
        .trees = arena_array(program->arena, ready->item_count, sizeof *sleepers->trees),
        .impls = arena_array(program->arena, ready->impl_count, sizeof *sleepers->impls),
    };
    for (size_t i = 0; i < ready->file_count; i++)
        sleepers->files[i] = files[i];
    program->checker->sleepers = sleepers;
    sleepers->modules[0] = program->std_root;
    program->std_root->scope->names->asleep = 1;
    wake_entries(program, 0, 0);
}

void wake_name(struct program *program, struct scope *module, const struct symbol *name) {
    uint16_t number = number_of(program, name);
    if (number)
        wake_entries(program, module->names->asleep - 1, number);
}

/* --- Impls -------------------------------------------------------------------------------------------------------- */

/* The first of the index's impls that is not below the trait and head. */
static size_t first_impl(const struct ready *ready, uint16_t trait, uint16_t head) {
    size_t low = 0, high = ready->impl_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct ready_impl *impl = &ready->impls[middle];
        if (impl->trait < trait || (impl->trait == trait && impl->head < head))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Wakes the impls at these places of the index that have this head; returns how many slept. */
static uint32_t wake_headed(struct program *program, size_t first, size_t count, uint16_t head) {
    struct sleepers *sleepers = program->checker->sleepers;
    uint32_t woken = 0;
    for (size_t i = first; i < first + count; i++) {
        const struct ready_impl *impl = &sleepers->ready->impls[i];
        if (impl->head != head || sleepers->impls[i])
            continue;
        sleepers->impls[i] = true;
        woken++;
        struct ast_item *const *items = NULL;
        size_t parsed;
        const struct ast_item *tree = tree_of(program, impl->item, &items, &parsed);
        const struct attribute *each = attributes_find(&tree->attributes, "each");
        struct item *module = wake_module(program, sleepers->ready->items[impl->item].module);
        struct item *item =
            collect_impl_item(program, module->scope, module, tree, each ? &each->meta.items[impl->listed] : NULL);
        item_state(item)->asleep_item = (uint16_t)(impl->item + 1);
    }
    return woken;
}

/* What the index calls the types of this kind that are no structs and the like. */
static const struct symbol *head_name(struct program *program, const struct type *type) {
    const char *text;
    switch (type->kind) {
    case TYPE_ADT:
    case TYPE_DYN: return type->item->name;
    case TYPE_REF: text = type->mutable ? "&mut" : "&"; break;
    case TYPE_POINTER: text = type->mutable ? "*mut" : "*const"; break;
    case TYPE_SLICE: text = "[]"; break;
    case TYPE_ARRAY: text = "[;]"; break;
    case TYPE_TUPLE: text = "()"; break;
    case TYPE_NEVER: text = "!"; break;
    case TYPE_FN_POINTER: text = "fn"; break;
    default: return type->kind <= TYPE_STR ? program->checker->names->primitive[type->kind] : NULL;
    }
    return intern_text(program->interner, text);
}

/* Those that could be for a type: of its head; of a type that is not known yet, of all heads that it may have. */
static uint32_t wake_fitting(struct program *program, size_t first, size_t count, const struct type *type) {
    uint32_t woken = 0;
    if (type->kind == TYPE_INFER && type->variable != VARIABLE_ANY) {
        bool is_float = type->variable == VARIABLE_FLOAT;
        enum type_kind last = is_float ? TYPE_F64 : TYPE_USIZE;
        for (enum type_kind kind = is_float ? TYPE_F32 : TYPE_I8; kind <= last; kind++)
            woken += wake_fitting(program, first, count, program->types.simple[kind]);
    } else if (type->kind == TYPE_INFER) {
        for (size_t i = first; i < first + count; i++)
            woken += wake_headed(program, i, 1, program->checker->sleepers->ready->impls[i].head);
    } else {
        uint16_t head = number_of(program, head_name(program, type));
        if (head)
            woken = wake_headed(program, first, count, head);
    }
    return woken;
}

void wake_impls(struct program *program, const struct item *trait, const struct type *type) {
    struct item_state *state = item_state(trait);
    impls_index(program);
    if (!trait->is_prelude || !program->checker->sleepers)
        return;
    const struct ready *ready = program->checker->sleepers->ready;
    if (!state->is_listed) {
        uint16_t name = number_of(program, trait->name);
        state->is_listed = true;
        state->first_asleep = (uint32_t)first_impl(ready, name, 0);
        state->listed = state->asleep = (uint32_t)first_impl(ready, name + 1, 0) - state->first_asleep;
        state->asleep -= wake_headed(program, state->first_asleep, state->listed, 0);
    }
    if (state->asleep)
        state->asleep -= wake_fitting(program, state->first_asleep, state->listed, type);
    impls_index(program);
}

void wake_inherent(struct program *program, const struct type *type, const struct symbol *name) {
    impls_index(program);
    if (!program->checker->sleepers)
        return;
    uint16_t head = number_of(program, head_name(program, type)), number = number_of(program, name);
    if (!head || !number)
        return;
    const struct ready *ready = program->checker->sleepers->ready;
    size_t low = 0, high = ready->inherent_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct ready_inherent *member = &ready->inherent[middle];
        if (member->head < head || (member->head == head && member->name < number))
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < ready->inherent_count && ready->inherent[low].head == head && ready->inherent[low].name == number; low++)
        wake_headed(program, ready->inherent[low].impl, 1, head);
    impls_index(program);
}

/* --- Members of impls --------------------------------------------------------------------------------------------- */

void wake_member(struct program *program, struct item *impl, const struct symbol *name) {
    struct sleepers *sleepers = program->checker->sleepers;
    const struct ready *ready = sleepers->ready;
    uint16_t number = number_of(program, name), item = item_state(impl)->asleep_item - 1;
    size_t low = 0, high = number ? ready->member_count : 0;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct ready_member *member = &ready->members[middle];
        if (member->item < item || (member->item == item && member->name < number))
            low = middle + 1;
        else
            high = middle;
    }
    const struct source *file = sleepers->files[ready->modules[ready->items[item].module].file];
    for (; number && low < ready->member_count && ready->members[low].item == item && ready->members[low].name == number;
         low++) {
        size_t count;
        struct ast_item *const *items =
            parse_ready_member(&program->checker->parser, &ready->members[low], file, &count);
        collect_members(program, impl, items, count);
    }
}

/* --- Members of traits, lang items --------------------------------------------------------------------------------------- */

void wake_traits(struct program *program, const struct symbol *name) {
    if (!program->checker->sleepers)
        return;
    const struct ready *ready = program->checker->sleepers->ready;
    uint16_t number = number_of(program, name);
    if (!number)
        return;
    for (size_t i = first_of(ready->traits, ready->trait_count, number);
         i < ready->trait_count && ready->traits[i].name == number; i++)
        wake_item(program, ready->traits[i].item);
}

struct item *wake_lang(struct program *program, enum lang_item which) {
    if (program->lang[which] || !program->checker->sleepers)
        return program->lang[which];
    const struct ready *ready = program->checker->sleepers->ready;
    uint16_t number = number_of(program, program->checker->names->lang[which]);
    if (!number)
        return NULL;
    size_t at = first_of(ready->langs, ready->lang_count, number);
    if (at < ready->lang_count && ready->langs[at].name == number)
        wake_item(program, ready->langs[at].item);
    return program->lang[which];
}

struct item *program_lang(struct program *program, enum lang_item which) {
    struct item *item = wake_lang(program, which);
    if (item) {
        checker_touch(program, item);
        checker_drain(program);
    }
    return item;
}
