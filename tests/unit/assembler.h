/* assembler.h -- code by hand, for tests of the machine that must not depend on the front end.
 *
 *     struct kitchen *k = kitchen_new();
 *     uint32_t main = begin(k, "main", 4);
 *     emit(k, OP_CODE_CONST, 0, 0, 0, 42);
 *     emit_de(k, OP_CODE_RETURN, 0, 0, 1, 0, 0);
 *     finish(k, main);
 */
#ifndef PREPSTATION_TESTS_ASSEMBLER_H
#define PREPSTATION_TESTS_ASSEMBLER_H

#include <stdlib.h>
#include <string.h>

#include "machine/machine.h"

enum { KITCHEN_MOST = 64, KITCHEN_CODE = 512 };

struct kitchen {
    struct code code;
    struct function *functions[KITCHEN_MOST];
    struct function *current;
    struct static_data statics[KITCHEN_MOST];
    const struct layout *layouts[KITCHEN_MOST];
    struct switch_table switches[KITCHEN_MOST];
    struct vtable vtables[KITCHEN_MOST];
    struct signature signatures[KITCHEN_MOST];
};

static inline struct kitchen *kitchen_new(void) {
    struct kitchen *k = calloc(1, sizeof *k);
    k->code.functions = k->functions;
    k->code.statics = k->statics;
    k->code.layouts = k->layouts;
    k->code.switches = k->switches;
    k->code.vtables = k->vtables;
    k->code.signatures = k->signatures;
    return k;
}

static inline void kitchen_free(struct kitchen *k) {
    for (uint32_t i = 0; i < k->code.function_count; i++) {
        free(k->functions[i]->code);
        free(k->functions[i]->spans);
        free(k->functions[i]->stops);
        free(k->functions[i]->memory_locals);
        free(k->functions[i]->variables);
        free(k->functions[i]->cleanups);
        free(k->functions[i]);
    }
    free(k);
}

/* A function that takes no parameters by its layouts; arguments are what the caller puts into its slots. */
static inline uint32_t begin(struct kitchen *k, const char *name, uint32_t slots) {
    struct function *f = calloc(1, sizeof *f);
    f->index = k->code.function_count;
    f->name = name;
    f->slot_count = slots;
    f->code = calloc(KITCHEN_CODE, sizeof *f->code);
    f->spans = calloc(KITCHEN_CODE, sizeof *f->spans);
    f->stops = calloc(KITCHEN_CODE, 1);
    f->memory_locals = calloc(KITCHEN_MOST, sizeof *f->memory_locals);
    f->variables = calloc(KITCHEN_MOST, sizeof *f->variables);
    f->cleanups = calloc(KITCHEN_MOST, sizeof *f->cleanups);
    f->lowered = true;
    k->functions[k->code.function_count++] = f;
    k->current = f;
    return f->index;
}

/* Each returns the index of the instruction. Spans count instructions, so that a test can name a place. */
static inline uint32_t emit(struct kitchen *k, enum op op, unsigned a, unsigned b, unsigned c, int64_t value) {
    struct function *f = k->current;
    f->code[f->count] = (struct instruction){.op = (uint16_t)op, .a = (uint16_t)a, .b = (uint16_t)b, .c = (uint16_t)c};
    f->code[f->count].value = value;
    f->spans[f->count] = (struct span){f->index * 1000 + f->count + 1, f->index * 1000 + f->count + 2};
    f->stops[f->count] = STOP_STATEMENT;
    return f->count++;
}

static inline uint32_t emit_de(struct kitchen *k, enum op op, unsigned a, unsigned b, unsigned c, uint32_t d, uint32_t e) {
    uint32_t at = emit(k, op, a, b, c, 0);
    k->current->code[at].d = d;
    k->current->code[at].e = e;
    return at;
}

static inline void run_op(struct kitchen *k, enum intrinsic intrinsic, unsigned base) {
    emit_de(k, OP_CODE_RUN, base, 0, 0, intrinsic, 0);
}

static inline uint32_t here(const struct kitchen *k) {
    return k->current->count;
}

static inline void patch(struct kitchen *k, uint32_t at, uint32_t target) {
    k->current->code[at].d = target;
}

/* A local in memory behind the ones before, with an id slot. */
static inline uint32_t add_local(struct kitchen *k, uint32_t size, uint32_t align, uint32_t id_slot) {
    struct function *f = k->current;
    uint32_t offset = (f->frame_size + align - 1) & ~(align - 1);
    f->memory_locals[f->memory_local_count] =
        (struct memory_local){.offset = offset, .size = size, .align = align, .id_slot = id_slot};
    f->frame_size = offset + size;
    if (f->frame_align < align * 2)
        f->frame_align = align * 2;
    return f->memory_local_count++;
}

static inline uint32_t add_layout(struct kitchen *k, struct layout *layout) {
    layout->index = k->code.layout_count;
    k->layouts[k->code.layout_count] = layout;
    return k->code.layout_count++;
}

static inline uint32_t add_static(struct kitchen *k, const char *bytes, uint64_t size, uint32_t align, bool is_mutable) {
    k->statics[k->code.static_count] =
        (struct static_data){.bytes = bytes, .size = size, .align = align, .is_mutable = is_mutable, .initialiser = UINT32_MAX};
    return k->code.static_count++;
}

static inline void add_root(struct kitchen *k, uint32_t slot, const struct layout *layout, uint32_t from, uint32_t to) {
    struct function *f = k->current;
    f->variables[f->variable_count++] = (struct variable){
        .layout = layout, .where = VARIABLE_SLOT, .at = slot, .from = from, .to = to, .flag = -1};
}

static inline void add_cleanup(struct kitchen *k, uint32_t from, uint32_t to, uint32_t target) {
    struct function *f = k->current;
    f->cleanups[f->cleanup_count++] = (struct cleanup_range){from, to, target};
}

#endif
