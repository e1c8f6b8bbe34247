/* lower.h -- the builder of one function's code, and what the files that lower a body share.
 *
 * Values live in slots or in memory by their layout's abi; a `struct place` says where. Slots of temporaries are a stack
 * (slots_top), so that a call's arguments stand where the callee's frame begins. Slots that must outlive an expression (ids of
 * memory locals, drop flags) are *fixed*: numbered from FIXED_SLOT on while a function is built, and put behind the parameters at
 * its end, when their number is known.
 *
 * What must be dropped forms a chain (scope.c): every scheduled drop points at the one that comes after it. A scope is a
 * position in the chain. The same chain, read from where an instruction stands, is its cleanup when a panic leaves it.
 */
#ifndef PREPSTATION_CODE_LOWER_H
#define PREPSTATION_CODE_LOWER_H

#include "code/instance.h"

enum { FIXED_SLOT = 0x8000, NO_FLAG = -1 };

#define NO_TAG UINT32_MAX

enum place_kind {
    PLACE_NONE,    /* nothing is wanted (as a destination), or nothing is there (zero-sized) */
    PLACE_SLOT,    /* the value is in slots */
    PLACE_FRAME,   /* in the frame's memory: local `memory`, at `offset` in it */
    PLACE_POINTER, /* behind the pointer in slots, at `offset` */
};

struct place {
    enum place_kind kind;
    const struct layout *layout;
    uint32_t slot;          /* SLOT, POINTER: the first slot */
    uint32_t memory;        /* FRAME */
    int64_t offset;         /* FRAME, POINTER */
    uint32_t meta;          /* POINTER to an unsized place: slot of the length or vtable */
    bool has_meta;
    bool trusted;           /* POINTER: hidden, never the program's own */
    bool raw;               /* POINTER: reached through a raw pointer, so that a reference to it must be checked */
    bool fresh;             /* SLOT as destination: nothing reads it before it is complete */
    uint32_t align;         /* 0: the type's; else what may be relied on (packed fields) */
    const struct layout *whole; /* POINTER: a part of `*p`, p raw: what p points to, and ... */
    uint32_t whole_slot;        /* ... where p stands */
    struct move_path *path; /* what is droppable here, or NULL */
};

/* A local, or a part of it that is moved out by itself. */
struct move_path {
    struct move_path *parent, *children, *next;
    enum { STEP_ROOT, STEP_FIELD, STEP_DEREF, STEP_ELEMENT } step;
    uint32_t variant, index;
    bool moved;   /* exactly this is moved out somewhere */
    bool conditional; /* made on some paths only: the flag is cleared again by its drop */
    int32_t flag; /* fixed slot that is 1 while there is something to drop, or NO_FLAG: always */
};

enum scheduled_kind {
    SCHEDULED_DROP,
    SCHEDULED_STORAGE, /* a memory local ends */
    SCHEDULED_UNWIND,  /* a value on its way into a call or an aggregate: dropped only when a panic or a jump comes between */
    SCHEDULED_ASSIGN,  /* what an assignment brings: it takes its place also when the drop of the old value panics */
    SCHEDULED_FREE,    /* the block of a Box whose contents are being dropped */
    SCHEDULED_CATCH,   /* a panic comes no further: the code goes on at `caught` */
};

/* A link of the chain. Never changed once an instruction may unwind to it. */
struct scheduled {
    struct scheduled *next;   /* what is dropped after it */
    struct scheduled *origin; /* the link that this one is a copy of, or itself */
    enum scheduled_kind kind;
    struct place place;
    struct place from;     /* ASSIGN */
    uint32_t caught;       /* CATCH: a label */
    uint32_t slots_top;    /* slots that are free in its cleanup */
    uint32_t cleanup;      /* label of its cleanup code, or 0 */
    uint32_t inline_frame;
    int32_t variable;      /* row of builder.variables that ends with it, or -1 */
    bool is_of_statement;  /* UNWIND: an operand of `whole` below, dropped in one order with the temporaries */
    struct span span;
};

struct scope {
    struct scope *parent;
    struct scheduled *base; /* the chain as it was when the scope began */
    uint32_t frame_top;
    uint32_t first_variable;
    struct span end;        /* where its implicit drops stand */
    bool keep_frame;        /* memory of an outer scope was taken inside */
    const struct typed_expr *whole; /* of temporaries: the expression whose own operands belong here as well, or NULL */
};

struct label {
    uint32_t position;
    uint32_t references;
    bool bound;
};

enum local_kind { LOCAL_UNSEEN, LOCAL_PLACE, LOCAL_ALIAS };

struct local_state {
    enum local_kind kind;
    struct place place;        /* ALIAS: what the reference in the local refers to */
    struct move_path *path;    /* made by the scan of moves; NULL: never moved out */
    bool late;                 /* declared without a value */
    int32_t variable;
};

/* The target of break and continue. */
struct jump_target {
    struct jump_target *next;
    const struct typed_label *label;
    uint32_t break_label, continue_label;
    struct scope *scope;   /* what stays when the loop is left */
    struct scope *body;    /* what stays on continue */
    struct place result;
};

/* A temporary whose life is extended to the block of its let; without a scope, of a constant or static: for ever. */
struct extended {
    struct extended *next;
    const struct typed_expr *expr;
    struct scope *scope; /* NULL: as long as the program, since it is borrowed in the value of a constant or static */
    bool conditional;
};

/* A body being lowered: the function's own, or one that is lowered in place of a call. */
struct activation {
    struct activation *parent;
    const struct typed_body *body;
    const struct item *item;
    const struct type *const *args;
    uint32_t arg_count;
    struct local_state *locals;
    struct place result;
    uint32_t return_label;
    bool return_used;
    struct scope *scope;        /* what return leaves is above this */
    struct jump_target *targets;
    struct place captures;      /* of a closure: the place of its environment */
    struct move_path *captures_path;
    bool is_prelude;
    bool is_inlined;
    bool is_constant;
    unsigned edition;
    uint32_t inline_frame;
};

struct builder {
    struct lowering *lowering;
    struct program *program;
    struct arena *arena;
    struct function *function;
    struct activation *activation;

    struct instruction *code;
    struct span *spans;
    uint8_t *stops;
    uint16_t *inlined;
    size_t count, code_capacity, span_capacity, stop_capacity, inlined_capacity;
    struct span span;
    uint32_t inline_frame;
    uint8_t pending_stops;
    bool dead; /* what would come now can never run */

    uint32_t slots_top, slots_most, slots_first;
    uint8_t *kept;         /* by slot: a variable's, or of a place that is used more than once */
    size_t kept_capacity;
    size_t last_label;     /* where a label was bound last */
    uint32_t fixed_count, entry_flag_count;
    uint32_t entry_flags; /* instruction that clears conditional flags, or UINT32_MAX */
    uint32_t frame_top, frame_most, frame_align;

    struct label *labels;
    size_t label_count, label_capacity;
    struct memory_local *memory_locals;
    size_t memory_count, memory_capacity;
    struct variable *variables;
    size_t variable_count, variable_capacity;
    struct inline_frame *inline_frames;
    size_t inline_count, inline_capacity;
    uint32_t *switches;
    size_t switch_count, switch_capacity;

    struct scheduled *chain;
    struct scope *scope;
    struct scope *temporaries;  /* where temporaries are dropped */
    struct scope *bindings;     /* where locals are dropped that a pattern binds now */
    struct place tag_place;     /* the scrutinee whose active variant stands in tag_slot already */
    uint32_t tag_slot;          /* or NO_TAG */
    bool declared;              /* the locals that a pattern binds are declared already */
    uint32_t pending_frame;     /* inline frame and place of pending_stops */
    struct span pending_span;
    struct extended *extended;
    struct scheduled **cleanup_queue; /* whose cleanup code must be made */
    size_t cleanup_count, cleanup_capacity;
    struct cleanup_range *ranges;
    size_t range_count, range_capacity;
    struct scheduled *range_node; /* of the range that is open */
    uint32_t range_from;
    const struct typed_expr *to_drop; /* argument of mem::drop: judged by its drop, not by the move */
    bool is_dropping; /* while that argument is copied */
    bool is_whole;    /* the expression that is lowered is the `whole` of its scope of temporaries */
    bool in_cleanup;
    unsigned depth;
};

/* --- lower.c: emitting -------------------------------------------------------------------------------------------------------- */

uint32_t emit(struct builder *b, enum op op, uint32_t a, uint32_t second, uint32_t c, int64_t value);
uint32_t emit_de(struct builder *b, enum op op, uint32_t a, uint32_t second, uint32_t c, uint32_t d, uint32_t e);
uint32_t new_label(struct builder *b);
void label_bind(struct builder *b, uint32_t label);
void emit_jump(struct builder *b, uint32_t label);
/* A jump instruction with its operands; d becomes the label. */
void emit_branch(struct builder *b, enum op op, uint32_t a, uint32_t second, int64_t immediate, uint32_t label);
bool op_is_jump(enum op op);

uint32_t slots_take(struct builder *b, uint32_t count);
/* These slots are read again and again: nothing may be computed past them. */
void slots_keep(struct builder *b, uint32_t slot, uint32_t count);
/* A value goes from slots that are done with to others. */
void move_slots(struct builder *b, uint32_t to, uint32_t from, uint32_t count);
uint32_t fixed_take(struct builder *b);
void lower_unsupported(struct builder *b, const char *feature, const char *instead);

const struct type *concrete(struct builder *b, const struct type *type);
const struct layout *layout_for(struct builder *b, const struct type *type); /* of a type of the body; never NULL */
const struct layout *layout_concrete(struct builder *b, const struct type *type);
const struct type *simple_type(struct builder *b, enum type_kind kind);

/* Memory of the frame: LIVE is emitted; nothing is scheduled. */
struct place memory_new(struct builder *b, const struct layout *layout, const struct symbol *name, struct span span);
int32_t variable_new(struct builder *b, const struct place *place, const struct local *local);
void variable_end(struct builder *b, int32_t variable);

/* Slots of a value, as a destination that nothing reads yet; a root while it holds something. */
struct place slots_new(struct builder *b, const struct layout *layout);
struct place place_at(const struct place *place, const struct layout *layout, uint64_t offset);
bool lives_in_slots(const struct layout *layout);

bool in_user_code(const struct builder *b);
void stop_here(struct builder *b, uint8_t flags);
struct span closing_brace(struct span span);

/* instance.c: concrete parameter types, and behind them the return type. */
const struct type **fn_signature(struct lowering *lowering, const struct item *fn, const struct type *const *args,
                                 uint32_t arg_count, uint32_t *count);
/* The function of an instance. */
void lower_function(struct lowering *lowering, struct instance *instance);
/* A body in place: parameters are bound already. */
void lower_body_value(struct builder *b, const struct typed_body *body, const struct typed_expr *value);
/* `value`: the expression that will be lowered, all of the body or a promoted part of it, which names no locals. */
void activation_begin(struct builder *b, struct activation *activation, const struct typed_body *body,
                      const struct typed_expr *value, const struct type *const *args, uint32_t arg_count);
void builder_finish(struct builder *b);
void builder_reuse(struct builder *b, const struct builder *last);

/* --- lower_place.c -------------------------------------------------------------------------------------------------------------- */

/* The place of a place expression, or of a temporary that holds a value expression. `borrow`: a pointer to it may reach the
 * program. */
struct place lower_place(struct builder *b, const struct typed_expr *expr, bool borrow);
struct place lower_raw_place(struct builder *b, const struct typed_expr *expr); /* for &raw and let _: in bounds */
struct place field_of(struct builder *b, const struct place *base, uint32_t variant, uint32_t index);
struct place deref_of(struct builder *b, const struct place *base, bool check);
bool ends_in_dyn(const struct layout *layout);
struct place local_place(struct builder *b, const struct local *local);
/* Is it a field of a temporary, or in the Box that one is? */
bool is_part_of_temporary(struct builder *b, const struct typed_expr *expr);
/* A part of a temporary, which is dropped with the temporaries of the statement but for what leaves it: `takers` are the
 * patterns that take from the part, none of them (count 0) that the whole part is moved out; NULL: nothing leaves. */
struct place part_of_temporary(struct builder *b, const struct typed_expr *expr,
                               const struct typed_pattern *const *takers, uint32_t count);

/* A temporary in memory that is dropped with the temporaries of the statement. */
/* Temporaries that the value of a constant or static borrows in its tail live as long as the program. */
void extend_forever(struct builder *b, const struct typed_expr *value);
struct place temporary_of(struct builder *b, const struct typed_expr *expr, bool must_be_memory,
                          struct move_path *path);
/* Can the place where the code stands be left early for a point inside `scope`? Then what is made here for `scope` is there on
 * some paths only. */
bool scope_may_be_skipped(const struct builder *b, const struct scope *scope);
/* The memory's id is cleared at the entry, since only some paths make it. Before anything of it is emitted but LIVE. */
void memory_conditional(struct builder *b, const struct place *place);
/* Pointer slots (2, or 3 for an unsized place) with the address; `trusted`: never seen by the program. */
uint32_t address_of(struct builder *b, const struct place *place, bool trusted);
void address_into(struct builder *b, const struct place *place, bool trusted, uint32_t slot);
/* True when the expression is a place. */
bool names_place(const struct typed_expr *expr);

/* The place will be used more than once. */
void place_keep(struct builder *b, const struct place *place);
void load(struct builder *b, const struct place *from, uint32_t slot);
void store(struct builder *b, uint32_t slot, const struct place *to);
/* A typed copy from place to place; marks nothing. */
void copy_place(struct builder *b, const struct place *to, const struct place *from);
/* Value of a place in slots: where it is, or loaded. Not for abi MEMORY. */
uint32_t pointer_slots(struct builder *b, const struct place *place); /* without checks: to be followed */
uint32_t value_slots(struct builder *b, const struct place *place);
/* Emits what follows a move out: MOVED, CLEAR, drop flags. */
void moved_out(struct builder *b, const struct place *place);
/* True when a reborrow through this place is plainly as good as what it is made from. */
bool is_safe_place(const struct builder *b, const struct place *place);
void emit_value_check(struct builder *b, const struct layout *layout, uint32_t slot, bool references,
                      enum reference_use use);
const struct layout *reference_in(const struct layout *layout);

/* --- lower_value.c -------------------------------------------------------------------------------------------------------------- */

/* Evaluates into `to`, which is fresh memory or slots; PLACE_NONE drops the value. */
void lower_into(struct builder *b, const struct typed_expr *expr, const struct place *to);
/* Evaluates to slots: the value's own when it is a copy of a local that nothing changes meanwhile. abi is not MEMORY. */
uint32_t lower_operand(struct builder *b, const struct typed_expr *expr);
void lower_effect(struct builder *b, const struct typed_expr *expr);
void lower_bits(struct builder *b, const struct layout *layout, uint64_t bits, const struct place *to);
/* Could evaluating it change a local? Could it unwind? Conservative. */
bool may_assign(const struct typed_expr *expr);
bool is_straight(const struct typed_expr *expr); /* no blocks and no jumps inside */
bool may_unwind(const struct typed_expr *expr);
bool constant_integer(struct builder *b, const struct typed_expr *expr, int64_t *value);
int64_t extend_bits(enum scalar_kind scalar, uint64_t bits);
void lower_variant_tag(struct builder *b, const struct place *to, uint32_t variant);
void check_made(struct builder *b, const struct place *made);
void lower_assign(struct builder *b, const struct typed_expr *expr);
void assign_place(struct builder *b, const struct place *place, const struct typed_expr *operand, struct span span);
void lower_binary_into(struct builder *b, const struct typed_expr *expr, const struct place *to);
void lower_assign_op(struct builder *b, const struct typed_expr *expr);
void lower_unary_into(struct builder *b, const struct typed_expr *expr, const struct place *to);
void lower_const_item(struct builder *b, const struct typed_expr *expr, const struct place *to);
/* Evaluates what the body must have before it runs; a failure is a diagnostic. */
void settle_required(struct builder *b, const struct typed_body *body);
/* Jumps to `label` when the boolean is `when`. */
void lower_branch(struct builder *b, const struct typed_expr *expr, bool when, uint32_t label);
/* After slots were computed: moves them to the destination (or nowhere). */
void deliver(struct builder *b, const struct layout *layout, uint32_t slot, const struct place *to);
void drop_unwanted(struct builder *b, const struct place *value);

/* The slot to compute in: the destination's own, or a new one that deliver() takes from. */
uint32_t target_slot(struct builder *b, const struct layout *layout, const struct place *to);

/* --- lower_aggregate.c ------------------------------------------------------------------------------------------------------------ */

void lower_list(struct builder *b, const struct typed_expr *expr, const struct place *to); /* tuple or array */
void note_made(struct builder *b, const struct layout *layout);
void lower_struct(struct builder *b, const struct typed_expr *expr, const struct place *to);
void lower_repeat(struct builder *b, const struct typed_expr *expr, const struct place *to);
void lower_closure(struct builder *b, const struct typed_expr *expr, const struct place *to);

/* --- lower_call.c --------------------------------------------------------------------------------------------------------------- */

/* An argument: an expression not evaluated yet, or a value that lies somewhere and is moved from there. */
struct argument {
    const struct typed_expr *expr;
    struct place place;
    bool is_reference;       /* the argument is a reference to `place` */
    const struct type *type; /* concrete */
};

void lower_call(struct builder *b, const struct typed_expr *expr, const struct place *to);
/* A call whose result may stand in slots that are there already; else it goes to `to`. False: lower it as any other value. */
bool lower_call_operand(struct builder *b, const struct typed_expr *expr, const struct place *to, uint32_t *slot);
void lower_resolved(struct builder *b, const struct item *fn, const struct type *const *args, uint32_t arg_count,
                    const struct argument *arguments, uint32_t count, const struct layout *result,
                    const struct place *to);
void argument_into(struct builder *b, const struct argument *argument, const struct place *to);
uint32_t argument_slots(struct builder *b, const struct argument *argument);
struct argument argument_expr(struct builder *b, const struct typed_expr *expr);
void emit_call(struct builder *b, uint32_t function, const struct layout *const *params, uint32_t count,
               const struct argument *arguments, const struct layout *result, const struct place *to);
void lower_call_value(struct builder *b, const struct typed_expr *expr, const struct place *to);
/* inline.c: lowers the body of fn in place; false when it is not to be inlined. With `slot`, the result may be left in slots
 * that hold it already. */
bool lower_inline(struct builder *b, const struct item *fn, const struct type *const *args, uint32_t arg_count,
                  const struct argument *arguments, uint32_t count, const struct place *to, uint32_t *slot);
void lower_shim(struct builder *b, struct instance *instance);

/* --- lower_control.c, lower_condition.c, lower_pattern.c ------------------------------------------------------------------------- */

void lower_block(struct builder *b, const struct typed_block *block, const struct place *to);
void lower_if(struct builder *b, const struct typed_expr *expr, const struct place *to);
void lower_match(struct builder *b, const struct typed_expr *expr, const struct place *to);
void lower_loop(struct builder *b, const struct typed_expr *expr, const struct place *to);
/* With a scope for its temporaries. `is_whole`: its operands belong to that scope too. */
void lower_into_terminating(struct builder *b, const struct typed_expr *expr, const struct place *to, bool is_whole);
void lower_while(struct builder *b, const struct typed_expr *expr);
void lower_for(struct builder *b, const struct typed_expr *expr);
void lower_break(struct builder *b, const struct typed_expr *expr);
void lower_continue(struct builder *b, const struct typed_expr *expr);
void lower_return(struct builder *b, const struct typed_expr *expr);

/* Where a test goes that fails; what was scheduled since `scope` began is dropped on the way. */
struct failure {
    uint32_t label;
    struct scope *scope;
    struct failure_stub *stubs;
};
struct failure_stub {
    struct failure_stub *next;
    struct scheduled *chain;
    uint32_t label;
};
uint32_t failure_label(struct builder *b, struct failure *failure);
/* The code of the stubs; control does not fall into it. */
void failure_finish(struct builder *b, struct failure *failure);
/* A condition with lets: falls through when it holds, patterns bound. */
bool condition_binds(const struct typed_expr *expr); /* does it hold a let? */
void lower_condition(struct builder *b, const struct typed_expr *expr, struct failure *failure);

/* Goes on when the pattern matches; else to failure. Binds nothing. */
void pattern_test(struct builder *b, const struct typed_pattern *pattern, const struct place *place,
                  struct failure *failure);
enum bind_which { BIND_ALL, BIND_FOR_GUARD, BIND_AFTER_GUARD };
void pattern_bind(struct builder *b, const struct typed_pattern *pattern, const struct place *place,
                  enum bind_which which);
/* Only of an enum with several variants is the tag looked at; of one without values there is none to look at. */
bool pattern_reads_tag(const struct typed_pattern *pattern, const struct layout *layout);
bool pattern_refutable(struct builder *b, const struct typed_pattern *pattern);
bool pattern_has_ref(const struct typed_pattern *pattern);
bool pattern_binds(const struct typed_pattern *pattern);
/* Does the pattern move something out of its value? What only borrows leaves the value whole. */
bool pattern_takes(const struct typed_pattern *pattern);
/* Parts of `path` that the pattern moves out. */
void pattern_moves(struct builder *b, const struct typed_pattern *pattern, struct move_path *path);
/* The scrutinee as a place: a place expression itself, else a temporary. */
struct place lower_scrutinee(struct builder *b, const struct typed_expr *expr,
                             const struct typed_pattern *const *patterns, uint32_t count);
/* Makes room for a binding, schedules its drop. The place is to be filled at once. */
struct place new_local(struct builder *b, const struct local *local, bool late);
void local_ready(struct builder *b, const struct local *local); /* it has its value now */
/* Slot with the index of the active variant. */
uint32_t read_variant(struct builder *b, const struct place *place);

/* --- lower_wide.c: integers of 128 bits, which are structs of the prelude ---------------------------------------------------------- */

bool is_wide(struct builder *b, const struct type *type);
void wide_literal(struct builder *b, const struct typed_expr *expr, const struct place *to);
void wide_binary(struct builder *b, const struct typed_expr *expr, const struct place *to);
void wide_unary(struct builder *b, const struct typed_expr *expr, const struct place *to);
void wide_assign(struct builder *b, const struct typed_expr *expr);
void wide_cast(struct builder *b, const struct typed_expr *expr, const struct place *to);
/* Less than 0, 0 or more, as i32 in `slot`: the number of the place compared with the value. */
void wide_order(struct builder *b, const struct place *place, const struct typed_expr *value, uint32_t slot);
void wide_equal(struct builder *b, const struct place *place, const struct typed_expr *value, uint32_t slot);

/* --- lower_cast.c, lower_intrinsic.c ----------------------------------------------------------------------------------------------- */

void lower_cast(struct builder *b, const struct typed_expr *expr, const struct place *to);
void lower_intrinsic(struct builder *b, const struct item *fn, const struct type *const *args, uint32_t arg_count,
                     const struct argument *arguments, uint32_t count, const struct layout *result,
                     const struct place *to);
void lower_exported(struct builder *b, const struct item *declared, const struct item *exported, const struct argument *arguments,
                    uint32_t count, const struct layout *result, const struct place *to);
void lower_extern(struct builder *b, const struct item *fn, const struct argument *arguments, uint32_t count,
                  const struct layout *result, const struct place *to);
/* A call into the machine; `element`: the index of a layout, for those that want one. */
void lower_run(struct builder *b, enum intrinsic intrinsic, uint32_t element, const struct argument *arguments, uint32_t count,
               const struct layout *result, const struct place *to);
/* --- lower_allocator.c: nothing of it where the program has no #[global_allocator] */
/* A request for memory, by the intrinsic that asks the pantry. False: that is the one to ask. */
bool lower_request(struct builder *b, enum intrinsic intrinsic, const struct argument *arguments, uint32_t count,
                   const struct layout *result, const struct place *to);
void lower_global_allocator(struct builder *b, uint32_t slot); /* its address */
/* What std takes for itself, through it. */
void lower_std_begins(struct builder *b);
void lower_std_ends(struct builder *b);
void lower_std_prints(struct builder *b, const struct argument *stream);
enum intrinsic intrinsic_by_name(const char *name);
/* Slot with size_of_val / align_of_val of what the pointer slots point at. */
uint32_t size_of_value(struct builder *b, const struct type *type, uint32_t meta);
uint32_t align_of_value(struct builder *b, const struct type *type, uint32_t meta);
/* Widens pointer slots at `slot` from `from` to `to` pointee: the metadata into slot + 2. */
bool unsize_into(struct builder *b, const struct type *from, const struct type *to, uint32_t slot);

/* --- scope.c, moves.c, glue.c -------------------------------------------------------------------------------------------------------- */

/* `end`: where its implicit drops stand. */
void scope_enter(struct builder *b, struct scope *scope, struct span end);
/* Drops what was scheduled in it, in reverse. */
void scope_leave(struct builder *b, struct scope *scope);
/* Emits the drops of everything above the scope's inside, which stays open: break, return, a failed test. `inside`: also what
 * was scheduled in the scope itself. */
void scope_exit(struct builder *b, const struct scope *scope);
/* The same, taking a value along: break and return. `end`: where the drops stand. Gives the value's variable, to be ended. */
int32_t lower_leaving(struct builder *b, const struct typed_expr *value, const struct place *result,
                      const struct scope *scope, struct span end);
void chain_exit(struct builder *b, struct scheduled *from, struct scheduled *to);
struct scheduled *schedule(struct builder *b, struct scope *scope, enum scheduled_kind kind, const struct place *place);
/* An operand that is there while later ones are evaluated. */
struct scheduled *schedule_operand(struct builder *b, const struct place *place);
/* Takes the newest link off again: the value went where somebody else owns it. */
void unschedule(struct builder *b, struct scheduled *node);
/* The range of cleanups that the next instruction belongs to. */
void cleanup_note(struct builder *b);
void cleanups_emit(struct builder *b);
/* Drops a place now, by its path and flags, and marks it dropped. */
void drop_place(struct builder *b, const struct place *place);
/* Drops the whole value of a place that is moved out of by that; a panic on the way does not drop it again. */
void drop_moved(struct builder *b, const struct place *place);
void drop_value(struct builder *b, const struct place *place);
void drop_value_here(struct builder *b, const struct place *place); /* without a stop; it needs a drop */

struct move_path *path_new(struct builder *b, struct move_path *parent, int step, uint32_t variant, uint32_t index);
struct move_path *path_child(const struct move_path *path, int step, uint32_t variant, uint32_t index);
void path_flags(struct builder *b, struct move_path *path, bool conditional); /* takes the flags it needs */
void path_set(struct builder *b, const struct move_path *path, bool full);    /* whole: made or moved out */
bool path_splits(const struct move_path *path); /* some part is moved by itself */
/* Finds what the body moves out of its locals. */
void scan_moves(struct builder *b, struct activation *activation, const struct typed_expr *value);
void path_capture_flags(struct builder *b, struct activation *activation);

/* Tells the list of values that were never dropped about a place. */
void note_place(struct builder *b, const struct place *place, enum note_kind kind);
void note_washed(struct builder *b, const struct place *place);
/* About a value of this type, wherever it is. */
void note_value(struct builder *b, const struct layout *layout, enum note_kind kind);
void lower_glue(struct builder *b, const struct type *type);
void lower_box_glue(struct builder *b, const struct type *type);
/* Drops a Box whose contents are gone. */
void free_box(struct builder *b, const struct layout *box, uint32_t pointer);
bool is_box(const struct builder *b, const struct type *type);
bool is_manually_drop(const struct builder *b, const struct type *type);

/* promote.c: does what is borrowed get a place that lasts as long as the program? */
bool is_promoted(struct builder *b, const struct typed_expr *reference);

#endif
