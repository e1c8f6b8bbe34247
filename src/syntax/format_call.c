/* format_call.c -- a format string with its arguments: every {} finds its argument, inline names become arguments of
 * their own, and an argument that nothing prints is refused, as rustc does. */
#include "syntax/parse.h"

#include "syntax/format_fold.h"
#include "syntax/format_string.h"
#include "syntax/literal.h"

struct call {
    struct parser *parser;
    struct format_call *out;
    const char *text;   /* the string's value */
    const struct mark *mark; /* of the string: its names have it too */
    uint32_t contents;  /* position of its first byte; 0: escapes make places inside unknown */
    struct name *names; /* of each argument; symbol NULL: positional */
    bool *is_used;
    size_t written; /* arguments the program wrote */
    size_t next;    /* the argument of the next {} */
    size_t argument_capacity, name_capacity;
    bool is_refused;
};

static struct span span_in(const struct call *call, size_t start, size_t end) {
    if (!call->contents)
        return call->out->string_span;
    return (struct span){call->contents + (uint32_t)start, call->contents + (uint32_t)end};
}

static void add_argument(struct call *call, struct expr *expr, struct name name) {
    struct parser *parser = call->parser;
    struct format_call *out = call->out;
    call->names =
        arena_grow(parser->arena, call->names, out->argument_count, &call->name_capacity, sizeof *call->names);
    out->arguments = arena_grow(parser->arena, out->arguments, out->argument_count, &call->argument_capacity,
                                sizeof *out->arguments);
    call->names[out->argument_count] = name;
    out->arguments[out->argument_count++] = expr;
}

/* arguments: ( , ( name = )? expr )* ,? */
static void parse_arguments(struct call *call, enum token_kind close) {
    struct parser *parser = call->parser;
    while (!parser_is(parser, close) && !parser_is(parser, TOKEN_END)) {
        if (!parser_expect(parser, TOKEN_COMMA) || parser_is(parser, close))
            return;
        struct name name = {0};
        if (parser_is(parser, TOKEN_IDENT) && parser_peek(parser, 1) == TOKEN_EQUAL) {
            name = parser_take_name(parser);
            parser_advance(parser);
        } else if (call->out->argument_count && call->names[call->out->argument_count - 1].symbol) {
            parser_expected(parser, "a named argument"); /* positional ones stand before them */
        }
        struct expr *expr = parse_expr(parser);
        add_argument(call, expr, name);
    }
}

static void refuse_missing(struct call *call, const struct format_part *part, size_t wanted) {
    struct parser *parser = call->parser;
    if (!call->is_refused)
        diagnostics_add(parser->context->diagnostics, DIAGNOSTIC_CODE_FORMAT_ARGUMENT_MISSING,
                        span_in(call, part->start, part->end), arena_format(parser->arena, "%zu", wanted),
                        arena_format(parser->arena, "%zu", call->written), NULL);
    call->is_refused = true;
}

/* {name}: an argument of that name, or the variable */
static size_t resolve_name(struct call *call, const struct format_reference *reference) {
    struct parser *parser = call->parser;
    const struct symbol *symbol = intern(parser->context->interner, reference->name, reference->length);
    for (size_t i = 0; i < call->out->argument_count; i++) {
        if (call->names[i].symbol == symbol) {
            if (i < call->written)
                call->is_used[i] = true;
            return i;
        }
    }
    size_t start = (size_t)(reference->name - call->text);
    struct name name = {symbol, span_in(call, start, start + reference->length), call->mark};
    add_argument(call, expr_of_path(parser, path_of_name(parser, name)), name);
    return call->out->argument_count - 1;
}

static uint32_t resolve(struct call *call, const struct format_part *part, const struct format_reference *reference) {
    size_t index = reference->index;
    if (reference->kind == FORMAT_REFERENCE_NAME)
        return (uint32_t)resolve_name(call, reference);
    if (reference->kind == FORMAT_REFERENCE_NEXT)
        index = call->next++;
    if (index >= call->written) {
        refuse_missing(call, part, index + 1);
        return 0;
    }
    call->is_used[index] = true;
    return (uint32_t)index;
}

static void resolve_parts(struct call *call, const struct format_string *string) {
    struct format_call *out = call->out;
    out->pieces = arena_array(call->parser->arena, string->count, sizeof *out->pieces);
    out->piece_count = string->count;
    for (size_t i = 0; i < string->count; i++) {
        const struct format_part *part = &string->parts[i];
        struct format_piece *piece = &out->pieces[i];
        *piece = part->piece;
        piece->span = span_in(call, part->start, part->end);
        if (piece->is_literal)
            continue;
        if (part->precision.kind == FORMAT_REFERENCE_NEXT) /* {:.*}: the precision stands before the value */
            piece->precision.value = resolve(call, part, &part->precision);
        piece->argument = resolve(call, part, &part->argument);
        if (part->width.kind != FORMAT_REFERENCE_NONE)
            piece->width.value = resolve(call, part, &part->width);
        if (part->precision.kind > FORMAT_REFERENCE_NEXT)
            piece->precision.value = resolve(call, part, &part->precision);
    }
}

static void refuse_unused(struct call *call) {
    for (size_t i = 0; i < call->written && !call->is_refused; i++) {
        if (!call->is_used[i]) {
            diagnostics_add(call->parser->context->diagnostics, DIAGNOSTIC_CODE_FORMAT_ARGUMENT_UNUSED,
                            call->out->arguments[i]->span, NULL, NULL, NULL);
            call->is_refused = true;
        }
    }
}

/* Where the string's contents start, if each byte of it is one byte of the program. */
static uint32_t contents_of(const struct parser *parser, const struct token *token, size_t length) {
    size_t token_length;
    const char *text = token_text(parser->tokens, token, &token_length);
    if (token->kind == TOKEN_STRING && token_length == length + 2)
        return token->span.start + 1;
    if (token->kind == TOKEN_RAW_STRING) {
        size_t prefix = literal_prefix_length(text);
        if (token_length == length + prefix + prefix - 1)
            return token->span.start + (uint32_t)prefix;
    }
    return 0;
}

struct format_call *parse_format_call(struct parser *parser, enum token_kind close) {
    struct format_call *out = arena_alloc(parser->arena, sizeof *out);
    struct call call = {.parser = parser, .out = out, .mark = parser_mark(parser)};
    struct token token = parser->token;
    struct expr *string = parse_expr(parser);
    out->string_span = string->span;
    if (string->kind != EXPR_LITERAL || string->literal->kind != LITERAL_STRING) {
        if (string->kind != EXPR_ERROR)
            parser_fail(parser, DIAGNOSTIC_CODE_BAD_FORMAT_STRING, string->span, "not-literal", NULL);
        return out;
    }
    call.text = string->literal->text;
    call.contents = contents_of(parser, &token, string->literal->length);
    parse_arguments(&call, close);
    if (parser->is_lost)
        return out;
    struct format_string parts = format_string_read(parser->arena, call.text, string->literal->length);
    if (parts.error) {
        diagnostics_add(parser->context->diagnostics, DIAGNOSTIC_CODE_BAD_FORMAT_STRING,
                        span_in(&call, parts.error_start, parts.error_end), parts.error,
                        arena_copy(parser->arena, call.text + parts.error_start, parts.error_end - parts.error_start),
                        NULL);
        return out;
    }
    call.written = out->argument_count;
    call.is_used = arena_array(parser->arena, call.written + 1, sizeof *call.is_used);
    resolve_parts(&call, &parts);
    refuse_unused(&call);
    if (call.is_refused)
        out->piece_count = 0;
    else
        format_fold(parser->arena, out);
    return out;
}
