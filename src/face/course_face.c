/* course_face.c -- the course on a terminal, and the learner's own editor for tasks.
 *
 * The file of the task that is open is watched, so that saving it in any editor checks it at once.
 */
#include "face/course_face.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "face/editor.h"
#include "face/key_loop.h"
#include "face/plain.h"
#include "face/terminal.h"
#include "face/voice.h"
#include "face/waiting.h"
#include "face/watch.h"
#include "view/stage.h"

struct course_face {
    struct course *course;
    struct stage *stage;
    struct grid grid;
    struct watch watch;     /* of the open task's file, or of a copy of the lesson's program */
    char copy[PATH_MAX];    /* of the lesson's program that is on the screen, when it is the learner's; else "" */
    char asked[PATH_MAX];   /* the copy that an editor was started on: many editors return at once and save later */
};

/* Where the learner's copy of the program on the screen lies. */
static bool find_copy(struct course_face *face) {
    char name[NAME_MAX + 1];
    if (stage_copy_name(face->stage, name, sizeof name) && editor_copy_path(name, face->copy, sizeof face->copy)) return true;
    *face->copy = 0;
    return false;
}

/* The file that matters now is another one, or none. */
static void watch_what_is_open(void *context) {
    struct course_face *face = context;
    const char *path = stage_file(face->stage);
    *face->copy = 0;
    if (!path && (stage_shows_copy(face->stage) || *face->asked) && find_copy(face)) {
        if (stage_shows_copy(face->stage) || strcmp(face->copy, face->asked) == 0) path = face->copy;
        else *face->copy = 0;
    }
    if (!path) watch_close(&face->watch);
    else if (strcmp(path, face->watch.path) != 0) watch_open(&face->watch, path);
}

static char *read_file(const char *path, size_t *length) {
    enum { MOST = 1 << 20 };
    FILE *file = watch_is_pipe(path) ? NULL : fopen(path, "rb");
    char *bytes = file ? malloc(MOST + 1) : NULL;
    *length = bytes ? fread(bytes, 1, MOST, file) : 0;
    bool good = bytes && !ferror(file);
    if (file) fclose(file);
    if (!good) free(bytes);
    if (!good) return NULL;
    bytes[*length] = 0;
    return bytes;
}

static void show_copy(struct course_face *face) {
    size_t length;
    char *bytes = read_file(face->copy, &length);
    if (bytes) stage_show_copy(face->stage, bytes, length);
    else stage_say(face->stage, "Your copy cannot be read now: this is the program as it was.");
    free(bytes);
}

/* False when the text in it is the same as before. */
static bool read_again(struct course_face *face) {
    if (stage_file(face->stage)) return stage_file_changed(face->stage) != SCREEN_NOTHING;
    if (*face->copy) show_copy(face);
    return true;
}

static bool file_changed(void *context) {
    read_again(context);
    return true;
}

/* A task's text is edited where it lies; a program of the lesson as a copy, which takes its place until the page changes to another program. */
static bool edit(void *context) {
    struct course_face *face = context;
    const char *path = stage_file(face->stage);
    if (!path) {
        const struct program_text *program = stage_program(face->stage);
        if (!program) return true;
        bool again = stage_shows_copy(face->stage);
        if (!find_copy(face) || (!again && !editor_write_copy(face->copy, program->text, program->length))) {
            *face->copy = 0;
            stage_say(face->stage, "A copy of the program cannot be written: see XDG_DATA_HOME in the manual.");
            return true;
        }
        path = face->copy;
        memcpy(face->asked, face->copy, sizeof face->asked);
    }
    if (strcmp(path, face->watch.path) != 0) watch_open(&face->watch, path);
    const char *problem = editor_run(path, stage_line(face->stage));
    bool saved = watch_changed(&face->watch) && read_again(face); /* the same text may have been saved again */
    if (!saved) stage_say(face->stage, "The text was left as it is.");
    if (problem) stage_say(face->stage, problem);
    return true;
}

static enum screen_answer on_key(void *context, int key) { return stage_key(((struct course_face *)context)->stage, key); }

static enum screen_answer on_mouse(void *context, int row, int column, int wheel) {
    return stage_mouse(((struct course_face *)context)->stage, row, column, wheel);
}

static void draw(void *context, struct grid *grid) { stage_draw(((struct course_face *)context)->stage, grid); }
static int pause_of(const void *context) { return stage_pause(((const struct course_face *)context)->stage); }

static bool run_loop(struct course_face *face) {
    const struct key_loop loop = {face, on_key, on_mouse, draw, pause_of, watch_what_is_open, file_changed, edit};
    return key_loop_run(&loop, &face->grid, &face->watch);
}

/* Which lesson is opened at once: the one that was asked for, or the only one. */
static size_t first_lesson(const struct course *course, const struct screen_options *options) {
    if (options->lesson) return course_find(course, options->lesson);
    return course->lesson_count == 1 ? 0 : course->lesson_count;
}

/* Nothing of a folder's or a lesson's text may steer the terminal. */
static int complain(const struct screen_options *options, const char *what, const char *more, const char *folder) {
    struct voice voice;
    voice_init(&voice, stderr, options->ascii);
    say(&voice, "prepstation: %s%s%s%s", what, more, *folder ? " in " : "", folder);
    voice_flush(&voice);
    return 2;
}

static int say_broken(const struct screen_options *options, const struct lesson_head *head) {
    struct voice voice;
    voice_init(&voice, stderr, options->ascii);
    progress_say_broken(&voice, head);
    voice_flush(&voice);
    return 2;
}

bool course_face(const struct screen_options *options, const struct config *config, int *status) {
    struct course_face face = {.course = course_open(options->lessons, NULL)};
    const char *folder = options->lessons ? options->lessons : "the lesson folder";
    struct waiting waiting;
    bool shown = true;
    *status = 1;
    watch_init(&face.watch);
    grid_init(&face.grid, options->ascii || config->ascii);
    struct terminal_wish wish = {!options->no_color, !options->no_mouse && !config->no_mouse, config->theme, config->background};
    size_t lesson = face.course ? first_lesson(face.course, options) : 0;
    if (!face.course) {
        complain(options, "there is not enough memory", "", "");
    } else if (face.course->lesson_count == 0) {
        *status = complain(options, "there is no lesson", "", folder);
    } else if (options->lesson && lesson >= face.course->lesson_count) {
        *status = complain(options, "there is no lesson ", options->lesson, folder);
    } else if (lesson < face.course->lesson_count && face.course->lessons[lesson].broken) {
        *status = say_broken(options, &face.course->lessons[lesson]);
    } else if (!(shown = terminal_open(&wish))) {
        *status = 0;
    } else {
        struct session_options session_options = options->session;
        waiting_init(&waiting, options->ascii || config->ascii, &config->keys);
        waiting_watch(&waiting, &session_options);
        face.stage = stage_open(face.course, &session_options, &config->keys, lesson);
        char problem[256];
        if (face.stage && config->problem_count > 0) stage_say(face.stage, config_first_problem(config, problem, sizeof problem));
        bool good = face.stage && run_loop(&face);
        terminal_close();
        if (config->problems) fputs(config->problems, stderr);
        if (!good) complain(options, "there is not enough memory", "", "");
        *status = good ? 0 : 1;
        stage_close(face.stage);
        waiting_release(&waiting);
    }
    watch_close(&face.watch);
    grid_release(&face.grid);
    if (face.course) {
        const char *trouble = progress_trouble(face.course->progress);
        if (shown && trouble) complain(options, trouble, "", "");
        course_close(face.course);
    }
    return shown;
}
