/* session.c -- opening and closing a session.
 *
 * The one guard of the arena stands here: whatever the front end builds, it either is complete or is thrown away as a
 * whole, and what remains is a diagnostic that says that memory ran out.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "session/inside.h"
#include "verdict/report.h"

/* The front end of a program takes a few MiB; a hundred times that is a program that was made to exhaust the host. */
enum { ARENA_MOST = 512 << 20, FILE_MOST = 4 << 20, STOPS_MOST = 1000000 };

void session_options_default(struct session_options *options) {
    *options = (struct session_options){.most_stops = STOPS_MOST};
    machine_options_default(&options->machine);
}

void *session_grow(void *items, size_t count, size_t *capacity, size_t size) {
    if (count < *capacity)
        return items;
    size_t more = *capacity ? *capacity + *capacity / 2 : 64;
    if (more > SIZE_MAX / size)
        return NULL;
    void *larger = realloc(items, more * size);
    if (larger)
        *capacity = more;
    return larger;
}

static void start_front_end(struct session *session, size_t limit) {
    arena_init(&session->arena, limit);
    arena_expect_much(&session->arena);
    arena_init(&session->trees, limit);
    interner_init(&session->interner, &session->arena);
    source_map_init(&session->sources, &session->arena);
    diagnostics_init(&session->diagnostics, &session->arena);
}

static void drop_machine(struct session *session) {
    if (session->machine)
        machine_free(session->machine);
    session->machine = NULL;
    session->code = NULL;
}

/* One diagnostic about the file as a whole. */
static void refuse(struct session *session, enum diagnostic_code code, const char *argument) {
    diagnostics_add(&session->diagnostics, code, (struct span){0}, argument, NULL, NULL);
}

/* Runs `fill` under the guard. When memory runs out all that was built goes, and a diagnostic says so; false when there is not even
 * memory for that. */
static bool guarded(struct session *session, void (*fill)(struct session *session, const void *context),
                    const void *context) {
    jmp_buf recovery;
    if (setjmp(recovery) == 0) {
        start_front_end(session, ARENA_MOST);
        arena_guard(&session->arena, &recovery);
        arena_guard(&session->trees, &recovery);
        fill(session, context);
        arena_guard(&session->arena, NULL);
        arena_release(&session->trees);
        return true;
    }
    drop_machine(session);
    session->user = NULL;
    arena_release(&session->arena);
    arena_release(&session->trees);
    if (setjmp(recovery) == 0) {
        start_front_end(session, 0);
        arena_guard(&session->arena, &recovery);
        refuse(session, DIAGNOSTIC_CODE_OUT_OF_MEMORY, NULL);
        arena_guard(&session->arena, NULL);
        return true;
    }
    return false;
}

static struct session *new_session(const char *path, const struct session_options *options) {
    struct session *session = calloc(1, sizeof *session);
    if (!session)
        return NULL;
    session->path = strdup(path);
    if (!session->path) {
        free(session);
        return NULL;
    }
    session->options = *options;
    session->reversible = options->machine.reversible;
    return session;
}

struct bytes {
    const char *text;
    size_t length;
};

static void fill_from_bytes(struct session *session, const void *context) {
    const struct bytes *bytes = context;
    if (bytes->length > FILE_MOST)
        refuse(session, DIAGNOSTIC_CODE_FILE_TOO_LARGE, "4 MiB");
    else
        session_load(session, bytes->text, bytes->length);
}

static void fill_with_refusal(struct session *session, const void *context) {
    refuse(session, DIAGNOSTIC_CODE_FILE_UNREADABLE, context);
}

static struct session *opened(struct session *session, void (*fill)(struct session *session, const void *context),
                              const void *context) {
    if (guarded(session, fill, context))
        return session;
    session_close(session);
    return NULL;
}

struct session *session_open_text(const char *path, const char *text, size_t length,
                                  const struct session_options *options) {
    struct session *session = new_session(path, options);
    if (!session)
        return NULL;
    struct bytes bytes = {text, length};
    return opened(session, fill_from_bytes, &bytes);
}

/* Reads up to one byte more than is allowed, so that a file without end (a device) ends too. NULL and a reason when it
 * cannot be read. */
static char *read_file(const char *path, size_t *length, const char **reason) {
    FILE *file = fopen(path, "rb");
    struct stat status;
    char *text = NULL;
    if (!file) {
        *reason = strerror(errno);
        return NULL;
    }
    if (fstat(fileno(file), &status) == 0 && S_ISDIR(status.st_mode)) {
        *reason = "it is a directory";
    } else if (!(text = malloc(FILE_MOST + 2))) {
        *reason = "there is no memory for it";
    } else {
        *length = fread(text, 1, FILE_MOST + 1, file);
        if (ferror(file)) {
            *reason = strerror(errno);
            free(text);
            text = NULL;
        }
    }
    fclose(file);
    return text;
}

struct session *session_open_file(const char *path, const struct session_options *options) {
    struct session *session = new_session(path, options);
    if (!session)
        return NULL;
    const char *reason = "";
    struct bytes bytes = {0};
    char *text = read_file(path, &bytes.length, &reason);
    if (!text)
        return opened(session, fill_with_refusal, reason);
    bytes.text = text;
    session = opened(session, fill_from_bytes, &bytes);
    free(text);
    return session;
}

void session_close(struct session *session) {
    if (!session)
        return;
    report_free(session->report);
    drop_machine(session);
    for (struct history *history = session->histories; history;) {
        struct history *next = history->next;
        free(history->items);
        free(history);
        history = next;
    }
    free(session->losses);
    free(session->undropped);
    free(session->stops);
    free(session->events);
    free(session->marks);
    free(session->since);
    arena_release(&session->arena);
    free(session->path);
    free(session);
}

enum session_state session_state(const struct session *session) {
    return session->machine ? SESSION_READY : SESSION_REFUSED;
}

const struct diagnostics *session_diagnostics(const struct session *session) {
    return &session->diagnostics;
}

struct source_map *session_sources(const struct session *session) {
    return (struct source_map *)&session->sources;
}

const struct source *session_user_source(const struct session *session) {
    return session->user;
}

struct machine *session_machine(const struct session *session) {
    return session->machine;
}

const struct code *session_code(const struct session *session) {
    return session->code;
}

const struct session_options *session_options_of(const struct session *session) {
    return &session->options;
}
