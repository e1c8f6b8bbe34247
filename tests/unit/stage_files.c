/* stage_files.c -- what the learner's files do behind the screen's back: an exercise that is edited elsewhere, deleted, a folder, no text; and old
 * questions that are due.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "view/stage_private.h"

enum { MOST_KEYS = 12, DAY = 24 * 60 * 60 };

struct learner {
    char folder[64];
    struct course *course;
    struct stage *stage;
    struct grid grid;
};

static int begin(void **state) {
    struct learner *learner = calloc(1, sizeof *learner);
    assert_non_null(learner);
    *state = learner;
    snprintf(learner->folder, sizeof learner->folder, "/tmp/prepstation-files-XXXXXX");
    assert_non_null(mkdtemp(learner->folder));
    setenv("XDG_DATA_HOME", learner->folder, 1);
    struct session_options options;
    session_options_default(&options);
    learner->course = course_open(PREPSTATION_SOURCE_LESSONS "/../tests/course", learner->folder);
    assert_non_null(learner->course);
    learner->stage = stage_open(learner->course, &options, NULL, learner->course->lesson_count);
    assert_non_null(learner->stage);
    grid_init(&learner->grid, false);
    assert_true(grid_resize(&learner->grid, 24, 80));
    return 0;
}

static int end(void **state) {
    struct learner *learner = *state;
    char command[128];
    grid_release(&learner->grid);
    stage_close(learner->stage);
    course_close(learner->course);
    snprintf(command, sizeof command, "rm -rf %s", learner->folder);
    free(learner);
    return system(command);
}

static void press(struct learner *learner, int key) {
    stage_key(learner->stage, key);
    stage_draw(learner->stage, &learner->grid);
}

/* Whether a text stands anywhere on the screen. */
static bool shows(struct learner *learner, const char *text) {
    bool found = false;
    stage_draw(learner->stage, &learner->grid);
    for (int row = 0; row < learner->grid.rows && !found; row++) {
        char *line = grid_row_text(&learner->grid, row);
        found = line && strstr(line, text);
        free(line);
    }
    return found;
}

/* To the break-it, whose file is there then. */
static const char *go_to_task(struct learner *learner) {
    press(learner, '\n');
    for (int i = 0; i < MOST_KEYS && !stage_file(learner->stage); i++) press(learner, 'n'); /* a question asks back once */
    assert_non_null(stage_file(learner->stage));
    return stage_file(learner->stage);
}

static void put(const char *path, const char *bytes, size_t length) {
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    fclose(file);
}

static const char leaks[] = "use std::alloc::{alloc, Layout};\nfn main() {\n    let layout = Layout::new::<u64>();\n"
                            "    unsafe {\n        let jar = alloc(layout).cast::<u64>();\n        jar.write(7);\n    }\n}\n";

static void test_edited_elsewhere(void **state) {
    struct learner *learner = *state;
    const char *path = go_to_task(learner);
    assert_int_equal(stage_file_changed(learner->stage), SCREEN_NOTHING); /* it is still what was read */
    put(path, leaks, sizeof leaks - 1);
    assert_int_equal(stage_file_changed(learner->stage), SCREEN_REDRAW);
    assert_true(shows(learner, "not yet")); /* more lines are changed than the task allows */
    assert_true(shows(learner, "Saved and checked"));
    assert_int_equal(learner->stage->work.passed, false);
}

static void test_deleted(void **state) {
    struct learner *learner = *state;
    const char *path = go_to_task(learner);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(stage_file_changed(learner->stage), SCREEN_REDRAW);
    assert_true(shows(learner, "fn main()")); /* what was shown stays */
    press(learner, 'R');
    assert_true(shows(learner, "start again"));
    assert_int_equal(access(path, R_OK), 0);
}

/* The learner's own text was in the file that is gone: it is still here, to be edited, and for undo after a reset. */
static void test_deleted_with_work_in_it(void **state) {
    struct learner *learner = *state;
    const char *path = go_to_task(learner);
    for (int i = 0; i < 2; i++) {
        put(path, leaks, sizeof leaks - 1);
        stage_file_changed(learner->stage);
        assert_int_equal(unlink(path), 0);
        assert_int_equal(stage_file_changed(learner->stage), SCREEN_REDRAW);
        press(learner, i == 0 ? 'E' : 'R');
        if (i == 0) assert_non_null(strstr(learner->stage->work.editor.text.bytes, "jar.write(7)"));
        press(learner, i == 0 ? KEY_CODE_ESCAPE : 'U');
        assert_non_null(strstr(learner->stage->work.text.bytes, "jar.write(7)"));
        assert_int_equal(access(path, R_OK), 0);
    }
}

/* A path is longer than a row: all of it is shown. */
static void test_a_long_path(void **state) {
    struct learner *learner = *state;
    const char *path = go_to_task(learner);
    assert_true(grid_resize(&learner->grid, 30, 60));
    assert_int_equal(unlink(path), 0);
    stage_file_changed(learner->stage);
    assert_true(shows(learner, strrchr(path, '/') + 1));
}

static void test_a_folder(void **state) {
    struct learner *learner = *state;
    const char *path = go_to_task(learner);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(mkdir(path, 0700), 0);
    stage_file_changed(learner->stage);
    assert_true(shows(learner, "fn main()"));
    press(learner, 'E');
    press(learner, 'x');
    press(learner, KEY_CODE_ESCAPE); /* it cannot be written: it is checked all the same, and not lost */
    assert_false(learner->stage->work.editing);
    assert_true(shows(learner, "not yet"));
    assert_true(shows(learner, "is kept only while"));
    press(learner, 'E');
    assert_true(strchr(learner->stage->work.editor.text.bytes, 'x') != NULL);
    assert_int_equal(rmdir(path), 0);
    press(learner, KEY_CODE_ESCAPE);
    assert_false(learner->stage->work.unsaved);
    assert_int_equal(access(path, R_OK), 0);
}

static void test_no_text(void **state) {
    struct learner *learner = *state;
    const char *path = go_to_task(learner);
    put(path, "\xff\xfe\0fn\x1b[31m", 10);
    stage_file_changed(learner->stage);
    stage_draw(learner->stage, &learner->grid);
    press(learner, 'E');
    press(learner, KEY_CODE_ESCAPE);
    press(learner, 'n');
    assert_non_null(stage_file(learner->stage)); /* the next task */
}

static void test_nothing_is_lost_on_the_way(void **state) {
    struct learner *learner = *state;
    go_to_task(learner);
    press(learner, 'E');
    press(learner, '/');
    press(learner, '/');
    press(learner, KEY_CODE_ESCAPE);
    press(learner, 'n');
    press(learner, 'p');
    assert_true(strstr(learner->stage->work.text.bytes, "//") != NULL);
    press(learner, 'R');
    assert_null(strstr(learner->stage->work.text.bytes, "//"));
    press(learner, 'U');
    assert_true(strstr(learner->stage->work.text.bytes, "//") != NULL);
}

/* Ctrl-C, a closed window: what was typed until then is in the file. */
static void test_half_an_edit_is_kept(void **state) {
    struct learner *learner = *state;
    go_to_task(learner);
    press(learner, 'E');
    press(learner, '/');
    press(learner, '/');
    size_t page = learner->stage->flow.page;
    stage_close(learner->stage);
    struct session_options options;
    session_options_default(&options);
    learner->stage = stage_open(learner->course, &options, NULL, 0);
    assert_non_null(learner->stage);
    stage_draw(learner->stage, &learner->grid);
    assert_int_equal(learner->stage->flow.page, page);
    assert_non_null(strstr(learner->stage->work.text.bytes, "//"));
}

/* To the next page with a task of that kind. */
static void go_to_kind(struct learner *learner, enum task_kind kind) {
    const struct stage *stage = learner->stage;
    for (int i = 0; i < 3 * MOST_KEYS && !(stage->work.page && stage->work.page->task->kind == kind); i++) press(learner, 'n');
    assert_true(stage->work.page && stage->work.page->task->kind == kind);
}

static void test_half_a_form_is_kept(void **state) {
    struct learner *learner = *state;
    struct stage *stage = learner->stage;
    press(learner, '\n');
    go_to_kind(learner, TASK_BLANKS);
    press(learner, '\n');
    press(learner, 'x');
    press(learner, KEY_CODE_ESCAPE);
    press(learner, 'p');
    press(learner, 'n');
    assert_string_equal(stage->work.blanks[0].text.bytes, "x");
    assert_false(stage->work.graded);
    go_to_kind(learner, TASK_ORDER);
    press(learner, '\n');
    press(learner, ' ');
    uint8_t taken = stage->work.taken[0];
    press(learner, KEY_CODE_ESCAPE);
    press(learner, 'p');
    press(learner, 'n');
    assert_int_equal(stage->work.taken_count, 1);
    assert_int_equal(stage->work.taken[0], taken);
}

/* A program of the lesson, edited by the learner, is still the learner's when a page of another program was open in between. */
static void test_an_edited_program_stays(void **state) {
    static const char edited[] = "fn main() {\n    println!(\"mine\");\n}\n";
    struct learner *learner = *state;
    struct stage *stage = learner->stage;
    char name[80];
    press(learner, '\n');
    const struct program_text *first = stage_program(stage);
    assert_true(stage_copy_name(stage, name, sizeof name));
    assert_string_equal(name, "01-take-and-put-back-take.rs");
    stage_show_copy(stage, edited, sizeof edited - 1);
    assert_true(stage_shows_copy(stage) && shows(learner, "take.rs (yours)") && shows(learner, "mine"));
    size_t turned = 0;
    for (; turned < MOST_KEYS && stage_program(stage) == first; turned++) press(learner, 'n');
    assert_false(stage_shows_copy(stage));
    for (size_t i = 0; i < MOST_KEYS && stage->flow.page > 0; i++) press(learner, 'p');
    assert_true(stage_program(stage) == first);
    assert_true(stage_shows_copy(stage) && shows(learner, "take.rs (yours)"));
    stage_show_copy(stage, first->text, first->length);
    assert_false(stage_shows_copy(stage) || shows(learner, "(yours)")); /* it was edited back */
    stage_show_copy(stage, edited, sizeof edited - 1);
    press(learner, 'C');
    press(learner, '\n');
    assert_false(stage_shows_copy(stage)); /* opened anew, the lesson has its own */
    assert_false(shows(learner, "(yours)"));
}

static void test_morning_prep(void **state) {
    struct learner *learner = *state;
    press(learner, 'v');
    assert_true(shows(learner, "No old question is due"));
    progress_answered(learner->course->progress, &(struct answering){.lesson = "01-take-and-put-back", .id = "fresh", .choice = 0,
                                                                     .when = (int64_t)time(NULL) - 2 * DAY});
    assert_true(shows(learner, "review 1") || (press(learner, KEY_CODE_UP), shows(learner, "review 1")));
    press(learner, 'v');
    assert_true(shows(learner, "Morning prep"));
    assert_true(shows(learner, "What is in it?"));
    assert_true(shows(learner, "take.rs")); /* the program in question stands below */
    assert_false(shows(learner, "of 11"));
    assert_true(grid_resize(&learner->grid, 20, 60));
    assert_true(shows(learner, "to 11 of 11") && shows(learner, "  11  }")); /* what does not fit shows its end, and says so */
    assert_true(grid_resize(&learner->grid, 24, 80));
    press(learner, 'b');
    press(learner, '\n');
    assert_true(shows(learner, "you said = B"));
    press(learner, '\n');
    assert_true(shows(learner, "1 of 1 right."));
    press(learner, '\n');
    assert_true(shows(learner, "The course"));
    press(learner, 'v');
    assert_true(shows(learner, "No old question is due"));
}

static void test_fast_track(void **state) {
    struct learner *learner = *state;
    press(learner, 'f');
    press(learner, 'a');
    press(learner, '\n');
    press(learner, '\n');
    assert_true(shows(learner, "question 2 of 2"));
    press(learner, 'b'); /* wrong: the second lesson */
    press(learner, '\n');
    press(learner, '\n');
    assert_true(shows(learner, "Begin with lesson 2"));
    press(learner, '\n');
    assert_int_equal(learner->stage->list.chosen, 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_edited_elsewhere, begin, end),
        cmocka_unit_test_setup_teardown(test_deleted, begin, end),
        cmocka_unit_test_setup_teardown(test_deleted_with_work_in_it, begin, end),
        cmocka_unit_test_setup_teardown(test_a_long_path, begin, end),
        cmocka_unit_test_setup_teardown(test_a_folder, begin, end),
        cmocka_unit_test_setup_teardown(test_no_text, begin, end),
        cmocka_unit_test_setup_teardown(test_nothing_is_lost_on_the_way, begin, end),
        cmocka_unit_test_setup_teardown(test_an_edited_program_stays, begin, end),
        cmocka_unit_test_setup_teardown(test_half_an_edit_is_kept, begin, end),
        cmocka_unit_test_setup_teardown(test_half_a_form_is_kept, begin, end),
        cmocka_unit_test_setup_teardown(test_morning_prep, begin, end),
        cmocka_unit_test_setup_teardown(test_fast_track, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
