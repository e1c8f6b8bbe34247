/* study.c -- runs a program once with a listener and notes its stops and memory events.
 *
 * A stop is a place where the screen halts. Statements, entries, returns and implicit drops come from the machine as they are; memory
 * events become stops too, but a row of like ones (the bytes that one call of the library writes into one block) becomes one stop, at
 * the last of them. A memory event and a statement that begin at the same tick are one stop, since they show the same state.
 *
 *     tick    10          14 14            20                 31
 *             STOP        WRITTEN WRITTEN  STOP + FREED       end
 *             statement   `-- one stop --' one stop
 */
#include <stdlib.h>
#include <string.h>

#include "session/inside.h"

enum { STUDY_SLICE = 1 << 16, EVENTS_PER_STOP = 4 };

struct study {
    struct session *session;
    size_t most_events;
    uint32_t plain;
    uint32_t *user_depths;       /* by depth of the stack: frames up to there that are not the prelude's */
    size_t depth_capacity;
    uint32_t known_depth;        /* so many of them are still right */
    uint8_t *written;            /* by allocation id: has it been written to? */
    size_t written_capacity;
    bool failed;
};

/* How many of the frames that are up now are not the prelude's. Only those pushed since the last question are looked at. */
static uint32_t user_depth(struct study *study) {
    const struct machine *machine = study->session->machine;
    uint32_t depth = machine_depth(machine);
    if (study->known_depth > depth)
        study->known_depth = depth;
    for (uint32_t i = study->known_depth; i < depth; i++) {
        uint32_t *depths = session_grow(study->user_depths, i, &study->depth_capacity, sizeof *depths);
        if (!depths) {
            study->failed = true;
            return 0;
        }
        study->user_depths = depths;
        const struct function *function = machine_frame(machine, i).function;
        bool counts = function && !function->is_prelude && function->kind != INSTANCE_START;
        depths[i] = (i ? depths[i - 1] : 0) + counts;
    }
    study->known_depth = depth;
    return depth ? study->user_depths[depth - 1] : 0;
}

/* True at the first write to a block. */
static bool is_first_write(struct study *study, const struct event *event) {
    if (event->allocation >= study->written_capacity) {
        size_t more = (event->allocation + 64) * 2;
        uint8_t *written = realloc(study->written, more);
        if (!written) {
            study->failed = true;
            return false;
        }
        memset(written + study->written_capacity, 0, more - study->written_capacity);
        study->written = written;
        study->written_capacity = more;
    }
    bool first = !study->written[event->allocation];
    study->written[event->allocation] = event->kind == EVENT_WRITTEN;
    return first && event->kind == EVENT_WRITTEN;
}

static bool is_memory_event(enum event_kind kind) {
    return kind == EVENT_ALLOCATED || kind == EVENT_WRITTEN || kind == EVENT_READ || kind == EVENT_MOVED ||
           kind == EVENT_DROPPED || kind == EVENT_FREED || kind == EVENT_REALLOCATED || kind == EVENT_PANIC ||
           kind == EVENT_FAULT;
}

static bool is_mark(struct study *study, const struct event *event) {
    if (event->kind == EVENT_READ || event->kind == EVENT_MOVED || event->kind == EVENT_STOP)
        return false;
    bool first = is_first_write(study, event); /* allocating and freeing forget what was written */
    return event->kind != EVENT_WRITTEN || first;
}

static void add_event(struct study *study, const struct event *event) {
    struct session *session = study->session;
    struct event *events = session_grow(session->events, session->event_count, &session->event_capacity, sizeof *events);
    if (!events) {
        study->failed = true;
        return;
    }
    session->events = events;
    events[session->event_count++] = *event;
    if (session->event_count >= study->most_events)
        session->cut = true;
}

static struct stop *add_stop(struct study *study) {
    struct session *session = study->session;
    struct stop *stops = session_grow(session->stops, session->stop_count, &session->stop_capacity, sizeof *stops);
    if (!stops) {
        study->failed = true;
        return NULL;
    }
    session->stops = stops;
    struct stop *stop = &stops[session->stop_count++];
    *stop = (struct stop){.first_event = (uint32_t)session->event_count};
    if (session->stop_count >= session->options.most_stops)
        session->cut = true;
    return stop;
}

static void note_memory_event(struct study *study, const struct event *event, struct stop *last) {
    struct session *session = study->session;
    bool mark = is_mark(study, event);
    add_event(study, event);
    bool same = last && last->event == event->kind && !last->flags && last->allocation == event->allocation &&
                last->span.start == event->span.start &&
                (event->kind == EVENT_READ || event->kind == EVENT_WRITTEN || event->kind == EVENT_MOVED);
    struct stop *stop = same ? last : add_stop(study);
    if (!stop)
        return;
    if (!same)
        stop->first_event--; /* the event has just been added */
    stop->tick = event->tick;
    stop->event = event->kind;
    stop->span = event->span;
    stop->depth = user_depth(study);
    stop->in_prelude = event->in_prelude;
    stop->allocation = event->allocation;
    stop->is_mark = stop->is_mark || mark;
    stop->event_count = (uint32_t)session->event_count - stop->first_event;
}

static void note_stop(struct study *study, const struct event *event, struct stop *last) {
    struct stop *stop = last && last->tick == event->tick && last->event != EVENT_STOP && !last->flags ? last : add_stop(study);
    if (!stop)
        return;
    if (stop != last)
        stop->event = EVENT_STOP;
    stop->tick = event->tick;
    stop->flags |= event->flags;
    stop->span = event->span;
    stop->in_prelude = event->in_prelude;
    stop->depth = user_depth(study);
}

static void note(void *context, const struct event *event) {
    struct study *study = context;
    struct session *session = study->session;
    if (study->failed || session->cut)
        return;
    if (event->depth && event->depth - 1 < study->known_depth && event->kind != EVENT_STOP)
        study->known_depth = event->depth - 1;
    else if (event->depth < study->known_depth)
        study->known_depth = event->depth;
    struct stop *last = session->stop_count ? &session->stops[session->stop_count - 1] : NULL;
    if (event->kind == EVENT_STOP)
        note_stop(study, event, last);
    else if (is_memory_event(event->kind))
        note_memory_event(study, event, last);
    else
        add_event(study, event);
}

/* The end of the run is a stop of its own. */
static void note_end(struct study *study) {
    struct session *session = study->session;
    struct stop *last = session->stop_count ? &session->stops[session->stop_count - 1] : NULL;
    struct stop *stop = last && last->tick == session->end && last->event != EVENT_STOP ? last : add_stop(study);
    if (!stop)
        return;
    stop->tick = session->end;
    if (stop != last) {
        stop->event = EVENT_STOP;
        stop->span = machine_span(session->machine);
        const struct item *main = session->code->program->main;
        if (machine_ending(session->machine) == ENDING_RETURNED && main && main->span.end) /* its closing brace */
            stop->span = (struct span){main->span.end - 1, main->span.end};
        stop->depth = user_depth(study);
    }
    stop->in_prelude = false;
}

/* A memory event counts for the user's line also when the library made it. */
static bool is_plain(const struct stop *stop) {
    return !stop->in_prelude || stop->event != EVENT_STOP;
}

/* Another machine that is sent the same way stops there as well. */
static void stop_here(struct session *session) {
    machine_stop(session->machine);
    session->options.machine.most_ticks = machine_ticks(session->machine);
}

bool session_study(struct session *session) {
    if (!session->machine)
        return false;
    if (session->is_studied)
        return true;
    struct machine_options options = session->options.machine;
    options.reversible = true;
    struct machine *machine = machine_new(session->code, &options);
    if (!machine)
        return false;
    machine_free(session->machine);
    session->machine = machine;
    session->reversible = true;
    struct study study = {.session = session, .most_events = (size_t)session->options.most_stops * EVENTS_PER_STOP};
    struct listener listener = {.context = &study, .event = note};
    while (machine_run(machine, machine_ticks(machine) + STUDY_SLICE, session->cut ? NULL : &listener) == ENDING_RUNNING &&
           !study.failed)
        if (session->options.go_on && !session->options.go_on(session->options.context, session))
            stop_here(session);
    session->end = machine_ticks(machine);
    session->is_over = true;
    study.known_depth = 0;
    note_end(&study);
    free(study.user_depths);
    free(study.written);
    uint32_t plain = 0;
    for (size_t i = 0; i < session->stop_count; i++)
        session->stops[i].plain = plain += is_plain(&session->stops[i]);
    session->is_studied = !study.failed && session->stop_count;
    if (session->is_studied)
        session_go(session, 0);
    return session->is_studied;
}

const struct stop *session_stops(const struct session *session, size_t *count) {
    *count = session->stop_count;
    return session->stops;
}

const struct event *session_events(const struct session *session, size_t *count) {
    *count = session->event_count;
    return session->events;
}

bool session_stops_cut(const struct session *session) {
    return session->cut;
}
