/* course.h -- a folder of lessons with the learner's progress in it: what plain mode and the screens share, so that
 * both tell the same course.
 *
 * The course keeps a head of every lesson; the lesson that is open is loaded whole. It decides what comes next, what
 * waits for an answer and where a learner begins; faces only ask and show.
 */
#ifndef PREPSTATION_LESSON_COURSE_H
#define PREPSTATION_LESSON_COURSE_H

#include "base/text.h"
#include "lesson/lesson.h"
#include "lesson/progress.h"

struct page_head {
    enum page_kind kind;
    enum ask_kind ask;     /* PAGE_ASK */
    enum task_kind task;   /* PAGE_TASK */
    const char *id, *title;/* id: NULL for narration */
    const char *name;      /* as struct page's */
};

struct lesson_head {
    const char *path, *name, *title, *description, *part; /* never NULL; title is the name when the file has none */
    int number; /* its weight */
    unsigned minutes;
    bool demo, broken; /* broken: has problems and cannot be opened */
    const char *problem; /* the first one, with its line; "" */
    struct page_head *pages;
    size_t page_count;
};

enum lesson_state { LESSON_TO_COME, LESSON_LEFT_OPEN, LESSON_HERE, LESSON_DONE };

struct course {
    struct arena arena;
    const char *folder;
    struct lesson_head *lessons;
    size_t lesson_count;
    struct progress *progress; /* owned */
};

/* NULL only when the host has no memory; an empty or missing folder is a course without lessons. `state_folder` as
 * progress_open's. */
struct course *course_open(const char *folder, const char *state_folder);
void course_close(struct course *course);

/* By number ("12"), file name or a part of it or of the title ("mybox"); or NULL: where the learner stopped, else the
 * first. lesson_count when there is none. */
size_t course_find(const struct course *course, const char *wanted);

/* ---- How far the learner is ---- */

enum lesson_state course_lesson_state(const struct course *course, size_t lesson);
/* The page of a lesson where the learner stopped: found by its name, also when the lesson was edited since. */
size_t course_place(const struct course *course, size_t lesson);
/* A page seen, a question answered or skipped, a task solved or skipped. */
bool course_page_done(const struct course *course, size_t lesson, size_t page);
/* How many of a lesson's pages count as done. */
size_t course_pages_done(const struct course *course, size_t lesson);

/* Tasks of a lesson that are not solved: skipped ones too, since they may be done any day. */
size_t course_tasks_open(const struct course *course, size_t lesson);
/* Of one lesson, or (lesson_count) of the whole course. */
struct course_score {
    size_t lessons, lessons_done, pages, pages_done;
    size_t questions, answered, right;        /* right: at the first try */
    size_t tasks, solved, skipped, with_help; /* with_help: solved after a hint or the solution */
    unsigned percent;                         /* of pages; 100 only when all are done */
};
struct course_score course_score(const struct course *course, size_t lesson);

/* "M1".."M18": what it is, in a few words ("`dealloc` runs destructors"); NULL for another name. By index from 0;
 * NULL behind the last. */
const char *misconception_words(const char *name);
const char *misconception_name(size_t index);

/* ---- What a learner did, noted in the progress ---- */

/* A choice of a question (-1: skipped), with the misconceptions that it and the question are about. True when it is
 * right. */
bool course_answered(struct course *course, const struct lesson *lesson, const struct page *page, int choice);
/* Solved: for a break-it with the verdict that it earns. */
void course_solved(struct course *course, const struct lesson *lesson, const struct page *page);
/* One more hint was read, one more try was graded (and failed), the solution was looked at, the task was skipped. */
enum task_note { NOTE_HINT, NOTE_TRY, NOTE_SHOWN, NOTE_SKIPPED };
void course_note(struct course *course, const struct lesson *lesson, const struct page *page, enum task_note note);

/* ---- One lesson that is open: its flow ---- */

struct flow {
    struct course *course;
    size_t number;          /* index into course.lessons */
    struct lesson *lesson;  /* owned */
    size_t page;            /* where the learner is */
};

/* Opens at the page where the learner stopped and notes it. False: it has problems (lesson_head.problem), or no
 * memory; nothing is open then. */
bool flow_open(struct flow *flow, struct course *course, size_t lesson);
void flow_close(struct flow *flow);
/* Moves; false at either end. Notes what was seen. Going on is never refused: an unanswered question is skipped
 * without shame. */
bool flow_go(struct flow *flow, size_t page);
const struct page *flow_page(const struct flow *flow);
/* Does the program of page `page` still wait for a prediction (an ASK_PREDICT of the same program that is neither
 * answered nor skipped)? The page of that question, or page_count. The first run waits from the program's first page
 * on; a question in the middle of a run holds up the pages behind it. */
size_t flow_waits_for(const struct flow *flow, size_t page);

/* ---- Exercises: a task's text in a file of the learner's, in $XDG_DATA_HOME/prepstation/exercises ---- */

/* LESSON-ID.rs there (without XDG_DATA_HOME in ~/.local/share/...), in the buffer `path`. False when there is no home or the path is too long. */
bool exercise_path(const struct lesson *lesson, const struct page *page, char *path, size_t size);
/* Writes the start there unless the file exists. `why` (initialised by the caller) gets a sentence when false, here
 * and below. */
bool exercise_begin(const struct lesson *lesson, const struct page *page, struct text *why);
/* Reads it; malloc'ed and NUL-terminated, or NULL with a sentence. */
char *exercise_read(const struct lesson *lesson, const struct page *page, size_t *length, struct text *why);
/* Replaces it, whole or not at all: for editing inside the program. */
bool exercise_write(const struct lesson *lesson, const struct page *page, const char *bytes, size_t length,
                    struct text *why);
/* The start again; what was there is kept beside it as LESSON-ID.rs.before, for undo, which exchanges the two. */
bool exercise_reset(const struct lesson *lesson, const struct page *page, struct text *why);
bool exercise_undo(const struct lesson *lesson, const struct page *page, struct text *why);

/* ---- A lesson, or (lesson_count) all of them, from the beginning ---- */

/* Forgets what was earned, and puts the texts of its exercises aside: each opens with its start again. */
void course_reset(struct course *course, size_t lesson);
/* Takes the last reset back, with the exercises that were not written anew since. False when there is none. */
bool course_undo(struct course *course);

/* ---- Morning prep and the fast track: questions of other lessons, asked one after the other ---- */

/* As progress_due, of questions that the course still has. */
size_t course_due(const struct course *course, int64_t now, struct due *due, size_t most);
/* Loads the lesson that holds a question; owned by the caller (lesson_free). NULL when the course no longer has it. */
struct lesson *course_question(const struct course *course, const struct due *due, const struct page **page);

/* fast-track.md and glossary.md of the folder; owned by the caller. NULL when there is none, it has problems, or no
 * memory. */
struct lesson *course_fast_track(const struct course *course);
struct lesson *course_glossary(const struct course *course);
/* The term's page: by its title, whole or its beginning, whatever the case; NULL when there is none. */
const struct page *glossary_find(const struct lesson *glossary, const char *word);

#endif
