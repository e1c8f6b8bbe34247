/* changed_lines.c -- how much of a program was changed, as a learner would count it: lines removed or lines added,
 * whichever is more. */
#include <stdlib.h>
#include <string.h>

#include "lesson/grade.h"

struct line {
    const char *text;
    size_t length;
};

/* Blanks at the ends of a line are not a change, and neither is an empty line. */
static size_t cut(const char *text, size_t length, struct line *lines) {
    size_t count = 0;
    for (size_t at = 0; at < length;) {
        const char *end = memchr(text + at, '\n', length - at);
        size_t size = end ? (size_t)(end - (text + at)) : length - at;
        struct line line = {text + at, size};
        while (line.length > 0 && strchr(" \t\r", line.text[0]))
            line.text++, line.length--;
        while (line.length > 0 && strchr(" \t\r", line.text[line.length - 1]))
            line.length--;
        if (line.length > 0)
            lines[count++] = line;
        at += size + 1;
    }
    return count;
}

static size_t count_lines(const char *text, size_t length) {
    size_t count = 1;
    for (size_t i = 0; i < length; i++)
        count += text[i] == '\n';
    return count;
}

static bool same(struct line left, struct line right) {
    return left.length == right.length && memcmp(left.text, right.text, left.length) == 0;
}

/* The longest run of lines that both have, in order: two rows of the usual table. */
static size_t common(const struct line *left, size_t left_count, const struct line *right, size_t right_count,
                     uint32_t *row) {
    memset(row, 0, (right_count + 1) * sizeof *row);
    for (size_t i = 0; i < left_count; i++) {
        uint32_t corner = 0;
        for (size_t k = 0; k < right_count; k++) {
            uint32_t above = row[k + 1];
            if (same(left[i], right[k]))
                row[k + 1] = corner + 1;
            else if (row[k] > row[k + 1])
                row[k + 1] = row[k];
            corner = above;
        }
    }
    return row[right_count];
}

uint32_t changed_lines(const char *before, size_t before_length, const char *after, size_t after_length) {
    enum { MOST_LINES = 5000 };
    size_t most = count_lines(before, before_length), other_most = count_lines(after, after_length);
    if (most > MOST_LINES || other_most > MOST_LINES)
        return UINT32_MAX; /* no lesson's */
    struct line *lines = calloc(most + other_most, sizeof *lines);
    uint32_t *row = calloc(other_most + 1, sizeof *row);
    uint32_t changed = UINT32_MAX;
    if (lines && row) {
        struct line *others = lines + most;
        size_t count = cut(before, before_length, lines), other_count = cut(after, after_length, others), start = 0;
        while (start < count && start < other_count && same(lines[start], others[start]))
            start++;
        while (count > start && other_count > start && same(lines[count - 1], others[other_count - 1]))
            count--, other_count--;
        size_t kept = common(lines + start, count - start, others + start, other_count - start, row);
        size_t removed = count - start - kept, added = other_count - start - kept;
        changed = (uint32_t)(removed > added ? removed : added);
    }
    free(lines);
    free(row);
    return changed;
}
