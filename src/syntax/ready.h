/* ready.h -- what the build finds out about the prelude, so that no run has to: its tokens, and an index of its items.
 *
 * Every run of a program begins with the same 26,000 lines, of which it needs a hundredth. So the tool that embeds the files
 * (src/prelude/embed.c) reads them once with the lexer and the parser of this room, and writes beside their bytes, as tables of
 * numbers without a pointer among them,
 *
 *     tokens    of each file, as lex_skimming gives them
 *     items     where each item's tokens lie, and the module that it stands in
 *     names     of each module, and the items that give them: to look a name up is to find which item to parse
 *     impls     of traits, by trait and head of the self type: to ask for an impl is to find which ones to parse
 *     inherent  impls by head and names of members, and
 *     traits    by names of members, for method lookup
 *     members   of each impl, where their text is: one by one they are lexed and parsed when asked for
 *
 * What it costs: an item is found by how its header is written, so an impl is found by the last name of its trait's path and of its
 * type's. Two traits of one name wake each other's impls, which does no harm; a type alias would hide one, so an impl for
 * anything but a struct, enum, union or built-in type is listed under "any". src/types/wake.c does the asking.
 */
#ifndef PREPSTATION_SYNTAX_READY_H
#define PREPSTATION_SYNTAX_READY_H

#include "syntax/lexer.h"

enum { READY_RAW = 1, READY_NEW_LINE = 2, READY_NAMED = 4 }; /* READY_NAMED: the payload is a name */

struct ready_token {
    uint32_t gap;     /* bytes between the end of the token before and this one */
    uint16_t length;
    uint16_t payload; /* a name's number, or the index of a delimiter's partner */
    uint8_t kind;
    uint8_t flags;
};

struct ready_file {
    const struct ready_token *tokens; /* TOKEN_END included */
    uint32_t count;
};

/* All names, by number; number 0 is no name. */
enum { READY_SLOTS = 1 << 14 };
struct ready_names {
    const char *text;
    const uint32_t *starts; /* count + 1 offsets in text */
    const uint16_t *slots;  /* READY_SLOTS numbers, open addressing by the symbol's hash; 0: free */
    size_t count;
};

/* Names are sorted. Under number 0 stand the imports that must be known as soon as the module is: globs and other names. */
struct ready_entry {
    uint16_t name, item;
};

struct ready_module {
    uint16_t name, parent; /* parent: a module's number; module 0 is the root, its own parent */
    uint16_t file;
    uint16_t name_count;
    uint32_t first_name;
    bool is_public;
};

struct ready_item {
    uint32_t first; /* token of its file; of a module: the module's number, and nothing else counts */
    uint32_t start; /* offset in the text of what lies before that token */
    uint16_t count; /* tokens */
    uint16_t module;
    bool is_module;
};

/* Sorted by trait and head. An impl under #[each(..)] stands here once for each listed type. */
struct ready_impl {
    uint16_t trait;  /* name; 0: inherent */
    uint16_t head;   /* name of the type, or "&", "&mut", "*const", "*mut", "[]", "[;]", "()", "!", "fn"; 0: any */
    uint16_t item;
    uint16_t listed; /* which of #[each(..)] */
};

/* Sorted by head and name: the inherent impls by their members. */
struct ready_inherent {
    uint16_t head, name;
    uint16_t impl; /* in the list of impls */
};

/* Sorted by item and name: where each member of an impl stands in the text. */
struct ready_member {
    uint16_t item, name;
    uint32_t start, length;
};

struct ready {
    struct ready_names names;
    const struct ready_file *files;
    const struct ready_module *modules;
    const struct ready_entry *module_names;
    const struct ready_item *items;
    const struct ready_impl *impls;
    const struct ready_inherent *inherent;
    const struct ready_member *members;
    const struct ready_entry *traits; /* sorted: the names of their members */
    const struct ready_entry *langs;   /* sorted: #[lang = "name"] */
    size_t file_count, module_count, item_count, impl_count, inherent_count, member_count, trait_count, lang_count;
};

/* The number of a name that the prelude has; else 0. */
uint16_t ready_number(const struct ready_names *names, const struct symbol *symbol);

/* The name of a number. */
const struct symbol *ready_name(const struct ready_names *names, uint16_t number, struct interner *interner,
                                struct token_buffer *buffer);

/* The item's tokens, and TOKEN_END behind them; the source is its file. */
const struct tokens *ready_unpack(struct arena *arena, struct interner *interner, const struct ready *ready,
                                  const struct ready_item *item, const struct source *source,
                                  struct token_buffer *buffer);

#endif
