/* machine.c -- a machine's life: statics and functions get their addresses, initialisers run, then main; limits; and what
 * others may ask of it. The loop is in step.c.
 */
#include "machine/machine.h"

#include <stdlib.h>
#include <sys/mman.h>

#include "machine/inflight.h"
#include "machine/inside.h"

enum {
    SLOT_STEP = 4096,       /* slots; how the part of the slots in use grows */
    STACK_STEP = 64 * 1024, /* bytes */
    STRETCH = 1 << 16,      /* ticks between two looks at limits and checkpoints */
    BREATH = 1 << 22,       /* bytes of block work after which the loop looks up early */
    WORK_PER_TICK = 64,     /* so many bytes of block work count as one tick against the limit */
};
#define SLOT_MOST (1u << 24)

void machine_options_default(struct machine_options *options) {
    *options = (struct machine_options){
        .most_ticks = 500000000,
        .most_memory = 256u << 20,
        .pantry = 256u << 20,
        .most_depth = 10000,
        .most_output = 16u << 20,
    };
}

/* --- Birth and death --------------------------------------------------------------------------------------------------------------- */

static uint64_t odd_place(uint64_t from, uint32_t align) {
    uint64_t multiple = (from + align - 1) / align;
    return (multiple | 1) * align;
}

static bool place_statics(struct machine *machine) {
    const struct code *code = machine->code;
    uint64_t top = STATIC_START + 16;
    for (uint32_t i = 0; i < code->static_count; i++) {
        const struct static_data *data = &code->statics[i];
        uint32_t align = data->align ? data->align : 1;
        uint64_t address = odd_place(top, align);
        if (address >= STATIC_END || data->size > STATIC_END - address)
            return machine_limit_reached(machine, LIMIT_MEMORY);
        uint32_t id = allocation_new(machine, ALLOCATION_STATIC, address, data->size, align);
        if (!id)
            return false;
        machine->cold[id].origin = i;
        machine->static_ids[i] = id;
        top = address + (data->size ? data->size : 1);
        if (data->bytes)
            memory_write(&machine->memory, address, data->bytes, data->size);
        if (data->bytes && !data->is_mutable)
            allocation_protect(machine, id);
    }
    machine->state.static_top = (top + MEMORY_PAGE - 1) & ~(uint64_t)(MEMORY_PAGE - 1);
    return true;
}

static bool place_functions(struct machine *machine) {
    const struct code *code = machine->code;
    for (uint32_t i = 0; i < code->function_count; i++) {
        uint64_t address = FUNCTION_START + (uint64_t)i * FUNCTION_STEP;
        if (address >= VTABLE_START)
            return machine_limit_reached(machine, LIMIT_MEMORY);
        machine->function_ids[i] = allocation_new(machine, ALLOCATION_FUNCTION, address, 0, 1);
        if (!machine->function_ids[i])
            return false;
        machine->cold[machine->function_ids[i]].origin = i;
        if (code->functions[i] && code->functions[i]->param_slots + 8 > machine->slot_margin)
            machine->slot_margin = code->functions[i]->param_slots + 8;
    }
    return true;
}

static bool reserve(struct machine *machine) {
    const struct code *code = machine->code;
    machine->slots = paging_reserve(SLOT_MOST * sizeof *machine->slots);
    machine->frames = paging_reserve(((size_t)machine->options.most_depth + 2) * sizeof *machine->frames);
    machine->block_ids = paging_reserve(NUMBERS_KEPT * sizeof *machine->block_ids);
    machine->static_ids = calloc((size_t)code->static_count + 1, sizeof *machine->static_ids);
    machine->function_ids = calloc((size_t)code->function_count + 1, sizeof *machine->function_ids);
    machine->plans = calloc((size_t)code->layout_count + 1, sizeof *machine->plans);
    machine->inflight = calloc((size_t)code->function_count + 1, sizeof *machine->inflight);
    return machine->slots && machine->frames && machine->block_ids && machine->static_ids && machine->function_ids && machine->plans && machine->inflight &&
           memory_init(&machine->memory, &machine->paging) && allocation_init(machine) && pantry_init(machine);
}

static bool push_entry(struct machine *machine, uint32_t function) {
    return machine_push(machine, machine->code->functions[function], machine->slots);
}

/* Pushes the next initialiser that has to run, or the entry. */
static bool start_next(struct machine *machine) {
    const struct code *code = machine->code;
    struct machine_state *state = &machine->state;
    while (state->starting < code->static_count && code->statics[state->starting].initialiser == UINT32_MAX)
        state->starting++;
    if (state->starting == code->static_count)
        return code->entry == NO_ENTRY ? machine_end(machine, ENDING_RETURNED) : push_entry(machine, code->entry);
    const struct static_data *data = &code->statics[state->starting];
    if (data->layout && data->layout->abi == ABI_MEMORY) {
        machine->slots[0] = machine->cold[machine->static_ids[state->starting]].address;
        machine->slots[1] = PROVENANCE_TRUSTED;
    }
    return push_entry(machine, data->initialiser);
}

struct machine *machine_new(const struct code *code, const struct machine_options *options) {
    struct machine *machine = calloc(1, sizeof *machine);
    if (!machine)
        return NULL;
    machine->code = code;
    machine->options = *options;
    if (!machine->options.most_depth)
        machine->options.most_depth = 1;
    text_init(&machine->output[0]);
    text_init(&machine->output[1]);
    text_init(&machine->panic_log);
    machine->slot_margin = 64;
    if (!reserve(machine)) {
        machine_free(machine);
        return NULL;
    }
    machine->slot_limit = machine->slots;
    machine->state.stack_top = STACK_START;
    machine->state.static_top = STATIC_START;
    if (place_statics(machine) && place_functions(machine))
        start_next(machine);
    if (!checkpoint_start(machine)) {
        machine_free(machine);
        return NULL;
    }
    return machine;
}

void machine_free(struct machine *machine) {
    if (!machine)
        return;
    checkpoint_release(machine);
    copy_plans_release(machine);
    for (uint32_t i = 0; machine->inflight && i < machine->code->function_count; i++)
        inflight_free(machine->inflight[i]);
    free(machine->inflight);
    paging_release(&machine->paging);
    if (machine->slots)
        munmap(machine->slots, SLOT_MOST * sizeof *machine->slots);
    if (machine->frames)
        munmap(machine->frames, ((size_t)machine->options.most_depth + 2) * sizeof *machine->frames);
    if (machine->block_ids)
        munmap(machine->block_ids, NUMBERS_KEPT * sizeof *machine->block_ids);
    text_release(&machine->output[0]);
    text_release(&machine->output[1]);
    text_release(&machine->panic_log);
    free(machine->faults);
    free(machine->static_ids);
    free(machine->function_ids);
    free(machine->scratch);
    free(machine);
}

/* --- Frames ---------------------------------------------------------------------------------------------------------------------------- */

bool machine_end(struct machine *machine, enum ending ending) {
    if (machine->state.ending == ENDING_RUNNING)
        machine->state.ending = (uint32_t)ending;
    return false;
}

bool machine_limit_reached(struct machine *machine, enum limit_kind limit) {
    if (machine->state.ending == ENDING_RUNNING)
        machine->state.limit = (uint32_t)limit;
    return machine_end(machine, ENDING_LIMIT);
}

/* Looked at here and not between stretches, so that it does not depend on where a run was interrupted. */
bool machine_work(struct machine *machine, uint64_t bytes) {
    machine->state.work += bytes;
    return machine->state.work / WORK_PER_TICK < machine->options.most_ticks ||
           machine_limit_reached(machine, LIMIT_TICKS);
}

static bool grow_slots(struct machine *machine, const uint64_t *end) {
    uint64_t needed = (uint64_t)(end - machine->slots) + machine->slot_margin;
    needed = (needed + SLOT_STEP - 1) / SLOT_STEP * SLOT_STEP;
    if (needed > SLOT_MOST - (1u << 17))
        return machine_limit_reached(machine, LIMIT_DEPTH);
    machine->state.slot_top = (uint32_t)needed;
    machine->slot_limit = machine->slots + needed - machine->slot_margin;
    return true;
}

static bool grow_stack(struct machine *machine, uint64_t end) {
    struct machine_state *state = &machine->state;
    if (end > STACK_END) /* by many frames, or by a few large ones? */
        return machine_limit_reached(machine, state->depth > 100 ? LIMIT_DEPTH : LIMIT_MEMORY);
    state->stack_top = (end + STACK_STEP - 1) / STACK_STEP * STACK_STEP;
    uint64_t statics = state->static_top - STATIC_START;
    if (state->charged + statics + (state->stack_top - STACK_START) > machine->options.most_memory)
        return machine_limit_reached(machine, LIMIT_MEMORY);
    return true;
}

bool machine_push(struct machine *machine, const struct function *function, uint64_t *r) {
    struct machine_state *state = &machine->state;
    if (state->depth >= machine->options.most_depth)
        return machine_limit_reached(machine, LIMIT_DEPTH);
    if (r + function->slot_count > machine->slot_limit && !grow_slots(machine, r + function->slot_count))
        return false;
    uint64_t memory = STACK_START;
    if (state->depth) {
        const struct frame *caller = &machine->frames[state->depth - 1];
        memory = caller->memory + caller->function->frame_size;
    }
    /* frame_align is twice what the locals need: they stand at odd multiples of their alignment. */
    if (function->frame_size) {
        uint64_t align = function->frame_align ? function->frame_align : 1;
        memory = (memory + align - 1) & ~(align - 1);
    }
    if (memory + function->frame_size > state->stack_top && !grow_stack(machine, memory + function->frame_size))
        return false;
    for (uint32_t i = 0; i < function->memory_local_count; i++)
        r[function->memory_locals[i].id_slot] =
            function->memory_locals[i].id_slot ? 0 : r[function->memory_locals[i].id_slot];
    machine->frames[state->depth++] = (struct frame){.function = function, .r = r, .memory = memory};
    return true;
}

void machine_end_locals(struct machine *machine, struct frame *frame) {
    const struct function *function = frame->function;
    for (uint32_t i = 0; i < function->memory_local_count; i++) {
        const struct memory_local *local = &function->memory_locals[i];
        if (local->id_slot && frame->r[local->id_slot])
            allocation_kill_local(machine, frame, local);
    }
}

void machine_pop(struct machine *machine) {
    machine_end_locals(machine, &machine->frames[machine->state.depth - 1]);
    machine->state.depth--;
}

bool machine_next_start(struct machine *machine) {
    struct machine_state *state = &machine->state;
    const struct code *code = machine->code;
    const struct function *function = machine->frames[0].function;
    bool has_result = !function->return_layout || function->return_layout->abi == ABI_INTEGER ||
                      function->return_layout->abi == ABI_POINTER || function->return_layout->abi == ABI_WIDE;
    if (state->starting == code->static_count) {
        state->entry_result = has_result ? machine->slots[0] : 0;
        state->exit_code = (int32_t)state->entry_result;
        return machine_end(machine, ENDING_RETURNED);
    }
    state->depth = 0;
    const struct static_data *data = &code->statics[state->starting];
    uint32_t id = machine->static_ids[state->starting];
    if (data->layout && has_result)
        copy_slots_to_memory(machine, data->layout, machine->slots, machine->cold[id].address);
    if (!data->is_mutable)
        allocation_protect(machine, id);
    state->starting++;
    return start_next(machine);
}

/* A type of no bytes and no alignment to speak of: all of them are one in a call, and none counts in a transparent wrapper. */
static bool carries_nothing(struct program *program, const struct type *type, unsigned depth) {
    if (depth > 16)
        return false;
    if (type->kind == TYPE_ARRAY) {
        const struct type *length = type->args[1], *element = type->args[0];
        bool is_small = element->kind == TYPE_U8 || element->kind == TYPE_I8 || element->kind == TYPE_BOOL;
        return (length->kind == TYPE_CONST && length->value == 0 && is_small) || carries_nothing(program, element, depth + 1);
    }
    if (type->kind == TYPE_TUPLE) {
        for (uint32_t i = 0; i < type->count; i++)
            if (!carries_nothing(program, type->args[i], depth + 1))
                return false;
        return true;
    }
    if (type->kind != TYPE_ADT || type->item->kind != ITEM_STRUCT || type->item->repr & REPR_ALIGN)
        return false;
    if (type->item->lang == LANG_phantom_data)
        return true;
    for (uint32_t i = 0; i < type->item->variants[0].field_count; i++)
        if (!carries_nothing(program, program_field_type(program, type, 0, i), depth + 1))
            return false;
    return true;
}

static bool points(const struct type *type) {
    return type->kind == TYPE_REF || type->kind == TYPE_POINTER;
}

/* What a type is in a call: a transparent wrapper is what it wraps, an owner of one pointer is the pointer. A pointer that may be null is
 * written as an Option. Pointees are compared by the kind of their metadata only, so a Box may be given as its own type argument. */
static const struct type *carried(struct program *program, const struct type *type, bool *owner) {
    for (unsigned depth = 0; depth < 32 && type->kind == TYPE_ADT; depth++) {
        const struct item *item = type->item;
        if (item->lang == LANG_owned_box || item->lang == LANG_non_null) {
            *owner = true;
            return type->args[0];
        }
        if (item->lang == LANG_option && type->count == 1) {
            bool is_owner = false;
            const struct type *inner = carried(program, type->args[0], &is_owner);
            *owner = is_owner;
            return is_owner || inner->kind == TYPE_REF || inner->kind == TYPE_FN_POINTER ? inner : type;
        }
        bool transparent = (item->repr & REPR_TRANSPARENT) != 0;
        if (item->kind != ITEM_STRUCT || !transparent)
            return type;
        const struct type *only = NULL;
        for (uint32_t i = 0; i < item->variants[0].field_count; i++) {
            const struct type *field = program_field_type(program, type, 0, i);
            if (!carries_nothing(program, field, 0))
                only = field;
        }
        if (!only)
            return type;
        type = only;
    }
    return type;
}

static const struct type *as_integer(struct program *program, const struct type *type) {
    return type->kind == TYPE_CHAR ? program->types.simple[TYPE_U32] : type;
}

/* Do two types travel alike, so that a call through the one may pass the other? */
static bool same_in_call(struct program *program, const struct type *a, const struct type *b) {
    if (a == b)
        return true;
    bool a_owner = false, b_owner = false;
    a = as_integer(program, carried(program, a, &a_owner));
    b = as_integer(program, carried(program, b, &b_owner));
    if (a == b && a_owner == b_owner)
        return true;
    if (carries_nothing(program, a, 0) && carries_nothing(program, b, 0))
        return true;
    if (type_is_integer(a) && type_is_integer(b)) {
        static const uint8_t sizes[] = {1, 2, 4, 8, 8};
        bool a_signed = type_is_signed(a), b_signed = type_is_signed(b);
        return sizes[a->kind - (a_signed ? TYPE_I8 : TYPE_U8)] == sizes[b->kind - (b_signed ? TYPE_I8 : TYPE_U8)] &&
               a_signed == b_signed;
    }
    if ((a_owner || points(a)) && (b_owner || points(b))) {
        const struct type *x = a_owner ? a : a->args[0], *y = b_owner ? b : b->args[0];
        bool x_wide = x->kind == TYPE_SLICE || x->kind == TYPE_STR || x->kind == TYPE_DYN;
        bool y_wide = y->kind == TYPE_SLICE || y->kind == TYPE_STR || y->kind == TYPE_DYN;
        return x_wide == y_wide && (!x_wide || (x->kind == TYPE_DYN) == (y->kind == TYPE_DYN));
    }
    return a->kind == TYPE_FN_POINTER && b->kind == TYPE_FN_POINTER;
}

static bool signature_fits(struct program *program, const struct function *function, const struct type *signature) {
    bool by_rust = signature->convention == CONVENTION_RUST;
    if (signature->count != function->param_count + 1 || by_rust != (function->convention == CONVENTION_RUST))
        return false;
    for (uint32_t i = 0; i < function->param_count; i++)
        if (function->param_layouts[i]->type && !same_in_call(program, function->param_layouts[i]->type, signature->args[i]))
            return false;
    const struct type *result = signature->args[signature->count - 1];
    return !function->return_layout || !function->return_layout->type || result->kind == TYPE_NEVER ||
           same_in_call(program, function->return_layout->type, result);
}

/* What travels alike need not be valid alike: null is a `*const u8` and no `NonNull<u8>`. */
static bool arguments_fit(struct machine *machine, const struct function *function, const struct type *signature,
                          const uint64_t *base) {
    if (function->return_layout && function->return_layout->abi == ABI_MEMORY)
        base += 2;
    for (uint32_t i = 0; i < function->param_count; i++) {
        const struct layout *layout = function->param_layouts[i];
        if (layout->type != signature->args[i] && layout->abi != ABI_MEMORY && layout->slots > 0) {
            uint64_t slots[3] = {base[0], layout->slots > 1 ? base[1] : 0, layout->slots > 2 ? base[2] : 0};
            if (!access_scalar(machine, layout, slots))
                return false;
        }
        base += layout->abi == ABI_MEMORY ? 2 : layout->slots;
    }
    return true;
}

const struct function *machine_callee(struct machine *machine, const uint64_t pointer[2], uint32_t signature, bool is_declared,
                                      const uint64_t *arguments) {
    const struct function *function = function_at(machine, pointer[0]);
    struct fault fault = {.kind = FAULT_OTHER_UB, .action = ACTION_CALL, .address = pointer[0]};
    if (!function) {
        fault.detail = "function";
        if (fault_raise(machine, fault))
            machine_end(machine, ENDING_SEGFAULT);
        return NULL;
    }
    const struct type *type = signature < machine->code->signature_count ? machine->code->signatures[signature].type : NULL;
    if (!type || signature_fits(machine->code->program, function, type))
        return !type || arguments_fit(machine, function, type, arguments) ? function : NULL;
    fault.allocation = machine->function_ids[function->index];
    fault.type = type;
    fault.detail = is_declared ? "declaration" : "signature";
    /* What hardware does with arguments in the wrong registers is nobody's guess; it does not survive here. */
    if (fault_raise(machine, fault))
        machine_end(machine, ENDING_SEGFAULT);
    return NULL;
}

/* --- Output ------------------------------------------------------------------------------------------------------------------------------ */

/* Appends to a log of which `known` bytes count. What lies behind was written in a future that was left, and will be the same. */
static bool log_append(struct text *log, uint64_t known, const char *bytes, uint64_t length) {
    uint64_t there = log->length - known;
    return there >= length || text_append(log, bytes + there, length - there);
}

bool machine_print(struct machine *machine, uint32_t stream, const char *bytes, uint64_t length) {
    struct machine_state *state = &machine->state;
    if (state->output[0] + state->output[1] + state->gather_to + length > machine->options.most_output)
        return machine_limit_reached(machine, LIMIT_OUTPUT);
    bool good;
    if (stream == 3) {
        good = log_append(&machine->panic_log, state->gather_to, bytes, length);
        state->gather_to += length;
        return good || machine_end(machine, ENDING_NO_HOST_MEMORY);
    }
    unsigned which = stream == 2;
    good = log_append(&machine->output[which], state->output[which], bytes, length);
    state->output[which] += length;
    event_emit(machine, (struct event){.kind = EVENT_OUTPUT, .flags = which + 1, .size = length});
    return good || machine_end(machine, ENDING_NO_HOST_MEMORY);
}

/* --- Running ------------------------------------------------------------------------------------------------------------------------------- */

enum ending machine_run(struct machine *machine, uint64_t tick, const struct listener *listener) {
    struct machine_state *state = &machine->state;
    machine->listener = listener;
    while (state->ending == ENDING_RUNNING && state->ticks < tick) {
        checkpoint_breathe(machine);
        if (machine->failed || machine->paging.failed) {
            machine_end(machine, ENDING_NO_HOST_MEMORY);
            break;
        }
        uint64_t until = state->ticks + STRETCH;
        if (until > tick)
            until = tick;
        if (until > machine->options.most_ticks)
            until = machine->options.most_ticks;
        if (until > checkpoint_next(machine))
            until = checkpoint_next(machine);
        machine->breathe_at = state->work + BREATH;
        if (listener)
            step_listening(machine, until);
        else
            step_quietly(machine, until);
        if (state->ticks >= machine->options.most_ticks)
            machine_limit_reached(machine, LIMIT_TICKS);
    }
    machine->listener = NULL;
    return (enum ending)state->ending;
}

/* --- Questions ------------------------------------------------------------------------------------------------------------------------------- */

void machine_stop(struct machine *machine) {
    machine->options.most_ticks = machine->state.ticks;
}

uint64_t machine_ticks(const struct machine *machine) {
    return machine->state.ticks;
}

enum ending machine_ending(const struct machine *machine) {
    return (enum ending)machine->state.ending;
}

int machine_exit_code(const struct machine *machine) {
    return machine->state.exit_code;
}

enum limit_kind machine_limit(const struct machine *machine) {
    return (enum limit_kind)machine->state.limit;
}

enum abort_kind machine_abort_kind(const struct machine *machine) {
    return (enum abort_kind)machine->state.abort_kind;
}

const struct fault *machine_fault(const struct machine *machine) {
    return machine_fault_at(machine, 0);
}

size_t machine_fault_count(const struct machine *machine) {
    return machine->state.fault_count;
}

const struct fault *machine_fault_at(const struct machine *machine, size_t index) {
    return index < machine->state.fault_count ? &machine->faults[index] : NULL;
}

const char *machine_panic_message(const struct machine *machine, size_t *length) {
    *length = machine->state.message_to - machine->state.message_from;
    return machine->panic_log.bytes + machine->state.message_from;
}

struct span machine_panic_span(const struct machine *machine) {
    return machine->state.panic_span;
}

struct span machine_refused(const struct machine *machine, uint64_t *size) {
    *size = machine->state.refused_size;
    return machine->state.refused_span;
}

bool machine_is_unwinding(const struct machine *machine) {
    return machine->state.panicked != 0;
}

const char *machine_output(const struct machine *machine, int stream, size_t *length) {
    unsigned which = stream == 2;
    *length = machine->state.output[which];
    return machine->output[which].bytes;
}

struct machine_totals machine_totals(const struct machine *machine) {
    const struct machine_state *state = &machine->state;
    return (struct machine_totals){
        .allocations = state->allocations,
        .frees = state->frees,
        .live_bytes = state->live_bytes,
        .peak_bytes = state->peak_bytes,
        .live_blocks = state->live_blocks,
    };
}

int64_t machine_result(const struct machine *machine) {
    return (int64_t)machine->state.entry_result;
}

bool machine_statics_dangle(const struct machine *machine) {
    for (uint32_t i = 0; i < machine->code->static_count; i++) {
        const struct allocation *row = machine_allocation(machine, machine->static_ids[i]);
        for (uint64_t at = 0; row != NULL && at < row->size; at++) {
            uint32_t provenance = 0;
            if (!machine_peek(machine, row->address + at, 1, NULL, NULL, &provenance))
                break;
            const struct allocation *target = machine_allocation(machine, provenance >> 3);
            if (target != NULL && !target->live)
                return true;
        }
    }
    return false;
}

bool machine_peek(const struct machine *machine, uint64_t address, size_t length, uint8_t *bytes, uint8_t *shadows,
                  uint32_t *provenances) {
    if (!access_mapped(machine, address, length))
        return false;
    const struct memory *memory = &machine->memory;
    if (bytes && length)
        memcpy(bytes, memory->bytes + address, length);
    if (shadows && length)
        memcpy(shadows, memory->shadow + address, length);
    if (provenances && length && !memory_get_words(memory, address, length, provenances))
        memset(provenances, 0, length * sizeof *provenances);
    for (size_t i = 0; provenances && i < length; i++)
        if (!(memory->shadow[address + i] & SHADOW_INIT))
            provenances[i] = 0;
    return true;
}

uint32_t machine_depth(const struct machine *machine) {
    return machine->state.depth;
}

struct machine_frame machine_frame(const struct machine *machine, uint32_t depth) {
    const struct frame *frame = &machine->frames[depth];
    return (struct machine_frame){.function = frame->function,
                                  .at = frame->at,
                                  .memory = frame->memory,
                                  .slots = frame->r,
                                  .in_cleanup = frame->in_cleanup != 0};
}
