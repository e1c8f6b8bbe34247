/* macro_write.c -- writes what a call of a macro of the program's own stands for, and lets a parser read it.
 *
 * Hygiene: a variable that the macro itself declares is another one than a variable of that name at the call. When
 * both meet, the macro's gets a number behind its name, in text that a format string captures too.
 */
#include <string.h>

#include "syntax/macro_rules.h"

enum { DEEPEST_EXPANSION = 64, LONGEST_EXPANSION = 1 << 19 };

struct writing {
    struct parser *parser;
    const struct tokens *tokens; /* of the macro */
    struct span call;
    char *text;
    size_t length, capacity;
    struct source_piece *pieces;
    size_t piece_count, piece_capacity;
    const struct symbol **own; /* variables that get a number */
    size_t own_count, own_capacity;
    unsigned number;
    const char *wrong; /* what cannot be written */
};

/* ---- Text ------------------------------------------------------------------------------------------------------- */

static void add_text(struct writing *writing, const char *text, size_t length) {
    for (size_t i = 0; i < length; i++) {
        writing->text = arena_grow(writing->parser->arena, writing->text, writing->length, &writing->capacity, 1);
        writing->text[writing->length++] = text[i];
    }
}

static void begin_piece(struct writing *writing, struct span from, bool is_silent) {
    add_text(writing, " ", 1);
    writing->pieces = arena_grow(writing->parser->arena, writing->pieces, writing->piece_count, &writing->piece_capacity,
                                 sizeof *writing->pieces);
    writing->pieces[writing->piece_count++] =
        (struct source_piece){.offset = (uint32_t)writing->length, .from = from, .is_silent = is_silent};
}

static bool is_own(const struct writing *writing, const char *text, size_t length) {
    for (size_t i = 0; i < writing->own_count; i++) {
        if (writing->own[i]->length == length && memcmp(writing->own[i]->text, text, length) == 0)
            return true;
    }
    return false;
}

static void add_number(struct writing *writing) {
    const char *number = arena_format(writing->parser->arena, "\xCA\xB9%u", writing->number);
    add_text(writing, number, strlen(number));
}

/* "{name}" and "{name:?}" in a string of the macro's. */
static void add_string(struct writing *writing, const char *text, size_t length) {
    for (size_t i = 0; i < length; i++) {
        add_text(writing, text + i, 1);
        if (text[i] != '{')
            continue;
        if (i + 1 < length && text[i + 1] == '{') {
            add_text(writing, text + ++i, 1);
            continue;
        }
        size_t end = i + 1;
        while (end < length && text[end] != '}' && text[end] != ':' && text[end] != '"')
            end++;
        if (end < length && is_own(writing, text + i + 1, end - i - 1)) {
            add_text(writing, text + i + 1, end - i - 1);
            add_number(writing);
            i = end - 1;
        }
    }
}

static void add_own_token(struct writing *writing, const struct token *token) {
    size_t length;
    const char *text = token_text(writing->tokens, token, &length);
    begin_piece(writing, writing->call, false);
    writing->pieces[writing->piece_count - 1].written = token->span;
    if (token->kind == TOKEN_STRING || token->kind == TOKEN_RAW_STRING) {
        add_string(writing, text, length);
        return;
    }
    add_text(writing, text, length);
    if (token->kind == TOKEN_IDENT && is_own(writing, text, length))
        add_number(writing);
}

static void add_fragment(struct writing *writing, const struct capture *capture, enum token_kind next) {
    const struct token *items = capture->range.tokens->items;
    uint32_t first = capture->range.first, end = capture->range.end;
    bool several = end > first + 1;
    const char *open = capture->kind == FRAGMENT_EXPR && several                          ? "("
                       : capture->kind == FRAGMENT_TYPE && next == TOKEN_COLON_COLON ? "<"
                                                                                          : NULL;
    if (open) {
        begin_piece(writing, writing->call, true);
        add_text(writing, open, 1);
    }
    for (uint32_t i = first; i < end; i++) {
        if (i == first || items[i].span.start > items[i - 1].span.end || items[i].span.start < items[i - 1].span.start)
            begin_piece(writing, items[i].span, false);
        size_t length;
        const char *text = token_text(capture->range.tokens, &items[i], &length);
        add_text(writing, text, length);
    }
    if (open) {
        begin_piece(writing, writing->call, true);
        add_text(writing, *open == '(' ? ")" : ">", 1);
    }
}

/* ---- Transcription ---------------------------------------------------------------------------------------------- */

static const struct capture *find_capture(const struct captures *captures, const struct symbol *name) {
    for (size_t i = captures->count; i > 0; i--) {
        if (captures->items[i - 1].name == name)
            return &captures->items[i - 1];
    }
    return NULL;
}

static void write_range(struct writing *writing, uint32_t first, uint32_t end, const struct captures *captures);

static bool is_name(const struct token *token) {
    return token->kind == TOKEN_IDENT || token_kind_is_keyword((enum token_kind)token->kind);
}

/* How often it comes round: as often as what repeats in it did; SIZE_MAX when nothing does. */
static size_t count_rounds(const struct writing *writing, const struct repetition *repetition,
                           const struct captures *captures) {
    const struct token *items = writing->tokens->items;
    size_t count = SIZE_MAX;
    for (uint32_t i = repetition->first; i + 1 < repetition->end + 1; i++) {
        if (items[i].kind != TOKEN_DOLLAR || !is_name(&items[i + 1]))
            continue;
        const struct capture *capture = find_capture(captures, items[i + 1].symbol);
        if (capture && capture->repeats && (count == SIZE_MAX || capture->round_count < count))
            count = capture->round_count;
    }
    return count;
}

static void write_repetition(struct writing *writing, const struct repetition *repetition,
                             const struct captures *captures) {
    size_t count = count_rounds(writing, repetition, captures);
    if (count == SIZE_MAX) {
        writing->wrong = "a repetition in which nothing repeats";
        return;
    }
    for (size_t round = 0; round < count && writing->length < LONGEST_EXPANSION; round++) {
        struct captures inner = {.count = captures->count};
        inner.items = arena_array(writing->parser->arena, captures->count + 1, sizeof *inner.items);
        for (size_t i = 0; i < captures->count; i++) {
            const struct capture *capture = &captures->items[i];
            inner.items[i] =
                capture->repeats && round < capture->round_count ? capture->rounds[round].items[0] : *capture;
        }
        if (round > 0 && repetition->separator)
            add_own_token(writing, &writing->tokens->items[repetition->separator]);
        write_range(writing, repetition->first, repetition->end, &inner);
    }
}

static void write_range(struct writing *writing, uint32_t first, uint32_t end, const struct captures *captures) {
    const struct token *items = writing->tokens->items;
    for (uint32_t i = first; i < end && !writing->wrong && writing->length < LONGEST_EXPANSION;) {
        struct repetition repetition;
        if (macro_repetition(writing->tokens, i, end, &repetition)) {
            write_repetition(writing, &repetition, captures);
            i = repetition.behind;
            continue;
        }
        const struct capture *capture =
            items[i].kind == TOKEN_DOLLAR && i + 1 < end && is_name(&items[i + 1]) ? find_capture(captures, items[i + 1].symbol)
                                                                                   : NULL;
        if (capture && capture->repeats) {
            writing->wrong = "a variable of a macro that is still repeating";
        } else if (capture) {
            add_fragment(writing, capture, i + 2 < end ? (enum token_kind)items[i + 2].kind : TOKEN_END);
            i += 2;
        } else if (items[i].kind == TOKEN_DOLLAR && i + 1 < end && items[i + 1].kind == TOKEN_CRATE) {
            i++;
        } else {
            add_own_token(writing, &items[i++]);
        }
    }
}

/* ---- Variables of the macro's own ------------------------------------------------------------------------------- */

static bool mentions(const struct captures *captures, const struct symbol *name) {
    for (size_t i = 0; i < captures->count; i++) {
        const struct capture *capture = &captures->items[i];
        for (size_t k = 0; k < capture->round_count; k++) {
            if (mentions(&capture->rounds[k], name))
                return true;
        }
        for (uint32_t k = capture->range.first; !capture->repeats && k < capture->range.end; k++) {
            const struct token *token = &capture->range.tokens->items[k];
            if (token->kind == TOKEN_IDENT && token->symbol == name)
                return true;
            if (token->kind == TOKEN_STRING) { /* "{name}" */
                size_t length;
                const char *text = token_text(capture->range.tokens, token, &length);
                for (size_t at = 0; at + name->length < length; at++) {
                    if (text[at] == '{' && memcmp(text + at + 1, name->text, name->length) == 0)
                        return true;
                }
            }
        }
    }
    return false;
}

/* Names in the pattern that begins at `at`: behind `let`, `for` and `|`. */
static uint32_t own_names(struct writing *writing, uint32_t at, uint32_t end, const struct captures *captures, bool always) {
    const struct token *items = writing->tokens->items;
    for (; at < end; at++) {
        enum token_kind kind = (enum token_kind)items[at].kind;
        if (kind == TOKEN_EQUAL || kind == TOKEN_SEMICOLON || kind == TOKEN_IN || kind == TOKEN_OR)
            break;
        if (kind == TOKEN_COLON) { /* its type */
            while (at + 1 < end && items[at + 1].kind != TOKEN_EQUAL && items[at + 1].kind != TOKEN_SEMICOLON &&
                   items[at + 1].kind != TOKEN_COMMA && items[at + 1].kind != TOKEN_OR)
                at++;
            continue;
        }
        enum token_kind next = at + 1 < end ? (enum token_kind)items[at + 1].kind : TOKEN_END;
        bool is_call = next == TOKEN_OPEN_PAREN || next == TOKEN_OPEN_BRACE || next == TOKEN_COLON_COLON || next == TOKEN_NOT;
        if (kind != TOKEN_IDENT || is_call || items[at - 1].kind == TOKEN_DOLLAR || items[at - 1].kind == TOKEN_COLON_COLON)
            continue;
        const struct symbol *name = items[at].symbol;
        if (is_own(writing, name->text, name->length) || (!always && !mentions(captures, name)))
            continue;
        writing->own = arena_grow(writing->parser->arena, writing->own, writing->own_count, &writing->own_capacity,
                                  sizeof *writing->own);
        writing->own[writing->own_count++] = name;
    }
    return at;
}

static void find_own(struct writing *writing, const struct token_range *body, const struct captures *captures,
                     bool as_statements) {
    const struct token *items = body->tokens->items;
    unsigned depth = 0;
    for (uint32_t i = body->first + 1; i + 1 < body->end; i++) {
        enum token_kind kind = (enum token_kind)items[i].kind, before = (enum token_kind)items[i - 1].kind;
        depth += kind == TOKEN_OPEN_BRACE;
        depth -= kind == TOKEN_CLOSE_BRACE && depth > 0;
        bool closure = kind == TOKEN_OR && (before == TOKEN_OPEN_PAREN || before == TOKEN_COMMA || before == TOKEN_EQUAL ||
                                            before == TOKEN_MOVE || before == TOKEN_OPEN_BRACE);
        if (kind == TOKEN_LET || kind == TOKEN_FOR || closure)
            i = own_names(writing, i + 1, body->end - 1, captures, as_statements && depth == 0 && kind == TOKEN_LET);
    }
}

/* ---- The expansion ---------------------------------------------------------------------------------------------- */

static bool read_text(struct writing *writing, const struct symbol *name, struct parser *inside) {
    struct parser *parser = writing->parser;
    struct parser_context *context = parser->context;
    add_text(writing, "\n", 2); /* and its end */
    struct arena *arena = context->map->arena; /* places are asked for when the trees are gone */
    struct source *source = source_map_add(context->map, SOURCE_DERIVED, arena_format(arena, "%s!", name->text),
                                           arena_copy(arena, writing->text, writing->length), (uint32_t)writing->length - 1);
    struct source_piece *pieces = arena_array(arena, writing->piece_count + 1, sizeof *pieces);
    if (writing->piece_count > 0)
        memcpy(pieces, writing->pieces, writing->piece_count * sizeof *pieces);
    source->origin = writing->call;
    source->pieces = pieces;
    source->piece_count = (uint32_t)writing->piece_count;
    const struct tokens *tokens = lex_source(parser->arena, context->interner, context->diagnostics, source);
    if (!tokens)
        return false;
    parser_start(inside, context, tokens, 0);
    inside->is_lazy = false;
    inside->own_macros = parser->own_macros;
    inside->own_macro_count = parser->own_macro_count;
    inside->own_macro_capacity = parser->own_macro_capacity;
    inside->macros_known = parser->macros_known;
    inside->expansions = parser->expansions + 1;
    inside->expansion_count = parser->expansion_count;
    inside->depth = parser->depth;
    inside->peak = parser->peak;
    return true;
}

bool macro_expand(struct parser *parser, const struct own_macro *macro, const struct token_range *call, struct span span,
                  bool as_statements, struct parser *inside) {
    if (parser->expansions >= DEEPEST_EXPANSION || parser->expansion_count >= MOST_EXPANSIONS) {
        parser_fail(parser, DIAGNOSTIC_CODE_TOO_DEEP, span, NULL, NULL);
        parser->is_hopeless = true;
        return false;
    }
    parser->expansion_count++;
    const struct token *items = macro->rules.tokens->items;
    for (uint32_t at = macro->rules.first + 1; at + 1 < macro->rules.end;) {
        const struct token_range pattern = {macro->rules.tokens, at, items[at].partner + 1};
        uint32_t body_at = pattern.end + 1;
        const struct token_range body = {macro->rules.tokens, body_at, items[body_at].partner + 1};
        struct captures captures;
        if (macro_match(parser, &pattern, call, &captures)) {
            struct writing writing = {.parser = parser, .tokens = macro->rules.tokens, .call = span};
            writing.number = parser->expansion_count;
            find_own(&writing, &body, &captures, as_statements);
            write_range(&writing, body.first + 1, body.end - 1, &captures);
            if (writing.wrong || writing.length >= LONGEST_EXPANSION) {
                parser_unsupported(parser, span, writing.wrong ? writing.wrong : "so large an expansion", "the code written out");
                return false;
            }
            return read_text(&writing, macro->name, inside);
        }
        at = body.end;
        if (items[at].kind == TOKEN_SEMICOLON)
            at++;
    }
    diagnostics_add(parser->context->diagnostics, DIAGNOSTIC_CODE_NO_MACRO_ARM, span, macro->name->text, NULL, NULL);
    return false;
}

bool macro_expand_path(struct parser *parser, const struct path *path, struct parser *inside, bool *good) {
    const struct own_macro *own = macro_find_path(parser, path->segments[0].name.symbol,
                                                  path->segments[path->segment_count - 1].name.symbol,
                                                  path->segment_count > 1);
    enum token_kind open = parser_peek(parser, 1);
    if (!own || parser->only_looks ||
        (open != TOKEN_OPEN_PAREN && open != TOKEN_OPEN_BRACKET && open != TOKEN_OPEN_BRACE))
        return false;
    const struct token *items = parser->tokens->items;
    uint32_t close = items[parser->at + 1].partner;
    const struct token_range call = {parser->tokens, parser->at + 1, close + 1};
    *good = macro_expand(parser, own, &call, span_join(path->span, items[close].span), false, inside);
    parser->last = items[close].span;
    parser->at = close + 1;
    parser->token = items[close + 1];
    return true;
}

void macro_done(struct parser *parser, const struct parser *inside) {
    parser->own_macros = inside->own_macros; /* a macro may define macros */
    parser->own_macro_count = inside->own_macro_count;
    parser->own_macro_capacity = inside->own_macro_capacity;
    parser->expansion_count = inside->expansion_count;
    parser->is_hopeless = parser->is_hopeless || inside->is_hopeless;
    parser->uses_edition_2024 = parser->uses_edition_2024 || inside->uses_edition_2024;
    if (inside->peak > parser->peak)
        parser->peak = inside->peak;
}
