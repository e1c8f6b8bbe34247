/* colours.h -- which colour each role of the screen has: by theme, by background, and by how many colours the terminal has. Tables and no
 * terminal, so that their contrast is tested.
 */
#ifndef PREPSTATION_FACE_COLOURS_H
#define PREPSTATION_FACE_COLOURS_H

#include "view/grid.h"

enum theme { THEME_USUAL, THEME_COLOUR_BLIND, THEME_HIGH_CONTRAST, THEME_NONE, THEME_COUNT };

enum background { BACKGROUND_UNKNOWN, BACKGROUND_DARK, BACKGROUND_LIGHT };

struct colours {
    bool any;                   /* none: bold and reversed alone */
    int roles[ROLE_COUNT];      /* a colour's number for the terminal, or -1: its own */
    int tag_text, tag_ground;   /* a fault that is reversed */
    bool own_words[ROLE_COUNT]; /* words of the role are bold in the terminal's own colour, since its yellow, or on white its cyan and green,
                                   may not be readable; squares and rules alone have the colour */
    bool own_reversed;          /* such words that are reversed too */
    bool no_dim, all_bold;
};

/* `count`: colours of the terminal; beyond 65,536 a colour's number is its red, green and blue, eight bits each. */
struct colours colours_choose(enum theme theme, enum background background, int count);

/* The name in the config; false when there is none such. */
bool theme_from_name(const char *name, enum theme *theme);

/* What COLORFGBG says, and what a terminal answers to OSC 11 ("rgb:1616/1818/1a1a"). */
enum background background_from_variable(const char *value);
enum background background_from_answer(const char *answer);

/* Red, green and blue of a colour of the 256, from 16 on. */
unsigned colours_rgb(int number);

#endif
