/* course_face.h -- the course on a terminal. */
#ifndef PREPSTATION_FACE_COURSE_FACE_H
#define PREPSTATION_FACE_COURSE_FACE_H

#include "face/config.h"
#include "face/screen.h"

/* Runs the course until the learner quits. False, with nothing done, when there is no terminal that can show a screen. */
bool course_face(const struct screen_options *options, const struct config *config, int *status);

#endif
