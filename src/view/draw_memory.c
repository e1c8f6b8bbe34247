/* draw_memory.c -- the stack, the pantry, and the ties between them.
 *
 * A tie is first of all a label: `●─#1` at the pointer, `◄ name` at the jar. Where the column is wide and both ends are in view,
 * a lane in the right margin joins them as well; pointers to one jar share one lane, and there are at most three.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "view/draw.h"

/* A capacity from which on nobody has set one to teach with. */
enum { MOST_CAPACITY = 1 << 20 };

enum { MOST_ENDS = 64, MOST_LANES = 3, LANE_WIDTH = 50 };

/* Where a pointer or a jar is drawn, for the lanes. */
struct end {
    int row, column; /* column behind its text */
    uint32_t block;
    bool is_jar, dangling, changed;
    enum role stale; /* of a jar: the role of its lane when it dangles */
};

struct memory_view {
    struct screen *screen;
    struct grid *grid;
    struct memory_areas areas;
    struct end ends[MOST_ENDS];
    int end_count;
    uint32_t lanes[MOST_LANES];
    int lane_count;
};

/* Columns at the right that text leaves to the lanes. */
static int lane_margin(const struct memory_view *view) {
    return view->lane_count > 0 ? 2 + 2 * view->lane_count : 0;
}

static void add_end(struct memory_view *view, int row, int column, uint32_t block, bool is_jar, bool dangling, bool changed) {
    if (view->end_count == MOST_ENDS || block == 0) return;
    view->ends[view->end_count++] = (struct end){row, column, block, is_jar, dangling, changed, dangling ? ROLE_FAULT : ROLE_PLAIN};
}

/* ---- Stack ---------------------------------------------------------------------------------------------------------------------- */

int stack_rows(const struct screen *screen) {
    int rows = 0;
    for (size_t i = 0; i < screen->model.frame_count; i++) rows += 2 + (int)screen->model.frames[i].variable_count;
    return rows > 0 ? rows : 2;
}

void stack_heading(const struct screen *screen, char *right, size_t size) {
    const struct model *model = &screen->model;
    int used = snprintf(right, size, "%zu frame%s", model->frame_count, model->frame_count == 1 ? "" : "s");
    if (model->dangling && used > 0 && (size_t)used < size) {
        snprintf(right + used, size - (size_t)used, " · %zu pointer%s dangle%s", model->dangling, model->dangling == 1 ? "" : "s",
                 model->dangling == 1 ? "s" : "");
    }
}

/* What a filter lists, of all jars. */
static int filter_heading(const struct screen *screen, char *right, size_t size) {
    static const char *const words[] = {"", "lost", "dangling", "live", "put back"};
    const struct model *model = &screen->model;
    size_t all = model->live + model->put_back + model->spoiled, some = all - (model->filtered < all ? model->filtered : all);
    bool type = screen->filter.kind == FILTER_TYPE;
    return snprintf(right, size, "only %s%s%s: %zu of %zu", type ? "\"" : "", type ? screen->filter.type : words[screen->filter.kind],
                    type ? "\"" : "", some, all);
}

/* What is lost and spoiled is always said; the bytes make room for it. */
static void pantry_counts(const struct screen *screen, int form, char *right, size_t size) {
    enum { IN_FULL, IN_SHORT };
    const struct model *model = &screen->model;
    uint64_t capacity = session_options_of(screen->session)->machine.pantry;
    char of[32] = "", jars[MOST_GROUPED], bytes[MOST_GROUPED], room[80] = "";
    if (capacity < MOST_CAPACITY) snprintf(of, sizeof of, " of %" PRIu64, capacity);
    const char *unit = form == IN_SHORT ? "B" : model->live_bytes == 1 && !*of ? "byte" : "bytes";
    if (form <= IN_SHORT) snprintf(room, sizeof room, " · %s%s %s", number_text(model->live_bytes, bytes), of, unit);
    int used = snprintf(right, size, "%s jar%s%s", number_text(model->live, jars), model->live == 1 ? "" : "s", room);
    if (model->lost && used > 0 && (size_t)used < size) used += snprintf(right + used, size - (size_t)used, " · %zu lost", model->lost);
    if (model->spoiled && used > 0 && (size_t)used < size) snprintf(right + used, size - (size_t)used, " · %zu spoiled", model->spoiled);
}

void pantry_heading(const struct screen *screen, int room, char *right, size_t size) {
    enum { FORMS = 3 };
    if (screen->filter.kind != FILTER_ALL) {
        filter_heading(screen, right, size);
        return;
    }
    for (int form = 0; form < FORMS; form++) {
        pantry_counts(screen, form, right, size);
        if (text_columns(right) <= room) return;
    }
}

static bool is_chosen_local(const struct memory_view *view, size_t frame, const struct model_variable *variable) {
    const struct local_place *chosen = &view->screen->stack_chosen;
    const struct model *model = &view->screen->model;
    return chosen->name && view->screen->pane == PANE_STACK && model->frame_count - 1 - frame == chosen->frame &&
           strcmp(chosen->name, variable->name) == 0;
}

static void put_variable(struct memory_view *view, size_t frame, const struct model_variable *variable, int row) {
    struct grid *grid = view->grid;
    struct area area = view->areas.stack;
    bool wide = view->areas.wide;
    enum role role = variable->changed ? ROLE_CHANGED : ROLE_PLAIN;
    bool stale = variable->pointer == POINTER_DANGLING && variable->state == VALUE_THERE;
    if (stale) role = stale_role(POINTER_DANGLING, variable->idle);
    if (stale && !variable->idle) {
        grid_put(grid, row, area.column, 1, "!", style_with(ROLE_FAULT, STYLE_BOLD));
    } else if (variable->changed) {
        grid_put(grid, row, area.column + 1, 1, "*", style_with(ROLE_CHANGED, STYLE_BOLD));
    }
    int column = area.column + (wide ? 4 : 3), name_width = wide ? 10 : 9;
    grid_put_cut(grid, row, column, name_width, variable->name, style_with(role, variable->changed ? STYLE_BOLD : 0));
    if (is_chosen_local(view, frame, variable)) {
        int width = text_columns(variable->name);
        grid_mark(grid, row, column, width < name_width ? width : name_width, STYLE_REVERSE);
        grid->cursor_row = row;
        grid->cursor_column = column;
    }
    column += name_width + 1;
    if (wide) {
        int type_width = area.columns >= 50 ? 13 : 10;
        grid_put_cut(grid, row, column, type_width, variable->type, style_of(ROLE_DIM));
        column += type_width + 1;
    }
    int room = area.column + area.columns - column - lane_margin(view);
    const char *value = variable->value;
    struct style style = style_with(role, role == ROLE_FAULT || variable->changed ? STYLE_BOLD : 0);
    if (variable->state == VALUE_NOT_YET) value = "not yet", style = style_of(ROLE_DIM);
    if (variable->state == VALUE_MOVED) value = "moved out", style = style_of(ROLE_WARNING);
    if (variable->state == VALUE_DROPPED) value = "dropped", style = style_of(ROLE_WARNING);
    int end = grid_put_cut(grid, row, column, room, value, style);
    if (variable->block && variable->block == view->screen->chosen && variable->state == VALUE_THERE) {
        int tie = text_columns_of(value, strcspn(value, " "));
        grid_mark(grid, row, column, tie < room ? tie : room, STYLE_REVERSE);
    }
    if (variable->was && variable->state == VALUE_THERE) {
        char was[64];
        snprintf(was, sizeof was, " was %s", variable->was);
        if (end + text_columns(was) <= column + room) end = grid_put(grid, row, end, room, was, style);
    } else if (variable->same_address && variable->state == VALUE_THERE && !strpbrk(value, " +")) {
        char same[64];
        snprintf(same, sizeof same, wide ? " same address as #%" PRIu32 : " #%" PRIu32 "'s place", variable->same_address);
        if (end + text_columns(same) < column + room) end = grid_put(grid, row, end, room, same, style_of(ROLE_DIM));
    }
    if (variable->state == VALUE_THERE) {
        add_end(view, row, end, variable->block, false, variable->pointer == POINTER_DANGLING, variable->changed);
    }
}

/* Why there is no frame. */
static const char *no_frame(const struct screen *screen) {
    switch (machine_ending(session_machine(screen->session))) {
    case ENDING_RETURNED: return "main has returned";
    case ENDING_PANICKED: return "a panic has left main";
    default: return "no function is running";
    }
}

static void put_stack(struct memory_view *view) {
    const struct model *model = &view->screen->model;
    struct area area = view->areas.stack;
    int total = stack_rows(view->screen), *scroll = &view->screen->scroll[PANE_STACK], at = 0;
    for (size_t i = 0; i < model->frame_count; i++, at++) { /* the chosen local stays in view */
        at++;
        for (size_t k = 0; k < model->frames[i].variable_count; k++, at++) {
            if (!is_chosen_local(view, i, &model->frames[i].variables[k])) continue;
            if (at < *scroll + 1) *scroll = at - 1;
            if (at > *scroll + area.rows - 2) *scroll = at - area.rows + 2;
        }
    }
    if (*scroll > total - area.rows) *scroll = total - area.rows;
    if (*scroll < 0) *scroll = 0;
    int row = -*scroll, cut = 0;
    if (model->frame_count == 0) grid_put_cut(view->grid, area.row, area.column + (view->areas.wide ? 2 : 1), area.columns - 2, no_frame(view->screen), style_of(ROLE_DIM));
    for (size_t i = 0; i < model->frame_count; i++) {
        const struct model_frame *frame = &model->frames[i];
        if (row >= 0 && row < area.rows) {
            int name_room = view->areas.wide ? area.columns - 12 : area.columns - 2;
            int end = grid_put_cut(view->grid, area.row + row, area.column + (view->areas.wide ? 2 : 1), name_room, frame->name,
                                   style_with(ROLE_PLAIN, STYLE_BOLD));
            if (view->areas.wide) {
                int line_at = area.column + 19 > end + 1 ? area.column + 19 : end + 2;
                grid_format(view->grid, area.row + row, line_at, area.column + area.columns - line_at, style_of(ROLE_DIM), "line %u%s",
                            (unsigned)frame->line, frame->in_prelude ? " of std" : "");
            }
        }
        row++;
        for (size_t k = 0; k < frame->variable_count; k++, row++) {
            if (row >= 0 && row < area.rows) {
                struct local_place local = {frame->variables[k].name, model->frame_count - 1 - i};
                put_variable(view, i, &frame->variables[k], area.row + row);
                screen_add_click(view->screen, (struct area){area.row + row, area.column, 1, area.columns}, CLICK_LOCAL, 0, local);
            } else if (row >= area.rows) {
                cut++;
            }
        }
        row++;
    }
    if (cut > 0) {
        char text[40];
        snprintf(text, sizeof text, "%d more ↓", cut + 1);
        grid_fill(view->grid, area.row + area.rows - 1, area.column, area.columns, " ", style_of(ROLE_PLAIN));
        grid_put(view->grid, area.row + area.rows - 1, area.column + 3, area.columns - 3, text, style_of(ROLE_DIM));
        for (int i = 0; i < view->end_count; i++) { /* what stood in that row has no tie */
            if (view->ends[i].row == area.row + area.rows - 1) view->ends[i].block = 0;
        }
    }
}

/* ---- Jars ------------------------------------------------------------------------------------------------------------------------- */

static int field_text(const struct jar_field *field, bool named, char *out, size_t size) {
    bool name = named && *field->name;
    const char *value = !named && strcmp(field->value, "not set") == 0 ? "??" : field->value; /* as in the bytes */
    snprintf(out, size, "%s%s%s", name ? field->name : "", name ? " " : "", value);
    return text_columns(out);
}

/* Under its own byte; a square that stands for several has no columns of its own for each. */
static int field_column(const struct jar_field *field, int left, uint64_t scale, int free_from) {
    uint64_t square = field->offset / scale;
    int column = left + (int)(square + square / 8);
    return column < free_from ? free_from : column;
}

/* The places of an array do without their numbers where these take the room of the values: their order tells. */
static bool fields_are_named(const struct jar *jar, int left, uint64_t scale, int end) {
    char text[128];
    int column = left;
    for (size_t i = 0; i < jar->field_count && *jar->fields[0].name == '['; i++) {
        column = field_column(&jar->fields[i], left, scale, column);
        column += field_text(&jar->fields[i], true, text, sizeof text) + 1;
        if (column - 1 > end) return strchr(jar->fields[0].name, '.') != NULL; /* parts of a place have names of their own */
    }
    return true;
}

/* Fields stand under their own bytes where they fit. */
/* The tie of one in the middle hangs from the row below, if nothing stands there. */
static void put_fields(struct memory_view *view, const struct jar *jar, int row, int left, int end, uint64_t scale, bool row_below) {
    int free_from = left;
    bool named = fields_are_named(jar, left, scale, end);
    for (size_t i = 0; i < jar->field_count; i++) {
        const struct jar_field *field = &jar->fields[i];
        int column = field_column(field, left, scale, free_from);
        char text[128];
        int width = field_text(field, named, text, sizeof text);
        if (column + width > end) {
            grid_put(view->grid, row, column < end ? column : end - 1, 1, "…", style_of(ROLE_DIM));
            return;
        }
        bool over = jar->state == JAR_WASHED || jar->state == JAR_MOVED; /* stale bits, which nobody may use any more */
        enum role role = over ? ROLE_DIM : stale_role(field->pointer, field->idle);
        grid_put(view->grid, row, column, width, text, style_of(role));
        if (field->block && field->block == view->screen->chosen) {
            int name = named ? text_columns(field->name) + (*field->name != 0) : 0;
            grid_mark(view->grid, row, column + name, text_columns_of(field->value, strcspn(field->value, " ")), STYLE_REVERSE);
        }
        free_from = column + width + 1;
        bool last = i + 1 == jar->field_count;
        if (field->block && jar->state != JAR_PUT_BACK && (last || !row_below)) {
            add_end(view, row, last ? column + width : -(column + width / 2), field->block, false,
                    field->pointer == POINTER_DANGLING, jar->changed);
        }
    }
}

static bool jar_has_detail(const struct jar *jar) {
    return jar->state != JAR_PUT_BACK && jar->state != JAR_SPOILED && jar->state != JAR_TAKEN && (jar->text || jar->field_count > 0);
}

static bool all_in_lanes(const struct memory_view *view, const struct jar *jar) {
    size_t ends = 0;
    bool lane = false;
    for (int i = 0; i < view->lane_count; i++) lane = lane || view->lanes[i] == jar->number;
    for (int i = 0; i < view->end_count; i++) ends += !view->ends[i].is_jar && view->ends[i].block == jar->number;
    return lane && ends >= jar->holder_count;
}

static int jar_rows(const struct jar *jar, bool roomy) {
    if (jar->state == JAR_PUT_BACK) return 2 + roomy;
    return 2 + (jar->shares_with != 0) + jar_has_detail(jar) + 1 + roomy;
}

/* Size, alignment and place, as far as they fit. */
static void write_facts(const struct jar *jar, bool wide, int room, char *out, size_t size) {
    int used = snprintf(out, size, "%" PRIu64 " byte%s", jar->size, jar->size == 1 ? "" : "s");
    char *behind = out + used;
    size_t left = size - (size_t)used;
    snprintf(behind, left, "  align %u  0x%" PRIx64, (unsigned)jar->align, jar->address);
    if (!wide || text_columns(out) > room) snprintf(behind, left, " at 0x%" PRIx64, jar->address);
    if (text_columns(out) > room) *behind = 0;
}

static void put_jar(struct memory_view *view, const struct jar *jar, int *row) {
    struct grid *grid = view->grid;
    struct area area = view->areas.pantry;
    int end = area.column + area.columns - lane_margin(view);
    int last = area.row + area.rows;
    bool wrong = jar_is_wrong(jar), shares = jar->shares_with != 0;
    struct style head = style_with(jar->state == JAR_PUT_BACK ? ROLE_DIM : ROLE_PLAIN, jar->changed ? STYLE_BOLD : 0);
    if (wrong || shares) grid_put(grid, *row, area.column, 1, "!", style_with(ROLE_FAULT, STYLE_BOLD));
    else if (jar->changed) grid_put(grid, *row, area.column, 1, "*", style_with(ROLE_CHANGED, STYLE_BOLD));
    char facts[160];
    snprintf(facts, sizeof facts, jar->number > 99 ? "#%" PRIu32 " " : "#%-3" PRIu32, jar->number);
    int column = grid_put(grid, *row, area.column + 1, 8, facts, style_with(head.role, STYLE_BOLD));
    if (view->screen->chosen == jar->number) {
        grid_mark(grid, *row, area.column + 1, (int)strcspn(facts, " "), STYLE_REVERSE);
        grid->cursor_row = *row;
        grid->cursor_column = area.column + 1;
    }
    int label = text_columns(jar->label) < 12 ? 12 : text_columns(jar->label);
    if (label > area.columns / 3 + 4) label = area.columns / 3 + 4;
    grid_put_cut(grid, *row, column, label, jar->label, head);
    column += label + 1;
    uint64_t scale = jar_scale(jar, area.columns - 18);
    int facts_end = end - (view->lane_count > 0); /* a blank before the arrowhead */
    write_facts(jar, view->areas.wide, facts_end - column - scale_columns(scale), facts, sizeof facts);
    column = grid_put_cut(grid, *row, column, facts_end - column, facts, style_of(ROLE_DIM));
    if (scale > 1) column = draw_scale(grid, scale, *row, column + 2, facts_end);
    add_end(view, *row, column, jar->number, true, jar->state == JAR_SPOILED, jar->changed);
    if (view->end_count > 0) view->ends[view->end_count - 1].stale = stale_role(POINTER_DANGLING, jar->idle);
    if (++*row >= last) return;
    int look = draw_bar(grid, jar, *row, area.column + 4, scale) + 2, usual = area.column + 4 + 30;
    bool term_fits = (jar->state != JAR_LOST && jar->state != JAR_SPOILED) || usual + look_columns(jar) <= end || look + look_columns(jar) > end; /* it matters most where something is wrong */
    if (look < usual && usual + 12 < end && term_fits) look = usual;
    draw_look(grid, jar, *row, look, end);
    if (++*row >= last) return;
    if (jar->shares_with) {
        grid_format(grid, *row, area.column + 5, end - area.column - 5, style_with(ROLE_FAULT, STYLE_BOLD),
                    "× two jars on one place: %" PRIu64 " byte%s also in #%" PRIu32, jar->shared, jar->shared == 1 ? "" : "s", jar->shares_with);
        if (++*row >= last) return;
    }
    bool names = !all_in_lanes(view, jar) || wrong; /* who holds it stands in a row of its own */
    if (jar_has_detail(jar)) {
        if (jar->text) grid_put_cut(grid, *row, area.column + 5, end - area.column - 5, jar->text, style_of(ROLE_PLAIN));
        else put_fields(view, jar, *row, area.column + 5, end, scale, names);
        if (++*row >= last) return;
    }
    if (jar->state == JAR_PUT_BACK) return;
    char holders[256];
    if (jar->state == JAR_LOST) { /* what points at it can be but lost itself */
        size_t count;
        const struct stop *stops = session_stops(view->screen->session, &count);
        size_t since_stop = jar->lost_since < count ? screen_plain_stop(view->screen, jar->lost_since) : count;
        unsigned step = since_stop < count ? (unsigned)stops[since_stop].plain : 0;
        char since[32] = "";
        if (step) snprintf(since, sizeof since, " since step %u", step);
        if (jar->holder_count > 0) snprintf(holders, sizeof holders, "◄ only lost jars%s: %s", since, jar->holders);
        else snprintf(holders, sizeof holders, "◄ nobody%s", since);
    } else if (jar->holder_count == 0) {
        snprintf(holders, sizeof holders, "◄ held by a value on its way");
    } else {
        snprintf(holders, sizeof holders, "◄ %s", jar->holders);
    }
    if (names) {
        grid_put_cut(grid, *row, area.column + 5, end - area.column - 5, holders, style_of(wrong ? ROLE_FAULT : ROLE_PLAIN));
    }
    ++*row;
}

/* The arrangements, from the roomiest on: cards with blank rows between; the same without slots that went back; without blank rows; cards only for
 * what matters at this step, and a row for each other jar; a card for the focus alone; rows. */
enum arrangement { CARDS_ALL, CARDS_OUT, CARDS_TIGHT, CARDS_FEW, CARD_OF_FOCUS, CARDS_NONE };

static bool is_wrong(const struct jar *jar) { return jar->state == JAR_LOST || jar->state == JAR_SPOILED || jar->shares_with; }

/* Lost, spoiled and changed jars are never folded; slots that went back are folded first, as long as anything else is there. */
static bool keep_jar(const struct screen *screen, const struct jar *jar, enum arrangement how) {
    if (jar->on_map) return false;
    if (jar->number == screen->chosen || jar->changed || is_wrong(jar)) return true;
    bool nothing_else = screen->model.live + screen->model.spoiled == 0 && how >= CARDS_FEW;
    return how < CARDS_OUT || jar->state != JAR_PUT_BACK || nothing_else;
}

static bool has_card(const struct screen *screen, const struct jar *jar, enum arrangement how) {
    if (how <= CARDS_TIGHT) return true;
    bool focus = how < CARDS_NONE && jar->number == screen_focus(screen);
    return focus || (how == CARDS_FEW && (jar->changed || is_wrong(jar)));
}

static int rows_of(const struct screen *screen, const struct jar *jar, enum arrangement how) {
    return (has_card(screen, jar, how) ? jar_rows(jar, how < CARDS_TIGHT) : 1) + (jar->skipped > 0);
}

static int rows_at(const struct screen *screen, enum arrangement how) {
    const struct model *model = &screen->model;
    int rows = model->skipped_last > 0;
    for (size_t i = 0; i < model->jar_count; i++) {
        if (keep_jar(screen, &model->jars[i], how)) rows += rows_of(screen, &model->jars[i], how);
    }
    return rows;
}

/* The roomiest that shows all that is kept; else the one that scrolls best. */
static enum arrangement arrange(const struct screen *screen, int rows) {
    enum { LEAST_FOR_A_CARD = 6 };
    for (enum arrangement how = CARDS_ALL; how < CARDS_NONE; how++) {
        bool useless = (how == CARDS_OUT || how == CARDS_TIGHT) && screen->model.live + screen->model.spoiled == 0; /* nothing would be left */
        if (!useless && rows_at(screen, how) <= rows) return how;
    }
    return rows >= LEAST_FOR_A_CARD ? CARD_OF_FOCUS : CARDS_NONE;
}

/* "300 B", "781 K": at most six columns. */
static const char *short_size(uint64_t bytes, char out[16]) {
    if (bytes < 10000) snprintf(out, 16, "%u B", (unsigned)bytes);
    else if (bytes < UINT64_C(10000) << 10) snprintf(out, 16, "%u K", (unsigned)(bytes >> 10));
    else snprintf(out, 16, "%u M", (unsigned)(bytes >> 20 < 9999 ? bytes >> 20 : 9999));
    return out;
}

/* A jar in one row: number, label, size, eight squares, its word, who holds it. All rows have the same columns. */
static void put_compact(struct memory_view *view, const struct jar *jar, int row) {
    enum { SIZE = 7, BAR = 11, WORD = 13, LABEL = 11, MOST_LABEL = 24 };
    struct grid *grid = view->grid;
    struct area area = view->areas.pantry;
    const struct model *model = &view->screen->model;
    bool wrong = jar_is_wrong(jar);
    int end = area.column + area.columns - lane_margin(view);
    struct style head = style_with(jar->state == JAR_PUT_BACK ? ROLE_DIM : ROLE_PLAIN, jar->changed ? STYLE_BOLD : 0), word_style;
    if (wrong || jar->shares_with) grid_put(grid, row, area.column, 1, "!", style_with(ROLE_FAULT, STYLE_BOLD));
    else if (jar->changed) grid_put(grid, row, area.column, 1, "*", style_with(ROLE_CHANGED, STYLE_BOLD));
    char text[160], size[16];
    int digits = snprintf(text, sizeof text, "%" PRIu32, model->jars[model->jar_count - 1].number);
    if (digits < 2) digits = 2;
    snprintf(text, sizeof text, "#%" PRIu32, jar->number);
    int column = area.column + 1;
    grid_put(grid, row, column, digits + 1, text, style_with(head.role, STYLE_BOLD));
    if (view->screen->chosen == jar->number) {
        grid_mark(grid, row, column, text_columns(text), STYLE_REVERSE);
        grid->cursor_row = row;
        grid->cursor_column = column;
    }
    column += digits + 2;
    int label = LABEL + (end - column - LABEL - SIZE - BAR - WORD - 8) / 2; /* the other half is for who holds it */
    label = label > MOST_LABEL ? MOST_LABEL : label < LABEL ? LABEL : label;
    grid_put_cut(grid, row, column, label - 1, jar->label, head);
    column += label;
    grid_format(grid, row, column, SIZE, style_of(ROLE_DIM), "%*s", SIZE - 1, short_size(jar->size, size));
    column += SIZE;
    uint64_t scale = 1;
    while (jar->size > 8 * scale) scale *= 2;
    draw_bar(grid, jar, row, column, scale);
    column += BAR;
    const char *word = draw_word(jar, &word_style);
    int behind = grid_put_cut(grid, row, column, end - column, word, word_style) + 1;
    if (behind < column + WORD + 1 && column + WORD + 1 + 12 < end) behind = column + WORD + 1;
    if (jar->state == JAR_PUT_BACK) return;
    if (jar->state == JAR_LOST) snprintf(text, sizeof text, "◄ %s", jar->holder_count > 0 ? "only lost jars" : "nobody");
    else snprintf(text, sizeof text, "◄ %s", *jar->holders ? jar->holders : "on its way");
    bool fits = text_columns(text) <= end - behind;
    if (!fits && (end - behind < 8 || jar->state == JAR_LOST)) return;
    grid_put_cut(grid, row, behind, end - behind, text, style_of(wrong ? ROLE_FAULT : ROLE_DIM));
}

static void put_skipped(struct memory_view *view, int row, size_t count) {
    struct area area = view->areas.pantry;
    grid_format(view->grid, row, area.column + 1, area.columns - 1, style_of(ROLE_DIM), "  %zu more between", count);
}

/* Which jar stands first, so that the chosen one is in view. */
static size_t first_jar(const struct memory_view *view, enum arrangement how) {
    const struct screen *screen = view->screen;
    const struct model *model = &screen->model;
    int rows = view->areas.pantry.rows - 1;
    if (rows_at(screen, how) <= rows + 1) return 0;
    size_t chosen = 0;
    uint32_t focus = screen_focus(screen);
    for (size_t i = 0; i < model->jar_count; i++) {
        if (model->jars[i].number == focus) chosen = i;
    }
    int used = 0, room = rows * 2 / 3;
    size_t first = chosen;
    for (;; first--) {
        if (keep_jar(screen, &model->jars[first], how)) used += rows_of(screen, &model->jars[first], how);
        if (used > room || first == 0) break;
    }
    if (used > room && first < chosen) first++;
    int below = 0; /* do not leave room empty below */
    for (size_t i = first; i < model->jar_count; i++) below += keep_jar(screen, &model->jars[i], how) ? rows_of(screen, &model->jars[i], how) : 0;
    for (; first > 0; first--) {
        const struct jar *before = &model->jars[first - 1];
        below += keep_jar(screen, before, how) ? rows_of(screen, before, how) : 0;
        if (below > rows) break;
    }
    return first;
}

/* At the end of the run the last rows may say more, as far as the jars leave room; at least a row. */
static void put_end(struct memory_view *view) {
    struct area *area = &view->areas.pantry, end = {area->row, area->column + 1, area->rows, area->columns - 2};
    if (screen_shows_verdict(view->screen) && !view->screen->in_columns) return;
    bool above = screen_shows_above(view->screen) || view->screen->totals;
    int rows = draw_run_end(view->screen, NULL, end), jars = above ? area->rows * 2 / 3 : rows_at(view->screen, CARDS_FEW) + 1;
    if (rows > 1 && rows + 1 + jars > area->rows) rows = 1;
    if (rows == 0 || rows + 3 > area->rows) return;
    area->rows -= rows + 1;
    end.row = area->row + area->rows + 1;
    end.rows = rows;
    draw_run_end(view->screen, view->grid, end);
}

int pantry_rows(const struct screen *screen, int rows) {
    int end = draw_run_end(screen, NULL, (struct area){0, 0, 100, 50});
    end += end > 0;
    int jars = rows_at(screen, arrange(screen, rows - end));
    return (jars > 0 ? jars : 2) + end;
}

/* Is there nothing behind it that would have to be counted? */
static bool is_last_kept(const struct screen *screen, size_t index, enum arrangement how) {
    const struct model *model = &screen->model;
    for (size_t i = index + 1; i < model->jar_count; i++) {
        if (keep_jar(screen, &model->jars[i], how)) return false;
    }
    return model->skipped_last == 0;
}

static void put_pantry(struct memory_view *view) {
    struct model *model = &view->screen->model;
    struct area area = view->areas.pantry;
    if (view->screen->totals) {
        draw_totals(view->screen, view->grid, area);
        return;
    }
    if (screen_shows_above(view->screen) && model->jar_count + model->filtered > 0 && area.rows > 6) {
        draw_above(view->screen, view->grid, area);
        return;
    }
    if (model->jar_count == 0) {
        const char *words = model->filtered ? "no jar is like that now: {filter} lists others, {leave} all" : "nothing is out of the pantry";
        draw_words(view->grid, area.row, area.column + 1, area.columns - 1, words, style_of(ROLE_DIM));
        return;
    }
    int mapped = draw_shelf(view->screen, view->grid, area);
    view->areas.pantry.row = area.row += mapped;
    view->areas.pantry.rows = area.rows -= mapped;
    int folded = 0, row = area.row, last_row = area.row + area.rows;
    enum arrangement how = arrange(view->screen, area.rows);
    size_t first = first_jar(view, how), above = 0;
    for (size_t i = 0; i < first; i++) above += !model->jars[i].on_map + model->jars[i].skipped;
    if (above > 0) grid_format(view->grid, row++, area.column + 1, area.columns - 1, style_of(ROLE_DIM), "%zu more ↑", above);
    for (size_t i = first; i < model->jar_count; i++) {
        struct jar *jar = &model->jars[i];
        if (!keep_jar(view->screen, jar, how)) {
            folded += !jar->on_map;
            continue;
        }
        int need = has_card(view->screen, jar, how) ? jar_rows(jar, false) : 1;
        if (jar->skipped > 0 && i > first) need++;
        bool last = is_last_kept(view->screen, i, how);
        if (row + need > last_row - (last ? 0 : 1)) {
            size_t below = model->skipped_last;
            for (size_t k = i; k < model->jar_count; k++) below += !model->jars[k].on_map + (k > i || i > first ? model->jars[k].skipped : 0);
            grid_format(view->grid, last_row - 1, area.column + 1, area.columns - 1, style_of(ROLE_DIM), "%zu more ↓ (5, then ↓)", below);
            return;
        }
        if (jar->skipped > 0 && i > first) put_skipped(view, row++, jar->skipped);
        int from = row;
        if (has_card(view->screen, jar, how)) put_jar(view, jar, &row);
        else put_compact(view, jar, row++);
        screen_add_click(view->screen, (struct area){from, area.column, row - from, area.columns}, CLICK_JAR, jar->number, (struct local_place){NULL, 0});
        if (how < CARDS_TIGHT) row++;
    }
    if (model->skipped_last > 0 && row < last_row) {
        grid_format(view->grid, row++, area.column + 1, area.columns - 1, style_of(ROLE_DIM), "%zu more ↓", model->skipped_last);
    }
    if (folded > 0 && row < last_row) {
        char text[60];
        snprintf(text, sizeof text, "and %d put back", folded);
        grid_put(view->grid, row, area.column + 1, area.columns - 1, text, style_of(ROLE_DIM));
    }
}

/* ---- Lanes ------------------------------------------------------------------------------------------------------------------------ */

static const char *cell_text(const struct grid *grid, int row, int column) {
    return grid->cells[(size_t)row * (size_t)grid->columns + (size_t)column].text;
}

/* A vertical or horizontal piece of a lane; where it meets another line, a crossing. */
static void put_piece(struct memory_view *view, int row, int column, const char *glyph, struct style style) {
    const char *there = cell_text(view->grid, row, column);
    grid_put(view->grid, row, column, 1, strcmp(there, " ") == 0 ? glyph : "┼", style);
}

static void put_lane(struct memory_view *view, uint32_t block, int lane_column, int leftmost) {
    const struct end *jar = NULL;
    int first = 1 << 20, last = -1;
    for (int i = 0; i < view->end_count; i++) {
        const struct end *end = &view->ends[i];
        if (end->block != block) continue;
        if (end->is_jar) jar = end;
        int row = end->row + (!end->is_jar && end->column < 0);
        if (row < first) first = row;
        if (row > last) last = row;
    }
    if (!jar || first == last) return;
    enum role role = jar->dangling ? jar->stale : jar->changed ? ROLE_CHANGED : ROLE_PLAIN;
    struct style style = style_of(role);
    for (int row = first + 1; row < last; row++) put_piece(view, row, lane_column, "│", style);
    for (int i = 0; i < view->end_count; i++) {
        const struct end *end = &view->ends[i];
        if (end->block != block) continue;
        int row = end->row, from = end->column + 1;
        if (end->is_jar) {
            grid_put(view->grid, row, leftmost - 2, 1, jar->dangling ? "×" : "◄", style);
            from = leftmost - 1;
        } else if (end->column < 0) { /* the tie of a field in the middle hangs from the row below */
            row++;
            from = -end->column;
            grid_put(view->grid, row, from, 1, "└", style);
            from++;
        }
        for (int column = from; column < lane_column; column++) put_piece(view, row, column, "─", style);
        grid_put(view->grid, row, lane_column, 1, row == first ? "┐" : row == last ? "┘" : "┤", style);
    }
}

/* The jars of this step come first, then the focus, then those that locals lead to, the innermost frame's first; then the others. */
static size_t lane_rank(const struct memory_view *view, const struct jar *jar, size_t index) {
    enum { FOCUS = 10000, LOCALS = 20000, OTHERS = 40000 };
    const struct model *model = &view->screen->model;
    if (jar->changed || jar->number == model->touched) return 1 + index;
    if (jar->number == screen_focus(view->screen)) return FOCUS;
    size_t rank = LOCALS;
    for (size_t i = 0; i < model->frame_count && rank < OTHERS; i++) {
        for (size_t k = 0; k < model->frames[i].variable_count; k++, rank++) {
            if (model->frames[i].variables[k].block == jar->number && model->frames[i].variables[k].state == VALUE_THERE) return rank;
        }
    }
    return OTHERS + index;
}

/* Which jars get lanes is settled before drawing, since names at a jar are left out only when lanes carry all its pointers. */
static void choose_lanes(struct memory_view *view) {
    const struct model *model = &view->screen->model;
    view->lane_count = 0;
    if (!view->areas.wide || view->areas.pantry.columns < LANE_WIDTH) return;
    bool mapped = shelf_fits(view->screen, view->areas.pantry); /* which has rows, and no lanes */
    enum arrangement how = mapped ? CARDS_ALL : arrange(view->screen, view->areas.pantry.rows);
    size_t after = 0; /* ranks up to there are settled */
    while (view->lane_count < MOST_LANES) {
        const struct jar *best = NULL;
        size_t best_rank = SIZE_MAX;
        for (size_t i = 0; i < model->jar_count; i++) {
            const struct jar *jar = &model->jars[i];
            if (jar->holder_count == 0 || jar->state == JAR_PUT_BACK || jar->state == JAR_LOST || (jar->shares_with && mapped)) continue;
            if (!has_card(view->screen, jar, how)) continue; /* a row has no tie */
            size_t rank = lane_rank(view, jar, i);
            if (rank > after && rank < best_rank) best = jar, best_rank = rank;
        }
        if (!best) return;
        view->lanes[view->lane_count++] = best->number;
        after = best_rank;
    }
}

void draw_memory(struct screen *screen, struct grid *grid, struct memory_areas areas) {
    struct memory_view view = {.screen = screen, .grid = grid, .areas = areas};
    put_end(&view);
    if (!screen_shows_above(screen) && !screen->totals) choose_lanes(&view);
    put_stack(&view);
    put_pantry(&view);
    int right = areas.pantry.column + areas.pantry.columns - 2;
    for (int i = 0; i < view.lane_count; i++) {
        bool has_source = false;
        for (int k = 0; k < view.end_count; k++) has_source = has_source || (!view.ends[k].is_jar && view.ends[k].block == view.lanes[i]);
        if (has_source) put_lane(&view, view.lanes[i], right - i * 2, right - (view.lane_count - 1) * 2);
    }
}
