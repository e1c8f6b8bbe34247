/* events.c -- where the run stands in the source, and telling a listener what happens. */
#include "machine/inside.h"

/* Looks from the innermost instruction outwards, through inlined frames and callers, for code that is not the prelude's. */
static struct span find_span(const struct machine *machine, bool *in_prelude, bool through_tracked, uint32_t below) {
    struct span innermost = {0};
    for (uint32_t depth = below; depth-- > 0;) {
        const struct frame *frame = &machine->frames[depth];
        const struct function *function = frame->function;
        uint32_t at = frame->at < function->count ? frame->at : function->count - 1;
        uint32_t inlined = function->inlined ? function->inlined[at] : 0;
        struct span span = function->spans ? function->spans[at] : function->span;
        bool prelude = inlined ? function->inline_frames[inlined].is_prelude : function->is_prelude;
        if (depth + 1 == below) {
            innermost = span;
            if (in_prelude)
                *in_prelude = prelude;
        }
        while (prelude && inlined) {
            span = function->inline_frames[inlined].call;
            inlined = function->inline_frames[inlined].parent;
            prelude = inlined ? function->inline_frames[inlined].is_prelude : function->is_prelude;
        }
        if (!prelude && !(through_tracked && function->item && function->item->is_track_caller))
            return span;
    }
    return innermost;
}

struct span position_span(const struct machine *machine, bool *in_prelude) {
    return find_span(machine, in_prelude, false, machine->state.depth);
}

struct span position_of_caller(const struct machine *machine) {
    return find_span(machine, NULL, true, machine->state.depth);
}

bool machine_asks_allocator(const struct function *function) {
    return function->item && function->is_prelude && function->item->lang >= LANG_ask_alloc && function->item->lang <= LANG_ask_realloc;
}

struct span position_of_request(const struct machine *machine) {
    uint32_t below = machine->state.depth;
    for (uint32_t depth = below; machine->code->has_global_allocator && depth-- > 0;)
        if (machine_asks_allocator(machine->frames[depth].function))
            below = depth;
    return find_span(machine, NULL, false, below);
}

struct span machine_span(const struct machine *machine) {
    return position_span(machine, NULL);
}

struct span machine_caller_span(const struct machine *machine, uint32_t depth) {
    return find_span(machine, NULL, false, depth);
}

bool machine_in_prelude(const struct machine *machine) {
    bool in_prelude = false;
    position_span(machine, &in_prelude);
    return in_prelude;
}

void event_emit(struct machine *machine, struct event event) {
    if (!machine->listener || !machine->state.depth)
        return;
    const struct frame *frame = &machine->frames[machine->state.depth - 1];
    event.tick = machine->state.ticks;
    event.function = frame->function->index;
    event.at = frame->at;
    event.span = position_span(machine, &event.in_prelude);
    event.depth = machine->state.depth;
    machine->listener->event(machine->listener->context, &event);
}

void event_plain(struct machine *machine, enum event_kind kind, unsigned flags) {
    event_emit(machine, (struct event){.kind = kind, .flags = flags});
}

/* What std asks for itself is no step of the program's. */
void event_stop(struct machine *machine, unsigned flags) {
    if (!machine->state.std_asks)
        event_plain(machine, EVENT_STOP, flags);
}

/* Only heap blocks are worth an event each: what happens to locals is seen at the stops. */
void event_access(struct machine *machine, enum event_kind kind, uint64_t address, uint64_t provenance, uint64_t size) {
    if (!machine->listener || !allocation_known(machine, provenance) || !size)
        return;
    const struct allocation *row = &machine->cold[provenance];
    if (!allocation_is_block(row) &&
        !(machine->listener->locals && kind == EVENT_WRITTEN && row->kind == ALLOCATION_STACK))
        return;
    event_emit(machine, (struct event){.kind = kind,
                                       .allocation = (uint32_t)provenance,
                                       .offset = address - row->address,
                                       .size = size,
                                       .align = row->align});
}

void event_note(struct machine *machine, const struct instruction *in, const uint64_t *r) {
    if (in->c == NOTE_OWNER_MADE) {
        if (machine->listener->locals && allocation_known(machine, r[in->b + 1]))
            event_emit(machine, (struct event){.kind = EVENT_OWNER_MADE, .allocation = (uint32_t)r[in->b + 1]});
        return;
    }
    const struct layout *layout = machine->code->layouts[in->d];
    if (in->c == NOTE_FORGOTTEN) {
        event_emit(machine, (struct event){.kind = EVENT_FORGOTTEN, .size = layout->size, .type = layout->type});
        return;
    }
    uint64_t address = r[in->b] + (uint64_t)(int64_t)(int32_t)in->e, provenance = r[in->b + 1];
    if (!allocation_known(machine, provenance))
        return;
    bool is_block = allocation_is_block(&machine->cold[provenance]);
    if ((!is_block || in->c == NOTE_TAKEN) && !machine->listener->locals)
        return;
    event_emit(machine, (struct event){.kind = in->c == NOTE_TAKEN ? EVENT_TAKEN : EVENT_PLACED,
                                       .allocation = (uint32_t)provenance,
                                       .offset = address - machine->cold[provenance].address,
                                       .size = layout->size,
                                       .type = layout->type});
}

void event_block(struct machine *machine, enum event_kind kind, uint32_t allocation, uint32_t other) {
    if (!machine->listener || !machine->cold[allocation].number)
        return;
    const struct allocation *row = &machine->cold[allocation];
    event_emit(machine, (struct event){.kind = kind,
                                       .allocation = allocation,
                                       .other = other,
                                       .size = row->size,
                                       .align = row->align});
}
