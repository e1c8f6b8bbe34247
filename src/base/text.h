/* text.h -- text that grows, owned by whoever holds it (malloc), for rooms that run beside a program: the machine's
 * output, reports, screens.
 *
 * Failure is sticky: once the host had no memory, `failed` is set and later additions do nothing, so that a long run of
 * additions needs one check at its end. bytes is always a NUL-terminated string.
 */
#ifndef PREPSTATION_BASE_TEXT_H
#define PREPSTATION_BASE_TEXT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct text {
    char *bytes; /* NUL-terminated; never NULL after text_init */
    size_t length;
    size_t capacity; /* 0: bytes is a shared empty string */
    bool failed;
};

void text_init(struct text *text);
void text_release(struct text *text); /* empty again, usable again */
void text_clear(struct text *text);   /* keeps the memory and forgets a failure */

/* Each returns false when the text has failed. */
bool text_append(struct text *text, const char *bytes, size_t length);
bool text_add(struct text *text, const char *string);
bool text_add_char(struct text *text, char byte);
bool text_add_scalar(struct text *text, uint32_t scalar);
bool text_repeat(struct text *text, char byte, size_t count);
bool text_format(struct text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));
bool text_vformat(struct text *text, const char *format, va_list arguments) __attribute__((format(printf, 2, 0)));

/* Room for length more bytes; false when there is none. */
bool text_reserve(struct text *text, size_t length);

/* The string, now owned by the caller (free it); the text is empty again. NULL when it had failed. */
char *text_take(struct text *text);

#endif
