/* ask.h -- a question with its choices: asked, answered, "you said / it did"; and the facts of a SAFETY comment, of which any number may be taken. */
#ifndef PREPSTATION_VIEW_ASK_H
#define PREPSTATION_VIEW_ASK_H

#include "lesson/lesson.h"
#include "view/sheet.h"

struct question {
    const struct page *page;
    bool facts;             /* any number of them: a SAFETY task */
    int chosen;             /* under the cursor */
    bool answered;
    int said, said_first;   /* -1: not sure */
    bool voted_again;
    bool talks;             /* before a class: the first vote is said_first, and nothing is shown before the second */
    bool warned;            /* that it is not answered yet */
    unsigned taken;         /* facts: bit i is choice i */
    size_t hints;           /* facts: how many are shown */
    const char *words;      /* facts: the grader's, once answered; not owned */
    int rows[MOST_CHOICES]; /* of the grid where the choices stand; -1: not shown */
    int starts[MOST_CHOICES], ends[MOST_CHOICES]; /* rows of its own sheet */
    bool why_right;         /* a wrong answer is followed by the right one's, too: there is room for it */
    int followed;           /* the choice that was last brought into view */
    int first_column, end_column;
};

/* The keys of its choices, of those that choose: "a-d". */
const char *question_range(const struct page *page, const char *keys, bool ascii, char out[2 * KEY_SHOWN]);

void question_begin(struct question *question, const struct page *page);
/* As it was answered before. */
void question_recall(struct question *question, int first);

/* What it is called in a heading. */
const char *question_name(const struct question *question);
/* Index of the right choice. */
int question_right(const struct page *page);

/* Rows that it wants; only counts without a grid. */
int question_draw(struct question *question, struct grid *grid, struct area area, int *scroll);

/* Moves the cursor to a choice; false when there is none such. */
bool question_choose(struct question *question, int choice);
/* The choice that stands in a cell of the grid, or -1. */
int question_at(const struct question *question, int row, int column);

#endif
