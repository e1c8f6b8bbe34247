/* emit.c -- instructions, labels, slots and frame memory of the function being built, and its completion.
 *
 * Positions that are not known yet are labels until builder_finish; slots that outlive expressions are numbered apart and put behind
 * the parameters there too, since a call's arguments must stand above everything that lives.
 */
#include <string.h>

#include "code/lower.h"
#include "code/op_table.h"

enum { ENTRY_FLAG_SLOT = 0xC000 };

void *code_grow(struct lowering *lowering, void *items, uint32_t count, size_t *capacity, size_t size) {
    return arena_grow(lowering->arena, items, count, capacity, size);
}

void lower_unsupported(struct builder *b, const char *feature, const char *instead) {
    lowering_unsupported(b->lowering, b->span, feature, instead);
}

bool op_is_jump(enum op op) {
    return (op_traits(op) & OP_JUMPS) != 0;
}

static uint32_t append(struct builder *b, struct instruction instruction);

/* A stop of the program's own code must not stand at an instruction of an inlined function: it gets one of its own. */
static void flush_stops(struct builder *b) {
    if (b->inline_frames[b->pending_frame].is_prelude) {
        b->pending_stops = 0;
        return;
    }
    uint32_t frame = b->inline_frame;
    struct span span = b->span;
    b->inline_frame = b->pending_frame;
    b->span = b->pending_span;
    append(b, (struct instruction){.op = OP_CODE_NOP});
    b->inline_frame = frame;
    b->span = span;
}

static uint32_t append(struct builder *b, struct instruction instruction) {
    if (b->dead)
        return (uint32_t)b->count;
    if (b->pending_stops != 0 && b->pending_frame != b->inline_frame)
        flush_stops(b);
    unsigned traits = op_traits(instruction.op);
    if ((traits & OP_UNWINDS) || (instruction.op == OP_CODE_RUN && instruction.d == INTRINSIC_panic))
        cleanup_note(b);
    b->code = arena_grow(b->arena, b->code, b->count, &b->code_capacity, sizeof *b->code);
    b->spans = arena_grow(b->arena, b->spans, b->count, &b->span_capacity, sizeof *b->spans);
    b->stops = arena_grow(b->arena, b->stops, b->count, &b->stop_capacity, sizeof *b->stops);
    b->inlined = arena_grow(b->arena, b->inlined, b->count, &b->inlined_capacity, sizeof *b->inlined);
    uint32_t at = (uint32_t)b->count++;
    b->code[at] = instruction;
    b->spans[at] = b->span;
    b->stops[at] = b->pending_stops;
    b->inlined[at] = (uint16_t)b->inline_frame;
    b->pending_stops = 0;
    if (traits & OP_ENDS || instruction.op == OP_CODE_TRAP)
        b->dead = true;
    return at;
}

uint32_t emit(struct builder *b, enum op op, uint32_t a, uint32_t second, uint32_t c, int64_t value) {
    struct instruction instruction = {.op = (uint16_t)op, .a = (uint16_t)a, .b = (uint16_t)second, .c = (uint16_t)c};
    if (op_traits(op) & OP_VALUE)
        instruction.value = value;
    else
        instruction.d = (uint32_t)value;
    return append(b, instruction);
}

uint32_t emit_de(struct builder *b, enum op op, uint32_t a, uint32_t second, uint32_t c, uint32_t d, uint32_t e) {
    struct instruction instruction = {.op = (uint16_t)op, .a = (uint16_t)a, .b = (uint16_t)second, .c = (uint16_t)c};
    instruction.d = d;
    instruction.e = e;
    return append(b, instruction);
}

uint32_t new_label(struct builder *b) {
    b->labels = arena_grow(b->arena, b->labels, b->label_count, &b->label_capacity, sizeof *b->labels);
    b->labels[b->label_count] = (struct label){0};
    return (uint32_t)b->label_count++;
}

void label_bind(struct builder *b, uint32_t label) {
    struct label *target = &b->labels[label];
    /* A jump to the very next instruction is none. */
    if (target->references == 1 && b->count > 0 && b->dead && b->code[b->count - 1].op == OP_CODE_JUMP &&
        b->code[b->count - 1].d == label && b->stops[b->count - 1] == 0) {
        b->count--;
        b->dead = false;
        target->references = 0;
    }
    if (target->references > 0)
        b->dead = false;
    target->position = (uint32_t)b->count;
    target->bound = true;
    b->last_label = b->count;
}

void emit_jump(struct builder *b, uint32_t label) {
    emit_branch(b, OP_CODE_JUMP, 0, 0, 0, label);
}

void emit_branch(struct builder *b, enum op op, uint32_t a, uint32_t second, int64_t immediate, uint32_t label) {
    if (b->dead)
        return;
    b->labels[label].references++;
    emit_de(b, op, a, second, 0, label, (uint32_t)immediate);
}

uint32_t slots_take(struct builder *b, uint32_t count) {
    uint32_t slot = b->slots_top;
    b->slots_top += count;
    for (uint32_t i = slot; i < b->slots_top && i < b->kept_capacity; i++)
        b->kept[i] = 0;
    if (b->slots_top >= FIXED_SLOT) {
        lower_unsupported(b, "a function that needs more than 32,767 slots", "shorter functions");
        b->slots_top = slot = 0;
    }
    if (b->slots_top > b->slots_most)
        b->slots_most = b->slots_top;
    return slot;
}

/* Never used twice: the machine looks at the ids of all memory locals when a frame ends. */
uint32_t fixed_take(struct builder *b) {
    if (b->fixed_count >= ENTRY_FLAG_SLOT - FIXED_SLOT) {
        lower_unsupported(b, "a function with more than 16,384 variables", "shorter functions");
        return FIXED_SLOT;
    }
    return FIXED_SLOT + b->fixed_count++;
}

void slots_keep(struct builder *b, uint32_t slot, uint32_t count) {
    if (slot + count > b->kept_capacity) {
        size_t capacity = (slot + count + 64) * 2;
        uint8_t *kept = arena_array(b->arena, capacity, 1);
        if (b->kept_capacity > 0)
            memcpy(kept, b->kept, b->kept_capacity);
        b->kept = kept;
        b->kept_capacity = capacity;
    }
    if (count > 0)
        memset(b->kept + slot, 1, count);
}

/* The last instruction computed just these slots, and nobody will ask for them again: it may compute other ones. */
static bool retarget(struct builder *b, uint32_t to, uint32_t from, uint32_t count) {
    if (b->count == 0 || b->dead || b->last_label == b->count || b->pending_stops != 0 || from < b->slots_first ||
        from >= FIXED_SLOT)
        return false;
    for (uint32_t i = from; i < from + count && i < b->kept_capacity; i++) {
        if (b->kept[i])
            return false;
    }
    struct instruction *last = &b->code[b->count - 1];
    if (last->a != from || op_result_slots(last->op) != count || b->inlined[b->count - 1] >= b->inline_count)
        return false;
    last->a = (uint16_t)to;
    return true;
}

void move_slots(struct builder *b, uint32_t to, uint32_t from, uint32_t count) {
    if (to == from || count == 0 || b->dead || retarget(b, to, from, count))
        return;
    emit(b, count == 3 ? OP_CODE_MOVE3 : count == 2 ? OP_CODE_MOVE2 : OP_CODE_MOVE, to, from, 0, 0);
}

struct place memory_new(struct builder *b, const struct layout *layout, const struct symbol *name, struct span span) {
    uint32_t align = layout->align;
    /* At an odd multiple of its alignment, as in the pantry: what is not aligned shows at once. */
    uint64_t offset = ((uint64_t)b->frame_top + align - 1) / align * align;
    if (layout->size > 0 && offset / align % 2 == 0)
        offset += align;
    if (offset + layout->size > UINT32_MAX / 4) {
        lower_unsupported(b, "a function with more than a gigabyte of variables", "Vec or Box");
        offset = 0;
    }
    b->frame_top = (uint32_t)(offset + layout->size);
    if (b->frame_top > b->frame_most)
        b->frame_most = b->frame_top;
    if (align * 2 > b->frame_align)
        b->frame_align = align * 2;
    b->memory_locals =
        arena_grow(b->arena, b->memory_locals, b->memory_count, &b->memory_capacity, sizeof *b->memory_locals);
    uint32_t index = (uint32_t)b->memory_count++;
    b->memory_locals[index] = (struct memory_local){.offset = (uint32_t)offset,
                                                    .size = (uint32_t)layout->size,
                                                    .align = align,
                                                    .id_slot = fixed_take(b),
                                                    .name = name,
                                                    .span = span,
                                                    .layout = layout};
    emit(b, OP_CODE_LIVE, 0, 0, 0, index);
    return (struct place){.kind = PLACE_FRAME, .layout = layout, .memory = index};
}

int32_t variable_new(struct builder *b, const struct place *place, const struct local *local) {
    if (place->kind == PLACE_NONE || (place->layout->size == 0 && local == NULL) || (local == NULL && !place->layout->has_pointers))
        return -1;
    b->variables = arena_grow(b->arena, b->variables, b->variable_count, &b->variable_capacity, sizeof *b->variables);
    struct variable *variable = &b->variables[b->variable_count];
    *variable = (struct variable){.layout = place->layout,
                                  .from = (uint32_t)b->count,
                                  .to = UINT32_MAX,
                                  .inline_frame = b->inline_frame,
                                  .flag = place->path != NULL ? place->path->flag : NO_FLAG};
    if (local != NULL) {
        variable->name = local->name;
        variable->is_parameter = local->is_parameter;
        variable->span = local->span;
    }
    if (place->kind == PLACE_FRAME) {
        variable->where = VARIABLE_FRAME;
        variable->memory_local = place->memory;
        variable->at = b->memory_locals[place->memory].offset + (uint32_t)place->offset;
    } else {
        variable->where = place->kind == PLACE_SLOT ? VARIABLE_SLOT : VARIABLE_POINTER;
        variable->at = place->slot;
    }
    return (int32_t)b->variable_count++;
}

void variable_end(struct builder *b, int32_t variable) {
    if (variable >= 0 && b->variables[variable].to == UINT32_MAX)
        b->variables[variable].to = (uint32_t)b->count;
}

struct place slots_new(struct builder *b, const struct layout *layout) {
    struct place place = {.kind = PLACE_SLOT, .layout = layout, .fresh = true};
    place.slot = slots_take(b, layout->slots);
    return place;
}

struct place place_at(const struct place *place, const struct layout *layout, uint64_t offset) {
    struct place part = *place;
    part.layout = layout;
    part.offset += (int64_t)offset;
    part.path = NULL;
    return part;
}

bool in_user_code(const struct builder *b) {
    return b->activation != NULL && !b->activation->is_prelude;
}

void stop_here(struct builder *b, uint8_t flags) {
    if (b->dead)
        return;
    if (b->pending_stops != 0 && b->pending_frame != b->inline_frame)
        flush_stops(b);
    b->pending_stops |= flags;
    b->pending_frame = b->inline_frame;
    b->pending_span = b->span;
}

struct span closing_brace(struct span span) {
    if (span.end > span.start)
        span.start = span.end - 1;
    return span;
}

/* --- Completion ------------------------------------------------------------------------------------------------------------------- */

static uint32_t relocate(const struct builder *b, uint32_t slot) {
    if (slot >= ENTRY_FLAG_SLOT)
        return b->slots_first + b->fixed_count + (slot - ENTRY_FLAG_SLOT);
    if (slot >= FIXED_SLOT)
        return b->slots_first + (slot - FIXED_SLOT);
    return slot < b->slots_first ? slot : slot + b->fixed_count + b->entry_flag_count;
}

static void settle_code(struct builder *b) {
    for (size_t i = 0; i < b->count; i++) {
        struct instruction *instruction = &b->code[i];
        unsigned traits = op_traits(instruction->op);
        if (traits & OP_A)
            instruction->a = (uint16_t)relocate(b, instruction->a);
        if (traits & OP_B)
            instruction->b = (uint16_t)relocate(b, instruction->b);
        if (traits & OP_C)
            instruction->c = (uint16_t)relocate(b, instruction->c);
        if (traits & OP_JUMPS)
            instruction->d = b->labels[instruction->d].position;
    }
    for (size_t i = 0; i < b->switch_count; i++) {
        struct switch_table *table = &b->lowering->code->switches[b->switches[i]];
        for (uint32_t k = 0; k < table->count; k++)
            table->targets[k] = b->labels[table->targets[k]].position;
        table->otherwise = b->labels[table->otherwise].position;
    }
    for (size_t i = 0; i < b->range_count; i++)
        b->ranges[i].target = b->labels[b->ranges[i].target].position;
    for (size_t i = 0; i < b->memory_count; i++)
        b->memory_locals[i].id_slot = relocate(b, b->memory_locals[i].id_slot);
    for (size_t i = 0; i < b->variable_count; i++) {
        struct variable *variable = &b->variables[i];
        if (variable->where != VARIABLE_FRAME)
            variable->at = relocate(b, variable->at);
        if (variable->flag >= 0)
            variable->flag = (int32_t)relocate(b, (uint32_t)variable->flag);
        if (variable->to > b->count)
            variable->to = (uint32_t)b->count;
    }
}

/* Variables with an empty range say nothing. */
static void prune_variables(struct builder *b) {
    size_t kept = 0;
    for (size_t i = 0; i < b->variable_count; i++) {
        if (b->variables[i].from < b->variables[i].to)
            b->variables[kept++] = b->variables[i];
    }
    b->variable_count = kept;
}

static void *kept_copy(struct builder *b, const void *items, size_t count, size_t size) {
    void *copy = arena_array(b->arena, count, size);
    if (count > 0)
        memcpy(copy, items, count * size);
    return copy;
}

/* The growing arrays of the last function serve the next one; a function keeps copies of just their length. */
void builder_reuse(struct builder *b, const struct builder *last) {
    b->code = last->code;
    b->code_capacity = last->code_capacity;
    b->spans = last->spans;
    b->span_capacity = last->span_capacity;
    b->stops = last->stops;
    b->stop_capacity = last->stop_capacity;
    b->inlined = last->inlined;
    b->inlined_capacity = last->inlined_capacity;
    b->labels = last->labels;
    b->label_capacity = last->label_capacity;
    b->memory_locals = last->memory_locals;
    b->memory_capacity = last->memory_capacity;
    b->variables = last->variables;
    b->variable_capacity = last->variable_capacity;
    b->inline_frames = last->inline_frames;
    b->inline_capacity = last->inline_capacity;
    b->ranges = last->ranges;
    b->range_capacity = last->range_capacity;
    b->cleanup_queue = last->cleanup_queue;
    b->cleanup_capacity = last->cleanup_capacity;
}

void builder_finish(struct builder *b) {
    if (b->entry_flags != UINT32_MAX) {
        struct instruction *clear = &b->code[b->entry_flags];
        if (b->entry_flag_count > 0)
            *clear = (struct instruction){.op = OP_CODE_CLEAR, .a = ENTRY_FLAG_SLOT, .c = (uint16_t)b->entry_flag_count};
    }
    uint32_t slots = b->slots_most + b->fixed_count + b->entry_flag_count;
    if (slots > 65000)
        lower_unsupported(b, "a function that needs more than 65,000 slots", "shorter functions");
    settle_code(b);
    prune_variables(b);
    struct function *function = b->function;
    function->code = kept_copy(b, b->code, b->count, sizeof *b->code);
    function->count = (uint32_t)b->count;
    function->slot_count = slots;
    function->frame_size = b->frame_most;
    function->frame_align = b->frame_align == 0 ? 1 : b->frame_align;
    function->spans = kept_copy(b, b->spans, b->count, sizeof *b->spans);
    function->stops = kept_copy(b, b->stops, b->count, sizeof *b->stops);
    function->inlined = kept_copy(b, b->inlined, b->count, sizeof *b->inlined);
    function->inline_frames = kept_copy(b, b->inline_frames, b->inline_count, sizeof *b->inline_frames);
    function->inline_frame_count = (uint32_t)b->inline_count;
    function->memory_locals = kept_copy(b, b->memory_locals, b->memory_count, sizeof *b->memory_locals);
    function->memory_local_count = (uint32_t)b->memory_count;
    function->variables = kept_copy(b, b->variables, b->variable_count, sizeof *b->variables);
    function->variable_count = (uint32_t)b->variable_count;
    function->cleanups = kept_copy(b, b->ranges, b->range_count, sizeof *b->ranges);
    function->cleanup_count = (uint32_t)b->range_count;
    function->lowered = true;
}
