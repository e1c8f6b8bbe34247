/* infer.h -- inference: variables that stand for types not known yet, and the obligations that wait for them.
 *
 * One struct inference per body being checked. A variable is unknown, or bound to a type (maybe another variable).
 * Every change is logged, so that a snapshot can be rolled back: selection tries impls that way. Nothing here coerces;
 * the error type agrees with everything, `!` only with itself.
 *
 * Types that enter inference are normalised first (inference_normalise): a PROJECTION that is left is rigid, equal
 * only to itself. One that cannot be settled yet is replaced by a variable and an obligation.
 */
#ifndef PREPSTATION_TYPES_INFER_H
#define PREPSTATION_TYPES_INFER_H

#include "types/program.h"

/* What is known to hold: the where clauses of the item whose body is checked, supertraits included. */
struct param_env {
    const struct predicate *predicates;
    size_t count;
    const struct generics *generics; /* whose parameters are in scope; NULL: nobody's */
};

struct inference_variable {
    enum type_variable kind;
    const struct type *type;  /* the variable itself, as a type */
    const struct type *bound; /* NULL: unknown */
    struct span span;         /* where it was made, for "type annotations needed" */
    bool diverging;           /* made for an expression of type !: falls back to () */
};

struct inference_undo {
    uint32_t index;
    struct inference_variable old;
};

/* `trait_ref` must hold; with `associated`, <...>::associated must equal type. */
struct obligation {
    struct predicate predicate;
    struct span span;
    const struct item *cause; /* the function or impl whose bound it is, or NULL */
    unsigned depth;
    bool quiet; /* report nothing when it fails */
};

struct inference {
    struct program *program;
    const struct param_env *env;
    struct inference_variable *variables;
    size_t count, capacity;
    struct inference_undo *log;
    size_t log_count, log_capacity;
    unsigned snapshots; /* open ones */
    struct obligation *pending;
    size_t pending_count, pending_capacity;
    struct obligation *late; /* about closures that are still open, and what `impl Trait` hides: asked at the end */
    size_t late_count, late_capacity;
    struct auto_search *asking; /* traits_auto.c */
    struct trait_ref *blamed;   /* of closures: each is said once */
    size_t blamed_count, blamed_capacity;
    bool failed;    /* a diagnostic was added */
    bool revealing; /* lowering: opaque types are looked through */
    /* Asked about a closure before it is finished (types/traits.h); set by the bodies half. */
    void *owner;
    /* The type of a local closure's signature, params then return, or NULL when not known yet. */
};

struct inference_snapshot {
    size_t count, log_count, pending_count;
};

void inference_init(struct inference *inference, struct program *program, const struct param_env *env);

const struct type *inference_fresh(struct inference *inference, enum type_variable kind, struct span span);
/* Fresh variables for all parameters of the item from index `from` on. */
void inference_fresh_args(struct inference *inference, const struct item *item, uint32_t from, const struct type **args,
                          struct span span);

struct inference_snapshot inference_begin(struct inference *inference);
void inference_rollback(struct inference *inference, struct inference_snapshot snapshot);
void inference_commit(struct inference *inference, struct inference_snapshot snapshot);

/* The type with bound variables replaced: at the top only, or everywhere. */
const struct type *inference_shallow(struct inference *inference, const struct type *type);
const struct type *inference_resolve(struct inference *inference, const struct type *type);

/* Makes both equal. False, and nothing changed, when they cannot be. */
bool inference_unify(struct inference *inference, const struct type *a, const struct type *b);
/* Could they be made equal? Changes nothing. */
bool inference_can_unify(struct inference *inference, const struct type *a, const struct type *b);

/* Substitutes args and normalises: how types of signatures, fields and constants come into a body. */
const struct type *inference_instantiate(struct inference *inference, const struct type *type,
                                         const struct type *const *args, size_t arg_count, struct span span);
/* Replaces projections by what they stand for, or by a variable with an obligation. */
const struct type *inference_normalise(struct inference *inference, const struct type *type, struct span span);

/* Adds obligations: one, or all predicates of an item and its parents with these arguments. */
void inference_require(struct inference *inference, struct trait_ref trait, struct span span, const struct item *cause);
void inference_require_item(struct inference *inference, const struct item *item, const struct type *const *args,
                            uint32_t arg_count, struct span span);

/* Settles pending obligations as far as they can be; true when any variable was bound or obligation settled.
 * Those that fail are reported (E0277, E0271). Call it whenever a type must be known and is not. */
bool inference_solve(struct inference *inference);

/* The end of a body: solve; integer variables become i32, float ones f64, diverging ones (); solve again. What is still
 * ambiguous is E0283 / E0282. */
void inference_finish(struct inference *inference);
/* When closures have their captures: what had to wait for that is asked and reported. */
void inference_finish_late(struct inference *inference);
/* Fallback of numeric variables only, without reports; true when something was bound. */
bool inference_fallback_numbers(struct inference *inference);

#endif
