/* editor.h -- the learner's own editor, on the learner's own terminal, while the screen steps aside. */
#ifndef PREPSTATION_FACE_EDITOR_H
#define PREPSTATION_FACE_EDITOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Opens the file in $VISUAL, else $EDITOR, else vi, at a line where the editor is known to take one (0: none), and waits for it. The
 * terminal is given back meanwhile. NULL when the editor ended well, else one sentence on what went wrong, which lives until the next call. */
const char *editor_run(const char *path, uint32_t line);

/* Where the learner's copy of a program of the course lies: $XDG_DATA_HOME/prepstation/programs/NAME; the folders are made. False when that
 * cannot be. */
bool editor_copy_path(const char *name, char *path, size_t size);

/* Writes a copy anew; one that is there already and differs is kept beside it as NAME~. */
bool editor_write_copy(const char *path, const char *text, size_t length);

#endif
