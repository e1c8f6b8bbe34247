/* lesson.h -- a lesson file (Markdown with YAML front matter) -> pages, questions, tasks, programs.
 *
 * The format is told in CONTRIBUTING.md. In short: everything that a forge need not show is an HTML comment that stands
 * alone, whose first line is `KEY: VALUE` and whose further lines are flat YAML:
 *
 *     <!-- program: mybox.rs -->                 the current program from here on: file, `rust` block or `diff` block
 *     <!-- page: allocated line "let raw" -->    narration tied to a moment of its run
 *     <!-- ask: predict -->                      a question with choices; its run waits for the answer
 *     <!-- task: break -->                       break, fix, blanks, order or safety; then hint, solution, after
 *     <!-- notes: 3 -->                          for the teacher
 *
 * A lesson owns its memory: one arena, nothing to free but the lesson. Problems are values with a line of the file.
 * Text is UTF-8.
 */
#ifndef PREPSTATION_LESSON_LESSON_H
#define PREPSTATION_LESSON_LESSON_H

#include "session/session.h"

/* ---- Prose: Markdown made flat --------------------------------------------------------------------------------- */

enum block_kind { BLOCK_PARAGRAPH, BLOCK_HEADING, BLOCK_ITEM, BLOCK_CODE };

struct run {
    const char *text;
    bool code, strong;
};

struct block {
    enum block_kind kind;
    const char *mark; /* of an item: "- ", "3. ", deeper "  - ", or as many blanks where the item goes on; else NULL */
    struct run *runs;
    size_t run_count, run_capacity;
};

struct prose {
    struct block *blocks;
    size_t count, capacity;
};

/* ---- Programs -------------------------------------------------------------------------------------------------- */

/* What is said of a run: by an author (`check` proves it), or as a condition of a task (the grader asks for it). Only
 * what is present counts. */
struct claims {
    const char *verdict;      /* word; NULL: nothing is said */
    const char *code;         /* rustc's */
    const char *at, *lost_at; /* text that the verdict's line, the line of the loss, contains */
    const char *says;         /* text in the message */
    const char *output;       /* the whole of stdout */
    bool has_leaks, has_leaked, has_undropped, has_allocations, has_peak, has_exit;
    uint64_t leaks, leaked, undropped, allocations, peak; /* blocks, bytes, values, blocks, bytes */
    int exit;
};

/* How a program is run, where that differs from the learner's own options. */
struct settings {
    bool has_pantry, has_fail, has_seed, has_steps, inspector_off, anyway, sweep;
    uint64_t pantry, fail, seed, steps;
    unsigned edition; /* 0: what the file says */
};

struct program_text {
    const char *name; /* "mybox.rs" */
    const char *text; /* never NULL in a lesson without problems */
    size_t length;
    uint32_t line; /* of the lesson file where it was made */
    struct settings settings;
    struct claims claims;
    const char
        *no_rustc; /* why its output may differ from that of rustc's build, or NULL: for the test of all programs */
};

/* The learner's options with the settings laid over them. */
void settings_apply(const struct settings *settings, struct session_options *options);

/* ---- Pages ----------------------------------------------------------------------------------------------------- */

enum page_kind { PAGE_TELL, PAGE_ASK, PAGE_TASK };
enum tell_kind { TELL_PLAIN, TELL_WHY, TELL_LIE, TELL_BUG, TELL_RULE };
enum ask_kind { ASK_PREDICT, ASK_RECALL, ASK_WHY };
enum task_kind { TASK_BREAK, TASK_FIX, TASK_BLANKS, TASK_ORDER, TASK_SAFETY };
enum moment_kind { MOMENT_NONE, MOMENT_START, MOMENT_END, MOMENT_FOUND };

struct choice {
    struct prose text, answer;
    struct prose told; /* the answer for those who did not choose it: without the "Yes." at its start */
    bool right;
    const char *misconception; /* "M10" or NULL */
};

/* A line of an ordering task. */
struct piece {
    const char *text;   /* with its indentation, without a newline */
    const char *reason; /* why it does not belong, or NULL: it belongs */
};

enum { MOST_CHOICES = 8, MOST_HINTS = 4, MOST_BLANKS = 16, MOST_PIECES = 24 };

struct task {
    enum task_kind kind;
    struct program_text start;    /* what the learner gets; holds `____` in blanks and order. safety: the code shown */
    struct program_text solution; /* text NULL for safety */
    struct claims goal;           /* goal.verdict is always set, but for safety */
    bool same_output;             /* as the solution's */
    uint32_t most_lines;          /* 0: any */
    const char **must, **must_not;
    size_t must_count, must_not_count;
    const char **answers; /* blanks: the solution's, in order */
    size_t blank_count;
    struct piece *pieces; /* order: as the file has them, those that belong in a right order */
    uint8_t *shown_order; /* the order in which they are shown: indices of pieces */
    size_t piece_count;
    struct prose hints[MOST_HINTS];
    size_t hint_count;
    struct prose after; /* explanation after success */
};

struct page {
    enum page_kind kind;
    uint32_t line;      /* of its comment in the lesson file */
    const char *id;     /* asks and tasks: stable, unique in the lesson; else NULL */
    const char *title;  /* its first heading, flat, or "" */
    const char *name;   /* what its progress is kept under: the id, else the title; unique in the lesson; NULL: it has neither */
    const char *look;   /* what the line to look at holds, where the run shows none; or NULL */
    struct prose prose; /* what stands above choices; the heading is its first block */
    size_t program;     /* index into lesson.programs: the current one; before the first, 0; and 0 on the fast track */

    /* PAGE_TELL */
    enum tell_kind tell;
    enum moment_kind moment;
    bool has_event, wants_lost;
    enum event_kind event;
    const char *line_text; /* or NULL */

    /* PAGE_ASK, and the facts of TASK_SAFETY */
    enum ask_kind ask;
    struct choice *choices;
    size_t choice_count;
    struct prose after;  /* after the answer; of TASK_SAFETY: see task->after */
    const char *about;   /* misconception in question, or NULL */
    unsigned begin_with; /* fast track: the lesson to begin with if this is answered wrong; 0 otherwise */

    struct task *task; /* PAGE_TASK */

    unsigned notes_minutes;
    const char *notes; /* for the teacher, or NULL */
};

struct lesson_problem {
    uint32_t line; /* 1-based; 1 as well for what concerns the whole file */
    const char *what;
};

struct lesson {
    struct arena arena;
    const char *path;
    const char *name; /* the file's name without folder and .md: the key of its progress */
    const char *title, *description, *part;
    int weight;                   /* its number */
    unsigned minutes, begin_with; /* begin_with: fast-track.md: when all is answered right */
    bool demo;
    struct program_text *programs;
    size_t program_count, program_capacity;
    struct page *pages;
    size_t page_count, page_capacity;
    struct lesson_problem *problems;
    size_t problem_count, problem_capacity;
};

/* Never fails but for want of memory (NULL): a file that cannot be read or understood has problems. */
struct lesson *lesson_load(const char *path);
void lesson_free(struct lesson *lesson);

/* The stop of each page of `program` in a studied session of it, in page order; a page whose moment is not found stays
 * at the page before it and is counted in *missing. `stops` has room for page_count entries; those of pages of other
 * programs are left alone. */
void lesson_find_moments(const struct lesson *lesson, size_t program, struct session *session, size_t *stops,
                         size_t *missing);

/* The lesson files (NN-*.md: a digit first) of a folder, sorted by weight, then name. malloc'ed names; free with
 * lesson_names_free. */
char **lesson_names(const char *folder, size_t *count);
void lesson_names_free(char **names, size_t count);

/* lessons/glossary.md: terms in the order of the file. Loaded as a lesson whose pages are the terms (title, prose). */
struct lesson *glossary_load(const char *path);

#endif
