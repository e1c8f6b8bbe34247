/* code.c -- from a checked program to code that runs. */
#include "code/lower.h"

static void lowering_init(struct lowering *lowering, struct program *program) {
    *lowering = (struct lowering){.arena = program->arena, .program = program};
    lowering->layouts = layouts_new(program);
    lowering->code = arena_alloc(program->arena, sizeof *lowering->code);
    lowering->code->program = program;
    lowering->code->layouts_cache = lowering->layouts;
    lowering->code->has_global_allocator = program->global_allocator != NULL;
}

static struct code *lowering_finish(struct lowering *lowering) {
    instances_lower(lowering);
    if (lowering->failed) {
        if (lowering->program->diagnostics->count == 0)
            lowering_unsupported(lowering, lowering->blame, "something in this program", "a simpler form");
        return NULL;
    }
    statics_order(lowering);
    lowering->code->layouts = layouts_all(lowering->layouts, &lowering->code->layout_count);
    return lowering->code;
}

struct code *code_build(struct program *program) {
    struct lowering lowering;
    if (program->main == NULL)
        return NULL;
    lowering_init(&lowering, program);
    lowering.blame = program->main->name_span;
    lowering.code->entry = instance_of_start(&lowering);
    struct code *code = lowering_finish(&lowering);
    program_settle_blame(program);
    return code;
}

struct code *code_build_constant(struct program *program, const struct typed_body *body,
                                 const struct type *const *args, size_t arg_count) {
    struct lowering lowering;
    if (body == NULL || body->failed || body->value == NULL)
        return NULL;
    lowering_init(&lowering, program);
    lowering.blame = body->span;
    lowering.constant_depth = 1;
    const struct item *owner = body->owner;
    const struct type *type = program_concrete(program, body->return_type, args, (uint32_t)arg_count);
    const struct layout *layout = type == NULL ? NULL : layout_of(lowering.layouts, type);
    if (owner != NULL && owner->kind == ITEM_STATIC && owner->body == body) {
        static_of_item(&lowering, owner);
        lowering.code->entry = NO_ENTRY;
    } else if (layout != NULL && layout->abi != ABI_INTEGER) {
        static_of_value(&lowering, body, body->value, layout, args, (uint32_t)arg_count);
        lowering.code->entry = NO_ENTRY;
    } else {
        lowering.code->entry = instance_of_constant(&lowering, NULL, body, NULL, args, (uint32_t)arg_count);
    }
    return lowering_finish(&lowering);
}
