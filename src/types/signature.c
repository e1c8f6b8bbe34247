/* signature.c -- the types in items: parameters and results, fields, what aliases and constants are, headers of impls.
 *
 * Each question is answered once. Asked again while it is being answered it has no answer yet: fields stay NULL, which
 * the askers take for a cycle.
 */
#include <string.h>

#include "types/checker.h"
#include "types/lower_type.h"
#include "types/names.h"
#include "types/traits.h"

/* --- Variants and fields ------------------------------------------------------------------------------------------ */

static void shape_fields(struct program *program, struct variant *variant, const struct fields *fields,
                         bool always_public) {
    variant->shape = fields->kind == FIELDS_UNIT    ? VARIANT_UNIT
                     : fields->kind == FIELDS_TUPLE ? VARIANT_TUPLE
                                                    : VARIANT_NAMED;
    variant->field_count = (uint32_t)fields->count;
    variant->fields = arena_array(program->arena, fields->count, sizeof *variant->fields);
    for (size_t i = 0; i < fields->count; i++) {
        const struct struct_field *field = &fields->items[i];
        variant->fields[i] =
            (struct field){.name = field->name.symbol ? field->name.symbol : names_number(program, i),
                           .span = field->name.symbol && field->name.span.end ? field->name.span : field->span,
                           .is_public = always_public || field->visibility.kind != VISIBILITY_PRIVATE};
        for (size_t j = 0; fields->kind == FIELDS_NAMED && j < i; j++)
            if (variant->fields[j].name == variant->fields[i].name)
                diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_DUPLICATE_FIELD, field->name.span,
                                field->name.symbol->text, NULL, NULL);
    }
}

static void shape_enum(struct program *program, struct item *item, const struct enum_item *ast) {
    item->variant_count = (uint32_t)ast->count;
    item->variants = arena_array(program->arena, ast->count, sizeof *item->variants);
    for (size_t i = 0; i < ast->count; i++) {
        const struct ast_variant *part = &ast->variants[i];
        struct variant *variant = &item->variants[i];
        variant->name = part->name.symbol;
        variant->span = part->span;
        shape_fields(program, variant, &part->fields, true);
        struct item *made = arena_alloc(program->arena, sizeof *made);
        *made = (struct item){.kind = ITEM_VARIANT,
                              .id = (uint32_t)program->item_count,
                              .name = part->name.symbol,
                              .name_span = part->name.span,
                              .span = part->span,
                              .parent = item,
                              .scope = item_scope(program, item),
                              .ast = part,
                              .lang = LANG_COUNT,
                              .is_prelude = item->is_prelude,
                              .is_public = true,
                              .variant_index = (uint32_t)i};
        made->extra = arena_alloc(program->arena, sizeof(struct item_state));
        program->items = arena_grow(program->arena, program->items, program->item_count, &program->item_capacity,
                                    sizeof *program->items);
        program->items[program->item_count++] = made;
        variant->item = made;
        for (size_t j = 0; j < i; j++)
            if (item->variants[j].name == variant->name)
                diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_DUPLICATE_NAME, part->name.span,
                                part->name.symbol ? part->name.symbol->text : "", NULL, NULL);
    }
}

void item_variants(struct program *program, const struct item *asked) {
    struct item *item = (struct item *)asked;
    struct item_state *state = item_state(item);
    if (state->shape != PROGRESS_NONE)
        return;
    state->shape = PROGRESS_DONE;
    const struct ast_item *ast = item->ast;
    if (item->kind == ITEM_ENUM) {
        shape_enum(program, item, ast->enumeration);
    } else if (item->kind == ITEM_STRUCT || item->kind == ITEM_UNION) {
        item->variant_count = 1;
        item->variants = arena_alloc(program->arena, sizeof *item->variants);
        item->variants->name = item->name;
        item->variants->item = item;
        item->variants->span = item->span;
        shape_fields(program, item->variants, &ast->structure->fields, false);
    }
}

static void lower_fields(struct program *program, const struct item *item, struct variant *variant,
                         const struct fields *fields) {
    struct lowering context = lowering_signature(program, item);
    for (size_t i = 0; i < fields->count; i++)
        variant->fields[i].type = lower_type(&context, fields->items[i].type);
}

static bool fits(const struct type *type, int64_t value) {
    switch (type->kind) {
    case TYPE_I8: return value >= INT8_MIN && value <= INT8_MAX;
    case TYPE_I16: return value >= INT16_MIN && value <= INT16_MAX;
    case TYPE_I32: return value >= INT32_MIN && value <= INT32_MAX;
    case TYPE_U8: return value >= 0 && value <= UINT8_MAX;
    case TYPE_U16: return value >= 0 && value <= UINT16_MAX;
    case TYPE_U32: return value >= 0 && value <= UINT32_MAX;
    default: return true;
    }
}

static void settle_discriminants(struct program *program, struct item *item, const struct enum_item *ast) {
    const struct type *type = item->repr_type ? item->repr_type : program->types.simple[TYPE_ISIZE];
    int64_t next = 0;
    for (uint32_t i = 0; i < item->variant_count; i++) {
        const struct expr *expr = ast->variants[i].discriminant;
        if (expr) {
            struct lowering context = lowering_signature(program, item);
            const struct type *value = lower_constant(&context, expr, type);
            if (value->kind == TYPE_CONST)
                next = value->value;
        }
        item->variants[i].discriminant = next;
        if (!fits(type, next))
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_LITERAL_OUT_OF_RANGE, item->variants[i].span,
                            arena_format(program->arena, "%lld", (long long)next), type_text(program->arena, type),
                            NULL);
        for (uint32_t j = 0; ast->count < 4096 && j < i; j++) {
            if (item->variants[j].discriminant != next)
                continue;
            struct diagnostic *diagnostic =
                diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_DUPLICATE_DISCRIMINANT, item->variants[i].span,
                                arena_format(program->arena, "%lld", (long long)next), NULL, NULL);
            diagnostic_label(diagnostic, item->variants[j].span, "declared");
            break;
        }
        next++;
    }
}

void item_fields(struct program *program, const struct item *asked) {
    struct item *item = (struct item *)asked;
    struct item_state *state = item_state(item);
    if (item->kind == ITEM_VARIANT) {
        item_fields(program, item->parent);
        return;
    }
    if (state->fields != PROGRESS_NONE)
        return;
    state->fields = PROGRESS_WORKING;
    item_variants(program, item);
    const struct ast_item *ast = item->ast;
    if (item->kind == ITEM_ENUM) {
        settle_discriminants(program, item, ast->enumeration);
        for (uint32_t i = 0; i < item->variant_count; i++)
            lower_fields(program, item, &item->variants[i], &ast->enumeration->variants[i].fields);
    } else if (item->kind == ITEM_STRUCT || item->kind == ITEM_UNION) {
        lower_fields(program, item, item->variants, &ast->structure->fields);
    }
    state->fields = PROGRESS_DONE;
}

/* --- Signatures --------------------------------------------------------------------------------------------------- */

static void fn_signature(struct program *program, struct item *item) {
    struct fn_item *ast = ((const struct ast_item *)item->ast)->function;
    parser_signature(&program->checker->parser, ast);
    item_generics(program, item); /* an impl Trait among the parameters is one of them */
    struct lowering context = lowering_signature(program, item);
    item->has_self = ast->has_self;
    item->param_count = (uint32_t)ast->param_count;
    item->params = arena_array(program->arena, ast->param_count, sizeof *item->params);
    context.impl_trait = LOWER_IMPL_ARGUMENT;
    for (size_t i = 0; i < ast->param_count; i++)
        item->params[i] = lower_type(&context, ast->params[i].type);
    context.impl_trait = LOWER_IMPL_RETURN;
    item->return_type = ast->output ? lower_output(&context, ast->output) : program->types.unit;
    item->is_variadic = ast->is_variadic;
    if (ast->is_variadic && item->kind != ITEM_EXTERN_FN)
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNSUPPORTED, item->name_span, "variadic functions", NULL,
                        NULL);
}

/* Tuple structs and variants as functions from their fields. */
static void constructor_signature(struct program *program, struct item *item) {
    struct item *owner = item->kind == ITEM_VARIANT ? item->parent : item;
    item_fields(program, owner);
    const struct variant *variant = &owner->variants[item->kind == ITEM_VARIANT ? item->variant_index : 0];
    item->return_type = item_self_type(program, owner);
    if (variant->shape != VARIANT_TUPLE)
        return;
    item->param_count = variant->field_count;
    item->params = arena_array(program->arena, variant->field_count, sizeof *item->params);
    for (uint32_t i = 0; i < variant->field_count; i++)
        item->params[i] = variant->fields[i].type;
}

void item_signature(struct program *program, const struct item *asked) {
    struct item *item = (struct item *)asked;
    struct item_state *state = item_state(item);
    if (state->signature != PROGRESS_NONE)
        return;
    state->signature = PROGRESS_WORKING;
    const struct ast_item *ast = item->ast;
    struct lowering context = lowering_signature(program, item);
    switch (item->kind) {
    case ITEM_FN:
    case ITEM_EXTERN_FN: fn_signature(program, item); break;
    case ITEM_STRUCT:
    case ITEM_VARIANT: constructor_signature(program, item); break;
    case ITEM_CONST:
    case ITEM_STATIC: item->type = lower_type(&context, ast->constant->type); break;
    case ITEM_TYPE_ALIAS:
    case ITEM_ASSOCIATED_TYPE:
        if (ast->type->type)
            item->type = lower_type(&context, ast->type->type);
        break;
    default: break;
    }
    state->signature = PROGRESS_DONE;
}

/* The type that an impl is for. In the prelude `fn(F, ...)` is every function pointer: F, with the head of one. */
static const struct type *lower_self(struct lowering *context, const struct item *impl, struct ast_type *type) {
    bool is_any = impl->is_prelude && type->kind == AST_TYPE_FN_POINTER && type->fn->is_variadic;
    return lower_type(context, is_any ? type->fn->params[0] : type);
}

void item_header(struct program *program, const struct item *asked) {
    struct item *item = (struct item *)asked;
    struct item_state *state = item_state(item);
    if (item->kind != ITEM_IMPL || state->header != PROGRESS_NONE)
        return;
    state->header = PROGRESS_WORKING;
    struct impl_item *ast = ((const struct ast_item *)item->ast)->implementation;
    parser_header(&program->checker->parser, ast);
    struct lowering context = lowering_signature(program, item);
    item->self_type = lower_self(&context, item, ast->self_type);
    if (ast->trait) {
        struct trait_ref trait;
        if (lower_trait_ref(&context, ast->trait, ast->trait->segment_count, item->self_type, &trait))
            item->implemented = trait;
    }
    state->header = PROGRESS_DONE;
    /* Projections in a header are settled once and for all: impls are matched structurally. */
    bool open = item->self_type->flags & TYPE_HAS_PROJECTION;
    for (uint32_t i = 1; i < item->implemented.arg_count; i++)
        open |= item->implemented.args[i]->flags & TYPE_HAS_PROJECTION;
    if (!open)
        return;
    struct inference inference;
    inference_init(&inference, program, item_env(program, item));
    item->self_type = inference_resolve(&inference, inference_normalise(&inference, item->self_type, item->name_span));
    const struct type **args = (const struct type **)item->implemented.args;
    for (uint32_t i = 0; i < item->implemented.arg_count; i++)
        args[i] = i ? inference_resolve(&inference, inference_normalise(&inference, args[i], item->name_span))
                    : item->self_type;
}

/* --- Completing what other rooms will look at --------------------------------------------------------------------- */

void checker_touch(struct program *program, const struct item *item) {
    struct item_state *state = item_state(item);
    if (state->touched)
        return;
    state->touched = true;
    struct checker *checker = program->checker;
    checker->touched = arena_grow(program->arena, checker->touched, checker->touched_count, &checker->touched_capacity,
                                  sizeof(struct item *));
    checker->touched[checker->touched_count++] = (struct item *)item;
}

void checker_drain(struct program *program) {
    struct checker *checker = program->checker;
    while (checker->touched_count) {
        struct item *item = checker->touched[--checker->touched_count];
        item_generics(program, item);
        switch (item->kind) {
        case ITEM_STRUCT:
        case ITEM_ENUM:
        case ITEM_UNION:
            item_fields(program, item);
            if (item->kind == ITEM_STRUCT)
                item_signature(program, item);
            for (uint32_t i = 0; item->kind == ITEM_ENUM && i < item->variant_count; i++) {
                item_generics(program, item->variants[i].item);
                item_signature(program, item->variants[i].item);
            }
            break;
        case ITEM_VARIANT:
            checker_touch(program, item->parent);
            item_signature(program, item);
            break;
        case ITEM_FN:
        case ITEM_EXTERN_FN:
        case ITEM_CONST:
        case ITEM_STATIC:
            item_signature(program, item);
            if (item->parent && item->parent->kind == ITEM_IMPL)
                checker_touch(program, item->parent);
            break;
        case ITEM_IMPL: item_header(program, item); break;
        case ITEM_TRAIT: item_members(program, item); break;
        default: break;
        }
    }
}
