/* draw_verdict.c -- the panel of a verdict, and of a jar that is lost at this very step: what happened, why, the places as the keys that go
 * there, and how to mend it. In little room it does without blank rows, so that the places and the mending are in view at once.
 */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "view/draw.h"

enum { LOOSE = TOLD_LOOSE / 2 };

/* A blank row, as long as there are rows to spare; from LOOSE on there always are. */
static int take_blank(int *spare) { return *spare > 0 ? (--*spare, 1) : 0; }

/* The places of the story, numbered as the keys that go there; `►` where the run stands. */
static int put_places(struct screen *screen, struct grid *grid, struct area area, int row) {
    struct source_map *sources = session_sources(screen->session);
    struct story_place places[MOST_PLACES];
    size_t count = screen_places(screen, places), here = session_here(screen->session);
    size_t stop_count = 0;
    bool ready = session_state(screen->session) == SESSION_READY;
    const struct stop *stops = ready ? session_stops(screen->session, &stop_count) : NULL;
    for (size_t i = 0; i < count; i++, row++) {
        const struct story_place *place = &places[i];
        if (!grid || row >= area.rows) continue;
        bool now = place->has_stop && place->stop == here;
        if (now) grid_put(grid, area.row + row, area.column, 1, "►", style_with(ROLE_HERE, STYLE_BOLD));
        grid_format(grid, area.row + row, area.column + 2, 2, style_with(ROLE_HERE, STYLE_BOLD), "%zu", i + 1);
        char role[64];
        snprintf(role, sizeof role, "%s%s%.20s", place->role, place->what ? " " : "", place->what ? place->what : "");
        int end = grid_format(grid, area.row + row, area.column + 5, area.columns - 5, style_with(ROLE_PLAIN, now ? STYLE_BOLD : 0),
                              "%-12s line %3u  ", role, (unsigned)place->place.line);
        if (place->has_stop && place->stop < stop_count) {
            end = grid_format(grid, area.row + row, end, area.column + area.columns - end, style_of(ROLE_PLAIN), "step %3u  ",
                              (unsigned)stops[place->stop].plain);
        }
        uint32_t length = 0;
        struct source *source = (struct source *)place->place.source; /* of what a macro wrote, the line that called it */
        const char *line = source ? source_line(sources, source, place->place.line, &length) : NULL;
        while (line && length > 0 && (*line == ' ' || *line == '\t')) line++, length--;
        if (line) {
            char text[256];
            snprintf(text, sizeof text, "%.*s", (int)length, line);
            grid_put_cut(grid, area.row + row, end, area.column + area.columns - end, text, style_of(ROLE_DIM));
        }
    }
    return row;
}

/* "done." and "(done.)" have their full stop. */
static bool ends_whole(const char *text, size_t length) {
    if (length > 1 && text[length - 1] == ')') length--;
    return length > 0 && text[length - 1] == '.';
}

/* A jar is lost at this very step: which, by what, and that the run may go on. */
int draw_loss(struct screen *screen, struct grid *grid, struct area area, int spare) {
    const struct loss *loss = screen_loss_here(screen);
    struct position place = source_map_place(session_sources(screen->session), loss->lost_span);
    char text[400];
    if (grid) grid_put(grid, area.row, area.column, 8, " leak ", style_with(ROLE_FAULT, STYLE_BOLD | STYLE_REVERSE));
    if (grid) {
        grid_format(grid, area.row, area.column + 8, area.columns - 8, style_of(ROLE_PLAIN), "of %llu bytes, at this very step",
                    (unsigned long long)loss->size);
    }
    int row = take_blank(&spare) + 1;
    const struct let_go *by = NULL;
    for (size_t i = 0; i < screen->model.let_go_count; i++) {
        if (screen->model.let_go[i].block == loss->number) by = &screen->model.let_go[i];
    }
    if (by) {
        snprintf(text, sizeof text, "Line %u lets go of jar #%u: %s held the last pointer to it.", (unsigned)place.line,
                 (unsigned)loss->number, by->name);
    } else {
        snprintf(text, sizeof text, "Line %u lets go of jar #%u: the last pointer to it is gone.", (unsigned)place.line, (unsigned)loss->number);
    }
    struct area rest = {area.row + row, area.column, area.rows - row, area.columns};
    row += draw_told(grid, rest, 0, text, style_of(ROLE_PLAIN)) + take_blank(&spare);
    if (by) {
        if (grid && row < area.rows) {
            int end = grid_put_cut(grid, area.row + row, area.column, area.columns / 3, by->name, style_with(ROLE_PLAIN, STYLE_BOLD));
            end = grid_put(grid, area.row + row, end, area.columns, "  was  ", style_of(ROLE_DIM));
            end = grid_put_cut(grid, area.row + row, end, area.columns / 3, by->was, style_of(ROLE_PLAIN));
            end = grid_put(grid, area.row + row, end, area.columns, "  → is  ", style_of(ROLE_DIM));
            grid_put_cut(grid, area.row + row, end, area.column + area.columns - end, by->is, style_of(ROLE_CHANGED));
        }
        row += 1 + take_blank(&spare);
    }
    row = put_places(screen, grid, area, row) + take_blank(&spare);
    const char *mend = screen->report->mend;
    size_t length = strlen(mend);
    if (length > 0) snprintf(text, sizeof text, "To mend it: %c%s%s", tolower((unsigned char)mend[0]), mend + 1, ends_whole(mend, length) ? "" : ".");
    if (length > 0) {
        rest = (struct area){area.row + row, area.column, area.rows - row, area.columns};
        row += draw_told(rest.rows > 0 ? grid : NULL, rest, 0, text, style_of(ROLE_PLAIN)) + take_blank(&spare);
    }
    snprintf(text, sizeof text, "A leak is no undefined behaviour: the run may go on.");
    rest = (struct area){area.row + row, area.column, area.rows - row, area.columns};
    return row + draw_told(rest.rows > 0 ? grid : NULL, rest, 0, text, style_of(ROLE_PLAIN));
}

static int put_errors(struct screen *screen, struct grid *grid, struct area area, int row) {
    const struct report *report = screen->report;
    for (size_t i = 0; i < report->error_count; i++) {
        char text[1024];
        const struct report_error *error = &report->errors[i];
        snprintf(text, sizeof text, "Line %u: %s%s%s%s. %s", (unsigned)error->place.line, error->message, *error->code ? " (" : "",
                 error->code, *error->code ? ")" : "", error->mend);
        struct area rest = {area.row + row, area.column, area.rows - row, area.columns};
        row += draw_told(rest.rows > 0 ? grid : NULL, rest, 0, text, style_of(ROLE_PLAIN));
    }
    return row;
}

/* Its columns are as they are. */
static void put_fact(struct grid *grid, struct area area, const char *fact, struct style style) {
    char text[256];
    told_words(fact, text, sizeof text);
    grid_put_cut(grid, area.row, area.column, area.columns, text, style);
}

/* Both order slips, the bytes, the owners: one row each. What is extra comes last, behind the advice, and only where there are rows to spare. */
static int put_facts(const struct report *report, struct grid *grid, struct area area, int row, bool extra, int *spare) {
    enum { TEXT = 15 };
    int from = row;
    for (size_t i = 0; i < report->fact_count; i++) {
        if (report->facts[i].is_extra != extra || report_says_fact(report, i)) continue;
        const char *text = report->facts[i].text;
        int column = TEXT, label = text_columns(report->facts[i].label) + 3;
        if (label > column) column = label;
        struct area rest = {area.row + row, area.column + column, area.rows - row, area.columns - column};
        bool words = strchr(text, '`') != NULL; /* others have columns of their own */
        int rows = words ? draw_told(NULL, rest, 0, text, style_of(ROLE_PLAIN)) : 1;
        if (extra && rows > *spare) continue;
        if (extra) *spare -= rows;
        bool seen = grid && row < area.rows;
        struct style bold = style_with(ROLE_PLAIN, STYLE_BOLD);
        if (seen) grid_put(grid, area.row + row, area.column + 2, area.columns - 2, report->facts[i].label, style_of(ROLE_DIM));
        if (seen && !words) put_fact(grid, rest, text, bold);
        if (seen && words) draw_told(grid, rest, 0, text, bold);
        row += rows;
    }
    return row + (row > from ? take_blank(spare) : 0);
}

/* Where more is said about such a verdict: at the right of the tag, where it has a row of its own. */
static void put_more(const struct report *report, struct grid *grid, struct area area, int tag) {
    char text[80];
    snprintf(text, sizeof text, "more: prepstation explain %s", report->code ? report->code : verdict_word(report->verdict));
    int width = text_columns(text);
    if (tag + 3 + width > area.columns) return;
    grid_put(grid, area.row, area.column + area.columns - width, width, text, style_of(ROLE_DIM));
}

int draw_verdict(struct screen *screen, struct grid *grid, struct area area, int spare) {
    const struct report *report = screen->report;
    if (!report) return draw_wrapped(grid, area, 0, "There is no memory left to say what happened.", style_of(ROLE_FAULT));
    char tag[40];
    snprintf(tag, sizeof tag, " %s ", verdict_word(report->verdict));
    if (grid) grid_put(grid, area.row, area.column, area.columns, tag, style_with(ROLE_FAULT, STYLE_BOLD | STYLE_REVERSE));
    if (grid && spare >= LOOSE) put_more(report, grid, area, text_columns(tag));
    int row = spare < LOOSE ? 0 : 2, beside = spare < LOOSE ? text_columns(tag) + 1 : 0; /* the words begin beside the tag */
    if (report->error_count > 0) {
        row = put_errors(screen, grid, area, row ? row : 1);
        if (report->error_count != 1 || report->related_count == 0) return row;
        row = put_places(screen, grid, area, row + take_blank(&spare)) + take_blank(&spare);
        struct area rest = {area.row + row, area.column, area.rows - row, area.columns};
        return row + draw_told(rest.rows > 0 ? grid : NULL, rest, 0, report->why, style_of(ROLE_PLAIN));
    }
    const struct {
        const char *label, *text;
        bool blank_after;
    } parts[] = {{"", report->message, true}, {"", report->why, true}, {"To mend it: ", report->mend, false}};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (i == 2) {
            row = put_facts(report, grid, area, row, false, &spare);
            row = put_places(screen, grid, area, row);
            if (report->related_count > 0) row += take_blank(&spare);
        }
        if (!parts[i].text || !*parts[i].text) continue;
        char text[2048];
        size_t length = strlen(parts[i].text);
        snprintf(text, sizeof text, "%s%s%s", parts[i].label, parts[i].text, ends_whole(parts[i].text, length) ? "" : ".");
        char *first = text + strlen(parts[i].label);
        if (*parts[i].label && first[0] >= 'A' && first[0] <= 'Z' && first[1] >= 'a') first[0] = (char)(first[0] + 'a' - 'A');
        if (!*parts[i].label && text[0] >= 'a' && text[0] <= 'z') text[0] = (char)(text[0] - 'a' + 'A');
        struct area rest = {area.row + row, area.column, area.rows - row, area.columns};
        row += draw_told(rest.rows > 0 ? grid : NULL, rest, i == 0 ? beside : 0, text, style_of(ROLE_PLAIN));
        if (parts[i].blank_after) row += take_blank(&spare);
    }
    row = put_facts(report, grid, area, row, true, &spare);
    if (screen->in_columns) return row; /* there it stands below the jars */
    int blank = take_blank(&spare);
    row += blank;
    struct area rest = {area.row + row, area.column, area.rows - row, area.columns};
    int end = draw_run_end(screen, rest.rows > 0 ? grid : NULL, rest);
    return end ? row + end : row - blank;
}
