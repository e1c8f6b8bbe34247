/* step.c -- the loop that runs the code, and its two faces.
 *
 * The loop stands in loop.inc and is compiled twice, without and with a listener: a run that nobody watches pays nothing
 * for events. (Computed goto forbids the compiler to copy a function, so the copy is made here.) Slots, the instruction and the frame's memory are
 * locals; a tick costs one decrement and one branch. Whatever is not right or not simple goes to the slow paths of the other
 * files, after the locals have been written back.
 */
#pragma GCC diagnostic ignored "-Wpedantic" /* labels as values: measured at a third of the loop's time */

#include <math.h>

#include "machine/inside.h"

#define LIKELY(condition) __builtin_expect(!!(condition), 1)
#define UNLIKELY(condition) __builtin_expect(!!(condition), 0)

static inline double f64_of(uint64_t bits) {
    double value;
    memcpy(&value, &bits, 8);
    return value;
}

static inline uint64_t bits_of_f64(double value) {
    uint64_t bits;
    memcpy(&bits, &value, 8);
    return bits;
}

static inline float f32_of(uint64_t bits) {
    uint32_t low = (uint32_t)bits;
    float value;
    memcpy(&value, &low, 4);
    return value;
}

static inline uint64_t bits_of_f32(float value) {
    uint32_t bits;
    memcpy(&bits, &value, 4);
    return bits;
}

static inline uint64_t peek8(const uint8_t *at) {
    return *at;
}

static inline uint64_t peek16(const uint8_t *at) {
    uint16_t value;
    memcpy(&value, at, 2);
    return value;
}

static inline uint64_t peek32(const uint8_t *at) {
    uint32_t value;
    memcpy(&value, at, 4);
    return value;
}

static inline uint64_t peek64(const uint8_t *at) {
    uint64_t value;
    memcpy(&value, at, 8);
    return value;
}

static inline uint64_t peek(const uint8_t *at, unsigned log) {
    return log == 0 ? peek8(at) : log == 1 ? peek16(at) : log == 2 ? peek32(at) : peek64(at);
}

static inline void poke(uint8_t *at, unsigned log, uint64_t value) {
    memcpy(at, &value, (size_t)1 << log);
}

/* All bytes of an access of 1 << log bytes initialised? */
static inline bool all_init(const uint8_t *shadow, unsigned log) {
    const uint64_t mask = log == 3 ? 0x0101010101010101u : ((uint64_t)1 << (8u << log)) / 0xff;
    const uint64_t wanted = log == 0 ? 1 : log == 1 ? 0x0101u : log == 2 ? 0x01010101u : mask;
    return (peek(shadow, log) & wanted) == wanted;
}

typedef uint32_t four_words __attribute__((vector_size(16), aligned(4), may_alias));

static inline bool same_words(four_words a, four_words b) {
    four_words d = a ^ b;
    uint64_t halves[2];
    memcpy(halves, &d, 16);
    return (halves[0] | halves[1]) == 0;
}

/* The id of the pointer whose eight words stand here; 0 when they are not one pointer's. */
static inline uint64_t words_id(const uint32_t *words) {
    uint32_t first = words[0];
    four_words low = {first, first | 1, first | 2, first | 3}, high = low | 4u;
    four_words a, b;
    memcpy(&a, words, 16);
    memcpy(&b, words + 4, 16);
    if (!(first & 7) && same_words(a, low) && same_words(b, high))
        return first >> 3;
    return 0;
}

static inline void write_words(uint32_t *words, uint64_t id) {
    uint32_t first = (uint32_t)id << 3;
    four_words low = {first, first + 1, first + 2, first + 3}, high = low + 4u;
    memcpy(words, &low, 16);
    memcpy(words + 4, &high, 16);
}

/* In one live allocation, as far as one comparison tells. */
static inline bool in_span(const struct hot_allocation *hot, uint64_t address, uint64_t provenance, unsigned log) {
    const struct hot_allocation *row = &hot[provenance & ALLOCATION_MASK];
    return address - row->address < row->spans[log];
}

/* The variant of an enum whose discriminants count from 0, as most do; UINT32_MAX when that is not so simple. */
static inline uint32_t plain_tag(const struct layout *layout, const uint8_t *bytes, const uint8_t *shadow) {
    if (layout->tag != TAG_DIRECT)
        return UINT32_MAX;
    unsigned log = (unsigned)__builtin_ctz(scalar_bits(layout->tag_scalar) / 8);
    uint64_t tag = peek(bytes + layout->tag_offset, log);
    if (tag >= layout->variant_count || !all_init(shadow + layout->tag_offset, log))
        return UINT32_MAX;
    const struct variant_layout *variant = &layout->variants[tag];
    return variant->discriminant == (int64_t)tag && variant->inhabited ? (uint32_t)tag : UINT32_MAX;
}

/* A raw pointer that need only be in a range: NonNull. */
static inline bool plainly_valid(const struct layout *layout, uint64_t value) {
    return layout->scalar == SCALAR_POINTER && layout->abi == ABI_POINTER &&
           value - layout->valid_low <= layout->valid_high - layout->valid_low;
}

/* A reference to a sized value or a slice that is as it should be. */
static inline bool plainly_right(const struct hot_allocation *hot, const struct layout *reference, const uint64_t *slots) {
    const struct layout *pointee = reference->pointee;
    if (!pointee || !pointee->inhabited)
        return false;
    uint64_t size = pointee->size;
    uint32_t align = pointee->align;
    if (!pointee->sized) {
        if (!pointee->element || (slots[2] | pointee->element->size) >> 31)
            return false;
        size = pointee->element->size * slots[2];
        align = pointee->element->align;
    }
    const struct hot_allocation *row = &hot[slots[1] & ALLOCATION_MASK];
    return size - 1 < row->spans[0] && slots[0] - row->address <= row->spans[0] - size && !(slots[0] & (align - 1));
}

#define LISTENING 0
#define STEP step_quietly
#include "machine/loop.inc"
#undef LISTENING
#undef STEP

#define LISTENING 1
#define STEP step_listening
#include "machine/loop.inc"
