/* plain_course.c -- the course as a whole in plain mode: the list, opening and closing lessons, words that are looked
 * up, resets. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "face/plain.h"

enum { MOST_FOUND = 25 };

/* ---- The list ---------------------------------------------------------------------------------------------------- */

void plain_show_course(struct plain *plain) {
    const struct course *course = plain->course;
    struct course_score score = course_score(course, course->lesson_count);
    say_gap(&plain->voice);
    say(&plain->voice, "The course: %zu lessons, %zu done, %u %% of the pages.", score.lessons, score.lessons_done,
        score.percent);
    progress_say_lessons(&plain->voice, course);
    say_gap(&plain->voice);
    const struct lesson_head *head = &course->lessons[course_find(course, NULL)];
    bool is_new = score.pages_done == 0;
    if (is_new)
        say(&plain->voice, "Enter begins with lesson %d, %s.", head->number, head->title);
    else
        say(&plain->voice, "Enter goes on with lesson %d, %s.", head->number, head->title);
    say(&plain->voice, "A number opens a lesson.");
    if (is_new)
        say(&plain->voice, "If you have done such things before: `fast` finds your first lesson by a few questions.");
    struct due due[1];
    size_t waiting = course_due(course, (int64_t)time(NULL), due, 1);
    if (waiting > 0)
        say(&plain->voice, "Morning prep: %zu old question%s. `review` asks up to %d.", waiting,
            waiting == 1 ? " waits" : "s wait", MOST_REVIEW);
    say(&plain->voice, "`help` tells of all commands, `quit` ends.");
}

void plain_close_lesson(struct plain *plain) {
    plain_forget_fills(plain);
    if (!plain->flow.lesson)
        return;
    run_close(plain);
    flow_close(&plain->flow);
    plain->place = PLACE_COURSE;
    plain->at_end = false;
}

bool plain_open_lesson(struct plain *plain, size_t lesson) {
    if (lesson >= plain->course->lesson_count) {
        say(&plain->voice, "There is no such lesson. `list` shows them.");
        return false;
    }
    const struct lesson_head *head = &plain->course->lessons[lesson];
    plain_close_lesson(plain);
    plain_end_questions(plain);
    if (!flow_open(&plain->flow, plain->course, lesson)) {
        say(&plain->voice, "Lesson %d, %s, cannot be opened: %s.", head->number, head->title,
            *head->problem ? head->problem : "there is not enough memory");
        return false;
    }
    plain->place = PLACE_LESSON;
    plain_forget_told(plain);
    plain_show_page(plain);
    return true;
}

static bool prose_holds(const struct prose *prose, const char *words) {
    struct text text;
    text_init(&text);
    prose_in_line(&text, prose);
    bool found = strcasestr(text.bytes, words) != NULL;
    text_release(&text);
    return found;
}

static bool page_holds(const struct page *page, const char *words) {
    if (prose_holds(&page->prose, words))
        return true;
    for (size_t i = 0; i < page->choice_count; i++) {
        if (prose_holds(&page->choices[i].text, words))
            return true;
    }
    return page->task && prose_holds(&page->task->after, words);
}

/* The pages of a lesson that hold the words; at most `most` are said. */
static size_t find_in_lesson(struct plain *plain, const struct lesson_head *head, const char *words, size_t most) {
    struct lesson *lesson = head->broken ? NULL : lesson_load(head->path);
    size_t found = 0;
    for (size_t i = 0; lesson && i < lesson->page_count; i++) {
        const struct page *page = &lesson->pages[i];
        if (!strcasestr(page->title, words) && !page_holds(page, words))
            continue;
        if (found++ < most)
            say(&plain->voice, "- lesson %d, page %zu: %s", head->number, i + 1, page->title);
    }
    lesson_free(lesson);
    return found;
}

void plain_find(struct plain *plain, const char *words) {
    size_t found = 0;
    if (!*words) {
        say(&plain->voice, "Say what to look for: `find realloc`.");
        return;
    }
    for (size_t i = 0; i < plain->course->lesson_count; i++) {
        const struct lesson_head *head = &plain->course->lessons[i];
        if (strcasestr(head->title, words) || strcasestr(head->description, words)) {
            say(&plain->voice, "- lesson %d, %s: %s", head->number, head->title, head->description);
            found++;
        }
        found += find_in_lesson(plain, head, words, found < MOST_FOUND ? MOST_FOUND - found : 0);
    }
    if (found == 0)
        say(&plain->voice, "No page holds `%s`.", words);
    else if (found > MOST_FOUND)
        say(&plain->voice, "- and %zu more.", found - MOST_FOUND);
}

void plain_show_progress(struct plain *plain) {
    say_gap(&plain->voice);
    progress_say(&plain->voice, plain->course);
}

/* ---- Words ------------------------------------------------------------------------------------------------------- */

void plain_what(struct plain *plain, const char *word) {
    if (!plain->glossary)
        plain->glossary = course_glossary(plain->course);
    if (!plain->glossary) {
        say(&plain->voice, "This course has no glossary.");
        return;
    }
    if (!*word) {
        struct text text;
        text_init(&text);
        for (size_t i = 0; i < plain->glossary->page_count; i++)
            text_format(&text, "%s%s", i ? ", " : "", plain->glossary->pages[i].title);
        say(&plain->voice, "`what WORD` explains one of these: %s.", text.bytes);
        text_release(&text);
        return;
    }
    const struct page *page = glossary_find(plain->glossary, word);
    if (!page) {
        say(&plain->voice, "The glossary has no `%s`. `what` alone tells of its words.", word);
        return;
    }
    say_gap(&plain->voice);
    say(&plain->voice, "%s", page->title);
    say_prose(&plain->voice, "", &page->prose, plain_behind_title(page));
}

/* ---- Reset and undo ---------------------------------------------------------------------------------------------- */

void plain_ask_reset(struct plain *plain, const char *what) {
    struct course *course = plain->course;
    if (strcmp(what, "all") == 0) {
        plain->pending = PENDING_RESET_ALL;
        say(&plain->voice, "This forgets all progress, in all lessons. Your exercise files are put aside. Say `yes` to do it; "
                           "anything else does not.");
        return;
    }
    bool here = strcmp(what, "lesson") == 0 && plain->flow.lesson;
    size_t lesson = here ? plain->flow.number : *what ? course_find(course, what) : course->lesson_count;
    if (lesson >= course->lesson_count) {
        say(&plain->voice,
            "Say what to reset: `reset 12` for a lesson, `reset all`, or on the page of a task `reset` for your text.");
        return;
    }
    plain->pending = PENDING_RESET_LESSON;
    plain->pending_lesson = lesson;
    say(&plain->voice,
        "This forgets the answers and tasks of lesson %d, %s. Your exercise files are put aside. Say `yes` to do it; anything "
        "else does not.",
        course->lessons[lesson].number, course->lessons[lesson].title);
}

void plain_confirm(struct plain *plain, bool yes) {
    enum plain_pending pending = plain->pending;
    plain->pending = PENDING_NOTHING;
    if (!yes) {
        say(&plain->voice, "Nothing was reset.");
        return;
    }
    course_reset(plain->course, pending == PENDING_RESET_ALL ? plain->course->lesson_count : plain->pending_lesson);
    say(&plain->voice, "It is forgotten. `undo` brings it back.");
    bool concerns = plain->flow.lesson && (pending == PENDING_RESET_ALL || plain->flow.number == plain->pending_lesson);
    if (concerns) {
        flow_go(&plain->flow, 0);
        run_close(plain);
        plain_forget_told(plain);
        plain_show_page(plain);
    }
}

void plain_undo(struct plain *plain) {
    const struct page *page = plain_page(plain);
    bool can = progress_can_undo(plain->course->progress);
    bool edited = page && page->kind == PAGE_TASK && task_is_edited(page->task);
    if (!can && edited)
        plain_undo_exercise(plain);
    else if (can && course_undo(plain->course))
        say(&plain->voice, "What was forgotten is there again.");
    else
        say(&plain->voice, "There is no reset to undo.");
}
