/* config.c -- the learner's settings: what is right holds, what is wrong is said with file and line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "face/config.h"

static char path[] = "/tmp/prepstation-config-XXXXXX";

static void read_text(struct config *config, const char *text) {
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
    assert_true(config_read_file(config, path));
}

static void what_is_right_holds(void **state) {
    (void)state;
    struct config config;
    read_text(&config, "# a comment\n\n theme = high-contrast\nbackground=light\nmouse = no\nascii = yes\nkey step = n Right\nkey next-event = ^N\n");
    assert_null(config.problems);
    assert_int_equal(config.theme, THEME_HIGH_CONTRAST);
    assert_int_equal(config.background, BACKGROUND_LIGHT);
    assert_true(config.no_mouse && config.ascii);
    assert_int_equal(key_map_action(&config.keys, 'n'), ACTION_KEY_STEP);
    assert_int_equal(key_map_action(&config.keys, 'l'), ACTION_NONE);           /* no key of the step any more */
    assert_int_equal(key_map_action(&config.keys, 14), ACTION_KEY_NEXT_EVENT);
    assert_int_equal(key_map_action(&config.keys, KEY_CODE_PAGE_DOWN), ACTION_KEY_NEXT_PAGE); /* which has lost n alone */
    assert_string_equal(key_map_keys(&config.keys, ACTION_KEY_STEP), "n Right");
    assert_int_equal(key_map_action(NULL, 'n'), ACTION_KEY_NEXT_PAGE);
    config_release(&config);
}

static void what_is_wrong_is_said(void **state) {
    (void)state;
    static const struct {
        const char *text, *says;
    } cases[] = {
        {"theme = loud\n", ":1: there is no theme 'loud'; known are usual, colour-blind, high-contrast, none\n"},
        {"\nbackground = blue\n", ":2: there is no background 'blue'; known are auto, dark, light\n"},
        {"mouse = perhaps\n", ":1: there is no answer 'perhaps'; known are yes, no\n"},
        {"colour = red\n", ":1: there is no setting 'colour'; known are theme, background, mouse, ascii, key ACTION\n"},
        {"nonsense\n", ":1: this is no `NAME = VALUE`: 'nonsense'\n"},
        {"theme =\n", ":1: there is nothing behind 'theme'\n"},
        {"key hop = x\n", ":1: there is no action 'hop'\n"},
        {"key step = Rigth\n", ":1: there is no key 'Rigth'\n"},
        {"key step = y\nkey over = y\n", ":2: key 'y' is given to step already, in line 1\n"},
        {"key over = y\n\nkey step = l y\n", ":3: key 'y' is given to over already, in line 1\n"},
        {"key list-open = o\nkey list-search = o\n", ":2: key 'o' is given to list-open already, in line 1\n"},
        {"key list-search = q\n", ":1: key 'q' is quit everywhere\n"},
        {"key ask-skip = b\n", ":1: key 'b' chooses an answer there\n"},
        {"key edit-done = x\n", ":1: key 'x' is text there\n"},
        {"key list-hop = x\n", ":1: there is no action 'list-hop'\n"},
        {"\nkey step = q\n", ":2: step leaves no key for quit: give it one\n"},
        {"key jar-next = c\n", ":1: jar-next leaves no key for task-check: give it one\n"},
        {"key quit = S\n", ":1: quit leaves no key for task-solution: give it one\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct config config;
        char expected[256];
        read_text(&config, cases[i].text);
        snprintf(expected, sizeof expected, "%s%s", path, cases[i].says);
        assert_int_equal(config.problem_count, 1);
        assert_string_equal(config.problems, expected);
        config_release(&config);
    }
    struct config both;
    read_text(&both, "theme = loud\nascii = yes\nwhat\n");
    assert_int_equal(both.problem_count, 2);
    char first[160];
    assert_non_null(strstr(config_first_problem(&both, first, sizeof first), "there is no theme"));
    assert_non_null(strstr(first, "none (and 1 more, told when you leave)"));
    assert_null(strchr(first, '\n'));
    assert_true(both.ascii);
    config_release(&both);
}

/* The places around the run: their own keys, what is taken from them, and what follows the run's. */
static void places_have_keys_of_their_own(void **state) {
    (void)state;
    struct config config;
    read_text(&config, "key list-search = s ö\nkey ask-choose = 1 2 3 4\nkey quit = Q\nkey down = n Down\nkey next-page = N\nkey back = h Left\n"
                       "key page-notes = T\nkey write-next = ^W\n");
    assert_null(config.problems);
    const struct key_map *keys = &config.keys;
    assert_int_equal(key_map_place_action(keys, AT_LIST, 's'), STAGE_LIST_SEARCH);
    assert_int_equal(key_map_place_action(keys, AT_LIST, 0xf6), STAGE_LIST_SEARCH);
    assert_int_equal(key_map_place_action(keys, AT_LIST, '/'), STAGE_NONE);
    assert_int_equal(key_map_place_action(keys, AT_WORDS, '/'), STAGE_WORDS_SEARCH); /* another place */
    assert_int_equal(key_map_place_action(keys, AT_LIST, 'n'), STAGE_LIST_DOWN);     /* follows the run's */
    assert_int_equal(key_map_place_action(keys, AT_LIST, 'j'), STAGE_NONE);
    assert_string_equal(key_map_place_keys(keys, STAGE_ASIDE_DOWN), "n Down Space"); /* and keeps what is its own */
    assert_int_equal(key_map_place_action(keys, AT_PAGE, 'N'), STAGE_PAGE_NEXT);     /* a page is turned by one key everywhere */
    assert_int_equal(key_map_place_action(keys, AT_PAGE, 'n'), STAGE_NONE);          /* which is taken from the run's next-page */
    assert_int_equal(key_map_place_action(keys, AT_TASK, 'h'), STAGE_TASK_HINT);     /* what was shared stays shared */
    assert_int_equal(key_map_index(keys, STAGE_ASK_CHOOSE, '3'), 2);
    assert_int_equal(key_map_index(keys, STAGE_ASK_CHOOSE, 'c'), -1);
    assert_int_equal(key_map_index(keys, STAGE_FACTS_CHOOSE, 'c'), 2);
    assert_int_equal(key_map_action(keys, 'q'), ACTION_NONE);
    char out[80];
    assert_string_equal(key_map_words(keys, true, "{quit} {list-search} {page-next} {back} {none} {", out, sizeof out), "Q s N h {none} {");
    assert_string_equal(key_map_words(NULL, false, "{quit} {step} {step", out, 8), "q \xe2\x86\x92 {");
    config_release(&config);
}

static void no_file_is_no_problem(void **state) {
    (void)state;
    struct config config;
    assert_true(config_read_file(&config, "/nonexistent/config"));
    assert_null(config.problems);
    config_release(&config);
}

int main(void) {
    int made = mkstemp(path);
    if (made < 0) return 1;
    close(made);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_right_holds),
        cmocka_unit_test(what_is_wrong_is_said),
        cmocka_unit_test(places_have_keys_of_their_own),
        cmocka_unit_test(no_file_is_no_problem),
    };
    int status = cmocka_run_group_tests(tests, NULL, NULL);
    unlink(path);
    return status;
}
