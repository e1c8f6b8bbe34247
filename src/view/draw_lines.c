/* draw_lines.c -- the lines at the bottom: the timeline of the run, the life of a jar, the keys. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "view/draw.h"

/* ---- Timeline ---------------------------------------------------------------------------------------------------------------- */

/* The letter of an event, and how much it matters when several fall into one cell. */
static char event_letter(enum event_kind kind, int *weight) {
    switch (kind) {
    case EVENT_ALLOCATED:
    case EVENT_REALLOCATED: *weight = 4; return 'a';
    case EVENT_WRITTEN: *weight = 1; return 'w';
    case EVENT_MOVED: *weight = 2; return 'm';
    case EVENT_DROPPED: *weight = 3; return 'd';
    case EVENT_FREED: *weight = 5; return 'f';
    case EVENT_FAULT: *weight = 9; return '!';
    default: *weight = 0; return 0;
    }
}

void draw_timeline(struct screen *screen, struct grid *grid, int row) {
    size_t here, all, count, event_count;
    session_count(screen->session, &here, &all);
    const struct stop *stops = session_stops(screen->session, &count);
    const struct event *events = session_events(screen->session, &event_count);
    int column = grid_format(grid, row, 1, 30, style_of(ROLE_PLAIN), "step %zu of %zu  ", here, all);
    int width = grid->columns - column - 1;
    if (width < 10 || count == 0) return;
    size_t position = session_here(screen->session);
    char letters[512] = {0};
    int weights[512] = {0};
    if (width > 512) width = 512;
    for (size_t i = 0; i < count; i++) {
        size_t cell = count > 1 ? i * (size_t)(width - 1) / (count - 1) : 0;
        for (uint32_t k = 0; k < stops[i].event_count && stops[i].first_event + k < event_count; k++) {
            int weight;
            char letter = event_letter(events[stops[i].first_event + k].kind, &weight);
            if (weight > weights[cell]) weights[cell] = weight, letters[cell] = letter;
        }
    }
    size_t now = count > 1 ? position * (size_t)(width - 1) / (count - 1) : 0;
    for (int i = 0; i < width; i++) {
        bool past = (size_t)i <= now;
        struct style style = past ? style_of(ROLE_HERE) : style_of(ROLE_DIM);
        if (letters[i]) {
            char text[2] = {letters[i], 0};
            style = letters[i] == '!' ? style_with(ROLE_FAULT, STYLE_BOLD) : style_with(past ? ROLE_HERE : ROLE_PLAIN, STYLE_BOLD);
            grid_put(grid, row, column + i, 1, text, style);
        } else {
            grid_put(grid, row, column + i, 1, past ? "═" : "─", style);
        }
    }
    grid_mark(grid, row, column + (int)now, 1, STYLE_REVERSE);
}

/* ---- The life of a jar ------------------------------------------------------------------------------------------------------------ */

static const struct jar *focused_jar(struct screen *screen) {
    const struct model *model = &screen->model;
    if (model->touched) screen->focus = model->touched;
    const struct fault *fault = machine_fault(session_machine(screen->session));
    if (screen_at_verdict(screen) && screen->report) { /* what the verdict is about */
        const struct allocation *block = fault ? machine_allocation(session_machine(screen->session), fault->allocation) : NULL;
        if (block && block->number) screen->focus = block->number;
        else if (screen->report->loss_count > 0) screen->focus = screen->report->losses[0].number;
    }
    for (size_t i = 0; i < model->jar_count; i++) {
        if (model->jars[i].number == screen->focus) return &model->jars[i];
    }
    return NULL;
}

/* What has been done with a block up to here: its bytes no longer say it once it went back. */
static bool has_event(struct screen *screen, uint32_t allocation, enum event_kind kind) {
    size_t count, event_count;
    const struct stop *stops = session_stops(screen->session, &count);
    const struct event *events = session_events(screen->session, &event_count);
    size_t here = session_here(screen->session);
    size_t end = here < count ? stops[here].first_event + stops[here].event_count : event_count;
    for (size_t i = 0; i < end && i < event_count; i++) {
        if (events[i].allocation == allocation && events[i].kind == kind) return true;
    }
    return false;
}

struct life {
    struct grid *grid;
    int row, column;
    bool wide;
};

static void put_arrow(struct life *life, const char *name, bool done, bool wrong) {
    const char *line = done ? "═" : "─";
    struct style style = wrong ? style_with(ROLE_FAULT, STYLE_BOLD) : done ? style_of(ROLE_HERE) : style_of(ROLE_DIM);
    int run = life->wide ? 2 : 1;
    grid_fill(life->grid, life->row, life->column, run, line, style);
    life->column += run;
    life->column = grid_put(life->grid, life->row, life->column, 40, name, style);
    grid_fill(life->grid, life->row, life->column, run, line, style);
    life->column += run;
    life->column = grid_put(life->grid, life->row, life->column, 2, wrong ? "× " : "► ", style);
}

static void put_state(struct life *life, const char *name, bool here, enum role role) {
    struct style style = here ? style_with(role, STYLE_BOLD | STYLE_REVERSE) : style_of(ROLE_PLAIN);
    if (here) life->column = grid_put(life->grid, life->row, life->column, 1, " ", style);
    life->column = grid_put(life->grid, life->row, life->column, 30, name, style);
    if (here) life->column = grid_put(life->grid, life->row, life->column, 1, " ", style);
    life->column = grid_put(life->grid, life->row, life->column, 1, " ", style_of(ROLE_PLAIN));
}

void draw_life(struct screen *screen, struct grid *grid, int row, bool wide) {
    const struct jar *jar = session_state(screen->session) == SESSION_READY ? focused_jar(screen) : NULL;
    struct life life = {grid, row, 1, wide};
    const char *shelf = wide ? "on the shelf" : "shelf";
    const char *drop = wide ? "drop_in_place" : "drop";
    if (!jar) {
        life.column = 6;
        put_state(&life, shelf, true, ROLE_PLAIN);
        put_arrow(&life, "alloc", false, false);
        put_state(&life, "taken", false, ROLE_PLAIN);
        put_arrow(&life, "write", false, false);
        put_state(&life, "filled", false, ROLE_PLAIN);
        put_arrow(&life, drop, false, false);
        put_state(&life, "washed", false, ROLE_PLAIN);
        put_arrow(&life, "dealloc", false, false);
        put_state(&life, shelf, false, ROLE_PLAIN);
        return;
    }
    char number[16];
    snprintf(number, sizeof number, "#%" PRIu32 "  ", jar->number);
    life.column = grid_put(grid, row, life.column, 12, number, style_with(ROLE_PLAIN, STYLE_BOLD));
    bool gone = jar->state == JAR_PUT_BACK || jar->state == JAR_SPOILED;
    bool washed = jar->state == JAR_WASHED || (gone && has_event(screen, jar->id, EVENT_DROPPED));
    bool filled = washed || jar->was_filled || (gone && has_event(screen, jar->id, EVENT_WRITTEN)) || jar->state == JAR_FILLED || jar->state == JAR_MOVED || jar->state == JAR_PARTLY;
    put_state(&life, shelf, false, ROLE_PLAIN);
    put_arrow(&life, "alloc", true, false);
    put_state(&life, "taken", jar->state == JAR_TAKEN || (jar->state == JAR_LOST && !filled), ROLE_HERE);
    put_arrow(&life, "write", filled, false);
    const char *word = jar->state == JAR_MOVED ? "moved out" : jar->state == JAR_PARTLY ? "partly filled" : "filled";
    bool at_filled = jar->state == JAR_FILLED || jar->state == JAR_MOVED || jar->state == JAR_PARTLY;
    if (jar->state == JAR_LOST && filled) at_filled = true;
    put_state(&life, word, at_filled, jar->state == JAR_MOVED ? ROLE_WARNING : ROLE_GOOD);
    if (jar->state == JAR_LOST) {
        put_arrow(&life, "", false, true);
        grid_put_cut(grid, row, life.column, grid->columns - life.column - 1,
                     wide ? "dealloc needs a pointer, and the last one is gone" : "no pointer left", style_with(ROLE_FAULT, STYLE_BOLD));
        return;
    }
    if (jar->needs_wash || washed) {
        put_arrow(&life, drop, washed, false);
        put_state(&life, "washed", jar->state == JAR_WASHED, ROLE_WARNING);
    }
    put_arrow(&life, "dealloc", gone, false);
    put_state(&life, gone ? "put back" : shelf, gone, jar->state == JAR_SPOILED ? ROLE_FAULT : ROLE_HERE);
}

void draw_wrong_arrow(struct screen *screen, struct grid *grid, int row) {
    if (!screen_at_verdict(screen) || !screen->report || !screen->report->life || !*screen->report->life) return;
    char text[160];
    snprintf(text, sizeof text, "× %s: an arrow that is not in the life of a jar", screen->report->life);
    for (char *at = text; *at && *at != ':'; at++) {
        if (*at == '-') *at = ' ';
    }
    grid_put_cut(grid, row, 5, grid->columns - 6, text, style_with(ROLE_FAULT, STYLE_BOLD));
}

/* ---- Keys -------------------------------------------------------------------------------------------------------------------------- */

struct key_hint {
    enum action action;
    const char *name; /* shorter than the table's where the line is short */
};

void draw_key_line(struct screen *screen, struct grid *grid, int row) {
    if (screen->message) {
        grid_put_cut(grid, row, 2, grid->columns - 3, screen->message, style_with(ROLE_WARNING, STYLE_BOLD));
        return;
    }
    bool ready = session_state(screen->session) == SESSION_READY;
    bool at_end = false;
    if (ready) {
        size_t count;
        session_stops(screen->session, &count);
        at_end = session_here(screen->session) + 1 >= count;
    }
    struct key_hint hints[10];
    size_t count = 0;
    if (ready && at_end) {
        hints[count++] = (struct key_hint){ACTION_KEY_BACK, "back"};
        hints[count++] = (struct key_hint){ACTION_KEY_PREVIOUS_EVENT, "event before"};
        hints[count++] = (struct key_hint){ACTION_KEY_START, "start"};
    } else if (ready) {
        hints[count++] = (struct key_hint){ACTION_KEY_STEP, "step"};
        hints[count++] = (struct key_hint){ACTION_KEY_BACK, "back"};
        hints[count++] = (struct key_hint){ACTION_KEY_NEXT_EVENT, grid->columns < 100 ? "event" : "next event"};
        hints[count++] = (struct key_hint){ACTION_KEY_OVER, "over"};
    }
    if (screen->lesson) {
        bool last = screen->page + 1 >= screen->lesson->page_count;
        hints[count++] = last ? (struct key_hint){ACTION_KEY_PREVIOUS_PAGE, "page before"} : (struct key_hint){ACTION_KEY_NEXT_PAGE, "next page"};
    }
    hints[count++] = (struct key_hint){ACTION_KEY_PANE, "pane"};
    if (ready && !at_end) hints[count++] = (struct key_hint){ACTION_KEY_END, "end"};
    char room_help[KEY_SHOWN];
    int reserved = 18; /* `? help  q quit` is never dropped */
    int column = 1;
    for (size_t i = 0; i < count; i++) {
        char out[KEY_SHOWN];
        const char *key = key_shown(hints[i].action, grid->ascii, out);
        int width = text_columns(key) + text_columns(hints[i].name) + 5;
        if (column + width + reserved > grid->columns) break;
        struct style style = i == 0 ? style_with(ROLE_HERE, STYLE_BOLD | STYLE_REVERSE) : style_with(ROLE_HERE, STYLE_BOLD);
        if (i == 0) {
            char text[64];
            snprintf(text, sizeof text, " %s  %s ", key, hints[i].name);
            column = grid_put(grid, row, column, width + 2, text, style) + 2;
        } else {
            column = grid_put(grid, row, column, width, key, style) + 1;
            column = grid_put(grid, row, column, width, hints[i].name, style_of(ROLE_PLAIN)) + (grid->columns < 100 ? 2 : 3);
        }
    }
    column = grid_put(grid, row, column, 4, key_shown(ACTION_KEY_HELP, grid->ascii, room_help), style_with(ROLE_HERE, STYLE_BOLD)) + 1;
    column = grid_put(grid, row, column, 4, "help", style_of(ROLE_PLAIN)) + 2;
    column = grid_put(grid, row, column, 4, "q", style_with(ROLE_HERE, STYLE_BOLD)) + 1;
    grid_put(grid, row, column, 4, "quit", style_of(ROLE_PLAIN));
}
