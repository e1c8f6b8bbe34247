/* progress_store.c -- the file progress.json: found, locked, read, written whole or not at all.
 *
 * The new text goes to progress.json.new beside it, is flushed, and takes the place of the old one by rename: at each
 * moment one of the two is complete on the disk. The lock is on a file of its own, since the other one is replaced;
 * the kernel gives it back when a program dies.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "lesson/progress_private.h"

enum { MOST_BYTES = 16 << 20, LOCK_TRIES = 200, LOCK_PAUSE = 10 * 1000 * 1000 /* ns */, MOST_ASIDE = 1000, FORMAT = 1 };

/* ---- Where ------------------------------------------------------------------------------------------------------- */

/* The XDG folder for state: absolute, as its specification wants it; or NULL with *no_memory untouched when there is
 * no home. */
static char *default_folder(void) {
    struct text path;
    text_init(&path);
    const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
    if (state && state[0] == '/')
        text_format(&path, "%s/prepstation", state);
    else if (home && home[0] == '/')
        text_format(&path, "%s/.local/state/prepstation", home);
    return path.length ? text_take(&path) : NULL;
}

static char *join(const char *first, const char *last) {
    struct text path;
    text_init(&path);
    text_format(&path, "%s%s", first, last);
    return text_take(&path);
}

bool store_init(struct store *store, const char *folder) {
    *store = (struct store){.lock_descriptor = -1};
    store->folder = folder ? join(folder, "") : default_folder();
    if (!store->folder)
        return true; /* no place: said when something is to be written */
    store->path = join(store->folder, "/progress.json");
    /* Kept elsewhere behind a link: that file is replaced, not the link. */
    struct stat status;
    if (store->path && lstat(store->path, &status) == 0 && S_ISLNK(status.st_mode)) {
        char *real = realpath(store->path, NULL);
        if (real) {
            free(store->path);
            store->path = real;
        }
    }
    store->fresh = store->path ? join(store->path, ".new") : NULL;
    store->lock = join(store->folder, "/progress.lock");
    return store->path && store->fresh && store->lock;
}

void store_release(struct store *store) {
    store_unlock(store);
    free(store->folder);
    free(store->path);
    free(store->fresh);
    free(store->lock);
    *store = (struct store){.lock_descriptor = -1};
}

/* Makes the folder with all above it. False with errno. */
static bool make_folder(const char *folder) {
    char *path = strdup(folder);
    if (!path)
        return false;
    bool good = true;
    for (char *at = path + 1; good && *at; at++) {
        if (*at != '/')
            continue;
        *at = 0;
        good = mkdir(path, 0700) == 0 || errno == EEXIST || errno == EROFS || errno == EACCES; /* the last step tells */
        *at = '/';
    }
    good = good && (mkdir(path, 0700) == 0 || errno == EEXIST);
    int error = errno;
    free(path);
    errno = error;
    return good;
}

/* ---- Reading ----------------------------------------------------------------------------------------------------- */

static enum store_state closed(const char *path, int error, struct text *why) {
    text_format(why, "%s cannot be read (%s). It is left as it is, and what you do now is not saved.", path,
                strerror(error));
    return STORE_CLOSED;
}

/* A failure to read is the file's only when there is memory: the library's reader does not tell one from the other. */
static bool has_memory(const struct text *bytes) {
    json_t *probe = json_stringn_nocheck(bytes->bytes, bytes->length);
    json_decref(probe);
    return probe != NULL;
}

static enum store_state read_json(const char *path, const struct text *bytes, json_t **root, struct text *why) {
    json_error_t error = {.text = ""};
    *root = json_loadb(bytes->bytes, bytes->length, JSON_REJECT_DUPLICATES, &error);
    if (!*root && !has_memory(bytes))
        return closed(path, ENOMEM, why); /* nothing need be wrong with the file */
    const char *fault = *root ? document_fault(*root) : error.text;
    if (!fault && field_integer(*root, "format") > FORMAT) {
        text_format(
            why, "%s was written by a newer prepstation. It is left as it is, and what you do now is not saved.", path);
        json_decref(*root);
        *root = NULL;
        return STORE_CLOSED;
    }
    if (!fault)
        return STORE_GOOD;
    text_format(why,
                "%s cannot be understood (%s), so the course begins anew. The file is not lost: it is put aside before "
                "anything is saved.",
                path, fault);
    json_decref(*root);
    *root = NULL;
    return STORE_DAMAGED;
}

enum store_state store_read(const struct store *store, json_t **root, struct text *why) {
    *root = NULL;
    if (!store->path)
        return STORE_GOOD;
    int descriptor = open(store->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK); /* a pipe in its place must not hold us up */
    if (descriptor < 0)
        return errno == ENOENT ? STORE_GOOD : closed(store->path, errno, why);
    struct stat status;
    if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        close(descriptor);
        text_format(why, "%s is not a file. It is left as it is, and what you do now is not saved.", store->path);
        return STORE_CLOSED;
    }
    struct text bytes;
    text_init(&bytes);
    char part[4096];
    ssize_t length = 0;
    while (bytes.length <= MOST_BYTES && !bytes.failed &&
           ((length = read(descriptor, part, sizeof part)) > 0 || (length < 0 && errno == EINTR))) {
        if (length > 0)
            text_append(&bytes, part, (size_t)length);
    }
    int error = bytes.failed ? ENOMEM : errno;
    close(descriptor);
    enum store_state state;
    if (length < 0 || bytes.failed)
        state = closed(store->path, error, why);
    else
        state = read_json(store->path, &bytes, root, why);
    text_release(&bytes);
    return state;
}

/* ---- The lock ---------------------------------------------------------------------------------------------------- */

static bool cannot_save(const struct store *store, const char *reason, struct text *why) {
    text_format(why,
                "Your progress cannot be saved in %s: %s. The course goes on, and saving is tried again with each "
                "thing you do.",
                store->folder, reason);
    return false;
}

bool store_lock(struct store *store, struct text *why) {
    if (!store->folder) {
        text_add(why, "Your progress cannot be saved: neither XDG_STATE_HOME nor HOME names a folder.");
        return false;
    }
    if (!make_folder(store->folder))
        return cannot_save(store, strerror(errno), why);
    store->lock_descriptor = open(store->lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0600);
    if (store->lock_descriptor < 0)
        return cannot_save(store, strerror(errno), why);
    for (int i = 0; i < LOCK_TRIES; i++) {
        if (flock(store->lock_descriptor, LOCK_EX | LOCK_NB) == 0)
            return true;
        if (errno != EWOULDBLOCK && errno != EINTR)
            return true; /* no locks here: better unlocked than unsaved */
        nanosleep(&(struct timespec){.tv_nsec = LOCK_PAUSE}, NULL);
    }
    store_unlock(store);
    return cannot_save(store, "another prepstation holds the lock", why);
}

void store_unlock(struct store *store) {
    if (store->lock_descriptor >= 0)
        close(store->lock_descriptor);
    store->lock_descriptor = -1;
}

/* ---- Writing ----------------------------------------------------------------------------------------------------- */

static bool write_all(int descriptor, const char *bytes, size_t length) {
    while (length > 0) {
        ssize_t written = write(descriptor, bytes, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        if (written == 0) {
            errno = ENOSPC;
            return false;
        }
        bytes += written;
        length -= (size_t)written;
    }
    return true;
}

/* The rename itself must reach the disk too. Where folders cannot be flushed nothing better can be done. */
static void flush_folder(const char *folder) {
    int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    fsync(descriptor);
    close(descriptor);
}

bool store_write(const struct store *store, const json_t *root, bool at_once, struct text *why) {
    if (access(store->path, W_OK) != 0 && errno == EACCES) /* a rename would not ask */
        return cannot_save(store, "progress.json is read-only", why);
    char *bytes = json_dumps(root, JSON_INDENT(1) | JSON_PRESERVE_ORDER);
    if (!bytes)
        return cannot_save(store, "there is not enough memory", why);
    unlink(store->fresh); /* of a program that was killed while it wrote */
    int descriptor = open(store->fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    bool good = descriptor >= 0 && write_all(descriptor, bytes, strlen(bytes)) && write_all(descriptor, "\n", 1) &&
                fsync(descriptor) == 0;
    int error = errno;
    if (descriptor >= 0 && close(descriptor) != 0 && good) {
        error = errno;
        good = false;
    }
    free(bytes);
    if (good && rename(store->fresh, store->path) != 0) {
        error = errno;
        good = false;
    }
    if (!good) {
        unlink(store->fresh);
        return cannot_save(store, strerror(error), why);
    }
    if (at_once)
        flush_folder(store->folder);
    return true;
}

bool store_set_aside(const struct store *store, struct text *why) {
    struct text name;
    text_init(&name);
    bool done = false;
    for (int i = 1; i <= MOST_ASIDE && !done; i++) {
        text_clear(&name);
        text_format(&name, "%s.damaged-%d", store->path, i);
        if (name.failed)
            break;
        if (access(name.bytes, F_OK) == 0)
            continue; /* we hold the lock */
        done = rename(store->path, name.bytes) == 0;
        if (!done)
            break;
    }
    if (done)
        text_format(why, "%s could not be understood, so the course begins anew. The file is kept as %s.", store->path,
                    name.bytes);
    else
        cannot_save(store, "the damaged progress.json cannot be put aside", why);
    text_release(&name);
    return done;
}
