/* test_types.c -- types, inference, names and traits. Programs are text; a type alias in a program is a question
 * ("what is <Vec<u8> as IntoIterator>::Item?") and its concrete type, as text, the answer.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "prelude/prelude.h"
#include "types/checker.h"
#include "types/traits.h"
#include "types/wake.h"

struct fixture {
    struct arena arena;
    struct interner interner;
    struct source_map map;
    struct diagnostics diagnostics;
    struct program *program;
};

/* The session's oracle asks the machine; the lengths of the prelude's own arrays are literals under a name. */
static bool evaluate_literal(void *context, struct program *program, const struct typed_body *body,
                             const struct type *const *args, size_t arg_count, int64_t *value) {
    (void)context, (void)args, (void)arg_count;
    if (body->value->kind == TYPED_CONST)
        body = program_body(program, body->value->callee.fn);
    bool is_literal = body->value->kind == TYPED_INTEGER;
    *value = is_literal ? (int64_t)body->value->value : 0;
    return is_literal;
}

static void load(struct fixture *f, const char *text) {
    memset(f, 0, sizeof *f);
    arena_init(&f->arena, 0);
    interner_init(&f->interner, &f->arena);
    source_map_init(&f->map, &f->arena);
    diagnostics_init(&f->diagnostics, &f->arena);
    const struct source **prelude = arena_array(&f->arena, prelude_file_count, sizeof *prelude);
    struct program_options options = {.prelude = prelude, .ready = &prelude_ready};
    size_t count = 0;
    for (size_t i = 0; i < prelude_file_count; i++) {
        const struct prelude_file *file = &prelude_files[i];
        size_t length = strlen(file->path);
        if (length > 3 && !strcmp(file->path + length - 3, ".rs"))
            prelude[count++] =
                source_map_add(&f->map, SOURCE_PRELUDE, file->path, file->text, file->length);
        else
            options.absent = file->text;
    }
    options.oracle.evaluate = evaluate_literal;
    options.user = source_map_add(&f->map, SOURCE_USER, "test.rs", text, (uint32_t)strlen(text));
    f->program = program_load(&f->arena, &f->map, &f->interner, &f->diagnostics, &options);
}

static void finish(struct fixture *f) {
    arena_release(&f->arena);
}

static const char *complaints(struct fixture *f) {
    const char *all = "";
    for (size_t i = 0; i < f->diagnostics.count; i++)
        all = arena_format(&f->arena, "%s%s%s", all, i ? " " : "", diagnostic_name(f->diagnostics.items[i].code));
    return all;
}

/* The same with their places. */
static const char *placed_complaints(struct fixture *f) {
    const char *all = "";
    for (size_t i = 0; i < f->diagnostics.count; i++) {
        struct position place = source_map_place(&f->map, f->diagnostics.items[i].span);
        all = arena_format(&f->arena, "%s%s at %s:%u\n", all, diagnostic_name(f->diagnostics.items[i].code),
                           place.source->path, place.line);
    }
    return all;
}

static struct item *named(struct fixture *f, const char *name, enum name_space space) {
    return scope_module_lookup(f->program, f->program->user_root, intern_text(&f->interner, name), space);
}

/* The type that an alias of the program stands for, concrete. */
static const struct type *alias(struct fixture *f, const char *name) {
    struct item *item = named(f, name, SPACE_TYPE);
    assert_non_null(item);
    item_signature(f->program, item);
    assert_non_null(item->type);
    return program_concrete(f->program, item->type, NULL, 0);
}

/* --- Types -------------------------------------------------------------------------------------------------------- */

static void test_interning(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena, 0);
    struct type_table types;
    type_table_init(&types, &arena);
    const struct type *u8 = types.simple[TYPE_U8];
    const struct type *pair[] = {u8, type_ref(&types, u8, true)};
    const struct type *tuple = type_tuple(&types, pair, 2);
    assert_ptr_equal(tuple, type_tuple(&types, pair, 2));
    assert_ptr_not_equal(type_ref(&types, u8, false), type_ref(&types, u8, true));
    assert_ptr_equal(types.unit, type_tuple(&types, NULL, 0));
    const struct type *array = type_array(&types, tuple, type_const(&types, 4));
    assert_string_equal(type_text(&arena, array), "[(u8, &mut u8); 4]");
    const struct type *param = type_param(&types, 1, NULL);
    const struct type *fn = type_fn_pointer(&types, (const struct type *[]){param, types.unit}, 2, true, false);
    assert_true(fn->flags & TYPE_HAS_PARAM);
    const struct type *args[] = {types.simple[TYPE_BOOL], array};
    assert_string_equal(type_text(&arena, type_substitute(&types, fn, args, 2)), "unsafe fn([(u8, &mut u8); 4])");
    assert_ptr_equal(type_substitute(&types, tuple, args, 2), tuple);
    for (int64_t i = 0; i < 10000; i++)
        assert_int_equal(type_const(&types, i)->value, i);
    assert_ptr_equal(tuple, type_tuple(&types, pair, 2));
    arena_release(&arena);
}

static void test_inference(void **state) {
    (void)state;
    struct fixture f;
    load(&f, "fn main() {}");
    struct inference inference;
    inference_init(&inference, f.program, NULL);
    struct type_table *types = &f.program->types;
    struct span nowhere = {0};
    const struct type *a = inference_fresh(&inference, VARIABLE_ANY, nowhere);
    const struct type *b = inference_fresh(&inference, VARIABLE_INTEGER, nowhere);
    const struct type *c = inference_fresh(&inference, VARIABLE_FLOAT, nowhere);
    assert_false(inference_unify(&inference, b, c));
    assert_false(inference_unify(&inference, b, types->simple[TYPE_BOOL]));
    assert_true(inference_unify(&inference, a, b));
    assert_false(inference_unify(&inference, a, types->simple[TYPE_F64]));
    struct inference_snapshot snapshot = inference_begin(&inference);
    assert_true(inference_unify(&inference, a, types->simple[TYPE_U8]));
    assert_ptr_equal(inference_resolve(&inference, type_slice(types, b)), type_slice(types, types->simple[TYPE_U8]));
    inference_rollback(&inference, snapshot);
    assert_int_equal(inference_shallow(&inference, b)->kind, TYPE_INFER);
    const struct type *d = inference_fresh(&inference, VARIABLE_ANY, nowhere);
    assert_false(inference_unify(&inference, d, type_ref(types, d, false))); /* it would be infinite */
    assert_true(inference_unify(&inference, types->simple[TYPE_ERROR], types->simple[TYPE_BOOL]));
    assert_false(inference_unify(&inference, types->simple[TYPE_NEVER], types->simple[TYPE_BOOL]));
    inference_finish(&inference);
    assert_ptr_equal(inference_resolve(&inference, a), types->simple[TYPE_I32]);
    assert_ptr_equal(inference_resolve(&inference, c), types->simple[TYPE_F64]);
    finish(&f);
}

/* --- Names -------------------------------------------------------------------------------------------------------- */

static void test_names(void **state) {
    (void)state;
    static const struct {
        const char *text, *complaints;
    } cases[] = {
        {"mod a { pub mod b { pub fn f() {} } pub use self::b::f as g; } use a::*; fn main() { g(); b::f(); }", ""},
        {"mod a { pub use super::b::*; pub fn x() {} } mod b { pub use super::a::*; pub fn y() {} } "
         "fn main() { a::y(); b::x(); }",
         ""},
        {"mod a { fn f() {} } fn main() { a::f(); }", "PRIVATE_ITEM"},
        {"use std::alloc::Layout as L; fn main() { let _ = L::new::<u8>(); }", ""},
        {"use std::nowhere::X; fn main() { X; }", "UNKNOWN_IMPORT"},
        {"fn f() {} fn f() {} fn main() {}", "DUPLICATE_NAME"},
        {"fn main() { let n = 1; fn g() -> i32 { n } g(); }", "LOCAL_IN_ITEM"},
        {"fn f<T>() { fn g(_: T) {} } fn main() {}", "OUTER_GENERIC"},
        {"enum E { A, B } use E::*; fn main() { let _ = (A, B, E::A); }", ""},
        {"struct S; impl S { fn s() -> Self { Self } } fn main() { use S as T; let _ = T::s(); }", ""},
        {"fn main() { let x: Missing; }", "UNKNOWN_TYPE"},
        {"fn main() { let x = std::f64::consts::PI + f64::MAX; let _ = x; }", ""},
        {"trait T { fn a(&self); } struct S; impl T for S {} fn main() {}", "MISSING_TRAIT_ITEM"},
        {"struct S { s: S } fn main() {}", "RECURSIVE_TYPE"},
        {"#[derive(Clone, Copy)] struct S(String); fn main() {}", "COPY_FIELD"},
        {"fn other() {}", "MISSING_MAIN"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture f;
        load(&f, cases[i].text);
        if (strcmp(complaints(&f), cases[i].complaints) != 0)
            fail_msg("%s\ngives %s", cases[i].text, complaints(&f));
        finish(&f);
    }
}

/* --- Traits ------------------------------------------------------------------------------------------------------- */

static void test_projections(void **state) {
    (void)state;
    static const char text[] =
        "use std::iter::{Map, Peekable, Zip};\n"
        "trait Pair { type First; type Second; }\n"
        "impl<A, B> Pair for (A, B) { type First = A; type Second = <Vec<B> as IntoIterator>::Item; }\n"
        "trait Wrap { type Of<T>; }\n"
        "struct Boxes; impl Wrap for Boxes { type Of<T> = Box<T>; }\n"
        "fn numbers() -> impl Iterator<Item = u16> { [1u16, 2].into_iter() }\n"
        "type A = <Vec<u8> as IntoIterator>::Item;\n"
        "type B = <&'static [i32] as IntoIterator>::Item;\n"
        "type C = <(bool, char) as Pair>::Second;\n"
        "type D = <Zip<std::vec::IntoIter<u8>, std::ops::Range<i64>> as Iterator>::Item;\n"
        "type E = <Boxes as Wrap>::Of<u32>;\n"
        "type F = <fn(u8) -> bool as FnOnce<(u8,)>>::Output;\n"
        "type G = <Box<dyn Iterator<Item = f32>> as Iterator>::Item;\n"
        "type H = <String as std::ops::Deref>::Target;\n"
        "type I = <&'static i32 as std::ops::Add<i32>>::Output;\n"
        "fn main() { let _: u16 = numbers().next().unwrap(); }\n";
    static const char *const answers[][2] = {
        {"A", "u8"},   {"B", "&i32"}, {"C", "char"}, {"D", "(u8, i64)"}, {"E", "Box<u32>"},
        {"F", "bool"}, {"G", "f32"},  {"H", "str"},  {"I", "i32"},
    };
    struct fixture f;
    load(&f, text);
    assert_string_equal(complaints(&f), "");
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
        assert_string_equal(type_text(&f.arena, alias(&f, answers[i][0])), answers[i][1]);
    struct item *numbers = named(&f, "numbers", SPACE_VALUE);
    const struct type *hidden = program_concrete(f.program, numbers->return_type, NULL, 0);
    assert_int_equal(hidden->kind, TYPE_ADT);
    assert_int_equal(hidden->flags, 0);
    finish(&f);
}

static void test_implements(void **state) {
    (void)state;
    static const char text[] =
        "use std::rc::Rc;\n"
        "#[derive(Clone)] struct Plain(u8); #[derive(Clone, Copy)] struct Bits(u8); struct Holder<T>(T);\n"
        "impl<T: Copy> Copy for Holder<T> {} impl<T: Clone> Clone for Holder<T> { fn clone(&self) -> Self { loop {} } "
        "}\n"
        "type Y1 = (u8, Bits, [char; 4]); type Y2 = &'static String; type Y3 = Holder<*mut Plain>; type Y4 = "
        "fn(String);\n"
        "type N1 = (u8, Plain); type N2 = &'static mut u8; type N3 = Holder<String>; type N4 = Box<u8>;\n"
        "type S1 = Rc<u8>; type S2 = Vec<u8>;\n"
        "fn main() {}\n";
    struct fixture f;
    load(&f, text);
    assert_string_equal(complaints(&f), "");
    static const char *const copies[] = {"Y1", "Y2", "Y3", "Y4"};
    static const char *const moves[] = {"N1", "N2", "N3", "N4"};
    for (size_t i = 0; i < 4; i++) {
        assert_true(program_is_copy(f.program, alias(&f, copies[i])));
        assert_false(program_is_copy(f.program, alias(&f, moves[i])));
    }
    const struct type *shared = alias(&f, "S1"), *owned = alias(&f, "S2");
    assert_false(program_implements(f.program, program_lang(f.program, LANG_send), &shared, 1));
    assert_true(program_implements(f.program, program_lang(f.program, LANG_send), &owned, 1));
    const struct type *const *args;
    uint32_t count;
    assert_non_null(program_drop_fn(f.program, owned, &args, &count));
    assert_null(program_drop_fn(f.program, alias(&f, "N3"), &args, &count));
    finish(&f);
}

static const struct item *member(struct fixture *f, const char *owner, const char *name) {
    const struct item *found =
        item_member(f->program, named(f, owner, SPACE_TYPE), ITEM_FN, intern_text(&f->interner, name));
    assert_non_null(found);
    return found;
}

static void test_resolve(void **state) {
    (void)state;
    static const char text[] = "trait Top { fn top(&self); } trait Show: Top { fn show(&self); fn twice(&self) { "
                               "self.show(); } fn none() where Self: Sized {} }\n"
                               "struct A; struct B<T>(T);\n"
                               "impl Top for A { fn top(&self) {} } impl Show for A { fn show(&self) {} }\n"
                               "impl<T: Top> Top for B<T> { fn top(&self) {} } impl<T: Show> Show for B<T> { fn "
                               "show(&self) {} fn twice(&self) {} }\n"
                               "type Ba = B<A>; type Dyn = dyn Show; type Fp = fn(u8) -> u8; type Tuple = (u8, A);\n"
                               "fn main() {}\n";
    struct fixture f;
    load(&f, text);
    assert_string_equal(complaints(&f), "");
    const struct type *ba = alias(&f, "Ba"), *a = ba->args[0], *object = alias(&f, "Dyn");
    struct resolved resolved = program_resolve(f.program, member(&f, "Show", "show"), &ba, 1);
    assert_int_equal(resolved.kind, RESOLVED_FN);
    assert_string_equal(program_fn_text(f.program, resolved.item, resolved.args, resolved.arg_count),
                        "<B<A> as Show>::show");
    assert_int_equal(resolved.arg_count, 1);
    assert_ptr_equal(resolved.args[0], a);
    const struct item *twice = member(&f, "Show", "twice");
    assert_ptr_equal(program_resolve(f.program, twice, &a, 1).item, twice); /* the default */
    assert_ptr_not_equal(program_resolve(f.program, twice, &ba, 1).item, twice);
    const struct vtable_slot *slots;
    assert_int_equal(program_vtable(f.program, object, &slots), 3);
    resolved = program_resolve(f.program, member(&f, "Top", "top"), &object, 1);
    assert_int_equal(resolved.kind, RESOLVED_VIRTUAL);
    assert_ptr_equal(slots[resolved.slot].method, member(&f, "Top", "top"));
    const struct item *clone =
        item_member(f.program, program_lang(f.program, LANG_clone), ITEM_FN, intern_text(&f.interner, "clone"));
    const struct type *pointer = alias(&f, "Fp"), *tuple = alias(&f, "Tuple");
    assert_int_equal(program_resolve(f.program, clone, &pointer, 1).kind, RESOLVED_CLONE);
    assert_int_equal(program_resolve(f.program, clone, &tuple, 1).kind, RESOLVED_NONE); /* A is not Clone */
    finish(&f);
}

static void test_bounds_are_all_that_is_known(void **state) {
    (void)state;
    static const struct {
        const char *text, *complaints;
    } cases[] = {
        {"fn f<T: Clone>(t: &T) -> T { t.clone() } fn main() { f(&1); }", ""},
        {"fn f<T>(t: T) -> T { t.clone() } fn main() { f(1); }", "NO_METHOD"},
        {"fn f<T: Iterator>(t: T) where T::Item: Into<u64> { for x in t { let _: u64 = x.into(); } } "
         "fn main() { f([1u8].into_iter()); }",
         ""},
        {"fn f<I: IntoIterator<Item = String>>(i: I) -> usize { i.into_iter().map(|s| s.len()).sum() } "
         "fn main() { f(vec![1]); }",
         "UNSATISFIED_PROJECTION"},
        {"fn f<T: Copy>(_: T) {} fn main() { f(String::new()); }", "UNSATISFIED_BOUND"},
        {"trait Up { fn up(&self) -> u8; } trait Sub: Up {} fn f<T: Sub>(t: T) -> u8 { t.up() } fn main() {}", ""},
        {"trait Loop { type X; } impl<T> Loop for T where T: Loop { type X = T::X; } "
         "fn f<T: Loop>() {} fn main() { f::<u8>(); }",
         "UNSATISFIED_BOUND"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture f;
        load(&f, cases[i].text);
        if (strcmp(complaints(&f), cases[i].complaints) != 0)
            fail_msg("%s\ngives %s", cases[i].text, complaints(&f));
        finish(&f);
    }
}

/* --- The sleeping prelude ----------------------------------------------------------------------------------------- */

static void wake_names(struct fixture *f) {
    const struct ready *ready = &prelude_ready;
    struct token_buffer buffer = {0};
    for (size_t i = 0; i < ready->module_count; i++) {
        const struct ready_module *module = &ready->modules[i];
        struct item *item = f->program->std_root;
        const struct symbol *path[8];
        size_t depth = 0;
        for (size_t at = i; at; at = ready->modules[at].parent)
            path[depth++] = ready_name(&ready->names, ready->modules[at].name, &f->interner, &buffer);
        while (depth)
            item = scope_module_lookup(f->program, item, path[--depth], SPACE_TYPE);
        assert_non_null(item);
        for (size_t j = 0; j < module->name_count; j++) {
            uint16_t name = ready->module_names[module->first_name + j].name;
            const struct symbol *symbol = ready_name(&ready->names, name, &f->interner, &buffer);
            if (name && !scope_module_lookup(f->program, item, symbol, SPACE_TYPE) &&
                !scope_module_lookup(f->program, item, symbol, SPACE_VALUE))
                fail_msg("nothing wakes for the name %s of a module", symbol->text);
        }
    }
}

/* An impl woke for a type: it is for one of that name, or for any. */
static void expect_head(const struct item *impl, const struct type *type) {
    const struct impl_head *head = &item_state(impl)->head;
    bool fits = head->item && type->item ? head->item->name == type->item->name : impl_head_fits(head, type);
    if (!fits)
        fail_msg("an impl at %u wakes for a type that it is not for", impl->span.start);
}

static size_t expect_heads(struct fixture *f, size_t from, const struct type *type) {
    size_t count = 0;
    for (size_t i = from; i < f->program->item_count; i++) {
        const struct item *item = f->program->items[i];
        if (item->kind != ITEM_IMPL || ((const struct ast_item *)item->ast)->implementation->is_derived)
            continue;
        expect_head(item, type);
        count++;
    }
    return count;
}

static void wake_all_inherent(struct fixture *f, const struct type *type) {
    struct token_buffer buffer = {0};
    for (size_t i = 0; i < prelude_ready.inherent_count; i++)
        wake_inherent(f->program, type,
                      ready_name(&prelude_ready.names, prelude_ready.inherent[i].name, &f->interner, &buffer));
}

/* Each member that the index lists is found, once. */
static void expect_members(struct fixture *f, struct item *impl) {
    struct token_buffer buffer = {0};
    uint16_t item = item_state(impl)->asleep_item - 1;
    uint32_t listed = 0;
    for (size_t i = 0; i < prelude_ready.member_count; i++) {
        if (prelude_ready.members[i].item != item)
            continue;
        const struct symbol *name = ready_name(&prelude_ready.names, prelude_ready.members[i].name, &f->interner, &buffer);
        bool found = item_member(f->program, impl, ITEM_FN, name) != NULL;
        found |= item_member(f->program, impl, ITEM_CONST, name) != NULL;
        found |= item_member(f->program, impl, ITEM_ASSOCIATED_TYPE, name) != NULL;
        if (!found)
            fail_msg("the member %s at %u is not found", name->text, prelude_ready.members[i].start);
        listed++;
    }
    assert_int_equal(impl->member_count, listed);
}

/* A program asks for few of the bodies: here all are. */
static void check_bodies(struct fixture *f) {
    size_t bodies = 0;
    for (size_t i = 0; i < f->program->item_count; i++) {
        const struct item *item = f->program->items[i];
        if (item->kind == ITEM_FN && item->is_prelude && item->has_body)
            bodies += program_body(f->program, item) != NULL;
    }
    assert_true(bodies > 4000);
}

/* Every name of the index wakes something, every impl wakes for the type that it is for, and what woke is right. */
static void everything_can_be_woken(void **state) {
    (void)state;
    struct fixture f;
    load(&f, "fn main() {}");
    wake_names(&f);
    size_t known = f.program->item_count, woken = 0;
    for (size_t i = 0; i < known; i++)
        woken += f.program->items[i]->kind == ITEM_IMPL && !((const struct ast_item *)f.program->items[i]->ast)->implementation->is_derived;
    for (size_t t = 0; t < known; t++) {
        const struct item *trait = f.program->items[t];
        for (size_t i = 0; i < known + TYPE_KIND_COUNT; i++) {
            const struct item *item = i < known ? f.program->items[i] : NULL;
            bool is_adt = item && (item->kind == ITEM_STRUCT || item->kind == ITEM_ENUM || item->kind == ITEM_UNION);
            if (item && !is_adt && item->kind != ITEM_TRAIT)
                continue;
            struct type type = {.kind = item ? is_adt ? TYPE_ADT : TYPE_DYN : (enum type_kind)(i - known), .item = item};
            if (type.kind >= TYPE_ADT && !item && type.kind != TYPE_FN_POINTER)
                continue;
            for (int pass = 0; pass < 2; pass++, type.mutable = true) {
                size_t before = f.program->item_count;
                if (trait->kind == ITEM_TRAIT)
                    wake_impls(f.program, trait, &type);
                else if (!t)
                    wake_all_inherent(&f, &type);
                woken += expect_heads(&f, before, &type);
            }
        }
    }
    assert_int_equal(woken, prelude_ready.impl_count);
    size_t impls = f.program->item_count;
    for (size_t i = 0; i < impls; i++)
        if (f.program->items[i]->kind == ITEM_IMPL && item_state(f.program->items[i])->asleep_item)
            expect_members(&f, f.program->items[i]);
    assert_string_equal(complaints(&f), "");
    check_bodies(&f);
    assert_string_equal(placed_complaints(&f), "");
    finish(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_interning),
        cmocka_unit_test(test_inference),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_projections),
        cmocka_unit_test(test_implements),
        cmocka_unit_test(test_resolve),
        cmocka_unit_test(test_bounds_are_all_that_is_known),
        cmocka_unit_test(everything_can_be_woken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
