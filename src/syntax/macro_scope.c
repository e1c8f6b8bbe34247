/* macro_scope.c -- which macro of the program's own a name or a path means.
 *
 * A macro_rules! has two scopes (reference: macros by example, scoping). The textual one reaches from the definition to
 * the end of its block or module, or beyond that of a module with #[macro_use]; the newest definition wins. The
 * path-based one is that of an item: `crate::name!`, `module::name!`, and a plain name after `use` or #[macro_export].
 * For that one all definitions of a file and all names in its `use` declarations are noted before it is parsed.
 * Whether the path leads there is not asked: rustc is the authority on what must be refused.
 */
#include <string.h>

#include "syntax/macro_rules.h"

struct macro_import {
    const struct symbol *name, *target;
};

struct macros_known {
    struct own_macro *macros, *exported;
    size_t count, capacity, exported_count, exported_capacity;
    struct macro_import *imports;
    size_t import_count, import_capacity;
};

/* ---- Noting ----------------------------------------------------------------------------------------------------- */

static void note_import(struct arena *arena, struct macros_known *known, const struct symbol *name,
                        const struct symbol *target) {
    known->imports =
        arena_grow(arena, known->imports, known->import_count, &known->import_capacity, sizeof *known->imports);
    known->imports[known->import_count++] = (struct macro_import){name, target};
}

/* use ... ; */
static uint32_t note_use(struct arena *arena, struct macros_known *known, const struct tokens *tokens, uint32_t at) {
    const struct token *items = tokens->items;
    for (; at < tokens->count && items[at].kind != TOKEN_SEMICOLON; at++) {
        if (items[at].kind != TOKEN_IDENT)
            continue;
        bool is_renamed = items[at + 1].kind == TOKEN_AS && items[at + 2].kind == TOKEN_IDENT;
        note_import(arena, known, items[is_renamed ? at + 2 : at].symbol, items[at].symbol);
        at += is_renamed ? 2 : 0;
    }
    return at;
}

static bool is_definition(const struct tokens *tokens, uint32_t at) {
    const struct token *items = tokens->items;
    if (at + 3 >= tokens->count || items[at].kind != TOKEN_IDENT || items[at + 1].kind != TOKEN_NOT ||
        items[at + 2].kind != TOKEN_IDENT || strcmp(items[at].symbol->text, "macro_rules") != 0)
        return false;
    enum token_kind open = (enum token_kind)items[at + 3].kind;
    return open == TOKEN_OPEN_BRACE || open == TOKEN_OPEN_PAREN || open == TOKEN_OPEN_BRACKET;
}

/* #[macro_export] among the attributes before token `at`: then the macro is an item of the crate's root. */
static bool is_exported(const struct tokens *tokens, uint32_t at) {
    const struct token *items = tokens->items;
    while (at >= 4 && items[at - 1].kind == TOKEN_CLOSE_BRACKET) {
        uint32_t open = items[at - 1].partner;
        if (items[open + 1].kind == TOKEN_IDENT && strcmp(items[open + 1].symbol->text, "macro_export") == 0)
            return true;
        if (open == 0 || items[open - 1].kind != TOKEN_HASH)
            return false;
        at = open - 1;
    }
    return false;
}

void macro_note_all(struct parser *parser) {
    const struct tokens *tokens = parser->tokens;
    struct macros_known *known = NULL;
    for (uint32_t at = 0; at < tokens->count; at++) {
        if (!is_definition(tokens, at))
            continue;
        if (!known)
            known = arena_alloc(parser->arena, sizeof *known);
        known->macros = arena_grow(parser->arena, known->macros, known->count, &known->capacity, sizeof *known->macros);
        struct token_range rules = {tokens, at + 3, tokens->items[at + 3].partner + 1};
        const struct symbol *name = tokens->items[at + 2].symbol;
        known->macros[known->count++] = (struct own_macro){name, rules};
        if (!is_exported(tokens, at))
            continue;
        known->exported = arena_grow(parser->arena, known->exported, known->exported_count, &known->exported_capacity,
                                     sizeof *known->exported);
        known->exported[known->exported_count++] = (struct own_macro){name, rules};
    }
    for (uint32_t at = 0; known && at < tokens->count; at++) {
        if (tokens->items[at].kind == TOKEN_USE)
            at = note_use(parser->arena, known, tokens, at + 1);
    }
    parser->macros_known = known;
}

/* ---- Macros of std that are written as a program would write them ------------------------------------------------ */

static const char pin_rules[] = /* a struct literal, so that the value lives as long as the variable */
    "{ ($value:expr $(,)?) => { ::std::pin::Pin { __pointer: &mut { $value } } }; }\n";

static const char thread_local_rules[] =
    "{ () => {};\n"
    "  ($(#[$meta:meta])* $vis:vis static $name:ident : $type:ty = $value:expr $(; $($rest:tt)*)?) => {\n"
    "    $(#[$meta])* $vis static $name: ::std::thread::LocalKey<$type> = ::std::thread::LocalKey::new({\n"
    "      fn init() -> $type { $value }\n"
    "      init\n"
    "    });\n"
    "    $(thread_local! { $($rest)* })?\n"
    "  };\n"
    "}\n";

static void add_macro(struct parser *parser, const struct own_macro *macro) {
    parser->own_macros = arena_grow(parser->arena, parser->own_macros, parser->own_macro_count,
                                    &parser->own_macro_capacity, sizeof *parser->own_macros);
    parser->own_macros[parser->own_macro_count++] = *macro;
}

struct library_macro {
    const char *name, *file, *rules;
    size_t length;
};

static const struct library_macro library_macros[] = {
    {"thread_local", "std/thread_local.rs", thread_local_rules, sizeof thread_local_rules - 1},
    {"pin", "std/pin.rs", pin_rules, sizeof pin_rules - 1},
};

static const struct library_macro *library_macro(const struct symbol *name) {
    for (size_t i = 0; i < sizeof library_macros / sizeof *library_macros; i++)
        if (strcmp(library_macros[i].name, name->text) == 0)
            return &library_macros[i];
    return NULL;
}

static void add_library_macro(struct parser *parser, const struct symbol *name, const struct library_macro *macro) {
    struct parser_context *context = parser->context;
    struct source *source =
        source_map_add(context->map, SOURCE_PRELUDE, macro->file, macro->rules, (uint32_t)macro->length);
    const struct tokens *tokens = lex_source(parser->arena, context->interner, context->diagnostics, source);
    if (tokens)
        add_macro(parser, &(struct own_macro){name, {tokens, 0, tokens->count}});
}

/* ---- Finding ---------------------------------------------------------------------------------------------------- */

void macro_declare(struct parser *parser, const struct symbol *name, const struct token_range *rules) {
    add_macro(parser, &(struct own_macro){name, *rules});
}

static const struct own_macro *newest(const struct own_macro *macros, size_t count, const struct symbol *name) {
    for (size_t i = count; i > 0; i--) {
        if (macros[i - 1].name == name)
            return &macros[i - 1];
    }
    return NULL;
}

/* As an item somewhere in the file. */
static const struct own_macro *find_item(const struct parser *parser, const struct symbol *name) {
    const struct macros_known *known = parser->macros_known;
    if (!known)
        return NULL;
    const struct own_macro *found = newest(known->exported, known->exported_count, name);
    return found ? found : newest(known->macros, known->count, name);
}

static const struct own_macro *find_imported(const struct parser *parser, const struct symbol *name) {
    const struct macros_known *known = parser->macros_known;
    if (!known)
        return NULL;
    for (size_t i = 0; i < known->import_count; i++) {
        const struct own_macro *found =
            known->imports[i].name == name ? find_item(parser, known->imports[i].target) : NULL;
        if (found)
            return found;
    }
    return newest(known->exported, known->exported_count, name);
}

const struct own_macro *macro_find(struct parser *parser, const struct symbol *name) {
    const struct own_macro *found = newest(parser->own_macros, parser->own_macro_count, name);
    if (!found)
        found = find_imported(parser, name);
    const struct library_macro *macro = found ? NULL : library_macro(name);
    if (!macro || parser->tokens->source->kind == SOURCE_PRELUDE)
        return found;
    add_library_macro(parser, name, macro);
    return newest(parser->own_macros, parser->own_macro_count, name);
}

static bool is_std(const struct symbol *name) {
    return strcmp(name->text, "std") == 0 || strcmp(name->text, "core") == 0 || strcmp(name->text, "alloc") == 0;
}

const struct own_macro *macro_find_path(struct parser *parser, const struct symbol *first, const struct symbol *last,
                                        bool is_path) {
    if (!is_path || is_std(first))
        return macro_find(parser, last);
    const struct own_macro *found = find_item(parser, last);
    return found ? found : macro_find(parser, last);
}
