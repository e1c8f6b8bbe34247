/* coerce.c -- where one type stands and another is wanted: coercions, and the common type of several expressions.
 *
 * What rustc does silently at a let, an argument or a return becomes nodes here: `&mut` is reborrowed, `&MyBox<String>`
 * becomes `&str` through derefs, `&[T; N]` and `Box<T>` are unsized, a function becomes a pointer. Nothing else in the
 * room changes a value's type.
 */
#include <string.h>

#include "types/check.h"

static struct typed_expr *cast_node(struct check *check, struct typed_expr *base, enum typed_cast cast,
                                    const struct type *type) {
    struct typed_expr *expr = node(check, TYPED_CAST, type, base->span);
    expr->base = base;
    expr->cast = cast;
    expr->implied = true;
    return expr;
}

static struct typed_expr *never_to(struct check *check, struct typed_expr *base, const struct type *type) {
    if (is_unknown(type))
        check->infer.variables[type->index].diverging = true;
    struct typed_expr *expr = node(check, TYPED_UNREACHABLE_TAIL, type, base->span);
    expr->base = base;
    return expr;
}

/* &*expr or &mut *expr of a value that is a reference; *expr is the place it points at. */
static struct typed_expr *reborrow(struct check *check, struct typed_expr *expr, bool mutable) {
    struct typed_expr *place = deref_builtin(check, expr, expr->span, true);
    return make_ref(check, place, mutable, expr->span, true);
}

/* ---- Unsizing --------------------------------------------------------------------------------------------------- */

/* An object has room for a table beside its pointer, not for a length as well. */
static void owe_sized(struct check *check, const struct type *source, struct span span) {
    const struct item *sized = lang(check, LANG_sized);
    if (sized != NULL)
        inference_require(&check->infer, (struct trait_ref){sized, &source, 1}, span, NULL);
}

static void owe_object_bounds(struct check *check, const struct type *source, const struct type *object,
                              struct span span) {
    if (object->item == NULL)
        return;
    const struct type **args = arena_array(check->arena, object->count + 1u, sizeof *args);
    args[0] = source;
    for (uint32_t i = 0; i < object->count; i++)
        args[i + 1] = object->args[i];
    struct trait_ref trait = {object->item, args, object->count + 1};
    inference_require(&check->infer, trait, span, NULL);
    for (uint32_t i = 0; i < object->auto_count; i++)
        if (object->autos[i] != object->item)
            inference_require(&check->infer, (struct trait_ref){object->autos[i], args, 1}, span, NULL);
    for (uint32_t i = 0; i < object->binding_count; i++) {
        const struct item *associated = object->bindings[i].associated;
        struct trait_ref of = trait;
        if (associated->parent != object->item) { /* of a supertrait: no arguments of its own in our subset */
            of.trait = associated->parent;
            of.arg_count = 1;
            if (item_param_count(check->program, associated->parent) == trait.arg_count)
                of.arg_count = trait.arg_count;
        }
        struct obligation owed = {
            .predicate = {.trait = of, .associated = associated, .type = object->bindings[i].type}, .span = span};
        owe(check, &owed);
    }
}

/* dyn Sub to dyn Super, and dyn A + Send to dyn A: each trait that the target names is known of the source. Leaving out
 * Send and the like needs no other table. */
static bool upcasts(struct check *check, const struct type *source, const struct type *target) {
    if (source->item == NULL || target->item == NULL)
        return false;
    for (uint32_t i = 0; i < target->auto_count; i++)
        if (!type_dyn_says(source, target->autos[i]) && !trait_object_implies(check->program, source, target->autos[i]))
            return false;
    if (source->item != target->item)
        return target->item->is_auto || trait_object_implies(check->program, source, target->item);
    if (type_same_autos(source, target) || source->binding_count != target->binding_count)
        return false;
    for (uint32_t i = 0; i < source->count; i++)
        if (!inference_unify(&check->infer, source->args[i], target->args[i]))
            return false;
    for (uint32_t i = 0; i < source->binding_count; i++)
        if (!inference_unify(&check->infer, source->bindings[i].type, target->bindings[i].type))
            return false;
    return true;
}

/* May a pointer to `source` become a pointer to `target` by gaining metadata? Unifies the parts that must agree. */
static bool unsizes(struct check *check, const struct type *source, const struct type *target, struct span span) {
    source = shallow(check, source);
    target = shallow(check, target);
    if (target->kind == TYPE_SLICE && source->kind == TYPE_ARRAY)
        return inference_unify(&check->infer, source->args[0], target->args[0]);
    if (target->kind == TYPE_DYN) {
        bool unknown = source->kind == TYPE_INFER && source->variable == VARIABLE_ANY;
        if (source->kind == TYPE_DYN && upcasts(check, source, target)) {
            owe_object_bounds(check, source, target, span);
            return true;
        }
        if (source->kind == TYPE_DYN || unknown || source->kind == TYPE_ERROR)
            return false;
        if (source->kind == TYPE_SLICE || source->kind == TYPE_STR)
            owe_sized(check, source, span);
        if (target->item != NULL && source->kind != TYPE_CLOSURE) {
            const struct type **args = arena_array(check->arena, target->count + 1u, sizeof *args);
            args[0] = source;
            for (uint32_t i = 0; i < target->count; i++)
                args[i + 1] = target->args[i];
            struct trait_ref trait = {target->item, args, target->count + 1};
            if ((source->kind == TYPE_PARAM || source->kind == TYPE_PROJECTION) &&
                trait_holds(&check->infer, trait) == HOLDS_NO)
                return false;
        }
        owe_object_bounds(check, source, target, span);
        return true;
    }
    return false;
}

static bool is_smart_pointer(struct check *check, const struct item *item) {
    if (item == lang(check, LANG_owned_box) || item == lang(check, LANG_rc))
        return true;
    const char *name = item->name == NULL ? "" : item->name->text;
    return item->is_prelude && (strcmp(name, "Arc") == 0 || strcmp(name, "Weak") == 0 || strcmp(name, "NonNull") == 0 ||
                                strcmp(name, "Pin") == 0 || strcmp(name, "Cell") == 0 || strcmp(name, "RefCell") == 0);
}

static bool unsizes_inside(struct check *check, const struct type *source, const struct type *target, struct span span);

/* A type around a pointer, rather than a pointer. */
static bool holds_pointer(const struct item *item) {
    const char *name = item->is_prelude && item->name != NULL ? item->name->text : "";
    return strcmp(name, "Pin") == 0 || strcmp(name, "Cell") == 0 || strcmp(name, "RefCell") == 0;
}

/* struct Row<T: ?Sized> { count: u32, items: T }: Row<[u8; 3]> -> Row<[u8]>, since the last field can, and what becomes
 * unsized stands nowhere else. */
static bool unsizes_tail(struct check *check, const struct type *source, const struct type *target, struct span span) {
    if (source->item->kind != ITEM_STRUCT)
        return false;
    item_fields(check->program, source->item);
    const struct variant *variant = &source->item->variants[0];
    if (variant->field_count == 0)
        return false;
    uint32_t last = variant->field_count - 1;
    bool is_in_tail = false;
    for (uint32_t i = 0; i < source->count; i++) {
        bool here = type_mentions(variant->fields[last].type, i);
        for (uint32_t k = 0; k < last && here; k++)
            if (type_mentions(variant->fields[k].type, i))
                return false;
        if (!here && !inference_unify(&check->infer, source->args[i], target->args[i]))
            return false;
        is_in_tail |= here;
    }
    return is_in_tail && unsizes_inside(check, field_type(check, source, 0, last, span),
                                        field_type(check, target, 0, last, span), span);
}

/* Box<S> -> Box<T>, Rc<RefCell<S>> -> Rc<RefCell<T>>: the first argument unsizes. */
static bool unsizes_inside(struct check *check, const struct type *source, const struct type *target,
                           struct span span) {
    source = shallow(check, source);
    target = shallow(check, target);
    if (unsizes(check, source, target, span))
        return true;
    if (source->kind != TYPE_ADT || target->kind != TYPE_ADT || source->item != target->item || source->count == 0)
        return false;
    const char *name = source->item->is_prelude ? source->item->name->text : "";
    if (strcmp(name, "RefCell") == 0 || strcmp(name, "Cell") == 0 || strcmp(name, "Mutex") == 0 ||
        strcmp(name, "UnsafeCell") == 0)
        return unsizes_inside(check, source->args[0], target->args[0], span);
    return unsizes_tail(check, source, target, span);
}

static struct typed_expr *coerce_unsized(struct check *check, struct typed_expr *expr, const struct type *source,
                                         const struct type *target) {
    if (target->kind == TYPE_REF || target->kind == TYPE_POINTER) {
        if (source->kind != TYPE_REF && !(source->kind == TYPE_POINTER && target->kind == TYPE_POINTER))
            return NULL;
        if (target->mutable && !source->mutable)
            return NULL;
        if (!unsizes_inside(check, source->args[0], target->args[0], expr->span))
            return NULL;
        if (source->kind == TYPE_POINTER)
            return cast_node(check, as_value(check, expr), CAST_UNSIZE, target);
        struct typed_expr *again = reborrow(check, expr, target->mutable);
        const struct type *fat = type_ref(check->types, target->args[0], target->mutable);
        struct typed_expr *wide = cast_node(check, again, CAST_UNSIZE, fat);
        return target->kind == TYPE_REF ? wide : cast_node(check, wide, CAST_REF_TO_POINTER, target);
    }
    if (target->kind == TYPE_ADT && source->kind == TYPE_ADT && source->item == target->item && source->count > 0 &&
        is_smart_pointer(check, source->item)) {
        const struct type *to = shallow(check, target->args[0]);
        if (holds_pointer(source->item)) { /* Cell<&S> as Cell<&dyn T>; but Cell<S> is no Cell<dyn T> */
            const struct type *from = shallow(check, source->args[0]);
            bool pointers = from->kind == to->kind && (from->kind == TYPE_REF || from->kind == TYPE_POINTER) &&
                            (from->mutable || !to->mutable);
            bool owners = from->kind == TYPE_ADT && to->kind == TYPE_ADT && from->item == to->item && from->count > 0 &&
                          is_smart_pointer(check, from->item) && !holds_pointer(from->item);
            if ((!pointers && !owners) || !unsizes_inside(check, from->args[0], to->args[0], expr->span))
                return NULL;
        } else if (!unsizes_inside(check, source->args[0], to, expr->span)) {
            return NULL;
        }
        return cast_node(check, as_value(check, expr), CAST_UNSIZE, target);
    }
    return NULL;
}

/* ---- References and pointers ------------------------------------------------------------------------------------ */

static struct typed_expr *coerce_reference(struct check *check, struct typed_expr *expr, const struct type *source,
                                           const struct type *target) {
    if (target->mutable && !source->mutable)
        return NULL;
    if (inference_unify(&check->infer, source->args[0], target->args[0])) {
        if (!source->mutable)
            return as_value(check, expr); /* a shared reference is copied as it is */
        if (expr->kind == TYPED_REF && !expr->implied && expr->mutable == target->mutable)
            return expr;
        return reborrow(check, expr, target->mutable);
    }
    struct autoderef derefs;
    autoderef_steps(check, source, &derefs, expr->span);
    for (size_t i = 2; i < derefs.count; i++) {
        if (!inference_unify(&check->infer, derefs.steps[i].type, target->args[0]))
            continue;
        struct typed_expr *place = apply_derefs(check, expr, i, expr->span);
        return place == NULL ? NULL : make_ref(check, place, target->mutable, expr->span, true);
    }
    return NULL;
}

static struct typed_expr *coerce_pointer(struct check *check, struct typed_expr *expr, const struct type *source,
                                         const struct type *target) {
    if (source->kind != TYPE_REF && source->kind != TYPE_POINTER)
        return NULL;
    if (target->mutable && !source->mutable)
        return NULL;
    if (!inference_unify(&check->infer, source->args[0], target->args[0]))
        return NULL;
    if (source->kind == TYPE_REF)
        return cast_node(check,
                         source->mutable && expr->kind != TYPED_REF ? reborrow(check, expr, target->mutable)
                                                                    : as_value(check, expr),
                         CAST_REF_TO_POINTER, target);
    struct typed_expr *value = as_value(check, expr);
    return source->mutable == target->mutable ? value : cast_node(check, value, CAST_MUT_TO_CONST, target);
}

/* ---- Functions -------------------------------------------------------------------------------------------------- */

static struct typed_expr *coerce_function(struct check *check, struct typed_expr *expr, const struct type *source,
                                          const struct type *target) {
    if (source->kind == TYPE_FN_POINTER) {
        if (source->is_unsafe || !target->is_unsafe || source->count != target->count)
            return NULL;
        const struct type *same = type_fn_pointer(check->types, source->args, source->count, true, source->convention);
        return inference_unify(&check->infer, same, target)
                   ? cast_node(check, as_value(check, expr), CAST_POINTER, target)
                   : NULL;
    }
    if (source->kind != TYPE_FN_ITEM && source->kind != TYPE_CLOSURE)
        return NULL;
    struct call_signature signature;
    if (!trait_call_signature(&check->infer, source, &signature) || signature.count != target->count)
        return NULL;
    for (uint32_t i = 0; i < signature.count; i++)
        if (!inference_unify(&check->infer, signature.types[i], target->args[i]))
            return NULL;
    bool is_unsafe = source->kind == TYPE_FN_ITEM && (source->item->is_unsafe || source->item->needs_features);
    enum convention convention = source->kind == TYPE_FN_ITEM ? source->item->convention : CONVENTION_RUST;
    if ((is_unsafe && !target->is_unsafe) || convention != target->convention)
        return NULL;
    struct typed_expr *cast = cast_node(check, as_value(check, expr), CAST_FN_TO_POINTER, target);
    if (source->kind == TYPE_FN_ITEM)
        cast->callee = (struct callee){source->item, source->args, source->count};
    return cast;
}

/* ---- Coercion --------------------------------------------------------------------------------------------------- */

static struct typed_expr *coerce_now(struct check *check, struct typed_expr *expr, const struct type *target) {
    const struct type *source = structurally(check, expr->type);
    target = shallow(check, target);
    if (source->kind == TYPE_ERROR || target->kind == TYPE_ERROR) {
        check->failed = true;
        return as_value(check, expr);
    }
    if (source->kind == TYPE_NEVER)
        return target->kind == TYPE_NEVER ? expr : never_to(check, as_value(check, expr), target);
    if (is_unknown(source))
        return inference_unify(&check->infer, source, target) ? as_value(check, expr) : NULL;
    if (is_unknown(target))
        target = structurally(check, target);
    struct typed_expr *result = coerce_unsized(check, expr, source, target);
    if (result != NULL)
        return result;
    if (target->kind == TYPE_REF && source->kind == TYPE_REF)
        return coerce_reference(check, expr, source, target);
    if (target->kind == TYPE_POINTER)
        result = coerce_pointer(check, expr, source, target);
    else if (target->kind == TYPE_FN_POINTER)
        result = coerce_function(check, expr, source, target);
    if (result != NULL)
        return result;
    return inference_unify(&check->infer, source, target) ? as_value(check, expr) : NULL;
}

struct typed_expr *try_coerce(struct check *check, struct typed_expr *expr, const struct type *target) {
    struct inference_snapshot snapshot = inference_begin(&check->infer);
    struct typed_expr *result = coerce_now(check, expr, target);
    if (result != NULL)
        inference_commit(&check->infer, snapshot);
    else
        inference_rollback(&check->infer, snapshot);
    return result;
}

struct typed_expr *coerce(struct check *check, struct typed_expr *expr, const struct type *target, struct span span) {
    /* Into the tail of a plain block, so that a mismatch is reported there and references are taken of places. */
    if (expr->kind == TYPED_BLOCK && expr->label == NULL && expr->block->tail != NULL &&
        shallow(check, expr->type)->kind != TYPE_NEVER) {
        struct typed_expr *tail = expr->block->tail;
        expr->block->tail = coerce(check, tail, target, tail->span);
        expr->type = expr->block->tail->type;
        return expr;
    }
    struct typed_expr *result = try_coerce(check, expr, target);
    if (result != NULL)
        return result;
    mismatch(check, span, target, expr->type);
    return error_node(check, span);
}

/* ---- The common type of several expressions --------------------------------------------------------------------- */

void merge_init(struct check *check, struct merge *merge, const struct type *expected) {
    enum type_kind kind = expected == NULL ? TYPE_ERROR : shallow(check, expected)->kind;
    bool is_unsized = kind == TYPE_DYN || kind == TYPE_STR || kind == TYPE_SLICE; /* no branch has such a value */
    *merge = (struct merge){.expected = is_unsized ? NULL : expected};
}

static void merge_remember(struct check *check, struct merge *merge, struct typed_expr **slot) {
    merge->slots = arena_grow(check->arena, merge->slots, merge->count, &merge->capacity, sizeof *merge->slots);
    merge->slots[merge->count++] = slot;
}

/* Two different functions or closures meet as function pointers. */
static bool merge_functions(struct check *check, struct merge *merge, struct typed_expr **slot) {
    const struct type *a = shallow(check, merge->type);
    const struct type *b = shallow(check, (*slot)->type);
    bool function_a = a->kind == TYPE_FN_ITEM || a->kind == TYPE_CLOSURE;
    bool function_b = b->kind == TYPE_FN_ITEM || b->kind == TYPE_CLOSURE;
    struct call_signature signature;
    if (!function_a || !function_b || a == b || !trait_call_signature(&check->infer, a, &signature))
        return false;
    const struct type *pointer = type_fn_pointer(check->types, signature.types, signature.count,
                                                 a->kind == TYPE_FN_ITEM && a->item->is_unsafe,
                                                 a->kind == TYPE_FN_ITEM ? a->item->convention : CONVENTION_RUST);
    struct typed_expr *new = try_coerce(check, *slot, pointer);
    if (new == NULL)
        return false;
    for (size_t i = 0; i < merge->count; i++) {
        if (shallow(check, (*merge->slots[i])->type)->kind == TYPE_NEVER)
            continue;
        struct typed_expr *old = try_coerce(check, *merge->slots[i], pointer);
        if (old == NULL)
            return false;
        *merge->slots[i] = old;
    }
    *slot = new;
    merge->type = pointer;
    return true;
}

/* Could the value become one of this type? Changes nothing. */
static bool takes(struct check *check, struct typed_expr *expr, const struct type *target) {
    while (expr->kind == TYPED_BLOCK && expr->label == NULL && expr->block->tail != NULL)
        expr = expr->block->tail;
    struct inference_snapshot snapshot = inference_begin(&check->infer);
    bool possible = coerce_now(check, expr, target) != NULL;
    inference_rollback(&check->infer, snapshot);
    return possible;
}

/* Can all that came before become a newer type? &mut T, then &T; &[], then a slice; Box<dyn A + Send>, then Box<dyn A>. */
static bool merge_widen(struct check *check, struct merge *merge, const struct type *type) {
    for (size_t i = 0; i < merge->count; i++) {
        struct typed_expr *old = try_coerce(check, *merge->slots[i], type);
        if (old == NULL)
            return false;
        *merge->slots[i] = old;
    }
    merge->type = type;
    return true;
}

void merge_add(struct check *check, struct merge *merge, struct typed_expr **slot, struct span span) {
    struct typed_expr *expr = *slot;
    const struct type *type = structurally(check, expr->type);
    if (type->kind == TYPE_ERROR) {
        merge->failed = true;
        return;
    }
    if (type->kind == TYPE_NEVER) {
        merge_remember(check, merge, slot);
        return;
    }
    if (merge->type == NULL) {
        const struct type *expected = merge->expected == NULL ? NULL : shallow(check, merge->expected);
        if (expected != NULL && !is_unknown(expected)) {
            *slot = coerce(check, expr, expected, span);
            merge->failed |= (*slot)->kind == TYPED_ERROR;
            merge->type = expected;
        } else {
            *slot = as_value(check, expr);
            merge->type = type;
        }
        merge_remember(check, merge, slot);
        return;
    }
    if (merge_functions(check, merge, slot)) {
        merge_remember(check, merge, slot);
        return;
    }
    struct typed_expr *result;
    bool is_block = expr->kind == TYPED_BLOCK && expr->label == NULL && expr->block->tail != NULL;
    if (is_block && (takes(check, expr, merge->type) || !merge_widen(check, merge, type))) {
        result = coerce(check, expr, merge->type, span);
        merge->failed |= expr->block->tail->kind == TYPED_ERROR;
    } else {
        result = is_block ? NULL : try_coerce(check, expr, merge->type);
        if (result == NULL && (is_block || merge_widen(check, merge, type)))
            result = as_value(check, expr);
        if (result == NULL) {
            if (!merge->failed)
                mismatch(check, span, merge->type, type);
            merge->failed = true;
            result = error_node(check, span);
        }
    }
    *slot = result;
    merge_remember(check, merge, slot);
}

const struct type *merge_finish(struct check *check, struct merge *merge) {
    if (merge->failed)
        return error_type(check);
    if (merge->type == NULL)
        return simple(check, TYPE_NEVER);
    for (size_t i = 0; i < merge->count; i++)
        if (shallow(check, (*merge->slots[i])->type)->kind == TYPE_NEVER && merge->type->kind != TYPE_NEVER)
            *merge->slots[i] = never_to(check, *merge->slots[i], merge->type);
    return merge->type;
}
