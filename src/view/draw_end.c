/* draw_end.c -- what stands at the end of a run beside its verdict: the values whose destructor never ran, which no
 * fault reports, and that steps were left out. Below the jars; in a narrow window, where a verdict needs their room, in
 * its panel. */
#include <stdio.h>
#include <string.h>

#include "view/draw.h"

enum { MOST_VALUES = 4 };

bool screen_at_end(const struct screen *screen) {
    if (session_state(screen->session) != SESSION_READY || screen->withheld) return false;
    size_t count;
    session_stops(screen->session, &count);
    return count > 0 && session_here(screen->session) + 1 >= count;
}

static int put_line(struct grid *grid, struct area area, int row, const char *words, struct style style) {
    struct area rest = {area.row + row, area.column, area.rows - row, area.columns};
    return row + draw_told(rest.rows > 0 ? grid : NULL, rest, 0, words, style);
}

int draw_run_end(const struct screen *screen, struct grid *grid, struct area area) {
    const struct report *report = screen->report;
    int row = 0;
    if (!report || !screen_at_end(screen)) return 0;
    char words[128];
    if (session_stops_cut(screen->session)) {
        size_t count;
        const struct stop *stops = session_stops(screen->session, &count);
        snprintf(words, sizeof words, "The run is too long to show: between step %u and this end, steps are left out.",
                 count > 1 ? (unsigned)stops[count - 2].plain : 1);
        row = put_line(grid, area, row, words, style_with(ROLE_WARNING, STYLE_BOLD));
    }
    size_t unknown = 0;
    for (size_t i = 0; i < report->loss_count; i++) unknown += report->losses[i].lost_tick == 0;
    if (unknown > 0) {
        snprintf(words, sizeof words, "At which step %zu of the %zu lost jars %s lost was not found out: too long a search.", unknown, report->loss_count,
                 unknown == 1 ? "was" : "were");
        row = put_line(grid, area, row, words, style_with(ROLE_WARNING, STYLE_BOLD));
    }
    if (report->undropped_count == 0) return row;
    snprintf(words, sizeof words, "Never dropped: %zu value%s", report->undropped_count, report->undropped_count == 1 ? "" : "s");
    row = put_line(grid, area, row, words, style_with(ROLE_WARNING, STYLE_BOLD));
    area.column += 2;
    area.columns -= 2;
    struct text text, before;
    text_init(&text);
    text_init(&before);
    size_t said = 0, alike = 0, i = 0;
    for (; i <= report->undropped_count; i++) { /* those that are alike are told once */
        text_clear(&text);
        if (i < report->undropped_count) report_undropped(report, i, &text);
        if (alike > 0 && strcmp(text.bytes, before.bytes) == 0) {
            alike++;
            continue;
        }
        if (alike > 1) text_format(&before, " (%zu times)", alike);
        if (alike > 0) row = put_line(grid, area, row, before.bytes, style_of(ROLE_PLAIN)), said++;
        if (said == MOST_VALUES) break;
        text_clear(&before);
        text_add(&before, text.bytes);
        alike = 1;
    }
    text_release(&text);
    text_release(&before);
    if (i < report->undropped_count) {
        snprintf(words, sizeof words, "and %zu more", report->undropped_count - i);
        row = put_line(grid, area, row, words, style_of(ROLE_DIM));
    }
    return row;
}
