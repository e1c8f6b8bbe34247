/* lexer.c -- source text to tokens; see lexer.h.
 *
 * One pass over the bytes with a switch on the first byte of each token. Comments, doc comments among them, are white
 * space. What this costs: a program cannot be printed back from its tokens, and nobody here wants to.
 */
#include "syntax/lexer_inside.h"

#include <string.h>
#include <utf8proc.h>

#include "base/utf8.h"

enum { MOST_BAD_CHARACTERS = 10 };

static const char *const token_texts[TOKEN_KIND_COUNT] = {
#define TOKEN(name, text)    text,
#define KEYWORD(name, text)  text,
#define RESERVED(name, text) text,
#include "syntax/tokens.def"
#undef TOKEN
#undef KEYWORD
#undef RESERVED
};

static const char *const token_names[TOKEN_KIND_COUNT] = {
#define TOKEN(name, text)    "`" text "`",
#define KEYWORD(name, text)  "`" text "`",
#define RESERVED(name, text) "`" text "`",
#include "syntax/tokens.def"
#undef TOKEN
#undef KEYWORD
#undef RESERVED
};

const char *token_kind_name(enum token_kind kind) {
    return kind < TOKEN_OPEN_PAREN ? token_texts[kind] : token_names[kind];
}

bool token_kind_is_keyword(enum token_kind kind) {
    return kind >= TOKEN_AS;
}

const char *token_text(const struct tokens *tokens, const struct token *token, size_t *length) {
    *length = token->span.end - token->span.start;
    return tokens->source->text + (token->span.start - tokens->source->base);
}

/* ---- Characters ------------------------------------------------------------------------------------------------- */

bool scalar_starts_identifier(uint32_t scalar) {
    if (scalar < 0x80)
        return has_class((char)scalar, CLASS_START);
    switch (utf8proc_category((utf8proc_int32_t)scalar)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL: return true;
    default: return false;
    }
}

bool scalar_continues_identifier(uint32_t scalar) {
    if (scalar < 0x80)
        return has_class((char)scalar, CLASS_CONTINUE);
    switch (utf8proc_category((utf8proc_int32_t)scalar)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_PC: return true;
    default: return scalar_starts_identifier(scalar);
    }
}

static bool is_wide_space(uint32_t scalar) {
    return scalar == 0x85 || scalar == 0x200E || scalar == 0x200F || scalar == 0x2028 || scalar == 0x2029;
}

/* What editors and word processors put in place of ASCII. */
static const struct {
    uint32_t scalar;
    const char *ascii;
} look_alikes[] = {
    {0x201C, "\""}, {0x201D, "\""}, {0x201E, "\""}, {0x00AB, "\""}, {0x00BB, "\""}, {0x2018, "'"},  {0x2019, "'"},
    {0x00B4, "'"},  {0x2013, "-"},  {0x2014, "-"},  {0x2212, "-"},  {0x2010, "-"},  {0x2026, ".."}, {0x00D7, "*"},
    {0x00F7, "/"},  {0x2215, "/"},  {0x00A0, " "},  {0x3000, " "},  {0x202F, " "},  {0x200B, ""},   {0xFEFF, ""},
    {0x037E, ";"},  {0xFF1B, ";"},  {0xFF1A, ":"},  {0xFF0C, ","},  {0xFF08, "("},  {0xFF09, ")"},  {0xFF5B, "{"},
    {0xFF5D, "}"},  {0xFF1D, "="},  {0x2264, "<="}, {0x2265, ">="}, {0x2260, "!="}, {0x2192, "->"}, {0x21D2, "=>"},
};

/* ---- Tools ------------------------------------------------------------------------------------------------------ */

static struct span span_of(const struct lexer *lexer, const char *start, const char *end) {
    return (struct span){lexer->source->base + (uint32_t)(start - lexer->start),
                         lexer->source->base + (uint32_t)(end - lexer->start)};
}

struct token *lexer_add(struct lexer *lexer, enum token_kind kind, const char *start) {
    if (lexer->count == lexer->capacity)
        lexer->tokens = arena_grow(lexer->arena, lexer->tokens, lexer->count, &lexer->capacity, sizeof *lexer->tokens);
    struct token *token = &lexer->tokens[lexer->count++];
    *token = (struct token){
        .span = span_of(lexer, start, lexer->at), .kind = (uint16_t)kind, .on_new_line = lexer->on_new_line};
    lexer->on_new_line = false;
    return token;
}

void lexer_give_up(struct lexer *lexer, enum diagnostic_code code, const char *start, const char *end) {
    diagnostics_add(lexer->diagnostics, code, span_of(lexer, start, end), NULL, NULL, NULL);
    lexer->hopeless = true;
}

/* One bit for each byte that goes on an identifier: the hottest test of the lexer. */
static bool continues(char byte) {
    static const uint64_t bits[4] = {UINT64_C(0x03FF000000000000), UINT64_C(0x07FFFFFE87FFFFFE), 0, 0};
    return bits[(unsigned char)byte >> 6] >> (byte & 63) & 1;
}

/* An identifier's rest, from at. Returns whether there was anything. */
bool lexer_skip_identifier(struct lexer *lexer) {
    const char *start = lexer->at;
    for (;;) {
        const char *at = lexer->at;
        while (at < lexer->end && continues(*at))
            at++;
        lexer->at = at;
        uint32_t scalar;
        size_t size;
        if ((unsigned char)peek(lexer, 0) < 0x80 ||
            (size = utf8_decode(lexer->at, (size_t)(lexer->end - lexer->at), &scalar)) == 0 ||
            !scalar_continues_identifier(scalar))
            return lexer->at > start;
        lexer->at += size;
    }
}

/* ---- Words ------------------------------------------------------------------------------------------------------ */

/* Sets the keyword of each symbol that is one. Doing it again changes nothing. */
static void mark_keywords(struct interner *interner) {
    if (intern_text(interner, token_texts[TOKEN_AS])->keyword)
        return;
    for (unsigned kind = TOKEN_AS; kind < TOKEN_KIND_COUNT; kind++)
        ((struct symbol *)intern_text(interner, token_texts[kind]))->keyword = (uint16_t)kind;
    ((struct symbol *)intern_text(interner, "_"))->keyword = TOKEN_UNDERSCORE;
}

/* b'x' b"" br"" c"" cr"" r"" r#name: true when the word starts one of these, and it was lexed. */
static bool lex_prefixed(struct lexer *lexer) {
    const char *start = lexer->at;
    char first = start[0], second = peek(lexer, 1);
    if (first == 'b' && second == '\'') {
        lexer->at++;
        lex_quote(lexer, TOKEN_BYTE, start);
        return true;
    }
    if ((first == 'b' || first == 'c') && second == '"') {
        lexer->at++;
        lex_quoted(lexer, first == 'b' ? TOKEN_BYTE_STRING : TOKEN_C_STRING, start);
        return true;
    }
    if ((first == 'b' || first == 'c') && second == 'r' && raw_string_follows(lexer, 2)) {
        lexer->at += 2;
        lex_raw(lexer, first == 'b' ? TOKEN_RAW_BYTE_STRING : TOKEN_RAW_C_STRING, start);
        return true;
    }
    if (first == 'r' && (second == '"' || second == '#') && raw_string_follows(lexer, 1)) {
        lexer->at++;
        lex_raw(lexer, TOKEN_RAW_STRING, start);
        return true;
    }
    if (first == 'r' && second == '#' && has_class(peek(lexer, 2), CLASS_START)) {
        lexer->at += 2;
        lexer_skip_identifier(lexer);
        struct token *token = lexer_add(lexer, TOKEN_IDENT, start);
        token->symbol = intern(lexer->interner, start + 2, (size_t)(lexer->at - start - 2));
        token->is_raw = true;
        return true;
    }
    return false;
}

static size_t indent_here(const struct lexer *lexer) {
    const char *line = lexer->at - 1;
    while (line > lexer->start && line[-1] != '\n')
        line--;
    return strspn(line, " ");
}

static void lex_word(struct lexer *lexer);

/* Behind `fn`: its name, then one token for all the rest of it. As rustfmt lays a function out, its last line is the
 * first that is indented like its first one and ends in `;` or `}`. */
static void skim_function(struct lexer *lexer) {
    size_t indent = indent_here(lexer);
    lexer->at++;
    lex_word(lexer);
    const char *start = lexer->at, *line = NULL; /* NULL: the function's own line */
    while (lexer->at < lexer->end) {
        const char *newline = memchr(lexer->at, '\n', (size_t)(lexer->end - lexer->at));
        if (!newline)
            newline = lexer->end;
        lexer->at = newline;
        if ((newline[-1] == ';' || newline[-1] == '}') && (!line || strspn(line, " ") == indent))
            break;
        line = newline + 1;
        lexer->at += newline < lexer->end;
    }
    lexer_add(lexer, TOKEN_SKIMMED, start);
}

static void lex_word(struct lexer *lexer) {
    const char *start = lexer->at;
    if ((*start == 'b' || *start == 'c' || *start == 'r') && lex_prefixed(lexer))
        return;
    lexer_skip_identifier(lexer);
    const struct symbol *symbol = intern(lexer->interner, start, (size_t)(lexer->at - start));
    struct token *token = lexer_add(lexer, symbol->keyword ? symbol->keyword : TOKEN_IDENT, start);
    token->symbol = symbol;
    if (lexer->skims && lexer->skim_depth == 0) {
        if (symbol->keyword == TOKEN_IMPL)
            lexer->skim_depth = lexer->open_count + 1;
        else if (symbol->keyword == TOKEN_FN && peek(lexer, 0) == ' ' && has_class(peek(lexer, 1), CLASS_START))
            skim_function(lexer);
    }
    if (peek(lexer, 0) == '"') { /* f"..." and the like: keep the string, it is plain what was meant */
        diagnostics_add(lexer->diagnostics, DIAGNOSTIC_CODE_UNKNOWN_PREFIX, token->span, symbol->text, NULL, NULL);
        lexer->count--;
    }
}

/* ---- Delimiters and punctuation --------------------------------------------------------------------------------- */

/* Behind the brace that opens the inside of a function or impl: on to the one that closes it. The prelude and derives
 * are laid out as rustfmt does it, so that is the first brace that has nothing before it in its line but the indent of
 * the opening one's. What stands on one line is lexed. */
static void skim_braces(struct lexer *lexer) {
    lexer->skim_depth = 0;
    if (peek(lexer, 0) != '\n')
        return;
    const char *line = lexer->at - 1;
    while (line > lexer->start && line[-1] != '\n')
        line--;
    size_t indent = strspn(line, " ");
    for (const char *at = lexer->at; (at = memchr(at, '\n', (size_t)(lexer->end - at)));) {
        at++;
        if ((size_t)(lexer->end - at) > indent && at[indent] == '}' && memcmp(at, line, indent) == 0) {
            lexer->at = at + indent;
            lexer->on_new_line = true;
            return;
        }
    }
}

static void lex_open(struct lexer *lexer, enum token_kind kind) {
    const char *start = lexer->at++;
    if (lexer->open_count == lexer->open_capacity)
        lexer->open =
            arena_grow(lexer->arena, lexer->open, lexer->open_count, &lexer->open_capacity, sizeof *lexer->open);
    bool is_skimmed = kind == TOKEN_OPEN_BRACE && lexer->skim_depth == lexer->open_count + 1;
    lexer->open[lexer->open_count++] = (uint32_t)lexer->count;
    lexer_add(lexer, kind, start);
    if (is_skimmed)
        skim_braces(lexer);
}

/* Whether an opener of that kind waits for its closer: if none does, the closer is what is wrong. */
static bool is_open(const struct lexer *lexer, enum token_kind opener) {
    for (size_t i = lexer->open_count; i-- > 0;) {
        if (lexer->tokens[lexer->open[i]].kind == opener)
            return true;
    }
    return false;
}

static void lex_close(struct lexer *lexer, enum token_kind kind) {
    const char *start = lexer->at++;
    uint32_t index = (uint32_t)lexer->count;
    struct token *token = lexer_add(lexer, kind, start);
    if (!is_open(lexer, kind - 1)) {
        diagnostics_add(lexer->diagnostics, DIAGNOSTIC_CODE_UNEXPECTED_CLOSE, token->span, token_texts[kind], NULL,
                        NULL);
        lexer->hopeless = true;
        return;
    }
    uint32_t partner = lexer->open[--lexer->open_count];
    if (lexer->tokens[partner].kind != kind - 1) {
        struct span close = token->span;
        struct diagnostic *diagnostic =
            diagnostics_add(lexer->diagnostics, DIAGNOSTIC_CODE_MISMATCHED_DELIMITER, lexer->tokens[partner].span,
                            token_texts[lexer->tokens[partner].kind], token_texts[kind], NULL);
        diagnostic_label(diagnostic, close, "found");
        lexer->hopeless = true;
        return;
    }
    token->partner = partner;
    lexer->tokens[partner].partner = index;
}

struct punctuation {
    char bytes[4];
    unsigned char kind;
};

/* Longest first among those with the same first byte. */
static const struct punctuation punctuations[] = {
    {"<<=", TOKEN_SHIFT_LEFT_EQUAL},
    {">>=", TOKEN_SHIFT_RIGHT_EQUAL},
    {"...", TOKEN_DOT_DOT_DOT},
    {"..=", TOKEN_DOT_DOT_EQUAL},
    {"..", TOKEN_DOT_DOT},
    {"::", TOKEN_COLON_COLON},
    {"->", TOKEN_ARROW},
    {"=>", TOKEN_FAT_ARROW},
    {"==", TOKEN_EQUAL_EQUAL},
    {"!=", TOKEN_NOT_EQUAL},
    {"<=", TOKEN_LESS_EQUAL},
    {">=", TOKEN_GREATER_EQUAL},
    {"<<", TOKEN_SHIFT_LEFT},
    {">>", TOKEN_SHIFT_RIGHT},
    {"+=", TOKEN_PLUS_EQUAL},
    {"-=", TOKEN_MINUS_EQUAL},
    {"*=", TOKEN_STAR_EQUAL},
    {"/=", TOKEN_SLASH_EQUAL},
    {"%=", TOKEN_PERCENT_EQUAL},
    {"&&", TOKEN_AND_AND},
    {"&=", TOKEN_AND_EQUAL},
    {"||", TOKEN_OR_OR},
    {"|=", TOKEN_OR_EQUAL},
    {"^=", TOKEN_CARET_EQUAL},
};

static const unsigned char singles[128] = {
    [';'] = TOKEN_SEMICOLON, [','] = TOKEN_COMMA,    ['.'] = TOKEN_DOT,     [':'] = TOKEN_COLON, ['#'] = TOKEN_HASH,
    ['$'] = TOKEN_DOLLAR,    ['?'] = TOKEN_QUESTION, ['@'] = TOKEN_AT,      ['~'] = TOKEN_TILDE, ['='] = TOKEN_EQUAL,
    ['!'] = TOKEN_NOT,       ['<'] = TOKEN_LESS,     ['>'] = TOKEN_GREATER, ['+'] = TOKEN_PLUS,  ['-'] = TOKEN_MINUS,
    ['*'] = TOKEN_STAR,      ['/'] = TOKEN_SLASH,    ['%'] = TOKEN_PERCENT, ['&'] = TOKEN_AND,   ['|'] = TOKEN_OR,
    ['^'] = TOKEN_CARET,
};

static bool lex_punctuation(struct lexer *lexer) {
    const char *start = lexer->at;
    unsigned char first = (unsigned char)*start;
    if (first >= 128 || !singles[first])
        return false;
    char second = peek(lexer, 1);
    if (second && strchr("=<>.:&|", second)) {
        for (size_t i = 0; i < sizeof punctuations / sizeof *punctuations; i++) {
            size_t length = strlen(punctuations[i].bytes);
            if (punctuations[i].bytes[0] == *start && (size_t)(lexer->end - start) >= length &&
                memcmp(punctuations[i].bytes, start, length) == 0) {
                lexer->at += length;
                lexer_add(lexer, punctuations[i].kind, start);
                return true;
            }
        }
    }
    lexer->at++;
    lexer_add(lexer, singles[first], start);
    return true;
}

/* ---- The loop --------------------------------------------------------------------------------------------------- */

enum { OPENING_QUOTE = 0x201C };

/* Behind an opening quote of a word processor: to behind its closing one, if that stands on the same line. */
static void skip_quoted(struct lexer *lexer) {
    for (const char *at = lexer->at; lexer->end - at >= 3 && *at != '\n'; at++) {
        if (memcmp(at, "\xE2\x80\x9D", 3) == 0) {
            lexer->at = at + 3;
            return;
        }
    }
}

static void lex_other(struct lexer *lexer) {
    const char *start = lexer->at;
    uint32_t scalar = 0;
    size_t size = utf8_decode(start, (size_t)(lexer->end - start), &scalar);
    if (is_wide_space(scalar)) {
        lexer->at += size;
        return;
    }
    if (scalar_starts_identifier(scalar)) {
        lex_word(lexer);
        return;
    }
    const char *ascii = "like-nothing";
    for (size_t i = 0; i < sizeof look_alikes / sizeof *look_alikes; i++) {
        if (look_alikes[i].scalar == scalar)
            ascii = look_alikes[i].ascii;
    }
    bool is_control = scalar < 0x20 || scalar == 0x7F;
    const char *shown =
        is_control ? arena_format(lexer->arena, "U+%04X", (unsigned)scalar) : arena_copy(lexer->arena, start, size);
    lexer->at += size;
    diagnostics_add(lexer->diagnostics, DIAGNOSTIC_CODE_UNEXPECTED_CHARACTER, span_of(lexer, start, lexer->at), shown,
                    ascii, NULL);
    lexer->hopeless |= is_control || ++lexer->bad_characters > MOST_BAD_CHARACTERS;
    if (scalar == OPENING_QUOTE)
        skip_quoted(lexer);
}

static void lex_token(struct lexer *lexer) {
    char first = *lexer->at;
    if (has_class(first, CLASS_START)) {
        lex_word(lexer);
    } else if (has_class(first, CLASS_DIGIT)) {
        lex_number(lexer);
    } else {
        switch (first) {
        case '"': lex_quoted(lexer, TOKEN_STRING, lexer->at); break;
        case '\'': lex_quote(lexer, TOKEN_CHAR, lexer->at); break;
        case '(': lex_open(lexer, TOKEN_OPEN_PAREN); break;
        case '[': lex_open(lexer, TOKEN_OPEN_BRACKET); break;
        case '{': lex_open(lexer, TOKEN_OPEN_BRACE); break;
        case ')': lex_close(lexer, TOKEN_CLOSE_PAREN); break;
        case ']': lex_close(lexer, TOKEN_CLOSE_BRACKET); break;
        case '}': lex_close(lexer, TOKEN_CLOSE_BRACE); break;
        default:
            if (!lex_punctuation(lexer))
                lex_other(lexer);
        }
    }
}

static void skip_start(struct lexer *lexer) {
    if (lexer->end - lexer->at >= 3 && memcmp(lexer->at, "\xEF\xBB\xBF", 3) == 0)
        lexer->at += 3;
    if (peek(lexer, 0) == '#' && peek(lexer, 1) == '!') { /* a shebang line, unless it is #![attribute] */
        size_t ahead = 2;
        while (has_class(peek(lexer, ahead), CLASS_SPACE))
            ahead++;
        if (peek(lexer, ahead) != '[') {
            while (lexer->at < lexer->end && *lexer->at != '\n')
                lexer->at++;
        }
    }
}

static void lex_all(struct lexer *lexer) {
    skip_start(lexer);
    while (lexer->at < lexer->end && !lexer->hopeless) {
        char first = *lexer->at;
        if (first == ' ') {
            lexer->at++;
        } else if (has_class(first, CLASS_SPACE)) {
            lexer->on_new_line |= first == '\n';
            lexer->at++;
        } else if (first == '/' && peek(lexer, 1) == '/') {
            const char *newline = memchr(lexer->at, '\n', (size_t)(lexer->end - lexer->at));
            lexer->at = newline ? newline : lexer->end;
        } else if (first == '/' && peek(lexer, 1) == '*') {
            lex_block_comment(lexer);
        } else {
            lex_token(lexer);
        }
    }
    if (!lexer->hopeless && lexer->open_count) {
        const struct token *open = &lexer->tokens[lexer->open[lexer->open_count - 1]];
        diagnostics_add(lexer->diagnostics, DIAGNOSTIC_CODE_UNCLOSED_DELIMITER, open->span, token_texts[open->kind],
                        token_texts[open->kind + 1], NULL);
        lexer->hopeless = true;
    }
}

static const struct tokens *finish(struct lexer *lexer) {
    lex_all(lexer);
    if (lexer->hopeless || lexer->bad_characters)
        return NULL;
    lexer_add(lexer, TOKEN_END, lexer->end);
    struct tokens *tokens = arena_alloc(lexer->arena, sizeof *tokens);
    *tokens = (struct tokens){
        .source = lexer->source, .items = lexer->tokens, .count = (uint32_t)lexer->count - 1, .is_skimmed = lexer->skims};
    return tokens;
}

const struct tokens *lex_source(struct arena *arena, struct interner *interner, struct diagnostics *diagnostics,
                                const struct source *source) {
    struct lexer lexer = {.arena = arena,
                          .interner = interner,
                          .diagnostics = diagnostics,
                          .source = source,
                          .start = source->text,
                          .at = source->text,
                          .end = source->text + source->length};
    if (source->length > LEXER_LARGEST_SOURCE) {
        diagnostics_add(diagnostics, DIAGNOSTIC_CODE_FILE_TOO_LARGE, span_of(&lexer, lexer.start, lexer.start),
                        arena_format(arena, "%d MiB", LEXER_LARGEST_SOURCE >> 20), NULL, NULL);
        return NULL;
    }
    size_t valid = utf8_check(source->text, source->length);
    if (valid < source->length) {
        lexer_give_up(&lexer, DIAGNOSTIC_CODE_FILE_NOT_UTF8, lexer.start + valid, lexer.start + valid + 1);
        return NULL;
    }
    mark_keywords(interner);
    lexer.capacity = source->length / 4 + 16; /* Rust has a token for every four or five bytes */
    lexer.tokens = arena_array(arena, lexer.capacity, sizeof *lexer.tokens);
    return finish(&lexer);
}

static void keep(const struct lexer *lexer, struct token_buffer *buffer) {
    buffer->items = lexer->tokens;
    buffer->capacity = lexer->capacity;
}

const struct tokens *lex_skimming(struct arena *arena, struct interner *interner, struct diagnostics *diagnostics,
                                  const struct source *source, struct token_buffer *buffer) {
    struct lexer lexer = {.arena = arena,
                          .interner = interner,
                          .diagnostics = diagnostics,
                          .source = source,
                          .start = source->text,
                          .at = source->text,
                          .end = source->text + source->length,
                          .tokens = buffer->items,
                          .capacity = buffer->capacity,
                          .skims = true};
    mark_keywords(interner);
    const struct tokens *tokens = finish(&lexer);
    keep(&lexer, buffer);
    return tokens;
}

const struct tokens *lex_part(struct arena *arena, struct interner *interner, struct diagnostics *diagnostics,
                              const struct source *source, struct span span, enum lex_part part,
                              struct token_buffer *buffer) {
    struct lexer lexer = {.arena = arena,
                          .interner = interner,
                          .diagnostics = diagnostics,
                          .source = source,
                          .start = source->text,
                          .at = source->text + (span.start - source->base),
                          .end = source->text + (span.end - source->base),
                          .tokens = buffer->items,
                          .capacity = buffer->capacity,
                          .skims = part != LEX_BODY,
                          .skim_depth = part == LEX_SIGNATURE};
    mark_keywords(interner);
    const struct tokens *tokens = finish(&lexer);
    keep(&lexer, buffer);
    return tokens;
}
