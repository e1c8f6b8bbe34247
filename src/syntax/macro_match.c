/* macro_match.c -- does an arm of a macro_rules! fit the tokens of a call?
 *
 * Patterns are read as they stand, token by token. A fragment such as `$x:expr` is as long as the parser says: it runs
 * on the arguments with nobody listening to its complaints. Repetitions take as much as fits and never give back;
 * rustc refuses the macros for which that would matter.
 */
#include <string.h>

#include "syntax/macro_rules.h"

struct matching {
    struct parser *parser;
    const struct tokens *pattern;
    const struct tokens *input;
};

static bool is_open(enum token_kind kind) {
    return kind == TOKEN_OPEN_PAREN || kind == TOKEN_OPEN_BRACKET || kind == TOKEN_OPEN_BRACE;
}

bool macro_repetition(const struct tokens *tokens, uint32_t at, uint32_t end, struct repetition *out) {
    const struct token *items = tokens->items;
    if (at + 1 >= end || items[at].kind != TOKEN_DOLLAR || items[at + 1].kind != TOKEN_OPEN_PAREN)
        return false;
    *out = (struct repetition){.first = at + 2, .end = items[at + 1].partner};
    uint32_t next = out->end + 1;
    for (int i = 0; i < 2 && next < end; i++, next++) {
        enum token_kind kind = items[next].kind;
        if (kind == TOKEN_STAR || kind == TOKEN_PLUS || kind == TOKEN_QUESTION) {
            out->operator = kind;
            out->behind = next + 1;
            return true;
        }
        out->separator = next;
    }
    return false;
}

static bool same_token(const struct tokens *a, uint32_t i, const struct tokens *b, uint32_t k) {
    if (a->items[i].kind != b->items[k].kind)
        return false;
    size_t length, other;
    const char *text = token_text(a, &a->items[i], &length), *text2 = token_text(b, &b->items[k], &other);
    return length == other && memcmp(text, text2, length) == 0;
}

static struct capture *add_capture(struct matching *matching, struct captures *captures, const struct symbol *name) {
    captures->items = arena_grow(matching->parser->arena, captures->items, captures->count, &captures->capacity,
                                 sizeof *captures->items);
    struct capture *capture = &captures->items[captures->count++];
    *capture = (struct capture){.name = name};
    return capture;
}

/* ---- Fragments -------------------------------------------------------------------------------------------------- */

static uint32_t token_tree(const struct matching *matching, uint32_t at, uint32_t end) {
    const struct token *token = &matching->input->items[at];
    if (at >= end)
        return 0;
    return is_open((enum token_kind)token->kind) ? token->partner + 1 : at + 1;
}

static void read_visibility(struct parser *parser) {
    if (parser_accept(parser, TOKEN_PUB) && parser_is(parser, TOKEN_OPEN_PAREN)) {
        parser->at = parser->token.partner;
        parser->token = parser->tokens->items[parser->at];
        parser_advance(parser);
    }
}

static void read_statement(struct parser *parser) {
    if (!parser_is(parser, TOKEN_LET)) {
        parse_expr(parser);
        return;
    }
    parser_advance(parser);
    parse_pattern(parser);
    if (parser_accept(parser, TOKEN_COLON))
        parse_type(parser);
    if (parser_accept(parser, TOKEN_EQUAL))
        parse_expr(parser);
}

static void read_fragment(struct parser *parser, const char *kind) {
    if (strcmp(kind, "expr") == 0 || strcmp(kind, "expr_2021") == 0)
        parse_expr(parser);
    else if (strcmp(kind, "ty") == 0)
        parse_type(parser);
    else if (strcmp(kind, "pat") == 0)
        parse_pattern(parser);
    else if (strcmp(kind, "pat_param") == 0)
        parse_pattern_no_or(parser);
    else if (strcmp(kind, "path") == 0)
        parse_type_path(parser);
    else if (strcmp(kind, "block") == 0)
        parse_block(parser);
    else if (strcmp(kind, "stmt") == 0)
        read_statement(parser);
    else if (strcmp(kind, "vis") == 0)
        read_visibility(parser);
    else if (strcmp(kind, "item") == 0) {
        bool enabled = true;
        struct attributes attributes = parse_outer_attributes(parser, &enabled);
        parse_item(parser, PLACE_BLOCK, parser->token.span, attributes);
    } else if (strcmp(kind, "meta") == 0) {
        parse_mod_path(parser);
        if (parser_accept(parser, TOKEN_EQUAL))
            parse_expr(parser);
        else if (is_open((enum token_kind)parser->token.kind)) {
            parser->at = parser->token.partner;
            parser->token = parser->tokens->items[parser->at];
            parser_advance(parser);
        }
    }
}

/* Index of the token behind the fragment, or 0 when none stands here. */
static uint32_t fragment_end(struct matching *matching, const char *kind, uint32_t at, uint32_t end) {
    const struct token *token = &matching->input->items[at];
    if (strcmp(kind, "tt") == 0)
        return token_tree(matching, at, end);
    if (at >= end)
        return strcmp(kind, "vis") == 0 ? at : 0;
    if (strcmp(kind, "ident") == 0)
        return token->kind == TOKEN_IDENT || token_kind_is_keyword((enum token_kind)token->kind) ? at + 1 : 0;
    if (strcmp(kind, "lifetime") == 0)
        return token->kind == TOKEN_LIFETIME ? at + 1 : 0;
    if (strcmp(kind, "literal") == 0) {
        uint32_t sign = token->kind == TOKEN_MINUS ? at + 1 : at;
        enum token_kind found = (enum token_kind)matching->input->items[sign].kind;
        bool is_literal = (found >= TOKEN_INTEGER && found <= TOKEN_RAW_C_STRING) || found == TOKEN_TRUE || found == TOKEN_FALSE;
        return is_literal && sign < end ? sign + 1 : 0;
    }
    struct diagnostics unheard;
    struct parser_context context = *matching->parser->context;
    struct parser parser;
    diagnostics_init(&unheard, matching->parser->arena);
    context.diagnostics = &unheard;
    parser_start(&parser, &context, matching->input, at);
    parser.is_lazy = false;
    parser.only_looks = true;
    parser.depth = matching->parser->depth + 1;
    read_fragment(&parser, kind);
    bool good = !parser.is_lost && !parser.is_hopeless && unheard.count == 0 && parser.at <= end &&
                (parser.at > at || strcmp(kind, "vis") == 0);
    return good ? parser.at : 0;
}

/* ---- Sequences -------------------------------------------------------------------------------------------------- */

static bool match_range(struct matching *matching, uint32_t pattern, uint32_t pattern_end, uint32_t *at, uint32_t end,
                        struct captures *captures);

/* The names in the pattern of a repetition, for those that come round no time at all. */
static void declare_names(struct matching *matching, uint32_t first, uint32_t end, struct captures *captures) {
    const struct token *items = matching->pattern->items;
    for (uint32_t i = first; i + 2 < end; i++) {
        if (items[i].kind == TOKEN_DOLLAR && items[i + 2].kind == TOKEN_COLON && items[i + 1].kind != TOKEN_OPEN_PAREN)
            add_capture(matching, captures, items[i + 1].symbol)->repeats = true;
    }
}

static void add_round(struct matching *matching, struct captures *captures, size_t from, const struct captures *round) {
    for (size_t i = from; i < captures->count; i++) {
        struct capture *capture = &captures->items[i];
        for (size_t k = 0; k < round->count; k++) {
            if (round->items[k].name != capture->name)
                continue;
            capture->rounds = arena_grow(matching->parser->arena, capture->rounds, capture->round_count,
                                         &capture->round_capacity, sizeof *capture->rounds);
            struct captures *one = &capture->rounds[capture->round_count++];
            *one = (struct captures){.items = &round->items[k], .count = 1};
        }
    }
}

static bool match_repetition(struct matching *matching, const struct repetition *repetition, uint32_t *at, uint32_t end,
                             struct captures *captures) {
    size_t from = captures->count, rounds = 0;
    declare_names(matching, repetition->first, repetition->end, captures);
    while (*at < end && (repetition->operator!= TOKEN_QUESTION || rounds == 0)) {
        uint32_t next = *at;
        if (rounds > 0 && repetition->separator) {
            if (!same_token(matching->pattern, repetition->separator, matching->input, next))
                break;
            next++;
        }
        struct captures round = {0};
        uint32_t start = next;
        if (!match_range(matching, repetition->first, repetition->end, &next, end, &round) || next == start)
            break;
        add_round(matching, captures, from, &round);
        *at = next;
        rounds++;
    }
    return rounds > 0 || repetition->operator!= TOKEN_PLUS;
}

static bool match_range(struct matching *matching, uint32_t pattern, uint32_t pattern_end, uint32_t *at, uint32_t end,
                        struct captures *captures) {
    const struct token *items = matching->pattern->items, *input = matching->input->items;
    while (pattern < pattern_end) {
        struct repetition repetition;
        const struct token *token = &items[pattern];
        if (macro_repetition(matching->pattern, pattern, pattern_end, &repetition)) {
            if (!match_repetition(matching, &repetition, at, end, captures))
                return false;
            pattern = repetition.behind;
        } else if (token->kind == TOKEN_DOLLAR && pattern + 3 < pattern_end + 1 && items[pattern + 2].kind == TOKEN_COLON) {
            const char *kind = items[pattern + 3].kind == TOKEN_IDENT ? items[pattern + 3].symbol->text : "";
            uint32_t behind = fragment_end(matching, kind, *at, end);
            if (!behind && strcmp(kind, "vis") != 0)
                return false;
            struct capture *capture = add_capture(matching, captures, items[pattern + 1].symbol);
            capture->range = (struct token_range){matching->input, *at, behind};
            capture->kind = strncmp(kind, "expr", 4) == 0 ? FRAGMENT_EXPR
                            : strcmp(kind, "ty") == 0     ? FRAGMENT_TYPE
                                                          : FRAGMENT_TOKENS;
            *at = behind;
            pattern += 4;
        } else {
            if (*at >= end || !same_token(matching->pattern, pattern, matching->input, *at))
                return false;
            if (is_open((enum token_kind)token->kind)) {
                uint32_t inner = *at + 1, close = input[*at].partner;
                if (!match_range(matching, pattern + 1, token->partner, &inner, close, captures) || inner != close)
                    return false;
                *at = close + 1;
                pattern = token->partner + 1;
            } else {
                ++*at;
                pattern++;
            }
        }
    }
    return true;
}

bool macro_match(struct parser *parser, const struct token_range *pattern, const struct token_range *input,
                 struct captures *captures) {
    struct matching matching = {parser, pattern->tokens, input->tokens};
    uint32_t at = input->first + 1, end = input->end - 1;
    *captures = (struct captures){0};
    return match_range(&matching, pattern->first + 1, pattern->end - 1, &at, end, captures) && at == end;
}
