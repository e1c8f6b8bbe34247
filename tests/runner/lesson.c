/* lesson.c -- a test of tests/lessons is a lesson, good or broken: `prepstation check` must say of it what its own
 * comment expects, all of that and nothing else.
 *
 *     <!-- expect
 *     12: there is no verdict
 *     -->
 */
#include <stdlib.h>
#include <string.h>

#include "runner.h"

enum { MOST_EXPECTED = 64 };

struct expected {
    int line;
    const char *text;
    bool found;
};

static size_t read_expected(const struct text *lesson, struct expected *expected) {
    static const char start[] = "<!-- expect\n";
    char *at = lesson->bytes ? memmem(lesson->bytes, lesson->length, start, strlen(start)) : NULL;
    char *end = at ? memmem(at, lesson->length - (size_t)(at - lesson->bytes), "-->", 3) : NULL;
    size_t count = 0;
    if (!end) {
        return 0;
    }
    *end = '\0';
    char *rest = at + strlen(start);
    for (char *line; (line = strsep(&rest, "\n")) != NULL && count < MOST_EXPECTED;) {
        char *colon = strstr(line, ": ");
        if (colon) {
            expected[count++] = (struct expected){atoi(line), colon + 2, false};
        }
    }
    return count;
}

/* A line of the check's output, "PATH:LINE: WHAT". */
static bool is_expected(struct expected *expected, size_t count, const char *line, const char *path) {
    if (!starts_with(line, path)) {
        return false;
    }
    int number = atoi(line + strlen(path) + 1);
    for (size_t index = 0; index < count; index++) {
        if (!expected[index].found && expected[index].line == number &&
            strstr(line + strlen(path), expected[index].text)) {
            return expected[index].found = true;
        }
    }
    return false;
}

enum result lesson_check(const struct settings *settings, const struct test *test, FILE *report) {
    struct expected expected[MOST_EXPECTED];
    struct text lesson = {0};
    if (settings->only_rustc) {
        return RESULT_SKIPPED;
    }
    text_read_file(&lesson, test->path);
    size_t count = read_expected(&lesson, expected);
    struct outcome outcome;
    process_run(&outcome, (const char *[]){settings->program, "check", test->path, NULL}, NULL);
    enum result result = RESULT_PASSED;
    char *rest = format("%s", text_string(&outcome.out));
    for (char *line; (line = strsep(&rest, "\n")) != NULL;) {
        bool last = !rest || !*rest; /* the sum */
        if (*line && !last && !is_expected(expected, count, line, test->path)) {
            fprintf(report, "    not expected: %s\n", line);
            result = RESULT_FAILED;
        }
    }
    for (size_t index = 0; index < count; index++) {
        if (!expected[index].found) {
            fprintf(report, "    missing: line %d: %s\n", expected[index].line, expected[index].text);
            result = RESULT_FAILED;
        }
    }
    if (outcome.status != (count ? 1 : 0)) {
        fprintf(report, "    status %d\n%s", outcome.status, text_string(&outcome.err));
        result = RESULT_FAILED;
    }
    return result;
}
