/* check_face.c -- `prepstation check`: for authors of lessons. Says what is wrong in a lesson file, with its line, and
 * whether what it says of its programs and tasks is true. With --programs DIR, every program of the lessons is written
 * there as well, for other tools to look at. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "face/export.h"
#include "face/faces.h"
#include "lesson/prove.h"

enum { MOST_LESSONS = 1001 };

struct finding {
    uint32_t line;
    char *what;
};

struct checking {
    const struct options *options;
    const char *path; /* of the lesson that is looked at */
    const struct lesson *lesson;
    struct export *export; /* or NULL */
    size_t lessons, programs, tasks, problems;
    const char **numbers; /* of a folder: by number, the file that has it; else NULL */
    struct finding *findings; /* of this lesson */
    size_t finding_count, finding_capacity;
    bool no_memory;
};

static void add_finding(void *context, uint32_t line, const char *what) {
    struct checking *checking = context;
    if (checking->finding_count == checking->finding_capacity) {
        size_t capacity = checking->finding_capacity ? checking->finding_capacity * 2 : 16;
        struct finding *grown = realloc(checking->findings, capacity * sizeof *grown);
        if (!grown) {
            checking->no_memory = true;
            return;
        }
        checking->findings = grown;
        checking->finding_capacity = capacity;
    }
    char *copy = strdup(what);
    checking->no_memory = checking->no_memory || !copy;
    if (copy)
        checking->findings[checking->finding_count++] = (struct finding){line ? line : 1, copy};
}

static void export_program(void *context, const struct proven *proven) {
    struct checking *checking = context;
    if (checking->export && !export_add(checking->export, checking->lesson, proven))
        checking->no_memory = true;
}

static int compare_findings(const void *left, const void *right) {
    const struct finding *one = left, *other = right;
    return one->line < other->line ? -1 : one->line > other->line;
}

/* In the order of the file, as FILE:LINE: WHAT. */
static void print_findings(struct checking *checking) {
    if (checking->finding_count > 1)
        qsort(checking->findings, checking->finding_count, sizeof *checking->findings, compare_findings);
    for (size_t i = 0; i < checking->finding_count; i++) {
        printf("%s:%u: %s\n", checking->path, (unsigned)checking->findings[i].line, checking->findings[i].what);
        free(checking->findings[i].what);
    }
    checking->problems += checking->finding_count;
    checking->finding_count = 0;
}

static bool has_name(const char *path, const char *name) {
    const char *slash = strrchr(path, '/');
    return strcmp(slash ? slash + 1 : path, name) == 0;
}

/* In a folder each lesson has a number of its own, and the fast track leads to lessons that are there. */
static void check_numbers(struct checking *checking, const struct lesson *lesson, bool is_track) {
    if (!checking->numbers)
        return;
    char what[300];
    size_t number = lesson->weight > 0 && lesson->weight < MOST_LESSONS ? (size_t)lesson->weight : 0;
    if (number && checking->numbers[number]) {
        snprintf(what, sizeof what, "lesson %zu is %.200s already", number, checking->numbers[number]);
        add_finding(checking, 1, what);
    } else if (number) {
        checking->numbers[number] = checking->path; /* it lives while the folder is checked */
    }
    for (size_t i = 0; is_track && i <= lesson->page_count; i++) {
        unsigned wanted = i < lesson->page_count ? lesson->pages[i].begin_with : lesson->begin_with;
        if (wanted == 0 || (wanted < MOST_LESSONS && checking->numbers[wanted]))
            continue;
        snprintf(what, sizeof what, "`else`: there is no lesson %u", wanted);
        add_finding(checking, i < lesson->page_count ? lesson->pages[i].line : 1, what);
    }
}

static void check_lesson(struct checking *checking, const char *path) {
    struct lesson *lesson = has_name(path, "glossary.md") ? glossary_load(path) : lesson_load(path);
    if (!lesson) {
        checking->no_memory = true;
        return;
    }
    checking->path = path;
    checking->lesson = lesson;
    checking->lessons++;
    for (size_t i = 0; i < lesson->problem_count; i++)
        add_finding(checking, lesson->problems[i].line, lesson->problems[i].what);
    check_numbers(checking, lesson, has_name(path, "fast-track.md"));
    struct proof proof = {.context = checking, .problem = add_finding, .ran = export_program};
    if (!lesson_prove(lesson, &checking->options->session, &proof))
        checking->no_memory = true;
    checking->programs += proof.programs;
    checking->tasks += proof.tasks;
    print_findings(checking);
    lesson_free(lesson);
}

/* A file that a folder of lessons may have besides. */
static void check_beside(struct checking *checking, const char *folder, const char *name) {
    size_t size = strlen(folder) + strlen(name) + 2;
    char *path = malloc(size);
    struct stat status;
    if (!path) {
        checking->no_memory = true;
        return;
    }
    snprintf(path, size, "%s/%s", folder, name);
    if (stat(path, &status) == 0)
        check_lesson(checking, path);
    free(path);
}

static void check_folder(struct checking *checking, const char *folder) {
    size_t count = 0;
    char **names = lesson_names(folder, &count);
    const char *numbers[MOST_LESSONS] = {NULL};
    checking->numbers = numbers;
    if (count == 0) {
        printf("%s:1: there is no lesson in this folder: no file NN-NAME.md\n", folder);
        checking->problems++;
    }
    for (size_t i = 0; i < count && !checking->no_memory; i++)
        check_lesson(checking, names[i]);
    check_beside(checking, folder, "fast-track.md");
    check_beside(checking, folder, "glossary.md");
    checking->numbers = NULL;
    lesson_names_free(names, count);
}

static void check_path(struct checking *checking, const char *path) {
    struct stat status;
    if (stat(path, &status) != 0) {
        printf("%s:1: %s\n", path, strerror(errno));
        checking->problems++;
    } else if (S_ISDIR(status.st_mode)) {
        check_folder(checking, path);
    } else {
        check_lesson(checking, path);
    }
}

static int finish(const struct checking *checking) {
    if (checking->no_memory) {
        fputs("prepstation: this computer has no memory left\n", stderr);
        return 75;
    }
    printf("%zu problem%s: %zu file%s, %zu program%s, %zu task%s\n", checking->problems,
           checking->problems == 1 ? "" : "s", checking->lessons, checking->lessons == 1 ? "" : "s", checking->programs,
           checking->programs == 1 ? "" : "s", checking->tasks, checking->tasks == 1 ? "" : "s");
    return checking->problems ? 1 : 0;
}

int check_face(const struct options *options) {
    struct checking checking = {.options = options};
    struct export export;
    if (options->programs) {
        if (!export_open(&export, options->programs))
            return EXIT_USAGE;
        checking.export = &export;
    }
    if (options->argument_count == 0)
        check_folder(&checking, options_lessons(options));
    for (int i = 0; i < options->argument_count && !checking.no_memory; i++)
        check_path(&checking, options->arguments[i]);
    for (size_t i = 0; i < checking.finding_count; i++)
        free(checking.findings[i].what);
    free(checking.findings);
    bool written = !checking.export || export_close(checking.export);
    int status = finish(&checking);
    return written ? status : 74;
}
