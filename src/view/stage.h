/* stage.h -- the whole course on the screen: the list of lessons, a lesson with its pages, questions and tasks, and what lies beside them (morning
 * prep, glossary, record). Knows a course and a grid; no terminal.
 *
 * A face passes keys to stage_key and shows the grid that stage_draw fills, as with the screen of a single run (view/screen.h), which stands
 * inside a stage while a lesson is open. What was earned is the course's business: every answer is written when it is given.
 */
#ifndef PREPSTATION_VIEW_STAGE_H
#define PREPSTATION_VIEW_STAGE_H

#include "lesson/course.h"
#include "view/key_map.h"

struct stage;

/* `course` and `keys` (the learner's own, or NULL) are not owned. `lesson`: its index, opened at once, or lesson_count: the list. NULL when the host
 * has no memory. */
struct stage *stage_open(struct course *course, const struct session_options *options, const struct key_map *keys, size_t lesson);
void stage_close(struct stage *stage);

enum screen_answer stage_key(struct stage *stage, int key);
enum screen_answer stage_mouse(struct stage *stage, int row, int column, int wheel);
void stage_draw(struct stage *stage, struct grid *grid);

/* As screen_pause. */
int stage_pause(const struct stage *stage);

/* The file of the task that is open, for the face to watch and, after SCREEN_EDIT, to open in the learner's editor; NULL when there is none. It
 * lives until the next key. */
const char *stage_file(const struct stage *stage);
/* It may have changed: it is read again and, if it did, checked. */
enum screen_answer stage_file_changed(struct stage *stage);
/* The lesson's program that is on the screen, and the line where it stands (0: none); NULL when there is none. A copy of it that the learner edited
 * stands in its place, there and back again, for as long as the lesson is open. */
const struct program_text *stage_program(const struct stage *stage);
/* The name of the file for that copy: LESSON-PROGRAM.rs, with a number before the end where a lesson has two programs of one name. */
bool stage_copy_name(const struct stage *stage, char *name, size_t size);
uint32_t stage_line(const struct stage *stage);
void stage_show_copy(struct stage *stage, const char *text, size_t length);
bool stage_shows_copy(const struct stage *stage);

/* Says one sentence in the key line, until the next key: why no editor could be opened. */
void stage_say(struct stage *stage, const char *sentence);

#endif
