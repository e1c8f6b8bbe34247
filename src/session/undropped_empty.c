/* undropped_empty.c -- values without bytes.
 *
 * Two of them cannot be told apart, and memory shows nothing of them. What can be kept is their number: one *escapes* where no drop
 * waits for it any more (ptr::write, ManuallyDrop::new, mem::forget), and comes back where it is read out, taken out, or dropped by
 * hand. Each that has escaped and does not come back was never dropped.
 */
#include <string.h>

#include "session/undropped.h"

static bool is_empty(const struct watch *watch, const struct type *type) {
    const struct layout *layout = type ? undropped_layout(watch, type) : NULL;
    return layout && layout->sized && layout->size == 0 && layout->needs_drop;
}

/* A place from which one was read out, though none was known to be there, has given its own away. */
static bool pay(struct watch *watch, const struct type *type, uint32_t allocation, uint64_t offset, bool anywhere) {
    for (size_t i = watch->debt_count; i > 0; i--) {
        struct debt *debt = &watch->debts[i - 1];
        if (debt->type != type || (!anywhere && (debt->allocation != allocation || debt->offset != offset)))
            continue;
        *debt = watch->debts[--watch->debt_count];
        return true;
    }
    return false;
}

static void owe(struct watch *watch, const struct event *event) {
    struct debt *debts = session_grow(watch->debts, watch->debt_count, &watch->debt_capacity, sizeof *debts);
    if (!debts) {
        watch->failed = true;
        return;
    }
    watch->debts = debts;
    debts[watch->debt_count++] = (struct debt){event->type, event->allocation, event->offset};
}

static struct entry *escape(struct watch *watch, const struct type *type, struct span span, struct span at, enum undropped_how how) {
    struct entry *entry = ledger_add(watch, type, 0, span, at, how);
    if (entry)
        entry->is_open = true;
    return entry;
}

void empty_escaped(struct watch *watch, const struct type *type, const struct event *event, enum undropped_how how) {
    escape(watch, type, event->span, (struct span){0}, how);
}

/* One leaves the array, the others stay for themselves. */
static void take_apart(struct watch *watch, size_t index) {
    const struct entry whole = watch->entries[index];
    const struct layout *layout = undropped_layout(watch, whole.type);
    watch->entries[index].type = NULL;
    for (uint64_t k = 1; layout && k < layout->count; k++) {
        struct entry *entry = escape(watch, whole.type->args[0], whole.span, whole.at_span, whole.how);
        if (entry)
            entry->name = whole.name;
    }
}

/* The newest one of the type comes back, or one out of the newest array of them. */
static bool come_back(struct watch *watch, const struct type *type) {
    for (size_t i = watch->entry_count; i > 0; i--) {
        struct entry *entry = &watch->entries[i - 1];
        if (!entry->type || entry->has_bytes)
            continue;
        if (entry->type == type) {
            entry->type = NULL;
            return true;
        }
        if (entry->type->kind == TYPE_ARRAY && entry->type->args[0] == type) {
            take_apart(watch, i - 1);
            return true;
        }
    }
    return false;
}

/* The local that the event's place is, when it is all of it, or NULL. */
static const struct memory_local *local_at(const struct watch *watch, const struct event *event) {
    const struct allocation *row = event->allocation ? machine_allocation(watch->machine, event->allocation) : NULL;
    const struct function *function = row && row->kind == ALLOCATION_STACK ? watch->session->code->functions[row->function] : NULL;
    const struct memory_local *local =
        function && row->origin < function->memory_local_count ? &function->memory_locals[row->origin] : NULL;
    return local && event->offset == 0 && local->layout && local->layout->type == event->type ? local : NULL;
}

/* Is it room in a local, such as a MaybeUninit? */
static bool is_in_local(const struct watch *watch, const struct event *event) {
    const struct allocation *row = event->allocation ? machine_allocation(watch->machine, event->allocation) : NULL;
    return row && row->kind == ALLOCATION_STACK;
}

static void placed(struct watch *watch, const struct event *event) {
    const struct memory_local *local = local_at(watch, event);
    if (event->allocation && pay(watch, event->type, event->allocation, event->offset, false))
        return;
    struct entry *entry = escape(watch, event->type, local ? local->span : event->span, local ? event->span : (struct span){0},
                                 local                         ? UNDROPPED_OVERWRITTEN
                                 : is_in_local(watch, event) ? UNDROPPED_FORGOTTEN
                                                             : UNDROPPED_LOST);
    if (entry && local && local->name)
        entry->name = local->name->text;
    if (entry && local)
        entry->is_open = false;
}

bool empty_forgotten(struct watch *watch, const struct event *event) {
    return pay(watch, event->type, 0, 0, true);
}

bool empty_event(struct watch *watch, const struct event *event) {
    switch (event->kind) {
    case EVENT_HELD:
        if (is_empty(watch, event->type))
            escape(watch, event->type, event->span, (struct span){0}, UNDROPPED_FORGOTTEN);
        return true;
    case EVENT_RELEASED:
        if (is_empty(watch, event->type))
            come_back(watch, event->type);
        return true;
    case EVENT_WASHED:
        for (uint64_t i = 0; i < event->size && is_empty(watch, event->type) && come_back(watch, event->type); i++)
            ;
        return true;
    case EVENT_TAKEN:
        if (!is_empty(watch, event->type)) {
            const struct allocation *row = machine_allocation(watch->machine, event->allocation);
            ledger_taken(watch, event->type, row ? row->address + event->offset : event->offset);
            return false;
        }
        if (!come_back(watch, event->type) && event->allocation)
            owe(watch, event);
        return true;
    case EVENT_PLACED:
        if (!is_empty(watch, event->type))
            return false;
        placed(watch, event);
        return true;
    default: return false;
    }
}

/* The ManuallyDrop or MaybeUninit of one ends: now it is known which name it had, and where it was left. */
void empty_local_ended(struct watch *watch, const struct memory_local *local, const struct event *event) {
    const struct function *function = watch->session->code->functions[event->function];
    const struct layout *inner = local->layout;
    while (inner->keeps_drop && !inner->needs_drop && inner->variant_count == 1) {
        const struct layout *next = NULL;
        for (uint32_t i = 0; i < inner->variants[0].field_count; i++) {
            const struct layout *field = inner->variants[0].fields[i].layout;
            if (field->keeps_drop || field->needs_drop)
                next = field;
        }
        if (!next)
            return;
        inner = next;
    }
    for (size_t i = watch->entry_count; i > 0; i--) {
        struct entry *entry = &watch->entries[i - 1];
        bool is_kept = entry->type == inner->type && entry->is_open && entry->how == UNDROPPED_FORGOTTEN && !entry->at_span.start;
        if (!is_kept || entry->span.start < local->span.start || entry->span.start >= function->span.end)
            continue;
        entry->at_span = event->span;
        entry->how = UNDROPPED_FORGOTTEN;
        if (local->name && local->name->text[0] != '{') {
            entry->name = local->name->text;
            entry->span = local->span;
        }
        return;
    }
}

void empty_owner_left(struct watch *watch, const struct type *owner, struct span at, const struct variable *variable) {
    const struct type *inner = owner->kind == TYPE_ADT && owner->item->is_prelude && owner->count > 0 ? owner->args[0] : NULL;
    if (inner && (inner->kind == TYPE_SLICE || inner->kind == TYPE_ARRAY))
        inner = inner->args[0];
    for (size_t i = watch->entry_count; inner && i > 0; i--) {
        struct entry *entry = &watch->entries[i - 1];
        if (entry->type != inner || !entry->is_open || entry->has_bytes || entry->at_span.start)
            continue;
        if (variable && entry->span.start < variable->span.start)
            return; /* older than the owner */
        entry->at_span = at;
        entry->how = UNDROPPED_LOST;
        if (!variable)
            return;
    }
}
