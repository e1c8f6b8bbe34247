/* memory.c -- see memory.h. */
#include "machine/memory.h"

#include <sys/mman.h>

#include "machine/machine.h"

bool memory_init(struct memory *memory, struct paging *paging) {
    static const uint32_t planes[PAGED_PLANES] = {MEMORY_PAGE, MEMORY_PAGE, MEMORY_PAGE * 4};
    memory->paging = paging;
    if (!paging_add_store(paging, PAGED_MEMORY, MEMORY_SPACE >> MEMORY_PAGE_BITS, planes, true))
        return false;
    const struct paged_store *store = &paging->stores[PAGED_MEMORY];
    memory->bytes = store->planes[0];
    memory->shadow = store->planes[1];
    memory->words = (uint32_t *)(void *)store->planes[2];
    memory->has_words = store->has_third;
    return true;
}

void memory_expect_much(struct memory *memory, uint64_t from) {
#ifdef MADV_HUGEPAGE
    madvise(memory->bytes + from, HEAP_END - from, MADV_HUGEPAGE);
    madvise(memory->shadow + from, HEAP_END - from, MADV_HUGEPAGE);
#else
    (void)memory, (void)from;
#endif
}

/* How much of the range lies on the page of its first byte. */
static uint64_t on_page(uint64_t address, uint64_t size) {
    uint64_t room = MEMORY_PAGE - (address & (MEMORY_PAGE - 1));
    return size < room ? size : room;
}

void memory_use_words(struct memory *memory, uint32_t page) {
    if (memory->has_words[page])
        return;
    memset(memory->words + ((size_t)page << MEMORY_PAGE_BITS), 0, MEMORY_PAGE * sizeof *memory->words);
    memory->has_words[page] = 1;
}

void memory_clear_words(struct memory *memory, uint64_t address, uint64_t size) {
    for (uint64_t part; size; address += part, size -= part) {
        part = on_page(address, size);
        if (memory->has_words[address >> MEMORY_PAGE_BITS])
            memset(memory->words + address, 0, part * sizeof *memory->words);
    }
}

void memory_write(struct memory *memory, uint64_t address, const void *bytes, uint64_t size) {
    if (!size)
        return;
    memory_open(memory, address, size);
    memcpy(memory->bytes + address, bytes, size);
    memset(memory->shadow + address, SHADOW_INIT, size);
    memory_clear_words(memory, address, size);
}

void memory_write_pointer(struct memory *memory, uint64_t address, uint64_t value, uint32_t id) {
    memory_write(memory, address, &value, 8);
    if (!id)
        return;
    for (uint32_t i = 0; i < 8; i++) {
        memory_use_words(memory, (uint32_t)((address + i) >> MEMORY_PAGE_BITS));
        memory->words[address + i] = id << 3 | i;
    }
}

void memory_fill(struct memory *memory, uint64_t address, uint8_t byte, uint64_t size) {
    if (!size)
        return;
    memory_open(memory, address, size);
    memset(memory->bytes + address, byte, size);
    memset(memory->shadow + address, SHADOW_INIT, size);
    memory_clear_words(memory, address, size);
}

void memory_forget(struct memory *memory, uint64_t address, uint64_t size) {
    if (!size)
        return;
    memory_open(memory, address, size);
    memset(memory->shadow + address, 0, size);
}

void memory_mark(struct memory *memory, uint64_t address, uint64_t size, uint8_t shadow) {
    memory_open(memory, address, size);
    for (uint64_t i = 0; i < size; i++)
        memory->shadow[address + i] |= shadow;
}

bool memory_get_words(const struct memory *memory, uint64_t address, uint64_t size, uint32_t *words) {
    bool any = false;
    for (uint64_t at = address, left = size, part; left && !any; at += part, left -= part) {
        part = on_page(at, left);
        any = memory->has_words[at >> MEMORY_PAGE_BITS] != 0;
    }
    if (!any)
        return false;
    for (uint64_t part; size; address += part, size -= part, words += part) {
        part = on_page(address, size);
        if (memory->has_words[address >> MEMORY_PAGE_BITS])
            memcpy(words, memory->words + address, part * sizeof *words);
        else
            memset(words, 0, part * sizeof *words);
    }
    return true;
}

void memory_put(struct memory *memory, uint64_t address, const uint8_t *bytes, const uint8_t *shadow,
                const uint32_t *words, uint64_t size) {
    if (!size)
        return;
    memory_open(memory, address, size);
    memcpy(memory->bytes + address, bytes, size);
    memcpy(memory->shadow + address, shadow, size);
    if (!words) {
        memory_clear_words(memory, address, size);
        return;
    }
    for (uint64_t at = address, left = size, part; left; at += part, left -= part) {
        part = on_page(at, left);
        memory_use_words(memory, (uint32_t)(at >> MEMORY_PAGE_BITS));
    }
    memcpy(memory->words + address, words, size * sizeof *words);
}

void memory_copy(struct memory *memory, uint64_t to, uint64_t from, uint64_t size) {
    if (!size || to == from)
        return;
    memory_open(memory, to, size);
    memmove(memory->bytes + to, memory->bytes + from, size);
    memmove(memory->shadow + to, memory->shadow + from, size);
    bool any = false;
    for (uint64_t at = from, left = size, part; left && !any; at += part, left -= part) {
        part = on_page(at, left);
        any = memory->has_words[at >> MEMORY_PAGE_BITS] != 0;
    }
    if (!any) {
        memory_clear_words(memory, to, size);
        return;
    }
    /* Words of pages without provenance are garbage: zero them before they are read. The pages are not opened for that, since what
     * lies there means nothing while has_words is 0. */
    for (uint64_t at = from, left = size, part; left; at += part, left -= part) {
        part = on_page(at, left);
        if (!memory->has_words[at >> MEMORY_PAGE_BITS])
            memset(memory->words + at, 0, part * sizeof *memory->words);
    }
    for (uint64_t at = to, left = size, part; left; at += part, left -= part) {
        part = on_page(at, left);
        uint32_t page = (uint32_t)(at >> MEMORY_PAGE_BITS);
        /* Where source and destination share the page, its words are right already. */
        if (!memory->has_words[page])
            memory_use_words(memory, page);
    }
    memmove(memory->words + to, memory->words + from, size * sizeof *memory->words);
}

uint32_t memory_pointer_id(const struct memory *memory, uint64_t address) {
    if (!memory->has_words[address >> MEMORY_PAGE_BITS] || !memory->has_words[(address + 7) >> MEMORY_PAGE_BITS])
        return 0;
    const uint32_t *words = memory->words + address;
    uint32_t id = words[0];
    if (!id || id & 7)
        return 0;
    for (uint32_t i = 1; i < 8; i++)
        if (words[i] != (id | i))
            return 0;
    return id >> 3;
}

uint64_t memory_uninitialised(const struct memory *memory, uint64_t address, uint64_t size) {
    const uint8_t *shadow = memory->shadow + address;
    uint64_t i = 0;
    for (; i + 8 <= size; i += 8) {
        uint64_t word;
        memcpy(&word, shadow + i, 8);
        if ((word & 0x0101010101010101u) != 0x0101010101010101u)
            break;
    }
    while (i < size && shadow[i] & SHADOW_INIT)
        i++;
    return i;
}
