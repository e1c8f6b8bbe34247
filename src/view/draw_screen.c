/* draw_screen.c -- which pane stands where in windows of up to 110 columns: tabs above stack and pantry, one pane at a time, and the sentence
 * for a window that is too small. The arrangements in columns are in draw_wide.c. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "view/draw.h"
#include "view/key_map.h"

enum { HEADING = 24, NARROW_HEADING = 15 };
enum { WIDE_COLUMNS = 110, WIDE_ROWS = 30, LEAST_COLUMNS = 60, LEAST_ROWS = 20, NARROW_COLUMNS = 80, NARROW_ROWS = 24, MOST_JARS = 200 };

void draw_progress(const struct screen *screen, bool with_step, char *out, size_t size) {
    int used = 0;
    out[0] = 0;
    if (screen->lesson && screen->lesson->page_count > 0) {
        used = snprintf(out, size, "page %zu of %zu", screen->page + 1, screen->lesson->page_count);
    }
    if (with_step && screen->withheld) {
        snprintf(out + used, size - (size_t)used, "%snot started", used ? " · " : "");
    } else if (with_step && session_state(screen->session) == SESSION_READY && used >= 0 && (size_t)used < size) {
        size_t here, all;
        session_count(screen->session, &here, &all);
        char now[MOST_GROUPED], end[MOST_GROUPED];
        snprintf(out + used, size - (size_t)used, "%sstep %s of %s", used ? " · " : "", number_text(here, now), number_text(all, end));
    }
}

/* In what this run is unlike one of the real program, where that is no number beside the pantry; nothing else may look like it. */
static void say_unlike(const struct screen *screen, char *out, size_t size) {
    const struct session_options *options = session_options_of(screen->session);
    *out = '\0';
    if (session_state(screen->session) != SESSION_READY) return;
    if (options->machine.inspector_off) snprintf(out, size, " INSPECTOR OFF ");
    else if (options->anyway) snprintf(out, size, " RUN ANYWAY ");
    else if (options->machine.fail_request)
        snprintf(out, size, " REQUEST %" PRIu64 " GETS NULL ", options->machine.fail_request);
}

void draw_title(const struct screen *screen, struct grid *grid, const char *right) {
    int width = text_columns(right);
    const char *title = screen->lesson && screen->lesson->title ? screen->lesson->title : screen->file_name;
    char text[256];
    if (screen->lesson && screen->lesson->weight) snprintf(text, sizeof text, "%d · %s", screen->lesson->weight, title);
    else snprintf(text, sizeof text, "%s", title);
    char unlike[48];
    say_unlike(screen, unlike, sizeof unlike);
    int badge = *unlike ? text_columns(unlike) + 3 : 0;
    int end = grid_put_cut(grid, 0, 1, grid->columns - width - 4 - badge, text, style_with(ROLE_PLAIN, STYLE_BOLD));
    if (badge) grid_put(grid, 0, end + 2, badge - 3, unlike, style_with(ROLE_WARNING, STYLE_BOLD | STYLE_REVERSE));
    grid_put(grid, 0, grid->columns - width - 2, width, right, style_of(ROLE_PLAIN));
}

static const char *words_name(const struct screen *screen) {
    static const char *const names[] = {
        [TELL_PLAIN] = "Lesson", [TELL_WHY] = "Why it works", [TELL_LIE] = "Where the kitchen lies", [TELL_BUG] = "A real bug", [TELL_RULE] = "The rule",
    };
    const struct lesson *lesson = screen->lesson;
    bool tells = screen->page < lesson->page_count && lesson->pages[screen->page].kind == PAGE_TELL;
    return tells ? names[lesson->pages[screen->page].tell] : "Lesson";
}

/* Lesson, question or verdict: what stands at the top of the left column, and its name. */
const char *story_name(const struct screen *screen) {
    if (screen_shows_panel(screen)) return screen->panel->name;
    if (screen_shows_words(screen)) return words_name(screen);
    if (screen_at_verdict(screen) || (screen->story && !screen_loss_here(screen))) return "Verdict";
    if (screen_loss_here(screen)) return "Lost";
    return screen->lesson ? "Lesson" : "About";
}

/* The panel of a verdict or loss is drawn as a whole and moved up as far as it is scrolled; what lies above it is drawn later. */
int draw_story(struct screen *screen, struct grid *grid, struct area area) {
    if (screen_shows_panel(screen)) {
        return screen->panel->draw(screen->panel->context, grid, area, &screen->scroll[PANE_LESSON]);
    }
    if (screen_shows_words(screen) || !screen_tells_story(screen)) return draw_lesson(screen, grid, area);
    bool verdict = screen_at_verdict(screen) || !screen_loss_here(screen);
    int (*draw)(struct screen *, struct grid *, struct area, int) = verdict ? draw_verdict : draw_loss;
    int total = draw(screen, NULL, area, TOLD_LOOSE), spare = TOLD_LOOSE;
    if (total > area.rows) {
        total = draw(screen, NULL, area, 0);
        spare = total < area.rows ? area.rows - total : 0;
        if (spare > 0) total = draw(screen, NULL, area, spare);
    }
    if (!grid) return total;
    int skip = clamp_scroll(&screen->scroll[PANE_LESSON], total, area.rows);
    draw(screen, grid, (struct area){area.row - skip, area.column, area.rows + skip, area.columns}, spare);
    for (int row = 0; skip > 0 && row < area.row; row++) grid_fill(grid, row, 0, area.column + area.columns, " ", style_of(ROLE_PLAIN));
    draw_more(grid, area, total, skip);
    return total;
}

void area_inset(struct area *area) {
    area->column += 2;
    area->columns -= 3;
}

/* `─ 1 Lesson ─ 2 mybox.rs ─ 3 Output (1 line) ─────`: the chosen tab is bold, and reversed when it has the keys. */
enum { FIRST_OF_FIVE = 19 }; /* columns of a name that the other four leave in the smallest window */

static void draw_tabs(struct screen *screen, struct grid *grid, int row, const char *right, bool all_five) {
    bool above = screen_pane_is_above(screen->pane);
    struct style rule = above || all_five ? style_of(ROLE_HERE) : style_of(ROLE_DIM);
    grid_fill(grid, row, 0, grid->columns, above || all_five ? "═" : "─", rule);
    char output[64], unused[48];
    struct area none = {0, 0, 1, 40};
    draw_output(screen, NULL, none, unused, sizeof unused);
    snprintf(output, sizeof output, "Output (%s)", unused);
    const char *names[] = {story_name(screen), all_five ? "Code" : screen->file_name, all_five ? "Output" : output, "Stack", "Pantry"};
    int column = 1;
    for (int i = 0; i < (all_five ? 5 : 3); i++) {
        bool chosen = (int)screen->tab == i;
        char text[80];
        snprintf(text, sizeof text, " %d %s ", i + 1, names[i]);
        struct style style = chosen ? style_with(ROLE_HERE, STYLE_BOLD | (above || all_five ? STYLE_REVERSE : 0)) : style_of(ROLE_PLAIN);
        int from = column;
        column = grid_put_cut(grid, row, column, all_five && i == 0 ? FIRST_OF_FIVE : 28, text, style) + 1;
        screen_add_click(screen, (struct area){row, from, 1, column - from - 1}, CLICK_PANE, (uint32_t)i, (struct local_place){NULL, 0});
    }
    int width = text_columns(right);
    if (width > 0 && grid->columns - width - 4 > column) {
        grid_put(grid, row, grid->columns - width - 3, 1, " ", rule);
        grid_put(grid, row, grid->columns - width - 2, width, right, style_of(ROLE_PLAIN));
        grid_put(grid, row, grid->columns - 2, 1, " ", rule);
    }
}

/* In the place of stack and pantry, until the next move: what is said is about lines that the run does not stand at. */
static bool shows_code_below(const struct screen *screen) {
    if (!screen->code_below || screen->tab != PANE_LESSON || screen->inspector.open) return false;
    return screen_shows_panel(screen) || (screen->panel_first && screen_shows_words(screen));
}

static void draw_tab(struct screen *screen, struct grid *grid, struct area area, char *right, size_t size) {
    right[0] = 0;
    if (screen->tab == PANE_CODE) {
        draw_code(screen, grid, area, right, size);
    } else if (screen->tab == PANE_OUTPUT) {
        draw_output(screen, grid, area, right, size);
    } else {
        bool page = screen_shows_words(screen);
        if (page && area.rows > 4 && !screen->withheld && !shows_code_below(screen)) { /* the line that it speaks of stays in view */
            draw_code(screen, grid, (struct area){area.row + area.rows - 1, 0, 1, area.columns}, right, size);
            area.rows--;
        }
        area_inset(&area);
        draw_story(screen, grid, area);
        if (page && !screen->withheld) key_map_words(screen->keys, grid->ascii, "{next-page} {previous-page} pages · {step} {back} step", right, size);
    }
}

/* What is below the panes where there is little room. */
static void draw_bottom(struct screen *screen, struct grid *grid, int row) {
    grid_fill(grid, row, 0, grid->columns, "─", style_of(ROLE_DIM));
    if (session_state(screen->session) == SESSION_READY) {
        draw_life(screen, grid, row + 1, grid->columns >= WIDE_COLUMNS);
        if (row + 3 < grid->rows - 1) draw_wrong_arrow(screen, grid, row + 2);
    }
    draw_key_line(screen, grid, grid->rows - 1);
}

/* How much of a narrow screen stands above: more for a verdict and for a question or task, whose words matter more than the memory. */
static int rows_above(struct screen *screen, int columns, int bottom, bool ready) {
    int usual = (bottom - 3) * 8 / 18, most = bottom - 9;
    bool alone = screen->panel_alone && screen->tab == PANE_LESSON && screen_shows_panel(screen);
    if (alone || (screen->tab == PANE_CODE && !ready)) return bottom - 2; /* nothing stands below */
    if (screen->tab != PANE_LESSON) return usual;
    if (screen_shows_panel(screen) || screen_shows_words(screen)) { /* read before it is walked through */
        struct area area = {0, 0, 100, columns};
        area_inset(&area);
        int wanted = draw_story(screen, NULL, area) + 1;
        if (screen->withheld) most = bottom - 6; /* what stands below is not about it yet */
        return wanted < usual ? usual : wanted < most ? wanted : most;
    }
    if (!screen_tells_story(screen) || !ready) return usual;
    struct area area = {0, 0, most, columns}; /* stack and pantry give up rows that they do not need */
    area_inset(&area);
    int wanted = draw_story(screen, NULL, area), memory = stack_rows(screen) - 1; /* the last one is blank */
    int card = screen->model.jar_count > 1 ? 5 : 3; /* what the pantry needs */
    int least = memory < card ? card : memory > 7 ? 7 : memory;
    return wanted <= most ? most : wanted < bottom - 3 - least ? wanted : bottom - 3 - least;
}

/* The pantry from above, or its totals, has the whole width while it has the keys, with the bytes in use below it. */
static bool is_overview(const struct screen *screen, bool ready) {
    return ready && screen->pane == PANE_PANTRY && (screen->totals || screen_shows_above(screen)) && !screen->inspector.open;
}

static void put_overview(struct screen *screen, struct grid *grid, struct area area) {
    enum { MOST_GRAPH = 8, LEAST_MAP = 9 };
    char right[120];
    struct area none = {0, 0, 0, 0};
    int graph_rows = area.rows / 3 < MOST_GRAPH ? area.rows / 3 : MOST_GRAPH;
    if (area.rows - graph_rows < LEAST_MAP) graph_rows = 0;
    area.rows -= graph_rows;
    screen->areas[PANE_PANTRY] = area;
    draw_memory(screen, grid, (struct memory_areas){none, area, false});
    if (graph_rows == 0) return;
    draw_graph(screen, grid, (struct area){area.row + area.rows + 1, 0, graph_rows - 1, grid->columns - 1});
    graph_heading(screen, right, sizeof right);
    draw_heading(grid, area.row + area.rows, 0, grid->columns, "Bytes in use", right, false, 0);
}

static void draw_overview(struct screen *screen, struct grid *grid) {
    char right[120];
    int bottom = grid->rows - 3;
    draw_progress(screen, true, right, sizeof right);
    draw_title(screen, grid, right);
    put_overview(screen, grid, (struct area){2, 0, bottom - 4, grid->columns});
    pantry_heading(screen, grid->columns - HEADING, right, sizeof right);
    draw_heading(grid, 1, 0, grid->columns, screen->totals ? "Pantry by type" : "Pantry from above", right, true, 0);
    int cursor_row = grid->cursor_row, cursor_column = grid->cursor_column;
    draw_code(screen, grid, (struct area){bottom - 1, 0, 1, grid->columns}, right, sizeof right);
    if (cursor_row >= 0) grid->cursor_row = cursor_row, grid->cursor_column = cursor_column;
    grid_fill(grid, bottom - 2, 0, grid->columns, "─", style_of(ROLE_DIM));
    draw_bottom(screen, grid, bottom);
}

static void draw_narrow(struct screen *screen, struct grid *grid) {
    char right[120];
    bool panel = screen->tab == PANE_LESSON && screen_shows_panel(screen), alone = panel && screen->panel_alone;
    bool ready = session_state(screen->session) == SESSION_READY && !screen->withheld && !alone && !shows_code_below(screen);
    if (is_overview(screen, ready)) {
        draw_overview(screen, grid);
        return;
    }
    draw_progress(screen, true, right, sizeof right);
    draw_title(screen, grid, right);
    bool wrong = ready && has_wrong_arrow(screen);
    int bottom = grid->rows - 3 - 2 * wrong;
    if (ready && screen->inspector.open) {
        struct area all = {1, 0, bottom - 1, grid->columns};
        screen->areas[PANE_PANTRY] = all;
        draw_jar(screen, grid, all);
        draw_bottom(screen, grid, bottom);
        return;
    }
    int above_rows = rows_above(screen, grid->columns, bottom, ready);
    struct area above = {2, 0, above_rows, grid->columns};
    screen->areas[screen->tab] = above;
    draw_tab(screen, grid, above, right, sizeof right);
    draw_tabs(screen, grid, 1, right, false);
    char progress[120];
    draw_progress(screen, true, progress, sizeof progress);
    draw_title(screen, grid, progress);
    grid_fill(grid, bottom, 0, grid->columns, "─", style_of(ROLE_DIM));
    if (!ready && !alone && screen->tab != PANE_CODE) { /* nothing runs: the code stands below what is said about it */
        struct area code = {3 + above_rows, 0, bottom - above_rows - 3, grid->columns};
        draw_code(screen, grid, code, right, sizeof right);
        draw_heading(grid, code.row - 1, 0, grid->columns, screen->file_name, right, false, 0);
    }
    if (ready) {
        int heading = 2 + above_rows, stack_width = grid->columns * 30 / 80;
        struct memory_areas areas = {{heading + 1, 0, bottom - heading - 1, stack_width},
                                     {heading + 1, stack_width + 1, bottom - heading - 1, grid->columns - stack_width - 1}, false};
        snprintf(right, sizeof right, "%zu frame%s", screen->model.frame_count, screen->model.frame_count == 1 ? "" : "s");
        if (screen->model.dangling) snprintf(right, sizeof right, "%zu dangle%s", screen->model.dangling, screen->model.dangling == 1 ? "s" : "");
        draw_heading(grid, heading, 0, stack_width, "Stack", right, screen->pane == PANE_STACK, 0);
        pantry_heading(screen, areas.pantry.columns - NARROW_HEADING, right, sizeof right);
        draw_heading(grid, heading, stack_width + 1, grid->columns - stack_width - 1, shelf_fits(screen, areas.pantry) ? "Shelf map" : "Pantry", right, screen->pane == PANE_PANTRY, 0);
        for (int row = heading; row < bottom; row++) grid_put(grid, row, stack_width, 1, "│", style_of(ROLE_DIM));
        grid_put(grid, heading, stack_width, 1, "┬", style_of(ROLE_DIM));
        grid_put(grid, bottom, stack_width, 1, "┴", style_of(ROLE_DIM));
        screen->areas[PANE_STACK] = areas.stack;
        screen->areas[PANE_PANTRY] = areas.pantry;
        draw_memory(screen, grid, areas);
        grid_put(grid, bottom, stack_width, 1, "┴", style_of(ROLE_DIM));
        draw_life(screen, grid, bottom + 1, grid->columns >= WIDE_COLUMNS);
        if (wrong) draw_wrong_arrow(screen, grid, bottom + 2);
    }
    draw_key_line(screen, grid, grid->rows - 1);
}

/* A question about another program: what this lesson's does must neither help nor mislead. */
static void draw_alone(struct screen *screen, struct grid *grid) {
    char right[120];
    struct area area = {3, 0, grid->rows - 5, grid->columns};
    area_inset(&area);
    draw_progress(screen, false, right, sizeof right);
    draw_title(screen, grid, right);
    draw_heading(grid, 1, 0, grid->columns, screen->panel->name, "", true, 0);
    screen->areas[PANE_LESSON] = area;
    draw_story(screen, grid, area);
    grid_fill(grid, grid->rows - 2, 0, grid->columns, "─", style_of(ROLE_DIM));
    draw_key_line(screen, grid, grid->rows - 1);
}

/* One pane at a time. */
static void draw_small(struct screen *screen, struct grid *grid) {
    char right[120];
    bool ready = session_state(screen->session) == SESSION_READY && !screen->withheld;
    draw_progress(screen, true, right, sizeof right);
    draw_title(screen, grid, right);
    enum pane shown = screen->tab;
    screen->tab = screen->pane;
    bool wrong = ready && has_wrong_arrow(screen);
    int bottom = grid->rows - 3 - 2 * wrong;
    struct area body = {2, 0, bottom - 2, grid->columns};
    if (ready && screen->inspector.open) {
        draw_jar(screen, grid, (struct area){1, 0, bottom - 1, grid->columns});
        screen->tab = shown;
        draw_bottom(screen, grid, bottom);
        return;
    }
    screen->areas[screen->pane] = body;
    right[0] = 0;
    if (screen_pane_is_above(screen->pane)) {
        draw_tab(screen, grid, body, right, sizeof right);
    } else if (is_overview(screen, ready)) {
        put_overview(screen, grid, body);
    } else if (ready) {
        struct area none = {0, 0, 0, 0};
        struct memory_areas areas = {screen->pane == PANE_STACK ? body : none, screen->pane == PANE_PANTRY ? body : none, false};
        draw_memory(screen, grid, areas);
    }
    draw_tabs(screen, grid, 1, "", true);
    screen->tab = shown;
    grid_fill(grid, bottom, 0, grid->columns, "─", style_of(ROLE_DIM));
    if (ready) draw_life(screen, grid, bottom + 1, false);
    if (wrong) draw_wrong_arrow(screen, grid, bottom + 2);
    draw_key_line(screen, grid, grid->rows - 1);
}

void draw_too_small(struct grid *grid) {
    char words[120], text[160];
    snprintf(words, sizeof words, "prepstation needs 60 columns and 20 rows; here are %d and %d. {quit} quits.", grid->columns, grid->rows);
    key_map_words(grid->keys, grid->ascii, words, text, sizeof text);
    draw_wrapped(grid, (struct area){0, 0, grid->rows, grid->columns}, 0, text, style_of(ROLE_PLAIN));
}

void screen_draw(struct screen *screen, struct grid *grid) {
    grid_clear(grid);
    grid->keys = screen->keys;
    memset(screen->areas, 0, sizeof screen->areas);
    memset(&screen->timeline, 0, sizeof screen->timeline);
    memset(&screen->graph, 0, sizeof screen->graph);
    memset(&screen->cells, 0, sizeof screen->cells);
    screen->click_count = 0;
    screen->too_small = grid->columns < LEAST_COLUMNS || grid->rows < LEAST_ROWS;
    if (screen->too_small) {
        draw_too_small(grid);
        return;
    }
    if (session_state(screen->session) == SESSION_READY && !screen->model_valid) {
        struct model_wish wish = {screen->into_prelude, screen_focus(screen), screen->inspector.open, MOST_JARS, screen->filter, {NULL, 0}};
        if (screen->inspector.open && !screen->inspector.number) wish.local = screen->inspector.local;
        model_build(&screen->model, screen->session, &screen->memory, wish);
        screen->model_valid = true;
    }
    bool keyed = screen->keyed || !(grid->rows != screen->drawn_rows || grid->columns != screen->drawn_columns);
    if (!keyed) memcpy(screen->scroll, screen->kept, sizeof screen->scroll);
    screen->in_columns = grid->columns >= WIDE_COLUMNS && grid->rows >= WIDE_ROWS;
    bool roomy = grid->columns >= NARROW_COLUMNS && grid->rows >= NARROW_ROWS;
    bool runs = session_state(screen->session) == SESSION_READY && !screen->withheld;
    bool asks = screen->inspector.open || screen->asking || (screen->panel && screen->panel_first);
    if (screen->help) draw_help(screen, grid);
    else if (screen->endings) draw_endings(screen, grid);
    else if (screen->alone && screen->panel_first && screen->pane == PANE_LESSON && screen_shows_panel(screen)) draw_alone(screen, grid);
    else if (screen->projected && roomy && runs && !asks) draw_projector(screen, grid);
    else if (screen->in_columns) draw_wide(screen, grid);
    else if (grid->columns >= NARROW_COLUMNS && grid->rows >= NARROW_ROWS) draw_narrow(screen, grid);
    else draw_small(screen, grid);
    if (keyed) memcpy(screen->kept, screen->scroll, sizeof screen->kept);
    screen->keyed = false;
    screen->drawn_rows = grid->rows;
    screen->drawn_columns = grid->columns;
    if (grid->cursor_row >= 0) return;
    const struct area *here = &screen->areas[screen->pane]; /* where one reads */
    grid->cursor_row = here->rows > 0 ? here->row : 1;
    grid->cursor_column = here->rows > 0 ? here->column : 1;
}
