/* export.c -- writes the programs of lessons as files. */
#include "face/export.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/text.h"

static bool fail(struct export *export, const char *path) {
    fprintf(stderr, "prepstation: %s: %s\n", path, strerror(errno));
    export->failed = true;
    return false;
}

bool export_open(struct export *export, const char *folder) {
    *export = (struct export){.folder = folder, .list = json_array()};
    if (mkdir(folder, 0777) != 0 && errno != EEXIST) {
        json_decref(export->list);
        return fail(export, folder);
    }
    return true;
}

static void write_file(struct export *export, const char *name, const char *bytes, size_t length) {
    struct text path;
    text_init(&path);
    if (text_format(&path, "%s/%s", export->folder, name)) {
        FILE *file = fopen(path.bytes, "wb");
        bool good = file && fwrite(bytes, 1, length, file) == length;
        if ((file && fclose(file) != 0) || !good)
            fail(export, path.bytes);
    }
    export->failed = export->failed || path.failed;
    text_release(&path);
}

static bool is_taken(const struct export *export, const char *name) {
    size_t index;
    json_t *entry;
    json_array_foreach(export->list, index, entry) {
        if (strcmp(json_string_value(json_object_get(entry, "file")), name) == 0)
            return true;
    }
    return false;
}

/* LESSON.PROGRAM.rs, LESSON.TASK.start.rs, LESSON.TASK.solution.rs; variants of one program are numbered. */
static bool make_name(const struct export *export, const struct lesson *lesson, const struct proven *proven,
                      struct text *name) {
    int stem = (int)strlen(proven->program->name) - 3;
    for (unsigned number = 1; number == 1 || (!name->failed && is_taken(export, name->bytes)); number++) {
        text_clear(name);
        if (proven->kind == PROVEN_PROGRAM)
            text_format(name, "%s.%.*s", lesson->name, stem > 0 ? stem : 0, proven->program->name);
        else
            text_format(name, "%s.%s.%s", lesson->name, proven->id ? proven->id : "task",
                        proven->kind == PROVEN_START ? "start" : "solution");
        if (number > 1)
            text_format(name, "-%u", number);
        text_add(name, ".rs");
    }
    return !name->failed;
}

/* Was it run although it was refused? */
static bool is_refused(const struct proven *proven) {
    struct session_options options = *session_options_of(proven->session);
    if (!options.anyway)
        return proven->report->verdict == VERDICT_REFUSED;
    options.anyway = false;
    struct session *session =
        session_open_text(proven->program->name, proven->program->text, proven->program->length, &options);
    bool refused = session && session_state(session) == SESSION_REFUSED;
    session_close(session);
    return refused;
}

/* A setting that rustc's build does not know makes another run of it. */
static const char *of_rustc(const struct proven *proven) {
    const struct settings *settings = &proven->program->settings;
    enum verdict verdict = proven->report->verdict;
    if (is_refused(proven))
        return "refuses";
    if (verdict == VERDICT_UNSUPPORTED)
        return "any";
    bool other =
        settings->has_pantry || settings->has_fail || settings->has_steps || settings->inspector_off || settings->sweep;
    return other || proven->program->no_rustc || (verdict != VERDICT_OK && verdict != VERDICT_PANIC) ? "accepts"
                                                                                                     : "prints";
}

static json_t *describe(const struct lesson *lesson, const struct proven *proven, const char *name) {
    static const char *const kinds[] = {"program", "start", "solution"};
    const struct machine *machine = session_machine(proven->session);
    const struct code *code = session_code(proven->session);
    size_t length = 0;
    const char *output = machine ? machine_output(machine, 1, &length) : "";
    json_t *printed = json_stringn(output, length); /* NULL when it is no UTF-8 */
    const char *rustc = of_rustc(proven);
    if (!printed && strcmp(rustc, "prints") == 0)
        rustc = "accepts";
    unsigned edition = code                                ? code->program->edition
                       : proven->program->settings.edition ? proven->program->settings.edition
                                                           : 2021;
    return json_pack("{s:s, s:s, s:i, s:s, s:s?, s:s, s:s?, s:i, s:o, s:i, s:s, s:b}", "file", name, "lesson",
                     lesson->path, "line", (int)proven->program->line, "kind", kinds[proven->kind], "id", proven->id,
                     "verdict", verdict_word(proven->report->verdict), "code",
                     proven->report->code && *proven->report->code ? proven->report->code : NULL, "exit_status",
                     proven->report->exit_status, "stdout", printed ? printed : json_null(), "edition", (int)edition,
                     "rustc", rustc, "clean", proven->report->verdict == VERDICT_OK);
}

bool export_add(struct export *export, const struct lesson *lesson, const struct proven *proven) {
    struct text name;
    text_init(&name);
    bool good = make_name(export, lesson, proven, &name);
    json_t *entry = good ? describe(lesson, proven, name.bytes) : NULL;
    good = entry && json_array_append_new(export->list, entry) == 0;
    if (good)
        write_file(export, name.bytes, proven->program->text, proven->program->length);
    text_release(&name);
    return good;
}

bool export_close(struct export *export) {
    char *list = json_dumps(export->list, JSON_INDENT(2) | JSON_PRESERVE_ORDER);
    if (list)
        write_file(export, "programs.json", list, strlen(list));
    bool good = list && !export->failed;
    free(list);
    json_decref(export->list);
    return good;
}
