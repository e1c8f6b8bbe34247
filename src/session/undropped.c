/* undropped.c -- values whose destructor did not run, found by watching the run a second time.
 *
 * A typed copy into a heap block makes a value there, with a type and a line. It stays until it is dropped or moved
 * out. A value that is still there when another one is written over it, when its block is freed, or when its block is
 * lost, was never dropped. The drop begins where glue or a destructor is called with its address. undropped.h tells what
 * the other files watch. Whatever the events do not tell for sure (bytes copied without a type, a value that was read
 * out by `ptr::read` and so has a twin elsewhere) takes the value off the list: rather no entry than a wrong one.
 */
#include <stdlib.h>
#include <string.h>

#include "session/undropped.h"

/* Longer runs are not run a second time for this, and a block with many values is not watched. */
enum { TICKS_MOST = 20000000, VALUES_MOST = 4096 };

static bool is_of_library(const struct type *type) {
    return type && type->item && type->item->is_prelude && !type->item->is_public;
}

static struct shelf *shelf_of(struct watch *watch, uint32_t allocation) {
    if (allocation >= watch->shelf_count) {
        size_t more = (size_t)allocation * 2 + 64;
        struct shelf *shelves = realloc(watch->shelves, more * sizeof *shelves);
        if (!shelves) {
            watch->failed = true;
            return NULL;
        }
        memset(shelves + watch->shelf_count, 0, (more - watch->shelf_count) * sizeof *shelves);
        watch->shelves = shelves;
        watch->shelf_count = more;
    }
    return &watch->shelves[allocation];
}

/* The value in a block was left; what is kept in it as well. */
static void found(struct watch *watch, uint32_t allocation, const struct value *value, struct span at, enum undropped_how how) {
    const struct layout *layout = undropped_layout(watch, value->type);
    const struct allocation *row = machine_allocation(watch->machine, allocation);
    uint64_t address = row ? row->address + value->offset : 0;
    if (!layout)
        return;
    if (layout->needs_drop && !value->read_out && !value->hole_size && !(address && undropped_idle(watch, layout, address)))
        ledger_add(watch, value->type, address, value->span, at, how);
    else if (!layout->needs_drop && address)
        local_scan(watch, layout, address, NULL, value->span, at, how);
}

/* The event touches all of the value; a part of it may be written or read without that the value ends. */
static bool covers(const struct event *event, const struct value *value) {
    return event->offset <= value->offset && value->offset + value->size <= event->offset + event->size;
}

static bool overlaps(const struct value *value, const struct event *event) {
    return value->offset < event->offset + event->size && event->offset < value->offset + value->size;
}

static bool is_same_place(const struct value *value, const struct event *event) {
    return value->offset == event->offset && value->size == event->size;
}

/* What keeps a value from its drop is looked into by the state of its bytes. */
static bool is_keeper(const struct watch *watch, const struct value *value) {
    const struct layout *layout = undropped_layout(watch, value->type);
    return layout && !layout->needs_drop;
}

/* Takes the values that the event touches off the shelf. */
static void take(struct watch *watch, struct shelf *shelf, const struct event *event, bool tell) {
    size_t kept = 0;
    for (size_t i = 0; i < shelf->count; i++) {
        struct value *value = &shelf->values[i];
        if (value->hole_size && (event->kind == EVENT_WRITTEN || event->kind == EVENT_PLACED) &&
            event->offset <= value->hole && value->hole + value->hole_size <= event->offset + event->size)
            value->hole_size = 0;
        bool writes = event->kind == EVENT_WRITTEN || event->kind == EVENT_PLACED; /* a new part leaves the whole */
        if (writes || is_keeper(watch, value) ? !covers(event, value) : !overlaps(value, event))
            shelf->values[kept++] = *value;
        else if (tell && is_same_place(value, event))
            found(watch, event->allocation, value, event->span, UNDROPPED_OVERWRITTEN);
    }
    shelf->count = kept;
}

/* The layout of the typed copy that made the event, or NULL when it was something else. */
static const struct layout *copied_layout(const struct watch *watch, const struct event *event) {
    const struct code *code = watch->session->code;
    const struct function *function = code->functions[event->function];
    const struct instruction *in = event->at < function->count ? &function->code[event->at] : NULL;
    if (!in || in->op != OP_CODE_COPY || in->d >= code->layout_count || code->layouts[in->d]->size != event->size)
        return NULL;
    return code->layouts[in->d];
}

/* The library wraps a value: into the counted block of an Rc, say. It drops what it wraps there by itself. */
static const struct field_layout *wrapped(const struct layout *layout) {
    const struct field_layout *only = NULL;
    for (uint32_t i = 0; layout && layout->variant_count == 1 && i < layout->variants[0].field_count; i++) {
        const struct field_layout *field = &layout->variants[0].fields[i];
        if (!field->layout->needs_drop)
            continue;
        if (only || is_of_library(field->layout->type))
            return NULL;
        only = field;
    }
    return only;
}

static void add_value(struct watch *watch, struct shelf *shelf, const struct value *value) {
    if (shelf->crowded)
        return;
    struct value *values = session_grow(shelf->values, shelf->count, &shelf->capacity, sizeof *values);
    if (!values) {
        watch->failed = true;
        return;
    }
    shelf->values = values;
    values[shelf->count++] = *value;
    if (shelf->count > VALUES_MOST) {
        shelf->crowded = true;
        shelf->count = 0;
    }
}

static void put(struct watch *watch, struct shelf *shelf, const struct event *event, const struct type *type) {
    struct value value = {.offset = event->offset, .size = event->size, .type = type, .span = event->span};
    const struct field_layout *field = is_of_library(type) ? wrapped(undropped_layout(watch, type)) : NULL;
    if (field) {
        value.offset += field->offset;
        value.size = field->layout->size;
        value.type = field->layout->type;
    }
    if (value.size == 0)
        empty_escaped(watch, value.type, event, UNDROPPED_LOST);
    else
        add_value(watch, shelf, &value);
}

static uint64_t address_of(const struct watch *watch, const struct event *event) {
    const struct allocation *row = machine_allocation(watch->machine, event->allocation);
    return row ? row->address + event->offset : 0;
}

static void empty(struct shelf *shelf) {
    free(shelf->values);
    *shelf = (struct shelf){0};
}

/* The store that PLACED announced, whole or its first part. */
static bool is_announced(const struct watch *watch, const struct event *event) {
    const struct event *placed = &watch->placed;
    return event->at > placed->at && event->at - placed->at < 4 && placed->function == event->function &&
           placed->allocation == event->allocation && placed->offset == event->offset && placed->depth == event->depth;
}

/* Now the value is there: one without anything to drop is not worth watching. */
static void settle_placed(struct watch *watch, struct shelf *shelf, const struct event *event) {
    const struct type *type = watch->placed.type;
    if (shelf->count == 0 || shelf->values[shelf->count - 1].offset != event->offset ||
        shelf->values[shelf->count - 1].type != type)
        return;
    const struct layout *layout = undropped_layout(watch, type);
    if (layout && layout->size == event->size && layout->needs_drop && undropped_idle(watch, layout, address_of(watch, event)))
        shelf->count--;
}

/* A value of the type (NULL: of that size) is dropped at that offset. Where it is a part of a value with a destructor of
 * its own, that one is still to come; another one has a hole then, until the part is written anew. */
static void take_dropped(struct watch *watch, struct shelf *shelf, uint64_t offset, const struct type *type,
                         uint64_t size) {
    size_t kept = 0;
    for (size_t i = 0; i < shelf->count; i++) {
        struct value *value = &shelf->values[i];
        const struct type *const *args;
        uint32_t count;
        bool inside = value->offset <= offset && offset < value->offset + value->size;
        bool part = inside && value->type && (type ? type != value->type : size < value->size);
        if (inside && is_keeper(watch, value)) {
            shelf->values[kept++] = *value;
            continue;
        }
        if (part && !program_drop_fn(watch->session->code->program, value->type, &args, &count)) {
            part = !value->hole_size || value->hole == offset; /* two holes: it is taken apart */
            value->hole = offset;
            if (!value->hole_size || size > 1)
                value->hole_size = size;
        }
        if (!inside || part)
            shelf->values[kept++] = *value;
    }
    shelf->count = kept;
}

static bool is_destructor(const struct watch *watch, const struct function *function) {
    const struct item *impl = function->item ? function->item->parent : NULL;
    return impl && impl->kind == ITEM_IMPL && impl->is_trait_impl &&
           impl->implemented.trait == watch->session->code->program->lang[LANG_drop];
}

/* Glue, or a destructor that stands for it, begins with a pointer to the value: what lies there is dropped from now
 * on. */
static void drop_begins(struct watch *watch, const struct event *event) {
    const struct function *function = watch->session->code->functions[event->function];
    bool is_glue = function->kind == INSTANCE_DROP_GLUE;
    if (!is_glue && !is_destructor(watch, function))
        return;
    if (is_glue && (function->self->kind == TYPE_SLICE || function->self->kind == TYPE_ARRAY))
        return; /* element by element */
    if (is_glue && function->param_layouts[0]->type == function->self)
        return; /* a Box that is passed by value: its contents have a drop of their own */
    const uint64_t *slots = machine_frame(watch->machine, event->depth - 1).slots;
    const struct type *type = function->self;
    if (!is_glue)
        type = function->param_count > 0 && function->param_layouts[0]->pointee ? function->param_layouts[0]->pointee->type : NULL;
    if (!is_glue && type)
        ledger_dropped(watch, type, slots[0]);
    uint64_t id = slots[1];
    const struct allocation *row = id < watch->shelf_count ? machine_allocation(watch->machine, (uint32_t)id) : NULL;
    bool is_inside = row && slots[0] >= row->address;
    local_drop_begins(watch, event->depth, is_inside ? (uint32_t)id : 0, slots[0], type);
    if (is_inside)
        take_dropped(watch, &watch->shelves[id], slots[0] - row->address, type, 1);
}

/* --- Bytes that are copied without a type -------------------------------------------------------------------------- */

static bool runs(const struct watch *watch, const struct event *event, bool (*is_one)(uint32_t)) {
    const struct function *function = watch->session->code->functions[event->function];
    const struct instruction *in = event->at < function->count ? &function->code[event->at] : NULL;
    return in && in->op == OP_CODE_RUN && is_one(in->d);
}

static bool is_swap(uint32_t intrinsic) {
    return intrinsic == INTRINSIC_swap_values || intrinsic == INTRINSIC_swap_bytes_of || intrinsic == INTRINSIC_swap_ranges;
}

static bool is_copying(uint32_t intrinsic) {
    return intrinsic == INTRINSIC_copy || intrinsic == INTRINSIC_copy_nonoverlapping;
}

static bool loads(const struct watch *watch, const struct event *event) {
    const struct function *function = watch->session->code->functions[event->function];
    const struct instruction *in = event->at < function->count ? &function->code[event->at] : NULL;
    return in && in->op >= OP_CODE_LOAD_I8 && in->op <= OP_CODE_LOAD_WIDE;
}

/* The two places of a swap exchange their values; of one that is not watched here, a value of the same type is where it was. */
static void exchange(struct watch *watch, struct shelf *shelf, const struct event *event) {
    const struct event first = watch->swapped;
    bool is_second = first.tick == event->tick && first.depth == event->depth && first.size == event->size;
    watch->swapped = is_second ? (struct event){0} : *event;
    if (!is_second || first.allocation >= watch->shelf_count)
        return;
    struct shelf *other = &watch->shelves[first.allocation];
    struct shelf mine = {0}, theirs = {0};
    size_t kept = 0;
    for (size_t i = 0; i < other->count; i++) {
        if (covers(&first, &other->values[i]))
            add_value(watch, &theirs, &other->values[i]);
        else
            other->values[kept++] = other->values[i];
    }
    other->count = kept;
    kept = 0;
    for (size_t i = 0; i < shelf->count; i++) {
        if (covers(event, &shelf->values[i]))
            add_value(watch, &mine, &shelf->values[i]);
        else
            shelf->values[kept++] = shelf->values[i];
    }
    shelf->count = kept;
    for (size_t i = 0; i < mine.count; i++) {
        mine.values[i].offset += first.offset - event->offset;
        mine.values[i].hole += first.offset - event->offset;
        add_value(watch, other, &mine.values[i]);
    }
    for (size_t i = 0; i < theirs.count; i++) {
        theirs.values[i].offset += event->offset - first.offset;
        theirs.values[i].hole += event->offset - first.offset;
        add_value(watch, shelf, &theirs.values[i]);
    }
    free(mine.values);
    free(theirs.values);
}

/* The values in these bytes leave with them, and arrive with the write that follows. */
static void carry(struct watch *watch, struct shelf *shelf, const struct event *event) {
    size_t kept = 0;
    watch->carried.count = 0;
    watch->carried_at = *event;
    for (size_t i = 0; i < shelf->count; i++) {
        if (covers(event, &shelf->values[i]))
            add_value(watch, &watch->carried, &shelf->values[i]);
        else
            shelf->values[kept++] = shelf->values[i];
    }
    shelf->count = kept;
}

/* They come from a local: values of the type that is copied, as far as they are there. */
static void arrive_from_local(struct watch *watch, struct shelf *shelf, const struct event *event) {
    const struct code *code = watch->session->code;
    const struct instruction *in = &code->functions[event->function]->code[event->at];
    const struct layout *element = in->e < code->layout_count ? code->layouts[in->e] : NULL;
    uint64_t address = address_of(watch, event);
    for (uint64_t at = 0; element && element->needs_drop && element->size && at + element->size <= event->size; at += element->size) {
        struct event one = *event;
        one.offset += at;
        one.size = element->size;
        if (undropped_present(watch, address + at, element->size) && !undropped_idle(watch, element, address + at))
            put(watch, shelf, &one, element->type);
    }
}

static void arrive(struct watch *watch, struct shelf *shelf, const struct event *event) {
    take(watch, shelf, event, true);
    if (watch->carried_at.tick != event->tick || watch->carried_at.depth != event->depth) {
        arrive_from_local(watch, shelf, event);
        return;
    }
    for (size_t i = 0; i < watch->carried.count; i++) {
        struct value value = watch->carried.values[i];
        uint64_t from = watch->carried_at.offset;
        value.offset += event->offset - from;
        value.hole += event->offset - from;
        add_value(watch, shelf, &value);
    }
    watch->carried.count = 0;
}

/* --- The run -------------------------------------------------------------------------------------------------------- */

static void watch_block(struct watch *watch, struct shelf *shelf, const struct event *event) {
    const struct layout *layout;
    switch (event->kind) {
    case EVENT_ALLOCATED: empty(shelf); break;
    case EVENT_WRITTEN:
        if (runs(watch, event, is_swap)) {
            exchange(watch, shelf, event);
            break;
        }
        if (runs(watch, event, is_copying)) {
            arrive(watch, shelf, event);
            break;
        }
        if (is_announced(watch, event)) {
            settle_placed(watch, shelf, event);
            break;
        }
        layout = copied_layout(watch, event);
        take(watch, shelf, event, layout && layout->needs_drop);
        if (layout && (layout->keeps_drop || (layout->needs_drop && !undropped_idle(watch, layout, address_of(watch, event)))))
            put(watch, shelf, event, layout->type);
        break;
    case EVENT_PLACED:
        take(watch, shelf, event, true);
        put(watch, shelf, event, event->type);
        watch->placed = *event;
        break;
    case EVENT_READ:
        if (runs(watch, event, is_copying)) {
            carry(watch, shelf, event);
            break;
        }
        if (loads(watch, event))
            break; /* a number is looked at; of a value that goes, MOVED tells */
        layout = copied_layout(watch, event); /* a part that needs a drop is taken out: who drops what is no longer known */
        for (size_t i = 0; i < shelf->count; i++)
            if (covers(event, &shelf->values[i]) || (layout && layout->needs_drop && overlaps(&shelf->values[i], event)))
                shelf->values[i].read_out = true;
        break;
    case EVENT_TAKEN: break; /* READ tells of blocks */
    case EVENT_DROPPED: take_dropped(watch, shelf, event->offset, NULL, event->size); break;
    case EVENT_FREED:
        for (size_t i = 0; i < shelf->count; i++)
            found(watch, event->allocation, &shelf->values[i], event->span, UNDROPPED_FREED);
        empty(shelf);
        break;
    case EVENT_REALLOCATED:
        empty(shelf);
        *shelf = watch->shelves[event->other];
        watch->shelves[event->other] = (struct shelf){0};
        break;
    default: take(watch, shelf, event, false); break;
    }
}

static void watch_event(void *context, const struct event *event) {
    struct watch *watch = context;
    bool is_about_block = event->kind == EVENT_ALLOCATED || event->kind == EVENT_WRITTEN || event->kind == EVENT_READ ||
                          event->kind == EVENT_MOVED || event->kind == EVENT_DROPPED || event->kind == EVENT_FREED ||
                          event->kind == EVENT_REALLOCATED || event->kind == EVENT_PLACED || event->kind == EVENT_TAKEN;
    if (watch->failed || empty_event(watch, event))
        return;
    switch (event->kind) {
    case EVENT_FORGOTTEN: local_forgotten(watch, event); return;
    case EVENT_CALLED: drop_begins(watch, event); return;
    case EVENT_BORN: ledger_born(watch, event->type, event->offset ? event->offset : 1); return;
    case EVENT_REPLACED: local_replaced(watch, event); return;
    case EVENT_LOCAL_ENDED: local_ended(watch, event, event->other, event->offset); return;
    case EVENT_RETURNED:
        local_drop_ends(watch, event);
        local_frame_ended(watch, event);
        return;
    default: break;
    }
    if (!is_about_block || !shelf_of(watch, event->other))
        return;
    struct shelf *shelf = shelf_of(watch, event->allocation);
    const struct allocation *row = machine_allocation(watch->machine, event->allocation);
    if (!shelf || !row)
        return;
    if (allocation_is_block(row))
        watch_block(watch, shelf, event);
    else if (row->kind == ALLOCATION_STACK && event->kind == EVENT_PLACED)
        local_placed(watch, event, row);
}

/* A field that was written by itself goes with the value that it is a part of. */
static bool is_part(const struct shelf *shelf, size_t index) {
    const struct value *part = &shelf->values[index];
    for (size_t i = 0; i < shelf->count; i++) {
        const struct value *whole = &shelf->values[i];
        if (i != index && whole->size > part->size && whole->offset <= part->offset &&
            part->offset + part->size <= whole->offset + whole->size)
            return true;
    }
    return false;
}

static void find_lost(struct watch *watch) {
    size_t count = 0;
    const struct loss *losses = session_losses(watch->session, &count);
    for (size_t i = 0; i < count; i++) {
        const struct shelf *shelf = losses[i].allocation < watch->shelf_count ? &watch->shelves[losses[i].allocation] : NULL;
        for (size_t j = 0; shelf && j < shelf->count; j++)
            if (!is_part(shelf, j))
                found(watch, losses[i].allocation, &shelf->values[j], losses[i].lost_span, UNDROPPED_LOST);
    }
}

static void release(struct watch *watch) {
    for (size_t i = 0; i < watch->shelf_count; i++)
        free(watch->shelves[i].values);
    free(watch->shelves);
    free(watch->carried.values);
    ledger_release(watch);
}

/* Does the program write or forget values by hand, or keep one from its drop? */
static bool suspends_drops(const struct code *code) {
    for (uint32_t i = 0; i < code->function_count; i++) {
        const struct function *function = code->functions[i];
        for (uint32_t k = 0; k < function->count; k++) {
            unsigned kind = function->code[k].c;
            if (function->code[k].op == OP_CODE_NOTE && kind != NOTE_OWNER_MADE && kind != NOTE_BORN && kind != NOTE_WASHED)
                return true;
        }
        for (uint32_t k = 0; k < function->memory_local_count; k++)
            if (function->memory_locals[k].layout && function->memory_locals[k].layout->keeps_drop)
                return true;
    }
    return false;
}

/* Only where values can be left behind at all, and the run came to an end of its own. */
static bool is_worth_it(const struct session *session) {
    enum ending ending = machine_ending(session->machine);
    return session->end <= TICKS_MOST &&
           (machine_totals(session->machine).allocations > 0 || suspends_drops(session->code)) &&
           (ending == ENDING_RETURNED || ending == ENDING_EXITED || ending == ENDING_PANICKED);
}

const struct undropped *session_undropped(struct session *session, size_t *count) {
    if (!session->has_undropped && session->machine && session->is_over) {
        session->has_undropped = true;
        struct layout_asked layouts[LAYOUTS_KEPT] = {0};
        struct watch watch = {.session = session, .layouts = layouts};
        if (is_worth_it(session)) {
            struct machine *machine = machine_new(session->code, &session->options.machine);
            if (machine) {
                watch.machine = machine;
                machine_run(machine, session->end, 
                            &(struct listener){.context = &watch, .event = watch_event, .locals = true});
                find_lost(&watch);
                ledger_close(&watch);
                machine_free(machine);
            }
        }
        if (watch.failed)
            session->undropped_count = 0;
        release(&watch);
    }
    *count = session->undropped_count;
    return session->undropped;
}
