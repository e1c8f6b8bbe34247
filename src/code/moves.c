/* moves.c -- what a body moves out of its locals, and the drop flags that remember it at run time.
 *
 * A local that is never moved out of needs no flag. Else it has one, and each part that is moved out by itself
 * (a field, the contents of a Box, a field of a variant) has one of its own. The scan runs before a body is lowered,
 * because flags are set where a value is made, which is before the moves.
 */
#include "code/lower.h"

struct move_path *path_new(struct builder *b, struct move_path *parent, int step, uint32_t variant, uint32_t index) {
    struct move_path *path = parent == NULL ? NULL : path_child(parent, step, variant, index);
    if (path != NULL)
        return path;
    path = arena_alloc(b->arena, sizeof *path);
    path->parent = parent;
    path->step = (unsigned)step;
    path->variant = variant;
    path->index = index;
    path->flag = NO_FLAG;
    if (parent != NULL) {
        path->next = parent->children;
        parent->children = path;
    }
    return path;
}

struct move_path *path_child(const struct move_path *path, int step, uint32_t variant, uint32_t index) {
    if (path == NULL)
        return NULL;
    for (struct move_path *child = path->children; child != NULL; child = child->next) {
        if ((int)child->step == step && child->variant == variant && child->index == index)
            return child;
    }
    return NULL;
}

bool path_splits(const struct move_path *path) {
    return path != NULL && path->children != NULL;
}

void path_flags(struct builder *b, struct move_path *path, bool conditional) {
    path->conditional = conditional;
    if ((path->moved || conditional) && path->flag == NO_FLAG) {
        if (conditional)
            path->flag = (int32_t)(FIXED_SLOT + 0x4000 + b->entry_flag_count++);
        else
            path->flag = (int32_t)fixed_take(b);
    }
    for (struct move_path *child = path->children; child != NULL; child = child->next)
        path_flags(b, child, conditional && child->moved);
}

void path_set(struct builder *b, const struct move_path *path, bool full) {
    if (path->flag != NO_FLAG)
        emit(b, OP_CODE_CONST, (uint32_t)path->flag, 0, 0, full);
    for (const struct move_path *child = path->children; child != NULL; child = child->next)
        path_set(b, child, full);
}

/* --- The scan --------------------------------------------------------------------------------------------------------------------- */

struct scan {
    struct builder *b;
    struct activation *activation;
};

static void scan_expr(struct scan *scan, const struct typed_expr *expr);
static void scan_block(struct scan *scan, const struct typed_block *block);

/* The path of a place expression, made when it is not there; NULL when nothing can be moved out of it. */
static struct move_path *scan_path(struct scan *scan, const struct typed_expr *expr) {
    struct builder *b = scan->b;
    switch (expr->kind) {
    case TYPED_LOCAL: {
        struct local_state *state = &scan->activation->locals[expr->local->index];
        if (state->path == NULL)
            state->path = path_new(b, NULL, STEP_ROOT, 0, 0);
        return state->path;
    }
    case TYPED_CAPTURE: {
        const struct closure *closure = scan->activation->body->closure;
        if (closure == NULL || closure->kind != CLOSURE_FN_ONCE)
            return NULL;
        enum capture_mode mode = closure->captures[expr->index].mode;
        if (mode == CAPTURE_REF || mode == CAPTURE_REF_MUT)
            return NULL;
        if (scan->activation->captures_path == NULL)
            scan->activation->captures_path = path_new(b, NULL, STEP_ROOT, 0, 0);
        return path_new(b, scan->activation->captures_path, STEP_FIELD, 0, expr->index);
    }
    case TYPED_FIELD: {
        struct move_path *base = names_place(expr->base) ? scan_path(scan, expr->base) : NULL;
        return base == NULL ? NULL : path_new(b, base, STEP_FIELD, 0, expr->index);
    }
    case TYPED_DEREF: {
        if (!names_place(expr->base) || !is_box(b, concrete(b, expr->base->type)))
            return NULL;
        struct move_path *base = scan_path(scan, expr->base);
        return base == NULL ? NULL : path_new(b, base, STEP_DEREF, 0, 0);
    }
    default: return NULL;
    }
}

static void scan_move(struct scan *scan, const struct typed_expr *place) {
    struct move_path *path = scan_path(scan, place);
    if (path != NULL)
        path->moved = true;
}

bool pattern_takes(const struct typed_pattern *pattern) {
    if (pattern->kind == PATTERN_BIND && pattern->by == BIND_MOVE)
        return true;
    if (pattern->sub != NULL && pattern_takes(pattern->sub))
        return true;
    for (uint32_t i = 0; i < pattern->field_count; i++) {
        if (pattern_takes(pattern->fields[i].pattern))
            return true;
    }
    for (uint32_t i = 0; i < pattern->item_count; i++) {
        if (pattern_takes(pattern->items[i]))
            return true;
    }
    return pattern->rest != NULL && pattern_takes(pattern->rest);
}

void pattern_moves(struct builder *b, const struct typed_pattern *pattern, struct move_path *path) {
    switch (pattern->kind) {
    case PATTERN_BIND:
        if (pattern->by == BIND_MOVE)
            path->moved = true;
        if (pattern->sub != NULL)
            pattern_moves(b, pattern->sub, path);
        break;
    case PATTERN_FIELDS:
        for (uint32_t i = 0; i < pattern->field_count; i++) {
            const struct typed_pattern *sub = pattern->fields[i].pattern;
            if (!pattern_takes(sub))
                continue;
            struct move_path *child = path_new(b, path, STEP_FIELD, pattern->is_variant ? pattern->variant : 0,
                                               pattern->fields[i].index);
            pattern_moves(b, sub, child);
        }
        break;
    case PATTERN_OR:
        for (uint32_t i = 0; i < pattern->item_count; i++)
            pattern_moves(b, pattern->items[i], path);
        break;
    case PATTERN_DEREF:
        if (is_box(b, concrete(b, pattern->type)) && pattern_takes(pattern->sub))
            pattern_moves(b, pattern->sub, path_new(b, path, STEP_DEREF, 0, 0));
        break;
    case PATTERN_SLICE: {
        const struct type *type = concrete(b, pattern->type);
        if (type->kind != TYPE_ARRAY)
            break;
        uint32_t length = type->args[1]->kind == TYPE_CONST ? (uint32_t)type->args[1]->value : 0;
        for (uint32_t i = 0; i < pattern->item_count; i++) {
            uint32_t index = i < pattern->prefix_count ? i : length - pattern->item_count + i;
            if (pattern_takes(pattern->items[i]))
                pattern_moves(b, pattern->items[i], path_new(b, path, STEP_ELEMENT, 0, index));
        }
        if (pattern->rest != NULL && pattern_takes(pattern->rest)) {
            uint32_t end = length - (pattern->item_count - pattern->prefix_count);
            for (uint32_t index = pattern->prefix_count; index < end; index++)
                path_new(b, path, STEP_ELEMENT, 0, index)->moved = true;
        }
        break;
    }
    default: break;
    }
}

static void scan_pattern(struct scan *scan, const struct typed_pattern *pattern, const struct typed_expr *scrutinee) {
    if (pattern == NULL || !names_place(scrutinee) || !pattern_takes(pattern))
        return;
    if (pattern->place != NULL && pattern->place->kind == TYPED_CAPTURE)
        scrutinee = pattern->place;
    if (scrutinee->kind == TYPED_UNCAPTURED) { /* its parts are captured, each by itself */
        scan_pattern(scan, pattern->sub, scrutinee);
        for (uint32_t i = 0; i < pattern->field_count; i++)
            scan_pattern(scan, pattern->fields[i].pattern, scrutinee);
        for (uint32_t i = 0; i < pattern->item_count; i++)
            scan_pattern(scan, pattern->items[i], scrutinee);
        return;
    }
    struct move_path *path = scan_path(scan, scrutinee);
    if (path != NULL)
        pattern_moves(scan->b, pattern, path);
}

static void scan_closure(struct scan *scan, const struct closure *closure) {
    for (uint32_t i = 0; i < closure->capture_count; i++) {
        if (closure->captures[i].mode == CAPTURE_MOVE)
            scan_move(scan, closure->captures[i].place);
    }
}

static void scan_struct(struct scan *scan, const struct typed_expr *expr) {
    for (uint32_t i = 0; i < expr->field_count; i++)
        scan_expr(scan, expr->fields[i].value);
    if (expr->base == NULL || !names_place(expr->base))
        return;
    const struct layout *layout = layout_for(scan->b, expr->type);
    struct move_path *path = scan_path(scan, expr->base);
    if (path == NULL || layout->variant_count == 0)
        return;
    for (uint32_t i = 0; i < layout->variants[0].field_count; i++) {
        bool given = false;
        for (uint32_t k = 0; k < expr->field_count; k++)
            given = given || expr->fields[k].index == i;
        if (!given && layout->variants[0].fields[i].layout->needs_drop)
            path_new(scan->b, path, STEP_FIELD, 0, i)->moved = true;
    }
}

static void scan_expr(struct scan *scan, const struct typed_expr *expr) {
    if (expr == NULL)
        return;
    if (expr->kind == TYPED_LOAD && !expr->is_copy && names_place(expr->base))
        scan_move(scan, expr->base);
    switch (expr->kind) {
    case TYPED_LET:
        scan_pattern(scan, expr->pattern, expr->base);
        break;
    case TYPED_MATCH:
        for (uint32_t i = 0; i < expr->arm_count; i++) {
            scan_pattern(scan, expr->arms[i].pattern, expr->base);
            scan_expr(scan, expr->arms[i].guard);
            scan_expr(scan, expr->arms[i].body);
        }
        break;
    case TYPED_STRUCT: scan_struct(scan, expr); break;
    case TYPED_CLOSURE: scan_closure(scan, expr->closure); return;
    default: break;
    }
    scan_expr(scan, expr->base);
    scan_expr(scan, expr->operand);
    for (uint32_t i = 0; i < expr->argument_count; i++)
        scan_expr(scan, expr->arguments[i]);
    if (expr->block != NULL)
        scan_block(scan, expr->block);
}

/* Variables that are declared without a value have one later, on some paths: they need a flag. */
static void scan_late(struct scan *scan, const struct typed_pattern *pattern) {
    if (pattern->kind == PATTERN_BIND) {
        struct local_state *state = &scan->activation->locals[pattern->local->index];
        state->late = true;
        if (state->path == NULL)
            state->path = path_new(scan->b, NULL, STEP_ROOT, 0, 0);
        state->path->moved = true;
    } else if (pattern->kind == PATTERN_FIELDS) {
        for (uint32_t i = 0; i < pattern->field_count; i++)
            scan_late(scan, pattern->fields[i].pattern);
    } else if (pattern->kind == PATTERN_SLICE) {
        for (uint32_t i = 0; i < pattern->item_count; i++)
            scan_late(scan, pattern->items[i]);
    }
}

static void scan_block(struct scan *scan, const struct typed_block *block) {
    for (uint32_t i = 0; i < block->statement_count; i++) {
        const struct typed_statement *statement = &block->statements[i];
        if (statement->kind == TYPED_STATEMENT_LET) {
            if (statement->expr == NULL)
                scan_late(scan, statement->pattern);
            else
                scan_pattern(scan, statement->pattern, statement->expr);
        }
        scan_expr(scan, statement->expr);
        if (statement->else_block != NULL)
            scan_block(scan, statement->else_block);
    }
    scan_expr(scan, block->tail);
}

void scan_moves(struct builder *b, struct activation *activation, const struct typed_expr *value) {
    struct scan scan = {b, activation};
    scan_expr(&scan, value);
}
