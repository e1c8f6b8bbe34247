/* inside.h -- what a session holds; private to src/session.
 *
 * The front end's data hang from the arena; everything else is malloc'ed here and given back by session_close.
 */
#ifndef PREPSTATION_SESSION_INSIDE_H
#define PREPSTATION_SESSION_INSIDE_H

#include "base/intern.h"
#include "session/session.h"

/* The events of one block, in order; like ones in a row are put together. */
struct history {
    struct history *next;
    uint32_t allocation;
    uint64_t born;
    struct event *items;
    size_t count, capacity;
};

/* Since which stop a block has been lost; kept, because finding it means to go back. */
struct lost_since {
    uint32_t number;
    size_t stop;
};

/* A constant that is being evaluated; on the stack of the evaluation. */
struct evaluation {
    const struct evaluation *outer;
    const struct typed_body *body;
    const struct type *const *args;
    size_t arg_count;
};

enum { MAKERS_MOST = 20 };

struct session {
    struct arena arena;
    struct arena trees;      /* the syntax trees: given back when the code is there */
    struct interner interner;
    struct source_map sources;
    struct diagnostics diagnostics;
    struct session_options options;
    char *path;
    struct source *user;
    struct code *code;
    struct machine *machine; /* NULL when refused */
    bool reversible;         /* the machine keeps checkpoints */
    const struct evaluation *evaluating; /* while loading */
    uint64_t end;            /* ticks of the whole run, once it is over */
    bool is_over;
    bool no_memory;          /* the machine could not go where it was sent: it is spoilt */

    struct evidence evidence;
    struct maker makers[MAKERS_MOST];
    struct report *report;
    bool has_losses, has_undropped;
    struct loss *losses;
    size_t loss_count;
    struct undropped *undropped;
    size_t undropped_count;
    struct history *histories;

    bool is_studied;
    struct stop *stops;
    size_t stop_count, stop_capacity;
    struct event *events;
    size_t event_count, event_capacity;
    bool cut;
    bool are_losses_marked;
    size_t here;
    uint8_t *marks;          /* what is reachable at `here`; NULL when not looked at yet */
    uint32_t mark_count;
    struct lost_since *since;
    size_t since_count, since_capacity;
};

/* Makes a new machine that keeps checkpoints and takes it to the end of the run; the listener hears what happens from tick `from` on (NULL: nobody
 * listens). False when the host has no memory: the old machine stays. */
bool session_run_again(struct session *session, uint64_t from, const struct listener *listener);

/* Takes the machine to a tick. False when the host has no memory; then the session has no machine to trust any more. */
bool session_move(struct session *session, uint64_t tick);

/* The library's function that the program has called and that runs now, or NULL. */
const char *session_called(const struct machine *machine);

/* Where a second owner of a freed block was made; `values_only`: by a copy, not by `from_raw`. False when that is not known. */
bool session_find_twin(const struct session *session, uint32_t allocation, bool values_only, struct twin *twin);

/* Did the fault happen in a destructor of the program's that began after the block was freed? */
void session_find_late_drop(const struct session *session, const struct fault *fault, struct late_drop *late);

/* Who made the block; the machine is at the end of its run, before and after. False when nothing is to be said. */
bool session_find_maker(struct session *session, uint32_t allocation, struct maker *maker);
/* The library's function that freed the block, where its name says more than that. The machine as before. */
void session_find_freer(struct session *session, uint32_t allocation, char *freer, size_t size);
/* The program's variables that held a block when it was freed, by name; how many. Leaves the machine at the run's end. */
size_t session_find_owners(struct session *session, uint32_t allocation, const struct twin *twin,
                           const char *names[OWNERS_MOST]);

/* Where the machine stands: a variable that owns the block still, though it was freed; by name, or NULL. */
const char *session_find_stale(const struct session *session, uint32_t allocation);

/* A growing malloc'ed array: room for one more item, or NULL (the old array stays valid). */
void *session_grow(void *items, size_t count, size_t *capacity, size_t size);

/* Forgets what was seen at the stop where the machine stood. */
void session_forget_marks(struct session *session);

/* load.c: parse -> check -> lower -> machine. The diagnostics say what is wrong. */
void session_load(struct session *session, const char *text, size_t length);

#endif
