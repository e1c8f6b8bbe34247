/* screen_place.h -- where the learner is in a program, kept while the program is opened anew: by the text of the line and how often the run
 * has come to it, since edits above it change every number. */
#ifndef PREPSTATION_VIEW_SCREEN_PLACE_H
#define PREPSTATION_VIEW_SCREEN_PLACE_H

#include "view/screen.h"

struct screen_place {
    bool known;
    char line_text[256]; /* cut when longer */
    uint32_t line;
    size_t visit, step;  /* the how-many-th stop at that line; of all */
    bool at_end;
    enum pane pane, tab;
    bool into_prelude, inspector_open;
    uint32_t chosen;
    int speed;
};

/* Notes where the screen stands; a program that does not run changes nothing. */
void screen_place_keep(struct screen_place *place, const struct screen *screen);

/* Takes a screen that has just been opened there, as far as it can be found. */
void screen_place_return(const struct screen_place *place, struct screen *screen);

#endif
