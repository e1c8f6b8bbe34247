/* lesson.c -- lesson files, good and broken: pages, moments as written, problems with their lines. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "lesson/lesson.h"

static struct lesson *lesson_of(const char *text, size_t length) {
    char path[] = "/tmp/lesson-XXXXXX";
    int descriptor = mkstemp(path);
    assert_true(descriptor >= 0);
    assert_int_equal(write(descriptor, text, length), (ssize_t)length);
    close(descriptor);
    struct lesson *lesson = lesson_load(path);
    unlink(path);
    assert_non_null(lesson);
    return lesson;
}

static void expect_problem(const char *text, uint32_t line, const char *what) {
    struct lesson *lesson = lesson_of(text, strlen(text));
    bool found = false;
    for (size_t i = 0; i < lesson->problem_count; i++) {
        found = found || (lesson->problems[i].line == line && strstr(lesson->problems[i].what, what));
    }
    if (!found) {
        for (size_t i = 0; i < lesson->problem_count; i++) print_message("%u: %s\n", lesson->problems[i].line, lesson->problems[i].what);
    }
    assert_true(found);
    lesson_free(lesson);
}

static const char good[] = "---\ntitle: \"A jar\"\nweight: 3\n---\nFor a forge.\n\n<!-- program: jar.rs -->\n\n```rust\nfn main() {}\n```\n\n"
                           "<!-- page: start -->\n## One\n\nTake *one* `jar`.\n\n- a\n- b\n\n"
                           "<!-- page: allocated line \"alloc(layout)\" -->\nTwo.\n\n<!-- page: end -->\nThree.\n";

static void a_good_lesson_is_read(void **state) {
    (void)state;
    struct lesson *lesson = lesson_of(good, strlen(good));
    for (size_t i = 0; i < lesson->problem_count; i++) print_message("%s\n", lesson->problems[i].what);
    assert_int_equal(lesson->problem_count, 0);
    assert_string_equal(lesson->title, "A jar");
    assert_int_equal(lesson->weight, 3);
    assert_string_equal(lesson->programs[0].text, "fn main() {}\n");
    assert_int_equal(lesson->page_count, 3);
    assert_int_equal(lesson->pages[0].moment, MOMENT_START);
    assert_int_equal(lesson->pages[0].prose.count, 4);
    assert_int_equal(lesson->pages[0].prose.blocks[0].kind, BLOCK_HEADING);
    assert_int_equal(lesson->pages[0].prose.blocks[2].kind, BLOCK_ITEM);
    assert_true(lesson->pages[1].has_event);
    assert_int_equal(lesson->pages[1].event, EVENT_ALLOCATED);
    assert_string_equal(lesson->pages[1].line_text, "alloc(layout)");
    assert_int_equal(lesson->pages[1].line, 21);
    assert_int_equal(lesson->pages[2].moment, MOMENT_END);
    lesson_free(lesson);
}

static void broken_lessons_have_problems(void **state) {
    (void)state;
    expect_problem("", 1, "front matter");
    expect_problem("no front matter\n", 1, "front matter");
    expect_problem("---\ntitle: x\nno end\n", 1, "does not end");
    expect_problem("---\ntitle: [a, b]\n---\n", 2, "one text");
    expect_problem("---\ntitle: \"x\n---\n", 0, "no page");
    expect_problem("---\ntitle: \"x\n---\n", 3, "not YAML");
    expect_problem("---\ntitle: x\nweight: heavy\n---\n", 3, "not a number");
    expect_problem("---\ntitle: x\ncolour: red\n---\n", 3, "colour");
    expect_problem("---\ntitle: x\n---\n\n<!-- page: allocated lin \"x\" -->\n", 5, "moment");
    expect_problem("---\ntitle: x\n---\n\n<!-- page: start -->\n", 0, "no program");
    expect_problem("---\ntitle: x\nprogram: ../etc/passwd\n---\n\n<!-- page: start -->\n", 3, "without a folder");
    expect_problem("---\ntitle: x\nprogram: absent.rs\n---\n\n<!-- page: start -->\n", 3, "absent.rs");
    expect_problem("---\n\xff\n---\n", 2, "UTF-8");
}

static void truncated_lessons_do_no_harm(void **state) {
    (void)state;
    for (size_t length = 0; length < strlen(good); length++) lesson_free(lesson_of(good, length));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_good_lesson_is_read),
        cmocka_unit_test(broken_lessons_have_problems),
        cmocka_unit_test(truncated_lessons_do_no_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
