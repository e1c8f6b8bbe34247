/* owners.c -- who believed that a block was theirs, when something was freed twice.
 *
 * Where the second one had just been made, or just before the first free, all of them still stand: the program's
 * variables whose type has a destructor and whose own bytes hold a pointer into the block.
 */
#include "session/inside.h"

/* A value that was moved away keeps its bytes. Right behind the birth of the twin (`strict`) that is no owner; later it may be on its way
 * into `drop`, so that a variable counts by what its type and its bytes say. */
static bool holds(const struct machine *machine, const struct machine_frame *frame, const struct variable *variable, uint32_t block,
                  bool strict) {
    const struct layout *layout = variable->layout;
    if (variable->where == VARIABLE_SLOT)
        return (layout->abi == ABI_POINTER || layout->abi == ABI_WIDE) && frame->slots[variable->at + 1] == block;
    uint64_t address = variable->where == VARIABLE_FRAME ? frame->memory + variable->at : frame->slots[variable->at];
    enum { LARGEST = 256 };
    for (uint64_t at = 0; at + 8 <= layout->size && at < LARGEST; at += 8) {
        uint32_t provenances[8];
        uint8_t bytes[8], shadows[8];
        if (machine_peek(machine, address + at, 8, bytes, shadows, provenances) && provenances[0] >> 3 == block &&
            !(strict && shadows[0] & (SHADOW_MOVED | SHADOW_DROPPED)))
            return true;
    }
    return false;
}

static size_t gather(const struct machine *machine, uint32_t block, bool strict, const char *names[OWNERS_MOST]) {
    size_t count = 0;
    for (uint32_t depth = 0; depth < machine_depth(machine); depth++) {
        struct machine_frame frame = machine_frame(machine, depth);
        if (!frame.function || frame.function->is_prelude)
            continue;
        for (uint32_t i = 0; i < frame.function->variable_count && count < OWNERS_MOST; i++) {
            const struct variable *variable = &frame.function->variables[i];
            bool is_named = variable->name && variable->name->text[0] != '{' && !variable->inline_frame;
            if (is_named && frame.at >= variable->from && variable->layout->needs_drop && holds(machine, &frame, variable, block, strict))
                names[count++] = variable->name->text;
        }
    }
    return count;
}

/* A variable whose type is an owner of the library's, and which nobody has moved or dropped. */
const char *session_find_stale(const struct session *session, uint32_t allocation) {
    const struct machine *machine = session->machine;
    for (uint32_t depth = 0; depth < machine_depth(machine); depth++) {
        struct machine_frame frame = machine_frame(machine, depth);
        for (uint32_t i = 0; frame.function && !frame.function->is_prelude && i < frame.function->variable_count; i++) {
            const struct variable *variable = &frame.function->variables[i];
            const struct type *type = variable->layout->type;
            bool is_owner = variable->layout->needs_drop && type->kind == TYPE_ADT && type->item->is_prelude;
            if (is_owner && variable->name && variable->name->text[0] != '{' && !variable->inline_frame && frame.at >= variable->from &&
                holds(machine, &frame, variable, allocation, true))
                return variable->name->text;
        }
    }
    return NULL;
}

size_t session_find_owners(struct session *session, uint32_t allocation, const struct twin *twin,
                           const char *names[OWNERS_MOST]) {
    const struct allocation *block = machine_allocation(session->machine, allocation);
    if (!block || !block->died || !session->reversible)
        return 0;
    uint64_t died = block->died;
    size_t count = 0;
    for (size_t i = 0; i < twin->settled_count && count < 2 && session_move(session, twin->settled[i]); i++)
        count = gather(session->machine, allocation, true, names);
    if (count < 2 && !session->evidence.late.type && session_move(session, died - 1)) /* one may be on its way into `drop` */
        count = gather(session->machine, allocation, false, names);
    return session_move(session, session->end) ? count : 0;
}
