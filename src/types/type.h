/* type.h -- the types of Rust, interned: two types are equal exactly when they are the same pointer.
 *
 * Lifetimes are erased. Every type that is made of others holds them in `args`, so that substitution, inference and
 * printing walk all kinds alike:
 *
 *     kind                args
 *     SLICE               element
 *     ARRAY               element, length (a CONST, PARAM, INFER or CONST_EXPR type)
 *     TUPLE               elements; () has none
 *     REF, POINTER        pointee (`mutable` tells & from &mut, *const from *mut)
 *     ADT                 generic arguments of the struct, enum or union `item`
 *     FN_ITEM             generic arguments (parent's first) of the function, or tuple-struct/variant constructor `item`
 *     FN_POINTER          parameters, then the return type (so count >= 1)
 *     CLOSURE             generic arguments of the function that `closure` stands in
 *     DYN                 arguments of the principal trait `item` without Self; `bindings` for its associated types;
 *                         `autos` are the automatic traits behind it. `dyn Send + Sync` has no principal: `item` is one of
 *                         its autos
 *     PROJECTION          <args[0] as Trait<args[1..]>>::item; own arguments of the associated type follow
 *     OPAQUE              `impl Trait` in return position: arguments of the function `item`
 *     CONST               none; `value` is a constant argument
 *     CONST_EXPR          arguments in scope; `constant` is an expression not evaluated yet
 *     PARAM               none; `index` counts from the outermost parent (Self of a trait is 0)
 *     INFER               none; `index` is an inference variable, `variable` its kind
 */
#ifndef PREPSTATION_TYPES_TYPE_H
#define PREPSTATION_TYPES_TYPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/intern.h"

struct item;
struct closure;
struct typed_body;

enum type_kind {
    TYPE_ERROR, /* agrees with everything, so that one mistake gives one message */
    TYPE_NEVER,
    TYPE_BOOL,
    TYPE_CHAR,
    TYPE_I8, /* the integers stand together, signed ones first */
    TYPE_I16,
    TYPE_I32,
    TYPE_I64,
    TYPE_ISIZE,
    TYPE_U8,
    TYPE_U16,
    TYPE_U32,
    TYPE_U64,
    TYPE_USIZE,
    TYPE_F32,
    TYPE_F64,
    TYPE_STR,
    TYPE_SLICE,
    TYPE_ARRAY,
    TYPE_TUPLE,
    TYPE_REF,
    TYPE_POINTER,
    TYPE_ADT,
    TYPE_FN_ITEM,
    TYPE_FN_POINTER,
    TYPE_CLOSURE,
    TYPE_DYN,
    TYPE_PARAM,
    TYPE_PROJECTION,
    TYPE_OPAQUE,
    TYPE_CONST,
    TYPE_CONST_EXPR,
    TYPE_INFER,
    TYPE_KIND_COUNT
};

enum type_variable { VARIABLE_ANY, VARIABLE_INTEGER, VARIABLE_FLOAT };

/* How a function is called: its ABI string. "system" is C's way on x86-64. Out of a C or SYSTEM function no panic may go. */
enum convention {
    CONVENTION_RUST,
    CONVENTION_C,
    CONVENTION_C_UNWIND,
    CONVENTION_SYSTEM,
    CONVENTION_SYSTEM_UNWIND,
    CONVENTION_COUNT
};

enum type_flags {
    TYPE_HAS_ERROR = 1,
    TYPE_HAS_INFER = 2,
    TYPE_HAS_PARAM = 4,
    TYPE_HAS_PROJECTION = 8, /* or OPAQUE, or CONST_EXPR: normalising may change it */
};

/* Trait::Name = type, in `dyn Trait<Name = type>` */
struct type_binding {
    const struct item *associated; /* ITEM_ASSOCIATED_TYPE of the trait */
    const struct type *type;
};

struct type {
    enum type_kind kind;
    uint8_t flags;
    bool mutable;    /* REF, POINTER */
    bool is_unsafe;  /* FN_POINTER */
    bool has_closure; /* it is or holds a CLOSURE, whose signature may still be open */
    enum convention convention; /* FN_POINTER */
    enum type_variable variable;
    uint32_t index;  /* PARAM, INFER */
    uint32_t id;     /* order of interning; stable within a program, for hashing and sorting */
    uint32_t count;  /* of args */
    uint32_t parts;  /* types in it, itself included, each as often as it stands there */
    const struct type *const *args;
    const struct item *item;
    struct closure *closure;
    const struct typed_body *constant; /* CONST_EXPR */
    int64_t value;                     /* CONST; a usize above i64's range is refused */
    const struct symbol *name;         /* PARAM, for messages */
    const struct type_binding *bindings;
    uint32_t binding_count;
    uint32_t auto_count;
    const struct item *const *autos; /* DYN: by rising id, each once */
};

/* The interner of types, and the types that every stage names. */
/* `let a = (a, a);` doubles a type, and a program is free to write it forty times. */
enum { TYPE_MOST_PARTS = 100000 };

struct type_table {
    struct arena *arena;
    const struct type **slots;
    size_t count, capacity;
    const struct type *simple[TYPE_STR + 1]; /* ERROR to STR, by kind */
    const struct type *unit;
    bool too_large; /* a type of more than TYPE_MOST_PARTS was asked for, and ERROR given instead */
};

void type_table_init(struct type_table *types, struct arena *arena);

const struct type *type_slice(struct type_table *types, const struct type *element);
const struct type *type_array(struct type_table *types, const struct type *element, const struct type *length);
const struct type *type_tuple(struct type_table *types, const struct type *const *elements, size_t count);
const struct type *type_ref(struct type_table *types, const struct type *pointee, bool mutable);
const struct type *type_pointer(struct type_table *types, const struct type *pointee, bool mutable);
const struct type *type_adt(struct type_table *types, const struct item *item, const struct type *const *args,
                            size_t count);
const struct type *type_fn_item(struct type_table *types, const struct item *item, const struct type *const *args,
                                size_t count);
const struct type *type_fn_pointer(struct type_table *types, const struct type *const *params_and_return, size_t count,
                                   bool is_unsafe, enum convention convention);
bool convention_unwinds(enum convention convention);
const char *convention_text(enum convention convention);
const struct type *type_closure(struct type_table *types, struct closure *closure, const struct type *const *args,
                                size_t count);
const struct type *type_dyn(struct type_table *types, const struct item *trait, const struct type *const *args,
                            size_t count, const struct type_binding *bindings, size_t binding_count);
/* The same trait object with these automatic traits, in rising order. */
const struct type *type_dyn_with(struct type_table *types, const struct type *object, const struct item *const *autos,
                                 size_t count);
const struct type *type_param(struct type_table *types, uint32_t index, const struct symbol *name);
const struct type *type_projection(struct type_table *types, const struct item *associated,
                                   const struct type *const *args, size_t count);
const struct type *type_opaque(struct type_table *types, const struct item *item, uint32_t index,
                               const struct type *const *args, size_t count);
const struct type *type_const(struct type_table *types, int64_t value);
const struct type *type_const_expr(struct type_table *types, const struct typed_body *constant,
                                   const struct type *const *args, size_t count);
const struct type *type_infer(struct type_table *types, uint32_t index, enum type_variable variable);

/* Replaces each PARAM by args[index]; a PARAM beyond count stays. Does not normalise. */
const struct type *type_substitute(struct type_table *types, const struct type *type, const struct type *const *args,
                                   size_t count);

/* Rebuilds a type from changed parts: each of args and of the bindings' types goes through `change`. */
const struct type *type_map(struct type_table *types, const struct type *type,
                            const struct type *(*change)(void *context, const struct type *part), void *context);
/* The same type with other args (as many) and bindings. */
const struct type *type_rebuild(struct type_table *types, const struct type *type, const struct type *const *args,
                                const struct type_binding *bindings);

/* Does the generic parameter of this index stand somewhere in the type? */
bool type_mentions(const struct type *type, uint32_t index);

static inline bool type_is_signed(const struct type *type) {
    return type->kind >= TYPE_I8 && type->kind <= TYPE_ISIZE;
}
static inline bool type_is_integer(const struct type *type) {
    return type->kind >= TYPE_I8 && type->kind <= TYPE_USIZE;
}
/* Does `dyn A + Send` say Send? Not what A itself implies. */
bool type_same_autos(const struct type *a, const struct type *b);
bool type_dyn_says(const struct type *object, const struct item *automatic);
static inline bool type_is_float(const struct type *type) {
    return type->kind == TYPE_F32 || type->kind == TYPE_F64;
}

/* The type as rustc writes it in messages: `MyBox<String>`, `&mut [u8]`, `fn(i32) -> bool`. Arena memory. */
const char *type_text(struct arena *arena, const struct type *type);

/* As core::any::type_name gives it: `alloc::string::String`, `main::MyBox<i32>`. Arena memory. */
const char *type_path_text(struct arena *arena, const struct type *type);

#endif
