/* typed_dump.c -- a checked body as text, for unit tests and for people who mend the checker.
 *
 * One line per statement, s-expressions inside: `(load copy (local x))`. The form is not a contract; it shows what a
 * node
 * holds and leaves out spans, so that a test can compare it.
 */
#include "types/typed_dump.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "types/program.h"

struct dump {
    struct arena *arena;
    char *bytes;
    size_t length, capacity;
    unsigned indent;
};

static void dump_expr(struct dump *dump, const struct typed_expr *expr);
static void dump_block(struct dump *dump, const struct typed_block *block);

static void put(struct dump *dump, const char *text) {
    size_t length = strlen(text);
    if (dump->length + length + 1 > dump->capacity) {
        size_t capacity = (dump->capacity + length + 64) * 2;
        char *bytes = arena_alloc(dump->arena, capacity);
        if (dump->length > 0)
            memcpy(bytes, dump->bytes, dump->length);
        dump->bytes = bytes;
        dump->capacity = capacity;
    }
    memcpy(dump->bytes + dump->length, text, length + 1);
    dump->length += length;
}

static void putf(struct dump *dump, const char *format, ...) __attribute__((format(printf, 2, 3)));
static void putf(struct dump *dump, const char *format, ...) {
    char text[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    put(dump, text);
}

static void newline(struct dump *dump) {
    put(dump, "\n");
    for (unsigned i = 0; i < dump->indent; i++)
        put(dump, "  ");
}

static void dump_type(struct dump *dump, const struct type *type) {
    put(dump, type == NULL ? "?" : type_text(dump->arena, type));
}

static void dump_local(struct dump *dump, const struct local *local) {
    putf(dump, "%s_%u", local->name == NULL ? "" : local->name->text, local->index);
}

static void dump_callee(struct dump *dump, const struct callee *callee) {
    const struct item *fn = callee->fn;
    if (fn == NULL) {
        put(dump, "?");
        return;
    }
    const struct item *parent = fn->parent;
    if (parent != NULL && (parent->kind == ITEM_TRAIT || parent->kind == ITEM_ENUM))
        putf(dump, "%s::", parent->name->text);
    if (parent != NULL && parent->kind == ITEM_IMPL && parent->self_type != NULL)
        putf(dump, "<%s>::", type_text(dump->arena, parent->self_type));
    put(dump, fn->name == NULL ? "_" : fn->name->text);
    if (callee->arg_count > 0) {
        put(dump, "[");
        for (uint32_t i = 0; i < callee->arg_count; i++) {
            put(dump, i == 0 ? "" : ", ");
            dump_type(dump, callee->args[i]);
        }
        put(dump, "]");
    }
}

static const char *const op_names[] = {
    [OP_ADD] = "+",    [OP_SUB] = "-",     [OP_MUL] = "*",  [OP_DIV] = "/",  [OP_REM] = "%",   [OP_BIT_AND] = "&",
    [OP_BIT_OR] = "|", [OP_BIT_XOR] = "^", [OP_SHL] = "<<", [OP_SHR] = ">>", [OP_EQ] = "==",   [OP_NE] = "!=",
    [OP_LT] = "<",     [OP_LE] = "<=",     [OP_GT] = ">",   [OP_GE] = ">=",  [OP_NEG] = "neg", [OP_NOT] = "not",
};

static const char *const cast_names[] = {
    [CAST_NUMBER] = "number",
    [CAST_POINTER] = "pointer",
    [CAST_REF_TO_POINTER] = "ref-to-pointer",
    [CAST_EXPOSE] = "expose",
    [CAST_FROM_EXPOSED] = "from-exposed",
    [CAST_FN_TO_POINTER] = "fn-to-pointer",
    [CAST_FN_TO_ADDRESS] = "fn-to-address",
    [CAST_UNSIZE] = "unsize",
    [CAST_MUT_TO_CONST] = "mut-to-const",
};

static void dump_text(struct dump *dump, const char *text, uint32_t length) {
    put(dump, "\"");
    for (uint32_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)text[i];
        if (byte == '\n')
            put(dump, "\\n");
        else if (byte < 32 || byte == '"' || byte >= 127)
            putf(dump, "\\x%02x", byte);
        else
            putf(dump, "%c", byte);
    }
    put(dump, "\"");
}

static void dump_fields_pattern(struct dump *dump, const struct typed_pattern *pattern);

static void dump_pattern(struct dump *dump, const struct typed_pattern *pattern) {
    static const char *const modes[] = {"copy ", "", "ref ", "ref mut "};
    switch (pattern->kind) {
    case PATTERN_WILD: put(dump, "_"); break;
    case PATTERN_BIND:
        put(dump, modes[pattern->by]);
        dump_local(dump, pattern->local);
        if (pattern->sub != NULL) {
            put(dump, " @ ");
            dump_pattern(dump, pattern->sub);
        }
        break;
    case PATTERN_VALUE: dump_expr(dump, pattern->expr); break;
    case PATTERN_RANGE:
        if (pattern->low != NULL)
            dump_expr(dump, pattern->low);
        put(dump, pattern->inclusive ? "..=" : "..");
        if (pattern->high != NULL)
            dump_expr(dump, pattern->high);
        break;
    case PATTERN_FIELDS: dump_fields_pattern(dump, pattern); break;
    case PATTERN_DEREF:
        put(dump, "&");
        dump_pattern(dump, pattern->sub);
        break;
    case PATTERN_SLICE:
        put(dump, "[");
        for (uint32_t i = 0; i <= pattern->item_count; i++) {
            if (i == pattern->prefix_count && pattern->has_rest) {
                put(dump, "..");
                if (pattern->rest != NULL)
                    dump_pattern(dump, pattern->rest);
                put(dump, " ");
            }
            if (i < pattern->item_count) {
                dump_pattern(dump, pattern->items[i]);
                put(dump, " ");
            }
        }
        put(dump, "]");
        break;
    case PATTERN_OR:
        for (uint32_t i = 0; i < pattern->item_count; i++) {
            put(dump, i == 0 ? "" : " | ");
            dump_pattern(dump, pattern->items[i]);
        }
        break;
    }
}

static void dump_fields_pattern(struct dump *dump, const struct typed_pattern *pattern) {
    if (pattern->is_variant && pattern->type->kind == TYPE_ADT)
        putf(dump, "%s", pattern->type->item->variants[pattern->variant].name->text);
    put(dump, "{");
    for (uint32_t i = 0; i < pattern->field_count; i++) {
        putf(dump, "%s%u: ", i == 0 ? "" : ", ", pattern->fields[i].index);
        dump_pattern(dump, pattern->fields[i].pattern);
    }
    put(dump, "}");
}

static void dump_arguments(struct dump *dump, const struct typed_expr *expr) {
    for (uint32_t i = 0; i < expr->argument_count; i++) {
        put(dump, " ");
        dump_expr(dump, expr->arguments[i]);
    }
}

static void dump_struct(struct dump *dump, const struct typed_expr *expr) {
    put(dump, "(struct ");
    dump_type(dump, expr->type);
    if (expr->variant != 0)
        putf(dump, " variant %u", expr->variant);
    for (uint32_t i = 0; i < expr->field_count; i++) {
        putf(dump, " %u: ", expr->fields[i].index);
        dump_expr(dump, expr->fields[i].value);
    }
    if (expr->base != NULL) {
        put(dump, " ..");
        dump_expr(dump, expr->base);
    }
    put(dump, ")");
}

static void dump_match(struct dump *dump, const struct typed_expr *expr) {
    put(dump, "(match ");
    dump_expr(dump, expr->base);
    dump->indent++;
    for (uint32_t i = 0; i < expr->arm_count; i++) {
        newline(dump);
        dump_pattern(dump, expr->arms[i].pattern);
        if (expr->arms[i].guard != NULL) {
            put(dump, " if ");
            dump_expr(dump, expr->arms[i].guard);
        }
        put(dump, " => ");
        dump_expr(dump, expr->arms[i].body);
    }
    dump->indent--;
    put(dump, ")");
}

static void dump_closure(struct dump *dump, const struct closure *closure) {
    static const char *const kinds[] = {"Fn", "FnMut", "FnOnce"};
    static const char *const modes[] = {"copy ", "move ", "ref ", "ref mut "};
    putf(dump, "(closure#%u %s", closure->id, kinds[closure->kind]);
    for (uint32_t i = 0; i < closure->capture_count; i++) {
        putf(dump, " [%s", modes[closure->captures[i].mode]);
        dump_expr(dump, closure->captures[i].place);
        put(dump, "]");
    }
    put(dump, " |");
    for (uint32_t i = 0; i < closure->body->parameter_count; i++) {
        put(dump, i == 0 ? "" : ", ");
        dump_pattern(dump, closure->body->parameters[i]);
        put(dump, ": ");
        dump_type(dump, closure->body->parameters[i]->type);
    }
    put(dump, "| -> ");
    dump_type(dump, closure->body->return_type);
    put(dump, " ");
    if (closure->body->value != NULL)
        dump_expr(dump, closure->body->value);
    put(dump, ")");
}

static void dump_one(struct dump *dump, const char *name, const struct typed_expr *base) {
    putf(dump, "(%s", name);
    if (base != NULL) {
        put(dump, " ");
        dump_expr(dump, base);
    }
    put(dump, ")");
}

static void dump_two(struct dump *dump, const char *name, const struct typed_expr *expr) {
    putf(dump, "(%s ", name);
    dump_expr(dump, expr->base);
    put(dump, " ");
    dump_expr(dump, expr->operand);
    put(dump, ")");
}

static void dump_control(struct dump *dump, const struct typed_expr *expr) {
    switch (expr->kind) {
    case TYPED_IF:
        put(dump, "(if ");
        dump_expr(dump, expr->base);
        put(dump, " ");
        dump_block(dump, expr->block);
        if (expr->operand != NULL) {
            put(dump, " else ");
            dump_expr(dump, expr->operand);
        }
        put(dump, ")");
        break;
    case TYPED_LOOP:
    case TYPED_BLOCK:
        put(dump, expr->kind == TYPED_LOOP ? "(loop " : expr->label != NULL ? "(labelled " : "(block ");
        dump_block(dump, expr->block);
        put(dump, ")");
        break;
    case TYPED_WHILE:
        put(dump, "(while ");
        dump_expr(dump, expr->base);
        put(dump, " ");
        dump_block(dump, expr->block);
        put(dump, ")");
        break;
    case TYPED_FOR:
        put(dump, "(for ");
        dump_pattern(dump, expr->pattern);
        put(dump, " in ");
        dump_expr(dump, expr->base);
        put(dump, " ");
        dump_callee(dump, &expr->callee);
        put(dump, " ");
        dump_callee(dump, &expr->next);
        put(dump, " ");
        dump_block(dump, expr->block);
        put(dump, ")");
        break;
    default: break;
    }
}

static void dump_leaf(struct dump *dump, const struct typed_expr *expr) {
    switch (expr->kind) {
    case TYPED_LOCAL:
        put(dump, "(local ");
        dump_local(dump, expr->local);
        put(dump, ")");
        break;
    case TYPED_CAPTURE: putf(dump, "(capture %u)", expr->index); break;
    case TYPED_UNCAPTURED: putf(dump, "(uncaptured)"); break;
    case TYPED_STATIC: putf(dump, "(static %s)", expr->item->name->text); break;
    case TYPED_INTEGER:
        putf(dump, "%" PRIu64, expr->value);
        dump_type(dump, expr->type);
        break;
    case TYPED_FLOAT:
        putf(dump, "%g", expr->number);
        dump_type(dump, expr->type);
        break;
    case TYPED_STRING: dump_text(dump, expr->text, expr->text_length); break;
    case TYPED_BYTES:
    case TYPED_C_STRING:
        put(dump, expr->kind == TYPED_BYTES ? "b" : "c");
        dump_text(dump, expr->text, expr->text_length);
        break;
    case TYPED_CONST:
    case TYPED_FN:
        put(dump, expr->kind == TYPED_CONST ? "(const " : "(fn ");
        dump_callee(dump, &expr->callee);
        put(dump, ")");
        break;
    case TYPED_CONST_ARG:
        put(dump, "(const-arg ");
        dump_type(dump, expr->type_argument);
        put(dump, ")");
        break;
    default: put(dump, "(error)"); break;
    }
}

static void dump_expr(struct dump *dump, const struct typed_expr *expr) {
    switch (expr->kind) {
    case TYPED_FIELD:
        putf(dump, "(field %u ", expr->index);
        dump_expr(dump, expr->base);
        put(dump, ")");
        break;
    case TYPED_INDEX: dump_two(dump, "index", expr); break;
    case TYPED_DEREF: dump_one(dump, "deref", expr->base); break;
    case TYPED_LOAD: dump_one(dump, expr->is_copy ? "copy" : "move", expr->base); break;
    case TYPED_CALL:
        put(dump, "(call ");
        dump_callee(dump, &expr->callee);
        dump_arguments(dump, expr);
        put(dump, ")");
        break;
    case TYPED_CALL_VALUE:
        put(dump, "(call-value ");
        dump_expr(dump, expr->base);
        dump_arguments(dump, expr);
        put(dump, ")");
        break;
    case TYPED_UNARY: dump_one(dump, op_names[expr->op], expr->operand); break;
    case TYPED_BINARY: dump_two(dump, op_names[expr->op], expr); break;
    case TYPED_AND: dump_two(dump, "and", expr); break;
    case TYPED_OR: dump_two(dump, "or", expr); break;
    case TYPED_LET:
        put(dump, "(let ");
        dump_pattern(dump, expr->pattern);
        put(dump, " = ");
        dump_expr(dump, expr->base);
        put(dump, ")");
        break;
    case TYPED_CAST:
        putf(dump, "(cast %s ", cast_names[expr->cast]);
        dump_type(dump, expr->type);
        put(dump, " ");
        dump_expr(dump, expr->base);
        put(dump, ")");
        break;
    case TYPED_REF: dump_one(dump, expr->mutable ? "ref-mut" : "ref", expr->base); break;
    case TYPED_RAW: dump_one(dump, expr->mutable ? "raw-mut" : "raw", expr->base); break;
    case TYPED_ASSIGN: dump_two(dump, "assign", expr); break;
    case TYPED_ASSIGN_OP:
        put(dump, op_names[expr->op]);
        dump_two(dump, "assign-op", expr);
        break;
    case TYPED_MATCH: dump_match(dump, expr); break;
    case TYPED_BREAK: dump_one(dump, "break", expr->operand); break;
    case TYPED_CONTINUE: put(dump, "(continue)"); break;
    case TYPED_RETURN: dump_one(dump, "return", expr->operand); break;
    case TYPED_TUPLE:
    case TYPED_ARRAY:
        put(dump, expr->kind == TYPED_TUPLE ? "(tuple" : "(array");
        dump_arguments(dump, expr);
        put(dump, ")");
        break;
    case TYPED_REPEAT:
        put(dump, "(repeat ");
        dump_type(dump, expr->type);
        put(dump, " ");
        dump_expr(dump, expr->base);
        put(dump, ")");
        break;
    case TYPED_STRUCT: dump_struct(dump, expr); break;
    case TYPED_CLOSURE: dump_closure(dump, expr->closure); break;
    case TYPED_UNREACHABLE_TAIL: dump_one(dump, "never", expr->base); break;
    case TYPED_IF:
    case TYPED_LOOP:
    case TYPED_BLOCK:
    case TYPED_WHILE:
    case TYPED_FOR: dump_control(dump, expr); break;
    default: dump_leaf(dump, expr); break;
    }
}

static void dump_block(struct dump *dump, const struct typed_block *block) {
    put(dump, block->is_unsafe ? "unsafe {" : "{");
    dump->indent++;
    for (uint32_t i = 0; i < block->statement_count; i++) {
        const struct typed_statement *statement = &block->statements[i];
        newline(dump);
        if (statement->kind == TYPED_STATEMENT_LET) {
            put(dump, "let ");
            dump_pattern(dump, statement->pattern);
            put(dump, ": ");
            dump_type(dump, statement->pattern->type);
            if (statement->expr != NULL) {
                put(dump, " = ");
                dump_expr(dump, statement->expr);
            }
            if (statement->else_block != NULL) {
                put(dump, " else ");
                dump_block(dump, statement->else_block);
            }
        } else {
            dump_expr(dump, statement->expr);
        }
        put(dump, ";");
    }
    if (block->tail != NULL) {
        newline(dump);
        dump_expr(dump, block->tail);
    }
    dump->indent--;
    newline(dump);
    put(dump, "}");
}

const char *typed_dump(struct arena *arena, const struct typed_body *body) {
    struct dump dump = {.arena = arena};
    put(&dump, "fn ");
    put(&dump, body->owner != NULL && body->owner->name != NULL ? body->owner->name->text : "_");
    put(&dump, "(");
    for (uint32_t i = 0; i < body->parameter_count; i++) {
        put(&dump, i == 0 ? "" : ", ");
        dump_pattern(&dump, body->parameters[i]);
        put(&dump, ": ");
        dump_type(&dump, body->parameters[i]->type);
    }
    put(&dump, ") -> ");
    dump_type(&dump, body->return_type);
    put(&dump, body->failed ? " FAILED " : " ");
    if (body->value != NULL)
        dump_expr(&dump, body->value);
    put(&dump, "\nlocals:");
    for (uint32_t i = 0; i < body->local_count; i++) {
        const struct local *local = body->locals[i];
        put(&dump, " ");
        dump_local(&dump, local);
        put(&dump, ":");
        dump_type(&dump, local->type);
        put(&dump, local->address_taken ? "&" : "");
        put(&dump, local->moved ? "!" : "");
    }
    put(&dump, "\n");
    return dump.bytes;
}
