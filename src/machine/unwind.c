/* unwind.c -- panics: the message, and the way out through the frames.
 *
 * Each frame that a panic leaves is asked for the first cleanup range that holds its position. A panic that leaves a
 * destructor while another panic unwinds through the destructor's caller aborts; so does one that leaves an extern "C"
 * function. One that is caught on the way is over: several panics may be under way, each in a destructor that the one before
 * runs. What is known of them stands in the panic log, which needs no undoing.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "machine/inside.h"

static bool abort_with(struct machine *machine, enum abort_kind kind) {
    machine->state.abort_kind = (uint32_t)kind;
    return machine_end(machine, ENDING_ABORTED);
}

/* At a function that no panic leaves: extern "C", what drops the values of a thread, or what asks the program's own global allocator. */
static bool abort_at_border(struct machine *machine, const struct function *function) {
    if (function->item && function->item->lang == LANG_thread_exit)
        return abort_with(machine, ABORT_PANIC_IN_THREAD_LOCAL);
    if (function->item && function->item->lang == LANG_panic_gather)
        return abort_with(machine, ABORT_PANIC_IN_MESSAGE);
    return abort_with(machine, machine_asks_allocator(function) ? ABORT_PANIC_IN_ALLOCATOR : ABORT_PANIC_IN_EXTERN);
}

/* May the call come back with a panic at which the frame stands? Not one of an `extern "C"` function, whatever lies behind the pointer: the
 * caller has no way out prepared. */
static bool may_unwind(const struct machine *machine, const struct frame *frame) {
    const struct instruction *call = &frame->function->code[frame->at];
    if (call->op != OP_CODE_CALL_POINTER || call->d >= machine->code->signature_count)
        return true;
    return convention_unwinds(machine->code->signatures[call->d].type->convention);
}

static bool unwind_out_of_c(struct machine *machine) {
    const struct fault fault = {.kind = FAULT_OTHER_UB, .action = ACTION_CALL, .detail = "unwinds"};
    return fault_raise(machine, fault) && abort_with(machine, ABORT_PANIC_IN_EXTERN);
}

/* Goes on outwards from the present frame, whose `at` stands where the panic leaves it. */
static bool unwind(struct machine *machine) {
    struct machine_state *state = &machine->state;
    while (state->depth) {
        struct frame *frame = &machine->frames[state->depth - 1];
        const struct function *function = frame->function;
        if (!may_unwind(machine, frame))
            return unwind_out_of_c(machine);
        for (uint32_t i = 0; i < function->cleanup_count; i++) {
            const struct cleanup_range *range = &function->cleanups[i];
            if (frame->at >= range->from && frame->at < range->to) {
                frame->at = range->target;
                frame->in_cleanup = 1;
                return true;
            }
        }
        if (frame->in_cleanup)
            return abort_with(machine, ABORT_PANIC_IN_DROP);
        if (!convention_unwinds(function->convention))
            return abort_at_border(machine, function);
        if (state->depth == 1)
            break;
        event_plain(machine, EVENT_RETURNED, 0);
        machine_pop(machine);
    }
    state->exit_code = 101;
    return machine_end(machine, ENDING_PANICKED);
}

static const char *text_of(enum panic_kind kind) {
    switch (kind) {
    case PANIC_ADD:
        return "attempt to add with overflow";
    case PANIC_SUB:
        return "attempt to subtract with overflow";
    case PANIC_MUL:
        return "attempt to multiply with overflow";
    case PANIC_DIV:
        return "attempt to divide with overflow";
    case PANIC_REM:
        return "attempt to calculate the remainder with overflow";
    case PANIC_NEG:
        return "attempt to negate with overflow";
    case PANIC_SHL:
        return "attempt to shift left with overflow";
    case PANIC_SHR:
        return "attempt to shift right with overflow";
    case PANIC_DIV_ZERO:
        return "attempt to divide by zero";
    case PANIC_REM_ZERO:
        return "attempt to calculate the remainder with a divisor of zero";
    case PANIC_BOUNDS:
    case PANIC_EXPLICIT:
        break;
    }
    return "";
}

/* What every program sees on its stderr when it panics. */
static bool print_panic(struct machine *machine) {
    const struct machine_state *state = &machine->state;
    struct position place = {0};
    if (machine->code->program)
        place = source_map_place(machine->code->program->sources, state->panic_span);
    char place_text[64] = "";
    snprintf(place_text, sizeof place_text, ":%" PRIu32 ":%" PRIu32 ":\n", place.line, place.column);
    const char *path = place.source ? place.source->path : "";
    const char *before = "thread 'main' panicked at ";
    return machine_print(machine, 2, before, strlen(before)) && machine_print(machine, 2, path, strlen(path)) &&
           machine_print(machine, 2, place_text, strlen(place_text)) &&
           machine_print(machine, 2, machine->panic_log.bytes + state->message_from,
                         state->message_to - state->message_from) &&
           machine_print(machine, 2, "\n", 1);
}

/* --- Records ---------------------------------------------------------------------------------------------------------------------------- */

static void record_read(const struct machine *machine, uint64_t end, struct panic_record *record) {
    memcpy(record, machine->panic_log.bytes + end - sizeof *record, sizeof *record);
}

bool unwind_record(const struct machine *machine, struct panic_record *record) {
    uint64_t end = machine->state.caught ? machine->state.caught : machine->state.in_flight;
    if (end)
        record_read(machine, end, record);
    return end != 0;
}

/* The message stands in the log already. */
static bool record_write(struct machine *machine, uint32_t origin, const uint64_t text[2]) {
    struct machine_state *state = &machine->state;
    struct panic_record record = {.before = state->in_flight, .from = state->gather_from, .to = state->gather_to};
    record.span = position_of_caller(machine);
    record.origin = origin;
    if (text)
        memcpy(record.text, text, sizeof record.text);
    state->message_from = record.from;
    state->message_to = record.to;
    state->panic_span = record.span;
    if (!machine_print(machine, 3, (const char *)&record, sizeof record))
        return false;
    state->gather_from = state->in_flight = state->gather_to;
    state->caught = 0;
    state->panicked++;
    return true;
}

/* --- Panics ----------------------------------------------------------------------------------------------------------------------------- */

/* The program's hook runs on top of the frame that panics, and ends in unwind_go(). */
static bool call_hook(struct machine *machine) {
    const struct function *hook = function_at(machine, machine->state.hook[0]);
    const struct frame *frame = &machine->frames[machine->state.depth - 1];
    if (!hook)
        return machine_end(machine, ENDING_SEGFAULT);
    if (!machine_push(machine, hook, frame->r + frame->function->slot_count))
        return false;
    event_plain(machine, EVENT_CALLED, 0);
    return true;
}

static bool begin(struct machine *machine, uint32_t origin, const uint64_t text[2], bool silent) {
    if (!record_write(machine, origin, text))
        return false;
    event_plain(machine, EVENT_PANIC, 0);
    if (!silent && machine->state.hook[0])
        return call_hook(machine);
    return (silent || print_panic(machine)) && unwind(machine);
}

bool unwind_start(struct machine *machine, enum panic_origin origin, const uint64_t text[2], bool silent) {
    return begin(machine, (uint32_t)origin, text, silent);
}

bool unwind_panic(struct machine *machine, enum panic_kind kind, uint64_t a, uint64_t b) {
    struct machine_state *state = &machine->state;
    char text[128];
    if (kind == PANIC_BOUNDS)
        snprintf(text, sizeof text, "index out of bounds: the len is %" PRIu64 " but the index is %" PRIu64, b, a);
    else
        snprintf(text, sizeof text, "%s", text_of(kind));
    state->gather_from = state->gather_to;
    if (!machine_print(machine, 3, text, strlen(text)))
        return false;
    return begin(machine, kind == PANIC_BOUNDS ? PANIC_OF_TEXT : (uint32_t)PANIC_OF_MACHINE + (uint32_t)kind, NULL, false);
}

bool unwind_go(struct machine *machine) {
    return unwind(machine);
}

bool unwind_catch(struct machine *machine) {
    struct machine_state *state = &machine->state;
    struct panic_record record;
    machine->frames[state->depth - 1].in_cleanup = 0;
    record_read(machine, state->in_flight, &record);
    state->caught = state->in_flight;
    state->in_flight = record.before;
    state->panicked--;
    if (record.before) { /* the one that goes on is the newest again */
        record_read(machine, record.before, &record);
        state->message_from = record.from;
        state->message_to = record.to;
        state->panic_span = record.span;
    }
    return true;
}

bool unwind_resume(struct machine *machine) {
    struct machine_state *state = &machine->state;
    struct frame *frame = &machine->frames[state->depth - 1];
    if (!convention_unwinds(frame->function->convention))
        return abort_at_border(machine, frame->function);
    if (state->depth == 1) {
        state->exit_code = 101;
        return machine_end(machine, ENDING_PANICKED);
    }
    event_plain(machine, EVENT_RETURNED, 0);
    machine_pop(machine);
    return unwind(machine);
}

bool unwind_abort(struct machine *machine) {
    const struct frame *frame = &machine->frames[machine->state.depth - 1];
    if (!convention_unwinds(frame->function->convention))
        return abort_at_border(machine, frame->function);
    return abort_with(machine, ABORT_PANIC_IN_DROP);
}
