/* progress.h -- what a learner has earned, kept under $XDG_STATE_HOME/prepstation (else ~/.local/state/prepstation).
 *
 * One JSON file, progress.json. Every change is: take the lock file, read what is there now, make the change in it,
 * write a new file beside it, flush it to the disk, rename it over the old one. So a crash, a full disk or two
 * terminals at once lose nothing that was earned. When nothing can be written the course goes on, the change stays in
 * memory and is merged with the file at the next change (what was earned by anybody stays earned). A file that cannot
 * be understood is kept aside under another name and said, never overwritten; one of a newer version is left alone.
 */
#ifndef PREPSTATION_LESSON_PROGRESS_H
#define PREPSTATION_LESSON_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct progress;

/* Reads it; with an unreadable or missing file an empty one. NULL only when the host has no memory. `folder` NULL:
 * the place above. */
struct progress *progress_open(const char *folder);
void progress_close(struct progress *progress); /* what could not be written is tried once more */

/* One sentence when the last reading or writing went wrong, else NULL. Lives until the next change. */
const char *progress_trouble(const struct progress *progress);
/* The same, but each trouble once: NULL until there is another one. For faces that say it in passing. */
const char *progress_news(struct progress *progress);
/* Where it is kept; "" when there is no place. */
const char *progress_path(const struct progress *progress);

/* ---- What was earned: by name and id, so that it survives edits of the course. Each change writes at once. ---- */

/* A page is known by its name; one that has none (NULL) by its number. */
void progress_seen(struct progress *progress, const char *lesson, size_t page, const char *name, size_t page_count);
bool progress_page_seen(const struct progress *progress, const char *lesson, size_t page, const char *name);
bool progress_opened(const struct progress *progress, const char *lesson);      /* any page of it was seen */
bool progress_lesson_done(const struct progress *progress, const char *lesson); /* its last page was seen */
/* The page, by number, and the lesson (or NULL), where the learner stopped; and is this the name of that page?
 * course_place says which page it is now. */
size_t progress_place(const struct progress *progress, const char *lesson);
bool progress_is_place(const struct progress *progress, const char *lesson, const char *name);
const char *progress_resume(const struct progress *progress);

/* A question: the first choice stays (it is what "you said" shows), the last one and all count for reviews and
 * statistics. */
struct answer {
    int first, last;     /* index of the choice; -1: skipped ("not sure") */
    bool first_right;
    bool right;          /* the last one */
    uint32_t times, times_right;
    int64_t when;        /* seconds since 1970 of the last */
};
/* What happened; faces use course_answered, which fills it in from a page. */
struct answering {
    const char *lesson, *id;
    int choice;          /* -1: skipped */
    bool right;
    const char *misconception;    /* that the choice reveals, or NULL */
    const char *const *offered;   /* all that the question could reveal; only the first answer's count */
    size_t offered_count;
    int64_t when;        /* 0: now */
};
void progress_answered(struct progress *progress, const struct answering *answering);
bool progress_answer(const struct progress *progress, const char *lesson, const char *id, struct answer *answer);

struct task_state {
    bool solved, skipped, shown; /* shown: the solution was looked at before solving */
    uint32_t hints, tries;
    int64_t when;                /* set by progress_task */
};
/* What was solved or shown stays so; counts never shrink. */
void progress_task(struct progress *progress, const char *lesson, const char *id, const struct task_state *state);
/* False, and all zero, when nothing is known of it. */
bool progress_task_state(const struct progress *progress, const char *lesson, const char *id, struct task_state *state);

/* A verdict that was earned by a break-it ("earned 7 of 19"). The words live until the next change. */
void progress_verdict(struct progress *progress, const char *word);
size_t progress_verdicts(const struct progress *progress, const char **words, size_t most);

/* In how many questions that could reveal this misconception ("M10") the first answer did: wrong of asked. */
void progress_misconception(const struct progress *progress, const char *misconception, uint32_t *wrong,
                            uint32_t *asked);

/* ---- Reset and undo ---- */

void progress_reset(struct progress *progress, const char *lesson); /* NULL: all */
/* Of the last reset, in this session or an earlier one; what was earned since stays. False when there is none. */
bool progress_undo(struct progress *progress);
bool progress_can_undo(const struct progress *progress);
bool progress_undo_holds(const struct progress *progress, const char *lesson); /* it brings this lesson back */

/* ---- Morning prep: old questions that are due, after gaps of 1, 3 and 7 days; wrong ones start again. ---- */

struct due {
    const char *lesson, *id; /* live until the next change of the progress */
    int64_t since;           /* when it fell due */
};
/* The longest waiting first; returns how many are due in all, and fills at most `most`. course_due leaves out what
 * the course no longer has. */
size_t progress_due(const struct progress *progress, int64_t now, struct due *due, size_t most);

#endif
