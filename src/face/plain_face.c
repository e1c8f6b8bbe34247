/* plain_face.c -- plain mode: the whole course as appended lines, for screen readers, pipes and dumb terminals.
 *
 * One command is one line (plain_commands.c). At the end of the input it ends politely: all is kept, since each thing
 * that was earned was written when it was earned.
 */
#include "face/plain_face.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "face/plain.h"
#include "verdict/report.h"

enum { MOST_LINE = 8192 };

/* ---- Input ------------------------------------------------------------------------------------------------------- */

/* Reads a line; false at the end of the input. What is longer than any command is cut off. */
static bool read_line(char line[MOST_LINE]) {
    if (!fgets(line, MOST_LINE, stdin))
        return false;
    size_t length = strlen(line);
    if (length + 1 < MOST_LINE || line[length - 1] == '\n')
        return true;
    for (int byte; (byte = getchar()) != EOF && byte != '\n';)
        continue;
    return true;
}

/* ---- Beginning and end ------------------------------------------------------------------------------------------- */

static void say_how_to_go_on(struct plain *plain, bool said_something) {
    say_gap(&plain->voice);
    if (said_something) {
        say(&plain->voice,
            plain->course ? "That is the end of the input. Your place is kept." : "That is the end of the input.");
        return;
    }
    say(&plain->voice, "There was no input. Plain mode reads commands, one in each line: `n` for the next page, `s` "
                       "for a step of the program, `help` for all.");
    if (plain->course)
        say(&plain->voice, "For example: printf 'n\\ns\\njars\\n' | prepstation --plain");
}

/* What a typist may save in an editor while we wait: a task's text, or the program that is open. */
static bool find_watched(const struct plain *plain, char path[PATH_MAX]) {
    const struct page *page = plain->place == PLACE_LESSON ? plain_page(plain) : NULL;
    if (page && page->kind == PAGE_TASK && task_is_edited(page->task))
        return exercise_path(plain->flow.lesson, page, path, PATH_MAX);
    return plain->place == PLACE_FILE && (size_t)snprintf(path, PATH_MAX, "%s", plain->options->file) < PATH_MAX;
}

static void watch_what_is_open(struct plain *plain) {
    char path[PATH_MAX];
    if (!find_watched(plain, path))
        watch_close(&plain->watch);
    else if (strcmp(path, plain->watch.path) != 0)
        watch_open(&plain->watch, path);
    else
        watch_changed(&plain->watch); /* what our own commands did is known */
}

static void do_saved(struct plain *plain) {
    fputc('\n', plain->voice.out);
    plain->voice.is_blank = true;
    say(&plain->voice, "The file was saved.");
    if (plain->place == PLACE_FILE)
        run_reload_file(plain, plain->options->file);
    else
        plain_check(plain);
}

/* Waits until a typist has something for us; false when a file was saved first, and told. */
static bool wait_for_line(struct plain *plain) {
    watch_what_is_open(plain);
    for (;;) {
        struct pollfd wait[2] = {{.fd = STDIN_FILENO, .events = POLLIN},
                                 {.fd = plain->watch.descriptor, .events = POLLIN}};
        int ready = poll(wait, 2, watch_pause(&plain->watch));
        if (ready > 0 && wait[0].revents)
            return true;
        if (ready < 0 && errno != EINTR)
            return true;
        if (!watch_changed(&plain->watch) || access(plain->watch.path, F_OK) != 0)
            continue; /* editors take it away for a moment */
        do_saved(plain);
        return false;
    }
}

static void loop(struct plain *plain) {
    char line[MOST_LINE];
    bool said_something = false;
    if (plain->has_typist)
        setvbuf(stdin, NULL, _IONBF, 0); /* what was typed ahead is not hidden from poll */
    while (!plain->quits) {
        const char *news = plain->course ? progress_news(plain->course->progress) : NULL;
        if (news)
            say(&plain->voice, "%s", news);
        say_gap(&plain->voice);
        if (plain->has_typist)
            fputs("> ", plain->voice.out);
        voice_flush(&plain->voice);
        if (plain->voice.is_broken)
            return;
        if (plain->has_typist && !wait_for_line(plain))
            continue;
        if (!read_line(line)) {
            if (plain->has_typist)
                fputc('\n', plain->voice.out);
            if (!said_something && plain->place == PLACE_COURSE && !plain->has_typist)
                plain_open_lesson(plain, course_find(plain->course, NULL));
            say_how_to_go_on(plain, said_something || plain->has_typist);
            return;
        }
        said_something = true;
        plain->voice.is_blank = false;
        if (!plain->has_typist)
            say(&plain->voice, "> %.*s", (int)strcspn(line, "\r\n"), line);
        plain_do_line(plain, line);
    }
}

/* Says the verdict on a file that cannot be shown at all; the exit status. */
static int say_unreadable(struct plain *plain) {
    const struct report *report = session_report(plain->run.session);
    struct text text;
    text_init(&text);
    if (report)
        report_print(report, plain->options->ascii, &text);
    fputs(text.bytes, stderr);
    text_release(&text);
    return report ? report->exit_status : 1;
}

static int begin_file(struct plain *plain) {
    plain->place = PLACE_FILE;
    if (!run_open_file(plain, plain->options->file))
        return 1;
    const struct source *source = session_user_source(plain->run.session);
    if (!source)
        return say_unreadable(plain);
    plain_show_code(plain, plain->run.name, source->text, source->length, 1, SIZE_MAX);
    if (session_state(plain->run.session) == SESSION_READY)
        run_tell_step(plain, true);
    else
        run_tell_verdict(plain, false);
    return 0;
}

static int begin_course(struct plain *plain) {
    const struct screen_options *options = plain->options;
    plain->course = course_open(options->lessons, NULL);
    if (!plain->course) {
        fprintf(stderr, "prepstation: there is not enough memory\n");
        return 1;
    }
    const struct course *course = plain->course;
    struct voice problems; /* names of files may hold anything */
    voice_init(&problems, stderr, options->ascii);
    size_t lesson = course_find(course, options->lesson);
    if (lesson >= course->lesson_count) {
        say(&problems, "prepstation: there is no lesson%s%s in %s", options->lesson ? " " : "",
            options->lesson ? options->lesson : "", options->lessons ? options->lessons : "the lesson folder");
        return 2;
    }
    if ((options->lesson || course->lesson_count == 1) && course->lessons[lesson].broken) {
        progress_say_broken(&problems, &course->lessons[lesson]);
        return 2;
    }
    say(&plain->voice,
        "prepstation: manual memory management with unsafe Rust, as plain text. `help` tells of all commands.");
    say(&plain->voice, "Lessons may name keys of the screen: the right arrow is `s` here, the left arrow `b`. What "
                       "they show in panes is told in words.");
    if (!options->lesson && course->lesson_count > 1) {
        plain_show_course(plain);
        return 0;
    }
    if (plain_open_lesson(plain, lesson))
        return 0;
    voice_flush(&plain->voice);
    return 1;
}

int plain_main(const struct screen_options *options) {
    struct plain plain = {
        .options = options, .place = PLACE_COURSE, .told_program = SIZE_MAX, .has_typist = isatty(STDIN_FILENO)};
    voice_init(&plain.voice, stdout, options->ascii);
    watch_init(&plain.watch);
    int status = options->file ? begin_file(&plain) : begin_course(&plain);
    if (status == 0)
        loop(&plain);
    plain_close_lesson(&plain);
    if (plain.course)
        plain_end_questions(&plain);
    run_close(&plain);
    watch_close(&plain.watch);
    lesson_free(plain.glossary);
    course_close(plain.course);
    voice_flush(&plain.voice);
    if (!plain.voice.error)
        return status;
    fprintf(stderr, "prepstation: cannot write the output: %s\n", strerror(plain.voice.error));
    return 1;
}
