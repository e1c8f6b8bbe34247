/* stage_told.c -- the panel of a task: what is asked, what the run did, hints, and after success why; and a solution beside the learner's own. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "view/sheet.h"
#include "view/stage_private.h"

const char *task_name(const struct page *page) {
    switch (page->task->kind) {
    case TASK_BREAK: return "Break it";
    case TASK_FIX: return "Fix it";
    case TASK_BLANKS: return "Fill the blanks";
    case TASK_ORDER: return "Order the lines";
    case TASK_SAFETY: return "Why is this sound?";
    }
    return "Task";
}

/* Where the learner's file is, with the home folder as `~`. */
static void put_path(const struct work *work, struct sheet *sheet) {
    const char *home = getenv("HOME"), *path = work->path;
    char text[4300];
    size_t length = home ? strlen(home) : 0;
    bool in_home = length > 1 && strncmp(path, home, length) == 0 && path[length] == '/';
    int size = snprintf(text, sizeof text, "%s%s", in_home ? "~" : "", in_home ? path + length : path);
    sheet_put(sheet, sheet->row++, 0, "Your text is in the file", style_of(ROLE_DIM));
    for (int at = 0; at < size;) { /* it has no blanks to be parted at */
        int take = 0;
        while (at + take < size && text_columns_of(text + at, (size_t)take + 1) <= sheet->area.columns) take++;
        while (take > 1 && at + take < size && ((unsigned char)text[at + take] & 0xc0) == 0x80) take--;
        if (take == 0) break;
        int slash = take;
        while (slash > 0 && text[at + slash - 1] != '/') slash--;
        if (at + take < size && slash > 0) take = slash; /* parted behind a folder */
        char part[512];
        snprintf(part, sizeof part, "%.*s", take, text + at);
        sheet_put(sheet, sheet->row++, 0, part, style_of(ROLE_DIM));
        at += take;
    }
}

static void put_result(const struct work *work, struct sheet *sheet) {
    if (!work->graded && !work->passed) return;
    const char *tag = work->passed ? " done " : " not yet ";
    sheet_put(sheet, sheet->row, 0, tag, style_with(work->passed ? ROLE_GOOD : ROLE_WARNING, STYLE_BOLD | STYLE_REVERSE));
    static const char done[] = "Done: "; /* the tag says that */
    const char *words = work->graded ? work->words.bytes : "";
    char sentence[1024];
    if (work->passed && strncmp(words, done, sizeof done - 1) == 0) {
        snprintf(sentence, sizeof sentence, "%s", words + sizeof done - 1);
        if (sentence[0] >= 'a' && sentence[0] <= 'z') sentence[0] = (char)(sentence[0] - 'a' + 'A');
        words = sentence;
    }
    if (work->graded) sheet_words(sheet, text_columns(tag) + 1, words);
    else sheet_text(sheet, text_columns(tag) + 1, "You solved this one before.", style_of(ROLE_PLAIN));
    sheet_blank(sheet);
    if (work->passed && work->page->task->after.count > 0) {
        sheet_prose(sheet, 0, &work->page->task->after);
        sheet_blank(sheet);
    }
}

static void put_task(struct stage *stage, struct sheet *sheet) {
    const struct work *work = &stage->work;
    put_result(work, sheet);
    sheet_prose(sheet, 0, &work->page->prose);
    sheet_hints(sheet, work->page->task, work->hints);
    if (work->path[0] && !work->passed) {
        sheet_blank(sheet);
        put_path(work, sheet);
    }
}

int task_panel(struct stage *stage, struct grid *grid, struct area area, int *scroll) {
    struct sheet counted = {.area = area};
    put_task(stage, &counted);
    if (!grid) return counted.row;
    clamp_scroll(scroll, counted.row, area.rows);
    struct sheet sheet = {.grid = grid, .area = area, .scroll = *scroll};
    put_task(stage, &sheet);
    sheet_end(&sheet, scroll);
    return counted.row;
}

/* ---- A solution beside the learner's own ----------------------------------------------------------------------------------------- */

/* The n-th line, from 0; NULL behind the last. */
static const char *line_of(const char *text, size_t length, size_t index, size_t *size) {
    size_t at = 0;
    for (; index > 0 && at < length; index--) {
        const char *end = memchr(text + at, '\n', length - at);
        at = end ? (size_t)(end - text) + 1 : length;
    }
    if (at >= length) return NULL;
    const char *end = memchr(text + at, '\n', length - at);
    *size = end ? (size_t)(end - text) - at : length - at;
    return text + at;
}

static bool has_line(const struct text *text, const char *line, size_t size) {
    size_t other;
    const char *at;
    for (size_t i = 0; (at = line_of(text->bytes, text->length, i, &other)); i++) {
        if (other == size && memcmp(at, line, size) == 0) return true;
    }
    return size == 0;
}

static int line_count(const struct text *text) {
    int count = 0;
    for (size_t i = 0; i < text->length; i++) count += text->bytes[i] == '\n' || i + 1 == text->length;
    return count;
}

/* Lines that the other does not have are marked. */
static void put_column(struct grid *grid, struct area area, const struct text *text, const struct text *other, int skip) {
    size_t size;
    for (int i = 0; i < area.rows; i++) {
        const char *line = line_of(text->bytes, text->length, (size_t)(i + skip), &size);
        if (!line) return;
        bool own = !has_line(other, line, size);
        char shown[512];
        snprintf(shown, sizeof shown, "%.*s", (int)size, line);
        if (own) grid_put(grid, area.row + i, area.column, 1, "*", style_of(ROLE_CHANGED));
        grid_format(grid, area.row + i, area.column + 1, 5, style_of(ROLE_DIM), "%4d", i + skip + 1);
        grid_put_cut(grid, area.row + i, area.column + 7, area.columns - 8, shown, style_with(own ? ROLE_CHANGED : ROLE_PLAIN, own ? STYLE_BOLD : 0));
    }
}

/* The text of the solution; of lines in order, those that belong as the lesson has them. */
static bool solution_text(const struct task *task, struct text *out) {
    if (task->kind != TASK_ORDER) return task->solution.text && text_append(out, task->solution.text, task->solution.length);
    uint8_t chosen[MOST_PIECES];
    size_t count = 0;
    for (size_t i = 0; i < task->piece_count; i++) {
        if (!task->pieces[i].reason) chosen[count++] = (uint8_t)i;
    }
    return task_order(task, chosen, count, out);
}

int solution_first_difference(const struct work *work) {
    struct text solution;
    text_init(&solution);
    int first = 0;
    bool same = solution_text(work->page->task, &solution);
    for (size_t i = 0; same; i++) {
        size_t size, other;
        const char *line = line_of(solution.bytes, solution.length, i, &size), *own = line_of(work->text.bytes, work->text.length, i, &other);
        same = line && own && size == other && memcmp(line, own, size) == 0;
        first = line ? (int)i : 0;
    }
    text_release(&solution);
    return first;
}

void solution_draw(struct stage *stage, struct grid *grid) {
    const struct work *work = &stage->work;
    const struct task *task = work->page->task;
    struct text solution;
    text_init(&solution);
    if (!solution_text(task, &solution)) stage_message(stage, "There is no solution to show.");
    stage_title(grid, stage->flow.lesson->title, task_name(work->page));
    int left_lines = line_count(&work->text), right_lines = line_count(&solution), most = left_lines > right_lines ? left_lines : right_lines;
    bool beside = grid->columns >= 100;
    int width = beside ? grid->columns / 2 : grid->columns, rows = beside ? grid->rows - 4 : (grid->rows - 5) / 2;
    clamp_scroll(&stage->scroll, most, rows);
    draw_heading(grid, 1, 0, width - beside, "Yours", work->same_as_start ? "still the start" : work->passed ? "done" : "", false, 0);
    put_column(grid, (struct area){2, 0, rows, width - beside}, &work->text, &solution, stage->scroll);
    int top = beside ? 1 : 2 + rows, column = beside ? width : 0;
    draw_heading(grid, top, column, grid->columns - column, "A solution", "another may be as good", false, 0);
    put_column(grid, (struct area){top + 1, column, rows, grid->columns - column}, &solution, &work->text, stage->scroll);
    for (int row = 1; beside && row < grid->rows - 2; row++) grid_put(grid, row, width - 1, 1, row == 1 ? "┬" : "│", style_of(ROLE_DIM));
    grid_fill(grid, grid->rows - 2, 0, grid->columns, "─", style_of(ROLE_DIM));
    struct hints hints = {.ascii = grid->ascii, .keys = grid->keys};
    hint_add(&hints, STAGE_ASIDE_LEAVE, "close");
    if (most > rows) hint_add_pair(&hints, STAGE_ASIDE_UP, STAGE_ASIDE_DOWN, "scroll both");
    hint_add_key(&hints, "*", "only here");
    stage_key_line(stage, grid, &hints);
    text_release(&solution);
}
