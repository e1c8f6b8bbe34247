/* lower_foreign.c -- calls of functions that an extern block declares: one that the program exports itself, or one of
 * C's. Those of C are written in Rust, in the prelude (src/prelude/c.rs), so that a bad pointer is judged there as anywhere;
 * the allocator's are the machine's own.
 */
#include <string.h>

#include "code/lower.h"

/* `shape`: p a pointer, n an integer of 8 bytes, i one of 4; behind `>` the result, v for none. */
static const struct c_function {
    const char *name, *shape;
    enum intrinsic intrinsic;
} c_functions[] = {
    {"malloc", "n>p", INTRINSIC_malloc},        {"calloc", "nn>p", INTRINSIC_calloc},
    {"realloc", "pn>p", INTRINSIC_c_realloc},   {"free", "p>v", INTRINSIC_free},
    {"abort", ">v", INTRINSIC_abort},           {"exit", "i>v", INTRINSIC_exit},
};

static bool is_float(const struct layout *layout) {
    return layout->is_scalar && (layout->scalar == SCALAR_F32 || layout->scalar == SCALAR_F64);
}

static bool has_shape(const struct layout *layout, char shape) {
    switch (shape) {
    case 'p': return layout->abi == ABI_POINTER;
    case 'n': return layout->abi == ABI_INTEGER && layout->size == 8 && !is_float(layout);
    case 'i': return layout->abi == ABI_INTEGER && layout->size == 4 && !is_float(layout);
    default: return layout->size == 0;
    }
}

/* What is of one size and kind goes through C's registers alike. */
static bool are_alike(const struct layout *a, const struct layout *b) {
    return a->abi == b->abi && a->size == b->size && is_float(a) == is_float(b);
}

/* C lets a caller overlook what comes back. */
static bool result_fits(const struct layout *declared, bool is_alike) {
    return is_alike || !declared->inhabited || declared->size == 0;
}

struct foreign_call {
    const struct item *fn;
    const struct argument *arguments;
    uint32_t count;
    const struct layout *result;
    const struct place *to;
};

static bool has_shapes(struct builder *b, const struct foreign_call *call, const char *shape) {
    for (uint32_t i = 0; i < call->count; i++, shape++)
        if (*shape == '>' || !has_shape(layout_concrete(b, call->arguments[i].type), *shape))
            return false;
    return *shape == '>' && result_fits(call->result, has_shape(call->result, shape[1]));
}

static bool has_types(struct builder *b, const struct foreign_call *call, const struct type *const *types,
                      uint32_t count) {
    if (count != call->count + 1)
        return false;
    for (uint32_t i = 0; i < call->count; i++)
        if (!are_alike(layout_concrete(b, call->arguments[i].type), layout_concrete(b, types[i])))
            return false;
    return result_fits(call->result, are_alike(call->result, layout_concrete(b, types[count - 1])));
}

/* The program declares it otherwise than C has it: a fault when it is called. */
static void trap_signature(struct builder *b, const struct item *fn) {
    uint32_t type_count;
    const struct type **types = fn_signature(b->lowering, fn, NULL, 0, &type_count);
    const struct type *type = type_fn_pointer(&b->program->types, types, type_count, fn->is_unsafe, fn->convention);
    emit_de(b, OP_CODE_TRAP, 0, 0, 0, TRAP_C_SIGNATURE, layout_concrete(b, type)->index + 1);
}

/* What a C function of the machine gives back. */
static const struct layout *c_result(struct builder *b, const struct c_function *known) {
    struct type_table *types = &b->program->types;
    switch (*(strchr(known->shape, '>') + 1)) {
    case 'p': return layout_concrete(b, type_pointer(types, types->simple[TYPE_U8], true));
    case 'n': return layout_concrete(b, types->simple[TYPE_USIZE]);
    case 'i': return layout_concrete(b, types->simple[TYPE_I32]);
    default: return layout_concrete(b, types->unit);
    }
}

static void call_machine(struct builder *b, const struct foreign_call *call, const struct c_function *known) {
    const struct place nowhere = {.kind = PLACE_NONE};
    if (call->fn->convention == CONVENTION_RUST || !has_shapes(b, call, known->shape))
        trap_signature(b, call->fn);
    else if (call->result->size == 0 && call->result->inhabited)
        lower_run(b, known->intrinsic, 0, call->arguments, call->count, c_result(b, known), &nowhere);
    else
        lower_run(b, known->intrinsic, 0, call->arguments, call->count, call->result, call->to);
}

static void call_body(struct builder *b, const struct foreign_call *call, const struct item *body) {
    uint32_t count;
    const struct type **types = fn_signature(b->lowering, body, NULL, 0, &count);
    const struct place nowhere = {.kind = PLACE_NONE};
    if (call->fn->convention == CONVENTION_RUST || !has_types(b, call, types, count))
        trap_signature(b, call->fn);
    else if (call->result->size == 0 && call->result->inhabited)
        lower_resolved(b, body, NULL, 0, call->arguments, call->count, layout_concrete(b, types[count - 1]), &nowhere);
    else
        lower_resolved(b, body, NULL, 0, call->arguments, call->count, call->result, call->to);
}

void lower_extern(struct builder *b, const struct item *fn, const struct argument *arguments, uint32_t count,
                  const struct layout *result, const struct place *to) {
    const char *name = fn->extern_name != NULL ? fn->extern_name : fn->name->text;
    const struct foreign_call call = {fn, arguments, count, result, to};
    uint32_t top = b->slots_top;
    const struct item *exported = program_export(b->program, name);
    if (exported != NULL) {
        lower_exported(b, fn, exported, arguments, count, result, to);
        return;
    }
    for (size_t i = 0; i < sizeof c_functions / sizeof c_functions[0]; i++) {
        if (strcmp(c_functions[i].name, name) == 0) {
            call_machine(b, &call, &c_functions[i]);
            b->slots_top = top;
            return;
        }
    }
    const struct item *body = program_c_function(b->program, name);
    if (body != NULL)
        call_body(b, &call, body);
    else
        lower_unsupported(b, arena_format(b->arena, "the foreign function %s", name),
                          "malloc, calloc, realloc, free, or one of the str- and mem- functions");
    b->slots_top = top;
}
