/* plain_grade.c -- the learner's text of a task, whatever its kind, and what the grader says of it. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "face/plain.h"
#include "verdict/report.h"

static bool has_kind(struct plain *plain, const struct page *page, enum task_kind kind, const char *words) {
    if (page->task->kind == kind)
        return true;
    say(&plain->voice, "%s", words);
    return false;
}

/* ---- Grading ----------------------------------------------------------------------------------------------------- */

static void say_passed(struct plain *plain, const struct page *page) {
    struct task_state state;
    progress_task_state(plain->course->progress, plain->flow.lesson->name, page->id, &state);
    bool first = !state.solved;
    course_solved(plain->course, plain->flow.lesson, page);
    say_prose(&plain->voice, "", &page->task->after, 0);
    say_gap(&plain->voice);
    say(&plain->voice, "%s `solution` shows the reference solution beside yours, `n` goes on.",
        first ? "Solved." : "Solved again.");
}

static void say_grade(struct plain *plain, const struct page *page, struct grade *grade) {
    say_gap(&plain->voice);
    if (grade->words.length > 0)
        say(&plain->voice, "%s", grade->words.bytes);
    if (grade->passed) {
        say_passed(plain, page);
        return;
    }
    course_note(plain->course, plain->flow.lesson, page, NOTE_TRY);
    const struct report *report = grade->session ? session_report(grade->session) : NULL;
    if (report && !grade->untouched && report->verdict != VERDICT_OK)
        plain_say_report(plain, report);
    say_gap(&plain->voice);
    bool has_run = grade->session && session_state(grade->session) == SESSION_READY;
    say(&plain->voice, "Not yet.%s", has_run ? " `try` steps through the run of your text." : "");
}

/* The learner's text of the page's task, malloc'ed; NULL after saying what is missing. */
static char *learner_text(struct plain *plain, const struct page *page, size_t *length) {
    struct text text;
    text_init(&text);
    char *bytes = NULL;
    if (task_is_edited(page->task)) {
        if (!plain_begin_exercise(plain, page, false))
            return NULL;
        bytes = exercise_read(plain->flow.lesson, page, length, &text);
        if (!bytes)
            say(&plain->voice, "%s", text.bytes);
        text_release(&text);
        return bytes;
    }
    for (size_t i = 0; page->task->kind == TASK_BLANKS && i < page->task->blank_count; i++) {
        if (plain->fills[i])
            continue;
        say(&plain->voice, "The blank __%zu__ is still empty: `fill %zu TEXT`.", i + 1, i + 1);
        return NULL;
    }
    if (page->task->kind != TASK_BLANKS) {
        say(&plain->voice,
            page->task->kind == TASK_ORDER ? "Say the order: `order 3 1 2`." : "Say the letters of the facts: `a c`.");
        return NULL;
    }
    task_fill(page->task, (const char *const *)plain->fills, &text);
    *length = text.length;
    return text_take(&text);
}

void plain_show_text(struct plain *plain, size_t from, size_t to) {
    const struct page *page = plain_task_page(plain);
    if (!page)
        return;
    if (!task_is_edited(page->task)) {
        plain_show_material(plain, page);
        return;
    }
    size_t length;
    char *text = learner_text(plain, page, &length);
    if (text)
        plain_show_code(plain, "Your text", text, length, from, to);
    free(text);
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
    const struct page *page = plain_task_page(plain);
    size_t length;
    char *text = page ? learner_text(plain, page, &length) : NULL;
    if (text)
        grade_program(plain, page, text, length);
    free(text);
}

void plain_try(struct plain *plain) {
    const struct page *page = plain_task_page(plain);
    size_t length;
    char *text = page ? learner_text(plain, page, &length) : NULL;
    if (!text)
        return;
    struct session_options options = plain->options->session;
    settings_apply(&page->task->start.settings, &options);
    if (run_open_text(plain, "your text", text, length, &options))
        run_tell_step(plain, true);
    free(text);
}

/* ---- Blanks, orders, facts --------------------------------------------------------------------------------------- */

void plain_fill(struct plain *plain, const char *rest) {
    const struct page *page = plain_task_page(plain);
    if (!page || !has_kind(plain, page, TASK_BLANKS, "This task has no blanks."))
        return;
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
    while (*end == ' ')
        end++;
    if (!*end) {
        say(&plain->voice, "What goes into the blank __%lu__? `fill %lu TEXT`.", number, number);
        return;
    }
    char *text = strdup(end);
    if (!text)
        return;
    free(plain->fills[number - 1]);
    plain->fills[number - 1] = text;
    size_t left = 0;
    for (size_t i = 0; i < blanks; i++)
        left += !plain->fills[i];
    if (left > 0)
        say(&plain->voice, "__%lu__ is `%s`. %zu to go.", number, text, left);
    else
        say(&plain->voice, "__%lu__ is `%s`. All are filled: `check` runs it, `code` shows it.", number, text);
}

void plain_order(struct plain *plain, const char *rest) {
    const struct page *page = plain_task_page(plain);
    if (!page || !has_kind(plain, page, TASK_ORDER, "This task is not about an order of lines."))
        return;
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
    const struct page *page = plain_task_page(plain);
    if (!page || !has_kind(plain, page, TASK_SAFETY, "This task does not ask for facts."))
        return;
    unsigned chosen = 0;
    for (const char *at = rest; *at; at++) {
        if (*at == ' ' || *at == ',' || *at == '\t')
            continue;
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
