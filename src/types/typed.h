/* typed.h -- a checked body: the tree that src/types hands to src/code.
 *
 * Nothing is left to be guessed here: every name is resolved, every type is written down, autoderef, autoref,
 * overloaded operators, coercions, `?`, macros and match ergonomics have become plain nodes. The body of a generic function is
 * checked once, with its parameters opaque, and appears here once: types may contain PARAM and PROJECTION, callees may be
 * trait methods; src/code substitutes and selects per instance.
 *
 * Places and values: an expression is a place (LOCAL, CAPTURE, STATIC, FIELD, INDEX, DEREF) or a value. Where a place is used
 * as a value there is a LOAD around it, which says whether it copies or moves. Where a value is used as a place
 * (`&f()`, `f().x`, a match scrutinee) src/code makes a temporary.
 */
#ifndef PREPSTATION_TYPES_TYPED_H
#define PREPSTATION_TYPES_TYPED_H

#include "base/source.h"
#include "types/type.h"

struct typed_expr;
struct typed_pattern;
struct typed_block;

/* A variable, parameter or binding of a body. Identity is the pointer. */
struct local {
    const struct symbol *name; /* NULL for one made by desugaring */
    const struct symbol *key;  /* the name with its macro's mark (scope_key), or NULL */
    const struct type *type;
    struct span span;          /* the name where it is declared */
    uint32_t index;            /* in typed_body.locals */
    bool mutable;
    bool is_parameter;
    bool address_taken; /* borrowed, `&raw`, captured by reference or auto-referenced anywhere (format args of scalar
                           types do not count): it must live in memory */
    bool moved;         /* wholly or partly moved out of somewhere, so that its drop may need a flag */
};

/* A function with the arguments of all its generic parameters, the parents' first. `fn` may be a trait's method
 * (then args[0] is Self), a tuple-struct or variant constructor, or an intrinsic. */
struct callee {
    const struct item *fn;
    const struct type *const *args;
    uint32_t arg_count;
};

enum typed_expr_kind {
    /* Places */
    TYPED_LOCAL,   /* local */
    TYPED_CAPTURE, /* index: of closure.captures; the captured place itself, also when captured by reference */
    TYPED_UNCAPTURED, /* a place outside of the closure that is only named, as scrutinee: its patterns say what is captured of it */
    TYPED_STATIC,  /* item */
    TYPED_FIELD,   /* base (place or value), index; of struct, union, tuple, closure-free. For an enum never */
    TYPED_INDEX,   /* base: place of array or slice type, operand: usize; bounds are checked at run time */
    TYPED_DEREF,   /* base: value of reference, raw pointer or Box type (for Box a place: LOAD is not needed) */
    /* Values */
    TYPED_LOAD,      /* base: place; is_copy */
    TYPED_INTEGER,   /* value, as the bits of the type: bool and char too */
    TYPED_FLOAT,     /* number */
    TYPED_STRING,    /* text, text_length: a &'static str */
    TYPED_BYTES,     /* text, text_length: a &'static [u8; N] */
    TYPED_C_STRING,  /* text, text_length (without the NUL): a &'static CStr */
    TYPED_CONST,     /* callee: a constant item, associated ones too; evaluated anew at each use */
    TYPED_CONST_ARG, /* type of a const generic parameter: `type_argument` (PARAM or CONST), as a usize/bool/char/int */
    TYPED_FN,        /* callee: the zero-sized value of a function item, or a constructor used as a function */
    TYPED_CALL,      /* callee and arguments */
    TYPED_CALL_VALUE,/* base: a value of function pointer type, arguments */
    TYPED_UNARY,     /* op, operand: built in on integers, floats, bool */
    TYPED_BINARY,    /* op, base, operand: built in on integers, floats, bool, char, raw pointers, fn pointers, () */
    TYPED_AND,       /* base && operand; in a condition base may hold LET */
    TYPED_OR,        /* base || operand */
    TYPED_LET,       /* `let pattern = base` as a condition of if, while or a match guard */
    TYPED_CAST,      /* cast, base */
    TYPED_REF,       /* &base, &mut base: base is a place, or a value that becomes a temporary; mutable */
    TYPED_RAW,       /* &raw const base, &raw mut base: base is a place; mutable */
    TYPED_ASSIGN,    /* base = operand: the old value is dropped after operand is evaluated */
    TYPED_ASSIGN_OP, /* base op= operand: built in */
    TYPED_BLOCK,     /* block; `label` when it can be left by break */
    TYPED_IF,        /* condition base, then_block, else operand or NULL */
    TYPED_MATCH,     /* base: scrutinee place or value; arms */
    TYPED_LOOP,      /* block, label */
    TYPED_WHILE,     /* condition base, block, label */
    TYPED_FOR,       /* pattern in base, block, label; callee: IntoIterator::into_iter, next: Iterator::next */
    TYPED_BREAK,     /* label, operand or NULL */
    TYPED_CONTINUE,  /* label */
    TYPED_RETURN,    /* operand or NULL */
    TYPED_TUPLE,     /* arguments */
    TYPED_ARRAY,     /* arguments */
    TYPED_REPEAT,    /* [base; N], N in the type; a non-Copy base is a constant or N <= 1 */
    TYPED_STRUCT,    /* type is the ADT; variant; fields (in source order); base: `..base` or NULL */
    TYPED_CLOSURE,   /* closure; captures are evaluated here */
    TYPED_UNREACHABLE_TAIL, /* never: a value of type ! stands where another type is wanted; base */
    TYPED_ERROR,
};

enum typed_op {
    OP_ADD, OP_SUB, OP_MUL, OP_DIV, OP_REM,
    OP_BIT_AND, OP_BIT_OR, OP_BIT_XOR, OP_SHL, OP_SHR,
    OP_EQ, OP_NE, OP_LT, OP_LE, OP_GT, OP_GE,
    OP_NEG, OP_NOT,
};

enum typed_cast {
    CAST_NUMBER,          /* between integers, floats, bool, char, and from an enum without fields */
    CAST_POINTER,         /* between thin raw pointers, *mut [T] to *mut [U], fat to thin */
    CAST_REF_TO_POINTER,  /* &T to *const T, &mut T to *mut T; also &[T; N] to *const T */
    CAST_EXPOSE,          /* pointer to integer: exposes its provenance */
    CAST_FROM_EXPOSED,    /* integer to pointer */
    CAST_FN_TO_POINTER,   /* function item, or closure without captures, to function pointer (`callee` for items) */
    CAST_FN_TO_ADDRESS,   /* function pointer to integer or raw pointer */
    CAST_UNSIZE,          /* &[T; N] to &[T], &T to &dyn Trait, also of raw pointers, Box, Rc (a struct whose pointer is unsized) */
    CAST_MUT_TO_CONST,    /* *mut T to *const T, &mut T to &T: the same bits (the latter is a reborrow) */
};

struct typed_field {
    uint32_t index; /* of the field as declared */
    struct typed_expr *value;
};

struct typed_arm {
    struct typed_pattern *pattern;
    struct typed_expr *guard; /* or NULL */
    struct typed_expr *body;
    struct span span;
};

/* The target of break and continue: identity is the pointer. */
struct typed_label {
    const struct symbol *name; /* or NULL */
    const struct type *type;   /* of the values that break brings */
    bool is_loop;
};

struct typed_expr {
    enum typed_expr_kind kind;
    const struct type *type;
    struct span span; /* what a fault is reported at: starts at the method's name for a method call */
    bool is_copy;     /* LOAD */
    bool is_become;   /* RETURN: of a call that is made when the function has ended */
    bool mutable;     /* REF, RAW */
    bool is_const;    /* BLOCK: const { } */
    bool implied;     /* REF, DEREF, CALL, CAST made by autoref, autoderef or a coercion, not written in the program */
    bool format_argument; /* REF made for a format macro: a Copy scalar is copied to a temporary instead of being pinned */
    bool wants_sized; /* REF made for println! and the like, which take sized values only; the assertions take any */
    enum typed_op op;
    enum typed_cast cast;
    uint32_t index;   /* FIELD, CAPTURE */
    uint32_t variant; /* STRUCT */
    uint64_t value;   /* INTEGER */
    union {
        double number; /* FLOAT */
        uint64_t high; /* INTEGER of 128 bits: the upper half */
    };
    const char *text;
    uint32_t text_length;
    uint32_t argument_count, field_count, arm_count;
    struct local *local;
    const struct item *item;
    const struct type *type_argument;
    struct callee callee;
    struct callee next;
    struct typed_expr *base;
    struct typed_expr *operand;
    struct typed_expr **arguments;
    struct typed_field *fields;
    struct typed_arm *arms;
    struct typed_pattern *pattern;
    struct typed_block *block; /* BLOCK, LOOP, WHILE, FOR; IF: the then block */
    struct typed_label *label;
    struct closure *closure;
};

enum typed_statement_kind {
    TYPED_STATEMENT_LET,  /* let pattern: type = init else { else_block } */
    TYPED_STATEMENT_EXPR, /* expression; its value is dropped */
};

struct typed_statement {
    enum typed_statement_kind kind;
    struct span span; /* of the whole statement */
    struct typed_pattern *pattern;
    struct typed_expr *expr; /* init (or NULL), or the expression */
    struct typed_block *else_block;
};

struct typed_block {
    struct span span; /* with the braces: implicit drops are placed at span.end - 1 */
    bool is_unsafe;
    bool is_made; /* by a macro of std: its statements are no stops */
    struct typed_statement *statements;
    uint32_t statement_count;
    struct typed_expr *tail; /* or NULL */
};

enum typed_pattern_kind {
    PATTERN_WILD,
    PATTERN_BIND,    /* local, by, sub or NULL */
    PATTERN_VALUE,   /* expr: a constant; compared with == (built in for scalars, PartialEq::eq in `callee` else; a
                        &str literal by its text) */
    PATTERN_RANGE,   /* low, high (INTEGER or FLOAT expressions, or NULL), inclusive */
    PATTERN_FIELDS,  /* of struct, tuple, or (with `variant`) enum: subpatterns at field indexes */
    PATTERN_DEREF,   /* sub matched against what the reference (or Box) points at */
    PATTERN_SLICE,   /* of array or slice: prefix, then rest (or NULL) when has_rest, then suffix */
    PATTERN_OR,      /* alternatives; a binding has the same local in each */
};

enum binding_mode { BIND_COPY, BIND_MOVE, BIND_REF, BIND_REF_MUT };

struct typed_subpattern {
    uint32_t index;
    struct typed_pattern *pattern;
};

struct typed_pattern {
    enum typed_pattern_kind kind;
    const struct type *type; /* of the place that is matched */
    struct span span;
    struct local *local;
    enum binding_mode by;
    struct typed_pattern *sub; /* BIND, DEREF */
    struct typed_expr *expr;
    struct typed_expr *low, *high;
    bool inclusive;
    bool is_variant; /* FIELDS of an enum */
    uint32_t variant;
    struct typed_subpattern *fields; /* FIELDS */
    uint32_t field_count;
    struct typed_pattern **items; /* SLICE: prefix then suffix; OR: alternatives */
    uint32_t item_count;
    uint32_t prefix_count;
    bool has_rest;
    struct typed_pattern *rest; /* SLICE: bound to the middle, or NULL */
    struct callee callee;
    struct typed_expr *place; /* in a closure: a CAPTURE when just what this is matched against was captured */
};

enum capture_mode { CAPTURE_COPY, CAPTURE_MOVE, CAPTURE_REF, CAPTURE_REF_MUT };

/* What a closure takes from its surroundings: a variable, or a path of fields (and derefs of Box-less references) in it.
 * `place` is evaluated in the enclosing body; a FIELD in it may be one of an enum of one variant. */
struct capture {
    struct typed_expr *place;
    const struct type *type; /* of the place; the closure's field has a reference to it when captured by reference */
    enum capture_mode mode;
    bool unique; /* REF_MUT: to a `&mut` that need not be declared `mut` */
    struct span use; /* where the closure uses it */
};

enum closure_kind { CLOSURE_FN, CLOSURE_FN_MUT, CLOSURE_FN_ONCE };

struct closure {
    struct typed_body *body; /* parameters are the closure's own; captures by TYPED_CAPTURE */
    const struct item *owner;  /* the function, constant or static it stands in: its generics number the PARAMs */
    struct capture *captures;
    uint32_t capture_count, capture_capacity;
    struct typed_expr **named; /* places of the enclosing body that are matched inside: they must have a value, captured or not */
    uint32_t named_count;
    enum closure_kind kind; /* the least demanding trait it implements */
    bool kind_known;        /* false while the body it stands in is still being checked */
    bool is_copy;           /* from its captures; generic captures: decided per instance by src/code */
    bool is_move;
    struct span span;
    uint32_t id;
};

struct typed_body {
    const struct item *owner; /* function, constant, static; for a closure's body, the owner it stands in */
    struct closure *closure;  /* when this is a closure's body */
    struct local **locals;    /* in order of declaration, parameters' locals first */
    uint32_t local_count, local_capacity;
    struct typed_pattern **parameters;
    uint32_t parameter_count;
    const struct type *return_type;
    struct typed_expr *value; /* the body block, or a constant's expression */
    /* Constants with type arguments that it names (TYPED_CONST), and its `const { }` (TYPED_BLOCK): all of them must have a value before an
     * instance runs, also those that are never come to. */
    const struct typed_expr **required;
    size_t required_count, required_capacity;
    struct span span;
    bool failed; /* it has errors: never lowered */
};

#endif
