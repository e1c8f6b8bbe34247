/* exhaustive.c -- do the patterns of a match cover every value? (E0004, and E0005 where a pattern may not fail.)
 *
 * The classic recursion over a matrix of patterns: the first column is split by the constructors that occur in it, and
 * for each the rows
 * that it may match go on with its fields. What is left without a row is a witness, given back as text. Numbers are
 * split into
 * the ranges that occur; strings, floats and constants of other types never cover a type by themselves.
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "types/check.h"

enum { BUDGET = 20000, COLUMNS_MOST = 200, SURROGATES = 0xD800, BEHIND_SURROGATES = 0xE000 };

struct row {
    struct typed_pattern **columns; /* NULL: matches anything */
};

/* A value of a range type: 128 bits hold those of all of them. Aligned as the arena aligns. */
__extension__ typedef unsigned __int128 number __attribute__((aligned(8)));

struct rows {
    struct row *items;
    size_t count, capacity;
};

struct cover {
    struct check *check;
    unsigned budget;
};

enum constructor_kind { CONSTRUCT_SINGLE, CONSTRUCT_VARIANT, CONSTRUCT_RANGE, CONSTRUCT_LENGTH, CONSTRUCT_OTHER };

struct constructor {
    enum constructor_kind kind;
    uint32_t variant;
    number low, high; /* RANGE, biased so that they sort as unsigned; LENGTH: low */
    bool or_longer;     /* LENGTH */
};

static const char **missing(struct cover *cover, const struct rows *rows, const struct type *const *types,
                            size_t count);

static void add_row(struct cover *cover, struct rows *rows, struct typed_pattern **columns) {
    rows->items = arena_grow(cover->check->arena, rows->items, rows->count, &rows->capacity, sizeof *rows->items);
    rows->items[rows->count++].columns = columns;
}

/* What really decides of a pattern: a name alone matches anything, and so does a field of a union under a name. */
static struct typed_pattern *core_of(struct typed_pattern *pattern) {
    while (pattern != NULL && pattern->kind == PATTERN_BIND)
        pattern = pattern->sub;
    if (pattern != NULL && pattern->kind == PATTERN_FIELDS && pattern->type->kind == TYPE_ADT &&
        pattern->type->item->kind == ITEM_UNION && pattern->field_count == 1 &&
        core_of(pattern->fields[0].pattern) == NULL)
        return NULL;
    return pattern == NULL || pattern->kind == PATTERN_WILD ? NULL : pattern;
}

/* Or-patterns of the first column become rows of their own. */
static void expand(struct cover *cover, struct typed_pattern **columns, size_t count, struct rows *out) {
    struct typed_pattern *first = core_of(columns[0]);
    if (first == NULL || first->kind != PATTERN_OR) {
        columns[0] = first;
        add_row(cover, out, columns);
        return;
    }
    for (uint32_t i = 0; i < first->item_count; i++) {
        struct typed_pattern **copy = arena_array(cover->check->arena, count, sizeof *copy);
        memcpy(copy, columns, count * sizeof *copy);
        copy[0] = first->items[i];
        expand(cover, copy, count, out);
    }
}

/* ---- Constants of patterns -------------------------------------------------------------------------------------- */

/* `i32::MIN..=-1` and `LIMIT =>`: constants of primitive type become numbers, which lowering is glad of too. */
static void evaluate(struct check *check, struct typed_expr *expr) {
    if (expr == NULL || expr->kind != TYPED_CONST || !(type_is_scalar(expr->type) && !type_is_float(expr->type)))
        return;
    for (uint32_t i = 0; i < expr->callee.arg_count; i++)
        if (expr->callee.args[i]->flags & (TYPE_HAS_PARAM | TYPE_HAS_PROJECTION))
            return;
    struct resolved constant =
        program_resolve(check->program, expr->callee.fn, expr->callee.args, expr->callee.arg_count);
    const struct item *item = constant.item != NULL ? constant.item : expr->callee.fn;
    const struct type *const *args = constant.item != NULL ? constant.args : expr->callee.args;
    uint32_t count = constant.item != NULL ? constant.arg_count : expr->callee.arg_count;
    const struct typed_body *body = program_body(check->program, item);
    int64_t value;
    const struct constant_oracle *oracle = &check->program->oracle;
    if (body == NULL || body->failed || oracle->evaluate == NULL ||
        !oracle->evaluate(oracle->context, check->program, body, args, count, &value))
        return;
    expr->kind = TYPED_INTEGER;
    expr->value = (uint64_t)value;
    if (expr->type->kind == TYPE_BOOL)
        expr->value &= 1;
    else if (expr->type->kind == TYPE_U8 || expr->type->kind == TYPE_I8)
        expr->value &= 0xFF;
    else if (expr->type->kind == TYPE_U16 || expr->type->kind == TYPE_I16)
        expr->value &= 0xFFFF;
    else if (expr->type->kind == TYPE_U32 || expr->type->kind == TYPE_I32 || expr->type->kind == TYPE_CHAR)
        expr->value &= 0xFFFFFFFF;
}

static void evaluate_constants(struct check *check) {
    for (size_t i = 0; i < check->pattern_count; i++) {
        struct typed_pattern *pattern = check->patterns[i];
        if (pattern->kind == PATTERN_VALUE)
            evaluate(check, pattern->expr);
        if (pattern->kind != PATTERN_RANGE)
            continue;
        evaluate(check, pattern->low);
        evaluate(check, pattern->high);
    }
}

/* ---- Constructors ----------------------------------------------------------------------------------------------- */

static bool is_signed_wide(const struct type *type) {
    return type_is_wide(type) && type->item->lang == LANG_i128;
}

/* Two's complement as it stands in the tree, turned so that it sorts as unsigned. */
static number bias(const struct type *type, const struct typed_expr *expr) {
    static const unsigned char shift[] = {
        [TYPE_I8] = 56, [TYPE_I16] = 48, [TYPE_I32] = 32, [TYPE_I64] = 0, [TYPE_ISIZE] = 0};
    if (type_is_wide(type)) {
        number whole = ((number)expr->high << 64) | expr->value;
        return is_signed_wide(type) ? whole ^ ((number)1 << 127) : whole;
    }
    if (!type_is_signed(type))
        return expr->value;
    int64_t wide = (int64_t)(expr->value << shift[type->kind]) >> shift[type->kind];
    return (uint64_t)wide ^ ((uint64_t)1 << 63);
}

static bool full_range(const struct type *type, number *low, number *high) {
    static const unsigned char bits[] = {
        [TYPE_I8] = 8, [TYPE_I16] = 16, [TYPE_I32] = 32, [TYPE_I64] = 64, [TYPE_ISIZE] = 64,
        [TYPE_U8] = 8, [TYPE_U16] = 16, [TYPE_U32] = 32, [TYPE_U64] = 64, [TYPE_USIZE] = 64};
    *low = 0;
    if (type_is_wide(type)) {
        *high = ~(number)0;
    } else if (type->kind == TYPE_BOOL) {
        *high = 1;
    } else if (type->kind == TYPE_CHAR) {
        *high = 0x10FFFF;
    } else if (type_is_integer(type)) {
        unsigned width = bits[type->kind];
        if (type_is_signed(type)) {
            *low = ((uint64_t)1 << 63) - ((uint64_t)1 << (width - 1));
            *high = ((uint64_t)1 << 63) + (((uint64_t)1 << (width - 1)) - 1);
        } else {
            *high = width == 64 ? UINT64_MAX : ((uint64_t)1 << width) - 1;
        }
    } else {
        return false;
    }
    return true;
}

/* The range that a pattern covers; false when it is not made of literals. */
static bool pattern_range(const struct typed_pattern *pattern, number *low, number *high) {
    if (!full_range(pattern->type, low, high))
        return false;
    if (pattern->kind == PATTERN_VALUE) {
        if (pattern->expr->kind != TYPED_INTEGER)
            return false;
        *low = *high = bias(pattern->type, pattern->expr);
        return true;
    }
    if (pattern->kind != PATTERN_RANGE)
        return false;
    if ((pattern->low != NULL && pattern->low->kind != TYPED_INTEGER) ||
        (pattern->high != NULL && pattern->high->kind != TYPED_INTEGER))
        return false;
    if (pattern->low != NULL)
        *low = bias(pattern->type, pattern->low);
    if (pattern->high != NULL) {
        *high = bias(pattern->type, pattern->high);
        if (!pattern->inclusive && *high > 0)
            (*high)--;
    }
    return true;
}

static bool is_empty(struct check *check, const struct type *type, unsigned depth) {
    if (type->kind == TYPE_NEVER)
        return true;
    if (depth > 4)
        return false;
    if (type->kind == TYPE_TUPLE) {
        for (uint32_t i = 0; i < type->count; i++)
            if (is_empty(check, type->args[i], depth + 1))
                return true;
        return false;
    }
    if (type->kind != TYPE_ADT || type->item->kind != ITEM_ENUM)
        return false;
    item_fields(check->program, type->item);
    for (uint32_t i = 0; i < type->item->variant_count; i++) {
        bool empty = false;
        for (uint32_t k = 0; k < type->item->variants[i].field_count && !empty; k++)
            empty = is_empty(check, field_type(check, type, i, k, (struct span){0, 0}), depth + 1);
        if (!empty)
            return false;
    }
    return true;
}

static bool variant_is_empty(struct check *check, const struct type *type, uint32_t variant) {
    for (uint32_t k = 0; k < type->item->variants[variant].field_count; k++)
        if (is_empty(check, field_type(check, type, variant, k, (struct span){0, 0}), 0))
            return true;
    return false;
}

struct constructors {
    struct constructor *items;
    size_t count, capacity;
    bool complete; /* together they are all values of the type */
};

static void add_constructor(struct cover *cover, struct constructors *list, struct constructor constructor) {
    list->items = arena_grow(cover->check->arena, list->items, list->count, &list->capacity, sizeof *list->items);
    list->items[list->count++] = constructor;
}

static void add_boundary(number *bounds, size_t *count, number value) {
    size_t at = 0;
    while (at < *count && bounds[at] < value)
        at++;
    if (at < *count && bounds[at] == value)
        return;
    memmove(bounds + at + 1, bounds + at, (*count - at) * sizeof *bounds);
    bounds[at] = value;
    (*count)++;
}

static void split_ranges(struct cover *cover, const struct rows *rows, const struct type *type,
                         struct constructors *list) {
    number low, high;
    full_range(type, &low, &high);
    number *starts = arena_array(cover->check->arena, rows->count * 2 + 4, sizeof *starts);
    size_t count = 0;
    add_boundary(starts, &count, low);
    bool scalars = type->kind == TYPE_CHAR; /* surrogates are no values of char */
    if (scalars) {
        add_boundary(starts, &count, SURROGATES);
        add_boundary(starts, &count, BEHIND_SURROGATES);
    }
    for (size_t i = 0; i < rows->count; i++) {
        number from, to;
        if (rows->items[i].columns[0] == NULL || !pattern_range(rows->items[i].columns[0], &from, &to))
            continue;
        add_boundary(starts, &count, from);
        if (to < high)
            add_boundary(starts, &count, to + 1);
    }
    for (size_t i = 0; i < count; i++)
        if (!scalars || starts[i] < SURROGATES || starts[i] >= BEHIND_SURROGATES)
            add_constructor(cover, list,
                            (struct constructor){.kind = CONSTRUCT_RANGE,
                                                 .low = starts[i],
                                                 .high = i + 1 < count ? starts[i + 1] - 1 : high});
    list->complete = true;
}

static void split_lengths(struct cover *cover, const struct rows *rows, struct constructors *list) {
    uint64_t most = 0;
    for (size_t i = 0; i < rows->count; i++) {
        const struct typed_pattern *pattern = rows->items[i].columns[0];
        if (pattern == NULL || pattern->kind != PATTERN_SLICE)
            continue;
        uint64_t length = pattern->item_count + (pattern->has_rest ? 0u : 1u);
        if (length > most)
            most = length;
    }
    for (uint64_t i = 0; i <= most; i++)
        add_constructor(cover, list, (struct constructor){.kind = CONSTRUCT_LENGTH, .low = i, .or_longer = i == most});
    list->complete = true;
}

static struct constructors constructors_of(struct cover *cover, const struct rows *rows, const struct type *type) {
    struct constructors list = {0};
    number low, high;
    if (type->kind == TYPE_ADT && type->item->kind == ITEM_ENUM) {
        item_fields(cover->check->program, type->item);
        for (uint32_t i = 0; i < type->item->variant_count; i++)
            if (!variant_is_empty(cover->check, type, i))
                add_constructor(cover, &list, (struct constructor){.kind = CONSTRUCT_VARIANT, .variant = i});
        list.complete = true;
    } else if (full_range(type, &low, &high)) {
        split_ranges(cover, rows, type, &list);
    } else if (type->kind == TYPE_SLICE) {
        split_lengths(cover, rows, &list);
    } else if (type->kind == TYPE_TUPLE || type->kind == TYPE_ARRAY || type->kind == TYPE_REF ||
               (type->kind == TYPE_ADT && type->item->kind == ITEM_STRUCT)) {
        bool structural = false;
        for (size_t i = 0; i < rows->count; i++)
            structural |= rows->items[i].columns[0] != NULL && rows->items[i].columns[0]->kind != PATTERN_VALUE;
        list.complete = structural;
        if (structural)
            add_constructor(cover, &list, (struct constructor){.kind = CONSTRUCT_SINGLE});
    }
    return list;
}

/* ---- Specialising ----------------------------------------------------------------------------------------------- */

static size_t arity(const struct type *type, const struct constructor *constructor) {
    switch (constructor->kind) {
    case CONSTRUCT_VARIANT: return type->item->variants[constructor->variant].field_count;
    case CONSTRUCT_LENGTH: return (size_t)constructor->low;
    case CONSTRUCT_SINGLE:
        if (type->kind == TYPE_REF)
            return 1;
        if (type->kind == TYPE_TUPLE)
            return type->count;
        if (type->kind == TYPE_ARRAY)
            return type->args[1]->kind == TYPE_CONST && type->args[1]->value < COLUMNS_MOST
                       ? (size_t)type->args[1]->value
                       : 0;
        return type->item->variants[0].field_count;
    default: return 0;
    }
}

static const struct type *field_of(struct cover *cover, const struct type *type, const struct constructor *constructor,
                                   size_t index) {
    if (constructor->kind == CONSTRUCT_LENGTH || type->kind == TYPE_ARRAY || type->kind == TYPE_REF)
        return type->args[0];
    if (type->kind == TYPE_TUPLE)
        return type->args[index];
    return field_type(cover->check, type, constructor->variant, (uint32_t)index, (struct span){0, 0});
}

/* Does the pattern match values of this constructor? Its subpatterns go to fields. */
static bool specialise(const struct typed_pattern *pattern, const struct constructor *constructor, size_t count,
                       struct typed_pattern **fields) {
    if (pattern == NULL)
        return true;
    number low, high;
    switch (pattern->kind) {
    case PATTERN_FIELDS:
        if (constructor->kind == CONSTRUCT_VARIANT && pattern->variant != constructor->variant)
            return false;
        for (uint32_t i = 0; i < pattern->field_count; i++)
            if (pattern->fields[i].index < count)
                fields[pattern->fields[i].index] = pattern->fields[i].pattern;
        return true;
    case PATTERN_DEREF: fields[0] = pattern->sub; return true;
    case PATTERN_VALUE:
    case PATTERN_RANGE:
        return constructor->kind == CONSTRUCT_RANGE && pattern_range(pattern, &low, &high) && low <= constructor->low &&
               constructor->high <= high;
    case PATTERN_SLICE:
        if (pattern->has_rest ? pattern->item_count > count : pattern->item_count != count || constructor->or_longer)
            return false;
        for (uint32_t i = 0; i < pattern->item_count; i++)
            fields[i < pattern->prefix_count ? i : count - (pattern->item_count - i)] = pattern->items[i];
        return true;
    default: return true;
    }
}

/* The quick answer for what most rows are: patterns of other variants. */
static bool rejects(const struct typed_pattern *pattern, const struct constructor *constructor) {
    return pattern != NULL && pattern->kind == PATTERN_FIELDS && constructor->kind == CONSTRUCT_VARIANT &&
           pattern->variant != constructor->variant;
}

/* ---- Witnesses -------------------------------------------------------------------------------------------------- */

static const char *join_texts(struct cover *cover, const char *open, const char *const *parts, size_t count,
                              const char *close) {
    const char *text = open;
    for (size_t i = 0; i < count; i++)
        text = arena_format(cover->check->arena, "%s%s%s", text, i == 0 ? "" : ", ", parts[i]);
    return arena_format(cover->check->arena, "%s%s", text, close);
}

static const char *wide_text(struct cover *cover, const struct type *type, number value) {
    bool is_negative = is_signed_wide(type) && value >> 127 == 0;
    if (is_signed_wide(type))
        value ^= (number)1 << 127;
    if (is_negative)
        value = 0 - value;
    char digits[40];
    size_t at = sizeof digits - 1;
    digits[at] = '\0';
    do {
        digits[--at] = (char)('0' + (int)(value % 10));
        value /= 10;
    } while (value != 0);
    return arena_format(cover->check->arena, "%s%s_%s", is_negative ? "-" : "", digits + at,
                        type_text(cover->check->arena, type));
}

static const char *number_text(struct cover *cover, const struct type *type, number value) {
    if (type->kind == TYPE_BOOL)
        return value ? "true" : "false";
    if (type->kind == TYPE_CHAR)
        return arena_format(cover->check->arena, "'\\u{%" PRIx64 "}'", (uint64_t)value);
    if (type_is_wide(type))
        return wide_text(cover, type, value);
    if (type_is_signed(type))
        return arena_format(cover->check->arena, "%" PRId64 "_%s", (int64_t)((uint64_t)value ^ ((uint64_t)1 << 63)),
                            type_text(cover->check->arena, type));
    return arena_format(cover->check->arena, "%" PRIu64 "_%s", (uint64_t)value, type_text(cover->check->arena, type));
}

static const char *adt_text(struct cover *cover, const struct type *type, uint32_t index, const char *const *parts) {
    const struct variant *variant = &type->item->variants[index];
    const char *name = variant->name->text;
    if (type->item->kind == ITEM_ENUM && !(type->item->is_prelude && type->item->variant_count == 2))
        name = arena_format(cover->check->arena, "%s::%s", type->item->name->text, name);
    if (variant->shape == VARIANT_UNIT)
        return name;
    if (variant->shape == VARIANT_TUPLE)
        return join_texts(cover, arena_format(cover->check->arena, "%s(", name), parts, variant->field_count, ")");
    const char **named = arena_array(cover->check->arena, variant->field_count, sizeof *named);
    for (uint32_t i = 0; i < variant->field_count; i++)
        named[i] = arena_format(cover->check->arena, "%s: %s", variant->fields[i].name->text, parts[i]);
    return join_texts(cover, arena_format(cover->check->arena, "%s { ", name), named, variant->field_count, " }");
}

static const char *witness_text(struct cover *cover, const struct type *type, const struct constructor *constructor,
                                const char *const *parts, size_t count) {
    switch (constructor->kind) {
    case CONSTRUCT_VARIANT: return adt_text(cover, type, constructor->variant, parts);
    case CONSTRUCT_RANGE:
        if (constructor->low == constructor->high)
            return number_text(cover, type, constructor->low);
        return arena_format(cover->check->arena, "%s..=%s", number_text(cover, type, constructor->low),
                            number_text(cover, type, constructor->high));
    case CONSTRUCT_LENGTH:
        return join_texts(cover, "[", parts, count, constructor->or_longer ? (count > 0 ? ", ..]" : "..]") : "]");
    case CONSTRUCT_SINGLE:
        if (type->kind == TYPE_REF)
            return arena_format(cover->check->arena, "&%s", parts[0]);
        if (type->kind == TYPE_TUPLE)
            return join_texts(cover, "(", parts, count, ")");
        if (type->kind == TYPE_ARRAY)
            return join_texts(cover, "[", parts, count, "]");
        return adt_text(cover, type, 0, parts);
    default: return "_";
    }
}

/* ---- The recursion ---------------------------------------------------------------------------------------------- */

static const char **prepend(struct cover *cover, const char *first, const char **rest, size_t skip, size_t count) {
    const char **result = arena_array(cover->check->arena, count + 1, sizeof *result);
    result[0] = first;
    for (size_t i = 0; i < count; i++)
        result[i + 1] = rest[skip + i];
    return result;
}

static const char **missing_default(struct cover *cover, const struct rows *rows, const struct type *const *types,
                                    size_t count) {
    struct rows rest = {0};
    for (size_t i = 0; i < rows->count; i++)
        if (rows->items[i].columns[0] == NULL)
            add_row(cover, &rest, rows->items[i].columns + 1);
    const char **found = missing(cover, &rest, types + 1, count - 1);
    return found == NULL ? NULL : prepend(cover, "_", found, 0, count - 1);
}

static const char **missing_for(struct cover *cover, const struct rows *rows, const struct type *const *types,
                                size_t count, const struct constructor *constructor) {
    size_t fields = arity(types[0], constructor);
    if (fields + count > COLUMNS_MOST)
        return NULL;
    const struct type **inner = arena_array(cover->check->arena, fields + count, sizeof *inner);
    for (size_t i = 0; i < fields; i++)
        inner[i] = field_of(cover, types[0], constructor, i);
    memcpy(inner + fields, types + 1, (count - 1) * sizeof *inner);
    struct rows special = {0};
    for (size_t i = 0; i < rows->count; i++) {
        if (rejects(rows->items[i].columns[0], constructor))
            continue;
        struct typed_pattern **columns = arena_array(cover->check->arena, fields + count, sizeof *columns);
        if (!specialise(rows->items[i].columns[0], constructor, fields, columns))
            continue;
        memcpy(columns + fields, rows->items[i].columns + 1, (count - 1) * sizeof *columns);
        add_row(cover, &special, columns);
    }
    const char **found = missing(cover, &special, inner, fields + count - 1);
    if (found == NULL)
        return NULL;
    return prepend(cover, witness_text(cover, types[0], constructor, found, fields), found, fields, count - 1);
}

struct interval {
    number low, high;
};

static int compare_intervals(const void *a, const void *b) {
    const struct interval *x = a, *y = b;
    return x->low < y->low ? -1 : x->low > y->low;
}

/* One column of numbers needs no splitting: the ranges are sorted and walked along. Thousands of arms are common in
   tables. */
static const char **missing_numbers(struct cover *cover, const struct rows *rows, const struct type *type) {
    struct interval *ranges = arena_array(cover->check->arena, rows->count + 1, sizeof *ranges);
    size_t count = 0;
    for (size_t i = 0; i < rows->count; i++) {
        const struct typed_pattern *pattern = rows->items[i].columns[0];
        if (pattern == NULL)
            return NULL;
        if (pattern_range(pattern, &ranges[count].low, &ranges[count].high))
            count++;
    }
    if (type->kind == TYPE_CHAR) /* surrogates are no values of char */
        ranges[count++] = (struct interval){SURROGATES, BEHIND_SURROGATES - 1};
    qsort(ranges, count, sizeof *ranges, compare_intervals);
    struct constructor gap = {.kind = CONSTRUCT_RANGE};
    full_range(type, &gap.low, &gap.high);
    for (size_t i = 0; i < count; i++) {
        if (ranges[i].low > gap.low) {
            gap.high = ranges[i].low - 1;
            break;
        }
        if (ranges[i].high >= gap.high)
            return NULL;
        if (ranges[i].high >= gap.low)
            gap.low = ranges[i].high + 1;
    }
    return prepend(cover, witness_text(cover, type, &gap, NULL, 0), NULL, 0, 0);
}

static const char **missing(struct cover *cover, const struct rows *rows, const struct type *const *types,
                            size_t count) {
    number low, high;
    static const char *nothing[1];
    if (cover->budget == 0)
        return NULL;
    cover->budget--;
    if (count == 0)
        return rows->count == 0 ? nothing : NULL;
    struct rows expanded = {0};
    bool all_wild = true;
    for (size_t i = 0; i < rows->count; i++)
        expand(cover, rows->items[i].columns, count, &expanded);
    for (size_t i = 0; i < expanded.count; i++)
        all_wild &= expanded.items[i].columns[0] == NULL;
    bool empty = expanded.count == 0 && is_empty(cover->check, types[0], 0);
    if (empty)
        return NULL;
    bool enumerate =
        expanded.count == 0 && count == 1 && types[0]->kind == TYPE_ADT && types[0]->item->kind == ITEM_ENUM;
    if (all_wild && !enumerate)
        return missing_default(cover, &expanded, types, count);
    if (count == 1 && full_range(types[0], &low, &high))
        return missing_numbers(cover, &expanded, types[0]);
    struct constructors list = constructors_of(cover, &expanded, types[0]);
    for (size_t i = 0; i < list.count; i++) {
        const char **found = missing_for(cover, &expanded, types, count, &list.items[i]);
        if (found != NULL)
            return found;
    }
    return list.complete ? NULL : missing_default(cover, &expanded, types, count);
}

static const char *uncovered(struct check *check, struct typed_pattern *const *patterns, size_t count,
                             const struct type *type) {
    struct cover cover = {check, BUDGET};
    struct rows rows = {0};
    for (size_t i = 0; i < count; i++) {
        struct typed_pattern **columns = arena_array(check->arena, 1, sizeof *columns);
        columns[0] = patterns[i];
        add_row(&cover, &rows, columns);
    }
    const char **found = missing(&cover, &rows, &type, 1);
    return found == NULL ? NULL : found[0];
}

static void check_irrefutable(struct check *check, struct typed_pattern *pattern) {
    if (core_of(pattern) == NULL)
        return;
    const char *witness = uncovered(check, &pattern, 1, pattern->type);
    if (witness != NULL)
        fault(check, DIAGNOSTIC_CODE_REFUTABLE_PATTERN, pattern->span, witness, NULL, NULL);
}

static void check_arms(struct check *check, struct typed_expr *expr) {
    struct typed_pattern **patterns = arena_array(check->arena, expr->arm_count, sizeof *patterns);
    size_t count = 0;
    for (uint32_t i = 0; i < expr->arm_count; i++)
        if (expr->arms[i].guard == NULL)
            patterns[count++] = expr->arms[i].pattern;
    const char *witness = uncovered(check, patterns, count, expr->base->type);
    if (witness != NULL)
        fault(check, DIAGNOSTIC_CODE_NON_EXHAUSTIVE, expr->base->span, witness, NULL, NULL);
}

static void check_lets(struct check *check, const struct typed_block *block) {
    for (uint32_t i = 0; i < block->statement_count; i++) {
        const struct typed_statement *statement = &block->statements[i];
        if (statement->kind != TYPED_STATEMENT_LET)
            continue;
        if (statement->else_block != NULL)
            check_lets(check, statement->else_block);
        else
            check_irrefutable(check, statement->pattern);
    }
}

void exhaustive_all(struct check *check) {
    evaluate_constants(check);
    for (size_t i = 0; i < check->expr_count; i++) {
        struct typed_expr *expr = check->exprs[i];
        if (expr->kind == TYPED_MATCH)
            check_arms(check, expr);
        else if (expr->kind == TYPED_FOR)
            check_irrefutable(check, expr->pattern);
        if (expr->block != NULL)
            check_lets(check, expr->block);
    }
    for (uint32_t i = 0; i < check->root->parameter_count; i++)
        check_irrefutable(check, check->root->parameters[i]);
    for (size_t b = 0; b < check->body_count; b++)
        for (uint32_t i = 0; i < check->bodies[b]->parameter_count; i++)
            check_irrefutable(check, check->bodies[b]->parameters[i]);
}
