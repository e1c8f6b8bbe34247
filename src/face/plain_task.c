/* plain_task.c -- tasks in plain mode: the assignment, hints, the learner's text, and the grader's answer. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "face/plain.h"
#include "verdict/report.h"

enum { MOST_PATH = 4096 };

static const struct page *task_page(struct plain *plain) {
    const struct page *page = plain_page(plain);
    if (plain->place == PLACE_LESSON && page && page->kind == PAGE_TASK) return page;
    say(&plain->voice, "There is no task on this page.");
    return NULL;
}

static bool has_kind(struct plain *plain, const struct page *page, enum task_kind kind, const char *words) {
    if (page->task->kind == kind) return true;
    say(&plain->voice, "%s", words);
    return false;
}

static bool is_edited(const struct task *task) {
    return task->kind == TASK_BREAK || task->kind == TASK_FIX;
}

/* ---- The assignment ---------------------------------------------------------------------------------------------------------------------- */

static void say_goal(struct plain *plain, const struct task *task) {
    const struct claims *goal = &task->goal;
    struct text text;
    text_init(&text);
    if (goal->verdict) text_format(&text, "Wanted: verdict `%s`", goal->verdict);
    if (goal->at) text_format(&text, ", at the line with `%s`", goal->at);
    if (goal->has_leaks) text_format(&text, ", %llu jar%s leaked", (unsigned long long)goal->leaks, goal->leaks == 1 ? "" : "s");
    if (goal->output || task->same_output) text_add(&text, ", and the right output");
    if (task->most_lines) text_format(&text, ". At most %u line%s may change", (unsigned)task->most_lines, task->most_lines == 1 ? "" : "s");
    for (size_t i = 0; i < task->must_count; i++) text_format(&text, "%s`%s`", i ? ", " : ". The code must still hold ", task->must[i]);
    for (size_t i = 0; i < task->must_not_count; i++) text_format(&text, "%s`%s`", i ? ", " : ". It must not hold ", task->must_not[i]);
    if (text.length > 0) say(&plain->voice, "%s.", text.bytes);
    text_release(&text);
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
    if (task_fill(task, fills, &text)) plain_show_code(plain, "The program with its blanks", text.bytes, text.length, 1, SIZE_MAX);
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
        while (*text == ' ' || *text == '\t') text++;
        say_line(&plain->voice, indent, text, strlen(text));
    }
}

static void show_facts(struct plain *plain, const struct page *page) {
    if (page->task->start.text) plain_show_code(plain, "The code", page->task->start.text, page->task->start.length, 1, SIZE_MAX);
    say_gap(&plain->voice);
    for (size_t i = 0; i < page->choice_count; i++) {
        struct text text;
        text_init(&text);
        prose_in_line(&text, &page->choices[i].text);
        say(&plain->voice, "%c. %s", (char)('A' + (int)i), text.bytes);
        text_release(&text);
    }
}

/* Makes the learner's file and says where it is. False after saying why it cannot be. */
static bool begin_file(struct plain *plain, const struct page *page, bool aloud) {
    char path[MOST_PATH];
    struct text why;
    text_init(&why);
    bool good = exercise_begin(plain->flow.lesson, page, &why) && exercise_path(plain->flow.lesson, page, path, sizeof path);
    if (!good) say(&plain->voice, "%s", why.bytes);
    else if (aloud) say(&plain->voice, "Your text is in the file %s", path);
    text_release(&why);
    return good;
}

static void say_how(struct plain *plain, const struct page *page) {
    const struct task *task = page->task;
    switch (task->kind) {
    case TASK_BREAK:
    case TASK_FIX:
        begin_file(plain, page, true);
        say(&plain->voice, "Change it in any editor%s, or here with `set LINE TEXT`, `insert LINE TEXT`, `delete LINE`. Then say `check`.",
            plain->has_typist ? " (`e` opens yours)" : "");
        break;
    case TASK_BLANKS:
        say(&plain->voice, "`fill 1 TEXT` fills the blank __1__. Then say `check`.");
        break;
    case TASK_ORDER:
        say(&plain->voice, "Say the numbers in their order, as `order 3 1 2`. Leave out what does not belong.");
        break;
    case TASK_SAFETY:
        say(&plain->voice, "Say the letters of all facts that are needed, as `a c`.");
        break;
    }
    struct task_state state;
    progress_task_state(plain->course->progress, plain->flow.lesson->name, page->id, &state);
    if (state.solved) say(&plain->voice, "This task is solved. `solution` shows one way, `n` goes on.");
    else if (task->hint_count) say(&plain->voice, "`hint` (%zu), `solution` and `skip` are there for you.", task->hint_count);
}

void plain_show_task(struct plain *plain) {
    const struct page *page = plain_page(plain);
    const struct task *task = page->task;
    say_gap(&plain->voice);
    if (task->kind != TASK_SAFETY) say_goal(plain, task);
    if (is_edited(task)) plain_introduce_start(plain, &task->start);
    else if (task->kind == TASK_BLANKS) show_blanks(plain, task);
    else if (task->kind == TASK_ORDER) show_pieces(plain, task);
    else show_facts(plain, page);
    say_gap(&plain->voice);
    say_how(plain, page);
}

void plain_forget_fills(struct plain *plain) {
    for (size_t i = 0; i < MOST_BLANKS; i++) {
        free(plain->fills[i]);
        plain->fills[i] = NULL;
    }
}

/* ---- Help -------------------------------------------------------------------------------------------------------------------------------- */

void plain_hint(struct plain *plain) {
    static const char *const grades[] = {"a nudge", "the rule", "the line", "the answer"};
    const struct page *page = task_page(plain);
    if (!page) return;
    const struct task *task = page->task;
    struct task_state state;
    progress_task_state(plain->course->progress, plain->flow.lesson->name, page->id, &state);
    if (task->hint_count == 0) {
        say(&plain->voice, "This task has no hints. `solution` shows the solution.");
        return;
    }
    size_t at = state.hints < task->hint_count ? state.hints : task->hint_count - 1;
    if (state.hints < task->hint_count) course_note(plain->course, plain->flow.lesson, page, NOTE_HINT);
    say(&plain->voice, "Hint %zu of %zu%s%s:", at + 1, task->hint_count, task->hint_count == MOST_HINTS ? ", " : "",
        task->hint_count == MOST_HINTS ? grades[at] : "");
    say_prose(&plain->voice, "", &task->hints[at], 0);
    if (state.hints >= task->hint_count) say(&plain->voice, "That is the last one. `solution` shows the solution.");
}

static void say_right_order(struct plain *plain, const struct task *task) {
    for (size_t i = 0; i < task->piece_count; i++) {
        if (task->pieces[i].reason) continue;
        say_line(&plain->voice, "    ", task->pieces[i].text, strlen(task->pieces[i].text));
    }
    for (size_t i = 0; i < task->piece_count; i++) {
        if (!task->pieces[i].reason) continue;
        const char *text = task->pieces[i].text;
        while (*text == ' ' || *text == '\t') text++;
        say(&plain->voice, "`%s` does not belong: %s", text, task->pieces[i].reason);
    }
}

static void say_solution(struct plain *plain, const struct page *page) {
    const struct task *task = page->task;
    switch (task->kind) {
    case TASK_BREAK:
    case TASK_FIX:
        say(&plain->voice, "One solution, against the start (- is gone, + is new):");
        plain_show_changes(plain, task->start.text, task->start.length, task->solution.text, task->solution.length);
        break;
    case TASK_BLANKS:
        say(&plain->voice, "One solution:");
        for (size_t i = 0; i < task->blank_count; i++) say(&plain->voice, "%zu. `%s`", i + 1, task->answers[i]);
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
    const struct page *page = task_page(plain);
    if (!page) return;
    course_note(plain->course, plain->flow.lesson, page, NOTE_SHOWN);
    say_gap(&plain->voice);
    say_solution(plain, page);
    if (is_edited(page->task)) say(&plain->voice, "Your own text is as it was.");
}

void plain_skip_task(struct plain *plain) {
    const struct page *page = task_page(plain);
    if (!page) return;
    course_note(plain->course, plain->flow.lesson, page, NOTE_SKIPPED);
    say(&plain->voice, "Skipped. It can be done at any later time.");
}

/* ---- Grading ------------------------------------------------------------------------------------------------------------------------------ */

static void say_passed(struct plain *plain, const struct page *page) {
    struct task_state state;
    progress_task_state(plain->course->progress, plain->flow.lesson->name, page->id, &state);
    bool first = !state.solved;
    course_solved(plain->course, plain->flow.lesson, page);
    say_prose(&plain->voice, "", &page->task->after, 0);
    say_gap(&plain->voice);
    say(&plain->voice, "%s `solution` shows the reference solution beside yours, `n` goes on.", first ? "Solved." : "Solved again.");
}

static void say_grade(struct plain *plain, const struct page *page, struct grade *grade) {
    say_gap(&plain->voice);
    if (grade->words.length > 0) say(&plain->voice, "%s", grade->words.bytes);
    if (grade->passed) {
        say_passed(plain, page);
        return;
    }
    course_note(plain->course, plain->flow.lesson, page, NOTE_TRY);
    const struct report *report = grade->session ? session_report(grade->session) : NULL;
    if (report && !grade->untouched && report->verdict != VERDICT_OK) {
        struct text text;
        text_init(&text);
        report_print(report, plain->voice.ascii, &text);
        say_gap(&plain->voice);
        say_lines(&plain->voice, "", text.bytes, text.length);
        text_release(&text);
    }
    say_gap(&plain->voice);
    say(&plain->voice, "Not yet.%s", page->task->kind == TASK_SAFETY ? "" : " `try` steps through the run of your text.");
}

/* The learner's text of the page's task, malloc'ed; NULL after saying what is missing. */
static char *learner_text(struct plain *plain, const struct page *page, size_t *length) {
    struct text text;
    text_init(&text);
    char *bytes = NULL;
    if (is_edited(page->task)) {
        if (!begin_file(plain, page, false)) return NULL;
        bytes = exercise_read(plain->flow.lesson, page, length, &text);
        if (!bytes) say(&plain->voice, "%s", text.bytes);
        text_release(&text);
        return bytes;
    }
    for (size_t i = 0; page->task->kind == TASK_BLANKS && i < page->task->blank_count; i++) {
        if (plain->fills[i]) continue;
        say(&plain->voice, "The blank __%zu__ is still empty: `fill %zu TEXT`.", i + 1, i + 1);
        return NULL;
    }
    if (page->task->kind != TASK_BLANKS) {
        say(&plain->voice, page->task->kind == TASK_ORDER ? "Say the order: `order 3 1 2`." : "Say the letters of the facts: `a c`.");
        return NULL;
    }
    task_fill(page->task, (const char *const *)plain->fills, &text);
    *length = text.length;
    return text_take(&text);
}

void plain_show_text(struct plain *plain, size_t from, size_t to) {
    const struct page *page = task_page(plain);
    if (!page) return;
    switch (page->task->kind) {
    case TASK_BREAK:
    case TASK_FIX: {
        size_t length;
        char *text = learner_text(plain, page, &length);
        if (text) plain_show_code(plain, "Your text", text, length, from, to);
        free(text);
        break;
    }
    case TASK_BLANKS: show_blanks(plain, page->task); break;
    case TASK_ORDER: show_pieces(plain, page->task); break;
    case TASK_SAFETY: show_facts(plain, page); break;
    }
}

static void grade_program(struct plain *plain, const struct page *page, const char *text, size_t length) {
    struct grade grade;
    if (!grade_text(plain->flow.lesson, page, text, length, &plain->options->session, &grade)) {
        say(&plain->voice, "There is not enough memory to run it.");
        return;
    }
    say_grade(plain, page, &grade);
    grade_release(&grade);
}

void plain_check(struct plain *plain) {
    const struct page *page = task_page(plain);
    size_t length;
    char *text = page ? learner_text(plain, page, &length) : NULL;
    if (text) grade_program(plain, page, text, length);
    free(text);
}

void plain_try(struct plain *plain) {
    const struct page *page = task_page(plain);
    size_t length;
    char *text = page ? learner_text(plain, page, &length) : NULL;
    if (!text) return;
    struct session_options options = plain->options->session;
    settings_apply(&page->task->start.settings, &options);
    if (run_open_text(plain, "your text", text, length, &options)) run_tell_step(plain, true);
    free(text);
}

/* ---- Blanks, orders, facts ----------------------------------------------------------------------------------------------------------------- */

void plain_fill(struct plain *plain, const char *rest) {
    const struct page *page = task_page(plain);
    if (!page || !has_kind(plain, page, TASK_BLANKS, "This task has no blanks.")) return;
    char *end;
    unsigned long number = strtoul(rest, &end, 10);
    size_t blanks = page->task->blank_count;
    if (!isdigit((unsigned char)*rest) || (*end && *end != ' ') || number < 1 || number > blanks) {
        if (blanks != 1 || !*rest) {
            say(&plain->voice, "Say which blank, 1 to %zu, and what goes in: `fill 1 TEXT`.", blanks);
            return;
        }
        number = 1; /* the only one needs no number */
        end = (char *)rest;
    }
    while (*end == ' ') end++;
    if (!*end) {
        say(&plain->voice, "What goes into the blank __%lu__? `fill %lu TEXT`.", number, number);
        return;
    }
    char *text = strdup(end);
    if (!text) return;
    free(plain->fills[number - 1]);
    plain->fills[number - 1] = text;
    size_t left = 0;
    for (size_t i = 0; i < blanks; i++) left += !plain->fills[i];
    if (left > 0) say(&plain->voice, "__%lu__ is `%s`. %zu to go.", number, text, left);
    else say(&plain->voice, "__%lu__ is `%s`. All are filled: `check` runs it, `code` shows it.", number, text);
}

void plain_order(struct plain *plain, const char *rest) {
    const struct page *page = task_page(plain);
    if (!page || !has_kind(plain, page, TASK_ORDER, "This task is not about an order of lines.")) return;
    uint8_t chosen[MOST_PIECES];
    bool taken[MOST_PIECES] = {false};
    size_t count = 0, most = page->task->piece_count;
    for (const char *at = rest + strspn(rest, " ,\t"); *at; at += strspn(at, " ,\t")) {
        char *end;
        unsigned long number = strtoul(at, &end, 10);
        if (!isdigit((unsigned char)*at) || number < 1 || number > most || taken[number - 1]) {
            say(&plain->voice, "Each line has a number, 1 to %zu, and stands at most once in the order.", most);
            return;
        }
        taken[number - 1] = true;
        chosen[count++] = page->task->shown_order[number - 1];
        at = end;
    }
    if (count == 0) {
        say(&plain->voice, "Say the numbers of the lines in their order, as `order 3 1 2`.");
        return;
    }
    struct text text;
    if (task_order(page->task, chosen, count, &text)) {
        plain_show_code(plain, "Your order", text.bytes, text.length, 1, SIZE_MAX);
        grade_program(plain, page, text.bytes, text.length);
    }
    text_release(&text);
}

void plain_facts(struct plain *plain, const char *rest) {
    const struct page *page = task_page(plain);
    if (!page || !has_kind(plain, page, TASK_SAFETY, "This task does not ask for facts.")) return;
    unsigned chosen = 0;
    for (const char *at = rest; *at; at++) {
        if (*at == ' ' || *at == ',' || *at == '\t') continue;
        int letter = tolower((unsigned char)*at) - 'a';
        if (!isalpha((unsigned char)*at) || letter < 0 || (size_t)letter >= page->choice_count) {
            say(&plain->voice, "The facts have the letters a to %c.", (char)('a' + (int)page->choice_count - 1));
            return;
        }
        chosen |= 1u << letter;
    }
    struct grade grade;
    if (!grade_facts(page, chosen, &grade)) {
        say(&plain->voice, "There is not enough memory for the answer.");
        return;
    }
    say_grade(plain, page, &grade);
    grade_release(&grade);
}
