/* plain.h -- the parts of plain mode: the course as lines that are appended, and commands that are lines.
 *
 * What the learner may say is one table (plain_commands.c); a row says in which places it is understood. The rest is
 * one file for each thing that is spoken of: the program and its run, questions, tasks, the course as a whole.
 */
#ifndef PREPSTATION_FACE_PLAIN_H
#define PREPSTATION_FACE_PLAIN_H

#include "face/screen.h"
#include "face/voice.h"
#include "face/watch.h"
#include "lesson/course.h"
#include "lesson/grade.h"
#include "view/model.h"

/* The program whose run is walked through: the page's, the learner's own version of it, or a file. */
struct plain_run {
    struct session *session;   /* NULL: none */
    const struct lesson *lesson;
    size_t program;            /* of the lesson; SIZE_MAX: something else */
    char name[128];
    size_t *stops;             /* by page of the lesson, malloc'ed; NULL: something else */
    struct model model;
    struct model_memory memory;
    size_t told_output[2];     /* bytes of standard output and standard error that were said */
};

enum { MOST_REVIEW = 3, MOST_NAME = 256 };

/* Questions that are asked outside their lessons. */
struct plain_questions {
    bool fast;                 /* the fast track; else morning prep */
    size_t at, count;
    char lessons[MOST_REVIEW][MOST_NAME], ids[MOST_REVIEW][MOST_NAME]; /* morning prep */
    struct lesson *lesson;     /* that holds the question; owned */
    const struct page *page;   /* the question, or NULL: none is asked */
    bool answered;
};

enum plain_place { PLACE_COURSE = 1, PLACE_LESSON = 2, PLACE_QUESTIONS = 4, PLACE_FILE = 8 };

enum plain_pending { PENDING_NOTHING, PENDING_RESET_LESSON, PENDING_RESET_ALL };

struct plain {
    const struct screen_options *options;
    struct voice voice;
    struct course *course;     /* NULL: a file of the learner's own */
    struct lesson *glossary;   /* or NULL: not loaded yet */
    enum plain_place place;
    struct flow flow;          /* flow.lesson NULL: no lesson is open */
    size_t told_program;       /* of the lesson, that the learner was shown last; SIZE_MAX: none */
    uint64_t told_programs;    /* bit i: program i (below 64) was shown since the lesson was opened */
    struct plain_run run;
    struct plain_questions questions;
    char *fills[MOST_BLANKS];  /* of the page's blanks, malloc'ed */
    enum plain_pending pending;
    size_t pending_lesson;
    bool at_end;               /* behind the last page: next goes to the next lesson */
    bool has_typist;           /* input is a terminal */
    struct watch watch;        /* for a typist: of the file that may be saved in an editor meanwhile */
    bool quits;
};

/* ---- plain_commands.c: a line of input ---- */
void plain_do_line(struct plain *plain, char *line);

/* ---- plain_page.c: pages and programs as text ---- */
void plain_show_page(struct plain *plain);
void plain_show_code(struct plain *plain, const char *name, const char *text, size_t length, size_t from, size_t to);
/* Says how a text differs from another; nothing when it does not. */
void plain_show_changes(struct plain *plain, const char *before, size_t before_length, const char *after,
                        size_t after_length);
/* How a program is run, where that is special. */
void plain_say_settings(struct plain *plain, const struct settings *settings);
void plain_forget_told(struct plain *plain); /* no program was shown yet */
/* The start of a task: as what has changed, or whole. */
void plain_introduce_start(struct plain *plain, const struct program_text *start);
const struct page *plain_page(const struct plain *plain); /* NULL unless a lesson is open */
size_t plain_behind_title(const struct page *page); /* the block of its prose where the text begins */
void plain_show_notes(struct plain *plain);
void plain_show_all_notes(struct plain *plain);

/* ---- plain_run.c: the run, step by step ---- */
/* Opens the run of a program of the lesson, unless it is the one that is open. False after saying why. */
bool run_open_program(struct plain *plain, const struct lesson *lesson, size_t program);
/* Another text; run->program is SIZE_MAX. */
bool run_open_text(struct plain *plain, const char *name, const char *text, size_t length,
                   const struct session_options *options);
bool run_open_file(struct plain *plain, const char *path);
/* The file was saved: its run anew, from its start. One that cannot be read changes nothing. */
void run_reload_file(struct plain *plain, const char *path);
void run_close(struct plain *plain);
/* Opens the run that belongs to the page, unless another one was asked for; false when there is none, or it waits for
 * a prediction: said then. */
bool run_ready(struct plain *plain);
void run_go_to_page(struct plain *plain, size_t page);
void run_move(struct plain *plain, enum session_step step, size_t times);
void run_go_step(struct plain *plain, size_t step);
bool run_is_at_end(const struct plain *plain);

/* ---- plain_told.c: where it stands, in words ---- */
void run_tell_step(struct plain *plain, bool whole); /* whole: all jars and variables, not only what changed */
void run_tell_jars(struct plain *plain);
void run_tell_stack(struct plain *plain);
void run_tell_output(struct plain *plain, bool all); /* else only what is new */
void run_tell_endings(struct plain *plain); /* with the inspector and without it */
void run_tell_verdict(struct plain *plain, bool brief); /* brief: one line when all is well */
/* The sentence of a verdict, with the word for blocks that this mode uses. */
const char *told_message(const struct report *report, char *out, size_t size);
void plain_say_report(struct plain *plain, const struct report *report);

/* ---- plain_ask.c: questions ---- */
bool plain_is_asked(const struct plain *plain, const struct page *page); /* has it no answer yet? */
void plain_show_question(struct plain *plain, const struct lesson *lesson, const struct page *page);
void plain_answer(struct plain *plain, int choice); /* -1: not sure */
void plain_review(struct plain *plain);
void plain_fast_track(struct plain *plain);
void plain_next_question(struct plain *plain);
void plain_end_questions(struct plain *plain);
/* The letter of a choice at the start of a word, "b", "B", "b)"; -1 when it is none. */
int choice_letter(const char *word, size_t count);

/* ---- plain_task.c: tasks: what is asked for, and help ---- */
const struct page *plain_task_page(struct plain *plain); /* NULL after saying that there is no task */
bool task_is_edited(const struct task *task);            /* it has a file: break and fix */
void plain_show_task(struct plain *plain);
void plain_show_material(struct plain *plain, const struct page *page); /* blanks, lines to put in order, facts */
/* Makes the learner's file; aloud: says where it is. False after saying why it cannot be. */
bool plain_begin_exercise(struct plain *plain, const struct page *page, bool aloud);
void plain_forget_fills(struct plain *plain);
void plain_hint(struct plain *plain);
void plain_solution(struct plain *plain);
void plain_skip_task(struct plain *plain);

/* ---- plain_grade.c: the learner's text, run and graded ---- */
void plain_check(struct plain *plain);
void plain_fill(struct plain *plain, const char *rest);
void plain_order(struct plain *plain, const char *rest);
void plain_facts(struct plain *plain, const char *rest);
void plain_try(struct plain *plain); /* walk through the learner's own text */
void plain_show_text(struct plain *plain, size_t from, size_t to); /* of the learner, on a task's page */

/* ---- plain_edit.c: the exercise's text, changed line by line or in an editor ---- */
void plain_edit(struct plain *plain);
void plain_set_line(struct plain *plain, const char *rest);
void plain_insert_line(struct plain *plain, const char *rest);
void plain_delete_lines(struct plain *plain, const char *rest);
void plain_reset_exercise(struct plain *plain);
void plain_undo_exercise(struct plain *plain);

/* ---- plain_course.c: the course as a whole ---- */
void plain_show_course(struct plain *plain);
bool plain_open_lesson(struct plain *plain, size_t lesson); /* shows its page */
void plain_close_lesson(struct plain *plain);
void plain_find(struct plain *plain, const char *words);
void plain_show_progress(struct plain *plain);
void plain_what(struct plain *plain, const char *word);
void plain_ask_reset(struct plain *plain, const char *what);
void plain_confirm(struct plain *plain, bool yes);
void plain_undo(struct plain *plain);

/* ---- progress_words.c: how far the learner is, for plain mode and for `list` and `progress` ---- */
void progress_say_lessons(struct voice *voice, const struct course *course);
void progress_say(struct voice *voice, const struct course *course);
/* Why the lesson cannot be opened, in which file, and who tells more. */
void progress_say_broken(struct voice *voice, const struct lesson_head *head);
void progress_say_lesson(struct voice *voice, const struct course *course, size_t lesson);

#endif
