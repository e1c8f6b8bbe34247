/* lower_allocator.c -- programs with a #[global_allocator]: every request of std goes to it, by functions of the
 * prelude (src/prelude/global_alloc.rs) that are made for its type. Without one, requests are calls into the machine's pantry.
 */
#include "code/lower.h"

/* The function that asks the program's allocator, for the intrinsic that asks the pantry. */
static enum lang_item asker(enum intrinsic intrinsic) {
    switch (intrinsic) {
    case INTRINSIC_alloc: return LANG_ask_alloc;
    case INTRINSIC_alloc_zeroed: return LANG_ask_alloc_zeroed;
    case INTRINSIC_dealloc: return LANG_ask_dealloc;
    case INTRINSIC_realloc: return LANG_ask_realloc;
    default: return LANG_COUNT;
    }
}

bool lower_request(struct builder *b, enum intrinsic intrinsic, const struct argument *arguments, uint32_t count,
                   const struct layout *result, const struct place *to) {
    const struct item *allocator = b->program->global_allocator;
    enum lang_item which = allocator != NULL ? asker(intrinsic) : LANG_COUNT;
    const struct item *fn = which != LANG_COUNT ? program_lang(b->program, which) : NULL;
    if (fn == NULL)
        return false;
    const struct type *self = program_concrete(b->program, allocator->type, NULL, 0);
    lower_resolved(b, fn, &self, 1, arguments, count, result, to);
    return true;
}

void lower_global_allocator(struct builder *b, uint32_t slot) {
    emit_de(b, OP_CODE_STATIC_ADDRESS, slot, 0, 0, static_of_item(b->lowering, b->program->global_allocator), 0);
}

static void call_plain(struct builder *b, enum lang_item which, const struct argument *arguments, uint32_t count) {
    const struct item *fn = b->program->global_allocator != NULL ? program_lang(b->program, which) : NULL;
    const struct place nowhere = {.kind = PLACE_NONE};
    if (fn != NULL)
        lower_resolved(b, fn, NULL, 0, arguments, count, layout_concrete(b, b->program->types.unit), &nowhere);
}

void lower_std_begins(struct builder *b) {
    call_plain(b, LANG_std_begins, NULL, 0);
}

void lower_std_ends(struct builder *b) {
    call_plain(b, LANG_std_ends, NULL, 0);
}

void lower_std_prints(struct builder *b, const struct argument *stream) {
    call_plain(b, LANG_std_prints, stream, 1);
}
