/* undropped_local.c -- values in locals, and values that something keeps from their drop.
 *
 * Of its bytes the machine knows whether they are there, were moved out, read out or dropped. So a ManuallyDrop, a
 * MaybeUninit or a union is looked into where it ends: at the end of its local, behind the drop of the value that it is a part of,
 * where it is assigned to, where its block is freed. What is still there then was left.
 */
#include <stdlib.h>
#include <string.h>

#include "session/undropped.h"

enum { SCAN_DEPTH = 8, ELEMENTS_MOST = 256, BYTES_MOST = 256 };

/* --- What a value holds ------------------------------------------------------------------------------------------- */

bool undropped_has_drop(const struct watch *watch, const struct type *type) {
    const struct type *const *args;
    uint32_t count;
    return program_drop_fn(watch->session->code->program, type, &args, &count) != NULL;
}

const struct layout *undropped_layout(const struct watch *watch, const struct type *type) {
    const struct code *code = watch->session->code;
    struct layout_asked *asked = &watch->layouts[((uintptr_t)type >> 4) % LAYOUTS_KEPT];
    if (asked->type != type) {
        *asked = (struct layout_asked){.type = type};
        for (uint32_t i = 0; i < code->layout_count && !asked->layout; i++)
            if (code->layouts[i]->type == type)
                asked->layout = code->layouts[i];
    }
    return asked->layout;
}

static uint64_t number_at(const struct machine *machine, uint64_t address, uint64_t size) {
    uint8_t bytes[8] = {0};
    uint64_t number = 0;
    if (size <= sizeof bytes && machine_peek(machine, address, size, bytes, NULL, NULL))
        memcpy(&number, bytes, sizeof number);
    return number;
}

uint32_t undropped_variant(const struct machine *machine, const struct layout *layout, uint64_t address) {
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

static bool is_idle(const struct watch *watch, const struct layout *layout, uint64_t address, unsigned depth) {
    if (!layout->needs_drop)
        return true;
    if (layout->type->kind != TYPE_ADT || depth > SCAN_DEPTH || undropped_has_drop(watch, layout->type) ||
        layout->type->item->lang == LANG_owned_box)
        return false;
    uint32_t variant = layout->variant_count > 1 ? undropped_variant(watch->machine, layout, address) : 0;
    if (variant >= layout->variant_count)
        return true;
    for (uint32_t i = 0; i < layout->variants[variant].field_count; i++) {
        const struct field_layout *field = &layout->variants[variant].fields[i];
        if (!is_idle(watch, field->layout, address + field->offset, depth + 1))
            return false;
    }
    return true;
}

bool undropped_idle(const struct watch *watch, const struct layout *layout, uint64_t address) {
    return is_idle(watch, layout, address, 0);
}

bool undropped_present(const struct watch *watch, uint64_t address, uint64_t size) {
    uint8_t shadows[BYTES_MOST];
    bool any = false;
    for (uint64_t done = 0; done < size; done += sizeof shadows) {
        size_t part = size - done < sizeof shadows ? (size_t)(size - done) : sizeof shadows;
        if (!machine_peek(watch->machine, address + done, part, NULL, shadows, NULL))
            return false;
        for (size_t i = 0; i < part; i++) {
            if (shadows[i] & SHADOW_GONE)
                return false;
            any = any || shadows[i] & SHADOW_INIT;
        }
    }
    return any;
}

/* --- Looking into keepers ----------------------------------------------------------------------------------------- */

struct scan {
    struct watch *watch;
    const char *name;
    struct span span, at;
    enum undropped_how how;
};

static bool is_manually_dropped(const struct layout *layout) {
    return layout->type->kind == TYPE_ADT && layout->type->item->lang == LANG_manually_drop && layout->variant_count > 0;
}

/* The one field of a union that is a ManuallyDrop, or NULL; `alone`: no other field has bytes. */
static const struct layout *only_keeper(const struct layout *layout, bool *alone) {
    const struct layout *only = NULL;
    *alone = true;
    for (uint32_t i = 0; layout->variant_count == 1 && i < layout->variants[0].field_count; i++) {
        const struct layout *field = layout->variants[0].fields[i].layout;
        if (only && is_manually_dropped(field))
            return NULL;
        if (is_manually_dropped(field))
            only = field;
        else if (field->size > 0)
            *alone = false;
    }
    return only;
}

/* Can parts of it be there alone? Those without bytes cannot be asked. */
static bool is_taken_apart(const struct scan *scan, const struct layout *layout) {
    bool any = false;
    for (uint32_t i = 0; layout->variant_count == 1 && i < layout->variants[0].field_count; i++)
        any = any || (layout->variants[0].fields[i].layout->needs_drop && layout->variants[0].fields[i].layout->size > 0);
    return any && !undropped_has_drop(scan->watch, layout->type) &&
           (layout->type->kind == TYPE_TUPLE || (layout->type->kind == TYPE_ADT && !layout->type->item->is_prelude));
}

/* Are all parts there that need a drop? */
static bool is_whole(const struct scan *scan, const struct layout *layout, uint64_t address, unsigned depth) {
    if (!layout->needs_drop || !layout->size || depth > SCAN_DEPTH)
        return true;
    if (layout->element) {
        bool whole = layout->count <= ELEMENTS_MOST;
        for (uint64_t i = 0; whole && i < layout->count; i++)
            whole = is_whole(scan, layout->element, address + i * layout->element->size, depth + 1);
        return whole;
    }
    if (!is_taken_apart(scan, layout))
        return undropped_present(scan->watch, address, layout->size);
    for (uint32_t i = 0; i < layout->variants[0].field_count; i++) {
        const struct field_layout *field = &layout->variants[0].fields[i];
        if (!is_whole(scan, field->layout, address + field->offset, depth + 1))
            return false;
    }
    return true;
}

/* A value that nobody was going to drop: all of it is an entry, or those parts of it that are there. */
static void add_kept(const struct scan *scan, const struct layout *layout, uint64_t address, unsigned depth) {
    if (!layout->needs_drop || !layout->size || depth > SCAN_DEPTH)
        return;
    if (is_whole(scan, layout, address, depth)) {
        struct entry *entry = undropped_idle(scan->watch, layout, address)
                                  ? NULL
                                  : ledger_add(scan->watch, layout->type, address, scan->span, scan->at, scan->how);
        if (entry)
            entry->name = scan->name;
        return;
    }
    for (uint64_t i = 0; layout->element && i < layout->count && i < ELEMENTS_MOST; i++)
        add_kept(scan, layout->element, address + i * layout->element->size, depth + 1);
    for (uint32_t i = 0; !layout->element && is_taken_apart(scan, layout) && i < layout->variants[0].field_count; i++)
        add_kept(scan, layout->variants[0].fields[i].layout, address + layout->variants[0].fields[i].offset, depth + 1);
}

static void look_into(const struct scan *scan, const struct layout *layout, uint64_t address, unsigned depth) {
    if (!layout->keeps_drop || !layout->size || depth > SCAN_DEPTH)
        return;
    const struct item *item = layout->type->kind == TYPE_ADT ? layout->type->item : NULL;
    bool alone;
    if (is_manually_dropped(layout)) {
        const struct layout *inner = layout->variants[0].fields[0].layout;
        if (inner->needs_drop)
            add_kept(scan, inner, address, depth);
        else
            look_into(scan, inner, address, depth + 1);
    } else if (layout->is_union) {
        const struct layout *keeper = only_keeper(layout, &alone);
        const struct layout *inner = keeper ? keeper->variants[0].fields[0].layout : NULL;
        uint32_t provenances[BYTES_MOST] = {0};
        bool has_pointer = false; /* else nobody knows which field was written last */
        if (inner && !alone && inner->size <= BYTES_MOST && machine_peek(scan->watch->machine, address, inner->size, NULL, NULL, provenances))
            for (uint64_t i = 0; i < inner->size; i++)
                has_pointer = has_pointer || provenances[i];
        if (inner && (alone || has_pointer))
            look_into(scan, keeper, address, depth + 1);
    } else if (layout->element) {
        for (uint64_t i = 0; i < layout->count && i < ELEMENTS_MOST; i++)
            look_into(scan, layout->element, address + i * layout->element->size, depth + 1);
    } else if (!item || !item->is_prelude || !undropped_has_drop(scan->watch, layout->type)) {
        uint32_t variant = layout->variant_count > 1 ? undropped_variant(scan->watch->machine, layout, address) : 0;
        for (uint32_t i = 0; variant < layout->variant_count && i < layout->variants[variant].field_count; i++) {
            const struct field_layout *field = &layout->variants[variant].fields[i];
            if (!field->layout->needs_drop) /* else its own drop was looked at */
                look_into(scan, field->layout, address + field->offset, depth + 1);
        }
    }
}

void local_scan(struct watch *watch, const struct layout *layout, uint64_t address, const char *name, struct span span,
                struct span at, enum undropped_how how) {
    look_into(&(struct scan){watch, name, span, at, how}, layout, address, 0);
}

/* --- Locals ------------------------------------------------------------------------------------------------------- */

static bool may_leave(const struct watch *watch, const struct function *function) {
    bool is_drop = function->item && function->item == watch->session->code->program->lang[LANG_drop_fn];
    return !function->is_prelude || is_drop; /* drop(ManuallyDrop) does nothing */
}

void local_ended(struct watch *watch, const struct event *event, uint32_t index, uint64_t address) {
    const struct function *function = watch->session->code->functions[event->function];
    const struct memory_local *local = &function->memory_locals[index];
    if (!local->name || !may_leave(watch, function) || !local->layout || !local->layout->keeps_drop)
        return; /* a temporary without a name is mostly an argument, which the callee has by now */
    const char *name = local->name->text[0] != '{' && !function->is_prelude ? local->name->text : NULL;
    struct span span = function->is_prelude ? event->span : local->span;
    if (local->layout->size == 0 && event->kind == EVENT_LOCAL_ENDED)
        empty_local_ended(watch, local, event);
    else if (local->layout->size > 0)
        local_scan(watch, local->layout, address, name, span, event->span, UNDROPPED_FORGOTTEN);
}

void local_frame_ended(struct watch *watch, const struct event *event) {
    const struct function *function = watch->session->code->functions[event->function];
    uint64_t memory = machine_frame(watch->machine, event->depth - 1).memory;
    for (uint32_t i = 0; i < function->memory_local_count && may_leave(watch, function); i++)
        local_ended(watch, event, i, memory + function->memory_locals[i].offset);
}

static const struct memory_local *local_of(const struct watch *watch, const struct allocation *row) {
    const struct function *function = row && row->kind == ALLOCATION_STACK ? watch->session->code->functions[row->function] : NULL;
    return function && row->origin < function->memory_local_count ? &function->memory_locals[row->origin] : NULL;
}

/* Bytes are copied over a local that holds a value still. */
static void local_covered(struct watch *watch, const struct event *event, const struct memory_local *local, uint64_t address) {
    const struct layout *layout = local->layout;
    if (!layout || event->offset != 0 || event->size != layout->size)
        return;
    const char *name = local->name && local->name->text[0] != '{' ? local->name->text : NULL;
    if (!layout->needs_drop) {
        local_scan(watch, layout, address, name, local->span, event->span, UNDROPPED_OVERWRITTEN);
    } else if (undropped_present(watch, address, layout->size) && !undropped_idle(watch, layout, address)) {
        struct entry *entry = ledger_add(watch, layout->type, address, local->span, event->span, UNDROPPED_OVERWRITTEN);
        if (entry)
            entry->name = name;
    }
}

void local_replaced(struct watch *watch, const struct event *event) {
    const struct allocation *row = event->allocation ? machine_allocation(watch->machine, event->allocation) : NULL;
    const struct memory_local *local = local_of(watch, row);
    if (!event->type) {
        if (local && !watch->session->code->functions[row->function]->is_prelude)
            local_covered(watch, event, local, row->address);
        return;
    }
    const struct layout *layout = undropped_layout(watch, event->type);
    struct span span = local ? local->span : (struct span){0};
    const char *name = local && local->name ? local->name->text : NULL;
    const struct shelf *shelf = row && event->allocation < watch->shelf_count ? &watch->shelves[event->allocation] : NULL;
    for (size_t i = 0; shelf && i < shelf->count; i++)
        if (shelf->values[i].offset <= event->offset && event->offset < shelf->values[i].offset + shelf->values[i].size)
            span = shelf->values[i].span;
    if (!row) { /* a local of the running function, by its address */
        const struct machine_frame frame = machine_frame(watch->machine, event->depth - 1);
        for (uint32_t i = 0; i < frame.function->memory_local_count; i++) {
            local = &frame.function->memory_locals[i];
            if (event->offset - frame.memory - local->offset < local->size && local->name && local->layout && local->layout->keeps_drop) {
                span = local->span;
                name = local->name->text;
            }
        }
    }
    if (layout)
        local_scan(watch, layout, row ? row->address + event->offset : event->offset, name, span, event->span, UNDROPPED_OVERWRITTEN);
}

/* ptr::write onto a local that holds a value still. */
void local_placed(struct watch *watch, const struct event *event, const struct allocation *row) {
    const struct memory_local *local = local_of(watch, row);
    const struct layout *layout = undropped_layout(watch, event->type);
    uint64_t address = row->address + event->offset;
    if (!local || !layout || !layout->needs_drop || !undropped_present(watch, address, event->size) || undropped_idle(watch, layout, address))
        return;
    struct entry *entry = ledger_add(watch, event->type, address, local->span, event->span, UNDROPPED_OVERWRITTEN);
    bool is_all = local->layout && (local->layout->type == event->type || local->layout->keeps_drop);
    if (entry && is_all && local->name && local->name->text[0] != '{')
        entry->name = local->name->text;
}

/* --- Drops of what has a keeper in it ------------------------------------------------------------------------------- */

void local_drop_begins(struct watch *watch, uint32_t depth, uint32_t allocation, uint64_t address, const struct type *type) {
    const struct layout *layout = type ? undropped_layout(watch, type) : NULL;
    if (!layout || !layout->keeps_drop || !layout->size)
        return;
    for (size_t i = 0; i < watch->running_count; i++)
        if (watch->running[i].address == address && watch->running[i].layout == layout && watch->running[i].depth < depth)
            return; /* the destructor, called by the glue */
    struct running *running = session_grow(watch->running, watch->running_count, &watch->running_capacity, sizeof *running);
    if (!running) {
        watch->failed = true;
        return;
    }
    watch->running = running;
    running[watch->running_count++] = (struct running){depth, allocation, address, layout};
}

void local_drop_ends(struct watch *watch, const struct event *event) {
    while (watch->running_count > 0 && watch->running[watch->running_count - 1].depth > event->depth)
        watch->running_count--;
    if (watch->running_count == 0 || watch->running[watch->running_count - 1].depth != event->depth)
        return;
    const struct running *running = &watch->running[--watch->running_count];
    const struct allocation *row = running->allocation ? machine_allocation(watch->machine, running->allocation) : NULL;
    const struct memory_local *local = local_of(watch, row);
    struct span span = local ? local->span : row ? row->born_span : (struct span){0};
    local_scan(watch, running->layout, running->address, local && local->name ? local->name->text : NULL, span, event->span,
               UNDROPPED_FORGOTTEN);
}

/* --- mem::forget ---------------------------------------------------------------------------------------------------- */

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
static const struct variable *argument_of(const struct session *session, const struct function *function, struct span call) {
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

void local_forgotten(struct watch *watch, const struct event *event) {
    const struct function *function = forgetter(watch, event);
    const struct layout *layout = undropped_layout(watch, event->type);
    if (!function) {
        empty_owner_left(watch, event->type, event->span, NULL);
        return;
    }
    if (layout && event->offset && undropped_idle(watch, layout, event->offset))
        return;
    const struct variable *variable = argument_of(watch->session, function, event->span);
    const char *name = variable ? variable->name->text : NULL;
    struct span span = variable ? variable->span : event->span;
    if (layout && layout->size == 0 && empty_forgotten(watch, event))
        return;
    struct entry *entry = ledger_add(watch, event->type, event->offset, span, event->span, UNDROPPED_FORGOTTEN);
    if (!entry)
        return;
    entry->name = name;
    if (entry->leaf_count) /* its own destructor did not run, whoever frees what it pointed to */
        entry->block = 0;
    if (event->other)
        ledger_set_variant(watch, entry, event->other - 1);
    const struct allocation *row = event->allocation ? machine_allocation(watch->machine, event->allocation) : NULL;
    if (row && row->number && !entry->leaf_count)
        entry->block = row->number;
    empty_owner_left(watch, event->type, event->span, variable);
}
