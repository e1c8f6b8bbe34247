/* move_facts.c -- the set of facts that moves.c carries through a body, and what follows from it: is a use of a place
 * right, may it be moved
 * out of, may it be changed?
 */
#include <string.h>

#include "types/moves.h"

/* ---- States ----------------------------------------------------------------------------------------------------- */

bool facts_same_path(const struct move_path *a, const struct move_path *b) {
    return a->local == b->local && a->capture == b->capture && a->count == b->count &&
           memcmp(a->codes, b->codes, a->count * sizeof a->codes[0]) == 0;
}

/* Is a the same as b or a part around it? */
bool facts_contains(const struct move_path *a, const struct move_path *b) {
    return a->local == b->local && a->capture == b->capture && a->count <= b->count &&
           memcmp(a->codes, b->codes, a->count * sizeof a->codes[0]) == 0;
}

bool facts_add(struct moves *moves, struct state *state, const struct fact *fact) {
    for (size_t i = 0; i < state->count; i++)
        if (state->items[i].kind == fact->kind && facts_same_path(&state->items[i].path, &fact->path))
            return false;
    state->items = arena_grow(moves->check->arena, state->items, state->count, &state->capacity, sizeof *state->items);
    state->items[state->count++] = *fact;
    return true;
}

struct state facts_copy(struct moves *moves, const struct state *state) {
    struct state copy = {.dead = state->dead};
    if (state->count > 0) {
        copy.items = arena_array(moves->check->arena, state->count, sizeof *copy.items);
        memcpy(copy.items, state->items, state->count * sizeof *copy.items);
        copy.count = copy.capacity = state->count;
    }
    return copy;
}

/* True when `into` has grown. */
bool facts_join(struct moves *moves, struct state *into, const struct state *from) {
    if (from->dead)
        return false;
    if (into->dead) {
        *into = facts_copy(moves, from);
        return true;
    }
    bool grown = false;
    for (size_t i = 0; i < from->count; i++)
        grown |= facts_add(moves, into, &from->items[i]);
    return grown;
}

void facts_forget(struct state *state, const struct move_path *path, bool assigned_too) {
    size_t kept = 0;
    for (size_t i = 0; i < state->count; i++)
        if (!facts_contains(path, &state->items[i].path) || (!assigned_too && state->items[i].kind == FACT_ASSIGNED))
            state->items[kept++] = state->items[i];
    state->count = kept;
}

struct state facts_dead(void) {
    return (struct state){.dead = true};
}

/* ---- Paths ------------------------------------------------------------------------------------------------------ */

/* As patterns count them: the fields of the only variant of an enum, which only captures name as a place. */
static uint32_t field_code(const struct typed_expr *field) {
    const struct type *type = field->base->type;
    return field->index | (type->kind == TYPE_ADT && type->item->kind == ITEM_ENUM ? 1u << 16 : 0);
}

bool facts_path(const struct typed_expr *place, struct move_path *path) {
    switch (place->kind) {
    case TYPED_LOCAL: *path = (struct move_path){.local = place->local, .exact = true}; return true;
    case TYPED_CAPTURE: *path = (struct move_path){.capture = place->index + 1, .exact = true}; return true;
    case TYPED_FIELD:
        if (!facts_path(place->base, path))
            return false;
        if (path->exact && path->count < CODES_MOST)
            path->codes[path->count++] = field_code(place);
        else
            path->exact = false;
        return true;
    case TYPED_INDEX:
        if (!facts_path(place->base, path))
            return false;
        path->exact = false;
        return true;
    case TYPED_DEREF:
        if (place->base->kind == TYPED_LOAD) {
            if (!facts_path(place->base->base, path))
                return false;
            path->exact = false;
            return true;
        }
        if (!is_place(place->base) || !facts_path(place->base, path))
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
    case TYPED_CAPTURE: /* the captured place is one of the body around the closure */
        return place_text(moves->outer, moves->closure->captures[place->index].place);
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

/* ---- Faults ----------------------------------------------------------------------------------------------------- */

void facts_report(struct moves *moves, const struct fact *fact, const struct typed_expr *place, const struct type *type,
                  struct span span, const char *key) {
    struct check *check = moves->check;
    const char *name = place_text(moves, place);
    if (fact->kind == FACT_UNINITIALISED) {
        struct diagnostic *wrong = fault(check, DIAGNOSTIC_CODE_USE_OF_UNINITIALISED, span, name, NULL, NULL);
        diagnostic_label(wrong, fact->span, "declared");
        return;
    }
    if (check->checker->anyway) { /* the move was a copy: both owners have the value, and both drop it */
        if (fact->load != NULL)
            fact->load->is_copy = true;
        return;
    }
    struct diagnostic *wrong = fault(check, DIAGNOSTIC_CODE_USE_OF_MOVED, span, name, text_of(check, type), key);
    diagnostic_label(wrong, fact->span, "moved");
    if (fact->path.local != NULL && fact->path.local->span.start != 0)
        diagnostic_label(wrong, fact->path.local->span, "declared");
}

/* The place is read, borrowed or moved: nothing of it may be gone. */
bool facts_use(struct moves *moves, const struct move_path *path, const struct typed_expr *place,
               const struct type *type, struct span span, const char *key) {
    if (moves->state.dead)
        return true;
    for (size_t i = 0; i < moves->state.count; i++) {
        const struct fact *fact = &moves->state.items[i];
        if (fact->kind == FACT_ASSIGNED)
            continue;
        bool around = facts_contains(&fact->path, path);
        if (!around && !facts_contains(path, &fact->path))
            continue;
        struct fact found = *fact;
        facts_report(moves, &found, place, type, span, around ? key : "partly");
        facts_forget(&moves->state, &found.path, false); /* one mistake, one message */
        return false;
    }
    return true;
}

bool facts_has_drop(struct moves *moves, const struct type *type) {
    struct item *trait = lang(moves->check, LANG_drop);
    return type->kind == TYPE_ADT && trait != NULL && trait_holds_for(&moves->check->infer, trait, type) == HOLDS_YES;
}

/* May a value be moved out of this place at all? */
bool facts_movable(struct moves *moves, const struct typed_expr *place, const struct type *moved, struct span span) {
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
            if (facts_has_drop(moves, at->base->type)) {
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
                      index                       ? "index"
                      : pointer->kind == TYPE_REF ? "reference"
                                                  : "pointer",
                      NULL);
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

/* ---- Mutability ------------------------------------------------------------------------------------------------- */

/* Several borrows of one variable that lacks its `mut` are one mistake: it is then reported where the variable is
   declared. */
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
void facts_need_mutable(struct moves *moves, const struct typed_expr *place, struct span span, bool assigns) {
    for (const struct typed_expr *at = place;;) {
        switch (at->kind) {
        case TYPED_LOCAL: {
            if (at->local->mutable || at->local->name == NULL)
                return;
            struct move_path path = {.local = at->local, .exact = true};
            for (size_t i = 0; i < moves->state.count && assigns; i++)
                if (moves->state.items[i].kind == FACT_UNINITIALISED &&
                    facts_same_path(&moves->state.items[i].path, &path))
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
            if (capture->mode == CAPTURE_REF_MUT && capture->unique)
                return;
            if (capture->mode == CAPTURE_REF_MUT) {
                facts_need_mutable(moves->outer, capture->place, span, assigns);
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
