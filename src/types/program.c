/* program.c -- what later rooms ask with concrete types: bodies, concrete types, resolved callees, drops, vtables.
 *
 * Everything is remembered, since lowering asks the same questions for every call of every instance.
 */
#include <string.h>

#include "types/checker.h"
#include "types/names.h"
#include "types/traits_private.h"
#include "types/wake.h"

const struct typed_body *program_body(struct program *program, const struct item *asked) {
    struct item *item = (struct item *)asked;
    if (!item->body) {
        bool has = item->kind == ITEM_CONST || item->kind == ITEM_STATIC || item->kind == ITEM_FN;
        if (!has || !item->has_body || item->body_in_progress)
            return NULL;
        item->body_in_progress = true;
        item_signature(program, item);
        check_item_body(program, item);
        item->body_in_progress = false;
        checker_drain(program);
    }
    return item->body && !item->body->failed ? item->body : NULL;
}

/* --- Concrete types ----------------------------------------------------------------------------------------------- */

const struct type *program_concrete(struct program *program, const struct type *type, const struct type *const *args,
                                    size_t arg_count) {
    type = type_substitute(&program->types, type, args, arg_count);
    if (!(type->flags & TYPE_HAS_PROJECTION))
        return type;
    struct type_memo *memo = &program->checker->reveals;
    const struct type *known = type_memo_get(memo, type, NULL, 0);
    if (known)
        return known;
    struct inference inference;
    inference_init(&inference, program, NULL);
    inference.revealing = true;
    struct inference_snapshot snapshot = inference_begin(&inference);
    const struct type *result = inference_normalise(&inference, type, (struct span){0});
    evaluate_pending(&inference, 0);
    result = inference_resolve(&inference, result);
    inference_commit(&inference, snapshot);
    checker_drain(program);
    type_memo_put(program->arena, memo, type, NULL, 0, (void *)result);
    return result;
}

/* --- Callees ------------------------------------------------------------------------------------------------------ */

static struct resolved plain(const struct item *item, const struct type *const *args, size_t count) {
    struct resolved resolved = {.kind = RESOLVED_FN, .item = item, .args = args, .arg_count = (uint32_t)count};
    if (item->kind == ITEM_EXTERN_FN)
        resolved.kind = RESOLVED_EXTERN;
    else if (item->kind == ITEM_VARIANT || item->kind == ITEM_STRUCT)
        resolved.kind = RESOLVED_CONSTRUCTOR;
    else if (item->is_intrinsic)
        resolved.kind = RESOLVED_INTRINSIC;
    else if (!item->has_body)
        resolved.kind = RESOLVED_NONE;
    return resolved;
}

static struct resolved resolve_builtin(struct program *program, const struct item *fn, const struct type *const *args,
                                       size_t count) {
    const struct type *self = args[0];
    struct resolved resolved = {
        .kind = RESOLVED_NONE, .item = fn, .args = args, .arg_count = (uint32_t)count, .self = self};
    switch (fn->parent->lang) {
    case LANG_clone:
        if (fn->name == program->checker->names->clone)
            resolved.kind = RESOLVED_CLONE;
        else
            return plain(fn, args, count);
        return resolved;
    case LANG_fn:
    case LANG_fn_mut:
    case LANG_fn_once:
        if (self->kind == TYPE_FN_ITEM) {
            resolved.kind = RESOLVED_CALL_FN;
            resolved.item = self->item;
            resolved.args = self->args;
            resolved.arg_count = self->count;
        } else if (self->kind == TYPE_FN_POINTER) {
            resolved.kind = RESOLVED_CALL_POINTER;
        } else if (self->kind == TYPE_CLOSURE) {
            resolved.kind = RESOLVED_CALL_CLOSURE;
        }
        return resolved;
    default: return plain(fn, args, count);
    }
}

const struct type **program_slot_args(struct program *program, const struct vtable_slot *slot, const struct type *dyn,
                                      const struct type *self) {
    const struct type **known = arena_array(program->arena, dyn->count + 1, sizeof *known);
    const struct type **args = arena_array(program->arena, slot->arg_count, sizeof *args);
    known[0] = self;
    for (uint32_t i = 0; i < dyn->count; i++)
        known[i + 1] = dyn->args[i];
    for (uint32_t i = 0; i < slot->arg_count; i++)
        args[i] = program_concrete(program, slot->args[i], known, dyn->count + 1);
    return args;
}

/* The method of dyn Both, where trait Both: From<A> + From<B>, has two slots. */
static bool is_slot_of(struct program *program, const struct vtable_slot *slot, const struct type *const *args) {
    const struct type **own = program_slot_args(program, slot, args[0], args[0]);
    for (uint32_t i = 1; i < slot->arg_count; i++)
        if (own[i] != args[i])
            return false;
    return true;
}

static struct resolved resolve_virtual(struct program *program, const struct item *fn, const struct type *const *args,
                                       size_t count) {
    const struct vtable_slot *table;
    size_t slots = program_vtable(program, args[0], &table);
    for (size_t i = 0; i < slots; i++)
        if (table[i].method == fn && is_slot_of(program, &table[i], args))
            return (struct resolved){.kind = RESOLVED_VIRTUAL,
                                     .item = fn,
                                     .args = args,
                                     .arg_count = (uint32_t)count,
                                     .self = args[0],
                                     .slot = (uint32_t)i};
    return plain(fn, args, count); /* a default that needs no vtable */
}

static struct resolved resolve_in_impl(struct program *program, const struct item *fn,
                                       const struct selection *selection, const struct type *const *args,
                                       size_t count) {
    const struct item *own = item_member(program, selection->impl, fn->kind, fn->name);
    if (!own)
        return plain(fn, args, count);
    item_generics(program, fn);
    uint32_t trait_count = fn->generics.parent_count;
    uint32_t total = selection->arg_count + (uint32_t)(count - trait_count);
    const struct type **all = arena_array(program->arena, total, sizeof *all);
    for (uint32_t i = 0; i < selection->arg_count; i++)
        all[i] = program_concrete(program, selection->args[i], NULL, 0);
    for (size_t i = trait_count; i < count; i++)
        all[selection->arg_count + i - trait_count] = args[i];
    checker_touch(program, own);
    return plain(own, all, total);
}

static struct resolved resolve(struct program *program, const struct item *fn, const struct type *const *args,
                               size_t count) {
    if (!item_trait(fn))
        return plain(fn, args, count);
    item_generics(program, fn);
    struct trait_ref trait = {fn->parent, args, fn->generics.parent_count};
    if (trait.arg_count > count)
        return (struct resolved){.kind = RESOLVED_NONE};
    const struct memo_selection *memo = trait_select_concrete(program, &trait);
    switch (memo->holds == HOLDS_NO ? SELECT_NO : memo->selection.kind) {
    case SELECT_IMPL: return resolve_in_impl(program, fn, &memo->selection, args, count);
    case SELECT_BUILTIN: return resolve_builtin(program, fn, args, count);
    case SELECT_OBJECT: return resolve_virtual(program, fn, args, count);
    default: return (struct resolved){.kind = RESOLVED_NONE, .item = fn};
    }
}

struct resolved program_resolve(struct program *program, const struct item *fn, const struct type *const *args,
                                size_t arg_count) {
    struct type_memo *memo = &program->checker->resolutions;
    const struct resolved *known = type_memo_get(memo, fn, args, arg_count);
    if (known)
        return *known;
    const struct type **kept = arena_array(program->arena, arg_count, sizeof *kept);
    if (arg_count)
        memcpy(kept, args, arg_count * sizeof *kept);
    struct resolved *resolved = arena_alloc(program->arena, sizeof *resolved);
    *resolved = resolve(program, fn, kept, arg_count);
    if (resolved->item)
        checker_touch(program, resolved->item);
    checker_drain(program);
    type_memo_put(program->arena, memo, fn, kept, arg_count, resolved);
    return *resolved;
}

/* --- Traits of concrete types ------------------------------------------------------------------------------------- */

bool program_implements(struct program *program, const struct item *trait, const struct type *const *args,
                        size_t arg_count) {
    struct trait_ref reference = {trait, args, (uint32_t)arg_count};
    bool holds = trait && trait_select_concrete(program, &reference)->holds == HOLDS_YES;
    checker_drain(program);
    return holds;
}

bool program_is_copy(struct program *program, const struct type *type) {
    struct inference inference;
    inference_init(&inference, program, NULL);
    bool copy = trait_is_copy(&inference, type);
    checker_drain(program);
    return copy;
}

struct drop_memo {
    const struct item *fn;
    const struct type *const *args;
    uint32_t count;
};

const struct item *program_drop_fn(struct program *program, const struct type *type, const struct type *const **args,
                                   uint32_t *arg_count) {
    const struct item *trait = wake_lang(program, LANG_drop);
    if (type->kind != TYPE_ADT || !trait)
        return NULL;
    struct drop_memo *memo = type_memo_get(&program->checker->drops, type, NULL, 0);
    if (!memo) {
        memo = arena_alloc(program->arena, sizeof *memo);
        struct trait_ref reference = {trait, &type, 1};
        const struct memo_selection *found = trait_select_concrete(program, &reference);
        if (found->holds == HOLDS_YES && found->selection.kind == SELECT_IMPL) {
            memo->fn = item_member(program, found->selection.impl, ITEM_FN, program->checker->names->drop);
            memo->args = found->selection.args;
            memo->count = found->selection.arg_count;
            if (memo->fn)
                checker_touch(program, memo->fn);
        }
        checker_drain(program);
        type_memo_put(program->arena, &program->checker->drops, type, NULL, 0, memo);
    }
    *args = memo->args;
    *arg_count = memo->count;
    return memo->fn;
}

const struct type *program_field_type(struct program *program, const struct type *adt, uint32_t variant,
                                      uint32_t field) {
    item_fields(program, adt->item);
    const struct type *type = adt->item->variants[variant].fields[field].type;
    if (!type)
        return program->types.simple[TYPE_ERROR];
    return program_concrete(program, type, adt->args, adt->count);
}

/* --- Trait objects ------------------------------------------------------------------------------------------------ */

/* Methods that can be called through a vtable: with self, not generic, not bound to Self: Sized. */
static bool is_dispatchable(struct program *program, const struct item *fn) {
    if (fn->kind != ITEM_FN)
        return false;
    item_signature(program, fn);
    if (!fn->has_self)
        return false;
    const struct generics *generics = item_generics(program, fn);
    if (generics->param_count)
        return false;
    item_predicates(program, fn);
    for (uint32_t i = 0; i < generics->predicate_count; i++)
        if (generics->predicates[i].trait.trait->lang == LANG_sized &&
            generics->predicates[i].trait.args[0]->kind == TYPE_PARAM &&
            generics->predicates[i].trait.args[0]->index == 0)
            return false;
    return true;
}

/* Is it the same trait with the same arguments? */
static bool is_same_trait(const struct trait_ref *a, const struct trait_ref *b) {
    if (a->trait != b->trait || a->arg_count != b->arg_count)
        return false;
    for (uint32_t i = 1; i < a->arg_count; i++)
        if (a->args[i] != b->args[i])
            return false;
    return true;
}

size_t program_vtable(struct program *program, const struct type *dyn, const struct vtable_slot **slots) {
    struct item_state *state = item_state(dyn->item);
    if (!state->vtable_ready) {
        state->vtable_ready = true;
        uint32_t count;
        size_t capacity = 0;
        const struct predicate *implied = trait_elaborated(program, dyn->item, &count);
        for (uint32_t i = 0; i < count; i++) {
            const struct item *trait = implied[i].trait.trait;
            bool seen = implied[i].associated != NULL;
            for (uint32_t j = 0; j < i && !seen; j++)
                seen = !implied[j].associated && is_same_trait(&implied[j].trait, &implied[i].trait);
            if (seen)
                continue;
            item_members(program, trait);
            for (uint32_t j = 0; j < trait->member_count; j++) {
                if (!is_dispatchable(program, trait->members[j]))
                    continue;
                state->vtable =
                    arena_grow(program->arena, state->vtable, state->vtable_count, &capacity, sizeof *state->vtable);
                state->vtable[state->vtable_count++] =
                    (struct vtable_slot){trait->members[j], implied[i].trait.args, implied[i].trait.arg_count};
                checker_touch(program, trait->members[j]);
            }
        }
        checker_drain(program);
    }
    *slots = state->vtable;
    return state->vtable_count;
}

/* --- Names -------------------------------------------------------------------------------------------------------- */

static const char *args_text(struct program *program, const struct type *const *args, uint32_t from, size_t count) {
    const char *text = "";
    for (size_t i = from; i < count; i++)
        text = arena_format(program->arena, "%s%s%s", text, i > from ? ", " : "", type_text(program->arena, args[i]));
    return text;
}

const char *program_fn_text(struct program *program, const struct item *fn, const struct type *const *args,
                            size_t arg_count) {
    struct arena *arena = program->arena;
    const char *name = fn->name ? fn->name->text : "_";
    const struct item *parent = fn->parent;
    item_generics(program, fn);
    const char *own = "";
    if (arg_count > fn->generics.parent_count && fn->kind != ITEM_STRUCT)
        own = arena_format(arena, "::<%s>", args_text(program, args, fn->generics.parent_count, arg_count));
    if (!parent)
        return name;
    switch (parent->kind) {
    case ITEM_IMPL: {
        item_header(program, parent);
        const struct type *self = type_substitute(&program->types, parent->self_type, args, arg_count);
        if (parent->is_trait_impl && parent->implemented.trait)
            return arena_format(arena, "<%s as %s>::%s%s", type_text(arena, self),
                                parent->implemented.trait->name->text, name, own);
        return arena_format(arena, "%s::%s%s", type_text(arena, self), name, own);
    }
    case ITEM_TRAIT:
        if (arg_count)
            return arena_format(arena, "<%s as %s>::%s%s", type_text(arena, args[0]), parent->name->text, name, own);
        return arena_format(arena, "%s::%s", parent->name->text, name);
    case ITEM_ENUM: return arena_format(arena, "%s::%s", parent->name->text, name);
    case ITEM_FN: return arena_format(arena, "%s::%s%s", program_fn_text(program, parent, NULL, 0), name, own);
    case ITEM_MODULE:
        if (parent->name && parent->parent)
            return arena_format(arena, "%s::%s%s", parent->name->text, name, own);
        return arena_format(arena, "%s%s", name, own);
    default: return name;
    }
}

const char *item_text(struct program *program, const struct item *item) {
    return program_fn_text(program, item, NULL, 0);
}

static bool holds(const struct item *item, struct span span) {
    return item->span.start <= span.start && span.end <= item->span.end;
}

/* The function around a place, below these members. */
static const struct item *function_at(struct item *const *members, size_t count, struct span span) {
    for (size_t i = 0; i < count; i++) {
        const struct item *item = members[i];
        if (item->kind != ITEM_MODULE && !holds(item, span))
            continue;
        const struct item *inner = function_at(item->members, item->member_count, span);
        if (inner)
            return inner;
        if (item->kind != ITEM_MODULE && holds(item, span))
            return item;
    }
    return NULL;
}

/* What of std stands at this place of the prelude, by name. */
static const char *std_name_at(struct program *program, struct span span) {
    const struct item *found = function_at(program->checker->impls, program->checker->impl_count, span);
    if (!found)
        found = function_at(program->std_root->members, program->std_root->member_count, span);
    if (!found || !found->name)
        return "a part of std";
    return item_text(program, found);
}

void program_settle_blame(struct program *program) {
    struct diagnostics *list = program->diagnostics;
    if (program->types.too_large && !list->count)
        diagnostics_add(list, DIAGNOSTIC_CODE_UNSUPPORTED, (struct span){0}, "a type of more than 100,000 parts", NULL,
                        NULL);
    for (size_t i = 0; i < list->count; i++) {
        struct diagnostic *diagnostic = &list->items[i];
        if (diagnostic_kind(diagnostic->code) != DIAGNOSTIC_REFUSED || diagnostic->span.end == 0 ||
            diagnostic->code == DIAGNOSTIC_CODE_CONSTANT_FAILED ||
            !source_map_is_prelude(program->sources, diagnostic->span))
            continue;
        diagnostic->code = DIAGNOSTIC_CODE_UNSUPPORTED;
        diagnostic->arguments[0] = std_name_at(program, diagnostic->span);
        diagnostic->arguments[1] = NULL;
        diagnostic->label_count = 0;
    }
}

bool type_is_wide(const struct type *type) {
    return type->kind == TYPE_ADT && (type->item->lang == LANG_i128 || type->item->lang == LANG_u128);
}
