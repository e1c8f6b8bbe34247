/* lower_type.h -- types as written -> types as meant.
 *
 * The same code serves signatures (no inference: `_` is E0121, elided arguments are missing) and bodies (`_` and
 * elided arguments become variables, and what comes out is normalised in the body's inference).
 */
#ifndef PREPSTATION_TYPES_LOWER_TYPE_H
#define PREPSTATION_TYPES_LOWER_TYPE_H

#include "syntax/ast.h"
#include "types/infer.h"
#include "types/program.h"
#include "types/scope.h"

enum lower_impl_trait {
    LOWER_IMPL_REFUSED,
    LOWER_IMPL_ARGUMENT, /* an anonymous parameter of `owner` */
    LOWER_IMPL_RETURN,   /* an OPAQUE of `owner` */
};

/* Where a type is written. Lives on the caller's stack. */
struct lowering {
    struct program *program;
    struct scope *scope;
    struct item *owner;          /* whose generics are in scope: for constants and impl Trait */
    struct inference *inference; /* bodies; NULL in signatures */
    enum lower_impl_trait impl_trait;
    bool through_self;                /* the associated type that is looked up was written Self::Name */
    bool in_type;                     /* inside a written type: missing arguments are an error, not variables */
    const struct type *self_override; /* what Self means, when not what the scope says (derived bounds) */
};

struct lowering lowering_signature(struct program *program, const struct item *owner);
struct lowering lowering_body(struct inference *inference, struct scope *scope, struct item *owner);

const struct type *lower_type(struct lowering *context, const struct ast_type *type);
/* What a function returns: `!` needs no feature there. */
const struct type *lower_output(struct lowering *context, const struct ast_type *type);

/* The type that the first result->used segments of a path name: ADT with its arguments, alias, PARAM, Self, primitive,
 * <T>. For an ITEM_VARIANT the enum's type (arguments may stand on the enum's or the variant's segment). In a body
 * missing arguments become variables. Then segments up to `end` are looked up as associated types. */
const struct type *lower_path_type(struct lowering *context, const struct path *path, const struct path_result *result,
                                   size_t end);

/* <base>::name as a type: T::Item, Self::Output, Vec<T>::Item of the one trait that has it. NULL when there is none
 * (not reported). */
const struct type *lower_associated_type(struct lowering *context, const struct type *base, const struct symbol *name,
                                         const struct generic_args *args, struct span span);

/* Fills args[parent_count ..] of `item` from the written arguments; missing ones become defaults, variables (in a
 * body) or E0107. `self_type` is Self for defaults that name it, else NULL. args[0 .. parent_count) must be filled
 * before. */
void lower_generic_args(struct lowering *context, const struct item *item, const struct generic_args *written,
                        struct span span, const struct type **args);

/* The trait that a path names with its arguments, args[0] == self; bindings (Item = T) go to `predicates` through
 * lower_bound. False when it is no trait (reported). */
bool lower_trait_ref(struct lowering *context, const struct path *path, size_t segment_count, const struct type *self,
                     struct trait_ref *out);

/* A growing list of predicates. */
struct predicate_list {
    struct predicate *items;
    size_t count, capacity;
};

/* `self: bound`, with its bindings. Lifetimes and ?Sized add nothing. */
void lower_bound(struct lowering *context, const struct type *self, const struct bound *bound,
                 struct predicate_list *list);

/* An expression that stands for a constant in a type: CONST, PARAM or CONST_EXPR. */
const struct type *lower_constant(struct lowering *context, const struct expr *expr, const struct type *type);

/* A CONST_EXPR without parameters is evaluated through the oracle: CONST, or the error type after a diagnostic. Others
 * stay. */
const struct type *lower_evaluate(struct program *program, const struct type *constant);

#endif
