/* derive_body.c -- what each derived trait does, as Rust text.
 *
 * In a struct a field is the place self.name; in an enum the arms of a match bind the fields of variant V to a0, a1 ...
 * (of self) and b0, b1 ... (of other), which are references:
 *
 *     match (self, other) { (Self::V(a0, a1), Self::V(b0, b1)) => ..., _ => ... }
 */
#include "syntax/derive_body.h"

#include <string.h>

static bool is_enum(const struct derive *derive) {
    return derive->item->kind == AST_ITEM_ENUM;
}

/* A value with more fields than this is gone through statement by statement: one expression would be nested too deeply. */
enum { FIELDS_NESTED = 64 };

/* ---- Fields ----------------------------------------------------------------------------------------------------- */

/* A reference to field i of one side ('a': self, 'b': other). */
static void add_reference(struct derive *derive, const struct derive_variant *variant, size_t i, char side) {
    if (is_enum(derive)) {
        derive_number(derive, side == 'a' ? "a" : "b", i);
        return;
    }
    derive_add(derive, derive->is_packed ? "&{ " : "&");
    derive_add(derive, side == 'a' ? "self." : "other.");
    derive_name(derive, variant->fields->items[i].name.symbol);
    derive_add(derive, derive->is_packed ? " }" : "");
}

/* Its value as an operand of ==. */
static void add_value(struct derive *derive, const struct derive_variant *variant, size_t i, char side) {
    if (is_enum(derive)) {
        derive_number(derive, side == 'a' ? "*a" : "*b", i);
        return;
    }
    derive_add(derive, derive->is_packed ? "({ " : "");
    derive_add(derive, side == 'a' ? "self." : "other.");
    derive_name(derive, variant->fields->items[i].name.symbol);
    derive_add(derive, derive->is_packed ? " })" : "");
}

static void add_variant_path(struct derive *derive, const struct derive_variant *variant) {
    derive_add(derive, "Self");
    if (variant->name) {
        derive_add(derive, "::");
        derive_name(derive, variant->name);
    }
}

/* Self::V(a0, a1), Self::V { x: a0, y: a1 } or Self::V */
static void add_pattern(struct derive *derive, const struct derive_variant *variant, char side) {
    const struct fields *fields = variant->fields;
    add_variant_path(derive, variant);
    if (fields->kind == FIELDS_UNIT)
        return;
    derive_add(derive, fields->kind == FIELDS_TUPLE ? "(" : " { ");
    for (size_t i = 0; i < fields->count; i++) {
        derive_add(derive, i ? ", " : "");
        if (fields->kind == FIELDS_NAMED) {
            derive_name(derive, fields->items[i].name.symbol);
            derive_add(derive, ": ");
        }
        derive_number(derive, side == 'a' ? "a" : "b", i);
    }
    derive_add(derive, fields->kind == FIELDS_TUPLE ? ")" : " }");
}

/* Self::V(call(a0), ...): a value whose fields are `call` of the old ones, or of nothing. */
static void add_construction(struct derive *derive, const struct derive_variant *variant, const char *call,
                             bool of_fields) {
    const struct fields *fields = variant->fields;
    add_variant_path(derive, variant);
    if (fields->kind == FIELDS_UNIT)
        return;
    derive_add(derive, fields->kind == FIELDS_TUPLE ? "(" : " { ");
    for (size_t i = 0; i < fields->count; i++) {
        derive_add(derive, i ? ", " : "");
        if (fields->kind == FIELDS_NAMED) {
            derive_name(derive, fields->items[i].name.symbol);
            derive_add(derive, ": ");
        }
        derive_add(derive, call);
        derive_add(derive, "(");
        if (of_fields)
            add_reference(derive, variant, i, 'a');
        derive_add(derive, ")");
    }
    derive_add(derive, fields->kind == FIELDS_TUPLE ? ")" : " }");
}

/* ---- Matches ---------------------------------------------------------------------------------------------------- */

typedef void add_arm(struct derive *, const struct derive_variant *);

/* The arm's body for a struct; for an enum a match over self. */
static void add_match(struct derive *derive, add_arm *arm) {
    if (!is_enum(derive)) {
        arm(derive, &derive->variants[0]);
        return;
    }
    derive_add(derive, derive->variant_count ? "match self {\n" : "match *self {\n");
    for (size_t i = 0; i < derive->variant_count; i++) {
        derive_add(derive, "            ");
        add_pattern(derive, &derive->variants[i], 'a');
        derive_add(derive, " => ");
        arm(derive, &derive->variants[i]);
        derive_add(derive, ",\n");
    }
    derive_add(derive, "        }");
}

/* The same over both sides; variants without fields, and different variants, are left to `otherwise`. */
static void add_match_both(struct derive *derive, add_arm *arm, const char *otherwise) {
    if (!is_enum(derive)) {
        arm(derive, &derive->variants[0]);
        return;
    }
    if (derive->variant_count == 0) {
        derive_add(derive, "match *self {}");
        return;
    }
    size_t arms = 0;
    for (size_t i = 0; i < derive->variant_count; i++)
        arms += derive->variants[i].fields->count > 0;
    if (arms == 0) {
        derive_add(derive, otherwise);
        return;
    }
    derive_add(derive, "match (self, other) {\n");
    for (size_t i = 0; i < derive->variant_count; i++) {
        if (derive->variants[i].fields->count == 0)
            continue;
        derive_add(derive, "            (");
        add_pattern(derive, &derive->variants[i], 'a');
        derive_add(derive, ", ");
        add_pattern(derive, &derive->variants[i], 'b');
        derive_add(derive, ") => ");
        arm(derive, &derive->variants[i]);
        derive_add(derive, ",\n");
    }
    if (derive->variant_count > 1) {
        derive_add(derive, "            _ => ");
        derive_add(derive, otherwise);
        derive_add(derive, ",\n");
    }
    derive_add(derive, "        }");
}

/* ---- Clone, Default --------------------------------------------------------------------------------------------- */

void derive_nothing(struct derive *derive) {
    (void)derive;
}

static void add_clone(struct derive *derive, const struct derive_variant *variant) {
    add_construction(derive, variant, "::std::clone::Clone::clone", true);
}

/* What is Copy and has no type parameters is copied, as rustc does it. */
void derive_clone(struct derive *derive) {
    bool is_plain = derive->is_copy || derive->item->kind == AST_ITEM_UNION;
    for (size_t i = 0; i < derive->generics->param_count; i++)
        is_plain &= derive->generics->params[i].kind != GENERIC_PARAM_TYPE || derive->item->kind == AST_ITEM_UNION;
    derive_add(derive, "    fn clone(&self) -> Self {\n        ");
    if (is_plain)
        derive_add(derive, "*self");
    else
        add_match(derive, add_clone);
    derive_add(derive, "\n    }\n");
}

static const struct derive_variant *default_variant(const struct derive *derive) {
    const struct derive_variant *found = NULL;
    for (size_t i = 0; i < derive->variant_count; i++) {
        const struct derive_variant *variant = &derive->variants[i];
        if (!attributes_find(variant->attributes, "default"))
            continue;
        if (found || variant->fields->kind != FIELDS_UNIT)
            return NULL;
        found = variant;
    }
    return found;
}

void derive_default(struct derive *derive) {
    const struct derive_variant *variant = is_enum(derive) ? default_variant(derive) : &derive->variants[0];
    if (!variant) {
        diagnostics_add(derive->parser->context->diagnostics, DIAGNOSTIC_CODE_DERIVE_DEFAULT, derive->origin, NULL,
                        NULL, NULL);
        derive->is_refused = true;
        return;
    }
    derive_add(derive, "    fn default() -> Self {\n        ");
    add_construction(derive, variant, "::std::default::Default::default", false);
    derive_add(derive, "\n    }\n");
}

/* ---- Debug ------------------------------------------------------------------------------------------------------ */

static void add_debug(struct derive *derive, const struct derive_variant *variant) {
    const struct fields *fields = variant->fields;
    const struct symbol *name = variant->name ? variant->name : derive->item->name.symbol;
    bool many = fields->count > FIELDS_NESTED;
    derive_add(derive, many ? "{ let mut fields = " : "");
    derive_add(derive, fields->kind == FIELDS_UNIT    ? "f.write_str(\""
                       : fields->kind == FIELDS_TUPLE ? "f.debug_tuple(\""
                                                      : "f.debug_struct(\"");
    derive_bytes(derive, name->text, name->length);
    derive_add(derive, "\")");
    if (fields->kind == FIELDS_UNIT)
        return;
    for (size_t i = 0; i < fields->count; i++) {
        derive_add(derive, many ? "; fields.field(" : ".field(");
        if (fields->kind == FIELDS_NAMED) {
            derive_add(derive, "\"");
            derive_bytes(derive, fields->items[i].name.symbol->text, fields->items[i].name.symbol->length);
            derive_add(derive, "\", ");
        }
        add_reference(derive, variant, i, 'a');
        derive_add(derive, ")");
    }
    derive_add(derive, many ? "; fields.finish() }" : ".finish()");
}

void derive_debug(struct derive *derive) {
    derive_add(derive, "    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {\n        ");
    add_match(derive, add_debug);
    derive_add(derive, "\n    }\n");
}

/* ---- Comparisons ------------------------------------------------------------------------------------------------ */

#define DISCRIMINANT "::std::intrinsics::discriminant_value"

static void add_many_equal(struct derive *derive, const struct derive_variant *variant) {
    derive_add(derive, "{ ");
    for (size_t i = 0; i < variant->fields->count; i++) {
        derive_add(derive, "if !(");
        add_value(derive, variant, i, 'a');
        derive_add(derive, " == ");
        add_value(derive, variant, i, 'b');
        derive_add(derive, ") { return false; } ");
    }
    derive_add(derive, "true }");
}

static void add_equal(struct derive *derive, const struct derive_variant *variant) {
    if (variant->fields->count > FIELDS_NESTED) {
        add_many_equal(derive, variant);
        return;
    }
    for (size_t i = 0; i < variant->fields->count; i++) {
        derive_add(derive, i ? " && " : "");
        add_value(derive, variant, i, 'a');
        derive_add(derive, " == ");
        add_value(derive, variant, i, 'b');
    }
    if (variant->fields->count == 0)
        derive_add(derive, "true");
}

void derive_partial_eq(struct derive *derive) {
    derive_add(derive, "    fn eq(&self, other: &Self) -> bool {\n        ");
    add_match_both(derive, add_equal, DISCRIMINANT "(self) == " DISCRIMINANT "(other)");
    derive_add(derive, "\n    }\n");
}

static void add_many_comparisons(struct derive *derive, const struct derive_variant *variant, const char *compare,
                                 const char *equal) {
    derive_add(derive, "{ ");
    for (size_t i = 0; i < variant->fields->count; i++) {
        derive_add(derive, "match ");
        derive_add(derive, compare);
        derive_add(derive, "(");
        add_reference(derive, variant, i, 'a');
        derive_add(derive, ", ");
        add_reference(derive, variant, i, 'b');
        derive_add(derive, ") { ");
        derive_add(derive, equal);
        derive_add(derive, " => {} unequal => return unequal } ");
    }
    derive_add(derive, equal);
    derive_add(derive, " }");
}

/* Field after field: the first that differs decides.
 *     match compare(a0, b0) { EQUAL => compare(a1, b1), unequal => unequal } */
static void add_comparison(struct derive *derive, const struct derive_variant *variant, const char *compare,
                           const char *equal) {
    size_t count = variant->fields->count;
    if (count > FIELDS_NESTED) {
        add_many_comparisons(derive, variant, compare, equal);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        bool is_last = i + 1 == count;
        derive_add(derive, is_last ? "" : "match ");
        derive_add(derive, compare);
        derive_add(derive, "(");
        add_reference(derive, variant, i, 'a');
        derive_add(derive, ", ");
        add_reference(derive, variant, i, 'b');
        derive_add(derive, ")");
        if (!is_last) {
            derive_add(derive, " { ");
            derive_add(derive, equal);
            derive_add(derive, " => ");
        }
    }
    for (size_t i = 1; i < count; i++)
        derive_add(derive, ", unequal => unequal }");
    if (count == 0)
        derive_add(derive, equal);
}

#define PARTIAL_CMP "::std::cmp::PartialOrd::partial_cmp"
#define CMP         "::std::cmp::Ord::cmp"

static void add_partial_cmp(struct derive *derive, const struct derive_variant *variant) {
    add_comparison(derive, variant, PARTIAL_CMP, "::std::option::Option::Some(::std::cmp::Ordering::Equal)");
}

static void add_cmp(struct derive *derive, const struct derive_variant *variant) {
    add_comparison(derive, variant, CMP, "::std::cmp::Ordering::Equal");
}

void derive_partial_ord(struct derive *derive) {
    derive_add(derive, "    fn partial_cmp(&self, other: &Self) -> ::std::option::Option<::std::cmp::Ordering> {\n        ");
    add_match_both(derive, add_partial_cmp, PARTIAL_CMP "(&" DISCRIMINANT "(self), &" DISCRIMINANT "(other))");
    derive_add(derive, "\n    }\n");
}

void derive_ord(struct derive *derive) {
    derive_add(derive, "    fn cmp(&self, other: &Self) -> ::std::cmp::Ordering {\n        ");
    add_match_both(derive, add_cmp, CMP "(&" DISCRIMINANT "(self), &" DISCRIMINANT "(other))");
    derive_add(derive, "\n    }\n");
}

/* ---- Hash ------------------------------------------------------------------------------------------------------- */

static void add_hash(struct derive *derive, const struct derive_variant *variant) {
    derive_add(derive, "{ ");
    for (size_t i = 0; i < variant->fields->count; i++) {
        derive_add(derive, "::std::hash::Hash::hash(");
        add_reference(derive, variant, i, 'a');
        derive_add(derive, ", state); ");
    }
    derive_add(derive, "}");
}

/* The type of the discriminant, which decides how many bytes are hashed: that of #[repr(u8)] and the like, else isize. */
static const char *tag_type(const struct derive *derive) {
    for (size_t i = 0; i < derive->item->attributes.count; i++) {
        const struct meta *meta = &derive->item->attributes.items[i].meta;
        if (!meta->name || strcmp(meta->name->text, "repr") != 0)
            continue;
        for (size_t j = 0; j < meta->count; j++) {
            const char *name = meta->items[j].name ? meta->items[j].name->text : "";
            if ((name[0] == 'u' || name[0] == 'i') && strlen(name) <= strlen("usize"))
                return name;
        }
    }
    return "isize";
}

void derive_hash(struct derive *derive) {
    derive_add(derive, "    fn hash<DerivedHasher: ::std::hash::Hasher>(&self, state: &mut DerivedHasher) {\n        ");
    if (is_enum(derive) && derive->variant_count > 1) {
        derive_add(derive, "::std::hash::Hash::hash(&(" DISCRIMINANT "(self) as ");
        derive_add(derive, tag_type(derive));
        derive_add(derive, "), state); ");
    }
    add_match(derive, add_hash);
    derive_add(derive, "\n    }\n");
}
