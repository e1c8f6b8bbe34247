/* list_face.c -- `prepstation list` and `progress`: the lessons of the course, as lines or as JSON. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "face/faces.h"
#include "lesson/lesson.h"

/* folder/name, malloc'ed. */
static char *join(const char *folder, const char *name) {
    int length = snprintf(NULL, 0, "%s/%s", folder, name);
    char *path = length < 0 ? NULL : malloc((size_t)length + 1);
    if (path)
        snprintf(path, (size_t)length + 1, "%s/%s", folder, name);
    return path;
}

static void list_lesson(const struct lesson *lesson, const char *name, size_t number, json_t *array) {
    if (!array) {
        printf("%2zu  %s\n", number, lesson->title ? lesson->title : name);
        return;
    }
    json_array_append_new(array, json_pack("{s:I, s:s, s:s, s:s, s:b}", "number", (json_int_t)number, "file", name, "title",
                                           lesson->title ? lesson->title : "", "description",
                                           lesson->description ? lesson->description : "", "done", 0));
}

int list_face(const struct options *options) {
    const char *folder = options_lessons(options);
    size_t count = 0;
    char **names = lesson_names(folder, &count);
    if (!names && !count) {
        fprintf(stderr, "prepstation: no lessons in %s\n", folder);
        return EXIT_USAGE;
    }
    json_t *array = options->json ? json_array() : NULL;
    for (size_t i = 0; i < count; i++) {
        char *path = join(folder, names[i]);
        struct lesson *lesson = path ? lesson_load(path) : NULL;
        if (lesson)
            list_lesson(lesson, names[i], i + 1, array);
        if (lesson)
            lesson_free(lesson);
        free(path);
    }
    lesson_names_free(names, count);
    if (array) {
        json_dumpf(array, stdout, JSON_INDENT(2) | JSON_PRESERVE_ORDER);
        putchar('\n');
        json_decref(array);
    }
    return 0;
}
