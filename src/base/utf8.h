/* utf8.h -- UTF-8 by hand where a library would cost more than it gives: decoding, encoding, checking. */
#ifndef PREPSTATION_BASE_UTF8_H
#define PREPSTATION_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How many bytes the scalar at `text` takes (1 to 4), and the scalar itself in *scalar; 0 when the bytes are no UTF-8:
 * overlong, surrogate, beyond U+10FFFF or cut off. scalar may be NULL. */
size_t utf8_decode(const char *text, size_t length, uint32_t *scalar);

/* Writes the scalar to out (room for 4) and returns how many bytes it took. */
size_t utf8_encode(uint32_t scalar, char *out);

/* Offset of the first byte that is no UTF-8; length when all is well. */
size_t utf8_check(const char *text, size_t length);

/* How many scalars these bytes hold. A byte that is no UTF-8 counts as one. */
size_t utf8_count(const char *text, size_t length);

/* True for a Unicode scalar value. */
bool utf8_is_scalar(uint32_t value);

#endif
