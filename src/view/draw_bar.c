/* draw_bar.c -- a jar as a bar of squares, and the word for its state.
 *
 *     │■■■■■■■■ ■■■■□□□□│  partly filled (12 of 16 bytes initialised)
 *
 * A square is a byte as long as there is room; else it stands for several, which is said beside it, and shows what is least
 * finished among them, so that a full bar is a full jar.
 */
#include <inttypes.h>
#include <stdio.h>

#include "view/draw.h"

static const struct look {
    const char *word, *term;
    enum role role;
} looks[] = {
    [JAR_TAKEN] = {"taken", "uninitialised", ROLE_PLAIN},   [JAR_PARTLY] = {"partly filled", "", ROLE_GOOD},
    [JAR_FILLED] = {"filled", "initialised", ROLE_GOOD},    [JAR_MOVED] = {"moved out", "no value left", ROLE_WARNING},
    [JAR_WASHED] = {"washed", "dropped, not freed", ROLE_WARNING}, [JAR_PUT_BACK] = {"put back", "freed", ROLE_DIM},
    [JAR_SPOILED] = {"SPOILED", "freed, still pointed at", ROLE_FAULT}, [JAR_LOST] = {"LOST", "leaked", ROLE_FAULT},
};

/* A jar that is lost, or freed and used again, calls for attention; a stale pointer that only stays in scope is told in its word and in a calmer
 * colour, since most good programs have one at their end. */
bool jar_is_wrong(const struct jar *jar) { return jar->state == JAR_LOST || (jar->state == JAR_SPOILED && !jar->idle); }

enum role stale_role(enum pointer_state pointer, bool idle) {
    return pointer != POINTER_DANGLING ? ROLE_PLAIN : idle ? ROLE_WARNING : ROLE_FAULT;
}

const char *jar_part_word(const struct jar *jar) {
    if (jar->state != JAR_FILLED && jar->state != JAR_PARTLY) return NULL;
    return jar->part_washed ? "partly washed" : jar->part_moved ? "partly moved" : NULL;
}

static enum role role_of(const struct jar *jar) { return jar->idle || jar_part_word(jar) ? ROLE_WARNING : looks[jar->state].role; }

static const char *word_of(const struct jar *jar) {
    const char *part = jar_part_word(jar);
    return part ? part : looks[jar->state].word;
}

static unsigned part_of_byte(const struct jar *jar, uint64_t index) {
    uint8_t shadow = jar->shadows[index];
    if (shadow & SHADOW_DROPPED) return PART_WASHED;
    if (shadow & SHADOW_GONE) return PART_MOVED;
    if (shadow & SHADOW_INIT) return PART_FILLED;
    bool empty = jar->state == JAR_TAKEN || (jar->state == JAR_LOST && !jar->initialised);
    return !empty && jar->padding && jar->padding[index] ? 0 : PART_TAKEN;
}

/* What lies in the bytes that a square stands for. */
static unsigned parts_of(const struct jar *jar, uint64_t from, uint64_t count) {
    unsigned parts = 0;
    if (jar->slice_bytes) {
        for (uint64_t slice = from / jar->slice_bytes; slice < MOST_SLICES && slice * jar->slice_bytes < from + count; slice++) parts |= jar->slices[slice];
        return parts;
    }
    for (uint64_t i = from; i < from + count && i < jar->shown; i++) parts |= part_of_byte(jar, i);
    return parts;
}

const char *jar_square(const struct jar *jar, uint64_t from, uint64_t count, enum role *role) {
    if (jar->state == JAR_SPOILED) return *role = role_of(jar), "×";
    if (jar->state == JAR_PUT_BACK) return *role = ROLE_DIM, "";
    unsigned parts = parts_of(jar, from, count);
    *role = jar->state == JAR_LOST ? ROLE_FAULT : jar->changed ? ROLE_CHANGED : ROLE_GOOD;
    if (parts & PART_TAKEN) return *role = *role == ROLE_GOOD ? ROLE_PLAIN : *role, "□";
    if (parts & PART_WASHED) return *role = ROLE_WARNING, "°";
    if (parts & PART_MOVED) return *role = ROLE_WARNING, "░";
    if (parts & PART_FILLED) return "■";
    return *role = ROLE_DIM, "─"; /* nothing but padding */
}

/* How many bytes one square stands for, so that the bar fits. */
uint64_t jar_scale(const struct jar *jar, int columns) {
    uint64_t squares = (uint64_t)(columns / 9) * 8;
    if (squares < 8) squares = 8;
    if (squares > MOST_SLICES) squares = MOST_SLICES;
    uint64_t scale = 1;
    while (jar->size > squares * scale) scale *= 2;
    return scale;
}

int draw_bar(struct grid *grid, const struct jar *jar, int row, int column, uint64_t scale) {
    bool wall = jar->state != JAR_PUT_BACK && jar->state != JAR_SPOILED;
    if (wall) grid_put(grid, row, column, 1, "│", style_of(ROLE_PLAIN));
    column++;
    uint64_t squares = (jar->size + scale - 1) / scale;
    for (uint64_t i = 0; i < squares; i++) {
        if (i > 0 && i % 8 == 0) column++;
        enum role role = ROLE_PLAIN;
        const char *glyph = jar_square(jar, i * scale, scale, &role);
        struct style style = style_with(role, jar->changed && jar->state != JAR_PUT_BACK ? STYLE_BOLD : 0);
        if (*glyph) grid_put(grid, row, column, 1, glyph, style);
        else grid_put_freed_byte(grid, row, column, style);
        column++;
    }
    if (wall) grid_put(grid, row, column, 1, "│", style_of(ROLE_PLAIN));
    return column + 1;
}

const char *draw_word(const struct jar *jar, struct style *style) {
    *style = style_with(role_of(jar), jar_is_wrong(jar) ? STYLE_BOLD | STYLE_REVERSE : jar->changed ? STYLE_BOLD : 0);
    return word_of(jar);
}

/* The technical term beside the word: "(initialised)". */
static void write_term(const struct jar *jar, char *out, size_t size) {
    out[0] = 0;
    if (jar->idle) snprintf(out, size, "(freed, not used again)");
    else if (jar_part_word(jar)) snprintf(out, size, "(%s)", jar->part_washed ? "some of it is dropped" : "some of it went elsewhere");
    else if (jar->state != JAR_PARTLY) snprintf(out, size, "(%s)", looks[jar->state].term);
    else if (!jar->sampled) snprintf(out, size, "(%" PRIu64 " of %" PRIu64 " bytes initialised)", jar->initialised, jar->padding ? jar->meant : jar->size);
}

int look_columns(const struct jar *jar) {
    char term[96];
    write_term(jar, term, sizeof term);
    return text_columns(word_of(jar)) + 1 + text_columns(term);
}

int draw_look(struct grid *grid, const struct jar *jar, int row, int column, int end) {
    struct style style;
    char term[96];
    const char *word = draw_word(jar, &style);
    write_term(jar, term, sizeof term);
    column = grid_put_cut(grid, row, column, end - column, word, style);
    if (!*term || column + 1 + text_columns(term) > end) return column;
    return grid_put(grid, row, column + 1, end - column - 1, term, style_of(jar_is_wrong(jar) ? ROLE_FAULT : jar->state == JAR_PUT_BACK ? ROLE_DIM : ROLE_PLAIN));
}

enum { SCALE_FORMS = 3 };

static int write_scale(uint64_t scale, int form, char *out, size_t size) {
    snprintf(out, size, "%s = %" PRIu64 "%s", form == 0 ? "1 square" : "■", scale, form < 2 ? " bytes" : "");
    return text_columns(out);
}

int scale_columns(uint64_t scale) {
    char text[48];
    return scale > 1 ? 2 + write_scale(scale, SCALE_FORMS - 1, text, sizeof text) : 0;
}

int draw_scale(struct grid *grid, uint64_t scale, int row, int column, int end) {
    for (int form = 0; scale > 1 && form < SCALE_FORMS; form++) {
        char text[48];
        write_scale(scale, form, text, sizeof text);
        if (column + text_columns(text) <= end) return grid_put(grid, row, column, end - column, text, style_of(ROLE_DIM));
    }
    return column;
}
