/* lexer_inside.h -- what the files of the lexer share. */
#ifndef PREPSTATION_SYNTAX_LEXER_INSIDE_H
#define PREPSTATION_SYNTAX_LEXER_INSIDE_H

#include "syntax/lexer.h"

struct lexer {
    struct arena *arena;
    struct interner *interner;
    struct diagnostics *diagnostics;
    const struct source *source;
    const char *start, *at, *end;
    struct token *tokens;
    size_t count, capacity;
    uint32_t *open; /* indexes of the openers not yet closed */
    size_t open_count, open_capacity;
    unsigned bad_characters;
    bool on_new_line;
    bool hopeless; /* stop reading: what follows would be noise */
    bool skims;    /* the insides of impls and functions are left out */
    size_t skim_depth; /* when skimming: 1 + open_count at the `impl` or function whose braces are to come; 0: none */
};

enum { CLASS_START = 1, CLASS_CONTINUE = 2, CLASS_DIGIT = 4, CLASS_SPACE = 8 };

static inline unsigned class_of(unsigned char byte) {
    if ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z')
        return CLASS_START | CLASS_CONTINUE;
    if (byte >= '0' && byte <= '9')
        return CLASS_CONTINUE | CLASS_DIGIT;
    if (byte == '_')
        return CLASS_START | CLASS_CONTINUE;
    return byte == ' ' || (byte >= '\t' && byte <= '\r') ? CLASS_SPACE : 0;
}

static inline bool has_class(char byte, unsigned class) {
    return (class_of((unsigned char)byte) & class) != 0;
}

static inline char peek(const struct lexer *lexer, size_t ahead) {
    return (size_t)(lexer->end - lexer->at) > ahead ? lexer->at[ahead] : '\0';
}

/* The token from start to where the lexer stands. */
struct token *lexer_add(struct lexer *lexer, enum token_kind kind, const char *start);

/* A complaint after which reading stops: what follows would be noise. */
void lexer_give_up(struct lexer *lexer, enum diagnostic_code code, const char *start, const char *end);

/* An identifier's rest, from at. Returns whether there was anything. */
bool lexer_skip_identifier(struct lexer *lexer);

/* lex_literal.c. Each begins where the lexer stands; `start` is where the token began, its prefix (b, c, r) included. */
void lex_block_comment(struct lexer *lexer);
void lex_quoted(struct lexer *lexer, enum token_kind kind, const char *start);
void lex_raw(struct lexer *lexer, enum token_kind kind, const char *start);
void lex_quote(struct lexer *lexer, enum token_kind kind, const char *start);
void lex_number(struct lexer *lexer);

/* True when hashes and a quote follow: r"", r#""#. */
bool raw_string_follows(const struct lexer *lexer, size_t ahead);

#endif
