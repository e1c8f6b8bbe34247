/* file.c -- the bytes of a lesson or of a program beside it: whole, UTF-8, of a sensible size, and nothing that a
 * terminal would obey. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/utf8.h"
#include "lesson/inside.h"

enum { MOST_LESSON_BYTES = 1 << 20 };

/* C0 and C1 controls but newline and tab; characters that turn the direction of writing, with which a line can look
 * like another. */
static bool is_control(uint32_t scalar) {
    return (scalar < 0x20 && scalar != '\n' && scalar != '\t') || (scalar >= 0x7f && scalar < 0xa0) ||
           (scalar >= 0x202a && scalar <= 0x202e) || (scalar >= 0x2066 && scalar <= 0x2069);
}

size_t control_in(const char *text, size_t length) {
    for (size_t i = 0; i < length;) {
        uint32_t scalar = 0;
        size_t size = utf8_decode(text + i, length - i, &scalar);
        if (size == 0 || is_control(scalar))
            return i;
        i += size;
    }
    return length;
}

/* Lines end in \n from here on; a byte order mark is left out. */
static size_t make_plain(char *bytes, size_t length) {
    size_t to = 0, from = length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    for (; from < length; from++) {
        if (bytes[from] == '\r' && from + 1 < length && bytes[from + 1] == '\n')
            continue;
        bytes[to++] = bytes[from];
    }
    bytes[to] = 0;
    return to;
}

static uint32_t line_at(const char *bytes, size_t offset) {
    uint32_t line = 1;
    for (size_t i = 0; i < offset; i++)
        line += bytes[i] == '\n';
    return line;
}

/* NULL after a problem; *length may be one more than the file's size: then it is too large or grows. */
static char *read_bytes(struct lesson *lesson, const char *path, uint32_t line, size_t *length) {
    struct stat status;
    if (stat(path, &status) != 0)
        status.st_size = 0; /* fopen says why */
    else if (!S_ISREG(status.st_mode)) {
        complain(lesson, line, "%s is no file", path); /* opening a pipe might wait for ever */
        return NULL;
    }
    size_t size = status.st_size < MOST_LESSON_BYTES ? (size_t)status.st_size : MOST_LESSON_BYTES;
    char *bytes =
        arena_alloc(&lesson->arena, size + 2); /* before the file is open: nothing is lost if memory runs out */
    FILE *file = fopen(path, "rb");
    if (!file) {
        complain(lesson, line, "%s: %s", path, strerror(errno));
        return NULL;
    }
    *length = fread(bytes, 1, size + 1, file);
    bool failed = ferror(file) != 0;
    fclose(file);
    if (!failed && *length <= size)
        return bytes;
    complain(lesson, line, failed ? "%s cannot be read" : "%s is larger than 1 MiB, or grows", path);
    return NULL;
}

char *file_read(struct lesson *lesson, const char *path, uint32_t line, size_t *length) {
    char *bytes = read_bytes(lesson, path, line, length);
    if (!bytes)
        return NULL;
    bool is_lesson = strcmp(path, lesson->path) == 0;
    const char *zero = memchr(bytes, 0, *length);
    size_t bad = utf8_check(bytes, zero ? (size_t)(zero - bytes) : *length);
    if (bad < *length) {
        complain(lesson, is_lesson ? line_at(bytes, bad) : line, "%s is not UTF-8 text", path);
        return NULL;
    }
    *length = make_plain(bytes, *length);
    size_t control = control_in(bytes, *length);
    if (control < *length) {
        uint32_t at = line_at(bytes, control);
        complain(lesson, is_lesson ? at : line, "%s has a control character in line %u", path, at);
        return NULL;
    }
    return bytes;
}
