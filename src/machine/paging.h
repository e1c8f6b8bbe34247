/* paging.h -- the gate that every write passes, and what it keeps: pages as they were at the last checkpoint.
 *
 * All big mutable state of a machine lies in three *stores*, arrays reserved from the host in one piece each and touched
 * page by page: memory (bytes, shadows, provenance), the allocation table (hot and cold halves), the pantry's classes.
 * A page of a store is the same page of each of its planes. A write asks one question, "has this page been saved in this
 * epoch?", and a machine that is not reversible stays in epoch 0, in which every page counts as saved.
 *
 *     journal of an epoch:  page 7 as it was | page 2 as it was | ...      exchanged with the present to go back, and
 *                                                                          exchanged once more to come forwards again
 */
#ifndef PREPSTATION_MACHINE_PAGING_H
#define PREPSTATION_MACHINE_PAGING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum paged_kind { PAGED_MEMORY, PAGED_ALLOCATIONS, PAGED_CLASSES, PAGED_COUNT };
enum { PAGED_PLANES = 3 };

struct paged_store {
    uint8_t *planes[PAGED_PLANES];
    uint32_t plane_bytes[PAGED_PLANES]; /* of one page; 0: no such plane */
    uint8_t *has_third;                 /* by page: is the third plane in use? NULL: always */
    uint32_t *saved;                    /* by page: epoch in which it was saved last */
    uint32_t page_count;
    void *reserved; /* what was taken from the host */
    size_t reserved_bytes;
};

struct journal_page {
    uint32_t store, page;
    bool has_third;
    uint8_t data[];
};

struct journal {
    struct journal_page **pages;
    uint32_t count, capacity;
    size_t bytes;
};

struct paging {
    struct paged_store stores[PAGED_COUNT];
    uint32_t epoch;
    struct journal journal; /* of this epoch */
    bool failed;            /* the host had no memory: the journal is incomplete */
};

/* Address space without memory behind it, until it is touched. NULL when the host has none. */
void *paging_reserve(size_t bytes);

/* Reserves one store; planes of zero bytes are left out. False when the host has no memory. */
bool paging_add_store(struct paging *paging, enum paged_kind kind, uint32_t page_count,
                      const uint32_t plane_bytes[PAGED_PLANES], bool third_is_optional);
void paging_release(struct paging *paging);

void paging_save(struct paging *paging, enum paged_kind kind, uint32_t page);

static inline void paging_open(struct paging *paging, enum paged_kind kind, uint32_t page) {
    if (__builtin_expect(paging->stores[kind].saved[page] != paging->epoch, 0))
        paging_save(paging, kind, page);
}

/* Ends the epoch: its journal is handed over, a new one begins. */
struct journal paging_next_epoch(struct paging *paging);

/* Exchanges the pages of journals, one after the other, with the present ones. A page that many of them hold is copied once: in
 * between, only pointers change hands. False, with nothing changed, when the host has no memory. */
bool paging_exchange(struct paging *paging, struct journal *const *journals, size_t count);

/* Adds to `older` the pages of `newer` that it does not hold, and releases `newer`. False when the host has no memory. */
bool journal_merge(struct journal *older, struct journal *newer);
void journal_release(struct journal *journal);

#endif
