/* traits_private.h -- between traits.c, traits_builtin.c, project.c and fulfil.c. */
#ifndef PREPSTATION_TYPES_TRAITS_PRIVATE_H
#define PREPSTATION_TYPES_TRAITS_PRIVATE_H

#include "types/traits.h"

/* What is remembered of a trait reference without variables and parameters. */
struct memo_selection {
    struct selection selection;
    enum holds holds;
    bool working;          /* being found out: a cycle asks again */
    unsigned depth;        /* of the questions at work */
    uint32_t impl_version; /* of the trait when it was found; a newer one: ask again */
};

struct selection select_at_depth(struct inference *inference, struct trait_ref trait, struct span span, unsigned depth);
const struct memo_selection *trait_select_concrete(struct program *program, const struct trait_ref *trait);

/* Rules of the language (traits_builtin.c). False when there is none for this trait and type; else *out is the answer,
 * and what it depends on is pending. */
/* <T as Pointee>::Metadata, or NULL when that is not known. */
const struct type *pointee_metadata(struct inference *inference, const struct type *type);
bool select_builtin(struct inference *inference, const struct trait_ref *trait, struct span span, unsigned depth,
                    struct selection *out);

/* An automatic trait of a type (traits_auto.c); and the part of the type, or the type itself, because of which it does not
 * hold, with the trait that this part would need: &Cell is not Send because Cell is not Sync. */
enum holds auto_holds(struct inference *inference, const struct trait_ref *trait);
struct trait_ref auto_blame(struct inference *inference, const struct trait_ref *trait);

/* No variables, parameters or projections in them: answers about them may be remembered. */
bool types_are_concrete(const struct type *const *types, uint32_t count);
bool unify_trait_refs(struct inference *inference, const struct trait_ref *a, const struct trait_ref *b);

/* Obligations (fulfil.c). */
void require_sized(struct inference *inference, const struct item *item, const struct type *const *args,
                   struct span span, unsigned depth);
void add_obligation(struct inference *inference, struct predicate predicate, struct span span, const struct item *cause,
                    unsigned depth);
struct predicate substituted_predicate(struct program *program, const struct predicate *predicate,
                                       const struct type *const *args, uint32_t count);
/* Settles the obligations from `first` on, inside a snapshot of the caller's. */
enum holds evaluate_pending(struct inference *inference, size_t first);
void require_impl(struct inference *inference, const struct item *impl, const struct type *const *args, uint32_t count,
                  struct span span, unsigned depth);

#endif
