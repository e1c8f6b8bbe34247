/* number_text.h -- floats as Rust writes and reads them. */
#ifndef PREPSTATION_MACHINE_NUMBER_TEXT_H
#define PREPSTATION_MACHINE_NUMBER_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { FLOAT_TEXT_MOST = 1100 };
enum float_mode { FLOAT_DISPLAY, FLOAT_DEBUG, FLOAT_EXPONENT, FLOAT_EXPONENT_UPPER };

/* A finite number that is not negative; precision -1: the shortest text that reads back the same. Returns the length. */
size_t float_write(double value, bool is_f32, enum float_mode mode, int64_t precision, char out[FLOAT_TEXT_MOST]);

/* What str::parse::<f64>() takes. False when the text is no number. */
bool float_read(const char *text, size_t length, bool is_f32, double *value);

#endif
