/* inspector.c -- the state of the jar inspector: which jar, its history, what its cursor is on, and the way back.
 *
 * The history is what the study noted, one entry for each stop that did something to the jar. Ids of blocks are given out again, so
 * the life of the block decides which events are its own.
 */
#include <stdlib.h>

#include "view/screen_private.h"

static const struct jar *inspected_jar(const struct screen *screen) {
    for (size_t i = 0; i < screen->model.jar_count; i++) {
        if (screen->model.jars[i].number == screen->inspector.number) return &screen->model.jars[i];
    }
    return NULL;
}

/* Whether an event speaks of the block with this number. The machine may stand before the block is taken, or behind its id's next owner:
 * then the run's own order of allocations decides. */
struct life_span {
    uint32_t id;
    size_t from, to; /* events */
};

static bool find_life(const struct screen *screen, uint32_t number, struct life_span *life) {
    size_t event_count;
    const struct event *events = session_events(screen->session, &event_count);
    uint32_t taken = 0;
    bool found = false;
    for (size_t i = 0; i < event_count; i++) {
        const struct event *event = &events[i];
        bool takes = event->kind == EVENT_ALLOCATED || event->kind == EVENT_REALLOCATED;
        if (takes && ++taken == number) {
            *life = (struct life_span){event->allocation, i, event_count};
            found = true;
        } else if (found && takes && event->allocation == life->id) {
            life->to = i;
            break;
        }
    }
    return found;
}

bool inspector_load(struct screen *screen) {
    struct inspector *inspector = &screen->inspector;
    if (inspector->events && inspector->events_of == inspector->number) return true;
    free(inspector->events);
    inspector->events = NULL;
    inspector->event_count = 0;
    struct life_span life = {0, 0, 0};
    size_t count, event_count, capacity = 0;
    const struct stop *stops = session_stops(screen->session, &count);
    const struct event *events = session_events(screen->session, &event_count);
    if (!find_life(screen, inspector->number, &life)) return false;
    size_t low = 0;
    while (low < count && stops[low].first_event + stops[low].event_count <= life.from) low++;
    for (size_t at = low; at < count && stops[at].first_event < life.to; at++) {
        for (uint32_t k = 0; k < stops[at].event_count; k++) {
            size_t index = stops[at].first_event + k;
            if (index < life.from || index >= event_count || index >= life.to + 1) continue;
            const struct event *event = &events[index];
            bool is_other = event->kind == EVENT_REALLOCATED && event->other == life.id && index > life.from;
            if ((event->allocation != life.id && !is_other) || event->kind == EVENT_STOP || event->kind == EVENT_READ) continue;
            if (event->kind > EVENT_REALLOCATED && event->kind != EVENT_FAULT) continue;
            size_t plain = at;
            while (plain + 1 < count && stops[plain].plain == (plain ? stops[plain - 1].plain : 0)) plain++;
            struct jar_event *last = inspector->event_count ? &inspector->events[inspector->event_count - 1] : NULL;
            enum event_kind kind = is_other ? EVENT_FREED : event->kind;
            if (last && last->stop == plain && last->kind == kind) {
                uint64_t end = event->offset + event->size;
                if (event->offset < last->offset) last->size += last->offset - event->offset, last->offset = event->offset;
                if (end > last->offset + last->size) last->size = end - last->offset;
                continue;
            }
            if (inspector->event_count == capacity) {
                capacity = capacity ? capacity * 2 : 16;
                struct jar_event *grown = realloc(inspector->events, capacity * sizeof *grown);
                if (!grown) return false;
                inspector->events = grown;
            }
            inspector->events[inspector->event_count++] = 
                (struct jar_event){plain, kind, event->offset, event->size, event->span};
        }
    }
    inspector->events_of = inspector->number;
    return inspector->events != NULL;
}

size_t inspector_pointers(const struct screen *screen, uint32_t *blocks, size_t most) {
    const struct jar *jar = inspected_jar(screen);
    size_t count = 0;
    for (size_t i = 0; jar && jar->state != JAR_PUT_BACK && jar->state != JAR_SPOILED && i < jar->field_count && count < most; i++) {
        if (jar->fields[i].block) blocks[count++] = jar->fields[i].block;
    }
    return count;
}

/* The cursor starts at the event that the run has come to. */
static void turn_to(struct screen *screen, uint32_t number) {
    struct inspector *inspector = &screen->inspector;
    inspector->open = true;
    inspector->number = screen->chosen = number;
    screen->model_valid = false; /* who points here is gathered for the open jar alone */
    inspector_load(screen);
    uint32_t blocks[16];
    inspector->cursor = (int)inspector_pointers(screen, blocks, 16);
    size_t here = session_here(screen->session);
    for (size_t i = 0; i + 1 < inspector->event_count && inspector->events[i + 1].stop <= here; i++) inspector->cursor++;
}

void inspector_open(struct screen *screen, uint32_t number) {
    screen->inspector.trail_count = 0;
    screen->pane = PANE_PANTRY;
    turn_to(screen, number);
}

static enum screen_answer follow(struct screen *screen, uint32_t number) {
    struct inspector *inspector = &screen->inspector;
    if (inspector->trail_count < MOST_TRAIL) inspector->trail[inspector->trail_count++] = inspector->number;
    turn_to(screen, number);
    return SCREEN_REDRAW;
}

enum screen_answer inspector_key(struct screen *screen, int key, enum action action) {
    struct inspector *inspector = &screen->inspector;
    uint32_t blocks[16];
    int pointers = (int)inspector_pointers(screen, blocks, 16);
    int most = pointers + (int)inspector->event_count;
    if (action == ACTION_KEY_FREE_NEXT) {
        if (pointers > 0) return follow(screen, blocks[inspector->cursor < pointers ? inspector->cursor : 0]);
        screen->message = "No pointer in this jar leads to another.";
        return SCREEN_REDRAW;
    }
    if (action == ACTION_KEY_RETURN || key == KEY_CODE_BACKSPACE) {
        if (inspector->trail_count > 0) turn_to(screen, inspector->trail[--inspector->trail_count]);
        else screen->message = "This is where the way began.";
        return SCREEN_REDRAW;
    }
    switch (action) {
    case ACTION_KEY_UP: inspector->cursor -= inspector->cursor > 0; return SCREEN_REDRAW;
    case ACTION_KEY_DOWN: inspector->cursor += inspector->cursor + 1 < most; return SCREEN_REDRAW;
    case ACTION_KEY_GO:
        if (inspector->cursor < pointers) return follow(screen, blocks[inspector->cursor]);
        if (inspector->cursor < most) screen_go(screen, inspector->events[inspector->cursor - pointers].stop);
        return SCREEN_REDRAW;
    case ACTION_KEY_FORMAT: inspector->fields_only = !inspector->fields_only; return SCREEN_REDRAW;
    case ACTION_KEY_INSPECT:
    case ACTION_KEY_LEAVE:
        inspector->open = false;
        screen->chosen = 0;
        return SCREEN_REDRAW;
    default: return SCREEN_NOTHING;
    }
}
