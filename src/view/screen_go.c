/* screen_go.c -- moving through the run, and what the screen speaks of where it stands: the page, the verdict or loss, the jar in focus. */
#include <string.h>

#include "view/screen_private.h"

/* ---- What follows from a move ------------------------------------------------------------------------------------------------------- */

/* The page of the lesson follows the program: the last one whose moment has come. */
static void follow_page(struct screen *screen) {
    if (!screen->lesson || screen->panel) return;
    size_t here = session_here(screen->session), page = screen->first_page;
    for (size_t i = page; i < screen->end_page && i < screen->lesson->page_count; i++) {
        if (screen->page_stops[i] <= here && screen->page_stops[i] > screen->page_stops[page]) page = i;
    }
    if (screen->page >= screen->first_page && screen->page < screen->end_page && screen->page_stops[screen->page] == screen->page_stops[page]) {
        return; /* of several pages at one stop, the one that is open */
    }
    if (page != screen->page) screen->scroll[PANE_LESSON] = 0;
    screen->page = page;
}

static const struct loss *find_loss(const struct screen *screen);
static uint32_t find_touched(const struct screen *screen);

void screen_moved(struct screen *screen) {
    screen->loss_here = find_loss(screen);
    screen->touched_last = find_touched(screen);
    screen->model_valid = false;
    screen->scroll[PANE_CODE] = 0;
    screen->look_line = 0;
    screen->scroll[PANE_OUTPUT] = 0;
}

/* What stands above in a narrow screen: the code while the learner walks, the verdict where the run ends in one. */
static void show_what_matters(struct screen *screen) {
    if (screen_at_verdict(screen) || screen_loss_here(screen)) screen->tab = PANE_LESSON;
    else if (screen->tab != PANE_OUTPUT) screen->tab = PANE_CODE;
    if (screen_pane_is_above(screen->pane)) screen->pane = screen->tab;
}

static enum screen_answer arrive(struct screen *screen) {
    screen->story = screen->panel_first = false;
    screen_moved(screen);
    follow_page(screen);
    show_what_matters(screen);
    return SCREEN_REDRAW;
}

enum screen_answer screen_go(struct screen *screen, size_t stop) {
    session_go(screen->session, stop);
    return arrive(screen);
}

/* ---- Where the run stands ------------------------------------------------------------------------------------------------------------ */

bool screen_at_verdict(const struct screen *screen) {
    if (session_state(screen->session) != SESSION_READY) return true;
    if (!screen->report || screen->report->verdict == VERDICT_OK) return false;
    size_t count;
    session_stops(screen->session, &count);
    return session_here(screen->session) + 1 >= count;
}

static bool is_plain(const struct stop *stops, size_t at) { return stops[at].plain != (at ? stops[at - 1].plain : 0); }

static const struct loss *find_loss(const struct screen *screen) {
    if (!screen->report || session_state(screen->session) != SESSION_READY) return NULL;
    size_t count, here = session_here(screen->session);
    const struct stop *stops = session_stops(screen->session, &count);
    if (here == 0 || here >= count) return NULL;
    size_t before = here - 1;
    while (before > 0 && !is_plain(stops, before)) before--;
    for (size_t i = 0; i < screen->report->loss_count; i++) {
        const struct loss *loss = &screen->report->losses[i];
        if (loss->lost_tick > stops[before].tick && loss->lost_tick <= stops[here].tick) return loss;
    }
    return NULL;
}

const struct loss *screen_loss_here(const struct screen *screen) { return screen->loss_here; }

bool screen_tells_story(const struct screen *screen) {
    return screen_at_verdict(screen) || screen->story || screen_loss_here(screen) != NULL;
}

bool screen_shows_panel(const struct screen *screen) {
    return screen->panel && (screen->panel_first || screen->withheld || !screen_tells_story(screen));
}

bool screen_shows_words(const struct screen *screen) {
    return screen->lesson && !screen_shows_panel(screen) && (!screen_tells_story(screen) || (screen->panel_first && !screen->panel));
}

bool screen_shows_verdict(const struct screen *screen) {
    return screen_tells_story(screen) && !screen_shows_panel(screen) && !screen_shows_words(screen);
}

size_t screen_plain_stop(const struct screen *screen, size_t at) {
    size_t count;
    const struct stop *stops = session_stops(screen->session, &count);
    while (at + 1 < count && !is_plain(stops, at)) at++;
    return at;
}

/* The plain stop at which a tick is first over. */
size_t screen_stop_of_tick(const struct screen *screen, uint64_t tick) {
    size_t count;
    const struct stop *stops = session_stops(screen->session, &count);
    size_t low = 0, high = count ? count - 1 : 0;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (stops[middle].tick >= tick) high = middle;
        else low = middle + 1;
    }
    return screen_plain_stop(screen, low);
}

/* A local has its place on the stack from its `let` on; the machine gives it one when its address is first taken. */
static size_t stop_of_let(const struct screen *screen, size_t stop, const struct related *related) {
    size_t count;
    const struct stop *stops = session_stops(screen->session, &count);
    struct source_map *sources = session_sources(screen->session);
    if (strcmp(related->word, "declared") != 0) return stop;
    for (size_t at = stop + 1; at-- > 0 && at < count;) {
        if (is_plain(stops, at) && source_map_place(sources, stops[at].span).line == related->place.line) return at;
    }
    return stop;
}

/* Filled by the line that took it: one place tells both. */
static bool tells_nothing_new(const struct story_place *places, size_t count, const struct related *related) {
    return count > 0 && strcmp(related->role, "initialised") == 0 && strcmp(places[count - 1].role, "allocated") == 0 &&
           places[count - 1].place.line == related->place.line;
}

size_t screen_places(const struct screen *screen, struct story_place places[MOST_PLACES]) {
    const struct report *report = screen->report;
    size_t count = 0;
    bool ready = session_state(screen->session) == SESSION_READY;
    for (size_t i = 0; report && i < report->related_count && count < MOST_PLACES; i++) {
        const struct related *related = &report->related[i];
        if (related->place.line == 0 || tells_nothing_new(places, count, related)) continue;
        places[count] = (struct story_place){.role = related->word, .what = related->what, .place = related->place, .span = related->span};
        places[count].has_stop = ready && related->tick > 0;
        if (places[count].has_stop) places[count].stop = stop_of_let(screen, screen_stop_of_tick(screen, related->tick), related);
        count++;
    }
    const struct fault *fault = ready ? machine_fault(session_machine(screen->session)) : NULL;
    bool faulty = fault || (report && ready && report->verdict > VERDICT_LEAK && report->verdict < VERDICT_PANIC);
    if (count > 0 && count < MOST_PLACES && faulty && report->place.line) { /* and where it went wrong: the end of the run */
        size_t stops;
        session_stops(screen->session, &stops);
        bool went_on = screen_inspector_off(screen) && fault; /* then the end is not where it went wrong */
        places[count++] = (struct story_place){.role = "wrong", .place = report->place, .span = report->span, .has_stop = true};
        places[count - 1].stop = went_on ? screen_stop_of_tick(screen, fault->tick) : stops ? stops - 1 : 0;
    }
    return count;
}

uint32_t screen_focus(const struct screen *screen) {
    if (session_state(screen->session) != SESSION_READY) return 0;
    if (screen->chosen) return screen->chosen;
    struct machine *machine = session_machine(screen->session);
    if (screen->report && screen_tells_story(screen)) {
        const struct loss *loss = screen_loss_here(screen);
        const struct fault *fault = machine_fault(machine);
        const struct allocation *block = fault ? machine_allocation(machine, fault->allocation) : NULL;
        if (loss) return loss->number;
        if (block && block->number) return block->number;
        if (screen_at_verdict(screen) && screen->report->loss_count > 0) return screen->report->losses[0].number;
    }
    return screen->touched_last;
}

static uint32_t find_touched(const struct screen *screen) {
    if (session_state(screen->session) != SESSION_READY) return 0;
    struct machine *machine = session_machine(screen->session);
    size_t count, event_count, here = session_here(screen->session);
    const struct stop *stops = session_stops(screen->session, &count);
    const struct event *events = session_events(screen->session, &event_count);
    if (here >= count) return 0;
    for (size_t i = stops[here].first_event + stops[here].event_count; i > 0; i--) {
        if (i > event_count) continue;
        const struct event *event = &events[i - 1];
        if (event->kind < EVENT_ALLOCATED || event->kind > EVENT_REALLOCATED || event->kind == EVENT_READ) continue;
        const struct allocation *block = machine_allocation(machine, event->allocation);
        if (block && block->number) return block->number;
    }
    return 0;
}

/* ---- Moves ---------------------------------------------------------------------------------------------------------------------------- */

static const struct move {
    enum action action;
    enum session_step step;
    bool back, into_prelude;
} moves[] = {
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

/* Moves to the next stop with an event of a kind; EVENT_STOP: of the jar in focus. */
static const struct event_move {
    enum action action;
    enum event_kind kind;
    bool back;
} event_moves[] = {
    {ACTION_KEY_JAR_NEXT, EVENT_STOP, false},      {ACTION_KEY_JAR_BEFORE, EVENT_STOP, true},
    {ACTION_KEY_ALLOC_NEXT, EVENT_ALLOCATED, false}, {ACTION_KEY_ALLOC_BEFORE, EVENT_ALLOCATED, true},
    {ACTION_KEY_WRITE_NEXT, EVENT_WRITTEN, false}, {ACTION_KEY_WRITE_BEFORE, EVENT_WRITTEN, true},
    {ACTION_KEY_USE_NEXT, EVENT_READ, false},      {ACTION_KEY_USE_BEFORE, EVENT_READ, true},
    {ACTION_KEY_MOVE_NEXT, EVENT_MOVED, false},    {ACTION_KEY_MOVE_BEFORE, EVENT_MOVED, true},
    {ACTION_KEY_DROP_NEXT, EVENT_DROPPED, false},  {ACTION_KEY_DROP_BEFORE, EVENT_DROPPED, true},
    {ACTION_KEY_FREE_NEXT, EVENT_FREED, false},    {ACTION_KEY_FREE_BEFORE, EVENT_FREED, true},
};

bool screen_is_move(enum action action) {
    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++) {
        if (moves[i].action == action) return true;
    }
    for (size_t i = 0; i < sizeof event_moves / sizeof *event_moves; i++) {
        if (event_moves[i].action == action) return true;
    }
    return action == ACTION_KEY_LOSS_NEXT;
}

/* A reallocation takes one jar and puts another back. */
static bool is_of_kind(const struct event *event, enum event_kind kind) {
    return event->kind == kind || (event->kind == EVENT_REALLOCATED && (kind == EVENT_ALLOCATED || kind == EVENT_FREED));
}

static enum screen_answer move_by_event(struct screen *screen, const struct event_move *move) {
    size_t count, event_count, here = session_here(screen->session);
    const struct stop *stops = session_stops(screen->session, &count);
    const struct event *events = session_events(screen->session, &event_count);
    if (move->kind == EVENT_STOP) {
        uint32_t number = screen_focus(screen);
        if (!number) {
            screen->message = "No jar has been taken yet.";
            return SCREEN_REDRAW;
        }
        if (!screen->inspector.open) screen->inspector.number = number;
        if (!inspector_load(screen)) return SCREEN_REDRAW;
        const struct inspector *inspector = &screen->inspector;
        screen->chosen = inspector->number;
        for (size_t i = 0; i < inspector->event_count; i++) {
            size_t stop = inspector->events[move->back ? inspector->event_count - 1 - i : i].stop;
            if (move->back ? stop < here : stop > here) return screen_go(screen, stop);
        }
        screen->message = move->back ? "This jar has no event before." : "This jar has no event behind.";
        return SCREEN_REDRAW;
    }
    for (size_t at = here; move->back ? at-- > 0 : ++at < count;) {
        for (uint32_t k = 0; k < stops[at].event_count && stops[at].first_event + k < event_count; k++) {
            if (is_of_kind(&events[stops[at].first_event + k], move->kind)) {
                while (at + 1 < count && !is_plain(stops, at)) at++;
                if (move->back ? at < here : at > here) return screen_go(screen, at);
                break;
            }
        }
    }
    screen->message = move->back ? "There is none of that kind before." : "There is none of that kind further on.";
    return SCREEN_REDRAW;
}

static enum screen_answer move_to_loss(struct screen *screen) {
    size_t here = session_here(screen->session), first = SIZE_MAX, next = SIZE_MAX;
    for (size_t i = 0; screen->report && i < screen->report->loss_count; i++) {
        if (screen->report->losses[i].lost_tick == 0) continue;
        size_t stop = screen_stop_of_tick(screen, screen->report->losses[i].lost_tick);
        if (stop < first) first = stop;
        if (stop > here && stop < next) next = stop;
    }
    if (next == SIZE_MAX) next = first;
    if (next != SIZE_MAX) return screen_go(screen, next);
    screen->message = "No jar is lost in this run.";
    return SCREEN_REDRAW;
}

enum screen_answer screen_move(struct screen *screen, enum action action) {
    if (session_state(screen->session) != SESSION_READY) {
        screen->message = "This program does not run: see what is said about it.";
        return SCREEN_REDRAW;
    }
    if (action == ACTION_KEY_LOSS_NEXT) return move_to_loss(screen);
    for (size_t i = 0; i < sizeof event_moves / sizeof *event_moves; i++) {
        if (event_moves[i].action == action) return move_by_event(screen, &event_moves[i]);
    }
    const struct move *move = moves;
    while (move->action != action) move++;
    if (!session_step(screen->session, move->step)) {
        screen->message = move->back ? "This is the start of the run." : "This is the end of the run.";
        return SCREEN_REDRAW;
    }
    screen->into_prelude = move->into_prelude;
    return arrive(screen);
}

enum screen_answer screen_go_to_step(struct screen *screen, unsigned long step) {
    size_t count;
    const struct stop *stops = session_stops(screen->session, &count);
    for (size_t i = 0; i < count; i++) {
        if (stops[i].plain >= step && is_plain(stops, i)) return screen_go(screen, i);
    }
    screen->message = "The run has no such step; this is its last.";
    return count ? screen_go(screen, count - 1) : SCREEN_REDRAW;
}

/* ---- Playing -------------------------------------------------------------------------------------------------------------------------- */

static const int speeds[] = {2000, 1000, 500, 250, 100, 40}; /* milliseconds for a step */

int screen_pause(const struct screen *screen) { return screen->playing ? speeds[screen->speed] : -1; }

enum screen_answer screen_play(struct screen *screen, bool back) {
    screen->play_back = back;
    screen->playing = session_state(screen->session) == SESSION_READY;
    return SCREEN_REDRAW;
}

/* Plays on by one step, or back; it halts where something went wrong, so that nobody overlooks it. */
enum screen_answer screen_play_on(struct screen *screen) {
    if (!screen->playing) return SCREEN_NOTHING;
    static const enum session_step steps[2][2] = {{STEP_NEXT, STEP_PREVIOUS}, {STEP_INTO, STEP_INTO_BACK}};
    if (!session_step(screen->session, steps[screen->into_prelude][screen->play_back])) {
        screen->playing = false;
        return SCREEN_REDRAW;
    }
    arrive(screen);
    if (screen_tells_story(screen)) screen->playing = false;
    return SCREEN_REDRAW;
}

enum screen_answer screen_set_speed(struct screen *screen, int by) {
    int speed = screen->speed + by;
    if (speed >= 0 && speed < (int)(sizeof speeds / sizeof *speeds)) screen->speed = speed;
    return SCREEN_REDRAW;
}
