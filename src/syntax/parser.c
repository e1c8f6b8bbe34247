/* parser.c -- the parser's hands: the token in hand, errors and recovery, and the entries of parser.h. The grammar is
 * in the files parse_*.c. */
#include "syntax/parse.h"

#include <string.h>

#include "syntax/derive.h"
#include "syntax/literal.h"
#include "syntax/macro_rules.h"

/* ---- Tokens ----------------------------------------------------------------------------------------------------- */

void parser_start(struct parser *parser, struct parser_context *context, const struct tokens *tokens, uint32_t at) {
    *parser = (struct parser){.context = context,
                              .arena = context->arena,
                              .tokens = tokens,
                              .at = at,
                              .token = tokens->items[at],
                              .is_lazy = tokens->source->kind != SOURCE_USER};
}

void parser_advance(struct parser *parser) {
    if (parser->token.kind == TOKEN_END)
        return;
    parser->last = parser->token.span;
    parser->token = parser->tokens->items[++parser->at];
}

bool parser_is(const struct parser *parser, enum token_kind kind) {
    return parser->token.kind == kind;
}

bool parser_is_word(const struct parser *parser, const char *word) {
    return parser->token.kind == TOKEN_IDENT && !parser->token.is_raw && strcmp(parser->token.symbol->text, word) == 0;
}

static const struct token *token_ahead(const struct parser *parser, uint32_t ahead) {
    if (parser->token.kind == TOKEN_END)
        return &parser->token;
    uint32_t index = parser->at + ahead;
    return &parser->tokens->items[index < parser->tokens->count ? index : parser->tokens->count];
}

enum token_kind parser_peek(const struct parser *parser, uint32_t ahead) {
    return token_ahead(parser, ahead)->kind;
}

bool parser_peek_word(const struct parser *parser, uint32_t ahead, const char *word) {
    const struct token *token = token_ahead(parser, ahead);
    return token->kind == TOKEN_IDENT && !token->is_raw && strcmp(token->symbol->text, word) == 0;
}

/* What is left of a token when its first byte is taken as a token of its own. */
static const struct split {
    unsigned char whole, first, rest;
} splits[] = {
    {TOKEN_AND_AND, TOKEN_AND, TOKEN_AND},
    {TOKEN_AND_EQUAL, TOKEN_AND, TOKEN_EQUAL},
    {TOKEN_OR_OR, TOKEN_OR, TOKEN_OR},
    {TOKEN_SHIFT_LEFT, TOKEN_LESS, TOKEN_LESS},
    {TOKEN_SHIFT_RIGHT, TOKEN_GREATER, TOKEN_GREATER},
    {TOKEN_GREATER_EQUAL, TOKEN_GREATER, TOKEN_EQUAL},
    {TOKEN_SHIFT_RIGHT_EQUAL, TOKEN_GREATER, TOKEN_GREATER_EQUAL},
    {TOKEN_PLUS_EQUAL, TOKEN_PLUS, TOKEN_EQUAL},
};

static const struct split *split_of(const struct parser *parser, enum token_kind first) {
    if (parser->token.kind < TOKEN_GREATER_EQUAL || parser->token.kind > TOKEN_OR_OR)
        return NULL; /* the quick way out: this is asked for every token */
    for (size_t i = 0; i < sizeof splits / sizeof *splits; i++) {
        if (splits[i].whole == parser->token.kind && splits[i].first == first)
            return &splits[i];
    }
    return NULL;
}

bool parser_begins(const struct parser *parser, enum token_kind kind) {
    return parser->token.kind == kind || split_of(parser, kind);
}

bool parser_accept(struct parser *parser, enum token_kind kind) {
    if (parser->token.kind == kind) {
        parser_advance(parser);
        return true;
    }
    const struct split *split = split_of(parser, kind);
    if (!split)
        return false;
    parser->last = (struct span){parser->token.span.start, parser->token.span.start + 1};
    parser->token.span.start++;
    parser->token.kind = split->rest;
    return true;
}

/* ---- Errors ----------------------------------------------------------------------------------------------------- */

static void lose(struct parser *parser) {
    if (!parser->is_lost) {
        parser->is_lost = true;
        parser->error_at = parser->at;
    }
    parser->token = parser->tokens->items[parser->tokens->count];
}

void parser_fail(struct parser *parser, enum diagnostic_code code, struct span span, const char *argument0,
                 const char *argument1) {
    if (!parser->is_lost && !parser->is_hopeless)
        diagnostics_add(parser->context->diagnostics, code, span, argument0, argument1, NULL);
    lose(parser);
}

void parser_unsupported(struct parser *parser, struct span span, const char *feature, const char *instead) {
    if (!parser->is_lost && !parser->is_hopeless)
        diagnostics_add(parser->context->diagnostics, DIAGNOSTIC_CODE_UNSUPPORTED, span, feature, instead, NULL);
}

static const char *found_text(struct parser *parser) {
    const struct token *token = &parser->token;
    if (token->kind == TOKEN_END)
        return token_kind_name(TOKEN_END);
    size_t length;
    const char *text = token_text(parser->tokens, token, &length);
    enum { LONGEST = 40 };
    if (length > LONGEST) {
        length = LONGEST;
        while (length > 1 && ((unsigned char)text[length] & 0xC0) == 0x80)
            length--;
        return arena_format(parser->arena, "`%.*s...`", (int)length, text);
    }
    return arena_format(parser->arena, "`%.*s`", (int)length, text);
}

void parser_expected(struct parser *parser, const char *what) {
    struct span span = parser->token.span;
    /* A missing semicolon is best shown at the end of the line that lacks it. */
    if (strcmp(what, "`;`") == 0 && parser->token.on_new_line && parser->last.end)
        span = (struct span){parser->last.end, parser->last.end};
    parser_fail(parser, DIAGNOSTIC_CODE_EXPECTED, span, what, found_text(parser));
}

bool parser_expect(struct parser *parser, enum token_kind kind) {
    if (parser_accept(parser, kind))
        return true;
    parser_expected(parser, token_kind_name(kind));
    return false;
}

/* True for a token that begins an item or a let statement and nothing else. */
static bool starts_anew(enum token_kind kind) {
    switch (kind) {
    case TOKEN_LET:
    case TOKEN_FN:
    case TOKEN_STRUCT:
    case TOKEN_ENUM:
    case TOKEN_TRAIT:
    case TOKEN_IMPL:
    case TOKEN_MOD:
    case TOKEN_USE:
    case TOKEN_PUB:
    case TOKEN_TYPE:
    case TOKEN_STATIC: return true;
    default: return false;
    }
}

void parser_recover(struct parser *parser, uint32_t start, uint32_t end) {
    if (parser->is_hopeless)
        return;
    uint32_t error = parser->error_at, at = start;
    const struct token *items = parser->tokens->items;
    while (at < end) {
        enum token_kind kind = items[at].kind;
        if (at > start && at >= error && items[at].on_new_line && starts_anew(kind))
            break;
        if (kind == TOKEN_HASH && at > start && at >= error && items[at].on_new_line)
            break; /* attributes of the next item */
        if (kind == TOKEN_OPEN_PAREN || kind == TOKEN_OPEN_BRACKET || kind == TOKEN_OPEN_BRACE)
            at = items[at].partner;
        at++;
        if (at <= error)
            continue;
        if (kind == TOKEN_SEMICOLON)
            break;
        /* `if x = { ... }`, `fn f( { ... }`: a block ends it, unless the expression goes on */
        if (kind == TOKEN_OPEN_BRACE && items[at].on_new_line && items[at].kind != TOKEN_DOT &&
            items[at].kind != TOKEN_ELSE)
            break;
    }
    parser->at = at < end ? at : end;
    parser->token = items[parser->at];
    if (parser->at > 0)
        parser->last = items[parser->at - 1].span;
    parser->is_lost = false;
}

bool parser_enter(struct parser *parser) {
    if (++parser->depth <= PARSER_DEEPEST)
        return true;
    parser_fail(parser, DIAGNOSTIC_CODE_TOO_DEEP, parser->token.span, NULL, NULL);
    parser->is_hopeless = true;
    return false;
}

void parser_leave(struct parser *parser) {
    parser->depth--;
}

/* ---- Small things ----------------------------------------------------------------------------------------------- */

struct span parser_span_from(const struct parser *parser, struct span start) {
    return (struct span){start.start, parser->last.end > start.start ? parser->last.end : start.end};
}

const struct mark *parser_mark(const struct parser *parser) {
    bool has_one = parser->tokens->marks != NULL && !parser_is(parser, TOKEN_SELF);
    return has_one ? parser->tokens->marks[parser->at] : NULL;
}

struct name parser_take_name(struct parser *parser) {
    struct name name = {parser->token.symbol, parser->token.span, parser_mark(parser)};
    parser_advance(parser);
    return name;
}

struct name parser_identifier(struct parser *parser) {
    if (parser_is(parser, TOKEN_IDENT))
        return parser_take_name(parser);
    parser_expected(parser, token_kind_name(TOKEN_IDENT));
    return (struct name){parser_symbol(parser, "_"), parser->token.span, NULL};
}

const struct symbol *parser_symbol(struct parser *parser, const char *text) {
    return intern_text(parser->context->interner, text);
}

bool parser_at_literal(const struct parser *parser) {
    switch ((enum token_kind)parser->token.kind) {
    case TOKEN_INTEGER:
    case TOKEN_FLOAT:
    case TOKEN_CHAR:
    case TOKEN_BYTE:
    case TOKEN_STRING:
    case TOKEN_RAW_STRING:
    case TOKEN_BYTE_STRING:
    case TOKEN_RAW_BYTE_STRING:
    case TOKEN_C_STRING:
    case TOKEN_RAW_C_STRING:
    case TOKEN_TRUE:
    case TOKEN_FALSE: return true;
    default: return false;
    }
}

struct literal *parser_literal(struct parser *parser) {
    struct literal *literal = literal_read(parser->arena, parser->context->interner, parser->context->diagnostics,
                                           parser->tokens, &parser->token);
    parser_advance(parser);
    return literal;
}

void list_add(struct parser *parser, struct list *list, void *item) {
    list->items = arena_grow(parser->arena, list->items, list->count, &list->capacity, sizeof *list->items);
    list->items[list->count++] = item;
}

/* ---- Entries ---------------------------------------------------------------------------------------------------- */

/* Suffixes and sizes of numbers matter only in code that stays; all else about literals is the lexer's in rustc. */
static bool is_of_parser(const struct diagnostic *diagnostic) {
    return diagnostic->code == DIAGNOSTIC_CODE_BAD_LITERAL && diagnostic->arguments[0] &&
           (strcmp(diagnostic->arguments[0], "suffix") == 0 || strcmp(diagnostic->arguments[0], "too-large") == 0);
}

void parser_forgive_literals(struct parser *parser, size_t first) {
    struct diagnostics *diagnostics = parser->context->diagnostics;
    size_t kept = first;
    for (size_t i = first; i < diagnostics->count; i++)
        if (!is_of_parser(&diagnostics->items[i]))
            diagnostics->items[kept++] = diagnostics->items[i];
    diagnostics->count = kept < diagnostics->count ? kept : diagnostics->count;
}

/* Also those that nobody will read: the arguments of a macro that drops them. */
static void check_literals(struct parser_context *context, const struct tokens *tokens) {
    struct diagnostics found;
    diagnostics_init(&found, context->arena);
    struct parser at = {0};
    for (uint32_t i = 0; i < tokens->count; i++) {
        at.token = tokens->items[i];
        if (parser_at_literal(&at) && at.token.kind != TOKEN_TRUE && at.token.kind != TOKEN_FALSE)
            literal_read(context->arena, context->interner, &found, tokens, &tokens->items[i]);
    }
    for (size_t i = 0; i < found.count; i++)
        if (!is_of_parser(&found.items[i]))
            diagnostics_add(context->diagnostics, found.items[i].code, found.items[i].span, found.items[i].arguments[0],
                            found.items[i].arguments[1], NULL);
}

struct module_ast *parse_source(struct parser_context *context, struct source *source) {
    struct module_ast *module = arena_alloc(context->arena, sizeof *module);
    module->source = source;
    const struct tokens *tokens =
        source->kind == SOURCE_PRELUDE
            ? lex_skimming(context->arena, context->interner, context->diagnostics, source, &context->buffer)
            : lex_source(context->arena, context->interner, context->diagnostics, source);
    if (!tokens)
        return module;
    struct parser parser;
    parser_start(&parser, context, tokens, 0);
    bool enabled = true;
    if (source->kind == SOURCE_USER) {
        macro_note_all(&parser);
        check_literals(context, tokens);
    }
    parse_inner_attributes(&parser, &module->attributes, &enabled);
    struct list items = {0};
    if (enabled)
        parse_items(&parser, PLACE_MODULE, tokens->count, &items);
    module->items = (struct ast_item **)items.items;
    module->count = items.count;
    module->uses_edition_2024 = parser.uses_edition_2024;
    return module;
}

struct ast_item **parse_ready(struct parser_context *context, const struct ready *ready, size_t number,
                              const struct source *source, size_t *count) {
    const struct tokens *tokens =
        ready_unpack(context->arena, context->interner, ready, &ready->items[number], source, &context->buffer);
    struct parser parser;
    parser_start(&parser, context, tokens, 0);
    struct list items = {0};
    parse_items(&parser, PLACE_MODULE, tokens->count, &items);
    *count = items.count;
    return (struct ast_item **)items.items;
}

struct ast_item **parse_ready_member(struct parser_context *context, const struct ready_member *member,
                                     const struct source *source, size_t *count) {
    uint32_t start = source->base + member->start;
    const struct tokens *tokens = lex_part(context->arena, context->interner, context->diagnostics, source,
                                           (struct span){start, start + member->length}, LEX_ITEMS, &context->buffer);
    struct parser parser;
    parser_start(&parser, context, tokens, 0);
    struct list items = {0};
    parse_items(&parser, PLACE_IMPL, tokens->count, &items);
    *count = items.count;
    return (struct ast_item **)items.items;
}

/* A parser at an opening brace that was met before, at its token, or at its text when that was skimmed; or behind a
 * skimmed function's name. False when the text cannot be lexed, which was reported. */
static bool start_again(struct parser *parser, struct parser_context *context, const struct token_range *range,
                        struct span span, enum lex_part part) {
    const struct tokens *tokens = range->tokens;
    uint32_t first = range->first;
    if (tokens->is_skimmed) {
        tokens = lex_part(context->arena, context->interner, context->diagnostics, tokens->source, span, part,
                          &context->buffer);
        first = 0;
    }
    if (tokens)
        parser_start(parser, context, tokens, first);
    return tokens != NULL;
}

void parser_header(struct parser_context *context, struct impl_item *impl) {
    if (impl->promise)
        derive_keep(context, impl);
}

void parser_members(struct parser_context *context, struct impl_item *impl) {
    struct parser parser;
    parser_header(context, impl);
    if (!impl->is_lazy)
        return;
    impl->is_lazy = false;
    if (!start_again(&parser, context, &impl->member_tokens, impl->member_span, LEX_ITEMS))
        return;
    struct list list = {0};
    parse_members(&parser, PLACE_IMPL, &list);
    impl->items = (struct ast_item **)list.items;
    impl->count = list.count;
}

void parser_signature(struct parser_context *context, struct fn_item *function) {
    struct parser parser;
    if (!function->is_skimmed)
        return;
    function->is_skimmed = false;
    if (start_again(&parser, context, &function->body_tokens, function->body_span, LEX_SIGNATURE))
        parse_signature(&parser, function);
}

struct block *parser_body(struct parser_context *context, struct fn_item *function) {
    parser_signature(context, function);
    if (function->has_body && !function->body) {
        struct parser parser;
        if (!start_again(&parser, context, &function->body_tokens, function->body_span, LEX_BODY))
            return NULL;
        parser.is_lazy = false;
        function->body = parse_block(&parser);
    }
    return function->body;
}

const struct attribute *attributes_find(const struct attributes *attributes, const char *name) {
    for (size_t i = 0; i < attributes->count; i++) {
        const struct symbol *symbol = attributes->items[i].meta.name;
        if (symbol && strcmp(symbol->text, name) == 0)
            return &attributes->items[i];
    }
    return NULL;
}
