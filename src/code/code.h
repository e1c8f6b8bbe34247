/* code.h -- the compact code: what src/code produces and src/machine runs.
 *
 * A function is lowered per instance, its types concrete. A frame has *slots* (64 bits each: scalars and pointers whose
 * address is never taken, and temporaries) and *memory* (everything else, at fixed offsets). Calls pass arguments in slots: the callee's slots
 * begin at the caller's r[a], so nothing is copied.
 *
 *     caller  r[0] ... r[a]  r[a+1] ...
 *     callee            r[0]   r[1]  ...  r[slot_count - 1]
 *                       `-- result pointer (2 slots) if the result is MEMORY; then each parameter by its abi;
 *                           a MEMORY parameter is a trusted pointer (2 slots) to where the caller has it, and the callee
 *                           copies it into its own memory at entry
 *
 * Everything a view or a report wants to know of a position in the code stands beside the instructions, not in them.
 */
#ifndef PREPSTATION_CODE_CODE_H
#define PREPSTATION_CODE_CODE_H

#include "code/layout.h"

enum op {
#define OP(name) OP_CODE_##name,
#include "code/ops.def"
#undef OP
    OP_CODE_COUNT
};

enum intrinsic_when { INTRINSIC_LOWERED, INTRINSIC_RUN };
enum intrinsic {
#define INTRINSIC(name, when) INTRINSIC_##name,
#include "code/intrinsics.def"
#undef INTRINSIC
    INTRINSIC_COUNT
};

/* Wrapping and bitwise arithmetic of OP ARITHMETIC. UNCHECKED_*: overflow is the fault `arithmetic`. */
enum arithmetic {
    ARITHMETIC_WRAPPING_ADD, ARITHMETIC_WRAPPING_SUB, ARITHMETIC_WRAPPING_MUL, ARITHMETIC_WRAPPING_SHL, ARITHMETIC_WRAPPING_SHR,
    ARITHMETIC_UNCHECKED_ADD, ARITHMETIC_UNCHECKED_SUB, ARITHMETIC_UNCHECKED_MUL, ARITHMETIC_UNCHECKED_SHL, ARITHMETIC_UNCHECKED_SHR,
    ARITHMETIC_ADD_OVERFLOWS, ARITHMETIC_SUB_OVERFLOWS, ARITHMETIC_MUL_OVERFLOWS,
    ARITHMETIC_ROTATE_LEFT, ARITHMETIC_ROTATE_RIGHT,
    ARITHMETIC_COUNT_ONES, ARITHMETIC_LEADING_ZEROS, ARITHMETIC_TRAILING_ZEROS, ARITHMETIC_SWAP_BYTES, ARITHMETIC_REVERSE_BITS,
    ARITHMETIC_UNCHECKED_DIV, ARITHMETIC_UNCHECKED_REM, ARITHMETIC_EXACT_DIV,
};

enum panic_kind {
    PANIC_ADD, PANIC_SUB, PANIC_MUL, PANIC_DIV, PANIC_REM, PANIC_NEG, PANIC_SHL, PANIC_SHR, /* "attempt to add with overflow" ... */
    PANIC_DIV_ZERO, PANIC_REM_ZERO,
    PANIC_BOUNDS,
    PANIC_EXPLICIT, /* the message stands in the machine's buffer (stream 3) */
};

/* Where a reference that is checked comes from. A null is an invalid value where it was read, and a null pointer used where it was made. */
enum reference_use {
    REFERENCE_MADE,
    REFERENCE_FOR_MACRO, /* made by println! and the like, of what they are given */
    REFERENCE_FOR_DROP, /* the `&mut self` of a drop */
    REFERENCE_READ,     /* it was one before: loaded, passed, returned */
    REFERENCE_OF_BITS,  /* made from the bits of something else */
};

/* `c` of OP NOTE. */
enum note_kind {
    NOTE_PLACED,
    NOTE_FORGOTTEN,
    NOTE_TAKEN,
    NOTE_OWNER_MADE,
    NOTE_BORN,     /* a value of a type of the program's own with a destructor is made */
    NOTE_REPLACED, /* what keeps a value from its drop is about to be assigned to */
    /* Of values without bytes, which leave no trace in memory: */
    NOTE_HELD,     /* one goes where no drop waits for it: into a ManuallyDrop */
    NOTE_RELEASED, /* and comes out of there, or of a Box */
    NOTE_WASHED,   /* drop_in_place, or the drop of what a Box holds */
};

/* `e` of OP NOTE of kind FORGOTTEN: where the value is. */
enum note_place { NOTE_NOWHERE, NOTE_BEHIND_POINTER, NOTE_IN_SLOTS };

enum trap_kind {
    TRAP_UNREACHABLE,   /* unreachable_unchecked */
    TRAP_UNINHABITED,   /* a value of a type without values */
    TRAP_NO_ARM,        /* no arm matches: an invalid tag */
    TRAP_NO_VARIANT,    /* the tag of an enum is asked for, and none of its variants can be */
    TRAP_EMPTY_MATCH,   /* a match without arms */
    TRAP_C_SIGNATURE,   /* a function of C that the program declares otherwise */
    TRAP_NO_FUNCTION,   /* what the program exports by that name is no function */
    TRAP_RETURNED,      /* a function came back that is called as one that never does */
    TRAP_COUNT
};

/* Provenance 0 is none; 1 is trusted (hidden pointers of the calling convention); 2 is "whatever was exposed"; allocation ids
 * start at 3. */
enum { PROVENANCE_NONE = 0, PROVENANCE_TRUSTED = 1, PROVENANCE_EXPOSED = 2, PROVENANCE_FIRST = 3 };

struct instruction {
    uint16_t op, a, b, c;
    union {
        int64_t value;
        struct {
            uint32_t d, e;
        };
    };
};

struct switch_table {
    int64_t *values;
    uint32_t *targets;
    uint32_t count;
    uint32_t otherwise;
};

/* Where the screen halts, as flags beside an instruction: the machine halts *before* it. */
enum stop_flags {
    STOP_STATEMENT = 1, /* a statement or tail expression starts */
    STOP_ENTRY = 2,     /* first instruction of a function that is not the prelude's */
    STOP_RETURN = 4,    /* about to return */
    STOP_DROP = 8,      /* an implicit drop of a value with drop glue */
};

/* A function whose body was lowered in place of a call to it. Frame 0 is the function itself. */
struct inline_frame {
    uint32_t parent;          /* index of the frame it was called from */
    struct span call;         /* the call */
    const char *name;         /* as program_fn_text */
    const struct item *item;
    bool is_prelude;
    struct span span;         /* of the inlined function's item */
};

enum variable_where {
    VARIABLE_SLOT,    /* in slots at `at`, by its layout's abi */
    VARIABLE_FRAME,   /* in the frame's memory at offset `at` */
    VARIABLE_POINTER, /* behind the trusted pointer in slots at `at` (a result that is built in place) */
};

/* A local, or a temporary (name NULL), while it may hold a value: instruction indexes [from, to). Views show the named ones; all of
 * them are roots while they hold something: slots that are 0 hold nothing, memory whose bytes are marked moved out or dropped
 * neither. */
struct variable {
    const struct symbol *name;
    const struct layout *layout;
    enum variable_where where;
    uint32_t at;
    uint32_t from, to;
    uint32_t inline_frame;
    uint32_t memory_local;  /* VARIABLE_FRAME: index in memory_locals */
    int32_t flag;           /* slot of its drop flag, or -1 */
    bool is_parameter;
    struct span span;
};

struct memory_local {
    uint32_t offset, size, align;
    uint32_t id_slot;          /* the slot that holds its allocation id while it has one, else 0 */
    const struct symbol *name; /* NULL for a temporary */
    struct span span;
    const struct layout *layout;
};

/* A panic that leaves an instruction in [from, to) goes on at `target`; the first row that fits counts. */
struct cleanup_range {
    uint32_t from, to, target;
};

enum instance_kind {
    INSTANCE_FN,
    INSTANCE_CLOSURE,   /* closure body: slots of self (by its kind), then the arguments */
    INSTANCE_DROP_GLUE, /* drop_in_place::<type>: one parameter, a (wide) pointer */
    INSTANCE_SHIM,      /* Fn* of fn items and pointers, Clone of tuples, constructors as functions, vtable entries */
    INSTANCE_START,     /* runs the statics' initialisers? no: calls main and reports its result as the exit status */
    INSTANCE_CONSTANT,  /* the body of a constant or static */
};

struct function {
    uint32_t index;
    enum instance_kind kind;
    const struct item *item;              /* FN, CONSTANT */
    const struct closure *closure;
    const struct type *const *args;
    uint32_t arg_count;
    const struct type *self;              /* DROP_GLUE: the type dropped */
    const char *name;                     /* for people */
    bool is_prelude;                      /* code of the prelude, or glue */
    enum convention convention;
    bool lowered;
    struct span span;                     /* of the item: its closing brace is at span.end - 1 */

    struct instruction *code;
    uint32_t count;
    uint32_t slot_count;                  /* slots of its own frame, parameters included, callee's excluded */
    uint32_t frame_size, frame_align;     /* bytes of memory */
    uint32_t param_slots;
    const struct layout *return_layout;
    const struct layout **param_layouts;
    uint32_t param_count;

    struct span *spans;                   /* by instruction */
    uint8_t *stops;                       /* by instruction: stop_flags */
    uint16_t *inlined;                    /* by instruction: index in inline_frames */
    struct inline_frame *inline_frames;
    uint32_t inline_frame_count;
    struct memory_local *memory_locals;
    uint32_t memory_local_count;
    struct variable *variables;
    uint32_t variable_count;
    struct cleanup_range *cleanups;
    uint32_t cleanup_count;
};

/* An allocation that exists for the whole run: a static item, a literal's bytes, a promoted constant. */
struct static_data {
    const struct item *item;   /* STATIC, or NULL */
    const struct layout *layout;
    const char *bytes;         /* literal: its initial bytes; NULL when `initialiser` makes them */
    uint64_t size;
    uint32_t align;
    uint32_t initialiser;      /* function index, run before main; UINT32_MAX: its bytes are given, or another one writes it */
    bool is_mutable;           /* static mut, or interior mutability */
    const char *name;
};

struct vtable {
    const struct type *type;
    const struct type *dyn;
    uint32_t drop;             /* function index of the drop glue, or UINT32_MAX */
    uint64_t size;
    uint32_t align;
    uint32_t *methods;         /* function indexes */
    uint32_t method_count;
};

struct signature {
    const struct type *type;   /* FN_POINTER; DYN for VTABLE_UPCAST */
};

/* Everything that runs. Functions are lowered before the run starts: all that `main` can reach. */
#define NO_ENTRY UINT32_MAX

struct code {
    struct program *program;
    struct layouts *layouts_cache;
    const struct layout **layouts; /* by layout->index */
    uint32_t layout_count;
    struct function **functions;
    uint32_t function_count;
    struct static_data *statics;   /* in order of initialisation */
    uint32_t static_count;
    struct vtable *vtables;
    uint32_t vtable_count;
    struct switch_table *switches;
    uint32_t switch_count;
    struct signature *signatures;
    uint32_t signature_count;
    uint32_t entry;                /* INSTANCE_START; NO_ENTRY: the statics are all there is */
    bool has_global_allocator;     /* the program has one of its own */
};

/* Lowers main and all that it reaches. NULL when something in it is unsupported: the diagnostics say what. */
struct code *code_build(struct program *program);

/* A program whose entry is one constant body, for the constant oracle: its value is the result in slot 0. What is no number, and a
 * static, has no entry: it is the value of a static. */
struct code *code_build_constant(struct program *program, const struct typed_body *body,
                                 const struct type *const *args, size_t arg_count);

/* For tests and for people who debug the lowering. */
struct text;
void code_dump(const struct code *code, const struct function *function, struct text *out);

const char *op_name(enum op op);

#endif
