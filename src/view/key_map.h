/* key_map.h -- what each key does in each place, from keys.def and the learner's own keys in their stead.
 *
 * An action's name is that of keys.def in small letters, `next-event` for NEXT_EVENT; that of a place around the run has the place before it,
 * `list-open` for COURSE_KEY(LIST, OPEN). The keys that the learner gives to an action are all it has. A key that is given to one action is
 * taken from the others of its place; one that is given anew to an action of the run, from the places that lie over the run as well.
 * An action of a place that is called as one of the run's (`list-up`) follows it unless it has keys of its own.
 */
#ifndef PREPSTATION_VIEW_KEY_MAP_H
#define PREPSTATION_VIEW_KEY_MAP_H

#include "view/screen.h"

/* Where keys mean something of their own: the first argument of COURSE_KEY; or the run. */
enum key_place { AT_RUN, AT_LIST, AT_ASK, AT_TOLD, AT_TASK, AT_FACTS, AT_FILL, AT_ORDER, AT_EDIT, AT_PAGE, AT_WORDS, AT_ASIDE };

enum stage_action {
    STAGE_NONE,
#define COURSE_KEY(place, action, keys, name, help) STAGE_##place##_##action,
#include "view/keys.def"
    STAGE_ACTION_COUNT
};

enum { KEY_ROWS = (int)ACTION_KEY_COUNT - 1 + (int)STAGE_ACTION_COUNT - 1 };

struct key_map {
    struct own_keys {
        char *keys;    /* names as in keys.def, separated by blanks; NULL: none of the learner's own */
        unsigned line; /* of the settings, where they were given */
    } own[KEY_ROWS];
    char *settled[KEY_ROWS]; /* what others left of the usual keys; NULL: all of them */
};

void key_map_release(struct key_map *map);

/* Gives an action its keys. False when that cannot be: `problem` says why. key_map_settle comes behind the last. */
bool key_map_set(struct key_map *map, const char *action, const char *keys, unsigned line, char *problem, size_t size);

/* Takes the keys that were given from all others. Those that collide with a line before are dropped; that is told, and what was left without
 * a key. */
void key_map_settle(struct key_map *map, void (*tell)(void *context, unsigned line, const char *problem), void *context);

/* The action of a key, and the keys of an action. The map may be NULL. */
enum action key_map_action(const struct key_map *map, int key);
const char *key_map_keys(const struct key_map *map, enum action action);

/* The same in the places around the run; and the place of a key among those of an action, or -1. */
enum stage_action key_map_place_action(const struct key_map *map, enum key_place place, int key);
const char *key_map_place_keys(const struct key_map *map, enum stage_action action);
int key_map_index(const struct key_map *map, enum stage_action action, int key);

/* Row by row what keys.def says of a place, with the keys in force; false behind the last. Rows count from 0 within the place. */
bool key_map_row(const struct key_map *map, enum key_place place, size_t row, struct help_row *out);

/* A sentence in which "{quit}" stands for the first key of that action, as it is shown. */
const char *key_map_words(const struct key_map *map, bool ascii, const char *words, char *out, size_t size);

#endif
