/* session.h -- one program under study: source in, machine out.
 *
 * Reading this header tells the story of a program: it is opened (parse -> check -> lower), then either *run* once
 * without a screen, or *studied*: run once with a listener that notes every stop and every memory event, after which any stop can be
 * gone to, forwards and backwards.
 *
 * A session owns everything below it: one arena for the front end, the code and the machine. Text that it hands out lives
 * until session_close.
 */
#ifndef PREPSTATION_SESSION_SESSION_H
#define PREPSTATION_SESSION_SESSION_H

#include "verdict/evidence.h"

struct session;
struct report; /* verdict/report.h */

struct session_options {
    struct machine_options machine;
    unsigned edition; /* 2021, 2024, or 0 for what the file says */
    bool anyway;      /* run although use after move was refused */
    uint32_t most_stops; /* for studying; default one million */
    /* Asked every few milliseconds while a program is studied: false ends its run there, as the limit of steps does. NULL: nobody asks. */
    bool (*go_on)(void *context, const struct session *session);
    void *context;       /* of go_on */
};

void session_options_default(struct session_options *options);

enum session_state {
    SESSION_REFUSED, /* diagnostics say why; nothing runs */
    SESSION_READY,
};

/* Never NULL unless the host has no memory at all. `text` need not outlive the call. The path is for messages. */
struct session *session_open_text(const char *path, const char *text, size_t length,
                                  const struct session_options *options);
/* Reads the file; an unreadable one is a refused session with a diagnostic. */
struct session *session_open_file(const char *path, const struct session_options *options);
void session_close(struct session *session);

enum session_state session_state(const struct session *session);
const struct diagnostics *session_diagnostics(const struct session *session);
struct source_map *session_sources(const struct session *session);
const struct source *session_user_source(const struct session *session);
struct machine *session_machine(const struct session *session); /* NULL when refused */
const struct code *session_code(const struct session *session);
const struct session_options *session_options_of(const struct session *session);

/* --- Running without a screen ----------------------------------------------------------------------------------------------------- */

/* Streams output through `write` as it is produced when not NULL. After it the machine stands at the run's end. */
void session_run(struct session *session, void *context,
                 void (*write)(void *context, int stream, const char *bytes, size_t length));

/* Facts about a finished run that take another look at it (a second run with a listener, bisection over checkpoints); computed on first use
 * and kept. Blocks leaked when main returned (or the panic left it), in order of allocation. */
const struct loss *session_losses(struct session *session, size_t *count);

/* The events of one allocation, in order, from a second run with a listener (or from the study). */
const struct event *session_history(struct session *session, uint32_t allocation, size_t *count);

/* All that src/verdict needs to speak about the session: report_make(session_evidence(session)). After session_run or session_study, or for
 * a refused session. Looks at the run once more where that is needed; kept, and never NULL. */
const struct evidence *session_evidence(struct session *session);

/* The report about it, made at the first call and kept by the session; the machine is left where it stood. NULL when the host has no memory. */
const struct report *session_report(struct session *session);

/* Values whose destructor did not run, as far as that is known. */
const struct undropped *session_undropped(struct session *session, size_t *count);

/* --- Studying: stops and events ------------------------------------------------------------------------------------------------------ */

struct stop {
    uint64_t tick;       /* machine_go(tick) stands here */
    unsigned flags;      /* stop_flags; 0 for a memory event */
    enum event_kind event; /* EVENT_STOP, or the memory event that just happened */
    struct span span;    /* innermost that is not the prelude's */
    uint32_t depth;      /* frames that are not the prelude's, inlined ones counted */
    bool in_prelude;
    uint32_t allocation; /* of a memory event */
    uint32_t first_event, event_count; /* events since the stop before, in session_events */
    uint32_t plain;      /* how many stops up to this one, itself included, a plain "step 12 of 43" counts */
    bool is_mark;        /* allocation, first write, drop, free, loss, fault: what STEP_NEXT_EVENT goes to */
};

/* Runs the program once with a listener and notes its stops; leaves the machine at the first one. False when the host has no memory. */
bool session_study(struct session *session);

/* All stops and events. Stops inside the prelude are in the list too (in_prelude). The last stop is the end of the run. */
const struct stop *session_stops(const struct session *session, size_t *count);
const struct event *session_events(const struct session *session, size_t *count);
bool session_stops_cut(const struct session *session); /* the run had more than most_stops */

size_t session_here(const struct session *session); /* index of the stop where the machine stands */
void session_go(struct session *session, size_t stop);

enum session_step {
    STEP_NEXT,       /* the next stop that is not inside the prelude (memory events made there count as at the user's line) */
    STEP_PREVIOUS,
    STEP_OVER,       /* the next such stop that is not deeper */
    STEP_OVER_BACK,
    STEP_OUT,        /* the next stop in the caller */
    STEP_OUT_BACK,   /* back to the call */
    STEP_INTO,       /* the next stop of all, the prelude's included */
    STEP_INTO_BACK,
    STEP_NEXT_EVENT, /* allocation, first write, drop, free, loss, fault */
    STEP_PREVIOUS_EVENT,
    STEP_START,
    STEP_END,
};

/* Moves; false when there is nowhere to go. */
bool session_step(struct session *session, enum session_step step);

/* How many stops a plain "step 12 of 43" counts (the prelude's left out), and which one we stand at (1-based). */
void session_count(const struct session *session, size_t *here, size_t *all);

/* Blocks that are lost at this stop (unreachable now), and the tick/stop at which each was lost (found by bisection, kept). */
/* The first alone, which is cheap. */
bool session_is_lost_now(struct session *session, uint32_t allocation);
bool session_is_lost(struct session *session, uint32_t allocation, size_t *since_stop);

#endif
