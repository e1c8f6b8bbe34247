/* check_body.c -- the bodies of functions, constants and statics from beginning to end, and the small tools that every
 * check_*.c file uses: nodes, diagnostics, questions about types.
 *
 * Inference belongs to one body, closures inside it included. When the tree stands, obligations are settled, numbers
 * fall back to
 * i32 and f64, deferred casts are decided, and all types are written back in one loop over all nodes ever made for
 * this body.
 * Only then come the stages that need finished types (fixup.c, exhaustive.c, moves.c).
 */
#include <string.h>

#include "syntax/parser.h"
#include "types/check.h"
#include "types/wake.h"

/* ---- Nodes ------------------------------------------------------------------------------------------------------ */

static void **push(struct check *check, void *items, size_t *count, size_t *capacity, size_t size) {
    void *grown = arena_grow(check->arena, items, *count, capacity, size);
    (*count)++;
    return grown;
}

static void say_too_large(struct check *check, struct span span) {
    if (check->types->too_large && !check->failed)
        unsupported(check, span, "a type of more than 100,000 parts", "structs that name its parts");
}

struct typed_expr *node(struct check *check, enum typed_expr_kind kind, const struct type *type, struct span span) {
    say_too_large(check, span);
    struct typed_expr *expr = arena_alloc(check->arena, sizeof *expr);
    expr->kind = kind;
    expr->type = type;
    expr->span = span;
    check->exprs = (void *)push(check, check->exprs, &check->expr_count, &check->expr_capacity, sizeof *check->exprs);
    check->exprs[check->expr_count - 1] = expr;
    return expr;
}

struct typed_pattern *pattern_node(struct check *check, enum typed_pattern_kind kind, const struct type *type,
                                   struct span span) {
    struct typed_pattern *pattern = arena_alloc(check->arena, sizeof *pattern);
    pattern->kind = kind;
    pattern->type = type;
    pattern->span = span;
    check->patterns =
        (void *)push(check, check->patterns, &check->pattern_count, &check->pattern_capacity, sizeof *check->patterns);
    check->patterns[check->pattern_count - 1] = pattern;
    return pattern;
}

struct local *local_new(struct check *check, const struct symbol *name, const struct type *type, struct span span,
                        bool mutable) {
    struct typed_body *body = check->frame->body;
    struct local *local = arena_alloc(check->arena, sizeof *local);
    local->name = name;
    local->type = type;
    local->span = span;
    local->mutable = mutable;
    local->index = body->local_count;
    size_t capacity = body->local_capacity;
    body->locals = arena_grow(check->arena, body->locals, body->local_count, &capacity, sizeof(struct local *));
    body->local_capacity = (uint32_t)capacity;
    body->locals[body->local_count++] = local;
    check->locals =
        (void *)push(check, check->locals, &check->local_count, &check->local_capacity, sizeof *check->locals);
    check->locals[check->local_count - 1] = local;
    return local;
}

struct typed_label *label_new(struct check *check, const struct symbol *name, bool is_loop) {
    struct typed_label *label = arena_alloc(check->arena, sizeof *label);
    label->name = name;
    label->type = check->types->unit;
    label->is_loop = is_loop;
    check->labels =
        (void *)push(check, check->labels, &check->label_count, &check->label_capacity, sizeof *check->labels);
    check->labels[check->label_count - 1] = label;
    return label;
}

void add_argument(struct check *check, struct typed_expr *call, struct typed_expr *argument) {
    struct typed_expr **grown = arena_array(check->arena, call->argument_count + 1u, sizeof(struct typed_expr *));
    if (call->argument_count > 0)
        memcpy(grown, call->arguments, call->argument_count * sizeof(struct typed_expr *));
    grown[call->argument_count++] = argument;
    call->arguments = grown;
}

const struct type **copy_types(struct check *check, const struct type *const *types, size_t count) {
    const struct type **copy = arena_array(check->arena, count, sizeof(const struct type *));
    if (count > 0)
        memcpy(copy, types, count * sizeof(const struct type *));
    return copy;
}

/* ---- Diagnostics ------------------------------------------------------------------------------------------------ */

struct diagnostic *fault(struct check *check, enum diagnostic_code code, struct span span, const char *argument0,
                         const char *argument1, const char *argument2) {
    check->failed = check->infer.failed = true;
    return diagnostics_add(check->program->diagnostics, code, span, argument0, argument1, argument2);
}

struct typed_expr *error_node(struct check *check, struct span span) {
    check->failed = check->infer.failed = true;
    return node(check, TYPED_ERROR, error_type(check), span);
}

void unsupported(struct check *check, struct span span, const char *feature, const char *instead) {
    fault(check, DIAGNOSTIC_CODE_UNSUPPORTED, span, feature, instead, NULL);
}

void mismatch(struct check *check, struct span span, const struct type *expected, const struct type *found) {
    expected = inference_resolve(&check->infer, expected);
    found = inference_resolve(&check->infer, found);
    check->failed = check->infer.failed = true;
    if ((expected->flags | found->flags) & TYPE_HAS_ERROR)
        return; /* the mistake behind it has been reported */
    fault(check, DIAGNOSTIC_CODE_MISMATCHED_TYPES, span, text_of(check, expected), text_of(check, found), NULL);
}

const char *text_of(struct check *check, const struct type *type) {
    return type_text(check->arena, inference_resolve(&check->infer, type));
}

/* Allocates, so std will never call it before the run; other functions of std are taken on trust. */
static bool allocates(struct check *check, const struct item *fn) {
    static const char *const owners[] = {"Box", "Rc", "Arc"};
    const struct item *impl = fn->parent;
    if (impl == NULL || impl->kind != ITEM_IMPL || fn->is_const || impl->self_type == NULL ||
        impl->self_type->kind != TYPE_ADT || fn->name != symbol_of(check, "new"))
        return false;
    for (size_t i = 0; i < sizeof owners / sizeof *owners; i++)
        if (impl->self_type->item->name == symbol_of(check, owners[i]))
            return true;
    return false;
}

bool in_constant(const struct check *check) {
    const struct item *owner = check->owner;
    return !owner->is_prelude && check->frame->body->closure == NULL &&
           (owner->kind == ITEM_CONST || owner->kind == ITEM_STATIC || (owner->kind == ITEM_FN && owner->is_const));
}

void const_needed(struct check *check, const struct item *fn, struct span span) {
    if (!in_constant(check) || (fn->kind != ITEM_FN && fn->kind != ITEM_EXTERN_FN))
        return;
    if (item_trait(fn) != NULL || (fn->is_prelude ? allocates(check, fn) : !fn->is_const))
        fault(check, DIAGNOSTIC_CODE_NOT_CONST, span, fn->name->text, NULL, NULL);
}

/* ---- Types ------------------------------------------------------------------------------------------------------ */

const struct type *simple(struct check *check, enum type_kind kind) {
    return check->types->simple[kind];
}

const struct type *error_type(struct check *check) {
    return check->types->simple[TYPE_ERROR];
}

const struct type *fresh(struct check *check, struct span span) {
    return inference_fresh(&check->infer, VARIABLE_ANY, span);
}

bool is_unknown(const struct type *type) {
    return type->kind == TYPE_INFER && type->variable == VARIABLE_ANY;
}

const struct type *shallow(struct check *check, const struct type *type) {
    return inference_shallow(&check->infer, type);
}

const struct type *structurally(struct check *check, const struct type *type) {
    type = inference_shallow(&check->infer, type);
    if (is_unknown(type)) {
        inference_solve(&check->infer);
        type = inference_shallow(&check->infer, type);
    }
    return type;
}

bool type_is_scalar(const struct type *type) {
    return type->kind == TYPE_BOOL || type->kind == TYPE_CHAR || type_is_integer(type) || type_is_float(type) ||
           (type->kind == TYPE_INFER && type->variable != VARIABLE_ANY);
}

struct lowering body_lowering(struct check *check) {
    return lowering_body(&check->infer, check->scope, check->owner);
}

struct item *lang(struct check *check, enum lang_item which) {
    struct item *item = wake_lang(check->program, which);
    if (item != NULL && (item->kind == ITEM_STRUCT || item->kind == ITEM_ENUM)) /* a literal may be its only mention */
        checker_touch(check->program, item);
    return item;
}

const struct symbol *symbol_of(struct check *check, const char *text) {
    return intern_text(check->program->interner, text);
}

const struct type *project(struct check *check, enum lang_item trait, const char *name, const struct type *self,
                           const struct type *argument, struct span span) {
    const struct item *item = lang(check, trait);
    const struct item *associated =
        item == NULL ? NULL : item_member(check->program, item, ITEM_ASSOCIATED_TYPE, symbol_of(check, name));
    if (associated == NULL)
        return error_type(check);
    const struct type *args[2] = {self, argument};
    const struct type *projection = type_projection(check->types, associated, args, argument == NULL ? 1 : 2);
    return inference_normalise(&check->infer, projection, span);
}

const struct item *trait_fn(struct check *check, enum lang_item trait, const char *name) {
    const struct item *item = lang(check, trait);
    return item == NULL ? NULL : item_member(check->program, item, ITEM_FN, symbol_of(check, name));
}

struct typed_expr *lang_call(struct check *check, enum lang_item trait, const char *method, const struct type *self,
                             const struct type *argument, const struct type *type, struct span span) {
    struct typed_expr *call = node(check, TYPED_CALL, type, span);
    const struct type *args[2] = {self, argument};
    call->callee.fn = trait_fn(check, trait, method);
    call->callee.arg_count = argument == NULL ? 1 : 2;
    call->callee.args = copy_types(check, args, call->callee.arg_count);
    call->implied = true;
    if (call->callee.fn == NULL)
        unsupported(check, span, method, NULL);
    else
        checker_touch(check->program, call->callee.fn);
    return call;
}

const struct type *field_type(struct check *check, const struct type *adt, uint32_t variant, uint32_t index,
                              struct span span) {
    item_fields(check->program, adt->item);
    const struct type *type = adt->item->variants[variant].fields[index].type;
    return inference_instantiate(&check->infer, type, adt->args, adt->count, span);
}

bool is_place(const struct typed_expr *expr) {
    return expr->kind <= TYPED_DEREF;
}

/* ---- Bodies ----------------------------------------------------------------------------------------------------- */

struct frame *push_frame(struct check *check, struct typed_body *body, const struct type *return_type,
                         struct frame *frame) {
    *frame = (struct frame){.outer = check->frame, .body = body, .return_type = return_type};
    check->frame = frame;
    return frame;
}

static void check_init(struct check *check, struct program *program, struct item *owner, struct scope *scope) {
    memset(check, 0, sizeof *check);
    check->program = program;
    check->checker = program->checker;
    check->arena = program->arena;
    check->types = &program->types;
    check->owner = owner;
    check->scope = scope;
    inference_init(&check->infer, program, item_env(program, owner));
    check->infer.owner = check;
}

static const struct type *resolved(struct check *check, const struct type *type) {
    return type == NULL || !(type->flags & (TYPE_HAS_INFER | TYPE_HAS_PROJECTION))
               ? type
               : inference_resolve(&check->infer, type);
}

/* A type that is still unknown where no other mistake explains it: E0282, once per body. */
static const struct type *final_type(struct check *check, const struct type *type, struct span span) {
    type = resolved(check, type);
    say_too_large(check, span);
    if (type == NULL || !(type->flags & TYPE_HAS_INFER))
        return type;
    if (!check->failed && !check->infer.failed)
        fault(check, DIAGNOSTIC_CODE_CANNOT_INFER, span, NULL, NULL, NULL);
    check->failed = true;
    return error_type(check);
}

static void write_callee(struct check *check, struct callee *callee, struct span span) {
    if (callee->fn == NULL)
        return;
    checker_touch(check->program, callee->fn);
    const struct type **args = copy_types(check, callee->args, callee->arg_count);
    for (uint32_t i = 0; i < callee->arg_count; i++)
        args[i] = final_type(check, args[i], span);
    callee->args = args;
}

static void write_literal(struct check *check, struct typed_expr *expr) {
    const struct type *type = expr->type;
    if (type_is_wide(type) && expr->mutable) {
        expr->value = 0 - expr->value;
        expr->high = ~expr->high + (expr->value == 0);
        expr->mutable = false;
    }
    if (!type_is_integer(type))
        return;
    static const unsigned char bits[] = {
        [TYPE_I8] = 8, [TYPE_I16] = 16, [TYPE_I32] = 32, [TYPE_I64] = 64, [TYPE_ISIZE] = 64,
        [TYPE_U8] = 8, [TYPE_U16] = 16, [TYPE_U32] = 32, [TYPE_U64] = 64, [TYPE_USIZE] = 64,
    };
    unsigned width = bits[type->kind];
    bool negative = expr->mutable; /* a literal under a minus sign: value holds the magnitude until now */
    uint64_t most = type_is_signed(type) ? ((uint64_t)1 << (width - 1)) - (negative ? 0 : 1)
                    : width == 64        ? UINT64_MAX
                                         : ((uint64_t)1 << width) - 1;
    uint64_t magnitude = expr->value;
    if (negative && !type_is_signed(type) && magnitude != 0)
        fault(check, DIAGNOSTIC_CODE_UNARY_OPERATOR, expr->span, "-", type_text(check->arena, type), NULL);
    else if (magnitude > most && !check->checker->parser.allowed[LINT_OVERFLOWING_LITERALS]) /* else what the bits are */
        fault(check, DIAGNOSTIC_CODE_LITERAL_OUT_OF_RANGE, expr->span,
              arena_format(check->arena, "%s%llu", negative ? "-" : "", (unsigned long long)magnitude),
              type_text(check->arena, type), NULL);
    uint64_t value = negative ? 0 - magnitude : magnitude;
    expr->value = width == 64 ? value : value & (((uint64_t)1 << width) - 1);
    expr->mutable = false;
}

static void write_back(struct check *check) {
    for (size_t i = 0; i < check->local_count; i++)
        check->locals[i]->type = final_type(check, check->locals[i]->type, check->locals[i]->span);
    for (size_t i = 0; i < check->pattern_count; i++) {
        struct typed_pattern *pattern = check->patterns[i];
        pattern->type = final_type(check, pattern->type, pattern->span);
        write_callee(check, &pattern->callee, pattern->span);
    }
    for (size_t i = 0; i < check->expr_count; i++) {
        struct typed_expr *expr = check->exprs[i];
        expr->type = final_type(check, expr->type, expr->span);
        expr->type_argument = final_type(check, expr->type_argument, expr->span);
        write_callee(check, &expr->callee, expr->span);
        write_callee(check, &expr->next, expr->span);
        if (expr->kind == TYPED_INTEGER)
            write_literal(check, expr);
    }
    for (size_t i = 0; i < check->label_count; i++)
        check->labels[i]->type = final_type(check, check->labels[i]->type, check->root->span);
    for (size_t i = 0; i < check->body_count; i++)
        check->bodies[i]->return_type = final_type(check, check->bodies[i]->return_type, check->bodies[i]->span);
    check->root->return_type = final_type(check, check->root->return_type, check->root->span);
    for (size_t i = 0; i < check->expr_count; i++)
        settle_operator(check, check->exprs[i]);
}

static bool has_errors(const struct check *check) {
    return check->failed || check->infer.failed;
}

/* A repeated value that is not copied must be a constant, or there is at most one of it. */
static void check_repeats(struct check *check) {
    for (size_t i = 0; i < check->expr_count; i++) {
        struct typed_expr *expr = check->exprs[i];
        if (expr->kind != TYPED_REPEAT || expr->type->kind != TYPE_ARRAY || expr->base->kind == TYPED_CONST ||
            expr->value == 1) /* const { } */
            continue;
        const struct type *length = expr->type->args[1];
        if (length->kind == TYPE_CONST && length->value <= 1)
            continue;
        if (!trait_is_copy(&check->infer, expr->type->args[0]))
            fault(check, DIAGNOSTIC_CODE_REPEAT_NOT_COPY, expr->base->span, text_of(check, expr->type->args[0]), NULL,
                  NULL);
    }
}

static bool is_unsized(const struct type *type) {
    return type->kind == TYPE_STR || type->kind == TYPE_SLICE || type->kind == TYPE_DYN;
}

/* Values of str, [T] and dyn Trait exist only behind pointers. A Box<dyn FnOnce> is called by value all the same. */
static void check_sized(struct check *check) {
    for (size_t i = 0; i < check->local_count; i++)
        if (is_unsized(check->locals[i]->type))
            fault(check, DIAGNOSTIC_CODE_UNSIZED_VALUE, check->locals[i]->span, text_of(check, check->locals[i]->type),
                  NULL, NULL);
    for (size_t i = 0; i < check->expr_count && !check->failed; i++) {
        const struct typed_expr *expr = check->exprs[i];
        bool written = expr->kind == TYPED_LOAD && expr->type->kind != TYPE_DYN;
        if ((written && is_unsized(expr->type)) || (expr->wants_sized && is_unsized(expr->base->type)))
            fault(check, DIAGNOSTIC_CODE_UNSIZED_VALUE, expr->span,
                  text_of(check, written ? expr->type : expr->base->type), NULL, NULL);
    }
}

static void settle_hidden_types(struct check *check, struct item *owner) {
    struct item_state *state = item_state(owner);
    for (size_t i = 0; i < check->opaque_count; i++)
        state->opaques[i]->hidden = final_type(check, check->opaque_vars[i], state->opaques[i]->span);
}

/* ---- Closures, when their kinds are known ----------------------------------------------------------------------- */

static void want_kind(struct check *check, const struct type *type, const struct item *trait, struct span span) {
    static const char *const names[] = {"Fn", "FnMut", "FnOnce"};
    if (type->kind != TYPE_CLOSURE || !type->closure->kind_known)
        return;
    enum closure_kind wanted = trait == lang(check, LANG_fn)       ? CLOSURE_FN
                               : trait == lang(check, LANG_fn_mut) ? CLOSURE_FN_MUT
                                                                   : CLOSURE_FN_ONCE;
    if (trait != lang(check, LANG_fn) && trait != lang(check, LANG_fn_mut))
        return;
    for (size_t i = 0; i < check->closure_count; i++)
        if (check->closures[i]->closure == type->closure && check->closures[i]->index == wanted + 1u)
            return; /* moves.c says it of the place inside */
    if (type->closure->kind > wanted)
        fault(check, DIAGNOSTIC_CODE_CLOSURE_KIND, type->closure->span.start != 0 ? type->closure->span : span,
              names[wanted], names[type->closure->kind], NULL);
}

/* Selection took every closure for an Fn while its body was open: now bounds and unsizings are looked at again. */
static void check_closure_kinds(struct check *check) {
    size_t count = check->closure_count == 0 ? 0 : check->expr_count;
    for (size_t i = 0; i < count; i++) {
        const struct typed_expr *expr = check->exprs[i];
        if (expr->kind == TYPED_CAST && expr->cast == CAST_FN_TO_POINTER && expr->base->type->kind == TYPE_CLOSURE &&
            expr->base->type->closure->capture_count > 0)
            mismatch(check, expr->span, expr->type, expr->base->type);
        if (expr->kind == TYPED_CAST && expr->cast == CAST_UNSIZE && expr->type->count > 0 &&
            expr->base->type->count > 0 && expr->type->args[0]->kind == TYPE_DYN)
            want_kind(check, expr->base->type->args[0], expr->type->args[0]->item, expr->span);
        if (expr->kind != TYPED_CALL)
            continue;
        for (const struct generics *at = &expr->callee.fn->generics; at != NULL; at = at->parent)
            for (uint32_t k = 0; k < at->predicate_count; k++) {
                const struct type *self = at->predicates[k].trait.args[0];
                if (self->kind == TYPE_PARAM && self->index < expr->callee.arg_count)
                    want_kind(check, expr->callee.args[self->index], at->predicates[k].trait.trait, expr->span);
            }
    }
}

/* Those have a value only when something names them. */
static bool is_associated(const struct item *item) {
    return item->parent != NULL && (item->parent->kind == ITEM_IMPL || item->parent->kind == ITEM_TRAIT);
}

static void note_required(struct check *check, struct typed_body *body) {
    for (size_t i = 0; i < check->expr_count; i++) {
        const struct typed_expr *expr = check->exprs[i];
        bool is_item = expr->kind == TYPED_CONST && !expr->callee.fn->is_prelude &&
                       (expr->callee.arg_count > 0 || is_associated(expr->callee.fn));
        if (!is_item && !(expr->kind == TYPED_BLOCK && expr->is_const))
            continue;
        body->required = arena_grow(check->arena, body->required, body->required_count, &body->required_capacity,
                                    sizeof *body->required);
        body->required[body->required_count++] = expr;
    }
}

static void finish(struct check *check, struct typed_body *body) {
    inference_solve(&check->infer);
    settle_casts(check);
    inference_finish(&check->infer);
    settle_casts(check);
    write_back(check);
    if (check->opaque_count > 0)
        settle_hidden_types(check, check->owner);
    if (!has_errors(check))
        check_repeats(check);
    if (!has_errors(check) && !check->owner->is_prelude)
        check_sized(check);
    if (!has_errors(check))
        exhaustive_all(check);
    if (!has_errors(check)) {
        fixup_body(check, body);
        if (!check->owner->is_prelude) {
            check_closure_kinds(check);
            inference_finish_late(&check->infer);
        }
        if (!has_errors(check))
            moves_body(check, body);
        if (check->unsafe_use_count > 0) {
            unsafe_report(check);
            check->failed = true;
        }
        if (!check->owner->is_prelude)
            note_required(check, body);
    }
    body->failed = has_errors(check);
    for (size_t i = 0; i < check->body_count; i++)
        check->bodies[i]->failed = body->failed;
}

/* The owner's own `impl Trait` become variables whose bounds are owed. */
struct opaque_fold {
    struct check *check;
    struct item *owner;
};

static const struct type *replace_opaque(void *context, const struct type *type) {
    struct opaque_fold *fold = context;
    if (type->kind != TYPE_OPAQUE || type->item != fold->owner || type->index >= fold->check->opaque_count)
        return type->flags & TYPE_HAS_PROJECTION ? type_map(fold->check->types, type, replace_opaque, fold) : type;
    return fold->check->opaque_vars[type->index];
}

void owe(struct check *check, const struct obligation *owed) {
    struct inference *infer = &check->infer;
    infer->pending =
        arena_grow(check->arena, infer->pending, infer->pending_count, &infer->pending_capacity, sizeof *owed);
    infer->pending[infer->pending_count++] = *owed;
}

static const struct type *open_return_type(struct check *check, struct item *owner) {
    struct item_state *state = item_state(owner);
    const struct type *type = owner->return_type;
    if (state->opaque_count > 0) {
        for (size_t i = 0; i < state->opaque_count; i++) /* bounds may bring more: impl Iterator<Item = impl Show> */
            opaque_bounds(check->program, state->opaques[i]);
        check->opaque_vars = arena_array(check->arena, state->opaque_count, sizeof(const struct type *));
        check->opaque_count = state->opaque_count;
        for (size_t i = 0; i < state->opaque_count; i++)
            check->opaque_vars[i] = fresh(check, state->opaques[i]->span);
        struct opaque_fold fold = {check, owner};
        type = replace_opaque(&fold, type);
        for (size_t i = 0; i < state->opaque_count; i++) {
            struct opaque *opaque = state->opaques[i];
            for (uint32_t k = 0; k < opaque->bound_count; k++) {
                struct obligation owed = {.predicate = opaque->bounds[k], .span = opaque->span, .cause = owner};
                struct trait_ref *trait = &owed.predicate.trait;
                const struct type **args = copy_types(check, trait->args, trait->arg_count);
                for (uint32_t a = 0; a < trait->arg_count; a++)
                    args[a] = replace_opaque(&fold, args[a]);
                trait->args = args;
                if (owed.predicate.type != NULL)
                    owed.predicate.type = replace_opaque(&fold, owed.predicate.type);
                owe(check, &owed);
            }
        }
    }
    return inference_normalise(&check->infer, type, owner->name_span);
}

void mark_parameters(struct check *check, struct typed_body *body, size_t first) {
    for (size_t k = first; k < body->local_count; k++) {
        const struct local *local = body->locals[k];
        body->locals[k]->is_parameter = true;
        for (size_t m = 0; m < first; m++)
            if (body->locals[m]->key == local->key && local->key != NULL)
                fault(check, DIAGNOSTIC_CODE_PARAMETER_TWICE, local->span, local->name->text, NULL, NULL);
    }
}

static void check_parameters(struct check *check, struct item *item, const struct fn_item *function) {
    struct typed_body *body = check->root;
    body->parameter_count = item->param_count;
    body->parameters = arena_array(check->arena, item->param_count, sizeof(struct typed_pattern *));
    for (uint32_t i = 0; i < item->param_count; i++) {
        const struct type *type = inference_normalise(&check->infer, item->params[i], function->params[i].span);
        size_t first = body->local_count;
        struct typed_pattern *pattern;
        if (function->params[i].pattern != NULL)
            pattern = check_pattern(check, function->params[i].pattern, type);
        else
            pattern = pattern_node(check, PATTERN_WILD, type, function->params[i].span);
        mark_parameters(check, body, first);
        body->parameters[i] = pattern;
    }
}

static void check_fn(struct check *check, struct item *item) {
    const struct ast_item *ast = item->ast;
    struct fn_item *function = ast->function;
    struct typed_body *body = check->root;
    const struct block *block = function->body;
    if (block == NULL)
        block = parser_body(&check->program->checker->parser, function);
    if (block == NULL) {
        check->failed = true;
        return;
    }
    body->span = block->span;
    struct frame frame;
    const struct type *return_type = open_return_type(check, item);
    body->return_type = return_type;
    push_frame(check, body, return_type, &frame);
    check->in_unsafe_fn = item->is_unsafe;
    check->unsafe_depth += item->is_unsafe;
    check_parameters(check, item, function);
    struct typed_expr *value = check_block_expr(check, block, return_type, false);
    struct span span = block->tail != NULL        ? block->tail->span
                       : function->output != NULL ? function->output->span
                                                  : block->close;
    body->value = coerce(check, value, return_type, span);
}

static void check_value_item(struct check *check, const struct expr *expr, const struct type *type) {
    struct frame frame;
    check->root->span = expr->span;
    check->root->return_type = type;
    push_frame(check, check->root, NULL, &frame);
    check->root->value = check_coerce(check, expr, type);
}

void check_item_body(struct program *program, struct item *item) {
    struct check check;
    item_signature(program, item);
    item_predicates(program, item);
    check_init(&check, program, item, item_scope(program, item));
    struct typed_body *body = arena_alloc(program->arena, sizeof *body);
    body->owner = item;
    check.root = body;
    const struct ast_item *ast = item->ast;
    body->return_type = check.types->unit;
    if (item->kind == ITEM_FN)
        check_fn(&check, item);
    else if (ast->constant->value != NULL)
        check_value_item(&check, ast->constant->value, inference_normalise(&check.infer, item->type, item->span));
    else
        check.failed = true;
    if (body->value == NULL)
        body->failed = true;
    else
        finish(&check, body);
    item->body = body;
    /* A constant or static is evaluated even when nothing uses it: E0080. */
    const struct constant_oracle *oracle = &program->oracle;
    int64_t value;
    bool is_value = (item->kind == ITEM_CONST && !is_associated(item)) || item->kind == ITEM_STATIC;
    if (is_value && !item->is_prelude && !body->failed && oracle->evaluate != NULL &&
        item_param_count(program, item) == 0)
        (void)oracle->evaluate(oracle->context, program, body, NULL, 0, &value);
}

struct typed_body *check_constant(struct program *program, struct scope *scope, const struct item *owner,
                                  const struct expr *expr, const struct type *type) {
    struct check check;
    check_init(&check, program, (struct item *)owner, scope);
    struct typed_body *body = arena_alloc(program->arena, sizeof *body);
    body->owner = owner;
    check.root = body;
    check_value_item(&check, expr, type);
    finish(&check, body);
    return body;
}

void program_note_static(struct program *program, struct item *item) {
    for (size_t i = 0; i < program->static_count; i++)
        if (program->statics[i] == item)
            return;
    program->statics = arena_grow(program->arena, program->statics, program->static_count, &program->static_capacity,
                                  sizeof *program->statics);
    program->statics[program->static_count++] = item;
}
