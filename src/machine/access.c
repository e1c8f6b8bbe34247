/* access.c -- the slow paths of every access: what exactly is wrong, in the order that decides which word a fault gets.
 *
 *     no allocation -> null-pointer, dangling     dead -> use-after-free (heap), dangling (stack)
 *     outside of it -> out-of-bounds              then misaligned, then read-only, then uninitialised, then invalid
 *
 * With the inspector off a fault is recorded and the access happens as on hardware: any mapped address will do.
 */
#include "machine/inside.h"

#include <stdlib.h>

enum { FAULTS_KEPT = 256 };

/* One instruction is judged once: what was read out of bounds is not initialised either. */
static bool same_fault(const struct fault *a, const struct fault *b) {
    return a->tick == b->tick || (a->function == b->function && a->at == b->at && a->kind == b->kind);
}

/* The log only grows; behind the present end stands what a deterministic run will find again. */
static void keep_fault(struct machine *machine, const struct fault *fault) {
    struct machine_state *state = &machine->state;
    for (uint32_t i = 0; i < state->fault_count; i++)
        if (same_fault(&machine->faults[i], fault))
            return;
    if (state->fault_count == FAULTS_KEPT)
        return;
    if (state->fault_count == machine->fault_capacity) {
        uint32_t capacity = machine->fault_capacity ? machine->fault_capacity * 2 : 4;
        struct fault *faults = realloc(machine->faults, capacity * sizeof *faults);
        if (!faults) {
            machine->failed = true;
            return;
        }
        machine->faults = faults;
        machine->fault_capacity = capacity;
    }
    machine->faults[state->fault_count++] = *fault;
    if (machine->fault_known < state->fault_count)
        machine->fault_known = state->fault_count;
}

static const struct type *type_in_drop(const struct machine *machine) {
    const struct type *dropped = NULL;
    for (uint32_t depth = machine->state.depth; depth-- > 0;) {
        const struct function *function = machine->frames[depth].function;
        if (!function->is_prelude)
            break;
        if (function->kind == INSTANCE_DROP_GLUE)
            dropped = function->self;
    }
    return dropped;
}

/* Typed loads and stores of scalars name their layout. */
static const struct type *type_of_access(const struct machine *machine, const struct frame *frame) {
    const struct instruction *in = &frame->function->code[frame->at];
    bool is_load = in->op >= OP_CODE_LOAD_I8 && in->op <= OP_CODE_LOAD_WIDE;
    bool is_store = in->op >= OP_CODE_STORE_8 && in->op <= OP_CODE_STORE_64;
    bool is_in_frame = in->op >= OP_CODE_LOAD_I8_FRAME && in->op <= OP_CODE_LOAD_WIDE_FRAME;
    return (is_load || is_store || is_in_frame) && in->e && in->e <= machine->code->layout_count
               ? machine->code->layouts[in->e - 1]->type
               : NULL;
}

bool fault_raise(struct machine *machine, struct fault fault) {
    const struct frame *frame = &machine->frames[machine->state.depth - 1];
    if (!fault.type && (fault.action == ACTION_READ || fault.action == ACTION_WRITE))
        fault.type = type_of_access(machine, frame);
    fault.tick = machine->state.ticks;
    fault.function = frame->function->index;
    fault.at = frame->at;
    fault.span = position_span(machine, NULL);
    fault.dropped = type_in_drop(machine);
    keep_fault(machine, &fault);
    event_emit(machine, (struct event){.kind = EVENT_FAULT,
                                       .flags = (unsigned)fault.kind,
                                       .allocation = fault.allocation,
                                       .other = fault.other,
                                       .offset = (uint64_t)fault.offset,
                                       .size = fault.size});
    if (machine->options.inspector_off)
        return true;
    return machine_end(machine, ENDING_FAULT);
}

bool fault_simple(struct machine *machine, enum fault_kind kind, enum fault_action action, uint64_t value,
                  const char *detail) {
    return fault_raise(machine, (struct fault){.kind = kind, .action = action, .value = value, .detail = detail});
}

bool fault_value(struct machine *machine, const struct layout *layout, uint64_t value, const char *detail) {
    return fault_raise(machine, (struct fault){.kind = FAULT_INVALID_VALUE,
                                               .action = ACTION_VALUE,
                                               .value = value,
                                               .size = layout ? layout->size : 0,
                                               .type = layout ? layout->type : NULL,
                                               .detail = detail});
}

/* --- Addresses ------------------------------------------------------------------------------------------------------------- */

static bool in_range(uint64_t address, uint64_t size, uint64_t from, uint64_t to) {
    return address >= from && address <= to && size <= to - address;
}

bool access_mapped(const struct machine *machine, uint64_t address, uint64_t size) {
    uint64_t heap_end = (machine->state.heap_top + MEMORY_PAGE - 1) & ~(uint64_t)(MEMORY_PAGE - 1);
    return in_range(address, size, HEAP_START, heap_end) ||
           in_range(address, size, STACK_START, machine->state.stack_top) ||
           in_range(address, size, STATIC_START, machine->state.static_top);
}

static bool go_on_if_mapped(struct machine *machine, uint64_t address, uint64_t size) {
    return access_mapped(machine, address, size) || machine_end(machine, ENDING_SEGFAULT);
}

const struct function *function_at(const struct machine *machine, uint64_t address) {
    uint64_t offset = address - FUNCTION_START;
    if (offset % FUNCTION_STEP || offset / FUNCTION_STEP >= machine->code->function_count)
        return NULL;
    return machine->code->functions[offset / FUNCTION_STEP];
}

const struct vtable *vtable_at(const struct machine *machine, uint64_t address) {
    uint64_t offset = address - VTABLE_START;
    if (offset % VTABLE_STEP || offset / VTABLE_STEP >= machine->code->vtable_count)
        return NULL;
    return &machine->code->vtables[offset / VTABLE_STEP];
}

const struct vtable *machine_vtable(const struct machine *machine, uint64_t metadata) {
    return vtable_at(machine, metadata);
}

static bool same_trait(const struct type *a, const struct type *b) {
    if (a == b)
        return true;
    if (a->item != b->item || a->count != b->count || a->binding_count != b->binding_count)
        return false;
    for (uint32_t i = 0; i < a->count; i++)
        if (a->args[i] != b->args[i])
            return false;
    for (uint32_t i = 0; i < a->binding_count; i++)
        if (a->bindings[i].type != b->bindings[i].type)
            return false;
    return true;
}

/* The trait object at the end of a chain of last fields, or NULL. */
static const struct type *dyn_in(const struct layout *layout) {
    while (!layout->sized && layout->type->kind == TYPE_ADT && layout->variant_count && layout->variants[0].field_count)
        layout = layout->variants[0].fields[layout->variants[0].field_count - 1].layout;
    return layout->type->kind == TYPE_DYN ? layout->type : NULL;
}

/* What is wrong with the second half of a wide pointer to this pointee; NULL: nothing. */
static const char *vtable_trouble(const struct machine *machine, const struct layout *pointee, uint64_t metadata) {
    const struct type *dyn = dyn_in(pointee);
    if (!dyn)
        return NULL;
    const struct vtable *vtable = vtable_at(machine, metadata);
    if (!vtable)
        return "vtable";
    return same_trait(vtable->dyn, dyn) ? NULL : "other-trait";
}

/* Loads and stores add a constant to the pointer they are given: was that pointer null? */
static bool through_null(const struct machine *machine, uint64_t address) {
    if (!address)
        return true;
    const struct frame *frame = &machine->frames[machine->state.depth - 1];
    const struct instruction *in = &frame->function->code[frame->at];
    if (in->op >= OP_CODE_LOAD_I8 && in->op <= OP_CODE_STORE_WIDE)
        return frame->r[in->b] == 0;
    return false;
}

/* The allocation a pointer may be used with; 0 when it has none that we know. */
static uint32_t resolve(const struct machine *machine, uint64_t address, uint64_t provenance) {
    if (provenance == PROVENANCE_EXPOSED)
        return allocation_exposed_at(machine, address);
    return allocation_known(machine, provenance) ? (uint32_t)provenance : 0;
}

static bool raise_at(struct machine *machine, enum fault_kind kind, const struct access *access, uint32_t id,
                     const char *detail) {
    return fault_raise(machine, (struct fault){
                                    .kind = kind,
                                    .action = access->action,
                                    .allocation = id,
                                    .address = access->address,
                                    .offset = id ? (int64_t)(access->address - machine->cold[id].address) : 0,
                                    .size = access->size,
                                    .align = access->align,
                                    .type = access->type,
                                    .detail = detail,
                                });
}

/* What is wrong with the pointer itself; FAULT_NONE when its allocation is live. */
static enum fault_kind pointer_fault(const struct machine *machine, uint32_t id, uint64_t address, const char **detail) {
    *detail = NULL;
    if (through_null(machine, address)) {
        *detail = "null";
        return FAULT_NULL_POINTER;
    }
    if (!id && address >= VTABLE_START && address - VTABLE_START < (uint64_t)machine->code->vtable_count * VTABLE_STEP) {
        *detail = "vtable-data";
        return FAULT_OTHER_UB;
    }
    if (!id) {
        *detail = "no-provenance";
        return FAULT_DANGLING;
    }
    const struct allocation *row = &machine->cold[id];
    if (row->live)
        return FAULT_NONE;
    if (row->kind == ALLOCATION_STACK) {
        *detail = "stack";
        return FAULT_DANGLING;
    }
    return FAULT_USE_AFTER_FREE;
}

/* Outside of its block. Only wrapping arithmetic leads a pointer before its block, or beyond the end and one more; if it
 * lands in another block then it has an address there, but no provenance for it. */
static bool raise_outside(struct machine *machine, const struct access *access, uint32_t id, const char *detail) {
    const struct allocation *row = &machine->cold[id];
    uint64_t first = access->address - row->address, last = first + access->size - 1;
    bool is_apart = first > row->size && last >= row->size;
    uint32_t other = is_apart ? allocation_around(machine, access->address, access->size) : 0;
    if (!other)
        return raise_at(machine, FAULT_OUT_OF_BOUNDS, access, id, detail);
    return fault_raise(machine, (struct fault){
                                    .kind = FAULT_DANGLING,
                                    .action = access->action,
                                    .allocation = id,
                                    .other = other,
                                    .address = access->address,
                                    .offset = (int64_t)(access->address - row->address),
                                    .size = access->size,
                                    .align = access->align,
                                    .type = access->type,
                                    .detail = "neighbour",
                                });
}

bool access_check(struct machine *machine, const struct access *access) {
    bool misaligned = access->align > 1 && (access->address & (access->align - 1));
    if (!access->size)
        return !misaligned || raise_at(machine, FAULT_MISALIGNED, access, 0, NULL);
    if (access->provenance == PROVENANCE_TRUSTED)
        return access->address < MEMORY_SPACE && access->size <= MEMORY_SPACE - access->address
                   ? true
                   : machine_end(machine, ENDING_SEGFAULT);
    uint32_t id = resolve(machine, access->address, access->provenance);
    const char *detail;
    enum fault_kind kind = pointer_fault(machine, id, access->address, &detail);
    if (kind == FAULT_NONE) {
        const struct allocation *row = &machine->cold[id];
        uint64_t offset = access->address - row->address;
        if (offset > row->size || access->size > row->size - offset) {
            if (row->kind != ALLOCATION_FUNCTION)
                return raise_outside(machine, access, id, NULL) &&
                       go_on_if_mapped(machine, access->address, access->size);
            kind = FAULT_OUT_OF_BOUNDS; /* a function is a block of no bytes */
            detail = "function-data";
        } else if (misaligned) {
            kind = FAULT_MISALIGNED;
        } else {
            return true;
        }
    }
    return raise_at(machine, kind, access, id, detail) && go_on_if_mapped(machine, access->address, access->size);
}

/* With the inspector off a stray write may hit a read-only page. */
static bool on_read_only(const struct machine *machine, uint64_t address, uint64_t size) {
    if (address + size <= STATIC_START || address >= STATIC_END)
        return false;
    for (uint32_t i = 0; i < machine->code->static_count; i++) {
        const struct allocation *row = &machine->cold[machine->static_ids[i]];
        if (row->read_only && address < row->address + row->size && address + size > row->address)
            return true;
    }
    return false;
}

bool access_write_check(struct machine *machine, const struct access *access) {
    if (!access_check(machine, access))
        return false;
    if (!access->size || access->provenance == PROVENANCE_TRUSTED)
        return true;
    uint32_t id = resolve(machine, access->address, access->provenance);
    if (id && machine->cold[id].live && machine->cold[id].read_only)
        return raise_at(machine, FAULT_OTHER_UB, access, id, "read-only") && machine_end(machine, ENDING_SEGFAULT);
    if (machine->options.inspector_off && on_read_only(machine, access->address, access->size))
        return machine_end(machine, ENDING_SEGFAULT);
    return true;
}

bool access_initialised(struct machine *machine, uint64_t address, uint64_t size, uint64_t provenance,
                        enum fault_action action, const struct type *type) {
    uint64_t from = memory_uninitialised(&machine->memory, address, size);
    if (from == size)
        return true;
    uint64_t to = from;
    while (to < size && !(machine->memory.shadow[address + to] & SHADOW_INIT))
        to++;
    uint32_t id = resolve(machine, address, provenance);
    return fault_raise(machine, (struct fault){
                                    .kind = FAULT_UNINITIALISED,
                                    .action = action,
                                    .allocation = id,
                                    .address = address,
                                    .offset = id ? (int64_t)(address - machine->cold[id].address) : 0,
                                    .size = size,
                                    .bad_from = from,
                                    .bad_to = to,
                                    .type = type,
                                });
}

/* --- Scalars ----------------------------------------------------------------------------------------------------------------- */

bool access_load(struct machine *machine, uint64_t address, uint64_t provenance, unsigned log, unsigned align_log,
                 uint64_t *value) {
    uint64_t size = (uint64_t)1 << log;
    const struct access access = {address, provenance, size, 1u << align_log, ACTION_READ, NULL};
    *value = 0;
    if (!access_check(machine, &access) || !access_initialised(machine, address, size, provenance, ACTION_READ, NULL))
        return false;
    memcpy(value, machine->memory.bytes + address, size);
    return true;
}

bool access_load_pointer(struct machine *machine, uint64_t address, uint64_t provenance, unsigned align_log,
                         uint64_t value[2]) {
    value[1] = 0;
    if (!access_load(machine, address, provenance, 3, align_log, &value[0]))
        return false;
    value[1] = memory_pointer_id(&machine->memory, address);
    return true;
}

bool access_store(struct machine *machine, uint64_t address, uint64_t provenance, unsigned log, unsigned align_log,
                  uint64_t value) {
    uint64_t size = (uint64_t)1 << log;
    const struct access access = {address, provenance, size, 1u << align_log, ACTION_WRITE, NULL};
    if (!access_write_check(machine, &access))
        return false;
    memory_write(&machine->memory, address, &value, size);
    return true;
}

bool access_store_pointer(struct machine *machine, uint64_t address, uint64_t provenance, unsigned align_log,
                          uint64_t value, uint64_t value_provenance) {
    const struct access access = {address, provenance, 8, 1u << align_log, ACTION_WRITE, NULL};
    if (!access_write_check(machine, &access))
        return false;
    memory_write_pointer(&machine->memory, address, value, (uint32_t)value_provenance);
    return true;
}

bool access_bool_or_char(struct machine *machine, bool is_char, uint64_t *value) {
    if (is_char) {
        if (*value < 0xd800 || (*value > 0xdfff && *value <= 0x10ffff))
            return true;
        return fault_simple(machine, FAULT_INVALID_VALUE, ACTION_VALUE, *value, "char");
    }
    if (*value <= 1)
        return true;
    if (!fault_simple(machine, FAULT_INVALID_VALUE, ACTION_VALUE, *value, "bool"))
        return false;
    *value = 1;
    return true;
}

/* --- Pointers ------------------------------------------------------------------------------------------------------------------ */

bool access_offset(struct machine *machine, uint64_t from, uint64_t to, uint64_t provenance) {
    if (from == to || provenance == PROVENANCE_TRUSTED)
        return true;
    uint32_t id = resolve(machine, from, provenance);
    const char *detail;
    enum fault_kind kind = pointer_fault(machine, id, from, &detail);
    struct access access = {from, provenance, 0, 0, ACTION_OFFSET, NULL};
    if (kind == FAULT_NONE) {
        const struct allocation *row = &machine->cold[id];
        if (from - row->address <= row->size && to - row->address <= row->size)
            return true;
        kind = FAULT_OUT_OF_BOUNDS;
        if (from - row->address <= row->size)
            access.address = to;
    }
    access.size = to - from;
    return raise_at(machine, kind, &access, id, detail);
}

bool access_writable(struct machine *machine, uint64_t address, uint64_t provenance) {
    uint32_t id = resolve(machine, address, provenance);
    const struct access access = {address, provenance, 0, 0, ACTION_WRITE, NULL};
    if (!id || !machine->cold[id].live || !machine->cold[id].read_only)
        return true;
    return raise_at(machine, FAULT_OTHER_UB, &access, id, "read-only-atomic");
}

bool access_belongs(struct machine *machine, uint64_t address, uint64_t provenance) {
    uint32_t id = resolve(machine, address, provenance);
    const char *detail;
    enum fault_kind kind = pointer_fault(machine, id, address, &detail);
    if (kind == FAULT_NONE || id || provenance == PROVENANCE_TRUSTED)
        return true;
    return fault_raise(machine, (struct fault){.kind = kind, .action = ACTION_CALL, .address = address, .detail = "c-block"});
}

bool access_offset_from(struct machine *machine, const uint64_t a[2], const uint64_t b[2], uint64_t stride,
                        uint64_t *result) {
    int64_t bytes = (int64_t)(a[0] - b[0]);
    *result = (uint64_t)(bytes / (int64_t)stride);
    uint32_t first = resolve(machine, a[0], a[1]), second = resolve(machine, b[0], b[1]);
    const struct access access = {a[0], a[1], 0, 0, ACTION_DISTANCE, NULL};
    const char *detail;
    if (a[1] == PROVENANCE_TRUSTED || (a[0] == b[0] && first == second))
        return true;
    if (!first && !second)
        return fault_simple(machine, FAULT_OTHER_UB, ACTION_DISTANCE, a[0], "two-numbers");
    for (int i = 0; i < 2; i++) {
        uint32_t id = i ? second : first;
        uint64_t address = i ? b[0] : a[0];
        enum fault_kind kind = pointer_fault(machine, id, address, &detail);
        if (kind == FAULT_NONE && address - machine->cold[id].address > machine->cold[id].size)
            kind = FAULT_OUT_OF_BOUNDS;
        if (kind != FAULT_NONE && first == second)
            return raise_at(machine, kind, &access, id, detail);
    }
    if (first != second)
        return fault_raise(machine, (struct fault){.kind = FAULT_OTHER_UB,
                                                   .action = ACTION_DISTANCE,
                                                   .allocation = first,
                                                   .other = second,
                                                   .address = a[0],
                                                   .detail = "two-blocks"});
    if (bytes % (int64_t)stride)
        return fault_simple(machine, FAULT_OTHER_UB, ACTION_DISTANCE, (uint64_t)bytes, "not-a-multiple");
    return true;
}

bool pointee_extent(const struct machine *machine, const struct layout *pointee, uint64_t metadata, uint64_t *size,
                    uint32_t *align) {
    *size = pointee->size;
    *align = pointee->align;
    if (pointee->sized)
        return true;
    if (pointee->type->kind == TYPE_DYN) {
        const struct vtable *vtable = vtable_at(machine, metadata);
        if (!vtable)
            return false;
        *size = vtable->size;
        *align = vtable->align;
        return true;
    }
    if (pointee->element) {
        if (__builtin_mul_overflow(pointee->element->size, metadata, size) || *size > INT64_MAX)
            return false;
        *align = pointee->element->align;
        return true;
    }
    /* A struct whose last field is unsized. */
    if (!pointee->variant_count || !pointee->variants[0].field_count)
        return true;
    const struct field_layout *tail = &pointee->variants[0].fields[pointee->variants[0].field_count - 1];
    uint64_t tail_size;
    uint32_t tail_align;
    if (!pointee_extent(machine, tail->layout, metadata, &tail_size, &tail_align))
        return false;
    uint64_t offset = (tail->offset + tail_align - 1) & ~(uint64_t)(tail_align - 1);
    if (tail_align > *align)
        *align = tail_align;
    if (__builtin_add_overflow(offset, tail_size, size) || *size > (uint64_t)INT64_MAX - *align)
        return false;
    *size = (*size + *align - 1) & ~(uint64_t)(*align - 1);
    return true;
}

/* `null_is_value`: a null reference that was read is an invalid value; one that is made from a null pointer is a use of it. */
static bool check_reference(struct machine *machine, const struct layout *reference, const uint64_t slots[3],
                            bool null_is_value, enum fault_action action) {
    const struct layout *pointee = reference->pointee;
    if (!slots[0]) {
        if (reference->is_nullable)
            return true;
        if (null_is_value)
            return fault_value(machine, reference, 0, "null");
        const struct access access = {0, slots[1], pointee ? pointee->size : 0, pointee ? pointee->align : 1,
                                      action, pointee ? pointee->type : reference->type};
        return raise_at(machine, FAULT_NULL_POINTER, &access, 0, "null");
    }
    if (!pointee)
        return true;
    uint64_t size;
    uint32_t align;
    const char *trouble = pointee->sized ? NULL : vtable_trouble(machine, pointee, slots[2]);
    if (trouble)
        return fault_value(machine, reference, slots[2], trouble);
    if (!pointee_extent(machine, pointee, reference->abi == ABI_WIDE ? slots[2] : 0, &size, &align))
        return fault_value(machine, reference, slots[2], "slice-too-long");
    struct access access = {slots[0], slots[1], size, align, action, pointee->type};
    bool misaligned = (slots[0] & (align - 1)) != 0;
    if (size && slots[1] != PROVENANCE_TRUSTED) {
        uint32_t id = resolve(machine, slots[0], slots[1]);
        const char *detail;
        enum fault_kind kind = pointer_fault(machine, id, slots[0], &detail);
        if (kind == FAULT_NONE) {
            const struct allocation *row = &machine->cold[id];
            uint64_t offset = slots[0] - row->address;
            if (offset > row->size || size > row->size - offset)
                return raise_outside(machine, &access, id, reference->scalar == SCALAR_BOX ? "box" : NULL);
        }
        if (kind != FAULT_NONE)
            return raise_at(machine, kind, &access, id, reference->scalar == SCALAR_BOX && !detail ? "box" : detail);
        if (misaligned)
            return raise_at(machine, FAULT_MISALIGNED, &access, id, NULL);
    }
    if (misaligned)
        return raise_at(machine, FAULT_MISALIGNED, &access, 0, NULL);
    return pointee->inhabited || fault_value(machine, reference, slots[0], "to-uninhabited");
}

bool access_upcast(struct machine *machine, uint64_t from, const struct type *to, uint64_t *result) {
    const struct vtable *vtable = vtable_at(machine, from);
    for (uint32_t i = 0; vtable && i < machine->code->vtable_count; i++) {
        const struct vtable *other = &machine->code->vtables[i];
        if (other->type == vtable->type && same_trait(other->dyn, to)) {
            *result = VTABLE_START + (uint64_t)i * VTABLE_STEP;
            return true;
        }
    }
    return fault_simple(machine, FAULT_INVALID_VALUE, ACTION_VALUE, from, "vtable") && machine_end(machine, ENDING_SEGFAULT);
}

bool access_aligned(struct machine *machine, const struct layout *layout, const uint64_t pointer[2]) {
    const struct access access = {pointer[0], pointer[1], layout->size, layout->align, ACTION_READ, layout->type};
    uint32_t id = allocation_known(machine, pointer[1]) ? (uint32_t)pointer[1] : 0;
    return !(pointer[0] & (layout->align - 1)) || raise_at(machine, FAULT_MISALIGNED, &access, id, NULL);
}

bool access_reference(struct machine *machine, const struct layout *reference, const uint64_t slots[3],
                      enum reference_use use) {
    return check_reference(machine, reference, slots, use >= REFERENCE_READ,
                           use == REFERENCE_FOR_DROP ? ACTION_WASH : ACTION_REFERENCE);
}

static bool in_valid_range(const struct layout *layout, uint64_t value) {
    unsigned bits = scalar_bits(layout->scalar);
    if (bits < 64)
        value &= ((uint64_t)1 << bits) - 1;
    if (layout->valid_low <= layout->valid_high)
        return value >= layout->valid_low && value <= layout->valid_high;
    return value >= layout->valid_low || value <= layout->valid_high;
}

bool access_scalar(struct machine *machine, const struct layout *layout, uint64_t slots[3]) {
    if (layout->variant_count > 1 && layout->abi == ABI_INTEGER) {
        uint64_t variant;
        return copy_tag_of_scalar(machine, layout, slots[0], &variant);
    }
    switch (layout->scalar) {
    case SCALAR_BOOL:
        if (!access_bool_or_char(machine, false, &slots[0]))
            return false;
        break;
    case SCALAR_CHAR:
        if (!access_bool_or_char(machine, true, &slots[0]))
            return false;
        return true;
    case SCALAR_REFERENCE:
    case SCALAR_BOX:
        return check_reference(machine, layout, slots, true, ACTION_REFERENCE);
    case SCALAR_FUNCTION:
        if (!slots[0] && layout->is_nullable)
            return true;
        if (!function_at(machine, slots[0]))
            return fault_value(machine, layout, slots[0], slots[0] ? "function" : "null");
        return true;
    case SCALAR_POINTER:
        if (layout->abi == ABI_WIDE && layout->pointee && !layout->pointee->sized &&
            (slots[0] || (layout->valid_low == 0 && !layout->is_nullable))) {
            const char *trouble = vtable_trouble(machine, layout->pointee, slots[2]);
            if (trouble)
                return fault_value(machine, layout, slots[2], trouble);
        }
        break;
    default:
        break;
    }
    if (layout->is_nullable && !slots[0])
        return true;
    if (layout->is_scalar && !in_valid_range(layout, slots[0]))
        return fault_value(machine, layout, slots[0], slots[0] || layout->abi == ABI_INTEGER ? "range" : "null");
    return true;
}
