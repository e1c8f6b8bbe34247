/* wellformed_object.c -- which traits can stand behind dyn (reference: traits, dyn compatibility), and whether dyn Trait
 * says what its associated types are.
 *
 * A mention of dyn Trait is lowered before much is known of Trait, so mentions are only noted there and looked at in
 * the end. Of the traits of std only those above Sized are refused: their methods need not say here what std's say.
 */
#include "types/wellformed.h"

#include "types/checker.h"
#include "types/traits_private.h"

struct object_mention {
    const struct type *type;
    struct span span;
    bool in_alias;
};

void wellformed_note_object(struct program *program, const struct type *object, struct span span, bool in_alias) {
    struct checker *checker = program->checker;
    checker->objects = arena_grow(program->arena, checker->objects, checker->object_count, &checker->object_capacity,
                                  sizeof *checker->objects);
    checker->objects[checker->object_count++] = (struct object_mention){object, span, in_alias};
}

/* ---- Compatible? ------------------------------------------------------------------------------------------------ */

/* Self, but not as <Self as Trait>::Name: that is known of an object. */
static bool mentions_self(const struct type *type) {
    if (type->kind == TYPE_PARAM && type->index == 0)
        return true;
    if (type->kind == TYPE_PROJECTION)
        return false;
    for (uint32_t i = 0; i < type->count; i++)
        if (mentions_self(type->args[i]))
            return true;
    for (uint32_t i = 0; i < type->binding_count; i++)
        if (mentions_self(type->bindings[i].type))
            return true;
    return false;
}

static bool asks_for_sized(const struct generics *generics) {
    for (uint32_t i = 0; i < generics->predicate_count; i++) {
        const struct trait_ref *trait = &generics->predicates[i].trait;
        if (trait->trait->lang == LANG_sized && trait->args[0]->kind == TYPE_PARAM && trait->args[0]->index == 0)
            return true;
    }
    return false;
}

/* A method that stands in the vtable must be the same for all types, and take the object. */
static bool fn_fits(struct program *program, const struct item *fn) {
    item_signature(program, fn);
    item_predicates(program, fn);
    if (asks_for_sized(&fn->generics))
        return true;
    if (!fn->has_self || fn->generics.param_count > 0)
        return false;
    for (uint32_t i = 1; i < fn->param_count; i++)
        if (fn->params[i] && mentions_self(fn->params[i]))
            return false;
    return !fn->return_type || (fn->return_type->kind != TYPE_OPAQUE && !mentions_self(fn->return_type));
}

static bool trait_fits(struct program *program, const struct item *trait) {
    uint32_t count;
    const struct predicate *implied = trait_elaborated(program, trait, &count);
    for (uint32_t i = 0; i < count; i++) {
        const struct item *super = implied[i].trait.trait;
        if (super->lang == LANG_sized)
            return false;
        for (uint32_t k = 1; !implied[i].associated && super != trait && k < implied[i].trait.arg_count; k++)
            if (mentions_self(implied[i].trait.args[k]))
                return false;
        if (super->is_prelude || implied[i].associated)
            continue;
        item_members(program, super);
        for (uint32_t k = 0; k < super->member_count; k++) {
            const struct item *member = super->members[k];
            item_generics(program, member);
            bool fits = member->kind == ITEM_FN      ? fn_fits(program, member)
                        : member->kind == ITEM_CONST ? false
                                                     : member->generics.param_count == 0;
            if (!fits)
                return false;
        }
    }
    return true;
}

/* ---- Associated types ------------------------------------------------------------------------------------------- */

struct said {
    const struct type *object;
    const struct item *asked;
    bool found;
};

static bool find_said(void *context, const struct predicate *predicate) {
    struct said *said = context;
    said->found |= predicate->associated == said->asked;
    return !said->found;
}

static const struct item *first_unsaid(struct program *program, const struct type *object) {
    uint32_t count;
    const struct predicate *implied = trait_elaborated(program, object->item, &count);
    for (uint32_t i = 0; i < count; i++) {
        const struct item *trait = implied[i].trait.trait;
        if (implied[i].associated)
            continue;
        item_members(program, trait);
        for (uint32_t k = 0; k < trait->member_count; k++) {
            const struct item *member = trait->members[k];
            if (member->kind != ITEM_ASSOCIATED_TYPE)
                continue;
            item_generics(program, member);
            item_predicates(program, member);
            struct said said = {object, member, member->generics.param_count > 0 || asks_for_sized(&member->generics)};
            for (uint32_t b = 0; b < object->binding_count; b++)
                said.found |= object->bindings[b].associated == member;
            if (!said.found)
                trait_object_bounds(program, object, find_said, &said);
            if (!said.found)
                return member;
        }
    }
    return NULL;
}

void wellformed_objects(struct program *program) {
    struct checker *checker = program->checker;
    for (size_t i = 0; i < checker->object_count; i++) {
        const struct type *object = checker->objects[i].type;
        struct span span = checker->objects[i].span;
        bool again = false;
        for (size_t k = 0; k < i; k++)
            again |= checker->objects[k].span.start == span.start;
        if (again || !object->item || object->flags & TYPE_HAS_ERROR)
            continue;
        if (!checker->objects[i].in_alias && !trait_fits(program, object->item)) {
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_NOT_FOR_DYN, span, object->item->name->text, NULL,
                            NULL);
            continue;
        }
        const struct item *unsaid = first_unsaid(program, object);
        if (unsaid)
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNSAID_TYPE, span, unsaid->name->text,
                            unsaid->parent->name->text, NULL);
    }
}
