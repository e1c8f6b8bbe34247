/* check_pattern.c -- patterns against the type of the place they match.
 *
 * Match ergonomics are made explicit: where a pattern that is no reference pattern meets a reference, PATTERN_DEREF
 * nodes are put around
 * it and the default binding mode becomes ref or ref mut; a name then binds BIND_REF or BIND_REF_MUT. The moves of
 * BIND_MOVE
 * are settled in fixup.c, when it is known what is Copy.
 */
#include <string.h>

#include "types/check.h"

enum mode { MODE_MOVE, MODE_REF, MODE_REF_MUT };

struct bound_name {
    const struct symbol *name; /* its key */
    struct local *local;
};

/* The names that the first alternative of an or-pattern bound: the others must bind the same. */
struct reuse {
    struct reuse *outer;
    const struct bound_name *items;
    size_t count;
};

struct match {
    struct check *check;
    struct bound_name *bound;
    size_t count, capacity;
    struct reuse *reuse;
};

static struct typed_pattern *pattern_in(struct match *match, const struct pattern *pattern, const struct type *type,
                                        enum mode mode);

static struct typed_pattern *wild(struct match *match, const struct type *type, struct span span) {
    return pattern_node(match->check, PATTERN_WILD, type, span);
}

/* ---- Bindings --------------------------------------------------------------------------------------------------- */

static struct local *bind_name(struct match *match, const struct name *name, const struct type *type, bool mutable) {
    struct check *check = match->check;
    const struct symbol *key = scope_key(check->program, name->symbol, name->mark);
    struct local *local = NULL;
    for (struct reuse *reuse = match->reuse; reuse != NULL && local == NULL; reuse = reuse->outer)
        for (size_t i = 0; i < reuse->count && local == NULL; i++)
            if (reuse->items[i].name == key)
                local = reuse->items[i].local;
    bool again = false;
    for (size_t i = 0; i < match->count; i++)
        again |= match->bound[i].name == key;
    if (again) {
        fault(check, DIAGNOSTIC_CODE_BOUND_TWICE, name->span, name->symbol->text, NULL, NULL);
    } else if (local != NULL) {
        if (!inference_unify(&check->infer, local->type, type))
            mismatch(check, name->span, local->type, type);
    } else if (match->reuse != NULL) {
        fault(check, DIAGNOSTIC_CODE_OR_PATTERN_BINDING, name->span, name->symbol->text, NULL, NULL);
    }
    if (local == NULL) {
        local = local_new(check, name->symbol, type, name->span, mutable);
        local->key = key;
        check->scope = scope_bind(check->program, check->scope, key, local);
    }
    match->bound = arena_grow(check->arena, match->bound, match->count, &match->capacity, sizeof *match->bound);
    match->bound[match->count++] = (struct bound_name){key, local};
    return local;
}

static struct typed_pattern *binding(struct match *match, const struct pattern *pattern, const struct type *type,
                                     enum mode mode) {
    struct check *check = match->check;
    struct typed_pattern *result = pattern_node(check, PATTERN_BIND, type, pattern->span);
    result->by = BIND_MOVE;
    if (pattern->ident.is_ref)
        result->by = pattern->ident.is_mutable ? BIND_REF_MUT : BIND_REF;
    else if (mode != MODE_MOVE && !pattern->ident.is_mutable)
        result->by = mode == MODE_REF ? BIND_REF : BIND_REF_MUT;
    if (mode != MODE_MOVE && (pattern->ident.is_ref || pattern->ident.is_mutable) && check->program->edition >= 2024 &&
        !check->owner->is_prelude)
        fault(check, DIAGNOSTIC_CODE_PATTERN_ERGONOMICS, pattern->span, NULL, NULL, NULL);
    const struct type *of = result->by == BIND_MOVE ? type : type_ref(check->types, type, result->by == BIND_REF_MUT);
    result->local = bind_name(match, &pattern->ident.name, of, pattern->ident.is_mutable && !pattern->ident.is_ref);
    if (pattern->ident.sub != NULL)
        result->sub = pattern_in(match, pattern->ident.sub, type, mode);
    return result;
}

/* ---- Constants -------------------------------------------------------------------------------------------------- */

static void compare_with_eq(struct check *check, struct typed_pattern *pattern) {
    const struct type *type = shallow(check, pattern->type);
    if (type_is_scalar(type) || type->kind == TYPE_ERROR || type->kind == TYPE_POINTER ||
        pattern->expr->kind == TYPED_STRING)
        return;
    const struct type *args[2] = {type, type};
    pattern->callee.fn = trait_fn(check, LANG_partial_eq, "eq");
    pattern->callee.args = copy_types(check, args, 2);
    pattern->callee.arg_count = 2;
}

static struct typed_pattern *value_pattern(struct match *match, struct typed_expr *expr, const struct type *type,
                                           struct span span) {
    struct check *check = match->check;
    if (!inference_unify(&check->infer, type, expr->type) && expr->kind != TYPED_ERROR) {
        mismatch(check, span, type, expr->type);
        return wild(match, type, span);
    }
    if (expr->kind == TYPED_ERROR)
        return wild(match, type, span);
    struct typed_pattern *result = pattern_node(check, PATTERN_VALUE, type, span);
    result->expr = expr;
    if (expr->kind == TYPED_CONST)
        compare_with_eq(check, result);
    return result;
}

static struct typed_expr *literal_value(struct check *check, const struct expr *expr, const struct type *expected) {
    if (expr->kind == EXPR_PATH)
        return check_path(check, expr, expected);
    return check_expr(check, expr, expected);
}

/* b"ab" against &[u8] or &[u8; 2]: a slice pattern behind a reference. */
static struct typed_pattern *bytes_pattern(struct match *match, const struct literal *literal, const struct type *type,
                                           struct span span) {
    struct check *check = match->check;
    const struct type *inner = shallow(check, type->args[0]);
    struct typed_pattern *outer = pattern_node(check, PATTERN_DEREF, type, span);
    struct typed_pattern *slice = pattern_node(check, PATTERN_SLICE, inner, span);
    outer->sub = slice;
    slice->item_count = slice->prefix_count = (uint32_t)literal->length;
    slice->items = arena_array(check->arena, literal->length, sizeof(struct typed_pattern *));
    for (size_t i = 0; i < literal->length; i++) {
        const struct type *byte = simple(check, TYPE_U8);
        struct typed_expr *value = integer_node(check, (unsigned char)literal->text[i], byte, span);
        slice->items[i] = value_pattern(match, value, byte, span);
    }
    return outer;
}

static struct typed_pattern *range_pattern(struct match *match, const struct pattern *pattern,
                                           const struct type *type) {
    struct check *check = match->check;
    struct typed_pattern *result = pattern_node(check, PATTERN_RANGE, type, pattern->span);
    const struct expr *ends[2] = {pattern->range.start, pattern->range.end};
    struct typed_expr *values[2] = {NULL, NULL};
    for (int i = 0; i < 2; i++) {
        if (ends[i] == NULL)
            continue;
        values[i] = literal_value(check, ends[i], type);
        const struct type *found = shallow(check, values[i]->type);
        if (found->kind != TYPE_ERROR && !type_is_scalar(found) && !type_is_wide(found))
            fault(check, DIAGNOSTIC_CODE_PATTERN_RANGE_TYPE, ends[i]->span, NULL, NULL, NULL);
        else if (!inference_unify(&check->infer, type, found))
            mismatch(check, ends[i]->span, type, found);
    }
    result->low = values[0];
    result->high = values[1];
    result->inclusive = pattern->range.is_inclusive;
    return result;
}

/* ---- Structs, variants, tuples ---------------------------------------------------------------------------------- */

static struct typed_pattern *fields_node(struct match *match, const struct type *type, uint32_t variant,
                                         size_t capacity, struct span span) {
    struct typed_pattern *result = pattern_node(match->check, PATTERN_FIELDS, type, span);
    result->is_variant = type->kind == TYPE_ADT && type->item->kind == ITEM_ENUM;
    result->variant = variant;
    result->fields = arena_array(match->check->arena, capacity, sizeof *result->fields);
    return result;
}

/* (a, .., z): the elements before the rest count from the front, those behind it from the back. */
static void positional(struct match *match, struct typed_pattern *result, struct pattern *const *elements, size_t count,
                       size_t wanted,
                       const struct type *(*type_at)(struct check *, const struct typed_pattern *, uint32_t),
                       enum mode mode, const char *name) {
    struct check *check = match->check;
    size_t rest = count;
    for (size_t i = 0; i < count; i++)
        if (elements[i]->kind == AST_PATTERN_REST)
            rest = i;
    size_t given = rest < count ? count - 1 : count;
    if (given > wanted || (rest == count && given != wanted)) {
        if (name != NULL)
            fault(check, DIAGNOSTIC_CODE_PATTERN_FIELD_COUNT, result->span, arena_format(check->arena, "%zu", given),
                  arena_format(check->arena, "%zu", wanted), name);
        for (size_t i = 0; i < count; i++)
            if (i != rest)
                pattern_in(match, elements[i], error_type(check), mode);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        if (i == rest)
            continue;
        uint32_t index = (uint32_t)(i < rest ? i : wanted - (count - i));
        struct typed_subpattern *field = &result->fields[result->field_count];
        field->index = index;
        field->pattern = pattern_in(match, elements[i], type_at(check, result, index), mode);
        result->field_count++;
    }
}

static const struct type *adt_field_at(struct check *check, const struct typed_pattern *pattern, uint32_t index) {
    return field_type(check, pattern->type, pattern->variant, index, pattern->span);
}

static const struct type *tuple_field_at(struct check *check, const struct typed_pattern *pattern, uint32_t index) {
    (void)check;
    return pattern->type->args[index];
}

static void bind_as_errors(struct match *match, struct pattern *const *elements, size_t count, enum mode mode) {
    for (size_t i = 0; i < count; i++)
        if (elements[i]->kind != AST_PATTERN_REST)
            pattern_in(match, elements[i], error_type(match->check), mode);
}

static struct typed_pattern *tuple_struct_pattern(struct match *match, const struct pattern *pattern,
                                                  const struct type *type, enum mode mode) {
    struct check *check = match->check;
    struct value_path value;
    bool ok = resolve_value_path(check, pattern->tuple_struct.path, NULL, &value);
    if (ok && (value.kind != VALUE_FN || value.variant == NULL)) {
        fault(check, DIAGNOSTIC_CODE_PATTERN_NOT_CONSTANT, pattern->tuple_struct.path->span,
              pattern->tuple_struct.path->segments[pattern->tuple_struct.path->segment_count - 1].name.symbol->text,
              NULL, NULL);
        ok = false;
    }
    if (ok && !inference_unify(&check->infer, type, value.type)) {
        mismatch(check, pattern->span, type, value.type);
        ok = false;
    }
    if (!ok) {
        bind_as_errors(match, pattern->tuple_struct.elements, pattern->tuple_struct.count, mode);
        return wild(match, error_type(check), pattern->span);
    }
    item_fields(check->program, value.type->item);
    if (value.variant->shape != VARIANT_TUPLE) {
        fault(check, DIAGNOSTIC_CODE_PATTERN_NOT_CONSTANT, pattern->span, value.variant->name->text, NULL, NULL);
        bind_as_errors(match, pattern->tuple_struct.elements, pattern->tuple_struct.count, mode);
        return wild(match, type, pattern->span);
    }
    const struct type *adt = value.type; /* the scrutinee may be an error */
    struct typed_pattern *result =
        fields_node(match, adt, value.variant_index, pattern->tuple_struct.count, pattern->span);
    positional(match, result, pattern->tuple_struct.elements, pattern->tuple_struct.count, value.variant->field_count,
               adt_field_at, mode, value.variant->name->text);
    return result;
}

static struct typed_pattern *struct_pattern(struct match *match, const struct pattern *pattern, const struct type *type,
                                            enum mode mode) {
    struct check *check = match->check;
    const struct type *adt;
    const struct variant *variant;
    uint32_t index;
    bool ok = resolve_struct_path(check, pattern->structure.path, &adt, &variant, &index);
    if (ok && !inference_unify(&check->infer, type, adt)) {
        mismatch(check, pattern->span, type, adt);
        ok = false;
    }
    if (!ok) {
        for (size_t i = 0; i < pattern->structure.count; i++)
            pattern_in(match, pattern->structure.fields[i].pattern, error_type(check), mode);
        return wild(match, error_type(check), pattern->span);
    }
    adt = shallow(check, adt);
    struct typed_pattern *result = fields_node(match, adt, index, pattern->structure.count, pattern->span);
    bool *given = arena_array(check->arena, variant->field_count + 1u, sizeof *given);
    for (size_t i = 0; i < pattern->structure.count; i++) {
        const struct field_pattern *written = &pattern->structure.fields[i];
        uint32_t field = 0;
        while (field < variant->field_count && variant->fields[field].name != written->name.symbol)
            field++;
        if (field == variant->field_count) {
            fault(check, DIAGNOSTIC_CODE_PATTERN_NO_FIELD, written->name.span, written->name.symbol->text,
                  variant->name->text, NULL);
            pattern_in(match, written->pattern, error_type(check), mode);
            continue;
        }
        if (given[field])
            fault(check, DIAGNOSTIC_CODE_PATTERN_FIELD_TWICE, written->name.span, written->name.symbol->text, NULL,
                  NULL);
        if (!field_visible(check, adt, field))
            fault(check, DIAGNOSTIC_CODE_PRIVATE_FIELD_IN_LITERAL, written->name.span, written->name.symbol->text,
                  text_of(check, adt), NULL);
        given[field] = true;
        struct typed_pattern *sub = pattern_in(match, written->pattern, adt_field_at(check, result, field), mode);
        result->fields[result->field_count++] = (struct typed_subpattern){field, sub};
    }
    const char *missing = NULL;
    for (uint32_t i = 0; i < variant->field_count && !pattern->structure.has_rest && adt->item->kind != ITEM_UNION; i++)
        if (!given[i])
            missing = missing == NULL ? arena_format(check->arena, "`%s`", variant->fields[i].name->text)
                                      : arena_format(check->arena, "%s, `%s`", missing, variant->fields[i].name->text);
    if (missing != NULL)
        fault(check, DIAGNOSTIC_CODE_PATTERN_MISSING_FIELD, pattern->span, missing, NULL, NULL);
    for (size_t i = 0; i < pattern->structure.count && adt->item->kind == ITEM_UNION; i++)
        if (pattern->structure.fields[i].pattern->kind != AST_PATTERN_WILDCARD) /* _ reads nothing */
            unsafe_needed(check, pattern->span, "union", NULL);
    return result;
}

static struct typed_pattern *tuple_pattern(struct match *match, const struct pattern *pattern, const struct type *type,
                                           enum mode mode) {
    struct check *check = match->check;
    struct pattern *const *elements = pattern->list.elements;
    size_t count = pattern->list.count;
    if (is_unknown(type)) {
        const struct type **types = arena_array(check->arena, count, sizeof *types);
        for (size_t i = 0; i < count; i++)
            types[i] = fresh(check, pattern->span);
        const struct type *tuple = type_tuple(check->types, types, count);
        inference_unify(&check->infer, type, tuple);
        type = tuple;
    }
    size_t given = count;
    for (size_t i = 0; i < count; i++)
        given -= elements[i]->kind == AST_PATTERN_REST;
    if (type->kind != TYPE_TUPLE || given > type->count || (given == count && count != type->count)) {
        const struct type **types = arena_array(check->arena, count, sizeof *types);
        for (size_t i = 0; i < count; i++)
            types[i] = fresh(check, pattern->span);
        mismatch(check, pattern->span, type, type_tuple(check->types, types, count));
        bind_as_errors(match, elements, count, mode);
        return wild(match, error_type(check), pattern->span);
    }
    struct typed_pattern *result = fields_node(match, type, 0, count, pattern->span);
    positional(match, result, elements, count, type->count, tuple_field_at, mode, NULL);
    return result;
}

/* ---- Slices ----------------------------------------------------------------------------------------------------- */

static bool is_rest(const struct pattern *pattern) {
    return pattern->kind == AST_PATTERN_REST || (pattern->kind == AST_PATTERN_IDENT && pattern->ident.sub != NULL &&
                                                 pattern->ident.sub->kind == AST_PATTERN_REST);
}

static const struct type *rest_type(struct check *check, const struct type *type, size_t given) {
    if (type->kind == TYPE_SLICE || type->kind == TYPE_ERROR)
        return type;
    const struct type *length = shallow(check, type->args[1]);
    if (length->kind != TYPE_CONST)
        return type_slice(check->types, type->args[0]);
    return type_array(check->types, type->args[0], type_const(check->types, length->value - (int64_t)given));
}

static struct typed_pattern *slice_pattern(struct match *match, const struct pattern *pattern, const struct type *type,
                                           enum mode mode) {
    struct check *check = match->check;
    struct pattern *const *elements = pattern->list.elements;
    size_t count = pattern->list.count;
    size_t rest = count;
    for (size_t i = 0; i < count; i++)
        if (is_rest(elements[i]))
            rest = i;
    size_t given = rest < count ? count - 1 : count;
    if (is_unknown(type) && rest == count) {
        const struct type *array =
            type_array(check->types, fresh(check, pattern->span), type_const(check->types, (int64_t)count));
        inference_unify(&check->infer, type, array);
        type = array;
    }
    if (type->kind != TYPE_ARRAY && type->kind != TYPE_SLICE) {
        if (type->kind != TYPE_ERROR)
            fault(check, DIAGNOSTIC_CODE_PATTERN_SLICE_TYPE, pattern->span, text_of(check, type), NULL, NULL);
        for (size_t i = 0; i < count; i++)
            if (elements[i]->kind != AST_PATTERN_REST && i != rest)
                pattern_in(match, elements[i], error_type(check), mode);
        return wild(match, error_type(check), pattern->span);
    }
    if (type->kind == TYPE_ARRAY) {
        const struct type *length = shallow(check, type->args[1]);
        if (is_unknown(length) && rest == count)
            inference_unify(&check->infer, length, type_const(check->types, (int64_t)count));
        if (length->kind == TYPE_CONST &&
            (rest == count ? length->value != (int64_t)count : length->value < (int64_t)given))
            fault(check, rest == count ? DIAGNOSTIC_CODE_PATTERN_ARRAY_LENGTH : DIAGNOSTIC_CODE_PATTERN_ARRAY_SHORT,
                  pattern->span, arena_format(check->arena, "%zu", given),
                  arena_format(check->arena, "%lld", (long long)length->value), NULL);
    }
    struct typed_pattern *result = pattern_node(check, PATTERN_SLICE, type, pattern->span);
    result->items = arena_array(check->arena, count, sizeof(struct typed_pattern *));
    result->prefix_count = (uint32_t)(rest < count ? rest : count);
    result->has_rest = rest < count;
    for (size_t i = 0; i < count; i++) {
        if (i != rest) {
            result->items[result->item_count++] = pattern_in(match, elements[i], type->args[0], mode);
            continue;
        }
        if (elements[i]->kind == AST_PATTERN_REST)
            continue;
        struct pattern whole = *elements[i]; /* name @ .. binds the middle */
        whole.ident.sub = NULL;
        result->rest = binding(match, &whole, rest_type(check, type, given), mode);
    }
    return result;
}

/* ---- References, alternatives ----------------------------------------------------------------------------------- */

static struct typed_pattern *reference_pattern(struct match *match, const struct pattern *pattern,
                                               const struct type *type, enum mode mode) {
    struct check *check = match->check;
    if (is_unknown(type)) {
        const struct type *reference =
            type_ref(check->types, fresh(check, pattern->span), pattern->reference.is_mutable);
        inference_unify(&check->infer, type, reference);
        type = reference;
    }
    if (mode != MODE_MOVE && check->program->edition >= 2024 && !check->owner->is_prelude)
        fault(check, DIAGNOSTIC_CODE_PATTERN_ERGONOMICS, pattern->span, NULL, NULL, NULL);
    if (type->kind != TYPE_REF || type->mutable != pattern->reference.is_mutable) {
        mismatch(check, pattern->span, type,
                 type_ref(check->types, fresh(check, pattern->span), pattern->reference.is_mutable));
        pattern_in(match, pattern->reference.inner, error_type(check), MODE_MOVE);
        return wild(match, error_type(check), pattern->span);
    }
    struct typed_pattern *result = pattern_node(check, PATTERN_DEREF, type, pattern->span);
    result->sub = pattern_in(match, pattern->reference.inner, type->args[0], MODE_MOVE);
    return result;
}

static struct typed_pattern *or_pattern(struct match *match, const struct pattern *pattern, const struct type *type,
                                        enum mode mode) {
    struct check *check = match->check;
    struct typed_pattern *result = pattern_node(check, PATTERN_OR, type, pattern->span);
    size_t start = match->count;
    result->item_count = (uint32_t)pattern->list.count;
    result->items = arena_array(check->arena, pattern->list.count, sizeof(struct typed_pattern *));
    result->items[0] = pattern_in(match, pattern->list.elements[0], type, mode);
    size_t bound = match->count - start;
    struct bound_name *first = arena_array(check->arena, bound, sizeof *first);
    if (bound > 0)
        memcpy(first, match->bound + start, bound * sizeof *first);
    struct reuse reuse = {match->reuse, first, bound};
    match->reuse = &reuse;
    for (size_t i = 1; i < pattern->list.count; i++) {
        match->count = start;
        result->items[i] = pattern_in(match, pattern->list.elements[i], type, mode);
        for (size_t k = 0; k < bound; k++) {
            bool there = false;
            for (size_t m = start; m < match->count; m++)
                there |= match->bound[m].name == first[k].name;
            if (!there)
                fault(check, DIAGNOSTIC_CODE_OR_PATTERN_BINDING, pattern->list.elements[i]->span, first[k].name->text,
                      NULL, NULL);
        }
    }
    match->reuse = reuse.outer;
    match->count = start;
    for (size_t k = 0; k < bound; k++) {
        match->bound = arena_grow(check->arena, match->bound, match->count, &match->capacity, sizeof *match->bound);
        match->bound[match->count++] = first[k];
    }
    return result;
}

/* ---- One pattern ------------------------------------------------------------------------------------------------ */

static bool value_path_pattern(struct match *match, const struct value_path *value, const struct type *type,
                               struct span span, struct typed_pattern **out) {
    struct check *check = match->check;
    if (value->kind == VALUE_FN && value->variant != NULL) {
        item_fields(check->program, value->type->item);
        if (value->variant->shape != VARIANT_UNIT) {
            fault(check, DIAGNOSTIC_CODE_PATTERN_NOT_CONSTANT, span, value->variant->name->text, NULL, NULL);
            *out = wild(match, type, span);
        } else if (!inference_unify(&check->infer, type, value->type)) {
            mismatch(check, span, type, value->type);
            *out = wild(match, type, span);
        } else {
            *out = fields_node(match, value->type, value->variant_index, 0, span);
        }
        return true;
    }
    if (value->kind == VALUE_CONST) {
        *out = value_pattern(match, value_path_expr(check, value, span), type, span);
        return true;
    }
    return false;
}

/* A tuple struct's function is as visible as the least visible of its fields. */
static bool constructor_visible(struct check *check, const struct item *item) {
    const struct type *type = item_self_type(check->program, item);
    for (uint32_t i = 0; i < item->param_count; i++)
        if (!field_visible(check, type, i))
            return false;
    return true;
}

/* Does the bare name stand for a constant, unit struct or variant, so that it binds nothing? */
static bool names_value(struct match *match, const struct pattern *pattern, struct value_path *value) {
    struct check *check = match->check;
    if (pattern->ident.is_ref || pattern->ident.is_mutable || pattern->ident.sub != NULL)
        return false;
    struct path_result result = scope_lookup_name(check->program, check->scope, &pattern->ident.name, SPACE_VALUE);
    if (result.kind != PATH_ITEM)
        return false;
    enum item_kind kind = result.item->kind;
    item_signature(check->program, result.item);
    bool is_constructor = (kind == ITEM_VARIANT || kind == ITEM_STRUCT) && result.item->param_count > 0;
    if (is_constructor && kind == ITEM_STRUCT && !constructor_visible(check, result.item))
        return false; /* what nobody here can name hides nothing: `let Box = 1;` */
    if (kind == ITEM_STATIC || is_constructor)
        fault(check, DIAGNOSTIC_CODE_PATTERN_SHADOWS, pattern->span, pattern->ident.name.symbol->text, NULL, NULL);
    if ((kind != ITEM_CONST && kind != ITEM_VARIANT && kind != ITEM_STRUCT) || is_constructor)
        return false;
    struct path_segment *segment = arena_alloc(check->arena, sizeof *segment);
    segment->name = pattern->ident.name;
    struct path path = {.span = pattern->span, .segments = segment, .segment_count = 1};
    return resolve_value_path(check, &path, NULL, value);
}

static struct typed_pattern *bare(struct match *match, const struct pattern *pattern, const struct type *type,
                                  enum mode mode, const struct value_path *value) {
    struct check *check = match->check;
    struct typed_pattern *result = NULL;
    switch (pattern->kind) {
    case AST_PATTERN_ERROR: check->failed = true; return wild(match, error_type(check), pattern->span);
    case AST_PATTERN_WILDCARD: return wild(match, type, pattern->span);
    case AST_PATTERN_IDENT:
        if (value == NULL)
            return binding(match, pattern, type, mode);
        value_path_pattern(match, value, type, pattern->span, &result);
        return result;
    case AST_PATTERN_LITERAL: {
        const struct expr *literal = pattern->literal;
        if (literal->kind == EXPR_LITERAL && literal->literal->kind == LITERAL_BYTE_STRING && type->kind == TYPE_REF &&
            (shallow(check, type->args[0])->kind == TYPE_SLICE || shallow(check, type->args[0])->kind == TYPE_ARRAY))
            return bytes_pattern(match, literal->literal, type, pattern->span);
        return value_pattern(match, literal_value(check, literal, type), type, pattern->span);
    }
    case AST_PATTERN_RANGE: return range_pattern(match, pattern, type);
    case AST_PATTERN_PATH:
        if (value == NULL)
            return wild(match, error_type(check), pattern->span);
        if (!value_path_pattern(match, value, type, pattern->span, &result)) {
            fault(check, DIAGNOSTIC_CODE_PATTERN_NOT_CONSTANT, pattern->span,
                  pattern->path->segments[pattern->path->segment_count - 1].name.symbol->text, NULL, NULL);
            result = wild(match, type, pattern->span);
        }
        return result;
    case AST_PATTERN_TUPLE_STRUCT: return tuple_struct_pattern(match, pattern, type, mode);
    case AST_PATTERN_STRUCT: return struct_pattern(match, pattern, type, mode);
    case AST_PATTERN_TUPLE: return tuple_pattern(match, pattern, type, mode);
    case AST_PATTERN_SLICE: return slice_pattern(match, pattern, type, mode);
    case AST_PATTERN_REST: /* the first one in a list was seen by what the list belongs to */
        fault(check, DIAGNOSTIC_CODE_PATTERN_REST, pattern->span, NULL, NULL, NULL);
        return wild(match, error_type(check), pattern->span);
    case AST_PATTERN_REFERENCE: return reference_pattern(match, pattern, type, mode);
    case AST_PATTERN_OR: return or_pattern(match, pattern, type, mode);
    }
    return wild(match, type, pattern->span);
}

/* Does this pattern look through references by itself? */
static bool peels(const struct pattern *pattern, const struct value_path *value) {
    switch (pattern->kind) {
    case AST_PATTERN_TUPLE_STRUCT:
    case AST_PATTERN_STRUCT:
    case AST_PATTERN_TUPLE:
    case AST_PATTERN_SLICE:
    case AST_PATTERN_RANGE: return true;
    case AST_PATTERN_LITERAL:
        return pattern->literal->kind != EXPR_LITERAL || (pattern->literal->literal->kind != LITERAL_STRING &&
                                                          pattern->literal->literal->kind != LITERAL_BYTE_STRING);
    case AST_PATTERN_PATH:
    case AST_PATTERN_IDENT: return value != NULL && (value->variant != NULL || value->type->kind != TYPE_REF);
    default: return false;
    }
}

static struct typed_pattern *pattern_in(struct match *match, const struct pattern *pattern, const struct type *type,
                                        enum mode mode) {
    struct check *check = match->check;
    struct value_path value;
    const struct value_path *named = NULL;
    if ((pattern->kind == AST_PATTERN_IDENT && names_value(match, pattern, &value)) ||
        (pattern->kind == AST_PATTERN_PATH && resolve_value_path(check, pattern->path, NULL, &value)))
        named = &value;
    type = structurally(check, type);
    struct typed_pattern *outermost = NULL;
    struct typed_pattern **hole = &outermost;
    bool literal_string = pattern->kind == AST_PATTERN_LITERAL && !peels(pattern, named) && type->kind == TYPE_REF &&
                          shallow(check, type->args[0])->kind == TYPE_REF;
    if (peels(pattern, named) || literal_string) {
        while (type->kind == TYPE_REF && (!literal_string || structurally(check, type->args[0])->kind == TYPE_REF)) {
            struct typed_pattern *deref = pattern_node(check, PATTERN_DEREF, type, pattern->span);
            *hole = deref;
            hole = &deref->sub;
            mode = type->mutable && mode != MODE_REF ? MODE_REF_MUT : MODE_REF;
            type = structurally(check, type->args[0]);
        }
    }
    *hole = bare(match, pattern, type, mode, named);
    return outermost;
}

struct typed_pattern *check_pattern(struct check *check, const struct pattern *pattern, const struct type *type) {
    struct match match = {.check = check};
    return pattern_in(&match, pattern, type, MODE_MOVE);
}

bool pattern_is_plain(const struct typed_pattern *pattern) {
    return pattern->kind == PATTERN_BIND && pattern->by <= BIND_MOVE && pattern->sub == NULL;
}
