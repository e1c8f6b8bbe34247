/* screen.c -- the interactive face: opens the lesson or the learner's file, and turns keys into frames.
 *
 * The loop is short on purpose: wait, apply what came, draw once for all keys that were waiting. A program of the learner's own is
 * opened anew when its file is saved, found out by notification, or by looking once a second where that does not work.
 */
#include "face/screen.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "face/config.h"
#include "face/course_face.h"
#include "face/editor.h"
#include "face/terminal.h"
#include "face/watch.h"
#include "view/screen_place.h"

struct face {
    const struct screen_options *options;
    struct config config;
    struct lesson *lesson;
    struct session *session;
    struct screen screen;
    bool screen_open;
    struct grid grid;
    struct watch watch;        /* of the file that is studied */
    struct screen_place place; /* where the learner was when the program last ran */
    char copy[PATH_MAX];       /* of a lesson's program, when the learner edits it; else "" */
};

/* ---- What is studied ---------------------------------------------------------------------------------------------------------- */

static const char *base_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* The lesson that was asked for, by number (its weight) or by a part of its file name; the first one when none was. */
static struct lesson *find_lesson(const struct screen_options *options) {
    size_t count;
    char **names = lesson_names(options->lessons, &count);
    struct lesson *found = NULL;
    long number = options->lesson ? strtol(options->lesson, NULL, 10) : 0;
    for (size_t i = 0; i < count && !found; i++) {
        bool named = !options->lesson || strstr(base_name(names[i]), options->lesson);
        if (!named && number == 0) continue;
        struct lesson *lesson = lesson_load(names[i]);
        if (lesson && !named && lesson->weight != (int)number) {
            lesson_free(lesson);
            lesson = NULL;
        }
        found = lesson;
    }
    lesson_names_free(names, count);
    return found;
}

static struct session *load_program(const struct face *face) {
    const struct screen_options *options = face->options;
    if (options->file) return session_open_file(options->file, &options->session);
    struct session_options session = options->session;
    settings_apply(&face->lesson->programs[0].settings, &session);
    if (*face->copy) return session_open_file(face->copy, &session);
    const struct program_text *program = &face->lesson->programs[0];
    return session_open_text(program->name, program->text, program->length, &session);
}

/* A file that cannot be read, or is no text, has nothing to show. */
static bool has_source(const struct session *session) {
    return session_user_source(session) != NULL;
}

static bool open_session(struct face *face, struct session *session) {
    const struct screen_options *options = face->options;
    face->session = session;
    if (session_state(face->session) == SESSION_READY && !session_study(face->session)) return false;
    const char *name = options->file ? base_name(options->file) : face->lesson->programs[0].name;
    face->screen_open = screen_init(&face->screen, face->session, face->lesson, name);
    face->screen.keys = &face->config.keys;
    return face->screen_open;
}

static void close_session(struct face *face) {
    if (face->screen_open) screen_release(&face->screen);
    face->screen_open = false;
    session_close(face->session);
    face->session = NULL;
}

/* ---- Opening it anew ------------------------------------------------------------------------------------------------------------ */

/* The learner stays where he was as far as that is still there. What cannot be read changes nothing. */
static bool reload(struct face *face) {
    struct session *session = load_program(face);
    if (!session) return false;
    if (!has_source(session)) {
        session_close(session);
        face->screen.message = "The file cannot be read now: this is the program as it was.";
        return true;
    }
    screen_place_keep(&face->place, &face->screen);
    close_session(face);
    if (!open_session(face, session)) return false;
    screen_place_return(&face->place, &face->screen);
    face->screen.message = "The file was saved: this is the new program.";
    return true;
}

/* A program of the course is edited as a copy, which takes its place until the lesson is opened again. */
static bool edit(struct face *face) {
    const struct screen_options *options = face->options;
    bool copy = !options->file && !*face->copy;
    if (copy && (!editor_copy_path(face->lesson->programs[0].name, face->copy, sizeof face->copy) ||
                 !editor_write_copy(face->copy, face->lesson->programs[0].text, face->lesson->programs[0].length))) {
        *face->copy = 0;
        face->screen.message = "A copy of the program cannot be written: see XDG_DATA_HOME in the manual.";
        return true;
    }
    if (copy) watch_open(&face->watch, face->copy);
    const char *problem = editor_run(options->file ? options->file : face->copy, screen_line(&face->screen));
    bool changed = watch_changed(&face->watch);
    if (changed && !reload(face)) return false;
    if (problem) face->screen.message = problem;
    else if (!changed) face->screen.message = "The program was left as it is.";
    else if (!options->file) face->screen.message = "This is your copy now; the lesson's own program is back when you open the lesson again.";
    return true;
}

/* ---- The loop ------------------------------------------------------------------------------------------------------------------- */

static bool show(struct face *face, bool anew) {
    if (!grid_resize(&face->grid, terminal_rows(), terminal_columns())) return false;
    screen_draw(&face->screen, &face->grid);
    terminal_show(&face->grid, anew);
    return true;
}

static bool run_loop(struct face *face) {
    bool dirty = true, anew = false;
    for (;;) {
        if (dirty && !terminal_key_waits()) {
            if (!show(face, anew)) return false;
            dirty = anew = false;
        }
        int play = screen_pause(&face->screen);
        int key = terminal_key(face->watch.descriptor, play >= 0 ? play : watch_pause(&face->watch));
        if (key == TERMINAL_TIMEOUT && play >= 0) key = KEY_CODE_TIME;
        if (key == TERMINAL_ENDED) return true;
        if (key == TERMINAL_RESIZED) {
            dirty = anew = true;
        } else if (key == TERMINAL_FILE || key == TERMINAL_TIMEOUT) {
            if (!watch_changed(&face->watch)) continue;
            if (!reload(face)) return false;
            dirty = true;
        } else {
            struct terminal_mouse mouse = terminal_mouse();
            enum screen_answer answer = key == TERMINAL_MOUSE ? screen_mouse(&face->screen, mouse.row, mouse.column, mouse.wheel)
                                                              : screen_key(&face->screen, key);
            if (answer == SCREEN_QUIT) return true;
            if (answer == SCREEN_CLEAR) anew = true;
            if (answer == SCREEN_EDIT && !edit(face)) return false;
            dirty = dirty || answer != SCREEN_NOTHING;
        }
    }
}

/* ---- Without a screen ------------------------------------------------------------------------------------------------------------ */

static void print_page(const struct page *page) {
    for (size_t i = 0; i < page->prose.count; i++) {
        for (size_t k = 0; k < page->prose.blocks[i].run_count; k++) fputs(page->prose.blocks[i].runs[k].text, stdout);
        putchar('\n');
        putchar('\n');
    }
}

/* Plain text, for screen readers and pipes: the program, then page by page, then what the program printed and its verdict. */
static int show_plain(struct face *face) {
    const struct lesson *lesson = face->lesson;
    if (lesson) {
        printf("%s\n\n%s\n", lesson->title, lesson->programs[0].text);
        for (size_t i = 0; i < lesson->page_count; i++) {
            printf("Page %zu of %zu", i + 1, lesson->page_count);
            if (session_state(face->session) == SESSION_READY) {
                size_t here, all;
                session_go(face->session, face->screen.page_stops[i]);
                session_count(face->session, &here, &all);
                size_t count;
                const struct stop *stops = session_stops(face->session, &count);
                struct position place = source_map_place(session_sources(face->session), stops[face->screen.page_stops[i]].span);
                printf(", step %zu of %zu, line %u", here, all, (unsigned)place.line);
            }
            printf("\n\n");
            print_page(&lesson->pages[i]);
        }
    }
    struct text text;
    text_init(&text);
    const struct report *report = session_report(face->session);
    if (session_state(face->session) == SESSION_READY) {
        session_step(face->session, STEP_END);
        size_t length;
        const char *output = machine_output(session_machine(face->session), 1, &length);
        printf("Output\n\n%.*s\n", (int)length, output);
    }
    if (report) report_print(report, true, &text);
    fputs(text.bytes, stdout);
    text_release(&text);
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}

/* ---- Entry ------------------------------------------------------------------------------------------------------------------------ */

static bool lesson_is_good(const struct lesson *lesson) {
    for (size_t i = 0; i < lesson->problem_count; i++) {
        fprintf(stderr, "%s:%u: %s\n", lesson->path, (unsigned)lesson->problems[i].line, lesson->problems[i].what);
    }
    return lesson->program_count > 0 && lesson->programs[0].text && lesson->page_count > 0 && lesson->title != NULL;
}

static int say_unreadable(struct session *session, const struct screen_options *options) {
    const struct report *report = session_report(session);
    struct text text;
    text_init(&text);
    if (report) report_print(report, options->ascii, &text);
    if (text.bytes) fputs(text.bytes, stderr);
    text_release(&text);
    return report ? report->exit_status : 1;
}

/* The whole list is printed when the screen is left. */
static const char *first_problem(const struct config *config, char *out, size_t size) {
    size_t length = strcspn(config->problems, "\n"), more = config->problem_count - 1;
    const char *from = config->problems;
    if (more > 0) snprintf(out, size, "%.*s (and %zu more)", (int)length, from, more);
    else snprintf(out, size, "%.*s", (int)length, from);
    return out;
}

int screen_main(const struct screen_options *options) {
    struct face face = {.options = options, };
    int status = 1;
    watch_init(&face.watch);
    if (!config_read(&face.config)) {
        fprintf(stderr, "prepstation: there is not enough memory\n");
        return 1;
    }
    grid_init(&face.grid, options->ascii || face.config.ascii);
    if (!options->file && !options->plain && course_face(options, &face.config, &status)) goto done;
    if (!options->file) {
        face.lesson = find_lesson(options);
        if (!face.lesson) {
            fprintf(stderr, "prepstation: there is no lesson%s%s in %s\n", options->lesson ? " " : "", options->lesson ? options->lesson : "",
                    options->lessons ? options->lessons : "the lesson folder");
            return 2;
        }
        if (!lesson_is_good(face.lesson)) goto done;
    }
    struct session *session = load_program(&face);
    if (session && !has_source(session)) {
        status = say_unreadable(session, options);
        session_close(session);
        goto done;
    }
    if (!session || !open_session(&face, session)) {
        fprintf(stderr, "prepstation: there is not enough memory\n");
        goto done;
    }
    struct terminal_wish wish = {!options->no_color, !options->no_mouse && !face.config.no_mouse, face.config.theme, face.config.background};
    if (options->plain || !terminal_open(&wish)) {
        status = show_plain(&face);
        goto done;
    }
    if (options->file) watch_open(&face.watch, options->file);
    char problems[256];
    if (face.config.problem_count > 0) face.screen.message = first_problem(&face.config, problems, sizeof problems);
    bool good = run_loop(&face);
    terminal_close();
    if (face.config.problems) fputs(face.config.problems, stderr);
    if (!good) fprintf(stderr, "prepstation: there is not enough memory\n");
    status = good ? 0 : 1;
done:
    watch_close(&face.watch);
    close_session(&face);
    config_release(&face.config);
    lesson_free(face.lesson);
    grid_release(&face.grid);
    return status;
}
