/* pad.h -- a pad to write on, a small editor: UTF-8 text, a cursor, undo. One line (a blank) or many (a program). */
#ifndef PREPSTATION_VIEW_PAD_H
#define PREPSTATION_VIEW_PAD_H

#include "base/text.h"
#include "view/screen.h"

enum { MOST_UNDO = 64 };

/* A text as it was, with its cursor. */
struct edit_state {
    char *bytes;
    size_t length, cursor;
};

struct pad {
    struct text text;
    size_t cursor;      /* offset in bytes; always at the start of a character */
    int top, left;      /* first row and column shown */
    int wish;           /* column that up and down try to keep; -1: that of the cursor */
    bool one_line;
    bool typing;        /* the last key typed a character too: they are undone together */
    struct edit_state undo[MOST_UNDO];
    size_t undo_count;
};

void pad_init(struct pad *pad, bool one_line);
void pad_release(struct pad *pad);

/* Replaces the text, forgets undo; bytes that are no UTF-8 become U+FFFD. False when there is no memory. */
bool pad_set(struct pad *pad, const char *bytes, size_t length);

/* Characters, arrows, Home, End, PageUp, PageDown, Backspace, Enter and Tab (not in one line), ^U, ^K. False: not a key of the editor. */
bool pad_key(struct pad *pad, int key);

/* The cursor to the start of a line, from 1. */
void pad_go_to_line(struct pad *pad, size_t line);

/* With line numbers; the grid's cursor is put where the editor's is. Lines for which `mark` says so get a `*`. */
void pad_draw(struct pad *pad, struct grid *grid, struct area area, const bool *marks, size_t mark_count);

/* A click in the area that was drawn last. */
void pad_click(struct pad *pad, struct area area, int row, int column);

#endif
