/* main.c -- finds the tests, runs several at once, prints the report of each that fails and the sum of all.
 *
 *     suite --source DIR --build DIR [--rustc PATH] [--only-rustc] [--bless] [--later] [--verbose] [--jobs N]
 *           [NAME_PREFIX...]
 *
 * The last line is "N passed, N failed"; the exit status is 0 when nothing failed. */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "runner.h"

/* The runner keeps what it makes until it ends; in a build with sanitizers that is no leak worth a report. */
const char *__asan_default_options(void);

const char *__asan_default_options(void) {
    return "detect_leaks=0";
}

struct suite {
    struct test *tests;
    size_t count, capacity;
};

struct running {
    pid_t process; /* 0: not started */
    FILE *report;
    bool done;
    enum result result;
};

static void add(struct suite *suite, char *name, char *path,
                enum result (*check)(const struct settings *, const struct test *, FILE *)) {
    if (suite->count == suite->capacity) {
        suite->capacity = suite->capacity ? suite->capacity * 2 : 64;
        suite->tests = realloc(suite->tests, suite->capacity * sizeof *suite->tests);
        if (!suite->tests) {
            abort();
        }
    }
    suite->tests[suite->count++] = (struct test){.name = name, .path = path, .check = check};
}

/* Every file of tests/FOLDER with the suffix is a test. */
static void add_folder(struct suite *suite, const struct settings *settings, const char *folder, const char *suffix,
                       enum result (*check)(const struct settings *, const struct test *, FILE *)) {
    char *path = format("%s/tests/%s", settings->source, folder);
    struct dirent **entries;
    int count = scandir(path, &entries, NULL, alphasort);
    for (int index = 0; index < count; index++) {
        const char *name = entries[index]->d_name;
        size_t length = strlen(name);
        size_t tail = strlen(suffix);
        if (name[0] != '.' && length > tail && strcmp(name + length - tail, suffix) == 0) {
            add(suite, format("%s/%.*s", folder, (int)(length - tail), name), format("%s/%s", path, name), check);
        }
    }
}

/* The programs of tests/run once more, as "walk/NAME". */
static void add_walks(struct suite *suite, const struct settings *settings) {
    if (settings->only_rustc) {
        return;
    }
    size_t count = suite->count;
    for (size_t index = 0; index < count; index++) {
        struct test test = suite->tests[index];
        if (starts_with(test.name, "run/")) {
            add(suite, format("walk/%s", test.name + strlen("run/")), test.path, walk_check);
        }
    }
}

/* The lessons themselves, as "course/NAME". */
static void add_course(struct suite *suite, const struct settings *settings) {
    char *path = format("%s/lessons", settings->source);
    struct dirent **entries;
    int count = scandir(path, &entries, NULL, alphasort);
    for (int index = 0; index < count; index++) {
        const char *name = entries[index]->d_name;
        size_t length = strlen(name);
        if (name[0] != '.' && length > 3 && strcmp(name + length - 3, ".md") == 0 && strcmp(name, "README.md") != 0) {
            add(suite, format("course/%.*s", (int)length - 3, name), format("%s/%s", path, name), course_check);
        }
    }
}

static void find_tests(struct suite *suite, const struct settings *settings) {
    for (int index = 0; rooms[index]; index++) {
        add(suite, format("rooms/%s", rooms[index]), format("%s/src/%s", settings->source, rooms[index]), room_check);
    }
    add_folder(suite, settings, "unit", ".c", unit_check);
    add_folder(suite, settings, "run", ".rs", program_check);
    add_folder(suite, settings, "refused", ".rs", program_check);
    add_folder(suite, settings, "screens", ".keys", screen_check);
    add_walks(suite, settings);
    add_folder(suite, settings, "cli", ".sh", script_check);
    add_folder(suite, settings, "lessons", ".md", lesson_check);
    add_course(suite, settings);
    add_folder(suite, settings, "answers", ".txt", answers_check);
    if (settings->later) {
        add_folder(suite, settings, "later", ".rs", program_check);
    }
}

static bool wanted(const struct settings *settings, const char *name) {
    for (int index = 0; index < settings->only_count; index++) {
        if (starts_with(name, settings->only[index])) {
            return true;
        }
    }
    return settings->only_count == 0;
}

static void start(struct running *running, const struct settings *settings, const struct test *test) {
    running->report = tmpfile();
    if (!running->report) {
        abort();
    }
    fflush(NULL);
    running->process = fork();
    if (running->process < 0) {
        abort();
    }
    if (running->process == 0) {
        enum result result = test->check(settings, test, running->report);
        fflush(running->report);
        _exit((int)result);
    }
}

static void print_report(const struct test *test, struct running *running, bool names) {
    if (running->result == RESULT_FAILED) {
        printf("FAILED  %s\n", test->name);
        rewind(running->report);
        char buffer[4096];
        size_t count;
        while ((count = fread(buffer, 1, sizeof buffer, running->report)) > 0) {
            fwrite(buffer, 1, count, stdout);
        }
    } else if (names) {
        printf("%s  %s\n", running->result == RESULT_PASSED ? "passed " : "skipped", test->name);
    }
    fflush(stdout);
    fclose(running->report);
}

static void collect(struct running *all, size_t started) {
    int status = 0;
    pid_t process = wait(&status);
    for (size_t index = 0; index < started; index++) {
        if (all[index].process == process) {
            all[index].done = true;
            all[index].result = WIFEXITED(status) && WEXITSTATUS(status) <= RESULT_SKIPPED
                                    ? (enum result)WEXITSTATUS(status)
                                    : RESULT_FAILED;
        }
    }
}

/* Reports come in the order of the tests, whichever ends first. Returns the number of failures. */
static size_t run_all(struct suite *suite, const struct settings *settings) {
    struct running *all = calloc(suite->count + 1, sizeof *all);
    size_t sums[3] = {0};
    size_t started = 0;
    size_t printed = 0;
    size_t busy = 0;
    while (all && printed < suite->count) {
        if (started < suite->count && busy < (size_t)settings->jobs && started < printed + 256) {
            start(&all[started], settings, &suite->tests[started]);
            started++;
            busy++;
            continue;
        }
        collect(all, started);
        busy--;
        for (; printed < started && all[printed].done; printed++) {
            print_report(&suite->tests[printed], &all[printed], settings->print_names);
            sums[all[printed].result]++;
        }
    }
    if (sums[RESULT_SKIPPED]) {
        printf("%zu skipped\n", sums[RESULT_SKIPPED]);
    }
    if (!settings->rustc) {
        printf("%s: outputs were not compared with rustc's\n",
               settings->rustc_version ? format("%s is too old to judge", settings->rustc_version) : "no rustc to ask");
    }
    printf("%zu passed, %zu failed\n", sums[RESULT_PASSED], sums[RESULT_FAILED]);
    return sums[RESULT_FAILED];
}

static void usage(void) {
    fprintf(stderr, "usage: suite --source DIR --build DIR [--rustc PATH] [--only-rustc] [--bless] [--later] "
                    "[--verbose] [--jobs N] [NAME...]\n");
    exit(2);
}

static const char *next_argument(char ***arguments) {
    if (!(*arguments)[1]) {
        usage();
    }
    return *++*arguments;
}

int main(int count, char **arguments) {
    (void)count;
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    struct settings settings = {.source = ".", .build = ".", .jobs = processors > 1 ? (int)processors : 1};
    for (arguments++; *arguments && starts_with(*arguments, "--"); arguments++) {
        if (strcmp(*arguments, "--source") == 0) {
            settings.source = next_argument(&arguments);
        } else if (strcmp(*arguments, "--build") == 0) {
            settings.build = next_argument(&arguments);
        } else if (strcmp(*arguments, "--rustc") == 0) {
            settings.rustc = next_argument(&arguments);
        } else if (strcmp(*arguments, "--jobs") == 0) {
            settings.jobs = atoi(next_argument(&arguments));
        } else if (strcmp(*arguments, "--later") == 0) {
            settings.later = true;
        } else if (strcmp(*arguments, "--bless") == 0) {
            settings.bless = true;
        } else if (strcmp(*arguments, "--only-rustc") == 0) {
            settings.only_rustc = true;
        } else if (strcmp(*arguments, "--verbose") == 0) {
            settings.print_names = true;
        } else {
            usage();
        }
    }
    if (settings.jobs < 1) {
        settings.jobs = 1;
    }
    rustc_settle(&settings);
    char *build = realpath(settings.build, NULL);
    settings.build = build ? build : settings.build;
    settings.program = format("%s/prepstation", settings.build);
    settings.only = arguments;
    while (arguments[settings.only_count]) {
        settings.only_count++;
    }
    setenv("PREPSTATION", settings.program, 1); /* for unit tests that run the program */
    setenv("PREPSTATION_SOURCE", settings.source, 1);
    struct suite all = {0};
    struct suite chosen = {0};
    find_tests(&all, &settings);
    for (size_t index = 0; index < all.count; index++) {
        if (wanted(&settings, all.tests[index].name)) {
            add(&chosen, all.tests[index].name, all.tests[index].path, all.tests[index].check);
        }
    }
    return run_all(&chosen, &settings) ? 1 : 0;
}
