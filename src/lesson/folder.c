/* folder.c -- the lessons of a folder, in the order of the course. */
#include <ctype.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lesson/lesson.h"

static int compare_names(const void *left, const void *right) {
    const char *one = *(char *const *)left, *other = *(char *const *)right;
    const char *slash = strrchr(one, '/'),
               *other_slash = strrchr(other, '/'); /* both have one: lesson_names made them */
    unsigned long number = strtoul(slash + 1, NULL, 10), other_number = strtoul(other_slash + 1, NULL, 10);
    if (number != other_number)
        return number < other_number ? -1 : 1;
    return strcmp(one, other);
}

static char *join(const char *folder, const char *name) {
    size_t size = strlen(folder) + strlen(name) + 2;
    char *path = malloc(size);
    if (path)
        snprintf(path, size, "%s/%s", folder, name);
    return path;
}

char **lesson_names(const char *folder, size_t *count) {
    *count = 0;
    DIR *directory = opendir(folder);
    if (!directory)
        return NULL;
    char **names = NULL;
    size_t capacity = 0;
    for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
        size_t length = strlen(entry->d_name);
        if (length < 4 || strcmp(entry->d_name + length - 3, ".md") != 0 || !isdigit((unsigned char)entry->d_name[0]))
            continue;
        if (*count == capacity) {
            capacity = capacity ? capacity * 2 : 32;
            char **grown = realloc(names, capacity * sizeof *names);
            if (!grown)
                break;
            names = grown;
        }
        char *name = join(folder, entry->d_name);
        if (!name)
            break;
        names[(*count)++] = name;
    }
    closedir(directory);
    if (*count > 0)
        qsort(names, *count, sizeof *names, compare_names);
    return names;
}

void lesson_names_free(char **names, size_t count) {
    for (size_t i = 0; names && i < count; i++)
        free(names[i]);
    free(names);
}
