/* inside.h -- the machine from within: shared by the files of this room, seen by no other.
 *
 *     struct machine
 *       state     small numbers, copied whole into every checkpoint
 *       slots     r of all frames, one behind the other       } copied into checkpoints as far as they were ever used
 *       frames    who was called from where                   }
 *       memory, allocation table, classes                       paged stores behind the gate (paging.h)
 *       logs      output, panic texts, faults: they only grow, the state says how much of each counts
 *
 * The logs need no undoing: a run is deterministic, so what lies behind the present end is what will be written there.
 */
#ifndef PREPSTATION_MACHINE_INSIDE_H
#define PREPSTATION_MACHINE_INSIDE_H

#include "base/text.h"
#include "machine/machine.h"
#include "machine/memory.h"

/* --- The allocation table: what every access looks at, apart from what only reports look at (struct allocation). ----------- */

enum { SPANS = 5 };

/* spans[k]: how many offsets are right for an access of 1 << k bytes, so that live and in bounds are one unsigned
 * comparison; all 0 once dead. */
struct hot_allocation {
    uint64_t address;
    uint32_t spans[SPANS];
    uint32_t guarded; /* writes must look closer: read-only */
};

#define ALLOCATION_MOST (1u << 24)
#define ALLOCATION_MASK (ALLOCATION_MOST - 1)
#define NUMBERS_KEPT (1u << 24)
enum { ALLOCATION_PAGE_BITS = 7, CLASS_PAGE_BITS = 7 };
#define CLASS_MOST (1u << 20)

/* Slots of the pantry with one size and alignment. */
struct pantry_class {
    uint64_t size; /* rounded */
    uint64_t free; /* address of the slot that was freed last, or 0 */
    uint32_t align;
    uint32_t kind; /* ALLOCATION_HEAP, ALLOCATION_C_HEAP */
};

struct frame {
    const struct function *function;
    uint64_t *r;
    uint64_t memory; /* address of its memory */
    uint32_t at;     /* innermost: the next instruction (in a slow path: the running one); else the call */
    uint32_t in_cleanup;
};

struct machine_state {
    uint64_t ticks;
    uint64_t work;      /* bytes that block operations handled: they count against the limit of ticks */
    uint64_t heap_top;  /* first address of the heap that no slot has used */
    uint64_t stack_top; /* end of the part of the stack that was ever used, in steps */
    uint64_t static_top;
    uint64_t live_bytes, peak_bytes, live_blocks, allocations, frees;
    uint64_t charged;   /* live bytes and what each block costs the host, against most_memory */
    uint64_t requests;
    uint64_t output[2];
    uint64_t gather_from, gather_to;   /* panic_log: the message that is being put together */
    uint64_t message_from, message_to; /* panic_log: of the newest panic */
    uint64_t in_flight, caught;        /* panic_log: behind the records of the newest panic and of the one caught last, or 0 */
    uint64_t hook[2];                  /* what is called instead of printing a panic, or null */
    uint64_t entry_result;
    uint64_t refused_size;             /* of the newest request that got null */
    struct span refused_span;
    struct span panic_span;
    uint32_t depth;
    uint32_t slot_top;  /* slots that were ever used, in steps */
    uint32_t id_end, id_free, id_next_sweep;
    uint32_t block_numbers;
    uint32_t class_count;
    uint32_t starting;  /* statics initialised so far */
    uint32_t fault_count;
    uint32_t exposed;   /* newest allocation that was exposed, or 0 */
    uint32_t panicked;  /* panics under way */
    int32_t exit_code;
    uint32_t ending, limit, abort_kind;
    uint32_t std_asks;  /* within requests of std's own to the program's global allocator */
};

/* Hashed and copied as bytes: no padding. */
_Static_assert(offsetof(struct machine_state, std_asks) + sizeof(uint32_t) == sizeof(struct machine_state), "padding");

struct checkpoint;

struct machine {
    const struct code *code;
    struct machine_options options;
    struct machine_state state;

    uint64_t *slots;
    uint32_t slot_most;
    uint32_t slot_margin; /* beyond a frame's own slots, for arguments and results of calls */
    uint64_t *slot_limit; /* no frame may reach beyond this without asking: slots + state.slot_top - slot_margin */
    struct frame *frames;
    struct memory memory;
    struct paging paging;
    struct hot_allocation *hot;
    struct allocation *cold;
    uint32_t *block_ids; /* by number, up to NUMBERS_KEPT. Needs no undoing: a block gets the same id in every future */
    struct pantry_class *classes;
    uint32_t *class_index; /* hash table: row + 1 */

    struct text output[2];
    struct text panic_log;
    struct fault *faults;
    uint32_t fault_capacity, fault_known;
    bool failed; /* the host had no memory somewhere */

    uint32_t *static_ids;      /* by index in code.statics */
    uint32_t *function_ids;    /* by function index */
    struct inflight **inflight; /* by function index, made when first needed */
    struct copy_plan **plans;  /* by layout index, made when first needed */

    const struct listener *listener; /* while machine_run runs */

    struct checkpoint *checkpoints;
    uint32_t checkpoint_count, checkpoint_capacity, checkpoint_at;
    size_t checkpoint_bytes;
    uint64_t checkpoint_spacing;

    uint64_t breathe_at; /* state.work at which the loop comes up for air */
    uint8_t *scratch;    /* for copies; grows */
    size_t scratch_bytes;
};

/* How a stretch of running ended. */
enum pause { PAUSE_UNTIL, PAUSE_OVER, PAUSE_BREATHE };

/* --- step.c: the loop, without and with a listener */
enum pause step_quietly(struct machine *machine, uint64_t until);
enum pause step_listening(struct machine *machine, uint64_t until);

/* --- machine.c */
bool machine_end(struct machine *machine, enum ending ending); /* false, for `return machine_end(...)` */
/* Block operations tell how many bytes they moved. False: that was too much, the run is over. */
bool machine_work(struct machine *machine, uint64_t bytes);
bool machine_limit_reached(struct machine *machine, enum limit_kind limit);
/* Makes the frame of a call; the machine's present frame stands at the call. False: a limit, the run is over. */
bool machine_push(struct machine *machine, const struct function *function, uint64_t *r);
void machine_pop(struct machine *machine);
/* The outermost frame returned with its result in slot 0: the next initialiser, main, or the end. */
bool machine_next_start(struct machine *machine);
/* Memory locals of a frame that is left end with it. */
void machine_end_locals(struct machine *machine, struct frame *frame);
/* The function a pointer names, checked against a signature (`is_declared`: that of an extern block). NULL: the run is over. */
const struct function *machine_callee(struct machine *machine, const uint64_t pointer[2], uint32_t signature, bool is_declared,
                                      const uint64_t *arguments);
bool machine_print(struct machine *machine, uint32_t stream, const char *bytes, uint64_t length);

/* --- allocation.c: the table */
bool allocation_init(struct machine *machine);
/* A new live allocation; 0 when the table or the host is full (the run is over then). */
uint32_t allocation_new(struct machine *machine, enum allocation_kind kind, uint64_t address, uint64_t size,
                        uint32_t align);
void allocation_kill(struct machine *machine, uint32_t id);
void allocation_expose(struct machine *machine, uint32_t id);
void allocation_protect(struct machine *machine, uint32_t id); /* read-only from now on */
/* For writing to the table's rows. */
struct allocation *allocation_open(struct machine *machine, uint32_t id);
/* The live exposed allocation that holds the address (or ends there), or 0. */
uint32_t allocation_exposed_at(const struct machine *machine, uint64_t address);
/* The live allocation that holds all of these bytes, or 0. Looks at every one. */
uint32_t allocation_around(const struct machine *machine, uint64_t address, uint64_t size);
/* The id of a memory local of the running frame, made when it has none yet. 0: the run is over. */
uint32_t allocation_of_local(struct machine *machine, struct frame *frame, const struct memory_local *local);
void allocation_kill_local(struct machine *machine, struct frame *frame, const struct memory_local *local);

static inline bool allocation_known(const struct machine *machine, uint64_t id) {
    return id >= PROVENANCE_FIRST && id < machine->state.id_end;
}

/* --- events.c */
struct span position_span(const struct machine *machine, bool *in_prelude);
struct span position_of_caller(const struct machine *machine); /* also outside the program's #[track_caller] functions */
/* Is it one of the functions by which a request goes to the program's own global allocator? */
bool machine_asks_allocator(const struct function *function);
struct span position_of_request(const struct machine *machine); /* also outside the program's #[global_allocator] */
void event_emit(struct machine *machine, struct event event);
void event_access(struct machine *machine, enum event_kind kind, uint64_t address, uint64_t provenance, uint64_t size);
void event_block(struct machine *machine, enum event_kind kind, uint32_t allocation, uint32_t other);
void event_plain(struct machine *machine, enum event_kind kind, unsigned flags);
void event_stop(struct machine *machine, unsigned flags);
void event_note(struct machine *machine, const struct instruction *in, const uint64_t *r);

/* --- access.c: slow paths. Each returns true when the run may go on: nothing was wrong, or the inspector is off and hardware would
 * go on too. False: the run is over. */
struct access {
    uint64_t address, provenance, size;
    uint32_t align; /* 1: any */
    enum fault_action action;
    const struct type *type;
};
bool access_check(struct machine *machine, const struct access *access);
bool access_write_check(struct machine *machine, const struct access *access);
bool access_initialised(struct machine *machine, uint64_t address, uint64_t size, uint64_t provenance,
                        enum fault_action action, const struct type *type);
bool access_load(struct machine *machine, uint64_t address, uint64_t provenance, unsigned log, unsigned align_log,
                 uint64_t *value);
bool access_load_pointer(struct machine *machine, uint64_t address, uint64_t provenance, unsigned align_log,
                         uint64_t value[2]);
bool access_store(struct machine *machine, uint64_t address, uint64_t provenance, unsigned log, unsigned align_log,
                  uint64_t value);
bool access_store_pointer(struct machine *machine, uint64_t address, uint64_t provenance, unsigned align_log,
                          uint64_t value, uint64_t value_provenance);
/* Arithmetic from `from` to `to`: both in one live allocation. */
bool access_offset(struct machine *machine, uint64_t from, uint64_t to, uint64_t provenance);
bool access_reference(struct machine *machine, const struct layout *reference, const uint64_t slots[3],
                      enum reference_use use);

/* The table of the same type for another trait. */
bool access_upcast(struct machine *machine, uint64_t from, const struct type *to, uint64_t *result);

/* Is it no read-only block? What atomic operations ask that might be carried out as writes. */
bool access_writable(struct machine *machine, uint64_t address, uint64_t provenance);
/* Does a pointer belong to a block, be it gone? What C asks of pointers of which it uses no byte. */
bool access_belongs(struct machine *machine, uint64_t address, uint64_t provenance);
/* Is the pointer a multiple of the layout's alignment? Else the fault. */
bool access_aligned(struct machine *machine, const struct layout *layout, const uint64_t pointer[2]);
bool access_scalar(struct machine *machine, const struct layout *layout, uint64_t slots[3]);
bool access_bool_or_char(struct machine *machine, bool is_char, uint64_t *value);
bool access_mapped(const struct machine *machine, uint64_t address, uint64_t size);
bool access_offset_from(struct machine *machine, const uint64_t a[2], const uint64_t b[2], uint64_t stride,
                        uint64_t *result);

/* Records a fault; position, tick and span are filled in. */
bool fault_raise(struct machine *machine, struct fault fault);
bool fault_simple(struct machine *machine, enum fault_kind kind, enum fault_action action, uint64_t value,
                  const char *detail);
bool fault_value(struct machine *machine, const struct layout *layout, uint64_t value, const char *detail);

/* Size and alignment of the value behind a pointer with this metadata. False: the metadata is invalid. */
bool pointee_extent(const struct machine *machine, const struct layout *pointee, uint64_t metadata, uint64_t *size,
                    uint32_t *align);
const struct vtable *vtable_at(const struct machine *machine, uint64_t address);
const struct function *function_at(const struct machine *machine, uint64_t address);

/* --- copy.c */
bool copy_typed(struct machine *machine, const struct layout *layout, const uint64_t to[2], const uint64_t from[2],
                uint32_t align);
/* Is there a valid value? Copies nothing. */
bool copy_look(struct machine *machine, const struct layout *layout, const uint64_t from[2]);
bool copy_untyped(struct machine *machine, const uint64_t to[2], const uint64_t from[2], uint64_t size,
                  uint32_t align);
bool copy_fill(struct machine *machine, const struct layout *element, const uint64_t at[2], uint64_t count);
bool copy_read_tag(struct machine *machine, const struct layout *layout, const uint64_t at[2], uint64_t *variant);
bool copy_write_tag(struct machine *machine, const struct layout *layout, const uint64_t at[2], uint32_t variant);
bool copy_tag_of_scalar(struct machine *machine, const struct layout *layout, uint64_t bits, uint64_t *variant);
bool copy_mark(struct machine *machine, const uint64_t at[2], uint64_t size, enum shadow shadow);
/* A value in slots, stored by its layout. */
void copy_slots_to_memory(struct machine *machine, const struct layout *layout, const uint64_t *slots, uint64_t address);
void copy_plans_release(struct machine *machine);

/* --- pantry.c */
bool pantry_init(struct machine *machine);
bool pantry_alloc(struct machine *machine, enum allocation_kind kind, uint64_t size, uint64_t align, uint64_t result[2]);
bool pantry_release(struct machine *machine, enum allocation_kind kind, const uint64_t pointer[2], uint64_t size,
                    uint64_t align);
bool pantry_resize(struct machine *machine, enum allocation_kind kind, const uint64_t pointer[2], uint64_t size,
                   uint64_t align, uint64_t new_size, uint64_t result[2]);
/* For a request to the program's own global allocator: before it, and what came of it. `handed_back`: before a block goes back to it. */
bool pantry_asked(struct machine *machine, uint64_t size);
void pantry_handed_out(struct machine *machine, const uint64_t pointer[2], uint64_t size, uint64_t align);
bool pantry_handed_back(struct machine *machine, const uint64_t pointer[2], uint64_t size, uint64_t align, bool is_realloc);
bool pantry_owner_check(struct machine *machine, const uint64_t pointer[2], uint64_t size, uint64_t align);

/* --- arithmetic.c */
struct scalar_fact {
    uint8_t bits;
    bool is_signed;
};
extern const struct scalar_fact scalar_facts[];

static inline unsigned scalar_bits(enum scalar_kind kind) {
    return scalar_facts[kind].bits;
}

static inline bool scalar_is_signed(enum scalar_kind kind) {
    return scalar_facts[kind].is_signed;
}

/* The value cut to the kind's width and extended to 64 bits again. */
static inline uint64_t scalar_extend(enum scalar_kind kind, uint64_t value) {
    unsigned away = 64u - scalar_facts[kind].bits;
    value <<= away;
    return scalar_facts[kind].is_signed ? (uint64_t)((int64_t)value >> away) : value >> away;
}

bool arithmetic_run(struct machine *machine, enum arithmetic operation, enum scalar_kind kind, uint64_t a, uint64_t b,
                    uint64_t *result);
/* DIV, REM, NEG, SHL, SHR. False: it panics, *panic says how. */
bool arithmetic_divide(enum op op, enum scalar_kind kind, uint64_t a, uint64_t b, uint64_t *result,
                       enum panic_kind *panic);
uint64_t integer_to_float(enum scalar_kind from, enum scalar_kind to, uint64_t value);
uint64_t float_to_integer(enum scalar_kind from, enum scalar_kind to, uint64_t bits);

/* --- run_intrinsics.c: false when the run is over or a panic moved the present frame (then *moved is set). */
bool intrinsic_run(struct machine *machine, const struct instruction *in, uint64_t *r, bool *moved);

enum panic_origin { PANIC_OF_TEXT, PANIC_OF_STATIC, PANIC_OF_CARRIED, PANIC_OF_MACHINE };

/* --- unwind.c: the frame that goes on is the present one. False: the run is over. */
bool unwind_panic(struct machine *machine, enum panic_kind kind, uint64_t a, uint64_t b);
/* A panic of the program's: `text` is what panic_static was given, or NULL. */
bool unwind_start(struct machine *machine, enum panic_origin origin, const uint64_t text[2], bool silent);
bool unwind_go(struct machine *machine); /* with the newest panic */
bool unwind_catch(struct machine *machine);
/* What is known of a panic, kept in the panic log behind its message. */
struct panic_record {
    uint64_t before; /* as in_flight: the panic whose unwinding it came in */
    uint64_t from, to; /* of its message */
    uint64_t text[2];
    struct span span;
    uint32_t origin; /* enum panic_origin, or that of the machine's own + enum panic_kind */
    uint32_t std_asks;  /* within requests of std's own to the program's global allocator */
};
/* Of the newest panic, or of the one that was caught last when none is under way. False: there was none. */
bool unwind_record(const struct machine *machine, struct panic_record *record);
bool unwind_resume(struct machine *machine);
bool unwind_abort(struct machine *machine);

/* --- checkpoint.c */
bool checkpoint_start(struct machine *machine);     /* the one at tick 0 */
void checkpoint_breathe(struct machine *machine);   /* between stretches: makes one when it is time */
uint64_t checkpoint_next(const struct machine *machine); /* the tick at which one is known to stand ahead, or UINT64_MAX */
void checkpoint_release(struct machine *machine);

/* --- reach.c */
/* Marks (marks[id] = 1) every id that any slot or any byte in use names: dead ids without a mark can be given away. */
void reach_named(const struct machine *machine, uint8_t *marks, uint64_t *pages_seen);

#endif
