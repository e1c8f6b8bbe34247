/* infer.c -- the table of inference variables and unification. Obligations are worked off in fulfil.c.
 *
 * There is no path compression: every write to a variable goes through `change`, which logs the old state while a
 * snapshot is open, and chains stay short since unify binds roots only.
 */
#include "types/infer.h"

#include <string.h>

#include "types/checker.h"
#include "types/memo.h"
#include "types/traits.h"

void inference_init(struct inference *inference, struct program *program, const struct param_env *env) {
    *inference = (struct inference){.program = program, .env = env ? env : program->checker->empty_env};
}

const struct type *inference_fresh(struct inference *inference, enum type_variable kind, struct span span) {
    struct arena *arena = inference->program->arena;
    inference->variables =
        arena_grow(arena, inference->variables, inference->count, &inference->capacity, sizeof *inference->variables);
    const struct type *type = type_infer(&inference->program->types, (uint32_t)inference->count, kind);
    inference->variables[inference->count++] = (struct inference_variable){.kind = kind, .type = type, .span = span};
    return type;
}

void inference_fresh_args(struct inference *inference, const struct item *item, uint32_t from, const struct type **args,
                          struct span span) {
    uint32_t count = item_param_count(inference->program, item);
    for (uint32_t i = from; i < count; i++)
        args[i] = inference_fresh(inference, VARIABLE_ANY, span);
}

struct inference_snapshot inference_begin(struct inference *inference) {
    inference->snapshots++;
    return (struct inference_snapshot){inference->count, inference->log_count, inference->pending_count};
}

void inference_rollback(struct inference *inference, struct inference_snapshot snapshot) {
    while (inference->log_count > snapshot.log_count) {
        const struct inference_undo *undo = &inference->log[--inference->log_count];
        inference->variables[undo->index] = undo->old;
    }
    inference->count = snapshot.count;
    inference->pending_count = snapshot.pending_count;
    inference->snapshots--;
}

void inference_commit(struct inference *inference, struct inference_snapshot snapshot) {
    (void)snapshot;
    if (!--inference->snapshots)
        inference->log_count = 0;
}

static struct inference_variable *change(struct inference *inference, uint32_t index) {
    if (inference->snapshots) {
        inference->log = arena_grow(inference->program->arena, inference->log, inference->log_count,
                                    &inference->log_capacity, sizeof *inference->log);
        inference->log[inference->log_count++] =
            (struct inference_undo){.index = index, .old = inference->variables[index]};
    }
    return &inference->variables[index];
}

const struct type *inference_shallow(struct inference *inference, const struct type *type) {
    while (type->kind == TYPE_INFER) {
        if (type->index >= inference->count)
            return type;
        const struct type *bound = inference->variables[type->index].bound;
        if (!bound)
            return type;
        type = bound;
    }
    return type;
}

/* A walk over a type and through its variables. Types share their parts: a walk that has grown long remembers where it
 * has been, so that `let a = (a, a);` written forty times costs forty steps. */
struct type_walk {
    struct inference *inference;
    uint32_t index; /* the variable that is looked for */
    unsigned steps;
    struct type_memo seen;
};
enum { SHORT_WALK = 200 };

static void walk_remember(struct type_walk *walk, const struct type *type, const void *value) {
    if (walk->steps > SHORT_WALK && type->count)
        type_memo_put(walk->inference->program->arena, &walk->seen, type, NULL, 0, (void *)value);
}

static const struct type *resolve(void *context, const struct type *type) {
    struct type_walk *walk = context;
    if (!(type->flags & TYPE_HAS_INFER))
        return type;
    if (type->kind == TYPE_INFER) {
        const struct type *shallow = inference_shallow(walk->inference, type);
        return shallow->kind == TYPE_INFER ? shallow : resolve(context, shallow);
    }
    const struct type *known = walk->steps++ > SHORT_WALK ? type_memo_get(&walk->seen, type, NULL, 0) : NULL;
    if (known)
        return known;
    const struct type *resolved = type_map(&walk->inference->program->types, type, resolve, walk);
    walk_remember(walk, type, resolved);
    return resolved;
}

const struct type *inference_resolve(struct inference *inference, const struct type *type) {
    struct type_walk walk = {.inference = inference};
    return resolve(&walk, type);
}

static bool occurs_in(struct type_walk *walk, const struct type *type) {
    if (!(type->flags & TYPE_HAS_INFER))
        return false;
    if (type->kind == TYPE_INFER) {
        type = inference_shallow(walk->inference, type);
        if (type->kind == TYPE_INFER)
            return type->index == walk->index;
    }
    if (walk->steps++ > SHORT_WALK && type_memo_get(&walk->seen, type, NULL, 0))
        return false;
    for (uint32_t i = 0; i < type->count; i++)
        if (occurs_in(walk, type->args[i]))
            return true;
    for (uint32_t i = 0; i < type->binding_count; i++)
        if (occurs_in(walk, type->bindings[i].type))
            return true;
    walk_remember(walk, type, type);
    return false;
}

static bool occurs(struct inference *inference, uint32_t index, const struct type *type) {
    struct type_walk walk = {.inference = inference, .index = index};
    return occurs_in(&walk, type);
}

static bool kind_admits(enum type_variable kind, const struct type *type) {
    return kind == VARIABLE_ANY || type->kind == TYPE_ERROR ||
           (kind == VARIABLE_INTEGER ? type_is_integer(type) || type_is_wide(type) : type_is_float(type));
}

/* Binds the unbound variable a to b, which is another unbound variable or a type. */
static bool bind(struct inference *inference, const struct type *a, const struct type *b) {
    enum type_variable kind = inference->variables[a->index].kind;
    if (b->kind == TYPE_INFER) {
        if (a == b)
            return true;
        enum type_variable other = inference->variables[b->index].kind;
        if (kind != VARIABLE_ANY && other != VARIABLE_ANY && kind != other)
            return false;
        /* The more particular one stays the root; of equals the older one, which snapshots outlive. */
        if (kind != VARIABLE_ANY && other == VARIABLE_ANY) {
            const struct type *swap = a;
            a = b;
            b = swap;
        } else if (kind == other && a->index < b->index) {
            const struct type *swap = a;
            a = b;
            b = swap;
        }
        bool diverging = inference->variables[a->index].diverging;
        change(inference, a->index)->bound = b;
        if (diverging && !inference->variables[b->index].diverging)
            change(inference, b->index)->diverging = true;
        return true;
    }
    if (!kind_admits(kind, b))
        return false;
    if (occurs(inference, a->index, b))
        return false;
    change(inference, a->index)->bound = b;
    return true;
}

static bool unify(struct inference *inference, const struct type *a, const struct type *b);

static bool unify_lists(struct inference *inference, const struct type *const *a, const struct type *const *b,
                        uint32_t count) {
    for (uint32_t i = 0; i < count; i++)
        if (!unify(inference, a[i], b[i]))
            return false;
    return true;
}

/* Opaque types of the body being checked, and all of them when lowering, are what they hide. */
static const struct type *reveal(struct inference *inference, const struct type *type) {
    if (type->kind != TYPE_OPAQUE || !inference->revealing || item_trait(type->item)) /* a trait's: normalised before */
        return NULL;
    struct opaque *opaque = item_opaque(inference->program, type);
    return opaque && opaque->hidden
               ? type_substitute(&inference->program->types, opaque->hidden, type->args, type->count)
               : NULL;
}

static bool unify_constants(struct inference *inference, const struct type *a, const struct type *b, bool *result) {
    if (a->kind != TYPE_CONST_EXPR && b->kind != TYPE_CONST_EXPR)
        return false;
    const struct type *x = lower_evaluate(inference->program, inference_resolve(inference, a));
    const struct type *y = lower_evaluate(inference->program, inference_resolve(inference, b));
    if (x == a && y == b)
        return false;
    *result = unify(inference, x, y);
    return true;
}

static bool unify(struct inference *inference, const struct type *a, const struct type *b) {
    if (a == b)
        return true;
    a = inference_shallow(inference, a);
    b = inference_shallow(inference, b);
    if (a == b)
        return true;
    if (a->kind == TYPE_INFER)
        return bind(inference, a, b);
    if (b->kind == TYPE_INFER)
        return bind(inference, b, a);
    if (a->kind == TYPE_ERROR || b->kind == TYPE_ERROR)
        return true;
    if (!((a->flags | b->flags) & (TYPE_HAS_INFER | TYPE_HAS_ERROR | TYPE_HAS_PROJECTION)))
        return false; /* interned: different pointers are different types */
    bool result;
    if (unify_constants(inference, a, b, &result))
        return result;
    if (a->kind != b->kind || a->item != b->item || a->count != b->count || a->mutable != b->mutable ||
        a->is_unsafe != b->is_unsafe || a->convention != b->convention || a->closure != b->closure ||
        a->constant != b->constant || a->value != b->value || a->index != b->index ||
        a->binding_count != b->binding_count || !type_same_autos(a, b)) {
        const struct type *x = reveal(inference, a), *y = reveal(inference, b);
        return x || y ? unify(inference, x ? x : a, y ? y : b) : false;
    }
    if (!unify_lists(inference, a->args, b->args, a->count))
        return false;
    for (uint32_t i = 0; i < a->binding_count; i++)
        if (a->bindings[i].associated != b->bindings[i].associated ||
            !unify(inference, a->bindings[i].type, b->bindings[i].type))
            return false;
    /* Leaves of one kind without parts are equal only when they are the same. */
    return a->count || a->binding_count || a->kind == TYPE_DYN || a->kind == TYPE_CLOSURE || a->kind == TYPE_ADT ||
           a->kind == TYPE_FN_ITEM || a->kind == TYPE_OPAQUE || a->kind == TYPE_CONST_EXPR;
}

bool inference_unify(struct inference *inference, const struct type *a, const struct type *b) {
    if (a == b)
        return true;
    struct inference_snapshot snapshot = inference_begin(inference);
    if (unify(inference, a, b)) {
        inference_commit(inference, snapshot);
        return true;
    }
    inference_rollback(inference, snapshot);
    return false;
}

bool inference_can_unify(struct inference *inference, const struct type *a, const struct type *b) {
    struct inference_snapshot snapshot = inference_begin(inference);
    bool possible = unify(inference, a, b);
    inference_rollback(inference, snapshot);
    return possible;
}
