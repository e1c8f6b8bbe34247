/* task.c -- tasks: what the learner gets, what is asked for, hints, the solution, and what is said afterwards. */
#include <string.h>

#include "lesson/grade.h"
#include "lesson/inside.h"

static const char *const kind_words[] = {
    [TASK_BREAK] = "break", [TASK_FIX] = "fix",       [TASK_BLANKS] = "blanks",
    [TASK_ORDER] = "order", [TASK_SAFETY] = "safety",
};

enum { KIND_COUNT = sizeof kind_words / sizeof *kind_words };

struct task_reader {
    struct reader *reader;
    struct lesson *lesson;
    struct page *page;
    struct task *task;
    const struct part *blocks[2]; /* of code, in the body */
    size_t block_count;
    const struct part *solution, *list; /* code and list below `solution` */
    bool has_solution;
    uint32_t look_line; /* of the key `look` */
};

/* ---- Fields ---------------------------------------------------------------------------------------------------- */

static void take_texts(struct lesson *lesson, const struct yaml_field *field, const char ***texts, size_t *count) {
    *texts = field->values;
    *count = field->count;
    for (size_t i = 0; i < field->count; i++) {
        if (*field->values[i])
            continue;
        complain(lesson, field->line, "`%s` has an empty text", field->key);
        *count = 0;
    }
}

static void take_lines(struct task_reader *my, const struct yaml_field *field) {
    uint64_t lines = 0;
    if (my->task->kind > TASK_FIX)
        complain(my->lesson, field->line, "`lines` belongs to break and fix");
    if (!field_number(my->lesson, field, 1000, &lines))
        return;
    if (lines == 0)
        complain(my->lesson, field->line, "a task that lets no line be changed cannot be solved");
    my->task->most_lines = (uint32_t)lines;
}

/* The verdict that is wanted is called `wants` here: `verdict` is what an author says of a program. */
static void take_wanted(struct task_reader *my, const struct yaml_field *field) {
    struct yaml_field verdict = *field;
    verdict.key = "verdict";
    claims_take(my->lesson, &verdict, &my->task->goal);
}

static void take_field(struct task_reader *my, const struct yaml_field *field) {
    struct task *task = my->task;
    if (strcmp(field->key, "id") == 0) {
        page_set_id(my->lesson, my->page, field);
    } else if (strcmp(field->key, "look") == 0 && (task->kind <= TASK_FIX || task->kind == TASK_SAFETY)) {
        my->page->look = field_text(my->lesson, field);
        my->look_line = field->line;
    } else if (task->kind == TASK_SAFETY) {
        complain(my->lesson, field->line, "`task: safety` has no key `%s`", field->key);
    } else if (strcmp(field->key, "lines") == 0) {
        take_lines(my, field);
    } else if (strcmp(field->key, "wants") == 0) {
        take_wanted(my, field);
    } else if (strcmp(field->key, "must") == 0) {
        take_texts(my->lesson, field, &task->must, &task->must_count);
    } else if (strcmp(field->key, "must-not") == 0) {
        take_texts(my->lesson, field, &task->must_not, &task->must_not_count);
    } else if (strcmp(field->key, "output") == 0 && field->is_plain && !field->is_list &&
               strcmp(field->values[0], "same") == 0) {
        task->same_output = true;
    } else if (strcmp(field->key, "verdict") == 0) {
        complain(my->lesson, field->line, "a task says `wants`, not `verdict`");
    } else if (!settings_take(my->lesson, field, &task->start.settings) &&
               !claims_take(my->lesson, field, &task->goal)) {
        complain(my->lesson, field->line, "`task` has no key `%s`", field->key);
    }
}

/* ---- The body -------------------------------------------------------------------------------------------------- */

static void read_body(struct task_reader *my) {
    struct lesson *lesson = my->lesson;
    for (struct part *part; (part = body_next(my->reader)) != NULL;) {
        bool choices = part->kind == PART_LIST && part->prose.count == 0;
        if (part_is_program(part) && !(my->task->kind == TASK_SAFETY && my->page->choices)) {
            if (my->block_count < 2)
                my->blocks[my->block_count] = part;
            my->block_count++;
        } else if (choices && my->task->kind == TASK_SAFETY) {
            page_take_choices(lesson, my->page, part, MOST_CHOICES);
        } else if (choices) {
            complain(lesson, part->line, "choices belong to a question or to `task: safety`");
        } else {
            prose_append(lesson, my->page->choices ? &my->task->after : &my->page->prose, &part->prose);
        }
    }
}

static void read_hint(struct task_reader *my, const struct directive *directive) {
    struct task *task = my->task;
    struct prose hint = {0};
    for (struct part *part; (part = body_next(my->reader)) != NULL;)
        prose_append(my->lesson, &hint, &part->prose);
    if (hint.count == 0)
        complain(my->lesson, directive->line, "this hint is empty");
    if (task->hint_count == MOST_HINTS)
        complain(my->lesson, directive->line, "a task has at most %d hints", MOST_HINTS);
    else
        task->hints[task->hint_count++] = hint;
}

static void read_solution(struct task_reader *my, const struct directive *directive) {
    if (my->has_solution)
        complain(my->lesson, directive->line, "a second solution");
    my->has_solution = true;
    for (struct part *part; (part = body_next(my->reader)) != NULL;) {
        bool wanted = my->task->kind == TASK_BLANKS ? part->kind == PART_LIST : part_is_program(part);
        if (!wanted)
            prose_append(my->lesson, &my->task->after, &part->prose); /* said with the solution: once it is shown */
        else if (my->solution || my->list)
            complain(my->lesson, part->line, "a second solution");
        else if (my->task->kind == TASK_BLANKS)
            my->list = part;
        else
            my->solution = part;
    }
    bool none = my->task->kind == TASK_ORDER || my->task->kind == TASK_SAFETY;
    if (none)
        complain(my->lesson, directive->line, "`task: %s` needs no solution: it has it already",
                 kind_words[my->task->kind]);
    else if (!my->solution && !my->list)
        complain(my->lesson, directive->line, "this solution is empty");
}

static void read_sections(struct task_reader *my) {
    for (const struct directive *directive; (directive = directive_next(my->reader)) != NULL;) {
        if (directive->key != DIRECTIVE_HINT && directive->key != DIRECTIVE_SOLUTION &&
            directive->key != DIRECTIVE_AFTER)
            return;
        my->reader->at++;
        if (directive->key == DIRECTIVE_HINT)
            read_hint(my, directive);
        if (directive->key == DIRECTIVE_SOLUTION)
            read_solution(my, directive);
        if (directive->key != DIRECTIVE_AFTER)
            continue;
        for (struct part *part; (part = body_next(my->reader)) != NULL;)
            prose_append(my->lesson, &my->task->after, &part->prose);
    }
}

/* ---- Start and solution ---------------------------------------------------------------------------------------- */

static const struct program_text *current(const struct task_reader *my) {
    return my->reader->program == NO_PROGRAM ? NULL : &my->lesson->programs[my->reader->program];
}

/* A text of its own is no edit of the current program, and does not go by its name. */
static const char *start_name(const struct task_reader *my, const struct program_text *base) {
    bool own = my->block_count > 0 && strcmp(my->blocks[0]->language, "rust") == 0;
    if (base && !own)
        return base->name;
    return my->page->id ? arena_format(&my->lesson->arena, "%s.rs", my->page->id) : "task.rs";
}

static void make_start(struct task_reader *my) {
    struct program_text *start = &my->task->start;
    const struct program_text *base = current(my);
    size_t most = my->task->kind == TASK_ORDER ? 2 : 1;
    start->line = my->page->line;
    start->name = start_name(my, base);
    if (my->block_count > most)
        complain(my->lesson, my->page->line, "this task has %zu blocks of code, which is %s", my->block_count,
                 most == 1 ? "more than one" : "more than two");
    if (my->block_count > 0) {
        program_from_part(my->reader, my->blocks[0], base, start);
    } else if (my->task->kind >= TASK_BLANKS) {
        complain(my->lesson, my->page->line, "this task has no block of code");
    } else if (!base) {
        complain(my->lesson, my->page->line,
                 "this task has no program: none stands before it, and no block of code below");
    } else {
        start->text = base->text;
        start->length = base->length;
    }
}

static void make_solution(struct task_reader *my) {
    struct program_text *solution = &my->task->solution;
    solution->name = my->task->start.name;
    solution->line = my->page->line;
    if (!my->has_solution)
        complain(my->lesson, my->page->line, "this task has no `<!-- solution -->`");
    if (my->solution)
        program_from_part(my->reader, my->solution, &my->task->start, solution);
}

/* The reader's text, which was made with malloc, becomes the lesson's own. */
static void keep_solution(struct task_reader *my) {
    struct text *text = &my->reader->text;
    if (text->failed)
        longjmp(*my->lesson->arena.recovery, 1);
    my->task->solution.text = arena_copy(&my->lesson->arena, text->bytes, text->length);
    my->task->solution.length = text->length;
    text_release(text);
}

static void make_blanks(struct task_reader *my) {
    struct task *task = my->task;
    struct lesson *lesson = my->lesson;
    size_t blanks = task->start.text ? blanks_in(task->start.text) : 0, count = my->list ? my->list->item_count : 0;
    if (task->start.text && blanks == 0)
        complain(lesson, my->page->line, "this program has no blank `____`");
    if (blanks > MOST_BLANKS)
        complain(lesson, my->page->line, "there are %zu blanks, at most %d are sensible", blanks, MOST_BLANKS);
    if (!my->list)
        return;
    if (count != blanks) {
        complain(lesson, my->list->line, "the solution has %zu line%s for %zu blank%s", count, count == 1 ? "" : "s",
                 blanks, blanks == 1 ? "" : "s");
    }
    task->answers = arena_array(&lesson->arena, count + 1, sizeof *task->answers);
    for (size_t i = 0; i < count; i++) {
        const struct list_item *item = &my->list->items[i];
        const struct block *block = item->text.count ? &item->text.blocks[0] : NULL;
        size_t codes = 0;
        for (size_t k = 0; block && k < block->run_count; k++) {
            if (!block->runs[k].code)
                continue;
            task->answers[i] = block->runs[k].text;
            codes++;
        }
        if (codes != 1)
            complain(lesson, item->line, "a line of this solution has one piece of code between backticks");
        if (!task->answers[i])
            task->answers[i] = "";
    }
    if (count != blanks || blanks == 0 || blanks > MOST_BLANKS)
        return;
    task->blank_count = blanks;
    task_fill(task, task->answers, &my->reader->text);
    keep_solution(my);
}

static void add_piece(struct task_reader *my, const char *line, size_t length) {
    struct task *task = my->task;
    struct lesson *lesson = my->lesson;
    char *text = arena_copy(&lesson->arena, line, length);
    char *mark = strstr(text, "//~ not:");
    struct piece *piece = &task->pieces[task->piece_count];
    *piece = (struct piece){.text = text};
    if (mark) {
        piece->reason = mark + strlen("//~ not:") + strspn(mark + strlen("//~ not:"), " ");
        if (!*piece->reason) {
            complain(lesson, my->page->line, "a line to order has `//~ not:` without a reason");
            piece->reason = "?";
        }
        *mark = 0;
    }
    size_t end = strlen(text);
    while (end > 0 && strchr(" \t", text[end - 1]))
        text[--end] = 0;
    if (end > 0)
        task->piece_count++;
}

static void make_order(struct task_reader *my) {
    struct task *task = my->task;
    struct lesson *lesson = my->lesson;
    if (task->start.text && !frame_is_good(task->start.text)) {
        complain(lesson, my->page->line, "the frame of this task needs one line that is only `____`");
        return;
    }
    if (my->block_count < 2) {
        if (my->block_count == 1)
            complain(lesson, my->page->line, "below the frame, a second block has the lines to order");
        return;
    }
    task->pieces = arena_array(&lesson->arena, MOST_PIECES + 1, sizeof *task->pieces);
    for (const char *at = my->blocks[1]->text; *at && task->piece_count <= MOST_PIECES;) {
        size_t length = strcspn(at, "\n");
        add_piece(my, at, length);
        at += length + (at[length] == '\n');
    }
    if (task->piece_count < 2 || task->piece_count > MOST_PIECES) {
        complain(lesson, my->blocks[1]->line, "there are 2 to %d lines to order", MOST_PIECES);
        task->piece_count = 0;
        return;
    }
    task->shown_order = arena_array(&lesson->arena, task->piece_count, sizeof *task->shown_order);
    order_shuffle(task, my->page->id ? my->page->id : "");
    if (!task->start.text)
        return;
    uint8_t right[MOST_PIECES];
    size_t count = 0;
    for (size_t i = 0; i < task->piece_count; i++) {
        if (!task->pieces[i].reason)
            right[count++] = (uint8_t)i;
    }
    task_order(task, right, count, &my->reader->text);
    keep_solution(my);
}

/* ---- The directive --------------------------------------------------------------------------------------------- */

static void check_safety(struct task_reader *my) {
    size_t right = 0;
    for (size_t i = 0; i < my->page->choice_count; i++)
        right += my->page->choices[i].right;
    if (!my->page->choices)
        complain(my->lesson, my->page->line, "this task has no facts: a list whose items begin with `[ ]` or `[x]`");
    else if (right == 0)
        complain(my->lesson, my->page->line, "no fact is a right one: `- [x]`");
}

void task_read(struct reader *reader, const struct directive *directive) {
    struct lesson *lesson = reader->lesson;
    struct task_reader my = {.reader = reader, .lesson = lesson, .page = page_add(reader, PAGE_TASK, directive->line)};
    my.page->task = my.task = arena_alloc(&lesson->arena, sizeof *my.task);
    size_t kind = 0;
    while (kind < KIND_COUNT && strcmp(kind_words[kind], directive->value) != 0)
        kind++;
    if (kind == KIND_COUNT)
        complain(lesson, directive->line, "a task is break, fix, blanks, order or safety, not `%s`", directive->value);
    my.task->kind = kind < KIND_COUNT ? (enum task_kind)kind : TASK_FIX;
    read_body(&my);
    bool whole = my.block_count > 0 &&
                 strcmp(my.blocks[0]->language, "rust") == 0; /* a program of its own, with settings of its own */
    if (current(&my) && !whole)
        my.task->start.settings = current(&my)->settings;
    for (size_t i = 0; i < directive->fields.count; i++)
        take_field(&my, &directive->fields.items[i]);
    if (!my.page->id)
        complain(lesson, directive->line, "this task has no `id`");
    if (!my.task->goal.verdict && my.task->kind == TASK_BREAK)
        complain(lesson, directive->line, "`task: break` says which verdict it `wants`");
    if (!my.task->goal.verdict && my.task->kind != TASK_SAFETY)
        my.task->goal.verdict = "ok";
    read_sections(&my);
    make_start(&my);
    const struct program_text *beside = my.task->kind == TASK_SAFETY ? current(&my) : &my.task->start;
    if (my.page->look && (!beside || (beside->text && !strstr(beside->text, my.page->look))))
        complain(lesson, my.look_line, "no line of the program holds `%s`", my.page->look);
    if (my.task->kind == TASK_SAFETY)
        check_safety(&my);
    else if (my.task->kind == TASK_ORDER)
        make_order(&my);
    else
        make_solution(&my);
    if (my.task->kind == TASK_BLANKS)
        make_blanks(&my);
    my.task->solution.name = my.task->start.name;
    my.task->solution.settings = my.task->start.settings;
    page_set_title(lesson, my.page);
}
