/* plain_commands.c -- the commands of plain mode: one table, from which lines are understood and help is made. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "face/explain.h"
#include "face/plain.h"
#include "verdict/report.h"

enum {
    ANYWHERE = PLACE_COURSE | PLACE_LESSON | PLACE_QUESTIONS | PLACE_FILE,
    IN_COURSE = PLACE_COURSE | PLACE_LESSON | PLACE_QUESTIONS,
    RUNS = PLACE_LESSON | PLACE_FILE,
    MOST_STEPS = 1000000
};

/* ---- What they do ------------------------------------------------------------------------------------------------ */

static size_t number_of(const char *rest, size_t otherwise) {
    char *end;
    unsigned long number = strtoul(rest, &end, 10);
    return isdigit((unsigned char)*rest) && !*end && number <= MOST_STEPS ? number : otherwise;
}

static void open_next_lesson(struct plain *plain) {
    size_t next = plain->flow.number + 1;
    while (next < plain->course->lesson_count && plain->course->lessons[next].broken)
        next++;
    if (next < plain->course->lesson_count)
        plain_open_lesson(plain, next);
    else
        say(&plain->voice,
            "That was the last lesson of the course. `list` shows all, `progress` what you have earned.");
}

static void say_lesson_end(struct plain *plain) {
    size_t next = plain->flow.number + 1;
    plain->at_end = true;
    struct course_score score = course_score(plain->course, plain->flow.number);
    say_gap(&plain->voice);
    say(&plain->voice, "The end of lesson %d. %zu of %zu questions answered, %zu of %zu tasks solved.",
        plain->flow.lesson->weight, score.answered, score.questions, score.solved, score.tasks);
    if (next < plain->course->lesson_count) {
        say(&plain->voice, "Next comes lesson %d, %s: `n` opens it. `list` shows the course.",
            plain->course->lessons[next].number, plain->course->lessons[next].title);
    } else {
        say(&plain->voice, "It is the last lesson of the course. `progress` tells what you have earned.");
    }
}

static void do_next(struct plain *plain, const char *rest) {
    (void)rest;
    if (plain->place == PLACE_QUESTIONS) {
        plain_next_question(plain);
    } else if (plain->place == PLACE_COURSE) {
        plain_open_lesson(plain, course_find(plain->course, NULL));
    } else if (plain->at_end) {
        open_next_lesson(plain);
    } else if (!flow_go(&plain->flow, plain->flow.page + 1)) {
        say_lesson_end(plain);
    } else {
        if (plain->run.program == SIZE_MAX)
            run_close(plain); /* the learner's own text was walked through */
        plain_show_page(plain);
    }
}

static void go_to_page(struct plain *plain, size_t page) {
    if (plain->run.program == SIZE_MAX)
        run_close(plain);
    if (flow_go(&plain->flow, page))
        plain_show_page(plain);
    else
        say(&plain->voice, "The lesson has the pages 1 to %zu.", plain->flow.lesson->page_count);
}

static void do_previous(struct plain *plain, const char *rest) {
    (void)rest;
    if (plain->at_end)
        go_to_page(plain, plain->flow.page);
    else if (plain->flow.page == 0)
        say(&plain->voice, "This is the first page.");
    else
        go_to_page(plain, plain->flow.page - 1);
}

static void do_page(struct plain *plain, const char *rest) {
    go_to_page(plain, number_of(rest, plain->flow.page + 1) - 1);
}

static void do_step(struct plain *plain, const char *rest) {
    run_move(plain, STEP_NEXT, number_of(rest, 1));
}
static void do_back(struct plain *plain, const char *rest) {
    run_move(plain, STEP_PREVIOUS, number_of(rest, 1));
}
static void do_over(struct plain *plain, const char *rest) {
    run_move(plain, STEP_OVER, number_of(rest, 1));
}
static void do_out(struct plain *plain, const char *rest) {
    run_move(plain, STEP_OUT, number_of(rest, 1));
}
static void do_event(struct plain *plain, const char *rest) {
    run_move(plain, STEP_NEXT_EVENT, number_of(rest, 1));
}
static void do_event_back(struct plain *plain, const char *rest) {
    run_move(plain, STEP_PREVIOUS_EVENT, number_of(rest, 1));
}
static void do_start(struct plain *plain, const char *rest) {
    (void)rest;
    run_move(plain, STEP_START, 1);
}
static void do_end(struct plain *plain, const char *rest) {
    (void)rest;
    run_move(plain, STEP_END, 1);
}

static void do_go(struct plain *plain, const char *rest) {
    size_t step = number_of(rest, 0);
    if (step == 0)
        say(&plain->voice, "Say which step: `go 12`.");
    else
        run_go_step(plain, step);
}

static void do_here(struct plain *plain, const char *rest) {
    (void)rest;
    if (run_ready(plain))
        run_tell_step(plain, true);
}

static void do_jars(struct plain *plain, const char *rest) {
    (void)rest;
    run_tell_jars(plain);
}

static void do_stack(struct plain *plain, const char *rest) {
    (void)rest;
    run_tell_stack(plain);
}

static void do_output(struct plain *plain, const char *rest) {
    (void)rest;
    if (run_ready(plain))
        run_tell_output(plain, true);
}

static void do_verdict(struct plain *plain, const char *rest) {
    (void)rest;
    if (run_ready(plain))
        run_tell_verdict(plain, false);
}

static void do_endings(struct plain *plain, const char *rest) {
    (void)rest;
    run_tell_endings(plain);
}

/* The learner's text on the page of a task, else the program of the page or of the file. */
static void do_code(struct plain *plain, const char *rest) {
    const struct page *page = plain_page(plain);
    char *end;
    size_t from = strtoul(rest, &end, 10), to = strtoul(end, NULL, 10);
    if (from == 0)
        to = SIZE_MAX;
    else if (to == 0)
        to = from;
    if (from == 0)
        from = 1;
    if (plain->place == PLACE_FILE) {
        const struct source *source = session_user_source(plain->run.session);
        if (source)
            plain_show_code(plain, plain->run.name, source->text, source->length, from, to);
    } else if (page->kind == PAGE_TASK) {
        plain_show_text(plain, from, to);
    } else if (page->program < plain->flow.lesson->program_count) {
        const struct program_text *program = &plain->flow.lesson->programs[page->program];
        plain_show_code(plain, program->name, program->text, program->length, from, to);
    } else {
        say(&plain->voice, "This page has no program.");
    }
}

static void do_answer(struct plain *plain, const char *rest) {
    const struct page *page = plain->place == PLACE_QUESTIONS ? plain->questions.page : plain_page(plain);
    if (page && page->kind == PAGE_TASK && page->task->kind == TASK_SAFETY) {
        plain_facts(plain, rest);
        return;
    }
    int choice = page && page->kind == PAGE_ASK ? choice_letter(rest, page->choice_count) : -1;
    if (choice >= 0 || !page || page->kind != PAGE_ASK)
        plain_answer(plain, choice);
    else
        say(&plain->voice, "Say a letter: `answer a`.");
}

static void do_skip(struct plain *plain, const char *rest) {
    (void)rest;
    const struct page *page = plain_page(plain);
    if (plain->place == PLACE_QUESTIONS || (page && page->kind == PAGE_ASK)) {
        if (plain_is_asked(plain, page))
            plain_answer(plain, -1);
        else
            say(&plain->voice, "It is answered already. `n` goes on.");
    } else if (page && page->kind == PAGE_TASK) {
        plain_skip_task(plain);
        do_next(plain, "");
    } else {
        do_next(plain, "");
    }
}

static void do_hint(struct plain *plain, const char *rest) {
    (void)rest;
    plain_hint(plain);
}

static void do_solution(struct plain *plain, const char *rest) {
    (void)rest;
    plain_solution(plain);
}

static void do_check(struct plain *plain, const char *rest) {
    (void)rest;
    plain_check(plain);
}

static void do_try(struct plain *plain, const char *rest) {
    (void)rest;
    plain_try(plain);
}

static void do_edit(struct plain *plain, const char *rest) {
    (void)rest;
    plain_edit(plain);
}

static void do_reset(struct plain *plain, const char *rest) {
    const struct page *page = plain_page(plain);
    if (!*rest && plain->place == PLACE_LESSON && page->kind == PAGE_TASK)
        plain_reset_exercise(plain);
    else
        plain_ask_reset(plain, rest);
}

static void do_undo(struct plain *plain, const char *rest) {
    (void)rest;
    plain_undo(plain);
}

static void do_list(struct plain *plain, const char *rest) {
    (void)rest;
    plain_close_lesson(plain);
    plain_end_questions(plain);
    plain->place = PLACE_COURSE;
    plain_show_course(plain);
}

static void do_lesson(struct plain *plain, const char *rest) {
    if (*rest)
        plain_open_lesson(plain, course_find(plain->course, rest));
    else
        say(&plain->voice, "Say which lesson: `lesson 12`, or a part of its name.");
}

static void do_progress(struct plain *plain, const char *rest) {
    (void)rest;
    plain_show_progress(plain);
}

static void do_review(struct plain *plain, const char *rest) {
    (void)rest;
    plain_review(plain);
}

static void do_fast(struct plain *plain, const char *rest) {
    (void)rest;
    plain_fast_track(plain);
}

static void do_notes(struct plain *plain, const char *rest) {
    if (strcmp(rest, "all") == 0)
        plain_show_all_notes(plain);
    else
        plain_show_notes(plain);
}

static void do_again(struct plain *plain, const char *rest) {
    (void)rest;
    if (plain->place == PLACE_LESSON)
        plain_show_page(plain);
    else if (plain->place == PLACE_COURSE)
        plain_show_course(plain);
    else
        do_here(plain, "");
}

static void do_explain(struct plain *plain, const char *rest) {
    if (explain_say(&plain->voice, rest))
        return;
    struct text text;
    text_init(&text);
    for (int i = 0; i < VERDICT_COUNT; i++)
        text_format(&text, "%s%s", i ? ", " : "", verdict_word((enum verdict)i));
    say(&plain->voice, "`explain WORD` tells of a verdict: %s. `explain E0382` tells of a code.", text.bytes);
    text_release(&text);
}

static void do_quit(struct plain *plain, const char *rest) {
    (void)rest;
    plain->quits = true;
}

static void do_help(struct plain *plain, const char *rest);

struct command {
    const char *name, *arguments;
    unsigned places;
    void (*run)(struct plain *plain, const char *rest);
    const char *help; /* NULL: another name of the row above */
};

/* clang-format off: a row is a line */
static const struct command commands[] = {
    {"n", "", IN_COURSE, do_next, "the next page, question or lesson"},
    {"next", "", IN_COURSE, do_next, NULL},
    {"p", "", PLACE_LESSON, do_previous, "the page before"},
    {"previous", "", PLACE_LESSON, do_previous, NULL},
    {"page", " N", PLACE_LESSON, do_page, "go to page N; without a number, this page again"},
    {"again", "", ANYWHERE, do_again, "say this page again"},
    {"a", "", PLACE_LESSON | PLACE_QUESTIONS, do_answer, "a letter: answer a question with the choice of this letter"},
    {"answer", " LETTER", PLACE_LESSON | PLACE_QUESTIONS, do_answer, "the same, also to answer again"},
    {"skip", "", PLACE_LESSON | PLACE_QUESTIONS, do_skip, "not sure: go on without an answer, or without solving it"},
    {"s", " [N]", RUNS, do_step, "one step of the program forwards, or N steps"},
    {"step", " [N]", RUNS, do_step, NULL},
    {"b", " [N]", RUNS, do_back, "one step back, or N steps"},
    {"back", " [N]", RUNS, do_back, NULL},
    {"over", " [N]", RUNS, do_over, "forwards, not into calls"},
    {"out", "", RUNS, do_out, "forwards, out of this call"},
    {"]", "", RUNS, do_event, "to the next memory event: taken, filled, washed, put back, lost, fault"},
    {"event", "", RUNS, do_event, NULL},
    {"[", "", RUNS, do_event_back, "to the memory event before"},
    {"start", "", RUNS, do_start, "to the start of the run"},
    {"end", "", RUNS, do_end, "to the end of the run"},
    {"go", " N", RUNS, do_go, "to step N"},
    {"here", "", RUNS, do_here, "where the run stands, with all jars and variables"},
    {"jars", "", RUNS, do_jars, "what is on the shelves (heap), and who points where"},
    {"stack", "", RUNS, do_stack, "the functions that are running, with their variables"},
    {"output", "", RUNS, do_output, "what the program has printed so far"},
    {"verdict", "", RUNS, do_verdict, "how the whole run ends, and why"},
    {"endings", "", RUNS, do_endings, "both endings: with the inspector on, and off"},
    {"code", " [FROM TO]", RUNS, do_code, "the program, or on a task your text; whole or from line to line"},
    {"hint", "", PLACE_LESSON, do_hint, "the next hint for a task"},
    {"solution", "", PLACE_LESSON, do_solution, "a solution of a task"},
    {"check", "", PLACE_LESSON, do_check, "run your text and grade it"},
    {"try", "", PLACE_LESSON, do_try, "step through the run of your own text"},
    {"e", "", PLACE_LESSON, do_edit, "open your text in your editor, or say where it is"},
    {"edit", "", PLACE_LESSON, do_edit, NULL},
    {"set", " LINE TEXT", PLACE_LESSON, plain_set_line, "replace a line of your text"},
    {"insert", " LINE TEXT", PLACE_LESSON, plain_insert_line, "put a new line behind a line of your text"},
    {"delete", " LINE [LAST]", PLACE_LESSON, plain_delete_lines, "take lines out of your text"},
    {"fill", " N TEXT", PLACE_LESSON, plain_fill, "fill the blank number N"},
    {"order", " N N ...", PLACE_LESSON, plain_order, "put lines in an order"},
    {"facts", " LETTERS", PLACE_LESSON, plain_facts, "choose facts; the letters alone do as well"},
    {"reset", " [LESSON|all]", IN_COURSE, do_reset,
     "on a task: its start again; else forget a lesson's progress, or all"},
    {"undo", "", IN_COURSE, do_undo, "undo a reset"},
    {"list", "", IN_COURSE, do_list, "the course with its lessons"},
    {"lesson", " LESSON", IN_COURSE, do_lesson, "open a lesson by number or name"},
    {"find", " TEXT", IN_COURSE, plain_find, "lessons and pages that hold the text"},
    {"progress", "", IN_COURSE, do_progress, "how far you are"},
    {"review", "", IN_COURSE, do_review, "morning prep: old questions that are due"},
    {"fast", "", IN_COURSE, do_fast, "the fast track: a few questions choose your first lesson"},
    {"what", " [WORD]", IN_COURSE, plain_what, "what a word means"},
    {"explain", " [VERDICT]", ANYWHERE, do_explain, "the page about a verdict"},
    {"notes", "[all]", PLACE_LESSON, do_notes, "notes for a teacher on this page, or on all pages: a sheet for the desk"},
    {"help", "", ANYWHERE, do_help, "all of this"},
    {"?", "", ANYWHERE, do_help, NULL},
    {"quit", "", ANYWHERE, do_quit, "end; your place is kept"},
    {"q", "", ANYWHERE, do_quit, NULL},
};
/* clang-format on */
enum { COMMANDS = sizeof commands / sizeof *commands };

static void do_help(struct plain *plain, const char *rest) {
    (void)rest;
    say_gap(&plain->voice);
    for (size_t i = 0; i < COMMANDS; i++) {
        const struct command *command = &commands[i];
        if (!command->help || !(command->places & plain->place))
            continue;
        const char *other = i + 1 < COMMANDS && !commands[i + 1].help ? commands[i + 1].name : NULL;
        say(&plain->voice, "- `%s%s`%s%s%s: %s", command->name, command->arguments, other ? " or `" : "",
            other ? other : "", other ? "`" : "", command->help);
    }
}

/* ---- A line of input --------------------------------------------------------------------------------------------- */

/* Letters answer the question or name the facts of this page before they are anything else. */
static bool answer_by_letters(struct plain *plain, const char *line) {
    const struct page *page = plain->place == PLACE_QUESTIONS ? plain->questions.page
                              : plain->place == PLACE_LESSON  ? plain_page(plain)
                                                              : NULL;
    if (!page)
        return false;
    if (page->kind == PAGE_ASK && plain_is_asked(plain, page)) {
        int choice = choice_letter(line, page->choice_count);
        if (choice >= 0)
            plain_answer(plain, choice);
        return choice >= 0;
    }
    if (page->kind != PAGE_TASK || page->task->kind != TASK_SAFETY)
        return false;
    for (const char *at = line; *at;) { /* letters with something between them */
        if (choice_letter((const char[]){*at, 0}, page->choice_count) < 0 || (at[1] && at[1] != ' ' && at[1] != ','))
            return false;
        at++;
        at += strspn(at, " ,");
    }
    plain_facts(plain, line);
    return true;
}

static void do_empty_line(struct plain *plain) {
    const struct page *page = plain->place == PLACE_LESSON ? plain_page(plain) : NULL;
    struct task_state state;
    if (plain->place == PLACE_QUESTIONS && !plain->questions.answered) {
        say(&plain->voice, "Say a letter, or `skip`.");
    } else if (plain->place == PLACE_FILE) {
        do_step(plain, "");
    } else if (page && page->kind == PAGE_ASK && plain_is_asked(plain, page)) {
        say(&plain->voice, "Say a letter, a to %c. `skip` if you are not sure, `n` to go on without an answer.",
            (char)('a' + (int)page->choice_count - 1));
    } else if (page && page->kind == PAGE_TASK && page->id && !plain->at_end &&
               !(progress_task_state(plain->course->progress, plain->flow.lesson->name, page->id, &state) &&
                 state.solved)) {
        say(&plain->voice, "`check` grades your text, `hint` helps, `n` goes on without it.");
    } else {
        do_next(plain, "");
    }
}

static const struct command *find_command(const char *word, size_t length) {
    for (size_t i = 0; i < COMMANDS; i++) {
        if (strlen(commands[i].name) == length && strncasecmp(commands[i].name, word, length) == 0)
            return &commands[i];
    }
    return NULL;
}

void plain_do_line(struct plain *plain, char *line) {
    size_t length = strlen(line);
    while (length > 0 && isspace((unsigned char)line[length - 1]))
        line[--length] = 0;
    while (isspace((unsigned char)*line))
        line++;
    if (plain->pending != PENDING_NOTHING) {
        plain_confirm(plain, strcasecmp(line, "yes") == 0 || strcasecmp(line, "y") == 0);
        return;
    }
    if (!*line) {
        do_empty_line(plain);
        return;
    }
    if (answer_by_letters(plain, line))
        return;
    size_t word = strcspn(line, " \t");
    const struct command *command = find_command(line, word);
    const char *rest = line + word + (line[word] != 0);
    bool is_number = strspn(line, "0123456789") == strlen(line);
    if (command && (command->places & plain->place) && command->run != do_answer)
        command->run(plain, command->run == plain_insert_line || command->run == plain_set_line
                                ? rest
                                : rest + strspn(rest, " \t"));
    else if (command && command->run == do_answer && word > 1)
        do_answer(plain, rest + strspn(rest, " \t"));
    else if (command)
        say(&plain->voice, "`%s` means nothing here. `help` tells what does.", command->name);
    else if (is_number && plain->place == PLACE_COURSE)
        do_lesson(plain, line);
    else if (is_number && plain->place == PLACE_LESSON)
        say(&plain->voice, "`page %s` goes to a page, `go %s` to a step, `lesson %s` to a lesson.", line, line, line);
    else
        say(&plain->voice, "`%.*s` is no command. `help` tells of all.", (int)(word < 40 ? word : 40), line);
}
