/* draw_text.c -- panes of text: headings, wrapped narration, the verdict panel, output, help. */
#include "view/draw.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void draw_heading(struct grid *grid, int row, int column, int width, const char *title, const char *right, bool here, int margin) {
    struct style rule = here ? style_of(ROLE_HERE) : style_of(ROLE_DIM);
    const char *glyph = here ? "═" : "─";
    grid_fill(grid, row, column, width, glyph, rule);
    int room = width - 4;
    int right_columns = *right ? text_columns(right) + 3 + margin : 0;
    if (right_columns > room - 8) right_columns = 0;
    struct style words = here ? style_with(ROLE_HERE, STYLE_BOLD) : style_of(ROLE_PLAIN);
    int end = column + 1;
    if (*title) {
        grid_put(grid, row, column + 1, 1, " ", rule);
        end = grid_put_cut(grid, row, column + 2, room - right_columns, title, words);
        grid_put(grid, row, end, 1, " ", rule);
    }
    if (right_columns > 0 && column + width - right_columns > end) {
        int at = column + width - right_columns;
        grid_put(grid, row, at, 1, " ", rule);
        int behind = grid_put(grid, row, at + 1, right_columns, right, style_of(here ? ROLE_HERE : ROLE_PLAIN));
        grid_put(grid, row, behind, 1, " ", rule);
    }
}

/* ---- Wrapping --------------------------------------------------------------------------------------------------------------- */

struct wrap {
    struct grid *grid; /* NULL: only count */
    struct area area;
    int skip;
    int row, column; /* row counts from the top of the text */
    int indent;
    bool space;      /* a blank is due before the next word */
    int glued;       /* columns of what follows the text without a blank: it stays on one row with the last word */
};

static void wrap_line(struct wrap *wrap) {
    wrap->row++;
    wrap->column = wrap->indent;
    wrap->space = false;
}

static void wrap_word(struct wrap *wrap, const char *word, size_t length, int glued, struct style style) {
    int columns = text_columns_of(word, length);
    if (wrap->column + wrap->space + columns + glued > wrap->area.columns && wrap->column > wrap->indent) wrap_line(wrap);
    else if (wrap->space) wrap->column++;
    int row = wrap->row - wrap->skip;
    if (wrap->grid && row >= 0 && row < wrap->area.rows) {
        grid_put_length(wrap->grid, wrap->area.row + row, wrap->area.column + wrap->column,
                        wrap->area.columns - wrap->column, word, length, style);
    }
    wrap->column += columns;
    wrap->space = false;
}

/* Words are parted at blanks only, so that `code` runs may stand inside a word. */
static void wrap_text(struct wrap *wrap, const char *text, struct style style) {
    while (*text) {
        size_t blanks = strspn(text, " \n\t");
        if (blanks) {
            wrap->space = wrap->column > wrap->indent;
            text += blanks;
            continue;
        }
        size_t length = strcspn(text, " \n\t");
        wrap_word(wrap, text, length, text[length] ? 0 : wrap->glued, style);
        text += length;
    }
}

/* Columns of the beginning of the runs from `at` on, up to a blank. */
static int glued_columns(const struct block *block, size_t at) {
    int columns = 0;
    for (; at < block->run_count; at++) {
        size_t length = strcspn(block->runs[at].text, " \n\t");
        columns += text_columns_of(block->runs[at].text, length);
        if (block->runs[at].text[length]) break;
    }
    return columns;
}

static void wrap_verbatim(struct wrap *wrap, const char *text, struct style style) {
    while (*text) {
        size_t length = strcspn(text, "\n");
        int row = wrap->row - wrap->skip;
        if (wrap->grid && row >= 0 && row < wrap->area.rows) {
            grid_put_length(wrap->grid, wrap->area.row + row, wrap->area.column + 2, wrap->area.columns - 2, text, length, style);
        }
        wrap->row++;
        text += length;
        if (*text) text++;
    }
}

int draw_blocks(struct grid *grid, struct area area, int skip, const struct block *blocks, size_t count) {
    struct wrap wrap = {.grid = grid, .area = area, .skip = skip};
    for (size_t i = 0; i < count; i++) {
        const struct block *block = &blocks[i];
        bool item_after_item = i > 0 && block->kind == BLOCK_ITEM && blocks[i - 1].kind == BLOCK_ITEM;
        if (i > 0 && !item_after_item) wrap.row++;
        wrap.indent = block->mark ? (int)strlen(block->mark) : 0;
        wrap.column = 0;
        wrap.space = false;
        if (block->mark) {
            wrap_word(&wrap, block->mark, strlen(block->mark), 0, style_of(ROLE_PLAIN));
            wrap.column = wrap.indent;
        }
        for (size_t k = 0; k < block->run_count; k++) {
            const struct run *run = &block->runs[k];
            struct style style = style_with(run->code ? ROLE_HERE : ROLE_PLAIN, run->strong ? STYLE_BOLD : 0);
            if (block->kind == BLOCK_CODE) wrap_verbatim(&wrap, run->text, style);
            wrap.glued = glued_columns(block, k + 1);
            if (block->kind != BLOCK_CODE) wrap_text(&wrap, run->text, style);
        }
        if (block->kind != BLOCK_CODE) wrap.row++;
    }
    return wrap.row;
}

int draw_wrapped(struct grid *grid, struct area area, int skip, const char *text, struct style style) {
    struct wrap wrap = {.grid = grid, .area = area, .skip = skip};
    wrap_text(&wrap, text, style);
    return wrap.row + 1;
}

/* ---- Lesson ------------------------------------------------------------------------------------------------------------------- */

int clamp_scroll(int *scroll, int total, int rows) {
    if (*scroll > total - rows) *scroll = total - rows;
    if (*scroll < 0) *scroll = 0;
    return *scroll;
}

/* Says how much of a text lies outside of its area, on the area's last row. */
void draw_more(struct grid *grid, struct area area, int total, int skip) {
    int below = total - skip - area.rows;
    if (below > 0 && area.rows > 1) {
        char text[64];
        snprintf(text, sizeof text, " %d more below ↓ ", below + 1);
        int width = text_columns(text);
        grid_fill(grid, area.row + area.rows - 1, area.column, area.columns, " ", style_of(ROLE_PLAIN));
        grid_put(grid, area.row + area.rows - 1, area.column + area.columns - width, width, text, style_of(ROLE_DIM));
    }
}

/* The end of a run of the learner's own program in which nothing was found. */
static int draw_good_end(const struct screen *screen, struct grid *grid, struct area area) {
    char text[400];
    if (grid) grid_put(grid, area.row, area.column, area.columns, " ok ", style_with(ROLE_GOOD, STYLE_BOLD | STYLE_REVERSE));
    snprintf(text, sizeof text, "%s.", screen->report->message);
    if (text[0] >= 'a' && text[0] <= 'z') text[0] = (char)(text[0] - 'a' + 'A');
    struct area rest = {area.row + 2, area.column, area.rows - 2, area.columns};
    return 2 + draw_wrapped(rest.rows > 0 ? grid : NULL, rest, 0, text, style_of(ROLE_PLAIN));
}

int draw_lesson(struct screen *screen, struct grid *grid, struct area area) {
    const struct lesson *lesson = screen->lesson;
    if (!lesson && screen_at_end(screen) && screen->report) return draw_good_end(screen, grid, area);
    if (!lesson || screen->page >= lesson->page_count) {
        const char *text = "Your own program. Step through it with the arrow keys; every jar that it takes from the pantry "
                           "(the global allocator) appears on the right.";
        return draw_wrapped(grid, area, 0, text, style_of(ROLE_PLAIN));
    }
    const struct page *page = &lesson->pages[screen->page];
    int total = draw_blocks(NULL, area, 0, page->prose.blocks, page->prose.count);
    if (!grid) return total;
    int skip = clamp_scroll(&screen->scroll[PANE_LESSON], total, area.rows);
    draw_blocks(grid, area, skip, page->prose.blocks, page->prose.count);
    draw_more(grid, area, total, skip);
    return total;
}

/* ---- Verdict ------------------------------------------------------------------------------------------------------------------- */

/* The places of the story, numbered as the keys that go there; `►` where the run stands. */
static int put_places(struct screen *screen, struct grid *grid, struct area area, int row) {
    struct source_map *sources = session_sources(screen->session);
    struct story_place places[MOST_PLACES];
    size_t count = screen_places(screen, places), here = session_here(screen->session);
    size_t stop_count = 0;
    bool ready = session_state(screen->session) == SESSION_READY;
    const struct stop *stops = ready ? session_stops(screen->session, &stop_count) : NULL;
    for (size_t i = 0; i < count; i++, row++) {
        const struct story_place *place = &places[i];
        if (!grid || row >= area.rows) continue;
        bool now = place->has_stop && place->stop == here;
        if (now) grid_put(grid, area.row + row, area.column, 1, "►", style_with(ROLE_HERE, STYLE_BOLD));
        grid_format(grid, area.row + row, area.column + 2, 2, style_with(ROLE_HERE, STYLE_BOLD), "%zu", i + 1);
        int end = grid_format(grid, area.row + row, area.column + 5, area.columns - 5, style_with(ROLE_PLAIN, now ? STYLE_BOLD : 0),
                              "%-11s line %3u  ", place->role, (unsigned)place->place.line);
        if (place->has_stop && place->stop < stop_count) {
            end = grid_format(grid, area.row + row, end, area.column + area.columns - end, style_of(ROLE_PLAIN), "step %3u  ",
                              (unsigned)stops[place->stop].plain);
        }
        uint32_t length = 0;
        struct source *source = source_map_find(sources, place->span.start);
        const char *line = source ? source_line(sources, source, place->place.line, &length) : NULL;
        while (line && length > 0 && (*line == ' ' || *line == '\t')) line++, length--;
        if (line) {
            char text[256];
            snprintf(text, sizeof text, "%.*s", (int)length, line);
            grid_put_cut(grid, area.row + row, end, area.column + area.columns - end, text, style_of(ROLE_DIM));
        }
    }
    return row;
}

/* A jar is lost at this very step: which, by what, and that the run may go on. */
int draw_loss(struct screen *screen, struct grid *grid, struct area area) {
    const struct loss *loss = screen_loss_here(screen);
    struct position place = source_map_place(session_sources(screen->session), loss->lost_span);
    char text[400];
    if (grid) grid_put(grid, area.row, area.column, 8, " leak ", style_with(ROLE_FAULT, STYLE_BOLD | STYLE_REVERSE));
    if (grid) {
        grid_format(grid, area.row, area.column + 8, area.columns - 8, style_of(ROLE_PLAIN), "of %llu bytes, at this very step",
                    (unsigned long long)loss->size);
    }
    int row = 2;
    const struct let_go *by = NULL;
    for (size_t i = 0; i < screen->model.let_go_count; i++) {
        if (screen->model.let_go[i].block == loss->number) by = &screen->model.let_go[i];
    }
    if (by) {
        snprintf(text, sizeof text, "Line %u lets go of jar #%u: %s held the last pointer to it.", (unsigned)place.line,
                 (unsigned)loss->number, by->name);
    } else {
        snprintf(text, sizeof text, "Line %u lets go of jar #%u: the last pointer to it is gone.", (unsigned)place.line, (unsigned)loss->number);
    }
    struct area rest = {area.row + row, area.column, area.rows - row, area.columns};
    row += draw_wrapped(grid, rest, 0, text, style_of(ROLE_PLAIN)) + 1;
    if (by) {
        if (grid && row < area.rows) {
            int end = grid_put_cut(grid, area.row + row, area.column, area.columns / 3, by->name, style_with(ROLE_PLAIN, STYLE_BOLD));
            end = grid_put(grid, area.row + row, end, area.columns, "  was  ", style_of(ROLE_DIM));
            end = grid_put_cut(grid, area.row + row, end, area.columns / 3, by->was, style_of(ROLE_PLAIN));
            end = grid_put(grid, area.row + row, end, area.columns, "  → is  ", style_of(ROLE_DIM));
            grid_put_cut(grid, area.row + row, end, area.column + area.columns - end, by->is, style_of(ROLE_CHANGED));
        }
        row += 2;
    }
    row = put_places(screen, grid, area, row) + 1;
    const char *mend = screen->report->mend;
    size_t length = strlen(mend);
    if (length > 0) snprintf(text, sizeof text, "To mend it: %c%s%s", tolower((unsigned char)mend[0]), mend + 1, mend[length - 1] == '.' ? "" : ".");
    if (length > 0) {
        rest = (struct area){area.row + row, area.column, area.rows - row, area.columns};
        row += draw_wrapped(rest.rows > 0 ? grid : NULL, rest, 0, text, style_of(ROLE_PLAIN)) + 1;
    }
    snprintf(text, sizeof text, "A leak is no undefined behaviour: the run may go on.");
    rest = (struct area){area.row + row, area.column, area.rows - row, area.columns};
    return row + draw_wrapped(rest.rows > 0 ? grid : NULL, rest, 0, text, style_of(ROLE_PLAIN));
}

static int put_errors(struct screen *screen, struct grid *grid, struct area area, int row) {
    const struct report *report = screen->report;
    for (size_t i = 0; i < report->error_count; i++) {
        char text[1024];
        const struct report_error *error = &report->errors[i];
        snprintf(text, sizeof text, "line %u: %s%s%s%s. %s", (unsigned)error->place.line, error->message, *error->code ? " (" : "",
                 error->code, *error->code ? ")" : "", error->mend);
        struct area rest = {area.row + row, area.column, area.rows - row, area.columns};
        row += draw_wrapped(rest.rows > 0 ? grid : NULL, rest, 0, text, style_of(ROLE_PLAIN));
    }
    return row;
}

/* Both order slips, the bytes, the owners: one row each. */
static int put_facts(const struct report *report, struct grid *grid, struct area area, int row) {
    for (size_t i = 0; i < report->fact_count; i++, row++) {
        if (!grid || row >= area.rows) continue;
        int column = grid_put(grid, area.row + row, area.column + 2, area.columns - 2, report->facts[i].label, style_of(ROLE_DIM));
        if (column < area.column + 15) column = area.column + 15;
        grid_put_cut(grid, area.row + row, column, area.column + area.columns - column, report->facts[i].text, style_with(ROLE_PLAIN, STYLE_BOLD));
    }
    return row + (report->fact_count > 0);
}

int draw_verdict(struct screen *screen, struct grid *grid, struct area area) {
    const struct report *report = screen->report;
    if (!report) return draw_wrapped(grid, area, 0, "There is no memory left to say what happened.", style_of(ROLE_FAULT));
    char tag[40];
    snprintf(tag, sizeof tag, " %s ", verdict_word(report->verdict));
    if (grid) grid_put(grid, area.row, area.column, area.columns, tag, style_with(ROLE_FAULT, STYLE_BOLD | STYLE_REVERSE));
    int row = area.rows >= 14 ? 2 : 1;
    if (report->error_count > 0) return put_errors(screen, grid, area, row + 1);
    const struct {
        const char *label, *text;
        bool blank_after;
    } parts[] = {{"", report->message, true}, {"", report->why, true}, {"To mend it: ", report->mend, false}};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (i == 2) {
            row = put_facts(report, grid, area, row);
            row = put_places(screen, grid, area, row) + (report->related_count > 0);
        }
        if (!parts[i].text || !*parts[i].text) continue;
        char text[2048];
        size_t length = strlen(parts[i].text);
        snprintf(text, sizeof text, "%s%s%s", parts[i].label, parts[i].text, parts[i].text[length - 1] == '.' ? "" : ".");
        char *first = text + strlen(parts[i].label);
        if (*parts[i].label && first[0] >= 'A' && first[0] <= 'Z' && first[1] >= 'a') first[0] = (char)(first[0] + 'a' - 'A');
        if (!*parts[i].label && text[0] >= 'a' && text[0] <= 'z') text[0] = (char)(text[0] - 'a' + 'A');
        struct area rest = {area.row + row, area.column, area.rows - row, area.columns};
        row += draw_wrapped(rest.rows > 0 ? grid : NULL, rest, 0, text, style_of(ROLE_PLAIN)) + parts[i].blank_after;
    }
    if (screen->in_columns) return row; /* there it stands below the jars */
    struct area rest = {area.row + row + 1, area.column, area.rows - row - 1, area.columns};
    int end = draw_run_end(screen, rest.rows > 0 ? grid : NULL, rest);
    return end ? row + 1 + end : row;
}
