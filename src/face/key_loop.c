/* key_loop.c -- see key_loop.h. */
#include "face/key_loop.h"

#include "face/terminal.h"

static bool show(const struct key_loop *loop, struct grid *grid, bool anew) {
    if (!grid_resize(grid, terminal_rows(), terminal_columns())) return false;
    loop->draw(loop->context, grid);
    terminal_show(grid, anew);
    return true;
}

static enum screen_answer apply(const struct key_loop *loop, int key) {
    if (key != TERMINAL_MOUSE) return loop->key(loop->context, key);
    struct terminal_mouse mouse = terminal_mouse();
    return loop->mouse(loop->context, mouse.row, mouse.column, mouse.wheel);
}

bool key_loop_run(const struct key_loop *loop, struct grid *grid, struct watch *watch) {
    bool dirty = true, anew = false;
    for (;;) {
        if (dirty && !terminal_key_waits()) {
            if (!show(loop, grid, anew)) return false;
            dirty = anew = false;
        }
        if (loop->choose_file) loop->choose_file(loop->context);
        int play = loop->pause(loop->context);
        int key = terminal_key(watch->descriptor, play >= 0 ? play : watch_pause(watch));
        if (key == TERMINAL_TIMEOUT && play >= 0) key = KEY_CODE_TIME;
        if (key == TERMINAL_ENDED) return true;
        if (key == TERMINAL_RESIZED) {
            dirty = anew = true;
        } else if (key == TERMINAL_FILE || key == TERMINAL_TIMEOUT) {
            if (!watch_changed(watch)) continue;
            if (!loop->file_changed(loop->context)) return false;
            dirty = true;
        } else {
            enum screen_answer answer = apply(loop, key);
            if (answer == SCREEN_QUIT) return true;
            if (answer == SCREEN_EDIT && !loop->edit(loop->context)) return false;
            anew = anew || answer == SCREEN_CLEAR || answer == SCREEN_EDIT;
            dirty = dirty || answer != SCREEN_NOTHING;
        }
    }
}
