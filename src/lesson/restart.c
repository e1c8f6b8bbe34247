/* restart.c -- a lesson, or the whole course, from the beginning: what was earned is forgotten, and the texts of its
 * exercises are put aside, since a task that is solved when it is opened would be no task.
 *
 * A text that was put aside lies beside its exercise as LESSON-ID.rs.earned until the next restart. Undo brings it back
 * unless something was written in its place since: what is there then is the learner's newer work.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lesson/course.h"

enum { MOST_PATH = 4096 };

/* Of an exercise, and of what was put aside; false for pages that have none. */
static bool find_paths(const struct lesson *lesson, const struct page *page, char path[MOST_PATH], char aside[MOST_PATH]) {
    if (page->kind != PAGE_TASK || page->task->kind == TASK_SAFETY || !exercise_path(lesson, page, path, MOST_PATH))
        return false;
    return (size_t)snprintf(aside, MOST_PATH, "%s.earned", path) < MOST_PATH;
}

static bool is_start(const struct lesson *lesson, const struct page *page) {
    struct text why;
    text_init(&why);
    size_t length = 0;
    char *bytes = exercise_read(lesson, page, &length, &why);
    const struct program_text *start = &page->task->start;
    bool same = bytes && length == start->length && memcmp(bytes, start->text, length) == 0;
    free(bytes);
    text_release(&why);
    return same;
}

static void put_aside(const struct lesson *lesson) {
    char path[MOST_PATH], aside[MOST_PATH];
    for (size_t i = 0; i < lesson->page_count; i++) {
        if (find_paths(lesson, &lesson->pages[i], path, aside) && access(path, F_OK) == 0)
            rename(path, aside); /* where it cannot be, the text stays: nothing is lost */
    }
}

static void bring_back(const struct lesson *lesson) {
    char path[MOST_PATH], aside[MOST_PATH];
    for (size_t i = 0; i < lesson->page_count; i++) {
        const struct page *page = &lesson->pages[i];
        if (!find_paths(lesson, page, path, aside) || access(aside, F_OK) != 0)
            continue;
        if ((access(path, F_OK) != 0 && errno == ENOENT) || is_start(lesson, page))
            rename(aside, path);
    }
}

static void with_lesson(const struct lesson_head *head, void (*act)(const struct lesson *lesson)) {
    struct lesson *lesson = head->broken ? NULL : lesson_load(head->path);
    if (lesson && lesson->problem_count == 0)
        act(lesson);
    lesson_free(lesson);
}

void course_reset(struct course *course, size_t lesson) {
    for (size_t i = 0; i < course->lesson_count; i++) {
        bool meant = lesson >= course->lesson_count || i == lesson;
        if (meant && progress_opened(course->progress, course->lessons[i].name))
            with_lesson(&course->lessons[i], put_aside);
    }
    progress_reset(course->progress, lesson < course->lesson_count ? course->lessons[lesson].name : NULL);
}

bool course_undo(struct course *course) {
    bool *returns = calloc(course->lesson_count + 1, sizeof *returns);
    for (size_t i = 0; returns && i < course->lesson_count; i++)
        returns[i] = progress_undo_holds(course->progress, course->lessons[i].name);
    bool good = progress_undo(course->progress);
    for (size_t i = 0; good && returns && i < course->lesson_count; i++) {
        if (returns[i])
            with_lesson(&course->lessons[i], bring_back);
    }
    free(returns);
    return good;
}
