/* lower_pattern.c -- patterns: testing a place, and binding its parts.
 *
 * Testing changes nothing and can be repeated; binding comes after all tests and the guard. An or-pattern that binds
 * asks again, when it binds, which of its alternatives it was.
 */
#include "code/lower.h"

bool pattern_binds(const struct typed_pattern *pattern) {
    switch (pattern->kind) {
    case PATTERN_BIND: return true;
    case PATTERN_DEREF: return pattern_binds(pattern->sub);
    case PATTERN_FIELDS:
        for (uint32_t i = 0; i < pattern->field_count; i++) {
            if (pattern_binds(pattern->fields[i].pattern))
                return true;
        }
        return false;
    case PATTERN_SLICE:
    case PATTERN_OR:
        for (uint32_t i = 0; i < pattern->item_count; i++) {
            if (pattern_binds(pattern->items[i]))
                return true;
        }
        return pattern->rest != NULL && pattern_binds(pattern->rest);
    default: return false;
    }
}

bool pattern_has_ref(const struct typed_pattern *pattern) {
    switch (pattern->kind) {
    case PATTERN_BIND:
        return pattern->by == BIND_REF || pattern->by == BIND_REF_MUT ||
               (pattern->sub != NULL && pattern_has_ref(pattern->sub));
    case PATTERN_FIELDS:
        for (uint32_t i = 0; i < pattern->field_count; i++) {
            if (pattern_has_ref(pattern->fields[i].pattern))
                return true;
        }
        return false;
    case PATTERN_SLICE:
    case PATTERN_OR:
        for (uint32_t i = 0; i < pattern->item_count; i++) {
            if (pattern_has_ref(pattern->items[i]))
                return true;
        }
        return pattern->rest != NULL && pattern_has_ref(pattern->rest);
    default: return false;
    }
}

bool pattern_reads_tag(const struct typed_pattern *pattern, const struct layout *layout) {
    return pattern->kind == PATTERN_FIELDS && pattern->is_variant && layout->variant_count > 1 &&
           (layout->tag != TAG_NONE || !layout->inhabited || pattern->variant != layout->only_variant);
}

bool pattern_refutable(struct builder *b, const struct typed_pattern *pattern) {
    switch (pattern->kind) {
    case PATTERN_WILD:
    case PATTERN_BIND: return pattern->sub != NULL && pattern_refutable(b, pattern->sub);
    case PATTERN_DEREF: return pattern_refutable(b, pattern->sub);
    case PATTERN_FIELDS: {
        const struct layout *layout = layout_for(b, pattern->type);
        if (pattern_reads_tag(pattern, layout))
            return true;
        for (uint32_t i = 0; i < pattern->field_count; i++) {
            if (pattern_refutable(b, pattern->fields[i].pattern))
                return true;
        }
        return false;
    }
    default: return true;
    }
}

/* --- Tests ------------------------------------------------------------------------------------------------------------------------------ */

static bool same_place(const struct place *a, const struct place *b) {
    return a->kind == b->kind && a->slot == b->slot && a->memory == b->memory && a->offset == b->offset &&
           a->layout == b->layout;
}

uint32_t read_variant(struct builder *b, const struct place *place) {
    const struct layout *layout = place->layout;
    if (b->tag_slot != NO_TAG && same_place(&b->tag_place, place))
        return b->tag_slot;
    uint32_t tag = slots_take(b, 1);
    if (layout->tag == TAG_NONE) {
        if (!layout->inhabited)
            emit_de(b, OP_CODE_TRAP, 0, 0, 0, TRAP_NO_VARIANT, layout->index + 1);
        emit(b, OP_CODE_CONST, tag, 0, 0, layout->only_variant);
    } else if (layout->abi == ABI_POINTER || layout->abi == ABI_WIDE) {
        uint32_t top = b->slots_top;
        uint32_t pointer = pointer_slots(b, place); /* only looked at: what it points at may be gone */
        bool empty_first = layout->niche_variant != 0;
        emit(b, empty_first ? OP_CODE_NE_I : OP_CODE_EQ_I, tag, pointer, 0, 0);
        b->slots_top = top;
    } else if (layout->abi == ABI_INTEGER) {
        uint32_t top = b->slots_top;
        emit(b, OP_CODE_TAG_OF_SCALAR, tag, value_slots(b, place), 0, layout->index);
        b->slots_top = top;
    } else if (place->kind == PLACE_FRAME) {
        emit_de(b, OP_CODE_READ_TAG_FRAME, tag, 0, 0, layout->index,
                b->memory_locals[place->memory].offset + (uint32_t)place->offset);
    } else {
        uint32_t top = b->slots_top;
        emit(b, OP_CODE_READ_TAG, tag, address_of(b, place, true), 0, layout->index);
        b->slots_top = top;
    }
    return tag;
}

static void test_text(struct builder *b, const struct place *text, const struct typed_expr *literal,
                      struct failure *failure) {
    uint32_t top = b->slots_top;
    uint32_t pointer = address_of(b, text, false);
    uint32_t length = text->meta;
    if (!text->has_meta) {
        length = slots_take(b, 1);
        emit(b, OP_CODE_CONST, length, 0, 0, (int64_t)text->layout->count);
    }
    emit_branch(b, OP_CODE_JUMP_NE_I, length, 0, literal->text_length, failure_label(b, failure));
    if (literal->text_length > 0) {
        const struct layout *byte = layout_concrete(b, simple_type(b, TYPE_U8));
        const struct type *size = type_const(&b->program->types, literal->text_length);
        const struct layout *bytes = layout_concrete(b, type_array(&b->program->types, byte->type, size));
        uint32_t at = slots_take(b, 5);
        emit(b, OP_CODE_MOVE2, at, pointer, 0, 0);
        emit_de(b, OP_CODE_STATIC_ADDRESS, at + 2, 0, 0,
                static_of_bytes(b->lowering, literal->text, literal->text_length, 1, bytes), 0);
        emit(b, OP_CODE_CONST, at + 4, 0, 0, literal->text_length);
        emit_de(b, OP_CODE_RUN, at, 0, 0, INTRINSIC_compare_bytes, 0);
        emit_branch(b, OP_CODE_JUMP_NE_I, at, 0, 0, failure_label(b, failure));
    }
    b->slots_top = top;
}

/* Compares by the type's PartialEq. */
static void test_equal(struct builder *b, const struct typed_pattern *pattern, const struct place *place,
                       struct failure *failure) {
    if (pattern->callee.fn == NULL) {
        lower_unsupported(b, "a pattern of this type", "if");
        return;
    }
    struct scope scope, *saved = b->temporaries;
    const struct type **args = arena_array(b->arena, pattern->callee.arg_count + 1, sizeof *args);
    for (uint32_t i = 0; i < pattern->callee.arg_count; i++)
        args[i] = concrete(b, pattern->callee.args[i]);
    uint32_t top = b->slots_top;
    struct place result = slots_new(b, layout_concrete(b, simple_type(b, TYPE_BOOL)));
    scope_enter(b, &scope, pattern->span);
    b->temporaries = &scope;
    struct place constant = temporary_of(b, pattern->expr, true, NULL);
    struct argument arguments[2] = {{.place = *place, .is_reference = true}, {.place = constant, .is_reference = true}};
    arguments[0].type = type_ref(&b->program->types, place->layout->type, false);
    arguments[1].type = type_ref(&b->program->types, constant.layout->type, false);
    lower_resolved(b, pattern->callee.fn, args, pattern->callee.arg_count, arguments, 2, result.layout, &result);
    scope_leave(b, &scope);
    b->temporaries = saved;
    emit_branch(b, OP_CODE_JUMP_UNLESS, result.slot, 0, 0, failure_label(b, failure));
    b->slots_top = top;
}

static void test_value(struct builder *b, const struct typed_pattern *pattern, const struct place *place,
                       struct failure *failure) {
    const struct layout *layout = place->layout;
    const struct typed_expr *expr = pattern->expr;
    uint32_t top = b->slots_top;
    if (type_is_wide(layout->type)) {
        uint32_t equal = slots_take(b, 1);
        wide_equal(b, place, expr, equal);
        emit_branch(b, OP_CODE_JUMP_UNLESS, equal, 0, 0, failure_label(b, failure));
    } else if (expr->kind == TYPED_STRING || expr->kind == TYPED_BYTES) {
        struct place text = *place;
        if (layout->type->kind == TYPE_REF)
            text = deref_of(b, place, true);
        test_text(b, &text, expr, failure);
    } else if (layout->abi == ABI_INTEGER && layout->variant_count == 0) {
        int64_t constant;
        uint32_t slot = value_slots(b, place);
        bool is_float = layout->scalar == SCALAR_F32 || layout->scalar == SCALAR_F64;
        if (!is_float && constant_integer(b, expr, &constant) && constant >= INT32_MIN && constant <= INT32_MAX) {
            emit_branch(b, OP_CODE_JUMP_NE_I, slot, 0, constant, failure_label(b, failure));
        } else {
            uint32_t other = lower_operand(b, expr);
            if (is_float) {
                uint32_t equal = slots_take(b, 1);
                emit(b, layout->scalar == SCALAR_F32 ? OP_CODE_EQ_F32 : OP_CODE_EQ_F64, equal, slot, other, 0);
                emit_branch(b, OP_CODE_JUMP_UNLESS, equal, 0, 0, failure_label(b, failure));
            } else {
                emit_branch(b, OP_CODE_JUMP_NE, slot, other, 0, failure_label(b, failure));
            }
        }
    } else if (layout->type->kind == TYPE_POINTER && layout->abi == ABI_POINTER) {
        uint32_t slot = value_slots(b, place);
        emit_branch(b, OP_CODE_JUMP_NE, slot, lower_operand(b, expr), 0, failure_label(b, failure));
    } else {
        test_equal(b, pattern, place, failure);
    }
    b->slots_top = top;
}

static void test_wide_range(struct builder *b, const struct typed_pattern *pattern, const struct place *place,
                            struct failure *failure) {
    uint32_t top = b->slots_top, order = slots_take(b, 2), zero = order + 1;
    emit(b, OP_CODE_CONST, zero, 0, 0, 0);
    if (pattern->low != NULL) {
        wide_order(b, place, pattern->low, order);
        emit_branch(b, OP_CODE_JUMP_LT_S, order, zero, 0, failure_label(b, failure));
    }
    if (pattern->high != NULL) {
        wide_order(b, place, pattern->high, order);
        if (pattern->inclusive)
            emit_branch(b, OP_CODE_JUMP_LT_S, zero, order, 0, failure_label(b, failure));
        else
            emit_branch(b, OP_CODE_JUMP_LE_S, zero, order, 0, failure_label(b, failure));
    }
    b->slots_top = top;
}

static void test_range(struct builder *b, const struct typed_pattern *pattern, const struct place *place,
                       struct failure *failure) {
    const struct layout *layout = place->layout;
    if (type_is_wide(layout->type)) {
        test_wide_range(b, pattern, place, failure);
        return;
    }
    uint32_t top = b->slots_top;
    uint32_t slot = value_slots(b, place);
    bool is_signed = layout->scalar <= SCALAR_I64;
    bool is_float = layout->scalar == SCALAR_F32 || layout->scalar == SCALAR_F64;
    bool narrow = layout->scalar == SCALAR_F32;
    for (int end = 0; end < 2; end++) {
        const struct typed_expr *bound = end == 0 ? pattern->low : pattern->high;
        if (bound == NULL)
            continue;
        uint32_t other = lower_operand(b, bound);
        uint32_t small = end == 0 ? other : slot, large = end == 0 ? slot : other;
        bool strict = end == 1 && !pattern->inclusive;
        if (is_float) {
            uint32_t good = slots_take(b, 1);
            emit(b, strict ? (narrow ? OP_CODE_LT_F32 : OP_CODE_LT_F64) : (narrow ? OP_CODE_LE_F32 : OP_CODE_LE_F64), good,
                 small, large, 0);
            emit_branch(b, OP_CODE_JUMP_UNLESS, good, 0, 0, failure_label(b, failure));
        } else { /* the opposite jumps away */
            enum op away = strict ? (is_signed ? OP_CODE_JUMP_LE_S : OP_CODE_JUMP_LE_U)
                                  : (is_signed ? OP_CODE_JUMP_LT_S : OP_CODE_JUMP_LT_U);
            emit_branch(b, away, large, small, 0, failure_label(b, failure));
        }
    }
    b->slots_top = top;
}

/* The place of the i-th listed item of a slice pattern. */
static struct place slice_item(struct builder *b, const struct typed_pattern *pattern, const struct place *place,
                               uint32_t i) {
    const struct layout *layout = place->layout, *element = layout->element;
    bool from_end = i >= pattern->prefix_count;
    if (layout->type->kind == TYPE_ARRAY) {
        uint64_t index = from_end ? layout->count - pattern->item_count + i : i;
        struct place item = place_at(place, element, index * element->size);
        item.path = path_child(place->path, STEP_ELEMENT, 0, (uint32_t)index);
        return item;
    }
    struct place item = place_at(place, element, i * element->size);
    item.has_meta = false;
    if (from_end) {
        uint32_t index = slots_take(b, 1);
        emit(b, OP_CODE_SUB_U64_I, index, place->meta, 0, (int64_t)pattern->item_count - i);
        uint32_t pointer = address_of(b, place, false);
        item.slot = slots_take(b, 2);
        item.offset = 0;
        emit(b, OP_CODE_INDEX_ADDRESS, item.slot, pointer, index, (int64_t)element->size);
    }
    return item;
}

/* The elements of an array that the rest of a pattern took are gone, each by itself. */
static void rest_moved(struct builder *b, const struct typed_pattern *pattern, const struct place *array) {
    uint32_t end = (uint32_t)array->layout->count - (pattern->item_count - pattern->prefix_count);
    for (uint32_t index = pattern->prefix_count; index < end; index++) {
        const struct move_path *element = path_child(array->path, STEP_ELEMENT, 0, index);
        if (element != NULL)
            path_set(b, element, false);
    }
}

static struct place slice_rest(struct builder *b, const struct typed_pattern *pattern, const struct place *place) {
    const struct layout *layout = place->layout, *element = layout->element;
    if (layout->type->kind == TYPE_ARRAY) {
        struct type_table *types = &b->program->types;
        const struct type *length = type_const(types, (int64_t)(layout->count - pattern->item_count));
        const struct layout *rest = layout_concrete(b, type_array(types, element->type, length));
        return place_at(place, rest, pattern->prefix_count * element->size);
    }
    struct place rest = *place;
    rest.path = NULL;
    uint32_t slot = slots_take(b, 3);
    struct place first = place_at(place, element, pattern->prefix_count * element->size);
    first.has_meta = false;
    address_into(b, &first, false, slot);
    if (pattern->item_count > 0)
        emit(b, OP_CODE_SUB_U64_I, slot + 2, place->meta, 0, pattern->item_count);
    else
        emit(b, OP_CODE_MOVE, slot + 2, place->meta, 0, 0);
    rest.slot = slot;
    rest.offset = 0;
    rest.meta = slot + 2;
    return rest;
}

static void test_slice(struct builder *b, const struct typed_pattern *pattern, const struct place *place,
                       struct failure *failure) {
    if (place->layout->type->kind != TYPE_ARRAY) {
        uint32_t count = pattern->item_count;
        emit_branch(b, pattern->has_rest ? OP_CODE_JUMP_LT_U_I : OP_CODE_JUMP_NE_I, place->meta, 0, count,
                    failure_label(b, failure));
    }
    for (uint32_t i = 0; i < pattern->item_count; i++) {
        if (!pattern_refutable(b, pattern->items[i]))
            continue;
        struct place item = slice_item(b, pattern, place, i);
        pattern_test(b, pattern->items[i], &item, failure);
    }
    if (pattern->rest != NULL && pattern_refutable(b, pattern->rest)) {
        struct place rest = slice_rest(b, pattern, place);
        pattern_test(b, pattern->rest, &rest, failure);
    }
}

/* What a pattern in a closure is matched against, where that was captured without what is around it. */
static const struct place *captured_place(struct builder *b, const struct typed_pattern *pattern,
                                          const struct place *place, struct place *captured) {
    if (pattern->place == NULL || pattern->place->kind != TYPED_CAPTURE)
        return place;
    *captured = lower_place(b, pattern->place, true);
    return captured;
}

void pattern_test(struct builder *b, const struct typed_pattern *pattern, const struct place *place,
                  struct failure *failure) {
    struct place captured;
    if (!pattern_refutable(b, pattern))
        return;
    place = captured_place(b, pattern, place, &captured);
    switch (pattern->kind) {
    case PATTERN_BIND: pattern_test(b, pattern->sub, place, failure); break;
    case PATTERN_VALUE: test_value(b, pattern, place, failure); break;
    case PATTERN_RANGE: test_range(b, pattern, place, failure); break;
    case PATTERN_SLICE: test_slice(b, pattern, place, failure); break;
    case PATTERN_DEREF: {
        struct place inner = deref_of(b, place, false);
        pattern_test(b, pattern->sub, &inner, failure);
        break;
    }
    case PATTERN_FIELDS: {
        const struct layout *layout = place->layout;
        uint32_t variant = pattern->is_variant ? pattern->variant : 0;
        if (pattern_reads_tag(pattern, layout) && place->kind != PLACE_NONE) {
            uint32_t tag = read_variant(b, place);
            emit_branch(b, OP_CODE_JUMP_NE_I, tag, 0, variant, failure_label(b, failure));
        }
        for (uint32_t i = 0; i < pattern->field_count; i++) {
            const struct typed_pattern *sub = pattern->fields[i].pattern;
            if (!pattern_refutable(b, sub))
                continue;
            struct place field = field_of(b, place, variant, pattern->fields[i].index);
            pattern_test(b, sub, &field, failure);
        }
        break;
    }
    case PATTERN_OR: {
        uint32_t good = new_label(b);
        for (uint32_t i = 0; i + 1 < pattern->item_count; i++) {
            struct failure other = {.label = new_label(b), .scope = b->scope};
            struct scope here = {.base = b->chain};
            other.scope = &here;
            pattern_test(b, pattern->items[i], place, &other);
            emit_jump(b, good);
            label_bind(b, other.label);
        }
        if (pattern->item_count > 0)
            pattern_test(b, pattern->items[pattern->item_count - 1], place, failure);
        label_bind(b, good);
        break;
    }
    default: break;
    }
}

/* --- Bindings --------------------------------------------------------------------------------------------------------------------------- */

struct place new_local(struct builder *b, const struct local *local, bool late) {
    struct local_state *state = &b->activation->locals[local->index];
    const struct layout *layout = layout_for(b, local->type);
    struct scope *scope = b->bindings != NULL ? b->bindings : b->scope;
    struct place place;
    state->variable = -1;
    if (!local->address_taken && lives_in_slots(layout) && (!layout->needs_drop || is_box(b, layout->type)) &&
        !(layout->keeps_drop && in_user_code(b))) { /* memory shows whether its value was ever dropped */
        place = slots_new(b, layout);
        slots_keep(b, place.slot, layout->slots);
        if (late && layout->slots > 0)
            emit(b, OP_CODE_CLEAR, place.slot, 0, layout->slots, 0);
    } else {
        place = memory_new(b, layout, local->name, local->span);
        struct scheduled *storage = schedule(b, scope, SCHEDULED_STORAGE, &place);
        storage->variable = (int32_t)b->variable_count;
    }
    place.path = NULL;
    if (layout->needs_drop && state->path != NULL) {
        path_flags(b, state->path, false);
        path_set(b, state->path, false);
        place.path = state->path;
    }
    state->kind = LOCAL_PLACE;
    state->place = place;
    state->place.fresh = false;
    state->variable = variable_new(b, &place, local);
    if (late && layout->needs_drop)
        schedule(b, scope, SCHEDULED_DROP, &state->place);
    return place;
}

void local_ready(struct builder *b, const struct local *local) {
    struct local_state *state = &b->activation->locals[local->index];
    struct scope *scope = b->bindings != NULL ? b->bindings : b->scope;
    if (state->variable >= 0)
        b->variables[state->variable].from = (uint32_t)b->count;
    if (!state->place.layout->needs_drop)
        return;
    if (state->path != NULL)
        path_set(b, state->path, true);
    schedule(b, scope, SCHEDULED_DROP, &state->place);
}

static void bind_local(struct builder *b, const struct typed_pattern *pattern, const struct place *place,
                       enum bind_which which) {
    const struct local *local = pattern->local;
    struct local_state *state = &b->activation->locals[local->index];
    uint32_t top;
    switch (pattern->by) {
    case BIND_REF:
    case BIND_REF_MUT: {
        if (which == BIND_AFTER_GUARD)
            break;
        struct place to = b->declared ? state->place : new_local(b, local, false);
        top = b->slots_top;
        uint32_t slot = to.kind == PLACE_SLOT ? to.slot : slots_take(b, to.layout->slots);
        address_into(b, place, false, slot);
        if (!is_safe_place(b, place)) {
            struct span saved = b->span;
            b->span = pattern->span;
            emit(b, OP_CODE_CHECK_REFERENCE, slot, 0, REFERENCE_MADE, to.layout->index);
            b->span = saved;
        }
        if (to.kind != PLACE_SLOT)
            store(b, slot, &to);
        b->slots_top = top;
        if (!b->declared)
            local_ready(b, local);
        break;
    }
    case BIND_COPY:
    case BIND_MOVE: {
        bool moves = pattern->by == BIND_MOVE && place->layout->needs_drop;
        if (which == BIND_FOR_GUARD && moves) {
            /* The guard looks at the value where it is; it moves when the guard has said yes. */
            state->kind = LOCAL_PLACE;
            state->place = *place;
            state->place.path = NULL;
            state->variable = -1;
            break;
        }
        if (which == BIND_AFTER_GUARD && !moves)
            break;
        struct place to = b->declared ? state->place : new_local(b, local, false);
        copy_place(b, &to, place);
        if (pattern->by == BIND_MOVE)
            moved_out(b, place);
        if (!b->declared)
            local_ready(b, local);
        break;
    }
    }
}

/* The locals of a pattern that are bound at this stage: declared, or ready. */
static void each_local(struct builder *b, const struct typed_pattern *pattern, bool ready) {
    switch (pattern->kind) {
    case PATTERN_BIND:
        if (ready)
            local_ready(b, pattern->local);
        else
            new_local(b, pattern->local, false);
        if (pattern->sub != NULL)
            each_local(b, pattern->sub, ready);
        break;
    case PATTERN_DEREF: each_local(b, pattern->sub, ready); break;
    case PATTERN_FIELDS:
        for (uint32_t i = 0; i < pattern->field_count; i++)
            each_local(b, pattern->fields[i].pattern, ready);
        break;
    case PATTERN_OR:
        if (pattern->item_count > 0)
            each_local(b, pattern->items[0], ready);
        break;
    case PATTERN_SLICE:
        for (uint32_t i = 0; i < pattern->item_count; i++)
            each_local(b, pattern->items[i], ready);
        if (pattern->rest != NULL)
            each_local(b, pattern->rest, ready);
        break;
    default: break;
    }
}

/* All alternatives bind the same locals, so these are declared before and filled by whichever it is. A guard that needs
 * them sees what was bound already: then nothing moves, because such arms are tried alternative by alternative. */
static void bind_or(struct builder *b, const struct typed_pattern *pattern, const struct place *place,
                    enum bind_which which) {
    if (which == BIND_AFTER_GUARD)
        return;
    uint32_t end = new_label(b), count = pattern->item_count;
    bool outer = b->declared;
    if (!outer)
        each_local(b, pattern, false);
    b->declared = true;
    for (uint32_t i = 0; i < count; i++) {
        struct scope here = {.base = b->chain};
        struct failure other = {.label = new_label(b), .scope = &here};
        uint32_t top = b->slots_top;
        if (i + 1 < count)
            pattern_test(b, pattern->items[i], place, &other);
        pattern_bind(b, pattern->items[i], place, BIND_ALL);
        b->slots_top = top;
        emit_jump(b, end);
        label_bind(b, other.label);
    }
    label_bind(b, end);
    b->declared = outer;
    if (!outer)
        each_local(b, pattern, true);
}

void pattern_bind(struct builder *b, const struct typed_pattern *pattern, const struct place *place,
                  enum bind_which which) {
    struct place captured;
    if (!pattern_binds(pattern))
        return;
    struct span saved = b->span;
    b->span = pattern->span;
    place = captured_place(b, pattern, place, &captured);
    switch (pattern->kind) {
    case PATTERN_BIND:
        bind_local(b, pattern, place, which);
        if (pattern->sub != NULL)
            pattern_bind(b, pattern->sub, place, which);
        break;
    case PATTERN_DEREF: {
        struct place inner = deref_of(b, place, false);
        pattern_bind(b, pattern->sub, &inner, which);
        break;
    }
    case PATTERN_FIELDS:
        for (uint32_t i = 0; i < pattern->field_count; i++) {
            const struct typed_pattern *sub = pattern->fields[i].pattern;
            if (!pattern_binds(sub))
                continue;
            struct place field =
                field_of(b, place, pattern->is_variant ? pattern->variant : 0, pattern->fields[i].index);
            pattern_bind(b, sub, &field, which);
        }
        break;
    case PATTERN_SLICE:
        for (uint32_t i = 0; i < pattern->item_count; i++) {
            if (!pattern_binds(pattern->items[i]))
                continue;
            struct place item = slice_item(b, pattern, place, i);
            pattern_bind(b, pattern->items[i], &item, which);
        }
        if (pattern->rest != NULL && pattern_binds(pattern->rest)) {
            struct place rest = slice_rest(b, pattern, place);
            pattern_bind(b, pattern->rest, &rest, which);
            if (which != BIND_FOR_GUARD && place->path != NULL && pattern_takes(pattern->rest))
                rest_moved(b, pattern, place);
        }
        break;
    case PATTERN_OR: bind_or(b, pattern, place, which); break;
    default: break;
    }
    b->span = saved;
}
