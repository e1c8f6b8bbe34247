/* undropped.h -- what the files that make the never-dropped list share; private to src/session.
 *
 *     undropped.c         the second run: values in heap blocks, by the events of their bytes
 *     undropped_local.c   values in locals, and those that a ManuallyDrop, a MaybeUninit or a union keeps from its drop
 *     undropped_empty.c   values without bytes, which are alike: only their number can be kept
 *     undropped_ledger.c  the list itself; at the end it is held against the books: so many values made, so many dropped
 */
#ifndef PREPSTATION_SESSION_UNDROPPED_H
#define PREPSTATION_SESSION_UNDROPPED_H

#include "session/inside.h"

enum { LEAVES_MOST = 8 };

/* How many values of a type with a destructor of its own are in a value, not counting what is inside of those. */
struct leaf {
    const struct type *type;
    uint32_t count;
};

/* One of several owners of the library in a value, each with a block. */
struct part {
    const struct type *type;
    uint32_t block;
};

/* An entry of the list, as long as it may still turn out to be none. */
struct entry {
    const struct type *type; /* NULL: struck out */
    const char *name;
    struct span span, at_span;
    enum undropped_how how;
    uint32_t block;          /* number of the heap block that it owns, or 0; who freed that had taken the value over */
    struct leaf leaves[LEAVES_MOST];
    uint32_t leaf_count;
    struct part parts[LEAVES_MOST];
    uint32_t part_count;
    uint64_t content;        /* of its bytes, 0: none */
    bool has_bytes, is_open; /* open: not known yet what became of it */
};

/* The books of a type of the program's own with a destructor; or what is owed of values without bytes. */
struct account {
    const struct type *type;
    uint64_t born, dropped;
    bool is_settled;
};

/* A value without bytes was read out of a place that was not known to have one: the place's own has gone. */
struct debt {
    const struct type *type;
    uint32_t allocation;
    uint64_t offset;
};

struct value {
    uint64_t offset, size;
    const struct type *type;
    struct span span;
    bool read_out;
    uint64_t hole, hole_size; /* a part that was dropped by itself, and not replaced so far; size 0: none */
};

/* The values that live in one block. */
struct shelf {
    struct value *values;
    size_t count, capacity;
    bool crowded;
};

/* A drop that runs of a value with a keeper in it. */
struct running {
    uint32_t depth, allocation;
    uint64_t address;
    const struct layout *layout;
};

enum { LAYOUTS_KEPT = 256, TAKEN_KEPT = 64 };

struct layout_asked {
    const struct type *type;
    const struct layout *layout;
};

struct watch {
    struct session *session;
    const struct machine *machine;
    struct shelf *shelves; /* by allocation id */
    size_t shelf_count;
    struct event placed;   /* the newest one */
    struct shelf carried;  /* values whose bytes are being copied without a type, since ... */
    struct event carried_at;
    struct event swapped;  /* the write to the first place of a swap */
    struct layout_asked *layouts; /* LAYOUTS_KEPT that were asked for lately, by a hash of the type */
    struct entry *entries;
    size_t entry_count, entry_capacity;
    struct account *accounts;
    size_t account_count, account_capacity;
    struct debt *debts;
    size_t debt_count, debt_capacity;
    struct running *running;
    size_t running_count, running_capacity;
    uint64_t *contents;    /* of dropped values, a table with open addressing */
    size_t content_count, content_capacity;
    uint64_t taken[TAKEN_KEPT]; /* contents of what was read out lately */
    size_t taken_count;
    bool failed;
};

/* --- undropped_ledger.c ------------------------------------------------------------------------------------------- */

/* A new entry about the value at the address (0: not known), or NULL. */
struct entry *ledger_add(struct watch *watch, const struct type *type, uint64_t address, struct span span, struct span at,
                         enum undropped_how how);
/* The value, an enum that is not at hand, is known to be this variant. */
void ledger_set_variant(const struct watch *watch, struct entry *entry, uint32_t variant);
void ledger_born(struct watch *watch, const struct type *type, uint64_t count);
/* A value was read out of its place: one with these bytes that is forgotten later is its twin. */
void ledger_taken(struct watch *watch, const struct type *type, uint64_t address);
void ledger_dropped(struct watch *watch, const struct type *type, uint64_t address);
/* Strikes out what the books know better, and hands the list to the session. */
void ledger_close(struct watch *watch);
void ledger_release(struct watch *watch);

/* --- undropped_local.c -------------------------------------------------------------------------------------------- */

/* Does the drop of the value at this address do nothing, as that of `None`? */
bool undropped_idle(const struct watch *watch, const struct layout *layout, uint64_t address);
/* Are all these bytes a value still: initialised, neither moved out nor dropped? Padding is let pass. */
bool undropped_present(const struct watch *watch, uint64_t address, uint64_t size);
uint32_t undropped_variant(const struct machine *machine, const struct layout *layout, uint64_t address);
const struct layout *undropped_layout(const struct watch *watch, const struct type *type);
bool undropped_has_drop(const struct watch *watch, const struct type *type);

/* What is kept in the value at the address, and still there, becomes entries. `name` may be NULL. */
void local_scan(struct watch *watch, const struct layout *layout, uint64_t address, const char *name, struct span span,
                struct span at, enum undropped_how how);
void local_ended(struct watch *watch, const struct event *event, uint32_t index, uint64_t address);
void local_frame_ended(struct watch *watch, const struct event *event);
void local_replaced(struct watch *watch, const struct event *event);
/* A drop begins, or a frame ends that may be one. */
void local_drop_begins(struct watch *watch, uint32_t depth, uint32_t allocation, uint64_t address, const struct type *type);
void local_drop_ends(struct watch *watch, const struct event *event);
void local_forgotten(struct watch *watch, const struct event *event);
void local_placed(struct watch *watch, const struct event *event, const struct allocation *row);

/* --- undropped_empty.c -------------------------------------------------------------------------------------------- */

/* Is the event one about values without bytes? Then it is dealt with. */
bool empty_event(struct watch *watch, const struct event *event);
/* Forgotten where another one had been read out: that one lives on. */
bool empty_forgotten(struct watch *watch, const struct event *event);
void empty_escaped(struct watch *watch, const struct type *type, const struct event *event, enum undropped_how how);
void empty_local_ended(struct watch *watch, const struct memory_local *local, const struct event *event);
/* The program gave up an owner (its variable, or NULL) without dropping it: what it held is lost with it. */
void empty_owner_left(struct watch *watch, const struct type *owner, struct span at, const struct variable *variable);

#endif
