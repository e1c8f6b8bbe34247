/* stage_keys.c -- the keys around the run, from the one table (keys.def): what a key does in a place, what the key line and the help say of it. */
#include <stdio.h>
#include <string.h>

#include "view/stage_private.h"

static const struct place_key {
    enum key_place place;
    enum stage_action action;
    const char *keys, *name, *help;
} place_keys[] = {
#define COURSE_KEY(place, action, keys, name, help) {AT_##place, STAGE_##place##_##action, keys, name, help},
#include "view/keys.def"
};

enum { ROWS = sizeof place_keys / sizeof *place_keys };

enum stage_action stage_action_of(enum key_place place, int key) {
    for (size_t i = 0; i < ROWS; i++) {
        if (place_keys[i].place == place && key_is_among(place_keys[i].keys, key)) return place_keys[i].action;
    }
    return STAGE_NONE;
}

void hint_add_key(struct hints *hints, const char *key, const char *name) {
    if (hints->count == MOST_HINTS_SHOWN) return;
    snprintf(hints->texts[hints->count], KEY_SHOWN, "%s", key);
    snprintf(hints->names[hints->count], HINT_NAME, "%s", name);
    hints->items[hints->count] = (struct key_hint){ACTION_NONE, hints->names[hints->count], hints->texts[hints->count]};
    hints->count++;
}

void hint_add(struct hints *hints, enum stage_action action, const char *name) {
    for (size_t i = 0; i < ROWS; i++) {
        if (place_keys[i].action != action) continue;
        char out[KEY_SHOWN];
        hint_add_key(hints, key_first_shown(place_keys[i].keys, hints->ascii, out), name ? name : place_keys[i].name);
        return;
    }
}

void hint_add_run(struct hints *hints, enum action action, const char *name) {
    char out[KEY_SHOWN];
    hint_add_key(hints, key_first_shown(key_map_keys(hints->keys, action), hints->ascii, out), name);
}

size_t stage_help_rows(const enum key_place *places, size_t place_count, struct help_row *rows, size_t most) {
    size_t count = 0;
    for (size_t p = 0; p < place_count; p++) {
        for (size_t i = 0; i < ROWS && count < most; i++) {
            if (place_keys[i].place != places[p]) continue;
            rows[count++] = (struct help_row){place_keys[i].keys, place_keys[i].name, place_keys[i].help};
        }
    }
    return count;
}
