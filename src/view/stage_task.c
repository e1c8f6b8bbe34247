/* stage_task.c -- what keys do with a task: edit, check, hints, the solution, skip, start again. The verdict is the grader (lesson/grade.h).
 *
 * The learner's text of a break-it or fix-it lives in a file of the learner's, so that any editor may be used; blanks and ordered lines live here,
 * and what they made is written there too, so that they are found again.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "view/screen_private.h"
#include "view/stage_private.h"

enum { DIFFERENCE_ABOVE = 2 }; /* lines above the first that differs */

void work_init(struct work *work) {
    memset(work, 0, sizeof *work);
    text_init(&work->words);
    text_init(&work->text);
    pad_init(&work->editor, false);
    for (size_t i = 0; i < MOST_BLANKS; i++) pad_init(&work->blanks[i], true);
}

void work_release(struct work *work) {
    text_release(&work->words);
    text_release(&work->text);
    pad_release(&work->editor);
    for (size_t i = 0; i < MOST_BLANKS; i++) pad_release(&work->blanks[i]);
}

/* What is half done when the page is turned, the window is closed or Ctrl-C ends the program: it is found again next time. */
static void keep_half_done(struct stage *stage) {
    struct work *work = &stage->work;
    enum task_kind kind = work->page->task->kind;
    if (kind == TASK_SAFETY || (kind == TASK_ORDER && work->taken_count == 0)) return;
    bool free_text = kind == TASK_BREAK || kind == TASK_FIX;
    if (free_text && !work->editing) return; /* it was written when it was checked */
    struct text made, why;
    text_init(&made);
    text_init(&why);
    bool good = free_text ? text_append(&made, work->editor.text.bytes, work->editor.text.length) : form_text(stage, &made);
    bool differs = made.length != work->text.length || memcmp(made.bytes, work->text.bytes, made.length) != 0;
    if (good && differs) exercise_write(stage->flow.lesson, work->page, made.bytes, made.length, &why);
    text_release(&why);
    text_release(&made);
}

void task_leave(struct stage *stage) {
    if (stage->work.page) keep_half_done(stage);
    stage->work.page = NULL;
    stage->work.editing = stage->work.form = false;
    stage->work.path[0] = 0;
}

static bool is_free_text(const struct work *work) { return work->page->task->kind == TASK_BREAK || work->page->task->kind == TASK_FIX; }

static bool set_text(struct work *work, const char *bytes, size_t length) {
    text_clear(&work->text);
    text_append(&work->text, bytes, length);
    const struct program_text *start = &work->page->task->start;
    work->same_as_start = length == start->length && memcmp(bytes, start->text, length) == 0;
    return !work->text.failed;
}

/* The learner's text as the file has it. A sentence when it cannot be read: then the text that was read before stays, `afresh` it is the start. */
static bool read_text(struct stage *stage, bool afresh) {
    struct work *work = &stage->work;
    if (work->unsaved) return true; /* the file has another one */
    const struct program_text *start = &work->page->task->start;
    struct text why;
    text_init(&why);
    size_t length = 0;
    char *bytes = exercise_read(stage->flow.lesson, work->page, &length, &why);
    if (!bytes && why.length > 0 && is_free_text(work)) stage_message(stage, "%s", why.bytes); /* the others need no file */
    bool good = bytes ? set_text(work, bytes, length) : !afresh || set_text(work, start->text, start->length);
    free(bytes);
    text_release(&why);
    return good;
}

static struct session_options options_for(const struct stage *stage, const struct work *work) {
    struct session_options options = stage->options;
    settings_apply(&work->page->task->start.settings, &options);
    return options;
}

/* The run of the learner's text, where it ended. */
static bool open_run(struct stage *stage, const struct session_options *options) {
    struct work *work = &stage->work;
    if (!page_open_text(stage, &work->page->task->start, work->text.bytes, work->text.length, options)) return false;
    struct screen *screen = &stage->screen;
    screen->page = stage->flow.page;
    screen->panel = &stage->panel;
    screen->panel_first = true;
    screen->first_page = stage->flow.page;
    screen->end_page = stage->flow.page + 1;
    screen->pane = screen->tab = PANE_LESSON;
    screen->code_below = !work->graded;
    return true;
}

static void go_to_end(struct stage *stage) {
    if (session_state(stage->session) != SESSION_READY) return;
    session_step(stage->session, STEP_END);
    screen_moved(&stage->screen);
}

/* Grades the text and opens its run. `counts`: it is a try of the learner's, not just what was found on the way in. */
static enum screen_answer grade(struct stage *stage, bool counts) {
    struct work *work = &stage->work;
    struct session_options options = stage->options, ran = options_for(stage, work);
    struct grade grade = {.session = NULL};
    if (!grade_text(stage->flow.lesson, work->page, work->text.bytes, work->text.length, &options, &grade)) {
        stage_message(stage, "There is not enough memory to check this.");
        return SCREEN_REDRAW;
    }
    work->graded = true;
    work->passed = grade.passed;
    text_clear(&work->words);
    text_add(&work->words, grade.words.bytes);
    if (grade.session) ran = *session_options_of(grade.session); /* of a sweep, the run that went wrong */
    grade_release(&grade);
    if (counts && work->passed) course_solved(stage->course, stage->flow.lesson, work->page);
    else if (counts && !work->same_as_start) course_note(stage->course, stage->flow.lesson, work->page, NOTE_TRY);
    if (!open_run(stage, &ran)) stage_message(stage, "There is not enough memory to run this.");
    else go_to_end(stage);
    work->form = false;
    work->editing = false;
    return SCREEN_REDRAW;
}

bool task_begin(struct stage *stage) {
    struct work *work = &stage->work;
    const struct page *page = flow_page(&stage->flow);
    work->page = page;
    work->editing = work->form = work->graded = work->unsaved = false;
    work->hints = work->blank = work->row = 0;
    work->top = 0;
    work->path[0] = 0;
    text_clear(&work->words);
    progress_task_state(stage->course->progress, stage->flow.lesson->name, page->id, &work->state);
    work->passed = work->state.solved;
    if (page->task->kind == TASK_SAFETY) {
        question_begin(&stage->question, page);
        stage->question.answered = work->passed;
        return true;
    }
    struct text why;
    text_init(&why);
    bool has_file = !is_free_text(work) || exercise_begin(stage->flow.lesson, page, &why);
    bool good = is_free_text(work) && !has_file ? set_text(work, page->task->start.text, page->task->start.length) : read_text(stage, true);
    if (!has_file) stage_message(stage, "%s", why.bytes);
    text_release(&why);
    if (good && !is_free_text(work)) good = work->form = form_begin(stage);
    if (!good) return false;
    if (is_free_text(work) && has_file) exercise_path(stage->flow.lesson, page, work->path, sizeof work->path);
    struct session_options options = options_for(stage, work);
    if (is_free_text(work) && !work->same_as_start) {
        grade(stage, false);
        return stage->screen_open;
    }
    return open_run(stage, &options);
}

/* ---- Checking ------------------------------------------------------------------------------------------------------------------------ */

enum screen_answer task_check_text(struct stage *stage, const char *bytes, size_t length) {
    if (set_text(&stage->work, bytes, length)) return grade(stage, true);
    stage_message(stage, "There is not enough memory to check this.");
    return SCREEN_REDRAW;
}

enum screen_answer task_check(struct stage *stage) {
    struct work *work = &stage->work;
    if (is_free_text(work)) {
        if (!read_text(stage, false)) stage_message(stage, "There is not enough memory to read it.");
        return grade(stage, true);
    }
    struct text made;
    text_init(&made);
    bool good = form_text(stage, &made) && set_text(work, made.bytes, made.length);
    struct text why;
    text_init(&why);
    if (good && !exercise_write(stage->flow.lesson, work->page, made.bytes, made.length, &why)) stage_message(stage, "%s", why.bytes);
    text_release(&why);
    text_release(&made);
    if (good) return grade(stage, true);
    stage_message(stage, "There is not enough memory to check this.");
    return SCREEN_REDRAW;
}

enum screen_answer task_file_changed(struct stage *stage) {
    struct work *work = &stage->work;
    if (!is_free_text(work) || work->editing || work->unsaved) return SCREEN_NOTHING; /* what is edited here replaces the file when it is done */
    struct text why;
    text_init(&why);
    size_t length = 0;
    char *bytes = exercise_read(stage->flow.lesson, work->page, &length, &why);
    enum screen_answer answer = SCREEN_REDRAW;
    if (!bytes) {
        stage_message(stage, "%s Your text is kept while this page is open: {task-here} edits it, and writes it again.", why.bytes);
    } else if (length == work->text.length && memcmp(bytes, work->text.bytes, length) == 0) {
        answer = SCREEN_NOTHING;
    } else if (set_text(work, bytes, length)) {
        grade(stage, true);
        stage_message(stage, work->passed ? "Saved and checked: done." : "Saved and checked: not yet.");
    }
    free(bytes);
    text_release(&why);
    return answer;
}

/* ---- Keys ---------------------------------------------------------------------------------------------------------------------------- */

/* Where the editor begins: at the line that the task names, as long as the text has it; else where the run stands. */
static uint32_t first_line(const struct work *work, uint32_t run) {
    const char *look = work->page->look, *at = look ? strstr(work->text.bytes, look) : NULL;
    if (!at) return run;
    uint32_t line = 1;
    for (const char *text = work->text.bytes; text < at; text++) line += *text == '\n';
    return line;
}

static enum screen_answer edit_here(struct stage *stage) {
    struct work *work = &stage->work;
    const struct task *task = work->page->task;
    if (task->kind == TASK_SAFETY) { /* once more */
        unsigned taken = stage->question.taken;
        question_begin(&stage->question, work->page);
        stage->question.taken = taken;
        stage->question.hints = work->hints;
        work->passed = false;
        return SCREEN_REDRAW;
    }
    uint32_t line = work->form ? 0 : work->graded ? screen_line(&stage->screen) : first_line(work, screen_line(&stage->screen));
    work->editing = work->form = true;
    if (!is_free_text(work)) return SCREEN_REDRAW;
    if (!read_text(stage, false) || !pad_set(&work->editor, work->text.bytes, work->text.length)) {
        work->editing = work->form = false;
        stage_message(stage, "There is not enough memory to edit it.");
    }
    enum { ABOVE = 5 }; /* lines; those below are needed as well */
    pad_go_to_line(&work->editor, line);
    work->editor.top = line > ABOVE ? (int)line - ABOVE - 1 : 0;
    return SCREEN_REDRAW;
}

enum screen_answer task_hint(struct stage *stage) {
    struct work *work = &stage->work;
    const struct task *task = work->page->task;
    if (work->hints >= task->hint_count) {
        const char *more = task->kind == TASK_SAFETY ? "" : " {task-solution} shows a solution.";
        stage_message(stage, "%s%s", task->hint_count ? "That was the last hint." : "This task has no hints.", more);
        return SCREEN_REDRAW;
    }
    work->hints++;
    stage->question.hints = work->hints;
    if (work->hints > work->state.hints && !work->state.solved) {
        course_note(stage->course, stage->flow.lesson, work->page, NOTE_HINT);
        work->state.hints++;
    }
    stage->screen.panel_first = true;
    stage->screen.pane = stage->screen.tab = PANE_LESSON;
    stage->screen.scroll[PANE_LESSON] = 1 << 20; /* the newest is the last: it is kept within the text when drawn */
    return SCREEN_REDRAW;
}

static enum screen_answer start_again(struct stage *stage, bool undo) {
    struct work *work = &stage->work;
    struct text why;
    text_init(&why);
    bool gone = !undo && is_free_text(work) && !work->same_as_start && *work->path && access(work->path, F_OK) != 0;
    if (gone) exercise_write(stage->flow.lesson, work->page, work->text.bytes, work->text.length, &why); /* so that undo finds it */
    text_clear(&why);
    bool good = undo ? exercise_undo(stage->flow.lesson, work->page, &why) : exercise_reset(stage->flow.lesson, work->page, &why);
    if (!good) {
        stage_message(stage, "%s", why.length ? why.bytes : undo ? "There is nothing to bring back." : "The start cannot be written.");
    } else {
        work->unsaved = false;
        read_text(stage, true);
        struct session_options options = options_for(stage, work);
        if (!is_free_text(work)) {
            form_begin(stage);
            work->form = true;
        } else if (!work->same_as_start) {
            grade(stage, false);
        } else {
            work->graded = false;
            if (!open_run(stage, &options)) stage_message(stage, "There is not enough memory to run this.");
        }
        if (work->same_as_start) work->graded = false;
        stage_message(stage, undo ? "This is your text as it was before." : "This is the start again. {task-undo} brings yours back.");
    }
    text_release(&why);
    return SCREEN_REDRAW;
}

enum screen_answer task_key(struct stage *stage, int key) {
    struct work *work = &stage->work;
    bool safety = work->page->task->kind == TASK_SAFETY, goes = key_map_action(stage->keys, key) == ACTION_KEY_GO;
    switch (stage_action_of(stage, AT_TASK, key)) {
    case STAGE_TASK_HERE:
        if (work->passed && goes && safety) return SCREEN_NOTHING;
        if (goes && stage->screen.pane == PANE_PANTRY && !work->form && !safety) return SCREEN_NOTHING; /* opens the chosen jar */
        return edit_here(stage);
    case STAGE_TASK_EDIT:
        if (work->path[0]) return SCREEN_EDIT;
        return edit_here(stage);
    case STAGE_TASK_CHECK: return safety ? SCREEN_NOTHING : task_check(stage);
    case STAGE_TASK_HINT: return task_hint(stage);
    case STAGE_TASK_SOLUTION:
        if (safety) return SCREEN_NOTHING;
        if (!work->state.shown && !work->state.solved && !work->passed) {
            course_note(stage->course, stage->flow.lesson, work->page, NOTE_SHOWN);
            work->state.shown = true;
        }
        stage->place = PLACE_SOLUTION;
        stage->scroll = solution_first_difference(work) - DIFFERENCE_ABOVE; /* kept within the text when it is drawn */
        return SCREEN_REDRAW;
    case STAGE_TASK_SKIP:
        if (!work->state.solved && !work->passed) course_note(stage->course, stage->flow.lesson, work->page, NOTE_SKIPPED);
        return page_turn(stage, false);
    case STAGE_TASK_RESET: return safety ? SCREEN_NOTHING : start_again(stage, false);
    case STAGE_TASK_UNDO: return safety ? SCREEN_NOTHING : start_again(stage, true);
    default: return SCREEN_NOTHING;
    }
}
