/* checkpoint.c -- going to any tick.
 *
 *     checkpoint 0        checkpoint 1         checkpoint 2        present
 *     |---- journal 0 ----|---- journal 1 -----|---- paging.journal ---|
 *
 * A checkpoint holds the small state and the slots and frames in use; the journal behind it holds the pages that were written
 * until the next one, as they were. Going back exchanges pages with the journals, newest first; after that a journal holds its
 * pages as they were *afterwards*, so that the same exchange leads forwards again. From the checkpoint on, the run
 * itself goes to the tick: it is deterministic.
 *
 * Spacing: so that running from one to the next takes a few milliseconds, by ticks, pages written and bytes moved. When there are
 * too many, every second one is merged into the one before.
 */
#include <stdlib.h>

#include "base/hash.h"
#include "machine/inside.h"

struct checkpoint {
    struct machine_state state;
    uint64_t *slots;
    struct frame *frames;
    struct journal journal;
};

enum {
    FIRST_SPACING = 1 << 19,  /* ticks */
    MOST_CHECKPOINTS = 512,
    PAGES_APART = 8 << 20,    /* bytes in the journal */
    WORK_APART = 32 << 20,    /* bytes moved by block operations */
    MOST_BYTES = 128 << 20,   /* of all checkpoints together */
};

static size_t small_bytes(const struct machine_state *state) {
    return sizeof(struct checkpoint) + state->slot_top * sizeof(uint64_t) + state->depth * sizeof(struct frame);
}

static void checkpoint_drop(struct machine *machine, struct checkpoint *checkpoint) {
    machine->checkpoint_bytes -= small_bytes(&checkpoint->state);
    free(checkpoint->slots);
    free(checkpoint->frames);
}

/* Adds one for the present behind all others. */
static bool add(struct machine *machine) {
    if (machine->checkpoint_count == machine->checkpoint_capacity) {
        uint32_t capacity = machine->checkpoint_capacity ? machine->checkpoint_capacity * 2 : 16;
        struct checkpoint *checkpoints = realloc(machine->checkpoints, capacity * sizeof *checkpoints);
        if (!checkpoints)
            return false;
        machine->checkpoints = checkpoints;
        machine->checkpoint_capacity = capacity;
    }
    const struct machine_state *state = &machine->state;
    struct checkpoint new = {.state = *state};
    new.slots = malloc(state->slot_top * sizeof *new.slots + 1);
    new.frames = malloc(state->depth * sizeof *new.frames + 1);
    if (!new.slots || !new.frames) {
        free(new.slots);
        free(new.frames);
        return false;
    }
    memcpy(new.slots, machine->slots, state->slot_top * sizeof *new.slots);
    memcpy(new.frames, machine->frames, state->depth * sizeof *new.frames);
    machine->checkpoints[machine->checkpoint_count++] = new;
    machine->checkpoint_bytes += small_bytes(state);
    return true;
}

bool checkpoint_start(struct machine *machine) {
    if (!machine->options.reversible)
        return true;
    machine->checkpoint_spacing = FIRST_SPACING;
    if (!add(machine))
        return false;
    /* What was written so far belongs to the beginning: from here on pages are saved. */
    struct journal nothing = paging_next_epoch(&machine->paging);
    journal_release(&nothing);
    return true;
}

/* Every second one goes; the first and the last stay. */
static void thin(struct machine *machine) {
    uint32_t kept = 1;
    for (uint32_t i = 1; i < machine->checkpoint_count; i++) {
        struct checkpoint *checkpoint = &machine->checkpoints[i];
        struct checkpoint *before = &machine->checkpoints[kept - 1];
        size_t bytes = before->journal.bytes + checkpoint->journal.bytes;
        if (i % 2 && i + 1 < machine->checkpoint_count && journal_merge(&before->journal, &checkpoint->journal)) {
            machine->checkpoint_bytes -= bytes - before->journal.bytes;
            checkpoint_drop(machine, checkpoint);
        } else {
            machine->checkpoints[kept++] = *checkpoint;
        }
    }
    machine->checkpoint_count = kept;
    machine->checkpoint_at = kept - 1;
    if (machine->checkpoint_spacing < UINT64_MAX / 4)
        machine->checkpoint_spacing *= 2;
}

uint64_t checkpoint_next(const struct machine *machine) {
    if (machine->checkpoint_at + 1 < machine->checkpoint_count)
        return machine->checkpoints[machine->checkpoint_at + 1].state.ticks;
    return UINT64_MAX;
}

/* The present stands where the segment behind checkpoint_at ends: its journal becomes what the gate has gathered. */
static void close_segment(struct machine *machine) {
    struct checkpoint *here = &machine->checkpoints[machine->checkpoint_at];
    machine->checkpoint_bytes -= here->journal.bytes;
    journal_release(&here->journal);
    here->journal = paging_next_epoch(&machine->paging);
    machine->checkpoint_bytes += here->journal.bytes;
}

void checkpoint_breathe(struct machine *machine) {
    if (!machine->checkpoint_count)
        return;
    const struct machine_state *state = &machine->state;
    if (machine->checkpoint_at + 1 < machine->checkpoint_count) {
        if (state->ticks == checkpoint_next(machine)) {
            close_segment(machine);
            machine->checkpoint_at++;
        }
        return;
    }
    const struct machine_state *last = &machine->checkpoints[machine->checkpoint_at].state;
    if (state->ticks - last->ticks < machine->checkpoint_spacing && machine->paging.journal.bytes < PAGES_APART &&
        state->work - last->work < WORK_APART)
        return;
    if (state->ticks == last->ticks || !add(machine))
        return;
    close_segment(machine);
    machine->checkpoint_at++;
    if (machine->checkpoint_count > MOST_CHECKPOINTS ||
        (machine->checkpoint_bytes > MOST_BYTES && machine->checkpoint_count > 8))
        thin(machine);
}

static void load_small(struct machine *machine, const struct checkpoint *checkpoint) {
    uint32_t used = machine->state.slot_top;
    machine->state = checkpoint->state;
    uint32_t slots = machine->state.slot_top;
    memcpy(machine->slots, checkpoint->slots, slots * sizeof *machine->slots);
    if (used > slots)
        memset(machine->slots + slots, 0, (used - slots) * sizeof *machine->slots);
    memcpy(machine->frames, checkpoint->frames, machine->state.depth * sizeof *machine->frames);
    machine->slot_limit = machine->slots + (slots > machine->slot_margin ? slots - machine->slot_margin : 0);
}

/* A page was not saved or not brought back: nothing that the machine says is to be trusted any more, however its run had ended. */
static bool spoil(struct machine *machine) {
    machine->failed = true;
    machine->state.ending = ENDING_NO_HOST_MEMORY;
    return false;
}

/* Goes to the checkpoint: undoes what was written since the one we stand behind, then exchanges journal by journal. */
static bool restore(struct machine *machine, uint32_t target) {
    uint32_t at = machine->checkpoint_at, count = 1;
    struct journal since = paging_next_epoch(&machine->paging);
    struct journal **journals = malloc((machine->checkpoint_count + 1) * sizeof *journals);
    bool good = journals != NULL;
    if (good) {
        journals[0] = &since;
        while (at > target)
            journals[count++] = &machine->checkpoints[--at].journal;
        while (at < target)
            journals[count++] = &machine->checkpoints[at++].journal;
        for (uint32_t i = 1; i < count; i++)
            machine->checkpoint_bytes -= journals[i]->bytes;
        good = paging_exchange(&machine->paging, journals, count);
        for (uint32_t i = 1; i < count; i++)
            machine->checkpoint_bytes += journals[i]->bytes;
    }
    free(journals);
    journal_release(&since);
    if (!good)
        return spoil(machine);
    machine->checkpoint_at = target;
    load_small(machine, &machine->checkpoints[target]);
    return true;
}

enum ending machine_go(struct machine *machine, uint64_t tick) {
    if (machine->failed || machine->paging.failed) {
        spoil(machine);
        return ENDING_NO_HOST_MEMORY;
    }
    if (machine->checkpoint_count) {
        uint32_t target = machine->checkpoint_count - 1;
        while (target && machine->checkpoints[target].state.ticks > tick)
            target--;
        bool stays = target == machine->checkpoint_at && tick >= machine->state.ticks;
        if (!stays && !restore(machine, target))
            return machine_ending(machine);
    }
    return machine_run(machine, tick, NULL);
}

void checkpoint_release(struct machine *machine) {
    for (uint32_t i = 0; i < machine->checkpoint_count; i++) {
        journal_release(&machine->checkpoints[i].journal);
        free(machine->checkpoints[i].slots);
        free(machine->checkpoints[i].frames);
    }
    free(machine->checkpoints);
    machine->checkpoints = NULL;
    machine->checkpoint_count = 0;
}

/* --- The hash -------------------------------------------------------------------------------------------------------------------- */

static uint64_t hash_range(const struct memory *memory, uint64_t hash, uint64_t from, uint64_t to) {
    for (uint64_t at = from & ~(uint64_t)(MEMORY_PAGE - 1); at < to; at += MEMORY_PAGE) {
        hash = hash_combine(hash, hash_bytes(memory->bytes + at, MEMORY_PAGE));
        hash = hash_combine(hash, hash_bytes(memory->shadow + at, MEMORY_PAGE));
        if (memory->has_words[at >> MEMORY_PAGE_BITS])
            hash = hash_combine(hash, hash_bytes(memory->words + at, MEMORY_PAGE * 4));
    }
    return hash;
}

uint64_t machine_hash(const struct machine *machine) {
    const struct machine_state *state = &machine->state;
    uint64_t hash = hash_bytes(state, sizeof *state);
    for (uint32_t i = 0; i < state->depth; i++) {
        const struct frame *frame = &machine->frames[i];
        hash = hash_combine(hash, (uint64_t)(frame->r - machine->slots));
        hash = hash_combine(hash, frame->memory);
        hash = hash_combine(hash, (uint64_t)frame->function->index << 32 | frame->at);
        hash = hash_combine(hash, frame->in_cleanup);
    }
    hash = hash_combine(hash, hash_bytes(machine->slots, state->slot_top * sizeof *machine->slots));
    hash = hash_range(&machine->memory, hash, HEAP_START, state->heap_top);
    hash = hash_range(&machine->memory, hash, STACK_START, state->stack_top);
    hash = hash_range(&machine->memory, hash, STATIC_START, state->static_top);
    hash = hash_combine(hash, hash_bytes(machine->hot, state->id_end * sizeof *machine->hot));
    hash = hash_combine(hash, hash_bytes(machine->cold, state->id_end * sizeof *machine->cold));
    hash = hash_combine(hash, hash_bytes(machine->classes, state->class_count * sizeof *machine->classes));
    hash = hash_combine(hash, hash_bytes(machine->output[0].bytes, state->output[0]));
    hash = hash_combine(hash, hash_bytes(machine->output[1].bytes, state->output[1]));
    return hash_combine(hash, hash_bytes(machine->panic_log.bytes, state->gather_to));
}
