/* draw_shelf.c -- the shelf map: jars that lie on one place, by address, each in a row, with what they share.
 *
 *               0x1001   0x1011   0x1021   0x1031
 *              ─┬────────┬────────┬────────┬────────
 *     !#2 salt  16       ■■■■■■■■
 *     *#4 stew  64 ■■■■■■■■ ■■■■■■■■ ■■■■□□□□ □□□□□□□□
 *                           └──────┘
 *                           two jars on one place
 *
 * Only a run with the inspector off has such jars: a slip with a wrong size, or a jar that was put back twice, makes the pantry give out bytes
 * that have an owner. The map stands in the place of these jars' cards.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "view/draw.h"

enum { MOST_ROWS = 12, MOST_SQUARES = 64, GROUP = 8, LEAST_ROWS = 7, MOST_SLIPS = 3, BYTES_TOLD = 4 };

struct shelf {
    struct screen *screen;
    struct grid *grid;
    struct area area;
    struct jar *jars[MOST_ROWS];
    int count, left_out;
    uint64_t low, high, scale;
    int left, squares;          /* column of the first square; how many there are */
    unsigned sharers[MOST_SQUARES]; /* by square: bit i for row i, when two rows or more share bytes in it */
};

/* ---- Which jars ------------------------------------------------------------------------------------------------------------------ */

static bool is_out(const struct jar *jar) { return jar->state != JAR_PUT_BACK && jar->state != JAR_SPOILED && jar->size > 0; }

/* The bytes that both hold; false when there are none. */
static bool shared_bytes(const struct jar *one, const struct jar *other, uint64_t *from, uint64_t *to) {
    uint64_t end = one->address + one->size, other_end = other->address + other->size;
    *from = one->address > other->address ? one->address : other->address;
    *to = end < other_end ? end : other_end;
    return is_out(one) && is_out(other) && *from < *to;
}

static struct jar *first_of(struct screen *screen) {
    struct model *model = &screen->model;
    uint32_t focus = screen_focus(screen);
    struct jar *found = NULL;
    for (size_t i = 0; i < model->jar_count; i++) {
        struct jar *jar = &model->jars[i];
        if (!jar->shares_with) continue;
        if (jar->number == focus) return jar;
        if (!found || (jar->changed && !found->changed)) found = jar;
    }
    return found;
}

/* All that share a place with the first, or with one that does; in the order of the model, by number. */
static void find_group(struct shelf *shelf) {
    struct model *model = &shelf->screen->model;
    struct jar *first = first_of(shelf->screen);
    for (size_t i = 0; i < model->jar_count; i++) model->jars[i].on_map = false;
    first->on_map = true;
    for (bool grew = true; grew;) {
        grew = false;
        for (size_t i = 0; i < model->jar_count; i++) {
            struct jar *jar = &model->jars[i];
            uint64_t from, to;
            for (size_t k = 0; k < model->jar_count && !jar->on_map && jar->shares_with; k++) {
                if (!model->jars[k].on_map || !shared_bytes(jar, &model->jars[k], &from, &to)) continue;
                jar->on_map = grew = true;
            }
        }
    }
    shelf->low = UINT64_MAX;
    for (size_t i = 0; i < model->jar_count; i++) {
        struct jar *jar = &model->jars[i];
        if (!jar->on_map) continue;
        if (shelf->count == MOST_ROWS) {
            shelf->left_out++;
            continue;
        }
        shelf->jars[shelf->count++] = jar;
        if (jar->address < shelf->low) shelf->low = jar->address;
        if (jar->address + jar->size > shelf->high) shelf->high = jar->address + jar->size;
    }
}

/* ---- The map --------------------------------------------------------------------------------------------------------------------- */

static int column_of(const struct shelf *shelf, int square) { return shelf->left + square + square / GROUP; }
static int square_of(const struct shelf *shelf, uint64_t address) { return (int)((address - shelf->low) / shelf->scale); }

static void measure(struct shelf *shelf) {
    struct area area = shelf->area;
    int groups = area.columns > 13 + GROUP ? (area.columns - 13) / (GROUP + 1) : 1;
    int most = groups * GROUP < MOST_SQUARES ? groups * GROUP : MOST_SQUARES;
    shelf->scale = 1;
    while ((shelf->high - shelf->low + shelf->scale - 1) / shelf->scale > (uint64_t)most) shelf->scale *= 2;
    shelf->squares = square_of(shelf, shelf->high - 1) + 1;
    int wanted = shelf->squares + (shelf->squares - 1) / GROUP + 1, label = area.columns - wanted;
    shelf->left = area.column + (label > 22 ? 22 : label);
    for (int i = 0; i < shelf->count; i++) {
        for (int k = 0; k < i; k++) {
            uint64_t from, to;
            if (!shared_bytes(shelf->jars[i], shelf->jars[k], &from, &to)) continue;
            for (int square = square_of(shelf, from); square <= square_of(shelf, to - 1); square++) {
                shelf->sharers[square] |= 1u << i | 1u << k;
            }
        }
    }
}

static void put_ruler(const struct shelf *shelf, int row) {
    struct grid *grid = shelf->grid;
    int end = column_of(shelf, shelf->squares - 1) + 1, free_from = 0;
    char text[32];
    snprintf(text, sizeof text, "■ = %" PRIu64 " byte%s", shelf->scale, shelf->scale == 1 ? "" : "s");
    grid_put_cut(grid, row, shelf->area.column + 1, shelf->left - shelf->area.column - 2, text, style_of(ROLE_DIM));
    grid_fill(grid, row + 1, shelf->left - 1, end - shelf->left + 1, "─", style_of(ROLE_DIM));
    for (int square = 0; square < shelf->squares; square += GROUP) {
        int column = column_of(shelf, square);
        grid_put(grid, row + 1, column, 1, "┬", style_of(ROLE_DIM));
        snprintf(text, sizeof text, "0x%" PRIx64, shelf->low + (uint64_t)square * shelf->scale);
        if (column < free_from || column + text_columns(text) > shelf->area.column + shelf->area.columns) continue;
        free_from = grid_put(grid, row, column, 20, text, style_of(ROLE_DIM)) + 1;
    }
}

/* Who holds it, or what it is where there is room for all of that. */
static const char *name_of(const struct jar *jar, int room, char out[40]) {
    snprintf(out, 40, "%.*s", (int)strcspn(jar->holders, ","), jar->holders);
    return *out ? out : text_columns(jar->label) <= room ? jar->label : "";
}

/* Bytes that another jar's owner has changed in this step. */
static uint64_t harmed(const struct jar *jar, uint64_t *first) {
    uint64_t count = 0;
    for (uint64_t i = 0; jar->before && !jar->changed && i < jar->shown; i++) {
        if (jar->before[i] == jar->bytes[i]) continue;
        if (count++ == 0) *first = i;
    }
    return count;
}

static void put_label(const struct shelf *shelf, const struct jar *jar, int row) {
    struct grid *grid = shelf->grid;
    int column = shelf->area.column;
    char text[48], name[40];
    uint64_t first;
    bool changed = jar->changed, hurt = harmed(jar, &first) > 0;
    grid_put(grid, row, column++, 1, changed ? "*" : "!", style_with(changed ? ROLE_CHANGED : ROLE_FAULT, STYLE_BOLD));
    int number = snprintf(text, sizeof text, "#%" PRIu32, jar->number);
    grid_put(grid, row, column, 8, text, style_with(hurt ? ROLE_FAULT : ROLE_PLAIN, STYLE_BOLD));
    if (shelf->screen->chosen == jar->number) {
        grid_mark(grid, row, column, number, STYLE_REVERSE);
        grid->cursor_row = row;
        grid->cursor_column = column;
    }
    int size = snprintf(text, sizeof text, "%" PRIu64, jar->size), end = shelf->left - 1;
    grid_put(grid, row, end - size, size, text, style_of(ROLE_DIM));
    column += number + 1;
    int room = end - size - 1 - column;
    if (jar->state == JAR_LOST) grid_put_cut(grid, row, column, room, "LOST", style_with(ROLE_FAULT, STYLE_BOLD | STYLE_REVERSE));
    else grid_put_cut(grid, row, column, room, name_of(jar, room, name), style_with(ROLE_PLAIN, changed || hurt ? STYLE_BOLD : 0));
}

static void put_squares(const struct shelf *shelf, int at, int row) {
    const struct jar *jar = shelf->jars[at];
    for (int square = square_of(shelf, jar->address); square <= square_of(shelf, jar->address + jar->size - 1); square++) {
        uint64_t from = shelf->low + (uint64_t)square * shelf->scale, to = from + shelf->scale, end = jar->address + jar->size;
        if (from < jar->address) from = jar->address;
        if (to > end) to = end;
        enum role role = ROLE_PLAIN;
        const char *glyph = jar_square(jar, from - jar->address, to - from, &role);
        if (shelf->sharers[square] & 1u << at) role = ROLE_FAULT;
        grid_put(shelf->grid, row, column_of(shelf, square), 1, glyph, style_with(role, jar->changed ? STYLE_BOLD : 0));
    }
}

/* Under the rows, a bracket for each run of squares that the same jars share. */
static void put_brackets(const struct shelf *shelf, int row) {
    struct style style = style_with(ROLE_FAULT, STYLE_BOLD);
    int first = -1, most = 0;
    for (int square = 0; square < shelf->squares; square++) {
        unsigned who = shelf->sharers[square];
        if (!who) continue;
        int end = square, count = 0;
        while (end + 1 < shelf->squares && shelf->sharers[end + 1] == who) end++;
        for (unsigned bits = who; bits; bits &= bits - 1) count++;
        int from = column_of(shelf, square), to = column_of(shelf, end);
        grid_fill(shelf->grid, row, from, to - from + 1, "─", style);
        grid_put(shelf->grid, row, from, 1, from == to ? "│" : "└", style);
        if (from < to) grid_put(shelf->grid, row, to, 1, "┘", style);
        if (first < 0) first = from;
        if (count > most) most = count;
        square = end;
    }
    char text[64];
    if (most == 2) snprintf(text, sizeof text, "two jars on one place");
    else snprintf(text, sizeof text, "%d jars on one place", most);
    int last = shelf->area.column + shelf->area.columns - text_columns(text) - 1;
    int end = grid_put(shelf->grid, row + 1, first < last ? first : last, 40, text, style);
    if (shelf->left_out > 0) grid_format(shelf->grid, row + 1, end + 2, 30, style_of(ROLE_DIM), "%d more", shelf->left_out);
}

/* Between the rows, where there is room: what is shared runs down to its bracket. */
static void put_links(const struct shelf *shelf, int above, int row) {
    for (int square = 0; square < shelf->squares; square++) {
        unsigned who = shelf->sharers[square], upper = (2u << above) - 1;
        bool starts = square == 0 || shelf->sharers[square - 1] != who, ends = square + 1 == shelf->squares || shelf->sharers[square + 1] != who;
        if (!(who & upper) || !(starts || ends)) continue;
        grid_put(shelf->grid, row, column_of(shelf, square), 1, "│", style_of(ROLE_FAULT));
    }
}

/* ---- What happened to them -------------------------------------------------------------------------------------------------------- */

static void put_bytes(char *out, size_t size, const struct jar *jar, const uint8_t *bytes, uint64_t from) {
    bool numbers = strncmp(jar->label, "u8", 2) == 0;
    size_t used = 0;
    out[0] = 0;
    for (uint64_t i = from; i < from + BYTES_TOLD && i < jar->shown && used < size; i++) {
        used += (size_t)snprintf(out + used, size - used, numbers ? "%u " : "%02x ", (unsigned)bytes[i]);
    }
    if (from + BYTES_TOLD < jar->shown && used < size) snprintf(out + used, size - used, "…");
    else if (used > 0 && used < size) out[used - 1] = 0;
}

/* `#2 was 1 1 1 1 …  is 9 9 9 9 …  16 of 16 bytes`: by way of another jar. */
static int put_harm(const struct shelf *shelf, int row, int last) {
    for (int i = 0; i < shelf->count && row < last; i++) {
        const struct jar *jar = shelf->jars[i];
        char was[48], is[48];
        uint64_t first = 0, count = harmed(jar, &first);
        if (count == 0) continue;
        put_bytes(was, sizeof was, jar, jar->before, first);
        put_bytes(is, sizeof is, jar, jar->bytes, first);
        int column = grid_format(shelf->grid, row, shelf->area.column + 1, shelf->area.columns - 1, style_with(ROLE_FAULT, STYLE_BOLD), "#%" PRIu32,
                                 jar->number);
        char text[160];
        snprintf(text, sizeof text, " was %s  is %s  %" PRIu64 " of %" PRIu64 " byte%s", was, is, count, jar->size, jar->size == 1 ? "" : "s");
        grid_put_cut(shelf->grid, row, column, shelf->area.column + shelf->area.columns - column - 1, text, style_of(ROLE_PLAIN));
        row++;
    }
    return row;
}

static unsigned line_of(const struct screen *screen, struct span span) {
    return (unsigned)source_map_place(session_sources(screen->session), span).line;
}

/* The slips that were wrong up to now: what the jar was taken with, and what came back. */
static int put_slips(const struct shelf *shelf, int row, int last) {
    struct screen *screen = shelf->screen;
    struct machine *machine = session_machine(screen->session);
    int shown = 0;
    for (size_t i = 0; i < machine_fault_count(machine) && shown < MOST_SLIPS && row < last; i++) {
        const struct fault *fault = machine_fault_at(machine, i);
        const struct allocation *block = fault ? machine_allocation(machine, fault->allocation) : NULL;
        bool slip = fault && (fault->kind == FAULT_WRONG_LAYOUT || fault->kind == FAULT_DOUBLE_FREE) && fault->tick <= machine_ticks(machine);
        if (!slip || !block || !block->number) continue;
        char text[160];
        unsigned line = line_of(screen, fault->span);
        if (fault->kind == FAULT_WRONG_LAYOUT) {
            snprintf(text, sizeof text, "#%" PRIu32 " got %" PRIu64 ", align %u  back %" PRIu64 ", align %u ≠ line %u", block->number, block->size,
                     (unsigned)block->align, fault->size, (unsigned)fault->align, line);
        } else {
            snprintf(text, sizeof text, "#%" PRIu32 " went back at line %u, and at line %u ≠", block->number, line_of(screen, block->died_span), line);
        }
        grid_put_cut(shelf->grid, row++, shelf->area.column + 1, shelf->area.columns - 2, text, style_of(ROLE_PLAIN));
        shown++;
    }
    return row;
}

/* The first fault, which nobody stopped at. */
static int put_unseen(const struct shelf *shelf, int row, int last) {
    const struct report *report = shelf->screen->report;
    if (!report || row >= last || report->place.line == 0 || screen_shows_verdict(shelf->screen)) return row;
    char text[120];
    snprintf(text, sizeof text, "%s unseen, line %u · {both} both endings", verdict_word(report->verdict), (unsigned)report->place.line);
    draw_words(shelf->grid, row, shelf->area.column + 1, shelf->area.columns - 2, text, style_of(ROLE_WARNING));
    return row + 1;
}

/* ---- The whole -------------------------------------------------------------------------------------------------------------------- */

bool shelf_fits(struct screen *screen, struct area area) {
    struct shelf shelf = {.screen = screen};
    struct model *model = &screen->model;
    bool shares = first_of(screen) && !screen->totals && !screen_shows_above(screen);
    if (shares) find_group(&shelf);
    bool fits = shares && shelf.count > 1 && area.rows >= LEAST_ROWS && area.rows >= shelf.count + 4;
    for (size_t i = 0; i < model->jar_count && !fits; i++) model->jars[i].on_map = false;
    return fits;
}

int draw_shelf(struct screen *screen, struct grid *grid, struct area area) {
    struct shelf shelf = {.screen = screen, .grid = grid, .area = area};
    struct model *model = &screen->model;
    if (!shelf_fits(screen, area)) return 0;
    find_group(&shelf);
    measure(&shelf);
    size_t others = 0;
    for (size_t i = 0; i < model->jar_count; i++) others += !model->jars[i].on_map;
    int row = area.row, last = area.row + area.rows - (others > 0 ? 3 : 0);
    bool roomy = row + 2 * shelf.count + 9 <= last;
    row += roomy;
    put_ruler(&shelf, row);
    row += 2;
    for (int i = 0; i < shelf.count; i++) {
        screen_add_click(screen, (struct area){row, area.column, 1, area.columns}, CLICK_JAR, shelf.jars[i]->number, (struct local_place){NULL, 0});
        put_label(&shelf, shelf.jars[i], row);
        put_squares(&shelf, i, row++);
        if (roomy && i + 1 < shelf.count) put_links(&shelf, i, row++);
    }
    put_brackets(&shelf, row);
    row += 2;
    int after = put_harm(&shelf, row + roomy, last);
    if (after > row + roomy) row = after;
    after = put_slips(&shelf, row + roomy, last);
    if (after > row + roomy) row = after;
    after = put_unseen(&shelf, row + roomy, last);
    if (after > row + roomy) row = after;
    return row - area.row + (roomy && others > 0);
}
