/* grid.c -- cells, clipping, display width (libutf8proc) and the ASCII twins. */
#include "view/grid.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

struct twin {
    utf8proc_int32_t glyph;
    char ascii;
};

static const struct twin twins[] = {
    {0x25a0, '#'}, {0x25a1, '.'}, {0x00b0, 'o'}, {0x2591, '/'}, {0x00d7, 'x'}, {0x2500, '-'}, {0x2502, '|'}, {0x2588, '#'},
    {0x2593, '%'}, {0x2592, '+'}, {0x2584, '_'}, {0x2580, '"'}, {0x25ba, '>'}, {0x25c4, '<'}, {0x25b2, '^'}, {0x25bc, 'v'}, {0x25cf, '*'},
    {0x25cb, 'o'}, {0x250c, '+'}, {0x2510, '+'}, {0x2514, '+'}, {0x2518, '+'}, {0x251c, '+'}, {0x2524, '+'}, {0x252c, '+'},
    {0x2534, '+'}, {0x253c, '+'}, {0x2550, '='}, {0x2551, ':'}, {0x2026, '~'}, {0x2260, 'x'}, {0x00b7, '-'}, {0x2192, '>'},
    {0x2190, '<'}, {0x2191, '^'}, {0x2193, 'v'}, {0x2013, '-'}, {0x2014, '-'}, {0x2018, '\''}, {0x2019, '\''}, {0x201c, '"'},
    {0x201d, '"'}, {0x2563, '+'}, {0x2561, '+'},
};

static int ascii_twin(utf8proc_int32_t glyph) {
    for (size_t i = 0; i < sizeof twins / sizeof *twins; i++) {
        if (twins[i].glyph == glyph) return twins[i].ascii;
    }
    return '?';
}

void grid_init(struct grid *grid, bool ascii) {
    memset(grid, 0, sizeof *grid);
    grid->ascii = ascii;
    grid->cursor_row = grid->cursor_column = -1;
}

void grid_release(struct grid *grid) {
    free(grid->cells);
    grid->cells = NULL;
    grid->rows = grid->columns = 0;
}

bool grid_resize(struct grid *grid, int rows, int columns) {
    if (rows < 1 || columns < 1 || rows > 10000 || columns > 10000) return false;
    if (rows == grid->rows && columns == grid->columns) return true;
    struct cell *cells = calloc((size_t)rows * (size_t)columns, sizeof *cells);
    if (!cells) return false;
    free(grid->cells);
    grid->cells = cells;
    grid->rows = rows;
    grid->columns = columns;
    grid_clear(grid);
    return true;
}

void grid_clear(struct grid *grid) {
    for (size_t i = 0; i < (size_t)grid->rows * (size_t)grid->columns; i++) {
        grid->cells[i] = (struct cell){.text = " ", .width = 1};
    }
    grid->cursor_row = grid->cursor_column = -1;
}

struct style style_of(enum role role) { return (struct style){(uint8_t)role, 0}; }

struct style style_with(enum role role, unsigned attributes) {
    return (struct style){(uint8_t)role, (uint8_t)attributes};
}

static struct cell *cell_at(struct grid *grid, int row, int column) {
    if (row < 0 || column < 0 || row >= grid->rows || column >= grid->columns) return NULL;
    return &grid->cells[(size_t)row * (size_t)grid->columns + (size_t)column];
}

/* A wide character that loses one of its halves leaves a blank. */
static void break_wide(struct grid *grid, int row, int column) {
    struct cell *cell = cell_at(grid, row, column);
    if (!cell) return;
    struct cell *other = NULL;
    if (cell->width == 2) other = cell_at(grid, row, column + 1);
    else if (cell->width == 0) other = cell_at(grid, row, column - 1);
    if (other) *other = (struct cell){.text = " ", .width = 1, .style = other->style};
}

static void set_cell(struct grid *grid, int row, int column, const char *text, size_t length, int width,
                     struct style style) {
    struct cell *cell = cell_at(grid, row, column);
    if (!cell || (width == 2 && column + 1 >= grid->columns)) return;
    break_wide(grid, row, column);
    if (length >= sizeof cell->text) length = sizeof cell->text - 1;
    memcpy(cell->text, text, length);
    cell->text[length] = 0;
    cell->width = (uint8_t)width;
    cell->style = style;
    if (width == 2) {
        break_wide(grid, row, column + 1);
        struct cell *right = cell_at(grid, row, column + 1);
        *right = (struct cell){.text = "", .width = 0, .style = style};
    }
}

/* Appends a combining mark to the character before, while there is room for it. */
static void combine(struct grid *grid, int row, int column, const char *text, size_t length) {
    struct cell *cell = cell_at(grid, row, column);
    if (cell && cell->width == 0) cell = cell_at(grid, row, column - 1);
    if (!cell || grid->ascii) return;
    size_t have = strlen(cell->text);
    if (have + length < sizeof cell->text) {
        memcpy(cell->text + have, text, length);
        cell->text[have + length] = 0;
    }
}

/* The next scalar of the text: its bytes and columns. A bad byte or control counts as one column. */
static size_t next_scalar(const char *text, size_t length, utf8proc_int32_t *scalar, int *width) {
    utf8proc_ssize_t used = utf8proc_iterate((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)length, scalar);
    if (used <= 0) {
        *scalar = -1;
        *width = 1;
        return 1;
    }
    *width = utf8proc_charwidth(*scalar);
    utf8proc_category_t category = utf8proc_category(*scalar);
    bool mark = category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME;
    if (mark) {
        *width = 0;
    } else if (*width <= 0 || *scalar < 0x20 || (*scalar >= 0x7f && *scalar < 0xa0)) {
        *scalar = -1;
        *width = 1;
    }
    return (size_t)used;
}

int grid_put_length(struct grid *grid, int row, int column, int width, const char *text, size_t length,
                    struct style style) {
    int end = column + width;
    while (length > 0) {
        utf8proc_int32_t scalar;
        int columns;
        size_t used = next_scalar(text, length, &scalar, &columns);
        if (columns == 0) {
            combine(grid, row, column - 1, text, used);
        } else {
            if (column + columns > end) break;
            if (scalar < 0) set_cell(grid, row, column, grid->ascii ? "?" : "\xef\xbf\xbd", grid->ascii ? 1 : 3, 1, style);
            else if (grid->ascii && scalar >= 0x80) {
                char twin = (char)ascii_twin(scalar);
                for (int i = 0; i < columns; i++) set_cell(grid, row, column + i, &twin, 1, 1, style);
            } else set_cell(grid, row, column, text, used, columns, style);
            column += columns;
        }
        text += used;
        length -= used;
    }
    return column;
}

int grid_put(struct grid *grid, int row, int column, int width, const char *text, struct style style) {
    return grid_put_length(grid, row, column, width, text, strlen(text), style);
}

int grid_put_cut(struct grid *grid, int row, int column, int width, const char *text, struct style style) {
    if (width <= 0) return column;
    if (text_columns(text) <= width) return grid_put(grid, row, column, width, text, style);
    int end = grid_put(grid, row, column, width - 1, text, style);
    return grid_put(grid, row, end, 1, "…", style);
}

int grid_format(struct grid *grid, int row, int column, int width, struct style style, const char *format, ...) {
    char text[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    return grid_put(grid, row, column, width, text, style);
}

void grid_fill(struct grid *grid, int row, int column, int count, const char *glyph, struct style style) {
    for (int i = 0; i < count; i++) grid_put(grid, row, column + i, 1, glyph, style);
}

void grid_put_freed_byte(struct grid *grid, int row, int column, struct style style) {
    grid_put(grid, row, column, 1, grid->ascii ? "'" : "·", style);
}

void grid_mark(struct grid *grid, int row, int column, int width, unsigned attributes) {
    for (int i = 0; i < width; i++) {
        struct cell *cell = cell_at(grid, row, column + i);
        if (cell) cell->style.attributes |= (uint8_t)attributes;
    }
}

int text_columns_of(const char *text, size_t length) {
    int columns = 0;
    while (length > 0) {
        utf8proc_int32_t scalar;
        int width;
        size_t used = next_scalar(text, length, &scalar, &width);
        columns += width;
        text += used;
        length -= used;
    }
    return columns;
}

int text_columns(const char *text) { return text_columns_of(text, strlen(text)); }

char *grid_row_text(const struct grid *grid, int row) {
    if (row < 0 || row >= grid->rows) return NULL;
    char *text = malloc((size_t)grid->columns * sizeof grid->cells->text + 1);
    if (!text) return NULL;
    size_t length = 0, kept = 0;
    for (int column = 0; column < grid->columns; column++) {
        const struct cell *cell = &grid->cells[(size_t)row * (size_t)grid->columns + (size_t)column];
        size_t bytes = strlen(cell->text);
        memcpy(text + length, cell->text, bytes);
        length += bytes;
        if (bytes > 0 && strcmp(cell->text, " ") != 0) kept = length;
    }
    text[kept] = 0;
    return text;
}
