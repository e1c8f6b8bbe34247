/* make_tree.c -- see make_tree.h. */
#include "types/make_tree.h"

#include <string.h>

struct expr *ast_expr(struct check *check, enum expr_kind kind, struct span span) {
    struct expr *expr = arena_alloc(check->arena, sizeof *expr);
    expr->kind = kind;
    expr->span = span;
    return expr;
}

struct name ast_name(struct check *check, const char *text, struct span span) {
    return (struct name){symbol_of(check, text), span, NULL};
}

struct path *ast_path(struct check *check, const char *text, struct span span) {
    struct path *path = arena_alloc(check->arena, sizeof *path);
    path->span = span;
    path->segments = arena_array(check->arena, 8, sizeof *path->segments);
    path->is_global = strstr(text, "::") != NULL;
    while (*text != '\0') {
        const char *end = strstr(text, "::");
        size_t length = end != NULL ? (size_t)(end - text) : strlen(text);
        path->segments[path->segment_count++].name =
            (struct name){intern(check->program->interner, text, length), span, NULL};
        text += length + (end != NULL ? 2 : 0);
    }
    return path;
}

struct expr *ast_value(struct check *check, const char *path, struct span span) {
    struct expr *expr = ast_expr(check, EXPR_PATH, span);
    expr->path = ast_path(check, path, span);
    return expr;
}

struct expr **ast_list(struct check *check, size_t count) {
    return arena_array(check->arena, count, sizeof(struct expr *));
}

struct expr *ast_call(struct check *check, struct expr *callee, size_t count, struct expr *a, struct expr *b,
                      struct expr *c, struct expr *d, struct span span) {
    struct expr *expr = ast_expr(check, EXPR_CALL, span);
    struct expr *given[4] = {a, b, c, d};
    expr->call.callee = callee;
    expr->call.count = count;
    expr->call.arguments = ast_list(check, count);
    memcpy(expr->call.arguments, given, count * sizeof(struct expr *));
    return expr;
}

struct expr *ast_method(struct check *check, struct expr *receiver, const char *name, size_t count,
                        struct expr *a, struct span span) {
    struct expr *expr = ast_expr(check, EXPR_METHOD_CALL, span);
    expr->method.receiver = receiver;
    expr->method.name = ast_name(check, name, span);
    expr->method.count = count;
    expr->method.arguments = ast_list(check, count > 0 ? count : 1);
    expr->method.arguments[0] = a;
    return expr;
}

struct expr *ast_literal(struct check *check, enum literal_kind kind, uint64_t value, const char *suffix,
                         struct span span) {
    struct expr *expr = ast_expr(check, EXPR_LITERAL, span);
    struct literal *literal = arena_alloc(check->arena, sizeof *literal);
    literal->kind = kind;
    literal->low = value;
    literal->suffix = suffix == NULL ? NULL : symbol_of(check, suffix);
    expr->literal = literal;
    return expr;
}

struct expr *ast_string(struct check *check, const char *text, size_t length, struct span span) {
    struct expr *expr = ast_literal(check, LITERAL_STRING, 0, NULL, span);
    expr->literal->text = text;
    expr->literal->length = length;
    return expr;
}

struct expr *ast_text(struct check *check, const char *text, struct span span) {
    return ast_string(check, text, strlen(text), span);
}

struct expr *ast_reference(struct check *check, struct expr *operand, bool mutable, struct span span) {
    struct expr *expr = ast_expr(check, EXPR_REFERENCE, span);
    expr->reference.operand = operand;
    expr->reference.is_mutable = mutable;
    return expr;
}

struct expr *ast_unary(struct check *check, enum unary_operator operator, struct expr * operand,
                       struct span span) {
    struct expr *expr = ast_expr(check, EXPR_UNARY, span);
    expr->unary.operator= operator;
    expr->unary.operand = operand;
    return expr;
}

struct expr *ast_field(struct check *check, const char *object, size_t index, struct span span) {
    struct expr *expr = ast_expr(check, EXPR_FIELD, span);
    expr->field.object = ast_value(check, object, span);
    expr->field.name = ast_name(check, arena_format(check->arena, "%zu", index), span);
    return expr;
}

struct pattern *ast_binding(struct check *check, const char *name, bool mutable, struct span span) {
    struct pattern *pattern = arena_alloc(check->arena, sizeof *pattern);
    pattern->kind = AST_PATTERN_IDENT;
    pattern->span = span;
    pattern->ident.name = ast_name(check, name, span);
    pattern->ident.is_mutable = mutable;
    return pattern;
}

struct block *ast_block(struct check *check, size_t most, struct span span) {
    struct block *block = arena_alloc(check->arena, sizeof *block);
    block->span = span;
    block->is_made = true;
    block->close = (struct span){span.end > 0 ? span.end - 1 : 0, span.end};
    block->statements = arena_array(check->arena, most, sizeof *block->statements);
    return block;
}

void ast_add_statement(struct block *block, struct expr *expr) {
    struct statement *statement = &block->statements[block->count++];
    statement->kind = STATEMENT_EXPR;
    statement->span = expr->span;
    statement->expression.expr = expr;
    statement->expression.has_semicolon = true;
}

void ast_add_let(struct check *check, struct block *block, const char *name, bool mutable, struct expr *init) {
    struct statement *statement = &block->statements[block->count++];
    statement->kind = STATEMENT_LET;
    statement->span = init->span;
    statement->let.pattern = ast_binding(check, name, mutable, init->span);
    statement->let.initialiser = init;
}

struct expr *ast_block_expr(struct check *check, struct block *block, enum block_kind kind) {
    struct expr *expr = ast_expr(check, EXPR_BLOCK, block->span);
    expr->block.block = block;
    expr->block.kind = kind;
    return expr;
}

struct expr *ast_match_one(struct check *check, struct expr *scrutinee, const char *name, struct expr *body,
                           struct span span) {
    struct expr *expr = ast_expr(check, EXPR_MATCH, span);
    expr->match.scrutinee = scrutinee;
    expr->match.arms = arena_array(check->arena, 1, sizeof *expr->match.arms);
    expr->match.count = 1;
    expr->match.arms[0] =
        (struct match_arm){.span = span, .pattern = ast_binding(check, name, false, span), .body = body};
    return expr;
}

struct expr *ast_references(struct check *check, struct expr *const *operands, size_t count, struct span span) {
    struct expr *tuple = ast_expr(check, EXPR_TUPLE, span);
    tuple->list.count = count;
    tuple->list.elements = ast_list(check, count);
    for (size_t i = 0; i < count; i++)
        tuple->list.elements[i] = ast_reference(check, operands[i], false, operands[i]->span);
    return tuple;
}
