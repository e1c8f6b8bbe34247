/* checker.h -- what src/types keeps to itself while a program is studied, and the lazy questions about items.
 *
 * Loading a program must not cost what the whole prelude would cost: its items sleep until somebody asks for their names (wake.h), those of the
 * program are collected at once, and everything else about an item is worked out when somebody asks. Inside src/types ask through the item_* functions below before
 * reading the field of struct item that they fill; the rooms below need not, since whatever a checked body or a type
 * mentions has been completed when a program_* function returns (checker_touch, checker_drain).
 */
#ifndef PREPSTATION_TYPES_CHECKER_H
#define PREPSTATION_TYPES_CHECKER_H

#include "syntax/parser.h"
#include "types/infer.h"
#include "types/memo.h"
#include "types/program.h"
#include "types/scope.h"

/* How far a lazy question about an item has come; WORKING when asked again means a cycle. */
enum item_progress { PROGRESS_NONE, PROGRESS_WORKING, PROGRESS_DONE };

/* A bound on a type that is written without being a predicate of an item's generics: of `impl Trait` in return
 * position and of associated types. Self of the bound is the type itself. */
struct opaque {
    struct item *owner; /* the function */
    uint32_t index;     /* type->index */
    const struct ast_type *ast;
    struct predicate *bounds; /* trait.args[0] is the OPAQUE type with the owner's own parameters, elaborated */
    uint32_t bound_count;
    enum item_progress progress; /* of bounds: ask opaque_bounds */
    const struct type *hidden;   /* what it stands for, with the owner's parameters; set when the body is checked */
    struct span span;
};

/* What a type begins with: enough to pass over most impls without looking at their headers. */
struct impl_head {
    bool any; /* a parameter: the impl may be for anything */
    enum type_kind kind;
    bool mutable; /* REF, POINTER */
    const struct item *item;
};

/* item->extra of every item. What only some kinds of items have shares its room: there are thousands of them. */
struct item_state {
    uint8_t generics, predicates, signature, fields, members, header, value, shape; /* enum item_progress */
    bool touched, vtable_ready;
    const struct ast_generics *ast_generics; /* NULL: none written */
    struct scope *inner;       /* with the item's generic parameters and Self; item->scope is what lies around */
    struct param_env *env;     /* what holds inside the item */
    struct closure **closures; /* in order of appearance, for names */
    size_t closure_count, closure_capacity;
    union {
        struct { /* FN */
            const struct ast_type *
                *implicit; /* `impl Trait`s in argument position; each is a parameter, the last ones */
            size_t implicit_count, implicit_capacity;
            struct opaque **opaques; /* `impl Trait`s in return position */
            size_t opaque_count, opaque_capacity;
        };
        struct {                 /* TRAIT; STRUCT, ENUM, UNION: only impls */
            struct item **impls; /* of the trait; inherent ones of the type */
            size_t impl_count, impl_capacity;
            uint32_t impl_version; /* counts impls that are new to the program, not those that only woke up */
            uint32_t elaborated_count;
            struct item **inherent; /* inherent impls of dyn Trait */
            size_t inherent_count, inherent_capacity;
            struct predicate *elaborated; /* Self: this trait and all its supertraits */
            struct vtable_slot *vtable; /* methods in slot order */
            size_t vtable_count;
            uint32_t first_asleep;   /* impls of a trait of the prelude in the index: wake.c */
            uint32_t listed, asleep; /* how many, and how many of them nobody wanted yet */
            bool is_listed;          /* they were counted */
        };
        struct {                         /* IMPL */
            const struct ast_type *each; /* under #[each(..)]: the type that `each` stands for */
            struct impl_head head;       /* what its self type begins with */
            uint16_t asleep_item;        /* 1 + its number in the index, where its members are; 0: they are collected together */
        };
        struct {                      /* ASSOCIATED_TYPE of a trait */
            struct predicate *bounds; /* bounds on it, trait.args[0] is the projection */
            uint32_t bound_count;
        };
    };
};

/* Two globs bring a name for different items: an error where the name is used. */
struct glob_clash {
    const struct symbol *name;
    const struct item *first, *second;
};

struct static_mention {
    const struct item *item;
    struct span span;
};

struct checker {
    struct module_ast **asts;
    size_t ast_count, ast_capacity;
    struct item **impls; /* all, in source order; those from `indexed` on are not in the tables yet */
    size_t impl_count, impl_capacity, indexed;
    struct sleepers *sleepers; /* of the prelude: what nobody asked for yet (wake.c) */
    struct item **traits; /* all */
    size_t trait_count, trait_capacity;
    size_t traits_named;                     /* how many stand in `methods` */
    struct item **inherent[TYPE_KIND_COUNT]; /* inherent impls by kind of self type, for types without an item */
    size_t inherent_count[TYPE_KIND_COUNT], inherent_capacity[TYPE_KIND_COUNT];
    struct symbol_map methods;    /* method name -> struct trait_methods: members of traits by name */
    struct type_memo selections;  /* concrete trait_ref -> struct selection */
    struct type_memo concretes;   /* type with projections -> what it stands for */
    struct type_memo resolutions; /* fn and arguments -> struct resolved */
    struct type_memo reveals;     /* type -> the same with nothing left to settle */
    struct type_memo drops;       /* ADT -> its drop function */
    struct type_memo blocks;      /* struct block -> the scope of its items */
    struct item **touched;        /* to be completed before a program_* function returns */
    size_t touched_count, touched_capacity;

    struct object_mention *objects; /* dyn Trait in the program (wellformed_object.c) */
    size_t object_count, object_capacity;
    struct static_mention *lints; /* references to a static mut, said when nothing else is wrong */
    size_t lint_count, lint_capacity;
    struct glob_clash clash; /* the last one that was met */
    const char *features_text;
    struct feature *features; /* that the program asks for (features.h) */
    size_t feature_count, feature_capacity;
    const char *absent_text;           /* the list of what std has and we lack */
    struct symbol_map *absent;         /* paths of std that we lack; NULL: the list was not read yet */
    struct symbol_map *absent_members; /* the names of members among them */
    struct symbol_map own_macros; /* names of the program's macros */
    unsigned uses_working;        /* imports that are being settled */
    struct names *names;               /* names.h: symbols known beforehand */
    unsigned select_depth, project_depth, concrete_depth;
    unsigned cycle_depth; /* the outermost question at work whose answer was taken for granted; 0: none */
    bool selection_overflow; /* a question about concrete types was given up: what fails now fails by that */
    bool anyway;
    bool strict;                   /* moves are checked in the prelude too: for its own tests */
    struct parser_context parser; /* for what is parsed when it is asked for */
    struct item *prelude_module;  /* std::prelude::v1: names that every module sees */
    struct item *core_names, *alloc_names;
    struct param_env *empty_env;
    bool overflow_reported;
    struct item **pending_bodies; /* bodies of the program still to be checked, in source order */
    size_t pending_count, pending_capacity;
    void *bodies; /* of the bodies half */
};

static inline struct item_state *item_state(const struct item *item) {
    return item->extra;
}

/* Parameters made by `impl Trait` in argument position. */
static inline size_t item_implicit_count(const struct item *item) {
    return item->kind == ITEM_FN || item->kind == ITEM_EXTERN_FN ? item_state(item)->implicit_count : 0;
}

/* --- Lazy questions: each fills the named fields of struct item. Cheap when already answered. --------------------- */

/* generics.params (predicates only by item_predicates). Includes the parameters made by `impl Trait` arguments. */
const struct generics *item_generics(struct program *program, const struct item *item);
/* How many arguments the item takes, parents' included. */
uint32_t item_param_count(struct program *program, const struct item *item);
/* generics.predicates: own bounds and where clauses. Sized bounds are not among them: ?Sized is accepted everywhere. */
void item_predicates(struct program *program, const struct item *item);
/* params, return_type, has_self of FN, EXTERN_FN, and of VARIANT and tuple STRUCT as constructors; type of CONST,
 * STATIC, TYPE_ALIAS and ASSOCIATED_TYPE of an impl. */
void item_signature(struct program *program, const struct item *item);
/* variants, fields, discriminants, repr of STRUCT, ENUM, UNION. */
void item_fields(struct program *program, const struct item *item);
/* variants (names, shapes, items) without the types of the fields. */
void item_variants(struct program *program, const struct item *item);
/* members of TRAIT and IMPL; of an impl of the prelude there are only those that item_member was asked for. */
void item_members(struct program *program, const struct item *item);
/* self_type, implemented of IMPL. */
void item_header(struct program *program, const struct item *item);
/* The scope to resolve what is written inside the item: its generics, Self. */
struct scope *item_scope(struct program *program, const struct item *item);
/* What holds inside the item: the bounds of its generics and its parents', elaborated. */
const struct param_env *item_env(struct program *program, const struct item *item);
/* PARAM types 0 .. n-1 of the item: the arguments that leave it as it is. */
const struct type *const *item_identity_args(struct program *program, const struct item *item, uint32_t *count);
/* The trait that a trait's member belongs to, or NULL; the impl likewise. */
const struct item *item_trait(const struct item *member);
const struct item *item_impl(const struct item *member);
/* The member of a trait or impl by kind (FN, CONST, ASSOCIATED_TYPE) and name, or NULL. */
const struct item *item_member(struct program *program, const struct item *owner, enum item_kind kind,
                               const struct symbol *name);
/* A struct's or union's own type, Self of a trait, the self type of an impl: what `Self` means inside. NULL elsewhere.
 */
const struct type *item_self_type(struct program *program, const struct item *item);
/* The opaque of an OPAQUE type. */
struct opaque *item_opaque(struct program *program, const struct type *opaque);
void opaque_bounds(struct program *program, struct opaque *opaque);

/* trait_opaque.c: `impl Trait` in what a trait's function gives. What it stands for where Self is concrete; NULL: what the trait's own
 * body gives. */
const struct type *trait_opaque_hidden(struct inference *inference, const struct type *type, struct span span);
/* The type with a fresh variable for each of the function's, `variables` by index; and, when an impl's type has been unified
 * with that, whether they are as declared. `args`: those of the trait's function, seen from the impl. False: a diagnostic was added. */
const struct type *trait_opaque_open(struct inference *inference, const struct item *fn, const struct type *type,
                                     const struct type **variables);
bool trait_opaque_check(struct inference *inference, const struct item *fn, const struct type **variables,
                        const struct type *const *args, uint32_t count, struct span span);
/* Bounds on an associated type, elaborated: state->bounds. */
void item_bounds(struct program *program, const struct item *associated);
/* Where the item's path is written in messages: `Vec::push`, `main::inner`. Arena memory. */
const char *item_text(struct program *program, const struct item *item);

/* Collects the items declared in a block of a body (statements of kind ITEM and their uses) into a new scope below
 * `parent`; returns `parent` when there are none. `owner` is the function the block stands in. */
struct scope *collect_block(struct program *program, struct scope *parent, struct item *owner,
                            const struct block *block);

/* Says that the item is used, so that it is completed before any other room sees it. */
void checker_touch(struct program *program, const struct item *item);
void checker_drain(struct program *program);

/* Brings the tables of impls up to date (impls.c). */
void impls_index(struct program *program);
/* Could an impl with this head be for the type? Unknown types fit every head. */
bool impl_head_fits(const struct impl_head *head, const struct type *type);

/* --- The bodies half (check_*.c) provides these ------------------------------------------------------------------- */

/* Checks the body of FN, CONST, STATIC and sets item->body (failed when wrong); called once per item. */
void check_item_body(struct program *program, struct item *item);
/* A constant expression that stands in a type (array length, const argument, discriminant) inside `owner`, which is of
 * `type`; never NULL. */
struct typed_body *check_constant(struct program *program, struct scope *scope, const struct item *owner,
                                  const struct expr *expr, const struct type *type);

#endif
