/* waiting.h -- what the terminal shows while a program runs for the first time, and the keys that are pressed meanwhile.
 *
 * A run that takes no longer than a blink is not spoken of. Of a longer one the text and the way so far are seen; Escape and the key that
 * quits stop it; all keys but Escape are kept for what follows.
 */
#ifndef PREPSTATION_FACE_WAITING_H
#define PREPSTATION_FACE_WAITING_H

#include <time.h>

#include "session/session.h"
#include "view/grid.h"

struct key_map;

struct waiting {
    struct grid grid;              /* its own: what is on the screen is drawn over */
    const struct key_map *keys;
    const struct session *session; /* that is waited for */
    struct timespec began, drawn;
    uint64_t ticks;                /* it had taken so many when it was last asked about */
    bool is_shown, is_stopped;
};

void waiting_init(struct waiting *waiting, bool ascii, const struct key_map *keys);
void waiting_release(struct waiting *waiting);

/* Sessions that are opened with these options are waited for. The terminal must be open while they are studied. */
void waiting_watch(struct waiting *waiting, struct session_options *options);

#endif
