/* wellformed.h -- parts of the check of items: each looks at one item and reports what rustc would report. */
#ifndef PREPSTATION_TYPES_WELLFORMED_H
#define PREPSTATION_TYPES_WELLFORMED_H

#include "types/program.h"

/* wellformed_impl.c: parameters that nothing fixes, a Drop for some values only, unsafe without need, a name twice. */
void wellformed_impl(struct program *program, const struct item *impl);

/* wellformed_safety.c: unsafe and safe where items are declared, of an item and of a block of foreign functions. */
void wellformed_safety(struct program *program, const struct item *item);
void wellformed_foreign(struct program *program, const struct ast_item *block);
/* wellformed_repr.c: #[repr] that contradicts itself or the type, fields that a union may not have. */
void wellformed_repr(struct program *program, const struct item *item);

/* wellformed_object.c: a mention of dyn Trait was lowered; looked at in wellformed_objects, when all is known. An alias
 * may mention what nobody could use. */
void wellformed_note_object(struct program *program, const struct type *object, struct span span, bool in_alias);
void wellformed_objects(struct program *program);

#endif
