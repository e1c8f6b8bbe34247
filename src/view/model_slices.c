/* model_slices.c -- a jar that is too large to be kept byte by byte, summed up in a few slices of equal size.
 *
 * A slice that is not too large is looked at as a whole, another one at its two ends: buffers are filled from the front, so what they miss
 * shows there.
 */
#include "view/model_private.h"

enum { CHUNK = 4096 };

static uint64_t look(const struct machine *machine, uint64_t address, uint64_t size, uint8_t *parts) {
    uint8_t shadows[CHUNK];
    uint64_t initialised = 0;
    for (uint64_t at = 0; at < size; at += CHUNK) {
        uint64_t count = size - at < CHUNK ? size - at : CHUNK;
        if (!machine_peek(machine, address + at, count, NULL, shadows, NULL)) return initialised;
        for (uint64_t i = 0; i < count; i++) {
            bool washed = shadows[i] & SHADOW_DROPPED, moved = shadows[i] & SHADOW_GONE, filled = shadows[i] & SHADOW_INIT;
            *parts |= washed ? PART_WASHED : moved ? PART_MOVED : filled ? PART_FILLED : PART_TAKEN;
            initialised += !washed && !moved && filled;
        }
    }
    return initialised;
}

void slice_jar(struct builder *builder, struct jar *jar) {
    unsigned all = 0;
    jar->slice_bytes = 1;
    while (jar->size > MOST_SLICES * jar->slice_bytes) jar->slice_bytes *= 2;
    jar->sampled = jar->slice_bytes > 2 * CHUNK;
    jar->initialised = 0;
    for (uint64_t slice = 0; slice * jar->slice_bytes < jar->size; slice++) {
        uint64_t from = slice * jar->slice_bytes, size = jar->size - from < jar->slice_bytes ? jar->size - from : jar->slice_bytes;
        uint64_t first = size <= 2 * CHUNK ? size : CHUNK;
        jar->initialised += look(builder->machine, jar->address + from, first, &jar->slices[slice]);
        if (first < size) jar->initialised += look(builder->machine, jar->address + from + size - CHUNK, CHUNK, &jar->slices[slice]);
        all |= jar->slices[slice];
    }
    jar->part_washed = (all & PART_FILLED) && (all & PART_WASHED);
    jar->part_moved = (all & PART_FILLED) && (all & PART_MOVED);
    jar->state = all & PART_FILLED ? (all & PART_TAKEN ? JAR_PARTLY : JAR_FILLED) : all & PART_WASHED ? JAR_WASHED : all & PART_MOVED ? JAR_MOVED : JAR_TAKEN;
}
