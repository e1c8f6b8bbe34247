/* absent.c -- what std has and our prelude lacks, so that such a name is "unsupported" and never "unknown".
 *
 * The list (src/prelude/absent.txt) has a path per line: `std::sync::Arc` for an item, `Vec::drain` or
 * `std::vec::Vec::drain` for a member of a type, with `slice`, `str`, `array`, `pointer`, `integer`, `float`, `bool`,
 * `char`, `tuple`, `fn` for the built-in types. `impl Debug for Iter` is an impl that std has and ours lacks: the type and the
 * trait's arguments stand there whole, or without their own arguments. `#` begins a comment.
 */
#include <string.h>

#include "types/checker.h"
#include "types/collect.h"
#include "types/check.h"

/* The name of a member alone, for receivers whose type goes by another name here than in std. */
static void add_member(struct program *program, const char *path, size_t length) {
    size_t name = length;
    while (name > 0 && path[name - 1] != ':')
        name--;
    if (name > 0 && path[name] >= 'a' && path[name] <= 'z' && (length < 5 || memcmp(path, "std::", 5) != 0))
        *symbol_map_at(program->arena, program->checker->absent_members,
                       intern(program->interner, path + name, length - name)) = program;
}

/* Read when the first name is not found: most programs never ask. */
static void read_list(struct program *program) {
    const char *text = program->checker->absent_text;
    if (!text || program->checker->absent)
        return;
    struct symbol_map *map = arena_alloc(program->arena, sizeof *map);
    program->checker->absent_members = arena_alloc(program->arena, sizeof *map);
    while (text && *text) {
        size_t length = strcspn(text, "\n");
        size_t used = strcspn(text, "#\n");
        while (used && (text[used - 1] == ' ' || text[used - 1] == '\t' || text[used - 1] == '\r'))
            used--;
        size_t skip = strspn(text, " \t");
        if (used > skip) {
            *symbol_map_at(program->arena, map, intern(program->interner, text + skip, used - skip)) = program;
            add_member(program, text + skip, used - skip);
        }
        text += length + (text[length] == '\n');
    }
    program->checker->absent = map;
}

bool scope_std_lacks(struct program *program, const char *path) {
    read_list(program);
    const struct symbol_map *absent = program->checker->absent;
    if (!absent)
        return false;
    if (symbol_map_get(absent, intern_text(program->interner, path)))
        return true;
    /* A whole module that is absent speaks for what would be in it. */
    for (size_t length = strlen(path); length > 5; length--)
        if (path[length] == ':' && path[length - 1] != ':' &&
            symbol_map_get(absent, intern(program->interner, path, length)))
            return true;
    return false;
}

void scope_report_macro(struct program *program, const struct symbol *name, struct span span) {
    if (scope_std_lacks(program, arena_format(program->arena, "std::%s!", name->text)))
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNSUPPORTED, span,
                        arena_format(program->arena, "the macro %s!", name->text), "the code that it stands for", NULL);
    else
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_MACRO_UNKNOWN, span, name->text, NULL, NULL);
}

static const char *kind_name(const struct type *type) {
    switch (type->kind) {
    case TYPE_STR: return "str";
    case TYPE_SLICE: return "slice";
    case TYPE_ARRAY: return "array";
    case TYPE_POINTER: return "pointer";
    case TYPE_BOOL: return "bool";
    case TYPE_CHAR: return "char";
    case TYPE_TUPLE: return "tuple";
    case TYPE_FN_POINTER: return "fn";
    case TYPE_INFER:
        return type->variable == VARIABLE_INTEGER ? "integer" : type->variable == VARIABLE_FLOAT ? "float" : "";
    default: return type_is_integer(type) ? "integer" : type_is_float(type) ? "float" : "";
    }
}

static bool is_of_std(const struct type *type) {
    return type->kind == TYPE_ADT ? type->item->is_prelude
                                  : type->kind < TYPE_ADT && type->kind != TYPE_TUPLE && type->kind != TYPE_REF;
}

bool program_std_may_have(struct program *program, const struct type *type, const struct symbol *name) {
    if (!is_of_std(type))
        return false;
    read_list(program);
    const struct symbol_map *members = program->checker->absent_members;
    return members != NULL && symbol_map_get(members, name) != NULL;
}

bool program_std_has(struct program *program, const struct type *type, const struct symbol *name) {
    struct arena *arena = program->arena;
    if (type->kind != TYPE_ADT)
        return scope_std_lacks(program, arena_format(arena, "%s::%s", kind_name(type), name->text)) ||
               (type->kind <= TYPE_STR &&
                scope_std_lacks(program, arena_format(arena, "%s::%s", type_text(arena, type), name->text)));
    const struct item *item = type->item;
    if (!item->is_prelude || !item->name)
        return false;
    const char *path = arena_format(arena, "%s::%s", item->name->text, name->text);
    if (scope_std_lacks(program, path))
        return true;
    for (const struct item *parent = item->parent; parent && parent->name; parent = parent->parent)
        path = arena_format(arena, "%s::%s", parent->name->text, path);
    return scope_std_lacks(program, path);
}

/* "Sum<&Wrapping<u8>>" with what stands deeper than `depth` brackets left out: "Sum<&Wrapping>". */
static const char *without_depth(struct arena *arena, const char *text, unsigned depth) {
    char *cut = arena_alloc(arena, strlen(text) + 1);
    char *to = cut;
    unsigned open = 0;
    for (const char *at = text; *at; at++) {
        bool closes = *at == '>' && at > text && at[-1] != '-';
        if (*at == '<' && ++open > depth)
            continue;
        if (closes && open-- > depth)
            continue;
        if (open <= depth)
            *to++ = *at;
    }
    *to = '\0';
    return cut;
}

bool program_std_implements(struct program *program, const char *trait, const char *type) {
    struct arena *arena = program->arena;
    const char *of_head = without_depth(arena, type, 0);
    return scope_std_lacks(program, arena_format(arena, "impl %s for %s", trait, type)) ||
           scope_std_lacks(program, arena_format(arena, "impl %s for %s", trait, of_head)) ||
           scope_std_lacks(program, arena_format(arena, "impl %s for %s", without_depth(arena, trait, 1), of_head));
}
