/* impls.c -- which impls there are: by trait, and inherent ones by type; and from them the candidates for a method's
 * name.
 *
 * An impl is entered by resolving only the trait's path and the head of its self type; headers are lowered when an
 * impl is tried. Impls found later (in the blocks of a body) are entered when somebody asks next.
 */
#include "types/checker.h"
#include "types/collect.h"
#include "types/names.h"
#include "types/traits.h"
#include "types/wake.h"

/* --- Heads -------------------------------------------------------------------------------------------------------- */

static struct impl_head head_of_type(const struct type *type) {
    bool any = type->kind == TYPE_PARAM || type->kind == TYPE_PROJECTION || type->kind == TYPE_ERROR ||
               type->kind == TYPE_OPAQUE;
    return (struct impl_head){.any = any,
                              .kind = type->kind,
                              .mutable = type->mutable,
                              .item = type->kind == TYPE_ADT || type->kind == TYPE_DYN ? type->item : NULL};
}

/* Where the names in an impl's header are looked up. In the prelude most impls are never looked at again, so where its
 * own parameters cannot be meant they are not worked out. */
static struct scope *header_scope(struct program *program, struct item *impl, const struct path *path) {
    const struct ast_generics *generics = item_state(impl)->ast_generics;
    if (!impl->is_prelude || item_state(impl)->each)
        return item_scope(program, impl);
    for (size_t i = 0; i < generics->param_count; i++)
        if (path->segment_count && generics->params[i].name.symbol == path->segments[0].name.symbol)
            return item_scope(program, impl);
    return impl->scope;
}

static struct impl_head head_of_path(struct program *program, struct item *impl, const struct ast_type *type) {
    struct path_result found = scope_resolve(program, header_scope(program, impl, type->path), type->path, SPACE_TYPE, PATH_QUIET);
    if (found.kind == PATH_PARAM)
        return (struct impl_head){.any = true};
    if (found.used == type->path->segment_count) {
        if (found.kind == PATH_PRIMITIVE)
            return head_of_type(found.type);
        if (found.kind == PATH_ITEM &&
            (found.item->kind == ITEM_STRUCT || found.item->kind == ITEM_ENUM || found.item->kind == ITEM_UNION))
            return (struct impl_head){.kind = TYPE_ADT, .item = found.item};
    }
    if (found.kind == PATH_WRONG || found.kind == PATH_NONE)
        return (struct impl_head){.any = true};
    item_header(program, impl);
    return head_of_type(impl->self_type);
}

static struct impl_head head_of_impl(struct program *program, struct item *impl) {
    const struct ast_type *type = ((const struct ast_item *)impl->ast)->implementation->self_type;
    static const enum type_kind kinds[] = {
        [AST_TYPE_SLICE] = TYPE_SLICE, [AST_TYPE_ARRAY] = TYPE_ARRAY,           [AST_TYPE_TUPLE] = TYPE_TUPLE,
        [AST_TYPE_NEVER] = TYPE_NEVER, [AST_TYPE_FN_POINTER] = TYPE_FN_POINTER,
    };
    switch (type->kind) {
    case AST_TYPE_PATH: return head_of_path(program, impl, type);
    case AST_TYPE_REFERENCE: return (struct impl_head){.kind = TYPE_REF, .mutable = type->pointer.is_mutable};
    case AST_TYPE_RAW_POINTER: return (struct impl_head){.kind = TYPE_POINTER, .mutable = type->pointer.is_mutable};
    case AST_TYPE_SLICE:
    case AST_TYPE_ARRAY:
    case AST_TYPE_TUPLE:
    case AST_TYPE_NEVER:
    case AST_TYPE_FN_POINTER: return (struct impl_head){.kind = kinds[type->kind]};
    default: item_header(program, impl); return head_of_type(impl->self_type);
    }
}

bool impl_head_fits(const struct impl_head *head, const struct type *type) {
    if (head->any)
        return true;
    if (type->kind == TYPE_INFER) {
        if (type->variable == VARIABLE_INTEGER)
            return head->kind >= TYPE_I8 && head->kind <= TYPE_USIZE;
        if (type->variable == VARIABLE_FLOAT)
            return head->kind == TYPE_F32 || head->kind == TYPE_F64;
        return true;
    }
    if (head->kind != type->kind || head->mutable != type->mutable)
        return false;
    return head->kind == TYPE_ADT || head->kind == TYPE_DYN ? head->item == type->item : true;
}

/* --- Tables ------------------------------------------------------------------------------------------------------- */

static void push(struct program *program, struct item ***list, size_t *count, size_t *capacity, struct item *item) {
    *list = arena_grow(program->arena, *list, *count, capacity, sizeof **list);
    (*list)[(*count)++] = item;
}

static void index_impl(struct program *program, struct item *impl) {
    const struct impl_item *ast = ((const struct ast_item *)impl->ast)->implementation;
    struct item_state *state = item_state(impl);
    struct checker *checker = program->checker;
    state->head = head_of_impl(program, impl);
    if (ast->trait) {
        struct path_result found =
            scope_resolve(program, header_scope(program, impl, ast->trait), ast->trait, SPACE_TYPE, PATH_QUIET);
        if (found.kind == PATH_ITEM && found.item->kind == ITEM_TRAIT) {
            struct item_state *trait = item_state(found.item);
            push(program, &trait->impls, &trait->impl_count, &trait->impl_capacity, impl);
            trait->impl_version += !impl->is_prelude;
        }
        return;
    }
    if (state->head.kind == TYPE_ADT && !state->head.any) {
        struct item_state *owner = item_state(state->head.item);
        push(program, &owner->impls, &owner->impl_count, &owner->impl_capacity, impl);
    } else if (state->head.kind == TYPE_DYN && state->head.item) {
        struct item_state *owner = item_state(state->head.item);
        push(program, &owner->inherent, &owner->inherent_count, &owner->inherent_capacity, impl);
    } else if (!state->head.any) {
        enum type_kind kind = state->head.kind;
        push(program, &checker->inherent[kind], &checker->inherent_count[kind], &checker->inherent_capacity[kind],
             impl);
    }
}

void impls_index(struct program *program) {
    struct checker *checker = program->checker;
    while (checker->indexed < checker->impl_count) {
        size_t at = checker->indexed++;
        index_impl(program, checker->impls[at]);
    }
}

/* --- Candidates for a method's name ------------------------------------------------------------------------------- */

static void add_candidate(struct program *program, struct method_candidates *out, struct method_candidate candidate) {
    for (size_t i = 0; i < out->count; i++)
        if (out->items[i].fn == candidate.fn && out->items[i].trait.args == candidate.trait.args)
            return;
    out->items = arena_grow(program->arena, out->items, out->count, &out->capacity, sizeof *out->items);
    out->items[out->count++] = candidate;
}

static void from_impls(struct program *program, struct item *const *impls, size_t count, const struct type *type,
                       enum item_kind kind, const struct symbol *name, struct method_candidates *out) {
    for (size_t i = 0; i < count; i++) {
        if (!impl_head_fits(&item_state(impls[i])->head, type))
            continue;
        const struct item *member = item_member(program, impls[i], kind, name);
        if (member)
            add_candidate(program, out, (struct method_candidate){.fn = member, .impl = impls[i]});
    }
}

struct gathering {
    struct program *program;
    enum item_kind kind;
    const struct symbol *name;
    struct method_candidates *out;
};

static bool from_bound(void *context, const struct predicate *predicate) {
    struct gathering *gathering = context;
    if (predicate->associated)
        return true;
    const struct item *member =
        item_member(gathering->program, predicate->trait.trait, gathering->kind, gathering->name);
    if (member)
        add_candidate(gathering->program, gathering->out,
                      (struct method_candidate){.fn = member, .trait = predicate->trait});
    return true;
}

static void from_object(struct inference *inference, const struct type *type, struct gathering *gathering) {
    struct program *program = inference->program;
    uint32_t count;
    const struct predicate *implied = trait_elaborated(program, type->item, &count);
    const struct type **args = arena_array(program->arena, type->count + 1, sizeof *args);
    args[0] = type;
    for (uint32_t i = 0; i < type->count; i++)
        args[i + 1] = type->args[i];
    for (uint32_t i = 0; i < count; i++) {
        if (implied[i].associated)
            continue;
        const struct item *member = item_member(program, implied[i].trait.trait, gathering->kind, gathering->name);
        if (!member)
            continue;
        struct trait_ref trait = implied[i].trait;
        const struct type **own = arena_array(program->arena, trait.arg_count, sizeof *own);
        for (uint32_t j = 0; j < trait.arg_count; j++)
            own[j] = inference_normalise(
                inference, type_substitute(&program->types, trait.args[j], args, type->count + 1), (struct span){0});
        trait.args = own;
        add_candidate(program, gathering->out, (struct method_candidate){.fn = member, .trait = trait});
    }
}

void methods_inherent(struct inference *inference, const struct type *type, enum item_kind kind,
                      const struct symbol *name, struct method_candidates *out) {
    struct program *program = inference->program;
    struct checker *checker = program->checker;
    wake_inherent(program, type, name);
    struct gathering gathering = {program, kind, name, out};
    switch (type->kind) {
    case TYPE_ADT: {
        const struct item_state *owner = item_state(type->item);
        from_impls(program, owner->impls, owner->impl_count, type, kind, name, out);
        break;
    }
    case TYPE_DYN: {
        const struct item_state *owner = item_state(type->item);
        from_impls(program, owner->inherent, owner->inherent_count, type, kind, name, out);
        from_object(inference, type, &gathering);
        break;
    }
    case TYPE_PARAM:
    case TYPE_PROJECTION:
    case TYPE_OPAQUE: trait_known_bounds(inference, type, from_bound, &gathering); break;
    default:
        from_impls(program, checker->inherent[type->kind], checker->inherent_count[type->kind], type, kind, name, out);
        break;
    }
}

/* --- Members of traits by name ------------------------------------------------------------------------------------ */

struct trait_members {
    const struct item **items;
    size_t count, capacity;
};

static const struct trait_members *members_named(struct program *program, const struct symbol *name) {
    struct checker *checker = program->checker;
    wake_traits(program, name);
    for (; checker->traits_named < checker->trait_count; checker->traits_named++) {
        struct item *trait = checker->traits[checker->traits_named];
        item_members(program, trait);
        for (uint32_t i = 0; i < trait->member_count; i++) {
            struct item *member = trait->members[i];
            if (!member->name)
                continue;
            void **place = symbol_map_at(program->arena, &checker->methods, member->name);
            if (!*place)
                *place = arena_alloc(program->arena, sizeof(struct trait_members));
            struct trait_members *members = *place;
            members->items =
                arena_grow(program->arena, members->items, members->count, &members->capacity, sizeof *members->items);
            members->items[members->count++] = member;
        }
    }
    return symbol_map_get(&checker->methods, name);
}

void methods_of_traits(struct inference *inference, struct scope *scope, enum item_kind kind, const struct symbol *name,
                       struct method_candidates *out) {
    struct program *program = inference->program;
    const struct trait_members *members = members_named(program, name);
    for (size_t i = 0; members && i < members->count; i++) {
        const struct item *member = members->items[i];
        if (member->kind == kind && scope_has_trait(program, scope, member->parent))
            add_candidate(program, out, (struct method_candidate){.fn = member, .trait.trait = member->parent});
    }
}

void methods_anywhere(struct program *program, enum item_kind kind, const struct symbol *name,
                      struct method_candidates *out) {
    const struct trait_members *members = members_named(program, name);
    for (size_t i = 0; members && i < members->count; i++)
        if (members->items[i]->kind == kind)
            add_candidate(program, out,
                          (struct method_candidate){.fn = members->items[i], .trait.trait = members->items[i]->parent});
}
