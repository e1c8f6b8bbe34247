/* moves.c -- use after move, use before initialisation, and what may not be moved or changed at all.
 *
 * A forward walk over the finished tree with a set of facts: "this path may have been moved out of", "may not be initialised yet", "may have
 * been assigned". Branches join by union, so a fact means *maybe*; loops are walked until nothing is added. A path is a local (or
 * capture) with fields and derefs of Box. Borrowing itself is not checked here: that is rustc's job.
 */
#include <string.h>

#include "types/fixup.h"

enum { CODES_MOST = 12, CODE_BOX = 0x7FFFFFFF };

enum fact_kind { FACT_MOVED, FACT_UNINITIALISED, FACT_ASSIGNED };

struct move_path {
    const struct local *local; /* NULL: a capture, or no path at all */
    uint32_t capture;          /* index + 1; 0: none */
    uint32_t codes[CODES_MOST];
    uint32_t count;
    bool exact;  /* the place is this path, and not something behind or inside it */
};

struct fact {
    struct move_path path;
    enum fact_kind kind;
    struct span span;
};

struct state {
    struct fact *items;
    size_t count, capacity;
    bool dead;
};

struct target {
    struct target *outer;
    const struct typed_label *label;
    struct state after; /* joined at break */
    struct state again; /* joined at continue */
};

struct moves {
    struct check *check;
    struct closure *closure; /* whose body this is, or NULL */
    uint32_t wanted;         /* closure_kind + 1 that its surroundings ask for, or 0 */
    struct moves *outer;     /* of the body around the closure */
    struct state state;
    struct target *targets;
};

static void walk(struct moves *moves, struct typed_expr *expr);
static void walk_block(struct moves *moves, struct typed_block *block);

/* ---- States --------------------------------------------------------------------------------------------------------------------------- */

static bool same_path(const struct move_path *a, const struct move_path *b) {
    return a->local == b->local && a->capture == b->capture && a->count == b->count &&
           memcmp(a->codes, b->codes, a->count * sizeof a->codes[0]) == 0;
}

/* Is a the same as b or a part around it? */
static bool contains(const struct move_path *a, const struct move_path *b) {
    return a->local == b->local && a->capture == b->capture && a->count <= b->count &&
           memcmp(a->codes, b->codes, a->count * sizeof a->codes[0]) == 0;
}

static bool add_fact(struct moves *moves, struct state *state, const struct fact *fact) {
    for (size_t i = 0; i < state->count; i++)
        if (state->items[i].kind == fact->kind && same_path(&state->items[i].path, &fact->path))
            return false;
    state->items = arena_grow(moves->check->arena, state->items, state->count, &state->capacity, sizeof *state->items);
    state->items[state->count++] = *fact;
    return true;
}

static struct state copy_state(struct moves *moves, const struct state *state) {
    struct state copy = {.dead = state->dead};
    if (state->count > 0) {
        copy.items = arena_array(moves->check->arena, state->count, sizeof *copy.items);
        memcpy(copy.items, state->items, state->count * sizeof *copy.items);
        copy.count = copy.capacity = state->count;
    }
    return copy;
}

/* True when `into` has grown. */
static bool join(struct moves *moves, struct state *into, const struct state *from) {
    if (from->dead)
        return false;
    if (into->dead) {
        *into = copy_state(moves, from);
        return true;
    }
    bool grown = false;
    for (size_t i = 0; i < from->count; i++)
        grown |= add_fact(moves, into, &from->items[i]);
    return grown;
}

static void forget(struct state *state, const struct move_path *path, bool assigned_too) {
    size_t kept = 0;
    for (size_t i = 0; i < state->count; i++)
        if (!contains(path, &state->items[i].path) || (!assigned_too && state->items[i].kind == FACT_ASSIGNED))
            state->items[kept++] = state->items[i];
    state->count = kept;
}

static struct state dead_state(void) {
    return (struct state){.dead = true};
}

/* ---- Paths ------------------------------------------------------------------------------------------------------------------------------ */

static bool path_of(const struct typed_expr *place, struct move_path *path) {
    switch (place->kind) {
    case TYPED_LOCAL:
        *path = (struct move_path){.local = place->local, .exact = true};
        return true;
    case TYPED_CAPTURE:
        *path = (struct move_path){.capture = place->index + 1, .exact = true};
        return true;
    case TYPED_FIELD:
        if (!path_of(place->base, path))
            return false;
        if (path->exact && path->count < CODES_MOST)
            path->codes[path->count++] = place->index;
        else
            path->exact = false;
        return true;
    case TYPED_INDEX:
        if (!path_of(place->base, path))
            return false;
        path->exact = false;
        return true;
    case TYPED_DEREF:
        if (place->base->kind == TYPED_LOAD) {
            if (!path_of(place->base->base, path))
                return false;
            path->exact = false;
            return true;
        }
        if (!is_place(place->base) || !path_of(place->base, path))
            return false;
        if (path->exact && path->count < CODES_MOST)
            path->codes[path->count++] = CODE_BOX;
        else
            path->exact = false;
        return true;
    default: return false;
    }
}

static const char *place_text(struct moves *moves, const struct typed_expr *place) {
    struct arena *arena = moves->check->arena;
    switch (place->kind) {
    case TYPED_LOCAL: return place->local->name == NULL ? "value" : place->local->name->text;
    case TYPED_CAPTURE: return place_text(moves, moves->closure->captures[place->index].place);
    case TYPED_STATIC: return place->item->name->text;
    case TYPED_FIELD: {
        const struct type *type = place->base->type;
        const char *base = place_text(moves, place->base);
        if (type->kind == TYPE_ADT && place->index < type->item->variants[0].field_count)
            return arena_format(arena, "%s.%s", base, type->item->variants[0].fields[place->index].name->text);
        return arena_format(arena, "%s.%u", base, place->index);
    }
    case TYPED_INDEX: return arena_format(arena, "%s[..]", place_text(moves, place->base));
    case TYPED_DEREF:
        if (place->base->kind == TYPED_LOAD)
            return arena_format(arena, "*%s", place_text(moves, place->base->base));
        return is_place(place->base) ? arena_format(arena, "*%s", place_text(moves, place->base)) : "value";
    default: return "value";
    }
}

/* ---- Faults ------------------------------------------------------------------------------------------------------------------------------ */

static void report_use(struct moves *moves, const struct fact *fact, const struct typed_expr *place,
                       const struct type *type, struct span span, const char *key) {
    struct check *check = moves->check;
    const char *name = place_text(moves, place);
    if (fact->kind == FACT_UNINITIALISED) {
        struct diagnostic *wrong = fault(check, DIAGNOSTIC_CODE_USE_OF_UNINITIALISED, span, name, NULL, NULL);
        diagnostic_label(wrong, fact->span, "declared");
        return;
    }
    if (check->checker->anyway)
        return;
    struct diagnostic *wrong = fault(check, DIAGNOSTIC_CODE_USE_OF_MOVED, span, name, text_of(check, type), key);
    diagnostic_label(wrong, fact->span, "moved");
    if (fact->path.local != NULL && fact->path.local->span.start != 0)
        diagnostic_label(wrong, fact->path.local->span, "declared");
}

/* The place is read, borrowed or moved: nothing of it may be gone. */
static bool use_path(struct moves *moves, const struct move_path *path, const struct typed_expr *place,
                     const struct type *type, struct span span, const char *key) {
    if (moves->state.dead)
        return true;
    for (size_t i = 0; i < moves->state.count; i++) {
        const struct fact *fact = &moves->state.items[i];
        if (fact->kind == FACT_ASSIGNED)
            continue;
        bool around = contains(&fact->path, path);
        if (!around && !contains(path, &fact->path))
            continue;
        struct fact found = *fact;
        report_use(moves, &found, place, type, span, around ? key : "partly");
        forget(&moves->state, &found.path, false); /* one mistake, one message */
        return false;
    }
    return true;
}

static bool has_drop(struct moves *moves, const struct type *type) {
    struct item *trait = lang(moves->check, LANG_drop);
    return type->kind == TYPE_ADT && trait != NULL && trait_holds_for(&moves->check->infer, trait, type) == HOLDS_YES;
}

/* May a value be moved out of this place at all? */
static bool movable(struct moves *moves, const struct typed_expr *place, const struct type *moved, struct span span) {
    struct check *check = moves->check;
    for (const struct typed_expr *at = place;;) {
        switch (at->kind) {
        case TYPED_LOCAL: return true;
        case TYPED_CAPTURE: {
            enum capture_mode mode = moves->closure->captures[at->index].mode;
            bool called_again = moves->wanted == CLOSURE_FN + 1 || moves->wanted == CLOSURE_FN_MUT + 1;
            if ((mode == CAPTURE_MOVE || mode == CAPTURE_COPY) && !called_again)
                return true;
            fault(check, DIAGNOSTIC_CODE_MOVE_OUT_OF_BORROW, span, text_of(check, moved), "capture", NULL);
            return false;
        }
        case TYPED_STATIC:
            fault(check, DIAGNOSTIC_CODE_MOVE_OUT_OF_BORROW, span, text_of(check, moved), "static", NULL);
            return false;
        case TYPED_FIELD:
            if (has_drop(moves, at->base->type)) {
                fault(check, DIAGNOSTIC_CODE_MOVE_OUT_OF_DROP, span, text_of(check, at->base->type), NULL, NULL);
                return false;
            }
            if (!is_place(at->base))
                return true;
            at = at->base;
            break;
        case TYPED_INDEX:
            fault(check, DIAGNOSTIC_CODE_MOVE_OUT_OF_INDEX, span, text_of(check, at->base->type), NULL, NULL);
            return false;
        case TYPED_DEREF: {
            const struct type *pointer = at->base->type;
            if (pointer->kind == TYPE_REF || pointer->kind == TYPE_POINTER) {
                if (moved->kind == TYPE_DYN && pointer->kind == TYPE_REF)
                    return true;
                bool index = at->base->kind == TYPED_CALL && at->base->argument_count == 2;
                fault(check, DIAGNOSTIC_CODE_MOVE_OUT_OF_BORROW, span, text_of(check, moved),
                      index ? "index" : pointer->kind == TYPE_REF ? "reference" : "pointer", NULL);
                return false;
            }
            if (!is_place(at->base))
                return true;
            at = at->base;
            break;
        }
        default: return true;
        }
    }
}

/* ---- Mutability -------------------------------------------------------------------------------------------------------------------------- */

/* Several borrows of one variable that lacks its `mut` are one mistake: it is then reported where the variable is declared. */
static bool joins_earlier(struct moves *moves, const struct local *local) {
    struct diagnostics *list = moves->check->program->diagnostics;
    for (size_t i = 0; i < list->count; i++) {
        struct diagnostic *old = &list->items[i];
        if (old->code != DIAGNOSTIC_CODE_BORROW_IMMUTABLE || old->label_count == 0 ||
            old->labels[0].span.start != local->span.start)
            continue;
        old->span = local->span;
        return true;
    }
    return false;
}

static void immutable(struct moves *moves, const struct typed_expr *place, const struct local *local, struct span span,
                      bool assigns) {
    if (!assigns && local != NULL && local->span.start != 0 && joins_earlier(moves, local))
        return;
    struct diagnostic *wrong =
        fault(moves->check, assigns ? DIAGNOSTIC_CODE_ASSIGN_IMMUTABLE : DIAGNOSTIC_CODE_BORROW_IMMUTABLE, span,
              place_text(moves, place), NULL, NULL);
    if (local != NULL && local->span.start != 0)
        diagnostic_label(wrong, local->span, "declared");
}

static bool behind_shared(const struct typed_expr *place) {
    for (;;) {
        switch (place->kind) {
        case TYPED_FIELD:
        case TYPED_INDEX: place = place->base; break;
        case TYPED_DEREF:
            if (place->base->type->kind == TYPE_REF && !place->base->type->mutable)
                return true;
            if (place->base->type->kind == TYPE_POINTER)
                return false;
            place = place->base->kind == TYPED_LOAD ? place->base->base : place->base;
            break;
        default: return false;
        }
    }
}

/* The place is assigned to or borrowed as mutable. */
static void need_mutable(struct moves *moves, const struct typed_expr *place, struct span span, bool assigns) {
    for (const struct typed_expr *at = place;;) {
        switch (at->kind) {
        case TYPED_LOCAL: {
            if (at->local->mutable || at->local->name == NULL)
                return;
            struct move_path path = {.local = at->local, .exact = true};
            for (size_t i = 0; i < moves->state.count && assigns; i++)
                if (moves->state.items[i].kind == FACT_UNINITIALISED && same_path(&moves->state.items[i].path, &path))
                    return; /* reported as use of uninitialised */
            immutable(moves, place, at->local, span, assigns);
            return;
        }
        case TYPED_CAPTURE: {
            const struct capture *capture = &moves->closure->captures[at->index];
            if (moves->wanted == CLOSURE_FN + 1) {
                immutable(moves, place, NULL, span, assigns);
                return;
            }
            if (capture->mode == CAPTURE_REF_MUT) {
                need_mutable(moves->outer, capture->place, span, assigns);
                return;
            }
            if (capture->mode == CAPTURE_REF) {
                immutable(moves, place, NULL, span, assigns);
                return;
            }
            struct typed_expr *root = owned_root(capture->place, true);
            if (root != NULL && root->kind == TYPED_LOCAL && !root->local->mutable && root->local->name != NULL)
                immutable(moves, place, root->local, span, assigns);
            return;
        }
        case TYPED_STATIC:
            if (!at->item->is_mutable)
                immutable(moves, place, NULL, span, assigns);
            return;
        case TYPED_FIELD:
        case TYPED_INDEX: at = at->base; break;
        case TYPED_DEREF: {
            const struct type *pointer = at->base->type;
            if (pointer->kind == TYPE_REF || pointer->kind == TYPE_POINTER) {
                bool shared = !pointer->mutable;
                if (!shared && pointer->kind == TYPE_REF && at->base->kind == TYPED_LOAD)
                    shared = behind_shared(at->base->base);
                if (shared)
                    immutable(moves, place, NULL, span, assigns);
                return;
            }
            at = at->base;
            break;
        }
        default: return;
        }
    }
}

/* ---- Places ------------------------------------------------------------------------------------------------------------------------------ */

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
    if (path_of(place, &path))
        use_path(moves, &path, place, place->type, span, key);
}

static void move_place(struct moves *moves, struct typed_expr *place, struct span span) {
    struct move_path path;
    if (!movable(moves, place, place->type, span) || !path_of(place, &path))
        return;
    if (!use_path(moves, &path, place, place->type, span, "used") || !path.exact || moves->state.dead)
        return;
    add_fact(moves, &moves->state, &(struct fact){path, FACT_MOVED, span});
}

static void assign_local(struct moves *moves, const struct typed_expr *place, const struct move_path *path,
                         struct span span) {
    const struct local *local = place->local;
    bool uninitialised = false, assigned = false;
    for (size_t i = 0; i < moves->state.count; i++) {
        if (!same_path(&moves->state.items[i].path, path))
            continue;
        uninitialised |= moves->state.items[i].kind == FACT_UNINITIALISED;
        assigned |= moves->state.items[i].kind == FACT_ASSIGNED;
    }
    if (!local->mutable && local->name != NULL && (!uninitialised || assigned)) {
        struct diagnostic *wrong =
            fault(moves->check, DIAGNOSTIC_CODE_ASSIGN_TWICE, span, local->name->text, NULL, NULL);
        diagnostic_label(wrong, local->span, "declared");
    }
    forget(&moves->state, path, false);
    if (!local->mutable)
        add_fact(moves, &moves->state, &(struct fact){*path, FACT_ASSIGNED, span});
}

static void assign_place(struct moves *moves, struct typed_expr *place, struct span span) {
    walk_place(moves, place);
    struct move_path path;
    bool has_path = path_of(place, &path);
    if (moves->state.dead)
        return;
    if (place->kind == TYPED_LOCAL) {
        assign_local(moves, place, &path, span);
        return;
    }
    need_mutable(moves, place, span, true);
    if (!has_path)
        return;
    /* What lies around it must be there; what lies in it is made anew. */
    for (size_t i = 0; i < moves->state.count; i++) {
        struct fact fact = moves->state.items[i];
        if (fact.kind == FACT_ASSIGNED || !contains(&fact.path, &path) || (path.exact && fact.path.count >= path.count))
            continue;
        report_use(moves, &fact, place, place->type, span, "assigned");
        forget(&moves->state, &fact.path, false);
        break;
    }
    if (path.exact)
        forget(&moves->state, &path, false);
}

/* ---- Patterns ---------------------------------------------------------------------------------------------------------------------------- */

struct matched {
    struct typed_expr *place; /* the scrutinee, or NULL when it is a value */
    struct move_path path;
    bool has_path;
    bool borrowed;  /* behind a reference inside the pattern */
    bool dropped;   /* inside a type with Drop */
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
    forget(&moves->state, &(struct move_path){.local = pattern->local, .exact = true}, true);
    if (at->place == NULL && !at->borrowed && !at->dropped)
        return;
    if (at->has_path && !at->borrowed && at->place != NULL)
        if (!use_path(moves, &at->path, at->place, pattern->type, pattern->span, pattern->by >= BIND_REF ? "borrowed" : "used"))
            return;
    if (pattern->by == BIND_MOVE) {
        if (at->borrowed)
            fault(check, DIAGNOSTIC_CODE_MOVE_OUT_OF_BORROW, at->place != NULL ? at->place->span : pattern->span,
                  text_of(check, pattern->type), "reference", NULL);
        else if (at->dropped)
            fault(check, DIAGNOSTIC_CODE_MOVE_OUT_OF_DROP, at->place != NULL ? at->place->span : pattern->span,
                  text_of(check, at->around), NULL, NULL);
        else if (movable(moves, at->place, pattern->type, at->place->span) && at->has_path && at->path.exact && !moves->state.dead)
            add_fact(moves, &moves->state, &(struct fact){at->path, FACT_MOVED, pattern->span});
    } else if (pattern->by == BIND_REF_MUT && !at->borrowed && at->place != NULL) {
        need_mutable(moves, at->place, pattern->span, false);
    }
}

static void walk_pattern(struct moves *moves, struct typed_pattern *pattern, struct matched at) {
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
            use_path(moves, &at.path, at.place, pattern->type, pattern->span, "used");
        break;
    case PATTERN_FIELDS:
        if (has_drop(moves, pattern->type)) {
            at.dropped = true;
            at.around = pattern->type;
        }
        for (uint32_t i = 0; i < pattern->field_count; i++)
            walk_pattern(moves, pattern->fields[i].pattern,
                         inside(&at, pattern->fields[i].index | (pattern->is_variant ? (pattern->variant + 1) << 16 : 0)));
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
        struct state before = copy_state(moves, &moves->state);
        struct state after = dead_state();
        for (uint32_t i = 0; i < pattern->item_count; i++) {
            moves->state = copy_state(moves, &before);
            walk_pattern(moves, pattern->items[i], at);
            join(moves, &after, &moves->state);
        }
        moves->state = after;
        break;
    }
    case PATTERN_PLACE: assign_place(moves, pattern->expr, pattern->span); break;
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
    at.has_path = path_of(expr, &at.path);
    return at;
}

/* ---- Expressions --------------------------------------------------------------------------------------------------------------------- */

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

static void walk_closure(struct moves *moves, struct typed_expr *expr) {
    for (uint32_t i = 0; i < expr->closure->capture_count; i++) {
        struct capture *capture = &expr->closure->captures[i];
        walk_place(moves, capture->place);
        if (capture->mode == CAPTURE_MOVE)
            move_place(moves, capture->place, capture->use);
        else
            read_place(moves, capture->place, capture->use, capture->mode == CAPTURE_COPY ? "used" : "borrowed");
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
    struct state otherwise = copy_state(moves, &moves->state);
    walk_block(moves, expr->block);
    struct state then = moves->state;
    moves->state = otherwise;
    if (expr->operand != NULL)
        walk(moves, expr->operand);
    join(moves, &moves->state, &then);
}

static void walk_match(struct moves *moves, struct typed_expr *expr) {
    struct matched at = scrutinee(moves, expr->base);
    struct state before = copy_state(moves, &moves->state);
    struct state after = dead_state();
    for (uint32_t i = 0; i < expr->arm_count; i++) {
        moves->state = copy_state(moves, &before);
        walk_pattern(moves, expr->arms[i].pattern, at);
        if (expr->arms[i].guard != NULL)
            walk(moves, expr->arms[i].guard);
        walk(moves, expr->arms[i].body);
        join(moves, &after, &moves->state);
    }
    moves->state = after;
}

/* A loop of any kind: the state at its head is what comes from before, from the end of the body and from continue. */
static void walk_loop(struct moves *moves, struct typed_expr *expr) {
    if (expr->kind == TYPED_FOR)
        walk(moves, expr->base);
    struct state head = copy_state(moves, &moves->state);
    struct target target = {.outer = moves->targets, .label = expr->label, .after = dead_state(), .again = dead_state()};
    moves->targets = &target;
    struct state left = dead_state();
    for (int round = 0; round < 4; round++) {
        moves->state = copy_state(moves, &head);
        if (expr->kind == TYPED_WHILE)
            walk(moves, expr->base);
        join(moves, &left, &moves->state);
        if (expr->kind == TYPED_FOR)
            walk_pattern(moves, expr->pattern, (struct matched){0});
        walk_block(moves, expr->block);
        bool grown = join(moves, &head, &moves->state);
        grown |= join(moves, &head, &target.again);
        if (!grown)
            break;
    }
    moves->targets = target.outer;
    moves->state = target.after;
    if (expr->kind != TYPED_LOOP)
        join(moves, &moves->state, &left);
}

static void walk_labelled(struct moves *moves, struct typed_expr *expr) {
    struct target target = {.outer = moves->targets, .label = expr->label, .after = dead_state(), .again = dead_state()};
    moves->targets = &target;
    walk_block(moves, expr->block);
    moves->targets = target.outer;
    join(moves, &moves->state, &target.after);
}

/* All names of a `let` without initialiser. */
static void declare(struct moves *moves, const struct typed_pattern *pattern) {
    if (pattern->kind == PATTERN_BIND && !moves->state.dead)
        add_fact(moves, &moves->state,
                 &(struct fact){{.local = pattern->local, .exact = true}, FACT_UNINITIALISED, pattern->span});
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
    if (statement->else_block != NULL) {
        struct state before = copy_state(moves, &moves->state);
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
            move_place(moves, &field, field.span);
    }
}

static void walk_lazy(struct moves *moves, struct typed_expr *expr) {
    walk(moves, expr->base);
    struct state skipped = copy_state(moves, &moves->state);
    walk(moves, expr->operand);
    join(moves, &moves->state, &skipped);
}

static void walk_jump(struct moves *moves, struct typed_expr *expr) {
    if (expr->operand != NULL)
        walk(moves, expr->operand);
    struct target *target = expr->kind == TYPED_RETURN ? NULL : find_target(moves, expr->label);
    if (target != NULL)
        join(moves, expr->kind == TYPED_BREAK ? &target->after : &target->again, &moves->state);
    moves->state = dead_state();
}

static void walk_load(struct moves *moves, struct typed_expr *expr) {
    walk_place(moves, expr->base);
    if (expr->is_copy)
        read_place(moves, expr->base, expr->span, "used");
    else
        move_place(moves, expr->base, expr->span);
}

static void walk(struct moves *moves, struct typed_expr *expr) {
    switch (expr->kind) {
    case TYPED_LOCAL:
    case TYPED_CAPTURE:
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
            need_mutable(moves, expr->base, expr->implied ? expr->base->span : expr->span, false);
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
    case TYPED_LET: walk_pattern(moves, expr->pattern, scrutinee(moves, expr->base)); break;
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
            path_of(expr->base, &path);
            assign_local(moves, expr->base, &path, expr->span);
        } else {
            need_mutable(moves, expr->base, expr->span, true);
        }
        break;
    case TYPED_ASSIGN_PATTERN:
        if (is_place(expr->operand))
            walk_place(moves, expr->operand);
        else
            walk(moves, expr->operand);
        walk_pattern(moves, expr->pattern, (struct matched){0});
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
        moves->state = dead_state();
}

void moves_body(struct check *check, struct typed_body *body) {
    if (check->owner->is_prelude && !check->checker->strict)
        return; /* the prelude's own tests ask for it */
    struct moves moves = {.check = check};
    for (uint32_t i = 0; i < body->parameter_count; i++)
        walk_pattern(&moves, body->parameters[i], (struct matched){0});
    walk(&moves, body->value);
}
