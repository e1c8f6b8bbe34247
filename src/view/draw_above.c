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
    *style = style_with(ROLE_FAULT, STYLE_BOLD | STYLE_REVERSE); /* not to be overlooked among a thousand cells */
    if (cell->lost > 0) return "?";
    if (cell->spoiled) return "×";
    *style = style_with(ROLE_CHANGED, STYLE_BOLD | STYLE_REVERSE);
    if (cell->touched) return "*";
    *style = style_of(ROLE_GOOD);
    uint64_t eighths = cell->used * 8 / above->cell_bytes;
    if (cell->used == 0) return *style = style_of(ROLE_DIM), "";
    return eighths >= 7 ? "█" : eighths >= 4 ? "▓" : eighths >= 2 ? "▒" : "░";
}

static bool is_shade(const char *glyph) { return strcmp(glyph, "█") == 0 || strcmp(glyph, "▓") == 0 || strcmp(glyph, "▒") == 0 || strcmp(glyph, "░") == 0; }

static void put_here(struct screen *screen, struct grid *grid, struct area area, int row, size_t at) {
    const struct above *above = &screen->model.above;
    const struct above_cell *cell = &above->cells[at];
    char text[160], used[MOST_GROUPED], of[MOST_GROUPED];
    snprintf(text, sizeof text, "here  0x%" PRIx64 ": %u jar%s, %s of %s B used", above->low + at * above->cell_bytes,
             (unsigned)cell->jars, cell->jars == 1 ? "" : "s", number_text(cell->used, used), number_text(above->cell_bytes, of));
    int end = grid_put_cut(grid, row, area.column + 1, area.columns - 2, text, style_of(ROLE_PLAIN));
    if (cell->lost > 0) {
        snprintf(text, sizeof text, "%u LOST, first #%u", (unsigned)cell->lost, (unsigned)cell->number);
        grid_put_cut(grid, row, end + 2, area.column + area.columns - end - 3, text, style_with(ROLE_FAULT, STYLE_BOLD));
    } else if (cell->number) {
        snprintf(text, sizeof text, "first #%u", (unsigned)cell->number);
        if (end + 2 + text_columns(text) > area.column + area.columns - 1) return;
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

/* "2.3 MiB", or bytes while they are few. */
static const char *bytes_text(uint64_t bytes, char out[24]) {
    if (bytes < 10000) snprintf(out, 24, "%" PRIu64 " B", bytes);
    else if (bytes < UINT64_C(1) << 20) snprintf(out, 24, "%.1f KiB", (double)bytes / 1024);
    else snprintf(out, 24, "%.1f MiB", (double)bytes / (1 << 20));
    return out;
}

/* One row of the totals: type, jars, bytes, and what is lost of them. */
static void put_group(struct grid *grid, int row, struct area area, const struct jar_group *group) {
    char bytes[24];
    int end = area.column + area.columns - 1, numbers = end - 28;
    grid_put_cut(grid, row, area.column + 2, numbers - area.column - 3, group->label, style_of(ROLE_PLAIN));
    int column = grid_format(grid, row, numbers, end - numbers, style_of(ROLE_PLAIN), "%8zu %10s", group->jars, bytes_text(group->bytes, bytes));
    if (group->lost) grid_format(grid, row, column + 1, end - column - 1, style_with(ROLE_FAULT, STYLE_BOLD), "%zu LOST", group->lost);
    else if (group->jars == 0) grid_put_cut(grid, row, column + 1, end - column - 1, "put back", style_of(ROLE_DIM));
}

void draw_totals(struct screen *screen, struct grid *grid, struct area area) {
    struct model *model = &screen->model;
    if (!model->grouped) model_groups(model, screen->session, &screen->memory);
    int count = (int)model->group_count, rows = area.rows - 2;
    if (screen->total >= count) screen->total = count ? count - 1 : 0;
    int first = count > rows ? screen->total - rows / 2 : 0;
    if (first > count - rows) first = count - rows;
    if (first < 0) first = 0;
    int numbers = area.column + area.columns - 29;
    grid_put(grid, area.row, area.column + 2, 20, "type", style_of(ROLE_DIM));
    grid_put(grid, area.row, numbers, 28, "    jars      bytes", style_of(ROLE_DIM));
    for (int i = first; i < count && i < first + rows; i++) {
        int row = area.row + 1 + i - first;
        put_group(grid, row, area, &model->groups[i]);
        screen_add_click(screen, (struct area){row, area.column, 1, area.columns}, CLICK_TOTAL, (uint32_t)i, (struct local_place){NULL, 0});
        if (i != screen->total) continue;
        grid_mark(grid, row, area.column + 2, area.columns - 3, STYLE_REVERSE);
        grid->cursor_row = row;
        grid->cursor_column = area.column + 2;
    }
    char text[96];
    if (count > rows) snprintf(text, sizeof text, "types %d to %d of %d · {go} lists one, {totals} closes", first + 1, first + rows, count);
    else snprintf(text, sizeof text, "%d type%s · {go} lists one, {totals} closes", count, count == 1 ? "" : "s");
    draw_words(grid, area.row + area.rows - 1, area.column + 1, area.columns - 2, text, style_of(ROLE_DIM));
}

/* The most important types below the map, and how many are not named. */
static int put_largest(struct screen *screen, struct grid *grid, struct area area, int row, int rows) {
    struct model *model = &screen->model;
    if (rows < 1) return row;
    if (!model->grouped) model_groups(model, screen->session, &screen->memory);
    size_t named = 0, jars = 0;
    for (; named < model->group_count && (int)named < rows - 1 && model->groups[named].jars > 0; named++) {
        put_group(grid, row++, area, &model->groups[named]);
    }
    for (size_t i = named; i < model->group_count; i++) jars += model->groups[i].jars;
    if (jars > 0) grid_format(grid, row++, area.column + 2, area.columns - 3, style_of(ROLE_DIM), "and %zu jars of other types", jars);
    return row;
}

enum { LONG_WORDS = 56 };

static void put_counts(struct grid *grid, int row, struct area area, const struct model *model) {
    const struct {
        const char *name;
        size_t count;
        enum role role;
    } counts[] = {{"in use", model->live, ROLE_PLAIN}, {"lost", model->lost, ROLE_FAULT}, {"spoiled", model->spoiled, ROLE_FAULT}, {"put back", model->put_back, ROLE_PLAIN}};
    int column = area.column + 1, end = area.column + area.columns - 1;
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        char text[48], number[MOST_GROUPED];
        snprintf(text, sizeof text, "%s %s", counts[i].name, number_text(counts[i].count, number));
        bool wrong = counts[i].role == ROLE_FAULT && counts[i].count > 0;
        column = grid_put_cut(grid, row, column, end - column, text, wrong ? style_with(ROLE_FAULT, STYLE_BOLD) : style_of(ROLE_PLAIN)) + 3;
    }
}

static void put_legend(const struct screen *screen, struct grid *grid, int row, struct area area) {
    char text[160], bytes[MOST_GROUPED];
    number_text(screen->model.above.cell_bytes, bytes);
    snprintf(text, sizeof text, "1 cell = %s bytes%s  █▓▒░ full to few  ? lost  × spoiled", bytes, screen->zoom_count ? "  zoomed in: {slower} out" : "");
    if (text_columns(text) > area.columns - 2) {
        snprintf(text, sizeof text, "cell = %s B%s  █▓▒░ use  ? lost  × spoiled", bytes, screen->zoom_count ? ", {slower} out" : "");
    }
    draw_words(grid, row, area.column + 1, area.columns - 2, text, style_of(ROLE_DIM));
}

void draw_above(struct screen *screen, struct grid *grid, struct area area) {
    const struct model *model = &screen->model;
    const struct above *above = &model->above;
    int width = area.columns - LABEL_COLUMNS - 1, types = area.rows >= 16 ? area.rows / 5 : 0, tight = area.rows < 12, rows = area.rows - WORD_ROWS + tight - types;
    if (width < 8 || rows < 1) return;
    width -= width % 4;
    size_t wanted = (size_t)width * (size_t)rows;
    struct zoom zoom = screen->zoom_count ? screen->zooms[screen->zoom_count - 1] : (struct zoom){0, 0};
    if (above->wanted != wanted || above->from != zoom.from || above->to != zoom.to) {
        model_above(&screen->model, screen->session, &screen->memory, &screen->filter, wanted, zoom.from, zoom.to);
    }
    if (above->cell_count == 0) return;
    screen->above_columns = width;
    screen->cells = (struct area){area.row, area.column + LABEL_COLUMNS, (int)((above->cell_count + (size_t)width - 1) / (size_t)width), width};
    if (!screen->cell_is_chosen || screen->cell >= above->cell_count) screen->cell = cell_of_focus(screen);
    for (size_t i = 0; i < above->cell_count; i++) {
        int row = area.row + (int)(i / (size_t)width), column = area.column + LABEL_COLUMNS + (int)(i % (size_t)width);
        if (i % ((size_t)width * 2) == 0) {
            grid_format(grid, row, area.column, LABEL_COLUMNS - 1, style_of(ROLE_DIM), "%#10" PRIx64, above->low + i * above->cell_bytes);
        }
        struct style style;
        const char *glyph = cell_glyph(above, &above->cells[i], &style);
        if (i == screen->cell) {
            style = style_with(ROLE_HERE, STYLE_BOLD | STYLE_REVERSE);
            if (is_shade(glyph)) glyph = "■"; /* a reversed block would be a hole */
            grid->cursor_row = row;
            grid->cursor_column = column;
        }
        if (*glyph) grid_put(grid, row, column, 1, glyph, style);
        else grid_put_freed_byte(grid, row, column, style);
    }
    int row = area.row + (int)((above->cell_count + (size_t)width - 1) / (size_t)width) + !tight;
    put_here(screen, grid, area, row++, screen->cell);
    put_counts(grid, row++, area, model);
    put_legend(screen, grid, row++, area);
    row = put_largest(screen, grid, area, row, types);
    const char *keys = area.columns >= LONG_WORDS ? "{above} jars  {totals} types  {search} search  {filter} filter  {go} into, {slower} out"
                                                  : "{above} jars  {totals} types  {search} search  {filter} filter  {go} in";
    draw_words(grid, row, area.column + 1, area.columns - 2, keys, style_of(ROLE_DIM));
}
