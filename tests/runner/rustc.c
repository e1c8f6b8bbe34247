/* rustc.c -- where rustc is installed it judges the tests themselves: a program that should run compiles, one that
 * should be refused is refused at the same lines with the same codes, and a good program prints what we expect.
 *
 * rustc is slow, so its answer is kept under the build folder by the hash of the program's text. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "runner.h"

/* Drop order, layouts, lints and the library of an older rustc differ from those of the engine. */
enum { OLDEST_MINOR = 95 };

void rustc_settle(struct settings *settings) {
    if (!settings->rustc || access(settings->rustc, X_OK) < 0) {
        settings->rustc = NULL;
        return;
    }
    struct outcome outcome;
    process_run(&outcome, (const char *[]){settings->rustc, "--version", NULL}, NULL);
    int major = 0;
    int minor = 0;
    if (outcome.status != 0 || sscanf(text_string(&outcome.out), "rustc %d.%d", &major, &minor) != 2) {
        settings->rustc = NULL;
        return;
    }
    settings->rustc_version = format("rustc %d.%d", major, minor);
    if (major == 1 && minor < OLDEST_MINOR) {
        settings->rustc = NULL;
    }
}

static uint64_t hash_text(uint64_t hash, const char *text) {
    for (; *text; text++) {
        hash = (hash ^ (unsigned char)*text) * 0x100000001b3u;
    }
    return hash;
}

bool rustc_keep(const char *path, const struct text *text) {
    char *fresh = format("%s.new%ld", path, (long)getpid());
    FILE *file = fopen(fresh, "wb");
    if (!file) {
        return false;
    }
    fwrite(text_string(text), 1, text->length, file);
    return fclose(file) == 0 && rename(fresh, path) == 0;
}

char *rustc_stem(const struct settings *settings, const char *source, const char *how) {
    const char *folder = getenv("PREPSTATION_RUSTC_CACHE");
    folder = folder && *folder ? folder : format("%s/tests/rustc-cache", settings->build);
    mkdir(format("%s/tests", settings->build), 0777);
    mkdir(folder, 0777);
    uint64_t hash = hash_text(0xcbf29ce484222325u, source);
    hash = hash_text(hash, settings->rustc_version);
    hash = hash_text(hash, how);
    return format("%s/%016llx", folder, (unsigned long long)hash);
}

/* What a program needs of rustc beside the usual. */
struct needs {
    bool nightly;    /* it names features that are not stable */
    bool std_within; /* it has a global allocator: std must use that too */
};

static struct needs needs_of(const char *source) {
    return (struct needs){.nightly = strstr(source, "#![feature(") != NULL,
                          .std_within = strstr(source, "#[global_allocator]") != NULL};
}

/* Compiles (and runs, if asked to); the answer is "status N\n" and then what was printed. */
static void ask(struct text *answer, const struct settings *settings, const struct test *test,
                const struct expectation *expectation, struct needs needs, bool execute, const char *stem) {
    struct outcome outcome;
    char *compiler = format("%s", settings->rustc);
    char *edition = format("--edition=%s", expectation->edition);
    if (needs.nightly)
        setenv("RUSTC_BOOTSTRAP", "1", 1);
    else
        unsetenv("RUSTC_BOOTSTRAP");
    if (!execute) {
        char *output = format("%s.meta", stem);
        process_run(&outcome,
                    (const char *[]){compiler, edition, "-Awarnings", "--error-format=short", "--emit=metadata",
                               "--crate-type=bin", "-o", output, test->path, NULL},
                    NULL);
        unlink(output);
        text_add(answer, "status %d\n%s", outcome.status, text_string(&outcome.err));
        return;
    }
    char *program = format("%s.bin", stem);
    process_run(&outcome,
                (const char *[]){compiler, edition, "-Awarnings", "--error-format=short", "-Cdebuginfo=0",
                           needs.std_within ? "-Cprefer-dynamic=no" : "-Cprefer-dynamic", "-Crpath", "-o", program, test->path, NULL},
                NULL);
    if (outcome.status != 0) {
        text_add(answer, "status 1000\n%s", text_string(&outcome.err));
        return;
    }
    process_run(&outcome, (const char *[]){program, NULL}, NULL);
    unlink(program);
    text_add(answer, "status %d\n", outcome.status);
    text_append(answer, text_string(&outcome.out), outcome.out.length);
}

/* rustc's errors, "FILE:LINE:COLUMN: error[CODE]: ...", against the markers, both ways. */
static enum result compare_errors(const struct test *test, const struct expectation *expectation, const char *errors,
                                  FILE *report) {
    bool found[EXPECT_MARKERS] = {false};
    enum result result = RESULT_PASSED;
    for (const char *line = errors; *line;) {
        size_t length = strcspn(line, "\n");
        int number = 0;
        if (strncmp(line, test->path, strlen(test->path)) == 0 && line[strlen(test->path)] == ':') {
            number = atoi(line + strlen(test->path) + 1);
        }
        char *copy = format("%.*s", (int)length, line);
        char *error = strstr(copy, ": error");
        bool wanted = !number || !error || !expectation->verdict_line;
        for (size_t index = 0; !wanted && index < expectation->marker_count; index++) {
            const struct marker *marker = &expectation->markers[index];
            bool code = marker_is_error_code(marker->word)
                            ? strncmp(error + strlen(": error"), format("[%s]", marker->word), 7) == 0
                            : strcmp(marker->word, "refused") == 0;
            if (marker->line == number && code) {
                wanted = found[index] = true;
            }
        }
        if (!wanted) {
            fprintf(report, "    rustc has an error that is not marked: %s\n", copy);
            result = RESULT_FAILED;
        }
        line += length + (line[length] == '\n');
    }
    for (size_t index = 0; index < expectation->marker_count; index++) {
        const struct marker *marker = &expectation->markers[index];
        if (!found[index] && (marker_is_error_code(marker->word) || strcmp(marker->word, "refused") == 0)) {
            fprintf(report, "    rustc has no %s at line %d\n", marker->word, marker->line);
            result = RESULT_FAILED;
        }
    }
    return result;
}

enum result rustc_check(const struct settings *settings, const struct test *test, const struct text *source,
                        const struct expectation *expectation, FILE *report) {
    if (!settings->rustc || expectation->no_rustc) {
        return RESULT_SKIPPED;
    }
    bool refused = strcmp(expectation->verdict, "refused") == 0;
    bool execute = strcmp(expectation->verdict, "ok") == 0 || strcmp(expectation->verdict, "panic") == 0;
    struct needs needs = needs_of(text_string(source));
    char *stem = rustc_stem(settings, text_string(source), format("%s%s%s", execute ? "run" : "check", needs.nightly ? " nightly" : "",
                                                              needs.std_within ? " std within" : ""));
    struct text answer = {0};
    if (!text_read_file(&answer, stem)) {
        ask(&answer, settings, test, expectation, needs, execute, stem);
        rustc_keep(stem, &answer);
    }
    const char *text = text_string(&answer);
    int status = atoi(text + strlen("status "));
    const char *printed = strchr(text, '\n') ? strchr(text, '\n') + 1 : "";
    if (refused && status == 0) {
        fprintf(report, "    rustc accepts this program\n");
        return RESULT_FAILED;
    }
    if (refused) {
        return compare_errors(test, expectation, printed, report);
    }
    if ((execute && status == 1000) || (!execute && status != 0)) {
        fprintf(report, "    rustc refuses this program:\n%s", printed);
        return RESULT_FAILED;
    }
    if (!execute) {
        return RESULT_PASSED;
    }
    enum result result = RESULT_PASSED;
    if (status != expectation->exit_status) {
        fprintf(report, "    rustc's build ends with status %d, expected %d\n", status, expectation->exit_status);
        result = RESULT_FAILED;
    }
    if (!expectation->any_output && strcmp(printed, text_string(&expectation->out)) != 0) {
        fprintf(report, "    rustc's build prints something else\n");
        text_diff(report, text_string(&expectation->out), printed);
        result = RESULT_FAILED;
    }
    return result;
}
