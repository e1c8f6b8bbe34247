/* walk.c -- every program of tests/run is also walked to its end and back, with tests/tools/walk.c. */
#include <string.h>

#include "runner.h"

enum result walk_check(const struct settings *settings, const struct test *test, FILE *report) {
    struct text source = {0};
    struct expectation expectation;
    if (!text_read_file(&source, test->path) || !expectation_read(&expectation, text_string(&source), report)) {
        return RESULT_FAILED;
    }
    if (strcmp(expectation.verdict, "refused") == 0 || strcmp(expectation.verdict, "unsupported") == 0) {
        return RESULT_SKIPPED;
    }
    const char *arguments[EXPECT_STRINGS + 4];
    size_t count = 0;
    arguments[count++] = format("%s/tests/walk", settings->build);
    arguments[count++] = format("run");
    for (size_t index = 0; index < expectation.argument_count; index++) {
        arguments[count++] = expectation.arguments[index];
    }
    arguments[count++] = test->path;
    arguments[count] = NULL;
    struct outcome outcome;
    process_run(&outcome, arguments, NULL);
    if (outcome.status == 0) {
        return RESULT_PASSED;
    }
    fprintf(report, "    status %d%s\n%.4000s%.4000s", outcome.status, outcome.timed_out ? ", timed out" : "",
            text_string(&outcome.out), text_string(&outcome.err));
    return RESULT_FAILED;
}
