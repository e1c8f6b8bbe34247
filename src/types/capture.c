/* capture.c -- what a closure takes from its surroundings, as precisely as editions 2021 and 2024 have it.
 *
 * Every use of an outer variable inside the closure is a path: the variable, fields, dereferences. A path is cut where
 * it cannot be
 * captured (raw pointers, union and packed fields, elements; for values moved in, any dereference), paths that contain
 * each other
 * are joined, and the strongest use decides the mode. The nodes of the body that stood for the captured place become
 * TYPED_CAPTURE.
 */
#include <string.h>

#include "types/fixup.h"

enum { STEPS_MOST = 64 };

/* From the root outwards: nodes[0] is the TYPED_LOCAL (or an outer TYPED_CAPTURE). */
struct path_steps {
    struct typed_expr *nodes[STEPS_MOST];
    size_t count;
};

struct place_capture {
    struct path_steps path;
    size_t length; /* nodes that are captured */
    enum place_use use;
    struct span span;
};

static bool steps_of(struct typed_expr *place, struct path_steps *out) {
    struct typed_expr *reversed[STEPS_MOST];
    size_t count = 0;
    for (;;) {
        if (count == STEPS_MOST)
            return false;
        reversed[count++] = place;
        if (place->kind == TYPED_LOCAL || place->kind == TYPED_CAPTURE)
            break;
        if (place->kind != TYPED_FIELD && place->kind != TYPED_INDEX && place->kind != TYPED_DEREF)
            return false;
        place = place->base;
        if (place->kind == TYPED_LOAD)
            place = place->base;
        else if (!is_place(place))
            return false;
    }
    out->count = count;
    for (size_t i = 0; i < count; i++)
        out->nodes[i] = reversed[count - 1 - i];
    return true;
}

static bool is_own(const struct closure *closure, const struct typed_expr *root) {
    if (root->kind != TYPED_LOCAL)
        return root->kind == TYPED_CAPTURE; /* already settled by this closure */
    const struct typed_body *body = closure->body;
    return root->local->index < body->local_count && body->locals[root->local->index] == root->local;
}

void record_use(struct fixup *fixup, struct typed_expr *place, enum place_use use, struct span span) {
    struct closure_frame *frame = fixup->frame;
    struct path_steps steps;
    if (frame == NULL || !steps_of(place, &steps) || is_own(frame->closure, steps.nodes[0]))
        return;
    frame->uses = arena_grow(fixup->check->arena, frame->uses, frame->count, &frame->capacity, sizeof *frame->uses);
    frame->uses[frame->count++] = (struct recorded_use){place, use, span};
}

/* ---- Cutting ---------------------------------------------------------------------------------------------------- */

static const struct type *pointer_of(const struct typed_expr *deref) {
    return deref->base->type;
}

static bool uncapturable(const struct typed_expr *node) {
    if (node->kind == TYPED_INDEX)
        return true;
    if (node->kind == TYPED_DEREF)
        return pointer_of(node)->kind == TYPE_POINTER;
    if (node->kind != TYPED_FIELD || node->base->type->kind != TYPE_ADT)
        return false;
    const struct item *adt = node->base->type->item;
    return adt->kind == ITEM_UNION || (adt->repr & REPR_PACKED) != 0;
}

/* The use as the closure's kind sees it: writing through a shared reference or raw pointer needs no mutable closure. */
static enum place_use effective(const struct path_steps *steps, enum place_use use) {
    for (size_t i = 1; i < steps->count; i++) {
        const struct typed_expr *at = steps->nodes[i];
        if (at->kind != TYPED_DEREF || pointer_of(at)->kind == TYPE_ADT)
            continue;
        bool unique = pointer_of(at)->kind == TYPE_REF && pointer_of(at)->mutable;
        if (!unique && use > USE_COPY)
            use = USE_REF;
        if (use == USE_MOVE)
            use = USE_REF;
    }
    return use == USE_ASSIGN ? USE_REF_MUT : use;
}

/* Nothing but copies can be taken out of a value that has a destructor: it moves as a whole. */
static bool holds_together(struct check *check, const struct typed_expr *node) {
    struct item *trait = lang(check, LANG_drop);
    const struct type *type = node->kind == TYPED_FIELD ? node->base->type : NULL;
    return type != NULL && type->kind == TYPE_ADT && trait != NULL &&
           trait_holds_for(&check->infer, trait, type) == HOLDS_YES;
}

static struct place_capture cut(struct check *check, const struct closure *closure, const struct recorded_use *use,
                                const struct path_steps *steps) {
    struct place_capture capture = {.path = *steps, .length = steps->count, .span = use->span};
    capture.use = effective(steps, use->use);
    bool is_move = closure->is_move && use->use != USE_NOTHING; /* what is only named is not taken */
    bool by_value = is_move || capture.use == USE_MOVE;
    bool is_copy = trait_is_copy(&check->infer, steps->nodes[steps->count - 1]->type);
    for (size_t i = 1; i < capture.length; i++) {
        const struct typed_expr *at = steps->nodes[i];
        if (uncapturable(at)) {
            if (at->kind == TYPED_DEREF && capture.use == USE_REF_MUT)
                capture.use = USE_REF;
            capture.length = i;
        } else if (by_value && (at->kind == TYPED_DEREF || (!is_copy && holds_together(check, at)))) {
            capture.length = i;
        }
    }
    if (is_move) {
        capture.use = USE_MOVE;
    } else if (capture.use == USE_NOTHING || capture.use == USE_COPY || capture.use == USE_REF) {
        capture.use = USE_REF;
        /* what lies behind a shared reference is captured by that reference */
        for (size_t i = capture.length; i-- > 1;)
            if (steps->nodes[i]->kind == TYPED_DEREF && pointer_of(steps->nodes[i])->kind == TYPE_REF &&
                !pointer_of(steps->nodes[i])->mutable) {
                capture.length = i + 1;
                break;
            }
    }
    return capture;
}

/* ---- Joining ---------------------------------------------------------------------------------------------------- */

static bool same_step(const struct typed_expr *a, const struct typed_expr *b) {
    if (a->kind != b->kind)
        return false;
    if (a->kind == TYPED_LOCAL)
        return a->local == b->local;
    return (a->kind != TYPED_FIELD && a->kind != TYPED_CAPTURE) || a->index == b->index;
}

/* How many leading steps two paths share. */
static size_t common(const struct place_capture *a, const struct place_capture *b) {
    size_t shared = 0;
    while (shared < a->length && shared < b->length && same_step(a->path.nodes[shared], b->path.nodes[shared]))
        shared++;
    return shared;
}

static void join(struct place_capture **list, size_t *count, size_t *capacity, const struct place_capture *capture,
                 struct arena *arena) {
    for (size_t i = 0; i < *count; i++) {
        struct place_capture *old = &(*list)[i];
        size_t shared = common(old, capture);
        if (shared != old->length && shared != capture->length)
            continue;
        old->length = shared;
        if (capture->use > old->use) {
            old->use = capture->use;
            old->span = capture->span;
        }
        for (size_t k = i + 1; k < *count;) { /* the shortened path may contain later ones */
            struct place_capture *other = &(*list)[k];
            if (common(old, other) < old->length) {
                k++;
                continue;
            }
            if (other->use > old->use)
                old->use = other->use;
            memmove(other, other + 1, (*count - k - 1) * sizeof *other);
            (*count)--;
        }
        return;
    }
    *list = arena_grow(arena, *list, *count, capacity, sizeof **list);
    (*list)[(*count)++] = *capture;
}

/* ---- Settling --------------------------------------------------------------------------------------------------- */

/* A copy of the first `length` steps, for the enclosing body. */
static struct typed_expr *copy_place(struct check *check, const struct path_steps *steps, size_t length) {
    struct typed_expr *inner = NULL;
    for (size_t i = 0; i < length; i++) {
        const struct typed_expr *old = steps->nodes[i];
        struct typed_expr *new = arena_alloc(check->arena, sizeof *new);
        *new = *old;
        if (i > 0) {
            new->base = inner;
            if (old->base->kind == TYPED_LOAD) {
                struct typed_expr *load = arena_alloc(check->arena, sizeof *load);
                *load = *old->base;
                load->base = inner;
                load->is_copy = true;
                new->base = load;
            }
        }
        inner = new;
    }
    return inner;
}

static enum capture_mode mode_of(struct fixup *fixup, const struct place_capture *capture, const struct type *type) {
    if (capture->use == USE_MOVE)
        return trait_is_copy(&fixup->check->infer, type) ? CAPTURE_COPY : CAPTURE_MOVE;
    return capture->use == USE_REF_MUT ? CAPTURE_REF_MUT : CAPTURE_REF;
}

/* First every use is matched, then all are replaced: the captures' own paths are made of the nodes that change. */
static void replace_uses(struct check *check, struct closure_frame *frame, const struct place_capture *captures,
                         size_t count) {
    struct replacement {
        struct typed_expr *at;
        size_t capture;
    } *found = arena_array(check->arena, frame->count, sizeof *found);
    size_t found_count = 0;
    for (size_t i = 0; i < frame->count; i++) {
        struct path_steps steps;
        if (!steps_of(frame->uses[i].place, &steps) || steps.nodes[0]->kind != TYPED_LOCAL)
            continue;
        struct place_capture used = {.path = steps, .length = steps.count};
        for (size_t k = 0; k < count; k++) {
            if (common(&captures[k], &used) < captures[k].length)
                continue;
            found[found_count++] = (struct replacement){steps.nodes[captures[k].length - 1], k};
            break;
        }
    }
    for (size_t i = 0; i < found_count; i++) {
        struct typed_expr *at = found[i].at;
        *at = (struct typed_expr){
            .kind = TYPED_CAPTURE, .type = at->type, .span = at->span, .index = (uint32_t)found[i].capture};
    }
}

static enum closure_kind kind_of(const struct closure_frame *frame) {
    enum closure_kind kind = CLOSURE_FN;
    for (size_t i = 0; i < frame->count; i++) {
        struct path_steps steps;
        if (!steps_of(frame->uses[i].place, &steps))
            continue;
        enum place_use use = effective(&steps, frame->uses[i].use);
        if (use == USE_MOVE)
            return CLOSURE_FN_ONCE;
        if (use == USE_REF_MUT)
            kind = CLOSURE_FN_MUT;
    }
    return kind;
}

static void mark_outer(struct fixup *fixup, struct capture *capture) {
    struct typed_expr *root;
    bool by_ref = capture->mode == CAPTURE_REF || capture->mode == CAPTURE_REF_MUT;
    if (by_ref && (root = owned_root(capture->place, false)) != NULL && root->kind == TYPED_LOCAL)
        root->local->address_taken = true;
    if (capture->mode == CAPTURE_MOVE && (root = owned_root(capture->place, true)) != NULL && root->kind == TYPED_LOCAL)
        root->local->moved = true;
    static const enum place_use uses[] = {USE_COPY, USE_MOVE, USE_REF, USE_REF_MUT};
    record_use(fixup, capture->place, uses[capture->mode], capture->use);
}

void settle_captures(struct fixup *fixup, struct closure_frame *frame) {
    struct closure *closure = frame->closure;
    struct place_capture *list = NULL;
    size_t count = 0, capacity = 0;
    for (size_t i = 0; i < frame->count; i++) {
        struct path_steps steps;
        if (!steps_of(frame->uses[i].place, &steps))
            continue;
        struct place_capture capture = cut(fixup->check, closure, &frame->uses[i], &steps);
        join(&list, &count, &capacity, &capture, fixup->check->arena);
    }
    closure->kind = kind_of(frame);
    closure->kind_known = true;
    closure->is_copy = true;
    closure->captures = arena_array(fixup->check->arena, count, sizeof *closure->captures);
    closure->capture_count = closure->capture_capacity = (uint32_t)count;
    for (size_t i = 0; i < count; i++) {
        struct capture *capture = &closure->captures[i];
        capture->place = copy_place(fixup->check, &list[i].path, list[i].length);
        capture->type = capture->place->type;
        capture->mode = mode_of(fixup, &list[i], capture->type);
        capture->use = list[i].span;
        closure->is_copy &= capture->mode == CAPTURE_COPY || capture->mode == CAPTURE_REF;
    }
    replace_uses(fixup->check, frame, list, count);
    for (size_t i = 0; i < count; i++)
        mark_outer(fixup, &closure->captures[i]);
}
