/* report_end.c -- what is said about a run that no fault ended: by a panic, an abort, a limit, or well.
 */
#include <inttypes.h>

#include "verdict/report_private.h"

/* The panic's message on one line. */
static void add_panic_message(struct text *text, const struct machine *machine) {
    size_t length = 0;
    const char *message = machine_panic_message(machine, &length);
    if (!message || !length)
        return;
    text_add(text, ": ");
    for (size_t i = 0; i < length; i++) {
        if (message[i] != '\n') {
            text_add_char(text, message[i]);
            continue;
        }
        text_add(text, "; ");
        while (i + 1 < length && message[i + 1] == ' ')
            i++;
    }
}

void report_panic(struct builder *builder) {
    struct report *report = builder->report;
    const struct machine *machine = builder->evidence->machine;
    report->verdict = VERDICT_PANIC;
    report->span = machine_panic_span(machine);
    words_line(&builder->text, builder->evidence, report->span);
    text_add(&builder->text, " panics");
    add_panic_message(&builder->text, machine);
    report->message = report_taken(builder);
    report->why = "A panic is no undefined behaviour: it unwinds, runs the destructors on its way, and ends the program with status 101.";
}

/* The function that the panic would have left: it is the innermost one by now. */
static void add_border(struct text *text, const struct machine *machine) {
    uint32_t depth = machine_depth(machine);
    const struct function *function = depth ? machine_frame(machine, depth - 1).function : NULL;
    text_add(text, " panics, and no panic may leave ");
    if (function && function->name)
        text_format(text, "`%.60s`, which is `extern \"%s\"`", function->name, convention_text(function->convention));
    else
        text_add(text, "an `extern \"C\"` function");
    text_add(text, ": the program aborts");
}

void report_abort(struct builder *builder) {
    struct report *report = builder->report;
    const struct machine *machine = builder->evidence->machine;
    struct text *text = &builder->text;
    report->verdict = VERDICT_ABORT;
    report->span = machine_span(machine);
    enum abort_kind kind = machine_abort_kind(machine);
    bool by_panic = kind == ABORT_PANIC_IN_DROP || kind == ABORT_PANIC_IN_EXTERN || kind == ABORT_PANIC_IN_ALLOCATOR ||
                    kind == ABORT_PANIC_IN_THREAD_LOCAL || kind == ABORT_PANIC_IN_MESSAGE;
    if (by_panic && machine_panic_span(machine).start)
        report->span = machine_panic_span(machine);
    words_line(text, builder->evidence, report->span);
    switch (kind) {
    case ABORT_CALLED:
        text_add(text, " calls `process::abort`");
        report->why = "An abort ends the program at once: no destructor runs, and nobody looks for leaks.";
        break;
    case ABORT_ALLOC_FAILED:
        text_add(text, " reports that the allocator had no memory, and the program aborts");
        report->why = "`handle_alloc_error` ends the program at once. That is the right answer to a null pointer from `alloc`.";
        break;
    case ABORT_PANIC_IN_DROP:
        text_add(text, " panics in a destructor while another panic unwinds, and the program aborts");
        add_panic_message(text, machine);
        report->why = "While a panic unwinds, no second one may leave a destructor.";
        report->mend = "Let destructors not panic; `std::thread::panicking()` tells whether a panic is under way.";
        break;
    case ABORT_PANIC_IN_EXTERN:
        add_border(text, machine);
        add_panic_message(text, machine);
        report->why = "A panic may not leave an `extern \"C\"` function: its caller may be no Rust. `extern \"C-unwind\"` lets it through.";
        report->mend = "Catch the panic in that function with `catch_unwind` and return an error, or do not panic.";
        break;
    case ABORT_PANIC_IN_ALLOCATOR:
        text_add(text, " panics inside the global allocator, and the program aborts");
        add_panic_message(text, machine);
        report->why = "Whoever asks for memory expects a pointer or null: a global allocator may not unwind.";
        report->mend = "Return a null pointer where there is no memory.";
        break;
    case ABORT_PANIC_IN_MESSAGE:
        text_add(text, " panics while the message of another panic is written, and the program aborts");
        add_panic_message(text, machine);
        report->why = "The message of a panic is written when the panic is under way; no second one may come out of that.";
        report->mend = "Let `Display` and `Debug` not panic; they can return an error.";
        break;
    case ABORT_PANIC_IN_THREAD_LOCAL:
        text_add(text, " panics in the destructor of a `thread_local!`, and the program aborts");
        add_panic_message(text, machine);
        report->why = "Values of a `thread_local!` are dropped when their thread is over; nothing is left there that could take up a panic.";
        report->mend = "Let destructors not panic.";
        break;
    }
    report->message = report_taken(builder);
}

void report_limit(struct builder *builder) {
    struct report *report = builder->report;
    const struct evidence *evidence = builder->evidence;
    const struct machine_options *options = evidence->options;
    struct text *text = &builder->text;
    report->verdict = VERDICT_LIMIT;
    report->span = machine_span(evidence->machine);
    text_add(text, "stopped at ");
    words_line(text, evidence, report->span);
    switch (machine_limit(evidence->machine)) {
    case LIMIT_TICKS:
        text_format(text, " after %" PRIu64 " steps without an end", options->most_ticks);
        report->mend = "Look for a loop that never ends; `--steps N` sets another limit.";
        break;
    case LIMIT_MEMORY:
        text_format(text, ": the program wants more than %" PRIu64 " bytes of memory", options->most_memory);
        report->mend = "Look for what allocates in a loop and frees nothing; `--memory BYTES` sets another limit.";
        break;
    case LIMIT_DEPTH:
        text_format(text, ": calls are nested more than %" PRIu32 " deep", options->most_depth);
        report->mend = "Look for a recursion without an end; `--recursion N` sets another limit.";
        break;
    case LIMIT_OUTPUT:
        text_format(text, " after %" PRIu64 " bytes of output", options->most_output);
        report->mend = "Look for a loop that prints without an end; `--output BYTES` sets another limit.";
        break;
    case LIMIT_NONE:
        text_add(text, ": this computer has no memory left for the run");
        break;
    }
    report->message = report_taken(builder);
}

void report_ok(struct builder *builder) {
    struct report *report = builder->report;
    struct text *text = &builder->text;
    struct machine_totals totals = machine_totals(builder->evidence->machine);
    report->verdict = VERDICT_OK;
    if (machine_ending(builder->evidence->machine) == ENDING_EXITED)
        text_format(text, "the program exited with status %d", report->exit_status);
    else if (report->exit_status)
        text_add(text, "main returned an error");
    else
        text_add(text, "no fault found in this run");
    if (totals.allocations == 0)
        text_add(text, "; nothing was allocated");
    else
        text_format(text, "; %" PRIu64 " allocation%s, %" PRIu64 " free%s", totals.allocations,
                    totals.allocations == 1 ? "" : "s", totals.frees, totals.frees == 1 ? "" : "s");
    if (totals.allocations && totals.live_blocks == 0)
        text_add(text, ", nothing left on the heap");
    report->message = report_taken(builder);
}
