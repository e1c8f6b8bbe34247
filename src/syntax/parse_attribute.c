/* parse_attribute.c -- attributes, and the conditions of #[cfg], which are decided here and now: what is switched off
 * never reaches the tree, exactly as in rustc. The conditions are those of a debug build for x86-64 Linux. */
#include "syntax/parse.h"

#include <string.h>

/* An item of #[each(...)], by which the prelude repeats an impl for many types. */
static void parse_type_meta(struct parser *parser, struct meta *meta) {
    meta->type = parse_type(parser);
    meta->span = meta->type->span;
    if (meta->type->kind == AST_TYPE_PATH)
        meta->name = meta->type->path->segments[meta->type->path->segment_count - 1].name.symbol;
}

/* meta: path | path = literal | path ( meta,* ) | literal. Anything else between the delimiters is skipped: tools have
 * attributes of their own. */
static void parse_meta(struct parser *parser, struct meta *meta) {
    struct span start = parser->token.span;
    if (!parser_enter(parser)) {
        parser_leave(parser);
        return;
    }
    if (parser_at_literal(parser)) {
        meta->literal = parser_literal(parser);
    } else {
        meta->is_unsafe = parser_accept(parser, TOKEN_UNSAFE); /* unsafe(no_mangle): the attribute within */
        if (meta->is_unsafe)
            parser_expect(parser, TOKEN_OPEN_PAREN);
        if (parser_is(parser, TOKEN_IDENT) && parser_peek(parser, 1) != TOKEN_COLON_COLON) {
            meta->name = parser_take_name(parser).symbol;
        } else {
            struct path *path = parse_mod_path(parser);
            if (path->segment_count)
                meta->name = path->segments[path->segment_count - 1].name.symbol;
        }
        if (parser_accept(parser, TOKEN_EQUAL)) {
            if (parser_at_literal(parser))
                meta->literal = parser_literal(parser);
            else
                parse_expr(parser);
        } else if (parser_is(parser, TOKEN_OPEN_PAREN)) {
            meta->has_list = true;
            size_t capacity = (parser->token.partner - parser->at) / 2; /* a word and a comma, in most lists */
            meta->items = arena_array(parser->arena, capacity, sizeof *meta->items);
            parser_advance(parser);
            bool of_types = meta->name && strcmp(meta->name->text, "each") == 0;
            while (!parser_is(parser, TOKEN_CLOSE_PAREN) && !parser_is(parser, TOKEN_END)) {
                meta->items = arena_grow(parser->arena, meta->items, meta->count, &capacity, sizeof *meta->items);
                if (of_types)
                    parse_type_meta(parser, &meta->items[meta->count++]);
                else
                    parse_meta(parser, &meta->items[meta->count++]);
                if (!parser_is(parser, TOKEN_CLOSE_PAREN))
                    parser_expect(parser, TOKEN_COMMA);
            }
            parser_expect(parser, TOKEN_CLOSE_PAREN);
        }
        if (meta->is_unsafe)
            parser_expect(parser, TOKEN_CLOSE_PAREN);
    }
    meta->span = parser_span_from(parser, start);
    parser_leave(parser);
}

struct setting {
    const char *name, *value; /* value NULL: a bare word */
};

static const struct setting settings[] = {
    {"debug_assertions", NULL},   {"unix", NULL},
    {"overflow_checks", NULL},    {"target_os", "linux"},
    {"target_family", "unix"},    {"target_arch", "x86_64"},
    {"target_env", "gnu"},        {"target_endian", "little"},
    {"panic", "unwind"},          {"target_pointer_width", "64"},
    {"target_vendor", "unknown"}, {"target_has_atomic", NULL},
    {"target_has_atomic", "8"},   {"target_has_atomic", "16"},
    {"target_has_atomic", "32"},  {"target_has_atomic", "64"},
    {"target_has_atomic", "ptr"},
};

static bool meta_is(const struct meta *meta, const char *name) {
    return meta->name && strcmp(meta->name->text, name) == 0;
}

static bool cfg_holds(const struct meta *meta) {
    if (meta_is(meta, "not"))
        return meta->count == 1 && !cfg_holds(&meta->items[0]);
    if (meta_is(meta, "all") || meta_is(meta, "any")) {
        bool is_all = meta_is(meta, "all"), holds = is_all;
        for (size_t i = 0; i < meta->count; i++)
            holds = is_all ? holds && cfg_holds(&meta->items[i]) : holds || cfg_holds(&meta->items[i]);
        return holds;
    }
    if (meta->literal && !meta->name)
        return meta->literal->kind == LITERAL_BOOL && meta->literal->low;
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
        const char *value = settings[i].value;
        if (meta_is(meta, settings[i].name) &&
            (meta->literal ? value && strcmp(meta->literal->text, value) == 0 : value == NULL))
            return true;
    }
    return false; /* test, feature = "...", doc and the rest */
}

bool parse_cfg_predicate(struct parser *parser) {
    struct meta meta = {0};
    parse_meta(parser, &meta);
    parser_accept(parser, TOKEN_COMMA);
    return cfg_holds(&meta);
}

static void note_lints(struct parser *parser, const struct meta *meta) {
    static const char *const names[LINT_COUNT] = {"overflowing_literals", "static_mut_refs", "unsafe_op_in_unsafe_fn",
                                                  "unsafe_code"};
    bool denies = meta_is(meta, "deny") || meta_is(meta, "forbid");
    if (!denies && !meta_is(meta, "allow") && !meta_is(meta, "warn") && !meta_is(meta, "expect"))
        return;
    for (size_t i = 0; i < meta->count; i++)
        for (enum lint lint = 0; lint < LINT_COUNT; lint++)
            if (meta_is(&meta->items[i], names[lint]))
                (denies ? parser->context->denied : parser->context->allowed)[lint] = true;
}

/* `#` `!`? `[` meta `]`; true when what it belongs to stays. cfg_attr is replaced by the attributes in it. */
static bool add_meta(struct parser *parser, struct attributes *attributes, size_t *capacity,
                     const struct attribute *attribute) {
    const struct meta *meta = &attribute->meta;
    if (meta_is(meta, "cfg_attr")) {
        bool enabled = true;
        for (size_t i = 1; meta->count && cfg_holds(&meta->items[0]) && i < meta->count; i++) {
            struct attribute inner = {attribute->span, attribute->is_inner, meta->items[i]};
            enabled = add_meta(parser, attributes, capacity, &inner) && enabled;
        }
        return enabled;
    }
    note_lints(parser, meta);
    attributes->items =
        arena_grow(parser->arena, attributes->items, attributes->count, capacity, sizeof *attributes->items);
    attributes->items[attributes->count++] = *attribute;
    if (meta_is(meta, "cfg"))
        return meta->count == 1 && cfg_holds(&meta->items[0]);
    return !meta_is(meta, "test") && !meta_is(meta, "bench");
}

static void parse_attributes(struct parser *parser, bool is_inner, struct attributes *attributes, bool *enabled) {
    size_t capacity = attributes->count; /* full: the first addition moves the list */
    while (parser_is(parser, TOKEN_HASH) && (parser_peek(parser, 1) == TOKEN_NOT) == is_inner) {
        struct attribute attribute = {.span = parser->token.span, .is_inner = is_inner};
        uint32_t open = parser->at + (is_inner ? 2 : 1);
        parser_advance(parser);
        if (is_inner)
            parser_advance(parser);
        if (!parser_expect(parser, TOKEN_OPEN_BRACKET))
            return;
        parse_meta(parser, &attribute.meta);
        if (parser->is_lost || !parser_is(parser, TOKEN_CLOSE_BRACKET)) {
            if (!parser->is_lost)
                parser_expected(parser, token_kind_name(TOKEN_CLOSE_BRACKET));
            if (parser->is_hopeless)
                return;
            parser->at = parser->tokens->items[open].partner; /* the item behind it is well, as far as we know */
            parser->token = parser->tokens->items[parser->at];
            parser->is_lost = false;
        }
        parser_expect(parser, TOKEN_CLOSE_BRACKET);
        attribute.span = parser_span_from(parser, attribute.span);
        *enabled = add_meta(parser, attributes, &capacity, &attribute) && *enabled;
    }
}

struct attributes parse_outer_attributes(struct parser *parser, bool *enabled) {
    struct attributes attributes = {0};
    parse_attributes(parser, false, &attributes, enabled);
    return attributes;
}

void parse_inner_attributes(struct parser *parser, struct attributes *attributes, bool *enabled) {
    parse_attributes(parser, true, attributes, enabled);
}
