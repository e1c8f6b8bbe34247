/* stage_words.c -- the glossary, one key away from everywhere: words on the left, what the chosen one means beside it. */
#include <stdio.h>
#include <string.h>

#include "view/stage_private.h"

enum { BY = 10, TERM_COLUMNS = 28 };

enum screen_answer words_open(struct stage *stage) {
    struct words *words = &stage->words;
    if (!words->glossary) words->glossary = course_glossary(stage->course);
    if (!words->glossary || words->glossary->page_count == 0) {
        stage_message(stage, "This course has no glossary.");
        return SCREEN_REDRAW;
    }
    stage->place_before = stage->place;
    stage->place = PLACE_WORDS;
    words->searching = false;
    return SCREEN_REDRAW;
}

static bool is_listed(const struct words *words, size_t index) {
    const struct page *page = &words->glossary->pages[index];
    const char *filter = words->filter.text.bytes;
    if (strcasestr(page->title, filter)) return true;
    for (size_t i = 0; i < page->prose.count; i++) {
        for (size_t k = 0; k < page->prose.blocks[i].run_count; k++) {
            if (strcasestr(page->prose.blocks[i].runs[k].text, filter)) return true;
        }
    }
    return false;
}

static void move(struct words *words, int by) {
    size_t at = words->chosen, count = words->glossary->page_count;
    for (int left = by < 0 ? -by : by; left > 0; left--) {
        size_t next = at;
        do {
            if (by < 0 ? next == 0 : next + 1 >= count) break;
            next += by < 0 ? (size_t)-1 : 1;
        } while (!is_listed(words, next));
        if (!is_listed(words, next)) break;
        at = next;
    }
    words->chosen = at;
    words->scroll = 0;
}

static void choose_listed(struct words *words) {
    if (is_listed(words, words->chosen)) return;
    size_t before = words->chosen;
    move(words, 1);
    if (words->chosen == before) move(words, -1);
}

enum screen_answer words_key(struct stage *stage, int key) {
    struct words *words = &stage->words;
    if (words->searching) {
        if (key == KEY_CODE_ESCAPE) pad_set(&words->filter, "", 0);
        if (key == '\n' || key == KEY_CODE_ESCAPE) words->searching = false;
        else if (key == KEY_CODE_UP) move(words, -1);
        else if (key == KEY_CODE_DOWN) move(words, 1);
        else pad_key(&words->filter, key);
        choose_listed(words);
        return SCREEN_REDRAW;
    }
    switch (stage_action_of(stage, AT_WORDS, key)) {
    case STAGE_WORDS_UP: move(words, -1); return SCREEN_REDRAW;
    case STAGE_WORDS_DOWN: move(words, 1); return SCREEN_REDRAW;
    case STAGE_WORDS_PAGE_UP: move(words, -BY); return SCREEN_REDRAW;
    case STAGE_WORDS_PAGE_DOWN: move(words, BY); return SCREEN_REDRAW;
    case STAGE_WORDS_SEARCH:
        words->searching = true;
        pad_set(&words->filter, "", 0);
        return SCREEN_REDRAW;
    case STAGE_WORDS_LEAVE:
        if (key == KEY_CODE_ESCAPE && words->filter.text.length > 0) {
            pad_set(&words->filter, "", 0);
            return SCREEN_REDRAW;
        }
        pad_set(&words->filter, "", 0);
        stage->place = stage->place_before;
        return SCREEN_REDRAW;
    default: stage_message(stage, "That key does nothing here. {words-leave} goes back to where you were."); return SCREEN_REDRAW;
    }
}

static void put_terms(struct words *words, struct grid *grid, struct area area) {
    int chosen = 0, total = 0;
    for (size_t i = 0; i < words->glossary->page_count; i++) {
        if (i == words->chosen) chosen = total;
        total += is_listed(words, i);
    }
    if (chosen < words->top) words->top = chosen;
    if (chosen >= words->top + area.rows) words->top = chosen - area.rows + 1;
    if (words->top > total - area.rows) words->top = total > area.rows ? total - area.rows : 0;
    int row = -words->top;
    words->area = area;
    for (size_t i = 0; i < words->glossary->page_count; i++) {
        if (!is_listed(words, i)) continue;
        bool here = i == words->chosen;
        if (row >= 0 && row < area.rows) {
            if (here) grid_put(grid, area.row + row, area.column, 1, "►", style_with(ROLE_HERE, STYLE_BOLD));
            grid_put_cut(grid, area.row + row, area.column + 2, area.columns - 3, words->glossary->pages[i].title,
                         here ? style_with(ROLE_HERE, STYLE_BOLD | STYLE_REVERSE) : style_of(ROLE_PLAIN));
            if (here) {
                grid->cursor_row = area.row + row;
                grid->cursor_column = area.column + 2;
            }
        }
        row++;
    }
    if (total == 0) grid_put_cut(grid, area.row, area.column + 2, area.columns - 3, "No word matches.", style_of(ROLE_PLAIN));
}

void words_draw(struct stage *stage, struct grid *grid) {
    struct words *words = &stage->words;
    char right[60];
    size_t listed = 0;
    for (size_t i = 0; i < words->glossary->page_count; i++) listed += is_listed(words, i);
    if (words->filter.text.length > 0) snprintf(right, sizeof right, "%zu of %zu match", listed, words->glossary->page_count);
    else snprintf(right, sizeof right, "%zu words", words->glossary->page_count);
    stage_title(grid, "Words", right);
    int bottom = grid->rows - 2, rule = TERM_COLUMNS;
    draw_heading(grid, 1, rule + 1, grid->columns - rule - 1, "What it means", "", false, 0);
    for (int row = 1; row < bottom; row++) grid_put(grid, row, rule, 1, row == 1 ? "┬" : "│", style_of(ROLE_DIM));
    grid_fill(grid, bottom, 0, grid->columns, "─", style_of(ROLE_DIM));
    grid_put(grid, bottom, rule, 1, "┴", style_of(ROLE_DIM));
    int rows = bottom - 2;
    put_terms(words, grid, (struct area){2, 0, rows, rule});
    char shown[40] = "";
    if ((int)listed > rows) snprintf(shown, sizeof shown, "%d to %d of %zu", words->top + 1, words->top + rows, listed);
    draw_heading(grid, 1, 0, rule, "Word", shown, true, 0);
    grid_put(grid, 1, rule, 1, "┬", style_of(ROLE_DIM));
    if (listed > 0) {
        const struct prose *prose = &words->glossary->pages[words->chosen].prose;
        struct area area = {3, rule + 3, bottom - 4, grid->columns - rule - 5};
        if (area.columns > 80) area.columns = 80; /* longer lines are hard to read */
        draw_blocks(grid, area, 0, prose->blocks, prose->count);
    }
    if (words->searching) {
        int end = grid_put(grid, grid->rows - 1, 1, 10, "search: ", style_with(ROLE_HERE, STYLE_BOLD));
        end = grid_put_cut(grid, grid->rows - 1, end, grid->columns - 40, words->filter.text.bytes, style_of(ROLE_PLAIN));
        grid_put(grid, grid->rows - 1, end, 1, " ", style_with(ROLE_HERE, STYLE_REVERSE));
        grid->cursor_row = grid->rows - 1;
        grid->cursor_column = end;
        grid_put_cut(grid, grid->rows - 1, end + 3, grid->columns - end - 4, "Enter keeps what is found   Esc shows all", style_of(ROLE_PLAIN));
        return;
    }
    struct hints hints = {.ascii = grid->ascii, .keys = grid->keys};
    hint_add(&hints, STAGE_WORDS_LEAVE, "back");
    hint_add_pair(&hints, STAGE_WORDS_UP, STAGE_WORDS_DOWN, "choose");
    hint_add(&hints, STAGE_WORDS_SEARCH, NULL);
    stage_key_line(stage, grid, &hints);
}

enum screen_answer words_mouse(struct stage *stage, int row, int column, int wheel) {
    struct words *words = &stage->words;
    if (wheel) {
        move(words, wheel);
        return SCREEN_REDRAW;
    }
    const struct area *area = &words->area;
    if (row < area->row || row >= area->row + area->rows || column < area->column || column >= area->column + area->columns) return SCREEN_NOTHING;
    int at = row - area->row + words->top;
    for (size_t i = 0; i < words->glossary->page_count; i++) {
        if (is_listed(words, i) && at-- == 0) words->chosen = i;
    }
    return SCREEN_REDRAW;
}
