/* parse_statement.c -- blocks and statements. A statement with a syntax error in it is left out, and the block goes on
 * behind it. */
#include "syntax/parse.h"

#include "syntax/derive.h"

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

static void parse_statement(struct parser *parser, struct block *block, size_t *capacity, uint32_t end) {
    struct span start = parser->token.span;
    bool enabled = true;
    if (parser_is(parser, TOKEN_SEMICOLON)) {
        parser_advance(parser);
        return;
    }
    struct attributes attributes = parse_outer_attributes(parser, &enabled);
    if (parser_at_item(parser)) {
        parse_item_statement(parser, block, capacity, start, attributes, enabled);
        return;
    }
    struct statement statement = {.span = start};
    if (parser_is(parser, TOKEN_LET))
        parse_let(parser, &statement);
    else
        parse_expression(parser, block, &statement, end);
    statement.span = parser_span_from(parser, start);
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
    size_t capacity = 0;
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
    parser_restore(parser, outer);
    parser_leave(parser);
    return block;
}
