/* pad.c -- the small editor: every change keeps the text as it was before, which is cheap for programs of a few kilobytes. */
#include "view/pad.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

enum { NUMBER_COLUMNS = 7, MOST_TEXT = 1 << 20, INDENT = 4, PAGE = 10 };

void pad_init(struct pad *pad, bool one_line) {
    memset(pad, 0, sizeof *pad);
    text_init(&pad->text);
    pad->one_line = one_line;
    pad->wish = -1;
}

static void forget_undo(struct pad *pad) {
    for (size_t i = 0; i < pad->undo_count; i++) free(pad->undo[i].bytes);
    pad->undo_count = 0;
}

void pad_release(struct pad *pad) {
    forget_undo(pad);
    text_release(&pad->text);
}

bool pad_set(struct pad *pad, const char *bytes, size_t length) {
    forget_undo(pad);
    text_clear(&pad->text);
    for (size_t at = 0; at < length;) {
        size_t size = utf8_decode(bytes + at, length - at, NULL);
        if (size == 0) text_add(&pad->text, "\xef\xbf\xbd");
        else if (bytes[at] != '\r') text_append(&pad->text, bytes + at, size);
        at += size ? size : 1;
    }
    pad->cursor = pad->one_line ? pad->text.length : 0;
    pad->top = pad->left = 0;
    pad->wish = -1;
    pad->typing = false;
    return !pad->text.failed;
}

/* ---- Changes ------------------------------------------------------------------------------------------------------------------- */

/* Keeps the text as it is now. Without memory there is simply no undo of this change. */
static void remember(struct pad *pad) {
    char *bytes = malloc(pad->text.length + 1);
    if (!bytes) return;
    memcpy(bytes, pad->text.bytes, pad->text.length + 1);
    if (pad->undo_count == MOST_UNDO) {
        free(pad->undo[0].bytes);
        memmove(pad->undo, pad->undo + 1, (MOST_UNDO - 1) * sizeof *pad->undo);
        pad->undo_count--;
    }
    pad->undo[pad->undo_count++] = (struct edit_state){bytes, pad->text.length, pad->cursor};
}

static void insert(struct pad *pad, const char *bytes, size_t length) {
    struct text *text = &pad->text;
    if (text->length + length > MOST_TEXT || !text_reserve(text, length)) {
        text->failed = false; /* the text that was there is whole */
        return;
    }
    memmove(text->bytes + pad->cursor + length, text->bytes + pad->cursor, text->length - pad->cursor + 1);
    memcpy(text->bytes + pad->cursor, bytes, length);
    text->length += length;
    pad->cursor += length;
}

static void erase(struct pad *pad, size_t from, size_t to) {
    struct text *text = &pad->text;
    if (from >= to) return;
    memmove(text->bytes + from, text->bytes + to, text->length - to + 1);
    text->length -= to - from;
    pad->cursor = from;
}

static void undo(struct pad *pad) {
    if (pad->undo_count == 0) return;
    struct edit_state *state = &pad->undo[--pad->undo_count];
    text_clear(&pad->text);
    text_append(&pad->text, state->bytes, state->length);
    pad->cursor = state->cursor < pad->text.length ? state->cursor : pad->text.length;
    free(state->bytes);
}

/* ---- Where things are ------------------------------------------------------------------------------------------------------------ */

static size_t line_start(const struct pad *pad, size_t at) {
    while (at > 0 && pad->text.bytes[at - 1] != '\n') at--;
    return at;
}

static size_t line_end(const struct pad *pad, size_t at) {
    while (at < pad->text.length && pad->text.bytes[at] != '\n') at++;
    return at;
}

static size_t before(const struct pad *pad, size_t at) {
    while (at > 0 && ((unsigned char)pad->text.bytes[--at] & 0xc0) == 0x80) continue;
    return at;
}

static size_t behind(const struct pad *pad, size_t at) {
    if (at < pad->text.length) at++;
    while (at < pad->text.length && ((unsigned char)pad->text.bytes[at] & 0xc0) == 0x80) at++;
    return at;
}

/* Columns from the start of the line; a tab counts as one. */
static int column_of(const struct pad *pad, size_t at) {
    size_t start = line_start(pad, at);
    return text_columns_of(pad->text.bytes + start, at - start);
}

static size_t at_column(const struct pad *pad, size_t start, int column) {
    size_t at = start, end = line_end(pad, start);
    while (at < end && text_columns_of(pad->text.bytes + start, behind(pad, at) - start) <= column) at = behind(pad, at);
    return at;
}

static void go_up(struct pad *pad, int lines) {
    if (pad->wish < 0) pad->wish = column_of(pad, pad->cursor);
    size_t start = line_start(pad, pad->cursor);
    for (; lines > 0 && start > 0; lines--) start = line_start(pad, start - 1);
    pad->cursor = at_column(pad, start, pad->wish);
}

static void go_down(struct pad *pad, int lines) {
    if (pad->wish < 0) pad->wish = column_of(pad, pad->cursor);
    size_t start = line_start(pad, pad->cursor);
    for (; lines > 0; lines--) {
        size_t end = line_end(pad, start);
        if (end >= pad->text.length) break;
        start = end + 1;
    }
    pad->cursor = at_column(pad, start, pad->wish);
}

void pad_go_to_line(struct pad *pad, size_t line) {
    pad->cursor = 0;
    pad->wish = -1;
    go_down(pad, line > 0 ? (int)(line - 1) : 0);
    while (pad->cursor < pad->text.length && pad->text.bytes[pad->cursor] == ' ') pad->cursor++; /* where its text begins */
    pad->wish = -1;
}

/* ---- Keys -------------------------------------------------------------------------------------------------------------------------- */

/* A new line begins under the text of the one before. */
static void split_line(struct pad *pad) {
    char indent[64] = "\n";
    size_t start = line_start(pad, pad->cursor), count = 1;
    while (start < pad->cursor && pad->text.bytes[start] == ' ' && count < sizeof indent - 1) indent[count++] = ' ', start++;
    insert(pad, indent, count);
}

/* In the blanks before a line's text, a step of the indentation; else one character. */
static void erase_before(struct pad *pad) {
    size_t start = line_start(pad, pad->cursor), from = before(pad, pad->cursor);
    bool only_blanks = pad->cursor > start;
    for (size_t i = start; i < pad->cursor; i++) only_blanks = only_blanks && pad->text.bytes[i] == ' ';
    if (only_blanks) {
        size_t column = pad->cursor - start;
        from = start + (column - 1) / INDENT * INDENT;
    }
    erase(pad, from, pad->cursor);
}

static bool move_key(struct pad *pad, int key) {
    bool vertical = false;
    switch (key) {
    case KEY_CODE_LEFT: pad->cursor = before(pad, pad->cursor); break;
    case KEY_CODE_RIGHT: pad->cursor = behind(pad, pad->cursor); break;
    case KEY_CODE_HOME: pad->cursor = line_start(pad, pad->cursor); break;
    case KEY_CODE_END: pad->cursor = line_end(pad, pad->cursor); break;
    case KEY_CODE_UP: vertical = true; break;
    case KEY_CODE_DOWN: vertical = true; break;
    case KEY_CODE_PAGE_UP: vertical = true; break;
    case KEY_CODE_PAGE_DOWN: vertical = true; break;
    default: return false;
    }
    if (vertical && pad->one_line) return false;
    if (key == KEY_CODE_UP || key == KEY_CODE_PAGE_UP) go_up(pad, key == KEY_CODE_UP ? 1 : PAGE);
    else if (vertical) go_down(pad, key == KEY_CODE_DOWN ? 1 : PAGE);
    else pad->wish = -1;
    pad->typing = false;
    return true;
}

bool pad_key(struct pad *pad, int key) {
    if (move_key(pad, key)) return true;
    char bytes[4];
    bool typed = key >= ' ' && key != 0x7f && utf8_is_scalar((uint32_t)key) && !(key >= 0x80 && key < 0xa0);
    if (typed) {
        if (!pad->typing) remember(pad);
        pad->typing = true;
        insert(pad, bytes, utf8_encode((uint32_t)key, bytes));
        pad->wish = -1;
        return true;
    }
    if (key == KEY_CODE_BACKSPACE || key == KEY_CODE_DELETE) {
        remember(pad);
        if (key == KEY_CODE_BACKSPACE) erase_before(pad);
        else erase(pad, pad->cursor, behind(pad, pad->cursor));
    } else if (key == 'U' - '@') {
        undo(pad);
    } else if (pad->one_line) {
        return false;
    } else if (key == '\n') {
        remember(pad);
        split_line(pad);
    } else if (key == '\t') {
        remember(pad);
        insert(pad, "    ", (size_t)(INDENT - column_of(pad, pad->cursor) % INDENT));
    } else if (key == 'K' - '@') {
        remember(pad);
        size_t start = line_start(pad, pad->cursor), end = line_end(pad, pad->cursor);
        erase(pad, start, end < pad->text.length ? end + 1 : end);
    } else {
        return false;
    }
    pad->typing = false;
    pad->wish = -1;
    return true;
}

/* ---- Drawing -------------------------------------------------------------------------------------------------------------------------- */

void pad_draw(struct pad *pad, struct grid *grid, struct area area, const bool *marks, size_t mark_count) {
    int room = area.columns - NUMBER_COLUMNS - 1, row = 0, line = 0, lines = 1;
    const char *bytes = pad->text.bytes;
    for (size_t i = 0; i < pad->text.length; i++) {
        lines += bytes[i] == '\n';
        line += bytes[i] == '\n' && i < pad->cursor;
    }
    if (pad->top > lines - area.rows) pad->top = lines > area.rows ? lines - area.rows : 0;
    if (line < pad->top) pad->top = line;
    if (line >= pad->top + area.rows) pad->top = line - area.rows + 1;
    int column = column_of(pad, pad->cursor);
    if (column < pad->left) pad->left = column;
    if (column >= pad->left + room) pad->left = column - room + 1;
    size_t start = 0;
    for (int number = 0; row < area.rows; number++) {
        size_t end = line_end(pad, start);
        if (number >= pad->top) {
            bool here = number == line;
            int at = area.row + row;
            if (marks && (size_t)number < mark_count && marks[number]) grid_put(grid, at, area.column, 1, "*", style_of(ROLE_CHANGED));
            grid_format(grid, at, area.column + 1, NUMBER_COLUMNS, here ? style_with(ROLE_HERE, STYLE_BOLD) : style_of(ROLE_DIM), "%4d", number + 1);
            size_t from = at_column(pad, start, pad->left);
            bool longer = text_columns_of(bytes + from, end - from) > room;
            grid_put_length(grid, at, area.column + NUMBER_COLUMNS, longer ? room - 1 : room, bytes + from, end - from,
                            style_with(ROLE_PLAIN, here ? STYLE_BOLD : 0));
            if (longer) grid_put(grid, at, area.column + NUMBER_COLUMNS + room - 1, 1, "…", style_of(ROLE_DIM));
            if (here) {
                grid->cursor_row = at;
                grid->cursor_column = area.column + NUMBER_COLUMNS + column - pad->left;
                if (!longer && pad->cursor == end) grid_put(grid, at, grid->cursor_column, 1, " ", style_with(ROLE_HERE, STYLE_REVERSE));
                else grid_mark(grid, at, grid->cursor_column, 1, STYLE_REVERSE);
            }
            row++;
        }
        if (end >= pad->text.length) break;
        start = end + 1;
    }
}

void pad_click(struct pad *pad, struct area area, int row, int column) {
    pad_go_to_line(pad, (size_t)(pad->top + row - area.row) + 1);
    pad->cursor = at_column(pad, line_start(pad, pad->cursor), pad->left + column - area.column - NUMBER_COLUMNS);
    pad->typing = false;
}
