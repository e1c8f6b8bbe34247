/* scope.c -- what must be dropped, when, and by whom if a panic comes first.
 *
 * The chain is a list from the newest link outwards. A scope remembers where the chain stood when it began; leaving it
 * emits the drops down to there. Because links are never changed, the chain as it stood at an instruction is also the list of what
 * unwinding from there must drop: cleanup code is one piece per link, falling through to the next one, shared by all
 * instructions that see the link.
 *
 *     { let a; let b; f(); }      chain at f():  b -> a -> (outer)      cleanup:  b: drop b
 *                                                                                  a: drop a
 *                                                                                     RESUME
 */
#include "code/lower.h"

void scope_enter(struct builder *b, struct scope *scope, struct span end) {
    *scope = (struct scope){.parent = b->scope,
                            .end = end,
                            .base = b->chain,
                            .frame_top = b->frame_top,
                            .first_variable = (uint32_t)b->variable_count};
    b->scope = scope;
}

/* Emits what a link stands for. `last`: the link ends here, so its slots may be used again. */
static void scheduled_emit(struct builder *b, struct scheduled *node, bool last) {
    struct span saved = b->span;
    b->span = node->span;
    switch (node->kind) {
    case SCHEDULED_DROP: drop_place(b, &node->place); break;
    case SCHEDULED_STORAGE:
        emit(b, OP_CODE_DEAD, 0, 0, 0, node->place.memory);
        if (last)
            variable_end(b, node->variable);
        break;
    case SCHEDULED_FREE: free_box(b, node->place.layout, node->place.slot); break;
    case SCHEDULED_UNWIND:
    case SCHEDULED_CATCH:
    case SCHEDULED_ASSIGN: break;
    }
    b->span = saved;
}

/* A block may be lost because the slot that held its pointer goes out of scope. That is to happen at the closing brace, so an instruction
 * stands there. The prelude's code does without. */
static void mark_scope_end(struct builder *b, const struct scope *scope) {
    if (b->dead || b->inline_frames[b->inline_frame].is_prelude)
        return;
    for (size_t i = scope->first_variable; i < b->variable_count; i++) {
        const struct variable *variable = &b->variables[i];
        if (variable->where == VARIABLE_SLOT && variable->name != NULL && variable->to == UINT32_MAX &&
            variable->layout->has_pointers) {
            struct span saved = b->span;
            b->span = scope->end;
            emit(b, OP_CODE_NOP, 0, 0, 0, 0);
            b->span = saved;
            return;
        }
    }
}

void scope_leave(struct builder *b, struct scope *scope) {
    while (b->chain != scope->base) {
        struct scheduled *node = b->chain;
        b->chain = node->next;
        scheduled_emit(b, node, true);
    }
    mark_scope_end(b, scope);
    for (size_t i = scope->first_variable; i < b->variable_count; i++) {
        if (b->variables[i].where != VARIABLE_FRAME)
            variable_end(b, (int32_t)i);
    }
    if (!scope->keep_frame)
        b->frame_top = scope->frame_top;
    b->scope = scope->parent;
}

void chain_exit(struct builder *b, struct scheduled *from, struct scheduled *to) {
    struct scheduled *saved = b->chain;
    for (struct scheduled *node = from; node != NULL && !b->dead; node = node->next) {
        if (node == to || (to != NULL && node->origin == to->origin))
            break;
        b->chain = node->next;
        if (node->kind == SCHEDULED_UNWIND) /* its call or aggregate is given up */
            drop_place(b, &node->place);
        else
            scheduled_emit(b, node, false);
    }
    b->chain = saved;
}

void scope_exit(struct builder *b, const struct scope *scope) {
    chain_exit(b, b->chain, scope->base);
}

static bool share_memory(const struct place *one, const struct place *other) {
    if (one->kind != other->kind)
        return false;
    switch (one->kind) {
    case PLACE_NONE: return false;
    case PLACE_SLOT:
        return one->slot < other->slot + other->layout->slots && other->slot < one->slot + one->layout->slots;
    case PLACE_FRAME: return one->memory == other->memory;
    case PLACE_POINTER: return one->slot == other->slot;
    }
    return false;
}

/* Do parts of a value already stand where a jump out of its making is to put another one: `(a, return x)`? */
static bool result_is_begun(const struct builder *b, const struct place *result, const struct scope *scope) {
    for (const struct scheduled *node = b->chain; node != NULL && node != scope->base; node = node->next) {
        if (node->kind == SCHEDULED_UNWIND && share_memory(&node->place, result))
            return true;
    }
    return false;
}

int32_t lower_leaving(struct builder *b, const struct typed_expr *value, const struct place *result,
                      const struct scope *scope, struct span end) {
    bool aside = value != NULL && result_is_begun(b, result, scope);
    bool memory = aside && !lives_in_slots(result->layout);
    struct place place = *result;
    if (memory) {
        place = memory_new(b, result->layout, NULL, value->span);
    } else if (aside) {
        place = slots_new(b, result->layout);
        place_keep(b, &place);
    }
    if (value != NULL)
        lower_into(b, value, &place);
    if (b->dead)
        return -1;
    int32_t variable = place.kind == PLACE_SLOT ? variable_new(b, &place, NULL) : -1;
    struct span saved = b->span;
    uint32_t top = b->slots_top;
    if (place.kind == PLACE_SLOT && top < place.slot + place.layout->slots && place.slot < FIXED_SLOT) {
        /* the jump comes out of an argument of the call that would have left its result there */
        slots_take(b, place.slot + place.layout->slots - top);
    }
    b->span = end;
    scope_exit(b, scope);
    b->span = saved;
    b->slots_top = top;
    if (aside && !b->dead) {
        place.fresh = false;
        copy_place(b, result, &place);
        if (memory)
            emit(b, OP_CODE_DEAD, 0, 0, 0, place.memory);
    }
    return variable;
}

static struct scheduled *copy_link(struct builder *b, const struct scheduled *node, struct scheduled *next) {
    struct scheduled *copy = arena_alloc(b->arena, sizeof *copy);
    *copy = *node;
    copy->next = next;
    copy->cleanup = 0;
    return copy;
}

/* Copies the links from b->chain down to `end` so that they stand upon `base`; scopes follow their positions. */
static void rebuild(struct builder *b, struct scheduled *end, struct scheduled *base) {
    struct scheduled *links[64], **list = links;
    size_t count = 0;
    for (struct scheduled *node = b->chain; node != end; node = node->next)
        count++;
    if (count > sizeof links / sizeof links[0])
        list = arena_array(b->arena, count, sizeof *list);
    size_t i = 0;
    for (struct scheduled *node = b->chain; node != end; node = node->next)
        list[i++] = node;
    struct scheduled *top = base;
    for (i = count; i > 0; i--) {
        struct scheduled *old = list[i - 1];
        top = copy_link(b, old, top);
        for (struct scope *scope = b->scope; scope != NULL; scope = scope->parent) {
            if (scope->base == old)
                scope->base = top;
        }
    }
    b->chain = top;
}

/* A panic drops the operands that are there before the temporaries, even younger ones: those belong to the statement, operands to their
 * expression. So a temporary comes in below the operands that lie on top; but an expression that is all of a body, an arm or a tail
 * has no scope of its own, and its operands stand among the temporaries. */
static struct scheduled *below_operands(struct scheduled *start, const struct scheduled *base) {
    struct scheduled *end = start;
    for (struct scheduled *node = start; node != base && node != NULL; node = node->next) {
        if (node->kind == SCHEDULED_UNWIND && !node->is_of_statement)
            end = node->next;
        else if (node->kind != SCHEDULED_STORAGE)
            break;
    }
    return end;
}

struct scheduled *schedule(struct builder *b, struct scope *scope, enum scheduled_kind kind, const struct place *place) {
    struct scheduled *node = arena_alloc(b->arena, sizeof *node);
    node->kind = kind;
    node->place = *place;
    if (kind == SCHEDULED_UNWIND) {
        node->place.path = NULL; /* the flags of a variable that it is built in tell of the finished value */
        node->is_of_statement = b->is_whole;
    }
    const struct scope *owner = scope != NULL ? scope : b->scope;
    node->span = owner != NULL ? owner->end : b->span;
    node->slots_top = b->slots_top;
    node->inline_frame = b->inline_frame;
    node->variable = -1;
    node->origin = node;
    if (scope == NULL) {
        node->next = b->chain;
        b->chain = node;
        return node;
    }
    struct scheduled *start = b->chain;
    if (scope != b->scope) {
        struct scope *inner = b->scope;
        for (; inner->parent != scope && inner->parent != NULL; inner = inner->parent)
            inner->keep_frame |= kind == SCHEDULED_STORAGE;
        inner->keep_frame |= kind == SCHEDULED_STORAGE;
        start = inner->base;
    }
    struct scheduled *end = below_operands(start, scope->base);
    node->next = end;
    /* Scopes that begin where the new link comes in begin above it. */
    rebuild(b, end, node);
    for (struct scope *other = b->scope; other != scope && other != NULL; other = other->parent) {
        if (other->base == end)
            other->base = node;
    }
    return node;
}

struct scheduled *schedule_operand(struct builder *b, const struct place *place) {
    return schedule(b, b->is_whole ? b->temporaries : NULL, SCHEDULED_UNWIND, place);
}

void unschedule(struct builder *b, struct scheduled *node) {
    for (struct scheduled *at = b->chain; at != NULL; at = at->next) {
        if (at->origin != node->origin)
            continue;
        rebuild(b, at, at->next);
        for (struct scope *scope = b->scope; scope != NULL; scope = scope->parent) {
            if (scope->base == at)
                scope->base = at->next;
        }
        return;
    }
}

/* --- Unwinding ------------------------------------------------------------------------------------------------------------------- */

static struct scheduled *cleanup_of(struct scheduled *node) {
    while (node != NULL && node->kind == SCHEDULED_STORAGE)
        node = node->next;
    return node;
}

static uint32_t cleanup_label(struct builder *b, struct scheduled *node) {
    if (node->cleanup == 0) {
        node->cleanup = new_label(b);
        b->cleanup_queue =
            arena_grow(b->arena, b->cleanup_queue, b->cleanup_count, &b->cleanup_capacity, sizeof *b->cleanup_queue);
        b->cleanup_queue[b->cleanup_count++] = node;
    }
    b->labels[node->cleanup].references++;
    return node->cleanup;
}

void cleanup_note(struct builder *b) {
    if (b->in_cleanup)
        return;
    struct scheduled *node = cleanup_of(b->chain);
    if (node == NULL) {
        b->range_node = NULL;
        return;
    }
    if (node == b->range_node) {
        b->ranges[b->range_count - 1].to = (uint32_t)b->count + 1;
        return;
    }
    b->ranges = arena_grow(b->arena, b->ranges, b->range_count, &b->range_capacity, sizeof *b->ranges);
    uint32_t label = cleanup_label(b, node);
    b->ranges[b->range_count++] = (struct cleanup_range){(uint32_t)b->count, (uint32_t)b->count + 1, label};
    b->range_node = node;
}

static void cleanup_one(struct builder *b, struct scheduled *node) {
    switch (node->kind) {
    case SCHEDULED_FREE: free_box(b, node->place.layout, node->place.slot); break;
    case SCHEDULED_ASSIGN:
        copy_place(b, &node->place, &node->from);
        if (node->place.path != NULL)
            path_set(b, node->place.path, true);
        break;
    default: drop_place(b, &node->place); break;
    }
}

void cleanups_emit(struct builder *b) {
    b->in_cleanup = true;
    uint32_t frame = b->frame_most; /* what a panic leaves behind may stand anywhere in the frame */
    for (size_t i = 0; i < b->cleanup_count; i++) {
        struct scheduled *node = b->cleanup_queue[i];
        if (b->labels[node->cleanup].bound)
            continue;
        b->dead = true;
        while (true) {
            label_bind(b, node->cleanup);
            b->slots_top = node->slots_top;
            b->frame_top = frame;
            b->inline_frame = node->inline_frame;
            b->span = node->span;
            if (node->kind == SCHEDULED_CATCH) {
                emit(b, OP_CODE_CATCH, 0, 0, 0, 0);
                emit_jump(b, node->caught);
                break;
            }
            struct scheduled *next = cleanup_of(node->next);
            uint32_t next_label = next == NULL ? 0 : cleanup_label(b, next);
            cleanup_one(b, node);
            if (next == NULL) {
                emit(b, OP_CODE_RESUME, 0, 0, 0, 0);
                break;
            }
            if (b->labels[next_label].bound) {
                emit_jump(b, next_label);
                break;
            }
            node = next;
        }
    }
    b->in_cleanup = false;
}
