/* typed_dump.h -- a checked body as readable text, for tests and for debugging. */
#ifndef PREPSTATION_TYPES_TYPED_DUMP_H
#define PREPSTATION_TYPES_TYPED_DUMP_H

#include "base/arena.h"
#include "types/typed.h"

/* Arena memory. */
const char *typed_dump(struct arena *arena, const struct typed_body *body);

#endif
