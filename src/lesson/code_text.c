/* code_text.c -- what of a program is code: for tasks that ask for `dealloc(` and must not be content with a comment
 * that has it.
 *
 * Comments become blanks and the insides of strings are left out. This is not the lexer: a text that does not even lex
 * is graded too, and then a near guess is good enough.
 */
#include "lesson/code_text.h"

#include <ctype.h>
#include <string.h>

static bool is_word(char byte) {
    return byte == '_' || isalnum((unsigned char)byte) || (byte & 0x80);
}

/* Past a line comment, or a block comment, which nest. */
static const char *skip_comment(const char *at, const char *end) {
    if (at[1] == '/') {
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        return newline ? newline : end;
    }
    size_t depth = 0;
    while (at < end) {
        bool two = at + 1 < end;
        if (two && at[0] == '/' && at[1] == '*')
            depth++, at += 2;
        else if (two && at[0] == '*' && at[1] == '/') {
            at += 2;
            if (--depth == 0)
                return at;
        } else
            at++;
    }
    return end;
}

/* Past a text between `quote`s in which a backslash hides the next character. */
static const char *skip_quoted(const char *at, const char *end, char quote) {
    for (at++; at < end && *at != quote; at++) {
        if (*at == '\\')
            at++;
    }
    return at < end ? at + 1 : end;
}

/* Past r"..." or r##"..."##, `at` being at the r; NULL when it is none: an `r#name`, say. */
static const char *skip_raw(const char *at, const char *end) {
    size_t hashes = 0;
    const char *from = at + 1;
    while (from < end && *from == '#')
        from++, hashes++;
    if (from >= end || *from != '"')
        return NULL;
    for (from++; from < end; from++) {
        size_t count = 0;
        if (*from != '"')
            continue;
        while (count < hashes && from + 1 + count < end && from[1 + count] == '#')
            count++;
        if (count == hashes)
            return from + 1 + hashes;
    }
    return end;
}

/* 'x' and '\n', not the 'a of a lifetime. */
static bool is_character(const char *at, const char *end) {
    if (end - at < 3)
        return false;
    if (at[1] == '\\')
        return true;
    size_t size = 1; /* of the scalar */
    while (at + 1 + size < end && ((unsigned char)at[1 + size] & 0xc0) == 0x80)
        size++;
    return at + 1 + size < end && at[1 + size] == '\'';
}

bool code_text(const char *text, size_t length, bool strings, struct text *out) {
    text_init(out);
    const char *end = text + length;
    for (const char *at = text; at < end;) {
        bool starts_word = at == text || !is_word(at[-1]) ||
                           ((at[-1] == 'b' || at[-1] == 'c') && (at - 1 == text || !is_word(at[-2])));
        const char *raw = *at == 'r' && starts_word ? skip_raw(at, end) : NULL;
        if (*at == '/' && at + 1 < end && (at[1] == '/' || at[1] == '*')) {
            at = skip_comment(at, end);
            text_add_char(out, ' ');
        } else if (raw || *at == '"') {
            const char *from = at;
            at = raw ? raw : skip_quoted(at, end, '"');
            if (strings)
                text_append(out, from, (size_t)(at - from));
            else
                text_add(out, "\"\"");
        } else if (*at == '\'' && is_character(at, end)) {
            at = skip_quoted(at, end, '\'');
            text_add(out, "''");
        } else {
            text_add_char(out, *at++);
        }
    }
    return !out->failed;
}

static const char *skip_blanks(const char *at) {
    return at + strspn(at, " \t\n\r");
}

/* Does `wanted` stand at `at`? Blanks count on neither side. */
static bool agrees(const char *at, const char *wanted) {
    for (wanted = skip_blanks(wanted); *wanted; wanted = skip_blanks(wanted)) {
        at = skip_blanks(at);
        size_t length = strcspn(wanted, " \t\n\r");
        for (size_t i = 0; i < length; i++) {
            at = skip_blanks(at);
            if (*at != wanted[i])
                return false;
            at++;
        }
        wanted += length;
        if (!*skip_blanks(wanted))
            return !(is_word(at[-1]) && is_word(*at));
    }
    return false;
}

bool code_holds(const char *code, const char *wanted) {
    wanted = skip_blanks(wanted);
    for (const char *at = code; *at; at++) {
        if (at > code && is_word(at[-1]) && is_word(*at) && is_word(*wanted))
            continue; /* `alloc(` is not in `dealloc(` */
        if (*at == *wanted && agrees(at, wanted))
            return true;
    }
    return false;
}
