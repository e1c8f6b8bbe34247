/* embed_index.c -- the index of the prelude's items; see embed.h and syntax/ready.h.
 *
 * An item's tokens begin where those of the item before it ended, so that attributes are among them. Items that a derive makes have none: they
 * come with their type.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "prelude/embed.h"

struct listed_name {
    uint16_t module, name, item;
};

struct embed_index {
    struct embed *embed;
    struct ready_module *modules;
    size_t module_count, module_capacity;
    struct ready_item *items;
    size_t item_count, item_capacity;
    struct listed_name *names;
    size_t name_count, name_capacity;
    struct ready_impl *impls;
    size_t impl_count, impl_capacity;
    struct inherent_member {
        uint16_t head, name, item, listed;
    } *inherent;
    size_t inherent_count, inherent_capacity;
    struct parser_context parser; /* for members of impls, with a buffer of its own */
    struct ready_member *members;
    size_t member_count, member_capacity;
    struct listed_name *traits;
    size_t trait_count, trait_capacity;
    struct listed_name *langs;
    size_t lang_count, lang_capacity;
    bool is_type[READY_SLOTS]; /* by number: a struct, enum, union or built-in type has this name */
};

static uint16_t number_of_text(struct embed_index *index, const char *text) {
    return embed_number(index->embed, intern_text(&index->embed->interner, text));
}

static void list_name(struct embed_index *index, struct listed_name **list, size_t *count, size_t *capacity,
                      size_t module, const struct symbol *name) {
    *list = arena_grow(&index->embed->arena, *list, *count, capacity, sizeof **list);
    (*list)[(*count)++] = (struct listed_name){
        (uint16_t)module, name ? embed_number(index->embed, name) : 0, (uint16_t)(index->item_count - 1)};
}

static void add_name(struct embed_index *index, size_t module, const struct symbol *name) {
    list_name(index, &index->names, &index->name_count, &index->name_capacity, module, name);
}

static struct ready_item *add_item(struct embed_index *index, size_t module) {
    index->items =
        arena_grow(&index->embed->arena, index->items, index->item_count, &index->item_capacity, sizeof *index->items);
    struct ready_item *item = &index->items[index->item_count++];
    *item = (struct ready_item){.module = (uint16_t)module};
    return item;
}

static size_t add_module(struct embed_index *index, uint16_t name, size_t parent, size_t file, bool is_public) {
    index->modules = arena_grow(&index->embed->arena, index->modules, index->module_count, &index->module_capacity,
                                sizeof *index->modules);
    index->modules[index->module_count] = (struct ready_module){
        .name = name, .parent = (uint16_t)parent, .file = (uint16_t)file, .is_public = is_public};
    return index->module_count++;
}

struct embed_index *index_new(struct embed *embed) {
    static const char *const built_in[] = {"bool", "char", "i8",  "i16", "i32", "i64",   "isize", "u8", "u16",
                                           "u32",  "u64",  "usize", "f32", "f64", "str", "&",     "&mut", "*const",
                                           "*mut", "[]",   "[;]", "()",  "!",   "fn"};
    struct embed_index *index = arena_alloc(&embed->arena, sizeof *index);
    index->embed = embed;
    index->parser = embed->parser;
    index->parser.buffer = (struct token_buffer){0};
    for (size_t i = 0; i < sizeof built_in / sizeof *built_in; i++)
        index->is_type[number_of_text(index, built_in[i])] = true;
    add_module(index, 0, 0, 0, true);
    return index;
}

/* ---- Impls ------------------------------------------------------------------------------------------------------ */

static const struct symbol *last_name(const struct path *path) {
    return path->segments[path->segment_count - 1].name.symbol;
}

static bool is_each(const struct symbol *name) {
    return strcmp(name->text, "each") == 0;
}

static bool is_param(const struct ast_generics *generics, const struct path *path) {
    for (size_t i = 0; i < generics->param_count; i++)
        if (generics->params[i].name.symbol == path->segments[0].name.symbol)
            return true;
    return false;
}

/* What a type begins with, as a number of struct ready_impl; listed: what `each` stands for, or NULL. */
static uint16_t head_of(struct embed_index *index, const struct ast_type *type, const struct ast_generics *generics,
                        const struct meta *listed) {
    switch (type->kind) {
    case AST_TYPE_PATH:
        if (type->path->self_type || is_param(generics, type->path))
            return 0;
        if (is_each(last_name(type->path)) && listed)
            return listed->type ? head_of(index, listed->type, generics, NULL)
                                : embed_number(index->embed, listed->name);
        return embed_number(index->embed, last_name(type->path));
    case AST_TYPE_REFERENCE: return number_of_text(index, type->pointer.is_mutable ? "&mut" : "&");
    case AST_TYPE_RAW_POINTER: return number_of_text(index, type->pointer.is_mutable ? "*mut" : "*const");
    case AST_TYPE_SLICE: return number_of_text(index, "[]");
    case AST_TYPE_ARRAY: return number_of_text(index, "[;]");
    case AST_TYPE_TUPLE: return number_of_text(index, "()");
    case AST_TYPE_DYN:
        for (size_t i = 0; i < type->bounds.count; i++)
            if (type->bounds.bounds[i].path)
                return embed_number(index->embed, last_name(type->bounds.bounds[i].path));
        return 0;
    case AST_TYPE_NEVER: return number_of_text(index, "!");
    case AST_TYPE_FN_POINTER: return number_of_text(index, "fn");
    default: return 0;
    }
}

static uint16_t trait_of(struct embed_index *index, const struct path *trait, const struct meta *listed) {
    if (!trait)
        return 0;
    const struct symbol *name = last_name(trait);
    return embed_number(index->embed, is_each(name) && listed ? listed->name : name);
}

/* A member's text begins where that of the one before ended. */
static void add_members(struct embed_index *index, const struct impl_item *impl, uint32_t base) {
    uint32_t at = impl->member_span.start + 1 - base;
    for (size_t i = 0; i < impl->count; i++) {
        index->members = arena_grow(&index->embed->arena, index->members, index->member_count, &index->member_capacity,
                                    sizeof *index->members);
        index->members[index->member_count++] =
            (struct ready_member){.item = (uint16_t)(index->item_count - 1),
                                  .name = embed_number(index->embed, impl->items[i]->name.symbol),
                                  .start = at,
                                  .length = impl->items[i]->span.end - base - at};
        at = impl->items[i]->span.end - base;
    }
}

static void add_inherent(struct embed_index *index, const struct impl_item *impl, const struct ready_impl *as) {
    for (size_t i = 0; i < impl->count; i++) {
        index->inherent = arena_grow(&index->embed->arena, index->inherent, index->inherent_count,
                                     &index->inherent_capacity, sizeof *index->inherent);
        index->inherent[index->inherent_count++] = (struct inherent_member){
            as->head, embed_number(index->embed, impl->items[i]->name.symbol), as->item, as->listed};
    }
}

static void add_impl(struct embed_index *index, const struct ast_item *ast, uint32_t base) {
    struct impl_item *impl = ast->implementation;
    parser_members(&index->parser, impl);
    add_members(index, impl, base);
    const struct attribute *each = attributes_find(&ast->attributes, "each");
    for (size_t i = 0; i < (each ? each->meta.count : 1); i++) {
        const struct meta *listed = each ? &each->meta.items[i] : NULL;
        index->impls = arena_grow(&index->embed->arena, index->impls, index->impl_count, &index->impl_capacity,
                                  sizeof *index->impls);
        index->impls[index->impl_count++] =
            (struct ready_impl){.trait = trait_of(index, impl->trait, listed),
                                .head = head_of(index, impl->self_type, &impl->generics, listed),
                                .item = (uint16_t)(index->item_count - 1),
                                .listed = (uint16_t)i};
        if (!impl->trait)
            add_inherent(index, impl, &index->impls[index->impl_count - 1]);
    }
}

/* ---- Items with names ------------------------------------------------------------------------------------------- */

static void add_uses(struct embed_index *index, size_t module, const struct use_list *list) {
    for (size_t i = 0; i < list->count; i++) {
        const struct use_item *use = &list->items[i];
        bool is_named = !use->is_glob && use->name.symbol;
        if (is_named)
            add_name(index, module, use->name.symbol);
        if (!is_named || last_name(use->path) != use->name.symbol)
            add_name(index, module, NULL);
    }
}

static void add_lang(struct embed_index *index, const struct ast_item *ast) {
    const struct attribute *lang = attributes_find(&ast->attributes, "lang");
    if (lang && lang->meta.literal)
        list_name(index, &index->langs, &index->lang_count, &index->lang_capacity, 0,
                  intern(&index->embed->interner, lang->meta.literal->text, lang->meta.literal->length));
}

static bool add_named(struct embed_index *index, size_t module, const struct ast_item *ast, uint32_t base) {
    switch (ast->kind) {
    case AST_ITEM_IMPL: add_impl(index, ast, base); return true;
    case AST_ITEM_USE: add_uses(index, module, ast->use); return true;
    case AST_ITEM_EXTERN:
        for (size_t i = 0; i < ast->foreign->count; i++)
            add_name(index, module, ast->foreign->items[i]->name.symbol);
        return true;
    case AST_ITEM_TRAIT:
        index->is_type[embed_number(index->embed, ast->name.symbol)] = true; /* dyn Trait */
        for (size_t i = 0; i < ast->trait->count; i++)
            list_name(index, &index->traits, &index->trait_count, &index->trait_capacity, 0,
                      ast->trait->items[i]->name.symbol);
        break;
    case AST_ITEM_STRUCT:
    case AST_ITEM_ENUM:
    case AST_ITEM_UNION: index->is_type[embed_number(index->embed, ast->name.symbol)] = true; break;
    case AST_ITEM_FN:
    case AST_ITEM_CONST:
    case AST_ITEM_STATIC:
    case AST_ITEM_TYPE: break;
    default: fprintf(stderr, "embed: an item of the prelude that the index does not know\n"); return false;
    }
    add_lang(index, ast);
    add_name(index, module, ast->name.symbol);
    return true;
}

/* ---- Modules ---------------------------------------------------------------------------------------------------- */

static size_t file_of(const struct embed *embed, const char *module) {
    size_t file = 0;
    while (file < embed->file_count && strcmp(embed->modules[file], module) != 0)
        file++;
    return file;
}

static bool add_items(struct embed_index *index, size_t module, struct ast_item *const *items, size_t count,
                      const struct tokens *tokens, uint32_t at);

static bool add_submodule(struct embed_index *index, size_t module, const struct ast_item *ast,
                          const struct tokens *tokens, uint32_t at) {
    uint16_t name = embed_number(index->embed, ast->name.symbol);
    const struct mod_item *content = ast->module;
    size_t file = content->is_file ? file_of(index->embed, ast->name.symbol->text) : index->modules[module].file;
    size_t inner = add_module(index, name, module, file, ast->visibility.kind != VISIBILITY_PRIVATE);
    struct ready_item *item = add_item(index, module);
    item->is_module = true;
    item->first = (uint32_t)inner;
    add_name(index, module, ast->name.symbol);
    if (content->is_file)
        return true;
    while (tokens->items[at].kind != TOKEN_OPEN_BRACE)
        at++;
    return add_items(index, inner, content->items, content->count, tokens, at + 1);
}

/* The items of a module, whose tokens begin at `at`. */
static bool add_items(struct embed_index *index, size_t module, struct ast_item *const *items, size_t count,
                      const struct tokens *tokens, uint32_t at) {
    uint32_t base = tokens->source->base;
    for (size_t i = 0; i < count; i++) {
        const struct ast_item *ast = items[i];
        if (ast->kind == AST_ITEM_IMPL && ast->implementation->promise)
            continue;
        uint32_t end = at;
        while (tokens->items[end].span.end < ast->span.end)
            end++;
        end++;
        if (ast->kind == AST_ITEM_MOD) {
            if (!add_submodule(index, module, ast, tokens, at))
                return false;
        } else {
            struct ready_item *item = add_item(index, module);
            item->first = at;
            item->count = (uint16_t)(end - at);
            item->start = at ? tokens->items[at - 1].span.end - base : 0;
            if (!add_named(index, module, ast, base))
                return false;
        }
        at = end;
    }
    return true;
}

bool index_add(struct embed_index *index, const struct module_ast *tree, const struct tokens *tokens, size_t file) {
    size_t module = 0;
    while (module < index->module_count && index->modules[module].file != file)
        module++;
    return module < index->module_count && add_items(index, module, tree->items, tree->count, tokens, 0);
}

/* ---- Writing ---------------------------------------------------------------------------------------------------- */

static int compare(unsigned a, unsigned b) {
    return (a > b) - (a < b);
}

static int by_name(const void *first, const void *second) {
    const struct listed_name *a = first, *b = second;
    int order = compare(a->module, b->module);
    if (!order)
        order = compare(a->name, b->name);
    return order ? order : compare(a->item, b->item);
}

static int by_trait(const void *first, const void *second) {
    const struct ready_impl *a = first, *b = second;
    int order = compare(a->trait, b->trait);
    if (!order)
        order = compare(a->head, b->head);
    if (!order)
        order = compare(a->item, b->item);
    return order ? order : compare(a->listed, b->listed);
}

static int by_item(const void *first, const void *second) {
    const struct ready_member *a = first, *b = second;
    int order = compare(a->item, b->item);
    return order ? order : compare(a->name, b->name);
}

static int by_head(const void *first, const void *second) {
    const struct inherent_member *a = first, *b = second;
    int order = compare(a->head, b->head);
    if (!order)
        order = compare(a->name, b->name);
    if (!order)
        order = compare(a->item, b->item);
    return order ? order : compare(a->listed, b->listed);
}

static void write_entries(const char *name, struct listed_name *list, size_t count) {
    qsort(list, count, sizeof *list, by_name);
    printf("\nstatic const struct ready_entry %s[] = {", name);
    for (size_t i = 0; i < count; i++)
        printf("%s{%u,%u},", i % 8 ? "" : "\n", list[i].name, list[i].item);
    printf("};\n");
}

static void write_modules(struct embed_index *index) {
    for (size_t i = 0; i < index->name_count; i++) {
        struct ready_module *module = &index->modules[index->names[i].module];
        if (!module->name_count++)
            module->first_name = (uint32_t)i;
    }
    printf("\nstatic const struct ready_module modules[] = {\n");
    for (size_t i = 0; i < index->module_count; i++) {
        const struct ready_module *module = &index->modules[i];
        printf("    {%u,%u,%u,%u,%u,%d},\n", module->name, module->parent, module->file, module->name_count,
               module->first_name, module->is_public);
    }
    printf("};\n");
}

static void write_impls(struct embed_index *index) {
    for (size_t i = 0; i < index->impl_count; i++) /* another name for a type, it may be: it could be for anything */
        if (!index->is_type[index->impls[i].head])
            index->impls[i].head = 0;
    qsort(index->impls, index->impl_count, sizeof *index->impls, by_trait);
    printf("\nstatic const struct ready_impl impls[] = {");
    for (size_t i = 0; i < index->impl_count; i++) {
        const struct ready_impl *impl = &index->impls[i];
        printf("%s{%u,%u,%u,%u},", i % 8 ? "" : "\n", impl->trait, impl->head, impl->item, impl->listed);
    }
    printf("};\n");
}

/* Inherent impls stand first among the impls: their trait is 0. */
static void write_inherent(struct embed_index *index) {
    qsort(index->inherent, index->inherent_count, sizeof *index->inherent, by_head);
    printf("\nstatic const struct ready_inherent inherent[] = {");
    for (size_t i = 0; i < index->inherent_count; i++) {
        const struct inherent_member *member = &index->inherent[i];
        size_t at = 0;
        while (index->impls[at].item != member->item || index->impls[at].listed != member->listed)
            at++;
        printf("%s{%u,%u,%zu},", i % 8 ? "" : "\n", member->head, member->name, at);
    }
    printf("};\n");
}

static void write_members(struct embed_index *index) {
    qsort(index->members, index->member_count, sizeof *index->members, by_item);
    printf("\nstatic const struct ready_member members[] = {");
    for (size_t i = 0; i < index->member_count; i++) {
        const struct ready_member *member = &index->members[i];
        printf("%s{%u,%u,%u,%u},", i % 8 ? "" : "\n", member->item, member->name, member->start, member->length);
    }
    printf("};\n");
}

void index_write(struct embed_index *index) {
    write_entries("module_names", index->names, index->name_count);
    write_entries("traits", index->traits, index->trait_count);
    write_entries("langs", index->langs, index->lang_count);
    write_modules(index);
    printf("\nstatic const struct ready_item items[] = {");
    for (size_t i = 0; i < index->item_count; i++) {
        const struct ready_item *item = &index->items[i];
        printf("%s{%u,%u,%u,%u,%d},", i % 8 ? "" : "\n", item->first, item->start, item->count, item->module,
               item->is_module);
    }
    printf("};\n");
    write_impls(index);
    write_inherent(index);
    write_members(index);
}
