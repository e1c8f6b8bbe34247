/* run_program.c -- one run of a program under its settings, or all the runs of a sweep. */
#include "lesson/run_program.h"

/* In a sweep, a program does well when it ends well or says by handle_alloc_error that there is no memory. */
static bool misbehaves(struct session *session) {
    if (session_state(session) != SESSION_READY)
        return true;
    const struct report *report = session_report(session);
    if (!report || report->verdict == VERDICT_OK)
        return false;
    return report->verdict != VERDICT_ABORT || machine_abort_kind(session_machine(session)) != ABORT_ALLOC_FAILED;
}

static struct session *open_program(const struct program_text *program, const struct settings *settings,
                                    const struct session_options *options, uint64_t fail) {
    struct session_options own = *options;
    settings_apply(settings, &own);
    if (settings->sweep)
        own.machine.fail_request = fail; /* the sweep says which one, or none */
    return session_open_text(program->name, program->text, program->length, &own);
}

/* The first request for memory whose failure the program does not survive well; 0 when there is none. */
static uint64_t sweep(const struct program_text *program, const struct settings *settings,
                      const struct session_options *options) {
    enum { MOST_REQUESTS = 1000 };
    struct session *plain = open_program(program, settings, options, 0);
    if (!plain)
        return 0;
    session_run(plain, NULL, NULL);
    bool bad = misbehaves(plain);
    uint64_t requests = bad ? 0 : machine_totals(session_machine(plain)).allocations;
    session_close(plain);
    for (uint64_t i = 1; i <= requests && i <= MOST_REQUESTS; i++) {
        struct session *session = open_program(program, settings, options, i);
        if (!session)
            return 0;
        session_run(session, NULL, NULL);
        bad = misbehaves(session);
        session_close(session);
        if (bad)
            return i;
    }
    return 0;
}

struct session *program_study(const struct program_text *program, const struct session_options *options,
                              uint64_t *failed) {
    *failed = program->settings.sweep ? sweep(program, &program->settings, options) : 0;
    struct session *session = open_program(program, &program->settings, options, *failed);
    if (!session)
        return NULL;
    bool good = session_state(session) != SESSION_READY || session_study(session);
    if (good && session_report(session))
        return session;
    session_close(session);
    return NULL;
}
