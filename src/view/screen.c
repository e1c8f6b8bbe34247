/* screen.c -- the state of the lesson screen and what each key does to it. Drawing is in draw_*.c. */
#include "view/screen.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "syntax/lexer.h"

struct key_row {
    enum action action;
    const char *keys, *name, *help;
};

static const struct key_row key_rows[] = {
#define KEY(action, keys, name, help) {ACTION_KEY_##action, keys, name, help},
#include "view/keys.def"
#undef KEY
};

static const struct key_name {
    const char *name;
    int key;
    const char *shown, *shown_ascii;
} key_names[] = {
    {"Right", KEY_CODE_RIGHT, "→", "Right"},     {"Left", KEY_CODE_LEFT, "←", "Left"},
    {"Up", KEY_CODE_UP, "↑", "Up"},              {"Down", KEY_CODE_DOWN, "↓", "Down"},
    {"Home", KEY_CODE_HOME, "Home", "Home"},     {"End", KEY_CODE_END, "End", "End"},
    {"PageUp", KEY_CODE_PAGE_UP, "PgUp", "PgUp"}, {"PageDown", KEY_CODE_PAGE_DOWN, "PgDn", "PgDn"},
    {"Tab", '\t', "Tab", "Tab"},                 {"BackTab", KEY_CODE_BACK_TAB, "Shift-Tab", "Shift-Tab"},
    {"Backspace", KEY_CODE_BACKSPACE, "Backspace", "Backspace"}, {"F1", KEY_CODE_F1, "F1", "F1"},
    {"Escape", KEY_CODE_ESCAPE, "Esc", "Esc"},   {"Space", ' ', "Space", "Space"},
    {"^L", 0x0c, "Ctrl-L", "Ctrl-L"},            {"Enter", '\n', "Enter", "Enter"},
};

int key_from_name(const char *name, size_t length) {
    for (size_t i = 0; i < sizeof key_names / sizeof *key_names; i++) {
        if (strlen(key_names[i].name) == length && strncmp(key_names[i].name, name, length) == 0) return key_names[i].key;
    }
    return length == 1 ? (unsigned char)*name : KEY_CODE_NONE;
}

const char *key_shown(enum action action, bool ascii, char out[KEY_SHOWN]) {
    out[0] = 0;
    for (size_t i = 0; i < sizeof key_rows / sizeof *key_rows; i++) {
        if (key_rows[i].action != action) continue;
        size_t length = strcspn(key_rows[i].keys, " ");
        for (size_t k = 0; k < sizeof key_names / sizeof *key_names; k++) {
            if (strlen(key_names[k].name) == length && strncmp(key_names[k].name, key_rows[i].keys, length) == 0) {
                return ascii ? key_names[k].shown_ascii : key_names[k].shown;
            }
        }
        snprintf(out, KEY_SHOWN, "%.*s", (int)length, key_rows[i].keys);
    }
    return out;
}

bool key_row_text(size_t row, const char **keys, const char **name, const char **help) {
    if (row >= sizeof key_rows / sizeof *key_rows) return false;
    *keys = key_rows[row].keys;
    *name = key_rows[row].name;
    *help = key_rows[row].help;
    return true;
}

static enum action action_of(int key) {
    for (size_t i = 0; i < sizeof key_rows / sizeof *key_rows; i++) {
        for (const char *at = key_rows[i].keys; *at;) {
            size_t length = strcspn(at, " ");
            if (key_from_name(at, length) == key) return key_rows[i].action;
            at += length;
            at += strspn(at, " ");
        }
    }
    return ACTION_NONE;
}

/* ---- Life ------------------------------------------------------------------------------------------------------------------------- */

/* Which lines lie inside an `unsafe` block or function: the braces that follow the word. */
static void find_unsafe_lines(struct screen *screen) {
    const struct source *user = session_user_source(screen->session);
    struct source_map *sources = session_sources(screen->session);
    struct arena arena;
    arena_init(&arena, 0);
    jmp_buf recovery;
    if (setjmp(recovery)) {
        arena_release(&arena);
        return;
    }
    arena_guard(&arena, &recovery);
    struct interner interner;
    struct diagnostics diagnostics;
    interner_init(&interner, &arena);
    diagnostics_init(&diagnostics, &arena);
    const struct tokens *tokens = lex_source(&arena, &interner, &diagnostics, user);
    for (uint32_t i = 0; tokens && i + 1 < tokens->count; i++) {
        if (tokens->items[i].kind != TOKEN_UNSAFE) continue;
        uint32_t open = i + 1;
        bool is_fn = tokens->items[open].kind == TOKEN_FN;
        while (is_fn && open < tokens->count && tokens->items[open].kind != TOKEN_OPEN_BRACE) open++;
        if (open >= tokens->count || tokens->items[open].kind != TOKEN_OPEN_BRACE) continue;
        const struct token *close = &tokens->items[tokens->items[open].partner];
        uint32_t first = source_map_place(sources, tokens->items[i].span).line;
        uint32_t last = source_map_place(sources, close->span).line;
        for (uint32_t line = first; line <= last && line <= screen->line_count; line++) screen->unsafe_lines[line] = true;
    }
    arena_release(&arena);
}

static uint32_t count_lines(const struct source *source) {
    uint32_t lines = 1;
    for (uint32_t i = 0; i < source->length; i++) lines += source->text[i] == '\n' && i + 1 < source->length;
    return lines;
}

bool screen_init(struct screen *screen, struct session *session, const struct lesson *lesson, const char *file_name) {
    memset(screen, 0, sizeof *screen);
    screen->session = session;
    screen->lesson = lesson;
    screen->file_name = file_name;
    screen->pane = screen->tab = lesson ? PANE_LESSON : PANE_CODE;
    model_init(&screen->model);
    model_memory_init(&screen->memory);
    screen->line_count = count_lines(session_user_source(session));
    screen->unsafe_lines = calloc((size_t)screen->line_count + 2, sizeof *screen->unsafe_lines);
    screen->page_stops = calloc(lesson ? lesson->page_count + 1 : 1, sizeof *screen->page_stops);
    if (!screen->unsafe_lines || !screen->page_stops) {
        screen_release(screen);
        return false;
    }
    find_unsafe_lines(screen);
    if (session_state(session) != SESSION_READY) screen->pane = screen->tab = PANE_LESSON; /* where it says why */
    screen->report = session_report(session);
    if (lesson && session_state(session) == SESSION_READY) {
        size_t missing;
        lesson_find_moments(lesson, session, screen->page_stops, &missing);
        if (lesson->page_count > 0) session_go(session, screen->page_stops[0]);
    }
    return true;
}

void screen_release(struct screen *screen) {
    free(screen->unsafe_lines);
    free(screen->page_stops);
    screen->unsafe_lines = NULL;
    screen->page_stops = NULL;
    model_release(&screen->model);
    model_memory_release(&screen->memory);
}

/* ---- Moving ------------------------------------------------------------------------------------------------------------------------ */

/* The page of the lesson follows the program: the last one whose moment has come. */
static void follow_page(struct screen *screen) {
    if (!screen->lesson) return;
    size_t here = session_here(screen->session), page = 0;
    for (size_t i = 0; i < screen->lesson->page_count; i++) {
        if (screen->page_stops[i] <= here) page = i;
    }
    if (page != screen->page) screen->scroll[PANE_LESSON] = 0;
    screen->page = page;
}

static void moved(struct screen *screen) {
    screen->model_valid = false;
    screen->scroll[PANE_CODE] = 0;
    screen->scroll[PANE_OUTPUT] = 0;
}

struct move {
    enum action action;
    enum session_step step;
    bool back, into_prelude;
};

static const struct move moves[] = {
    {ACTION_KEY_STEP, STEP_NEXT, false, false},
    {ACTION_KEY_BACK, STEP_PREVIOUS, true, false},
    {ACTION_KEY_OVER, STEP_OVER, false, false},
    {ACTION_KEY_OVER_BACK, STEP_OVER_BACK, true, false},
    {ACTION_KEY_OUT, STEP_OUT, false, false},
    {ACTION_KEY_OUT_BACK, STEP_OUT_BACK, true, false},
    {ACTION_KEY_INTO, STEP_INTO, false, true},
    {ACTION_KEY_INTO_BACK, STEP_INTO_BACK, true, true},
    {ACTION_KEY_NEXT_EVENT, STEP_NEXT_EVENT, false, false},
    {ACTION_KEY_PREVIOUS_EVENT, STEP_PREVIOUS_EVENT, true, false},
    {ACTION_KEY_START, STEP_START, true, false},
    {ACTION_KEY_END, STEP_END, false, false},
};

/* What stands above in a narrow screen: the code while the learner walks, the verdict where the run ends in one. */
static void show_what_matters(struct screen *screen) {
    if (screen_at_verdict(screen)) screen->tab = PANE_LESSON;
    else if (screen->tab != PANE_OUTPUT) screen->tab = PANE_CODE;
    if (screen_pane_is_above(screen->pane)) screen->pane = screen->tab;
}

bool screen_at_verdict(const struct screen *screen) {
    if (session_state(screen->session) != SESSION_READY) return true;
    if (!screen->report || screen->report->verdict == VERDICT_OK) return false;
    size_t count;
    session_stops(screen->session, &count);
    return session_here(screen->session) + 1 >= count;
}

static enum screen_answer move(struct screen *screen, const struct move *move) {
    if (session_state(screen->session) != SESSION_READY) {
        screen->message = "This program does not run: see what is said about it.";
        return SCREEN_REDRAW;
    }
    if (!session_step(screen->session, move->step)) {
        screen->message = move->back ? "This is the start of the run." : "This is the end of the run.";
        return SCREEN_REDRAW;
    }
    screen->into_prelude = move->into_prelude;
    moved(screen);
    follow_page(screen);
    show_what_matters(screen);
    return SCREEN_REDRAW;
}

static enum screen_answer turn_page(struct screen *screen, bool back) {
    const struct lesson *lesson = screen->lesson;
    if (!lesson || lesson->page_count == 0) {
        screen->message = "There is no lesson beside this program.";
        return SCREEN_REDRAW;
    }
    if (back ? screen->page == 0 : screen->page + 1 >= lesson->page_count) {
        screen->message = back ? "This is the first page." : "This is the last page.";
        return SCREEN_REDRAW;
    }
    screen->page += back ? (size_t)-1 : 1;
    if (session_state(screen->session) == SESSION_READY) session_go(screen->session, screen->page_stops[screen->page]);
    moved(screen);
    screen->into_prelude = false;
    screen->scroll[PANE_LESSON] = 0;
    screen->tab = PANE_LESSON;
    if (screen_pane_is_above(screen->pane)) screen->pane = PANE_LESSON;
    return SCREEN_REDRAW;
}

bool screen_pane_is_above(enum pane pane) { return pane == PANE_LESSON || pane == PANE_CODE || pane == PANE_OUTPUT; }

static void choose_pane(struct screen *screen, enum pane pane) {
    screen->pane = pane;
    if (screen_pane_is_above(pane)) screen->tab = pane;
}

static enum screen_answer help_key(struct screen *screen, int key, enum action action) {
    if (action == ACTION_KEY_HELP || key == KEY_CODE_ESCAPE || key == 'q') screen->help = false;
    else if (action == ACTION_KEY_DOWN || key == ' ') screen->help_scroll++;
    else if (action == ACTION_KEY_UP && screen->help_scroll > 0) screen->help_scroll--;
    else if (action == ACTION_KEY_NEXT_PAGE || action == ACTION_KEY_STEP) screen->help_scroll += 10;
    else if (action == ACTION_KEY_PREVIOUS_PAGE || action == ACTION_KEY_BACK) {
        screen->help_scroll = screen->help_scroll > 10 ? screen->help_scroll - 10 : 0;
    } else if (action == ACTION_KEY_REDRAW) return SCREEN_CLEAR;
    return SCREEN_REDRAW;
}

enum screen_answer screen_key(struct screen *screen, int key) {
    enum action action = action_of(key);
    screen->message = NULL;
    if (screen->too_small) return action == ACTION_KEY_QUIT ? SCREEN_QUIT : SCREEN_NOTHING;
    if (screen->help) return help_key(screen, key, action);
    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++) {
        if (moves[i].action == action) return move(screen, &moves[i]);
    }
    switch (action) {
    case ACTION_KEY_NEXT_PAGE: return turn_page(screen, false);
    case ACTION_KEY_PREVIOUS_PAGE: return turn_page(screen, true);
    case ACTION_KEY_PANE: choose_pane(screen, (screen->pane + 1) % PANE_COUNT); return SCREEN_REDRAW;
    case ACTION_KEY_PANE_BACK: choose_pane(screen, (screen->pane + PANE_COUNT - 1) % PANE_COUNT); return SCREEN_REDRAW;
    case ACTION_KEY_TAB_1: choose_pane(screen, PANE_LESSON); return SCREEN_REDRAW;
    case ACTION_KEY_TAB_2: choose_pane(screen, PANE_CODE); return SCREEN_REDRAW;
    case ACTION_KEY_TAB_3: choose_pane(screen, PANE_OUTPUT); return SCREEN_REDRAW;
    case ACTION_KEY_TAB_4: choose_pane(screen, PANE_STACK); return SCREEN_REDRAW;
    case ACTION_KEY_TAB_5: choose_pane(screen, PANE_PANTRY); return SCREEN_REDRAW;
    case ACTION_KEY_UP: screen->scroll[screen->pane]--; return SCREEN_REDRAW;
    case ACTION_KEY_DOWN: screen->scroll[screen->pane]++; return SCREEN_REDRAW;
    case ACTION_KEY_HELP:
        screen->help = true;
        screen->help_scroll = 0;
        return SCREEN_REDRAW;
    case ACTION_KEY_REDRAW: return SCREEN_CLEAR;
    case ACTION_KEY_QUIT: return SCREEN_QUIT;
    default: screen->message = "That key does nothing here. ? shows the keys that do."; return SCREEN_REDRAW;
    }
}
