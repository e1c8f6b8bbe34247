/* unwind.c -- panics: the message, and the way out through the frames.
 *
 * Each frame that a panic leaves is asked for the first cleanup range that holds its position. A panic that leaves a
 * destructor while another panic unwinds through the destructor's caller aborts; so does one that leaves an extern "C"
 * function.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "machine/inside.h"

static bool abort_with(struct machine *machine, enum abort_kind kind) {
    machine->state.abort_kind = (uint32_t)kind;
    return machine_end(machine, ENDING_ABORTED);
}

/* Goes on outwards from the present frame, whose `at` stands where the panic leaves it. */
static bool unwind(struct machine *machine) {
    struct machine_state *state = &machine->state;
    while (state->depth) {
        struct frame *frame = &machine->frames[state->depth - 1];
        const struct function *function = frame->function;
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
        if (function->no_unwind)
            return abort_with(machine, ABORT_PANIC_IN_EXTERN);
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

bool unwind_panic(struct machine *machine, enum panic_kind kind, uint64_t a, uint64_t b) {
    struct machine_state *state = &machine->state;
    char text[128];
    if (kind == PANIC_BOUNDS)
        snprintf(text, sizeof text, "index out of bounds: the len is %" PRIu64 " but the index is %" PRIu64, b, a);
    else
        snprintf(text, sizeof text, "%s", text_of(kind));
    if (kind != PANIC_EXPLICIT) {
        state->gather_from = state->gather_to;
        if (!machine_print(machine, 3, text, strlen(text)))
            return false;
    }
    state->message_from = state->gather_from;
    state->message_to = state->gather_to;
    state->gather_from = state->gather_to;
    state->panic_span = position_of_caller(machine);
    state->panicked = 1;
    event_plain(machine, EVENT_PANIC, 0);
    return print_panic(machine) && unwind(machine);
}

bool unwind_resume(struct machine *machine) {
    struct machine_state *state = &machine->state;
    struct frame *frame = &machine->frames[state->depth - 1];
    if (frame->function->no_unwind)
        return abort_with(machine, ABORT_PANIC_IN_EXTERN);
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
    return abort_with(machine, frame->function->no_unwind ? ABORT_PANIC_IN_EXTERN : ABORT_PANIC_IN_DROP);
}
