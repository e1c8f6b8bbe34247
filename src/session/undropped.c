/* undropped.c -- values whose destructor did not run. */
#include "session/inside.h"

const struct undropped *session_undropped(struct session *session, size_t *count) {
    *count = session->undropped_count;
    return session->undropped;
}
