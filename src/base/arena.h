/* arena.h -- memory that is given back all at once.
 *
 * Everything the front end builds (tokens, trees, types, code) hangs from one arena per loaded program;
 * unloading the program is one call. What this costs: nothing is freed singly.
 *
 * Failure: an arena never returns NULL. When the host has no memory, or the arena's own limit is reached, it
 * jumps to the recovery point that its owner set with arena_guard (src/session does, once, around
 * parse -> check -> lower). Everything that was half built lives in the arena, so nothing is lost by the jump;
 * code between the guard and an arena call must therefore own nothing but arena memory.
 */
#ifndef PREPSTATION_BASE_ARENA_H
#define PREPSTATION_BASE_ARENA_H

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>

struct arena_block;

struct arena {
    char *at;                   /* next free byte of the newest block */
    char *end;                  /* one past its last byte */
    struct arena_block *blocks; /* newest first */
    size_t held;                /* bytes taken from the host */
    size_t limit;               /* most bytes to take from the host; 0: no limit */
    jmp_buf *recovery;          /* where to go when memory runs out; NULL: abort() */
    bool is_large;              /* megabytes are expected: they come in large pages */
};

/* An empty arena. Takes nothing from the host yet. */
void arena_init(struct arena *arena, size_t limit);

/* The arena will hold several megabytes: it takes them in pages as large as the host has, which is quicker and, for less, a waste. */
void arena_expect_much(struct arena *arena);

/* Sets the recovery point; the jump arrives there with value 1. */
void arena_guard(struct arena *arena, jmp_buf *recovery);

/* Gives everything back to the host. The arena may be used again. */
void arena_release(struct arena *arena);

/* Zeroed memory, aligned for pointers and 64-bit numbers: nothing that the front end keeps asks for more. Never NULL.
 * size 0 is fine. */
void *arena_alloc(struct arena *arena, size_t size);

/* A zeroed array; count * size that overflows counts as out of memory. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* Makes room for one more item in a growing array: returns items, or a larger copy of it once count == *capacity
 * (the new part zeroed).
 *     list->items = arena_grow(arena, list->items, list->count, &list->capacity, sizeof *list->items);
 *     list->items[list->count++] = item;
 */
void *arena_grow_slowly(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size);
static inline void *arena_grow(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size) {
    return count < *capacity ? items : arena_grow_slowly(arena, items, count, capacity, size);
}

/* A copy of length bytes with a terminating NUL. */
char *arena_copy(struct arena *arena, const char *bytes, size_t length);

/* printf into the arena. */
char *arena_format(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
