/* watch.h -- one file, watched for being saved: by notification, and by looking now and then, since notification does not reach every file
 * system (a network's, for one). */
#ifndef PREPSTATION_FACE_WATCH_H
#define PREPSTATION_FACE_WATCH_H

#include <limits.h>
#include <stdbool.h>
#include <sys/stat.h>

struct watch {
    int descriptor;       /* readable when something happened in the file's folder; -1: there is no notification */
    struct timespec seen; /* when the file was last changed, as far as that was told */
    off_t size;
    ino_t inode;
    char path[PATH_MAX];
};

/* Before anything else; a watch of no file is never changed. */
void watch_init(struct watch *watch);

/* From now on. A path that is too long is not watched. */
void watch_open(struct watch *watch, const char *path);
void watch_close(struct watch *watch);

/* Whether the file is another than when it was last asked. */
bool watch_changed(struct watch *watch);

/* A pipe has taken the place of the file: opening it would wait for somebody who writes. */
bool watch_is_pipe(const char *path);

/* Milliseconds until it is worth to ask again without a notification; -1: never. */
int watch_pause(const struct watch *watch);

#endif
