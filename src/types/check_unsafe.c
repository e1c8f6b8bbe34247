/* check_unsafe.c -- what needs an unsafe block (E0133), and references to a static mut.
 *
 * What is unsafe is noted while a body is checked and said when its types are known to be right, as in rustc: a body
 * with the wrong types gets no advice about unsafe. Some places turn out to be fine only afterwards, because nothing is
 * read: what `&raw` points at, a field of a union that is assigned.
 */
#include <string.h>

#include "types/check.h"

/* Within an unsafe fn all is allowed, unless unsafe_op_in_unsafe_fn is denied; within an unsafe block always. */
void unsafe_needed(struct check *check, struct span span, const char *key, const char *name) {
    bool in_fn_only = check->unsafe_depth == 1 && check->in_unsafe_fn;
    if (check->unsafe_depth > 0 && !(in_fn_only && check->checker->parser.denied[LINT_UNSAFE_OP_IN_UNSAFE_FN]))
        return;
    check->unsafe_uses = arena_grow(check->arena, check->unsafe_uses, check->unsafe_use_count,
                                    &check->unsafe_use_capacity, sizeof *check->unsafe_uses);
    check->unsafe_uses[check->unsafe_use_count++] = (struct unsafe_use){span, key, name};
}

static void forgive(struct check *check, size_t from, struct span span, const char *key) {
    size_t kept = from;
    for (size_t i = from; i < check->unsafe_use_count; i++) {
        const struct unsafe_use *use = &check->unsafe_uses[i];
        if (use->span.start != span.start || use->span.end != span.end || strcmp(use->key, key) != 0)
            check->unsafe_uses[kept++] = *use;
    }
    check->unsafe_use_count = kept;
}

/* &raw const *p and &raw const u.field point there and read nothing; but (*p).field computes with p. */
void unsafe_forgive_raw(struct check *check, size_t from, const struct expr *operand) {
    if (operand->kind == EXPR_UNARY)
        forgive(check, from, operand->span, "deref");
    if (operand->kind == EXPR_FIELD)
        forgive(check, from, operand->span, "union");
}

/* u.a = 1 and u.a.b = 1 read nothing of the union. */
void unsafe_forgive_assigned(struct check *check, size_t from, const struct expr *target) {
    for (; target->kind == EXPR_FIELD; target = target->field.object)
        forgive(check, from, target->span, "union");
}

void unsafe_report(struct check *check) {
    for (size_t i = 0; i < check->unsafe_use_count; i++) {
        const struct unsafe_use *use = &check->unsafe_uses[i];
        diagnostics_add(check->program->diagnostics, DIAGNOSTIC_CODE_NEEDS_UNSAFE, use->span, use->key, use->name,
                        NULL);
    }
}

/* ---- References to a static mut --------------------------------------------------------------------------------- */

/* Refused by edition 2024 and by deny(static_mut_refs). As in rustc: of the static or a
 * field of it, not of an element. */
void static_mut_reference(struct check *check, const struct typed_expr *place, struct span span) {
    const struct parser_context *parser = &check->checker->parser;
    bool denied = parser->denied[LINT_STATIC_MUT_REFS] ||
                  (check->program->edition >= 2024 && !parser->allowed[LINT_STATIC_MUT_REFS]);
    if (!denied || check->owner->is_prelude)
        return;
    while (place->kind == TYPED_FIELD)
        place = place->base;
    if (place->kind != TYPED_STATIC || !place->item->is_mutable)
        return;
    struct checker *checker = check->checker;
    checker->lints = arena_grow(check->program->arena, checker->lints, checker->lint_count, &checker->lint_capacity,
                                sizeof *checker->lints);
    checker->lints[checker->lint_count++] = (struct static_mention){place->item, span};
}

/* ---- Features of the processor ---------------------------------------------------------------------------------- */

/* Does the function ask for this one: #[target_feature(enable = "sse2,avx")]? */
static bool enables(const struct item *fn, const char *feature, size_t length) {
    const struct attributes *attributes = &((const struct ast_item *)fn->ast)->attributes;
    for (size_t i = 0; i < attributes->count; i++) {
        const struct meta *meta = &attributes->items[i].meta;
        for (size_t k = 0; meta->name && strcmp(meta->name->text, "target_feature") == 0 && k < meta->count; k++) {
            const char *at = meta->items[k].literal ? meta->items[k].literal->text : NULL;
            for (; at; at = strchr(at, ',') ? strchr(at, ',') + 1 : NULL)
                if (strncmp(at, feature, length) == 0 && (at[length] == ',' || at[length] == '\0'))
                    return true;
        }
    }
    return false;
}

/* A function that asks for features of the processor is safe to call only where they are asked for, too. */
bool features_missing(const struct check *check, const struct item *fn) {
    if (!fn->needs_features)
        return false;
    if (!check->owner->needs_features)
        return true;
    const struct attributes *attributes = &((const struct ast_item *)fn->ast)->attributes;
    for (size_t i = 0; i < attributes->count; i++) {
        const struct meta *meta = &attributes->items[i].meta;
        for (size_t k = 0; meta->name && strcmp(meta->name->text, "target_feature") == 0 && k < meta->count; k++) {
            const char *at = meta->items[k].literal ? meta->items[k].literal->text : NULL;
            for (; at; at = strchr(at, ',') ? strchr(at, ',') + 1 : NULL)
                if (!enables(check->owner, at, strcspn(at, ",")))
                    return true;
        }
    }
    return false;
}
