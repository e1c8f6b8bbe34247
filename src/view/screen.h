/* screen.h -- the lesson screen: state, keys, drawing. Knows a session, a lesson and a grid; no terminal.
 *
 * A face reads keys from wherever it likes, passes them to screen_key, and shows the grid that screen_draw fills. Tests do
 * the same without a face.
 */
#ifndef PREPSTATION_VIEW_SCREEN_H
#define PREPSTATION_VIEW_SCREEN_H

#include "lesson/lesson.h"
#include "verdict/report.h"
#include "view/grid.h"
#include "view/model.h"

/* Keys that are not a character. Characters are their Unicode scalar. */
enum key {
    KEY_CODE_NONE = 0,
    KEY_CODE_UP = 0x110000, /* beyond Unicode */
    KEY_CODE_DOWN,
    KEY_CODE_LEFT,
    KEY_CODE_RIGHT,
    KEY_CODE_HOME,
    KEY_CODE_END,
    KEY_CODE_PAGE_UP,
    KEY_CODE_PAGE_DOWN,
    KEY_CODE_BACK_TAB,
    KEY_CODE_BACKSPACE,
    KEY_CODE_F1,
    KEY_CODE_ESCAPE,
};

enum action {
    ACTION_NONE,
#define KEY(action, keys, name, help) ACTION_KEY_##action,
#include "view/keys.def"
#undef KEY
    ACTION_KEY_COUNT
};

enum pane { PANE_LESSON, PANE_CODE, PANE_OUTPUT, PANE_STACK, PANE_PANTRY, PANE_COUNT };

enum screen_answer { SCREEN_REDRAW, SCREEN_NOTHING, SCREEN_QUIT, SCREEN_CLEAR };

struct screen {
    struct session *session;      /* not owned */
    const struct lesson *lesson;  /* or NULL: a program of the learner's own; not owned */
    const char *file_name;
    const struct report *report;  /* of the whole run; the session keeps it */
    struct model model;
    struct model_memory memory;
    size_t *page_stops;           /* by page */
    size_t page;
    enum pane pane;               /* has the keys */
    enum pane tab;                /* narrow: which of lesson, code, output is above */
    int scroll[PANE_COUNT];
    size_t shown_stop;            /* of the model */
    bool model_valid;
    bool into_prelude;
    bool help;
    int help_scroll;
    bool *unsafe_lines;           /* by line of the program, 1-based */
    uint32_t line_count;
    const char *message;          /* for one key: why nothing happened */
    uint32_t focus;               /* number of the jar that the life line is about */
    bool too_small;               /* the last grid was: keys wait */
};

/* The session has been studied. False when the host has no memory. */
bool screen_init(struct screen *screen, struct session *session, const struct lesson *lesson, const char *file_name);
void screen_release(struct screen *screen);

enum screen_answer screen_key(struct screen *screen, int key);

/* Fills the grid, whatever its size. */
void screen_draw(struct screen *screen, struct grid *grid);

/* Is the present stop one that the report speaks about (the fault, the leak at the end, a panic ...)? */
bool screen_at_verdict(const struct screen *screen);

/* Whether the pane is one of those that share the upper half of a narrow screen. */
bool screen_pane_is_above(enum pane pane);

/* The key that a name of keys.def or of a test script means ("Right", "Tab", "^L", "q"); KEY_CODE_NONE when unknown. */
int key_from_name(const char *name, size_t length);

/* The first key of an action, as the key line shows it: a constant, or text in `out`. */
enum { KEY_SHOWN = 16 };
const char *key_shown(enum action action, bool ascii, char out[KEY_SHOWN]);

/* Row by row what keys.def says; false behind the last. */
bool key_row_text(size_t row, const char **keys, const char **name, const char **help);

#endif
