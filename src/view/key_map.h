/* key_map.h -- the learner's own keys, in the place of those of keys.def.
 *
 * An action's name is that of keys.def in small letters, `next-event` for NEXT_EVENT. A key that the map gives to an action is taken from every
 * other; the keys of an action that the map names are those of the map alone.
 */
#ifndef PREPSTATION_VIEW_KEY_MAP_H
#define PREPSTATION_VIEW_KEY_MAP_H

#include "view/screen.h"

struct key_map {
    char *keys[ACTION_KEY_COUNT]; /* names as in keys.def, separated by blanks; NULL: those of keys.def */
};

void key_map_release(struct key_map *map);

/* Gives an action its keys. False when that cannot be: `problem` says why. */
bool key_map_set(struct key_map *map, const char *action, const char *keys, char *problem, size_t size);

/* The action of a key, and the keys of an action. The map may be NULL. */
enum action key_map_action(const struct key_map *map, int key);
const char *key_map_keys(const struct key_map *map, enum action action);

#endif
