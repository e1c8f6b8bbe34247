/* literal.c -- the value of a literal from its text; see literal.h. */
#include "syntax/literal.h"

#include <string.h>

#include "base/utf8.h"

struct reader {
    struct arena *arena;
    struct interner *interner;
    struct diagnostics *diagnostics;
    struct span span;
    const char *start, *at, *end; /* the token's text; end moves back over the suffix */
    bool failed;
};

static void fail(struct reader *reader, const char *key, const char *from, const char *to) {
    if (reader->failed)
        return;
    reader->failed = true;
    struct span span = {reader->span.start + (uint32_t)(from - reader->start),
                        reader->span.start + (uint32_t)(to - reader->start)};
    bool empty = strcmp(key, "no-digits") == 0;
    diagnostics_add(reader->diagnostics, empty ? DIAGNOSTIC_CODE_NUMBER_WITHOUT_DIGITS : DIAGNOSTIC_CODE_BAD_LITERAL, span, key,
                    arena_copy(reader->arena, from, (size_t)(to - from)), NULL);
}

/* ---- Numbers ---------------------------------------------------------------------------------------------------- */

static const char *const integer_suffixes[] = {"u8",  "u16", "u32",  "u64",   "u128",  "i8", "i16",
                                               "i32", "i64", "i128", "usize", "isize", NULL};
static const char *const float_suffixes[] = {"f32", "f64", NULL};

static bool is_one_of(const char *text, size_t length, const char *const *list) {
    for (; *list; list++) {
        if (strlen(*list) == length && memcmp(*list, text, length) == 0)
            return true;
    }
    return false;
}

static int digit_value(char byte) {
    if (byte >= '0' && byte <= '9')
        return byte - '0';
    if (byte >= 'a' && byte <= 'f')
        return byte - 'a' + 10;
    if (byte >= 'A' && byte <= 'F')
        return byte - 'A' + 10;
    return 99;
}

/* value = value * base + digit over 128 bits; false when it does not fit. */
static bool add_digit(struct literal *literal, unsigned base, unsigned digit) {
    uint64_t parts[4] = {literal->low & 0xFFFFFFFF, literal->low >> 32, literal->high & 0xFFFFFFFF,
                         literal->high >> 32};
    uint64_t carry = digit;
    for (int i = 0; i < 4; i++) {
        carry += parts[i] * base;
        parts[i] = carry & 0xFFFFFFFF;
        carry >>= 32;
    }
    literal->low = parts[0] | parts[1] << 32;
    literal->high = parts[2] | parts[3] << 32;
    return carry == 0;
}

static void read_suffix(struct reader *reader, struct literal *literal, const char *at) {
    size_t length = (size_t)(reader->end - at);
    if (length == 0)
        return;
    bool is_float = is_one_of(at, length, float_suffixes);
    if (!is_float && (literal->kind == LITERAL_FLOAT || !is_one_of(at, length, integer_suffixes))) {
        fail(reader, "suffix", at, reader->end);
        return;
    }
    literal->suffix = intern(reader->interner, at, length);
}

/* The digits without underscores: what strtod reads. */
static void keep_float_text(struct reader *reader, struct literal *literal, const char *end) {
    char *text = arena_alloc(reader->arena, (size_t)(end - reader->start) + 1);
    size_t length = 0;
    for (const char *at = reader->start; at < end; at++) {
        if (*at != '_')
            text[length++] = *at;
    }
    literal->kind = LITERAL_FLOAT;
    literal->text = text;
    literal->length = length;
    literal->low = literal->high = 0;
}

static void read_integer(struct reader *reader, struct literal *literal) {
    unsigned base = 10;
    const char *at = reader->start;
    if (at[0] == '0' && reader->end - at > 1) {
        base = at[1] == 'x' ? 16 : at[1] == 'o' ? 8 : at[1] == 'b' ? 2 : 10;
        at += base == 10 ? 0 : 2;
    }
    bool has_digits = false, fits = true;
    for (; at < reader->end; at++) {
        if (*at == '_')
            continue;
        int digit = digit_value(*at);
        if (digit >= (base == 16 ? 16 : 10))
            break;
        if (digit >= (int)base) {
            fail(reader, "digit", at, at + 1);
            return;
        }
        has_digits = true;
        fits = add_digit(literal, base, (unsigned)digit) && fits;
    }
    if (!has_digits) {
        fail(reader, "no-digits", reader->start, reader->end);
        return;
    }
    read_suffix(reader, literal, at);
    if (base == 10 && literal->suffix && literal->suffix->text[0] == 'f')
        keep_float_text(reader, literal, at); /* 1f64 */
    else if (!fits)
        fail(reader, "too-large", reader->start, reader->end);
    else if (literal->suffix && literal->suffix->text[0] == 'f')
        fail(reader, "suffix", at, reader->end); /* 0b1f32 */
}

static void read_float(struct reader *reader, struct literal *literal) {
    const char *at = reader->start;
    while (at < reader->end && (digit_value(*at) < 10 || *at == '_' || *at == '.'))
        at++;
    if (at < reader->end && (*at == 'e' || *at == 'E')) {
        at++;
        if (at < reader->end && (*at == '+' || *at == '-'))
            at++;
        while (at < reader->end && (digit_value(*at) < 10 || *at == '_'))
            at++;
    }
    keep_float_text(reader, literal, at);
    read_suffix(reader, literal, at);
}

/* ---- Characters and strings ------------------------------------------------------------------------------------- */

/* \u{...} behind the u. */
static uint32_t read_unicode_escape(struct reader *reader, const char *start) {
    uint32_t value = 0;
    unsigned digits = 0;
    if (reader->at < reader->end && *reader->at == '{') {
        for (reader->at++; reader->at < reader->end && *reader->at != '}'; reader->at++) {
            if (*reader->at == '_' && digits)
                continue;
            int digit = digit_value(*reader->at);
            if (digit > 15 || ++digits > 6)
                break;
            value = value * 16 + (uint32_t)digit;
        }
        if (digits && reader->at < reader->end && *reader->at == '}' && utf8_is_scalar(value)) {
            reader->at++;
            return value;
        }
    }
    if (reader->at < reader->end)
        reader->at++;
    fail(reader, "unicode-escape", start, reader->at);
    return 0xFFFD;
}

/* An escape behind its backslash. is_byte: \xFF is a byte, and \u is not known. *is_raw_byte: the value is a byte to be
 * kept as it is, not a scalar to be encoded. */
static uint32_t read_escape(struct reader *reader, bool is_byte, bool is_c, bool *is_raw_byte) {
    const char *start = reader->at - 1;
    static const char names[] = "nrt\\0'\"";
    static const char values[] = "\n\r\t\\\0'\"";
    *is_raw_byte = false;
    char name = reader->at < reader->end ? *reader->at++ : '\0';
    const char *found = name ? strchr(names, name) : NULL;
    if (found)
        return (unsigned char)values[found - names];
    if (name == 'x' && reader->end - reader->at >= 2) {
        int high = digit_value(reader->at[0]), low = digit_value(reader->at[1]);
        if (high < 16 && low < 16 && (high < 8 || is_byte || is_c)) {
            reader->at += 2;
            *is_raw_byte = true;
            return (uint32_t)(high * 16 + low);
        }
    }
    if (name == 'u' && !is_byte)
        return read_unicode_escape(reader, start);
    if ((unsigned char)name >= 0x80)
        reader->at += utf8_decode(reader->at - 1, (size_t)(reader->end - reader->at + 1), NULL) - 1;
    fail(reader, "escape", start, reader->at);
    return 0xFFFD;
}

/* Takes a suffix off the end: what stands behind the closing quote. */
static void refuse_suffix(struct reader *reader, char quote) {
    const char *close = reader->end;
    while (close > reader->start && close[-1] != quote && close[-1] != '#')
        close--;
    if (close < reader->end)
        fail(reader, "suffix", close, reader->end);
    reader->end = close;
}

static void read_char(struct reader *reader, struct literal *literal) {
    bool is_byte = literal->kind == LITERAL_BYTE, is_raw_byte;
    refuse_suffix(reader, '\'');
    reader->at = reader->start + (is_byte ? 2 : 1);
    const char *first = reader->at;
    reader->end--; /* the closing quote */
    if (reader->at >= reader->end) {
        fail(reader, "empty-char", reader->start, reader->end + 1);
        return;
    }
    uint32_t scalar = 0xFFFD;
    if (*reader->at == '\\') {
        reader->at++;
        scalar = read_escape(reader, is_byte, false, &is_raw_byte);
    } else {
        reader->at += utf8_decode(reader->at, (size_t)(reader->end - reader->at), &scalar);
        if (*first == '\'' || *first == '\t' || *first == '\n' || *first == '\r')
            fail(reader, "escape", first, first + 1);
    }
    if (reader->at < reader->end)
        fail(reader, "long-char", reader->start, reader->end + 1);
    else if (is_byte && scalar > 0xFF)
        fail(reader, "not-ascii", first, reader->end);
    else if (is_byte && *first != '\\' && scalar > 0x7F)
        fail(reader, "not-ascii", first, reader->end);
    literal->low = scalar;
}

size_t literal_prefix_length(const char *text) {
    size_t length = 0;
    while (text[length] != '"')
        length++;
    return length + 1;
}

static void read_string(struct reader *reader, struct literal *literal, bool is_raw) {
    bool is_byte = literal->kind == LITERAL_BYTE_STRING, is_c = literal->kind == LITERAL_C_STRING;
    refuse_suffix(reader, '"');
    size_t prefix = literal_prefix_length(reader->start);
    reader->at = reader->start + prefix;
    const char *r = memchr(reader->start, 'r', prefix);
    reader->end -= is_raw && r ? prefix - (size_t)(r - reader->start) - 1 : 1; /* the quote and as many # as before */
    char *text = arena_alloc(reader->arena, (size_t)(reader->end - reader->at) + 1);
    size_t length = 0;
    while (reader->at < reader->end) {
        char byte = *reader->at++;
        if (byte == '\r' && reader->at < reader->end && *reader->at == '\n')
            continue; /* a line ending inside a string is one newline */
        if ((unsigned char)byte >= 0x80 && is_byte)
            fail(reader, "not-ascii", reader->at - 1,
                 reader->at - 1 + utf8_decode(reader->at - 1, (size_t)(reader->end - reader->at + 1), NULL));
        if (byte != '\\' || is_raw) {
            text[length++] = byte;
            continue;
        }
        if (reader->at < reader->end && (*reader->at == '\n' || *reader->at == '\r')) {
            while (reader->at < reader->end && memchr(" \t\n\r", *reader->at, 4))
                reader->at++;
            continue; /* a backslash at the end of a line: the text goes on at the next word */
        }
        bool is_raw_byte;
        uint32_t scalar = read_escape(reader, is_byte, is_c, &is_raw_byte);
        if (is_raw_byte || is_byte)
            text[length++] = (char)scalar;
        else
            length += utf8_encode(scalar, text + length); /* never longer than the escape itself */
    }
    if (is_c && memchr(text, '\0', length))
        fail(reader, "nul", reader->start, reader->end);
    literal->text = text;
    literal->length = length;
}

static enum literal_kind kind_of(const struct token *token) {
    switch (token->kind) {
    case TOKEN_FLOAT: return LITERAL_FLOAT;
    case TOKEN_CHAR: return LITERAL_CHAR;
    case TOKEN_BYTE: return LITERAL_BYTE;
    case TOKEN_STRING:
    case TOKEN_RAW_STRING: return LITERAL_STRING;
    case TOKEN_BYTE_STRING:
    case TOKEN_RAW_BYTE_STRING: return LITERAL_BYTE_STRING;
    case TOKEN_C_STRING:
    case TOKEN_RAW_C_STRING: return LITERAL_C_STRING;
    case TOKEN_TRUE:
    case TOKEN_FALSE: return LITERAL_BOOL;
    default: return LITERAL_INTEGER;
    }
}

struct literal *literal_read(struct arena *arena, struct interner *interner, struct diagnostics *diagnostics,
                             const struct tokens *tokens, const struct token *token) {
    size_t length;
    const char *text = token_text(tokens, token, &length);
    struct reader reader = {arena, interner, diagnostics, token->span, text, text, text + length, false};
    struct literal *literal = arena_alloc(arena, sizeof *literal);
    literal->kind = kind_of(token);
    literal->text = "";
    switch (literal->kind) {
    case LITERAL_BOOL: literal->low = token->kind == TOKEN_TRUE; break;
    case LITERAL_INTEGER: read_integer(&reader, literal); break;
    case LITERAL_FLOAT: read_float(&reader, literal); break;
    case LITERAL_CHAR:
    case LITERAL_BYTE: read_char(&reader, literal); break;
    default:
        read_string(&reader, literal,
                    token->kind == TOKEN_RAW_STRING || token->kind == TOKEN_RAW_BYTE_STRING ||
                        token->kind == TOKEN_RAW_C_STRING);
    }
    return literal;
}
