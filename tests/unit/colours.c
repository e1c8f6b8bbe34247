/* colours.c -- the colours of every theme can be read on its backgrounds, and those for the colour-blind stay apart when one kind of cone is
 * missing (simulated after Machado, Oliveira and Fernandes, 2009). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <stdio.h>

#include "face/colours.h"

struct light {
    double parts[3];
};

static double linear(unsigned part) {
    double value = part / 255.0;
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static struct light light_of(unsigned rgb) {
    return (struct light){{linear(rgb >> 16 & 255), linear(rgb >> 8 & 255), linear(rgb & 255)}};
}

static double luminance(struct light light) { return 0.2126 * light.parts[0] + 0.7152 * light.parts[1] + 0.0722 * light.parts[2]; }

static double contrast(unsigned first, unsigned second) {
    double a = luminance(light_of(first)), b = luminance(light_of(second));
    return (fmax(a, b) + 0.05) / (fmin(a, b) + 0.05);
}

/* No cone missing; the red, the green, the blue one missing. */
static const double eyes[4][3][3] = {
    {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
};

static double bend(double t) { return t > 0.008856 ? cbrt(t) : 7.787 * t + 16.0 / 116; }

static struct light lab_of(struct light seen) {
    const double *p = seen.parts;
    double x = bend((0.4124 * p[0] + 0.3576 * p[1] + 0.1805 * p[2]) / 0.95047), y = bend(0.2126 * p[0] + 0.7152 * p[1] + 0.0722 * p[2]);
    double z = bend((0.0193 * p[0] + 0.1192 * p[1] + 0.9505 * p[2]) / 1.08883);
    return (struct light){{116 * y - 16, 500 * (x - y), 200 * (y - z)}};
}

static struct light seen_by(int eye, unsigned rgb) {
    struct light light = light_of(rgb), seen;
    for (int i = 0; i < 3; i++) {
        double sum = 0;
        for (int k = 0; k < 3; k++) sum += eyes[eye][i][k] * light.parts[k];
        seen.parts[i] = fmin(fmax(sum, 0), 1);
    }
    return lab_of(seen);
}

static double difference(int eye, unsigned first, unsigned second) {
    struct light a = seen_by(eye, first), b = seen_by(eye, second);
    double sum = 0;
    for (int i = 0; i < 3; i++) sum += (a.parts[i] - b.parts[i]) * (a.parts[i] - b.parts[i]);
    return sqrt(sum);
}

static void everything_can_be_read(void **state) {
    (void)state;
    static const unsigned grounds[3][2] = {{0, 0}, {0x000000, 0x282c34}, {0xffffff, 0xfdf6e3}};
    static const double least[THEME_NONE][3] = {{0, 5.3, 5.3}, {0, 5.3, 5.0}, {0, 7, 6}};
    for (int theme = 0; theme < THEME_NONE; theme++) {
        for (int background = BACKGROUND_DARK; background <= BACKGROUND_LIGHT; background++) {
            struct colours colours = colours_choose((enum theme)theme, (enum background)background, 256);
            for (int role = ROLE_HERE; role < ROLE_COUNT; role++) {
                for (int i = 0; i < 2; i++) {
                    double have = contrast(colours_rgb(colours.roles[role]), grounds[background][i]);
                    if (have < least[theme][background]) fail_msg("theme %d, role %d on %06x: %.1f", theme, role, grounds[background][i], have);
                }
            }
            assert_true(contrast(colours_rgb(colours.tag_text), colours_rgb(colours.tag_ground)) >= 4.5);
        }
    }
}

static void the_colour_blind_can_tell_them_apart(void **state) {
    (void)state;
    for (int background = BACKGROUND_DARK; background <= BACKGROUND_LIGHT; background++) {
        struct colours colours = colours_choose(THEME_COLOUR_BLIND, (enum background)background, 256);
        for (int eye = 0; eye < 4; eye++) {
            for (int a = ROLE_HERE; a < ROLE_COUNT; a++) {
                for (int b = ROLE_HERE; b < a; b++) {
                    double apart = difference(eye, colours_rgb(colours.roles[a]), colours_rgb(colours.roles[b]));
                    if (apart < 20) fail_msg("background %d, eye %d: roles %d and %d are %.0f apart", background, eye, a, b, apart);
                }
            }
        }
    }
}

static void depths(void **state) {
    (void)state;
    assert_false(colours_choose(THEME_USUAL, BACKGROUND_DARK, 0).any);
    assert_false(colours_choose(THEME_NONE, BACKGROUND_DARK, 256).any);
    assert_int_equal(colours_choose(THEME_USUAL, BACKGROUND_UNKNOWN, 256).roles[ROLE_HERE], 6);
    assert_true(colours_choose(THEME_USUAL, BACKGROUND_UNKNOWN, 256).own_words[ROLE_WARNING]);
    assert_false(colours_choose(THEME_USUAL, BACKGROUND_UNKNOWN, 8).own_words[ROLE_HERE]);
    for (int count = 8; count <= 16; count += 8) { /* cyan and green of eight colours cannot be read on white, as text or behind it */
        struct colours light = colours_choose(THEME_USUAL, BACKGROUND_LIGHT, count);
        assert_true(light.own_words[ROLE_HERE] && light.own_words[ROLE_GOOD] && light.own_words[ROLE_WARNING] && light.own_reversed);
        assert_false(light.own_words[ROLE_FAULT] || light.own_words[ROLE_CHANGED]);
    }
    assert_false(colours_choose(THEME_USUAL, BACKGROUND_LIGHT, 256).own_words[ROLE_HERE]);
    assert_int_equal(colours_choose(THEME_USUAL, BACKGROUND_DARK, 8).roles[ROLE_FAULT], 1);
    assert_int_equal(colours_choose(THEME_HIGH_CONTRAST, BACKGROUND_DARK, 16).roles[ROLE_FAULT], 9);
    assert_int_equal(colours_choose(THEME_USUAL, BACKGROUND_DARK, 1 << 24).roles[ROLE_HERE], 0x5fd7d7);
}

static void backgrounds(void **state) {
    (void)state;
    assert_int_equal(background_from_variable("15;0"), BACKGROUND_DARK);
    assert_int_equal(background_from_variable("0;default;15"), BACKGROUND_LIGHT);
    assert_int_equal(background_from_variable("0;default"), BACKGROUND_UNKNOWN);
    assert_int_equal(background_from_variable(NULL), BACKGROUND_UNKNOWN);
    assert_int_equal(background_from_answer("rgb:1616/1818/1a1a"), BACKGROUND_DARK);
    assert_int_equal(background_from_answer("11;rgb:ff/ff/e3"), BACKGROUND_LIGHT);
    assert_int_equal(background_from_answer("rgba:ffff/ffff/ffff/ffff"), BACKGROUND_LIGHT);
    assert_int_equal(background_from_answer("rgb:zz/00/00"), BACKGROUND_UNKNOWN);
    assert_int_equal(background_from_answer("?"), BACKGROUND_UNKNOWN);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everything_can_be_read),
        cmocka_unit_test(the_colour_blind_can_tell_them_apart),
        cmocka_unit_test(depths),
        cmocka_unit_test(backgrounds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
