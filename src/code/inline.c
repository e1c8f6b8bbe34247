/* inline.c -- small functions of the library, lowered in place of the call.
 *
 * A parameter that is a reference to a place need not exist: it stands for the place itself, and the address is made
 * only if something asks for the pointer. So `v.len()` on a local Vec is one load from the frame. The table of inline frames keeps
 * what the screen and the reports need: which function the code belongs to and where it was called.
 */
#include "code/lower.h"

enum { MOST_INLINE_DEPTH = 12, MOST_INLINE_CODE = 12000, MOST_INLINE_FRAMES = 4000 };

static bool is_recursive(const struct builder *b, const struct item *fn) {
    if (b->function->item == fn)
        return true;
    for (const struct activation *at = b->activation; at != NULL; at = at->parent) {
        if (at->item == fn)
            return true;
    }
    return false;
}

/* The place that a reference argument refers to, when the parameter can stand for it. */
static bool alias_of(struct builder *b, const struct argument *argument, struct place *place) {
    if (argument->is_reference) {
        *place = argument->place;
        return true;
    }
    const struct typed_expr *expr = argument->expr;
    if (expr == NULL)
        return false;
    while (expr->kind == TYPED_CAST && expr->cast == CAST_MUT_TO_CONST && expr->base->type->kind == TYPE_REF)
        expr = expr->base;
    if (expr->kind == TYPED_LOAD && expr->base->kind == TYPED_LOCAL) {
        const struct local_state *state = &b->activation->locals[expr->base->local->index];
        *place = state->place;
        return state->kind == LOCAL_ALIAS;
    }
    if (expr->kind != TYPED_REF || expr->format_argument || !names_place(expr->base))
        return false;
    struct span saved = b->span;
    *place = lower_place(b, expr->base, true);
    b->span = expr->span;
    bool good = place->kind != PLACE_NONE && (place->kind != PLACE_SLOT || !expr->mutable);
    if (good && place->kind == PLACE_POINTER && (place->raw || in_user_code(b))) {
        uint32_t top = b->slots_top;
        uint32_t slot = address_of(b, place, false);
        emit(b, OP_CODE_CHECK_REFERENCE, slot, 0, 0, layout_for(b, expr->type)->index);
        b->slots_top = top;
    }
    b->span = saved;
    return good;
}

/* A copy of a local in slots that nothing changes while the body runs. */
static bool borrowed_slot(struct builder *b, const struct argument *argument, struct place *place) {
    const struct typed_expr *expr = argument->expr;
    if (expr == NULL) {
        *place = argument->place;
        return !argument->is_reference && argument->place.kind == PLACE_SLOT && argument->place.layout->is_copy;
    }
    if (expr->kind != TYPED_LOAD || expr->base->kind != TYPED_LOCAL)
        return false;
    const struct local_state *state = &b->activation->locals[expr->base->local->index];
    if (state->kind != LOCAL_PLACE || state->place.kind != PLACE_SLOT || !state->place.layout->is_copy)
        return false;
    *place = state->place;
    place->path = NULL;
    return true;
}

struct inlining {
    struct activation *caller, *callee;
    uint32_t caller_frame, callee_frame;
};

static void switch_to(struct builder *b, const struct inlining *inlining, bool callee) {
    b->activation = callee ? inlining->callee : inlining->caller;
    b->inline_frame = callee ? inlining->callee_frame : inlining->caller_frame;
}

static bool later_assigns(const struct argument *arguments, uint32_t from, uint32_t count) {
    for (uint32_t i = from; i < count; i++) {
        if (arguments[i].expr != NULL && may_assign(arguments[i].expr))
            return true;
    }
    return false;
}

static void bind_argument(struct builder *b, const struct inlining *inlining, const struct typed_pattern *pattern,
                          const struct argument *argument, bool changes) {
    const struct local *local = pattern->kind == PATTERN_BIND && pattern->sub == NULL &&
                                        (pattern->by == BIND_COPY || pattern->by == BIND_MOVE)
                                    ? pattern->local
                                    : NULL;
    struct local_state *state = local != NULL ? &inlining->callee->locals[local->index] : NULL;
    struct place place;
    switch_to(b, inlining, false);
    if (local != NULL && !local->mutable && !local->address_taken) {
        if (argument->type->kind == TYPE_REF && alias_of(b, argument, &place)) {
            place_keep(b, &place);
            state->kind = LOCAL_ALIAS;
            state->place = place;
            return;
        }
        if (!changes && borrowed_slot(b, argument, &place)) {
            bool is_judged = argument->expr != NULL && argument->expr == b->to_drop;
            if (in_user_code(b) && !is_judged && place.layout->slots >= 2)
                emit_value_check(b, place.layout, place.slot, true, REFERENCE_READ);
            place_keep(b, &place);
            state->kind = LOCAL_PLACE;
            state->place = place;
            return;
        }
    }
    if (local != NULL) {
        switch_to(b, inlining, true);
        place = new_local(b, local, false);
        switch_to(b, inlining, false);
        argument_into(b, argument, &place);
        switch_to(b, inlining, true);
        if (!b->dead)
            local_ready(b, local);
        if (place.kind == PLACE_SLOT && b->slots_top < place.slot + place.layout->slots)
            b->slots_top = place.slot + place.layout->slots;
        return;
    }
    const struct layout *layout = layout_concrete(b, argument->type);
    if (layout->slots > 0 && !layout->needs_drop && !pattern_has_ref(pattern)) {
        place = slots_new(b, layout);
        argument_into(b, argument, &place);
    } else {
        place = memory_new(b, layout, NULL, pattern->span);
        struct scheduled *storage = schedule(b, NULL, SCHEDULED_STORAGE, &place);
        storage->variable = variable_new(b, &place, NULL);
        argument_into(b, argument, &place);
        if (layout->needs_drop) {
            struct move_path *path = path_new(b, NULL, STEP_ROOT, 0, 0);
            switch_to(b, inlining, true);
            pattern_moves(b, pattern, path);
            path_flags(b, path, false);
            path_set(b, path, true);
            place.path = path;
            schedule(b, NULL, SCHEDULED_DROP, &place);
        }
    }
    switch_to(b, inlining, true);
    pattern_bind(b, pattern, &place, BIND_ALL);
}

/* A body that is one expression without ways out: its value needs no place of its own. */
static const struct typed_expr *plain_tail(const struct typed_expr *value) {
    while (value->kind == TYPED_BLOCK && value->label == NULL && value->block->statement_count == 0 &&
           value->block->tail != NULL)
        value = value->block->tail;
    return is_straight(value) ? value : NULL;
}

bool lower_inline(struct builder *b, const struct item *fn, const struct type *const *args, uint32_t arg_count,
                  const struct argument *arguments, uint32_t count, const struct place *to, uint32_t *slot) {
    if (!fn->is_prelude || !fn->is_inline || b->activation == NULL || b->depth >= MOST_INLINE_DEPTH ||
        b->count > MOST_INLINE_CODE || b->inline_count > MOST_INLINE_FRAMES || is_recursive(b, fn))
        return false;
    const struct typed_body *body = program_body(b->program, fn);
    if (body == NULL || body->failed || body->value == NULL || body->parameter_count != count)
        return false;
    struct scope scope, *temporaries = b->temporaries, *bindings = b->bindings;
    struct span saved = b->span;
    struct extended *extended = b->extended;
    bool declared = b->declared;
    uint32_t top = b->slots_top;
    struct activation callee;
    struct inlining inlining = {.caller = b->activation, .callee = &callee, .caller_frame = b->inline_frame};
    b->inline_frames = arena_grow(b->arena, b->inline_frames, b->inline_count, &b->inline_capacity, sizeof *b->inline_frames);
    b->inline_frames[b->inline_count] = (struct inline_frame){.parent = b->inline_frame,
                                                              .call = b->span,
                                                              .name = fn->name != NULL ? fn->name->text : "",
                                                              .item = fn,
                                                              .is_prelude = true,
                                                              .span = fn->span};
    inlining.callee_frame = (uint32_t)b->inline_count++;
    b->depth++;
    b->declared = false;
    scope_enter(b, &scope, closing_brace(body->span));
    b->bindings = &scope;
    activation_begin(b, &callee, body, body->value, args, arg_count);
    callee.inline_frame = inlining.callee_frame;
    callee.is_inlined = true;
    callee.scope = &scope;
    callee.result = *to;
    callee.return_label = new_label(b);
    for (uint32_t i = 0; i < count; i++) {
        b->span = saved;
        bind_argument(b, &inlining, body->parameters[i], &arguments[i], later_assigns(arguments, i + 1, count));
    }
    switch_to(b, &inlining, true);
    b->extended = NULL;
    b->span = body->value->span;
    const struct typed_expr *tail = slot == NULL ? NULL : plain_tail(body->value);
    uint32_t kept = top;
    if (tail != NULL) {
        stop_here(b, STOP_STATEMENT);
        struct scope own;
        scope_enter(b, &own, closing_brace(body->span));
        own.whole = tail;
        b->temporaries = &own;
        *slot = lower_operand(b, tail);
        kept = *slot + to->layout->slots;
        if (b->slots_top < kept)
            b->slots_top = kept;
        scope_leave(b, &own);
    } else {
        lower_body_value(b, body, body->value);
    }
    scope_leave(b, &scope);
    label_bind(b, callee.return_label);
    switch_to(b, &inlining, false);
    b->activation = inlining.caller;
    b->temporaries = temporaries;
    b->bindings = bindings;
    b->extended = extended;
    b->declared = declared;
    b->span = saved;
    b->slots_top = kept > top && kept < FIXED_SLOT ? kept : top;
    b->depth--;
    return true;
}
