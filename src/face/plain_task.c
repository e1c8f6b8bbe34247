/* plain_task.c -- tasks in plain mode: the assignment, hints, the learner's text, and the grader's answer. */
#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "face/plain.h"
#include "verdict/report.h"

enum { MOST_PATH = 4096 };

const struct page *plain_task_page(struct plain *plain) {
    const struct page *page = plain_page(plain);
    if (plain->place == PLACE_LESSON && page && page->kind == PAGE_TASK)
        return page;
    say(&plain->voice, "There is no task on this page.");
    return NULL;
}

bool task_is_edited(const struct task *task) {
    return task->kind == TASK_BREAK || task->kind == TASK_FIX;
}

/* ---- The assignment ---------------------------------------------------------------------------------------------- */

/* The output that is wanted, where the task asks for one: that of the solution, if it says no other. */
static void say_output(struct plain *plain, const struct task *task) {
    if (task->goal.output) {
        say(&plain->voice, "It is to print:");
        say_lines(&plain->voice, "    ", task->goal.output, strlen(task->goal.output));
    }
    if (task->goal.output || !task->same_output || !task->solution.text)
        return;
    struct session_options options = plain->options->session;
    settings_apply(&task->solution.settings, &options);
    struct session *session =
        session_open_text(task->solution.name, task->solution.text, task->solution.length, &options);
    if (session && session_state(session) == SESSION_READY) {
        size_t length;
        session_run(session, NULL, NULL);
        const char *output = machine_output(session_machine(session), 1, &length);
        say(&plain->voice, length > 0 ? "It is to print:" : "It is to print nothing.");
        say_lines(&plain->voice, "    ", output, length);
    }
    session_close(session);
}

static void add_number(struct text *text, bool is_wanted, uint64_t number, const char *one, const char *many) {
    if (is_wanted)
        text_format(text, ", %llu %s", (unsigned long long)number, number == 1 ? one : many);
}

/* What the run must be like, as the grader will ask for it. */
static void say_goal(struct plain *plain, const struct task *task) {
    const struct claims *goal = &task->goal;
    struct text text;
    text_init(&text);
    if (goal->verdict)
        text_format(&text, "Wanted: verdict `%s`", goal->verdict);
    if (goal->code)
        text_format(&text, ", error %s", goal->code);
    if (goal->at)
        text_format(&text, ", at the line with `%s`", goal->at);
    if (goal->lost_at)
        text_format(&text, ", lost at the line with `%s`", goal->lost_at);
    add_number(&text, goal->has_leaks, goal->leaks, "jar leaked", "jars leaked");
    add_number(&text, goal->has_leaked, goal->leaked, "byte leaked", "bytes leaked");
    add_number(&text, goal->has_undropped, goal->undropped, "value never dropped", "values never dropped");
    add_number(&text, goal->has_allocations, goal->allocations, "jar taken in all", "jars taken in all");
    add_number(&text, goal->has_peak, goal->peak, "byte in use at most", "bytes in use at most");
    if (goal->has_exit)
        text_format(&text, ", exit status %d", goal->exit);
    if (task->most_lines)
        text_format(&text, ". At most %u line%s may change", (unsigned)task->most_lines,
                    task->most_lines == 1 ? "" : "s");
    for (size_t i = 0; i < task->must_count; i++)
        text_format(&text, "%s`%s`", i ? ", " : ". The code must hold ", task->must[i]);
    for (size_t i = 0; i < task->must_not_count; i++)
        text_format(&text, "%s`%s`", i ? ", " : ". It must not hold ", task->must_not[i]);
    if (text.length > 0)
        say(&plain->voice, "%s.", text.bytes);
    text_release(&text);
    say_output(plain, task);
    plain_say_settings(plain, &task->start.settings);
}

/* The start with its blanks numbered, so that they can be spoken of. */
static void show_blanks(struct plain *plain, const struct task *task) {
    char names[MOST_BLANKS][16];
    const char *fills[MOST_BLANKS];
    for (size_t i = 0; i < task->blank_count && i < MOST_BLANKS; i++) {
        snprintf(names[i], sizeof names[i], "__%zu__", i + 1);
        fills[i] = plain->fills[i] ? plain->fills[i] : names[i];
    }
    struct text text;
    if (task_fill(task, fills, &text))
        plain_show_code(plain, "The program with its blanks", text.bytes, text.length, 1, SIZE_MAX);
    text_release(&text);
}

static void show_pieces(struct plain *plain, const struct task *task) {
    plain_show_code(plain, "The program", task->start.text, task->start.length, 1, SIZE_MAX);
    say_gap(&plain->voice);
    say(&plain->voice, "The lines to put in place of ____. Some may not belong.");
    for (size_t i = 0; i < task->piece_count; i++) {
        char indent[32];
        snprintf(indent, sizeof indent, "%3zu.  ", i + 1);
        const char *text = task->pieces[task->shown_order[i]].text;
        while (*text == ' ' || *text == '\t')
            text++;
        say_line(&plain->voice, indent, text, strlen(text));
    }
}

static void show_facts(struct plain *plain, const struct page *page) {
    if (page->task->start.text)
        plain_show_code(plain, "The code", page->task->start.text, page->task->start.length, 1, SIZE_MAX);
    say_gap(&plain->voice);
    for (size_t i = 0; i < page->choice_count; i++) {
        struct text text;
        text_init(&text);
        prose_in_line(&text, &page->choices[i].text);
        say(&plain->voice, "%c. %s", (char)('A' + (int)i), text.bytes);
        text_release(&text);
    }
}

void plain_show_material(struct plain *plain, const struct page *page) {
    if (page->task->kind == TASK_BLANKS)
        show_blanks(plain, page->task);
    else if (page->task->kind == TASK_ORDER)
        show_pieces(plain, page->task);
    else
        show_facts(plain, page);
}

bool plain_begin_exercise(struct plain *plain, const struct page *page, bool aloud) {
    char path[MOST_PATH];
    struct text why;
    text_init(&why);
    bool good = exercise_path(plain->flow.lesson, page, path, sizeof path);
    bool gone = good && access(path, F_OK) != 0 && errno == ENOENT;
    good = exercise_begin(plain->flow.lesson, page, &why) && good;
    if (!good)
        say(&plain->voice, "%s", why.bytes);
    else if (gone && !aloud)
        say(&plain->voice, "Your text was not in its file %s any more. The file has the start again.", path);
    else if (aloud)
        say(&plain->voice, "Your text is in the file %s", path);
    text_release(&why);
    return good;
}

static void say_how(struct plain *plain, const struct page *page) {
    const struct task *task = page->task;
    switch (task->kind) {
    case TASK_BREAK:
    case TASK_FIX:
        plain_begin_exercise(plain, page, true);
        say(&plain->voice,
            "Change it in any editor%s, or here with `set LINE TEXT`, `insert LINE TEXT`, `delete LINE`. Then say "
            "`check`.",
            plain->has_typist ? " (`e` opens yours)" : "");
        break;
    case TASK_BLANKS: say(&plain->voice, "`fill 1 TEXT` fills the blank __1__. Then say `check`."); break;
    case TASK_ORDER:
        say(&plain->voice, "Say the numbers in their order, as `order 3 1 2`. Leave out what does not belong.");
        break;
    case TASK_SAFETY: say(&plain->voice, "Say the letters of all facts that are needed, as `a c`."); break;
    }
    struct task_state state;
    progress_task_state(plain->course->progress, plain->flow.lesson->name, page->id, &state);
    if (state.solved)
        say(&plain->voice, "This task is solved. `solution` shows one way, `n` goes on.");
    else if (task->hint_count)
        say(&plain->voice, "`hint` (%zu), `solution` and `skip` are there for you.", task->hint_count);
}

void plain_show_task(struct plain *plain) {
    const struct page *page = plain_page(plain);
    const struct task *task = page->task;
    say_gap(&plain->voice);
    if (task->kind != TASK_SAFETY)
        say_goal(plain, task);
    if (task_is_edited(task))
        plain_introduce_start(plain, &task->start);
    else
        plain_show_material(plain, page);
    say_gap(&plain->voice);
    say_how(plain, page);
}

void plain_forget_fills(struct plain *plain) {
    for (size_t i = 0; i < MOST_BLANKS; i++) {
        free(plain->fills[i]);
        plain->fills[i] = NULL;
    }
}

/* ---- Help -------------------------------------------------------------------------------------------------------- */

void plain_hint(struct plain *plain) {
    static const char *const grades[] = {"a nudge", "the rule", "the line", "the answer"};
    const struct page *page = plain_task_page(plain);
    if (!page)
        return;
    const struct task *task = page->task;
    struct task_state state;
    progress_task_state(plain->course->progress, plain->flow.lesson->name, page->id, &state);
    if (task->hint_count == 0) {
        say(&plain->voice, "This task has no hints. `solution` shows the solution.");
        return;
    }
    size_t at = state.hints < task->hint_count ? state.hints : task->hint_count - 1;
    if (state.hints < task->hint_count)
        course_note(plain->course, plain->flow.lesson, page, NOTE_HINT);
    say(&plain->voice, "Hint %zu of %zu%s%s:", at + 1, task->hint_count, task->hint_count == MOST_HINTS ? ", " : "",
        task->hint_count == MOST_HINTS ? grades[at] : "");
    say_prose(&plain->voice, "", &task->hints[at], 0);
    if (state.hints >= task->hint_count)
        say(&plain->voice, "That is the last one. `solution` shows the solution.");
}

static void say_right_order(struct plain *plain, const struct task *task) {
    for (size_t i = 0; i < task->piece_count; i++) {
        if (task->pieces[i].reason)
            continue;
        say_line(&plain->voice, "    ", task->pieces[i].text, strlen(task->pieces[i].text));
    }
    for (size_t i = 0; i < task->piece_count; i++) {
        if (!task->pieces[i].reason)
            continue;
        const char *text = task->pieces[i].text;
        while (*text == ' ' || *text == '\t')
            text++;
        say(&plain->voice, "`%s` does not belong: %s", text, task->pieces[i].reason);
    }
}

/* The learner's own text as changes of the start, to be compared with the reference. */
static void say_own(struct plain *plain, const struct page *page) {
    struct text why;
    text_init(&why);
    size_t length;
    char *own = exercise_read(plain->flow.lesson, page, &length, &why);
    if (own) {
        say(&plain->voice, "Yours, against the start (- is gone, + is new):");
        plain_show_changes(plain, page->task->start.text, page->task->start.length, own, length);
        say_gap(&plain->voice);
    }
    free(own);
    text_release(&why);
}

/* Blank by blank, the learner's own words beside those of the reference, as far as he has filled any in. */
static void say_blanks(struct plain *plain, const struct task *task, bool is_solved) {
    bool has_own = false;
    for (size_t i = 0; i < task->blank_count; i++)
        has_own = has_own || plain->fills[i];
    has_own = has_own && is_solved;
    say(&plain->voice, "%s", has_own ? "The reference solution beside yours; another may be as good:" : "One solution:");
    for (size_t i = 0; i < task->blank_count; i++) {
        const char *own = has_own ? plain->fills[i] : NULL;
        if (!own)
            say(&plain->voice, "%zu. `%s`", i + 1, task->answers[i]);
        else if (strcmp(own, task->answers[i]) == 0)
            say(&plain->voice, "%zu. `%s` in both", i + 1, own);
        else
            say(&plain->voice, "%zu. yours `%s`, the reference `%s`", i + 1, own, task->answers[i]);
    }
}

static void say_solution(struct plain *plain, const struct page *page, bool is_solved) {
    const struct task *task = page->task;
    switch (task->kind) {
    case TASK_BREAK:
    case TASK_FIX:
        if (is_solved)
            say_own(plain, page);
        say(&plain->voice,
            "%s, against the start (- is gone, + is new):", is_solved ? "The reference solution" : "One solution");
        plain_show_changes(plain, task->start.text, task->start.length, task->solution.text, task->solution.length);
        break;
    case TASK_BLANKS:
        say_blanks(plain, task, is_solved);
        break;
    case TASK_ORDER:
        say(&plain->voice, "One right order:");
        say_right_order(plain, task);
        break;
    case TASK_SAFETY:
        for (size_t i = 0; i < page->choice_count; i++) {
            say(&plain->voice, "%c is %s.", (char)('A' + (int)i), page->choices[i].right ? "needed" : "not needed");
            say_prose(&plain->voice, "  ", &page->choices[i].answer, 0);
        }
        break;
    }
}

void plain_solution(struct plain *plain) {
    const struct page *page = plain_task_page(plain);
    if (!page)
        return;
    struct task_state state;
    progress_task_state(plain->course->progress, plain->flow.lesson->name, page->id, &state);
    course_note(plain->course, plain->flow.lesson, page, NOTE_SHOWN);
    say_gap(&plain->voice);
    say_solution(plain, page, state.solved);
    if (task_is_edited(page->task) && !state.solved)
        say(&plain->voice, "Your own text is as it was.");
}

void plain_skip_task(struct plain *plain) {
    const struct page *page = plain_task_page(plain);
    if (!page)
        return;
    course_note(plain->course, plain->flow.lesson, page, NOTE_SKIPPED);
    say(&plain->voice, "Skipped. It can be done at any later time.");
}
