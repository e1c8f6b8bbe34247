/* parse_type.c -- types. */
#include "syntax/parse.h"
#include "syntax/macro_rules.h"

#include <string.h>

static struct ast_type *type_new(struct parser *parser, enum ast_type_kind kind, struct span start) {
    struct ast_type *type = arena_alloc(parser->arena, sizeof *type);
    type->kind = kind;
    type->span = start;
    return type;
}

/* pointer: & lifetime? mut? type | * ( const | mut ) type */
static struct ast_type *parse_pointer(struct parser *parser) {
    struct span start = parser->token.span;
    struct ast_type *type = type_new(parser, AST_TYPE_REFERENCE, start);
    if (parser_accept(parser, TOKEN_STAR)) {
        type->kind = AST_TYPE_RAW_POINTER;
        type->pointer.is_mutable = parser_accept(parser, TOKEN_MUT);
        if (!type->pointer.is_mutable && !parser_accept(parser, TOKEN_CONST))
            parser_expected(parser, "`const` or `mut`");
    } else {
        parser_accept(parser, TOKEN_AND);
        if (parser_is(parser, TOKEN_LIFETIME))
            type->pointer.lifetime = parser_take_name(parser);
        type->pointer.is_mutable = parser_accept(parser, TOKEN_MUT);
    }
    type->pointer.inner = parse_type_no_plus(parser);
    return type;
}

/* slice: [ type ] | [ type ; expr ] */
static struct ast_type *parse_bracketed(struct parser *parser) {
    struct ast_type *type = type_new(parser, AST_TYPE_SLICE, parser->token.span);
    parser_expect(parser, TOKEN_OPEN_BRACKET);
    type->array.element = parse_type(parser);
    if (parser_accept(parser, TOKEN_SEMICOLON)) {
        struct restrictions outer = parser_lift(parser);
        type->kind = AST_TYPE_ARRAY;
        type->array.length = parse_expr(parser);
        parser_restore(parser, outer);
    }
    parser_expect(parser, TOKEN_CLOSE_BRACKET);
    return type;
}

/* tuple: ( type,* ) ; one type without a comma is that type */
static struct ast_type *parse_parenthesised(struct parser *parser) {
    struct ast_type *type = type_new(parser, AST_TYPE_TUPLE, parser->token.span);
    struct list elements = {0};
    bool has_comma = false;
    parser_expect(parser, TOKEN_OPEN_PAREN);
    while (!parser_is(parser, TOKEN_CLOSE_PAREN) && !parser_is(parser, TOKEN_END)) {
        list_add(parser, &elements, parse_type(parser));
        has_comma = parser_accept(parser, TOKEN_COMMA);
        if (!has_comma && !parser_is(parser, TOKEN_CLOSE_PAREN))
            parser_expected(parser, "`,`");
    }
    parser_expect(parser, TOKEN_CLOSE_PAREN);
    if (elements.count == 1 && !has_comma)
        return elements.items[0];
    type->tuple.elements = (struct ast_type **)elements.items;
    type->tuple.count = elements.count;
    return type;
}

/* Whether a function pointer type starts here: for<'a>? unsafe? extern "C"? fn */
static bool at_fn_pointer(const struct parser *parser) {
    switch ((enum token_kind)parser->token.kind) {
    case TOKEN_FN:
    case TOKEN_UNSAFE:
    case TOKEN_EXTERN: return true;
    default: return false;
    }
}

/* fn_pointer: unsafe? ( extern string? )? fn ( ( name : )? type,* ) output */
static struct ast_type *parse_fn_pointer(struct parser *parser) {
    struct ast_type *type = type_new(parser, AST_TYPE_FN_POINTER, parser->token.span);
    type->fn = arena_alloc(parser->arena, sizeof *type->fn);
    struct list params = {0};
    type->fn->is_unsafe = parser_accept(parser, TOKEN_UNSAFE);
    if (parser_accept(parser, TOKEN_EXTERN)) {
        type->fn->is_extern = true;
        type->fn->abi = parser_symbol(parser, "C");
        if (parser_is(parser, TOKEN_STRING))
            type->fn->abi = parser_symbol(parser, parser_literal(parser)->text);
    }
    parser_expect(parser, TOKEN_FN);
    parser_expect(parser, TOKEN_OPEN_PAREN);
    while (!parser_is(parser, TOKEN_CLOSE_PAREN) && !parser_is(parser, TOKEN_END)) {
        if (parser_accept(parser, TOKEN_DOT_DOT_DOT)) {
            type->fn->is_variadic = true;
            break;
        }
        bool is_name = parser_is(parser, TOKEN_IDENT) || parser_is(parser, TOKEN_UNDERSCORE);
        if (is_name && parser_peek(parser, 1) == TOKEN_COLON) {
            parser_advance(parser);
            parser_advance(parser);
        }
        list_add(parser, &params, parse_type(parser));
        if (!parser_is(parser, TOKEN_CLOSE_PAREN))
            parser_expect(parser, TOKEN_COMMA);
    }
    parser_expect(parser, TOKEN_CLOSE_PAREN);
    type->fn->params = (struct ast_type **)params.items;
    type->fn->param_count = params.count;
    if (parser_accept(parser, TOKEN_ARROW))
        type->fn->output = parse_type_no_plus(parser);
    return type;
}

static struct ast_type *parse_trait_type(struct parser *parser, enum ast_type_kind kind, bool plus) {
    struct ast_type *type = type_new(parser, kind, parser->token.span);
    parser_advance(parser);
    if (plus) {
        parse_bounds(parser, &type->bounds.bounds, &type->bounds.count);
    } else { /* &dyn A: one bound, and a + behind it is not ours */
        struct bound *bound = arena_alloc(parser->arena, sizeof *bound);
        bound->span = parser->token.span;
        if (parser_is(parser, TOKEN_OPEN_PAREN)) {
            parser_advance(parser);
            parse_for_lifetimes(parser, &bound->for_lifetimes, &bound->for_lifetime_count);
            bound->path = parse_type_path(parser);
            parser_expect(parser, TOKEN_CLOSE_PAREN);
        } else {
            parse_for_lifetimes(parser, &bound->for_lifetimes, &bound->for_lifetime_count);
            bound->path = parse_type_path(parser);
        }
        bound->span = parser_span_from(parser, bound->span);
        type->bounds.bounds = bound;
        type->bounds.count = 1;
    }
    if (type->bounds.count == 0)
        parser_expected(parser, "a trait");
    return type;
}

/* type: pointer | slice | tuple | ! | _ | fn_pointer | dyn bounds | impl bounds | path */
static struct ast_type *parse_type_kind(struct parser *parser, bool plus) {
    struct ast_type *type;
    struct span start = parser->token.span;
    switch ((enum token_kind)parser->token.kind) {
    case TOKEN_AND:
    case TOKEN_AND_AND:
    case TOKEN_STAR: return parse_pointer(parser);
    case TOKEN_OPEN_BRACKET: return parse_bracketed(parser);
    case TOKEN_OPEN_PAREN: return parse_parenthesised(parser);
    case TOKEN_NOT: parser_advance(parser); return type_new(parser, AST_TYPE_NEVER, start);
    case TOKEN_UNDERSCORE: parser_advance(parser); return type_new(parser, AST_TYPE_INFER, start);
    case TOKEN_DYN: return parse_trait_type(parser, AST_TYPE_DYN, plus);
    case TOKEN_IMPL: return parse_trait_type(parser, AST_TYPE_IMPL, plus);
    case TOKEN_FOR: {
        struct name *lifetimes = NULL;
        size_t count = 0;
        parse_for_lifetimes(parser, &lifetimes, &count);
        if (!at_fn_pointer(parser))
            break;
        type = parse_fn_pointer(parser);
        type->fn->for_lifetimes = lifetimes;
        type->fn->for_lifetime_count = count;
        return type;
    }
    default: break;
    }
    if (at_fn_pointer(parser))
        return parse_fn_pointer(parser);
    if (!parser_at_path(parser)) {
        parser_expected(parser, "a type");
        return type_new(parser, AST_TYPE_ERROR, start);
    }
    type = type_new(parser, AST_TYPE_PATH, start);
    type->path = parse_type_path(parser);
    struct parser inside;
    bool good;
    if (parser_is(parser, TOKEN_NOT) && macro_expand_path(parser, type->path, &inside, &good)) {
        if (!good || !parser_enter(&inside))
            return type_new(parser, AST_TYPE_ERROR, start);
        type = parse_type(&inside);
        macro_done(parser, &inside);
        return type;
    }
    if (parser_is(parser, TOKEN_NOT) && type->path->segment_count == 1 && parser_peek(parser, 1) >= TOKEN_OPEN_PAREN &&
        parser_peek(parser, 1) <= TOKEN_OPEN_BRACE) {
        parser_unsupported(parser, type->path->span, "macro call as a type", "the type itself");
        parser_advance(parser);
        parser->at = parser->tokens->items[parser->at].partner;
        parser->token = parser->tokens->items[parser->at];
        parser_advance(parser);
        type->kind = AST_TYPE_ERROR;
    }
    return type;
}

static struct ast_type *parse_type_with(struct parser *parser, bool plus) {
    struct span start = parser->token.span;
    struct ast_type *type;
    if (parser_enter(parser))
        type = parse_type_kind(parser, plus);
    else
        type = type_new(parser, AST_TYPE_ERROR, start);
    parser_leave(parser);
    type->span = parser_span_from(parser, start);
    return type;
}

struct ast_type *parse_type(struct parser *parser) {
    return parse_type_with(parser, true);
}

struct ast_type *parse_type_no_plus(struct parser *parser) {
    return parse_type_with(parser, false);
}

/* output: ( -> type )? */
struct ast_type *parse_output(struct parser *parser) {
    return parser_accept(parser, TOKEN_ARROW) ? parse_type(parser) : NULL;
}
