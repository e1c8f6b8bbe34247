/* runner.h -- the test runner: each file in tests/ is one test.
 *
 * The runner finds the cases by looking into the folders, runs each in a process of its own (so that one that dies
 * takes nobody along, and several run at once), and prints the report of those that fail. Expectations stand in the
 * files themselves; tests/README.md describes them.
 */
#ifndef PREPSTATION_TESTS_RUNNER_H
#define PREPSTATION_TESTS_RUNNER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

enum result { RESULT_PASSED, RESULT_FAILED, RESULT_SKIPPED };

struct settings {
    const char *source; /* folder with the sources */
    const char *build;  /* folder with the built programs */
    const char *rustc;  /* NULL: none that can judge, comparisons are left out */
    const char *rustc_version; /* what `rustc --version` prints, also of one that is too old to judge; NULL: none */
    const char *program;
    bool later; /* also tests/later: programs for features that are still to come */
    bool print_names;
    bool bless; /* write the golden screens */
    bool only_rustc; /* judge the tests by rustc alone; prepstation need not be built */
    int jobs;
    char **only; /* prefixes of names; empty: all */
    int only_count;
};

/* A case: name "run/drop-order", path of its file. The check writes what is wrong to report. */
struct test {
    char *name;
    char *path;
    enum result (*check)(const struct settings *settings, const struct test *test, FILE *report);
};

/* text.c: strings that grow; all of it lives until the process ends. */
struct text {
    char *bytes; /* NUL-terminated; NULL while empty */
    size_t length, capacity;
};

void text_append(struct text *text, const char *bytes, size_t length);
void text_add(struct text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));
bool text_read_file(struct text *text, const char *path);
const char *text_string(const struct text *text);
char *format(const char *pattern, ...) __attribute__((format(printf, 1, 2)));
bool starts_with(const char *text, const char *prefix);
/* Both texts line by line with "-" and "+" where they differ. */
void text_diff(FILE *report, const char *expected, const char *actual);

/* process.c */
struct outcome {
    struct text out, err;
    int status; /* exit status, or 128 + signal as in a shell */
    bool timed_out;
};

enum { PROCESS_SECONDS = 300 };

/* Runs a program to its end with no standard input; arguments end with NULL. */
void process_run(struct outcome *outcome, const char *const arguments[], const char *folder);

/* The checks, one file each. */
enum result program_check(const struct settings *settings, const struct test *test, FILE *report);
enum result room_check(const struct settings *settings, const struct test *test, FILE *report);
enum result screen_check(const struct settings *settings, const struct test *test, FILE *report);
enum result walk_check(const struct settings *settings, const struct test *test, FILE *report);
enum result unit_check(const struct settings *settings, const struct test *test, FILE *report);
enum result script_check(const struct settings *settings, const struct test *test, FILE *report);
enum result lesson_check(const struct settings *settings, const struct test *test, FILE *report);
enum result answers_check(const struct settings *settings, const struct test *test, FILE *report);
enum result course_check(const struct settings *settings, const struct test *test, FILE *report);

extern const char *const rooms[];

/* expect.c: what a program's comments ask for. */
enum { EXPECT_MARKERS = 64, EXPECT_STRINGS = 32 };

struct marker {
    int line;
    int column; /* 0: any */
    char word[24];
    long size, align; /* of leak(SIZE,ALIGN) and lost(SIZE); -1: any */
};

struct expectation {
    struct marker markers[EXPECT_MARKERS]; /* verdicts, roles, leak and lost */
    size_t marker_count;
    struct text out;
    bool any_output;
    const char *verdict; /* from a marker or a directive; "ok" when there is none */
    int verdict_line;    /* 0: not checked */
    int verdict_column;
    int exit_status;
    char *arguments[EXPECT_STRINGS];
    size_t argument_count;
    char *in_stderr[EXPECT_STRINGS];
    size_t in_stderr_count;
    char *in_message[EXPECT_STRINGS];
    size_t in_message_count;
    char *in_fact[EXPECT_STRINGS];
    size_t in_fact_count;
    char *in_why[EXPECT_STRINGS], *in_mend[EXPECT_STRINGS];
    size_t in_why_count, in_mend_count;
    const char *ending;
    const char *no_rustc;
    const char *edition; /* "2021" or "2024" */
};

/* False when the file's markers make no sense; the report says why. */
bool expectation_read(struct expectation *expectation, const char *text, FILE *report);
bool marker_is_error_code(const char *word);

/* rustc.c: asks settings->rustc for its version, and does without it if it is older than the one that the engine is
 * compared with. */
void rustc_settle(struct settings *settings);

/* Does rustc agree with the test? */
enum result rustc_check(const struct settings *settings, const struct test *test, const struct text *source,
                        const struct expectation *expectation, FILE *report);

/* Where rustc's answer about this text is kept, `how` it was asked; answers are kept between runs of the suite. */
char *rustc_stem(const struct settings *settings, const char *source, const char *how);
bool rustc_keep(const char *stem, const struct text *answer);

#endif
