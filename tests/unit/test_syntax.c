/* test_syntax.c -- the syntax room: shapes of expressions, format strings, derives, recovery from errors, bounds.
 *
 * Expressions are compared as text in brackets: "(+ a (* b c))". */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "prelude/prelude.h"
#include "syntax/format_string.h"
#include "syntax/lexer.h"
#include "syntax/parser.h"

struct fixture {
    struct arena arena;
    struct interner interner;
    struct source_map map;
    struct diagnostics diagnostics;
    struct parser_context context;
    struct module_ast *module;
    struct text shape;
};

static void start(struct fixture *f) {
    memset(f, 0, sizeof *f);
    arena_init(&f->arena, 0);
    interner_init(&f->interner, &f->arena);
    source_map_init(&f->map, &f->arena);
    diagnostics_init(&f->diagnostics, &f->arena);
    text_init(&f->shape);
    f->context = (struct parser_context){.arena = &f->arena, .interner = &f->interner, .map = &f->map, .diagnostics = &f->diagnostics, .edition = 2021};
}

static void parse(struct fixture *f, enum source_kind kind, const char *text) {
    start(f);
    struct source *source = source_map_add(&f->map, kind, "test.rs", text, (uint32_t)strlen(text));
    f->module = parse_source(&f->context, source);
}

static void finish(struct fixture *f) {
    text_release(&f->shape);
    arena_release(&f->arena);
}

/* "EXPECTED 2:14, ..." */
static const char *complaints(struct fixture *f) {
    const char *all = "";
    for (size_t i = 0; i < f->diagnostics.count; i++) {
        const struct diagnostic *diagnostic = &f->diagnostics.items[i];
        struct position place = source_map_place(&f->map, diagnostic->span);
        all = arena_format(&f->arena, "%s%s%s %u:%u", all, i ? ", " : "", diagnostic_name(diagnostic->code), place.line,
                           place.column);
    }
    return all;
}

static void assert_complaints(const char *program, const char *expected) {
    struct fixture f;
    parse(&f, SOURCE_USER, program);
    assert_string_equal(complaints(&f), expected);
    finish(&f);
}

/* ---- Shapes ----------------------------------------------------------------------------------------------------- */

static const char *const operators[] = {"+",  "-",  "*",  "/", "%",  "&", "|",  "^",  "<<",
                                        ">>", "==", "!=", "<", "<=", ">", ">=", "&&", "||"};

static void show(struct text *out, const struct expr *expr);

static void show_path(struct text *out, const struct path *path) {
    for (size_t i = 0; i < path->segment_count; i++) {
        text_format(out, "%s%s", i ? "::" : "", path->segments[i].name.symbol->text);
        if (path->segments[i].args)
            text_format(out, "<%zu>", path->segments[i].args->arg_count);
    }
}

static void show_all(struct text *out, struct expr *const *list, size_t count) {
    for (size_t i = 0; i < count; i++) {
        text_add(out, " ");
        show(out, list[i]);
    }
}

static void show_two(struct text *out, const char *head, const struct expr *a, const struct expr *b) {
    text_format(out, "(%s ", head);
    show(out, a);
    text_add(out, " ");
    show(out, b);
    text_add(out, ")");
}

static void show(struct text *out, const struct expr *expr) {
    if (!expr) {
        text_add(out, "-");
        return;
    }
    switch (expr->kind) {
    case EXPR_LITERAL:
        if (expr->literal->kind == LITERAL_INTEGER)
            text_format(out, "%llu", (unsigned long long)expr->literal->low);
        else
            text_add(out, expr->literal->text);
        break;
    case EXPR_PATH: show_path(out, expr->path); break;
    case EXPR_UNARY:
        text_add(out, expr->unary.operator== UNARY_NEGATE ? "(neg "
                      : expr->unary.operator== UNARY_NOT  ? "(not "
                                                          : "(deref ");
        show(out, expr->unary.operand);
        text_add(out, ")");
        break;
    case EXPR_BINARY:
        show_two(out, operators[expr->binary.operator], expr->binary.left, expr->binary.right);
        break;
    case EXPR_ASSIGN: show_two(out, "=", expr->binary.left, expr->binary.right); break;
    case EXPR_COMPOUND_ASSIGN:
        text_format(out, "(%s", operators[expr->binary.operator]);
        show_two(out, "=", expr->binary.left, expr->binary.right);
        text_add(out, ")");
        break;
    case EXPR_REFERENCE:
        text_format(out, "(&%s%s ", expr->reference.is_raw ? "raw " : "", expr->reference.is_mutable ? "mut" : "");
        show(out, expr->reference.operand);
        text_add(out, ")");
        break;
    case EXPR_CAST:
        text_add(out, "(as ");
        show(out, expr->cast.operand);
        text_add(out, ")");
        break;
    case EXPR_CALL:
        text_add(out, "(call ");
        show(out, expr->call.callee);
        show_all(out, expr->call.arguments, expr->call.count);
        text_add(out, ")");
        break;
    case EXPR_METHOD_CALL:
        text_format(out, "(.%s ", expr->method.name.symbol->text);
        show(out, expr->method.receiver);
        show_all(out, expr->method.arguments, expr->method.count);
        text_add(out, ")");
        break;
    case EXPR_FIELD:
        show(out, expr->field.object);
        text_format(out, ".%s", expr->field.name.symbol->text);
        break;
    case EXPR_INDEX: show_two(out, "index", expr->index.object, expr->index.index); break;
    case EXPR_TUPLE:
    case EXPR_ARRAY:
        text_add(out, expr->kind == EXPR_TUPLE ? "(tuple" : "(array");
        show_all(out, expr->list.elements, expr->list.count);
        text_add(out, ")");
        break;
    case EXPR_RANGE: show_two(out, expr->range.is_inclusive ? "..=" : "..", expr->range.start, expr->range.end); break;
    case EXPR_STRUCT:
        text_add(out, "(struct ");
        show_path(out, expr->structure.path);
        text_format(out, " %zu)", expr->structure.count);
        break;
    case EXPR_CLOSURE:
        text_format(out, "(|%zu| ", expr->closure.count);
        show(out, expr->closure.body);
        text_add(out, ")");
        break;
    case EXPR_IF: show_two(out, "if", expr->conditional.condition, expr->conditional.otherwise); break;
    case EXPR_LET:
        text_add(out, "(let ");
        show(out, expr->let.scrutinee);
        text_add(out, ")");
        break;
    case EXPR_RETURN:
        text_add(out, "(return ");
        show(out, expr->jump.value);
        text_add(out, ")");
        break;
    case EXPR_TRY:
        text_add(out, "(? ");
        show(out, expr->tried);
        text_add(out, ")");
        break;
    default: text_format(out, "#%d", (int)expr->kind);
    }
}

static void assert_shape(const char *source, const char *expected) {
    struct fixture f;
    char program[512];
    snprintf(program, sizeof program, "fn f() { %s }", source);
    parse(&f, SOURCE_USER, program);
    assert_string_equal(complaints(&f), "");
    show(&f.shape, f.module->items[0]->function->body->tail);
    assert_string_equal(f.shape.bytes, expected);
    finish(&f);
}

static void operators_bind_as_in_rust(void **state) {
    (void)state;
    assert_shape("a + b * c", "(+ a (* b c))");
    assert_shape("a - b - c", "(- (- a b) c)");
    assert_shape("a = b = c", "(= a (= b c))");
    assert_shape("a += b << 1", "(+(= a (<< b 1)))");
    assert_shape("a || b && c == d | e ^ f & g << h + i * j as u8",
                 "(|| a (&& b (== c (| d (^ e (& f (<< g (+ h (* i (as j))))))))))");
    assert_shape("-a.b()", "(neg (.b a))");
    assert_shape("!*a as u8", "(as (not (deref a)))");
    assert_shape("&mut *a", "(&mut (deref a))");
    assert_shape("&raw const a.b", "(&raw  a.b)");
    assert_shape("&&a", "(& (& a))");
    assert_shape("a..b + 1", "(.. a (+ b 1))");
    assert_shape("..=b", "(..= - b)");
    assert_shape("a..", "(.. a -)");
    assert_shape("a < b as u8", "(< a (as b))");
    assert_shape("return a + b", "(return (+ a b))");
    assert_shape("|x| x + 1", "(|1| (+ x 1))");
    assert_shape("|| a || b", "(|0| (|| a b))");
    assert_shape("a.b(c)?.d[e].0.1", "(index (? (.b a c)).d e).0.1");
    assert_shape("(a)(b)", "(call a b)");
    assert_shape("a::<u8, 2>(b)", "(call a<2> b)");
    assert_shape("Vec::<Vec<Vec<u8>>>::new()", "(call Vec<1>::new)");
    assert_shape("<T as Tr>::f(1)", "(call Tr::f 1)");
    assert_shape("(a,)", "(tuple a)");
    assert_shape("S { a, b: 1, ..c }", "(struct S 2)");
    assert_shape("if a == S {} else { b }", "(if (== a S) #18)");
    assert_shape("if let x = a && b {}", "(if (&& (let a) b) -)");
    assert_shape("x = {1} & 2", "(= x (& #18 2))");
}

/* ---- Literals --------------------------------------------------------------------------------------------------- */

static const struct literal *literal_of(struct fixture *f, const char *source) {
    char program[512];
    snprintf(program, sizeof program, "const C: T = %s;", source);
    parse(f, SOURCE_USER, program);
    return f->module->count ? f->module->items[0]->constant->value->literal : NULL;
}

static void literals_have_their_values(void **state) {
    (void)state;
    struct fixture f;
    const struct literal *literal = literal_of(&f, "0xFFFF_FFFF_FFFF_FFFF_1u128");
    assert_true(literal->low == 0xFFFFFFFFFFFFFFF1u && literal->high == 0xF);
    assert_string_equal(literal->suffix->text, "u128");
    finish(&f);
    literal = literal_of(&f, "1_000.5e-3f32");
    assert_int_equal(literal->kind, LITERAL_FLOAT);
    assert_string_equal(literal->text, "1000.5e-3");
    finish(&f);
    literal = literal_of(&f, "\"a\\x41\\u{e9}\\n\\\n      b\"");
    assert_string_equal(literal->text, "aA\xC3\xA9\nb");
    finish(&f);
    literal = literal_of(&f, "br##\"a\"#\\n\"##");
    assert_int_equal(literal->kind, LITERAL_BYTE_STRING);
    assert_string_equal(literal->text, "a\"#\\n");
    finish(&f);
    literal = literal_of(&f, "'\\u{1F600}'");
    assert_int_equal(literal->low, 0x1F600);
    finish(&f);
    literal = literal_of(&f, "concat!(\"a\", 1, -2.5, true, 'x')");
    assert_string_equal(literal->text, "a1-2.5truex");
    finish(&f);
    assert_complaints("const C: T = '';", "BAD_LITERAL 1:14");
    assert_complaints("const C: T = \"\\q\";", "BAD_LITERAL 1:15");
    assert_complaints("const C: T = 0b12;", "BAD_LITERAL 1:17");
    assert_complaints("const C: T = 1u9;", "BAD_LITERAL 1:15");
    assert_complaints("const C: T = \"a", "UNTERMINATED_STRING 1:14");
    assert_complaints("/* a /* b */", "UNTERMINATED 1:1");
}

/* ---- Format strings --------------------------------------------------------------------------------------------- */

static void format_strings_are_taken_apart(void **state) {
    (void)state;
    struct fixture f;
    start(&f);
    const char *text = "a{{}}{0:*^+#08.3x?}{n:>w$.p$}{:.*}{}";
    struct format_string string = format_string_read(&f.arena, text, strlen(text));
    assert_null(string.error);
    assert_int_equal(string.count, 5);
    assert_string_equal(string.parts[0].piece.text, "a{}");
    const struct format_piece *piece = &string.parts[1].piece;
    assert_int_equal(piece->fill, '*');
    assert_int_equal(piece->align, FORMAT_ALIGN_CENTRE);
    assert_true(piece->plus && piece->alternate && piece->zero);
    assert_int_equal(piece->width.value, 8);
    assert_int_equal(piece->precision.value, 3);
    assert_int_equal(piece->trait, FORMAT_DEBUG_LOWER);
    assert_int_equal(string.parts[2].width.kind, FORMAT_REFERENCE_NAME);
    assert_int_equal(string.parts[2].precision.length, 1);
    assert_int_equal(string.parts[3].precision.kind, FORMAT_REFERENCE_NEXT);
    finish(&f);
}

static void format_arguments_are_found(void **state) {
    (void)state;
    struct fixture f;
    parse(&f, SOURCE_USER, "fn f() { println!(\"{} {x} {:.*} {n} {0} {x}\", a, b, c, n = d) }");
    assert_string_equal(complaints(&f), "");
    const struct format_call *call = f.module->items[0]->function->body->tail->macro->format;
    assert_int_equal(call->argument_count, 5); /* a b c n, and the variable x */
    assert_int_equal(call->pieces[2].argument, 4);
    assert_int_equal(call->pieces[4].argument, 2);
    assert_int_equal(call->pieces[4].precision.value, 1);
    assert_int_equal(call->pieces[6].argument, 3);
    assert_int_equal(call->pieces[10].argument, 4);
    finish(&f);
    assert_complaints("fn f() { println!(\"{} {}\", a) }", "FORMAT_ARGUMENT_MISSING 1:23");
    assert_complaints("fn f() { println!(\"{}\", a, b) }", "FORMAT_ARGUMENT_UNUSED 1:28");
    assert_complaints("fn f() { println!(\"{\") }", "BAD_FORMAT_STRING 1:20");
    assert_complaints("fn f() { println!(x) }", "BAD_FORMAT_STRING 1:19");
}

/* ---- Items ------------------------------------------------------------------------------------------------------ */

static void uses_become_names(void **state) {
    (void)state;
    struct fixture f;
    parse(&f, SOURCE_USER, "use a::{self, b::{c as d, *}, e as _};");
    assert_string_equal(complaints(&f), "");
    const struct use_list *list = f.module->items[0]->use;
    assert_int_equal(list->count, 4);
    assert_true(list->items[0].is_self && list->items[0].path->segment_count == 1);
    assert_string_equal(list->items[1].name.symbol->text, "d");
    assert_int_equal(list->items[1].path->segment_count, 3);
    assert_true(list->items[2].is_glob && list->items[2].path->segment_count == 2);
    assert_null(list->items[3].name.symbol);
    finish(&f);
}

static void cfg_is_decided(void **state) {
    (void)state;
    struct fixture f;
    parse(&f, SOURCE_USER,
          "#[cfg(test)] mod t { use super::*; } #[test] fn a() {} #[cfg(all(unix, not(test)))] fn b() {}"
          "#[cfg_attr(unix, derive(Clone))] struct S;");
    assert_string_equal(complaints(&f), "");
    assert_int_equal(f.module->count, 3); /* b, S and its Clone */
    assert_true(f.module->items[2]->implementation->is_derived);
    finish(&f);
}

static void derives_are_source(void **state) {
    (void)state;
    struct fixture f;
    parse(&f, SOURCE_USER,
          "#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]\n"
          "struct P<'a, T: Tr, const N: usize> where T: Q { a: T, r#type: &'a [u8; N] }\n"
          "#[derive(Debug, Clone, PartialEq, PartialOrd, Hash, Default)]\n"
          "enum E<I: Iterator> { #[default] A, B(I::Item), C { x: u8 } }");
    assert_string_equal(complaints(&f), "");
    assert_int_equal(f.module->count, 2 + 9 + 6);
    for (size_t i = 0; i < f.module->count; i++) {
        const struct ast_item *item = f.module->items[i];
        if (item->kind == AST_ITEM_IMPL)
            parser_members(&f.context, item->implementation);
        for (size_t j = 0; item->kind == AST_ITEM_IMPL && j < item->implementation->count; j++)
            assert_non_null(parser_body(&f.context, item->implementation->items[j]->function));
    }
    assert_string_equal(complaints(&f), "");
    struct position place = source_map_place(&f.map, f.module->items[1]->span);
    assert_int_equal(place.line, 1);
    assert_int_equal(place.column, 10);
    finish(&f);
    assert_complaints("#[derive(Nothing)] struct S;", "UNKNOWN_DERIVE 1:10");
    assert_complaints("#[derive(Default)] enum E { A }", "DERIVE_DEFAULT 1:10");
}

static void prelude_bodies_are_parsed_when_asked_for(void **state) {
    (void)state;
    struct fixture f;
    parse(&f, SOURCE_PRELUDE, "fn f() -> u8 { let x = 1; x }");
    struct fn_item *function = f.module->items[0]->function;
    assert_null(function->body);
    const struct block *body = parser_body(&f.context, function);
    assert_int_equal(body->count, 1);
    assert_non_null(body->tail);
    assert_ptr_equal(body, parser_body(&f.context, function));
    finish(&f);
}

static void let_chains_are_of_2024(void **state) {
    (void)state;
    struct fixture f;
    parse(&f, SOURCE_USER, "fn f() { if let Some(x) = a {} }");
    assert_false(f.module->uses_edition_2024);
    finish(&f);
    parse(&f, SOURCE_USER, "fn f() { while a && let Some(x) = b {} }");
    assert_true(f.module->uses_edition_2024);
    finish(&f);
    assert_complaints("fn f() { if a || let Some(x) = b {} }", "LET_POSITION 1:18");
}

/* ---- Errors and bounds ------------------------------------------------------------------------------------------ */

static void one_mistake_is_one_message(void **state) {
    (void)state;
    assert_complaints("fn f() {\n    let x = 5\n    let y = 6;\n    g()\n    h();\n}\nfn g() { 1 2 }\n",
                      "EXPECTED 2:14, EXPECTED 4:8, EXPECTED 7:12");
    assert_complaints(
        "fn f() {\n    let s = S { a: 1 b: 2 };\n    x = = 3;\n    ok();\n}\nstruct S { a u8 }\nfn g() {}",
        "EXPECTED 2:22, EXPECTED 3:9, EXPECTED 6:14");
    assert_complaints("fn f() { let v = Vec<u8>::new(); }", "CHAINED_COMPARISON 1:21");
    assert_complaints("fn f() { x++; }", "NO_INCREMENT 1:11");
    assert_complaints("fn f() {\n    g();\n", "UNCLOSED_DELIMITER 1:8");
    assert_complaints("fn f() {\n    g());\n}", "UNEXPECTED_CLOSE 2:8");
    assert_complaints("fn f() {\n    g(1;\n}", "MISMATCHED_DELIMITER 2:6");
    assert_complaints("fn f() { let x = 1 \xE2\x80\x93 2; }", "UNEXPECTED_CHARACTER 1:20");
    assert_complaints("fn f() { async { }; g().await; }", "UNSUPPORTED 1:10, UNSUPPORTED 1:25");
    assert_complaints("fn f() { \xFF }", "FILE_NOT_UTF8 1:10");
    assert_complaints("\xEF\xBB\xBF#!/usr/bin/env x\r\nfn f() {\r\n    1 2\r\n}\r\n", "EXPECTED 3:7");
}

static void assert_too_deep(const char *before, const char *open, const char *middle, const char *close,
                            const char *after) {
    enum { LEVELS = 100000 };
    struct text program;
    text_init(&program);
    text_add(&program, before);
    for (int i = 0; i < LEVELS; i++)
        text_add(&program, open);
    text_add(&program, middle);
    for (int i = 0; i < LEVELS && *close; i++)
        text_add(&program, close);
    text_add(&program, after);
    assert_false(program.failed);
    struct fixture f;
    parse(&f, SOURCE_USER, program.bytes);
    assert_int_equal(f.diagnostics.count, 1);
    assert_int_equal(f.diagnostics.items[0].code, DIAGNOSTIC_CODE_TOO_DEEP);
    finish(&f);
    text_release(&program);
}

static void depth_is_bounded(void **state) {
    (void)state;
    assert_too_deep("fn f() { ", "(", "1", ")", "; }");
    assert_too_deep("fn f() { ", "[", "1", "]", "; }");
    assert_too_deep("fn f() ", "{", "1", "}", "");
    assert_too_deep("fn f() { ", "-", "1", "", "; }");
    assert_too_deep("fn f() { ", "&", "1", "", "; }");
    assert_too_deep("fn f() { 1", "+1", "", "", "; }");
    assert_too_deep("fn f() { a", ".b()", "", "", "; }");
    assert_too_deep("fn f() { ", "||", "1", "", "; }");
    assert_too_deep("fn f() { if a {}", " else if a {}", "", "", "}");
    assert_too_deep("fn f() { let ", "(", "x", ")", " = 1; }");
    assert_too_deep("type T = ", "V<", "u8", ">", ";");
    assert_too_deep("type T = ", "&", "u8", "", ";");
    assert_too_deep("", "mod m {", "", "}", "");
    assert_too_deep("use ", "a::{", "", "}", ";");
    assert_too_deep("#[a", "(a", "", ")", "] fn f() {}");
    assert_too_deep("fn f() { ", "vec![", "", "]", " }");
}

static const char sample[] =
    "use std::ptr::{self, NonNull};\n#[derive(Debug, Clone)]\nstruct B<T> { p: NonNull<T>, n: [u8; 3] }\n"
    "impl<T> Drop for B<T> where T: Sized { fn drop(&mut self) { unsafe { ptr::drop_in_place(self.p.as_mut()); } } }\n"
    "fn main() { let v: Vec<Vec<u8>>= vec![1; 2]; match x { Some(ref y) | None if y > 3 => {} S { a, .. } => (), _ => "
    "1 }\n"
    "    'a: for i in 0..=3 { if let Ok(x) = f(|a: u8| -> u8 { a }) && x { break 'a; } else { println!(\"{x} "
    "{0:>1$}\", 1, 2) } } }\n";

/* Every beginning of a program, and every program with one token taken out, is read to its end. */
static void broken_programs_do_no_harm(void **state) {
    (void)state;
    struct fixture f;
    parse(&f, SOURCE_USER, sample);
    assert_string_equal(complaints(&f), "");
    finish(&f);
    size_t length = strlen(sample);
    char *copy = malloc(length + 1);
    assert_non_null(copy);
    for (size_t i = 0; i < length; i++) {
        memcpy(copy, sample, i);
        copy[i] = '\0';
        parse(&f, SOURCE_USER, copy);
        finish(&f);
        memcpy(copy, sample, length + 1);
        size_t end = i + 1;
        while (end < length && copy[end - 1] > ' ' && copy[end] > ' ')
            end++;
        memmove(copy + i, copy + end, length + 1 - end);
        parse(&f, SOURCE_USER, copy);
        assert_true(f.diagnostics.count < 12);
        finish(&f);
    }
    free(copy);
}

/* The prelude's tokens that the build made are those that the lexer makes now. */
static void ready_tokens_are_the_lexers(void **state) {
    (void)state;
    uint16_t number = 0;
    for (size_t i = 0; i < prelude_file_count; i++) {
        const struct prelude_file *file = &prelude_files[i];
        if (!strstr(file->path, ".rs"))
            continue;
        struct fixture f;
        parse(&f, SOURCE_USER, "");
        struct source *source = source_map_add(&f.map, SOURCE_PRELUDE, file->path, file->text, file->length);
        struct token_buffer here = {0}, there = {0};
        const struct tokens *lexed = lex_skimming(&f.arena, &f.interner, &f.diagnostics, source, &here);
        assert_non_null(lexed);
        uint16_t module = 0;
        while (prelude_ready.modules[module].file != number)
            module++;
        const struct ready_item whole = {.count = (uint16_t)(prelude_ready.files[number++].count - 1), .module = module};
        const struct tokens *ready = ready_unpack(&f.arena, &f.interner, &prelude_ready, &whole, source, &there);
        assert_int_equal(ready->count, lexed->count);
        assert_true(ready->is_skimmed && ready->source == source);
        for (uint32_t t = 0; t < lexed->count; t++) {
            const struct token *a = &lexed->items[t], *b = &ready->items[t];
            assert_true(a->kind == b->kind && a->span.start == b->span.start && a->span.end == b->span.end);
            assert_true(a->is_raw == b->is_raw && a->on_new_line == b->on_new_line && a->symbol == b->symbol);
        }
        finish(&f);
    }
    assert_int_equal(number, prelude_ready.file_count);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(operators_bind_as_in_rust),
        cmocka_unit_test(literals_have_their_values),
        cmocka_unit_test(format_strings_are_taken_apart),
        cmocka_unit_test(format_arguments_are_found),
        cmocka_unit_test(uses_become_names),
        cmocka_unit_test(cfg_is_decided),
        cmocka_unit_test(derives_are_source),
        cmocka_unit_test(prelude_bodies_are_parsed_when_asked_for),
        cmocka_unit_test(let_chains_are_of_2024),
        cmocka_unit_test(one_mistake_is_one_message),
        cmocka_unit_test(depth_is_bounded),
        cmocka_unit_test(broken_programs_do_no_harm),
        cmocka_unit_test(ready_tokens_are_the_lexers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
