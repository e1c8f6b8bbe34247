/* inspector.c -- the state of the jar inspector: which jar, its history, what its cursor is on, and the way back.
 *
 * The history is what the study noted, one entry for each stop that did something to the jar. Ids of blocks are given out again, so
 * the life of the block decides which events are its own.
 */
#include <stdlib.h>
#include <string.h>

#include "view/screen_private.h"

const struct jar *inspector_jar(const struct screen *screen) {
    if (screen->inspector.number == 0) return screen->model.local;
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

static bool add_event(struct inspector *inspector, size_t *capacity, struct jar_event event) {
    if (inspector->event_count == *capacity) {
        *capacity = *capacity ? *capacity * 2 : 16;
        struct jar_event *grown = realloc(inspector->events, *capacity * sizeof *grown);
        if (!grown) return false;
        inspector->events = grown;
    }
    inspector->events[inspector->event_count++] = event;
    return true;
}

bool inspector_load(struct screen *screen) {
    struct inspector *inspector = &screen->inspector;
    if (inspector->events && inspector->events_of == inspector->number && inspector->number) return true;
    free(inspector->events);
    inspector->events = NULL;
    inspector->event_count = 0;
    if (!inspector->number) return false; /* locals have no history of their own */
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
            if (!add_event(inspector, &capacity, (struct jar_event){plain, kind, false, event->offset, event->size, event->span})) return false;
        }
    }
    for (size_t i = 0; screen->report && i < screen->report->loss_count; i++) { /* losses are no events of the machine */
        const struct loss *loss = &screen->report->losses[i];
        if (loss->number != inspector->number || loss->lost_tick == 0) continue;
        struct jar_event event = {.stop = screen_stop_of_tick(screen, loss->lost_tick), .lost = true, .span = loss->lost_span};
        if (!add_event(inspector, &capacity, event)) return false;
    }
    inspector->events_of = inspector->number;
    return inspector->events != NULL;
}

static bool has_content(const struct jar *jar) { return jar && jar->state != JAR_PUT_BACK && jar->state != JAR_SPOILED; }

size_t inspector_pointers(const struct screen *screen, uint32_t *blocks, size_t most) {
    const struct jar *jar = inspector_jar(screen);
    size_t count = 0;
    for (size_t i = 0; has_content(jar) && i < jar->field_count && count < most; i++) {
        if (jar->fields[i].block) blocks[count++] = jar->fields[i].block;
    }
    return count;
}

enum { BYTE_ROW = 8 };

/* How many places of an array stand behind field `first` in its row: as many as eight bytes hold, if they are bytes or pairs of them. */
static size_t small_places(const struct jar *jar, size_t first) {
    const struct jar_field *field = &jar->fields[first];
    size_t more = 0;
    if (*field->name != '[' || strchr(field->name, '.') || field->size == 0 || field->size > 2) return 0;
    while ((more + 2) * field->size <= BYTE_ROW && first + more + 1 < jar->field_count) {
        const struct jar_field *next = &jar->fields[first + more + 1];
        if (next->size != field->size || next->offset != field->offset + (more + 1) * field->size || *next->name != '[' || strchr(next->name, '.')) break;
        more++;
    }
    return more;
}

/* What no field that is listed has: padding where that is known, else bytes (arrays have more places than are listed, unions several fields). */
static size_t add_gap(const struct jar *jar, uint64_t at, uint64_t end, struct jar_row rows[MOST_JAR_ROWS], size_t count) {
    while (at < end && at < jar->shown && count < MOST_JAR_ROWS) {
        bool padding = jar->padding && jar->padding[at];
        uint64_t to = at + 1;
        while (to < end && to < jar->shown && (padding || to - at < BYTE_ROW) && padding == (jar->padding && jar->padding[to])) to++;
        rows[count++] = (struct jar_row){.offset = at, .size = to - at, .padding = padding};
        at = to;
    }
    return count;
}

size_t inspector_rows(const struct jar *jar, struct jar_row rows[MOST_JAR_ROWS]) {
    size_t count = 0;
    uint64_t at = 0, end = jar ? jar->size : 0;
    bool fields = has_content(jar) && jar->field_count > 0;
    for (size_t i = 0; fields && i < jar->field_count && count + 2 < MOST_JAR_ROWS; i++) {
        const struct jar_field *field = &jar->fields[i];
        if (field->offset < at) continue; /* a part of a union, or of what another field shows */
        count = add_gap(jar, at, field->offset, rows, count);
        if (count == MOST_JAR_ROWS) return count;
        size_t more = small_places(jar, i);
        at = field->offset + field->size * (more + 1);
        rows[count++] = (struct jar_row){.offset = field->offset, .size = at - field->offset, .field = field, .more = more};
        i += more;
    }
    return jar ? add_gap(jar, at, end, rows, count) : 0;
}

/* ---- Opening ------------------------------------------------------------------------------------------------------------------------- */

/* The cursor starts at the event that the run has come to; of a local, at its first row. */
static void turn_to(struct screen *screen, uint32_t number) {
    struct inspector *inspector = &screen->inspector;
    inspector->open = true;
    inspector->number = number;
    if (number) screen->chosen = number;
    screen->model_valid = false; /* who points here is gathered for the open jar alone */
    inspector_load(screen);
    inspector->byte = -1;
    inspector->on_event = inspector->event_count > 0;
    inspector->cursor = 0;
    size_t here = session_here(screen->session);
    for (size_t i = 0; i + 1 < inspector->event_count && inspector->events[i + 1].stop <= here; i++) inspector->cursor++;
}

void inspector_open(struct screen *screen, uint32_t number) {
    screen->inspector.trail_count = 0;
    screen->pane = PANE_PANTRY;
    turn_to(screen, number);
}

void inspector_open_local(struct screen *screen, struct local_place local) {
    screen->inspector.trail_count = 0;
    screen->inspector.local = local;
    turn_to(screen, 0);
}

static enum screen_answer follow(struct screen *screen, uint32_t number) {
    struct inspector *inspector = &screen->inspector;
    if (inspector->trail_count < MOST_TRAIL) inspector->trail[inspector->trail_count++] = inspector->number;
    turn_to(screen, number);
    return SCREEN_REDRAW;
}

/* ---- Keys ---------------------------------------------------------------------------------------------------------------------------- */

/* To the jar with the next number that is out or not reused; pages do that. */
static enum screen_answer turn_jar(struct screen *screen, bool back) {
    struct inspector *inspector = &screen->inspector;
    uint32_t count = machine_block_count(session_machine(screen->session)), number = inspector->number;
    if (back ? number <= 1 : number >= count) {
        screen->message = back ? "This is the first jar." : "No further jar has been taken yet.";
        return SCREEN_REDRAW;
    }
    inspector->trail_count = 0;
    turn_to(screen, back ? number - 1 : number + 1);
    return SCREEN_REDRAW;
}

/* Byte by byte through the rows; out of the last row it goes nowhere. */
static void move_byte(struct inspector *inspector, const struct jar_row *rows, int count, bool back) {
    int byte = inspector->byte + (back ? -1 : 1);
    if (byte >= (int)rows[inspector->cursor].size && inspector->cursor + 1 < count) inspector->cursor++, byte = 0;
    else if (byte < 0 && inspector->byte >= 0 && inspector->cursor > 0) byte = (int)rows[--inspector->cursor].size - 1;
    if (byte >= 0 && byte < (int)rows[inspector->cursor].size) inspector->byte = byte;
}

/* Up and down through the rows and on through the events. */
static void move_row(struct inspector *inspector, int rows, bool back) {
    int events = (int)inspector->event_count;
    inspector->byte = -1;
    if (back && inspector->cursor > 0) inspector->cursor--;
    else if (back && inspector->on_event && rows > 0) inspector->on_event = false, inspector->cursor = rows - 1;
    else if (!back && inspector->cursor + 1 < (inspector->on_event ? events : rows)) inspector->cursor++;
    else if (!back && !inspector->on_event && events > 0) inspector->on_event = true, inspector->cursor = 0;
}

static enum screen_answer follow_key(struct screen *screen, const struct jar_row *rows, int count) {
    uint32_t blocks[1];
    const struct inspector *inspector = &screen->inspector;
    bool row = !inspector->on_event && inspector->cursor < count;
    uint32_t here = row && rows[inspector->cursor].field ? rows[inspector->cursor].field->block : 0;
    if (here) return follow(screen, here);
    if (!row && inspector_pointers(screen, blocks, 1) > 0) return follow(screen, blocks[0]);
    screen->message = row ? "There is no pointer to another jar in this row." : "No pointer in this jar leads to another.";
    return SCREEN_REDRAW;
}

enum screen_answer inspector_key(struct screen *screen, int key, enum action action) {
    struct inspector *inspector = &screen->inspector;
    struct jar_row rows[MOST_JAR_ROWS];
    int count = (int)inspector_rows(inspector_jar(screen), rows);
    if (!inspector->on_event && inspector->cursor >= count) inspector->cursor = count ? count - 1 : 0;
    if (!inspector->on_event && inspector->cursor < count && (key == KEY_CODE_LEFT || key == KEY_CODE_RIGHT)) {
        move_byte(inspector, rows, count, key == KEY_CODE_LEFT);
        return SCREEN_REDRAW;
    }
    if (action == ACTION_KEY_FREE_NEXT) return follow_key(screen, rows, count);
    if (action == ACTION_KEY_RETURN || key == KEY_CODE_BACKSPACE) {
        if (inspector->trail_count > 0) turn_to(screen, inspector->trail[--inspector->trail_count]);
        else screen->message = "This is where the way began.";
        return SCREEN_REDRAW;
    }
    switch (action) {
    case ACTION_KEY_UP:
    case ACTION_KEY_DOWN: move_row(inspector, count, action == ACTION_KEY_UP); return SCREEN_REDRAW;
    case ACTION_KEY_NEXT_PAGE: return inspector->number ? turn_jar(screen, false) : SCREEN_NOTHING;
    case ACTION_KEY_PREVIOUS_PAGE: return inspector->number ? turn_jar(screen, true) : SCREEN_NOTHING;
    case ACTION_KEY_GO:
        if (!inspector->on_event) return follow_key(screen, rows, count);
        if (inspector->cursor < (int)inspector->event_count) screen_go(screen, inspector->events[inspector->cursor].stop);
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
