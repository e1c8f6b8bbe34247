/* lex_literal.c -- comments, strings, characters, lifetimes and numbers: tokens with an inside of their own. What is wrong inside a literal is found
 * when it is read (literal.c); here only its end is sought.
 */
#include "syntax/lexer_inside.h"

#include "base/utf8.h"

/* ---- Comments and strings --------------------------------------------------------------------------------------- */

void lex_block_comment(struct lexer *lexer) {
    const char *start = lexer->at;
    lexer->at += 2;
    for (unsigned depth = 1; depth > 0;) {
        if (lexer->at >= lexer->end) {
            lexer_give_up(lexer, DIAGNOSTIC_CODE_UNTERMINATED, start, start + 2);
            return;
        }
        if (lexer->at[0] == '/' && peek(lexer, 1) == '*') {
            depth++;
            lexer->at += 2;
        } else if (lexer->at[0] == '*' && peek(lexer, 1) == '/') {
            depth--;
            lexer->at += 2;
        } else {
            lexer->on_new_line |= *lexer->at == '\n';
            lexer->at++;
        }
    }
}

/* Behind the opening quote; a suffix is taken along and refused when the literal is read. */
void lex_quoted(struct lexer *lexer, enum token_kind kind, const char *start) {
    const char *quote = lexer->at++;
    while (lexer->at < lexer->end && *lexer->at != '"') {
        if (*lexer->at == '\\' && lexer->end - lexer->at > 1)
            lexer->at++;
        lexer->at++;
    }
    if (lexer->at >= lexer->end) {
        lexer_give_up(lexer,
                kind == TOKEN_BYTE_STRING ? DIAGNOSTIC_CODE_UNTERMINATED_BYTE_STRING
                                          : DIAGNOSTIC_CODE_UNTERMINATED_STRING,
                start, quote + 1);
        return;
    }
    lexer->at++;
    lexer_skip_identifier(lexer);
    lexer_add(lexer, kind, start);
}

/* r"..." or r##"..."##; at stands at the first # or the quote. */
void lex_raw(struct lexer *lexer, enum token_kind kind, const char *start) {
    size_t hashes = 0;
    while (peek(lexer, 0) == '#') {
        hashes++;
        lexer->at++;
    }
    const char *quote = lexer->at++;
    for (; lexer->at < lexer->end; lexer->at++) {
        if (*lexer->at != '"' || (size_t)(lexer->end - lexer->at - 1) < hashes)
            continue;
        size_t found = 0;
        while (found < hashes && lexer->at[1 + found] == '#')
            found++;
        if (found < hashes)
            continue;
        lexer->at += 1 + hashes;
        lexer_skip_identifier(lexer);
        lexer_add(lexer, kind, start);
        return;
    }
    lexer_give_up(lexer, DIAGNOSTIC_CODE_UNTERMINATED_RAW_STRING, start, quote + 1);
}

bool raw_string_follows(const struct lexer *lexer, size_t ahead) {
    while (peek(lexer, ahead) == '#')
        ahead++;
    return peek(lexer, ahead) == '"';
}

/* 'x', '\n' or 'lifetime; at stands at the quote. */
void lex_quote(struct lexer *lexer, enum token_kind kind, const char *start) {
    const char *quote = lexer->at++;
    uint32_t scalar = 0;
    size_t size = utf8_decode(lexer->at, (size_t)(lexer->end - lexer->at), &scalar);
    if (kind == TOKEN_CHAR && scalar_starts_identifier(scalar) && peek(lexer, size) != '\'') {
        lexer->at += size;
        lexer_skip_identifier(lexer);
        if (peek(lexer, 0) != '\'') {
            struct token *token = lexer_add(lexer, TOKEN_LIFETIME, start);
            token->symbol = intern(lexer->interner, start, (size_t)(lexer->at - start));
            return;
        }
        lexer->at = quote + 1; /* 'abc': a literal with too many characters, refused when it is read */
    }
    bool is_empty = peek(lexer, 0) == '\'';
    if (is_empty && peek(lexer, 1) == '\'')
        lexer->at++; /* ''' : the quote itself, unescaped; refused when it is read */
    while (lexer->at < lexer->end && *lexer->at != '\'' && *lexer->at != '\n') {
        if (*lexer->at == '\\' && lexer->end - lexer->at > 1)
            lexer->at++;
        lexer->at++;
    }
    if (lexer->at >= lexer->end || *lexer->at != '\'') {
        lexer_give_up(lexer, DIAGNOSTIC_CODE_UNTERMINATED_CHAR, start, quote + 1);
        return;
    }
    lexer->at++;
    lexer_skip_identifier(lexer);
    lexer_add(lexer, kind, start);
}

/* ---- Numbers ---------------------------------------------------------------------------------------------------- */

static void skip_digits(struct lexer *lexer) {
    while (has_class(peek(lexer, 0), CLASS_DIGIT) || peek(lexer, 0) == '_')
        lexer->at++;
}

/* Digits, a fraction, an exponent and a suffix. `1..2`, `1.max(2)` and `t.0.1` are no fractions; the last is split by
 * the parser. */
void lex_number(struct lexer *lexer) {
    const char *start = lexer->at;
    bool is_decimal = !(start[0] == '0' && (peek(lexer, 1) == 'x' || peek(lexer, 1) == 'o' || peek(lexer, 1) == 'b'));
    bool is_float = false;
    if (is_decimal) {
        skip_digits(lexer);
        unsigned char next = (unsigned char)peek(lexer, 1);
        if (peek(lexer, 0) == '.' && next != '.' && next < 0x80 && !has_class((char)next, CLASS_START)) {
            is_float = true;
            lexer->at++;
            skip_digits(lexer);
        }
        if (peek(lexer, 0) == 'e' || peek(lexer, 0) == 'E') {
            size_t ahead = peek(lexer, 1) == '+' || peek(lexer, 1) == '-' ? 2 : 1;
            while (peek(lexer, ahead) == '_')
                ahead++;
            if (has_class(peek(lexer, ahead), CLASS_DIGIT)) {
                is_float = true;
                lexer->at += ahead;
                skip_digits(lexer);
            }
        }
    }
    lexer_skip_identifier(lexer); /* a suffix, or the digits behind 0x */
    lexer_add(lexer, is_float ? TOKEN_FLOAT : TOKEN_INTEGER, start);
}
