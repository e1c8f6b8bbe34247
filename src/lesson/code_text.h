/* code_text.h -- a program without its comments and without the insides of its strings. */
#ifndef PREPSTATION_LESSON_CODE_TEXT_H
#define PREPSTATION_LESSON_CODE_TEXT_H

#include "base/text.h"

/* `strings`: with their insides after all. False when the host has no memory. The text is the caller's to release. */
bool code_text(const char *text, size_t length, bool strings, struct text *out);

/* Is `wanted` in the code? Whole words, blanks not counted: "dealloc(" is in "dealloc (x)", "alloc(" is not in
 * "dealloc(". */
bool code_holds(const char *code, const char *wanted);

#endif
