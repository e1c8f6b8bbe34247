/* nightly.c -- programs that ask for features of Rust's nightly compiler by #![feature(...)].
 *
 * What such a feature adds to the language may look wrong to us where it is merely unknown. So when a program that
 * names one of them is refused, the refusal says that instead: the feature is not supported here, at the line where we were
 * lost.
 */
#include <string.h>

#include "types/checker.h"
#include "types/collect.h"
#include "types/features.h"

/* Features that change the language and that we have not. Those of the library are to blame only where a name is
 * missing. */
static const char *const unknown[] = {
    "adt_const_params", "arbitrary_self_types_pointers", "associated_const_equality", "associated_type_defaults",
    "async_fn_track_caller", "async_for_loop", "async_trait_bounds", "box_patterns", "c_variadic",
    "closure_lifetime_binder", "closure_track_caller", "const_async_blocks", "const_closures", "const_for",
    "const_trait_impl", "coroutine_trait", "coroutines", "custom_mir", "decl_macro", "default_field_values",
    "deref_patterns", "explicit_tail_calls", "extern_types", "f128", "f16", "final_associated_functions",
    "fn_delegation", "fn_traits", "frontmatter", "gen_blocks", "generic_assert", "generic_const_exprs",
    "generic_const_items", "generic_const_parameter_types", "guard_patterns", "half_open_range_patterns_in_slices",
    "if_let_guard", "impl_trait_in_assoc_type", "impl_trait_in_bindings", "impl_trait_in_fn_trait_return",
    "inherent_associated_types", "intrinsics", "lang_items", "lazy_type_alias", "macro_metavar_expr",
    "macro_metavar_expr_concat", "marker_trait_attr", "min_generic_const_args", "min_specialization",
    "more_qualified_paths", "mut_ref", "never_patterns", "no_core", "non_lifetime_binders", "offset_of_enum",
    "offset_of_slice", "pattern_types", "pin_ergonomics", "postfix_match", "ref_pat_eat_one_layer_2024", "repr_simd",
    "return_type_notation", "simd_ffi", "specialization", "static_align", "stmt_expr_attributes", "super_let",
    "thread_local", "trait_alias", "transmute_generic_consts", "trivial_bounds", "try_blocks",
    "try_blocks_heterogeneous", "try_trait_v2", "type_alias_impl_trait", "unboxed_closures",
    "unqualified_local_imports", "unsafe_binders", "unsafe_fields", "unsized_const_params", "unsized_fn_params",
    "unsized_locals", "view_types", "where_clause_attrs", "yeet_expr", "yield_expr",
};

static bool is_unknown(const char *name) {
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++)
        if (strcmp(unknown[i], name) == 0)
            return true;
    return false;
}

/* Mistakes whatever the features are. */
static bool is_certain(enum diagnostic_code code) {
    return code == DIAGNOSTIC_CODE_NEEDS_FEATURE || code == DIAGNOSTIC_CODE_FEATURE_UNKNOWN ||
           code == DIAGNOSTIC_CODE_FEATURE_GONE || code == DIAGNOSTIC_CODE_FEATURE_TWICE ||
           code == DIAGNOSTIC_CODE_FEATURE_MALFORMED || code == DIAGNOSTIC_CODE_USE_OF_MOVED;
}

static bool is_about_names(enum diagnostic_code code) {
    return code == DIAGNOSTIC_CODE_NO_METHOD || code == DIAGNOSTIC_CODE_NO_ASSOCIATED || code == DIAGNOSTIC_CODE_UNKNOWN_IMPORT ||
           code == DIAGNOSTIC_CODE_UNKNOWN_PATH || code == DIAGNOSTIC_CODE_UNKNOWN_VALUE ||
           code == DIAGNOSTIC_CODE_UNKNOWN_TYPE || code == DIAGNOSTIC_CODE_UNKNOWN_TRAIT;
}

/* "`box_patterns`", or several with commas; NULL when the program names none that we have not. */
static const char *unknown_features(struct program *program, const struct attributes *attributes, bool of_library) {
    const char *list = NULL;
    for (size_t i = 0; i < attributes->count; i++) {
        const struct meta *meta = &attributes->items[i].meta;
        if (!meta->name || strcmp(meta->name->text, "feature") != 0)
            continue;
        for (size_t j = 0; j < meta->count; j++) {
            const struct symbol *name = meta->items[j].name;
            if (name && (is_unknown(name->text) || (of_library && feature_is_lacking(program, name->text))))
                list = list ? arena_format(program->arena, "%s or %s", list, name->text) : name->text;
        }
    }
    return list;
}

void nightly_settle(struct program *program, const struct attributes *attributes) {
    struct diagnostics *found = program->diagnostics;
    size_t first = 0;
    while (first < found->count && diagnostic_kind(found->items[first].code) != DIAGNOSTIC_REFUSED)
        first++;
    if (first == found->count || is_certain(found->items[first].code))
        return;
    const char *features = unknown_features(program, attributes, is_about_names(found->items[first].code));
    if (!features)
        return;
    found->items[0] = (struct diagnostic){
        .code = DIAGNOSTIC_CODE_UNSUPPORTED,
        .span = found->items[first].span,
        .arguments = {arena_format(program->arena, "the nightly feature %s", features), "what is stable in Rust"}};
    found->count = 1; /* whatever else was said may be for the same reason */
}
