/* parser.h -- the way into the room: source text in, tree out.
 *
 * The learner's file is parsed at once, so that every syntax error is found. In the prelude and in derived text the
 * insides of impls and functions are not even lexed until parser_members and parser_body are asked for them: most are
 * never needed, and that is what keeps the start of a program under its few milliseconds and megabytes.
 *
 * After a syntax error the parser goes on behind the statement or item in which it stood; what could not be read is an
 * AST_..._ERROR or EXPR_ERROR node or is left out. When the lexer gave up (binary file, delimiters that do not match)
 * the module is empty.
 */
#ifndef PREPSTATION_SYNTAX_PARSER_H
#define PREPSTATION_SYNTAX_PARSER_H

#include "base/diagnostic.h"
#include "base/intern.h"
#include "base/source.h"
#include "syntax/ast.h"
#include "syntax/lexer.h"
#include "syntax/ready.h"

/* How deep a program may be nested: recursion of the grammar (a parenthesis is two levels of it), and levels of an
 * expression's tree (a + b + c is two levels without any recursion of the parser). Beyond it:
 * DIAGNOSTIC_CODE_TOO_DEEP, once. */
enum { PARSER_DEEPEST = 400, PARSER_TALLEST = 1000 };

/* What the parser works with. All of it must live as long as the trees. */
/* Lints that refuse a program, by themselves or when they are denied. An allow, a deny counts for the whole program. */
enum lint {
    LINT_OVERFLOWING_LITERALS,
    LINT_STATIC_MUT_REFS,
    LINT_UNSAFE_OP_IN_UNSAFE_FN,
    LINT_UNSAFE_CODE,
    LINT_COUNT
};

struct parser_context {
    struct arena *arena;
    struct interner *interner;
    struct source_map *map; /* derived sources are added here */
    struct diagnostics *diagnostics;
    int edition; /* 2021 or 2024; both accept the syntax of both */
    struct token_buffer buffer; /* for the files, impls and bodies of the prelude, one after the other; empty at first */
    bool allowed[LINT_COUNT], denied[LINT_COUNT]; /* by an attribute, somewhere */
};

/* Never NULL. */
struct module_ast *parse_source(struct parser_context *context, struct source *source);

/* An item of the prelude by its number in the index (syntax/ready.h), and behind it those that its derives make. `source` is its file. */
struct ast_item **parse_ready(struct parser_context *context, const struct ready *ready, size_t number,
                              const struct source *source, size_t *count);

/* A member of an impl of the prelude. */
struct ast_item **parse_ready_member(struct parser_context *context, const struct ready_member *member,
                                     const struct source *source, size_t *count);

/* Makes sure that the impl's generics, trait and type are there. */
void parser_header(struct parser_context *context, struct impl_item *impl);

/* Makes sure that the impl's items are there. Without effect when they are. */
void parser_members(struct parser_context *context, struct impl_item *impl);

/* Makes sure that the function's generics, parameters and return type are there. */
void parser_signature(struct parser_context *context, struct fn_item *function);

/* The body of a function: parsed now if it was not yet. NULL when the function has none. */
struct block *parser_body(struct parser_context *context, struct fn_item *function);

#endif
