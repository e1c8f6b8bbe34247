/* late.c -- a destructor that came too late: it used a block that was freed before the destructor began.
 *
 * Two values that take one block for theirs meet in this way when they free it by a `Drop` of the program's own: the second
 * run of the destructor touches what the first one gave back. So does a value that outlives the one whose block it points to. Where a
 * destructor frees first and touches then, it is its own fault and not this one: its frame is older than the free.
 *
 * The run is made again: to the free, and from there to the fault, noting how far the stack came down in between. What still stands
 * of it is older than the free.
 */
#include "session/inside.h"

static bool is_destructor(const struct session *session, const struct function *function) {
    const struct item *impl = function && !function->is_prelude && function->item ? function->item->parent : NULL;
    return impl && impl->kind == ITEM_IMPL && impl->is_trait_impl && impl->implemented.trait == session->code->program->lang[LANG_drop];
}

/* The type whose destructor the frame is: that of its `self`. */
static const struct layout *self_of(const struct function *function) {
    return function->param_count > 0 ? function->param_layouts[0]->pointee : NULL;
}

/* Glue drops the fields behind the program's destructor, and stands for it where there is none. */
static const struct type *dropped_by(const struct session *session, const struct function *function) {
    if (is_destructor(session, function))
        return self_of(function) ? self_of(function)->type : NULL;
    const struct type *type = function && function->kind == INSTANCE_DROP_GLUE ? function->self : NULL;
    return type && type->kind == TYPE_ADT && !type->item->is_prelude ? type : NULL;
}

static bool points_to(const struct machine *machine, uint64_t address, uint64_t size, uint32_t block) {
    for (uint64_t at = 0; at + 8 <= size; at += 8) {
        uint32_t provenances[8];
        if (machine_peek(machine, address + at, 8, NULL, NULL, provenances) && provenances[0] >> 3 == block)
            return true;
    }
    return false;
}

struct low {
    uint32_t depth; /* frames that have stood all the time */
};

static void look(void *context, const struct event *event) {
    struct low *low = context;
    uint32_t left = event->kind == EVENT_RETURNED ? event->depth - 1 : event->depth;
    if (left < low->depth)
        low->depth = left;
}

static void find_freer(const struct session *session, const struct machine *machine, struct late_drop *late) {
    for (uint32_t depth = machine_depth(machine); depth-- > 0 && !late->freer;) {
        late->freer = dropped_by(session, machine_frame(machine, depth).function);
        late->freed_at = machine_caller_span(machine, depth);
    }
}

/* The innermost destructor that runs in a frame from `from` on, with a pointer to the block in its value. */
static void find_user(const struct session *session, const struct machine *machine, uint32_t from, uint32_t block, struct late_drop *late) {
    for (uint32_t depth = machine_depth(machine); depth-- > from && !late->type;) {
        struct machine_frame frame = machine_frame(machine, depth);
        const struct layout *self = is_destructor(session, frame.function) ? self_of(frame.function) : NULL;
        if (!self || !points_to(machine, frame.slots[0], self->size, block))
            continue;
        late->type = self->type;
        late->at = machine_caller_span(machine, depth);
    }
}

static void find(const struct session *session, struct machine *machine, const struct fault *fault, uint64_t died,
                 struct late_drop *late) {
    machine_run(machine, died - 1, NULL);
    find_freer(session, machine, late);
    struct low low = {machine_depth(machine)};
    machine_run(machine, fault->tick - 1, &(struct listener){.context = &low, .event = look});
    if (machine_depth(machine) < low.depth)
        low.depth = machine_depth(machine);
    find_user(session, machine, low.depth, fault->allocation, late);
}

void session_find_late_drop(const struct session *session, const struct fault *fault, struct late_drop *late) {
    *late = (struct late_drop){0};
    const struct allocation *block = fault->allocation ? machine_allocation(session->machine, fault->allocation) : NULL;
    if (!block || block->live || !block->died || block->died >= fault->tick || !session->code->program->lang[LANG_drop])
        return;
    struct machine *machine = machine_new(session->code, &session->options.machine);
    if (!machine)
        return;
    find(session, machine, fault, block->died, late);
    machine_free(machine);
}
