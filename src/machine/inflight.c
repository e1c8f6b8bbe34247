/* inflight.c -- backward liveness of provenance slots; see inflight.h.
 *
 * One bit per slot and instruction: the slot may be used as provenance before it is written again. Copies between slots pass the
 * question on to their source instead of counting as a use, so that a pointer nobody looks at is not held by being moved about.
 */
#include "machine/inflight.h"

#include <stdlib.h>

#include "code/op_table.h"

enum { MOST_WORDS = 1 << 20 };

struct inflight {
    const struct code *code;
    const struct function *function;
    uint32_t words; /* per instruction */
    uint64_t bits[];
};

struct row {
    uint64_t *bits;
    uint32_t slots;
};

static bool has(const struct row *row, uint32_t slot) {
    return slot < row->slots && (row->bits[slot / 64] >> (slot % 64) & 1);
}

static void use(struct row *row, uint32_t pointer) {
    uint32_t slot = pointer + 1;
    if (slot < row->slots)
        row->bits[slot / 64] |= UINT64_C(1) << (slot % 64);
}

static void kill(struct row *row, uint32_t slot, uint32_t count) {
    for (uint32_t i = slot; i < slot + count && i < row->slots; i++)
        row->bits[i / 64] &= ~(UINT64_C(1) << (i % 64));
}

static bool is_pointer(const struct layout *layout) {
    return layout && (layout->abi == ABI_POINTER || layout->abi == ABI_WIDE);
}

/* A frame on top of ours overwrites all slots from `base` on; what it takes from there are its pointer parameters. */
static void use_arguments(struct row *row, uint32_t base, const struct function *callee) {
    kill(row, base, row->slots);
    uint32_t slot = base;
    if (callee->return_layout && callee->return_layout->abi == ABI_MEMORY)
        slot += 2;
    for (uint32_t i = 0; i < callee->param_count; i++) {
        const struct layout *layout = callee->param_layouts[i];
        if (is_pointer(layout))
            use(row, slot);
        slot += layout && layout->abi == ABI_MEMORY ? 2 : layout ? layout->slots : 0;
    }
}

/* The pointers among an intrinsic's arguments, as bits of argument slots. */
static unsigned intrinsic_pointers(enum intrinsic intrinsic) {
    switch (intrinsic) {
    case INTRINSIC_copy:
    case INTRINSIC_copy_nonoverlapping:
    case INTRINSIC_swap_bytes_of:
    case INTRINSIC_swap_values:
    case INTRINSIC_swap_ranges:
    case INTRINSIC_compare_bytes: return 1 | 4;
    case INTRINSIC_write_bytes:
    case INTRINSIC_dealloc:
    case INTRINSIC_realloc:
    case INTRINSIC_system_dealloc:
    case INTRINSIC_system_realloc:
    case INTRINSIC_handed_out:
    case INTRINSIC_handed_back:
    case INTRINSIC_owner_check:
    case INTRINSIC_panic_static:
    case INTRINSIC_panic_copy_text:
    case INTRINSIC_c_realloc:
    case INTRINSIC_free: return 1;
    case INTRINSIC_print: return 2;
    default: return 0;
    }
}

static void use_intrinsic(struct row *row, const struct instruction *in) {
    kill(row, in->a, 3);
    unsigned pointers = intrinsic_pointers((enum intrinsic)in->d);
    for (uint32_t i = 0; pointers >> i; i++)
        if (pointers >> i & 1)
            use(row, in->a + i);
}

/* What is needed before an instruction, from what is needed behind it. */
static void step_back(const struct inflight *facts, struct row *row, const struct instruction *in) {
    switch (in->op) {
    case OP_CODE_MOVE2:
    case OP_CODE_MOVE3: {
        bool wanted = has(row, in->a + 1u);
        kill(row, in->a, in->op == OP_CODE_MOVE2 ? 2 : 3);
        if (wanted)
            use(row, in->b);
        return;
    }
    case OP_CODE_CALL:
        use_arguments(row, in->a, facts->code->functions[in->d]);
        return;
    case OP_CODE_CALL_POINTER:
        kill(row, in->a, row->slots);
        use(row, in->b);
        return;
    case OP_CODE_CALL_VIRTUAL:
        kill(row, in->a, row->slots);
        use(row, in->a);
        use(row, in->a + 2u);
        return;
    case OP_CODE_RUN:
        use_intrinsic(row, in);
        return;
    case OP_CODE_RETURN:
        if (is_pointer(facts->function->return_layout))
            use(row, in->b);
        return;
    case OP_CODE_CLEAR:
        kill(row, in->a, in->c);
        return;
    case OP_CODE_STORE_POINTER:
    case OP_CODE_STORE_WIDE:
    case OP_CODE_COPY:
    case OP_CODE_COPY_BYTES:
        use(row, in->a);
        use(row, in->b);
        return;
    case OP_CODE_STORE_POINTER_FRAME:
    case OP_CODE_STORE_WIDE_FRAME:
    case OP_CODE_CHECK_REFERENCE:
    case OP_CODE_FILL:
        use(row, in->a);
        return;
    case OP_CODE_OFFSET_FROM:
        kill(row, in->a, 1);
        use(row, in->b);
        use(row, in->c);
        return;
    case OP_CODE_STORE_8:
    case OP_CODE_STORE_16:
    case OP_CODE_STORE_32:
    case OP_CODE_STORE_64:
    case OP_CODE_WRITE_TAG:
    case OP_CODE_CHECK_ALIGN:
    case OP_CODE_MOVED:
    case OP_CODE_DROPPED:
        use(row, in->b);
        return;
    case OP_CODE_FIELD_ADDRESS:
    case OP_CODE_INDEX_ADDRESS:
    case OP_CODE_OFFSET:
    case OP_CODE_WRAPPING_OFFSET:
    case OP_CODE_EXPOSE:
    case OP_CODE_READ_TAG:
        kill(row, in->a, op_result_slots((enum op)in->op));
        use(row, in->b);
        return;
    default:
        kill(row, in->a, op_result_slots((enum op)in->op));
        if (in->op >= OP_CODE_LOAD_I8 && in->op <= OP_CODE_LOAD_WIDE)
            use(row, in->b);
        return;
    }
}

static void join(const struct inflight *facts, struct row *row, uint32_t at) {
    if (at >= facts->function->count)
        return;
    for (uint32_t i = 0; i < facts->words; i++)
        row->bits[i] |= facts->bits[(size_t)at * facts->words + i];
}

/* What is needed behind an instruction: on each way that leads on from it. */
static void join_ways(const struct inflight *facts, struct row *row, uint32_t at) {
    const struct instruction *in = &facts->function->code[at];
    unsigned traits = op_traits((enum op)in->op);
    if (!(traits & OP_ENDS))
        join(facts, row, at + 1);
    if (traits & OP_JUMPS)
        join(facts, row, in->d);
    if (in->op == OP_CODE_SWITCH) {
        const struct switch_table *table = &facts->code->switches[in->d];
        for (uint32_t i = 0; i < table->count; i++)
            join(facts, row, table->targets[i]);
        join(facts, row, table->otherwise);
    }
    for (uint32_t i = 0; traits & OP_UNWINDS && i < facts->function->cleanup_count; i++) {
        const struct cleanup_range *range = &facts->function->cleanups[i];
        if (at >= range->from && at < range->to) {
            join(facts, row, range->target);
            return;
        }
    }
}

struct inflight *inflight_make(const struct code *code, const struct function *function) {
    uint32_t words = (function->slot_count + 63) / 64;
    if (words == 0)
        words = 1;
    size_t all = ((size_t)function->count + 1) * words;
    if (all > MOST_WORDS)
        return NULL;
    struct inflight *facts = calloc(1, sizeof *facts + all * sizeof(uint64_t));
    if (!facts)
        return NULL;
    facts->code = code;
    facts->function = function;
    facts->words = words;
    struct row row = {&facts->bits[(size_t)function->count * words], function->slot_count}; /* the last one is for working */
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t at = function->count; at-- > 0;) {
            for (uint32_t i = 0; i < words; i++)
                row.bits[i] = 0;
            join_ways(facts, &row, at);
            step_back(facts, &row, &function->code[at]);
            uint64_t *known = &facts->bits[(size_t)at * words];
            for (uint32_t i = 0; i < words; i++) {
                changed = changed || known[i] != row.bits[i];
                known[i] = row.bits[i];
            }
        }
    }
    return facts;
}

void inflight_free(struct inflight *facts) {
    free(facts);
}

void inflight_slots(const struct inflight *facts, uint32_t at, bool calling, void *context,
                    void (*found)(void *context, uint32_t slot)) {
    const struct function *function = facts->function;
    if (at >= function->count)
        return;
    uint32_t end = function->slot_count;
    if (calling) {
        if (end > function->code[at].a)
            end = function->code[at].a;
        at++;
    }
    if (at >= function->count)
        return;
    for (uint32_t slot = 0; slot < end; slot++)
        if (facts->bits[(size_t)at * facts->words + slot / 64] >> (slot % 64) & 1)
            found(context, slot);
}
