/* screen_mouse.c -- the mouse on the lesson screen: a click chooses what was drawn there, and opens it when it is chosen already; the wheel scrolls
 * or steps; a drag moves along the run.
 */
#include "view/screen_private.h"

#include <string.h>

static bool holds_cell(const struct area *area, int row, int column) {
    return row >= area->row && row < area->row + area->rows && column >= area->column && column < area->column + area->columns;
}

void screen_add_click(struct screen *screen, struct area area, enum click_target target, uint32_t number, struct local_place local) {
    if (screen->click_count == MOST_CLICKS) return;
    screen->clicks[screen->click_count++] = (struct click){area, target, number, local};
}

/* To the stop that a column of the timeline or of the graph stands for. */
static enum screen_answer scrub(struct screen *screen, const struct area *line, int column) {
    size_t count;
    session_stops(screen->session, &count);
    if (count == 0 || line->columns < 2) return SCREEN_NOTHING;
    int at = column - line->column;
    at = at < 0 ? 0 : at >= line->columns ? line->columns - 1 : at;
    size_t stop = (size_t)at * (count - 1) / (size_t)(line->columns - 1);
    return stop == session_here(screen->session) ? SCREEN_NOTHING : screen_go(screen, stop);
}

static bool is_chosen(const struct screen *screen, const struct click *click) {
    if (click->target == CLICK_JAR) return screen->pane == PANE_PANTRY && screen->chosen == click->number;
    const struct local_place *chosen = &screen->stack_chosen;
    return screen->pane == PANE_STACK && chosen->name && chosen->frame == click->local.frame && strcmp(chosen->name, click->local.name) == 0;
}

static void choose_local(struct screen *screen, const struct local_place *local) {
    const struct model *model = &screen->model;
    screen->stack_chosen = *local;
    screen->chosen = 0;
    if (local->frame >= model->frame_count) return;
    const struct model_frame *frame = &model->frames[model->frame_count - 1 - local->frame];
    for (size_t i = 0; i < frame->variable_count; i++) { /* the jar that it points at is chosen with it */
        const struct model_variable *variable = &frame->variables[i];
        if (strcmp(variable->name, local->name) == 0 && variable->state == VALUE_THERE) screen->chosen = variable->block;
    }
}

/* A row of the open jar, or an event of its history; once more: where the pointer leads, or to that moment. */
static enum screen_answer click_inspector(struct screen *screen, const struct click *click) {
    struct inspector *inspector = &screen->inspector;
    bool event = click->target == CLICK_EVENT;
    if (inspector->on_event == event && inspector->cursor == (int)click->number) return inspector_key(screen, 0, ACTION_KEY_GO);
    inspector->on_event = event;
    inspector->cursor = (int)click->number;
    inspector->byte = -1;
    return SCREEN_REDRAW;
}

static enum screen_answer click_on(struct screen *screen, const struct click *click) {
    if (click->target == CLICK_PANE) {
        screen_choose_pane(screen, (enum pane)click->number);
        return SCREEN_REDRAW;
    }
    if (click->target == CLICK_TOTAL) {
        screen->total = (int)click->number;
        screen->pane = PANE_PANTRY;
        return SCREEN_REDRAW;
    }
    if (click->target == CLICK_ROW || click->target == CLICK_EVENT) return click_inspector(screen, click);
    if (is_chosen(screen, click)) return screen_inspect(screen);
    screen->pane = click->target == CLICK_JAR ? PANE_PANTRY : PANE_STACK;
    if (click->target == CLICK_LOCAL) choose_local(screen, &click->local);
    else screen->chosen = click->number;
    screen->model_valid = screen->model.left_out == 0;
    return SCREEN_REDRAW;
}

/* A cell of the pantry from above; once more: into it. */
static enum screen_answer click_cell(struct screen *screen, int row, int column) {
    size_t cell = (size_t)(row - screen->cells.row) * (size_t)screen->above_columns + (size_t)(column - screen->cells.column);
    if (cell >= screen->model.above.cell_count) return SCREEN_NOTHING;
    bool again = screen->cell_is_chosen && screen->cell == cell && screen->pane == PANE_PANTRY;
    screen->pane = PANE_PANTRY;
    if (again) return pantry_key(screen, 0, ACTION_KEY_GO);
    screen->cell = cell;
    screen->cell_is_chosen = true;
    return SCREEN_REDRAW;
}

static enum screen_answer wheel_or_click_pane(struct screen *screen, int row, int column, int wheel) {
    for (int pane = 0; pane < PANE_COUNT; pane++) {
        const struct area *area = &screen->areas[pane];
        struct area with_heading = {area->row - 1, area->column, area->rows + 1, area->columns};
        if (area->rows == 0 || !holds_cell(&with_heading, row, column)) continue;
        if (screen->inspector.open && pane >= PANE_STACK) {
            return wheel ? inspector_key(screen, 0, wheel < 0 ? ACTION_KEY_UP : ACTION_KEY_DOWN) : SCREEN_REDRAW;
        }
        screen_choose_pane(screen, (enum pane)pane);
        if (wheel) screen_scroll(screen, wheel < 0);
        return SCREEN_REDRAW;
    }
    return SCREEN_NOTHING;
}

enum screen_answer screen_mouse(struct screen *screen, int row, int column, int wheel) {
    if (screen->too_small) return SCREEN_NOTHING;
    screen->keyed = true;
    bool drag = wheel == MOUSE_DRAG;
    if (screen->help || screen->endings) {
        int *scroll = screen->help ? &screen->help_scroll : &screen->endings_scroll;
        if (drag || wheel == 0) return SCREEN_NOTHING;
        *scroll += *scroll + wheel < 0 ? 0 : wheel;
        return SCREEN_REDRAW;
    }
    screen->message = NULL;
    if (!drag) screen->scrubbing = false;
    const struct area *line = holds_cell(&screen->timeline, row, column) ? &screen->timeline : &screen->graph;
    if (holds_cell(line, row, column) && !drag && !screen->withheld) {
        if (wheel) return screen_move(screen, wheel < 0 ? ACTION_KEY_BACK : ACTION_KEY_STEP);
        screen->scrubbing = true;
    }
    if (screen->scrubbing) return scrub(screen, line->columns ? line : &screen->timeline, column);
    if (drag) return SCREEN_NOTHING;
    if (!wheel && holds_cell(&screen->cells, row, column)) return click_cell(screen, row, column);
    for (int i = 0; i < screen->click_count && !wheel; i++) {
        if (holds_cell(&screen->clicks[i].area, row, column)) return click_on(screen, &screen->clicks[i]);
    }
    return wheel_or_click_pane(screen, row, column, wheel);
}
