/* parse_item.c -- items: functions, traits, impls, constants, modules, extern blocks. Structs, enums and use trees are
 * in parse_type_item.c. */
#include "syntax/parse.h"
#include "syntax/macro_rules.h"

#include <string.h>

#include "syntax/derive.h"

/* What may stand before `fn`, and what a bare `extern`, `unsafe` or `const` belongs to. */
struct qualifiers {
    bool is_const, is_unsafe, is_safe, is_async, is_extern, is_default;
    const struct symbol *abi;
};

/* ---- What is an item -------------------------------------------------------------------------------------------- */

/* Whether `const`, `unsafe`, `async`, `extern` here begin an item rather than an expression. */
static bool qualifier_begins_item(const struct parser *parser) {
    enum token_kind next = parser_peek(parser, 1);
    switch ((enum token_kind)parser->token.kind) {
    case TOKEN_CONST: return next != TOKEN_OPEN_BRACE && next != TOKEN_OR && next != TOKEN_OR_OR && next != TOKEN_MOVE;
    case TOKEN_UNSAFE: return next != TOKEN_OPEN_BRACE;
    case TOKEN_ASYNC: return next == TOKEN_FN || next == TOKEN_UNSAFE;
    case TOKEN_STATIC: return next != TOKEN_OR && next != TOKEN_OR_OR && next != TOKEN_MOVE;
    default: return true;
    }
}

bool parser_at_item(const struct parser *parser) {
    switch ((enum token_kind)parser->token.kind) {
    case TOKEN_FN:
    case TOKEN_STRUCT:
    case TOKEN_ENUM:
    case TOKEN_TRAIT:
    case TOKEN_IMPL:
    case TOKEN_TYPE:
    case TOKEN_MOD:
    case TOKEN_USE:
    case TOKEN_PUB:
    case TOKEN_EXTERN: return true;
    case TOKEN_CONST:
    case TOKEN_UNSAFE:
    case TOKEN_ASYNC:
    case TOKEN_STATIC: return qualifier_begins_item(parser);
    case TOKEN_IDENT:
        return (parser_is_word(parser, "union") && parser_peek(parser, 1) == TOKEN_IDENT) ||
               (parser_is_word(parser, "auto") && parser_peek(parser, 1) == TOKEN_TRAIT) ||
               (parser_is_word(parser, "macro_rules") && parser_peek(parser, 1) == TOKEN_NOT &&
                parser_peek(parser, 2) == TOKEN_IDENT);
    default: return false;
    }
}

/* ---- Functions -------------------------------------------------------------------------------------------------- */

static struct ast_type *type_named(struct parser *parser, const char *text, struct span span) {
    struct ast_type *type = arena_alloc(parser->arena, sizeof *type);
    type->kind = AST_TYPE_PATH;
    type->span = span;
    type->path = path_of_name(parser, (struct name){parser_symbol(parser, text), span, NULL});
    return type;
}

/* Whether self, mut self, &self, &mut self, &'a self or &'a mut self stands here. */
static bool at_self(const struct parser *parser) {
    uint32_t ahead = 0;
    if (parser_is(parser, TOKEN_AND))
        ahead += parser_peek(parser, 1) == TOKEN_LIFETIME ? 2 : 1;
    if (parser_peek(parser, ahead) == TOKEN_MUT)
        ahead++;
    return parser_peek(parser, ahead) == TOKEN_SELF && parser_peek(parser, ahead + 1) != TOKEN_COLON_COLON;
}

/* self: ( & lifetime? )? mut? self | mut? self : type */
static void parse_self(struct parser *parser, struct fn_param *param) {
    struct span start = parser->token.span;
    struct ast_type *reference = NULL;
    struct pattern *pattern = arena_alloc(parser->arena, sizeof *pattern);
    pattern->kind = AST_PATTERN_IDENT;
    if (parser_accept(parser, TOKEN_AND)) {
        reference = arena_alloc(parser->arena, sizeof *reference);
        reference->kind = AST_TYPE_REFERENCE;
        if (parser_is(parser, TOKEN_LIFETIME))
            reference->pointer.lifetime = parser_take_name(parser);
        reference->pointer.is_mutable = parser_accept(parser, TOKEN_MUT);
    } else {
        pattern->ident.is_mutable = parser_accept(parser, TOKEN_MUT);
    }
    pattern->ident.name = parser_take_name(parser);
    pattern->span = reference ? pattern->ident.name.span : parser_span_from(parser, start);
    param->pattern = pattern;
    param->type = type_named(parser, "Self", pattern->ident.name.span);
    if (reference) {
        reference->span = parser_span_from(parser, start);
        reference->pointer.inner = param->type;
        param->type = reference;
    } else if (parser_accept(parser, TOKEN_COLON)) {
        param->type = parse_type(parser);
    }
    param->span = parser_span_from(parser, start);
}

/* param: pattern : type ; in a foreign block also ... */
static void parse_param(struct parser *parser, struct fn_param *param) {
    struct span start = parser->token.span;
    param->pattern = parse_pattern_no_or(parser);
    if (parser_expect(parser, TOKEN_COLON))
        param->type = parse_type(parser);
    param->span = parser_span_from(parser, start);
}

/* params: ( self ,? )? param,* */
static void parse_params(struct parser *parser, struct fn_item *function) {
    size_t capacity = 0;
    parser_expect(parser, TOKEN_OPEN_PAREN);
    while (!parser_is(parser, TOKEN_CLOSE_PAREN) && !parser_is(parser, TOKEN_END)) {
        bool enabled = true;
        parse_outer_attributes(parser, &enabled);
        bool is_named = parser_is(parser, TOKEN_IDENT) && parser_peek(parser, 1) == TOKEN_COLON &&
                        parser_peek(parser, 2) == TOKEN_DOT_DOT_DOT; /* args: ... */
        for (int i = 0; is_named && i < 2; i++)
            parser_advance(parser);
        if (parser_accept(parser, TOKEN_DOT_DOT_DOT)) {
            function->is_variadic = true;
            break;
        }
        struct fn_param param = {0};
        if (function->param_count == 0 && at_self(parser)) {
            function->has_self = true;
            parse_self(parser, &param);
        } else {
            parse_param(parser, &param);
        }
        if (enabled) {
            function->params =
                arena_grow(parser->arena, function->params, function->param_count, &capacity, sizeof *function->params);
            function->params[function->param_count++] = param;
        }
        if (!parser_is(parser, TOKEN_CLOSE_PAREN))
            parser_expect(parser, TOKEN_COMMA);
    }
    parser_expect(parser, TOKEN_CLOSE_PAREN);
}

/* Goes behind the braces that open here, and keeps their tokens for later. */
static struct token_range skip_braces(struct parser *parser) {
    struct token_range range = {parser->tokens, parser->at, parser->token.partner + 1};
    parser->at = parser->token.partner;
    parser->token = parser->tokens->items[parser->at];
    parser_advance(parser);
    return range;
}

/* signature: generics ( params ) output where ( block | ; ) */
void parse_signature(struct parser *parser, struct fn_item *function) {
    parse_generics(parser, &function->generics);
    parse_params(parser, function);
    function->output = parse_output(parser);
    parse_where(parser, &function->generics);
    if (parser_accept(parser, TOKEN_SEMICOLON))
        return;
    if (!parser_is(parser, TOKEN_OPEN_BRACE)) {
        parser_expected(parser, "`{`");
        return;
    }
    function->has_body = true;
    function->body_span =
        (struct span){parser->token.span.start, parser->tokens->items[parser->token.partner].span.end};
    if (parser->is_lazy)
        function->body_tokens = skip_braces(parser);
    else
        function->body = parse_block(parser);
}

/* fn: qualifiers fn name signature */
static void parse_fn(struct parser *parser, struct ast_item *item, const struct qualifiers *qualifiers) {
    struct fn_item *function = arena_alloc(parser->arena, sizeof *function);
    item->kind = AST_ITEM_FN;
    item->function = function;
    function->is_const = qualifiers->is_const;
    function->is_unsafe = qualifiers->is_unsafe;
    function->is_safe = qualifiers->is_safe;
    function->is_extern = qualifiers->is_extern;
    function->abi = qualifiers->abi;
    if (qualifiers->is_async)
        parser_unsupported(parser, item->span, "async fn", "an ordinary fn");
    parser_advance(parser);
    item->name = parser_identifier(parser);
    if (!parser_is(parser, TOKEN_SKIMMED)) {
        parse_signature(parser, function);
        return;
    }
    size_t length;
    const char *text = token_text(parser->tokens, &parser->token, &length);
    function->is_skimmed = true;
    function->has_body = text[length - 1] == '}';
    function->body_span = parser->token.span;
    function->body_tokens.tokens = parser->tokens;
    parser_advance(parser);
}

/* ---- Traits and impls ------------------------------------------------------------------------------------------- */

/* { item* } */
void parse_members(struct parser *parser, enum item_place place, struct list *list) {
    if (!parser_is(parser, TOKEN_OPEN_BRACE)) {
        parser_expected(parser, "`{`");
        return;
    }
    uint32_t end = parser->token.partner;
    struct attributes inner = {0};
    bool enabled = true;
    parser_advance(parser);
    parse_inner_attributes(parser, &inner, &enabled);
    parse_items(parser, place, end, list);
    parser_expect(parser, TOKEN_CLOSE_BRACE);
}

/* trait: unsafe? auto? trait name generics ( : bounds )? where { item* } */
static void parse_trait(struct parser *parser, struct ast_item *item, bool is_unsafe) {
    struct trait_item *trait = arena_alloc(parser->arena, sizeof *trait);
    struct list list = {0};
    item->kind = AST_ITEM_TRAIT;
    item->trait = trait;
    trait->is_unsafe = is_unsafe;
    if (parser_is(parser, TOKEN_IDENT)) {
        parser_advance(parser);
        trait->is_auto = true;
    }
    parser_expect(parser, TOKEN_TRAIT);
    item->name = parser_identifier(parser);
    parse_generics(parser, &trait->generics);
    if (parser_accept(parser, TOKEN_COLON))
        parse_bounds(parser, &trait->supertraits, &trait->supertrait_count);
    parse_where(parser, &trait->generics);
    parse_members(parser, PLACE_TRAIT, &list);
    trait->items = (struct ast_item **)list.items;
    trait->count = list.count;
}

/* impl: unsafe? impl generics ( !? trait for )? type where { item* } */
static void parse_impl(struct parser *parser, struct ast_item *item, bool is_unsafe) {
    struct impl_item *impl = arena_alloc(parser->arena, sizeof *impl);
    struct list list = {0};
    item->kind = AST_ITEM_IMPL;
    item->implementation = impl;
    impl->is_unsafe = is_unsafe;
    parser_advance(parser);
    parse_generics(parser, &impl->generics);
    impl->is_negative = parser_is(parser, TOKEN_NOT);
    if (impl->is_negative)
        parser_advance(parser);
    impl->self_type = parse_type(parser);
    if (parser_is(parser, TOKEN_FOR)) {
        if (impl->self_type->kind == AST_TYPE_PATH)
            impl->trait = impl->self_type->path;
        else
            parser_expected(parser, "a trait before `for`");
        parser_advance(parser);
        impl->self_type = parse_type(parser);
    }
    parse_where(parser, &impl->generics);
    if (parser->is_lazy && parser_is(parser, TOKEN_OPEN_BRACE)) {
        impl->is_lazy = true;
        impl->member_span =
            (struct span){parser->token.span.start, parser->tokens->items[parser->token.partner].span.end};
        impl->member_tokens = skip_braces(parser);
        return;
    }
    parse_members(parser, PLACE_IMPL, &list);
    impl->items = (struct ast_item **)list.items;
    impl->count = list.count;
}

/* ---- Constants, aliases, modules -------------------------------------------------------------------------------- */

/* const: ( const | static mut? ) name ( : type )? ( = expr )? ; */
static void parse_const(struct parser *parser, struct ast_item *item) {
    struct const_item *constant = arena_alloc(parser->arena, sizeof *constant);
    item->kind = parser_is(parser, TOKEN_STATIC) ? AST_ITEM_STATIC : AST_ITEM_CONST;
    item->constant = constant;
    parser_advance(parser);
    constant->is_mutable = item->kind == AST_ITEM_STATIC && parser_accept(parser, TOKEN_MUT);
    if (parser_is(parser, TOKEN_UNDERSCORE))
        parser_advance(parser);
    else
        item->name = parser_identifier(parser);
    parse_generics(parser, &constant->generics);
    if (!parser_expect(parser, TOKEN_COLON))
        return;
    constant->type = parse_type(parser);
    if (parser_accept(parser, TOKEN_EQUAL))
        constant->value = parse_expr(parser);
    parser_expect(parser, TOKEN_SEMICOLON);
}

/* type: type name generics ( : bounds )? where ( = type )? where ; */
static void parse_alias(struct parser *parser, struct ast_item *item) {
    struct type_item *alias = arena_alloc(parser->arena, sizeof *alias);
    item->kind = AST_ITEM_TYPE;
    item->type = alias;
    parser_advance(parser);
    item->name = parser_identifier(parser);
    parse_generics(parser, &alias->generics);
    if (parser_accept(parser, TOKEN_COLON))
        parse_bounds(parser, &alias->bounds, &alias->bound_count);
    parse_where(parser, &alias->generics);
    if (parser_accept(parser, TOKEN_EQUAL))
        alias->type = parse_type(parser);
    parse_where(parser, &alias->generics);
    parser_expect(parser, TOKEN_SEMICOLON);
}

/* mod: mod name { item* } */
static void parse_mod(struct parser *parser, struct ast_item *item) {
    struct mod_item *module = arena_alloc(parser->arena, sizeof *module);
    struct list list = {0};
    item->kind = AST_ITEM_MOD;
    item->module = module;
    parser_advance(parser);
    item->name = parser_identifier(parser);
    if (parser_is(parser, TOKEN_SEMICOLON)) {
        module->is_file = true;
        if (parser->tokens->source->kind != SOURCE_PRELUDE)
            parser_unsupported(parser, parser_span_from(parser, item->span), "modules in other files",
                               "an inline module: mod name { ... }");
        parser_advance(parser);
        return;
    }
    size_t macros = parser->own_macro_count;
    parse_members(parser, PLACE_MODULE, &list);
    if (!attributes_find(&item->attributes, "macro_use"))
        parser->own_macro_count = macros;
    module->items = (struct ast_item **)list.items;
    module->count = list.count;
}

/* ---- extern and macros ------------------------------------------------------------------------------------------ */

/* extern_block: unsafe? extern string? { item* } ; `extern` and the string were read */
static void parse_extern(struct parser *parser, struct ast_item *item, const struct qualifiers *qualifiers) {
    struct extern_item *foreign = arena_alloc(parser->arena, sizeof *foreign);
    struct list list = {0};
    item->kind = AST_ITEM_EXTERN;
    item->foreign = foreign;
    foreign->abi = qualifiers->abi;
    foreign->is_unsafe = qualifiers->is_unsafe;
    parse_members(parser, PLACE_EXTERN, &list);
    foreign->items = (struct ast_item **)list.items;
    foreign->count = list.count;
}

/* extern crate name ( as name )? ; */
static void parse_extern_crate(struct parser *parser, struct ast_item *item) {
    item->kind = AST_ITEM_EXTERN_CRATE;
    parser_advance(parser);
    item->name = parser_is(parser, TOKEN_SELF) ? parser_take_name(parser) : parser_identifier(parser);
    if (parser_accept(parser, TOKEN_AS)) {
        item->rename = arena_alloc(parser->arena, sizeof *item->rename);
        *item->rename = parser_is(parser, TOKEN_UNDERSCORE) ? parser_take_name(parser) : parser_identifier(parser);
    }
    parser_expect(parser, TOKEN_SEMICOLON);
}

/* ( pattern => body ; )* : each in delimiters of any kind */
static bool arms_are_good(struct parser *parser, const struct token_range *range) {
    const struct token *items = range->tokens->items;
    uint32_t at = range->first + 1, end = range->end - 1;
    while (at < end) {
        for (int i = 0; i < 2; i++) {
            enum token_kind kind = (enum token_kind)items[at].kind;
            if (at >= end || (kind != TOKEN_OPEN_PAREN && kind != TOKEN_OPEN_BRACKET && kind != TOKEN_OPEN_BRACE)) {
                parser_fail(parser, DIAGNOSTIC_CODE_EXPECTED, items[at].span, "an arm `(pattern) => { code }`", "something else");
                return false;
            }
            at = items[at].partner + 1;
            if (i == 0 && (at >= end || items[at].kind != TOKEN_FAT_ARROW)) {
                parser_fail(parser, DIAGNOSTIC_CODE_EXPECTED, items[at].span, "`=>`", "something else");
                return false;
            }
            at += i == 0;
        }
        if (at < end && items[at].kind != TOKEN_SEMICOLON) {
            parser_fail(parser, DIAGNOSTIC_CODE_EXPECTED, items[at].span, "`;`", "something else");
            return false;
        }
        at++;
    }
    return true;
}

/* ! name? delimited ;? : kept as tokens */
static void parse_macro_item(struct parser *parser, struct ast_item *item, enum ast_item_kind kind) {
    struct token_range *range = arena_alloc(parser->arena, sizeof *range);
    item->kind = kind;
    item->tokens = range;
    parser_expect(parser, TOKEN_NOT);
    if (kind == AST_ITEM_MACRO_RULES) {
        item->name = parser_identifier(parser);
    }
    bool is_braced = parser_is(parser, TOKEN_OPEN_BRACE);
    if (!is_braced && !parser_is(parser, TOKEN_OPEN_PAREN) && !parser_is(parser, TOKEN_OPEN_BRACKET)) {
        parser_expected(parser, "`(` or `{`");
        return;
    }
    *range = (struct token_range){parser->tokens, parser->at, parser->token.partner + 1};
    if (kind == AST_ITEM_MACRO_RULES && arms_are_good(parser, range))
        macro_declare(parser, item->name.symbol, range);
    if (parser->is_lost)
        return;
    parser->at = parser->token.partner;
    parser->token = parser->tokens->items[parser->at];
    parser_advance(parser);
    if (!is_braced)
        parser_expect(parser, TOKEN_SEMICOLON);
}

/* path ! delimited */
static void parse_macro_path(struct parser *parser, struct ast_item *item) {
    struct path *path = parse_mod_path(parser);
    item->name = path->segments[path->segment_count - 1].name;
    parse_macro_item(parser, item, AST_ITEM_MACRO_CALL);
}

/* ---- The item --------------------------------------------------------------------------------------------------- */

/* visibility: ( pub ( ( crate | self | super | in path ) )? )? */
static struct visibility parse_visibility(struct parser *parser) {
    struct visibility visibility = {.span = parser->token.span};
    if (!parser_accept(parser, TOKEN_PUB))
        return (struct visibility){0};
    visibility.kind = VISIBILITY_PUBLIC;
    enum token_kind next = parser_peek(parser, 1);
    if (parser_is(parser, TOKEN_OPEN_PAREN) &&
        (next == TOKEN_IN || ((next == TOKEN_CRATE || next == TOKEN_SELF || next == TOKEN_SUPER) &&
                              parser_peek(parser, 2) == TOKEN_CLOSE_PAREN))) {
        parser_advance(parser);
        parser_accept(parser, TOKEN_IN);
        visibility.kind = VISIBILITY_RESTRICTED;
        visibility.path = parse_mod_path(parser);
        parser_expect(parser, TOKEN_CLOSE_PAREN);
    }
    visibility.span = parser_span_from(parser, visibility.span);
    return visibility;
}

struct visibility parse_field_visibility(struct parser *parser) {
    return parse_visibility(parser);
}

/* qualifiers: ( const | unsafe | async | safe | default | extern string? )* before fn, impl, trait or a brace */
static void parse_qualifiers(struct parser *parser, struct qualifiers *qualifiers) {
    for (;;) {
        enum token_kind next = parser_peek(parser, 1);
        bool fn_follows = next == TOKEN_FN || next == TOKEN_UNSAFE || next == TOKEN_EXTERN || next == TOKEN_ASYNC;
        if (parser_is(parser, TOKEN_CONST) && fn_follows) {
            parser_advance(parser);
            qualifiers->is_const = true;
        } else if (parser_accept(parser, TOKEN_UNSAFE)) {
            qualifiers->is_unsafe = true;
        } else if (parser_accept(parser, TOKEN_ASYNC)) {
            qualifiers->is_async = true;
        } else if (parser_is(parser, TOKEN_EXTERN) && next != TOKEN_CRATE) {
            parser_advance(parser);
            qualifiers->is_extern = true;
            qualifiers->abi = parser_symbol(parser, "C");
            if (parser_is(parser, TOKEN_STRING) || parser_is(parser, TOKEN_RAW_STRING))
                qualifiers->abi = parser_symbol(parser, parser_literal(parser)->text);
        } else if ((parser_is_word(parser, "safe") || parser_is_word(parser, "default")) &&
                   (fn_follows || next == TOKEN_STATIC || next == TOKEN_IMPL || next == TOKEN_TYPE ||
                    next == TOKEN_CONST)) {
            qualifiers->is_safe |= parser_is_word(parser, "safe");
            parser_advance(parser);
        } else {
            return;
        }
    }
}

/* Common words of other languages in place of Rust's. */
static const char *misspelt(const struct parser *parser) {
    static const struct {
        const char *word, *keyword;
    } words[] = {{"function", "`fn`"},  {"func", "`fn`"},         {"def", "`fn`"},     {"fun", "`fn`"},
                 {"class", "`struct`"}, {"interface", "`trait`"}, {"import", "`use`"}, {"public", "`pub`"}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (parser_is_word(parser, words[i].word))
            return words[i].keyword;
    }
    return "an item";
}

static void parse_item_kind(struct parser *parser, struct ast_item *item, enum item_place place) {
    struct qualifiers qualifiers = {0};
    parse_qualifiers(parser, &qualifiers);
    switch ((enum token_kind)parser->token.kind) {
    case TOKEN_FN: parse_fn(parser, item, &qualifiers); return;
    case TOKEN_STRUCT: parse_struct(parser, item); return;
    case TOKEN_ENUM: parse_enum(parser, item); return;
    case TOKEN_TRAIT: parse_trait(parser, item, qualifiers.is_unsafe); return;
    case TOKEN_IMPL: parse_impl(parser, item, qualifiers.is_unsafe); return;
    case TOKEN_CONST:
    case TOKEN_STATIC: parse_const(parser, item); return;
    case TOKEN_TYPE: parse_alias(parser, item); return;
    case TOKEN_MOD: parse_mod(parser, item); return;
    case TOKEN_USE: parse_use(parser, item); return;
    case TOKEN_EXTERN:
        parser_advance(parser);
        parse_extern_crate(parser, item);
        return;
    case TOKEN_OPEN_BRACE:
        if (qualifiers.is_extern) {
            parse_extern(parser, item, &qualifiers);
            return;
        }
        break;
    case TOKEN_IDENT:
        if (parser_is_word(parser, "union") && parser_peek(parser, 1) == TOKEN_IDENT) {
            parse_struct(parser, item);
            return;
        }
        if (parser_is_word(parser, "auto") && parser_peek(parser, 1) == TOKEN_TRAIT) {
            parse_trait(parser, item, qualifiers.is_unsafe);
            return;
        }
        if (parser_is_word(parser, "macro_rules") && parser_peek(parser, 1) == TOKEN_NOT) {
            parser_advance(parser);
            parse_macro_item(parser, item, AST_ITEM_MACRO_RULES);
            return;
        }
        if (parser_peek(parser, 1) == TOKEN_NOT || parser_peek(parser, 1) == TOKEN_COLON_COLON) {
            parse_macro_path(parser, item);
            return;
        }
        break;
    case TOKEN_SELF:
    case TOKEN_SUPER:
    case TOKEN_CRATE:
        if (parser_peek(parser, 1) == TOKEN_COLON_COLON) {
            parse_macro_path(parser, item);
            return;
        }
        break;
    default: break;
    }
    parser_expected(parser,
                    place == PLACE_MODULE || place == PLACE_BLOCK ? misspelt(parser) : "`fn`, `const` or `type`");
}

struct ast_item *parse_item(struct parser *parser, enum item_place place, struct span start,
                            struct attributes attributes) {
    struct ast_item *item = arena_alloc(parser->arena, sizeof *item);
    unsigned peak = parser->peak;
    item->attributes = attributes;
    item->span = parser->token.span;
    item->visibility = parse_visibility(parser);
    if (parser_enter(parser))
        parse_item_kind(parser, item, place);
    parser_leave(parser);
    parser->peak = peak;
    item->span = parser_span_from(parser, attributes.count ? start : item->span);
    return parser->is_lost ? NULL : item;
}

/* path::name ! ( ... ): the delimiter's token is known */
static const struct own_macro *macro_of_item(struct parser *parser, const struct ast_item *call) {
    uint32_t open = call->tokens->first;
    bool is_path = open >= 3 && call->tokens->tokens->items[open - 3].kind == TOKEN_COLON_COLON;
    return macro_find_path(parser, call->name.symbol, call->name.symbol, is_path);
}

/* A macro of the program's own where items stand. */
static void expand_items(struct parser *parser, const struct own_macro *own, const struct ast_item *call,
                         enum item_place place, struct list *list) {
    struct parser inside;
    if (!macro_expand(parser, own, call->tokens, call->span, &inside))
        return;
    if (parser_enter(&inside))
        parse_items(&inside, place, inside.tokens->count, list);
    macro_done(parser, &inside);
}

/* items: ( attribute* item )* */
void parse_items(struct parser *parser, enum item_place place, uint32_t end, struct list *list) {
    struct restrictions outer = parser_lift(parser);
    while (parser->at < end && !parser->is_hopeless && !parser->is_lost) {
        uint32_t first = parser->at;
        struct span start = parser->token.span;
        bool enabled = true;
        if (parser_is(parser, TOKEN_SEMICOLON)) { /* struct S {}; as in C: rustc refuses it, kindly */
            parser_expected(parser, "an item");
        } else {
            struct attributes attributes = parse_outer_attributes(parser, &enabled);
            size_t reported = parser->context->diagnostics->count;
            struct ast_item *item = parse_item(parser, place, start, attributes);
            if (!enabled)
                parser_forgive_literals(parser, reported);
            const struct own_macro *own =
                item && item->kind == AST_ITEM_MACRO_CALL ? macro_of_item(parser, item) : NULL;
            if (item && enabled && own && !parser->only_looks) {
                expand_items(parser, own, item, place, list);
            } else if (item && enabled) {
                list_add(parser, list, item);
                derive_expand(parser, item, list);
            }
        }
        if (parser->is_lost)
            parser_recover(parser, first, end);
    }
    parser_restore(parser, outer);
}
