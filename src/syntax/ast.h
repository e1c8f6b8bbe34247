/* ast.h -- the tree that the parser makes: Rust's grammar as tagged structs, nothing resolved, nothing typed.
 *
 * Every node is arena memory and is never changed after parsing, with two exceptions: in the prelude and in derives the
 * members of an impl, the signature of a function and its body are parsed when they are first asked for
 * (parser_members, parser_signature, parser_body in syntax/parser.h), and `note` in items belongs to src/types. Lists are a pointer and a count; optional parts are NULL. A name is a symbol with the place where it
 * stands; a lifetime's symbol is written with its quote ('a).
 *
 * What the parser has already done, so that no later room need do it:
 *   - parentheses are gone (the expression's span includes them, as rustc's does; `parenthesised` is set);
 *   - `self`, `&self`, `&'a mut self` are ordinary first parameters with the types Self, &Self, &'a mut Self;
 *   - the impls of #[derive] follow their type in the same list of items or statements;
 *   - what #[cfg] switches off is not in the tree, and neither are #[test] functions;
 *   - the macros of std are understood (EXPR_MACRO): arguments parsed, format strings taken apart and checked.
 * Names that src/types uses for its own (item, variant, generics, generic_param, ITEM_*, PATTERN_*) begin with ast_
 * here.
 * What it has not: an AST_PATTERN_IDENT may name a constant, unit struct or variant; a one-segment path as a generic
 * argument may be a type or a constant; #[repr] and the like are kept as `struct meta` trees.
 */
#ifndef PREPSTATION_SYNTAX_AST_H
#define PREPSTATION_SYNTAX_AST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/intern.h"
#include "base/source.h"

struct ast_type;
struct block;
struct expr;
struct ast_item;
struct pattern;
struct tokens;

/* What a macro of the program's own wrote itself, and what was given to it, are told apart: variables and labels are the
 * same only when their marks are. A name of the macro's body has one of this expansion; behind the macro's definition
 * (scope.h) it counts as what it was there. */
struct mark {
    const struct mark *base;        /* of the name in the macro's definition, itself written by a macro; or NULL */
    const struct token *definition; /* the macro: the first token of its rules */
    unsigned number;
};

struct name {
    const struct symbol *symbol; /* NULL: no name */
    struct span span;
    const struct mark *mark; /* NULL: written in the program; labels and variables only */
};

/* Tokens kept for later: a lazy body, the inside of a user macro call, macro_rules. */
struct token_range {
    const struct tokens *tokens; /* the file's tokens (syntax/lexer.h) */
    uint32_t first, end;         /* first .. end-1, delimiters included */
};

/* ---- Paths and generics ---------------------------------------------------------------------------------------- */

enum generic_arg_kind {
    GENERIC_ARG_LIFETIME,
    GENERIC_ARG_TYPE, /* a one-segment path may turn out to be a constant */
    GENERIC_ARG_CONST /* a literal, -literal or { block } */
};

struct generic_arg {
    enum generic_arg_kind kind;
    struct span span;
    struct name lifetime;
    struct ast_type *type;
    struct expr *constant;
};

struct bound {
    struct span span;
    bool is_lifetime; /* 'a: only `lifetime` is set */
    bool is_maybe;    /* ?Sized */
    struct name lifetime;
    struct name *for_lifetimes; /* for<'a> */
    size_t for_lifetime_count;
    struct path *path; /* the trait; Fn(A) -> B has parenthesised arguments in its last segment */
};

/* Item = T, Item: Bound, N = 3, in the arguments of a trait's path. */
struct assoc_binding {
    struct span span;
    struct name name;
    struct generic_args *args; /* of a generic associated type, or NULL */
    struct ast_type *type;     /* Item = T; else NULL */
    struct expr *constant;     /* N = 3; else NULL */
    struct bound *bounds;      /* Item: A + B */
    size_t bound_count;
};

struct generic_args {
    struct span span;
    bool is_parenthesised; /* Fn(A, B) -> C: args are A and B, output is C or NULL */
    struct generic_arg *args;
    size_t arg_count;
    struct assoc_binding *bindings;
    size_t binding_count;
    struct ast_type *output;
};

struct path_segment {
    struct name name;          /* also self, Self, super, crate */
    struct generic_args *args; /* NULL: none written */
};

/* a::b::<T>::c, ::std::x, <T>::new (self_type T, trait_segments 0), <T as Tr>::X (self_type T, segments Tr X,
 * trait_segments 1). */
struct path {
    struct span span;
    bool is_global;             /* starts with :: */
    uint32_t trait_segments;    /* how many leading segments name the trait in <T as a::Tr>::X */
    struct ast_type *self_type; /* of <T ...>, or NULL */
    struct path_segment *segments;
    size_t segment_count;
};

enum generic_param_kind { GENERIC_PARAM_LIFETIME, GENERIC_PARAM_TYPE, GENERIC_PARAM_CONST };

struct ast_generic_param {
    enum generic_param_kind kind;
    struct name name;
    struct bound *bounds; /* of a lifetime or type */
    size_t bound_count;
    struct ast_type *type; /* of a constant: its type */
    struct ast_type *default_type;
    struct expr *default_constant;
    bool may_dangle; /* #[may_dangle] */
};

/* for<'a> T: A + B, or 'a: 'b + 'c (then type is NULL) */
struct where_predicate {
    struct span span;
    struct name *for_lifetimes;
    size_t for_lifetime_count;
    struct ast_type *type;
    struct name lifetime;
    struct bound *bounds;
    size_t bound_count;
};

struct ast_generics {
    struct span span; /* of <...>, zero when there is none */
    struct ast_generic_param *params;
    size_t param_count;
    struct where_predicate *predicates;
    size_t predicate_count;
};

/* ---- Types ----------------------------------------------------------------------------------------------------- */

enum ast_type_kind {
    AST_TYPE_ERROR, /* a syntax error, already reported */
    AST_TYPE_PATH,
    AST_TYPE_REFERENCE,
    AST_TYPE_RAW_POINTER,
    AST_TYPE_SLICE,
    AST_TYPE_ARRAY,
    AST_TYPE_TUPLE, /* () too */
    AST_TYPE_NEVER,
    AST_TYPE_FN_POINTER,
    AST_TYPE_DYN,
    AST_TYPE_IMPL,
    AST_TYPE_INFER /* _ */
};

struct fn_type {
    struct ast_type **params;
    size_t param_count;
    struct ast_type *output; /* NULL: () */
    struct name *for_lifetimes;
    size_t for_lifetime_count;
    bool is_unsafe, is_extern, is_variadic;
    const struct symbol *abi; /* "C" in extern "C" and plain extern */
};

struct ast_type {
    enum ast_type_kind kind;
    struct span span;
    union {
        struct path *path; /* PATH, Self included */
        struct {
            struct ast_type *inner;
            bool is_mutable;
            struct name lifetime; /* symbol NULL: elided */
        } pointer;                /* REFERENCE, RAW_POINTER */
        struct {
            struct ast_type *element;
            struct expr *length; /* ARRAY only; EXPR_UNDERSCORE for [T; _] */
        } array;                 /* SLICE, ARRAY */
        struct {
            struct ast_type **elements;
            size_t count;
        } tuple;
        struct fn_type *fn; /* FN_POINTER */
        struct {
            struct bound *bounds;
            size_t count;
        } bounds; /* DYN, IMPL */
    };
};

/* ---- Patterns -------------------------------------------------------------------------------------------------- */

enum pattern_kind {
    AST_PATTERN_ERROR,
    AST_PATTERN_WILDCARD,
    AST_PATTERN_IDENT,   /* ref mut x @ sub; may name a constant or unit variant when it is a bare name */
    AST_PATTERN_LITERAL, /* a literal or a negated one */
    AST_PATTERN_RANGE,
    AST_PATTERN_PATH, /* two segments or more, or <T>::X */
    AST_PATTERN_TUPLE_STRUCT,
    AST_PATTERN_STRUCT,
    AST_PATTERN_TUPLE,
    AST_PATTERN_SLICE,
    AST_PATTERN_REST, /* .. inside a tuple, tuple struct or slice */
    AST_PATTERN_REFERENCE,
    AST_PATTERN_OR
};

struct field_pattern {
    struct span span;
    struct name name;        /* tuple fields by number too: symbol "0" */
    struct pattern *pattern; /* always set: `ref mut x` alone is name x with the pattern ref mut x */
    bool is_shorthand;
};

struct pattern {
    enum pattern_kind kind;
    struct span span;
    union {
        struct {
            struct name name;
            bool is_ref, is_mutable; /* ref mut x: both */
            struct pattern *sub;     /* behind @, or NULL */
        } ident;
        struct expr *literal; /* EXPR_LITERAL, or EXPR_UNARY minus of one */
        struct {
            struct expr *start, *end; /* NULL: open; a literal, negated literal or path */
            bool is_inclusive;
        } range;
        struct path *path;
        struct {
            struct path *path;
            struct pattern **elements;
            size_t count;
        } tuple_struct;
        struct {
            struct path *path;
            struct field_pattern *fields;
            size_t count;
            bool has_rest; /* .. */
        } structure;
        struct {
            struct pattern **elements;
            size_t count;
        } list; /* TUPLE, SLICE, OR */
        struct {
            struct pattern *inner;
            bool is_mutable;
        } reference;
    };
};

/* ---- Expressions ----------------------------------------------------------------------------------------------- */

enum literal_kind {
    LITERAL_INTEGER,
    LITERAL_FLOAT,
    LITERAL_BOOL,
    LITERAL_CHAR,
    LITERAL_STRING,
    LITERAL_BYTE,        /* b'x': value in low */
    LITERAL_BYTE_STRING, /* &'static [u8; N] */
    LITERAL_C_STRING     /* text without the terminating NUL */
};

struct literal {
    enum literal_kind kind;
    uint64_t low, high;          /* INTEGER (128 bits), BOOL, CHAR, BYTE */
    const struct symbol *suffix; /* u8, f64, ...; NULL: none */
    const char *text;            /* FLOAT: digits without underscores and suffix; STRINGS: the bytes, NUL-terminated */
    size_t length;               /* bytes of text */
};

enum unary_operator { UNARY_NEGATE, UNARY_NOT, UNARY_DEREF };

enum binary_operator {
    BINARY_ADD,
    BINARY_SUBTRACT,
    BINARY_MULTIPLY,
    BINARY_DIVIDE,
    BINARY_REMAINDER,
    BINARY_BIT_AND,
    BINARY_BIT_OR,
    BINARY_BIT_XOR,
    BINARY_SHIFT_LEFT,
    BINARY_SHIFT_RIGHT,
    BINARY_EQUAL,
    BINARY_NOT_EQUAL,
    BINARY_LESS,
    BINARY_LESS_EQUAL,
    BINARY_GREATER,
    BINARY_GREATER_EQUAL,
    BINARY_AND, /* && : lazy; an EXPR_LET may stand on either side inside a condition */
    BINARY_OR   /* || */
};

enum block_kind { BLOCK_PLAIN, BLOCK_UNSAFE, BLOCK_CONST };

enum expr_kind {
    EXPR_ERROR, /* a syntax error, already reported; agrees with everything */
    EXPR_LITERAL,
    EXPR_PATH,
    EXPR_UNARY,
    EXPR_BINARY,
    EXPR_ASSIGN,          /* the left side may be a tuple, array, struct or call: destructuring */
    EXPR_COMPOUND_ASSIGN, /* += and so on; operator is BINARY_ADD ... BINARY_SHIFT_RIGHT */
    EXPR_REFERENCE,       /* &x, &mut x, &raw const x, &raw mut x */
    EXPR_CAST,
    EXPR_CALL,
    EXPR_METHOD_CALL,
    EXPR_FIELD, /* x.name, x.0 */
    EXPR_INDEX,
    EXPR_TUPLE, /* () too */
    EXPR_ARRAY,
    EXPR_REPEAT, /* [x; n] */
    EXPR_STRUCT,
    EXPR_RANGE, /* both ends NULL: .., which in a destructuring assignment is the rest */
    EXPR_BLOCK,
    EXPR_IF,
    EXPR_LET, /* let PATTERN = x: only in the condition of if, while and of a match guard */
    EXPR_MATCH,
    EXPR_LOOP,
    EXPR_WHILE,
    EXPR_FOR,
    EXPR_BREAK,
    EXPR_CONTINUE,
    EXPR_RETURN,
    EXPR_CLOSURE,
    EXPR_TRY, /* x? */
    EXPR_MACRO,
    EXPR_UNDERSCORE /* _ on the left of an assignment */
};

struct field_value {
    struct span span;
    struct name name;   /* tuple fields by number too: symbol "0" */
    struct expr *value; /* always set: x alone is the path x */
    bool is_shorthand;
};

struct match_arm {
    struct span span;
    struct pattern *pattern;
    struct expr *guard; /* NULL: none; may hold EXPR_LET */
    struct expr *body;
};

struct closure_param {
    struct pattern *pattern;
    struct ast_type *type; /* NULL: not written */
};

/* ---- Macros of std ---------------------------------------------------------------------------------------------- */

enum macro_kind {
    MACRO_USER, /* not of std: `name` and `tokens` only */
    /* format != NULL, or NULL for a bare println!() */
    MACRO_PRINT,
    MACRO_PRINTLN,
    MACRO_EPRINT,
    MACRO_EPRINTLN,
    MACRO_FORMAT,
    MACRO_FORMAT_ARGS,
    /* operands[0] is the destination, then the format (NULL: writeln!(f)) */
    MACRO_WRITE,
    MACRO_WRITELN,
    /* the format is the message, or NULL */
    MACRO_PANIC,
    MACRO_TODO,
    MACRO_UNIMPLEMENTED,
    MACRO_UNREACHABLE,
    /* operands: 1 or 2; texts: their source text; format: the message or NULL; debug_assert*: the same kinds */
    MACRO_ASSERT,
    MACRO_ASSERT_EQ,
    MACRO_ASSERT_NE,
    MACRO_VEC_LIST,   /* operands: the elements */
    MACRO_VEC_REPEAT, /* operands: element, length */
    MACRO_MATCHES,    /* operands[0], pattern, guard or NULL */
    MACRO_DBG,        /* operands and their texts */
    MACRO_LINE,       /* u32: line of the span */
    MACRO_COLUMN,
    MACRO_FILE,
    MACRO_MODULE_PATH,
    MACRO_ADDR_OF, /* operands[0] */
    MACRO_ADDR_OF_MUT,
    MACRO_OFFSET_OF, /* type and field names */
    MACRO_COUNT
    /* stringify!, concat! and cfg! are folded into literals */
};

enum format_trait {
    FORMAT_DISPLAY,
    FORMAT_DEBUG,       /* ? */
    FORMAT_DEBUG_LOWER, /* x? */
    FORMAT_DEBUG_UPPER, /* X? */
    FORMAT_LOWER_HEX,
    FORMAT_UPPER_HEX,
    FORMAT_OCTAL,
    FORMAT_BINARY,
    FORMAT_LOWER_EXP,
    FORMAT_UPPER_EXP,
    FORMAT_POINTER
};

enum format_align { FORMAT_ALIGN_NONE, FORMAT_ALIGN_LEFT, FORMAT_ALIGN_CENTRE, FORMAT_ALIGN_RIGHT };
enum format_count_kind { FORMAT_COUNT_NONE, FORMAT_COUNT_VALUE, FORMAT_COUNT_ARGUMENT };

struct format_count {
    enum format_count_kind kind;
    uint32_t value; /* the number, or the index of a usize argument */
};

struct format_piece {
    bool is_literal;
    const char *text; /* literal, braces unescaped */
    size_t length;
    struct span span;  /* of {...} in the program; of the whole string when it holds escapes */
    uint32_t argument; /* index into arguments */
    enum format_trait trait;
    bool plus, minus, alternate, zero; /* + - # 0 */
    enum format_align align;
    uint32_t fill; /* Unicode scalar; a space unless written */
    struct format_count width, precision;
};

/* A format string and its arguments: first those written, positional then named, then one path expression for each
 * inline {name}. Every index is in range, every written argument is used. Literals are part of the text (format_fold.c). */
struct format_call {
    struct span string_span;
    struct format_piece *pieces;
    size_t piece_count;
    struct expr **arguments;
    size_t argument_count;
    const struct format_call *written; /* before that; or NULL */
};

struct macro_call {
    enum macro_kind kind;
    struct name name;          /* its last segment */
    bool is_debug;             /* debug_assert*: on, since overflow checks are on too */
    struct token_range tokens; /* MACRO_USER: the delimited arguments */
    struct expr **operands;
    const char **texts; /* source text of each operand (ASSERT, ASSERT_EQ, ASSERT_NE, DBG), else NULL */
    size_t operand_count;
    struct format_call *format;
    struct pattern *pattern;
    struct expr *guard;
    struct ast_type *type;
    struct name *fields;
    size_t field_count;
};

struct expr {
    enum expr_kind kind;
    bool parenthesised;
    uint16_t height; /* how deep the tree below is, so that the parser can bound it; at most PARSER_TALLEST */
    struct span span;
    union {
        struct literal *literal;
        struct path *path;
        struct {
            struct expr *operand;
            enum unary_operator operator;
        } unary;
        struct {
            struct expr *left, *right;
            enum binary_operator operator;
            struct span operator_span;
        } binary; /* BINARY, ASSIGN, COMPOUND_ASSIGN */
        struct {
            struct expr *operand;
            bool is_mutable, is_raw;
        } reference;
        struct {
            struct expr *operand;
            struct ast_type *type;
        } cast;
        struct {
            struct expr *callee;
            struct expr **arguments;
            size_t count;
        } call;
        struct {
            struct expr *receiver;
            struct name name; /* its span is where diagnostics and machine lines point */
            struct generic_args *args;
            struct expr **arguments;
            size_t count;
        } method;
        struct {
            struct expr *object;
            struct name name; /* tuple fields: symbol "0" */
        } field;
        struct {
            struct expr *object, *index;
            struct span bracket; /* the `[` */
        } index;
        struct {
            struct expr **elements;
            size_t count;
        } list; /* TUPLE, ARRAY */
        struct {
            struct expr *element, *length;
        } repeat;
        struct {
            struct path *path;
            struct field_value *fields;
            size_t count;
            struct expr *base; /* ..base, or NULL */
            bool has_rest;     /* a bare .. : only on the left of an assignment */
        } structure;
        struct {
            struct expr *start, *end;
            bool is_inclusive;
        } range;
        struct {
            struct block *block;
            enum block_kind kind;
            struct name label;
        } block;
        struct {
            struct expr *condition;
            struct block *then;
            struct expr *otherwise; /* EXPR_IF, EXPR_BLOCK or NULL */
        } conditional;
        struct {
            struct pattern *pattern;
            struct expr *scrutinee;
        } let;
        struct {
            struct expr *scrutinee;
            struct match_arm *arms;
            size_t count;
        } match;
        struct {
            struct name label;
            struct pattern *pattern; /* FOR */
            struct expr *head;       /* WHILE: condition; FOR: what is iterated */
            struct block *body;
        } loop; /* LOOP, WHILE, FOR */
        struct {
            struct name label;
            struct expr *value; /* or NULL */
            bool is_become;     /* RETURN: the function ends before the call that gives its value */
        } jump;                 /* BREAK, CONTINUE, RETURN */
        struct {
            bool is_move;
            struct closure_param *params;
            size_t count;
            struct ast_type *output; /* NULL: not written */
            struct expr *body;
        } closure;
        struct expr *tried;       /* TRY */
        struct macro_call *macro; /* MACRO */
    };
};

/* ---- Attributes ------------------------------------------------------------------------------------------------- */

/* inline | must_use = "why" | repr(C, align(8)) | derive(Debug, Clone) | rustfmt::skip */
struct meta {
    struct span span;
    const struct symbol *name; /* last segment of the path; NULL for a bare literal in a list */
    struct literal *literal;   /* name = literal, or a bare literal; else NULL */
    bool has_list;             /* name(...) */
    bool is_unsafe;            /* unsafe(no_mangle) */
    struct meta *items;
    size_t count;
    struct ast_type *type; /* inside the prelude's #[each(...)]: the type that the item is; else NULL */
};

struct attribute {
    struct span span; /* #[...] */
    bool is_inner;    /* #![...] */
    struct meta meta;
};

struct attributes {
    struct attribute *items;
    size_t count;
};

/* ---- Statements and blocks -------------------------------------------------------------------------------------- */

enum statement_kind { STATEMENT_LET, STATEMENT_EXPR, STATEMENT_ITEM };

struct statement {
    enum statement_kind kind;
    struct span span; /* with its semicolon */
    union {
        struct {
            struct pattern *pattern;
            struct ast_type *type;    /* or NULL */
            struct expr *initialiser; /* or NULL */
            struct block *otherwise;  /* let ... else { }, or NULL */
        } let;
        struct {
            struct expr *expr;
            bool has_semicolon; /* without one it is block-like and must have type () or ! */
        } expression;
        struct ast_item *item;
    };
};

struct block {
    struct span span;  /* both braces included */
    struct span close; /* the closing brace: implicit drops stand here */
    struct statement *statements;
    size_t count;
    struct expr *tail; /* the value; NULL: () */
    bool is_made;      /* by a macro of std, not written in the program: a learner does not step through it */
};

/* ---- Items ------------------------------------------------------------------------------------------------------ */

enum visibility_kind { VISIBILITY_PRIVATE, VISIBILITY_PUBLIC, VISIBILITY_RESTRICTED };

struct visibility {
    enum visibility_kind kind;
    struct span span;
    struct path *path; /* RESTRICTED: crate, self, super, in a::b */
};

struct fn_param {
    struct span span;
    struct pattern *pattern; /* NULL in a foreign function or trait method without a name */
    struct ast_type *type;
};

struct fn_item {
    struct ast_generics generics;
    bool is_const, is_unsafe, is_extern, is_variadic;
    bool is_safe;             /* `safe fn` of a foreign block */
    const struct symbol *abi; /* "C" in extern "C" and plain extern; NULL otherwise */
    bool has_self;            /* then params[0] is self */
    struct fn_param *params;
    size_t param_count;
    struct ast_type *output; /* NULL: () */
    bool has_body;
    bool is_skimmed;                /* only what stands before the name and has_body are known: ask parser_signature */
    struct span body_span;          /* while is_skimmed: of all behind the name */
    struct block *body;             /* NULL: none, or not parsed yet; ask parser_body */
    struct token_range body_tokens; /* of a lazy body */
};

struct struct_field {
    struct span span;
    struct visibility visibility;
    struct attributes attributes;
    struct name name; /* tuple fields: symbol "0" */
    struct ast_type *type;
};

enum fields_kind { FIELDS_UNIT, FIELDS_TUPLE, FIELDS_NAMED };

struct fields {
    enum fields_kind kind;
    struct struct_field *items;
    size_t count;
};

struct struct_item { /* AST_ITEM_STRUCT, AST_ITEM_UNION */
    struct ast_generics generics;
    struct fields fields;
};

struct ast_variant {
    struct span span;
    struct visibility visibility; /* never good, but a macro or a #[cfg] may take it away again */
    struct attributes attributes;
    struct name name;
    struct fields fields;
    struct expr *discriminant; /* or NULL */
};

struct enum_item {
    struct ast_generics generics;
    struct ast_variant *variants;
    size_t count;
};

struct trait_item {
    struct ast_generics generics;
    bool is_unsafe, is_auto;
    struct bound *supertraits;
    size_t supertrait_count;
    struct ast_item **items; /* AST_ITEM_FN, AST_ITEM_CONST, AST_ITEM_TYPE */
    size_t count;
};

struct impl_item {
    struct ast_generics generics;
    bool is_unsafe, is_negative; /* impl !Send for T */
    bool is_derived;             /* made by #[derive] */
    struct path *trait;          /* NULL: inherent */
    struct ast_type *self_type;
    struct derive_promise *promise; /* of a derive in the prelude: only the trait and the head of the type are there;
                                     * ask parser_header */
    bool is_lazy; /* items are not parsed yet: ask parser_members */
    struct span member_span; /* of a lazy impl: both braces included */
    struct token_range member_tokens;
    struct ast_item **items;
    size_t count;
};

struct const_item {               /* AST_ITEM_CONST, AST_ITEM_STATIC */
    struct ast_generics generics; /* of an associated const; empty */
    bool is_mutable;              /* static mut */
    struct ast_type *type;
    struct expr *value; /* NULL: a trait's const without default, a foreign static */
};

struct type_item { /* AST_ITEM_TYPE: an alias or an associated type */
    struct ast_generics generics;
    struct bound *bounds;
    size_t bound_count;
    struct ast_type *type; /* NULL: none */
};

struct mod_item {
    bool is_file; /* mod name; : the prelude's root names its files so. Elsewhere it is unsupported */
    struct ast_item **items;
    size_t count;
};

/* One imported name: use a::{b as c, d::*, self} is three of these. */
struct use_item {
    struct span span;  /* of the last segment */
    struct path *path; /* without the glob; `use a::{self}` is the path a with is_self */
    bool is_glob;
    bool is_self;     /* written as self inside braces: imports a module or type, no value */
    struct name name; /* what it is called here; symbol NULL: `as _` or a glob */
};

struct use_list {
    struct use_item *items;
    size_t count;
};

struct extern_item {
    const struct symbol *abi;
    bool is_unsafe;
    struct ast_item **items; /* AST_ITEM_FN, AST_ITEM_STATIC, AST_ITEM_TYPE */
    size_t count;
};

enum ast_item_kind {
    AST_ITEM_ERROR,
    AST_ITEM_FN,
    AST_ITEM_STRUCT,
    AST_ITEM_UNION,
    AST_ITEM_ENUM,
    AST_ITEM_TRAIT,
    AST_ITEM_IMPL,
    AST_ITEM_CONST,
    AST_ITEM_STATIC,
    AST_ITEM_TYPE,
    AST_ITEM_MOD,
    AST_ITEM_USE,
    AST_ITEM_EXTERN,       /* extern "C" { } */
    AST_ITEM_EXTERN_CRATE, /* `name` and `rename` */
    AST_ITEM_MACRO_RULES,  /* `name` and its tokens */
    AST_ITEM_MACRO_CALL    /* a macro of the program used as an item */
};

struct ast_item {
    enum ast_item_kind kind;
    struct span span;
    struct visibility visibility;
    struct attributes attributes; /* outer, then inner ones */
    struct name name;             /* symbol NULL: impl, use, extern, const _ */
    void *note;                   /* belongs to src/types */
    union {
        struct fn_item *function;
        struct struct_item *structure; /* STRUCT, UNION */
        struct enum_item *enumeration;
        struct trait_item *trait;
        struct impl_item *implementation;
        struct const_item *constant; /* CONST, STATIC */
        struct type_item *type;
        struct mod_item *module;
        struct use_list *use;
        struct extern_item *foreign;
        struct name *rename;        /* EXTERN_CRATE: `as name`, or NULL */
        struct token_range *tokens; /* MACRO_RULES, MACRO_CALL */
    };
};

/* One parsed source. */
struct module_ast {
    struct source *source;
    struct attributes attributes; /* #![...] */
    struct ast_item **items;
    size_t count;
    bool uses_edition_2024; /* holds syntax that only edition 2024 has: let chains */
};

/* The first attribute of that name, or NULL. */
const struct attribute *attributes_find(const struct attributes *attributes, const char *name);

#endif
