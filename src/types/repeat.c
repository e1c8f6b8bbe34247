/* repeat.c -- impls under #[each(i8, u8, ..)]: one tree, many impls, made when they are wanted.
 *
 * The prelude repeats its impls for numbers some 1,300 times, and a program uses a handful. So only the first of a
 * group is an item from the start: it says which trait the group is for. The others wait in a list with the head of
 * their self type, and become items when a question about such a type is asked.
 */
#include "types/checker.h"
#include "types/collect.h"
#include "types/names.h"

enum waiting_for {
    WAIT_TYPE,      /* impl Trait for each */
    WAIT_REFERENCE, /* impl Trait for &each */
    WAIT_ANY,       /* the self type does not begin with each */
};

enum { MOSTLY_WAITING = 1400 }; /* room for the list of the prelude as it is */

struct waiting_impl {
    const struct ast_item *ast;
    struct scope *scope;
    struct item *parent;
    const struct meta *each;
    enum waiting_for form;
    enum type_kind kind; /* of the listed type */
    bool mutable;        /* &mut each */
};

static bool path_says_each(const struct program *program, const struct path *path) {
    for (size_t i = 0; i < path->segment_count; i++)
        if (path->segments[i].name.symbol == program->checker->names->each)
            return true;
    return false;
}

static bool is_each(const struct program *program, const struct ast_type *type) {
    return type->kind == AST_TYPE_PATH && !type->path->self_type && type->path->segment_count == 1 &&
           type->path->segments[0].name.symbol == program->checker->names->each;
}

/* The kind of a listed primitive type; TYPE_ERROR for anything else. */
static enum type_kind primitive_kind(const struct program *program, const struct meta *each) {
    const struct symbol *name = each->name;
    if (each->type) {
        const struct path *path = each->type->kind == AST_TYPE_PATH ? each->type->path : NULL;
        name = path && !path->self_type && path->segment_count == 1 ? path->segments[0].name.symbol : NULL;
    }
    for (enum type_kind kind = TYPE_BOOL; name && kind <= TYPE_STR; kind++)
        if (program->checker->names->primitive[kind] == name)
            return kind;
    return TYPE_ERROR;
}

/* Can the group wait? Its trait must not depend on `each`, and every listed type must be primitive. */
static bool can_wait(const struct program *program, const struct impl_item *impl, const struct attribute *each) {
    if (impl->trait && path_says_each(program, impl->trait))
        return false;
    if (!impl->trait && !is_each(program, impl->self_type))
        return false;
    for (size_t i = 0; i < each->meta.count; i++)
        if (primitive_kind(program, &each->meta.items[i]) == TYPE_ERROR)
            return false;
    return each->meta.count > 1;
}

void repeat_collect(struct program *program, struct scope *scope, struct item *parent, const struct ast_item *ast,
                    const struct attribute *each) {
    struct checker *checker = program->checker;
    const struct impl_item *impl = ast->implementation;
    bool waits = can_wait(program, impl, each);
    for (size_t i = 0; i < each->meta.count; i++) {
        const struct meta *listed = &each->meta.items[i];
        if (!listed->name && !listed->type)
            continue;
        if (!waits || !i) {
            struct item *item = collect_impl_item(program, scope, parent, ast, listed);
            if (waits)
                item_state(item)->group_count = (uint32_t)each->meta.count - 1;
            continue;
        }
        if (!checker->waiting) {
            checker->waiting_capacity = MOSTLY_WAITING;
            checker->waiting = arena_array(program->arena, MOSTLY_WAITING, sizeof *checker->waiting);
        }
        checker->waiting = arena_grow(program->arena, checker->waiting, checker->waiting_count,
                                      &checker->waiting_capacity, sizeof *checker->waiting);
        struct waiting_impl *waiting = &checker->waiting[checker->waiting_count++];
        *waiting = (struct waiting_impl){.ast = ast,
                                         .scope = scope,
                                         .parent = parent,
                                         .each = listed,
                                         .form = WAIT_ANY,
                                         .kind = primitive_kind(program, listed)};
        if (is_each(program, impl->self_type)) {
            waiting->form = WAIT_TYPE;
        } else if (impl->self_type->kind == AST_TYPE_REFERENCE && is_each(program, impl->self_type->pointer.inner)) {
            waiting->form = WAIT_REFERENCE;
            waiting->mutable = impl->self_type->pointer.is_mutable;
        }
    }
}

/* --- Waking ------------------------------------------------------------------------------------------------------- */

static bool kind_fits(enum type_kind kind, const struct type *type) {
    if (type->kind != TYPE_INFER)
        return type->kind == kind;
    if (type->variable == VARIABLE_INTEGER)
        return kind >= TYPE_I8 && kind <= TYPE_USIZE;
    return type->variable != VARIABLE_FLOAT || kind == TYPE_F32 || kind == TYPE_F64;
}

static bool wanted(const struct waiting_impl *waiting, const struct type *type) {
    switch (waiting->form) {
    case WAIT_TYPE: return kind_fits(waiting->kind, type);
    case WAIT_REFERENCE:
        return type->kind == TYPE_INFER ||
               (type->kind == TYPE_REF && type->mutable == waiting->mutable && kind_fits(waiting->kind, type->args[0]));
    case WAIT_ANY: return true;
    }
    return true;
}

void repeat_wake(struct program *program, struct waiting_list *list, const struct type *type) {
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++) {
        struct waiting_impl *waiting = &program->checker->waiting[list->items[i]];
        if (!wanted(waiting, type)) {
            list->items[kept++] = list->items[i];
            continue;
        }
        struct waiting_impl copy = *waiting;
        collect_impl_item(program, copy.scope, copy.parent, copy.ast, copy.each);
    }
    if (kept == list->count)
        return;
    list->count = kept;
    program->checker->waking = true;
    impls_index(program);
    program->checker->waking = false;
}

/* Called when the first of a group is entered under its trait or type: the next ones of the same tree wait there. */
void repeat_enter(struct program *program, struct item *first, struct waiting_list *list) {
    struct checker *checker = program->checker;
    uint32_t count = item_state(first)->group_count;
    for (uint32_t i = 0; i < count; i++) {
        size_t at = checker->waiting_entered++;
        list->items = arena_grow(program->arena, list->items, list->count, &list->capacity, sizeof *list->items);
        list->items[list->count++] = (uint32_t)at;
    }
}
