/* intern.c -- see intern.h. An open-addressing table of pointers, at most half full. */
#include "base/intern.h"

#include <string.h>

#include "base/hash.h"

void interner_init(struct interner *interner, struct arena *arena) {
    *interner = (struct interner){.arena = arena};
}

static void grow(struct interner *interner) {
    size_t capacity = interner->capacity ? interner->capacity * 2 : 4096;
    const struct symbol **slots = arena_array(interner->arena, capacity, sizeof *slots);
    for (size_t i = 0; i < interner->capacity; i++) {
        const struct symbol *symbol = interner->slots[i];
        if (!symbol)
            continue;
        size_t slot = symbol->hash & (capacity - 1);
        while (slots[slot])
            slot = (slot + 1) & (capacity - 1);
        slots[slot] = symbol;
    }
    interner->slots = slots;
    interner->capacity = capacity;
}

const struct symbol *intern(struct interner *interner, const char *text, size_t length) {
    if (interner->count * 2 >= interner->capacity)
        grow(interner);
    uint32_t hash = (uint32_t)hash_bytes(text, length);
    size_t slot = hash & (interner->capacity - 1);
    for (const struct symbol *symbol; (symbol = interner->slots[slot]); slot = (slot + 1) & (interner->capacity - 1)) {
        if (symbol->hash == hash && symbol->length == length && memcmp(symbol->text, text, length) == 0)
            return symbol;
    }
    struct symbol *symbol = arena_alloc(interner->arena, sizeof *symbol + length + 1);
    symbol->length = (uint32_t)length;
    symbol->hash = hash;
    memcpy(symbol->text, text, length);
    interner->slots[slot] = symbol;
    interner->count++;
    return symbol;
}

const struct symbol *intern_text(struct interner *interner, const char *text) {
    return intern(interner, text, strlen(text));
}
