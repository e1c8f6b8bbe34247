/* wellformed_safety.c -- `unsafe` and `safe` where items are declared: foreign blocks, attributes, target features.
 *
 * What an edition demands is asked here and not by the parser, which may learn the edition only at the end of the file.
 */
#include <string.h>

#include "types/checker.h"
#include "types/features.h"
#include "types/wellformed.h"

static void report(struct program *program, enum diagnostic_code code, struct span span, const char *argument) {
    diagnostics_add(program->diagnostics, code, span, argument, NULL, NULL);
}

/* Whoever writes them vouches for what no compiler sees: that no other function has the name. */
static bool is_unsafe_attribute(const struct symbol *name) {
    static const char *const names[] = {"no_mangle", "export_name", "link_section", "ffi_const", "ffi_pure"};
    for (size_t i = 0; name && i < sizeof names / sizeof *names; i++)
        if (strcmp(name->text, names[i]) == 0)
            return true;
    return false;
}

static void check_attributes(struct program *program, const struct attributes *attributes) {
    for (size_t i = 0; i < attributes->count; i++) {
        const struct meta *meta = &attributes->items[i].meta;
        bool wants = is_unsafe_attribute(meta->name);
        if (meta->is_unsafe && !wants)
            report(program, DIAGNOSTIC_CODE_ATTRIBUTE_NOT_UNSAFE, meta->span, meta->name ? meta->name->text : "");
        else if (!meta->is_unsafe && wants && program->edition >= 2024)
            report(program, DIAGNOSTIC_CODE_ATTRIBUTE_UNSAFE, meta->span, meta->name->text);
    }
}

void wellformed_foreign(struct program *program, const struct ast_item *block) {
    const struct extern_item *foreign = block->foreign;
    check_attributes(program, &block->attributes);
    if (!foreign->is_unsafe && program->edition >= 2024)
        report(program, DIAGNOSTIC_CODE_FOREIGN_NOT_UNSAFE, block->span, NULL);
    for (size_t i = 0; i < foreign->count; i++) {
        const struct ast_item *item = foreign->items[i];
        if (!foreign->is_unsafe && item->kind == AST_ITEM_FN && (item->function->is_safe || item->function->is_unsafe))
            report(program, DIAGNOSTIC_CODE_FOREIGN_QUALIFIER, item->span, item->name.symbol->text);
    }
}

void wellformed_safety(struct program *program, const struct item *item) {
    const struct ast_item *ast = item->ast;
    if (item->kind == ITEM_VARIANT || !ast || (item->kind == ITEM_MODULE && !item->parent))
        return;
    check_attributes(program, &ast->attributes);
    features_check_attributes(program, &ast->attributes);
    if (item->kind == ITEM_TRAIT && item->is_auto)
        feature_needed(program, item->span, "auto_traits", "auto trait");
    if (item->kind == ITEM_IMPL && item->is_negative)
        feature_needed(program, item->name_span, "negative_impls", "impl !Trait");
    if (item->kind == ITEM_ASSOCIATED_TYPE && ast->type->type && item->parent->kind == ITEM_TRAIT)
        feature_needed(program, item->span, "associated_type_defaults", "a type that is there when none is given");
    if (item->kind == ITEM_ASSOCIATED_TYPE && item->parent->kind == ITEM_IMPL && !item->parent->is_trait_impl)
        feature_needed(program, item->span, "inherent_associated_types", "a type in an impl without a trait");
    bool is_unsafe = (item->kind == ITEM_FN && item->is_unsafe) ||
                     (item->kind == ITEM_TRAIT && item->is_unsafe_trait) ||
                     (item->kind == ITEM_IMPL && ast->implementation->is_unsafe);
    if (is_unsafe && program->checker->parser.denied[LINT_UNSAFE_CODE])
        report(program, DIAGNOSTIC_CODE_UNSAFE_DENIED, item->span, NULL);
    if (item->kind == ITEM_FN && ast->function->is_safe)
        report(program, DIAGNOSTIC_CODE_SAFE_ITEM, item->name_span, item->name->text);
}
