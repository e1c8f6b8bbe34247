/* screen_private.h -- what the files of the lesson screen's state share: screen.c (keys), screen_go.c (moving through the run), inspector.c. */
#ifndef PREPSTATION_VIEW_SCREEN_PRIVATE_H
#define PREPSTATION_VIEW_SCREEN_PRIVATE_H

#include "view/screen.h"

/* After the session stands elsewhere: nothing that was gathered holds any more. */
void screen_moved(struct screen *screen);

bool screen_is_move(enum action action);
enum screen_answer screen_move(struct screen *screen, enum action action);
enum screen_answer screen_go_to_step(struct screen *screen, unsigned long step);

/* pantry_keys.c: the keys of the pantry's pane, and what is typed on the key line. */
enum screen_answer screen_ask(struct screen *screen, enum asking what);
enum screen_answer asking_key(struct screen *screen, int key);
enum screen_answer pantry_key(struct screen *screen, int key, enum action action);
enum screen_answer pantry_choose(struct screen *screen, bool back);
enum screen_answer stack_choose(struct screen *screen, bool back);
enum screen_answer pantry_show_totals(struct screen *screen);

/* What keys and the mouse share. */
void screen_choose_pane(struct screen *screen, enum pane pane);
enum screen_answer screen_scroll(struct screen *screen, bool back);
enum screen_answer screen_inspect(struct screen *screen); /* opens what is chosen or in focus */

/* endings.c */
enum screen_answer screen_show_endings(struct screen *screen);
enum screen_answer endings_key(struct screen *screen, enum action action);

/* rerun.c: the same program with other settings */
enum screen_answer screen_run_anyway(struct screen *screen);
enum screen_answer screen_turn_dial(struct screen *screen);
/* The screen shows another session: nothing that was gathered of the one before holds. */
void rerun_turn(struct screen *screen, struct session *session);
void rerun_close(struct screen *screen);

enum screen_answer screen_play(struct screen *screen, bool back);
enum screen_answer screen_play_on(struct screen *screen);
enum screen_answer screen_set_speed(struct screen *screen, int by);

#endif
