#include "syntax/derive.h"
void derive_expand(struct parser *parser, struct ast_item *item, struct list *items) { (void)parser; (void)item; (void)items; }
