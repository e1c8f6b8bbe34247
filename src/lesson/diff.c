/* diff.c -- applies the `diff` blocks of lessons.
 *
 * A hunk is found by its kept and removed lines, not by numbers, and blanks at the ends of lines do not count: so an
 * edit survives other edits of the program, and may be written with less indentation. It must stand at exactly one
 * place.
 *
 *     program              diff                 becomes
 *         let a = 1;       -let a = 1;              let a = 2;
 *         use_it(a);       +let a = 2;              use_it(a);
 */
#include <string.h>

#include "lesson/inside.h"

enum { MOST_LINES = 10000 }; /* far more than a lesson's program has; finding a hunk takes the product of both */

struct line {
    const char *text;
    size_t length; /* without the newline */
};

struct lines {
    struct line *items;
    size_t count, capacity;
};

struct hunk {
    uint32_t line;      /* of the lesson file: its first line */
    struct line *lines; /* with their first character */
    size_t count;
    size_t found, used; /* where in the program, how many of its lines */
};

static void cut_lines(struct arena *arena, const char *text, size_t length, struct lines *lines) {
    for (size_t at = 0; at < length;) {
        const char *end = memchr(text + at, '\n', length - at);
        size_t size = end ? (size_t)(end - (text + at)) : length - at;
        lines->items = arena_grow(arena, lines->items, lines->count, &lines->capacity, sizeof *lines->items);
        lines->items[lines->count++] = (struct line){text + at, size};
        at += size + 1;
    }
}

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t';
}

static struct line trimmed(struct line line) {
    while (line.length > 0 && is_blank(line.text[0]))
        line.text++, line.length--;
    while (line.length > 0 && is_blank(line.text[line.length - 1]))
        line.length--;
    return line;
}

/* Of leading blanks only: trimmed() takes those at the end as well. */
static size_t leading_blanks(struct line line) {
    size_t count = 0;
    while (count < line.length && is_blank(line.text[count]))
        count++;
    return count < line.length ? count : 0;
}

static bool same(struct line left, struct line right) {
    left = trimmed(left);
    right = trimmed(right);
    return left.length == right.length && memcmp(left.text, right.text, left.length) == 0;
}

/* Behind the first character; an empty line is a kept one. */
static struct line content(struct line line) {
    return line.length ? (struct line){line.text + 1, line.length - 1} : line;
}

static char sign_of(struct line line) {
    return line.length ? line.text[0] : ' ';
}

static bool starts(struct line line, const char *word) {
    size_t length = strlen(word);
    return line.length >= length && memcmp(line.text, word, length) == 0;
}

/* How many lines of the program from `at` on agree with the hunk's kept and removed ones. */
static size_t agreeing(const struct hunk *hunk, const struct lines *program, size_t at) {
    size_t count = 0;
    for (size_t i = 0; i < hunk->count; i++) {
        if (sign_of(hunk->lines[i]) == '+')
            continue;
        if (at + count >= program->count || !same(content(hunk->lines[i]), program->items[at + count]))
            break;
        count++;
    }
    return count;
}

/* The line of the hunk that is kept or removed as its `index`th. */
static size_t matched_line(const struct hunk *hunk, size_t index) {
    size_t count = 0;
    for (size_t i = 0; i < hunk->count; i++) {
        if (sign_of(hunk->lines[i]) != '+' && count++ == index)
            return i;
    }
    return 0;
}

static bool find_hunk(struct lesson *lesson, struct hunk *hunk, const struct lines *program, const char *name) {
    size_t places = 0, first = 0, second = 0, best = 0, changes = 0;
    for (size_t i = 0; i < hunk->count; i++) {
        hunk->used += sign_of(hunk->lines[i]) != '+';
        changes += sign_of(hunk->lines[i]) != ' ';
    }
    if (hunk->used == 0) {
        complain(lesson, hunk->line,
                 "these lines are all added ones: with a line of the program above or below, their place is known");
        return false;
    }
    if (changes == 0) {
        complain(lesson, hunk->line, "this part of the diff changes nothing: no line begins with `-` or `+`");
        return false;
    }
    for (size_t at = 0; at < program->count; at++) {
        size_t count = agreeing(hunk, program, at);
        if (count > best)
            best = count;
        if (count < hunk->used)
            continue;
        if (places++ == 0)
            first = at;
        else if (places == 2)
            second = at;
    }
    hunk->found = first;
    if (places == 1)
        return true;
    size_t wrong = matched_line(hunk, best);
    struct line line = trimmed(content(hunk->lines[wrong]));
    if (places > 1) {
        complain(
            lesson, hunk->line,
            "these lines stand at %zu places of %s, first in lines %zu and %zu: one more line would tell them apart",
            places, name, first + 1, second + 1);
    } else {
        complain(lesson, hunk->line + (uint32_t)wrong, "%s has no line `%.*s`%s", name, (int)line.length, line.text,
                 best ? " right below the ones before it" : "");
    }
    return false;
}

/* Cuts the block into hunks. Empty lines at their ends are layout. */
static struct hunk *cut_hunks(struct lesson *lesson, struct lines *diff, uint32_t line, size_t *count) {
    struct hunk *hunks = NULL;
    size_t capacity = 0, at = 0;
    *count = 0;
    while (at < diff->count &&
           (starts(diff->items[at], "--- ") || starts(diff->items[at], "+++ ") || starts(diff->items[at], "diff ")))
        at++;
    while (at < diff->count) {
        if (starts(diff->items[at], "@@") || diff->items[at].length == 0) {
            at++;
            continue;
        }
        size_t end = at;
        while (end < diff->count && !starts(diff->items[end], "@@"))
            end++;
        size_t last = end;
        while (last > at && diff->items[last - 1].length == 0)
            last--;
        hunks = arena_grow(&lesson->arena, hunks, *count, &capacity, sizeof *hunks);
        hunks[(*count)++] = (struct hunk){.line = line + (uint32_t)at, .lines = &diff->items[at], .count = last - at};
        at = end;
    }
    return hunks;
}

static bool signs_are_good(struct lesson *lesson, const struct hunk *hunk) {
    for (size_t i = 0; i < hunk->count; i++) {
        if (strchr(" -+", sign_of(hunk->lines[i])))
            continue;
        complain(lesson, hunk->line + (uint32_t)i, "a line of a diff begins with a blank, `-` or `+`");
        return false;
    }
    return true;
}

/* All hunks found, in the order of the program, and none across another. */
static bool find_hunks(struct lesson *lesson, struct hunk *hunks, size_t count, const struct lines *program,
                       const char *name) {
    bool good = true;
    for (size_t i = 0; i < count; i++)
        good = signs_are_good(lesson, &hunks[i]) && find_hunk(lesson, &hunks[i], program, name) && good;
    if (!good)
        return false;
    for (size_t i = 1; i < count; i++) { /* few: sorted by hand */
        for (size_t k = i; k > 0 && hunks[k].found < hunks[k - 1].found; k--) {
            struct hunk other = hunks[k];
            hunks[k] = hunks[k - 1];
            hunks[k - 1] = other;
        }
    }
    for (size_t i = 1; i < count; i++) {
        if (hunks[i - 1].found + hunks[i - 1].used <= hunks[i].found)
            continue;
        complain(lesson, hunks[i].line, "this part of the diff and another change the same lines");
        return false;
    }
    return true;
}

struct output {
    struct arena *arena;
    char *bytes;
    size_t length, capacity;
};

static void put_line(struct output *out, size_t blanks, struct line line) {
    size_t wanted = out->length + blanks + line.length + 2;
    if (wanted > out->capacity) {
        out->capacity = wanted * 2;
        char *grown = arena_alloc(out->arena, out->capacity);
        if (out->length)
            memcpy(grown, out->bytes, out->length);
        out->bytes = grown;
    }
    memset(out->bytes + out->length, ' ', blanks);
    memcpy(out->bytes + out->length + blanks, line.text, line.length);
    out->length += blanks + line.length;
    out->bytes[out->length++] = '\n';
}

/* Added lines move with the hunk: by as much as the program's line is indented more than the diff's. */
static void put_hunk(struct output *out, const struct hunk *hunk, const struct lines *program) {
    size_t theirs = 0, ours = 0, at = hunk->found;
    for (size_t i = 0, k = hunk->found; i < hunk->count; i++) {
        if (sign_of(hunk->lines[i]) == '+')
            continue;
        if (trimmed(content(hunk->lines[i])).length > 0) {
            theirs = leading_blanks(program->items[k]);
            ours = leading_blanks(content(hunk->lines[i]));
            break;
        }
        k++;
    }
    for (size_t i = 0; i < hunk->count; i++) {
        struct line line = content(hunk->lines[i]);
        char sign = sign_of(hunk->lines[i]);
        if (sign == ' ')
            put_line(out, 0, program->items[at]);
        if (sign != '+') {
            at++;
            continue;
        }
        size_t blanks = leading_blanks(line);
        if (trimmed(line).length == 0)
            line.length = 0; /* an empty line stays empty */
        size_t wanted = blanks + theirs > ours ? blanks + theirs - ours : 0;
        put_line(out, line.length ? wanted : 0,
                 (struct line){line.text + (line.length ? blanks : 0), line.length ? line.length - blanks : 0});
    }
}

const char *diff_apply(struct lesson *lesson, const struct program_text *base, const char *diff, uint32_t line,
                       size_t *length) {
    struct lines program = {0}, edit = {0};
    cut_lines(&lesson->arena, base->text, base->length, &program);
    cut_lines(&lesson->arena, diff, strlen(diff), &edit);
    if (program.count > MOST_LINES || edit.count > MOST_LINES / 10) {
        complain(lesson, line, "this is too long for a diff: a program has at most %d lines, an edit %d", MOST_LINES, MOST_LINES / 10);
        return NULL;
    }
    size_t count;
    struct hunk *hunks = cut_hunks(lesson, &edit, line, &count);
    if (count == 0) {
        complain(lesson, line, "this diff is empty");
        return NULL;
    }
    if (!find_hunks(lesson, hunks, count, &program, base->name))
        return NULL;
    struct output out = {.arena = &lesson->arena};
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        while (at < hunks[i].found)
            put_line(&out, 0, program.items[at++]);
        put_hunk(&out, &hunks[i], &program);
        at += hunks[i].used;
    }
    while (at < program.count)
        put_line(&out, 0, program.items[at++]);
    *length = out.length;
    return arena_copy(&lesson->arena, out.bytes ? out.bytes : "", out.length);
}
