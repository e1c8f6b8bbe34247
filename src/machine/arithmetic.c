/* arithmetic.c -- integers and floats as Rust has them, where the loop does not do it itself. Values stand extended to 64 bits by
 * their sign or by zeros. */
#include <math.h>

#include "machine/inside.h"

const struct scalar_fact scalar_facts[] = {
    [SCALAR_I8] = {8, true},        [SCALAR_I16] = {16, true},       [SCALAR_I32] = {32, true},
    [SCALAR_I64] = {64, true},      [SCALAR_U8] = {8, false},        [SCALAR_U16] = {16, false},
    [SCALAR_U32] = {32, false},     [SCALAR_U64] = {64, false},      [SCALAR_F32] = {32, false},
    [SCALAR_F64] = {64, false},     [SCALAR_BOOL] = {8, false},      [SCALAR_CHAR] = {32, false},
    [SCALAR_POINTER] = {64, false}, [SCALAR_REFERENCE] = {64, false}, [SCALAR_BOX] = {64, false},
    [SCALAR_FUNCTION] = {64, false},
};

static uint64_t mask_of(unsigned bits) {
    return bits == 64 ? UINT64_MAX : ((uint64_t)1 << bits) - 1;
}

/* op: 0 add, 1 sub, 2 mul. */
static bool overflows(enum scalar_kind kind, int op, uint64_t a, uint64_t b, uint64_t *result) {
    bool over;
    uint64_t wide;
    if (scalar_facts[kind].is_signed) {
        int64_t z;
        over = op == 0   ? __builtin_add_overflow((int64_t)a, (int64_t)b, &z)
               : op == 1 ? __builtin_sub_overflow((int64_t)a, (int64_t)b, &z)
                         : __builtin_mul_overflow((int64_t)a, (int64_t)b, &z);
        wide = (uint64_t)z;
    } else {
        over = op == 0   ? __builtin_add_overflow(a, b, &wide)
               : op == 1 ? __builtin_sub_overflow(a, b, &wide)
                         : __builtin_mul_overflow(a, b, &wide);
    }
    *result = scalar_extend(kind, wide);
    return over || *result != wide;
}

static uint64_t reverse(uint64_t value, unsigned bits) {
    uint64_t turned = 0;
    for (unsigned i = 0; i < bits; i++)
        turned |= (value >> i & 1) << (bits - 1 - i);
    return turned;
}

static uint64_t swap_bytes(uint64_t value, unsigned bits) {
    return __builtin_bswap64(value) >> (64 - bits);
}

static uint64_t rotate(uint64_t value, uint64_t by, unsigned bits) {
    by %= bits;
    return by ? value << by | value >> (bits - by) : value;
}

static uint64_t shift_right(enum scalar_kind kind, uint64_t value, uint64_t by) {
    return scalar_facts[kind].is_signed ? (uint64_t)((int64_t)value >> by) : value >> by;
}

static bool divide_unchecked(struct machine *machine, enum arithmetic operation, enum scalar_kind kind, uint64_t a,
                             uint64_t b, uint64_t *result) {
    bool is_signed = scalar_facts[kind].is_signed;
    uint64_t quotient = 0, rest;
    enum panic_kind panic;
    *result = 0;
    if (!b || (is_signed && !arithmetic_divide(OP_CODE_DIV_S, kind, a, b, &quotient, &panic)))
        return fault_simple(machine, FAULT_ARITHMETIC, ACTION_ARITHMETIC, b, b ? "div" : "div-zero");
    if (!is_signed)
        quotient = a / b;
    rest = a - quotient * b;
    *result = operation == ARITHMETIC_UNCHECKED_REM ? rest : quotient;
    return operation != ARITHMETIC_EXACT_DIV || !rest ||
           fault_simple(machine, FAULT_ARITHMETIC, ACTION_ARITHMETIC, b, "div-rest");
}

bool arithmetic_run(struct machine *machine, enum arithmetic operation, enum scalar_kind kind, uint64_t a, uint64_t b,
                    uint64_t *result) {
    unsigned bits = scalar_facts[kind].bits;
    uint64_t low = a & mask_of(bits), z = 0;
    switch (operation) {
    case ARITHMETIC_WRAPPING_ADD:
    case ARITHMETIC_WRAPPING_SUB:
    case ARITHMETIC_WRAPPING_MUL:
        overflows(kind, (int)(operation - ARITHMETIC_WRAPPING_ADD), a, b, &z);
        break;
    case ARITHMETIC_WRAPPING_SHL:
        z = a << (b & (bits - 1));
        break;
    case ARITHMETIC_WRAPPING_SHR:
        z = shift_right(kind, a, b & (bits - 1));
        break;
    case ARITHMETIC_UNCHECKED_ADD:
    case ARITHMETIC_UNCHECKED_SUB:
    case ARITHMETIC_UNCHECKED_MUL: {
        static const char *const details[] = {"add", "sub", "mul"};
        int op = (int)(operation - ARITHMETIC_UNCHECKED_ADD);
        if (overflows(kind, op, a, b, &z) &&
            !fault_simple(machine, FAULT_ARITHMETIC, ACTION_ARITHMETIC, b, details[op]))
            return false;
        break;
    }
    case ARITHMETIC_UNCHECKED_SHL:
    case ARITHMETIC_UNCHECKED_SHR:
        if (b >= bits && !fault_simple(machine, FAULT_ARITHMETIC, ACTION_ARITHMETIC, b, "shift"))
            return false;
        b &= bits - 1;
        z = operation == ARITHMETIC_UNCHECKED_SHL ? a << b : shift_right(kind, a, b);
        break;
    case ARITHMETIC_ADD_OVERFLOWS:
    case ARITHMETIC_SUB_OVERFLOWS:
    case ARITHMETIC_MUL_OVERFLOWS:
        *result = overflows(kind, (int)(operation - ARITHMETIC_ADD_OVERFLOWS), a, b, &z);
        return true;
    case ARITHMETIC_ROTATE_LEFT:
        z = rotate(low, b, bits);
        break;
    case ARITHMETIC_ROTATE_RIGHT:
        z = rotate(low, bits - b % bits, bits);
        break;
    case ARITHMETIC_COUNT_ONES:
        *result = (uint64_t)__builtin_popcountll(low);
        return true;
    case ARITHMETIC_LEADING_ZEROS:
        *result = low ? (uint64_t)__builtin_clzll(low) - (64 - bits) : bits;
        return true;
    case ARITHMETIC_TRAILING_ZEROS:
        *result = low ? (uint64_t)__builtin_ctzll(low) : bits;
        return true;
    case ARITHMETIC_SWAP_BYTES:
        z = swap_bytes(low, bits);
        break;
    case ARITHMETIC_REVERSE_BITS:
        z = reverse(low, bits);
        break;
    case ARITHMETIC_UNCHECKED_DIV:
    case ARITHMETIC_UNCHECKED_REM:
    case ARITHMETIC_EXACT_DIV:
        if (!divide_unchecked(machine, operation, kind, a, b, &z))
            return false;
        break;
    }
    *result = scalar_extend(kind, z);
    return true;
}

bool arithmetic_divide(enum op op, enum scalar_kind kind, uint64_t a, uint64_t b, uint64_t *result,
                       enum panic_kind *panic) {
    unsigned bits = scalar_facts[kind].bits;
    int64_t least = scalar_facts[kind].is_signed ? (int64_t)((uint64_t)1 << 63) >> (64 - bits) : 0;
    switch (op) {
    case OP_CODE_DIV_S:
    case OP_CODE_REM_S: {
        bool divides = op == OP_CODE_DIV_S;
        *panic = b ? (divides ? PANIC_DIV : PANIC_REM) : (divides ? PANIC_DIV_ZERO : PANIC_REM_ZERO);
        if (!b || ((int64_t)b == -1 && (int64_t)a == least))
            return false;
        *result = (int64_t)b == -1 ? (divides ? 0 - a : 0)
                                   : (uint64_t)(divides ? (int64_t)a / (int64_t)b : (int64_t)a % (int64_t)b);
        return true;
    }
    case OP_CODE_NEG:
        *panic = PANIC_NEG;
        *result = scalar_extend(kind, 0 - a);
        return (int64_t)a != least;
    case OP_CODE_SHL:
    case OP_CODE_SHR:
        *panic = op == OP_CODE_SHL ? PANIC_SHL : PANIC_SHR;
        if (b >= bits)
            return false;
        *result = op == OP_CODE_SHL ? scalar_extend(kind, a << b) : shift_right(kind, a, b);
        return true;
    default:
        *result = 0;
        return true;
    }
}

uint64_t integer_to_float(enum scalar_kind from, enum scalar_kind to, uint64_t value) {
    uint64_t bits = 0;
    if (to == SCALAR_F32) {
        float f = scalar_facts[from].is_signed ? (float)(int64_t)value : (float)value;
        memcpy(&bits, &f, sizeof f);
    } else {
        double d = scalar_facts[from].is_signed ? (double)(int64_t)value : (double)value;
        memcpy(&bits, &d, sizeof d);
    }
    return bits;
}

uint64_t float_to_integer(enum scalar_kind from, enum scalar_kind to, uint64_t bits) {
    double value;
    if (from == SCALAR_F32) {
        uint32_t low = (uint32_t)bits;
        float f;
        memcpy(&f, &low, sizeof f);
        value = (double)f;
    } else {
        memcpy(&value, &bits, sizeof value);
    }
    unsigned width = scalar_facts[to].bits;
    if (isnan(value))
        return 0;
    if (scalar_facts[to].is_signed) {
        double high = ldexp(1.0, (int)width - 1);
        if (value >= high)
            return mask_of(width - 1);
        if (value < -high)
            return ~mask_of(width - 1);
        return (uint64_t)(int64_t)value;
    }
    if (value <= 0)
        return 0;
    if (value >= ldexp(1.0, (int)width))
        return mask_of(width);
    return (uint64_t)value;
}
