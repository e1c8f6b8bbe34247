/* screen_private.h -- what the files of the lesson screen's state share: screen.c (keys), screen_go.c (moving through the run), inspector.c. */
#ifndef PREPSTATION_VIEW_SCREEN_PRIVATE_H
#define PREPSTATION_VIEW_SCREEN_PRIVATE_H

#include "view/screen.h"

/* After the session stands elsewhere: nothing that was gathered holds any more. */
void screen_moved(struct screen *screen);

bool screen_is_move(enum action action);
enum screen_answer screen_move(struct screen *screen, enum action action);
enum screen_answer screen_go_to_step(struct screen *screen, unsigned long step);

enum screen_answer screen_play(struct screen *screen);
enum screen_answer screen_play_on(struct screen *screen);
enum screen_answer screen_set_speed(struct screen *screen, int by);

#endif
