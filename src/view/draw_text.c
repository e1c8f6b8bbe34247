/* draw_text.c -- panes of text: headings, wrapped narration, what a verdict says, the lesson. */
#include "view/draw.h"

#include <inttypes.h>
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

const char *number_text(uint64_t number, char out[MOST_GROUPED]) {
    char digits[24];
    int count = snprintf(digits, sizeof digits, "%" PRIu64, number), used = 0;
    for (int i = 0; i < count; i++) {
        if (i > 0 && count > 4 && (count - i) % 3 == 0) out[used++] = ',';
        out[used++] = digits[i];
    }
    out[used] = 0;
    return out;
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

/* How much of a word that is wider than a whole row goes into one: a path is parted behind a slash where that can be. */
static size_t part_of_word(const struct wrap *wrap, const char *word, size_t length) {
    int room = wrap->area.columns - wrap->indent;
    if (room < 1 || text_columns_of(word, length) <= room) return length;
    size_t fits = 0, slash = 0;
    for (size_t at = 1; at <= length; at++) {
        if (at < length && ((unsigned char)word[at] & 0xc0) == 0x80) continue; /* inside a character */
        if (text_columns_of(word, at) > room) break;
        fits = at;
        if (word[at - 1] == '/') slash = at;
    }
    return slash > 1 ? slash : fits ? fits : length;
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
        size_t length = part_of_word(wrap, text, strcspn(text, " \n\t"));
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

/* The verdict speaks of blocks, the panes beside it of jars: what has a number here is called as it is called there. */
void told_words(const char *text, char *out, size_t size) {
    size_t used = 0;
    while (*text && used + 6 < size) {
        bool one = strncmp(text, "block #", 7) == 0, many = strncmp(text, "blocks #", 8) == 0;
        if (one || many) {
            memcpy(out + used, one ? "jar" : "jars", 4);
            used += one ? 3 : 4;
            text += one ? 5 : 6;
        } else {
            out[used++] = *text++;
        }
    }
    out[used] = 0;
}

/* Columns up to the next blank, without the marks of code. */
static int columns_to_blank(const char *text) {
    int columns = 0;
    for (; *text && !strchr(" \n\t", *text); text += strcspn(text, "` \n\t")) {
        while (*text == '`') text++;
        columns += text_columns_of(text, strcspn(text, "` \n\t"));
    }
    return columns;
}

int draw_told(struct grid *grid, struct area area, int first, const char *words, struct style style) {
    char text[2048], part[2048];
    told_words(words, text, sizeof text);
    struct wrap wrap = {.grid = grid, .area = area, .column = first, .space = first > 0};
    size_t marks = 0;
    for (const char *at = text; *at; at++) marks += *at == '`';
    bool code = false;
    for (const char *at = text; *at;) {
        size_t length = marks % 2 ? strlen(at) : strcspn(at, "`"); /* a mark without its fellow stands for itself */
        snprintf(part, sizeof part, "%.*s", (int)length, at);
        at += length;
        wrap.glued = *at ? columns_to_blank(at) : 0;
        wrap_text(&wrap, part, code ? style_with(ROLE_HERE, style.attributes) : style);
        if (*at) code = !code, at++;
    }
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
    return 2 + draw_told(rest.rows > 0 ? grid : NULL, rest, 0, text, style_of(ROLE_PLAIN));
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
