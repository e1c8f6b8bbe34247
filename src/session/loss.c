/* loss.c -- the moment of loss: when did the last pointer to a leaked block go?
 *
 * A block that no root reaches can never be reached again, so "is lost" is false up to some tick and true from then on, and
 * that tick is found by halving. All blocks are searched for together: a look at one tick divides the whole set, and
 * blocks that were lost at the same tick (a tree, a list) cost no more than one.
 *
 *     tick   born                 lost                          end
 *            |---- reachable -----|------ nobody points at it ---|
 */
#include <stdlib.h>
#include <string.h>

#include "session/inside.h"

/* Looks at ticks that one report may take; what is not found by then stays unknown. A look is a few hundred microseconds. */
enum { MOST_LOOKS = 2000 };

struct search {
    struct session *session;
    struct loss *losses;
    uint32_t *order; /* indexes of losses; each range of the search is a run of it */
    unsigned looks;
};

/* Divides order[from..to) into those reachable after `tick` ticks and, behind them, those lost by then. Returns where the second part
 * begins; `to` as a failure would mean "none lost", so failure is told by *failed. */
static size_t divide(struct search *search, size_t from, size_t to, uint64_t tick, bool *failed) {
    struct machine *machine = search->session->machine;
    machine_go(machine, tick);
    uint32_t end = machine_allocation_end(machine);
    uint8_t *marks = calloc(end, 1);
    *failed = !marks || !machine_reach(machine, false, marks);
    size_t middle = from;
    for (size_t i = from; i < to && !*failed; i++) {
        uint32_t index = search->order[i];
        const struct loss *loss = &search->losses[index];
        const struct allocation *block =
            loss->allocation < end ? machine_allocation(machine, loss->allocation) : NULL;
        bool lost = block && block->number == loss->number && block->live && !marks[loss->allocation];
        if (!lost) {
            search->order[i] = search->order[middle];
            search->order[middle++] = index;
        }
    }
    free(marks);
    return middle;
}

/* All of order[from..to) are reachable (or not born) after `low` ticks and lost after `high`. */
static void find(struct search *search, size_t from, size_t to, uint64_t low, uint64_t high) {
    while (from < to && high - low > 1) {
        uint64_t middle = low + (high - low) / 2;
        bool failed = search->looks++ >= MOST_LOOKS;
        size_t split = failed ? from : divide(search, from, to, middle, &failed);
        if (failed)
            return;
        find(search, split, to, low, middle);
        to = split;
        low = middle;
    }
    if (from == to)
        return;
    machine_go(search->session->machine, high - 1);
    struct span span = machine_span(search->session->machine);
    for (size_t i = from; i < to; i++) {
        search->losses[search->order[i]].lost_tick = high;
        search->losses[search->order[i]].lost_span = span;
    }
}

/* The blocks that are leaked at the end. False when the host has no memory. */
static bool list_leaks(struct session *session) {
    size_t count = 0;
    uint32_t *leaked = machine_unreachable(session->machine, true, &count);
    session->losses = leaked && count ? calloc(count, sizeof *session->losses) : NULL;
    for (size_t i = 0; session->losses && i < count; i++) {
        const struct allocation *block = machine_allocation(session->machine, leaked[i]);
        session->losses[i] = (struct loss){
            .allocation = leaked[i],
            .number = block->number,
            .size = block->size,
            .align = block->align,
            .born_span = block->born_span,
        };
    }
    session->loss_count = session->losses ? count : 0;
    free(leaked);
    return session->loss_count > 0;
}

const struct loss *session_losses(struct session *session, size_t *count) {
    *count = 0;
    if (!session->machine || !session->is_over)
        return NULL;
    if (!session->has_losses) {
        session->has_losses = true;
        if (session->reversible)
            machine_go(session->machine, session->end);
        enum ending ending = machine_ending(session->machine);
        bool checked = ending == ENDING_RETURNED || ending == ENDING_PANICKED;
        if (checked && list_leaks(session) && (session->reversible || session_run_again(session, 0, NULL))) {
            struct search search = {.session = session, .losses = session->losses};
            search.order = calloc(session->loss_count, sizeof *search.order);
            for (uint32_t i = 0; search.order && i < session->loss_count; i++)
                search.order[i] = i;
            if (search.order)
                find(&search, 0, session->loss_count, 0, session->end);
            free(search.order);
            machine_go(session->machine, session->end);
            session_forget_marks(session);
        }
    }
    *count = session->loss_count;
    return session->losses;
}
