/* test_lower.c -- the lowering: what a small program's code looks like, and what must hold of any code.
 *
 * A case is a program, a function of it and pieces of the code's dump that must be there, in order. The loops' speed hangs on some
 * of these shapes, so they are held here. Then every function of a few larger programs, the library's included, is
 * checked: slots, targets, tables and ranges stay inside their function.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "code/op_table.h"
#include "prelude/prelude.h"

struct fixture {
    struct arena arena;
    struct interner interner;
    struct source_map sources;
    struct diagnostics diagnostics;
    struct program *program;
    struct code *code;
};

enum { PRELUDE_MOST = 400 };

static void load(struct fixture *f, const char *text) {
    memset(f, 0, sizeof *f);
    arena_init(&f->arena, 0);
    interner_init(&f->interner, &f->arena);
    source_map_init(&f->sources, &f->arena);
    diagnostics_init(&f->diagnostics, &f->arena);
    const struct source *prelude[PRELUDE_MOST];
    size_t count = 0;
    for (size_t i = 0; i < prelude_file_count && count < PRELUDE_MOST; i++) {
        const struct prelude_file *file = &prelude_files[i];
        if (strstr(file->path, ".rs") != NULL)
            prelude[count++] = source_map_add(&f->sources, SOURCE_PRELUDE, file->path, file->text, file->length);
    }
    struct program_options options = {
        .user = source_map_add(&f->sources, SOURCE_USER, "main.rs", text, (uint32_t)strlen(text)),
        .prelude = prelude,
        .ready = &prelude_ready,
    };
    f->program = program_load(&f->arena, &f->sources, &f->interner, &f->diagnostics, &options);
    assert_non_null(f->program);
    assert_int_equal(f->diagnostics.count, 0);
    f->code = code_build(f->program);
    assert_non_null(f->code);
    assert_int_equal(f->diagnostics.count, 0);
}

static const struct function *find(const struct fixture *f, const char *name) {
    for (uint32_t i = 0; i < f->code->function_count; i++) {
        if (strcmp(f->code->functions[i]->name, name) == 0)
            return f->code->functions[i];
    }
    fail_msg("no function %s", name);
    return NULL;
}

/* The pieces stand in the dump of the function, one behind the other. */
static void expect(const char *program, const char *function, const char *const *pieces) {
    struct fixture f;
    struct text dump;
    load(&f, program);
    text_init(&dump);
    code_dump(f.code, find(&f, function), &dump);
    const char *at = dump.bytes;
    for (size_t i = 0; pieces[i] != NULL; i++) {
        const char *found = strstr(at, pieces[i]);
        if (found == NULL)
            fail_msg("'%s' is missing behind '%.40s' in\n%s", pieces[i], at, dump.bytes);
        at = found + strlen(pieces[i]);
    }
    text_release(&dump);
    arena_release(&f.arena);
}

#define EXPECT(program, function, ...) expect(program, function, (const char *const[]){__VA_ARGS__, NULL})

static void loops_are_short(void **state) {
    (void)state;
    EXPECT("fn main() { let mut s = 0i64; let mut i = 0i64; while i < 10 { s = s + i; i += 1; } }", "main",
           "JUMP_GE_S_I", "ADD_I64", "ADD_I64_I", "JUMP_LT_S_I", "RETURN");
    EXPECT("fn main() { let mut s = 0u32; for i in 0..9u32 { s += i; } }", "main", "CONST", "JUMP_GE_U_I", "ADD_U32",
           "ADD_U64_I", "JUMP_LT_U_I");
}

static void calls_pass_in_place(void **state) {
    (void)state;
    EXPECT("fn f(a: u32, b: u32) -> u32 { a + b } fn main() { let x = f(1, 2); }", "main", "CONST", " 1\n", "CONST", " 2\n",
           "CALL", "f\n", "RETURN");
    EXPECT("fn f(n: u64) -> u64 { if n < 2 { n } else { f(n - 1) + f(n - 2) } } fn main() { f(3); }", "f",
           "JUMP_GE_U_I", "SUB_U64_I", "CALL", "SUB_U64_I", "CALL", "ADD_U64", "RETURN");
}

static void methods_of_the_library_vanish(void **state) {
    (void)state;
    EXPECT("fn main() { let v: Vec<u8> = Vec::new(); let n = v.len(); }", "main", "LOAD_64_FRAME", "drop", "RETURN");
}

static void drops_have_flags_where_moves_are_conditional(void **state) {
    (void)state;
    EXPECT("struct D; impl Drop for D { fn drop(&mut self) {} } fn c() -> bool { true }\n"
           "fn main() { let d = D; if c() { drop(d); } }",
           "main", "CONST", "CALL", "JUMP_UNLESS", "CALL r", "mem::drop", "JUMP_UNLESS", "Drop>::drop", "RETURN");
}

static void panics_find_their_drops(void **state) {
    (void)state;
    EXPECT("struct D; impl Drop for D { fn drop(&mut self) {} } fn c() {}\nfn main() { let d = D; c(); }", "main",
           "CALL", " c\n", "Drop>::drop", "RETURN", "Drop>::drop", "RESUME", "unwind");
}

/* --- What must hold of any code ------------------------------------------------------------------------------------------------- */

static void check_instruction(const struct code *code, const struct function *function, uint32_t at) {
    const struct instruction *instruction = &function->code[at];
    unsigned traits = op_traits(instruction->op);
    assert_true(instruction->op < OP_CODE_COUNT);
    if (traits & OP_A && instruction->op != OP_CODE_CALL && instruction->op != OP_CODE_RUN)
        assert_true(instruction->a < function->slot_count || instruction->c == 0);
    if (traits & OP_B && instruction->op != OP_CODE_RETURN)
        assert_true(instruction->b < function->slot_count);
    if (traits & OP_C)
        assert_true(instruction->c < function->slot_count);
    if (traits & OP_JUMPS)
        assert_true(instruction->d < function->count);
    switch (instruction->op) {
    case OP_CODE_CALL: assert_true(instruction->d < code->function_count); break;
    case OP_CODE_STATIC_ADDRESS: assert_true(instruction->d < code->static_count); break;
    case OP_CODE_LIVE:
    case OP_CODE_DEAD:
    case OP_CODE_LOCAL_ADDRESS: assert_true(instruction->d < function->memory_local_count); break;
    case OP_CODE_COPY:
    case OP_CODE_CHECK_REFERENCE:
    case OP_CODE_CHECK_SCALAR: assert_true(instruction->d < code->layout_count); break;
    case OP_CODE_SWITCH: {
        const struct switch_table *table = &code->switches[instruction->d];
        for (uint32_t i = 0; i < table->count; i++)
            assert_true(table->targets[i] < function->count);
        assert_true(table->otherwise < function->count);
        break;
    }
    default: break;
    }
}

static void check_function(const struct code *code, const struct function *function) {
    assert_true(function->lowered);
    assert_true(function->count > 0);
    for (uint32_t i = 0; i < function->count; i++) {
        check_instruction(code, function, i);
        assert_true(function->inlined[i] < function->inline_frame_count);
    }
    unsigned last = op_traits(function->code[function->count - 1].op);
    assert_true((last & OP_ENDS) || !function->return_layout->inhabited || function->code[function->count - 1].op == OP_CODE_TRAP ||
                function->code[function->count - 1].op == OP_CODE_CALL || function->code[function->count - 1].op == OP_CODE_RUN);
    for (uint32_t i = 0; i < function->cleanup_count; i++) {
        assert_true(function->cleanups[i].from < function->cleanups[i].to);
        assert_true(function->cleanups[i].to <= function->count);
        assert_true(function->cleanups[i].target < function->count);
    }
    for (uint32_t i = 0; i < function->memory_local_count; i++) {
        const struct memory_local *local = &function->memory_locals[i];
        assert_true(local->id_slot > 0 && local->id_slot < function->slot_count);
        assert_true(local->offset + local->size <= function->frame_size || local->size == 0);
        assert_true(local->size == 0 || local->offset % (2 * local->align) == local->align);
    }
    for (uint32_t i = 0; i < function->variable_count; i++) {
        const struct variable *variable = &function->variables[i];
        assert_true(variable->from < variable->to && variable->to <= function->count);
        if (variable->where == VARIABLE_SLOT)
            assert_true(variable->at + variable->layout->slots <= function->slot_count);
    }
}

static void all_code_is_sound(void **state) {
    (void)state;
    static const char *const programs[] = {
        "fn main() { println!(\"{} {:?} {:>5}\", 1, vec![String::from(\"a\")], 2.5); }",
        "use std::collections::HashMap;\n"
        "fn main() { let mut m = HashMap::new(); m.insert(\"a\".to_string(), vec![1, 2]); for (k, v) in &m { println!(\"{k} {v:?}\"); } }",
        "trait T { fn go(&self) -> Option<Box<dyn T>>; } struct S(String);\n"
        "impl T for S { fn go(&self) -> Option<Box<dyn T>> { if self.0.is_empty() { None } else { Some(Box::new(S(String::new()))) } } }\n"
        "fn main() { let mut b: Box<dyn T> = Box::new(S(\"x\".into())); while let Some(n) = b.go() { b = n; } }",
        "fn pick(n: u64) -> &'static str { match n { 0 => \"a\", 1 => \"b\", 2 | 3 => \"c\", 4 => \"d\", 9..=20 => \"e\", _ => \"f\" } }\n"
        "fn main() { let f = |x: &[u64]| match x { [] => 0, [a, .., b] => a + b, [a] => *a }; println!(\"{} {}\", pick(3), f(&[1, 2, 3])); }",
    };
    for (size_t i = 0; i < sizeof programs / sizeof programs[0]; i++) {
        struct fixture f;
        load(&f, programs[i]);
        for (uint32_t k = 0; k < f.code->function_count; k++)
            check_function(f.code, f.code->functions[k]);
        arena_release(&f.arena);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(loops_are_short),
        cmocka_unit_test(calls_pass_in_place),
        cmocka_unit_test(methods_of_the_library_vanish),
        cmocka_unit_test(drops_have_flags_where_moves_are_conditional),
        cmocka_unit_test(panics_find_their_drops),
        cmocka_unit_test(all_code_is_sound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
