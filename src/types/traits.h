/* traits.h -- which impl, bound or rule makes a type implement a trait.
 *
 * Selection with inference variables answers NO, AMBIGUOUS (it depends on a variable) or one of the others. Bounds of
 * the environment win over impls, as in rustc: with `T: Show` in scope only that is used for T. Impls of the prelude
 * and of the program are trusted not to overlap. The answer for types without variables and parameters is remembered.
 */
#ifndef PREPSTATION_TYPES_TRAITS_H
#define PREPSTATION_TYPES_TRAITS_H

#include "types/infer.h"
#include "types/lower_type.h"

enum selection_kind {
    SELECT_NO,
    SELECT_AMBIGUOUS,
    SELECT_IMPL,      /* impl with args for its parameters */
    SELECT_PREDICATE, /* a bound of the environment, of an opaque type or of an associated type */
    SELECT_OBJECT,    /* dyn Trait: Trait or one of its supertraits */
    SELECT_BUILTIN,   /* Sized, Copy, Clone, Send, Fn of functions and closures ... */
};

struct selection {
    enum selection_kind kind;
    const struct item *impl;
    const struct type *const *args; /* of the impl; may hold variables */
    uint32_t arg_count;
    struct trait_ref trait; /* PREDICATE, OBJECT: what was known to hold */
};

/* Selects, and on success makes the types equal that must be for it (trait arguments known from the impl or bound);
 * the impl's own where clauses become pending obligations of the inference. */
struct selection trait_select(struct inference *inference, struct trait_ref trait, struct span span);

enum holds { HOLDS_NO, HOLDS_MAYBE, HOLDS_YES };

/* Does it hold, nested obligations included? Changes nothing. */
enum holds trait_holds(struct inference *inference, struct trait_ref trait);
enum holds trait_holds_for(struct inference *inference, const struct item *trait, const struct type *self);
/* Copy with parameters opaque: false unless it surely is. */
bool trait_is_copy(struct inference *inference, const struct type *type);

/* <trait_ref>::associated<own args>: the type; NULL when it depends on a variable; a rigid PROJECTION when parameters
 * are opaque; the error type when the trait does not hold. */
const struct type *trait_project(struct inference *inference, const struct type *projection, struct span span);

/* The call signature of a type that can be called (FN_ITEM, FN_POINTER, CLOSURE; PARAM, OPAQUE, DYN by their Fn
 * bounds): parameter types and the return type behind them (count = parameters + 1). kind: the least demanding of Fn,
 * FnMut, FnOnce. NULL when it cannot be called. */
struct call_signature {
    const struct type *const *types;
    uint32_t count;
    enum closure_kind kind;
};
bool trait_call_signature(struct inference *inference, const struct type *type, struct call_signature *out);

/* What the bodies half knows of a closure that is still being checked: closure->body->return_type and
 * parameters[i]->type are always set (with variables while its body is open). The kind is unknown until `kind_known`;
 * before that any Fn trait is taken to hold. */

/* --- Method lookup ------------------------------------------------------------------------------------------------ */

struct method_candidate {
    const struct item *fn;   /* a member of `impl` or of trait.trait */
    const struct item *impl; /* inherent impl; NULL: from a trait */
    struct trait_ref trait; /* from a bound, opaque type or trait object: its arguments, args[0] == the receiver's type;
                                from a trait in scope: args NULL */
};

struct method_candidates {
    struct method_candidate *items;
    size_t count, capacity;
};

/* Inherent candidates for a value of this (shallowly resolved) type: functions (or, for paths, constants: kind
 * ITEM_CONST) named so in inherent impls whose self type can be it, in the bounds of a PARAM, PROJECTION or OPAQUE, in
 * the trait of a DYN. */
void methods_inherent(struct inference *inference, const struct type *type, enum item_kind kind,
                      const struct symbol *name, struct method_candidates *out);
/* Members so named of the traits in scope; whether the receiver implements them is for the caller to ask
 * (trait_holds). */
void methods_of_traits(struct inference *inference, struct scope *scope, enum item_kind kind, const struct symbol *name,
                       struct method_candidates *out);
/* Members of all traits, in scope or not: for "did you forget `use`" (E0599). */
void methods_anywhere(struct program *program, enum item_kind kind, const struct symbol *name,
                      struct method_candidates *out);

/* The bounds that are known of a rigid type (PARAM from env, PROJECTION from env and its declaration, OPAQUE): calls
 * visit for each until it returns false. */
void trait_known_bounds(struct inference *inference, const struct type *type,
                        bool (*visit)(void *context, const struct predicate *predicate), void *context);

/* Calls visit for a bound and for all that follows from it, until it returns false. */
void trait_ref_implies(struct program *program, const struct trait_ref *trait,
                       bool (*visit)(void *context, const struct predicate *predicate), void *context);
/* The same for dyn Trait: what Trait and its supertraits promise of it. */
void trait_object_bounds(struct program *program, const struct type *dyn,
                         bool (*visit)(void *context, const struct predicate *predicate), void *context);

/* Is the trait one of them, by the object's principal trait? */
bool trait_object_implies(struct program *program, const struct type *dyn, const struct item *trait);

/* Which impl function stands for a trait's function in a selected impl: the impl's own or the default. The arguments
 * for it. */
const struct item *trait_impl_member(struct program *program, const struct item *impl, const struct item *trait_member);

/* A trait's and its supertraits' predicates on Self, Self = args[0]; arena memory. */
const struct predicate *trait_elaborated(struct program *program, const struct item *trait, uint32_t *count);

#endif
