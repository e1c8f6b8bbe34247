/* text.c -- growing strings and the line by line difference of two of them. A test's process is short, so nothing is
 * given back. */
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "runner.h"

void text_append(struct text *text, const char *bytes, size_t length) {
    if (text->length + length + 1 > text->capacity) {
        text->capacity = (text->length + length + 1) * 2;
        text->bytes = realloc(text->bytes, text->capacity);
        if (!text->bytes) {
            abort();
        }
    }
    memcpy(text->bytes + text->length, bytes, length);
    text->length += length;
    text->bytes[text->length] = '\0';
}

static char *format_list(const char *pattern, va_list list) {
    char *result = NULL;
    if (vasprintf(&result, pattern, list) < 0) {
        abort();
    }
    return result;
}

void text_add(struct text *text, const char *pattern, ...) {
    va_list list;
    va_start(list, pattern);
    char *piece = format_list(pattern, list);
    va_end(list);
    text_append(text, piece, strlen(piece));
    free(piece);
}

char *format(const char *pattern, ...) {
    va_list list;
    va_start(list, pattern);
    char *result = format_list(pattern, list);
    va_end(list);
    return result;
}

bool text_read_file(struct text *text, const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) {
        return false;
    }
    char buffer[65536];
    size_t count;
    while ((count = fread(buffer, 1, sizeof buffer, file)) > 0) {
        text_append(text, buffer, count);
    }
    bool good = !ferror(file);
    fclose(file);
    return good;
}

const char *text_string(const struct text *text) {
    return text->bytes ? text->bytes : "";
}

bool starts_with(const char *text, const char *prefix) {
    return strncmp(text, prefix, strlen(prefix)) == 0;
}

static const char *line_end(const char *line) {
    const char *end = strchr(line, '\n');
    return end ? end : line + strlen(line);
}

static bool same_line(const char *left, const char *right) {
    size_t length = (size_t)(line_end(left) - left);
    return length == (size_t)(line_end(right) - right) && memcmp(left, right, length) == 0;
}

static const char *next_line(const char *line) {
    const char *end = line_end(line);
    return *end ? end + 1 : end;
}

static void print_line(FILE *report, char sign, const char *line) {
    fprintf(report, "      %c ", sign);
    for (const char *at = line; at < line_end(line); at++) {
        if ((unsigned char)*at < ' ' || *at == 0x7f) {
            fprintf(report, "\\x%02x", (unsigned char)*at);
        } else {
            fputc(*at, report);
        }
    }
    fputc('\n', report);
}

/* Where `line` stands again in the next few lines of `text`, or NULL. */
static const char *find_line(const char *text, const char *line) {
    for (int distance = 0; distance < 8 && *text; distance++, text = next_line(text)) {
        if (same_line(text, line)) {
            return text;
        }
    }
    return NULL;
}

void text_diff(FILE *report, const char *expected, const char *actual) {
    fprintf(report, "      (- expected, + actual)\n");
    int shown = 0;
    while ((*expected || *actual) && shown < 60) {
        if (*expected && *actual && same_line(expected, actual)) {
            expected = next_line(expected);
            actual = next_line(actual);
            continue;
        }
        const char *again = *expected ? find_line(actual, expected) : NULL;
        if (*actual && (again || !*expected)) {
            print_line(report, '+', actual);
            actual = next_line(actual);
        } else {
            print_line(report, '-', expected);
            expected = next_line(expected);
        }
        shown++;
    }
    if (shown == 60) {
        fprintf(report, "        ...\n");
    }
}
