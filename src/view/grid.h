/* grid.h -- a screen as a grid of styled cells; what every view fills and every face shows.
 *
 * A style is a *role* (what the thing means) and attributes; which colour a role has is the face's business, so that screens can be
 * compared in tests without a terminal. Every glyph outside ASCII that views use has an ASCII twin of the same width
 * (grid.ascii): views write the one and the grid puts the other.
 *
 * Ownership: the grid owns its cells. Writing outside of it, or before a failed grid_resize succeeded, does nothing.
 */
#ifndef PREPSTATION_VIEW_GRID_H
#define PREPSTATION_VIEW_GRID_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum role { ROLE_PLAIN, ROLE_DIM, ROLE_HERE, ROLE_CHANGED, ROLE_GOOD, ROLE_WARNING, ROLE_FAULT, ROLE_COUNT };

enum style_attribute { STYLE_BOLD = 1, STYLE_REVERSE = 2, STYLE_UNDERLINE = 4 };

struct style {
    uint8_t role;
    uint8_t attributes;
};

struct cell {
    char text[15]; /* UTF-8 with its combining marks, NUL-terminated; "" is the right half of a wide character */
    uint8_t width; /* 0, 1 or 2 */
    struct style style;
};

struct key_map; /* key_map.h */

struct grid {
    int rows, columns;
    struct cell *cells;
    bool ascii;
    const struct key_map *keys; /* those whose names hints show, or NULL: the usual ones; not owned */
    int cursor_row, cursor_column; /* where the terminal's cursor goes; -1: nowhere */
};

/* A part of the screen. */
struct area {
    int row, column, rows, columns;
};

void grid_init(struct grid *grid, bool ascii);
void grid_release(struct grid *grid);
bool grid_resize(struct grid *grid, int rows, int columns); /* false: no memory, the old size stays */
void grid_clear(struct grid *grid);

struct style style_of(enum role role);
struct style style_with(enum role role, unsigned attributes);

/* Puts UTF-8 text, at most `width` columns of it; returns the column behind it. Controls and bad bytes are shown as a replacement,
 * never passed on. */
int grid_put(struct grid *grid, int row, int column, int width, const char *text, struct style style);
int grid_put_length(struct grid *grid, int row, int column, int width, const char *text, size_t length, struct style style);

/* The same, but text that does not fit ends in the mark for "cut". */
int grid_put_cut(struct grid *grid, int row, int column, int width, const char *text, struct style style);

int grid_format(struct grid *grid, int row, int column, int width, struct style style, const char *format, ...)
    __attribute__((format(printf, 6, 7)));

/* One glyph, repeated to the right. */
void grid_fill(struct grid *grid, int row, int column, int count, const char *glyph, struct style style);

/* One byte of a slot that went back: the glyph is also used as a separator in text, where its twin is another. */
void grid_put_freed_byte(struct grid *grid, int row, int column, struct style style);

/* Adds attributes to what stands there. */
void grid_mark(struct grid *grid, int row, int column, int width, unsigned attributes);

/* Columns that the text takes. */
int text_columns(const char *text);
int text_columns_of(const char *text, size_t length);

/* The text of a row without trailing blanks, for tests; malloc'ed. */
char *grid_row_text(const struct grid *grid, int row);

#endif
