/* model_groups.c -- jars by what is in them: totals by type, and the filter that lists only some.
 *
 * Of a hundred thousand jars only those near the focus are described. What is in the others is known from their fellows: blocks of one size
 * that were taken at one place of the program hold the same type. Where nothing has said which, the size and the line must do.
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "view/model_private.h"

struct birth {
    uint32_t span; /* start of where it was taken; 0: the slot is empty */
    uint64_t size;
    const char *label;
    size_t group; /* index + 1 */
};

struct births {
    struct birth *slots;
    size_t mask;
};

static struct birth *find_birth(struct births *births, const struct allocation *block) {
    uint32_t span = block->born_span.start ? block->born_span.start : 1;
    size_t at = (size_t)((span * UINT64_C(0x9e3779b97f4a7c15) ^ block->size * UINT64_C(0xc2b2ae3d27d4eb4f)) >> 20) & births->mask;
    for (;; at = (at + 1) & births->mask) {
        struct birth *birth = &births->slots[at];
        if (birth->span == 0) *birth = (struct birth){.span = span, .size = block->size};
        if (birth->span == span && birth->size == block->size) return birth;
    }
}

static const struct allocation *block_of(const struct builder *builder, uint32_t number) {
    const struct allocation *block = machine_allocation(builder->machine, machine_block(builder->machine, number));
    return block && block->number == number ? block : NULL;
}

static const char *label_of_birth(struct builder *builder, struct birth *birth, const struct allocation *block) {
    if (!birth->label) {
        uint32_t line = source_map_place(session_sources(builder->session), block->born_span).line;
        birth->label = arena_format(builder->arena, "%" PRIu64 " bytes, line %u", block->size, (unsigned)line);
    }
    return birth->label;
}

struct births *births_learn(struct builder *builder) {
    struct births *births = arena_array(builder->arena, 1, sizeof *births);
    uint32_t count = machine_block_count(builder->machine);
    size_t capacity = 64;
    while (capacity < (size_t)count * 2) capacity *= 2;
    births->mask = capacity - 1;
    births->slots = arena_array(builder->arena, capacity, sizeof *births->slots);
    const struct model_memory *memory = builder->memory;
    for (uint32_t number = 1; number <= count; number++) {
        const struct allocation *block = block_of(builder, number);
        const char *label = number < memory->count ? memory->labels[number] : NULL;
        if (!block || !label) continue;
        struct birth *birth = find_birth(births, block);
        if (!birth->label) birth->label = label;
    }
    return births;
}

const char *births_label(struct builder *builder, struct births *births, const struct allocation *block) {
    const char *own = block->number < builder->memory->count ? builder->memory->labels[block->number] : NULL;
    return own ? own : label_of_birth(builder, find_birth(births, block), block);
}

/* ---- Filter ---------------------------------------------------------------------------------------------------------------------- */

static void on_dangling(void *context, const struct pointer_holder *holder) {
    struct builder *builder = context;
    const struct allocation *target = machine_allocation(builder->machine, holder->target);
    if (target && target->number && !target->live && target->number <= builder->block_count) builder->pointed_at_gone[target->number] = true;
}

void filter_prepare(struct builder *builder) {
    const struct jar_filter *filter = &builder->wish.filter;
    builder->block_count = machine_block_count(builder->machine);
    if (filter->kind == FILTER_TYPE) builder->births = births_learn(builder);
    if (filter->kind != FILTER_DANGLING) return;
    builder->pointed_at_gone = arena_array(builder->arena, (size_t)builder->block_count + 1, sizeof *builder->pointed_at_gone);
    machine_pointers(builder->machine, builder, on_dangling);
}

bool filter_passes(struct builder *builder, const struct allocation *block, bool lost) {
    const struct jar_filter *filter = &builder->wish.filter;
    switch (filter->kind) {
    case FILTER_LOST: return lost;
    case FILTER_LIVE: return block->live;
    case FILTER_PUT_BACK: return !block->live;
    case FILTER_DANGLING: return builder->pointed_at_gone[block->number];
    case FILTER_TYPE: return strcasestr(births_label(builder, builder->births, block), filter->type) != NULL;
    default: return true;
    }
}

/* ---- Totals ------------------------------------------------------------------------------------------------------------------------ */

static int by_bytes(const void *left, const void *right) {
    const struct jar_group *a = left, *b = right;
    if (a->bytes != b->bytes) return a->bytes < b->bytes ? 1 : -1;
    return a->jars != b->jars ? (a->jars < b->jars ? 1 : -1) : strcmp(a->label, b->label);
}

static size_t group_of_label(struct builder *builder, const char *label, size_t *capacity) {
    struct model *model = builder->model;
    for (size_t i = 0; i < model->group_count; i++) {
        if (strcmp(model->groups[i].label, label) == 0) return i;
    }
    model->groups = arena_grow(builder->arena, model->groups, model->group_count, capacity, sizeof *model->groups);
    model->groups[model->group_count] = (struct jar_group){.label = label};
    return model->group_count++;
}

void model_groups(struct model *model, struct session *session, struct model_memory *memory) {
    struct builder builder = {.model = model, .session = session, .machine = session_machine(session), .arena = &model->arena, .memory = memory};
    jmp_buf recovery;
    model->groups = NULL;
    model->group_count = 0;
    model->grouped = true;
    if (setjmp(recovery)) {
        model->groups = NULL;
        model->group_count = 0;
        return;
    }
    arena_guard(&model->arena, &recovery);
    struct births *births = births_learn(&builder);
    uint32_t count = machine_block_count(builder.machine);
    size_t capacity = 0;
    for (uint32_t number = 1; number <= count; number++) {
        const struct allocation *block = block_of(&builder, number);
        if (!block) continue;
        struct birth *birth = find_birth(births, block);
        if (!birth->group) birth->group = group_of_label(&builder, label_of_birth(&builder, birth, block), &capacity) + 1;
        struct jar_group *group = &model->groups[birth->group - 1];
        if (!block->live) {
            group->put_back++;
            continue;
        }
        group->jars++;
        group->bytes += block->size;
        if (model->lost > 0) group->lost += session_is_lost_now(session, machine_block(builder.machine, number));
    }
    if (model->group_count > 0) qsort(model->groups, model->group_count, sizeof *model->groups, by_bytes);
}

/* ---- Search ------------------------------------------------------------------------------------------------------------------------ */

struct wanted_jar {
    enum { WANT_NUMBER, WANT_ADDRESS, WANT_LINE, WANT_TYPE } kind;
    uint64_t number;
    uint32_t from, to; /* spans of the line */
    const char *type;
};

static struct wanted_jar read_pattern(struct session *session, const char *pattern) {
    struct wanted_jar wanted = {.kind = WANT_TYPE, .type = pattern};
    bool number = *pattern == '#', address = pattern[0] == '0' && (pattern[1] == 'x' || pattern[1] == 'X');
    const char *digits = strncasecmp(pattern, "line ", 5) == 0 ? pattern + 5 : pattern + number;
    char *end;
    wanted.number = strtoull(digits, &end, address ? 16 : 10);
    if (*digits < '0' || *digits > '9' || *end) return wanted;
    wanted.kind = number ? WANT_NUMBER : address ? WANT_ADDRESS : WANT_LINE;
    if (wanted.kind != WANT_LINE || wanted.number > UINT32_MAX) return wanted;
    uint32_t length = 0;
    struct source *user = source_map_find(session_sources(session), session_user_source(session)->base);
    const char *line = source_line(session_sources(session), user, (uint32_t)wanted.number, &length);
    if (line) wanted.from = user->base + (uint32_t)(line - user->text), wanted.to = wanted.from + length;
    return wanted;
}

static bool is_in_line(const struct wanted_jar *wanted, struct span span) { return span.start >= wanted->from && span.start < wanted->to; }

uint32_t model_find(struct session *session, struct model_memory *memory, const char *pattern, uint32_t number) {
    struct arena arena;
    arena_init(&arena, 0);
    struct builder builder = {.session = session, .machine = session_machine(session), .arena = &arena, .memory = memory};
    jmp_buf recovery;
    if (setjmp(recovery)) {
        arena_release(&arena);
        return 0;
    }
    arena_guard(&arena, &recovery);
    struct wanted_jar wanted = read_pattern(session, pattern);
    struct births *births = births_learn(&builder);
    uint32_t count = machine_block_count(builder.machine), found = 0;
    for (uint32_t i = 1; i <= count && !found; i++) {
        uint32_t at = (number + i - 1) % count + 1;
        const struct allocation *block = block_of(&builder, at);
        if (!block) continue;
        bool holds = wanted.number >= block->address && wanted.number - block->address < (block->size ? block->size : 1);
        bool match = wanted.kind == WANT_NUMBER ? at == wanted.number : wanted.kind == WANT_ADDRESS ? holds
                   : wanted.kind == WANT_LINE ? is_in_line(&wanted, block->born_span) || (!block->live && is_in_line(&wanted, block->died_span))
                                              : strcasestr(births_label(&builder, births, block), wanted.type) != NULL;
        if (match) found = at;
    }
    arena_release(&arena);
    return found;
}
