/* names.c -- interning once what would otherwise be compared as text again and again. */
#include "types/names.h"

#include <stdio.h>

struct names *names_make(struct program *program) {
    static const char *const primitives[] = {
        [TYPE_BOOL] = "bool", [TYPE_CHAR] = "char",   [TYPE_I8] = "i8",   [TYPE_I16] = "i16", [TYPE_I32] = "i32",
        [TYPE_I64] = "i64",   [TYPE_ISIZE] = "isize", [TYPE_U8] = "u8",   [TYPE_U16] = "u16", [TYPE_U32] = "u32",
        [TYPE_U64] = "u64",   [TYPE_USIZE] = "usize", [TYPE_F32] = "f32", [TYPE_F64] = "f64", [TYPE_STR] = "str",
    };
    static const char *const langs[] = {
#define LANG(name) #name,
#include "types/lang.def"
#undef LANG
    };
    struct interner *interner = program->interner;
    struct names *names = arena_alloc(program->arena, sizeof *names);
    *names = (struct names){
        .self = intern_text(interner, "self"),
        .self_type = intern_text(interner, "Self"),
        .super = intern_text(interner, "super"),
        .crate = intern_text(interner, "crate"),
        .std = intern_text(interner, "std"),
        .core = intern_text(interner, "core"),
        .alloc = intern_text(interner, "alloc"),
        .each = intern_text(interner, "each"),
        .underscore = intern_text(interner, "_"),
        .main = intern_text(interner, "main"),
        .prelude = intern_text(interner, "prelude"),
        .intrinsics = intern_text(interner, "intrinsics"),
        .drop = intern_text(interner, "drop"),
        .output = intern_text(interner, "Output"),
        .item = intern_text(interner, "Item"),
        .target = intern_text(interner, "Target"),
        .clone = intern_text(interner, "clone"),
        .call = intern_text(interner, "call"),
        .call_mut = intern_text(interner, "call_mut"),
        .call_once = intern_text(interner, "call_once"),
    };
    for (enum type_kind kind = TYPE_BOOL; kind <= TYPE_STR; kind++)
        names->primitive[kind] = intern_text(interner, primitives[kind]);
    for (size_t i = 0; i < LANG_COUNT; i++)
        names->lang[i] = intern_text(interner, langs[i]);
    return names;
}

const struct symbol *names_number(struct program *program, size_t number) {
    char text[24];
    snprintf(text, sizeof text, "%zu", number);
    return intern_text(program->interner, text);
}
