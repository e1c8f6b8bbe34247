/* key_loop.h -- the one loop of a face on a terminal: wait, apply what came, draw once for all keys that were waiting.
 *
 * What is shown tells where keys go and what is drawn; it may have a file watched (in `watch`), which it opens and closes itself.
 */
#ifndef PREPSTATION_FACE_KEY_LOOP_H
#define PREPSTATION_FACE_KEY_LOOP_H

#include "face/watch.h"
#include "view/screen.h"

/* What the loop needs of a face; each gets its context. */
struct key_loop {
    void *context;
    enum screen_answer (*key)(void *context, int key);
    enum screen_answer (*mouse)(void *context, int row, int column, int wheel);
    void (*draw)(void *context, struct grid *grid);
    int (*pause)(const void *context);   /* as screen_pause */
    void (*choose_file)(void *context);  /* before each wait: sees to it that the right file is watched; or NULL */
    bool (*file_changed)(void *context); /* the watched file; false when there is no memory */
    bool (*edit)(void *context);         /* after SCREEN_EDIT; false when there is no memory */
};

/* Runs until the learner quits or the terminal is gone. False when there is no memory. */
bool key_loop_run(const struct key_loop *loop, struct grid *grid, struct watch *watch);

#endif
