/* plain_run.c -- the run of a program in plain mode: opened for a page, a text of the learner's or a file, and gone
 * through in steps.
 *
 * A run that waits for its prediction is not gone through. What is said at each step is in plain_told.c.
 */
#include <stdlib.h>
#include <string.h>

#include "face/plain.h"
#include "verdict/report.h"

/* ---- Opening ----------------------------------------------------------------------------------------------------- */

void run_close(struct plain *plain) {
    struct plain_run *run = &plain->run;
    if (!run->session)
        return;
    session_close(run->session);
    model_release(&run->model);
    model_memory_release(&run->memory);
    free(run->stops);
    *run = (struct plain_run){.session = NULL};
}

/* Takes the session over; false after saying why it has no run. */
static bool adopt(struct plain *plain, struct session *session, const char *name) {
    struct plain_run *run = &plain->run;
    run_close(plain);
    if (!session || (session_state(session) == SESSION_READY && !session_study(session))) {
        say(&plain->voice, "There is not enough memory for the run.");
        session_close(session);
        return false;
    }
    *run = (struct plain_run){.session = session, .program = SIZE_MAX};
    snprintf(run->name, sizeof run->name, "%s", name);
    model_init(&run->model);
    model_memory_init(&run->memory);
    return true;
}

/* Under a sweep: the first request whose failure the program does not survive well, else the plain run. */
static struct session *open_swept(const struct program_text *program, struct session_options options) {
    for (uint64_t request = 1;; request++) {
        options.machine.fail_request = request;
        struct session *session = session_open_text(program->name, program->text, program->length, &options);
        if (!session || session_state(session) != SESSION_READY)
            return session;
        session_run(session, NULL, NULL);
        const struct report *report = session_report(session);
        bool bad =
            report && report->verdict != VERDICT_OK &&
            !(report->verdict == VERDICT_ABORT && machine_abort_kind(session_machine(session)) == ABORT_ALLOC_FAILED);
        bool over = machine_totals(session_machine(session)).allocations < request;
        session_close(session);
        if (!bad && !over)
            continue;
        options.machine.fail_request = bad ? request : 0;
        return session_open_text(program->name, program->text, program->length,
                                 &options); /* to be studied from its start */
    }
}

bool run_open_program(struct plain *plain, const struct lesson *lesson, size_t program) {
    struct plain_run *run = &plain->run;
    if (run->session && run->lesson == lesson && run->program == program)
        return true;
    const struct program_text *text = &lesson->programs[program];
    struct session_options options = plain->options->session;
    settings_apply(&text->settings, &options);
    struct session *session = text->settings.sweep ? open_swept(text, options)
                                                   : session_open_text(text->name, text->text, text->length, &options);
    if (!adopt(plain, session, text->name))
        return false;
    run->lesson = lesson;
    run->program = program;
    run->stops = calloc(lesson->page_count, sizeof *run->stops);
    size_t missing;
    if (run->stops && session_state(session) == SESSION_READY)
        lesson_find_moments(lesson, program, session, run->stops, &missing);
    return true;
}

bool run_open_text(struct plain *plain, const char *name, const char *text, size_t length,
                   const struct session_options *options) {
    return adopt(plain, session_open_text(name, text, length, options), name);
}

bool run_open_file(struct plain *plain, const char *path) {
    const char *slash = strrchr(path, '/');
    return adopt(plain, session_open_file(path, &plain->options->session), slash ? slash + 1 : path);
}

void run_reload_file(struct plain *plain, const char *path) {
    struct session *session = session_open_file(path, &plain->options->session);
    if (session && !session_user_source(session)) {
        session_close(session);
        say(&plain->voice, "It cannot be read now: this is the program as it was.");
        return;
    }
    char name[sizeof plain->run.name];
    snprintf(name, sizeof name, "%s", plain->run.name);
    if (!adopt(plain, session, name))
        return;
    if (session_state(session) == SESSION_READY)
        run_tell_step(plain, true);
    else
        run_tell_verdict(plain, false);
}

bool run_ready(struct plain *plain) {
    const struct page *page = plain_page(plain);
    const struct lesson *lesson = plain->flow.lesson;
    if (plain->place == PLACE_LESSON && page && !(plain->run.session && plain->run.program == SIZE_MAX)) {
        size_t waits = flow_waits_for(&plain->flow, plain->flow.page);
        if (page->program >= lesson->program_count) {
            say(&plain->voice, "This page has no program.");
            return false;
        }
        if (waits < lesson->page_count) {
            say(&plain->voice,
                "The run waits until you have said what you think, on page %zu. `skip` there if you are not sure.",
                waits + 1);
            return false;
        }
        bool was_open = plain->run.session && plain->run.lesson == lesson && plain->run.program == page->program;
        if (!run_open_program(plain, lesson, page->program))
            return false;
        if (!was_open)
            run_go_to_page(plain, plain->flow.page);
    }
    if (!plain->run.session) {
        say(&plain->voice, "No program is open here.");
        return false;
    }
    if (session_state(plain->run.session) == SESSION_READY)
        return true;
    run_tell_verdict(plain, false);
    return false;
}

/* ---- Going ------------------------------------------------------------------------------------------------------- */

static void note_output(struct plain_run *run) {
    for (int stream = 1; stream <= 2; stream++)
        machine_output(session_machine(run->session), stream, &run->told_output[stream - 1]);
}

void run_go_to_page(struct plain *plain, size_t page) {
    struct plain_run *run = &plain->run;
    if (session_state(run->session) != SESSION_READY || !run->stops)
        return;
    const struct page *wanted = &run->lesson->pages[page];
    if (wanted->kind == PAGE_TELL && wanted->moment != MOMENT_NONE)
        session_go(run->session, run->stops[page]);
    note_output(run);
}

bool run_is_at_end(const struct plain *plain) {
    size_t count;
    session_stops(plain->run.session, &count);
    return session_here(plain->run.session) + 1 >= count;
}

void run_move(struct plain *plain, enum session_step step, size_t times) {
    struct plain_run *run = &plain->run;
    if (!run_ready(plain))
        return;
    note_output(run);
    bool moved = false;
    for (size_t i = 0; i < times && session_step(run->session, step); i++)
        moved = true;
    if (moved) {
        run_tell_step(plain, times > 1 || step == STEP_START || step == STEP_END);
    } else if (run_is_at_end(plain) && (step == STEP_NEXT || step == STEP_NEXT_EVENT || step == STEP_OVER ||
                                        step == STEP_END || step == STEP_OUT)) {
        say(&plain->voice, "The run is over here. `b` goes back.");
    } else {
        say(&plain->voice, "There is nothing further in this direction.");
    }
}

void run_go_step(struct plain *plain, size_t step) {
    struct plain_run *run = &plain->run;
    if (!run_ready(plain))
        return;
    size_t count, here, all;
    const struct stop *stops = session_stops(run->session, &count);
    session_count(run->session, &here, &all);
    if (step < 1 || step > all) {
        say(&plain->voice, "The run has the steps 1 to %zu.", all);
        return;
    }
    size_t at = 0;
    while (at + 1 < count && stops[at].plain < step)
        at++;
    note_output(run);
    session_go(run->session, at);
    run_tell_step(plain, true);
}
