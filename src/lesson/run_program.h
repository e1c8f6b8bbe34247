/* run_program.h -- a program of a lesson, run as its settings say. */
#ifndef PREPSTATION_LESSON_RUN_PROGRAM_H
#define PREPSTATION_LESSON_RUN_PROGRAM_H

#include "lesson/lesson.h"
#include "verdict/report.h"

/* Opens and studies it; of a sweep, the first run that misbehaves, *failed being the request that got null (0
 * otherwise). The session has its report. NULL when the host has no memory. */
struct session *program_study(const struct program_text *program, const struct session_options *options,
                              uint64_t *failed);

#endif
