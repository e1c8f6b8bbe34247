/* lower_control.c -- blocks and their statements, if, loops, and the jumps out of them.
 *
 * Temporaries die with the innermost terminating scope around them: a statement, a condition, the body of a loop or an
 * arm, a branch of if. The tail of a block is one since edition 2024, and so is the scrutinee of `if let` with its first branch.
 */
#include "code/lower.h"

/* --- Blocks -------------------------------------------------------------------------------------------------------------------------- */

static struct span statement_end(struct span span) {
    return closing_brace(span);
}

static bool is_lang_method(const struct builder *b, const struct typed_expr *expr) {
    const struct item *trait = expr->callee.fn == NULL ? NULL : expr->callee.fn->parent;
    return expr->kind == TYPED_CALL && expr->argument_count > 0 && trait != NULL &&
           (trait == b->program->lang[LANG_deref] || trait == b->program->lang[LANG_deref_mut] ||
            trait == b->program->lang[LANG_index] || trait == b->program->lang[LANG_index_mut]);
}

/* Values borrowed by the initialiser in a way that makes them live as long as the variable. An overloaded `*` or `[]` is a
 * call here, but was an operator in the text. */
static void extend_operand(struct builder *b, const struct typed_expr *expr, struct scope *scope, bool conditional) {
    while (true) {
        if (!names_place(expr)) {
            struct extended *extended = arena_alloc(b->arena, sizeof *extended);
            *extended = (struct extended){b->extended, expr, scope, conditional};
            b->extended = extended;
        }
        if (expr->kind == TYPED_REF || expr->kind == TYPED_RAW || expr->kind == TYPED_FIELD ||
            expr->kind == TYPED_INDEX || expr->kind == TYPED_DEREF || (expr->kind == TYPED_CAST && expr->implied))
            expr = expr->base;
        else if (is_lang_method(b, expr))
            expr = expr->arguments[0];
        else
            return;
    }
}

static void extend(struct builder *b, const struct typed_expr *expr, struct scope *scope, bool conditional) {
    if (expr == NULL)
        return;
    switch (expr->kind) {
    case TYPED_REF:
    case TYPED_RAW:
        if (expr->implied && expr->base->kind != TYPED_DEREF)
            break;
        extend(b, expr->base, scope, conditional);
        extend_operand(b, expr->base, scope, conditional);
        break;
    case TYPED_DEREF: /* of a coercion: &*x */
        if (expr->implied)
            extend(b, expr->base, scope, conditional);
        break;
    case TYPED_STRUCT:
        for (uint32_t i = 0; i < expr->field_count; i++)
            extend(b, expr->fields[i].value, scope, conditional);
        break;
    case TYPED_TUPLE:
    case TYPED_ARRAY:
        for (uint32_t i = 0; i < expr->argument_count; i++)
            extend(b, expr->arguments[i], scope, conditional);
        break;
    case TYPED_CALL:
        if (is_lang_method(b, expr)) { /* a coercion: &String to &str */
            extend_operand(b, expr->arguments[0], scope, conditional);
            break;
        }
        if (expr->callee.fn->lang == LANG_arguments_of) { /* format_args!: its pieces and what they print */
            const struct typed_expr *pieces = expr->arguments[0]->base;
            extend_operand(b, pieces, scope, conditional);
            if (pieces->kind == TYPED_MATCH)
                extend(b, pieces->base, scope, conditional);
            break;
        }
        if (expr->callee.fn->kind != ITEM_STRUCT && expr->callee.fn->kind != ITEM_VARIANT)
            break;
        for (uint32_t i = 0; i < expr->argument_count; i++)
            extend(b, expr->arguments[i], scope, conditional);
        break;
    case TYPED_CAST: extend(b, expr->base, scope, conditional); break;
    case TYPED_BLOCK: extend(b, expr->block->tail, scope, conditional); break;
    case TYPED_IF:
        extend(b, expr->block->tail, scope, true);
        extend(b, expr->operand, scope, true);
        break;
    case TYPED_MATCH:
        for (uint32_t i = 0; i < expr->arm_count; i++)
            extend(b, expr->arms[i].body, scope, true);
        break;
    default: break;
    }
}

void extend_forever(struct builder *b, const struct typed_expr *value) {
    extend(b, value, NULL, false);
}

static void declare_late(struct builder *b, const struct typed_pattern *pattern) {
    switch (pattern->kind) {
    case PATTERN_BIND: new_local(b, pattern->local, true); break;
    case PATTERN_FIELDS:
        for (uint32_t i = 0; i < pattern->field_count; i++)
            declare_late(b, pattern->fields[i].pattern);
        break;
    case PATTERN_SLICE:
        for (uint32_t i = 0; i < pattern->item_count; i++)
            declare_late(b, pattern->items[i]);
        break;
    default: break;
    }
}

static void lower_let_else(struct builder *b, const struct typed_statement *statement, struct scope *block) {
    struct scope scope, *saved = b->temporaries;
    uint32_t otherwise = new_label(b), end = new_label(b);
    scope_enter(b, &scope, statement_end(statement->span));
    b->temporaries = &scope;
    struct failure failure = {.label = otherwise, .scope = &scope};
    const struct typed_pattern *patterns[1] = {statement->pattern};
    struct place place = lower_scrutinee(b, statement->expr, patterns, 1);
    b->span = statement->expr->span;
    pattern_test(b, statement->pattern, &place, &failure);
    struct scheduled *outside = scope.base;
    b->bindings = block;
    pattern_bind(b, statement->pattern, &place, BIND_ALL);
    scope_leave(b, &scope);
    emit_jump(b, end);
    /* The else block stands before the bindings: it sees the chain as it was. */
    struct scheduled *bound = b->chain;
    b->chain = outside;
    for (struct failure_stub *stub = failure.stubs; stub != NULL; stub = stub->next) {
        label_bind(b, stub->label);
        chain_exit(b, stub->chain, outside);
        emit_jump(b, otherwise);
    }
    label_bind(b, otherwise);
    struct place nowhere = {.kind = PLACE_NONE};
    struct scope none;
    scope_enter(b, &none, closing_brace(statement->else_block->span));
    b->temporaries = &none;
    lower_block(b, statement->else_block, &nowhere);
    scope_leave(b, &none);
    emit(b, OP_CODE_TRAP, 0, 0, 0, TRAP_UNREACHABLE);
    b->chain = bound;
    label_bind(b, end);
    b->temporaries = saved;
}

static void lower_let(struct builder *b, const struct typed_statement *statement, struct scope *block) {
    const struct typed_pattern *pattern = statement->pattern;
    const struct typed_expr *init = statement->expr;
    struct scope *bindings = b->bindings;
    struct extended *extended = b->extended;
    b->bindings = block;
    if (init == NULL) {
        declare_late(b, pattern);
        b->bindings = bindings;
        return;
    }
    extend(b, init, block, false);
    if (pattern_has_ref(pattern))
        extend_operand(b, init, block, false);
    if (statement->else_block != NULL && pattern_refutable(b, pattern)) {
        lower_let_else(b, statement, block);
        b->bindings = bindings;
        b->extended = extended;
        return;
    }
    struct scope scope, *saved = b->temporaries;
    bool simple = pattern->kind == PATTERN_BIND && pattern->sub == NULL &&
                  (pattern->by == BIND_COPY || pattern->by == BIND_MOVE);
    struct place place = {.kind = PLACE_NONE};
    if (simple)
        place = new_local(b, pattern->local, false);
    uint32_t top = b->slots_top;
    scope_enter(b, &scope, statement_end(statement->span));
    b->temporaries = &scope;
    if (simple) {
        place.fresh = true;
        lower_into(b, init, &place);
        if (!b->dead)
            local_ready(b, pattern->local);
        b->slots_top = top;
    } else if (pattern->kind == PATTERN_WILD) {
        const struct typed_expr *read = init->kind == TYPED_LOAD ? init->base : init;
        if (names_place(read) || read->kind == TYPED_FIELD)
            lower_effect(b, read);
        else
            lower_effect(b, init);
        b->slots_top = top;
    } else {
        const struct typed_pattern *patterns[1] = {pattern};
        struct place value = lower_scrutinee(b, init, patterns, 1);
        if (pattern_refutable(b, pattern) && !pattern_binds(pattern)) { /* `0 | _`: nothing depends on it, yet it is read */
            struct scope here = {.base = b->chain};
            struct failure other = {.label = new_label(b), .scope = &here};
            pattern_test(b, pattern, &value, &other);
            label_bind(b, other.label);
        }
        pattern_bind(b, pattern, &value, BIND_ALL);
    }
    scope_leave(b, &scope);
    b->temporaries = saved;
    b->bindings = bindings;
    b->extended = extended;
}

static void lower_statement(struct builder *b, const struct typed_statement *statement, bool is_made, struct scope *block) {
    b->span = statement->span;
    if (!is_made)
        stop_here(b, STOP_STATEMENT);
    if (statement->kind == TYPED_STATEMENT_LET) {
        lower_let(b, statement, block);
    } else {
        struct scope scope, *saved = b->temporaries;
        uint32_t top = b->slots_top;
        scope_enter(b, &scope, statement_end(statement->span));
        b->temporaries = &scope;
        lower_effect(b, statement->expr);
        scope_leave(b, &scope);
        b->temporaries = saved;
        b->slots_top = top;
    }
    if ((b->pending_stops & STOP_STATEMENT) != 0 && in_user_code(b)) {
        b->span = statement->span;
        emit(b, OP_CODE_NOP, 0, 0, 0, 0);
    }
}

void lower_block(struct builder *b, const struct typed_block *block, const struct place *to) {
    struct scope scope, *temporaries = b->temporaries, *bindings = b->bindings;
    struct span saved = b->span;
    uint32_t top = b->slots_top;
    scope_enter(b, &scope, closing_brace(block->span));
    for (uint32_t i = 0; i < block->statement_count && !b->dead; i++)
        lower_statement(b, &block->statements[i], block->is_made, &scope);
    if (block->tail != NULL && !b->dead) {
        b->span = block->tail->span;
        if (!block->is_made)
            stop_here(b, STOP_STATEMENT);
        if (b->activation->edition >= 2024)
            lower_into_terminating(b, block->tail, to, true);
        else
            lower_into(b, block->tail, to);
    }
    scope_leave(b, &scope);
    b->slots_top = top;
    b->temporaries = temporaries;
    b->bindings = bindings;
    b->span = saved;
}

void lower_into_terminating(struct builder *b, const struct typed_expr *expr, const struct place *to, bool is_whole) {
    struct scope scope, *saved = b->temporaries;
    scope_enter(b, &scope, closing_brace(expr->span));
    scope.whole = is_whole ? expr : NULL;
    b->temporaries = &scope;
    lower_into(b, expr, to);
    scope_leave(b, &scope);
    b->temporaries = saved;
}

static void lower_block_terminating(struct builder *b, const struct typed_block *block, const struct place *to) {
    struct scope scope, *saved = b->temporaries;
    scope_enter(b, &scope, closing_brace(block->span));
    b->temporaries = &scope;
    lower_block(b, block, to);
    scope_leave(b, &scope);
    b->temporaries = saved;
}

/* --- Conditions ------------------------------------------------------------------------------------------------------------------------ */

uint32_t failure_label(struct builder *b, struct failure *failure) {
    if (b->chain == failure->scope->base)
        return failure->label;
    for (struct failure_stub *stub = failure->stubs; stub != NULL; stub = stub->next) {
        if (stub->chain == b->chain)
            return stub->label;
    }
    struct failure_stub *stub = arena_alloc(b->arena, sizeof *stub);
    stub->label = new_label(b);
    stub->chain = b->chain;
    stub->next = failure->stubs;
    failure->stubs = stub;
    return stub->label;
}

void failure_finish(struct builder *b, struct failure *failure) {
    for (struct failure_stub *stub = failure->stubs; stub != NULL; stub = stub->next) {
        label_bind(b, stub->label);
        chain_exit(b, stub->chain, failure->scope->base);
        emit_jump(b, failure->label);
    }
}

bool condition_binds(const struct typed_expr *expr) {
    if (expr->kind == TYPED_LET)
        return true;
    return expr->kind == TYPED_AND && (condition_binds(expr->base) || condition_binds(expr->operand));
}

void lower_condition(struct builder *b, const struct typed_expr *expr, struct failure *failure) {
    struct span saved = b->span;
    b->span = expr->span;
    if (expr->kind == TYPED_LET) {
        const struct typed_pattern *patterns[1] = {expr->pattern};
        struct place place = lower_scrutinee(b, expr->base, patterns, 1);
        b->span = expr->base->span;
        pattern_test(b, expr->pattern, &place, failure);
        struct scope *bindings = b->bindings;
        b->bindings = failure->scope;
        pattern_bind(b, expr->pattern, &place, BIND_ALL);
        b->bindings = bindings;
    } else if (expr->kind == TYPED_AND && condition_binds(expr)) {
        lower_condition(b, expr->base, failure);
        lower_condition(b, expr->operand, failure);
    } else {
        lower_branch(b, expr, false, failure_label(b, failure));
    }
    b->span = saved;
}

void lower_if(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    uint32_t otherwise = new_label(b), end = new_label(b), top = b->slots_top;
    struct scope scope, *saved = b->temporaries;
    scope_enter(b, &scope, closing_brace(expr->block->span));
    if (b->activation->edition >= 2024 || b->temporaries == NULL)
        b->temporaries = &scope;
    struct failure failure = {.label = otherwise, .scope = &scope};
    lower_condition(b, expr->base, &failure);
    uint32_t bound = b->slots_top;
    lower_block_terminating(b, expr->block, to);
    scope_leave(b, &scope);
    b->temporaries = saved;
    if (expr->operand != NULL || failure.stubs != NULL)
        emit_jump(b, end);
    b->slots_top = bound; /* what the condition has bound is dropped where it fails, and lies in these slots */
    failure_finish(b, &failure);
    b->slots_top = top;
    label_bind(b, otherwise);
    if (expr->operand != NULL) {
        lower_into_terminating(b, expr->operand, to, true);
        b->slots_top = top;
    }
    label_bind(b, end);
}

/* --- Loops ----------------------------------------------------------------------------------------------------------------------------- */

static void target_push(struct builder *b, struct jump_target *target, const struct typed_label *label,
                        struct scope *scope, const struct place *to) {
    *target = (struct jump_target){.next = b->activation->targets, .label = label, .scope = scope};
    target->break_label = new_label(b);
    target->continue_label = new_label(b);
    if (to != NULL)
        target->result = *to;
    b->activation->targets = target;
}

void lower_loop(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    if (expr->kind == TYPED_BLOCK && expr->label == NULL) {
        lower_block(b, expr->block, to);
        return;
    }
    struct scope scope;
    struct jump_target target;
    uint32_t top = b->slots_top;
    scope_enter(b, &scope, closing_brace(expr->block->span));
    target_push(b, &target, expr->label, &scope, to);
    if (expr->kind == TYPED_BLOCK) {
        lower_block(b, expr->block, to);
    } else {
        struct place nowhere = {.kind = PLACE_NONE};
        struct scope body, *saved = b->temporaries;
        label_bind(b, target.continue_label);
        scope_enter(b, &body, closing_brace(expr->block->span));
        target.body = &body;
        b->temporaries = &body;
        lower_block(b, expr->block, &nowhere);
        scope_leave(b, &body);
        b->temporaries = saved;
        b->span = closing_brace(expr->block->span);
        emit_jump(b, target.continue_label);
    }
    scope_leave(b, &scope);
    b->activation->targets = target.next;
    label_bind(b, target.break_label);
    b->slots_top = top;
}

/* A condition so small that it may stand at both ends of its loop. */
static bool is_small(const struct typed_expr *expr, unsigned depth) {
    if (expr == NULL)
        return true;
    if (depth == 0)
        return false;
    switch (expr->kind) {
    case TYPED_LOCAL:
    case TYPED_INTEGER: return true;
    case TYPED_LOAD:
    case TYPED_FIELD:
    case TYPED_BINARY:
    case TYPED_UNARY: return is_small(expr->base, depth - 1) && is_small(expr->operand, depth - 1);
    default: return false;
    }
}

void lower_while(struct builder *b, const struct typed_expr *expr) {
    struct scope scope, body, *saved = b->temporaries;
    struct jump_target target;
    struct place nowhere = {.kind = PLACE_NONE};
    uint32_t top = b->slots_top;
    struct span brace = closing_brace(expr->block->span);
    scope_enter(b, &scope, brace);
    target_push(b, &target, expr->label, &scope, NULL);
    bool twice = is_small(expr->base, 4);
    uint32_t again = new_label(b);
    if (twice)
        lower_branch(b, expr->base, false, target.break_label);
    label_bind(b, twice ? again : target.continue_label);
    scope_enter(b, &body, brace);
    target.body = &body;
    b->temporaries = &body;
    struct failure failure = {.label = target.break_label, .scope = &body};
    if (!twice)
        lower_condition(b, expr->base, &failure);
    lower_block(b, expr->block, &nowhere);
    scope_leave(b, &body);
    b->temporaries = saved;
    if (twice) {
        label_bind(b, target.continue_label);
        lower_branch(b, expr->base, true, again);
    } else {
        b->span = brace;
        emit_jump(b, target.continue_label);
    }
    if (failure.stubs != NULL) {
        if (!b->dead)
            emit_jump(b, target.break_label);
        failure_finish(b, &failure);
    }
    scope_leave(b, &scope);
    b->activation->targets = target.next;
    label_bind(b, target.break_label);
    b->slots_top = top;
}

static struct jump_target *target_of(struct builder *b, const struct typed_label *label) {
    struct jump_target *target = b->activation->targets;
    while (target != NULL && target->label != label)
        target = target->next;
    if (target == NULL)
        lower_unsupported(b, "this jump", "a loop");
    return target;
}

/* Out of all scopes within `outer`. What ends with the innermost that has a pointer ends at its closing brace, as it does on every other
 * way. */
static void jump_out(struct builder *b, const struct scope *outer, uint32_t label) {
    const struct scope *scope = b->scope;
    size_t end = b->variable_count;
    bool has_pointer = false;
    for (; scope != NULL && scope != outer && !has_pointer && in_user_code(b); scope = has_pointer ? scope : scope->parent) {
        for (size_t i = scope->first_variable; i < end && !has_pointer; i++) {
            const struct variable *variable = &b->variables[i];
            has_pointer = variable->where == VARIABLE_SLOT && variable->name != NULL && variable->to == UINT32_MAX &&
                          variable->layout->has_pointers;
        }
        end = scope->first_variable;
    }
    struct span saved = b->span;
    if (has_pointer && !b->dead) {
        if (b->pending_stops != 0)
            emit(b, OP_CODE_NOP, 0, 0, 0, 0);
        b->span = scope->end;
    }
    emit_jump(b, label);
    b->span = saved;
}

void lower_break(struct builder *b, const struct typed_expr *expr) {
    struct jump_target *target = target_of(b, expr->label);
    if (target == NULL)
        return;
    int32_t variable = lower_leaving(b, expr->operand, &target->result, target->scope, b->span);
    jump_out(b, target->scope, target->break_label);
    variable_end(b, variable);
}

void lower_continue(struct builder *b, const struct typed_expr *expr) {
    struct jump_target *target = target_of(b, expr->label);
    if (target == NULL || target->body == NULL)
        return;
    scope_exit(b, target->body);
    jump_out(b, target->body, target->continue_label);
}

/* --- for -------------------------------------------------------------------------------------------------------------------------------- */

static bool is_lang(const struct builder *b, const struct item *item, enum lang_item lang) {
    return item != NULL && b->program->lang[lang] == item;
}

/* `a..b` or `a..=b` of integers, written where the loop stands. */
static bool is_counting(struct builder *b, const struct typed_expr *expr, const struct typed_expr **from,
                        const struct typed_expr **to, bool *inclusive) {
    const struct typed_expr *range = expr->base;
    const struct type *type = concrete(b, range->type);
    if (type->kind != TYPE_ADT || type->count != 1 || !type_is_integer(type->args[0]))
        return false;
    *inclusive = is_lang(b, type->item, LANG_range_inclusive);
    if (!*inclusive && !is_lang(b, type->item, LANG_range))
        return false;
    if (range->kind == TYPED_CALL && *inclusive && range->argument_count == 2 && range->callee.fn->is_prelude) {
        *from = range->arguments[0];
        *to = range->arguments[1];
        return true;
    }
    if (range->kind != TYPED_STRUCT || range->field_count < 2 || range->base != NULL)
        return false;
    *from = *to = NULL;
    for (uint32_t i = 0; i < range->field_count; i++) {
        if (range->fields[i].index == 0)
            *from = range->fields[i].value;
        else if (range->fields[i].index == 1)
            *to = range->fields[i].value;
    }
    return *from != NULL && *to != NULL && range->fields[0].index == 0;
}

static void lower_counting(struct builder *b, const struct typed_expr *expr, const struct typed_expr *from,
                           const struct typed_expr *limit, bool inclusive) {
    const struct layout *layout = layout_for(b, from->type);
    bool is_signed = layout->scalar <= SCALAR_I64;
    struct scope scope, body, *saved = b->temporaries, *bindings = b->bindings;
    struct jump_target target;
    struct place nowhere = {.kind = PLACE_NONE};
    struct span brace = closing_brace(expr->block->span);
    uint32_t top = b->slots_top;
    struct scope head_scope;
    scope_enter(b, &head_scope, brace);
    b->temporaries = &head_scope;
    scope_enter(b, &scope, brace);
    target_push(b, &target, expr->label, &scope, NULL);
    struct place counter = slots_new(b, layout), end = slots_new(b, layout);
    place_keep(b, &counter);
    place_keep(b, &end);
    lower_into(b, from, &counter);
    int64_t constant;
    bool immediate = constant_integer(b, limit, &constant) && constant >= INT32_MIN && constant <= INT32_MAX &&
                     (is_signed || constant >= 0);
    if (!immediate)
        lower_into(b, limit, &end);
    b->span = expr->base->span;
    enum op out = inclusive ? (is_signed ? OP_CODE_JUMP_LT_S : OP_CODE_JUMP_LT_U)
                            : (is_signed ? OP_CODE_JUMP_LE_S : OP_CODE_JUMP_LE_U);
    enum op out_i = inclusive ? (is_signed ? OP_CODE_JUMP_GT_S_I : OP_CODE_JUMP_GT_U_I)
                              : (is_signed ? OP_CODE_JUMP_GE_S_I : OP_CODE_JUMP_GE_U_I);
    if (immediate)
        emit_branch(b, out_i, counter.slot, 0, constant, target.break_label);
    else
        emit_branch(b, out, end.slot, counter.slot, 0, target.break_label);
    uint32_t head = new_label(b);
    label_bind(b, head);
    scope_enter(b, &body, brace);
    target.body = &body;
    b->temporaries = &body;
    b->bindings = &body;
    pattern_bind(b, expr->pattern, &counter, BIND_ALL);
    lower_block(b, expr->block, &nowhere);
    scope_leave(b, &body);
    b->bindings = bindings;
    label_bind(b, target.continue_label);
    b->span = brace;
    if (inclusive) {
        if (immediate)
            emit_branch(b, OP_CODE_JUMP_EQ_I, counter.slot, 0, constant, target.break_label);
        else
            emit_branch(b, OP_CODE_JUMP_EQ, counter.slot, end.slot, 0, target.break_label);
    }
    /* Below the limit, so it cannot overflow. */
    emit(b, is_signed ? OP_CODE_ADD_I64_I : OP_CODE_ADD_U64_I, counter.slot, counter.slot, 0, 1);
    if (inclusive)
        emit_jump(b, head);
    else if (immediate)
        emit_branch(b, is_signed ? OP_CODE_JUMP_LT_S_I : OP_CODE_JUMP_LT_U_I, counter.slot, 0, constant, head);
    else
        emit_branch(b, is_signed ? OP_CODE_JUMP_LT_S : OP_CODE_JUMP_LT_U, counter.slot, end.slot, 0, head);
    scope_leave(b, &scope);
    b->activation->targets = target.next;
    label_bind(b, target.break_label);
    scope_leave(b, &head_scope);
    b->temporaries = saved;
    b->slots_top = top;
}

/* The type that a callee's function gives. */
static const struct type *callee_result(struct builder *b, const struct callee *callee, const struct type **args) {
    for (uint32_t i = 0; i < callee->arg_count; i++)
        args[i] = concrete(b, callee->args[i]);
    const struct type *type = callee->fn->return_type;
    return program_concrete(b->program, type, args, callee->arg_count);
}

static uint32_t some_variant(const struct layout *option) {
    for (uint32_t v = 0; v < option->variant_count; v++) {
        if (option->variants[v].field_count > 0)
            return v;
    }
    return 0;
}

void lower_for(struct builder *b, const struct typed_expr *expr) {
    const struct typed_expr *from, *limit;
    bool inclusive;
    if (is_counting(b, expr, &from, &limit, &inclusive)) {
        lower_counting(b, expr, from, limit, inclusive);
        return;
    }
    struct scope head_scope, *outside = b->temporaries;
    scope_enter(b, &head_scope, closing_brace(expr->block->span)); /* of what the head makes for itself */
    b->temporaries = &head_scope;
    struct scope scope, body, *saved = b->temporaries, *bindings = b->bindings;
    struct jump_target target;
    struct place nowhere = {.kind = PLACE_NONE};
    struct span brace = closing_brace(expr->block->span);
    uint32_t top = b->slots_top;
    const struct type **into_args = arena_array(b->arena, expr->callee.arg_count + 1, sizeof *into_args);
    const struct type **next_args = arena_array(b->arena, expr->next.arg_count + 1, sizeof *next_args);
    const struct layout *iterator = layout_concrete(b, callee_result(b, &expr->callee, into_args));
    const struct layout *option = layout_concrete(b, callee_result(b, &expr->next, next_args));
    scope_enter(b, &scope, brace);
    target_push(b, &target, expr->label, &scope, NULL);
    struct place iter = memory_new(b, iterator, NULL, expr->base->span);
    struct scheduled *storage = schedule(b, NULL, SCHEDULED_STORAGE, &iter);
    struct argument head = argument_expr(b, expr->base);
    b->span = expr->base->span;
    lower_resolved(b, expr->callee.fn, into_args, expr->callee.arg_count, &head, 1, iterator, &iter);
    storage->variable = variable_new(b, &iter, NULL);
    if (iterator->needs_drop)
        schedule(b, NULL, SCHEDULED_DROP, &iter);
    label_bind(b, target.continue_label);
    scope_enter(b, &body, brace);
    target.body = &body;
    b->temporaries = &body;
    b->bindings = &body;
    uint32_t some = some_variant(option);
    struct place item;
    if (lives_in_slots(option) && !option->needs_drop) {
        item = slots_new(b, option);
    } else {
        item = memory_new(b, option, NULL, expr->base->span);
        storage = schedule(b, NULL, SCHEDULED_STORAGE, &item);
        storage->variable = variable_new(b, &item, NULL);
    }
    struct argument self = {.place = iter, .is_reference = true};
    self.type = type_ref(&b->program->types, iterator->type, true);
    b->span = expr->base->span;
    lower_resolved(b, expr->next.fn, next_args, expr->next.arg_count, &self, 1, option, &item);
    item.fresh = false;
    place_keep(b, &item);
    struct failure failure = {.label = new_label(b), .scope = &body};
    uint32_t tag = read_variant(b, &item);
    emit_branch(b, OP_CODE_JUMP_NE_I, tag, 0, some, failure_label(b, &failure));
    if (option->needs_drop) {
        struct move_path *path = path_new(b, NULL, STEP_ROOT, 0, 0);
        pattern_moves(b, expr->pattern, path_new(b, path, STEP_FIELD, some, 0));
        path_flags(b, path, false);
        path_set(b, path, true);
        item.path = path;
        schedule(b, NULL, SCHEDULED_DROP, &item);
    }
    struct place value = field_of(b, &item, some, 0);
    pattern_bind(b, expr->pattern, &value, BIND_ALL);
    lower_block(b, expr->block, &nowhere);
    scope_leave(b, &body);
    b->temporaries = saved;
    b->bindings = bindings;
    b->span = brace;
    emit_jump(b, target.continue_label);
    /* The iterator is at its end: the loop is left, and only what the test had is given up. */
    failure_finish(b, &failure);
    label_bind(b, failure.label);
    scope_leave(b, &scope);
    b->activation->targets = target.next;
    label_bind(b, target.break_label);
    scope_leave(b, &head_scope);
    b->temporaries = outside;
    b->slots_top = top;
}
