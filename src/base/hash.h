/* hash.h -- one hash for bytes and one for numbers, good enough for tables whose size is a power of two. */
#ifndef PREPSTATION_BASE_HASH_H
#define PREPSTATION_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

static inline uint64_t hash_number(uint64_t number) {
    number ^= number >> 32;
    number *= 0x9E3779B97F4A7C15u;
    number ^= number >> 29;
    number *= 0xBF58476D1CE4E5B9u;
    return number ^ (number >> 32);
}

static inline uint64_t hash_combine(uint64_t hash, uint64_t number) {
    return hash_number(hash ^ (number + 0x9E3779B97F4A7C15u + (hash << 6) + (hash >> 2)));
}

/* Eight bytes at a time: identifiers are short, and a prelude has some fifty thousand of them. */
static inline uint64_t hash_bytes(const void *bytes, size_t length) {
    const unsigned char *at = bytes;
    uint64_t hash = 0x51ED270B0D4E8A1Bu ^ length;
    for (; length >= 8; at += 8, length -= 8) {
        uint64_t word;
        memcpy(&word, at, 8);
        hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
        hash ^= hash >> 32;
    }
    uint64_t rest = 0;
    for (size_t i = 0; i < length; i++)
        rest = rest << 8 | at[i];
    return hash_number(hash ^ rest);
}

#endif
