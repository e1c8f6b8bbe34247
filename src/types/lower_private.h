/* lower_private.h -- between the lower_*.c files. The _inner forms do not normalise. */
#ifndef PREPSTATION_TYPES_LOWER_PRIVATE_H
#define PREPSTATION_TYPES_LOWER_PRIVATE_H

#include "types/lower_type.h"

const struct type *lower_error(const struct lowering *context);
const struct type *lower_inner(struct lowering *context, const struct ast_type *type);
const struct type *lower_path_inner(struct lowering *context, const struct path *path, const struct path_result *result,
                                    size_t end);

/* The associated type of that name of the trait or one of its supertraits, and the supertrait's arguments. NULL when
 * there is none. */
const struct item *lower_find_associated(struct program *program, const struct trait_ref *trait,
                                         const struct symbol *name, struct trait_ref *owner);

/* <owner>::associated with its own written arguments. */
const struct type *lower_projection(struct lowering *context, const struct item *associated,
                                    const struct trait_ref *owner, const struct generic_args *written,
                                    struct span span);

#endif
