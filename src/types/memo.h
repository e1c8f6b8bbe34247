/* memo.h -- two small tables in an arena: by name, and by an item with a list of types. */
#ifndef PREPSTATION_TYPES_MEMO_H
#define PREPSTATION_TYPES_MEMO_H

#include "types/program.h"

struct symbol_map {
    struct symbol_slot *slots;
    size_t count, capacity;
};

/* The value's place, made (NULL in it) when absent. Valid until the next call. */
void **symbol_map_at(struct arena *arena, struct symbol_map *map, const struct symbol *name);
void *symbol_map_get(const struct symbol_map *map, const struct symbol *name);

struct type_memo {
    struct memo_slot *slots;
    size_t count, capacity;
};

/* The value kept for (key, types), or NULL. */
void *type_memo_get(const struct type_memo *memo, const void *key, const struct type *const *types, size_t count);
/* Keeps a value; the list of types is copied. */
void type_memo_put(struct arena *arena, struct type_memo *memo, const void *key, const struct type *const *types,
                   size_t count, void *value);

#endif
