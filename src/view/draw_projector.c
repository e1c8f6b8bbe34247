/* draw_projector.c -- the layout for a class: little, and large. The line, the name of the step in large letters, the one or two jars that it is about,
 * boxed, with who points at them, and the life of the first. `+` brings the lesson's words in the place of the code, `-` takes them away.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "view/draw.h"

enum { BIG_COLUMNS = 110, BIG_ROWS = 36, HUGE_COLUMNS = 190, HUGE_ROWS = 50, LETTER_ROWS = 3, GROUP = 8, GROUPS = 3, MOST_SHOWN = 4 };

enum size { SIZE_USUAL, SIZE_BIG, SIZE_HUGE };

/* ---- Large letters -------------------------------------------------------------------------------------------------------------- */

static const struct letter {
    char letter;
    const char *rows[LETTER_ROWS];
} letters[] = {
    {'A', {"▄▀▀▄", "█▄▄█", "█  █"}},   {'B', {"█▀▀▄", "█▀▀▄", "█▄▄▀"}}, {'C', {"▄▀▀▀", "█   ", "▀▄▄▄"}}, {'D', {"█▀▀▄", "█  █", "█▄▄▀"}},  {'E', {"█▀▀▀", "█▀▀ ", "█▄▄▄"}},
    {'F', {"█▀▀▀", "█▀▀ ", "█   "}},   {'I', {"█", "█", "█"}},          {'L', {"█   ", "█   ", "█▄▄▄"}},  {'M', {"█▄ ▄█", "█ ▀ █", "█   █"}},
    {'N', {"█▄  █", "█ ▀▄█", "█   █"}}, {'O', {"▄▀▀▄", "█  █", "▀▄▄▀"}}, {'P', {"█▀▀▄", "█▄▄▀", "█   "}},  {'R', {"█▀▀▄", "█▄▄▀", "█  █"}},
    {'S', {"▄▀▀▀", " ▀▀▄", "▄▄▄▀"}},   {'T', {"▀█▀", " █ ", " █ "}},    {'U', {"█  █", "█  █", "▀▄▄▀"}},  {'V', {"█   █", "▀▄ ▄▀", "  ▀  "}},
    {'W', {"█   █", "█ █ █", "▀▄▀▄▀"}}, {'K', {"█ ▄▀", "█▀▄ ", "█  █"}},
};

/* A row of half blocks at twice its size: two rows of whole ones. */
static void put_twice(struct grid *grid, int row, int column, const char *blocks, struct style style) {
    for (; *blocks; blocks += *blocks == ' ' ? 1 : 3, column += 2) {
        if (strncmp(blocks, "▄", 3) != 0 && *blocks != ' ') grid_fill(grid, row, column, 2, "█", style);
        if (strncmp(blocks, "▀", 3) != 0 && *blocks != ' ') grid_fill(grid, row + 1, column, 2, "█", style);
    }
}

/* In ASCII: spaced capitals. Returns the column behind the word. */
static int put_large(struct grid *grid, int row, int column, const char *word, struct style style, bool twice) {
    if (grid->ascii) {
        for (; *word; word++, column += 2) grid_put_length(grid, row + 1, column, 1, word, 1, style);
        return column;
    }
    for (; *word; word++) {
        for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
            if (letters[i].letter != *word) continue;
            for (int k = 0; k < LETTER_ROWS; k++) {
                if (twice) put_twice(grid, row + 2 * k, column, letters[i].rows[k], style);
                else grid_put(grid, row + k, column, 6, letters[i].rows[k], style);
            }
            column += (text_columns(letters[i].rows[0]) + 2) * (1 + twice);
        }
    }
    return column;
}

/* The jar that is lost at this very step. A run that does not return has no list of losses, but the jars themselves say it. */
static const struct jar *lost_here(const struct screen *screen) {
    for (size_t i = 0; i < screen->model.jar_count; i++) {
        const struct jar *jar = &screen->model.jars[i];
        bool known = jar->state == JAR_LOST && jar->lost_since != SIZE_MAX;
        if (known && screen_plain_stop(screen, jar->lost_since) == session_here(screen->session)) return jar;
    }
    return NULL;
}

/* The line that let go of it: the one on which the run stood before. */
static uint32_t line_of_loss(const struct screen *screen) {
    const struct loss *loss = screen_loss_here(screen);
    const struct jar *jar = lost_here(screen);
    size_t count;
    const struct stop *stops = session_stops(screen->session, &count);
    struct span span = loss ? loss->lost_span : jar && jar->lost_since > 0 && jar->lost_since < count ? stops[jar->lost_since - 1].span : (struct span){0, 0};
    struct position place = source_map_place(session_sources(screen->session), span);
    return place.source && place.source->kind == SOURCE_USER ? place.line : 0;
}

/* A leak, a panic and an abort are no faults. */
static const char *verdict_name(const struct screen *screen) {
    switch (screen->report ? screen->report->verdict : VERDICT_OK) {
    case VERDICT_LEAK: return "LEAK";
    case VERDICT_PANIC: return "PANIC";
    case VERDICT_ABORT: return "ABORT";
    case VERDICT_LIMIT: return "LIMIT";
    default: return "FAULT";
    }
}

/* What happened in this step, in one word. */
static const char *step_name(struct screen *screen, enum role *role) {
    *role = ROLE_CHANGED;
    if (screen_loss_here(screen) || (lost_here(screen) && !screen_at_verdict(screen))) return *role = ROLE_FAULT, "LOST";
    if (screen_at_verdict(screen)) return *role = ROLE_FAULT, verdict_name(screen);
    size_t count, event_count, here = session_here(screen->session);
    const struct stop *stops = session_stops(screen->session, &count);
    const struct event *events = session_events(screen->session, &event_count);
    const char *name = "";
    for (uint32_t i = 0; here < count && i < stops[here].event_count && stops[here].first_event + i < event_count; i++) {
        switch (events[stops[here].first_event + i].kind) {
        case EVENT_ALLOCATED: name = "ALLOC"; break;
        case EVENT_REALLOCATED: name = "REALLOC"; break;
        case EVENT_WRITTEN: name = "WRITE"; break;
        case EVENT_MOVED: name = "MOVE"; break;
        case EVENT_DROPPED: name = "DROP"; break;
        case EVENT_FREED: name = "FREE"; break;
        default: break;
        }
    }
    return name;
}

/* ---- Code --------------------------------------------------------------------------------------------------------------------------- */

/* The line's text without its indentation; NULL when there is no such line. */
static const char *line_text(struct screen *screen, uint32_t line, uint32_t *length) {
    const struct source *user = session_user_source(screen->session);
    struct source *source = source_map_find(session_sources(screen->session), user->base);
    const char *text = source && line > 0 && line <= screen->line_count ? source_line(session_sources(screen->session), source, line, length) : NULL;
    while (text && *length > 0 && (*text == ' ' || *text == '\t')) text++, --*length;
    return text;
}

/* The nearest line above or below that holds code; 0: there is none. */
static uint32_t near_line(struct screen *screen, uint32_t line, int step) {
    while (step < 0 ? line > 1 : line < screen->line_count) {
        uint32_t length = 0;
        line += (uint32_t)step;
        const char *text = line_text(screen, line, &length);
        bool remark = !text || length == 0 || (length >= 2 && text[0] == '/' && text[1] == '/');
        if (!remark) return line;
    }
    return 0;
}

static void put_line(struct screen *screen, struct grid *grid, int row, uint32_t line, bool current) {
    uint32_t length = 0;
    const char *text = line_text(screen, line, &length);
    if (!text) return;
    char shown[512];
    snprintf(shown, sizeof shown, "%.*s", (int)length, text);
    struct style style = current ? style_with(ROLE_HERE, STYLE_BOLD) : style_of(ROLE_PLAIN);
    if (current) grid_put(grid, row, 2, 2, "►►", style);
    if (current) grid->cursor_row = row, grid->cursor_column = 2;
    grid_format(grid, row, 5, 5, current ? style : style_of(ROLE_DIM), "%3u", (unsigned)line);
    grid_put_cut(grid, row, 10, grid->columns - 12, shown, style);
}

static void put_code(struct screen *screen, struct grid *grid, int row, bool big) {
    const struct model *model = &screen->model; /* the line that did what the large letters say */
    uint32_t loss = screen_loss_here(screen) || lost_here(screen) ? line_of_loss(screen) : 0;
    uint32_t line = loss && !screen_at_verdict(screen) ? loss : model->note && *model->note && model->note_line ? model->note_line : screen_line(screen);
    int gap = big ? 2 : 1;
    put_line(screen, grid, row, near_line(screen, line, -1), false);
    put_line(screen, grid, row + gap, line, true);
    put_line(screen, grid, row + 2 * gap, near_line(screen, line, 1), false);
}

/* ---- Jars --------------------------------------------------------------------------------------------------------------------------- */

static const struct jar *jar_by_number(const struct model *model, uint32_t number) {
    for (size_t i = 0; number && i < model->jar_count; i++) {
        if (model->jars[i].number == number) return &model->jars[i];
    }
    return NULL;
}

/* The jars to show, in order of how much they matter. */
struct choice_of_jars {
    const struct jar *items[MOST_SHOWN];
    int count;
};

static void add_jar(struct choice_of_jars *chosen, const struct jar *jar) {
    for (int i = 0; i < chosen->count; i++) {
        if (chosen->items[i] == jar) return;
    }
    if (jar && chosen->count < MOST_SHOWN) chosen->items[chosen->count++] = jar;
}

/* The jar of this step, then those that it points at and that point at it, then the newest that are out. A jar that went back some steps ago
 * gives way to those. */
static void choose_jars(const struct screen *screen, struct choice_of_jars *chosen) {
    const struct model *model = &screen->model;
    const struct jar *focus = jar_by_number(model, screen_focus(screen));
    bool is_old = focus && focus->state == JAR_PUT_BACK && !focus->changed && !screen_at_verdict(screen);
    if (!is_old) add_jar(chosen, focus);
    for (size_t i = 0; focus && i < focus->field_count; i++) add_jar(chosen, jar_by_number(model, focus->fields[i].block));
    for (size_t k = 0; focus && k < model->jar_count; k++) {
        for (size_t i = 0; i < model->jars[k].field_count; i++) {
            if (model->jars[k].fields[i].block == focus->number) add_jar(chosen, &model->jars[k]);
        }
    }
    for (size_t k = model->jar_count; k > 0; k--) {
        if (model->jars[k - 1].state != JAR_PUT_BACK) add_jar(chosen, &model->jars[k - 1]);
    }
    if (is_old) add_jar(chosen, focus);
}

struct box {
    struct grid *grid;
    int row, left, cell;   /* cell: columns of a byte */
    int groups;
    uint64_t scale;        /* bytes in a square */
};

static int group_width(const struct box *box) { return box->cell * GROUP + 2; }

static void put_wall(const struct box *box, int row, const char *left, const char *middle, const char *right, struct style style) {
    int column = box->left;
    for (int i = 0; i < box->groups; i++) {
        grid_put(box->grid, row, column, 1, i == 0 ? left : middle, style);
        grid_fill(box->grid, row, column + 1, group_width(box) - 1, "─", style);
        column += group_width(box);
    }
    grid_put(box->grid, row, column, 1, right, style);
}

static int column_of_byte(const struct box *box, uint64_t square) {
    return box->left + 2 + (int)(square / GROUP) * group_width(box) + (int)(square % GROUP) * box->cell;
}

static void put_bytes(const struct box *box, const struct jar *jar, int rows) {
    uint64_t squares = (jar->size + box->scale - 1) / box->scale;
    for (uint64_t i = 0; i < squares && i < (uint64_t)box->groups * GROUP; i++) {
        enum role role;
        const char *glyph = jar_square(jar, i * box->scale, box->scale, &role);
        if (!*glyph) role = ROLE_DIM;
        if (strcmp(glyph, "■") == 0) glyph = "█";
        for (int row = 0; row < rows; row++) {
            int column = column_of_byte(box, i);
            for (int k = 0; k + 1 < box->cell; k++) {
                if (*glyph) grid_put(box->grid, box->row + 1 + row, column + k, 1, glyph, style_with(role, jar->changed ? STYLE_BOLD : 0));
                else grid_put_freed_byte(box->grid, box->row + 1 + row, column + k, style_of(ROLE_DIM));
            }
        }
    }
}

static void put_contents(const struct box *box, const struct jar *jar, int row) {
    int end = box->left + box->groups * group_width(box);
    bool gone = jar->state == JAR_PUT_BACK || jar->state == JAR_SPOILED;
    if (gone) return;
    if (jar->text) {
        grid_put_cut(box->grid, row, box->left + 2, end - box->left - 3, jar->text, style_of(ROLE_PLAIN));
        return;
    }
    for (size_t i = 0; i < jar->field_count; i++) {
        char text[128];
        const struct jar_field *field = &jar->fields[i];
        int column = column_of_byte(box, field->offset / box->scale);
        int room = i + 1 < jar->field_count ? column_of_byte(box, jar->fields[i + 1].offset / box->scale) - column - 1 : end - column - 1;
        bool name = *field->name && !jar->elements; /* the places of a row tell by themselves which they are */
        snprintf(text, sizeof text, "%s%s%s", name ? field->name : "", name ? " " : "", field->value);
        const char *dot = name && text_columns(text) > room ? strrchr(field->name, '.') : NULL;
        const char *last = dot ? dot + 1 : field->name; /* of `value.name` the last part tells the most */
        const char *value = name && strcmp(field->value, "not set") == 0 ? "??" : field->value; /* as in the bytes */
        if (name && text_columns(text) > room) snprintf(text, sizeof text, "%s %s", last, value);
        if (jar->elements ? room > 0 && text_columns(text) <= room : room > 2) grid_put_cut(box->grid, row, column, room, text, style_of(stale_role(field->pointer, field->idle)));
    }
}

/* Rows that it took. */
static int put_jar(struct screen *screen, struct grid *grid, int row, const struct jar *jar, enum size size) {
    bool big = size >= SIZE_BIG;
    int byte_rows = size == SIZE_HUGE ? 4 : 2, holders = big ? 34 : 20;
    struct box box = {grid, row + 1, holders + 1, size == SIZE_HUGE ? 6 : big ? 3 : 2, GROUPS, 1};
    uint64_t squares = (uint64_t)GROUPS * GROUP;
    while (jar->size > squares * box.scale) box.scale *= 2;
    box.groups = (int)((jar->size / box.scale + GROUP - 1) / GROUP);
    if (box.groups < 1) box.groups = 1;
    if (box.groups > GROUPS) box.groups = GROUPS;
    int end = box.left + box.groups * group_width(&box);
    bool gone = jar->state == JAR_PUT_BACK || jar->state == JAR_SPOILED;
    struct style wall = style_of(gone ? ROLE_DIM : ROLE_PLAIN);
    char text[160];
    snprintf(text, sizeof text, "%s#%u  %s", jar->changed ? "* " : "  ", (unsigned)jar->number, jar->label);
    grid_put_cut(grid, row, box.left, 40, text, style_with(jar->changed ? ROLE_CHANGED : ROLE_PLAIN, STYLE_BOLD));
    int behind = draw_look(grid, jar, row, end > box.left + 44 ? end - 22 : box.left + 42, grid->columns - 1);
    draw_scale(grid, box.scale, row, behind + 2, grid->columns - 1);
    put_wall(&box, row + 1, "┌", "┬", "┐", wall);
    for (int i = 0; i < byte_rows + 1; i++) {
        for (int k = 0; k <= box.groups; k++) grid_put(grid, row + 2 + i, box.left + k * group_width(&box), 1, "│", wall);
    }
    put_bytes(&box, jar, byte_rows);
    put_contents(&box, jar, row + 2 + byte_rows);
    put_wall(&box, row + 3 + byte_rows, "└", "┴", "┘", wall);
    if (jar->holders && *jar->holders) {
        int at = grid_put_cut(grid, row + 2, 3, holders - 8, jar->holders, style_with(ROLE_PLAIN, STYLE_BOLD));
        bool spoiled = jar->state == JAR_SPOILED;
        enum role stale = stale_role(POINTER_DANGLING, jar->idle);
        at = grid_put(grid, row + 2, at + 1, 1, spoiled ? "×" : "●", style_of(spoiled ? stale : ROLE_PLAIN));
        grid_fill(grid, row + 2, at, holders - at - 1, "─", style_of(spoiled ? stale : ROLE_DIM));
        grid_put(grid, row + 2, holders - 1, 1, spoiled ? "×" : "►", style_of(spoiled ? stale : ROLE_PLAIN));
    } else if (!gone) {
        grid_put_cut(grid, row + 2, 3, holders - 4, jar->state == JAR_LOST ? "nobody" : "nobody yet", style_of(jar->state == JAR_LOST ? ROLE_FAULT : ROLE_DIM));
    }
    snprintf(text, sizeof text, "%" PRIu64 " byte%s", jar->size, jar->size == 1 ? "" : "s");
    grid_put(grid, row + 4, 3, holders - 4, text, style_of(ROLE_PLAIN));
    if (jar->shares_with) {
        if (big) snprintf(text, sizeof text, "× %" PRIu64 " byte%s in #%u too", jar->shared, jar->shared == 1 ? "" : "s", (unsigned)jar->shares_with);
        else snprintf(text, sizeof text, "× also in #%u", (unsigned)jar->shares_with);
        grid_put_cut(grid, row + 3, 3, holders - 4, text, style_with(ROLE_FAULT, STYLE_BOLD));
    }
    (void)screen;
    return byte_rows + 4;
}

/* ---- The whole ----------------------------------------------------------------------------------------------------------------------- */

/* How much is lost; the verdict's own sentence, whose remarks between brackets give way where there is little room. */
static void put_sentence(const struct screen *screen, struct area area, char *out, size_t size) {
    const struct report *report = screen->report;
    if (report->verdict == VERDICT_LEAK) {
        uint64_t bytes = 0;
        for (size_t i = 0; i < report->loss_count; i++) bytes += report->losses[i].size;
        snprintf(out, size, "%zu jar%s lost, %" PRIu64 " byte%s: nobody can put %s back any more", report->loss_count, report->loss_count == 1 ? "" : "s",
                 bytes, bytes == 1 ? "" : "s", report->loss_count == 1 ? "it" : "them");
        return;
    }
    told_words(report->message, out, size);
    if (draw_wrapped(NULL, area, 0, out, style_of(ROLE_PLAIN)) <= area.rows) return;
    char *to = out;
    int depth = 0;
    for (const char *from = out; *from; from++) {
        if (from[0] == ' ' && from[1] == '(') depth++;
        if (depth == 0) *to++ = *from;
        if (*from == ')' && depth > 0) depth--;
    }
    *to = 0;
}

/* The variables that lead to a jar which is gone and not shown: another one may stand in its place. */
static void put_dangling(const struct screen *screen, struct grid *grid, int row, const struct choice_of_jars *chosen, int count) {
    char names[128] = "", text[200];
    size_t used = 0;
    uint32_t block = 0;
    for (size_t k = 0; k < screen->model.frame_count; k++) {
        const struct model_frame *frame = &screen->model.frames[k];
        for (size_t i = 0; i < frame->variable_count; i++) {
            const struct model_variable *variable = &frame->variables[i];
            bool shown = variable->pointer != POINTER_DANGLING || variable->block == 0 || (block && variable->block != block);
            for (int j = 0; j < count && !shown; j++) shown = chosen->items[j]->number == variable->block;
            if (shown || used + strlen(variable->name) + 3 > sizeof names) continue;
            used += (size_t)snprintf(names + used, sizeof names - used, "%s%s", used ? ", " : "", variable->name);
            block = variable->block;
        }
    }
    if (!block) return;
    snprintf(text, sizeof text, "%s ×───× jar #%u, which is gone", names, (unsigned)block);
    grid_put_cut(grid, row, 3, grid->columns - 5, text, style_with(ROLE_FAULT, STYLE_BOLD));
}

/* What the program printed last. */
static void put_last_line(const struct screen *screen, struct grid *grid, struct area area) {
    static const char label[] = "it printed: ";
    size_t length;
    const char *output = machine_output(session_machine(screen->session), 1, &length);
    if (length > 0 && output[length - 1] == '\n') length--;
    size_t from = length;
    while (from > 0 && output[from - 1] != '\n') from--;
    if (length == 0) return;
    area.column = grid_put(grid, area.row, area.column, area.columns, label, style_of(ROLE_DIM));
    area.columns -= (int)sizeof label - 1;
    draw_output_line(grid, area, output + from, length - from, style_with(ROLE_PLAIN, STYLE_BOLD));
}

/* The step's name, and in ordinary letters what it did. */
static void put_step(struct screen *screen, struct grid *grid, int row, bool twice) {
    enum role role;
    const char *name = step_name(screen, &role);
    int column = put_large(grid, row, 5, name, style_with(role, STYLE_BOLD), twice) + (*name ? 3 : 0);
    struct area area = {row + twice, column, LETTER_ROWS, grid->columns - column - 2};
    const char *note = screen->model.note;
    char text[400];
    if (screen_at_verdict(screen) && screen->report && screen->report->message) put_sentence(screen, area, text, sizeof text);
    else if (strcmp(name, "LOST") == 0 && line_of_loss(screen)) {
        const struct jar *jar = lost_here(screen);
        if (jar) snprintf(text, sizeof text, "Line %u lets go of jar #%u: no pointer leads to it any more", (unsigned)line_of_loss(screen), (unsigned)jar->number);
        else snprintf(text, sizeof text, "Line %u lets go of the last pointer", (unsigned)line_of_loss(screen));
    } else if (note && *note) snprintf(text, sizeof text, "%s", note);
    else snprintf(text, sizeof text, "%s", *name ? "" : "No jar changes in this step.");
    if (text[0] >= 'a' && text[0] <= 'z') text[0] = (char)(text[0] - 'a' + 'A');
    int rows = draw_wrapped(grid, area, 0, text, style_with(ROLE_PLAIN, *name ? STYLE_BOLD : 0));
    if (rows < LETTER_ROWS) put_last_line(screen, grid, (struct area){area.row + LETTER_ROWS - 1, column, 1, area.columns});
}

/* Why it works, the lie, the bug and the rule are said in words: these are shown unasked. */
static bool tells_in_words(const struct screen *screen) {
    const struct page *page = screen->lesson && screen->page < screen->lesson->page_count ? &screen->lesson->pages[screen->page] : NULL;
    return page && page->kind == PAGE_TELL && page->tell != TELL_PLAIN;
}

static void put_keys(struct screen *screen, struct grid *grid) {
    const struct key_hint page = {ACTION_KEY_NEXT_PAGE, "page", NULL}, start = {ACTION_KEY_START, "start", NULL};
    const struct key_hint step = {ACTION_KEY_STEP, "step", NULL}, event = {ACTION_KEY_NEXT_EVENT, "event", NULL};
    const struct key_hint before = {ACTION_KEY_PREVIOUS_EVENT, "event", NULL};
    bool over = screen_at_end(screen);
    struct key_hint hints[8];
    size_t count = 0;
    hints[count++] = over ? page : step;
    hints[count++] = (struct key_hint){ACTION_KEY_BACK, "back", NULL};
    if (grid->columns >= BIG_COLUMNS) hints[count++] = over ? before : event;
    hints[count++] = over ? start : page;
    bool code = screen->projected_words;
    if (!tells_in_words(screen)) hints[count++] = (struct key_hint){ACTION_NONE, code ? "code" : "words", code ? "{slower}" : "{faster}"};
    hints[count++] = (struct key_hint){ACTION_NONE, "blank", "{page-blank}"};
    hints[count++] = (struct key_hint){ACTION_NONE, "leave", "{page-project}"};
    if (screen->message) draw_message(grid, grid->rows - 1, screen->message);
    else draw_hints(grid, grid->rows - 1, hints, count);
}

void draw_projector(struct screen *screen, struct grid *grid) {
    bool big = grid->columns >= BIG_COLUMNS && grid->rows >= BIG_ROWS, twice = grid->columns >= HUGE_COLUMNS && grid->rows >= HUGE_ROWS && !grid->ascii;
    int letter_rows = LETTER_ROWS * (1 + twice);
    char progress[120];
    draw_progress(screen, true, progress, sizeof progress);
    draw_title(screen, grid, progress);
    int row = 1, bottom = grid->rows - 3;
    grid_fill(grid, row, 0, grid->columns, "─", style_of(ROLE_DIM));
    int code_rows = big ? 7 : 3;
    bool in_words = tells_in_words(screen);
    if ((screen->projected_words && screen->lesson) || in_words) {
        struct area area = {row + 1, 5, code_rows + letter_rows + 1 + 2 * big, grid->columns - 10};
        int wanted = draw_lesson(screen, NULL, area), most = bottom - row - 1;
        if (in_words && wanted > area.rows) area.rows = wanted < most ? wanted : most;
        draw_lesson(screen, grid, area);
        row += area.rows + 1;
    } else {
        put_code(screen, grid, row + 1 + big, big);
        row += code_rows + 1;
        grid_fill(grid, row, 0, grid->columns, "─", style_of(ROLE_DIM));
        put_step(screen, grid, row + 1 + big, twice);
        row += letter_rows + 1 + 2 * big;
    }
    grid_fill(grid, row, 0, grid->columns, "─", style_of(ROLE_DIM));
    int rule = row;
    struct choice_of_jars chosen = {.count = 0};
    choose_jars(screen, &chosen);
    row += 1 + big;
    size_t out = 0;
    int shown = 0;
    enum { JAR_ROWS = 6, HUGE_JAR_ROWS = 9, MAP_ROWS = 10, MOST_MAP = 110 };
    struct area map = {row, 4, bottom + 1 - row - JAR_ROWS, grid->columns - 8 < MOST_MAP ? grid->columns - 8 : MOST_MAP};
    int map_rows = map.rows >= MAP_ROWS ? draw_shelf(screen, grid, map) : 0; /* two jars on one place; the box of one has room below */
    row += map_rows > 0 ? map_rows + 1 : 0;
    bool huge = grid->columns >= HUGE_COLUMNS && row + chosen.count * HUGE_JAR_ROWS <= bottom + 1;
    for (size_t i = 0; i < screen->model.jar_count && map_rows > 0; i++) out += screen->model.jars[i].on_map;
    for (int i = 0; i < chosen.count && row + JAR_ROWS <= bottom + 1; i++, shown++) {
        row += put_jar(screen, grid, row, chosen.items[i], huge ? SIZE_HUGE : big ? SIZE_BIG : SIZE_USUAL) + big;
        bool counts = map_rows == 0 || !chosen.items[i]->on_map;
        out += counts && chosen.items[i]->state != JAR_PUT_BACK && chosen.items[i]->state != JAR_SPOILED;
    }
    if (out < screen->model.live) {
        char words[64];
        snprintf(words, sizeof words, " %zu of %zu jars ", out, screen->model.live);
        grid_put(grid, rule, grid->columns - (int)strlen(words) - 2, 40, words, style_of(ROLE_PLAIN));
    }
    if (row <= bottom) put_dangling(screen, grid, row, &chosen, shown);
    if (chosen.count == 0) grid_put_cut(grid, row + 1, 5, grid->columns - 6, "Nothing is out of the pantry.", style_of(ROLE_PLAIN));
    draw_life(screen, grid, grid->rows - 2, grid->columns >= BIG_COLUMNS);
    put_keys(screen, grid);
}
