/* ask.c -- drawing a question. A guess comes before the answer; what was said stays beside what happened. */
#include "view/ask.h"

#include <stdio.h>
#include <string.h>

void question_begin(struct question *question, const struct page *page) {
    memset(question, 0, sizeof *question);
    question->page = page;
    question->facts = page->kind == PAGE_TASK;
    question->said = question->said_first = -1;
}

void question_recall(struct question *question, int first) {
    question->answered = true;
    question->said = question->said_first = first < (int)question->page->choice_count ? first : -1;
    if (question->said >= 0) question->chosen = question->said;
}

const char *question_name(const struct question *question) {
    if (question->facts) return "Why is this sound?";
    switch (question->page->ask) {
    case ASK_PREDICT: return question->answered ? "You said, it did" : "Before it runs";
    case ASK_RECALL: return "An old question";
    case ASK_WHY: return "A question";
    }
    return "A question";
}

const char *question_range(const struct page *page, const char *keys, bool ascii, char out[2 * KEY_SHOWN]) {
    char shown[KEY_SHOWN];
    snprintf(out, 2 * KEY_SHOWN, "%s", key_first_shown(keys, ascii, shown));
    const char *last = keys;
    for (size_t i = 1; i < page->choice_count; i++) {
        const char *next = last + strcspn(last, " ");
        next += strspn(next, " ");
        if (!*next) break;
        last = next;
    }
    size_t used = strlen(out);
    if (last != keys) snprintf(out + used, 2 * KEY_SHOWN - used, "-%s", key_first_shown(last, ascii, shown));
    return out;
}

int question_right(const struct page *page) {
    for (size_t i = 0; i < page->choice_count; i++) {
        if (page->choices[i].right) return (int)i;
    }
    return -1;
}

bool question_choose(struct question *question, int choice) {
    if (choice < 0 || (size_t)choice >= question->page->choice_count) return false;
    question->chosen = choice;
    return true;
}

int question_at(const struct question *question, int row, int column) {
    if (column < question->first_column || column >= question->end_column) return -1;
    for (int i = (int)question->page->choice_count - 1; i >= 0; i--) {
        if (question->rows[i] < 0 || row < question->rows[i]) continue;
        bool next_below = (size_t)i + 1 < question->page->choice_count;
        return next_below || row < question->rows[i] + 3 ? i : -1;
    }
    return -1;
}

/* `►  A  text`, or `►  [x] A  text` among facts. */
static void put_choice(struct question *question, struct sheet *sheet, int index) {
    const struct choice *choice = &question->page->choices[index];
    bool here = question->chosen == index && !(question->answered && question->facts);
    char letter[4] = {' ', (char)('A' + index), ' ', 0};
    question->starts[index] = sheet->row;
    int indent = question->facts ? 10 : 6;
    if (here) sheet_put(sheet, sheet->row, 0, "►", style_with(ROLE_HERE, STYLE_BOLD));
    if (question->facts) {
        bool taken = question->taken >> index & 1;
        sheet_put(sheet, sheet->row, 2, taken ? "[x]" : "[ ]", style_with(taken ? ROLE_HERE : ROLE_PLAIN, STYLE_BOLD));
    }
    int row = sheet_put(sheet, sheet->row, indent - 4, letter, style_with(ROLE_HERE, STYLE_BOLD | (here ? STYLE_REVERSE : 0)));
    question->rows[index] = row;
    if (here && row >= 0) {
        sheet->grid->cursor_row = row;
        sheet->grid->cursor_column = sheet->area.column + indent - 3;
    }
    sheet_prose(sheet, indent, &choice->text);
    question->ends[index] = sheet->row;
}

static void put_choices(struct question *question, struct sheet *sheet, bool roomy) {
    for (size_t i = 0; i < question->page->choice_count; i++) {
        put_choice(question, sheet, (int)i);
        if (roomy && i + 1 < question->page->choice_count) sheet_blank(sheet);
    }
}

/* `you said ≠ A  text` */
static void put_said(const struct question *question, struct sheet *sheet, const char *label, const char *sign, int choice, enum role role) {
    sheet_put(sheet, sheet->row, 0, label, style_of(ROLE_PLAIN));
    sheet_put(sheet, sheet->row, 9, sign, style_with(role, STYLE_BOLD));
    if (choice < 0) {
        sheet_text(sheet, 14, "not sure", style_of(ROLE_PLAIN));
        return;
    }
    char letter[2] = {(char)('A' + choice), 0};
    sheet_put(sheet, sheet->row, 11, letter, style_with(role, STYLE_BOLD));
    sheet_prose(sheet, 14, &question->page->choices[choice].text);
}

static void put_answered(const struct question *question, struct sheet *sheet) {
    const struct page *page = question->page;
    int right = question_right(page), said = question->said;
    bool agrees = said == right;
    if (page->ask != ASK_PREDICT) { /* nothing on the screen tells any more what was asked */
        sheet_prose(sheet, 0, &page->prose);
        sheet_blank(sheet);
    }
    if (question->voted_again && question->said_first != said) {
        put_said(question, sheet, "at first", question->said_first == right ? "=" : "≠", question->said_first, ROLE_PLAIN);
    }
    put_said(question, sheet, "you said", agrees ? "=" : said < 0 ? " " : "≠", said, agrees ? ROLE_GOOD : said < 0 ? ROLE_PLAIN : ROLE_WARNING);
    if (!agrees) put_said(question, sheet, page->ask == ASK_PREDICT ? "it did" : "right is", "=", right, ROLE_GOOD);
    if (said >= 0 && page->choices[said].answer.count > 0) {
        sheet_blank(sheet);
        sheet_prose(sheet, 0, &page->choices[said].answer);
    }
    if (!agrees && right >= 0 && (said < 0 || question->why_right) && page->choices[right].told.count > 0) {
        sheet_blank(sheet);
        sheet_prose(sheet, 0, &page->choices[right].told);
    }
    if (page->after.count > 0) {
        sheet_blank(sheet);
        sheet_prose(sheet, 0, &page->after);
    }
}

static int draw(struct question *question, struct sheet *sheet, bool roomy) {
    const struct page *page = question->page;
    for (int i = 0; i < MOST_CHOICES; i++) question->rows[i] = -1;
    if (question->answered && !question->facts) {
        put_answered(question, sheet);
        return sheet->row;
    }
    if (question->answered && question->words) { /* what is missing, before the facts that it is about */
        static const char tag[] = " not yet ";
        sheet_put(sheet, sheet->row, 0, tag, style_with(ROLE_WARNING, STYLE_BOLD | STYLE_REVERSE));
        sheet_words(sheet, (int)sizeof tag, question->words);
        sheet_blank(sheet);
    }
    sheet_prose(sheet, 0, &page->prose);
    sheet_blank(sheet);
    if (question->facts && page->task->start.text) {
        sheet_code(sheet, 2, page->task->start.text, page->task->start.length, style_of(ROLE_HERE));
        sheet_blank(sheet);
    }
    put_choices(question, sheet, roomy);
    if (question->talks) {
        char vote[120];
        snprintf(vote, sizeof vote, "The first vote: %c. Now talk to a neighbour, then vote again.", 'A' + question->said_first);
        sheet_blank(sheet);
        sheet_text(sheet, 0, vote, style_with(ROLE_HERE, STYLE_BOLD));
    }
    if (question->facts) sheet_hints(sheet, page->task, question->hints);
    if (roomy && page->kind == PAGE_ASK && page->ask == ASK_PREDICT && !question->talks) {
        sheet_blank(sheet);
        sheet_text(sheet, 0, "Say it before you see it: a guess is worth more than none.", style_of(ROLE_DIM));
    }
    return sheet->row;
}

/* The chosen one stays in view when it changes; the rows that say what lies above and below hide nothing of it. */
static void follow_choice(struct question *question, int total, int rows, int *scroll) {
    int first = question->starts[question->chosen], end = question->ends[question->chosen];
    question->followed = question->chosen;
    if (question->chosen == 0 && end < rows) *scroll = 0;
    else if (first < *scroll + 1) *scroll = first - 1;
    else if (end > *scroll + rows - (end < total)) *scroll = end - rows + (end < total);
}

int question_draw(struct question *question, struct grid *grid, struct area area, int *scroll) {
    enum { ROOMY = 72 }; /* a narrow column has rows to spare; a narrow window has not */
    struct sheet counted = {.area = area};
    bool roomy = area.columns < ROOMY;
    question->why_right = true;
    int total = draw(question, &counted, roomy);
    if (!grid) return total;
    if (total > area.rows) { /* why the right one is right comes after what was wrong, as far as there is room for both */
        question->why_right = false;
        counted.row = 0;
        total = draw(question, &counted, roomy);
    }
    if (roomy && total > area.rows) {
        roomy = false;
        counted.row = 0;
        total = draw(question, &counted, false);
    }
    if (!question->answered && question->followed != question->chosen) follow_choice(question, total, area.rows, scroll);
    clamp_scroll(scroll, total, area.rows);
    question->first_column = area.column;
    question->end_column = area.column + area.columns;
    struct sheet sheet = {.grid = grid, .area = area, .scroll = *scroll};
    draw(question, &sheet, roomy);
    sheet_end(&sheet, scroll);
    return total;
}
