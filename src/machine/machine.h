/* machine.h -- the abstract machine: runs code, checks every access, and can go to any tick of its run.
 *
 * A machine is deterministic: code and options settle everything. A *tick* is one instruction. All mutable state (slots, frames,
 * memory with masks and provenance, allocation table, pantry, output) lies in the machine, and its hash after n ticks is always the same,
 * whether it came there forwards or backwards, with a listener or without one.
 *
 * Memory is one space of addresses, reserved from the host once and touched page by page:
 *
 *     0         0x1000                 heap_end    stack               statics            functions (no bytes)
 *     | unmapped | heap: slots, upwards | unmapped | frames, upwards    | read-only or not | addresses only |
 *
 * Each byte has a shadow byte (enum shadow) and, on pages where a pointer was stored, a provenance word: allocation id and which
 * fragment of the pointer the byte is.
 *
 * No printing and no words here: faults, panics and events are data. Failure of the host's memory is a status, never an exit.
 */
#ifndef PREPSTATION_MACHINE_MACHINE_H
#define PREPSTATION_MACHINE_MACHINE_H

#include "code/code.h"

struct machine;

struct machine_options {
    uint64_t most_ticks;     /* default 500 million */
    uint64_t most_memory;    /* bytes of live requests, stack and statics included; default 256 MiB */
    uint64_t pantry;         /* capacity in requested bytes of live blocks; default 256 MiB */
    uint32_t most_depth;     /* frames; default 10,000 */
    uint64_t most_output;    /* bytes on both streams; default 16 MiB */
    uint64_t seed;           /* of addresses */
    uint64_t fail_request;   /* the Nth request of the program (1-based) gets null; 0: none */
    bool inspector_off;      /* go on past faults as hardware would */
    bool reversible;         /* keep checkpoints, so that machine_go can go back */
};

void machine_options_default(struct machine_options *options);

/* --- What happened ----------------------------------------------------------------------------------------------------------- */

/* The words of a verdict about a fault, as inspector-facts has them. */
enum fault_kind {
    FAULT_NONE,
    FAULT_USE_AFTER_FREE,
    FAULT_DANGLING,
    FAULT_DOUBLE_FREE,
    FAULT_WRONG_LAYOUT,
    FAULT_BAD_FREE,
    FAULT_OUT_OF_BOUNDS,
    FAULT_UNINITIALISED,
    FAULT_NULL_POINTER,
    FAULT_MISALIGNED,
    FAULT_INVALID_VALUE,
    FAULT_ARITHMETIC,
    FAULT_OTHER_UB,
};

/* What was being done. */
enum fault_action {
    ACTION_READ, ACTION_WRITE, ACTION_OFFSET, ACTION_DISTANCE, ACTION_REFERENCE, ACTION_COPY, ACTION_FREE, ACTION_REALLOC, ACTION_DROP,
    ACTION_WASH, ACTION_ALLOC, ACTION_CALL, ACTION_VALUE, ACTION_ARITHMETIC, ACTION_UNREACHABLE,
};

/* Everything known when it happened; src/verdict makes the sentences. Numbers are 0 where they do not apply. */
struct fault {
    enum fault_kind kind;
    enum fault_action action;
    uint64_t tick;
    uint32_t function, at;      /* where: instruction `at` of the function in the innermost frame */
    struct span span;           /* innermost span that is not the prelude's (inline frames and callers looked through) */
    uint32_t allocation;        /* the allocation concerned, or 0 */
    uint32_t other;             /* a second one (offset_from, overlapping copies) */
    uint64_t address;           /* that was used */
    int64_t offset;             /* of the address in the allocation */
    uint64_t size;              /* bytes of the access, or the size in the layout given to dealloc */
    uint32_t align;             /* asked for by the access, or in the layout given to dealloc */
    uint64_t bad_from, bad_to;  /* range of bytes that are not initialised, in the access */
    uint64_t value;             /* the invalid bits */
    const struct type *type;    /* of the value or place, or NULL */
    const struct type *dropped; /* whose destructor was running: that of the drop glue next to the program's own code; or NULL */
    const char *detail;         /* a short key of the special case ("interior", "stack", "null", "size-0", ...), or NULL */
};

enum ending {
    ENDING_RUNNING,  /* not over */
    ENDING_RETURNED, /* main returned; exit_code is what Termination gave */
    ENDING_EXITED,   /* process::exit */
    ENDING_PANICKED, /* a panic left main: 101 */
    ENDING_ABORTED,  /* 134 */
    ENDING_FAULT,    /* the inspector stopped it */
    ENDING_SEGFAULT, /* inspector off: unmapped or read-only memory */
    ENDING_LIMIT,
    ENDING_NO_HOST_MEMORY,
};

enum limit_kind { LIMIT_NONE, LIMIT_TICKS, LIMIT_MEMORY, LIMIT_DEPTH, LIMIT_OUTPUT };

enum abort_kind {
    ABORT_CALLED, ABORT_ALLOC_FAILED, ABORT_PANIC_IN_DROP, ABORT_PANIC_IN_EXTERN, ABORT_PANIC_IN_ALLOCATOR, ABORT_PANIC_IN_THREAD_LOCAL,
    ABORT_PANIC_IN_MESSAGE
};

/* --- Events: only while somebody listens ------------------------------------------------------------------------------------- */

enum event_kind {
    EVENT_STOP,      /* a position with stop_flags is reached: `flags` */
    EVENT_ALLOCATED, /* heap block: `size`, `align` */
    EVENT_WRITTEN,   /* `size` bytes at `offset` of a heap block */
    EVENT_READ,
    EVENT_MOVED,     /* moved out of */
    EVENT_DROPPED,
    EVENT_FREED,
    EVENT_REALLOCATED, /* `allocation` is the new block, `other` the old one (freed) */
    EVENT_OUTPUT,    /* `size` bytes were printed on stream `flags` */
    EVENT_CALLED,    /* a frame was pushed */
    EVENT_RETURNED,  /* a frame was popped */
    EVENT_PANIC,     /* unwinding starts */
    EVENT_FAULT,
    EVENT_PLACED,    /* a value of `type`, which needs a drop, is about to be written where nothing is dropped (ptr::write) */
    EVENT_FORGOTTEN, /* mem::forget of a value of `type`, at the address `offset` unless that is 0; `allocation`: the block that the value's
                        pointer leads to, of a value in slots; `other`: the variant of an enum in a slot, from 1 on */
    EVENT_TAKEN,     /* only with `locals`: a value of `type`, which needs a drop, is read out by ptr::read and stays as well */
    EVENT_OWNER_MADE, /* only with `locals`: an owner of `allocation` was made from a raw pointer to it */
    /* Only with `locals`, of values of `type`; see enum note_kind. `offset` is an address where `allocation` is 0. */
    EVENT_BORN,   /* `offset` of them, 0: one */
    EVENT_REPLACED, /* also of bytes of a local that are about to be copied over: without a type */
    EVENT_HELD,
    EVENT_RELEASED,
    EVENT_WASHED, /* `size` of them */
    EVENT_LOCAL_ENDED, /* only with `locals`: the memory local `other` of the running function, at address `offset`, ends now */
};

struct event {
    enum event_kind kind;
    uint64_t tick;          /* machine_ticks when the instruction that did it was complete (STOP: before it starts) */
    uint32_t function, at;
    struct span span;       /* innermost that is not the prelude's */
    uint32_t depth;         /* frames, inlined ones not counted */
    bool in_prelude;        /* the instruction itself is the prelude's (inline frames count) */
    unsigned flags;
    uint32_t allocation, other;
    uint64_t offset, size;
    uint32_t align;
    const struct type *type; /* PLACED, FORGOTTEN */
};

struct listener {
    void *context;
    void (*event)(void *context, const struct event *event);
    bool locals; /* WRITTEN, PLACED and TAKEN of locals too, whose address the program has taken */
};

/* --- Running ------------------------------------------------------------------------------------------------------------------ */

/* NULL when the host has no memory. The code must live as long. */
struct machine *machine_new(const struct code *code, const struct machine_options *options);
void machine_free(struct machine *machine);

/* Runs until `tick` instructions have been executed in all, or the run ends. A listener sees what happens on the way. */
enum ending machine_run(struct machine *machine, uint64_t tick, const struct listener *listener);

/* Goes to any tick, forwards or backwards (reversible machines only): restores a checkpoint and runs. */
enum ending machine_go(struct machine *machine, uint64_t tick);

/* The run may take no more ticks than it has taken: going on, it meets its limit here. */
void machine_stop(struct machine *machine);

uint64_t machine_ticks(const struct machine *machine);
enum ending machine_ending(const struct machine *machine);
int machine_exit_code(const struct machine *machine);
enum limit_kind machine_limit(const struct machine *machine);
enum abort_kind machine_abort_kind(const struct machine *machine);
const struct fault *machine_fault(const struct machine *machine);     /* the first one; NULL when none */
size_t machine_fault_count(const struct machine *machine);            /* more than one only with the inspector off */
const struct fault *machine_fault_at(const struct machine *machine, size_t index);
const char *machine_panic_message(const struct machine *machine, size_t *length); /* of the panic that is or was in flight */
struct span machine_panic_span(const struct machine *machine);        /* as Location::caller gives it */
struct span machine_refused(const struct machine *machine, uint64_t *size); /* the newest request for memory that got null; zero: none */
bool machine_is_unwinding(const struct machine *machine);
const char *machine_output(const struct machine *machine, int stream, size_t *length); /* 1 stdout, 2 stderr; all so far */

struct machine_totals {
    uint64_t allocations, frees; /* of both pantries; realloc counts one of each */
    uint64_t live_bytes, peak_bytes;
    uint64_t live_blocks;
};
struct machine_totals machine_totals(const struct machine *machine);

/* A hash over the whole state. */
uint64_t machine_hash(const struct machine *machine);

/* Result slot of the entry function, for constants. */
int64_t machine_result(const struct machine *machine);

/* --- Looking ------------------------------------------------------------------------------------------------------------------- */

enum shadow {
    SHADOW_INIT = 1,    /* initialised */
    SHADOW_MOVED = 2,   /* a value was moved out of here */
    SHADOW_DROPPED = 4, /* a value was dropped here */
    SHADOW_READ_OUT = 8, /* a value was read out by ptr::read: what is left is its twin, which nobody has used so far */
    SHADOW_GONE = SHADOW_MOVED | SHADOW_DROPPED | SHADOW_READ_OUT,
};

/* SYSTEM: taken through `std::alloc::System`, which serves from C's malloc and is told layouts as Rust's allocator is. */
enum allocation_kind {
    ALLOCATION_HEAP, ALLOCATION_C_HEAP, ALLOCATION_SYSTEM, ALLOCATION_STACK, ALLOCATION_STATIC, ALLOCATION_FUNCTION
};

/* What a `#[global_allocator]` did with a block that is, as it was asked for, one block of System. */
enum allocation_hand { HAND_NONE, HAND_OUT, HAND_BACK, HAND_TOLD /* wrongly given back: the fault is reported, the run goes on */ };

struct allocation {
    uint64_t address, size;
    uint32_t align;
    uint8_t kind;       /* allocation_kind */
    bool live;
    bool exposed;
    bool read_only;
    uint32_t number;    /* heap blocks: 1, 2, 3 ... in order of allocation, the jar's number; else 0 */
    uint32_t origin;    /* STACK: memory_local index; STATIC: index in code.statics; FUNCTION: function index */
    uint32_t function;  /* STACK: function index */
    uint32_t hand;      /* allocation_hand */
    uint64_t born, died;               /* ticks; died 0 while live */
    struct span born_span, died_span;  /* innermost that is not the prelude's, nor inside the program's own global allocator */
};

/* Does it come from an allocator, Rust's, C's or System? */
static inline bool allocation_is_block(const struct allocation *row) {
    return row->kind <= ALLOCATION_SYSTEM;
}

/* Ids run from PROVENANCE_FIRST to below this; ids of dead allocations that nothing points at any more may have been given to
 * another one. */
uint32_t machine_allocation_end(const struct machine *machine);
const struct allocation *machine_allocation(const struct machine *machine, uint32_t id); /* NULL: no such id */

/* The heap block with this number, or 0. */
uint32_t machine_block(const struct machine *machine, uint32_t number);
uint32_t machine_block_count(const struct machine *machine); /* numbers given so far */

/* What the metadata of a pointer to a trait object says of the value behind it; NULL when it is no such metadata. */
const struct vtable *machine_vtable(const struct machine *machine, uint64_t metadata);

/* Does any static point to something that has ended? */
bool machine_statics_dangle(const struct machine *machine);

/* Bytes, shadows and provenance (0: none; else allocation id << 3 | fragment) from an address on. Any of the three may be NULL. False when the
 * range is not mapped. */
bool machine_peek(const struct machine *machine, uint64_t address, size_t length, uint8_t *bytes, uint8_t *shadows,
                  uint32_t *provenances);

struct machine_frame {
    const struct function *function;
    uint32_t at;               /* instruction: of the innermost frame the next one, of the others the call */
    uint64_t memory;           /* address of the frame's memory */
    const uint64_t *slots;
    bool in_cleanup;           /* unwinding through it */
};

uint32_t machine_depth(const struct machine *machine);
struct machine_frame machine_frame(const struct machine *machine, uint32_t depth); /* 0 is the outermost */

/* The innermost span at the present position that is not the prelude's. */
struct span machine_span(const struct machine *machine);
/* The same of the frames below this depth: where the call of that frame stands. */
struct span machine_caller_span(const struct machine *machine, uint32_t depth);
bool machine_in_prelude(const struct machine *machine);

/* The value of a variable as addresses: where its bytes or slots are now. */

/* --- Reachability (reach.c) ------------------------------------------------------------------------------------------------------ */

/* Marks every allocation that can be reached now: marks[id] != 0. `statics_only`: as at the return of main. The array has
 * machine_allocation_end entries. False when the host has no memory. */
bool machine_reach(const struct machine *machine, bool statics_only, uint8_t *marks);

/* Live heap blocks that are not reachable, by id, in order of number; *count is set. malloc'ed, or NULL when none, or when the host has
 * no memory: then *count is SIZE_MAX. */
uint32_t *machine_unreachable(const struct machine *machine, bool statics_only, size_t *count);

/* Who points where: calls `found` for each pointer held by a live variable, static or live heap block. */
struct pointer_holder {
    int frame;                       /* depth of the frame, or -1 for a static, -2 for a heap block */
    const struct variable *variable; /* in a frame */
    uint32_t allocation;             /* static or heap block that holds it */
    uint64_t offset;                 /* of the pointer in the variable or allocation */
    uint64_t address;                /* the pointer's value */
    uint32_t target;                 /* allocation id it has provenance in, or 0 */
};
void machine_pointers(const struct machine *machine, void *context,
                      void (*found)(void *context, const struct pointer_holder *holder));

#endif
