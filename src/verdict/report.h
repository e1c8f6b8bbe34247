/* report.h -- what is known of a finished or refused program -> words.
 *
 * The only room with sentences about faults and diagnostics. A report is plain data with texts, for the runner, the JSON and
 * the screen alike; its texts live in the report, and the evidence must live as long.
 *
 *     struct report *report = report_make(session_evidence(session));
 */
#ifndef PREPSTATION_VERDICT_REPORT_H
#define PREPSTATION_VERDICT_REPORT_H

#include "base/text.h"
#include "verdict/evidence.h"

enum verdict {
    VERDICT_OK, VERDICT_LEAK, VERDICT_USE_AFTER_FREE, VERDICT_DANGLING, VERDICT_DOUBLE_FREE, VERDICT_WRONG_LAYOUT,
    VERDICT_BAD_FREE, VERDICT_OUT_OF_BOUNDS, VERDICT_UNINITIALISED, VERDICT_NULL_POINTER, VERDICT_MISALIGNED,
    VERDICT_INVALID_VALUE, VERDICT_ARITHMETIC, VERDICT_OTHER_UB, VERDICT_PANIC, VERDICT_ABORT, VERDICT_LIMIT,
    VERDICT_REFUSED, VERDICT_UNSUPPORTED, VERDICT_COUNT,
};

const char *verdict_word(enum verdict verdict);
bool verdict_from_word(const char *word, enum verdict *verdict);

/* A place that belongs to the story of a fault. */
struct related {
    const char *role;    /* allocated, initialised, copied, used, moved, dropped, freed, lost */
    const char *word;    /* what readers see of it: of a local "declared", "ended" */
    const char *what;    /* of whom, where two blocks are spoken of: "#2", or a local's name; else NULL */
    struct position place;
    struct span span;
    uint64_t tick;       /* 0 when unknown; a screen can go there */
};

struct report_error {
    const char *code;    /* "E0382" or "" */
    const char *message; /* one sentence */
    const char *mend;    /* what to use or try instead; "" */
    struct position place;
    struct span span;
    enum verdict verdict; /* refused or unsupported (or limit) */
};

/* One fault of a run; more than one only with the inspector off. */
struct report_fault {
    enum verdict verdict;
    struct position place;
    const char *message;
};

/* Something to look at beside the sentences: "taken with", "size 24     align 8". */
struct report_fact {
    const char *label, *text;
    bool is_extra; /* shown on a screen where there is room to spare */
};

struct report {
    enum verdict verdict;
    const char *code;        /* rustc's, or NULL */
    struct position place;   /* line 0: none */
    struct span span;
    const char *message;     /* one sentence: what happened; no full stop at its end */
    const char *why;         /* at most two sentences; "" when there is nothing to add */
    const char *mend;        /* what to try; "" */
    const char *life;        /* the wrong arrow in the life of the jar, as a key: "read-after-free", "dealloc-twice" ...; "" */
    struct related *related; /* in the order of the run */
    size_t related_count;
    struct report_fact *facts;
    size_t fact_count;
    struct report_error *errors;
    size_t error_count;
    struct report_fault *faults;
    size_t fault_count;
    const struct loss *losses;
    size_t loss_count;
    const struct undropped *undropped;
    size_t undropped_count;
    int exit_status;
    const char *ending;      /* "returned", ... */
    const struct evidence *evidence;
    struct arena *arena;     /* private: where the texts are */
};

/* NULL when the host has no memory. */
struct report *report_make(const struct evidence *evidence);
void report_free(struct report *report);

/* The text that `run` writes to stderr: first line FILE:LINE:COLUMN: VERDICT: sentence; then the source line, the places, why, what to try.
 * `ok` gives one line. `ascii`: no character outside ASCII of our own. */
void report_print(const struct report *report, bool ascii, struct text *out);

/* Does the sentence say the same? Then nobody needs to be shown it twice. */
bool report_says_fact(const struct report *report, size_t index);

/* One value that was never dropped: "`a`, a `String` made by line 4, written over by line 7". */
void report_undropped(const struct report *report, size_t index, struct text *out);

/* The JSON object of `run --json`, with a newline. False when the host has no memory. */
bool report_json(const struct report *report, struct text *out);

/* The page of `prepstation explain`, as Markdown in which a paragraph is one line. */
const char *verdict_page(enum verdict verdict);

/* The same about a code of rustc's, such as "E0382"; false when it is none of those that are given here. */
bool verdict_code_page(const char *code, struct text *page);

#endif
