/* stage_record.c -- what lies beside the course: the teacher's notes of a page, and one's own record: how far, how many guesses were right, and which beliefs the wrong ones came from. */
#include <stdio.h>
#include <string.h>

#include "verdict/report.h"
#include "view/stage_private.h"

enum { BAR = 12 };

static void put_counts(struct stage *stage, struct sheet *sheet) {
    const struct course *course = stage->course;
    struct course_score score = course_score(course, course->lesson_count);
    char text[300];
    snprintf(text, sizeof text, "Lessons    %zu of %zu done, %zu of %zu pages", score.lessons_done, score.lessons, score.pages_done, score.pages);
    sheet_put(sheet, sheet->row++, 0, text, style_of(ROLE_PLAIN));
    snprintf(text, sizeof text, "Questions  %zu of %zu answered, %zu right at the first try", score.answered, score.questions, score.right);
    sheet_put(sheet, sheet->row++, 0, text, style_of(ROLE_PLAIN));
    snprintf(text, sizeof text, "Tasks      %zu of %zu solved, %zu of them with help; %zu left for another day", score.solved, score.tasks, score.with_help,
             score.skipped);
    sheet_put(sheet, sheet->row++, 0, text, style_of(ROLE_PLAIN));
    const char *words[VERDICT_COUNT];
    size_t earned = progress_verdicts(course->progress, words, VERDICT_COUNT);
    sheet_put(sheet, sheet->row, 0, "Verdicts", style_of(ROLE_PLAIN));
    int used = snprintf(text, sizeof text, "%zu of %d brought about%s", earned, VERDICT_COUNT, earned ? ": " : "");
    for (size_t i = 0; i < earned && i < VERDICT_COUNT && (size_t)used < sizeof text; i++) {
        used += snprintf(text + used, sizeof text - (size_t)used, "%s%s", i ? ", " : "", words[i]);
    }
    sheet_text(sheet, 11, text, style_of(ROLE_PLAIN));
}

/* `■■■□  3 of 4   words`: the ones that were met, the most often believed first. */
static void put_beliefs(struct stage *stage, struct sheet *sheet) {
    const char *name;
    size_t shown = 0;
    for (uint32_t most = 100; most > 0; most--) {
        for (size_t i = 0; (name = misconception_name(i)); i++) {
            uint32_t wrong = 0, asked = 0;
            progress_misconception(stage->course->progress, name, &wrong, &asked);
            uint32_t share = asked ? (wrong * 100 + asked - 1) / asked : 0;
            if (wrong == 0 || share > 100 || share != most) continue;
            char text[200];
            const char *words = misconception_words(name);
            uint32_t cells = asked < BAR ? asked : BAR, full = (wrong * cells + asked - 1) / asked;
            for (uint32_t k = 0; k < cells; k++) {
                sheet_put(sheet, sheet->row, (int)k, k < full ? "■" : "□", style_of(k < full ? ROLE_WARNING : ROLE_PLAIN));
            }
            snprintf(text, sizeof text, "%u of %u", (unsigned)wrong, (unsigned)asked);
            sheet_put(sheet, sheet->row, BAR + 2, text, style_of(ROLE_PLAIN));
            sheet_words(sheet, BAR + 14, words ? words : name);
            shown++;
        }
    }
    if (shown == 0) sheet_text(sheet, 0, "None yet. A wrong guess shows here which belief it came from.", style_of(ROLE_PLAIN));
}

static void put_record(struct stage *stage, struct sheet *sheet) {
    put_counts(stage, sheet);
    sheet_blank(sheet);
    sheet_text(sheet, 0, "Beliefs behind your first guesses", style_with(ROLE_PLAIN, STYLE_BOLD));
    sheet_text(sheet, 0, "How often the first answer showed this belief, of the questions that could show it. None of them is true.", style_of(ROLE_DIM));
    sheet_blank(sheet);
    put_beliefs(stage, sheet);
}

/* The notes of a page: its lines as they are, wrapped. */
static void put_notes(const struct page *page, struct sheet *sheet) {
    char line[1000];
    for (const char *at = page->notes; *at;) {
        size_t length = strcspn(at, "\n");
        snprintf(line, sizeof line, "%.*s", (int)length, at);
        if (length > 0) sheet_words(sheet, 0, line);
        else sheet_blank(sheet);
        at += length + (at[length] == '\n');
    }
}

void notes_draw(struct stage *stage, struct grid *grid) {
    const struct page *page = flow_page(&stage->flow);
    char title[200], right[60] = "";
    struct area area = {3, 2, grid->rows - 6, grid->columns - 4};
    struct sheet counted = {.area = area};
    put_notes(page, &counted);
    clamp_scroll(&stage->scroll, counted.row, area.rows);
    struct sheet sheet = {.grid = grid, .area = area, .scroll = stage->scroll};
    snprintf(title, sizeof title, "%d · %s", stage->flow.lesson->weight, stage->flow.lesson->title);
    if (stage->flow.lesson->demo && page->notes_minutes == 0) snprintf(right, sizeof right, "not in the one-hour class");
    else if (page->notes_minutes) snprintf(right, sizeof right, "about %u minute%s", page->notes_minutes, page->notes_minutes == 1 ? "" : "s");
    stage_title(grid, title, page->title);
    draw_heading(grid, 1, 0, grid->columns, "For the teacher", right, true, 0);
    put_notes(page, &sheet);
    sheet_end(&sheet, &stage->scroll);
    grid_fill(grid, grid->rows - 2, 0, grid->columns, "─", style_of(ROLE_DIM));
    struct hints hints = {.ascii = grid->ascii, .keys = grid->keys};
    hint_add(&hints, STAGE_ASIDE_LEAVE, "the page");
    if (counted.row > area.rows) hint_add_pair(&hints, STAGE_ASIDE_UP, STAGE_ASIDE_DOWN, "scroll");
    stage_key_line(stage, grid, &hints);
}

void record_draw(struct stage *stage, struct grid *grid) {
    struct area area = {3, 2, grid->rows - 6, grid->columns - 4};
    struct sheet counted = {.area = area};
    put_record(stage, &counted);
    clamp_scroll(&stage->scroll, counted.row, area.rows);
    struct sheet sheet = {.grid = grid, .area = area, .scroll = stage->scroll};
    stage_title(grid, "My record", "");
    draw_heading(grid, 1, 0, grid->columns, "What you did so far", "", true, 0);
    put_record(stage, &sheet);
    sheet_end(&sheet, &stage->scroll);
    grid_fill(grid, grid->rows - 2, 0, grid->columns, "─", style_of(ROLE_DIM));
    struct hints hints = {.ascii = grid->ascii, .keys = grid->keys};
    hint_add(&hints, STAGE_ASIDE_LEAVE, "the course");
    if (counted.row > area.rows) hint_add_pair(&hints, STAGE_ASIDE_UP, STAGE_ASIDE_DOWN, "scroll");
    stage_key_line(stage, grid, &hints);
}
