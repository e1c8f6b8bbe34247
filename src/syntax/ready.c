/* ready.c -- see ready.h. */
#include "syntax/ready.h"

/* Tokens of any of the prelude's files; a larger one gets its own room. */
enum { READY_ROOM = 5120 };

static const struct symbol *name_of(const struct ready_names *names, const struct symbol **known, uint16_t number,
                                    struct interner *interner) {
    if (!known[number])
        known[number] = intern(interner, names->text + names->starts[number],
                               names->starts[number + 1] - names->starts[number]);
    return known[number];
}

const struct tokens *ready_unpack(struct arena *arena, struct interner *interner, const struct source *source,
                                  struct token_buffer *buffer) {
    const struct ready_tokens *ready = source->ready;
    if (!buffer->known)
        buffer->known = arena_array(arena, ready->names->count, sizeof *buffer->known);
    if (buffer->capacity < ready->count) {
        buffer->capacity = ready->count > READY_ROOM ? ready->count : READY_ROOM;
        buffer->items = arena_array(arena, buffer->capacity, sizeof *buffer->items);
    }
    uint32_t at = source->base;
    for (uint32_t i = 0; i < ready->count; i++) {
        const struct ready_token *from = &ready->items[i];
        struct token *to = &buffer->items[i];
        at += from->gap;
        *to = (struct token){.span = {at, at + from->length},
                             .kind = from->kind,
                             .is_raw = from->flags & READY_RAW,
                             .on_new_line = from->flags & READY_NEW_LINE};
        at += from->length;
        if (from->flags & READY_NAMED)
            to->symbol = name_of(ready->names, buffer->known, from->payload, interner);
        else
            to->partner = from->payload;
    }
    struct tokens *tokens = arena_alloc(arena, sizeof *tokens);
    *tokens = (struct tokens){
        .source = source, .items = buffer->items, .count = ready->count - 1, .is_skimmed = true};
    return tokens;
}
