/* memo.c -- open addressing, powers of two, nothing is ever removed. */
#include "types/memo.h"

#include <string.h>

#include "base/hash.h"

struct symbol_slot {
    const struct symbol *name;
    void *value;
};

struct memo_slot {
    const void *key;
    const struct type *const *types;
    size_t count;
    uint64_t hash;
    void *value; /* NULL: free */
};

static struct symbol_slot *find_symbol(const struct symbol_map *map, const struct symbol *name) {
    size_t at = name->hash & (map->capacity - 1);
    while (map->slots[at].name && map->slots[at].name != name)
        at = (at + 1) & (map->capacity - 1);
    return &map->slots[at];
}

void **symbol_map_at(struct arena *arena, struct symbol_map *map, const struct symbol *name) {
    if (map->count * 2 >= map->capacity) {
        struct symbol_map larger = {.capacity = map->capacity ? map->capacity * 2 : 16};
        larger.slots = arena_array(arena, larger.capacity, sizeof *larger.slots);
        for (size_t i = 0; i < map->capacity; i++)
            if (map->slots[i].name)
                *find_symbol(&larger, map->slots[i].name) = map->slots[i];
        larger.count = map->count;
        *map = larger;
    }
    struct symbol_slot *slot = find_symbol(map, name);
    if (!slot->name) {
        slot->name = name;
        map->count++;
    }
    return &slot->value;
}

void *symbol_map_get(const struct symbol_map *map, const struct symbol *name) {
    return map->capacity ? find_symbol(map, name)->value : NULL;
}

static uint64_t hash_key(const void *key, const struct type *const *types, size_t count) {
    uint64_t hash = hash_number((uint64_t)(uintptr_t)key);
    for (size_t i = 0; i < count; i++)
        hash = hash_combine(hash, types[i]->id);
    return hash;
}

static struct memo_slot *find_memo(const struct type_memo *memo, uint64_t hash, const void *key,
                                   const struct type *const *types, size_t count) {
    size_t at = hash & (memo->capacity - 1);
    for (;; at = (at + 1) & (memo->capacity - 1)) {
        struct memo_slot *slot = &memo->slots[at];
        if (!slot->value)
            return slot;
        if (slot->hash == hash && slot->key == key && slot->count == count &&
            (!count || !memcmp(slot->types, types, count * sizeof *types)))
            return slot;
    }
}

void *type_memo_get(const struct type_memo *memo, const void *key, const struct type *const *types, size_t count) {
    return memo->capacity ? find_memo(memo, hash_key(key, types, count), key, types, count)->value : NULL;
}

void type_memo_put(struct arena *arena, struct type_memo *memo, const void *key, const struct type *const *types,
                   size_t count, void *value) {
    if (memo->count * 2 >= memo->capacity) {
        struct type_memo larger = {.capacity = memo->capacity ? memo->capacity * 2 : 256, .count = memo->count};
        larger.slots = arena_array(arena, larger.capacity, sizeof *larger.slots);
        for (size_t i = 0; i < memo->capacity; i++) {
            const struct memo_slot *old = &memo->slots[i];
            if (old->value)
                *find_memo(&larger, old->hash, old->key, old->types, old->count) = *old;
        }
        *memo = larger;
    }
    uint64_t hash = hash_key(key, types, count);
    struct memo_slot *slot = find_memo(memo, hash, key, types, count);
    if (slot->value) {
        slot->value = value;
        return;
    }
    const struct type **copy = arena_array(arena, count, sizeof *copy);
    if (count)
        memcpy(copy, types, count * sizeof *copy);
    *slot = (struct memo_slot){.key = key, .types = copy, .count = count, .hash = hash, .value = value};
    memo->count++;
}
