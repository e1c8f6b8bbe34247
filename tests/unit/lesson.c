/* lesson.c -- lesson files, good and broken: pages, moments as written, problems with their lines. */
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

#include "lesson/inside.h"

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

static void expect_among(struct lesson *lesson, uint32_t line, const char *what) {
    bool found = false;
    for (size_t i = 0; i < lesson->problem_count; i++) {
        found = found || (lesson->problems[i].line == line && strstr(lesson->problems[i].what, what));
    }
    if (!found) {
        for (size_t i = 0; i < lesson->problem_count; i++)
            print_message("%u: %s\n", lesson->problems[i].line, lesson->problems[i].what);
    }
    assert_true(found);
    lesson_free(lesson);
}

static void expect_problem(const char *text, uint32_t line, const char *what) {
    expect_among(lesson_of(text, strlen(text)), line, what);
}

static void expect_glossary_problem(const char *text, uint32_t line, const char *what) {
    char path[] = "/tmp/lesson-XXXXXX";
    int descriptor = mkstemp(path);
    assert_true(descriptor >= 0);
    assert_int_equal(write(descriptor, text, strlen(text)), (ssize_t)strlen(text));
    close(descriptor);
    struct lesson *lesson = glossary_load(path);
    unlink(path);
    assert_non_null(lesson);
    expect_among(lesson, line, what);
}

static void expect_problem_at(const char *path, const char *what) {
    struct lesson *lesson = lesson_load(path);
    assert_non_null(lesson);
    assert_int_equal(lesson->problem_count, 1);
    assert_non_null(strstr(lesson->problems[0].what, what));
    lesson_free(lesson);
}

static char *test_path(const char *name) {
    const char *source = getenv("PREPSTATION_SOURCE");
    char *path = NULL;
    assert_true(asprintf(&path, "%s/tests/lessons/%s", source ? source : ".", name) > 0);
    return path;
}

static char *read_test(const char *name, size_t *length) {
    char *path = test_path(name), *text = calloc(1, 65536);
    FILE *file = fopen(path, "rb");
    assert_true(file && text);
    *length = fread(text, 1, 65535, file);
    fclose(file);
    free(path);
    return text;
}

static const char good[] =
    "---\ntitle: \"A jar\"\nweight: 3\n---\nFor a forge.\n\n<!-- program: jar.rs -->\n\n```rust\nfn main() {}\n```\n\n"
    "<!-- page: start -->\n## One\n\nTake *one* `jar`.\n\n- a\n- b\n\n"
    "<!-- page: allocated line \"alloc(layout)\" -->\nTwo.\n\n<!-- page: end -->\nThree.\n";

static void a_good_lesson_is_read(void **state) {
    (void)state;
    struct lesson *lesson = lesson_of(good, strlen(good));
    for (size_t i = 0; i < lesson->problem_count; i++)
        print_message("%s\n", lesson->problems[i].what);
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

static void lists_keep_their_marks(void **state) {
    (void)state;
    static const char text[] =
        "---\ntitle: x\n---\n<!-- program: a.rs -->\n```rust\nfn main() {}\n```\n<!-- page: start -->\n"
        "9. nine\n10. ten\n\n    more\n    - deep\n\n* star\n";
    static const char *const marks[] = {"9. ", "10. ", "    ", "    - ", "- "};
    struct lesson *lesson = lesson_of(text, strlen(text));
    const struct prose *prose = &lesson->pages[0].prose;
    assert_int_equal(lesson->problem_count, 0);
    assert_int_equal(prose->count, 5);
    for (size_t i = 0; i < prose->count; i++)
        assert_string_equal(prose->blocks[i].mark, marks[i]);
    lesson_free(lesson);
}

static void broken_lessons_have_problems(void **state) {
    (void)state;
    expect_problem("", 1, "front matter");
    expect_problem("no front matter\n", 1, "front matter");
    expect_problem("---\ntitle: x\nno end\n", 1, "does not end");
    expect_problem("---\ntitle: [a, b]\n---\n", 2, "one text");
    expect_problem("---\ntitle: \"x\n---\n", 1, "no page");
    expect_problem("---\ntitle: \"x\n---\n", 3, "not YAML");
    expect_problem("---\ntitle: x\nweight: heavy\n---\n", 3, "not a number");
    expect_problem("---\ntitle: x\ncolour: red\n---\n", 3, "colour");
    expect_problem("---\ntitle: x\n---\n\n<!-- page: allocated lin \"x\" -->\n", 5, "moment");
    expect_problem("---\ntitle: x\n---\n\n<!-- page: start -->\n", 1, "no program");
    expect_problem("---\ntitle: x\nprogram: ../etc/passwd\n---\n\n<!-- page: start -->\n", 3, "without a folder");
    expect_problem("---\ntitle: x\nprogram: absent.rs\n---\n\n<!-- page: start -->\n", 3, "absent.rs");
    expect_problem("---\n\xff\n---\n", 2, "UTF-8");
}

static void truncated_lessons_do_no_harm(void **state) {
    (void)state;
    for (size_t length = 0; length < strlen(good); length++)
        lesson_free(lesson_of(good, length));
    size_t length;
    char *text = read_test("whole-format.md", &length);
    for (size_t cut = 0; cut < length; cut += 5)
        lesson_free(lesson_of(text, cut));
    free(text);
}

/* Whatever the memory suffices for: all or nothing. */
static void a_reader_without_memory_gives_up(void **state) {
    (void)state;
    char *path = test_path("whole-format.md");
    size_t limit = 100, failed = 0;
    for (bool done = false; !done; limit += limit / 50 + 64) {
        struct lesson *lesson = lesson_load_within(path, false, limit);
        if (!lesson)
            failed++;
        done = lesson != NULL;
        lesson_free(lesson);
        assert_true(limit < 64 << 20);
    }
    assert_true(failed > 20);
    free(path);
}

static void what_is_no_file_is_a_problem(void **state) {
    (void)state;
    expect_problem_at("/tmp", "no file");
    expect_problem_at("/dev/zero", "no file");
    expect_problem_at("/tmp/there/is/none.md", "No such file");
    char fifo[] = "/tmp/lesson-fifo-XXXXXX";
    assert_non_null(mkdtemp(fifo));
    char *path = NULL;
    assert_true(asprintf(&path, "%s/1.md", fifo) > 0);
    assert_int_equal(mkfifo(path, 0600), 0);
    expect_problem_at(path, "no file"); /* and nobody waits for a writer */
    unlink(path);
    rmdir(fifo);
    free(path);
}

/* As large as they may be, in shapes that are dear to read: each must be over in a moment. */
static void large_lessons_are_read_in_time(void **state) {
    (void)state;
    static const char *const pieces[] = {
        "> ",    "- ",    "* a\n",       "[",        "![a](",           "**a", "`", "<!-- page: start -->\n\n", "<!--",
        "a\n\n", "&#27;", "| a | b |\n", "[x]: y\n", "- [ ] a\n  > b\n",
                                         "<!-- ask: predict\nid: a\n-->\n", "k: v\n",
                                         "<!-- program: p.rs -->\n```diff\n-fn main() {}\n+fn main() { }\n```\n"};
    static const char head[] =
        "---\ntitle: x\n---\n<!-- program: a.rs -->\n```rust\nfn main() {}\n```\n<!-- ask: why\nid: a\n-->\n";
    enum { LENGTH = 1000000 };
    char *text = calloc(1, LENGTH + 1);
    assert_non_null(text);
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        size_t size = strlen(pieces[i]), at = strlen(head);
        memcpy(text, head, at);
        for (; at + size < LENGTH; at += size)
            memcpy(text + at, pieces[i], size);
        clock_t start = clock();
        lesson_free(lesson_of(text, at));
        double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
        if (seconds > 2)
            print_message("%s: %.1f s\n", pieces[i], seconds);
        assert_true(seconds < 20); /* sanitizers are slow */
    }
    free(text);
}

/* A program and an edit of it that would take minutes to fit. */
static void long_edits_are_turned_away(void **state) {
    (void)state;
    static const char head[] = "---\ntitle: x\n---\n<!-- program: a.rs -->\n```rust\n";
    static const char edit[] = "```\n<!-- program: b.rs -->\n```diff\n";
    enum { LINES = 60000 };
    char *text = calloc(1, LINES * 6 + 1000), *to = text;
    assert_non_null(text);
    to += sprintf(to, "%s", head);
    for (size_t i = 0; i < LINES; i++)
        to += sprintf(to, "x\n");
    to += sprintf(to, "%s", edit);
    for (size_t i = 0; i < LINES; i++)
        to += sprintf(to, " x\n");
    sprintf(to, "+y\n```\n<!-- page: end -->\n## x\n");
    expect_problem(text, LINES + 9, "too long for a diff");
    free(text);
}

static void repeat(char *text, const char *piece, size_t count) {
    text += strlen(text);
    for (size_t i = 0; i < count; i++)
        text += sprintf(text, "%s", piece);
}

static void too_many_of_anything_is_a_problem(void **state) {
    (void)state;
    char *text = calloc(1, 100000);
    assert_non_null(text);
    strcpy(text, "---\ntitle: x\n---\n<!-- program: a.rs -->\n```rust\nfn main() {}\n```\n");
    repeat(text, "<!-- page: end -->\n## x\n", 501);
    expect_problem(text, 8 + 2 * 500, "at most 500 pages");
    strcpy(text, "---\ntitle: x\n---\n<!-- page: end\n");
    repeat(text, "key: value\n", 100);
    strcat(text, "-->\n");
    expect_problem(text, 5 + 65, "more lines than there are keys");
    strcpy(text, "---\ntitle: x\n---\n\nNo term.\n");
    expect_glossary_problem(text, 1, "no term");
    for (int i = 0; i < 501; i++)
        sprintf(text + strlen(text), "\n## word %d\n", i);
    expect_glossary_problem(text, 7 + 2 * 500, "at most 500 words");
    free(text);
}

static void the_whole_format_is_read(void **state) {
    (void)state;
    char *path = test_path("whole-format.md");
    struct lesson *lesson = lesson_load(path);
    assert_non_null(lesson);
    assert_int_equal(lesson->problem_count, 0);
    assert_string_equal(lesson->name, "whole-format");
    assert_int_equal(lesson->minutes, 12);
    assert_true(lesson->demo);
    const struct page *recall = &lesson->pages[0];
    assert_int_equal(recall->kind, PAGE_ASK);
    assert_int_equal(recall->ask, ASK_RECALL);
    assert_string_equal(recall->id, "old-question");
    assert_string_equal(recall->about, "M10");
    assert_string_equal(recall->title, "What does dealloc do?");
    assert_int_equal(recall->prose.count, 3); /* heading, paragraph, code */
    assert_int_equal(recall->choice_count, 2);
    assert_string_equal(recall->choices[0].misconception, "M10");
    assert_string_equal(recall->choices[0].answer.blocks[0].runs[0].text, "It runs nothing.");
    assert_true(recall->choices[1].right && recall->choices[1].answer.count == 0);
    assert_int_equal(recall->after.count, 1);
    const struct program_text *jar = &lesson->programs[0];
    assert_string_equal(jar->name, "jar.rs");
    assert_true(jar->settings.has_pantry && jar->settings.pantry == 4096 && jar->settings.edition == 2021);
    assert_true(jar->claims.has_leaked && jar->claims.leaked == 8 && jar->claims.has_exit && jar->claims.exit == 86);
    assert_string_equal(jar->claims.output, "soup\nof the day\n");
    assert_int_equal(lesson->pages[1].notes_minutes, 3);
    assert_string_equal(lesson->pages[1].notes, "Ask the class: who puts it back?\n\nOften heard: the compiler.\n- nobody");
    const struct page *fix = NULL, *order = NULL, *blanks = NULL, *safety = NULL;
    for (size_t i = 0; i < lesson->page_count; i++) {
        const struct page *page = &lesson->pages[i];
        if (page->kind != PAGE_TASK)
            continue;
        if (page->task->kind == TASK_FIX)
            fix = page;
        if (page->task->kind == TASK_ORDER)
            order = page;
        if (page->task->kind == TASK_BLANKS)
            blanks = page;
        if (page->task->kind == TASK_SAFETY)
            safety = page;
    }
    assert_true(fix && order && blanks && safety);
    assert_int_equal(fix->task->hint_count, 4);
    assert_int_equal(fix->task->most_lines, 2);
    assert_true(fix->task->same_output);
    assert_int_equal(fix->task->start.settings.pantry, 4096); /* as the program has it */
    assert_non_null(strstr(fix->task->solution.text, "\n        dealloc(jar.cast()"));
    assert_int_equal(fix->task->after.count, 2);
    assert_int_equal(order->task->piece_count, 4);
    assert_string_equal(order->task->pieces[2].text, "    a += 4;");
    assert_string_equal(order->task->pieces[2].reason, "then it is seven");
    assert_int_equal(blanks->task->blank_count, 2);
    assert_string_equal(blanks->task->answers[1], "six");
    assert_int_equal(safety->choice_count, 3);
    assert_int_equal(safety->task->after.count, 1);
    lesson_free(lesson);
    free(path);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_good_lesson_is_read),        cmocka_unit_test(lists_keep_their_marks),
        cmocka_unit_test(broken_lessons_have_problems), cmocka_unit_test(the_whole_format_is_read),
        cmocka_unit_test(truncated_lessons_do_no_harm), cmocka_unit_test(a_reader_without_memory_gives_up),
        cmocka_unit_test(what_is_no_file_is_a_problem), cmocka_unit_test(large_lessons_are_read_in_time),
        cmocka_unit_test(long_edits_are_turned_away),
        cmocka_unit_test(too_many_of_anything_is_a_problem),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
