/* run_intrinsics.c -- the functions of the prelude that the machine does itself, as a table: one row per intrinsic of kind RUN.
 *
 * Arguments stand in slots from r[0] on (of the call's base), a pointer in two; the result goes to r[0]. A row returns false
 * when the run is over, and says so in *moved when another frame goes on (a panic).
 */
#include <stdio.h>
#include <inttypes.h>
#include <math.h>

#include <utf8proc.h>

#include "machine/inside.h"
#include "machine/number_text.h"

struct call {
    struct machine *machine;
    uint64_t *r;                  /* arguments and result */
    const struct layout *element; /* copy and the like */
    bool moved;
};

static double as_double(uint64_t bits) {
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static uint64_t as_bits(double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

/* --- Blocks of bytes ---------------------------------------------------------------------------------------------------------- */

static bool total_size(struct call *call, uint64_t count, uint64_t *size) {
    uint64_t each = call->element ? call->element->size : 1;
    if (!__builtin_mul_overflow(each, count, size) && *size <= INT64_MAX)
        return true;
    if (fault_simple(call->machine, FAULT_ARITHMETIC, ACTION_COPY, count, "size-overflow"))
        machine_end(call->machine, ENDING_SEGFAULT);
    return false;
}

static uint32_t element_align(const struct call *call) {
    return call->element ? call->element->align : 1;
}

static bool run_copy(struct call *call) {
    uint64_t size;
    if (!total_size(call, call->r[4], &size))
        return false;
    return copy_untyped(call->machine, call->r + 2, call->r, size, element_align(call));
}

/* Two ranges that must not share a byte. */
static bool check_apart(struct call *call, uint64_t size, enum fault_action first) {
    uint64_t *r = call->r;
    uint64_t apart = r[0] > r[2] ? r[0] - r[2] : r[2] - r[0];
    bool overlaps = size && apart < size;
    struct machine *machine = call->machine;
    if (overlaps) {
        /* Bad pointers are the greater trouble and get the word. */
        const struct access from = {r[0], r[1], size, element_align(call), first, NULL};
        const struct access to = {r[2], r[3], size, element_align(call), ACTION_WRITE, NULL};
        if (!access_check(machine, &from) || !access_write_check(machine, &to))
            return false;
        if (!fault_raise(machine, (struct fault){.kind = FAULT_OTHER_UB,
                                                 .action = ACTION_COPY,
                                                 .allocation = allocation_known(machine, r[3]) ? (uint32_t)r[3] : 0,
                                                 .other = allocation_known(machine, r[1]) ? (uint32_t)r[1] : 0,
                                                 .address = r[2],
                                                 .size = size,
                                                 .detail = first == ACTION_READ ? "overlap" : "swap-overlap"}))
            return false;
    }
    return true;
}

static bool run_copy_nonoverlapping(struct call *call) {
    uint64_t size, *r = call->r;
    if (!total_size(call, r[4], &size) || !check_apart(call, size, ACTION_READ))
        return false;
    return copy_untyped(call->machine, r + 2, r, size, element_align(call));
}

static bool swap_bytes(struct call *call, uint64_t size) {
    struct machine *machine = call->machine;
    struct memory *memory = &machine->memory;
    uint64_t *r = call->r;
    const struct access a = {r[0], r[1], size, element_align(call), ACTION_WRITE, NULL};
    const struct access b = {r[2], r[3], size, element_align(call), ACTION_WRITE, NULL};
    if (!access_write_check(machine, &a) || !access_write_check(machine, &b))
        return false;
    for (uint64_t done = 0; done < size;) {
        uint8_t bytes[256], shadow[256];
        uint32_t words[256];
        uint64_t part = size - done < sizeof bytes ? size - done : sizeof bytes;
        memcpy(bytes, memory->bytes + r[0] + done, part);
        memcpy(shadow, memory->shadow + r[0] + done, part);
        bool has_words = memory_get_words(memory, r[0] + done, part, words);
        memory_copy(memory, r[0] + done, r[2] + done, part);
        memory_put(memory, r[2] + done, bytes, shadow, has_words ? words : NULL, part);
        done += part;
    }
    event_access(machine, EVENT_WRITTEN, r[0], r[1], size);
    event_access(machine, EVENT_WRITTEN, r[2], r[3], size);
    return machine_work(machine, size);
}

static bool run_swap_bytes_of(struct call *call) {
    uint64_t size;
    return total_size(call, 1, &size) && swap_bytes(call, size);
}

static bool run_swap_values(struct call *call) {
    uint64_t size;
    return total_size(call, 1, &size) &&
           (!call->element || (copy_look(call->machine, call->element, call->r) &&
                               copy_look(call->machine, call->element, call->r + 2))) &&
           swap_bytes(call, size);
}

static bool run_swap_ranges(struct call *call) {
    uint64_t size;
    return total_size(call, call->r[4], &size) && check_apart(call, size, ACTION_WRITE) && swap_bytes(call, size);
}

static bool run_write_bytes(struct call *call) {
    uint64_t size, *r = call->r;
    if (!total_size(call, r[3], &size))
        return false;
    const struct access to = {r[0], r[1], size, element_align(call), ACTION_WRITE, NULL};
    if (!access_write_check(call->machine, &to))
        return false;
    memory_fill(&call->machine->memory, r[0], (uint8_t)r[2], size);
    event_access(call->machine, EVENT_WRITTEN, r[0], r[1], size);
    return machine_work(call->machine, size);
}

/* The bytes that a program hands over to be read. */
static bool readable(struct call *call, const uint64_t pointer[2], uint64_t size) {
    struct machine *machine = call->machine;
    const struct access access = {pointer[0], pointer[1], size, 1, ACTION_READ, NULL};
    if (!access_check(machine, &access) ||
        !access_initialised(machine, pointer[0], size, pointer[1], ACTION_READ, NULL))
        return false;
    event_access(machine, EVENT_READ, pointer[0], pointer[1], size);
    return machine_work(machine, size);
}

static bool run_compare_bytes(struct call *call) {
    uint64_t *r = call->r, size = r[4];
    if (!readable(call, r, size) || !readable(call, r + 2, size))
        return false;
    const uint8_t *bytes = call->machine->memory.bytes;
    int order = size ? memcmp(bytes + r[0], bytes + r[2], size) : 0;
    r[0] = (uint64_t)(int64_t)(order < 0 ? -1 : order > 0);
    return true;
}

static bool run_check_block(struct call *call) {
    return access_belongs(call->machine, call->r[0], call->r[1]);
}

static bool run_check_writable(struct call *call) {
    return access_writable(call->machine, call->r[0], call->r[1]);
}

/* --- The pantry ------------------------------------------------------------------------------------------------------------------- */

static bool take(struct call *call, enum allocation_kind kind, uint64_t size, uint64_t align, bool zeroed) {
    uint64_t result[2];
    if (!pantry_alloc(call->machine, kind, size, align, result))
        return false;
    call->r[0] = result[0];
    call->r[1] = result[1];
    if (zeroed && result[0]) {
        memory_fill(&call->machine->memory, result[0], 0, size);
        event_access(call->machine, EVENT_WRITTEN, result[0], result[1], size);
    }
    return machine_work(call->machine, zeroed ? size : 0);
}

static bool run_alloc(struct call *call) {
    return take(call, ALLOCATION_HEAP, call->r[0], call->r[1], false);
}

static bool run_alloc_zeroed(struct call *call) {
    return take(call, ALLOCATION_HEAP, call->r[0], call->r[1], true);
}

static bool run_dealloc(struct call *call) {
    return pantry_release(call->machine, ALLOCATION_HEAP, call->r, call->r[2], call->r[3]);
}

static bool exchange(struct call *call, enum allocation_kind kind) {
    uint64_t *r = call->r, result[2];
    if (!pantry_resize(call->machine, kind, r, r[2], r[3], r[4], result))
        return false;
    r[0] = result[0];
    r[1] = result[1];
    return true;
}

static bool run_realloc(struct call *call) {
    return exchange(call, ALLOCATION_HEAP);
}

static bool run_system_alloc(struct call *call) {
    return take(call, ALLOCATION_SYSTEM, call->r[0], call->r[1], false);
}

static bool run_system_alloc_zeroed(struct call *call) {
    return take(call, ALLOCATION_SYSTEM, call->r[0], call->r[1], true);
}

static bool run_system_dealloc(struct call *call) {
    return pantry_release(call->machine, ALLOCATION_SYSTEM, call->r, call->r[2], call->r[3]);
}

static bool run_system_realloc(struct call *call) {
    return exchange(call, ALLOCATION_SYSTEM);
}

static bool run_asked(struct call *call) {
    return pantry_asked(call->machine, call->r[0]);
}

static bool run_handed_out(struct call *call) {
    pantry_handed_out(call->machine, call->r, call->r[2], call->r[3]);
    return true;
}

static bool run_handed_back(struct call *call) {
    return pantry_handed_back(call->machine, call->r, call->r[2], call->r[3], call->r[4] & 1);
}

static bool run_std_asks(struct call *call) {
    call->machine->state.std_asks += call->r[0] & 1 ? 1 : -1u;
    return true;
}

static bool run_owner_check(struct call *call) {
    return pantry_owner_check(call->machine, call->r, call->r[2], call->r[3]);
}

static bool run_alloc_failed(struct call *call) {
    char text[64];
    int length = snprintf(text, sizeof text, "memory allocation of %" PRIu64 " bytes failed\n", call->r[0]);
    if (!machine_print(call->machine, 2, text, (uint64_t)length))
        return false;
    call->machine->state.panic_span = position_of_caller(call->machine);
    call->machine->state.abort_kind = ABORT_ALLOC_FAILED;
    return machine_end(call->machine, ENDING_ABORTED);
}

static bool run_malloc(struct call *call) {
    return take(call, ALLOCATION_C_HEAP, call->r[0], 16, false);
}

static bool run_malloc_aligned(struct call *call) {
    return take(call, ALLOCATION_C_HEAP, call->r[0], call->r[1], false);
}

static bool run_calloc(struct call *call) {
    uint64_t size;
    if (!__builtin_mul_overflow(call->r[0], call->r[1], &size))
        return take(call, ALLOCATION_C_HEAP, size, 16, true);
    call->r[0] = call->r[1] = 0;
    return true;
}

static bool run_c_realloc(struct call *call) {
    uint64_t *r = call->r, result[2] = {0, 0};
    if (!r[0])
        return take(call, ALLOCATION_C_HEAP, r[2], 16, false);
    if (!(r[2] ? pantry_resize(call->machine, ALLOCATION_C_HEAP, r, 0, 0, r[2], result)
               : pantry_release(call->machine, ALLOCATION_C_HEAP, r, 0, 0)))
        return false;
    r[0] = result[0];
    r[1] = result[1];
    return true;
}

static bool run_free(struct call *call) {
    return pantry_release(call->machine, ALLOCATION_C_HEAP, call->r, 0, 0);
}

/* --- Ways out ---------------------------------------------------------------------------------------------------------------------- */

static bool run_print(struct call *call) {
    uint64_t *r = call->r;
    if (!readable(call, r + 1, r[3]))
        return false;
    return machine_print(call->machine, (uint32_t)r[0], (const char *)call->machine->memory.bytes + r[1], r[3]);
}

static bool run_panic(struct call *call) {
    call->moved = true;
    return unwind_start(call->machine, PANIC_OF_TEXT, NULL, false);
}

static bool run_panic_static(struct call *call) {
    uint64_t *r = call->r;
    struct machine *machine = call->machine;
    call->moved = true;
    machine->state.gather_from = machine->state.gather_to;
    if (!readable(call, r, r[2]) || !machine_print(machine, 3, (const char *)machine->memory.bytes + r[0], r[2]))
        return false;
    return unwind_start(machine, PANIC_OF_STATIC, r, false);
}

static bool run_panic_carried(struct call *call) {
    call->moved = true;
    return unwind_start(call->machine, PANIC_OF_CARRIED, NULL, call->r[0]);
}

static bool run_panic_go(struct call *call) {
    call->moved = true;
    return unwind_go(call->machine);
}

static bool run_panic_hook(struct call *call) {
    memcpy(call->machine->state.hook, call->r, sizeof call->machine->state.hook);
    return true;
}

static bool run_panic_unhook(struct call *call) {
    memset(call->machine->state.hook, 0, sizeof call->machine->state.hook);
    return true;
}

static bool run_panic_fact(struct call *call) {
    struct machine *machine = call->machine;
    struct panic_record record = {0};
    unwind_record(machine, &record);
    struct position place = {0};
    if (machine->code->program)
        place = source_map_place(machine->code->program->sources, record.span);
    const uint64_t facts[] = {record.origin, record.to - record.from, place.line, place.column, machine->state.panicked};
    call->r[0] = call->r[0] < sizeof facts / sizeof facts[0] ? facts[call->r[0]] : 0;
    return true;
}

static bool run_panic_static_text(struct call *call) {
    struct panic_record record = {0};
    unwind_record(call->machine, &record);
    memcpy(call->r, record.text, sizeof record.text);
    return true;
}

static bool run_panic_copy_text(struct call *call) {
    struct machine *machine = call->machine;
    struct panic_record record = {0};
    unwind_record(machine, &record);
    uint64_t to[2] = {call->r[0], call->r[1]};
    for (uint64_t i = record.from; i < record.to; i++, to[0]++) {
        if (!access_store(machine, to[0], to[1], 0, 0, (uint8_t)machine->panic_log.bytes[i]))
            return false;
    }
    return true;
}

static bool run_panicking(struct call *call) {
    call->r[0] = call->machine->state.panicked != 0;
    return true;
}

/* In the order of PROMISE_... in the prelude. */
static bool run_broken_promise(struct call *call) {
    static const struct { enum fault_kind kind; const char *detail; } promises[] = {
        {FAULT_ARITHMETIC, "to-integer"}, {FAULT_ARITHMETIC, "negation"}, {FAULT_OTHER_UB, "condition"}, {FAULT_ARITHMETIC, "not-zero"},
        {FAULT_ARITHMETIC, "not-finite"}, {FAULT_ARITHMETIC, "common-bits"}};
    uint64_t which = call->r[0] < sizeof promises / sizeof *promises ? call->r[0] : 0;
    return fault_simple(call->machine, promises[which].kind, ACTION_ARITHMETIC, 0, promises[which].detail);
}

static bool run_abort(struct call *call) {
    call->machine->state.panic_span = position_of_caller(call->machine);
    call->machine->state.abort_kind = ABORT_CALLED;
    return machine_end(call->machine, ENDING_ABORTED);
}

static bool run_exit(struct call *call) {
    call->machine->state.exit_code = (int32_t)call->r[0];
    return machine_end(call->machine, ENDING_EXITED);
}

/* --- Floats -------------------------------------------------------------------------------------------------------------------------- */

static bool run_float_unary(struct call *call) {
    static double (*const functions[])(double) = {sqrt, floor, ceil, round, trunc, sin,  cos,  tan,  exp,  log,      log10,
                                                  log2, cbrt,  asin, acos,  atan,  sinh, cosh, tanh, exp2, rint};
    uint64_t op = call->r[0];
    double a = as_double(call->r[1]);
    call->r[0] = as_bits(op < sizeof functions / sizeof *functions ? functions[op](a) : a);
    return true;
}

static bool run_float_binary(struct call *call) {
    static double (*const functions[])(double, double) = {pow, atan2, hypot, copysign, fmod};
    uint64_t op = call->r[0];
    double a = as_double(call->r[1]), b = as_double(call->r[2]);
    call->r[0] = as_bits(op < sizeof functions / sizeof *functions ? functions[op](a, b) : a);
    return true;
}

static bool run_float_format(struct call *call) {
    uint64_t *r = call->r;
    char text[FLOAT_TEXT_MOST];
    size_t length = float_write(as_double(r[0]), r[1] != 0, (enum float_mode)r[2], (int64_t)r[3], text);
    const struct access to = {r[4], r[5], length, 1, ACTION_WRITE, NULL};
    if (!access_write_check(call->machine, &to))
        return false;
    memory_write(&call->machine->memory, r[4], text, length);
    r[0] = length;
    return true;
}

static bool run_float_parse(struct call *call) {
    uint64_t *r = call->r;
    double value = 0;
    if (!readable(call, r, r[2]))
        return false;
    const char *text = (const char *)call->machine->memory.bytes + r[0];
    bool good = float_read(text, r[2], r[3] != 0, &value);
    const struct access to = {r[4], r[5], 8, 8, ACTION_WRITE, NULL};
    if (!access_write_check(call->machine, &to))
        return false;
    uint64_t bits = as_bits(value);
    memory_write(&call->machine->memory, r[4], &bits, 8);
    r[0] = good;
    return true;
}

/* --- Text ----------------------------------------------------------------------------------------------------------------------------- */

static bool is_space(uint32_t c) {
    return (c >= 9 && c <= 13) || c == ' ' || c == 0x85 || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) ||
           c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000;
}

static bool run_char_is(struct call *call) {
    uint32_t c = (uint32_t)call->r[1];
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
    bool is = false;
    switch (call->r[0]) {
    case 0:
        is = (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) || category == UTF8PROC_CATEGORY_NL;
        break;
    case 1:
        is = category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO;
        break;
    case 2:
        is = is_space(c);
        break;
    case 3:
        is = utf8proc_isupper((utf8proc_int32_t)c) != 0;
        break;
    case 4:
        is = utf8proc_islower((utf8proc_int32_t)c) != 0;
        break;
    case 5:
        is = category == UTF8PROC_CATEGORY_CC;
        break;
    }
    call->r[0] = is;
    return true;
}

/* Scalars whose other case is more than one scalar. */
struct special_case {
    uint32_t from;
    bool upper;
    uint32_t to[3];
};

static const struct special_case special_cases[] = {
    {0xdf, true, {'S', 'S', 0}},          {0x149, true, {0x2bc, 'N', 0}},       {0x1f0, true, {'J', 0x30c, 0}},
    {0x390, true, {0x399, 0x308, 0x301}}, {0x3b0, true, {0x3a5, 0x308, 0x301}}, {0x587, true, {0x535, 0x552, 0}},
    {0x1e96, true, {'H', 0x331, 0}},      {0x1e97, true, {'T', 0x308, 0}},      {0x1e98, true, {'W', 0x30a, 0}},
    {0x1e99, true, {'Y', 0x30a, 0}},      {0x1e9a, true, {'A', 0x2be, 0}},      {0xfb00, true, {'F', 'F', 0}},
    {0xfb01, true, {'F', 'I', 0}},        {0xfb02, true, {'F', 'L', 0}},        {0xfb03, true, {'F', 'F', 'I'}},
    {0xfb04, true, {'F', 'F', 'L'}},      {0xfb05, true, {'S', 'T', 0}},        {0xfb06, true, {'S', 'T', 0}},
    {0x130, false, {'i', 0x307, 0}},
};

static bool run_char_case(struct call *call) {
    bool upper = call->r[0] != 0;
    uint32_t c = (uint32_t)call->r[1];
    uint64_t index = call->r[2];
    uint32_t mapped[3] = {(uint32_t)(upper ? utf8proc_toupper((utf8proc_int32_t)c) : utf8proc_tolower((utf8proc_int32_t)c)), 0, 0};
    for (size_t i = 0; i < sizeof special_cases / sizeof *special_cases; i++)
        if (special_cases[i].from == c && special_cases[i].upper == upper)
            memcpy(mapped, special_cases[i].to, sizeof mapped);
    bool there = index == 0 || (index < 3 && mapped[index]);
    call->r[0] = there ? mapped[index] : 0xffffffffu;
    return true;
}

static bool run_char_printable(struct call *call) {
    uint32_t c = (uint32_t)call->r[0];
    switch (utf8proc_category((utf8proc_int32_t)c)) {
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
        call->r[0] = 0;
        break;
    case UTF8PROC_CATEGORY_ZS:
        call->r[0] = c == ' ';
        break;
    default:
        call->r[0] = 1;
    }
    return true;
}

/* --- Where ------------------------------------------------------------------------------------------------------------------------------ */

static struct position caller(const struct call *call) {
    const struct program *program = call->machine->code->program;
    if (!program || !program->sources)
        return (struct position){0};
    return source_map_place(program->sources, position_of_caller(call->machine));
}

static bool run_caller_line(struct call *call) {
    call->r[0] = caller(call).line;
    return true;
}

static bool run_caller_column(struct call *call) {
    call->r[0] = caller(call).column;
    return true;
}

static bool (*const rows[INTRINSIC_COUNT])(struct call *call) = {
    [INTRINSIC_copy] = run_copy,
    [INTRINSIC_copy_nonoverlapping] = run_copy_nonoverlapping,
    [INTRINSIC_swap_bytes_of] = run_swap_bytes_of,
    [INTRINSIC_swap_values] = run_swap_values,
    [INTRINSIC_swap_ranges] = run_swap_ranges,
    [INTRINSIC_write_bytes] = run_write_bytes,
    [INTRINSIC_compare_bytes] = run_compare_bytes,
    [INTRINSIC_check_block] = run_check_block,
    [INTRINSIC_check_writable] = run_check_writable,
    [INTRINSIC_alloc] = run_alloc,
    [INTRINSIC_alloc_zeroed] = run_alloc_zeroed,
    [INTRINSIC_dealloc] = run_dealloc,
    [INTRINSIC_realloc] = run_realloc,
    [INTRINSIC_system_alloc] = run_system_alloc,
    [INTRINSIC_system_alloc_zeroed] = run_system_alloc_zeroed,
    [INTRINSIC_system_dealloc] = run_system_dealloc,
    [INTRINSIC_system_realloc] = run_system_realloc,
    [INTRINSIC_asked] = run_asked,
    [INTRINSIC_handed_out] = run_handed_out,
    [INTRINSIC_handed_back] = run_handed_back,
    [INTRINSIC_std_asks] = run_std_asks,
    [INTRINSIC_owner_check] = run_owner_check,
    [INTRINSIC_alloc_failed] = run_alloc_failed,
    [INTRINSIC_malloc] = run_malloc,
    [INTRINSIC_malloc_aligned] = run_malloc_aligned,
    [INTRINSIC_calloc] = run_calloc,
    [INTRINSIC_c_realloc] = run_c_realloc,
    [INTRINSIC_free] = run_free,
    [INTRINSIC_print] = run_print,
    [INTRINSIC_panic] = run_panic,
    [INTRINSIC_panic_static] = run_panic_static,
    [INTRINSIC_panic_carried] = run_panic_carried,
    [INTRINSIC_panic_go] = run_panic_go,
    [INTRINSIC_panic_hook] = run_panic_hook,
    [INTRINSIC_panic_unhook] = run_panic_unhook,
    [INTRINSIC_panic_fact] = run_panic_fact,
    [INTRINSIC_panic_static_text] = run_panic_static_text,
    [INTRINSIC_panic_copy_text] = run_panic_copy_text,
    [INTRINSIC_panicking] = run_panicking,
    [INTRINSIC_broken_promise] = run_broken_promise,
    [INTRINSIC_abort] = run_abort,
    [INTRINSIC_exit] = run_exit,
    [INTRINSIC_float_unary] = run_float_unary,
    [INTRINSIC_float_binary] = run_float_binary,
    [INTRINSIC_float_format] = run_float_format,
    [INTRINSIC_float_parse] = run_float_parse,
    [INTRINSIC_char_is] = run_char_is,
    [INTRINSIC_char_case] = run_char_case,
    [INTRINSIC_char_printable] = run_char_printable,
    [INTRINSIC_caller_line] = run_caller_line,
    [INTRINSIC_caller_column] = run_caller_column,
};

bool intrinsic_run(struct machine *machine, const struct instruction *in, uint64_t *r, bool *moved) {
    if (in->d >= INTRINSIC_COUNT || !rows[in->d])
        return fault_simple(machine, FAULT_OTHER_UB, ACTION_CALL, in->d, "no-intrinsic");
    struct call call = {
        .machine = machine,
        .r = r + in->a,
        .element = in->e < machine->code->layout_count ? machine->code->layouts[in->e] : NULL,
    };
    bool good = rows[in->d](&call);
    *moved = call.moved;
    return good;
}
