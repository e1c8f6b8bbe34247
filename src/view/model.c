/* model.c -- a model as a whole, and the note on what the step did. */
#include <inttypes.h>
#include <string.h>

#include "view/model_private.h"

void model_init(struct model *model) {
    memset(model, 0, sizeof *model);
    arena_init(&model->arena, 0);
}

void model_release(struct model *model) { arena_release(&model->arena); }

void model_memory_init(struct model_memory *memory) {
    memset(memory, 0, sizeof *memory);
    arena_init(&memory->arena, 0);
}

void model_memory_release(struct model_memory *memory) { arena_release(&memory->arena); }

/* ---- What the step did ------------------------------------------------------------------------------------------------------- */

const struct stop *builder_stop(struct builder *builder) {
    size_t count;
    const struct stop *stops = session_stops(builder->session, &count);
    size_t here = session_here(builder->session);
    return here < count ? &stops[here] : NULL;
}

uint32_t builder_number(struct builder *builder, uint32_t allocation) {
    const struct allocation *block = machine_allocation(builder->machine, allocation);
    return block ? block->number : 0;
}

static void note_written(struct builder *builder, const struct event *event) {
    const struct allocation *block = machine_allocation(builder->machine, event->allocation);
    if (!block) return;
    uint64_t from = event->offset, size = event->size;
    if (from == 0 && size == block->size) {
        builder->model->note =
            size == 1 ? arena_format(builder->arena, "fills jar #%" PRIu32 ", its one byte", block->number)
                      : arena_format(builder->arena, "fills jar #%" PRIu32 ", all %" PRIu64 " bytes", block->number, size);
    } else {
        builder->model->note = arena_format(builder->arena, "writes %" PRIu64 " byte%s of jar #%" PRIu32 ", from +%" PRIu64,
                                            size, size == 1 ? "" : "s", block->number, from);
    }
}

/* A value that ends may be all that the jar holds, or a part of it. */
static void note_ended(struct builder *builder, const struct event *event, uint32_t number) {
    const struct allocation *block = machine_allocation(builder->machine, event->allocation);
    bool all = !block || (event->offset == 0 && event->size >= block->size), dropped = event->kind == EVENT_DROPPED;
    if (all) {
        builder->model->note = arena_format(builder->arena, dropped ? "washes jar #%" PRIu32 ": the value in it is dropped"
                                                                    : "moves the value out of jar #%" PRIu32, number);
    } else {
        builder->model->note = arena_format(builder->arena, dropped ? "washes %" PRIu64 " byte%s of jar #%" PRIu32 ", from +%" PRIu64 ": the value there is dropped"
                                                                    : "moves %" PRIu64 " byte%s out of jar #%" PRIu32 ", from +%" PRIu64,
                                            event->size, event->size == 1 ? "" : "s", number, event->offset);
    }
}

/* The bytes of the jar touched last that this step touched. */
static void note_touched(struct model *model, const struct event *event, uint32_t number) {
    bool part = event->kind == EVENT_WRITTEN || event->kind == EVENT_DROPPED || event->kind == EVENT_MOVED;
    uint64_t from = part ? event->offset : 0, to = part ? event->offset + event->size : UINT64_MAX;
    bool more = number == model->touched;
    if (!more || from < model->touched_from) model->touched_from = from;
    if (!more || to > model->touched_to) model->touched_to = to;
    model->touched = number;
}

static void build_note(struct builder *builder) {
    struct model *model = builder->model;
    model->note = "";
    const struct stop *stop = builder_stop(builder);
    if (!stop) return;
    size_t count;
    const struct event *events = session_events(builder->session, &count);
    for (uint32_t i = 0; i < stop->event_count && stop->first_event + i < count; i++) {
        const struct event *event = &events[stop->first_event + i];
        uint32_t number = builder_number(builder, event->allocation);
        switch (event->kind) {
        case EVENT_ALLOCATED:
            model->note = arena_format(builder->arena, "takes jar #%" PRIu32 ": %" PRIu64 " byte%s, align %" PRIu32, number,
                                       event->size, event->size == 1 ? "" : "s", event->align);
            break;
        case EVENT_REALLOCATED:
            model->note = arena_format(builder->arena, "moves what was in jar #%" PRIu32 " to jar #%" PRIu32 " (%" PRIu64 " bytes)",
                                       builder_number(builder, event->other), number, event->size);
            break;
        case EVENT_WRITTEN: note_written(builder, event); break;
        case EVENT_DROPPED:
        case EVENT_MOVED: note_ended(builder, event, number); break;
        case EVENT_FREED: model->note = arena_format(builder->arena, "puts jar #%" PRIu32 " back", number); break;
        default: continue;
        }
        if (number) note_touched(model, event, number);
        model->note_line = source_map_place(session_sources(builder->session), event->span).line;
    }
}

static struct builder builder_of(struct model *model, struct session *session, struct model_memory *memory) {
    return (struct builder){.model = model, .session = session, .machine = session_machine(session),
                            .program = session_code(session)->program, .arena = &model->arena, .memory = memory};
}

void model_build(struct model *model, struct session *session, struct model_memory *memory, struct model_wish wish) {
    arena_release(&model->arena);
    model_init(model);
    jmp_buf recovery;
    if (setjmp(recovery)) {
        arena_release(&model->arena);
        model_init(model);
        model->failed = true;
        return;
    }
    arena_guard(&model->arena, &recovery);
    arena_guard(&memory->arena, &recovery);
    struct builder builder = builder_of(model, session, memory);
    builder.into_prelude = wish.into_prelude;
    builder.wish = wish;
    if (!memory->learned) {
        memory->learned = true;
        builder.wish.filter.kind = FILTER_ALL;
        builder.learning = true;
        learn_labels(&builder);
        learn_faults(&builder);
        builder.learning = false;
        builder.wish = wish;
    }
    model->stop = session_here(session);
    build_note(&builder);
    build_frames(&builder, wish.into_prelude);
    build_jars(&builder);
}
