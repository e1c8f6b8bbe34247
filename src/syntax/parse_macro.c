/* parse_macro.c -- calls of macros. Those of std are part of our grammar: a table says how each is read. Anything else
 * keeps its tokens and is refused where it is used. */
#include "syntax/parse.h"
#include "syntax/macro_rules.h"

#include <string.h>

#include "base/utf8.h"

enum shape {
    SHAPE_FORMAT,  /* format? */
    SHAPE_WRITE,   /* expr ( , format )? */
    SHAPE_ASSERT,  /* expr ( , format )? */
    SHAPE_ASSERT2, /* expr , expr ( , format )? */
    SHAPE_LIST,    /* expr,* */
    SHAPE_VEC,     /* expr,* | expr ; expr */
    SHAPE_MATCHES, /* expr , pattern ( if expr )? */
    SHAPE_ONE,     /* expr */
    SHAPE_OFFSET,  /* type , name ( . name )* */
    SHAPE_NOTHING,
    SHAPE_STRINGIFY,
    SHAPE_CONCAT,
    SHAPE_CFG,
    SHAPE_COMPILE_ERROR,
    SHAPE_REFUSED
};

struct macro_row {
    const char *name;
    enum macro_kind kind;
    enum shape shape;
    const char *instead; /* REFUSED: what to use instead */
};

static const struct macro_row macros[] = {
    {"println", MACRO_PRINTLN, SHAPE_FORMAT, NULL},
    {"print", MACRO_PRINT, SHAPE_FORMAT, NULL},
    {"eprintln", MACRO_EPRINTLN, SHAPE_FORMAT, NULL},
    {"eprint", MACRO_EPRINT, SHAPE_FORMAT, NULL},
    {"format", MACRO_FORMAT, SHAPE_FORMAT, NULL},
    {"format_args", MACRO_FORMAT_ARGS, SHAPE_FORMAT, NULL},
    {"write", MACRO_WRITE, SHAPE_WRITE, NULL},
    {"writeln", MACRO_WRITELN, SHAPE_WRITE, NULL},
    {"panic", MACRO_PANIC, SHAPE_FORMAT, NULL},
    {"todo", MACRO_TODO, SHAPE_FORMAT, NULL},
    {"unimplemented", MACRO_UNIMPLEMENTED, SHAPE_FORMAT, NULL},
    {"unreachable", MACRO_UNREACHABLE, SHAPE_FORMAT, NULL},
    {"assert", MACRO_ASSERT, SHAPE_ASSERT, NULL},
    {"debug_assert", MACRO_ASSERT, SHAPE_ASSERT, NULL},
    {"assert_eq", MACRO_ASSERT_EQ, SHAPE_ASSERT2, NULL},
    {"debug_assert_eq", MACRO_ASSERT_EQ, SHAPE_ASSERT2, NULL},
    {"assert_ne", MACRO_ASSERT_NE, SHAPE_ASSERT2, NULL},
    {"debug_assert_ne", MACRO_ASSERT_NE, SHAPE_ASSERT2, NULL},
    {"vec", MACRO_VEC_LIST, SHAPE_VEC, NULL},
    {"matches", MACRO_MATCHES, SHAPE_MATCHES, NULL},
    {"dbg", MACRO_DBG, SHAPE_LIST, NULL},
    {"line", MACRO_LINE, SHAPE_NOTHING, NULL},
    {"column", MACRO_COLUMN, SHAPE_NOTHING, NULL},
    {"file", MACRO_FILE, SHAPE_NOTHING, NULL},
    {"module_path", MACRO_MODULE_PATH, SHAPE_NOTHING, NULL},
    {"addr_of", MACRO_ADDR_OF, SHAPE_ONE, NULL},
    {"addr_of_mut", MACRO_ADDR_OF_MUT, SHAPE_ONE, NULL},
    {"offset_of", MACRO_OFFSET_OF, SHAPE_OFFSET, NULL},
    {"stringify", MACRO_USER, SHAPE_STRINGIFY, NULL},
    {"concat", MACRO_USER, SHAPE_CONCAT, NULL},
    {"cfg", MACRO_USER, SHAPE_CFG, NULL},
    {"compile_error", MACRO_USER, SHAPE_COMPILE_ERROR, NULL},
    {"include_str", MACRO_USER, SHAPE_REFUSED, "the text itself: programs are one file"},
    {"include_bytes", MACRO_USER, SHAPE_REFUSED, "the bytes themselves: programs are one file"},
    {"include", MACRO_USER, SHAPE_REFUSED, "the code itself: programs are one file"},
    {"env", MACRO_USER, SHAPE_REFUSED, "a constant"},
    {"option_env", MACRO_USER, SHAPE_REFUSED, "a constant"},
    {"is_x86_feature_detected", MACRO_USER, SHAPE_REFUSED, "false"},
};

/* The row of a call, or NULL: a macro of the program. println!, std::println!, ptr::addr_of!. */
static const struct macro_row *find_row(struct parser *parser, const struct path *path) {
    const struct symbol *name = path->segments[path->segment_count - 1].name.symbol;
    if (path->segment_count == 1 && macro_find(parser, name))
        return NULL;
    static const char *const roots[] = {"std", "core", "alloc", "ptr", "mem", "fmt"};
    bool is_std = path->segment_count == 1;
    for (size_t i = 0; i < sizeof roots / sizeof *roots; i++)
        is_std |= strcmp(path->segments[0].name.symbol->text, roots[i]) == 0;
    for (size_t i = 0; is_std && i < sizeof macros / sizeof *macros; i++) {
        if (strcmp(macros[i].name, name->text) == 0)
            return &macros[i];
    }
    return NULL;
}

/* ---- Source text ------------------------------------------------------------------------------------------------ */

static bool ends_operand(enum token_kind kind) {
    return (kind >= TOKEN_IDENT && kind <= TOKEN_RAW_C_STRING) || kind == TOKEN_CLOSE_PAREN ||
           kind == TOKEN_CLOSE_BRACKET || kind == TOKEN_CLOSE_BRACE || kind == TOKEN_QUESTION || kind == TOKEN_SELF ||
           kind == TOKEN_TRUE || kind == TOKEN_FALSE || kind == TOKEN_SELF_TYPE;
}

/* Operators that always have spaces around them when they connect two operands. */
static bool connects(enum token_kind kind) {
    switch (kind) {
    case TOKEN_EQUAL:
    case TOKEN_EQUAL_EQUAL:
    case TOKEN_NOT_EQUAL:
    case TOKEN_LESS_EQUAL:
    case TOKEN_GREATER_EQUAL:
    case TOKEN_AND_AND:
    case TOKEN_OR_OR:
    case TOKEN_PLUS:
    case TOKEN_MINUS:
    case TOKEN_STAR:
    case TOKEN_SLASH:
    case TOKEN_PERCENT:
    case TOKEN_AND:
    case TOKEN_OR:
    case TOKEN_CARET:
    case TOKEN_ARROW:
    case TOKEN_FAT_ARROW: return true;
    default: return false;
    }
}

/* The program's own spacing, except that line breaks, operators and commas look as rustc prints them. */
const char *parser_source_text(struct parser *parser, uint32_t first, uint32_t end) {
    const struct token *items = parser->tokens->items;
    size_t size = 1;
    for (uint32_t i = first; i < end; i++)
        size += items[i].span.end - items[i].span.start + 2;
    char *text = arena_alloc(parser->arena, size), *at = text;
    bool after_operator = false, in_bars = false; /* the parameters of a closure */
    for (uint32_t i = first; i < end; i++) {
        const struct source_piece *piece = source_piece_at(parser->tokens->source, items[i].span.start);
        if (piece && piece->is_silent)
            continue;
        enum token_kind kind = items[i].kind, before = i > first ? items[i - 1].kind : TOKEN_END;
        bool is_bar = kind == TOKEN_OR && (in_bars || i == first || !ends_operand(before));
        in_bars ^= is_bar;
        bool is_operator = i > first && connects(kind) && ends_operand(before) && !is_bar;
        bool is_tight = (is_bar && !in_bars) || kind == TOKEN_DOT || kind == TOKEN_COMMA || kind == TOKEN_SEMICOLON || kind == TOKEN_QUESTION ||
                        kind == TOKEN_CLOSE_PAREN || kind == TOKEN_CLOSE_BRACKET || before == TOKEN_DOT ||
                        before == TOKEN_OPEN_PAREN || before == TOKEN_OPEN_BRACKET;
        bool is_apart = i > first && items[i].span.start > items[i - 1].span.end;
        if (i > first && !is_tight && (is_operator || after_operator || is_apart || before == TOKEN_COMMA))
            *at++ = ' ';
        size_t length;
        const char *token = token_text(parser->tokens, &items[i], &length);
        memcpy(at, token, length);
        at += length;
        after_operator = is_operator;
    }
    return text;
}

/* ---- Shapes ----------------------------------------------------------------------------------------------------- */

struct reading {
    struct parser *parser;
    struct macro_call *macro;
    enum token_kind close;
    size_t operand_capacity, text_capacity;
};

static void read_operand(struct reading *reading) {
    struct parser *parser = reading->parser;
    struct macro_call *macro = reading->macro;
    uint32_t first = parser->at;
    macro->operands = arena_grow(parser->arena, macro->operands, macro->operand_count, &reading->operand_capacity,
                                 sizeof *macro->operands);
    macro->operands[macro->operand_count] = parse_expr(parser);
    bool keeps_text = macro->kind == MACRO_ASSERT || macro->kind == MACRO_ASSERT_EQ || macro->kind == MACRO_ASSERT_NE ||
                      macro->kind == MACRO_DBG;
    if (keeps_text) {
        macro->texts = arena_grow(parser->arena, macro->texts, macro->operand_count, &reading->text_capacity,
                                  sizeof *macro->texts);
        macro->texts[macro->operand_count] = parser->is_lost ? "" : parser_source_text(parser, first, parser->at);
    }
    macro->operand_count++;
}

static void read_format(struct reading *reading) {
    if (!parser_is(reading->parser, reading->close) && !reading->parser->is_lost)
        reading->macro->format = parse_format_call(reading->parser, reading->close);
}

/* ( , format? )? */
static void read_message(struct reading *reading) {
    if (!parser_is(reading->parser, reading->close) && parser_expect(reading->parser, TOKEN_COMMA))
        read_format(reading);
}

static void read_list(struct reading *reading) {
    struct parser *parser = reading->parser;
    while (!parser_is(parser, reading->close) && !parser_is(parser, TOKEN_END)) {
        bool enabled = true;
        if (reading->macro->kind == MACRO_VEC_LIST) /* its elements become those of an array */
            parse_outer_attributes(parser, &enabled);
        read_operand(reading);
        reading->macro->operand_count -= !enabled;
        if (reading->macro->kind == MACRO_VEC_LIST && reading->macro->operand_count == 1 &&
            parser_accept(parser, TOKEN_SEMICOLON)) {
            reading->macro->kind = MACRO_VEC_REPEAT;
            read_operand(reading);
            return;
        }
        if (!parser_is(parser, reading->close))
            parser_expect(parser, TOKEN_COMMA);
    }
}

static void read_matches(struct reading *reading) {
    struct parser *parser = reading->parser;
    read_operand(reading);
    parser_expect(parser, TOKEN_COMMA);
    reading->macro->pattern = parse_pattern(parser);
    if (parser_accept(parser, TOKEN_IF))
        reading->macro->guard = parse_guard(parser);
    parser_accept(parser, TOKEN_COMMA);
}

static void read_offset(struct reading *reading) {
    struct parser *parser = reading->parser;
    size_t capacity = 0;
    reading->macro->type = parse_type(parser);
    parser_expect(parser, TOKEN_COMMA);
    do {
        struct macro_call *macro = reading->macro;
        macro->fields = arena_grow(parser->arena, macro->fields, macro->field_count, &capacity, sizeof *macro->fields);
        struct name *field = &macro->fields[macro->field_count++];
        if (parser_is(parser, TOKEN_INTEGER)) {
            size_t length;
            const char *text = token_text(parser->tokens, &parser->token, &length);
            *field = (struct name){intern(parser->context->interner, text, length), parser->token.span, NULL};
            parser_advance(parser);
        } else {
            *field = parser_identifier(parser);
        }
    } while (parser_accept(parser, TOKEN_DOT));
    parser_accept(parser, TOKEN_COMMA);
}

static void read_shape(struct reading *reading, enum shape shape) {
    switch (shape) {
    case SHAPE_FORMAT: read_format(reading); break;
    case SHAPE_ASSERT2:
        read_operand(reading);
        parser_expect(reading->parser, TOKEN_COMMA);
        read_operand(reading);
        read_message(reading);
        break;
    case SHAPE_WRITE:
    case SHAPE_ASSERT:
        read_operand(reading);
        read_message(reading);
        break;
    case SHAPE_LIST:
    case SHAPE_VEC: read_list(reading); break;
    case SHAPE_MATCHES: read_matches(reading); break;
    case SHAPE_ONE:
        read_operand(reading);
        parser_accept(reading->parser, TOKEN_COMMA);
        break;
    case SHAPE_OFFSET: read_offset(reading); break;
    default: break;
    }
}

/* ---- Macros that are literals ----------------------------------------------------------------------------------- */

static struct expr *string_of(struct parser *parser, const char *text, size_t length) {
    struct expr *expr = expr_new(parser, EXPR_LITERAL, parser->token.span);
    expr->literal = arena_alloc(parser->arena, sizeof *expr->literal);
    expr->literal->kind = LITERAL_STRING;
    expr->literal->text = text;
    expr->literal->length = length;
    return expr;
}

/* line!, column! and file!, where concat! wants their text. */
static const char *place_text(struct parser *parser, enum macro_kind kind, struct span span) {
    struct position place = source_map_place(parser->context->map, span);
    switch (kind) {
    case MACRO_LINE: return arena_format(parser->arena, "%u", (unsigned)place.line);
    case MACRO_COLUMN: return arena_format(parser->arena, "%u", (unsigned)place.column);
    case MACRO_FILE: return place.source == NULL ? "" : place.source->path;
    default: return NULL;
    }
}

/* What concat! makes of one argument; NULL when it is no literal. */
static const char *concat_text(struct parser *parser, const struct expr *expr) {
    if (expr->kind == EXPR_UNARY && expr->unary.operator== UNARY_NEGATE) {
        const char *rest = concat_text(parser, expr->unary.operand);
        return rest ? arena_format(parser->arena, "-%s", rest) : NULL;
    }
    if (expr->kind == EXPR_MACRO)
        return place_text(parser, expr->macro->kind, expr->span);
    if (expr->kind != EXPR_LITERAL)
        return NULL;
    const struct literal *literal = expr->literal;
    switch (literal->kind) {
    case LITERAL_INTEGER: {
        char digits[40], *at = digits + sizeof digits - 1;
        uint64_t parts[4] = {literal->high >> 32, literal->high & 0xFFFFFFFF, literal->low >> 32,
                             literal->low & 0xFFFFFFFF};
        *at = '\0';
        do {
            uint64_t rest = 0;
            for (int i = 0; i < 4; i++) {
                uint64_t part = rest << 32 | parts[i];
                parts[i] = part / 10;
                rest = part % 10;
            }
            *--at = (char)('0' + rest);
        } while (parts[0] | parts[1] | parts[2] | parts[3]);
        return arena_format(parser->arena, "%s", at);
    }
    case LITERAL_BOOL: return literal->low ? "true" : "false";
    case LITERAL_FLOAT:
    case LITERAL_STRING: return literal->text;
    case LITERAL_CHAR: {
        char *text = arena_alloc(parser->arena, 5);
        utf8_encode((uint32_t)literal->low, text);
        return text;
    }
    default: return NULL;
    }
}

static struct expr *read_concat(struct parser *parser, enum token_kind close) {
    const char *text = "";
    while (!parser_is(parser, close) && !parser_is(parser, TOKEN_END)) {
        struct expr *expr = parse_expr(parser);
        const char *part = concat_text(parser, expr);
        if (!part && !parser->is_lost)
            parser_fail(parser, DIAGNOSTIC_CODE_EXPECTED, expr->span, "a literal", "an expression");
        else if (part)
            text = arena_format(parser->arena, "%s%s", text, part);
        if (!parser_is(parser, close))
            parser_expect(parser, TOKEN_COMMA);
    }
    return string_of(parser, text, strlen(text));
}

/* stringify!, concat!, cfg! and those that end here; the delimiter was opened, `end` is the one that closes it */
static struct expr *read_folded(struct parser *parser, const struct macro_row *row, struct span span, uint32_t end) {
    struct expr *expr = expr_new(parser, EXPR_ERROR, span);
    enum token_kind close = parser->tokens->items[end].kind;
    if (row->shape == SHAPE_STRINGIFY) {
        const char *text = parser_source_text(parser, parser->at, end);
        expr = string_of(parser, text, strlen(text));
    } else if (row->shape == SHAPE_CONCAT) {
        return read_concat(parser, close);
    } else if (row->shape == SHAPE_CFG) {
        expr->kind = EXPR_LITERAL;
        expr->literal = arena_alloc(parser->arena, sizeof *expr->literal);
        expr->literal->kind = LITERAL_BOOL;
        expr->literal->low = parse_cfg_predicate(parser);
        return expr;
    } else if (row->shape == SHAPE_COMPILE_ERROR) {
        const char *text = parser_is(parser, TOKEN_STRING) ? parser_literal(parser)->text : NULL;
        diagnostics_add(parser->context->diagnostics, DIAGNOSTIC_CODE_COMPILE_ERROR, span, text, NULL, NULL);
    } else {
        parser_unsupported(parser, span, arena_format(parser->arena, "%s!", row->name), row->instead);
    }
    parser->at = end;
    parser->token = parser->tokens->items[end];
    return expr;
}

/* ---- The call --------------------------------------------------------------------------------------------------- */

/* What a macro of the program's own stands for, where a value is wanted. */
static struct expr *expand_expr(struct parser *parser, const struct own_macro *own, const struct token_range *call,
                                struct span span) {
    struct parser inside;
    if (!macro_expand(parser, own, call, span, &inside))
        return expr_new(parser, EXPR_ERROR, span);
    if (!parser_enter(&inside))
        return expr_new(parser, EXPR_ERROR, span);
    struct expr *expr = parse_expr(&inside);
    parser_accept(&inside, TOKEN_SEMICOLON);
    if (!inside.is_lost && !parser_is(&inside, TOKEN_END))
        parser_expected(&inside, "the end of the macro's expression");
    expr->parenthesised = true;
    macro_done(parser, &inside);
    return expr;
}

/* macro_call: path ! ( ... ) | path ! [ ... ] | path ! { ... } */
struct expr *parse_macro_call(struct parser *parser, struct path *path, struct span start) {
    const struct macro_row *row = find_row(parser, path);
    struct expr *expr = expr_new(parser, EXPR_MACRO, start);
    struct macro_call *macro = arena_alloc(parser->arena, sizeof *macro);
    struct name name = path->segments[path->segment_count - 1].name;
    expr->macro = macro;
    macro->name = name;
    macro->kind = row ? row->kind : MACRO_USER;
    macro->is_debug = row && strncmp(row->name, "debug_", 6) == 0;
    parser_advance(parser);
    if (!parser_is(parser, TOKEN_OPEN_PAREN) && !parser_is(parser, TOKEN_OPEN_BRACKET) &&
        !parser_is(parser, TOKEN_OPEN_BRACE)) {
        parser_expected(parser, "`(`");
        return expr;
    }
    uint32_t end = parser->token.partner;
    macro->tokens = (struct token_range){parser->tokens, parser->at, end + 1};
    parser_advance(parser);
    struct restrictions outer = parser_lift(parser);
    if (!row) {
        parser->at = end;
        parser->token = parser->tokens->items[end];
        const struct own_macro *own =
            macro_find_path(parser, path->segments[0].name.symbol, name.symbol, path->segment_count > 1);
        if (own && !parser->only_looks)
            expr = expand_expr(parser, own, &macro->tokens, span_join(start, parser->token.span));
    } else if (row->shape >= SHAPE_STRINGIFY) {
        expr = read_folded(parser, row, path->span, end);
    } else {
        struct reading reading = {.parser = parser, .macro = macro, .close = parser->tokens->items[end].kind};
        read_shape(&reading, row->shape);
    }
    if (!parser->is_lost && parser->at != end)
        parser_expected(parser, token_kind_name(parser->tokens->items[end].kind));
    else if (!parser->is_lost)
        parser_advance(parser);
    parser_restore(parser, outer);
    return expr;
}
