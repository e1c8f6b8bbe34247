/* machine_loops.c -- how fast the loop is: hand-assembled programs, timed beside the same work in Lua (machine_loops.lua).
 *
 *     make bench, or: machine_loops [integer|fib|push]
 */
#include <stdio.h>
#include <time.h>

#include "../unit/assembler.h"

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

/* let mut s = 0i64; let mut i = 0; while i < 50_000_000 { s = s + (i ^ s) % 7; i += 1 } */
static uint32_t integer_loop(struct kitchen *k) {
    uint32_t main = begin(k, "integer", 8);
    emit(k, OP_CODE_CONST, 0, 0, 0, 0);
    emit(k, OP_CODE_CONST, 1, 0, 0, 0);
    emit(k, OP_CODE_CONST, 3, 0, 0, 7);
    uint32_t top = emit_de(k, OP_CODE_JUMP_GE_S_I, 1, 0, 0, 0, 20000000);
    emit(k, OP_CODE_XOR, 2, 1, 0, 0);
    emit_de(k, OP_CODE_REM_S, 2, 2, 3, SCALAR_I64, 0);
    emit(k, OP_CODE_ADD_I64, 0, 0, 2, 0);
    emit(k, OP_CODE_ADD_I64_I, 1, 1, 0, 1);
    emit_de(k, OP_CODE_JUMP, 0, 0, 0, top, 0);
    patch(k, top, here(k));
    emit_de(k, OP_CODE_RETURN, 0, 0, 1, 0, 0);
    return main;
}

/* fn fib(n) { if n < 2 { n } else { fib(n - 1) + fib(n - 2) } } */
static uint32_t fib(struct kitchen *k) {
    uint32_t f = begin(k, "fib", 4);
    uint32_t leaf = emit_de(k, OP_CODE_JUMP_LT_S_I, 0, 0, 0, 0, 2);
    emit(k, OP_CODE_SUB_I64_I, 4, 0, 0, 1);
    emit_de(k, OP_CODE_CALL, 4, 0, 0, f, 0);
    emit(k, OP_CODE_MOVE, 1, 4, 0, 0);
    emit(k, OP_CODE_SUB_I64_I, 4, 0, 0, 2);
    emit_de(k, OP_CODE_CALL, 4, 0, 0, f, 0);
    emit(k, OP_CODE_ADD_I64, 2, 1, 4, 0);
    emit_de(k, OP_CODE_RETURN, 0, 2, 1, 0, 0);
    patch(k, leaf, here(k));
    emit_de(k, OP_CODE_RETURN, 0, 0, 1, 0, 0);
    uint32_t main = begin(k, "main", 4);
    emit(k, OP_CODE_CONST, 4, 0, 0, 32);
    emit_de(k, OP_CODE_CALL, 4, 0, 0, f, 0);
    emit_de(k, OP_CODE_RETURN, 0, 4, 1, 0, 0);
    return main;
}

/* What Vec::push comes to: { len, cap, ptr } behind a pointer, elements of 8 bytes; then the sum by index. */
static uint32_t push(struct kitchen *k) {
    const int64_t count = 1000000, rounds = 10;
    uint32_t main = begin(k, "push", 20);
    uint32_t vec = add_local(k, 24, 8, 19);
    emit(k, OP_CODE_CONST, 10, 0, 0, count * 8);
    emit(k, OP_CODE_CONST, 11, 0, 0, 8);
    run_op(k, INTRINSIC_alloc, 10);
    emit_de(k, OP_CODE_LIVE, 0, 0, 0, vec, 0);
    emit_de(k, OP_CODE_LOCAL_ADDRESS, 0, 0, 0, vec, 0);
    emit_de(k, OP_CODE_STORE_POINTER, 10, 0, 3, 0, 0);
    emit(k, OP_CODE_CONST, 9, 0, 0, count);
    emit_de(k, OP_CODE_STORE_64, 9, 0, 3, 8, 0);
    emit(k, OP_CODE_CONST, 8, 0, 0, 0);
    emit(k, OP_CODE_CONST, 15, 0, 0, 0);
    uint32_t again = emit_de(k, OP_CODE_JUMP_GE_S_I, 8, 0, 0, 0, (uint32_t)rounds);
    emit(k, OP_CODE_CONST, 9, 0, 0, 0);
    emit_de(k, OP_CODE_STORE_64, 9, 0, 3, 16, 0);
    emit(k, OP_CODE_CONST, 2, 0, 0, 0);
    uint32_t top = emit_de(k, OP_CODE_JUMP_GE_S_I, 2, 0, 0, 0, (uint32_t)count);
    emit_de(k, OP_CODE_LOAD_64, 3, 0, 3, 16, 0); /* len */
    emit_de(k, OP_CODE_LOAD_64, 4, 0, 3, 8, 0);  /* cap */
    uint32_t full = emit(k, OP_CODE_JUMP_EQ, 3, 4, 0, 0);
    emit_de(k, OP_CODE_LOAD_POINTER, 5, 0, 3, 0, 0);
    emit_de(k, OP_CODE_OFFSET, 5, 5, 3, 8, 0);
    emit_de(k, OP_CODE_STORE_64, 2, 5, 3, 0, 0);
    emit(k, OP_CODE_ADD_U64_I, 3, 3, 0, 1);
    emit_de(k, OP_CODE_STORE_64, 3, 0, 3, 16, 0);
    emit(k, OP_CODE_ADD_I64_I, 2, 2, 0, 1);
    emit_de(k, OP_CODE_JUMP, 0, 0, 0, top, 0);
    patch(k, top, here(k));
    emit(k, OP_CODE_CONST, 2, 0, 0, 0);
    uint32_t index = emit_de(k, OP_CODE_JUMP_GE_S_I, 2, 0, 0, 0, (uint32_t)count);
    emit_de(k, OP_CODE_LOAD_POINTER, 5, 0, 3, 0, 0);
    emit_de(k, OP_CODE_LOAD_64, 7, 0, 3, 16, 0);
    emit(k, OP_CODE_BOUNDS, 2, 7, 0, 0);
    emit_de(k, OP_CODE_INDEX_ADDRESS, 5, 5, 2, 8, 0);
    emit_de(k, OP_CODE_LOAD_64, 7, 5, 3, 0, 0);
    emit(k, OP_CODE_ADD_I64, 15, 15, 7, 0);
    emit(k, OP_CODE_ADD_I64_I, 2, 2, 0, 1);
    emit_de(k, OP_CODE_JUMP, 0, 0, 0, index, 0);
    patch(k, index, here(k));
    emit(k, OP_CODE_ADD_I64_I, 8, 8, 0, 1);
    emit_de(k, OP_CODE_JUMP, 0, 0, 0, again, 0);
    patch(k, again, here(k));
    patch(k, full, here(k));
    emit_de(k, OP_CODE_RETURN, 0, 15, 1, 0, 0);
    return main;
}

static void measure(const char *name, uint32_t (*make)(struct kitchen *), bool reversible) {
    struct kitchen *k = kitchen_new();
    k->code.entry = make(k);
    struct machine_options options;
    machine_options_default(&options);
    options.reversible = reversible;
    struct machine *machine = machine_new(&k->code, &options);
    double start = seconds();
    machine_run(machine, UINT64_MAX, NULL);
    double took = seconds() - start;
    printf("%-10s %-10s %8.3f s  %6.0f M ticks/s  ending %d  result %lld\n", name, reversible ? "reversible" : "",
           took, (double)machine_ticks(machine) / took / 1e6, (int)machine_ending(machine),
           (long long)machine_result(machine));
    if (reversible) {
        uint64_t end = machine_ticks(machine);
        start = seconds();
        machine_go(machine, end / 2);
        double half = seconds() - start;
        start = seconds();
        machine_go(machine, end - 3);
        printf("%-10s to the middle %6.2f ms, back to the end %6.2f ms\n", "", half * 1e3, (seconds() - start) * 1e3);
    }
    machine_free(machine);
    kitchen_free(k);
}

int main(int count, char **arguments) {
    static const struct {
        const char *name;
        uint32_t (*make)(struct kitchen *);
    } all[] = {{"integer", integer_loop}, {"fib", fib}, {"push", push}};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        if (count > 1 && strcmp(arguments[1], all[i].name))
            continue;
        measure(all[i].name, all[i].make, false);
        measure(all[i].name, all[i].make, true);
    }
    return 0;
}
