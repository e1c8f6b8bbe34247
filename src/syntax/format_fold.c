/* format_fold.c -- what rustc writes into a format string before anything runs: literals, and the pieces of a
 * format_args! that is itself an argument.
 *
 * It can be seen: in the capacity of the String that format! makes, in Arguments::as_str, in what a Write is given at a
 * time, and in whether a panic's payload is a &'static str.
 */
#include <string.h>

#include "syntax/format_fold.h"

struct folding {
    struct arena *arena;
    struct format_call *call;
    size_t piece_capacity, argument_capacity;
};

static bool is_bare(const struct format_piece *piece) {
    return !piece->is_literal && piece->trait == FORMAT_DISPLAY && !piece->plus && !piece->minus &&
           !piece->alternate && !piece->zero && piece->align == FORMAT_ALIGN_NONE &&
           piece->width.kind == FORMAT_COUNT_NONE && piece->precision.kind == FORMAT_COUNT_NONE;
}

static const struct expr *peeled(const struct expr *argument) {
    while (argument->kind == EXPR_REFERENCE && !argument->reference.is_raw)
        argument = argument->reference.operand;
    return argument;
}

static void add_piece(struct folding *folding, const struct format_piece *piece) {
    struct format_call *call = folding->call;
    if (piece->is_literal && call->piece_count > 0 && call->pieces[call->piece_count - 1].is_literal) {
        struct format_piece *last = &call->pieces[call->piece_count - 1];
        char *joined = arena_alloc(folding->arena, last->length + piece->length + 1);
        memcpy(joined, last->text, last->length);
        memcpy(joined + last->length, piece->text, piece->length);
        last->text = joined;
        last->length += piece->length;
        return;
    }
    if (piece->is_literal && piece->length == 0)
        return;
    call->pieces =
        arena_grow(folding->arena, call->pieces, call->piece_count, &folding->piece_capacity, sizeof *call->pieces);
    call->pieces[call->piece_count++] = *piece;
}

static uint32_t add_argument(struct folding *folding, struct expr *argument) {
    struct format_call *call = folding->call;
    call->arguments = arena_grow(folding->arena, call->arguments, call->argument_count, &folding->argument_capacity,
                                 sizeof(struct expr *));
    call->arguments[call->argument_count++] = argument;
    return (uint32_t)(call->argument_count - 1);
}

/* How many placeholders, widths and precisions name the argument? */
static unsigned uses_of(const struct format_call *call, uint32_t argument) {
    unsigned count = 0;
    for (size_t i = 0; i < call->piece_count; i++) {
        const struct format_piece *piece = &call->pieces[i];
        if (piece->is_literal)
            continue;
        count += piece->argument == argument;
        count += piece->width.kind == FORMAT_COUNT_ARGUMENT && piece->width.value == argument;
        count += piece->precision.kind == FORMAT_COUNT_ARGUMENT && piece->precision.value == argument;
    }
    return count;
}

static const struct format_call *nested_call(const struct format_call *call, const struct format_piece *piece) {
    if (!is_bare(piece))
        return NULL;
    const struct expr *argument = peeled(call->arguments[piece->argument]);
    bool is_nested = argument->kind == EXPR_MACRO && argument->macro->kind == MACRO_FORMAT_ARGS;
    return is_nested && uses_of(call, piece->argument) == 1 ? argument->macro->format : NULL;
}

/* The numbers that the arguments get: those of a nested call stand where it stood. */
struct renumbering {
    uint32_t *own;     /* by argument of the outer call */
    uint32_t **nested; /* by the same, of the call that it is; or NULL */
};

static struct renumbering renumber(struct folding *folding, const struct format_call *old) {
    struct renumbering numbers = {arena_array(folding->arena, old->argument_count + 1, sizeof(uint32_t)),
                                  arena_array(folding->arena, old->argument_count + 1, sizeof(uint32_t *))};
    for (uint32_t i = 0; i < old->argument_count; i++) {
        const struct format_call *inner = NULL;
        for (size_t k = 0; k < old->piece_count && !inner; k++)
            if (!old->pieces[k].is_literal && old->pieces[k].argument == i)
                inner = nested_call(old, &old->pieces[k]);
        if (!inner) {
            numbers.own[i] = add_argument(folding, old->arguments[i]);
            continue;
        }
        numbers.nested[i] = arena_array(folding->arena, inner->argument_count + 1, sizeof(uint32_t));
        for (size_t k = 0; k < inner->argument_count; k++)
            numbers.nested[i][k] = add_argument(folding, inner->arguments[k]);
    }
    return numbers;
}

static void add_renumbered(struct folding *folding, struct format_piece piece, const uint32_t *numbers) {
    if (!piece.is_literal) {
        piece.argument = numbers[piece.argument];
        if (piece.width.kind == FORMAT_COUNT_ARGUMENT)
            piece.width.value = numbers[piece.width.value];
        if (piece.precision.kind == FORMAT_COUNT_ARGUMENT)
            piece.precision.value = numbers[piece.precision.value];
    }
    add_piece(folding, &piece);
}

static void flatten(struct folding *folding, const struct format_call *old) {
    struct renumbering numbers = renumber(folding, old);
    for (size_t i = 0; i < old->piece_count; i++) {
        const struct format_piece *piece = &old->pieces[i];
        const struct format_call *inner = piece->is_literal ? NULL : nested_call(old, piece);
        if (!inner)
            add_renumbered(folding, *piece, numbers.own);
        for (size_t k = 0; inner && k < inner->piece_count; k++)
            add_renumbered(folding, inner->pieces[k], numbers.nested[piece->argument]);
    }
}

/* The text of a literal argument; NULL: it stays an argument. */
static const char *text_of(struct arena *arena, const struct expr *argument, size_t *length) {
    argument = peeled(argument);
    if (argument->kind != EXPR_LITERAL)
        return NULL;
    const struct literal *literal = argument->literal;
    if (literal->kind == LITERAL_STRING) {
        *length = literal->length;
        return literal->text;
    }
    bool is_float = literal->suffix && literal->suffix->text[0] == 'f';
    if (literal->kind != LITERAL_INTEGER || literal->high != 0 || is_float)
        return NULL;
    const char *text = arena_format(arena, "%llu", (unsigned long long)literal->low);
    *length = strlen(text);
    return text;
}

static void inline_literals(struct folding *folding, const struct format_call *old) {
    uint32_t *numbers = arena_array(folding->arena, old->argument_count + 1, sizeof *numbers);
    struct format_call left = *old;
    left.pieces = arena_array(folding->arena, old->piece_count + 1, sizeof *left.pieces);
    for (size_t i = 0; i < old->piece_count; i++) {
        struct format_piece *piece = &left.pieces[i];
        *piece = old->pieces[i];
        const char *text = is_bare(piece) ? text_of(folding->arena, old->arguments[piece->argument], &piece->length) : NULL;
        if (text) {
            piece->text = text;
            piece->is_literal = true;
        }
    }
    for (uint32_t i = 0; i < old->argument_count; i++)
        if (uses_of(&left, i) > 0)
            numbers[i] = add_argument(folding, old->arguments[i]);
    for (size_t i = 0; i < left.piece_count; i++)
        add_renumbered(folding, left.pieces[i], numbers);
}

void format_fold(struct arena *arena, struct format_call *call) {
    struct format_call *written = arena_alloc(arena, sizeof *written);
    *written = *call;
    struct format_call flat = {.string_span = call->string_span};
    struct folding folding = {.arena = arena, .call = &flat};
    flatten(&folding, written);
    struct format_call whole = {.string_span = call->string_span};
    folding = (struct folding){.arena = arena, .call = &whole};
    inline_literals(&folding, &flat);
    *call = whole;
    call->written = written;
}
