/* model_jars.c -- the jars: their states, what is in them, who points at them.
 *
 * A jar's label is the type of what is in it. The pantry knows bytes only, so the label comes from the typed pointers
 * at the jar (a pointer to u8 says least and counts last), and is remembered when those pointers are gone.
 */
#include <inttypes.h>
#include <string.h>

#include "view/model_private.h"

enum { MOST_BYTES_SHOWN = 4096, MOST_HOLDERS_NAMED = 4, MOST_HOLDERS = 64, MOST_LOST_SHOWN = 24 };

/* ---- Jars ------------------------------------------------------------------------------------------------------------------------ */

/* A slot that went back is shown until it is handed out again: of the blocks at one address, only the newest. */
static void find_reused(struct builder *builder) {
    builder->reused = arena_array(builder->arena, (size_t)builder->block_count + 1, sizeof *builder->reused);
    if (machine_totals(builder->machine).frees == 0) return;
    uint32_t capacity = 16;
    while (capacity < builder->block_count * 2) capacity *= 2;
    uint64_t *seen = arena_array(builder->arena, capacity, sizeof *seen); /* zeroed */
    for (uint32_t number = builder->block_count; number > 0; number--) {
        const struct allocation *block = machine_allocation(builder->machine, machine_block(builder->machine, number));
        if (!block) continue;
        uint32_t at = (uint32_t)(block->address * UINT64_C(0x9e3779b97f4a7c15) >> 32) & (capacity - 1);
        while (seen[at] && seen[at] != block->address) at = (at + 1) & (capacity - 1);
        builder->reused[number] = seen[at] != 0 ? SLOT_REUSED : SLOT_NEWEST;
        seen[at] = block->address;
    }
}

const struct jar_kind *jar_kind_of(const struct model_memory *memory, uint32_t span, uint64_t size) {
    for (size_t i = 0; span && i < memory->kind_count; i++) {
        if (memory->kinds[i].span == span && memory->kinds[i].size == size) return &memory->kinds[i];
    }
    return NULL;
}

static void remember_kind(struct builder *builder, uint32_t number, const char *label, bool needs_wash) {
    struct model_memory *memory = builder->memory;
    const struct allocation *block = machine_allocation(builder->machine, machine_block(builder->machine, number));
    if (!block || memory->kind_count == MOST_KINDS || jar_kind_of(memory, block->born_span.start, block->size)) return;
    memory->kinds[memory->kind_count++] = (struct jar_kind){block->born_span.start, block->size, label, needs_wash};
}

static void remember(struct builder *builder, uint32_t number, const char *label, bool needs_wash, bool weak) {
    struct model_memory *memory = builder->memory;
    if (number >= memory->count) {
        size_t count = memory->count ? memory->count : 64;
        while (count <= number) count *= 2;
        const char **labels = arena_array(&memory->arena, count, sizeof *labels);
        bool *washes = arena_array(&memory->arena, count, sizeof *washes), *weaks = arena_array(&memory->arena, count, sizeof *weaks);
        if (memory->count) {
            memcpy(labels, memory->labels, memory->count * sizeof *labels);
            memcpy(washes, memory->needs_wash, memory->count * sizeof *washes);
            memcpy(weaks, memory->weak, memory->count * sizeof *weaks);
        }
        memory->labels = labels;
        memory->needs_wash = washes;
        memory->weak = weaks;
        memory->count = count;
    }
    memory->labels[number] = arena_copy(&memory->arena, label, strlen(label));
    if (!weak) remember_kind(builder, number, memory->labels[number], needs_wash);
    memory->needs_wash[number] = needs_wash;
    memory->weak[number] = weak;
}

static bool is_known(const struct model_memory *memory, uint32_t number) {
    return memory->count > number && memory->labels[number] && !memory->weak[number];
}

static enum jar_state state_of_jar(struct jar *jar) {
    uint64_t dropped = 0, moved = 0, initialised = 0;
    for (uint64_t i = 0; i < jar->shown; i++) {
        if (jar->shadows[i] & SHADOW_DROPPED) dropped++;
        else if (jar->shadows[i] & SHADOW_GONE) moved++;
        else if (jar->shadows[i] & SHADOW_INIT) initialised++;
    }
    jar->part_washed = initialised > 0 && dropped > 0;
    jar->part_moved = initialised > 0 && moved > 0;
    if (initialised == 0 && dropped > 0) return JAR_WASHED;
    if (initialised == 0 && moved > 0) return JAR_MOVED;
    if (initialised == 0) return JAR_TAKEN;
    return initialised + dropped + moved == jar->shown ? JAR_FILLED : JAR_PARTLY;
}

/* Counts a jar, whether it is described or not; false when it would not be listed at all. */
static bool count_jar(struct builder *builder, uint32_t number, bool *lost) {
    struct model *model = builder->model;
    const struct allocation *block = machine_allocation(builder->machine, machine_block(builder->machine, number));
    if (!block || block->number != number || (!block->live && builder->reused[number] == SLOT_REUSED)) return false;
    if (!block->live) {
        model->put_back++;
        return true;
    }
    model->live++;
    model->live_bytes += block->size;
    *lost = session_is_lost_now(builder->session, machine_block(builder->machine, number));
    model->lost += *lost;
    return true;
}

static void add_jar(struct builder *builder, uint32_t number) {
    struct model *model = builder->model;
    uint32_t id = machine_block(builder->machine, number);
    const struct allocation *block = machine_allocation(builder->machine, id);
    if (!block || block->number != number) return;
    if (!block->live && builder->reused[number] == SLOT_REUSED) return;
    struct jar *jar = &model->jars[model->jar_count++];
    *jar = (struct jar){.number = number, .id = id, .address = block->address, .size = block->size};
    jar->align = block->align;
    jar->born = block->born_span;
    jar->died = block->died_span;
    jar->holders = "";
    jar->shown = block->size < MOST_BYTES_SHOWN ? block->size : MOST_BYTES_SHOWN;
    struct value_bytes value;
    builder_read(builder, block->address, jar->shown, &value);
    jar->bytes = value.bytes;
    jar->shadows = value.shadows;
    for (uint64_t i = 0; i < jar->shown; i++) {
        jar->initialised += (jar->shadows[i] & (SHADOW_INIT | SHADOW_GONE)) == SHADOW_INIT;
        if (jar->shadows[i] & SHADOW_DROPPED) jar->was_washed = true;
        if ((jar->shadows[i] & SHADOW_INIT) && block->live) jar->was_filled = true; /* a slot that went back has the pantry's note */
    }
    builder->jar_of[number] = (uint32_t)model->jar_count;
    if (!block->live) {
        jar->state = JAR_PUT_BACK;
        return;
    }
    jar->state = state_of_jar(jar);
    if (jar->shown < jar->size && !builder->learning) slice_jar(builder, jar);
    if (model->left_out > 0) { /* of so many, when each was lost is not looked for */
        jar->lost_since = SIZE_MAX;
        if (session_is_lost_now(builder->session, id)) jar->state = JAR_LOST;
    } else if (session_is_lost(builder->session, id, &jar->lost_since)) {
        jar->state = JAR_LOST;
    }
}

struct jar *jar_by_number(struct builder *builder, uint32_t number) {
    if (number == 0 || number > builder->block_count || !builder->jar_of[number]) return NULL;
    return &builder->model->jars[builder->jar_of[number] - 1];
}

/* The label that a pointer of this kind gives to what it points at. Bytes say least. */
void label_target(struct builder *builder, const struct leaf *leaf, struct jar *jar, bool by_prelude) {
    const struct type *pointee = leaf->layout->pointee_type;
    if (!pointee || jar->size == 0) return;
    /* what the library calls the inside of a value does not replace what the program calls it */
    if (by_prelude && is_known(builder->memory, jar->number)) return;
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
    if (!strong && is_known(builder->memory, jar->number)) return;
    jar->label = label;
    jar->needs_wash = element && element->needs_drop;
    if (strong || !by_prelude) remember(builder, jar->number, label, jar->needs_wash, !strong);
}

static void name_holder(struct builder *builder, struct jar *jar, const char *name) {
    jar->holder_count++;
    if (jar->holder_count <= MOST_HOLDERS_NAMED) {
        jar->holders = arena_format(builder->arena, "%s%s%s", jar->holders, *jar->holders ? ", " : "", name);
    } else if (jar->holder_count == MOST_HOLDERS_NAMED + 1) {
        jar->holders = arena_format(builder->arena, "%s, …", jar->holders);
    }
}

/* Variables of the prelude's frames are shown only to those who asked for them. */
static bool is_hidden(struct builder *builder, const struct pointer_holder *holder) {
    if (!holder->variable->name || holder->variable->name->text[0] == '{') return true;
    if (builder->into_prelude || holder->frame < 0) return false;
    const struct function *function = machine_frame(builder->machine, (uint32_t)holder->frame).function;
    uint32_t inlined = holder->variable->inline_frame;
    return inlined ? function->inline_frames[inlined].is_prelude : function->is_prelude;
}

/* A slot that went back and is pointed at counts, though it is not described. */
static void count_dangling(struct builder *builder, const struct allocation *target) {
    if (target->live || builder->reused[target->number] == SLOT_REUSED || builder->reused[target->number] == SLOT_COUNTED) return;
    builder->reused[target->number] = SLOT_COUNTED;
    builder->model->spoiled++;
    builder->model->put_back--;
}

/* "#1.ptr", "#1[3]"; "#1" where the jar holds nothing else; "#1+8" where fields are not known, or their names are long. */
static const char *place_name(struct builder *builder, uint32_t number, uint64_t offset) {
    enum { LONG_NAME = 16 };
    const struct jar *jar = jar_by_number(builder, number);
    for (size_t i = 0; jar && i < jar->field_count; i++) {
        const char *name = jar->fields[i].name;
        if (jar->fields[i].offset != offset || strlen(name) > LONG_NAME) continue;
        return arena_format(builder->arena, "#%" PRIu32 "%s%s", number, *name && *name != '[' ? "." : "", name);
    }
    return arena_format(builder->arena, "#%" PRIu32 "+%" PRIu64, number, offset);
}

static void add_holder(struct builder *builder, const struct pointer_holder *holder) {
    struct model *model = builder->model;
    if (model->holder_count >= MOST_HOLDERS || (holder->variable && is_hidden(builder, holder))) return;
    model->holders = arena_grow(builder->arena, model->holders, model->holder_count, &builder->holder_capacity, sizeof *model->holders);
    struct holder *item = &model->holders[model->holder_count++];
    enum pointer_state state;
    uint32_t block;
    *item = (struct holder){"a static", "", "", pointer_text(builder->arena, builder->session, holder->address, holder->target << 3,
                                                              &state, &block)};
    if (holder->variable) {
        struct machine_frame frame = machine_frame(builder->machine, (uint32_t)holder->frame);
        uint32_t inlined = holder->variable->inline_frame;
        const char *name = inlined ? frame.function->inline_frames[inlined].name : frame.function->name;
        if (strncmp(name, "main::", 6) == 0) name += 6;
        item->name = holder->variable->name ? holder->variable->name->text : "a temporary";
        item->type = type_text(builder->arena, holder->variable->layout->type);
        item->where = arena_format(builder->arena, "%s, line %u", name,
                                   (unsigned)source_map_place(session_sources(builder->session), holder->variable->span).line);
    } else if (holder->frame == -2) {
        item->name = place_name(builder, builder_number(builder, holder->allocation), holder->offset);
        item->where = "in a jar";
    }
}

/* Has the value that holds the pointer just been moved out of its variable? */
static bool has_left(struct builder *builder, const struct pointer_holder *holder) {
    if (!holder->variable || holder->frame < 0) return false;
    struct machine_frame frame = machine_frame(builder->machine, (uint32_t)holder->frame);
    struct value_bytes value = {.size = 0};
    return builder_variable(builder, &frame, holder->variable, &value) == VALUE_MOVED;
}

static void on_pointer(void *context, const struct pointer_holder *holder) {
    struct builder *builder = context;
    const struct allocation *target = machine_allocation(builder->machine, holder->target);
    if (!target || !target->number || has_left(builder, holder)) return;
    struct jar *jar = jar_by_number(builder, target->number);
    if (!jar) {
        count_dangling(builder, target);
        return;
    }
    if (builder->wish.holders && target->number == builder->wish.focus) add_holder(builder, holder);
    /* What an owner in another jar, or the library, has put back in this very step is being dropped, not spoiled; unless the drop is the fault. */
    bool in_order = machine_ending(builder->machine) != ENDING_FAULT;
    bool being_dropped = in_order && jar->changed && (holder->frame == -2 || (holder->variable && is_hidden(builder, holder)));
    being_dropped |= !target->live && holder->variable && builder_dropping(builder, (uint32_t)holder->frame, holder->variable);
    if (!target->live && jar->state == JAR_PUT_BACK && !being_dropped) {
        jar->state = JAR_SPOILED;
        builder->model->spoiled++;
        builder->model->put_back--;
    }
    if (holder->variable) {
        if (holder->variable->name && !is_hidden(builder, holder) && !being_dropped) name_holder(builder, jar, holder->variable->name->text);
    } else if (holder->frame == -2) {
        name_holder(builder, jar, place_name(builder, builder_number(builder, holder->allocation), holder->offset));
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
            if (builder_variable(builder, &frame, variable, &value) == VALUE_NOT_YET || value.size == 0) continue;
            uint32_t inlined = variable->inline_frame;
            bool by_prelude = inlined ? frame.function->inline_frames[inlined].is_prelude : frame.function->is_prelude;
            struct leaf *leaves;
            size_t count = value_leaves(builder->arena, builder->program, variable->layout, &value, &leaves);
            for (size_t k = 0; k < count; k++) {
                if (leaves[k].layout->abi != ABI_POINTER && leaves[k].layout->abi != ABI_WIDE) continue;
                const struct allocation *target =
                    machine_allocation(builder->machine, value.provenances[leaves[k].offset] >> 3);
                struct jar *jar = target ? jar_by_number(builder, target->number) : NULL;
                if (!jar || value_word(&value, leaves[k].offset, 8) != target->address) continue;
                label_target(builder, &leaves[k], jar, by_prelude);
                note_length(builder, leaves, count, k, &value, jar);
            }
        }
    }
}

static bool is_out(const struct jar *jar) { return jar->state != JAR_PUT_BACK && jar->state != JAR_SPOILED; }

/* With the inspector off a wrong layout can put two jars on one place. Only described jars are compared. */
static void find_shared(struct model *model) {
    for (size_t i = 0; i < model->jar_count; i++) {
        struct jar *jar = &model->jars[i];
        for (size_t k = 0; k < model->jar_count && is_out(jar); k++) {
            const struct jar *other = &model->jars[k];
            if (k == i || !is_out(other)) continue;
            uint64_t from = jar->address > other->address ? jar->address : other->address;
            uint64_t end = jar->address + jar->size, other_end = other->address + other->size, to = end < other_end ? end : other_end;
            if (to <= from || to - from < jar->shared) continue;
            jar->shares_with = other->number;
            jar->shared = to - from;
        }
    }
}

/* How many of the bytes that a step wrote have another owner as well, and whose they are: that is what is said of the step. */
static void note_shared(struct builder *builder) {
    struct model *model = builder->model;
    const struct stop *stop = builder_stop(builder);
    size_t count;
    const struct event *events = session_events(builder->session, &count), *written = NULL;
    for (uint32_t i = 0; stop && i < stop->event_count && stop->first_event + i < count; i++) {
        const struct event *event = &events[stop->first_event + i];
        if (event->kind == EVENT_WRITTEN && builder_number(builder, event->allocation) == model->touched) written = event;
    }
    const struct jar *own = written ? jar_by_number(builder, model->touched) : NULL;
    if (!own || !own->shares_with) return;
    uint64_t start = own->address + written->offset, end = start + written->size, shared = 0;
    const char *whose = "";
    for (size_t i = 0; i < model->jar_count; i++) {
        const struct jar *other = &model->jars[i];
        uint64_t from = other->address > start ? other->address : start, other_end = other->address + other->size, to = other_end < end ? other_end : end;
        if (other == own || !is_out(other) || to <= from) continue;
        shared += to - from;
        whose = arena_format(builder->arena, "%s%s#%" PRIu32 "'s", whose, *whose ? " and " : "", other->number);
    }
    if (shared > written->size) shared = written->size; /* several may lie on one place */
    if (shared == 0) return;
    model->note = arena_format(builder->arena, "writes %" PRIu64 " byte%s of #%" PRIu32 ": %" PRIu64 " %s %s", written->size,
                               written->size == 1 ? "" : "s", own->number, shared, shared == 1 ? "is" : "are", whose);
}

/* What lay in the jars that share their place before this step, so that a change by way of another jar is seen. */
static void look_back(struct builder *builder) {
    struct model *model = builder->model;
    size_t here = session_here(builder->session), sharing = 0;
    for (size_t i = 0; i < model->jar_count; i++) sharing += model->jars[i].shares_with != 0;
    if (sharing == 0 || !session_step(builder->session, builder->into_prelude ? STEP_INTO_BACK : STEP_PREVIOUS)) return;
    for (size_t i = 0; i < model->jar_count; i++) {
        struct jar *jar = &model->jars[i];
        const struct allocation *block = machine_allocation(builder->machine, jar->id);
        struct value_bytes value;
        bool was = jar->shares_with && block && block->live && block->number == jar->number;
        if (was && builder_read(builder, jar->address, jar->shown, &value)) jar->before = value.bytes;
    }
    session_go(builder->session, here);
}

/* The local that is open, among those of the frames. */
static void find_local(struct builder *builder) {
    struct model *model = builder->model;
    const struct local_place *wanted = &builder->wish.local;
    if (!wanted->name || wanted->frame >= model->frame_count) return;
    const struct model_frame *frame = &model->frames[model->frame_count - 1 - wanted->frame];
    for (size_t i = 0; i < frame->variable_count; i++) {
        if (strcmp(frame->variables[i].name, wanted->name) == 0) model->local = describe_local(builder, frame, &frame->variables[i]);
    }
}

static void mark_changed(struct builder *builder) {
    const struct stop *stop = builder_stop(builder);
    size_t count;
    const struct event *events = session_events(builder->session, &count);
    for (uint32_t i = 0; stop && i < stop->event_count && stop->first_event + i < count; i++) {
        const struct event *event = &events[stop->first_event + i];
        if (event->kind == EVENT_READ || event->kind == EVENT_STOP) continue;
        struct jar *jar = jar_by_number(builder, builder_number(builder, event->allocation));
        if (jar && event->allocation) jar->changed = true;
        jar = jar_by_number(builder, builder_number(builder, event->other));
        if (jar && event->other) jar->changed = true;
    }
}

/* Marks the blocks that this step touched, which are always described. */
static void want_touched(struct builder *builder, uint8_t *wanted) {
    const struct stop *stop = builder_stop(builder);
    size_t count;
    const struct event *events = session_events(builder->session, &count);
    for (uint32_t i = 0; stop && i < stop->event_count && i < 200 && stop->first_event + i < count; i++) {
        uint32_t number = builder_number(builder, events[stop->first_event + i].allocation);
        if (number && number <= builder->block_count) wanted[number] = true;
    }
}

/* And those that the frames in view point at. */
static void want_pointed(struct builder *builder, uint8_t *wanted) {
    const struct model *model = builder->model;
    for (size_t i = 0; i < model->frame_count && i < 50; i++) {
        for (size_t k = 0; k < model->frames[i].variable_count; k++) {
            uint32_t number = model->frames[i].variables[k].block;
            if (number && number <= builder->block_count) wanted[number] = true;
        }
    }
}

/* Few jars: all of them. Many: those that matter, and the ones around the focus; the gaps between are counted. */
static void choose_jars(struct builder *builder) {
    struct model *model = builder->model;
    uint32_t count = builder->block_count;
    uint8_t *wanted = arena_alloc(builder->arena, (size_t)count + 1);
    uint8_t *listed = arena_alloc(builder->arena, (size_t)count + 1);
    memset(wanted, 0, (size_t)count + 1);
    memset(listed, 0, (size_t)count + 1);
    size_t all = 0, chosen = 0, lost_shown = 0;
    for (uint32_t number = 1; number <= count; number++) {
        bool lost = false;
        listed[number] = count_jar(builder, number, &lost);
        if (listed[number] && builder->wish.filter.kind != FILTER_ALL &&
            !filter_passes(builder, machine_allocation(builder->machine, machine_block(builder->machine, number)), lost)) {
            listed[number] = lost = false;
            model->filtered++;
        }
        all += listed[number];
        wanted[number] = lost && lost_shown++ < MOST_LOST_SHOWN;
    }
    bool few = all <= builder->wish.most_jars;
    if (!few) {
        want_touched(builder, wanted);
        want_pointed(builder, wanted);
        uint32_t focus = builder->wish.focus && builder->wish.focus <= count ? builder->wish.focus : 1;
        wanted[focus] = true;
        size_t near = builder->wish.most_jars / 2;
        for (uint32_t number = focus, left = (uint32_t)near; number > 0 && left > 0; number--) {
            if (listed[number]) wanted[number] = true, left--;
        }
        for (uint32_t number = focus, left = (uint32_t)near; number <= count && left > 0; number++) {
            if (listed[number]) wanted[number] = true, left--;
        }
    }
    for (uint32_t number = 1; number <= count; number++) chosen += listed[number] && (few || wanted[number]);
    model->jars = arena_array(builder->arena, chosen, sizeof *model->jars);
    model->left_out = all - chosen;
    size_t skipped = 0;
    for (uint32_t number = 1; number <= count; number++) {
        if (!listed[number]) continue;
        if (!few && !wanted[number]) {
            skipped++;
            continue;
        }
        add_jar(builder, number);
        model->jars[model->jar_count - 1].skipped = skipped;
        skipped = 0;
    }
    model->skipped_last = skipped;
}

/* Does the run go wrong over this block? If not, what dangles there is harmless: it goes out of scope without having been used. */
static bool is_faulty(const struct builder *builder, uint32_t number) {
    const struct model_memory *memory = builder->memory;
    size_t known = sizeof memory->faulty / sizeof *memory->faulty;
    bool found = memory->faulty_count > known;
    for (size_t i = 0; i < memory->faulty_count && !found; i++) found = memory->faulty[i] == number;
    return found;
}

/* A new jar at the address of an old one that is still pointed at: the two pointers are equal, and yet one is good and the other is not. */
static void find_same_address(struct builder *builder, const struct model_variable *stale) {
    struct model *model = builder->model;
    const struct allocation *gone = stale->block ? machine_allocation(builder->machine, machine_block(builder->machine, stale->block)) : NULL;
    for (size_t i = 0; gone && i < model->frame_count; i++) {
        for (size_t k = 0; k < model->frames[i].variable_count; k++) {
            struct model_variable *variable = &model->frames[i].variables[k];
            if (variable->pointer != POINTER_LIVE || !variable->block) continue;
            const struct allocation *block = machine_allocation(builder->machine, machine_block(builder->machine, variable->block));
            if (block && block->address == gone->address) variable->same_address = stale->block;
        }
    }
}

static void mark_idle(struct builder *builder) {
    struct model *model = builder->model;
    for (size_t i = 0; i < model->frame_count; i++) {
        for (size_t k = 0; k < model->frames[i].variable_count; k++) {
            struct model_variable *variable = &model->frames[i].variables[k];
            variable->idle = variable->pointer == POINTER_DANGLING && !is_faulty(builder, variable->block);
            if (variable->pointer == POINTER_DANGLING && variable->state == VALUE_THERE) find_same_address(builder, variable);
        }
    }
    for (size_t i = 0; i < model->jar_count; i++) {
        struct jar *jar = &model->jars[i];
        jar->idle = jar->state == JAR_SPOILED && !is_faulty(builder, jar->number);
        for (size_t k = 0; k < jar->field_count; k++) {
            jar->fields[k].idle = jar->fields[k].pointer == POINTER_DANGLING && !is_faulty(builder, jar->fields[k].block);
        }
    }
}

void build_jars(struct builder *builder) {
    struct model *model = builder->model;
    builder->block_count = machine_block_count(builder->machine);
    builder->jar_of = arena_array(builder->arena, (size_t)builder->block_count + 1, sizeof *builder->jar_of);
    model->holders = NULL;
    model->holder_count = builder->holder_capacity = 0;
    find_reused(builder);
    filter_prepare(builder);
    choose_jars(builder);
    label_from_frames(builder);
    for (size_t i = 0; i < model->jar_count; i++) describe_jar(builder, &model->jars[i]);
    find_local(builder);
    if (session_options_of(builder->session)->machine.inspector_off) find_shared(model);
    mark_changed(builder);
    machine_pointers(builder->machine, builder, on_pointer);
    if (builder->learning) return;
    mark_idle(builder);
    note_shared(builder);
    look_back(builder);
}


/* ---- Labels ---------------------------------------------------------------------------------------------------------------------- */

/* A long run is looked through at fewer places: stops times events are limited. */
enum { MOST_LEARNED_STOPS = 400, MOST_LEARNED_WORK = 2000000 };

static void forget_jars(struct model *model) {
    model->jar_count = model->live = model->lost = model->spoiled = model->put_back = 0;
    model->live_bytes = 0;
    model->left_out = model->skipped_last = model->holder_count = 0;
    model->holders = NULL;
}

void learn_labels(struct builder *builder) {
    size_t count, event_count, here = session_here(builder->session);
    const struct stop *stops = session_stops(builder->session, &count);
    const struct event *events = session_events(builder->session, &event_count);
    /* The stop of each block's last write, or of its last read when nobody wrote: there it is most likely that a typed pointer leads to it. */
    uint32_t end = 1;
    for (size_t i = 0; i < event_count; i++) {
        if (events[i].allocation >= end) end = events[i].allocation + 1;
    }
    uint32_t *last = arena_array(builder->arena, end, sizeof *last);
    bool *wanted = arena_array(builder->arena, count, sizeof *wanted), *written = arena_array(builder->arena, end, sizeof *written);
    for (size_t i = 0; i < count; i++) {
        for (uint32_t k = 0; k < stops[i].event_count && stops[i].first_event + k < event_count; k++) {
            const struct event *event = &events[stops[i].first_event + k];
            if (event->allocation >= end) continue;
            if (event->kind == EVENT_WRITTEN) last[event->allocation] = (uint32_t)i, written[event->allocation] = true;
            if (event->kind == EVENT_READ && !written[event->allocation]) last[event->allocation] = (uint32_t)i;
        }
    }
    for (uint32_t id = 0; id < end; id++) wanted[last[id]] = true;
    wanted[0] = false;
    size_t most = event_count > MOST_LEARNED_WORK / MOST_LEARNED_STOPS ? MOST_LEARNED_WORK / event_count : MOST_LEARNED_STOPS;
    for (size_t i = 0, learned = 0; i < count && learned < most; i++) {
        if (!wanted[i]) continue;
        learned++;
        session_go(builder->session, i);
        forget_jars(builder->model);
        build_jars(builder);
    }
    forget_jars(builder->model);
    session_go(builder->session, here);
}

void learn_faults(struct builder *builder) {
    struct model_memory *memory = builder->memory;
    size_t count, event_count, here = session_here(builder->session), known = sizeof memory->faulty / sizeof *memory->faulty;
    const struct stop *stops = session_stops(builder->session, &count);
    const struct event *events = session_events(builder->session, &event_count);
    uint32_t last = UINT32_MAX;
    for (size_t i = 0; i < count && memory->faulty_count <= known; i++) {
        for (uint32_t k = 0; k < stops[i].event_count && stops[i].first_event + k < event_count; k++) {
            const struct event *event = &events[stops[i].first_event + k];
            if (event->kind != EVENT_FAULT || event->allocation == last || memory->faulty_count > known) continue;
            last = event->allocation;
            session_go(builder->session, i); /* ids may be given to others later */
            if (memory->faulty_count < known) memory->faulty[memory->faulty_count] = builder_number(builder, event->allocation);
            memory->faulty_count++;
        }
    }
    session_go(builder->session, here);
}
