/* plain_page.c -- pages and programs in plain mode: what stands on a page, and the program it is about, whole or as
 * what has changed.
 *
 * A program that was shown before is not shown again: a listener would have to sit through it. What differs is said,
 * and `code` shows all.
 */
#include <stdlib.h>
#include <string.h>

#include "face/plain.h"

enum { SHORT_PROGRAM = 45, MOST_DIFF_LINES = 600, MOST_SHOWN_CHANGES = 30 };

const struct page *plain_page(const struct plain *plain) {
    return plain->flow.lesson ? flow_page(&plain->flow) : NULL;
}

/* ---- Programs ---------------------------------------------------------------------------------------------------- */

struct line {
    const char *text;
    size_t length;
};

/* The lines of a text, without their ends; malloc'ed. */
static struct line *split(const char *text, size_t length, size_t *count) {
    size_t lines = 0;
    for (size_t i = 0; i < length; i++)
        lines += text[i] == '\n';
    lines += length > 0 && text[length - 1] != '\n';
    struct line *items = calloc(lines + 1, sizeof *items);
    *count = 0;
    while (items && length > 0) {
        const char *end = memchr(text, '\n', length);
        size_t taken = end ? (size_t)(end - text) : length;
        items[(*count)++] = (struct line){text, taken};
        taken += end != NULL;
        text += taken;
        length -= taken;
    }
    return items;
}

static void say_code_line(struct plain *plain, char mark, size_t number, struct line line) {
    char indent[32];
    snprintf(indent, sizeof indent, "%c%4zu  ", mark, number);
    if (line.length == 0)
        say(&plain->voice, "%c%4zu", mark, number);
    else
        say_line(&plain->voice, indent, line.text, line.length);
}

void plain_show_code(struct plain *plain, const char *name, const char *text, size_t length, size_t from, size_t to) {
    size_t count;
    struct line *lines = split(text, length, &count);
    if (!lines)
        return;
    if (to > count)
        to = count;
    say_gap(&plain->voice);
    if (from > count)
        say(&plain->voice, "%s has %zu lines.", name, count);
    else if (from == 1 && to == count)
        say(&plain->voice, "%s, %zu line%s:", name, count, count == 1 ? "" : "s");
    else
        say(&plain->voice, "%s, lines %zu to %zu of %zu:", name, from, to, count);
    for (size_t i = from; i >= 1 && i <= to; i++)
        say_code_line(plain, ' ', i, lines[i - 1]);
    free(lines);
}

/* ---- What differs ------------------------------------------------------------------------------------------------ */

static bool same(struct line a, struct line b) {
    return a.length == b.length && memcmp(a.text, b.text, a.length) == 0;
}

struct comparison {
    struct line *before, *after;
    size_t before_count, after_count, first; /* first: where they begin to differ */
    uint16_t *longest;                       /* of the rests: common lines */
};

static uint16_t *rest_at(const struct comparison *both, size_t i, size_t k) {
    return &both->longest[(i - both->first) * (both->after_count - both->first + 1) + (k - both->first)];
}

/* Fills in `longest`, from the end. False when the texts are too long for it or there is no memory. */
static bool compare(struct comparison *both) {
    if (!both->before || !both->after || both->before_count > MOST_DIFF_LINES || both->after_count > MOST_DIFF_LINES)
        return false;
    size_t least = both->before_count < both->after_count ? both->before_count : both->after_count;
    while (both->first < least && same(both->before[both->first], both->after[both->first]))
        both->first++;
    both->longest =
        calloc((both->before_count - both->first + 1) * (both->after_count - both->first + 1), sizeof *both->longest);
    if (!both->longest)
        return false;
    for (size_t i = both->before_count; i-- > both->first;) {
        for (size_t k = both->after_count; k-- > both->first;) {
            uint16_t down = *rest_at(both, i + 1, k), right = *rest_at(both, i, k + 1);
            uint16_t best = down > right ? down : right;
            if (same(both->before[i], both->after[k]))
                best = (uint16_t)(*rest_at(both, i + 1, k + 1) + 1);
            *rest_at(both, i, k) = best;
        }
    }
    return true;
}

/* Walks along the differences; says them when `plain` is not NULL. Returns how many lines they are. */
static size_t walk_changes(struct plain *plain, const struct comparison *both) {
    size_t i = both->first, k = both->first, changes = 0, last = 0;
    while (i < both->before_count || k < both->after_count) {
        bool has_before = i < both->before_count, has_after = k < both->after_count;
        if (has_before && has_after && same(both->before[i], both->after[k])) {
            i++;
            k++;
            continue;
        }
        bool removed = has_before && (!has_after || *rest_at(both, i + 1, k) >= *rest_at(both, i, k + 1));
        if (plain && changes > 0 && last != i + k)
            say(&plain->voice, "  ...");
        if (plain && removed)
            say_code_line(plain, '-', i + 1, both->before[i]);
        else if (plain)
            say_code_line(plain, '+', k + 1, both->after[k]);
        if (removed)
            i++;
        else
            k++;
        last = i + k;
        changes++;
    }
    return changes;
}

void plain_show_changes(struct plain *plain, const char *before, size_t before_length, const char *after,
                        size_t after_length) {
    struct comparison both = {.first = 0};
    both.before = split(before, before_length, &both.before_count);
    both.after = split(after, after_length, &both.after_count);
    if (compare(&both))
        walk_changes(plain, &both);
    free(both.before);
    free(both.after);
    free(both.longest);
}

static size_t count_changes(const struct program_text *before, const struct program_text *after) {
    struct comparison both = {.first = 0};
    both.before = split(before->text, before->length, &both.before_count);
    both.after = split(after->text, after->length, &both.after_count);
    size_t changes = compare(&both) ? walk_changes(NULL, &both) : SIZE_MAX;
    free(both.before);
    free(both.after);
    free(both.longest);
    return changes;
}

static bool is_same(const struct program_text *a, const struct program_text *b) {
    return a->length == b->length && memcmp(a->text, b->text, a->length) == 0;
}

enum { MOST_TOLD = 64 };

void plain_forget_told(struct plain *plain) {
    plain->told_program = SIZE_MAX;
    plain->told_programs = 0;
}

/* A program with this text that was shown; program_count when there is none. */
static size_t find_shown(const struct plain *plain, const struct program_text *text) {
    const struct lesson *lesson = plain->flow.lesson;
    for (size_t i = 0; i < lesson->program_count && i < MOST_TOLD; i++) {
        if ((plain->told_programs >> i & 1) && is_same(&lesson->programs[i], text))
            return i;
    }
    return lesson->program_count;
}

/* Says what a program is: as changes of the one that was shown last, whole, or how long it is. `what`: "The program
 * is a.rs:". */
static void introduce(struct plain *plain, const char *what, const char *label, const struct program_text *program) {
    const struct lesson *lesson = plain->flow.lesson;
    const struct program_text *before =
        plain->told_program < lesson->program_count ? &lesson->programs[plain->told_program] : NULL;
    size_t lines = 0, changes = before ? count_changes(before, program) : SIZE_MAX;
    for (size_t i = 0; i < program->length; i++)
        lines += program->text[i] == '\n';
    say_gap(&plain->voice);
    if (changes == 0) {
        say(&plain->voice, "%s the text of %s, unchanged. `code` shows it.", what, before->name);
    } else if (changes <= MOST_SHOWN_CHANGES && changes < lines) {
        say(&plain->voice, "%s %s with these lines changed (- is gone, + is new). `code` shows all of it.", what,
            before->name);
        plain_show_changes(plain, before->text, before->length, program->text, program->length);
    } else if (lines <= SHORT_PROGRAM) {
        plain_show_code(plain, label ? "It begins as this" : program->name, program->text, program->length, 1,
                        SIZE_MAX);
    } else {
        say(&plain->voice, "%s, %zu lines. `code` shows it, `code 30 40` a part of it.", label ? label : program->name,
            lines);
    }
}

void plain_introduce_start(struct plain *plain, const struct program_text *start) {
    size_t shown = find_shown(plain, start);
    say_gap(&plain->voice);
    if (shown < plain->flow.lesson->program_count) {
        say(&plain->voice, "It begins with %s, as it was shown before. `code` shows it.",
            plain->flow.lesson->programs[shown].name);
    } else {
        introduce(plain, "It begins with", "It begins as a program of its own", start);
    }
}

/* ---- The program of a page --------------------------------------------------------------------------------------- */

void plain_say_settings(struct plain *plain, const struct settings *settings) {
    if (settings->has_pantry)
        say(&plain->voice, "Its pantry holds %llu bytes.", (unsigned long long)settings->pantry);
    if (settings->has_fail)
        say(&plain->voice, "Request number %llu for memory gets null.", (unsigned long long)settings->fail);
    if (settings->sweep)
        say(&plain->voice, "It runs once for each request for memory, and in each run that request gets null.");
    if (settings->inspector_off)
        say(&plain->voice, "The inspector is off: the run goes on past faults, as hardware would.");
    if (settings->anyway)
        say(&plain->voice, "The compiler refuses it. It runs anyway, to show the harm.");
}

static void show_program(struct plain *plain, size_t number) {
    const struct lesson *lesson = plain->flow.lesson;
    if (number >= lesson->program_count || number == plain->told_program)
        return;
    struct text what;
    text_init(&what);
    text_format(&what, "The program is %s:", lesson->programs[number].name);
    introduce(plain, what.bytes, NULL, &lesson->programs[number]);
    text_release(&what);
    plain->told_program = number;
    if (number < MOST_TOLD)
        plain->told_programs |= UINT64_C(1) << number;
    plain_say_settings(plain, &lesson->programs[number].settings);
}

/* ---- Pages ------------------------------------------------------------------------------------------------------- */

static const char *kind_words(const struct page *page) {
    static const char *const asks[] = {"a prediction", "an old question", "a question"};
    static const char *const tasks[] = {"task: break it", "task: fix it", "task: fill the blanks",
                                        "task: put lines in order", "task: say why it is sound"};
    static const char *const tells[] = {"", "why it works", "where the kitchen lies", "a real bug", "the rule"};
    return page->kind == PAGE_ASK    ? asks[page->ask]
           : page->kind == PAGE_TASK ? tasks[page->task->kind]
                                     : tells[page->tell];
}

static void say_heading(struct plain *plain, const struct page *page) {
    const struct lesson *lesson = plain->flow.lesson;
    const char *kind = kind_words(page);
    say_gap(&plain->voice);
    size_t length = strlen(lesson->title);
    const char *stop = length > 0 && strchr("?!.", lesson->title[length - 1]) ? "" : ".";
    say(&plain->voice, "Lesson %d, %s%s Page %zu of %zu%s%s.", lesson->weight, lesson->title, stop, plain->flow.page + 1,
        lesson->page_count, *kind ? ", " : "", kind);
    if (*page->title) {
        say_gap(&plain->voice);
        say(&plain->voice, "%s", page->title);
    }
}

size_t plain_behind_title(const struct page *page) {
    return page->prose.count > 0 && page->prose.blocks[0].kind == BLOCK_HEADING && *page->title;
}

/* Where the run stands at this page; pages of words alone leave it where it is. */
static void show_moment(struct plain *plain, const struct page *page) {
    if (page->kind != PAGE_TELL || page->moment == MOMENT_NONE || page->program >= plain->flow.lesson->program_count)
        return;
    size_t waits = flow_waits_for(&plain->flow, plain->flow.page);
    if (waits < plain->flow.lesson->page_count) {
        if (page->moment == MOMENT_START)
            return;
        say_gap(&plain->voice);
        say(&plain->voice, "The run waits until you have said what you think, on page %zu.", waits + 1);
        return;
    }
    if (!run_open_program(plain, plain->flow.lesson, page->program))
        return;
    run_go_to_page(plain, plain->flow.page);
    run_tell_step(plain, true);
}

void plain_show_page(struct plain *plain) {
    const struct page *page = plain_page(plain);
    plain_forget_fills(plain);
    plain->at_end = false;
    say_heading(plain, page);
    say_prose(&plain->voice, "", &page->prose, plain_behind_title(page));
    bool is_old = page->kind == PAGE_ASK && page->ask == ASK_RECALL; /* it is about another lesson's program, if any */
    if (page->kind != PAGE_TASK && !is_old)
        show_program(plain, page->program);
    if (page->kind == PAGE_TELL)
        show_moment(plain, page);
    else if (page->kind == PAGE_ASK)
        plain_show_question(plain, plain->flow.lesson, page);
    else
        plain_show_task(plain);
    if (plain->flow.page + 1 == plain->flow.lesson->page_count && page->kind == PAGE_TELL) {
        say_gap(&plain->voice);
        say(&plain->voice, "This is the last page of the lesson.");
    }
}

static void say_notes(struct plain *plain, const struct page *page, const char *who) {
    const char *plural = page->notes_minutes == 1 ? "" : "s";
    if (page->notes_minutes)
        say(&plain->voice, "%s, about %u minute%s:", who, page->notes_minutes, plural);
    else
        say(&plain->voice, plain->flow.lesson->demo ? "%s; this page is not in the one-hour class:" : "%s:", who);
    say(&plain->voice, "%s", page->notes);
}

void plain_show_notes(struct plain *plain) {
    const struct page *page = plain_page(plain);
    say_gap(&plain->voice);
    if (page->notes)
        say_notes(plain, page, "For the teacher");
    else
        say(&plain->voice, "This page has no notes for a teacher. `notes all` says those of the lesson.");
}

/* A sheet for the desk: on the screen of a class the notes would be seen by everybody. */
void plain_show_all_notes(struct plain *plain) {
    const struct lesson *lesson = plain->flow.lesson;
    unsigned minutes = 0;
    for (size_t i = 0; i < lesson->page_count; i++) {
        const struct page *page = &lesson->pages[i];
        char who[200];
        if (!page->notes)
            continue;
        minutes += page->notes_minutes;
        say_gap(&plain->voice);
        snprintf(who, sizeof who, "Page %zu, %s", i + 1, page->title);
        say_notes(plain, page, who);
    }
    say_gap(&plain->voice);
    if (minutes == 0)
        say(&plain->voice, "No page of this lesson has notes with minutes.");
    else
        say(&plain->voice, lesson->demo ? "In the one-hour class: %u minutes." : "%u minutes in all.", minutes);
}
