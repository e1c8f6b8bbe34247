/* program.h -- a whole program as typed items, and the questions that later rooms ask about it.
 *
 * Two moments. While the program is *checked*, src/types itself works with parameters opaque. While it is *lowered*, src/code
 * asks with concrete types only: which impl does this trait method mean here, what is this projection, is this type
 * Copy. The answers to the second kind come from the functions below; they never report diagnostics (what could be wrong
 * was found while checking) and return NULL or false when there is no answer.
 */
#ifndef PREPSTATION_TYPES_PROGRAM_H
#define PREPSTATION_TYPES_PROGRAM_H

#include "base/diagnostic.h"
#include "types/type.h"
#include "types/typed.h"

struct ready;    /* syntax/ready.h */
struct ast_item; /* syntax/ast.h; the struct's name there decides */
struct scope;    /* name lookup, private to src/types */
struct program;

enum item_kind {
    ITEM_MODULE,
    ITEM_FN,
    ITEM_STRUCT,
    ITEM_ENUM,
    ITEM_UNION,
    ITEM_VARIANT, /* parent: the enum; as a callee its constructor */
    ITEM_TRAIT,
    ITEM_IMPL,
    ITEM_CONST,
    ITEM_STATIC,
    ITEM_TYPE_ALIAS,
    ITEM_ASSOCIATED_TYPE, /* of a trait, or its definition in an impl */
    ITEM_EXTERN_FN,       /* declared in an extern "C" block */
};

/* What the compiler rooms must know by name: #[lang = "name"] in the prelude. One row per item. */
enum lang_item {
#define LANG(name) LANG_##name,
#include "types/lang.def"
#undef LANG
    LANG_COUNT
};

struct field {
    const struct symbol *name; /* "0", "1" ... in tuple structs */
    const struct type *type;   /* with the owner's parameters */
    struct span span;
    bool is_public;            /* of an enum's variant: always */
};

enum variant_shape { VARIANT_UNIT, VARIANT_TUPLE, VARIANT_NAMED };

/* A struct or union has one variant. */
struct variant {
    const struct symbol *name;
    struct item *item; /* ITEM_VARIANT, or the struct's own item */
    enum variant_shape shape;
    struct field *fields;
    uint32_t field_count;
    int64_t discriminant; /* of enums; explicit ones through the constant oracle */
    struct span span;
};

struct generic_param {
    const struct symbol *name;
    bool is_const;
    bool maybe_unsized; /* ?Sized */
    const struct type *const_type; /* usize, bool, char or an integer */
    const void *default_ast;       /* ast type, or NULL; private to src/types */
    struct span span;
};

/* args[0] is the type that implements, args[1..] the trait's own arguments. */
struct trait_ref {
    const struct item *trait;
    const struct type *const *args;
    uint32_t arg_count;
};

/* `self: trait` , and with `associated` also `<...>::associated == type`. */
struct predicate {
    struct trait_ref trait;
    const struct item *associated; /* or NULL */
    const struct type *type;
    struct span span;
};

/* Parameters are numbered through: the parent's come first. */
struct generics {
    const struct generics *parent;
    struct generic_param *params; /* own ones */
    uint32_t param_count;
    uint32_t parent_count;
    struct predicate *predicates; /* own ones, elaborated lazily by src/types */
    uint32_t predicate_count, predicate_capacity;
};

enum repr_flags { REPR_C = 1, REPR_TRANSPARENT = 2, REPR_PACKED = 4, REPR_ALIGN = 8, REPR_INTEGER = 16 };

struct item {
    enum item_kind kind;
    uint32_t id;
    const struct symbol *name;
    struct item *parent; /* module, trait, impl, enum, or the function it is nested in */
    struct span span;    /* of the whole item */
    struct span name_span;
    const void *ast; /* private to src/types */
    const struct symbol *unstable; /* of the prelude: the feature that it needs, or NULL */
    struct generics generics;
    enum lang_item lang; /* LANG_COUNT when none */

    /* All flags of all kinds stand here: there are thousands of items. */
    bool is_prelude;
    bool is_public;
    bool has_valid_range;                                                            /* STRUCT */
    bool is_variadic;                                                                /* FN, EXTERN_FN: unsupported where used */
    bool has_self, is_const, is_unsafe, is_inline, is_track_caller;     /* FN */
    bool is_intrinsic;                   /* FN: of the prelude, without a body, in std::intrinsics */
    bool has_body;                       /* FN: a trait method with a default, or any ordinary function */
    bool needs_features;                 /* FN: #[target_feature], which a caller without them calls as an unsafe one */
    bool is_mutable;                     /* STATIC: static mut */
    bool is_unsafe_trait, is_auto;       /* TRAIT */
    bool is_trait_impl, is_negative;     /* IMPL */
    bool body_in_progress;               /* of body, below */

    /* STRUCT, ENUM, UNION */
    struct variant *variants;
    uint32_t variant_count;
    unsigned repr; /* repr_flags */
    uint32_t repr_align, repr_pack; /* bytes; 0 when absent */
    const struct type *repr_type;   /* #[repr(u8)] */
    uint64_t valid_low, valid_high; /* #[valid_range(low, high)] on a struct of one scalar: the niche of NonNull and Cap */

    /* FN, VARIANT and tuple STRUCT (as constructors), EXTERN_FN */
    const struct type **params; /* types; self is params[0] */
    uint32_t param_count;
    uint32_t variant_index; /* VARIANT */
    const struct type *return_type;
    enum convention convention;
    const char *extern_name; /* EXTERN_FN; FN and STATIC when exported; of the program's root: the name of the crate */

    /* CONST, STATIC: type; TYPE_ALIAS, ASSOCIATED_TYPE of an impl: what it stands for */
    const struct type *type;

    /* TRAIT, IMPL, MODULE */
    struct item **members;
    uint32_t member_count, member_capacity;

    /* IMPL */
    const struct type *self_type;
    struct trait_ref implemented; /* implemented.args[0] == self_type */

    /* FN, CONST, STATIC: checked once, on demand */
    struct typed_body *body;
    struct scope *scope;
    void *extra; /* private to src/types */
};

/* How src/types evaluates a constant that stands in a type: filled in by src/session with src/code and src/machine. */
struct constant_oracle {
    void *context;
    /* Evaluates a checked body of integer, bool or char type with these (concrete) arguments. False when it panics, faults or
     * cannot be lowered; a diagnostic has then been added. */
    bool (*evaluate)(void *context, struct program *program, const struct typed_body *body,
                     const struct type *const *args, size_t arg_count, int64_t *value);
};

struct program {
    struct arena *arena;
    struct interner *interner;
    struct source_map *sources;
    struct diagnostics *diagnostics;
    struct type_table types;
    struct constant_oracle oracle;
    unsigned edition; /* 2021 or 2024 */
    struct item *std_root;
    struct item *user_root;
    struct item *main; /* fn main, or NULL */
    struct item *global_allocator; /* the static that is #[global_allocator], or NULL */
    struct item *lang[LANG_COUNT]; /* those that were met: fit to compare with; to use one, ask program_lang */
    struct item **items; /* all, by id */
    size_t item_count, item_capacity;
    struct item **statics; /* those that some checked body names, in order of first use */
    size_t static_count, static_capacity;
    const struct item **exports; /* functions and statics with #[no_mangle] or #[export_name] */
    size_t export_count, export_capacity;
    struct checker *checker; /* private to src/types */
};

/* Collects the items of the prelude and of the program, then checks every body of the program (bodies of the prelude are checked
 * when program_body asks for them). True when the program may be lowered; else the diagnostics say why. `anyway`: use after move is no
 * error. The sources have been added to the map; parsing is done here. */
struct program_options {
    const struct source *user;
    const struct source *const *prelude; /* the files of `ready`, in its order */
    const struct ready *ready;           /* what the build knows of them (syntax/ready.h) */
    const char *features; /* src/prelude/features.txt */
    const char *absent; /* src/prelude/absent.txt: names that std has and we lack, one per line */
    unsigned edition;   /* 0: not given; settled by //@ edition:, then by 2024-only syntax, else 2021 */
    bool anyway;
    struct constant_oracle oracle;
    struct arena *trees; /* for the syntax trees, which nobody needs once all is lowered; NULL: with the rest */
};
struct program *program_load(struct arena *arena, struct source_map *sources, struct interner *interner,
                             struct diagnostics *diagnostics, const struct program_options *options);

/* An item that the compiler rooms know by name; NULL when the prelude has none. */
struct item *program_lang(struct program *program, enum lang_item which);

/* --- Questions with concrete types ------------------------------------------------------------------------------------------ */

/* The checked body of a function, constant or static; checked now if it was not. NULL when it has none or is wrong. */
const struct typed_body *program_body(struct program *program, const struct item *item);

/* Substitutes and then replaces every projection, opaque type and constant expression by what it stands for. */
const struct type *program_concrete(struct program *program, const struct type *type, const struct type *const *args,
                                    size_t arg_count);

/* What the program exports by that name, or NULL. */
const struct item *program_export(const struct program *program, const char *name);
/* The body that the prelude has for a function of C, or NULL. */
const struct item *program_c_function(struct program *program, const char *name);

enum resolved_kind {
    RESOLVED_FN,          /* item has a body: an impl's function, a default method, a free function */
    RESOLVED_INTRINSIC,   /* item->is_intrinsic */
    RESOLVED_EXTERN,      /* ITEM_EXTERN_FN: item->extern_name decides */
    RESOLVED_CONSTRUCTOR, /* tuple struct or variant */
    RESOLVED_CLONE,       /* built-in Clone::clone of `self`: tuple, array, closure, fn item, fn pointer, reference */
    RESOLVED_CALL_FN,     /* Fn*::call* of a FN_ITEM `self`: call `self->item`; the argument tuple is spread */
    RESOLVED_CALL_POINTER,/* Fn*::call* of a FN_POINTER */
    RESOLVED_CALL_CLOSURE,/* Fn*::call* of a CLOSURE: self by value, &mut or & as the trait's method has it */
    RESOLVED_VIRTUAL,     /* a method of `dyn Trait`: `slot` in the vtable */
    RESOLVED_NONE,
};

struct resolved {
    enum resolved_kind kind;
    const struct item *item;
    const struct type *const *args; /* concrete, for item */
    uint32_t arg_count;
    const struct type *self;
    uint32_t slot;
};

/* What a callee means when its arguments are these. callee.args are already concrete. */
struct resolved program_resolve(struct program *program, const struct item *fn, const struct type *const *args,
                                size_t arg_count);

/* Does the concrete type implement the trait (args[0] = type)? */
bool program_implements(struct program *program, const struct item *trait, const struct type *const *args,
                        size_t arg_count);
bool program_is_copy(struct program *program, const struct type *type);

/* The `drop` function of the type's own Drop impl with the arguments to call it with; NULL when it has none. */
/* i128 or u128: a struct of the prelude that is a number all the same. */
bool type_is_wide(const struct type *type);

const struct item *program_drop_fn(struct program *program, const struct type *type, const struct type *const **args,
                                   uint32_t *arg_count);

/* The type of a field of a concrete ADT, concrete. */
const struct type *program_field_type(struct program *program, const struct type *adt, uint32_t variant,
                                      uint32_t field);

/* The methods of a trait object's vtable behind drop, size and align, in slot order. */
struct vtable_slot {
    const struct item *method;
    const struct type *const *args; /* of its trait, in terms of the object's trait: Self, then its parameters */
    uint32_t arg_count;
};
size_t program_vtable(struct program *program, const struct type *dyn, const struct vtable_slot **slots);
/* The trait's arguments where Self is `self`; arena memory. */
const struct type **program_slot_args(struct program *program, const struct vtable_slot *slot, const struct type *dyn,
                                      const struct type *self);

/* `MyBox<T>::new`, `main`, `<String as Drop>::drop`, `main::{closure#0}`; arena memory. */
/* A mistake in the prelude is ours and no verdict about the program: all it says is that this part of std is lacking. Called
 * when bodies were checked or lowered. A constant that fails there fails by what the program gave it. */
void program_settle_blame(struct program *program);
const char *program_fn_text(struct program *program, const struct item *fn, const struct type *const *args,
                            size_t arg_count);

#endif
