/* sheet.h -- words of several kinds, one below the other, in an area that shows a part of them: what questions, tasks and descriptions are drawn on.
 *
 * Without a grid a sheet only counts its rows, so that one function both measures and draws.
 */
#ifndef PREPSTATION_VIEW_SHEET_H
#define PREPSTATION_VIEW_SHEET_H

#include "view/draw.h"

struct sheet {
    struct grid *grid; /* or NULL */
    struct area area;
    int scroll;        /* the row of the sheet that stands in the area's first row */
    int row;           /* the next one */
};

void sheet_blank(struct sheet *sheet);
void sheet_text(struct sheet *sheet, int indent, const char *text, struct style style);
/* The same, with `code` between backquotes. */
void sheet_words(struct sheet *sheet, int indent, const char *text);
void sheet_prose(struct sheet *sheet, int indent, const struct prose *prose);
/* The first hints of a task, each below its number. */
void sheet_hints(struct sheet *sheet, const struct task *task, size_t count);
/* Source text, line by line, cut where it is too long. */
void sheet_code(struct sheet *sheet, int indent, const char *text, size_t length, struct style style);
/* Puts text into a row without going on to the next; returns the row of the grid, or -1 when that row is not shown. */
int sheet_put(struct sheet *sheet, int row, int column, const char *text, struct style style);

/* Says how much lies below, when the sheet is done, and keeps the scroll within it. */
void sheet_end(struct sheet *sheet, int *scroll);

#endif
