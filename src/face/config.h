/* config.h -- the learner's settings: $XDG_CONFIG_HOME/prepstation/config, lines of `NAME = VALUE`; src/face/prepstation.1 tells them all. */
#ifndef PREPSTATION_FACE_CONFIG_H
#define PREPSTATION_FACE_CONFIG_H

#include "face/colours.h"
#include "view/key_map.h"

struct config {
    enum theme theme;
    enum background background; /* unknown: auto */
    bool no_mouse, ascii;
    struct key_map keys;
    char *problems;             /* one line each, "PATH:LINE: what"; NULL: none */
    size_t problem_count;
};

/* What is right in the file holds, whatever else is wrong in it; a file that is not there is no problem. False when there is no memory. */
bool config_read(struct config *config);

/* The same for a file by its path. */
bool config_read_file(struct config *config, const char *path);

/* One sentence for the screen; the whole list is printed when it is left. */
const char *config_first_problem(const struct config *config, char *out, size_t size);
void config_release(struct config *config);

#endif
