/* stage_form.c -- what is filled in on the screen: the blanks of a program, lines put in order, and a whole program in the small editor. The
 * assignment stands above (or beside, in a wide window), so that it is read while one writes.
 */
#include <stdio.h>
#include <string.h>

#include "view/sheet.h"
#include "view/stage_private.h"

enum { NUMBER = 7, LEAST_FIELD = 4, ASIDE_COLUMNS = 50, CONTEXT = 6, ROOMY_ROWS = 24, ROOMY_FRAME = 4, INDENT_KEPT = 4, WIDE_FORM = 90, TOLD_WHILE_ORDERING = 4 };

enum { MARK = 4 }; /* `____` */

/* ---- What was written before ------------------------------------------------------------------------------------------------------ */

static const char *find(const char *text, const char *end, const char *what, size_t length) {
    for (; text + length <= end; text++) {
        if (memcmp(text, what, length) == 0) return text;
    }
    return NULL;
}

/* What stands in the text where the start has blanks; nothing, as soon as the two do not agree. */
static bool read_blanks(struct work *work) {
    const struct program_text *start = &work->page->task->start;
    const char *from = start->text, *from_end = from + start->length;
    const char *at = work->text.bytes, *end = at + work->text.length;
    bool good = true;
    for (size_t i = 0; i < work->page->task->blank_count; i++) {
        const char *mark = good ? task_next_blank(start->text, from) : NULL;
        size_t lead = mark ? (size_t)(mark - from) : 0;
        good = mark && lead <= (size_t)(end - at) && memcmp(at, from, lead) == 0;
        if (!good) {
            if (!pad_set(&work->blanks[i], "", 0)) return false;
            continue;
        }
        at += lead;
        from = mark + MARK;
        const char *next = task_next_blank(start->text, from);
        size_t behind = (size_t)((next ? next : from_end) - from);
        const char *stop = next ? find(at, end, from, behind) : behind <= (size_t)(end - at) ? end - behind : NULL;
        good = stop && memcmp(stop, from, behind) == 0 && !memchr(at, '\n', (size_t)(stop - at));
        bool empty = !good || (stop - at == MARK && memcmp(at, "____", MARK) == 0);
        if (!pad_set(&work->blanks[i], empty ? "" : at, empty ? 0 : (size_t)(stop - at))) return false;
        if (good) at = stop;
    }
    return true;
}

static void read_order(struct work *work) {
    const struct task *task = work->page->task;
    size_t gap_length;
    work->taken_count = 0;
    const char *gap = task_gap(task->start.text, &gap_length);
    if (!gap || work->same_as_start) return;
    size_t lead = (size_t)(gap - task->start.text), tail = task->start.length - lead - gap_length;
    if (work->text.length < lead + tail) return;
    const char *at = work->text.bytes + lead, *end = work->text.bytes + work->text.length - tail;
    uint32_t used = 0;
    while (at < end && work->taken_count < MOST_PIECES) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        size_t length = (size_t)((stop ? stop : end) - at);
        for (size_t i = 0; i < task->piece_count; i++) {
            if ((used >> i & 1) || strlen(task->pieces[i].text) != length || memcmp(task->pieces[i].text, at, length) != 0) continue;
            used |= 1u << i;
            work->taken[work->taken_count++] = (uint8_t)i;
            break;
        }
        at += length + 1;
    }
}

bool form_begin(struct stage *stage) {
    struct work *work = &stage->work;
    work->blank = work->row = 0;
    work->top = 0;
    if (work->page->task->kind == TASK_ORDER) {
        read_order(work);
        return true;
    }
    return read_blanks(work);
}

bool form_text(struct stage *stage, struct text *out) {
    struct work *work = &stage->work;
    const struct task *task = work->page->task;
    if (task->kind == TASK_ORDER) return task_order(task, work->taken, work->taken_count, out);
    const char *fills[MOST_BLANKS];
    for (size_t i = 0; i < task->blank_count; i++) fills[i] = work->blanks[i].text.length ? work->blanks[i].text.bytes : NULL;
    return task_fill(task, fills, out);
}

/* ---- Keys ---------------------------------------------------------------------------------------------------------------------------- */

static enum screen_answer leave(struct stage *stage) {
    stage->work.editing = false;
    return SCREEN_REDRAW;
}

static enum screen_answer fill_key(struct stage *stage, int key) {
    struct work *work = &stage->work;
    size_t count = work->page->task->blank_count;
    switch (stage_action_of(stage, AT_FILL, key)) {
    case STAGE_FILL_DONE:
        for (size_t i = 1; i <= count; i++) { /* the next one that is still empty comes first */
            size_t next = (work->blank + i) % count;
            if (work->blanks[next].text.length > 0) continue;
            stage_message(stage, "Blank %zu is still empty.", next + 1);
            work->blank = next;
            return SCREEN_REDRAW;
        }
        return task_check(stage);
    case STAGE_FILL_NEXT: work->blank = (work->blank + 1) % count; return SCREEN_REDRAW;
    case STAGE_FILL_BEFORE: work->blank = (work->blank + count - 1) % count; return SCREEN_REDRAW;
    case STAGE_FILL_LEAVE: return leave(stage);
    default: break;
    }
    if (!pad_key(&work->blanks[work->blank], key)) stage_message(stage, "Type what is missing; {fill-next} goes to the next blank, {fill-done} checks, {fill-leave} leaves.");
    return SCREEN_REDRAW;
}

/* The piece in a row of the order: those taken, then those left, as they are shown. */
static int piece_in_row(const struct work *work, size_t row) {
    if (row < work->taken_count) return work->taken[row];
    size_t left = work->taken_count;
    for (size_t i = 0; i < work->page->task->piece_count; i++) {
        uint8_t piece = work->page->task->shown_order[i];
        if (memchr(work->taken, piece, work->taken_count)) continue;
        if (left++ == row) return piece;
    }
    return -1;
}

static void take(struct work *work) {
    int piece = piece_in_row(work, work->row);
    if (piece < 0) return;
    if (work->row < work->taken_count) {
        memmove(work->taken + work->row, work->taken + work->row + 1, work->taken_count - work->row - 1);
        work->taken_count--;
        if (work->row >= work->taken_count && work->row > 0) work->row--;
        return;
    }
    bool last = work->row + 1 >= work->page->task->piece_count;
    work->taken[work->taken_count++] = (uint8_t)piece;
    if (!last) work->row++; /* the cursor stays among the ones that are left */
}

static void shift(struct work *work, bool up) {
    if (work->row >= work->taken_count || (up ? work->row == 0 : work->row + 1 >= work->taken_count)) return;
    size_t other = up ? work->row - 1 : work->row + 1;
    uint8_t piece = work->taken[work->row];
    work->taken[work->row] = work->taken[other];
    work->taken[other] = piece;
    work->row = other;
}

static enum screen_answer order_key(struct stage *stage, int key) {
    struct work *work = &stage->work;
    size_t count = work->page->task->piece_count;
    enum stage_action action = stage_action_of(stage, AT_ORDER, key);
    switch (action) {
    case STAGE_ORDER_UP: work->row -= work->row > 0; return SCREEN_REDRAW;
    case STAGE_ORDER_DOWN: work->row += work->row + 1 < count; return SCREEN_REDRAW;
    case STAGE_ORDER_TAKE: take(work); return SCREEN_REDRAW;
    case STAGE_ORDER_RAISE:
    case STAGE_ORDER_LOWER:
        if (work->row >= work->taken_count) stage_message(stage, "Only lines in the program move: {order-take} takes this one in.");
        shift(work, action == STAGE_ORDER_RAISE);
        return SCREEN_REDRAW;
    case STAGE_ORDER_LEAVE: return leave(stage);
    case STAGE_ORDER_DONE:
        if (work->taken_count > 0) return task_check(stage);
        stage_message(stage, "No line is taken yet: {order-take} takes the one under the cursor.");
        return SCREEN_REDRAW;
    default: stage_message(stage, "That key does nothing here. {help} shows the keys that do."); return SCREEN_REDRAW;
    }
}

static enum screen_answer edit_key(struct stage *stage, int key) {
    struct work *work = &stage->work;
    enum stage_action action = stage_action_of(stage, AT_EDIT, key);
    if (action != STAGE_EDIT_DONE) { /* the editor has its own names for the other two */
        bool undo = action == STAGE_EDIT_UNDO, free = action == STAGE_NONE && (key == 'U' - '@' || key == 'K' - '@');
        if (!free) pad_key(&work->editor, undo ? 'U' - '@' : action == STAGE_EDIT_KILL ? 'K' - '@' : key);
        return SCREEN_REDRAW;
    }
    struct text why;
    text_init(&why);
    work->unsaved = !exercise_write(stage->flow.lesson, work->page, work->editor.text.bytes, work->editor.text.length, &why);
    task_check_text(stage, work->editor.text.bytes, work->editor.text.length);
    if (work->unsaved) stage_message(stage, "Your text is kept only while this page is open. %s", why.bytes);
    text_release(&why);
    return SCREEN_REDRAW;
}

enum screen_answer form_key(struct stage *stage, int key) {
    switch (stage->work.page->task->kind) {
    case TASK_BLANKS: return fill_key(stage, key);
    case TASK_ORDER: return order_key(stage, key);
    default: return edit_key(stage, key);
    }
}

/* ---- Drawing: blanks -------------------------------------------------------------------------------------------------------------------- */

/* One line of the program with its fields; `blank` is the first blank in it and is moved on. Returns the column of the active field's cursor, or -1. */
static int put_blank_line(struct stage *stage, struct grid *grid, int row, int column, int shift_left, const char *line, size_t length, size_t *blank) {
    struct work *work = &stage->work;
    const char *end = line + length;
    const char *start = work->page->task->start.text;
    int x = column - shift_left, cursor = -1, edge = grid->columns;
    while (line < end) {
        const char *mark = *blank < work->page->task->blank_count ? task_next_blank(start, line) : NULL;
        if (mark && mark >= end) mark = NULL;
        const char *stop = mark ? mark : end;
        int width = text_columns_of(line, (size_t)(stop - line));
        if (x >= column) grid_put_length(grid, row, x, edge - x, line, (size_t)(stop - line), style_of(ROLE_PLAIN));
        x += width;
        if (!mark) break;
        const struct pad *pad = &work->blanks[*blank];
        bool active = *blank == work->blank && work->editing;
        int field = text_columns(pad->text.bytes);
        if (active) cursor = x + text_columns_of(pad->text.bytes, pad->cursor);
        int shown = field < LEAST_FIELD ? LEAST_FIELD : field;
        if (x >= column) {
            struct style style = style_with(active ? ROLE_HERE : ROLE_CHANGED, STYLE_BOLD | STYLE_UNDERLINE);
            int behind = grid_put(grid, row, x, edge - x, pad->text.bytes, style);
            grid_fill(grid, row, behind, shown - field, "_", style);
        }
        if (active && cursor >= 0 && cursor >= x + shown) shown++;
        x += shown;
        line = mark + MARK;
        ++*blank;
    }
    return cursor;
}

static void draw_blanks_form(struct stage *stage, struct grid *grid, struct area area) {
    struct work *work = &stage->work;
    const struct program_text *start = &work->page->task->start;
    int active_line = 0, line_count = 0;
    size_t blank = 0;
    const char *mark = task_next_blank(start->text, start->text);
    for (; mark && blank < work->blank; blank++) mark = task_next_blank(start->text, mark + MARK);
    for (const char *at = start->text; *at; at++) {
        active_line += *at == '\n' && mark && at < mark;
        line_count += *at == '\n';
    }
    if (active_line < work->top + 2) work->top = active_line - 2;
    if (active_line >= work->top + area.rows - 2) work->top = active_line - area.rows + 3;
    if (work->top > line_count - area.rows) work->top = line_count - area.rows;
    if (work->top < 0) work->top = 0;
    blank = 0;
    int number = 0;
    for (size_t at = 0; at < start->length; number++) {
        const char *line = start->text + at, *end = memchr(line, '\n', start->length - at);
        size_t length = end ? (size_t)(end - line) : start->length - at;
        int row = area.row + number - work->top;
        if (row >= area.row + area.rows) break;
        bool shown = row >= area.row;
        struct grid nothing = {.rows = 0}; /* fields above the window are only counted */
        size_t first = blank;
        int cursor = put_blank_line(stage, shown ? grid : &nothing, row, area.column + NUMBER, 0, line, length, &blank);
        if (shown && cursor >= area.column + area.columns - 1) { /* the field is further right than the window */
            grid_fill(grid, row, area.column, area.columns, " ", style_of(ROLE_PLAIN));
            int left = cursor - (area.column + area.columns) + 2;
            blank = first;
            cursor = put_blank_line(stage, grid, row, area.column + NUMBER, left, line, length, &blank);
        }
        if (shown) {
            bool here = number == active_line && work->editing;
            grid_format(grid, row, area.column + 1, NUMBER, here ? style_with(ROLE_HERE, STYLE_BOLD) : style_of(ROLE_DIM), "%4d", number + 1);
            if (cursor >= 0) {
                grid->cursor_row = row;
                grid->cursor_column = cursor;
                grid_mark(grid, row, cursor, 1, STYLE_REVERSE);
            }
        }
        at += length + 1;
    }
}

/* ---- Drawing: lines in order ------------------------------------------------------------------------------------------------------------- */

struct order_view {
    struct work *work;
    struct grid *grid; /* NULL: counting */
    struct area area;
    int row, top, cursor_row;
    size_t outdent; /* blanks that every line can spare, so that more of it fits */
};

static void put_order_line(struct order_view *view, const char *text, size_t length, int piece_row, struct style style, const char *mark) {
    int at = view->row - view->top;
    bool here = piece_row >= 0 && view->work->editing && (size_t)piece_row == view->work->row;
    if (here) view->cursor_row = view->row;
    view->row++;
    if (!view->grid || at < 0 || at >= view->area.rows) return;
    int row = view->area.row + at, column = view->area.column;
    for (size_t i = 0; i < view->outdent && length > 0 && *text == ' '; i++) text++, length--;
    char line[300];
    snprintf(line, sizeof line, "%.*s", (int)length, text);
    if (here) grid_put(view->grid, row, column + 1, 1, "►", style_with(ROLE_HERE, STYLE_BOLD));
    grid_put(view->grid, row, column + 3, 2, mark, style_with(ROLE_HERE, STYLE_BOLD));
    if (here) style = style_with(ROLE_HERE, STYLE_BOLD | STYLE_REVERSE);
    grid_put_cut(view->grid, row, column + 6, view->area.columns - 7, line, style);
    if (here) {
        view->grid->cursor_row = row;
        view->grid->cursor_column = column + 1;
    }
}

/* Of the program around the lines only what stands next to them: what is taken and what is left are seen together. */
static void put_frame(struct order_view *view, const char *text, size_t length, bool above) {
    int near = view->area.rows >= ROOMY_ROWS ? ROOMY_FRAME : 1, lines = 0, line = 0;
    for (size_t i = 0; i < length; i++) lines += text[i] == '\n' || i + 1 == length;
    char folded[40];
    snprintf(folded, sizeof folded, "    … %d more lines", lines - near);
    bool folds = near > 1 && lines > near + 1;
    if (folds && above) put_order_line(view, folded, strlen(folded), -1, style_of(ROLE_DIM), "");
    for (size_t at = 0; at < length; line++) {
        const char *end = memchr(text + at, '\n', length - at);
        size_t size = end ? (size_t)(end - text) - at : length - at;
        bool shown = lines <= near + 1 || (above ? line >= lines - near : line < near);
        if (shown) put_order_line(view, text + at, size, -1, style_of(ROLE_DIM), "");
        at += size + 1;
    }
    if (folds && !above) put_order_line(view, folded, strlen(folded), -1, style_of(ROLE_DIM), "");
}

static void put_order(struct order_view *view) {
    struct work *work = view->work;
    const struct task *task = work->page->task;
    size_t gap_length;
    const char *text = task->start.text, *gap = task_gap(text, &gap_length);
    if (!gap) return;
    size_t indent = strspn(gap, " ");
    view->outdent = indent > INDENT_KEPT && view->area.columns < WIDE_FORM ? indent - INDENT_KEPT : 0;
    view->row = 0;
    put_frame(view, text, (size_t)(gap - text), true);
    if (work->taken_count == 0) put_order_line(view, "      (take lines from below)", 29, -1, style_of(ROLE_CHANGED), "");
    for (size_t i = 0; i < work->taken_count; i++) {
        const char *piece = task->pieces[work->taken[i]].text;
        char number[24];
        snprintf(number, sizeof number, "%zu", i + 1);
        put_order_line(view, piece, strlen(piece), (int)i, style_with(ROLE_PLAIN, STYLE_BOLD), number);
    }
    const char *behind = gap + gap_length + (gap[gap_length] == '\n');
    put_frame(view, behind, task->start.length - (size_t)(behind - text), false);
    if (view->area.rows >= ROOMY_ROWS) put_order_line(view, "", 0, -1, style_of(ROLE_PLAIN), "");
    put_order_line(view, "── lines to take from; not all belong ──", strlen("── lines to take from; not all belong ──"), -1, style_of(ROLE_PLAIN), "");
    for (size_t row = work->taken_count; row < task->piece_count; row++) {
        const char *piece = task->pieces[piece_in_row(work, row)].text;
        put_order_line(view, piece, strlen(piece), (int)row, style_of(ROLE_PLAIN), "");
    }
}

static void draw_order_form(struct stage *stage, struct grid *grid, struct area area) {
    struct work *work = &stage->work;
    struct order_view view = {.work = work, .area = area, .cursor_row = 0};
    bool was = work->editing;
    work->editing = true; /* the row of the cursor is wanted in any case */
    put_order(&view);
    work->editing = was;
    int total = view.row;
    if (view.cursor_row < work->top + CONTEXT / 2) work->top = view.cursor_row - CONTEXT / 2;
    if (view.cursor_row >= work->top + area.rows - CONTEXT / 2) work->top = view.cursor_row - area.rows + CONTEXT / 2 + 1;
    if (work->top > total - area.rows) work->top = total - area.rows;
    if (work->top < 0) work->top = 0;
    view.top = work->top;
    view.grid = grid;
    put_order(&view);
    draw_more(grid, area, total, work->top);
}

/* ---- Drawing: the whole ---------------------------------------------------------------------------------------------------------------- */

static void mark_changes(const struct work *work, bool *marks, size_t count) {
    const struct program_text *start = &work->page->task->start;
    size_t line = 0;
    for (size_t at = 0; at < work->editor.text.length && line < count; line++) {
        const char *text = work->editor.text.bytes + at, *end = memchr(text, '\n', work->editor.text.length - at);
        size_t length = end ? (size_t)(end - text) : work->editor.text.length - at;
        const char *there = length ? find(start->text, start->text + start->length, text, length) : start->text;
        bool whole = false;
        for (; there && !whole; there = there ? find(there + 1, start->text + start->length, text, length) : NULL) {
            whole = length == 0 || ((there == start->text || there[-1] == '\n') && (there + length == start->text + start->length || there[length] == '\n'));
            if (whole) break;
        }
        marks[line] = !whole;
        at += length + 1;
    }
}

static void draw_form_area(struct stage *stage, struct grid *grid, struct area area) {
    enum { MOST_MARKS = 2000 };
    stage->work.form_area = area;
    if (stage->work.page->task->kind == TASK_BLANKS) {
        draw_blanks_form(stage, grid, area);
    } else if (stage->work.page->task->kind == TASK_ORDER) {
        draw_order_form(stage, grid, area);
    } else {
        bool marks[MOST_MARKS] = {false};
        mark_changes(&stage->work, marks, MOST_MARKS);
        pad_draw(&stage->work.editor, grid, area, marks, MOST_MARKS);
    }
}

static void form_keys(struct stage *stage, struct grid *grid) {
    struct work *work = &stage->work;
    struct hints hints = {.ascii = grid->ascii, .keys = grid->keys};
    if (!work->editing) {
        stage->panel.key_line(stage->panel.context, grid, grid->rows - 1);
        return;
    }
    switch (page_place(stage)) {
    case AT_FILL:
        hint_add_key(&hints, "type", "the text");
        if (work->page->task->blank_count > 1) hint_add(&hints, STAGE_FILL_NEXT, NULL);
        hint_add(&hints, STAGE_FILL_DONE, NULL);
        hint_add(&hints, STAGE_FILL_LEAVE, "leave");
        break;
    case AT_ORDER:
        hint_add(&hints, STAGE_ORDER_TAKE, work->row < work->taken_count ? "take out" : "take in");
        hint_add(&hints, STAGE_ORDER_DONE, NULL);
        hint_add_pair(&hints, STAGE_ORDER_UP, STAGE_ORDER_DOWN, "choose");
        hint_add_pair(&hints, STAGE_ORDER_RAISE, STAGE_ORDER_LOWER, "move");
        hint_add(&hints, STAGE_ORDER_LEAVE, NULL);
        break;
    default:
        hint_add(&hints, STAGE_EDIT_DONE, "done: check it");
        hint_add(&hints, STAGE_EDIT_UNDO, NULL);
        hint_add(&hints, STAGE_EDIT_KILL, NULL);
        break;
    }
    if (page_place(stage) == AT_ORDER || stage->message[0]) {
        stage_key_line(stage, grid, &hints);
        return;
    }
    /* `?` and `q` are text here */
    draw_hints_only(grid, grid->rows - 1, hints.items, hints.count);
}

void form_draw(struct stage *stage, struct grid *grid) {
    struct work *work = &stage->work;
    char right[120], title[200];
    const struct lesson *lesson = stage->flow.lesson;
    snprintf(title, sizeof title, "%d · %s", lesson->weight, lesson->title);
    snprintf(right, sizeof right, "page %zu of %zu", stage->flow.page + 1, lesson->page_count);
    stage_title(grid, title, right);
    bool wide = stage_is_wide(grid);
    int *scroll = &stage->screen.scroll[PANE_LESSON], bottom = grid->rows - 2;
    struct area told = {2, 2, 0, grid->columns - 3}, form;
    if (wide) {
        int columns = ASIDE_COLUMNS + (grid->columns - 110) / 4;
        told.columns = columns - 3;
        told.rows = bottom - 3;
        told.row = 3;
        form = (struct area){2, columns + 1, bottom - 2, grid->columns - columns - 1};
        for (int row = 1; row < bottom; row++) grid_put(grid, row, columns, 1, "│", style_of(ROLE_DIM));
        draw_heading(grid, 1, 0, columns, stage->panel.name, "", !work->editing, 0);
        draw_heading(grid, 1, columns + 1, form.columns, work->page->task->start.name, work->editing ? "yours" : "", work->editing, 0);
        grid_put(grid, 1, columns, 1, "┬", style_of(ROLE_DIM));
    } else {
        int wanted = task_panel(stage, NULL, told, scroll), most = (grid->rows - 4) / 2;
        if (page_place(stage) == AT_EDIT && work->hints == 0) most = (grid->rows - 4) / 3; /* who writes needs rows */
        if (work->editing && work->page->task->kind == TASK_ORDER) most = TOLD_WHILE_ORDERING;
        told.rows = wanted < most ? wanted : most;
        form = (struct area){told.row + told.rows + 1, 0, bottom - told.row - told.rows - 1, grid->columns};
        draw_heading(grid, 1, 0, grid->columns, stage->panel.name, "", !work->editing, 0);
        draw_heading(grid, form.row - 1, 0, grid->columns, work->page->task->start.name, work->editing ? "yours" : "", work->editing, 0);
    }
    task_panel(stage, grid, told, scroll);
    draw_form_area(stage, grid, form);
    grid_fill(grid, bottom, 0, grid->columns, "─", style_of(ROLE_DIM));
    if (wide) grid_put(grid, bottom, form.column - 1, 1, "┴", style_of(ROLE_DIM));
    form_keys(stage, grid);
}

enum screen_answer form_mouse(struct stage *stage, int row, int column, int wheel) {
    struct work *work = &stage->work;
    const struct area *area = &work->form_area;
    bool inside = row >= area->row && row < area->row + area->rows && column >= area->column && column < area->column + area->columns;
    if (wheel && !inside) {
        stage->screen.scroll[PANE_LESSON] += wheel;
    } else if (wheel && work->editing) {
        form_key(stage, wheel < 0 ? KEY_CODE_UP : KEY_CODE_DOWN);
    } else if (inside && page_place(stage) == AT_EDIT) {
        pad_click(&work->editor, *area, row, column);
    } else if (inside && !work->editing) {
        work->editing = true;
    } else {
        return SCREEN_NOTHING;
    }
    return SCREEN_REDRAW;
}
