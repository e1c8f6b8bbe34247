/* text.c -- see text.h. */
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

/* Nobody writes to it: a text with capacity 0 reserves before it writes. */
static const char nothing[1] = "";

void text_init(struct text *text) {
    *text = (struct text){.bytes = (char *)nothing};
}

void text_release(struct text *text) {
    if (text->capacity)
        free(text->bytes);
    text_init(text);
}

void text_clear(struct text *text) {
    text->length = 0;
    text->failed = false;
    if (text->capacity)
        text->bytes[0] = '\0';
}

bool text_reserve(struct text *text, size_t length) {
    if (text->failed)
        return false;
    if (length < text->capacity - text->length && text->capacity)
        return true;
    size_t capacity = text->capacity ? text->capacity : 64;
    while (capacity - text->length <= length) {
        if (capacity > SIZE_MAX / 4) {
            text->failed = true;
            return false;
        }
        capacity *= 2;
    }
    char *bytes = realloc(text->capacity ? text->bytes : NULL, capacity);
    if (!bytes) {
        text->failed = true;
        return false;
    }
    text->bytes = bytes;
    text->capacity = capacity;
    text->bytes[text->length] = '\0';
    return true;
}

bool text_append(struct text *text, const char *bytes, size_t length) {
    if (length == 0)
        return !text->failed;
    if (!text_reserve(text, length))
        return false;
    memcpy(text->bytes + text->length, bytes, length);
    text->length += length;
    text->bytes[text->length] = '\0';
    return true;
}

bool text_add(struct text *text, const char *string) {
    return text_append(text, string, strlen(string));
}

bool text_add_char(struct text *text, char byte) {
    return text_append(text, &byte, 1);
}

bool text_add_scalar(struct text *text, uint32_t scalar) {
    char bytes[4];
    return text_append(text, bytes, utf8_encode(scalar, bytes));
}

bool text_repeat(struct text *text, char byte, size_t count) {
    if (count == 0)
        return !text->failed;
    if (!text_reserve(text, count))
        return false;
    memset(text->bytes + text->length, byte, count);
    text->length += count;
    text->bytes[text->length] = '\0';
    return true;
}

bool text_vformat(struct text *text, const char *format, va_list arguments) {
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    if (length < 0)
        text->failed = true;
    bool done = length >= 0 && text_reserve(text, (size_t)length);
    if (done) {
        vsnprintf(text->bytes + text->length, (size_t)length + 1, format, again);
        text->length += (size_t)length;
    }
    va_end(again);
    return done;
}

bool text_format(struct text *text, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    bool done = text_vformat(text, format, arguments);
    va_end(arguments);
    return done;
}

char *text_take(struct text *text) {
    if (text->failed || !text_reserve(text, 0)) {
        text_release(text);
        return NULL;
    }
    char *bytes = text->bytes;
    text_init(text);
    return bytes;
}
