/* draw_running.h -- what is seen while a program is still running for the first time, before there is anything to step through. */
#ifndef PREPSTATION_VIEW_DRAW_RUNNING_H
#define PREPSTATION_VIEW_DRAW_RUNNING_H

#include "session/session.h"
#include "view/grid.h"

struct key_map;

/* The program's text, how far the run is, and the key that stops it. */
void draw_running(struct grid *grid, const struct session *session, const char *name, const struct key_map *keys);

#endif
