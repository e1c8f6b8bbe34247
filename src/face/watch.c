/* watch.c -- see watch.h. The folder is watched and not the file, since editors replace files. */
#include "face/watch.h"

#include <stdio.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

enum { LOOK_MILLISECONDS = 1000, LOOK_ANYWAY_MILLISECONDS = 2000 };

void watch_init(struct watch *watch) {
    memset(watch, 0, sizeof *watch);
    watch->descriptor = -1;
}

void watch_open(struct watch *watch, const char *path) {
    watch_close(watch);
    if (strlen(path) >= sizeof watch->path) return;
    const char *slash = strrchr(path, '/');
    char folder[PATH_MAX];
    if (slash) snprintf(folder, sizeof folder, "%.*s", (int)(slash - path) + 1, path);
    else snprintf(folder, sizeof folder, ".");
    snprintf(watch->path, sizeof watch->path, "%s", path);
    watch->descriptor = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    uint32_t events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_MOVED_FROM;
    if (watch->descriptor >= 0 && inotify_add_watch(watch->descriptor, folder, events) < 0) {
        close(watch->descriptor);
        watch->descriptor = -1;
    }
    watch_changed(watch);
}

void watch_close(struct watch *watch) {
    if (watch->descriptor >= 0) close(watch->descriptor);
    watch_init(watch);
}

bool watch_changed(struct watch *watch) {
    char events[4096];
    while (watch->descriptor >= 0 && read(watch->descriptor, events, sizeof events) > 0) continue;
    if (!*watch->path) return false;
    struct stat status;
    if (stat(watch->path, &status) != 0) memset(&status, 0, sizeof status); /* it is gone */
    bool changed = status.st_mtim.tv_sec != watch->seen.tv_sec || status.st_mtim.tv_nsec != watch->seen.tv_nsec ||
                   status.st_size != watch->size || status.st_ino != watch->inode;
    watch->seen = status.st_mtim;
    watch->size = status.st_size;
    watch->inode = status.st_ino;
    return changed;
}

bool watch_is_pipe(const char *path) {
    struct stat status;
    return stat(path, &status) == 0 && S_ISFIFO(status.st_mode);
}

int watch_pause(const struct watch *watch) {
    return !*watch->path ? -1 : watch->descriptor >= 0 ? LOOK_ANYWAY_MILLISECONDS : LOOK_MILLISECONDS;
}
