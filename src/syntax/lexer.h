/* lexer.h -- source text to an array of tokens, a whole file at once.
 *
 * Tokens are small and hold no values: a literal's value is read from its text when the parser meets it
 * (syntax/literal.h). Each opening delimiter knows its closing one, so a body or a broken statement is skipped in one
 * step; that is why delimiters that do not match are found here and end the reading of the file. In the prelude and
 * in derives the insides of impls and functions are not even lexed until somebody asks for one: most of that text is
 * never looked at.
 */
#ifndef PREPSTATION_SYNTAX_LEXER_H
#define PREPSTATION_SYNTAX_LEXER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/diagnostic.h"
#include "base/intern.h"
#include "base/source.h"

enum token_kind {
#define TOKEN(name, text)    TOKEN_##name,
#define KEYWORD(name, text)  TOKEN_##name,
#define RESERVED(name, text) TOKEN_##name,
#include "syntax/tokens.def"
#undef TOKEN
#undef KEYWORD
#undef RESERVED
    TOKEN_KIND_COUNT
};

struct token {
    struct span span;
    union {
        const struct symbol *symbol; /* IDENT (without r#), LIFETIME (with its quote), keywords, UNDERSCORE */
        uint32_t partner;            /* delimiters: index of the other one */
    };
    uint16_t kind;
    bool is_raw;      /* r#name */
    bool on_new_line; /* a line ending lies between the token before and this one */
};

struct mark;

struct tokens {
    const struct source *source;
    const struct mark **marks; /* of the text of a macro: for each token (syntax/ast.h); else NULL */
    struct token *items; /* the last one is TOKEN_END */
    uint32_t count;      /* without the last one */
    bool is_skimmed;     /* by lex_skimming */
};

/* Largest file that is read, in bytes. */
enum { LEXER_LARGEST_SOURCE = 4 << 20 };

/* The tokens of a source. What is wrong is added to the diagnostics; NULL when it is so wrong that parsing would only
 * add noise (not UTF-8, too large, characters that no Rust program has, a string or comment without end, delimiters
 * that do not match). */
const struct tokens *lex_source(struct arena *arena, struct interner *interner, struct diagnostics *diagnostics,
                                const struct source *source);

/* For the prelude and derives, which are mostly never looked at: impls of several lines get no tokens between their
 * braces, functions none but TOKEN_SKIMMED behind their name (lex_part makes them on demand), and all sources use one
 * buffer, so the items are good only until the next call. */
struct token_buffer {
    struct token *items;
    size_t capacity;
    const struct symbol **known; /* the prelude's names by number, as far as they were met (syntax/ready.h) */
};
const struct tokens *lex_skimming(struct arena *arena, struct interner *interner, struct diagnostics *diagnostics,
                                  const struct source *source, struct token_buffer *buffer);

/* A part of a source that was skimmed. */
enum lex_part {
    LEX_BODY,      /* all of it */
    LEX_ITEMS,     /* items, with or without the braces around them: skimmed again */
    LEX_SIGNATURE, /* the rest of a function, but not its body */
};
const struct tokens *lex_part(struct arena *arena, struct interner *interner, struct diagnostics *diagnostics,
                              const struct source *source, struct span span, enum lex_part part,
                              struct token_buffer *buffer);

/* "`;`" or "the end of the file": a kind of token as messages name it. */
const char *token_kind_name(enum token_kind kind);

/* The token's bytes in the source. */
const char *token_text(const struct tokens *tokens, const struct token *token, size_t *length);

bool token_kind_is_keyword(enum token_kind kind);

/* Letters and digits of identifiers, as Unicode has them. */
bool scalar_starts_identifier(uint32_t scalar);
bool scalar_continues_identifier(uint32_t scalar);

#endif
