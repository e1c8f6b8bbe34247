/* endings.c -- the same program with the inspector on and off: how each run ends, side by side, and a walk through the other one.
 *
 * The other run is a session of its own, opened when it is first asked for. Both runs are the same up to the first fault, so the learner stays at the
 * same step when they are exchanged.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "view/draw.h"
#include "view/screen_private.h"

enum { SIDE_BY_SIDE = 100 };

static bool is_off(const struct session *session) { return session_options_of(session)->machine.inspector_off; }

bool screen_inspector_off(const struct screen *screen) { return is_off(screen->session); }

/* ---- The other run ------------------------------------------------------------------------------------------------------------------- */

static struct session *open_other(const struct screen *screen) {
    const struct source *source = session_user_source(screen->session);
    struct session_options options = *session_options_of(screen->session);
    options.machine.inspector_off = !options.machine.inspector_off;
    struct session *session = session_open_text(source->path, source->text, source->length, &options);
    if (session && session_state(session) == SESSION_READY && session_study(session)) return session;
    session_close(session);
    return NULL;
}

enum screen_answer screen_show_endings(struct screen *screen) {
    if (session_state(screen->session) != SESSION_READY) {
        screen->message = "This program does not run: see what is said about it.";
        return SCREEN_REDRAW;
    }
    if (!screen->other) screen->other = open_other(screen);
    screen->endings = screen->other != NULL;
    screen->endings_scroll = 0;
    if (!screen->other) screen->message = "There is not enough memory for the other run.";
    return SCREEN_REDRAW;
}

static void exchange(struct screen *screen) {
    size_t here = session_here(screen->session), count;
    struct session *session = screen->other;
    screen->other = screen->session;
    screen->exchanged = !screen->exchanged;
    rerun_turn(screen, session);
    session_stops(session, &count);
    screen_go(screen, here < count ? here : count - 1);
    screen->message = is_off(session) ? "The inspector is off: this run goes on past faults, as hardware would. {both} shows both endings."
                                      : "The inspector is on again: the run stops at the first fault.";
}

enum screen_answer endings_key(struct screen *screen, enum action action) {
    if (action == ACTION_KEY_GO) {
        screen->endings = false;
        exchange(screen);
    } else if (action == ACTION_KEY_UP) {
        screen->endings_scroll -= screen->endings_scroll > 0;
    } else if (action == ACTION_KEY_DOWN) {
        screen->endings_scroll++;
    } else if (action == ACTION_KEY_BOTH || action == ACTION_KEY_LEAVE || action == ACTION_KEY_QUIT) {
        screen->endings = false;
    } else if (action == ACTION_KEY_REDRAW) {
        return SCREEN_CLEAR;
    }
    return SCREEN_REDRAW;
}

/* ---- What is shown -------------------------------------------------------------------------------------------------------------------- */

/* One run at its end. The texts live until the session is closed. */
struct ending_view {
    struct session *session;
    const struct report *report;
    const char *output;
    size_t length;
    enum ending ending;
    size_t steps;
};

/* The machine is taken to its end for its output, and back. */
static struct ending_view look_at(struct session *session, struct text *output) {
    struct ending_view view = {.session = session, .report = session_report(session)};
    size_t here = session_here(session), count, step;
    session_stops(session, &count);
    session_go(session, count ? count - 1 : 0);
    const struct machine *machine = session_machine(session);
    const char *bytes = machine_output(machine, 1, &view.length);
    view.ending = machine_ending(machine);
    text_append(output, bytes, view.length);
    view.output = output->bytes;
    session_count(session, &step, &view.steps);
    session_go(session, here);
    return view;
}

static const char *ending_words(const struct ending_view *view, char *out, size_t size) {
    int status = view->report ? view->report->exit_status : 0;
    switch (view->ending) {
    case ENDING_RETURNED: snprintf(out, size, "main returned; exit status %d.", status); break;
    case ENDING_EXITED: snprintf(out, size, "The program ended itself; exit status %d.", status); break;
    case ENDING_PANICKED: snprintf(out, size, "A panic left main; exit status %d.", status); break;
    case ENDING_ABORTED: snprintf(out, size, "The program aborted; exit status %d.", status); break;
    case ENDING_FAULT: snprintf(out, size, "The inspector stopped it at the fault; exit status %d.", status); break;
    case ENDING_SEGFAULT: snprintf(out, size, "The hardware stopped it: segmentation fault, exit status %d.", status); break;
    case ENDING_LIMIT: snprintf(out, size, "A limit stopped it; exit status %d.", status); break;
    default: snprintf(out, size, "It was cut here."); break;
    }
    return out;
}

static bool next_line(const struct ending_view *view, size_t *at, const char **line, size_t *length) {
    if (*at >= view->length) return false;
    *line = view->output + *at;
    const char *end = memchr(*line, '\n', view->length - *at);
    *length = end ? (size_t)(end - *line) : view->length - *at;
    *at += *length + 1;
    return true;
}

/* The output, with `≠` where the other run printed something else. */
static int put_lines(struct grid *grid, struct area area, const struct ending_view *view, const struct ending_view *other, int row) {
    size_t at = 0, other_at = 0, length, other_length;
    const char *line, *other_line;
    if (view->length == 0) {
        if (row >= 0 && row < area.rows) grid_put_cut(grid, area.row + row, area.column + 2, area.columns - 3, "It prints nothing.", style_of(ROLE_DIM));
        return row + 1;
    }
    while (next_line(view, &at, &line, &length)) {
        bool there = next_line(other, &other_at, &other_line, &other_length);
        bool differs = !there || length != other_length || memcmp(line, other_line, length) != 0;
        if (row >= 0 && row < area.rows) {
            if (differs) grid_put(grid, area.row + row, area.column, 1, "≠", style_with(ROLE_CHANGED, STYLE_BOLD));
            draw_output_line(grid, (struct area){area.row + row, area.column + 2, 1, area.columns - 3}, line, length,
                             style_of(differs ? ROLE_CHANGED : ROLE_PLAIN));
        }
        row++;
    }
    return row;
}

static int put_paragraph(struct grid *grid, struct area area, int row, const char *text, struct style style) {
    struct area rest = {area.row + row, area.column, area.rows - row, area.columns};
    if (row < 0) {
        int rows = draw_wrapped(NULL, rest, 0, text, style);
        if (row + rows <= 0) return row + rows;
        rest.row = area.row;
        rest.rows = area.rows;
        return draw_wrapped(grid, rest, -row, text, style) + row;
    }
    return row + draw_wrapped(row < area.rows ? grid : NULL, rest, 0, text, style);
}

static int put_run(struct grid *grid, struct area area, const struct ending_view *view, const struct ending_view *other, int row) {
    char text[600];
    const struct report *report = view->report;
    row = put_paragraph(grid, area, row, ending_words(view, text, sizeof text), style_with(ROLE_PLAIN, STYLE_BOLD));
    if (report && report->verdict != VERDICT_OK) {
        char first = report->message[0] >= 'a' && report->message[0] <= 'z' ? (char)(report->message[0] - 'a' + 'A') : report->message[0];
        snprintf(text, sizeof text, "%s. %c%s.", verdict_word(report->verdict), first, first ? report->message + 1 : "");
        size_t kept = 0; /* code is not set apart here */
        for (size_t i = 0; text[i]; i++)
            if (text[i] != '`') text[kept++] = text[i];
        text[kept] = 0;
        char told[sizeof text];
        told_words(text, told, sizeof told);
        row = put_paragraph(grid, area, row, told, style_of(ROLE_FAULT));
    }
    if (report && is_off(view->session) && report->fault_count > 0) {
        size_t count = report->fault_count;
        snprintf(text, sizeof text, "%zu fault%s went by unseen; the program ran on with what was in memory.", count, count == 1 ? "" : "s");
        row = put_paragraph(grid, area, row, text, style_of(ROLE_WARNING));
    }
    snprintf(text, sizeof text, "%zu steps. What it printed:", view->steps);
    row = put_paragraph(grid, area, row + 1, text, style_of(ROLE_DIM));
    return put_lines(grid, area, view, other, row);
}

static void put_column(struct screen *screen, struct grid *grid, struct area area, const struct ending_view *view, const struct ending_view *other) {
    bool off = is_off(view->session), shown = view->session == screen->session;
    draw_heading(grid, area.row, area.column, area.columns, off ? "INSPECTOR OFF · as hardware would" : "INSPECTOR ON · on guard",
                 shown ? "you are in this run" : "", shown, 0);
    struct area inside = {area.row + 2, area.column + 1, area.rows - 3, area.columns - 2};
    int rows = put_run(grid, inside, view, other, -screen->endings_scroll) + screen->endings_scroll;
    if (rows - screen->endings_scroll > inside.rows) {
        grid_fill(grid, area.row + area.rows - 1, area.column, area.columns, " ", style_of(ROLE_PLAIN));
        grid_format(grid, area.row + area.rows - 1, area.column + 3, area.columns - 4, style_of(ROLE_DIM), "%d more ↓", rows - screen->endings_scroll - inside.rows);
    }
    if (screen->endings_scroll > rows) screen->endings_scroll = rows;
}

void draw_endings(struct screen *screen, struct grid *grid) {
    struct text outputs[2];
    text_init(&outputs[0]);
    text_init(&outputs[1]);
    bool swapped = screen_inspector_off(screen);
    struct ending_view on = look_at(swapped ? screen->other : screen->session, &outputs[0]);
    struct ending_view off = look_at(swapped ? screen->session : screen->other, &outputs[1]);
    bool same = on.length == off.length && memcmp(on.output, off.output, on.length) == 0 && on.ending == off.ending;
    draw_title(screen, grid, same ? "both endings are the same" : "two endings of one program");
    int rows = grid->rows - 2, half = grid->columns / 2;
    if (grid->columns >= SIDE_BY_SIDE) {
        put_column(screen, grid, (struct area){1, 0, rows, half}, &on, &off);
        put_column(screen, grid, (struct area){1, half + 1, rows, grid->columns - half - 1}, &off, &on);
        for (int row = 2; row < 1 + rows; row++) grid_put(grid, row, half, 1, "│", style_of(ROLE_DIM));
        grid_put(grid, 1, half, 1, "┬", style_of(ROLE_DIM));
    } else {
        put_column(screen, grid, (struct area){1, 0, rows / 2, grid->columns}, &on, &off);
        put_column(screen, grid, (struct area){1 + rows / 2, 0, rows - rows / 2, grid->columns}, &off, &on);
    }
    struct key_hint hints[] = {{ACTION_KEY_GO, swapped ? "walk with it on" : "walk with it off", NULL}, {ACTION_KEY_BOTH, "close", NULL}, {ACTION_KEY_DOWN, "scroll", NULL}};
    draw_hints(grid, grid->rows - 1, hints, 3);
    text_release(&outputs[0]);
    text_release(&outputs[1]);
}
