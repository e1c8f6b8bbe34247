/* format_string.c -- the language inside "{}"; see format_string.h.
 *
 *     format:   { argument? ( : spec )? }
 *     argument: integer | name
 *     spec:     ( fill? align )? sign? #? 0? count? ( . ( count | * ) )? trait
 *     count:    integer | argument $
 */
#include "syntax/format_string.h"

#include <string.h>

#include "base/utf8.h"
#include "syntax/lexer.h"

struct reader {
    struct arena *arena;
    const char *text, *at, *end;
    struct format_string *out;
    size_t capacity;
};

enum { LARGEST_COUNT = 65535 };

static void fail(struct reader *reader, const char *key, const char *from, const char *to) {
    if (reader->out->error)
        return;
    reader->out->error = key;
    reader->out->error_start = (size_t)(from - reader->text);
    reader->out->error_end = (size_t)(to - reader->text);
}

static struct format_part *add_part(struct reader *reader, const char *start) {
    struct format_string *out = reader->out;
    out->parts = arena_grow(reader->arena, out->parts, out->count, &reader->capacity, sizeof *out->parts);
    struct format_part *part = &out->parts[out->count++];
    part->start = (size_t)(start - reader->text);
    return part;
}

static bool accept(struct reader *reader, char byte) {
    if (reader->at >= reader->end || *reader->at != byte)
        return false;
    reader->at++;
    return true;
}

static void skip_space(struct reader *reader) {
    while (reader->at < reader->end && memchr(" \t\n\r", *reader->at, 4))
        reader->at++;
}

static bool at_digit(const struct reader *reader) {
    return reader->at < reader->end && *reader->at >= '0' && *reader->at <= '9';
}

static uint32_t read_number(struct reader *reader) {
    const char *start = reader->at;
    uint32_t value = 0;
    for (; at_digit(reader); reader->at++)
        value = value > LARGEST_COUNT ? value : value * 10 + (uint32_t)(*reader->at - '0');
    if (value > LARGEST_COUNT)
        fail(reader, "too-large", start, reader->at);
    return value;
}

/* argument: nothing is read when none stands here */
static struct format_reference read_reference(struct reader *reader) {
    struct format_reference reference = {0};
    uint32_t scalar;
    if (at_digit(reader)) {
        reference.kind = FORMAT_REFERENCE_INDEX;
        reference.index = read_number(reader);
        return reference;
    }
    const char *start = reader->at;
    if ((size_t)(reader->end - reader->at) > 2 && memcmp(reader->at, "r#", 2) == 0)
        start = reader->at + 2;
    const char *at = start;
    size_t size = utf8_decode(at, (size_t)(reader->end - at), &scalar);
    if (size == 0 || !scalar_starts_identifier(scalar))
        return reference;
    do {
        at += size;
        size = utf8_decode(at, (size_t)(reader->end - at), &scalar);
    } while (size && scalar_continues_identifier(scalar));
    reference.kind = FORMAT_REFERENCE_NAME;
    reference.name = start;
    reference.length = (size_t)(at - start);
    reader->at = at;
    return reference;
}

/* count: a number, or an argument with a $ behind it; otherwise nothing is read */
static void read_count(struct reader *reader, struct format_count *count, struct format_reference *reference) {
    const char *start = reader->at;
    struct format_reference found = read_reference(reader);
    if (found.kind != FORMAT_REFERENCE_NONE && accept(reader, '$')) {
        count->kind = FORMAT_COUNT_ARGUMENT;
        *reference = found;
    } else if (found.kind == FORMAT_REFERENCE_INDEX) {
        count->kind = FORMAT_COUNT_VALUE;
        count->value = found.index;
    } else {
        reader->at = start;
    }
}

static enum format_align align_of(char byte) {
    return byte == '<'   ? FORMAT_ALIGN_LEFT
           : byte == '^' ? FORMAT_ALIGN_CENTRE
           : byte == '>' ? FORMAT_ALIGN_RIGHT
                         : FORMAT_ALIGN_NONE;
}

static void read_align(struct reader *reader, struct format_piece *piece) {
    uint32_t fill;
    size_t left = (size_t)(reader->end - reader->at), size = utf8_decode(reader->at, left, &fill);
    piece->fill = ' ';
    if (size && size < left && align_of(reader->at[size])) {
        piece->fill = fill;
        piece->align = align_of(reader->at[size]);
        reader->at += size + 1;
    } else if (left && align_of(*reader->at)) {
        piece->align = align_of(*reader->at);
        reader->at++;
    }
}

static const struct {
    const char *name;
    enum format_trait trait;
} traits[] = {
    {"", FORMAT_DISPLAY},    {"?", FORMAT_DEBUG},     {"x?", FORMAT_DEBUG_LOWER}, {"X?", FORMAT_DEBUG_UPPER},
    {"x", FORMAT_LOWER_HEX}, {"X", FORMAT_UPPER_HEX}, {"o", FORMAT_OCTAL},        {"b", FORMAT_BINARY},
    {"e", FORMAT_LOWER_EXP}, {"E", FORMAT_UPPER_EXP}, {"p", FORMAT_POINTER},      {"#?", FORMAT_DEBUG},
};

static void read_trait(struct reader *reader, struct format_piece *piece) {
    const char *start = reader->at;
    while (reader->at < reader->end && *reader->at != '}' && !memchr(" \t\n\r{", *reader->at, 5))
        reader->at++;
    size_t length = (size_t)(reader->at - start);
    for (size_t i = 0; i < sizeof traits / sizeof *traits; i++) {
        if (strlen(traits[i].name) == length && memcmp(traits[i].name, start, length) == 0) {
            piece->trait = traits[i].trait;
            return;
        }
    }
    fail(reader, length <= 2 ? "unknown-trait" : "bad-spec", start, reader->at);
}

static void read_spec(struct reader *reader, struct format_part *part) {
    struct format_piece *piece = &part->piece;
    read_align(reader, piece);
    piece->plus = accept(reader, '+');
    if (!piece->plus)
        piece->minus = accept(reader, '-');
    piece->alternate = accept(reader, '#');
    if (reader->end - reader->at > 1 && reader->at[0] == '0' && reader->at[1] != '$') {
        piece->zero = true;
        reader->at++;
    }
    read_count(reader, &piece->width, &part->width);
    if (accept(reader, '.')) {
        if (accept(reader, '*')) {
            piece->precision.kind = FORMAT_COUNT_ARGUMENT;
            part->precision.kind = FORMAT_REFERENCE_NEXT;
        } else {
            const char *start = reader->at;
            read_count(reader, &piece->precision, &part->precision);
            if (piece->precision.kind == FORMAT_COUNT_NONE)
                fail(reader, "bad-spec", start - 1, start);
        }
    }
    read_trait(reader, piece);
}

/* Behind the opening brace. */
static void read_argument(struct reader *reader) {
    const char *start = reader->at - 1;
    struct format_part *part = add_part(reader, start);
    part->piece.fill = ' ';
    skip_space(reader);
    part->argument = read_reference(reader);
    if (part->argument.kind == FORMAT_REFERENCE_NONE)
        part->argument.kind = FORMAT_REFERENCE_NEXT;
    skip_space(reader);
    if (accept(reader, ':'))
        read_spec(reader, part);
    skip_space(reader);
    if (!accept(reader, '}')) {
        const char *close = memchr(reader->at, '}', (size_t)(reader->end - reader->at));
        if (close)
            fail(reader, "bad-spec", reader->at, close);
        else
            fail(reader, "unclosed-brace", start, start + 1);
    }
    part->end = (size_t)(reader->at - reader->text);
}

/* Text up to a brace that is not doubled. The copy is never longer than what it was made from. */
static void read_text(struct reader *reader) {
    const char *start = reader->at;
    char *text = arena_alloc(reader->arena, (size_t)(reader->end - reader->at) + 1);
    size_t length = 0;
    while (reader->at < reader->end) {
        char byte = *reader->at;
        bool is_double = reader->end - reader->at > 1 && reader->at[1] == byte;
        if (byte == '{' && !is_double)
            break;
        if (byte == '}' && !is_double) {
            fail(reader, "unopened-brace", reader->at, reader->at + 1);
            break;
        }
        reader->at += byte == '{' || byte == '}' ? 2 : 1;
        text[length++] = byte;
    }
    if (length == 0)
        return;
    struct format_part *part = add_part(reader, start);
    part->end = (size_t)(reader->at - reader->text);
    part->piece.is_literal = true;
    part->piece.text = text;
    part->piece.length = length;
}

struct format_string format_string_read(struct arena *arena, const char *text, size_t length) {
    struct format_string out = {0};
    struct reader reader = {arena, text, text, text + length, &out, 0};
    while (reader.at < reader.end && !out.error) {
        read_text(&reader);
        if (!out.error && accept(&reader, '{'))
            read_argument(&reader);
    }
    return out;
}
