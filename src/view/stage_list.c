/* stage_list.c -- the course list: every lesson with its state, what the chosen one is about, search, reset and undo. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "view/sheet.h"
#include "view/stage_private.h"

enum { MOST_BAR = 8, BAR_AND_STATE = 20, LAST_BAR_COLUMN = 60, TITLE_COLUMN = 9, BY = 10 };

/* ---- What is listed ------------------------------------------------------------------------------------------------------------- */

static bool contains(const char *text, const char *word) { return text ? strcasestr(text, word) != NULL : !*word; }

static bool is_listed(const struct stage *stage, size_t index) {
    const struct lesson_head *lesson = &stage->course->lessons[index];
    const char *filter = stage->list.filter.text.bytes;
    char number[16];
    snprintf(number, sizeof number, "%d", lesson->number);
    if (!*filter || strcmp(number, filter) == 0) return true;
    if (contains(lesson->title, filter) || contains(lesson->description, filter) || contains(lesson->part, filter)) return true;
    for (size_t i = 0; i < lesson->page_count; i++) {
        if (contains(lesson->pages[i].title, filter)) return true;
    }
    return false;
}

static size_t listed(const struct stage *stage) {
    size_t count = 0;
    for (size_t i = 0; i < stage->course->lesson_count; i++) count += is_listed(stage, i);
    return count;
}

/* Moves by so many of those that are listed; stays at the ends. */
static void move(struct stage *stage, int by) {
    const struct course *course = stage->course;
    size_t at = stage->list.chosen;
    for (int left = by < 0 ? -by : by; left > 0; left--) {
        size_t next = at;
        do {
            if (by < 0 ? next == 0 : next + 1 >= course->lesson_count) break;
            next += by < 0 ? (size_t)-1 : 1;
        } while (!is_listed(stage, next));
        if (!is_listed(stage, next)) break;
        at = next;
    }
    stage->list.chosen = at;
}

/* After the search changed: the chosen lesson, or the first behind it, or before it, that is listed. */
static void choose_listed(struct stage *stage) {
    if (stage->list.chosen >= stage->course->lesson_count || is_listed(stage, stage->list.chosen)) return;
    size_t before = stage->list.chosen;
    move(stage, 1);
    if (stage->list.chosen == before) move(stage, -1);
}

void list_begin(struct stage *stage, size_t lesson) {
    stage->place = PLACE_LIST;
    stage->help = false;
    if (lesson < stage->course->lesson_count) stage->list.chosen = lesson;
    pad_set(&stage->list.filter, "", 0);
    stage->list.searching = stage->list.asking_reset = false;
}

/* ---- Keys -------------------------------------------------------------------------------------------------------------------------- */

static enum screen_answer open_chosen(struct stage *stage) {
    const struct course *course = stage->course;
    if (stage->list.chosen >= course->lesson_count) return SCREEN_NOTHING;
    const struct lesson_head *lesson = &course->lessons[stage->list.chosen];
    if (lesson->broken) {
        stage_message(stage, "Lesson %d cannot be opened: %s", lesson->number, lesson->problem);
        return SCREEN_REDRAW;
    }
    if (!page_open_lesson(stage, stage->list.chosen)) stage_message(stage, "There is not enough memory for this lesson.");
    return SCREEN_REDRAW;
}

static enum screen_answer search_key(struct stage *stage, int key) {
    struct course_list *list = &stage->list;
    if (key == KEY_CODE_ESCAPE) pad_set(&list->filter, "", 0);
    if (key == '\n' || key == KEY_CODE_ESCAPE) list->searching = false;
    else if (key == KEY_CODE_UP) move(stage, -1);
    else if (key == KEY_CODE_DOWN) move(stage, 1);
    else pad_key(&list->filter, key);
    choose_listed(stage);
    return SCREEN_REDRAW;
}

/* y: the chosen lesson; A: all; anything else keeps everything. */
static enum screen_answer reset_key(struct stage *stage, int key) {
    stage->list.asking_reset = false;
    const struct lesson_head *lesson = &stage->course->lessons[stage->list.chosen];
    if (key == 'y') {
        course_reset(stage->course, stage->list.chosen);
        stage_message(stage, "Lesson %d starts again. {list-undo} takes that back.", lesson->number);
    } else if (key == 'A') {
        course_reset(stage->course, stage->course->lesson_count);
        stage_message(stage, "The whole course starts again. {list-undo} takes that back.");
    } else {
        stage_message(stage, "Nothing was reset.");
    }
    return SCREEN_REDRAW;
}

/* Digits choose by number; a second one makes a number of two, where there is such a lesson. */
static enum screen_answer type_number(struct stage *stage, int digit) {
    struct course_list *list = &stage->list;
    for (int number = list->typed * 10 + digit;; number = digit) {
        for (size_t i = 0; i < stage->course->lesson_count; i++) {
            if (stage->course->lessons[i].number != number || !is_listed(stage, i)) continue;
            list->chosen = i;
            list->typed = number;
            return SCREEN_REDRAW;
        }
        if (number == digit) break;
    }
    list->typed = digit;
    stage_message(stage, "There is no lesson %d here.", digit);
    return SCREEN_REDRAW;
}

enum screen_answer list_key(struct stage *stage, int key) {
    struct course_list *list = &stage->list;
    int digit = key_map_index(stage->keys, STAGE_LIST_NUMBER, key);
    if (digit < 0 || list->searching || list->asking_reset) list->typed = 0;
    if (list->searching) return search_key(stage, key);
    if (list->asking_reset) return reset_key(stage, key);
    switch (stage_action_of(stage, AT_LIST, key)) {
    case STAGE_LIST_OPEN: return open_chosen(stage);
    case STAGE_LIST_UP: move(stage, -1); return SCREEN_REDRAW;
    case STAGE_LIST_DOWN: move(stage, 1); return SCREEN_REDRAW;
    case STAGE_LIST_PAGE_UP: move(stage, -BY); return SCREEN_REDRAW;
    case STAGE_LIST_PAGE_DOWN: move(stage, BY); return SCREEN_REDRAW;
    case STAGE_LIST_FIRST: move(stage, -100000); return SCREEN_REDRAW;
    case STAGE_LIST_LAST: move(stage, 100000); return SCREEN_REDRAW;
    case STAGE_LIST_NUMBER: return type_number(stage, (digit + 1) % 10);
    case STAGE_LIST_SEARCH:
        list->searching = true;
        pad_set(&list->filter, "", 0);
        return SCREEN_REDRAW;
    case STAGE_LIST_PREP:
        if (!prep_begin(stage, false)) stage_message(stage, "No old question is due today.");
        return SCREEN_REDRAW;
    case STAGE_LIST_FAST:
        if (!prep_begin(stage, true)) stage_message(stage, "This course has no fast track.");
        return SCREEN_REDRAW;
    case STAGE_LIST_RECORD:
        stage->place = PLACE_RECORD;
        stage->scroll = 0;
        return SCREEN_REDRAW;
    case STAGE_LIST_WORDS: return words_open(stage);
    case STAGE_LIST_RESET:
        list->asking_reset = list->chosen < stage->course->lesson_count;
        return SCREEN_REDRAW;
    case STAGE_LIST_UNDO:
        if (course_undo(stage->course)) stage_message(stage, "What was reset is back.");
        else stage_message(stage, "There is no reset to take back.");
        return SCREEN_REDRAW;
    default: break;
    }
    if (key == KEY_CODE_ESCAPE) {
        pad_set(&list->filter, "", 0);
        return SCREEN_REDRAW;
    }
    stage_message(stage, "That key does nothing here. {help} shows the keys that do.");
    return SCREEN_REDRAW;
}

/* ---- Drawing: the list ----------------------------------------------------------------------------------------------------------------- */

static const struct look {
    const char *mark, *word;
    enum role role;
} looks[] = {
    [LESSON_TO_COME] = {"○", "", ROLE_PLAIN},
    [LESSON_LEFT_OPEN] = {"…", "left open", ROLE_WARNING},
    [LESSON_HERE] = {"►", "here", ROLE_HERE},
    [LESSON_DONE] = {"●", "done", ROLE_GOOD},
};

static void put_lesson(struct stage *stage, struct grid *grid, struct area area, int row, size_t index) {
    const struct lesson_head *lesson = &stage->course->lessons[index];
    const struct look *look = &looks[course_lesson_state(stage->course, index)];
    bool chosen = index == stage->list.chosen;
    grid_put(grid, row, area.column + 2, 1, lesson->broken ? "!" : look->mark, style_with(lesson->broken ? ROLE_FAULT : look->role, STYLE_BOLD));
    grid_format(grid, row, area.column + 4, 4, style_with(ROLE_PLAIN, chosen ? STYLE_BOLD : 0), "%3d", lesson->number);
    int bar = area.columns - BAR_AND_STATE < LAST_BAR_COLUMN ? area.columns - BAR_AND_STATE : LAST_BAR_COLUMN;
    grid_put_cut(grid, row, area.column + TITLE_COLUMN, bar - TITLE_COLUMN - 1, lesson->title,
                 style_with(chosen ? ROLE_HERE : ROLE_PLAIN, chosen ? STYLE_BOLD | STYLE_REVERSE : 0));
    if (chosen) {
        grid->cursor_row = row;
        grid->cursor_column = area.column + TITLE_COLUMN;
    }
    size_t cells = lesson->page_count < MOST_BAR ? lesson->page_count : MOST_BAR, done = course_pages_done(stage->course, index);
    size_t full = lesson->page_count ? done * cells / lesson->page_count : 0;
    if (done > 0 && full == 0) full = 1; /* what was begun is seen */
    grid_fill(grid, row, area.column + bar, (int)full, "■", style_of(ROLE_GOOD));
    grid_fill(grid, row, area.column + bar + (int)full, (int)(cells - full), "□", style_of(ROLE_PLAIN));
    char open[30];
    size_t tasks = look == &looks[LESSON_DONE] ? course_tasks_open(stage->course, index) : 0;
    snprintf(open, sizeof open, "%zu open", tasks);
    grid_put_cut(grid, row, area.column + bar + MOST_BAR + 2, area.columns - bar - MOST_BAR - 2,
                 lesson->broken ? "broken" : tasks > 0 ? open : look->word,
                 style_of(lesson->broken ? ROLE_FAULT : tasks > 0 ? ROLE_WARNING : look->role));
}

/* Goes through the rows: parts and lessons. Without a grid it only counts, and finds the row of the chosen lesson and the part above it. */
static int put_rows(struct stage *stage, struct grid *grid, struct area area, bool roomy, int *chosen_row) {
    const struct course *course = stage->course;
    const char *part = NULL;
    int row = 0;
    for (size_t i = 0; i < course->lesson_count; i++) {
        if (!is_listed(stage, i)) continue;
        const char *own = course->lessons[i].part;
        if (own && *own && (!part || strcmp(part, own) != 0)) {
            if (roomy && row > 0) row++;
            int at = row - stage->list.top;
            if (grid && at >= 0 && at < area.rows) {
                grid_put_cut(grid, area.row + at, area.column + (roomy ? 2 : 1), area.columns - 2, own, style_with(ROLE_PLAIN, STYLE_BOLD));
            }
            row++;
        }
        part = own;
        if (i == stage->list.chosen && chosen_row) *chosen_row = row;
        int at = row - stage->list.top;
        if (grid && at >= 0 && at < area.rows) put_lesson(stage, grid, area, area.row + at, i);
        row++;
        if (!stage->list.described) continue;
        if (grid && at + 1 < area.rows) {
            grid_put_cut(grid, area.row + at + 1, area.column + TITLE_COLUMN, area.columns - TITLE_COLUMN - 2, course->lessons[i].description, style_of(ROLE_DIM));
        }
        row++;
    }
    return row;
}

/* The lesson in a row of the list, or lesson_count. */
static size_t lesson_at(struct stage *stage, int wanted, bool roomy) {
    size_t before = stage->list.chosen, found = stage->course->lesson_count;
    for (size_t i = 0; i < stage->course->lesson_count && found == stage->course->lesson_count; i++) {
        int row = -1;
        stage->list.chosen = i;
        put_rows(stage, NULL, (struct area){0, 0, 0, 0}, roomy, &row);
        if (row == wanted || (stage->list.described && row + 1 == wanted)) found = i;
    }
    stage->list.chosen = before;
    return found;
}

static void put_list(struct stage *stage, struct grid *grid, struct area area, bool roomy, int heading_columns) {
    const struct course *course = stage->course;
    int chosen = 0, total;
    stage->list.described = roomy; /* where all of it has room */
    if (roomy && put_rows(stage, NULL, area, roomy, NULL) > area.rows) stage->list.described = false;
    total = put_rows(stage, NULL, area, roomy, &chosen);
    int *top = &stage->list.top;
    if (chosen < *top + 1) *top = chosen - 1; /* the part's name above it as well */
    if (chosen >= *top + area.rows) *top = chosen - area.rows + 1;
    if (*top > total - area.rows) *top = total - area.rows;
    if (*top < 0) *top = 0;
    put_rows(stage, grid, area, roomy, NULL);
    stage->list.area = area;
    char right[80];
    size_t count = listed(stage);
    if (*stage->list.filter.text.bytes) snprintf(right, sizeof right, "%zu of %zu match", count, course->lesson_count);
    else if (total > area.rows) {
        snprintf(right, sizeof right, "%zu lessons · rows %d to %d of %d", course->lesson_count, *top + 1, *top + area.rows, total);
    } else snprintf(right, sizeof right, "%zu lesson%s", course->lesson_count, course->lesson_count == 1 ? "" : "s");
    draw_heading(grid, area.row - 1 - roomy, area.column, heading_columns, "The course", right, true, 0);
    if (count == 0) {
        const char *text = course->lesson_count == 0 ? "There are no lessons in this folder." : "No lesson matches. Esc shows all of them again.";
        grid_put_cut(grid, area.row + 1, area.column + 2, area.columns - 3, text, style_of(ROLE_PLAIN));
    }
}

/* ---- Drawing: what the chosen lesson is --------------------------------------------------------------------------------------------- */

static const char *page_name(const struct page_head *page) {
    static const char *const asks[] = {[ASK_PREDICT] = "Predict", [ASK_RECALL] = "An old question", [ASK_WHY] = "A question"};
    static const char *const tasks[] = {[TASK_BREAK] = "Break it", [TASK_FIX] = "Fix it", [TASK_BLANKS] = "Fill the blanks",
                                        [TASK_ORDER] = "Order the lines", [TASK_SAFETY] = "Why is it sound?"};
    return page->kind == PAGE_ASK ? asks[page->ask] : page->kind == PAGE_TASK ? tasks[page->task] : "";
}

static void put_pages(struct stage *stage, struct sheet *sheet, size_t index) {
    const struct lesson_head *lesson = &stage->course->lessons[index];
    size_t place = course_place(stage->course, index);
    bool begun = course_lesson_state(stage->course, index) != LESSON_TO_COME;
    for (size_t i = 0; i < lesson->page_count; i++, sheet->row++) {
        const struct page_head *page = &lesson->pages[i];
        bool here = begun && i == place && course_lesson_state(stage->course, index) != LESSON_DONE;
        bool done = course_page_done(stage->course, index, i);
        const struct look *look = &looks[here ? LESSON_HERE : done ? LESSON_DONE : LESSON_TO_COME];
        char text[200];
        const char *name = page_name(page);
        bool both = page->kind == PAGE_ASK && *page->title && strcmp(name, page->title) != 0; /* the titles of tasks say what they are */
        if (both) snprintf(text, sizeof text, "%s: %s", name, page->title);
        else snprintf(text, sizeof text, "%s", *page->title ? page->title : name);
        sheet_put(sheet, sheet->row, 1, look->mark, style_with(look->role, STYLE_BOLD));
        sheet_put(sheet, sheet->row, 4, *text ? text : "A page", style_with(ROLE_PLAIN, here ? STYLE_BOLD : 0));
    }
}

/* Which lessons make an hour with a class. */
static void put_demonstration(const struct course *course, struct sheet *sheet) {
    char text[200];
    int start = snprintf(text, sizeof text, "In class   one hour: lessons"), used = start;
    for (size_t i = 0; i < course->lesson_count && (size_t)used < sizeof text; i++) {
        if (course->lessons[i].demo) used += snprintf(text + used, sizeof text - (size_t)used, " %d", course->lessons[i].number);
    }
    if (used > start) sheet_put(sheet, sheet->row++, 0, text, style_of(ROLE_PLAIN));
}

static void put_standing(struct stage *stage, struct sheet *sheet) {
    const struct course *course = stage->course;
    char text[300];
    for (size_t i = 0, shown = 0; i < course->lesson_count && shown < 2; i++) {
        if (course_lesson_state(course, i) != LESSON_LEFT_OPEN) continue;
        snprintf(text, sizeof text, "Left open  %d · %s", course->lessons[i].number, course->lessons[i].title);
        sheet_put(sheet, sheet->row++, 0, text, style_of(ROLE_PLAIN));
        shown++;
    }
    struct due due[1];
    size_t waiting = course_due(course, (int64_t)time(NULL), due, 1);
    if (waiting > 0) {
        snprintf(text, sizeof text, "To review  %zu old question%s.", waiting, waiting == 1 ? " waits" : "s wait");
        sheet_put(sheet, sheet->row++, 0, text, style_of(ROLE_PLAIN));
    }
    const char *words[32];
    size_t count = progress_verdicts(course->progress, words, 32);
    int used = snprintf(text, sizeof text, "earned %zu of %d: ", count, VERDICT_COUNT);
    for (size_t i = 0; i < count && i < 32 && (size_t)used < sizeof text; i++) {
        used += snprintf(text + used, sizeof text - (size_t)used, "%s%s", i ? ", " : "", words[i]);
    }
    if (count > 0) sheet_put(sheet, sheet->row, 0, "Verdicts", style_of(ROLE_PLAIN));
    if (count > 0) sheet_text(sheet, 11, text, style_of(ROLE_PLAIN));
    put_demonstration(course, sheet);
}

static void about_line(const struct stage *stage, size_t index, char *out, size_t size) {
    const struct lesson_head *lesson = &stage->course->lessons[index];
    enum lesson_state state = course_lesson_state(stage->course, index);
    size_t place = course_place(stage->course, index) + 1, open = course_tasks_open(stage->course, index);
    if (state == LESSON_TO_COME) snprintf(out, size, "%zu pages, about %u minutes", lesson->page_count, lesson->minutes);
    else if (state == LESSON_DONE && open > 0) snprintf(out, size, "done · %zu task%s open", open, open == 1 ? "" : "s");
    else if (state == LESSON_DONE) snprintf(out, size, "done");
    else snprintf(out, size, "page %zu of %zu", place, lesson->page_count);
}

static void draw_about(struct stage *stage, struct grid *grid, struct area area) {
    const struct course *course = stage->course;
    char title[200] = "Nothing is chosen", right[60] = "";
    size_t index = stage->list.chosen;
    bool any = index < course->lesson_count && is_listed(stage, index);
    if (any) {
        snprintf(title, sizeof title, "%d · %s", course->lessons[index].number, course->lessons[index].title);
        about_line(stage, index, right, sizeof right);
    }
    draw_heading(grid, area.row, area.column, area.columns, title, right, false, 0);
    struct sheet sheet = {grid, {area.row + 2, area.column + 2, area.rows - 2, area.columns - 3}, 0, 0};
    if (any) {
        sheet_text(&sheet, 0, course->lessons[index].description, style_of(ROLE_PLAIN));
        sheet_blank(&sheet);
        put_pages(stage, &sheet, index);
        sheet_blank(&sheet);
    }
    put_standing(stage, &sheet);
    if (sheet.row + 2 < sheet.area.rows) {
        sheet_blank(&sheet);
        sheet_put(&sheet, sheet.row++, 0, "● done   ► here   … left open   ○ to come", style_of(ROLE_DIM));
    }
    const int rule_rows = 6;
    if (sheet.row + rule_rows + 1 >= sheet.area.rows) return;
    int row = area.row + area.rows - rule_rows;
    draw_heading(grid, row, area.column, area.columns, "The golden rule", "", false, 0);
    grid_put(grid, row, area.column - 1, 1, "├", style_of(ROLE_DIM));
    draw_wrapped(grid, (struct area){row + 2, area.column + 2, 3, area.columns - 4}, 0,
                 "Do not give up on safety: encapsulate the danger. Small unsafe blocks, reasons that are written down, a safe interface around them.",
                 style_of(ROLE_PLAIN));
}

/* ---- Drawing: the whole --------------------------------------------------------------------------------------------------------------- */

static void list_keys(struct stage *stage, struct grid *grid) {
    struct course_list *list = &stage->list;
    const struct course *course = stage->course;
    int row = grid->rows - 1;
    if (list->searching) {
        int end = grid_put(grid, row, 1, 10, "search: ", style_with(ROLE_HERE, STYLE_BOLD));
        end = grid_put_cut(grid, row, end, grid->columns - 40, list->filter.text.bytes, style_of(ROLE_PLAIN));
        grid->cursor_row = row;
        grid->cursor_column = end;
        grid_put(grid, row, end, 1, " ", style_with(ROLE_HERE, STYLE_REVERSE));
        grid_put_cut(grid, row, end + 3, grid->columns - end - 4, "Enter keeps what is found   Esc shows all", style_of(ROLE_PLAIN));
        return;
    }
    if (list->asking_reset) {
        char text[200];
        snprintf(text, sizeof text, "Forget what was earned in lesson %d?  y yes   A all lessons   other keys: no", course->lessons[list->chosen].number);
        grid_put_cut(grid, row, 1, grid->columns - 2, text, style_with(ROLE_WARNING, STYLE_BOLD));
        return;
    }
    struct hints hints = {.ascii = grid->ascii, .keys = grid->keys};
    char open[60];
    if (list->chosen < course->lesson_count) {
        enum lesson_state state = course_lesson_state(course, list->chosen);
        const char *verb = state == LESSON_TO_COME ? "begin" : state == LESSON_DONE ? "look again at" : "go on with";
        snprintf(open, sizeof open, "%s %d", verb, course->lessons[list->chosen].number);
        hint_add(&hints, STAGE_LIST_OPEN, open);
        hint_add_pair(&hints, STAGE_LIST_UP, STAGE_LIST_DOWN, "choose");
    }
    struct due due[1];
    size_t waiting = course_due(course, (int64_t)time(NULL), due, 1);
    char review[30];
    snprintf(review, sizeof review, "review %zu", waiting < 3 ? waiting : 3);
    if (waiting > 0) hint_add(&hints, STAGE_LIST_PREP, review);
    struct course_score score = course_score(course, course->lesson_count);
    if (score.pages_done == 0) hint_add(&hints, STAGE_LIST_FAST, NULL);
    hint_add(&hints, STAGE_LIST_SEARCH, NULL);
    if (score.pages_done > 0) hint_add(&hints, STAGE_LIST_RESET, grid->columns < 100 ? "reset" : "reset a lesson");
    if (progress_can_undo(course->progress)) hint_add(&hints, STAGE_LIST_UNDO, "undo reset");
    if (score.pages_done > 0) hint_add(&hints, STAGE_LIST_RECORD, NULL);
    hint_add(&hints, STAGE_LIST_WORDS, NULL);
    stage_key_line(stage, grid, &hints);
}

static void draw_wide_list(struct stage *stage, struct grid *grid, const struct course_score *score) {
    int rule = grid->columns * 63 / 120, bottom = grid->rows - 4;
    put_list(stage, grid, (struct area){3, 0, bottom - 3, rule}, true, rule);
    draw_about(stage, grid, (struct area){1, rule + 1, bottom - 1, grid->columns - rule - 1});
    grid_fill(grid, bottom, 0, grid->columns, "─", style_of(ROLE_DIM));
    for (int row = 2; row < bottom; row++) {
        struct cell *cell = &grid->cells[(size_t)row * (size_t)grid->columns + (size_t)rule];
        if (strcmp(cell->text, " ") == 0) grid_put(grid, row, rule, 1, "│", style_of(ROLE_DIM));
    }
    grid_put(grid, 1, rule, 1, "┬", style_of(ROLE_DIM));
    grid_put(grid, bottom, rule, 1, "┴", style_of(ROLE_DIM));
    int column = grid_put(grid, bottom + 1, 1, 12, "progress  ", style_of(ROLE_PLAIN)), width = grid->columns - column - 8;
    int full = (int)((unsigned)width * score->percent / 100);
    grid_fill(grid, bottom + 1, column, full, "■", style_of(ROLE_GOOD));
    grid_fill(grid, bottom + 1, column + full, width - full, "□", style_of(ROLE_DIM));
    grid_format(grid, bottom + 1, column + width + 2, 6, style_of(ROLE_PLAIN), "%u %%", score->percent);
}

static void draw_narrow_list(struct stage *stage, struct grid *grid) {
    const struct course *course = stage->course;
    int bottom = grid->rows - 6;
    put_list(stage, grid, (struct area){2, 0, bottom - 2, grid->columns}, false, grid->columns);
    grid_fill(grid, bottom, 0, grid->columns, "─", style_of(ROLE_DIM));
    size_t index = stage->list.chosen;
    if (index < course->lesson_count && is_listed(stage, index)) {
        const struct lesson_head *lesson = &course->lessons[index];
        char text[300], about[60];
        about_line(stage, index, about, sizeof about);
        snprintf(text, sizeof text, "%d · %s", lesson->number, lesson->title);
        int end = grid_put_cut(grid, bottom + 1, 1, grid->columns - text_columns(about) - 6, text, style_with(ROLE_PLAIN, STYLE_BOLD));
        grid_put_cut(grid, bottom + 1, end + 2, grid->columns - end - 3, about, style_of(ROLE_PLAIN));
        draw_wrapped(grid, (struct area){bottom + 2, 1, 2, grid->columns - 2}, 0, lesson->description, style_of(ROLE_PLAIN));
    }
    grid_put_cut(grid, bottom + 4, 1, grid->columns - 2, "● done   ► here   … left open   ○ to come", style_of(ROLE_DIM));
}

void list_draw(struct stage *stage, struct grid *grid) {
    const struct course *course = stage->course;
    struct course_score score = course_score(course, course->lesson_count);
    char right[100];
    snprintf(right, sizeof right, "%zu of %zu lessons · %u %%", score.lessons_done, score.lessons, score.percent);
    stage_title(grid, "prepstation", right);
    if (stage_is_wide(grid)) draw_wide_list(stage, grid, &score);
    else draw_narrow_list(stage, grid);
    list_keys(stage, grid);
}

enum screen_answer list_mouse(struct stage *stage, int row, int column, int wheel) {
    const struct area *area = &stage->list.area;
    if (wheel) {
        move(stage, wheel);
        return SCREEN_REDRAW;
    }
    if (row < area->row || row >= area->row + area->rows || column < area->column || column >= area->column + area->columns) return SCREEN_NOTHING;
    bool roomy = area->row == 3;
    size_t found = lesson_at(stage, row - area->row + stage->list.top, roomy);
    if (found >= stage->course->lesson_count) return SCREEN_NOTHING;
    if (found == stage->list.chosen) return open_chosen(stage); /* the second click opens */
    stage->list.chosen = found;
    return SCREEN_REDRAW;
}
