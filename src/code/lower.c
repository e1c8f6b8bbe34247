/* lower.c -- one function from its parameters to its return: activations, parameters, results.
 *
 * An activation is a body with its concrete types. The function's own is the first; a body that is lowered in place of a call
 * (inline.c), or a constant at its use, is another on top of it.
 */
#include <string.h>

#include "code/lower.h"

const struct type *concrete(struct builder *b, const struct type *type) {
    if (!(type->flags & (TYPE_HAS_PARAM | TYPE_HAS_PROJECTION)))
        return type;
    const struct activation *activation = b->activation;
    const struct type *result = program_concrete(b->program, type, activation->args, activation->arg_count);
    return result == NULL ? b->program->types.simple[TYPE_ERROR] : result;
}

const struct layout *layout_concrete(struct builder *b, const struct type *type) {
    const struct layout *layout = layout_of(b->lowering->layouts, type);
    if (layout == NULL) {
        if (!b->lowering->failed && b->program->diagnostics->count == 0)
            lower_unsupported(b, type_text(b->arena, type), "another type");
        b->lowering->failed = true;
        layout = layout_of(b->lowering->layouts, b->program->types.unit);
    }
    return layout;
}

const struct layout *layout_for(struct builder *b, const struct type *type) {
    return layout_concrete(b, concrete(b, type));
}

const struct type *simple_type(struct builder *b, enum type_kind kind) {
    return b->program->types.simple[kind];
}

void activation_begin(struct builder *b, struct activation *activation, const struct typed_body *body,
                      const struct typed_expr *value, const struct type *const *args, uint32_t arg_count) {
    struct activation *parent = b->activation;
    *activation = (struct activation){.parent = parent, .body = body, .args = args, .arg_count = arg_count};
    activation->item = body->owner;
    activation->is_prelude = body->owner != NULL && body->owner->is_prelude;
    activation->edition = activation->is_prelude ? 2021 : b->program->edition;
    uint32_t local_count = value == body->value ? body->local_count : 0;
    activation->locals = arena_array(b->arena, local_count, sizeof *activation->locals);
    for (uint32_t i = 0; i < local_count; i++)
        activation->locals[i].variable = -1;
    activation->inline_frame = b->inline_frame;
    b->activation = activation;
    if (value == body->value)
        scan_moves(b, activation, value);
}

/* A parameter whose value stands in slots (a trusted pointer to it, when it travels in memory). */
static struct place parameter_place(const struct layout *layout, uint32_t slot) {
    struct place place = {.kind = PLACE_SLOT, .layout = layout, .slot = slot};
    if (layout->abi == ABI_MEMORY) {
        place.kind = PLACE_POINTER;
        place.trusted = true;
    }
    return place;
}

static void bind_parameter(struct builder *b, const struct typed_pattern *pattern, const struct layout *layout,
                           uint32_t slot) {
    struct place from = parameter_place(layout, slot);
    const struct local *local = pattern->kind == PATTERN_BIND && pattern->sub == NULL ? pattern->local : NULL;
    bool by_value = local != NULL && (pattern->by == BIND_COPY || pattern->by == BIND_MOVE);
    bool is_kept = layout->keeps_drop && in_user_code(b); /* as in new_local */
    if (by_value && !local->address_taken && lives_in_slots(layout) && !is_kept &&
        (!layout->needs_drop || is_box(b, layout->type))) {
        struct local_state *state = &b->activation->locals[local->index];
        state->kind = LOCAL_PLACE;
        state->place = from;
        if (layout->needs_drop) {
            if (state->path != NULL) {
                path_flags(b, state->path, false);
                path_set(b, state->path, true);
                state->place.path = state->path;
            }
            schedule(b, NULL, SCHEDULED_DROP, &state->place);
        }
        state->variable = variable_new(b, &state->place, local);
        return;
    }
    if (by_value) {
        int32_t arriving = layout->abi == ABI_MEMORY ? variable_new(b, &from, NULL) : -1;
        struct place place = new_local(b, local, false);
        copy_place(b, &place, &from);
        variable_end(b, arriving);
        local_ready(b, local);
        return;
    }
    struct place place = from;
    if (layout->needs_drop || layout->abi == ABI_MEMORY || pattern_has_ref(pattern)) {
        place = memory_new(b, layout, NULL, pattern->span);
        struct scheduled *node = schedule(b, NULL, SCHEDULED_STORAGE, &place);
        copy_place(b, &place, &from);
        node->variable = variable_new(b, &place, NULL);
        if (layout->needs_drop) {
            struct move_path *path = path_new(b, NULL, STEP_ROOT, 0, 0);
            pattern_moves(b, pattern, path);
            path_flags(b, path, false);
            path_set(b, path, true);
            place.path = path;
            schedule(b, NULL, SCHEDULED_DROP, &place);
        }
    }
    pattern_bind(b, pattern, &place, BIND_ALL);
}

/* The environment of a closure: behind its first parameter, or in it. */
static uint32_t bind_captures(struct builder *b, const struct function *function, uint32_t slot) {
    struct activation *activation = b->activation;
    const struct layout *environment = layout_concrete(b, function->self);
    const struct layout *param = function->param_layouts[0];
    if (function->closure->kind != CLOSURE_FN_ONCE) {
        activation->captures = (struct place){.kind = PLACE_POINTER, .layout = environment, .slot = slot};
        return slot + 2;
    }
    struct place from = parameter_place(param, slot);
    uint32_t next = slot + (param->abi == ABI_MEMORY ? 2 : param->slots);
    struct place place = memory_new(b, environment, NULL, function->closure->span);
    struct scheduled *node = schedule(b, NULL, SCHEDULED_STORAGE, &place);
    copy_place(b, &place, &from);
    node->variable = variable_new(b, &place, NULL);
    if (environment->needs_drop) {
        if (activation->captures_path != NULL) {
            path_flags(b, activation->captures_path, false);
            path_set(b, activation->captures_path, true);
            place.path = activation->captures_path;
        }
        schedule(b, NULL, SCHEDULED_DROP, &place);
    }
    activation->captures = place;
    return next;
}

static void emit_return(struct builder *b, const struct place *result) {
    const struct layout *layout = result->layout;
    if (in_user_code(b)) {
        stop_here(b, STOP_RETURN);
        if (result->kind == PLACE_SLOT && !b->activation->is_constant && reference_in(layout) != NULL)
            emit_value_check(b, layout, result->slot, true, REFERENCE_READ);
    }
    if (layout->slots > 0 && result->kind == PLACE_SLOT)
        emit(b, OP_CODE_RETURN, 0, result->slot, layout->slots, 0);
    else
        emit(b, OP_CODE_RETURN, 0, 0, 0, 0);
}

/* `become f(a)`: the arguments are worked out, then all that the function holds ends, then `f` is called. */
static void lower_become(struct builder *b, const struct typed_expr *call) {
    struct activation *activation = b->activation;
    struct span saved = b->span;
    uint32_t count = call != NULL && call->kind == TYPED_CALL ? call->argument_count : 0, type_count;
    struct argument *arguments = arena_array(b->arena, count + 1, sizeof *arguments);
    bool good = call != NULL && call->kind == TYPED_CALL && !activation->is_inlined;
    for (uint32_t i = 0; i < count && good; i++) {
        const struct layout *layout = layout_for(b, call->arguments[i]->type);
        good = lives_in_slots(layout);
        struct place place = good ? slots_new(b, layout) : (struct place){.kind = PLACE_NONE};
        if (good)
            lower_into(b, call->arguments[i], &place);
        place_keep(b, &place);
        arguments[i] = (struct argument){.place = place, .type = layout->type};
    }
    if (!good) {
        lower_unsupported(b, "become with such a call", "return");
        return;
    }
    if (b->dead)
        return;
    type_count = call->callee.arg_count;
    const struct type **types = arena_array(b->arena, type_count + 1, sizeof *types);
    for (uint32_t i = 0; i < type_count; i++)
        types[i] = concrete(b, call->callee.args[i]);
    uint32_t top = b->slots_top;
    scope_exit(b, activation->scope);
    b->slots_top = top;
    b->span = call->span;
    lower_resolved(b, call->callee.fn, types, type_count, arguments, count, activation->result.layout, &activation->result);
    if (!b->dead)
        emit_return(b, &activation->result);
    b->span = saved;
}

void lower_return(struct builder *b, const struct typed_expr *expr) {
    struct activation *activation = b->activation;
    if (expr->is_become) {
        lower_become(b, expr->operand);
        return;
    }
    struct span saved = b->span, end = closing_brace(activation->body->span);
    int32_t result = lower_leaving(b, expr->operand, &activation->result, activation->scope, end);
    if (b->dead)
        return;
    b->span = end;
    if (activation->is_inlined) {
        activation->return_used = true;
        emit_jump(b, activation->return_label);
    } else {
        emit_return(b, &activation->result);
    }
    b->span = saved;
    variable_end(b, result);
}

/* Does the body have temporaries that only some of its paths make? Their flags are cleared at its entry. */
static bool extends_conditionally(const struct typed_expr *expr);

static bool block_extends(const struct typed_block *block) {
    for (uint32_t i = 0; i < block->statement_count; i++) {
        const struct typed_statement *statement = &block->statements[i];
        const struct typed_expr *expr = statement->expr;
        if (statement->kind == TYPED_STATEMENT_LET && expr != NULL &&
            (expr->kind == TYPED_IF || expr->kind == TYPED_MATCH || expr->kind == TYPED_STRUCT ||
             expr->kind == TYPED_TUPLE || expr->kind == TYPED_ARRAY || expr->kind == TYPED_REF ||
             expr->kind == TYPED_CAST))
            return true;
        if (expr != NULL && extends_conditionally(expr))
            return true;
        if (statement->else_block != NULL && block_extends(statement->else_block))
            return true;
    }
    return block->tail != NULL && extends_conditionally(block->tail);
}

static bool extends_conditionally(const struct typed_expr *expr) {
    if (expr->kind == TYPED_BLOCK && expr->label != NULL)
        return true;
    if (expr->block != NULL && block_extends(expr->block))
        return true;
    for (uint32_t i = 0; i < expr->argument_count; i++) {
        if (extends_conditionally(expr->arguments[i]))
            return true;
    }
    for (uint32_t i = 0; i < expr->field_count; i++) {
        if (extends_conditionally(expr->fields[i].value))
            return true;
    }
    for (uint32_t i = 0; i < expr->arm_count; i++) {
        if (extends_conditionally(expr->arms[i].body) ||
            (expr->arms[i].guard != NULL && extends_conditionally(expr->arms[i].guard)))
            return true;
    }
    return (expr->base != NULL && extends_conditionally(expr->base)) ||
           (expr->operand != NULL && extends_conditionally(expr->operand));
}

void lower_body_value(struct builder *b, const struct typed_body *body, const struct typed_expr *value) {
    struct scope scope, *saved = b->temporaries;
    scope_enter(b, &scope, closing_brace(body->span));
    scope.whole = value;
    b->temporaries = &scope;
    lower_into(b, value, &b->activation->result);
    int32_t result =
        b->chain != scope.base && b->activation->result.kind == PLACE_SLOT ? variable_new(b, &b->activation->result, NULL) : -1;
    scope_leave(b, &scope);
    variable_end(b, result);
    b->temporaries = saved;
}

static struct place function_result(struct builder *b) {
    const struct layout *layout = b->function->return_layout;
    struct place place = {.kind = PLACE_SLOT, .layout = layout, .fresh = true};
    if (layout->abi == ABI_MEMORY) {
        place.kind = PLACE_POINTER;
        place.trusted = true;
        variable_new(b, &place, NULL);
    } else {
        place.slot = slots_take(b, layout->slots);
    }
    return place;
}

static void lower_fn(struct builder *b, const struct typed_body *body, const struct typed_expr *value) {
    struct function *function = b->function;
    struct activation activation;
    struct scope scope;
    activation_begin(b, &activation, body, value, function->args, function->arg_count);
    activation.is_constant = function->kind == INSTANCE_CONSTANT;
    scope_enter(b, &scope, closing_brace(body->span));
    activation.scope = &scope;
    b->temporaries = &scope;
    if (in_user_code(b) && function->kind != INSTANCE_CONSTANT)
        stop_here(b, STOP_ENTRY);
    settle_required(b, body);
    if (extends_conditionally(value))
        b->entry_flags = emit(b, OP_CODE_NOP, 0, 0, 0, 0);
    activation.result = function_result(b);
    uint32_t slot = function->return_layout->abi == ABI_MEMORY ? 2 : 0, first = 0;
    if (function->kind == INSTANCE_CLOSURE) {
        slot = bind_captures(b, function, slot);
        first = 1;
    }
    for (uint32_t i = 0; i < body->parameter_count && function->kind != INSTANCE_CONSTANT; i++) {
        const struct layout *layout = function->param_layouts[i + first];
        b->span = body->parameters[i]->span;
        bind_parameter(b, body->parameters[i], layout, slot);
        slot += layout->abi == ABI_MEMORY ? 2 : layout->slots;
    }
    b->span = value->span;
    if (activation.is_constant)
        extend_forever(b, value);
    lower_body_value(b, body, value);
    b->span = closing_brace(body->span);
    int32_t result =
        b->chain != scope.base && activation.result.kind == PLACE_SLOT ? variable_new(b, &activation.result, NULL) : -1;
    scope_leave(b, &scope);
    if (!b->dead)
        emit_return(b, &activation.result);
    variable_end(b, result);
    cleanups_emit(b);
    b->activation = NULL;
}

/* Does the program have a thread_local!? Then its values are dropped behind main. */
static bool has_thread_locals(const struct program *program) {
    for (size_t i = 0; i < program->static_count; i++) {
        const struct type *type = program->statics[i]->type;
        if (type != NULL && type->kind == TYPE_ADT && type->item->lang == LANG_local_key)
            return true;
    }
    return false;
}

static const struct item *report_of(struct program *program) {
    const struct item *termination = program_lang(program, LANG_termination);
    return termination != NULL && termination->member_count > 0 ? termination->members[0] : NULL;
}

/* Of what `report` gives: an ExitCode, which is a number of one byte. */
static const struct layout *status_layout(struct builder *b, const struct item *report, const struct type *self) {
    if (report == NULL)
        return layout_concrete(b, simple_type(b, TYPE_I32));
    uint32_t count;
    const struct type **types = fn_signature(b->lowering, report, &self, 1, &count);
    return layout_concrete(b, types[count - 1]);
}

/* Calls main and gives what Termination::report makes of its result. */
static void lower_start(struct builder *b) {
    struct program *program = b->program;
    const struct item *main = program->main;
    uint32_t count;
    const struct type **types = fn_signature(b->lowering, main, NULL, 0, &count);
    const struct layout *layout = layout_concrete(b, types[count - 1]);
    struct scope scope;
    scope_enter(b, &scope, main->span);
    b->temporaries = &scope;
    const struct item *thread_end = has_thread_locals(program) ? program_lang(program, LANG_thread_end) : NULL;
    if (thread_end != NULL) { /* the first thing that is here is the last to be dropped */
        struct place thread = memory_new(b, layout_concrete(b, type_adt(&program->types, thread_end, NULL, 0)), NULL, main->span);
        schedule(b, NULL, SCHEDULED_DROP, &thread);
    }
    const struct item *report = layout->type == program->types.unit ? NULL : report_of(program);
    struct place status = slots_new(b, status_layout(b, report, layout->type));
    struct place value = layout->abi == ABI_MEMORY ? memory_new(b, layout, NULL, main->span) : slots_new(b, layout);
    b->span = main->span;
    lower_std_begins(b);
    emit_call(b, instance_of_fn(b->lowering, main, NULL, 0), NULL, 0, NULL, layout, &value);
    if (report != NULL) {
        const struct argument argument = {.place = value, .type = layout->type};
        lower_resolved(b, report, &layout->type, 1, &argument, 1, status.layout, &status);
    } else {
        emit(b, OP_CODE_CONST, status.slot, 0, 0, 0);
    }
    if (program->global_allocator != NULL) {
        place_keep(b, &status);
        lower_std_ends(b);
    }
    if (thread_end != NULL)
        place_keep(b, &status);
    scope_leave(b, &scope);
    emit(b, OP_CODE_RETURN, 0, status.slot, 1, 0);
    cleanups_emit(b);
}

void lower_function(struct lowering *lowering, struct instance *instance) {
    struct function *function = instance->function;
    struct builder builder = {.lowering = lowering,
                              .program = lowering->program,
                              .arena = lowering->arena,
                              .function = function,
                              .entry_flags = UINT32_MAX,
                              .tag_slot = NO_TAG,
                              .last_label = SIZE_MAX};
    struct builder *b = &builder;
    if (lowering->last != NULL)
        builder_reuse(b, lowering->last);
    else
        lowering->last = arena_alloc(lowering->arena, sizeof *lowering->last);
    b->span = function->span;
    /* Never slot 0, which as the id slot of a local means that it has none. */
    b->slots_first = b->slots_top = b->slots_most = function->param_slots ? function->param_slots : 1;
    b->inline_frames = arena_grow(b->arena, b->inline_frames, 0, &b->inline_capacity, sizeof *b->inline_frames);
    b->inline_frames[b->inline_count++] = (struct inline_frame){.name = function->name,
                                                                .item = function->item,
                                                                .is_prelude = function->is_prelude,
                                                                .span = function->span};
    new_label(b); /* 0 is none */
    const struct typed_body *body = NULL;
    switch (function->kind) {
    case INSTANCE_FN: body = program_body(lowering->program, function->item); break;
    case INSTANCE_CLOSURE: body = function->closure->body; break;
    case INSTANCE_CONSTANT: body = instance->body; break;
    case INSTANCE_DROP_GLUE:
        if (instance->key.flavour == 1)
            lower_box_glue(b, function->self);
        else
            lower_glue(b, function->self);
        cleanups_emit(b);
        break;
    case INSTANCE_SHIM: lower_shim(b, instance); break;
    case INSTANCE_START: lower_start(b); break;
    }
    if (function->kind == INSTANCE_FN || function->kind == INSTANCE_CLOSURE || function->kind == INSTANCE_CONSTANT) {
        if (body == NULL || body->failed || body->value == NULL) {
            if (!lowering->failed && lowering->program->diagnostics->count == 0)
                lower_unsupported(b, function->name, "another function");
            lowering->failed = true;
            return;
        }
        lower_fn(b, body, instance->value != NULL ? instance->value : body->value);
    }
    builder_finish(b);
    builder_reuse(lowering->last, b);
}
