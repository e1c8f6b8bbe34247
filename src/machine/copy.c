/* copy.c -- copies of values and copies of bytes.
 *
 * A *typed* copy carries a value: everything but padding must be initialised and valid, padding arrives uninitialised, bytes copied
 * at an integer type lose their provenance. What there is to look at in a value is worked out once per layout, as a flat
 * list of steps (a plan); enums decide at run time which fields go on. An *untyped* copy carries init bits and provenance as they are.
 */
#include <stdlib.h>
#include <string.h>

#include "machine/inside.h"

enum step_kind {
    STEP_PLAIN,   /* initialised, any value */
    STEP_SCALAR,  /* an integer kind that must be in range */
    STEP_POINTER, /* and with abi WIDE its metadata */
    STEP_UNTYPED, /* a union: bytes as they are */
    STEP_ENUM,
    STEP_ARRAY,
};

struct copy_step {
    enum step_kind kind;
    uint64_t offset, size;
    const struct layout *layout;
};

struct copy_plan {
    uint32_t count, capacity;
    struct copy_step *steps;
};

/* Where a copy reads from: memory itself, or a copy of it when source and destination overlap. */
struct copy_view {
    const uint8_t *bytes, *shadow;
    const uint32_t *words; /* NULL: no provenance */
    uint64_t address, provenance, size; /* of the whole value, for faults */
    const struct type *type;
    uint64_t to;           /* destination; UINT64_MAX: only look */
};

static const uint64_t only_look = UINT64_MAX;

static uint64_t tag_bytes(const struct layout *layout) {
    return layout->tag_is_pointer ? 8 : scalar_bits(layout->tag_scalar) / 8;
}

/* --- Plans ------------------------------------------------------------------------------------------------------------------- */

static bool add_step(struct copy_plan *plan, enum step_kind kind, uint64_t offset, uint64_t size, const struct layout *layout) {
    struct copy_step *last = plan->count ? &plan->steps[plan->count - 1] : NULL;
    if (last && kind == STEP_PLAIN && last->kind == STEP_PLAIN && last->offset + last->size == offset) {
        last->size += size;
        return true;
    }
    if (plan->count == plan->capacity) {
        uint32_t capacity = plan->capacity ? plan->capacity * 2 : 4;
        struct copy_step *steps = realloc(plan->steps, capacity * sizeof *steps);
        if (!steps)
            return false;
        plan->steps = steps;
        plan->capacity = capacity;
    }
    plan->steps[plan->count++] = (struct copy_step){kind, offset, size, layout};
    return true;
}

static bool plan_fields(struct copy_plan *plan, const struct variant_layout *variant, uint64_t offset);

/* Larger unions are copied whole. */
enum { UNION_MOST = 512, UNION_DEPTH = 16 };

/* Marks the bytes that some value of the type may use; the others are padding whatever the value is. */
static void mark_used(uint8_t *used, const struct layout *layout, uint64_t offset, unsigned depth) {
    if (!layout->size || offset + layout->size > UNION_MOST)
        return;
    bool whole = layout->plain || (!layout->is_union && layout->abi != ABI_MEMORY) || depth == 0;
    if (whole) {
        memset(used + offset, 1, layout->size);
    } else if (layout->element) {
        for (uint64_t i = 0; i < layout->count; i++)
            mark_used(used, layout->element, offset + i * layout->element->size, depth - 1);
    } else {
        if (layout->tag != TAG_NONE)
            memset(used + offset + layout->tag_offset, 1, tag_bytes(layout));
        for (uint32_t v = 0; v < layout->variant_count; v++)
            for (uint32_t i = 0; i < layout->variants[v].field_count; i++)
                mark_used(used, layout->variants[v].fields[i].layout, offset + layout->variants[v].fields[i].offset,
                          depth - 1);
    }
}

/* A union is copied as bytes, but for those that are padding in all of its fields. */
static bool plan_union(struct copy_plan *plan, const struct layout *layout, uint64_t offset) {
    uint8_t used[UNION_MOST] = {0};
    if (layout->size > UNION_MOST)
        return add_step(plan, STEP_UNTYPED, offset, layout->size, layout);
    mark_used(used, layout, 0, UNION_DEPTH);
    for (uint64_t from = 0, to; from < layout->size; from = to) {
        for (to = from; to < layout->size && used[to] == used[from]; to++)
            ;
        if (used[from] && !add_step(plan, STEP_UNTYPED, offset + from, to - from, layout))
            return false;
    }
    return true;
}

static bool plan_layout(struct copy_plan *plan, const struct layout *layout, uint64_t offset) {
    if (!layout->size)
        return true;
    if (layout->is_union)
        return plan_union(plan, layout, offset);
    if (layout->plain)
        return add_step(plan, STEP_PLAIN, offset, layout->size, layout);
    if (layout->abi == ABI_POINTER || layout->abi == ABI_WIDE)
        return add_step(plan, STEP_POINTER, offset, layout->size, layout);
    if (layout->abi == ABI_INTEGER)
        return add_step(plan, STEP_SCALAR, offset, layout->size, layout);
    if (layout->element)
        return add_step(plan, STEP_ARRAY, offset, layout->size, layout);
    if (layout->tag != TAG_NONE)
        return add_step(plan, STEP_ENUM, offset, layout->size, layout);
    uint32_t variant = layout->variant_count > 1 ? layout->only_variant : 0;
    return variant >= layout->variant_count || plan_fields(plan, &layout->variants[variant], offset);
}

static bool plan_fields(struct copy_plan *plan, const struct variant_layout *variant, uint64_t offset) {
    for (uint32_t i = 0; i < variant->field_count; i++)
        if (!plan_layout(plan, variant->fields[i].layout, offset + variant->fields[i].offset))
            return false;
    return true;
}

/* NULL when the host has no memory. */
static const struct copy_plan *plan_of(struct machine *machine, const struct layout *layout) {
    struct copy_plan **place = &machine->plans[layout->index];
    if (*place)
        return *place;
    struct copy_plan *plan = calloc(1, sizeof *plan);
    if (!plan || !plan_layout(plan, layout, 0)) {
        if (plan)
            free(plan->steps);
        free(plan);
        machine->failed = true;
        machine_end(machine, ENDING_NO_HOST_MEMORY);
        return NULL;
    }
    return *place = plan;
}

void copy_plans_release(struct machine *machine) {
    for (uint32_t i = 0; machine->plans && i < machine->code->layout_count; i++) {
        if (machine->plans[i])
            free(machine->plans[i]->steps);
        free(machine->plans[i]);
    }
    free(machine->plans);
}

/* --- Tags ----------------------------------------------------------------------------------------------------------------------- */

/* The variant that these tag bits stand for; variant_count when none. */
static uint32_t decode_tag(const struct layout *layout, uint64_t bits) {
    if (layout->tag == TAG_NONE)
        return layout->variant_count > 1 ? layout->only_variant : 0;
    enum scalar_kind kind = layout->tag_is_pointer ? SCALAR_U64 : layout->tag_scalar;
    uint32_t found = layout->variant_count;
    if (layout->tag == TAG_DIRECT) {
        bits = scalar_extend(kind, bits);
        if (bits < layout->variant_count && scalar_extend(kind, (uint64_t)layout->variants[bits].discriminant) == bits)
            found = (uint32_t)bits;
        for (uint32_t i = 0; found == layout->variant_count && i < layout->variant_count; i++)
            if (scalar_extend(kind, (uint64_t)layout->variants[i].discriminant) == bits && layout->variants[i].inhabited)
                found = i;
    } else {
        unsigned width = scalar_bits(kind);
        uint64_t mask = width == 64 ? UINT64_MAX : ((uint64_t)1 << width) - 1;
        uint64_t relative = (bits - layout->niche_start) & mask;
        found = relative < layout->niche_count ? layout->niche_first + (uint32_t)relative : layout->niche_variant;
    }
    if (found < layout->variant_count && !layout->variants[found].inhabited)
        return layout->variant_count;
    return found;
}

/* No variant has this tag; or one has, of which there is no value; or it is what the library keeps alignments in. */
static bool bad_tag(struct machine *machine, const struct layout *layout, uint64_t bits) {
    const struct item *item = layout->type->item;
    const char *detail = "tag";
    for (uint32_t i = 0; layout->tag == TAG_DIRECT && i < layout->variant_count; i++)
        if (scalar_extend(layout->tag_scalar, (uint64_t)layout->variants[i].discriminant) ==
            scalar_extend(layout->tag_scalar, bits))
            detail = "tag-of-nothing";
    if (item && item->is_prelude && item->name && strcmp(item->name->text, "PowerOfTwo") == 0)
        detail = "alignment";
    return fault_value(machine, layout, bits, detail);
}

/* An enum whose whole value is its tag, in a slot. */
bool copy_tag_of_scalar(struct machine *machine, const struct layout *layout, uint64_t bits, uint64_t *variant) {
    uint32_t found = decode_tag(layout, bits);
    *variant = found;
    if (found < layout->variant_count)
        return true;
    *variant = layout->variant_count ? layout->variant_count - 1 : 0;
    return bad_tag(machine, layout, bits);
}

/* --- Typed copies ------------------------------------------------------------------------------------------------------------------ */

static bool view_uninitialised(struct machine *machine, const struct copy_view *view, uint64_t from, uint64_t end) {
    uint64_t to = from;
    while (to < end && !(view->shadow[to] & SHADOW_INIT))
        to++;
    bool known = allocation_known(machine, view->provenance);
    return fault_raise(machine,
                       (struct fault){.kind = FAULT_UNINITIALISED,
                                      .action = ACTION_COPY,
                                      .allocation = known ? (uint32_t)view->provenance : 0,
                                      .address = view->address,
                                      .offset = known ? (int64_t)(view->address - machine->cold[view->provenance].address) : 0,
                                      .size = view->size,
                                      .bad_from = from,
                                      .bad_to = to,
                                      .type = view->type});
}

static bool view_initialised(struct machine *machine, const struct copy_view *view, uint64_t offset, uint64_t size) {
    uint64_t i = 0;
    for (; i + 8 <= size; i += 8) {
        uint64_t word;
        memcpy(&word, view->shadow + offset + i, 8);
        if ((word & 0x0101010101010101u) != 0x0101010101010101u)
            break;
    }
    while (i < size && view->shadow[offset + i] & SHADOW_INIT)
        i++;
    return i == size || view_uninitialised(machine, view, offset + i, offset + size);
}

static uint64_t view_load(const struct copy_view *view, uint64_t offset, uint64_t size) {
    uint64_t value = 0;
    memcpy(&value, view->bytes + offset, size);
    return value;
}

static uint32_t view_pointer_id(const struct copy_view *view, uint64_t offset) {
    if (!view->words)
        return 0;
    const uint32_t *words = view->words + offset;
    uint32_t first = words[0];
    if (!first || first & 7)
        return 0;
    for (uint32_t i = 1; i < 8; i++)
        if (words[i] != (first | i))
            return 0;
    return first >> 3;
}

/* Bytes are in place when this is called; init bits and words follow. */
static void mark_initialised(struct machine *machine, const struct copy_view *view, uint64_t offset, uint64_t size) {
    if (view->to != only_look)
        memset(machine->memory.shadow + view->to + offset, SHADOW_INIT, size);
}

static void put_words(struct machine *machine, uint64_t address, const uint32_t *words, uint64_t size) {
    for (uint64_t i = 0; i < size; i++) {
        uint32_t page = (uint32_t)((address + i) >> MEMORY_PAGE_BITS);
        if (words[i] && !machine->memory.has_words[page])
            memory_use_words(&machine->memory, page);
        if (machine->memory.has_words[page])
            machine->memory.words[address + i] = words[i];
    }
}

static bool copy_value(struct machine *machine, const struct copy_view *view, const struct layout *layout, uint64_t offset);

static bool copy_pointer(struct machine *machine, const struct copy_view *view, const struct copy_step *step,
                         uint64_t offset) {
    const struct layout *layout = step->layout;
    if (step->size == 16 && layout->is_nullable && view_load(view, offset, 8) == 0 && (view->shadow[offset] & SHADOW_INIT)) {
        if (!view_initialised(machine, view, offset, 8)) /* None: the second half is padding */
            return false;
        mark_initialised(machine, view, offset, 8);
        return true;
    }
    if (!view_initialised(machine, view, offset, step->size))
        return false;
    uint64_t slots[3] = {view_load(view, offset, 8), view_pointer_id(view, offset),
                         step->size == 16 ? view_load(view, offset + 8, 8) : 0};
    if (!access_scalar(machine, layout, slots))
        return false;
    mark_initialised(machine, view, offset, step->size);
    if (view->to != only_look && slots[1]) {
        uint32_t words[8];
        for (uint32_t i = 0; i < 8; i++)
            words[i] = (uint32_t)slots[1] << 3 | i;
        put_words(machine, view->to + offset, words, 8);
    }
    return true;
}

static bool copy_enum(struct machine *machine, const struct copy_view *view, const struct layout *layout, uint64_t offset) {
    uint64_t at = offset + layout->tag_offset, bytes = tag_bytes(layout);
    if (!view_initialised(machine, view, at, bytes))
        return false;
    uint64_t bits = view_load(view, at, bytes);
    uint32_t variant = decode_tag(layout, bits);
    if (variant >= layout->variant_count) {
        if (!bad_tag(machine, layout, bits))
            return false;
        variant = layout->variant_count - 1;
    }
    mark_initialised(machine, view, at, bytes);
    const struct variant_layout *active = &layout->variants[variant];
    for (uint32_t i = 0; i < active->field_count; i++)
        if (!copy_value(machine, view, active->fields[i].layout, offset + active->fields[i].offset))
            return false;
    return true;
}

static bool copy_step_run(struct machine *machine, const struct copy_view *view, const struct copy_step *step,
                          uint64_t offset) {
    switch (step->kind) {
    case STEP_PLAIN:
        if (!view_initialised(machine, view, offset, step->size))
            return false;
        mark_initialised(machine, view, offset, step->size);
        return true;
    case STEP_SCALAR: {
        if (!view_initialised(machine, view, offset, step->size))
            return false;
        uint64_t slots[3] = {view_load(view, offset, step->size), 0, 0};
        if (!access_scalar(machine, step->layout, slots))
            return false;
        mark_initialised(machine, view, offset, step->size);
        return true;
    }
    case STEP_POINTER:
        return copy_pointer(machine, view, step, offset);
    case STEP_UNTYPED:
        if (view->to == only_look)
            return true;
        memcpy(machine->memory.shadow + view->to + offset, view->shadow + offset, step->size);
        if (view->words)
            put_words(machine, view->to + offset, view->words + offset, step->size);
        return true;
    case STEP_ENUM:
        return copy_enum(machine, view, step->layout, offset);
    case STEP_ARRAY:
        for (uint64_t i = 0; i < step->layout->count; i++)
            if (!copy_value(machine, view, step->layout->element, offset + i * step->layout->element->size))
                return false;
        return true;
    }
    return true;
}

static bool copy_value(struct machine *machine, const struct copy_view *view, const struct layout *layout, uint64_t offset) {
    const struct copy_plan *plan = plan_of(machine, layout);
    if (!plan)
        return false;
    for (uint32_t i = 0; i < plan->count; i++)
        if (!copy_step_run(machine, view, &plan->steps[i], offset + plan->steps[i].offset))
            return false;
    return true;
}

/* Room for the three planes of a value. NULL: the run is over. */
static uint8_t *scratch_room(struct machine *machine, uint64_t size) {
    if (machine->scratch_bytes < size * 6) {
        uint8_t *scratch = realloc(machine->scratch, size * 6);
        if (!scratch) {
            machine_end(machine, ENDING_NO_HOST_MEMORY);
            return NULL;
        }
        machine->scratch = scratch;
        machine->scratch_bytes = size * 6;
    }
    return machine->scratch;
}

static bool words_in(const struct memory *memory, uint64_t address, uint64_t size) {
    for (uint64_t page = address >> MEMORY_PAGE_BITS; page <= (address + size - 1) >> MEMORY_PAGE_BITS; page++)
        if (memory->has_words[page])
            return true;
    return false;
}

/* Sets the view to memory, or to a copy: when the ranges overlap, or words lie only on some of its pages. */
static bool view_open(struct machine *machine, struct copy_view *view, uint64_t from, uint64_t size) {
    const struct memory *memory = &machine->memory;
    view->bytes = memory->bytes + from;
    view->shadow = memory->shadow + from;
    view->words = NULL;
    bool has_words = words_in(memory, from, size);
    bool one_page = from >> MEMORY_PAGE_BITS == (from + size - 1) >> MEMORY_PAGE_BITS;
    bool overlaps = view->to != only_look && from < view->to + size && view->to < from + size;
    if (!overlaps && (!has_words || one_page)) {
        view->words = has_words ? memory->words + from : NULL;
        return true;
    }
    uint8_t *scratch = scratch_room(machine, size);
    if (!scratch)
        return false;
    uint32_t *words = (uint32_t *)(void *)scratch;
    view->words = memory_get_words(memory, from, size, words) ? words : NULL;
    memcpy(scratch + size * 4, view->bytes, size);
    memcpy(scratch + size * 5, view->shadow, size);
    view->bytes = scratch + size * 4;
    view->shadow = scratch + size * 5;
    return true;
}

/* In bounds of a live allocation without a closer look? */
static bool quickly_right(const struct machine *machine, const uint64_t pointer[2], uint64_t size, uint32_t align, bool writes) {
    const struct hot_allocation *row = &machine->hot[pointer[1] & ALLOCATION_MASK];
    return row->spans[0] >= size && pointer[0] - row->address <= row->spans[0] - size && !(pointer[0] & (align - 1)) &&
           !(writes && row->guarded);
}

static bool may_read(struct machine *machine, const uint64_t from[2], uint64_t size, uint32_t align, const struct type *type) {
    if (quickly_right(machine, from, size, align, false))
        return true;
    return access_check(machine, &(struct access){from[0], from[1], size, align, ACTION_READ, type});
}

static bool may_write(struct machine *machine, const uint64_t to[2], uint64_t size, uint32_t align, const struct type *type) {
    if (quickly_right(machine, to, size, align, true))
        return true;
    return access_write_check(machine, &(struct access){to[0], to[1], size, align, ACTION_WRITE, type});
}

bool copy_typed(struct machine *machine, const struct layout *layout, const uint64_t to[2], const uint64_t from[2],
                uint32_t align) {
    uint64_t size = layout->size;
    if (!may_read(machine, from, size, align, layout->type) || !may_write(machine, to, size, align, layout->type))
        return false;
    if (!size)
        return true;
    struct memory *memory = &machine->memory;
    struct copy_view view = {.address = from[0], .provenance = from[1], .size = size, .type = layout->type, .to = to[0]};
    if (!view_open(machine, &view, from[0], size))
        return false;
    memory_open(memory, to[0], size);
    memcpy(memory->bytes + to[0], view.bytes, size);
    memset(memory->shadow + to[0], 0, size);
    memory_clear_words(memory, to[0], size);
    if (!machine_work(machine, size) || !copy_value(machine, &view, layout, 0))
        return false;
    event_access(machine, EVENT_READ, from[0], from[1], size);
    event_access(machine, EVENT_WRITTEN, to[0], to[1], size);
    return true;
}

bool copy_look(struct machine *machine, const struct layout *layout, const uint64_t from[2]) {
    if (!may_read(machine, from, layout->size, layout->align, layout->type))
        return false;
    if (!layout->size)
        return true;
    struct copy_view view = {
        .address = from[0], .provenance = from[1], .size = layout->size, .type = layout->type, .to = only_look};
    return view_open(machine, &view, from[0], layout->size) && copy_value(machine, &view, layout, 0);
}

bool copy_untyped(struct machine *machine, const uint64_t to[2], const uint64_t from[2], uint64_t size, uint32_t align) {
    if (!may_read(machine, from, size, align, NULL) || !may_write(machine, to, size, align, NULL))
        return false;
    if (machine->listener && machine->listener->locals && allocation_known(machine, to[1]) &&
        machine->cold[to[1]].kind == ALLOCATION_STACK)
        event_emit(machine, (struct event){.kind = EVENT_REPLACED,
                                           .allocation = (uint32_t)to[1],
                                           .offset = to[0] - machine->cold[to[1]].address,
                                           .size = size});
    memory_copy(&machine->memory, to[0], from[0], size);
    event_access(machine, EVENT_READ, from[0], from[1], size);
    event_access(machine, EVENT_WRITTEN, to[0], to[1], size);
    return machine_work(machine, size);
}

bool copy_fill(struct machine *machine, const struct layout *element, const uint64_t at[2], uint64_t count) {
    uint64_t size;
    if (__builtin_mul_overflow(element->size, count, &size) || size > MEMORY_SPACE)
        return machine_limit_reached(machine, LIMIT_MEMORY);
    if (count < 2 || !element->size)
        return true;
    if (!may_write(machine, at, size, element->align, element->type))
        return false;
    /* Each round copies all that is there already. */
    for (uint64_t done = element->size; done < size;) {
        uint64_t part = done < size - done ? done : size - done;
        memory_copy(&machine->memory, at[0] + done, at[0], part);
        done += part;
    }
    return machine_work(machine, size);
}

/* --- Tags in memory -------------------------------------------------------------------------------------------------------------- */

bool copy_read_tag(struct machine *machine, const struct layout *layout, const uint64_t at[2], uint64_t *variant) {
    *variant = layout->variant_count > 1 ? layout->only_variant : 0;
    if (layout->tag == TAG_NONE)
        return true;
    uint64_t bytes = tag_bytes(layout), address = at[0] + layout->tag_offset;
    const uint64_t tag[2] = {address, at[1]};
    if (!may_read(machine, tag, bytes, 1, layout->type) ||
        !access_initialised(machine, address, bytes, at[1], ACTION_READ, layout->type))
        return false;
    uint64_t bits = 0;
    memcpy(&bits, machine->memory.bytes + address, bytes);
    event_access(machine, EVENT_READ, address, at[1], bytes);
    return copy_tag_of_scalar(machine, layout, bits, variant);
}

bool copy_write_tag(struct machine *machine, const struct layout *layout, const uint64_t at[2], uint32_t variant) {
    if (layout->tag == TAG_NONE || (layout->tag == TAG_NICHE && variant == layout->niche_variant))
        return true;
    uint64_t bits = layout->tag == TAG_DIRECT ? (uint64_t)layout->variants[variant].discriminant
                                              : layout->niche_start + (variant - layout->niche_first);
    uint64_t bytes = tag_bytes(layout), address = at[0] + layout->tag_offset;
    const uint64_t tag[2] = {address, at[1]};
    if (!may_write(machine, tag, bytes, 1, layout->type))
        return false;
    memory_write(&machine->memory, address, &bits, bytes);
    event_access(machine, EVENT_WRITTEN, address, at[1], bytes);
    return true;
}

bool copy_mark(struct machine *machine, const uint64_t at[2], uint64_t size, enum shadow shadow) {
    if (!size || !quickly_right(machine, at, size, 1, false))
        return true;
    memory_mark(&machine->memory, at[0], size, (uint8_t)shadow);
    event_access(machine, shadow == SHADOW_DROPPED ? EVENT_DROPPED : EVENT_MOVED, at[0], at[1], size);
    return true;
}

void copy_slots_to_memory(struct machine *machine, const struct layout *layout, const uint64_t *slots, uint64_t address) {
    switch (layout->abi) {
    case ABI_INTEGER:
        memory_write(&machine->memory, address, &slots[0], layout->size);
        break;
    case ABI_POINTER:
    case ABI_WIDE:
        memory_write_pointer(&machine->memory, address, slots[0], (uint32_t)slots[1]);
        if (layout->abi == ABI_WIDE)
            memory_write(&machine->memory, address + 8, &slots[2], 8);
        break;
    case ABI_NONE:
    case ABI_MEMORY:
        break;
    }
}
