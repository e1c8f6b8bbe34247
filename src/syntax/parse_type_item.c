/* parse_type_item.c -- the items that declare types, and use trees. */
#include "syntax/parse.h"

/* ---- Fields ----------------------------------------------------------------------------------------------------- */

static struct struct_field *add_field(struct parser *parser, struct fields *fields, size_t *capacity,
                                      const struct struct_field *field) {
    fields->items = arena_grow(parser->arena, fields->items, fields->count, capacity, sizeof *fields->items);
    fields->items[fields->count] = *field;
    return &fields->items[fields->count++];
}

/* named: { ( visibility name : type ),* } */
static void parse_named_fields(struct parser *parser, struct fields *fields) {
    size_t capacity = 0;
    fields->kind = FIELDS_NAMED;
    parser_expect(parser, TOKEN_OPEN_BRACE);
    while (!parser_is(parser, TOKEN_CLOSE_BRACE) && !parser_is(parser, TOKEN_END)) {
        bool enabled = true;
        struct struct_field field = {.attributes = parse_outer_attributes(parser, &enabled)};
        struct span start = parser->token.span;
        field.visibility = parse_field_visibility(parser);
        field.name = parser_identifier(parser);
        if (parser_expect(parser, TOKEN_COLON))
            field.type = parse_type(parser);
        field.span = parser_span_from(parser, start);
        if (enabled)
            add_field(parser, fields, &capacity, &field);
        if (!parser_is(parser, TOKEN_CLOSE_BRACE))
            parser_expect(parser, TOKEN_COMMA);
    }
    parser_expect(parser, TOKEN_CLOSE_BRACE);
}

/* tuple: ( ( visibility type ),* ) */
static void parse_tuple_fields(struct parser *parser, struct fields *fields) {
    size_t capacity = 0;
    fields->kind = FIELDS_TUPLE;
    parser_expect(parser, TOKEN_OPEN_PAREN);
    while (!parser_is(parser, TOKEN_CLOSE_PAREN) && !parser_is(parser, TOKEN_END)) {
        bool enabled = true;
        struct struct_field field = {.attributes = parse_outer_attributes(parser, &enabled)};
        struct span start = parser->token.span;
        field.visibility = parse_field_visibility(parser);
        field.type = parse_type(parser);
        field.span = parser_span_from(parser, start);
        field.name.span = field.span;
        if (enabled) {
            field.name.symbol = parser_symbol(parser, arena_format(parser->arena, "%zu", fields->count));
            add_field(parser, fields, &capacity, &field);
        }
        if (!parser_is(parser, TOKEN_CLOSE_PAREN))
            parser_expect(parser, TOKEN_COMMA);
    }
    parser_expect(parser, TOKEN_CLOSE_PAREN);
}

/* ---- Structs, unions, enums ------------------------------------------------------------------------------------- */

/* struct: ( struct | union ) name generics ( where named | tuple where ; | where ; ) */
void parse_struct(struct parser *parser, struct ast_item *item) {
    struct struct_item *structure = arena_alloc(parser->arena, sizeof *structure);
    item->kind = parser_is(parser, TOKEN_STRUCT) ? AST_ITEM_STRUCT : AST_ITEM_UNION;
    item->structure = structure;
    parser_advance(parser);
    item->name = parser_identifier(parser);
    parse_generics(parser, &structure->generics);
    parse_where(parser, &structure->generics);
    if (parser_is(parser, TOKEN_OPEN_BRACE)) {
        parse_named_fields(parser, &structure->fields);
        return;
    }
    if (item->kind == AST_ITEM_UNION) {
        parser_expected(parser, "`{`");
        return;
    }
    if (parser_is(parser, TOKEN_OPEN_PAREN)) {
        parse_tuple_fields(parser, &structure->fields);
        parse_where(parser, &structure->generics);
    }
    parser_expect(parser, TOKEN_SEMICOLON);
}

/* variant: name ( named | tuple )? ( = expr )? */
static void parse_variant(struct parser *parser, struct ast_variant *variant) {
    struct span start = parser->token.span;
    variant->visibility = parse_field_visibility(parser);
    variant->name = parser_identifier(parser);
    if (parser_is(parser, TOKEN_OPEN_BRACE))
        parse_named_fields(parser, &variant->fields);
    else if (parser_is(parser, TOKEN_OPEN_PAREN))
        parse_tuple_fields(parser, &variant->fields);
    if (parser_accept(parser, TOKEN_EQUAL))
        variant->discriminant = parse_expr(parser);
    variant->span = parser_span_from(parser, start);
}

/* enum: enum name generics where { variant,* } */
void parse_enum(struct parser *parser, struct ast_item *item) {
    struct enum_item *enumeration = arena_alloc(parser->arena, sizeof *enumeration);
    size_t capacity = 0;
    item->kind = AST_ITEM_ENUM;
    item->enumeration = enumeration;
    parser_advance(parser);
    item->name = parser_identifier(parser);
    parse_generics(parser, &enumeration->generics);
    parse_where(parser, &enumeration->generics);
    parser_expect(parser, TOKEN_OPEN_BRACE);
    while (!parser_is(parser, TOKEN_CLOSE_BRACE) && !parser_is(parser, TOKEN_END)) {
        bool enabled = true;
        struct ast_variant variant = {.attributes = parse_outer_attributes(parser, &enabled)};
        parse_variant(parser, &variant);
        if (enabled) {
            enumeration->variants = arena_grow(parser->arena, enumeration->variants, enumeration->count, &capacity,
                                               sizeof *enumeration->variants);
            enumeration->variants[enumeration->count++] = variant;
        }
        if (!parser_is(parser, TOKEN_CLOSE_BRACE))
            parser_expect(parser, TOKEN_COMMA);
    }
    parser_expect(parser, TOKEN_CLOSE_BRACE);
}

/* ---- use -------------------------------------------------------------------------------------------------------- */

/* The path so far, which every branch of the tree copies. */
struct prefix {
    bool is_global;
    const struct path_segment *segments;
    size_t count;
};

static struct use_item *add_use(struct parser *parser, struct use_list *list, size_t *capacity,
                                const struct prefix *prefix, struct span span) {
    list->items = arena_grow(parser->arena, list->items, list->count, capacity, sizeof *list->items);
    struct use_item *use = &list->items[list->count++];
    struct path *path = arena_alloc(parser->arena, sizeof *path);
    path->is_global = prefix->is_global;
    path->segments = arena_array(parser->arena, prefix->count + 1, sizeof *path->segments);
    for (size_t i = 0; i < prefix->count; i++)
        path->segments[i] = prefix->segments[i];
    path->segment_count = prefix->count;
    path->span = prefix->count ? span_join(prefix->segments[0].name.span, span) : span;
    use->path = path;
    use->span = span;
    return use;
}

/* use_tree: ( path :: )? ( name ( as name )? | self ( as name )? | * | { use_tree,* } ) */
static void parse_use_tree(struct parser *parser, struct use_list *list, size_t *capacity, struct prefix prefix) {
    struct path_segment *segments = NULL;
    size_t segment_capacity = 0;
    struct span start = parser->token.span;
    for (size_t i = 0; i < prefix.count; i++) {
        segments = arena_grow(parser->arena, segments, i, &segment_capacity, sizeof *segments);
        segments[i] = prefix.segments[i];
    }
    if (parser_is(parser, TOKEN_COLON_COLON)) {
        parser_advance(parser);
        prefix.is_global = true;
    }
    bool is_self = false;
    while (!parser_is(parser, TOKEN_STAR) && !parser_is(parser, TOKEN_OPEN_BRACE)) {
        start = parser->token.span;
        bool is_keyword = parser_is(parser, TOKEN_SELF) || parser_is(parser, TOKEN_SUPER) ||
                          parser_is(parser, TOKEN_CRATE) || parser_is(parser, TOKEN_SELF_TYPE);
        is_self = parser_is(parser, TOKEN_SELF) && prefix.count > 0;
        struct name name = is_keyword ? parser_take_name(parser) : parser_identifier(parser);
        if (!is_self) {
            segments = arena_grow(parser->arena, segments, prefix.count, &segment_capacity, sizeof *segments);
            segments[prefix.count++] = (struct path_segment){.name = name};
        }
        prefix.segments = segments;
        if (parser_accept(parser, TOKEN_COLON_COLON))
            continue;
        struct use_item *use = add_use(parser, list, capacity, &prefix, start);
        use->is_self = is_self;
        use->name = prefix.count ? segments[prefix.count - 1].name : name;
        if (parser_accept(parser, TOKEN_AS)) {
            if (parser_accept(parser, TOKEN_UNDERSCORE))
                use->name = (struct name){NULL, parser->last, NULL};
            else
                use->name = parser_identifier(parser);
        }
        return;
    }
    prefix.segments = segments;
    if (parser_accept(parser, TOKEN_STAR)) {
        add_use(parser, list, capacity, &prefix, parser->last)->is_glob = true;
        return;
    }
    parser_expect(parser, TOKEN_OPEN_BRACE);
    if (!parser_enter(parser)) {
        parser_leave(parser);
        return;
    }
    while (!parser_is(parser, TOKEN_CLOSE_BRACE) && !parser_is(parser, TOKEN_END)) {
        parse_use_tree(parser, list, capacity, prefix);
        if (!parser_is(parser, TOKEN_CLOSE_BRACE))
            parser_expect(parser, TOKEN_COMMA);
    }
    parser_expect(parser, TOKEN_CLOSE_BRACE);
    parser_leave(parser);
}

/* use: use use_tree ; */
void parse_use(struct parser *parser, struct ast_item *item) {
    struct use_list *list = arena_alloc(parser->arena, sizeof *list);
    size_t capacity = 0;
    item->kind = AST_ITEM_USE;
    item->use = list;
    parser_advance(parser);
    parse_use_tree(parser, list, &capacity, (struct prefix){0});
    parser_expect(parser, TOKEN_SEMICOLON);
}
