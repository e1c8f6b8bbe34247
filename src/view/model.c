/* model.c -- gathers a model from the machine: frames first, then jars, then what ties them.
 *
 * A jar's label is the type of what is in it. The pantry knows bytes only, so the label comes from the typed pointers
 * at the jar (a pointer to u8 says least and counts last), and is remembered when those pointers are gone.
 */
#include "view/model.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_BYTES_SHOWN = 4096, MOST_HOLDERS_NAMED = 4 };

struct builder {
    struct model *model;
    struct session *session;
    struct machine *machine;
    const struct program *program;
    struct arena *arena;
    struct model_memory *memory;
    uint32_t *jar_of; /* jar index + 1 by block number */
    uint32_t block_count;
};

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

static const struct stop *stop_here(struct session *session) {
    size_t count;
    const struct stop *stops = session_stops(session, &count);
    size_t here = session_here(session);
    return here < count ? &stops[here] : NULL;
}

static uint32_t number_of(struct builder *builder, uint32_t allocation) {
    const struct allocation *block = machine_allocation(builder->machine, allocation);
    return block ? block->number : 0;
}

static void note_written(struct builder *builder, const struct event *event) {
    const struct allocation *block = machine_allocation(builder->machine, event->allocation);
    if (!block) return;
    uint64_t from = event->offset, size = event->size;
    if (from == 0 && size == block->size) {
        builder->model->note =
            arena_format(builder->arena, "fills jar #%" PRIu32 ", all %" PRIu64 " bytes", block->number, size);
    } else {
        builder->model->note = arena_format(builder->arena, "writes %" PRIu64 " bytes of jar #%" PRIu32 ", from +%" PRIu64,
                                            size, block->number, from);
    }
}

static void build_note(struct builder *builder) {
    struct model *model = builder->model;
    model->note = "";
    const struct stop *stop = stop_here(builder->session);
    if (!stop) return;
    size_t count;
    const struct event *events = session_events(builder->session, &count);
    for (uint32_t i = 0; i < stop->event_count && stop->first_event + i < count; i++) {
        const struct event *event = &events[stop->first_event + i];
        uint32_t number = number_of(builder, event->allocation);
        switch (event->kind) {
        case EVENT_ALLOCATED:
            model->note = arena_format(builder->arena, "takes jar #%" PRIu32 ": %" PRIu64 " bytes, align %" PRIu32, number,
                                       event->size, event->align);
            break;
        case EVENT_REALLOCATED:
            model->note = arena_format(builder->arena, "moves what was in jar #%" PRIu32 " to jar #%" PRIu32 " (%" PRIu64 " bytes)",
                                       number_of(builder, event->other), number, event->size);
            break;
        case EVENT_WRITTEN: note_written(builder, event); break;
        case EVENT_DROPPED:
            model->note = arena_format(builder->arena, "washes jar #%" PRIu32 ": the value in it is dropped", number);
            break;
        case EVENT_MOVED: model->note = arena_format(builder->arena, "moves the value out of jar #%" PRIu32, number); break;
        case EVENT_FREED: model->note = arena_format(builder->arena, "puts jar #%" PRIu32 " back", number); break;
        default: continue;
        }
        if (number) model->touched = number;
    }
}

/* ---- Reading values ------------------------------------------------------------------------------------------------------------ */

static bool read_memory(struct builder *builder, uint64_t address, uint64_t size, struct value_bytes *value) {
    uint8_t *bytes = arena_alloc(builder->arena, size + 8);
    uint8_t *shadows = arena_alloc(builder->arena, size + 8);
    uint32_t *provenances = arena_array(builder->arena, size + 8, sizeof *provenances);
    *value = (struct value_bytes){size, bytes, shadows, provenances};
    return size == 0 || machine_peek(builder->machine, address, size, bytes, shadows, provenances);
}

/* A value in slots, spelt out as the bytes it would have in memory. */
static void read_slots(struct builder *builder, const uint64_t *slots, const struct layout *layout,
                       struct value_bytes *value) {
    uint8_t *bytes = arena_alloc(builder->arena, layout->size + 24);
    uint8_t *shadows = arena_alloc(builder->arena, layout->size + 24);
    uint32_t *provenances = arena_array(builder->arena, layout->size + 24, sizeof *provenances);
    memset(shadows, SHADOW_INIT, layout->size + 24);
    memcpy(bytes, &slots[0], 8);
    if (layout->abi == ABI_POINTER || layout->abi == ABI_WIDE) {
        for (uint32_t i = 0; i < 8; i++) provenances[i] = (uint32_t)slots[1] << 3 | i;
        if (slots[1] == 0) memset(provenances, 0, 8 * sizeof *provenances);
        if (layout->abi == ABI_WIDE) memcpy(bytes + 8, &slots[2], 8);
    }
    *value = (struct value_bytes){layout->size, bytes, shadows, provenances};
}

static enum value_state state_of_bytes(const struct value_bytes *value) {
    bool any = value->size == 0, dropped = false, moved = false;
    for (uint64_t i = 0; i < value->size; i++) {
        if (value->shadows[i] & SHADOW_DROPPED) dropped = true;
        else if (value->shadows[i] & SHADOW_MOVED) moved = true;
        else if (value->shadows[i] & SHADOW_INIT) any = true;
    }
    if (any) return VALUE_THERE;
    return dropped ? VALUE_DROPPED : moved ? VALUE_MOVED : VALUE_NOT_YET;
}

static enum value_state read_variable(struct builder *builder, const struct machine_frame *frame,
                                      const struct variable *variable, struct value_bytes *value) {
    const struct layout *layout = variable->layout;
    if (variable->flag >= 0 && frame->slots[variable->flag] == 0) {
        return frame->at <= variable->from ? VALUE_NOT_YET : VALUE_MOVED;
    }
    if (variable->where == VARIABLE_SLOT) {
        if (layout->slots == 0) {
            *value = (struct value_bytes){.size = 0};
            return VALUE_THERE;
        }
        read_slots(builder, frame->slots + variable->at, layout, value);
        bool pointer = layout->abi == ABI_POINTER || layout->abi == ABI_WIDE;
        if (pointer && layout->valid_low == 1 && !layout->is_nullable && frame->slots[variable->at] == 0) return VALUE_MOVED;
        return VALUE_THERE;
    }
    uint64_t address = variable->where == VARIABLE_FRAME ? frame->memory + variable->at : frame->slots[variable->at];
    if (!read_memory(builder, address, layout->size, value)) return VALUE_NOT_YET;
    return state_of_bytes(value);
}

/* ---- Frames --------------------------------------------------------------------------------------------------------------------- */

static const char *short_name(const char *name) {
    return strncmp(name, "main::", 6) == 0 ? name + 6 : name;
}

static void tie_variable(struct builder *builder, struct model_variable *variable, const struct layout *layout,
                         const struct value_bytes *value) {
    struct leaf *leaves;
    size_t count = value_leaves(builder->arena, builder->program, layout, value, &leaves);
    for (size_t i = 0; i < count; i++) {
        const struct layout *leaf = leaves[i].layout;
        if (leaf->abi != ABI_POINTER && leaf->abi != ABI_WIDE) continue;
        pointer_text(builder->arena, builder->session, value_word(value, leaves[i].offset, 8),
                     value->provenances[leaves[i].offset], &variable->pointer, &variable->block);
        if (variable->pointer == POINTER_DANGLING) builder->model->dangling++;
        return;
    }
}

static void add_variables(struct builder *builder, const struct machine_frame *frame, uint32_t inlined,
                          struct model_frame *shown) {
    const struct function *function = frame->function;
    shown->variables = arena_array(builder->arena, function->variable_count, sizeof *shown->variables);
    for (uint32_t i = 0; i < function->variable_count; i++) {
        const struct variable *variable = &function->variables[i];
        if (!variable->name || variable->inline_frame != inlined || frame->at >= variable->to) continue;
        struct position place = source_map_place(session_sources(builder->session), variable->span);
        bool declared = frame->at >= variable->from;
        if (!declared && place.line > shown->line) continue;
        struct model_variable *item = &shown->variables[shown->variable_count++];
        *item = (struct model_variable){.name = variable->name->text, .value = ""};
        item->type = type_text(builder->arena, variable->layout->type);
        item->state = VALUE_NOT_YET;
        struct value_bytes value = {.size = 0};
        if (declared) item->state = read_variable(builder, frame, variable, &value);
        if (item->state == VALUE_THERE) {
            item->value = value_text(builder->arena, builder->session, variable->layout, &value);
            if (value.size > 0) tie_variable(builder, item, variable->layout, &value);
        }
    }
}

/* One machine frame is one or more frames for people: the functions whose bodies were lowered in place. */
static void add_frames(struct builder *builder, uint32_t depth, bool into_prelude) {
    struct model *model = builder->model;
    struct machine_frame frame = machine_frame(builder->machine, depth);
    const struct function *function = frame.function;
    uint32_t at = frame.at < function->count ? frame.at : function->count - 1;
    uint32_t inlined = function->inlined && function->count ? function->inlined[at] : 0;
    struct span span = function->count ? function->spans[at] : function->span;
    for (;;) {
        bool is_prelude = inlined ? function->inline_frames[inlined].is_prelude : function->is_prelude;
        const char *name = inlined ? function->inline_frames[inlined].name : function->name;
        if (is_prelude && !into_prelude) {
            if (function->kind != INSTANCE_START) model->hidden_frames++;
        } else if (function->kind != INSTANCE_START) {
            struct model_frame *shown = &model->frames[model->frame_count++];
            *shown = (struct model_frame){.name = short_name(name), .in_prelude = is_prelude};
            shown->line = source_map_place(session_sources(builder->session), span).line;
            add_variables(builder, &frame, inlined, shown);
        }
        if (!inlined) return;
        span = function->inline_frames[inlined].call;
        inlined = function->inline_frames[inlined].parent;
    }
}

static void build_frames(struct builder *builder, bool into_prelude) {
    uint32_t depth = machine_depth(builder->machine);
    size_t most = 0;
    for (uint32_t i = 0; i < depth; i++) most += 1 + machine_frame(builder->machine, i).function->inline_frame_count;
    builder->model->frames = arena_array(builder->arena, most, sizeof *builder->model->frames);
    for (uint32_t i = depth; i > 0; i--) add_frames(builder, i - 1, into_prelude);
}

/* ---- Jars ------------------------------------------------------------------------------------------------------------------------ */

static bool address_reused(struct builder *builder, const struct allocation *dead) {
    for (uint32_t number = dead->number + 1; number <= builder->block_count; number++) {
        const struct allocation *other = machine_allocation(builder->machine, machine_block(builder->machine, number));
        if (!other) continue;
        if (other->address < dead->address + dead->size && dead->address < other->address + other->size) return true;
    }
    return false;
}

static void remember(struct builder *builder, uint32_t number, const char *label, bool needs_wash) {
    struct model_memory *memory = builder->memory;
    if (number >= memory->count) {
        size_t count = memory->count ? memory->count : 64;
        while (count <= number) count *= 2;
        const char **labels = arena_array(&memory->arena, count, sizeof *labels);
        bool *washes = arena_array(&memory->arena, count, sizeof *washes);
        if (memory->count) {
            memcpy(labels, memory->labels, memory->count * sizeof *labels);
            memcpy(washes, memory->needs_wash, memory->count * sizeof *washes);
        }
        memory->labels = labels;
        memory->needs_wash = washes;
        memory->count = count;
    }
    memory->labels[number] = arena_copy(&memory->arena, label, strlen(label));
    memory->needs_wash[number] = needs_wash;
}

static enum jar_state state_of_jar(const struct jar *jar) {
    uint64_t dropped = 0, moved = 0, initialised = 0;
    for (uint64_t i = 0; i < jar->shown; i++) {
        if (jar->shadows[i] & SHADOW_DROPPED) dropped++;
        else if (jar->shadows[i] & SHADOW_MOVED) moved++;
        else if (jar->shadows[i] & SHADOW_INIT) initialised++;
    }
    if (initialised == 0 && dropped > 0) return JAR_WASHED;
    if (initialised == 0 && moved > 0) return JAR_MOVED;
    if (initialised == 0) return JAR_TAKEN;
    return initialised + dropped + moved == jar->shown ? JAR_FILLED : JAR_PARTLY;
}

static void add_jar(struct builder *builder, uint32_t number) {
    struct model *model = builder->model;
    uint32_t id = machine_block(builder->machine, number);
    const struct allocation *block = machine_allocation(builder->machine, id);
    if (!block || block->number != number) return;
    if (!block->live && address_reused(builder, block)) return;
    struct jar *jar = &model->jars[model->jar_count++];
    *jar = (struct jar){.number = number, .id = id, .address = block->address, .size = block->size};
    jar->align = block->align;
    jar->born = block->born_span;
    jar->died = block->died_span;
    jar->holders = "";
    jar->shown = block->size < MOST_BYTES_SHOWN ? block->size : MOST_BYTES_SHOWN;
    struct value_bytes value;
    read_memory(builder, block->address, jar->shown, &value);
    jar->bytes = value.bytes;
    jar->shadows = value.shadows;
    for (uint64_t i = 0; i < jar->shown; i++) {
        jar->initialised += (jar->shadows[i] & (SHADOW_INIT | SHADOW_DROPPED | SHADOW_MOVED)) == SHADOW_INIT;
        if (jar->shadows[i] & SHADOW_DROPPED) jar->was_washed = true;
        if (jar->shadows[i] & SHADOW_INIT) jar->was_filled = true;
    }
    builder->jar_of[number] = (uint32_t)model->jar_count;
    if (!block->live) {
        jar->state = JAR_PUT_BACK;
        model->put_back++;
        return;
    }
    model->live++;
    model->live_bytes += block->size;
    jar->state = state_of_jar(jar);
    if (session_is_lost(builder->session, id, &jar->lost_since)) {
        jar->state = JAR_LOST;
        model->lost++;
    }
}

static struct jar *jar_by_number(struct builder *builder, uint32_t number) {
    if (number == 0 || number > builder->block_count || !builder->jar_of[number]) return NULL;
    return &builder->model->jars[builder->jar_of[number] - 1];
}

/* The label that a pointer of this kind gives to what it points at. Bytes say least. */
static void label_target(struct builder *builder, const struct leaf *leaf, struct jar *jar) {
    const struct type *pointee = leaf->layout->pointee_type;
    if (!pointee || jar->size == 0) return;
    const char *label = NULL;
    bool strong = true;
    const struct layout *element = NULL;
    if (leaf->in_text) {
        label = "text buffer";
    } else if (leaf->many) {
        element = layout_of(session_code(builder->session)->layouts_cache, leaf->many);
    } else if (leaf->layout->pointee && leaf->layout->pointee->sized && leaf->layout->pointee->size > 0) {
        element = leaf->layout->pointee;
        strong = pointee->kind != TYPE_U8;
        if (element->size > jar->size) return;
    } else {
        return;
    }
    if (element && element->size > 0) {
        const char *name = type_text(builder->arena, element->type);
        uint64_t count = jar->size / element->size;
        label = count > 1 || leaf->many ? arena_format(builder->arena, "%s × %" PRIu64, name, count) : name;
    }
    if (!label || (jar->label && !strong)) return;
    if (jar->label && builder->memory->count > jar->number && builder->memory->labels[jar->number] && !strong) return;
    jar->label = label;
    jar->needs_wash = element && element->needs_drop;
    if (strong) remember(builder, jar->number, label, jar->needs_wash);
}

struct hold {
    struct builder *builder;
};

static void name_holder(struct builder *builder, struct jar *jar, const char *name) {
    jar->holder_count++;
    if (jar->holder_count <= MOST_HOLDERS_NAMED) {
        jar->holders = arena_format(builder->arena, "%s%s%s", jar->holders, *jar->holders ? ", " : "", name);
    } else if (jar->holder_count == MOST_HOLDERS_NAMED + 1) {
        jar->holders = arena_format(builder->arena, "%s, …", jar->holders);
    }
}

static void on_pointer(void *context, const struct pointer_holder *holder) {
    struct builder *builder = context;
    const struct allocation *target = machine_allocation(builder->machine, holder->target);
    if (!target || !target->number) return;
    struct jar *jar = jar_by_number(builder, target->number);
    if (!jar) return;
    if (!target->live && jar->state == JAR_PUT_BACK) {
        jar->state = JAR_SPOILED;
        builder->model->spoiled++;
        builder->model->put_back--;
    }
    if (holder->variable) {
        if (holder->variable->name) name_holder(builder, jar, holder->variable->name->text);
    } else if (holder->frame == -2) {
        name_holder(builder, jar, arena_format(builder->arena, "#%" PRIu32 "+%" PRIu64, number_of(builder, holder->allocation),
                                               holder->offset));
    } else {
        name_holder(builder, jar, "a static");
    }
}

/* Labels by the typed pointers of variables. */
static void label_from_frames(struct builder *builder) {
    for (uint32_t depth = 0; depth < machine_depth(builder->machine); depth++) {
        struct machine_frame frame = machine_frame(builder->machine, depth);
        for (uint32_t i = 0; i < frame.function->variable_count; i++) {
            const struct variable *variable = &frame.function->variables[i];
            if (frame.at < variable->from || frame.at >= variable->to) continue;
            struct value_bytes value = {.size = 0};
            if (read_variable(builder, &frame, variable, &value) == VALUE_NOT_YET || value.size == 0) continue;
            struct leaf *leaves;
            size_t count = value_leaves(builder->arena, builder->program, variable->layout, &value, &leaves);
            for (size_t k = 0; k < count; k++) {
                if (leaves[k].layout->abi != ABI_POINTER && leaves[k].layout->abi != ABI_WIDE) continue;
                const struct allocation *target =
                    machine_allocation(builder->machine, value.provenances[leaves[k].offset] >> 3);
                struct jar *jar = target ? jar_by_number(builder, target->number) : NULL;
                if (jar && value_word(&value, leaves[k].offset, 8) == target->address) label_target(builder, &leaves[k], jar);
            }
        }
    }
}

/* The type that a label stands for, found again by name among the layouts that the code knows. */
static const struct layout *layout_of_label(struct builder *builder, const char *label) {
    const struct code *code = session_code(builder->session);
    for (uint32_t i = 0; i < code->layout_count; i++) {
        const struct type *type = code->layouts[i]->type;
        if (type->kind < TYPE_STR || type->kind == TYPE_ADT || type->kind == TYPE_TUPLE) {
            if (strcmp(type_text(builder->arena, type), label) == 0) return code->layouts[i];
        }
    }
    return NULL;
}

static void describe_jar(struct builder *builder, struct jar *jar) {
    if (builder->memory->count > jar->number && builder->memory->labels[jar->number]) {
        jar->label = builder->memory->labels[jar->number];
        jar->needs_wash = builder->memory->needs_wash[jar->number];
    }
    if (!jar->label) jar->label = "bytes";
    if (strcmp(jar->label, "text buffer") == 0) {
        uint64_t length = 0;
        while (length < jar->shown && (jar->shadows[length] & SHADOW_INIT)) length++;
        size_t most = length < 60 ? (size_t)length : 60;
        char *text = arena_alloc(builder->arena, most + 1);
        for (size_t i = 0; i < most; i++) text[i] = jar->bytes[i] == '\n' ? ' ' : (char)jar->bytes[i];
        jar->text = length ? arena_format(builder->arena, "\"%s%s", text, length > 60 ? "…" : "\"") : NULL;
        return;
    }
    const struct layout *layout = layout_of_label(builder, jar->label);
    if (!layout || layout->size > jar->shown) return;
    struct value_bytes value;
    if (!read_memory(builder, jar->address, jar->shown, &value)) return;
    struct leaf *leaves;
    size_t count = value_leaves(builder->arena, builder->program, layout, &value, &leaves);
    jar->fields = arena_array(builder->arena, count, sizeof *jar->fields);
    for (size_t i = 0; i < count; i++) {
        struct jar_field *field = &jar->fields[jar->field_count++];
        *field = (struct jar_field){leaves[i].offset, leaves[i].layout->size, leaves[i].name, "", 0, POINTER_NONE};
        struct value_bytes part = {leaves[i].layout->size, value.bytes + leaves[i].offset, value.shadows + leaves[i].offset,
                                   value.provenances + leaves[i].offset};
        field->value = value_text(builder->arena, builder->session, leaves[i].layout, &part);
        if (leaves[i].layout->abi != ABI_POINTER && leaves[i].layout->abi != ABI_WIDE) continue;
        pointer_text(builder->arena, builder->session, value_word(&part, 0, 8), part.provenances[0], &field->pointer,
                     &field->block);
        struct jar *target = jar_by_number(builder, field->block);
        if (target && !target->label) label_target(builder, &leaves[i], target);
    }
}

static void mark_changed(struct builder *builder) {
    const struct stop *stop = stop_here(builder->session);
    size_t count;
    const struct event *events = session_events(builder->session, &count);
    for (uint32_t i = 0; stop && i < stop->event_count && stop->first_event + i < count; i++) {
        const struct event *event = &events[stop->first_event + i];
        if (event->kind == EVENT_READ || event->kind == EVENT_STOP) continue;
        struct jar *jar = jar_by_number(builder, number_of(builder, event->allocation));
        if (jar && event->allocation) jar->changed = true;
        jar = jar_by_number(builder, number_of(builder, event->other));
        if (jar && event->other) jar->changed = true;
    }
}

static void build_jars(struct builder *builder) {
    struct model *model = builder->model;
    builder->block_count = machine_block_count(builder->machine);
    builder->jar_of = arena_array(builder->arena, (size_t)builder->block_count + 1, sizeof *builder->jar_of);
    model->jars = arena_array(builder->arena, builder->block_count, sizeof *model->jars);
    for (uint32_t number = 1; number <= builder->block_count; number++) add_jar(builder, number);
    label_from_frames(builder);
    for (size_t i = 0; i < model->jar_count; i++) describe_jar(builder, &model->jars[i]);
    machine_pointers(builder->machine, builder, on_pointer);
    mark_changed(builder);
}

void model_build(struct model *model, struct session *session, struct model_memory *memory, bool into_prelude) {
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
    struct builder builder = {.model = model, .session = session, .machine = session_machine(session),
                              .program = session_code(session)->program, .arena = &model->arena, .memory = memory};
    model->stop = session_here(session);
    build_note(&builder);
    build_frames(&builder, into_prelude);
    build_jars(&builder);
}
