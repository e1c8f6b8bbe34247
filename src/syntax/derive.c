/* derive.c -- #[derive]: from the tree of a type to the text of its impls; see derive.h.
 *
 * Each derive is one source of its own, such as
 *
 *     impl<T: Bound + ::std::clone::Clone> ::std::clone::Clone for Pair<T> where T: Other {
 *         fn clone(&self) -> Self { Self(::std::clone::Clone::clone(&self.0), ...) }
 *     }
 *
 * The header is made here, the bodies in derive_body.c. Bounds are those that rustc adds: the trait on every type
 * parameter, and on every field type that is a projection of one (T::Item).
 */
#include "syntax/derive.h"

#include <string.h>

#include "syntax/derive_body.h"

static const struct derive_trait traits[] = {
    {"Clone", "::std::clone::Clone", derive_clone, true},
    {"Copy", "::std::marker::Copy", derive_nothing, true},
    {"Debug", "::std::fmt::Debug", derive_debug, false},
    {"Default", "::std::default::Default", derive_default, false},
    {"PartialEq", "::std::cmp::PartialEq", derive_partial_eq, false},
    {"Eq", "::std::cmp::Eq", derive_nothing, true},
    {"PartialOrd", "::std::cmp::PartialOrd", derive_partial_ord, false},
    {"Ord", "::std::cmp::Ord", derive_ord, false},
    {"Hash", "::std::hash::Hash", derive_hash, false},
};

/* ---- Text ------------------------------------------------------------------------------------------------------- */

void derive_bytes(struct derive *derive, const char *bytes, size_t length) {
    if (derive->length + length + 1 > derive->capacity) {
        size_t capacity = (derive->length + length + 256) * 2;
        char *text = arena_alloc(derive->parser->arena, capacity);
        if (derive->length)
            memcpy(text, derive->text, derive->length);
        derive->text = text;
        derive->capacity = capacity;
    }
    memcpy(derive->text + derive->length, bytes, length);
    derive->length += length;
    derive->text[derive->length] = '\0';
}

void derive_add(struct derive *derive, const char *text) {
    derive_bytes(derive, text, strlen(text));
}

/* A name as it must be written: r# before what is a keyword. */
void derive_name(struct derive *derive, const struct symbol *symbol) {
    if (symbol->keyword && symbol->text[0] != '_')
        derive_add(derive, "r#");
    derive_bytes(derive, symbol->text, symbol->length);
}

void derive_number(struct derive *derive, const char *prefix, size_t number) {
    derive_add(derive, arena_format(derive->parser->arena, "%s%zu", prefix, number));
}

/* The program's own text. */
static void add_span(struct derive *derive, struct span span) {
    const struct source *source = derive->parser->tokens->source;
    derive_bytes(derive, source->text + (span.start - source->base), span.end - span.start);
}

static void add_bounds(struct derive *derive, const struct bound *bounds, size_t count) {
    if (count)
        add_span(derive, span_join(bounds[0].span, bounds[count - 1].span));
}

/* ---- The header ------------------------------------------------------------------------------------------------- */

static const struct ast_generics *generics_of(const struct ast_item *item) {
    return item->kind == AST_ITEM_ENUM ? &item->enumeration->generics : &item->structure->generics;
}

static bool is_type_param(const struct derive *derive, const struct symbol *symbol) {
    for (size_t i = 0; i < derive->generics->param_count; i++) {
        const struct ast_generic_param *param = &derive->generics->params[i];
        if (param->kind == GENERIC_PARAM_TYPE && param->name.symbol == symbol)
            return true;
    }
    return false;
}

/* <'a: 'b, T: Bound + Trait, const N: usize> */
static void add_params(struct derive *derive, const char *trait) {
    if (derive->generics->param_count == 0)
        return;
    for (size_t i = 0; i < derive->generics->param_count; i++) {
        const struct ast_generic_param *param = &derive->generics->params[i];
        derive_add(derive, i ? ", " : "<");
        if (param->kind == GENERIC_PARAM_CONST)
            derive_add(derive, "const ");
        derive_name(derive, param->name.symbol);
        if (param->kind == GENERIC_PARAM_CONST) {
            derive_add(derive, ": ");
            add_span(derive, param->type->span);
            continue;
        }
        bool wants_trait = trait && param->kind == GENERIC_PARAM_TYPE;
        if (param->bound_count || wants_trait)
            derive_add(derive, ": ");
        add_bounds(derive, param->bounds, param->bound_count);
        if (wants_trait) {
            derive_add(derive, param->bound_count ? " + " : "");
            derive_add(derive, trait);
        }
    }
    derive_add(derive, ">");
}

/* <'a, T, N> */
static void add_arguments(struct derive *derive) {
    for (size_t i = 0; i < derive->generics->param_count; i++) {
        derive_add(derive, i ? ", " : "<");
        derive_name(derive, derive->generics->params[i].name.symbol);
    }
    if (derive->generics->param_count)
        derive_add(derive, ">");
}

/* T::Item: Trait, for every such type inside this one. */
static void add_projections(struct derive *derive, const struct ast_type *type, const char *trait) {
    if (!type)
        return;
    switch (type->kind) {
    case AST_TYPE_REFERENCE:
    case AST_TYPE_RAW_POINTER: add_projections(derive, type->pointer.inner, trait); return;
    case AST_TYPE_SLICE:
    case AST_TYPE_ARRAY: add_projections(derive, type->array.element, trait); return;
    case AST_TYPE_TUPLE:
        for (size_t i = 0; i < type->tuple.count; i++)
            add_projections(derive, type->tuple.elements[i], trait);
        return;
    case AST_TYPE_PATH: break;
    default: return;
    }
    const struct path *path = type->path;
    if (!path->self_type && !path->is_global && path->segment_count > 1 &&
        is_type_param(derive, path->segments[0].name.symbol)) {
        add_span(derive, type->span);
        derive_add(derive, ": ");
        derive_add(derive, trait);
        derive_add(derive, ", ");
    }
    for (size_t i = 0; i < path->segment_count; i++) {
        const struct generic_args *args = path->segments[i].args;
        for (size_t j = 0; args && j < args->arg_count; j++)
            add_projections(derive, args->args[j].type, trait);
    }
}

static void add_where(struct derive *derive, const char *trait) {
    size_t before = derive->length;
    derive_add(derive, " where ");
    size_t empty = derive->length;
    for (size_t i = 0; i < derive->generics->predicate_count; i++) {
        add_span(derive, derive->generics->predicates[i].span);
        derive_add(derive, ", ");
    }
    for (size_t i = 0; trait && i < derive->variant_count; i++) {
        for (size_t j = 0; j < derive->variants[i].fields->count; j++)
            add_projections(derive, derive->variants[i].fields->items[j].type, trait);
    }
    if (derive->length == empty)
        derive->length = before;
}

static void add_impl(struct derive *derive, const struct derive_trait *trait) {
    /* A union is cloned as bytes, and the default of an enum has no fields. */
    const char *bound = trait->path;
    if (derive->item->kind == AST_ITEM_UNION)
        bound = "::std::marker::Copy";
    if (derive->item->kind == AST_ITEM_ENUM && trait->body == derive_default)
        bound = NULL;
    derive_add(derive, "impl");
    add_params(derive, bound);
    derive_add(derive, " ");
    derive_add(derive, trait->path);
    derive_add(derive, " for ");
    derive_name(derive, derive->item->name.symbol);
    add_arguments(derive);
    add_where(derive, bound);
    derive_add(derive, " {\n");
    trait->body(derive);
    derive_add(derive, "}\n");
}

/* ---- Expansion -------------------------------------------------------------------------------------------------- */

/* A struct and a union are one variant without a name. */
static void collect_variants(struct derive *derive) {
    const struct ast_item *item = derive->item;
    bool is_enum = item->kind == AST_ITEM_ENUM;
    derive->variant_count = is_enum ? item->enumeration->count : 1;
    derive->variants = arena_array(derive->parser->arena, derive->variant_count, sizeof *derive->variants);
    for (size_t i = 0; i < derive->variant_count; i++) {
        derive->variants[i].name = is_enum ? item->enumeration->variants[i].name.symbol : NULL;
        derive->variants[i].fields = is_enum ? &item->enumeration->variants[i].fields : &item->structure->fields;
        derive->variants[i].attributes = is_enum ? &item->enumeration->variants[i].attributes : NULL;
    }
}

static bool is_packed(const struct ast_item *item) {
    for (size_t i = 0; i < item->attributes.count; i++) {
        const struct meta *meta = &item->attributes.items[i].meta;
        for (size_t j = 0; meta->name && strcmp(meta->name->text, "repr") == 0 && j < meta->count; j++) {
            if (meta->items[j].name && strcmp(meta->items[j].name->text, "packed") == 0)
                return true;
        }
    }
    return false;
}

static bool derives(const struct ast_item *item, const char *name) {
    for (size_t i = 0; i < item->attributes.count; i++) {
        const struct meta *meta = &item->attributes.items[i].meta;
        for (size_t j = 0; meta->name && strcmp(meta->name->text, "derive") == 0 && j < meta->count; j++) {
            if (meta->items[j].name && strcmp(meta->items[j].name->text, name) == 0)
                return true;
        }
    }
    return false;
}

static void write_impl(struct derive *derive, const struct derive_trait *trait) {
    derive->generics = generics_of(derive->item);
    derive->is_packed = is_packed(derive->item);
    derive->is_copy = derives(derive->item, "Copy");
    collect_variants(derive);
    add_impl(derive, trait);
}

/* Reads the text as items, and puts the impls behind the others. */
static void parse_derived(struct derive *derive, const char *name, struct list *items) {
    struct parser_context *context = derive->parser->context;
    struct arena *arena = context->map->arena; /* a learner steps through it when the trees are gone */
    struct source *source = source_map_add(context->map, SOURCE_DERIVED, arena_format(arena, "derive(%s)", name),
                                           arena_copy(arena, derive->text, derive->length), (uint32_t)derive->length);
    source->origin = derive->origin;
    const struct tokens *tokens =
        lex_skimming(context->arena, context->interner, context->diagnostics, source, &derive->parser->derived);
    if (!tokens)
        return;
    struct parser parser;
    struct list derived = {0};
    parser_start(&parser, context, tokens, 0);
    parse_items(&parser, PLACE_MODULE, tokens->count, &derived);
    for (size_t i = 0; i < derived.count; i++) {
        struct ast_item *item = derived.items[i];
        item->implementation->is_derived = true;
        list_add(derive->parser, items, item);
    }
}

struct derive_promise {
    const struct ast_item *item;
    const struct derive_trait *trait;
    const struct tokens *tokens; /* of the file */
    struct span origin;
};

/* ::std::clone::Clone */
static struct path *path_of_trait(struct parser *parser, const struct derive_trait *trait, struct span span) {
    struct path *path = arena_alloc(parser->arena, sizeof *path);
    enum { SEGMENTS = 3 };
    *path = (struct path){.span = span, .is_global = true, .segment_count = SEGMENTS};
    path->segments = arena_array(parser->arena, SEGMENTS, sizeof *path->segments);
    const char *at = trait->path;
    for (size_t i = 0; i < SEGMENTS; i++) {
        at += strlen("::");
        size_t length = strcspn(at, ":");
        path->segments[i].name = (struct name){intern(parser->context->interner, at, length), span, NULL};
        at += length;
    }
    return path;
}

static struct ast_item *promise(struct parser *parser, const struct ast_item *item, const struct meta *meta,
                                const struct derive_trait *trait) {
    struct derive_promise *made = arena_alloc(parser->arena, sizeof *made);
    *made = (struct derive_promise){item, trait, parser->tokens, meta->span};
    struct impl_item *impl = arena_alloc(parser->arena, sizeof *impl);
    impl->promise = made;
    impl->is_derived = true;
    impl->trait = path_of_trait(parser, trait, meta->span);
    impl->self_type = arena_alloc(parser->arena, sizeof *impl->self_type);
    *impl->self_type = (struct ast_type){
        .kind = AST_TYPE_PATH, .span = meta->span, .path = path_of_name(parser, item->name)};
    struct ast_item *derived = arena_alloc(parser->arena, sizeof *derived);
    *derived = (struct ast_item){.kind = AST_ITEM_IMPL, .span = meta->span, .implementation = impl};
    return derived;
}

void derive_keep(struct parser_context *context, struct impl_item *impl) {
    const struct derive_promise *promise = impl->promise;
    struct parser parser = {.context = context, .arena = context->arena, .tokens = promise->tokens};
    struct derive derive = {.parser = &parser, .item = promise->item, .origin = promise->origin};
    struct list items = {0};
    impl->promise = NULL;
    write_impl(&derive, promise->trait);
    parser.derived = context->buffer;
    parse_derived(&derive, promise->trait->name, &items);
    context->buffer = parser.derived;
    if (items.count)
        *impl = *((struct ast_item *)items.items[0])->implementation;
}

static void expand_one(struct parser *parser, const struct ast_item *item, const struct meta *meta,
                       struct list *items) {
    struct diagnostics *diagnostics = parser->context->diagnostics;
    const char *name = meta->name ? meta->name->text : "";
    for (size_t i = 0; i < sizeof traits / sizeof *traits; i++) {
        if (strcmp(traits[i].name, name) != 0)
            continue;
        if (item->kind == AST_ITEM_UNION && !traits[i].of_unions) {
            diagnostics_add(diagnostics, DIAGNOSTIC_CODE_DERIVE_UNION, meta->span, name, NULL, NULL);
            return;
        }
        if (parser->tokens->source->kind == SOURCE_PRELUDE) {
            list_add(parser, items, promise(parser, item, meta, &traits[i]));
            return;
        }
        struct derive derive = {.parser = parser, .item = item, .origin = meta->span};
        write_impl(&derive, &traits[i]);
        if (!derive.is_refused)
            parse_derived(&derive, name, items);
        return;
    }
    diagnostics_add(diagnostics, DIAGNOSTIC_CODE_UNKNOWN_DERIVE, meta->span, name, NULL, NULL);
}

void derive_expand(struct parser *parser, struct ast_item *item, struct list *items) {
    for (size_t i = 0; i < item->attributes.count; i++) {
        const struct attribute *attribute = &item->attributes.items[i];
        if (!attribute->meta.name || strcmp(attribute->meta.name->text, "derive") != 0)
            continue;
        if (item->kind != AST_ITEM_STRUCT && item->kind != AST_ITEM_ENUM && item->kind != AST_ITEM_UNION) {
            diagnostics_add(parser->context->diagnostics, DIAGNOSTIC_CODE_MISPLACED_DERIVE, attribute->span, NULL, NULL,
                            NULL);
            continue;
        }
        for (size_t j = 0; j < attribute->meta.count; j++)
            expand_one(parser, item, &attribute->meta.items[j], items);
    }
}
