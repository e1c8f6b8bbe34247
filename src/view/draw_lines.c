/* draw_lines.c -- the lines at the bottom: the life of a jar, the arrow that must not be, the keys. draw_timeline.c has the timeline. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "view/draw.h"
#include "view/key_map.h"

/* ---- The life of a jar ------------------------------------------------------------------------------------------------------------ */

static const struct jar *focused_jar(const struct screen *screen) {
    uint32_t focus = screen_focus(screen);
    for (size_t i = 0; i < screen->model.jar_count; i++) {
        if (screen->model.jars[i].number == focus) return &screen->model.jars[i];
    }
    return NULL;
}

/* The fault's jar, when another one has its place on the shelf by now. */
static bool replaced_jar(const struct screen *screen, struct jar *jar) {
    const struct machine *machine = session_machine(screen->session);
    const struct fault *fault = screen_at_verdict(screen) ? machine_fault(machine) : NULL;
    const struct allocation *block = fault && fault->allocation ? machine_allocation(machine, fault->allocation) : NULL;
    if (!block || block->live || !block->number || block->number != screen_focus(screen)) return false;
    *jar = (struct jar){.id = fault->allocation, .number = block->number, .state = JAR_SPOILED};
    return true;
}

/* What has been done with a block up to here: its bytes no longer say it once it went back. */
static bool has_event(struct screen *screen, uint32_t allocation, enum event_kind kind) {
    size_t count, event_count;
    const struct stop *stops = session_stops(screen->session, &count);
    const struct event *events = session_events(screen->session, &event_count);
    size_t here = session_here(screen->session);
    size_t end = here < count ? stops[here].first_event + stops[here].event_count : event_count;
    for (size_t i = 0; i < end && i < event_count; i++) {
        if (events[i].allocation == allocation && events[i].kind == kind) return true;
    }
    return false;
}

struct life {
    struct grid *grid;
    int row, column;
    bool wide;
};

static void put_arrow(struct life *life, const char *name, bool done, bool wrong) {
    const char *line = done ? "═" : "─";
    struct style style = wrong ? style_with(ROLE_FAULT, STYLE_BOLD) : done ? style_of(ROLE_HERE) : style_of(ROLE_DIM);
    int run = life->wide ? 2 : 1;
    grid_fill(life->grid, life->row, life->column, run, line, style);
    life->column += run;
    life->column = grid_put(life->grid, life->row, life->column, 40, name, style);
    grid_fill(life->grid, life->row, life->column, run, line, style);
    life->column += run;
    life->column = grid_put(life->grid, life->row, life->column, 2, wrong ? "× " : "► ", style);
}

static void put_state(struct life *life, const char *name, bool here, enum role role) {
    struct style style = here ? style_with(role, STYLE_BOLD | STYLE_REVERSE) : style_of(ROLE_PLAIN);
    if (here) life->column = grid_put(life->grid, life->row, life->column, 1, " ", style);
    life->column = grid_put(life->grid, life->row, life->column, 30, name, style);
    if (here) life->column = grid_put(life->grid, life->row, life->column, 1, " ", style);
    life->column = grid_put(life->grid, life->row, life->column, 1, " ", style_of(ROLE_PLAIN));
}

/* A lost jar keeps the state that it got to. */
static bool is_lost_in_part(const struct jar *jar) {
    return jar->state == JAR_LOST && jar->initialised > 0 && !jar->sampled && jar->initialised < (jar->padding ? jar->meant : jar->size);
}

/* Returns the column behind it, which may lie outside of the grid. */
static int put_life(struct screen *screen, struct grid *grid, int row, bool wide, int room) {
    struct jar replaced;
    const struct jar *jar = session_state(screen->session) == SESSION_READY ? focused_jar(screen) : NULL;
    if (!jar && session_state(screen->session) == SESSION_READY && replaced_jar(screen, &replaced)) jar = &replaced;
    struct life life = {grid, row, 1, wide};
    const char *shelf = wide ? "on the shelf" : "shelf";
    const char *drop = wide ? "drop_in_place" : "drop";
    if (!jar) {
        life.column = 6;
        put_state(&life, shelf, true, ROLE_PLAIN);
        put_arrow(&life, "alloc", false, false);
        put_state(&life, "taken", false, ROLE_PLAIN);
        put_arrow(&life, "write", false, false);
        put_state(&life, "filled", false, ROLE_PLAIN);
        put_arrow(&life, drop, false, false);
        put_state(&life, "washed", false, ROLE_PLAIN);
        put_arrow(&life, "dealloc", false, false);
        put_state(&life, shelf, false, ROLE_PLAIN);
        return life.column - 1;
    }
    char number[16];
    snprintf(number, sizeof number, "#%" PRIu32 "  ", jar->number);
    life.column = grid_put(grid, row, life.column, 12, number, style_with(ROLE_PLAIN, STYLE_BOLD));
    bool gone = jar->state == JAR_PUT_BACK || jar->state == JAR_SPOILED;
    bool washed = jar->state == JAR_WASHED || (jar->state == JAR_LOST && jar->was_washed && !jar->part_washed) || (gone && has_event(screen, jar->id, EVENT_DROPPED));
    bool filled = washed || jar->was_filled || (gone && has_event(screen, jar->id, EVENT_WRITTEN)) || jar->state == JAR_FILLED || jar->state == JAR_MOVED || jar->state == JAR_PARTLY;
    put_state(&life, shelf, false, ROLE_PLAIN);
    put_arrow(&life, "alloc", true, false);
    put_state(&life, "taken", jar->state == JAR_TAKEN || (jar->state == JAR_LOST && !filled), ROLE_HERE);
    put_arrow(&life, "write", filled, false);
    const char *part = jar_part_word(jar), *word = part ? part : jar->state == JAR_PARTLY || is_lost_in_part(jar) ? "partly filled" : "filled";
    bool at_filled = jar->state == JAR_FILLED || jar->state == JAR_PARTLY;
    if (jar->state == JAR_LOST && filled && !washed) at_filled = true;
    put_state(&life, word, at_filled, part ? ROLE_WARNING : ROLE_GOOD);
    if (jar->state == JAR_MOVED) { /* nothing is left to wash */
        put_arrow(&life, "move", true, false);
        put_state(&life, "moved out", true, ROLE_WARNING);
    }
    if (jar->state == JAR_LOST && washed) {
        put_arrow(&life, drop, true, false);
        put_state(&life, "washed", true, ROLE_WARNING);
    }
    if (jar->state == JAR_LOST) {
        put_arrow(&life, "", false, true);
        const char *words = room - life.column > 52 ? "dealloc needs a pointer, and the last one is gone" : "no pointer left";
        return grid_put_cut(grid, row, life.column, grid->columns - life.column - 1, words, style_with(ROLE_FAULT, STYLE_BOLD));
    }
    if ((jar->needs_wash || washed) && jar->state != JAR_MOVED) {
        put_arrow(&life, drop, washed, false);
        put_state(&life, "washed", jar->state == JAR_WASHED, ROLE_WARNING);
    }
    put_arrow(&life, "dealloc", gone, false);
    put_state(&life, gone ? "put back" : shelf, gone, jar->state == JAR_SPOILED && !jar->idle ? ROLE_FAULT : ROLE_HERE);
    return life.column - 1;
}

/* Where it does not fit, the state that the jar is in stays in view: the stages before it are cut, or those behind. */
void draw_life(struct screen *screen, struct grid *grid, int row, bool wide) {
    enum { WHOLE = 160 };
    struct grid whole;
    grid_init(&whole, grid->ascii);
    if (row < 0 || row >= grid->rows || grid->columns >= WHOLE || !grid_resize(&whole, 1, WHOLE)) {
        put_life(screen, grid, row, wide, grid->columns);
        grid_release(&whole);
        return;
    }
    whole.columns = WHOLE;
    int end = put_life(screen, &whole, 0, wide, grid->columns), last = 0, number = 0, room = grid->columns;
    for (int column = 0; column < WHOLE; column++) {
        if (whole.cells[column].style.attributes & STYLE_REVERSE) last = column + 1;
    }
    while (number < 12 && whole.cells[number + 1].text[0] != ' ') number++;
    int from = end > room && last + 2 > room ? last + 3 - room : 0; /* columns left out behind the number */
    struct cell *to = &grid->cells[(size_t)row * (size_t)grid->columns];
    for (int column = 0; column < room; column++) to[column] = whole.cells[column <= number || !from ? column : column + from];
    if (from) grid_put(grid, row, number + 1, 3, " … ", style_of(ROLE_DIM));
    if (end - from > room) grid_put(grid, row, room - 1, 1, "…", style_of(ROLE_DIM));
    grid_release(&whole);
}

/* ---- The wrong arrow ----------------------------------------------------------------------------------------------------------------- */

static const struct wrong_arrow {
    const char *life, *arrow, *words;
} wrong_arrows[] = {
    {"alloc-nothing", "alloc", "the pantry has no jar of no bytes"},
    {"crooked", "use", "its address does not suit the type"},
    {"drop-after-free", "drop", "no jar, nothing to wash"},
    {"drop-empty", "drop", "nothing is in it to wash"},
    {"free-inside", "dealloc", "only the start of a jar goes back"},
    {"free-of-nothing", "dealloc", "there is no jar"},
    {"free-of-stack", "dealloc", "that is the counter's, not the pantry's"},
    {"free-of-static", "dealloc", "that was never taken from the pantry"},
    {"free-twice", "dealloc", "no jar, nothing to put back"},
    {"no-jar", "use", "there is no jar"},
    {"outside", "use", "it leads out of the jar"},
    {"read-after-free", "read", "no jar, no reading"},
    {"read-empty", "read", "nothing has been put there yet"},
    {"realloc-after-free", "realloc", "no jar, nothing to make larger"},
    {"use-after-free", "use", "no jar, no use"},
    {"use-after-scope", "use", "its place on the counter is gone"},
    {"write-after-free", "write", "no jar, no writing"},
    {"wrong-food", "read", "what is in it is not what it is taken for"},
    {"wrong-pantry", "free", "it goes back to the pantry that gave it"},
    {"wrong-slip", "dealloc", "the slip is not that of the jar"},
};

/* Where nobody stops the run, the arrow is shown at the step that went wrong first. */
bool has_wrong_arrow(const struct screen *screen) {
    const struct report *report = screen->report;
    if (!report || !report->life || !*report->life || strcmp(report->life, "never-freed") == 0) return false;
    if (session_state(screen->session) != SESSION_READY) return false;
    if (!screen_inspector_off(screen)) return screen_at_verdict(screen);
    const struct fault *fault = report->fault_count > 0 ? machine_fault(session_machine(screen->session)) : NULL;
    return fault && session_here(screen->session) == screen_stop_of_tick(screen, fault->tick);
}

/* The column of a text in a row, or -1. */
static int find_in_row(const struct grid *grid, int row, const char *text) {
    int length = text_columns(text);
    for (int column = 0; column + length <= grid->columns; column++) {
        int k = 0;
        while (k < length && grid->cells[row * grid->columns + column + k].text[0] == text[k]) k++;
        if (k == length) return column;
    }
    return -1;
}

/* What was wrong, in the first place around the arrow (a hook from `left` to `stem`) where it can be read whole: right of it, left of it, inside it; said shorter where
 * nothing takes it, and cut in the largest at last. */
static void put_wrong_words(struct grid *grid, int row, int left, int stem, const char *words, struct style style) {
    const struct { int row, column, room; } places[] = {
        {row + 1, stem + 3, grid->columns - stem - 4}, {row, stem + 3, grid->columns - stem - 4},
        {row + 1, 2, left - 4},                        {row, 2, left - 4},
        {row, left + 3, stem - left - 5},
    };
    enum { PLACES = sizeof places / sizeof *places };
    char tail[160];
    size_t largest = 0;
    for (int shorter = 0; shorter < 2; shorter++) {
        snprintf(tail, sizeof tail, "%s%s%s", shorter ? "" : "the wrong arrow", !shorter && *words ? ": " : "", words);
        for (size_t i = 0; i < PLACES; i++) {
            if (places[i].room > places[largest].room) largest = i;
            if (places[i].room < text_columns(tail)) continue;
            bool is_left = places[i].column == 2;
            grid_put(grid, places[i].row, is_left ? left - 2 - text_columns(tail) : places[i].column, places[i].room, tail, style);
            return;
        }
    }
    grid_put_cut(grid, places[largest].row, places[largest].column, places[largest].room, tail, style);
}

/* Two rows under the life line: from the state that the jar is in, an arrow that is not in its life, and what it was. What uses a jar that
 * went back takes it for filled: that arrow leads there. Any other leads nowhere.
 *
 *     filled ... put back                                 taken
 *        ▲          │                                       │
 *        └─ × read ─┘  the wrong arrow: no jar, no reading  └── × read  the wrong arrow: nothing has been put there yet
 */
void draw_wrong_arrow(struct screen *screen, struct grid *grid, int row) {
    if (!has_wrong_arrow(screen)) return;
    const char *life = screen->report->life, *words = "", *arrow = life;
    size_t length = strlen(life);
    bool takes_for_filled = length > 11 && strcmp(life + length - 11, "-after-free") == 0;
    char spelt[64];
    for (size_t i = 0; i < sizeof wrong_arrows / sizeof *wrong_arrows; i++) {
        if (strcmp(wrong_arrows[i].life, life) == 0) arrow = wrong_arrows[i].arrow, words = wrong_arrows[i].words;
    }
    snprintf(spelt, sizeof spelt, "%s", arrow);
    for (char *at = spelt; *at; at++) {
        if (*at == '-') *at = ' ';
    }
    int from = -1, to = -1;
    for (int column = 0; column < grid->columns; column++) { /* the state that is reversed */
        if (!(grid->cells[(row - 1) * grid->columns + column].style.attributes & STYLE_REVERSE)) continue;
        if (from < 0) from = column;
        to = column;
    }
    int stem = (from + to) / 2;
    struct style style = style_with(ROLE_FAULT, STYLE_BOLD);
    char label[160];
    snprintf(label, sizeof label, "× %s ", spelt);
    char tail[160];
    snprintf(tail, sizeof tail, "the wrong arrow%s%s", *words ? ": " : "", words);
    int width = text_columns(label);
    if (from < 0) { /* no jar is in question, so there is nothing that an arrow could leave */
        int column = grid_put_cut(grid, row, 2, grid->columns - 3, label, style);
        grid_put_cut(grid, row, column + 1, grid->columns - column - 2, tail, style);
        return;
    }
    bool backwards = stem > width + 12 && stem + 8 + width + text_columns(tail) + 4 > grid->columns;
    if (backwards) { /* to the left, where there is room: up to the state that the arrow takes for granted, if it does */
        int filled = takes_for_filled ? find_in_row(grid, row - 1, "filled") : -1;
        bool leads = filled > 0 && filled + 2 < stem - width - 4;
        int left = leads ? filled + 2 : stem - width - 3;
        if (leads) grid_put(grid, row, left, 1, "▲", style);
        grid_put(grid, row, stem, 1, "│", style);
        if (leads) grid_put(grid, row + 1, left, 1, "└", style);
        for (int column = left + leads; column < stem; column++) grid_put(grid, row + 1, column, 1, "─", style);
        grid_put(grid, row + 1, stem, 1, "┘", style);
        if (leads) grid_put(grid, row + 1, left + 3, 1, " ", style);
        grid_put(grid, row + 1, leads ? left + 4 : left, width, label, style);
        put_wrong_words(grid, row, left, stem, words, style);
        return;
    }
    grid_put(grid, row, stem, 1, "│", style);
    int column = grid_put(grid, row + 1, stem, 4, "└── ", style);
    column = grid_put(grid, row + 1, column, width, label, style);
    bool fits = text_columns(tail) <= grid->columns - column - 2;
    grid_put_cut(grid, row + 1, column + 1, grid->columns - column - 2, fits ? tail : words, style);
}

/* ---- Keys -------------------------------------------------------------------------------------------------------------------------- */

/* Returns the column behind them. */
static int put_hints(struct grid *grid, int row, const struct key_hint *hints, size_t count, int reserved) {
    int column = 1;
    for (size_t i = 0; i < count; i++) {
        char out[KEY_SHOWN], words[4 * KEY_SHOWN];
        const char *key = hints[i].key ? key_map_words(grid->keys, grid->ascii, hints[i].key, words, sizeof words)
                                       : key_first_shown(key_map_keys(grid->keys, hints[i].action), grid->ascii, out);
        if (!*key) continue; /* the learner has given it none */
        int width = text_columns(key) + text_columns(hints[i].name) + 5;
        if (column + width + reserved > grid->columns) break;
        struct style style = i == 0 ? style_with(ROLE_HERE, STYLE_BOLD | STYLE_REVERSE) : style_with(ROLE_HERE, STYLE_BOLD);
        if (i == 0) {
            char text[64];
            snprintf(text, sizeof text, " %s  %s ", key, hints[i].name);
            column = grid_put(grid, row, column, width + 2, text, style) + 2;
        } else {
            column = grid_put(grid, row, column, width, key, style) + 1;
            column = grid_put(grid, row, column, width, hints[i].name, style_of(ROLE_PLAIN)) + (grid->columns < 100 ? 2 : 3);
        }
    }
    return column;
}

int draw_words(struct grid *grid, int row, int column, int room, const char *words, struct style style) {
    char text[512];
    return grid_put_cut(grid, row, column, room, key_map_words(grid->keys, grid->ascii, words, text, sizeof text), style);
}

/* What is too long for the row takes the one above as well, until the next key. */
void draw_message(struct grid *grid, int row, const char *words) {
    char message[512];
    key_map_words(grid->keys, grid->ascii, words, message, sizeof message);
    struct style style = style_with(ROLE_WARNING, STYLE_BOLD);
    if (text_columns(message) <= grid->columns - 3) {
        grid_put(grid, row, 2, grid->columns - 3, message, style);
        return;
    }
    enum { MOST_ROWS = 5 }; /* a path may be long, and what is said of it matters */
    struct area area = {row, 2, MOST_ROWS, grid->columns - 3};
    int rows = draw_wrapped(NULL, area, 0, message, style);
    area.rows = rows < MOST_ROWS ? rows : MOST_ROWS;
    area.row = row + 1 - area.rows;
    for (int at = area.row; at <= row; at++) grid_fill(grid, at, 0, grid->columns, " ", style_of(ROLE_PLAIN));
    draw_wrapped(grid, area, 0, message, style);
}

void draw_hints_only(struct grid *grid, int row, const struct key_hint *hints, size_t count) { put_hints(grid, row, hints, count, 0); }

void draw_hints(struct grid *grid, int row, const struct key_hint *hints, size_t count) {
    enum { HELP_AND_QUIT = 18 }; /* never dropped */
    char room_help[KEY_SHOWN];
    int column = put_hints(grid, row, hints, count, HELP_AND_QUIT);
    column = grid_put(grid, row, column, 4, key_first_shown(key_map_keys(grid->keys, ACTION_KEY_HELP), grid->ascii, room_help), style_with(ROLE_HERE, STYLE_BOLD)) + 1;
    column = grid_put(grid, row, column, 4, "help", style_of(ROLE_PLAIN)) + 2;
    const char *quit = key_first_shown(key_map_keys(grid->keys, ACTION_KEY_QUIT), grid->ascii, room_help);
    column = grid_put(grid, row, column, 6, quit, style_with(ROLE_HERE, STYLE_BOLD)) + 1;
    grid_put(grid, row, column, 4, "quit", style_of(ROLE_PLAIN));
}

/* What is asked for, what has been typed, and what may be. */
static void draw_typed(const struct screen *screen, struct grid *grid, int row) {
    static const char *const questions[][2] = {
        [ASKING_STEP] = {"go to step: ", "digits, then Enter; any other key gives up"},
        [ASKING_SEARCH] = {"search a jar: ", "a type, a line, 0x1040, #17; Enter, or Esc"},
        [ASKING_FILTER] = {"list only: ", "lost, dangling, live, back, a type; Enter: all"},
        [ASKING_DIAL] = {"pantry dial: ", "bytes, or f3: request 3 gets null; Enter: as at first"},
    };
    int end = grid_put(grid, row, 1, 20, questions[screen->asking][0], style_with(ROLE_HERE, STYLE_BOLD));
    end = grid_put(grid, row, end, 60, screen->typed, style_with(ROLE_HERE, STYLE_BOLD));
    grid_put_cut(grid, row, end + 2, grid->columns - end - 3, questions[screen->asking][1], style_of(ROLE_PLAIN));
    grid->cursor_row = row;
    grid->cursor_column = end;
}

/* Words that no step belongs to: why it works, a real bug, the rule. */
static bool is_aside(const struct screen *screen) {
    if (!screen->lesson || screen->page >= screen->lesson->page_count) return false;
    const struct page *page = &screen->lesson->pages[screen->page];
    return page->kind == PAGE_TELL && (page->tell != TELL_PLAIN || page->moment == MOMENT_NONE);
}

/* Hints, and the words that they need of their own. */
struct run_hints {
    struct key_hint items[16];
    size_t count;
    char cause[4], range[12], words[64];
};

static void add_hint(struct run_hints *hints, enum action action, const char *name, const char *key) {
    if (hints->count < sizeof hints->items / sizeof *hints->items) hints->items[hints->count++] = (struct key_hint){action, name, key};
}

/* The way back to the cause: the last place before the present one. */
static void add_cause(struct run_hints *hints, const struct screen *screen, const struct story_place *places, size_t count) {
    size_t here = session_here(screen->session), back = 0;
    for (size_t i = 0; i < count; i++) {
        if (places[i].has_stop && places[i].stop < here) back = i + 1;
    }
    if (back == 0) return;
    snprintf(hints->cause, sizeof hints->cause, "%zu", back % 10);
    bool wrong = strcmp(places[back - 1].role, "wrong") == 0;
    snprintf(hints->words, sizeof hints->words, wrong ? "back to the fault" : "back to: %s", places[back - 1].role);
    add_hint(hints, ACTION_NONE, hints->words, hints->cause);
}

/* Where the run can be walked through. */
static void add_run_hints(struct run_hints *hints, const struct screen *screen, bool narrow) {
    bool ready = session_state(screen->session) == SESSION_READY;
    bool at_end = screen_at_end(screen), tells = ready && screen_tells_story(screen);
    bool more_pages = screen->lesson && screen->page + 1 < screen->lesson->page_count;
    bool waits = screen->panel && !screen->panel_first && !screen->withheld; /* a task or question, behind what the run shows */
    struct story_place places[MOST_PLACES];
    size_t place_count = tells ? screen_places(screen, places) : 0;
    const char *next = more_pages ? "next page" : screen->after_last, *page_name = next ? next : "page before";
    enum action page = next ? ACTION_KEY_NEXT_PAGE : ACTION_KEY_PREVIOUS_PAGE;
    bool walked = at_end && !tells && !screen->panel; /* to the end: the lesson goes on */
    bool read = screen->panel_first && (at_end || tells || is_aside(screen)); /* there is more to read than to walk through */
    bool paged = screen->lesson && (walked || read);
    bool told = tells && screen->lesson && !screen->panel; /* the page stands where the verdict would, or the verdict instead of the page */
    const char *other = screen->panel_first ? "verdict" : "the page";
    if (paged) add_hint(hints, page, page_name, NULL);
    if (place_count > 0) {
        add_cause(hints, screen, places, place_count);
        if (waits) add_hint(hints, ACTION_NONE, screen->panel->name, "{page-show}");
        else if (next && screen->lesson && !paged) add_hint(hints, page, page_name, NULL), paged = true;
        snprintf(hints->range, sizeof hints->range, "1-%zu", place_count % 10);
        if (told) add_hint(hints, ACTION_NONE, other, "{page-show}");
        if (place_count > 1) add_hint(hints, ACTION_NONE, "places", hints->range);
    } else if (told) {
        add_hint(hints, ACTION_NONE, other, "{page-show}");
    }
    if (ready && !at_end) add_hint(hints, ACTION_KEY_STEP, "step", NULL);
    if (screen->lesson && !paged && !waits && place_count == 0) add_hint(hints, page, page_name, NULL), paged = true;
    if (ready) add_hint(hints, ACTION_KEY_BACK, "back", NULL);
    bool faulty = screen->report && screen->report->verdict > VERDICT_LEAK && screen->report->verdict < VERDICT_PANIC;
    if (at_end && faulty) add_hint(hints, ACTION_KEY_BOTH, narrow ? "endings" : "both endings", NULL);
    if (at_end) {
        add_hint(hints, ACTION_KEY_PREVIOUS_EVENT, "event before", NULL);
        add_hint(hints, ACTION_KEY_START, "start", NULL);
    } else if (ready) {
        add_hint(hints, ACTION_KEY_NEXT_EVENT, narrow ? "event" : "next event", NULL);
        if (!tells) add_hint(hints, ACTION_KEY_OVER, "over", NULL);
    }
    if (waits && place_count == 0) add_hint(hints, ACTION_NONE, screen->panel->name, "{page-show}");
    if (screen->lesson && !paged) add_hint(hints, page, page_name, NULL);
    if (ready) add_hint(hints, ACTION_KEY_INSPECT, narrow ? "jar" : "open the jar", NULL);
    if (screen_can_run_anyway(screen)) add_hint(hints, ACTION_KEY_ANYWAY, "run anyway", NULL);
    if (!ready) add_hint(hints, ACTION_KEY_EDIT, "edit", NULL);
    add_hint(hints, ACTION_KEY_PANE, "pane", NULL);
    if (ready) add_hint(hints, ACTION_KEY_EDIT, "edit", NULL);
    if (ready && !at_end) add_hint(hints, ACTION_KEY_END, "end", NULL);
}

void draw_key_line(struct screen *screen, struct grid *grid, int row) {
    if (screen->message) {
        draw_message(grid, row, screen->message);
        return;
    }
    const struct screen_panel *panel = screen->panel;
    if (panel && panel->key_line && !screen->asking && !screen->playing && !screen->inspector.open &&
        panel->key_line(panel->context, grid, row)) {
        return;
    }
    struct run_hints hints = {.count = 0};
    if (screen->asking) {
        draw_typed(screen, grid, row);
        return;
    }
    if (screen->withheld) {
        add_hint(&hints, ACTION_KEY_NEXT_PAGE, "next page", NULL);
        if (screen->page > 0) add_hint(&hints, ACTION_KEY_PREVIOUS_PAGE, "page before", NULL);
        bool narrow = grid->columns < 110, code = screen->tab == PANE_CODE;
        if (narrow) add_hint(&hints, code ? ACTION_KEY_TAB_1 : ACTION_KEY_TAB_2, code ? "the page" : "the code", NULL);
        else add_hint(&hints, ACTION_KEY_PANE, "pane", NULL);
        add_hint(&hints, ACTION_NONE, "course", "{page-course}"); /* before the run there is room to say how to leave, and what a word means */
        add_hint(&hints, ACTION_NONE, "words", "{page-words}");
    } else if (screen->playing) {
        add_hint(&hints, ACTION_KEY_PLAY, "pause", NULL);
        add_hint(&hints, ACTION_KEY_FASTER, "faster", NULL);
        add_hint(&hints, ACTION_KEY_SLOWER, "slower", NULL);
    } else if (screen->inspector.open) {
        add_hint(&hints, ACTION_KEY_GO, "go there", NULL);
        add_hint(&hints, ACTION_KEY_DOWN, "choose", NULL);
        add_hint(&hints, ACTION_KEY_FREE_NEXT, "follow", NULL);
        add_hint(&hints, ACTION_KEY_RETURN, "return", NULL);
        add_hint(&hints, ACTION_KEY_FORMAT, "hex or fields", NULL);
        add_hint(&hints, ACTION_KEY_INSPECT, "close", NULL);
        add_hint(&hints, ACTION_KEY_STEP, "step", NULL);
    } else {
        add_run_hints(&hints, screen, grid->columns < 100);
    }
    draw_hints(grid, row, hints.items, hints.count);
}
