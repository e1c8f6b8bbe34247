/* draw_wide.c -- the arrangements in columns: what is told, the code and the memory side by side, above the timeline and the life line.
 *
 *     110 columns or more                  160 or more
 *     story  | stack                       story  | code | stack
 *     code   | pantry                      output |      | pantry
 *     output | bytes in use                       |      | bytes in use
 */
#include <string.h>

#include "view/draw.h"

enum { PARTING = 8 /* columns around the name of a heading and its counts */, LANE_MARGIN = 6, OUTPUT_ROWS = 4, GRAPH_ROWS = 5, HIGH_GRAPH = 9, GRAPH_FROM = 45, THREE_COLUMNS = 160 };

/* Where cards for all jars leave room below them, the jar in focus is shown from near. Returns the rows that it took. */
static int put_glance(struct screen *screen, struct grid *grid, struct area area, int stack_height) {
    enum { LEAST = 11, MOST = 20, FROM_ROWS = 42 };
    int pantry = area.rows - stack_height - 2, spare = pantry - pantry_rows(screen, pantry) - 1, rows = spare < MOST ? spare : MOST;
    bool many = screen_shows_above(screen) || screen->totals || screen->filter.kind != FILTER_ALL;
    if (grid->rows < FROM_ROWS || rows < LEAST || many || shelf_fits(screen, area)) return 0;
    struct area glance = {area.row + area.rows - rows, area.column, rows, area.columns};
    if (!draw_glance(screen, grid, glance)) return 0;
    grid_put(grid, glance.row, area.column - 1, 1, "├", style_of(ROLE_DIM));
    return rows;
}

/* Stack above pantry, or the jar that is open. */
static void draw_memory_column(struct screen *screen, struct grid *grid, struct area area) {
    char right[120];
    screen->areas[PANE_PANTRY] = area;
    if (screen->inspector.open) {
        draw_jar(screen, grid, area);
        return;
    }
    int want = stack_rows(screen) + 1, top = area.row, bottom = area.row + area.rows;
    int stack_height = want < area.rows * 2 / 5 ? want : area.rows * 2 / 5;
    if (stack_height < 5) stack_height = 5;
    bottom -= put_glance(screen, grid, area, stack_height);
    struct memory_areas areas = {{top + 1, area.column, stack_height - 1, area.columns}, {0, area.column, 0, area.columns}, true};
    areas.pantry.row = top + stack_height + 2;
    areas.pantry.rows = bottom - areas.pantry.row;
    stack_heading(screen, right, sizeof right);
    draw_heading(grid, top, area.column, area.columns, "Counter · stack", right, screen->pane == PANE_STACK, 0);
    bool alone = screen_shows_above(screen) || screen->totals;
    const char *title = shelf_fits(screen, areas.pantry) ? "Shelf map · heap" : "Pantry · heap";
    pantry_heading(screen, area.columns - text_columns(title) - PARTING - (alone ? 0 : LANE_MARGIN), right, sizeof right);
    draw_heading(grid, top + stack_height, area.column, area.columns, title, right,
                 screen->pane == PANE_PANTRY, alone ? 0 : LANE_MARGIN);
    grid_put(grid, top + stack_height, area.column - 1, 1, "├", style_of(ROLE_DIM));
    screen->areas[PANE_STACK] = areas.stack;
    screen->areas[PANE_PANTRY] = areas.pantry;
    draw_memory(screen, grid, areas);
}

/* The rule left of a column, with a joint where a heading lies on it. */
static void put_rule(struct grid *grid, int column, int bottom) {
    for (int row = 1; row < bottom; row++) grid_put(grid, row, column, 1, "│", style_of(ROLE_DIM));
    grid_put(grid, bottom, column, 1, "┴", style_of(ROLE_DIM));
}

static void put_joint(struct grid *grid, int row, int column, const char *glyph) {
    const char *there = grid->cells[(size_t)row * (size_t)grid->columns + (size_t)column].text;
    if (strcmp(there, "├") == 0 && strcmp(glyph, "┤") == 0) glyph = "┼";
    grid_put(grid, row, column, 1, glyph, style_of(ROLE_DIM));
}

static void put_story(struct screen *screen, struct grid *grid, struct area area) { /* with its heading */
    char progress[80];
    struct area story = {area.row + 2, area.column, area.rows - 2, area.columns}; /* a blank row above it */
    area_inset(&story);
    draw_progress(screen, false, progress, sizeof progress);
    screen->areas[PANE_LESSON] = story;
    draw_story(screen, grid, story);
    draw_title(screen, grid, screen->lesson && screen->lesson->part ? screen->lesson->part : "");
    draw_heading(grid, area.row, area.column, area.columns, story_name(screen), progress, screen->pane == PANE_LESSON, 0);
}

static void put_code(struct screen *screen, struct grid *grid, struct area area) {
    char right[120];
    struct area code = {area.row + 1, area.column, area.rows - 1, area.columns};
    screen->areas[PANE_CODE] = code;
    draw_code(screen, grid, code, right, sizeof right);
    draw_heading(grid, area.row, area.column, area.columns, screen->file_name, right, screen->pane == PANE_CODE, 0);
}

static void put_output(struct screen *screen, struct grid *grid, struct area area) {
    char right[120];
    struct area output = {area.row + 1, area.column + 1, area.rows - 1, area.columns - 2};
    draw_output(screen, grid, output, right, sizeof right);
    draw_heading(grid, area.row, area.column, area.columns, "Output", right, screen->pane == PANE_OUTPUT, 0);
}

/* Before the first run: the same two panes, with nothing of the run in them. */
static void put_memory_to_come(struct grid *grid, struct area area) {
    int half = area.row + area.rows * 2 / 5;
    draw_heading(grid, area.row, area.column, area.columns, "Counter · stack", "not started", false, 0);
    grid_put_cut(grid, area.row + 2, area.column + 2, area.columns - 3, "main has not been called.", style_of(ROLE_PLAIN));
    draw_heading(grid, half, area.column, area.columns, "Pantry · heap", "not started", false, 0);
    put_joint(grid, half, area.column - 1, "├");
    grid_put_cut(grid, half + 2, area.column + 2, area.columns - 3, "No jar has been taken yet.", style_of(ROLE_PLAIN));
}

/* Stack, pantry, and bytes in use where there is room. */
static void put_memory(struct screen *screen, struct grid *grid, struct area area) {
    if (screen->withheld) {
        put_memory_to_come(grid, area);
        return;
    }
    char right[96];
    bool many = screen_shows_above(screen) || screen->totals;
    int graph_rows = grid->rows >= GRAPH_FROM || (many && !screen->inspector.open) ? GRAPH_ROWS : 0, bottom = area.row + area.rows;
    bool roomy = graph_rows > 0 && area.rows - stack_rows(screen) - pantry_rows(screen, area.rows - stack_rows(screen)) > 2 * HIGH_GRAPH + GRAPH_ROWS;
    if (roomy && !screen->inspector.open && !many) graph_rows = HIGH_GRAPH;
    area.rows -= graph_rows;
    draw_memory_column(screen, grid, area);
    if (graph_rows == 0) return;
    struct area graph = {bottom - graph_rows + 1, area.column, graph_rows - 1, area.columns - 1};
    draw_graph(screen, grid, graph);
    graph_heading(screen, right, sizeof right);
    draw_heading(grid, bottom - graph_rows, area.column, area.columns, "Bytes in use", right, false, 0);
    put_joint(grid, bottom - graph_rows, area.column - 1, "├");
}

/* What is told takes what it needs as long as code and output keep enough. */
static int story_rows(struct screen *screen, int columns, int most) {
    struct area story = {0, 0, 100, columns};
    area_inset(&story);
    int wanted = draw_story(screen, NULL, story) + 2;
    return wanted < 5 ? 5 : wanted < most ? wanted : most;
}

static void put_two_columns(struct screen *screen, struct grid *grid, int bottom, bool ready) {
    int rule = ready ? grid->columns * 63 / 120 : grid->columns - 1;
    bool long_one = screen_tells_story(screen) || (screen->panel_alone && screen_shows_panel(screen));
    int rows = bottom - 1, most = long_one ? rows - OUTPUT_ROWS - 8 : (rows - OUTPUT_ROWS) / 2;
    int code_row = 2 + story_rows(screen, rule, most), output_row = bottom - OUTPUT_ROWS;
    put_story(screen, grid, (struct area){1, 0, code_row - 1, rule});
    put_code(screen, grid, (struct area){code_row, 0, output_row - code_row, rule});
    put_output(screen, grid, (struct area){output_row, 0, OUTPUT_ROWS, rule});
    if (!ready) return;
    put_rule(grid, rule, bottom);
    put_memory(screen, grid, (struct area){1, rule + 1, rows, grid->columns - rule - 1});
    put_joint(grid, 1, rule, "┬");
    put_joint(grid, code_row, rule, "┤");
    put_joint(grid, output_row, rule, "┤");
}

/* A refused program has no memory to show: its code takes that room too. */
static void put_three_columns(struct screen *screen, struct grid *grid, int bottom, bool ready) {
    int wider = grid->columns - THREE_COLUMNS, more = wider / 4, first = 44 + wider * 2 / 5, second = ready ? grid->columns - 57 - more : grid->columns - 1;
    int rows = bottom - 1, output_row = 2 + story_rows(screen, first, rows - OUTPUT_ROWS - 2);
    if (!screen_tells_story(screen) && output_row < rows * 2 / 3) output_row = rows * 2 / 3; /* it stays where it is from page to page */
    put_story(screen, grid, (struct area){1, 0, output_row - 1, first});
    put_output(screen, grid, (struct area){output_row, 0, bottom - output_row, first});
    put_rule(grid, first, bottom);
    put_code(screen, grid, (struct area){1, first + 1, rows, second - first - 1});
    put_joint(grid, 1, first, "┬");
    put_joint(grid, output_row, first, "┤");
    if (!ready) return;
    put_rule(grid, second, bottom);
    put_memory(screen, grid, (struct area){1, second + 1, rows, grid->columns - second - 1});
    put_joint(grid, 1, second, "┬");
}

void draw_wide(struct screen *screen, struct grid *grid) {
    bool ready = session_state(screen->session) == SESSION_READY || screen->withheld;
    int bottom = grid->rows - 5 - has_wrong_arrow(screen);
    grid_fill(grid, bottom, 0, grid->columns, "─", style_of(ROLE_DIM));
    if (grid->columns >= THREE_COLUMNS) put_three_columns(screen, grid, bottom, ready);
    else put_two_columns(screen, grid, bottom, ready);
    if (ready) {
        draw_timeline(screen, grid, bottom + 1);
        draw_life(screen, grid, bottom + 2, true);
        draw_wrong_arrow(screen, grid, bottom + 3);
    }
    draw_key_line(screen, grid, grid->rows - 1);
}
