/* stage_solve.c -- the whole course through the keys of the screen: every question is answered, every task is solved as a learner would, in the small
 * editor, the blanks, the ordered lines and the facts; and nothing is asked again the next day.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "view/stage_private.h"

static char folder[64];

static int make_home(void **state) {
    (void)state;
    snprintf(folder, sizeof folder, "/tmp/prepstation-solve-XXXXXX");
    assert_non_null(mkdtemp(folder));
    setenv("XDG_DATA_HOME", folder, 1);
    setenv("XDG_STATE_HOME", folder, 1);
    return 0;
}

static int remove_home(void **state) {
    (void)state;
    char command[128];
    snprintf(command, sizeof command, "rm -rf %s", folder);
    return system(command);
}

static struct stage *open_stage(struct course **course) {
    struct session_options options;
    session_options_default(&options);
    *course = course_open(PREPSTATION_SOURCE_LESSONS, folder);
    assert_non_null(*course);
    struct stage *stage = stage_open(*course, &options, NULL, (*course)->lesson_count);
    assert_non_null(stage);
    return stage;
}

/* Every key is followed by a frame, as on a terminal. */
static void press(struct stage *stage, struct grid *grid, int key) {
    assert_int_not_equal(stage_key(stage, key), SCREEN_QUIT);
    stage_draw(stage, grid);
}

static void type(struct stage *stage, struct grid *grid, const char *text, size_t length) {
    for (size_t at = 0; at < length;) {
        uint32_t scalar = 0;
        size_t size = utf8_decode(text + at, length - at, &scalar);
        assert_true(size > 0);
        press(stage, grid, (int)scalar);
        at += size;
    }
}

/* The program of the solution in the place of what stands in the editor. A new line is indented as the one before, which is taken out again. */
static void write_solution(struct stage *stage, struct grid *grid, const struct program_text *solution) {
    press(stage, grid, 'E');
    assert_true(stage->work.editing);
    while (stage->work.editor.text.length > 0) {
        press(stage, grid, KEY_CODE_PAGE_UP);
        press(stage, grid, 'K' - '@');
    }
    for (size_t at = 0; at < solution->length;) {
        const char *line = solution->text + at, *end = memchr(line, '\n', solution->length - at);
        size_t length = end ? (size_t)(end - line) : solution->length - at;
        type(stage, grid, line, length);
        at += length;
        if (!end) break;
        press(stage, grid, '\n');
        at++;
        while (stage->work.editor.cursor > 0 && stage->work.editor.text.bytes[stage->work.editor.cursor - 1] == ' ') press(stage, grid, KEY_CODE_BACKSPACE);
    }
    assert_int_equal(stage->work.editor.text.length, solution->length);
    assert_memory_equal(stage->work.editor.text.bytes, solution->text, solution->length);
    press(stage, grid, KEY_CODE_ESCAPE);
}

static void fill_blanks(struct stage *stage, struct grid *grid, const struct task *task) {
    press(stage, grid, '\n');
    for (size_t i = 0; i < task->blank_count; i++) {
        if (i > 0) press(stage, grid, '\t');
        type(stage, grid, task->answers[i], strlen(task->answers[i]));
    }
    press(stage, grid, '\n');
}

/* The lines that belong, in the order of the file; the cursor goes to each where it stands among those that are left. */
static void order_lines(struct stage *stage, struct grid *grid, const struct task *task) {
    const struct work *work = &stage->work;
    press(stage, grid, '\n');
    for (size_t i = 0; i < task->piece_count; i++) {
        if (task->pieces[i].reason) continue;
        size_t row = work->taken_count;
        for (size_t k = 0; task->shown_order[k] != i; k++) row += !memchr(work->taken, task->shown_order[k], work->taken_count);
        while (work->row < row) press(stage, grid, KEY_CODE_DOWN);
        while (work->row > row) press(stage, grid, KEY_CODE_UP);
        press(stage, grid, ' ');
    }
    press(stage, grid, '\n');
}

static void take_facts(struct stage *stage, struct grid *grid, const struct page *page) {
    for (size_t i = 0; i < page->choice_count; i++) {
        if (page->choices[i].right) press(stage, grid, 'a' + (int)i);
    }
    press(stage, grid, '\n');
}

static void solve(struct stage *stage, struct grid *grid, const struct page *page) {
    switch (page->task->kind) {
    case TASK_BREAK:
    case TASK_FIX: write_solution(stage, grid, &page->task->solution); break;
    case TASK_BLANKS: fill_blanks(stage, grid, page->task); break;
    case TASK_ORDER: order_lines(stage, grid, page->task); break;
    case TASK_SAFETY: take_facts(stage, grid, page); break;
    }
    if (!stage->work.passed) fail_msg("%s, task %s: %s", stage->flow.lesson->name, page->id, stage->work.words.bytes);
    assert_false(stage->work.editing);
}

static void go_through(struct stage *stage, struct grid *grid) {
    const struct lesson *lesson = stage->flow.lesson;
    size_t pages = lesson->page_count;
    for (size_t i = 0; i < pages; i++) {
        assert_true(stage->lesson_open);
        assert_int_equal(stage->flow.page, i);
        const struct page *page = &lesson->pages[i];
        if (page->kind == PAGE_ASK) {
            bool waits = page->ask == ASK_PREDICT;
            if (waits) assert_true(stage->screen.withheld);
            press(stage, grid, 'a' + question_right(page));
            press(stage, grid, '\n');
            assert_true(stage->question.answered);
            if (waits) assert_false(stage->screen.withheld);
        } else if (page->kind == PAGE_TASK) {
            solve(stage, grid, page);
        }
        press(stage, grid, 'n');
    }
    assert_false(stage->lesson_open);
}

static void test_every_lesson(void **state) {
    (void)state;
    struct course *course;
    struct stage *stage = open_stage(&course);
    struct grid grid;
    grid_init(&grid, false);
    assert_true(grid_resize(&grid, 24, 80));
    stage_draw(stage, &grid);
    for (size_t i = 0; i < course->lesson_count; i++) {
        assert_int_equal(stage->list.chosen, i);
        press(stage, &grid, '\n');
        go_through(stage, &grid);
    }
    struct course_score score = course_score(course, course->lesson_count);
    assert_int_equal(score.tasks, score.solved);
    assert_int_equal(score.questions, score.right);
    assert_int_equal(score.percent, 100);
    assert_int_equal(score.with_help, 0);
    grid_release(&grid);
    stage_close(stage);
    course_close(course);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test_setup_teardown(test_every_lesson, make_home, remove_home)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
