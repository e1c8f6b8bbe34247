/* model_frames.c -- the frames with their variables, and what has changed in them since the step before.
 *
 * One frame of the machine is several for people where bodies were lowered in place of a call. What has changed is found by
 * looking: the machine goes one step back, the same frames are read there, and it comes again.
 */
#include <string.h>

#include "view/model_private.h"

/* ---- Reading values ------------------------------------------------------------------------------------------------------------ */

bool builder_read(struct builder *builder, uint64_t address, uint64_t size, struct value_bytes *value) {
    uint8_t *bytes = arena_alloc(builder->arena, size + 8);
    uint8_t *shadows = arena_alloc(builder->arena, size + 8);
    uint32_t *provenances = arena_array(builder->arena, size + 8, sizeof *provenances);
    *value = (struct value_bytes){size, bytes, shadows, provenances};
    return size == 0 || machine_peek(builder->machine, address, size, bytes, shadows, provenances);
}

/* A value in slots, spelt out as the bytes it would have in memory. */
static void read_slots(struct builder *builder, const uint64_t *slots, const struct layout *layout,
                       struct value_bytes *value) {
    uint8_t *bytes = arena_alloc(builder->arena, layout->size + 24);
    uint8_t *shadows = arena_alloc(builder->arena, layout->size + 24);
    uint32_t *provenances = arena_array(builder->arena, layout->size + 24, sizeof *provenances);
    memset(shadows, SHADOW_INIT, layout->size + 24);
    memcpy(bytes, &slots[0], 8);
    if (layout->abi == ABI_POINTER || layout->abi == ABI_WIDE) {
        for (uint32_t i = 0; i < 8; i++) provenances[i] = (uint32_t)slots[1] << 3 | i;
        if (slots[1] == 0) memset(provenances, 0, 8 * sizeof *provenances);
        if (layout->abi == ABI_WIDE) memcpy(bytes + 8, &slots[2], 8);
    }
    *value = (struct value_bytes){layout->size, bytes, shadows, provenances};
}

/* A variable whose value was read out is dropped at its end all the same, so that it is shown as what it still is, a twin; one that no drop
 * waits for (ManuallyDrop, MaybeUninit) has given its value away. */
static enum value_state state_of_bytes(const struct value_bytes *value, bool needs_drop) {
    unsigned gone = needs_drop ? SHADOW_MOVED | SHADOW_DROPPED : SHADOW_GONE;
    bool any = value->size == 0, dropped = false, moved = false;
    for (uint64_t i = 0; i < value->size; i++) {
        if (value->shadows[i] & SHADOW_DROPPED) dropped = true;
        else if (value->shadows[i] & gone) moved = true;
        else if (value->shadows[i] & SHADOW_INIT) any = true;
    }
    if (any) return VALUE_THERE;
    return dropped ? VALUE_DROPPED : moved ? VALUE_MOVED : VALUE_NOT_YET;
}

/* A value that goes straight into a jar is marked as moved out by the instruction behind the write, which is still due at the stop of that
 * write. To people it has gone. */
static bool is_leaving(const struct machine_frame *frame, const struct variable *variable) {
    const struct function *function = frame->function;
    for (uint32_t at = frame->at; at < function->count && function->stops[at] == 0; at++) {
        const struct instruction *instruction = &function->code[at];
        if (instruction->op == OP_CODE_CLEAR && variable->where == VARIABLE_SLOT && instruction->a == variable->at) return true;
        if (instruction->op == OP_CODE_MOVED_FRAME && variable->where == VARIABLE_FRAME && instruction->d == variable->at &&
            instruction->e == variable->layout->size) {
            return true;
        }
        if (instruction->op != OP_CODE_CLEAR && instruction->op != OP_CODE_MOVED_FRAME) return false;
    }
    return false;
}

enum value_state builder_variable(struct builder *builder, const struct machine_frame *frame,
                                  const struct variable *variable, struct value_bytes *value) {
    const struct layout *layout = variable->layout;
    if (variable->flag >= 0 && frame->slots[variable->flag] == 0) {
        return frame->at <= variable->from ? VALUE_NOT_YET : VALUE_MOVED;
    }
    if (is_leaving(frame, variable)) return VALUE_MOVED;
    if (variable->where == VARIABLE_SLOT) {
        if (layout->slots == 0) {
            *value = (struct value_bytes){.size = 0};
            return VALUE_THERE;
        }
        read_slots(builder, frame->slots + variable->at, layout, value);
        bool pointer = layout->abi == ABI_POINTER || layout->abi == ABI_WIDE;
        if (pointer && layout->valid_low == 1 && !layout->is_nullable && frame->slots[variable->at] == 0) return VALUE_MOVED;
        return VALUE_THERE;
    }
    uint64_t address = variable->where == VARIABLE_FRAME ? frame->memory + variable->at : frame->slots[variable->at];
    if (!builder_read(builder, address, layout->size, value)) return VALUE_NOT_YET;
    return state_of_bytes(value, layout->needs_drop);
}

/* Drop glue, or the Drop::drop of one of the library's types. */
static bool is_dropper(const struct builder *builder, const struct function *function) {
    if (function->kind == INSTANCE_DROP_GLUE) return true;
    const struct item *impl = function->is_prelude && function->item ? function->item->parent : NULL;
    return impl && impl->kind == ITEM_IMPL && impl->is_trait_impl && impl->implemented.trait == builder->program->lang[LANG_drop];
}

/* The glue or destructor that is called for a value gets its address in its first slot. */
bool builder_dropping(const struct builder *builder, uint32_t depth, const struct variable *variable) {
    if (variable->where == VARIABLE_SLOT || depth + 1 >= machine_depth(builder->machine)) return false;
    if (machine_ending(builder->machine) == ENDING_FAULT) return false; /* it was this drop that should not have been */
    struct machine_frame frame = machine_frame(builder->machine, depth), callee = machine_frame(builder->machine, depth + 1);
    uint64_t address = variable->where == VARIABLE_FRAME ? frame.memory + variable->at : frame.slots[variable->at];
    return variable->layout->needs_drop && is_dropper(builder, callee.function) && callee.slots[0] == address;
}

/* ---- Frames --------------------------------------------------------------------------------------------------------------------- */

static const char *short_name(const char *name) {
    return strncmp(name, "main::", 6) == 0 ? name + 6 : name;
}

static void tie_variable(struct builder *builder, struct model_variable *variable, const struct layout *layout,
                         const struct value_bytes *value) {
    struct leaf *leaves;
    size_t count = value_leaves(builder->arena, builder->program, layout, value, &leaves);
    for (size_t i = 0; i < count; i++) {
        const struct layout *leaf = leaves[i].layout;
        if (leaf->abi != ABI_POINTER && leaf->abi != ABI_WIDE) continue;
        pointer_text(builder->arena, builder->session, value_word(value, leaves[i].offset, 8),
                     value->provenances[leaves[i].offset], &variable->pointer, &variable->block);
        if (variable->pointer == POINTER_DANGLING) builder->model->dangling++;
        return;
    }
}

/* Has the variable ended on the way out of its scope (`return`, `break`), whose code lies within the variable's range? */
static bool has_ended(const struct machine_frame *frame, const struct variable *variable) {
    if (variable->where != VARIABLE_FRAME) return false;
    for (uint32_t at = frame->at; at > variable->from; at--) {
        const struct instruction *before = &frame->function->code[at - 1];
        if (before->op == OP_CODE_DEAD && before->d == variable->memory_local) return true;
        if (before->op == OP_CODE_LIVE && before->d == variable->memory_local) return false;
        if (before->op == OP_CODE_JUMP || before->op == OP_CODE_RETURN || before->op == OP_CODE_TRAP) return false;
    }
    return false;
}

/* How far the code can still get from here without going back: on the way out of a function what lies behind is not to come. */
static uint32_t last_ahead(const struct function *function, uint32_t at) {
    uint32_t furthest = at;
    for (; at < function->count; at++) {
        const struct instruction *instruction = &function->code[at];
        if (instruction->op == OP_CODE_SWITCH) return function->count;
        bool jumps = instruction->op >= OP_CODE_JUMP && instruction->op < OP_CODE_SWITCH;
        if (jumps && instruction->d > furthest) furthest = instruction->d;
        bool leaves = instruction->op == OP_CODE_JUMP || instruction->op == OP_CODE_RETURN || instruction->op == OP_CODE_RESUME;
        if (leaves && furthest <= at) return at;
    }
    return function->count;
}

static void add_variables(struct builder *builder, uint32_t depth, const struct machine_frame *frame, uint32_t inlined,
                          struct model_frame *shown) {
    const struct function *function = frame->function;
    shown->variables = arena_array(builder->arena, function->variable_count, sizeof *shown->variables);
    uint32_t ahead = last_ahead(function, frame->at);
    for (uint32_t i = 0; i < function->variable_count; i++) {
        const struct variable *variable = &function->variables[i];
        if (!variable->name || variable->name->text[0] == '{' || variable->inline_frame != inlined || frame->at >= variable->to) {
            continue; /* temporaries, and names that desugaring made */
        }
        struct position place = source_map_place(session_sources(builder->session), variable->span);
        bool declared = frame->at >= variable->from;
        if (declared && has_ended(frame, variable)) continue;
        if (!declared && (place.line > shown->line || variable->from > ahead)) continue;
        struct model_variable *item = &shown->variables[shown->variable_count++];
        *item = (struct model_variable){.name = variable->name->text, .value = ""};
        item->type = type_text(builder->arena, variable->layout->type);
        item->state = VALUE_NOT_YET;
        struct value_bytes value = {.size = 0};
        if (declared) item->state = builder_variable(builder, frame, variable, &value);
        item->layout = variable->layout;
        item->bytes = value;
        if (variable->where == VARIABLE_FRAME) item->address = frame->memory + variable->at;
        else if (variable->where != VARIABLE_SLOT && declared) item->address = frame->slots[variable->at];
        if (item->state == VALUE_THERE) {
            item->value = value_text(builder->arena, builder->session, variable->layout, &value);
            if (value.size > 0) tie_variable(builder, item, variable->layout, &value);
            if (item->pointer == POINTER_DANGLING && builder_dropping(builder, depth, variable)) {
                item->state = VALUE_DROPPED;
                item->pointer = POINTER_NONE;
                builder->model->dangling--;
            }
        }
    }
}

/* One machine frame is one or more frames for people: the functions whose bodies were lowered in place. */
static void add_frames(struct builder *builder, uint32_t depth, bool into_prelude) {
    struct model *model = builder->model;
    struct machine_frame frame = machine_frame(builder->machine, depth);
    const struct function *function = frame.function;
    uint32_t at = frame.at < function->count ? frame.at : function->count - 1;
    uint32_t inlined = function->inlined && function->count ? function->inlined[at] : 0;
    struct span span = function->count ? function->spans[at] : function->span;
    for (;;) {
        bool is_prelude = inlined ? function->inline_frames[inlined].is_prelude : function->is_prelude;
        const char *name = inlined ? function->inline_frames[inlined].name : function->name;
        if (is_prelude && !into_prelude) {
            if (function->kind != INSTANCE_START) model->hidden_frames++;
        } else if (function->kind != INSTANCE_START) {
            struct model_frame *shown = &model->frames[model->frame_count++];
            *shown = (struct model_frame){.name = short_name(name), .in_prelude = is_prelude};
            shown->line = source_map_place(session_sources(builder->session), span).line;
            add_variables(builder, depth, &frame, inlined, shown);
        }
        if (!inlined) return;
        span = function->inline_frames[inlined].call;
        inlined = function->inline_frames[inlined].parent;
    }
}

static void gather_frames(struct builder *builder, bool into_prelude) {
    uint32_t depth = machine_depth(builder->machine);
    size_t most = 0;
    for (uint32_t i = 0; i < depth; i++) most += 1 + machine_frame(builder->machine, i).function->inline_frame_count;
    builder->model->frames = arena_array(builder->arena, most, sizeof *builder->model->frames);
    for (uint32_t i = depth; i > 0; i--) add_frames(builder, i - 1, into_prelude);
}

/* ---- What has changed ------------------------------------------------------------------------------------------------------------ */

static const struct model_variable *find_variable(const struct model_frame *frame, const struct model_variable *like) {
    for (size_t i = 0; i < frame->variable_count; i++) {
        const struct model_variable *variable = &frame->variables[i];
        if (strcmp(variable->name, like->name) == 0 && strcmp(variable->type, like->type) == 0) return variable;
    }
    return NULL;
}

static void compare_frame(struct model_frame *now, const struct model_frame *before) {
    for (size_t i = 0; i < now->variable_count; i++) {
        struct model_variable *variable = &now->variables[i];
        const struct model_variable *old = find_variable(before, variable);
        bool was_there = old && old->state == VALUE_THERE;
        if (variable->state != VALUE_THERE) {
            variable->changed = was_there;
        } else if (!was_there) {
            variable->changed = true;
        } else if (strcmp(old->value, variable->value) != 0) {
            variable->changed = true;
            if (old->pointer != POINTER_NONE) variable->was = old->value;
            if (old->block != variable->block) variable->was_block = old->block;
        }
    }
}

/* Pointers that were held before this step and are not, or lead elsewhere: the ones that may have lost a jar. */
static void note_let_go(struct builder *builder, const struct model_frame *before, const struct model_frame *now) {
    struct model *model = builder->model;
    for (size_t i = 0; i < before->variable_count; i++) {
        const struct model_variable *old = &before->variables[i];
        if (old->state != VALUE_THERE || !old->block || old->pointer != POINTER_LIVE) continue;
        const struct model_variable *new = now ? find_variable(now, old) : NULL;
        if (new && new->state == VALUE_THERE && new->block == old->block) continue;
        const char *is = !now ? "gone with its frame" : !new ? "out of scope" : new->state == VALUE_THERE ? new->value
                         : new->state == VALUE_MOVED ? "moved out" : new->state == VALUE_DROPPED ? "dropped" : "not set";
        model->let_go[model->let_go_count++] = (struct let_go){old->name, old->value, is, old->block};
    }
}

/* Frames are matched from the outermost on; a frame that was not there before is new as a whole, which needs no emphasis. */
static void compare_frames(struct builder *builder, struct model *now, const struct model *before) {
    size_t variables = 0;
    for (size_t i = 0; i < before->frame_count; i++) variables += before->frames[i].variable_count;
    now->let_go = arena_array(builder->arena, variables, sizeof *now->let_go);
    for (size_t i = 0; i < before->frame_count; i++) {
        const struct model_frame *old = &before->frames[before->frame_count - 1 - i];
        const struct model_frame *frame = i < now->frame_count ? &now->frames[now->frame_count - 1 - i] : NULL;
        note_let_go(builder, old, frame && strcmp(frame->name, old->name) == 0 ? frame : NULL);
    }
    for (size_t i = 0; i < now->frame_count && i < before->frame_count; i++) {
        struct model_frame *frame = &now->frames[now->frame_count - 1 - i];
        const struct model_frame *old = &before->frames[before->frame_count - 1 - i];
        if (strcmp(frame->name, old->name) != 0) return;
        compare_frame(frame, old);
    }
}

void build_frames(struct builder *builder, bool into_prelude) {
    struct model before = *builder->model, *now = builder->model;
    size_t here = session_here(builder->session);
    if (session_step(builder->session, into_prelude ? STEP_INTO_BACK : STEP_PREVIOUS)) {
        builder->model = &before;
        gather_frames(builder, into_prelude);
        builder->model = now;
    }
    session_go(builder->session, here);
    gather_frames(builder, into_prelude);
    compare_frames(builder, now, &before);
}
