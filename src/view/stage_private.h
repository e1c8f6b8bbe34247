/* stage_private.h -- what the files of the stage share: which place is on the screen, the lesson that is open, the task that is being worked on. */
#ifndef PREPSTATION_VIEW_STAGE_PRIVATE_H
#define PREPSTATION_VIEW_STAGE_PRIVATE_H

#include "lesson/grade.h"
#include "view/ask.h"
#include "view/key_map.h"
#include "view/pad.h"
#include "view/stage.h"

/* stage_keys.c */
enum { MOST_HINTS_SHOWN = 12, HINT_NAME = 48 };
struct hints {
    struct key_hint items[MOST_HINTS_SHOWN];
    char texts[MOST_HINTS_SHOWN][2 * KEY_SHOWN], names[MOST_HINTS_SHOWN][HINT_NAME];
    size_t count;
    bool ascii;
    const struct key_map *keys; /* the learner's own, or NULL */
};
void hint_add(struct hints *hints, enum stage_action action, const char *name); /* NULL: the table's name */
void hint_add_key(struct hints *hints, const char *key, const char *name);
void hint_add_pair(struct hints *hints, enum stage_action one, enum stage_action other, const char *name); /* of both keys: arrows */
void hint_add_run(struct hints *hints, enum action action, const char *name);
/* The help of a place: its own keys, and those of a page of a lesson behind them. */
size_t stage_help_rows(const struct stage *stage, const enum key_place *places, size_t place_count, struct help_row *rows, size_t most);
enum stage_action stage_action_of(const struct stage *stage, enum key_place place, int key);

/* ---- The list of lessons ---- */

enum { MOST_FILTER = 60 };
struct course_list {
    size_t chosen;          /* index into course.lessons */
    int top;                /* first row shown */
    bool searching;
    struct pad filter;   /* what is searched for */
    bool asking_reset;
    int typed;              /* the number that was typed last; 0: another key came since */
    struct area area;       /* of the list, for the mouse */
    bool described;         /* each lesson has a second row, what it is about */
};

/* ---- The task that is being worked on ---- */

struct work {
    const struct page *page; /* or NULL: the page is no task */
    struct task_state state;
    bool editing;            /* the editor, the blanks or the order has the keys */
    bool form;               /* blanks, order: the form is shown, and not the run of what it made */
    bool graded, passed;
    struct text words;       /* the grader's */
    size_t hints;            /* shown now */
    struct text text;        /* the learner's, as it was checked last; of blanks and order: what they made */
    bool same_as_start;
    bool unsaved;            /* it could not be written to its file: it lives here alone */
    struct pad editor;
    struct pad blanks[MOST_BLANKS];
    size_t blank;
    uint8_t taken[MOST_PIECES];
    size_t taken_count, row; /* order: row among the taken lines, then the ones left */
    int top;
    char path[4096];         /* of the exercise file; "" when there is none */
    struct area form_area;
};

/* ---- Questions of other lessons, one after the other: morning prep, the fast track ---- */

enum { MOST_PREP = 8 };
struct prep {
    bool fast_track;
    struct lesson *lessons[MOST_PREP]; /* owned; of the fast track only the first */
    const struct page *pages[MOST_PREP];
    size_t count, at, right;
    bool over;
    int advice;  /* fast track: the lesson to begin with */
};

struct words {
    struct lesson *glossary; /* owned; NULL until it is opened */
    size_t chosen;
    int top, scroll;
    bool searching;
    struct pad filter;
    struct area area;
};

enum stage_place { PLACE_LIST, PLACE_PAGE, PLACE_PREP, PLACE_WORDS, PLACE_RECORD, PLACE_SOLUTION, PLACE_NOTES };

struct stage {
    struct course *course;              /* not owned */
    struct session_options options;
    const struct key_map *keys;         /* the learner's own for the run, or NULL; not owned */
    enum stage_place place, place_before; /* before: where the glossary was opened */
    struct course_list list;
    struct flow flow;
    bool lesson_open;
    struct session *session;            /* of the page's program, or of the learner's text */
    struct screen screen;
    bool screen_open;
    size_t program;                     /* whose session it is; SIZE_MAX: the learner's text */
    bool projected, projected_words;    /* as the screen's, from page to page */
    bool copy;                          /* of that program the learner's copy is on the screen */
    struct text *copies;                /* of the lesson that is open: the learner's copies by program, empty where there is none; or NULL */
    char copy_title[80];                /* what the code pane calls the copy */
    struct screen_panel panel;
    struct question question;
    struct work work;
    struct prep prep;
    struct words words;
    int scroll;                         /* of what lies beside */
    bool help;
    int help_scroll;
    bool too_small;                     /* the last grid was: keys wait */
    bool blank;                         /* before a class, until the next key */
    char message[400];                  /* for one key */
    struct help_row help_rows[STAGE_ACTION_COUNT];
};

void stage_message(struct stage *stage, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* The key line, or the message in its place. */
void stage_key_line(struct stage *stage, struct grid *grid, const struct hints *hints);
/* Row 0: the name left, what one should know right. */
void stage_title(struct grid *grid, const char *left, const char *right);
bool stage_is_wide(const struct grid *grid);

/* stage_list.c */
void list_begin(struct stage *stage, size_t lesson);
enum screen_answer list_key(struct stage *stage, int key);
enum screen_answer list_mouse(struct stage *stage, int row, int column, int wheel);
void list_draw(struct stage *stage, struct grid *grid);

/* stage_page.c: a lesson's pages. */
bool page_open_lesson(struct stage *stage, size_t lesson);
void page_close_lesson(struct stage *stage);
enum screen_answer page_show(struct stage *stage);
enum screen_answer page_key(struct stage *stage, int key);
enum screen_answer page_turn(struct stage *stage, bool back);
enum screen_answer page_mouse(struct stage *stage, int row, int column, int wheel);
void page_draw(struct stage *stage, struct grid *grid);
bool page_open_text(struct stage *stage, const struct program_text *program, const char *text, size_t length, const struct session_options *options);
void page_show_copy(struct stage *stage, const char *text, size_t length);
enum key_place page_place(const struct stage *stage);

/* stage_task.c: what keys do with a task. */
void work_init(struct work *work);
void work_release(struct work *work);
bool task_begin(struct stage *stage);
void task_leave(struct stage *stage);
enum screen_answer task_key(struct stage *stage, int key);
enum screen_answer task_hint(struct stage *stage);
enum screen_answer task_check(struct stage *stage);
enum screen_answer task_check_text(struct stage *stage, const char *bytes, size_t length); /* of a break-it or fix-it */
enum screen_answer task_file_changed(struct stage *stage);
/* stage_form.c: blanks, lines in order, and the editor. */
bool form_begin(struct stage *stage);
enum screen_answer form_key(struct stage *stage, int key);
bool form_text(struct stage *stage, struct text *out);
void form_draw(struct stage *stage, struct grid *grid);
enum screen_answer form_mouse(struct stage *stage, int row, int column, int wheel);
/* stage_told.c: the panel of a task, and a solution beside the learner's text. */
const char *task_name(const struct page *page);
int task_panel(struct stage *stage, struct grid *grid, struct area area, int *scroll);
int solution_first_difference(const struct work *work); /* its line, from 0 */
void solution_draw(struct stage *stage, struct grid *grid);

/* stage_prep.c */
bool prep_begin(struct stage *stage, bool fast_track);
void prep_end(struct stage *stage);
enum screen_answer prep_key(struct stage *stage, int key);
void prep_draw(struct stage *stage, struct grid *grid);

/* stage_words.c */
enum screen_answer words_open(struct stage *stage);
enum screen_answer words_key(struct stage *stage, int key);
enum screen_answer words_mouse(struct stage *stage, int row, int column, int wheel);
void words_draw(struct stage *stage, struct grid *grid);

/* stage_record.c */
void notes_draw(struct stage *stage, struct grid *grid);
void record_draw(struct stage *stage, struct grid *grid);

#endif
