/* loss.c -- the moment of loss: when did the last pointer to a leaked block go?
 *
 * A block that no root reaches can never be reached again, so "is lost" is false up to some tick and true from then on, and
 * that tick is found by halving. All blocks are searched for together: a look at one tick divides the whole set, and
 * blocks that were lost at the same tick (a tree, a list) cost no more than one.
 *
 *     tick   born                 lost                          end
 *            |---- reachable --.--|------ nobody points at it ---|
 *
 * One thing makes it less simple: while a value is handed over, between two instructions, no variable holds it (the dot in the
 * picture). At the start of a statement of the program's own all values have arrived. So the halving looks at such ticks only, and the
 * few ticks between the last two of them are searched for the last one at which the block was still held.
 */
#include <stdlib.h>
#include <string.h>

#include "session/inside.h"

/* What one report may take, in looks at a tick; one look at a large pantry counts as many, one for every few blocks. A few losses among very
 * many blocks are worth more work than many losses. What is not found by then stays unknown. */
enum { MOST_WORK = 20000, MOST_WORK_FOR_A_FEW = 600000, A_FEW = 64, BLOCKS_PER_WORK = 16 };

/* Between two statements: how many ticks are looked at, one by one or evenly spaced. */
enum { SAMPLES = 64 };

/* How far to run for the next statement at once. */
enum { SETTLE_SLICE = 512 };

struct search {
    struct session *session;
    struct loss *losses;
    uint32_t *order; /* indexes of losses; each range of the search is a run of it */
    uint64_t work;
    size_t found;
};

/* Divides order[from..to) into those reachable after `tick` ticks and, behind them, those lost by then. Returns where the second part
 * begins. *failed: there is no memory, or enough has been done. */
static size_t divide(struct search *search, size_t from, size_t to, uint64_t tick, bool *failed) {
    struct machine *machine = search->session->machine;
    *failed = !session_move(search->session, tick);
    if (*failed)
        return from;
    search->work += 1 + machine_totals(machine).live_blocks / BLOCKS_PER_WORK;
    uint32_t end = machine_allocation_end(machine);
    uint64_t most = search->found < A_FEW ? MOST_WORK_FOR_A_FEW : MOST_WORK;
    uint8_t *marks = search->work <= most ? calloc(end, 1) : NULL;
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

struct first_stop {
    bool found;
    uint64_t tick;
};

static void note_stop(void *context, const struct event *event) {
    struct first_stop *first = context;
    if (!first->found && event->kind == EVENT_STOP && !event->in_prelude)
        *first = (struct first_stop){true, event->tick};
}

/* The first tick from `tick` on, and before `limit`, at which a statement of the program's own starts; else `limit`. */
static uint64_t settle(struct search *search, uint64_t tick, uint64_t limit) {
    struct machine *machine = search->session->machine;
    struct first_stop first = {0};
    struct listener listener = {.context = &first, .event = note_stop};
    while (session_move(search->session, tick) && !first.found && tick < limit) {
        tick = limit - tick > SETTLE_SLICE ? tick + SETTLE_SLICE : limit;
        if (machine_run(machine, tick, &listener) == ENDING_NO_HOST_MEMORY)
            search->session->no_memory = true;
    }
    return first.found && first.tick < limit ? first.tick : limit;
}

/* No statement starts between `low`, where all of order[from..to) are held, and `high`, where all are lost. */
static void pinpoint(struct search *search, size_t from, size_t to, uint64_t low, uint64_t high) {
    uint64_t step = (high - low + SAMPLES - 1) / SAMPLES;
    for (uint64_t tick = high - step; step && from < to && tick > low && tick < high; tick -= step) {
        bool failed;
        size_t lost = divide(search, from, to, tick, &failed);
        if (failed)
            return;
        if (lost > from && step > 1) /* these were held at `tick`, and lost at tick + step */
            pinpoint(search, from, lost, tick, tick + step);
        for (size_t i = from; i < lost && step == 1; i++)
            search->losses[search->order[i]].lost_tick = tick + 1;
        if (step == 1)
            search->found += lost - from;
        from = lost;
    }
    if (from < to && step > 1)
        pinpoint(search, from, to, low, low + step < high ? low + step : high);
    for (size_t i = from; i < to && step == 1; i++)
        search->losses[search->order[i]].lost_tick = low + 1;
    if (step == 1)
        search->found += to - from;
}

/* All of order[from..to) are reachable (or not born) after `low` ticks and lost after `high`. */
static void find(struct search *search, size_t from, size_t to, uint64_t low, uint64_t high) {
    uint64_t limit = high; /* no statement starts in limit..high */
    while (from < to && limit - low > 1) {
        uint64_t middle = low + (limit - low) / 2;
        uint64_t stop = settle(search, middle, limit);
        if (stop == limit) {
            limit = middle;
            continue;
        }
        bool failed;
        size_t lost = divide(search, from, to, stop, &failed);
        if (failed)
            return;
        find(search, lost, to, low, stop);
        to = lost;
        low = stop;
        limit = high;
    }
    if (from < to)
        pinpoint(search, from, to, low, high);
}

/* --- Early ways out ------------------------------------------------------------------------------------------------------ */

enum { LOOK_BACK = 4096, WAYS_OUT_MOST = 20 };

struct last_stop {
    uint32_t depth;
    uint64_t before; /* tick */
    struct span span;
};

static void note_last(void *context, const struct event *event) {
    struct last_stop *last = context;
    if (event->kind == EVENT_STOP && event->flags & STOP_STATEMENT && !event->in_prelude && event->depth == last->depth &&
        event->tick < last->before)
        last->span = event->span;
}

/* Does the statement around this place begin with `return`? The stop stands at what is computed first, somewhere in what is returned. */
static bool is_in_return(const struct source *user, const char *place) {
    static const char word[] = "return";
    const char *start = place;
    while (start > user->text && !strchr(";{}", start[-1]))
        start--;
    start += strspn(start, " \n\t\r");
    size_t length = strlen(word), rest = user->length - (size_t)(start - user->text);
    return rest > length && memcmp(start, word, length) == 0 && (start[length] == ' ' || start[length] == ';' || start[length] == '\n');
}

static bool leaves_early(const struct source *user, struct span span) {
    if (!user || span.start < user->base || span.end < span.start || span.end - user->base > user->length)
        return false;
    const char *text = user->text + (span.start - user->base);
    size_t end = span.end - span.start; /* `let n = read()?;`, not what has a question mark somewhere inside */
    while (end > 0 && (text[end - 1] == ';' || text[end - 1] == ' '))
        end--;
    bool jumps = (end >= 5 && memcmp(text, "break", 5) == 0) || (end >= 8 && memcmp(text, "continue", 8) == 0);
    return jumps || (end > 0 && text[end - 1] == '?') || is_in_return(user, text);
}

/* A block that a function's closing brace lost: was it an early `return` that went there? The machine stands at the loss. */
static struct span way_out(struct session *session, const struct loss *loss) {
    struct machine *machine = session->machine;
    struct span brace = machine_span(machine);
    const struct source *user = session->user;
    struct last_stop last = {.depth = machine_depth(machine), .before = loss->lost_tick};
    if (!user || brace.start < user->base || brace.start - user->base >= user->length ||
        user->text[brace.start - user->base] != '}')
        return (struct span){0};
    uint64_t from = loss->lost_tick > LOOK_BACK ? loss->lost_tick - LOOK_BACK : 0;
    if (!session_move(session, from))
        return (struct span){0};
    machine_run(machine, loss->lost_tick - 1, &(struct listener){.context = &last, .event = note_last});
    return leaves_early(user, last.span) ? last.span : (struct span){0};
}

/* Where the run stands. What was exposed can be reached until `main` has returned: that is its closing brace. */
static struct span span_of_loss(const struct session *session) {
    const struct machine *machine = session->machine;
    const struct item *main = session->code->program->main;
    bool is_over = machine_depth(machine) == 0 || machine_frame(machine, machine_depth(machine) - 1).function->kind == INSTANCE_START;
    if (!is_over)
        return machine_span(machine);
    return main && main->span.end && !machine_is_unwinding(machine) ? (struct span){main->span.end - 1, main->span.end} : (struct span){0};
}

/* The line of each loss: that of the tick which lost the block. */
static void find_spans(struct session *session) {
    for (size_t i = 0; i < session->loss_count; i++) {
        struct loss *loss = &session->losses[i];
        if (!loss->lost_tick)
            continue;
        bool same = i > 0 && session->losses[i - 1].lost_tick == loss->lost_tick;
        if (!same && !session_move(session, loss->lost_tick - 1))
            return;
        loss->lost_span = same ? session->losses[i - 1].lost_span : span_of_loss(session);
        loss->left_span = same ? session->losses[i - 1].left_span : i < WAYS_OUT_MOST ? way_out(session, loss) : (struct span){0};
    }
}

/* The blocks that are leaked at the end. False when there are none, or no memory. */
static bool list_leaks(struct session *session) {
    size_t count = 0;
    uint32_t *leaked = machine_unreachable(session->machine, true, &count);
    session->losses = leaked ? calloc(count, sizeof *session->losses) : NULL;
    session->no_memory = session->no_memory || (count && !session->losses);
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

static void find_losses(struct session *session) {
    struct search search = {.session = session, .losses = session->losses};
    search.order = calloc(session->loss_count, sizeof *search.order);
    for (uint32_t i = 0; search.order && i < session->loss_count; i++)
        search.order[i] = i;
    if (search.order)
        find(&search, 0, session->loss_count, 0, session->end);
    free(search.order);
    find_spans(session);
    session_move(session, session->end);
    session_forget_marks(session);
}

const struct loss *session_losses(struct session *session, size_t *count) {
    *count = 0;
    if (!session->machine || !session->is_over || session->no_memory)
        return NULL;
    if (!session->has_losses) {
        session->has_losses = true;
        if (session->reversible && !session_move(session, session->end))
            return NULL;
        enum ending ending = machine_ending(session->machine);
        bool checked = ending == ENDING_RETURNED || ending == ENDING_PANICKED;
        if (checked && list_leaks(session) && (session->reversible || session_run_again(session, 0, NULL)))
            find_losses(session);
    }
    *count = session->loss_count;
    return session->losses;
}
