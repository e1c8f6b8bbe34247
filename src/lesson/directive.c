/* directive.c -- a comment that no forge shows -> a directive: key, value, and the YAML below. Other comments are the
 * author's own; one that looks like a directive with a slip in it is reported, since otherwise its page would be
 * missing without a word. */
#include <string.h>

#include "lesson/inside.h"

static const struct key_row {
    const char *word;
    enum directive_key key;
    bool has_value, has_fields;
} key_rows[] = {
    {"program", DIRECTIVE_PROGRAM, true, true}, {"page", DIRECTIVE_PAGE, true, true},
    {"ask", DIRECTIVE_ASK, true, true},         {"task", DIRECTIVE_TASK, true, true},
    {"hint", DIRECTIVE_HINT, false, false},     {"solution", DIRECTIVE_SOLUTION, false, false},
    {"after", DIRECTIVE_AFTER, false, false},   {"notes", DIRECTIVE_NOTES, true, false},
};

enum { KEY_COUNT = sizeof key_rows / sizeof *key_rows, LONGEST_WORD = 24 };

/* Letters that must be changed, added or left out; at most 3, and 3 for words that are too long to be meant. */
unsigned word_distance(const char *left, const char *right) {
    size_t rows = strlen(left), columns = strlen(right);
    if (rows > LONGEST_WORD || columns > LONGEST_WORD)
        return 3;
    unsigned row[LONGEST_WORD + 1];
    for (size_t i = 0; i <= columns; i++)
        row[i] = (unsigned)i;
    for (size_t i = 1; i <= rows; i++) {
        unsigned corner = row[0];
        row[0] = (unsigned)i;
        for (size_t k = 1; k <= columns; k++) {
            unsigned best = corner + (left[i - 1] != right[k - 1]);
            corner = row[k];
            if (row[k] + 1 < best)
                best = row[k] + 1;
            if (row[k - 1] + 1 < best)
                best = row[k - 1] + 1;
            row[k] = best;
        }
    }
    return row[columns] < 3 ? row[columns] : 3;
}

static const char *skip_blanks(const char *at) {
    return at + strspn(at, " \t");
}

static void trim_end(const char *start, const char **end) {
    while (*end > start && strchr(" \t\n", (*end)[-1]))
        --*end;
}

static const char *lower_case(struct arena *arena, const char *word, size_t length) {
    char *copy = arena_copy(arena, word, length);
    for (size_t i = 0; i < length; i++) {
        if (copy[i] >= 'A' && copy[i] <= 'Z')
            copy[i] = (char)(copy[i] - 'A' + 'a');
    }
    return copy;
}

/* `<!-- task fix -->`: the colon is missing, and nothing else would be said. */
static bool is_value(const char *word) {
    static const char *const values[] = {"predict", "recall", "break", "fix", "blanks",
                                         "order",   "safety", "start", "end", "none"};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        if (strcmp(values[i], word) == 0)
            return true;
    }
    size_t length = strlen(word);
    return length > 3 && strcmp(word + length - 3, ".rs") == 0;
}

/* A comment that is none of ours, unless a letter or a colon was forgotten. */
static void suspect(struct lesson *lesson, uint32_t line, const char *at, size_t length) {
    const char *word = lower_case(&lesson->arena, at, length);
    const char *behind = skip_blanks(at + length);
    bool colon = *behind == ':';
    const char *next = skip_blanks(behind + colon);
    bool alone = *next == '\n' || strncmp(next, "-->", 3) == 0;
    const char *second = arena_copy(&lesson->arena, next, strcspn(next, " \t\n"));
    const struct key_row *meant = NULL;
    unsigned best = 3;
    for (size_t i = 0; i < KEY_COUNT; i++) {
        unsigned distance = word_distance(word, key_rows[i].word);
        if (distance >= best || distance > (strlen(key_rows[i].word) > 4 ? 2u : 1u))
            continue;
        meant = &key_rows[i];
        best = distance;
    }
    if (!meant || !(colon || (best > 0 && alone && !meant->has_value) || is_value(second)))
        return;
    complain(lesson, line, "`%.*s` is none of our words; `%s%s` may be meant", (int)length, at, meant->word,
             meant->has_value ? ":" : "");
}

static void read_rest(struct reader *reader, struct directive *directive, const struct key_row *row, const char *start,
                      const char *end) {
    struct lesson *lesson = reader->lesson;
    const char *last = end;
    trim_end(start, &last);
    if (row->key == DIRECTIVE_NOTES) {
        directive->rest = arena_copy(&lesson->arena, start, (size_t)(last - start));
    } else if (row->has_fields) {
        const char *what = arena_format(&lesson->arena, "the comment `%s`", row->word);
        fields_read(reader, start, (size_t)(end - start), directive->line + 1, what, &directive->fields);
    } else if (last > start) {
        complain(lesson, directive->line, "`%s` has nothing to say in its comment: its text stands below", row->word);
    }
}

/* NULL when the comment is an ordinary one, or beyond use. */
static struct directive *read_comment(struct reader *reader, const struct part *part) {
    struct lesson *lesson = reader->lesson;
    const char *at = skip_blanks(part->text);
    if (strncmp(at, "<!--", 4) != 0) {
        complain(lesson, part->line, "`%.*s` is HTML and is not shown on the screen", (int)strcspn(at, "\n"), at);
        return NULL;
    }
    at = skip_blanks(at + 4);
    size_t length = strspn(at, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-");
    while (length >= 2 && strncmp(at + length - 2, "--", 2) == 0 && at[length] == '>')
        length -= 2; /* <!--hint--> */
    const struct key_row *row = NULL;
    for (size_t i = 0; i < KEY_COUNT && !row; i++) {
        if (strlen(key_rows[i].word) == length && strncmp(key_rows[i].word, at, length) == 0)
            row = &key_rows[i];
    }
    const char *behind = skip_blanks(at + length);
    bool colon = *behind == ':';
    if (!row || !(colon || !*behind || *behind == '\n' || strncmp(behind, "-->", 3) == 0)) {
        suspect(lesson, part->line, at, length);
        return NULL;
    }
    const char *end = strstr(behind, "-->");
    if (!end) {
        complain(lesson, part->line, "the comment `%s` does not end: there is no `-->`", row->word);
        return NULL;
    }
    if (*(end + 3 + strspn(end + 3, " \t\n")))
        complain(lesson, part->line, "something stands behind the `-->` of `%s`: it would be lost", row->word);
    struct directive *directive = arena_alloc(&lesson->arena, sizeof *directive);
    *directive = (struct directive){.key = row->key, .line = part->line, .rest = ""};
    const char *value = skip_blanks(behind + colon);
    const char *line_end = value + strcspn(value, "\n");
    bool more = line_end < end;
    const char *value_end = more ? line_end : end;
    trim_end(value, &value_end);
    directive->value = arena_copy(&lesson->arena, value, (size_t)(value_end - value));
    if (!row->has_value && *directive->value)
        complain(lesson, part->line, "`%s` has no value: its text stands below the comment", row->word);
    if (more)
        read_rest(reader, directive, row, line_end + 1, end);
    return directive;
}

void directives_read(struct reader *reader) {
    for (size_t i = 0; i < reader->part_count; i++) {
        struct part *part = &reader->parts[i];
        if (part->kind != PART_COMMENT)
            continue;
        part->directive = read_comment(reader, part);
        part->kind = part->directive ? PART_DIRECTIVE : PART_TAKEN;
    }
}
