/* collect.c -- from the tree to items: names into scopes, impls into their list, attributes into fields.
 *
 * Only what name lookup needs happens here. Members of traits and impls, variants, signatures and bodies wait until
 * somebody asks (members.c, generics.c, signature.c). Items of the prelude come here when they wake (wake.c); an impl under #[each(a, b)] becomes one item
 * per listed type, and they share the tree.
 */
#include <string.h>

#include "syntax/parser.h"
#include "types/checker.h"
#include "types/collect.h"
#include "types/foreign.h"
#include "types/memo.h"
#include "types/names.h"
#include "types/wake.h"
#include "types/wellformed.h"

/* What an item_state needs of the room that kinds share: functions and impls, the most of all, need half of it. */
static size_t state_size(enum item_kind kind) {
    switch (kind) {
    case ITEM_FN:
    case ITEM_EXTERN_FN: return offsetof(struct item_state, opaque_capacity) + sizeof(size_t);
    case ITEM_IMPL: return offsetof(struct item_state, asleep_item) + sizeof(uint16_t);
    default: return sizeof(struct item_state);
    }
}

struct item *collect_new_item(struct program *program, enum item_kind kind, struct item *parent, struct scope *scope,
                              struct name name, struct span span, const void *ast) {
    struct item *item = arena_alloc(program->arena, sizeof *item);
    item->kind = kind;
    item->id = (uint32_t)program->item_count;
    item->name = name.symbol;
    item->name_span = name.span;
    item->span = span;
    item->parent = parent;
    item->scope = scope;
    item->ast = ast;
    item->lang = LANG_COUNT;
    item->is_prelude = parent && parent->is_prelude;
    item->extra = arena_alloc(program->arena, state_size(kind));
    program->items = arena_grow(program->arena, program->items, program->item_count, &program->item_capacity,
                                sizeof *program->items);
    program->items[program->item_count++] = item;
    return item;
}

/* --- Attributes --------------------------------------------------------------------------------------------------- */

static void read_lang(struct program *program, struct item *item, const struct meta *meta) {
    if (!item->is_prelude || !meta->literal || meta->literal->kind != LITERAL_STRING)
        return;
    const struct symbol *name = intern(program->interner, meta->literal->text, meta->literal->length);
    for (size_t i = 0; i < LANG_COUNT; i++) {
        if (program->checker->names->lang[i] != name)
            continue;
        item->lang = (enum lang_item)i;
        program->lang[i] = item;
        return;
    }
}

static uint32_t meta_number(const struct meta *meta, size_t index) {
    if (index >= meta->count || !meta->items[index].literal)
        return 0;
    return (uint32_t)meta->items[index].literal->low;
}

static void read_repr(struct program *program, struct item *item, const struct meta *meta) {
    for (size_t i = 0; i < meta->count; i++) {
        const struct meta *part = &meta->items[i];
        if (!part->name)
            continue;
        const char *name = part->name->text;
        if (!strcmp(name, "C")) {
            item->repr |= REPR_C;
        } else if (!strcmp(name, "transparent")) {
            item->repr |= REPR_TRANSPARENT;
        } else if (!strcmp(name, "packed")) {
            item->repr |= REPR_PACKED;
            item->repr_pack = part->has_list ? meta_number(part, 0) : 1;
        } else if (!strcmp(name, "align")) {
            item->repr |= REPR_ALIGN;
            uint32_t align = meta_number(part, 0);
            if (align > item->repr_align)
                item->repr_align = align;
        } else if (!strcmp(name, "u128") || !strcmp(name, "i128")) {
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNSUPPORTED, part->span, "tags of 128 bits",
                            "repr(u64) or repr(i64)", NULL);
        } else {
            for (enum type_kind kind = TYPE_I8; kind <= TYPE_USIZE; kind++) {
                if (program->checker->names->primitive[kind] != part->name)
                    continue;
                item->repr |= REPR_INTEGER;
                item->repr_type = program->types.simple[kind];
            }
        }
    }
}

static void read_valid_range(struct item *item, const struct meta *meta) {
    if (!item->is_prelude || meta->count < 2 || !meta->items[0].literal || !meta->items[1].literal)
        return;
    item->has_valid_range = true;
    item->valid_low = meta->items[0].literal->low;
    item->valid_high = meta->items[1].literal->low;
}

/* The first one counts; that it implements the trait is seen to with the other items. */
static void read_global_allocator(struct program *program, struct item *item) {
    if (item->kind != ITEM_STATIC)
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_ALLOCATOR_NO_STATIC, item->name_span, NULL, NULL, NULL);
    else if (program->global_allocator)
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_ALLOCATOR_TWICE, item->name_span, NULL, NULL, NULL);
    else
        program->global_allocator = item;
}

/* rustc's own pair of attributes for the same, each with one end. */
static void read_bound(struct item *item, const char *which, const struct meta *meta) {
    if (item->is_prelude || item->kind != ITEM_STRUCT || !meta->count || !meta->items[0].literal)
        return;
    if (!item->has_valid_range)
        item->valid_high = UINT64_MAX;
    item->has_valid_range = true;
    if (!strcmp(which, "start"))
        item->valid_low = meta->items[0].literal->low;
    else if (!strcmp(which, "end"))
        item->valid_high = meta->items[0].literal->low;
}

void collect_attributes(struct program *program, struct item *item, const struct attributes *attributes) {
    for (size_t i = 0; i < attributes->count; i++) {
        const struct meta *meta = &attributes->items[i].meta;
        if (!meta->name)
            continue;
        const char *name = meta->name->text;
        switch (name[0]) {
        case 'l':
            if (!strcmp(name, "lang"))
                read_lang(program, item, meta);
            break;
        case 'g':
            if (!strcmp(name, "global_allocator") && !item->is_prelude)
                read_global_allocator(program, item);
            break;
        case 'i':
            if (!strcmp(name, "inline"))
                item->is_inline = true;
            break;
        case 'r':
            if (!strcmp(name, "repr"))
                read_repr(program, item, meta);
            else if (!strncmp(name, "rustc_layout_scalar_valid_range_", 32))
                read_bound(item, name + 32, meta);
            break;
        case 't':
            if (!strcmp(name, "track_caller"))
                item->is_track_caller = true;
            break;
        case 'u':
            if (item->is_prelude && !strcmp(name, "unstable") && meta->count == 1)
                item->unstable = meta->items[0].name;
            break;
        case 'v':
            if (!strcmp(name, "valid_range"))
                read_valid_range(item, meta);
            break;
        default: break;
        }
    }
}

/* --- Items -------------------------------------------------------------------------------------------------------- */

void collect_declare(struct program *program, struct scope *scope, struct item *item, enum name_space space) {
    if (!item->name || item->name == program->checker->names->underscore)
        return;
    if (scope_add(program, scope, item->name, space, item))
        return;
    struct diagnostic *diagnostic = diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_DUPLICATE_NAME,
                                                    item->name_span, item->name->text, NULL, NULL);
    struct path_result first = scope_lookup(program, scope, item->name, space);
    if (first.kind == PATH_ITEM)
        diagnostic_label(diagnostic, first.item->name_span, "declared");
}

void collect_member(struct program *program, struct item *owner, struct item *member) {
    size_t capacity = owner->member_capacity;
    owner->members = arena_grow(program->arena, owner->members, owner->member_count, &capacity, sizeof *owner->members);
    owner->member_capacity = (uint32_t)capacity;
    owner->members[owner->member_count++] = member;
}

static void add_pending(struct program *program, struct item *item) {
    struct checker *checker = program->checker;
    if (item->is_prelude)
        return;
    checker->pending_bodies = arena_grow(program->arena, checker->pending_bodies, checker->pending_count,
                                         &checker->pending_capacity, sizeof(struct item *));
    checker->pending_bodies[checker->pending_count++] = item;
}

void collect_fn(struct program *program, struct item *item, const struct ast_item *ast) {
    const struct fn_item *function = ast->function;
    item->has_self = function->has_self; /* of a skimmed one set with its signature */
    item->is_const = function->is_const;
    item->is_unsafe = function->is_unsafe;
    item->convention = foreign_convention(program, function->abi, ast->span);
    item->has_body = function->has_body;
    item->needs_features = !item->is_prelude && attributes_find(&ast->attributes, "target_feature");
    item_state(item)->ast_generics = &function->generics;
    if (!item->has_body && item->is_prelude && item->parent && item->parent->kind == ITEM_MODULE)
        item->is_intrinsic = item->parent->name == program->checker->names->intrinsics;
    if (!item->is_prelude)
        foreign_export(program, item, &ast->attributes);
    add_pending(program, item);
}

static void collect_module(struct program *program, struct item *item, const struct ast_item *ast) {
    struct scope *outer = item->scope;
    item->scope = scope_new(program, SCOPE_MODULE, outer, item);
    item_state(item)->members = PROGRESS_DONE;
    if (ast->module && (ast->module->items || ast->module->count)) {
        collect_items(program, item->scope, item, ast->module->items, ast->module->count);
    } else if (!ast->module) {
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_MODULE_FILE, ast->span,
                        item->name ? item->name->text : "", NULL, NULL);
    }
}

/* #[each(i8, u8)]: the name becomes a type's path. */
static const struct ast_type *each_type(struct program *program, const struct meta *meta) {
    if (meta->type)
        return meta->type;
    struct path_segment *segment = arena_alloc(program->arena, sizeof *segment);
    segment->name = (struct name){meta->name, meta->span, NULL};
    struct path *path = arena_alloc(program->arena, sizeof *path);
    path->span = meta->span;
    path->segments = segment;
    path->segment_count = 1;
    struct ast_type *type = arena_alloc(program->arena, sizeof *type);
    type->kind = AST_TYPE_PATH;
    type->span = meta->span;
    type->path = path;
    return type;
}

void collect_no_visibility(struct program *program, const struct item *around, const struct visibility *visibility) {
    if (visibility->kind != VISIBILITY_PRIVATE && !around->is_prelude)
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_VISIBILITY_HERE, visibility->span, NULL, NULL, NULL);
}

struct item *collect_impl_item(struct program *program, struct scope *scope, struct item *parent,
                               const struct ast_item *ast, const struct meta *listed) {
    struct checker *checker = program->checker;
    struct item *item = collect_new_item(program, ITEM_IMPL, parent, scope, (struct name){0}, ast->span, ast);
    item->name_span = ast->implementation->self_type->span;
    item->is_trait_impl = ast->implementation->trait != NULL;
    item->is_negative = ast->implementation->is_negative;
    item_state(item)->ast_generics = &ast->implementation->generics;
    collect_no_visibility(program, item, &ast->visibility);
    item_state(item)->each = listed ? each_type(program, listed) : NULL;
    checker->impls =
        arena_grow(program->arena, checker->impls, checker->impl_count, &checker->impl_capacity, sizeof(struct item *));
    checker->impls[checker->impl_count++] = item;
    if (!item->is_prelude) {
        collect_member(program, parent, item);
        item_members(program, item);
    }
    return item;
}

static void collect_uses(struct program *program, struct scope *scope, const struct ast_item *ast) {
    bool is_public = ast->visibility.kind != VISIBILITY_PRIVATE;
    for (size_t i = 0; i < ast->use->count; i++)
        scope_add_use(program, scope, &ast->use->items[i], is_public);
}

static void collect_trait(struct program *program, struct item *item, const struct ast_item *ast) {
    struct checker *checker = program->checker;
    item->is_unsafe_trait = ast->trait->is_unsafe;
    item->is_auto = ast->trait->is_auto;
    item_state(item)->ast_generics = &ast->trait->generics;
    checker->traits = arena_grow(program->arena, checker->traits, checker->trait_count, &checker->trait_capacity,
                                 sizeof(struct item *));
    checker->traits[checker->trait_count++] = item;
    if (!item->is_prelude)
        item_members(program, item);
}

static enum item_kind kind_of(enum ast_item_kind kind) {
    switch (kind) {
    case AST_ITEM_FN: return ITEM_FN;
    case AST_ITEM_STRUCT: return ITEM_STRUCT;
    case AST_ITEM_UNION: return ITEM_UNION;
    case AST_ITEM_ENUM: return ITEM_ENUM;
    case AST_ITEM_TRAIT: return ITEM_TRAIT;
    case AST_ITEM_CONST: return ITEM_CONST;
    case AST_ITEM_STATIC: return ITEM_STATIC;
    case AST_ITEM_TYPE: return ITEM_TYPE_ALIAS;
    default: return ITEM_MODULE;
    }
}

/* An item with a name: everything but impls, uses and foreign blocks. */
static void collect_named(struct program *program, struct scope *scope, struct item *parent,
                          const struct ast_item *ast) {
    struct item *item = collect_new_item(program, kind_of(ast->kind), parent, scope, ast->name, ast->span, ast);
    struct item_state *state = item_state(item);
    item->is_public = ast->visibility.kind != VISIBILITY_PRIVATE;
    if (ast->attributes.count)
        collect_attributes(program, item, &ast->attributes);
    bool in_types = true, in_values = false;
    switch (item->kind) {
    case ITEM_FN:
        collect_fn(program, item, ast);
        in_types = false;
        in_values = true;
        break;
    case ITEM_STRUCT:
    case ITEM_UNION:
        state->ast_generics = &ast->structure->generics;
        in_values = ast->structure->fields.kind != FIELDS_NAMED;
        break;
    case ITEM_ENUM:
        state->ast_generics = &ast->enumeration->generics;
        for (size_t i = 0; i < ast->enumeration->count; i++)
            collect_no_visibility(program, item, &ast->enumeration->variants[i].visibility);
        break;
    case ITEM_TRAIT: collect_trait(program, item, ast); break;
    case ITEM_CONST:
    case ITEM_STATIC:
        item->is_mutable = ast->constant->is_mutable;
        item->has_body = ast->constant->value != NULL;
        in_types = false;
        in_values = true;
        if (item->kind == ITEM_STATIC && !item->is_prelude)
            foreign_export(program, item, &ast->attributes);
        add_pending(program, item);
        break;
    case ITEM_TYPE_ALIAS: state->ast_generics = &ast->type->generics; break;
    default: break;
    }
    if (in_types)
        collect_declare(program, scope, item, SPACE_TYPE);
    if (in_values)
        collect_declare(program, scope, item, SPACE_VALUE);
    collect_member(program, parent, item);
    if (item->kind == ITEM_MODULE)
        collect_module(program, item, ast);
}

void collect_item(struct program *program, struct scope *scope, struct item *parent, const struct ast_item *ast) {
    switch (ast->kind) {
    case AST_ITEM_ERROR: break;
    case AST_ITEM_MACRO_RULES: /* only its use is refused */
        *symbol_map_at(program->arena, &program->checker->own_macros, ast->name.symbol) = program;
        break;
    case AST_ITEM_EXTERN_CRATE: break;
    case AST_ITEM_MACRO_CALL:
        scope_report_macro(program, ast->name.symbol, ast->span);
        break;
    case AST_ITEM_USE: collect_uses(program, scope, ast); break;
    case AST_ITEM_IMPL: collect_impl_item(program, scope, parent, ast, NULL); break;
    case AST_ITEM_EXTERN:
        if (!parent->is_prelude)
            wellformed_foreign(program, ast);
        foreign_collect(program, scope, parent, ast->foreign);
        break;
    default: collect_named(program, scope, parent, ast); break;
    }
}

void collect_items(struct program *program, struct scope *scope, struct item *parent, struct ast_item *const *items,
                   size_t count) {
    for (size_t i = 0; i < count; i++)
        collect_item(program, scope, parent, items[i]);
}

/* --- Members of traits and impls ---------------------------------------------------------------------------------- */

void collect_members(struct program *program, struct item *owner, struct ast_item *const *items, size_t count) {
    bool is_trait = owner->kind == ITEM_TRAIT;
    for (size_t i = 0; i < count; i++) {
        const struct ast_item *part = items[i];
        enum item_kind kind;
        if (part->kind == AST_ITEM_FN)
            kind = ITEM_FN;
        else if (part->kind == AST_ITEM_CONST)
            kind = ITEM_CONST;
        else if (part->kind == AST_ITEM_TYPE)
            kind = ITEM_ASSOCIATED_TYPE;
        else if (part->kind == AST_ITEM_MACRO_CALL) {
            collect_item(program, item_scope(program, owner), owner, part);
            continue;
        } else
            continue;
        if (is_trait || owner->is_trait_impl)
            collect_no_visibility(program, owner, &part->visibility);
        struct item *item =
            collect_new_item(program, kind, owner, item_scope(program, owner), part->name, part->span, part);
        item->is_public = is_trait || owner->is_trait_impl || part->visibility.kind != VISIBILITY_PRIVATE;
        if (part->attributes.count)
            collect_attributes(program, item, &part->attributes);
        if (kind == ITEM_FN) {
            collect_fn(program, item, part);
        } else if (kind == ITEM_CONST) {
            item->has_body = part->constant->value != NULL;
            add_pending(program, item);
        } else {
            item_state(item)->ast_generics = &part->type->generics;
        }
        collect_member(program, owner, item);
    }
}

void item_members(struct program *program, const struct item *asked) {
    struct item *owner = (struct item *)asked;
    struct item_state *state = item_state(owner);
    if (state->members != PROGRESS_NONE || (owner->kind != ITEM_TRAIT && owner->kind != ITEM_IMPL))
        return;
    state->members = PROGRESS_DONE;
    const struct ast_item *ast = owner->ast;
    if (owner->kind == ITEM_TRAIT) {
        collect_members(program, owner, ast->trait->items, ast->trait->count);
    } else if (!state->asleep_item) {
        parser_members(&program->checker->parser, ast->implementation);
        collect_members(program, owner, ast->implementation->items, ast->implementation->count);
    }
}

static const struct item *find_member(const struct item *owner, enum item_kind kind, const struct symbol *name,
                                      bool *is_named) {
    for (uint32_t i = 0; i < owner->member_count; i++) {
        if (owner->members[i]->name != name)
            continue;
        *is_named = true;
        if (owner->members[i]->kind == kind)
            return owner->members[i];
    }
    return NULL;
}

const struct item *item_member(struct program *program, const struct item *owner, enum item_kind kind,
                               const struct symbol *name) {
    item_members(program, owner);
    bool is_named = false; /* then all of that name are awake */
    const struct item *found = find_member(owner, kind, name, &is_named);
    if (is_named || owner->kind != ITEM_IMPL || !item_state(owner)->asleep_item)
        return found;
    wake_member(program, (struct item *)owner, name);
    return find_member(owner, kind, name, &is_named);
}

/* --- Blocks of bodies --------------------------------------------------------------------------------------------- */

struct scope *collect_block(struct program *program, struct scope *parent, struct item *owner,
                            const struct block *block) {
    size_t items = 0;
    for (size_t i = 0; i < block->count; i++)
        items += block->statements[i].kind == STATEMENT_ITEM;
    if (!items)
        return parent;
    /* The block of a function's body is collected when the program is loaded, below the function's own scope; the body
     * later looks through a second node with the same names, below its parameters. */
    struct scope *known = type_memo_get(&program->checker->blocks, block, NULL, 0);
    struct scope *scope = scope_new(program, SCOPE_BLOCK, parent, owner);
    if (known) {
        scope->names = known->names;
        return scope;
    }
    type_memo_put(program->arena, &program->checker->blocks, block, NULL, 0, scope);
    for (size_t i = 0; i < block->count; i++)
        if (block->statements[i].kind == STATEMENT_ITEM)
            collect_item(program, scope, owner, block->statements[i].item);
    if (!owner->is_prelude)
        scope_settle_uses(program, scope);
    return scope;
}
