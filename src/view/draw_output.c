/* draw_output.c -- what the program printed, and below it what it said on standard error (a panic, an abort, eprintln). Tabs go to the next eighth column; controls, which would reach the terminal otherwise, and bytes that are
 * no UTF-8 are spelt out as Rust would spell them.
 */
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "view/draw.h"

enum { TAB_COLUMNS = 8, MOST_SPELT = 16 };

/* One character as it is shown, in `out` unless it stands for itself: columns it takes, and whether it is spelt out. */
struct shown {
    const char *text;
    size_t length, used; /* used: bytes of the source */
    int columns;
    bool spelt;
};

static bool is_control(uint32_t scalar) {
    return scalar < 0x20 || (scalar >= 0x7f && scalar < 0xa0) || (scalar >= 0x200e && scalar <= 0x200f) || (scalar >= 0x202a && scalar <= 0x202e) ||
           (scalar >= 0x2066 && scalar <= 0x2069) || scalar == 0xfeff;
}

static struct shown show(const char *at, size_t length, int column, char out[MOST_SPELT]) {
    uint32_t scalar;
    size_t used = utf8_decode(at, length, &scalar);
    struct shown shown = {.text = at, .length = used, .used = used ? used : 1};
    if (used == 1 && *at == '\t') {
        shown.columns = TAB_COLUMNS - column % TAB_COLUMNS;
        memset(out, ' ', TAB_COLUMNS);
        shown.text = out;
        shown.length = (size_t)shown.columns;
        return shown;
    }
    if (used == 0 || is_control(scalar)) {
        if (used == 0) snprintf(out, MOST_SPELT, "\\x%02x", (unsigned char)*at);
        else if (scalar == '\r') snprintf(out, MOST_SPELT, "\\r");
        else if (scalar == 0) snprintf(out, MOST_SPELT, "\\0");
        else snprintf(out, MOST_SPELT, "\\u{%x}", (unsigned)scalar);
        shown.text = out;
        shown.length = strlen(out);
        shown.columns = (int)shown.length;
        shown.spelt = true;
        return shown;
    }
    /* with the marks that combine with it */
    while (shown.used < length) {
        size_t more = utf8_decode(at + shown.used, length - shown.used, &scalar);
        if (more == 0 || is_control(scalar) || text_columns_of(at + shown.used, more) > 0) break;
        shown.used += more;
    }
    shown.length = shown.used;
    shown.columns = text_columns_of(at, shown.length);
    return shown;
}

void draw_output_line(struct grid *grid, struct area area, const char *line, size_t length, struct style style) {
    char out[MOST_SPELT];
    int column = 0;
    for (size_t at = 0; at < length;) {
        struct shown shown = show(line + at, length - at, column, out);
        bool last = at + shown.used >= length;
        if (column + shown.columns > area.columns - !last) {
            bool fits = last && column + shown.columns <= area.columns;
            if (!fits) {
                grid_put(grid, area.row, area.column + column, 1, "…", style_of(ROLE_DIM));
                return;
            }
        }
        struct style own = shown.spelt ? style_of(ROLE_WARNING) : style;
        grid_put_length(grid, area.row, area.column + column, shown.columns, shown.text, shown.length, own);
        column += shown.columns;
        at += shown.used;
    }
}

static int count_lines(const char *output, size_t length) {
    int lines = 0;
    for (const char *at = output, *end = output + length; at < end; lines++) {
        const char *next = memchr(at, '\n', (size_t)(end - at));
        at = next ? next + 1 : end;
    }
    return lines;
}

/* Lines from number `first` on that fall into the area; `before`: how many stand above this text. */
static void put_lines(struct grid *grid, struct area area, const char *text, size_t length, int before, int first) {
    int line = before;
    for (size_t at = 0; at < length && line < first + area.rows; line++) {
        const char *end = memchr(text + at, '\n', length - at);
        size_t size = end ? (size_t)(end - text) - at : length - at;
        struct area own = {area.row + line - first, area.column + 1, 1, area.columns - 1};
        if (line >= first) draw_output_line(grid, own, text + at, size, style_of(ROLE_PLAIN));
        at += size + 1;
    }
}

void draw_output(struct screen *screen, struct grid *grid, struct area area, char *right, size_t right_size) {
    static const char label[] = "standard error:";
    if (grid) screen->areas[PANE_OUTPUT] = area;
    size_t length = 0, error_length = 0;
    const struct machine *machine = session_machine(screen->session);
    const char *output = machine ? machine_output(machine, 1, &length) : "";
    const char *errors = machine ? machine_output(machine, 2, &error_length) : "";
    int printed = count_lines(output, length), told = count_lines(errors, error_length);
    int lines = printed + told + (told > 0);
    if (lines == 0) snprintf(right, right_size, "empty");
    else if (told == 0) snprintf(right, right_size, "%d line%s", printed, printed == 1 ? "" : "s");
    else if (printed == 0) snprintf(right, right_size, "stderr: %d", told);
    else snprintf(right, right_size, "%d, stderr: %d", printed, told);
    if (!grid) return;
    int newest = printed > area.rows ? printed - area.rows : 0, last = lines > area.rows ? lines - area.rows : 0;
    int *scroll = &screen->scroll[PANE_OUTPUT]; /* 0: the newest lines printed; less: further up; more: what was said on standard error */
    if (*scroll > last - newest) *scroll = last - newest;
    if (*scroll < -newest) *scroll = -newest;
    int first = newest + *scroll, row = printed - first;
    put_lines(grid, area, output, length, 0, first);
    if (told > 0 && row >= 0 && row < area.rows) grid_put_cut(grid, area.row + row, area.column + 1, area.columns - 1, label, style_of(ROLE_DIM));
    put_lines(grid, area, errors, error_length, printed + 1, first);
    if (lines > area.rows) snprintf(right, right_size, "lines %d to %d of %d", first + 1, first + area.rows, lines);
}
