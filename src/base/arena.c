/* arena.c -- see arena.h.
 *
 * Blocks grow from 64 KiB to 256 KiB. In the arena of a program the next 2 MiB, which the prelude needs, come in one page as large as the
 * host has, since touching so much memory page by page would cost as much time as much of what is done with it. What is
 * unused in the newest block is held for nothing, so what follows comes in blocks of 256 KiB; a program that has needed
 * 8 MiB gets large pages again. An object larger than a block gets one of its own. Blocks come zeroed from the host.
 */
#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

/* A sanitizer watches what calloc gives, so there large pages are left alone. */
#if defined MADV_HUGEPAGE && !defined __SANITIZE_ADDRESS__
#define HAVE_LARGE_PAGES 1
#else
#define HAVE_LARGE_PAGES 0
#endif

enum { ALIGNMENT = 8, FIRST_BLOCK = 64 << 10, BLOCK = 256 << 10 };
enum { LARGE_PAGE = 2 << 20, LARGE_UNTIL = 2 << 20, LARGE_FROM = 8 << 20 };

struct arena_block {
    struct arena_block *older;
    size_t size; /* of the whole block */
    uint64_t bytes[];
};

void arena_init(struct arena *arena, size_t limit) {
    *arena = (struct arena){.limit = limit};
}

void arena_expect_much(struct arena *arena) {
    arena->is_large = true;
}

void arena_guard(struct arena *arena, jmp_buf *recovery) {
    arena->recovery = recovery;
}

static _Noreturn void out_of_memory(struct arena *arena) {
    if (!arena->recovery)
        abort();
    longjmp(*arena->recovery, 1);
}

/* The largest blocks lie so that one large page can stand behind them; the others have their pages from the start. */
static struct arena_block *take(size_t size) {
#if HAVE_LARGE_PAGES
    if (size == BLOCK) {
        void *memory =
            mmap(NULL, BLOCK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
        return memory == MAP_FAILED ? NULL : memory;
    }
    if (size == LARGE_PAGE) {
        char *memory = mmap(NULL, (size_t)2 * LARGE_PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (memory == MAP_FAILED)
            return NULL;
        size_t before = -(uintptr_t)memory & (LARGE_PAGE - 1);
        if (before)
            munmap(memory, before);
        munmap(memory + before + LARGE_PAGE, LARGE_PAGE - before);
        madvise(memory + before, LARGE_PAGE, MADV_HUGEPAGE);
        return (struct arena_block *)(void *)(memory + before);
    }
#endif
    return calloc(1, size);
}

static void give_back(struct arena_block *block) {
#if HAVE_LARGE_PAGES
    if (block->size == BLOCK || block->size == LARGE_PAGE) {
        munmap(block, block->size);
        return;
    }
#endif
    free(block);
}

void arena_release(struct arena *arena) {
    for (struct arena_block *block = arena->blocks; block;) {
        struct arena_block *older = block->older;
        give_back(block);
        block = older;
    }
    arena->at = arena->end = NULL;
    arena->blocks = NULL;
    arena->held = 0;
}

/* Takes a block of at least size bytes from the host; the newest block is the one that is filled. */
static void add_block(struct arena *arena, size_t size) {
    if (size > SIZE_MAX / 2)
        out_of_memory(arena);
    size_t needed = size + sizeof(struct arena_block);
    size_t wanted = arena->is_large ? BLOCK : arena->held < FIRST_BLOCK ? FIRST_BLOCK : arena->held < BLOCK ? arena->held : BLOCK;
    if (arena->is_large && ((arena->held >= BLOCK && arena->held < LARGE_UNTIL) || arena->held >= LARGE_FROM))
        wanted = LARGE_PAGE;
    if (wanted < needed)
        wanted = needed;
    if (arena->limit && wanted > arena->limit - arena->held)
        wanted = needed; /* near the limit: exactly what is needed */
    if (arena->limit && wanted > arena->limit - arena->held)
        out_of_memory(arena);
    struct arena_block *block = take(wanted);
    if (!block)
        out_of_memory(arena);
    block->older = arena->blocks;
    block->size = wanted;
    arena->blocks = block;
    arena->held += wanted;
    arena->at = (char *)block->bytes;
    arena->end = (char *)block + wanted;
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

/* Most lists of a tree have one item, so they start small; one that was the arena's last allocation grows where
 * it lies. */
void *arena_grow_slowly(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size) {
    size_t old = *capacity, more = old ? old * 2 : size <= 8 ? 4 : size <= 16 ? 2 : 1, bytes;
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
