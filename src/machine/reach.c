/* reach.c -- who points where, and what nobody can reach any more.
 *
 * Roots are the variables of all frames at their positions (tables of the code, temporaries included), pointers in slots that are
 * on their way to one (inflight.c), what lies initialised in the memory of frames, and the statics. A pointer in
 * memory is eight initialised bytes, neither moved out nor dropped (a twin of what was read out is a pointer still), whose provenance words are one pointer's; bytes of
 * freed blocks and of dead frames are never looked at. Where it points to within its block does not matter.
 */
#include <stdlib.h>

#include "machine/inflight.h"
#include "machine/inside.h"

typedef void (*found_pointer)(void *context, uint64_t at, uint32_t id);

static bool holds_value(const struct memory *memory, uint64_t address) {
    uint64_t shadow;
    memcpy(&shadow, memory->shadow + address, 8);
    return (shadow & ~(0x0101010101010101u * SHADOW_READ_OUT)) == 0x0101010101010101u * SHADOW_INIT;
}

/* Calls found for each pointer that lies in the range. */
static void scan(const struct machine *machine, uint64_t address, uint64_t size, void *context, found_pointer found) {
    const struct memory *memory = &machine->memory;
    if (size < 8 || address + size > MEMORY_SPACE)
        return;
    for (uint64_t at = address, last = address + size - 8; at <= last;) {
        if (!memory->has_words[at >> MEMORY_PAGE_BITS]) {
            at = (at | (MEMORY_PAGE - 1)) + 1;
            continue;
        }
        uint32_t id = memory->words[at] ? memory_pointer_id(memory, at) : 0;
        if (id && holds_value(memory, at)) {
            found(context, at, id);
            at += 8;
        } else {
            at++;
        }
    }
}

/* --- Marking ---------------------------------------------------------------------------------------------------------------------- */

struct marking {
    const struct machine *machine;
    const struct frame *frame; /* that is looked at */
    uint8_t *marks;
    uint32_t *waiting; /* marked, not yet looked into */
    uint32_t count;
};

static void mark(struct marking *marking, uint64_t id) {
    if (!allocation_known(marking->machine, id) || marking->marks[id])
        return;
    const struct allocation *row = &marking->machine->cold[id];
    if (!row->live)
        return;
    marking->marks[id] = 1;
    marking->waiting[marking->count++] = (uint32_t)id;
}

static void mark_found(void *context, uint64_t at, uint32_t id) {
    (void)at;
    mark(context, id);
}

/* The value lives here at this moment? */
static bool is_present(const struct frame *frame, const struct variable *variable) {
    if (frame->at < variable->from || frame->at >= variable->to)
        return false;
    return variable->flag < 0 || frame->r[variable->flag];
}

static bool in_memory(const struct frame *frame, const struct variable *variable, uint64_t *address) {
    if (variable->where == VARIABLE_SLOT)
        return false;
    *address = variable->where == VARIABLE_FRAME ? frame->memory + variable->at : frame->r[variable->at];
    return true;
}

static void mark_frame(struct marking *marking, const struct frame *frame) {
    const struct function *function = frame->function;
    for (uint32_t i = 0; i < function->variable_count; i++) {
        const struct variable *variable = &function->variables[i];
        uint64_t address;
        if (!is_present(frame, variable) || !variable->layout)
            continue;
        if (in_memory(frame, variable, &address))
            scan(marking->machine, address, variable->layout->size, marking, mark_found);
        else if (variable->layout->abi == ABI_POINTER || variable->layout->abi == ABI_WIDE)
            mark(marking, frame->r[variable->at + 1]);
    }
}

static void mark_slot(void *context, uint32_t slot) {
    struct marking *marking = context;
    mark(marking, marking->frame->r[slot]);
}

/* Values between two variables: in slots those that the code to come will use; in memory whatever was built there and neither moved out
 * nor dropped, since a value is built in its place before the variable counts as set. */
static void mark_under_way(struct marking *marking, uint32_t depth) {
    const struct machine *machine = marking->machine;
    const struct frame *frame = &machine->frames[depth];
    const struct function *function = frame->function;
    struct inflight **facts = machine->inflight ? &machine->inflight[function->index] : NULL;
    if (facts && !*facts)
        *facts = inflight_make(machine->code, function);
    marking->frame = frame;
    if (facts && *facts)
        inflight_slots(*facts, frame->at, depth + 1 < machine->state.depth, marking, mark_slot);
    for (uint32_t i = 0; i < function->memory_local_count; i++) {
        const struct memory_local *local = &function->memory_locals[i];
        scan(machine, frame->memory + local->offset, local->size, marking, mark_found);
    }
}

bool machine_reach(const struct machine *machine, bool statics_only, uint8_t *marks) {
    uint32_t end = machine->state.id_end;
    memset(marks, 0, end);
    struct marking marking = {.machine = machine, .marks = marks, .waiting = malloc(end * sizeof(uint32_t))};
    if (!marking.waiting)
        return false;
    for (uint32_t id = PROVENANCE_FIRST; id < end; id++) {
        const struct allocation *row = &machine->cold[id];
        if (row->live && (row->kind == ALLOCATION_STATIC || (row->exposed && !statics_only)))
            mark(&marking, id);
    }
    for (uint32_t i = 0; !statics_only && i < machine->state.depth; i++) {
        mark_frame(&marking, &machine->frames[i]);
        mark_under_way(&marking, i);
    }
    while (marking.count) {
        const struct allocation *row = &machine->cold[marking.waiting[--marking.count]];
        /* A local is looked into as a variable, if at all: its value may have been moved out. */
        if (row->kind != ALLOCATION_FUNCTION)
            scan(machine, row->address, row->size, &marking, mark_found);
    }
    free(marking.waiting);
    return true;
}

struct numbered {
    uint32_t number, id;
};

static int by_number(const void *a, const void *b) {
    const struct numbered *first = a, *second = b;
    return first->number < second->number ? -1 : first->number > second->number;
}

uint32_t *machine_unreachable(const struct machine *machine, bool statics_only, size_t *count) {
    uint32_t end = machine->state.id_end;
    *count = 0;
    if (!machine->state.live_blocks)
        return NULL;
    uint8_t *marks = malloc(end);
    struct numbered *lost = malloc((machine->state.live_blocks + 1) * sizeof *lost);
    uint32_t *ids = malloc((machine->state.live_blocks + 1) * sizeof *ids);
    bool good = marks && lost && ids && machine_reach(machine, statics_only, marks);
    if (good)
        for (uint32_t id = PROVENANCE_FIRST; id < end && *count <= machine->state.live_blocks; id++)
            if (machine->cold[id].live && machine->cold[id].number && !marks[id]) /* std's own blocks have no number */
                lost[(*count)++] = (struct numbered){machine->cold[id].number, id};
    if (*count)
        qsort(lost, *count, sizeof *lost, by_number);
    for (size_t i = 0; i < *count; i++)
        ids[i] = lost[i].id;
    free(marks);
    free(lost);
    if (!*count) {
        free(ids);
        ids = NULL;
    }
    if (!good)
        *count = SIZE_MAX;
    return ids;
}

/* --- For the views ------------------------------------------------------------------------------------------------------------------ */

struct telling {
    const struct machine *machine;
    void *context;
    void (*found)(void *context, const struct pointer_holder *holder);
    struct pointer_holder holder;
    uint64_t start; /* of the variable or allocation */
};

static void tell(void *context, uint64_t at, uint32_t id) {
    struct telling *telling = context;
    telling->holder.offset = at - telling->start;
    telling->holder.address = memory_word64(&telling->machine->memory, at);
    telling->holder.target = allocation_known(telling->machine, id) ? id : 0;
    telling->found(telling->context, &telling->holder);
}

static void tell_frame(struct telling *telling, const struct frame *frame) {
    const struct function *function = frame->function;
    for (uint32_t i = 0; i < function->variable_count; i++) {
        const struct variable *variable = &function->variables[i];
        if (!is_present(frame, variable) || !variable->layout)
            continue;
        telling->holder.variable = variable;
        if (in_memory(frame, variable, &telling->start)) {
            scan(telling->machine, telling->start, variable->layout->size, telling, tell);
        } else if (variable->layout->abi == ABI_POINTER || variable->layout->abi == ABI_WIDE) {
            const uint64_t *r = &frame->r[variable->at];
            if (!r[0] && !r[1])
                continue;
            telling->holder.offset = 0;
            telling->holder.address = r[0];
            telling->holder.target = allocation_known(telling->machine, r[1]) ? (uint32_t)r[1] : 0;
            telling->found(telling->context, &telling->holder);
        }
    }
}

void machine_pointers(const struct machine *machine, void *context,
                      void (*found)(void *context, const struct pointer_holder *holder)) {
    struct telling telling = {.machine = machine, .context = context, .found = found};
    for (uint32_t i = 0; i < machine->state.depth; i++) {
        telling.holder.frame = (int)i;
        tell_frame(&telling, &machine->frames[i]);
    }
    telling.holder.variable = NULL;
    for (uint32_t id = PROVENANCE_FIRST; id < machine->state.id_end; id++) {
        const struct allocation *row = &machine->cold[id];
        if (!row->live || (row->kind != ALLOCATION_STATIC && !allocation_is_block(row)))
            continue;
        telling.holder.frame = row->kind == ALLOCATION_STATIC ? -1 : -2;
        telling.holder.allocation = id;
        telling.start = row->address;
        scan(machine, row->address, row->size, &telling, tell);
    }
}

/* --- For the allocation table ----------------------------------------------------------------------------------------------------------- */

static void name_range(const struct machine *machine, uint8_t *marks, uint64_t from, uint64_t to, uint64_t *pages) {
    const struct memory *memory = &machine->memory;
    for (uint64_t page = from >> MEMORY_PAGE_BITS; page << MEMORY_PAGE_BITS < to; page++) {
        if (!memory->has_words[page])
            continue;
        ++*pages;
        const uint32_t *words = memory->words + (page << MEMORY_PAGE_BITS);
        for (uint32_t i = 0; i < MEMORY_PAGE; i++)
            if (words[i] >> 3 < machine->state.id_end)
                marks[words[i] >> 3] = 1;
    }
}

void reach_named(const struct machine *machine, uint8_t *marks, uint64_t *pages_seen) {
    const struct machine_state *state = &machine->state;
    *pages_seen = 0;
    const uint64_t *end = machine->slots;
    if (state->depth) {
        const struct frame *innermost = &machine->frames[state->depth - 1];
        end = innermost->r + innermost->function->slot_count + machine->slot_margin;
    }
    for (const uint64_t *slot = machine->slots; slot < end; slot++)
        if (*slot < state->id_end)
            marks[*slot] = 1;
    name_range(machine, marks, HEAP_START, state->heap_top, pages_seen);
    name_range(machine, marks, STACK_START, state->stack_top, pages_seen);
    name_range(machine, marks, STATIC_START, state->static_top, pages_seen);
}
