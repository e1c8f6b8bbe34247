/* wake.h -- the prelude sleeps: of its items there is nothing but the index that the build made (syntax/ready.h), until somebody asks.
 *
 * Whoever asks for a name wakes the items that have it; for impls of a trait for a type, those that could be; for a method, the traits that have
 * one of that name. To wake an item is to parse its tokens and to collect it, as if it had been there from the start: so the answers
 * are those of a prelude that was read whole, and an answer once given stays right.
 */
#ifndef PREPSTATION_TYPES_WAKE_H
#define PREPSTATION_TYPES_WAKE_H

#include "types/program.h"

struct scope;
struct source;

/* Puts the prelude to bed below program->std_root. `files` are those of `ready`. */
void wake_begin(struct program *program, const struct ready *ready, const struct source *const *files);

/* The items that a module of the prelude has under this name. */
void wake_name(struct program *program, struct scope *module, const struct symbol *name);

/* Impls of the trait that could be for the type; inherent impls of the type with a member of that name. Those that were collected before are
 * entered in the tables first. */
void wake_impls(struct program *program, const struct item *trait, const struct type *type);
void wake_inherent(struct program *program, const struct type *type, const struct symbol *name);

/* The member of that name of an impl that woke: the others sleep on. */
void wake_member(struct program *program, struct item *impl, const struct symbol *name);

/* Traits with a member of that name. */
void wake_traits(struct program *program, const struct symbol *name);

/* program_lang, for those who are in the middle of checking: the item need not be complete. */
struct item *wake_lang(struct program *program, enum lang_item which);

#endif
