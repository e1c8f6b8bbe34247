/* draw_code.c -- the program, with the current line, the bar beside unsafe code, and under the current line what the step did. */
#include <stdio.h>
#include <string.h>

#include "view/draw.h"

enum { TEXT_COLUMN = 8, BAR_COLUMN = 6, TAB_COLUMNS = 4 };

struct code_view {
    struct screen *screen;
    struct grid *grid;
    struct area area;
    struct source_map *sources;
    struct source *source;
    uint32_t current; /* line, or 0 */
    bool narrow;      /* an indent of four is shown as two */
    int row;
    struct story_place places[MOST_PLACES];
    size_t place_count;
};

/* The line's text with tabs spelt out and, in a narrow pane, a halved indent. */
static void line_text(const struct code_view *view, uint32_t line, char *out, size_t size, int *indent) {
    uint32_t length = 0;
    const char *text = source_line(view->sources, view->source, line, &length);
    size_t at = 0, columns = 0;
    uint32_t i = 0;
    for (; text && i < length && (text[i] == ' ' || text[i] == '\t'); i++) columns += text[i] == '\t' ? TAB_COLUMNS : 1;
    if (view->narrow) columns = columns / 4 * 2 + columns % 4;
    while (at < columns && at + 1 < size) out[at++] = ' ';
    for (; text && i < length && at + 1 < size; i++) {
        if (text[i] == '\t') out[at++] = ' ';
        else if (text[i] != '\r') out[at++] = text[i];
    }
    out[at] = 0;
    *indent = (int)columns;
}

/* The number of the place in the verdict's story that lies in a line, or 0; the last of several. */
static unsigned place_mark(const struct code_view *view, uint32_t line) {
    if (view->source->kind != SOURCE_USER) return 0;
    for (size_t i = view->place_count; i > 0; i--) {
        if (view->places[i - 1].place.line == line) return (unsigned)i;
    }
    return 0;
}

static void put_bar_at(struct code_view *view, int row, uint32_t line) {
    if (line <= view->screen->line_count && view->screen->unsafe_lines[line]) {
        grid_put(view->grid, row, view->area.column + BAR_COLUMN, 1, "║", style_of(ROLE_WARNING));
    }
}

static void put_bar(struct code_view *view, uint32_t line) { put_bar_at(view, view->area.row + view->row, line); }

static void put_note(struct code_view *view, uint32_t line, int indent, const char *note, enum role role) {
    if (!*note || view->row >= view->area.rows) return;
    put_bar(view, line);
    int column = view->area.column + TEXT_COLUMN + indent;
    int end = grid_put(view->grid, view->area.row + view->row, column, 3, "└─ ", style_of(role));
    grid_put_cut(view->grid, view->area.row + view->row, end, view->area.column + view->area.columns - end - 1, note,
                 style_with(role, STYLE_BOLD));
    view->row++;
}

/* How much of a line goes into one row: up to its last blank, if that leaves the row half full, else as much as fits. */
static size_t row_of_line(const char *at, int room) {
    size_t length = 0, blank = 0;
    while (at[length] && text_columns_of(at, length + 1) <= room) {
        length++;
        while ((at[length] & 0xc0) == 0x80) length++;
        if (at[length - 1] == ' ') blank = length;
    }
    return at[length] && blank > 0 && text_columns_of(at, blank) > room / 2 ? blank : length;
}

/* The current line is not cut as long as there are rows: its rest stands on the rows below. */
static void put_wrapped(struct code_view *view, uint32_t line, const char *at, int indent, struct style words) {
    int room = view->area.columns - TEXT_COLUMN - 1;
    for (int start = 0; *at && view->row < view->area.rows; start = indent + 2 < room / 2 ? indent + 2 : 0) {
        int row = view->area.row + view->row++, column = view->area.column + TEXT_COLUMN + start;
        bool last = view->row == view->area.rows;
        size_t length = last ? strlen(at) : row_of_line(at, room - start);
        if (length == 0) return;
        put_bar_at(view, row, line);
        if (last) grid_put_cut(view->grid, row, column, room - start, at, words);
        else grid_put_length(view->grid, row, column, room - start, at, length, words);
        at += length;
    }
}

static void put_line(struct code_view *view, uint32_t line) {
    char text[1024];
    int indent;
    line_text(view, line, text, sizeof text, &indent);
    bool current = line == view->current;
    int row = view->area.row + view->row, column = view->area.column;
    struct style number = current ? style_with(ROLE_HERE, STYLE_BOLD) : style_of(ROLE_DIM);
    struct style words = current ? style_with(ROLE_HERE, STYLE_BOLD) : style_of(ROLE_PLAIN);
    unsigned mark = place_mark(view, line);
    if (mark) grid_format(view->grid, row, column, 1, style_with(ROLE_FAULT, STYLE_BOLD), "%u", mark);
    if (current) grid_put(view->grid, row, column + 1, 1, "►", style_with(ROLE_HERE, STYLE_BOLD));
    grid_format(view->grid, row, column + 2, 4, number, "%3u", (unsigned)line);
    put_bar(view, line);
    int room = view->area.columns - TEXT_COLUMN - 1;
    if (current) {
        view->grid->cursor_row = row;
        view->grid->cursor_column = column + 1;
    }
    if (!current || text_columns(text) <= room) {
        grid_put_cut(view->grid, row, column + TEXT_COLUMN, room, text, words);
        view->row++;
        return;
    }
    put_wrapped(view, line, text, indent, words);
}

/* The end of a run that returned from main is at main's closing brace. */
static bool has_returned(const struct screen *screen) {
    const struct machine *machine = session_machine(screen->session);
    return machine_ending(machine) == ENDING_RETURNED;
}

/* What the screen's code pane is about: the stop, or what the verdict or the refusal is about. */
static struct span current_span(const struct screen *screen) {
    bool ready = session_state(screen->session) == SESSION_READY;
    struct span span = {0, 0};
    if (ready) {
        size_t count;
        const struct stop *stops = session_stops(screen->session, &count);
        size_t here = session_here(screen->session);
        if (here < count && !screen->withheld) span = stops[here].span;
    }
    bool leak = screen->report && screen->report->verdict == VERDICT_LEAK;
    if (screen_at_verdict(screen) && !screen->withheld && !leak && screen->report && screen->report->place.line) span = screen->report->span;
    if (!ready && !screen->withheld && screen->report && screen->report->error_count > 0) span = screen->report->errors[0].span;
    return span;
}

uint32_t screen_line(const struct screen *screen) {
    struct position place = source_map_place(session_sources(screen->session), current_span(screen));
    return place.source && place.source->kind == SOURCE_USER ? place.line : 0;
}

static int within(int value, int least, int most) { return value > most && most > least ? most : value < least || most <= least ? least : value; }

void draw_code(struct screen *screen, struct grid *grid, struct area area, char *right, size_t right_size) {
    struct code_view view = {.screen = screen, .grid = grid, .area = area, .narrow = area.columns < 70};
    view.sources = session_sources(screen->session);
    if (screen_tells_story(screen) && !screen->withheld) view.place_count = screen_places(screen, view.places);
    const struct source *user = session_user_source(screen->session);
    bool ready = session_state(screen->session) == SESSION_READY;
    struct span span = current_span(screen);
    view.source = span.start ? source_map_find(view.sources, span.start) : NULL;
    if (!view.source || (view.source->kind != SOURCE_USER && !screen->into_prelude)) {
        view.source = source_map_find(view.sources, user->base);
    }
    struct position place = source_map_place(view.sources, span);
    view.current = view.source == place.source || (place.source && view.source && place.source->base == view.source->base)
                       ? place.line : 0;
    if (ready && has_returned(screen) && screen->main_end && !screen_loss_here(screen)) view.current = screen->main_end;
    uint32_t lines = screen->line_count;
    if (!view.source) return;
    if (view.source->kind != SOURCE_USER) {
        lines = 1;
        for (uint32_t i = 0; i < view.source->length; i++) lines += view.source->text[i] == '\n';
    }
    int most = (int)lines - area.rows + 2, base = within((int)(screen->look_line ? screen->look_line : view.current) - area.rows / 2, 1, most);
    int first = within(base + screen->scroll[PANE_CODE], 1, most);
    screen->scroll[PANE_CODE] = first - base;
    uint32_t line = (uint32_t)first, last = line;
    bool note_in_view = screen->model.note_line >= line && screen->model.note_line < line + (uint32_t)area.rows - 1;
    while (line <= lines && view.row < area.rows) {
        int indent;
        char text[1024];
        last = line;
        put_line(&view, line);
        bool noted = screen->model.note && !screen->withheld && (screen->model.note_line == line || (line == view.current && !note_in_view));
        if (noted && view.source->kind == SOURCE_USER) {
            line_text(&view, line, text, sizeof text, &indent);
            put_note(&view, line, indent, screen->model.note, ROLE_CHANGED);
        }
        line++;
    }
    snprintf(right, right_size, "lines %d to %u of %u", first, (unsigned)last, (unsigned)lines);
}
