/* lesson.h -- a lesson file: Markdown with YAML front matter -> pages tied to moments of a program.
 *
 *     ---
 *     title: "MyBox: new, Deref, DerefMut"
 *     description: One line for the course list.
 *     weight: 11
 *     part: "Part III · Build your own box"
 *     program: mybox.rs            # beside the lesson; or the first fenced `rust` block is the program
 *     ---
 *     <!-- page: start -->
 *     Narration in Markdown ...
 *     <!-- page: allocated line "let raw_ptr = alloc(layout);" -->
 *     Narration that stands beside the program at that moment ...
 *
 * A page begins at a `page` comment, which no forge shows. Its moment is `start`, `end`, or an optional event (allocated, written,
 * dropped, freed, lost, fault) and an optional `line "TEXT"`: the first stop behind the page before at which that event happened
 * and whose line contains TEXT. Text, not numbers, so that it survives edits of the program.
 *
 * A lesson owns its memory; problems are values with a line of the file.
 */
#ifndef PREPSTATION_LESSON_LESSON_H
#define PREPSTATION_LESSON_LESSON_H

#include "session/session.h"

enum block_kind { BLOCK_PARAGRAPH, BLOCK_HEADING, BLOCK_ITEM, BLOCK_CODE };

struct run {
    const char *text;
    bool code, strong;
};

struct block {
    enum block_kind kind;
    struct run *runs;
    size_t run_count, run_capacity;
};

enum moment_kind { MOMENT_START, MOMENT_END, MOMENT_FOUND };

struct page {
    enum moment_kind moment;
    bool has_event;
    enum event_kind event;
    bool wants_lost;
    const char *line_text; /* or NULL */
    uint32_t line;         /* of the comment in the lesson file */
    struct block *blocks;
    size_t block_count, block_capacity;
};

struct lesson_problem {
    uint32_t line; /* 1-based; 0: the whole file */
    const char *what;
};

struct lesson {
    struct arena arena;
    const char *path;
    const char *title, *description, *part;
    int weight;
    const char *program_name; /* for headings and messages: "mybox.rs" */
    const char *program;      /* its text; NULL when there is none */
    size_t program_length;
    struct page *pages;
    size_t page_count, page_capacity;
    struct lesson_problem *problems;
    size_t problem_count, problem_capacity;
};

/* Never fails but for want of memory (NULL): a file that cannot be read or understood has problems. */
struct lesson *lesson_load(const char *path);
void lesson_free(struct lesson *lesson);

/* The stop of each page in a studied session, in page order; a page whose moment is not found stays at the page before it and is
 * counted in *missing. stops has room for page_count entries. */
void lesson_find_moments(const struct lesson *lesson, struct session *session, size_t *stops, size_t *missing);

/* The lesson files (*.md) of a folder, sorted by weight, then name. malloc'ed names; free with lesson_names_free. */
char **lesson_names(const char *folder, size_t *count);
void lesson_names_free(char **names, size_t count);

#endif
