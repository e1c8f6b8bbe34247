/* derive.h -- #[derive]: the impls are written as Rust text and read by the ordinary parser.
 *
 * Text, because a learner can then look at what a derive is: the source is in the map as SOURCE_DERIVED, and its places
 * lead back to the attribute. What it costs is lexing it; its bodies are parsed when they are needed. */
#ifndef PREPSTATION_SYNTAX_DERIVE_H
#define PREPSTATION_SYNTAX_DERIVE_H

#include "syntax/parse.h"

/* Adds the impls that the item's derives ask for behind it. */
void derive_expand(struct parser *parser, struct ast_item *item, struct list *items);

#endif
