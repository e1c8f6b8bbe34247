/* parse_expr.c -- expressions with operators: the table of binary operators, assignment, ranges, casts, prefixes and
 * postfixes. What they connect is in parse_operand.c; if, match and loops are in parse_control.c. */
#include "syntax/parse.h"

#include <string.h>

/* ---- Nodes ------------------------------------------------------------------------------------------------------ */

/* A new node is as tall as the tallest one made since parser->peak was last reset, plus one. That is never too little;
 * it is too much only for neighbours, and those are bounded by resetting it (parse_expr). */
struct expr *expr_new(struct parser *parser, enum expr_kind kind, struct span span) {
    struct expr *expr = arena_alloc(parser->arena, sizeof *expr);
    expr->kind = kind;
    expr->span = span;
    expr->height = 1;
    return expr;
}

struct expr *expr_error(struct parser *parser) {
    return expr_new(parser, EXPR_ERROR, parser->token.span);
}

struct expr *expr_of_path(struct parser *parser, struct path *path) {
    struct expr *expr = expr_new(parser, EXPR_PATH, path->span);
    expr->path = path;
    return expr;
}

/* Makes `top` the parent of what was parsed since peak was `outer`, and of `left` if there is one. */
static void set_height(struct parser *parser, struct expr *top, const struct expr *left) {
    unsigned height = left && left->height > parser->peak ? left->height : parser->peak;
    height++;
    if (height > PARSER_TALLEST && !parser->is_hopeless) {
        parser_fail(parser, DIAGNOSTIC_CODE_TOO_DEEP, top->span, NULL, NULL);
        parser->is_hopeless = true;
    }
    top->height = (uint16_t)(height > UINT16_MAX ? UINT16_MAX : height);
    parser->peak = top->height;
}

struct restrictions parser_lift(struct parser *parser) {
    struct restrictions outer = {parser->no_struct, parser->let_allowed};
    parser->no_struct = parser->let_allowed = false;
    return outer;
}

void parser_restore(struct parser *parser, struct restrictions restrictions) {
    parser->no_struct = restrictions.no_struct;
    parser->let_allowed = restrictions.let_allowed;
}

/* ---- The table -------------------------------------------------------------------------------------------------- */

/* How strongly an operator binds; the prefixes and postfixes bind more strongly than all of these. */
enum power {
    POWER_NONE,
    POWER_ASSIGN, /* = += ... : from the right */
    POWER_RANGE,  /* .. ..= : once */
    POWER_OR,
    POWER_AND,
    POWER_COMPARE, /* == < ... : once */
    POWER_BIT_OR,
    POWER_BIT_XOR,
    POWER_BIT_AND,
    POWER_SHIFT,
    POWER_SUM,
    POWER_PRODUCT,
    POWER_CAST,
    POWER_PREFIX
};

struct operator_row {
    unsigned char power;
    unsigned char operator; /* of BINARY and COMPOUND_ASSIGN */
};

static const struct operator_row operators[TOKEN_KIND_COUNT] = {
    [TOKEN_EQUAL] = {POWER_ASSIGN, 0},
    [TOKEN_PLUS_EQUAL] = {POWER_ASSIGN, BINARY_ADD},
    [TOKEN_MINUS_EQUAL] = {POWER_ASSIGN, BINARY_SUBTRACT},
    [TOKEN_STAR_EQUAL] = {POWER_ASSIGN, BINARY_MULTIPLY},
    [TOKEN_SLASH_EQUAL] = {POWER_ASSIGN, BINARY_DIVIDE},
    [TOKEN_PERCENT_EQUAL] = {POWER_ASSIGN, BINARY_REMAINDER},
    [TOKEN_AND_EQUAL] = {POWER_ASSIGN, BINARY_BIT_AND},
    [TOKEN_OR_EQUAL] = {POWER_ASSIGN, BINARY_BIT_OR},
    [TOKEN_CARET_EQUAL] = {POWER_ASSIGN, BINARY_BIT_XOR},
    [TOKEN_SHIFT_LEFT_EQUAL] = {POWER_ASSIGN, BINARY_SHIFT_LEFT},
    [TOKEN_SHIFT_RIGHT_EQUAL] = {POWER_ASSIGN, BINARY_SHIFT_RIGHT},
    [TOKEN_DOT_DOT] = {POWER_RANGE, 0},
    [TOKEN_DOT_DOT_EQUAL] = {POWER_RANGE, 0},
    [TOKEN_OR_OR] = {POWER_OR, BINARY_OR},
    [TOKEN_AND_AND] = {POWER_AND, BINARY_AND},
    [TOKEN_EQUAL_EQUAL] = {POWER_COMPARE, BINARY_EQUAL},
    [TOKEN_NOT_EQUAL] = {POWER_COMPARE, BINARY_NOT_EQUAL},
    [TOKEN_LESS] = {POWER_COMPARE, BINARY_LESS},
    [TOKEN_LESS_EQUAL] = {POWER_COMPARE, BINARY_LESS_EQUAL},
    [TOKEN_GREATER] = {POWER_COMPARE, BINARY_GREATER},
    [TOKEN_GREATER_EQUAL] = {POWER_COMPARE, BINARY_GREATER_EQUAL},
    [TOKEN_OR] = {POWER_BIT_OR, BINARY_BIT_OR},
    [TOKEN_CARET] = {POWER_BIT_XOR, BINARY_BIT_XOR},
    [TOKEN_AND] = {POWER_BIT_AND, BINARY_BIT_AND},
    [TOKEN_SHIFT_LEFT] = {POWER_SHIFT, BINARY_SHIFT_LEFT},
    [TOKEN_SHIFT_RIGHT] = {POWER_SHIFT, BINARY_SHIFT_RIGHT},
    [TOKEN_PLUS] = {POWER_SUM, BINARY_ADD},
    [TOKEN_MINUS] = {POWER_SUM, BINARY_SUBTRACT},
    [TOKEN_STAR] = {POWER_PRODUCT, BINARY_MULTIPLY},
    [TOKEN_SLASH] = {POWER_PRODUCT, BINARY_DIVIDE},
    [TOKEN_PERCENT] = {POWER_PRODUCT, BINARY_REMAINDER},
    [TOKEN_AS] = {POWER_CAST, 0},
};

/* ---- Binary expressions ----------------------------------------------------------------------------------------- */

bool parser_at_expr(const struct parser *parser) {
    if (parser_at_literal(parser) || parser_at_path(parser))
        return true;
    switch ((enum token_kind)parser->token.kind) {
    case TOKEN_OPEN_BRACE: return !parser->no_struct; /* if x == .. { } */
    case TOKEN_OPEN_PAREN:
    case TOKEN_OPEN_BRACKET:
    case TOKEN_MINUS:
    case TOKEN_STAR:
    case TOKEN_NOT:
    case TOKEN_AND:
    case TOKEN_AND_AND:
    case TOKEN_OR:
    case TOKEN_OR_OR:
    case TOKEN_DOT_DOT:
    case TOKEN_DOT_DOT_EQUAL:
    case TOKEN_IF:
    case TOKEN_MATCH:
    case TOKEN_LOOP:
    case TOKEN_WHILE:
    case TOKEN_FOR:
    case TOKEN_UNSAFE:
    case TOKEN_CONST:
    case TOKEN_MOVE:
    case TOKEN_STATIC:
    case TOKEN_ASYNC:
    case TOKEN_RETURN:
    case TOKEN_BECOME:
    case TOKEN_BREAK:
    case TOKEN_CONTINUE:
    case TOKEN_LIFETIME:
    case TOKEN_UNDERSCORE: return true;
    default: return false;
    }
}

static struct expr *parse_power(struct parser *parser, unsigned power);

/* left .. right? */
static struct expr *parse_range_rest(struct parser *parser, struct expr *left, struct span start) {
    struct expr *range = expr_new(parser, EXPR_RANGE, start);
    range->range.start = left;
    range->range.is_inclusive = parser_is(parser, TOKEN_DOT_DOT_EQUAL);
    parser_advance(parser);
    if (parser_at_expr(parser))
        range->range.end = parse_power(parser, POWER_RANGE + 1);
    else if (range->range.is_inclusive)
        parser_expected(parser, "the end of the range");
    range->span = parser_span_from(parser, start);
    return range;
}

static struct expr *parse_cast_rest(struct parser *parser, struct expr *left) {
    struct expr *cast = expr_new(parser, EXPR_CAST, left->span);
    parser_advance(parser);
    cast->cast.operand = left;
    cast->cast.type = parse_type_no_plus(parser);
    cast->span = parser_span_from(parser, left->span);
    return cast;
}

/* True when a let stands in the && chain that `expr` is. */
static bool holds_let(const struct expr *expr) {
    while (expr->kind == EXPR_BINARY && expr->binary.operator== BINARY_AND && !expr->parenthesised) {
        if (expr->binary.right->kind == EXPR_LET)
            return true;
        expr = expr->binary.left;
    }
    return expr->kind == EXPR_LET;
}

static void check_let(struct parser *parser, const struct expr *left, const struct expr *right, bool is_and) {
    if (is_and && (left->kind == EXPR_LET || right->kind == EXPR_LET)) {
        parser->uses_edition_2024 = true;
        return;
    }
    if (!is_and && (holds_let(left) || holds_let(right)))
        diagnostics_add(parser->context->diagnostics, DIAGNOSTIC_CODE_LET_POSITION,
                        holds_let(left) ? left->span : right->span, NULL, NULL, NULL);
}

/* x++ and x--; `x - -y` is well, and so is `x--y`, which is the same. */
static void refuse_increment(struct parser *parser, struct span first, unsigned operator) {
    bool is_plus = operator== BINARY_ADD && parser_is(parser, TOKEN_PLUS);
    bool is_minus = operator== BINARY_SUBTRACT && parser_is(parser, TOKEN_MINUS);
    enum token_kind next = parser_peek(parser, 1);
    bool is_end =
        next == TOKEN_SEMICOLON || next == TOKEN_CLOSE_PAREN || next == TOKEN_CLOSE_BRACE || next == TOKEN_COMMA;
    if ((is_plus || (is_minus && is_end)) && parser->token.span.start == first.end)
        parser_fail(parser, DIAGNOSTIC_CODE_NO_INCREMENT, span_join(first, parser->token.span), is_plus ? "++" : "--",
                    is_plus ? "+=" : "-=");
}

static struct expr *parse_operator_rest(struct parser *parser, struct expr *left, const struct operator_row *row) {
    struct expr *expr = expr_new(parser, EXPR_BINARY, left->span);
    bool let_allowed = parser->let_allowed, is_and = row->power == POWER_AND;
    expr->binary.left = left;
    expr->binary.operator= row->operator;
    expr->binary.operator_span = parser->token.span;
    if (row->power == POWER_ASSIGN)
        expr->kind = parser_is(parser, TOKEN_EQUAL) ? EXPR_ASSIGN : EXPR_COMPOUND_ASSIGN;
    parser_advance(parser);
    refuse_increment(parser, expr->binary.operator_span, row->operator);
    parser->let_allowed = let_allowed && is_and;
    if (parser_enter(parser)) /* a = b = c leans to the right */
        expr->binary.right = parse_power(parser, row->power == POWER_ASSIGN ? POWER_ASSIGN : row->power + 1u);
    else
        expr->binary.right = expr_error(parser);
    parser_leave(parser);
    parser->let_allowed = let_allowed;
    expr->span = parser_span_from(parser, left->span);
    check_let(parser, left, expr->binary.right, is_and);
    if (row->power == POWER_COMPARE && operators[parser->token.kind].power == POWER_COMPARE)
        parser_fail(parser, DIAGNOSTIC_CODE_CHAINED_COMPARISON, expr->binary.operator_span, NULL, NULL);
    return expr;
}

/* binary: prefix ( operator binary )* , as the table has it; `left` was read already */
struct expr *parse_binary_rest(struct parser *parser, struct expr *left, unsigned power) {
    while (!parser->is_lost) {
        const struct operator_row *row = &operators[parser->token.kind];
        if (row->power == POWER_NONE || row->power < power)
            break;
        unsigned outer = parser->peak;
        struct expr *expr;
        parser->peak = 0;
        if (row->power == POWER_RANGE)
            expr = parse_range_rest(parser, left, left->span);
        else if (row->power == POWER_CAST)
            expr = parse_cast_rest(parser, left);
        else
            expr = parse_operator_rest(parser, left, row);
        set_height(parser, expr, left);
        if (outer > parser->peak)
            parser->peak = outer;
        left = expr;
        if (row->power == POWER_RANGE)
            power = POWER_RANGE + 1; /* a..b..c is no expression; a..b = c neither */
    }
    return left;
}

static struct expr *parse_power(struct parser *parser, unsigned power) {
    struct span start = parser->token.span;
    if (parser_is(parser, TOKEN_DOT_DOT) || parser_is(parser, TOKEN_DOT_DOT_EQUAL)) {
        if (!parser_enter(parser)) {
            parser_leave(parser);
            return expr_error(parser);
        }
        struct expr *range = parse_range_rest(parser, NULL, start);
        parser_leave(parser);
        set_height(parser, range, NULL);
        return range;
    }
    return parse_binary_rest(parser, parse_prefix(parser), power);
}

/* ---- Prefixes --------------------------------------------------------------------------------------------------- */

/* & ( mut | raw ( const | mut ) )? prefix */
static struct expr *parse_reference(struct parser *parser) {
    struct expr *expr = expr_new(parser, EXPR_REFERENCE, parser->token.span);
    parser_accept(parser, TOKEN_AND);
    if (parser_is_word(parser, "raw") &&
        (parser_peek(parser, 1) == TOKEN_MUT ||
         (parser_peek(parser, 1) == TOKEN_CONST && parser_peek(parser, 2) != TOKEN_OPEN_BRACE))) {
        parser_advance(parser);
        expr->reference.is_raw = true;
        expr->reference.is_mutable = parser_is(parser, TOKEN_MUT);
        parser_advance(parser);
    } else {
        expr->reference.is_mutable = parser_accept(parser, TOKEN_MUT);
    }
    expr->reference.operand = parse_prefix(parser);
    return expr;
}

static struct expr *parse_unary(struct parser *parser, enum unary_operator operator) {
    struct expr *expr = expr_new(parser, EXPR_UNARY, parser->token.span);
    parser_advance(parser);
    expr->unary.operator= operator;
    expr->unary.operand = parse_prefix(parser);
    return expr;
}

/* let pattern = scrutinee: binds more strongly than && */
static struct expr *parse_let(struct parser *parser) {
    struct expr *expr = expr_new(parser, EXPR_LET, parser->token.span);
    bool let_allowed = parser->let_allowed;
    if (!let_allowed)
        parser_fail(parser, DIAGNOSTIC_CODE_LET_POSITION, parser->token.span, NULL, NULL);
    parser_advance(parser);
    expr->let.pattern = parse_pattern(parser);
    parser_expect(parser, TOKEN_EQUAL);
    parser->let_allowed = false;
    expr->let.scrutinee = parse_power(parser, POWER_AND + 1);
    parser->let_allowed = let_allowed;
    return expr;
}

/* attribute* prefix: hints, mostly. Those that change what a closure is are not known here. */
static struct expr *parse_attributed(struct parser *parser) {
    bool enabled = true;
    struct span start = parser->token.span;
    struct attributes attributes = parse_outer_attributes(parser, &enabled);
    if (attributes_find(&attributes, "track_caller"))
        parser_unsupported(parser, start, "#[track_caller] on a closure", "a function");
    if (attributes_find(&attributes, "coroutine"))
        parser_unsupported(parser, start, "a coroutine", "an iterator");
    return parse_prefix(parser);
}

static struct expr *parse_prefix_kind(struct parser *parser) {
    switch ((enum token_kind)parser->token.kind) {
    case TOKEN_MINUS: return parse_unary(parser, UNARY_NEGATE);
    case TOKEN_NOT: return parse_unary(parser, UNARY_NOT);
    case TOKEN_STAR: return parse_unary(parser, UNARY_DEREF);
    case TOKEN_AND:
    case TOKEN_AND_AND: return parse_reference(parser);
    case TOKEN_LET: return parse_let(parser);
    case TOKEN_HASH: return parse_attributed(parser);
    default: return parse_postfix_rest(parser, parse_operand(parser));
    }
}

/* prefix: ( - | ! | * | & ... ) prefix | let ... | operand postfix* */
struct expr *parse_prefix(struct parser *parser) {
    struct span start = parser->token.span;
    unsigned outer = parser->peak;
    struct expr *expr;
    parser->peak = 0;
    if (parser_enter(parser))
        expr = parse_prefix_kind(parser);
    else
        expr = expr_error(parser);
    parser_leave(parser);
    expr->span = parser_span_from(parser, start);
    set_height(parser, expr, NULL);
    if (outer > parser->peak)
        parser->peak = outer;
    return expr;
}

/* ---- Postfixes -------------------------------------------------------------------------------------------------- */

static struct expr *parse_call_rest(struct parser *parser, struct expr *callee) {
    struct expr *call = expr_new(parser, EXPR_CALL, callee->span);
    struct list list = {0};
    parser_advance(parser);
    parse_expr_list(parser, TOKEN_CLOSE_PAREN, &list);
    call->call.callee = callee;
    call->call.arguments = (struct expr **)list.items;
    call->call.count = list.count;
    return call;
}

static struct expr *parse_index_rest(struct parser *parser, struct expr *object) {
    struct expr *index = expr_new(parser, EXPR_INDEX, object->span);
    index->index.bracket = parser->token.span;
    struct restrictions outer = parser_lift(parser);
    parser_advance(parser);
    index->index.object = object;
    index->index.index = parse_expr(parser);
    parser_expect(parser, TOKEN_CLOSE_BRACKET);
    parser_restore(parser, outer);
    return index;
}

static struct expr *field_of(struct parser *parser, struct expr *object, struct name name) {
    struct expr *field = expr_new(parser, EXPR_FIELD, object->span);
    field->field.object = object;
    field->field.name = name;
    return field;
}

/* .0 and .0.1: the lexer has read the latter as the number 0.1 */
static struct expr *parse_number_field(struct parser *parser, struct expr *object) {
    size_t length;
    const char *text = token_text(parser->tokens, &parser->token, &length);
    struct span span = parser->token.span;
    const char *dot = memchr(text, '.', length);
    size_t first = dot ? (size_t)(dot - text) : length;
    if (strspn(text, "0123456789.") < length) {
        parser_expected(parser, "a field");
        return object;
    }
    struct name name = {intern(parser->context->interner, text, first), {span.start, span.start + (uint32_t)first}, NULL};
    parser_advance(parser);
    object = field_of(parser, object, name);
    if (!dot)
        return object;
    object->span.end = name.span.end;
    if (first + 1 == length) /* `x.0.` with something odd behind it */
        parser_expected(parser, "a field");
    name = (struct name){intern(parser->context->interner, dot + 1, length - first - 1),
                         {span.start + (uint32_t)first + 1, span.end}, NULL};
    object->height = (uint16_t)(((struct expr *)object->field.object)->height + 1);
    return field_of(parser, object, name);
}

/* . name | . number | . name ( ::<...> )? ( expr,* ) | . await */
static struct expr *parse_dot_rest(struct parser *parser, struct expr *object) {
    parser_advance(parser);
    if (parser_is(parser, TOKEN_INTEGER) || parser_is(parser, TOKEN_FLOAT))
        return parse_number_field(parser, object);
    if (parser_is(parser, TOKEN_AWAIT)) {
        parser_unsupported(parser, parser->token.span, "await", "an ordinary call");
        parser_advance(parser);
        return expr_new(parser, EXPR_ERROR, object->span);
    }
    struct name name = parser_identifier(parser);
    struct generic_args *args = NULL;
    if (parser_is(parser, TOKEN_COLON_COLON)) {
        parser_advance(parser);
        args = parse_generic_args(parser);
        if (!parser_is(parser, TOKEN_OPEN_PAREN))
            parser_expected(parser, "`(`");
    }
    if (!parser_is(parser, TOKEN_OPEN_PAREN))
        return field_of(parser, object, name);
    struct expr *call = expr_new(parser, EXPR_METHOD_CALL, object->span);
    struct list list = {0};
    parser_advance(parser);
    parse_expr_list(parser, TOKEN_CLOSE_PAREN, &list);
    call->method.receiver = object;
    call->method.name = name;
    call->method.args = args;
    call->method.arguments = (struct expr **)list.items;
    call->method.count = list.count;
    return call;
}

/* postfix: ( expr,* ) | [ expr ] | . ... | ? */
struct expr *parse_postfix_rest(struct parser *parser, struct expr *expr) {
    struct span start = expr->span;
    if (parser->peak > expr->height)
        expr->height = (uint16_t)parser->peak;
    while (!parser->is_lost) {
        struct expr *inner = expr;
        parser->peak = 0;
        switch ((enum token_kind)parser->token.kind) {
        case TOKEN_OPEN_PAREN: expr = parse_call_rest(parser, inner); break;
        case TOKEN_OPEN_BRACKET: expr = parse_index_rest(parser, inner); break;
        case TOKEN_DOT: expr = parse_dot_rest(parser, inner); break;
        case TOKEN_QUESTION:
            parser_advance(parser);
            expr = expr_new(parser, EXPR_TRY, start);
            expr->tried = inner;
            break;
        default: parser->peak = expr->height; return expr;
        }
        expr->span = parser_span_from(parser, start);
        set_height(parser, expr, inner);
    }
    parser->peak = expr->height;
    return expr;
}

/* ---- Entries ---------------------------------------------------------------------------------------------------- */

/* expr: binary */
struct expr *parse_expr(struct parser *parser) {
    struct expr *expr;
    unsigned outer = parser->peak;
    parser->peak = 0;
    if (parser_enter(parser))
        expr = parse_power(parser, POWER_ASSIGN);
    else
        expr = expr_error(parser);
    parser_leave(parser);
    if (expr->height > parser->peak)
        parser->peak = expr->height;
    if (outer > parser->peak)
        parser->peak = outer;
    return expr;
}

static struct expr *parse_restricted(struct parser *parser, bool no_struct, bool let_allowed) {
    struct restrictions outer = parser_lift(parser);
    parser->no_struct = no_struct;
    parser->let_allowed = let_allowed;
    struct expr *expr = parse_expr(parser);
    parser_restore(parser, outer);
    return expr;
}

struct expr *parse_condition(struct parser *parser) {
    return parse_restricted(parser, true, true);
}

struct expr *parse_guard(struct parser *parser) {
    return parse_restricted(parser, false, true);
}

struct expr *parse_expr_no_struct(struct parser *parser) {
    return parse_restricted(parser, true, false);
}

/* expr,* close */
void parse_expr_list(struct parser *parser, enum token_kind close, struct list *list) {
    struct restrictions outer = parser_lift(parser);
    while (!parser_is(parser, close) && !parser_is(parser, TOKEN_END)) {
        bool enabled = true;
        parse_outer_attributes(parser, &enabled);
        struct expr *expr = parse_expr(parser);
        if (enabled)
            list_add(parser, list, expr);
        if (!parser_is(parser, close))
            parser_expect(parser, TOKEN_COMMA);
    }
    parser_expect(parser, close);
    parser_restore(parser, outer);
}
