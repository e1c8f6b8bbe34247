/* script.c -- a test of the command line is a shell script: it passes when it ends with status 0. It runs in an empty folder of its own, with
 * $PREPSTATION as the program and $SOURCE as the source tree. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "runner.h"

enum result script_check(const struct settings *settings, const struct test *test, FILE *report) {
    char *folder = format("/tmp/prepstation-test-XXXXXX");
    char *program = realpath(settings->program, NULL);
    char *source = realpath(settings->source, NULL);
    char *script = realpath(test->path, NULL);
    if (!program || !source || !script || !mkdtemp(folder)) {
        fprintf(report, "    cannot start the script\n");
        return RESULT_FAILED;
    }
    setenv("PREPSTATION", program, 1);
    setenv("SOURCE", source, 1);
    struct outcome outcome;
    process_run(&outcome, (const char *[]){"/bin/sh", "-eu", script, NULL}, folder);
    char *remove = format("rm -rf '%s'", folder);
    if (system(remove) != 0) {
        fprintf(report, "    cannot remove %s\n", folder);
    }
    if (outcome.status == 0) {
        return RESULT_PASSED;
    }
    fprintf(report, "    status %d%s\n%.3000s%.3000s\n", outcome.status, outcome.timed_out ? ", timed out" : "",
            text_string(&outcome.out), text_string(&outcome.err));
    return RESULT_FAILED;
}
