/* test_machine.c -- the machine with code made by hand: every kind of fault, the pantry's addresses, going back, unwinding,
 * listeners, reachability. What the front end makes of Rust is tested in tests/run. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "assembler.h"
#include "machine/number_text.h"

static struct type adt = {.kind = TYPE_ADT};
static struct type type_u64 = {.kind = TYPE_U64};
static struct layout u64_layout = {.type = &type_u64, .size = 8, .align = 8, .sized = true, .inhabited = true, .plain = true,
                                   .abi = ABI_INTEGER, .slots = 1, .is_scalar = true, .scalar = SCALAR_U64,
                                   .valid_high = UINT64_MAX};
static struct type type_bool = {.kind = TYPE_BOOL};
static struct layout bool_layout = {.type = &type_bool, .size = 1, .align = 1, .sized = true, .inhabited = true,
                                    .abi = ABI_INTEGER, .slots = 1, .is_scalar = true, .scalar = SCALAR_BOOL, .valid_high = 1};
static struct type pointer_type = {.kind = TYPE_POINTER};
static struct layout pointer_layout = {.type = &pointer_type, .size = 8, .align = 8, .sized = true, .inhabited = true,
                                       .has_pointers = true, .abi = ABI_POINTER, .slots = 2, .is_scalar = true,
                                       .scalar = SCALAR_POINTER, .valid_high = UINT64_MAX, .pointee = &u64_layout};
static struct type reference_type = {.kind = TYPE_REF};
static struct layout ref_layout = {.type = &reference_type, .size = 8, .align = 8, .sized = true, .inhabited = true,
                                   .has_pointers = true, .abi = ABI_POINTER, .slots = 2, .is_scalar = true,
                                   .scalar = SCALAR_REFERENCE, .valid_low = 1, .valid_high = UINT64_MAX,
                                   .pointee = &u64_layout};
/* struct { p: *const u64, b: bool } with seven bytes of padding */
static struct field_layout pair_fields[] = {{0, &pointer_layout}, {8, &bool_layout}};
static struct variant_layout pair_variant = {pair_fields, 2, true, 0};
static struct layout pair_layout = {.type = &adt, .size = 16, .align = 8, .sized = true, .inhabited = true,
                                    .has_pointers = true, .abi = ABI_MEMORY, .variants = &pair_variant, .variant_count = 1};
/* enum { A(u64), B } with a direct tag */
static struct field_layout option_fields[] = {{8, &u64_layout}};
static struct variant_layout option_variants[] = {{NULL, 0, true, 0}, {option_fields, 1, true, 1}};
static struct layout option_layout = {.type = &adt, .size = 16, .align = 8, .sized = true, .inhabited = true,
                                      .abi = ABI_MEMORY, .variants = option_variants, .variant_count = 2,
                                      .tag = TAG_DIRECT, .tag_scalar = SCALAR_U64};

static struct machine *machine_of(struct kitchen *k, bool reversible, bool inspector_off) {
    struct machine_options options;
    machine_options_default(&options);
    options.reversible = reversible;
    options.inspector_off = inspector_off;
    struct machine *machine = machine_new(&k->code, &options);
    assert_non_null(machine);
    return machine;
}

static void stop(struct kitchen *k, unsigned slot) {
    emit_de(k, OP_CODE_RETURN, 0, slot, 1, 0, 0);
}

static void number(struct kitchen *k, unsigned slot, int64_t value) {
    emit(k, OP_CODE_CONST, slot, 0, 0, value);
}

/* pointer slots at = alloc(size, align) */
static void allocate(struct kitchen *k, unsigned at, int64_t size, int64_t align) {
    number(k, at, size);
    number(k, at + 1, align);
    run_op(k, INTRINSIC_alloc, at);
}

/* dealloc(pointer slots `at`, size, align), using slots from 40 on */
static void release(struct kitchen *k, unsigned at, int64_t size, int64_t align) {
    emit(k, OP_CODE_MOVE2, 40, at, 0, 0);
    number(k, 42, size);
    number(k, 43, align);
    run_op(k, INTRINSIC_dealloc, 40);
}

static struct kitchen *kitchen_with_main(void) {
    struct kitchen *k = kitchen_new();
    k->code.entry = begin(k, "main", 64);
    add_layout(k, &u64_layout);
    return k;
}

/* Runs to the end and expects this fault; NONE: the run returns. */
static void expect(struct kitchen *k, enum fault_kind kind, const char *detail, int64_t offset) {
    struct machine *machine = machine_of(k, false, false);
    enum ending ending = machine_run(machine, UINT64_MAX, NULL);
    if (kind == FAULT_NONE) {
        assert_int_equal(ending, ENDING_RETURNED);
    } else {
        assert_int_equal(ending, ENDING_FAULT);
        const struct fault *fault = machine_fault(machine);
        assert_int_equal(fault->kind, kind);
        if (detail)
            assert_string_equal(fault->detail, detail);
        if (offset >= 0)
            assert_int_equal(fault->offset, offset);
        assert_int_equal(fault->tick, machine_ticks(machine));
        assert_true(fault->span.start > 0);
    }
    machine_free(machine);
    /* The same with a listener ends the same. */
    kitchen_free(k);
}

static void count_event(void *context, const struct event *event) {
    unsigned *counts = context;
    counts[event->kind]++;
}

/* --- Numbers and calls -------------------------------------------------------------------------------------------------------- */

static void test_calls(void **state) {
    (void)state;
    struct kitchen *k = kitchen_new();
    uint32_t fib = begin(k, "fib", 4);
    uint32_t leaf = emit_de(k, OP_CODE_JUMP_LT_S_I, 0, 0, 0, 0, 2);
    emit(k, OP_CODE_SUB_I64_I, 4, 0, 0, 1);
    emit_de(k, OP_CODE_CALL, 4, 0, 0, fib, 0);
    emit(k, OP_CODE_MOVE, 1, 4, 0, 0);
    emit(k, OP_CODE_SUB_I64_I, 4, 0, 0, 2);
    emit_de(k, OP_CODE_CALL, 4, 0, 0, fib, 0);
    emit(k, OP_CODE_ADD_I64, 2, 1, 4, 0);
    stop(k, 2);
    patch(k, leaf, here(k));
    stop(k, 0);
    k->code.entry = begin(k, "main", 2);
    number(k, 2, 20);
    emit_de(k, OP_CODE_CALL, 2, 0, 0, fib, 0);
    stop(k, 2);
    struct machine *machine = machine_of(k, false, false);
    assert_int_equal(machine_run(machine, UINT64_MAX, NULL), ENDING_RETURNED);
    assert_int_equal(machine_result(machine), 6765);
    machine_free(machine);
    kitchen_free(k);
}

static int64_t one_operation(enum op op, int64_t a, int64_t b, uint32_t d, uint32_t e, enum ending *ending) {
    struct kitchen *k = kitchen_with_main();
    number(k, 0, a);
    number(k, 1, b);
    emit_de(k, op, 2, 0, 1, d, e);
    stop(k, 2);
    struct machine *machine = machine_of(k, false, false);
    *ending = machine_run(machine, UINT64_MAX, NULL);
    int64_t result = machine_result(machine);
    machine_free(machine);
    kitchen_free(k);
    return result;
}

static void test_arithmetic(void **state) {
    (void)state;
    enum ending ending;
    assert_int_equal(one_operation(OP_CODE_ADD_I8, 100, 27, 0, 0, &ending), 127);
    one_operation(OP_CODE_ADD_I8, 100, 28, 0, 0, &ending);
    assert_int_equal(ending, ENDING_PANICKED);
    one_operation(OP_CODE_SUB_U32, 1, 2, 0, 0, &ending);
    assert_int_equal(ending, ENDING_PANICKED);
    one_operation(OP_CODE_MUL_U64, INT64_MAX, 3, 0, 0, &ending);
    assert_int_equal(ending, ENDING_PANICKED);
    one_operation(OP_CODE_DIV_S, INT32_MIN, -1, SCALAR_I32, 0, &ending);
    assert_int_equal(ending, ENDING_PANICKED);
    assert_int_equal(one_operation(OP_CODE_DIV_S, INT32_MIN, -1, SCALAR_I64, 0, &ending), 2147483648);
    assert_int_equal(one_operation(OP_CODE_REM_S, -7, 3, SCALAR_I32, 0, &ending), -1);
    assert_int_equal(one_operation(OP_CODE_SHL, 1, 31, SCALAR_I32, 0, &ending), INT32_MIN);
    one_operation(OP_CODE_SHL, 1, 32, SCALAR_I32, 0, &ending);
    assert_int_equal(ending, ENDING_PANICKED);
    assert_int_equal(one_operation(OP_CODE_ARITHMETIC, 255, 1, ARITHMETIC_WRAPPING_ADD, SCALAR_U8, &ending), 0);
    assert_int_equal(one_operation(OP_CODE_ARITHMETIC, 127, 1, ARITHMETIC_WRAPPING_ADD, SCALAR_I8, &ending), -128);
    assert_int_equal(one_operation(OP_CODE_ARITHMETIC, 0x0f, 4, ARITHMETIC_ROTATE_LEFT, SCALAR_U8, &ending), 0xf0);
    assert_int_equal(one_operation(OP_CODE_ARITHMETIC, 1, 0, ARITHMETIC_LEADING_ZEROS, SCALAR_U8, &ending), 7);
    one_operation(OP_CODE_ARITHMETIC, 255, 1, ARITHMETIC_UNCHECKED_ADD, SCALAR_U8, &ending);
    assert_int_equal(ending, ENDING_FAULT);
}

static void test_float_text(void **state) {
    (void)state;
    static const struct {
        double value;
        bool is_f32;
        enum float_mode mode;
        int precision;
        const char *text;
    } rows[] = {
        {0.1, false, FLOAT_DISPLAY, -1, "0.1"},
        {1.0, false, FLOAT_DISPLAY, -1, "1"},
        {1.0, false, FLOAT_DEBUG, -1, "1.0"},
        {0.0, false, FLOAT_DEBUG, -1, "0.0"},
        {1e16, false, FLOAT_DEBUG, -1, "1e16"},
        {1e16, false, FLOAT_DISPLAY, -1, "10000000000000000"},
        {1.5e-7, false, FLOAT_DEBUG, -1, "1.5e-7"},
        {1.5e-7, false, FLOAT_DISPLAY, -1, "0.00000015"},
        {0.30000000000000004, false, FLOAT_DISPLAY, -1, "0.30000000000000004"},
        {3.4028234663852886e38, true, FLOAT_EXPONENT, -1, "3.4028235e38"},
        {(double)0.1f, true, FLOAT_DISPLAY, -1, "0.1"},
        {2.5, false, FLOAT_DISPLAY, 0, "2"},
        {3.14159, false, FLOAT_DISPLAY, 2, "3.14"},
        {1234.5, false, FLOAT_EXPONENT, 1, "1.2e3"},
        {5e-324, false, FLOAT_EXPONENT, -1, "5e-324"},
        {9007199254740993.0, false, FLOAT_DISPLAY, -1, "9007199254740992"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[FLOAT_TEXT_MOST + 1];
        text[float_write(rows[i].value, rows[i].is_f32, rows[i].mode, rows[i].precision, text)] = '\0';
        assert_string_equal(text, rows[i].text);
    }
    double value;
    assert_true(float_read("-12.5e-1", 8, false, &value) && value == -1.25);
    assert_true(float_read(".5", 2, false, &value) && value == 0.5);
    assert_true(float_read("inf", 3, false, &value));
    assert_false(float_read("", 0, false, &value));
    assert_false(float_read("1e", 2, false, &value));
    assert_false(float_read("0x1", 3, false, &value));
}

/* --- Faults ------------------------------------------------------------------------------------------------------------------------- */

static void test_good_block(void **state) {
    (void)state;
    struct kitchen *k = kitchen_with_main();
    allocate(k, 0, 24, 8);
    number(k, 3, 42);
    emit_de(k, OP_CODE_STORE_64, 3, 0, 3, 16, 0);
    emit_de(k, OP_CODE_LOAD_64, 4, 0, 3, 16, 0);
    release(k, 0, 24, 8);
    stop(k, 4);
    expect(k, FAULT_NONE, NULL, -1);
}

static void test_use_after_free(void **state) {
    (void)state;
    struct kitchen *k = kitchen_with_main();
    allocate(k, 0, 8, 8);
    number(k, 3, 42);
    emit_de(k, OP_CODE_STORE_64, 3, 0, 3, 0, 0);
    release(k, 0, 8, 8);
    emit_de(k, OP_CODE_LOAD_64, 4, 0, 3, 0, 0);
    stop(k, 4);
    expect(k, FAULT_USE_AFTER_FREE, NULL, 0);
}

static void test_frees(void **state) {
    (void)state;
    struct kitchen *k = kitchen_with_main();
    allocate(k, 0, 8, 8);
    release(k, 0, 8, 8);
    release(k, 0, 8, 8);
    stop(k, 0);
    expect(k, FAULT_DOUBLE_FREE, NULL, 0);
    k = kitchen_with_main();
    allocate(k, 0, 8, 8);
    release(k, 0, 16, 8);
    stop(k, 0);
    expect(k, FAULT_WRONG_LAYOUT, "size", 0);
    k = kitchen_with_main();
    allocate(k, 0, 8, 8);
    emit(k, OP_CODE_MOVE2, 4, 0, 0, 0);
    emit(k, OP_CODE_ADD_U64_I, 4, 4, 0, 4);
    release(k, 4, 8, 8);
    stop(k, 0);
    expect(k, FAULT_BAD_FREE, "interior", 4);
    k = kitchen_with_main();
    uint32_t local = add_local(k, 8, 8, 50);
    emit_de(k, OP_CODE_LIVE, 0, 0, 0, local, 0);
    emit_de(k, OP_CODE_LOCAL_ADDRESS, 0, 0, 0, local, 0);
    release(k, 0, 8, 8);
    stop(k, 0);
    expect(k, FAULT_BAD_FREE, "stack", 0);
    k = kitchen_with_main();
    number(k, 0, 8);
    run_op(k, INTRINSIC_malloc, 0);
    release(k, 0, 8, 8);
    stop(k, 0);
    expect(k, FAULT_BAD_FREE, "other-pantry", 0);
    k = kitchen_with_main();
    allocate(k, 0, 0, 1);
    stop(k, 0);
    expect(k, FAULT_OTHER_UB, "size-0", -1);
}

static void test_bounds_and_more(void **state) {
    (void)state;
    struct kitchen *k = kitchen_with_main();
    allocate(k, 0, 8, 8);
    emit_de(k, OP_CODE_STORE_64, 3, 0, 3, 8, 0);
    stop(k, 0);
    expect(k, FAULT_OUT_OF_BOUNDS, NULL, 8);
    k = kitchen_with_main();
    allocate(k, 0, 8, 8);
    emit_de(k, OP_CODE_LOAD_64, 3, 0, 3, 0, 0);
    stop(k, 0);
    expect(k, FAULT_UNINITIALISED, NULL, 0);
    k = kitchen_with_main();
    emit_de(k, OP_CODE_LOAD_64, 3, 0, 3, 8, 0);
    stop(k, 0);
    expect(k, FAULT_NULL_POINTER, "null", -1);
    k = kitchen_with_main();
    number(k, 0, 8);
    emit_de(k, OP_CODE_LOAD_64, 3, 0, 3, 0, 0);
    stop(k, 0);
    expect(k, FAULT_DANGLING, "no-provenance", -1);
    k = kitchen_with_main();
    allocate(k, 0, 16, 1);
    emit_de(k, OP_CODE_STORE_32, 3, 0, 2, 0, 0);
    stop(k, 0);
    expect(k, FAULT_MISALIGNED, NULL, 0);
    k = kitchen_with_main();
    allocate(k, 0, 16, 8);
    number(k, 3, 3);
    emit_de(k, OP_CODE_OFFSET, 0, 0, 3, 8, 0);
    stop(k, 0);
    expect(k, FAULT_OUT_OF_BOUNDS, NULL, 24);
    k = kitchen_with_main();
    allocate(k, 0, 16, 8);
    number(k, 3, 2);
    emit_de(k, OP_CODE_OFFSET, 0, 0, 3, 8, 0);
    stop(k, 0);
    expect(k, FAULT_NONE, NULL, -1);
    k = kitchen_with_main();
    uint32_t literal = add_static(k, "abc", 3, 1, false);
    emit_de(k, OP_CODE_STATIC_ADDRESS, 0, 0, 0, literal, 0);
    emit_de(k, OP_CODE_STORE_8, 3, 0, 0, 0, 0);
    stop(k, 0);
    expect(k, FAULT_OTHER_UB, "read-only", 0);
    k = kitchen_with_main();
    uint32_t local = add_local(k, 8, 8, 50);
    emit_de(k, OP_CODE_LIVE, 0, 0, 0, local, 0);
    emit_de(k, OP_CODE_LOCAL_ADDRESS, 0, 0, 0, local, 0);
    emit_de(k, OP_CODE_STORE_64, 3, 0, 3, 0, 0);
    emit_de(k, OP_CODE_DEAD, 0, 0, 0, local, 0);
    emit_de(k, OP_CODE_LOAD_64, 3, 0, 3, 0, 0);
    stop(k, 0);
    expect(k, FAULT_DANGLING, "stack", 0);
    k = kitchen_with_main();
    allocate(k, 0, 8, 8);
    allocate(k, 4, 8, 8);
    emit_de(k, OP_CODE_OFFSET_FROM, 8, 0, 4, 8, 0);
    stop(k, 0);
    expect(k, FAULT_OTHER_UB, "two-blocks", -1);
}

static void test_references(void **state) {
    (void)state;
    struct kitchen *k = kitchen_with_main();
    uint32_t ref = add_layout(k, &ref_layout);
    allocate(k, 0, 4, 8);
    emit_de(k, OP_CODE_CHECK_REFERENCE, 0, 0, 0, ref, 0);
    stop(k, 0);
    expect(k, FAULT_OUT_OF_BOUNDS, NULL, 0);
    k = kitchen_with_main();
    ref = add_layout(k, &ref_layout);
    emit_de(k, OP_CODE_CHECK_REFERENCE, 0, 0, 0, ref, 0);
    stop(k, 0);
    expect(k, FAULT_NULL_POINTER, NULL, -1);
    k = kitchen_with_main();
    ref = add_layout(k, &ref_layout);
    emit_de(k, OP_CODE_CHECK_SCALAR, 0, 0, 0, ref, 0);
    stop(k, 0);
    expect(k, FAULT_INVALID_VALUE, "null", -1);
    k = kitchen_with_main();
    uint32_t boolean = add_layout(k, &bool_layout);
    number(k, 0, 2);
    emit_de(k, OP_CODE_CHECK_SCALAR, 0, 0, 0, boolean, 0);
    stop(k, 0);
    expect(k, FAULT_INVALID_VALUE, "bool", -1);
}

/* --- Copies ------------------------------------------------------------------------------------------------------------------------------ */

static void test_typed_copy(void **state) {
    (void)state;
    struct kitchen *k = kitchen_with_main();
    uint32_t pair = add_layout(k, &pair_layout);
    allocate(k, 0, 16, 8);
    allocate(k, 4, 16, 8);
    number(k, 3, 1);
    emit_de(k, OP_CODE_STORE_64, 3, 0, 3, 8, 0); /* the padding too */
    emit_de(k, OP_CODE_STORE_POINTER, 4, 0, 3, 0, 0);
    emit_de(k, OP_CODE_COPY, 4, 0, 0, pair, 0);
    emit_de(k, OP_CODE_LOAD_POINTER, 8, 4, 3, 0, 0);
    emit_de(k, OP_CODE_LOAD_BOOL, 10, 8, 0, 8, 0); /* through the copied pointer, to itself */
    uint32_t before = here(k);
    emit_de(k, OP_CODE_LOAD_64, 11, 4, 3, 8, 0); /* padding is gone */
    stop(k, 0);
    struct machine *machine = machine_of(k, false, false);
    assert_int_equal(machine_run(machine, UINT64_MAX, NULL), ENDING_FAULT);
    const struct fault *fault = machine_fault(machine);
    assert_int_equal(fault->kind, FAULT_UNINITIALISED);
    assert_int_equal(fault->at, before);
    assert_int_equal(fault->bad_from, 1);
    assert_int_equal(fault->bad_to, 8);
    machine_free(machine);
    kitchen_free(k);
}

static void test_tags(void **state) {
    (void)state;
    struct kitchen *k = kitchen_with_main();
    uint32_t option = add_layout(k, &option_layout);
    allocate(k, 0, 16, 8);
    allocate(k, 4, 16, 8);
    emit_de(k, OP_CODE_WRITE_TAG, 0, 0, 0, option, 0);
    emit_de(k, OP_CODE_WRITE_TAG, 0, 0, 0, option, 0);
    for (struct instruction *in = k->functions[k->code.entry]->code; in < k->functions[k->code.entry]->code + here(k); in++)
        if (in->op == OP_CODE_WRITE_TAG)
            in->b = 0;
    emit_de(k, OP_CODE_COPY, 4, 0, 0, option, 0); /* None: the payload need not be initialised */
    emit_de(k, OP_CODE_READ_TAG, 8, 4, 0, option, 0);
    stop(k, 8);
    expect(k, FAULT_NONE, NULL, -1);
    k = kitchen_with_main();
    option = add_layout(k, &option_layout);
    allocate(k, 0, 16, 8);
    number(k, 3, 7);
    emit_de(k, OP_CODE_STORE_64, 3, 0, 3, 0, 0);
    emit_de(k, OP_CODE_READ_TAG, 8, 0, 0, option, 0);
    stop(k, 8);
    expect(k, FAULT_INVALID_VALUE, "tag", -1);
    k = kitchen_with_main();
    option = add_layout(k, &option_layout);
    allocate(k, 0, 16, 8);
    allocate(k, 4, 16, 8);
    number(k, 3, 1);
    emit_de(k, OP_CODE_STORE_64, 3, 0, 3, 0, 0);
    emit_de(k, OP_CODE_COPY, 4, 0, 0, option, 0); /* Some without its payload */
    stop(k, 8);
    expect(k, FAULT_UNINITIALISED, NULL, 0);
}

static void test_provenance_is_lost(void **state) {
    (void)state;
    struct kitchen *k = kitchen_with_main();
    allocate(k, 0, 16, 8);
    emit_de(k, OP_CODE_STORE_POINTER, 0, 0, 3, 0, 0);
    emit_de(k, OP_CODE_LOAD_64, 4, 0, 3, 0, 0);
    emit_de(k, OP_CODE_STORE_64, 4, 0, 3, 8, 0);
    emit_de(k, OP_CODE_LOAD_POINTER, 6, 0, 3, 8, 0);
    emit_de(k, OP_CODE_LOAD_64, 8, 6, 3, 0, 0);
    stop(k, 0);
    expect(k, FAULT_DANGLING, "no-provenance", -1);
    /* An untyped copy keeps it. */
    k = kitchen_with_main();
    allocate(k, 0, 16, 8);
    emit_de(k, OP_CODE_STORE_POINTER, 0, 0, 3, 0, 0);
    emit_de(k, OP_CODE_FIELD_ADDRESS, 4, 0, 0, 8, 0);
    emit_de(k, OP_CODE_COPY_BYTES, 4, 0, 0, 0, 8);
    emit_de(k, OP_CODE_LOAD_POINTER, 6, 0, 3, 8, 0);
    emit_de(k, OP_CODE_LOAD_64, 8, 6, 3, 0, 0);
    stop(k, 0);
    expect(k, FAULT_NONE, NULL, -1);
    /* So does a round trip through an exposed address. */
    k = kitchen_with_main();
    allocate(k, 0, 16, 8);
    emit_de(k, OP_CODE_STORE_64, 3, 0, 3, 8, 0);
    emit_de(k, OP_CODE_EXPOSE, 4, 0, 0, 0, 0);
    emit(k, OP_CODE_ADD_U64_I, 4, 4, 0, 8);
    emit_de(k, OP_CODE_FROM_EXPOSED, 6, 4, 0, 0, 0);
    emit_de(k, OP_CODE_LOAD_64, 8, 6, 3, 0, 0);
    stop(k, 0);
    expect(k, FAULT_NONE, NULL, -1);
}

/* --- The pantry ---------------------------------------------------------------------------------------------------------------------------- */

static void test_pantry_reuse(void **state) {
    (void)state;
    struct kitchen *k = kitchen_with_main();
    allocate(k, 0, 24, 8);
    allocate(k, 4, 24, 8);
    release(k, 0, 24, 8);
    release(k, 4, 24, 8);
    allocate(k, 8, 30, 8);  /* the same class */
    allocate(k, 12, 24, 8);
    allocate(k, 16, 24, 1); /* another */
    stop(k, 0);
    struct machine *machine = machine_of(k, false, false);
    assert_int_equal(machine_run(machine, UINT64_MAX, NULL), ENDING_RETURNED);
    uint64_t address[6];
    for (uint32_t number = 1; number <= 5; number++)
        address[number] = machine_allocation(machine, machine_block(machine, number))->address;
    assert_int_equal(address[1], 0x1008);
    assert_int_equal(address[2] / 8 % 2, 1);
    assert_int_equal(address[3], address[2]); /* last freed, first reused */
    assert_int_equal(address[4], address[1]);
    assert_int_equal(address[5] % 2, 1);
    assert_int_equal(machine_totals(machine).live_bytes, 78);
    assert_int_equal(machine_totals(machine).peak_bytes, 78);
    assert_int_equal(machine_totals(machine).frees, 2);
    machine_free(machine);
    kitchen_free(k);
}

static void test_inspector_off(void **state) {
    (void)state;
    /* A double free hands one slot to two owners; a stale write changes what the new owner reads. */
    struct kitchen *k = kitchen_with_main();
    allocate(k, 0, 8, 8);
    release(k, 0, 8, 8);
    release(k, 0, 8, 8);
    allocate(k, 4, 8, 8);
    allocate(k, 8, 8, 8);
    number(k, 3, 7);
    emit_de(k, OP_CODE_STORE_64, 3, 4, 3, 0, 0);
    number(k, 3, 99);
    emit_de(k, OP_CODE_STORE_64, 3, 0, 3, 0, 0); /* stale */
    emit_de(k, OP_CODE_LOAD_64, 12, 8, 3, 0, 0);
    stop(k, 12);
    struct machine *machine = machine_of(k, false, true);
    assert_int_equal(machine_run(machine, UINT64_MAX, NULL), ENDING_RETURNED);
    assert_int_equal(machine_result(machine), 99);
    assert_int_equal(machine_fault(machine)->kind, FAULT_DOUBLE_FREE);
    assert_true(machine_fault_count(machine) >= 2);
    machine_free(machine);
    kitchen_free(k);
    k = kitchen_with_main();
    emit_de(k, OP_CODE_LOAD_64, 3, 0, 3, 0, 0);
    stop(k, 0);
    machine = machine_of(k, false, true);
    assert_int_equal(machine_run(machine, UINT64_MAX, NULL), ENDING_SEGFAULT);
    machine_free(machine);
    kitchen_free(k);
    k = kitchen_with_main();
    allocate(k, 0, 8, 8);
    emit_de(k, OP_CODE_LOAD_64, 3, 0, 3, 0, 0);
    stop(k, 3);
    machine = machine_of(k, false, true);
    assert_int_equal(machine_run(machine, UINT64_MAX, NULL), ENDING_RETURNED);
    assert_int_equal(machine_fault(machine)->kind, FAULT_UNINITIALISED);
    machine_free(machine);
    kitchen_free(k);
}

static void test_limits(void **state) {
    (void)state;
    struct kitchen *k = kitchen_with_main();
    uint32_t top = emit_de(k, OP_CODE_NOP, 0, 0, 0, 0, 0);
    emit_de(k, OP_CODE_JUMP, 0, 0, 0, top, 0);
    struct machine_options options;
    machine_options_default(&options);
    options.most_ticks = 1000;
    struct machine *machine = machine_new(&k->code, &options);
    assert_int_equal(machine_run(machine, UINT64_MAX, NULL), ENDING_LIMIT);
    assert_int_equal(machine_limit(machine), LIMIT_TICKS);
    assert_int_equal(machine_ticks(machine), 1000);
    machine_free(machine);
    kitchen_free(k);
    k = kitchen_new();
    k->code.entry = begin(k, "deep", 8);
    emit_de(k, OP_CODE_CALL, 8, 0, 0, 0, 0);
    machine = machine_of(k, false, false);
    assert_int_equal(machine_run(machine, UINT64_MAX, NULL), ENDING_LIMIT);
    assert_int_equal(machine_limit(machine), LIMIT_DEPTH);
    assert_int_equal(machine_depth(machine), 10000);
    machine_free(machine);
    kitchen_free(k);
    /* Taking memory without end. */
    k = kitchen_with_main();
    top = here(k);
    allocate(k, 0, 100, 8);
    emit_de(k, OP_CODE_JUMP_IF, 0, 0, 0, top, 0);
    stop(k, 0);
    machine = machine_of(k, false, false);
    assert_int_equal(machine_run(machine, UINT64_MAX, NULL), ENDING_LIMIT);
    assert_int_equal(machine_limit(machine), LIMIT_MEMORY);
    machine_free(machine);
    machine_options_default(&options);
    options.pantry = 250;
    machine = machine_new(&k->code, &options);
    assert_int_equal(machine_run(machine, UINT64_MAX, NULL), ENDING_RETURNED); /* null */
    assert_int_equal(machine_totals(machine).allocations, 2);
    machine_free(machine);
    options.pantry = 1000;
    options.fail_request = 2;
    machine = machine_new(&k->code, &options);
    assert_int_equal(machine_run(machine, UINT64_MAX, NULL), ENDING_RETURNED);
    assert_int_equal(machine_totals(machine).allocations, 1);
    machine_free(machine);
    kitchen_free(k);
}

/* Millions of locals whose address is taken do not make the table grow. */
static void test_ids_are_given_away(void **state) {
    (void)state;
    struct kitchen *k = kitchen_with_main();
    uint32_t local = add_local(k, 8, 8, 50);
    number(k, 1, 0);
    uint32_t top = emit_de(k, OP_CODE_LIVE, 0, 0, 0, local, 0);
    emit_de(k, OP_CODE_LOCAL_ADDRESS, 4, 0, 0, local, 0);
    emit_de(k, OP_CODE_STORE_64, 1, 4, 3, 0, 0);
    emit_de(k, OP_CODE_DEAD, 0, 0, 0, local, 0);
    emit(k, OP_CODE_ADD_I64_I, 1, 1, 0, 1);
    emit_de(k, OP_CODE_JUMP_LT_S_I, 1, 0, 0, top, 300000);
    stop(k, 1);
    struct machine *machine = machine_of(k, false, false);
    assert_int_equal(machine_run(machine, UINT64_MAX, NULL), ENDING_RETURNED);
    assert_true(machine_allocation_end(machine) < 20000);
    machine_free(machine);
    kitchen_free(k);
}

/* --- Going back -------------------------------------------------------------------------------------------------------------------------------- */

/* Something of everything: blocks, pointers in memory, calls, output. */
static struct kitchen *busy_kitchen(int64_t rounds) {
    struct kitchen *k = kitchen_new();
    uint32_t text = add_static(k, "hello\n", 6, 1, false);
    add_layout(k, &u64_layout);
    uint32_t work = begin(k, "work", 30);
    uint32_t local = add_local(k, 16, 8, 29);
    emit_de(k, OP_CODE_LIVE, 0, 0, 0, local, 0);
    emit_de(k, OP_CODE_LOCAL_ADDRESS, 2, 0, 0, local, 0);
    emit(k, OP_CODE_AND_I, 4, 0, 0, 63);
    emit(k, OP_CODE_ADD_U64_I, 4, 4, 0, 8);
    number(k, 5, 8);
    run_op(k, INTRINSIC_alloc, 4);
    emit_de(k, OP_CODE_STORE_POINTER, 4, 2, 3, 0, 0);
    emit_de(k, OP_CODE_STORE_64, 0, 4, 3, 0, 0);
    emit_de(k, OP_CODE_LOAD_POINTER, 10, 2, 3, 0, 0);
    emit_de(k, OP_CODE_LOAD_64, 1, 10, 3, 0, 0);
    emit(k, OP_CODE_AND_I, 12, 0, 0, 63);
    emit(k, OP_CODE_ADD_U64_I, 12, 12, 0, 8);
    number(k, 13, 8);
    run_op(k, INTRINSIC_dealloc, 10);
    number(k, 20, 1);
    emit_de(k, OP_CODE_STATIC_ADDRESS, 21, 0, 0, text, 0);
    number(k, 23, 6);
    run_op(k, INTRINSIC_print, 20);
    stop(k, 1);
    k->code.entry = begin(k, "main", 8);
    number(k, 0, 0);
    uint32_t top = here(k);
    emit(k, OP_CODE_MOVE, 8, 0, 0, 0);
    emit_de(k, OP_CODE_CALL, 8, 0, 0, work, 0);
    emit(k, OP_CODE_ADD_I64_I, 0, 0, 0, 1);
    emit_de(k, OP_CODE_JUMP_LT_S_I, 0, 0, 0, top, (uint32_t)rounds);
    stop(k, 0);
    return k;
}

static void test_every_tick_back(void **state) {
    (void)state;
    struct kitchen *k = busy_kitchen(20);
    struct machine *machine = machine_of(k, true, false);
    static uint64_t hashes[2000];
    uint64_t ticks = 0;
    hashes[0] = machine_hash(machine);
    while (machine_run(machine, ticks + 1, NULL) == ENDING_RUNNING)
        hashes[++ticks] = machine_hash(machine);
    hashes[++ticks] = machine_hash(machine);
    assert_int_equal(machine_ending(machine), ENDING_RETURNED);
    assert_true(ticks < 2000);
    for (uint64_t tick = ticks + 1; tick-- > 0;) {
        machine_go(machine, tick);
        assert_int_equal(machine_ticks(machine), tick);
        assert_true(machine_hash(machine) == hashes[tick]);
    }
    machine_go(machine, ticks);
    assert_int_equal(machine_ending(machine), ENDING_RETURNED);
    size_t length;
    machine_output(machine, 1, &length);
    assert_int_equal(length, 120);
    machine_free(machine);
    /* Without checkpoints, and with a listener, it is the same run. */
    unsigned counts[EVENT_FAULT + 1] = {0};
    const struct listener listener = {.context = counts, .event = count_event};
    machine = machine_of(k, false, false);
    machine_run(machine, UINT64_MAX, &listener);
    assert_true(machine_hash(machine) == hashes[ticks]);
    assert_int_equal(counts[EVENT_ALLOCATED], 20);
    assert_int_equal(counts[EVENT_FREED], 20);
    assert_int_equal(counts[EVENT_OUTPUT], 20);
    assert_int_equal(counts[EVENT_CALLED], 20);
    assert_int_equal(counts[EVENT_STOP], ticks);
    assert_int_equal(counts[EVENT_WRITTEN], 20);
    machine_free(machine);
    kitchen_free(k);
}

static void test_far_jumps(void **state) {
    (void)state;
    struct kitchen *k = busy_kitchen(200000);
    struct machine *machine = machine_of(k, true, false);
    enum { POINTS = 40 };
    uint64_t at[POINTS], hashes[POINTS];
    for (int i = 0; i < POINTS; i++) {
        at[i] = (uint64_t)i * 107351 + 13;
        machine_run(machine, at[i], NULL);
        hashes[i] = machine_hash(machine);
    }
    machine_run(machine, UINT64_MAX, NULL);
    assert_int_equal(machine_ending(machine), ENDING_RETURNED);
    uint64_t end = machine_ticks(machine), last = machine_hash(machine);
    for (uint32_t i = 0, j = 7; i < 120; i++, j = (j * 29 + 11) % POINTS) {
        machine_go(machine, at[j]);
        assert_int_equal(machine_ticks(machine), at[j]);
        assert_true(machine_hash(machine) == hashes[j]);
    }
    machine_go(machine, end);
    assert_true(machine_hash(machine) == last);
    machine_free(machine);
    kitchen_free(k);
}

/* --- Panics -------------------------------------------------------------------------------------------------------------------------------------- */

static void test_unwinding(void **state) {
    (void)state;
    struct kitchen *k = kitchen_new();
    uint32_t text = add_static(k, "bye", 3, 1, false);
    uint32_t inner = begin(k, "inner", 4);
    number(k, 0, 3);
    number(k, 1, 3);
    emit(k, OP_CODE_BOUNDS, 0, 1, 0, 0);
    emit_de(k, OP_CODE_RETURN, 0, 0, 0, 0, 0);
    uint32_t outer = begin(k, "outer", 8);
    uint32_t call = emit_de(k, OP_CODE_CALL, 8, 0, 0, inner, 0);
    emit_de(k, OP_CODE_RETURN, 0, 0, 0, 0, 0);
    uint32_t cleanup = here(k);
    number(k, 0, 1);
    emit_de(k, OP_CODE_STATIC_ADDRESS, 1, 0, 0, text, 0);
    number(k, 3, 3);
    run_op(k, INTRINSIC_print, 0);
    uint32_t again = emit_de(k, OP_CODE_NOP, 8, 0, 0, inner, 0);
    emit_de(k, OP_CODE_RESUME, 0, 0, 0, 0, 0);
    add_cleanup(k, call, call + 1, cleanup);
    k->code.entry = begin(k, "main", 4);
    emit_de(k, OP_CODE_CALL, 4, 0, 0, outer, 0);
    emit_de(k, OP_CODE_RETURN, 0, 0, 0, 0, 0);
    struct machine *machine = machine_of(k, true, false);
    assert_int_equal(machine_run(machine, UINT64_MAX, NULL), ENDING_PANICKED);
    assert_int_equal(machine_exit_code(machine), 101);
    size_t length;
    const char *message = machine_panic_message(machine, &length);
    assert_int_equal(length, strlen("index out of bounds: the len is 3 but the index is 3"));
    assert_memory_equal(message, "index out of bounds: the len is 3 but the index is 3", length);
    machine_output(machine, 1, &length);
    assert_int_equal(length, 3);
    machine_go(machine, 5);
    machine_output(machine, 1, &length);
    assert_int_equal(length, 0);
    assert_true(machine_run(machine, UINT64_MAX, NULL) == ENDING_PANICKED);
    machine_free(machine);
    /* A second panic that leaves what the cleanup called. */
    k->functions[outer]->code[again].op = OP_CODE_CALL;
    machine = machine_of(k, false, false);
    assert_int_equal(machine_run(machine, UINT64_MAX, NULL), ENDING_ABORTED);
    assert_int_equal(machine_abort_kind(machine), ABORT_PANIC_IN_DROP);
    machine_free(machine);
    kitchen_free(k);
}

/* --- Reachability --------------------------------------------------------------------------------------------------------------------------------- */

static void test_reachability(void **state) {
    (void)state;
    struct kitchen *k = kitchen_with_main();
    add_static(k, "\0\0\0\0\0\0\0", 8, 8, true);
    allocate(k, 0, 16, 8); /* 1: held by slot 0 */
    allocate(k, 2, 16, 8); /* 2: held by 1 */
    emit_de(k, OP_CODE_STORE_POINTER, 2, 0, 3, 8, 0);
    uint32_t both = here(k);
    emit(k, OP_CODE_CLEAR, 2, 0, 2, 0);
    uint32_t one = here(k);
    emit(k, OP_CODE_NOP, 0, 0, 0, 0);
    emit_de(k, OP_CODE_STATIC_ADDRESS, 4, 0, 0, 0, 0);
    emit_de(k, OP_CODE_STORE_POINTER, 0, 4, 3, 0, 0);
    uint32_t stored = here(k);
    emit(k, OP_CODE_CLEAR, 0, 0, 2, 0);
    number(k, 8, 0);
    emit_de(k, OP_CODE_STORE_64, 8, 4, 3, 0, 0);
    uint32_t lost = here(k);
    emit(k, OP_CODE_NOP, 0, 0, 0, 0);
    stop(k, 8);
    add_root(k, 0, &pointer_layout, 0, lost + 2);
    struct machine *machine = machine_of(k, true, false);
    size_t count;
    for (int round = 0; round < 2; round++) {
        machine_go(machine, both);
        assert_null(machine_unreachable(machine, false, &count));
        machine_go(machine, one);
        assert_null(machine_unreachable(machine, false, &count));
        uint32_t *ids = machine_unreachable(machine, true, &count);
        assert_int_equal(count, 2);
        free(ids);
        machine_go(machine, stored + 1);
        assert_null(machine_unreachable(machine, true, &count));
        machine_go(machine, lost);
        ids = machine_unreachable(machine, false, &count);
        assert_int_equal(count, 2);
        assert_int_equal(machine_allocation(machine, ids[0])->number, 1);
        free(ids);
    }
    machine_free(machine);
    kitchen_free(k);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_calls),           cmocka_unit_test(test_arithmetic),
        cmocka_unit_test(test_float_text),      cmocka_unit_test(test_good_block),
        cmocka_unit_test(test_use_after_free),  cmocka_unit_test(test_frees),
        cmocka_unit_test(test_bounds_and_more), cmocka_unit_test(test_references),
        cmocka_unit_test(test_typed_copy),      cmocka_unit_test(test_tags),
        cmocka_unit_test(test_provenance_is_lost), cmocka_unit_test(test_pantry_reuse),
        cmocka_unit_test(test_inspector_off),   cmocka_unit_test(test_limits),
        cmocka_unit_test(test_ids_are_given_away), cmocka_unit_test(test_every_tick_back),
        cmocka_unit_test(test_far_jumps),       cmocka_unit_test(test_unwinding),
        cmocka_unit_test(test_reachability),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
