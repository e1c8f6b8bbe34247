/* key_map.c -- see key_map.h. */
#include "view/key_map.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct row {
    enum action action;
    const char *name, *keys;
} rows[] = {
#define KEY(action, keys, name, help) {ACTION_KEY_##action, #action, keys},
#include "view/keys.def"
#undef KEY
};

enum { ROW_COUNT = sizeof rows / sizeof *rows };

void key_map_release(struct key_map *map) {
    for (int i = 0; i < ACTION_KEY_COUNT; i++) {
        free(map->keys[i]);
        map->keys[i] = NULL;
    }
}

static bool same_name(const char *row, const char *name) {
    for (; *row && *name; row++, name++) {
        char letter = *name == '-' ? '_' : (char)toupper((unsigned char)*name);
        if (letter != *row) return false;
    }
    return *row == *name;
}

/* Goes through the keys of a list; false behind the last. */
static bool next_key(const char **at, int *key, const char **name, size_t *length) {
    *at += strspn(*at, " \t");
    *name = *at;
    *length = strcspn(*at, " \t");
    *key = key_from_name(*name, *length);
    *at += *length;
    return *length > 0;
}

bool key_map_set(struct key_map *map, const char *action, const char *keys, char *problem, size_t size) {
    const struct row *row = rows;
    while (row < rows + ROW_COUNT && !same_name(row->name, action)) row++;
    if (row == rows + ROW_COUNT) {
        snprintf(problem, size, "there is no action '%s'", action);
        return false;
    }
    const char *at = keys, *name;
    size_t length, count = 0;
    int key;
    for (; next_key(&at, &key, &name, &length); count++) {
        if (key == KEY_CODE_NONE) {
            snprintf(problem, size, "there is no key '%.*s'", (int)length, name);
            return false;
        }
        for (int i = 0; i < ROW_COUNT; i++) {
            if (rows[i].action == row->action || !map->keys[rows[i].action] || !key_is_among(map->keys[rows[i].action], key)) continue;
            snprintf(problem, size, "key '%.*s' is given to another action already", (int)length, name);
            return false;
        }
    }
    if (count == 0) {
        snprintf(problem, size, "action '%s' needs at least one key", action);
        return false;
    }
    char *copy = strdup(keys);
    if (!copy) {
        snprintf(problem, size, "there is not enough memory");
        return false;
    }
    free(map->keys[row->action]);
    map->keys[row->action] = copy;
    return true;
}

enum action key_map_action(const struct key_map *map, int key) {
    for (int i = 0; map && i < ROW_COUNT; i++) {
        if (map->keys[rows[i].action] && key_is_among(map->keys[rows[i].action], key)) return rows[i].action;
    }
    for (int i = 0; i < ROW_COUNT; i++) {
        if (!(map && map->keys[rows[i].action]) && key_is_among(rows[i].keys, key)) return rows[i].action;
    }
    return ACTION_NONE;
}

const char *key_map_keys(const struct key_map *map, enum action action) {
    for (int i = 0; i < ROW_COUNT; i++) {
        if (rows[i].action == action) return map && map->keys[action] ? map->keys[action] : rows[i].keys;
    }
    return "";
}
