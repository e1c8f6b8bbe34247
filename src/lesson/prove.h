/* prove.h -- for authors: is everything that a lesson says of its programs and tasks true? */
#ifndef PREPSTATION_LESSON_PROVE_H
#define PREPSTATION_LESSON_PROVE_H

#include "lesson/lesson.h"
#include "verdict/report.h"

enum proven_kind { PROVEN_PROGRAM, PROVEN_START, PROVEN_SOLUTION };

/* A program of the lesson that has been run. */
struct proven {
    enum proven_kind kind;
    const struct program_text *program;
    const char *id;          /* of the task, or NULL */
    struct session *session; /* at the end of its run */
    const struct report *report;
};

/* Where the findings go. `problem` is called for everything that does not hold, `ran` for each program and each start
 * and solution of a task. */
struct proof {
    void *context;
    void (*problem)(void *context, uint32_t line, const char *what);
    void (*ran)(void *context, const struct proven *proven); /* may be NULL */
    size_t programs, tasks;                                  /* counted */
};

/* Runs every program of a lesson against its claims and looks for the moments of its pages; tries the start and the
 * solution of every task. False when the host has no memory. */
bool lesson_prove(const struct lesson *lesson, const struct session_options *options, struct proof *proof);

#endif
