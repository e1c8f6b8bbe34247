/* grade.c -- what the grader says of programs, good and bad; and the parts it is made of. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "lesson/code_text.h"
#include "lesson/grade.h"

struct world {
    struct lesson *lesson;
    struct session_options options;
};

static int open_world(void **state) {
    struct world *world = calloc(1, sizeof *world);
    const char *source = getenv("PREPSTATION_SOURCE");
    char path[4096];
    snprintf(path, sizeof path, "%s/tests/lessons/whole-format.md", source ? source : ".");
    assert_non_null(world);
    world->lesson = lesson_load(path);
    assert_non_null(world->lesson);
    session_options_default(&world->options);
    *state = world;
    return 0;
}

static int close_world(void **state) {
    struct world *world = *state;
    lesson_free(world->lesson);
    free(world);
    return 0;
}

static const struct page *find(const struct world *world, const char *id) {
    for (size_t i = 0; i < world->lesson->page_count; i++) {
        if (world->lesson->pages[i].id && strcmp(world->lesson->pages[i].id, id) == 0)
            return &world->lesson->pages[i];
    }
    fail_msg("no page %s", id);
    return NULL;
}

static void expect(const struct world *world, const char *id, const char *text, bool passed, const char *words) {
    struct grade grade;
    assert_true(grade_text(world->lesson, find(world, id), text, strlen(text), &world->options, &grade));
    if (grade.passed != passed || !strstr(grade.words.bytes, words))
        print_message("%s\n", grade.words.bytes);
    assert_int_equal(grade.passed, passed);
    assert_non_null(strstr(grade.words.bytes, words));
    assert_non_null(grade.session);
    grade_release(&grade);
}

#define HEAD                                                                                     \
    "use std::alloc::{alloc, dealloc, Layout};\n\nfn main() {\n    unsafe {\n        let jar = " \
    "alloc(Layout::new::<u64>()).cast::<u64>();\n        jar.write(7);\n"
#define TAIL "        println!(\"soup\");\n        println!(\"of the day\");\n"
#define END  "    }\n}\n"

static void a_fix_is_graded_by_its_run(void **state) {
    const struct world *world = *state;
    expect(world, "put-it-back", HEAD TAIL "        dealloc(jar.cast(), Layout::new::<u64>());\n" END, true,
           "Done: the run ends well.");
    expect(world, "put-it-back",
           HEAD TAIL "\n        dealloc (jar.cast(), Layout::new::<u64>()); // other blanks\n\n" END, true, "Done");
    expect(world, "put-it-back", HEAD TAIL END, false, "must be in the code");
    expect(world, "put-it-back", HEAD TAIL "        // dealloc(jar)\n" END, false, "must be in the code");
    expect(world, "put-it-back", HEAD TAIL "        dealloc(jar.cast(), Layout::new::<u32>());\n" END, false,
           "`wrong-layout`: line 9");
    expect(
        world, "put-it-back",
        HEAD TAIL
        "        let x = 1;\n        let y = x;\n        dealloc(jar.cast(), Layout::new::<u64>()); let _ = y;\n" END,
        false, "4 lines are changed; 2 are enough here. The run itself is as it should be.");
    expect(world, "put-it-back",
           HEAD "        println!(\"SOUP\");\n        dealloc(jar.cast(), Layout::new::<u64>());\n" END, false,
           "Line 1 of the output is `SOUP`, not `soup`.");
    expect(world, "put-it-back",
           HEAD "        println!(\"soup\");\n        dealloc(jar.cast(), Layout::new::<u64>());\n" END, false,
           "ends after line 1");
    expect(world, "put-it-back", "fn main() { dealloc( }", false, "does not run");
    expect(world, "put-it-back", "", false, "does not run");
    const struct page *page = find(world, "put-it-back");
    struct grade grade; /* the run comes first, and of what does not run nothing else is said */
    assert_true(grade_text(world->lesson, page, HEAD TAIL END, strlen(HEAD TAIL END), &world->options, &grade));
    assert_true(strstr(grade.words.bytes, "leak") < strstr(grade.words.bytes, "must be in the code"));
    grade_release(&grade);
    assert_true(grade_text(world->lesson, page, "fn main() {", 11, &world->options, &grade));
    assert_null(strstr(grade.words.bytes, "must be in the code"));
    grade_release(&grade);
    expect(world, "say-nothing", HEAD TAIL END, false, "leak");
}

static void the_start_is_known(void **state) {
    const struct world *world = *state;
    const struct page *page = find(world, "put-it-back");
    struct grade grade;
    assert_true(
        grade_text(world->lesson, page, page->task->start.text, page->task->start.length, &world->options, &grade));
    assert_true(grade.untouched);
    assert_false(grade.passed);
    grade_release(&grade);
}

static void blanks_are_filled(void **state) {
    const struct world *world = *state;
    const struct task *task = find(world, "fill-it")->task;
    const char *some[MOST_BLANKS] = {"a", NULL}, *all[MOST_BLANKS] = {"a", "a"}, *wrong[MOST_BLANKS] = {"a", "b"};
    struct text text;
    assert_true(task_fill(task, some, &text));
    assert_string_equal(text.bytes, "fn main() {\n    let a = 6;\n    println!(\"{}\", 7 * ____);\n}\n");
    expect(world, "fill-it", text.bytes, false, "1 blank is still open");
    text_release(&text);
    assert_true(task_fill(task, all, &text));
    expect(world, "fill-it", text.bytes, true, "Done");
    text_release(&text);
    assert_true(task_fill(task, wrong, &text));
    expect(world, "fill-it", text.bytes, false, "does not run");
    text_release(&text);
    expect(world, "fill-it", "fn main() {\n    let ____ = 6;\n    println!(\"{}\", 7 * ____);\n}\n", false,
           "2 blanks are still open");
}

static void lines_are_ordered(void **state) {
    const struct world *world = *state;
    const struct task *task = find(world, "in-order")->task;
    const uint8_t right[] = {0, 1, 3}, wrong[] = {1, 0, 3}, idle[] = {0, 1, 2, 3};
    struct text text;
    assert_true(task_order(task, right, 3, &text));
    assert_string_equal(text.bytes, "fn main() {\n    let mut a = 1;\n    a += 2;\n    println!(\"{a}\");\n}\n");
    expect(world, "in-order", text.bytes, true, "Done");
    text_release(&text);
    assert_true(task_order(task, wrong, 3, &text));
    expect(world, "in-order", text.bytes, false, "does not run");
    text_release(&text);
    assert_true(task_order(task, idle, 4, &text));
    expect(world, "in-order", text.bytes, false,
           "Line 1 of the output is `7`, not `3`. `a += 4;` does not belong here: then it is seven.");
    text_release(&text);
    assert_true(task_order(task, right, 0, &text));
    assert_string_equal(text.bytes, "fn main() {\n}\n");
    text_release(&text);
    bool seen[MOST_PIECES] = {false};
    for (size_t i = 0; i < task->piece_count; i++)
        seen[task->shown_order[i]] = true;
    for (size_t i = 0; i < task->piece_count; i++)
        assert_true(seen[i]);
}

static void facts_are_answered(void **state) {
    const struct world *world = *state;
    const struct page *page = find(world, "sound");
    struct grade grade;
    assert_true(grade_facts(page, 3, &grade));
    assert_true(grade.passed);
    grade_release(&grade);
    assert_true(grade_facts(page, 4 | 1, &grade));
    assert_false(grade.passed);
    assert_non_null(strstr(grade.words.bytes, "B is missing: It points at a live `u64`.  Else the read is out of bounds."));
    assert_non_null(strstr(grade.words.bytes, "C is not needed: It is not null.  That follows from the others."));
    grade_release(&grade);
    assert_true(grade_facts(page, 0, &grade));
    assert_true(grade.untouched && !grade.passed);
    grade_release(&grade);
}

static void expect_changed(const char *before, const char *after, uint32_t lines) {
    assert_int_equal(changed_lines(before, strlen(before), after, strlen(after)), lines);
}

static void lines_are_counted(void **state) {
    (void)state;
    expect_changed("", "", 0);
    expect_changed("a\nb\nc\n", "a\nb\nc", 0);
    expect_changed("a\nb\nc\n", "a\n\n  b  \nc\n", 0);
    expect_changed("a\nb\nc\n", "a\nx\nc\n", 1);
    expect_changed("a\nb\nc\n", "a\nc\n", 1);
    expect_changed("a\nb\nc\n", "a\nb\nx\ny\nc\n", 2);
    expect_changed("a\nb\nc\n", "b\na\nc\n", 1);
    expect_changed("a\nb\nc\n", "x\ny\nz\nw\n", 4);
    expect_changed("a\nb\n", "", 2);
}

static void expect_code(const char *text, const char *code) {
    struct text out;
    assert_true(code_text(text, strlen(text), false, &out));
    assert_string_equal(out.bytes, code);
    text_release(&out);
}

static void code_is_what_is_no_comment(void **state) {
    (void)state;
    expect_code("a // b\nc", "a  \nc");
    expect_code("a /* b /* c */ d */ e", "a   e");
    expect_code("a \"b // \\\" c\" d", "a \"\" d");
    expect_code("r\"a\\\" b r#\"c \" d\"# e", "\"\" b \"\" e");
    expect_code("br##\"a\"# b\"## c", "b\"\" c");
    expect_code("'a' '\\'' &'a x '\xc3\xa4'", "'' '' &'a x ''");
    expect_code("r#type for_r\"x\"", "r#type for_r\"\"");
    expect_code("\"open", "\"\"");
    expect_code("/* open", " ");
    expect_code("'", "'");
    struct text out;
    assert_true(code_text("a(\"b\") // \"c\"", 14, true, &out));
    assert_string_equal(out.bytes, "a(\"b\")  ");
    text_release(&out);
    assert_true(code_holds("x.dealloc (a, b)", "dealloc(a"));
    assert_false(code_holds("dealloc(a)", "alloc("));
    assert_false(code_holds("drop_in_place(a)", "drop"));
    assert_true(code_holds("mem::forget(a)", "forget"));
    assert_true(code_holds("let\n  x = 1;", "let x=1"));
    assert_false(code_holds("", "x"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_fix_is_graded_by_its_run), cmocka_unit_test(the_start_is_known),
        cmocka_unit_test(blanks_are_filled),          cmocka_unit_test(lines_are_ordered),
        cmocka_unit_test(facts_are_answered),         cmocka_unit_test(lines_are_counted),
        cmocka_unit_test(code_is_what_is_no_comment),
    };
    return cmocka_run_group_tests(tests, open_world, close_world);
}
