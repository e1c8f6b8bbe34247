/* stage_random.c -- a learner who presses anything: keys, clicks, the wheel and sizes at random, on the course of the tests. Whatever comes, a frame
 * follows, the cursor is inside of it, and what was answered before stays answered.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "view/stage.h"

enum { KEYS = 3000, SEEDS = 3 };

static char folder[64];

static int make_home(void **state) {
    (void)state;
    snprintf(folder, sizeof folder, "/tmp/prepstation-random-XXXXXX");
    assert_non_null(mkdtemp(folder));
    setenv("XDG_DATA_HOME", folder, 1);
    setenv("XDG_STATE_HOME", folder, 1);
    return 0;
}

static int remove_home(void **state) {
    (void)state;
    char command[128];
    snprintf(command, sizeof command, "rm -rf %s", folder);
    return system(command);
}

static uint32_t next(uint32_t *random) {
    *random ^= *random << 13;
    *random ^= *random >> 17;
    *random ^= *random << 5;
    return *random;
}

/* Keys that lead somewhere are pressed more often than others. */
static int some_key(uint32_t *random) {
    static const int often[] = {'\n', '\n', 'n', 'n', 'n', 'p', 'a', 'b', 'c', KEY_CODE_UP, KEY_CODE_DOWN, KEY_CODE_LEFT, KEY_CODE_RIGHT, KEY_CODE_ESCAPE,
                                KEY_CODE_ESCAPE, '\t', ' ', 'h', 'S', 's', 'E', 'e', 'C', 'K', 'R', 'y', 'U', 'u', 't', 'v', 'f', 'm', '/', '?', 'V', 'N', '+', 'G', 'O', 'O', ']', 'i',
                                KEY_CODE_BACKSPACE, KEY_CODE_DELETE, KEY_CODE_TIME};
    if (next(random) % 4) return often[next(random) % (sizeof often / sizeof *often)];
    int key = (int)(next(random) % 3 ? next(random) % 0x7f : 0x80 + next(random) % 0x3000);
    return key == 'q' ? ' ' : key;
}

static bool shows_anything(struct stage *stage, struct grid *grid) {
    stage_draw(stage, grid);
    assert_true(grid->cursor_row < grid->rows && grid->cursor_column < grid->columns);
    for (int i = 0; i < grid->rows * grid->columns; i++) {
        if (strcmp(grid->cells[i].text, " ") != 0) return true;
    }
    return false;
}

/* A screen that was blanked before a class is back with any key. */
static void check_frame(struct stage *stage, struct grid *grid) {
    if (shows_anything(stage, grid)) return;
    stage_key(stage, KEY_CODE_F1);
    assert_true(shows_anything(stage, grid));
}

static void press_anything(uint32_t random) {
    struct session_options options;
    session_options_default(&options);
    struct course *course = course_open(PREPSTATION_SOURCE_LESSONS "/../tests/course", folder);
    struct stage *stage = stage_open(course, &options, NULL, course->lesson_count);
    assert_non_null(stage);
    struct grid grid;
    grid_init(&grid, random % 2);
    int rows = 24, columns = 80;
    for (int i = 0; i < KEYS; i++) {
        uint32_t what = next(&random) % 100;
        if (what < 3) {
            static const int sizes[][2] = {{24, 80}, {40, 120}, {60, 200}, {20, 60}, {19, 59}, {3, 10}, {30, 110}, {25, 100}, {100, 250}};
            uint32_t size = next(&random) % (sizeof sizes / sizeof *sizes);
            rows = sizes[size][0], columns = sizes[size][1];
        } else if (what < 12) {
            stage_mouse(stage, (int)(next(&random) % (uint32_t)rows), (int)(next(&random) % (uint32_t)columns), (int)(next(&random) % 3) - 1);
        } else if (what < 13) {
            stage_file_changed(stage);
        } else {
            assert_int_not_equal(stage_key(stage, some_key(&random)), SCREEN_QUIT);
        }
        assert_true(grid_resize(&grid, rows, columns));
        check_frame(stage, &grid);
    }
    grid_release(&grid);
    stage_close(stage);
    course_close(course);
}

static void test_anything(void **state) {
    (void)state;
    const char *seed = getenv("PREPSTATION_SEED"); /* another one, by hand */
    for (uint32_t i = 1; i <= SEEDS; i++) press_anything(seed ? (uint32_t)strtoul(seed, NULL, 10) + i : i * 7919);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test_setup_teardown(test_anything, make_home, remove_home)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
