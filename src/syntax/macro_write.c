/* macro_write.c -- writes what a call of a macro of the program's own stands for, and lets a parser read it.
 *
 * Hygiene: every token of the macro's own gets a mark of this expansion, so that a variable that the macro declares is
 * another one than a variable of that name at the call.
 */
#include <string.h>

#include "syntax/macro_rules.h"

enum { DEEPEST_EXPANSION = 64, LONGEST_EXPANSION = 1 << 19 };

struct writing {
    struct parser *parser;
    const struct tokens *tokens; /* of the macro */
    struct span call;
    char *text;
    size_t length, capacity;
    struct source_piece *pieces;
    size_t piece_count, piece_capacity;
    const struct mark **marks; /* of each piece */
    size_t mark_capacity;
    const struct mark *newest;
    const struct token *definition;
    unsigned number;
    const char *wrong; /* what cannot be written */
};

/* ---- Text ------------------------------------------------------------------------------------------------------- */

static void add_text(struct writing *writing, const char *text, size_t length) {
    for (size_t i = 0; i < length; i++) {
        writing->text = arena_grow(writing->parser->arena, writing->text, writing->length, &writing->capacity, 1);
        writing->text[writing->length++] = text[i];
    }
}

static void begin_piece(struct writing *writing, struct span from, bool is_silent, const struct mark *mark) {
    struct arena *arena = writing->parser->arena;
    add_text(writing, " ", 1);
    writing->marks =
        arena_grow(arena, writing->marks, writing->piece_count, &writing->mark_capacity, sizeof *writing->marks);
    writing->marks[writing->piece_count] = mark;
    writing->pieces =
        arena_grow(arena, writing->pieces, writing->piece_count, &writing->piece_capacity, sizeof *writing->pieces);
    writing->pieces[writing->piece_count++] =
        (struct source_piece){.offset = (uint32_t)writing->length, .from = from, .is_silent = is_silent};
}

static const struct mark *mark_of(const struct tokens *tokens, size_t at) {
    return tokens->marks == NULL ? NULL : tokens->marks[at];
}

/* One mark for this expansion and each mark that its definition's names have. */
static const struct mark *own_mark(struct writing *writing, const struct token *token) {
    const struct mark *base = mark_of(writing->tokens, (size_t)(token - writing->tokens->items));
    if (writing->newest != NULL && writing->newest->base == base)
        return writing->newest;
    for (size_t i = 0; i < writing->piece_count; i++) {
        const struct mark *mark = writing->marks[i];
        if (mark != NULL && mark->number == writing->number && mark->base == base)
            return writing->newest = mark;
    }
    struct mark *mark = arena_alloc(writing->parser->arena, sizeof *mark);
    *mark = (struct mark){base, writing->definition, writing->number};
    return writing->newest = mark;
}

static void add_own_token(struct writing *writing, const struct token *token) {
    size_t length;
    const char *text = token_text(writing->tokens, token, &length);
    begin_piece(writing, writing->call, false, own_mark(writing, token));
    writing->pieces[writing->piece_count - 1].written = token->span;
    add_text(writing, text, length);
}

static void add_fragment(struct writing *writing, const struct capture *capture, enum token_kind next) {
    const struct token *items = capture->range.tokens->items;
    uint32_t first = capture->range.first, end = capture->range.end;
    bool several = end > first + 1;
    const char *open = capture->kind == FRAGMENT_EXPR && several                          ? "("
                       : capture->kind == FRAGMENT_TYPE && next == TOKEN_COLON_COLON ? "<"
                                                                                          : NULL;
    if (open) {
        begin_piece(writing, writing->call, true, NULL);
        add_text(writing, open, 1);
    }
    bool was_silent = false;
    for (uint32_t i = first; i < end; i++) {
        const struct mark *mark = mark_of(capture->range.tokens, i);
        const struct source_piece *piece = source_piece_at(capture->range.tokens->source, items[i].span.start);
        bool is_silent = piece != NULL && piece->is_silent; /* what one macro hands on to the next */
        if (i == first || is_silent != was_silent || items[i].span.start > items[i - 1].span.end ||
            items[i].span.start < items[i - 1].span.start || mark != mark_of(capture->range.tokens, i - 1))
            begin_piece(writing, items[i].span, is_silent, mark);
        was_silent = is_silent;
        size_t length;
        const char *text = token_text(capture->range.tokens, &items[i], &length);
        add_text(writing, text, length);
    }
    if (open) {
        begin_piece(writing, writing->call, true, NULL);
        add_text(writing, *open == '(' ? ")" : ">", 1);
    }
}

/* ---- Transcription ---------------------------------------------------------------------------------------------- */

static const struct capture *find_capture(const struct captures *captures, const struct symbol *name) {
    for (size_t i = captures->count; i > 0; i--) {
        if (captures->items[i - 1].name == name)
            return &captures->items[i - 1];
    }
    return NULL;
}

static void write_range(struct writing *writing, uint32_t first, uint32_t end, const struct captures *captures);

static bool is_name(const struct token *token) {
    return token->kind == TOKEN_IDENT || token_kind_is_keyword((enum token_kind)token->kind);
}

/* How often it comes round: as often as what repeats in it did; SIZE_MAX when nothing does. */
static size_t count_rounds(const struct writing *writing, const struct repetition *repetition,
                           const struct captures *captures) {
    const struct token *items = writing->tokens->items;
    size_t count = SIZE_MAX;
    for (uint32_t i = repetition->first; i + 1 < repetition->end + 1; i++) {
        if (items[i].kind != TOKEN_DOLLAR || !is_name(&items[i + 1]))
            continue;
        const struct capture *capture = find_capture(captures, items[i + 1].symbol);
        if (capture && capture->repeats && (count == SIZE_MAX || capture->round_count < count))
            count = capture->round_count;
    }
    return count;
}

static void write_repetition(struct writing *writing, const struct repetition *repetition,
                             const struct captures *captures) {
    size_t count = count_rounds(writing, repetition, captures);
    if (count == SIZE_MAX) {
        writing->wrong = "a repetition in which nothing repeats";
        return;
    }
    for (size_t round = 0; round < count && writing->length < LONGEST_EXPANSION; round++) {
        struct captures inner = {.count = captures->count};
        inner.items = arena_array(writing->parser->arena, captures->count + 1, sizeof *inner.items);
        for (size_t i = 0; i < captures->count; i++) {
            const struct capture *capture = &captures->items[i];
            inner.items[i] =
                capture->repeats && round < capture->round_count ? capture->rounds[round].items[0] : *capture;
        }
        if (round > 0 && repetition->separator)
            add_own_token(writing, &writing->tokens->items[repetition->separator]);
        write_range(writing, repetition->first, repetition->end, &inner);
    }
}

static void write_range(struct writing *writing, uint32_t first, uint32_t end, const struct captures *captures) {
    const struct token *items = writing->tokens->items;
    for (uint32_t i = first; i < end && !writing->wrong && writing->length < LONGEST_EXPANSION;) {
        struct repetition repetition;
        if (macro_repetition(writing->tokens, i, end, &repetition)) {
            write_repetition(writing, &repetition, captures);
            i = repetition.behind;
            continue;
        }
        const struct capture *capture =
            items[i].kind == TOKEN_DOLLAR && i + 1 < end && is_name(&items[i + 1]) ? find_capture(captures, items[i + 1].symbol)
                                                                                   : NULL;
        if (capture && capture->repeats) {
            writing->wrong = "a variable of a macro that is still repeating";
        } else if (capture) {
            add_fragment(writing, capture, i + 2 < end ? (enum token_kind)items[i + 2].kind : TOKEN_END);
            i += 2;
        } else if (items[i].kind == TOKEN_DOLLAR && i + 1 < end && items[i + 1].kind == TOKEN_CRATE) {
            i++;
        } else {
            add_own_token(writing, &items[i++]);
        }
    }
}

/* ---- The expansion ---------------------------------------------------------------------------------------------- */

/* Each token has the mark of the piece that it stands in. */
static const struct tokens *marked(const struct writing *writing, const struct tokens *lexed) {
    struct arena *arena = writing->parser->arena;
    struct tokens *tokens = arena_alloc(arena, sizeof *tokens);
    *tokens = *lexed;
    tokens->marks = arena_array(arena, tokens->count + 1u, sizeof *tokens->marks);
    size_t piece = 0;
    for (uint32_t i = 0; i < tokens->count; i++) {
        uint32_t offset = tokens->items[i].span.start - tokens->source->base;
        while (piece + 1 < writing->piece_count && writing->pieces[piece + 1].offset <= offset)
            piece++;
        tokens->marks[i] = writing->piece_count > 0 ? writing->marks[piece] : NULL;
    }
    return tokens;
}

static bool read_text(struct writing *writing, const struct symbol *name, struct parser *inside) {
    struct parser *parser = writing->parser;
    struct parser_context *context = parser->context;
    add_text(writing, "\n", 2); /* and its end */
    struct arena *arena = context->map->arena; /* places are asked for when the trees are gone */
    struct source *source = source_map_add(context->map, SOURCE_DERIVED, arena_format(arena, "%s!", name->text),
                                           arena_copy(arena, writing->text, writing->length), (uint32_t)writing->length - 1);
    struct source_piece *pieces = arena_array(arena, writing->piece_count + 1, sizeof *pieces);
    if (writing->piece_count > 0)
        memcpy(pieces, writing->pieces, writing->piece_count * sizeof *pieces);
    source->origin = writing->call;
    source->pieces = pieces;
    source->piece_count = (uint32_t)writing->piece_count;
    const struct tokens *tokens = lex_source(parser->arena, context->interner, context->diagnostics, source);
    if (!tokens)
        return false;
    tokens = marked(writing, tokens);
    parser_start(inside, context, tokens, 0);
    inside->is_lazy = false;
    inside->own_macros = parser->own_macros;
    inside->own_macro_count = parser->own_macro_count;
    inside->own_macro_capacity = parser->own_macro_capacity;
    inside->macros_known = parser->macros_known;
    inside->expansions = parser->expansions + 1;
    inside->expansion_count = parser->expansion_count;
    inside->depth = parser->depth;
    inside->peak = parser->peak;
    return true;
}

bool macro_expand(struct parser *parser, const struct own_macro *macro, const struct token_range *call, struct span span,
                  struct parser *inside) {
    if (parser->expansions >= DEEPEST_EXPANSION || parser->expansion_count >= MOST_EXPANSIONS) {
        parser_fail(parser, DIAGNOSTIC_CODE_TOO_DEEP, span, NULL, NULL);
        parser->is_hopeless = true;
        return false;
    }
    parser->expansion_count++;
    const struct token *items = macro->rules.tokens->items;
    for (uint32_t at = macro->rules.first + 1; at + 1 < macro->rules.end;) {
        const struct token_range pattern = {macro->rules.tokens, at, items[at].partner + 1};
        uint32_t body_at = pattern.end + 1;
        const struct token_range body = {macro->rules.tokens, body_at, items[body_at].partner + 1};
        struct captures captures;
        if (macro_match(parser, &pattern, call, &captures)) {
            struct writing writing = {.parser = parser, .tokens = macro->rules.tokens, .call = span};
            writing.number = parser->expansion_count;
            writing.definition = &items[macro->rules.first];
            write_range(&writing, body.first + 1, body.end - 1, &captures);
            if (writing.wrong || writing.length >= LONGEST_EXPANSION) {
                parser_unsupported(parser, span, writing.wrong ? writing.wrong : "so large an expansion", "the code written out");
                return false;
            }
            return read_text(&writing, macro->name, inside);
        }
        at = body.end;
        if (items[at].kind == TOKEN_SEMICOLON)
            at++;
    }
    diagnostics_add(parser->context->diagnostics, DIAGNOSTIC_CODE_NO_MACRO_ARM, span, macro->name->text, NULL, NULL);
    return false;
}

bool macro_expand_path(struct parser *parser, const struct path *path, struct parser *inside, bool *good) {
    const struct own_macro *own = macro_find_path(parser, path->segments[0].name.symbol,
                                                  path->segments[path->segment_count - 1].name.symbol,
                                                  path->segment_count > 1);
    enum token_kind open = parser_peek(parser, 1);
    if (!own || parser->only_looks ||
        (open != TOKEN_OPEN_PAREN && open != TOKEN_OPEN_BRACKET && open != TOKEN_OPEN_BRACE))
        return false;
    const struct token *items = parser->tokens->items;
    uint32_t close = items[parser->at + 1].partner;
    const struct token_range call = {parser->tokens, parser->at + 1, close + 1};
    *good = macro_expand(parser, own, &call, span_join(path->span, items[close].span), inside);
    parser->last = items[close].span;
    parser->at = close + 1;
    parser->token = items[close + 1];
    return true;
}

void macro_done(struct parser *parser, const struct parser *inside) {
    parser->own_macros = inside->own_macros; /* a macro may define macros */
    parser->own_macro_count = inside->own_macro_count;
    parser->own_macro_capacity = inside->own_macro_capacity;
    parser->expansion_count = inside->expansion_count;
    parser->is_hopeless = parser->is_hopeless || inside->is_hopeless;
    parser->uses_edition_2024 = parser->uses_edition_2024 || inside->uses_edition_2024;
    if (inside->peak > parser->peak)
        parser->peak = inside->peak;
}
