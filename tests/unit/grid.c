/* grid.c -- clipping, wide and combining characters, ASCII twins, bad bytes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "view/grid.h"

static void expect_row(const struct grid *grid, int row, const char *expected) {
    char *text = grid_row_text(grid, row);
    assert_string_equal(text, expected);
    free(text);
}

static struct grid grid_of(int rows, int columns, bool ascii) {
    struct grid grid;
    grid_init(&grid, ascii);
    assert_true(grid_resize(&grid, rows, columns));
    return grid;
}

static void text_is_clipped(void **state) {
    (void)state;
    struct grid grid = grid_of(2, 8, false);
    assert_int_equal(grid_put(&grid, 0, 5, 20, "abcdef", style_of(ROLE_PLAIN)), 11);
    expect_row(&grid, 0, "     abc");
    assert_int_equal(grid_put_cut(&grid, 1, 0, 5, "abcdefg", style_of(ROLE_PLAIN)), 5);
    expect_row(&grid, 1, "abcd…");
    grid_put(&grid, 7, 0, 5, "outside", style_of(ROLE_PLAIN));
    grid_put(&grid, -1, -3, 5, "outside", style_of(ROLE_PLAIN));
    grid_release(&grid);
}

static void wide_characters_take_two_cells(void **state) {
    (void)state;
    struct grid grid = grid_of(1, 6, false);
    assert_int_equal(grid_put(&grid, 0, 0, 5, "日本語", style_of(ROLE_PLAIN)), 4);
    expect_row(&grid, 0, "日本");
    grid_put(&grid, 0, 1, 1, "x", style_of(ROLE_PLAIN)); /* breaks the first one in half */
    expect_row(&grid, 0, " x本");
    grid_release(&grid);
}

static void combining_marks_stay_with_their_letter(void **state) {
    (void)state;
    struct grid grid = grid_of(1, 4, false);
    assert_int_equal(grid_put(&grid, 0, 0, 4, "e\xcc\x81t", style_of(ROLE_PLAIN)), 2);
    expect_row(&grid, 0, "e\xcc\x81t");
    assert_int_equal(text_columns("e\xcc\x81t"), 2);
    grid_release(&grid);
}

static void controls_and_bad_bytes_are_shown_not_passed(void **state) {
    (void)state;
    struct grid grid = grid_of(2, 12, false);
    grid_put(&grid, 0, 0, 12, "a\x1b[31mb\xff", style_of(ROLE_PLAIN));
    expect_row(&grid, 0, "a\xef\xbf\xbd[31mb\xef\xbf\xbd");
    grid_put(&grid, 1, 0, 12, "a\xc2\x9bz", style_of(ROLE_PLAIN)); /* a C1 control */
    expect_row(&grid, 1, "a\xef\xbf\xbdz");
    grid_release(&grid);
}

static void every_glyph_has_a_twin_of_its_width(void **state) {
    (void)state;
    const char *glyphs = "■□°░×─│█▓▒▄►◄▲▼●○┌┐└┘├┤┬┴┼═║…≠·→←↑↓";
    struct grid grid = grid_of(1, 60, true);
    int end = grid_put(&grid, 0, 0, 60, glyphs, style_of(ROLE_PLAIN));
    assert_int_equal(end, text_columns(glyphs));
    for (int column = 0; column < end; column++) {
        unsigned char byte = (unsigned char)grid.cells[column].text[0];
        assert_true(byte < 0x80);
        assert_true(byte != '?');
    }
    grid_release(&grid);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_clipped),
        cmocka_unit_test(wide_characters_take_two_cells),
        cmocka_unit_test(combining_marks_stay_with_their_letter),
        cmocka_unit_test(controls_and_bad_bytes_are_shown_not_passed),
        cmocka_unit_test(every_glyph_has_a_twin_of_its_width),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
