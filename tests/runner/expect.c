/* expect.c -- reads a test's expectations out of its comments. The markers are listed in tests/README.md; a word that
 * is no marker is an error, so that a misspelt expectation cannot pass by being ignored. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "runner.h"

struct verdict_row {
    const char *word;
    int exit_status;
};

static const struct verdict_row verdicts[] = {
    {"ok", 0},          {"leak", 86},           {"use-after-free", 86}, {"dangling", 86},      {"double-free", 86},
    {"bad-free", 86},   {"wrong-layout", 86},   {"out-of-bounds", 86},  {"uninitialised", 86}, {"null-pointer", 86},
    {"misaligned", 86}, {"invalid-value", 86},  {"arithmetic", 86},     {"other-ub", 86},      {"panic", 101},
    {"abort", 134},     {"limit", 75},          {"refused", 2},         {"unsupported", 2},
};

static const char *const roles[] = {"allocated", "initialised", "copied", "used", "moved", "dropped", "freed"};

static const struct verdict_row *find_verdict(const char *word) {
    for (size_t index = 0; index < sizeof verdicts / sizeof *verdicts; index++) {
        if (strcmp(verdicts[index].word, word) == 0) {
            return &verdicts[index];
        }
    }
    return NULL;
}

static bool is_role(const char *word) {
    for (size_t index = 0; index < sizeof roles / sizeof *roles; index++) {
        if (strcmp(roles[index], word) == 0) {
            return true;
        }
    }
    return strcmp(word, "lost") == 0;
}

bool marker_is_error_code(const char *word) {
    return word[0] == 'E' && strlen(word) == 5 && strspn(word + 1, "0123456789") == 4;
}

/* "--pantry 64 --seed 1" -> arguments. */
static void split_arguments(struct expectation *expectation, char *value) {
    for (char *piece = strtok(value, " "); piece; piece = strtok(NULL, " ")) {
        if (expectation->argument_count < EXPECT_STRINGS) {
            expectation->arguments[expectation->argument_count++] = piece;
        }
    }
}

/* "key: value"; false when there is no such key. */
static bool read_directive(struct expectation *expectation, const char *text) {
    const char *colon = strchr(text, ':');
    if (!colon) {
        return false;
    }
    char *key = format("%.*s", (int)(colon - text), text);
    char *value = format("%s", colon + 1 + strspn(colon + 1, " "));
    if (strcmp(key, "verdict") == 0) {
        expectation->verdict = value;
    } else if (strcmp(key, "exit") == 0) {
        expectation->exit_status = atoi(value);
    } else if (strcmp(key, "args") == 0) {
        split_arguments(expectation, value);
    } else if (strcmp(key, "stderr-contains") == 0 && expectation->in_stderr_count < EXPECT_STRINGS) {
        expectation->in_stderr[expectation->in_stderr_count++] = value;
    } else if (strcmp(key, "message-contains") == 0 && expectation->in_message_count < EXPECT_STRINGS) {
        expectation->in_message[expectation->in_message_count++] = value;
    } else if (strcmp(key, "fact-contains") == 0 && expectation->in_fact_count < EXPECT_STRINGS) {
        expectation->in_fact[expectation->in_fact_count++] = value;
    } else if (strcmp(key, "why-contains") == 0 && expectation->in_why_count < EXPECT_STRINGS) {
        expectation->in_why[expectation->in_why_count++] = value;
    } else if (strcmp(key, "mend-contains") == 0 && expectation->in_mend_count < EXPECT_STRINGS) {
        expectation->in_mend[expectation->in_mend_count++] = value;
    } else if (strcmp(key, "ending") == 0) {
        expectation->ending = value;
    } else if (strcmp(key, "no-rustc") == 0) {
        expectation->no_rustc = value;
    } else if (strcmp(key, "out") == 0 && strcmp(value, "any") == 0) {
        expectation->any_output = true;
    } else if (strcmp(key, "out") == 0 && strcmp(value, "no newline at the end") == 0) {
        if (expectation->out.length) {
            expectation->out.bytes[--expectation->out.length] = '\0';
        }
    } else {
        return false;
    }
    return true;
}

/* One word with its "(size,align)" and "@column". */
static bool add_marker(struct expectation *expectation, int line, const char *piece, FILE *report) {
    if (expectation->marker_count == EXPECT_MARKERS) {
        fprintf(report, "    line %d: too many markers\n", line);
        return false;
    }
    struct marker *marker = &expectation->markers[expectation->marker_count++];
    *marker = (struct marker){.line = line, .size = -1, .align = -1};
    size_t length = strcspn(piece, "(@");
    snprintf(marker->word, sizeof marker->word, "%.*s", (int)length, piece);
    if (piece[length] == '(') {
        char *rest;
        marker->size = strtol(piece + length + 1, &rest, 10);
        if (*rest == ',') {
            marker->align = strtol(rest + 1, &rest, 10);
        }
    } else if (piece[length] == '@') {
        marker->column = atoi(piece + length + 1);
    }
    bool sized = marker->size >= 0;
    bool is_leak = strcmp(marker->word, "leak") == 0;
    bool good = sized ? is_leak || strcmp(marker->word, "lost") == 0
                      : !is_leak && (find_verdict(marker->word) || is_role(marker->word) ||
                                     marker_is_error_code(marker->word));
    if (!good) {
        fprintf(report, "    line %d: '%s' is no marker (see tests/README.md)\n", line, piece);
        return false;
    }
    if (sized) {
        return true;
    }
    const char *verdict = find_verdict(marker->word)            ? find_verdict(marker->word)->word
                          : marker_is_error_code(marker->word) ? "refused"
                                                                : NULL;
    if (verdict && !expectation->verdict_line) {
        expectation->verdict = verdict;
        expectation->verdict_line = line;
        expectation->verdict_column = marker->column;
    } else if (verdict && strcmp(verdict, expectation->verdict) != 0) {
        fprintf(report, "    line %d: a second verdict\n", line);
        return false;
    }
    return true;
}

/* What stands behind "//~". */
static bool read_comment(struct expectation *expectation, int line, const char *comment, FILE *report) {
    if (*comment == '|') {
        comment += 1 + (comment[1] == ' ');
        text_add(&expectation->out, "%s\n", comment);
        return true;
    }
    for (; *comment == '^'; comment++) {
        line--;
    }
    comment += strspn(comment, " ");
    if (read_directive(expectation, comment)) {
        return true;
    }
    char *words = format("%s", comment);
    bool good = true;
    for (char *save, *piece = strtok_r(words, " ", &save); piece; piece = strtok_r(NULL, " ", &save)) {
        good = add_marker(expectation, line, piece, report) && good;
    }
    return good;
}

bool expectation_read(struct expectation *expectation, const char *text, FILE *report) {
    *expectation = (struct expectation){.verdict = NULL, .exit_status = -1, .edition = "2021"};
    bool good = true;
    int number = 1;
    for (const char *line = text; *line; number++) {
        size_t length = strcspn(line, "\n");
        char *copy = format("%.*s", (int)length, line);
        if (length && copy[length - 1] == '\r') {
            copy[length - 1] = '\0';
        }
        const char *comment = strstr(copy, "//~");
        if (comment) {
            good = read_comment(expectation, number, comment + 3, report) && good;
        } else if (number == 1 && starts_with(copy, "//@ edition:2024")) {
            expectation->edition = "2024";
        }
        line += length + (line[length] == '\n');
    }
    for (size_t index = 0; !expectation->verdict && index < expectation->marker_count; index++) {
        if (strcmp(expectation->markers[index].word, "leak") == 0) {
            expectation->verdict = "leak";
        }
    }
    if (!expectation->verdict) {
        expectation->verdict = "ok";
    }
    const struct verdict_row *row = find_verdict(expectation->verdict);
    if (!row) {
        fprintf(report, "    '%s' is no verdict\n", expectation->verdict);
        return false;
    }
    if (expectation->exit_status < 0) {
        expectation->exit_status = row->exit_status;
    }
    return good;
}
