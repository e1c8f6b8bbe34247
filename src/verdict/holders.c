/* holders.c -- how leaked blocks hang together: who holds whom, and the circle that no owner leaves.
 *
 * A leak is often reported at a block that is only the passenger of another: the text of a String in a Vec in a Box that was forgotten.
 * And blocks that hold each other keep each other from ever being freed, which no single line of the report would say. The pointers in the
 * leaked blocks are followed once; with very many blocks nothing is said.
 */
#include <inttypes.h>
#include <string.h>

#include "verdict/words.h"

enum { MOST_BLOCKS = 128, MOST_NAMED = 6 };

struct holders {
    const struct evidence *evidence;
    size_t count;
    bool holds[MOST_BLOCKS][MOST_BLOCKS];   /* [a][b]: a pointer to block b stands in block a */
    bool reaches[MOST_BLOCKS][MOST_BLOCKS]; /* the same, over any number of blocks */
};

/* The losses stand in the order of the blocks' numbers, so the index is found by halving. */
static size_t index_of(const struct holders *holders, uint32_t allocation) {
    const struct allocation *block = machine_allocation(holders->evidence->machine, allocation);
    if (!block)
        return SIZE_MAX;
    size_t from = 0, to = holders->count;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (holders->evidence->losses[middle].number < block->number)
            from = middle + 1;
        else
            to = middle;
    }
    return from < holders->count && holders->evidence->losses[from].allocation == allocation ? from : SIZE_MAX;
}

static void note_pointer(void *context, const struct pointer_holder *holder) {
    struct holders *holders = context;
    if (holder->frame != -2 || !holder->target)
        return;
    size_t from = index_of(holders, holder->allocation), to = index_of(holders, holder->target);
    if (from != SIZE_MAX && to != SIZE_MAX)
        holders->holds[from][to] = holders->reaches[from][to] = true;
}

static void follow(struct holders *holders) {
    for (size_t by = 0; by < holders->count; by++)
        for (size_t from = 0; from < holders->count; from++)
            for (size_t to = 0; holders->reaches[from][by] && to < holders->count; to++)
                holders->reaches[from][to] |= holders->reaches[by][to];
}

static void add_number(struct text *text, const struct holders *holders, size_t index) {
    text_format(text, "#%" PRIu32, holders->evidence->losses[index].number);
}

/* How many blocks the circle through this one has; 0: there is none. */
static size_t count_members(const struct holders *holders, size_t first, bool *is_shared) {
    size_t members = 0, counted = 0, raw = 0;
    for (size_t i = 0; i < holders->count; i++) {
        if (!holders->reaches[first][i] || !holders->reaches[i][first])
            continue;
        const struct maker *maker = words_maker(holders->evidence, holders->evidence->losses[i].allocation);
        counted += maker && strstr(maker->owner, "shared block");
        raw += !maker;
        members++;
    }
    *is_shared = counted > 0 && raw == 0; /* the others are what owners keep the shared pointers in: a Vec, a Box */
    return members;
}

/* "block #1 holds itself", "blocks #2 and #4 hold each other". False when there is no circle. A block that points into itself is one only where
 * pointers are counted: an arena's chunk does so, and who frees it need not mind. */
static bool say_circle(struct text *text, const struct holders *holders, bool *is_shared) {
    size_t first = 0, members = 0, said = 0;
    for (; first < holders->count; first++) {
        members = count_members(holders, first, is_shared);
        if (members > 1 || (members && *is_shared))
            break;
    }
    if (first == holders->count)
        return false;
    text_add(text, members > 1 ? "blocks " : "block ");
    for (size_t i = first; i < holders->count && said < MOST_NAMED; i++) {
        if (!holders->reaches[first][i] || !holders->reaches[i][first])
            continue;
        if (said)
            text_add(text, said + 1 == members ? " and " : ", ");
        add_number(text, holders, i);
        said++;
    }
    if (members > said)
        text_format(text, " and %zu more", members - said);
    text_add(text, members == 1 ? " holds itself" : members == 2 ? " hold each other" : " hold one another in a circle");
    return true;
}

/* "#2, and #2 by #3": the chain up from the first leaked block. False when no leaked block holds it. */
static bool say_chain(struct text *text, const struct holders *holders, size_t *outermost) {
    size_t at = 0;
    for (unsigned steps = 0;; steps++) {
        size_t holder = 0;
        while (holder < holders->count && (holder == at || !holders->holds[holder][at]))
            holder++;
        if (holder == holders->count) {
            *outermost = at;
            return steps > 0;
        }
        if (steps >= MOST_NAMED) {
            if (steps == MOST_NAMED)
                text_add(text, ", and so on");
        } else {
            text_add(text, steps ? ", " : "block ");
            add_number(text, holders, at);
            text_add(text, " is held by ");
            add_number(text, holders, holder);
        }
        at = holder;
    }
}

/* Does the drop of that block's contents free all others? A Box may have been taken apart to a raw pointer, which frees nothing. */
static bool owns_the_rest(const struct holders *holders, size_t outermost) {
    for (size_t i = 0; i < holders->count; i++) {
        const struct maker *maker = words_maker(holders->evidence, holders->evidence->losses[i].allocation);
        bool owned = maker && !strstr(maker->owner, "contents of a `Box");
        if (i != outermost && !(holders->reaches[outermost][i] && owned))
            return false;
    }
    return true;
}

static void say(struct report *report, struct arena *arena, const struct holders *holders, struct text *text) {
    bool is_shared = false;
    size_t outermost = 0;
    bool circle = say_circle(text, holders, &is_shared);
    if (!circle && !say_chain(text, holders, &outermost))
        return;
    if (text->failed)
        return;
    const char *said = arena_copy(arena, text->bytes, text->length);
    report_add_fact(report, arena, circle ? "circle" : "held by", said);
    if (circle && is_shared) {
        report->message = arena_format(arena, "%s; %s", report->message, said);
        report->why = "The shared pointers inside the circle count as owners of its blocks, so no count ever comes down to zero.";
        report->mend = "Make one of the pointers a `Weak`, best the one that leads back to the owner: it does not count as an owner.";
    } else if (circle) {
        report->message = arena_format(arena, "%s; %s", report->message, said);
        report->why = "A pointer inside a lost block cannot be reached either: blocks that hold each other are as lost as any other.";
        report->mend = "Free every block of the circle before the last pointer to it from outside goes.";
    } else if (!owns_the_rest(holders, outermost)) {
        report->mend = "Free each block before the last pointer to it goes. Dropping an owner (`Box`, `Vec`, `String`) frees what it owns; a raw "
                       "pointer frees nothing.";
    } else {
        report->mend = arena_format(arena, "Free block #%" PRIu32 " before its last pointer goes, and drop its contents first (its owner does both): that frees the rest.",
                                    holders->evidence->losses[outermost].number);
    }
}

/* `scratch` is the caller's, who releases it also when the arena leaves with a jump; it is empty before and after. */
void holders_of_leak(struct report *report, const struct evidence *evidence, struct arena *arena, struct text *scratch) {
    if (evidence->loss_count > MOST_BLOCKS)
        return;
    struct holders *holders = arena_array(arena, 1, sizeof *holders);
    memset(holders, 0, sizeof *holders);
    holders->evidence = evidence;
    holders->count = evidence->loss_count;
    machine_pointers(evidence->machine, holders, note_pointer);
    follow(holders);
    say(report, arena, holders, scratch);
    text_clear(scratch);
}
