/* stage_keys.c -- the keys around the run: what a key does in a place, what the key line and the help say of it. */
#include <stdio.h>
#include <string.h>

#include "view/stage_private.h"

enum stage_action stage_action_of(const struct stage *stage, enum key_place place, int key) { return key_map_place_action(stage->keys, place, key); }

void hint_add_key(struct hints *hints, const char *key, const char *name) {
    if (hints->count == MOST_HINTS_SHOWN || !*key) return;
    snprintf(hints->texts[hints->count], sizeof hints->texts[0], "%s", key);
    snprintf(hints->names[hints->count], HINT_NAME, "%s", name);
    hints->items[hints->count] = (struct key_hint){ACTION_NONE, hints->names[hints->count], hints->texts[hints->count]};
    hints->count++;
}

static const char *usual_name(enum stage_action action) {
    static const char *const names[] = {
#define COURSE_KEY(place, action, keys, name, help) [STAGE_##place##_##action] = name,
#include "view/keys.def"
    };
    return names[action];
}

void hint_add(struct hints *hints, enum stage_action action, const char *name) {
    char out[KEY_SHOWN];
    hint_add_key(hints, key_first_shown(key_map_place_keys(hints->keys, action), hints->ascii, out), name ? name : usual_name(action));
}

void hint_add_pair(struct hints *hints, enum stage_action one, enum stage_action other, const char *name) {
    char out[KEY_SHOWN], keys[2 * KEY_SHOWN];
    snprintf(keys, sizeof keys, "%s", key_first_shown(key_map_place_keys(hints->keys, one), hints->ascii, out));
    const char *second = key_first_shown(key_map_place_keys(hints->keys, other), hints->ascii, out);
    bool glyphs = (unsigned char)keys[0] >= 0x80 && (unsigned char)second[0] >= 0x80;
    size_t used = strlen(keys);
    snprintf(keys + used, sizeof keys - used, "%s%s", glyphs ? "" : " ", second);
    hint_add_key(hints, keys, name);
}

void hint_add_run(struct hints *hints, enum action action, const char *name) {
    char out[KEY_SHOWN];
    hint_add_key(hints, key_first_shown(key_map_keys(hints->keys, action), hints->ascii, out), name);
}

size_t stage_help_rows(const struct stage *stage, const enum key_place *places, size_t place_count, struct help_row *rows, size_t most) {
    size_t count = 0;
    for (size_t p = 0; p < place_count; p++) {
        for (size_t i = 0; count < most && key_map_row(stage->keys, places[p], i, &rows[count]); i++) count++;
    }
    return count;
}
