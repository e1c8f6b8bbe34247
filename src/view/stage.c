/* stage.c -- the life of the stage, and which of its places gets a key and is drawn. */
#include "view/stage.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "view/stage_private.h"

enum { LEAST_COLUMNS = 60, LEAST_ROWS = 20, WIDE_COLUMNS = 110, WIDE_ROWS = 30 };

struct stage *stage_open(struct course *course, const struct session_options *options, const struct key_map *keys, size_t lesson) {
    struct stage *stage = calloc(1, sizeof *stage);
    if (!stage) return NULL;
    stage->course = course;
    stage->options = *options;
    stage->keys = keys;
    pad_init(&stage->list.filter, true);
    pad_init(&stage->words.filter, true);
    work_init(&stage->work);
    list_begin(stage, course_find(course, NULL));
    if (lesson < course->lesson_count && !page_open_lesson(stage, lesson)) {
        stage_message(stage, "Lesson %d cannot be opened: %s", course->lessons[lesson].number, course->lessons[lesson].problem);
        stage->list.chosen = lesson;
    }
    const char *news = progress_news(course->progress); /* a file that could not be read, before the learner wonders */
    if (news && !stage->message[0]) stage_message(stage, "%s", news);
    return stage;
}

void stage_close(struct stage *stage) {
    if (!stage) return;
    page_close_lesson(stage);
    prep_end(stage);
    lesson_free(stage->words.glossary);
    pad_release(&stage->list.filter);
    pad_release(&stage->words.filter);
    work_release(&stage->work);
    free(stage);
}

void stage_message(struct stage *stage, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(stage->message, sizeof stage->message, format, arguments);
    va_end(arguments);
}

void stage_say(struct stage *stage, const char *sentence) { stage_message(stage, "%s", sentence); }

/* ---- Help --------------------------------------------------------------------------------------------------------------------------- */

static size_t help_places(const struct stage *stage, enum key_place places[4]) {
    switch (stage->place) {
    case PLACE_LIST: places[0] = AT_LIST; return 1;
    case PLACE_PREP: places[0] = AT_ASK; return 1;
    case PLACE_WORDS: places[0] = AT_WORDS; return 1;
    case PLACE_RECORD:
    case PLACE_NOTES:
    case PLACE_SOLUTION: places[0] = AT_ASIDE; return 1;
    case PLACE_PAGE: break;
    }
    places[0] = page_place(stage);
    if (places[0] == AT_PAGE) return 1;
    places[1] = AT_PAGE;
    if (stage->work.page && places[0] != AT_TASK) places[2] = AT_TASK;
    return stage->work.page && places[0] != AT_TASK ? 3 : 2;
}

static void put_help(struct sheet *sheet, const struct key_map *keys, const struct help_row *rows, size_t count) {
    for (size_t i = 0; i < count; i++) {
        char words[256], short_keys[MOST_KEYS_SHOWN];
        sheet_put(sheet, sheet->row, 0, keys_in_short(rows[i].keys, short_keys), style_with(ROLE_HERE, STYLE_BOLD));
        sheet_put(sheet, sheet->row, 17, rows[i].name, style_with(ROLE_PLAIN, STYLE_BOLD));
        sheet_text(sheet, 32, key_map_words(keys, sheet->grid && sheet->grid->ascii, rows[i].help, words, sizeof words), style_of(ROLE_PLAIN));
    }
}

/* Outside of a run there is nothing but a list of keys. */
static void draw_help_page(struct stage *stage, struct grid *grid) {
    enum key_place places[4];
    struct help_row rows[STAGE_ACTION_COUNT];
    char words[64];
    size_t count = stage_help_rows(stage, places, help_places(stage, places), rows, STAGE_ACTION_COUNT);
    draw_heading(grid, 0, 0, grid->columns, "Help", key_map_words(grid->keys, grid->ascii, "{help} or Esc closes it", words, sizeof words), true, 0);
    struct area area = {2, 2, grid->rows - 4, grid->columns - 4};
    struct sheet sheet = {.area = area};
    put_help(&sheet, stage->keys, rows, count); /* counted first */
    clamp_scroll(&stage->help_scroll, sheet.row, area.rows);
    sheet = (struct sheet){.grid = grid, .area = area, .scroll = stage->help_scroll};
    put_help(&sheet, stage->keys, rows, count);
    sheet_end(&sheet, &stage->help_scroll);
    grid_put(grid, grid->rows - 1, 2, grid->columns - 3, key_map_words(grid->keys, grid->ascii, "{help} close   {quit} quit", words, sizeof words), style_with(ROLE_HERE, STYLE_BOLD));
}

static enum screen_answer help_page_key(struct stage *stage, int key) {
    enum action action = key_map_action(stage->keys, key);
    if (action == ACTION_KEY_QUIT || action == ACTION_KEY_HELP || key == KEY_CODE_ESCAPE) stage->help = false;
    else if (action == ACTION_KEY_DOWN || key == ' ') stage->help_scroll++;
    else if (action == ACTION_KEY_UP && stage->help_scroll > 0) stage->help_scroll--;
    else if (action == ACTION_KEY_REDRAW) return SCREEN_CLEAR;
    return SCREEN_REDRAW;
}

/* ---- Keys --------------------------------------------------------------------------------------------------------------------------- */

static bool is_typing(const struct stage *stage) {
    switch (stage->place) {
    case PLACE_LIST: return stage->list.searching || stage->list.asking_reset;
    case PLACE_WORDS: return stage->words.searching;
    case PLACE_PAGE: return stage->work.page && stage->work.editing && page_place(stage) != AT_ORDER;
    default: return false;
    }
}

static enum screen_answer aside_key(struct stage *stage, int key) {
    switch (stage_action_of(stage, AT_ASIDE, key)) {
    case STAGE_ASIDE_UP: stage->scroll--; return SCREEN_REDRAW;
    case STAGE_ASIDE_DOWN: stage->scroll++; return SCREEN_REDRAW;
    case STAGE_ASIDE_LEAVE: stage->place = stage->place == PLACE_RECORD ? PLACE_LIST : PLACE_PAGE; return SCREEN_REDRAW;
    default: return SCREEN_NOTHING;
    }
}

static enum screen_answer place_key(struct stage *stage, int key) {
    switch (stage->place) {
    case PLACE_LIST: return list_key(stage, key);
    case PLACE_PAGE: return page_key(stage, key);
    case PLACE_PREP: return prep_key(stage, key);
    case PLACE_WORDS: return words_key(stage, key);
    case PLACE_RECORD:
    case PLACE_NOTES:
    case PLACE_SOLUTION: return aside_key(stage, key);
    }
    return SCREEN_NOTHING;
}

enum screen_answer stage_key(struct stage *stage, int key) {
    if (key == KEY_CODE_TIME) return stage->place == PLACE_PAGE && stage->screen_open ? screen_key(&stage->screen, key) : SCREEN_NOTHING;
    if (stage->too_small) return key_map_action(stage->keys, key) == ACTION_KEY_QUIT ? SCREEN_QUIT : SCREEN_NOTHING;
    stage->message[0] = 0;
    stage->screen.keyed = true;
    if (stage->screen_open) stage->screen.message = NULL;
    if (stage->blank) {
        stage->blank = false;
        return SCREEN_REDRAW;
    }
    if (stage->help) return help_page_key(stage, key);
    bool page = stage->place == PLACE_PAGE && stage->screen_open;
    if (page && (stage->screen.help || stage->screen.endings)) return screen_key(&stage->screen, key);
    enum action action = key_map_action(stage->keys, key);
    if (action == ACTION_KEY_REDRAW && (key < ' ' || !is_typing(stage))) return SCREEN_CLEAR;
    if (!is_typing(stage)) {
        if (action == ACTION_KEY_QUIT) return SCREEN_QUIT;
        if (action == ACTION_KEY_HELP) {
            bool run = page && !(stage->work.page && stage->work.form);
            stage->help_scroll = 0;
            if (!run) {
                stage->help = true;
                return SCREEN_REDRAW;
            }
            enum key_place places[4];
            stage->screen.help_row_count = stage_help_rows(stage, places, help_places(stage, places), stage->help_rows, STAGE_ACTION_COUNT);
            stage->screen.help_rows = stage->help_rows;
            return screen_key(&stage->screen, key);
        }
    }
    enum screen_answer answer = place_key(stage, key);
    const char *news = progress_news(stage->course->progress);
    if (news && !stage->message[0]) stage_message(stage, "%s", news);
    return answer;
}

enum screen_answer stage_mouse(struct stage *stage, int row, int column, int wheel) {
    if (stage->blank) {
        stage->blank = wheel == MOUSE_DRAG;
        return SCREEN_REDRAW;
    }
    if (wheel == MOUSE_DRAG) return stage->place == PLACE_PAGE ? screen_mouse(&stage->screen, row, column, wheel) : SCREEN_NOTHING;
    if (stage->too_small) return SCREEN_NOTHING;
    stage->message[0] = 0;
    if (stage->help) {
        stage->help_scroll += wheel;
        return SCREEN_REDRAW;
    }
    switch (stage->place) {
    case PLACE_LIST: return list_mouse(stage, row, column, wheel);
    case PLACE_PAGE: return page_mouse(stage, row, column, wheel);
    case PLACE_WORDS: return words_mouse(stage, row, column, wheel);
    case PLACE_PREP:
        if (wheel || stage->prep.over || stage->question.answered) return SCREEN_NOTHING;
        return question_choose(&stage->question, question_at(&stage->question, row, column)) ? SCREEN_REDRAW : SCREEN_NOTHING;
    case PLACE_RECORD:
    case PLACE_NOTES:
    case PLACE_SOLUTION: stage->scroll += wheel; return SCREEN_REDRAW;
    }
    return SCREEN_NOTHING;
}

int stage_pause(const struct stage *stage) { return stage->place == PLACE_PAGE && stage->screen_open ? screen_pause(&stage->screen) : -1; }

const char *stage_file(const struct stage *stage) {
    return stage->lesson_open && stage->work.page && stage->work.path[0] ? stage->work.path : NULL;
}

const struct program_text *stage_program(const struct stage *stage) {
    const struct lesson *lesson = stage->flow.lesson;
    bool any = stage->lesson_open && stage->screen_open && stage->program < lesson->program_count;
    return any ? &lesson->programs[stage->program] : NULL;
}

bool stage_copy_name(const struct stage *stage, char *name, size_t size) {
    const struct program_text *program = stage_program(stage);
    if (!program) return false;
    const struct lesson *lesson = stage->flow.lesson;
    unsigned same = 1;
    for (size_t i = 0; i < stage->program; i++) same += strcmp(lesson->programs[i].name, program->name) == 0;
    size_t length = strlen(program->name), stem = length > 3 && strcmp(program->name + length - 3, ".rs") == 0 ? length - 3 : length;
    int used = same == 1 ? snprintf(name, size, "%s-%.*s.rs", lesson->name, (int)stem, program->name)
                         : snprintf(name, size, "%s-%.*s-%u.rs", lesson->name, (int)stem, program->name, same);
    return used > 0 && (size_t)used < size;
}

uint32_t stage_line(const struct stage *stage) { return stage->lesson_open && stage->screen_open ? screen_line(&stage->screen) : 0; }

bool stage_shows_copy(const struct stage *stage) { return stage_program(stage) && stage->copy; }

void stage_show_copy(struct stage *stage, const char *text, size_t length) {
    if (stage_program(stage)) page_show_copy(stage, text, length);
}

enum screen_answer stage_file_changed(struct stage *stage) {
    return stage_file(stage) ? task_file_changed(stage) : SCREEN_NOTHING;
}

/* ---- Drawing -------------------------------------------------------------------------------------------------------------------------- */

bool stage_is_wide(const struct grid *grid) { return grid->columns >= WIDE_COLUMNS && grid->rows >= WIDE_ROWS; }

void stage_title(struct grid *grid, const char *left, const char *right) {
    int width = text_columns(right);
    grid_put_cut(grid, 0, 1, grid->columns - width - 4, left, style_with(ROLE_PLAIN, STYLE_BOLD));
    grid_put(grid, 0, grid->columns - width - 2, width, right, style_of(ROLE_PLAIN));
}

void stage_key_line(struct stage *stage, struct grid *grid, const struct hints *hints) {
    if (stage->message[0]) draw_message(grid, grid->rows - 1, stage->message);
    else draw_hints(grid, grid->rows - 1, hints->items, hints->count);
}

void stage_draw(struct stage *stage, struct grid *grid) {
    grid_clear(grid);
    grid->keys = stage->keys;
    if (stage->blank) return;
    stage->too_small = grid->columns < LEAST_COLUMNS || grid->rows < LEAST_ROWS;
    if (stage->too_small) {
        draw_too_small(grid);
        return;
    }
    if (stage->help) {
        draw_help_page(stage, grid);
        return;
    }
    switch (stage->place) {
    case PLACE_LIST: list_draw(stage, grid); break;
    case PLACE_PAGE: page_draw(stage, grid); break;
    case PLACE_PREP: prep_draw(stage, grid); break;
    case PLACE_WORDS: words_draw(stage, grid); break;
    case PLACE_RECORD: record_draw(stage, grid); break;
    case PLACE_SOLUTION: solution_draw(stage, grid); break;
    case PLACE_NOTES: notes_draw(stage, grid); break;
    }
    if (grid->cursor_row < 0) grid->cursor_row = 2, grid->cursor_column = 1;
}
