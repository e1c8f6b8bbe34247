/* parse.h -- inside the parser: its state and the functions by which its files call each other.
 *
 * Errors: the first one in a statement or item is reported; from then on the token in hand is TOKEN_END, so that every
 * loop and every rule in progress comes to its end by itself and adds no message. The statement or item in which it
 * happened restores the token (parser_recover) and goes on behind it.
 */
#ifndef PREPSTATION_SYNTAX_PARSE_H
#define PREPSTATION_SYNTAX_PARSE_H

#include "syntax/lexer.h"
#include "syntax/parser.h"

/* A macro_rules! of the program. */
struct own_macro {
    const struct symbol *name;
    struct token_range rules; /* with the delimiters around all arms */
};

enum { MOST_EXPANSIONS = 20000 };

struct parser {
    struct parser_context *context;
    struct arena *arena;
    const struct tokens *tokens;
    uint32_t at;        /* index of the token in hand */
    struct token token; /* the token in hand; a part of tokens->items[at] once that was split */
    struct span last;   /* of the token before */
    uint32_t error_at;  /* where the error stood, while is_lost */
    bool is_lost;       /* an error was reported and nobody has recovered yet */
    bool is_hopeless;   /* too deep: nothing more is read */
    bool is_lazy;       /* keep the bodies of functions as tokens */
    bool no_struct;     /* in a condition: `x {` is no struct literal */
    bool let_allowed;   /* where an EXPR_LET may stand */
    bool uses_edition_2024;
    unsigned depth;                   /* of the grammar's recursion */
    unsigned peak;                    /* height of the tallest expression since somebody reset it */
    struct token_buffer derived;      /* for the sources of derives, one after the other */
    struct own_macro *own_macros; /* macro_rules! so far */
    size_t own_macro_count, own_macro_capacity;
    struct macros_known *macros_known; /* all of the file; NULL: it has none (macro_scope.c) */
    bool only_looks;          /* how long is this? No macro is expanded */
    unsigned expansions;      /* how many macros deep this text is */
    unsigned expansion_count; /* in the whole program */
};

/* ---- parser.c: tokens ------------------------------------------------------------------------------------------- */

void parser_start(struct parser *parser, struct parser_context *context, const struct tokens *tokens, uint32_t at);
void parser_advance(struct parser *parser);
bool parser_is(const struct parser *parser, enum token_kind kind);
bool parser_is_word(const struct parser *parser, const char *word); /* an identifier with this text, not raw */
enum token_kind parser_peek(const struct parser *parser, uint32_t ahead);
bool parser_peek_word(const struct parser *parser, uint32_t ahead, const char *word);

/* Takes the token if it is of that kind; splits `&&`, `||`, `<<`, `>>`, `>=`, `>>=`, `<-` when their first part is. */
bool parser_accept(struct parser *parser, enum token_kind kind);
bool parser_expect(struct parser *parser, enum token_kind kind);
/* Whether the token is, or begins with, this kind. */
bool parser_begins(const struct parser *parser, enum token_kind kind);

/* Reports that `what` was expected here, unless lost already. */
void parser_expected(struct parser *parser, const char *what);
void parser_fail(struct parser *parser, enum diagnostic_code code, struct span span, const char *argument0,
                 const char *argument1);
/* Of what was reported from `first` on, about code that is left out: what matters only in code that stays. */
void parser_forgive_literals(struct parser *parser, size_t first);
void parser_unsupported(struct parser *parser, struct span span, const char *feature, const char *instead);

/* After an error: goes behind the statement or item that began at token `start`, but not beyond `end` (the closing
 * brace around it). */
void parser_recover(struct parser *parser, uint32_t start, uint32_t end);

/* One level deeper; false, after a message, when that is too deep. Each enter has its leave, also when it failed. */
bool parser_enter(struct parser *parser);
void parser_leave(struct parser *parser);

struct span parser_span_from(const struct parser *parser, struct span start);
struct name parser_identifier(struct parser *parser);
const struct mark *parser_mark(const struct parser *parser); /* of the token in hand */
struct name parser_take_name(struct parser *parser); /* the token in hand as a name, whatever it is */
const struct symbol *parser_symbol(struct parser *parser, const char *text);
struct literal *parser_literal(struct parser *parser);
bool parser_at_literal(const struct parser *parser);

/* An array of pointers in the making. */
struct list {
    void **items;
    size_t count, capacity;
};
void list_add(struct parser *parser, struct list *list, void *item);

/* ---- parse_attribute.c ------------------------------------------------------------------------------------------ */

/* Outer attributes; *enabled becomes false when a #[cfg] or #[test] switches off what follows. */
struct attributes parse_outer_attributes(struct parser *parser, bool *enabled);
void parse_inner_attributes(struct parser *parser, struct attributes *attributes, bool *enabled);
/* The predicate inside cfg!( ) up to the closing parenthesis. */
bool parse_cfg_predicate(struct parser *parser);

/* ---- parse_type.c ----------------------------------------------------------------------------------------------- */

struct ast_type *parse_type(struct parser *parser);
struct ast_type *parse_type_no_plus(struct parser *parser); /* &A + B is no bound of A */
struct ast_type *parse_output(struct parser *parser);       /* -> T, or NULL */
void parse_bounds(struct parser *parser, struct bound **bounds, size_t *count);

/* ---- parse_path.c ----------------------------------------------------------------------------------------------- */

struct path *parse_expr_path(struct parser *parser);            /* arguments behind :: only */
struct path *parse_type_path(struct parser *parser);            /* arguments with or without :: */
struct path *parse_mod_path(struct parser *parser);             /* no arguments: use, visibility, attributes, macros */
struct generic_args *parse_generic_args(struct parser *parser); /* at < */
bool parser_at_path(const struct parser *parser);
struct path *path_of_name(struct parser *parser, struct name name);
void parse_generics(struct parser *parser, struct ast_generics *generics);
void parse_where(struct parser *parser, struct ast_generics *generics);
void parse_for_lifetimes(struct parser *parser, struct name **names, size_t *count); /* for<'a, 'b>, if it is there */

/* ---- parse_pattern.c -------------------------------------------------------------------------------------------- */

struct pattern *parse_pattern(struct parser *parser);       /* with | at the top */
struct pattern *parse_pattern_no_or(struct parser *parser); /* parameters, let */

/* ---- parse_expr.c, parse_operand.c, parse_control.c ------------------------------------------------------------- */

struct expr *parse_expr(struct parser *parser);
struct expr *parse_condition(struct parser *parser); /* let allowed, struct literals not */
struct expr *parse_expr_no_struct(struct parser *parser);
struct expr *parse_guard(struct parser *parser); /* behind `if` in a match arm */
struct expr *parse_binary_rest(struct parser *parser, struct expr *left, unsigned power);
struct expr *parse_let_scrutinee(struct parser *parser);
struct expr *parse_prefix(struct parser *parser);
struct expr *parse_postfix_rest(struct parser *parser, struct expr *expr);
struct expr *parse_operand(struct parser *parser);
struct expr *parse_block_like(struct parser *parser); /* if, match, loops, blocks; NULL when none stands here */
struct expr *parse_jump(struct parser *parser);       /* break, continue, return */
struct expr *parse_closure(struct parser *parser);
void parse_expr_list(struct parser *parser, enum token_kind close, struct list *list);
bool parser_at_expr(const struct parser *parser);
struct expr *expr_new(struct parser *parser, enum expr_kind kind, struct span span);
struct expr *expr_error(struct parser *parser);
struct expr *expr_of_path(struct parser *parser, struct path *path);
/* What stands in brackets of any kind is free of the restrictions around it. */
struct restrictions {
    bool no_struct, let_allowed;
};
struct restrictions parser_lift(struct parser *parser);
void parser_restore(struct parser *parser, struct restrictions restrictions);

/* ---- parse_macro.c, format_call.c -------------------------------------------------------------------------------- */

/* A macro call whose path was read; the token in hand is `!`. */
struct expr *parse_macro_call(struct parser *parser, struct path *path, struct span start);
/* "string", arguments up to the token `close`; the token in hand is the string. */
struct format_call *parse_format_call(struct parser *parser, enum token_kind close);
/* The source between two tokens, written on one line. */
const char *parser_source_text(struct parser *parser, uint32_t first, uint32_t end);

/* ---- parse_statement.c ------------------------------------------------------------------------------------------ */

struct block *parse_block(struct parser *parser);

/* ---- parse_item.c, parse_type_item.c ---------------------------------------------------------------------------- */

enum item_place { PLACE_MODULE, PLACE_BLOCK, PLACE_TRAIT, PLACE_IMPL, PLACE_EXTERN };

bool parser_at_item(const struct parser *parser);
/* Items up to token `end` (a closing brace or the file's end), the impls of derives among them. */
void parse_items(struct parser *parser, enum item_place place, uint32_t end, struct list *list);
/* One item behind its attributes; NULL after an error. */
struct ast_item *parse_item(struct parser *parser, enum item_place place, struct span start,
                            struct attributes attributes);
struct visibility parse_field_visibility(struct parser *parser);
void parse_struct(struct parser *parser, struct ast_item *item);
void parse_enum(struct parser *parser, struct ast_item *item);
void parse_use(struct parser *parser, struct ast_item *item);
/* A function behind its name. */
void parse_signature(struct parser *parser, struct fn_item *function);
/* { item* } */
void parse_members(struct parser *parser, enum item_place place, struct list *list);

#endif
