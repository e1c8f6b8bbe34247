/* parse_control.c -- expressions that end in a block: if, match, loops, unsafe and labelled blocks. As a statement they
 * need no semicolon. */
#include "syntax/parse.h"

static struct expr *block_of(struct parser *parser, enum block_kind kind, struct span start) {
    struct expr *expr = expr_new(parser, EXPR_BLOCK, start);
    expr->block.kind = kind;
    expr->block.block = parse_block(parser);
    expr->span = parser_span_from(parser, start);
    return expr;
}

/* if: if condition block ( else ( if | block ) )? */
static struct expr *parse_if(struct parser *parser) {
    struct span start = parser->token.span;
    struct expr *expr = expr_new(parser, EXPR_IF, start);
    if (!parser_enter(parser)) {
        parser_leave(parser);
        return expr_error(parser);
    }
    parser_advance(parser);
    expr->conditional.condition = parse_condition(parser);
    expr->conditional.then = parse_block(parser);
    if (parser_accept(parser, TOKEN_ELSE)) {
        if (parser_is(parser, TOKEN_IF))
            expr->conditional.otherwise = parse_if(parser);
        else
            expr->conditional.otherwise = block_of(parser, BLOCK_PLAIN, parser->token.span);
    }
    expr->span = parser_span_from(parser, start);
    parser_leave(parser);
    return expr;
}

/* arm: pattern ( if guard )? => expr ,? ; the comma may be missing behind a block and before the brace */
static void parse_arm(struct parser *parser, struct match_arm *arm) {
    struct span start = parser->token.span;
    arm->pattern = parse_pattern(parser);
    if (parser_accept(parser, TOKEN_IF))
        arm->guard = parse_guard(parser);
    parser_expect(parser, TOKEN_FAT_ARROW);
    arm->body = parse_block_like(parser); /* it ends the arm: what follows is the next pattern */
    bool is_block = arm->body != NULL;
    if (is_block && (parser_is(parser, TOKEN_DOT) || parser_is(parser, TOKEN_QUESTION))) {
        arm->body = parse_binary_rest(parser, parse_postfix_rest(parser, arm->body), 0);
        is_block = false;
    } else if (!is_block) {
        arm->body = parse_expr(parser);
    }
    arm->span = parser_span_from(parser, start);
    if (!parser_accept(parser, TOKEN_COMMA) && !parser_is(parser, TOKEN_CLOSE_BRACE) && !is_block)
        parser_expected(parser, "`,`");
}

/* match: match scrutinee { arm* } */
static struct expr *parse_match(struct parser *parser) {
    struct expr *expr = expr_new(parser, EXPR_MATCH, parser->token.span);
    size_t capacity = 0;
    if (!parser_enter(parser)) { /* the block-like body of an arm comes here past parse_prefix */
        parser_leave(parser);
        return expr_error(parser);
    }
    parser_advance(parser);
    expr->match.scrutinee = parse_expr_no_struct(parser);
    struct restrictions outer = parser_lift(parser);
    parser_expect(parser, TOKEN_OPEN_BRACE);
    bool enabled = true;
    struct attributes inner = {0};
    parse_inner_attributes(parser, &inner, &enabled);
    while (!parser_is(parser, TOKEN_CLOSE_BRACE) && !parser_is(parser, TOKEN_END)) {
        enabled = true;
        parse_outer_attributes(parser, &enabled);
        struct match_arm arm = {0};
        parse_arm(parser, &arm);
        if (!enabled)
            continue;
        expr->match.arms =
            arena_grow(parser->arena, expr->match.arms, expr->match.count, &capacity, sizeof *expr->match.arms);
        expr->match.arms[expr->match.count++] = arm;
    }
    parser_expect(parser, TOKEN_CLOSE_BRACE);
    parser_restore(parser, outer);
    parser_leave(parser);
    return expr;
}

/* loop: loop block | while condition block | for pattern in expr block */
static struct expr *parse_loop(struct parser *parser, struct name label) {
    struct expr *expr = expr_new(parser, EXPR_LOOP, parser->token.span);
    expr->loop.label = label;
    if (parser_accept(parser, TOKEN_WHILE)) {
        expr->kind = EXPR_WHILE;
        expr->loop.head = parse_condition(parser);
    } else if (parser_accept(parser, TOKEN_FOR)) {
        expr->kind = EXPR_FOR;
        expr->loop.pattern = parse_pattern(parser);
        parser_expect(parser, TOKEN_IN);
        expr->loop.head = parse_expr_no_struct(parser);
    } else {
        parser_expect(parser, TOKEN_LOOP);
    }
    expr->loop.body = parse_block(parser);
    return expr;
}

/* label: lifetime : ( loop | block ) */
static struct expr *parse_labelled(struct parser *parser) {
    struct span start = parser->token.span;
    struct name label = parser_take_name(parser);
    parser_expect(parser, TOKEN_COLON);
    if (parser_is(parser, TOKEN_OPEN_BRACE)) {
        struct expr *expr = block_of(parser, BLOCK_PLAIN, start);
        expr->block.label = label;
        return expr;
    }
    if (!parser_is(parser, TOKEN_LOOP) && !parser_is(parser, TOKEN_WHILE) && !parser_is(parser, TOKEN_FOR)) {
        parser_expected(parser, "a loop or a block");
        return expr_error(parser);
    }
    return parse_loop(parser, label);
}

/* block_like: if | match | loop | labelled | { ... } | unsafe { ... } | const { ... } */
struct expr *parse_block_like(struct parser *parser) {
    struct span start = parser->token.span;
    enum token_kind next = parser_peek(parser, 1);
    struct expr *expr = NULL;
    unsigned outer = parser->peak;
    parser->peak = 0;
    switch ((enum token_kind)parser->token.kind) {
    case TOKEN_IF: expr = parse_if(parser); break;
    case TOKEN_MATCH: expr = parse_match(parser); break;
    case TOKEN_LOOP:
    case TOKEN_WHILE: expr = parse_loop(parser, (struct name){0}); break;
    case TOKEN_FOR:
        if (next != TOKEN_LESS)
            expr = parse_loop(parser, (struct name){0});
        break;
    case TOKEN_LIFETIME: expr = parse_labelled(parser); break;
    case TOKEN_OPEN_BRACE: expr = block_of(parser, BLOCK_PLAIN, start); break;
    case TOKEN_UNSAFE:
    case TOKEN_CONST:
        if (next == TOKEN_OPEN_BRACE) {
            enum block_kind kind = parser_is(parser, TOKEN_UNSAFE) ? BLOCK_UNSAFE : BLOCK_CONST;
            parser_advance(parser);
            expr = block_of(parser, kind, start);
        }
        break;
    default: break;
    }
    if (expr) {
        expr->span = parser_span_from(parser, start);
        expr->height = (uint16_t)++parser->peak;
    }
    if (outer > parser->peak)
        parser->peak = outer;
    return expr;
}
