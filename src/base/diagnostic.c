/* diagnostic.c -- see diagnostic.h. */
#include "base/diagnostic.h"

enum { MOST_KEPT = 100 };

void diagnostics_init(struct diagnostics *list, struct arena *arena) {
    *list = (struct diagnostics){.arena = arena, .most = MOST_KEPT};
}

static const char *keep(struct arena *arena, const char *argument) {
    return argument ? arena_format(arena, "%s", argument) : NULL;
}

struct diagnostic *diagnostics_add(struct diagnostics *list, enum diagnostic_code code, struct span span,
                                   const char *argument0, const char *argument1, const char *argument2) {
    for (size_t i = 0; i < list->count; i++) {
        const struct diagnostic *old = &list->items[i];
        if (old->code == code && old->span.start == span.start && old->span.end == span.end)
            return arena_alloc(list->arena, sizeof *old);
    }
    if (list->count >= list->most) {
        list->dropped++;
        return arena_alloc(list->arena, sizeof(struct diagnostic));
    }
    list->items = arena_grow(list->arena, list->items, list->count, &list->capacity, sizeof *list->items);
    struct diagnostic *diagnostic = &list->items[list->count++];
    *diagnostic = (struct diagnostic){
        .code = code,
        .span = span,
        .arguments = {keep(list->arena, argument0), keep(list->arena, argument1), keep(list->arena, argument2)},
    };
    return diagnostic;
}

void diagnostic_label(struct diagnostic *diagnostic, struct span span, const char *role) {
    if (diagnostic->label_count < DIAGNOSTIC_LABELS)
        diagnostic->labels[diagnostic->label_count++] = (struct diagnostic_label){.span = span, .role = role};
}

struct row {
    const char *name;
    enum diagnostic_kind kind;
    const char *rustc;
};

static const struct row rows[DIAGNOSTIC_CODE_COUNT] = {
#define DIAGNOSTIC(name, kind, rustc) {#name, kind, rustc},
#include "base/diagnostic.def"
#undef DIAGNOSTIC
};

enum diagnostic_kind diagnostic_kind(enum diagnostic_code code) {
    return rows[code].kind;
}

const char *diagnostic_rustc_code(enum diagnostic_code code) {
    return rows[code].rustc;
}

const char *diagnostic_name(enum diagnostic_code code) {
    return rows[code].name;
}
