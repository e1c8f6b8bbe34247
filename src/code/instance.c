/* instance.c -- the table of instances and the worklist.
 *
 * An instance is found by what it is of and by its concrete arguments; types are interned, so both are compared as pointers.
 */
#include <string.h>

#include "base/hash.h"
#include "code/lower.h"

void lowering_unsupported(struct lowering *lowering, struct span span, const char *feature, const char *instead) {
    diagnostics_add(lowering->program->diagnostics, DIAGNOSTIC_CODE_UNSUPPORTED,
                    span.start != 0 ? span : lowering->blame, feature, instead, NULL);
    lowering->failed = true;
}

static uint64_t key_hash(const struct instance_key *key) {
    uint64_t hash = hash_combine((uint64_t)key->kind << 8 | key->flavour, (uint64_t)(uintptr_t)key->what);
    for (uint32_t i = 0; i < key->arg_count; i++)
        hash = hash_combine(hash, key->args[i]->id);
    return hash;
}

static bool key_equal(const struct instance_key *a, const struct instance_key *b) {
    if (a->kind != b->kind || a->what != b->what || a->flavour != b->flavour || a->arg_count != b->arg_count)
        return false;
    for (uint32_t i = 0; i < a->arg_count; i++) {
        if (a->args[i] != b->args[i])
            return false;
    }
    return true;
}

static void slots_grow(struct lowering *lowering) {
    size_t capacity = lowering->slot_capacity == 0 ? 256 : lowering->slot_capacity * 2;
    struct instance_slot *slots = arena_array(lowering->arena, capacity, sizeof *slots);
    for (size_t i = 0; i < lowering->slot_capacity; i++) {
        if (lowering->slots[i].index == 0)
            continue;
        size_t at = lowering->slots[i].hash & (capacity - 1);
        while (slots[at].index != 0)
            at = (at + 1) & (capacity - 1);
        slots[at] = lowering->slots[i];
    }
    lowering->slots = slots;
    lowering->slot_capacity = capacity;
}

static unsigned type_depth(const struct type *type, unsigned limit) {
    unsigned most = 0;
    if (limit == 0)
        return 1;
    for (uint32_t i = 0; i < type->count; i++) {
        unsigned depth = type_depth(type->args[i], limit - 1);
        if (depth > most)
            most = depth;
    }
    return most + 1;
}

/* Generic functions that call themselves with ever larger types would never end. */
static bool too_deep(struct lowering *lowering, const struct instance_key *key) {
    bool deep = lowering->instance_count >= MOST_FUNCTIONS;
    for (uint32_t i = 0; i < key->arg_count && !deep; i++)
        deep = type_depth(key->args[i], MOST_TYPE_DEPTH + 1) > MOST_TYPE_DEPTH;
    if (deep)
        lowering_unsupported(lowering, lowering->blame, "generic recursion without end",
                             "types that do not grow with each call");
    return deep;
}

static void note_callee(struct lowering *lowering, uint32_t index) {
    struct instance *from = lowering->current;
    if (from == NULL)
        return;
    from->callees =
        arena_grow(lowering->arena, from->callees, from->callee_count, &from->callee_capacity, sizeof *from->callees);
    from->callees[from->callee_count++] = index;
}

/* The instance, new or not; *is_new is set. NULL when there may be no more. */
static struct instance *find(struct lowering *lowering, struct instance_key key, bool *is_new) {
    *is_new = false;
    if (lowering->instance_count * 2 >= lowering->slot_capacity)
        slots_grow(lowering);
    uint64_t hash = key_hash(&key);
    size_t at = hash & (lowering->slot_capacity - 1);
    for (; lowering->slots[at].index != 0; at = (at + 1) & (lowering->slot_capacity - 1)) {
        struct instance *instance = lowering->instances[lowering->slots[at].index - 1];
        if (lowering->slots[at].hash == hash && key_equal(&instance->key, &key)) {
            note_callee(lowering, instance->function->index);
            return instance;
        }
    }
    if (lowering->failed && lowering->instance_count >= MOST_FUNCTIONS)
        return NULL;
    if (too_deep(lowering, &key))
        return NULL;
    struct instance *instance = arena_alloc(lowering->arena, sizeof *instance);
    struct function *function = arena_alloc(lowering->arena, sizeof *function);
    const struct type **args = arena_array(lowering->arena, key.arg_count, sizeof *args);
    for (uint32_t i = 0; i < key.arg_count; i++)
        args[i] = key.args[i];
    key.args = args;
    instance->key = key;
    instance->function = function;
    function->index = (uint32_t)lowering->instance_count;
    function->kind = key.kind;
    function->args = args;
    function->arg_count = key.arg_count;
    function->name = "";
    lowering->instances = arena_grow(lowering->arena, lowering->instances, lowering->instance_count,
                                     &lowering->instance_capacity, sizeof *lowering->instances);
    lowering->instances[lowering->instance_count++] = instance;
    struct code *code = lowering->code;
    code->functions = arena_grow(lowering->arena, code->functions, code->function_count, &lowering->function_capacity,
                                 sizeof *code->functions);
    code->functions[code->function_count++] = function;
    lowering->slots[at] = (struct instance_slot){hash, function->index + 1};
    note_callee(lowering, function->index);
    *is_new = true;
    return instance;
}

static const struct layout *layout_or_unit(struct lowering *lowering, const struct type *type) {
    const struct layout *layout = type == NULL ? NULL : layout_of(lowering->layouts, type);
    if (layout != NULL)
        return layout;
    lowering->failed = true;
    return layout_of(lowering->layouts, lowering->program->types.unit);
}

static void set_signature(struct lowering *lowering, struct function *function, const struct type *const *types,
                          uint32_t count) {
    function->param_count = count - 1;
    function->param_layouts = arena_array(lowering->arena, count, sizeof *function->param_layouts);
    function->return_layout = layout_or_unit(lowering, types[count - 1]);
    function->param_slots = function->return_layout->abi == ABI_MEMORY ? 2 : 0;
    for (uint32_t i = 0; i + 1 < count; i++) {
        function->param_layouts[i] = layout_or_unit(lowering, types[i]);
        function->param_slots += function->param_layouts[i]->abi == ABI_MEMORY ? 2 : function->param_layouts[i]->slots;
    }
}

/* Concrete parameter types and behind them the return type of a function item. */
const struct type **fn_signature(struct lowering *lowering, const struct item *fn, const struct type *const *args,
                                 uint32_t arg_count, uint32_t *count) {
    struct program *program = lowering->program;
    const struct type **types = arena_array(lowering->arena, fn->param_count + 1, sizeof *types);
    for (uint32_t i = 0; i < fn->param_count; i++)
        types[i] = program_concrete(program, fn->params[i], args, arg_count);
    const struct type *result = fn->return_type == NULL ? program->types.unit : fn->return_type;
    types[fn->param_count] = program_concrete(program, result, args, arg_count);
    *count = fn->param_count + 1;
    return types;
}

uint32_t instance_of_fn(struct lowering *lowering, const struct item *fn, const struct type *const *args,
                        uint32_t arg_count) {
    bool is_new;
    struct instance *instance =
        find(lowering, (struct instance_key){.kind = INSTANCE_FN, .what = fn, .args = args, .arg_count = arg_count}, &is_new);
    if (instance == NULL)
        return 0;
    if (is_new) {
        struct function *function = instance->function;
        uint32_t count;
        const struct type **types = fn_signature(lowering, fn, args, arg_count, &count);
        set_signature(lowering, function, types, count);
        function->item = fn;
        function->is_prelude = fn->is_prelude;
        function->convention = fn->convention;
        function->span = fn->span;
        function->name = program_fn_text(lowering->program, fn, function->args, arg_count);
    }
    return instance->function->index;
}

/* A closure travels as its own kind says: by reference, or by value when it can be called once only. */
static const struct type *closure_self(struct lowering *lowering, const struct type *closure) {
    if (closure->closure->kind == CLOSURE_FN_ONCE)
        return closure;
    return type_ref(&lowering->program->types, closure, closure->closure->kind == CLOSURE_FN_MUT);
}

static const struct type **closure_signature(struct lowering *lowering, const struct type *type, uint32_t *count) {
    struct program *program = lowering->program;
    const struct typed_body *body = type->closure->body;
    const struct type **types = arena_array(lowering->arena, body->parameter_count + 2, sizeof *types);
    types[0] = closure_self(lowering, type);
    for (uint32_t i = 0; i < body->parameter_count; i++)
        types[i + 1] = program_concrete(program, body->parameters[i]->type, type->args, type->count);
    types[body->parameter_count + 1] = program_concrete(program, body->return_type, type->args, type->count);
    *count = body->parameter_count + 2;
    return types;
}

uint32_t instance_of_closure(struct lowering *lowering, const struct closure *closure, const struct type *const *args,
                             uint32_t arg_count) {
    bool is_new;
    struct instance *instance = find(
        lowering, (struct instance_key){.kind = INSTANCE_CLOSURE, .what = closure, .args = args, .arg_count = arg_count},
        &is_new);
    if (instance == NULL)
        return 0;
    if (is_new) {
        struct function *function = instance->function;
        const struct type *type =
            type_closure(&lowering->program->types, (struct closure *)(uintptr_t)closure, function->args, arg_count);
        uint32_t count;
        const struct type **types = closure_signature(lowering, type, &count);
        set_signature(lowering, function, types, count);
        function->closure = closure;
        function->item = closure->owner;
        function->self = type;
        function->is_prelude = closure->owner != NULL && closure->owner->is_prelude;
        function->span = closure->span;
        const char *owner = closure->owner == NULL || closure->owner->kind != ITEM_FN
                                ? "constant"
                                : program_fn_text(lowering->program, closure->owner, function->args, arg_count);
        function->name = arena_format(lowering->arena, "%s::{closure#%u}", owner, closure->id);
    }
    return instance->function->index;
}

static uint32_t glue(struct lowering *lowering, const struct type *type, uint32_t flavour) {
    bool is_new;
    struct instance *instance =
        find(lowering, (struct instance_key){.kind = INSTANCE_DROP_GLUE, .what = type, .flavour = flavour}, &is_new);
    if (instance == NULL)
        return 0;
    if (is_new) {
        struct type_table *types = &lowering->program->types;
        const struct type *param = flavour == 1 ? type : type_pointer(types, type, true);
        const struct type *signature[2] = {param, types->unit};
        struct function *function = instance->function;
        set_signature(lowering, function, signature, 2);
        function->self = type;
        function->is_prelude = true;
        function->name = arena_format(lowering->arena, "drop of %s", type_text(lowering->arena, type));
        if (type->kind == TYPE_ADT)
            function->span = type->item->span;
    }
    return instance->function->index;
}

uint32_t instance_of_glue(struct lowering *lowering, const struct type *type) {
    return glue(lowering, type, 0);
}

uint32_t instance_of_box_glue(struct lowering *lowering, const struct type *box) {
    return glue(lowering, box, 1);
}

static uint32_t shim(struct lowering *lowering, const struct item *fn, const struct type *const *args,
                     uint32_t arg_count, enum shim_flavour flavour) {
    bool is_new;
    struct instance_key key = {
        .kind = INSTANCE_SHIM, .what = fn, .args = args, .arg_count = arg_count, .flavour = flavour};
    struct instance *instance = find(lowering, key, &is_new);
    if (instance == NULL)
        return 0;
    if (is_new) {
        struct function *function = instance->function;
        uint32_t count;
        const struct type **types = fn_signature(lowering, fn, args, arg_count, &count);
        if (flavour == SHIM_BY_POINTER && count > 1)
            types[0] = type_pointer(&lowering->program->types, types[0], true);
        set_signature(lowering, function, types, count);
        function->item = fn;
        function->convention = fn->kind == ITEM_EXTERN_FN ? fn->convention : CONVENTION_RUST;
        function->is_prelude = true;
        function->span = fn->span;
        function->name = program_fn_text(lowering->program, fn, function->args, arg_count);
    }
    return instance->function->index;
}

uint32_t instance_of_shim(struct lowering *lowering, const struct item *fn, const struct type *const *args,
                          uint32_t arg_count) {
    return shim(lowering, fn, args, arg_count, SHIM_CALL);
}

uint32_t instance_of_vtable_shim(struct lowering *lowering, const struct item *fn, const struct type *const *args,
                                 uint32_t arg_count) {
    bool by_value = fn->param_count > 0 && fn->params[0]->kind == TYPE_PARAM;
    return shim(lowering, fn, args, arg_count, by_value ? SHIM_BY_POINTER : SHIM_CALL);
}

uint32_t instance_of_closure_pointer(struct lowering *lowering, const struct type *closure) {
    bool is_new;
    struct instance_key key = {.kind = INSTANCE_SHIM, .what = closure, .flavour = SHIM_POINTER};
    struct instance *instance = find(lowering, key, &is_new);
    if (instance == NULL)
        return 0;
    if (is_new) {
        struct function *function = instance->function;
        uint32_t count;
        const struct type **types = closure_signature(lowering, closure, &count);
        set_signature(lowering, function, types + 1, count - 1);
        function->self = closure;
        function->is_prelude = true;
        function->span = closure->closure->span;
        function->name = "closure";
    }
    return instance->function->index;
}

uint32_t instance_of_constant(struct lowering *lowering, const struct item *item, const struct typed_body *body,
                              const struct typed_expr *value, const struct type *const *args, uint32_t arg_count) {
    bool is_new;
    const void *what = value != NULL ? (const void *)value : (const void *)body;
    struct instance_key key = {.kind = INSTANCE_CONSTANT, .what = what, .args = args, .arg_count = arg_count};
    struct instance *instance = find(lowering, key, &is_new);
    if (instance == NULL)
        return 0;
    if (is_new) {
        struct function *function = instance->function;
        const struct typed_expr *expr = value != NULL ? value : body->value;
        const struct type *type = program_concrete(lowering->program, expr->type, args, arg_count);
        if (value == NULL)
            type = program_concrete(lowering->program, body->return_type, args, arg_count);
        set_signature(lowering, function, &type, 1);
        instance->body = body;
        instance->value = value;
        function->item = item;
        function->is_prelude = body->owner != NULL && body->owner->is_prelude;
        function->span = expr->span;
        function->name = item != NULL && item->name != NULL ? item->name->text : "constant";
    }
    return instance->function->index;
}

uint32_t instance_of_start(struct lowering *lowering) {
    bool is_new;
    struct instance *instance = find(lowering, (struct instance_key){.kind = INSTANCE_START}, &is_new);
    const struct type *status = lowering->program->types.simple[TYPE_I32];
    set_signature(lowering, instance->function, &status, 1);
    instance->function->name = "start";
    instance->function->is_prelude = true;
    return instance->function->index;
}

void instances_lower(struct lowering *lowering) {
    while (lowering->next < lowering->instance_count) {
        struct instance *instance = lowering->instances[lowering->next++];
        lowering->current = instance;
        lowering->blame = instance->function->span;
        lower_function(lowering, instance);
        lowering->current = NULL;
        if (lowering->failed && lowering->program->diagnostics->count > 20)
            return;
    }
}

/* --- Tables ----------------------------------------------------------------------------------------------------------------------- */

uint32_t signature_of(struct lowering *lowering, const struct type *fn_pointer) {
    struct code *code = lowering->code;
    for (uint32_t i = 0; i < code->signature_count; i++) {
        if (code->signatures[i].type == fn_pointer)
            return i;
    }
    code->signatures = code_grow(lowering, code->signatures, code->signature_count, &lowering->signature_capacity,
                                 sizeof *code->signatures);
    code->signatures[code->signature_count] = (struct signature){fn_pointer};
    return code->signature_count++;
}

/* The function that stands in a vtable for a trait's method: what the method resolves to, if it can be called as it is. */
static uint32_t vtable_method(struct lowering *lowering, const struct vtable_slot *slot, const struct type *type,
                              const struct type *dyn) {
    struct program *program = lowering->program;
    const struct item *method = slot->method;
    const struct type **args = program_slot_args(program, slot, dyn, type);
    uint32_t count = slot->arg_count;
    struct resolved resolved = program_resolve(program, method, args, count);
    if (resolved.kind == RESOLVED_FN)
        return instance_of_fn(lowering, resolved.item, resolved.args, resolved.arg_count);
    if (resolved.kind == RESOLVED_NONE)
        return UINT32_MAX;
    return instance_of_vtable_shim(lowering, method, args, count);
}

uint32_t vtable_of(struct lowering *lowering, const struct type *type, const struct type *dyn) {
    struct code *code = lowering->code;
    for (uint32_t i = 0; i < code->vtable_count; i++) {
        if (code->vtables[i].type == type && code->vtables[i].dyn == dyn)
            return i;
    }
    const struct layout *layout = layout_or_unit(lowering, type);
    code->vtables =
        code_grow(lowering, code->vtables, code->vtable_count, &lowering->vtable_capacity, sizeof *code->vtables);
    uint32_t index = code->vtable_count++;
    code->vtables[index] = (struct vtable){.type = type, .dyn = dyn, .size = layout->size, .align = layout->align};
    const struct vtable_slot *slots;
    size_t count = program_vtable(lowering->program, dyn, &slots);
    uint32_t *functions = arena_array(lowering->arena, count, sizeof *functions);
    uint32_t drop = layout->needs_drop ? instance_of_glue(lowering, type) : UINT32_MAX;
    for (size_t i = 0; i < count; i++)
        functions[i] = vtable_method(lowering, &slots[i], type, dyn);
    struct vtable *vtable = &code->vtables[index];
    vtable->drop = drop;
    vtable->methods = functions;
    vtable->method_count = (uint32_t)count;
    for (size_t i = 0; i < lowering->upcast_count; i++)
        if (lowering->upcasts[i].from == dyn->item)
            vtable_of(lowering, type, lowering->upcasts[i].to);
    return index;
}

/* Every type that has a table for the subtrait gets one for the supertrait: those made so far here, later ones where they are made. */
void vtables_upcast(struct lowering *lowering, const struct item *from, const struct type *to) {
    struct code *code = lowering->code;
    for (size_t i = 0; i < lowering->upcast_count; i++)
        if (lowering->upcasts[i].from == from && lowering->upcasts[i].to == to)
            return;
    lowering->upcasts = arena_grow(lowering->arena, lowering->upcasts, lowering->upcast_count, &lowering->upcast_capacity,
                                   sizeof *lowering->upcasts);
    lowering->upcasts[lowering->upcast_count++] = (struct upcast){from, to};
    for (uint32_t i = 0; i < code->vtable_count; i++)
        if (code->vtables[i].dyn->item == from)
            vtable_of(lowering, code->vtables[i].type, to);
}
