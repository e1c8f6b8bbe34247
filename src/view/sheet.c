/* sheet.c -- see sheet.h. */
#include "view/sheet.h"

#include <stdio.h>
#include <string.h>

/* The part of the area from the sheet's next row on, and how many rows of what comes next lie above it. */
static struct area window(const struct sheet *sheet, int indent, int *skip) {
    int above = sheet->scroll - sheet->row;
    *skip = above > 0 ? above : 0;
    int down = above > 0 ? 0 : -above;
    return (struct area){sheet->area.row + down, sheet->area.column + indent, sheet->area.rows - down, sheet->area.columns - indent};
}

static struct grid *grid_for(const struct sheet *sheet, struct area area) { return area.rows > 0 ? sheet->grid : NULL; }

void sheet_blank(struct sheet *sheet) { sheet->row++; }

void sheet_text(struct sheet *sheet, int indent, const char *text, struct style style) {
    int skip;
    struct area area = window(sheet, indent, &skip);
    sheet->row += draw_wrapped(grid_for(sheet, area), area, skip, text, style);
}

static void put_paragraph(struct sheet *sheet, int indent, const char *text, size_t length) {
    enum { MOST_RUNS = 40 };
    char copy[2000];
    struct run runs[MOST_RUNS];
    struct block block = {.kind = BLOCK_PARAGRAPH, .runs = runs};
    snprintf(copy, sizeof copy, "%.*s", (int)(length < sizeof copy ? length : sizeof copy - 1), text);
    bool code = false;
    for (char *at = copy; at && block.run_count < MOST_RUNS; code = !code) {
        char *quote = strchr(at, '`');
        if (quote) *quote = 0;
        runs[block.run_count++] = (struct run){.text = at, .code = code};
        at = quote ? quote + 1 : NULL;
    }
    sheet_prose(sheet, indent, &(struct prose){.blocks = &block, .count = 1});
}

/* Each line is a paragraph. */
void sheet_words(struct sheet *sheet, int indent, const char *text) {
    for (const char *line = text; *line;) {
        size_t length = strcspn(line, "\n");
        if (length > 0) put_paragraph(sheet, indent, line, length);
        line += length + (line[length] == '\n');
        if (length > 0 && *line) sheet_blank(sheet);
    }
}

void sheet_prose(struct sheet *sheet, int indent, const struct prose *prose) {
    int skip;
    struct area area = window(sheet, indent, &skip);
    sheet->row += draw_blocks(grid_for(sheet, area), area, skip, prose->blocks, prose->count);
}

void sheet_hints(struct sheet *sheet, const struct task *task, size_t count) {
    for (size_t i = 0; i < count && i < task->hint_count; i++) {
        char text[64];
        sheet_blank(sheet);
        snprintf(text, sizeof text, "Hint %zu of %zu", i + 1, task->hint_count);
        sheet_put(sheet, sheet->row++, 0, text, style_with(ROLE_HERE, STYLE_BOLD));
        sheet_prose(sheet, 2, &task->hints[i]);
    }
}

void sheet_code(struct sheet *sheet, int indent, const char *text, size_t length, struct style style) {
    for (size_t at = 0; at < length; sheet->row++) {
        const char *end = memchr(text + at, '\n', length - at);
        size_t size = end ? (size_t)(end - text) - at : length - at;
        char line[512];
        snprintf(line, sizeof line, "%.*s", (int)size, text + at);
        sheet_put(sheet, sheet->row, indent, line, style);
        at += size + 1;
    }
}

int sheet_put(struct sheet *sheet, int row, int column, const char *text, struct style style) {
    int at = row - sheet->scroll;
    if (!sheet->grid || at < 0 || at >= sheet->area.rows) return -1;
    grid_put_cut(sheet->grid, sheet->area.row + at, sheet->area.column + column, sheet->area.columns - column, text, style);
    return sheet->area.row + at;
}

void sheet_end(struct sheet *sheet, int *scroll) {
    if (!sheet->grid) return;
    int total = sheet->row;
    if (*scroll > total - sheet->area.rows) *scroll = total - sheet->area.rows;
    if (*scroll < 0) *scroll = 0;
    draw_more(sheet->grid, sheet->area, total, sheet->scroll);
    if (sheet->scroll == 0 || sheet->area.rows < 4) return;
    char text[40];
    snprintf(text, sizeof text, " %d more above ↑ ", sheet->scroll + 1);
    int width = text_columns(text);
    grid_fill(sheet->grid, sheet->area.row, sheet->area.column, sheet->area.columns, " ", style_of(ROLE_PLAIN));
    grid_put(sheet->grid, sheet->area.row, sheet->area.column + sheet->area.columns - width, width, text, style_of(ROLE_DIM));
}
