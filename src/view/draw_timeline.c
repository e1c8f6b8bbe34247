/* draw_timeline.c -- the whole run in a line, with a letter where something happened; and the bytes in use over it. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
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

/* Where several fall into one cell, the next two take them if they are free; else the one that matters most stays. Where each cell stands for many
 * steps the next ones are not free: they have steps of their own. */
static void place_letter(struct run_picture *picture, int *weights, int width, bool dense, size_t cell, char letter, int weight) {
    for (size_t at = cell; at < cell + (dense ? 1 : 3) && at < (size_t)width; at++) {
        if (picture->letters[at] == letter) return;
        if (picture->letters[at]) continue;
        picture->letters[at] = letter;
        weights[at] = weight;
        return;
    }
    if (weight > weights[cell]) weights[cell] = weight, picture->letters[cell] = letter;
}

/* A line that only reads from jars: the reads of one that writes or frees as well are part of that. */
struct use {
    uint32_t line;
    struct span span;
    size_t cell;
    bool reads, more;
};

static void note_use(struct screen *screen, struct use *use, const struct event *event, size_t cell, bool uses[MOST_PICTURE_COLUMNS]) {
    bool same = event && use->span.start == event->span.start;
    uint32_t line = !event ? 0 : same ? use->line : source_map_place(session_sources(screen->session), event->span).line;
    if (line != use->line || !event) {
        if (use->reads && !use->more) uses[use->cell] = true;
        *use = (struct use){.line = line, .cell = cell};
    }
    if (!event) return;
    use->span = event->span;
    if (event->kind != EVENT_READ) use->more = true;
    else if (!use->reads) use->reads = true, use->cell = cell;
}

static void sum_up_letters(struct screen *screen, int width) {
    size_t count, event_count;
    const struct stop *stops = session_stops(screen->session, &count);
    const struct event *events = session_events(screen->session, &event_count);
    struct run_picture *picture = &screen->picture;
    int weights[MOST_PICTURE_COLUMNS] = {0};
    size_t letters = 0;
    for (size_t i = 0; i < event_count; i++) {
        int weight;
        letters += event_letter(events[i].kind, &weight) != 0;
    }
    bool dense = letters > (size_t)width;
    bool uses[MOST_PICTURE_COLUMNS] = {false};
    struct use use = {.line = 0};
    memset(picture->letters, 0, sizeof picture->letters);
    for (size_t i = 0; i < count; i++) {
        size_t cell = count > 1 ? i * (size_t)(width - 1) / (count - 1) : 0;
        for (uint32_t k = 0; k < stops[i].event_count && stops[i].first_event + k < event_count; k++) {
            int weight;
            const struct event *event = &events[stops[i].first_event + k];
            char letter = event_letter(event->kind, &weight);
            if (letter || event->kind == EVENT_READ) note_use(screen, &use, event, cell, uses);
            if (letter) place_letter(picture, weights, width, dense, cell, letter, weight);
        }
    }
    for (size_t i = 0; screen->report && i < screen->report->loss_count; i++) { /* losses are no events */
        uint64_t tick = screen->report->losses[i].lost_tick;
        size_t low = 0, high = count ? count - 1 : 0;
        while (low < high) {
            size_t middle = low + (high - low) / 2;
            if (stops[middle].tick >= tick) high = middle;
            else low = middle + 1;
        }
        if (tick && count > 1) place_letter(picture, weights, width, dense, low * (size_t)(width - 1) / (count - 1), '?', 8);
    }
    note_use(screen, &use, NULL, 0, uses);
    for (int i = 0; i < width; i++) {
        if (uses[i] && !picture->letters[i]) picture->letters[i] = 'u';
    }
    picture->letters_width = width;
}

void draw_timeline(struct screen *screen, struct grid *grid, int row) {
    if (screen->withheld) { /* its length would tell */
        int end = grid_put(grid, row, 1, grid->columns - 2, "step 0 of ?  ", style_of(ROLE_PLAIN));
        grid_fill(grid, row, end, grid->columns - end - 1, "─", style_of(ROLE_DIM));
        return;
    }
    size_t here, all, count;
    session_count(screen->session, &here, &all);
    session_stops(screen->session, &count);
    char now_text[MOST_GROUPED], all_text[MOST_GROUPED];
    int digits = text_columns(number_text(all, all_text));
    int column = grid_format(grid, row, 1, 40, style_of(ROLE_PLAIN), "step %*s of %s  ", digits, number_text(here, now_text), all_text);
    int width = grid->columns - column - 1;
    if (width < 10 || count == 0) return;
    size_t position = session_here(screen->session);
    if (width > MOST_PICTURE_COLUMNS) width = MOST_PICTURE_COLUMNS;
    if (screen->picture.letters_width != width) sum_up_letters(screen, width);
    const char *letters = screen->picture.letters;
    size_t now = count > 1 ? position * (size_t)(width - 1) / (count - 1) : 0;
    for (int i = 0; i < width; i++) {
        bool past = (size_t)i <= now;
        struct style style = past ? style_of(ROLE_HERE) : style_of(ROLE_DIM);
        if (letters[i]) {
            char letter[2] = {letters[i], 0};
            bool wrong = letters[i] == '!' || letters[i] == '?';
            style = wrong ? style_with(ROLE_FAULT, STYLE_BOLD) : style_with(past ? ROLE_HERE : ROLE_PLAIN, STYLE_BOLD);
            grid_put(grid, row, column + i, 1, letter, style);
        } else {
            grid_put(grid, row, column + i, 1, past ? "═" : "─", style);
        }
    }
    grid_mark(grid, row, column + (int)now, 1, STYLE_REVERSE);
    screen->timeline = (struct area){row, column, 1, width};
}

/* ---- Bytes in use ------------------------------------------------------------------------------------------------------------- */

/* Sizes of blocks by id, as the events of the run tell them in order: where the machine stands now must not matter. */
struct sizes {
    uint64_t *items;
    uint32_t count;
};

static uint64_t block_size(const struct sizes *sizes, uint32_t id) { return id < sizes->count ? sizes->items[id] : 0; }

static bool find_most_id(struct sizes *sizes, const struct event *events, size_t count) {
    uint32_t most = 0;
    for (size_t i = 0; i < count; i++) {
        bool takes = events[i].kind == EVENT_ALLOCATED || events[i].kind == EVENT_REALLOCATED;
        if (takes && events[i].allocation > most) most = events[i].allocation;
    }
    sizes->count = most + 1;
    sizes->items = calloc((size_t)most + 1, sizeof *sizes->items);
    return sizes->items != NULL;
}

/* The bytes are those of the run's events: no machine is asked. */
static void sum_up_bytes(struct screen *screen, int width) {
    size_t count, event_count;
    const struct stop *stops = session_stops(screen->session, &count);
    const struct event *events = session_events(screen->session, &event_count);
    struct run_picture *picture = &screen->picture;
    uint64_t in_use = 0;
    size_t last = 0;
    struct sizes sizes;
    picture->graph_width = width;
    picture->peak = 0;
    if (!find_most_id(&sizes, events, event_count)) return;
    memset(picture->peaks, 0, sizeof picture->peaks);
    for (size_t i = 0; i < count; i++) {
        size_t cell = i * (size_t)(width - 1) / (count - 1);
        while (last < cell) picture->peaks[++last] = in_use;
        for (uint32_t k = 0; k < stops[i].event_count && stops[i].first_event + k < event_count; k++) {
            const struct event *event = &events[stops[i].first_event + k];
            uint32_t freed = event->kind == EVENT_FREED ? event->allocation : event->kind == EVENT_REALLOCATED ? event->other : 0;
            uint64_t size = freed ? block_size(&sizes, freed) : 0;
            in_use -= size < in_use ? size : in_use;
            if (event->kind == EVENT_ALLOCATED || event->kind == EVENT_REALLOCATED) {
                in_use += event->size;
                if (event->allocation < sizes.count) sizes.items[event->allocation] = event->size;
            }
            if (in_use > picture->peaks[cell]) picture->peaks[cell] = in_use;
        }
        if (picture->peaks[cell] > picture->peak) picture->peak = picture->peaks[cell], picture->peak_stop = i;
    }
    free(sizes.items);
}

void graph_heading(const struct screen *screen, char *right, size_t size) {
    size_t count;
    const struct stop *stops = session_stops(screen->session, &count);
    const struct run_picture *picture = &screen->picture;
    right[0] = 0;
    if (picture->peak == 0 || picture->peak_stop >= count) return;
    char now[MOST_GROUPED], most[MOST_GROUPED], step[MOST_GROUPED];
    snprintf(right, size, "now %s · most %s at step %s", number_text(screen->model.live_bytes, now), number_text(picture->peak, most),
             number_text(stops[picture->peak_stop].plain, step));
}

/* Two levels in a cell. */
void draw_graph(struct screen *screen, struct grid *grid, struct area area) {
    size_t count, position = session_here(screen->session);
    session_stops(screen->session, &count);
    int width = area.columns - 12;
    if (width > MOST_PICTURE_COLUMNS) width = MOST_PICTURE_COLUMNS;
    if (width < 10 || count < 2 || area.rows < 2) return;
    if (screen->picture.graph_width != width) sum_up_bytes(screen, width);
    const uint64_t *peaks = screen->picture.peaks;
    uint64_t peak = screen->picture.peak;
    screen->graph = (struct area){area.row, area.column + 11, area.rows, width};
    if (peak == 0) return;
    char text[32];
    if (peak < 10000000) snprintf(text, sizeof text, "%7" PRIu64 " B┤", peak);
    else snprintf(text, sizeof text, "%5" PRIu64 " MiB┤", peak >> 20);
    grid_put(grid, area.row, area.column + 1, 11, text, style_of(ROLE_DIM));
    for (int row = 1; row < area.rows; row++) grid_put(grid, area.row + row, area.column + 10, 1, "│", style_of(ROLE_DIM));
    size_t now = position * (size_t)(width - 1) / (count - 1);
    for (int column = 0; column < width; column++) {
        uint64_t halves = (peaks[column] * (uint64_t)area.rows * 2 + peak - 1) / peak;
        struct style style = style_of((size_t)column == now ? ROLE_CHANGED : (size_t)column < now ? ROLE_GOOD : ROLE_DIM);
        for (int row = 0; row < area.rows; row++) {
            uint64_t level = (uint64_t)(area.rows - row) * 2;
            if (halves >= level) grid_put(grid, area.row + row, area.column + 11 + column, 1, "█", style);
            else if (halves + 1 == level) grid_put(grid, area.row + row, area.column + 11 + column, 1, "▄", style);
        }
    }
}
