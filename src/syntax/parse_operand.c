/* parse_operand.c -- what operators connect: literals, paths, struct literals, brackets, closures, jumps. */
#include "syntax/parse.h"

#include <string.h>

/* ---- Brackets --------------------------------------------------------------------------------------------------- */

/* ( expr,* ) ; one expression without a comma is that expression */
static struct expr *parse_parenthesised(struct parser *parser) {
    struct expr *expr = expr_new(parser, EXPR_TUPLE, parser->token.span);
    struct restrictions outer = parser_lift(parser);
    struct list list = {0};
    bool has_comma = false;
    parser_advance(parser);
    while (!parser_is(parser, TOKEN_CLOSE_PAREN) && !parser_is(parser, TOKEN_END)) {
        bool enabled = true;
        parse_outer_attributes(parser, &enabled);
        list_add(parser, &list, parse_expr(parser));
        has_comma = parser_accept(parser, TOKEN_COMMA);
        if (!has_comma && !parser_is(parser, TOKEN_CLOSE_PAREN))
            parser_expected(parser, list.count > 1 ? "`,`" : "`)`");
    }
    parser_expect(parser, TOKEN_CLOSE_PAREN);
    parser_restore(parser, outer);
    if (list.count == 1 && !has_comma) {
        expr = list.items[0];
        expr->parenthesised = true;
        return expr;
    }
    expr->list.elements = (struct expr **)list.items;
    expr->list.count = list.count;
    return expr;
}

/* [ expr,* ] | [ expr ; expr ] */
static struct expr *parse_array(struct parser *parser) {
    struct expr *expr = expr_new(parser, EXPR_ARRAY, parser->token.span);
    struct restrictions outer = parser_lift(parser);
    struct list list = {0};
    parser_advance(parser);
    while (!parser_is(parser, TOKEN_CLOSE_BRACKET) && !parser_is(parser, TOKEN_END)) {
        bool enabled = true;
        parse_outer_attributes(parser, &enabled);
        struct expr *element = parse_expr(parser);
        if (list.count == 0 && parser_accept(parser, TOKEN_SEMICOLON)) {
            expr->kind = EXPR_REPEAT;
            expr->repeat.element = element;
            expr->repeat.length = parse_expr(parser);
            break;
        }
        if (enabled)
            list_add(parser, &list, element);
        if (!parser_is(parser, TOKEN_CLOSE_BRACKET))
            parser_expect(parser, TOKEN_COMMA);
    }
    parser_expect(parser, TOKEN_CLOSE_BRACKET);
    parser_restore(parser, outer);
    if (expr->kind == EXPR_ARRAY) {
        expr->list.elements = (struct expr **)list.items;
        expr->list.count = list.count;
    }
    return expr;
}

/* ---- Paths and struct literals ---------------------------------------------------------------------------------- */

/* field: name | name : expr | number : expr */
static void parse_field_value(struct parser *parser, struct field_value *field) {
    struct span start = parser->token.span;
    if (parser_is(parser, TOKEN_INTEGER)) {
        size_t length;
        const char *text = token_text(parser->tokens, &parser->token, &length);
        field->name = (struct name){intern(parser->context->interner, text, length), start, NULL};
        parser_advance(parser);
    } else {
        field->name = parser_identifier(parser);
    }
    if (parser_accept(parser, TOKEN_COLON)) {
        field->value = parse_expr(parser);
    } else {
        if (parser_is(parser, TOKEN_EQUAL))
            parser_expected(parser, "`:`");
        field->is_shorthand = true;
        field->value = expr_of_path(parser, path_of_name(parser, field->name));
    }
    field->span = parser_span_from(parser, start);
}

/* path { field,* ( .. expr? )? } */
static struct expr *parse_struct_literal(struct parser *parser, struct path *path) {
    struct expr *expr = expr_new(parser, EXPR_STRUCT, path->span);
    struct restrictions outer = parser_lift(parser);
    size_t capacity = 0;
    expr->structure.path = path;
    parser_advance(parser);
    while (!parser_is(parser, TOKEN_CLOSE_BRACE) && !parser_is(parser, TOKEN_END)) {
        bool enabled = true;
        parse_outer_attributes(parser, &enabled);
        if (parser_accept(parser, TOKEN_DOT_DOT)) {
            expr->structure.has_rest = parser_is(parser, TOKEN_CLOSE_BRACE);
            if (!expr->structure.has_rest)
                expr->structure.base = parse_expr(parser);
            break;
        }
        struct field_value field = {0};
        parse_field_value(parser, &field);
        if (enabled) {
            expr->structure.fields = arena_grow(parser->arena, expr->structure.fields, expr->structure.count, &capacity,
                                                sizeof *expr->structure.fields);
            expr->structure.fields[expr->structure.count++] = field;
        }
        if (!parser_is(parser, TOKEN_CLOSE_BRACE))
            parser_expect(parser, TOKEN_COMMA);
    }
    parser_expect(parser, TOKEN_CLOSE_BRACE);
    parser_restore(parser, outer);
    return expr;
}

static struct expr *parse_path_operand(struct parser *parser) {
    struct span start = parser->token.span;
    struct path *path = parse_expr_path(parser);
    if (parser_is(parser, TOKEN_NOT) && parser_peek(parser, 1) != TOKEN_EQUAL && !path->self_type)
        return parse_macro_call(parser, path, start);
    if (parser_is(parser, TOKEN_OPEN_BRACE) && !parser->no_struct)
        return parse_struct_literal(parser, path);
    return expr_of_path(parser, path);
}

/* ---- Closures and jumps ----------------------------------------------------------------------------------------- */

/* closure: move? | param,* | ( -> type block | expr ) */
struct expr *parse_closure(struct parser *parser) {
    struct expr *expr = expr_new(parser, EXPR_CLOSURE, parser->token.span);
    bool no_struct = parser->no_struct;
    size_t capacity = 0;
    if (parser_accept(parser, TOKEN_STATIC))
        parser_unsupported(parser, parser->last, "static closures", "an ordinary closure");
    expr->closure.is_move = parser_accept(parser, TOKEN_MOVE);
    if (parser_is(parser, TOKEN_OR_OR)) {
        parser_advance(parser);
    } else if (parser_expect(parser, TOKEN_OR)) {
        while (!parser_is(parser, TOKEN_OR) && !parser_is(parser, TOKEN_END)) {
            bool enabled = true;
            parse_outer_attributes(parser, &enabled);
            expr->closure.params = arena_grow(parser->arena, expr->closure.params, expr->closure.count, &capacity,
                                              sizeof *expr->closure.params);
            struct closure_param *param = &expr->closure.params[expr->closure.count++];
            param->pattern = parse_pattern_no_or(parser);
            if (parser_accept(parser, TOKEN_COLON))
                param->type = parse_type(parser);
            if (!parser_is(parser, TOKEN_OR))
                parser_expect(parser, TOKEN_COMMA);
        }
        parser_expect(parser, TOKEN_OR);
    }
    expr->closure.output = parse_output(parser);
    if (expr->closure.output && !parser_is(parser, TOKEN_OPEN_BRACE))
        parser_expected(parser, "`{`");
    struct restrictions outer = parser_lift(parser);
    parser->no_struct = no_struct;
    expr->closure.body = parse_expr(parser);
    parser_restore(parser, outer);
    return expr;
}

/* jump: break lifetime? expr? | continue lifetime? | return expr? | become expr */
struct expr *parse_jump(struct parser *parser) {
    enum expr_kind kind = parser_is(parser, TOKEN_BREAK)    ? EXPR_BREAK
                          : parser_is(parser, TOKEN_RETURN) || parser_is(parser, TOKEN_BECOME) ? EXPR_RETURN
                                                            : EXPR_CONTINUE;
    struct expr *expr = expr_new(parser, kind, parser->token.span);
    expr->jump.is_become = parser_is(parser, TOKEN_BECOME);
    parser_advance(parser);
    if (kind != EXPR_RETURN && parser_is(parser, TOKEN_LIFETIME) && parser_peek(parser, 1) != TOKEN_COLON)
        expr->jump.label = parser_take_name(parser);
    if (kind != EXPR_CONTINUE && parser_at_expr(parser)) {
        bool let_allowed = parser->let_allowed;
        parser->let_allowed = false;
        expr->jump.value = parse_expr(parser);
        parser->let_allowed = let_allowed;
    }
    return expr;
}

/* ---- Operands --------------------------------------------------------------------------------------------------- */

static bool at_closure(const struct parser *parser) {
    switch ((enum token_kind)parser->token.kind) {
    case TOKEN_OR:
    case TOKEN_OR_OR:
    case TOKEN_MOVE: return true;
    case TOKEN_STATIC:
        return parser_peek(parser, 1) == TOKEN_OR || parser_peek(parser, 1) == TOKEN_OR_OR ||
               parser_peek(parser, 1) == TOKEN_MOVE;
    default: return false;
    }
}

/* Words of other languages and of newer Rust: named, so that the message helps. */
static struct expr *parse_foreign(struct parser *parser) {
    struct span start = parser->token.span;
    struct expr *expr = expr_new(parser, EXPR_ERROR, start);
    if (parser_is(parser, TOKEN_ASYNC))
        parser_fail(parser, DIAGNOSTIC_CODE_UNSUPPORTED, start, "async", "ordinary functions and closures");
    else
        parser_expected(parser, "an expression");
    return expr;
}

/* operand: literal | path ... | ( ... ) | [ ... ] | closure | jump | block_like | _ */
struct expr *parse_operand(struct parser *parser) {
    struct span start = parser->token.span;
    struct expr *expr;
    if (parser_at_literal(parser)) {
        expr = expr_new(parser, EXPR_LITERAL, start);
        expr->literal = parser_literal(parser);
    } else if (parser_at_path(parser)) {
        expr = parse_path_operand(parser);
    } else if (parser_is(parser, TOKEN_OPEN_PAREN)) {
        expr = parse_parenthesised(parser);
    } else if (parser_is(parser, TOKEN_OPEN_BRACKET)) {
        expr = parse_array(parser);
    } else if (at_closure(parser)) {
        expr = parse_closure(parser);
    } else if (parser_is(parser, TOKEN_BREAK) || parser_is(parser, TOKEN_CONTINUE) || parser_is(parser, TOKEN_RETURN) ||
               parser_is(parser, TOKEN_BECOME)) {
        expr = parse_jump(parser);
    } else if (parser_is(parser, TOKEN_UNDERSCORE)) {
        parser_advance(parser);
        expr = expr_new(parser, EXPR_UNDERSCORE, start);
    } else {
        expr = parse_block_like(parser);
        if (!expr)
            expr = parse_foreign(parser);
    }
    expr->span = parser_span_from(parser, start);
    return expr;
}
