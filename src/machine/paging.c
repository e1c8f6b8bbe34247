/* paging.c -- see paging.h. Pages are copied whole; the third plane only where the page uses it. */
#include "machine/paging.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

void *paging_reserve(size_t bytes) {
    void *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    return memory == MAP_FAILED ? NULL : memory;
}

bool paging_add_store(struct paging *paging, enum paged_kind kind, uint32_t page_count,
                      const uint32_t plane_bytes[PAGED_PLANES], bool third_is_optional) {
    struct paged_store *store = &paging->stores[kind];
    size_t bytes = (size_t)page_count * (sizeof *store->saved + 1);
    bytes = (bytes + 4095) & ~(size_t)4095;
    size_t tables = bytes;
    for (int i = 0; i < PAGED_PLANES; i++)
        bytes += (size_t)page_count * plane_bytes[i];
    uint8_t *memory = paging_reserve(bytes);
    if (!memory)
        return false;
    *store = (struct paged_store){.page_count = page_count, .reserved = memory, .reserved_bytes = bytes};
    store->saved = (uint32_t *)(void *)memory;
    if (third_is_optional)
        store->has_third = memory + (size_t)page_count * sizeof *store->saved;
    uint8_t *at = memory + tables;
    for (int i = 0; i < PAGED_PLANES; i++) {
        store->planes[i] = at;
        store->plane_bytes[i] = plane_bytes[i];
        at += (size_t)page_count * plane_bytes[i];
    }
    return true;
}

void paging_release(struct paging *paging) {
    for (int i = 0; i < PAGED_COUNT; i++)
        if (paging->stores[i].reserved)
            munmap(paging->stores[i].reserved, paging->stores[i].reserved_bytes);
    journal_release(&paging->journal);
    memset(paging, 0, sizeof *paging);
}

static bool uses_third(const struct paged_store *store, uint32_t page) {
    return store->plane_bytes[2] && (!store->has_third || store->has_third[page]);
}

static uint8_t *plane_at(const struct paged_store *store, int plane, uint32_t page) {
    return store->planes[plane] + (size_t)page * store->plane_bytes[plane];
}

static size_t page_bytes(const struct paged_store *store, bool third) {
    return (size_t)store->plane_bytes[0] + store->plane_bytes[1] + (third ? store->plane_bytes[2] : 0);
}

/* The page as it is now, or NULL when the host has no memory. */
static struct journal_page *copy_page(const struct paging *paging, uint32_t kind, uint32_t page) {
    const struct paged_store *store = &paging->stores[kind];
    bool third = uses_third(store, page);
    struct journal_page *copy = malloc(sizeof *copy + page_bytes(store, third));
    if (!copy)
        return NULL;
    copy->store = kind;
    copy->page = page;
    copy->has_third = third;
    uint8_t *at = copy->data;
    for (int i = 0; i < (third ? 3 : 2); i++) {
        memcpy(at, plane_at(store, i, page), store->plane_bytes[i]);
        at += store->plane_bytes[i];
    }
    return copy;
}

static void restore_page(struct paging *paging, const struct journal_page *copy) {
    struct paged_store *store = &paging->stores[copy->store];
    const uint8_t *at = copy->data;
    for (int i = 0; i < (copy->has_third ? 3 : 2); i++) {
        memcpy(plane_at(store, i, copy->page), at, store->plane_bytes[i]);
        at += store->plane_bytes[i];
    }
    if (store->has_third)
        store->has_third[copy->page] = copy->has_third;
}

static bool journal_room(struct journal *journal, uint32_t more) {
    if (journal->capacity - journal->count >= more)
        return true;
    uint32_t capacity = journal->capacity ? journal->capacity * 2 : 64;
    while (capacity - journal->count < more)
        capacity *= 2;
    struct journal_page **pages = realloc(journal->pages, capacity * sizeof *pages);
    if (!pages)
        return false;
    journal->pages = pages;
    journal->capacity = capacity;
    return true;
}

static size_t copy_size(const struct paging *paging, const struct journal_page *copy) {
    return sizeof *copy + page_bytes(&paging->stores[copy->store], copy->has_third);
}

void paging_save(struct paging *paging, enum paged_kind kind, uint32_t page) {
    paging->stores[kind].saved[page] = paging->epoch;
    struct journal_page *copy = journal_room(&paging->journal, 1) ? copy_page(paging, kind, page) : NULL;
    if (!copy) {
        paging->failed = true;
        return;
    }
    paging->journal.pages[paging->journal.count++] = copy;
    paging->journal.bytes += copy_size(paging, copy);
}

struct journal paging_next_epoch(struct paging *paging) {
    struct journal journal = paging->journal;
    paging->journal = (struct journal){0};
    paging->epoch++;
    return journal;
}

/* Pages by their place: what would lie there now. */
struct present {
    struct journal_page **slots; /* open addressing */
    size_t mask;
};

static struct journal_page **present_at(const struct present *present, uint32_t kind, uint32_t page) {
    size_t at = (size_t)(((uint64_t)kind << 32 | page) * 0x9E3779B97F4A7C15u >> 20) & present->mask;
    while (present->slots[at] && (present->slots[at]->store != kind || present->slots[at]->page != page))
        at = (at + 1) & present->mask;
    return &present->slots[at];
}

static void present_release(struct present *present) {
    for (size_t i = 0; i <= present->mask; i++)
        free(present->slots[i]);
    free(present->slots);
}

/* Copies of all pages that the journals hold, as they are now. */
static bool present_gather(const struct paging *paging, struct journal *const *journals, size_t count,
                           struct present *present) {
    size_t entries = 0, size = 16;
    for (size_t i = 0; i < count; i++)
        entries += journals[i]->count;
    while (size < entries * 2)
        size *= 2;
    *present = (struct present){.slots = calloc(size, sizeof *present->slots), .mask = size - 1};
    if (!present->slots)
        return false;
    for (size_t i = 0; i < count; i++) {
        for (uint32_t j = 0; j < journals[i]->count; j++) {
            const struct journal_page *page = journals[i]->pages[j];
            struct journal_page **slot = present_at(present, page->store, page->page);
            if (*slot)
                continue;
            *slot = copy_page(paging, page->store, page->page);
            if (!*slot) {
                present_release(present);
                return false;
            }
        }
    }
    return true;
}

bool paging_exchange(struct paging *paging, struct journal *const *journals, size_t count) {
    struct present present;
    if (!present_gather(paging, journals, count, &present))
        return false;
    for (size_t i = 0; i < count; i++) {
        journals[i]->bytes = 0;
        for (uint32_t j = 0; j < journals[i]->count; j++) {
            struct journal_page **page = &journals[i]->pages[j];
            struct journal_page **slot = present_at(&present, (*page)->store, (*page)->page);
            struct journal_page *then = *page;
            *page = *slot;
            *slot = then;
            journals[i]->bytes += copy_size(paging, *page);
        }
    }
    for (size_t i = 0; i <= present.mask; i++)
        if (present.slots[i])
            restore_page(paging, present.slots[i]);
    present_release(&present);
    return true;
}

static int by_place(const void *a, const void *b) {
    const struct journal_page *first = *(struct journal_page *const *)a, *second = *(struct journal_page *const *)b;
    if (first->store != second->store)
        return first->store < second->store ? -1 : 1;
    return first->page < second->page ? -1 : first->page > second->page;
}

bool journal_merge(struct journal *older, struct journal *newer) {
    uint32_t known = older->count;
    if (!journal_room(older, newer->count + 1))
        return false;
    if (known)
        qsort(older->pages, known, sizeof *older->pages, by_place);
    size_t dropped = 0;
    for (uint32_t i = 0; i < newer->count; i++) {
        struct journal_page *page = newer->pages[i];
        if (known && bsearch(&page, older->pages, known, sizeof page, by_place)) {
            dropped++;
            free(page);
        } else {
            older->pages[older->count++] = page;
        }
    }
    /* An estimate is enough: bytes only steer the thinning. */
    older->bytes += newer->count ? newer->bytes / newer->count * (newer->count - dropped) : 0;
    free(newer->pages);
    *newer = (struct journal){0};
    return true;
}

void journal_release(struct journal *journal) {
    for (uint32_t i = 0; i < journal->count; i++)
        free(journal->pages[i]);
    free(journal->pages);
    *journal = (struct journal){0};
}
