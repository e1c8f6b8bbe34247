/* voice.h -- text for people who read line by line: a screen reader, a pipe, a dumb terminal.
 *
 * Lines are only ever appended. Paragraphs are wrapped at words on a terminal; elsewhere one paragraph is one line,
 * and who reads it wraps it. Nothing that could steer a terminal passes, wherever the text comes from, since a pipe
 * may end on one.
 */
#ifndef PREPSTATION_FACE_VOICE_H
#define PREPSTATION_FACE_VOICE_H

#include <stdio.h>

#include "base/text.h"
#include "lesson/lesson.h"

struct voice {
    FILE *out;
    bool ascii;      /* no character outside ASCII; those that have a twin are spelt with it */
    size_t width;    /* to wrap at; 0: not */
    bool is_blank;   /* the last line was empty, or nothing was said yet */
    bool is_broken;  /* nobody reads any more, or the disk is full */
    int error;       /* errno of a failure that is not a closed pipe; 0 */
};

void voice_init(struct voice *voice, FILE *out, bool ascii);

/* A paragraph, with a line break at its end. Line breaks within it stay. */
void say(struct voice *voice, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* One line as it is, behind an indentation: code and lists. */
void say_line(struct voice *voice, const char *indent, const char *line, size_t length);
/* Many lines as they are. */
void say_lines(struct voice *voice, const char *indent, const char *text, size_t length);
/* An empty line, unless there is one. */
void say_gap(struct voice *voice);
/* Markdown, from its block `from` on; blocks are parted by empty lines. `indent` is put before each. */
void say_prose(struct voice *voice, const char *indent, const struct prose *prose, size_t from);

/* A prose in one line, for choices and headings. */
void prose_in_line(struct text *out, const struct prose *prose);

/* What waits for a terminal is written. */
void voice_flush(struct voice *voice);

#endif
