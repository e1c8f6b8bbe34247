/* navigate.c -- going from stop to stop, forwards and backwards, and what is lost where we stand.
 *
 * The stops are an array, so every step is a search in it, and only its result is gone to: one restored checkpoint and a short run.
 */
#include <stdlib.h>

#include "session/inside.h"

enum step_kind {
    STEP_KIND_ANY,
    STEP_KIND_PLAIN, /* not inside the prelude */
    STEP_KIND_OVER,  /* and not deeper than here */
    STEP_KIND_OUT,   /* and less deep than here */
    STEP_KIND_MARK,
};

size_t session_here(const struct session *session) {
    return session->here;
}

void session_forget_marks(struct session *session) {
    free(session->marks);
    session->marks = NULL;
    session->mark_count = 0;
}

void session_go(struct session *session, size_t stop) {
    if (!session->stop_count)
        return;
    if (stop >= session->stop_count)
        stop = session->stop_count - 1;
    session->here = stop;
    session_forget_marks(session);
    session_move(session, session->stops[stop].tick);
}

static bool is_plain(const struct session *session, size_t at) {
    return session->stops[at].plain != (at ? session->stops[at - 1].plain : 0);
}

/* The ways to choose a stop, given the one where we stand. */
static bool is_wanted(const struct session *session, size_t at, enum step_kind kind) {
    const struct stop *stop = &session->stops[at], *here = &session->stops[session->here];
    switch (kind) {
    case STEP_KIND_ANY:
        return true;
    case STEP_KIND_PLAIN:
        return is_plain(session, at);
    case STEP_KIND_OVER:
        return is_plain(session, at) && stop->depth <= here->depth;
    case STEP_KIND_OUT:
        return is_plain(session, at) && stop->depth < here->depth;
    default:
        return stop->is_mark;
    }
}

/* The next stop that is wanted; the first or last of all when there is none, since leaving main comes out there. */
static size_t next_stop(const struct session *session, enum step_kind kind) {
    size_t at = session->here;
    while (at + 1 < session->stop_count)
        if (is_wanted(session, ++at, kind))
            break;
    return at;
}

static size_t previous_stop(const struct session *session, enum step_kind kind) {
    size_t at = session->here;
    while (at > 0)
        if (is_wanted(session, --at, kind))
            break;
    return at;
}

/* The stop at which a tick is seen for the first time. */
static size_t stop_of_tick(const struct session *session, uint64_t tick) {
    size_t low = 0, high = session->stop_count - 1;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (session->stops[middle].tick >= tick)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/* Marks the stops at which blocks are lost, once: they are among what "next event" goes to. */
static void mark_losses(struct session *session) {
    if (session->are_losses_marked)
        return;
    session->are_losses_marked = true;
    size_t count = 0;
    const struct loss *losses = session_losses(session, &count);
    for (size_t i = 0; i < count; i++)
        if (losses[i].lost_tick)
            session->stops[stop_of_tick(session, losses[i].lost_tick)].is_mark = true;
}

bool session_step(struct session *session, enum session_step step) {
    if (!session->is_studied)
        return false;
    if (step == STEP_NEXT_EVENT || step == STEP_PREVIOUS_EVENT)
        mark_losses(session);
    size_t to = session->here;
    switch (step) {
    case STEP_NEXT:
        to = next_stop(session, STEP_KIND_PLAIN);
        break;
    case STEP_PREVIOUS:
        to = previous_stop(session, STEP_KIND_PLAIN);
        break;
    case STEP_OVER:
        to = next_stop(session, STEP_KIND_OVER);
        break;
    case STEP_OVER_BACK:
        to = previous_stop(session, STEP_KIND_OVER);
        break;
    case STEP_OUT:
        to = next_stop(session, STEP_KIND_OUT);
        break;
    case STEP_OUT_BACK:
        to = previous_stop(session, STEP_KIND_OUT);
        break;
    case STEP_INTO:
        to = next_stop(session, STEP_KIND_ANY);
        break;
    case STEP_INTO_BACK:
        to = previous_stop(session, STEP_KIND_ANY);
        break;
    case STEP_NEXT_EVENT:
        to = next_stop(session, STEP_KIND_MARK);
        break;
    case STEP_PREVIOUS_EVENT:
        to = previous_stop(session, STEP_KIND_MARK);
        break;
    case STEP_START:
        to = 0;
        break;
    case STEP_END:
        to = session->stop_count - 1;
        break;
    }
    if (to == session->here) {
        session_go(session, to); /* looking for losses may have moved the machine */
        return false;
    }
    session_go(session, to);
    return true;
}

void session_count(const struct session *session, size_t *here, size_t *all) {
    *here = session->stop_count ? session->stops[session->here].plain : 0;
    *all = session->stop_count ? session->stops[session->stop_count - 1].plain : 0;
}

/* --- Lost blocks ---------------------------------------------------------------------------------------------------------- */

static bool look(struct session *session) {
    if (session->marks)
        return true;
    uint32_t count = machine_allocation_end(session->machine);
    session->marks = calloc(count ? count : 1, 1);
    session->mark_count = count;
    if (session->marks && machine_reach(session->machine, false, session->marks))
        return true;
    session_forget_marks(session);
    return false;
}

static bool is_lost_now(struct session *session, uint32_t id, uint32_t number) {
    if (!look(session) || id >= session->mark_count)
        return false;
    const struct allocation *block = machine_allocation(session->machine, id);
    return block && block->live && block->number && block->number == number && !session->marks[id];
}

/* The first stop up to `here` at which the block is lost. */
static size_t find_since(struct session *session, uint32_t id, uint32_t number, uint64_t born) {
    size_t here = session->here, low = stop_of_tick(session, born), high = here;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        session_go(session, middle);
        if (is_lost_now(session, id, number))
            high = middle;
        else
            low = middle + 1;
    }
    session_go(session, here);
    return high;
}

bool session_is_lost_now(struct session *session, uint32_t allocation) {
    const struct allocation *block = machine_allocation(session->machine, allocation);
    return block && session->is_studied && is_lost_now(session, allocation, block->number);
}

bool session_is_lost(struct session *session, uint32_t allocation, size_t *since_stop) {
    const struct allocation *block = machine_allocation(session->machine, allocation);
    if (!block || !session->is_studied || !is_lost_now(session, allocation, block->number))
        return false;
    uint32_t number = block->number;
    uint64_t born = block->born;
    for (size_t i = 0; i < session->since_count; i++)
        if (session->since[i].number == number) {
            *since_stop = session->since[i].stop;
            return true;
        }
    size_t stop = find_since(session, allocation, number, born);
    struct lost_since *since =
        session_grow(session->since, session->since_count, &session->since_capacity, sizeof *since);
    if (since) {
        session->since = since;
        since[session->since_count++] = (struct lost_since){.number = number, .stop = stop};
    }
    *since_stop = stop;
    return true;
}
