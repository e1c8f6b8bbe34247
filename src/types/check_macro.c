/* check_macro.c -- the macros of std, taken apart by the parser, as ordinary trees.
 *
 * A macro becomes AST again (made by make_tree.c), with absolute paths into the prelude and names that no program can
 * write, and is then checked like anything else: `println!("{}", x)` is
 *
 *     match (&x,) { {args} => { let mut {f} = ::std::fmt::Formatter::stream(1);
 *                               ::std::fmt::Display::fmt({args}.0, {f}.plain());
 *                               {f}.piece("\n"); } }
 *
 * and whatever needs fmt::Arguments gets a closure over those references. New nodes stand at the macro, the calls of
 * formatting traits at their {}.
 */
#include <string.h>

#include "types/check.h"
#include "types/make_tree.h"

/* ---- Format strings --------------------------------------------------------------------------------------------- */

/* What a format macro writes: a format with literal text before and behind it. */
struct format {
    const char *before, *behind;    /* or NULL */
    const struct format_call *call; /* or NULL */
    struct span span;
};

static size_t argument_count(const struct format *format) {
    return format->call == NULL ? 0 : format->call->argument_count;
}

/* Without arguments all is one text. */
static const char *whole_text(struct check *check, const struct format *format, size_t *length) {
    size_t total =
        (format->before != NULL ? strlen(format->before) : 0) + (format->behind != NULL ? strlen(format->behind) : 0);
    size_t count = format->call == NULL ? 0 : format->call->piece_count;
    for (size_t i = 0; i < count; i++)
        total += format->call->pieces[i].length;
    char *text = arena_alloc(check->arena, total + 1);
    char *at = text;
    if (format->before != NULL)
        at = (char *)memcpy(at, format->before, strlen(format->before)) + strlen(format->before);
    for (size_t i = 0; i < count; i++)
        at = (char *)memcpy(at, format->call->pieces[i].text, format->call->pieces[i].length) +
             format->call->pieces[i].length;
    if (format->behind != NULL)
        memcpy(at, format->behind, strlen(format->behind));
    *length = total;
    return text;
}

static struct expr *count_expr(struct check *check, const struct format_count *count, struct span span) {
    if (count->kind == FORMAT_COUNT_ARGUMENT)
        return ast_unary(check, UNARY_DEREF, ast_field(check, "{args}", count->value, span), span);
    uint64_t value = count->kind == FORMAT_COUNT_VALUE ? count->value : UINT64_MAX;
    return ast_literal(check, LITERAL_INTEGER, value, "usize", span);
}

static struct expr *options_expr(struct check *check, const struct format_piece *piece, struct span span) {
    uint64_t flags = (uint64_t)piece->plus | (uint64_t)piece->minus << 1 | (uint64_t)piece->alternate << 2 |
                     (uint64_t)piece->zero << 3 | (uint64_t)(piece->trait == FORMAT_DEBUG_LOWER) << 4 |
                     (uint64_t)(piece->trait == FORMAT_DEBUG_UPPER) << 5;
    struct expr *f = ast_value(check, "{f}", span);
    if (flags == 0 && piece->align == FORMAT_ALIGN_NONE && piece->width.kind == FORMAT_COUNT_NONE &&
        piece->precision.kind == FORMAT_COUNT_NONE)
        return ast_method(check, f, "plain", 0, NULL, span);
    struct expr *call = ast_method(check, f, "with", 5, ast_literal(check, LITERAL_INTEGER, flags, "u32", span), span);
    call->method.arguments[1] = ast_literal(check, LITERAL_CHAR, piece->fill == 0 ? ' ' : piece->fill, NULL, span);
    call->method.arguments[2] = ast_literal(check, LITERAL_INTEGER, piece->align, "u32", span);
    call->method.arguments[3] = count_expr(check, &piece->width, span);
    call->method.arguments[4] = count_expr(check, &piece->precision, span);
    return call;
}

static struct expr *argument_call(struct check *check, const struct format *format, const struct format_piece *piece) {
    static const char *const traits[] = {
        [FORMAT_DISPLAY] = "std::fmt::Display::fmt",    [FORMAT_DEBUG] = "std::fmt::Debug::fmt",
        [FORMAT_DEBUG_LOWER] = "std::fmt::Debug::fmt",  [FORMAT_DEBUG_UPPER] = "std::fmt::Debug::fmt",
        [FORMAT_LOWER_HEX] = "std::fmt::LowerHex::fmt", [FORMAT_UPPER_HEX] = "std::fmt::UpperHex::fmt",
        [FORMAT_OCTAL] = "std::fmt::Octal::fmt",        [FORMAT_BINARY] = "std::fmt::Binary::fmt",
        [FORMAT_LOWER_EXP] = "std::fmt::LowerExp::fmt", [FORMAT_UPPER_EXP] = "std::fmt::UpperExp::fmt",
        [FORMAT_POINTER] = "std::fmt::Pointer::fmt",
    };
    struct span span = format->call->arguments[piece->argument]->span, text = format->call->string_span;
    if (piece->span.start != 0 && span.start >= text.start && span.start < text.end)
        span = piece->span; /* {name}: the argument stands nowhere else */
    return ast_call(check, ast_value(check, traits[piece->trait], span), 2,
                    ast_field(check, "{args}", piece->argument, span), options_expr(check, piece, span), NULL, NULL,
                    span);
}

static struct expr *piece_call(struct check *check, const char *text, size_t length, struct span span) {
    return ast_method(check, ast_value(check, "{f}", span), "piece", 1, ast_string(check, text, length, span), span);
}

/* The statements that write everything to {f}; with `propagate` each ends in `?`. */
static void write_pieces(struct check *check, const struct format *format, struct block *block, bool propagate) {
    if (argument_count(format) == 0) {
        size_t length;
        const char *text = whole_text(check, format, &length);
        if (length > 0)
            ast_add_statement(block, piece_call(check, text, length, format->span));
        return;
    }
    if (format->before != NULL && *format->before != '\0')
        ast_add_statement(block, piece_call(check, format->before, strlen(format->before), format->span));
    for (size_t i = 0; i < format->call->piece_count; i++) {
        const struct format_piece *piece = &format->call->pieces[i];
        if (piece->is_literal) {
            bool last = i + 1 == format->call->piece_count && format->behind != NULL;
            const char *text = piece->text;
            size_t length = piece->length;
            if (last) { /* println's newline goes with the last text */
                char *joined = arena_alloc(check->arena, length + strlen(format->behind) + 1);
                memcpy(joined, text, length);
                memcpy(joined + length, format->behind, strlen(format->behind));
                text = joined;
                length += strlen(format->behind);
            }
            if (length > 0)
                ast_add_statement(block, piece_call(check, text, length, format->span));
            if (last)
                return;
            continue;
        }
        struct expr *call = argument_call(check, format, piece);
        if (propagate) {
            struct expr *tried = ast_expr(check, EXPR_TRY, call->span);
            tried->tried = call;
            call = tried;
        }
        ast_add_statement(block, call);
    }
    if (format->behind != NULL && *format->behind != '\0')
        ast_add_statement(block, piece_call(check, format->behind, strlen(format->behind), format->span));
}

static size_t statement_room(const struct format *format) {
    return (format->call == NULL ? 0 : format->call->piece_count) + 4;
}

static struct expr *with_arguments(struct check *check, const struct format *format, struct expr *body) {
    if (argument_count(format) == 0)
        return body;
    struct expr *tuple = ast_references(check, format->call->arguments, format->call->argument_count, format->span);
    return ast_match_one(check, tuple, "{args}", body, format->span);
}

/* Writes to what `sink` makes. */
static struct expr *written_to(struct check *check, const struct format *format, struct expr *sink) {
    struct block *block = ast_block(check, statement_room(format), format->span);
    ast_add_let(check, block, "{f}", true, sink);
    write_pieces(check, format, block, false);
    return with_arguments(check, format, ast_block_expr(check, block, BLOCK_PLAIN));
}

static struct expr *to_stream(struct check *check, const struct format *format, unsigned stream) {
    struct expr *number = ast_literal(check, LITERAL_INTEGER, stream, "u32", format->span);
    struct expr *make = ast_call(check, ast_value(check, "std::fmt::Formatter::stream", format->span), 1, number, NULL,
                                 NULL, NULL, format->span);
    return written_to(check, format, make);
}

/* How much room std gives the text of format! at first: twice its literal parts, but none when it starts with an argument
 * and they are short. */
static uint64_t first_capacity(const struct format *format) {
    const struct format_call *call = format->call;
    size_t length = 0;
    for (size_t i = 0; i < call->piece_count; i++) {
        if (call->pieces[i].is_literal)
            length += call->pieces[i].length;
    }
    bool starts_with_argument = call->piece_count > 0 && !call->pieces[0].is_literal;
    return starts_with_argument && length < 16 ? 0 : 2 * (uint64_t)length;
}

static struct expr *to_string(struct check *check, const struct format *format) {
    struct span span = format->span;
    if (argument_count(format) == 0) {
        size_t length;
        const char *text = whole_text(check, format, &length);
        struct expr *from = ast_value(check, "std::string::String::from", span);
        return ast_call(check, from, 1, ast_string(check, text, length, span), NULL, NULL, NULL, span);
    }
    /* The arguments come first; temporaries in them end before the text is handed on. */
    struct block *inner = ast_block(check, 2, span), *block = ast_block(check, 1, span);
    struct expr *room = ast_literal(check, LITERAL_INTEGER, first_capacity(format), "usize", span);
    struct expr *empty = ast_value(check, "std::string::String::with_capacity", span);
    ast_add_let(check, inner, "{text}", true, ast_call(check, empty, 1, room, NULL, NULL, NULL, span));
    struct expr *target = ast_reference(check, ast_value(check, "{text}", span), true, span);
    struct expr *sink =
        ast_call(check, ast_value(check, "std::fmt::Formatter::text", span), 1, target, NULL, NULL, NULL, span);
    struct block *writes = ast_block(check, statement_room(format), span);
    ast_add_let(check, writes, "{f}", true, sink);
    write_pieces(check, format, writes, false);
    ast_add_statement(inner, ast_block_expr(check, writes, BLOCK_PLAIN));
    inner->tail = ast_value(check, "{text}", span);
    ast_add_let(check, block, "{whole}", false, with_arguments(check, format, ast_block_expr(check, inner, BLOCK_PLAIN)));
    block->tail = ast_value(check, "{whole}", span);
    return ast_block_expr(check, block, BLOCK_PLAIN);
}

/* ::std::fmt::Arguments::of(&match (&a,) { {args} => move |{f}| { ..; Ok(()) } }) */
static struct expr *to_arguments(struct check *check, const struct format *format) {
    struct span span = format->span;
    if (argument_count(format) == 0) { /* a text, which Arguments::as_str can give */
        size_t length;
        const char *text = whole_text(check, format, &length);
        struct expr *held = ast_reference(check, ast_string(check, text, length, span), false, span);
        return ast_call(check, ast_value(check, "std::fmt::Arguments::text", span), 1, held, NULL, NULL, NULL, span);
    }
    struct block *block = ast_block(check, statement_room(format), span);
    write_pieces(check, format, block, true);
    struct expr *unit = ast_expr(check, EXPR_TUPLE, span);
    block->tail = ast_call(check, ast_value(check, "std::result::Result::Ok", span), 1, unit, NULL, NULL, NULL, span);
    struct expr *closure = ast_expr(check, EXPR_CLOSURE, span);
    closure->closure.is_move = true;
    closure->closure.count = 1;
    closure->closure.params = arena_array(check->arena, 1, sizeof *closure->closure.params);
    closure->closure.params[0].pattern = ast_binding(check, "{f}", false, span);
    struct ast_type *formatter = arena_alloc(check->arena, sizeof *formatter);
    formatter->kind = AST_TYPE_PATH;
    formatter->span = span;
    formatter->path = ast_path(check, "std::fmt::Formatter", span);
    struct ast_type *reference = arena_alloc(check->arena, sizeof *reference);
    reference->kind = AST_TYPE_REFERENCE;
    reference->span = span;
    reference->pointer.inner = formatter;
    reference->pointer.is_mutable = true;
    closure->closure.params[0].type = reference;
    struct ast_type *result = arena_alloc(check->arena, sizeof *result);
    result->kind = AST_TYPE_PATH;
    result->span = span;
    result->path = ast_path(check, "std::fmt::Result", span);
    closure->closure.output = result;
    closure->closure.body = ast_block_expr(check, block, BLOCK_PLAIN);
    struct expr *held = ast_reference(check, with_arguments(check, format, closure), false, span);
    return ast_call(check, ast_value(check, "std::fmt::Arguments::of", span), 1, held, NULL, NULL, NULL, span);
}

/* ---- Panics ----------------------------------------------------------------------------------------------------- */

/* panic!("{}", x) shows its argument, whatever it is. */
static bool is_one_placeholder(const struct format *format) {
    const struct format_call *written = format->call != NULL ? format->call->written : NULL;
    return written != NULL && written->piece_count == 1 && !written->pieces[0].is_literal && format->before == NULL;
}

static struct expr *panic_with(struct check *check, const struct format *given) {
    struct format shown = *given, *format = &shown;
    struct span span = format->span;
    if (is_one_placeholder(format))
        shown.call = given->call->written;
    if (argument_count(format) == 0) {
        size_t length;
        const char *text = whole_text(check, format, &length);
        return ast_call(check, ast_value(check, "std::panicking::panic_text", span), 1,
                        ast_string(check, text, length, span), NULL, NULL, NULL, span);
    }
    return ast_call(check, ast_value(check, "std::panicking::panic_fmt", span), 1, to_arguments(check, format), NULL,
                    NULL, NULL, span);
}

static struct expr *panic_macro(struct check *check, const struct macro_call *call, struct span span) {
    struct format format = {.call = call->format, .span = span};
    bool message = call->format != NULL;
    switch (call->kind) {
    case MACRO_TODO: format.before = message ? "not yet implemented: " : "not yet implemented"; break;
    case MACRO_UNIMPLEMENTED: format.before = message ? "not implemented: " : "not implemented"; break;
    case MACRO_UNREACHABLE:
        format.before =
            message ? "internal error: entered unreachable code: " : "internal error: entered unreachable code";
        break;
    default: format.before = message ? NULL : "explicit panic"; break;
    }
    return panic_with(check, &format);
}

static struct expr *ast_if_not(struct check *check, struct expr *condition, struct expr *then, struct span span) {
    struct expr *expr = ast_expr(check, EXPR_IF, span);
    expr->conditional.condition = ast_unary(check, UNARY_NOT, condition, condition->span);
    struct block *block = ast_block(check, 1, span);
    ast_add_statement(block, then);
    expr->conditional.then = block;
    return expr;
}

static struct expr *assert_macro(struct check *check, const struct macro_call *call, struct span span) {
    struct format format = {.call = call->format, .span = span};
    if (call->format == NULL)
        format.before = arena_format(check->arena, "assertion failed: %s", call->texts[0]);
    return ast_if_not(check, call->operands[0], panic_with(check, &format), span);
}

static struct expr *assert_compare(struct check *check, const struct macro_call *call, struct span span) {
    bool equal = call->kind == MACRO_ASSERT_EQ;
    struct expr *sides[2];
    for (size_t i = 0; i < 2; i++)
        sides[i] = ast_unary(check, UNARY_DEREF, ast_field(check, "{pair}", i, span), span);
    struct expr *compare = ast_expr(check, EXPR_BINARY, span);
    compare->binary.left = sides[0];
    compare->binary.right = sides[1];
    compare->binary.operator= BINARY_EQUAL;
    struct expr *kind = ast_literal(check, LITERAL_INTEGER, equal ? 0 : 1, "u32", span);
    struct expr *left = ast_reference(check, sides[0], false, span);
    struct expr *right = ast_reference(check, sides[1], false, span);
    struct expr *failed;
    if (call->format == NULL) {
        failed =
            ast_call(check, ast_value(check, "std::panicking::assert_failed", span), 3, kind, left, right, NULL, span);
    } else {
        struct format format = {.call = call->format, .span = span};
        failed = ast_call(check, ast_value(check, "std::panicking::assert_failed_with", span), 4, kind, left, right,
                          to_arguments(check, &format), span);
    }
    struct expr *test = equal ? compare : ast_unary(check, UNARY_NOT, compare, span);
    return ast_match_one(check, ast_references(check, call->operands, 2, span), "{pair}",
                         ast_if_not(check, test, failed, span), span);
}

/* ---- The others ------------------------------------------------------------------------------------------------- */

static struct expr *dbg_one(struct check *check, const struct macro_call *call, size_t index, struct span span) {
    struct position place = source_map_place(check->program->sources, span);
    const char *path = place.source == NULL ? "" : place.source->path;
    const char *text = arena_format(check->arena, "[%s:%u:%u] ", path, place.line, place.column);
    struct format format = {.before = text, .behind = "\n", .span = span};
    if (call->operand_count == 0)
        return to_stream(
            check,
            &(struct format){.before = arena_format(check->arena, "[%s:%u:%u]\n", path, place.line, place.column),
                             .span = span},
            2);
    format.before = arena_format(check->arena, "%s%s = ", text, call->texts[index]);
    struct format_call *pretty = arena_alloc(check->arena, sizeof *pretty);
    pretty->pieces = arena_array(check->arena, 1, sizeof *pretty->pieces);
    pretty->pieces[0] = (struct format_piece){.trait = FORMAT_DEBUG, .alternate = true, .fill = ' ', .span = span};
    pretty->piece_count = 1;
    pretty->arguments = ast_list(check, 1);
    pretty->arguments[0] = ast_value(check, "{value}", span);
    pretty->argument_count = 1;
    format.call = pretty;
    struct block *block = ast_block(check, 1, span);
    ast_add_statement(block, to_stream(check, &format, 2));
    block->tail = ast_value(check, "{value}", span);
    return ast_match_one(check, call->operands[index], "{value}", ast_block_expr(check, block, BLOCK_PLAIN), span);
}

static struct expr *dbg_macro(struct check *check, const struct macro_call *call, struct span span) {
    if (call->operand_count < 2)
        return dbg_one(check, call, 0, span);
    struct expr *tuple = ast_expr(check, EXPR_TUPLE, span);
    tuple->list.count = call->operand_count;
    tuple->list.elements = ast_list(check, call->operand_count);
    for (size_t i = 0; i < call->operand_count; i++)
        tuple->list.elements[i] = dbg_one(check, call, i, span);
    return tuple;
}

static struct expr *matches_macro(struct check *check, const struct macro_call *call, struct span span) {
    struct expr *expr = ast_expr(check, EXPR_MATCH, span);
    expr->match.scrutinee = call->operands[0];
    expr->match.arms = arena_array(check->arena, 2, sizeof *expr->match.arms);
    expr->match.count = 2;
    struct pattern *wild = arena_alloc(check->arena, sizeof *wild);
    wild->kind = AST_PATTERN_WILDCARD;
    wild->span = span;
    expr->match.arms[0] = (struct match_arm){.span = span,
                                             .pattern = call->pattern,
                                             .guard = call->guard,
                                             .body = ast_literal(check, LITERAL_BOOL, 1, NULL, span)};
    expr->match.arms[1] =
        (struct match_arm){.span = span, .pattern = wild, .body = ast_literal(check, LITERAL_BOOL, 0, NULL, span)};
    return expr;
}

static struct expr *vec_macro(struct check *check, const struct macro_call *call, struct span span) {
    if (call->kind == MACRO_VEC_REPEAT)
        return ast_call(check, ast_value(check, "std::vec::from_elem", span), 2, call->operands[0], call->operands[1],
                        NULL, NULL, span);
    if (call->operand_count == 0)
        return ast_call(check, ast_value(check, "std::vec::Vec::new", span), 0, NULL, NULL, NULL, NULL, span);
    struct expr *array = ast_expr(check, EXPR_ARRAY, span);
    array->list.elements = call->operands;
    array->list.count = call->operand_count;
    return ast_call(check, ast_value(check, "std::vec::from_array", span), 1, array, NULL, NULL, NULL, span);
}

static struct expr *addr_macro(struct check *check, struct expr *operand, bool mutable, struct span span) {
    struct expr *expr = ast_reference(check, operand, mutable, span);
    expr->reference.is_raw = true;
    return expr;
}

static struct ast_type *pointer_to(struct check *check, struct ast_type *inner, struct span span) {
    struct ast_type *type = arena_alloc(check->arena, sizeof *type);
    type->kind = AST_TYPE_RAW_POINTER;
    type->span = span;
    type->pointer.inner = inner;
    return type;
}

static struct expr *ast_cast(struct check *check, struct expr *operand, struct ast_type *type, struct span span) {
    struct expr *expr = ast_expr(check, EXPR_CAST, span);
    expr->cast.operand = operand;
    expr->cast.type = type;
    return expr;
}

static struct ast_type *named_type(struct check *check, const char *name, struct span span) {
    struct ast_type *type = arena_alloc(check->arena, sizeof *type);
    type->kind = AST_TYPE_PATH;
    type->span = span;
    type->path = ast_path(check, name, span);
    return type;
}

/* unsafe { let u = MaybeUninit::uninit(); let p = u.as_ptr() as *const T; (&raw const (*p).f as *const
   u8).offset_from(p as *const u8) as usize } */
static struct expr *offset_of_macro(struct check *check, const struct macro_call *call, struct span span) {
    struct block *block = ast_block(check, 2, span);
    ast_add_let(check, block, "{room}", false,
            ast_call(check, ast_value(check, "std::mem::MaybeUninit::uninit", span), 0, NULL, NULL, NULL, NULL, span));
    struct expr *pointer = ast_method(check, ast_value(check, "{room}", span), "as_ptr", 0, NULL, span);
    ast_add_let(check, block, "{start}", false, pointer);
    block->statements[1].let.type = pointer_to(check, call->type, span);
    struct expr *place = ast_unary(check, UNARY_DEREF, ast_value(check, "{start}", span), span);
    for (size_t i = 0; i < call->field_count; i++) {
        struct expr *field = ast_expr(check, EXPR_FIELD, span);
        field->field.object = place;
        field->field.name = call->fields[i];
        place = field;
    }
    struct ast_type *byte = pointer_to(check, named_type(check, "u8", span), span);
    struct expr *at = ast_cast(check, addr_macro(check, place, false, span), byte, span);
    struct expr *start = ast_cast(check, ast_value(check, "{start}", span), byte, span);
    block->tail =
        ast_cast(check, ast_method(check, at, "offset_from", 1, start, span), named_type(check, "usize", span), span);
    return ast_block_expr(check, block, BLOCK_UNSAFE);
}

static struct expr *write_macro(struct check *check, const struct macro_call *call, struct span span) {
    struct format format = {.call = call->format, .behind = call->kind == MACRO_WRITELN ? "\n" : NULL, .span = span};
    return ast_method(check, call->operands[0], "write_fmt", 1, to_arguments(check, &format), span);
}

/* In the prelude file! means the program's file: Location names it. */
static const char *file_path(const struct check *check, const struct source *source) {
    const struct source_map *map = check->program->sources;
    for (size_t i = 0; i < map->count && source != NULL && source->kind == SOURCE_PRELUDE; i++)
        if (map->sources[i]->kind == SOURCE_USER)
            source = map->sources[i];
    return source == NULL ? "" : source->path;
}

static struct expr *place_macro(struct check *check, enum macro_kind kind, struct span span) {
    struct position place = source_map_place(check->program->sources, span);
    switch (kind) {
    case MACRO_LINE: return ast_literal(check, LITERAL_INTEGER, place.line, "u32", span);
    case MACRO_COLUMN: return ast_literal(check, LITERAL_INTEGER, place.column, "u32", span);
    case MACRO_FILE: return ast_text(check, file_path(check, place.source), span);
    default: {
        const char *text = "";
        const struct item *module = check->scope->module;
        for (; module != NULL && module->parent != NULL; module = module->parent)
            if (module->kind == ITEM_MODULE)
                text = arena_format(check->arena, "::%s%s", module->name->text, text);
        text = arena_format(check->arena, "%s%s", check->program->user_root->extern_name, text);
        return ast_text(check, text, span);
    }
    }
}

static struct expr *expand(struct check *check, const struct macro_call *call, struct span span) {
    struct format format = {.call = call->format, .span = span};
    switch (call->kind) {
    case MACRO_PRINTLN: format.behind = "\n"; return to_stream(check, &format, 1);
    case MACRO_PRINT: return to_stream(check, &format, 1);
    case MACRO_EPRINTLN: format.behind = "\n"; return to_stream(check, &format, 2);
    case MACRO_EPRINT: return to_stream(check, &format, 2);
    case MACRO_FORMAT: return to_string(check, &format);
    case MACRO_FORMAT_ARGS: return to_arguments(check, &format);
    case MACRO_WRITE:
    case MACRO_WRITELN: return write_macro(check, call, span);
    case MACRO_PANIC:
    case MACRO_TODO:
    case MACRO_UNIMPLEMENTED:
    case MACRO_UNREACHABLE: return panic_macro(check, call, span);
    case MACRO_ASSERT: return assert_macro(check, call, span);
    case MACRO_ASSERT_EQ:
    case MACRO_ASSERT_NE: return assert_compare(check, call, span);
    case MACRO_VEC_LIST:
    case MACRO_VEC_REPEAT: return vec_macro(check, call, span);
    case MACRO_MATCHES: return matches_macro(check, call, span);
    case MACRO_DBG: return dbg_macro(check, call, span);
    case MACRO_LINE:
    case MACRO_COLUMN:
    case MACRO_FILE:
    case MACRO_MODULE_PATH: return place_macro(check, call->kind, span);
    case MACRO_ADDR_OF: return addr_macro(check, call->operands[0], false, span);
    case MACRO_ADDR_OF_MUT: return addr_macro(check, call->operands[0], true, span);
    case MACRO_OFFSET_OF: return offset_of_macro(check, call, span);
    default: return NULL;
    }
}

static bool borrows_arguments(enum macro_kind kind) {
    return (kind >= MACRO_PRINT && kind <= MACRO_ASSERT_NE) || kind == MACRO_DBG;
}

static bool already_refused(struct check *check) {
    const struct diagnostics *list = check->program->diagnostics;
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].code == DIAGNOSTIC_CODE_UNSUPPORTED)
            return true;
    return false;
}

struct typed_expr *check_macro(struct check *check, const struct expr *expr, const struct type *expected) {
    const struct macro_call *call = expr->macro;
    if (call->kind == MACRO_USER) {
        if (!already_refused(check)) /* its import or definition has been */
            scope_report_macro(check->program, call->name.symbol, expr->span);
        return error_node(check, expr->span);
    }
    bool allocates = call->kind == MACRO_FORMAT || call->kind == MACRO_VEC_REPEAT || call->kind == MACRO_DBG ||
                     (call->kind == MACRO_VEC_LIST && call->operand_count > 0) ||
                     (call->kind >= MACRO_PRINT && call->kind <= MACRO_EPRINTLN);
    if (allocates && in_constant(check)) {
        fault(check, DIAGNOSTIC_CODE_NOT_CONST, expr->span, arena_format(check->arena, "%s!", call->name.symbol->text),
              NULL, NULL);
        return error_node(check, expr->span);
    }
    struct expr *tree = expand(check, call, expr->span);
    if (tree == NULL)
        return error_node(check, expr->span);
    size_t first = check->expr_count;
    struct typed_expr *result = check_expr(check, tree, expected);
    if (!borrows_arguments(call->kind))
        return result;
    for (size_t i = first; i < check->expr_count; i++) {
        struct typed_expr *tuple = check->exprs[i];
        if (tuple->kind != TYPED_TUPLE || tuple->span.start != expr->span.start || tuple->span.end != expr->span.end)
            continue;
        for (uint32_t k = 0; k < tuple->argument_count; k++)
            if (tuple->arguments[k] != NULL && tuple->arguments[k]->kind == TYPED_REF &&
                !tuple->arguments[k]->implied) {
                tuple->arguments[k]->format_argument = call->kind != MACRO_FORMAT_ARGS; /* its result may be kept */
                tuple->arguments[k]->wants_sized = call->kind != MACRO_ASSERT_EQ && call->kind != MACRO_ASSERT_NE;
            }
    }
    return result;
}
