/* intern.h -- names as pointers: two symbols are the same text exactly when they are the same pointer. */
#ifndef PREPSTATION_BASE_INTERN_H
#define PREPSTATION_BASE_INTERN_H

#include <stdint.h>

#include "base/arena.h"

struct symbol {
    uint32_t length;
    uint32_t hash;
    uint16_t keyword; /* token kind when this text is a keyword, else 0; set by the lexer */
    char text[];      /* NUL-terminated */
};

struct interner {
    struct arena *arena;
    const struct symbol **slots; /* open addressing, power of two */
    size_t count, capacity;
};

void interner_init(struct interner *interner, struct arena *arena);

/* The symbol for these bytes. Lives as long as the arena. */
const struct symbol *intern(struct interner *interner, const char *text, size_t length);
const struct symbol *intern_text(struct interner *interner, const char *text);

#endif
