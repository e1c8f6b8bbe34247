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
    KEY_CODE_DELETE,
    KEY_CODE_F1,
    KEY_CODE_ESCAPE,
    KEY_CODE_TIME, /* no key: as much time as screen_pause says has passed */
};

enum action {
    ACTION_NONE,
#define KEY(action, keys, name, help) ACTION_KEY_##action,
#include "view/keys.def"
    ACTION_KEY_COUNT
};

enum pane { PANE_LESSON, PANE_CODE, PANE_OUTPUT, PANE_STACK, PANE_PANTRY, PANE_COUNT };

/* One entry in the history of a jar: what one stop did to it. */
struct jar_event {
    size_t stop;
    enum event_kind kind;
    bool lost; /* the last pointer to it went; `kind` says nothing then */
    uint64_t offset, size;
    struct span span;
};

enum { MOST_TRAIL = 32, MOST_TYPED = 40, MOST_ZOOMS = 12, MOST_CLICKS = 160 };

enum asking { ASKING_NOTHING, ASKING_STEP, ASKING_SEARCH, ASKING_FILTER, ASKING_DIAL };

/* The jar inspector: which jar, where its cursor is, and the way that led there. */
struct inspector {
    bool open, fields_only; /* without the bytes */
    uint32_t number;        /* of the jar; 0: a local */
    struct local_place local;
    bool on_event;          /* the cursor is among its events, else among the rows of its bytes, which stand above them */
    int cursor;
    int byte;               /* in that row, or -1: the row as a whole */
    uint32_t trail[MOST_TRAIL];
    int trail_count;
    struct jar_event *events; /* of jar `events_of`; malloc'ed */
    size_t event_count;
    uint32_t events_of;
};

/* The whole run, summed up for the columns of the timeline and of the graph; made anew when their widths change. */
enum { MOST_PICTURE_COLUMNS = 512 };
struct run_picture {
    int letters_width, graph_width;
    char letters[MOST_PICTURE_COLUMNS];
    uint64_t peaks[MOST_PICTURE_COLUMNS], peak; /* bytes in use */
    size_t peak_stop;
};

struct help_row {
    const char *keys, *name, *help;
};

enum screen_answer { SCREEN_REDRAW, SCREEN_NOTHING, SCREEN_QUIT, SCREEN_CLEAR, SCREEN_EDIT }; /* edit: the face opens the learner's editor */

/* What the outer flow puts in the place of the lesson's words: a question, a task. */
struct screen_panel {
    void *context;
    const char *name; /* its heading */
    int (*draw)(void *context, struct grid *grid, struct area area, int *scroll); /* rows it wants; without a grid it only counts */
    bool (*key_line)(void *context, struct grid *grid, int row);                  /* false: the keys of the run stand there */
};

struct key_map; /* key_map.h */

struct screen {
    struct session *session;      /* not owned, unless `exchanged` */
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
    int kept[PANE_COUNT];         /* the same at the last key: a larger window needs less of it, and may be gone again */
    bool keyed;                   /* since the last frame */
    int drawn_rows, drawn_columns;
    size_t shown_stop;            /* of the model */
    bool model_valid;
    bool into_prelude;
    bool help;
    int help_scroll;
    bool *unsafe_lines;           /* by line of the program, 1-based */
    uint32_t line_count;
    const char *message;          /* for one key: why nothing happened */
    uint32_t chosen;              /* number of the jar that the learner chose, or 0 */
    uint32_t look_line;           /* in the middle of the code, until the next move; 0: the current one is */
    uint32_t main_end;            /* line of main's closing brace, or 0 */
    bool story;                   /* a numbered place of the verdict was gone to: its panel stays */
    enum { ABOVE_BY_ITSELF, ABOVE_SHOWN, ABOVE_HIDDEN } above; /* the pantry from above: by itself, when there are many jars */
    size_t cell;                  /* under its cursor */
    bool cell_is_chosen;          /* else the cell of the focus */
    int above_columns;
    struct inspector inspector;
    struct run_picture picture;
    enum asking asking;           /* what the key line asks for, when something is being typed */
    char typed[MOST_TYPED + 1];
    char sought[MOST_TYPED + 1];  /* what was searched for last */
    struct local_place stack_chosen; /* the local under the stack's cursor; no name: none */
    struct jar_filter filter;
    bool totals;                  /* by type, in the place of jars and cells */
    int total;                    /* under their cursor */
    struct zoom {
        uint64_t from, to;
    } zooms[MOST_ZOOMS];          /* of the pantry from above: parts within parts */
    int zoom_count;
    bool playing, play_back;      /* and which way */
    int speed;                    /* of playing: index into the speeds */
    struct area areas[PANE_COUNT];/* where the panes were drawn last, for the mouse; rows 0: not shown */
    struct area timeline, graph;
    struct area cells;            /* of the pantry from above */
    struct click {
        struct area area;
        enum click_target { CLICK_JAR, CLICK_LOCAL, CLICK_PANE, CLICK_TOTAL, CLICK_ROW, CLICK_EVENT } target;
        uint32_t number;          /* of the jar, pane, row of the totals, of an open jar or of its history */
        struct local_place local;
    } clicks[MOST_CLICKS];        /* what was drawn where, for the mouse */
    int click_count;
    bool scrubbing;               /* the mouse was pressed there and is dragged */
    const struct loss *loss_here; /* found at each move, since runs are long */
    uint32_t touched_last;        /* number of the jar, or 0 */
    bool in_columns;              /* the last grid was wide: words and memory stand side by side */
    bool too_small;               /* the last grid was: keys wait */
    struct session *other;        /* the same program with the inspector the other way, when it was asked for */
    bool exchanged;               /* then `other` is the face's, and `session` is our own */
    struct session *faces;        /* the face's, while the program runs with other settings: `session` and `other` are our own then */
    bool endings;                 /* both are shown */
    int endings_scroll;
    const struct key_map *keys;   /* the learner's own, or NULL; not owned */
    const struct screen_panel *panel; /* or NULL; not owned */
    bool panel_first;             /* it, or the page's words, also stand where a verdict or a loss would be told, until the next move */
    bool projected, projected_words; /* the layout for a class; with the lesson's words in the place of the code */
    bool code_below;              /* with the panel or the page's words in a narrow window: the code, and not the memory */
    bool panel_alone;             /* with the panel in a narrow window: nothing below it, since it is about no line and no jar of this run */
    bool alone;                   /* the panel speaks of another program, an old question's: this one is not shown beside it */
    bool withheld;                /* the first run waits for its prediction: nothing of the run is shown, and nothing moves */
    const struct help_row *help_rows; /* keys of the outer flow, which the help shows first; not owned */
    size_t help_row_count;
    const char *after_last;       /* what the next page is after the last one, for the key line; NULL: there is nothing */
    size_t first_page, end_page;  /* the pages that stepping may turn: those before end_page */
};

/* The session has been studied. False when the host has no memory. */
bool screen_init(struct screen *screen, struct session *session, const struct lesson *lesson, const char *file_name);
void screen_release(struct screen *screen);

/* The pages beside the program: its stops for those that are about `program`, an index into lesson->programs. False when there is no memory. */
bool screen_set_lesson(struct screen *screen, const struct lesson *lesson, size_t program);

enum screen_answer screen_key(struct screen *screen, int key);

/* Fills the grid, whatever its size. */
void screen_draw(struct screen *screen, struct grid *grid);

/* The line of the program that is current on the screen, or 0. */
uint32_t screen_line(const struct screen *screen);

/* How long to wait for a key before KEY_CODE_TIME is due, in milliseconds; -1 when no time is kept. */
int screen_pause(const struct screen *screen);

/* The mouse: a click at a cell, or the wheel turned over it (-1 up, 1 down; 0 for a click); or it came there with the button held. */
enum { MOUSE_DRAG = 2 };
enum screen_answer screen_mouse(struct screen *screen, int row, int column, int wheel);

/* The stop at which a tick is first over. */
size_t screen_stop_of_tick(const struct screen *screen, uint64_t tick);

/* The first plain stop at `at` or behind it: that is where one sees what happened inside the library. */
size_t screen_plain_stop(const struct screen *screen, size_t at);

/* screen_mouse.c: a click there is meant for this. */
void screen_add_click(struct screen *screen, struct area area, enum click_target target, uint32_t number, struct local_place local);

/* The jar that the life line and the inspector speak of: the chosen one, else that of the verdict, else the one touched last; or 0. */
uint32_t screen_focus(const struct screen *screen);

/* The loss that happens at the very step where the run stands, or NULL. */
const struct loss *screen_loss_here(const struct screen *screen);

/* Whether the outer flow's panel stands above, and not the lesson's words, a verdict or a loss. */
bool screen_shows_panel(const struct screen *screen);
/* Whether the page's words stand above. */
bool screen_shows_words(const struct screen *screen);

/* Whether the verdict or a loss stands above. */
bool screen_shows_verdict(const struct screen *screen);

/* Whether the panel above tells of the verdict or the loss and numbers its places; which places those are. A place that the run can be
 * taken to has a stop. */
bool screen_tells_story(const struct screen *screen);
struct story_place {
    const char *role, *what; /* of whom, where there are two blocks, or NULL */
    struct position place;
    struct span span;
    size_t stop;
    bool has_stop;
};
enum { MOST_PLACES = 9 };
size_t screen_places(const struct screen *screen, struct story_place places[MOST_PLACES]);

/* rerun.c: whether the program is refused for a use after move alone, as far as the first word about it says. */
bool screen_can_run_anyway(const struct screen *screen);
/* endings.c: whether the run that is shown goes on past faults. */
bool screen_inspector_off(const struct screen *screen);

/* draw_above.c */
bool screen_shows_above(const struct screen *screen);

/* inspector.c */
void inspector_open(struct screen *screen, uint32_t number);
enum screen_answer inspector_key(struct screen *screen, int key, enum action action);
void inspector_open_local(struct screen *screen, struct local_place local);
const struct jar *inspector_jar(const struct screen *screen); /* what is open, or NULL when it is not there now */

/* The rows of its bytes: fields and the gaps between them, or eight bytes each where no fields are known. */
enum { MOST_JAR_ROWS = 600 };
struct jar_row {
    uint64_t offset, size;
    const struct jar_field *field; /* NULL: a gap, or bytes */
    size_t more;                   /* fields behind it that stand in the same row: places of an array that are small */
    bool padding;
};
size_t inspector_rows(const struct jar *jar, struct jar_row rows[MOST_JAR_ROWS]);
bool inspector_load(struct screen *screen); /* the events of its jar; false when there is no memory */
size_t inspector_pointers(const struct screen *screen, uint32_t *blocks, size_t most);

/* screen_go.c: going to a stop, with all that follows from it. */
enum screen_answer screen_go(struct screen *screen, size_t stop);

/* Is the present stop one that the report speaks about (the fault, the leak at the end, a panic ...)? */
bool screen_at_verdict(const struct screen *screen);

/* Whether the pane is one of those that share the upper half of a narrow screen. */
bool screen_pane_is_above(enum pane pane);

/* The key that a name of keys.def or of a test script means ("Right", "Tab", "^L", "q"); KEY_CODE_NONE when unknown. */
int key_from_name(const char *name, size_t length);

/* The first of some keys ("Right l Space"), as the key line shows it: a constant, or text in `out`; and whether a key is one of them. */
enum { KEY_SHOWN = 16 };
const char *key_first_shown(const char *keys, bool ascii, char out[KEY_SHOWN]);
bool key_is_among(const char *keys, int key);

#endif
