/* ready.c -- see ready.h. */
#include "syntax/ready.h"

#include <string.h>

enum { READY_ROOM = 512 }; /* tokens of most items */

uint16_t ready_number(const struct ready_names *names, const struct symbol *symbol) {
    size_t slot = symbol->hash & (READY_SLOTS - 1);
    for (uint16_t number; (number = names->slots[slot]); slot = (slot + 1) & (READY_SLOTS - 1)) {
        uint32_t start = names->starts[number], length = names->starts[number + 1] - start;
        if (length == symbol->length && memcmp(names->text + start, symbol->text, length) == 0)
            return number;
    }
    return 0;
}

const struct symbol *ready_name(const struct ready_names *names, uint16_t number, struct interner *interner,
                                struct token_buffer *buffer) {
    if (!buffer->known)
        buffer->known = arena_array(interner->arena, names->count, sizeof *buffer->known);
    if (!buffer->known[number])
        buffer->known[number] = intern(interner, names->text + names->starts[number],
                                       names->starts[number + 1] - names->starts[number]);
    return buffer->known[number];
}

static bool is_delimiter(enum token_kind kind) {
    return kind >= TOKEN_OPEN_PAREN && kind <= TOKEN_CLOSE_BRACE;
}

const struct tokens *ready_unpack(struct arena *arena, struct interner *interner, const struct ready *ready,
                                  const struct ready_item *item, const struct source *source,
                                  struct token_buffer *buffer) {
    const struct ready_token *from = ready->files[ready->modules[item->module].file].tokens + item->first;
    if (buffer->capacity < (size_t)item->count + 1) {
        buffer->capacity = item->count < READY_ROOM ? READY_ROOM : (size_t)item->count + 1;
        buffer->items = arena_array(arena, buffer->capacity, sizeof *buffer->items);
    }
    uint32_t at = source->base + item->start;
    struct token *to = buffer->items;
    for (uint32_t i = 0; i < item->count; i++, from++, to++) {
        at += from->gap;
        *to = (struct token){.span = {at, at + from->length},
                             .kind = from->kind,
                             .is_raw = from->flags & READY_RAW,
                             .on_new_line = from->flags & READY_NEW_LINE};
        at += from->length;
        if (from->flags & READY_NAMED)
            to->symbol = ready_name(&ready->names, from->payload, interner, buffer);
        else if (is_delimiter(from->kind))
            to->partner = from->payload - item->first;
    }
    *to = (struct token){.span = {at, at}, .kind = TOKEN_END};
    struct tokens *tokens = arena_alloc(arena, sizeof *tokens);
    *tokens =
        (struct tokens){.source = source, .items = buffer->items, .count = item->count, .is_skimmed = true};
    return tokens;
}
