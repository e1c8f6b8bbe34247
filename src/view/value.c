/* value.c -- bytes -> text: numbers, pointers as ties, structs by their scalars.
 *
 * A struct is shown by its leaves, the scalars it comes down to. Wrappers of one field (NonNull, Unique, Cap) add no name
 * of their own, so that a String reads `cap 21 ptr ●─#2 len 21` and not five levels of std's internals.
 */
#include <inttypes.h>
#include <string.h>

#include "view/model.h"

enum { MOST_LEAVES = 64, MOST_TEXT = 60 };

struct gather {
    struct arena *arena;
    const struct program *program;
    const struct value_bytes *value;
    struct leaf *items;
    size_t count, capacity;
};

uint64_t value_word(const struct value_bytes *value, uint64_t offset, uint32_t size) {
    uint64_t word = 0;
    if (offset + size <= value->size) memcpy(&word, value->bytes + offset, size < 8 ? size : 8);
    return word;
}

static bool initialised(const struct value_bytes *value, uint64_t offset, uint64_t size) {
    if (offset + size > value->size) return false;
    for (uint64_t i = 0; i < size; i++) {
        if (!(value->shadows[offset + i] & SHADOW_INIT)) return false;
    }
    return true;
}

/* The variant that the bytes say; the count of variants when they say none. */
uint32_t value_variant(const struct layout *layout, const struct value_bytes *value, uint64_t offset) {
    if (layout->tag == TAG_NONE) return layout->only_variant;
    uint32_t size = layout->tag_is_pointer ? 8 : scalar_size(layout->tag_scalar);
    if (!initialised(value, offset + layout->tag_offset, size)) return layout->variant_count;
    uint64_t tag = value_word(value, offset + layout->tag_offset, size);
    uint64_t mask = size >= 8 ? UINT64_MAX : (UINT64_C(1) << (size * 8)) - 1;
    if (layout->tag == TAG_NICHE) {
        uint64_t index = (tag - layout->niche_start) & mask;
        return index < layout->niche_count ? layout->niche_first + (uint32_t)index : layout->niche_variant;
    }
    for (uint32_t i = 0; i < layout->variant_count; i++) {
        if (((uint64_t)layout->variants[i].discriminant & mask) == tag) return i;
    }
    return layout->variant_count;
}

struct leaf_place {
    uint64_t offset;
    const char *name;
    bool in_text;
    const struct type *many;
};

static void gather(struct gather *gatherer, const struct layout *layout, struct leaf_place place, unsigned depth);

static const char *join_name(struct gather *gatherer, const char *outer, const char *inner) {
    if (!*outer) return inner;
    return arena_format(gatherer->arena, "%s.%s", outer, inner);
}

static uint32_t fields_that_matter(const struct variant_layout *variant) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < variant->field_count; i++) count += variant->fields[i].layout->size > 0;
    return count;
}

static void gather_fields(struct gather *gatherer, const struct layout *layout, uint32_t variant,
                          struct leaf_place place, unsigned depth) {
    const struct variant_layout *fields = &layout->variants[variant];
    const struct type *type = layout->type;
    bool wrapper = type->kind == TYPE_ADT && type->item->kind == ITEM_STRUCT && fields_that_matter(fields) == 1 &&
                   (type->item->is_prelude || !*place.name);
    bool flat = type->kind == TYPE_ADT && type->item->is_prelude && !wrapper;
    for (uint32_t i = 0; i < fields->field_count; i++) {
        const struct layout *field = fields->fields[i].layout;
        if (field->size == 0) continue;
        const char *name = type->kind == TYPE_ADT ? type->item->variants[variant].fields[i].name->text
                                                  : arena_format(gatherer->arena, "%" PRIu32, i);
        struct leaf_place inner = place;
        inner.offset += fields->fields[i].offset;
        bool plumbing = flat && strcmp(name, "buf") == 0; /* RawVec inside Vec */
        if (wrapper && (*place.name || type->item->is_prelude)) inner.name = place.name;
        else if (!plumbing) inner.name = join_name(gatherer, place.name, name);
        gather(gatherer, field, inner, depth + 1);
    }
}

static void gather(struct gather *gatherer, const struct layout *layout, struct leaf_place place, unsigned depth) {
    if (gatherer->count >= MOST_LEAVES || depth > 20) return;
    const struct type *type = layout->type;
    const struct program *program = gatherer->program;
    if (type->kind == TYPE_ADT && !type_is_wide(type)) {
        if (type->item == program->lang[LANG_string]) place.in_text = true;
        if (type->item == program->lang[LANG_vec] && !place.in_text) place.many = type->args[0];
        if (type->item->kind == ITEM_ENUM && !layout->is_scalar && layout->variant_count > 0) {
            uint32_t variant = value_variant(layout, gatherer->value, place.offset);
            if (variant < layout->variant_count) gather_fields(gatherer, layout, variant, place, depth);
            return;
        }
        if (type->item->kind == ITEM_STRUCT && layout->variant_count == 1) {
            gather_fields(gatherer, layout, 0, place, depth);
            return;
        }
    } else if (type->kind == TYPE_TUPLE || type->kind == TYPE_CLOSURE) {
        if (layout->variant_count == 1) gather_fields(gatherer, layout, 0, place, depth); /* of a closure: what it caught */
        return;
    } else if (type->kind == TYPE_ARRAY) {
        for (uint64_t i = 0; i < layout->count && i < MOST_LEAVES; i++) {
            struct leaf_place inner = place;
            inner.offset += i * layout->element->size;
            inner.name = arena_format(gatherer->arena, "%s[%" PRIu64 "]", place.name, i);
            gather(gatherer, layout->element, inner, depth + 1);
        }
        return;
    }
    if (layout->size == 0) return;
    gatherer->items =
        arena_grow(gatherer->arena, gatherer->items, gatherer->count, &gatherer->capacity, sizeof *gatherer->items);
    struct leaf *leaf = &gatherer->items[gatherer->count++];
    *leaf = (struct leaf){place.offset, layout, *place.name ? place.name : "", place.in_text, place.many};
    if (layout->abi == ABI_WIDE && layout->pointee_type) {
        if (layout->pointee_type->kind == TYPE_STR) leaf->in_text = true;
        if (layout->pointee_type->kind == TYPE_SLICE) leaf->many = layout->pointee_type->args[0];
    }
}

size_t value_leaves(struct arena *arena, const struct program *program, const struct layout *layout,
                    const struct value_bytes *value, struct leaf **leaves) {
    struct gather gatherer = {.arena = arena, .program = program, .value = value};
    gather(&gatherer, layout, (struct leaf_place){.name = ""}, 0);
    *leaves = gatherer.items;
    return gatherer.count;
}

void leaves_by_offset(struct leaf *leaves, size_t count) {
    for (size_t i = 1; i < count; i++) {
        struct leaf leaf = leaves[i];
        size_t k = i;
        for (; k > 0 && leaves[k - 1].offset > leaf.offset; k--) leaves[k] = leaves[k - 1];
        leaves[k] = leaf;
    }
}

/* ---- Pointers --------------------------------------------------------------------------------------------------------------- */

static const char *live_target(struct arena *arena, struct session *session, const struct allocation *target,
                               uint64_t address) {
    int64_t offset = (int64_t)(address - target->address);
    const char *tail = offset > 0 ? arena_format(arena, "+%" PRId64, offset)
                       : offset < 0 ? arena_format(arena, "%" PRId64, offset) : "";
    const struct code *code = session_code(session);
    switch (target->kind) {
    case ALLOCATION_HEAP:
    case ALLOCATION_C_HEAP:
    case ALLOCATION_SYSTEM: return arena_format(arena, "●─#%" PRIu32 "%s", target->number, tail);
    case ALLOCATION_STACK: {
        const struct function *function =
            target->function < code->function_count ? code->functions[target->function] : NULL;
        const struct symbol *name = function && target->origin < function->memory_local_count
                                        ? function->memory_locals[target->origin].name : NULL;
        return arena_format(arena, "●─%s%s", name ? name->text : "a temporary", tail);
    }
    case ALLOCATION_STATIC: {
        const struct static_data *data = target->origin < code->static_count ? &code->statics[target->origin] : NULL;
        return arena_format(arena, "●─%s%s", data && data->item ? data->item->name->text : "a constant", tail);
    }
    default: return "●─a function";
    }
}

const char *pointer_text(struct arena *arena, struct session *session, uint64_t address, uint32_t provenance,
                         enum pointer_state *state, uint32_t *block) {
    const struct allocation *target = machine_allocation(session_machine(session), provenance >> 3);
    *block = 0;
    if (!target) {
        *state = address == 0 ? POINTER_NULL : POINTER_LOOSE;
        return address == 0 ? "○ null" : arena_format(arena, "?─0x%" PRIx64, address);
    }
    *block = target->number;
    if (target->live) {
        *state = POINTER_LIVE;
        return live_target(arena, session, target, address);
    }
    *state = POINTER_DANGLING;
    if (target->number) return arena_format(arena, "×─#%" PRIu32 " dangling", target->number);
    return "×─ dangling (its place is gone)";
}

/* ---- Values ------------------------------------------------------------------------------------------------------------------ */

/* A quoted piece of text in the machine's memory. */
static const char *quoted(struct arena *arena, struct session *session, uint64_t address, uint64_t length) {
    uint8_t bytes[MOST_TEXT];
    size_t shown = length < MOST_TEXT ? (size_t)length : MOST_TEXT;
    if (shown > 0 && !machine_peek(session_machine(session), address, shown, bytes, NULL, NULL)) return "";
    while (shown > 0 && shown < length && (bytes[shown - 1] & 0xc0) == 0x80) shown--; /* not in the middle of a scalar */
    char text[MOST_TEXT * 2 + 8];
    size_t at = 0;
    text[at++] = '"';
    for (size_t i = 0; i < shown; i++) {
        if (bytes[i] == '\n') text[at++] = '\\', text[at++] = 'n';
        else if (bytes[i] == '\t') text[at++] = '\\', text[at++] = 't';
        else if (bytes[i] == '"') text[at++] = '\\', text[at++] = '"';
        else text[at++] = (char)bytes[i];
    }
    text[at] = 0;
    return arena_format(arena, "%s%s", text, shown < length ? "…" : "\"");
}

static const char *integer_text(struct arena *arena, const struct layout *layout, uint64_t word) {
    switch (layout->scalar) {
    case SCALAR_I8: return arena_format(arena, "%d", (int8_t)word);
    case SCALAR_I16: return arena_format(arena, "%d", (int16_t)word);
    case SCALAR_I32: return arena_format(arena, "%" PRId32, (int32_t)word);
    case SCALAR_I64: return arena_format(arena, "%" PRId64, (int64_t)word);
    case SCALAR_BOOL: return word == 0 ? "false" : word == 1 ? "true" : arena_format(arena, "%" PRIu64 "?", word);
    case SCALAR_CHAR: {
        char text[5] = "?";
        if (word < 0x80) text[0] = (char)word;
        else if (word < 0x800) text[0] = (char)(0xc0 | word >> 6), text[1] = (char)(0x80 | (word & 63));
        else if (word < 0x10000) {
            text[0] = (char)(0xe0 | word >> 12), text[1] = (char)(0x80 | (word >> 6 & 63)), text[2] = (char)(0x80 | (word & 63));
        } else {
            text[0] = (char)(0xf0 | word >> 18), text[1] = (char)(0x80 | (word >> 12 & 63));
            text[2] = (char)(0x80 | (word >> 6 & 63)), text[3] = (char)(0x80 | (word & 63));
        }
        return arena_format(arena, "'%s'", text);
    }
    case SCALAR_F32: {
        uint32_t bits = (uint32_t)word;
        float number;
        memcpy(&number, &bits, sizeof number);
        return arena_format(arena, "%g", (double)number);
    }
    case SCALAR_F64: {
        double number;
        memcpy(&number, &word, sizeof number);
        return arena_format(arena, "%g", number);
    }
    default: return arena_format(arena, "%" PRIu64, word);
    }
}

/* 128 bits in decimal. */
static const char *wide_text(struct arena *arena, uint64_t low, uint64_t high, bool is_signed) {
    bool negative = is_signed && high >> 63;
    if (negative) {
        low = 0 - low;
        high = ~high + (low == 0);
    }
    char digits[48], *at = digits + sizeof digits - 1;
    uint64_t parts[4] = {high >> 32, high & 0xFFFFFFFF, low >> 32, low & 0xFFFFFFFF};
    *at = '\0';
    do {
        uint64_t rest = 0;
        for (int i = 0; i < 4; i++) {
            uint64_t part = rest << 32 | parts[i];
            parts[i] = part / 10;
            rest = part % 10;
        }
        *--at = (char)('0' + rest);
    } while (parts[0] | parts[1] | parts[2] | parts[3]);
    return arena_format(arena, "%s%s", negative ? "-" : "", at);
}

/* Does the pointer lead to a value without bytes? Of a trait object its metadata says that. */
static bool has_no_bytes(struct session *session, const struct layout *layout, const struct value_bytes *value, uint64_t offset) {
    if (layout->pointee && layout->pointee->sized) return layout->pointee->size == 0;
    if (layout->abi != ABI_WIDE || !layout->pointee_type || layout->pointee_type->kind != TYPE_DYN) return false;
    const struct vtable *vtable = machine_vtable(session_machine(session), value_word(value, offset + 8, 8));
    return vtable && vtable->size == 0;
}

static const char *leaf_text(struct arena *arena, struct session *session, const struct layout *layout,
                             const struct value_bytes *value, uint64_t offset) {
    const struct type *type = layout->type;
    if (!initialised(value, offset, layout->size)) return "not set";
    if (type_is_wide(type)) {
        bool is_signed = type->item->lang == LANG_i128;
        return wide_text(arena, value_word(value, offset, 8), value_word(value, offset + 8, 8), is_signed);
    }
    if (type->kind == TYPE_ADT && type->item->kind == ITEM_ENUM && layout->abi == ABI_INTEGER) {
        uint32_t variant = value_variant(layout, value, offset);
        return variant < type->item->variant_count ? type->item->variants[variant].name->text : "no variant";
    }
    if (layout->abi == ABI_POINTER || layout->abi == ABI_WIDE) {
        uint64_t address = value_word(value, offset, 8);
        uint32_t provenance = value->provenances ? value->provenances[offset] : 0;
        if (layout->abi == ABI_WIDE && layout->pointee_type && layout->pointee_type->kind == TYPE_STR) {
            const struct allocation *target = machine_allocation(session_machine(session), provenance >> 3);
            if (target && target->live) return quoted(arena, session, address, value_word(value, offset + 8, 8));
        }
        enum pointer_state state;
        uint32_t block;
        const char *tie = pointer_text(arena, session, address, provenance, &state, &block);
        if (state == POINTER_LOOSE && has_no_bytes(session, layout, value, offset)) {
            tie = "○ no jar: 0 bytes";
        }
        if (layout->abi == ABI_WIDE && layout->pointee_type && layout->pointee_type->kind == TYPE_SLICE) {
            return arena_format(arena, "%s len %" PRIu64, tie, value_word(value, offset + 8, 8));
        }
        return tie;
    }
    if (layout->abi == ABI_INTEGER) return integer_text(arena, layout, value_word(value, offset, (uint32_t)layout->size));
    return "…";
}

static const char *enum_text(struct arena *arena, struct session *session, const struct layout *layout,
                             const struct value_bytes *value) {
    uint32_t variant = value_variant(layout, value, 0);
    if (variant >= layout->variant_count) return "not set";
    const char *name = layout->type->item->variants[variant].name->text;
    if (layout->variants[variant].field_count == 0) return name;
    struct leaf *leaves;
    size_t count = value_leaves(arena, session_code(session)->program, layout, value, &leaves);
    if (count == 0) return name;
    return arena_format(arena, "%s(%s%s)", name, leaf_text(arena, session, leaves[0].layout, value, leaves[0].offset),
                        count > 1 ? ", …" : "");
}

/* An owner of a buffer leads with its pointer: `●─#1 len 21 cap 21`. */
static const char *owner_text(struct arena *arena, struct session *session, const struct leaf *leaves, size_t count,
                              const struct value_bytes *value) {
    const char *text = "";
    for (int pass = 0; pass < 3; pass++) {
        static const char *const names[] = {"ptr", "len", "cap"};
        for (size_t i = 0; i < count; i++) {
            if (strcmp(leaves[i].name, names[pass]) != 0) continue;
            const char *piece = leaf_text(arena, session, leaves[i].layout, value, leaves[i].offset);
            if (pass == 0 && strncmp(piece, "?─", strlen("?─")) == 0) piece = "○ no jar";
            text = pass == 0 ? piece : arena_format(arena, "%s %s %s", text, names[pass], piece);
        }
    }
    return text;
}

/* A struct that comes down to a variant without fields has no scalar to show: `pot None`. */
static const char *bare_text(struct arena *arena, const struct layout *layout, const struct value_bytes *value) {
    uint64_t offset = 0;
    const char *field = "";
    while (layout->type->kind == TYPE_ADT && layout->type->item->kind == ITEM_STRUCT && layout->variant_count == 1) {
        const struct variant_layout *fields = &layout->variants[0];
        const struct item *item = layout->type->item;
        if (fields_that_matter(fields) != 1) return "…";
        uint32_t i = 0;
        while (fields->fields[i].layout->size == 0) i++;
        if (!item->is_prelude) field = item->variants[0].fields[i].name->text;
        offset += fields->fields[i].offset;
        layout = fields->fields[i].layout;
    }
    if (layout->type->kind != TYPE_ADT || layout->type->item->kind != ITEM_ENUM) return "…";
    uint32_t variant = value_variant(layout, value, offset);
    const char *name = variant < layout->variant_count ? layout->type->item->variants[variant].name->text : "not set";
    return *field ? arena_format(arena, "%s %s", field, name) : name;
}

/* How much of it has been written; of a MaybeUninit that is whole, what was. Which field of another union counts, nobody knows. */
static const char *union_text(struct arena *arena, struct session *session, const struct layout *layout, const struct value_bytes *value) {
    uint64_t set = 0, size = layout->size < value->size ? layout->size : value->size;
    for (uint64_t i = 0; i < size; i++) set += initialised(value, i, 1);
    bool is_maybe = layout->type->item == session_code(session)->program->lang[LANG_maybe_uninit];
    const struct variant_layout *fields = &layout->variants[0];
    if (set == 0) return "not set";
    if (is_maybe && set == layout->size) return value_text(arena, session, fields->fields[fields->field_count - 1].layout, value);
    return arena_format(arena, "%" PRIu64 " of %" PRIu64 " bytes set", set, layout->size);
}

const char *value_text(struct arena *arena, struct session *session, const struct layout *layout,
                       const struct value_bytes *value) {
    const struct type *type = layout->type;
    if (layout->size == 0) return type->kind == TYPE_TUPLE ? "()" : "no bytes";
    if (type->kind == TYPE_ADT && type->item->kind == ITEM_ENUM && layout->abi != ABI_INTEGER) {
        return enum_text(arena, session, layout, value);
    }
    if (type->kind == TYPE_ADT && type->item->kind == ITEM_UNION) return union_text(arena, session, layout, value);
    struct leaf *leaves;
    size_t count = value_leaves(arena, session_code(session)->program, layout, value, &leaves);
    if (count == 0) return bare_text(arena, layout, value);
    if (count == 1) return leaf_text(arena, session, leaves[0].layout, value, leaves[0].offset);
    const struct program *program = session_code(session)->program;
    if (type->kind == TYPE_ADT && (type->item == program->lang[LANG_string] || type->item == program->lang[LANG_vec])) {
        return owner_text(arena, session, leaves, count, value);
    }
    bool named = type->kind != TYPE_ARRAY && type->kind != TYPE_TUPLE && type->kind != TYPE_CLOSURE;
    const char *text = "";
    for (size_t i = 0; i < count && i < 8; i++) {
        const char *piece = leaf_text(arena, session, leaves[i].layout, value, leaves[i].offset);
        text = arena_format(arena, "%s%s%s%s%s", text, i ? ", " : "", named ? leaves[i].name : "", named ? " " : "", piece);
    }
    return count > 8 ? arena_format(arena, "%s, …", text) : text;
}
