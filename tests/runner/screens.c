/* screens.c -- a screen test is a script of keys (tests/screens/NAME.keys, see tests/tools/draw.c) and the screens that
 * must follow (NAME.txt). With --bless the screens are written instead of compared: look at them before committing. */
#include <stdlib.h>
#include <string.h>

#include "runner.h"

enum result screen_check(const struct settings *settings, const struct test *test, FILE *report) {
    char *script = format("tests/%s.keys", test->name);
    char *golden = format("%.*s.txt", (int)(strlen(test->path) - strlen(".keys")), test->path);
    char *tool = format("%s/tests/draw", settings->build);
    struct outcome outcome;
    process_run(&outcome, (const char *[]){tool, script, NULL}, settings->source);
    if (outcome.status != 0) {
        fprintf(report, "    drawing ended with status %d\n%s", outcome.status, text_string(&outcome.err));
        return RESULT_FAILED;
    }
    if (settings->bless) {
        FILE *file = fopen(golden, "wb");
        if (!file || fwrite(text_string(&outcome.out), 1, outcome.out.length, file) != outcome.out.length ||
            fclose(file) != 0) {
            fprintf(report, "    cannot write %s\n", golden);
            return RESULT_FAILED;
        }
        return RESULT_PASSED;
    }
    struct text expected = {0};
    if (!text_read_file(&expected, golden)) {
        fprintf(report, "    %s is missing (RUNNER_OPTIONS='--bless %s' writes it)\n", golden, test->name);
        return RESULT_FAILED;
    }
    if (strcmp(text_string(&expected), text_string(&outcome.out)) != 0) {
        fprintf(report, "    the screens differ\n");
        text_diff(report, text_string(&expected), text_string(&outcome.out));
        return RESULT_FAILED;
    }
    return RESULT_PASSED;
}
