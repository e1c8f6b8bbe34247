/* waiting.c -- see waiting.h. */
#include "face/waiting.h"

#include <string.h>

#include "face/terminal.h"
#include "view/draw_running.h"
#include "view/key_map.h"

enum { BLINK = 60, FRAME = 100 }; /* milliseconds: until something is shown, and between two frames */

void waiting_init(struct waiting *waiting, bool ascii, const struct key_map *keys) {
    *waiting = (struct waiting){.keys = keys};
    grid_init(&waiting->grid, ascii);
}

void waiting_release(struct waiting *waiting) {
    grid_release(&waiting->grid);
}

static long since(const struct timespec *then, const struct timespec *now) {
    return (long)(now->tv_sec - then->tv_sec) * 1000 + (now->tv_nsec - then->tv_nsec) / 1000000;
}

static void show(struct waiting *waiting, const struct timespec *now) {
    if (!grid_resize(&waiting->grid, terminal_rows(), terminal_columns())) return;
    const char *path = session_user_source(waiting->session)->path, *slash = strrchr(path, '/');
    draw_running(&waiting->grid, waiting->session, slash ? slash + 1 : path, waiting->keys);
    terminal_show(&waiting->grid, false);
    waiting->is_shown = true;
    waiting->drawn = *now;
}

static bool go_on(void *context, const struct session *session) {
    struct waiting *waiting = context;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    uint64_t ticks = machine_ticks(session_machine(session));
    if (waiting->session != session || ticks <= waiting->ticks) { /* another run begins */
        waiting->session = session;
        waiting->began = now;
        waiting->is_shown = waiting->is_stopped = false;
    }
    waiting->ticks = ticks;
    if (waiting->is_stopped || since(&waiting->began, &now) < BLINK) return !waiting->is_stopped;
    if (!waiting->is_shown || since(&waiting->drawn, &now) >= FRAME) show(waiting, &now);
    int key;
    while ((key = terminal_typed()) != TERMINAL_TIMEOUT) {
        bool ends = key == TERMINAL_ENDED || key_map_action(waiting->keys, key) == ACTION_KEY_QUIT;
        if (key == TERMINAL_RESIZED) show(waiting, &now);
        if (key != KEY_CODE_ESCAPE && key != TERMINAL_MOUSE) terminal_keep(key);
        waiting->is_stopped = waiting->is_stopped || ends || key == KEY_CODE_ESCAPE;
        if (key == TERMINAL_ENDED) break;
    }
    return !waiting->is_stopped;
}

void waiting_watch(struct waiting *waiting, struct session_options *options) {
    options->go_on = go_on;
    options->context = waiting;
}
