/* assignee.c -- destructuring assignment, `(a, s.b, _) = value`, turned into what it stands for:
 *
 * { let ({part 0}, {part 1}, _) = value; a = {part 0}; s.b = {part 1}; }
 *
 * All rules of moves, of drop order and of coercion follow from those of `let` and `=`. No name of a program holds a
 * brace, and views leave such variables out.
 */
#include "types/check.h"

struct assignee {
    struct check *check;
    struct block *block;
    size_t capacity;
};

static struct pattern *pattern_of(struct assignee *assignee, const struct expr *expr);

static struct pattern *pattern_new(struct assignee *assignee, enum pattern_kind kind, struct span span) {
    struct pattern *pattern = arena_alloc(assignee->check->arena, sizeof *pattern);
    pattern->kind = kind;
    pattern->span = span;
    return pattern;
}

static struct statement *statement_new(struct assignee *assignee, enum statement_kind kind, struct span span) {
    struct block *block = assignee->block;
    block->statements = arena_grow(assignee->check->arena, block->statements, block->count, &assignee->capacity,
                                   sizeof *block->statements);
    struct statement *statement = &block->statements[block->count++];
    *statement = (struct statement){.kind = kind, .span = span};
    return statement;
}

/* A part is bound to a name, which is then assigned to the place. */
static struct pattern *pattern_part(struct assignee *assignee, const struct expr *place) {
    struct check *check = assignee->check;
    const struct symbol *symbol = symbol_of(check, arena_format(check->arena, "{part %zu}", assignee->block->count - 1));
    struct name name = {.symbol = symbol, .span = place->span};
    struct path *path = arena_alloc(check->arena, sizeof *path);
    path->span = place->span;
    path->segments = arena_array(check->arena, 1, sizeof *path->segments);
    path->segments[0].name = name;
    path->segment_count = 1;
    struct expr *part = arena_alloc(check->arena, sizeof *part), *assign = arena_alloc(check->arena, sizeof *assign);
    *part = (struct expr){.kind = EXPR_PATH, .span = place->span};
    part->path = path;
    *assign = (struct expr){.kind = EXPR_ASSIGN, .span = place->span};
    assign->binary.left = (struct expr *)place;
    assign->binary.right = part;
    struct statement *statement = statement_new(assignee, STATEMENT_EXPR, place->span);
    statement->expression.expr = assign;
    statement->expression.has_semicolon = true;
    struct pattern *pattern = pattern_new(assignee, AST_PATTERN_IDENT, place->span);
    pattern->ident.name = name;
    return pattern;
}

static struct pattern **pattern_list(struct assignee *assignee, struct expr *const *elements, size_t count) {
    struct pattern **list = arena_array(assignee->check->arena, count + 1, sizeof(struct pattern *));
    for (size_t i = 0; i < count; i++) {
        const struct expr *element = elements[i];
        bool is_rest = element->kind == EXPR_RANGE && element->range.start == NULL && element->range.end == NULL;
        list[i] = is_rest ? pattern_new(assignee, AST_PATTERN_REST, element->span) : pattern_of(assignee, element);
    }
    return list;
}

static struct pattern *pattern_struct(struct assignee *assignee, const struct expr *expr) {
    struct pattern *pattern = pattern_new(assignee, AST_PATTERN_STRUCT, expr->span);
    size_t count = expr->structure.count;
    pattern->structure.path = expr->structure.path;
    pattern->structure.has_rest = expr->structure.has_rest;
    pattern->structure.fields = arena_array(assignee->check->arena, count + 1, sizeof *pattern->structure.fields);
    for (size_t i = 0; i < count; i++) {
        const struct field_value *field = &expr->structure.fields[i];
        pattern->structure.fields[i] =
            (struct field_pattern){.span = field->span, .name = field->name, .pattern = pattern_of(assignee, field->value)};
    }
    pattern->structure.count = count;
    return pattern;
}

/* Does the path name a struct or variant, so that `P(a, b) = value` takes apart? */
static bool constructs(struct check *check, const struct expr *callee) {
    struct value_path value;
    size_t before = check->program->diagnostics->count;
    if (callee->kind != EXPR_PATH)
        return false;
    bool found = resolve_value_path(check, callee->path, NULL, &value) && value.variant != NULL;
    check->program->diagnostics->count = before; /* said when the expression is checked */
    return found;
}

static struct pattern *pattern_of(struct assignee *assignee, const struct expr *expr) {
    struct pattern *pattern;
    switch (expr->kind) {
    case EXPR_UNDERSCORE: return pattern_new(assignee, AST_PATTERN_WILDCARD, expr->span);
    case EXPR_TUPLE:
    case EXPR_ARRAY:
        pattern = pattern_new(assignee, expr->kind == EXPR_TUPLE ? AST_PATTERN_TUPLE : AST_PATTERN_SLICE, expr->span);
        pattern->list.elements = pattern_list(assignee, expr->list.elements, expr->list.count);
        pattern->list.count = expr->list.count;
        return pattern;
    case EXPR_CALL:
        if (!constructs(assignee->check, expr->call.callee))
            break;
        pattern = pattern_new(assignee, AST_PATTERN_TUPLE_STRUCT, expr->span);
        pattern->tuple_struct.path = expr->call.callee->path;
        pattern->tuple_struct.elements = pattern_list(assignee, expr->call.arguments, expr->call.count);
        pattern->tuple_struct.count = expr->call.count;
        return pattern;
    case EXPR_STRUCT:
        if (expr->structure.base == NULL)
            return pattern_struct(assignee, expr);
        break;
    default: break;
    }
    return pattern_part(assignee, expr);
}

struct typed_expr *check_assign_parts(struct check *check, const struct expr *expr) {
    const struct expr *target = expr->binary.left;
    switch (target->kind) {
    case EXPR_UNDERSCORE:
    case EXPR_TUPLE:
    case EXPR_ARRAY: break;
    case EXPR_STRUCT:
        if (target->structure.base != NULL)
            return NULL;
        break;
    case EXPR_CALL:
        if (!constructs(check, target->call.callee))
            return NULL;
        break;
    default: return NULL;
    }
    struct block *block = arena_alloc(check->arena, sizeof *block);
    block->span = expr->span;
    block->close = (struct span){expr->span.end > 0 ? expr->span.end - 1 : 0, expr->span.end};
    block->is_made = true;
    struct assignee assignee = {.check = check, .block = block};
    statement_new(&assignee, STATEMENT_LET, expr->span);
    struct pattern *pattern = pattern_of(&assignee, target);
    block->statements[0].let.pattern = pattern;
    block->statements[0].let.initialiser = expr->binary.right;
    return check_block_expr(check, block, NULL, false);
}
