/* embed.h -- between the files of the build's tool: embed.c writes what the prelude's files hold, embed_index.c what the index of their items
 * holds (syntax/ready.h). */
#ifndef PREPSTATION_PRELUDE_EMBED_H
#define PREPSTATION_PRELUDE_EMBED_H

#include "syntax/parser.h"
#include "syntax/ready.h"

struct embed {
    struct arena arena;
    struct interner interner;
    struct diagnostics diagnostics;
    struct source_map map;
    struct parser_context parser;
    uint16_t slots[READY_SLOTS];               /* as in struct ready_names */
    const struct symbol *symbols[READY_SLOTS]; /* by number */
    size_t symbol_count;
    const char **modules; /* of the .rs files: "vec" */
    size_t file_count, file_capacity;
};

/* The number of a name. */
uint16_t embed_number(struct embed *embed, const struct symbol *symbol);

/* The index of all files; they are added in their order, the root first. */
struct embed_index;
struct embed_index *index_new(struct embed *embed);
/* False, after a message, when an item has no place in the index. */
bool index_add(struct embed_index *index, const struct module_ast *tree, const struct tokens *tokens, size_t file);
void index_write(struct embed_index *index);

#endif
