/* foreign.h -- what crosses the program's border: ABI strings, extern blocks, exported names. */
#ifndef PREPSTATION_TYPES_FOREIGN_H
#define PREPSTATION_TYPES_FOREIGN_H

#include "types/collect.h"

/* The convention that an ABI string names; NULL: none was written. One that we lack is reported and taken for C's. */
enum convention foreign_convention(struct program *program, const struct symbol *abi, struct span span);

/* The functions of an extern block. */
void foreign_collect(struct program *program, struct scope *scope, struct item *parent, const struct extern_item *foreign);

/* Notes a function or static of the program that is exported; its name may stand for one item only. */
void foreign_export(struct program *program, struct item *item, const struct attributes *attributes);

#endif
