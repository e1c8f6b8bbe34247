/* macro_rules.h -- macros of the program's own: which arm fits a call, and the text that the call stands for.
 *
 * An expansion is text, as a derive is: a source of its own, whose pieces know where they come from (base/source.h).
 * What came from the call stands where it was written; what came from the macro stands at the call.
 */
#ifndef PREPSTATION_SYNTAX_MACRO_RULES_H
#define PREPSTATION_SYNTAX_MACRO_RULES_H

#include "syntax/parse.h"

/* What `$name` matched: tokens, or one capture for each round of the repetition it stands in. */
struct capture {
    const struct symbol *name;
    enum fragment { FRAGMENT_TOKENS, FRAGMENT_EXPR, FRAGMENT_TYPE } kind;
    struct token_range range;
    bool repeats;
    struct captures *rounds; /* of one capture each */
    size_t round_count, round_capacity;
};

struct captures {
    struct capture *items;
    size_t count, capacity;
};

/* `$( ... ) separator operator` at token `at`, which is the `$`. False: no such thing stands there. */
struct repetition {
    uint32_t first, end;       /* what repeats */
    uint32_t separator;        /* index of the token, or 0 */
    enum token_kind operator;  /* STAR, PLUS, QUESTION */
    uint32_t behind;           /* index of the token behind all of it */
};
bool macro_repetition(const struct tokens *tokens, uint32_t at, uint32_t end, struct repetition *out);

/* Does the arm whose pattern is `pattern` fit the arguments? */
bool macro_match(struct parser *parser, const struct token_range *pattern, const struct token_range *input,
                 struct captures *captures);

/* The expansion of a call: a parser that stands at its first token. False after a message. */
bool macro_expand(struct parser *parser, const struct own_macro *macro, const struct token_range *call, struct span span,
                  struct parser *inside);
/* The same for a call in a type or a pattern, whose path was read: the token in hand is the `!`. False: not a call
 * that can be expanded here, and nothing was read. */
bool macro_expand_path(struct parser *parser, const struct path *path, struct parser *inside, bool *good);
/* Takes over what the inner parser learnt. */
void macro_done(struct parser *parser, const struct parser *inside);

/* ---- macro_scope.c */

/* Notes every macro_rules! of the file, for paths and `use`. */
void macro_note_all(struct parser *parser);
/* From here to the end of the block or module. */
void macro_declare(struct parser *parser, const struct symbol *name, const struct token_range *rules);
/* The newest macro of this name, or NULL. Those of std that are written in the same way are found here too. */
const struct own_macro *macro_find(struct parser *parser, const struct symbol *name);
/* The same for a path; only its first and last names count. */
const struct own_macro *macro_find_path(struct parser *parser, const struct symbol *first, const struct symbol *last,
                                        bool is_path);

#endif
