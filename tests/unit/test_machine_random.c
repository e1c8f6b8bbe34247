/* test_machine_random.c -- programs that no compiler would make: random instructions, run with the inspector on and off. Whatever they
 * do, the host survives, a listener changes nothing, and every tick can be gone back to. And random operations on memory,
 * compared with a model that does everything byte by byte.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "assembler.h"
#include "machine/memory.h"

static uint64_t random_state;

static uint32_t below(uint32_t limit) {
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return (uint32_t)(random_state >> 11) % limit;
}

/* --- Memory ------------------------------------------------------------------------------------------------------------------ */

enum { MODEL_FROM = 3 * MEMORY_PAGE - 64, MODEL_BYTES = MEMORY_PAGE + 128 };

struct model {
    uint8_t bytes[MODEL_BYTES], shadow[MODEL_BYTES];
    uint32_t words[MODEL_BYTES];
};

static void model_step(struct memory *memory, struct model *model) {
    uint32_t size = below(4) ? below(40) : below(200);
    uint32_t from = below(MODEL_BYTES - size), to = below(MODEL_BYTES - size);
    switch (below(5)) {
    case 0: {
        uint8_t byte = (uint8_t)below(256);
        memory_fill(memory, MODEL_FROM + to, byte, size);
        memset(model->bytes + to, byte, size);
        memset(model->shadow + to, SHADOW_INIT, size);
        memset(model->words + to, 0, size * 4);
        break;
    }
    case 1: {
        if (to > MODEL_BYTES - 8)
            break;
        uint64_t value = random_state;
        uint32_t id = below(20);
        memory_write_pointer(memory, MODEL_FROM + to, value, id);
        memcpy(model->bytes + to, &value, 8);
        memset(model->shadow + to, SHADOW_INIT, 8);
        for (uint32_t i = 0; i < 8; i++)
            model->words[to + i] = id ? id << 3 | i : 0;
        break;
    }
    case 2:
        memory_forget(memory, MODEL_FROM + to, size);
        memset(model->shadow + to, 0, size);
        break;
    default:
        memory_copy(memory, MODEL_FROM + to, MODEL_FROM + from, size);
        memmove(model->bytes + to, model->bytes + from, size);
        memmove(model->shadow + to, model->shadow + from, size);
        memmove(model->words + to, model->words + from, size * 4);
    }
}

static void test_memory(void **state) {
    (void)state;
    random_state = 88172645463325252u;
    static struct model model, then;
    struct paging paging = {0};
    struct memory memory;
    assert_true(memory_init(&memory, &paging));
    struct journal nothing = paging_next_epoch(&paging);
    journal_release(&nothing);
    for (int i = 0; i < 20000; i++) {
        if (i % 500 == 0) {
            nothing = paging_next_epoch(&paging);
            journal_release(&nothing);
            then = model;
        }
        model_step(&memory, &model);
        if (i % 500 == 499) {
            /* Back and forwards again. */
            struct journal journal = paging_next_epoch(&paging), *journals[] = {&journal};
            assert_true(paging_exchange(&paging, journals, 1));
            assert_memory_equal(memory.bytes + MODEL_FROM, then.bytes, MODEL_BYTES);
            assert_true(paging_exchange(&paging, journals, 1));
            journal_release(&journal);
        }
        if (i % 50)
            continue;
        static uint32_t words[MODEL_BYTES];
        assert_memory_equal(memory.bytes + MODEL_FROM, model.bytes, MODEL_BYTES);
        assert_memory_equal(memory.shadow + MODEL_FROM, model.shadow, MODEL_BYTES);
        if (memory_get_words(&memory, MODEL_FROM, MODEL_BYTES, words))
            assert_memory_equal(words, model.words, sizeof words);
    }
    paging_release(&paging);
}

/* --- Programs -------------------------------------------------------------------------------------------------------------------- */

static const enum op plain_ops[] = {
    OP_CODE_CONST, OP_CODE_MOVE, OP_CODE_MOVE2, OP_CODE_MOVE3, OP_CODE_CLEAR, OP_CODE_LOAD_I8, OP_CODE_LOAD_U16,
    OP_CODE_LOAD_I32, OP_CODE_LOAD_64, OP_CODE_LOAD_BOOL, OP_CODE_LOAD_CHAR, OP_CODE_LOAD_POINTER, OP_CODE_LOAD_WIDE,
    OP_CODE_STORE_8, OP_CODE_STORE_16, OP_CODE_STORE_32, OP_CODE_STORE_64, OP_CODE_STORE_POINTER, OP_CODE_STORE_WIDE,
    OP_CODE_STORE_POINTER, OP_CODE_LOAD_POINTER, OP_CODE_FIELD_ADDRESS, OP_CODE_INDEX_ADDRESS, OP_CODE_OFFSET,
    OP_CODE_WRAPPING_OFFSET, OP_CODE_OFFSET_FROM, OP_CODE_EXPOSE, OP_CODE_FROM_EXPOSED, OP_CODE_ADD_I32, OP_CODE_SUB_U64,
    OP_CODE_MUL_I64, OP_CODE_DIV_S, OP_CODE_REM_U, OP_CODE_XOR, OP_CODE_ARITHMETIC, OP_CODE_MOVED, OP_CODE_DROPPED,
    OP_CODE_COPY_BYTES, OP_CODE_JUMP_IF, OP_CODE_JUMP_LT_S_I, OP_CODE_CALL, OP_CODE_LIVE, OP_CODE_DEAD,
    OP_CODE_LOCAL_ADDRESS, OP_CODE_STATIC_ADDRESS, OP_CODE_FUNCTION_ADDRESS,
};

static const enum intrinsic intrinsics[] = {
    INTRINSIC_alloc, INTRINSIC_alloc, INTRINSIC_alloc, INTRINSIC_dealloc, INTRINSIC_realloc, INTRINSIC_malloc,
    INTRINSIC_c_realloc, INTRINSIC_free, INTRINSIC_copy, INTRINSIC_copy_nonoverlapping, INTRINSIC_write_bytes,
    INTRINSIC_swap_bytes_of, INTRINSIC_print, INTRINSIC_owner_check, INTRINSIC_compare_bytes, INTRINSIC_float_format,
};

enum { RANDOM_CODE = 200, RANDOM_SLOTS = 24 };

/* Pointers at slots 0, 2, 4 ..., small numbers at 16 and above: so that most instructions do something. */
static void random_instruction(struct kitchen *k, uint32_t function_count) {
    enum op op = plain_ops[below(sizeof plain_ops / sizeof *plain_ops)];
    unsigned a = below(8) * 2, b = below(8) * 2, c = 16 + below(6);
    static const int64_t sizes[] = {0, 1, 8, 8, 16, 24, 30, 5000, -1};
    if (below(4) == 0) {
        emit(k, OP_CODE_CONST, 16 + below(6), 0, 0, sizes[below(9)]);
        return;
    }
    if (below(4) == 0) {
        enum intrinsic intrinsic = intrinsics[below(sizeof intrinsics / sizeof *intrinsics)];
        unsigned at = 30;
        bool allocates = intrinsic == INTRINSIC_alloc || intrinsic == INTRINSIC_malloc;
        if (intrinsic == INTRINSIC_print)
            emit(k, OP_CODE_CONST, at++, 0, 0, 1 + below(3));
        if (intrinsic == INTRINSIC_float_format)
            at += 4;
        if (!allocates)
            emit(k, OP_CODE_MOVE2, at, a, 0, 0);
        if (intrinsic == INTRINSIC_copy || intrinsic == INTRINSIC_copy_nonoverlapping || intrinsic == INTRINSIC_swap_bytes_of ||
            intrinsic == INTRINSIC_compare_bytes)
            emit(k, OP_CODE_MOVE2, at + 2, b, 0, 0);
        for (unsigned i = allocates ? 0 : 2; i < 5 && at + i < 36; i++)
            if (i >= 2 || allocates)
                if (!(intrinsic == INTRINSIC_copy && i < 4))
                    emit(k, OP_CODE_CONST, at + i, 0, 0, (i + below(2)) % 2 ? 8 : sizes[below(8)]);
        emit_de(k, OP_CODE_RUN, 30, 0, 0, intrinsic, 0);
        emit(k, OP_CODE_MOVE2, below(8) * 2, 30, 0, 0);
        return;
    }
    switch (op) {
    case OP_CODE_CONST:
        emit(k, op, 16 + below(6), 0, 0, sizes[below(9)]);
        break;
    case OP_CODE_CLEAR:
        emit(k, op, a, 0, 2, 0);
        break;
    case OP_CODE_JUMP_IF:
    case OP_CODE_JUMP_LT_S_I:
        emit_de(k, op, c, 0, 0, here(k) + 1 + below(4), below(10));
        break;
    case OP_CODE_CALL:
        emit_de(k, op, 40, 0, 0, below(function_count), 0);
        break;
    case OP_CODE_LIVE:
    case OP_CODE_DEAD:
        emit_de(k, op, 0, 0, 0, below(2), 0);
        break;
    case OP_CODE_LOCAL_ADDRESS:
        emit_de(k, op, a, 0, 0, below(2), below(3) * 8);
        break;
    case OP_CODE_STATIC_ADDRESS:
        emit_de(k, op, a, 0, 0, below(2), below(4));
        break;
    case OP_CODE_FUNCTION_ADDRESS:
        emit_de(k, op, a, 0, 0, below(function_count), 0);
        break;
    case OP_CODE_ARITHMETIC:
        emit_de(k, op, c, 16 + below(6), 16 + below(6), below(ARITHMETIC_REVERSE_BITS + 1), below(SCALAR_U64 + 1));
        break;
    case OP_CODE_COPY_BYTES:
        emit_de(k, op, a, b, 0, 0, below(30));
        break;
    case OP_CODE_ADD_I32:
    case OP_CODE_SUB_U64:
    case OP_CODE_MUL_I64:
    case OP_CODE_DIV_S:
    case OP_CODE_REM_U:
    case OP_CODE_XOR:
        emit_de(k, op, 16 + below(6), 16 + below(6), c, SCALAR_I64, 0);
        break;
    case OP_CODE_INDEX_ADDRESS:
    case OP_CODE_OFFSET:
    case OP_CODE_WRAPPING_OFFSET:
        emit_de(k, op, a, b, c, 1 + below(8), 0);
        break;
    case OP_CODE_OFFSET_FROM:
        emit_de(k, op, c, a, b, 1 + below(8), 0);
        break;
    case OP_CODE_EXPOSE:
        emit_de(k, op, c, b, 0, 0, 0);
        break;
    case OP_CODE_FROM_EXPOSED:
        emit_de(k, op, a, c, 0, 0, 0);
        break;
    default:
        emit_de(k, op, below(3) ? c : a, b, below(4), below(4) ? 0 : below(3) * 8, below(16));
    }
}

static void random_function(struct kitchen *k, uint32_t function_count) {
    add_local(k, 24, 8, 60);
    add_local(k, 17, 1, 61);
    emit_de(k, OP_CODE_LIVE, 0, 0, 0, 0, 0);
    emit_de(k, OP_CODE_LIVE, 0, 0, 0, 1, 0);
    /* Every pointer slot points to something, and what it points to is initialised. */
    for (unsigned at = 0; at < 16; at += 2) {
        if (at % 8 == 6) {
            emit_de(k, OP_CODE_LOCAL_ADDRESS, at, 0, 0, 0, 0);
            continue;
        }
        emit(k, OP_CODE_CONST, 30, 0, 0, 8 * (1 + below(4)));
        emit(k, OP_CODE_CONST, 31, 0, 0, 8);
        emit_de(k, OP_CODE_RUN, 30, 0, 0, INTRINSIC_alloc_zeroed, 0);
        emit(k, OP_CODE_MOVE2, at, 30, 0, 0);
    }
    while (here(k) < RANDOM_CODE)
        random_instruction(k, function_count);
    for (int i = 0; i < 6; i++)
        emit_de(k, OP_CODE_RETURN, 0, 16, 1, 0, 0);
}

static void ignore_event(void *context, const struct event *event) {
    *(uint64_t *)context += (uint64_t)event->kind + event->size;
}

static void run_random(struct kitchen *k, bool inspector_off, unsigned endings[]) {
    struct machine_options options;
    machine_options_default(&options);
    options.most_ticks = 600;
    options.most_depth = 50;
    options.most_output = 1 << 16;
    options.inspector_off = inspector_off;
    struct machine *quiet = machine_new(&k->code, &options);
    assert_non_null(quiet);
    machine_run(quiet, UINT64_MAX, NULL);
    uint64_t sum = 0;
    const struct listener listener = {.context = &sum, .event = ignore_event};
    struct machine *heard = machine_new(&k->code, &options);
    machine_run(heard, UINT64_MAX, &listener);
    assert_true(machine_hash(quiet) == machine_hash(heard));
    machine_free(heard);
    options.reversible = true;
    struct machine *back = machine_new(&k->code, &options);
    static uint64_t hashes[700];
    uint64_t ticks = 0;
    hashes[0] = machine_hash(back);
    while (machine_run(back, ticks + 1, NULL) == ENDING_RUNNING) {
        ticks++;
        if (ticks % 40 == 0)
            hashes[ticks] = machine_hash(back);
    }
    assert_true(machine_hash(back) == machine_hash(quiet));
    for (uint64_t tick = machine_ticks(back) / 40 * 40; tick >= 40; tick -= 40) {
        if (tick > ticks)
            continue;
        machine_go(back, tick);
        assert_true(machine_hash(back) == hashes[tick]);
    }
    machine_go(back, 0);
    assert_true(machine_hash(back) == hashes[0]);
    size_t count;
    free(machine_unreachable(quiet, false, &count));
    endings[machine_ending(quiet)]++;
    machine_free(back);
    machine_free(quiet);
}

static void test_programs(void **state) {
    (void)state;
    unsigned endings[ENDING_NO_HOST_MEMORY + 1] = {0};
    for (uint32_t seed = 1; seed <= 400; seed++) {
        random_state = 0x9E3779B97F4A7C15u * seed;
        struct kitchen *k = kitchen_new();
        add_static(k, "abcdefgh", 8, 1, true);
        add_static(k, "ABCDEFGH", 8, 8, false);
        static struct type type_u8 = {.kind = TYPE_U8};
        static struct layout u8_layout = {.type = &type_u8, .size = 1, .align = 1, .sized = true, .inhabited = true,
                                          .plain = true, .abi = ABI_INTEGER, .slots = 1, .is_scalar = true,
                                          .scalar = SCALAR_U8, .valid_high = 255};
        add_layout(k, &u8_layout);
        for (uint32_t i = 0; i < 3; i++) {
            begin(k, "random", 64);
            random_function(k, 3);
        }
        run_random(k, false, endings);
        run_random(k, true, endings);
        kitchen_free(k);
    }
    assert_true(endings[ENDING_FAULT] > 20);
    assert_int_equal(endings[ENDING_NO_HOST_MEMORY], 0);
    if (getenv("SHOW_ENDINGS"))
        for (int i = 0; i <= ENDING_NO_HOST_MEMORY; i++)
            printf("ending %d: %u\n", i, endings[i]);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_memory), cmocka_unit_test(test_programs)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
