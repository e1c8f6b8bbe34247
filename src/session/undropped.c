/* undropped.c -- values whose destructor did not run, found by watching the heap in a second run.
 *
 * A typed copy into a heap block makes a value there, with a type and a line. It stays until it is dropped or moved out. A value
 * that is still there when another one is written over it, when its block is freed, or when its block is lost, was never
 * dropped. Whatever the events do not tell for sure (bytes copied without a type, a value that was read out by `ptr::read`
 * and so has a twin elsewhere) takes the value off the list: rather no entry than a wrong one.
 */
#include <stdlib.h>
#include <string.h>

#include "session/inside.h"

/* Longer runs are not run a second time for this, and a block with many values is not watched. */
enum { TICKS_MOST = 5000000, VALUES_MOST = 64, FOUND_MOST = 1000 };

struct value {
    uint64_t offset, size;
    const struct type *type;
    struct span span;
    bool read_out;
};

/* The values that live in one block. */
struct shelf {
    struct value *values;
    size_t count, capacity;
    bool crowded;
};

struct watch {
    struct session *session;
    const struct machine *machine;
    struct shelf *shelves; /* by allocation id */
    size_t shelf_count;
    size_t found_capacity;
    struct event placed; /* the newest one */
    bool failed;
};

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

static void found(struct watch *watch, const struct value *value, struct span at, enum undropped_how how) {
    struct session *session = watch->session;
    bool is_inner = value->type && value->type->item && value->type->item->is_prelude && !value->type->item->is_public;
    if (value->read_out || is_inner || session->undropped_count >= FOUND_MOST)
        return; /* what the library has inside, such as the counted block of an Rc, it drops in parts */
    struct undropped *list =
        session_grow(session->undropped, session->undropped_count, &watch->found_capacity, sizeof *list);
    if (!list) {
        watch->failed = true;
        return;
    }
    session->undropped = list;
    list[session->undropped_count++] =
        (struct undropped){.type = value->type, .span = value->span, .at_span = at, .how = how};
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

/* Takes the values that the event touches off the shelf. */
static void take(struct watch *watch, struct shelf *shelf, const struct event *event, bool tell) {
    size_t kept = 0;
    for (size_t i = 0; i < shelf->count; i++) {
        struct value *value = &shelf->values[i];
        if (event->kind == EVENT_WRITTEN ? !covers(event, value) : !overlaps(value, event))
            shelf->values[kept++] = *value;
        else if (tell && is_same_place(value, event))
            found(watch, value, event->span, UNDROPPED_OVERWRITTEN);
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

/* A Box frees its block behind the drop of its contents, which need not have left a mark (dyn). */
static bool is_glue(const struct watch *watch, const struct event *event) {
    return watch->session->code->functions[event->function]->kind == INSTANCE_DROP_GLUE;
}

static void put(struct watch *watch, struct shelf *shelf, const struct event *event, const struct type *type) {
    if (shelf->crowded)
        return;
    struct value *values = session_grow(shelf->values, shelf->count, &shelf->capacity, sizeof *values);
    if (!values) {
        watch->failed = true;
        return;
    }
    shelf->values = values;
    values[shelf->count++] = (struct value){event->offset, event->size, type, event->span, false};
    if (shelf->count > VALUES_MOST) {
        shelf->crowded = true;
        shelf->count = 0;
    }
}

static void empty(struct shelf *shelf) {
    free(shelf->values);
    *shelf = (struct shelf){0};
}

/* The function of the program that called mem::forget, or NULL: the library forgets too, in Box::into_raw and the like. */
static const struct function *forgetter(const struct watch *watch, const struct event *event) {
    const struct function *function = watch->session->code->functions[event->function];
    uint32_t inlined = function->inlined ? function->inlined[event->at] : 0;
    if (!inlined) {
        const struct function *caller = event->depth >= 2 ? machine_frame(watch->machine, event->depth - 2).function : NULL;
        return caller && !caller->is_prelude ? caller : NULL;
    }
    uint32_t caller = function->inline_frames[inlined].parent;
    bool is_prelude = caller ? function->inline_frames[caller].is_prelude : function->is_prelude;
    return is_prelude ? NULL : function;
}

/* The variable that stands alone between the parentheses behind the call's name, or NULL. */
static const struct variable *argument_of(const struct session *session, const struct function *function,
                                          struct span call) {
    const struct source *source = session->user;
    if (!source || call.start < source->base || call.start - source->base >= source->length)
        return NULL;
    const char *open = strchr(source->text + (call.start - source->base), '(');
    if (!open)
        return NULL;
    open += 1 + strspn(open + 1, " \t\r\n");
    size_t length = strspn(open, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
    if (open[length + strspn(open + length, " \t\r\n,")] != ')')
        return NULL;
    const struct variable *found = NULL; /* the newest of that name */
    for (uint32_t i = 0; i < function->variable_count; i++) {
        const struct variable *variable = &function->variables[i];
        if (variable->name && variable->name->length == length && memcmp(variable->name->text, open, length) == 0 &&
            variable->span.start < call.start && (!found || variable->span.start > found->span.start))
            found = variable;
    }
    return found;
}

static void forgotten(struct watch *watch, const struct event *event) {
    const struct function *function = forgetter(watch, event);
    if (!function)
        return;
    const struct variable *variable = argument_of(watch->session, function, event->span);
    struct value value = {.type = event->type, .size = event->size, .span = variable ? variable->span : event->span};
    size_t before = watch->session->undropped_count;
    found(watch, &value, event->span, UNDROPPED_FORGOTTEN);
    if (variable && watch->session->undropped_count > before)
        watch->session->undropped[before].name = variable->name->text;
}

static void watch_event(void *context, const struct event *event) {
    struct watch *watch = context;
    bool is_about_block = event->kind == EVENT_ALLOCATED || event->kind == EVENT_WRITTEN || event->kind == EVENT_READ ||
                          event->kind == EVENT_MOVED || event->kind == EVENT_DROPPED || event->kind == EVENT_FREED ||
                          event->kind == EVENT_REALLOCATED || event->kind == EVENT_PLACED;
    if (event->kind == EVENT_FORGOTTEN)
        forgotten(watch, event);
    if (!is_about_block || watch->failed)
        return;
    if (!shelf_of(watch, event->other))
        return;
    struct shelf *shelf = shelf_of(watch, event->allocation);
    if (!shelf)
        return;
    const struct layout *layout;
    switch (event->kind) {
    case EVENT_ALLOCATED:
        empty(shelf);
        break;
    case EVENT_WRITTEN:
        if (watch->placed.at + 1 == event->at && watch->placed.function == event->function &&
            watch->placed.allocation == event->allocation && watch->placed.offset == event->offset)
            break; /* the store that was announced */
        layout = copied_layout(watch, event);
        take(watch, shelf, event, layout && layout->needs_drop);
        if (layout && layout->needs_drop)
            put(watch, shelf, event, layout->type);
        break;
    case EVENT_PLACED:
        take(watch, shelf, event, true);
        put(watch, shelf, event, event->type);
        watch->placed = *event;
        break;
    case EVENT_READ:
        layout = copied_layout(watch, event); /* a part that needs a drop is taken out: who drops what is no longer known */
        for (size_t i = 0; i < shelf->count; i++)
            if (covers(event, &shelf->values[i]) || (layout && layout->needs_drop && overlaps(&shelf->values[i], event)))
                shelf->values[i].read_out = true;
        break;
    case EVENT_FREED:
        for (size_t i = 0; i < shelf->count && !is_glue(watch, event); i++)
            found(watch, &shelf->values[i], event->span, UNDROPPED_FREED);
        empty(shelf);
        break;
    case EVENT_REALLOCATED:
        empty(shelf);
        *shelf = watch->shelves[event->other];
        watch->shelves[event->other] = (struct shelf){0};
        break;
    default:
        take(watch, shelf, event, false);
        break;
    }
}

static void find_lost(struct watch *watch) {
    size_t count = 0;
    const struct loss *losses = session_losses(watch->session, &count);
    for (size_t i = 0; i < count; i++) {
        const struct shelf *shelf = losses[i].allocation < watch->shelf_count ? &watch->shelves[losses[i].allocation] : NULL;
        for (size_t j = 0; shelf && j < shelf->count; j++)
            found(watch, &shelf->values[j], losses[i].lost_span, UNDROPPED_LOST);
    }
}

static void release(struct watch *watch) {
    for (size_t i = 0; i < watch->shelf_count; i++)
        free(watch->shelves[i].values);
    free(watch->shelves);
}

/* Only where values were made in the heap at all, and the run came to an end of its own. */
static bool is_worth_it(const struct session *session) {
    enum ending ending = machine_ending(session->machine);
    return session->end <= TICKS_MOST && machine_totals(session->machine).allocations > 0 &&
           (ending == ENDING_RETURNED || ending == ENDING_EXITED || ending == ENDING_PANICKED);
}

const struct undropped *session_undropped(struct session *session, size_t *count) {
    if (!session->has_undropped && session->machine && session->is_over) {
        session->has_undropped = true;
        struct watch watch = {.session = session};
        if (is_worth_it(session)) {
            struct machine *machine = machine_new(session->code, &session->options.machine);
            if (machine) {
                watch.machine = machine;
                machine_run(machine, session->end, &(struct listener){.context = &watch, .event = watch_event});
                machine_free(machine);
                find_lost(&watch);
            }
        }
        if (watch.failed)
            session->undropped_count = 0;
        release(&watch);
    }
    *count = session->undropped_count;
    return session->undropped;
}
