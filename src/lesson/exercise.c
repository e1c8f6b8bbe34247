/* exercise.c -- a task's text in a file of the learner's own.
 *
 * The learner's text is never written over without a copy: beginning leaves a file that exists alone, writing goes
 * through a new file and a rename, and a reset keeps what was there beside it. What stands in the file's place (a
 * folder, a pipe, nothing) is said and left alone.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lesson/course.h"

enum { MOST_EXERCISE_BYTES = 1 << 20, MOST_PATH = 4096 };

/* ---- Where ------------------------------------------------------------------------------------------------------- */

static void add_name(struct text *path, const char *name) {
    for (const char *at = name; *at; at++) {
        bool fine = (*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z') || (*at >= '0' && *at <= '9') ||
                    *at == '_' || *at == '-';
        text_add_char(path, fine ? *at : '-');
    }
}

bool exercise_path(const struct lesson *lesson, const struct page *page, char *path, size_t size) {
    const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
    struct text text;
    text_init(&text);
    if (data && data[0] == '/')
        text_add(&text, data);
    else if (home && home[0] == '/')
        text_format(&text, "%s/.local/share", home);
    bool good = text.length > 0 && page->id;
    text_add(&text, "/prepstation/exercises/");
    add_name(&text, lesson->name);
    text_add_char(&text, '-');
    add_name(&text, page->id ? page->id : "");
    text_add(&text, ".rs");
    good = good && !text.failed && text.length < size;
    if (good)
        memcpy(path, text.bytes, text.length + 1);
    text_release(&text);
    return good;
}

static bool find_path(const struct lesson *lesson, const struct page *page, char path[MOST_PATH], struct text *why) {
    if (exercise_path(lesson, page, path, MOST_PATH))
        return true;
    text_add(why, "There is no place for exercises: neither XDG_DATA_HOME nor HOME names a folder.");
    return false;
}

static bool say(struct text *why, const char *path, const char *what) {
    text_format(why, "%s %s (%s).", path, what, strerror(errno));
    return false;
}

/* Why the last folder could not be made, or 0: opening the file would only say that there is none. */
static int make_folders(const char *path) {
    char folder[MOST_PATH];
    int error = 0;
    snprintf(folder, sizeof folder, "%s", path);
    for (char *at = folder + 1; *at; at++) {
        if (*at != '/')
            continue;
        *at = 0;
        bool made = mkdir(folder, 0700) == 0 || errno == EEXIST;
        if (!made && errno == ENOENT)
            return error; /* the one above could not be made */
        error = made ? 0 : errno;
        *at = '/';
    }
    return error;
}

/* ---- Reading and writing ----------------------------------------------------------------------------------------- */

/* Writes all to a new file; false with errno. */
static bool write_new(const char *path, const char *bytes, size_t length) {
    unlink(path);
    int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    bool good = descriptor >= 0;
    while (good && length > 0) {
        ssize_t written = write(descriptor, bytes, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written == 0)
            errno = ENOSPC;
        good = written > 0;
        bytes += good ? written : 0;
        length -= good ? (size_t)written : 0;
    }
    good = good && fsync(descriptor) == 0;
    int error = errno;
    if (descriptor >= 0)
        close(descriptor);
    if (!good && descriptor >= 0)
        unlink(path);
    errno = error;
    return good;
}

static bool beside(const char *path, const char *ending, char other[MOST_PATH], struct text *why) {
    if ((size_t)snprintf(other, MOST_PATH, "%s%s", path, ending) < MOST_PATH)
        return true;
    text_format(why, "%s is too long a name.", path);
    return false;
}

/* Is there something at the path that is not a file? Then it is not ours to replace. */
static bool is_blocked(const char *path, struct text *why) {
    struct stat status;
    if (stat(path, &status) != 0 || S_ISREG(status.st_mode))
        return false;
    text_format(why, "%s is %s now, not a file. Move it away, and the exercise can be written there again.", path,
                S_ISDIR(status.st_mode) ? "a folder" : "something else");
    return true;
}

bool exercise_write(const struct lesson *lesson, const struct page *page, const char *bytes, size_t length,
                    struct text *why) {
    char path[MOST_PATH], fresh[MOST_PATH];
    if (!find_path(lesson, page, path, why) || !beside(path, ".new", fresh, why) || is_blocked(path, why))
        return false;
    int no_folder = make_folders(path);
    if (!write_new(fresh, bytes, length)) {
        errno = no_folder ? no_folder : errno;
        return say(why, path, "cannot be written");
    }
    if (rename(fresh, path) == 0)
        return true;
    say(why, path, "cannot be written");
    unlink(fresh);
    return false;
}

bool exercise_begin(const struct lesson *lesson, const struct page *page, struct text *why) {
    char path[MOST_PATH], fresh[MOST_PATH];
    if (!find_path(lesson, page, path, why) || !beside(path, ".new", fresh, why) || is_blocked(path, why))
        return false;
    if (access(path, F_OK) == 0)
        return true;
    int no_folder = make_folders(path);
    if (!write_new(fresh, page->task->start.text, page->task->start.length)) {
        errno = no_folder ? no_folder : errno;
        return say(why, path, "cannot be written");
    }
    /* A link never replaces what is there; where there are no links, nothing was there a moment ago. */
    bool good = link(fresh, path) == 0 || errno == EEXIST;
    if (good) {
        unlink(fresh);
        return true;
    }
    if (rename(fresh, path) == 0)
        return true;
    say(why, path, "cannot be written");
    unlink(fresh);
    return false;
}

static char *read_bytes(int descriptor, size_t *length) {
    struct text text;
    text_init(&text);
    char part[4096];
    ssize_t got = 0;
    while (text.length <= MOST_EXERCISE_BYTES && !text.failed) {
        got = read(descriptor, part, sizeof part);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        text_append(&text, part, (size_t)got);
    }
    if (got < 0 || text.failed || !text_reserve(&text, 1)) {
        text_release(&text);
        return NULL;
    }
    *length = text.length;
    return text_take(&text);
}

char *exercise_read(const struct lesson *lesson, const struct page *page, size_t *length, struct text *why) {
    char path[MOST_PATH];
    if (!find_path(lesson, page, path, why) || is_blocked(path, why))
        return NULL;
    int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0 && errno == ENOENT) {
        text_format(why, "%s is not there any more.", path);
        return NULL;
    }
    if (descriptor < 0) {
        say(why, path, "cannot be read");
        return NULL;
    }
    char *bytes = read_bytes(descriptor, length);
    if (!bytes)
        say(why, path, "cannot be read");
    close(descriptor);
    if (bytes && *length > MOST_EXERCISE_BYTES) {
        text_format(why, "%s is larger than 1 MiB, which no exercise is.", path);
        free(bytes);
        return NULL;
    }
    return bytes;
}

/* ---- Reset and undo ---------------------------------------------------------------------------------------------- */

bool exercise_reset(const struct lesson *lesson, const struct page *page, struct text *why) {
    char path[MOST_PATH], before[MOST_PATH];
    if (!find_path(lesson, page, path, why) || !beside(path, ".before", before, why) || is_blocked(path, why))
        return false;
    if (rename(path, before) != 0 && errno != ENOENT)
        return say(why, path, "cannot be put aside");
    if (exercise_begin(lesson, page, why))
        return true;
    if (access(path, F_OK) != 0)
        rename(before, path);
    return false;
}

bool exercise_undo(const struct lesson *lesson, const struct page *page, struct text *why) {
    char path[MOST_PATH], before[MOST_PATH], now[MOST_PATH];
    if (!find_path(lesson, page, path, why) || !beside(path, ".before", before, why) || !beside(path, ".now", now, why))
        return false;
    if (is_blocked(path, why))
        return false;
    if (access(before, F_OK) != 0) {
        text_add(why, "There is nothing to undo: this exercise was not reset.");
        return false;
    }
    bool has_now = rename(path, now) == 0;
    if (rename(before, path) != 0) {
        say(why, before, "cannot be put back");
        if (has_now)
            rename(now, path);
        return false;
    }
    if (has_now)
        rename(now, before);
    return true;
}
