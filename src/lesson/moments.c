/* moments.c -- which stop of a run a page speaks of: the first behind the page before at which its event happened, on a
 * line with its text. */
#include <stdlib.h>
#include <string.h>

#include "lesson/inside.h"

static bool span_fits(struct session *session, struct span span, const char *text) {
    struct source_map *sources = session_sources(session);
    struct position place = source_map_place(sources, span);
    if (!place.source)
        return false;
    uint32_t length; /* of the source that the place is in: derived code has no lines of its own */
    const char *line = source_line(sources, (struct source *)place.source, place.line, &length);
    size_t wanted = strlen(text);
    for (size_t i = 0; line && i + wanted <= length; i++) {
        if (memcmp(line + i, text, wanted) == 0)
            return true;
    }
    return false;
}

/* An event stands on its own line: the stop that shows it may already be at the next statement. */
static bool event_fits(const struct page *page, enum event_kind kind, struct span span, struct session *session) {
    return kind == page->event && (!page->line_text || span_fits(session, span, page->line_text));
}

static bool stop_fits(const struct page *page, const struct stop *stop, const struct event *events,
                      struct session *session) {
    if (!page->has_event)
        return !stop->in_prelude && (!page->line_text || span_fits(session, stop->span, page->line_text));
    bool found = event_fits(page, stop->event, stop->span, session);
    for (uint32_t i = 0; !found && i < stop->event_count; i++) {
        const struct event *event = &events[stop->first_event + i];
        found = event_fits(page, event->kind, event->span, session);
    }
    return found;
}

static size_t plain_from(const struct stop *stops, size_t count, size_t at) {
    while (at + 1 < count && stops[at].plain == (at ? stops[at - 1].plain : 0))
        at++;
    return at;
}

/* A run that did not return has no list of losses, but its end shows what is lost. The line is the one on which the run
 * stood before. */
static size_t find_loss_by_looking(const struct page *page, struct session *session, const struct stop *stops,
                                   size_t count, size_t from) {
    struct machine *machine = session_machine(session);
    size_t here = session_here(session), found = count;
    session_go(session, count - 1);
    for (uint32_t number = machine_block_count(machine); number > 0; number--) {
        size_t at;
        if (!session_is_lost(session, machine_block(machine, number), &at))
            continue;
        size_t before = at > 0 ? at - 1 : 0;
        if (page->line_text && !span_fits(session, stops[before].span, page->line_text))
            continue;
        at = plain_from(stops, count, at);
        if (at >= from && at < found)
            found = at;
    }
    session_go(session, here);
    return found;
}

/* The first step at which a block is seen to be lost; the line is the one that lost it. */
static size_t find_loss(const struct page *page, struct session *session, const struct stop *stops, size_t count,
                        size_t from) {
    size_t loss_count, found = count;
    const struct loss *losses = session_losses(session, &loss_count);
    for (size_t i = 0; i < loss_count; i++) {
        if (losses[i].lost_tick == 0)
            continue;
        if (page->line_text && !span_fits(session, losses[i].lost_span, page->line_text))
            continue;
        size_t at = 0;
        while (at < count && stops[at].tick < losses[i].lost_tick)
            at++;
        at = plain_from(stops, count, at);
        if (at >= from && at < found)
            found = at;
    }
    return found < count || loss_count > 0 || count == 0 ? found
                                                         : find_loss_by_looking(page, session, stops, count, from);
}

void moments_find(const struct lesson *lesson, size_t program, struct session *session, size_t *stops, bool *missing) {
    size_t count, event_count, at = 0;
    const struct stop *all = session_stops(session, &count);
    const struct event *events = session_events(session, &event_count);
    bool first = true, shared = false; /* shared: the page before took an event that a stop at another line shows */
    for (size_t i = 0; i < lesson->page_count; i++) {
        const struct page *page = &lesson->pages[i];
        if (page->program != program)
            continue;
        if (page->moment == MOMENT_START)
            at = 0;
        else if (page->moment == MOMENT_END)
            at = count ? count - 1 : 0;
        else if (page->moment == MOMENT_FOUND) {
            size_t next = first ? 0 : at + 1;
            if (!first && !page->has_event && shared && !page->wants_lost)
                next = at;
            if (page->wants_lost)
                next = find_loss(page, session, all, count, next);
            else
                while (next < count && !stop_fits(page, &all[next], events, session))
                    next++;
            if (next < count)
                at = next;
            else
                missing[i] = true;
            shared = next < count && page->has_event && page->line_text &&
                     !span_fits(session, all[at].span, page->line_text);
        }
        if (page->moment != MOMENT_NONE)
            first = page->moment == MOMENT_START; /* nothing has happened there: what follows may be at the same stop */
        stops[i] = at;
    }
}

bool moment_ever_comes(const struct page *page, struct session *session) {
    size_t count, event_count;
    const struct stop *all = session_stops(session, &count);
    const struct event *events = session_events(session, &event_count);
    if (page->wants_lost)
        return find_loss(page, session, all, count, 0) < count;
    for (size_t i = 0; i < count; i++) {
        if (stop_fits(page, &all[i], events, session))
            return true;
    }
    return false;
}

void lesson_find_moments(const struct lesson *lesson, size_t program, struct session *session, size_t *stops,
                         size_t *missing) {
    bool *missed = calloc(lesson->page_count + 1, sizeof *missed);
    *missing = 0;
    if (!missed)
        return; /* every page stays at the start */
    moments_find(lesson, program, session, stops, missed);
    for (size_t i = 0; i < lesson->page_count; i++)
        *missing += missed[i];
    free(missed);
}
