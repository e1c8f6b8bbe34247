/* screen_place.c -- see screen_place.h. */
#include "view/screen_place.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "view/screen_private.h"

static struct source *user_source(const struct screen *screen) {
    return source_map_find(session_sources(screen->session), session_user_source(screen->session)->base);
}

/* The stops that lie in one line of the program, found by the spans alone. */
struct line_stops {
    const struct stop *stops;
    size_t count;
    uint32_t from, to; /* of spans */
};

static struct line_stops stops_of_line(const struct screen *screen, uint32_t line) {
    struct line_stops found = {0};
    uint32_t length = 0;
    struct source *user = user_source(screen);
    const char *text = source_line(session_sources(screen->session), user, line, &length);
    if (!text) return found;
    found.stops = session_stops(screen->session, &found.count);
    found.from = user->base + (uint32_t)(text - user->text);
    found.to = found.from + length;
    return found;
}

static bool stops_there(const struct line_stops *found, size_t at) {
    const struct stop *stop = &found->stops[at];
    return stop->plain != (at ? found->stops[at - 1].plain : 0) && stop->span.start >= found->from && stop->span.start <= found->to;
}

static void copy_line(const struct screen *screen, uint32_t line, char *out, size_t size) {
    uint32_t length = 0;
    const char *text = source_line(session_sources(screen->session), user_source(screen), line, &length);
    while (text && length > 0 && (*text == ' ' || *text == '\t')) text++, length--;
    snprintf(out, size, "%.*s", (int)length, text ? text : "");
}

void screen_place_keep(struct screen_place *place, const struct screen *screen) {
    if (session_state(screen->session) != SESSION_READY) return;
    size_t count, here = session_here(screen->session);
    const struct stop *stops = session_stops(screen->session, &count);
    if (here >= count) return;
    struct position position = source_map_place(session_sources(screen->session), stops[here].span);
    *place = (struct screen_place){.known = true, .line = position.line, .step = stops[here].plain, .at_end = here + 1 == count};
    place->pane = screen->pane;
    place->tab = screen->tab;
    place->into_prelude = screen->into_prelude;
    place->inspector_open = screen->inspector.open;
    place->chosen = screen->inspector.open ? screen->inspector.number : screen->chosen;
    place->speed = screen->speed;
    copy_line(screen, position.line, place->line_text, sizeof place->line_text);
    struct line_stops found = stops_of_line(screen, position.line);
    for (size_t i = 0; i <= here && i < found.count; i++) place->visit += stops_there(&found, i);
}

/* The line with that text that is nearest to where it was; 0: there is none any more. */
static uint32_t find_line(const struct screen_place *place, const struct screen *screen) {
    uint32_t best = 0;
    if (!*place->line_text) return 0;
    for (uint32_t line = 1; line <= screen->line_count; line++) {
        char text[sizeof place->line_text];
        copy_line(screen, line, text, sizeof text);
        if (strcmp(text, place->line_text) != 0) continue;
        int distance = abs((int)line - (int)place->line);
        if (!best || distance < abs((int)best - (int)place->line)) best = line;
    }
    return best;
}

static size_t find_stop(const struct screen_place *place, const struct screen *screen) {
    size_t count, found = SIZE_MAX, visit = 0;
    const struct stop *stops = session_stops(screen->session, &count);
    if (count == 0 || place->at_end) return count ? count - 1 : 0;
    uint32_t line = find_line(place, screen);
    struct line_stops there = line ? stops_of_line(screen, line) : (struct line_stops){0};
    for (size_t i = 0; i < there.count && visit < place->visit; i++) {
        if (!stops_there(&there, i)) continue;
        found = i;
        visit++;
    }
    for (size_t i = 0; found == SIZE_MAX && i < count; i++) {
        if (stops[i].plain >= place->step || i + 1 == count) found = i;
    }
    return found;
}

void screen_place_return(const struct screen_place *place, struct screen *screen) {
    if (!place->known || session_state(screen->session) != SESSION_READY) return;
    screen_go(screen, find_stop(place, screen));
    screen->pane = place->pane;
    screen->tab = screen_pane_is_above(place->pane) ? place->pane : place->tab;
    screen->into_prelude = place->into_prelude;
    screen->speed = place->speed;
    bool there = place->chosen && place->chosen <= machine_block_count(session_machine(screen->session));
    if (there && place->inspector_open) inspector_open(screen, place->chosen);
    else if (there) screen->chosen = place->chosen;
}
