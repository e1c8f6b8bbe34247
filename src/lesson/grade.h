/* grade.h -- the verdict is the grader: a learner's text, run, against the goal of a task.
 *
 * Nothing here knows a program: a break-it is passed when the machine gives the wanted verdict, a fix-it when the run
 * is as asked for, a blank or an order by running what it makes. Wherever a task is not passed, `words` says what is
 * missing in one or two sentences.
 */
#ifndef PREPSTATION_LESSON_GRADE_H
#define PREPSTATION_LESSON_GRADE_H

#include "base/text.h"
#include "lesson/lesson.h"

struct grade {
    bool passed;
    bool untouched; /* the text is still the start's */
    struct text words; /* one to three sentences for the learner: what the run did, what is wanted, or that it is done */
    struct session *session; /* that ran, studied, with its report; NULL when nothing ran (safety, no memory) */
};

/* Grades a program text (break, fix; for the others the text made by the two functions below). False when the host has
 * no memory. */
bool grade_text(const struct lesson *lesson, const struct page *page, const char *text, size_t length,
                const struct session_options *options, struct grade *grade);

/* The program with its blanks filled (fills[i] may be NULL: still `____`), or with pieces (indices of task.pieces) in
 * place of the line `____`; lost when the memory runs out: text.bytes NULL. */
bool task_fill(const struct task *task, const char *const *fills, struct text *out);
bool task_order(const struct task *task, const uint8_t *chosen, size_t count, struct text *out);

/* Where the next blank stands, from `from` on; and the line that ordered lines replace, with its length, without the
 * newline. NULL when there is none. */
const char *task_next_blank(const char *text, const char *from);
const char *task_gap(const char *text, size_t *length);

/* Safety: bit i of `chosen` is choice i of the page. words: each missing and each idle fact answered. */
bool grade_facts(const struct page *page, unsigned chosen, struct grade *grade);

void grade_release(struct grade *grade);

/* Does a run agree with the claims? False and a sentence in `words` for the first that does not hold. */
bool claims_hold(const struct claims *claims, struct session *session, struct text *words);

/* How many lines were changed between two texts: removed or added, whichever is more. */
uint32_t changed_lines(const char *before, size_t before_length, const char *after, size_t after_length);

#endif
