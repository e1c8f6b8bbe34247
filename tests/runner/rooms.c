/* rooms.c -- data flows one way: a room includes only what stands above it. Checked on the text of the sources, one
 * test for each room. */
#include <dirent.h>
#include <string.h>

#include "runner.h"

const char *const rooms[] = {"base",    "syntax",  "types",  "code", "machine", "prelude",
                             "verdict", "session", "lesson", "view", "face",    NULL};

static int room_index(const char *name, size_t length) {
    for (int index = 0; rooms[index]; index++) {
        if (strlen(rooms[index]) == length && strncmp(rooms[index], name, length) == 0) {
            return index;
        }
    }
    return -1;
}

static bool may_include(const char *room, const char *other, size_t length) {
    if (strcmp(room, "lesson") == 0) {
        return (length == 4 && strncmp(other, "base", 4) == 0) || (length == 7 && strncmp(other, "session", 7) == 0) ||
               (length == 7 && strncmp(other, "verdict", 7) == 0) || /* the grader reads reports */
               (length == 6 && strncmp(other, "lesson", 6) == 0);
    }
    return room_index(other, length) <= room_index(room, strlen(room));
}

/* Complains about the includes of one file; returns how many were wrong. */
static int check_file(const char *room, const char *path, int *ncurses_users, FILE *report) {
    struct text text = {0};
    if (!text_read_file(&text, path)) {
        fprintf(report, "    cannot read %s\n", path);
        return 1;
    }
    int wrong = 0;
    int line_number = 0;
    bool ncurses = false;
    for (const char *line = text_string(&text); *line; line_number++) {
        const char *end = strchr(line, '\n');
        end = end ? end : line + strlen(line);
        if (starts_with(line, "#include \"")) {
            const char *name = line + strlen("#include \"");
            const char *slash = memchr(name, '/', (size_t)(end - name));
            size_t length = slash ? (size_t)(slash - name) : 0;
            if (!slash || room_index(name, length) < 0) {
                fprintf(report, "    %s:%d: an include is written \"room/file.h\"\n", path, line_number + 1);
                wrong++;
            } else if (!may_include(room, name, length)) {
                fprintf(report, "    %s:%d: %s must not include %.*s\n", path, line_number + 1, room, (int)length,
                        name);
                wrong++;
            }
        } else if (starts_with(line, "#include <ncurses") || starts_with(line, "#include <curses") ||
                   starts_with(line, "#include <panel") || starts_with(line, "#include <menu") ||
                   starts_with(line, "#include <form")) {
            ncurses = true;
        }
        line = *end ? end + 1 : end;
    }
    *ncurses_users += ncurses;
    return wrong;
}

enum result room_check(const struct settings *settings, const struct test *test, FILE *report) {
    (void)settings;
    const char *room = strrchr(test->name, '/') + 1;
    DIR *folder = opendir(test->path);
    if (!folder) {
        fprintf(report, "    the folder %s is missing\n", test->path);
        return RESULT_FAILED;
    }
    int wrong = 0;
    int ncurses_users = 0;
    for (struct dirent *entry; (entry = readdir(folder));) {
        size_t length = strlen(entry->d_name);
        if (length > 2 && entry->d_name[0] != '.' &&
            (strcmp(entry->d_name + length - 2, ".c") == 0 || strcmp(entry->d_name + length - 2, ".h") == 0)) {
            wrong += check_file(room, format("%s/%s", test->path, entry->d_name), &ncurses_users, report);
        }
    }
    closedir(folder);
    if (ncurses_users > (strcmp(room, "face") == 0)) {
        fprintf(report, "    %d files of %s include ncurses; one file of face may\n", ncurses_users, room);
        wrong++;
    }
    return wrong ? RESULT_FAILED : RESULT_PASSED;
}
