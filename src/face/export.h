/* export.h -- the programs of lessons as files, with a list of them that other tools can read.
 *
 * DIR/programs.json is an array, in the order of the lessons, of
 *
 *     file      "11-mybox.mybox.rs", in DIR
 *     lesson    path of the lesson;  line  where the program is made
 *     kind      "program", "start" or "solution" (of the task `id`)
 *     verdict   the machine's; code: rustc's, or null; exit_status, stdout
 *     edition   2021 or 2024
 *     rustc     what is to be expected of rustc: "refuses", "accepts" (but its run is another, by a small pantry,
 *               say), "prints" (the same stdout), "any"
 *     clean     rustc has no warning to give either
 */
#ifndef PREPSTATION_FACE_EXPORT_H
#define PREPSTATION_FACE_EXPORT_H

#include <jansson.h>
#include <stdbool.h>

#include "lesson/prove.h"

struct export {
    const char *folder;
    json_t *list;
    bool failed; /* a file could not be written: said */
};

/* Makes the folder when it is not there. False after a message. */
bool export_open(struct export *export, const char *folder);

/* False when the host has no memory. */
bool export_add(struct export *export, const struct lesson *lesson, const struct proven *proven);

/* Writes the list. False when anything could not be written. */
bool export_close(struct export *export);

#endif
