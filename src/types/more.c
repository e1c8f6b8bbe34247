/* more.c -- members of std's types that few programs use: read when a member is asked for that is not there.
 *
 * The prelude keeps them in files of their own (src/prelude/more_slice.rs for slices, more_vec.rs for what std::vec
 * has), which hold nothing but inherent impls and what these need. So they cost nothing until a program asks.
 */
#include "types/check.h"
#include "types/checker.h"
#include "types/collect.h"
#include "types/names.h"

/* "integer" for more_integer.rs; the module's name for a struct or enum of the prelude; NULL when there is none. */
static const char *file_of(const struct type *type) {
    if (type_is_wide(type))
        return "integer";
    switch (type->kind) {
    case TYPE_STR: return "str";
    case TYPE_SLICE: return "slice";
    case TYPE_ARRAY: return "array";
    case TYPE_POINTER: return "pointer";
    case TYPE_CHAR: return "char";
    case TYPE_ADT:
        return type->item->is_prelude && type->item->parent && type->item->parent->name ? type->item->parent->name->text
                                                                                         : NULL;
    default: return type_is_integer(type) ? "integer" : type_is_float(type) ? "float" : NULL;
    }
}

bool program_read_more(struct program *program, const struct type *type) {
    const char *file = file_of(type);
    if (file == NULL)
        return false;
    const struct symbol *name = intern_text(program->interner, arena_format(program->arena, "more_%s", file));
    struct item *module = scope_module_lookup(program, program->std_root, name, SPACE_TYPE);
    if (module == NULL || module->kind != ITEM_MODULE || item_state(module)->members != PROGRESS_NONE)
        return false;
    item_members(program, module);
    return true;
}
