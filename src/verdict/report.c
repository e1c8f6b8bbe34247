/* report.c -- gathers what is said about a run: the verdict, its sentence, its places.
 *
 * All texts of a report hang from an arena of its own. Whatever runs out of memory on the way arrives at the one guard
 * in report_make.
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "verdict/report_private.h"

const char *report_taken(struct builder *builder) {
    if (builder->text.failed)
        longjmp(*builder->arena->recovery, 1);
    const char *copy = arena_copy(builder->arena, builder->text.bytes, builder->text.length);
    text_clear(&builder->text);
    return copy;
}

const char *report_expanded(struct builder *builder, const char *template) {
    words_expand(&builder->text, template, &builder->subject);
    return report_taken(builder);
}

/* A place in the learner's file, or none. */
static struct position user_place(const struct evidence *evidence, struct span span) {
    struct position place = source_map_place(evidence->sources, span);
    return place.source && place.source->kind == SOURCE_USER ? place : (struct position){0};
}

/* --- Related places ------------------------------------------------------------------------------------------------------- */

static void add_said(struct builder *builder, const char *role, const char *word, struct span span, uint64_t tick) {
    struct report *report = builder->report;
    struct position place = user_place(builder->evidence, span);
    if (!place.line)
        return;
    report->related = arena_grow(builder->arena, report->related, report->related_count, &builder->related_capacity,
                                 sizeof *report->related);
    size_t at = report->related_count++;
    for (; at > 0 && report->related[at - 1].tick > tick; at--)
        report->related[at] = report->related[at - 1];
    report->related[at] = (struct related){.role = role, .word = word, .place = place, .span = span, .tick = tick};
}

void report_relate(struct builder *builder, const char *role, struct span span, uint64_t tick) {
    add_said(builder, role, role, span, tick);
}

/* A block without one initialised byte was written to with what was none itself: a `MaybeUninit::uninit()`, say. */
static bool is_empty(const struct evidence *evidence, const struct fault *fault) {
    const struct allocation *block = machine_allocation(evidence->machine, fault->allocation);
    if (fault->kind != FAULT_UNINITIALISED || machine_ending(evidence->machine) != ENDING_FAULT || !block || !block->live)
        return false;
    for (uint64_t at = 0; at < block->size; at++) {
        uint8_t shadow = 0;
        if (machine_peek(evidence->machine, block->address + at, 1, NULL, &shadow, NULL) && shadow & SHADOW_INIT)
            return false;
    }
    return true;
}

/* What the events of the fault's block tell: its first write, its last drop and move. */
static void add_history(struct builder *builder, const struct fault *fault) {
    const struct evidence *evidence = builder->evidence;
    const struct event *written = NULL, *dropped = NULL, *moved = NULL;
    bool empty = is_empty(evidence, fault);
    for (size_t i = 0; i < evidence->history_count; i++) {
        const struct event *event = &evidence->history[i];
        if (event->tick >= fault->tick) /* with the inspector off the faulty access itself took place */
            break;
        if (event->kind == EVENT_WRITTEN && !written && !empty)
            written = event;
        else if (event->kind == EVENT_DROPPED)
            dropped = event;
        else if (event->kind == EVENT_MOVED)
            moved = event;
    }
    if (written)
        report_relate(builder, "initialised", written->span, written->tick);
    if (evidence->twin.tick)
        report_relate(builder, "copied", evidence->twin.span, evidence->twin.tick);
    if (moved)
        report_relate(builder, "moved", moved->span, moved->tick);
    if (dropped)
        report_relate(builder, "dropped", dropped->span, dropped->tick);
}

/* Where a local is declared: there its place on the stack was taken. */
static struct span local_span(const struct evidence *evidence, const struct allocation *block) {
    const struct function *function =
        block->function < evidence->code->function_count ? evidence->code->functions[block->function] : NULL;
    return function && block->origin < function->memory_local_count ? function->memory_locals[block->origin].span : (struct span){0};
}

/* "#2", or the name of a local: what tells one of two blocks from the other. */
static const char *short_name(struct builder *builder, const struct allocation *block) {
    if (allocation_is_block(block))
        return arena_format(builder->arena, "#%" PRIu32, block->number);
    const struct function *function =
        block->kind == ALLOCATION_STACK && block->function < builder->evidence->code->function_count
            ? builder->evidence->code->functions[block->function]
            : NULL;
    const struct symbol *name =
        function && block->origin < function->memory_local_count ? function->memory_locals[block->origin].name : NULL;
    return name && name->text[0] != '{' ? name->text : NULL;
}

/* The places that have been noted since are this block's. */
static void name_related(struct builder *builder, const struct allocation *block) {
    const char *name = short_name(builder, block);
    for (size_t i = 0; i < builder->report->related_count; i++)
        if (!builder->report->related[i].what)
            builder->report->related[i].what = name;
}

static void relate_fault(struct builder *builder, const struct fault *fault) {
    const struct allocation *block =
        fault->allocation ? machine_allocation(builder->evidence->machine, fault->allocation) : NULL;
    if (!block)
        return;
    if (allocation_is_block(block))
        report_relate(builder, "allocated", block->born_span, block->born);
    else if (block->kind == ALLOCATION_STACK)
        add_said(builder, "allocated", "declared", local_span(builder->evidence, block), block->born);
    const struct allocation *other =
        fault->other && fault->other != fault->allocation ? machine_allocation(builder->evidence->machine, fault->other) : NULL;
    add_history(builder, fault);
    if (!block->live && block->died && block->died < fault->tick)
        add_said(builder, "freed", block->kind == ALLOCATION_STACK ? "ended" : "freed", block->died_span, block->died);
    if (!other)
        return;
    name_related(builder, block);
    if (allocation_is_block(other))
        report_relate(builder, "allocated", other->born_span, other->born);
    else if (other->kind == ALLOCATION_STACK)
        add_said(builder, "allocated", "declared", local_span(builder->evidence, other), other->born);
    if (allocation_is_block(other) && !other->live && other->died && other->died < fault->tick)
        report_relate(builder, "freed", other->died_span, other->died);
    name_related(builder, other);
}

/* --- Faults ---------------------------------------------------------------------------------------------------------------- */

static const enum verdict verdicts_of_faults[] = {
    [FAULT_NONE] = VERDICT_OTHER_UB,
    [FAULT_USE_AFTER_FREE] = VERDICT_USE_AFTER_FREE,
    [FAULT_DANGLING] = VERDICT_DANGLING,
    [FAULT_DOUBLE_FREE] = VERDICT_DOUBLE_FREE,
    [FAULT_WRONG_LAYOUT] = VERDICT_WRONG_LAYOUT,
    [FAULT_BAD_FREE] = VERDICT_BAD_FREE,
    [FAULT_OUT_OF_BOUNDS] = VERDICT_OUT_OF_BOUNDS,
    [FAULT_UNINITIALISED] = VERDICT_UNINITIALISED,
    [FAULT_NULL_POINTER] = VERDICT_NULL_POINTER,
    [FAULT_MISALIGNED] = VERDICT_MISALIGNED,
    [FAULT_INVALID_VALUE] = VERDICT_INVALID_VALUE,
    [FAULT_ARITHMETIC] = VERDICT_ARITHMETIC,
    [FAULT_OTHER_UB] = VERDICT_OTHER_UB,
};

/* Is the byte between the fields of a struct, where nothing is ever kept? */
static bool is_padding(const struct layout *layout, uint64_t offset) {
    if (layout->element)
        return layout->element->size && is_padding(layout->element, offset % layout->element->size);
    if (layout->is_union || layout->variant_count != 1 || !layout->variants[0].field_count)
        return false;
    const struct variant_layout *fields = &layout->variants[0];
    for (uint32_t i = 0; i < fields->field_count; i++) {
        const struct field_layout *field = &fields->fields[i];
        if (offset >= field->offset && offset - field->offset < field->layout->size)
            return is_padding(field->layout, offset - field->offset);
    }
    return true;
}

/* The local whose padding was read. Of a heap block nobody says what type lies in it. */
static bool reads_padding(const struct evidence *evidence, const struct fault *fault) {
    const struct allocation *block =
        fault->kind == FAULT_UNINITIALISED && fault->allocation ? machine_allocation(evidence->machine, fault->allocation) : NULL;
    if (!block || block->kind != ALLOCATION_STACK || block->function >= evidence->code->function_count || fault->offset < 0)
        return false;
    const struct function *function = evidence->code->functions[block->function];
    const struct layout *layout =
        function && block->origin < function->memory_local_count ? function->memory_locals[block->origin].layout : NULL;
    uint64_t offset = (uint64_t)fault->offset + fault->bad_from;
    return layout && offset < layout->size && is_padding(layout, offset);
}

/* Functions that read text of C's up to its end. */
static bool seeks_nul(const char *called) {
    static const char *const own[] = {"CStr::from_ptr", "c::strlen", "c::strcmp", "c::strcpy", "c::strcat", "c::strdup", "c::strchr", "c::strrchr", "c::strstr",
                                      "c::atoi", "c::atol", "c::puts"};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (strcmp(called, own[i]) == 0)
            return true;
    return false;
}

/* Does the name of the library's function end in one of these? */
static bool is_called(const char *called, const char *const *names, size_t count) {
    const char *last = strrchr(called, ':');
    last = last ? last + 1 : called;
    size_t length = strcspn(last, "<");
    for (size_t i = 0; i < count; i++)
        if (strlen(names[i]) == length && memcmp(last, names[i], length) == 0)
            return true;
    return false;
}

/* A drop that the program asks for, and not that of an assignment. */
static bool drops_by_hand(const char *called) {
    static const char *const own[] = {"drop_in_place", "assume_init_drop", "drop"};
    return is_called(called, own, sizeof own / sizeof *own);
}

static bool asks_allocator(const char *called) {
    static const char *const own[] = {"realloc", "grow", "shrink", "grow_zeroed"};
    return !*called || is_called(called, own, sizeof own / sizeof *own);
}

static const struct fault_words *say_fault(struct builder *builder, const struct fault *fault) {
    const struct evidence *evidence = builder->evidence;
    builder->subject = (struct subject){
        .evidence = evidence,
        .arena = builder->arena,
        .fault = fault,
        .span = fault->span,
        .dropped = fault->dropped,
    };
    struct fault seen = *fault;
    if (!seen.detail && reads_padding(evidence, fault))
        seen.detail = "padding";
    if (!seen.detail && fault->kind == FAULT_USE_AFTER_FREE && words_heir(evidence, fault->allocation))
        seen.detail = "moved";
    if (!seen.detail && fault->kind == FAULT_DOUBLE_FREE && evidence->history_count && !evidence->twin.tick && evidence->owner_count < 2)
        seen.detail = "same-value";
    bool is_first = fault == machine_fault(evidence->machine);
    if (!seen.detail && fault->kind == FAULT_DOUBLE_FREE && is_first && evidence->twin.by_move)
        seen.detail = "by-move";
    if (!seen.detail && fault->kind == FAULT_OUT_OF_BOUNDS && fault->action == ACTION_READ && is_first && seeks_nul(evidence->called))
        seen.detail = "no-nul";
    if (!seen.detail && fault->kind == FAULT_UNINITIALISED && is_first && drops_by_hand(evidence->called))
        seen.detail = "by-hand";
    if (fault->kind == FAULT_WRONG_LAYOUT && is_first && !asks_allocator(evidence->called))
        seen.detail = "by-owner";
    return fault_words_find(&seen, builder->subject.dropped != NULL);
}

/* With the inspector off the library stumbles on over what its caller gave it, and a bad reference is used: the same mistake of the same line. */
static bool is_echo(const struct builder *builder, const struct fault *fault, const struct fault *before) {
    const struct function *function = builder->evidence->code->functions[fault->function];
    uint32_t inlined = function->inlined && fault->at < function->count ? function->inlined[fault->at] : 0;
    bool in_prelude = inlined ? function->inline_frames[inlined].is_prelude : function->is_prelude;
    return (in_prelude || before->action == ACTION_REFERENCE) && fault->kind == before->kind && fault->allocation == before->allocation &&
           user_place(builder->evidence, fault->span).line == user_place(builder->evidence, before->span).line;
}

static bool is_said(const struct report *report, const struct report_fault *again) {
    for (size_t i = 0; i < report->fault_count; i++) {
        const struct report_fault *said = &report->faults[i];
        if (said->verdict == again->verdict && said->place.line == again->place.line && said->place.column == again->place.column &&
            strcmp(said->message, again->message) == 0)
            return true;
    }
    return false;
}

static void report_faults(struct builder *builder) {
    struct report *report = builder->report;
    const struct machine *machine = builder->evidence->machine;
    size_t count = machine_fault_count(machine);
    const struct fault *before = NULL;
    report->faults = arena_array(builder->arena, count, sizeof *report->faults);
    for (size_t i = 0; i < count; i++) {
        const struct fault *fault = machine_fault_at(machine, i);
        if (before && is_echo(builder, fault, before))
            continue;
        before = fault;
        const struct fault_words *words = say_fault(builder, fault);
        struct report_fault *said = &report->faults[report->fault_count];
        *said = (struct report_fault){
            .verdict = verdicts_of_faults[fault->kind],
            .place = user_place(builder->evidence, fault->span),
            .message = report_expanded(builder, words->sentence),
        };
        if (is_said(report, said))
            continue;
        if (report->fault_count++)
            continue;
        report->verdict = said->verdict;
        report->place = said->place;
        report->span = fault->span;
        report->message = said->message;
        report->life = words->life;
        words = fault_words_late(builder->evidence, fault, words);
        report->why = report_expanded(builder, words->why);
        report->mend = report_expanded(builder, words->mend);
        relate_fault(builder, fault);
        facts_of_fault(report, &builder->subject);
    }
}

/* --- Leaks ----------------------------------------------------------------------------------------------------------------- */

/* How it came to the loss decides what to do about it: a row for each way in which a destructor did not run. */
static const struct {
    enum undropped_how how;
    const char *why, *mend;
} ways_to_lose[] = {
    {UNDROPPED_FREED, "A block was freed while the value in it had not been dropped: what the value owned is freed by nobody.",
     "Drop the value first (`ptr::drop_in_place`), then free its block (`dealloc`)."},
    {UNDROPPED_FORGOTTEN, "`mem::forget`, `ManuallyDrop` and unions run no destructor: what the value owned is freed by nobody.",
     "Let the value be dropped, or drop it by hand in the end (`ManuallyDrop::drop`)."},
    {UNDROPPED_OVERWRITTEN, "`ptr::write` drops nothing: what the old value owned was lost with the bytes that were written over.",
     "Drop the old value first (`ptr::drop_in_place`), or assign with `*p = value`, which does."},
};

static void advise_on_leak(struct builder *builder, const struct loss *loss) {
    const struct evidence *evidence = builder->evidence;
    struct report *report = builder->report;
    const struct maker *maker = words_maker(evidence, loss->allocation);
    uint32_t line = user_place(evidence, loss->lost_span).line;
    report->why = "A block that no pointer reaches can never be freed. A leak is no undefined behaviour, but the memory is gone until the "
                  "program ends.";
    report->mend = "Free the block (or drop its owner) before the last pointer to it goes; a type whose `Drop` does it cannot forget.";
    for (size_t i = 0; line && i < evidence->undropped_count; i++)
        for (size_t k = 0; k < sizeof ways_to_lose / sizeof *ways_to_lose; k++)
            if (evidence->undropped[i].how == ways_to_lose[k].how && user_place(evidence, evidence->undropped[i].at_span).line == line) {
                report->why = ways_to_lose[k].why;
                report->mend = ways_to_lose[k].mend;
                return;
            }
    if (user_place(evidence, loss->left_span).line)
        report->mend = "Free the block on that way out, too; an owner whose `Drop` frees it does so on every way.";
    else if (!evidence->undropped_count && maker && strncmp(maker->owner, "the contents of a `Box", strlen("the contents of a `Box")) == 0)
        report->mend = "Make the pointer a Box again with `Box::from_raw` before it goes: that Box frees the block when it is dropped.";
}

static bool begins_with(const struct evidence *evidence, struct span span, const char *word) {
    const struct source *source = source_map_find(evidence->sources, span.start);
    uint32_t at = source ? span.start - source->base : 0;
    return source && at + strlen(word) <= source->length && memcmp(source->text + at, word, strlen(word)) == 0;
}

static void add_way_out(struct builder *builder, const struct loss *loss) {
    const struct evidence *evidence = builder->evidence;
    struct text *text = &builder->text;
    if (!user_place(evidence, loss->left_span).line)
        return;
    words_line(text, evidence, loss->left_span);
    text_format(text, " %s with the block still allocated",
                begins_with(evidence, loss->left_span, "continue") ? "begins the next turn of the loop"
                : begins_with(evidence, loss->left_span, "break")  ? "leaves the loop"
                                                                    : "leaves the function");
    report_add_fact(builder->report, builder->arena, "way out", report_taken(builder));
}

/* A number may be made a pointer again, as long as the program runs. */
static void add_exposed(struct builder *builder, const struct loss *loss) {
    const struct evidence *evidence = builder->evidence;
    const struct allocation *block = machine_allocation(evidence->machine, loss->allocation);
    const struct item *main = evidence->code->program->main;
    if (block && block->exposed && main && loss->lost_span.end == main->span.end)
        report_add_fact(builder->report, builder->arena, "as a number",
                        "its address was made a number (`as usize`), which counts as a pointer until `main` returns");
}

static void report_leak(struct builder *builder) {
    struct report *report = builder->report;
    const struct evidence *evidence = builder->evidence;
    const struct loss *loss = &evidence->losses[0];
    report->verdict = VERDICT_LEAK;
    report->place = user_place(evidence, loss->born_span);
    report->span = loss->born_span;
    struct text *text = &builder->text;
    text_add(text, "nothing frees ");
    words_block(text, evidence, loss->allocation, false);
    text_add(text, ", which ");
    words_line(text, evidence, loss->born_span);
    text_add(text, " allocated");
    const struct maker *maker = words_maker(evidence, loss->allocation);
    if (maker && maker->name[0])
        text_format(text, " (`%s`)", maker->name);
    if (user_place(evidence, loss->lost_span).line) {
        text_add(text, "; ");
        words_line(text, evidence, loss->lost_span);
        text_add(text, " let go of the last pointer to it");
    }
    if (evidence->loss_count > 1)
        text_format(text, " (and %zu more block%s)", evidence->loss_count - 1, evidence->loss_count > 2 ? "s" : "");
    report->message = report_taken(builder);
    advise_on_leak(builder, loss);
    report->life = "never-freed";
    report_relate(builder, "allocated", loss->born_span, machine_allocation(evidence->machine, loss->allocation)->born);
    if (loss->lost_tick)
        report_relate(builder, "lost", loss->lost_span, loss->lost_tick);
    add_way_out(builder, loss);
    add_exposed(builder, loss);
    holders_of_leak(report, evidence, builder->arena, &builder->text);
}

/* --- All together ------------------------------------------------------------------------------------------------------------ */

static const char *const endings[] = {
    [ENDING_RUNNING] = "limit",
    [ENDING_RETURNED] = "returned",
    [ENDING_EXITED] = "exited",
    [ENDING_PANICKED] = "panicked",
    [ENDING_ABORTED] = "aborted",
    [ENDING_FAULT] = "fault",
    [ENDING_SEGFAULT] = "segfault",
    [ENDING_LIMIT] = "limit",
    [ENDING_NO_HOST_MEMORY] = "limit",
};

/* 2, 75, 86, 134, 101, else the program's own; with the inspector off neither a fault nor a leak changes it. */
static int exit_status(const struct evidence *evidence, bool has_faults) {
    switch (machine_ending(evidence->machine)) {
    case ENDING_LIMIT:
    case ENDING_NO_HOST_MEMORY:
    case ENDING_RUNNING:
        return 75;
    case ENDING_FAULT:
        return 86;
    case ENDING_SEGFAULT:
        return 139;
    case ENDING_ABORTED:
        return 134;
    case ENDING_PANICKED:
        return 101;
    case ENDING_RETURNED:
        if (!has_faults && evidence->loss_count && !evidence->options->inspector_off)
            return 86;
        break;
    case ENDING_EXITED:
        break;
    }
    return machine_exit_code(evidence->machine) & 0xff;
}

static void report_no_memory(struct report *report) {
    report->verdict = VERDICT_LIMIT;
    report->ending = "limit";
    report->exit_status = 75;
    report->message = "this computer has no memory left to look at the run";
}

static void report_run(struct builder *builder) {
    struct report *report = builder->report;
    const struct evidence *evidence = builder->evidence;
    const struct machine *machine = evidence->machine;
    enum ending ending = machine_ending(machine);
    bool has_faults = machine_fault_count(machine) > 0;
    report->ending = endings[ending];
    report->losses = evidence->losses;
    report->loss_count = evidence->loss_count;
    report->undropped = evidence->undropped;
    report->undropped_count = evidence->undropped_count;
    report->exit_status = exit_status(evidence, has_faults);
    if (has_faults) {
        report_faults(builder);
    } else if (ending == ENDING_LIMIT || ending == ENDING_NO_HOST_MEMORY || ending == ENDING_RUNNING) {
        report_limit(builder);
    } else if (ending == ENDING_ABORTED) {
        report_abort(builder);
    } else if (ending == ENDING_PANICKED) {
        report_panic(builder);
    } else if (ending == ENDING_RETURNED && evidence->loss_count) {
        report_leak(builder);
    } else {
        report_ok(builder);
    }
    if (ending == ENDING_SEGFAULT) {
        words_line(&builder->text, evidence, machine_span(machine));
        text_add(&builder->text, ", with exit status 139: a real machine stops here");
        report_add_fact(report, builder->arena, "segfault", report_taken(builder));
    }
    if (!report->place.line && report->verdict != VERDICT_OK)
        report->place = user_place(evidence, report->span);
}

struct report *report_make(const struct evidence *evidence) {
    struct report *report = calloc(1, sizeof *report);
    struct arena *arena = report ? malloc(sizeof *arena) : NULL;
    if (!arena) {
        free(report);
        return NULL;
    }
    arena_init(arena, 0);
    *report = (struct report){.arena = arena, .evidence = evidence, .why = "", .mend = "", .life = "", .message = ""};
    struct builder builder = {.report = report, .evidence = evidence, .arena = arena};
    struct builder *kept = &builder; /* its address survives the jump; its registers need not */
    text_init(&kept->text);
    jmp_buf recovery;
    if (setjmp(recovery)) {
        text_release(&kept->text);
        report_free(kept->report);
        return NULL;
    }
    arena_guard(arena, &recovery);
    if (evidence->refused) {
        kept->report->ending = "not-run";
        report_refusal(kept);
        kept->report->exit_status = kept->report->verdict == VERDICT_LIMIT ? 75 : 2;
    } else if (evidence->no_memory) {
        report_no_memory(kept->report);
    } else {
        report_run(kept);
    }
    arena_guard(arena, NULL);
    text_release(&kept->text);
    return kept->report;
}

void report_free(struct report *report) {
    if (!report)
        return;
    arena_release(report->arena);
    free(report->arena);
    free(report);
}
