/* words.c -- templates into sentences: the names that may stand in braces, one row each. */
#include "verdict/words.h"

#include <inttypes.h>
#include <string.h>

void words_line(struct text *out, const struct evidence *evidence, struct span span) {
    struct position place = source_map_place(evidence->sources, span);
    if (place.source && place.source->kind == SOURCE_USER)
        text_format(out, "line %" PRIu32, place.line);
    else
        text_add(out, "the program");
}

void words_bytes(struct text *out, uint64_t count) {
    text_format(out, "%" PRIu64 " byte%s", count, count == 1 ? "" : "s");
}

/* The name of the local that lives or lived in a stack allocation, or NULL. */
static const char *local_name(const struct evidence *evidence, const struct allocation *block) {
    if (block->function >= evidence->code->function_count)
        return NULL;
    const struct function *function = evidence->code->functions[block->function];
    if (!function || block->origin >= function->memory_local_count || !function->memory_locals[block->origin].name)
        return NULL;
    return function->memory_locals[block->origin].name->text;
}

/* Parameters and locals of the standard library hold what the program gave it: their names say nothing to a reader. */
static bool is_library_local(const struct evidence *evidence, const struct allocation *block) {
    const struct function *function = block->function < evidence->code->function_count ? evidence->code->functions[block->function] : NULL;
    if (!function || function->is_prelude)
        return function != NULL;
    for (uint32_t i = 0; i < function->variable_count; i++) { /* of a body that was lowered in place of its call */
        const struct variable *variable = &function->variables[i];
        if (variable->where == VARIABLE_FRAME && variable->memory_local == block->origin && variable->inline_frame)
            return function->inline_frames[variable->inline_frame].is_prelude;
    }
    return false;
}

static const char *static_name(const struct evidence *evidence, const struct allocation *block) {
    return block->origin < evidence->code->static_count ? evidence->code->statics[block->origin].name : NULL;
}

const struct maker *words_maker(const struct evidence *evidence, uint32_t allocation) {
    const struct allocation *block = machine_allocation(evidence->machine, allocation);
    for (size_t i = 0; block && i < evidence->maker_count; i++)
        if (evidence->makers[i].allocation == allocation && evidence->makers[i].number == block->number)
            return &evidence->makers[i];
    return NULL;
}

void words_block(struct text *out, const struct evidence *evidence, uint32_t allocation, bool brief) {
    const struct allocation *block = allocation ? machine_allocation(evidence->machine, allocation) : NULL;
    const char *name;
    if (!block) {
        text_add(out, "memory that belongs to no block");
        return;
    }
    switch ((enum allocation_kind)block->kind) {
    case ALLOCATION_HEAP:
        text_format(out, "block #%" PRIu32, block->number);
        break;
    case ALLOCATION_C_HEAP:
        text_format(out, "malloc's block #%" PRIu32, block->number);
        break;
    case ALLOCATION_SYSTEM:
        text_format(out, "System's block #%" PRIu32, block->number);
        break;
    case ALLOCATION_STACK:
        name = local_name(evidence, block);
        if (is_library_local(evidence, block))
            text_add(out, "the value itself");
        else if (name)
            text_format(out, "the local `%s`", name);
        else
            text_add(out, "a temporary");
        break;
    case ALLOCATION_STATIC:
        name = static_name(evidence, block);
        if (name)
            text_format(out, "the static `%s`", name);
        else
            text_add(out, "a literal or constant");
        break;
    case ALLOCATION_FUNCTION:
        text_add(out, "the code of a function");
        return;
    }
    if (brief)
        return;
    text_add(out, " (");
    words_bytes(out, block->size);
    text_format(out, ", align %" PRIu32, block->align);
    const struct maker *maker = words_maker(evidence, allocation);
    if (maker && maker->owner[0])
        text_format(out, ": %s", maker->owner);
    text_add_char(out, ')');
}

/* By the ear: an `Rc`, an `f32`, an `i8`, but a `u8` and a `usize`. */
bool words_takes_an(const char *type) {
    if (strncmp(type, "Rc", 2) == 0 && (type[2] == '<' || !type[2]))
        return true;
    return strcmp(type, "f32") == 0 || strcmp(type, "f64") == 0 || (*type && strchr("AEIOUaeio", *type));
}

/* --- One function for each name in braces --------------------------------------------------------------------------------- */

static const struct allocation *block_of(const struct subject *subject) {
    return subject->fault && subject->fault->allocation
               ? machine_allocation(subject->evidence->machine, subject->fault->allocation)
               : NULL;
}

static void add_line(struct text *out, const struct subject *subject) {
    words_line(out, subject->evidence, subject->span);
}

static void add_block(struct text *out, const struct subject *subject) {
    const struct allocation *block = block_of(subject);
    if (subject->fault->kind == FAULT_UNINITIALISED &&
        (!block || (block->kind == ALLOCATION_STACK && is_library_local(subject->evidence, block)))) {
        text_add(out, "it"); /* a value on its way, whose place is nothing that a reader knows */
        return;
    }
    words_block(out, subject->evidence, subject->fault->allocation, false);
}

static void add_brief(struct text *out, const struct subject *subject) {
    words_block(out, subject->evidence, subject->fault->allocation, true);
}

static void add_other(struct text *out, const struct subject *subject) {
    words_block(out, subject->evidence, subject->fault->other, true);
}

static void add_size(struct text *out, const struct subject *subject) {
    words_bytes(out, subject->fault->size);
}

static void add_born(struct text *out, const struct subject *subject) {
    const struct allocation *block = block_of(subject);
    words_line(out, subject->evidence, block ? block->born_span : (struct span){0});
}

static void add_died(struct text *out, const struct subject *subject) {
    const struct allocation *block = block_of(subject);
    words_line(out, subject->evidence, block ? block->died_span : (struct span){0});
}

/* What the library has inside its types is not for readers. */
static bool is_inner(const struct type *type) {
    return type && type->kind == TYPE_ADT && type->item->is_prelude && !type->item->is_public;
}

/* `NonZeroInnerUsize`, which has no zero, is what a reader knows as `NonZero<usize>`. */
static const char *name_of_type(const struct subject *subject, const struct type *type) {
    static const char inner[] = "NonZeroInner";
    const char *name = type_text(subject->arena, type);
    if (strncmp(name, inner, strlen(inner)) != 0 || type->kind != TYPE_ADT || !type->item->is_prelude)
        return name;
    char *number = arena_copy(subject->arena, name + strlen(inner), strlen(name + strlen(inner)));
    number[0] = (char)(number[0] | 0x20);
    return arena_format(subject->arena, "NonZero<%s>", number);
}

/* With "an" for "a", where the text ends in that. */
static void add_name_of_type(struct text *out, const struct subject *subject, const struct type *type) {
    const char *name = name_of_type(subject, type);
    bool behind_article = out->length >= 3 && memcmp(out->bytes + out->length - 3, " a ", 3) == 0;
    if (behind_article && words_takes_an(name)) {
        out->length--;
        text_add(out, "n ");
    }
    text_format(out, "`%s`", name);
}

static void add_late(struct text *out, const struct subject *subject) {
    if (subject->evidence->late.type)
        add_name_of_type(out, subject, subject->evidence->late.type);
}

static void add_stale(struct text *out, const struct subject *subject) {
    text_add(out, subject->evidence->stale ? subject->evidence->stale : "it");
}

static void add_type(struct text *out, const struct subject *subject) {
    const struct type *type = subject->dropped ? subject->dropped : subject->fault ? subject->fault->type : NULL;
    if (type) {
        add_name_of_type(out, subject, type);
    } else if (subject->fault && subject->fault->size) {
        bool is_bytes = subject->fault->kind == FAULT_UNINITIALISED && out->length >= 2 && memcmp(out->bytes + out->length - 2, "a ", 2) == 0;
        if (is_bytes) /* "reads 4 bytes" of whatever they are */
            out->length -= 2;
        text_add(out, is_bytes ? "" : "value of ");
        words_bytes(out, subject->fault->size);
    } else {
        text_add(out, "value");
    }
}

static const struct instruction *instruction_of(const struct subject *subject) {
    const struct function *function = subject->evidence->code->functions[subject->fault->function];
    return subject->fault->at < function->count ? &function->code[subject->fault->at] : NULL;
}

/* Is the reference new, or one that was there before and is read, passed or returned? A copy of a whole value may be both. */
static void add_makes(struct text *out, const struct subject *subject) {
    const struct instruction *in = instruction_of(subject);
    bool is_check = in && in->op == OP_CODE_CHECK_REFERENCE;
    text_add(out, !is_check                   ? "makes or hands on"
                  : in->c == REFERENCE_READ ? "hands on"
                                            : "makes");
}

/* Whoever writes println!("{}", *p) sees no reference there. */
static bool is_for_macro(const struct subject *subject) {
    const struct instruction *in = instruction_of(subject);
    return in && in->op == OP_CODE_CHECK_REFERENCE && in->c == REFERENCE_FOR_MACRO;
}

static void add_macro(struct text *out, const struct subject *subject) {
    if (is_for_macro(subject))
        text_add(out, "`println!` and its like take a reference to each value. ");
}

/* The reference or Box that the fault's instruction was making, or NULL. */
static const struct layout *made_by(const struct subject *subject) {
    const struct code *code = subject->evidence->code;
    const struct instruction *in = instruction_of(subject);
    bool is_check = in && (in->op == OP_CODE_CHECK_REFERENCE || in->op == OP_CODE_CHECK_SCALAR);
    return is_check && in->d < code->layout_count ? code->layouts[in->d] : NULL;
}

/* "a reference to `u8`" or "a Box of `u8`" */
static void add_what(struct text *out, const struct subject *subject) {
    const struct layout *made = made_by(subject);
    text_add(out, made && made->is_scalar && made->scalar == SCALAR_BOX ? "a Box of "
                  : is_for_macro(subject)                               ? "a reference, for a macro, to "
                                                                        : "a reference to ");
    add_type(out, subject);
}

/* "a reference to `u8` in" or "a `Box<u8>` of": what the fault's instruction was making. */
static void add_reference(struct text *out, const struct subject *subject) {
    const struct layout *made = made_by(subject);
    if (made && made->is_scalar && made->scalar == SCALAR_BOX) {
        text_format(out, "a `%s` of", type_text(subject->arena, made->type));
        return;
    }
    text_add(out, is_for_macro(subject) ? "a reference, for a macro, to " : "a reference to ");
    if (is_inner(subject->fault->type)) {
        text_add(out, "the contents of");
        return;
    }
    add_type(out, subject);
    text_add(out, " in");
}

static void add_slip(struct text *out, const struct subject *subject) {
    text_format(out, "size %" PRIu64 ", align %" PRIu32, subject->fault->size, subject->fault->align);
}

static void add_own(struct text *out, const struct subject *subject) {
    const struct allocation *block = block_of(subject);
    if (block)
        text_format(out, "size %" PRIu64 ", align %" PRIu32, block->size, block->align);
}

static void add_align(struct text *out, const struct subject *subject) {
    text_format(out, "%" PRIu32, subject->fault->align);
}

static void add_address(struct text *out, const struct subject *subject) {
    text_format(out, "0x%" PRIx64, subject->fault->address);
}

static void add_offset(struct text *out, const struct subject *subject) {
    text_format(out, "%" PRId64, subject->fault->offset);
}

/* Small numbers are the same in both ways of writing. */
static void add_value(struct text *out, const struct subject *subject) {
    text_format(out, subject->fault->value < 10 ? "%" PRIu64 : "0x%" PRIx64, subject->fault->value);
}

/* "byte 3", "bytes 4 to 7": of the block, or of the value when there is no block. bad_to is the byte behind the last one. */
static void add_range(struct text *out, const struct subject *subject) {
    const struct fault *fault = subject->fault;
    uint64_t base = block_of(subject) && fault->offset > 0 ? (uint64_t)fault->offset : 0;
    if (fault->bad_to - fault->bad_from > 1)
        text_format(out, "bytes %" PRIu64 " to %" PRIu64, base + fault->bad_from, base + fault->bad_to - 1);
    else
        text_format(out, "byte %" PRIu64, base + fault->bad_from);
}

static void add_is(struct text *out, const struct subject *subject) {
    text_add(out, subject->fault->bad_to - subject->fault->bad_from > 1 ? "are" : "is");
}

/* What moves a pointer: `add` and its like, or the way to a field or an element. */
static const char *way_of(const struct subject *subject, const char *moved, const char *field, const char *element) {
    const struct instruction *in = instruction_of(subject);
    return in && in->op == OP_CODE_FIELD_ADDRESS ? field : in && in->op == OP_CODE_INDEX_ADDRESS ? element : moved;
}

static void add_moves(struct text *out, const struct subject *subject) {
    text_add(out, way_of(subject, "moves a pointer", "goes to a field", "goes to an element"));
}

static void add_moves_null(struct text *out, const struct subject *subject) {
    text_add(out, way_of(subject, "moves a null pointer", "goes to a field through a null pointer", "goes to an element through a null pointer"));
}

static void add_frees(struct text *out, const struct subject *subject) {
    text_add(out, subject->fault->action == ACTION_REALLOC ? "reallocates" : "frees");
}

/* "a `Vec<u8>`" that is dropped, or "an owner". */
static void add_owner(struct text *out, const struct subject *subject) {
    const char *type = subject->dropped ? type_text(subject->arena, subject->dropped) : NULL;
    if (type)
        text_format(out, "%s `%s`", words_takes_an(type) ? "an" : "a", type);
    else
        text_add(out, "an owner");
}

/* The block that `realloc` put in the place of the fault's block, or 0. */
uint32_t words_heir(const struct evidence *evidence, uint32_t allocation) {
    const struct allocation *block = allocation ? machine_allocation(evidence->machine, allocation) : NULL;
    if (!block || block->live || !block->died || (block->kind != ALLOCATION_HEAP && block->kind != ALLOCATION_C_HEAP))
        return 0;
    for (uint32_t id = 1; id < machine_allocation_end(evidence->machine); id++) {
        const struct allocation *row = machine_allocation(evidence->machine, id);
        if (row && row->kind == block->kind && id != allocation && row->number && row->born == block->died)
            return id;
    }
    return 0;
}

static void add_heir(struct text *out, const struct subject *subject) {
    words_block(out, subject->evidence, words_heir(subject->evidence, subject->fault->allocation), true);
}

/* Does it begin inside of its block, and end outside? */
static bool is_partly_inside(const struct subject *subject) {
    const struct allocation *block = block_of(subject);
    int64_t offset = subject->fault->offset;
    return block && offset >= 0 && (uint64_t)offset < block->size;
}

/* "that covers 8 bytes of" when a part of it is inside. */
static void add_covers(struct text *out, const struct subject *subject) {
    if (!is_partly_inside(subject)) {
        text_add(out, "outside of");
        return;
    }
    text_add(out, "that covers ");
    words_bytes(out, subject->fault->size);
    text_add(out, " of");
}

/* ", which ended at line 6": of a local or temporary. */
static void add_gone(struct text *out, const struct subject *subject) {
    const struct allocation *block = block_of(subject);
    struct position place = source_map_place(subject->evidence->sources, block ? block->died_span : (struct span){0});
    if (place.source && place.source->kind == SOURCE_USER)
        text_format(out, ", which ended at line %" PRIu32, place.line);
    else
        text_add(out, ", which is gone");
}

/* Where outside of the block it lies, or by how much it is too long. */
static void add_beyond(struct text *out, const struct subject *subject) {
    const struct allocation *block = block_of(subject);
    const struct fault *fault = subject->fault;
    uint64_t offset = (uint64_t)fault->offset;
    if (fault->offset < 0) {
        words_bytes(out, (uint64_t)0 - offset);
        text_add(out, " before its start");
    } else if (!block || offset > block->size) {
        words_bytes(out, offset - (block ? block->size : 0));
        text_add(out, " behind its end");
    } else if (offset == block->size) {
        text_add(out, "right behind its last byte");
    } else {
        text_format(out, "from byte %" PRIu64 " on, ", offset);
        words_bytes(out, fault->size - (block->size - offset));
        text_add(out, " too many");
    }
}

/* The verb for what was done, up to the block. */
static void add_does(struct text *out, const struct subject *subject) {
    const struct fault *fault = subject->fault;
    static const struct {
        const char *verb, *to;
    } verbs[] = {
        [ACTION_READ] = {"reads {size}", " of"},
        [ACTION_WRITE] = {"writes {size}", " to"},
        [ACTION_OFFSET] = {"{moves}", " inside"},
        [ACTION_DISTANCE] = {"measures a distance", " in"},
        [ACTION_REFERENCE] = {"makes a reference", " to"},
        [ACTION_COPY] = {"copies {size}", " of"},
        [ACTION_FREE] = {"frees", ""},
        [ACTION_REALLOC] = {"reallocates", ""},
        [ACTION_DROP] = {"drops the owner of", ""},
        [ACTION_WASH] = {"drops a {type}", " in"},
        [ACTION_ALLOC] = {"allocates over", ""},
        [ACTION_CALL] = {"calls into", ""},
        [ACTION_VALUE] = {"takes a pointer to", ""},
        [ACTION_ARITHMETIC] = {"computes with", ""},
        [ACTION_UNREACHABLE] = {"reaches", ""},
    };
    bool is_outside = fault->kind == FAULT_OUT_OF_BOUNDS && !is_partly_inside(subject);
    if (subject->dropped) {
        text_add(out, "drops a ");
        add_name_of_type(out, subject, subject->dropped);
        text_add(out, is_outside ? " outside of" : " in");
    } else if (fault->size == 0 && (fault->action == ACTION_READ || fault->action == ACTION_WRITE)) {
        text_add(out, fault->action == ACTION_READ ? "reads" : "writes to");
    } else if (fault->action < sizeof verbs / sizeof *verbs) {
        words_expand(out, verbs[fault->action].verb, subject);
        text_add(out, is_outside && *verbs[fault->action].to ? " outside of" : verbs[fault->action].to);
    }
}

static void add_argument(struct text *out, const struct subject *subject, size_t index) {
    const char *argument = subject->diagnostic ? subject->diagnostic->arguments[index] : NULL;
    text_add(out, argument ? argument : "?");
}

static void add_argument_0(struct text *out, const struct subject *subject) {
    add_argument(out, subject, 0);
}

static void add_argument_1(struct text *out, const struct subject *subject) {
    add_argument(out, subject, 1);
}

static void add_argument_2(struct text *out, const struct subject *subject) {
    add_argument(out, subject, 2);
}

/* ": text" when the second argument is there. */
static void add_colon_1(struct text *out, const struct subject *subject) {
    const char *argument = subject->diagnostic ? subject->diagnostic->arguments[1] : NULL;
    if (argument && *argument)
        text_format(out, ": %s", argument);
}

/* " (line 4)" for the diagnostic's first label. */
static void add_labelled(struct text *out, const struct subject *subject) {
    const struct diagnostic *diagnostic = subject->diagnostic;
    struct position place = {0};
    if (diagnostic && diagnostic->label_count)
        place = source_map_place(subject->evidence->sources, diagnostic->labels[0].span);
    if (place.source && place.source->kind == SOURCE_USER)
        text_format(out, " (line %" PRIu32 ")", place.line);
}

/* "line 4 moved", "it was moved" */
static void add_moved(struct text *out, const struct subject *subject) {
    const struct diagnostic *diagnostic = subject->diagnostic;
    if (diagnostic && diagnostic->label_count)
        words_line(out, subject->evidence, diagnostic->labels[0].span);
    else
        text_add(out, "an earlier line");
}

struct name_row {
    const char *name;
    void (*add)(struct text *out, const struct subject *subject);
    bool needs_fault;
};

static const struct name_row names[] = {
    {"line", add_line, false},       {"block", add_block, true},     {"brief", add_brief, true},
    {"other", add_other, true},      {"size", add_size, true},       {"born", add_born, true},
    {"died", add_died, true},        {"type", add_type, false},      {"slip", add_slip, true},
    {"own", add_own, true},          {"align", add_align, true},     {"address", add_address, true},
    {"offset", add_offset, true},    {"value", add_value, true},     {"range", add_range, true},
    {"is", add_is, true},            {"beyond", add_beyond, true},   {"does", add_does, true},
    {"covers", add_covers, true},  {"gone", add_gone, true},
    {"macro", add_macro, true},      {"moves", add_moves, true},     {"moves null", add_moves_null, true},
    {"frees", add_frees, true},      {"owner", add_owner, true},     {"heir", add_heir, true},
    {"reference", add_reference, true}, {"makes", add_makes, true}, {"what", add_what, true},
    {"0", add_argument_0, false},    {"1", add_argument_1, false},   {"2", add_argument_2, false},
    {"late", add_late, true},       {"stale", add_stale, true},        {":1", add_colon_1, false},      {"labelled", add_labelled, false}, {"labelled line", add_moved, false},
};

static const struct name_row *find_name(const char *name, size_t length) {
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strlen(names[i].name) == length && memcmp(names[i].name, name, length) == 0)
            return &names[i];
    return NULL;
}

void words_expand(struct text *out, const char *template, const struct subject *subject) {
    for (const char *at = template; *at;) {
        size_t plain = strcspn(at, "{");
        text_append(out, at, plain);
        at += plain;
        const char *end = *at ? strchr(at, '}') : NULL;
        const struct name_row *row = end ? find_name(at + 1, (size_t)(end - at) - 1) : NULL;
        if (row && (subject->fault || !row->needs_fault)) {
            row->add(out, subject);
            at = end + 1;
        } else if (*at) {
            text_add_char(out, *at++);
        }
    }
}
