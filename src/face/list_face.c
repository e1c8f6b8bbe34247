/* list_face.c -- `prepstation list` and `progress`: the lessons of the course, as lines or as JSON. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "face/faces.h"
#include "lesson/lesson.h"

static const char *base_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
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
        struct lesson *lesson = lesson_load(names[i]);
        if (lesson)
            list_lesson(lesson, base_name(names[i]), (size_t)lesson->weight, array);
        lesson_free(lesson);
    }
    lesson_names_free(names, count);
    if (array) {
        json_dumpf(array, stdout, JSON_INDENT(2) | JSON_PRESERVE_ORDER);
        putchar('\n');
        json_decref(array);
    }
    return 0;
}
