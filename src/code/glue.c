/* glue.c -- dropping: a value at its place, the parts of a value that is partly gone, and the drop glue of each type.
 *
 * Glue is a function per type that takes a pointer: the type's own Drop::drop first, then the fields in the order of their
 * declaration; what is left is dropped also when one of the drops panics. A Box is looked at before its contents
 * (owner_check), so that a twin is a double free and not a read of freed contents; its block is given back last.
 */
#include "code/lower.h"

bool is_box(const struct builder *b, const struct type *type) {
    return type->kind == TYPE_ADT && type->item->lang == LANG_owned_box && b->program->lang[LANG_owned_box] == type->item;
}

bool is_manually_drop(const struct builder *b, const struct type *type) {
    (void)b;
    return type->kind == TYPE_ADT && type->item->lang == LANG_manually_drop;
}

/* --- Box -------------------------------------------------------------------------------------------------------------------------- */

/* Puts pointer, size and align of a Box's block into three arguments of an intrinsic at `at`. */
static void box_arguments(struct builder *b, const struct type *pointee, uint32_t pointer, uint32_t at) {
    emit(b, OP_CODE_MOVE2, at, pointer, 0, 0);
    uint32_t size = size_of_value(b, pointee, pointer + 2);
    emit(b, OP_CODE_MOVE, at + 2, size, 0, 0);
    uint32_t align = align_of_value(b, pointee, pointer + 2);
    emit(b, OP_CODE_MOVE, at + 3, align, 0, 0);
}

/* The same by the program's own global allocator. */
static void ask_to_free(struct builder *b, uint32_t at) {
    struct argument arguments[3];
    const struct type *types[3] = {type_pointer(&b->program->types, simple_type(b, TYPE_U8), true),
                                   simple_type(b, TYPE_USIZE), simple_type(b, TYPE_USIZE)};
    for (uint32_t i = 0; i < 3; i++) {
        struct place place = {.kind = PLACE_SLOT, .layout = layout_concrete(b, types[i]), .slot = at + (i ? i + 1 : 0)};
        arguments[i] = (struct argument){.place = place, .type = types[i]};
    }
    const struct place nowhere = {.kind = PLACE_NONE};
    lower_request(b, INTRINSIC_dealloc, arguments, 3, layout_concrete(b, b->program->types.unit), &nowhere);
}

void free_box(struct builder *b, const struct layout *box, uint32_t pointer) {
    const struct type *pointee = box->type->args[0];
    const struct layout *layout = layout_concrete(b, pointee);
    if (layout->sized && layout->size == 0)
        return;
    uint32_t top = b->slots_top;
    uint32_t at = slots_take(b, 4);
    box_arguments(b, pointee, pointer, at);
    uint32_t skip = new_label(b);
    if (!layout->sized)
        emit_branch(b, OP_CODE_JUMP_EQ_I, at + 2, 0, 0, skip);
    if (b->program->global_allocator != NULL)
        ask_to_free(b, at);
    else
        emit_de(b, OP_CODE_RUN, at, 0, 0, INTRINSIC_dealloc, 0);
    label_bind(b, skip);
    b->slots_top = top;
}

static void check_owner(struct builder *b, const struct layout *box, uint32_t pointer) {
    uint32_t top = b->slots_top;
    uint32_t at = slots_take(b, 4);
    box_arguments(b, box->type->args[0], pointer, at);
    emit_de(b, OP_CODE_RUN, at, 0, 0, INTRINSIC_owner_check, 0);
    b->slots_top = top;
}

static struct place box_contents(struct builder *b, const struct layout *box, uint32_t pointer) {
    const struct layout *layout = layout_concrete(b, box->type->args[0]);
    struct place place = {.kind = PLACE_POINTER, .layout = layout, .slot = pointer, .meta = pointer + 2};
    place.has_meta = !layout->sized;
    return place;
}

void note_value(struct builder *b, const struct layout *layout, enum note_kind kind) {
    emit_de(b, OP_CODE_NOTE, 0, 0, kind, layout->index, 0);
}

void note_place(struct builder *b, const struct place *place, enum note_kind kind) {
    if (b->dead || (place->kind != PLACE_POINTER && place->kind != PLACE_FRAME))
        return;
    uint32_t top = b->slots_top;
    emit_de(b, OP_CODE_NOTE, 0, address_of(b, place, true), kind, place->layout->index, 0);
    b->slots_top = top;
}

/* Values without bytes leave no mark where they are dropped by hand, or in a Box. */
void note_washed(struct builder *b, const struct place *place) {
    const struct layout *layout = place->layout;
    if (layout->type->kind == TYPE_DYN || (layout->element ? layout->element->size : layout->size) == 0)
        note_place(b, place, NOTE_WASHED);
}

static void mark_dropped(struct builder *b, const struct place *place) {
    if (!place->layout->sized || place->layout->size == 0 || place->layout->size > UINT32_MAX)
        return;
    uint32_t size = (uint32_t)place->layout->size;
    if (place->kind == PLACE_FRAME) {
        uint32_t offset = b->memory_locals[place->memory].offset + (uint32_t)place->offset;
        emit_de(b, OP_CODE_DROPPED_FRAME, 0, 0, 0, offset, size);
    } else {
        emit_de(b, OP_CODE_DROPPED, 0, place->slot, 0, (uint32_t)(int32_t)place->offset, size);
    }
}

/* The whole drop of the Box whose pointer stands in slots. */
static void drop_box(struct builder *b, const struct layout *box, uint32_t pointer) {
    check_owner(b, box, pointer);
    struct place contents = box_contents(b, box, pointer);
    if (contents.layout->needs_drop) {
        struct place block = {.kind = PLACE_SLOT, .layout = box, .slot = pointer};
        struct scheduled *node = schedule(b, NULL, SCHEDULED_FREE, &block);
        note_washed(b, &contents);
        drop_value(b, &contents);
        if (!b->dead)
            mark_dropped(b, &contents);
        unschedule(b, node);
    }
    free_box(b, box, pointer);
}

/* --- Values ---------------------------------------------------------------------------------------------------------------------- */

static bool fields_need_drop(const struct layout *layout) {
    for (uint32_t v = 0; v < layout->variant_count; v++) {
        for (uint32_t i = 0; i < layout->variants[v].field_count; i++) {
            if (layout->variants[v].fields[i].layout->needs_drop)
                return true;
        }
    }
    return false;
}

/* The `&mut self` of a learner's Drop::drop is a reference like any other, whether `drop` looks at it or not. */
static void check_self(struct builder *b, const struct item *fn, const struct layout *layout, uint32_t at) {
    if (!fn->is_prelude)
        emit(b, OP_CODE_CHECK_REFERENCE, at, 0, REFERENCE_FOR_DROP,
             layout_concrete(b, type_ref(&b->program->types, layout->type, true))->index);
}

/* What is called to drop a value behind the pointer in `at`: its Drop::drop when that is all, else its glue. `own`: a place that cannot dangle. */
static uint32_t dropper(struct builder *b, const struct layout *layout, bool own, uint32_t at) {
    if (layout->type->kind == TYPE_ADT && !is_box(b, layout->type) && layout->sized && !fields_need_drop(layout)) {
        const struct type *const *args;
        uint32_t count;
        const struct item *fn = program_drop_fn(b->program, layout->type, &args, &count);
        if (fn != NULL) {
            if (!own)
                check_self(b, fn, layout, at);
            return instance_of_fn(b->lowering, fn, args, count);
        }
    }
    return instance_of_glue(b->lowering, layout->type);
}

/* A value in slots that has no address: it gets one for its drop. */
static void drop_spilled(struct builder *b, const struct place *place) {
    struct place memory = memory_new(b, place->layout, NULL, b->span);
    store(b, place->slot, &memory);
    drop_value(b, &memory);
    emit(b, OP_CODE_DEAD, 0, 0, 0, memory.memory);
    emit(b, OP_CODE_CLEAR, place->slot, 0, place->layout->slots, 0);
}

/* A field of a packed struct moves to where it is aligned, and is dropped there. */
static void drop_packed(struct builder *b, const struct place *place) {
    struct place memory = memory_new(b, place->layout, NULL, b->span);
    copy_place(b, &memory, place);
    drop_value(b, &memory);
    emit(b, OP_CODE_DEAD, 0, 0, 0, memory.memory);
    mark_dropped(b, place);
}

void drop_value(struct builder *b, const struct place *place) {
    if (!place->layout->needs_drop || b->dead)
        return;
    stop_here(b, STOP_DROP);
    drop_value_here(b, place);
}

void drop_value_here(struct builder *b, const struct place *place) {
    const struct layout *layout = place->layout;
    if (place->kind == PLACE_SLOT) {
        if (!is_box(b, layout->type)) {
            drop_spilled(b, place);
            return;
        }
        uint32_t top = b->slots_top;
        uint32_t at = slots_take(b, layout->slots);
        emit(b, layout->slots == 3 ? OP_CODE_MOVE3 : OP_CODE_MOVE2, at, place->slot, 0, 0);
        emit(b, OP_CODE_CLEAR, place->slot, 0, layout->slots, 0);
        emit(b, OP_CODE_CALL, at, 0, 0, instance_of_box_glue(b->lowering, layout->type));
        b->slots_top = top;
        return;
    }
    if (place->align != 0 && place->align < layout->align) {
        drop_packed(b, place);
        return;
    }
    uint32_t top = b->slots_top;
    uint32_t at = slots_take(b, layout->sized ? 2 : 3);
    address_into(b, place, false, at);
    bool own = place->kind != PLACE_POINTER || (!place->raw && b->function->kind != INSTANCE_DROP_GLUE);
    emit(b, OP_CODE_CALL, at, 0, 0, dropper(b, layout, own, at));
    b->slots_top = top;
    if (b->function->kind != INSTANCE_DROP_GLUE || place->raw)
        mark_dropped(b, place);
}

/* --- Places that may be partly gone --------------------------------------------------------------------------------------------- */

static int32_t flag_of(const struct move_path *path) {
    while (path != NULL && path->flag == NO_FLAG)
        path = path->parent;
    return path == NULL ? NO_FLAG : path->flag;
}

/* The parts of a value in the order in which they are dropped. */
struct parts {
    struct place *items;
    size_t count, capacity;
};

static void add_part(struct builder *b, struct parts *parts, struct place part, struct move_path *path) {
    if (!part.layout->needs_drop)
        return;
    part.path = path;
    parts->items = arena_grow(b->arena, parts->items, parts->count, &parts->capacity, sizeof *parts->items);
    parts->items[parts->count++] = part;
}

/* When the drop of one panics, the others are dropped all the same. */
static void drop_parts(struct builder *b, const struct parts *parts) {
    if (b->in_cleanup) { /* a second panic aborts */
        for (size_t i = 0; i < parts->count; i++)
            drop_place(b, &parts->items[i]);
        return;
    }
    struct scope scope;
    scope_enter(b, &scope, b->span);
    for (size_t i = parts->count; i > 0; i--)
        schedule(b, &scope, SCHEDULED_DROP, &parts->items[i - 1]);
    scope_leave(b, &scope);
}

/* From the last to the first, as rustc does once a pattern took some; a run that no pattern names goes in its own order. */
static void drop_elements(struct builder *b, const struct place *array) {
    const struct layout *layout = array->layout;
    struct parts parts = {0};
    for (uint32_t end = (uint32_t)layout->count; end > 0;) {
        struct move_path *path = path_child(array->path, STEP_ELEMENT, 0, end - 1);
        uint32_t start = end - 1;
        while (path == NULL && start > 0 && path_child(array->path, STEP_ELEMENT, 0, start - 1) == NULL)
            start--;
        for (uint32_t i = start; i < end; i++)
            add_part(b, &parts, place_at(array, layout->element, i * layout->element->size), path);
        end = start;
    }
    drop_parts(b, &parts);
}

static void drop_fields(struct builder *b, const struct place *place, uint32_t variant) {
    struct parts parts = {0};
    for (uint32_t i = 0; i < place->layout->variants[variant].field_count; i++)
        add_part(b, &parts, field_of(b, place, variant, i), path_child(place->path, STEP_FIELD, variant, i));
    drop_parts(b, &parts);
}

static void drop_box_split(struct builder *b, const struct place *place) {
    const struct layout *layout = place->layout;
    uint32_t top = b->slots_top;
    uint32_t pointer = value_slots(b, place);
    check_owner(b, layout, pointer);
    struct place contents = box_contents(b, layout, pointer);
    contents.path = path_child(place->path, STEP_DEREF, 0, 0);
    if (b->in_cleanup) {
        drop_place(b, &contents);
    } else {
        struct place block = {.kind = PLACE_SLOT, .layout = layout, .slot = pointer};
        struct scheduled *node = schedule(b, NULL, SCHEDULED_FREE, &block);
        drop_place(b, &contents);
        unschedule(b, node);
    }
    free_box(b, layout, pointer);
    b->slots_top = top;
}

static void drop_split(struct builder *b, const struct place *place) {
    const struct layout *layout = place->layout;
    if (is_box(b, layout->type)) {
        drop_box_split(b, place);
        return;
    }
    if (layout->type->kind == TYPE_ARRAY) {
        drop_elements(b, place);
        return;
    }
    bool is_enum = layout->type->kind == TYPE_ADT && layout->type->item->kind == ITEM_ENUM;
    if (!is_enum) {
        if (layout->variant_count > 0)
            drop_fields(b, place, 0);
        return;
    }
    uint32_t end = new_label(b), top = b->slots_top;
    uint32_t tag = read_variant(b, place);
    for (uint32_t v = 0; v < layout->variant_count; v++) {
        bool split = false;
        for (const struct move_path *child = place->path->children; child != NULL; child = child->next)
            split = split || child->variant == v;
        if (!split)
            continue;
        uint32_t next = new_label(b);
        emit_branch(b, OP_CODE_JUMP_NE_I, tag, 0, v, next);
        drop_fields(b, place, v);
        emit_jump(b, end);
        label_bind(b, next);
    }
    struct place whole = *place;
    whole.path = NULL;
    drop_value(b, &whole);
    label_bind(b, end);
    b->slots_top = top;
}

void drop_place(struct builder *b, const struct place *place) {
    if (!place->layout->needs_drop || b->dead)
        return;
    struct move_path *path = place->path;
    if (path == NULL) {
        drop_value(b, place);
        return;
    }
    int32_t flag = flag_of(path);
    uint32_t skip = new_label(b);
    if (flag != NO_FLAG)
        emit_branch(b, OP_CODE_JUMP_UNLESS, (uint32_t)flag, 0, 0, skip);
    if (path_splits(path))
        drop_split(b, place);
    else
        drop_value(b, place);
    if (path->conditional)
        path_set(b, path, false);
    label_bind(b, skip);
}

void drop_moved(struct builder *b, const struct place *place) {
    struct place whole = *place;
    whole.path = NULL;
    if (place->path != NULL)
        path_set(b, place->path, false);
    drop_value(b, &whole);
    if (!b->dead && place->kind == PLACE_SLOT)
        moved_out(b, &whole);
}

/* --- Glue ------------------------------------------------------------------------------------------------------------------------ */

/* All elements in order; when one drop panics, the rest is dropped all the same. */
static void glue_elements(struct builder *b, const struct layout *element, uint32_t pointer, uint32_t length) {
    uint32_t index = slots_take(b, 1), one = slots_take(b, 2);
    emit(b, OP_CODE_CONST, index, 0, 0, 0);
    uint32_t cleanup = new_label(b);
    b->labels[cleanup].references++;
    for (int pass = 0; pass < 2; pass++) {
        uint32_t loop = new_label(b), end = new_label(b);
        if (pass == 1)
            label_bind(b, cleanup);
        label_bind(b, loop);
        b->labels[loop].references++;
        emit_branch(b, OP_CODE_JUMP_EQ, index, length, 0, end);
        emit(b, OP_CODE_INDEX_ADDRESS, one, pointer, index, (int64_t)element->size);
        emit(b, OP_CODE_ADD_U64_I, index, index, 0, 1);
        struct place place = {.kind = PLACE_POINTER, .layout = element, .slot = one, .raw = true};
        uint32_t from = (uint32_t)b->count;
        drop_value(b, &place);
        if (pass == 0) {
            b->ranges = arena_grow(b->arena, b->ranges, b->range_count, &b->range_capacity, sizeof *b->ranges);
            b->ranges[b->range_count++] = (struct cleanup_range){from, (uint32_t)b->count, cleanup};
        }
        emit_jump(b, loop);
        label_bind(b, end);
        if (pass == 0)
            emit(b, OP_CODE_RETURN, 0, 0, 0, 0);
        else
            emit(b, OP_CODE_RESUME, 0, 0, 0, 0);
    }
}

static void schedule_fields(struct builder *b, const struct place *place, uint32_t variant) {
    const struct variant_layout *layout = &place->layout->variants[variant];
    for (uint32_t i = layout->field_count; i > 0; i--) {
        if (!layout->fields[i - 1].layout->needs_drop)
            continue;
        struct place field = field_of(b, place, variant, i - 1);
        schedule(b, NULL, SCHEDULED_DROP, &field);
    }
}

static void glue_enum(struct builder *b, const struct place *place) {
    const struct layout *layout = place->layout;
    uint32_t tag = read_variant(b, place), end = new_label(b);
    for (uint32_t v = 0; v < layout->variant_count; v++) {
        bool needed = false;
        for (uint32_t i = 0; i < layout->variants[v].field_count; i++)
            needed = needed || layout->variants[v].fields[i].layout->needs_drop;
        if (!needed)
            continue;
        uint32_t next = new_label(b);
        emit_branch(b, OP_CODE_JUMP_NE_I, tag, 0, v, next);
        struct scope scope;
        scope_enter(b, &scope, b->span);
        schedule_fields(b, place, v);
        scope_leave(b, &scope);
        emit_jump(b, end);
        label_bind(b, next);
    }
    label_bind(b, end);
}

/* Drop::drop, with the rest as its cleanup. */
static void glue_call_drop(struct builder *b, const struct place *place) {
    const struct type *const *args;
    uint32_t count;
    const struct item *fn = program_drop_fn(b->program, place->layout->type, &args, &count);
    if (fn == NULL)
        return;
    uint32_t top = b->slots_top;
    uint32_t at = slots_take(b, place->has_meta ? 3 : 2);
    address_into(b, place, false, at);
    check_self(b, fn, place->layout, at);
    emit(b, OP_CODE_CALL, at, 0, 0, instance_of_fn(b->lowering, fn, args, count));
    b->slots_top = top;
}

static void glue_adt(struct builder *b, const struct place *place) {
    const struct layout *layout = place->layout;
    bool is_enum = layout->type->kind == TYPE_ADT && layout->type->item->kind == ITEM_ENUM;
    struct scope scope;
    scope_enter(b, &scope, b->span);
    if (!is_enum && layout->variant_count > 0) {
        schedule_fields(b, place, 0);
        if (layout->type->kind == TYPE_ADT)
            glue_call_drop(b, place);
        scope_leave(b, &scope);
        return;
    }
    const struct type *const *args;
    uint32_t count;
    if (program_drop_fn(b->program, layout->type, &args, &count) != NULL && fields_need_drop(layout)) {
        /* The fields of an enum with a Drop of its own: glue behind a cleanup of their own. */
        uint32_t cleanup = new_label(b), from = (uint32_t)b->count;
        b->labels[cleanup].references++;
        glue_call_drop(b, place);
        uint32_t to = (uint32_t)b->count;
        glue_enum(b, place);
        emit(b, OP_CODE_RETURN, 0, 0, 0, 0);
        b->ranges = arena_grow(b->arena, b->ranges, b->range_count, &b->range_capacity, sizeof *b->ranges);
        b->ranges[b->range_count++] = (struct cleanup_range){from, to, cleanup};
        label_bind(b, cleanup);
        glue_enum(b, place);
        emit(b, OP_CODE_RESUME, 0, 0, 0, 0);
    } else {
        glue_call_drop(b, place);
        glue_enum(b, place);
    }
    scope_leave(b, &scope);
}

/* The body of drop_in_place::<type>; its pointer stands in the first slots. */
void lower_glue(struct builder *b, const struct type *type) {
    const struct layout *layout = layout_concrete(b, type);
    struct place place = {.kind = PLACE_POINTER, .layout = layout, .slot = 0, .meta = 2, .has_meta = !layout->sized};
    uint32_t top = b->slots_top;
    switch (type->kind) {
    case TYPE_DYN: {
        uint32_t at = slots_take(b, 2);
        emit(b, OP_CODE_MOVE2, at, 0, 0, 0);
        emit(b, OP_CODE_CALL_VIRTUAL, at, 2, 0, UINT32_MAX);
        break;
    }
    case TYPE_SLICE: glue_elements(b, layout->element, 0, 2); break;
    case TYPE_ARRAY: {
        uint32_t length = slots_take(b, 1);
        emit(b, OP_CODE_CONST, length, 0, 0, (int64_t)layout->count);
        glue_elements(b, layout->element, 0, length);
        break;
    }
    default:
        if (!layout->needs_drop || is_manually_drop(b, type))
            break;
        if (is_box(b, type)) {
            uint32_t pointer = slots_take(b, layout->slots);
            load(b, &place, pointer);
            drop_box(b, layout, pointer);
        } else {
            glue_adt(b, &place);
        }
        break;
    }
    b->slots_top = top;
    emit(b, OP_CODE_RETURN, 0, 0, 0, 0);
}

/* The drop of a Box that is passed by value. */
void lower_box_glue(struct builder *b, const struct type *type) {
    drop_box(b, layout_concrete(b, type), 0);
    emit(b, OP_CODE_RETURN, 0, 0, 0, 0);
}
