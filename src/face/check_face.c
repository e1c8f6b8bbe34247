/* check_face.c -- `prepstation check`: for authors of lessons. Says what is wrong in a lesson file and whether the moments of its pages are found
 * in a run of its program. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "face/faces.h"
#include "lesson/lesson.h"

/* Runs the lesson's program and looks for the moments of its pages; returns how many things are wrong. */
static size_t check_program(const struct options *options, const struct lesson *lesson) {
    struct session *session =
        session_open_text(lesson->programs[0].name, lesson->programs[0].text, lesson->programs[0].length, &options->session);
    size_t missing = 0;
    if (!session || !session_study(session)) {
        printf("%s: the program does not run\n", lesson->path);
        session_close(session);
        return 1;
    }
    size_t *stops = calloc(lesson->page_count + 1, sizeof *stops);
    if (stops)
        lesson_find_moments(lesson, 0, session, stops, &missing);
    if (missing)
        printf("%s: the moments of %zu pages are not found in the run\n", lesson->path, missing);
    free(stops);
    session_close(session);
    return missing;
}

static size_t check_lesson(const struct options *options, const char *path) {
    struct lesson *lesson = lesson_load(path);
    if (!lesson) {
        printf("%s: no memory\n", path);
        return 1;
    }
    size_t wrong = lesson->problem_count;
    for (size_t i = 0; i < lesson->problem_count; i++)
        printf("%s:%u: %s\n", path, lesson->problems[i].line, lesson->problems[i].what);
    if (lesson->program_count && lesson->programs[0].text)
        wrong += check_program(options, lesson);
    lesson_free(lesson);
    return wrong;
}

static size_t check_folder(const struct options *options, const char *folder) {
    size_t count = 0, wrong = 0;
    char **names = lesson_names(folder, &count);
    for (size_t i = 0; i < count; i++)
        wrong += check_lesson(options, names[i]);
    lesson_names_free(names, count);
    return wrong;
}

int check_face(const struct options *options) {
    size_t wrong = 0;
    if (options->argument_count == 0)
        wrong = check_folder(options, options_lessons(options));
    for (int i = 0; i < options->argument_count; i++) {
        struct stat status;
        if (stat(options->arguments[i], &status) != 0) {
            printf("%s: %s\n", options->arguments[i], strerror(errno));
            wrong++;
            continue;
        }
        bool is_folder = S_ISDIR(status.st_mode);
        wrong += is_folder ? check_folder(options, options->arguments[i]) : check_lesson(options, options->arguments[i]);
    }
    printf("%zu problem%s\n", wrong, wrong == 1 ? "" : "s");
    return wrong ? 1 : 0;
}
