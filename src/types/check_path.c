/* check_path.c -- paths where a value is wanted: locals, functions, constructors, constants, statics and `Type::name`.
   */
#include <string.h>

#include "types/check.h"

static struct typed_expr *constructor_value(struct check *check, const struct value_path *value, struct span span);

static bool type_then_name(struct check *check, const struct path *path, const struct path_result *result,
                           struct value_path *out) {
    struct lowering lowering = body_lowering(check);
    const struct type *self = lower_path_type(&lowering, path, result, path->segment_count - 1);
    if (self == NULL || shallow(check, self)->kind == TYPE_ERROR) {
        check->failed = true;
        return false;
    }
    return resolve_associated(check, self, &path->segments[path->segment_count - 1], path->span, out);
}

static bool constructor(struct check *check, const struct type *adt, struct item *item, struct value_path *out) {
    item_variants(check->program, adt->item);
    uint32_t index = item->kind == ITEM_VARIANT ? item->variant_index : 0;
    *out = (struct value_path){.kind = VALUE_FN,
                               .callee = {item, adt->args, adt->count},
                               .type = adt,
                               .variant = &adt->item->variants[index],
                               .variant_index = index};
    return true;
}

static bool item_value(struct check *check, const struct path *path, const struct path_result *result,
                       struct value_path *out) {
    struct item *item = result->item;
    struct lowering lowering = body_lowering(check);
    if (item->kind == ITEM_VARIANT || item->kind == ITEM_STRUCT) {
        const struct type *adt = lower_path_type(&lowering, path, result, path->segment_count);
        if (adt == NULL || adt->kind != TYPE_ADT) {
            check->failed = true;
            return false;
        }
        return constructor(check, adt, item, out);
    }
    item_signature(check->program, item);
    if (item->kind == ITEM_STATIC) {
        *out = (struct value_path){.kind = VALUE_STATIC, .item = item};
        out->type = inference_normalise(&check->infer, item->type, path->span);
        return true;
    }
    if (item->kind != ITEM_FN && item->kind != ITEM_EXTERN_FN && item->kind != ITEM_CONST) {
        fault(check, DIAGNOSTIC_CODE_NOT_A_VALUE, path->span, path->segments[path->segment_count - 1].name.symbol->text,
              NULL, NULL);
        return false;
    }
    if (item->is_variadic) {
        unsupported(check, path->span, arena_format(check->arena, "the variadic function %s", item->name->text), "print!, or another function");
        return false;
    }
    uint32_t count = item_param_count(check->program, item);
    const struct type **args = arena_array(check->arena, count + 1u, sizeof *args);
    inference_fresh_args(&check->infer, item, 0, args, path->span);
    lower_generic_args(&lowering, item, path->segments[path->segment_count - 1].args, path->span, args);
    inference_require_item(&check->infer, item, args, count, path->span);
    *out =
        (struct value_path){.kind = item->kind == ITEM_CONST ? VALUE_CONST : VALUE_FN, .callee = {item, args, count}};
    out->type = item->kind == ITEM_CONST ? inference_instantiate(&check->infer, item->type, args, count, path->span)
                                         : type_fn_item(check->types, item, args, count);
    return true;
}

static bool trait_value(struct check *check, const struct path *path, const struct path_result *result,
                        struct value_path *out) {
    struct lowering lowering = body_lowering(check);
    const struct type *self =
        path->self_type != NULL ? lower_type(&lowering, path->self_type) : fresh(check, path->span);
    size_t segments = path->self_type != NULL ? path->trait_segments : result->used;
    struct trait_ref trait;
    if (!lower_trait_ref(&lowering, path, segments, self, &trait)) {
        check->failed = true;
        return false;
    }
    if (path->segment_count == segments + 1)
        return resolve_trait_member(check, trait, &path->segments[segments], path->span, out);
    return type_then_name(check, path, result, out);
}

/* A constant inside a type sees the locals around it and may not use them. */
static bool is_of_this_body(struct check *check, const struct local *local) {
    for (const struct frame *frame = check->frame; frame != NULL; frame = frame->outer)
        if (local->index < frame->body->local_count && frame->body->locals[local->index] == local)
            return true;
    return false;
}

static bool binds_name(const struct pattern *pattern, const struct name *name) {
    return pattern != NULL && pattern->kind == AST_PATTERN_IDENT && pattern->ident.name.symbol == name->symbol &&
           pattern->ident.name.mark == name->mark;
}

/* Is the unknown name a variable of the function around this one, or `self` without a receiver? Reports it then. */
static bool out_of_reach(struct check *check, const struct path *path) {
    const struct name *written = &path->segments[0].name;
    const struct symbol *name = written->symbol;
    if (scope_lookup_name(check->program, check->scope, written, SPACE_VALUE).kind != PATH_NONE)
        return false;
    if (strcmp(name->text, "self") == 0) {
        fault(check, DIAGNOSTIC_CODE_SELF_VALUE, path->span, NULL, NULL, NULL);
        return true;
    }
    static const char *const macros[] = {"println",   "print", "eprintln", "format",  "vec", "panic", "assert",
                                         "assert_eq", "write", "writeln",  "matches", "dbg", "todo",  "unreachable"};
    enum path_kind kind = scope_lookup(check->program, check->scope, name, SPACE_TYPE).kind;
    bool no_value = kind == PATH_PRIMITIVE || kind == PATH_ITEM; /* a type, trait or module of that name */
    for (size_t i = 0; i < sizeof macros / sizeof *macros; i++)
        no_value |= strcmp(macros[i], name->text) == 0;
    if (no_value) {
        fault(check, DIAGNOSTIC_CODE_NOT_A_VALUE, path->span, name->text, NULL, NULL);
        return true;
    }
    for (const struct item *item = check->owner->parent; item != NULL && item->kind != ITEM_MODULE;
         item = item->parent) {
        if (item->kind != ITEM_FN || item->ast == NULL)
            continue;
        const struct fn_item *fn = ((const struct ast_item *)item->ast)->function;
        bool found = false;
        for (size_t i = 0; i < fn->param_count; i++)
            found |= binds_name(fn->params[i].pattern, written);
        for (size_t i = 0; fn->body != NULL && i < fn->body->count; i++)
            found |= fn->body->statements[i].kind == STATEMENT_LET &&
                     binds_name(fn->body->statements[i].let.pattern, written);
        if (found) {
            fault(check, DIAGNOSTIC_CODE_LOCAL_IN_ITEM, path->span, name->text, NULL, NULL);
            return true;
        }
    }
    return false;
}

bool resolve_value_path(struct check *check, const struct path *path, const struct type *expected,
                        struct value_path *out) {
    (void)expected;
    *out = (struct value_path){.kind = VALUE_WRONG};
    if (path->segment_count == 1 && !path->is_global && path->self_type == NULL && out_of_reach(check, path))
        return false;
    struct path_result result = scope_resolve(check->program, check->scope, path, SPACE_VALUE, 0);
    switch (result.kind) {
    case PATH_WRONG:
    case PATH_NONE: check->failed = true; return false;
    case PATH_LOCAL:
        if (!is_of_this_body(check, result.local)) {
            fault(check, DIAGNOSTIC_CODE_LOCAL_IN_CONSTANT, path->span, result.local->name->text, NULL, NULL);
            return false;
        }
        *out = (struct value_path){.kind = VALUE_LOCAL, .local = result.local, .type = result.local->type};
        return true;
    case PATH_PARAM:
        if (result.used == path->segment_count) {
            if (!result.is_const_param) {
                fault(check, DIAGNOSTIC_CODE_NOT_A_VALUE, path->span, path->segments[0].name.symbol->text, NULL, NULL);
                return false;
            }
            *out = (struct value_path){.kind = VALUE_CONST_ARG, .type = result.type};
            return true;
        }
        return type_then_name(check, path, &result, out);
    case PATH_ITEM:
        if (result.item->kind == ITEM_TRAIT && result.used < path->segment_count)
            return trait_value(check, path, &result, out);
        if (result.used == path->segment_count)
            return item_value(check, path, &result, out);
        return type_then_name(check, path, &result, out);
    case PATH_SELF:
        if (result.used == path->segment_count) {
            const struct type *self = shallow(check, result.type);
            if (self->kind == TYPE_ADT && self->item->kind == ITEM_STRUCT)
                return constructor(check, self, (struct item *)self->item, out);
            fault(check, DIAGNOSTIC_CODE_NOT_A_VALUE, path->span, "Self", NULL, NULL);
            return false;
        }
        return type_then_name(check, path, &result, out);
    case PATH_PRIMITIVE:
    case PATH_TYPE:
        if (path->segment_count == 0 || (result.kind == PATH_PRIMITIVE && result.used == path->segment_count)) {
            fault(check, DIAGNOSTIC_CODE_NOT_A_VALUE, path->span,
                  path->segment_count > 0 ? path->segments[0].name.symbol->text : "_", NULL, NULL);
            return false;
        }
        return type_then_name(check, path, &result, out);
    case PATH_TRAIT_QUALIFIED: return trait_value(check, path, &result, out);
    }
    return false;
}

bool resolve_struct_path(struct check *check, const struct path *path, const struct type **type,
                         const struct variant **variant, uint32_t *index) {
    struct path_result result = scope_resolve(check->program, check->scope, path, SPACE_TYPE, PATH_WANT_STRUCT);
    if (result.kind == PATH_WRONG || result.kind == PATH_NONE) {
        check->failed = true;
        return false;
    }
    struct lowering lowering = body_lowering(check);
    size_t count = path->segment_count;
    *index = 0;
    if (result.kind == PATH_ITEM && result.item->kind == ITEM_VARIANT) {
        *type = lower_path_type(&lowering, path, &result, count);
        *index = result.item->variant_index;
    } else if (count > result.used && count >= 1 && result.kind != PATH_TRAIT_QUALIFIED) {
        /* Self::Variant, Alias::Variant; or an associated type that is a struct */
        *type = lower_path_type(&lowering, path, &result, count - 1);
        const struct type *self = *type == NULL ? error_type(check) : structurally(check, *type);
        const struct symbol *name = path->segments[count - 1].name.symbol;
        bool found = false;
        if (self->kind == TYPE_ADT && self->item->kind == ITEM_ENUM) {
            item_variants(check->program, self->item);
            for (uint32_t i = 0; i < self->item->variant_count && !found; i++) {
                found = self->item->variants[i].name == name;
                *index = i;
            }
        }
        if (!found && self->kind == TYPE_ADT && self->item->kind == ITEM_ENUM) {
            fault(check, DIAGNOSTIC_CODE_NO_ASSOCIATED, path->span, name->text, text_of(check, self), NULL);
            return false;
        }
        if (!found)
            *type = lower_path_type(&lowering, path, &result, count);
    } else {
        *type = lower_path_type(&lowering, path, &result, count);
    }
    if (*type == NULL) {
        check->failed = true;
        return false;
    }
    *type = structurally(check, *type);
    if ((*type)->kind == TYPE_ERROR) {
        check->failed = true;
        return false;
    }
    bool is_variant = result.kind == PATH_ITEM && result.item->kind == ITEM_VARIANT;
    if ((*type)->kind != TYPE_ADT || ((*type)->item->kind == ITEM_ENUM && !is_variant && count == result.used)) {
        fault(check, DIAGNOSTIC_CODE_NOT_A_STRUCT, path->span, text_of(check, *type), NULL, NULL);
        return false;
    }
    item_fields(check->program, (*type)->item);
    *variant = &(*type)->item->variants[*index];
    return true;
}

/* A unit struct or variant is a value; a tuple-like one is a function. */
static struct typed_expr *constructor_value(struct check *check, const struct value_path *value, struct span span) {
    const struct variant *variant = value->variant;
    item_fields(check->program, value->type->item);
    if (variant->shape == VARIANT_UNIT) {
        struct typed_expr *expr = node(check, TYPED_STRUCT, value->type, span);
        expr->variant = value->variant_index;
        return expr;
    }
    if (variant->shape == VARIANT_NAMED) {
        fault(check, DIAGNOSTIC_CODE_VARIANT_NOT_VALUE, span, variant->name->text, NULL, NULL);
        return error_node(check, span);
    }
    checker_touch(check->program, value->callee.fn);
    const struct type *type = type_fn_item(check->types, value->callee.fn, value->callee.args, value->callee.arg_count);
    struct typed_expr *expr = node(check, TYPED_FN, type, span);
    expr->callee = value->callee;
    return expr;
}

struct typed_expr *value_path_expr(struct check *check, const struct value_path *value, struct span span) {
    struct typed_expr *expr;
    switch (value->kind) {
    case VALUE_LOCAL:
        expr = node(check, TYPED_LOCAL, value->type, span);
        expr->local = value->local;
        return expr;
    case VALUE_FN:
        if (value->variant != NULL)
            return constructor_value(check, value, span);
        expr = node(check, TYPED_FN, value->type, span);
        expr->callee = value->callee;
        return expr;
    case VALUE_CONST:
        expr = node(check, TYPED_CONST, value->type, span);
        expr->callee = value->callee;
        return expr;
    case VALUE_STATIC:
        expr = node(check, TYPED_STATIC, value->type, span);
        expr->item = value->item;
        checker_touch(check->program, value->item);
        program_note_static(check->program, value->item);
        if (value->item->is_mutable && !check->names_only)
            unsafe_needed(check, span, "static", value->item->name->text);
        return expr;
    case VALUE_CONST_ARG:
        expr = node(check, TYPED_CONST_ARG, simple(check, TYPE_USIZE), span);
        expr->type_argument = value->type;
        for (const struct generics *at = &check->owner->generics; at != NULL; at = at->parent) {
            uint32_t index = value->type->index;
            if (value->type->kind == TYPE_PARAM && index >= at->parent_count &&
                index - at->parent_count < at->param_count && at->params[index - at->parent_count].const_type != NULL)
                expr->type = at->params[index - at->parent_count].const_type;
        }
        return expr;
    case VALUE_WRONG: break;
    }
    return error_node(check, span);
}

struct typed_expr *check_path(struct check *check, const struct expr *expr, const struct type *expected) {
    struct value_path value;
    if (!resolve_value_path(check, expr->path, expected, &value))
        return error_node(check, expr->span);
    return value_path_expr(check, &value, expr->span);
}
