/* solve.c -- plays a learner who knows the solutions: prints the commands that take plain mode through a lesson, answering and solving all, and writes
 * the solutions of the tasks into the learner's exercise files. All of it comes from the lesson file itself.
 *
 *     XDG_DATA_HOME=... tests/solve LESSON.md | XDG_DATA_HOME=... prepstation --plain --lessons DIR LESSON
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lesson/course.h"

static void print_letters(const struct page *page) {
    for (size_t i = 0; i < page->choice_count; i++) {
        if (page->choices[i].right) printf("%c ", (char)('a' + (int)i));
    }
    putchar('\n');
}

static void print_order(const struct task *task) {
    printf("order");
    for (size_t i = 0; i < task->piece_count; i++) {
        if (task->pieces[i].reason) continue;
        for (size_t k = 0; k < task->piece_count; k++) {
            if (task->shown_order[k] == i) printf(" %zu", k + 1);
        }
    }
    putchar('\n');
}

static int solve(const struct lesson *lesson, const struct page *page) {
    const struct task *task = page->task;
    struct text why;
    text_init(&why);
    switch (task->kind) {
    case TASK_BREAK:
    case TASK_FIX:
        if (!exercise_write(lesson, page, task->solution.text, task->solution.length, &why)) {
            fprintf(stderr, "%s\n", why.bytes);
            return 1;
        }
        puts("check");
        break;
    case TASK_BLANKS:
        for (size_t i = 0; i < task->blank_count; i++) printf("fill %zu %s\n", i + 1, task->answers[i]);
        puts("check");
        break;
    case TASK_ORDER: print_order(task); break;
    case TASK_SAFETY: print_letters(page); break;
    }
    return 0;
}

int main(int count, char **arguments) {
    struct lesson *lesson = count == 2 ? lesson_load(arguments[1]) : NULL;
    if (!lesson || lesson->problem_count > 0) return 2;
    int status = 0;
    for (size_t i = 0; i < lesson->page_count; i++) {
        const struct page *page = &lesson->pages[i];
        if (page->kind == PAGE_ASK) print_letters(page);
        if (page->kind == PAGE_TASK) status |= solve(lesson, page);
        puts("n");
    }
    lesson_free(lesson);
    return status;
}
