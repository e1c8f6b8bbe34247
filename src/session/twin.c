/* twin.c -- where a second owner of a block was made: the last `ptr::read` or bytewise copy, before the block was
 * freed for the first time, that took a pointer to it along. The run is made again for it; a block that two owners
 * share was copied by hand somewhere. */
#include <string.h>

#include "session/inside.h"

struct search {
    const struct session *session;
    const struct machine *machine;
    uint32_t allocation;
    uint64_t freed; /* tick */
    bool values_only; /* what `from_raw` makes is no twin */
    struct twin *twin;
};

/* Of the library's functions only those make a twin: what swaps or takes leaves no second owner. */
static bool copies_values(const char *name) {
    static const char *const own[] = {"read",    "read_unaligned", "read_volatile",        "copy",         "copy_nonoverlapping",
                                      "copy_to", "copy_from",      "copy_to_nonoverlapping", "copy_from_nonoverlapping",
                                      "assume_init_read", "transmute_copy"};
    const char *last = strrchr(name, ':');
    last = last ? last + 1 : name;
    size_t length = strcspn(last, "<");
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
        if (strlen(own[i]) == length && memcmp(own[i], last, length) == 0)
            return true;
    }
    return strncmp(name, "ManuallyDrop", strlen("ManuallyDrop")) == 0 && strcmp(last, "take") == 0;
}

static bool holds_pointer(const struct search *search, const struct event *event) {
    const struct allocation *row = machine_allocation(search->machine, event->allocation);
    enum { CHUNK = 64 };
    uint32_t provenances[CHUNK];
    for (uint64_t done = 0; row && done < event->size; done += CHUNK) {
        size_t part = event->size - done < CHUNK ? (size_t)(event->size - done) : CHUNK;
        if (!machine_peek(search->machine, row->address + event->offset + done, part, NULL, NULL, provenances))
            return false;
        for (size_t i = 0; i < part; i++) {
            if (provenances[i] >> 3 == search->allocation)
                return true;
        }
    }
    return false;
}

static bool is_copy(const struct search *search, const struct event *event) {
    if (event->kind == EVENT_TAKEN)
        return true;
    const struct function *function = search->session->code->functions[event->function];
    const struct instruction *in = event->at < function->count ? &function->code[event->at] : NULL;
    return event->kind == EVENT_WRITTEN && in && in->op == OP_CODE_RUN &&
           (in->d == INTRINSIC_copy || in->d == INTRINSIC_copy_nonoverlapping);
}

/* Box::from_raw, Vec::from_raw_parts: the one that the program called itself, not what the library does with its own. */
static bool makes_owner(const struct search *search) {
    const char *called = session_called(search->machine);
    const char *last = called ? strrchr(called, ':') : NULL;
    last = last ? last + 1 : called; /* of an inlined one the name alone is known */
    return last && strncmp(last, "from_", strlen("from_")) == 0;
}

static bool is_twin(const struct search *search, const struct event *event) {
    if (event->kind == EVENT_OWNER_MADE)
        return !search->values_only && event->allocation == search->allocation && makes_owner(search);
    if (!is_copy(search, event) || !holds_pointer(search, event))
        return false;
    const char *called = session_called(search->machine);
    return !called || copies_values(called); /* NULL: ptr::read itself, of which only the work is left here */
}

static void look(void *context, const struct event *event) {
    struct search *search = context;
    struct twin *twin = search->twin;
    if (event->tick >= search->freed)
        return;
    if (event->kind == EVENT_STOP) {
        if (twin->tick && twin->settled_count < sizeof twin->settled / sizeof *twin->settled && !event->in_prelude)
            twin->settled[twin->settled_count++] = event->tick;
    } else if (is_twin(search, event)) {
        *twin = (struct twin){.span = event->span, .tick = event->tick,
                              .by_move = event->kind == EVENT_TAKEN && !event->in_prelude && search->session->options.anyway};
    }
}

bool session_find_twin(const struct session *session, uint32_t allocation, bool values_only, struct twin *twin) {
    const struct allocation *block = machine_allocation(session->machine, allocation);
    *twin = (struct twin){.tick = 0};
    if (!block || block->live || !block->died)
        return false;
    struct machine *machine = machine_new(session->code, &session->options.machine);
    if (!machine)
        return false;
    struct search search = {session, machine, allocation, block->died, values_only, twin};
    machine_run(machine, block->died, &(struct listener){.context = &search, .event = look, .locals = true});
    machine_free(machine);
    return twin->tick != 0;
}
