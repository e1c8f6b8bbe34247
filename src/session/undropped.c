/* undropped.c -- values whose destructor did not run, found by watching the heap in a second run.
 *
 * A typed copy into a heap block makes a value there, with a type and a line. It stays until it is dropped or moved
 * out. A value that is still there when another one is written over it, when its block is freed, or when its block is
 * lost, was never dropped. The drop begins where glue or a destructor is called with its address. Of a local the
 * machine knows whether its bytes were moved out or dropped; that is looked at where `ptr::write` puts a value there,
 * and where a ManuallyDrop ends. Whatever the events do not tell for sure (bytes copied without a type, a value that
 * was read out by `ptr::read` and so has a twin elsewhere) takes the value off the list: rather no entry than a wrong
 * one.
 */
#include <stdlib.h>
#include <string.h>

#include "session/inside.h"

/* Longer runs are not run a second time for this, and a block with many values is not watched. */
enum { TICKS_MOST = 20000000, VALUES_MOST = 64, FOUND_MOST = 1000 };

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

struct candidate;

struct watch {
    struct session *session;
    const struct machine *machine;
    struct shelf *shelves; /* by allocation id */
    size_t shelf_count;
    size_t found_capacity;
    struct event placed; /* the newest one */
    struct candidate *candidates;
    size_t candidate_count, candidate_capacity;
    bool failed;
};

/* A ManuallyDrop that ended with its value in it. Who freed the block that it owned had taken the value over. */
struct candidate {
    const struct type *type;
    const char *name;
    struct span span, at_span;
    uint64_t block; /* number of the heap block that it points at, or 0 */
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

static bool is_of_library(const struct type *type) {
    return type && type->item && type->item->is_prelude && !type->item->is_public;
}

static void found(struct watch *watch, const struct value *value, struct span at, enum undropped_how how) {
    struct session *session = watch->session;
    if (value->read_out || value->hole_size || is_of_library(value->type) || session->undropped_count >= FOUND_MOST)
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
        if (value->hole_size && (event->kind == EVENT_WRITTEN || event->kind == EVENT_PLACED) &&
            event->offset <= value->hole && value->hole + value->hole_size <= event->offset + event->size)
            value->hole_size = 0;
        bool writes = event->kind == EVENT_WRITTEN || event->kind == EVENT_PLACED; /* a new part leaves the whole */
        if (writes ? !covers(event, value) : !overlaps(value, event))
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

static const struct layout *layout_of_type(const struct watch *watch, const struct type *type) {
    const struct code *code = watch->session->code;
    for (uint32_t i = 0; i < code->layout_count; i++)
        if (code->layouts[i]->type == type)
            return code->layouts[i];
    return NULL;
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

static void put(struct watch *watch, struct shelf *shelf, const struct event *event, const struct type *type) {
    if (shelf->crowded)
        return;
    struct value value = {.offset = event->offset, .size = event->size, .type = type, .span = event->span};
    const struct field_layout *field = is_of_library(type) ? wrapped(layout_of_type(watch, type)) : NULL;
    if (field) {
        value.offset += field->offset;
        value.size = field->layout->size;
        value.type = field->layout->type;
    }
    struct value *values = session_grow(shelf->values, shelf->count, &shelf->capacity, sizeof *values);
    if (!values) {
        watch->failed = true;
        return;
    }
    shelf->values = values;
    values[shelf->count++] = value;
    if (shelf->count > VALUES_MOST) {
        shelf->crowded = true;
        shelf->count = 0;
    }
}

/* --- What a value holds ------------------------------------------------------------------------------------------- */

static uint64_t number_at(const struct machine *machine, uint64_t address, uint64_t size) {
    uint8_t bytes[8] = {0};
    uint64_t number = 0;
    if (size <= sizeof bytes && machine_peek(machine, address, size, bytes, NULL, NULL))
        memcpy(&number, bytes, sizeof number);
    return number;
}

static uint32_t active_variant(const struct machine *machine, const struct layout *layout, uint64_t address) {
    if (layout->tag == TAG_NONE)
        return layout->only_variant;
    uint64_t size = scalar_size(layout->tag_scalar);
    uint64_t mask = size == 8 ? UINT64_MAX : (UINT64_C(1) << size * 8) - 1;
    uint64_t tag = number_at(machine, address + layout->tag_offset, size);
    if (layout->tag == TAG_NICHE) {
        uint64_t index = (tag - layout->niche_start) & mask;
        return index < layout->niche_count ? layout->niche_first + (uint32_t)index : layout->niche_variant;
    }
    for (uint32_t i = 0; i < layout->variant_count; i++) {
        if (((uint64_t)layout->variants[i].discriminant & mask) == tag)
            return i;
    }
    return layout->variant_count;
}

/* Does the drop of the value at this address do nothing, as that of `None`? */
static bool is_idle(const struct watch *watch, const struct layout *layout, uint64_t address, unsigned depth) {
    const struct type *const *args;
    uint32_t count;
    if (!layout->needs_drop)
        return true;
    if (layout->type->kind != TYPE_ADT || depth > 8 ||
        program_drop_fn(watch->session->code->program, layout->type, &args, &count) ||
        layout->type->item->lang == LANG_owned_box)
        return false;
    uint32_t variant = layout->variant_count > 1 ? active_variant(watch->machine, layout, address) : 0;
    if (variant >= layout->variant_count)
        return true;
    for (uint32_t i = 0; i < layout->variants[variant].field_count; i++) {
        const struct field_layout *field = &layout->variants[variant].fields[i];
        if (!is_idle(watch, field->layout, address + field->offset, depth + 1))
            return false;
    }
    return true;
}

static uint64_t address_of(const struct watch *watch, const struct event *event) {
    const struct allocation *row = machine_allocation(watch->machine, event->allocation);
    return row ? row->address + event->offset : 0;
}

/* Are all these bytes a value still: initialised, neither moved out nor dropped? Padding is let pass. */
static bool is_present(const struct watch *watch, uint64_t address, uint64_t size) {
    uint8_t shadows[256];
    bool any = false;
    if (!size || size > sizeof shadows || !machine_peek(watch->machine, address, size, NULL, shadows, NULL))
        return false;
    for (uint64_t i = 0; i < size; i++) {
        if (shadows[i] & SHADOW_GONE)
            return false;
        any = any || shadows[i] & SHADOW_INIT;
    }
    return any;
}

static void empty(struct shelf *shelf) {
    free(shelf->values);
    *shelf = (struct shelf){0};
}

/* The function of the program that called mem::forget, or NULL: the library forgets too, in Box::into_raw and the
 * like. */
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
    const struct layout *layout = layout_of_type(watch, type);
    if (layout && layout->size == event->size && is_idle(watch, layout, address_of(watch, event), 0))
        shelf->count--;
}

/* --- Locals ------------------------------------------------------------------------------------------------------- */

static const struct memory_local *local_of(const struct watch *watch, const struct allocation *row) {
    const struct function *function = watch->session->code->functions[row->function];
    return row->origin < function->memory_local_count ? &function->memory_locals[row->origin] : NULL;
}

/* ptr::write onto a local that holds a value still. What was read out of it by its type may have an owner elsewhere. */
static void watch_local(struct watch *watch, struct shelf *shelf, const struct event *event) {
    const struct allocation *row = machine_allocation(watch->machine, event->allocation);
    const struct memory_local *local = row && row->kind == ALLOCATION_STACK ? local_of(watch, row) : NULL;
    if (event->kind == EVENT_WRITTEN || event->kind == EVENT_PLACED) {
        bool twin = false;
        for (size_t i = 0; i < shelf->count; i++)
            twin = twin || overlaps(&shelf->values[i], event);
        if (event->kind == EVENT_PLACED && !twin && local && local->name && local->layout && event->offset == 0 &&
            local->layout->type == event->type && is_present(watch, row->address, event->size) &&
            !is_idle(watch, local->layout, row->address, 0)) {
            size_t before = watch->session->undropped_count;
            found(watch, &(struct value){.type = event->type, .span = local->span}, event->span, UNDROPPED_OVERWRITTEN);
            if (watch->session->undropped_count > before)
                watch->session->undropped[before].name = local->name->text;
        }
        take(watch, shelf, event, false);
    } else if (event->kind == EVENT_TAKEN) {
        put(watch, shelf, event, NULL);
    }
}

/* The heap block that the first pointer of a value leads to, by number; 0: none. */
static uint64_t block_behind(const struct watch *watch, uint64_t address, uint64_t size) {
    uint32_t provenances[256];
    if (size > 256 || !machine_peek(watch->machine, address, size, NULL, NULL, provenances))
        return 0;
    for (uint64_t i = 0; i < size; i++) {
        const struct allocation *row = provenances[i] ? machine_allocation(watch->machine, provenances[i] >> 3) : NULL;
        if (row && row->number)
            return row->number;
    }
    return 0;
}

static bool is_manually_dropped(const struct layout *layout) {
    return layout->type->kind == TYPE_ADT && layout->type->item->lang == LANG_manually_drop && layout->variant_count > 0;
}

/* The one field of a union that is a ManuallyDrop, or NULL. */
static const struct layout *only_keeper(const struct layout *layout) {
    const struct layout *only = NULL;
    for (uint32_t i = 0; layout->variant_count == 1 && i < layout->variants[0].field_count; i++) {
        const struct layout *field = layout->variants[0].fields[i].layout;
        if (only && is_manually_dropped(field))
            return NULL;
        if (is_manually_dropped(field))
            only = field;
    }
    return only;
}

/* A ManuallyDrop of the program's goes out of scope, or a union that holds one. */
static void local_ended(struct watch *watch, const struct event *event, uint32_t index, uint64_t address) {
    const struct function *function = watch->session->code->functions[event->function];
    const struct memory_local *local = &function->memory_locals[index];
    const struct layout *layout = local->layout;
    const struct type *const *args;
    uint32_t count;
    bool is_union = layout && layout->is_union && layout->type->kind == TYPE_ADT && !layout->type->item->is_prelude;
    const struct layout *keeper = is_union ? only_keeper(layout) : layout;
    if (function->is_prelude || !local->name || !keeper || !is_manually_dropped(keeper) ||
        !is_present(watch, address, keeper->size))
        return;
    const struct layout *inner = keeper->variants[0].fields[0].layout;
    uint64_t block = block_behind(watch, address, keeper->size);
    if (is_union && !block) /* who knows which field was written last */
        return;
    bool drops = inner->needs_drop || program_drop_fn(watch->session->code->program, inner->type, &args, &count);
    if (!drops || is_idle(watch, inner, address, 0))
        return;
    uint32_t id = local->id_slot ? (uint32_t)machine_frame(watch->machine, event->depth - 1).slots[local->id_slot] : 0;
    const struct event whole = {.offset = 0, .size = keeper->size};
    for (size_t i = 0; id && id < watch->shelf_count && i < watch->shelves[id].count; i++) {
        if (overlaps(&watch->shelves[id].values[i], &whole))
            return; /* read out: it has an owner elsewhere */
    }
    struct candidate *list =
        session_grow(watch->candidates, watch->candidate_count, &watch->candidate_capacity, sizeof *list);
    if (!list) {
        watch->failed = true;
        return;
    }
    watch->candidates = list;
    list[watch->candidate_count++] =
        (struct candidate){.type = inner->type, .name = local->name->text, .span = local->span, .at_span = event->span,
                           .block = block};
}

static void frame_ended(struct watch *watch, const struct event *event) {
    const struct function *function = watch->session->code->functions[event->function];
    uint64_t memory = machine_frame(watch->machine, event->depth - 1).memory;
    for (uint32_t i = 0; i < function->memory_local_count && !function->is_prelude; i++)
        local_ended(watch, event, i, memory + function->memory_locals[i].offset);
}

static void find_candidates(struct watch *watch) {
    for (size_t i = 0; i < watch->candidate_count; i++) {
        const struct candidate *candidate = &watch->candidates[i];
        const struct machine *machine = watch->session->machine;
        uint32_t id = candidate->block ? machine_block(machine, (uint32_t)candidate->block) : 0;
        const struct allocation *row = id ? machine_allocation(machine, id) : NULL;
        if (candidate->block && (!row || !row->live))
            continue;
        size_t before = watch->session->undropped_count;
        found(watch, &(struct value){.type = candidate->type, .span = candidate->span}, candidate->at_span,
              UNDROPPED_FORGOTTEN);
        if (watch->session->undropped_count > before)
            watch->session->undropped[before].name = candidate->name;
    }
}

/* A value of the type (NULL: of that size) is dropped at that offset. Where it is a part of a value with a destructor of its own, that one is still to
 * come; another one has a hole then, until the part is written anew. */
static void take_dropped(struct watch *watch, struct shelf *shelf, uint64_t offset, const struct type *type,
                         uint64_t size) {
    size_t kept = 0;
    for (size_t i = 0; i < shelf->count; i++) {
        struct value *value = &shelf->values[i];
        const struct type *const *args;
        uint32_t count;
        bool inside = value->offset <= offset && offset < value->offset + value->size;
        bool part = inside && value->type && (type ? type != value->type : size < value->size);
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

/* Glue, or a destructor that stands for it, begins with a pointer to the value: what lies there is dropped from now
 * on. */
static void drop_begins(struct watch *watch, const struct event *event) {
    const struct function *function = watch->session->code->functions[event->function];
    const struct item *fn = function->item;
    bool is_drop = function->kind == INSTANCE_DROP_GLUE ||
                   (fn && fn->parent && fn->parent->kind == ITEM_IMPL && fn->name && strcmp(fn->name->text, "drop") == 0);
    if (!is_drop)
        return;
    const uint64_t *slots = machine_frame(watch->machine, event->depth - 1).slots;
    uint64_t id = slots[1];
    const struct allocation *row = id < watch->shelf_count ? machine_allocation(watch->machine, (uint32_t)id) : NULL;
    if (!row || slots[0] < row->address)
        return;
    if (function->kind == INSTANCE_DROP_GLUE && (function->self->kind == TYPE_SLICE || function->self->kind == TYPE_ARRAY))
        return; /* element by element */
    const struct type *type = function->self;
    if (function->kind != INSTANCE_DROP_GLUE)
        type = function->param_count > 0 && function->param_layouts[0]->pointee ? function->param_layouts[0]->pointee->type : NULL;
    take_dropped(watch, &watch->shelves[id], slots[0] - row->address, type, 1);
}

static void watch_event(void *context, const struct event *event) {
    struct watch *watch = context;
    bool is_about_block = event->kind == EVENT_ALLOCATED || event->kind == EVENT_WRITTEN || event->kind == EVENT_READ ||
                          event->kind == EVENT_MOVED || event->kind == EVENT_DROPPED || event->kind == EVENT_FREED ||
                          event->kind == EVENT_REALLOCATED || event->kind == EVENT_PLACED || event->kind == EVENT_TAKEN;
    if (event->kind == EVENT_FORGOTTEN)
        forgotten(watch, event);
    else if (event->kind == EVENT_CALLED)
        drop_begins(watch, event);
    else if (event->kind == EVENT_LOCAL_ENDED)
        local_ended(watch, event, event->other, event->offset);
    else if (event->kind == EVENT_RETURNED)
        frame_ended(watch, event);
    if (!is_about_block || watch->failed)
        return;
    if (!shelf_of(watch, event->other))
        return;
    struct shelf *shelf = shelf_of(watch, event->allocation);
    if (!shelf)
        return;
    const struct allocation *row = machine_allocation(watch->machine, event->allocation);
    if (row && !allocation_is_block(row)) {
        watch_local(watch, shelf, event);
        return;
    }
    const struct layout *layout;
    switch (event->kind) {
    case EVENT_ALLOCATED:
        empty(shelf);
        break;
    case EVENT_WRITTEN:
        if (is_announced(watch, event)) {
            settle_placed(watch, shelf, event);
            break;
        }
        layout = copied_layout(watch, event);
        take(watch, shelf, event, layout && layout->needs_drop);
        if (layout && layout->needs_drop && !is_idle(watch, layout, address_of(watch, event), 0))
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
    case EVENT_TAKEN: break; /* READ tells of blocks */
    case EVENT_DROPPED: take_dropped(watch, shelf, event->offset, NULL, event->size); break;
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
                found(watch, &shelf->values[j], losses[i].lost_span, UNDROPPED_LOST);
    }
}

static void release(struct watch *watch) {
    for (size_t i = 0; i < watch->shelf_count; i++)
        free(watch->shelves[i].values);
    free(watch->shelves);
    free(watch->candidates);
}

/* Does the program write or forget values by hand, or keep one from its drop? */
static bool suspends_drops(const struct code *code) {
    for (uint32_t i = 0; i < code->function_count; i++) {
        const struct function *function = code->functions[i];
        for (uint32_t k = 0; k < function->count; k++) {
            if (function->code[k].op == OP_CODE_NOTE && function->code[k].c != NOTE_OWNER_MADE)
                return true;
        }
        for (uint32_t k = 0; k < function->memory_local_count; k++) {
            const struct layout *layout = function->memory_locals[k].layout;
            if (layout && layout->type->kind == TYPE_ADT &&
                (layout->type->item->lang == LANG_manually_drop || (layout->is_union && only_keeper(layout))))
                return true;
        }
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
        struct watch watch = {.session = session};
        if (is_worth_it(session)) {
            struct machine *machine = machine_new(session->code, &session->options.machine);
            if (machine) {
                watch.machine = machine;
                machine_run(machine, session->end, 
                            &(struct listener){.context = &watch, .event = watch_event, .locals = true});
                find_candidates(&watch);
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
