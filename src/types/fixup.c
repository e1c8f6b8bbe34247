/* fixup.c -- what could not be decided before all types were known, in one walk over the finished tree.
 *
 * How a place is used decides whether the overloaded Deref and Index on the way to it are the mutable ones; whether a
 * load copies or
 * moves; which locals must live in memory, and which may be moved out of. Uses are handed on to capture.c when they
 * happen inside a closure.
 */
#include <string.h>

#include "types/fixup.h"

static void fix_value(struct fixup *fixup, struct typed_expr *expr);
static void fix_block(struct fixup *fixup, struct typed_block *block);
static void use_place(struct fixup *fixup, struct typed_expr *place, enum place_use use, bool pins);

bool is_box_type(struct check *check, const struct type *type) {
    return type->kind == TYPE_ADT && type->item == lang(check, LANG_owned_box);
}

struct typed_expr *owned_root(struct typed_expr *place, bool through_box) {
    for (;;) {
        switch (place->kind) {
        case TYPED_LOCAL:
        case TYPED_CAPTURE: return place;
        case TYPED_FIELD:
        case TYPED_INDEX: place = place->base; break;
        case TYPED_DEREF:
            if (!through_box || place->base->type->kind != TYPE_ADT)
                return NULL;
            place = place->base;
            break;
        default: return NULL;
        }
    }
}

static bool is_copy(struct fixup *fixup, const struct type *type) {
    return trait_is_copy(&fixup->check->infer, type);
}

/* ---- Deref and DerefMut, Index and IndexMut --------------------------------------------------------------------- */

static void make_mutable(struct fixup *fixup, struct typed_expr *call) {
    struct check *check = fixup->check;
    bool is_deref = call->callee.fn == trait_fn(check, LANG_deref, "deref");
    bool is_index = call->callee.fn == trait_fn(check, LANG_index, "index");
    if (!is_deref && !is_index)
        return;
    struct trait_ref trait = {lang(check, is_deref ? LANG_deref_mut : LANG_index_mut), call->callee.args,
                              call->callee.arg_count};
    if (trait.trait == NULL || trait_holds(&check->infer, trait) == HOLDS_NO)
        return; /* moves.c reports the borrow */
    call->callee.fn = trait_fn(check, is_deref ? LANG_deref_mut : LANG_index_mut, is_deref ? "deref_mut" : "index_mut");
    checker_touch(check->program, call->callee.fn);
    call->type = type_ref(check->types, call->type->args[0], true);
    for (struct typed_expr *self = call->arguments[0];; self = self->base) { /* through the unsizing of an array */
        self->type = type_ref(check->types, self->type->args[0], true);
        if (self->kind == TYPED_REF)
            self->mutable = true;
        if (self->kind == TYPED_CALL) /* the step before, of which `&*` was left away */
            make_mutable(fixup, self);
        if (self->kind != TYPED_CAST)
            return;
    }
}

/* A shared reborrow `&*r` was shortened to r when the autoref was made; for &mut it must be a reborrow again. */
static void fix_place(struct fixup *fixup, struct typed_expr *place, bool mutable) {
    switch (place->kind) {
    case TYPED_FIELD:
        if (is_place(place->base))
            fix_place(fixup, place->base, mutable);
        else
            fix_value(fixup, place->base);
        break;
    case TYPED_INDEX:
        if (is_place(place->base))
            fix_place(fixup, place->base, mutable);
        else
            fix_value(fixup, place->base);
        fix_value(fixup, place->operand);
        break;
    case TYPED_DEREF: {
        struct typed_expr *base = place->base;
        if (is_place(base)) { /* a Box */
            fix_place(fixup, base, mutable);
        } else if (base->kind == TYPED_LOAD) {
            base->is_copy = true; /* the pointer stays where it is */
            fix_place(fixup, base->base, mutable && base->type->kind == TYPE_REF && base->type->mutable);
        } else {
            if (mutable && base->kind == TYPED_CALL)
                make_mutable(fixup, base);
            fix_value(fixup, base);
        }
        break;
    }
    default: break;
    }
}

static void use_place(struct fixup *fixup, struct typed_expr *place, enum place_use use, bool pins) {
    if (!is_place(place)) {
        fix_value(fixup, place);
        return;
    }
    fix_place(fixup, place, use == USE_REF_MUT || use == USE_ASSIGN);
    struct typed_expr *root;
    if (pins && (root = owned_root(place, false)) != NULL && root->kind == TYPED_LOCAL)
        root->local->address_taken = true;
    if (use == USE_MOVE && (root = owned_root(place, true)) != NULL && root->kind == TYPED_LOCAL)
        root->local->moved = true;
    record_use(fixup, place, use, place->span);
}

/* References to packed fields are refused wherever they come from: written, of a method's receiver, of a macro's argument, of a pattern. */
static void refuse_packed(struct fixup *fixup, const struct type *type, uint32_t packed, struct span span) {
    if (packed_too_tight(fixup->check, type, packed, span))
        fault(fixup->check, DIAGNOSTIC_CODE_PACKED_REFERENCE, span, NULL, NULL, NULL);
}

/* ---- Patterns --------------------------------------------------------------------------------------------------- */

struct pattern_uses {
    enum place_use strongest;
    bool pins;
    bool has_guard; /* which looks at what is bound before it moves */
    bool is_condition; /* of if, while or a guard */
    uint32_t packed;   /* the alignment of what is matched right now: packed_to */
};

/* The part of a place that a pattern in a closure reaches; NULL where nothing of the place could be captured. */
static struct typed_expr *part_of(struct fixup *fixup, struct typed_expr *whole, enum typed_expr_kind kind,
                                  const struct type *type, uint32_t index) {
    if (whole == NULL)
        return NULL;
    struct typed_expr *part = arena_alloc(fixup->check->arena, sizeof *part);
    *part = (struct typed_expr){
        .kind = kind, .type = type, .span = whole->span, .index = index, .base = whole, .implied = true};
    if (kind != TYPED_DEREF || whole->type->kind == TYPE_ADT)
        return part;
    struct typed_expr *load = arena_alloc(fixup->check->arena, sizeof *load);
    *load = (struct typed_expr){
        .kind = TYPED_LOAD, .type = whole->type, .span = whole->span, .base = whole, .is_copy = true};
    part->base = load;
    return part;
}

static void look_at(struct fixup *fixup, const struct typed_pattern *pattern, enum place_use use) {
    if (pattern->place != NULL)
        record_use(fixup, pattern->place, use, pattern->place->span);
}

static void strengthen(struct pattern_uses *uses, enum place_use use) {
    if (use > uses->strongest)
        uses->strongest = use;
}

static void fix_binding(struct fixup *fixup, struct typed_pattern *pattern, struct pattern_uses *uses, bool behind) {
    static const enum place_use use_of[] = {USE_COPY, USE_MOVE, USE_REF, USE_REF_MUT};
    if (pattern->by <= BIND_MOVE)
        pattern->by = is_copy(fixup, pattern->type) ? BIND_COPY : BIND_MOVE;
    if (uses->has_guard)
        look_at(fixup, pattern, USE_REF);
    look_at(fixup, pattern, use_of[pattern->by]);
    strengthen(uses, use_of[pattern->by]);
    uses->pins |= pattern->by >= BIND_REF && !behind;
    if (pattern->by >= BIND_REF)
        refuse_packed(fixup, pattern->type, uses->packed, pattern->span);
}

/* `place` is what the pattern is matched against, for the closure around it to take no more of it than it must: what is
   bound, and what is read to decide. */
static void fix_pattern(struct fixup *fixup, struct typed_pattern *pattern, struct pattern_uses *uses, bool behind,
                        struct typed_expr *place) {
    uint32_t packed = uses->packed;
    pattern->place = place;
    switch (pattern->kind) {
    case PATTERN_WILD: break;
    case PATTERN_BIND:
        fix_binding(fixup, pattern, uses, behind);
        if (pattern->sub != NULL)
            fix_pattern(fixup, pattern->sub, uses, behind, place);
        break;
    case PATTERN_VALUE:
        fix_value(fixup, pattern->expr);
        uses->pins |= pattern->callee.fn != NULL && !behind;
        strengthen(uses, pattern->callee.fn != NULL ? USE_REF : USE_COPY);
        look_at(fixup, pattern, USE_REF);
        break;
    case PATTERN_RANGE:
        strengthen(uses, USE_COPY);
        look_at(fixup, pattern, USE_REF);
        break;
    case PATTERN_FIELDS:
        if (pattern->is_variant && pattern->type->kind == TYPE_ADT && pattern->type->item->variant_count > 1) {
            strengthen(uses, USE_COPY);
            look_at(fixup, pattern, USE_REF); /* so that no field is captured by itself */
        }
        uses->packed = packed_within(pattern->type, packed);
        for (uint32_t i = 0; i < pattern->field_count; i++) {
            struct typed_pattern *sub = pattern->fields[i].pattern;
            fix_pattern(fixup, sub, uses, behind,
                        part_of(fixup, place, TYPED_FIELD, sub->type, pattern->fields[i].index));
        }
        break;
    case PATTERN_DEREF:
        uses->packed = 0;
        fix_pattern(fixup, pattern->sub, uses, true, part_of(fixup, place, TYPED_DEREF, pattern->sub->type, 0));
        break;
    case PATTERN_SLICE:
        if (pattern->type->kind == TYPE_SLICE) {
            strengthen(uses, USE_COPY);
            if (pattern->item_count > 0 || !pattern->has_rest)
                look_at(fixup, pattern, USE_REF);
        }
        for (uint32_t i = 0; i < pattern->item_count; i++)
            fix_pattern(fixup, pattern->items[i], uses, behind,
                        part_of(fixup, place, TYPED_INDEX, pattern->items[i]->type, 0));
        if (pattern->rest != NULL)
            fix_pattern(fixup, pattern->rest, uses, behind,
                        part_of(fixup, place, TYPED_INDEX, pattern->rest->type, 0));
        break;
    case PATTERN_OR:
        for (uint32_t i = 0; i < pattern->item_count; i++)
            fix_pattern(fixup, pattern->items[i], uses, behind, place);
        break;
    }
    uses->packed = packed;
}

/* A match only names the place, and a `let` does: their patterns say what is taken. `if let` looks at all of it. */
static void use_scrutinee(struct fixup *fixup, struct typed_expr *place, const struct pattern_uses *uses) {
    enum place_use use = uses->strongest;
    if (is_outer_place(fixup, place))
        use = uses->is_condition ? USE_REF : USE_NOTHING;
    use_place(fixup, place, use, uses->pins);
}

/* A value goes first: a closure in it must be finished before the pattern can say whether it is copied. */
static void fix_match(struct fixup *fixup, struct typed_expr *scrutinee, struct typed_pattern *pattern,
                      bool is_condition) {
    struct pattern_uses uses = {.is_condition = is_condition, .packed = packed_to(fixup->check, scrutinee)};
    if (!is_place(scrutinee))
        fix_value(fixup, scrutinee);
    fix_pattern(fixup, pattern, &uses, false, is_outer_place(fixup, scrutinee) ? scrutinee : NULL);
    if (is_place(scrutinee))
        use_scrutinee(fixup, scrutinee, &uses);
}

/* ---- Closures --------------------------------------------------------------------------------------------------- */

static void fix_parameters(struct fixup *fixup, struct typed_body *body) {
    for (uint32_t i = 0; i < body->parameter_count; i++) {
        struct pattern_uses uses = {0};
        fix_pattern(fixup, body->parameters[i], &uses, false, NULL);
    }
}

static void fix_closure(struct fixup *fixup, struct typed_expr *expr) {
    struct closure_frame frame = {.outer = fixup->frame, .closure = expr->closure};
    fixup->frame = &frame;
    fix_parameters(fixup, expr->closure->body);
    fix_value(fixup, expr->closure->body->value);
    fixup->frame = frame.outer;
    settle_captures(fixup, &frame);
}

static void fix_call(struct fixup *fixup, struct typed_expr *expr) {
    uint32_t first = 0;
    if (expr->variant == 1) { /* of a closure: its kind is known once its body is done, which may stand right here */
        expr->variant = 0;
        if (!is_place(expr->arguments[0])) {
            fix_value(fixup, expr->arguments[0]);
            first = 1;
        }
        struct closure *closure = expr->callee.args[0]->closure;
        settle_indirect_call(fixup->check, expr, closure->kind_known ? closure->kind : CLOSURE_FN);
        /* a closure called once by value that could be called again is called by reference */
    }
    for (uint32_t i = first; i < expr->argument_count; i++)
        fix_value(fixup, expr->arguments[i]);
}

/* ---- Expressions ------------------------------------------------------------------------------------------------ */

static void fix_statements(struct fixup *fixup, struct typed_block *block) {
    for (uint32_t i = 0; i < block->statement_count; i++) {
        struct typed_statement *statement = &block->statements[i];
        if (statement->kind == TYPED_STATEMENT_EXPR) {
            fix_value(fixup, statement->expr);
            continue;
        }
        struct pattern_uses uses = {0};
        if (statement->expr != NULL)
            fix_match(fixup, statement->expr, statement->pattern, false);
        else
            fix_pattern(fixup, statement->pattern, &uses, false, NULL);
        if (statement->else_block != NULL)
            fix_block(fixup, statement->else_block);
    }
}

static void fix_block(struct fixup *fixup, struct typed_block *block) {
    fix_statements(fixup, block);
    if (block->tail != NULL)
        fix_value(fixup, block->tail);
}

static void fix_arms(struct fixup *fixup, struct typed_expr *expr) {
    struct pattern_uses uses = {.packed = packed_to(fixup->check, expr->base)};
    if (!is_place(expr->base))
        fix_value(fixup, expr->base);
    struct typed_expr *place = is_outer_place(fixup, expr->base) ? expr->base : NULL;
    if (expr->arm_count == 0)
        strengthen(&uses, USE_COPY);
    for (uint32_t i = 0; i < expr->arm_count; i++) {
        uses.has_guard = expr->arms[i].guard != NULL;
        fix_pattern(fixup, expr->arms[i].pattern, &uses, false, place);
    }
    if (is_place(expr->base))
        use_scrutinee(fixup, expr->base, &uses);
    for (uint32_t i = 0; i < expr->arm_count; i++) {
        if (expr->arms[i].guard != NULL)
            fix_value(fixup, expr->arms[i].guard);
        fix_value(fixup, expr->arms[i].body);
    }
}

static bool is_scalar_value(const struct type *type) {
    return type_is_scalar(type) || type->kind == TYPE_POINTER || type->kind == TYPE_FN_POINTER ||
           (type->kind == TYPE_REF && !type->mutable);
}

/* Of `..base` a closure takes the fields that are used: they are written out. */
static void take_fields(struct fixup *fixup, struct typed_expr *expr) {
    struct check *check = fixup->check;
    const struct variant *variant = &expr->type->item->variants[expr->variant];
    struct typed_field *all = arena_array(check->arena, variant->field_count + 1, sizeof *all);
    uint32_t count = 0, given_count = expr->field_count;
    for (; count < given_count; count++)
        all[count] = expr->fields[count];
    for (uint32_t i = 0; i < variant->field_count; i++) {
        bool given = false;
        for (uint32_t k = 0; k < given_count; k++)
            given |= expr->fields[k].index == i;
        if (given)
            continue;
        const struct type *type = field_type(check, expr->type, expr->variant, i, expr->span);
        struct typed_expr *load = arena_alloc(check->arena, sizeof *load);
        struct typed_expr *field = part_of(fixup, expr->base, TYPED_FIELD, type, i);
        *load = (struct typed_expr){.kind = TYPED_LOAD, .type = type, .span = expr->base->span, .base = field};
        fix_value(fixup, load);
        all[count++] = (struct typed_field){i, load};
    }
    expr->fields = all;
    expr->field_count = count;
    expr->base = NULL;
}

static void fix_struct(struct fixup *fixup, struct typed_expr *expr) {
    for (uint32_t i = 0; i < expr->field_count; i++)
        fix_value(fixup, expr->fields[i].value);
    if (expr->base == NULL)
        return;
    if (is_outer_place(fixup, expr->base)) {
        take_fields(fixup, expr);
        return;
    }
    enum place_use use = USE_COPY;
    const struct variant *variant = &expr->type->item->variants[expr->variant];
    for (uint32_t i = 0; i < variant->field_count; i++) {
        bool given = false;
        for (uint32_t k = 0; k < expr->field_count; k++)
            given |= expr->fields[k].index == i;
        if (!given && !is_copy(fixup, field_type(fixup->check, expr->type, expr->variant, i, expr->span)))
            use = USE_MOVE;
    }
    use_place(fixup, expr->base, use, false);
}

static void fix_value(struct fixup *fixup, struct typed_expr *expr) {
    switch (expr->kind) {
    case TYPED_LOCAL:
    case TYPED_CAPTURE:
    case TYPED_UNCAPTURED:
    case TYPED_STATIC:
    case TYPED_FIELD:
    case TYPED_INDEX:
    case TYPED_DEREF: use_place(fixup, expr, USE_COPY, false); break;
    case TYPED_LOAD:
        expr->is_copy = is_copy(fixup, expr->type);
        use_place(fixup, expr->base, expr->is_copy ? USE_COPY : USE_MOVE, false);
        break;
    case TYPED_REF:
    case TYPED_RAW: {
        if (expr->kind == TYPED_REF && is_place(expr->base) && expr->format_argument)
            expr->format_argument = is_scalar_value(expr->base->type);
        else
            expr->format_argument = false;
        if (expr->kind == TYPED_REF)
            refuse_packed(fixup, expr->base->type, packed_to(fixup->check, expr->base), expr->span);
        use_place(fixup, expr->base, expr->mutable ? USE_REF_MUT : USE_REF, !expr->format_argument);
        break;
    }
    case TYPED_CALL: fix_call(fixup, expr); break;
    case TYPED_CALL_VALUE:
        fix_value(fixup, expr->base);
        for (uint32_t i = 0; i < expr->argument_count; i++)
            fix_value(fixup, expr->arguments[i]);
        break;
    case TYPED_TUPLE:
    case TYPED_ARRAY:
        for (uint32_t i = 0; i < expr->argument_count; i++)
            fix_value(fixup, expr->arguments[i]);
        break;
    case TYPED_UNARY: fix_value(fixup, expr->operand); break;
    case TYPED_BINARY:
    case TYPED_AND:
    case TYPED_OR:
        fix_value(fixup, expr->base);
        fix_value(fixup, expr->operand);
        break;
    case TYPED_LET: fix_match(fixup, expr->base, expr->pattern, true); break;
    case TYPED_CAST:
    case TYPED_REPEAT:
    case TYPED_UNREACHABLE_TAIL: fix_value(fixup, expr->base); break;
    case TYPED_ASSIGN:
    case TYPED_ASSIGN_OP:
        use_place(fixup, expr->base, USE_ASSIGN, false); /* closures capture in this order, whichever runs first */
        fix_value(fixup, expr->operand);
        break;
    case TYPED_IF:
        fix_value(fixup, expr->base);
        fix_block(fixup, expr->block);
        if (expr->operand != NULL)
            fix_value(fixup, expr->operand);
        break;
    case TYPED_MATCH: fix_arms(fixup, expr); break;
    case TYPED_WHILE:
        fix_value(fixup, expr->base);
        fix_block(fixup, expr->block);
        break;
    case TYPED_FOR: {
        struct pattern_uses uses = {0};
        fix_value(fixup, expr->base);
        fix_pattern(fixup, expr->pattern, &uses, false, NULL);
        fix_block(fixup, expr->block);
        break;
    }
    case TYPED_BLOCK:
    case TYPED_LOOP: fix_block(fixup, expr->block); break;
    case TYPED_BREAK:
    case TYPED_RETURN:
        if (expr->operand != NULL)
            fix_value(fixup, expr->operand);
        break;
    case TYPED_STRUCT: fix_struct(fixup, expr); break;
    case TYPED_CLOSURE: fix_closure(fixup, expr); break;
    case TYPED_INTEGER:
    case TYPED_FLOAT:
    case TYPED_STRING:
    case TYPED_BYTES:
    case TYPED_C_STRING:
    case TYPED_CONST:
    case TYPED_CONST_ARG:
    case TYPED_FN:
    case TYPED_CONTINUE:
    case TYPED_ERROR: break;
    }
}

void fixup_body(struct check *check, struct typed_body *body) {
    struct fixup fixup = {.check = check};
    fix_parameters(&fixup, body);
    fix_value(&fixup, body->value);
}
