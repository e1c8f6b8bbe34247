/* collect.h -- from the tree to items: between collect.c, which makes them, and load.c, which begins. */
#ifndef PREPSTATION_TYPES_COLLECT_H
#define PREPSTATION_TYPES_COLLECT_H

#include "syntax/ast.h"
#include "types/checker.h"
#include "types/program.h"
#include "types/scope.h"

struct item *collect_new_item(struct program *program, enum item_kind kind, struct item *parent, struct scope *scope,
                              struct name name, struct span span, const void *ast);
/* Names of lifetimes in the item's signature, and where one is missing (lifetimes.c). */
void lifetimes_check(struct program *program, const struct item *item);

void collect_attributes(struct program *program, struct item *item, const struct attributes *attributes);
void collect_fn(struct program *program, struct item *item, const struct ast_item *ast);
void collect_item(struct program *program, struct scope *scope, struct item *parent, const struct ast_item *ast);
void collect_items(struct program *program, struct scope *scope, struct item *parent, struct ast_item *const *items,
                   size_t count);

/* An impl as an item; `listed` is the type that `each` stands for, or NULL. */
/* E0449 where a `pub` was written on what is as visible as the thing around it. */
void collect_no_visibility(struct program *program, const struct item *around, const struct visibility *visibility);

struct item *collect_impl_item(struct program *program, struct scope *scope, struct item *parent,
                               const struct ast_item *ast, const struct meta *listed);
void collect_declare(struct program *program, struct scope *scope, struct item *item, enum name_space space);
void collect_member(struct program *program, struct item *owner, struct item *member);
/* Members of a trait or impl, from their trees. */
void collect_members(struct program *program, struct item *owner, struct ast_item *const *items, size_t count);

/* Checks of the program's own items that need no body: impls against their traits, Copy, recursion (wellformed.c). */
void wellformed_check(struct program *program);

#endif
