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

/* The variant of an enum that stands in a slot. */
static uint32_t variant_in_slot(const struct layout *layout, uint64_t bits) {
    uint32_t size = scalar_size(layout->tag_scalar);
    uint64_t mask = size == 8 ? UINT64_MAX : (UINT64_C(1) << size * 8) - 1;
    if (layout->tag == TAG_NICHE) {
        uint64_t index = (bits - layout->niche_start) & mask;
        return index < layout->niche_count ? layout->niche_first + (uint32_t)index : layout->niche_variant;
    }
    for (uint32_t i = 0; layout->tag == TAG_DIRECT && i < layout->variant_count; i++)
        if ((((uint64_t)layout->variants[i].discriminant ^ bits) & mask) == 0)
            return i;
    return layout->only_variant;
}

static bool variant_needs_drop(const struct layout *layout, uint32_t variant) {
    for (uint32_t i = 0; variant < layout->variant_count && i < layout->variants[variant].field_count; i++)
        if (layout->variants[variant].fields[i].layout->needs_drop)
            return true;
    return false;
}

/* A value is forgotten: one that is None has nothing to forget. */
static void note_forgotten(struct machine *machine, const struct instruction *in, const uint64_t *r, const struct layout *layout) {
    struct event event = {.kind = EVENT_FORGOTTEN, .size = layout->size, .type = layout->type};
    bool is_pointer = in->e == NOTE_IN_SLOTS && (layout->abi == ABI_POINTER || layout->abi == ABI_WIDE);
    if (is_pointer && layout->is_nullable && r[in->b] == 0)
        return;
    if (in->e == NOTE_IN_SLOTS && layout->abi == ABI_INTEGER && layout->variant_count > 1) {
        uint32_t variant = variant_in_slot(layout, r[in->b]);
        if (!variant_needs_drop(layout, variant))
            return;
        event.other = variant + 1;
    }
    if (is_pointer && allocation_known(machine, r[in->b + 1]))
        event.allocation = (uint32_t)r[in->b + 1];
    if (in->e == NOTE_BEHIND_POINTER)
        event.offset = r[in->b];
    event_emit(machine, event);
}

/* How many values without bytes are dropped at once, and of which type; 0: they have bytes. */
static uint64_t count_washed(const struct machine *machine, const struct layout *layout, const uint64_t *pointer, const struct type **type) {
    *type = layout->type;
    if (layout->type->kind == TYPE_DYN) {
        const struct vtable *vtable = machine_vtable(machine, pointer[2]);
        *type = vtable ? vtable->type : NULL;
        return vtable && vtable->size == 0;
    }
    if (!layout->element)
        return 1;
    *type = layout->element->type;
    return layout->sized ? layout->count : pointer[2];
}

void event_note(struct machine *machine, const struct instruction *in, const uint64_t *r) {
    static const enum event_kind kinds[] = {
        [NOTE_PLACED] = EVENT_PLACED, [NOTE_TAKEN] = EVENT_TAKEN,       [NOTE_BORN] = EVENT_BORN,     [NOTE_REPLACED] = EVENT_REPLACED,
        [NOTE_HELD] = EVENT_HELD,     [NOTE_RELEASED] = EVENT_RELEASED, [NOTE_WASHED] = EVENT_WASHED,
    };
    bool locals = machine->listener->locals;
    if (in->c == NOTE_OWNER_MADE) {
        if (locals && allocation_known(machine, r[in->b + 1]))
            event_emit(machine, (struct event){.kind = EVENT_OWNER_MADE, .allocation = (uint32_t)r[in->b + 1]});
        return;
    }
    const struct layout *layout = machine->code->layouts[in->d];
    if (in->c == NOTE_FORGOTTEN) {
        note_forgotten(machine, in, r, layout);
        return;
    }
    struct event event = {.kind = kinds[in->c], .size = layout->size, .type = layout->type};
    if (in->c == NOTE_BORN || in->c == NOTE_HELD || in->c == NOTE_RELEASED) {
        event.offset = in->e;
        if (locals)
            event_emit(machine, event);
        return;
    }
    uint64_t address = r[in->b] + (uint64_t)(int64_t)(int32_t)in->e, provenance = r[in->b + 1];
    bool is_known = allocation_known(machine, provenance), is_block = false;
    event.offset = address;
    if (is_known) {
        is_block = allocation_is_block(&machine->cold[provenance]);
        event.allocation = (uint32_t)provenance;
        event.offset = address - machine->cold[provenance].address;
    }
    if (in->c == NOTE_WASHED && (event.size = count_washed(machine, layout, r + in->b, &event.type)) == 0)
        return;
    bool is_plain = is_known && is_block && in->c == NOTE_PLACED && layout->needs_drop;
    if (is_plain || (locals && (is_known || layout->size == 0 || in->c == NOTE_REPLACED || in->c == NOTE_WASHED)))
        event_emit(machine, event);
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
