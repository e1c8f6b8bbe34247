/* unit.c -- a unit test is a cmocka program, built from tests/unit/NAME.c; it passes when it ends with status 0. */
#include <string.h>
#include <unistd.h>

#include "runner.h"

enum result unit_check(const struct settings *settings, const struct test *test, FILE *report) {
    char *program = format("%s/tests/%s", settings->build, test->name);
    if (access(program, X_OK) < 0) {
        fprintf(report, "    not built (is cmocka installed?)\n");
        return RESULT_SKIPPED;
    }
    struct outcome outcome;
    process_run(&outcome, (const char *[]){program, NULL}, NULL);
    if (outcome.status == 0) {
        return RESULT_PASSED;
    }
    fprintf(report, "    status %d%s\n%s%s\n", outcome.status, outcome.timed_out ? ", timed out" : "",
            text_string(&outcome.out), text_string(&outcome.err));
    return RESULT_FAILED;
}
