/* memory.h -- the bytes that programs see: one space of addresses with, beside each byte, its shadow and its provenance.
 *
 *     address   bytes[a]   one byte
 *               shadow[a]  enum shadow: initialised? moved out of? dropped?
 *               words[a]   allocation id << 3 | which byte of the pointer this is; 0: no pointer. Only on pages where
 *                          has_words says so: a page that never held a pointer costs integer stores nothing.
 *
 * Nothing here checks whether a program may do what it does (access.c does); it only keeps the three planes and the gate of
 * paging.h right. The space is smaller than 2 GiB, so that a range in it fits 32 bits.
 */
#ifndef PREPSTATION_MACHINE_MEMORY_H
#define PREPSTATION_MACHINE_MEMORY_H

#include <string.h>

#include "machine/paging.h"

#define MEMORY_SPACE 0x80000000u
#define HEAP_START 0x1000u
#define HEAP_END 0x70000000u
#define STACK_START 0x70000000u
#define STACK_END 0x78000000u
#define STATIC_START 0x78000000u
#define STATIC_END 0x7c000000u
#define FUNCTION_START 0x7c000000u
#define FUNCTION_STEP 16u
#define VTABLE_START 0x7e000000u
#define VTABLE_STEP 16u

enum { MEMORY_PAGE_BITS = 12, MEMORY_PAGE = 1 << MEMORY_PAGE_BITS };

struct memory {
    struct paging *paging;
    uint8_t *bytes, *shadow;
    uint32_t *words;
    uint8_t *has_words;
};

bool memory_init(struct memory *memory, struct paging *paging);

/* The heap has become large: from this address on it takes pages as large as the host has, which is quicker and, for less, a waste. */
void memory_expect_much(struct memory *memory, uint64_t from);

/* Passes the gate for a range that lies in the space. */
static inline void memory_open(struct memory *memory, uint64_t address, uint64_t size) {
    if (!size)
        return;
    uint32_t last = (uint32_t)((address + size - 1) >> MEMORY_PAGE_BITS);
    for (uint32_t page = (uint32_t)(address >> MEMORY_PAGE_BITS); page <= last; page++)
        paging_open(memory->paging, PAGED_MEMORY, page);
}

/* The range (opened before) holds no pointers. */
void memory_clear_words(struct memory *memory, uint64_t address, uint64_t size);

/* Stores that open the range themselves. */
void memory_write(struct memory *memory, uint64_t address, const void *bytes, uint64_t size);
void memory_write_pointer(struct memory *memory, uint64_t address, uint64_t value, uint32_t id);
void memory_fill(struct memory *memory, uint64_t address, uint8_t byte, uint64_t size);
void memory_forget(struct memory *memory, uint64_t address, uint64_t size);        /* bytes stay, init bits go */
void memory_mark(struct memory *memory, uint64_t address, uint64_t size, uint8_t shadow); /* sets shadow bits */

/* All three planes, as memmove does. */
void memory_copy(struct memory *memory, uint64_t to, uint64_t from, uint64_t size);

/* Puts what lies in three buffers at the address; words may be NULL when there are none. */
void memory_put(struct memory *memory, uint64_t address, const uint8_t *bytes, const uint8_t *shadow,
                const uint32_t *words, uint64_t size);
/* False when no byte of the range has provenance (words is then not written). */
bool memory_get_words(const struct memory *memory, uint64_t address, uint64_t size, uint32_t *words);

/* The allocation id of the pointer stored in the eight bytes here, or 0. */
uint32_t memory_pointer_id(const struct memory *memory, uint64_t address);

/* Gives the page provenance words, all 0. */
void memory_use_words(struct memory *memory, uint32_t page);

static inline uint64_t memory_word64(const struct memory *memory, uint64_t address) {
    uint64_t value;
    memcpy(&value, memory->bytes + address, 8);
    return value;
}

/* First byte in the range that is not initialised, or size. */
uint64_t memory_uninitialised(const struct memory *memory, uint64_t address, uint64_t size);

#endif
