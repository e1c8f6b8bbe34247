/* literal.h -- the value of a literal from its text. */
#ifndef PREPSTATION_SYNTAX_LITERAL_H
#define PREPSTATION_SYNTAX_LITERAL_H

#include "syntax/ast.h"
#include "syntax/lexer.h"

/* Never NULL. What is wrong is reported as DIAGNOSTIC_CODE_BAD_LITERAL with one of these keys as argument 0 and the
 * offending text as argument 1:
 *     "empty-char", "long-char", "escape", "unicode-escape", "not-ascii", "no-digits", "digit", "suffix", "too-large",
 *     "nul" (in a C string) */
struct literal *literal_read(struct arena *arena, struct interner *interner, struct diagnostics *diagnostics,
                             const struct tokens *tokens, const struct token *token);

/* How many bytes stand before the contents of a string token: 1 for ", 3 for r#". */
size_t literal_prefix_length(const char *text);

#endif
