/* undropped_ledger.c -- the never-dropped list, and the books that it is held against.
 *
 * An entry is written when a value is seen to be left. That may be a mistake: its bytes may have been copied, and the copy
 * dropped. So, of each type of the program's own with a destructor, the values made and dropped are counted:
 *
 *     made 3, dropped 2   ->   one entry stays, two are struck out if three were written
 *
 * First goes an entry about a value that was dropped with the same bytes elsewhere, then the latest. What the library's owners
 * hold has a block instead: when that was freed, somebody had taken the value over.
 */
#include <stdlib.h>
#include <string.h>

#include "session/undropped.h"

enum { ENTRIES_MOST = 4000, FOUND_MOST = 1000, CONTENT_MOST = 256, SCAN_DEPTH = 8, PARTS_MOST = 64 };

static bool is_of_library(const struct type *type) {
    return type && type->item && type->item->is_prelude && !type->item->is_public;
}

/* --- What is in a value ------------------------------------------------------------------------------------------- */

static bool is_own_drop(const struct watch *watch, const struct type *type) {
    return type->kind == TYPE_ADT && !type->item->is_prelude && undropped_has_drop(watch, type);
}

static void add_leaf(struct entry *entry, const struct type *type) {
    for (uint32_t i = 0; i < entry->leaf_count; i++) {
        if (entry->leaves[i].type == type) {
            entry->leaves[i].count++;
            return;
        }
    }
    if (entry->leaf_count < LEAVES_MOST)
        entry->leaves[entry->leaf_count++] = (struct leaf){type, 1};
}

/* Address 0: the value is not at hand, and an enum's counts as empty. */
static void gather_leaves(const struct watch *watch, struct entry *entry, const struct layout *layout, uint64_t address, unsigned depth) {
    bool is_kept = layout && layout->keeps_drop && address; /* with the whole goes what it keeps from its drop */
    if (!layout || (!layout->needs_drop && !is_kept) || layout->is_union || depth > SCAN_DEPTH)
        return;
    if (!layout->needs_drop && layout->type->kind == TYPE_ADT && layout->type->item->lang == LANG_manually_drop &&
        !undropped_present(watch, address, layout->size))
        return;
    if (is_own_drop(watch, layout->type)) {
        add_leaf(entry, layout->type);
        return;
    }
    if (layout->element) {
        for (uint64_t i = 0; i < layout->count && i < PARTS_MOST; i++)
            gather_leaves(watch, entry, layout->element, address ? address + i * layout->element->size : 0, depth + 1);
        return;
    }
    if (layout->type->kind == TYPE_ADT && layout->type->item->lang == LANG_owned_box)
        return;
    uint32_t variant = 0;
    if (layout->variant_count > 1)
        variant = address ? undropped_variant(watch->machine, layout, address) : layout->variant_count;
    for (uint32_t i = 0; variant < layout->variant_count && i < layout->variants[variant].field_count; i++) {
        const struct field_layout *field = &layout->variants[variant].fields[i];
        gather_leaves(watch, entry, field->layout, address ? address + field->offset : 0, depth + 1);
    }
}

/* How many values of `part` are inside of one of `whole`, whose variant is known. */
static uint64_t count_inside(const struct watch *watch, const struct layout *whole, const struct type *part, unsigned depth) {
    uint64_t count = 0;
    if (!whole || !whole->needs_drop || depth > SCAN_DEPTH)
        return 0;
    if (whole->element)
        return whole->count * ((whole->element->type == part) + count_inside(watch, whole->element, part, depth + 1));
    for (uint32_t i = 0; whole->variant_count == 1 && i < whole->variants[0].field_count; i++) {
        const struct layout *field = whole->variants[0].fields[i].layout;
        count += (field->type == part) + count_inside(watch, field, part, depth + 1);
    }
    return count;
}

/* The heap block that the first pointer of these bytes leads to, by number; 0: none. */
static uint32_t block_behind(const struct watch *watch, uint64_t address, uint64_t size) {
    uint32_t provenances[CONTENT_MOST];
    if (size > CONTENT_MOST || !machine_peek(watch->machine, address, size, NULL, NULL, provenances))
        return 0;
    for (uint64_t i = 0; i < size; i++) {
        const struct allocation *row = provenances[i] ? machine_allocation(watch->machine, provenances[i] >> 3) : NULL;
        if (row && row->number)
            return row->number;
    }
    return 0;
}

/* The block of the library's owner that is in the value: its pointer, not one that only borrows. */
static uint32_t owned_block(const struct watch *watch, const struct layout *layout, uint64_t address, unsigned depth) {
    static const char *const owners[] = {"Box", "Vec", "Rc", "Arc", "VecDeque", "HashMap", "HashSet", "LinkedList", "BTreeMap", "CString"};
    if (!layout || !layout->needs_drop || depth > SCAN_DEPTH || layout->element)
        return 0;
    const struct item *item = layout->type->kind == TYPE_ADT ? layout->type->item : NULL;
    for (size_t i = 0; item && item->is_prelude && item->name && i < sizeof owners / sizeof *owners; i++)
        if (strcmp(item->name->text, owners[i]) == 0)
            return block_behind(watch, address, layout->size);
    uint32_t variant = layout->variant_count > 1 ? undropped_variant(watch->machine, layout, address) : 0;
    for (uint32_t i = 0; variant < layout->variant_count && i < layout->variants[variant].field_count; i++) {
        const struct field_layout *field = &layout->variants[variant].fields[i];
        uint32_t block = owned_block(watch, field->layout, address + field->offset, depth + 1);
        if (block)
            return block;
    }
    return 0;
}

/* The owners in an array or a tuple, each by itself: some may have been read out. */
static void gather_parts(const struct watch *watch, struct entry *entry, const struct layout *layout, uint64_t address, unsigned depth) {
    bool is_tuple = layout->type->kind == TYPE_TUPLE;
    if (!layout->needs_drop || depth > SCAN_DEPTH)
        return;
    for (uint64_t i = 0; layout->element && i < layout->count && i < PARTS_MOST; i++)
        gather_parts(watch, entry, layout->element, address + i * layout->element->size, depth + 1);
    for (uint32_t i = 0; is_tuple && i < layout->variants[0].field_count; i++)
        gather_parts(watch, entry, layout->variants[0].fields[i].layout, address + layout->variants[0].fields[i].offset, depth + 1);
    if (layout->element || is_tuple || undropped_idle(watch, layout, address))
        return;
    if (entry->part_count < LEAVES_MOST)
        entry->parts[entry->part_count] = (struct part){layout->type, owned_block(watch, layout, address, depth)};
    entry->part_count++; /* too many: they stay together */
}

/* Of a type with a destructor of the program's own: the block behind a raw pointer that is a field of it. */
static uint32_t handled_block(const struct watch *watch, const struct layout *layout, uint64_t address) {
    for (uint32_t i = 0; layout->variant_count == 1 && i < layout->variants[0].field_count; i++) {
        const struct field_layout *field = &layout->variants[0].fields[i];
        if (field->layout->needs_drop || !field->layout->has_pointers || field->layout->type->kind == TYPE_REF)
            continue;
        uint32_t block = block_behind(watch, address + field->offset, field->layout->size);
        if (block)
            return block;
    }
    return 0;
}

static uint64_t content_of(const struct watch *watch, const struct type *type, uint64_t address, uint64_t size) {
    uint8_t bytes[CONTENT_MOST];
    if (!size || size > sizeof bytes || !machine_peek(watch->machine, address, size, bytes, NULL, NULL))
        return 0;
    uint64_t hash = (uint64_t)(uintptr_t)type ^ UINT64_C(0xcbf29ce484222325);
    for (uint64_t i = 0; i < size; i++)
        hash = (hash ^ bytes[i]) * UINT64_C(0x100000001b3);
    return hash | 1;
}

/* --- Dropped contents --------------------------------------------------------------------------------------------- */

static bool was_dropped(const struct watch *watch, uint64_t content) {
    for (size_t i = content, n = 0; content && watch->content_capacity && n < watch->content_capacity; i++, n++) {
        uint64_t there = watch->contents[i & (watch->content_capacity - 1)];
        if (!there || there == content)
            return there == content;
    }
    return false;
}

static void keep_content(struct watch *watch, uint64_t content) {
    if (!content || was_dropped(watch, content))
        return;
    if (watch->content_count * 2 >= watch->content_capacity) {
        size_t capacity = watch->content_capacity ? watch->content_capacity * 2 : 256;
        uint64_t *contents = calloc(capacity, sizeof *contents), *old = watch->contents;
        size_t old_capacity = watch->content_capacity;
        if (!contents) {
            watch->failed = true;
            return;
        }
        watch->contents = contents;
        watch->content_capacity = capacity;
        watch->content_count = 0;
        for (size_t i = 0; i < old_capacity; i++)
            keep_content(watch, old[i]);
        free(old);
    }
    size_t i = content;
    while (watch->contents[i & (watch->content_capacity - 1)])
        i++;
    watch->contents[i & (watch->content_capacity - 1)] = content;
    watch->content_count++;
}

/* --- The books ---------------------------------------------------------------------------------------------------- */

static struct account *account_of(struct watch *watch, const struct type *type) {
    for (size_t i = 0; i < watch->account_count; i++)
        if (watch->accounts[i].type == type)
            return &watch->accounts[i];
    struct account *accounts = session_grow(watch->accounts, watch->account_count, &watch->account_capacity, sizeof *accounts);
    if (!accounts) {
        watch->failed = true;
        return NULL;
    }
    watch->accounts = accounts;
    accounts[watch->account_count] = (struct account){.type = type};
    return &accounts[watch->account_count++];
}

void ledger_born(struct watch *watch, const struct type *type, uint64_t count) {
    struct account *account = is_own_drop(watch, type) ? account_of(watch, type) : NULL;
    if (account)
        account->born += count;
}

void ledger_taken(struct watch *watch, const struct type *type, uint64_t address) {
    const struct layout *layout = undropped_layout(watch, type);
    uint64_t content = layout ? content_of(watch, type, address, layout->size) : 0;
    if (content)
        watch->taken[watch->taken_count++ % TAKEN_KEPT] = content;
}

/* Was the value read out of its place before? Then this is one of two, and the other one lives on. */
static bool has_twin(struct watch *watch, uint64_t content) {
    for (size_t i = 0; content && i < TAKEN_KEPT; i++) {
        if (watch->taken[i] == content) {
            watch->taken[i] = 0;
            return true;
        }
    }
    return false;
}

void ledger_dropped(struct watch *watch, const struct type *type, uint64_t address) {
    const struct layout *layout = undropped_layout(watch, type);
    struct account *account = is_own_drop(watch, type) ? account_of(watch, type) : NULL;
    if (!account)
        return;
    account->dropped++;
    if (layout)
        keep_content(watch, content_of(watch, type, address, layout->size));
}

void ledger_set_variant(const struct watch *watch, struct entry *entry, uint32_t variant) {
    const struct layout *layout = undropped_layout(watch, entry->type);
    for (uint32_t i = 0; layout && variant < layout->variant_count && i < layout->variants[variant].field_count; i++)
        gather_leaves(watch, entry, layout->variants[variant].fields[i].layout, 0, 0);
}

static struct entry *add_entry(struct watch *watch, const struct entry *entry) {
    if (watch->entry_count >= ENTRIES_MOST)
        return NULL;
    struct entry *entries = session_grow(watch->entries, watch->entry_count, &watch->entry_capacity, sizeof *entries);
    if (!entries) {
        watch->failed = true;
        return NULL;
    }
    watch->entries = entries;
    entries[watch->entry_count] = *entry;
    return &entries[watch->entry_count++];
}

struct entry *ledger_add(struct watch *watch, const struct type *type, uint64_t address, struct span span, struct span at,
                         enum undropped_how how) {
    if (is_of_library(type))
        return NULL; /* what the library has inside, such as the counted block of an Rc, it drops in parts */
    const struct layout *layout = undropped_layout(watch, type);
    struct entry entry = {.type = type, .span = span, .at_span = at, .how = how};
    gather_leaves(watch, &entry, layout, address, 0);
    if (layout && address) {
        entry.content = content_of(watch, type, address, layout->size);
        entry.block = is_own_drop(watch, type) ? handled_block(watch, layout, address)
                      : entry.leaf_count       ? 0
                                               : owned_block(watch, layout, address, 0);
        if (!entry.leaf_count && (layout->element || layout->type->kind == TYPE_TUPLE))
            gather_parts(watch, &entry, layout, address, 0);
        if (entry.part_count > 1)
            entry.block = 0;
    }
    /* Of the others the books, or their block, tell better. */
    if (how == UNDROPPED_FORGOTTEN && !entry.leaf_count && !entry.block && has_twin(watch, entry.content))
        return NULL;
    entry.has_bytes = !layout || layout->size > 0;
    return add_entry(watch, &entry);
}

/* --- Closing ------------------------------------------------------------------------------------------------------ */

static bool is_freed(const struct watch *watch, uint32_t block) {
    uint32_t id = block ? machine_block(watch->session->machine, block) : 0;
    const struct allocation *row = id ? machine_allocation(watch->session->machine, id) : NULL;
    return block && (!row || !row->live);
}

/* Where some of several owners were taken over, the others stay, each for itself. */
static void divide_freed(struct watch *watch, size_t index) {
    const struct entry whole = watch->entries[index];
    uint32_t freed = 0;
    for (uint32_t i = 0; i < whole.part_count; i++)
        freed += is_freed(watch, whole.parts[i].block);
    if (!freed)
        return;
    watch->entries[index].type = NULL;
    for (uint32_t i = 0; i < whole.part_count; i++) {
        struct entry part = whole;
        part.type = whole.parts[i].type;
        part.block = whole.parts[i].block;
        part.part_count = 0;
        if (!is_freed(watch, part.block))
            add_entry(watch, &part);
    }
}

static void strike_freed(struct watch *watch) {
    for (size_t i = 0; i < watch->entry_count; i++)
        if (watch->entries[i].type && watch->entries[i].part_count > 1 && watch->entries[i].part_count <= LEAVES_MOST)
            divide_freed(watch, i);
    for (size_t i = 0; i < watch->entry_count; i++) {
        struct entry *entry = &watch->entries[i];
        if (entry->type && is_freed(watch, entry->block))
            entry->type = NULL;
        for (size_t k = 0; k < i && entry->type && entry->block; k++) { /* one value, left in two places */
            if (watch->entries[k].type == entry->type && watch->entries[k].block == entry->block)
                entry->type = NULL;
        }
    }
}

static bool mentions(const struct watch *watch, const struct type *type, const struct type *part, unsigned depth) {
    if (!type || depth > SCAN_DEPTH)
        return false;
    if (type == part)
        return true;
    for (uint32_t i = 0; i < type->count; i++)
        if (mentions(watch, type->args[i], part, depth + 1))
            return true;
    const struct layout *layout = type->kind == TYPE_ADT && !type->item->is_prelude ? undropped_layout(watch, type) : NULL;
    for (uint32_t v = 0; layout && v < layout->variant_count; v++)
        for (uint32_t i = 0; i < layout->variants[v].field_count; i++)
            if (mentions(watch, layout->variants[v].fields[i].layout->type, part, depth + 1))
                return true;
    return false;
}

/* Values without bytes that went behind a pointer may live in a static's owner, such as a Vec. */
static void strike_static(struct watch *watch) {
    const struct code *code = watch->session->code;
    for (size_t i = 0; i < watch->entry_count; i++) {
        struct entry *entry = &watch->entries[i];
        if (!entry->type || entry->has_bytes || entry->how != UNDROPPED_LOST || entry->at_span.start)
            continue;
        for (uint32_t k = 0; k < code->static_count && entry->type; k++)
            if (code->statics[k].item && mentions(watch, code->statics[k].layout->type, entry->type, 0))
                entry->type = NULL;
    }
}

static uint64_t listed(const struct watch *watch, const struct type *type) {
    uint64_t count = 0;
    for (size_t i = 0; i < watch->entry_count; i++) {
        const struct entry *entry = &watch->entries[i];
        for (uint32_t k = 0; entry->type && k < entry->leaf_count; k++) {
            const struct leaf *leaf = &entry->leaves[k];
            count += leaf->count * (leaf->type == type ? 1 : count_inside(watch, undropped_layout(watch, leaf->type), type, 0));
        }
    }
    return count;
}

static const struct leaf *leaf_in(const struct entry *entry, const struct type *type) {
    for (uint32_t i = 0; entry->type && i < entry->leaf_count; i++)
        if (entry->leaves[i].type == type)
            return &entry->leaves[i];
    return NULL;
}

/* The entry of which one value of the type is to go: one whose value was dropped elsewhere, else the latest. */
static struct entry *doubtful(const struct watch *watch, const struct type *type) {
    struct entry *last = NULL;
    for (size_t i = watch->entry_count; i > 0; i--) {
        struct entry *entry = &watch->entries[i - 1];
        if (!leaf_in(entry, type))
            continue;
        if (was_dropped(watch, entry->content))
            return entry;
        if (!last)
            last = entry;
    }
    return last;
}

/* Takes an entry about several values apart, one for each. */
static void split(struct watch *watch, size_t index) {
    struct entry whole = watch->entries[index];
    watch->entries[index].type = NULL;
    for (uint32_t i = 0; i < whole.leaf_count; i++) {
        for (uint32_t k = 0; k < whole.leaves[i].count; k++) {
            struct entry part = whole;
            part.type = whole.leaves[i].type;
            part.leaves[0] = (struct leaf){part.type, 1};
            part.leaf_count = 1;
            part.content = 0;
            add_entry(watch, &part);
        }
    }
}

static void strike_surplus(struct watch *watch, const struct account *account) {
    if (account->dropped > account->born) /* some were made of bytes: these books are of no use */
        return;
    uint64_t left = account->born - account->dropped, count = listed(watch, account->type);
    struct entry *entry;
    for (; count > left && !watch->failed && (entry = doubtful(watch, account->type)) != NULL; count--) {
        if (entry->leaf_count == 1 && entry->leaves[0].count == 1) {
            entry->type = NULL;
        } else {
            split(watch, (size_t)(entry - watch->entries));
            count++; /* none has gone so far */
            if (watch->entry_count >= ENTRIES_MOST)
                return;
        }
    }
}

/* Is there an account still to be settled whose values have some of these inside? */
static bool is_inside_another(const struct watch *watch, const struct account *account) {
    for (size_t i = 0; i < watch->account_count; i++) {
        const struct account *other = &watch->accounts[i];
        if (other != account && !other->is_settled &&
            count_inside(watch, undropped_layout(watch, other->type), account->type, 0) > 0)
            return true;
    }
    return false;
}

/* From the outside inwards: an entry that is struck out takes what is inside of its value along. */
static void settle(struct watch *watch) {
    for (size_t done = 0; done < watch->account_count;) {
        size_t before = done;
        for (size_t i = 0; i < watch->account_count; i++) {
            struct account *account = &watch->accounts[i];
            if (account->is_settled || is_inside_another(watch, account))
                continue;
            strike_surplus(watch, account);
            account->is_settled = true;
            done++;
        }
        if (done == before)
            return;
    }
}

void ledger_close(struct watch *watch) {
    struct session *session = watch->session;
    strike_freed(watch);
    strike_static(watch);
    settle(watch);
    size_t capacity = 0;
    for (size_t i = 0; i < watch->entry_count && session->undropped_count < FOUND_MOST; i++) {
        const struct entry *entry = &watch->entries[i];
        if (!entry->type)
            continue;
        struct undropped *list = session_grow(session->undropped, session->undropped_count, &capacity, sizeof *list);
        if (!list) {
            watch->failed = true;
            return;
        }
        session->undropped = list;
        list[session->undropped_count++] = (struct undropped){
            .type = entry->type, .name = entry->name, .span = entry->span, .at_span = entry->at_span, .how = entry->how};
    }
}

void ledger_release(struct watch *watch) {
    free(watch->entries);
    free(watch->accounts);
    free(watch->debts);
    free(watch->running);
    free(watch->contents);
}
