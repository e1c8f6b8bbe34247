/* rerun.c -- the program that is shown, run with other settings: although it is refused for a use after move, with a small
 * pantry, with a request for memory that fails.
 *
 * The face's session stays as it is; the screen shows one of its own in its place, until the program or the page changes.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "view/screen_private.h"

void rerun_turn(struct screen *screen, struct session *session) {
    screen->session = session;
    model_release(&screen->model);
    model_init(&screen->model);
    model_memory_release(&screen->memory);
    model_memory_init(&screen->memory);
    free(screen->inspector.events);
    screen->inspector = (struct inspector){.open = false};
    screen->picture = (struct run_picture){.letters_width = 0};
    screen->report = session_report(session);
    screen->chosen = 0;
    screen->stack_chosen.name = NULL;
}

void rerun_close(struct screen *screen) {
    if (screen->faces || screen->exchanged) session_close(screen->session);
    if (screen->faces || !screen->exchanged) session_close(screen->other);
    screen->other = screen->faces = NULL;
    screen->exchanged = false;
}

/* False when it does not run, or there is no memory. */
static bool run(struct screen *screen, const struct session_options *options) {
    const struct source *source = session_user_source(screen->session);
    struct session *session = session_open_text(source->path, source->text, source->length, options);
    if (!session || session_state(session) != SESSION_READY || !session_study(session)) {
        session_close(session);
        return false;
    }
    struct session *faces = screen->faces ? screen->faces : screen->exchanged ? screen->other : screen->session;
    struct session *old = screen->session, *other = screen->other;
    rerun_turn(screen, session);
    if (old != faces) session_close(old);
    if (other != faces) session_close(other);
    screen->faces = faces;
    screen->other = NULL;
    screen->exchanged = false;
    screen_go(screen, 0);
    if (screen->tab == PANE_LESSON && !screen->lesson) screen->pane = screen->tab = PANE_CODE;
    return true;
}

bool screen_can_run_anyway(const struct screen *screen) {
    const struct report *report = screen->report;
    return session_state(screen->session) != SESSION_READY && report && report->code && strcmp(report->code, "E0382") == 0;
}

enum screen_answer screen_run_anyway(struct screen *screen) {
    if (!screen_can_run_anyway(screen)) {
        screen->message = "That is for a program that is refused because a value is used after it was moved away.";
        return SCREEN_REDRAW;
    }
    struct session_options options = *session_options_of(screen->session);
    options.anyway = true;
    screen->message = run(screen, &options) ? "It runs although the compiler refuses it: the move copies, and both names drop. {edit} edits it."
                                            : "It cannot run: there is more that is wrong with it.";
    return SCREEN_REDRAW;
}

/* "64": bytes; "f3": the third request gets null; nothing: as the program was opened. */
enum screen_answer screen_turn_dial(struct screen *screen) {
    struct session_options options = *session_options_of(screen->session);
    struct session_options first = *session_options_of(screen->faces ? screen->faces : screen->exchanged ? screen->other : screen->session);
    const char *typed = screen->typed, *digits = *typed == 'f' ? typed + 1 : typed;
    char *end;
    uint64_t number = strtoull(digits, &end, 10);
    bool is_number = digits[0] >= '0' && digits[0] <= '9' && !*end && strlen(digits) < 16;
    options.machine.pantry = first.machine.pantry;
    options.machine.fail_request = first.machine.fail_request;
    if (is_number && digits != typed)
        options.machine.fail_request = number;
    else if (is_number)
        options.machine.pantry = number;
    else if (*typed) {
        screen->message = "The dial takes a number of bytes, or f and a number: f3 lets request 3 for memory get null.";
        return SCREEN_REDRAW;
    }
    if (!run(screen, &options))
        screen->message = "There is not enough memory for another run.";
    else if (!*typed)
        screen->message = "The pantry is as it was at first.";
    else
        screen->message = digits != typed ? "That request for memory gets null now. {dial} turns the dial again, Enter alone back."
                                          : "The pantry is that large now: a request that does not fit gets null. {dial} turns the dial again.";
    return SCREEN_REDRAW;
}
