/* course.c -- a folder of lessons with a learner in it: heads, finding, what waits, exercises, questions of other lessons. */
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

#include "lesson/course.h"

enum { DAY = 24 * 60 * 60 };

static const char wake[] = "---\ntitle: Wake up\nweight: 1\npart: One\nprogram: a.rs\n---\nFor a forge.\n\n"
                           "<!-- page: none -->\n## Words\n\nText.\n\n"
                           "<!-- ask: predict\nid: guess\nabout: M5\n-->\n## Guess\n\n- [x] Yes.\n  > Right.\n- [ ] No. <!-- M16 -->\n  > Wrong.\n\n"
                           "<!-- page: end -->\n## The end\n\nText.\n\n"
                           "<!-- task: break\nid: crash\nwants: panic\n-->\n## Crash\n\nCrash it.\n\n<!-- hint -->\nHint.\n\n"
                           "<!-- solution -->\n\n```diff\n-    let _x = 1;\n+    panic!();\n```\n\n<!-- after -->\nDone.\n";
static const char walk[] = "---\ntitle: Walk\nweight: 12\nprogram: a.rs\n---\n\n<!-- page: start -->\n## Start\n\nText.\n";
static const char bad[] = "---\ntitle: Bad\nweight: 3\n---\n\n<!-- page: nowhere -->\n## Start\n\nText.\n";

static char folder[32], state_folder[64];

static void put(const char *name, const char *text) {
    char path[128];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *out = fopen(path, "w");
    assert_non_null(out);
    fputs(text, out);
    fclose(out);
}

static int make_course(void **state) {
    (void)state;
    snprintf(folder, sizeof folder, "/tmp/course-XXXXXX");
    assert_non_null(mkdtemp(folder));
    snprintf(state_folder, sizeof state_folder, "%s/state", folder);
    setenv("XDG_DATA_HOME", folder, 1);
    put("a.rs", "fn main() {\n    let _x = 1;\n}\n");
    put("01-wake.md", wake);
    put("12-walk.md", walk);
    put("03-bad.md", bad);
    put("glossary.md", "---\ntitle: G\n---\n\n## jar\n\nA block.\n\n## `Layout`\n\nA slip.\n\n## pantry\n\nShelves.\n");
    return 0;
}

static int remove_course(void **state) {
    (void)state;
    char command[160];
    snprintf(command, sizeof command, "rm -rf %s", folder);
    return system(command);
}

static struct course *open_course(void) {
    struct course *course = course_open(folder, state_folder);
    assert_non_null(course);
    return course;
}

static void lessons_are_in_order_and_found(void **state) {
    (void)state;
    struct course *course = open_course();
    assert_int_equal(course->lesson_count, 3);
    assert_string_equal(course->lessons[0].title, "Wake up");
    assert_string_equal(course->lessons[0].part, "One");
    assert_int_equal(course->lessons[0].page_count, 4);
    assert_string_equal(course->lessons[0].pages[1].id, "guess");
    assert_false(course->lessons[0].broken);
    assert_true(course->lessons[1].broken);
    assert_non_null(strstr(course->lessons[1].problem, "line "));
    assert_int_equal(course_find(course, NULL), 0);
    assert_int_equal(course_find(course, "12"), 2);
    assert_int_equal(course_find(course, "walk"), 2);
    assert_int_equal(course_find(course, "12-walk"), 2);
    assert_int_equal(course_find(course, "12-walk.md"), 2);
    assert_int_equal(course_find(course, "wake UP"), 0);
    assert_int_equal(course_find(course, "2"), 3);
    assert_int_equal(course_find(course, "nothing"), 3);
    assert_int_equal(course_find(course, ""), 3);
    course_close(course);
    course = course_open("/no/such/folder", state_folder);
    assert_int_equal(course->lesson_count, 0);
    assert_int_equal(course_find(course, NULL), 0);
    course_close(course);
}

static void a_learner_comes_back_to_the_same_page(void **state) {
    (void)state;
    struct course *course = open_course();
    struct flow flow;
    assert_false(flow_open(&flow, course, 1)); /* broken */
    assert_false(flow_open(&flow, course, 3)); /* none */
    assert_true(flow_open(&flow, course, 0));
    assert_int_equal(course_lesson_state(course, 0), LESSON_HERE);
    assert_int_equal(course_lesson_state(course, 2), LESSON_TO_COME);
    assert_true(flow_go(&flow, 2));
    assert_false(flow_go(&flow, 4));
    flow_close(&flow);
    course_close(course);

    course = open_course();
    assert_int_equal(course_find(course, NULL), 0);
    assert_true(flow_open(&flow, course, 0));
    assert_int_equal(flow.page, 2);
    flow_close(&flow);
    assert_true(flow_open(&flow, course, 2)); /* its only page: done at once */
    flow_close(&flow);
    assert_int_equal(course_lesson_state(course, 0), LESSON_LEFT_OPEN);
    assert_int_equal(course_lesson_state(course, 2), LESSON_DONE);
    assert_int_equal(course_find(course, NULL), 2);
    progress_seen(course->progress, "01-wake", course->lessons[0].page_count - 1, NULL, course->lessons[0].page_count);
    assert_int_equal(course_find(course, NULL), 0); /* nothing is left to do behind it */
    progress_seen(course->progress, "01-wake", 100, NULL, 200); /* it was longer then */
    assert_true(flow_open(&flow, course, 0));
    assert_int_equal(flow.page, 3);
    flow_close(&flow);
    course_close(course);
}

/* A page is put in above the one where the learner stopped, and its heading comes twice. */
static void an_edited_lesson_moves_nobody(void **state) {
    (void)state;
    char kept[sizeof state_folder];
    memcpy(kept, state_folder, sizeof kept);
    snprintf(state_folder, sizeof state_folder, "%s/edited", folder);
    struct course *course = open_course();
    struct flow flow;
    assert_true(flow_open(&flow, course, 0));
    assert_true(flow_go(&flow, 1));
    assert_true(flow_go(&flow, 2));
    assert_string_equal(flow_page(&flow)->name, "The end");
    flow_close(&flow);
    course_close(course);

    char text[sizeof wake + 200];
    const char *ask = strstr(wake, "<!-- ask:"), *task = strstr(wake, "<!-- task:");
    snprintf(text, sizeof text, "%.*s<!-- page: none -->\n## Words\n\nMore.\n\n%.*s<!-- page: none -->\n## Words\n\nYet more.\n\n%s", (int)(ask - wake),
             wake, (int)(task - ask), ask, task);
    put("01-wake.md", text);
    course = open_course();
    assert_int_equal(course->lessons[0].page_count, 6);
    assert_string_equal(course->lessons[0].pages[1].name, "Words (2)");
    assert_string_equal(course->lessons[0].pages[4].name, "Words (3)");
    assert_int_equal(course_place(course, 0), 3);
    assert_true(flow_open(&flow, course, 0));
    assert_string_equal(flow_page(&flow)->name, "The end");
    assert_true(course_page_done(course, 0, 0) && course_page_done(course, 0, 3));
    assert_false(course_page_done(course, 0, 1) || course_page_done(course, 0, 4));
    flow_close(&flow);
    course_close(course);

    snprintf(text, sizeof text, "%.*s%s", (int)(ask - wake), wake, task); /* and now that page is gone: the last one is the nearest */
    put("01-wake.md", text);
    course = open_course();
    assert_int_equal(course_place(course, 0), 1);
    course_close(course);
    put("01-wake.md", wake);
    memcpy(state_folder, kept, sizeof kept);
}

static void tasks_left_open_are_told(void **state) {
    (void)state;
    char kept[sizeof state_folder];
    memcpy(kept, state_folder, sizeof kept);
    snprintf(state_folder, sizeof state_folder, "%s/open", folder);
    struct course *course = open_course();
    struct flow flow;
    assert_true(flow_open(&flow, course, 0));
    assert_true(flow_go(&flow, 3)); /* the last page, and the task on it is not solved */
    assert_int_equal(course_lesson_state(course, 0), LESSON_DONE);
    assert_int_equal(course_tasks_open(course, 0), 1);
    course_note(course, flow.lesson, flow_page(&flow), NOTE_SKIPPED);
    assert_int_equal(course_tasks_open(course, 0), 1);
    course_solved(course, flow.lesson, flow_page(&flow));
    assert_int_equal(course_tasks_open(course, 0), 0);
    flow_close(&flow);
    course_close(course);
    memcpy(state_folder, kept, sizeof kept);
}

static bool exercise_is(const struct lesson *lesson, const struct page *page, const char *text) {
    struct text why;
    text_init(&why);
    size_t length = 0;
    char *bytes = exercise_read(lesson, page, &length, &why);
    bool same = bytes && strcmp(bytes, text) == 0;
    free(bytes);
    text_release(&why);
    return same;
}

static void a_restart_puts_exercises_aside(void **state) {
    (void)state;
    static const char solved[] = "fn main() { panic!() }\n", newer[] = "fn main() { /* newer */ }\n";
    char kept[sizeof state_folder];
    memcpy(kept, state_folder, sizeof kept);
    snprintf(state_folder, sizeof state_folder, "%s/restart", folder);
    struct course *course = open_course();
    struct flow flow;
    struct text why;
    text_init(&why);
    assert_true(flow_open(&flow, course, 0));
    assert_true(flow_go(&flow, 3));
    const struct lesson *lesson = flow.lesson;
    const struct page *page = flow_page(&flow);
    const char *start = page->task->start.text;
    assert_true(exercise_write(lesson, page, solved, strlen(solved), &why));
    course_reset(course, 2); /* another lesson */
    assert_true(exercise_is(lesson, page, solved));
    course_reset(course, 0);
    assert_false(exercise_is(lesson, page, solved));
    assert_true(exercise_begin(lesson, page, &why));
    assert_true(exercise_is(lesson, page, start));
    assert_true(course_undo(course));
    assert_true(exercise_is(lesson, page, solved));
    assert_true(progress_opened(course->progress, "01-wake"));
    course_reset(course, course->lesson_count);
    assert_true(exercise_write(lesson, page, newer, strlen(newer), &why));
    assert_true(course_undo(course));
    assert_true(exercise_is(lesson, page, newer)); /* written since: stays */
    assert_false(course_undo(course));
    flow_close(&flow);
    course_close(course);
    text_release(&why);
    memcpy(state_folder, kept, sizeof kept);
}

static void behind_a_lesson_comes_the_next(void **state) {
    (void)state;
    char kept[sizeof state_folder];
    memcpy(kept, state_folder, sizeof kept);
    snprintf(state_folder, sizeof state_folder, "%s/other", folder);
    struct course *course = open_course();
    size_t pages = course->lessons[0].page_count;
    progress_seen(course->progress, "01-wake", pages - 2, NULL, pages);
    assert_int_equal(course_find(course, NULL), 0);
    progress_seen(course->progress, "01-wake", pages - 1, NULL, pages);
    assert_int_equal(course_find(course, NULL), 2); /* the one between is broken */
    progress_seen(course->progress, "01-wake", 1, NULL, pages); /* read once more */
    assert_int_equal(course_find(course, NULL), 0);
    course_close(course);
    memcpy(state_folder, kept, sizeof kept);
}

static void the_run_waits_for_its_prediction(void **state) {
    (void)state;
    struct course *course = open_course();
    struct flow flow;
    assert_true(flow_open(&flow, course, 0));
    for (size_t page = 0; page < 4; page++) assert_int_equal(flow_waits_for(&flow, page), 1);
    assert_int_equal(flow_waits_for(&flow, 4), 4);
    assert_false(course_answered(course, flow.lesson, &flow.lesson->pages[1], -1));
    for (size_t page = 0; page < 4; page++) assert_int_equal(flow_waits_for(&flow, page), 4);
    flow_close(&flow);
    course_close(course);
}

static void the_score_counts_what_was_done(void **state) {
    (void)state;
    struct course *course = open_course();
    struct flow flow;
    assert_true(flow_open(&flow, course, 0));
    const struct page *ask = &flow.lesson->pages[1], *task = &flow.lesson->pages[3];
    assert_false(course_answered(course, flow.lesson, ask, 1));
    assert_true(course_answered(course, flow.lesson, ask, 0));
    assert_false(course_answered(course, flow.lesson, ask, 77));
    course_note(course, flow.lesson, task, NOTE_HINT);
    course_note(course, flow.lesson, task, NOTE_TRY);
    course_note(course, flow.lesson, task, NOTE_SKIPPED);
    struct course_score score = course_score(course, course->lesson_count);
    assert_int_equal(score.lessons, 3);
    assert_int_equal(score.skipped, 1);
    assert_int_equal(score.pages_done, 3); /* one seen, one answered, one skipped */
    course_solved(course, flow.lesson, task);
    course_note(course, flow.lesson, task, NOTE_SHOWN); /* afterwards everybody may look */
    score = course_score(course, 0);
    assert_int_equal(score.lessons, 1);
    assert_int_equal(score.pages, 4);
    assert_int_equal(score.solved, 1);
    assert_int_equal(score.skipped, 0);
    assert_int_equal(score.with_help, 1);
    assert_int_equal(score.answered, 1);
    assert_int_equal(score.right, 0); /* not at the first try */
    assert_int_equal(score.percent, 75);
    struct task_state kept;
    assert_true(progress_task_state(course->progress, "01-wake", "crash", &kept));
    assert_int_equal(kept.tries, 2);
    assert_false(kept.shown);
    const char *words[2];
    assert_int_equal(progress_verdicts(course->progress, words, 2), 1);
    assert_string_equal(words[0], "panic");
    uint32_t wrong, asked;
    progress_misconception(course->progress, "M16", &wrong, &asked);
    assert_int_equal(wrong, 1);
    progress_misconception(course->progress, "M5", &wrong, &asked);
    assert_int_equal(asked, 1);
    assert_int_equal(wrong, 0);
    flow_close(&flow);
    course_close(course);
}

static void old_questions_come_back(void **state) {
    (void)state;
    struct course *course = open_course();
    struct flow flow;
    assert_true(flow_open(&flow, course, 0));
    course_answered(course, flow.lesson, &flow.lesson->pages[1], 0);
    flow_close(&flow);
    struct answering gone = {.lesson = "99-gone", .id = "x", .choice = 0};
    progress_answered(course->progress, &gone);
    gone = (struct answering){.lesson = "01-wake", .id = "was-here-once", .choice = 0};
    progress_answered(course->progress, &gone);
    struct due due[3];
    int64_t now = (int64_t)time(NULL);
    assert_int_equal(course_due(course, now, due, 3), 0);
    assert_int_equal(course_due(course, now + DAY + 60, due, 3), 1);
    const struct page *page;
    struct lesson *lesson = course_question(course, &due[0], &page);
    assert_non_null(lesson);
    assert_string_equal(page->title, "Guess");
    lesson_free(lesson);
    assert_null(course_question(course, &(struct due){"99-gone", "x", 0}, &page));
    course_close(course);
}

static void words_are_looked_up(void **state) {
    (void)state;
    struct course *course = open_course();
    assert_null(course_fast_track(course));
    struct lesson *glossary = course_glossary(course);
    assert_non_null(glossary);
    assert_string_equal(glossary_find(glossary, "JAR")->title, "jar");
    assert_non_null(glossary_find(glossary, "layout"));
    assert_ptr_equal(glossary_find(glossary, "pan"), glossary_find(glossary, "`pantry` "));
    assert_null(glossary_find(glossary, "fridge"));
    assert_null(glossary_find(glossary, ""));
    lesson_free(glossary);
    course_close(course);
}

/* ---- Exercises ------------------------------------------------------------------------------------------------------------------------ */

static void expect_text(const struct lesson *lesson, const struct page *page, const char *expected) {
    struct text why;
    text_init(&why);
    size_t length;
    char *text = exercise_read(lesson, page, &length, &why);
    if (!text) fail_msg("%s", why.bytes);
    assert_string_equal(text, expected);
    assert_int_equal(length, strlen(expected));
    free(text);
}

static void exercises_are_never_lost(void **state) {
    (void)state;
    struct course *course = open_course();
    struct flow flow;
    assert_true(flow_open(&flow, course, 0));
    const struct lesson *lesson = flow.lesson;
    const struct page *page = &lesson->pages[3];
    struct text why;
    text_init(&why);
    char path[4096];
    assert_true(exercise_path(lesson, page, path, sizeof path));
    assert_false(exercise_path(lesson, page, path, 20));
    assert_true(exercise_path(lesson, page, path, sizeof path));
    assert_non_null(strstr(path, "/prepstation/exercises/01-wake-crash.rs"));
    size_t length;
    assert_null(exercise_read(lesson, page, &length, &why)); /* not begun */
    assert_non_null(strstr(why.bytes, "not there"));
    text_clear(&why);
    assert_false(exercise_undo(lesson, page, &why));
    text_clear(&why);
    assert_true(exercise_begin(lesson, page, &why));
    expect_text(lesson, page, page->task->start.text);
    assert_true(exercise_write(lesson, page, "mine", 4, &why));
    assert_true(exercise_begin(lesson, page, &why)); /* leaves it alone */
    expect_text(lesson, page, "mine");
    assert_true(exercise_reset(lesson, page, &why));
    expect_text(lesson, page, page->task->start.text);
    assert_true(exercise_undo(lesson, page, &why));
    expect_text(lesson, page, "mine");
    assert_true(exercise_undo(lesson, page, &why)); /* and the undo of the undo */
    expect_text(lesson, page, page->task->start.text);
    unlink(path);
    assert_true(exercise_reset(lesson, page, &why));
    expect_text(lesson, page, page->task->start.text);

    /* A folder in its place is left alone, whatever is asked for. */
    unlink(path);
    assert_int_equal(mkdir(path, 0700), 0);
    assert_false(exercise_begin(lesson, page, &why));
    assert_non_null(strstr(why.bytes, "a folder"));
    assert_false(exercise_write(lesson, page, "x", 1, &why));
    assert_false(exercise_reset(lesson, page, &why));
    assert_false(exercise_undo(lesson, page, &why));
    assert_null(exercise_read(lesson, page, &length, &why));
    assert_int_equal(rmdir(path), 0);

    setenv("XDG_DATA_HOME", "/proc/none", 1);
    text_clear(&why);
    assert_false(exercise_begin(lesson, page, &why));
    assert_non_null(strstr(why.bytes, "/proc/none"));
    text_release(&why);
    flow_close(&flow);
    course_close(course);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_course, remove_course)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(lessons_are_in_order_and_found),
        TEST(a_learner_comes_back_to_the_same_page),
        TEST(behind_a_lesson_comes_the_next), TEST(an_edited_lesson_moves_nobody), TEST(a_restart_puts_exercises_aside), TEST(tasks_left_open_are_told), TEST(the_run_waits_for_its_prediction),
        TEST(the_score_counts_what_was_done),
        TEST(old_questions_come_back),
        TEST(words_are_looked_up),
        TEST(exercises_are_never_lost),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
