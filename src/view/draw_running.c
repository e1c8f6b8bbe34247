/* draw_running.c -- see draw_running.h. It stands where the code will stand in a moment, so that little moves when the run is over. */
#include "view/draw_running.h"

#include <inttypes.h>
#include <string.h>

#include "view/draw.h"
#include "view/key_map.h"

enum { ABOVE_MAIN = 2, TITLE_ROWS = 2, BOTTOM_ROWS = 3, NUMBER = 2, TEXT = 7, MOST_LINE = 240 };

/* Where main begins, when all does not fit. */
static uint32_t first_line(const struct session *session, uint32_t lines, int rows) {
    const struct item *main = session_code(session)->program->main;
    struct position place = main ? source_map_place(session_sources(session), main->span) : (struct position){0};
    if (lines <= (uint32_t)rows || place.line <= ABOVE_MAIN) return 1;
    uint32_t first = place.line - ABOVE_MAIN, last = lines - (uint32_t)rows + 1;
    return first < last ? first : last;
}

static void put_code(struct grid *grid, const struct session *session, int rows) {
    const struct source *user = session_user_source(session);
    uint32_t lines = 1;
    for (uint32_t i = 0; i + 1 < user->length; i++) lines += user->text[i] == '\n';
    uint32_t line = first_line(session, lines, rows);
    for (int row = 0; row < rows && line <= lines; row++, line++) {
        uint32_t length = 0;
        const char *bytes = source_line(session_sources(session), (struct source *)user, line, &length);
        char text[MOST_LINE + 1];
        if (length > MOST_LINE) length = MOST_LINE;
        memcpy(text, bytes ? bytes : "", bytes ? length : 0);
        text[bytes ? length : 0] = 0;
        for (char *at = text; *at; at++) {
            if (*at == '\t') *at = ' ';
        }
        grid_format(grid, TITLE_ROWS + row, NUMBER, 4, style_of(ROLE_DIM), "%3" PRIu32, line);
        grid_put_cut(grid, TITLE_ROWS + row, TEXT, grid->columns - TEXT - 1, text, style_of(ROLE_PLAIN));
    }
}

void draw_running(struct grid *grid, const struct session *session, const char *name, const struct key_map *keys) {
    grid_clear(grid);
    if (grid->rows < TITLE_ROWS + BOTTOM_ROWS + 1) return;
    char ticks[MOST_GROUPED], shown[160];
    int bottom = grid->rows - BOTTOM_ROWS;
    grid_put_cut(grid, 0, 1, grid->columns - 2, name, style_with(ROLE_PLAIN, STYLE_BOLD));
    draw_heading(grid, 1, 0, grid->columns, "Running …", "", true, 0);
    put_code(grid, session, bottom - TITLE_ROWS);
    grid_fill(grid, bottom, 0, grid->columns, "─", style_of(ROLE_DIM));
    grid_format(grid, bottom + 1, 1, grid->columns - 2, style_of(ROLE_HERE), "The program is running: %s instructions so far.",
                number_text(machine_ticks(session_machine(session)), ticks));
    int column = grid_put(grid, bottom + 2, 1, 20, " Esc  stop it here ", style_with(ROLE_HERE, STYLE_BOLD | STYLE_REVERSE));
    const char *words = key_map_words(keys, grid->ascii, "  {quit} quit   other keys wait until it is over", shown, sizeof shown);
    grid_put_cut(grid, bottom + 2, column, grid->columns - column - 1, words, style_of(ROLE_PLAIN));
    grid->cursor_row = bottom + 1;
    grid->cursor_column = 1;
}
