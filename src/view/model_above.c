/* model_above.c -- the pantry from above: its addresses cut into cells, and the worst that is in each. */
#include <string.h>

#include "view/model_private.h"

/* touched: by this step, in the bytes touched[0]..touched[1]; or NULL. */
static void add_block(struct above *above, const struct allocation *block, uint32_t number, bool lost, const uint64_t *touched) {
    if (block->address + block->size < above->low) return;
    uint64_t end = block->address + (block->size ? block->size : 1);
    size_t first = block->address < above->low ? 0 : (size_t)((block->address - above->low) / above->cell_bytes), last = (size_t)((end - 1 - above->low) / above->cell_bytes);
    for (size_t i = first; i <= last && i < above->cell_count; i++) {
        struct above_cell *cell = &above->cells[i];
        uint64_t from = above->low + i * above->cell_bytes, to = from + above->cell_bytes;
        uint64_t start = block->address > from ? block->address : from, stop = end < to ? end : to;
        if (block->live) {
            if (cell->jars++ == 0 || (lost && cell->lost == 0)) cell->number = number;
            cell->used += stop - start;
            cell->lost += lost;
        } else if (cell->number == 0) {
            cell->gone = number;
        }
        if (touched && start - block->address < touched[1] && stop - block->address > touched[0]) cell->touched = true;
    }
}

/* Dangling pointers spoil the cell that they point into. */
static void on_dangling(void *context, const struct pointer_holder *holder) {
    struct builder *builder = context;
    struct above *above = &builder->model->above;
    const struct allocation *target = machine_allocation(builder->machine, holder->target);
    if (!target || !target->number || target->live || target->address < above->low) return;
    size_t at = (size_t)((target->address - above->low) / above->cell_bytes);
    if (at < above->cell_count && !(builder->model->touched == target->number)) above->cells[at].spoiled = true;
}

/* From where to where the blocks lie. */
static bool find_extent(struct machine *machine, uint64_t *low, uint64_t *high) {
    uint32_t count = machine_block_count(machine);
    *low = UINT64_MAX;
    *high = 0;
    for (uint32_t number = 1; number <= count; number++) {
        const struct allocation *block = machine_allocation(machine, machine_block(machine, number));
        if (!block || block->number != number) continue;
        if (block->address < *low) *low = block->address;
        if (block->address + block->size > *high) *high = block->address + block->size;
    }
    *low &= ~UINT64_C(15);
    return *low < *high;
}

void model_above(struct model *model, struct session *session, struct model_memory *memory, const struct jar_filter *filter, size_t cells,
                 uint64_t from, uint64_t to) {
    struct machine *machine = session_machine(session);
    struct builder builder = {.model = model, .session = session, .machine = machine, .arena = &model->arena, .memory = memory};
    struct above *above = &model->above;
    uint64_t low = from, high = to;
    jmp_buf recovery;
    builder.wish.filter = *filter;
    if (setjmp(recovery)) {
        memset(above, 0, sizeof *above);
        return;
    }
    arena_guard(&model->arena, &recovery);
    memset(above, 0, sizeof *above);
    if (cells == 0 || (to == 0 && !find_extent(machine, &low, &high))) return;
    filter_prepare(&builder);
    above->cell_bytes = 16;
    while ((high - low + above->cell_bytes - 1) / above->cell_bytes > cells) above->cell_bytes *= 2;
    above->low = low;
    above->from = from;
    above->to = to;
    above->cell_count = (size_t)((high - low + above->cell_bytes - 1) / above->cell_bytes);
    above->wanted = cells;
    above->cells = arena_array(&model->arena, above->cell_count, sizeof *above->cells);
    uint32_t count = machine_block_count(machine);
    const uint64_t touched[2] = {model->touched_from, model->touched_to};
    for (uint32_t number = 1; number <= count; number++) {
        uint32_t id = machine_block(machine, number);
        const struct allocation *block = machine_allocation(machine, id);
        if (!block || block->number != number || block->address >= high) continue;
        bool lost = block->live && model->lost > 0 && session_is_lost_now(session, id);
        if (filter->kind == FILTER_ALL || filter_passes(&builder, block, lost)) add_block(above, block, number, lost, number == model->touched ? touched : NULL);
    }
    if (model->spoiled > 0 && (filter->kind == FILTER_ALL || filter->kind == FILTER_DANGLING)) machine_pointers(machine, &builder, on_dangling);
}
