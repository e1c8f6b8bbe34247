/* parse_path.c -- paths, generic arguments, generic parameters and where clauses. */
#include "syntax/parse.h"

#include <string.h>

/* ---- Generic arguments ------------------------------------------------------------------------------------------ */

/* A constant as a generic argument: literal | - literal | { block } */
static struct expr *parse_const_argument(struct parser *parser) {
    if (parser_is(parser, TOKEN_OPEN_BRACE))
        return parse_block_like(parser);
    struct span start = parser->token.span;
    bool is_negative = parser_accept(parser, TOKEN_MINUS);
    if (!parser_at_literal(parser)) {
        parser_expected(parser, "a constant");
        return expr_error(parser);
    }
    struct expr *expr = expr_new(parser, EXPR_LITERAL, parser->token.span);
    expr->literal = parser_literal(parser);
    if (!is_negative)
        return expr;
    struct expr *negated = expr_new(parser, EXPR_UNARY, parser_span_from(parser, start));
    negated->unary.operand = expr;
    negated->unary.operator= UNARY_NEGATE;
    return negated;
}

/* binding: name args? ( = type | = const | : bounds ) */
static void parse_binding(struct parser *parser, struct assoc_binding *binding) {
    struct span start = parser->token.span;
    binding->name = parser_identifier(parser);
    if (parser_begins(parser, TOKEN_LESS))
        binding->args = parse_generic_args(parser);
    if (parser_accept(parser, TOKEN_COLON)) {
        parse_bounds(parser, &binding->bounds, &binding->bound_count);
    } else {
        parser_expect(parser, TOKEN_EQUAL);
        if (parser_at_literal(parser) || parser_is(parser, TOKEN_MINUS) || parser_is(parser, TOKEN_OPEN_BRACE))
            binding->constant = parse_const_argument(parser);
        else
            binding->type = parse_type(parser);
    }
    binding->span = parser_span_from(parser, start);
}

enum { FARTHEST_BINDING = 32 };

/* Whether `name =`, `name :` or `name<...> =` stands here. */
static bool at_binding(const struct parser *parser) {
    if (!parser_is(parser, TOKEN_IDENT))
        return false;
    uint32_t ahead = 1;
    if (parser_peek(parser, 1) == TOKEN_LESS) {
        int depth = 0;
        do {
            switch (parser_peek(parser, ahead++)) {
            case TOKEN_LESS: depth++; break;
            case TOKEN_GREATER: depth--; break;
            case TOKEN_LIFETIME:
            case TOKEN_IDENT:
            case TOKEN_COMMA:
            case TOKEN_UNDERSCORE:
            case TOKEN_AND: break;
            default: return false;
            }
        } while (depth > 0 && ahead < FARTHEST_BINDING);
    }
    enum token_kind next = parser_peek(parser, ahead);
    return next == TOKEN_EQUAL || next == TOKEN_COLON;
}

/* generic_args: < ( lifetime | type | const | binding ),* > */
struct generic_args *parse_generic_args(struct parser *parser) {
    struct generic_args *args = arena_alloc(parser->arena, sizeof *args);
    struct span start = parser->token.span;
    size_t arg_capacity = 0, binding_capacity = 0;
    parser_expect(parser, TOKEN_LESS);
    while (!parser_begins(parser, TOKEN_GREATER) && !parser_is(parser, TOKEN_END)) {
        if (at_binding(parser)) {
            args->bindings = arena_grow(parser->arena, args->bindings, args->binding_count, &binding_capacity,
                                        sizeof *args->bindings);
            parse_binding(parser, &args->bindings[args->binding_count++]);
        } else {
            args->args = arena_grow(parser->arena, args->args, args->arg_count, &arg_capacity, sizeof *args->args);
            struct generic_arg *arg = &args->args[args->arg_count++];
            arg->span = parser->token.span;
            if (parser_is(parser, TOKEN_LIFETIME)) {
                arg->kind = GENERIC_ARG_LIFETIME;
                arg->lifetime = parser_take_name(parser);
            } else if (parser_at_literal(parser) || parser_is(parser, TOKEN_MINUS) ||
                       parser_is(parser, TOKEN_OPEN_BRACE)) {
                arg->kind = GENERIC_ARG_CONST;
                arg->constant = parse_const_argument(parser);
            } else {
                arg->kind = GENERIC_ARG_TYPE;
                arg->type = parse_type(parser);
            }
            arg->span = parser_span_from(parser, arg->span);
        }
        if (!parser_begins(parser, TOKEN_GREATER))
            parser_expect(parser, TOKEN_COMMA);
    }
    parser_expect(parser, TOKEN_GREATER);
    args->span = parser_span_from(parser, start);
    return args;
}

/* Fn(A, B) -> C */
static struct generic_args *parse_parenthesised_args(struct parser *parser) {
    struct generic_args *args = arena_alloc(parser->arena, sizeof *args);
    struct span start = parser->token.span;
    size_t capacity = 0;
    args->is_parenthesised = true;
    parser_expect(parser, TOKEN_OPEN_PAREN);
    while (!parser_is(parser, TOKEN_CLOSE_PAREN) && !parser_is(parser, TOKEN_END)) {
        args->args = arena_grow(parser->arena, args->args, args->arg_count, &capacity, sizeof *args->args);
        struct generic_arg *arg = &args->args[args->arg_count++];
        arg->kind = GENERIC_ARG_TYPE;
        arg->type = parse_type(parser);
        arg->span = arg->type->span;
        if (!parser_is(parser, TOKEN_CLOSE_PAREN))
            parser_expect(parser, TOKEN_COMMA);
    }
    parser_expect(parser, TOKEN_CLOSE_PAREN);
    if (parser_accept(parser, TOKEN_ARROW))
        args->output = parse_type_no_plus(parser);
    args->span = parser_span_from(parser, start);
    return args;
}

/* ---- Paths ------------------------------------------------------------------------------------------------------ */

enum path_style { PATH_EXPR, PATH_TYPE, PATH_MOD };

bool parser_at_path(const struct parser *parser) {
    switch ((enum token_kind)parser->token.kind) {
    case TOKEN_IDENT:
    case TOKEN_SELF:
    case TOKEN_SELF_TYPE:
    case TOKEN_SUPER:
    case TOKEN_CRATE:
    case TOKEN_COLON_COLON:
    case TOKEN_LESS:
    case TOKEN_SHIFT_LEFT: return true;
    default: return false;
    }
}

struct path *path_of_name(struct parser *parser, struct name name) {
    struct path *path = arena_alloc(parser->arena, sizeof *path);
    path->span = name.span;
    path->segments = arena_alloc(parser->arena, sizeof *path->segments);
    path->segments[0].name = name;
    path->segment_count = 1;
    return path;
}

static void parse_segment(struct parser *parser, struct path *path, size_t *capacity, enum path_style style) {
    path->segments = arena_grow(parser->arena, path->segments, path->segment_count, capacity, sizeof *path->segments);
    struct path_segment *segment = &path->segments[path->segment_count++];
    switch ((enum token_kind)parser->token.kind) {
    case TOKEN_SELF:
    case TOKEN_SELF_TYPE:
    case TOKEN_SUPER:
    case TOKEN_CRATE: segment->name = parser_take_name(parser); break;
    default: segment->name = parser_identifier(parser);
    }
    struct generic_args *args = NULL;
    if (style == PATH_TYPE && parser_begins(parser, TOKEN_LESS) && !parser_is(parser, TOKEN_LESS_EQUAL))
        args = parse_generic_args(parser);
    else if (style == PATH_TYPE && parser_is(parser, TOKEN_OPEN_PAREN))
        args = parse_parenthesised_args(parser);
    else if (style != PATH_MOD && parser_is(parser, TOKEN_COLON_COLON) &&
             (parser_peek(parser, 1) == TOKEN_LESS || parser_peek(parser, 1) == TOKEN_SHIFT_LEFT)) {
        parser_advance(parser);
        args = parse_generic_args(parser);
    }
    path->segments[path->segment_count - 1].args = args;
}

/* segments: segment ( :: segment )* */
static void parse_segments(struct parser *parser, struct path *path, size_t *capacity, enum path_style style) {
    parse_segment(parser, path, capacity, style);
    while (parser_is(parser, TOKEN_COLON_COLON)) {
        enum token_kind next = parser_peek(parser, 1);
        if (style == PATH_MOD && (next == TOKEN_STAR || next == TOKEN_OPEN_BRACE))
            return;
        parser_advance(parser);
        parse_segment(parser, path, capacity, style);
    }
}

/* path: ::? segments | < type ( as path )? > :: segments */
static struct path *parse_path(struct parser *parser, enum path_style style) {
    struct path *path = arena_alloc(parser->arena, sizeof *path);
    struct span start = parser->token.span;
    size_t capacity = 0;
    if (!parser_enter(parser)) {
        parser_leave(parser);
        return path_of_name(parser, (struct name){parser_symbol(parser, "_"), start, NULL});
    }
    if (style != PATH_MOD && parser_begins(parser, TOKEN_LESS)) {
        parser_accept(parser, TOKEN_LESS);
        path->self_type = parse_type(parser);
        if (parser_accept(parser, TOKEN_AS)) {
            path->is_global = parser_accept(parser, TOKEN_COLON_COLON);
            parse_segments(parser, path, &capacity, PATH_TYPE);
            path->trait_segments = (uint32_t)path->segment_count;
        }
        parser_expect(parser, TOKEN_GREATER);
        parser_expect(parser, TOKEN_COLON_COLON);
    } else {
        path->is_global = parser_accept(parser, TOKEN_COLON_COLON);
    }
    parse_segments(parser, path, &capacity, style);
    path->span = parser_span_from(parser, start);
    parser_leave(parser);
    return path;
}

struct path *parse_expr_path(struct parser *parser) {
    return parse_path(parser, PATH_EXPR);
}

struct path *parse_type_path(struct parser *parser) {
    return parse_path(parser, PATH_TYPE);
}

struct path *parse_mod_path(struct parser *parser) {
    return parse_path(parser, PATH_MOD);
}

/* ---- Bounds ----------------------------------------------------------------------------------------------------- */

/* for < lifetime,* > */
void parse_for_lifetimes(struct parser *parser, struct name **names, size_t *count) {
    if (!parser_is(parser, TOKEN_FOR) || parser_peek(parser, 1) != TOKEN_LESS)
        return;
    parser_advance(parser);
    parser_advance(parser);
    size_t capacity = 0;
    while (parser_is(parser, TOKEN_LIFETIME)) {
        *names = arena_grow(parser->arena, *names, *count, &capacity, sizeof **names);
        (*names)[(*count)++] = parser_take_name(parser);
        if (!parser_begins(parser, TOKEN_GREATER))
            parser_expect(parser, TOKEN_COMMA);
    }
    parser_expect(parser, TOKEN_GREATER);
}

/* bound: lifetime | use < ... > | ( bound ) | ? path | for<...> path */
static void parse_bound(struct parser *parser, struct bound *bound) {
    struct span start = parser->token.span;
    if (parser_is(parser, TOKEN_LIFETIME)) {
        bound->is_lifetime = true;
        bound->lifetime = parser_take_name(parser);
    } else {
        bool is_parenthesised = parser_accept(parser, TOKEN_OPEN_PAREN);
        if (parser_accept(parser, TOKEN_TILDE))
            parser_expect(parser, TOKEN_CONST);
        bound->is_maybe = parser_accept(parser, TOKEN_QUESTION);
        parse_for_lifetimes(parser, &bound->for_lifetimes, &bound->for_lifetime_count);
        if (!parser_at_path(parser) || parser_begins(parser, TOKEN_LESS)) {
            parser_expected(parser, "a trait");
            bound->path = path_of_name(parser, (struct name){parser_symbol(parser, "_"), start, NULL});
            return;
        }
        bound->path = parse_type_path(parser);
        if (is_parenthesised)
            parser_expect(parser, TOKEN_CLOSE_PAREN);
    }
    bound->span = parser_span_from(parser, start);
}

static bool at_bound(const struct parser *parser) {
    return parser_is(parser, TOKEN_LIFETIME) || parser_is(parser, TOKEN_QUESTION) ||
           parser_is(parser, TOKEN_OPEN_PAREN) || parser_is(parser, TOKEN_FOR) || parser_is(parser, TOKEN_TILDE) ||
           parser_is(parser, TOKEN_USE) || (parser_at_path(parser) && !parser_begins(parser, TOKEN_LESS));
}

/* bounds: ( bound ( + bound )* +? )? ; `use<'a, T>` says what a type captures and means nothing here */
void parse_bounds(struct parser *parser, struct bound **bounds, size_t *count) {
    size_t capacity = 0;
    while (at_bound(parser)) {
        if (parser_accept(parser, TOKEN_USE)) {
            parse_generic_args(parser);
        } else {
            *bounds = arena_grow(parser->arena, *bounds, *count, &capacity, sizeof **bounds);
            parse_bound(parser, &(*bounds)[(*count)++]);
        }
        if (!parser_accept(parser, TOKEN_PLUS))
            return;
    }
}

/* ---- Generic parameters ----------------------------------------------------------------------------------------- */

/* generic_param: lifetime ( : bounds )? | name ( : bounds )? ( = type )? | const name : type ( = const )? */
static void parse_generic_param(struct parser *parser, struct ast_generic_param *param) {
    if (parser_is(parser, TOKEN_LIFETIME)) {
        param->kind = GENERIC_PARAM_LIFETIME;
        param->name = parser_take_name(parser);
        if (parser_accept(parser, TOKEN_COLON))
            parse_bounds(parser, &param->bounds, &param->bound_count);
    } else if (parser_accept(parser, TOKEN_CONST)) {
        param->kind = GENERIC_PARAM_CONST;
        param->name = parser_identifier(parser);
        parser_expect(parser, TOKEN_COLON);
        param->type = parse_type(parser);
        if (parser_accept(parser, TOKEN_EQUAL)) {
            if (parser_is(parser, TOKEN_IDENT))
                param->default_constant = expr_of_path(parser, parse_expr_path(parser));
            else
                param->default_constant = parse_const_argument(parser);
        }
    } else {
        param->kind = GENERIC_PARAM_TYPE;
        param->name = parser_identifier(parser);
        if (parser_accept(parser, TOKEN_COLON))
            parse_bounds(parser, &param->bounds, &param->bound_count);
        if (parser_accept(parser, TOKEN_EQUAL))
            param->default_type = parse_type(parser);
    }
}

/* generics: ( < generic_param,* > )? */
void parse_generics(struct parser *parser, struct ast_generics *generics) {
    struct span start = parser->token.span;
    size_t capacity = 0;
    if (!parser_accept(parser, TOKEN_LESS))
        return;
    while (!parser_begins(parser, TOKEN_GREATER) && !parser_is(parser, TOKEN_END)) {
        bool enabled = true;
        struct attributes attributes = parse_outer_attributes(parser, &enabled);
        generics->params =
            arena_grow(parser->arena, generics->params, generics->param_count, &capacity, sizeof *generics->params);
        parse_generic_param(parser, &generics->params[generics->param_count]);
        generics->params[generics->param_count++].may_dangle = attributes_find(&attributes, "may_dangle") != NULL;
        if (!parser_begins(parser, TOKEN_GREATER))
            parser_expect(parser, TOKEN_COMMA);
    }
    parser_expect(parser, TOKEN_GREATER);
    generics->span = parser_span_from(parser, start);
}

/* where: ( where ( lifetime : bounds | for<...>? type : bounds ),* )? */
void parse_where(struct parser *parser, struct ast_generics *generics) {
    size_t capacity = generics->predicate_count;
    if (!parser_accept(parser, TOKEN_WHERE))
        return;
    while (!parser_is(parser, TOKEN_OPEN_BRACE) && !parser_is(parser, TOKEN_SEMICOLON) &&
           !parser_is(parser, TOKEN_EQUAL) && !parser_is(parser, TOKEN_END)) {
        generics->predicates = arena_grow(parser->arena, generics->predicates, generics->predicate_count, &capacity,
                                          sizeof *generics->predicates);
        struct where_predicate *predicate = &generics->predicates[generics->predicate_count++];
        predicate->span = parser->token.span;
        if (parser_is(parser, TOKEN_LIFETIME)) {
            predicate->lifetime = parser_take_name(parser);
        } else {
            parse_for_lifetimes(parser, &predicate->for_lifetimes, &predicate->for_lifetime_count);
            predicate->type = parse_type_no_plus(parser);
        }
        parser_expect(parser, TOKEN_COLON);
        parse_bounds(parser, &predicate->bounds, &predicate->bound_count);
        predicate->span = parser_span_from(parser, predicate->span);
        if (!parser_accept(parser, TOKEN_COMMA))
            return;
    }
}
