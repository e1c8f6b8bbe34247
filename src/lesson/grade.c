/* grade.c -- is a task done? The run says so; what an author asks for besides (few changed lines, a call that must
 * stay) is looked at first. */
#include "lesson/grade.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "lesson/code_text.h"
#include "lesson/inside.h"
#include "lesson/run_program.h"

void grade_release(struct grade *grade) {
    text_release(&grade->words);
    session_close(grade->session);
    grade->session = NULL;
}

static void start_grade(struct grade *grade) {
    *grade = (struct grade){0};
    text_init(&grade->words);
}

static bool is_start(const struct task *task, const char *text, size_t length) {
    return task->start.length == length && memcmp(task->start.text, text, length) == 0;
}

/* ---- The text -------------------------------------------------------------------------------------------------- */

static bool lines_hold(const struct task *task, const char *text, size_t length, struct text *words) {
    if (task->most_lines == 0)
        return true;
    uint32_t changed = changed_lines(task->start.text, task->start.length, text, length);
    if (changed <= task->most_lines)
        return true;
    if (changed == UINT32_MAX)
        text_add(words, "Too many lines are changed");
    else
        text_format(words, "%u lines are changed", changed);
    text_format(words, "; %u %s enough here. ", task->most_lines, task->most_lines == 1 ? "is" : "are");
    return false;
}

/* The code as one such text is looked for in it: what has a string in it asks for that string. */
static bool code_has(const struct text code[2], const char *wanted) {
    return code_holds(code[strchr(wanted, '"') != NULL].bytes, wanted);
}

/* False in *holds with words for the first text that is missing or that should not be there. */
static bool look_at_code(const struct task *task, const char *text, size_t length, struct text *words, bool *holds) {
    struct text code[2];
    bool good = code_text(text, length, false, &code[0]);
    good = code_text(text, length, true, &code[1]) && good;
    *holds = true;
    for (size_t i = 0; good && *holds && i < task->must_count; i++) {
        if (code_has(code, task->must[i]))
            continue;
        text_format(words, "`%s` must be in the code, and it is not there. ", task->must[i]);
        *holds = false;
    }
    for (size_t i = 0; good && *holds && i < task->must_not_count; i++) {
        if (!code_has(code, task->must_not[i]))
            continue;
        text_format(words, "`%s` must not be in the code here. ", task->must_not[i]);
        *holds = false;
    }
    text_release(&code[0]);
    text_release(&code[1]);
    return good;
}

/* ---- The run --------------------------------------------------------------------------------------------------- */

/* Told for a learner: the claims' words with a capital letter and a full stop. */
static void add_sentence(struct text *words, struct text *claim) {
    if (claim->length > 0)
        claim->bytes[0] = (char)toupper((unsigned char)claim->bytes[0]);
    text_append(words, claim->bytes, claim->length);
    text_add(words, ". ");
}

static void say_verdict(const struct task *task, const struct report *report, struct text *words) {
    const char *word = verdict_word(report->verdict);
    bool wants_ok = strcmp(task->goal.verdict, "ok") == 0;
    char line[40] = "";
    bool told = wants_ok && strstr(report->message, "line "); /* the message says which */
    if (report->place.line && !told)
        snprintf(line, sizeof line, " in line %u", (unsigned)report->place.line);
    if (report->verdict == VERDICT_REFUSED || report->verdict == VERDICT_UNSUPPORTED) {
        text_format(words, "The program does not run: %s%s. ", report->message, line);
    } else if (report->verdict == VERDICT_OK) {
        text_format(words, "The run ends well; here it should end in `%s`. ", task->goal.verdict);
    } else if (wants_ok) {
        text_format(words, "The run ends in `%s`%s: %s. ", word, line, report->message);
    } else {
        text_format(words, "The run ends in `%s`%s; here it should end in `%s`. ", word, line, task->goal.verdict);
    }
}

/* As the solution prints it; NULL output when the host has no memory. */
static bool same_output(const struct task *task, struct session *session, const struct session_options *options,
                        bool *holds, struct text *words) {
    uint64_t failed;
    struct session *right = task->solution.text ? program_study(&task->solution, options, &failed) : NULL;
    const struct machine *machine = right ? session_machine(right) : NULL;
    if (!machine) {
        session_close(right);
        return false;
    }
    size_t stops, length = 0;
    session_stops(right, &stops);
    if (stops > 0)
        session_go(right, stops - 1);
    const char *output = machine_output(machine, 1, &length);
    struct text copy, claim;
    text_init(&copy);
    text_append(&copy, output, length);
    struct claims claims = {.output = copy.bytes};
    *holds = claims_hold(&claims, session, &claim);
    if (!*holds)
        add_sentence(words, &claim);
    bool good = !copy.failed && !claim.failed;
    text_release(&copy);
    text_release(&claim);
    session_close(right);
    return good;
}

static void say_passed(const struct task *task, const struct report *report, struct text *words) {
    bool ok = report->verdict == VERDICT_OK, refused = report->verdict == VERDICT_REFUSED;
    if (ok)
        text_add(words, "Done: the run ends well");
    else if (refused)
        text_add(words, "Done: the program is refused");
    else
        text_format(words, "Done: the run ends in `%s`", verdict_word(report->verdict));
    if (!ok && report->place.line)
        text_format(words, "%s line %u", refused ? " for" : " in", (unsigned)report->place.line);
    if (ok && task->kind == TASK_BREAK)
        text_add(words, ", and that is what is wanted here");
    else if (!ok)
        text_add(words, ", as wanted");
    text_add(words, ".");
}

/* A line that does not belong may be what went wrong: its author has said why. */
static void say_idle_lines(const struct task *task, const char *text, struct text *words) {
    for (size_t i = 0; task->kind == TASK_ORDER && i < task->piece_count; i++) {
        const struct piece *piece = &task->pieces[i];
        const char *line = piece->text + strspn(piece->text, " \t");
        size_t length = strlen(line);
        for (const char *at = piece->reason ? text : NULL; at && *at; at += strcspn(at, "\n"), at += *at == '\n') {
            const char *from = at + strspn(at, " \t");
            if (strncmp(from, line, length) != 0 || (from[length] && from[length] != '\n'))
                continue;
            bool stopped = piece->reason[strlen(piece->reason) - 1] == '.';
            text_format(words, "`%s` does not belong here: %s%s ", line, piece->reason, stopped ? "" : ".");
            break;
        }
    }
}

/* *as_wanted: it is only the text that is not. */
static bool grade_run(const struct task *task, const struct session_options *options, struct grade *grade,
                      bool code_is_good, uint64_t failed, bool *as_wanted) {
    const struct report *report = session_report(grade->session);
    *as_wanted = false;
    bool holds = true, good = true;
    if (task->goal.verdict && strcmp(task->goal.verdict, verdict_word(report->verdict)) != 0) {
        say_verdict(task, report, &grade->words);
        if (failed)
            text_format(&grade->words, "That is when request %llu for memory gets null. ", (unsigned long long)failed);
        return true;
    }
    struct text claim;
    holds = claims_hold(&task->goal, grade->session, &claim);
    if (!holds)
        add_sentence(&grade->words, &claim);
    good = !claim.failed;
    text_release(&claim);
    if (good && holds && task->same_output)
        good = same_output(task, grade->session, options, &holds, &grade->words);
    *as_wanted = good && holds;
    grade->passed = good && holds && code_is_good;
    if (good && holds && !code_is_good && !grade->untouched)
        text_add(&grade->words, "The run itself is as it should be. ");
    if (grade->passed)
        say_passed(task, report, &grade->words);
    return good;
}

/* What is wrong with the run comes first, and what else is asked for behind it; of a program that does not run, nothing
 * else is worth saying yet. */
static void join_words(const struct grade *grade, const struct task *task, bool as_wanted, const struct text *asked,
                       const struct text *run, struct text *words) {
    const struct report *report = grade->session ? session_report(grade->session) : NULL;
    bool refused = report && (report->verdict == VERDICT_REFUSED || report->verdict == VERDICT_UNSUPPORTED);
    bool wants_it = task->goal.verdict && report && strcmp(task->goal.verdict, verdict_word(report->verdict)) == 0;
    if (as_wanted)
        text_append(words, asked->bytes, asked->length);
    text_append(words, run->bytes, run->length);
    if (!as_wanted && (!refused || wants_it))
        text_append(words, asked->bytes, asked->length);
}

bool grade_text(const struct lesson *lesson, const struct page *page, const char *text, size_t length,
                const struct session_options *options, struct grade *grade) {
    (void)lesson;
    const struct task *task = page->task;
    start_grade(grade);
    if (!task || !task->start.text || task->kind == TASK_SAFETY)
        return true;
    grade->untouched = is_start(task, text, length);
    if (grade->untouched)
        text_add(&grade->words, "This is still the program as it was. ");
    struct text asked, before = grade->words;
    text_init(&asked);
    text_init(&grade->words);
    bool lines_are_good = lines_hold(task, text, length, &asked), code_is_good = true, as_wanted = false;
    bool good = look_at_code(task, text, length, &asked, &code_is_good);
    size_t blanks = task->kind == TASK_BLANKS ? blanks_in(text) : 0;
    if (blanks > 0)
        text_format(&before, "%zu blank%s still open. ", blanks, blanks == 1 ? " is" : "s are");
    code_is_good = code_is_good && blanks == 0; /* `____` is a name, and might even do */
    struct program_text program = task->start;
    program.text = text;
    program.length = length;
    uint64_t failed = 0;
    grade->session = program_study(&program, options, &failed);
    good = good && grade->session &&
           grade_run(task, options, grade, lines_are_good && code_is_good, failed, &as_wanted) && !grade->words.failed;
    struct text run = grade->words;
    grade->words = before;
    join_words(grade, task, as_wanted, &asked, &run, &grade->words);
    good = good && !asked.failed;
    text_release(&asked);
    text_release(&run);
    if (good && !grade->passed)
        say_idle_lines(task, text, &grade->words);
    while (grade->words.length > 0 && grade->words.bytes[grade->words.length - 1] == ' ')
        grade->words.bytes[--grade->words.length] = 0;
    good = good && !grade->words.failed;
    if (!good)
        grade_release(grade);
    if (!good)
        grade->passed = false;
    return good;
}

/* ---- Facts ----------------------------------------------------------------------------------------------------- */

static void add_block(struct text *words, const struct block *block) {
    for (size_t i = 0; i < block->run_count; i++)
        text_format(words, block->runs[i].code ? "`%s`" : "%s", block->runs[i].text);
}

/* An answer as one paragraph. */
static void add_answer(struct text *words, const struct prose *answer) {
    for (size_t i = 0; i < answer->count; i++) {
        add_block(words, &answer->blocks[i]);
        text_add_char(words, ' ');
    }
}

bool grade_facts(const struct page *page, unsigned chosen, struct grade *grade) {
    start_grade(grade);
    grade->untouched = chosen == 0;
    unsigned wrong = 0;
    for (size_t i = 0; i < page->choice_count; i++) {
        const struct choice *choice = &page->choices[i];
        bool is_chosen = chosen >> i & 1;
        if (is_chosen == choice->right)
            continue;
        if (wrong++ > 0)
            text_add_char(&grade->words, '\n');
        text_format(&grade->words, choice->right ? "%c is missing: " : "%c is not needed: ", (char)('A' + i));
        if (choice->text.count > 0)
            add_block(&grade->words, &choice->text.blocks[0]);
        text_add(&grade->words, "  ");
        add_answer(&grade->words, &choice->answer);
    }
    grade->passed = wrong == 0;
    if (grade->passed)
        text_add(&grade->words, "Done: these facts, all of them and no other, make it sound.");
    while (grade->words.length > 0 && grade->words.bytes[grade->words.length - 1] == ' ')
        grade->words.bytes[--grade->words.length] = 0;
    return !grade->words.failed;
}
