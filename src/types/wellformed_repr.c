/* wellformed_repr.c -- #[repr(...)] that contradicts itself or its type, and fields that a union may not have.
 *
 * Layout is what the course is about, so a wrong representation must be refused as rustc refuses it, and never be laid
 * out in some way or other.
 */
#include <string.h>

#include "types/checker.h"
#include "types/traits.h"
#include "types/wellformed.h"

static void report(struct program *program, enum diagnostic_code code, struct span span, const char *argument) {
    diagnostics_add(program->diagnostics, code, span, argument, NULL, NULL);
}

/* ---- Words ------------------------------------------------------------------------------------------------------ */

static bool is_hint(const char *name) {
    static const char *const hints[] = {"C",   "Rust", "transparent", "packed", "align", "simd",  "u8",    "u16",
                                        "u32", "u64",  "u128",        "usize",  "i8",    "i16",   "i32",   "i64",
                                        "i128", "isize"};
    for (size_t i = 0; i < sizeof hints / sizeof *hints; i++)
        if (!strcmp(hints[i], name))
            return true;
    return false;
}

static void check_hint(struct program *program, const struct meta *hint) {
    const char *name = hint->name ? hint->name->text : "";
    if (!is_hint(name)) {
        report(program, DIAGNOSTIC_CODE_REPR_UNKNOWN, hint->span, name);
        return;
    }
    if ((strcmp(name, "align") && strcmp(name, "packed")) || hint->count != 1 || !hint->items[0].literal)
        return;
    uint64_t number = hint->items[0].literal->low;
    if (number == 0 || (number & (number - 1)) != 0 || number > (uint64_t)1 << 29)
        report(program, DIAGNOSTIC_CODE_REPR_ALIGN, hint->items[0].span, name);
}

static size_t check_hints(struct program *program, const struct item *item) {
    const struct attributes *attributes = &((const struct ast_item *)item->ast)->attributes;
    size_t count = 0;
    for (size_t i = 0; i < attributes->count; i++) {
        const struct meta *meta = &attributes->items[i].meta;
        if (!meta->name || strcmp(meta->name->text, "repr") != 0)
            continue;
        count += meta->count;
        for (size_t k = 0; k < meta->count; k++)
            check_hint(program, &meta->items[k]);
    }
    return count;
}

/* ---- Types ------------------------------------------------------------------------------------------------------ */

/* May a value of the type take room, or ask for an alignment? A parameter may. */
static bool takes_room(struct program *program, const struct type *type, unsigned depth) {
    if (depth == 0 || type->kind == TYPE_ERROR)
        return type->kind != TYPE_ERROR;
    if (type->kind == TYPE_TUPLE) {
        for (uint32_t i = 0; i < type->count; i++)
            if (takes_room(program, type->args[i], depth - 1))
                return true;
        return false;
    }
    if (type->kind == TYPE_ARRAY) { /* [u64; 0] takes no room, but it has an alignment */
        const struct type *element = type->args[0];
        bool is_empty = type->args[1]->kind == TYPE_CONST && type->args[1]->value == 0;
        bool is_byte = element->kind == TYPE_U8 || element->kind == TYPE_I8 || element->kind == TYPE_BOOL;
        return !(is_empty && is_byte) && takes_room(program, element, depth - 1);
    }
    if (type->kind != TYPE_ADT || type->item->kind != ITEM_STRUCT)
        return type->kind != TYPE_FN_ITEM;
    if (type->item->lang == LANG_phantom_data)
        return false;
    item_fields(program, type->item);
    for (uint32_t i = 0; i < type->item->variants[0].field_count; i++) {
        const struct type *field = type->item->variants[0].fields[i].type;
        if (field && takes_room(program, type_substitute(&program->types, field, type->args, type->count), depth - 1))
            return true;
    }
    return false;
}

static void check_transparent(struct program *program, const struct item *item, size_t hints) {
    if (hints > 1)
        report(program, DIAGNOSTIC_CODE_REPR_TRANSPARENT_ALONE, item->name_span, NULL);
    if (item->kind == ITEM_ENUM && item->variant_count != 1) {
        report(program, DIAGNOSTIC_CODE_REPR_TRANSPARENT_ENUM, item->name_span, NULL);
        return;
    }
    unsigned with_room = 0;
    for (uint32_t i = 0; i < item->variants[0].field_count; i++) {
        const struct type *field = item->variants[0].fields[i].type;
        with_room += field && takes_room(program, field, 8);
    }
    if (with_room > 1)
        report(program, DIAGNOSTIC_CODE_REPR_TRANSPARENT_FIELDS, item->name_span, NULL);
}

static void check_enum(struct program *program, const struct item *item) {
    const struct enum_item *ast = ((const struct ast_item *)item->ast)->enumeration;
    const struct attribute *hint = attributes_find(&((const struct ast_item *)item->ast)->attributes, "repr");
    if (hint && item->variant_count == 0 && (item->repr & (REPR_INTEGER | REPR_C)) != 0)
        report(program, DIAGNOSTIC_CODE_REPR_EMPTY_ENUM, hint->span, NULL);
    bool numbered = false, carries = false;
    for (size_t i = 0; i < ast->count; i++) {
        numbered |= ast->variants[i].discriminant != NULL;
        carries |= ast->variants[i].fields.kind != FIELDS_UNIT;
    }
    if (numbered && carries && (item->repr & REPR_INTEGER) == 0)
        report(program, DIAGNOSTIC_CODE_REPR_WANTED, item->name_span, NULL);
}

/* A union does not know which field is there, so it can drop none of them. */
static bool drops_nothing(struct inference *inference, const struct type *type) {
    switch (type->kind) {
    case TYPE_ERROR:
    case TYPE_REF: return true;
    case TYPE_TUPLE:
        for (uint32_t i = 0; i < type->count; i++)
            if (!drops_nothing(inference, type->args[i]))
                return false;
        return true;
    case TYPE_ARRAY: return drops_nothing(inference, type->args[0]);
    default:
        return (type->kind == TYPE_ADT && type->item->lang == LANG_manually_drop) || trait_is_copy(inference, type);
    }
}

static void check_union(struct program *program, const struct item *item) {
    struct inference inference;
    inference_init(&inference, program, item_env(program, item));
    for (uint32_t i = 0; i < item->variants[0].field_count; i++) {
        const struct field *field = &item->variants[0].fields[i];
        if (field->type && !drops_nothing(&inference, field->type))
            report(program, DIAGNOSTIC_CODE_UNION_FIELD, field->span, type_text(program->arena, field->type));
    }
}

void wellformed_repr(struct program *program, const struct item *item) {
    size_t hints = check_hints(program, item);
    if ((item->repr & REPR_PACKED) != 0 && (item->repr & REPR_ALIGN) != 0)
        report(program, DIAGNOSTIC_CODE_REPR_PACKED_ALIGN, item->name_span, NULL);
    if ((item->repr & REPR_TRANSPARENT) != 0)
        check_transparent(program, item, hints);
    if (item->kind == ITEM_ENUM)
        check_enum(program, item);
    else if (item->kind == ITEM_UNION)
        check_union(program, item);
}
