/* screen.c -- the state of the lesson screen and what each key does to it. Drawing is in draw_*.c. */
#include "view/screen.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "syntax/lexer.h"
#include "view/key_map.h"
#include "view/screen_private.h"

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
    {"Delete", KEY_CODE_DELETE, "Delete", "Delete"}, {"^U", 0x15, "Ctrl-U", "Ctrl-U"}, {"^K", 0x0b, "Ctrl-K", "Ctrl-K"},
    {"Escape", KEY_CODE_ESCAPE, "Esc", "Esc"},   {"Space", ' ', "Space", "Space"},
    {"^L", 0x0c, "Ctrl-L", "Ctrl-L"},            {"Enter", '\n', "Enter", "Enter"},
};

int key_from_name(const char *name, size_t length) {
    for (size_t i = 0; i < sizeof key_names / sizeof *key_names; i++) {
        if (strlen(key_names[i].name) == length && strncmp(key_names[i].name, name, length) == 0) return key_names[i].key;
    }
    if (length == 2 && *name == '^' && name[1] >= 'A' && name[1] <= 'Z' && !strchr("CQSZ", name[1])) return name[1] - 'A' + 1;
    uint32_t scalar = 0;
    bool one = length > 0 && utf8_decode(name, length, &scalar) == length;
    return one && scalar > ' ' && scalar != 0x7f ? (int)scalar : KEY_CODE_NONE;
}

const char *key_first_shown(const char *keys, bool ascii, char out[KEY_SHOWN]) {
    size_t length = strcspn(keys, " ");
    for (size_t k = 0; k < sizeof key_names / sizeof *key_names; k++) {
        if (strlen(key_names[k].name) == length && strncmp(key_names[k].name, keys, length) == 0) {
            return ascii ? key_names[k].shown_ascii : key_names[k].shown;
        }
    }
    snprintf(out, KEY_SHOWN, "%.*s", (int)length, keys);
    return out;
}

bool key_is_among(const char *keys, int key) {
    while (*keys) {
        size_t length = strcspn(keys, " ");
        if (key_from_name(keys, length) == key) return true;
        keys += length;
        keys += strspn(keys, " ");
    }
    return false;
}

/* ---- Life ------------------------------------------------------------------------------------------------------------------------- */

static bool token_is_main(const struct token *token) {
    return token->kind == TOKEN_IDENT && strcmp(token->symbol->text, "main") == 0;
}

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
        bool is_main = tokens->items[i].kind == TOKEN_FN && token_is_main(&tokens->items[i + 1]);
        for (uint32_t k = i; is_main && k < tokens->count; k++) {
            if (tokens->items[k].kind != TOKEN_OPEN_BRACE) continue;
            screen->main_end = source_map_place(sources, tokens->items[tokens->items[k].partner].span).line;
            break;
        }
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
    if (!screen->unsafe_lines || !screen_set_lesson(screen, lesson, 0)) {
        screen_release(screen);
        return false;
    }
    find_unsafe_lines(screen);
    if (session_state(session) != SESSION_READY) screen->pane = screen->tab = PANE_LESSON; /* where it says why */
    screen->report = session_report(session);
    screen->speed = 2;
    screen->keyed = true;
    if (lesson && session_state(session) == SESSION_READY && lesson->page_count > 0) session_go(session, screen->page_stops[0]);
    screen_moved(screen);
    return true;
}

bool screen_set_lesson(struct screen *screen, const struct lesson *lesson, size_t program) {
    size_t *stops = calloc(lesson ? lesson->page_count + 1 : 1, sizeof *stops);
    if (!stops) return false;
    free(screen->page_stops);
    screen->page_stops = stops;
    screen->lesson = lesson;
    screen->first_page = 0;
    screen->end_page = lesson ? lesson->page_count : 0;
    size_t missing;
    if (lesson && program < lesson->program_count && session_state(screen->session) == SESSION_READY) {
        lesson_find_moments(lesson, program, screen->session, stops, &missing);
    }
    return true;
}

void screen_release(struct screen *screen) {
    rerun_close(screen);
    free(screen->unsafe_lines);
    free(screen->page_stops);
    free(screen->inspector.events);
    screen->inspector.events = NULL;
    screen->unsafe_lines = NULL;
    screen->page_stops = NULL;
    model_release(&screen->model);
    model_memory_release(&screen->memory);
}

/* ---- Keys -------------------------------------------------------------------------------------------------------------------------- */

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
    screen_moved(screen);
    screen->into_prelude = screen->story = false;
    screen->scroll[PANE_LESSON] = 0;
    screen->tab = PANE_LESSON;
    if (screen_pane_is_above(screen->pane)) screen->pane = PANE_LESSON;
    return SCREEN_REDRAW;
}

bool screen_pane_is_above(enum pane pane) { return pane == PANE_LESSON || pane == PANE_CODE || pane == PANE_OUTPUT; }

void screen_choose_pane(struct screen *screen, enum pane pane) {
    screen->pane = pane;
    if (screen_pane_is_above(pane)) screen->tab = pane;
}

static enum screen_answer help_key(struct screen *screen, int key, enum action action) {
    if (action == ACTION_KEY_HELP || key == KEY_CODE_ESCAPE || action == ACTION_KEY_QUIT) screen->help = false;
    else if (action == ACTION_KEY_DOWN || key == ' ') screen->help_scroll++;
    else if (action == ACTION_KEY_UP && screen->help_scroll > 0) screen->help_scroll--;
    else if (action == ACTION_KEY_NEXT_PAGE || action == ACTION_KEY_STEP) screen->help_scroll += 10;
    else if (action == ACTION_KEY_PREVIOUS_PAGE || action == ACTION_KEY_BACK) {
        screen->help_scroll = screen->help_scroll > 10 ? screen->help_scroll - 10 : 0;
    } else if (action == ACTION_KEY_REDRAW) return SCREEN_CLEAR;
    return SCREEN_REDRAW;
}

enum screen_answer screen_scroll(struct screen *screen, bool back) {
    if (screen->pane == PANE_PANTRY) return pantry_choose(screen, back);
    if (screen->pane == PANE_STACK) return stack_choose(screen, back);
    screen->scroll[screen->pane] += back ? -1 : 1;
    return SCREEN_REDRAW;
}

static enum screen_answer go_to_place(struct screen *screen, int number) {
    struct story_place places[MOST_PLACES];
    size_t count = screen_places(screen, places);
    if (number < 1 || (size_t)number > count || !places[number - 1].has_stop) {
        screen->message = "There is no place with that number.";
        return SCREEN_REDRAW;
    }
    screen_go(screen, places[number - 1].stop);
    screen->story = true;
    return SCREEN_REDRAW;
}

static enum screen_answer leave_key(struct screen *screen) {
    screen->chosen = 0;
    screen->cell_is_chosen = false;
    screen->stack_chosen.name = NULL;
    screen->story = screen->totals = false;
    screen->zoom_count = 0;
    if (screen->filter.kind != FILTER_ALL) screen->model_valid = false;
    screen->filter.kind = FILTER_ALL;
    return SCREEN_REDRAW;
}

enum screen_answer screen_inspect(struct screen *screen) {
    if (screen->pane == PANE_STACK && screen->stack_chosen.name) {
        inspector_open_local(screen, screen->stack_chosen);
        return SCREEN_REDRAW;
    }
    uint32_t focus = screen_focus(screen);
    if (!focus) screen->message = "No jar has been taken yet.";
    else inspector_open(screen, focus);
    return SCREEN_REDRAW;
}

enum screen_answer screen_key(struct screen *screen, int key) {
    enum action action = key_map_action(screen->keys, key);
    screen->keyed = true;
    if (key == KEY_CODE_TIME) return screen_play_on(screen);
    screen->message = NULL;
    bool was_playing = screen->playing;
    if (action != ACTION_KEY_FASTER && action != ACTION_KEY_SLOWER) screen->playing = false;
    if (screen->too_small) return action == ACTION_KEY_QUIT ? SCREEN_QUIT : SCREEN_NOTHING;
    if (screen->help) return help_key(screen, key, action);
    if (screen->endings) return action == ACTION_KEY_HELP ? help_key(screen, key, action) : endings_key(screen, action);
    if (screen->asking) return asking_key(screen, key);
    if (screen->inspector.open) {
        enum screen_answer answer = inspector_key(screen, key, action);
        if (answer != SCREEN_NOTHING) return answer;
    }
    if (screen->pane == PANE_PANTRY) {
        enum screen_answer answer = pantry_key(screen, key, action);
        if (answer != SCREEN_NOTHING) return answer;
    }
    if (key >= '1' && key <= '9' && screen_tells_story(screen) && session_state(screen->session) == SESSION_READY) {
        struct story_place places[MOST_PLACES];
        size_t count = screen_places(screen, places); /* numbers beyond the places are tabs and panes, as ever */
        if (count > 0 && ((size_t)(key - '0') <= count || key - '0' > PANE_COUNT)) return go_to_place(screen, key - '0');
    }
    if (screen->withheld && (screen_is_move(action) || action == ACTION_KEY_PLAY || action == ACTION_KEY_PLAY_BACK || action == ACTION_KEY_GO_TO)) {
        screen->message = "The run waits for your guess: choose, then {ask-say}; or {ask-skip} to go without.";
        return SCREEN_REDRAW;
    }
    if (screen_is_move(action)) return screen_move(screen, action);
    switch (action) {
    case ACTION_KEY_PLAY:
    case ACTION_KEY_PLAY_BACK: return was_playing ? SCREEN_REDRAW : screen_play(screen, action == ACTION_KEY_PLAY_BACK);
    case ACTION_KEY_FASTER: return screen_set_speed(screen, 1);
    case ACTION_KEY_SLOWER: return screen_set_speed(screen, -1);
    case ACTION_KEY_GO_TO:
        return screen_ask(screen, ASKING_STEP);
    case ACTION_KEY_SEARCH: return screen_ask(screen, ASKING_SEARCH);
    case ACTION_KEY_FILTER: return screen_ask(screen, ASKING_FILTER);
    case ACTION_KEY_TOTALS: return pantry_show_totals(screen);
    case ACTION_KEY_INSPECT: return screen_inspect(screen);
    case ACTION_KEY_GO:
        if (screen->pane == PANE_PANTRY || (screen->pane == PANE_STACK && screen->stack_chosen.name)) return screen_inspect(screen);
        break;
    case ACTION_KEY_ABOVE:
        screen->above = screen_shows_above(screen) && !screen->totals ? ABOVE_HIDDEN : ABOVE_SHOWN;
        screen->totals = false;
        screen->pane = PANE_PANTRY;
        return SCREEN_REDRAW;
    case ACTION_KEY_LEAVE: return leave_key(screen);
    case ACTION_KEY_NEXT_PAGE: return turn_page(screen, false);
    case ACTION_KEY_PREVIOUS_PAGE: return turn_page(screen, true);
    case ACTION_KEY_PANE: screen_choose_pane(screen, (screen->pane + 1) % PANE_COUNT); return SCREEN_REDRAW;
    case ACTION_KEY_PANE_BACK: screen_choose_pane(screen, (screen->pane + PANE_COUNT - 1) % PANE_COUNT); return SCREEN_REDRAW;
    case ACTION_KEY_TAB_1: screen_choose_pane(screen, PANE_LESSON); return SCREEN_REDRAW;
    case ACTION_KEY_TAB_2: screen_choose_pane(screen, PANE_CODE); return SCREEN_REDRAW;
    case ACTION_KEY_TAB_3: screen_choose_pane(screen, PANE_OUTPUT); return SCREEN_REDRAW;
    case ACTION_KEY_TAB_4: screen_choose_pane(screen, PANE_STACK); return SCREEN_REDRAW;
    case ACTION_KEY_TAB_5: screen_choose_pane(screen, PANE_PANTRY); return SCREEN_REDRAW;
    case ACTION_KEY_UP: return screen_scroll(screen, true);
    case ACTION_KEY_DOWN: return screen_scroll(screen, false);
    case ACTION_KEY_HELP:
        screen->help = true;
        screen->help_scroll = 0;
        return SCREEN_REDRAW;
    case ACTION_KEY_ANYWAY: return screen_run_anyway(screen);
    case ACTION_KEY_DIAL: return screen->withheld ? SCREEN_NOTHING : screen_ask(screen, ASKING_DIAL);
    case ACTION_KEY_EDIT: return SCREEN_EDIT;
    case ACTION_KEY_BOTH: return screen->withheld ? SCREEN_NOTHING : screen_show_endings(screen);
    case ACTION_KEY_REDRAW: return SCREEN_CLEAR;
    case ACTION_KEY_QUIT: return SCREEN_QUIT;
    default: break;
    }
    screen->message = "That key does nothing here. {help} shows the keys that do.";
    return SCREEN_REDRAW;
}
