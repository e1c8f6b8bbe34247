/* pantry_keys.c -- the keys of the pantry: choosing jars and cells, zooming, searching, filtering, totals; and what is typed on the key line. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "view/screen_private.h"

/* ---- What is typed ----------------------------------------------------------------------------------------------------------------- */

enum screen_answer screen_ask(struct screen *screen, enum asking what) {
    if (session_state(screen->session) != SESSION_READY) return SCREEN_NOTHING;
    screen->asking = what;
    screen->typed[0] = 0;
    return SCREEN_REDRAW;
}

static enum screen_answer search(struct screen *screen) {
    if (*screen->typed) memcpy(screen->sought, screen->typed, sizeof screen->sought);
    if (!*screen->sought) return SCREEN_REDRAW;
    uint32_t found = model_find(screen->session, &screen->memory, screen->sought, screen_focus(screen));
    if (!found) {
        screen->message = "No jar up to this step matches: type a part of its type, a line, an address like 0x1040, or #17.";
        return SCREEN_REDRAW;
    }
    screen->chosen = found;
    screen->filter.kind = FILTER_ALL; /* which might leave it out */
    screen->pane = PANE_PANTRY;
    screen->totals = screen->cell_is_chosen = false;
    screen->zoom_count = 0;
    screen->model_valid = false;
    return SCREEN_REDRAW;
}

static enum screen_answer filter(struct screen *screen) {
    static const char *const words[] = {"", "lost", "dangling", "live", "back"};
    screen->filter.kind = FILTER_TYPE;
    for (int i = 0; i < 5; i++) {
        if (strcmp(screen->typed, words[i]) == 0) screen->filter.kind = i;
    }
    snprintf(screen->filter.type, sizeof screen->filter.type, "%s", screen->typed);
    screen->model_valid = screen->cell_is_chosen = false;
    screen->zoom_count = 0;
    return SCREEN_REDRAW;
}

enum screen_answer asking_key(struct screen *screen, int key) {
    size_t length = strlen(screen->typed);
    enum asking what = screen->asking;
    bool fits = what == ASKING_STEP ? key >= '0' && key <= '9' && length < 9 : key >= ' ' && key < 0x7f && length < MOST_TYPED;
    if (fits) {
        screen->typed[length] = (char)key;
        screen->typed[length + 1] = 0;
    } else if (key == KEY_CODE_BACKSPACE && length > 0) {
        screen->typed[length - 1] = 0;
    } else if (key == '\n') {
        screen->asking = ASKING_NOTHING;
        if (what == ASKING_SEARCH) return search(screen);
        if (what == ASKING_FILTER) return filter(screen);
        if (what == ASKING_DIAL) return screen_turn_dial(screen);
        return length > 0 ? screen_go_to_step(screen, strtoul(screen->typed, NULL, 10)) : SCREEN_REDRAW;
    } else if (what == ASKING_STEP || key == KEY_CODE_ESCAPE || key == KEY_CODE_BACKSPACE) {
        screen->asking = ASKING_NOTHING;
    }
    return SCREEN_REDRAW;
}

/* ---- From above --------------------------------------------------------------------------------------------------------------------- */

static enum screen_answer zoom_in(struct screen *screen) {
    const struct above *above = &screen->model.above;
    if (above->cell_bytes <= 16 || screen->zoom_count == MOST_ZOOMS) {
        screen->message = "A cell stands for 16 bytes: there is nothing finer. {go} opens its jar.";
        return SCREEN_REDRAW;
    }
    uint64_t from = above->low + screen->cell * above->cell_bytes;
    screen->zooms[screen->zoom_count++] = (struct zoom){from, from + above->cell_bytes};
    screen->cell = 0;
    screen->cell_is_chosen = true;
    return SCREEN_REDRAW;
}

/* The cursor goes back to the cell that was zoomed into. */
static enum screen_answer zoom_out(struct screen *screen) {
    if (screen->zoom_count == 0) {
        screen->message = "This is all of the pantry.";
        return SCREEN_REDRAW;
    }
    uint64_t from = screen->zooms[--screen->zoom_count].from;
    struct zoom outer = screen->zoom_count ? screen->zooms[screen->zoom_count - 1] : (struct zoom){0, 0};
    model_above(&screen->model, screen->session, &screen->memory, &screen->filter, screen->model.above.wanted, outer.from, outer.to);
    const struct above *above = &screen->model.above;
    screen->cell = above->cell_bytes ? (size_t)((from - above->low) / above->cell_bytes) : 0;
    screen->cell_is_chosen = true;
    return SCREEN_REDRAW;
}

/* Enter goes into a cell of many jars, and opens the only one. */
static enum screen_answer open_cell(struct screen *screen) {
    const struct above *above = &screen->model.above;
    const struct above_cell *cell = &above->cells[screen->cell];
    if (cell->jars > 1 && above->cell_bytes > 16 && screen->zoom_count < MOST_ZOOMS) return zoom_in(screen);
    uint32_t number = cell->number ? cell->number : cell->gone;
    if (!number) screen->message = "No jar begins in this cell.";
    if (!number) return SCREEN_REDRAW;
    screen->chosen = number;
    screen->above = ABOVE_HIDDEN;
    screen->model_valid = false;
    return SCREEN_REDRAW;
}

static enum screen_answer above_key(struct screen *screen, int key, enum action action) {
    const struct above *above = &screen->model.above;
    size_t width = (size_t)screen->above_columns, cell = screen->cell;
    bool sideways = screen->cell_is_chosen && (key == KEY_CODE_LEFT || key == KEY_CODE_RIGHT);
    if (above->cell_count == 0 || width == 0 || cell >= above->cell_count) return SCREEN_NOTHING;
    if (action == ACTION_KEY_GO) return open_cell(screen);
    if (action == ACTION_KEY_FASTER) return zoom_in(screen);
    if (action == ACTION_KEY_SLOWER || key == KEY_CODE_BACKSPACE) return zoom_out(screen);
    if (action == ACTION_KEY_UP) cell -= cell >= width ? width : 0;
    else if (action == ACTION_KEY_DOWN) cell += cell + width < above->cell_count ? width : 0;
    else if (sideways && key == KEY_CODE_LEFT) cell -= cell > 0;
    else if (sideways) cell += cell + 1 < above->cell_count;
    else return SCREEN_NOTHING;
    screen->cell = cell;
    screen->cell_is_chosen = true;
    return SCREEN_REDRAW;
}

/* ---- Totals and jars ----------------------------------------------------------------------------------------------------------------- */

enum screen_answer pantry_show_totals(struct screen *screen) {
    screen->totals = !screen->totals;
    screen->pane = PANE_PANTRY;
    return SCREEN_REDRAW;
}

static enum screen_answer totals_key(struct screen *screen, enum action action) {
    int count = (int)screen->model.group_count;
    if (action == ACTION_KEY_UP) screen->total -= screen->total > 0;
    else if (action == ACTION_KEY_DOWN) screen->total += screen->total + 1 < count;
    else if (action == ACTION_KEY_GO && screen->total < count) {
        screen->totals = false;
        snprintf(screen->typed, sizeof screen->typed, "%s", screen->model.groups[screen->total].label);
        return filter(screen);
    } else return SCREEN_NOTHING;
    return SCREEN_REDRAW;
}

enum screen_answer pantry_key(struct screen *screen, int key, enum action action) {
    if (screen->totals) return totals_key(screen, action);
    return screen_shows_above(screen) ? above_key(screen, key, action) : SCREEN_NOTHING;
}

/* ---- Locals -------------------------------------------------------------------------------------------------------------------------- */

/* Up and down in the stack choose a local, from the innermost frame on; the jar that it points at is chosen with it. */
enum screen_answer stack_choose(struct screen *screen, bool back) {
    const struct model *model = &screen->model;
    struct local_place *chosen = &screen->stack_chosen;
    const struct model_variable *before = NULL, *found = NULL;
    size_t before_frame = 0, found_frame = 0;
    bool passed = !chosen->name;
    for (size_t i = 0; i < model->frame_count && !found; i++) {
        const struct model_frame *frame = &model->frames[i];
        for (size_t k = 0; k < frame->variable_count && !found; k++) {
            size_t outside = model->frame_count - 1 - i;
            bool is_chosen = chosen->name && strcmp(chosen->name, frame->variables[k].name) == 0 && chosen->frame == outside;
            if (is_chosen && back) found = before ? before : &frame->variables[k], found_frame = before ? before_frame : outside;
            else if (passed) found = &frame->variables[k], found_frame = outside;
            passed = passed || is_chosen;
            before = &frame->variables[k];
            before_frame = outside;
        }
    }
    if (!found && !passed) chosen->name = NULL; /* it has gone since: the next key begins anew */
    if (!found) return SCREEN_REDRAW;
    *chosen = (struct local_place){found->name, found_frame};
    screen->chosen = found->state == VALUE_THERE ? found->block : 0;
    return SCREEN_REDRAW;
}

/* Up and down in the pantry choose a jar. */
enum screen_answer pantry_choose(struct screen *screen, bool back) {
    const struct model *model = &screen->model;
    if (model->jar_count == 0) return SCREEN_REDRAW;
    size_t at = back ? model->jar_count - 1 : 0;
    uint32_t focus = screen_focus(screen);
    for (size_t i = 0; i < model->jar_count; i++) {
        if (model->jars[i].number != focus) continue;
        at = i;
        if (screen->chosen) at = back ? (i > 0 ? i - 1 : 0) : (i + 1 < model->jar_count ? i + 1 : i);
    }
    screen->chosen = model->jars[at].number;
    screen->model_valid = model->left_out == 0; /* of many jars only some are described: those around the chosen one */
    return SCREEN_REDRAW;
}
