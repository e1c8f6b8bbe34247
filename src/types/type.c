/* type.c -- the interner of types: every constructor looks its type up before it makes one, so that equality is
 * identity.
 *
 * A type under construction is a struct type on the stack whose lists belong to the caller; only when it is new are
 * they copied into the arena. Flags are gathered from the arguments once, here.
 */
#include "types/type.h"

#include <string.h>

#include "base/hash.h"

static uint64_t hash_type(const struct type *type) {
    uint64_t hash = hash_combine((uint64_t)type->kind, ((uint64_t)type->index << 32) | type->count);
    hash = hash_combine(hash, (uint64_t)(type->mutable | type->is_unsafe << 1) | (uint64_t)type->variable << 2 |
                                  (uint64_t)type->convention << 5);
    hash = hash_combine(hash, (uint64_t)(uintptr_t)type->item ^ (uint64_t)type->value);
    if (type->closure || type->constant)
        hash = hash_combine(hash, (uint64_t)(uintptr_t)type->closure ^ (uint64_t)(uintptr_t)type->constant);
    for (uint32_t i = 0; i < type->count; i++)
        hash = hash_combine(hash, type->args[i]->id);
    for (uint32_t i = 0; i < type->binding_count; i++)
        hash = hash_combine(hash, (uint64_t)(uintptr_t)type->bindings[i].associated ^ type->bindings[i].type->id);
    for (uint32_t i = 0; i < type->auto_count; i++)
        hash = hash_combine(hash, (uint64_t)(uintptr_t)type->autos[i]);
    return hash;
}

bool type_same_autos(const struct type *a, const struct type *b) {
    if (a->auto_count != b->auto_count)
        return false;
    for (uint32_t i = 0; i < a->auto_count; i++)
        if (a->autos[i] != b->autos[i])
            return false;
    return true;
}

static bool same_type(const struct type *a, const struct type *b) {
    if (a->kind != b->kind || a->mutable != b->mutable || a->is_unsafe != b->is_unsafe ||
        a->convention != b->convention || a->variable != b->variable || a->index != b->index ||
        a->count != b->count || a->item != b->item || a->closure != b->closure || a->constant != b->constant ||
        a->value != b->value || a->name != b->name || a->binding_count != b->binding_count || !type_same_autos(a, b))
        return false;
    for (uint32_t i = 0; i < a->count; i++)
        if (a->args[i] != b->args[i])
            return false;
    for (uint32_t i = 0; i < a->binding_count; i++)
        if (a->bindings[i].associated != b->bindings[i].associated || a->bindings[i].type != b->bindings[i].type)
            return false;
    return true;
}

static uint8_t gather_flags(const struct type *type) {
    unsigned flags = 0;
    for (uint32_t i = 0; i < type->count; i++)
        flags |= type->args[i]->flags;
    for (uint32_t i = 0; i < type->binding_count; i++)
        flags |= type->bindings[i].type->flags;
    switch (type->kind) {
    case TYPE_ERROR: flags |= TYPE_HAS_ERROR; break;
    case TYPE_INFER: flags |= TYPE_HAS_INFER; break;
    case TYPE_PARAM: flags |= TYPE_HAS_PARAM; break;
    case TYPE_PROJECTION:
    case TYPE_OPAQUE:
    case TYPE_CONST_EXPR: flags |= TYPE_HAS_PROJECTION; break;
    default: break;
    }
    return (uint8_t)flags;
}

static void table_grow(struct type_table *types) {
    size_t capacity = types->capacity ? types->capacity * 2 : 4096;
    const struct type **slots = arena_array(types->arena, capacity, sizeof *slots);
    for (size_t i = 0; i < types->capacity; i++) {
        if (!types->slots[i])
            continue;
        size_t at = hash_type(types->slots[i]) & (capacity - 1);
        while (slots[at])
            at = (at + 1) & (capacity - 1);
        slots[at] = types->slots[i];
    }
    types->slots = slots;
    types->capacity = capacity;
}

static const struct type *find_or_add(struct type_table *types, const struct type *key) {
    if (types->count * 2 >= types->capacity)
        table_grow(types);
    size_t at = hash_type(key) & (types->capacity - 1);
    for (; types->slots[at]; at = (at + 1) & (types->capacity - 1))
        if (same_type(types->slots[at], key))
            return types->slots[at];
    uint64_t parts = 1;
    for (uint32_t i = 0; i < key->count; i++)
        parts += key->args[i]->parts;
    if (parts > TYPE_MOST_PARTS) {
        types->too_large = true;
        return types->simple[TYPE_ERROR];
    }
    struct type *type = arena_alloc(types->arena, sizeof *type);
    *type = *key;
    type->parts = (uint32_t)parts;
    if (key->count) {
        const struct type **args = arena_array(types->arena, key->count, sizeof *args);
        memcpy(args, key->args, key->count * sizeof *args);
        type->args = args;
    }
    if (key->binding_count) {
        struct type_binding *bindings = arena_array(types->arena, key->binding_count, sizeof *bindings);
        memcpy(bindings, key->bindings, key->binding_count * sizeof *bindings);
        type->bindings = bindings;
    }
    if (key->auto_count) {
        const struct item **autos = arena_array(types->arena, key->auto_count, sizeof *autos);
        memcpy(autos, key->autos, key->auto_count * sizeof *autos);
        type->autos = autos;
    }
    type->flags = gather_flags(type);
    type->has_closure = type->kind == TYPE_CLOSURE;
    for (uint32_t i = 0; i < type->count; i++)
        type->has_closure |= type->args[i]->has_closure;
    for (uint32_t i = 0; i < type->binding_count; i++)
        type->has_closure |= type->bindings[i].type->has_closure;
    type->id = (uint32_t)++types->count;
    types->slots[at] = type;
    return type;
}

void type_table_init(struct type_table *types, struct arena *arena) {
    *types = (struct type_table){.arena = arena};
    for (enum type_kind kind = TYPE_ERROR; kind <= TYPE_STR; kind++)
        types->simple[kind] = find_or_add(types, &(struct type){.kind = kind});
    types->unit = type_tuple(types, NULL, 0);
}

static const struct type *with_args(struct type_table *types, enum type_kind kind, const struct item *item,
                                    const struct type *const *args, size_t count) {
    return find_or_add(types, &(struct type){.kind = kind, .item = item, .args = args, .count = (uint32_t)count});
}

const struct type *type_slice(struct type_table *types, const struct type *element) {
    return with_args(types, TYPE_SLICE, NULL, &element, 1);
}

const struct type *type_array(struct type_table *types, const struct type *element, const struct type *length) {
    const struct type *args[] = {element, length};
    return with_args(types, TYPE_ARRAY, NULL, args, 2);
}

const struct type *type_tuple(struct type_table *types, const struct type *const *elements, size_t count) {
    return with_args(types, TYPE_TUPLE, NULL, elements, count);
}

const struct type *type_ref(struct type_table *types, const struct type *pointee, bool mutable) {
    return find_or_add(types, &(struct type){.kind = TYPE_REF, .args = &pointee, .count = 1, .mutable = mutable});
}

const struct type *type_pointer(struct type_table *types, const struct type *pointee, bool mutable) {
    return find_or_add(types, &(struct type){.kind = TYPE_POINTER, .args = &pointee, .count = 1, .mutable = mutable});
}

const struct type *type_adt(struct type_table *types, const struct item *item, const struct type *const *args,
                            size_t count) {
    return with_args(types, TYPE_ADT, item, args, count);
}

const struct type *type_fn_item(struct type_table *types, const struct item *item, const struct type *const *args,
                                size_t count) {
    return with_args(types, TYPE_FN_ITEM, item, args, count);
}

const struct type *type_fn_pointer(struct type_table *types, const struct type *const *params_and_return, size_t count,
                                   bool is_unsafe, enum convention convention) {
    return find_or_add(types, &(struct type){.kind = TYPE_FN_POINTER,
                                             .args = params_and_return,
                                             .count = (uint32_t)count,
                                             .is_unsafe = is_unsafe,
                                             .convention = convention});
}

bool convention_unwinds(enum convention convention) {
    return convention != CONVENTION_C && convention != CONVENTION_SYSTEM;
}

const char *convention_text(enum convention convention) {
    static const char *const names[CONVENTION_COUNT] = {"Rust", "C", "C-unwind", "system", "system-unwind"};
    return names[convention];
}

const struct type *type_closure(struct type_table *types, struct closure *closure, const struct type *const *args,
                                size_t count) {
    return find_or_add(
        types, &(struct type){.kind = TYPE_CLOSURE, .closure = closure, .args = args, .count = (uint32_t)count});
}

const struct type *type_dyn(struct type_table *types, const struct item *trait, const struct type *const *args,
                            size_t count, const struct type_binding *bindings, size_t binding_count) {
    return find_or_add(types, &(struct type){.kind = TYPE_DYN,
                                             .item = trait,
                                             .args = args,
                                             .count = (uint32_t)count,
                                             .bindings = bindings,
                                             .binding_count = (uint32_t)binding_count});
}

const struct type *type_dyn_with(struct type_table *types, const struct type *object, const struct item *const *autos,
                                 size_t count) {
    struct type key = *object;
    key.autos = autos;
    key.auto_count = (uint32_t)count;
    return find_or_add(types, &key);
}

bool type_dyn_says(const struct type *object, const struct item *automatic) {
    for (uint32_t i = 0; i < object->auto_count; i++)
        if (object->autos[i] == automatic)
            return true;
    return false;
}

const struct type *type_param(struct type_table *types, uint32_t index, const struct symbol *name) {
    return find_or_add(types, &(struct type){.kind = TYPE_PARAM, .index = index, .name = name});
}

const struct type *type_projection(struct type_table *types, const struct item *associated,
                                   const struct type *const *args, size_t count) {
    return with_args(types, TYPE_PROJECTION, associated, args, count);
}

const struct type *type_opaque(struct type_table *types, const struct item *item, uint32_t index,
                               const struct type *const *args, size_t count) {
    return find_or_add(
        types,
        &(struct type){.kind = TYPE_OPAQUE, .item = item, .index = index, .args = args, .count = (uint32_t)count});
}

const struct type *type_const(struct type_table *types, int64_t value) {
    return find_or_add(types, &(struct type){.kind = TYPE_CONST, .value = value});
}

const struct type *type_const_expr(struct type_table *types, const struct typed_body *constant,
                                   const struct type *const *args, size_t count) {
    return find_or_add(
        types, &(struct type){.kind = TYPE_CONST_EXPR, .constant = constant, .args = args, .count = (uint32_t)count});
}

const struct type *type_infer(struct type_table *types, uint32_t index, enum type_variable variable) {
    return find_or_add(types, &(struct type){.kind = TYPE_INFER, .index = index, .variable = variable});
}

const struct type *type_rebuild(struct type_table *types, const struct type *type, const struct type *const *args,
                                const struct type_binding *bindings) {
    struct type key = *type;
    key.args = args;
    key.bindings = bindings;
    return find_or_add(types, &key);
}

enum { SMALL = 16 };

const struct type *type_map(struct type_table *types, const struct type *type,
                            const struct type *(*change)(void *context, const struct type *part), void *context) {
    const struct type *small[SMALL];
    struct type_binding small_bindings[SMALL];
    const struct type **args = type->count <= SMALL ? small : arena_array(types->arena, type->count, sizeof *args);
    struct type_binding *bindings = type->binding_count <= SMALL
                                        ? small_bindings
                                        : arena_array(types->arena, type->binding_count, sizeof *bindings);
    bool changed = false;
    for (uint32_t i = 0; i < type->count; i++) {
        args[i] = change(context, type->args[i]);
        changed |= args[i] != type->args[i];
    }
    for (uint32_t i = 0; i < type->binding_count; i++) {
        bindings[i] = type->bindings[i];
        bindings[i].type = change(context, type->bindings[i].type);
        changed |= bindings[i].type != type->bindings[i].type;
    }
    return changed ? type_rebuild(types, type, args, bindings) : type;
}

struct substitution {
    struct type_table *types;
    const struct type *const *args;
    size_t count;
};

static const struct type *substitute(void *context, const struct type *type) {
    struct substitution *with = context;
    if (!(type->flags & TYPE_HAS_PARAM))
        return type;
    if (type->kind == TYPE_PARAM)
        return type->index < with->count ? with->args[type->index] : type;
    return type_map(with->types, type, substitute, with);
}

const struct type *type_substitute(struct type_table *types, const struct type *type, const struct type *const *args,
                                   size_t count) {
    struct substitution with = {types, args, count};
    return count ? substitute(&with, type) : type;
}

bool type_mentions(const struct type *type, uint32_t index) {
    if (!(type->flags & (TYPE_HAS_PARAM | TYPE_HAS_ERROR)))
        return false;
    if (type->kind == TYPE_ERROR || (type->kind == TYPE_PARAM && type->index == index))
        return true;
    for (uint32_t i = 0; i < type->count; i++)
        if (type_mentions(type->args[i], index))
            return true;
    for (uint32_t i = 0; i < type->binding_count; i++)
        if (type_mentions(type->bindings[i].type, index))
            return true;
    return false;
}
