/* test_check.c -- the checker of bodies: what a body becomes (as types/typed_dump.h writes it) and what is refused.
 *
 * A case is a program with `main`, and a piece of text that the dump of one function must contain, or the codes and
 * lines of
 * the diagnostics as "E0308@2". The prelude is the real one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "prelude/prelude.h"
#include "types/program.h"
#include "types/typed_dump.h"

struct fixture {
    struct arena arena;
    struct interner interner;
    struct source_map sources;
    struct diagnostics diagnostics;
    struct program *program;
};

enum { PRELUDE_MOST = 400 };

static void load(struct fixture *f, const char *text, bool anyway) {
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
        .anyway = anyway,
    };
    f->program = program_load(&f->arena, &f->sources, &f->interner, &f->diagnostics, &options);
}

static const char *codes(struct fixture *f) {
    const char *text = "";
    for (size_t i = 0; i < f->diagnostics.count; i++) {
        const struct diagnostic *diagnostic = &f->diagnostics.items[i];
        struct position place = source_map_place(&f->sources, diagnostic->span);
        text = arena_format(&f->arena, "%s%s%s@%u", text, i == 0 ? "" : " ", diagnostic_rustc_code(diagnostic->code),
                            place.line);
    }
    return text;
}

static void expect_codes(const char *text, const char *wanted) {
    struct fixture f;
    load(&f, text, false);
    assert_string_equal(codes(&f), wanted);
    arena_release(&f.arena);
}

static void expect_in(const char *text, const char *fn, const char *wanted) {
    struct fixture f;
    load(&f, text, false);
    assert_string_equal(codes(&f), "");
    const char *dump = "";
    for (size_t i = 0; i < f.program->item_count; i++) {
        const struct item *item = f.program->items[i];
        if (!item->is_prelude && item->kind == ITEM_FN && strcmp(item->name->text, fn) == 0)
            dump = typed_dump(&f.arena, program_body(f.program, item));
    }
    if (strstr(dump, wanted) == NULL)
        fail_msg("no `%s` in\n%s", wanted, dump);
    arena_release(&f.arena);
}

#define MAIN "\nfn main() {}"

static void bounds_and_nothing_else(void **state) {
    (void)state;
    expect_in("trait Show { fn show(&self); }\nstruct S;\nimpl S { fn show(&self) {} }\nimpl Show for S { fn "
              "show(&self) {} }\n"
              "fn f<T: Show>(t: T) { t.show() }\nfn g(s: S) { s.show() }" MAIN,
              "f", "(call Show::show[T] (ref (local t_0)))");
    expect_in("trait Show { fn show(&self); }\nstruct S;\nimpl S { fn show(&self) {} }\nimpl Show for S { fn "
              "show(&self) {} }\n"
              "fn g(s: S) { s.show() }" MAIN,
              "g", "(call <S>::show");
    expect_in("fn g<T>(t: &T) { t.clone(); }" MAIN, "g", "(call Clone::clone[&T] (ref (local t_0)))");
    expect_codes("fn f<T>(t: T) { drop(t); drop(t); }" MAIN, "E0382@1");
    expect_codes("fn f<T: Copy>(t: T) { drop(t); drop(t); }" MAIN, "");
}

static void method_receivers(void **state) {
    (void)state;
    expect_in("fn f(mut s: String) { s.push('x'); }" MAIN, "f", "(call <String>::push (ref-mut (local s_0)) 120char)");
    expect_in("fn f(v: &mut Vec<u8>) { v.push(1); }" MAIN, "f",
              "<Vec<T>>::push[u8] (ref-mut (deref (copy (local v_0))))");
    expect_in("fn f(a: [u8; 3]) -> usize { a.len() }" MAIN, "f", "(cast unsize &[u8] (ref (local a_0)))");
    expect_in("fn f(p: *mut u8) -> bool { p.is_null() }" MAIN, "f", "is_null[u8] (copy (local p_0))");
}

static void operators(void **state) {
    (void)state;
    expect_in("fn f(x: u8) -> u8 { 1 + x }" MAIN, "f", "(+ 1u8 (copy (local x_0)))");
    expect_in("fn f(x: f32) -> f32 { 2.0 * x }" MAIN, "f", "(* 2f32 (copy (local x_0)))");
    expect_in("fn f(a: &i32, b: i32) -> i32 { a + b }" MAIN, "f", "(call Add::add[&i32, i32]");
    expect_in("fn f(a: String, b: &str) -> bool { a == b }" MAIN, "f", "(ref (local a_0)) (ref (local b_1))");
    expect_in("fn f() -> i8 { -128 }" MAIN, "f", "128i8");
    expect_in("fn f() { let x = 1; let y: u64 = x + 1; }" MAIN, "f", "x_0: u64");
    expect_codes("fn f(a: i32, b: &str) { let c = a + b; }" MAIN, "E0277@1");
    expect_codes("struct S;\nfn f(a: S) { let c = a + a; }" MAIN, "E0369@2");
    expect_codes("fn f() { let x: u8 = 256; }" MAIN, "@1");
}

static void mutable_derefs(void **state) {
    (void)state;
    expect_in("fn f(mut v: Vec<i32>) { v[0] = 1; }" MAIN, "f", "(assign (deref (call IndexMut::index_mut");
    expect_in("fn f(v: Vec<i32>) -> i32 { v[0] }" MAIN, "f", "(copy (deref (call Index::index");
    expect_in("fn f(mut b: Box<i32>) { *b = 1; }" MAIN, "f", "(assign (deref (local b_0)) 1i32)");
}

static void coercions(void **state) {
    (void)state;
    expect_in("fn g(s: &str) {}\nfn f(s: String) { g(&s); }" MAIN, "f", "Deref::deref[String]");
    expect_in("fn f() -> Box<dyn Fn(i32) -> i32> { Box::new(|x| x) }" MAIN, "f",
              "(cast unsize Box<dyn Fn(i32) -> i32>");
    expect_in("fn f(p: &mut u8) -> *const u8 { p }" MAIN, "f", "(cast ref-to-pointer *const u8");
    expect_in("fn f(b: bool) -> i32 { if b { 1 } else { panic!() } }" MAIN, "f", "(never ");
}

static void patterns(void **state) {
    (void)state;
    expect_in("fn f(o: &Option<String>) { if let Some(s) = o {} }" MAIN, "f", "(let &Some{0: ref s_1} = (local o_0))");
    expect_in("fn f(s: &[i32]) { if let [a, .., b] = s {} }" MAIN, "f", "&[ref a_1 .. ref b_2 ]");
    expect_codes("fn f(o: Option<u8>) { match o { Some(1..=9) => {} None => {} } }" MAIN, "E0004@1");
    expect_codes("fn f(o: Option<u8>) { match o { Some(0..=9) | Some(10..) => {} None => {} } }" MAIN, "");
    expect_codes("fn f(b: (bool, bool)) { match b { (true, _) => {} (_, true) => {} } }" MAIN, "E0004@1");
    expect_codes("fn f(o: Option<u8>) { let Some(x) = o; }" MAIN, "E0005@1");
}

static void closures(void **state) {
    (void)state;
    const char *program = "struct P { a: String, n: i32 }\nfn f(mut p: P) { let mut c = || p.n += 1; c(); let d = || "
                          "p.a.len(); d(); }" MAIN;
    expect_in(program, "f", "FnMut [ref mut (field 1 (local p_0))]");
    expect_in(program, "f", "Fn [ref (field 0 (local p_0))]");
    expect_in("fn f(s: String) { let c = move || s.len(); c(); }" MAIN, "f", "Fn [move (local s_0)]");
    expect_in("fn f(s: String) { let c = || drop(s); c(); }" MAIN, "f", "FnOnce [move (local s_0)]");
    expect_codes("fn f(s: String) { let c = || drop(s); c(); c(); }" MAIN, "E0382@1");
}

static void moved_values(void **state) {
    (void)state;
    expect_codes("fn f(s: String) { let t = s; let u = s; }" MAIN, "E0382@1");
    expect_codes("fn f(s: String) { loop { drop(s); } }" MAIN, "E0382@1");
    expect_codes("fn f(b: bool, s: String) { if b { drop(s); } else { drop(s); } }" MAIN, "");
    expect_codes("fn f(mut s: String) { drop(s); s = String::new(); drop(s); }" MAIN, "");
    expect_codes("fn f(p: (String, String)) { drop(p.0); drop(p.1); }" MAIN, "");
    expect_codes("fn f(p: (String, String)) { drop(p.0); drop(p); }" MAIN, "E0382@1");
    expect_codes("fn f(r: &String) -> String { *r }" MAIN, "E0507@1");
    expect_codes("fn f(v: Vec<String>) { let s = v[0]; }" MAIN, "E0507@1");
    expect_codes("fn f(a: [String; 2]) { let i = 1; let s = a[i]; }" MAIN, "E0508@1");
    expect_codes("fn f() { let x: i32; let y = x; }" MAIN, "E0381@1");
    expect_codes("fn f() { let x = 1; x = 2; }" MAIN, "E0384@1");
    expect_codes("fn f(s: String) { s.push('x'); }" MAIN, "E0596@1");
    struct fixture f;
    load(&f, "fn f(s: String) { let t = s; let u = s; }" MAIN, true);
    assert_string_equal(codes(&f), "");
    arena_release(&f.arena);
}

static void one_mistake_one_message(void **state) {
    (void)state;
    expect_codes("fn main() {\n    let a = b;\n    println!(\"{}\", a + 1);\n    a.foo();\n}", "E0425@2");
    expect_codes("fn main() {\n    let a: i32 = \"x\";\n    let c = a * 2;\n}", "E0308@2");
    expect_codes("struct S { x: i32 }\nfn main() {\n    let s = S { y: 1 };\n}", "E0560@3 E0063@3");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bounds_and_nothing_else),
        cmocka_unit_test(method_receivers),
        cmocka_unit_test(operators),
        cmocka_unit_test(mutable_derefs),
        cmocka_unit_test(coercions),
        cmocka_unit_test(patterns),
        cmocka_unit_test(closures),
        cmocka_unit_test(moved_values),
        cmocka_unit_test(one_mistake_one_message),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
