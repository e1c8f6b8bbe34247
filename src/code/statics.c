/* statics.c -- what exists for the whole run: static items, the bytes of literals, promoted constants; and their order.
 *
 * Literals are shared by text. A static's initialiser is a function that runs before main; statics whose initialisers look at
 * other statics come after those.
 */
#include <string.h>

#include "base/hash.h"
#include "code/lower.h"

struct static_slot {
    uint64_t hash;
    uint32_t index; /* + 1; 0: empty */
    const void *key;
    const struct type *const *args;
    uint32_t arg_count;
};

static void note(struct lowering *lowering, uint32_t index) {
    struct instance *from = lowering->current;
    if (from == NULL)
        return;
    from->statics =
        arena_grow(lowering->arena, from->statics, from->static_count, &from->static_capacity, sizeof *from->statics);
    from->statics[from->static_count++] = index;
}

static void grow(struct lowering *lowering) {
    size_t capacity = lowering->static_slot_capacity == 0 ? 128 : lowering->static_slot_capacity * 2;
    struct static_slot *slots = arena_array(lowering->arena, capacity, sizeof *slots);
    for (size_t i = 0; i < lowering->static_slot_capacity; i++) {
        if (lowering->static_slots[i].index == 0)
            continue;
        size_t at = lowering->static_slots[i].hash & (capacity - 1);
        while (slots[at].index != 0)
            at = (at + 1) & (capacity - 1);
        slots[at] = lowering->static_slots[i];
    }
    lowering->static_slots = slots;
    lowering->static_slot_capacity = capacity;
}

static bool slot_equal(const struct lowering *lowering, const struct static_slot *slot, uint64_t hash, const void *key,
                       const struct type *const *args, uint32_t arg_count, const char *bytes, uint64_t size,
                       uint32_t align) {
    if (slot->hash != hash)
        return false;
    const struct static_data *data = &lowering->code->statics[slot->index - 1];
    if (bytes != NULL)
        return slot->key == NULL && data->bytes != NULL && data->size == size && data->align == align &&
               memcmp(data->bytes, bytes, size) == 0;
    if (slot->key != key || slot->arg_count != arg_count)
        return false;
    for (uint32_t i = 0; i < arg_count; i++) {
        if (slot->args[i] != args[i])
            return false;
    }
    return true;
}

/* The slot of the key: of an item, of an expression with arguments, or of bytes. A new one has index 0. */
static struct static_slot *find(struct lowering *lowering, uint64_t hash, const void *key,
                                const struct type *const *args, uint32_t arg_count, const char *bytes, uint64_t size,
                                uint32_t align) {
    if (lowering->static_slot_count * 2 >= lowering->static_slot_capacity)
        grow(lowering);
    size_t mask = lowering->static_slot_capacity - 1;
    for (size_t at = hash & mask;; at = (at + 1) & mask) {
        struct static_slot *slot = &lowering->static_slots[at];
        if (slot->index == 0 || slot_equal(lowering, slot, hash, key, args, arg_count, bytes, size, align))
            return slot;
    }
}

static uint32_t add(struct lowering *lowering, struct static_slot *slot, uint64_t hash, const void *key,
                    const struct type *const *args, uint32_t arg_count, struct static_data data) {
    struct code *code = lowering->code;
    code->statics =
        code_grow(lowering, code->statics, code->static_count, &lowering->static_capacity, sizeof *code->statics);
    uint32_t index = code->static_count++;
    code->statics[index] = data;
    *slot = (struct static_slot){hash, index + 1, key, args, arg_count};
    lowering->static_slot_count++;
    return index;
}

uint32_t static_of_bytes(struct lowering *lowering, const char *bytes, uint64_t size, uint32_t align,
                         const struct layout *layout) {
    uint64_t hash = hash_combine(hash_bytes(bytes, size), align);
    const char *text = bytes == NULL ? "" : bytes;
    struct static_slot *slot = find(lowering, hash, NULL, NULL, 0, text, size, align);
    if (slot->index == 0) {
        text = arena_copy(lowering->arena, text, size); /* the literal goes with its tree */
        struct static_data data = {.layout = layout, .bytes = text, .size = size, .align = align, .initialiser = UINT32_MAX};
        add(lowering, slot, hash, NULL, NULL, 0, data);
    }
    return slot->index - 1;
}

/* Does the type hold an UnsafeCell where a shared static could be written? */
static bool has_cell(const struct lowering *lowering, const struct layout *layout, unsigned depth) {
    if (depth == 0 || layout == NULL)
        return false;
    if (layout->type->kind == TYPE_ADT && layout->type->item == lowering->program->lang[LANG_unsafe_cell])
        return true;
    if (layout->element != NULL)
        return has_cell(lowering, layout->element, depth - 1);
    for (uint32_t v = 0; v < layout->variant_count; v++) {
        for (uint32_t i = 0; i < layout->variants[v].field_count; i++) {
            if (has_cell(lowering, layout->variants[v].fields[i].layout, depth - 1))
                return true;
        }
    }
    return false;
}

uint32_t static_of_item(struct lowering *lowering, const struct item *item) {
    uint64_t hash = hash_number((uint64_t)(uintptr_t)item);
    struct static_slot *slot = find(lowering, hash, item, NULL, 0, NULL, 0, 0);
    if (slot->index != 0) {
        note(lowering, slot->index - 1);
        return slot->index - 1;
    }
    const struct typed_body *body = program_body(lowering->program, item);
    const struct type *type = program_concrete(lowering->program, item->type, NULL, 0);
    const struct layout *layout = type == NULL ? NULL : layout_of(lowering->layouts, type);
    if (body == NULL || body->failed || body->value == NULL || layout == NULL) {
        if (lowering->program->diagnostics->count == 0)
            lowering_unsupported(lowering, item->span, "this static", "a const");
        lowering->failed = true;
        return 0;
    }
    struct static_data data = {.item = item,
                               .layout = layout,
                               .size = layout->size,
                               .align = layout->align,
                               .is_mutable = item->is_mutable || has_cell(lowering, layout, 16),
                               .name = item->name->text};
    uint32_t index = add(lowering, slot, hash, item, NULL, 0, data);
    uint32_t initialiser = instance_of_constant(lowering, item, body, NULL, NULL, 0);
    lowering->code->statics[index].initialiser = initialiser;
    note(lowering, index);
    return index;
}

uint32_t static_of_value(struct lowering *lowering, const struct typed_body *body, const struct typed_expr *value,
                         const struct layout *layout, const struct type *const *args, uint32_t arg_count) {
    uint64_t hash = hash_number((uint64_t)(uintptr_t)value);
    for (uint32_t i = 0; i < arg_count; i++)
        hash = hash_combine(hash, args[i]->id);
    struct static_slot *slot = find(lowering, hash, value, args, arg_count, NULL, 0, 0);
    if (slot->index != 0) {
        note(lowering, slot->index - 1);
        return slot->index - 1;
    }
    const struct type **kept = arena_array(lowering->arena, arg_count + 1, sizeof *kept);
    for (uint32_t i = 0; i < arg_count; i++)
        kept[i] = args[i];
    struct static_data data = {.layout = layout, .size = layout->size, .align = layout->align};
    uint32_t index = add(lowering, slot, hash, value, kept, arg_count, data);
    uint32_t initialiser = instance_of_constant(lowering, NULL, body, value, kept, arg_count);
    lowering->code->statics[index].initialiser = initialiser;
    note(lowering, index);
    return index;
}

uint32_t static_for_temporary(struct lowering *lowering, const struct typed_expr *value, const struct layout *layout,
                              const struct type *const *args, uint32_t arg_count) {
    uint64_t hash = hash_number((uint64_t)(uintptr_t)value);
    for (uint32_t i = 0; i < arg_count; i++)
        hash = hash_combine(hash, args[i]->id);
    struct static_slot *slot = find(lowering, hash, value, args, arg_count, NULL, 0, 0);
    if (slot->index == 0) {
        const struct type **kept = arena_array(lowering->arena, arg_count + 1, sizeof *kept);
        for (uint32_t i = 0; i < arg_count; i++)
            kept[i] = args[i];
        struct static_data data = {.layout = layout, .size = layout->size, .align = layout->align,
                                   .initialiser = UINT32_MAX, .is_mutable = true};
        add(lowering, slot, hash, value, kept, arg_count, data);
    }
    note(lowering, slot->index - 1);
    return slot->index - 1;
}

/* --- Order ----------------------------------------------------------------------------------------------------------------------------- */

struct ordering {
    struct lowering *lowering;
    uint8_t *done;     /* by static */
    uint32_t *order;
    uint32_t count;
};

static void order_static(struct ordering *ordering, uint32_t index);

/* Statics that a function, or anything it calls, names. */
static void order_callees(struct ordering *ordering, uint32_t function, uint8_t *seen) {
    struct lowering *lowering = ordering->lowering;
    uint32_t *stack = arena_array(lowering->arena, lowering->instance_count + 1, sizeof *stack);
    uint32_t top = 0;
    stack[top++] = function;
    seen[function] = 1;
    while (top > 0) {
        const struct instance *instance = lowering->instances[stack[--top]];
        for (size_t i = 0; i < instance->static_count; i++)
            order_static(ordering, instance->statics[i]);
        for (size_t i = 0; i < instance->callee_count; i++) {
            if (!seen[instance->callees[i]]) {
                seen[instance->callees[i]] = 1;
                stack[top++] = instance->callees[i];
            }
        }
    }
}

static void order_static(struct ordering *ordering, uint32_t index) {
    if (ordering->done[index])
        return;
    ordering->done[index] = 1;
    const struct static_data *data = &ordering->lowering->code->statics[index];
    if (data->initialiser != UINT32_MAX && data->bytes == NULL) {
        uint8_t *seen = arena_array(ordering->lowering->arena, ordering->lowering->instance_count, 1);
        order_callees(ordering, data->initialiser, seen);
    }
    ordering->order[index] = ordering->count++;
}

void statics_order(struct lowering *lowering) {
    struct code *code = lowering->code;
    struct ordering ordering = {.lowering = lowering};
    ordering.done = arena_array(lowering->arena, code->static_count + 1, 1);
    ordering.order = arena_array(lowering->arena, code->static_count + 1, sizeof *ordering.order);
    for (uint32_t i = 0; i < code->static_count; i++)
        order_static(&ordering, i);
    struct static_data *sorted = arena_array(lowering->arena, code->static_count + 1, sizeof *sorted);
    for (uint32_t i = 0; i < code->static_count; i++)
        sorted[ordering.order[i]] = code->statics[i];
    code->statics = sorted;
    for (uint32_t f = 0; f < code->function_count; f++) {
        struct function *function = code->functions[f];
        for (uint32_t i = 0; i < function->count; i++) {
            if (function->code[i].op == OP_CODE_STATIC_ADDRESS)
                function->code[i].d = ordering.order[function->code[i].d];
        }
    }
}
