/* program.c -- one program: `prepstation run --json` against the markers in the file, `prepstation run` against the
 * JSON, rustc against both. */
#include <jansson.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "runner.h"

struct check {
    const struct expectation *expectation;
    const json_t *answer;
    FILE *report;
    bool failed;
};

static void complain(struct check *check, const char *pattern, ...) __attribute__((format(printf, 2, 3)));

static void complain(struct check *check, const char *pattern, ...) {
    va_list list;
    va_start(list, pattern);
    fprintf(check->report, "    ");
    vfprintf(check->report, pattern, list);
    fputc('\n', check->report);
    va_end(list);
    check->failed = true;
}

static const char *string_of(const json_t *object, const char *key) {
    const char *value = json_string_value(json_object_get(object, key));
    return value ? value : "";
}

static long number_of(const json_t *object, const char *key) {
    return (long)json_integer_value(json_object_get(object, key));
}

static void check_text(struct check *check, const char *key, char *const *wanted, size_t count) {
    for (size_t index = 0; index < count; index++) {
        if (!strstr(string_of(check->answer, key), wanted[index])) {
            complain(check, "the %s should contain \"%s\": %s", key, wanted[index], string_of(check->answer, key));
        }
    }
}

static void check_verdict(struct check *check) {
    const struct expectation *wanted = check->expectation;
    const char *verdict = string_of(check->answer, "verdict");
    long line = number_of(check->answer, "line");
    long column = number_of(check->answer, "column");
    if (strcmp(verdict, wanted->verdict) != 0) {
        complain(check, "verdict: expected %s (line %d), got %s at %ld:%ld: %s", wanted->verdict, wanted->verdict_line,
                 verdict, line, column, string_of(check->answer, "message"));
    } else if (wanted->verdict_line && line != wanted->verdict_line) {
        complain(check, "%s: expected at line %d, got %ld:%ld: %s", verdict, wanted->verdict_line, line, column,
                 string_of(check->answer, "message"));
    } else if (wanted->verdict_column && column != wanted->verdict_column) {
        complain(check, "%s: expected at column %d, got %ld", verdict, wanted->verdict_column, column);
    }
    if (wanted->ending && strcmp(wanted->ending, string_of(check->answer, "ending")) != 0) {
        complain(check, "ending: expected %s, got %s", wanted->ending, string_of(check->answer, "ending"));
    }
    if (strcmp(verdict, "ok") != 0 && !*string_of(check->answer, "message")) {
        complain(check, "the message is empty");
    }
    check_text(check, "message", wanted->in_message, wanted->in_message_count);
    check_text(check, "why", wanted->in_why, wanted->in_why_count);
    check_text(check, "mend", wanted->in_mend, wanted->in_mend_count);
}

/* Each wanted text stands in some "label: text" of the report's facts. */
static void check_facts(struct check *check) {
    const struct expectation *wanted = check->expectation;
    json_t *facts = json_object_get(check->answer, "facts");
    for (size_t index = 0; index < wanted->in_fact_count; index++) {
        bool found = false;
        size_t i;
        json_t *fact;
        json_array_foreach(facts, i, fact) {
            char *line = format("%s: %s", string_of(fact, "label"), string_of(fact, "text"));
            found = found || strstr(line, wanted->in_fact[index]);
        }
        if (!found) {
            complain(check, "no fact contains \"%s\"", wanted->in_fact[index]);
        }
    }
}

static void check_output(struct check *check) {
    const struct expectation *wanted = check->expectation;
    const char *output = string_of(check->answer, "stdout");
    if (!wanted->any_output && strcmp(output, text_string(&wanted->out)) != 0) {
        complain(check, "stdout differs");
        text_diff(check->report, text_string(&wanted->out), output);
    }
    for (size_t index = 0; index < wanted->in_stderr_count; index++) {
        if (!strstr(string_of(check->answer, "stderr"), wanted->in_stderr[index])) {
            complain(check, "stderr should contain \"%s\": %s", wanted->in_stderr[index],
                     string_of(check->answer, "stderr"));
        }
    }
}

/* The leaks of the answer against leak(SIZE,ALIGN) and lost(SIZE): each marker takes one entry. */
static void check_leaks(struct check *check) {
    const struct expectation *wanted = check->expectation;
    json_t *leaks = json_object_get(check->answer, "leaks");
    size_t count = json_array_size(leaks);
    bool *taken = calloc(count + 1, sizeof *taken);
    bool any = false;
    for (size_t index = 0; index < wanted->marker_count; index++) {
        const struct marker *marker = &wanted->markers[index];
        bool is_leak = marker->size >= 0 && strcmp(marker->word, "leak") == 0;
        bool is_lost = marker->size >= 0 && strcmp(marker->word, "lost") == 0;
        bool found = !is_leak && !is_lost;
        any = any || is_leak;
        for (size_t entry = 0; entry < count && !found; entry++) {
            const json_t *leak = json_array_get(leaks, entry);
            bool same = number_of(leak, "size") == marker->size &&
                        (marker->align < 0 || number_of(leak, "align") == marker->align);
            found = same && (is_leak ? !taken[entry] && number_of(leak, "line") == marker->line
                                     : number_of(leak, "lost_line") == marker->line);
            taken[entry] = taken[entry] || (found && is_leak);
        }
        if (!found) {
            complain(check, "no %s of %ld bytes at line %d", is_leak ? "leak" : "loss", marker->size, marker->line);
        }
    }
    bool strict = any || strcmp(wanted->verdict, "leak") == 0 || strcmp(wanted->verdict, "ok") == 0;
    for (size_t entry = 0; entry < count && (strict || check->failed); entry++) {
        const json_t *leak = json_array_get(leaks, entry);
        if (check->failed || !taken[entry]) {
            complain(check, "in leaks: %ld bytes, align %ld, line %ld, lost at line %ld", number_of(leak, "size"),
                     number_of(leak, "align"), number_of(leak, "line"), number_of(leak, "lost_line"));
        }
    }
    if (strcmp(wanted->verdict, "leak") == 0 && count &&
        number_of(json_array_get(leaks, 0), "line") != number_of(check->answer, "line")) {
        complain(check, "the verdict's line is not that of the first leak");
    }
    free(taken);
}

/* allocated, freed, ...: a related place at the marker's line. */
static void check_related(struct check *check) {
    static const char *const roles = " allocated initialised copied used moved dropped freed lost ";
    json_t *related = json_object_get(check->answer, "related");
    for (size_t index = 0; index < check->expectation->marker_count; index++) {
        const struct marker *marker = &check->expectation->markers[index];
        if (marker->size >= 0 || !strstr(roles, format(" %s ", marker->word))) {
            continue;
        }
        bool found = false;
        for (size_t entry = 0; entry < json_array_size(related) && !found; entry++) {
            const json_t *place = json_array_get(related, entry);
            found = strcmp(string_of(place, "role"), marker->word) == 0 && number_of(place, "line") == marker->line;
        }
        if (!found) {
            char *text = json_dumps(related, JSON_COMPACT);
            complain(check, "related: no '%s' at line %d in %s", marker->word, marker->line, text ? text : "nothing");
        }
    }
}

static bool expects_error(const struct expectation *wanted, long line, const char *code) {
    for (size_t index = 0; index < wanted->marker_count; index++) {
        const struct marker *marker = &wanted->markers[index];
        if (marker->line == line && (strcmp(marker->word, code) == 0 || strcmp(marker->word, "refused") == 0 ||
                                     strcmp(marker->word, "unsupported") == 0)) {
            return true;
        }
    }
    return false;
}

/* Every marked error is reported, and nothing else is: one mistake gives one message. */
static void check_errors(struct check *check) {
    const struct expectation *wanted = check->expectation;
    json_t *errors = json_object_get(check->answer, "errors");
    bool any_place = !wanted->verdict_line;
    for (size_t entry = 0; entry < json_array_size(errors); entry++) {
        const json_t *error = json_array_get(errors, entry);
        long line = number_of(error, "line");
        const char *code = string_of(error, "code");
        if (!any_place && !expects_error(wanted, line, code)) {
            complain(check, "unexpected error %s at line %ld: %s", code, line, string_of(error, "message"));
        }
    }
    for (size_t index = 0; index < wanted->marker_count; index++) {
        const struct marker *marker = &wanted->markers[index];
        if (!marker_is_error_code(marker->word)) {
            continue;
        }
        bool found = false;
        for (size_t entry = 0; entry < json_array_size(errors) && !found; entry++) {
            const json_t *error = json_array_get(errors, entry);
            found = number_of(error, "line") == marker->line && strcmp(string_of(error, "code"), marker->word) == 0;
        }
        if (!found) {
            complain(check, "expected %s at line %d", marker->word, marker->line);
        }
    }
}

/* prepstation run [--json] ARGUMENT... FILE */
static void run(struct outcome *outcome, const struct settings *settings, const struct test *test,
                const struct expectation *expectation, bool json) {
    const char *arguments[EXPECT_STRINGS + 8];
    size_t count = 0;
    arguments[count++] = format("%s", settings->program);
    arguments[count++] = format("run");
    if (json) {
        arguments[count++] = format("--json");
    }
    for (size_t index = 0; index < expectation->argument_count; index++) {
        arguments[count++] = expectation->arguments[index];
    }
    arguments[count++] = test->path;
    arguments[count] = NULL;
    process_run(outcome, arguments, NULL);
}

static void check_plain_run(struct check *check, const struct settings *settings, const struct test *test) {
    struct outcome plain;
    run(&plain, settings, test, check->expectation, false);
    if (plain.status != check->expectation->exit_status) {
        complain(check, "without --json the exit status is %d, expected %d", plain.status,
                 check->expectation->exit_status);
    }
    if (!check->expectation->any_output && strcmp(text_string(&plain.out), text_string(&check->expectation->out)) != 0) {
        complain(check, "without --json stdout differs");
        text_diff(check->report, text_string(&check->expectation->out), text_string(&plain.out));
    }
}

enum result program_check(const struct settings *settings, const struct test *test, FILE *report) {
    struct text source = {0};
    struct expectation expectation;
    if (!text_read_file(&source, test->path)) {
        fprintf(report, "    cannot read %s\n", test->path);
        return RESULT_FAILED;
    }
    if (!expectation_read(&expectation, text_string(&source), report)) {
        return RESULT_FAILED;
    }
    enum result rustc = rustc_check(settings, test, &source, &expectation, report);
    if (rustc == RESULT_FAILED || settings->only_rustc) {
        return rustc;
    }
    struct outcome outcome;
    run(&outcome, settings, test, &expectation, true);
    struct check check = {.expectation = &expectation, .report = report};
    json_error_t error;
    json_t *answer = json_loadb(text_string(&outcome.out), outcome.out.length, JSON_ALLOW_NUL, &error);
    if (!answer) {
        complain(&check, "no JSON (status %d%s): %s", outcome.status, outcome.timed_out ? ", timed out" : "",
                 error.text);
        fprintf(report, "%.2000s\n", text_string(&outcome.err));
        return RESULT_FAILED;
    }
    check.answer = answer;
    check_verdict(&check);
    check_facts(&check);
    check_output(&check);
    check_leaks(&check);
    check_related(&check);
    check_errors(&check);
    if (outcome.status != expectation.exit_status ||
        number_of(answer, "exit_status") != (long)expectation.exit_status) {
        complain(&check, "exit status: expected %d, got %d (and %ld in the JSON)", expectation.exit_status,
                 outcome.status, number_of(answer, "exit_status"));
    }
    if (!check.failed) {
        check_plain_run(&check, settings, test);
    }
    return check.failed ? RESULT_FAILED : RESULT_PASSED;
}
