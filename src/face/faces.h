/* faces.h -- the faces without a screen; each runs one command and returns its exit status. */
#ifndef PREPSTATION_FACE_FACES_H
#define PREPSTATION_FACE_FACES_H

#include "face/options.h"

int run_face(const struct options *options);
int explain_face(const struct options *options);
int list_face(const struct options *options);  /* list and progress */
int check_face(const struct options *options);

#endif
