/* lower_intrinsic.c -- the functions of std::intrinsics: an instruction or two, a number known now, or a call into the machine. */
#include <string.h>

#include "code/lower.h"

static const struct {
    const char *name;
    enum intrinsic_when when;
} intrinsics[INTRINSIC_COUNT] = {
#define INTRINSIC(name, when) {#name, INTRINSIC_##when},
#include "code/intrinsics.def"
#undef INTRINSIC
};

enum intrinsic intrinsic_by_name(const char *name) {
    for (int i = 0; i < INTRINSIC_COUNT; i++) {
        if (intrinsics[i].name[0] == name[0] && strcmp(intrinsics[i].name, name) == 0)
            return (enum intrinsic)i;
    }
    return INTRINSIC_COUNT;
}

struct intrinsic_call {
    struct builder *b;
    const struct type *const *args;
    uint32_t arg_count;
    const struct argument *arguments;
    uint32_t count;
    const struct layout *result;
    const struct place *to;
};

static const struct layout *type_argument(const struct intrinsic_call *call, uint32_t index) {
    if (index < call->arg_count)
        return layout_concrete(call->b, call->args[index]);
    return layout_concrete(call->b, call->b->program->types.unit);
}

static uint32_t target(const struct intrinsic_call *call) {
    return call->to->kind == PLACE_SLOT ? call->to->slot : slots_take(call->b, call->result->slots);
}

static uint32_t operand(const struct intrinsic_call *call, uint32_t index) {
    return argument_slots(call->b, &call->arguments[index]);
}

/* --- Sizes ------------------------------------------------------------------------------------------------------------------------------ */

static uint32_t constant_slot(struct builder *b, uint64_t value) {
    uint32_t slot = slots_take(b, 1);
    emit(b, OP_CODE_CONST, slot, 0, 0, (int64_t)value);
    return slot;
}

/* The last field of an unsized struct. */
static const struct layout *tail_of(const struct layout *layout, uint64_t *offset) {
    *offset = 0;
    while (layout->variant_count > 0 && !layout->sized) {
        const struct variant_layout *variant = &layout->variants[0];
        const struct field_layout *last = &variant->fields[variant->field_count - 1];
        *offset += last->offset;
        layout = last->layout;
    }
    return layout;
}

uint32_t align_of_value(struct builder *b, const struct type *type, uint32_t meta) {
    const struct layout *layout = layout_concrete(b, type);
    uint64_t offset;
    if (layout->sized)
        return constant_slot(b, layout->align);
    const struct layout *tail = tail_of(layout, &offset);
    if (tail->type->kind != TYPE_DYN)
        return constant_slot(b, layout->align);
    uint32_t slot = slots_take(b, 1);
    emit(b, OP_CODE_VTABLE_ALIGN, slot, meta, 0, 0);
    if (tail != layout && layout->align > 1) { /* the larger one */
        uint32_t enough = new_label(b);
        emit_branch(b, OP_CODE_JUMP_GE_U_I, slot, 0, layout->align, enough);
        emit(b, OP_CODE_CONST, slot, 0, 0, layout->align);
        label_bind(b, enough);
    }
    return slot;
}

uint32_t size_of_value(struct builder *b, const struct type *type, uint32_t meta) {
    const struct layout *layout = layout_concrete(b, type);
    if (layout->sized)
        return constant_slot(b, layout->size);
    uint32_t slot;
    if (layout->variant_count == 0) {
        slot = slots_take(b, 1);
        if (type->kind == TYPE_DYN) {
            emit(b, OP_CODE_VTABLE_SIZE, slot, meta, 0, 0);
        } else if (layout->element != NULL && layout->element->size != 1) {
            uint32_t size = constant_slot(b, layout->element->size);
            emit_de(b, OP_CODE_ARITHMETIC, slot, meta, size, ARITHMETIC_WRAPPING_MUL, SCALAR_U64);
        } else {
            emit(b, OP_CODE_MOVE, slot, meta, 0, 0);
        }
        return slot;
    }
    const struct variant_layout *variant = &layout->variants[0];
    const struct field_layout *last = &variant->fields[variant->field_count - 1];
    slot = size_of_value(b, last->layout->type, meta);
    /* Behind the sized part, rounded up to the alignment of the whole. */
    uint32_t top = b->slots_top;
    uint32_t align = align_of_value(b, type, meta);
    uint32_t number = constant_slot(b, last->offset);
    emit_de(b, OP_CODE_ARITHMETIC, slot, slot, number, ARITHMETIC_WRAPPING_ADD, SCALAR_U64);
    emit_de(b, OP_CODE_ARITHMETIC, slot, slot, align, ARITHMETIC_WRAPPING_ADD, SCALAR_U64);
    number = constant_slot(b, 1);
    emit_de(b, OP_CODE_ARITHMETIC, slot, slot, number, ARITHMETIC_WRAPPING_SUB, SCALAR_U64);
    emit_de(b, OP_CODE_ARITHMETIC, align, align, number, ARITHMETIC_WRAPPING_SUB, SCALAR_U64);
    emit(b, OP_CODE_NOT, align, align, 0, SCALAR_U64);
    emit(b, OP_CODE_AND, slot, slot, align, 0);
    b->slots_top = top;
    return slot;
}

/* --- Values ------------------------------------------------------------------------------------------------------------------------------ */

/* The place that the first argument, a pointer, points at. */
static struct place pointee(const struct intrinsic_call *call, const struct layout *layout, uint32_t index) {
    struct place place = {.kind = PLACE_POINTER, .layout = layout, .raw = true};
    const struct argument *argument = &call->arguments[index];
    if (argument->is_reference)
        return argument->place;
    place.slot = operand(call, index);
    place.meta = place.slot + 2;
    place.has_meta = !layout->sized;
    return place;
}

/* There is no value of such a type, so none can be read or made. */
static bool trap_uninhabited(struct builder *b, const struct layout *layout) {
    if (layout->inhabited)
        return false;
    emit_de(b, OP_CODE_TRAP, 0, 0, 0, TRAP_UNINHABITED, layout->index + 1);
    return true;
}

/* A typed copy out of a place into the destination, whatever that is. */
static void read_from(const struct intrinsic_call *call, const struct place *from) {
    struct builder *b = call->b;
    if (trap_uninhabited(b, from->layout))
        return;
    if (call->to->kind != PLACE_NONE || from->layout->size == 0) {
        copy_place(b, call->to, from);
    } else if (lives_in_slots(from->layout)) {
        value_slots(b, from);
    } else {
        struct place memory = memory_new(b, from->layout, NULL, b->span);
        copy_place(b, &memory, from);
        emit(b, OP_CODE_DEAD, 0, 0, 0, memory.memory);
    }
}

/* ptr::read. A value that needs a drop has left its place then, although its bytes are there still. */
static void lower_read(const struct intrinsic_call *call, bool unaligned) {
    struct builder *b = call->b;
    const struct layout *layout = type_argument(call, 0);
    struct place from = pointee(call, layout, 0);
    from.align = unaligned ? 1 : 0;
    if (!layout->needs_drop || (from.kind != PLACE_POINTER && from.kind != PLACE_FRAME)) {
        read_from(call, &from);
        return;
    }
    struct place at = from;
    if (from.kind == PLACE_FRAME) {
        at.slot = address_of(b, &from, false);
        at.offset = 0;
    }
    slots_keep(b, at.slot, 2);
    emit_de(b, OP_CODE_NOTE, 0, at.slot, NOTE_TAKEN, layout->index, (uint32_t)(int32_t)at.offset);
    read_from(call, &from);
    if (layout->size > 0 && layout->size <= UINT32_MAX && !b->dead)
        emit_de(b, OP_CODE_MOVED, 0, at.slot, 1, (uint32_t)(int32_t)at.offset, (uint32_t)layout->size);
}

static void lower_write(const struct intrinsic_call *call, bool unaligned) {
    struct builder *b = call->b;
    const struct layout *layout = type_argument(call, 0);
    struct place to = pointee(call, layout, 0);
    to.align = unaligned ? 1 : 0;
    const struct argument *value = &call->arguments[1];
    if (lives_in_slots(layout)) {
        uint32_t slot = operand(call, 1);
        if ((layout->needs_drop || layout->keeps_drop) && to.kind == PLACE_POINTER)
            emit_de(b, OP_CODE_NOTE, 0, to.slot, NOTE_PLACED, layout->index, (uint32_t)(int32_t)to.offset);
        store(b, slot, &to);
        return;
    }
    bool is_told = (layout->needs_drop || layout->keeps_drop) && to.kind == PLACE_POINTER;
    if (is_told)
        place_keep(b, &to);
    const struct typed_expr *expr = value->expr;
    struct place from = value->place;
    bool moves = true;
    if (expr != NULL && expr->kind == TYPED_LOAD && names_place(expr->base)) {
        from = lower_place(b, expr->base, false);
        moves = !expr->is_copy;
    } else if (expr != NULL || value->is_reference) {
        from = memory_new(b, layout, NULL, b->span);
        struct scheduled *storage = schedule(b, NULL, SCHEDULED_STORAGE, &from);
        storage->variable = variable_new(b, &from, NULL);
        argument_into(b, value, &from);
        moves = layout->keeps_drop;
    }
    if (b->dead)
        return;
    if (is_told)
        emit_de(b, OP_CODE_NOTE, 0, to.slot, NOTE_PLACED, layout->index, (uint32_t)(int32_t)to.offset);
    copy_place(b, &to, &from);
    if (moves)
        moved_out(b, &from);
}

/* The place in the program from which the prelude's code that is being lowered was called, as far as it was inlined. */
static struct span user_span(const struct builder *b) {
    struct span span = b->span;
    for (uint32_t at = b->inline_frame; at != 0 && b->inline_frames[at].is_prelude; at = b->inline_frames[at].parent)
        span = b->inline_frames[at].call;
    return span;
}

/* The same bytes as another type: through memory, unless both are the same kind of slots. */
static void lower_transmute(const struct intrinsic_call *call) {
    struct builder *b = call->b;
    const struct layout *from = type_argument(call, 0), *to = type_argument(call, 1);
    if (from->size == 0 && from->needs_drop != to->needs_drop)
        note_value(b, from->needs_drop ? from : to, from->needs_drop ? NOTE_HELD : NOTE_RELEASED);
    if (from->size != to->size) {
        diagnostics_add(b->program->diagnostics, DIAGNOSTIC_CODE_TRANSMUTE_SIZES, user_span(b),
                        type_text(b->arena, from->type), type_text(b->arena, to->type), NULL);
        b->lowering->failed = true;
        return;
    }
    if (from->abi == to->abi && from->abi != ABI_MEMORY && from->abi != ABI_NONE && from->is_scalar && to->is_scalar &&
        (from->abi != ABI_INTEGER || from->scalar == to->scalar)) {
        uint32_t slot = operand(call, 0), result = target(call);
        struct place place = {.kind = PLACE_SLOT, .layout = to, .slot = slot};
        load(b, &place, result);
        emit_value_check(b, to, result, true, REFERENCE_OF_BITS);
        deliver(b, to, result, call->to);
        return;
    }
    struct place memory = memory_new(b, from, NULL, b->span);
    struct scheduled *storage = schedule(b, NULL, SCHEDULED_STORAGE, &memory);
    storage->variable = variable_new(b, &memory, NULL);
    if (from->align < to->align) { /* room for the stricter one */
        b->memory_locals[memory.memory].align = to->align;
        b->frame_top += to->align;
        uint32_t *offset = &b->memory_locals[memory.memory].offset;
        *offset = (*offset + to->align - 1) / to->align * to->align;
        if (b->frame_top > b->frame_most)
            b->frame_most = b->frame_top;
        if (to->align * 2 > b->frame_align)
            b->frame_align = to->align * 2;
        if (storage->variable >= 0)
            b->variables[storage->variable].at = *offset;
    }
    argument_into(b, &call->arguments[0], &memory);
    struct place result = memory;
    result.layout = to;
    result.raw = true; /* so that all of it is checked */
    read_from(call, &result);
}

static void lower_zeroed(const struct intrinsic_call *call) {
    struct builder *b = call->b;
    const struct layout *layout = call->result;
    if (trap_uninhabited(b, layout) || layout->size == 0)
        return;
    struct place memory = memory_new(b, layout, NULL, b->span);
    schedule(b, NULL, SCHEDULED_STORAGE, &memory);
    uint32_t at = slots_take(b, 4);
    address_into(b, &memory, false, at);
    emit(b, OP_CODE_CONST, at + 2, 0, 0, 0);
    emit(b, OP_CODE_CONST, at + 3, 0, 0, (int64_t)layout->size);
    const struct layout *byte = layout_concrete(b, simple_type(b, TYPE_U8));
    emit_de(b, OP_CODE_RUN, at, 0, 0, INTRINSIC_write_bytes, byte->index);
    memory.raw = true;
    read_from(call, &memory);
}

static void lower_drop_in_place(const struct intrinsic_call *call) {
    struct place place = pointee(call, type_argument(call, 0), 0);
    place.path = NULL;
    if (place.layout->needs_drop) {
        stop_here(call->b, STOP_DROP);
        if (place.layout->sized && place.layout->align > 1 && place.kind == PLACE_POINTER)
            emit(call->b, OP_CODE_CHECK_ALIGN, 0, address_of(call->b, &place, true), 0, place.layout->index);
        note_washed(call->b, &place);
        if (!call->b->dead)
            drop_value_here(call->b, &place);
        call->b->pending_stops &= (uint8_t)~STOP_DROP;
    }
}

static void lower_forget(const struct intrinsic_call *call) {
    struct builder *b = call->b;
    const struct layout *layout = type_argument(call, 0);
    const struct argument *argument = &call->arguments[0];
    struct place place = argument->place;
    uint32_t slot = 0;
    enum note_place where = NOTE_BEHIND_POINTER;
    bool is_place = argument->expr == NULL && !argument->is_reference;
    if (!is_place && lives_in_slots(layout)) {
        place = (struct place){.kind = PLACE_SLOT, .layout = layout, .slot = operand(call, 0)};
    } else if (!is_place) {
        place = memory_new(b, layout, NULL, b->span);
        struct scheduled *storage = schedule(b, NULL, SCHEDULED_STORAGE, &place);
        storage->variable = variable_new(b, &place, NULL);
        argument_into(b, argument, &place);
    }
    if (layout->needs_drop && !b->dead) {
        if (place.kind == PLACE_SLOT)
            where = layout->slots > 0 ? NOTE_IN_SLOTS : NOTE_NOWHERE, slot = place.slot;
        else if (place.kind == PLACE_NONE || layout->size == 0)
            where = NOTE_NOWHERE;
        else
            slot = address_of(b, &place, true);
        emit_de(b, OP_CODE_NOTE, 0, where == NOTE_NOWHERE ? 0 : slot, NOTE_FORGOTTEN, layout->index, where);
    }
    if (is_place)
        moved_out(b, &argument->place);
}

/* Are two values of the type equal exactly when their bytes are? Of those that std compares as bytes. */
static bool are_their_bytes(const struct type *type) {
    return type_is_integer(type) || type->kind == TYPE_BOOL || type->kind == TYPE_CHAR;
}

static void lower_type_name(const struct intrinsic_call *call) {
    struct builder *b = call->b;
    const char *name = type_path_text(b->arena, call->args[0]);
    uint64_t size = strlen(name);
    const struct type *length = type_const(&b->program->types, (int64_t)size);
    const struct type *bytes = type_array(&b->program->types, simple_type(b, TYPE_U8), length);
    uint32_t slot = target(call);
    emit_de(b, OP_CODE_STATIC_ADDRESS, slot, 0, 0, static_of_bytes(b->lowering, name, size, 1, layout_concrete(b, bytes)), 0);
    emit(b, OP_CODE_CONST, slot + 2, 0, 0, (int64_t)size);
    deliver(b, call->result, slot, call->to);
}

static bool is_enum(const struct layout *layout) {
    return layout->type->kind == TYPE_ADT && layout->type->item->kind == ITEM_ENUM;
}

static void lower_discriminant(const struct intrinsic_call *call) {
    struct builder *b = call->b;
    const struct layout *layout = type_argument(call, 0);
    uint32_t slot = target(call);
    if (!is_enum(layout)) {
        operand(call, 0);
        emit(b, OP_CODE_CONST, slot, 0, 0, 0);
    } else {
        struct place place = pointee(call, layout, 0);
        uint32_t tag = read_variant(b, &place);
        if (layout->tag == TAG_NONE)
            emit(b, OP_CODE_CONST, slot, 0, 0, layout->variants[layout->only_variant].discriminant);
        else
            emit(b, OP_CODE_DISCRIMINANT, slot, tag, 0, layout->index);
    }
    deliver(b, call->result, slot, call->to);
}

/* --- Pointers and numbers ------------------------------------------------------------------------------------------------------------------ */

static void lower_offset(const struct intrinsic_call *call, enum op op, bool is_forward) {
    struct builder *b = call->b;
    uint64_t size = type_argument(call, 0)->size;
    uint32_t pointer = operand(call, 0), count = operand(call, 1), slot = target(call);
    if (size > UINT32_MAX) {
        uint32_t number = constant_slot(b, size);
        emit_de(b, OP_CODE_ARITHMETIC, number, number, count, ARITHMETIC_WRAPPING_MUL, SCALAR_I64);
        count = number;
        size = 1;
    }
    emit_de(b, op, slot, pointer, count, (uint32_t)size, is_forward);
    deliver(b, call->result, slot, call->to);
}

static void lower_make_wide(const struct intrinsic_call *call) {
    struct builder *b = call->b;
    struct place wide = *call->to;
    if (wide.kind != PLACE_SLOT || !wide.fresh) { /* both halves are known before either is written */
        wide = slots_new(b, call->result);
    }
    struct place half = {.kind = PLACE_SLOT, .slot = wide.slot};
    half.layout = layout_concrete(b, call->arguments[0].type);
    argument_into(b, &call->arguments[0], &half);
    half.layout = layout_concrete(b, call->arguments[1].type);
    half.slot = wide.slot + 2;
    argument_into(b, &call->arguments[1], &half);
    deliver(b, call->result, wide.slot, call->to);
}

static void lower_arithmetic(const struct intrinsic_call *call, enum arithmetic arithmetic) {
    struct builder *b = call->b;
    const struct layout *layout = type_argument(call, 0);
    uint32_t left = operand(call, 0);
    uint32_t right = call->count > 1 ? operand(call, 1) : left;
    uint32_t slot = target(call);
    emit_de(b, OP_CODE_ARITHMETIC, slot, left, right, arithmetic, layout->is_scalar ? layout->scalar : SCALAR_U64);
    deliver(b, call->result, slot, call->to);
}

/* The value's slots, kept or cut: the destination's layout decides. */
static void lower_same(const struct intrinsic_call *call, uint32_t from, uint32_t slots) {
    struct builder *b = call->b;
    uint32_t slot = target(call);
    move_slots(b, slot, from, slots);
    deliver(b, call->result, slot, call->to);
}

static void lower_with_addr(const struct intrinsic_call *call, bool keeps_provenance) {
    struct builder *b = call->b;
    uint32_t pointer = keeps_provenance ? operand(call, 0) : 0;
    uint32_t address = operand(call, keeps_provenance ? 1 : 0);
    uint32_t top = b->slots_top;
    uint32_t made = slots_take(b, 2);
    emit(b, OP_CODE_MOVE, made, address, 0, 0);
    if (keeps_provenance)
        emit(b, OP_CODE_MOVE, made + 1, pointer + 1, 0, 0);
    else
        emit(b, OP_CODE_CONST, made + 1, 0, 0, 0);
    lower_same(call, made, 2);
    b->slots_top = top;
}

static void lower_int_cast(const struct intrinsic_call *call) {
    struct builder *b = call->b;
    uint32_t from = operand(call, 0), slot = target(call);
    if (call->result->scalar == SCALAR_I64 || call->result->scalar == SCALAR_U64)
        move_slots(b, slot, from, 1);
    else
        emit(b, OP_CODE_TO_INTEGER, slot, from, 0, call->result->scalar);
    deliver(b, call->result, slot, call->to);
}

static uint64_t type_number(const struct intrinsic_call *call) {
    return (uint64_t)call->args[0]->id + 1;
}

/* --- Calls into the machine ---------------------------------------------------------------------------------------------------------------- */

void lower_run(struct builder *b, enum intrinsic intrinsic, uint32_t element, const struct argument *arguments,
                uint32_t count, const struct layout *result, const struct place *to) {
    uint32_t base = b->slots_top;
    for (uint32_t i = 0; i < count; i++) {
        const struct layout *layout = layout_concrete(b, arguments[i].type);
        struct place place = slots_new(b, layout);
        argument_into(b, &arguments[i], &place);
        b->slots_top = place.slot + layout->slots;
    }
    if (b->slots_top < base + result->slots)
        slots_take(b, base + result->slots - b->slots_top);
    emit_de(b, OP_CODE_RUN, base, 0, 0, intrinsic, element);
    if (!result->inhabited)
        b->dead = true;
    deliver(b, result, base, to);
}

static bool wants_element(enum intrinsic intrinsic) {
    return intrinsic == INTRINSIC_copy || intrinsic == INTRINSIC_copy_nonoverlapping ||
           intrinsic == INTRINSIC_swap_bytes_of || intrinsic == INTRINSIC_swap_values ||
           intrinsic == INTRINSIC_swap_ranges || intrinsic == INTRINSIC_write_bytes;
}

/* --- Catching a panic ------------------------------------------------------------------------------------------------------------------ */

static void lower_attempt(const struct intrinsic_call *call) {
    struct builder *b = call->b;
    uint32_t slot = target(call), function = operand(call, 0), data = operand(call, 1);
    uint32_t caught = new_label(b), end = new_label(b), base = slots_take(b, 2);
    const struct place nothing = {.kind = PLACE_NONE};
    struct scheduled *node = schedule(b, NULL, SCHEDULED_CATCH, &nothing);
    node->caught = caught;
    b->labels[caught].references++;
    emit(b, OP_CODE_MOVE2, base, data, 0, 0);
    emit(b, OP_CODE_CALL_POINTER, base, function, 0, signature_of(b->lowering, call->arguments[0].type));
    unschedule(b, node);
    emit(b, OP_CODE_CONST, slot, 0, 0, 0);
    emit_jump(b, end);
    label_bind(b, caught);
    emit(b, OP_CODE_CONST, slot, 0, 0, 1);
    label_bind(b, end);
    deliver(b, call->result, slot, call->to);
}

/* --- All of them ------------------------------------------------------------------------------------------------------------------------ */

static void lower_one(const struct intrinsic_call *call, enum intrinsic intrinsic) {
    struct builder *b = call->b;
    const struct layout *type = call->arg_count > 0 ? type_argument(call, 0) : NULL;
    switch (intrinsic) {
    case INTRINSIC_size_of: lower_bits(b, call->result, type->size, call->to); break;
    case INTRINSIC_align_of: lower_bits(b, call->result, type->align, call->to); break;
    case INTRINSIC_size_of_val: lower_same(call, size_of_value(b, type->type, operand(call, 0) + 2), 1); break;
    case INTRINSIC_align_of_val: lower_same(call, align_of_value(b, type->type, operand(call, 0) + 2), 1); break;
    case INTRINSIC_needs_drop: lower_bits(b, call->result, type->needs_drop, call->to); break;
    case INTRINSIC_is_copy: lower_bits(b, call->result, type->is_copy, call->to); break;
    case INTRINSIC_bytes_tell_equal:
        lower_bits(b, call->result, type->type == type_argument(call, 1)->type && are_their_bytes(type->type), call->to);
        break;
    case INTRINSIC_bytes_tell_order:
        lower_bits(b, call->result, type->type->kind == TYPE_U8 || type->type->kind == TYPE_BOOL, call->to);
        break;
    case INTRINSIC_type_name: lower_type_name(call); break;
    case INTRINSIC_type_id: lower_bits(b, call->result, type_number(call), call->to); break;
    case INTRINSIC_assert_inhabited: trap_uninhabited(b, type); break;
    case INTRINSIC_variant_count:
        lower_bits(b, call->result, is_enum(type) ? type->type->item->variant_count : 0, call->to);
        break;
    case INTRINSIC_discriminant_value: lower_discriminant(call); break;
    case INTRINSIC_read:
    case INTRINSIC_read_unaligned: lower_read(call, intrinsic == INTRINSIC_read_unaligned); break;
    case INTRINSIC_write: lower_write(call, false); break;
    case INTRINSIC_write_unaligned: lower_write(call, true); break;
    case INTRINSIC_transmute: lower_transmute(call); break;
    case INTRINSIC_drop_in_place: lower_drop_in_place(call); break;
    case INTRINSIC_forget: lower_forget(call); break;
    case INTRINSIC_owner_made: emit_de(b, OP_CODE_NOTE, 0, operand(call, 0), NOTE_OWNER_MADE, 0, 0); break;
    case INTRINSIC_check_made:
        emit(b, OP_CODE_CHECK_REFERENCE, operand(call, 0), 0, REFERENCE_MADE, type_argument(call, 0)->index);
        break;
    case INTRINSIC_attempt: lower_attempt(call); break;
    case INTRINSIC_unreachable: emit(b, OP_CODE_TRAP, 0, 0, 0, TRAP_UNREACHABLE); break;
    case INTRINSIC_zeroed: lower_zeroed(call); break;
    case INTRINSIC_slice_from_raw_parts:
    case INTRINSIC_slice_from_raw_parts_mut: lower_make_wide(call); break;
    case INTRINSIC_ptr_metadata:
        if (!type->sized)
            lower_same(call, operand(call, 0) + 2, 1);
        else
            operand(call, 0);
        break;
    case INTRINSIC_pointer_of_parts:
        if (!type->sized)
            lower_make_wide(call);
        else
            lower_same(call, operand(call, 0), 2);
        break;
    case INTRINSIC_table_size:
    case INTRINSIC_table_align: {
        uint32_t slot = target(call);
        emit(b, intrinsic == INTRINSIC_table_size ? OP_CODE_VTABLE_SIZE : OP_CODE_VTABLE_ALIGN, slot, operand(call, 0), 0, 0);
        deliver(b, call->result, slot, call->to);
        break;
    }
    case INTRINSIC_slice_len: lower_same(call, operand(call, 0) + 2, 1); break;
    case INTRINSIC_str_from_bytes:
    case INTRINSIC_str_bytes: lower_same(call, operand(call, 0), 3); break;
    case INTRINSIC_offset_forward:
    case INTRINSIC_offset_forward_mut: lower_offset(call, OP_CODE_OFFSET, true); break;
    case INTRINSIC_offset_const:
    case INTRINSIC_offset_mut: lower_offset(call, OP_CODE_OFFSET, false); break;
    case INTRINSIC_wrapping_offset:
    case INTRINSIC_wrapping_offset_mut: lower_offset(call, OP_CODE_WRAPPING_OFFSET, false); break;
    case INTRINSIC_offset_from: {
        uint32_t left = operand(call, 0), right = operand(call, 1), slot = target(call);
        emit(b, OP_CODE_OFFSET_FROM, slot, left, right, (int64_t)type->size);
        deliver(b, call->result, slot, call->to);
        break;
    }
    case INTRINSIC_global_allocator: {
        uint32_t slot = target(call);
        lower_global_allocator(b, slot);
        deliver(b, call->result, slot, call->to);
        break;
    }
    case INTRINSIC_std_prints: lower_std_prints(b, &call->arguments[0]); break;
    case INTRINSIC_addr: lower_same(call, operand(call, 0), 1); break;
    case INTRINSIC_without_provenance: lower_with_addr(call, false); break;
    case INTRINSIC_with_addr: lower_with_addr(call, true); break;
    case INTRINSIC_int_cast: lower_int_cast(call); break;
    case INTRINSIC_int_is_signed: lower_bits(b, call->result, type_is_signed(type->type), call->to); break;
    case INTRINSIC_f32_bits:
    case INTRINSIC_f64_bits:
    case INTRINSIC_f32_from_bits:
    case INTRINSIC_f64_from_bits: lower_same(call, operand(call, 0), 1); break;
    default: {
        static const struct {
            enum intrinsic intrinsic;
            enum arithmetic arithmetic;
        } numbers[] = {{INTRINSIC_wrapping_add, ARITHMETIC_WRAPPING_ADD},   {INTRINSIC_wrapping_sub, ARITHMETIC_WRAPPING_SUB},
                       {INTRINSIC_wrapping_mul, ARITHMETIC_WRAPPING_MUL},   {INTRINSIC_wrapping_shl, ARITHMETIC_WRAPPING_SHL},
                       {INTRINSIC_wrapping_shr, ARITHMETIC_WRAPPING_SHR},   {INTRINSIC_unchecked_add, ARITHMETIC_UNCHECKED_ADD},
                       {INTRINSIC_unchecked_sub, ARITHMETIC_UNCHECKED_SUB}, {INTRINSIC_unchecked_mul, ARITHMETIC_UNCHECKED_MUL},
                       {INTRINSIC_shl_unchecked, ARITHMETIC_UNCHECKED_SHL}, {INTRINSIC_shr_unchecked, ARITHMETIC_UNCHECKED_SHR},
                       {INTRINSIC_add_overflows, ARITHMETIC_ADD_OVERFLOWS}, {INTRINSIC_sub_overflows, ARITHMETIC_SUB_OVERFLOWS},
                       {INTRINSIC_mul_overflows, ARITHMETIC_MUL_OVERFLOWS}, {INTRINSIC_rotate_left, ARITHMETIC_ROTATE_LEFT},
                       {INTRINSIC_rotate_right, ARITHMETIC_ROTATE_RIGHT},   {INTRINSIC_count_ones, ARITHMETIC_COUNT_ONES},
                       {INTRINSIC_leading_zeros, ARITHMETIC_LEADING_ZEROS}, {INTRINSIC_trailing_zeros, ARITHMETIC_TRAILING_ZEROS},
                       {INTRINSIC_swap_bytes, ARITHMETIC_SWAP_BYTES},       {INTRINSIC_reverse_bits, ARITHMETIC_REVERSE_BITS},
                       {INTRINSIC_unchecked_div, ARITHMETIC_UNCHECKED_DIV}, {INTRINSIC_unchecked_rem, ARITHMETIC_UNCHECKED_REM},
                       {INTRINSIC_exact_div, ARITHMETIC_EXACT_DIV}};
        for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
            if (numbers[i].intrinsic == intrinsic) {
                lower_arithmetic(call, numbers[i].arithmetic);
                return;
            }
        }
        if (lower_request(b, intrinsic, call->arguments, call->count, call->result, call->to))
            return;
        uint32_t element = wants_element(intrinsic) ? type->index : 0;
        lower_run(b, intrinsic, element, call->arguments, call->count, call->result, call->to);
        break;
    }
    }
}

void lower_intrinsic(struct builder *b, const struct item *fn, const struct type *const *args, uint32_t arg_count,
                     const struct argument *arguments, uint32_t count, const struct layout *result,
                     const struct place *to) {
    enum intrinsic intrinsic = intrinsic_by_name(fn->name->text);
    if (intrinsic == INTRINSIC_COUNT) {
        lower_unsupported(b, arena_format(b->arena, "the intrinsic %s", fn->name->text), "another function");
        return;
    }
    uint32_t top = b->slots_top;
    struct scope scope;
    struct intrinsic_call call = {b, args, arg_count, arguments, count, result, to};
    scope_enter(b, &scope, b->span);
    lower_one(&call, intrinsic);
    scope_leave(b, &scope);
    b->slots_top = top;
}
