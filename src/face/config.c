/* config.c -- see config.h.
 *
 *     # a comment
 *     theme = high-contrast
 *     key step = Right l Space
 */
#include "face/config.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

struct reading {
    struct config *config;
    const char *path;
    unsigned line;
    struct text problems;
};

static void complain(struct reading *reading, const char *what, const char *name, const char *known) {
    text_format(&reading->problems, "%s:%u: %s '%s'%s%s\n", reading->path, reading->line, what, name, *known ? "; known are " : "", known);
    reading->config->problem_count++;
}

static void tell(void *context, unsigned line, const char *problem) {
    struct reading *reading = context;
    text_format(&reading->problems, "%s:%u: %s\n", reading->path, line, problem);
    reading->config->problem_count++;
}

static char *trim(char *text) {
    text += strspn(text, " \t");
    size_t length = strlen(text);
    while (length > 0 && strchr(" \t\r\n", text[length - 1])) text[--length] = 0;
    return text;
}

static bool read_switch(struct reading *reading, const char *value, bool *on) {
    *on = strcmp(value, "yes") == 0;
    if (*on || strcmp(value, "no") == 0) return true;
    complain(reading, "there is no answer", value, "yes, no");
    return false;
}

static void set(struct reading *reading, const char *name, const char *value) {
    struct config *config = reading->config;
    bool on;
    if (strcmp(name, "theme") == 0) {
        if (!theme_from_name(value, &config->theme)) complain(reading, "there is no theme", value, "usual, colour-blind, high-contrast, none");
    } else if (strcmp(name, "background") == 0) {
        bool dark = strcmp(value, "dark") == 0, light = strcmp(value, "light") == 0;
        if (dark || light || strcmp(value, "auto") == 0) {
            config->background = dark ? BACKGROUND_DARK : light ? BACKGROUND_LIGHT : BACKGROUND_UNKNOWN;
        } else {
            complain(reading, "there is no background", value, "auto, dark, light");
        }
    } else if (strcmp(name, "mouse") == 0) {
        if (read_switch(reading, value, &on)) config->no_mouse = !on;
    } else if (strcmp(name, "ascii") == 0) {
        if (read_switch(reading, value, &on)) config->ascii = on;
    } else if (strncmp(name, "key ", 4) == 0) {
        char problem[160];
        if (!key_map_set(&config->keys, name + 4 + strspn(name + 4, " \t"), value, reading->line, problem, sizeof problem)) {
            tell(reading, reading->line, problem);
        }
    } else {
        complain(reading, "there is no setting", name, "theme, background, mouse, ascii, key ACTION");
    }
}

static void read_line(struct reading *reading, char *line) {
    line = trim(line);
    if (*line == 0 || *line == '#') return;
    char *equals = strchr(line, '=');
    if (!equals) {
        complain(reading, "this is no `NAME = VALUE`:", line, "");
        return;
    }
    *equals = 0;
    char *name = trim(line), *value = trim(equals + 1);
    if (*value == 0) complain(reading, "there is nothing behind", name, "");
    else set(reading, name, value);
}

bool config_read_file(struct config *config, const char *path) {
    memset(config, 0, sizeof *config);
    struct reading reading = {.config = config, .path = path};
    text_init(&reading.problems);
    FILE *file = fopen(path, "r");
    char *line = NULL;
    size_t room = 0;
    bool there = file || (errno != ENOENT && errno != ENOTDIR);
    if (!file && there) {
        text_format(&reading.problems, "%s: %s\n", path, strerror(errno));
        config->problem_count++;
    }
    while (file && getline(&line, &room, file) >= 0) {
        reading.line++;
        read_line(&reading, line);
    }
    free(line);
    if (file) fclose(file);
    key_map_settle(&config->keys, tell, &reading);
    bool good = !reading.problems.failed;
    if (good && config->problem_count > 0) config->problems = strdup(reading.problems.bytes);
    text_release(&reading.problems);
    return good && (config->problem_count == 0 || config->problems);
}

bool config_read(struct config *config) {
    char path[PATH_MAX];
    const char *folder = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
    int used = -1;
    memset(config, 0, sizeof *config);
    if (folder && *folder == '/') used = snprintf(path, sizeof path, "%s/prepstation/config", folder);
    else if (home && *home) used = snprintf(path, sizeof path, "%s/.config/prepstation/config", home);
    if (used < 0 || used >= (int)sizeof path) return true;
    return config_read_file(config, path);
}

const char *config_first_problem(const struct config *config, char *out, size_t size) {
    size_t length = strcspn(config->problems, "\n"), more = config->problem_count - 1;
    char rest[64] = "";
    if (more > 0) snprintf(rest, sizeof rest, " (and %zu more, told when you leave)", more);
    snprintf(out, size, "%.*s%s", (int)length, config->problems, rest);
    return out;
}

void config_release(struct config *config) {
    key_map_release(&config->keys);
    free(config->problems);
    config->problems = NULL;
}
