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

bool is_outer_place(const struct fixup *fixup, struct typed_expr *place) {
    struct path_steps steps;
    return fixup->frame != NULL && is_place(place) && steps_of(place, &steps) &&
           !is_own(fixup->frame->closure, steps.nodes[0]);
}

void record_use(struct fixup *fixup, struct typed_expr *place, enum place_use use, struct span span) {
    struct closure_frame *frame = fixup->frame;
    if (!is_outer_place(fixup, place))
        return;
    frame->uses = arena_grow(fixup->check->arena, frame->uses, frame->count, &frame->capacity, sizeof *frame->uses);
    frame->uses[frame->count++] = (struct recorded_use){place, use, span};
}

/* ---- Cutting ---------------------------------------------------------------------------------------------------- */

static const struct type *pointer_of(const struct typed_expr *deref) {
    return deref->base->type;
}

static bool derefs(const struct typed_expr *node, enum type_kind kind) {
    return node->kind == TYPED_DEREF && pointer_of(node)->kind == kind;
}

static bool is_field_of(const struct typed_expr *node, bool of_union) {
    if (node->kind != TYPED_FIELD || node->base->type->kind != TYPE_ADT)
        return false;
    const struct item *adt = node->base->type->item;
    return of_union ? adt->kind == ITEM_UNION : (adt->repr & REPR_PACKED) != 0;
}

/* Through a `&mut` that is cut away, something is changed: the reference to it must be the only one. */
static void shorten(struct place_capture *capture, size_t length) {
    for (size_t i = length; i < capture->length; i++)
        if (derefs(capture->path.nodes[i], TYPE_REF) && pointer_of(capture->path.nodes[i])->mutable &&
            capture->use == USE_REF_MUT)
            capture->use = USE_UNIQUE;
    if (length < capture->length)
        capture->length = length;
}

/* The use as the closure sees it: what lies behind a raw pointer is changed without a mutable closure, and nothing can
   be moved out from behind any pointer but a Box (moves.c reports it). */
static enum place_use effective(const struct path_steps *steps, enum place_use use) {
    bool unique = true;
    for (size_t i = 1; i < steps->count; i++) {
        const struct typed_expr *at = steps->nodes[i];
        if (at->kind != TYPED_DEREF || pointer_of(at)->kind == TYPE_ADT)
            continue;
        unique &= pointer_of(at)->kind == TYPE_REF && pointer_of(at)->mutable;
        if (use == USE_MOVE)
            use = USE_REF;
    }
    if (use == USE_ASSIGN)
        use = USE_REF_MUT;
    if (use == USE_COPY || (!unique && use == USE_REF_MUT))
        use = USE_REF;
    return use;
}

/* What must not be taken apart: fields of packed values and of unions, elements, what raw pointers point to. Of what
   lies behind a shared reference that reference is enough. */
static void cut_precision(struct place_capture *capture) {
    for (size_t i = 1; i < capture->length; i++) {
        const struct typed_expr *at = capture->path.nodes[i];
        if ((capture->use != USE_MOVE && is_field_of(at, false)) || is_field_of(at, true) || derefs(at, TYPE_POINTER) ||
            at->kind == TYPED_INDEX)
            shorten(capture, i);
    }
    size_t last = capture->length;
    while (last-- > 1)
        if (capture->path.nodes[last]->kind == TYPED_DEREF)
            break;
    if (last > 0 && derefs(capture->path.nodes[last], TYPE_REF) && !pointer_of(capture->path.nodes[last])->mutable)
        shorten(capture, last + 1);
}

/* A value that moves in is cut at the first pointer, and at what has a destructor: that moves as a whole. */
static void cut_moved(struct check *check, struct place_capture *capture) {
    capture->use = USE_MOVE;
    for (size_t i = 1; i < capture->length; i++)
        if (capture->path.nodes[i]->kind == TYPED_DEREF)
            shorten(capture, i);
    if (trait_is_copy(&check->infer, capture->path.nodes[capture->length - 1]->type))
        return;
    struct item *drop = lang(check, LANG_drop);
    for (size_t i = 1; i < capture->length; i++) {
        const struct typed_expr *at = capture->path.nodes[i];
        const struct type *type = at->kind == TYPED_FIELD ? at->base->type : NULL;
        if (type != NULL && type->kind == TYPE_ADT && drop != NULL &&
            trait_holds_for(&check->infer, drop, type) == HOLDS_YES)
            shorten(capture, i);
    }
}

static struct place_capture cut(struct check *check, const struct closure *closure, const struct recorded_use *use,
                                const struct path_steps *steps) {
    struct place_capture capture = {.path = *steps, .length = steps->count, .span = use->span};
    capture.use = effective(steps, use->use);
    cut_precision(&capture);
    if (closure->is_move || capture.use == USE_MOVE)
        cut_moved(check, &capture);
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

static void strengthen(struct place_capture *into, const struct place_capture *from) {
    if (from->use > into->use) {
        into->use = from->use;
        into->span = from->span;
    }
}

/* No capture lies in another: the one around both stays. */
static void join(struct place_capture **list, size_t *count, size_t *capacity, struct place_capture capture,
                 struct arena *arena) {
    size_t kept = 0;
    for (size_t i = 0; i < *count; i++) {
        struct place_capture *old = &(*list)[i];
        size_t shared = common(old, &capture);
        if (shared == old->length) {
            shorten(&capture, shared);
            strengthen(old, &capture);
            return;
        }
        if (shared == capture.length) {
            shorten(old, shared);
            strengthen(&capture, old);
        } else {
            (*list)[kept++] = *old;
        }
    }
    *count = kept;
    *list = arena_grow(arena, *list, *count, capacity, sizeof **list);
    (*list)[(*count)++] = capture;
}

static bool goes_before(const struct place_capture *a, const struct place_capture *b) {
    for (size_t i = 1; i < a->length && i < b->length; i++) {
        const struct typed_expr *left = a->path.nodes[i], *right = b->path.nodes[i];
        if (left->kind == TYPED_FIELD && right->kind == TYPED_FIELD && left->index != right->index)
            return left->index < right->index;
    }
    return false;
}

/* Variables in the order in which they are first used, the parts of each as they are declared: so they are dropped. */
static void sort(struct place_capture *list, size_t count) {
    for (size_t i = 0; i < count; i++) {
        size_t end = i + 1;
        for (size_t k = i + 1; k < count; k++) {
            if (!same_step(list[k].path.nodes[0], list[i].path.nodes[0]))
                continue;
            struct place_capture moved = list[k];
            memmove(&list[end + 1], &list[end], (k - end) * sizeof *list);
            size_t at = end++;
            for (; at > i && goes_before(&moved, &list[at - 1]); at--)
                list[at] = list[at - 1];
            list[at] = moved;
        }
        i = end - 1;
    }
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
    return capture->use >= USE_UNIQUE ? CAPTURE_REF_MUT : CAPTURE_REF;
}

/* First every use is matched, then all are replaced: the captures' own paths are made of the nodes that change. */
static void replace_uses(struct check *check, struct closure_frame *frame, const struct place_capture *captures,
                         size_t count) {
    struct replacement {
        struct typed_expr *at;
        size_t capture;
    } *found = arena_array(check->arena, frame->count, sizeof *found);
    size_t found_count = 0;
    const size_t none = count;
    for (size_t i = 0; i < frame->count; i++) {
        struct path_steps steps;
        if (!steps_of(frame->uses[i].place, &steps) || steps.nodes[0]->kind != TYPED_LOCAL)
            continue;
        struct place_capture used = {.path = steps, .length = steps.count};
        size_t k = 0;
        while (k < count && common(&captures[k], &used) < captures[k].length)
            k++;
        if (k < count)
            found[found_count++] = (struct replacement){steps.nodes[captures[k].length - 1], k};
        else
            found[found_count++] = (struct replacement){frame->uses[i].place, none};
    }
    for (size_t i = 0; i < found_count; i++) {
        struct typed_expr *at = found[i].at;
        if (found[i].capture == none)
            *at = (struct typed_expr){.kind = TYPED_UNCAPTURED, .type = at->type, .span = at->span};
        else
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

static void find_named(struct fixup *fixup, struct closure_frame *frame) {
    struct closure *closure = frame->closure;
    closure->named = arena_array(fixup->check->arena, frame->count, sizeof *closure->named);
    for (size_t i = 0; i < frame->count; i++) {
        struct place_capture named = {.use = USE_REF, .span = frame->uses[i].span};
        if (frame->uses[i].use != USE_NOTHING || !steps_of(frame->uses[i].place, &named.path))
            continue;
        named.length = named.path.count;
        cut_precision(&named);
        closure->named[closure->named_count++] = copy_place(fixup->check, &named.path, named.length);
    }
}

void settle_captures(struct fixup *fixup, struct closure_frame *frame) {
    struct closure *closure = frame->closure;
    struct place_capture *list = NULL;
    size_t count = 0, capacity = 0;
    for (size_t i = 0; i < frame->count; i++) {
        struct path_steps steps;
        if (frame->uses[i].use == USE_NOTHING || !steps_of(frame->uses[i].place, &steps))
            continue;
        join(&list, &count, &capacity, cut(fixup->check, closure, &frame->uses[i], &steps), fixup->check->arena);
    }
    sort(list, count);
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
        capture->unique = list[i].use == USE_UNIQUE;
        capture->use = list[i].span;
        closure->is_copy &= capture->mode == CAPTURE_COPY || capture->mode == CAPTURE_REF;
    }
    find_named(fixup, frame);
    replace_uses(fixup->check, frame, list, count);
    for (size_t i = 0; i < count; i++)
        mark_outer(fixup, &closure->captures[i]);
    for (uint32_t i = 0; i < closure->named_count; i++)
        record_use(fixup, closure->named[i], USE_NOTHING, closure->named[i]->span);
}
