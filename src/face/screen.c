/* screen.c -- the interactive face: opens the lesson or the learner's file, and turns keys into frames.
 *
 * The loop is short on purpose: wait, apply what came, draw once for all keys that were waiting. A program of the learner's own is
 * opened anew when its file is saved, found out by notification, or by looking once a second where that does not work.
 */
#include "face/screen.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"
#include "face/terminal.h"
#include "view/screen.h"

struct face {
    const struct screen_options *options;
    struct lesson *lesson;
    struct session *session;
    struct screen screen;
    bool screen_open;
    struct grid grid;
    int watch;           /* inotify descriptor, or -1 */
    struct timespec seen;/* when the file was last changed */
    char path[4096];
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
    return session_open_text(face->lesson->program_name, face->lesson->program, face->lesson->program_length, &options->session);
}

/* A file that cannot be read, or is no text, has nothing to show. */
static bool has_source(const struct session *session) {
    return session_user_source(session) != NULL;
}

static bool open_session(struct face *face, struct session *session) {
    const struct screen_options *options = face->options;
    face->session = session;
    if (session_state(face->session) == SESSION_READY && !session_study(face->session)) return false;
    const char *name = options->file ? base_name(options->file) : face->lesson->program_name;
    face->screen_open = screen_init(&face->screen, face->session, face->lesson, name);
    return face->screen_open;
}

static void close_session(struct face *face) {
    if (face->screen_open) screen_release(&face->screen);
    face->screen_open = false;
    session_close(face->session);
    face->session = NULL;
}

/* ---- Watching the file --------------------------------------------------------------------------------------------------------- */

static bool file_changed(struct face *face) {
    struct stat status;
    if (stat(face->options->file, &status) != 0) memset(&status, 0, sizeof status); /* it is gone */
    bool changed = status.st_mtim.tv_sec != face->seen.tv_sec || status.st_mtim.tv_nsec != face->seen.tv_nsec;
    face->seen = status.st_mtim;
    return changed;
}

/* The folder is watched, since editors replace files. */
static void start_watching(struct face *face) {
    face->watch = -1;
    if (!face->options->file) return;
    file_changed(face);
    const char *slash = strrchr(face->options->file, '/');
    if (slash) snprintf(face->path, sizeof face->path, "%.*s", (int)(slash - face->options->file) + 1, face->options->file);
    else snprintf(face->path, sizeof face->path, ".");
    face->watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (face->watch >= 0 && inotify_add_watch(face->watch, face->path, IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_MOVED_FROM) < 0) {
        close(face->watch);
        face->watch = -1;
    }
}

static void drain_watch(const struct face *face) {
    char events[4096];
    while (read(face->watch, events, sizeof events) > 0) continue;
}

/* Opens the program anew; the learner stays at the same step as far as there is one. What cannot be read changes nothing. */
static bool reload(struct face *face) {
    struct session *session = load_program(face);
    if (!session) return false;
    if (!has_source(session)) {
        session_close(session);
        face->screen.message = "The file cannot be read now: this is the program as it was.";
        return true;
    }
    size_t here = face->session && session_state(face->session) == SESSION_READY ? session_here(face->session) : 0;
    enum pane pane = face->screen.pane, tab = face->screen.tab;
    close_session(face);
    if (!open_session(face, session)) return false;
    if (session_state(face->session) == SESSION_READY) {
        size_t count;
        session_stops(face->session, &count);
        if (count > 0) screen_go(&face->screen, here < count ? here : count - 1);
        face->screen.pane = pane;
        face->screen.tab = tab;
    }
    face->screen.message = "The file was saved: this is the new program.";
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
    int look = face->options->file && face->watch < 0 ? 1000 : -1;
    for (;;) {
        if (dirty && !terminal_key_waits()) {
            if (!show(face, anew)) return false;
            dirty = anew = false;
        }
        int play = screen_pause(&face->screen);
        int key = terminal_key(face->watch, play >= 0 ? play : look);
        if (key == TERMINAL_TIMEOUT && play >= 0) key = KEY_CODE_TIME;
        if (key == TERMINAL_ENDED) return true;
        if (key == TERMINAL_RESIZED) {
            dirty = anew = true;
        } else if (key == TERMINAL_FILE || key == TERMINAL_TIMEOUT) {
            if (key == TERMINAL_FILE) drain_watch(face);
            if (!face->options->file || !file_changed(face)) continue;
            if (!reload(face)) return false;
            dirty = true;
        } else {
            struct terminal_mouse mouse = terminal_mouse();
            enum screen_answer answer = key == TERMINAL_MOUSE ? screen_mouse(&face->screen, mouse.row, mouse.column, mouse.wheel)
                                                              : screen_key(&face->screen, key);
            if (answer == SCREEN_QUIT) return true;
            if (answer == SCREEN_CLEAR) anew = true;
            dirty = dirty || answer != SCREEN_NOTHING;
        }
    }
}

/* ---- Without a screen ------------------------------------------------------------------------------------------------------------ */

static void print_page(const struct page *page) {
    for (size_t i = 0; i < page->block_count; i++) {
        for (size_t k = 0; k < page->blocks[i].run_count; k++) fputs(page->blocks[i].runs[k].text, stdout);
        putchar('\n');
        putchar('\n');
    }
}

/* Plain text, for screen readers and pipes: the program, then page by page, then what the program printed and its verdict. */
static int show_plain(struct face *face) {
    const struct lesson *lesson = face->lesson;
    if (lesson) {
        printf("%s\n\n%s\n", lesson->title, lesson->program);
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
    return lesson->program != NULL && lesson->title != NULL;
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

int screen_main(const struct screen_options *options) {
    struct face face = {.options = options, .watch = -1};
    int status = 1;
    grid_init(&face.grid, options->ascii);
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
    if (options->plain || !terminal_open(!options->no_color, !options->no_mouse)) {
        status = show_plain(&face);
        goto done;
    }
    start_watching(&face);
    bool good = run_loop(&face);
    terminal_close();
    if (!good) fprintf(stderr, "prepstation: there is not enough memory\n");
    status = good ? 0 : 1;
done:
    if (face.watch >= 0) close(face.watch);
    close_session(&face);
    lesson_free(face.lesson);
    grid_release(&face.grid);
    return status;
}
