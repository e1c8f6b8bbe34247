/* colours.c -- see colours.h.
 *
 * The background is always the terminal's own. Where it is not known, only the terminal's own eight or sixteen colours are used: every theme has
 * made those readable. Text never depends on a colour: each role has its glyph or word as well.
 */
#include "face/colours.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE, BRIGHT = 8, MANY = 256, DIRECT = 65536 };

/* here, changed, good, warning, fault. The usual ones have a contrast of at least 5.3:1 on black and dark grey, or white and cream; the
 * high-contrast ones 7:1 and 6:1 (no colour that dark differs from its fellows by more); the colour-blind ones stay apart for eyes that lack
 * one of the three kinds of cones: tests/unit/colours.c measures that. */
static const short on_dark[THEME_COUNT][5] = {
    [THEME_USUAL] = {80, 177, 114, 221, 210},
    [THEME_COLOUR_BLIND] = {73, 177, 49, 226, 209},
    [THEME_HIGH_CONTRAST] = {159, 219, 40, 221, 216},
};
static const short on_light[THEME_COUNT][5] = {
    [THEME_USUAL] = {23, 90, 22, 94, 124},
    [THEME_COLOUR_BLIND] = {18, 92, 23, 94, 52},
    [THEME_HIGH_CONTRAST] = {17, 91, 23, 58, 52},
};
static const short of_eight[5] = {CYAN, MAGENTA, GREEN, YELLOW, RED};

unsigned colours_rgb(int number) {
    if (number >= 232) return (unsigned)(8 + 10 * (number - 232)) * 0x010101U;
    unsigned parts[3] = {(unsigned)(number - 16) / 36, (unsigned)(number - 16) / 6 % 6, (unsigned)(number - 16) % 6}, rgb = 0;
    for (int i = 0; i < 3; i++) rgb = rgb << 8 | (parts[i] ? 55 + 40 * parts[i] : 0);
    return rgb;
}

/* A colour of the 256 as a terminal with so many names it. */
static int number_for(int colour, int count) { return count > DIRECT ? (int)colours_rgb(colour) : colour; }

struct colours colours_choose(enum theme theme, enum background background, int count) {
    struct colours colours = {.any = count >= 8 && theme != THEME_NONE, .tag_text = WHITE, .tag_ground = RED};
    for (int role = 0; role < ROLE_COUNT; role++) colours.roles[role] = -1;
    colours.no_dim = colours.all_bold = theme == THEME_HIGH_CONTRAST;
    if (!colours.any) return colours;
    bool tints = count >= MANY && background != BACKGROUND_UNKNOWN;
    for (int i = 0; i < 5; i++) {
        int *role = &colours.roles[ROLE_HERE + i];
        if (tints) *role = number_for(background == BACKGROUND_DARK ? on_dark[theme][i] : on_light[theme][i], count);
        else *role = of_eight[i] + (background == BACKGROUND_DARK && count >= 16 && theme == THEME_HIGH_CONTRAST ? BRIGHT : 0);
    }
    bool light = !tints && background == BACKGROUND_LIGHT;
    colours.own_words[ROLE_WARNING] = !tints && background != BACKGROUND_DARK;
    colours.own_words[ROLE_HERE] = colours.own_words[ROLE_GOOD] = colours.own_reversed = light;
    if (count >= MANY) {
        colours.tag_text = number_for(231, count);
        colours.tag_ground = number_for(theme == THEME_USUAL ? 160 : 124, count);
    } else if (count >= 16) {
        colours.tag_text = BRIGHT + WHITE;
    }
    return colours;
}

bool theme_from_name(const char *name, enum theme *theme) {
    static const char *const names[THEME_COUNT] = {"usual", "colour-blind", "high-contrast", "none"};
    for (int i = 0; i < THEME_COUNT; i++) {
        if (strcmp(names[i], name) == 0) return *theme = (enum theme)i, true;
    }
    return false;
}

/* It ends in the number of the background colour: 0 to 6 and 8 are dark. */
enum background background_from_variable(const char *value) {
    const char *last = value ? strrchr(value, ';') : NULL;
    if (!last || last[1] < '0' || last[1] > '9') return BACKGROUND_UNKNOWN;
    int colour = atoi(last + 1);
    return colour == 7 || colour == 15 ? BACKGROUND_LIGHT : BACKGROUND_DARK;
}

enum background background_from_answer(const char *answer) {
    const char *at = strstr(answer, "rgb");
    char *end;
    double parts[3];
    if (!at || !(at = strchr(at, ':'))) return BACKGROUND_UNKNOWN;
    for (int i = 0; i < 3; i++) {
        unsigned long value = strtoul(at + 1, &end, 16);
        int digits = (int)(end - at - 1);
        if (digits < 1 || digits > 4 || (i < 2 && *end != '/')) return BACKGROUND_UNKNOWN;
        parts[i] = (double)value / (double)((1UL << (4 * digits)) - 1);
        at = end;
    }
    double light = 0.299 * parts[0] + 0.587 * parts[1] + 0.114 * parts[2];
    return light > 0.5 ? BACKGROUND_LIGHT : BACKGROUND_DARK;
}
