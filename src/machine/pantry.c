/* pantry.c -- the allocator that programs ask for memory, its C neighbour, and System, which stands on C's.
 *
 *     class (32, align 8):   free ──► slot 0x1048 ──► slot 0x1008 ──► 0
 *                                     the first eight bytes of a freed slot are the link
 *
 * Slots of one size (rounded up to 16) and alignment form a class; what was freed last is handed out first. The links lie in the
 * freed bytes themselves, as in real allocators: with the inspector on nobody can read or spoil them, with it off a stale write
 * does, and the next requests get what the corrupted list says. New slots are cut from the heap's top at odd multiples
 * of their alignment, so that nothing is better aligned than was asked for.
 *
 * Identity is separate from place: each block is an allocation with an id of its own, whoever had the slot before.
 *
 * What std takes for itself (its output buffer, through the program's own global allocator) has no number and counts nowhere.
 */
#include "machine/inside.h"

/* What a live block costs the host beside its bytes: counts against the limit of memory, not against the capacity. */
enum { BLOCK_COST = 192, LINK_BYTES = 8, C_ALIGN = 16 };
enum { LARGE_HEAP = 4 << 20 }; /* an address: no program of the course comes so far */

bool pantry_init(struct machine *machine) {
    const uint32_t rows = 1u << CLASS_PAGE_BITS;
    const uint32_t planes[PAGED_PLANES] = {rows * (uint32_t)sizeof(struct pantry_class), rows * 2 * (uint32_t)sizeof(uint32_t), 0};
    if (!paging_add_store(&machine->paging, PAGED_CLASSES, CLASS_MOST >> CLASS_PAGE_BITS, planes, false))
        return false;
    machine->classes = (struct pantry_class *)(void *)machine->paging.stores[PAGED_CLASSES].planes[0];
    machine->class_index = (uint32_t *)(void *)machine->paging.stores[PAGED_CLASSES].planes[1];
    /* Another seed starts elsewhere; the order of slots stays. */
    uint64_t seed = machine->options.seed;
    uint64_t shift = seed ? (seed * 0x9E3779B97F4A7C15u >> 48) & 0xfff0u : 0;
    machine->state.heap_top = HEAP_START + shift;
    return true;
}

static uint64_t round_size(uint64_t size) {
    return size ? (size + 15) & ~(uint64_t)15 : 16;
}

/* The class's row, a new one if need be; NULL when the table is full. Opened for writing. */
static struct pantry_class *find_class(struct machine *machine, enum allocation_kind kind, uint64_t size, uint32_t align) {
    uint64_t hash = (size >> 4) * 0x9E3779B97F4A7C15u ^ (uint64_t)align * 0xBF58476D1CE4E5B9u ^ (uint64_t)kind << 40;
    uint32_t at = (uint32_t)(hash >> 32) & (CLASS_MOST * 2 - 1);
    for (; machine->class_index[at]; at = (at + 1) & (CLASS_MOST * 2 - 1)) {
        uint32_t known = machine->class_index[at] - 1;
        struct pantry_class *row = &machine->classes[known];
        if (row->size != size || row->align != align || row->kind != kind)
            continue;
        paging_open(&machine->paging, PAGED_CLASSES, known >> CLASS_PAGE_BITS);
        return row;
    }
    uint32_t count = machine->state.class_count;
    if (count == CLASS_MOST)
        return NULL;
    paging_open(&machine->paging, PAGED_CLASSES, at >> (CLASS_PAGE_BITS + 1));
    paging_open(&machine->paging, PAGED_CLASSES, count >> CLASS_PAGE_BITS);
    machine->class_index[at] = count + 1;
    machine->classes[count] = (struct pantry_class){.size = size, .align = align, .kind = kind};
    machine->state.class_count++;
    return &machine->classes[count];
}

/* The first odd multiple of align from `from` on. */
static uint64_t odd_multiple(uint64_t from, uint64_t align) {
    uint64_t multiple = (from + align - 1) / align;
    return (multiple | 1) * align;
}

/* How far the heap may reach: freed slots serve their own class, so it is wider than what is in use at any time. */
static uint64_t heap_end(const struct machine *machine) {
    uint64_t most = machine->options.most_memory / 2 * 3 + (64u << 20);
    return most < HEAP_END - HEAP_START ? HEAP_START + most : HEAP_END;
}

/* When the heap can grow no further: the class with the smallest free slots that are large enough, or NULL. */
static struct pantry_class *class_to_borrow_from(struct machine *machine, enum allocation_kind kind, uint64_t rounded,
                                                 uint32_t align) {
    struct pantry_class *best = NULL;
    for (uint32_t i = 0; i < machine->state.class_count; i++) {
        struct pantry_class *row = &machine->classes[i];
        if (row->free && row->kind == kind && row->size >= rounded && row->align >= align && (!best || row->size < best->size))
            best = row;
    }
    if (best)
        paging_open(&machine->paging, PAGED_CLASSES, (uint32_t)(best - machine->classes) >> CLASS_PAGE_BITS);
    return best;
}

/* Is the slot memory, and not an address that a write into a freed block put in the place of a link? */
static bool is_memory(const struct machine *machine, uint64_t slot, uint64_t size) {
    uint64_t rounded = round_size(size);
    return access_mapped(machine, slot, rounded > LINK_BYTES ? rounded : LINK_BYTES);
}

/* A slot for the class; 0 when there is none. A list whose link was written over gives what was written, be it memory or not: the list ends
 * there if it is not. False: the run is over. */
static bool take_slot(struct machine *machine, enum allocation_kind kind, uint64_t size, uint32_t align, uint64_t *slot) {
    uint64_t rounded = round_size(size);
    struct pantry_class *row = find_class(machine, kind, rounded, align);
    *slot = 0;
    if (!row)
        return true;
    uint64_t fresh = odd_multiple(machine->state.heap_top, align);
    bool fits = fresh <= heap_end(machine) && rounded <= heap_end(machine) - fresh;
    if (!row->free && !fits) {
        row = class_to_borrow_from(machine, kind, rounded, align);
        if (!row)
            return align > machine->options.most_memory || machine_limit_reached(machine, LIMIT_MEMORY);
    }
    if (row->free) {
        *slot = row->free;
        if (!is_memory(machine, *slot, size)) {
            row->free = 0;
            return true;
        }
        row->free = memory_word64(&machine->memory, *slot);
    } else {
        if (fresh < LARGE_HEAP && fresh + rounded >= LARGE_HEAP)
            memory_expect_much(&machine->memory, LARGE_HEAP);
        machine->state.heap_top = fresh + rounded;
        *slot = fresh;
    }
    memory_forget(&machine->memory, *slot, rounded);
    return true;
}

static void put_slot(struct machine *machine, enum allocation_kind kind, uint64_t size, uint32_t align, uint64_t slot) {
    struct pantry_class *row = find_class(machine, kind, round_size(size), align);
    if (!row)
        return;
    memory_write(&machine->memory, slot, &row->free, LINK_BYTES);
    row->free = slot;
}

static uint64_t cost(uint64_t size) {
    return size < BLOCK_COST ? BLOCK_COST : size;
}

/* Is there room for `more` bytes when `less` bytes go away? *refused: the answer is null. False: over the limit of memory. */
static bool has_room(struct machine *machine, uint64_t more, uint64_t less, bool *refused) {
    struct machine_state *state = &machine->state;
    state->requests += !state->std_asks;
    *refused = (!state->std_asks && state->requests == machine->options.fail_request) || more > HEAP_END ||
               (!state->std_asks && state->live_bytes - less + more > machine->options.pantry);
    if (*refused) {
        state->refused_span = position_of_request(machine);
        state->refused_size = more;
        return true;
    }
    uint64_t others = state->static_top - STATIC_START + (state->stack_top - STACK_START);
    if (state->charged + cost(more) + others > machine->options.most_memory)
        return machine_limit_reached(machine, LIMIT_MEMORY);
    return true;
}

static uint32_t new_block(struct machine *machine, enum allocation_kind kind, uint64_t slot, uint64_t size, uint32_t align) {
    struct machine_state *state = &machine->state;
    uint32_t id = allocation_new(machine, kind, slot, size, align);
    if (!id)
        return 0;
    state->charged += cost(size);
    if (state->std_asks)
        return id;
    machine->cold[id].number = ++state->block_numbers;
    if (state->block_numbers < NUMBERS_KEPT)
        machine->block_ids[state->block_numbers] = id;
    state->allocations++;
    state->live_blocks++;
    state->live_bytes += size;
    if (state->live_bytes > state->peak_bytes)
        state->peak_bytes = state->live_bytes;
    return id;
}

static void end_block(struct machine *machine, uint32_t id) {
    uint64_t size = machine->cold[id].size;
    allocation_kill(machine, id);
    machine->state.charged -= cost(size);
    if (!machine->cold[id].number)
        return;
    machine->state.frees++;
    machine->state.live_blocks--;
    machine->state.live_bytes -= size;
}

/* An alignment that the machine can work with; what the program gave may be anything. */
static bool good_align(uint64_t align) {
    return align && !(align & (align - 1)) && align <= HEAP_END;
}

/* Sizes that no block has: only an unchecked `Layout` or the new size of a `realloc` can be one. */
static bool check_request(struct machine *machine, uint64_t size, uint64_t align, uint32_t old) {
    if (!good_align(align) || size <= (uint64_t)INT64_MAX + 1 - align)
        return true;
    return fault_raise(machine, (struct fault){.kind = FAULT_OTHER_UB,
                                               .action = old ? ACTION_REALLOC : ACTION_ALLOC,
                                               .allocation = old,
                                               .detail = "too-large"});
}

/* Is the allocator told size and alignment, also of what is given back? C's is not. */
static bool knows_layouts(enum allocation_kind kind) {
    return kind != ALLOCATION_C_HEAP;
}

bool pantry_alloc(struct machine *machine, enum allocation_kind kind, uint64_t size, uint64_t align, uint64_t result[2]) {
    result[0] = result[1] = 0;
    if (knows_layouts(kind) && !size &&
        !fault_raise(machine, (struct fault){.kind = FAULT_OTHER_UB, .action = ACTION_ALLOC, .detail = "size-0"}))
        return false;
    if (knows_layouts(kind) && !check_request(machine, size, align, 0))
        return false;
    bool refused;
    if (!has_room(machine, size, 0, &refused))
        return false;
    if (refused || !good_align(align))
        return true;
    uint64_t slot;
    if (!take_slot(machine, kind, size, (uint32_t)align, &slot))
        return false;
    if (!slot)
        return true;
    result[0] = slot;
    if (!is_memory(machine, slot, size))
        return true;
    uint32_t id = new_block(machine, kind, slot, size, (uint32_t)align);
    if (!id)
        return false;
    result[1] = id;
    event_block(machine, EVENT_ALLOCATED, id, 0);
    return true;
}

/* What is wrong with giving this block back; FAULT_NONE when nothing is. */
static enum fault_kind judge(const struct machine *machine, enum allocation_kind kind, const uint64_t pointer[2],
                             uint64_t size, uint64_t align, bool is_realloc, const char **detail) {
    *detail = NULL;
    if (!allocation_known(machine, pointer[1])) {
        *detail = pointer[0] ? "no-provenance" : "null";
        return FAULT_BAD_FREE;
    }
    const struct allocation *row = &machine->cold[pointer[1]];
    bool is_block = allocation_is_block(row);
    if (is_block && !row->live)
        return is_realloc ? FAULT_USE_AFTER_FREE : FAULT_DOUBLE_FREE;
    if (!is_block)
        *detail = row->kind == ALLOCATION_STACK ? "stack" : row->kind == ALLOCATION_STATIC ? "static" : "function";
    else if ((row->kind == ALLOCATION_HEAP) != (kind == ALLOCATION_HEAP)) /* System and C are one pantry */
        *detail = row->kind == ALLOCATION_SYSTEM || kind == ALLOCATION_SYSTEM ? "system-pantry" : "other-pantry";
    else if (row->address != pointer[0])
        *detail = "interior";
    if (*detail)
        return FAULT_BAD_FREE;
    if (knows_layouts(kind) && knows_layouts(row->kind) && (row->size != size || row->align != align)) {
        *detail = row->size != size ? (row->align != align ? "size-and-align" : "size") : "align";
        return FAULT_WRONG_LAYOUT;
    }
    return FAULT_NONE;
}

/* What is wrong with giving this back to the program's own global allocator. That may keep its blocks anywhere; we know of those that are, as
 * they were asked for, one block of System. */
static enum fault_kind judge_handed(const struct machine *machine, const uint64_t pointer[2], uint64_t size, uint64_t align,
                                    bool is_realloc, const char **detail) {
    *detail = NULL;
    const struct allocation *row = allocation_known(machine, pointer[1]) ? &machine->cold[pointer[1]] : NULL;
    if (!row || !allocation_is_block(row) || (row->live && row->hand == HAND_NONE))
        return FAULT_NONE;
    if (row->live && row->hand == HAND_BACK)
        return is_realloc ? FAULT_USE_AFTER_FREE : FAULT_DOUBLE_FREE;
    return judge(machine, (enum allocation_kind)row->kind, pointer, size, align, is_realloc, detail);
}

static bool complain(struct machine *machine, const uint64_t pointer[2], uint64_t size, uint64_t align, enum fault_action action,
                     enum fault_kind fault, const char *detail) {
    if (fault == FAULT_NONE)
        return true;
    bool known = allocation_known(machine, pointer[1]);
    return fault_raise(machine,
                       (struct fault){.kind = fault,
                                      .action = action,
                                      .allocation = known ? (uint32_t)pointer[1] : 0,
                                      .address = pointer[0],
                                      .offset = known ? (int64_t)(pointer[0] - machine->cold[pointer[1]].address) : 0,
                                      .size = size,
                                      .align = (uint32_t)align,
                                      .detail = detail});
}

static bool check_block(struct machine *machine, enum allocation_kind kind, const uint64_t pointer[2], uint64_t size,
                        uint64_t align, enum fault_action action) {
    const char *detail;
    if (allocation_known(machine, pointer[1]) && machine->cold[pointer[1]].hand == HAND_TOLD) {
        allocation_open(machine, (uint32_t)pointer[1])->hand = HAND_NONE; /* one act, one fault */
        return true;
    }
    enum fault_kind fault = judge(machine, kind, pointer, size, align, action == ACTION_REALLOC, &detail);
    return complain(machine, pointer, size, align, action, fault, detail);
}

static bool check_handed(struct machine *machine, const uint64_t pointer[2], uint64_t size, uint64_t align,
                         enum fault_action action) {
    const char *detail;
    enum fault_kind fault = judge_handed(machine, pointer, size, align, action == ACTION_REALLOC, &detail);
    if (!complain(machine, pointer, size, align, action, fault, detail))
        return false;
    if (fault != FAULT_NONE)
        allocation_open(machine, (uint32_t)pointer[1])->hand = HAND_TOLD;
    return true;
}

bool pantry_owner_check(struct machine *machine, const uint64_t pointer[2], uint64_t size, uint64_t align) {
    if (!size)
        return true;
    if (machine->code->has_global_allocator)
        return check_handed(machine, pointer, size, align, ACTION_DROP);
    return check_block(machine, ALLOCATION_HEAP, pointer, size, align, ACTION_DROP);
}

bool pantry_asked(struct machine *machine, uint64_t size) {
    return size ||
           fault_raise(machine, (struct fault){.kind = FAULT_OTHER_UB, .action = ACTION_ALLOC, .detail = "size-0"});
}

void pantry_handed_out(struct machine *machine, const uint64_t pointer[2], uint64_t size, uint64_t align) {
    if (!allocation_known(machine, pointer[1]))
        return;
    const struct allocation *row = &machine->cold[pointer[1]];
    if (row->kind == ALLOCATION_SYSTEM && row->live && row->address == pointer[0] && row->size == size && row->align == align)
        allocation_open(machine, (uint32_t)pointer[1])->hand = HAND_OUT;
}

bool pantry_handed_back(struct machine *machine, const uint64_t pointer[2], uint64_t size, uint64_t align, bool is_realloc) {
    if (!check_handed(machine, pointer, size, align, is_realloc ? ACTION_REALLOC : ACTION_FREE))
        return false;
    if (!is_realloc && allocation_known(machine, pointer[1]) && machine->cold[pointer[1]].hand == HAND_OUT)
        allocation_open(machine, (uint32_t)pointer[1])->hand = HAND_BACK;
    return true;
}

/* The live block that this pointer is the start of, or 0. */
static uint32_t own_block(const struct machine *machine, const uint64_t pointer[2]) {
    if (!allocation_known(machine, pointer[1]))
        return 0;
    const struct allocation *row = &machine->cold[pointer[1]];
    return allocation_is_block(row) && row->live && row->address == pointer[0] ? (uint32_t)pointer[1] : 0;
}

/* C's allocator and System's, which is the same, know themselves where a block belongs. */
static void file_by_block(const struct machine *machine, enum allocation_kind *kind, uint32_t id, uint64_t *size, uint64_t *align) {
    if (*kind == ALLOCATION_HEAP)
        return;
    const struct allocation *row = id ? &machine->cold[id] : NULL;
    if (row)
        *kind = (enum allocation_kind)row->kind;
    if (row || *kind == ALLOCATION_C_HEAP) {
        *size = row ? row->size : 1;
        *align = row ? row->align : C_ALIGN;
    }
}

bool pantry_release(struct machine *machine, enum allocation_kind kind, const uint64_t pointer[2], uint64_t size,
                    uint64_t align) {
    if (kind == ALLOCATION_C_HEAP && !pointer[0])
        return true;
    if (!check_block(machine, kind, pointer, size, align, ACTION_FREE))
        return false;
    /* From here on only what hardware and a real allocator know: an address and a layout. */
    if (!pointer[0])
        return true;
    if (!access_mapped(machine, pointer[0], LINK_BYTES))
        return machine_end(machine, ENDING_SEGFAULT);
    uint32_t id = own_block(machine, pointer);
    file_by_block(machine, &kind, id, &size, &align);
    if (!good_align(align) || size > HEAP_END)
        return machine_end(machine, ENDING_SEGFAULT);
    if (id) {
        end_block(machine, id);
        event_block(machine, EVENT_FREED, id, 0);
    } else {
        machine->state.frees++;
    }
    put_slot(machine, kind, size, (uint32_t)align, pointer[0]);
    return true;
}

/* Moves the contents to another slot; *slot 0: there is none. */
static bool move_slot(struct machine *machine, enum allocation_kind kind, uint64_t from, uint64_t size, uint32_t align,
                      uint64_t new_size, uint64_t *slot) {
    if (!take_slot(machine, kind, new_size, align, slot))
        return false;
    if (!*slot)
        return true;
    uint64_t kept = size < new_size ? size : new_size;
    if (!access_mapped(machine, from, kept) || !is_memory(machine, *slot, new_size))
        return machine_end(machine, ENDING_SEGFAULT);
    memory_copy(&machine->memory, *slot, from, kept);
    put_slot(machine, kind, size, align, from);
    return machine_work(machine, kept);
}

bool pantry_resize(struct machine *machine, enum allocation_kind kind, const uint64_t pointer[2], uint64_t size,
                   uint64_t align, uint64_t new_size, uint64_t result[2]) {
    if (!check_block(machine, kind, pointer, size, align, ACTION_REALLOC))
        return false;
    uint32_t old = own_block(machine, pointer);
    const bool knows = knows_layouts(kind);
    file_by_block(machine, &kind, old, &size, &align);
    result[0] = result[1] = 0;
    if (knows && !new_size &&
        !fault_raise(machine, (struct fault){.kind = FAULT_OTHER_UB,
                                             .action = ACTION_REALLOC,
                                             .allocation = old,
                                             .address = pointer[0],
                                             .detail = "size-0"}))
        return false;
    if (knows && !check_request(machine, new_size, align, old))
        return false;
    bool refused;
    if (!has_room(machine, new_size, old ? machine->cold[old].size : 0, &refused))
        return false;
    if (refused || !good_align(align) || !pointer[0])
        return true;
    if (size > HEAP_END || !access_mapped(machine, pointer[0], LINK_BYTES))
        return machine_end(machine, ENDING_SEGFAULT);
    uint64_t slot = pointer[0];
    if (round_size(size) != round_size(new_size)) {
        if (!move_slot(machine, kind, pointer[0], size, (uint32_t)align, new_size, &slot))
            return false;
        if (!slot)
            return true;
    } else if (new_size > size) {
        memory_forget(&machine->memory, slot + size, new_size - size);
    }
    if (old)
        end_block(machine, old);
    else
        machine->state.frees++;
    uint32_t id = new_block(machine, kind, slot, new_size, (uint32_t)align);
    if (!id)
        return false;
    result[0] = slot;
    result[1] = id;
    event_block(machine, EVENT_REALLOCATED, id, old);
    return true;
}
