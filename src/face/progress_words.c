/* progress_words.c -- how far the learner is, in lines: the list of lessons, and what was earned. For `list`,
 * `progress` and plain mode. */
#include <string.h>
#include <time.h>

#include "face/plain.h"
#include "verdict/report.h"

static const char *state_words(enum lesson_state state) {
    switch (state) {
    case LESSON_DONE: return "done";
    case LESSON_HERE: return "you are here";
    case LESSON_LEFT_OPEN: return "left open";
    case LESSON_TO_COME: break;
    }
    return "";
}

/* Which lessons make a demonstration for a class. */
static void say_demonstration(struct voice *voice, const struct course *course) {
    struct text text;
    text_init(&text);
    for (size_t i = 0; i < course->lesson_count; i++) {
        if (course->lessons[i].demo)
            text_format(&text, "%s%d", text.length ? ", " : "", course->lessons[i].number);
    }
    if (text.length > 0) {
        say_gap(voice);
        say(voice, "Demonstration for a class: lessons %s.", text.bytes);
    }
    text_release(&text);
}

void progress_say_broken(struct voice *voice, const struct lesson_head *head) {
    say(voice, "prepstation: lesson %d cannot be opened: %s", head->number, head->problem);
    say(voice, "`prepstation check %s` tells all that is wrong with it.", head->path);
}

void progress_say_lessons(struct voice *voice, const struct course *course) {
    const char *part = "";
    for (size_t i = 0; i < course->lesson_count; i++) {
        const struct lesson_head *head = &course->lessons[i];
        if (*head->part && strcmp(head->part, part) != 0) {
            say_gap(voice);
            say(voice, "%s", head->part);
        }
        part = head->part;
        enum lesson_state state = course_lesson_state(course, i);
        const char *words = head->broken ? "cannot be opened" : state_words(state);
        size_t open = course_tasks_open(course, i);
        if (state == LESSON_DONE && open > 0 && !head->broken) {
            say(voice, "%4d. %s (%s, %zu task%s open)", head->number, head->title, words, open, open == 1 ? "" : "s");
        } else if (state == LESSON_TO_COME || state == LESSON_DONE || head->broken) {
            say(voice, "%4d. %s%s%s%s", head->number, head->title, *words ? " (" : "", words, *words ? ")" : "");
        } else {
            say(voice, "%4d. %s (%s: page %zu of %zu)", head->number, head->title, words,
                course_place(course, i) + 1, head->page_count);
        }
    }
    say_demonstration(voice, course);
}

static void say_misconceptions(struct voice *voice, const struct course *course) {
    bool any = false;
    const char *name;
    for (size_t i = 0; (name = misconception_name(i)) != NULL; i++) {
        uint32_t wrong, asked;
        progress_misconception(course->progress, name, &wrong, &asked);
        if (wrong == 0)
            continue;
        if (!any)
            say(voice, "What questions have brought to light (at the first answer):");
        any = true;
        say(voice, "- %s: %u of %u", misconception_words(name), (unsigned)wrong, (unsigned)asked);
    }
}

static void say_verdicts(struct voice *voice, const struct course *course) {
    const char *words[VERDICT_COUNT];
    size_t count = progress_verdicts(course->progress, words, VERDICT_COUNT);
    struct text text;
    text_init(&text);
    for (size_t i = 0; i < count; i++)
        text_format(&text, "%s%s", i ? ", " : ": ", words[i]);
    say(voice, "Verdicts earned: %zu of %d%s.", count, VERDICT_COUNT, text.bytes);
    text_release(&text);
}

void progress_say(struct voice *voice, const struct course *course) {
    struct course_score score = course_score(course, course->lesson_count);
    say(voice, "%zu of %zu lessons are done, %zu of %zu pages: %u %%.", score.lessons_done, score.lessons,
        score.pages_done, score.pages, score.percent);
    say(voice, "Questions: %zu of %zu answered, %zu right at the first try.", score.answered, score.questions,
        score.right);
    say(voice, "Tasks: %zu of %zu solved, %zu of them with a hint or the solution; %zu skipped.", score.solved,
        score.tasks, score.with_help, score.skipped);
    say_verdicts(voice, course);
    struct due due[1];
    size_t waiting = course_due(course, (int64_t)time(NULL), due, 1);
    if (waiting > 0)
        say(voice, "Morning prep: %zu old question%s.", waiting, waiting == 1 ? " waits" : "s wait");
    say_misconceptions(voice, course);
    size_t at = course_find(course, NULL);
    if (at < course->lesson_count && progress_resume(course->progress)) {
        const struct lesson_head *head = &course->lessons[at];
        say(voice, "You stopped in lesson %d, %s, on page %zu of %zu.", head->number, head->title,
            course_place(course, at) + 1, head->page_count);
    }
}

/* What became of a page: "right", "solved with 2 hints" ... */
static void add_page_state(struct text *out, const struct course *course, size_t lesson, size_t page) {
    const struct lesson_head *head = &course->lessons[lesson];
    const struct page_head *item = &head->pages[page];
    struct answer answer;
    struct task_state task;
    if (item->kind == PAGE_ASK && item->id && progress_answer(course->progress, head->name, item->id, &answer)) {
        text_add(out, answer.first < 0     ? "not sure"
                      : answer.first_right ? "right"
                      : answer.right       ? "right at a later try"
                                           : "answered otherwise");
    } else if (item->kind == PAGE_TASK && item->id) {
        progress_task_state(course->progress, head->name, item->id, &task);
        text_add(out, task.solved ? "solved" : task.skipped ? "skipped" : "");
        if (task.solved && task.shown)
            text_add(out, " with the solution");
        else if (task.solved && task.hints)
            text_format(out, " with %u hint%s", (unsigned)task.hints, task.hints == 1 ? "" : "s");
    } else if (course_page_done(course, lesson, page)) {
        text_add(out, "read");
    }
}

void progress_say_lesson(struct voice *voice, const struct course *course, size_t lesson) {
    const struct lesson_head *head = &course->lessons[lesson];
    struct course_score score = course_score(course, lesson);
    say(voice, "Lesson %d, %s: %zu of %zu pages, %u %%.", head->number, head->title, score.pages_done, score.pages,
        score.percent);
    for (size_t i = 0; i < head->page_count; i++) {
        struct text state;
        text_init(&state);
        add_page_state(&state, course, lesson, i);
        say(voice, "%4zu. %s%s%s%s", i + 1, head->pages[i].title, state.length ? " (" : "", state.bytes,
            state.length ? ")" : "");
        text_release(&state);
    }
}
