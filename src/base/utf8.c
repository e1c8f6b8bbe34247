/* utf8.c -- see utf8.h. */
#include "base/utf8.h"

#include <string.h>

bool utf8_is_scalar(uint32_t value) {
    return value < 0xD800 || (value > 0xDFFF && value <= 0x10FFFF);
}

size_t utf8_decode(const char *text, size_t length, uint32_t *scalar) {
    if (length == 0)
        return 0;
    const unsigned char *bytes = (const unsigned char *)text;
    uint32_t value = bytes[0];
    if (value < 0x80) {
        if (scalar)
            *scalar = value;
        return 1;
    }
    size_t size = value >= 0xF0 ? 4 : value >= 0xE0 ? 3 : 2;
    if (value < 0xC2 || value > 0xF4 || size > length)
        return 0;
    value &= size == 2 ? 0x1Fu : size == 3 ? 0x0Fu : 0x07u;
    for (size_t i = 1; i < size; i++) {
        if ((bytes[i] & 0xC0) != 0x80)
            return 0;
        value = value << 6 | (bytes[i] & 0x3Fu);
    }
    if ((size == 3 && value < 0x800) || (size == 4 && value < 0x10000) || !utf8_is_scalar(value))
        return 0;
    if (scalar)
        *scalar = value;
    return size;
}

size_t utf8_encode(uint32_t scalar, char *out) {
    unsigned char *bytes = (unsigned char *)out;
    if (scalar < 0x80) {
        bytes[0] = (unsigned char)scalar;
        return 1;
    }
    if (scalar < 0x800) {
        bytes[0] = (unsigned char)(0xC0 | scalar >> 6);
        bytes[1] = (unsigned char)(0x80 | (scalar & 0x3F));
        return 2;
    }
    if (scalar < 0x10000) {
        bytes[0] = (unsigned char)(0xE0 | scalar >> 12);
        bytes[1] = (unsigned char)(0x80 | (scalar >> 6 & 0x3F));
        bytes[2] = (unsigned char)(0x80 | (scalar & 0x3F));
        return 3;
    }
    bytes[0] = (unsigned char)(0xF0 | scalar >> 18);
    bytes[1] = (unsigned char)(0x80 | (scalar >> 12 & 0x3F));
    bytes[2] = (unsigned char)(0x80 | (scalar >> 6 & 0x3F));
    bytes[3] = (unsigned char)(0x80 | (scalar & 0x3F));
    return 4;
}

size_t utf8_check(const char *text, size_t length) {
    size_t at = 0;
    while (at < length) {
        uint64_t word;
        if (length - at >= 8 && (memcpy(&word, text + at, 8), (word & 0x8080808080808080u) == 0)) {
            at += 8; /* eight bytes of ASCII: nearly all of a program */
            continue;
        }
        size_t size = utf8_decode(text + at, length - at, NULL);
        if (size == 0)
            return at;
        at += size;
    }
    return length;
}

size_t utf8_count(const char *text, size_t length) {
    size_t count = 0;
    for (size_t at = 0; at < length; count++) {
        size_t size = utf8_decode(text + at, length - at, NULL);
        at += size ? size : 1;
    }
    return count;
}
