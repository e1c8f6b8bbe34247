/* lower_call.c -- calls: what a callee means for these types, and its arguments put where the callee's frame begins.
 *
 * Arguments are evaluated straight into their slots, left to right. One that must be dropped is held (SCHEDULED_UNWIND) while
 * later ones are evaluated, because one of those may panic.
 */
#include <string.h>

#include "code/lower.h"

struct argument argument_expr(struct builder *b, const struct typed_expr *expr) {
    return (struct argument){.expr = expr, .type = concrete(b, expr->type)};
}

void argument_into(struct builder *b, const struct argument *argument, const struct place *to) {
    if (argument->expr != NULL) {
        lower_into(b, argument->expr, to);
    } else if (argument->is_reference) {
        uint32_t top = b->slots_top;
        bool direct = to->kind == PLACE_SLOT;
        uint32_t slot = direct ? to->slot : slots_take(b, argument->place.has_meta ? 3 : 2);
        address_into(b, &argument->place, false, slot);
        if (!direct)
            store(b, slot, to);
        b->slots_top = top;
    } else {
        copy_place(b, to, &argument->place);
        moved_out(b, &argument->place);
    }
}

uint32_t argument_slots(struct builder *b, const struct argument *argument) {
    if (argument->expr != NULL)
        return lower_operand(b, argument->expr);
    if (!argument->is_reference && argument->place.kind == PLACE_SLOT)
        return argument->place.slot;
    struct place place = slots_new(b, layout_concrete(b, argument->type));
    argument_into(b, argument, &place);
    return place.slot;
}

static bool argument_may_unwind(const struct argument *argument) {
    return argument->expr != NULL && may_unwind(argument->expr);
}

/* What is called: an instruction without its frame. */
struct target {
    enum op op;
    uint32_t function; /* d */
    uint32_t slot;     /* b */
    bool is_declared;  /* c: by an extern block */
};

/* A MEMORY argument travels by its address: of where it lies, when nothing can change it before the call. */
static void memory_argument(struct builder *b, const struct argument *argument, const struct layout *layout,
                            uint32_t slot, bool later_assigns, struct place *held) {
    const struct typed_expr *expr = argument->expr;
    if (!layout->needs_drop && !layout->keeps_drop && !later_assigns) {
        if (expr != NULL && expr->kind == TYPED_LOAD && names_place(expr->base)) {
            uint32_t top = b->slots_top;
            struct place place = lower_place(b, expr->base, false);
            if (place.kind == PLACE_FRAME) {
                address_into(b, &place, true, slot);
                b->slots_top = top;
                return;
            }
            b->slots_top = top;
        } else if (expr == NULL && !argument->is_reference && argument->place.kind == PLACE_FRAME) {
            address_into(b, &argument->place, true, slot);
            return;
        }
    }
    struct place copy = memory_new(b, layout, NULL, b->span);
    struct scheduled *storage = schedule(b, NULL, SCHEDULED_STORAGE, &copy);
    storage->variable = (int32_t)b->variable_count;
    int32_t variable = variable_new(b, &copy, NULL);
    storage->variable = variable;
    argument_into(b, argument, &copy);
    address_into(b, &copy, true, slot);
    *held = copy;
}

static bool changes_anything(const struct argument *arguments, uint32_t from, uint32_t count) {
    for (uint32_t i = from; i < count; i++) {
        if (arguments[i].expr != NULL && (may_assign(arguments[i].expr) || may_unwind(arguments[i].expr)))
            return true;
    }
    return false;
}

static void call_target(struct builder *b, const struct target *target, const struct layout *const *params,
                        uint32_t count, const struct argument *arguments, const struct layout *result,
                        const struct place *to) {
    struct scope scope;
    struct span span = b->span;
    uint32_t top = b->slots_top;
    struct place place = *to;
    place.layout = result;
    bool in_memory = result->abi == ABI_MEMORY;
    scope_enter(b, &scope, span);
    if (in_memory && place.kind == PLACE_NONE) {
        place = memory_new(b, result, NULL, span);
        schedule(b, NULL, SCHEDULED_STORAGE, &place);
    }
    uint32_t base = b->slots_top;
    if (!in_memory && place.kind == PLACE_SLOT && place.fresh && result->slots > 0 &&
        place.slot + result->slots == b->slots_top)
        base = place.slot;
    b->slots_top = base;
    slots_take(b, in_memory ? 2 : 0);
    struct scheduled **held = arena_array(b->arena, count + 1, sizeof *held);
    int32_t *variables = arena_array(b->arena, count + 1, sizeof *variables);
    for (uint32_t i = 0; i < count; i++) {
        const struct layout *layout = params[i];
        bool more = false;
        for (uint32_t k = i + 1; k < count; k++)
            more = more || argument_may_unwind(&arguments[k]);
        variables[i] = -1;
        if (layout->abi == ABI_MEMORY) {
            uint32_t slot = slots_take(b, 2);
            struct place copy = {.kind = PLACE_NONE, .layout = layout};
            memory_argument(b, &arguments[i], layout, slot, changes_anything(arguments, i + 1, count), &copy);
            if (copy.kind != PLACE_NONE && more && layout->needs_drop)
                held[i] = schedule_operand(b, &copy);
            continue;
        }
        struct place slot = slots_new(b, layout);
        argument_into(b, &arguments[i], &slot);
        b->slots_top = slot.slot + layout->slots;
        if (more) {
            variables[i] = variable_new(b, &slot, NULL);
            if (layout->needs_drop && !b->dead)
                held[i] = schedule_operand(b, &slot);
        }
    }
    for (uint32_t i = count; i > 0; i--) {
        if (held[i - 1] != NULL)
            unschedule(b, held[i - 1]);
        variable_end(b, variables[i - 1]);
    }
    if (in_memory)
        address_into(b, &place, true, base);
    b->span = span;
    emit(b, target->op, base, target->slot, target->is_declared, target->function);
    if (!result->inhabited && target->op == OP_CODE_CALL_POINTER) /* who knows what lies behind it */
        emit(b, OP_CODE_TRAP, 0, 0, 0, TRAP_RETURNED);
    if (!result->inhabited)
        b->dead = true;
    b->slots_top = base + (result->slots > 0 ? result->slots : 0);
    if (b->slots_top > b->slots_most)
        b->slots_most = b->slots_top;
    if (!in_memory)
        deliver(b, result, base, to);
    scope_leave(b, &scope);
    b->slots_top = top;
}

void emit_call(struct builder *b, uint32_t function, const struct layout *const *params, uint32_t count,
               const struct argument *arguments, const struct layout *result, const struct place *to) {
    const struct target target = {OP_CODE_CALL, function, 0, false};
    call_target(b, &target, params, count, arguments, result, to);
}

static const struct layout **layouts_of(struct builder *b, const struct type *const *types, uint32_t count) {
    const struct layout **layouts = arena_array(b->arena, count + 1, sizeof *layouts);
    for (uint32_t i = 0; i < count; i++)
        layouts[i] = layout_concrete(b, types[i]);
    return layouts;
}

static void call_through(struct builder *b, const struct target *target, const struct type *pointer,
                         const struct argument *arguments, uint32_t count, const struct layout *result, const struct place *to) {
    bool looks = in_user_code(b) && lives_in_slots(result) && result->slots > 0;
    struct place value = looks && to->kind != PLACE_SLOT ? slots_new(b, result) : *to;
    call_target(b, target, layouts_of(b, pointer->args, pointer->count - 1), count, arguments, result, &value);
    /* What comes back is whatever the function makes, which may be of a type that only travels alike. */
    if (looks && !b->dead)
        emit_value_check(b, result, value.slot, true, REFERENCE_READ);
    if (looks && to->kind != PLACE_SLOT && !b->dead)
        store(b, value.slot, to);
}

static void call_pointer(struct builder *b, const struct type *pointer, uint32_t slot, const struct argument *arguments,
                         uint32_t count, const struct layout *result, const struct place *to) {
    const struct target target = {OP_CODE_CALL_POINTER, signature_of(b->lowering, pointer), slot, false};
    call_through(b, &target, pointer, arguments, count, result, to);
}

void lower_call_value(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    uint32_t top = b->slots_top;
    const struct type *pointer = concrete(b, expr->base->type);
    struct argument *arguments = arena_array(b->arena, expr->argument_count + 1, sizeof *arguments);
    for (uint32_t i = 0; i < expr->argument_count; i++)
        arguments[i] = argument_expr(b, expr->arguments[i]);
    struct place slot = slots_new(b, layout_concrete(b, pointer));
    slot.fresh = false;
    lower_into(b, expr->base, &slot);
    call_pointer(b, pointer, slot.slot, arguments, expr->argument_count, layout_for(b, expr->type), to);
    b->slots_top = top;
}

/* A function of this program that an extern block names: called as the block declares it, and compared with what it is when that happens. */
void lower_exported(struct builder *b, const struct item *declared, const struct item *exported, const struct argument *arguments,
                    uint32_t count, const struct layout *result, const struct place *to) {
    uint32_t top = b->slots_top, type_count;
    const struct type **types = fn_signature(b->lowering, declared, NULL, 0, &type_count);
    const struct type *pointer =
        type_fn_pointer(&b->program->types, types, type_count, declared->is_unsafe, declared->convention);
    if (exported->kind != ITEM_FN || exported->generics.param_count + exported->generics.parent_count > 0) {
        emit(b, OP_CODE_TRAP, 0, 0, 0, TRAP_NO_FUNCTION);
        return;
    }
    struct place slot = slots_new(b, layout_concrete(b, pointer));
    emit(b, OP_CODE_FUNCTION_ADDRESS, slot.slot, 0, 0, instance_of_fn(b->lowering, exported, NULL, 0));
    const struct target target = {OP_CODE_CALL_POINTER, signature_of(b->lowering, pointer), slot.slot, true};
    call_through(b, &target, pointer, arguments, count, result, to);
    b->slots_top = top;
}

/* --- Constructors ---------------------------------------------------------------------------------------------------------------------- */

static void lower_constructor(struct builder *b, const struct item *fn, const struct argument *arguments,
                              uint32_t count, const struct layout *layout, const struct place *to) {
    uint32_t variant = fn->kind == ITEM_VARIANT ? fn->variant_index : 0;
    struct scheduled **held = arena_array(b->arena, count + 1, sizeof *held);
    struct place whole = *to;
    whole.layout = layout;
    for (uint32_t i = 0; i < count; i++) {
        struct place part = whole;
        if (whole.kind != PLACE_NONE)
            part = field_of(b, &whole, variant, i);
        argument_into(b, &arguments[i], &part);
        bool more = false;
        for (uint32_t k = i + 1; k < count; k++)
            more = more || argument_may_unwind(&arguments[k]);
        if (more && part.kind != PLACE_NONE && part.layout->needs_drop && !b->dead)
            held[i] = schedule_operand(b, &part);
    }
    for (uint32_t i = count; i > 0; i--) {
        if (held[i - 1] != NULL)
            unschedule(b, held[i - 1]);
    }
    if (fn->kind == ITEM_VARIANT && !b->dead && whole.kind != PLACE_NONE)
        lower_variant_tag(b, &whole, variant);
    note_made(b, layout);
    check_made(b, &whole);
}

/* --- Calls through the Fn traits -------------------------------------------------------------------------------------------------------- */

/* The arguments of a call whose last argument is their tuple, behind `first`. */
static struct argument *spread(struct builder *b, const struct argument *tuple, uint32_t first, uint32_t *count) {
    const struct type *type = tuple->type;
    struct argument *arguments = arena_array(b->arena, first + type->count + 1, sizeof *arguments);
    *count = first + type->count;
    if (tuple->expr != NULL && tuple->expr->kind == TYPED_TUPLE) {
        for (uint32_t i = 0; i < type->count; i++)
            arguments[first + i] = argument_expr(b, tuple->expr->arguments[i]);
        return arguments;
    }
    struct place place = tuple->place;
    if (tuple->expr != NULL) {
        place = memory_new(b, layout_concrete(b, type), NULL, b->span);
        struct scheduled *storage = schedule(b, NULL, SCHEDULED_STORAGE, &place);
        lower_into(b, tuple->expr, &place);
        storage->variable = variable_new(b, &place, NULL);
    }
    for (uint32_t i = 0; i < type->count; i++) {
        arguments[first + i] = (struct argument){.place = field_of(b, &place, 0, i), .type = type->args[i]};
        arguments[first + i].place.path = NULL;
    }
    return arguments;
}

static bool takes_self_by_value(const struct builder *b, const struct item *fn) {
    return fn->parent != NULL && fn->parent == b->program->lang[LANG_fn_once];
}

/* The place that a by-reference argument refers to. */
static struct place referent(struct builder *b, const struct argument *argument) {
    if (argument->is_reference)
        return argument->place;
    struct place pointer = {.kind = PLACE_SLOT, .layout = layout_concrete(b, argument->type)};
    pointer.slot = argument_slots(b, argument);
    return deref_of(b, &pointer, false);
}

static void call_closure(struct builder *b, const struct item *fn, const struct type *closure,
                         const struct argument *arguments, const struct layout *result, const struct place *to) {
    struct scope scope;
    uint32_t top = b->slots_top, count;
    uint32_t index = instance_of_closure(b->lowering, closure->closure, closure->args, closure->count);
    const struct function *function = b->lowering->code->functions[index];
    scope_enter(b, &scope, b->span);
    struct argument self = arguments[0];
    if (takes_self_by_value(b, fn) && closure->closure->kind != CLOSURE_FN_ONCE) {
        struct place place = memory_new(b, layout_concrete(b, closure), NULL, b->span);
        struct scheduled *storage = schedule(b, NULL, SCHEDULED_STORAGE, &place);
        argument_into(b, &arguments[0], &place);
        storage->variable = variable_new(b, &place, NULL);
        schedule(b, NULL, SCHEDULED_DROP, &place);
        self = (struct argument){.place = place, .is_reference = true};
        self.type = function->param_layouts[0]->type;
    }
    struct argument *all = spread(b, &arguments[1], 1, &count);
    all[0] = self;
    emit_call(b, index, function->param_layouts, count, all, result, to);
    scope_leave(b, &scope);
    b->slots_top = top;
}

static void call_function_item(struct builder *b, const struct type *self, const struct argument *arguments,
                               const struct layout *result, const struct place *to) {
    struct scope scope;
    uint32_t top = b->slots_top, count;
    scope_enter(b, &scope, b->span);
    if (arguments[0].expr != NULL)
        lower_effect(b, arguments[0].expr);
    struct argument *all = spread(b, &arguments[1], 0, &count);
    lower_resolved(b, self->item, self->args, self->count, all, count, result, to);
    scope_leave(b, &scope);
    b->slots_top = top;
}

static void call_function_pointer(struct builder *b, const struct item *fn, const struct type *self,
                                  const struct argument *arguments, const struct layout *result,
                                  const struct place *to) {
    struct scope scope;
    uint32_t top = b->slots_top, count;
    scope_enter(b, &scope, b->span);
    struct place slot = slots_new(b, layout_concrete(b, self));
    slot.fresh = false;
    if (takes_self_by_value(b, fn)) {
        argument_into(b, &arguments[0], &slot);
    } else {
        struct place place = referent(b, &arguments[0]);
        copy_place(b, &slot, &place);
    }
    struct argument *all = spread(b, &arguments[1], 0, &count);
    call_pointer(b, self, slot.slot, all, count, result, to);
    scope_leave(b, &scope);
    b->slots_top = top;
}

/* --- Trait objects --------------------------------------------------------------------------------------------------------------------- */

static void call_virtual(struct builder *b, const struct item *fn, const struct type *const *args, uint32_t arg_count,
                         uint32_t slot, const struct argument *arguments, uint32_t count, const struct layout *result,
                         const struct place *to) {
    uint32_t top = b->slots_top, type_count;
    const struct type **types = fn_signature(b->lowering, fn, args, arg_count, &type_count);
    const struct layout **params = layouts_of(b, types, count);
    struct argument *all = arena_array(b->arena, count + 1, sizeof *all);
    memcpy(all, arguments, count * sizeof *all);
    struct place receiver = {.kind = PLACE_SLOT, .slot = slots_take(b, 3)};
    receiver.layout = layout_concrete(b, type_pointer(&b->program->types, args[0], true));
    if (params[0]->abi == ABI_WIDE) {
        struct place whole = receiver;
        whole.layout = params[0];
        argument_into(b, &arguments[0], &whole);
    } else { /* Self by value: FnOnce of a trait object gets the address of it */
        struct place place = arguments[0].place;
        if (arguments[0].expr != NULL)
            place = lower_place(b, arguments[0].expr->kind == TYPED_LOAD ? arguments[0].expr->base : arguments[0].expr, true);
        address_into(b, &place, false, receiver.slot);
        if (place.path != NULL)
            path_set(b, place.path, false);
    }
    const struct type *thin = type_pointer(&b->program->types, b->program->types.unit, true);
    params[0] = layout_concrete(b, thin);
    all[0] = (struct argument){.place = {.kind = PLACE_SLOT, .slot = receiver.slot, .layout = params[0]}, .type = thin};
    const struct target target = {OP_CODE_CALL_VIRTUAL, slot, receiver.slot + 2, false};
    call_target(b, &target, params, count, all, result, to);
    b->slots_top = top;
}

/* --- Clone ------------------------------------------------------------------------------------------------------------------------------ */

static void clone_part(struct builder *b, const struct item *clone, const struct place *from, const struct place *to) {
    const struct type *type = from->layout->type;
    if (from->layout->is_copy) {
        copy_place(b, to, from);
        return;
    }
    struct argument argument = {.place = *from, .is_reference = true};
    argument.type = type_ref(&b->program->types, type, false);
    lower_resolved(b, clone, &type, 1, &argument, 1, from->layout, to);
}

/* The parts of a tuple, array or closure one by one; those already made are dropped when a later one panics. */
static void clone_parts(struct builder *b, const struct item *clone, const struct place *from, const struct place *to) {
    const struct layout *layout = from->layout;
    struct scheduled *held[64] = {NULL};
    uint32_t count = layout->element != NULL ? (uint32_t)layout->count
                     : layout->variant_count > 0 ? layout->variants[0].field_count : 0;
    const struct item *all = program_lang(b->program, LANG_array_clone);
    if (count > sizeof held / sizeof held[0] && layout->element != NULL && all != NULL) {
        struct argument argument = {.place = *from, .is_reference = true};
        argument.type = type_ref(&b->program->types, layout->type, false);
        lower_resolved(b, all, layout->type->args, layout->type->count, &argument, 1, layout, to);
        return;
    }
    if (count > sizeof held / sizeof held[0]) {
        lower_unsupported(b, "cloning a value of so many parts", "a struct");
        return;
    }
    for (uint32_t i = 0; i < count; i++) {
        struct place source, target;
        if (layout->element != NULL) {
            source = place_at(from, layout->element, i * layout->element->size);
            target = place_at(to, layout->element, i * layout->element->size);
        } else {
            source = field_of(b, from, 0, i);
            target = field_of(b, to, 0, i);
        }
        clone_part(b, clone, &source, &target);
        if (target.layout->needs_drop && target.kind != PLACE_NONE)
            held[i] = schedule_operand(b, &target);
    }
    for (uint32_t i = count; i > 0; i--) {
        if (held[i - 1] != NULL)
            unschedule(b, held[i - 1]);
    }
}

static void lower_clone(struct builder *b, const struct item *fn, const struct type *const *args, uint32_t arg_count,
                        const struct argument *arguments, const struct layout *result, const struct place *to) {
    uint32_t top = b->slots_top;
    if (result->is_copy) {
        struct place from = referent(b, &arguments[0]);
        if (to->kind != PLACE_NONE)
            copy_place(b, to, &from);
    } else {
        uint32_t index = instance_of_shim(b->lowering, fn, args, arg_count);
        emit_call(b, index, b->lowering->code->functions[index]->param_layouts, 1, arguments, result, to);
    }
    b->slots_top = top;
}

/* --- All of them ------------------------------------------------------------------------------------------------------------------------ */

void lower_resolved(struct builder *b, const struct item *fn, const struct type *const *args, uint32_t arg_count,
                    const struct argument *arguments, uint32_t count, const struct layout *result,
                    const struct place *to) {
    if (b->dead)
        return;
    if (fn->kind == ITEM_STRUCT || fn->kind == ITEM_VARIANT) {
        lower_constructor(b, fn, arguments, count, result, to);
        return;
    }
    struct resolved resolved = program_resolve(b->program, fn, args, arg_count);
    switch (resolved.kind) {
    case RESOLVED_FN: {
        const struct typed_expr *to_drop = b->to_drop;
        if (resolved.item->lang == LANG_drop_fn)
            b->to_drop = arguments[0].expr;
        if (!lower_inline(b, resolved.item, resolved.args, resolved.arg_count, arguments, count, to, NULL)) {
            uint32_t index = instance_of_fn(b->lowering, resolved.item, resolved.args, resolved.arg_count);
            const struct function *function = b->lowering->code->functions[index];
            if (function->param_count < count) {
                lower_unsupported(b, "this call", "a plain function");
                break;
            }
            emit_call(b, index, function->param_layouts, count, arguments, result, to);
        }
        b->to_drop = to_drop;
        break;
    }
    case RESOLVED_INTRINSIC:
        lower_intrinsic(b, resolved.item, resolved.args, resolved.arg_count, arguments, count, result, to);
        break;
    case RESOLVED_EXTERN: lower_extern(b, resolved.item, arguments, count, result, to); break;
    case RESOLVED_CONSTRUCTOR: lower_constructor(b, resolved.item, arguments, count, result, to); break;
    case RESOLVED_CLONE: lower_clone(b, fn, args, arg_count, arguments, result, to); break;
    case RESOLVED_CALL_FN: call_function_item(b, resolved.self, arguments, result, to); break;
    case RESOLVED_CALL_POINTER: call_function_pointer(b, fn, resolved.self, arguments, result, to); break;
    case RESOLVED_CALL_CLOSURE: call_closure(b, fn, resolved.self, arguments, result, to); break;
    case RESOLVED_VIRTUAL: call_virtual(b, fn, args, arg_count, resolved.slot, arguments, count, result, to); break;
    case RESOLVED_NONE:
        if (!b->lowering->failed)
            lower_unsupported(b, arena_format(b->arena, "the call of %s", fn->name == NULL ? "it" : fn->name->text),
                        "another method");
        break;
    }
    if (!result->inhabited)
        b->dead = true;
}

void lower_call(struct builder *b, const struct typed_expr *expr, const struct place *to) {
    uint32_t arg_count = expr->callee.arg_count, count = expr->argument_count;
    const struct type **args = arena_array(b->arena, arg_count + 1, sizeof *args);
    struct argument *arguments = arena_array(b->arena, count + 1, sizeof *arguments);
    for (uint32_t i = 0; i < arg_count; i++)
        args[i] = concrete(b, expr->callee.args[i]);
    for (uint32_t i = 0; i < count; i++)
        arguments[i] = argument_expr(b, expr->arguments[i]);
    lower_resolved(b, expr->callee.fn, args, arg_count, arguments, count, layout_for(b, expr->type), to);
}

/* An intrinsic whose result is (a part of) its first argument as it stands. */
static bool is_identity(enum intrinsic intrinsic, uint32_t *part) {
    *part = intrinsic == INTRINSIC_slice_len ? 2 : 0;
    switch (intrinsic) {
    case INTRINSIC_slice_len:
    case INTRINSIC_str_from_bytes:
    case INTRINSIC_str_bytes:
    case INTRINSIC_addr:
    case INTRINSIC_f32_bits:
    case INTRINSIC_f64_bits:
    case INTRINSIC_f32_from_bits:
    case INTRINSIC_f64_from_bits: return true;
    default: return false;
    }
}

bool lower_call_operand(struct builder *b, const struct typed_expr *expr, const struct place *to, uint32_t *slot) {
    const struct item *fn = expr->callee.fn;
    uint32_t arg_count = expr->callee.arg_count, count = expr->argument_count, part;
    if (fn->kind != ITEM_FN)
        return false;
    const struct type **args = arena_array(b->arena, arg_count + 1, sizeof *args);
    for (uint32_t i = 0; i < arg_count; i++)
        args[i] = concrete(b, expr->callee.args[i]);
    struct resolved resolved = program_resolve(b->program, fn, args, arg_count);
    if (resolved.kind == RESOLVED_INTRINSIC && count == 1 &&
        is_identity(intrinsic_by_name(resolved.item->name->text), &part)) {
        *slot = lower_operand(b, expr->arguments[0]) + part;
        return true;
    }
    if (resolved.kind != RESOLVED_FN || !resolved.item->is_inline || !resolved.item->is_prelude)
        return false;
    struct argument *arguments = arena_array(b->arena, count + 1, sizeof *arguments);
    for (uint32_t i = 0; i < count; i++)
        arguments[i] = argument_expr(b, expr->arguments[i]);
    struct span saved = b->span;
    b->span = expr->span;
    bool done = lower_inline(b, resolved.item, resolved.args, resolved.arg_count, arguments, count, to, slot);
    b->span = saved;
    return done;
}

/* --- Shims ------------------------------------------------------------------------------------------------------------------------------ */

void lower_shim(struct builder *b, struct instance *instance) {
    struct function *function = b->function;
    const struct layout *result = function->return_layout;
    struct scope scope;
    scope_enter(b, &scope, b->span);
    b->temporaries = &scope;
    uint32_t slot = result->abi == ABI_MEMORY ? 2 : 0;
    uint32_t first = instance->key.flavour == SHIM_POINTER ? 1 : 0;
    struct argument *arguments = arena_array(b->arena, function->param_count + 2, sizeof *arguments);
    for (uint32_t i = 0; i < function->param_count; i++) {
        const struct layout *layout = function->param_layouts[i];
        struct place place = {.kind = PLACE_SLOT, .layout = layout, .slot = slot};
        if (layout->abi == ABI_MEMORY) {
            place.kind = PLACE_POINTER;
            place.trusted = true;
        }
        slot += layout->abi == ABI_MEMORY ? 2 : layout->slots;
        arguments[i + first] = (struct argument){.place = place, .type = layout->type};
    }
    if (instance->key.flavour == SHIM_BY_POINTER) { /* self is a value; its address came */
        arguments[0].place = deref_of(b, &arguments[0].place, false);
        arguments[0].type = arguments[0].place.layout->type;
        if (arguments[0].place.layout->size == 0 && arguments[0].place.layout->needs_drop)
            note_value(b, arguments[0].place.layout, NOTE_RELEASED); /* out of its Box */
    }
    struct place to = {.kind = PLACE_POINTER, .layout = result, .trusted = true};
    if (result->abi != ABI_MEMORY)
        to = slots_new(b, result);
    if (instance->key.flavour == SHIM_POINTER) {
        const struct type *closure = function->self;
        uint32_t index = instance_of_closure(b->lowering, closure->closure, closure->args, closure->count);
        const struct function *target = b->lowering->code->functions[index];
        struct place self = slots_new(b, target->param_layouts[0]);
        if (self.layout->slots >= 2) { /* nothing is captured: any aligned address will do */
            emit(b, OP_CODE_CONST, self.slot, 0, 0, 16);
            emit(b, OP_CODE_CONST, self.slot + 1, 0, 0, 0);
        }
        arguments[0] = (struct argument){.place = self, .type = self.layout->type};
        emit_call(b, index, target->param_layouts, target->param_count, arguments, result, &to);
    } else {
        const struct item *fn = instance->key.what;
        struct resolved resolved = {.kind = RESOLVED_CONSTRUCTOR};
        if (fn->kind != ITEM_STRUCT && fn->kind != ITEM_VARIANT)
            resolved = program_resolve(b->program, fn, function->args, function->arg_count);
        if (resolved.kind == RESOLVED_CLONE && !result->is_copy) {
            struct place from = deref_of(b, &arguments[0].place, false);
            clone_parts(b, fn, &from, &to);
        } else {
            lower_resolved(b, fn, function->args, function->arg_count, arguments, function->param_count, result, &to);
        }
    }
    scope_leave(b, &scope);
    emit(b, OP_CODE_RETURN, 0, to.slot, result->abi == ABI_MEMORY ? 0 : result->slots, 0);
    cleanups_emit(b);
}
