/* draw.h -- what the drawing files of the lesson screen share. Each draws one pane into its area of the grid. */
#ifndef PREPSTATION_VIEW_DRAW_H
#define PREPSTATION_VIEW_DRAW_H

#include "view/screen.h"

/* A heading that lies on a rule: title left, count right. `here`: this pane has the keys. `margin`: columns at the right that
 * lanes may cross. */
void draw_heading(struct grid *grid, int row, int column, int width, const char *title, const char *right, bool here, int margin);

/* Words wrapped into an area, from the `skip`-th row on; returns how many rows the whole takes. Draws nothing when grid is NULL. */
int draw_blocks(struct grid *grid, struct area area, int skip, const struct block *blocks, size_t count);
int draw_wrapped(struct grid *grid, struct area area, int skip, const char *text, struct style style);

/* Words of a verdict: `code` in the role of code, and blocks with a number called jars. The first row begins `first` columns in. */
int draw_told(struct grid *grid, struct area area, int first, const char *words, struct style style);

/* Keeps a scroll within a text; says on an area's last row how much lies below. */
int clamp_scroll(int *scroll, int total, int rows);
void draw_more(struct grid *grid, struct area area, int total, int skip);

int draw_lesson(struct screen *screen, struct grid *grid, struct area area);  /* rows it wants */
void told_words(const char *text, char *out, size_t size); /* the latter alone */

/* Return the rows they want. Blank rows are put in as far as `spare` of them may be. */
enum { TOLD_LOOSE = 1000 };
int draw_verdict(struct screen *screen, struct grid *grid, struct area area, int spare);
int draw_loss(struct screen *screen, struct grid *grid, struct area area, int spare);

/* Lesson, question or verdict, whichever is told: its name, and it itself. Rows it wants; draws nothing when grid is NULL. */
const char *story_name(const struct screen *screen);
int draw_story(struct screen *screen, struct grid *grid, struct area area);
void area_inset(struct area *area); /* what text leaves free at its sides */

/* Row 0, and "page 3 of 7 · step 14 of 31". */
void draw_title(const struct screen *screen, struct grid *grid, const char *right);
void draw_progress(const struct screen *screen, bool with_step, char *out, size_t size);

/* draw_projector.c: little, and large, for a class. */
void draw_projector(struct screen *screen, struct grid *grid);

/* draw_wide.c: two columns, or three where there is room for them. */
void draw_wide(struct screen *screen, struct grid *grid);

void draw_code(struct screen *screen, struct grid *grid, struct area area, char *right, size_t right_size);
/* One line of output: tabs and controls made visible, cut where the area (of one row) ends. */
void draw_output_line(struct grid *grid, struct area area, const char *line, size_t length, struct style style);
void draw_output(struct screen *screen, struct grid *grid, struct area area, char *right, size_t right_size);

/* Stack above pantry in one column, or side by side, with the ties between them. */
struct memory_areas {
    struct area stack, pantry; /* without their headings */
    bool wide;                 /* types and lanes */
};
int stack_rows(const struct screen *screen); /* rows that the stack wants */
void draw_memory(struct screen *screen, struct grid *grid, struct memory_areas areas);
void stack_heading(const struct screen *screen, char *right, size_t size);
void pantry_heading(const struct screen *screen, int room, char *right, size_t size); /* as much as fits in `room` columns */

/* draw_shelf.c: the jars that lie on one place, from the area's top; the rows that it took. 0: there are none, or there
 * is no room. */
bool shelf_fits(struct screen *screen, struct area area);
int draw_shelf(struct screen *screen, struct grid *grid, struct area area);

/* "100,003"; up to four digits stand without a comma. */
enum { MOST_GROUPED = 28 };
const char *number_text(uint64_t number, char out[MOST_GROUPED]);

void draw_above(struct screen *screen, struct grid *grid, struct area area);
void draw_totals(struct screen *screen, struct grid *grid, struct area area); /* by type */

/* One jar, opened; the area holds its heading too. */
void draw_jar(struct screen *screen, struct grid *grid, struct area area);

/* The jar in focus, not opened: its bytes and its history, where the column has rows to spare. False when there is none. */
bool draw_glance(struct screen *screen, struct grid *grid, struct area area);

/* Of so many rows, those that the jars and what is said below them take. */
int pantry_rows(const struct screen *screen, int rows);

/* draw_bar.c: a jar's squares, how many bytes one of them stands for so that they fit (which is said where it is more than one), its word, and
 * the word with its term. All return the column behind. */
const char *jar_square(const struct jar *jar, uint64_t from, uint64_t count, enum role *role); /* "": of a slot that went back */
uint64_t jar_scale(const struct jar *jar, int columns);
bool jar_is_wrong(const struct jar *jar);
enum role stale_role(enum pointer_state pointer, bool idle); /* of a pointer: plain unless it dangles */
int draw_bar(struct grid *grid, const struct jar *jar, int row, int column, uint64_t scale);
int draw_scale(struct grid *grid, uint64_t scale, int row, int column, int end);
int scale_columns(uint64_t scale); /* that it takes at least, with two blanks before it */
int draw_look(struct grid *grid, const struct jar *jar, int row, int column, int end);
int look_columns(const struct jar *jar); /* that word and term take together */
const char *jar_part_word(const struct jar *jar); /* of a jar in which some values ended and others are there; else NULL */
const char *draw_word(const struct jar *jar, struct style *style);

/* draw_end.c: at the last stop of a run, what is said beside its verdict. Returns the rows it takes; without a grid it only counts. */
bool screen_at_end(const struct screen *screen);
int draw_run_end(const struct screen *screen, struct grid *grid, struct area area);

void draw_graph(struct screen *screen, struct grid *grid, struct area area); /* bytes in use over the run */
void graph_heading(const struct screen *screen, char *right, size_t size); /* after draw_graph */
void draw_timeline(struct screen *screen, struct grid *grid, int row);
void draw_life(struct screen *screen, struct grid *grid, int row, bool wide);
bool has_wrong_arrow(const struct screen *screen);
void draw_wrong_arrow(struct screen *screen, struct grid *grid, int row); /* two rows, under the life line */
struct key_hint {
    enum action action;
    const char *name; /* shorter than the table's where the line is short */
    const char *key;  /* where it is no action's own, or as in a sentence: "{page-show}" */
};

/* A sentence in which "{quit}" stands for the key of that action; returns the column behind it. */
int draw_words(struct grid *grid, int row, int column, int room, const char *words, struct style style);

/* The same in the place of the key line. */
void draw_message(struct grid *grid, int row, const char *words);

/* The sentence of a window that is too small for anything else. */
void draw_too_small(struct grid *grid);

/* The first is the one that is advised. Those that do not fit are left out; help and quit never are. */
void draw_hints(struct grid *grid, int row, const struct key_hint *hints, size_t count);
void draw_hints_only(struct grid *grid, int row, const struct key_hint *hints, size_t count); /* where `?` and `q` are text */
void draw_key_line(struct screen *screen, struct grid *grid, int row);
void draw_endings(struct screen *screen, struct grid *grid); /* the run with the inspector on and with it off */
/* "1 2 3 4 5" as "1-5": keys that follow one another. */
enum { MOST_KEYS_SHOWN = 64 };
const char *keys_in_short(const char *keys, char out[MOST_KEYS_SHOWN]);

void draw_help(struct screen *screen, struct grid *grid);

#endif
