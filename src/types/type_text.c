/* type_text.c -- types as text: short as in rustc's messages, or with full paths as type_name gives them. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "types/checker.h"

/* Text that grows in an arena; the old pieces are lost with it, types are short. */
struct writer {
    struct arena *arena;
    char *bytes;
    size_t length, capacity;
    bool paths;
    bool in_signature; /* of a function pointer or Fn(..): references have a lifetime there, shown in paths */
    unsigned depth;
};

static void add(struct writer *writer, const char *text) {
    size_t length = strlen(text);
    if (writer->length + length + 1 > writer->capacity) {
        size_t capacity = (writer->length + length + 1) * 2;
        char *bytes = arena_alloc(writer->arena, capacity);
        if (writer->length)
            memcpy(bytes, writer->bytes, writer->length);
        writer->bytes = bytes;
        writer->capacity = capacity;
    }
    memcpy(writer->bytes + writer->length, text, length + 1);
    writer->length += length;
}

static void write_type(struct writer *writer, const struct type *type);

static void write_list(struct writer *writer, const struct type *const *types, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        if (i)
            add(writer, ", ");
        write_type(writer, types[i]);
    }
}

/* Where std defines what its users know by a shorter path: type_name shows these. A row without a name speaks for the
 * module. */
static const struct home {
    const char *module, *name, *path;
} homes[] = {
    {"alloc", "Layout", "core::alloc::layout"},
    {"alloc", "LayoutError", "core::alloc::layout"},
    {"arc", NULL, "alloc::sync"},
    {"arithmetic", NULL, "core::ops::arith"},
    {"bit_operators", NULL, "core::ops::bit"},
    {"borrow", "Cow", "alloc::borrow"},
    {"boxed", NULL, "alloc::boxed"},
    {"cell", "OnceCell", "core::cell::once"},
    {"cell", "LazyCell", "core::cell::lazy"},
    {"hash_map", "HashMap", "std::collections::hash::map"},
    {"hash_set", "HashSet", "std::collections::hash::set"},
    {"btree_map", "BTreeMap", "alloc::collections::btree::map"},
    {"btree_set", "BTreeSet", "alloc::collections::btree::set"},
    {"vec_deque", "VecDeque", "alloc::collections::vec_deque"},
    {"linked_list", "LinkedList", "alloc::collections::linked_list"},
    {"binary_heap", "BinaryHeap", "alloc::collections::binary_heap"},
    {"io", NULL, "std::io"},
    {"iter_adapters", "Map", "core::iter::adapters::map"},
    {"iter_adapters", "Rev", "core::iter::adapters::rev"},
    {"iter_adapters", "Filter", "core::iter::adapters::filter"},
    {"iter_limits", "Take", "core::iter::adapters::take"},
    {"iter_limits", "Skip", "core::iter::adapters::skip"},
    {"iter_adapters", "Zip", "core::iter::adapters::zip"},
    {"iter_adapters", "Chain", "core::iter::adapters::chain"},
    {"iter_adapters", "Enumerate", "core::iter::adapters::enumerate"},
    {"iter_limits", "Peekable", "core::iter::adapters::peekable"},
    {"iter_adapters", "Cloned", "core::iter::adapters::cloned"},
    {"iter_adapters", "Copied", "core::iter::adapters::copied"},
    {"iter_limits", "StepBy", "core::iter::adapters::step_by"},
    {"iter_limits", "Cycle", "core::iter::adapters::cycle"},
    {"iter", "Iterator", "core::iter::traits::iterator"},
    {"iter", "DoubleEndedIterator", "core::iter::traits::double_ended"},
    {"iter", "ExactSizeIterator", "core::iter::traits::exact_size"},
    {"iter", "IntoIterator", "core::iter::traits::collect"},
    {"mem", "ManuallyDrop", "core::mem::manually_drop"},
    {"mem", "MaybeUninit", "core::mem::maybe_uninit"},
    {"mutex", "PoisonError", "std::sync::poison"},
    {"mutex", "TryLockError", "std::sync::poison"},
    {"mutex", NULL, "std::sync::poison::mutex"},
    {"non_null", NULL, "core::ptr::non_null"},
    {"nonzero", "NonZero", "core::num::nonzero"},
    {"num_parse", "ParseIntError", "core::num::error"},
    {"num_parse", "IntErrorKind", "core::num::error"},
    {"num", "TryFromIntError", "core::num::error"},
    {"num_parse", "ParseFloatError", "core::num::imp::dec2flt"},
    {"once", "LazyLock", "std::sync::lazy_lock"},
    {"once", "OnceLock", "std::sync::once_lock"},
    {"once", NULL, "std::sync::once"},
    {"ops", "Fn", "core::ops::function"},
    {"ops", "FnMut", "core::ops::function"},
    {"ops", "FnOnce", "core::ops::function"},
    {"ops", "ControlFlow", "core::ops::control_flow"},
    {"process", NULL, "std::process"},
    {"range", NULL, "core::ops::range"},
    {"raw_vec", NULL, "alloc::collections"},
    {"rc", NULL, "alloc::rc"},
    {"rwlock", NULL, "std::sync::poison::rwlock"},
    {"saturating", "Saturating", "core::num::saturating"},
    {"slice_chunks", NULL, "core::slice::iter"},
    {"slice_index", NULL, "core::slice::index"},
    {"slice_iter", NULL, "core::slice::iter"},
    {"slice_split", NULL, "core::slice::iter"},
    {"str_escape", NULL, "core::str::iter"},
    {"str_index", NULL, "core::str::traits"},
    {"str_iter", NULL, "core::str::iter"},
    {"str_pattern", NULL, "core::str::pattern"},
    {"str_split", NULL, "core::str::iter"},
    {"str_utf8", "Utf8Error", "core::str::error"},
    {"str", "ParseBoolError", "core::str::error"},
    {"string", NULL, "alloc::string"},
    {"thread", NULL, "std::thread"},
    {"vec_iter", "IntoIter", "alloc::vec::into_iter"},
    {"vec_iter", "Drain", "alloc::vec::drain"},
    {"vec", NULL, "alloc::vec"},
    {"wrapping", "Wrapping", "core::num::wrapping"},
};

static bool is_std_root(const struct item *item) {
    return item && item->is_prelude && !item->parent;
}

/* The path of what directly stands in a module of std; false for everything else. */
static bool write_home(struct writer *writer, const struct item *item) {
    if (is_std_root(item->parent) && item->kind == ITEM_MODULE) {
        add(writer, strcmp(item->name->text, "collections") == 0 ? "std::" : "core::");
        add(writer, item->name->text);
        return true;
    }
    if (!item->parent || !item->parent->name || !is_std_root(item->parent->parent) || !item->name)
        return false;
    for (size_t i = 0; i < sizeof homes / sizeof homes[0]; i++) {
        if (strcmp(homes[i].module, item->parent->name->text) != 0 ||
            (homes[i].name && strcmp(homes[i].name, item->name->text) != 0))
            continue;
        add(writer, homes[i].path);
        add(writer, "::");
        add(writer, item->name->text);
        return true;
    }
    return false;
}

static void write_impl_path(struct writer *writer, const struct item *impl, const struct item *inside);

static void write_item_path(struct writer *writer, const struct item *item) {
    const struct item *parent = item->parent;
    if (writer->paths && item->is_prelude && write_home(writer, item))
        return;
    if (writer->paths || item->kind == ITEM_VARIANT) {
        if (parent && parent->kind == ITEM_IMPL) {
            write_impl_path(writer, parent, item);
            add(writer, "::");
        } else if (parent && (parent->name || parent->parent)) {
            write_item_path(writer, parent);
            add(writer, "::");
        } else if (parent) {
            add(writer, parent->extern_name ? parent->extern_name : "main");
            add(writer, "::");
        }
    }
    if (item->name)
        add(writer, item->name->text);
    else if (!parent)
        add(writer, item->is_prelude ? "std" : item->extern_name ? item->extern_name : "main");
}

/* In paths, `'_` for each lifetime of the item; how many there are. */
static uint32_t write_lifetimes(struct writer *writer, const struct item *item) {
    const struct ast_generics *generics = item_state(item)->ast_generics;
    uint32_t count = 0;
    for (size_t i = 0; writer->paths && generics && i < generics->param_count; i++)
        if (generics->params[i].kind == GENERIC_PARAM_LIFETIME)
            add(writer, count++ ? ", '_" : "'_");
    return count;
}

/* <'_, A, B>, or nothing. */
static void write_args(struct writer *writer, const struct item *item, const struct type *const *args, uint32_t from,
                       uint32_t count) {
    size_t before = writer->length;
    add(writer, "<");
    uint32_t lifetimes = item ? write_lifetimes(writer, item) : 0;
    if (from >= count && !lifetimes) {
        writer->length = before;
        writer->bytes[before] = '\0';
        return;
    }
    if (from < count) {
        if (lifetimes)
            add(writer, ", ");
        write_list(writer, args + from, count - from);
    }
    add(writer, ">");
}

/* What stands for an impl in the path of something in it: its type, or <Type as Trait> for what a body of it declares. */
static void write_impl_path(struct writer *writer, const struct item *impl, const struct item *inside) {
    bool of_trait = writer->paths && impl->is_trait_impl && impl->implemented.trait && inside->kind == ITEM_FN;
    if (of_trait)
        add(writer, "<");
    if (impl->self_type)
        write_type(writer, impl->self_type);
    if (!of_trait)
        return;
    add(writer, " as ");
    write_item_path(writer, impl->implemented.trait);
    write_args(writer, impl->implemented.trait, impl->implemented.args, 1, impl->implemented.arg_count);
    add(writer, ">");
}

static bool is_fn_trait(const struct item *trait) {
    return trait->lang == LANG_fn || trait->lang == LANG_fn_mut || trait->lang == LANG_fn_once;
}

/* Fn(A, B) -> C, or Trait<A, Item = B>. */
static void write_trait(struct writer *writer, const struct item *trait, const struct type *const *args, uint32_t count,
                        const struct type_binding *bindings, uint32_t binding_count) {
    write_item_path(writer, trait);
    if (is_fn_trait(trait) && count && args[0]->kind == TYPE_TUPLE) {
        bool outer = writer->in_signature;
        writer->in_signature = true;
        add(writer, "(");
        write_list(writer, args[0]->args, args[0]->count);
        add(writer, ")");
        if (binding_count && !(bindings[0].type->kind == TYPE_TUPLE && !bindings[0].type->count)) {
            add(writer, " -> ");
            write_type(writer, bindings[0].type);
        }
        writer->in_signature = outer;
        return;
    }
    if (!binding_count) {
        write_args(writer, trait, args, 0, count);
        return;
    }
    add(writer, "<");
    uint32_t lifetimes = write_lifetimes(writer, trait);
    if (lifetimes && count)
        add(writer, ", ");
    write_list(writer, args, count);
    for (uint32_t i = 0; i < binding_count; i++) {
        if (i || count || lifetimes)
            add(writer, ", ");
        add(writer, bindings[i].associated->name->text);
        add(writer, " = ");
        write_type(writer, bindings[i].type);
    }
    add(writer, ">");
}

static void write_fn_pointer(struct writer *writer, const struct type *type) {
    if (type->is_unsafe)
        add(writer, "unsafe ");
    if (type->convention != CONVENTION_RUST) {
        add(writer, "extern \"");
        add(writer, convention_text(type->convention));
        add(writer, "\" ");
    }
    bool outer = writer->in_signature;
    writer->in_signature = true;
    add(writer, "fn(");
    write_list(writer, type->args, type->count - 1);
    add(writer, ")");
    const struct type *output = type->args[type->count - 1];
    if (output->kind != TYPE_TUPLE || output->count) {
        add(writer, " -> ");
        write_type(writer, output);
    }
    writer->in_signature = outer;
}

static void write_pointee(struct writer *writer, const char *prefix, const struct type *pointee) {
    add(writer, prefix);
    write_type(writer, pointee);
}

/* &(dyn A + Send); in the path of a signature, &'_ (dyn A + '_). */
static void write_pointed(struct writer *writer, const char *prefix, const struct type *pointee) {
    bool several = !writer->paths && pointee->kind == TYPE_DYN && pointee->auto_count + !pointee->item->is_auto > 1;
    if (writer->paths && writer->in_signature && prefix[0] == '&') {
        bool object = pointee->kind == TYPE_DYN;
        add(writer, prefix[1] ? "&'_ mut " : "&'_ ");
        write_pointee(writer, object ? "(" : "", pointee);
        add(writer, object ? " + '_)" : "");
        return;
    }
    write_pointee(writer, several ? arena_format(writer->arena, "%s(", prefix) : prefix, pointee);
    if (several)
        add(writer, ")");
}

/* An argument that is its parameter's usual one goes unsaid: the hasher of a map. */
static uint32_t shown_args(const struct type *type) {
    const struct type *last = type->count > 1 ? type->args[type->count - 1] : NULL;
    bool usual = type->item->is_prelude && last && last->kind == TYPE_ADT && last->item->is_prelude &&
                 last->item->name && strcmp(last->item->name->text, "RandomState") == 0;
    return type->count - usual;
}

static const char *trait_path(struct writer *writer, const struct item *trait) {
    struct writer path = {.arena = writer->arena, .paths = true};
    write_item_path(&path, trait);
    return path.bytes;
}

/* dyn A + Send + Sync: the automatic ones stand in the order of their paths. */
static void write_object(struct writer *writer, const struct type *type) {
    add(writer, "dyn ");
    bool principal = !type->item->is_auto;
    if (principal)
        write_trait(writer, type->item, type->args, type->count, type->bindings, type->binding_count);
    const struct item **autos = arena_array(writer->arena, type->auto_count, sizeof *autos);
    for (uint32_t i = 0; i < type->auto_count; i++) {
        uint32_t at = i;
        for (; at && strcmp(trait_path(writer, type->autos[i]), trait_path(writer, autos[at - 1])) < 0; at--)
            autos[at] = autos[at - 1];
        autos[at] = type->autos[i];
    }
    for (uint32_t i = 0; i < type->auto_count; i++) {
        if (principal || i)
            add(writer, " + ");
        write_item_path(writer, autos[i]);
    }
}

static void write_compound(struct writer *writer, const struct type *type) {
    char number[32];
    switch (type->kind) {
    case TYPE_SLICE:
    case TYPE_ARRAY:
        write_pointee(writer, "[", type->args[0]);
        if (type->kind == TYPE_ARRAY)
            write_pointee(writer, "; ", type->args[1]);
        add(writer, "]");
        break;
    case TYPE_TUPLE:
        add(writer, "(");
        write_list(writer, type->args, type->count);
        add(writer, type->count == 1 ? ",)" : ")");
        break;
    case TYPE_REF: write_pointed(writer, type->mutable ? "&mut " : "&", type->args[0]); break;
    case TYPE_POINTER: write_pointed(writer, type->mutable ? "*mut " : "*const ", type->args[0]); break;
    case TYPE_ADT:
        write_item_path(writer, type->item);
        write_args(writer, type->item, type->args, 0, shown_args(type));
        break;
    case TYPE_FN_ITEM:
        if (!writer->paths)
            add(writer, "fn item {");
        write_item_path(writer, type->item);
        if (type->count > type->item->generics.parent_count && type->item->kind != ITEM_VARIANT) {
            if (!writer->paths)
                add(writer, "::");
            write_args(writer, NULL, type->args, type->item->generics.parent_count, type->count);
        }
        if (!writer->paths)
            add(writer, "}");
        break;
    case TYPE_DYN: write_object(writer, type); break;
    case TYPE_PROJECTION:
        if (!writer->paths && type->args[0]->kind == TYPE_PARAM) {
            write_type(writer, type->args[0]);
        } else {
            const struct item *trait = type->item->parent;
            uint32_t trait_count = type->item->generics.parent_count;
            add(writer, "<");
            write_type(writer, type->args[0]);
            add(writer, " as ");
            write_trait(writer, trait, type->args + 1, trait_count > 1 ? trait_count - 1 : 0, NULL, 0);
            add(writer, ">");
        }
        add(writer, "::");
        add(writer, type->item->name->text);
        break;
    case TYPE_CONST:
        snprintf(number, sizeof number, "%" PRId64, type->value);
        add(writer, number);
        break;
    default: break;
    }
}

static void write_type(struct writer *writer, const struct type *type) {
    static const char *const simple[] = {
        [TYPE_ERROR] = "{error}", [TYPE_NEVER] = "!", [TYPE_BOOL] = "bool", [TYPE_CHAR] = "char",   [TYPE_I8] = "i8",
        [TYPE_I16] = "i16",       [TYPE_I32] = "i32", [TYPE_I64] = "i64",   [TYPE_ISIZE] = "isize", [TYPE_U8] = "u8",
        [TYPE_U16] = "u16",       [TYPE_U32] = "u32", [TYPE_U64] = "u64",   [TYPE_USIZE] = "usize", [TYPE_F32] = "f32",
        [TYPE_F64] = "f64",       [TYPE_STR] = "str",
    };
    if (type->kind <= TYPE_STR) {
        add(writer, simple[type->kind]);
        return;
    }
    if (writer->depth > 40) {
        add(writer, "...");
        return;
    }
    writer->depth++;
    switch (type->kind) {
    case TYPE_FN_POINTER: write_fn_pointer(writer, type); break;
    case TYPE_CLOSURE:
        if (writer->paths && type->closure->owner)
            write_item_path(writer, type->closure->owner), add(writer, "::");
        add(writer, writer->paths ? "{{closure}}" : "{closure}");
        break;
    case TYPE_OPAQUE: add(writer, "impl Trait"); break;
    case TYPE_PARAM: add(writer, type->name ? type->name->text : "impl Trait"); break;
    case TYPE_INFER:
        add(writer, type->variable == VARIABLE_INTEGER ? "{integer}"
                    : type->variable == VARIABLE_FLOAT ? "{float}"
                                                       : "_");
        break;
    case TYPE_CONST_EXPR: add(writer, "{constant}"); break;
    default: write_compound(writer, type); break;
    }
    writer->depth--;
}

const char *type_text(struct arena *arena, const struct type *type) {
    struct writer writer = {.arena = arena};
    write_type(&writer, type);
    return writer.bytes;
}

const char *type_path_text(struct arena *arena, const struct type *type) {
    struct writer writer = {.arena = arena, .paths = true};
    write_type(&writer, type);
    return writer.bytes;
}
