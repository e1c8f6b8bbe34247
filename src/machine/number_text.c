/* number_text.c -- see number_text.h.
 *
 * The digits come from the C library, which rounds exactly; only signs, points and exponents are ours. Nothing here depends
 * on the locale: of what printf writes only the digits are used, and strtod is given none but digits and an exponent.
 */
#include "machine/number_text.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* value = 0.DIGITS * 10^point */
struct decimal {
    char digits[800];
    int count;
    int point;
};

static bool reads_back(double value, bool is_f32, const char *digits, int count, int point) {
    char text[64];
    snprintf(text, sizeof text, "%.*se%d", count, digits, point - count);
    return is_f32 ? strtof(text, NULL) == (float)value : strtod(text, NULL) == value;
}

/* `count` digits, correctly rounded. */
static void round_to(double value, int count, struct decimal *decimal) {
    char text[840];
    snprintf(text, sizeof text, "%.*e", count - 1, value);
    decimal->count = 0;
    const char *at = text;
    for (; *at && *at != 'e'; at++)
        if (*at >= '0' && *at <= '9')
            decimal->digits[decimal->count++] = *at;
    decimal->point = (int)strtol(at + 1, NULL, 10) + 1;
}

/* The neighbour of a short decimal, one unit up or down in its last digit; false when that changes its length. */
static bool step_digits(struct decimal *decimal, int direction) {
    for (int i = decimal->count - 1; i >= 0; i--) {
        char digit = (char)(decimal->digits[i] + direction);
        if (digit >= '0' && digit <= '9') {
            decimal->digits[i] = digit;
            return decimal->digits[0] != '0';
        }
        decimal->digits[i] = direction > 0 ? '0' : '9';
    }
    return false;
}

static void shortest(double value, bool is_f32, struct decimal *decimal) {
    /* So many digits survive any round trip through the type: most numbers that people write are found at once. */
    int sure = is_f32 ? 6 : 15, most = is_f32 ? 9 : 17;
    round_to(value, sure, decimal);
    if (!reads_back(value, is_f32, decimal->digits, decimal->count, decimal->point)) {
        for (int count = sure + 1; count <= most; count++) {
            round_to(value, count, decimal);
            if (reads_back(value, is_f32, decimal->digits, decimal->count, decimal->point))
                break;
            /* Beside a power of two the nearest decimal may lie on the narrow side and its neighbour still fit. */
            bool found = false;
            for (int direction = -1; direction <= 1 && !found; direction += 2) {
                struct decimal near = *decimal;
                found = step_digits(&near, direction) && reads_back(value, is_f32, near.digits, near.count, near.point);
                if (found)
                    *decimal = near;
            }
            if (found)
                break;
        }
    } else {
        /* Subnormal numbers have fewer digits than the type promises. */
        for (int count = 1; count < sure && fabs(value) < (is_f32 ? 1.2e-38 : 2.3e-308); count++) {
            round_to(value, count, decimal);
            if (reads_back(value, is_f32, decimal->digits, decimal->count, decimal->point))
                break;
        }
    }
    while (decimal->count > 1 && decimal->digits[decimal->count - 1] == '0')
        decimal->count--;
}

static size_t put(char *out, size_t at, char c) {
    if (at < FLOAT_TEXT_MOST)
        out[at++] = c;
    return at;
}

static size_t write_plain(const struct decimal *decimal, bool at_least_one, char *out) {
    size_t at = 0;
    if (decimal->point <= 0)
        at = put(out, at, '0');
    for (int i = 0; i < decimal->point; i++)
        at = put(out, at, i < decimal->count ? decimal->digits[i] : '0');
    if (decimal->count > decimal->point) {
        at = put(out, at, '.');
        for (int i = decimal->point; i < 0; i++)
            at = put(out, at, '0');
        for (int i = decimal->point > 0 ? decimal->point : 0; i < decimal->count; i++)
            at = put(out, at, decimal->digits[i]);
    } else if (at_least_one) {
        at = put(out, at, '.');
        at = put(out, at, '0');
    }
    return at;
}

static size_t write_exponent(const struct decimal *decimal, char letter, char *out) {
    size_t at = put(out, 0, decimal->digits[0]);
    if (decimal->count > 1)
        at = put(out, at, '.');
    for (int i = 1; i < decimal->count; i++)
        at = put(out, at, decimal->digits[i]);
    char text[16];
    snprintf(text, sizeof text, "%c%d", letter, decimal->point - 1);
    for (const char *c = text; *c; c++)
        at = put(out, at, *c);
    return at;
}

/* Exactly `precision` digits behind the point, which printf may write in any fashion. */
static size_t write_fixed(double value, int precision, char *out) {
    char text[FLOAT_TEXT_MOST + 16];
    snprintf(text, sizeof text, "%.*f", precision, value);
    size_t at = 0, whole = 0;
    while (text[whole] >= '0' && text[whole] <= '9')
        at = put(out, at, text[whole++]);
    if (precision)
        at = put(out, at, '.');
    for (const char *c = text + whole; precision && *c; c++)
        if (*c >= '0' && *c <= '9')
            at = put(out, at, *c);
    return at;
}

size_t float_write(double value, bool is_f32, enum float_mode mode, int64_t precision, char out[FLOAT_TEXT_MOST]) {
    struct decimal decimal = {.digits = "0", .count = 1, .point = 1};
    bool exponent = mode == FLOAT_EXPONENT || mode == FLOAT_EXPONENT_UPPER;
    char letter = mode == FLOAT_EXPONENT_UPPER ? 'E' : 'e';
    value = fabs(value);
    if (precision >= 0) {
        int digits = precision > 760 ? 760 : (int)precision;
        if (!exponent)
            return write_fixed(value, digits, out);
        round_to(value, digits + 1, &decimal);
        return write_exponent(&decimal, letter, out);
    }
    if (value > 0)
        shortest(value, is_f32, &decimal);
    bool extreme = value != 0 && (value < (is_f32 ? (double)1e-4f : 1e-4) || value >= 1e16);
    if (exponent || (mode == FLOAT_DEBUG && extreme))
        return write_exponent(&decimal, letter, out);
    return write_plain(&decimal, mode == FLOAT_DEBUG, out);
}

/* --- Reading --------------------------------------------------------------------------------------------------------------- */

static bool is_word(const char *text, size_t length, const char *word) {
    if (strlen(word) != length)
        return false;
    for (size_t i = 0; i < length; i++)
        if ((text[i] | 0x20) != word[i])
            return false;
    return true;
}

static double read_digits(const char *text, bool is_f32) {
    return is_f32 ? (double)strtof(text, NULL) : strtod(text, NULL);
}

bool float_read(const char *text, size_t length, bool is_f32, double *value) {
    size_t at = 0;
    bool negative = length && text[0] == '-';
    if (length && (text[0] == '-' || text[0] == '+'))
        at++;
    double sign = negative ? -1.0 : 1.0;
    if (is_word(text + at, length - at, "inf") || is_word(text + at, length - at, "infinity")) {
        *value = sign * (double)INFINITY;
        return true;
    }
    if (is_word(text + at, length - at, "nan")) {
        *value = copysign((double)NAN, sign);
        return true;
    }
    char *digits = malloc(length + 32);
    if (!digits)
        return false;
    size_t count = 0, seen = 0;
    long scale = 0, exponent = 0;
    bool point = false, good = true;
    for (; at < length; at++) {
        if (text[at] == '.' && !point) {
            point = true;
        } else if (text[at] >= '0' && text[at] <= '9') {
            digits[count++] = text[at];
            seen++;
            scale -= point;
        } else {
            break;
        }
    }
    good = seen > 0;
    if (good && at < length && (text[at] == 'e' || text[at] == 'E')) {
        at++;
        long direction = at < length && text[at] == '-' ? -1 : 1;
        at += at < length && (text[at] == '-' || text[at] == '+');
        good = at < length;
        for (; at < length && text[at] >= '0' && text[at] <= '9'; at++)
            if (exponent < 1000000)
                exponent = exponent * 10 + (text[at] - '0');
        exponent *= direction;
    }
    good = good && at == length;
    if (good) {
        snprintf(digits + count, 32, "e%ld", exponent + scale);
        *value = sign * read_digits(digits, is_f32);
    }
    free(digits);
    return good;
}
