/* list_face.c -- `prepstation list` and `progress`: the course and how far the learner is, as lines or as JSON; and
 * resets.
 *
 * The JSON of both is one value on standard output. Fields may be added, never changed.
 */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/utf8.h"
#include "face/faces.h"
#include "face/plain.h"
#include "verdict/report.h"

/* ---- JSON -------------------------------------------------------------------------------------------------------- */

static const char *state_name(const struct course *course, size_t lesson) {
    static const char *const names[] = {"to-come", "left-open", "here", "done"};
    return course->lessons[lesson].broken ? "broken" : names[course_lesson_state(course, lesson)];
}

static void set_integer(json_t *object, const char *key, size_t value) {
    json_object_set_new(object, key, json_integer((json_int_t)value));
}

/* Of a lesson, or of the course. */
static void set_score(json_t *object, const struct course_score *score) {
    set_integer(object, "pages", score->pages);
    set_integer(object, "pages_done", score->pages_done);
    set_integer(object, "questions", score->questions);
    set_integer(object, "answered", score->answered);
    set_integer(object, "right_first", score->right);
    set_integer(object, "tasks", score->tasks);
    set_integer(object, "solved", score->solved);
    set_integer(object, "skipped", score->skipped);
}

/* Names of files need not be UTF-8; what is not becomes U+FFFD, as in the report. */
static json_t *text_value(const char *text) {
    struct text out;
    text_init(&out);
    for (size_t at = 0, length = strlen(text); at < length;) {
        size_t taken = utf8_decode(text + at, length - at, NULL);
        if (taken > 0)
            text_append(&out, text + at, taken);
        else
            text_add_scalar(&out, 0xFFFD);
        at += taken > 0 ? taken : 1;
    }
    json_t *value = json_string(out.bytes);
    text_release(&out);
    return value;
}

static json_t *lesson_value(const struct course *course, size_t at) {
    const struct lesson_head *head = &course->lessons[at];
    struct course_score score = course_score(course, at);
    const char *slash = strrchr(head->path, '/');
    json_t *object = json_object();
    json_object_set_new(object, "number", json_integer(head->number));
    json_object_set_new(object, "file", text_value(slash ? slash + 1 : head->path));
    json_object_set_new(object, "name", text_value(head->name));
    json_object_set_new(object, "title", text_value(head->title));
    json_object_set_new(object, "description", text_value(head->description));
    json_object_set_new(object, "part", text_value(head->part));
    set_integer(object, "minutes", head->minutes);
    json_object_set_new(object, "demo", json_boolean(head->demo));
    json_object_set_new(object, "state", json_string(state_name(course, at)));
    json_object_set_new(object, "done", json_boolean(progress_lesson_done(course->progress, head->name)));
    set_integer(object, "page", progress_opened(course->progress, head->name) ? course_place(course, at) + 1 : 0);
    set_score(object, &score);
    if (*head->problem)
        json_object_set_new(object, "problem", text_value(head->problem));
    return object;
}

static json_t *lessons_value(const struct course *course) {
    json_t *array = json_array();
    for (size_t i = 0; i < course->lesson_count; i++)
        json_array_append_new(array, lesson_value(course, i));
    return array;
}

static json_t *verdicts_value(const struct course *course) {
    const char *words[VERDICT_COUNT];
    size_t count = progress_verdicts(course->progress, words, VERDICT_COUNT);
    json_t *array = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(array, text_value(words[i]));
    return array;
}

static json_t *misconceptions_value(const struct course *course) {
    json_t *array = json_array();
    const char *name;
    for (size_t i = 0; (name = misconception_name(i)) != NULL; i++) {
        uint32_t wrong, asked;
        progress_misconception(course->progress, name, &wrong, &asked);
        if (asked == 0)
            continue;
        json_t *object = json_object();
        json_object_set_new(object, "name", json_string(name));
        json_object_set_new(object, "words", json_string(misconception_words(name)));
        set_integer(object, "wrong", wrong);
        set_integer(object, "asked", asked);
        json_array_append_new(array, object);
    }
    return array;
}

enum { MOST_DUE = 100 };

static json_t *reviews_value(const struct course *course, size_t *count) {
    struct due due[MOST_DUE];
    *count = course_due(course, (int64_t)time(NULL), due, MOST_DUE);
    json_t *array = json_array();
    for (size_t i = 0; i < *count && i < MOST_DUE; i++) {
        json_t *object = json_object();
        json_object_set_new(object, "lesson", text_value(due[i].lesson));
        json_object_set_new(object, "id", text_value(due[i].id));
        json_object_set_new(object, "since", json_integer((json_int_t)due[i].since));
        json_array_append_new(array, object);
    }
    return array;
}

static json_t *progress_value(const struct course *course) {
    struct course_score score = course_score(course, course->lesson_count);
    const char *resume = progress_resume(course->progress), *trouble = progress_trouble(course->progress);
    size_t due;
    json_t *object = json_object(), *reviews = reviews_value(course, &due);
    json_object_set_new(object, "format", json_integer(1));
    set_integer(object, "percent", score.percent);
    json_object_set_new(object, "resume", resume ? text_value(resume) : json_null());
    set_integer(object, "lessons_done", score.lessons_done);
    set_integer(object, "lesson_count", score.lessons);
    set_score(object, &score);
    set_integer(object, "with_help", score.with_help);
    json_object_set_new(object, "lessons", lessons_value(course));
    json_object_set_new(object, "verdicts", verdicts_value(course));
    set_integer(object, "verdict_count", VERDICT_COUNT);
    json_object_set_new(object, "misconceptions", misconceptions_value(course));
    set_integer(object, "reviews_due", due);
    json_object_set_new(object, "reviews", reviews);
    json_object_set_new(object, "file", text_value(progress_path(course->progress)));
    json_object_set_new(object, "trouble", trouble ? text_value(trouble) : json_null());
    return object;
}

static int print_json(json_t *value) {
    int status = value && json_dumpf(value, stdout, JSON_INDENT(2) | JSON_PRESERVE_ORDER) == 0 ? 0 : 1;
    putchar('\n');
    json_decref(value);
    return status;
}

/* ---- Resets ------------------------------------------------------------------------------------------------------ */

/* Asks on standard error, so that standard output holds results alone. No terminal and no --yes: no. */
static bool is_sure(const struct options *options, const char *what) {
    if (options->yes)
        return true;
    fprintf(stderr, "This forgets %s; exercises begin again, and --undo brings it all back. Go on? [y/N] ", what);
    char answer[16];
    bool sure = fgets(answer, sizeof answer, stdin) && (answer[0] == 'y' || answer[0] == 'Y');
    if (!sure)
        fputs("Nothing was reset.\n", stderr);
    return sure;
}

/* After a change: whether it was saved. */
static int changed(const struct course *course, const char *words) {
    const char *trouble = progress_trouble(course->progress);
    if (trouble)
        fprintf(stderr, "prepstation: %s\n", trouble);
    else
        puts(words);
    return trouble ? 1 : 0;
}

/* The lesson that was asked for, or NULL in `wanted`: none was. False after saying that there is no such lesson. */
static bool find_wanted(const struct options *options, const struct course *course, const char **wanted, size_t *at) {
    *wanted = options->argument_count ? options->arguments[0] : NULL;
    *at = *wanted ? course_find(course, *wanted) : course->lesson_count;
    if (!*wanted || *at < course->lesson_count)
        return true;
    fprintf(stderr, "prepstation: there is no lesson %s\n", *wanted);
    return false;
}

static int reset(const struct options *options, struct course *course) {
    const char *wanted;
    size_t at;
    if (!find_wanted(options, course, &wanted, &at))
        return EXIT_USAGE;
    struct text what;
    text_init(&what);
    if (wanted)
        text_format(&what, "the progress in lesson %d", course->lessons[at].number);
    else
        text_add(&what, "all progress");
    bool sure = is_sure(options, what.bytes);
    text_release(&what);
    if (!sure)
        return 1;
    course_reset(course, wanted ? at : course->lesson_count);
    return changed(course, "It is forgotten. `prepstation progress --undo` brings it back.");
}

static int undo(struct course *course) {
    if (course_undo(course))
        return changed(course, "What was forgotten is there again.");
    fputs("prepstation: there is no reset to undo\n", stderr);
    return 1;
}

/* ---- The commands ------------------------------------------------------------------------------------------------ */

static int show(const struct options *options, struct course *course) {
    const char *trouble = progress_trouble(course->progress);
    if (trouble)
        fprintf(stderr, "prepstation: %s\n", trouble);
    bool is_list = options->command == COMMAND_LIST;
    if (options->json)
        return print_json(is_list ? lessons_value(course) : progress_value(course));
    struct voice voice;
    voice_init(&voice, stdout, options_ascii(options));
    if (is_list) {
        progress_say_lessons(&voice, course);
        return 0;
    }
    const char *wanted;
    size_t at;
    if (!find_wanted(options, course, &wanted, &at))
        return EXIT_USAGE;
    if (wanted)
        progress_say_lesson(&voice, course, at);
    else
        progress_say(&voice, course);
    return 0;
}

int list_face(const struct options *options) {
    const char *folder = options_lessons(options);
    struct course *course = course_open(folder, NULL);
    if (!course) {
        fputs("prepstation: there is not enough memory\n", stderr);
        return 1;
    }
    int status;
    if (course->lesson_count == 0) {
        fprintf(stderr, "prepstation: no lessons in %s\n", folder);
        status = EXIT_USAGE;
    } else if (options->command == COMMAND_PROGRESS && options->reset) {
        status = reset(options, course);
    } else if (options->command == COMMAND_PROGRESS && options->undo) {
        status = undo(course);
    } else {
        status = show(options, course);
    }
    course_close(course);
    return status;
}
