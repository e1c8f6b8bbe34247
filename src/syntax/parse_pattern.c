/* parse_pattern.c -- patterns. A bare name is always AST_PATTERN_IDENT: whether it binds or names a constant is for
 * src/types to say. */
#include "syntax/parse.h"
#include "syntax/macro_rules.h"

static struct pattern *pattern_new(struct parser *parser, enum pattern_kind kind, struct span span) {
    struct pattern *pattern = arena_alloc(parser->arena, sizeof *pattern);
    pattern->kind = kind;
    pattern->span = span;
    return pattern;
}

/* pattern,* up to close */
static void parse_list(struct parser *parser, enum token_kind close, struct list *list, bool *has_comma) {
    while (!parser_is(parser, close) && !parser_is(parser, TOKEN_END)) {
        list_add(parser, list, parse_pattern(parser));
        *has_comma = parser_accept(parser, TOKEN_COMMA);
        if (!*has_comma && !parser_is(parser, close))
            parser_expected(parser, "`,`");
    }
    parser_expect(parser, close);
}

/* tuple: ( pattern,* ) ; one pattern without a comma is that pattern, unless it is .. */
static struct pattern *parse_parenthesised(struct parser *parser) {
    struct pattern *pattern = pattern_new(parser, AST_PATTERN_TUPLE, parser->token.span);
    struct list list = {0};
    bool has_comma = false;
    parser_advance(parser);
    parse_list(parser, TOKEN_CLOSE_PAREN, &list, &has_comma);
    if (list.count == 1 && !has_comma && ((struct pattern *)list.items[0])->kind != AST_PATTERN_REST)
        return list.items[0];
    pattern->list.elements = (struct pattern **)list.items;
    pattern->list.count = list.count;
    return pattern;
}

static struct pattern *parse_slice(struct parser *parser) {
    struct pattern *pattern = pattern_new(parser, AST_PATTERN_SLICE, parser->token.span);
    struct list list = {0};
    bool has_comma = false;
    parser_advance(parser);
    parse_list(parser, TOKEN_CLOSE_BRACKET, &list, &has_comma);
    pattern->list.elements = (struct pattern **)list.items;
    pattern->list.count = list.count;
    return pattern;
}

/* & mut? pattern */
static struct pattern *parse_reference(struct parser *parser) {
    struct span start = parser->token.span;
    struct pattern *pattern = pattern_new(parser, AST_PATTERN_REFERENCE, start);
    parser_accept(parser, TOKEN_AND);
    pattern->reference.is_mutable = parser_accept(parser, TOKEN_MUT);
    pattern->reference.inner = parse_pattern_no_or(parser);
    return pattern;
}

/* ref? mut? name ( @ pattern )? */
static struct pattern *parse_ident(struct parser *parser) {
    struct pattern *pattern = pattern_new(parser, AST_PATTERN_IDENT, parser->token.span);
    pattern->ident.is_ref = parser_accept(parser, TOKEN_REF);
    pattern->ident.is_mutable = parser_accept(parser, TOKEN_MUT);
    if (parser_is(parser, TOKEN_SELF))
        pattern->ident.name = parser_take_name(parser); /* refused where self has no place, by src/types */
    else
        pattern->ident.name = parser_identifier(parser);
    if (parser_accept(parser, TOKEN_AT))
        pattern->ident.sub = parse_pattern_no_or(parser);
    return pattern;
}

/* field: name : pattern | number : pattern | ref? mut? name */
static void parse_field(struct parser *parser, struct field_pattern *field) {
    struct span start = parser->token.span;
    bool is_number = parser_is(parser, TOKEN_INTEGER);
    if ((is_number || parser_is(parser, TOKEN_IDENT)) && parser_peek(parser, 1) == TOKEN_COLON) {
        if (is_number) {
            size_t length;
            const char *text = token_text(parser->tokens, &parser->token, &length);
            field->name = (struct name){intern(parser->context->interner, text, length), start, NULL};
            parser_advance(parser);
        } else {
            field->name = parser_take_name(parser);
        }
        parser_expect(parser, TOKEN_COLON);
        field->pattern = parse_pattern(parser);
    } else {
        field->is_shorthand = true;
        field->pattern = parse_ident(parser);
        field->pattern->span = parser_span_from(parser, start);
        field->name = field->pattern->ident.name;
    }
    field->span = parser_span_from(parser, start);
}

/* path { field,* ..? } */
static struct pattern *parse_struct_pattern(struct parser *parser, struct path *path) {
    struct pattern *pattern = pattern_new(parser, AST_PATTERN_STRUCT, path->span);
    size_t capacity = 0;
    pattern->structure.path = path;
    parser_advance(parser);
    while (!parser_is(parser, TOKEN_CLOSE_BRACE) && !parser_is(parser, TOKEN_END)) {
        bool enabled = true;
        parse_outer_attributes(parser, &enabled);
        if (parser_accept(parser, TOKEN_DOT_DOT)) {
            pattern->structure.has_rest = true;
            break;
        }
        pattern->structure.fields = arena_grow(parser->arena, pattern->structure.fields, pattern->structure.count,
                                               &capacity, sizeof *pattern->structure.fields);
        parse_field(parser, &pattern->structure.fields[pattern->structure.count++]);
        if (!parser_is(parser, TOKEN_CLOSE_BRACE))
            parser_expect(parser, TOKEN_COMMA);
    }
    parser_expect(parser, TOKEN_CLOSE_BRACE);
    return pattern;
}

/* ---- Literals and ranges ---------------------------------------------------------------------------------------- */

static bool at_range_end(const struct parser *parser) {
    return parser_at_literal(parser) || parser_is(parser, TOKEN_MINUS) || parser_at_path(parser);
}

/* range_end: -? literal | path */
static struct expr *parse_range_end(struct parser *parser) {
    struct span start = parser->token.span;
    if (parser_accept(parser, TOKEN_MINUS)) {
        struct expr *negated = expr_new(parser, EXPR_UNARY, start);
        negated->unary.operator= UNARY_NEGATE;
        negated->unary.operand = expr_new(parser, EXPR_LITERAL, parser->token.span);
        if (parser_is(parser, TOKEN_INTEGER) || parser_is(parser, TOKEN_FLOAT)) {
            negated->unary.operand->literal = parser_literal(parser);
        } else {
            parser_expected(parser, "a number");
            negated->unary.operand->kind = EXPR_ERROR;
        }
        negated->span = parser_span_from(parser, start);
        return negated;
    }
    if (parser_at_literal(parser)) {
        struct expr *expr = expr_new(parser, EXPR_LITERAL, start);
        expr->literal = parser_literal(parser);
        return expr;
    }
    return expr_of_path(parser, parse_expr_path(parser));
}

static bool at_range(const struct parser *parser) {
    return parser_is(parser, TOKEN_DOT_DOT) || parser_is(parser, TOKEN_DOT_DOT_EQUAL) ||
           parser_is(parser, TOKEN_DOT_DOT_DOT);
}

/* range: end? ( .. | ..= ) end? */
static struct pattern *parse_range(struct parser *parser, struct expr *first, struct span start) {
    struct pattern *pattern = pattern_new(parser, AST_PATTERN_RANGE, start);
    pattern->range.start = first;
    pattern->range.is_inclusive = !parser_is(parser, TOKEN_DOT_DOT);
    parser_advance(parser);
    if (at_range_end(parser))
        pattern->range.end = parse_range_end(parser);
    else if (pattern->range.is_inclusive)
        parser_expected(parser, "the end of the range");
    return pattern;
}

static struct pattern *parse_literal(struct parser *parser) {
    struct span start = parser->token.span;
    struct expr *literal = parse_range_end(parser);
    if (at_range(parser))
        return parse_range(parser, literal, start);
    struct pattern *pattern = pattern_new(parser, AST_PATTERN_LITERAL, start);
    pattern->literal = literal;
    return pattern;
}

/* ---- Paths ------------------------------------------------------------------------------------------------------ */

/* path | path ( pattern,* ) | path { field,* } | path range | macro call */
static struct pattern *parse_path_pattern(struct parser *parser) {
    struct span start = parser->token.span;
    struct path *path = parse_expr_path(parser);
    struct pattern *pattern;
    if (parser_is(parser, TOKEN_OPEN_PAREN)) {
        struct list list = {0};
        bool has_comma = false;
        pattern = pattern_new(parser, AST_PATTERN_TUPLE_STRUCT, start);
        pattern->tuple_struct.path = path;
        parser_advance(parser);
        parse_list(parser, TOKEN_CLOSE_PAREN, &list, &has_comma);
        pattern->tuple_struct.elements = (struct pattern **)list.items;
        pattern->tuple_struct.count = list.count;
        return pattern;
    }
    if (parser_is(parser, TOKEN_OPEN_BRACE))
        return parse_struct_pattern(parser, path);
    if (at_range(parser))
        return parse_range(parser, expr_of_path(parser, path), start);
    struct parser inside;
    bool good;
    if (parser_is(parser, TOKEN_NOT) && macro_expand_path(parser, path, &inside, &good)) {
        pattern = good && parser_enter(&inside) ? parse_pattern(&inside) : pattern_new(parser, AST_PATTERN_ERROR, start);
        if (good)
            macro_done(parser, &inside);
        return pattern;
    }
    if (parser_is(parser, TOKEN_NOT)) {
        struct expr *made = path->segment_count == 1 && !parser->only_looks ? parse_macro_call(parser, path, start) : NULL;
        if (made && made->kind == EXPR_LITERAL) { /* stringify!, concat! */
            pattern = pattern_new(parser, AST_PATTERN_LITERAL, start);
            pattern->literal = made;
            return pattern;
        }
        parser_fail(parser, DIAGNOSTIC_CODE_UNSUPPORTED, path->span, "macro call as a pattern", "the pattern itself");
        return pattern_new(parser, AST_PATTERN_ERROR, start);
    }
    pattern = pattern_new(parser, AST_PATTERN_PATH, start);
    pattern->path = path;
    return pattern;
}

/* A name that cannot be the start of a path, a call or a range. */
static bool at_plain_name(const struct parser *parser) {
    if (!parser_is(parser, TOKEN_IDENT))
        return false;
    switch (parser_peek(parser, 1)) {
    case TOKEN_COLON_COLON:
    case TOKEN_OPEN_PAREN:
    case TOKEN_OPEN_BRACE:
    case TOKEN_DOT_DOT:
    case TOKEN_DOT_DOT_EQUAL:
    case TOKEN_DOT_DOT_DOT:
    case TOKEN_NOT: return false;
    default: return true;
    }
}

static struct pattern *parse_pattern_kind(struct parser *parser) {
    struct span start = parser->token.span;
    switch ((enum token_kind)parser->token.kind) {
    case TOKEN_UNDERSCORE: parser_advance(parser); return pattern_new(parser, AST_PATTERN_WILDCARD, start);
    case TOKEN_DOT_DOT:
        if (parser_peek(parser, 1) == TOKEN_COMMA || parser_peek(parser, 1) == TOKEN_CLOSE_PAREN ||
            parser_peek(parser, 1) == TOKEN_CLOSE_BRACKET || parser_peek(parser, 1) == TOKEN_OR) {
            parser_advance(parser);
            return pattern_new(parser, AST_PATTERN_REST, start);
        }
        return parse_range(parser, NULL, start);
    case TOKEN_DOT_DOT_EQUAL: return parse_range(parser, NULL, start);
    case TOKEN_OPEN_PAREN: return parse_parenthesised(parser);
    case TOKEN_OPEN_BRACKET: return parse_slice(parser);
    case TOKEN_AND:
    case TOKEN_AND_AND: return parse_reference(parser);
    case TOKEN_REF:
    case TOKEN_MUT: return parse_ident(parser);
    case TOKEN_MINUS: return parse_literal(parser);
    default: break;
    }
    if (parser_at_literal(parser))
        return parse_literal(parser);
    if (at_plain_name(parser))
        return parse_ident(parser);
    if (parser_at_path(parser))
        return parse_path_pattern(parser);
    parser_expected(parser, "a pattern");
    return pattern_new(parser, AST_PATTERN_ERROR, start);
}

struct pattern *parse_pattern_no_or(struct parser *parser) {
    struct span start = parser->token.span;
    struct pattern *pattern;
    if (parser_enter(parser))
        pattern = parse_pattern_kind(parser);
    else
        pattern = pattern_new(parser, AST_PATTERN_ERROR, start);
    parser_leave(parser);
    pattern->span = parser_span_from(parser, start);
    return pattern;
}

/* pattern: |? pattern_no_or ( | pattern_no_or )* */
struct pattern *parse_pattern(struct parser *parser) {
    struct span start = parser->token.span;
    if (parser_is(parser, TOKEN_OR))
        parser_advance(parser);
    struct pattern *first = parse_pattern_no_or(parser);
    if (!parser_is(parser, TOKEN_OR))
        return first;
    struct list list = {0};
    list_add(parser, &list, first);
    while (parser_is(parser, TOKEN_OR)) {
        parser_advance(parser);
        list_add(parser, &list, parse_pattern_no_or(parser));
    }
    struct pattern *pattern = pattern_new(parser, AST_PATTERN_OR, parser_span_from(parser, start));
    pattern->list.elements = (struct pattern **)list.items;
    pattern->list.count = list.count;
    return pattern;
}
