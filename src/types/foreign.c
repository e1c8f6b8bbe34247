/* foreign.c -- what crosses the program's border.
 *
 * An extern block declares functions that live elsewhere: C's, or one that this very program exports by #[no_mangle] or
 * #[export_name]. The linker knows names only, so a declaration may differ from what it finds; the machine compares both when the
 * call is made.
 */
#include "types/foreign.h"

#include <string.h>

enum convention foreign_convention(struct program *program, const struct symbol *abi, struct span span) {
    static const char *const others[] = {"cdecl", "sysv64",   "win64",    "efiapi", "stdcall",   "fastcall",
                                         "aapcs", "thiscall", "vectorcall", "rust-cold", "rust-call"};
    if (!abi)
        return CONVENTION_RUST;
    for (unsigned i = 0; i < CONVENTION_COUNT; i++)
        if (strcmp(abi->text, convention_text((enum convention)i)) == 0)
            return (enum convention)i;
    bool is_known = false;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        size_t length = strlen(others[i]);
        is_known = is_known || (strncmp(abi->text, others[i], length) == 0 &&
                                (!abi->text[length] || strcmp(abi->text + length, "-unwind") == 0));
    }
    if (is_known)
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNSUPPORTED, span,
                        arena_format(program->arena, "the calling convention \"%s\"", abi->text), "extern \"C\"", NULL);
    else
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNKNOWN_ABI, span, abi->text, NULL, NULL);
    return CONVENTION_C;
}

void foreign_collect(struct program *program, struct scope *scope, struct item *parent, const struct extern_item *foreign) {
    for (size_t i = 0; i < foreign->count; i++) {
        const struct ast_item *ast = foreign->items[i];
        enum convention convention = foreign_convention(program, foreign->abi, ast->span);
        if (ast->kind != AST_ITEM_FN) {
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNSUPPORTED, ast->span,
                            "a static or type of a foreign library", "a function", NULL);
            continue;
        }
        struct item *item = collect_new_item(program, ITEM_EXTERN_FN, parent, scope, ast->name, ast->span, ast);
        item->is_public = ast->visibility.kind != VISIBILITY_PRIVATE;
        item->is_unsafe = !ast->function->is_safe;
        item->convention = convention;
        item->extern_name = ast->name.symbol ? ast->name.symbol->text : "";
        const struct attribute *link = attributes_find(&ast->attributes, "link_name");
        if (link && link->meta.literal && link->meta.literal->text)
            item->extern_name = link->meta.literal->text;
        item_state(item)->ast_generics = &ast->function->generics;
        collect_declare(program, scope, item, SPACE_VALUE);
        collect_member(program, parent, item);
    }
}

/* --- C's own ---------------------------------------------------------------------------------------------------------------------- */

const struct item *program_c_function(struct program *program, const char *name) {
    struct item *module = scope_module_lookup(program, program->std_root, intern_text(program->interner, "c"), SPACE_TYPE);
    const struct item *found =
        module ? scope_module_lookup(program, module, intern_text(program->interner, name), SPACE_VALUE) : NULL;
    if (!found || found->kind != ITEM_FN || found->parent != module || !found->is_public)
        return NULL;
    item_signature(program, found);
    return found;
}

/* --- Exports ------------------------------------------------------------------------------------------------------------------------- */

const struct item *program_export(const struct program *program, const char *name) {
    for (size_t i = 0; i < program->export_count; i++)
        if (strcmp(program->exports[i]->extern_name, name) == 0)
            return program->exports[i];
    return NULL;
}

void foreign_export(struct program *program, struct item *item, const struct attributes *attributes) {
    const struct attribute *named = attributes_find(attributes, "export_name");
    if (named && named->meta.literal && named->meta.literal->text)
        item->extern_name = named->meta.literal->text;
    else if (attributes_find(attributes, "no_mangle") && item->name)
        item->extern_name = item->name->text;
    else
        return;
    const struct item *first = program_export(program, item->extern_name);
    if (first) {
        struct diagnostic *diagnostic = diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_EXPORTED_TWICE, item->name_span,
                                                        item->extern_name, NULL, NULL);
        diagnostic_label(diagnostic, first->name_span, "declared");
        return;
    }
    program->exports = arena_grow(program->arena, program->exports, program->export_count, &program->export_capacity,
                                  sizeof *program->exports);
    program->exports[program->export_count++] = item;
}
