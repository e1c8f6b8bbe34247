/* check_expr.c -- expressions: the dispatch over their kinds, and the plain ones: literals, fields, structs, tuples,
   arrays, borrows. */
#include <stdlib.h>
#include <string.h>

#include "types/check.h"

struct typed_expr *as_value(struct check *check, struct typed_expr *expr) {
    if (!is_place(expr))
        return expr;
    struct typed_expr *load = node(check, TYPED_LOAD, expr->type, expr->span);
    load->base = expr;
    return load;
}

struct typed_expr *check_value(struct check *check, const struct expr *expr, const struct type *expected) {
    return as_value(check, check_expr(check, expr, expected));
}

struct typed_expr *check_coerce(struct check *check, const struct expr *expr, const struct type *type) {
    return coerce(check, check_expr(check, expr, type), type, expr->span);
}

/* ---- Literals --------------------------------------------------------------------------------------------------- */

struct typed_expr *integer_node(struct check *check, uint64_t value, const struct type *type, struct span span) {
    struct typed_expr *expr = node(check, TYPED_INTEGER, type, span);
    expr->value = value;
    return expr;
}

struct typed_expr *string_node(struct check *check, const char *text, size_t length, struct span span) {
    const struct type *type = type_ref(check->types, simple(check, TYPE_STR), false);
    struct typed_expr *expr = node(check, TYPED_STRING, type, span);
    expr->text = text;
    expr->text_length = (uint32_t)length;
    return expr;
}

static const struct type *suffix_type(struct check *check, const struct symbol *suffix) {
    static const char *const names[] = {
        [TYPE_I8] = "i8",       [TYPE_I16] = "i16",     [TYPE_I32] = "i32", [TYPE_I64] = "i64",
        [TYPE_ISIZE] = "isize", [TYPE_U8] = "u8",       [TYPE_U16] = "u16", [TYPE_U32] = "u32",
        [TYPE_U64] = "u64",     [TYPE_USIZE] = "usize", [TYPE_F32] = "f32", [TYPE_F64] = "f64",
    };
    for (int i = TYPE_I8; i <= TYPE_F64; i++)
        if (strcmp(names[i], suffix->text) == 0)
            return simple(check, (enum type_kind)i);
    return NULL;
}

static const struct type *number_type(struct check *check, const struct literal *literal, const struct type *expected,
                                      struct span span) {
    bool is_float = literal->kind == LITERAL_FLOAT;
    if (literal->suffix != NULL) {
        const struct type *type = suffix_type(check, literal->suffix);
        if (type != NULL && (!is_float || type_is_float(type)))
            return type;
        bool is_signed = strcmp(literal->suffix->text, "i128") == 0;
        struct item *wide = lang(check, is_signed ? LANG_i128 : LANG_u128);
        if (!is_float && wide != NULL && (is_signed || strcmp(literal->suffix->text, "u128") == 0))
            return type_adt(check->types, wide, NULL, 0);
        fault(check, DIAGNOSTIC_CODE_WRONG_SUFFIX, span, literal->suffix->text, NULL, NULL);
        return error_type(check);
    }
    if (expected != NULL) {
        expected = shallow(check, expected);
        if (is_float ? type_is_float(expected) : type_is_integer(expected) || type_is_wide(expected))
            return expected;
        if (expected->kind == TYPE_INFER && expected->variable == (is_float ? VARIABLE_FLOAT : VARIABLE_INTEGER))
            return expected;
    }
    return inference_fresh(&check->infer, is_float ? VARIABLE_FLOAT : VARIABLE_INTEGER, span);
}

struct typed_expr *check_literal(struct check *check, const struct expr *expr, const struct type *expected) {
    const struct literal *literal = expr->literal;
    struct span span = expr->span;
    struct typed_expr *result;
    switch (literal->kind) {
    case LITERAL_INTEGER:
        result = integer_node(check, literal->low, number_type(check, literal, expected, span), span);
        result->high = literal->high;
        if (type_is_float(result->type)) {
            result->kind = TYPED_FLOAT;
            result->number = (double)literal->low;
        }
        return result;
    case LITERAL_FLOAT:
        result = node(check, TYPED_FLOAT, number_type(check, literal, expected, span), span);
        result->number = strtod(literal->text, NULL);
        return result;
    case LITERAL_BOOL: return integer_node(check, literal->low, simple(check, TYPE_BOOL), span);
    case LITERAL_CHAR: return integer_node(check, literal->low, simple(check, TYPE_CHAR), span);
    case LITERAL_BYTE: return integer_node(check, literal->low, simple(check, TYPE_U8), span);
    case LITERAL_STRING: return string_node(check, literal->text, literal->length, span);
    case LITERAL_BYTE_STRING: {
        const struct type *array =
            type_array(check->types, simple(check, TYPE_U8), type_const(check->types, (int64_t)literal->length));
        result = node(check, TYPED_BYTES, type_ref(check->types, array, false), span);
        break;
    }
    case LITERAL_C_STRING: {
        struct item *item = lang(check, LANG_c_str);
        if (item == NULL) {
            unsupported(check, span, "C string literals", "b\"...\\0\"");
            return error_node(check, span);
        }
        result =
            node(check, TYPED_C_STRING, type_ref(check->types, type_adt(check->types, item, NULL, 0), false), span);
        break;
    }
    default: return error_node(check, span);
    }
    result->text = literal->text;
    result->text_length = (uint32_t)literal->length;
    return result;
}

/* ---- Fields ----------------------------------------------------------------------------------------------------- */

static const struct fields *ast_fields(const struct type *adt, uint32_t variant) {
    const struct ast_item *ast = adt->item->ast;
    if (ast == NULL)
        return NULL;
    if (ast->kind == AST_ITEM_ENUM)
        return &ast->enumeration->variants[variant].fields;
    return &ast->structure->fields;
}

bool field_visible(struct check *check, const struct type *adt, uint32_t index) {
    if (check->owner->is_prelude || adt->item->kind == ITEM_ENUM)
        return true;
    const struct fields *fields = ast_fields(adt, 0);
    if (fields == NULL || index >= fields->count)
        return true;
    enum visibility_kind kind = fields->items[index].visibility.kind;
    if (kind == VISIBILITY_PUBLIC || (kind == VISIBILITY_RESTRICTED && !adt->item->is_prelude))
        return true;
    if (adt->item->is_prelude)
        return false;
    const struct item *home = adt->item->parent;
    while (home != NULL && home->kind != ITEM_MODULE)
        home = home->parent;
    for (const struct item *module = check->scope->module; module != NULL; module = module->parent)
        if (module == home)
            return true;
    return false;
}

static bool find_field(struct check *check, const struct type *type, const struct symbol *name, uint32_t *index) {
    if (type->kind == TYPE_TUPLE) {
        char *end;
        unsigned long value = strtoul(name->text, &end, 10);
        *index = (uint32_t)value;
        return *end == '\0' && name->length > 0 && value < type->count;
    }
    if (type->kind != TYPE_ADT || type->item->kind == ITEM_ENUM)
        return false;
    item_fields(check->program, type->item);
    const struct variant *variant = &type->item->variants[0];
    for (uint32_t i = 0; i < variant->field_count; i++) {
        *index = i;
        if (variant->fields[i].name == name)
            return true;
    }
    return false;
}

static struct typed_expr *no_field(struct check *check, const struct expr *expr, const struct type *type,
                                   const struct type *hidden) {
    struct span span = expr->field.name.span;
    const char *name = expr->field.name.symbol->text;
    type = structurally(check, type);
    struct method_candidates candidates = {0};
    if (type->kind == TYPE_ERROR)
        return error_node(check, span);
    if (is_unknown(type)) {
        fault(check, DIAGNOSTIC_CODE_CANNOT_INFER, expr->field.object->span, NULL, NULL, NULL);
        return error_node(check, span);
    }
    methods_inherent(&check->infer, type, ITEM_FN, expr->field.name.symbol, &candidates);
    if (hidden != NULL)
        fault(check, DIAGNOSTIC_CODE_PRIVATE_FIELD, span, name, text_of(check, hidden), NULL);
    else if (candidates.count > 0)
        fault(check, DIAGNOSTIC_CODE_FIELD_ON_METHOD, span, name, text_of(check, type), NULL);
    else if (type_is_scalar(type))
        fault(check, DIAGNOSTIC_CODE_NO_FIELDS_ON_PRIMITIVE, span, text_of(check, type), NULL, NULL);
    else
        fault(check, DIAGNOSTIC_CODE_NO_FIELD, span, name, text_of(check, type), NULL);
    return error_node(check, span);
}

struct typed_expr *check_field_access(struct check *check, const struct expr *expr) {
    struct typed_expr *object = check_expr(check, expr->field.object, NULL);
    struct autoderef derefs;
    const struct type *hidden = NULL;
    autoderef_steps(check, object->type, &derefs, expr->span);
    for (size_t i = 0; i < derefs.count; i++) {
        const struct type *type = derefs.steps[i].type;
        uint32_t index;
        if (!find_field(check, type, expr->field.name.symbol, &index))
            continue;
        if (type->kind == TYPE_ADT && !field_visible(check, type, index)) {
            hidden = type;
            continue;
        }
        struct typed_expr *base = apply_derefs(check, object, i, object->span);
        base->type = type;
        const struct type *of =
            type->kind == TYPE_TUPLE ? type->args[index] : field_type(check, type, 0, index, expr->span);
        struct typed_expr *field = node(check, TYPED_FIELD, of, expr->span);
        field->base = base;
        field->index = index;
        return field;
    }
    return no_field(check, expr, object->type, hidden);
}

/* ---- Struct expressions ----------------------------------------------------------------------------------------- */

static void missing_fields(struct check *check, const struct variant *variant, const bool *given, struct span span,
                           const struct type *type) {
    const char *names = NULL;
    for (uint32_t i = 0; i < variant->field_count; i++) {
        if (given[i])
            continue;
        const char *name = variant->fields[i].name->text;
        names = names == NULL ? arena_format(check->arena, "`%s`", name)
                              : arena_format(check->arena, "%s, `%s`", names, name);
    }
    if (names != NULL)
        fault(check, DIAGNOSTIC_CODE_MISSING_FIELDS, span, names, text_of(check, type), NULL);
}

static void check_fields(struct check *check, const struct expr *expr, struct typed_expr *result,
                         const struct variant *variant, bool *given) {
    const struct type *type = result->type;
    result->fields = arena_array(check->arena, expr->structure.count, sizeof *result->fields);
    for (size_t i = 0; i < expr->structure.count; i++) {
        const struct field_value *written = &expr->structure.fields[i];
        uint32_t index = 0;
        while (index < variant->field_count && variant->fields[index].name != written->name.symbol)
            index++;
        if (index == variant->field_count) {
            fault(check, DIAGNOSTIC_CODE_UNKNOWN_FIELD, written->name.span, written->name.symbol->text,
                  text_of(check, type), NULL);
            check_value(check, written->value, NULL);
            continue;
        }
        if (given[index])
            fault(check, DIAGNOSTIC_CODE_FIELD_TWICE, written->name.span, written->name.symbol->text, NULL, NULL);
        if (!field_visible(check, type, index))
            fault(check, DIAGNOSTIC_CODE_PRIVATE_FIELD_IN_LITERAL, written->name.span, written->name.symbol->text,
                  text_of(check, type), NULL);
        given[index] = true;
        const struct type *of = field_type(check, type, result->variant, index, written->span);
        struct typed_field *field = &result->fields[result->field_count++];
        field->index = index;
        field->value = check_coerce(check, written->value, of);
    }
}

/* Row<[u8]>, where the last field of struct Row<T: ?Sized> is a T, or a Tray<T>: nothing is made as such, it is made sized and
 * unsized then. */
static bool has_unsized_tail(struct check *check, const struct type *type, struct span span) {
    for (unsigned depth = 0; depth < 16; depth++) {
        if (type->kind == TYPE_DYN || type->kind == TYPE_SLICE || type->kind == TYPE_STR)
            return true;
        if (type->kind != TYPE_ADT || type->item->kind != ITEM_STRUCT || type->count == 0)
            return false;
        item_fields(check->program, type->item);
        uint32_t fields = type->item->variants[0].field_count;
        if (fields == 0)
            return false;
        type = shallow(check, field_type(check, type, 0, fields - 1, span));
    }
    return false;
}

struct typed_expr *check_struct(struct check *check, const struct expr *expr, const struct type *expected) {
    const struct type *type;
    const struct variant *variant;
    uint32_t index;
    if (!resolve_struct_path(check, expr->structure.path, &type, &variant, &index)) {
        for (size_t i = 0; i < expr->structure.count; i++)
            check_value(check, expr->structure.fields[i].value, NULL);
        return error_node(check, expr->span);
    }
    if (expected != NULL) {
        /* As a hint only: T = dyn Trait would be wrong for a field that is to be unsized later. */
        const struct type *wanted = shallow(check, expected);
        if (wanted->kind == TYPE_ADT && wanted->item == type->item && !has_unsized_tail(check, wanted, expr->span))
            inference_unify(&check->infer, type, wanted);
    }
    struct typed_expr *result = node(check, TYPED_STRUCT, type, expr->span);
    result->variant = index;
    bool *given = arena_array(check->arena, variant->field_count + 1u, sizeof *given);
    inference_require_item(&check->infer, type->item, type->args, type->count, expr->span);
    check_fields(check, expr, result, variant, given);
    if (expr->structure.base != NULL) {
        if (type->item->kind != ITEM_STRUCT)
            fault(check, DIAGNOSTIC_CODE_BASE_NOT_STRUCT, expr->structure.base->span, NULL, NULL, NULL);
        for (uint32_t i = 0; i < variant->field_count; i++)
            if (!given[i] && !field_visible(check, type, i)) {
                fault(check, DIAGNOSTIC_CODE_PRIVATE_FIELD_IN_LITERAL, expr->structure.base->span,
                      variant->fields[i].name->text, text_of(check, type), NULL);
                break;
            }
        /* The base stays a place: only the fields not given are taken out of it. */
        struct typed_expr *base = check_expr(check, expr->structure.base, type);
        if (is_place(base) && inference_unify(&check->infer, base->type, type))
            result->base = base;
        else
            result->base = coerce(check, base, type, expr->structure.base->span);
    } else if (type->item->kind == ITEM_UNION) {
        if (expr->structure.count != 1)
            fault(check, DIAGNOSTIC_CODE_MISSING_FIELDS, expr->span, "exactly one field", text_of(check, type), NULL);
    } else {
        missing_fields(check, variant, given, expr->span, type);
    }
    return result;
}

/* ---- Tuples, arrays, borrows ------------------------------------------------------------------------------------ */

static struct typed_expr *check_tuple(struct check *check, const struct expr *expr, const struct type *expected) {
    size_t count = expr->list.count;
    const struct type *wanted = expected == NULL ? NULL : shallow(check, expected);
    bool hinted = wanted != NULL && wanted->kind == TYPE_TUPLE && wanted->count == count;
    struct typed_expr *result = node(check, TYPED_TUPLE, NULL, expr->span);
    const struct type **types = arena_array(check->arena, count, sizeof *types);
    result->arguments = arena_array(check->arena, count, sizeof(struct typed_expr *));
    result->argument_count = (uint32_t)count;
    for (size_t i = 0; i < count; i++) {
        const struct expr *element = expr->list.elements[i];
        struct typed_expr *value = check_expr(check, element, hinted ? wanted->args[i] : NULL);
        struct typed_expr *coerced = hinted ? try_coerce(check, value, wanted->args[i]) : NULL;
        result->arguments[i] = coerced != NULL ? coerced : as_value(check, value);
        types[i] = coerced != NULL ? wanted->args[i] : result->arguments[i]->type;
        if (coerced != NULL && is_unknown(shallow(check, types[i])))
            types[i] = coerced->type;
    }
    result->type = type_tuple(check->types, types, count);
    return result;
}

static const struct type *element_hint(struct check *check, const struct type *expected) {
    if (expected == NULL)
        return NULL;
    expected = shallow(check, expected);
    return expected->kind == TYPE_ARRAY || expected->kind == TYPE_SLICE ? expected->args[0] : NULL;
}

static struct typed_expr *check_array(struct check *check, const struct expr *expr, const struct type *expected) {
    size_t count = expr->list.count;
    const struct type *hint = element_hint(check, expected);
    struct typed_expr *result = node(check, TYPED_ARRAY, NULL, expr->span);
    result->arguments = arena_array(check->arena, count, sizeof(struct typed_expr *));
    result->argument_count = (uint32_t)count;
    struct merge merge;
    merge_init(check, &merge, hint);
    for (size_t i = 0; i < count; i++) {
        const struct type *known = merge.type != NULL ? merge.type : hint;
        result->arguments[i] = check_expr(check, expr->list.elements[i], known);
        merge_add(check, &merge, &result->arguments[i], expr->list.elements[i]->span);
        result->arguments[i] = as_value(check, result->arguments[i]);
    }
    const struct type *element = merge_finish(check, &merge);
    if (count == 0)
        element = hint != NULL ? hint : fresh(check, expr->span);
    result->type = type_array(check->types, element, type_const(check->types, (int64_t)count));
    return result;
}

static struct typed_expr *check_repeat(struct check *check, const struct expr *expr, const struct type *expected) {
    const struct type *hint = element_hint(check, expected);
    struct typed_expr *result = node(check, TYPED_REPEAT, NULL, expr->span);
    result->base =
        hint != NULL ? check_coerce(check, expr->repeat.element, hint) : check_value(check, expr->repeat.element, NULL);
    const struct expr *element = expr->repeat.element;
    result->value = element->kind == EXPR_BLOCK && element->block.kind == BLOCK_CONST;
    struct lowering lowering = body_lowering(check);
    const struct type *length;
    if (expr->repeat.length->kind == EXPR_UNDERSCORE)
        length = fresh(check, expr->repeat.length->span);
    else
        length =
            lower_evaluate(check->program, lower_constant(&lowering, expr->repeat.length, simple(check, TYPE_USIZE)));
    result->type = type_array(check->types, result->base->type, length);
    return result;
}

static struct typed_expr *check_reference(struct check *check, const struct expr *expr, const struct type *expected) {
    bool mutable = expr->reference.is_mutable;
    const struct type *wanted = expected == NULL ? NULL : shallow(check, expected);
    const struct type *hint = NULL;
    if (wanted != NULL && (wanted->kind == TYPE_REF || wanted->kind == TYPE_POINTER)) {
        hint = shallow(check, wanted->args[0]);
        /* &[..] where &[T] is wanted: an array of T. &|..| where &dyn Fn(A) is wanted: a closure over A. Otherwise unsized
         * targets say nothing about what is borrowed. */
        if ((hint->kind == TYPE_DYN && expr->reference.operand->kind != EXPR_CLOSURE) || hint->kind == TYPE_STR)
            hint = NULL;
        else if (hint->kind == TYPE_SLICE && expr->reference.operand->kind != EXPR_ARRAY &&
                 expr->reference.operand->kind != EXPR_REPEAT)
            hint = NULL;
    }
    size_t uses = check->unsafe_use_count;
    check->names_only = expr->reference.is_raw && expr->reference.operand->kind == EXPR_PATH;
    struct typed_expr *place = check_expr(check, expr->reference.operand, hint);
    check->names_only = false;
    if (place->kind == TYPED_ERROR)
        return error_node(check, expr->span);
    if (expr->reference.is_raw) {
        unsafe_forgive_raw(check, uses, expr->reference.operand);
        if (!is_place(place)) {
            fault(check, DIAGNOSTIC_CODE_RAW_OF_TEMPORARY, expr->reference.operand->span, NULL, NULL, NULL);
            return error_node(check, expr->span);
        }
        struct typed_expr *raw = node(check, TYPED_RAW, type_pointer(check->types, place->type, mutable), expr->span);
        raw->base = place;
        raw->mutable = mutable;
        return raw;
    }
    static_mut_reference(check, place, expr->span);
    return make_ref(check, place, mutable, expr->span, false);
}

/* ---- Ranges ----------------------------------------------------------------------------------------------------- */

static struct typed_expr *range_struct(struct check *check, enum lang_item which, const struct type *of,
                                       struct typed_expr *start, struct typed_expr *end, struct span span) {
    struct item *item = lang(check, which);
    if (item == NULL)
        return error_node(check, span);
    struct typed_expr *result = node(check, TYPED_STRUCT, type_adt(check->types, item, &of, of == NULL ? 0 : 1), span);
    checker_touch(check->program, item);
    item_fields(check->program, item);
    result->fields = arena_array(check->arena, 3, sizeof *result->fields);
    struct typed_expr *ends[2] = {start, end};
    for (uint32_t i = 0; i < 2; i++)
        if (ends[i] != NULL) {
            uint32_t index = result->field_count;
            result->fields[result->field_count++] = (struct typed_field){index, ends[i]};
        }
    if (which == LANG_range_inclusive && item->variants[0].field_count > 2) /* `exhausted` */
        result->fields[result->field_count++] =
            (struct typed_field){2, integer_node(check, 0, simple(check, TYPE_BOOL), span)};
    return result;
}

static struct typed_expr *check_range(struct check *check, const struct expr *expr, const struct type *expected) {
    const struct expr *from = expr->range.start;
    const struct expr *to = expr->range.end;
    const struct type *wanted = expected == NULL ? NULL : shallow(check, expected);
    const struct type *hint = wanted != NULL && wanted->kind == TYPE_ADT && wanted->count == 1 ? wanted->args[0] : NULL;
    struct merge merge;
    merge_init(check, &merge, hint != NULL && !is_unknown(shallow(check, hint)) ? hint : NULL);
    struct typed_expr *start = NULL;
    struct typed_expr *end = NULL;
    if (from != NULL) {
        start = check_expr(check, from, hint);
        merge_add(check, &merge, &start, from->span);
    }
    if (to != NULL) {
        end = check_expr(check, to, merge.type != NULL ? merge.type : hint);
        merge_add(check, &merge, &end, to->span);
    }
    const struct type *of = from == NULL && to == NULL ? NULL : merge_finish(check, &merge);
    enum lang_item which = from == NULL && to == NULL ? LANG_range_full
                           : from == NULL ? (expr->range.is_inclusive ? LANG_range_to_inclusive : LANG_range_to)
                           : to == NULL   ? LANG_range_from
                           : expr->range.is_inclusive ? LANG_range_inclusive
                                                      : LANG_range;
    return range_struct(check, which, of, start == NULL ? NULL : as_value(check, start),
                        end == NULL ? NULL : as_value(check, end), expr->span);
}

/* ---- Dispatch --------------------------------------------------------------------------------------------------- */

static struct typed_expr *dispatch(struct check *check, const struct expr *expr, const struct type *expected) {
    switch (expr->kind) {
    case EXPR_ERROR: return error_node(check, expr->span);
    case EXPR_LITERAL: return check_literal(check, expr, expected);
    case EXPR_PATH: return check_path(check, expr, expected);
    case EXPR_UNARY: return check_unary(check, expr, expected);
    case EXPR_BINARY: return check_binary(check, expr, expected);
    case EXPR_ASSIGN: return check_assign(check, expr);
    case EXPR_COMPOUND_ASSIGN: return check_compound_assign(check, expr);
    case EXPR_REFERENCE: return check_reference(check, expr, expected);
    case EXPR_CAST: return check_cast(check, expr);
    case EXPR_CALL: return check_call(check, expr, expected);
    case EXPR_METHOD_CALL: return check_method_call(check, expr, expected);
    case EXPR_FIELD: return check_field_access(check, expr);
    case EXPR_INDEX: return check_index(check, expr);
    case EXPR_TUPLE: return check_tuple(check, expr, expected);
    case EXPR_ARRAY: return check_array(check, expr, expected);
    case EXPR_REPEAT: return check_repeat(check, expr, expected);
    case EXPR_STRUCT: return check_struct(check, expr, expected);
    case EXPR_RANGE: return check_range(check, expr, expected);
    case EXPR_CLOSURE: return check_closure(check, expr, expected);
    case EXPR_MACRO: return check_macro(check, expr, expected);
    case EXPR_UNDERSCORE:
        fault(check, DIAGNOSTIC_CODE_EXPECTED, expr->span, "expression", "`_`", NULL);
        return error_node(check, expr->span);
    default: return check_flow(check, expr, expected);
    }
}

static void union_read(struct check *check, struct typed_expr *expr) {
    if (expr->kind == TYPED_FIELD && shallow(check, expr->base->type)->kind == TYPE_ADT &&
        shallow(check, expr->base->type)->item->kind == ITEM_UNION)
        unsafe_needed(check, expr->span, "union", NULL);
}

struct typed_expr *check_expr(struct check *check, const struct expr *expr, const struct type *expected) {
    struct typed_expr *result = dispatch(check, expr, expected);
    union_read(check, result);
    if (shallow(check, result->type)->kind == TYPE_NEVER)
        check->diverges = true;
    return result;
}
