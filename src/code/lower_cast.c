/* lower_cast.c -- casts: between numbers, between pointers, and to unsized pointees. */
#include "code/lower.h"

static bool is_float(const struct layout *layout) {
    return layout->scalar == SCALAR_F32 || layout->scalar == SCALAR_F64;
}

static bool is_enum(const struct layout *layout) {
    return layout->type->kind == TYPE_ADT && layout->type->item->kind == ITEM_ENUM;
}

static void cast_number(struct builder *b, const struct typed_expr *expr, const struct layout *layout, uint32_t target) {
    const struct layout *from = layout_for(b, expr->base->type);
    int64_t constant;
    if (from->abi == ABI_INTEGER && !is_float(layout) && constant_integer(b, expr->base, &constant)) {
        emit(b, OP_CODE_CONST, target, 0, 0, extend_bits(layout->scalar, (uint64_t)constant));
        return;
    }
    if (is_enum(from)) {
        uint32_t tag = slots_take(b, 1);
        if (from->abi == ABI_INTEGER) {
            uint32_t value = lower_operand(b, expr->base);
            emit(b, OP_CODE_TAG_OF_SCALAR, tag, value, 0, from->index);
        } else {
            lower_effect(b, expr->base);
            emit(b, OP_CODE_CONST, tag, 0, 0, from->only_variant);
        }
        emit(b, OP_CODE_DISCRIMINANT, tag, tag, 0, from->index);
        emit(b, OP_CODE_TO_INTEGER, target, tag, 0, layout->scalar);
        return;
    }
    uint32_t slot = lower_operand(b, expr->base);
    if (is_float(from) && is_float(layout)) {
        if (from->scalar == layout->scalar)
            emit(b, OP_CODE_MOVE, target, slot, 0, 0);
        else
            emit(b, from->scalar == SCALAR_F32 ? OP_CODE_F32_TO_F64 : OP_CODE_F64_TO_F32, target, slot, 0, 0);
    } else if (is_float(from)) {
        emit_de(b, OP_CODE_FLOAT_TO_INTEGER, target, slot, 0, layout->scalar, from->scalar);
    } else if (is_float(layout)) {
        emit_de(b, OP_CODE_INTEGER_TO_FLOAT, target, slot, 0, from->scalar, layout->scalar);
    } else {
        emit(b, OP_CODE_TO_INTEGER, target, slot, 0, layout->scalar);
    }
}

/* The types at the end of two chains of last fields. */
static void tails(struct builder *b, const struct type **from, const struct type **to) {
    while ((*from)->kind == TYPE_ADT && (*to)->kind == TYPE_ADT && (*from)->item == (*to)->item &&
           (*from)->item->kind == ITEM_STRUCT && (*from)->item->variants[0].field_count > 0) {
        uint32_t last = (*from)->item->variants[0].field_count - 1;
        *from = program_field_type(b->program, *from, 0, last);
        *to = program_field_type(b->program, *to, 0, last);
    }
}

/* What stands beside a pointer when its pointee becomes unsized. */
bool unsize_into(struct builder *b, const struct type *from, const struct type *to, uint32_t slot) {
    tails(b, &from, &to);
    if (to->kind == TYPE_SLICE && from->kind == TYPE_ARRAY) {
        emit(b, OP_CODE_CONST, slot + 2, 0, 0, from->args[1]->value);
        return true;
    }
    if (to->kind == TYPE_DYN && from->kind == TYPE_DYN)
        return from->item == to->item;
    if (to->kind == TYPE_DYN && layout_concrete(b, from)->sized) {
        emit(b, OP_CODE_VTABLE_ADDRESS, slot + 2, 0, 0, vtable_of(b->lowering, from, to));
        return true;
    }
    return false;
}

/* The pointees of two smart or plain pointers that differ only in them. */
static bool pointees(struct builder *b, const struct type *from, const struct type *to, const struct type **from_pointee,
                     const struct type **to_pointee) {
    for (unsigned depth = 0; depth < 16; depth++) {
        bool plain = (from->kind == TYPE_REF || from->kind == TYPE_POINTER) &&
                     (to->kind == TYPE_REF || to->kind == TYPE_POINTER);
        if (plain || (is_box(b, from) && is_box(b, to))) {
            *from_pointee = from->args[0];
            *to_pointee = to->args[0];
            return true;
        }
        if (from->kind != TYPE_ADT || to->kind != TYPE_ADT || from->item != to->item || from->item->kind != ITEM_STRUCT)
            return false;
        uint32_t count = from->item->variants[0].field_count, i = 0;
        const struct type *from_field = NULL, *to_field = NULL;
        for (; i < count; i++) {
            from_field = program_field_type(b->program, from, 0, i);
            to_field = program_field_type(b->program, to, 0, i);
            if (from_field != to_field && layout_concrete(b, to_field)->size > 0)
                break;
        }
        if (i == count)
            return false;
        from = from_field;
        to = to_field;
    }
    return false;
}

/* A trait object as one of a supertrait: the table of the same type for the other trait, found at run time. */
static void cast_up(struct builder *b, const struct type *from, const struct type *to, uint32_t slot) {
    vtables_upcast(b->lowering, from->item, to);
    emit(b, OP_CODE_VTABLE_UPCAST, slot, slot, 0, signature_of(b->lowering, to));
}

static void cast_unsize(struct builder *b, const struct typed_expr *expr, const struct layout *layout, uint32_t target) {
    const struct type *from = concrete(b, expr->base->type), *from_pointee, *to_pointee;
    const struct layout *source = layout_concrete(b, from);
    if (layout->abi != ABI_WIDE || !pointees(b, from, layout->type, &from_pointee, &to_pointee)) {
        lower_unsupported(b, "this unsizing", "a reference");
        return;
    }
    struct place pointer = slots_new(b, source);
    lower_into(b, expr->base, &pointer);
    if (source->abi == ABI_WIDE) {
        emit(b, OP_CODE_MOVE3, target, pointer.slot, 0, 0);
        tails(b, &from_pointee, &to_pointee);
        if (from_pointee->kind == TYPE_DYN && to_pointee->kind == TYPE_DYN && from_pointee->item != to_pointee->item)
            cast_up(b, from_pointee, to_pointee, target + 2);
        return;
    }
    emit(b, OP_CODE_MOVE2, target, pointer.slot, 0, 0);
    if (!unsize_into(b, from_pointee, to_pointee, target))
        lower_unsupported(b, "this unsizing", "a reference");
}

static void cast_function(struct builder *b, const struct typed_expr *expr, uint32_t target) {
    const struct type *type = concrete(b, expr->base->type);
    uint32_t index;
    lower_effect(b, expr->base);
    if (type->kind == TYPE_CLOSURE) {
        index = instance_of_closure_pointer(b->lowering, type);
    } else if (type->kind == TYPE_FN_ITEM) {
        const struct item *fn = type->item;
        struct resolved resolved = {.kind = RESOLVED_CONSTRUCTOR};
        if (fn->kind != ITEM_STRUCT && fn->kind != ITEM_VARIANT)
            resolved = program_resolve(b->program, fn, type->args, type->count);
        if (resolved.kind == RESOLVED_FN)
            index = instance_of_fn(b->lowering, resolved.item, resolved.args, resolved.arg_count);
        else
            index = instance_of_shim(b->lowering, fn, type->args, type->count);
    } else { /* a function pointer as another one */
        return;
    }
    emit(b, OP_CODE_FUNCTION_ADDRESS, target, 0, 0, index);
}

void lower_cast(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    const struct layout *layout = layout_for(b, expr->type);
    const struct layout *from = layout_for(b, expr->base->type);
    uint32_t top = b->slots_top;
    if (expr->cast == CAST_NUMBER && (is_wide(b, expr->type) || is_wide(b, expr->base->type))) {
        wide_cast(b, expr, to);
        b->slots_top = top;
        return;
    }
    if (layout->slots == 0) {
        lower_effect(b, expr->base);
        return;
    }
    uint32_t target = to->kind == PLACE_SLOT ? to->slot : slots_take(b, layout->slots);
    switch (expr->cast) {
    case CAST_NUMBER: cast_number(b, expr, layout, target); break;
    case CAST_EXPOSE: {
        uint32_t pointer = lower_operand(b, expr->base);
        if (layout->scalar == SCALAR_U64 || layout->scalar == SCALAR_I64) {
            emit(b, OP_CODE_EXPOSE, target, pointer, 0, 0);
        } else {
            uint32_t wide = slots_take(b, 1);
            emit(b, OP_CODE_EXPOSE, wide, pointer, 0, 0);
            emit(b, OP_CODE_TO_INTEGER, target, wide, 0, layout->scalar);
        }
        break;
    }
    case CAST_FROM_EXPOSED: {
        uint32_t address = lower_operand(b, expr->base);
        emit(b, OP_CODE_FROM_EXPOSED, target, address, 0, 0);
        break;
    }
    case CAST_FN_TO_POINTER: {
        if (from->slots > 0) {
            lower_into(b, expr->base, &(struct place){.kind = PLACE_SLOT, .layout = from, .slot = target});
            break;
        }
        cast_function(b, expr, target);
        break;
    }
    case CAST_FN_TO_ADDRESS: {
        uint32_t pointer;
        if (from->slots == 0) { /* a function item at once to an address */
            pointer = slots_take(b, 2);
            cast_function(b, expr, pointer);
        } else {
            pointer = lower_operand(b, expr->base);
        }
        if (layout->abi == ABI_INTEGER) {
            uint32_t wide = slots_take(b, 1);
            emit(b, OP_CODE_EXPOSE, wide, pointer, 0, 0);
            emit(b, OP_CODE_TO_INTEGER, target, wide, 0, layout->scalar);
        } else {
            emit(b, OP_CODE_MOVE2, target, pointer, 0, 0);
        }
        break;
    }
    case CAST_UNSIZE: cast_unsize(b, expr, layout, target); break;
    case CAST_POINTER:
    case CAST_REF_TO_POINTER:
    case CAST_MUT_TO_CONST: {
        if (from->slots == layout->slots) {
            struct place same = {.kind = PLACE_SLOT, .layout = from, .slot = target};
            lower_into(b, expr->base, &same);
            break;
        }
        uint32_t pointer = lower_operand(b, expr->base);
        emit(b, layout->slots == 3 ? OP_CODE_MOVE3 : OP_CODE_MOVE2, target, pointer, 0, 0);
        break;
    }
    }
    deliver(b, layout, target, to);
    b->slots_top = top;
}
