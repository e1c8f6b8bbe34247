/* explain.h -- the page about a verdict, or about a code of rustc's, for those who read line by line. */
#ifndef PREPSTATION_FACE_EXPLAIN_H
#define PREPSTATION_FACE_EXPLAIN_H

#include "face/voice.h"

/* False, and nothing is said, when there is no page about the word. */
bool explain_say(struct voice *voice, const char *word);

#endif
