/* moves.c -- use after move, use before initialisation, and what may not be moved or changed at all.
 *
 * A forward walk over the finished tree with a set of facts: "this path may have been moved out of", "may not be
 * initialised yet", "may have
 * been assigned". Branches join by union, so a fact means *maybe*; loops are walked until nothing is added. A path is
 * a local (or
 * capture) with fields and derefs of Box. Borrowing itself is not checked here: that is rustc's job.
 */
#include <string.h>

#include "types/moves.h"

static void walk(struct moves *moves, struct typed_expr *expr);
static void walk_block(struct moves *moves, struct typed_block *block);

/* ---- Places ----------------------------------------------------------------------------------------------------- */

/* Evaluates what a place computes on its way: indexes, pointers. */
static void walk_place(struct moves *moves, struct typed_expr *place) {
    switch (place->kind) {
    case TYPED_FIELD:
        if (is_place(place->base))
            walk_place(moves, place->base);
        else
            walk(moves, place->base);
        break;
    case TYPED_INDEX:
        if (is_place(place->base))
            walk_place(moves, place->base);
        else
            walk(moves, place->base);
        walk(moves, place->operand);
        break;
    case TYPED_DEREF:
        if (is_place(place->base))
            walk_place(moves, place->base);
        else if (place->base->kind == TYPED_LOAD)
            walk_place(moves, place->base->base);
        else
            walk(moves, place->base);
        break;
    default: break;
    }
}

static void read_place(struct moves *moves, struct typed_expr *place, struct span span, const char *key) {
    struct move_path path;
    if (facts_path(place, &path))
        facts_use(moves, &path, place, place->type, span, key);
}

static void move_place(struct moves *moves, struct typed_expr *place, struct span span, struct typed_expr *load) {
    struct move_path path;
    if (!facts_movable(moves, place, place->type, span) || !facts_path(place, &path))
        return;
    bool is_there = facts_use(moves, &path, place, place->type, span, "used") || moves->check->checker->anyway;
    if (!is_there || !path.exact || moves->state.dead)
        return;
    facts_add(moves, &moves->state, &(struct fact){path, FACT_MOVED, span, load});
}

static void assign_local(struct moves *moves, const struct typed_expr *place, const struct move_path *path,
                         struct span span) {
    const struct local *local = place->local;
    bool uninitialised = false, assigned = false;
    for (size_t i = 0; i < moves->state.count; i++) {
        if (!facts_same_path(&moves->state.items[i].path, path))
            continue;
        uninitialised |= moves->state.items[i].kind == FACT_UNINITIALISED;
        assigned |= moves->state.items[i].kind == FACT_ASSIGNED;
    }
    if (!local->mutable && local->name != NULL && (!uninitialised || assigned)) {
        struct diagnostic *wrong =
            fault(moves->check, DIAGNOSTIC_CODE_ASSIGN_TWICE, span, local->name->text, NULL, NULL);
        diagnostic_label(wrong, local->span, "declared");
    }
    facts_forget(&moves->state, path, false);
    if (!local->mutable)
        facts_add(moves, &moves->state, &(struct fact){*path, FACT_ASSIGNED, span, NULL});
}

static void assign_place(struct moves *moves, struct typed_expr *place, struct span span) {
    walk_place(moves, place);
    struct move_path path;
    bool has_path = facts_path(place, &path);
    if (moves->state.dead)
        return;
    if (place->kind == TYPED_LOCAL) {
        assign_local(moves, place, &path, span);
        return;
    }
    facts_need_mutable(moves, place, span, true);
    if (!has_path)
        return;
    /* What lies around it must be there; what lies in it is made anew. */
    for (size_t i = 0; i < moves->state.count; i++) {
        struct fact fact = moves->state.items[i];
        if (fact.kind == FACT_ASSIGNED || !facts_contains(&fact.path, &path) ||
            (path.exact && fact.path.count >= path.count))
            continue;
        facts_report(moves, &fact, place, place->type, span, "assigned");
        facts_forget(&moves->state, &fact.path, false);
        break;
    }
    if (path.exact)
        facts_forget(&moves->state, &path, false);
}

/* ---- Patterns --------------------------------------------------------------------------------------------------- */

struct matched {
    struct typed_expr *place; /* the scrutinee, or NULL when it is a value */
    struct move_path path;
    bool has_path;
    bool borrowed; /* behind a reference inside the pattern */
    bool dropped;  /* inside a type with Drop */
    const struct type *around;
};

static void walk_pattern(struct moves *moves, struct typed_pattern *pattern, struct matched at);

static struct matched inside(const struct matched *at, uint32_t code) {
    struct matched inner = *at;
    if (inner.has_path && inner.path.exact && inner.path.count < CODES_MOST)
        inner.path.codes[inner.path.count++] = code;
    else
        inner.path.exact = false;
    return inner;
}

static void bind(struct moves *moves, struct typed_pattern *pattern, const struct matched *at) {
    struct check *check = moves->check;
    facts_forget(&moves->state, &(struct move_path){.local = pattern->local, .exact = true}, true);
    if (at->place == NULL && !at->borrowed && !at->dropped)
        return;
    if (at->has_path && !at->borrowed && at->place != NULL)
        if (!facts_use(moves, &at->path, at->place, pattern->type, pattern->span,
                       pattern->by >= BIND_REF ? "borrowed" : "used"))
            return;
    if (pattern->by == BIND_MOVE) {
        if (at->borrowed)
            fault(check, DIAGNOSTIC_CODE_MOVE_OUT_OF_BORROW, at->place != NULL ? at->place->span : pattern->span,
                  text_of(check, pattern->type), "reference", NULL);
        else if (at->dropped)
            fault(check, DIAGNOSTIC_CODE_MOVE_OUT_OF_DROP, at->place != NULL ? at->place->span : pattern->span,
                  text_of(check, at->around), NULL, NULL);
        else if (facts_movable(moves, at->place, pattern->type, at->place->span) && at->has_path && at->path.exact &&
                 !moves->state.dead)
            facts_add(moves, &moves->state, &(struct fact){at->path, FACT_MOVED, pattern->span, NULL});
    } else if (pattern->by == BIND_REF_MUT && !at->borrowed && at->place != NULL) {
        facts_need_mutable(moves, at->place, pattern->span, false);
    }
}

/* What a closure captured by itself is matched without what was around it. */
static struct matched matched_by(const struct typed_pattern *pattern, struct matched at) {
    if (pattern->place != NULL && pattern->place->kind == TYPED_CAPTURE) {
        at = (struct matched){.place = pattern->place};
        at.has_path = facts_path(pattern->place, &at.path);
    }
    return at;
}

static uint32_t code_of_field(const struct typed_pattern *pattern, uint32_t i) {
    return pattern->fields[i].index | (pattern->is_variant ? (pattern->variant + 1) << 16 : 0);
}

/* To tell variants apart the value is looked at, once for all arms: nothing of it may be gone. False after a report. */
static bool read_tags(struct moves *moves, const struct typed_pattern *pattern, struct matched at) {
    at = matched_by(pattern, at);
    if (at.borrowed || !at.has_path || at.place == NULL)
        return true;
    bool good = true;
    if (pattern->kind == PATTERN_FIELDS && pattern->is_variant && pattern->type->kind == TYPE_ADT &&
        pattern->type->item->variant_count > 1)
        good = facts_use(moves, &at.path, at.place, pattern->type, at.place->span, "used");
    for (uint32_t i = 0; pattern->kind == PATTERN_FIELDS && i < pattern->field_count && good; i++)
        good = read_tags(moves, pattern->fields[i].pattern, inside(&at, code_of_field(pattern, i)));
    for (uint32_t i = 0; pattern->kind == PATTERN_OR && i < pattern->item_count && good; i++)
        good = read_tags(moves, pattern->items[i], at);
    if (pattern->kind == PATTERN_BIND && pattern->sub != NULL && good)
        good = read_tags(moves, pattern->sub, at);
    return good;
}

static void walk_pattern(struct moves *moves, struct typed_pattern *pattern, struct matched at) {
    at = matched_by(pattern, at);
    switch (pattern->kind) {
    case PATTERN_WILD: break;
    case PATTERN_BIND:
        bind(moves, pattern, &at);
        if (pattern->sub != NULL)
            walk_pattern(moves, pattern->sub, at);
        break;
    case PATTERN_VALUE:
    case PATTERN_RANGE:
        if (at.has_path && !at.borrowed && at.place != NULL)
            facts_use(moves, &at.path, at.place, pattern->type, pattern->span, "used");
        break;
    case PATTERN_FIELDS:
        if (facts_has_drop(moves, pattern->type)) {
            at.dropped = true;
            at.around = pattern->type;
        }
        for (uint32_t i = 0; i < pattern->field_count; i++)
            walk_pattern(moves, pattern->fields[i].pattern, inside(&at, code_of_field(pattern, i)));
        break;
    case PATTERN_DEREF:
        at.borrowed = pattern->type->kind != TYPE_ADT;
        walk_pattern(moves, pattern->sub, at.borrowed ? at : inside(&at, CODE_BOX));
        break;
    case PATTERN_SLICE:
        for (uint32_t i = 0; i < pattern->item_count; i++)
            walk_pattern(moves, pattern->items[i], inside(&at, i | 0x40000000u));
        if (pattern->rest != NULL)
            walk_pattern(moves, pattern->rest, inside(&at, 0x50000000u));
        break;
    case PATTERN_OR: {
        struct state before = facts_copy(moves, &moves->state);
        struct state after = facts_dead();
        for (uint32_t i = 0; i < pattern->item_count; i++) {
            moves->state = facts_copy(moves, &before);
            walk_pattern(moves, pattern->items[i], at);
            facts_join(moves, &after, &moves->state);
        }
        moves->state = after;
        break;
    }
    }
}

/* The scrutinee is looked at by a pattern. */
static struct matched scrutinee(struct moves *moves, struct typed_expr *expr) {
    struct matched at = {0};
    if (!is_place(expr)) {
        walk(moves, expr);
        return at;
    }
    walk_place(moves, expr);
    at.place = expr;
    at.has_path = facts_path(expr, &at.path);
    return at;
}

/* ---- Expressions ------------------------------------------------------------------------------------------------ */

static void walk_all(struct moves *moves, struct typed_expr *const *list, uint32_t count) {
    for (uint32_t i = 0; i < count; i++)
        walk(moves, list[i]);
}

static void body_of_closure(struct moves *moves, struct typed_expr *expr) {
    struct moves inner = {.check = moves->check, .closure = expr->closure, .wanted = expr->index, .outer = moves};
    struct typed_body *body = expr->closure->body;
    for (uint32_t i = 0; i < body->parameter_count; i++)
        walk_pattern(&inner, body->parameters[i], (struct matched){0});
    walk(&inner, body->value);
}

/* Is part of the variable captured? */
static bool is_captured(const struct closure *closure, struct typed_expr *place) {
    struct move_path path, captured;
    if (!facts_path(place, &path))
        return false;
    for (uint32_t i = 0; i < closure->capture_count; i++)
        if (facts_path(closure->captures[i].place, &captured) && captured.local == path.local &&
            captured.capture == path.capture)
            return true;
    return false;
}

/* What is missing is missed where the closure is made; that nothing can be moved out of there is said where it is. */
static void walk_closure(struct moves *moves, struct typed_expr *expr) {
    const struct closure *closure = expr->closure;
    for (uint32_t i = 0; i < closure->named_count; i++) {
        struct typed_expr *place = closure->named[i];
        read_place(moves, place, is_captured(closure, place) ? expr->span : place->span, "used");
    }
    for (uint32_t i = 0; i < closure->capture_count; i++) {
        const struct capture *capture = &closure->captures[i];
        bool borrows = capture->mode == CAPTURE_REF || capture->mode == CAPTURE_REF_MUT;
        walk_place(moves, capture->place);
        read_place(moves, capture->place, expr->span, borrows ? "borrowed" : "used");
        if (capture->mode == CAPTURE_MOVE)
            move_place(moves, capture->place, capture->use, NULL);
    }
    body_of_closure(moves, expr);
}

static struct target *find_target(struct moves *moves, const struct typed_label *label) {
    for (struct target *target = moves->targets; target != NULL; target = target->outer)
        if (target->label == label)
            return target;
    return NULL;
}

static void walk_if(struct moves *moves, struct typed_expr *expr) {
    walk(moves, expr->base);
    struct state otherwise = facts_copy(moves, &moves->state);
    walk_block(moves, expr->block);
    struct state then = moves->state;
    moves->state = otherwise;
    if (expr->operand != NULL)
        walk(moves, expr->operand);
    facts_join(moves, &moves->state, &then);
}

static void walk_match(struct moves *moves, struct typed_expr *expr) {
    struct matched at = scrutinee(moves, expr->base);
    bool is_there = true;
    for (uint32_t i = 0; i < expr->arm_count && is_there; i++)
        is_there = read_tags(moves, expr->arms[i].pattern, at);
    struct state before = facts_copy(moves, &moves->state);
    struct state after = facts_dead();
    for (uint32_t i = 0; i < expr->arm_count; i++) {
        moves->state = facts_copy(moves, &before);
        walk_pattern(moves, expr->arms[i].pattern, at);
        if (expr->arms[i].guard != NULL)
            walk(moves, expr->arms[i].guard);
        walk(moves, expr->arms[i].body);
        facts_join(moves, &after, &moves->state);
    }
    moves->state = after;
}

/* A loop of any kind: the state at its head is what comes from before, from the end of the body and from continue. */
static void walk_loop(struct moves *moves, struct typed_expr *expr) {
    if (expr->kind == TYPED_FOR)
        walk(moves, expr->base);
    struct state head = facts_copy(moves, &moves->state);
    struct target target = {
        .outer = moves->targets, .label = expr->label, .after = facts_dead(), .again = facts_dead()};
    moves->targets = &target;
    struct state left = facts_dead();
    for (int round = 0; round < 4; round++) {
        moves->state = facts_copy(moves, &head);
        if (expr->kind == TYPED_WHILE)
            walk(moves, expr->base);
        facts_join(moves, &left, &moves->state);
        if (expr->kind == TYPED_FOR)
            walk_pattern(moves, expr->pattern, (struct matched){0});
        walk_block(moves, expr->block);
        bool grown = facts_join(moves, &head, &moves->state);
        grown |= facts_join(moves, &head, &target.again);
        if (!grown)
            break;
    }
    moves->targets = target.outer;
    moves->state = target.after;
    if (expr->kind != TYPED_LOOP)
        facts_join(moves, &moves->state, &left);
}

static void walk_labelled(struct moves *moves, struct typed_expr *expr) {
    struct target target = {
        .outer = moves->targets, .label = expr->label, .after = facts_dead(), .again = facts_dead()};
    moves->targets = &target;
    walk_block(moves, expr->block);
    moves->targets = target.outer;
    facts_join(moves, &moves->state, &target.after);
}

/* All names of a `let` without initialiser. */
static void declare(struct moves *moves, const struct typed_pattern *pattern) {
    if (pattern->kind == PATTERN_BIND && !moves->state.dead)
        facts_add(moves, &moves->state,
                  &(struct fact){{.local = pattern->local, .exact = true}, FACT_UNINITIALISED, pattern->span, NULL});
    for (uint32_t i = 0; i < pattern->field_count; i++)
        declare(moves, pattern->fields[i].pattern);
    for (uint32_t i = 0; i < pattern->item_count; i++)
        declare(moves, pattern->items[i]);
}

static void walk_let(struct moves *moves, struct typed_statement *statement) {
    if (statement->expr == NULL) {
        struct typed_pattern *pattern = statement->pattern;
        walk_pattern(moves, pattern, (struct matched){0});
        declare(moves, pattern);
        return;
    }
    struct matched at = scrutinee(moves, statement->expr);
    (void)read_tags(moves, statement->pattern, at);
    if (statement->else_block != NULL) {
        struct state before = facts_copy(moves, &moves->state);
        walk_block(moves, statement->else_block);
        moves->state = before;
    }
    walk_pattern(moves, statement->pattern, at);
}

static void walk_block(struct moves *moves, struct typed_block *block) {
    for (uint32_t i = 0; i < block->statement_count; i++) {
        if (block->statements[i].kind == TYPED_STATEMENT_LET)
            walk_let(moves, &block->statements[i]);
        else
            walk(moves, block->statements[i].expr);
    }
    if (block->tail != NULL)
        walk(moves, block->tail);
}

static void walk_struct(struct moves *moves, struct typed_expr *expr) {
    for (uint32_t i = 0; i < expr->field_count; i++)
        walk(moves, expr->fields[i].value);
    if (expr->base == NULL)
        return;
    if (!is_place(expr->base)) {
        walk(moves, expr->base);
        return;
    }
    walk_place(moves, expr->base);
    const struct variant *variant = &expr->type->item->variants[expr->variant];
    for (uint32_t i = 0; i < variant->field_count; i++) {
        bool given = false;
        for (uint32_t k = 0; k < expr->field_count; k++)
            given |= expr->fields[k].index == i;
        if (given)
            continue;
        struct typed_expr field = {.kind = TYPED_FIELD,
                                   .base = expr->base,
                                   .index = i,
                                   .span = expr->base->span,
                                   .type = field_type(moves->check, expr->type, expr->variant, i, expr->span)};
        if (trait_is_copy(&moves->check->infer, field.type))
            read_place(moves, &field, field.span, "used");
        else
            move_place(moves, &field, field.span, NULL);
    }
}

static void walk_lazy(struct moves *moves, struct typed_expr *expr) {
    walk(moves, expr->base);
    struct state skipped = facts_copy(moves, &moves->state);
    walk(moves, expr->operand);
    facts_join(moves, &moves->state, &skipped);
}

static void walk_jump(struct moves *moves, struct typed_expr *expr) {
    if (expr->operand != NULL)
        walk(moves, expr->operand);
    struct target *target = expr->kind == TYPED_RETURN ? NULL : find_target(moves, expr->label);
    if (target != NULL)
        facts_join(moves, expr->kind == TYPED_BREAK ? &target->after : &target->again, &moves->state);
    moves->state = facts_dead();
}

static void walk_load(struct moves *moves, struct typed_expr *expr) {
    walk_place(moves, expr->base);
    if (expr->is_copy)
        read_place(moves, expr->base, expr->span, "used");
    else
        move_place(moves, expr->base, expr->span, expr);
}

static void walk(struct moves *moves, struct typed_expr *expr) {
    switch (expr->kind) {
    case TYPED_LOCAL:
    case TYPED_CAPTURE:
    case TYPED_UNCAPTURED:
    case TYPED_STATIC:
    case TYPED_FIELD:
    case TYPED_INDEX:
    case TYPED_DEREF:
        walk_place(moves, expr);
        read_place(moves, expr, expr->span, "used");
        break;
    case TYPED_LOAD: walk_load(moves, expr); break;
    case TYPED_REF:
    case TYPED_RAW:
        if (!is_place(expr->base)) {
            walk(moves, expr->base);
            break;
        }
        walk_place(moves, expr->base);
        read_place(moves, expr->base, expr->base->span, "borrowed");
        if (expr->mutable)
            facts_need_mutable(moves, expr->base, expr->implied ? expr->base->span : expr->span, false);
        break;
    case TYPED_CALL: walk_all(moves, expr->arguments, expr->argument_count); break;
    case TYPED_CALL_VALUE:
        walk(moves, expr->base);
        walk_all(moves, expr->arguments, expr->argument_count);
        break;
    case TYPED_TUPLE:
    case TYPED_ARRAY: walk_all(moves, expr->arguments, expr->argument_count); break;
    case TYPED_UNARY: walk(moves, expr->operand); break;
    case TYPED_BINARY:
        walk(moves, expr->base);
        walk(moves, expr->operand);
        break;
    case TYPED_AND:
    case TYPED_OR: walk_lazy(moves, expr); break;
    case TYPED_LET: {
        struct matched at = scrutinee(moves, expr->base);
        (void)read_tags(moves, expr->pattern, at);
        walk_pattern(moves, expr->pattern, at);
        break;
    }
    case TYPED_CAST:
    case TYPED_REPEAT:
    case TYPED_UNREACHABLE_TAIL: walk(moves, expr->base); break;
    case TYPED_ASSIGN:
        walk(moves, expr->operand);
        assign_place(moves, expr->base, expr->span);
        break;
    case TYPED_ASSIGN_OP:
        walk(moves, expr->operand);
        walk_place(moves, expr->base);
        read_place(moves, expr->base, expr->span, "used");
        if (expr->base->kind == TYPED_LOCAL) {
            struct move_path path;
            facts_path(expr->base, &path);
            assign_local(moves, expr->base, &path, expr->span);
        } else {
            facts_need_mutable(moves, expr->base, expr->span, true);
        }
        break;
    case TYPED_IF: walk_if(moves, expr); break;
    case TYPED_MATCH: walk_match(moves, expr); break;
    case TYPED_LOOP:
    case TYPED_WHILE:
    case TYPED_FOR: walk_loop(moves, expr); break;
    case TYPED_BLOCK:
        if (expr->label != NULL)
            walk_labelled(moves, expr);
        else
            walk_block(moves, expr->block);
        break;
    case TYPED_BREAK:
    case TYPED_CONTINUE:
    case TYPED_RETURN: walk_jump(moves, expr); break;
    case TYPED_STRUCT: walk_struct(moves, expr); break;
    case TYPED_CLOSURE: walk_closure(moves, expr); break;
    case TYPED_INTEGER:
    case TYPED_FLOAT:
    case TYPED_STRING:
    case TYPED_BYTES:
    case TYPED_C_STRING:
    case TYPED_CONST:
    case TYPED_CONST_ARG:
    case TYPED_FN:
    case TYPED_ERROR: break;
    }
    if (expr->type->kind == TYPE_NEVER)
        moves->state = facts_dead();
}

void moves_body(struct check *check, struct typed_body *body) {
    if (check->owner->is_prelude && !check->checker->strict)
        return; /* the prelude's own tests ask for it */
    struct moves moves = {.check = check};
    for (uint32_t i = 0; i < body->parameter_count; i++)
        walk_pattern(&moves, body->parameters[i], (struct matched){0});
    walk(&moves, body->value);
}
