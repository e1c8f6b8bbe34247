/* draw_jar.c -- one jar, opened: its bytes with the init mask, its fields and padding, who points at it, where it points, its history. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "view/draw.h"

struct jar_view {
    struct screen *screen;
    struct grid *grid;
    struct area area; /* without the heading */
    int row, last;    /* the next row, and the one behind the last */
    bool roomy;
};

static const struct jar *find_jar(const struct screen *screen, uint32_t number) {
    for (size_t i = 0; i < screen->model.jar_count; i++) {
        if (screen->model.jars[i].number == number) return &screen->model.jars[i];
    }
    return NULL;
}

static void put_section(struct jar_view *view, const char *title, const char *right) {
    if (view->roomy) view->row++;
    if (view->row >= view->last) return;
    if (view->area.column > 0) grid_put(view->grid, view->row, view->area.column - 1, 1, "├", style_of(ROLE_DIM));
    draw_heading(view->grid, view->row++, view->area.column, view->area.columns, title, right, false, 0);
}

/* A click on the row moves the cursor there. */
static void add_row_click(struct jar_view *view, enum click_target target, int index) {
    struct area area = {view->row, view->area.column, 1, view->area.columns};
    if (view->screen->inspector.open) screen_add_click(view->screen, area, target, (uint32_t)index, (struct local_place){NULL, 0});
}

/* Marks the row that the cursor is on. */
static void put_chosen(struct jar_view *view, int row) {
    grid_mark(view->grid, row, view->area.column + 2, view->area.columns - 3, STYLE_REVERSE);
    view->grid->cursor_row = row;
    view->grid->cursor_column = view->area.column + 2;
}

/* ---- Bytes and fields ------------------------------------------------------------------------------------------------------------ */

enum { HEX_ROW = 8 };

static void put_hex(struct jar_view *view, const struct jar *jar, int row, int column, uint64_t offset, uint64_t count, bool padding) {
    if (count > HEX_ROW) grid_put(view->grid, row, column + HEX_ROW * 3, 1, "…", style_of(ROLE_DIM)); /* the cursor goes there */
    for (uint64_t i = 0; i < count && i < HEX_ROW && offset + i < jar->shown; i++) {
        uint8_t shadow = jar->shadows[offset + i];
        char text[4];
        struct style style = style_of(ROLE_PLAIN);
        bool gone = jar->state == JAR_PUT_BACK || jar->state == JAR_SPOILED; /* the pantry's bytes now, and nobody's value */
        if (gone) snprintf(text, sizeof text, "%02x", jar->bytes[offset + i]), style = style_of(ROLE_DIM);
        else if (padding) snprintf(text, sizeof text, "--"), style = style_of(ROLE_DIM);
        else if (shadow & SHADOW_GONE) snprintf(text, sizeof text, "%02x", jar->bytes[offset + i]), style = style_of(ROLE_WARNING);
        else if (shadow & SHADOW_INIT) snprintf(text, sizeof text, "%02x", jar->bytes[offset + i]), style = style_of(jar->changed ? ROLE_CHANGED : ROLE_GOOD);
        else snprintf(text, sizeof text, "%s", "??"), style = style_of(ROLE_WARNING);
        grid_put(view->grid, row, column + (int)i * 3, 2, text, style);
    }
}

static void put_ascii(struct jar_view *view, const struct jar *jar, int row, int column, uint64_t offset, uint64_t count) {
    for (uint64_t i = 0; i < count && offset + i < jar->shown; i++) {
        uint8_t byte = jar->bytes[offset + i];
        bool readable = (jar->shadows[offset + i] & SHADOW_INIT) && byte >= 0x20 && byte < 0x7f;
        char text[2] = {readable ? (char)byte : '.', 0};
        grid_put(view->grid, row, column + (int)i, 1, text, style_of(readable ? ROLE_PLAIN : ROLE_DIM));
    }
}

static int put_at(struct jar_view *view, uint64_t offset) {
    char text[24];
    snprintf(text, sizeof text, "+%" PRIu64, offset);
    grid_format(view->grid, view->row, view->area.column + 1, 6, style_of(ROLE_DIM), "%5s", text);
    return view->area.column + 8;
}

/* What one byte is, in words. */
static void put_byte_words(struct jar_view *view, const struct jar *jar, const struct jar_row *row, uint64_t offset) {
    if (offset >= jar->shown || view->row >= view->last) return;
    uint8_t byte = jar->bytes[offset], shadow = jar->shadows[offset];
    const char *state = row->padding ? "padding: no field has it" : shadow & SHADOW_DROPPED ? "washed (dropped)" : shadow & SHADOW_MOVED ? "moved out" : shadow & SHADOW_READ_OUT ? "moved out (read; the bytes are a twin)"
                        : shadow & SHADOW_INIT ? "filled (initialised)" : "not initialised";
    char letter[24] = "";
    if ((shadow & SHADOW_INIT) && byte >= 0x20 && byte < 0x7f) snprintf(letter, sizeof letter, " '%c'", byte);
    char value[48] = "";
    if (shadow & SHADOW_INIT) snprintf(value, sizeof value, " = 0x%02x = %u%s", byte, byte, letter);
    const char *part = row->field && row->field->pointer != POINTER_NONE && row->size == 8 ? ", a part of a pointer" : "";
    int column = view->area.column + 2;
    grid_format(view->grid, view->row++, column, view->area.columns - 3, style_of(ROLE_HERE), "byte +%" PRIu64 "%s, %s%s", offset, value, state, part);
}

/* What went back has the pantry's own note in its first eight bytes. */
static bool put_link(struct jar_view *view, const struct jar *jar, int row, int column, int end) {
    enum { LINK = 8 };
    if ((jar->state != JAR_PUT_BACK && jar->state != JAR_SPOILED) || jar->shown < LINK) return false;
    uint64_t link = 0;
    for (int i = LINK; i-- > 0;) link = link << 8 | jar->bytes[i];
    static const char *const forms[] = {"the pantry's link: next free slot %s", "next free slot: %s", "next free: %s"};
    char text[80], next[24] = "none";
    if (link) snprintf(next, sizeof next, "0x%" PRIx64, link);
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        snprintf(text, sizeof text, forms[i], next);
        if (text_columns(text) <= end - column) break;
    }
    grid_put_cut(view->grid, row, column, end - column, text, style_of(ROLE_DIM));
    return true;
}

/* `[0] to [7]`, their values as far as they fit, and what the bytes are as letters. */
static void put_places_of_array(struct jar_view *view, const struct jar *jar, const struct jar_row *row, int name, int value, int end) {
    char text[160];
    size_t used = 0;
    bool alike = true;
    for (size_t i = 0; i <= row->more && used < sizeof text; i++) {
        used += (size_t)snprintf(text + used, sizeof text - used, "%s%s", i ? " " : "", row->field[i].value);
        alike = alike && strcmp(row->field[i].value, row->field->value) == 0;
    }
    if (alike && row->field->value[0] == 'n') snprintf(text, sizeof text, "%s", row->field->value); /* "not set" */
    if (text_columns(text) > end - value && alike) snprintf(text, sizeof text, "%zu × %s", row->more + 1, row->field->value);
    grid_format(view->grid, view->row, name, value - name - 1, style_of(ROLE_PLAIN), "%s to %s", row->field->name, row->field[row->more].name);
    struct style style = style_of(jar->has_length && row->offset >= jar->length ? ROLE_DIM : ROLE_PLAIN);
    bool bytes = row->field->size == 1;
    int behind = value;
    if (text_columns(text) <= end - value || !bytes) behind = grid_put_cut(view->grid, view->row, value, end - value, text, style) + 2;
    if (bytes && behind + (int)row->size <= end) put_ascii(view, jar, view->row, behind, row->offset, row->size);
}

/* Names and values of fields share the room; names get what the longest needs, up to half. */
static int value_column(const struct jar *jar, const struct jar_view *view, int name, int end) {
    int longest = view->area.columns >= 70 ? 16 : 10;
    for (size_t i = 0; i < jar->field_count; i++) {
        int columns = text_columns(jar->fields[i].name);
        if (*jar->fields[i].name == '[' && jar->fields[i].size <= 2) columns = 2 * columns + 4; /* "[16] to [23]" */
        if (columns > longest) longest = columns;
    }
    int most = (end - name) / 2 > 10 ? (end - name) / 2 : 10;
    return name + (longest < most ? longest : most) + 2;
}

/* The rows of the bytes, from where the cursor is in view. */
static void put_rows(struct jar_view *view, const struct jar *jar, int most) {
    const struct inspector *inspector = &view->screen->inspector;
    bool hex = !inspector->fields_only;
    int name = view->area.column + 8 + (hex ? HEX_ROW * 3 + 2 : 0), end = view->area.column + view->area.columns - 1;
    int value = value_column(jar, view, name, end);
    struct jar_row rows[MOST_JAR_ROWS];
    int count = (int)inspector_rows(jar, rows), first = 0;
    bool here = !inspector->on_event && inspector->cursor < count, byte = here && inspector->byte >= 0;
    most -= byte + (count > most);
    if (here && inspector->cursor >= most) first = inspector->cursor - most + 1;
    for (int i = first; i < count && i < first + most; i++) {
        const struct jar_row *row = &rows[i];
        bool chosen = here && i == inspector->cursor, over = jar->state == JAR_WASHED || jar->state == JAR_MOVED;
        int column = put_at(view, row->offset);
        uint64_t skip = chosen && inspector->byte >= HEX_ROW ? (uint64_t)inspector->byte / HEX_ROW * HEX_ROW : 0; /* of a long row, the part with the cursor */
        if (hex) put_hex(view, jar, view->row, column, row->offset + skip, row->size - skip, row->padding);
        if (row->field && row->more > 0) {
            put_places_of_array(view, jar, row, name, value, end);
        } else if (row->field) {
            grid_put_cut(view->grid, view->row, name, value - name - 1, *row->field->name ? row->field->name : "value", style_of(ROLE_PLAIN));
            struct style style = over ? style_of(ROLE_DIM) : style_of(stale_role(row->field->pointer, row->field->idle));
            if (jar->has_length && row->offset >= jar->length) style = style_of(ROLE_DIM);
            grid_put_cut(view->grid, view->row, value, end - value, row->field->value, style);
        } else if (row->padding) {
            grid_put_cut(view->grid, view->row, name, end - name, "padding", style_of(ROLE_DIM));
            grid_put_cut(view->grid, view->row, value, end - value, "no field", style_of(ROLE_DIM));
        } else {
            if (!hex || row->offset > 0 || !put_link(view, jar, view->row, name, end)) put_ascii(view, jar, view->row, hex ? name : column, row->offset, row->size);
        }
        add_row_click(view, CLICK_ROW, i);
        if (chosen && inspector->byte < 0) put_chosen(view, view->row);
        if (chosen && inspector->byte >= 0) {
            view->grid->cursor_row = view->row;
            view->grid->cursor_column = column + (inspector->byte % HEX_ROW) * 3;
            grid_mark(view->grid, view->row, view->grid->cursor_column, 2, STYLE_REVERSE);
        }
        view->row++;
        if (chosen && inspector->byte >= 0) put_byte_words(view, jar, row, row->offset + (uint64_t)inspector->byte);
    }
    if (count <= most) return;
    uint64_t from = rows[first].offset, to = first + most < count ? rows[first + most].offset : jar->size;
    grid_format(view->grid, view->row++, name, end - name, style_of(ROLE_DIM), "bytes %" PRIu64 " to %" PRIu64 " of %" PRIu64, from, to - 1, jar->size);
}

static void put_notes(struct jar_view *view, const struct jar *jar) {
    char text[512];
    size_t used = 0;
    for (size_t i = 0; i < jar->note_count && used < sizeof text; i++) {
        used += (size_t)snprintf(text + used, sizeof text - used, "%s%s", i ? " · " : "", jar->notes[i]);
    }
    struct area area = {view->row, view->area.column + 2, 4, view->area.columns - 3};
    if (used > 0) view->row += draw_wrapped(view->grid, area, 0, text, style_of(ROLE_PLAIN));
}

/* ---- Pointers ---------------------------------------------------------------------------------------------------------------------- */

static void put_holders(struct jar_view *view, const struct jar *jar, int most) {
    const struct model *model = &view->screen->model;
    char text[64];
    snprintf(text, sizeof text, "%zu pointer%s", model->holder_count, model->holder_count == 1 ? "" : "s");
    put_section(view, "Who points here", text);
    int column = view->area.column + 2, end = view->area.column + view->area.columns - 1;
    if (model->holder_count == 0 && view->row < view->last) {
        const char *words = jar->state == JAR_LOST ? "nobody: nothing can put this jar back any more"
                            : jar->state == JAR_PUT_BACK ? "nobody, as it should be" : "a value on its way holds it";
        grid_put_cut(view->grid, view->row++, column, end - column, words, style_of(jar->state == JAR_LOST ? ROLE_FAULT : ROLE_DIM));
    }
    for (size_t i = 0; i < model->holder_count && view->row < view->last; i++) {
        if ((int)i + 1 >= most && i + 1 < model->holder_count) {
            grid_format(view->grid, view->row++, column, 30, style_of(ROLE_DIM), "and %zu more", model->holder_count - i);
            return;
        }
        const struct holder *holder = &model->holders[i];
        grid_put_cut(view->grid, view->row, column, 11, holder->name, style_with(ROLE_PLAIN, STYLE_BOLD));
        grid_put_cut(view->grid, view->row, column + 12, 15, holder->type, style_of(ROLE_DIM));
        int behind = grid_put_cut(view->grid, view->row, column + 28, end - column - 28, holder->tie,
                                  style_of(jar->state == JAR_SPOILED ? stale_role(POINTER_DANGLING, jar->idle) : ROLE_PLAIN));
        if (behind + 2 < end) grid_put_cut(view->grid, view->row, behind + 2, end - behind - 2, holder->where, style_of(ROLE_DIM));
        view->row++;
    }
}

static void put_targets(struct jar_view *view, const struct jar *jar, size_t most) {
    uint32_t blocks[16];
    size_t count = inspector_pointers(view->screen, blocks, 16);
    char text[64];
    snprintf(text, sizeof text, "%zu jar%s", count, count == 1 ? "" : "s");
    put_section(view, "What it points to", text);
    int column = view->area.column + 2, end = view->area.column + view->area.columns - 1;
    if (count == 0 && view->row < view->last) grid_put(view->grid, view->row++, column, end - column, "no other jar", style_of(ROLE_DIM));
    size_t pointer = 0;
    for (size_t i = 0; i < jar->field_count && pointer < count && view->row < view->last; i++) {
        const struct jar_field *field = &jar->fields[i];
        if (!field->block) continue;
        if (pointer + 1 >= most && pointer + 1 < count) {
            grid_format(view->grid, view->row++, column, 30, style_of(ROLE_DIM), "and %zu more", count - pointer);
            return;
        }
        const struct jar *target = find_jar(view->screen, blocks[pointer++]);
        grid_put_cut(view->grid, view->row, column, 11, *field->name ? field->name : "value", style_with(ROLE_PLAIN, STYLE_BOLD));
        int behind = grid_put_cut(view->grid, view->row, column + 12, 18, field->value,
                                  style_of(stale_role(field->pointer, field->idle)));
        if (target) {
            grid_format(view->grid, view->row, behind + 2, end - behind - 2, style_of(ROLE_DIM), "%s, %" PRIu64 " bytes", target->label, target->size);
        }
        view->row++;
    }
    if (jar->needs_wash && jar->state == JAR_FILLED && count > 0 && view->row < view->last) {
        grid_put_cut(view->grid, view->row++, column, end - column, "needs a wash: dropping it puts back what it owns", style_of(ROLE_WARNING));
    }
}

/* ---- History ------------------------------------------------------------------------------------------------------------------------- */

static const char *event_words(const struct jar_event *event, const struct jar *jar, char *out, size_t size) {
    if (event->lost) {
        snprintf(out, size, "LOST       nobody points here any more");
        return out;
    }
    switch (event->kind) {
    case EVENT_ALLOCATED: snprintf(out, size, "allocated  %" PRIu64 " byte%s", event->size, event->size == 1 ? "" : "s"); break;
    case EVENT_REALLOCATED: snprintf(out, size, "allocated  %" PRIu64 " bytes, by realloc", event->size); break;
    case EVENT_WRITTEN: {
        const char *field = "";
        for (size_t i = 0; jar && i < jar->field_count; i++) {
            if (jar->fields[i].offset == event->offset && jar->fields[i].size == event->size) field = jar->fields[i].name;
        }
        snprintf(out, size, "written    +%" PRIu64 " to +%" PRIu64 "%s%s", event->offset, event->offset + event->size - 1, *field ? ", " : "", field);
        break;
    }
    case EVENT_MOVED: snprintf(out, size, "moved out  +%" PRIu64 " to +%" PRIu64, event->offset, event->offset + event->size - 1); break;
    case EVENT_DROPPED: 
        if (!jar || event->size == 0 || event->size >= jar->size) snprintf(out, size, "dropped    washed");
        else snprintf(out, size, "dropped    +%" PRIu64 " to +%" PRIu64 ": washed", event->offset, event->offset + event->size - 1);
        break;
    case EVENT_FREED: snprintf(out, size, "freed      put back"); break;
    case EVENT_FAULT: snprintf(out, size, "FAULT"); break;
    default: snprintf(out, size, "used"); break;
    }
    return out;
}

/* The last event that has happened; 0 before the first. */
static int present_event(const struct screen *screen) {
    const struct inspector *inspector = &screen->inspector;
    size_t here = session_here(screen->session), at = 0;
    while (at + 1 < inspector->event_count && inspector->events[at + 1].stop <= here) at++;
    return (int)at;
}

static void put_history(struct jar_view *view, const struct jar *jar) {
    struct inspector *inspector = &view->screen->inspector;
    int rows = view->last - view->row - 1 - view->roomy, count = (int)inspector->event_count;
    if (rows < 1) return;
    int chosen = inspector->on_event ? inspector->cursor : -1;
    int first = 0;
    if (count > rows) {
        first = (chosen >= 0 ? chosen : present_event(view->screen)) - rows / 2;
        if (first > count - rows) first = count - rows;
        if (first < 0) first = 0;
    }
    int end = first + rows < count ? first + rows : count;
    char right[64], words[96];
    snprintf(right, sizeof right, "%d event%s · %d to %d of %d", count, count == 1 ? "" : "s", count ? first + 1 : 0, end, count);
    put_section(view, "History", right);
    size_t stop_count, here = session_here(view->screen->session);
    const struct stop *stops = session_stops(view->screen->session, &stop_count);
    for (int i = first; i < end; i++) {
        const struct jar_event *event = &inspector->events[i];
        bool past = event->stop <= here, now = past && (i + 1 == count || inspector->events[i + 1].stop > here);
        uint32_t line = source_map_place(session_sources(view->screen->session), event->span).line;
        struct style style = style_with(past ? ROLE_PLAIN : ROLE_DIM, now ? STYLE_BOLD : 0);
        if (now) grid_put(view->grid, view->row, view->area.column + 1, 1, "►", style_with(ROLE_HERE, STYLE_BOLD));
        int width = view->area.columns - 4;
        char text[160];
        snprintf(text, sizeof text, "%3d  step %4u  line %3u  %s", i + 1, (unsigned)stops[event->stop].plain, (unsigned)line,
                 event_words(event, jar, words, sizeof words));
        grid_put_cut(view->grid, view->row, view->area.column + 2, width, text, event->kind == EVENT_FAULT || event->lost ? style_of(ROLE_FAULT) : style);
        if (i == chosen) put_chosen(view, view->row);
        add_row_click(view, CLICK_EVENT, i);
        view->row++;
    }
}

/* ---- The whole ----------------------------------------------------------------------------------------------------------------------- */

static void put_title(struct jar_view *view, const struct jar *jar, bool has_keys) {
    const struct screen *screen = view->screen;
    struct area area = view->area;
    char title[160], right[96];
    int used = 0;
    right[0] = 0;
    if (!screen->inspector.number) snprintf(title, sizeof title, "%s%s%s", screen->inspector.local.name, jar ? " · " : "", jar ? jar->label : "");
    else snprintf(title, sizeof title, "Jar #%" PRIu32 "%s%s", screen->inspector.number, jar ? " · " : "", jar ? jar->label : "");
    if (jar) used = snprintf(right, sizeof right, "%" PRIu64 " byte%s · align %u", jar->size, jar->size == 1 ? "" : "s", (unsigned)jar->align);
    if (jar && jar->address) {
        used += snprintf(right + used, sizeof right - (size_t)used, " · 0x%" PRIx64, jar->address);
        if (area.columns >= 70) snprintf(right + used, sizeof right - (size_t)used, " to 0x%" PRIx64, jar->address + (jar->size ? jar->size - 1 : 0));
    }
    draw_heading(view->grid, area.row, area.column, area.columns, title, right, has_keys, 0);
}

/* Bytes and history of the jar in focus. The inspector lends its place for that; what it remembers of the run stays in it. */
bool draw_glance(struct screen *screen, struct grid *grid, struct area area) {
    enum { MOST_EVENTS = 50000, LEAST_ROWS = 9 };
    struct inspector *inspector = &screen->inspector, saved = *inspector;
    size_t events;
    const struct jar *jar = find_jar(screen, screen_focus(screen));
    session_events(screen->session, &events);
    if (!jar || events > MOST_EVENTS || area.rows < LEAST_ROWS) return false;
    inspector->number = jar->number;
    inspector->on_event = true;
    inspector->cursor = inspector->byte = -1;
    inspector->fields_only = false;
    if (inspector_load(screen)) {
        struct jar_view view = {.screen = screen, .grid = grid, .area = area, .row = area.row + 2, .last = area.row + area.rows};
        struct jar_row rows[MOST_JAR_ROWS];
        int count = (int)inspector_rows(jar, rows), history = (int)inspector->event_count + 2, most = area.rows - 2 - (history < 8 ? history : 8);
        put_title(&view, jar, false);
        if (count > 0) put_rows(&view, jar, most);
        view.roomy = true; /* a blank row before the history */
        put_history(&view, jar);
    }
    saved.events = inspector->events;
    saved.event_count = inspector->event_count;
    saved.events_of = inspector->events_of;
    *inspector = saved;
    return true;
}

static void put_absent(struct jar_view *view) {
    struct screen *screen = view->screen;
    uint32_t number = screen->inspector.number;
    const char *words = !number ? "This local is not there now: its function has not been called, or has returned."
                        : number > machine_block_count(session_machine(screen->session))
                            ? "This jar has not been taken yet: its history below is still to come."
                            : "This jar went back, and its slot was given out again.";
    view->row += draw_wrapped(view->grid, (struct area){view->row, view->area.column + 2, 3, view->area.columns - 4}, 0, words, style_of(ROLE_DIM));
}

void draw_jar(struct screen *screen, struct grid *grid, struct area area) {
    const struct jar *jar = inspector_jar(screen);
    inspector_load(screen);
    struct jar_view view = {.screen = screen, .grid = grid, .area = area, .row = area.row + 1, .last = area.row + area.rows};
    put_title(&view, jar, screen->pane >= PANE_STACK);
    view.roomy = area.rows >= 26;
    view.row += view.roomy;
    if (!jar) {
        put_absent(&view);
    } else {
        uint64_t scale = jar_scale(jar, area.columns - 28);
        int behind = draw_bar(grid, jar, view.row, area.column + 4, scale);
        behind = draw_look(grid, jar, view.row, behind + 2, area.column + area.columns - 1);
        draw_scale(grid, scale, view.row, behind + 2, area.column + area.columns - 1);
        view.row++;
        for (uint64_t at = 0; scale == 1 && at < jar->size && at < 64; at += 8) {
            grid_format(grid, view.row, area.column + 5 + (int)(at + at / 8), 6, style_of(ROLE_DIM), "+%" PRIu64, at);
        }
        view.row++;
        put_notes(&view, jar);
        view.row += view.roomy;
        int others = 7 + 3 * view.roomy + (inspector_pointers(screen, (uint32_t[16]){0}, 16) > 1);
        if (!screen->inspector.number) others = 4;
        int most = view.last - view.row - others - 2;
        put_rows(&view, jar, most < 3 ? 3 : most);
        if (screen->inspector.number) put_holders(&view, jar, view.roomy ? 5 : 2);
        put_targets(&view, jar, view.roomy ? 4 : 2);
    }
    if (screen->inspector.number) put_history(&view, jar);
}
