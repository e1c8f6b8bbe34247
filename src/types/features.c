/* features.c -- see features.h. The names are in src/prelude/features.txt. */
#include "types/features.h"

#include <string.h>

#include "base/source.h"
#include "types/checker.h"
#include "types/names.h"

struct feature {
    const struct symbol *name;
    struct span span;
    bool changes_language; /* in ways that are not known here */
};

/* With these on, what we refuse is refused by rustc too. */
static bool is_ours(const char *name) {
    static const char *const names[] = {"never_type", "auto_traits", "negative_impls", "dropck_eyepatch"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

/* 'o', 'l', 'd', 'g' for an open, language, done or gone feature; 0: there is none of that name. */
static char standing(const char *list, const char *name) {
    size_t length = strlen(name);
    while (list && *list) {
        const char *end = list + strcspn(list, "\n");
        for (const char *at = list; *list != '#' && at < end;) {
            at += strspn(at, " ");
            size_t word = strcspn(at, " \n");
            if (word == length && memcmp(at, name, length) == 0)
                return *list;
            at += word;
        }
        list = end + (*end == '\n');
    }
    return 0;
}

static void read_one(struct program *program, const struct meta *meta) {
    struct checker *checker = program->checker;
    if (!meta->name || meta->has_list || meta->literal) {
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_FEATURE_MALFORMED, meta->span, NULL, NULL, NULL);
        return;
    }
    char found = checker->features_text ? standing(checker->features_text, meta->name->text) : 'o';
    if (!found || found == 'g')
        diagnostics_add(program->diagnostics,
                        found ? DIAGNOSTIC_CODE_FEATURE_GONE : DIAGNOSTIC_CODE_FEATURE_UNKNOWN, meta->span,
                        meta->name->text, NULL, NULL);
    for (size_t i = 0; i < checker->feature_count; i++)
        if (checker->features[i].name == meta->name)
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_FEATURE_TWICE, meta->span, meta->name->text, NULL,
                            NULL);
    if (found != 'o' && found != 'l')
        return;
    checker->features = arena_grow(program->arena, checker->features, checker->feature_count,
                                   &checker->feature_capacity, sizeof *checker->features);
    checker->features[checker->feature_count++] = (struct feature){meta->name, meta->span, found == 'l'};
}

void features_read(struct program *program, const struct attributes *attributes) {
    for (size_t i = 0; i < attributes->count; i++) {
        const struct meta *meta = &attributes->items[i].meta;
        if (!meta->name || strcmp(meta->name->text, "feature") != 0)
            continue;
        if (!meta->has_list)
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_FEATURE_MALFORMED, meta->span, NULL, NULL, NULL);
        for (size_t k = 0; k < meta->count; k++)
            read_one(program, &meta->items[k]);
    }
}

bool feature_is_on(const struct program *program, const char *feature) {
    const struct checker *checker = program->checker;
    for (size_t i = 0; i < checker->feature_count; i++)
        if (strcmp(checker->features[i].name->text, feature) == 0)
            return true;
    return false;
}

void feature_needed(struct program *program, struct span span, const char *feature, const char *what) {
    const struct source *source = source_map_find(program->sources, span.start);
    if (!source || source->kind != SOURCE_USER) /* a derive, a macro of std: they may */
        return;
    if (!feature_is_on(program, feature))
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_NEEDS_FEATURE, span, what, feature, NULL);
}

void feature_of_item(struct program *program, struct span span, const struct item *item) {
    if (item->is_prelude && item->unstable)
        feature_needed(program, span, item->unstable->text, item->name ? item->name->text : "");
}

void feature_of_segment(struct program *program, const struct path *path, size_t segment, const struct item *item) {
    const struct symbol *intrinsics = program->checker->names->intrinsics;
    struct span span = path->segments[segment].name.span;
    if (!item->is_prelude || item->kind == ITEM_MODULE)
        return;
    if (segment && path->segments[segment - 1].name.symbol == intrinsics)
        feature_needed(program, span, "core_intrinsics", item->name ? item->name->text : "");
    else
        feature_of_item(program, span, item);
}

/* --- Attributes --------------------------------------------------------------------------------------------------- */

void features_check_attributes(struct program *program, const struct attributes *attributes) {
    static const struct {
        const char *attribute, *feature;
        bool followed; /* or nothing to follow in a run of one thread */
    } rows[] = {
        {"thread_local", "thread_local", true},
        {"linkage", "linkage", true},
        {"optimize", "optimize_attribute", true},
        {"coverage", "coverage_attribute", true},
        {"marker", "marker_trait_attr", false},
        {"fundamental", "fundamental", true},
        {"allow_internal_unsafe", "allow_internal_unsafe", true},
        {"allow_internal_unstable", "allow_internal_unstable", true},
        {"lang", "lang_items", false},
        {"no_core", "no_core", false},
        {"ffi_const", "ffi_const", true},
        {"ffi_pure", "ffi_pure", true},
    };
    for (size_t i = 0; i < attributes->count; i++) {
        const struct meta *meta = &attributes->items[i].meta;
        const char *name = meta->name ? meta->name->text : "";
        bool is_simd = strcmp(name, "repr") == 0 && meta->count == 1 && meta->items[0].name &&
                       strcmp(meta->items[0].name->text, "simd") == 0;
        bool is_align = strcmp(name, "rustc_align") == 0 || strcmp(name, "rustc_align_static") == 0;
        const char *feature = is_align ? (name[11] ? "static_align" : "fn_align")
                              : strncmp(name, "rustc_", 6) == 0 ? "rustc_attrs" : is_simd ? "repr_simd" : NULL;
        bool followed = strstr(name, "rustc_layout_scalar_valid_range_") == name;
        for (size_t k = 0; !feature && k < sizeof rows / sizeof *rows; k++)
            if (strcmp(rows[k].attribute, name) == 0) {
                feature = rows[k].feature;
                followed = rows[k].followed;
                break;
            }
        if (!feature)
            continue;
        if (feature_is_on(program, feature) && !followed)
            diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNSUPPORTED, meta->span,
                            arena_format(program->arena, "the attribute %s", is_simd ? "repr(simd)" : name), NULL,
                            NULL);
        else
            feature_needed(program, meta->span, feature, name);
    }
}

/* --- Refusals that a feature may be to blame for ------------------------------------------------------------------- */

/* Mistakes whatever the features are. */
static bool is_certain(enum diagnostic_code code) {
    return code == DIAGNOSTIC_CODE_NEEDS_FEATURE || code == DIAGNOSTIC_CODE_FEATURE_UNKNOWN ||
           code == DIAGNOSTIC_CODE_FEATURE_GONE || code == DIAGNOSTIC_CODE_FEATURE_TWICE ||
           code == DIAGNOSTIC_CODE_FEATURE_MALFORMED || code == DIAGNOSTIC_CODE_USE_OF_MOVED;
}

static bool is_about_names(enum diagnostic_code code) {
    return code == DIAGNOSTIC_CODE_NO_METHOD || code == DIAGNOSTIC_CODE_NO_ASSOCIATED || code == DIAGNOSTIC_CODE_UNKNOWN_IMPORT ||
           code == DIAGNOSTIC_CODE_UNKNOWN_PATH || code == DIAGNOSTIC_CODE_UNKNOWN_VALUE ||
           code == DIAGNOSTIC_CODE_UNKNOWN_TYPE || code == DIAGNOSTIC_CODE_UNKNOWN_TRAIT;
}

/* "box_patterns", or several; NULL when the program asks for none that we have not. Those of the library are to blame
 * only where a name is missing. */
static const char *lacking_features(const struct program *program, bool of_library) {
    const struct checker *checker = program->checker;
    const char *list = NULL;
    for (size_t i = 0; i < checker->feature_count; i++) {
        const struct feature *feature = &checker->features[i];
        const char *name = feature->name->text;
        if (feature->changes_language || (of_library && !is_ours(name)))
            list = list ? arena_format(program->arena, "%s or %s", list, name) : name;
    }
    return list;
}

void features_settle(struct program *program) {
    struct diagnostics *found = program->diagnostics;
    size_t first = 0;
    while (first < found->count && diagnostic_kind(found->items[first].code) != DIAGNOSTIC_REFUSED)
        first++;
    if (first == found->count || is_certain(found->items[first].code))
        return;
    const char *features = lacking_features(program, is_about_names(found->items[first].code));
    if (!features)
        return;
    found->items[0] = (struct diagnostic){
        .code = DIAGNOSTIC_CODE_UNSUPPORTED,
        .span = found->items[first].span,
        .arguments = {arena_format(program->arena, "the nightly feature %s", features), "what is stable in Rust"}};
    found->count = 1; /* whatever else was said may be for the same reason */
}
