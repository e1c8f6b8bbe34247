/* instance.h -- the functions of a program while it is being lowered: one per set of concrete types, made on demand.
 *
 * Asking for an instance gives its index at once and puts it on the worklist; its code comes later. So recursion needs no
 * care, and everything that `main` can reach is lowered before the run starts.
 */
#ifndef PREPSTATION_CODE_INSTANCE_H
#define PREPSTATION_CODE_INSTANCE_H

#include "code/code.h"

enum { MOST_FUNCTIONS = 60000, MOST_TYPE_DEPTH = 48, NO_FUNCTION = -1 };

/* What an instance is of, beside its concrete arguments. */
struct instance_key {
    enum instance_kind kind;
    const void *what;        /* item, closure, body; DROP_GLUE: the type; SHIM: the function that is wrapped */
    const struct type *const *args;
    uint32_t arg_count;
    uint32_t flavour;        /* SHIM: enum shim_flavour; DROP_GLUE: 1 for a Box that is passed by value */
};

struct builder;

enum shim_flavour {
    SHIM_CALL,    /* an ordinary function around whatever the callee resolves to */
    SHIM_BY_POINTER, /* the same for a vtable, where a `self` by value comes as its address */
    SHIM_POINTER, /* a closure without captures as a function pointer: no self */
};

struct instance {
    struct function *function;
    struct instance_key key;
    const struct typed_body *body;   /* CONSTANT of a promoted expression or a body of its own */
    const struct typed_expr *value;  /* a promoted expression */
    uint32_t *statics;               /* statics that its code names, for the order of initialisation */
    size_t static_count, static_capacity;
    uint32_t *callees;
    size_t callee_count, callee_capacity;
    bool visited;
};

struct instance_slot {
    uint64_t hash;
    uint32_t index; /* + 1; 0: empty */
};

/* Everything about one lowering. */
/* A trait object of `from` is made into one of `to`, somewhere. */
struct upcast {
    const struct item *from;
    const struct type *to;
};

struct lowering {
    struct arena *arena;
    struct program *program;
    struct layouts *layouts;
    struct code *code;
    bool failed;
    struct instance **instances; /* by function index */
    size_t instance_count, instance_capacity;
    size_t function_capacity;
    size_t next;                 /* of the worklist */
    struct instance_slot *slots;
    size_t slot_capacity;
    size_t static_capacity, vtable_capacity, switch_capacity, signature_capacity;
    struct upcast *upcasts;
    size_t upcast_count, upcast_capacity;
    struct instance *current;
    struct builder *last;        /* whose arrays are free for the next function */
    struct static_slot *static_slots; /* statics by item or bytes */
    size_t static_slot_count, static_slot_capacity;
    struct body_facts **facts;        /* by item id: what is known of bodies that might be inlined */
    size_t fact_capacity;
    unsigned constant_depth;
    struct span blame;                /* where what is being lowered was asked for */
};

/* The index of the instance; made and queued when it is new. */
uint32_t instance_of_fn(struct lowering *lowering, const struct item *fn, const struct type *const *args,
                        uint32_t arg_count);
uint32_t instance_of_closure(struct lowering *lowering, const struct closure *closure, const struct type *const *args,
                             uint32_t arg_count);
uint32_t instance_of_glue(struct lowering *lowering, const struct type *type);
uint32_t instance_of_box_glue(struct lowering *lowering, const struct type *box);
uint32_t instance_of_shim(struct lowering *lowering, const struct item *fn, const struct type *const *args,
                          uint32_t arg_count);
uint32_t instance_of_vtable_shim(struct lowering *lowering, const struct item *fn, const struct type *const *args,
                                 uint32_t arg_count);
uint32_t instance_of_closure_pointer(struct lowering *lowering, const struct type *closure);
uint32_t instance_of_start(struct lowering *lowering);
/* The initialiser of a static or of a promoted expression. `value` may be NULL: then the body's own. */
uint32_t instance_of_constant(struct lowering *lowering, const struct item *item, const struct typed_body *body,
                              const struct typed_expr *value, const struct type *const *args, uint32_t arg_count);

/* Lowers until nothing is queued. */
void instances_lower(struct lowering *lowering);

uint32_t vtable_of(struct lowering *lowering, const struct type *type, const struct type *dyn);
void vtables_upcast(struct lowering *lowering, const struct item *from, const struct type *to);
uint32_t signature_of(struct lowering *lowering, const struct type *fn_pointer);

/* --- statics.c ------------------------------------------------------------------------------------------------------------------ */

uint32_t static_of_item(struct lowering *lowering, const struct item *item);
/* A literal's bytes, each text once. The layout is that of the place: str is an array of u8. */
uint32_t static_of_bytes(struct lowering *lowering, const char *bytes, uint64_t size, uint32_t align,
                         const struct layout *layout);
/* A promoted expression of a body. */
uint32_t static_of_value(struct lowering *lowering, const struct typed_body *body, const struct typed_expr *value,
                         const struct layout *layout, const struct type *const *args, uint32_t arg_count);
/* Memory for a temporary that lives as long as the program; the code that makes the temporary writes it. */
uint32_t static_for_temporary(struct lowering *lowering, const struct typed_expr *value, const struct layout *layout,
                              const struct type *const *args, uint32_t arg_count);
/* Puts statics into the order in which they must be initialised. */
void statics_order(struct lowering *lowering);

void lowering_unsupported(struct lowering *lowering, struct span span, const char *feature, const char *instead);

/* --- code.c --- */
void *code_grow(struct lowering *lowering, void *items, uint32_t count, size_t *capacity, size_t size);

#endif
