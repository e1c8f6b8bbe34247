/* check.h -- one body while it is being checked: private to the check_*.c files.
 *
 * The stages of a body, in order:
 *
 *     check_*.c      AST -> typed tree whose types may hold inference variables; names, methods, coercions settled
 *     check_body.c   the obligations that are left, fallbacks, deferred casts; every type written back
 *     fixup.c        what depends on how a place is used: Deref or DerefMut, copy or move, captures of closures
 *     exhaustive.c   do the patterns cover everything
 *     moves.c        use after move, uninitialised use, mutability
 *
 * Every node made here is also entered in a list, so that writing types back is a loop, not a walk.
 */
#ifndef PREPSTATION_TYPES_CHECK_H
#define PREPSTATION_TYPES_CHECK_H

#include "types/checker.h"
#include "types/traits.h"

/* A function's or closure's body around what is being checked. */
struct frame {
    struct frame *outer;
    struct typed_body *body;
    const struct type *return_type; /* NULL in constants: no `return` */
    struct breakable *breakables;
};

/* Merges the types of arms, branches, elements and breaks. */
struct merge {
    const struct type *expected; /* a hint, or NULL */
    const struct type *type;     /* NULL: nothing yet, or only ! */
    struct typed_expr ***slots;  /* where the merged expressions hang, so that they can be wrapped */
    size_t count, capacity;
    bool failed;
};

struct breakable {
    struct breakable *outer;
    struct typed_label *label;
    const struct mark *mark; /* of its label */
    const struct scope *scope;
    struct merge *values; /* NULL: breaks bring no value */
    bool is_block;        /* a labelled block: only a labelled break leaves it */
    bool broken;          /* some break leaves it */
};

/* A cast whose operand's type was not known yet. */
struct deferred_cast {
    struct typed_expr *expr;
    const struct expr *ast;
};

struct unsafe_use {
    struct span span;
    const char *key, *name; /* as DIAGNOSTIC_CODE_NEEDS_UNSAFE has them */
};

struct check {
    struct program *program;
    struct checker *checker;
    struct arena *arena;
    struct type_table *types;
    struct inference infer;
    struct item *owner; /* the item whose generics are in scope */
    struct scope *scope;
    struct frame *frame;
    struct typed_body *root;
    unsigned unsafe_depth;
    bool diverges; /* what is checked next cannot be reached */
    bool failed;
    bool in_unsafe_fn;
    struct unsafe_use *unsafe_uses; /* outside of unsafe blocks */
    size_t unsafe_use_count, unsafe_use_capacity;
    bool names_only;               /* &raw mut STATIC asks where it is, and needs no unsafe block */

    struct typed_expr **exprs;
    size_t expr_count, expr_capacity;
    struct typed_pattern **patterns;
    size_t pattern_count, pattern_capacity;
    struct local **locals;
    size_t local_count, local_capacity;
    struct typed_label **labels;
    size_t label_count, label_capacity;
    struct typed_body **bodies; /* of closures */
    size_t body_count, body_capacity;
    struct deferred_cast *casts;
    size_t cast_count, cast_capacity;
    struct typed_expr **indirect_calls; /* calls through Fn traits of closures: settled by fixup.c */
    size_t indirect_count, indirect_capacity;
    struct typed_expr **closures;
    size_t closure_count, closure_capacity;
    const struct type **opaque_vars; /* variables that stand for the owner's own OPAQUEs */
    size_t opaque_count;
    struct type_pairs *pairs;
};

/* --- check_body.c: nodes, diagnostics, types
   --------------------------------------------------------------------------------- */

struct typed_expr *node(struct check *check, enum typed_expr_kind kind, const struct type *type, struct span span);
struct typed_pattern *pattern_node(struct check *check, enum typed_pattern_kind kind, const struct type *type,
                                   struct span span);
struct local *local_new(struct check *check, const struct symbol *name, const struct type *type, struct span span,
                        bool mutable);
/* The body's locals from `first` on are one parameter's; none may have the name of an earlier one's (E0415). */
void mark_parameters(struct check *check, struct typed_body *body, size_t first);
struct typed_label *label_new(struct check *check, const struct symbol *name, bool is_loop);
/* Reports, marks the body as failed. */
struct diagnostic *fault(struct check *check, enum diagnostic_code code, struct span span, const char *argument0,
                         const char *argument1, const char *argument2);
struct typed_expr *error_node(struct check *check, struct span span);
void unsupported(struct check *check, struct span span, const char *feature, const char *instead);
void mismatch(struct check *check, struct span span, const struct type *expected, const struct type *found);
const char *text_of(struct check *check, const struct type *type);
const struct type *simple(struct check *check, enum type_kind kind);
const struct type *error_type(struct check *check);
const struct type *fresh(struct check *check, struct span span);
/* The type with variables replaced at the top; pending obligations are tried when it is still unknown. */
const struct type *shallow(struct check *check, const struct type *type);
const struct type *structurally(struct check *check, const struct type *type);
struct lowering body_lowering(struct check *check);
bool is_unknown(const struct type *type); /* a variable of any kind but numeric */
struct item *lang(struct check *check, enum lang_item which);
/* <self as trait>::name as a normalised type. */
const struct type *project(struct check *check, enum lang_item trait, const char *name, const struct type *self,
                           const struct type *argument, struct span span);
const struct item *trait_fn(struct check *check, enum lang_item trait, const char *name);
/* A call of a lang trait's method: args[0] is self's type, then argument when not NULL. */
struct typed_expr *lang_call(struct check *check, enum lang_item trait, const char *method, const struct type *self,
                             const struct type *argument, const struct type *type, struct span span);
void add_argument(struct check *check, struct typed_expr *call, struct typed_expr *argument);
const struct type **copy_types(struct check *check, const struct type *const *types, size_t count);
const struct symbol *symbol_of(struct check *check, const char *text);
/* The type of field `index` of variant `variant` of an ADT, instantiated. */
/* packed.c: how much alignment packed structs leave to a place, 0 where there are none; to what lies in a value of this type
   at a place of such an alignment; and is that less than a reference to a value of the type needs? */
uint32_t packed_to(struct check *check, const struct typed_expr *place);
uint32_t packed_within(const struct type *type, uint32_t packed);
bool packed_too_tight(struct check *check, const struct type *type, uint32_t packed, struct span span);
const struct type *field_type(struct check *check, const struct type *adt, uint32_t variant, uint32_t index,
                              struct span span);
void owe(struct check *check, const struct obligation *owed);
void unsafe_needed(struct check *check, struct span span, const char *key, const char *name);
/* Of what was noted from `from` on: what reads nothing after all. */
void unsafe_forgive_raw(struct check *check, size_t from, const struct expr *operand);
void unsafe_forgive_assigned(struct check *check, size_t from, const struct expr *target);
void unsafe_report(struct check *check);
/* `span` makes a reference to the place: of a static mut that may be refused. */
void static_mut_reference(struct check *check, const struct typed_expr *place, struct span span);
bool features_missing(const struct check *check, const struct item *fn);
/* In constants, statics and const fn: the function, or what it is called, must be const. */
void const_needed(struct check *check, const struct item *fn, struct span span);
bool in_constant(const struct check *check);
struct frame *push_frame(struct check *check, struct typed_body *body, const struct type *return_type,
                         struct frame *frame);
bool is_place(const struct typed_expr *expr);
bool type_is_scalar(const struct type *type); /* numbers, bool, char; numeric variables too */

/* --- check_expr.c
   ------------------------------------------------------------------------------------------------------------ */

/* A place or a value. `expected` is a hint, or NULL. */
struct typed_expr *check_expr(struct check *check, const struct expr *expr, const struct type *expected);
/* The same with a LOAD around a place. */
struct typed_expr *check_value(struct check *check, const struct expr *expr, const struct type *expected);
struct typed_expr *check_coerce(struct check *check, const struct expr *expr, const struct type *type);
struct typed_expr *as_value(struct check *check, struct typed_expr *expr);
struct typed_expr *check_literal(struct check *check, const struct expr *expr, const struct type *expected);
struct typed_expr *check_field_access(struct check *check, const struct expr *expr);
struct typed_expr *check_struct(struct check *check, const struct expr *expr, const struct type *expected);
struct typed_expr *string_node(struct check *check, const char *text, size_t length, struct span span);
struct typed_expr *integer_node(struct check *check, uint64_t value, const struct type *type, struct span span);

/* --- check_path.c
   ------------------------------------------------------------------------------------------------------------ */

struct typed_expr *check_path(struct check *check, const struct expr *expr, const struct type *expected);
/* What a path in value position names; for patterns too. */
struct value_path {
    enum value_path_kind { VALUE_WRONG, VALUE_LOCAL, VALUE_FN, VALUE_CONST, VALUE_STATIC, VALUE_CONST_ARG } kind;
    struct local *local;
    struct callee callee;          /* FN (functions and constructors, unit ones too), CONST */
    struct item *item;             /* STATIC */
    const struct type *type;       /* of the value; of a constructor the ADT */
    const struct variant *variant; /* of a constructor */
    uint32_t variant_index;
};
bool resolve_value_path(struct check *check, const struct path *path, const struct type *expected,
                        struct value_path *out);
/* The ADT and variant that a struct expression or pattern names. */
bool resolve_struct_path(struct check *check, const struct path *path, const struct type **type,
                         const struct variant **variant, uint32_t *index);
struct typed_expr *value_path_expr(struct check *check, const struct value_path *value, struct span span);

/* --- coerce.c
 * ------------------------------------------------------------------------------------------------------------------
 * */

/* The expression as a value of type target, or NULL when it cannot be (nothing reported). */
struct typed_expr *try_coerce(struct check *check, struct typed_expr *expr, const struct type *target);
/* The same; a mismatch is reported at span. */
struct typed_expr *coerce(struct check *check, struct typed_expr *expr, const struct type *target, struct span span);
void merge_init(struct check *check, struct merge *merge, const struct type *expected);
/* Merges *slot (a value) and wraps what has to be. */
void merge_add(struct check *check, struct merge *merge, struct typed_expr **slot, struct span span);
/* The merged type: ! when nothing else came. */
const struct type *merge_finish(struct check *check, struct merge *merge);

/* --- check_method.c: autoderef and methods
   ---------------------------------------------------------------------------------- */

enum { AUTODEREF_MOST = 32 };
struct autoderef_step {
    const struct type *type;
    bool overloaded; /* reached through Deref */
};
struct autoderef {
    struct autoderef_step steps[AUTODEREF_MOST];
    size_t count;
};
/* The types that *, **, ... of a value have; raw pointers only when asked. */
void autoderef_steps(struct check *check, const struct type *type, struct autoderef *out, struct span span);
/* One dereference of a place or value, or NULL. */
struct typed_expr *deref_once(struct check *check, struct typed_expr *expr, struct span span, bool implied);
struct typed_expr *deref_builtin(struct check *check, struct typed_expr *expr, struct span span, bool implied);
struct typed_expr *apply_derefs(struct check *check, struct typed_expr *expr, size_t count, struct span span);
struct typed_expr *make_ref(struct check *check, struct typed_expr *place, bool mutable, struct span span,
                            bool implied);
struct typed_expr *check_method_call(struct check *check, const struct expr *expr, const struct type *expected);
bool field_visible(struct check *check, const struct type *adt, uint32_t index);
bool item_visible(struct check *check, const struct item *item);
/* Enters a static that a body names in program->statics. */
void program_note_static(struct program *program, struct item *item);
/* Does std have such a member of this type of the prelude, although we lack it? (absent.txt) */
bool program_std_has(struct program *program, const struct type *type, const struct symbol *name);
/* The same of a type of the prelude or a built-in one, whatever its name is: some type of std has such a member and
   ours does not. */
bool program_std_may_have(struct program *program, const struct type *type, const struct symbol *name);
/* A function, constant or variant `name` of a type: T::name. False when there is none (reported). */
bool resolve_associated(struct check *check, const struct type *self, const struct path_segment *segment,
                        struct span span, struct value_path *out);
/* Trait::name with Self == self. */
bool resolve_trait_member(struct check *check, struct trait_ref trait, const struct path_segment *segment,
                          struct span span, struct value_path *out);

/* --- check_call.c
   -------------------------------------------------------------------------------------------------------------- */

struct typed_expr *check_call(struct check *check, const struct expr *expr, const struct type *expected);
/* Checks arguments against parameter types (closures last), adds them to the call. `result` is the formal return type.
   */
void check_arguments(struct check *check, struct typed_expr *call, struct expr *const *arguments, size_t count,
                     const struct type *const *params, size_t param_count, const struct type *result,
                     const struct type *expected, struct span span, const struct item *fn);
void settle_indirect_call(struct check *check, struct typed_expr *call, enum closure_kind kind);
struct typed_expr *check_closure(struct check *check, const struct expr *expr, const struct type *expected);

/* --- check_operator.c
   ---------------------------------------------------------------------------------------------------------- */

struct typed_expr *check_unary(struct check *check, const struct expr *expr, const struct type *expected);
struct typed_expr *check_binary(struct check *check, const struct expr *expr, const struct type *expected);
struct typed_expr *check_assign(struct check *check, const struct expr *expr);
/* assignee.c: an assignment to a pattern; NULL when it is none. */
struct typed_expr *check_assign_parts(struct check *check, const struct expr *expr);
struct typed_expr *check_compound_assign(struct check *check, const struct expr *expr);
struct typed_expr *check_index(struct check *check, const struct expr *expr);
/* Calls of operator traits whose types turned out to be primitive become built-in nodes. */
void settle_operator(struct check *check, struct typed_expr *expr);

/* --- check_cast.c
   ---------------------------------------------------------------------------------------------------------------- */

struct typed_expr *check_cast(struct check *check, const struct expr *expr);
void settle_casts(struct check *check);

/* --- check_pattern.c
   ----------------------------------------------------------------------------------------------------------- */

/* Bindings are entered in check->scope. */
struct typed_pattern *check_pattern(struct check *check, const struct pattern *pattern, const struct type *type);
/* True when the pattern is a plain name (by value) or has no binding and no test, so that its initialiser is a value.
   */
bool pattern_is_plain(const struct typed_pattern *pattern);

/* --- check_flow.c
   --------------------------------------------------------------------------------------------------------------- */

struct typed_expr *check_flow(struct check *check, const struct expr *expr, const struct type *expected);
struct typed_block *check_block(struct check *check, const struct block *block, const struct type *expected,
                                const struct type **type);
struct typed_expr *check_block_expr(struct check *check, const struct block *block, const struct type *expected,
                                    bool is_unsafe);
/* A condition of if, while or a guard; what it binds stays in check->scope. */
struct typed_expr *check_condition(struct check *check, const struct expr *expr);

/* --- check_macro.c
   -------------------------------------------------------------------------------------------------------------- */

struct typed_expr *check_macro(struct check *check, const struct expr *expr, const struct type *expected);

/* --- After inference
   ---------------------------------------------------------------------------------------------------------- */

void fixup_body(struct check *check, struct typed_body *body);
void exhaustive_all(struct check *check);
void moves_body(struct check *check, struct typed_body *body);

#endif
