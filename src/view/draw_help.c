/* draw_help.c -- the help: first the keys of the pane in which it was opened, by what they do there, then every key, then every mark. */
#include <stdio.h>
#include <string.h>

#include "view/draw.h"
#include "view/key_map.h"

/* ---- Keys of a pane ------------------------------------------------------------------------------------------------------------------ */

/* What the keys are for: the pane, and what it shows. */
enum context { CONTEXT_LESSON, CONTEXT_STORY, CONTEXT_CODE, CONTEXT_OUTPUT, CONTEXT_STACK, CONTEXT_JARS, CONTEXT_ABOVE, CONTEXT_TOTALS, CONTEXT_JAR, CONTEXT_LOCAL,
               CONTEXT_ENDINGS };

static const char *const context_names[] = {
    [CONTEXT_LESSON] = "the lesson", [CONTEXT_STORY] = "the verdict", [CONTEXT_CODE] = "the code", [CONTEXT_OUTPUT] = "the output",
    [CONTEXT_STACK] = "the stack", [CONTEXT_JARS] = "the pantry", [CONTEXT_ABOVE] = "the pantry from above", [CONTEXT_TOTALS] = "the totals",
    [CONTEXT_JAR] = "the open jar", [CONTEXT_LOCAL] = "the open local", [CONTEXT_ENDINGS] = "both endings",
};

static const struct context_row {
    enum context context;
    enum action action; /* ACTION_NONE: `keys` is shown */
    const char *keys, *help;
} context_rows[] = {
    {CONTEXT_LESSON, ACTION_KEY_NEXT_PAGE, NULL, "the next page, and the moment of the run that it speaks of"},
    {CONTEXT_LESSON, ACTION_KEY_PREVIOUS_PAGE, NULL, "the page before"},
    {CONTEXT_LESSON, ACTION_KEY_DOWN, NULL, "scroll down"},
    {CONTEXT_LESSON, ACTION_KEY_UP, NULL, "scroll up"},
    {CONTEXT_STORY, ACTION_NONE, "1 to 9", "to the place with that number: the run is taken there"},
    {CONTEXT_STORY, ACTION_KEY_BOTH, NULL, "what happens with the inspector off"},
    {CONTEXT_STORY, ACTION_KEY_EDIT, NULL, "mend it: edit the program"},
    {CONTEXT_STORY, ACTION_KEY_DOWN, NULL, "scroll down"},
    {CONTEXT_STORY, ACTION_KEY_UP, NULL, "scroll up"},
    {CONTEXT_CODE, ACTION_KEY_DOWN, NULL, "scroll down; the next step comes back to the current line"},
    {CONTEXT_CODE, ACTION_KEY_UP, NULL, "scroll up"},
    {CONTEXT_CODE, ACTION_KEY_STEP, NULL, "one step on"},
    {CONTEXT_CODE, ACTION_KEY_OVER, NULL, "on, over the calls in this line"},
    {CONTEXT_CODE, ACTION_KEY_OUT, NULL, "on, to where this function was called"},
    {CONTEXT_CODE, ACTION_KEY_INTO, NULL, "into the standard library's code"},
    {CONTEXT_CODE, ACTION_KEY_EDIT, NULL, "edit the program"},
    {CONTEXT_OUTPUT, ACTION_KEY_UP, NULL, "scroll up, to what was printed before"},
    {CONTEXT_OUTPUT, ACTION_KEY_DOWN, NULL, "scroll down"},
    {CONTEXT_STACK, ACTION_KEY_DOWN, NULL, "choose the next local; its jar is marked"},
    {CONTEXT_STACK, ACTION_KEY_UP, NULL, "choose the local before"},
    {CONTEXT_STACK, ACTION_KEY_INSPECT, NULL, "open the chosen local: its bytes and fields"},
    {CONTEXT_STACK, ACTION_KEY_LEAVE, NULL, "let go of it"},
    {CONTEXT_JARS, ACTION_KEY_DOWN, NULL, "choose the next jar"},
    {CONTEXT_JARS, ACTION_KEY_UP, NULL, "choose the jar before"},
    {CONTEXT_JARS, ACTION_KEY_GO, NULL, "open the chosen jar"},
    {CONTEXT_JARS, ACTION_KEY_JAR_NEXT, NULL, "on to its next event"},
    {CONTEXT_JARS, ACTION_KEY_JAR_BEFORE, NULL, "back to its event before"},
    {CONTEXT_JARS, ACTION_KEY_SEARCH, NULL, "search a jar by type, line, address or number"},
    {CONTEXT_JARS, ACTION_KEY_FILTER, NULL, "list only lost, dangling, live, back, or one type"},
    {CONTEXT_JARS, ACTION_KEY_TOTALS, NULL, "totals by type"},
    {CONTEXT_JARS, ACTION_KEY_ABOVE, NULL, "see the pantry from above"},
    {CONTEXT_JARS, ACTION_KEY_LEAVE, NULL, "let go of the chosen jar, list all again"},
    {CONTEXT_ABOVE, ACTION_NONE, "↓ ↑ → ←", "move over the cells, down and up first"},
    {CONTEXT_ABOVE, ACTION_KEY_GO, NULL, "into a cell of many jars; open the only one"},
    {CONTEXT_ABOVE, ACTION_KEY_FASTER, NULL, "into the cell"},
    {CONTEXT_ABOVE, ACTION_KEY_SLOWER, NULL, "out again"},
    {CONTEXT_ABOVE, ACTION_KEY_LOSS_NEXT, NULL, "to the next step at which a jar is lost"},
    {CONTEXT_ABOVE, ACTION_KEY_SEARCH, NULL, "search a jar by type, line, address or number"},
    {CONTEXT_ABOVE, ACTION_KEY_FILTER, NULL, "show only lost, dangling, live, back, or one type"},
    {CONTEXT_ABOVE, ACTION_KEY_TOTALS, NULL, "totals by type"},
    {CONTEXT_ABOVE, ACTION_KEY_ABOVE, NULL, "list the jars"},
    {CONTEXT_TOTALS, ACTION_KEY_DOWN, NULL, "choose the next type"},
    {CONTEXT_TOTALS, ACTION_KEY_UP, NULL, "choose the type before"},
    {CONTEXT_TOTALS, ACTION_KEY_GO, NULL, "list the jars of the chosen type alone"},
    {CONTEXT_TOTALS, ACTION_KEY_TOTALS, NULL, "close the totals"},
    {CONTEXT_JAR, ACTION_KEY_DOWN, NULL, "down through its fields, then through its history"},
    {CONTEXT_JAR, ACTION_KEY_UP, NULL, "up"},
    {CONTEXT_JAR, ACTION_NONE, "→ ←", "on a field: byte by byte; in the history: step the run"},
    {CONTEXT_JAR, ACTION_KEY_GO, NULL, "on a field: follow its pointer; in the history: go to that step"},
    {CONTEXT_JAR, ACTION_KEY_FREE_NEXT, NULL, "follow the pointer"},
    {CONTEXT_JAR, ACTION_KEY_RETURN, NULL, "come back from there"},
    {CONTEXT_JAR, ACTION_KEY_NEXT_PAGE, NULL, "open the next jar"},
    {CONTEXT_JAR, ACTION_KEY_PREVIOUS_PAGE, NULL, "open the jar before"},
    {CONTEXT_JAR, ACTION_KEY_FORMAT, NULL, "show or hide the bytes"},
    {CONTEXT_JAR, ACTION_KEY_INSPECT, NULL, "close it"},
    {CONTEXT_LOCAL, ACTION_KEY_DOWN, NULL, "down through its fields"},
    {CONTEXT_LOCAL, ACTION_KEY_UP, NULL, "up"},
    {CONTEXT_LOCAL, ACTION_NONE, "→ ←", "byte by byte"},
    {CONTEXT_LOCAL, ACTION_KEY_FREE_NEXT, NULL, "follow the pointer"},
    {CONTEXT_LOCAL, ACTION_KEY_RETURN, NULL, "come back from there"},
    {CONTEXT_LOCAL, ACTION_KEY_FORMAT, NULL, "show or hide the bytes"},
    {CONTEXT_LOCAL, ACTION_KEY_INSPECT, NULL, "close it"},
    {CONTEXT_ENDINGS, ACTION_KEY_GO, NULL, "walk through the other run; {both} and {go} lead back"},
    {CONTEXT_ENDINGS, ACTION_KEY_DOWN, NULL, "scroll down"},
    {CONTEXT_ENDINGS, ACTION_KEY_UP, NULL, "scroll up"},
    {CONTEXT_ENDINGS, ACTION_KEY_BOTH, NULL, "close them"},
};

static enum context context_of(const struct screen *screen) {
    if (screen->endings) return CONTEXT_ENDINGS;
    if (screen->inspector.open) return screen->inspector.number ? CONTEXT_JAR : CONTEXT_LOCAL;
    switch (screen->pane) {
    case PANE_CODE: return CONTEXT_CODE;
    case PANE_OUTPUT: return CONTEXT_OUTPUT;
    case PANE_STACK: return CONTEXT_STACK;
    case PANE_PANTRY: return screen->totals ? CONTEXT_TOTALS : screen_shows_above(screen) ? CONTEXT_ABOVE : CONTEXT_JARS;
    default: return screen_tells_story(screen) && !screen_shows_panel(screen) ? CONTEXT_STORY : CONTEXT_LESSON;
    }
}

/* ---- Marks ---------------------------------------------------------------------------------------------------------------------------- */

static const char *const marks[][3] = {
    {"│□□□□│", "taken", "allocated, not initialised"},
    {"│■■□□│", "partly filled", "some bytes are initialised"},
    {"│■■■■│", "filled", "initialised"},
    {"│░░░░│", "moved out", "the value went elsewhere"},
    {"│°°°°│", "washed", "dropped, not freed yet"},
    {"", "put back", "freed: the pantry has it"},
    {" ××××", "SPOILED", "freed, but still pointed at; with ! when this run uses it again"},
    {"│■■■■│ LOST", "leaked", "nobody points here any more"},
    {"●─#1  ●─#1+8", "pointer", "to jar #1, and 8 bytes into it"},
    {"×─#1", "dangling", "a pointer to jar #1, which was freed"},
    {"?─0x1000", "address", "a pointer without provenance"},
    {"○ null", "null", "the null pointer"},
    {"◄ a, b", "held", "the variables that point at a jar"},
    {"►", "here", "the current line: what comes next"},
    {"*", "changed", "by this step"},
    {"!", "wrong", "something is wrong here"},
    {"║", "unsafe", "inside an unsafe block or function"},
    {"══►  ──►", "life", "has happened; is still to come"},
    {"a w u m d f ? !", "timeline", "allocated, written, used (read alone), moved out, dropped, freed, lost, fault"},
};

enum { TWO_COLUMNS = 150 };

const char *keys_in_short(const char *keys, char out[MOST_KEYS_SHOWN]) {
    enum { FEWEST = 4 };
    size_t used = 0;
    for (const char *at = keys; *at && used + 8 < MOST_KEYS_SHOWN;) {
        size_t run = 1;
        while (at[2 * run - 1] == ' ' && at[2 * run] == at[0] + (char)run && (at[2 * run + 1] == ' ' || !at[2 * run + 1])) run++;
        if (run >= FEWEST && (at == keys || at[-1] == ' ')) {
            used += (size_t)snprintf(out + used, MOST_KEYS_SHOWN - used, "%c-%c", at[0], at[2 * run - 2]);
            at += 2 * run - 1;
        } else {
            out[used++] = *at++;
        }
    }
    out[used] = 0;
    return out;
}

/* One row of the help; its text may take several rows of the screen. Returns how many. */
static int put_help_row(struct grid *grid, int row, int last, const char *const texts[3], bool freed_bytes) {
    int from = *texts[1] ? 34 : 20; /* without a name the words stand in its place */
    struct area area = {row, from, last - row, grid->columns - from - 1};
    char words[256];
    key_map_words(grid->keys, grid->ascii, texts[2], words, sizeof words);
    int rows = draw_wrapped(NULL, area, 0, words, style_of(ROLE_PLAIN));
    if (row + rows <= 1 || row >= last) return rows;
    int skip = row < 1 ? 1 - row : 0;
    if (skip == 0) {
        char keys[MOST_KEYS_SHOWN];
        int end = grid_put_cut(grid, row, 2, 17, keys_in_short(texts[0], keys), style_with(ROLE_HERE, STYLE_BOLD));
        for (int k = 0; freed_bytes && k < 4; k++) grid_put_freed_byte(grid, row, end + 1 + k, style_of(ROLE_PLAIN));
        grid_put(grid, row, 20, 14, texts[1], style_with(ROLE_PLAIN, STYLE_BOLD));
    }
    area = (struct area){row + skip, from, last - row - skip, grid->columns - from - 1};
    draw_wrapped(grid, area, skip, words, style_of(ROLE_PLAIN));
    return rows;
}

/* All rows from `row` on; the row behind them. */
static int put_pane_rows(const struct screen *screen, struct grid *grid, int row, int last) {
    enum context context = context_of(screen);
    char text[160];
    snprintf(text, sizeof text, "In %s:", context_names[context]);
    if (row >= 1 && row < last) grid_put(grid, row, 1, grid->columns - 2, text, style_with(ROLE_PLAIN, STYLE_BOLD | STYLE_UNDERLINE));
    row++;
    for (size_t i = 0; i < sizeof context_rows / sizeof *context_rows; i++) {
        const struct context_row *own = &context_rows[i];
        if (own->context != context) continue;
        const char *keys = own->keys ? own->keys : key_map_keys(screen->keys, own->action);
        row += put_help_row(grid, row, last, (const char *const[]){keys, "", own->help}, false);
    }
    if (row + 1 >= 1 && row + 1 < last) {
        grid_put(grid, row + 1, 1, grid->columns - 2, "Everywhere:", style_with(ROLE_PLAIN, STYLE_BOLD | STYLE_UNDERLINE));
    }
    return row + 2;
}

/* All of it, the first row at `row`; what lies before row 1 and from `last` on is left out. Returns the row behind it. */
static int put_all(const struct screen *screen, struct grid *grid, int row, int last) {
    for (size_t i = 0; i < screen->help_row_count; i++) {
        const struct help_row *outer = &screen->help_rows[i];
        row += put_help_row(grid, row, last, (const char *const[]){outer->keys, outer->name, outer->help}, false);
    }
    row += screen->help_row_count > 0;
    row = put_pane_rows(screen, grid, row, last);
    struct help_row own;
    for (size_t i = 0; key_map_row(screen->keys, AT_RUN, i, &own); i++) {
        row += put_help_row(grid, row, last, (const char *const[]){own.keys, own.name, own.help}, false);
    }
    row++;
    if (row >= 1 && row < last) grid_put(grid, row, 1, grid->columns - 2, "Marks:", style_with(ROLE_PLAIN, STYLE_BOLD | STYLE_UNDERLINE));
    row++;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        const char *mark[3] = {marks[i][0], marks[i][1], marks[i][2]};
        row += put_help_row(grid, row, last, mark, strcmp(marks[i][1], "put back") == 0);
    }
    return row;
}

/* Rows 1 to `rows` of a page that is twice as high and half as wide go to the left, the others to the right. */
static void put_side_by_side(struct grid *grid, const struct grid *page, int rows) {
    for (int row = 1; row <= rows; row++) {
        struct cell *to = &grid->cells[(size_t)row * (size_t)grid->columns];
        memcpy(to, &page->cells[(size_t)row * (size_t)page->columns], (size_t)page->columns * sizeof *to);
        memcpy(to + page->columns, &page->cells[(size_t)(row + rows) * (size_t)page->columns], (size_t)page->columns * sizeof *to);
    }
}

void draw_help(struct screen *screen, struct grid *grid) {
    grid_clear(grid);
    int last = grid->rows - 1, rows = last - 1;
    struct grid page;
    grid_init(&page, grid->ascii);
    bool two = grid->columns >= TWO_COLUMNS && grid_resize(&page, 2 * rows + 1, grid->columns / 2);
    page.keys = grid->keys;
    int in_view = two ? 2 * rows : rows, beyond = in_view + 2, total = put_all(screen, two ? &page : grid, beyond, in_view + 1) - beyond;
    if (screen->help_scroll > total - in_view) screen->help_scroll = total > in_view ? total - in_view : 0;
    put_all(screen, two ? &page : grid, 1 - screen->help_scroll, in_view + 1);
    if (two) put_side_by_side(grid, &page, rows);
    grid_release(&page);
    char title[96];
    snprintf(title, sizeof title, "Help: the keys of %s, every key, every mark", context_names[context_of(screen)]);
    char text[120], words[120];
    draw_heading(grid, 0, 0, grid->columns, title, key_map_words(screen->keys, grid->ascii, "{help} or Esc closes it", words, sizeof words), true, 0);
    if (total > in_view) {
        snprintf(text, sizeof text, "  {help} close   {down} {up} scroll: rows %d to %d of %d", screen->help_scroll + 1,
                 screen->help_scroll + in_view < total ? screen->help_scroll + in_view : total, total);
    } else {
        snprintf(text, sizeof text, "  {help} close");
    }
    grid_put(grid, last, 0, grid->columns, key_map_words(screen->keys, grid->ascii, text, words, sizeof words), style_with(ROLE_HERE, STYLE_BOLD));
}
