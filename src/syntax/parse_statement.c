/* parse_statement.c -- blocks and statements. A statement with a syntax error in it is left out, and the block goes on
 * behind it. */
#include "syntax/parse.h"

#include "syntax/derive.h"
#include "syntax/macro_rules.h"

static void add_statement(struct parser *parser, struct block *block, size_t *capacity,
                          const struct statement *statement) {
    block->statements = arena_grow(parser->arena, block->statements, block->count, capacity, sizeof *block->statements);
    block->statements[block->count++] = *statement;
}

/* let: let pattern ( : type )? ( = expr ( else block )? )? ; */
static void parse_let(struct parser *parser, struct statement *statement) {
    statement->kind = STATEMENT_LET;
    parser_advance(parser);
    statement->let.pattern = parse_pattern(parser);
    if (parser_accept(parser, TOKEN_COLON))
        statement->let.type = parse_type(parser);
    if (parser_accept(parser, TOKEN_EQUAL)) {
        statement->let.initialiser = parse_expr(parser);
        if (parser_accept(parser, TOKEN_ELSE))
            statement->let.otherwise = parse_block(parser);
    }
    parser_expect(parser, TOKEN_SEMICOLON);
}

/* Whether a macro call in braces was just read: as a statement it needs no semicolon. */
static bool is_braced_macro(const struct parser *parser, const struct expr *expr) {
    return expr->kind == EXPR_MACRO && parser->at > 0 && !parser->is_lost &&
           parser->tokens->items[parser->at - 1].kind == TOKEN_CLOSE_BRACE;
}

/* expression: block_like ;? | expr ; | expr at the end of the block, which is its value */
static void parse_expression(struct parser *parser, struct block *block, struct statement *statement, uint32_t end) {
    struct span start = parser->token.span;
    statement->kind = STATEMENT_EXPR;
    struct expr *expr = parse_block_like(parser);
    bool is_complete = expr != NULL;
    if (is_complete && (parser_is(parser, TOKEN_DOT) || parser_is(parser, TOKEN_QUESTION))) {
        expr = parse_binary_rest(parser, parse_postfix_rest(parser, expr), 0);
        is_complete = false;
    } else if (!is_complete) {
        expr = parse_expr(parser);
        is_complete = is_braced_macro(parser, expr);
    }
    expr->span = parser_span_from(parser, start);
    statement->expression.expr = expr;
    statement->expression.has_semicolon = parser_accept(parser, TOKEN_SEMICOLON);
    if (statement->expression.has_semicolon || parser->is_lost)
        return;
    if (parser->at == end)
        block->tail = expr;
    else if (!is_complete)
        parser_expected(parser, "`;`");
}

/* Items stand in a block like statements, with the impls of their derives behind them. */
static void parse_item_statement(struct parser *parser, struct block *block, size_t *capacity, struct span start,
                                 struct attributes attributes, bool enabled) {
    struct ast_item *item = parse_item(parser, PLACE_BLOCK, start, attributes);
    if (!item || !enabled)
        return;
    struct list items = {0};
    list_add(parser, &items, item);
    derive_expand(parser, item, &items);
    for (size_t i = 0; i < items.count; i++) {
        struct statement statement = {.kind = STATEMENT_ITEM, .span = ((struct ast_item *)items.items[i])->span};
        statement.item = items.items[i];
        add_statement(parser, block, capacity, &statement);
    }
}

static void parse_statement(struct parser *parser, struct block *block, size_t *capacity, uint32_t end);

/* Does a call of a macro of the program's own stand here that is a statement: in braces, or with a semicolon or the end of the
 * block behind it? */
static const struct own_macro *macro_statement(struct parser *parser, uint32_t end, uint32_t *open_at) {
    const struct token *items = parser->tokens->items;
    uint32_t last = parser->at;
    while (items[last + 1].kind == TOKEN_COLON_COLON && items[last + 2].kind == TOKEN_IDENT)
        last += 2;
    bool is_path = last > parser->at;
    bool is_root = is_path && (parser_is(parser, TOKEN_CRATE) || parser_is(parser, TOKEN_SELF) ||
                               parser_is(parser, TOKEN_SUPER));
    if ((!is_root && !parser_is(parser, TOKEN_IDENT)) || items[last + 1].kind != TOKEN_NOT || parser->only_looks)
        return NULL;
    *open_at = last + 2;
    enum token_kind open = (enum token_kind)items[*open_at].kind;
    if (open != TOKEN_OPEN_PAREN && open != TOKEN_OPEN_BRACKET && open != TOKEN_OPEN_BRACE)
        return NULL;
    uint32_t behind = items[*open_at].partner + 1;
    enum token_kind next = (enum token_kind)items[behind].kind;
    bool is_statement = open == TOKEN_OPEN_BRACE ? next != TOKEN_DOT && next != TOKEN_QUESTION
                                                 : next == TOKEN_SEMICOLON || behind >= end;
    return is_statement ? macro_find_path(parser, parser->token.symbol, items[last].symbol, is_path) : NULL;
}

static void expand_statements(struct parser *parser, const struct own_macro *own, uint32_t open, struct block *block,
                              size_t *capacity, uint32_t end, bool enabled) {
    const struct token *items = parser->tokens->items;
    uint32_t close = items[open].partner;
    struct token_range call = {parser->tokens, open, close + 1};
    struct span span = span_join(parser->token.span, items[close].span);
    struct parser inside;
    parser->last = items[close].span;
    parser->at = close + 1;
    parser->token = items[close + 1];
    bool is_value = !parser_accept(parser, TOKEN_SEMICOLON) && parser->at >= end;
    if (!enabled || !macro_expand(parser, own, &call, span, &inside))
        return;
    if (parser_enter(&inside)) {
        while (inside.at < inside.tokens->count && !inside.is_lost && !inside.is_hopeless)
            parse_statement(&inside, block, capacity, inside.tokens->count);
    }
    macro_done(parser, &inside);
    if (block->tail && !is_value) {
        struct statement statement = {.kind = STATEMENT_EXPR, .span = block->tail->span};
        statement.expression.expr = block->tail;
        statement.expression.has_semicolon = true;
        block->tail = NULL;
        add_statement(parser, block, capacity, &statement);
    }
}

static void parse_statement(struct parser *parser, struct block *block, size_t *capacity, uint32_t end) {
    struct span start = parser->token.span;
    bool enabled = true;
    if (parser_is(parser, TOKEN_SEMICOLON)) {
        parser_advance(parser);
        return;
    }
    struct attributes attributes = parse_outer_attributes(parser, &enabled);
    size_t reported = parser->context->diagnostics->count;
    if (parser_at_item(parser)) {
        parse_item_statement(parser, block, capacity, start, attributes, enabled);
        if (!enabled)
            parser_forgive_literals(parser, reported);
        return;
    }
    uint32_t open;
    const struct own_macro *own = macro_statement(parser, end, &open);
    if (own) {
        expand_statements(parser, own, open, block, capacity, end, enabled);
        return;
    }
    struct statement statement = {.span = start};
    if (parser_is(parser, TOKEN_LET))
        parse_let(parser, &statement);
    else
        parse_expression(parser, block, &statement, end);
    statement.span = parser_span_from(parser, start);
    if (!enabled)
        parser_forgive_literals(parser, reported);
    if (!enabled && statement.kind == STATEMENT_EXPR && block->tail == statement.expression.expr) {
        block->tail = NULL;
        /* What stands before a part that is left out may be the value of the block. */
        struct statement *last = block->count ? &block->statements[block->count - 1] : NULL;
        if (last && last->kind == STATEMENT_EXPR && !last->expression.has_semicolon) {
            block->tail = last->expression.expr;
            block->count--;
        }
    }
    if (enabled && !parser->is_lost && !(statement.kind == STATEMENT_EXPR && block->tail))
        add_statement(parser, block, capacity, &statement);
}

/* block: { attribute* statement* expr? } */
struct block *parse_block(struct parser *parser) {
    struct block *block = arena_alloc(parser->arena, sizeof *block);
    struct span start = parser->token.span;
    block->span = block->close = start;
    if (!parser_is(parser, TOKEN_OPEN_BRACE)) {
        parser_expected(parser, "`{`");
        return block;
    }
    if (!parser_enter(parser)) {
        parser_leave(parser);
        return block;
    }
    struct restrictions outer = parser_lift(parser);
    uint32_t end = parser->token.partner;
    size_t capacity = 0, macros = parser->own_macro_count;
    parser_advance(parser);
    struct attributes inner = {0};
    bool enabled = true;
    parse_inner_attributes(parser, &inner, &enabled);
    while (parser->at < end && !parser->is_hopeless) {
        uint32_t first = parser->at;
        parse_statement(parser, block, &capacity, end);
        if (parser->is_lost)
            parser_recover(parser, first, end);
    }
    if (!parser->is_hopeless) {
        block->close = parser->tokens->items[end].span;
        parser_expect(parser, TOKEN_CLOSE_BRACE);
        block->span = parser_span_from(parser, start);
    }
    parser->own_macro_count = macros; /* those of the block end with it */
    parser_restore(parser, outer);
    parser_leave(parser);
    return block;
}
