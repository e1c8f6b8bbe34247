/* program.c -- the programs of a lesson: their text (a file, a `rust` block, an edit by a `diff` block), how they are
 * run, and what is said about their runs. The tables below are all the keys that there are. */
#include <stddef.h>
#include <string.h>

#include "lesson/inside.h"
#include "verdict/report.h"

/* ---- Settings -------------------------------------------------------------------------------------------------- */

static const struct setting_row {
    const char *key, *on, *off; /* words, or NULL: a number */
    size_t value, has;          /* has: offset of the flag of a number */
    uint64_t most;
} setting_rows[] = {
#define AT(member) offsetof(struct settings, member)
    {"pantry", NULL, NULL, AT(pantry), AT(has_pantry), UINT64_MAX},
    {"fail-alloc", NULL, NULL, AT(fail), AT(has_fail), UINT64_MAX},
    {"seed", NULL, NULL, AT(seed), AT(has_seed), UINT64_MAX},
    {"steps", NULL, NULL, AT(steps), AT(has_steps), 500000000},
    {"inspector", "off", "on", AT(inspector_off), 0, 0},
    {"anyway", "yes", "no", AT(anyway), 0, 0},
    {"sweep", "yes", "no", AT(sweep), 0, 0},
#undef AT
};

static void set_flag(struct lesson *lesson, const struct yaml_field *field, const struct setting_row *row, bool *flag) {
    const char *word = field_text(lesson, field);
    *flag = strcmp(word, row->on) == 0;
    if (!*flag && strcmp(word, row->off) != 0)
        complain(lesson, field->line, "`%s` is `%s` or `%s`, not `%s`", row->key, row->on, row->off, word);
}

bool settings_take(struct lesson *lesson, const struct yaml_field *field, struct settings *settings) {
    char *base = (char *)settings;
    for (size_t i = 0; i < sizeof setting_rows / sizeof *setting_rows; i++) {
        const struct setting_row *row = &setting_rows[i];
        if (strcmp(row->key, field->key) != 0)
            continue;
        if (row->on)
            set_flag(lesson, field, row, (bool *)(void *)(base + row->value));
        else if (field_number(lesson, field, row->most, (uint64_t *)(void *)(base + row->value)))
            *(bool *)(void *)(base + row->has) = true;
        return true;
    }
    if (strcmp(field->key, "edition") != 0)
        return false;
    uint64_t edition = 0;
    if (!field_number(lesson, field, 9999, &edition))
        return true;
    settings->edition = (unsigned)edition;
    if (edition != 2021 && edition != 2024)
        complain(lesson, field->line, "`edition` is 2021 or 2024");
    return true;
}

void settings_apply(const struct settings *settings, struct session_options *options) {
    if (settings->has_pantry)
        options->machine.pantry = settings->pantry;
    if (settings->has_fail)
        options->machine.fail_request = settings->fail;
    if (settings->has_seed)
        options->machine.seed = settings->seed;
    if (settings->has_steps)
        options->machine.most_ticks = settings->steps;
    if (settings->inspector_off)
        options->machine.inspector_off = true;
    if (settings->anyway)
        options->anyway = true;
    if (settings->edition)
        options->edition = settings->edition;
}

/* ---- Claims ---------------------------------------------------------------------------------------------------- */

static const struct claim_row {
    const char *key;
    bool is_number;
    size_t value, has;
} claim_rows[] = {
#define AT(member) offsetof(struct claims, member)
    {"verdict", false, AT(verdict), 0},
    {"code", false, AT(code), 0},
    {"at", false, AT(at), 0},
    {"lost-at", false, AT(lost_at), 0},
    {"says", false, AT(says), 0},
    {"output", false, AT(output), 0},
    {"leaks", true, AT(leaks), AT(has_leaks)},
    {"leaked", true, AT(leaked), AT(has_leaked)},
    {"undropped", true, AT(undropped), AT(has_undropped)},
    {"allocations", true, AT(allocations), AT(has_allocations)},
    {"peak", true, AT(peak), AT(has_peak)},
#undef AT
};

bool claims_take(struct lesson *lesson, const struct yaml_field *field, struct claims *claims) {
    char *base = (char *)claims;
    for (size_t i = 0; i < sizeof claim_rows / sizeof *claim_rows; i++) {
        const struct claim_row *row = &claim_rows[i];
        if (strcmp(row->key, field->key) != 0)
            continue;
        if (!row->is_number)
            *(const char **)(void *)(base + row->value) = field_text(lesson, field);
        else if (field_number(lesson, field, UINT64_MAX, (uint64_t *)(void *)(base + row->value)))
            *(bool *)(void *)(base + row->has) = true;
        enum verdict verdict;
        if (i == 0 && !verdict_from_word(claims->verdict, &verdict)) {
            complain(lesson, field->line, "there is no verdict `%s`; `prepstation explain` lists them",
                     claims->verdict);
            claims->verdict = NULL;
        }
        return true;
    }
    uint64_t exit;
    if (strcmp(field->key, "exit") != 0)
        return false;
    if (field_number(lesson, field, 255, &exit)) {
        claims->exit = (int)exit;
        claims->has_exit = true;
    }
    return true;
}

/* ---- Texts ----------------------------------------------------------------------------------------------------- */

bool part_is_program(const struct part *part) {
    return part->kind == PART_CODE && (strcmp(part->language, "rust") == 0 || strcmp(part->language, "diff") == 0);
}

bool program_from_part(struct reader *reader, const struct part *part, const struct program_text *base,
                       struct program_text *out) {
    struct lesson *lesson = reader->lesson;
    out->line = part->line;
    if (strcmp(part->language, "rust") == 0) {
        out->text = part->text;
        out->length = strlen(part->text);
        return true;
    }
    if (!base || !base->text) {
        if (!base)
            complain(lesson, part->line, "this diff edits nothing: no program stands before it");
        return false; /* else it has been said why */
    }
    out->text = diff_apply(lesson, base, part->text, part->line + 1, &out->length);
    return out->text != NULL;
}

static struct program_text *find_program(const struct lesson *lesson, const char *name) {
    for (size_t i = 0; i < lesson->program_count; i++) {
        if (strcmp(lesson->programs[i].name, name) == 0)
            return &lesson->programs[i];
    }
    return NULL;
}

static bool name_is_good(struct lesson *lesson, const char *name, uint32_t line) {
    size_t length = strlen(name);
    if (strchr(name, '/'))
        complain(lesson, line, "`program` names a file beside the lesson, without a folder");
    else if (length < 4 || strcmp(name + length - 3, ".rs") != 0)
        complain(lesson, line, "`program` names a file that ends in .rs, not `%s`", name);
    else
        return true;
    return false;
}

static void read_file(struct lesson *lesson, struct program_text *program) {
    const char *slash = strrchr(lesson->path, '/');
    int folder = slash ? (int)(slash - lesson->path) + 1 : 0;
    program->text = file_read(lesson, arena_format(&lesson->arena, "%.*s%s", folder, lesson->path, program->name),
                              program->line, &program->length);
}

static void add_program(struct reader *reader, const struct program_text *program) {
    struct lesson *lesson = reader->lesson;
    lesson->programs = arena_grow(&lesson->arena, lesson->programs, lesson->program_count, &lesson->program_capacity,
                                  sizeof *lesson->programs);
    reader->program = lesson->program_count++;
    lesson->programs[reader->program] = *program;
    if (!program->claims.verdict)
        lesson->programs[reader->program].claims.verdict = "ok";
}

/* ---- The directive --------------------------------------------------------------------------------------------- */

/* The block that follows, taken: anywhere before the next directive. */
static const struct part *take_block(struct reader *reader) {
    const struct part *block = NULL;
    for (size_t i = reader->at; i < reader->part_count && reader->parts[i].kind != PART_DIRECTIVE; i++) {
        struct part *part = &reader->parts[i];
        if (!part_is_program(part))
            continue;
        if (block)
            complain(reader->lesson, part->line, "a second block of code below one `program` comment");
        else
            block = part;
        part->kind = PART_TAKEN;
    }
    return block;
}

void program_read(struct reader *reader, const struct directive *directive) {
    struct lesson *lesson = reader->lesson;
    struct program_text program = {.name = directive->value, .line = directive->line};
    const struct program_text *base = reader->program == NO_PROGRAM ? NULL : &lesson->programs[reader->program];
    const struct program_text *older = find_program(lesson, program.name);
    bool has_of = false;
    for (size_t i = 0; i < directive->fields.count; i++) {
        const struct yaml_field *field = &directive->fields.items[i];
        if (settings_take(lesson, field, &program.settings) || claims_take(lesson, field, &program.claims))
            continue;
        if (strcmp(field->key, "no-rustc") == 0) {
            program.no_rustc = field_text(lesson, field);
        } else if (strcmp(field->key, "of") == 0) {
            base = find_program(lesson, field_text(lesson, field));
            has_of = true;
            if (!base)
                complain(lesson, field->line, "`of` names no program that stands before: `%s`",
                         field_text(lesson, field));
        } else {
            complain(lesson, field->line, "`program` has no key `%s`", field->key);
        }
    }
    const struct part *block = take_block(reader);
    if (!name_is_good(lesson, program.name, directive->line)) {
        add_program(reader, &program); /* so that what follows has one */
        return;
    }
    if (has_of && (!block || strcmp(block->language, "diff") != 0))
        complain(lesson, directive->line, "`of` goes with a `diff` block");
    if (block) {
        if (older)
            complain(lesson, directive->line, "there is another program %s, in line %u", program.name, older->line);
        if (!has_of || base)
            program_from_part(reader, block, base, &program);
        program.line = directive->line;
    } else if (older && directive->fields.count == 0) {
        reader->program = (size_t)(older - lesson->programs); /* back to it, run and all */
        return;
    } else if (older) {
        program.text = older->text;
        program.length = older->length;
    } else {
        read_file(lesson, &program);
    }
    add_program(reader, &program);
}

void program_read_first(struct reader *reader, const char *name, uint32_t line) {
    reader->first.name = name;
    reader->first.line = line;
    if (name_is_good(reader->lesson, name, line))
        read_file(reader->lesson, &reader->first);
    add_program(reader, &reader->first);
}
