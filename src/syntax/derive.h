/* derive.h -- #[derive]: the impls are written as Rust text and read by the ordinary parser.
 *
 * Text, because a learner can then look at what a derive is: the source is in the map as SOURCE_DERIVED, and its places
 * lead back to the attribute. What it costs is lexing it; its bodies are parsed when they are needed. Few of the
 * prelude's derives are ever looked at, so there the impl is only promised, with its trait and the name of its type, and
 * the text is written when somebody asks for more. */
#ifndef PREPSTATION_SYNTAX_DERIVE_H
#define PREPSTATION_SYNTAX_DERIVE_H

#include "syntax/parse.h"

/* Adds the impls that the item's derives ask for behind it. */
void derive_expand(struct parser *parser, struct ast_item *item, struct list *items);

/* Makes a promised impl a whole one. */
void derive_keep(struct parser_context *context, struct impl_item *impl);

#endif
