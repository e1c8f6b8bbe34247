/* key_map.c -- see key_map.h. */
#include "view/key_map.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

enum { NAME_SIZE = 48 };

static const struct row {
    enum key_place place;
    int action; /* enum action at the run, else enum stage_action */
    const char *place_name, *action_name;
    struct help_row help;
} rows[] = {
#define KEY(action, keys, name, help) {AT_RUN, ACTION_KEY_##action, "", #action, {keys, name, help}},
#define COURSE_KEY(place, action, keys, name, help) {AT_##place, STAGE_##place##_##action, #place "_", #action, {keys, name, help}},
#include "view/keys.def"
};

_Static_assert(sizeof rows / sizeof *rows == KEY_ROWS, "each row of keys.def is in the table once");

void key_map_release(struct key_map *map) {
    for (int i = 0; i < KEY_ROWS; i++) {
        free(map->own[i].keys);
        free(map->settled[i]);
        map->own[i].keys = map->settled[i] = NULL;
    }
}

/* ---- Rows by action and by name ------------------------------------------------------------------------------------------------ */

static int row_of(enum key_place place, int action) {
    for (int i = 0; i < KEY_ROWS; i++) {
        if ((rows[i].place == AT_RUN) == (place == AT_RUN) && rows[i].action == action) return i;
    }
    return -1;
}

static void name_of(int row, char out[NAME_SIZE]) {
    snprintf(out, NAME_SIZE, "%s%s", rows[row].place_name, rows[row].action_name);
    for (; *out; out++) *out = *out == '_' ? '-' : (char)tolower((unsigned char)*out);
}

static int row_of_name(const char *name, size_t length) {
    char own[NAME_SIZE];
    for (int i = 0; i < KEY_ROWS; i++) {
        name_of(i, own);
        if (strlen(own) == length && strncasecmp(own, name, length) == 0) return i;
    }
    return -1;
}

static bool is_choice(int row) {
    return rows[row].place != AT_RUN && (rows[row].action == STAGE_ASK_CHOOSE || rows[row].action == STAGE_FACTS_CHOOSE);
}

/* The action of the run that a row of a place follows, or -1. To turn a page is one thing with two names. */
static int followed(int row) {
    if (rows[row].place == AT_RUN) return -1;
    if (rows[row].action == STAGE_PAGE_NEXT) return row_of(AT_RUN, ACTION_KEY_NEXT_PAGE);
    if (rows[row].action == STAGE_PAGE_BEFORE) return row_of(AT_RUN, ACTION_KEY_PREVIOUS_PAGE);
    for (int i = 0; i < KEY_ROWS; i++) {
        if (rows[i].place == AT_RUN && strcmp(rows[i].action_name, rows[row].action_name) == 0) return i;
    }
    return -1;
}

static bool lies_over_run(enum key_place place) {
    return place == AT_ASK || place == AT_TOLD || place == AT_TASK || place == AT_FACTS || place == AT_PAGE;
}

static bool is_typed_in(enum key_place place) { return place == AT_FILL || place == AT_EDIT; }

/* Help and leaving come before the keys of a place, except where one types. */
static bool is_everywhere(int row, enum key_place place) {
    bool first = rows[row].place == AT_RUN && (rows[row].action == ACTION_KEY_HELP || rows[row].action == ACTION_KEY_QUIT);
    return first && place != AT_RUN && !is_typed_in(place);
}

static const char *keys_of(const struct key_map *map, int row) {
    if (map && map->own[row].keys) return map->own[row].keys;
    return map && map->settled[row] ? map->settled[row] : rows[row].help.keys;
}

/* ---- Giving keys ---------------------------------------------------------------------------------------------------------------- */

/* Goes through the keys of a list; false behind the last. */
static bool next_key(const char **at, int *key, const char **name, size_t *length) {
    *at += strspn(*at, " \t");
    *name = *at;
    *length = strcspn(*at, " \t");
    *key = key_from_name(*name, *length);
    *at += *length;
    return *length > 0;
}

bool key_map_set(struct key_map *map, const char *action, const char *keys, unsigned line, char *problem, size_t size) {
    int row = row_of_name(action, strlen(action));
    if (row < 0) {
        snprintf(problem, size, "there is no action '%s'", action);
        return false;
    }
    bool turns = rows[row].place == AT_PAGE && (rows[row].action == STAGE_PAGE_NEXT || rows[row].action == STAGE_PAGE_BEFORE);
    if (turns) row = followed(row);
    const char *at = keys, *name;
    struct text list;
    size_t length;
    int key;
    for (text_init(&list); next_key(&at, &key, &name, &length);) {
        if (key == KEY_CODE_NONE) {
            snprintf(problem, size, "there is no key '%.*s'", (int)length, name);
            text_release(&list);
            return false;
        }
        text_format(&list, "%s%.*s", list.length ? " " : "", (int)length, name);
    }
    char *copy = list.length > 0 ? text_take(&list) : NULL;
    if (!copy) {
        snprintf(problem, size, list.failed ? "there is not enough memory" : "action '%s' needs at least one key", action);
        text_release(&list);
        return false;
    }
    free(map->own[row].keys);
    map->own[row] = (struct own_keys){copy, line};
    return true;
}

/* ---- Settling ------------------------------------------------------------------------------------------------------------------- */

struct settling {
    struct key_map *map;
    void (*tell)(void *context, unsigned line, const char *problem);
    void *context;
};

/* What stands in the way of the learner's own keys of a row: "" for nothing. */
static void find_obstacle(const struct settling *settling, int row, char *out, size_t size) {
    const struct key_map *map = settling->map;
    const char *at = map->own[row].keys, *name;
    char other[NAME_SIZE];
    size_t length;
    int key;
    out[0] = 0;
    while (next_key(&at, &key, &name, &length)) {
        if (is_typed_in(rows[row].place) && key >= ' ' && key < KEY_CODE_UP) {
            snprintf(out, size, "key '%.*s' is text there", (int)length, name);
            return;
        }
        for (int i = 0; i < KEY_ROWS; i++) {
            if (i == row || !key_is_among(keys_of(map, i), key)) continue;
            name_of(i, other);
            bool same = rows[i].place == rows[row].place, own = map->own[i].keys != NULL;
            if (same && own && map->own[i].line < map->own[row].line) {
                snprintf(out, size, "key '%.*s' is given to %s already, in line %u", (int)length, name, other, map->own[i].line);
            } else if (same && !own && is_choice(i)) {
                snprintf(out, size, "key '%.*s' chooses an answer there", (int)length, name);
            } else if (is_everywhere(i, rows[row].place)) {
                snprintf(out, size, "key '%.*s' is %s everywhere", (int)length, name, other);
            }
            if (*out) return;
        }
    }
}

/* The row whose own keys take a key from another row's usual ones, or -1. */
static int taker(const struct key_map *map, int row, int key) {
    for (int i = 0; i < KEY_ROWS; i++) {
        if (i == row || !map->own[i].keys || !key_is_among(map->own[i].keys, key) || i == followed(row)) continue;
        if (rows[i].place == rows[row].place || is_everywhere(i, rows[row].place)) return i;
        bool anew = !key_is_among(rows[i].help.keys, key); /* what was shared stays shared */
        if (rows[i].place == AT_RUN && anew && lies_over_run(rows[row].place) && !is_choice(row)) return i;
    }
    return -1;
}

/* Adds what is left of a list of keys. `but`: without these. */
static void add_left(struct settling *settling, int row, const char *keys, const char *but, struct text *out, int *took) {
    const char *name;
    size_t length;
    int key;
    while (next_key(&keys, &key, &name, &length)) {
        if (but && key_is_among(but, key)) continue;
        int by = taker(settling->map, row, key);
        if (by >= 0) *took = by;
        else text_format(out, "%s%.*s", out->length ? " " : "", (int)length, name);
    }
}

static void settle_row(struct settling *settling, int row) {
    struct key_map *map = settling->map;
    int leader = followed(row), took = -1;
    const char *led = leader >= 0 ? map->own[leader].keys : NULL;
    struct text left;
    text_init(&left);
    if (led) add_left(settling, row, led, NULL, &left, &took);
    add_left(settling, row, rows[row].help.keys, led ? rows[leader].help.keys : NULL, &left, &took);
    if ((led || took >= 0) && !left.failed) map->settled[row] = strdup(left.length ? left.bytes : "");
    if (took >= 0 && left.length == 0) {
        char problem[160], name[NAME_SIZE], by[NAME_SIZE];
        name_of(row, name);
        name_of(took, by);
        snprintf(problem, sizeof problem, "%s leaves no key for %s: give it one", by, name);
        settling->tell(settling->context, map->own[took].line, problem);
    }
    text_release(&left);
}

/* The row whose own keys were given first behind a line, or -1. */
static int next_own(const struct key_map *map, bool course, unsigned line) {
    int next = -1;
    for (int i = 0; i < KEY_ROWS; i++) {
        if ((rows[i].place != AT_RUN) != course || !map->own[i].keys || map->own[i].line <= line) continue;
        if (next < 0 || map->own[i].line < map->own[next].line) next = i;
    }
    return next;
}

void key_map_settle(struct key_map *map, void (*tell)(void *context, unsigned line, const char *problem), void *context) {
    struct settling settling = {map, tell, context};
    for (int course = 0; course < 2; course++) { /* help and leaving are settled first */
        unsigned line = 0;
        for (int row; (row = next_own(map, course != 0, line)) >= 0;) {
            char problem[160];
            line = map->own[row].line;
            find_obstacle(&settling, row, problem, sizeof problem);
            if (!*problem) continue;
            tell(context, line, problem);
            free(map->own[row].keys);
            map->own[row].keys = NULL;
        }
        for (int i = 0; i < KEY_ROWS; i++) {
            if ((rows[i].place != AT_RUN) == course && !map->own[i].keys) settle_row(&settling, i);
        }
    }
}

/* ---- Asking --------------------------------------------------------------------------------------------------------------------- */

static int action_of(const struct key_map *map, enum key_place place, int key) {
    for (int i = 0; i < KEY_ROWS; i++) {
        if (rows[i].place == place && key_is_among(keys_of(map, i), key)) return rows[i].action;
    }
    return 0; /* of both enums: none */
}

enum action key_map_action(const struct key_map *map, int key) { return (enum action)action_of(map, AT_RUN, key); }

enum stage_action key_map_place_action(const struct key_map *map, enum key_place place, int key) {
    return (enum stage_action)action_of(map, place, key);
}

const char *key_map_keys(const struct key_map *map, enum action action) {
    int row = row_of(AT_RUN, action);
    return row >= 0 ? keys_of(map, row) : "";
}

const char *key_map_place_keys(const struct key_map *map, enum stage_action action) {
    int row = row_of(AT_LIST, action);
    return row >= 0 ? keys_of(map, row) : "";
}

int key_map_index(const struct key_map *map, enum stage_action action, int key) {
    const char *keys = key_map_place_keys(map, action), *name;
    size_t length;
    int other;
    for (int i = 0; next_key(&keys, &other, &name, &length); i++) {
        if (other == key) return i;
    }
    return -1;
}

bool key_map_row(const struct key_map *map, enum key_place place, size_t row, struct help_row *out) {
    for (int i = 0; i < KEY_ROWS; i++) {
        if (rows[i].place != place || row-- > 0) continue;
        *out = (struct help_row){keys_of(map, i), rows[i].help.name, rows[i].help.help};
        return true;
    }
    return false;
}

const char *key_map_words(const struct key_map *map, bool ascii, const char *words, char *out, size_t size) {
    size_t at = 0;
    while (*words && at + 1 < size) {
        size_t length = *words == '{' ? strcspn(words + 1, "}") : 0;
        int row = length > 0 && words[length + 1] == '}' ? row_of_name(words + 1, length) : -1;
        if (row < 0) {
            out[at++] = *words++;
            continue;
        }
        char shown[KEY_SHOWN];
        int used = snprintf(out + at, size - at, "%s", key_first_shown(keys_of(map, row), ascii, shown));
        at = used > 0 && (size_t)used < size - at ? at + (size_t)used : size - 1;
        words += length + 2;
    }
    out[at] = 0;
    return out;
}
