/* run.c -- running to the end without a screen, and what is asked about a run afterwards.
 *
 * The first run listens to nothing and keeps no checkpoints, so that a good program pays for neither. Only a program that
 * faulted or leaked is run a second time, reversible and with a listener, to find out where things happened.
 */
#include <stdlib.h>
#include <string.h>

#include "session/inside.h"
#include "verdict/report.h"

/* Ticks between two looks at the output: a few milliseconds. */
enum { SLICE = 1 << 19 };

struct outlet {
    void *context;
    void (*write)(void *context, int stream, const char *bytes, size_t length);
    size_t written[3]; /* by stream */
};

static void flow(struct outlet *outlet, const struct machine *machine) {
    for (int stream = 2; stream >= 1; stream--) { /* errors first: that stream is not buffered elsewhere either */
        size_t length = 0;
        const char *bytes = machine_output(machine, stream, &length);
        if (outlet->write && length > outlet->written[stream])
            outlet->write(outlet->context, stream, bytes + outlet->written[stream], length - outlet->written[stream]);
        outlet->written[stream] = length;
    }
}

void session_run(struct session *session, void *context,
                 void (*write)(void *context, int stream, const char *bytes, size_t length)) {
    struct machine *machine = session->machine;
    if (!machine)
        return;
    struct outlet outlet = {.context = context, .write = write};
    while (machine_run(machine, machine_ticks(machine) + SLICE, NULL) == ENDING_RUNNING)
        flow(&outlet, machine);
    flow(&outlet, machine);
    session->end = machine_ticks(machine);
    session->is_over = true;
}

bool session_run_again(struct session *session, uint64_t from, const struct listener *listener) {
    struct machine_options options = session->options.machine;
    options.reversible = true;
    struct machine *machine = machine_new(session->code, &options);
    if (!machine)
        return false;
    if (from)
        machine_run(machine, from, NULL);
    machine_run(machine, session->is_over ? session->end : UINT64_MAX, listener);
    if (machine_ending(machine) == ENDING_RUNNING || machine_ending(machine) == ENDING_NO_HOST_MEMORY) {
        machine_free(machine); /* checkpoints may take more memory than the host has */
        return false;
    }
    machine_free(session->machine);
    session->machine = machine;
    session->reversible = true;
    session->end = machine_ticks(machine);
    session->is_over = true;
    return true;
}

bool session_move(struct session *session, uint64_t tick) {
    if (!session->no_memory && machine_go(session->machine, tick) == ENDING_NO_HOST_MEMORY)
        session->no_memory = true;
    return !session->no_memory;
}

/* --- The history of one block ------------------------------------------------------------------------------------------- */

enum { HISTORY_MOST = 1 << 16 };

static bool is_about(const struct event *event, uint32_t allocation) {
    switch (event->kind) {
    case EVENT_ALLOCATED:
    case EVENT_WRITTEN:
    case EVENT_READ:
    case EVENT_MOVED:
    case EVENT_DROPPED:
    case EVENT_FREED:
    case EVENT_FAULT:
        return event->allocation == allocation;
    case EVENT_REALLOCATED:
        return event->allocation == allocation || event->other == allocation;
    default:
        return false;
    }
}

static void note(void *context, const struct event *event) {
    struct history *history = context;
    if (event->tick < history->born || !is_about(event, history->allocation) || history->count >= HISTORY_MOST)
        return;
    struct event *last = history->count ? &history->items[history->count - 1] : NULL;
    if (last && last->kind == event->kind && last->span.start == event->span.start && last->depth == event->depth &&
        (event->kind == EVENT_READ || event->kind == EVENT_WRITTEN)) {
        uint64_t from = last->offset < event->offset ? last->offset : event->offset;
        uint64_t last_end = last->offset + last->size, end = event->offset + event->size;
        last->size = (last_end > end ? last_end : end) - from;
        last->offset = from;
        return;
    }
    struct event *items = session_grow(history->items, history->count, &history->capacity, sizeof *items);
    if (!items)
        return;
    history->items = items;
    items[history->count++] = *event;
}

const struct event *session_history(struct session *session, uint32_t allocation, size_t *count) {
    *count = 0;
    const struct allocation *block = session->machine ? machine_allocation(session->machine, allocation) : NULL;
    if (!block)
        return NULL;
    for (struct history *history = session->histories; history; history = history->next)
        if (history->allocation == allocation && history->born == block->born) {
            *count = history->count;
            return history->items;
        }
    struct history *history = calloc(1, sizeof *history);
    if (!history)
        return NULL;
    history->allocation = allocation;
    history->born = block->born;
    history->next = session->histories;
    session->histories = history;
    if (session->is_studied)
        for (size_t i = 0; i < session->event_count; i++)
            note(history, &session->events[i]);
    else
        session_run_again(session, history->born ? history->born - 1 : 0,
                          &(struct listener){.context = history, .event = note});
    *count = history->count;
    return history->items;
}

/* --- Evidence and report ------------------------------------------------------------------------------------------------ */

/* Into which of the library's functions the program had gone when the fault happened. */
static void find_called(struct session *session, const struct fault *fault) {
    struct evidence *evidence = &session->evidence;
    bool went_on = machine_ending(session->machine) != ENDING_FAULT;
    if (!fault || (went_on && (!session->reversible || !session_move(session, fault->tick - 1))))
        return;
    const char *called = session_called(session->machine);
    if (called && strlen(called) < sizeof evidence->called)
        strcpy(evidence->called, called);
    if (went_on)
        session_move(session, session->end);
}

static bool is_box_of_freed(const struct fault *fault) {
    return fault->kind == FAULT_USE_AFTER_FREE && fault->action == ACTION_REFERENCE && fault->detail && strcmp(fault->detail, "box") == 0;
}

/* Only for blocks that the report speaks of. */
static void find_makers(struct session *session, const struct fault *fault) {
    struct evidence *evidence = &session->evidence;
    evidence->makers = session->makers;
    if (fault && fault->allocation)
        evidence->maker_count += session_find_maker(session, fault->allocation, &session->makers[0]);
    if (fault && fault->allocation)
        session_find_freer(session, fault->allocation, evidence->freer, sizeof evidence->freer);
    find_called(session, fault);
    if (fault && (fault->kind == FAULT_USE_AFTER_FREE || fault->kind == FAULT_DOUBLE_FREE))
        session_find_late_drop(session, fault, &evidence->late);
    if (fault && fault->kind == FAULT_USE_AFTER_FREE && fault->allocation && machine_ending(session->machine) == ENDING_FAULT) {
        evidence->stale = session_find_stale(session, fault->allocation);
        if (evidence->stale && !evidence->late.type && !session_find_twin(session, fault->allocation, true, &evidence->twin))
            evidence->stale = NULL;
    }
    if (fault && fault->allocation && (fault->kind == FAULT_DOUBLE_FREE || evidence->late.type || is_box_of_freed(fault))) {
        session_find_twin(session, fault->allocation, fault->kind != FAULT_DOUBLE_FREE || evidence->late.type, &evidence->twin);
        evidence->owner_count = session_find_owners(session, fault->allocation, &evidence->twin, evidence->owners);
    }
    for (size_t i = 0; !fault && i < evidence->loss_count && i < MAKERS_MOST; i++)
        evidence->maker_count +=
            session_find_maker(session, evidence->losses[i].allocation, &session->makers[evidence->maker_count]);
}

const struct evidence *session_evidence(struct session *session) {
    struct evidence *evidence = &session->evidence;
    *evidence = (struct evidence){
        .path = session->path,
        .sources = &session->sources,
        .user = session->user,
        .diagnostics = &session->diagnostics,
        .refused = !session->machine,
        .options = &session->options.machine,
    };
    if (!session->machine)
        return evidence;
    evidence->losses = session_losses(session, &evidence->loss_count);
    evidence->undropped = session_undropped(session, &evidence->undropped_count);
    if (session->reversible)
        session_move(session, session->end);
    evidence->no_memory = session->no_memory;
    if (session->no_memory)
        return evidence;
    const struct fault *fault = machine_fault(session->machine);
    if (fault && fault->allocation)
        evidence->history = session_history(session, fault->allocation, &evidence->history_count);
    find_makers(session, machine_fault(session->machine)); /* the history may have made another machine */
    evidence->machine = session->machine;
    evidence->code = session->code;
    evidence->no_memory = session->no_memory;
    return evidence;
}

const struct report *session_report(struct session *session) {
    if (!session->report) {
        session->report = report_make(session_evidence(session));
        if (session->is_studied)
            session_go(session, session->here);
    }
    return session->report;
}
