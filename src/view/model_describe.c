/* model_describe.c -- what is in a jar or a local, as far as its type is known: fields at their offsets, the tag or niche of enums, how much of
 * a buffer its owner uses.
 */
#include <inttypes.h>
#include <string.h>

#include "view/model_private.h"

enum { MOST_ELEMENTS = 64, MOST_FORM_DEPTH = 8 };

static void add_note(struct jar *jar, const char *note) {
    if (jar->note_count < MOST_NOTES) jar->notes[jar->note_count++] = note;
}

/* ---- Fields ------------------------------------------------------------------------------------------------------------------------- */

/* The type that a label stands for, found again by name among the layouts that the code knows. */
static const struct layout *layout_of_label(struct builder *builder, const char *label) {
    const struct code *code = session_code(builder->session);
    for (uint32_t i = 0; i < code->layout_count; i++) {
        const struct type *type = code->layouts[i]->type;
        if (type->kind < TYPE_STR || type->kind == TYPE_ADT || type->kind == TYPE_TUPLE || type->kind == TYPE_ARRAY) {
            if (strcmp(type_text(builder->arena, type), label) == 0) return code->layouts[i];
        }
    }
    return NULL;
}

static struct value_bytes part_of(const struct value_bytes *value, uint64_t offset, uint64_t size) {
    return (struct value_bytes){size, value->bytes + offset, value->shadows + offset, value->provenances + offset};
}

static void add_field(struct builder *builder, struct jar *jar, const struct leaf *leaf, const struct value_bytes *value, size_t *capacity) {
    jar->fields = arena_grow(builder->arena, jar->fields, jar->field_count, capacity, sizeof *jar->fields);
    struct jar_field *field = &jar->fields[jar->field_count++];
    *field = (struct jar_field){leaf->offset, leaf->layout->size, leaf->name, "", 0, POINTER_NONE, false};
    struct value_bytes part = part_of(value, leaf->offset, leaf->layout->size);
    field->value = value_text(builder->arena, builder->session, leaf->layout, &part);
    if (leaf->layout->abi != ABI_POINTER && leaf->layout->abi != ABI_WIDE) return;
    pointer_text(builder->arena, builder->session, value_word(&part, 0, 8), part.provenances[0], &field->pointer, &field->block);
    struct jar *target = jar_by_number(builder, field->block);
    if (target && !target->label) label_target(builder, leaf, target, false);
}

static void sort_fields(struct jar *jar) {
    for (size_t i = 1; i < jar->field_count; i++) {
        struct jar_field field = jar->fields[i];
        size_t k = i;
        for (; k > 0 && jar->fields[k - 1].offset > field.offset; k--) jar->fields[k] = jar->fields[k - 1];
        jar->fields[k] = field;
    }
}

/* ---- Enums -------------------------------------------------------------------------------------------------------------------------- */

struct form {
    struct builder *builder;
    struct jar *jar;
    const struct value_bytes *value;
    size_t capacity; /* of the jar's fields */
    bool quiet;      /* one of many: fields without notes */
};

static void form_note(struct form *form, const char *note) {
    if (!form->quiet) add_note(form->jar, note);
}

static const char *variant_name(const struct layout *layout, uint32_t variant) {
    return variant < layout->type->item->variant_count ? layout->type->item->variants[variant].name->text : "no variant";
}

static void add_tag_field(struct form *form, uint64_t offset, uint64_t size, const char *name, const char *value) {
    struct jar *jar = form->jar;
    jar->fields = arena_grow(form->builder->arena, jar->fields, jar->field_count, &form->capacity, sizeof *jar->fields);
    jar->fields[jar->field_count++] = (struct jar_field){offset, size, name, value, 0, POINTER_NONE, false};
}

/* A tag is a field of its own; a niche is a value that a field cannot have. */
static void describe_enum(struct form *form, const struct layout *layout, uint64_t offset, const char *name) {
    struct builder *builder = form->builder;
    uint32_t variant = value_variant(layout, form->value, offset), size = layout->tag_is_pointer ? 8 : scalar_size(layout->tag_scalar);
    uint64_t at = offset + layout->tag_offset, tag = value_word(form->value, at, size);
    const char *where = *name ? arena_format(builder->arena, "%s is ", name) : "";
    const char *active = variant < layout->variant_count ? variant_name(layout, variant) : "not set";
    if (layout->tag == TAG_NICHE && variant != layout->niche_variant && variant < layout->variant_count) {
        form_note(form, arena_format(builder->arena, "%s%s, by a niche: +%" PRIu64 " holds %" PRIu64 ", which %s never does", where, active, at,
                                         tag, variant_name(layout, layout->niche_variant)));
        add_tag_field(form, at, size, name, active);
        return;
    }
    if (layout->tag == TAG_NICHE) {
        const char *how = layout->niche_count == 1 ? arena_format(builder->arena, "%" PRIu64, layout->niche_start) : "other values";
        const char *other = layout->niche_count == 1 ? variant_name(layout, layout->niche_first) : "other variants";
        form_note(form, arena_format(builder->arena, "%s%s, without a tag: %s in its niche at +%" PRIu64 " would be %s", where, active, how, at, other));
        return;
    }
    if (layout->tag != TAG_DIRECT) return;
    form_note(form, arena_format(builder->arena, "%s%s, by its tag at +%" PRIu64, where, active, at));
    if (form->quiet) {
        add_tag_field(form, at, size, name, active);
        return;
    }
    const char *text = variant < layout->variant_count ? arena_format(builder->arena, "%" PRIu64 " (%s)", tag, active) : "not set";
    add_tag_field(form, at, size, *name ? arena_format(builder->arena, "%s.tag", name) : "tag", text);
}

/* The enums inside a value, those of its active variants alone. Scalar ones (Option<bool>, enums without fields) are leaves already, which
 * replaces their tag. */
static void describe_form(struct form *form, const struct layout *layout, uint64_t offset, const char *name, unsigned depth) {
    if (depth > MOST_FORM_DEPTH || (!form->quiet && form->jar->note_count == MOST_NOTES) || layout->type->kind != TYPE_ADT) return;
    const struct item *item = layout->type->item;
    uint32_t variant = 0;
    if (item->kind == ITEM_ENUM) {
        size_t fields = form->jar->field_count;
        if (layout->variant_count > 1) describe_enum(form, layout, offset, name);
        if (layout->is_scalar && form->jar->field_count > fields) { /* the leaf is the tag: its value says both */
            struct jar_field tag = form->jar->fields[--form->jar->field_count];
            for (size_t i = 0; i < fields; i++) {
                if (form->jar->fields[i].offset == tag.offset) form->jar->fields[i] = tag;
            }
        }
        variant = value_variant(layout, form->value, offset);
    } else if (item->kind != ITEM_STRUCT) {
        return;
    }
    if (variant >= layout->variant_count) return;
    const struct variant_layout *fields = &layout->variants[variant];
    for (uint32_t i = 0; i < fields->field_count; i++) {
        if (fields->fields[i].layout->size == 0) continue;
        const char *inner = item->is_prelude ? name : item->variants[variant].fields[i].name->text;
        if (*name && !item->is_prelude) inner = arena_format(form->builder->arena, "%s.%s", name, inner);
        describe_form(form, fields->fields[i].layout, offset + fields->fields[i].offset, inner, depth + 1);
    }
}

/* Bytes that no field of the active variants has are never filled, and are not missed. */
static void find_padding(struct builder *builder, struct jar *jar, const struct layout *layout, const struct value_bytes *value) {
    const bool *padding = jar->shown < jar->size ? NULL : padding_of(builder->arena, layout, value);
    if (!padding) return;
    uint64_t meant = 0, initialised = 0;
    for (uint64_t i = 0; i < jar->size; i++) {
        meant += !padding[i];
        initialised += !padding[i] && (jar->shadows[i] & (SHADOW_INIT | SHADOW_GONE)) == SHADOW_INIT;
    }
    jar->padding = padding;
    jar->meant = meant;
    jar->initialised = initialised;
    if (jar->state == JAR_PARTLY && initialised == meant) jar->state = JAR_FILLED;
}

/* ---- The whole ---------------------------------------------------------------------------------------------------------------------- */

static void describe_layout(struct builder *builder, struct jar *jar, const struct layout *layout, const struct value_bytes *value) {
    struct form form = {builder, jar, value, 0, false};
    struct leaf *leaves;
    size_t count = value_leaves(builder->arena, builder->program, layout, value, &leaves);
    for (size_t i = 0; i < count; i++) add_field(builder, jar, &leaves[i], value, &form.capacity);
    for (size_t i = 0; i < count; i++) {
        struct jar *target = jar_by_number(builder, jar->fields[i].block);
        if (target && target != jar) note_length(builder, leaves, count, i, value, target);
    }
    describe_form(&form, layout, 0, "", 0);
    sort_fields(jar);
    find_padding(builder, jar, layout, value);
}

/* Elements of an array: a field for each of their scalars. */
static void describe_elements(struct builder *builder, struct jar *jar, const struct layout *layout, const struct value_bytes *value) {
    struct form form = {builder, jar, value, 0, true};
    jar->elements = true;
    for (uint64_t i = 0; i < MOST_ELEMENTS && (i + 1) * layout->size <= value->size; i++) {
        struct value_bytes part = part_of(value, i * layout->size, layout->size);
        struct leaf *leaves, whole = {0, layout, "", false, NULL};
        bool scalar = layout->abi == ABI_INTEGER || layout->abi == ABI_POINTER;
        size_t count = scalar ? 1 : value_leaves(builder->arena, builder->program, layout, &part, &leaves);
        if (scalar) leaves = &whole;
        for (size_t k = 0; k < count && jar->field_count < MOST_ELEMENTS; k++) {
            struct leaf leaf = leaves[k];
            leaf.offset += i * layout->size;
            leaf.name = arena_format(builder->arena, "[%" PRIu64 "]%s%s", i, *leaf.name ? "." : "", leaf.name);
            add_field(builder, jar, &leaf, value, &form.capacity);
        }
        if (!scalar && jar->field_count < MOST_ELEMENTS) {
            describe_form(&form, layout, i * layout->size, arena_format(builder->arena, "[%" PRIu64 "]", i), 0);
        }
    }
    sort_fields(jar);
    find_padding(builder, jar, layout, value);
}

void note_length(struct builder *builder, const struct leaf *leaves, size_t count, size_t at, const struct value_bytes *value, struct jar *jar) {
    const struct leaf *pointer = &leaves[at];
    const struct layout *element = pointer->many ? layout_of(session_code(builder->session)->layouts_cache, pointer->many) : NULL;
    uint64_t size = pointer->in_text ? 1 : element ? element->size : 0;
    size_t stem = strlen(pointer->name);
    while (stem > 0 && pointer->name[stem - 1] != '.') stem--;
    if (size == 0 || jar->has_length || strcmp(pointer->name + stem, "ptr") != 0) return;
    uint64_t numbers[2] = {0, 0}; /* len, cap */
    for (size_t i = 0; i < count; i++) {
        if (strncmp(leaves[i].name, pointer->name, stem) != 0) continue;
        if (strcmp(leaves[i].name + stem, "len") == 0) numbers[0] = value_word(value, leaves[i].offset, 8);
        if (strcmp(leaves[i].name + stem, "cap") == 0) numbers[1] = value_word(value, leaves[i].offset, 8);
    }
    if (numbers[1] == 0 || numbers[0] > numbers[1] || numbers[1] > jar->size / size) return;
    jar->has_length = true;
    jar->length = numbers[0] * size;
    add_note(jar, arena_format(builder->arena, "length %" PRIu64 " of capacity %" PRIu64 "%s", numbers[0], numbers[1],
                               numbers[0] < numbers[1] ? arena_format(builder->arena, ": the bytes from +%" PRIu64 " on wait for more", jar->length)
                                                       : ": it is full"));
}

void describe_jar(struct builder *builder, struct jar *jar) {
    if (builder->memory->count > jar->number && builder->memory->labels[jar->number]) {
        jar->label = builder->memory->labels[jar->number];
        jar->needs_wash = builder->memory->needs_wash[jar->number];
    }
    const struct jar_kind *kind = jar->label ? NULL : jar_kind_of(builder->memory, jar->born.start, jar->size);
    if (kind) jar->label = kind->label, jar->needs_wash = kind->needs_wash;
    if (!jar->label) jar->label = "bytes";
    if (strcmp(jar->label, "text buffer") == 0) {
        uint64_t length = 0;
        while (length < jar->shown && (jar->shadows[length] & SHADOW_INIT)) length++;
        size_t most = length < 60 ? (size_t)length : 60;
        char *text = arena_alloc(builder->arena, most + 1);
        for (size_t i = 0; i < most; i++) text[i] = jar->bytes[i] == '\n' ? ' ' : (char)jar->bytes[i];
        jar->text = length ? arena_format(builder->arena, "\"%.*s%s", (int)most, text, length > 60 ? "…" : "\"") : NULL;
        return;
    }
    const char *times = strstr(jar->label, " × ");
    const char *name = times ? arena_copy(builder->arena, jar->label, (size_t)(times - jar->label)) : jar->label;
    const struct layout *layout = layout_of_label(builder, name);
    if (!layout || layout->size > jar->shown || layout->size == 0) return;
    struct value_bytes value;
    if (!builder_read(builder, jar->address, jar->shown, &value)) return;
    if (times) describe_elements(builder, jar, layout, &value);
    else describe_layout(builder, jar, layout, &value);
}

struct jar *describe_local(struct builder *builder, const struct model_frame *frame, const struct model_variable *variable) {
    struct jar *jar = arena_array(builder->arena, 1, sizeof *jar);
    const struct layout *layout = variable->layout;
    *jar = (struct jar){.label = variable->type, .size = layout->size, .align = layout->align, .address = variable->address};
    jar->holders = "";
    jar->needs_wash = layout->needs_drop;
    jar->shown = variable->bytes.size;
    jar->bytes = variable->bytes.bytes;
    jar->shadows = variable->bytes.shadows;
    for (uint64_t i = 0; i < jar->shown; i++) jar->initialised += (jar->shadows[i] & (SHADOW_INIT | SHADOW_GONE)) == SHADOW_INIT;
    jar->changed = variable->changed;
    jar->state = variable->state == VALUE_MOVED ? JAR_MOVED : variable->state == VALUE_DROPPED ? JAR_WASHED
               : variable->state == VALUE_NOT_YET ? JAR_TAKEN : jar->initialised < jar->shown ? JAR_PARTLY : JAR_FILLED;
    add_note(jar, layout->size == 0 ? "0 bytes: there is nothing to keep, so it has no place and no jar"
                  : variable->address ? arena_format(builder->arena, "on the counter (stack), in the frame of %s", frame->name)
                                      : arena_format(builder->arena, "in the frame of %s; nothing points at it, so it needs no address", frame->name));
    if (jar->shown >= layout->size && layout->size > 0) describe_layout(builder, jar, layout, &variable->bytes);
    return jar;
}
