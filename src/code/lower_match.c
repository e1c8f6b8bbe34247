/* lower_match.c -- match: the scrutinee once, its variant once, then the arms in order.
 *
 * Top-level alternatives of an arm are tried one by one, each with the guard, as the language has it. When the arms ask for
 * the variant or the value of the same place, one SWITCH leads to the first arm that can fit.
 */
#include "code/lower.h"

enum { SWITCH_FROM = 4 };

struct place lower_scrutinee(struct builder *b, const struct typed_expr *expr,
                             const struct typed_pattern *const *patterns, uint32_t count) {
    bool takes = false;
    for (uint32_t i = 0; i < count; i++)
        takes = takes || pattern_takes(patterns[i]);
    takes = takes && layout_for(b, expr->type)->needs_drop;
    bool looks = false;
    for (uint32_t i = 0; i < count; i++)
        looks = looks || patterns[i]->kind != PATTERN_WILD;
    if (count > 0 && !looks && names_place(expr))
        return lower_raw_place(b, expr);
    if (names_place(expr) && !(takes && is_part_of_temporary(b, expr))) {
        struct place place = lower_place(b, expr, true);
        place_keep(b, &place);
        return place;
    }
    /* A place that is read as a whole, only to be looked at: the value need not move. */
    const struct layout *layout = layout_for(b, expr->type);
    bool memory = layout->needs_drop;
    for (uint32_t i = 0; i < count; i++)
        memory = memory || pattern_has_ref(patterns[i]);
    if (is_part_of_temporary(b, expr))
        return part_of_temporary(b, expr, takes ? patterns : NULL, count);
    struct move_path *path = takes ? path_new(b, NULL, STEP_ROOT, 0, 0) : NULL;
    for (uint32_t i = 0; takes && i < count; i++)
        pattern_moves(b, patterns[i], path);
    return temporary_of(b, expr, memory, path);
}

/* One way into an arm. */
struct candidate {
    const struct typed_arm *arm;
    const struct typed_pattern *pattern;
    uint32_t arm_index;
    uint32_t entry; /* label: all of its tests */
};

static const struct typed_pattern *strip(const struct typed_pattern *pattern) {
    while (pattern->kind == PATTERN_BIND && pattern->sub != NULL)
        pattern = pattern->sub;
    return pattern;
}

/* The integer or variant that the pattern wants at its top; false: anything. */
static bool wanted_value(struct builder *b, const struct typed_pattern *pattern, const struct layout *layout,
                         int64_t *value) {
    pattern = strip(pattern);
    if (pattern_reads_tag(pattern, layout)) {
        *value = pattern->variant;
        return true;
    }
    if (pattern->kind == PATTERN_VALUE && layout->abi == ABI_INTEGER && layout->variant_count == 0 &&
        layout->scalar != SCALAR_F32 && layout->scalar != SCALAR_F64)
        return constant_integer(b, pattern->expr, value);
    return false;
}

static bool is_open(const struct typed_pattern *pattern) {
    pattern = strip(pattern);
    return pattern->kind == PATTERN_WILD || pattern->kind == PATTERN_BIND;
}

/* SWITCH over the candidates' entries, when every one wants a plain value or takes all. */
static void emit_switch(struct builder *b, const struct place *place, uint32_t tag, struct candidate *candidates, uint32_t count,
                        uint32_t none) {
    const struct layout *layout = place->layout;
    int64_t *values = arena_array(b->arena, count, sizeof *values);
    uint32_t *targets = arena_array(b->arena, count, sizeof *targets);
    uint32_t used = 0, otherwise = none;
    for (uint32_t i = 0; i < count; i++) {
        int64_t value;
        if (wanted_value(b, candidates[i].pattern, layout, &value)) {
            bool known = false;
            for (uint32_t k = 0; k < used; k++)
                known = known || values[k] == value;
            if (!known) {
                values[used] = value;
                targets[used++] = candidates[i].entry;
            }
        } else if (is_open(candidates[i].pattern)) {
            otherwise = candidates[i].entry;
            break;
        } else {
            return;
        }
    }
    if (used < SWITCH_FROM)
        return;
    uint32_t slot = tag != NO_TAG ? tag : layout->variant_count > 0 ? read_variant(b, place) : value_slots(b, place);
    struct lowering *lowering = b->lowering;
    struct code *code = lowering->code;
    code->switches =
        code_grow(lowering, code->switches, code->switch_count, &lowering->switch_capacity, sizeof *code->switches);
    uint32_t index = code->switch_count++;
    code->switches[index] =
        (struct switch_table){.values = values, .targets = targets, .count = used, .otherwise = otherwise};
    b->switches = arena_grow(b->arena, b->switches, b->switch_count, &b->switch_capacity, sizeof *b->switches);
    b->switches[b->switch_count++] = index;
    for (uint32_t i = 0; i < used; i++)
        b->labels[targets[i]].references++;
    b->labels[otherwise].references++;
    emit(b, OP_CODE_SWITCH, slot, 0, 0, index);
}

static uint32_t count_alternatives(const struct typed_pattern *pattern) {
    if (pattern->kind != PATTERN_OR)
        return 1;
    uint32_t count = 0;
    for (uint32_t i = 0; i < pattern->item_count; i++)
        count += count_alternatives(pattern->items[i]);
    return count;
}

static void add_candidates(struct candidate *candidates, uint32_t *count, const struct typed_arm *arm, uint32_t index,
                           const struct typed_pattern *pattern) {
    if (pattern->kind != PATTERN_OR) {
        candidates[(*count)++] = (struct candidate){arm, pattern, index, 0};
        return;
    }
    for (uint32_t i = 0; i < pattern->item_count; i++)
        add_candidates(candidates, count, arm, index, pattern->items[i]);
}

/* Alternatives without bindings and guard need not repeat the arm's body: they are tested as one pattern. */
static bool is_repeated(const struct typed_arm *arm) {
    return arm->pattern->kind == PATTERN_OR && (arm->guard != NULL || pattern_binds(arm->pattern));
}

/* What the lets of a guard bind, and its temporaries, live until the end of the arm; what the arm's pattern binds outlives them. */
static void lower_arm(struct builder *b, const struct candidate *candidate, const struct place *place, uint32_t tag,
                      uint32_t next, uint32_t end, const struct place *to) {
    struct scope scope, guard, *saved = b->temporaries, *bindings = b->bindings;
    const struct typed_arm *arm = candidate->arm;
    scope_enter(b, &scope, closing_brace(arm->body->span));
    b->bindings = &scope;
    struct failure failure = {.label = next, .scope = &scope};
    uint32_t top = b->slots_top;
    b->tag_slot = tag;
    b->tag_place = *place;
    pattern_test(b, candidate->pattern, place, &failure);
    b->tag_slot = NO_TAG;
    b->slots_top = top;
    bool keeps = arm->guard != NULL && condition_binds(arm->guard);
    if (arm->guard != NULL) {
        pattern_bind(b, candidate->pattern, place, BIND_FOR_GUARD);
        scope_enter(b, &guard, closing_brace(keeps ? arm->body->span : arm->guard->span));
        b->temporaries = &guard;
        struct failure refused = {.label = new_label(b), .scope = &guard};
        lower_condition(b, arm->guard, &refused);
        struct scheduled *kept = b->chain;
        if (!keeps)
            scope_leave(b, &guard);
        b->temporaries = saved;
        uint32_t accepted = new_label(b);
        emit_jump(b, accepted);
        failure_finish(b, &refused);
        label_bind(b, refused.label);
        if (keeps)
            b->chain = guard.base;
        emit_jump(b, failure_label(b, &failure));
        if (keeps)
            b->chain = kept;
        label_bind(b, accepted);
        pattern_bind(b, candidate->pattern, place, BIND_AFTER_GUARD);
    } else {
        pattern_bind(b, candidate->pattern, place, BIND_ALL);
    }
    lower_into_terminating(b, arm->body, to, false);
    if (keeps)
        scope_leave(b, &guard);
    scope_leave(b, &scope);
    b->bindings = bindings;
    emit_jump(b, end);
    failure_finish(b, &failure);
    b->slots_top = top;
}

void lower_match(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    uint32_t top = b->slots_top, total = 0;
    const struct typed_pattern **patterns = arena_array(b->arena, expr->arm_count + 1, sizeof *patterns);
    for (uint32_t i = 0; i < expr->arm_count; i++) {
        patterns[i] = expr->arms[i].pattern;
        total += count_alternatives(patterns[i]);
    }
    struct place place = lower_scrutinee(b, expr->base, patterns, expr->arm_count);
    b->span = expr->base->span;
    if (expr->arm_count == 0) {
        emit_de(b, OP_CODE_TRAP, 0, 0, 0, TRAP_EMPTY_MATCH, place.layout->index + 1);
        b->slots_top = top;
        return;
    }
    uint32_t tag = NO_TAG;
    bool by_variant = false;
    for (uint32_t i = 0; i < expr->arm_count; i++) {
        const struct typed_pattern *pattern = strip(patterns[i]);
        if (pattern->kind == PATTERN_OR && pattern->item_count > 0)
            pattern = strip(pattern->items[0]);
        by_variant = by_variant || pattern_reads_tag(pattern, place.layout);
    }
    if (by_variant && place.kind != PLACE_NONE)
        tag = read_variant(b, &place);
    struct candidate *candidates = arena_array(b->arena, total, sizeof *candidates);
    uint32_t count = 0;
    for (uint32_t i = 0; i < expr->arm_count; i++) {
        if (is_repeated(&expr->arms[i]))
            add_candidates(candidates, &count, &expr->arms[i], i, patterns[i]);
        else
            candidates[count++] = (struct candidate){&expr->arms[i], patterns[i], i, 0};
    }
    for (uint32_t i = 0; i < count; i++)
        candidates[i].entry = new_label(b);
    uint32_t end = new_label(b), none = new_label(b);
    if (count >= SWITCH_FROM)
        emit_switch(b, &place, tag, candidates, count, none);
    for (uint32_t i = 0; i < count; i++) {
        label_bind(b, candidates[i].entry);
        lower_arm(b, &candidates[i], &place, tag, i + 1 < count ? candidates[i + 1].entry : none, end, to);
    }
    label_bind(b, none);
    emit(b, OP_CODE_TRAP, 0, 0, 0, TRAP_NO_ARM);
    label_bind(b, end);
    b->slots_top = top;
}
