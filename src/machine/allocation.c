/* allocation.c -- the table of everything a pointer can have provenance in.
 *
 * A row has two halves: what every access looks at (32 bytes), and what reports look at. Ids of dead allocations that nothing names
 * any more are given away again, so that a loop that takes a local's address a million times does not grow the table a
 * million rows. What names an id is found by looking at everything (reach_named); that happens after so many new
 * rows that it costs little on average, and at moments which only the run itself decides.
 */
#include <stdlib.h>

#include "machine/inside.h"

enum { FREE_ROW = 0xff };

/* Freed heap blocks keep their rows while the table is small: views show them. */
static const uint32_t keep_heap_rows = 1u << 13;
static const uint32_t sweep_least = 1u << 12;

bool allocation_init(struct machine *machine) {
    const uint32_t rows = 1u << ALLOCATION_PAGE_BITS;
    const uint32_t planes[PAGED_PLANES] = {rows * (uint32_t)sizeof(struct hot_allocation),
                                           rows * (uint32_t)sizeof(struct allocation), 0};
    if (!paging_add_store(&machine->paging, PAGED_ALLOCATIONS, ALLOCATION_MOST >> ALLOCATION_PAGE_BITS, planes, false))
        return false;
    machine->hot = (struct hot_allocation *)(void *)machine->paging.stores[PAGED_ALLOCATIONS].planes[0];
    machine->cold = (struct allocation *)(void *)machine->paging.stores[PAGED_ALLOCATIONS].planes[1];
    /* Hidden pointers pass the same comparison as all others. */
    for (int k = 0; k < SPANS; k++)
        machine->hot[PROVENANCE_TRUSTED].spans[k] = MEMORY_SPACE - (1u << k) + 1;
    machine->state.id_end = PROVENANCE_FIRST;
    machine->state.id_next_sweep = sweep_least;
    return true;
}

struct allocation *allocation_open(struct machine *machine, uint32_t id) {
    paging_open(&machine->paging, PAGED_ALLOCATIONS, id >> ALLOCATION_PAGE_BITS);
    return &machine->cold[id];
}

static bool may_give_away(const struct machine *machine, uint32_t id) {
    const struct allocation *row = &machine->cold[id];
    if (row->live || row->kind == FREE_ROW)
        return false;
    return row->kind == ALLOCATION_STACK || machine->state.id_end > keep_heap_rows;
}

static void sweep(struct machine *machine) {
    struct machine_state *state = &machine->state;
    uint8_t *marks = calloc(state->id_end, 1);
    if (!marks) {
        machine->failed = true;
        state->id_next_sweep = state->id_end * 2;
        return;
    }
    uint64_t pages;
    reach_named(machine, marks, &pages);
    uint32_t given = 0;
    for (uint32_t id = state->id_end; id-- > PROVENANCE_FIRST;) {
        if (marks[id] || !may_give_away(machine, id))
            continue;
        struct allocation *row = allocation_open(machine, id);
        *row = (struct allocation){.kind = FREE_ROW, .origin = state->id_free};
        state->id_free = id;
        given++;
    }
    free(marks);
    uint64_t wanted = sweep_least + pages * 64 + (state->id_end - given);
    uint64_t next = state->id_end + (wanted > given ? wanted - given : 0);
    state->id_next_sweep = next < UINT32_MAX ? (uint32_t)next : UINT32_MAX;
}

uint32_t allocation_new(struct machine *machine, enum allocation_kind kind, uint64_t address, uint64_t size,
                        uint32_t align) {
    struct machine_state *state = &machine->state;
    if (!state->id_free && state->id_end >= state->id_next_sweep)
        sweep(machine);
    uint32_t id = state->id_free;
    if (!id && state->id_end >= ALLOCATION_MOST) {
        machine_limit_reached(machine, LIMIT_MEMORY);
        return 0;
    }
    if (!id)
        id = state->id_end++;
    struct allocation *row = allocation_open(machine, id);
    if (id == state->id_free)
        state->id_free = row->origin;
    *row = (struct allocation){.address = address, .size = size, .align = align, .kind = (uint8_t)kind, .live = true};
    row->born = state->ticks;
    if (allocation_is_block(row))
        row->born_span = position_of_request(machine);
    else if (kind == ALLOCATION_STACK)
        row->born_span = position_span(machine, NULL);
    struct hot_allocation *hot = &machine->hot[id];
    hot->address = address;
    hot->guarded = 0;
    for (unsigned k = 0; k < SPANS; k++)
        hot->spans[k] = size >> k ? (uint32_t)(size - ((uint64_t)1 << k) + 1) : 0;
    return id;
}

void allocation_kill(struct machine *machine, uint32_t id) {
    struct allocation *row = allocation_open(machine, id);
    row->live = false;
    row->died = machine->state.ticks;
    row->died_span = allocation_is_block(row) ? position_of_request(machine) : position_span(machine, NULL);
    memset(machine->hot[id].spans, 0, sizeof machine->hot[id].spans);
}

void allocation_expose(struct machine *machine, uint32_t id) {
    machine->state.exposed = id;
    if (!machine->cold[id].exposed)
        allocation_open(machine, id)->exposed = true;
}

void allocation_protect(struct machine *machine, uint32_t id) {
    allocation_open(machine, id)->read_only = true;
    machine->hot[id].guarded = 1;
}

static bool holds(const struct allocation *row, uint64_t address, bool end_too) {
    uint64_t offset = address - row->address;
    return row->live && row->exposed && (offset < row->size || (end_too && offset == row->size));
}

uint32_t allocation_exposed_at(const struct machine *machine, uint64_t address) {
    uint32_t newest = machine->state.exposed;
    if (!newest)
        return 0;
    if (holds(&machine->cold[newest], address, false))
        return newest;
    uint32_t ends_there = 0;
    for (uint32_t id = PROVENANCE_FIRST; id < machine->state.id_end; id++) {
        if (holds(&machine->cold[id], address, false))
            return id;
        if (holds(&machine->cold[id], address, true))
            ends_there = id;
    }
    return ends_there;
}

uint32_t allocation_around(const struct machine *machine, uint64_t address, uint64_t size) {
    for (uint32_t id = PROVENANCE_FIRST; id < machine->state.id_end; id++) {
        const struct allocation *row = &machine->cold[id];
        uint64_t offset = address - row->address;
        if (row->live && row->kind != ALLOCATION_FUNCTION && offset < row->size && size <= row->size - offset)
            return id;
    }
    return 0;
}

uint32_t allocation_of_local(struct machine *machine, struct frame *frame, const struct memory_local *local) {
    uint32_t id = allocation_new(machine, ALLOCATION_STACK, frame->memory + local->offset, local->size, local->align);
    if (!id)
        return 0;
    struct allocation *row = &machine->cold[id];
    row->function = frame->function->index;
    row->origin = (uint32_t)(local - frame->function->memory_locals);
    frame->r[local->id_slot] = id;
    return id;
}

void allocation_kill_local(struct machine *machine, struct frame *frame, const struct memory_local *local) {
    uint64_t id = frame->r[local->id_slot];
    if (!allocation_known(machine, id))
        return;
    /* Locals of one frame may share the slot one after the other, and with drop flags. */
    const struct allocation *row = &machine->cold[id];
    if (row->live && row->kind == ALLOCATION_STACK && row->address - frame->memory <= frame->function->frame_size)
        allocation_kill(machine, (uint32_t)id);
}

/* --- Looking ------------------------------------------------------------------------------------------------------------- */

uint32_t machine_allocation_end(const struct machine *machine) {
    return machine->state.id_end;
}

const struct allocation *machine_allocation(const struct machine *machine, uint32_t id) {
    if (!allocation_known(machine, id) || machine->cold[id].kind == FREE_ROW)
        return NULL;
    return &machine->cold[id];
}

uint32_t machine_block(const struct machine *machine, uint32_t number) {
    if (!number || number > machine->state.block_numbers)
        return 0;
    if (number < NUMBERS_KEPT) {
        uint32_t id = machine->block_ids[number];
        return id < machine->state.id_end && machine->cold[id].number == number ? id : 0;
    }
    for (uint32_t id = PROVENANCE_FIRST; id < machine->state.id_end; id++)
        if (machine->cold[id].number == number)
            return id;
    return 0;
}

uint32_t machine_block_count(const struct machine *machine) {
    return machine->state.block_numbers;
}
