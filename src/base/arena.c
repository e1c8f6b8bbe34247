/* arena.c -- see arena.h.
 *
 * Blocks grow from 64 KiB to 1 MiB, so that a small program stays small and a large one makes few calls; an object
 * larger than a block gets one of its own. Blocks come zeroed from calloc, which for large ones costs nothing.
 */
#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGNMENT = _Alignof(max_align_t), FIRST_BLOCK = 64 << 10, LARGEST_BLOCK = 1 << 20 };

struct arena_block {
    struct arena_block *older;
    size_t size;
    max_align_t bytes[];
};

void arena_init(struct arena *arena, size_t limit) {
    *arena = (struct arena){.limit = limit};
}

void arena_guard(struct arena *arena, jmp_buf *recovery) {
    arena->recovery = recovery;
}

void arena_release(struct arena *arena) {
    for (struct arena_block *block = arena->blocks; block;) {
        struct arena_block *older = block->older;
        free(block);
        block = older;
    }
    arena->at = arena->end = NULL;
    arena->blocks = NULL;
    arena->held = 0;
}

static _Noreturn void out_of_memory(struct arena *arena) {
    if (!arena->recovery)
        abort();
    longjmp(*arena->recovery, 1);
}

/* Takes a block of at least size bytes from the host; the newest block is the one that is filled. */
static void add_block(struct arena *arena, size_t size) {
    size_t wanted = arena->held < FIRST_BLOCK ? FIRST_BLOCK : arena->held > LARGEST_BLOCK ? LARGEST_BLOCK : arena->held;
    if (wanted < size)
        wanted = size;
    if (arena->limit && wanted > arena->limit - arena->held)
        wanted = size; /* near the limit: exactly what is needed */
    if (wanted > SIZE_MAX / 2 || (arena->limit && wanted > arena->limit - arena->held))
        out_of_memory(arena);
    struct arena_block *block = calloc(1, sizeof *block + wanted);
    if (!block)
        out_of_memory(arena);
    block->older = arena->blocks;
    block->size = wanted;
    arena->blocks = block;
    arena->held += wanted;
    arena->at = (char *)block->bytes;
    arena->end = arena->at + wanted;
}

static size_t round_up(size_t size) {
    return size ? (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT : ALIGNMENT;
}

void *arena_alloc(struct arena *arena, size_t size) {
    if (size > SIZE_MAX / 2)
        out_of_memory(arena);
    size = round_up(size);
    if ((size_t)(arena->end - arena->at) < size)
        add_block(arena, size);
    void *memory = arena->at;
    arena->at += size;
    return memory;
}

void *arena_array(struct arena *arena, size_t count, size_t size) {
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes))
        out_of_memory(arena);
    return arena_alloc(arena, bytes);
}

/* Most lists of a tree have one or two items, so they start small; one that was the arena's last allocation grows where
 * it lies. */
void *arena_grow(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size) {
    if (count < *capacity)
        return items;
    size_t old = *capacity, more = old ? old * 2 : size <= 8 ? 4 : 2, bytes;
    if (__builtin_mul_overflow(more, size, &bytes))
        out_of_memory(arena);
    *capacity = more;
    size_t held = round_up(old * size);
    if (old && (char *)items + held == arena->at && round_up(bytes) - held <= (size_t)(arena->end - arena->at)) {
        arena->at += round_up(bytes) - held;
        return items;
    }
    void *copy = arena_alloc(arena, bytes);
    if (count)
        memcpy(copy, items, count * size);
    return copy;
}

char *arena_copy(struct arena *arena, const char *bytes, size_t length) {
    if (length == SIZE_MAX)
        out_of_memory(arena);
    char *copy = arena_alloc(arena, length + 1);
    if (length)
        memcpy(copy, bytes, length);
    return copy;
}

char *arena_format(struct arena *arena, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length < 0)
        return arena_copy(arena, "", 0);
    char *text = arena_alloc(arena, (size_t)length + 1);
    va_start(arguments, format);
    vsnprintf(text, (size_t)length + 1, format, arguments);
    va_end(arguments);
    return text;
}
