/* load.c -- a text becomes a machine: parse -> check -> lower, with the constant oracle between.
 *
 * The oracle is the one call against the stream of the rooms: src/types needs the value of a constant that stands in a
 * type, and only src/code and src/machine can compute one. Each such constant gets a machine of its own, with limits so
 * small that a constant without end is noticed at once.
 */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "prelude/prelude.h"
#include "session/inside.h"

enum { CONSTANT_TICKS = 20000000, CONSTANT_MEMORY = 16 << 20, CONSTANT_DEPTH = 500, CONSTANTS_WITHIN = 50 };

/* What kept a constant from having a value, as a key for src/verdict. */
static const char *constant_failure(enum ending ending) {
    switch (ending) {
    case ENDING_PANICKED:
        return "panic";
    case ENDING_FAULT:
    case ENDING_SEGFAULT:
        return "fault";
    case ENDING_LIMIT:
        return "limit";
    default:
        return "abort";
    }
}

/* Is this constant being evaluated already? Then it depends on itself. So many within each other count as that, too. */
static bool is_circular(const struct session *session, const struct typed_body *body, const struct type *const *args,
                        size_t arg_count) {
    unsigned depth = 0;
    for (const struct evaluation *outer = session->evaluating; outer; outer = outer->outer) {
        if (outer->body == body && outer->arg_count == arg_count &&
            (!arg_count || memcmp(outer->args, args, arg_count * sizeof *args) == 0))
            return true;
        depth++;
    }
    return depth > CONSTANTS_WITHIN;
}

static struct code *build_constant(struct session *session, struct program *program, const struct typed_body *body,
                                   const struct type *const *args, size_t arg_count) {
    if (is_circular(session, body, args, arg_count)) {
        const struct item *owner = body->owner;
        diagnostics_add(&session->diagnostics, DIAGNOSTIC_CODE_DEPENDS_ON_ITSELF, owner ? owner->span : body->span,
                        owner && owner->name ? owner->name->text : "this constant", NULL, NULL);
        return NULL;
    }
    struct evaluation evaluation = {session->evaluating, body, args, arg_count};
    session->evaluating = &evaluation;
    struct code *code = code_build_constant(program, body, args, arg_count);
    session->evaluating = evaluation.outer;
    return code;
}

static bool evaluate(void *context, struct program *program, const struct typed_body *body,
                     const struct type *const *args, size_t arg_count, int64_t *value) {
    struct session *session = context;
    struct code *code = build_constant(session, program, body, args, arg_count);
    if (!code)
        return false;
    struct machine_options options;
    machine_options_default(&options);
    options.most_ticks = CONSTANT_TICKS;
    options.most_memory = options.pantry = CONSTANT_MEMORY;
    options.most_depth = CONSTANT_DEPTH;
    struct machine *machine = machine_new(code, &options);
    enum ending ending = machine ? machine_run(machine, UINT64_MAX, NULL) : ENDING_NO_HOST_MEMORY;
    bool done = ending == ENDING_RETURNED, dangles = done && machine_statics_dangle(machine);
    if (done && code->entry != NO_ENTRY)
        *value = machine_result(machine);
    struct span span = machine && !done ? machine_span(machine) : (struct span){0};
    char message[128] = "";
    size_t length = 0;
    const char *panic = machine && ending == ENDING_PANICKED ? machine_panic_message(machine, &length) : NULL;
    if (panic) {
        length = length < sizeof message - 1 ? length : sizeof message - 1;
        memcpy(message, panic, length);
    }
    const char *key = dangles ? "dangling" : constant_failure(ending);
    bool too_large = ending == ENDING_LIMIT && machine_limit(machine) == LIMIT_MEMORY;
    if (too_large && body->owner && body->owner->kind == ITEM_STATIC) /* the run has more room, and says so itself */
        done = true;
    if (machine)
        machine_free(machine); /* before the diagnostic: adding one may leave by the arena's guard */
    if (ending == ENDING_NO_HOST_MEMORY)
        diagnostics_add(&session->diagnostics, DIAGNOSTIC_CODE_OUT_OF_MEMORY, (struct span){0}, NULL, NULL, NULL);
    else if (!done || dangles)
        diagnostics_add(&session->diagnostics, DIAGNOSTIC_CODE_CONSTANT_FAILED, dangles ? body->span : span, key,
                        message, NULL);
    return done && !dangles;
}

/* The learner's text without its BOM, as a source; NULL, after a diagnostic, when it is no text. */
static struct source *add_user_source(struct session *session, const char *text, size_t length) {
    if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
        text += 3;
        length -= 3;
    }
    char *copy = arena_copy(&session->arena, text, length);
    char *path = arena_copy(&session->arena, session->path, strlen(session->path));
    struct source *source = source_map_add(&session->sources, SOURCE_USER, path, copy, (uint32_t)length);
    session->user = source;
    const char *nul = memchr(copy, '\0', length);
    size_t bad = nul ? (size_t)(nul - copy) : utf8_check(copy, length);
    if (bad == length)
        return source;
    uint32_t at = source->base + (uint32_t)bad;
    diagnostics_add(&session->diagnostics, nul ? DIAGNOSTIC_CODE_FILE_BINARY : DIAGNOSTIC_CODE_FILE_NOT_UTF8,
                    (struct span){at, at + 1}, NULL, NULL, NULL);
    return NULL;
}

/* The prelude's files. The list of names that std has and we lack stands among them. */
static void add_prelude(struct session *session, struct program_options *options) {
    size_t count = 0;
    const struct source **sources = arena_array(&session->arena, prelude_file_count + 1, sizeof *sources);
    for (size_t i = 0; i < prelude_file_count; i++) {
        const struct prelude_file *file = &prelude_files[i];
        if (strcmp(file->path, "std/absent.txt") == 0) {
            options->absent = file->text;
            continue;
        }
        if (strcmp(file->path, "std/features.txt") == 0) {
            options->features = file->text;
            continue;
        }
        sources[count++] = source_map_add(&session->sources, SOURCE_PRELUDE, file->path, file->text, file->length);
    }
    options->prelude = sources;
    options->ready = &prelude_ready;
}

/* Lines are numbered on demand, in the arena. Reports ask for them when the guard is gone, so they are asked for now. */
static void number_lines(struct session *session) {
    for (size_t i = 0; i < session->sources.count; i++) {
        const struct source *source = session->sources.sources[i];
        if (source->kind == SOURCE_USER)
            source_map_place(&session->sources, (struct span){source->base, source->base});
    }
}

void session_load(struct session *session, const char *text, size_t length) {
    session->evaluating = NULL;
    const struct source *user = add_user_source(session, text, length);
    number_lines(session);
    if (!user)
        return;
    struct program_options options = {
        .user = user,
        .edition = session->options.edition,
        .anyway = session->options.anyway,
        .oracle = {.context = session, .evaluate = evaluate},
        .trees = &session->trees,
    };
    add_prelude(session, &options);
    struct program *program =
        program_load(&session->arena, &session->sources, &session->interner, &session->diagnostics, &options);
    if (!program || session->diagnostics.count)
        return;
    session->code = code_build(program);
    if (!session->code || session->diagnostics.count)
        return;
    session->machine = machine_new(session->code, &session->options.machine);
    if (!session->machine)
        diagnostics_add(&session->diagnostics, DIAGNOSTIC_CODE_OUT_OF_MEMORY, (struct span){0}, NULL, NULL, NULL);
}
