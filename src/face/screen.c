/* screen.c -- the interactive face for a program of the learner's own. The course has a face of its own; both share the loop of key_loop.c, and
 * both have a face without a screen.
 *
 * The program is opened anew when its file is saved, found out by notification, or by looking once a second where that does not work.
 */
#include "face/screen.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "face/config.h"
#include "face/course_face.h"
#include "face/editor.h"
#include "face/key_loop.h"
#include "face/plain_face.h"
#include "face/terminal.h"
#include "face/waiting.h"
#include "face/watch.h"
#include "view/screen_place.h"

struct face {
    const struct screen_options *options;
    struct session_options session_options;
    struct waiting waiting;
    struct config config;
    struct session *session;
    struct screen screen;
    bool screen_open;
    struct grid grid;
    struct watch watch;        /* of the file that is studied */
    struct screen_place place; /* where the learner was when the program last ran */
};

/* ---- What is studied ---------------------------------------------------------------------------------------------------------- */

static const char *base_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static struct session *load_program(const struct face *face) {
    return session_open_file(face->options->file, &face->session_options);
}

/* A file that cannot be read, or is no text, has nothing to show. */
static bool has_source(const struct session *session) {
    return session_user_source(session) != NULL;
}

static bool open_session(struct face *face, struct session *session) {
    face->session = session;
    if (session_state(face->session) == SESSION_READY && !session_study(face->session)) return false;
    face->screen_open = screen_init(&face->screen, face->session, NULL, base_name(face->options->file));
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
static bool reload(void *context) {
    struct face *face = context;
    if (watch_is_pipe(face->options->file)) {
        face->screen.message = "The file is a pipe now: this is the program as it was.";
        return true;
    }
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

static bool edit(void *context) {
    struct face *face = context;
    const char *problem = editor_run(face->options->file, screen_line(&face->screen));
    bool changed = watch_changed(&face->watch);
    if (changed && !reload(face)) return false;
    if (problem) face->screen.message = problem;
    else if (!changed) face->screen.message = "The program was left as it is.";
    return true;
}

/* ---- The loop ------------------------------------------------------------------------------------------------------------------- */

static enum screen_answer on_key(void *context, int key) { return screen_key(&((struct face *)context)->screen, key); }

static enum screen_answer on_mouse(void *context, int row, int column, int wheel) {
    return screen_mouse(&((struct face *)context)->screen, row, column, wheel);
}

static void draw(void *context, struct grid *grid) { screen_draw(&((struct face *)context)->screen, grid); }
static int pause_of(const void *context) { return screen_pause(&((const struct face *)context)->screen); }

static bool run_loop(struct face *face) {
    const struct key_loop loop = {face, on_key, on_mouse, draw, pause_of, NULL, reload, edit};
    return key_loop_run(&loop, &face->grid, &face->watch);
}

/* ---- Entry ------------------------------------------------------------------------------------------------------------------------ */

static int say_unreadable(struct session *session, const struct screen_options *options) {
    const struct report *report = session_report(session);
    struct text text;
    text_init(&text);
    if (report) report_print(report, options->ascii, &text);
    if (text.bytes) fputs(text.bytes, stderr);
    text_release(&text);
    return report ? report->exit_status : 1;
}

int screen_main(const struct screen_options *options) {
    if (options->plain) return plain_main(options);
    struct face face = {.options = options, .session_options = options->session};
    int status = 1;
    watch_init(&face.watch);
    if (!config_read(&face.config)) {
        fprintf(stderr, "prepstation: there is not enough memory\n");
        return 1;
    }
    grid_init(&face.grid, options->ascii || face.config.ascii);
    waiting_init(&face.waiting, options->ascii || face.config.ascii, &face.config.keys);
    waiting_watch(&face.waiting, &face.session_options);
    if (!options->file) {
        if (!course_face(options, &face.config, &status)) status = plain_main(options);
        goto done;
    }
    struct session *session = load_program(&face);
    if (session && !has_source(session)) {
        status = say_unreadable(session, options);
        session_close(session);
        goto done;
    }
    struct terminal_wish wish = {!options->no_color, !options->no_mouse && !face.config.no_mouse, face.config.theme, face.config.background};
    if (session && !terminal_open(&wish)) { /* before the run: what is typed meanwhile is not lost */
        session_close(session);
        status = plain_main(options);
        goto done;
    }
    if (!session || !open_session(&face, session)) {
        terminal_close();
        fprintf(stderr, "prepstation: there is not enough memory\n");
        goto done;
    }
    watch_open(&face.watch, options->file);
    char problems[256];
    if (face.config.problem_count > 0) face.screen.message = config_first_problem(&face.config, problems, sizeof problems);
    bool good = run_loop(&face);
    terminal_close();
    if (face.config.problems) fputs(face.config.problems, stderr);
    if (!good) fprintf(stderr, "prepstation: there is not enough memory\n");
    status = good ? 0 : 1;
done:
    watch_close(&face.watch);
    close_session(&face);
    waiting_release(&face.waiting);
    config_release(&face.config);
    grid_release(&face.grid);
    return status;
}
