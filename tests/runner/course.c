/* course.c -- a lesson of the course: `prepstation check` finds nothing wrong in it, and rustc, where it is installed,
 * agrees with what is said of each of its programs: what is refused it refuses, all else it compiles, without a warning
 * where the verdict is `ok`, and the same is printed.
 */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "runner.h"

static const char *field(const json_t *entry, const char *name) {
    const char *text = json_string_value(json_object_get(entry, name));
    return text ? text : "";
}

/* "status N\n", rustc's messages, "\n=====\n" and what the program printed; status is rustc's, or 1000 and the
 * program's. */
static void ask(struct text *answer, const struct settings *settings, const char *path, const char *edition,
                bool execute, const char *stem) {
    struct outcome outcome;
    char *output = format("%s.%s", stem, execute ? "bin" : "meta");
    char *compiler = format("%s", settings->rustc);
    process_run(&outcome,
                (const char *[]){compiler, edition, "--error-format=short",
                                 execute ? "-Cprefer-dynamic" : "--emit=metadata", "-Crpath", "-Cdebuginfo=0",
                                 "--crate-type=bin", "--crate-name=lesson", "-o", output, path, NULL},
                NULL);
    struct text messages = outcome.err;
    int status = outcome.status;
    if (status == 0 && execute) {
        process_run(&outcome, (const char *[]){output, NULL}, NULL);
        status = 1000 + outcome.status;
    }
    unlink(output);
    text_add(answer, "status %d\n%s\n=====\n", status, text_string(&messages));
    if (status >= 1000) {
        text_append(answer, text_string(&outcome.out), outcome.out.length);
    }
}

static enum result compare(const json_t *entry, const struct text *answer, FILE *report) {
    const char *rustc = field(entry, "rustc");
    const char *code = field(entry, "code");
    const char *text = text_string(answer);
    int status = atoi(text + strlen("status "));
    const char *end = strstr(text, "\n=====\n");
    char *messages = format("%.*s", end ? (int)(end - text) : 0, text);
    const char *printed = end ? end + strlen("\n=====\n") : "";
    bool accepted = status == 0 || status >= 1000;
    const char *what = NULL;
    if (strcmp(rustc, "refuses") == 0) {
        bool coded = !*code || strstr(messages, format("error[%s]", code));
        what = accepted ? "rustc accepts this program" : coded ? NULL : "rustc refuses it with another code";
    } else if (!accepted) {
        what = "rustc refuses this program";
    } else if (json_is_true(json_object_get(entry, "clean")) && strstr(messages, ": warning")) {
        what = "rustc warns";
    } else if (strcmp(rustc, "prints") == 0 &&
               status - 1000 != json_integer_value(json_object_get(entry, "exit_status"))) {
        what = format("rustc's build ends with status %d", status - 1000);
    } else if (strcmp(rustc, "prints") == 0 && strcmp(printed, field(entry, "stdout")) != 0) {
        what = "rustc's build prints something else";
    }
    if (!what) {
        return RESULT_PASSED;
    }
    fprintf(report, "    %s, line %d: %s\n%s\n", field(entry, "file"),
            (int)json_integer_value(json_object_get(entry, "line")), what,
            accepted && !strstr(what, "warns") ? "" : messages);
    if (strstr(what, "prints")) {
        text_diff(report, printed, field(entry, "stdout"));
    }
    return RESULT_FAILED;
}

static enum result check_program(const struct settings *settings, const char *folder, const json_t *entry,
                                 FILE *report) {
    if (strcmp(field(entry, "rustc"), "any") == 0) {
        return RESULT_PASSED;
    }
    struct text source = {0};
    struct text answer = {0};
    char *path = format("%s/%s", folder, field(entry, "file"));
    if (!text_read_file(&source, path)) {
        fprintf(report, "    %s was not written\n", path);
        return RESULT_FAILED;
    }
    bool execute = strcmp(field(entry, "rustc"), "prints") == 0;
    char *edition = format("--edition=%d", (int)json_integer_value(json_object_get(entry, "edition")));
    char *stem = rustc_stem(settings, text_string(&source), format("lesson %s%s", execute ? "run" : "check", edition));
    if (!text_read_file(&answer, stem)) {
        ask(&answer, settings, path, edition, execute, stem);
        rustc_keep(stem, &answer);
    }
    return compare(entry, &answer, report);
}

static enum result check_list(const struct settings *settings, const char *folder, FILE *report) {
    json_t *list = json_load_file(format("%s/programs.json", folder), 0, NULL);
    enum result result = RESULT_PASSED;
    if (!json_is_array(list)) {
        fprintf(report, "    no list of programs was written\n");
        return RESULT_FAILED;
    }
    for (size_t index = 0; index < json_array_size(list); index++) {
        if (check_program(settings, folder, json_array_get(list, index), report) == RESULT_FAILED) {
            result = RESULT_FAILED;
        }
    }
    return result;
}

enum result course_check(const struct settings *settings, const struct test *test, FILE *report) {
    if (settings->only_rustc && access(settings->program, X_OK) < 0) {
        return RESULT_SKIPPED; /* the programs are written out by ours */
    }
    char *folder = format("/tmp/prepstation-lesson-XXXXXX");
    if (!mkdtemp(folder)) {
        fprintf(report, "    cannot make a folder\n");
        return RESULT_FAILED;
    }
    struct outcome outcome;
    process_run(&outcome, (const char *[]){settings->program, "check", "--programs", folder, test->path, NULL}, NULL);
    enum result result = RESULT_PASSED;
    if (outcome.status != 0 && !settings->only_rustc) {
        fprintf(report, "%s%s", text_string(&outcome.out), text_string(&outcome.err));
        result = RESULT_FAILED;
    }
    if (settings->rustc && check_list(settings, folder, report) == RESULT_FAILED) {
        result = RESULT_FAILED;
    }
    char *remove = format("rm -rf '%s'", folder);
    if (system(remove) != 0) {
        fprintf(report, "    cannot remove %s\n", folder);
    }
    return result;
}
