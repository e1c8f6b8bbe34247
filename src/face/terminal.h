/* terminal.h -- the terminal through ncurses: keys in, grids out. terminal.c is the only file that includes ncurses. */
#ifndef PREPSTATION_FACE_TERMINAL_H
#define PREPSTATION_FACE_TERMINAL_H

#include "face/colours.h"
#include "view/grid.h"

/* What terminal_key returns besides keys of view/screen.h. */
enum { TERMINAL_RESIZED = -1, TERMINAL_FILE = -2, TERMINAL_ENDED = -3, TERMINAL_TIMEOUT = -4, TERMINAL_MOUSE = -5 };

struct terminal_wish {
    bool colours, mouse;
    enum theme theme;
    enum background background; /* unknown: it is found out as far as that is safe */
};

/* Takes the terminal over. False, with nothing changed, when there is none that can show a screen. */
bool terminal_open(const struct terminal_wish *wish);

/* Where the mouse did what, after TERMINAL_MOUSE: wheel -1 up, 1 down, 0 a click, MOUSE_DRAG of view/screen.h. */
struct terminal_mouse {
    int row, column, wheel;
};
struct terminal_mouse terminal_mouse(void);

/* Gives it back as it was. May be called twice. */
void terminal_close(void);

/* Steps aside for another program on the same terminal, and takes it back. False when it is gone. */
void terminal_suspend(void);
bool terminal_resume(void);

int terminal_rows(void);
int terminal_columns(void);

/* Waits for a key, a resize, something to read on `descriptor` (or -1), the end (SIGTERM, SIGHUP, SIGINT, terminal gone), or until
 * `milliseconds` have passed (-1: no limit). Uses no CPU while it waits. */
int terminal_key(int descriptor, int milliseconds);

/* A key that has been typed already, or TERMINAL_TIMEOUT; one that comes too early is kept, and terminal_key gives it later. */
int terminal_typed(void);
void terminal_keep(int key);

/* True when another key is already waiting, so that a frame may be skipped. */
bool terminal_key_waits(void);

/* Shows the grid; only what differs is written. `anew`: everything. */
void terminal_show(const struct grid *grid, bool anew);

#endif
