/* lower_memory.c -- reading, writing and copying places, and what must be checked of a value that comes out of memory. */
#include "code/lower.h"

static uint32_t log2_of(uint32_t align) {
    return align <= 1 ? 0 : (uint32_t)__builtin_ctz(align);
}

static uint32_t frame_offset(const struct builder *b, const struct place *place) {
    return b->memory_locals[place->memory].offset + (uint32_t)place->offset;
}

static enum op load_op(const struct layout *layout, bool frame) {
    if (layout->abi == ABI_POINTER)
        return frame ? OP_CODE_LOAD_POINTER_FRAME : OP_CODE_LOAD_POINTER;
    if (layout->abi == ABI_WIDE)
        return frame ? OP_CODE_LOAD_WIDE_FRAME : OP_CODE_LOAD_WIDE;
    switch (layout->scalar) {
    case SCALAR_I8: return frame ? OP_CODE_LOAD_I8_FRAME : OP_CODE_LOAD_I8;
    case SCALAR_I16: return frame ? OP_CODE_LOAD_I16_FRAME : OP_CODE_LOAD_I16;
    case SCALAR_I32: return frame ? OP_CODE_LOAD_I32_FRAME : OP_CODE_LOAD_I32;
    case SCALAR_U8: return frame ? OP_CODE_LOAD_U8_FRAME : OP_CODE_LOAD_U8;
    case SCALAR_U16: return frame ? OP_CODE_LOAD_U16_FRAME : OP_CODE_LOAD_U16;
    case SCALAR_U32:
    case SCALAR_F32: return frame ? OP_CODE_LOAD_U32_FRAME : OP_CODE_LOAD_U32;
    case SCALAR_BOOL: return frame ? OP_CODE_LOAD_BOOL_FRAME : OP_CODE_LOAD_BOOL;
    case SCALAR_CHAR: return frame ? OP_CODE_LOAD_CHAR_FRAME : OP_CODE_LOAD_CHAR;
    default: return frame ? OP_CODE_LOAD_64_FRAME : OP_CODE_LOAD_64;
    }
}

static enum op store_op(const struct layout *layout, bool frame) {
    if (layout->abi == ABI_POINTER)
        return frame ? OP_CODE_STORE_POINTER_FRAME : OP_CODE_STORE_POINTER;
    if (layout->abi == ABI_WIDE)
        return frame ? OP_CODE_STORE_WIDE_FRAME : OP_CODE_STORE_WIDE;
    switch (scalar_size(layout->scalar)) {
    case 1: return frame ? OP_CODE_STORE_8_FRAME : OP_CODE_STORE_8;
    case 2: return frame ? OP_CODE_STORE_16_FRAME : OP_CODE_STORE_16;
    case 4: return frame ? OP_CODE_STORE_32_FRAME : OP_CODE_STORE_32;
    default: return frame ? OP_CODE_STORE_64_FRAME : OP_CODE_STORE_64;
    }
}

bool lives_in_slots(const struct layout *layout) {
    return layout->abi != ABI_MEMORY;
}

/* The field that makes a wrapper what it is: of NonNull its pointer, of Option<&T> the reference. */
static const struct layout *inner_of(const struct layout *layout) {
    for (uint32_t v = 0; v < layout->variant_count; v++) {
        for (uint32_t i = 0; i < layout->variants[v].field_count; i++) {
            if (layout->variants[v].fields[i].layout->size > 0)
                return layout->variants[v].fields[i].layout;
        }
    }
    return NULL;
}

/* The reference or Box that a pointer value is, wrapped or not; NULL: a raw pointer or another thing. */
const struct layout *reference_in(const struct layout *layout) {
    while (layout != NULL && (layout->abi == ABI_POINTER || layout->abi == ABI_WIDE)) {
        if (layout->type->kind == TYPE_REF ||
            (layout->type->kind == TYPE_ADT && layout->type->item->lang == LANG_owned_box))
            return layout;
        if (layout->is_union)
            return NULL;
        layout = inner_of(layout);
    }
    return NULL;
}

static bool is_restricted(const struct layout *layout) {
    if (layout->abi == ABI_POINTER || layout->abi == ABI_WIDE) {
        if (layout->is_nullable || !layout->is_scalar)
            return false;
        bool has_vtable = layout->abi == ABI_WIDE && layout->pointee && !layout->pointee->sized && ends_in_dyn(layout->pointee);
        return layout->scalar == SCALAR_FUNCTION ||
               (layout->scalar == SCALAR_POINTER && (layout->valid_low > 0 || has_vtable));
    }
    if (layout->abi != ABI_INTEGER || !layout->is_scalar)
        return false;
    if (layout->scalar == SCALAR_BOOL || layout->scalar == SCALAR_CHAR)
        return false;
    uint32_t size = scalar_size(layout->scalar);
    uint64_t mask = size >= 8 ? UINT64_MAX : (UINT64_C(1) << (size * 8)) - 1;
    return ((layout->valid_low - layout->valid_high - 1) & mask) != 0;
}

void emit_value_check(struct builder *b, const struct layout *layout, uint32_t slot, bool references,
                      enum reference_use use) {
    if (is_restricted(layout)) {
        emit(b, OP_CODE_CHECK_SCALAR, slot, 0, 0, layout->index);
        return;
    }
    const struct layout *reference = references ? reference_in(layout) : NULL;
    if (reference == NULL)
        return;
    uint32_t skip = new_label(b);
    if (layout->is_nullable)
        emit_branch(b, OP_CODE_JUMP_EQ_I, slot, 0, 0, skip);
    emit(b, OP_CODE_CHECK_REFERENCE, slot, 0, (uint16_t)use, reference->index);
    label_bind(b, skip);
}

static void check_whole(struct builder *b, const struct place *place) {
    uint32_t align = place->align != 0 ? place->align : place->layout->align;
    if (place->kind == PLACE_POINTER && place->whole != NULL && place->whole->align > align)
        emit(b, OP_CODE_CHECK_ALIGN, 0, place->whole_slot, 0, place->whole->index);
}

/* A part of `*p` is used as a part of the whole: the alignment of the whole is asked of `p`. Where the part's address says as much, its own
 * access may ask for it: the logarithm to do that with is returned. */
static uint32_t asked_alignment(struct builder *b, const struct place *place) {
    uint32_t align = place->align != 0 ? place->align : place->layout->align;
    const struct layout *whole = place->whole;
    if (whole == NULL || whole->align <= align)
        return log2_of(align);
    if (place->layout->size > 1 && place->whole_slot == place->slot && place->offset % whole->align == 0) /* bytes lie anywhere */
        return log2_of(whole->align);
    check_whole(b, place);
    return log2_of(align);
}

/* Nothing is read of a place without bytes; what remains to be said of it is said here. */
static void use_nothing(struct builder *b, const struct place *from) {
    const struct layout *layout = from->layout;
    if (!in_user_code(b) || b->dead)
        return;
    if (from->kind == PLACE_POINTER && from->raw && layout->align > 1 && from->align == 0)
        emit(b, OP_CODE_CHECK_ALIGN, 0, address_of(b, from, true), 0, layout->index);
    if (!layout->inhabited && layout->size == 0 && (from->kind == PLACE_POINTER || from->kind == PLACE_FRAME || from->raw))
        emit_de(b, OP_CODE_TRAP, 0, 0, 0, TRAP_UNINHABITED, layout->index + 1);
}

/* An `Option` of a wide pointer: when it is None its second half is padding and is not read. */
static void load_nullable(struct builder *b, const struct place *from, uint32_t slot) {
    uint32_t none = new_label(b);
    emit(b, OP_CODE_CONST, slot + 2, 0, 0, 0);
    if (from->kind == PLACE_FRAME) {
        emit(b, OP_CODE_LOAD_POINTER_FRAME, slot, 0, 0, frame_offset(b, from));
        emit_branch(b, OP_CODE_JUMP_EQ_I, slot, 0, 0, none);
        emit(b, OP_CODE_LOAD_64_FRAME, slot + 2, 0, 0, frame_offset(b, from) + 8);
    } else {
        uint32_t log = asked_alignment(b, from), at = from->slot;
        if (at < slot + 3 && slot < at + 2) { /* the pointer stands where the value goes */
            at = slots_take(b, 2);
            emit(b, OP_CODE_MOVE2, at, from->slot, 0, 0);
        }
        emit(b, OP_CODE_LOAD_POINTER, slot, at, log, (int64_t)(uint32_t)(int32_t)from->offset);
        emit_branch(b, OP_CODE_JUMP_EQ_I, slot, 0, 0, none);
        emit(b, OP_CODE_LOAD_64, slot + 2, at, log, (int64_t)(uint32_t)(int32_t)(from->offset + 8));
    }
    label_bind(b, none);
}

static void load_bits(struct builder *b, const struct place *from, uint32_t slot) {
    const struct layout *layout = from->layout;
    if (layout->abi == ABI_WIDE && layout->is_nullable && (from->kind == PLACE_FRAME || from->kind == PLACE_POINTER)) {
        load_nullable(b, from, slot);
        return;
    }
    switch (from->kind) {
    case PLACE_NONE: break;
    case PLACE_SLOT:
        if (from->slot == slot || layout->slots == 0)
            break;
        move_slots(b, slot, from->slot, layout->slots);
        break;
    case PLACE_FRAME: emit_de(b, load_op(layout, true), slot, 0, 0, frame_offset(b, from), layout->index + 1); break;
    case PLACE_POINTER:
        emit_de(b, load_op(layout, false), slot, from->slot, asked_alignment(b, from), (uint32_t)(int32_t)from->offset,
                layout->index + 1);
        break;
    }
}

void load(struct builder *b, const struct place *from, uint32_t slot) {
    if (from->layout->slots == 0) {
        use_nothing(b, from);
        return;
    }
    load_bits(b, from, slot);
    /* The library's own fields hold what the library put there; what a learner could have written is checked. */
    if (from->kind == PLACE_SLOT)
        return;
    if (in_user_code(b) || from->raw || reference_in(from->layout) == NULL)
        emit_value_check(b, from->layout, slot, (in_user_code(b) && !b->is_dropping) || from->raw, REFERENCE_READ);
}

/* A pointer that is about to be followed: the access itself will be checked. */
uint32_t pointer_slots(struct builder *b, const struct place *place) {
    if (place->kind == PLACE_SLOT)
        return place->slot;
    uint32_t slot = slots_take(b, place->layout->slots);
    load_bits(b, place, slot);
    return slot;
}

uint32_t value_slots(struct builder *b, const struct place *place) {
    if (place->kind == PLACE_SLOT)
        return place->slot;
    uint32_t slot = slots_take(b, place->layout->slots);
    load(b, place, slot);
    return slot;
}

/* A wide pointer: may it be None? Any other scalar: its layout, for the words of a fault. */
static uint32_t said_of_store(const struct layout *layout) {
    return layout->abi == ABI_WIDE ? layout->is_nullable : layout->abi == ABI_POINTER ? 0 : layout->index + 1;
}

void store(struct builder *b, uint32_t slot, const struct place *to) {
    const struct layout *layout = to->layout;
    if (to->kind == PLACE_NONE || layout->slots == 0)
        return;
    switch (to->kind) {
    case PLACE_NONE: break;
    case PLACE_SLOT: {
        struct place from = {.kind = PLACE_SLOT, .layout = layout, .slot = slot};
        load_bits(b, &from, to->slot);
        break;
    }
    case PLACE_FRAME: emit_de(b, store_op(layout, true), slot, 0, 0, frame_offset(b, to), said_of_store(layout)); break;
    case PLACE_POINTER:
        emit_de(b, store_op(layout, false), slot, to->slot, asked_alignment(b, to), (uint32_t)(int32_t)to->offset,
                said_of_store(layout));
        break;
    }
}

void copy_place(struct builder *b, const struct place *to, const struct place *from) {
    const struct layout *layout = from->layout;
    uint32_t top = b->slots_top;
    if (layout->size == 0) {
        use_nothing(b, from);
        b->slots_top = top;
    }
    if (layout->size == 0 || to->kind == PLACE_NONE)
        return;
    if (lives_in_slots(layout)) {
        if (to->kind == PLACE_SLOT)
            load(b, from, to->slot);
        else
            store(b, value_slots(b, from), to);
    } else {
        uint32_t target = address_of(b, to, true);
        uint32_t source = address_of(b, from, true);
        check_whole(b, from);
        check_whole(b, to);
        uint32_t align = to->align != 0 ? to->align : from->align;
        if (to->align != 0 && from->align != 0 && from->align < align)
            align = from->align;
        emit(b, OP_CODE_COPY, target, source, align == 0 ? 0 : log2_of(align) + 1, layout->index);
    }
    b->slots_top = top;
}

void moved_out(struct builder *b, const struct place *place) {
    const struct layout *layout = place->layout;
    if (layout->is_copy)
        return;
    if (place->kind == PLACE_SLOT) {
        if (layout->has_pointers && layout->slots > 0)
            emit(b, OP_CODE_CLEAR, place->slot, 0, layout->slots, 0);
    } else if ((layout->needs_drop || layout->keeps_drop) && layout->size > 0 && layout->size <= UINT32_MAX) {
        uint32_t size = (uint32_t)layout->size;
        if (place->kind == PLACE_FRAME)
            emit_de(b, OP_CODE_MOVED_FRAME, 0, 0, 0, frame_offset(b, place), size);
        else if (place->kind == PLACE_POINTER)
            emit_de(b, OP_CODE_MOVED, 0, place->slot, 0, (uint32_t)(int32_t)place->offset, size);
    }
    if (place->path != NULL && layout->needs_drop)
        path_set(b, place->path, false);
}

void place_keep(struct builder *b, const struct place *place) {
    if (place->kind == PLACE_SLOT)
        slots_keep(b, place->slot, place->layout->slots);
    else if (place->kind == PLACE_POINTER)
        slots_keep(b, place->slot, 2);
    if (place->kind == PLACE_POINTER && place->has_meta)
        slots_keep(b, place->meta, 1);
    if (place->kind == PLACE_POINTER && place->whole != NULL)
        slots_keep(b, place->whole_slot, 2);
}

/* --- Addresses --------------------------------------------------------------------------------------------------------------------- */

/* A value in slots whose address is wanted after all gets a place of its own. */
static struct place spill(struct builder *b, const struct place *place) {
    struct scope *scope = b->temporaries != NULL ? b->temporaries : b->scope;
    struct place memory = memory_new(b, place->layout, NULL, b->span);
    if (scope_may_be_skipped(b, scope))
        memory_conditional(b, &memory);
    struct scheduled *node = schedule(b, scope, SCHEDULED_STORAGE, &memory);
    if (place->kind == PLACE_SLOT)
        store(b, place->slot, &memory);
    node->variable = variable_new(b, &memory, NULL);
    return memory;
}

void address_into(struct builder *b, const struct place *place, bool trusted, uint32_t slot) {
    struct place spilled;
    switch (place->kind) {
    case PLACE_NONE:
    case PLACE_SLOT:
        spilled = spill(b, place);
        address_into(b, &spilled, trusted, slot);
        break;
    case PLACE_FRAME:
        if (trusted)
            emit(b, OP_CODE_FRAME_POINTER, slot, 0, 0, frame_offset(b, place));
        else
            emit_de(b, OP_CODE_LOCAL_ADDRESS, slot, 0, 0, place->memory, (uint32_t)place->offset);
        break;
    case PLACE_POINTER:
        if (place->offset != 0)
            emit(b, OP_CODE_FIELD_ADDRESS, slot, place->slot, 0, (int64_t)(uint32_t)(int32_t)place->offset);
        else if (slot != place->slot)
            emit(b, OP_CODE_MOVE2, slot, place->slot, 0, 0);
        if (place->has_meta && slot + 2 != place->meta)
            emit(b, OP_CODE_MOVE, slot + 2, place->meta, 0, 0);
        break;
    }
}

uint32_t address_of(struct builder *b, const struct place *place, bool trusted) {
    if (place->kind == PLACE_POINTER && place->offset == 0 && (!place->has_meta || place->meta == place->slot + 2))
        return place->slot;
    uint32_t slot = slots_take(b, place->has_meta ? 3 : 2);
    address_into(b, place, trusted, slot);
    return slot;
}
