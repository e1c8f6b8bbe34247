/* names.h -- the symbols that src/types itself looks for. */
#ifndef PREPSTATION_TYPES_NAMES_H
#define PREPSTATION_TYPES_NAMES_H

#include "types/program.h"

struct names {
    const struct symbol *self, *self_type, *super, *crate, *std, *core, *alloc, *each, *underscore, *main, *prelude;
    const struct symbol *intrinsics, *drop, *output, *item, *target, *clone, *call, *call_mut, *call_once;
    const struct symbol *primitive[TYPE_STR + 1];
    const struct symbol *lang[LANG_COUNT];
};

struct names *names_make(struct program *program);
/* "0", "1", ...: the names of tuple fields. */
const struct symbol *names_number(struct program *program, size_t number);

#endif
