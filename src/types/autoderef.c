/* autoderef.c -- dereferences and borrows that the program does not write.
 *
 * `x.f()`, `x.field`, `x[i]` and a coercion `&Box<T>` -> `&T` all walk the same steps: the type itself, then what a
 * reference, a Box or
 * an overloaded Deref points at, and so on. Raw pointers are never followed silently.
 */
#include <string.h>

#include "types/check.h"

static bool is_box(struct check *check, const struct type *type) {
    return type->kind == TYPE_ADT && type->item == lang(check, LANG_owned_box);
}

/* What *x has as type, or NULL. Raw pointers only when explicit. */
static const struct type *deref_type(struct check *check, const struct type *type, bool *overloaded, struct span span) {
    *overloaded = false;
    if (type->kind == TYPE_REF)
        return structurally(check, type->args[0]);
    if (is_box(check, type))
        return structurally(check, type->args[0]);
    if (type->kind != TYPE_ADT && type->kind != TYPE_PARAM && type->kind != TYPE_OPAQUE &&
        type->kind != TYPE_PROJECTION)
        return NULL;
    struct item *trait = lang(check, LANG_deref);
    if (trait == NULL || trait_holds_for(&check->infer, trait, type) == HOLDS_NO)
        return NULL;
    *overloaded = true;
    return structurally(check, project(check, LANG_deref, "Target", type, NULL, span));
}

void autoderef_steps(struct check *check, const struct type *type, struct autoderef *out, struct span span) {
    out->count = 0;
    type = structurally(check, type);
    bool overloaded = false;
    while (type != NULL && out->count < AUTODEREF_MOST) {
        out->steps[out->count++] = (struct autoderef_step){type, overloaded};
        if (type->kind == TYPE_ERROR)
            break;
        type = deref_type(check, type, &overloaded, span);
    }
}

struct typed_expr *make_ref(struct check *check, struct typed_expr *place, bool mutable, struct span span,
                            bool implied) {
    if (!mutable && place->kind == TYPED_DEREF && place->implied && implied && place->base->type->kind == TYPE_REF &&
        !place->base->type->mutable)
        return place->base; /* &*r of a shared reference is r */
    struct typed_expr *expr = node(check, TYPED_REF, type_ref(check->types, place->type, mutable), span);
    expr->base = place;
    expr->mutable = mutable;
    expr->implied = implied;
    return expr;
}

struct typed_expr *deref_builtin(struct check *check, struct typed_expr *expr, struct span span, bool implied) {
    const struct type *type = shallow(check, expr->type);
    if (type->kind == TYPE_REF || type->kind == TYPE_POINTER) {
        if (expr->kind == TYPED_REF && expr->implied && is_place(expr->base))
            return expr->base;
        struct typed_expr *place = node(check, TYPED_DEREF, shallow(check, type->args[0]), span);
        place->base = as_value(check, expr);
        place->base->type = type;
        place->implied = implied;
        return place;
    }
    if (is_box(check, type)) {
        struct typed_expr *place = node(check, TYPED_DEREF, shallow(check, type->args[0]), span);
        place->base = expr;
        expr->type = type;
        place->implied = implied;
        return place;
    }
    return NULL;
}

struct typed_expr *deref_once(struct check *check, struct typed_expr *expr, struct span span, bool implied) {
    struct typed_expr *place = deref_builtin(check, expr, span, implied);
    if (place != NULL)
        return place;
    const struct type *type = structurally(check, expr->type);
    bool overloaded;
    const struct type *target = deref_type(check, type, &overloaded, span);
    if (target == NULL)
        return NULL;
    expr->type = type;
    const struct type *reference = type_ref(check->types, target, false);
    struct typed_expr *call = lang_call(check, LANG_deref, "deref", type, NULL, reference, span);
    add_argument(check, call, make_ref(check, expr, false, span, true));
    place = node(check, TYPED_DEREF, target, span);
    place->base = call;
    place->implied = implied;
    return place;
}

struct typed_expr *apply_derefs(struct check *check, struct typed_expr *expr, size_t count, struct span span) {
    for (size_t i = 0; i < count && expr != NULL; i++)
        expr = deref_once(check, expr, span, true);
    return expr;
}
