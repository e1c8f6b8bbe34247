/* prove.c -- runs all that a lesson has: each program against its claims, each task from its start and with its
 * solution. */
#include "lesson/prove.h"

#include <stdlib.h>
#include <string.h>

#include "lesson/grade.h"
#include "lesson/inside.h"
#include "lesson/run_program.h"

struct prover {
    const struct lesson *lesson;
    const struct session_options *options;
    struct proof *proof;
};

static bool say(const struct prover *my, uint32_t line, struct text *words) {
    bool good = !words->failed;
    if (good)
        my->proof->problem(my->proof->context, line, words->bytes);
    text_release(words);
    return good;
}

static bool say_plain(const struct prover *my, uint32_t line, const char *what) {
    my->proof->problem(my->proof->context, line, what);
    return true;
}

static void show(const struct prover *my, enum proven_kind kind, const struct program_text *program, const char *id,
                 struct session *session) {
    if (!my->proof->ran)
        return;
    size_t stops;
    session_stops(session, &stops);
    if (stops > 0)
        session_go(session, stops - 1);
    struct proven proven = {kind, program, id, session, session_report(session)};
    my->proof->ran(my->proof->context, &proven);
}

/* ---- Programs -------------------------------------------------------------------------------------------------- */

static bool check_claims(const struct prover *my, const struct program_text *program, struct session *session,
                         uint64_t failed) {
    struct text claim, words;
    bool holds = claims_hold(&program->claims, session, &claim), good = !claim.failed;
    text_init(&words);
    text_format(&words, "%s: %s", program->name, claim.bytes);
    if (failed)
        text_format(&words, ", when request %llu for memory gets null", (unsigned long long)failed);
    text_release(&claim);
    if (good && !holds)
        return say(my, program->line, &words);
    text_release(&words);
    return good;
}

static bool check_moments(const struct prover *my, size_t program, struct session *session) {
    const struct lesson *lesson = my->lesson;
    bool runs = session_state(session) == SESSION_READY;
    size_t *stops = calloc(lesson->page_count + 1, sizeof *stops);
    bool *missing = calloc(lesson->page_count + 1, sizeof *missing);
    if (stops && missing) {
        if (runs)
            moments_find(lesson, program, session, stops, missing);
        for (size_t i = 0; i < lesson->page_count; i++) {
            const struct page *page = &lesson->pages[i];
            if (page->program != program || page->moment != MOMENT_FOUND || (runs && !missing[i]))
                continue;
            struct text words;
            text_init(&words);
            const char *what = !runs ? "%s does not run, so this moment never comes"
                               : moment_ever_comes(page, session)
                                   ? "this moment comes in the run of %s, but not behind the moment of the page before"
                                   : "this moment does not come in the run of %s";
            text_format(&words, what, lesson->programs[program].name);
            say(my, page->line, &words);
        }
    }
    bool good = stops && missing;
    free(stops);
    free(missing);
    return good;
}

static bool prove_program(const struct prover *my, size_t index) {
    const struct program_text *program = &my->lesson->programs[index];
    if (!program->text)
        return true; /* that has been said */
    uint64_t failed;
    struct session *session = program_study(program, my->options, &failed);
    if (!session)
        return false;
    my->proof->programs++;
    bool good = check_claims(my, program, session, failed) && check_moments(my, index, session);
    if (good)
        show(my, PROVEN_PROGRAM, program, NULL, session);
    session_close(session);
    return good;
}

/* ---- Tasks ----------------------------------------------------------------------------------------------------- */

static bool grade(const struct prover *my, const struct page *page, const char *text, size_t length,
                  struct grade *result) {
    return grade_text(my->lesson, page, text, length, my->options, result);
}

static bool prove_start(const struct prover *my, const struct page *page) {
    const struct task *task = page->task;
    struct grade result;
    if (!grade(my, page, task->start.text, task->start.length, &result))
        return false;
    bool whole = task->kind == TASK_BREAK || task->kind == TASK_FIX;
    if (result.passed)
        say_plain(my, page->line, "the start passes already: nothing is left to do");
    const struct report *report = session_report(result.session);
    if (whole && report && report->verdict == VERDICT_UNSUPPORTED) {
        struct text words;
        text_init(&words);
        text_format(&words, "the start uses what the engine does not have: %s", report->message);
        say(my, page->line, &words);
    }
    if (whole)
        show(my, PROVEN_START, &task->start, page->id, result.session);
    grade_release(&result);
    return true;
}

static bool prove_solution(const struct prover *my, const struct page *page, bool *passed) {
    const struct task *task = page->task;
    struct grade result;
    if (!grade(my, page, task->solution.text, task->solution.length, &result))
        return false;
    if (!result.passed) {
        struct text words;
        text_init(&words);
        text_format(&words, "the solution does not pass: %s", result.words.bytes);
        say(my, task->solution.line, &words);
    }
    *passed = result.passed;
    show(my, PROVEN_SOLUTION, &task->solution, page->id, result.session);
    grade_release(&result);
    return true;
}

/* All lines as they are shown must not do. */
static bool prove_order(const struct prover *my, const struct page *page) {
    const struct task *task = page->task;
    struct text text;
    struct grade result;
    if (!task_order(task, task->shown_order, task->piece_count, &text))
        return false;
    bool good = grade(my, page, text.bytes, text.length, &result);
    if (good && result.passed)
        say_plain(my, page->line, "the lines do as they are shown: nothing is left to order");
    text_release(&text);
    if (good)
        grade_release(&result);
    return good;
}

/* Programs that do nothing must not do: neither an empty `main`, nor one that leaves at once. Tasks that want no fault
 * are open to that. */
static bool prove_honest(const struct prover *my, const struct page *page) {
    static const char empty[] = "fn main() {}\n", leave[] = " std::process::exit(0);";
    const struct task *task = page->task;
    const char *main = strstr(task->start.text, "fn main()"), *brace = main ? strchr(main, '{') : NULL;
    struct grade result;
    if (task->kind != TASK_FIX || strcmp(task->goal.verdict, "ok") != 0 || strcmp(task->solution.text, empty) == 0)
        return true;
    if (!grade(my, page, empty, strlen(empty), &result))
        return false;
    bool passed = result.passed;
    grade_release(&result);
    if (passed)
        return say_plain(my, page->line,
                         "an empty `main` passes as well: `output`, `must` or `lines` would keep the task honest");
    if (!brace)
        return true;
    struct text text;
    text_init(&text);
    text_append(&text, task->start.text, (size_t)(brace + 1 - task->start.text));
    text_add(&text, leave);
    text_add(&text, brace + 1);
    bool good = !text.failed && grade(my, page, text.bytes, text.length, &result);
    text_release(&text);
    if (!good)
        return false;
    if (result.passed)
        say_plain(
            my, page->line,
            "a `main` that leaves at once by `exit` passes as well: `output` or `must-not` would keep the task honest");
    grade_release(&result);
    return true;
}

static bool prove_task(const struct prover *my, const struct page *page) {
    const struct task *task = page->task;
    my->proof->tasks++;
    bool whole = task->kind != TASK_SAFETY && task->start.text &&
                 (task->kind != TASK_BLANKS || task->blank_count > 0) &&
                 (task->kind != TASK_ORDER || task->piece_count > 0);
    if (!whole)
        return true; /* that has been said */
    if (!prove_start(my, page))
        return false;
    if (task->kind == TASK_ORDER && !prove_order(my, page))
        return false;
    bool passed = false;
    if (task->solution.text && !prove_solution(my, page, &passed))
        return false;
    return !passed || prove_honest(my, page);
}

bool lesson_prove(const struct lesson *lesson, const struct session_options *options, struct proof *proof) {
    struct prover my = {lesson, options, proof};
    bool good = true;
    for (size_t i = 0; good && i < lesson->program_count; i++)
        good = prove_program(&my, i);
    for (size_t i = 0; good && i < lesson->page_count; i++) {
        if (lesson->pages[i].kind == PAGE_TASK)
            good = prove_task(&my, &lesson->pages[i]);
    }
    return good;
}
