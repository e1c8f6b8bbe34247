/* draw_above.c -- the pantry from above, when it has more jars than can be listed: a cell stands for many bytes, and its glyph
 * for the worst that is in it, or else for the share in use. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "view/draw.h"

enum { LABEL_COLUMNS = 11, WORD_ROWS = 5, MANY_JARS = 100 };

bool screen_shows_above(const struct screen *screen) {
    if (screen->above == ABOVE_BY_ITSELF) return screen->model_valid && screen->model.left_out > 0 && screen->model.live > MANY_JARS;
    return screen->above == ABOVE_SHOWN;
}

static const char *cell_glyph(const struct above *above, const struct above_cell *cell, struct style *style) {
    *style = style_with(ROLE_FAULT, STYLE_BOLD);
    if (cell->lost > 0) return "?";
    if (cell->spoiled) return "×";
    *style = style_with(ROLE_CHANGED, STYLE_BOLD);
    if (cell->touched) return "*";
    *style = style_of(ROLE_GOOD);
    uint64_t eighths = cell->used * 8 / above->cell_bytes;
    if (cell->used == 0) return *style = style_of(ROLE_DIM), "";
    return eighths >= 7 ? "█" : eighths >= 4 ? "▓" : eighths >= 2 ? "▒" : "░";
}

static void put_here(struct screen *screen, struct grid *grid, struct area area, int row, size_t at) {
    const struct above *above = &screen->model.above;
    const struct above_cell *cell = &above->cells[at];
    char text[160];
    snprintf(text, sizeof text, "here  0x%" PRIx64 ": %u jar%s, %" PRIu64 " of %" PRIu64 " bytes in use", above->low + at * above->cell_bytes,
             (unsigned)cell->jars, cell->jars == 1 ? "" : "s", cell->used, above->cell_bytes);
    int end = grid_put_cut(grid, row, area.column + 1, area.columns - 2, text, style_of(ROLE_PLAIN));
    if (cell->lost > 0) {
        snprintf(text, sizeof text, "%u LOST, first #%u", (unsigned)cell->lost, (unsigned)cell->number);
        grid_put_cut(grid, row, end + 2, area.column + area.columns - end - 3, text, style_with(ROLE_FAULT, STYLE_BOLD));
    } else if (cell->number) {
        snprintf(text, sizeof text, "first #%u", (unsigned)cell->number);
        grid_put_cut(grid, row, end + 2, area.column + area.columns - end - 3, text, style_of(ROLE_DIM));
    }
}

/* The cell of the jar in focus, for as long as no other was chosen. */
static size_t cell_of_focus(struct screen *screen) {
    const struct above *above = &screen->model.above;
    struct machine *machine = session_machine(screen->session);
    const struct allocation *block = machine_allocation(machine, machine_block(machine, screen_focus(screen)));
    if (!block || block->address < above->low) return 0;
    size_t at = (size_t)((block->address - above->low) / above->cell_bytes);
    return at < above->cell_count ? at : 0;
}

void draw_above(struct screen *screen, struct grid *grid, struct area area) {
    const struct model *model = &screen->model;
    const struct above *above = &model->above;
    int width = area.columns - LABEL_COLUMNS - 1, rows = area.rows - WORD_ROWS;
    if (width < 8 || rows < 1) return;
    width -= width % 4;
    size_t wanted = (size_t)width * (size_t)rows;
    if (above->wanted != wanted) model_above(&screen->model, screen->session, wanted);
    if (above->cell_count == 0) return;
    screen->above_columns = width;
    if (!screen->cell_is_chosen || screen->cell >= above->cell_count) screen->cell = cell_of_focus(screen);
    for (size_t i = 0; i < above->cell_count; i++) {
        int row = area.row + (int)(i / (size_t)width), column = area.column + LABEL_COLUMNS + (int)(i % (size_t)width);
        if (i % ((size_t)width * 2) == 0) {
            grid_format(grid, row, area.column, LABEL_COLUMNS - 1, style_of(ROLE_DIM), "%#10" PRIx64, above->low + i * above->cell_bytes);
        }
        struct style style;
        const char *glyph = cell_glyph(above, &above->cells[i], &style);
        if (i == screen->cell) {
            style.attributes |= STYLE_REVERSE;
            grid->cursor_row = row;
            grid->cursor_column = column;
        }
        if (*glyph) grid_put(grid, row, column, 1, glyph, style);
        else grid_put_freed_byte(grid, row, column, style);
    }
    int row = area.row + (int)((above->cell_count + (size_t)width - 1) / (size_t)width) + 1;
    put_here(screen, grid, area, row++, screen->cell);
    grid_format(grid, row++, area.column + 1, area.columns - 2, style_of(ROLE_PLAIN),
                "in use %zu   lost %zu   spoiled %zu   put back %zu", model->live, model->lost, model->spoiled, model->put_back);
    char text[160];
    snprintf(text, sizeof text, "1 cell = %" PRIu64 " bytes  █▓▒░ full to few  ? lost  × spoiled", above->cell_bytes);
    grid_put_cut(grid, row++, area.column + 1, area.columns - 2, text, style_of(ROLE_DIM));
    grid_put_cut(grid, row, area.column + 1, area.columns - 2, "z lists the jars  L next lost  5 arrows Enter", style_of(ROLE_DIM));
}
