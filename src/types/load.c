/* load.c -- the whole of a program: sources to trees, trees to items, then every body of the program checked.
 *
 * Nothing of the prelude is parsed before the program asks for it (wake.h).
 */
#include <string.h>

#include "syntax/parser.h"
#include "types/checker.h"
#include "types/features.h"
#include "types/collect.h"
#include "types/names.h"
#include "types/traits.h"
#include "types/wake.h"
#include "types/wellformed.h"

/* //@ edition:2024 on the first line. */
static unsigned edition_of_first_line(const struct source *source) {
    static const char mark[] = "//@";
    const char *at = source->text;
    if (strncmp(at, mark, sizeof mark - 1) != 0)
        return 0;
    const char *end = strchr(at, '\n');
    const char *word = strstr(at, "edition:");
    if (!word || (end && word > end))
        return 0;
    word += strlen("edition:");
    while (*word == ' ')
        word++;
    return !strncmp(word, "2024", 4) ? 2024 : !strncmp(word, "2021", 4) ? 2021 : 0;
}

static struct item *make_root(struct program *program, bool is_prelude) {
    struct item *root = collect_new_item(program, ITEM_MODULE, NULL, NULL, (struct name){0}, (struct span){0}, NULL);
    root->is_prelude = is_prelude;
    root->is_public = true;
    if (is_prelude)
        root->name = program->checker->names->std;
    root->scope = scope_new(program, SCOPE_MODULE, NULL, root);
    return root;
}

static void load_prelude(struct program *program, const struct program_options *options) {
    program->std_root = make_root(program, true);
    program->checker->absent_text = options->absent;
    program->checker->features_text = options->features;
    if (!options->ready)
        return;
    wake_begin(program, options->ready, options->prelude);
    program->checker->prelude_module =
        scope_module_lookup(program, program->std_root, program->checker->names->prelude, SPACE_TYPE);
}

static void settle_modules(struct program *program, struct item *module) {
    scope_settle_uses(program, module->scope);
    for (uint32_t i = 0; i < module->member_count; i++)
        if (module->members[i]->kind == ITEM_MODULE)
            settle_modules(program, module->members[i]);
}

/* Items in the outermost block of every function of the program, so that their impls are known before any body is
 * checked. */
static void collect_nested(struct program *program) {
    struct checker *checker = program->checker;
    for (size_t i = 0; i < checker->pending_count; i++) {
        struct item *item = checker->pending_bodies[i];
        if (item->kind != ITEM_FN)
            continue;
        const struct fn_item *function = ((const struct ast_item *)item->ast)->function;
        if (function->body)
            collect_block(program, item_scope(program, item), item, function->body);
    }
}

static void check_main(struct program *program, const struct attributes *attributes) {
    const struct attribute *no_main = attributes_find(attributes, "no_main");
    if (no_main) {
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNSUPPORTED, no_main->span, "a program without a main of Rust's (#![no_main])",
                        "fn main()", NULL);
        return;
    }
    const struct names *names = program->checker->names;
    struct item *main = scope_module_lookup(program, program->user_root, names->main, SPACE_VALUE);
    if (!main || main->kind != ITEM_FN) {
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_MISSING_MAIN, (struct span){0}, NULL, NULL, NULL);
        return;
    }
    program->main = main;
    item_signature(program, main);
    if (item_param_count(program, main))
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_MAIN_GENERIC, main->name_span, NULL, NULL, NULL);
    if (main->needs_features)
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_MAIN_TARGET_FEATURE, main->name_span, NULL, NULL, NULL);
    if (main->param_count || main->is_unsafe)
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_MAIN_SIGNATURE, main->name_span, NULL, NULL, NULL);
    const struct item *termination = wake_lang(program, LANG_termination);
    if (!termination || main->return_type == program->types.unit || main->return_type->flags & TYPE_HAS_ERROR)
        return;
    struct inference inference;
    inference_init(&inference, program, NULL);
    const struct type *result = inference_normalise(&inference, main->return_type, main->name_span);
    if (trait_holds_for(&inference, termination, result) == HOLDS_NO)
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNSATISFIED_BOUND, main->name_span,
                        type_text(program->arena, main->return_type), termination->name->text, NULL);
}

/* #[global_allocator]: the static's type must be one. */
static void check_allocator(struct program *program) {
    const struct item *allocator = program->global_allocator;
    const struct item *trait = allocator ? wake_lang(program, LANG_global_alloc) : NULL;
    if (!trait)
        return;
    item_signature(program, allocator);
    if (!allocator->type || allocator->type->flags & TYPE_HAS_ERROR)
        return;
    struct inference inference;
    inference_init(&inference, program, NULL);
    const struct type *self = inference_normalise(&inference, allocator->type, allocator->name_span);
    if (trait_holds_for(&inference, trait, self) == HOLDS_NO)
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_UNSATISFIED_BOUND, allocator->name_span,
                        type_text(program->arena, self), trait->name->text, NULL);
}

static bool has_errors(const struct program *program) {
    return program->diagnostics->count || program->diagnostics->dropped;
}

/* As rustc names it: the file's name, with _ for -. */
static const char *crate_name(struct program *program, const char *path) {
    const char *slash = path ? strrchr(path, '/') : NULL, *file = slash ? slash + 1 : path;
    size_t length = file ? strcspn(file, ".") : 0;
    char *name = arena_array(program->arena, length + 1, sizeof *name);
    for (size_t i = 0; i < length; i++) {
        bool letter = (file[i] >= 'a' && file[i] <= 'z') || (file[i] >= 'A' && file[i] <= 'Z') || (file[i] >= '0' && file[i] <= '9');
        name[i] = letter || file[i] == '_' ? file[i] : file[i] == '-' ? '_' : '\0';
        if (!name[i])
            return "main";
    }
    return length ? name : "main";
}

static const struct module_ast *load_user(struct program *program, const struct program_options *options) {
    unsigned edition = options->edition ? options->edition : edition_of_first_line(options->user);
    program->checker->parser.edition = edition ? (int)edition : 2021;
    struct module_ast *tree = parse_source(&program->checker->parser, (struct source *)options->user);
    if (!edition)
        edition = tree->uses_edition_2024 ? 2024 : 2021;
    program->edition = edition;
    features_read(program, &tree->attributes);
    features_check_attributes(program, &tree->attributes);
    program->user_root = make_root(program, false);
    program->user_root->extern_name = crate_name(program, options->user->path);
    collect_items(program, program->user_root->scope, program->user_root, tree->items, tree->count);
    return tree;
}

static void check_bodies(struct program *program) {
    struct checker *checker = program->checker;
    for (size_t i = 0; i < checker->pending_count; i++) {
        item_signature(program, checker->pending_bodies[i]);
        program_body(program, checker->pending_bodies[i]);
    }
    checker_drain(program);
}

/* As in rustc, lints speak about programs that are right otherwise. */
static void report_lints(struct program *program) {
    const struct checker *checker = program->checker;
    for (size_t i = 0, count = has_errors(program) ? 0 : checker->lint_count; i < count; i++)
        diagnostics_add(program->diagnostics, DIAGNOSTIC_CODE_STATIC_MUT_REFERENCE, checker->lints[i].span,
                        checker->lints[i].item->name->text, NULL, NULL);
}

static void check_program(struct program *program, const struct module_ast *tree) {
    settle_modules(program, program->user_root);
    collect_nested(program);
    wellformed_check(program);
    size_t signatures = has_errors(program) ? 0 : program->item_count;
    for (size_t i = 0; i < signatures; i++)
        lifetimes_check(program, program->items[i]);
    check_main(program, &tree->attributes);
    check_allocator(program);
    check_bodies(program);
    wellformed_objects(program);
    report_lints(program);
    program_settle_blame(program);
}

struct program *program_load(struct arena *arena, struct source_map *sources, struct interner *interner,
                             struct diagnostics *diagnostics, const struct program_options *options) {
    struct program *program = arena_alloc(arena, sizeof *program);
    program->arena = arena;
    program->interner = interner;
    program->sources = sources;
    program->diagnostics = diagnostics;
    program->oracle = options->oracle;
    type_table_init(&program->types, arena);
    struct checker *checker = arena_alloc(arena, sizeof *checker);
    program->checker = checker;
    checker->anyway = options->anyway;
    checker->empty_env = arena_alloc(arena, sizeof *checker->empty_env);
    checker->names = names_make(program);
    checker->parser = (struct parser_context){
        .arena = options->trees ? options->trees : arena, .interner = interner, .map = sources, .diagnostics = diagnostics, .edition = 2021};
    load_prelude(program, options);
    const struct module_ast *tree = load_user(program, options);
    checker->parser.edition = (int)program->edition;
    if (!has_errors(program)) /* what cannot be read is not looked at further: one mistake, one message */
        check_program(program, tree);
    features_settle(program);
    return program;
}
