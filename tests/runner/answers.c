/* answers.c -- tests/answers/NAME.txt has other answers to the tasks of lessons/NAME.md, right and wrong: the grader must tell them apart. */
#include <string.h>

#include "runner.h"

enum result answers_check(const struct settings *settings, const struct test *test, FILE *report) {
    const char *name = strrchr(test->name, '/') + 1;
    char *tool = format("%s/tests/answer", settings->build);
    char *lesson = format("%s/lessons/%s.md", settings->source, name);
    struct outcome outcome;
    process_run(&outcome, (const char *[]){tool, lesson, test->path, NULL}, NULL);
    if (outcome.status == 0) {
        return RESULT_PASSED;
    }
    fprintf(report, "    status %d%s\n%s%s", outcome.status, outcome.timed_out ? ", timed out" : "", text_string(&outcome.out),
            text_string(&outcome.err));
    return RESULT_FAILED;
}
