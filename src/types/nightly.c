/* nightly.c -- programs that ask for features of Rust's nightly compiler by #![feature(...)].
 *
 * What such a feature adds to the language may look wrong to us where it is merely unknown. So when a program that names one of them is
 * refused, the refusal says that instead: the feature is not supported here, at the line where we were lost.
 */
#include <string.h>

#include "types/checker.h"
#include "types/collect.h"
#include "types/features.h"

/* Mistakes whatever the features are. */
static bool is_certain(enum diagnostic_code code) {
    return code == DIAGNOSTIC_CODE_NEEDS_FEATURE || code == DIAGNOSTIC_CODE_FEATURE_UNKNOWN ||
           code == DIAGNOSTIC_CODE_FEATURE_GONE || code == DIAGNOSTIC_CODE_FEATURE_TWICE ||
           code == DIAGNOSTIC_CODE_FEATURE_MALFORMED || code == DIAGNOSTIC_CODE_USE_OF_MOVED;
}

/* "`box_patterns`", or several with commas; NULL when the program names none that we have not. */
static const char *unknown_features(struct program *program, const struct attributes *attributes) {
    const char *list = NULL;
    for (size_t i = 0; i < attributes->count; i++) {
        const struct meta *meta = &attributes->items[i].meta;
        if (!meta->name || strcmp(meta->name->text, "feature") != 0)
            continue;
        for (size_t j = 0; j < meta->count; j++) {
            const struct symbol *name = meta->items[j].name;
            if (name && feature_is_lacking(program, name->text))
                list = list ? arena_format(program->arena, "%s or %s", list, name->text) : name->text;
        }
    }
    return list;
}

void nightly_settle(struct program *program, const struct attributes *attributes) {
    struct diagnostics *found = program->diagnostics;
    size_t first = 0;
    while (first < found->count && diagnostic_kind(found->items[first].code) != DIAGNOSTIC_REFUSED)
        first++;
    if (first < found->count && is_certain(found->items[first].code))
        return;
    const char *features = first < found->count ? unknown_features(program, attributes) : NULL;
    if (!features)
        return;
    found->items[0] = (struct diagnostic){
        .code = DIAGNOSTIC_CODE_UNSUPPORTED,
        .span = found->items[first].span,
        .arguments = {arena_format(program->arena, "the nightly feature %s", features), "what is stable in Rust"}};
    found->count = 1; /* whatever else was said may be for the same reason */
}
