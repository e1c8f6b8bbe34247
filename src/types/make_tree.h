/* make_tree.h -- syntax trees that no parser made: what a macro of std is turned into.
 *
 * Nodes live in the arena of the check and stand at `span`; whoever makes them fills in what is left. Texts are kept as given.
 * There is no error: want of memory leaves the check as anywhere in it. */
#ifndef PREPSTATION_TYPES_MAKE_TREE_H
#define PREPSTATION_TYPES_MAKE_TREE_H

#include "types/check.h"

/* An expression of this kind with nothing in it yet. */
struct expr *ast_expr(struct check *check, enum expr_kind kind, struct span span);
struct name ast_name(struct check *check, const char *text, struct span span);
/* "std::fmt::Formatter" as ::std::fmt::Formatter; a text without :: is a bare name. */
struct path *ast_path(struct check *check, const char *text, struct span span);
struct expr *ast_value(struct check *check, const char *path, struct span span);
struct expr **ast_list(struct check *check, size_t count);
/* With the first `count` of a, b, c, d as arguments. */
struct expr *ast_call(struct check *check, struct expr *callee, size_t count, struct expr *a, struct expr *b,
                      struct expr *c, struct expr *d, struct span span);
/* With a as its argument if count is 1; with room for `count`. */
struct expr *ast_method(struct check *check, struct expr *receiver, const char *name, size_t count,
                        struct expr *a, struct span span);
struct expr *ast_literal(struct check *check, enum literal_kind kind, uint64_t value, const char *suffix,
                         struct span span);
struct expr *ast_string(struct check *check, const char *text, size_t length, struct span span);
struct expr *ast_text(struct check *check, const char *text, struct span span);
struct expr *ast_reference(struct check *check, struct expr *operand, bool mutable, struct span span);
struct expr *ast_unary(struct check *check, enum unary_operator operator, struct expr *operand, struct span span);
/* object.index: the field of a tuple in a variable. */
struct expr *ast_field(struct check *check, const char *object, size_t index, struct span span);
struct pattern *ast_binding(struct check *check, const char *name, bool mutable, struct span span);
/* A block under construction: room for `most` statements, which ast_add_statement and ast_add_let add. */
struct block *ast_block(struct check *check, size_t most, struct span span);
void ast_add_statement(struct block *block, struct expr *expr);
void ast_add_let(struct check *check, struct block *block, const char *name, bool mutable, struct expr *init);
struct expr *ast_block_expr(struct check *check, struct block *block, enum block_kind kind);
/* match scrutinee { name => body } */
struct expr *ast_match_one(struct check *check, struct expr *scrutinee, const char *name, struct expr *body,
                           struct span span);
/* (&a, &b, ..) */
struct expr *ast_references(struct check *check, struct expr *const *operands, size_t count, struct span span);

#endif
