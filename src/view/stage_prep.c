/* stage_prep.c -- questions of other lessons, one after the other, before the day's lesson: morning prep (old questions that are due), and the fast
 * track (six questions that say where to begin).
 */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "view/stage_private.h"

enum { PREP_QUESTIONS = 3 };

void prep_end(struct stage *stage) {
    struct prep *prep = &stage->prep;
    for (size_t i = 0; i < MOST_PREP; i++) lesson_free(prep->lessons[i]);
    memset(prep, 0, sizeof *prep);
}

static void load_due(struct stage *stage) {
    struct prep *prep = &stage->prep;
    struct due due[PREP_QUESTIONS];
    size_t all = course_due(stage->course, (int64_t)time(NULL), due, PREP_QUESTIONS);
    for (size_t i = 0; i < all && i < PREP_QUESTIONS; i++) {
        struct lesson *lesson = course_question(stage->course, &due[i], &prep->pages[prep->count]);
        if (lesson) prep->lessons[prep->count++] = lesson;
    }
}

static void load_fast_track(struct stage *stage) {
    struct prep *prep = &stage->prep;
    struct lesson *lesson = prep->lessons[0] = course_fast_track(stage->course);
    for (size_t i = 0; lesson && i < lesson->page_count && prep->count < MOST_PREP; i++) {
        if (lesson->pages[i].kind == PAGE_ASK) prep->pages[prep->count++] = &lesson->pages[i];
    }
}

bool prep_begin(struct stage *stage, bool fast_track) {
    struct prep *prep = &stage->prep;
    prep_end(stage);
    prep->fast_track = fast_track;
    if (fast_track) load_fast_track(stage);
    else load_due(stage);
    if (prep->count == 0) {
        prep_end(stage);
        return false;
    }
    stage->place = PLACE_PREP;
    stage->scroll = 0;
    question_begin(&stage->question, prep->pages[0]);
    return true;
}

static const struct lesson *lesson_of(const struct prep *prep) { return prep->lessons[prep->fast_track ? 0 : prep->at]; }

/* The first wrong answer of the fast track decides; without one, the lesson says where to begin. */
static void say(struct stage *stage, int choice) {
    struct prep *prep = &stage->prep;
    const struct page *page = prep->pages[prep->at];
    bool right = choice == question_right(page);
    if (!prep->fast_track) course_answered(stage->course, lesson_of(prep), page, choice);
    prep->right += right;
    stage->question.answered = true;
    stage->question.said = stage->question.said_first = choice;
    stage->scroll = 0;
    if (prep->fast_track && !right && prep->advice == 0) prep->advice = (int)page->begin_with;
}

static enum screen_answer go_on(struct stage *stage) {
    struct prep *prep = &stage->prep;
    bool decided = prep->fast_track && prep->advice > 0;
    if (!decided && prep->at + 1 < prep->count) {
        prep->at++;
        stage->scroll = 0;
        question_begin(&stage->question, prep->pages[prep->at]);
        return SCREEN_REDRAW;
    }
    if (prep->fast_track && prep->advice == 0) prep->advice = (int)lesson_of(prep)->begin_with;
    prep->over = true;
    return SCREEN_REDRAW;
}

static enum screen_answer leave(struct stage *stage) {
    size_t lesson = stage->course->lesson_count;
    for (size_t i = 0; stage->prep.over && stage->prep.fast_track && i < stage->course->lesson_count; i++) {
        if (stage->course->lessons[i].number == stage->prep.advice) lesson = i;
    }
    prep_end(stage);
    list_begin(stage, lesson);
    return SCREEN_REDRAW;
}

enum screen_answer prep_key(struct stage *stage, int key) {
    struct question *question = &stage->question;
    if (key == KEY_CODE_ESCAPE || stage->prep.over) return leave(stage);
    if (question->answered) {
        enum stage_action page = stage_action_of(stage, AT_PAGE, key);
        if (page == STAGE_PAGE_GO_ON || page == STAGE_PAGE_NEXT || key == ' ' || key == KEY_CODE_RIGHT) return go_on(stage);
        if (key == KEY_CODE_DOWN) stage->scroll++;
        else if (key == KEY_CODE_UP) stage->scroll--;
        else stage_message(stage, "{page-go-on} goes on, Esc leaves.");
        return SCREEN_REDRAW;
    }
    switch (stage_action_of(stage, AT_ASK, key)) {
    case STAGE_ASK_CHOOSE:
        if (!question_choose(question, key_map_index(stage->keys, STAGE_ASK_CHOOSE, key))) stage_message(stage, "There is no such answer.");
        return SCREEN_REDRAW;
    case STAGE_ASK_UP: question_choose(question, question->chosen - 1); return SCREEN_REDRAW;
    case STAGE_ASK_DOWN: question_choose(question, question->chosen + 1); return SCREEN_REDRAW;
    case STAGE_ASK_SAY: say(stage, question->chosen); return SCREEN_REDRAW;
    case STAGE_ASK_SKIP: say(stage, -1); return SCREEN_REDRAW;
    default: stage_message(stage, "Choose, then {ask-say} says it; {ask-skip} is for not sure, Esc leaves."); return SCREEN_REDRAW;
    }
}

/* ---- Drawing -------------------------------------------------------------------------------------------------------------------------- */

static void draw_end(struct stage *stage, struct grid *grid) {
    const struct prep *prep = &stage->prep;
    struct sheet sheet = {grid, {3, 2, grid->rows - 6, grid->columns - 4}, 0, 0};
    char text[300];
    if (prep->fast_track) {
        const struct lesson_head *lesson = NULL;
        for (size_t i = 0; i < stage->course->lesson_count; i++) {
            if (stage->course->lessons[i].number == prep->advice) lesson = &stage->course->lessons[i];
        }
        if (lesson) snprintf(text, sizeof text, "Begin with lesson %d: %s", lesson->number, lesson->title);
        else snprintf(text, sizeof text, "Begin with the first lesson.");
        sheet_text(&sheet, 0, text, style_with(ROLE_PLAIN, STYLE_BOLD));
        sheet_blank(&sheet);
        sheet_text(&sheet, 0, "The lessons before it stay open to you; every one can be read at any time.", style_of(ROLE_PLAIN));
    } else {
        snprintf(text, sizeof text, "%zu of %zu right.", prep->right, prep->count);
        sheet_text(&sheet, 0, text, style_with(ROLE_PLAIN, STYLE_BOLD));
        sheet_blank(&sheet);
        sheet_text(&sheet, 0, "What was right comes again later: after 1, 3 and 7 days. What was wrong starts again with one day.", style_of(ROLE_PLAIN));
    }
    draw_heading(grid, 1, 0, grid->columns, prep->fast_track ? "Fast track" : "Morning prep", "", true, 0);
    struct hints hints = {.ascii = grid->ascii, .keys = grid->keys};
    hint_add_key(&hints, "Enter", "the course");
    stage_key_line(stage, grid, &hints);
}

static int lines_before(const char *text, const char *end) {
    int lines = 0;
    for (; text < end; text++) lines += *text == '\n';
    return lines;
}

/* Of a program that is longer than its place: the line that the question is about, else the end, where main is. */
static int first_to_show(const struct page *page, const struct program_text *program, int total, int rows) {
    if (total <= rows) return 0;
    const char *look = page->look ? strstr(program->text, page->look) : NULL;
    int first = look ? lines_before(program->text, look) - rows / 3 : total - rows;
    return first < 0 ? 0 : first > total - rows ? total - rows : first;
}

/* The program that a question is about stands beside it, or below. */
static void draw_program(const struct prep *prep, struct grid *grid, struct area area) {
    const struct lesson *lesson = lesson_of(prep);
    const struct page *page = prep->pages[prep->at];
    const struct program_text *program = &lesson->programs[page->program];
    bool ends = program->length > 0 && program->text[program->length - 1] == '\n';
    int rows = area.rows - 1, total = lines_before(program->text, program->text + program->length) + !ends;
    int first = first_to_show(page, program, total, rows);
    char right[60] = "";
    if (total > rows) snprintf(right, sizeof right, "lines %d to %d of %d", first + 1, first + rows, total);
    draw_heading(grid, area.row, area.column, area.columns, program->name, right, false, 0);
    int row = area.row + 1 - first, number = 1;
    for (size_t at = 0; at < program->length && row < area.row + area.rows; row++, number++) {
        const char *end = memchr(program->text + at, '\n', program->length - at);
        size_t size = end ? (size_t)(end - program->text) - at : program->length - at;
        char line[400];
        snprintf(line, sizeof line, "%.*s", (int)size, program->text + at);
        if (row > area.row) grid_format(grid, row, area.column + 1, 5, style_of(ROLE_DIM), "%4d", number);
        if (row > area.row) grid_put_cut(grid, row, area.column + 7, area.columns - 8, line, style_of(ROLE_PLAIN));
        at += size + 1;
    }
}

void prep_draw(struct stage *stage, struct grid *grid) {
    const struct prep *prep = &stage->prep;
    char right[120];
    const struct page *page = prep->pages[prep->at];
    const struct lesson *lesson = lesson_of(prep);
    if (prep->over) right[0] = 0;
    else if (prep->fast_track) snprintf(right, sizeof right, "question %zu of %zu", prep->at + 1, prep->count);
    else snprintf(right, sizeof right, "from lesson %d · question %zu of %zu", lesson->weight, prep->at + 1, prep->count);
    stage_title(grid, prep->fast_track ? "Fast track: where to begin" : grid->columns < 100 ? "Morning prep: old questions" : "Morning prep: old questions, before something new", right);
    grid_fill(grid, grid->rows - 2, 0, grid->columns, "─", style_of(ROLE_DIM));
    if (prep->over) {
        draw_end(stage, grid);
        return;
    }
    bool program = lesson->program_count > 0 && page->ask != ASK_RECALL, wide = stage_is_wide(grid);
    struct area area = {3, 2, grid->rows - 6, grid->columns - 3};
    if (program && wide) {
        int rule = grid->columns * 63 / 120;
        area.columns = rule - 3;
        draw_program(prep, grid, (struct area){1, rule + 1, grid->rows - 3, grid->columns - rule - 1});
        for (int row = 1; row < grid->rows - 2; row++) grid_put(grid, row, rule, 1, row == 1 ? "┬" : "│", style_of(ROLE_DIM));
        draw_heading(grid, 1, 0, rule, question_name(&stage->question), "", true, 0);
    } else {
        if (program) {
            area.row = 2;
            int wanted = question_draw(&stage->question, NULL, area, &stage->scroll), most = grid->rows - 8;
            area.rows = wanted < most ? wanted : most;
            int row = area.row + area.rows;
            draw_program(prep, grid, (struct area){row, 0, grid->rows - 2 - row, grid->columns});
        }
        draw_heading(grid, 1, 0, grid->columns, question_name(&stage->question), "", true, 0);
    }
    question_draw(&stage->question, grid, area, &stage->scroll);
    struct hints hints = {.ascii = grid->ascii, .keys = grid->keys};
    if (stage->question.answered) {
        hint_add(&hints, STAGE_PAGE_GO_ON, prep->at + 1 < prep->count && !(prep->fast_track && prep->advice) ? "next question" : "go on");
    } else {
        char range[2 * KEY_SHOWN];
        hint_add_key(&hints, question_range(stage->question.page, key_map_place_keys(grid->keys, STAGE_ASK_CHOOSE), grid->ascii, range), "choose");
        hint_add(&hints, STAGE_ASK_SAY, NULL);
        hint_add(&hints, STAGE_ASK_SKIP, NULL);
    }
    hint_add_key(&hints, "Esc", "the course");
    stage_key_line(stage, grid, &hints);
}
