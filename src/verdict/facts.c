/* facts.c -- what is shown beside the sentences of a fault: both order slips, the bytes with their mask, the owners of a block.
 *
 * A fact is a label and a line of text, so that the runner, the JSON and the screen show the same. Facts are looked up where the machine stands when the fault
 * ended the run; nothing is guessed, and what is not known is left out.
 */
#include <inttypes.h>
#include <string.h>

#include "verdict/words.h"

enum { MOST_BYTES_SHOWN = 24 };

struct facts {
    struct report *report;
    const struct subject *subject;
    size_t capacity;
};

/* The text becomes a fact; it is released, also when memory has run out. */
static void add_fact(struct facts *facts, const char *label, struct text *text) {
    struct report *report = facts->report;
    struct arena *arena = facts->subject->arena;
    bool failed = text->failed;
    char *copy = NULL;
    if (!failed && text->length < 200) { /* small enough to be held here while the arena may leave */
        char held[200];
        memcpy(held, text->bytes, text->length);
        size_t length = text->length;
        text_release(text);
        copy = arena_copy(arena, held, length);
    } else {
        text_release(text);
    }
    if (!copy)
        return;
    report->facts = arena_grow(arena, report->facts, report->fact_count, &facts->capacity, sizeof *report->facts);
    report->facts[report->fact_count++] = (struct report_fact){.label = label, .text = copy};
}

void report_add_fact(struct report *report, struct arena *arena, const char *label, const char *text) {
    struct report_fact *facts = arena_array(arena, report->fact_count + 1, sizeof *facts);
    for (size_t i = 0; i < report->fact_count; i++)
        facts[i] = report->facts[i];
    facts[report->fact_count++] = (struct report_fact){.label = label, .text = text};
    report->facts = facts;
}

bool report_says_fact(const struct report *report, size_t index) {
    return strstr(report->message, report->facts[index].text) != NULL;
}

/* ---- Order slips ---------------------------------------------------------------------------------------------------------------- */

static void add_slips(struct facts *facts, const struct allocation *block) {
    const struct fault *fault = facts->subject->fault;
    struct text text;
    text_init(&text);
    text_format(&text, "size %-6" PRIu64 " align %" PRIu32, block->size, block->align);
    add_fact(facts, "taken as", &text);
    text_init(&text);
    text_format(&text, "size %-6" PRIu64 " align %" PRIu32 "  <- %s", fault->size, fault->align,
                fault->size == block->size     ? "align differs"
                : fault->align == block->align ? "size differs"
                                               : "both differ");
    add_fact(facts, fault->action == ACTION_REALLOC ? "grown as" : "returned as", &text);
}

/* ---- Bytes ------------------------------------------------------------------------------------------------------------------------ */

/* The bytes that were to be read, `??` where nothing was ever written. */
static void add_bytes(struct facts *facts) {
    const struct fault *fault = facts->subject->fault;
    uint64_t size = fault->size ? fault->size : 1, first = 0;
    uint8_t bytes[MOST_BYTES_SHOWN], shadows[MOST_BYTES_SHOWN];
    if (size > MOST_BYTES_SHOWN) { /* the part around the first byte that is missing */
        first = fault->bad_from > 8 ? (fault->bad_from - 8) / 8 * 8 : 0;
        if (first > size - MOST_BYTES_SHOWN)
            first = size - MOST_BYTES_SHOWN;
        size = MOST_BYTES_SHOWN;
    }
    if (!machine_peek(facts->subject->evidence->machine, fault->address + first, (size_t)size, bytes, shadows, NULL))
        return;
    struct text text;
    text_init(&text);
    for (uint64_t i = 0; i < size; i++) {
        if (i)
            text_add(&text, i % 8 ? " " : "  ");
        if (shadows[i] & SHADOW_INIT)
            text_format(&text, "%02x", bytes[i]);
        else
            text_add(&text, "??");
    }
    if (first + size < fault->size)
        text_format(&text, "  and %" PRIu64 " more", fault->size - first - size);
    add_fact(facts, first ? "some bytes" : "its bytes", &text);
}

/* ---- Owners ----------------------------------------------------------------------------------------------------------------------- */

static void add_owners(struct facts *facts) {
    const struct evidence *evidence = facts->subject->evidence;
    if (evidence->owner_count < 2)
        return;
    struct text text;
    text_init(&text);
    for (size_t i = 0; i < evidence->owner_count; i++)
        text_format(&text, "%s`%s`", i ? " and " : "", evidence->owners[i]);
    text_add(&text, evidence->owner_count == 2 ? " both held it" : " all held it");
    add_fact(facts, "owners", &text);
}

/* ---- What lies where a number points ----------------------------------------------------------------------------------------------- */

static void add_there(struct facts *facts) {
    const struct evidence *evidence = facts->subject->evidence;
    uint64_t address = facts->subject->fault->address;
    for (uint32_t id = 1; id < machine_allocation_end(evidence->machine); id++) {
        const struct allocation *row = machine_allocation(evidence->machine, id);
        if (!row || !row->live || row->kind == ALLOCATION_FUNCTION || address < row->address ||
            address - row->address >= row->size)
            continue;
        struct text text;
        text_init(&text);
        words_block(&text, evidence, id, true);
        if (text.length > 150) {
            text_release(&text);
            return;
        }
        text_add(&text, " lies there; the address alone gives no right to it");
        add_fact(facts, "there", &text);
        return;
    }
}

/* ---- Fields and variants --------------------------------------------------------------------------------------------------------- */

static const struct layout *layout_of_type(const struct code *code, const struct type *type) {
    for (uint32_t i = 0; i < code->layout_count; i++)
        if (code->layouts[i]->type == type)
            return code->layouts[i];
    return NULL;
}

static const struct field *source_field(const struct item *item, uint32_t variant, uint32_t index) {
    return variant < item->variant_count && index < item->variants[variant].field_count
               ? &item->variants[variant].fields[index]
               : NULL;
}

static bool is_tag(const struct layout *layout, uint64_t at) {
    return layout && layout->type->kind == TYPE_ADT && layout->type->item->kind == ITEM_ENUM && layout->tag == TAG_DIRECT &&
           at >= layout->tag_offset && at - layout->tag_offset < scalar_size(layout->tag_scalar);
}

static bool is_own_struct(const struct layout *layout) {
    return layout->type->kind == TYPE_ADT && layout->type->item->kind == ITEM_STRUCT && layout->variant_count == 1 &&
           !layout->type->item->is_prelude;
}

/* `order.price`, `[2]`, `rows[2].price`: the element or the program's own field that the first missing byte belongs to. */
static void add_missing_field(struct facts *facts) {
    const struct fault *fault = facts->subject->fault;
    const struct layout *layout = fault->type ? layout_of_type(facts->subject->evidence->code, fault->type) : NULL;
    uint64_t at = fault->bad_from;
    struct text path;
    text_init(&path);
    while (layout && (is_own_struct(layout) || layout->type->kind == TYPE_ARRAY) && path.length < 100) {
        const struct layout *inner = NULL;
        if (layout->type->kind == TYPE_ARRAY) {
            uint64_t size = layout->element ? layout->element->size : 0;
            if (!size || at >= layout->size)
                break;
            text_format(&path, "[%" PRIu64 "]", at / size);
            at %= size;
            layout = layout->element;
            continue;
        }
        for (uint32_t i = 0; !inner && i < layout->variants[0].field_count; i++) {
            const struct field_layout *field = &layout->variants[0].fields[i];
            const struct field *named = source_field(layout->type->item, 0, i);
            if (!named || !named->name || at < field->offset || at - field->offset >= field->layout->size)
                continue;
            text_format(&path, "%s%s", path.length ? "." : "", named->name->text);
            at -= field->offset;
            inner = field->layout;
        }
        layout = inner;
    }
    struct text text;
    text_init(&text);
    if (!path.length) {
        text_release(&path);
        if (is_tag(layout, at)) {
            text_add(&text, "the tag, which says what variant it is");
            add_fact(facts, "missing", &text);
        }
        return;
    }
    text_format(&text, "the %s `%.100s`", path.bytes[0] == '[' && !strchr(path.bytes, '.') ? "element" : "field", path.bytes);
    text_release(&path);
    add_fact(facts, "missing", &text);
}

/* The tags that there are: "1 `Low`, 2 `High`". */
static void add_variants(struct facts *facts) {
    enum { VARIANTS_MOST = 6 };
    const struct fault *fault = facts->subject->fault;
    const struct layout *layout = fault->type ? layout_of_type(facts->subject->evidence->code, fault->type) : NULL;
    if (!layout || layout->type->kind != TYPE_ADT || layout->type->item->is_prelude || layout->tag != TAG_DIRECT ||
        layout->variant_count > VARIANTS_MOST)
        return;
    struct text text;
    text_init(&text);
    for (uint32_t i = 0; i < layout->variant_count; i++) {
        const struct symbol *name = i < layout->type->item->variant_count ? layout->type->item->variants[i].name : NULL;
        text_format(&text, "%s%" PRId64 " `%.20s`", i ? ", " : "", layout->variants[i].discriminant, name ? name->text : "?");
    }
    add_fact(facts, "variants", &text);
}

/* ---- Signatures ---------------------------------------------------------------------------------------------------------------------- */

/* `fn(f32) -> u8`, of a function that is there. */
static void add_signature(struct text *text, struct arena *arena, const struct function *function) {
    text_add(text, "`");
    if (function->convention != CONVENTION_RUST)
        text_format(text, "extern \"%s\" ", convention_text(function->convention));
    text_add(text, "fn(");
    for (uint32_t i = 0; i < function->param_count && text->length < 150; i++)
        text_format(text, "%s%.40s", i ? ", " : "", type_text(arena, function->param_layouts[i]->type));
    text_add(text, ")");
    const struct type *result = function->return_layout ? function->return_layout->type : NULL;
    if (result && !(result->kind == TYPE_TUPLE && result->count == 0))
        text_format(text, " -> %.40s", type_text(arena, result));
    text_add(text, "`");
}

static void add_signatures(struct facts *facts) {
    const struct subject *subject = facts->subject;
    const struct allocation *row = machine_allocation(subject->evidence->machine, subject->fault->allocation);
    if (!row || row->kind != ALLOCATION_FUNCTION || row->origin >= subject->evidence->code->function_count || !subject->fault->type)
        return;
    const struct function *function = subject->evidence->code->functions[row->origin];
    struct text text;
    text_init(&text);
    if (function->name && function->item)
        text_format(&text, "`%.40s` is ", function->name);
    else
        text_add(&text, "the function is ");
    add_signature(&text, subject->arena, function);
    text_format(&text, strcmp(subject->fault->detail, "declaration") == 0 ? ", declared as `%.80s`" : ", called as `%.80s`", type_text(subject->arena, subject->fault->type));
    add_fact(facts, "signatures", &text);
}

/* ---- Null ---------------------------------------------------------------------------------------------------------------------------- */

/* Where the allocator had nothing to give, if it was ever asked in vain. */
static void add_refusal(struct facts *facts) {
    const struct evidence *evidence = facts->subject->evidence;
    uint64_t size;
    struct span span = machine_refused(evidence->machine, &size);
    struct position place = source_map_place(evidence->sources, span);
    if (!place.source || place.source->kind != SOURCE_USER)
        return;
    struct text text;
    text_init(&text);
    words_line(&text, evidence, span);
    text_add(&text, " asked the allocator for ");
    words_bytes(&text, size);
    text_add(&text, " and got null");
    add_fact(facts, "no memory", &text);
}

/* ---- Macros -------------------------------------------------------------------------------------------------------------------------- */

/* The place of a fault in a macro of the program's is its call; what went wrong there stands in the definition. */
static void add_definition(struct facts *facts) {
    const struct evidence *evidence = facts->subject->evidence;
    struct position call = source_map_place(evidence->sources, facts->subject->span);
    struct position written = source_map_written(evidence->sources, facts->subject->span);
    if (!written.source || written.source->kind != SOURCE_USER || written.line == call.line)
        return;
    struct text text;
    text_init(&text);
    text_format(&text, "line %" PRIu32 " in the definition of the macro, which line %" PRIu32 " calls", written.line, call.line);
    add_fact(facts, "inside", &text);
}

/* ---- Who freed it ------------------------------------------------------------------------------------------------------------------- */

/* Which destructor freed the block, and which one runs: their own lines may be one and the same, those of their calls are not. */
static void add_late_drop(struct facts *facts, const struct allocation *block) {
    const struct subject *subject = facts->subject;
    const struct evidence *evidence = subject->evidence;
    const struct late_drop *late = &evidence->late;
    struct text text;
    size_t before = facts->report->fact_count;
    uint32_t freed_line = source_map_place(evidence->sources, late->freed_at).line;
    const char *type = late->type ? type_text(subject->arena, late->type) : NULL;
    const char *freer = late->freer ? type_text(subject->arena, late->freer) : NULL;
    if (late->type && late->type == late->freer && freed_line) { /* both in one row */
        text_init(&text);
        text_format(&text, "%s `%.80s` by ", words_takes_an(type) ? "an" : "a", type);
        words_line(&text, evidence, late->freed_at);
        text_add(&text, ", and again by ");
        words_line(&text, evidence, late->at);
        add_fact(facts, "dropped", &text);
        return;
    }
    if (freer && freed_line && (late->type || freed_line != source_map_place(evidence->sources, block->died_span).line)) {
        text_init(&text);
        text_format(&text, "the destructor of %s `%.80s`, which ", words_takes_an(freer) ? "an" : "a", freer);
        words_line(&text, evidence, late->freed_at);
        text_add(&text, " dropped");
        add_fact(facts, "freed by", &text);
    }
    if (type) {
        text_init(&text);
        text_format(&text, "that of %s `%.80s`, which ", words_takes_an(type) ? "an" : "a", type);
        words_line(&text, evidence, late->at);
        text_add(&text, " drops");
        add_fact(facts, "destructor", &text);
    }
    for (size_t i = before; i < facts->report->fact_count; i++)
        facts->report->facts[i].is_extra = !late->type; /* else it is what the reason speaks of */
}

static void add_freer(struct facts *facts, const struct allocation *block) {
    const struct evidence *evidence = facts->subject->evidence;
    if (!evidence->freer[0] || strlen(evidence->freer) > 100 || (evidence->late.type && evidence->late.freer)) /* there its destructor is told of */
        return;
    struct text text;
    text_init(&text);
    text_format(&text, "`%s`, which ", evidence->freer);
    words_line(&text, evidence, block->died_span);
    text_add(&text, " calls");
    add_fact(facts, "freed by", &text);
}

void facts_of_fault(struct report *report, const struct subject *subject) {
    struct facts facts = {.report = report, .subject = subject};
    const struct fault *fault = subject->fault;
    const struct allocation *block = fault->allocation ? machine_allocation(subject->evidence->machine, fault->allocation) : NULL;
    if (fault->kind == FAULT_WRONG_LAYOUT && block)
        add_slips(&facts, block);
    add_definition(&facts);
    if (fault->kind == FAULT_NULL_POINTER)
        add_refusal(&facts);
    if (fault->detail && (strcmp(fault->detail, "signature") == 0 || strcmp(fault->detail, "declaration") == 0))
        add_signatures(&facts);
    if (block && !block->live)
        add_freer(&facts, block);
    if (block && !block->live && fault == machine_fault(subject->evidence->machine))
        add_late_drop(&facts, block);
    if (fault->kind == FAULT_INVALID_VALUE && fault->detail && strcmp(fault->detail, "tag") == 0)
        add_variants(&facts);
    if (machine_ending(subject->evidence->machine) != ENDING_FAULT)
        return; /* the run went on: what lies there now is not what lay there then */
    if (fault->kind == FAULT_UNINITIALISED && fault->address)
        add_bytes(&facts);
    if (fault->kind == FAULT_UNINITIALISED)
        add_missing_field(&facts);
    if (fault->kind == FAULT_DANGLING && fault->detail && strcmp(fault->detail, "no-provenance") == 0)
        add_there(&facts);
    if (fault->kind == FAULT_DOUBLE_FREE || subject->evidence->late.type)
        add_owners(&facts);
}
