/* plain_edit.c -- the learner's text of a task, changed in an editor or by one line at a time, which works over any
 * pipe. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "face/editor.h"
#include "face/plain.h"

enum { MOST_PATH = 4096 };

/* The page, when its task has a file; else NULL after saying so. */
static const struct page *edited_page(struct plain *plain) {
    const struct page *page = plain_page(plain);
    bool edited = plain->place == PLACE_LESSON && page && page->kind == PAGE_TASK && task_is_edited(page->task);
    if (!edited)
        say(&plain->voice, "No program is to be changed on this page.");
    return edited ? page : NULL;
}

void plain_edit(struct plain *plain) {
    const struct page *page = edited_page(plain);
    char path[MOST_PATH];
    struct text why;
    text_init(&why);
    if (!page)
        return;
    if (!exercise_begin(plain->flow.lesson, page, &why) ||
        !exercise_path(plain->flow.lesson, page, path, sizeof path)) {
        say(&plain->voice, "%s", why.bytes);
    } else if (!plain->has_typist || !isatty(STDOUT_FILENO)) {
        say(&plain->voice, "Your text is in the file %s. Change it in any editor, then say `check`.", path);
    } else {
        voice_flush(&plain->voice);
        const char *problem = editor_run(path, 0);
        if (problem)
            say(&plain->voice, "%s", problem);
        else
            plain_check(plain);
    }
    text_release(&why);
}

/* ---- One line at a time ------------------------------------------------------------------------------------------ */

/* A number at the start of `rest`; *rest is then behind it and one blank. False when there is none. */
static bool take_number(const char **rest, size_t *number) {
    char *end;
    if (!isdigit((unsigned char)**rest))
        return false;
    unsigned long value = strtoul(*rest, &end, 10);
    if (*end && *end != ' ')
        return false;
    *number = value > 1000000 ? 1000000 : value;
    *rest = *end ? end + 1 : end;
    return true;
}

/* Where line `number` starts in the text; the text's length behind the last one. */
static size_t line_start(const char *text, size_t length, size_t number) {
    size_t at = 0;
    for (size_t line = 1; line < number && at < length; line++) {
        const char *end = memchr(text + at, '\n', length - at);
        at = end ? (size_t)(end - text) + 1 : length;
    }
    return at;
}

static size_t count_lines(const char *text, size_t length) {
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += text[i] == '\n';
    return count + (length > 0 && text[length - 1] != '\n');
}

/* Replaces the lines from `first` on, `count` of them, by one (NULL: by none). A new line without blanks before it
 * takes the indentation of its neighbour. */
static void replace_lines(struct plain *plain, size_t first, size_t count, const char *line) {
    const struct page *page = edited_page(plain);
    struct text text;
    text_init(&text);
    size_t length;
    if (!page)
        return;
    char *bytes = exercise_begin(plain->flow.lesson, page, &text)
                      ? exercise_read(plain->flow.lesson, page, &length, &text)
                      : NULL;
    if (!bytes) {
        say(&plain->voice, "%s", text.bytes);
        text_release(&text);
        return;
    }
    size_t lines = count_lines(bytes, length);
    if (first < 1 || first + count > lines + 1) {
        say(&plain->voice, "The text has the lines 1 to %zu.", lines);
    } else {
        size_t from = line_start(bytes, length, first), to = line_start(bytes, length, first + count);
        size_t like = count > 0 || from == 0 ? from : line_start(bytes, length, first - 1);
        text_append(&text, bytes, from);
        if (from > 0 && bytes[from - 1] != '\n')
            text_add_char(&text, '\n');
        if (line && *line && !isspace((unsigned char)*line))
            text_append(&text, bytes + like, strspn(bytes + like, " \t"));
        if (line)
            text_format(&text, "%s\n", line);
        text_append(&text, bytes + to, length - to);
        struct text why;
        text_init(&why);
        if (text.failed || !exercise_write(plain->flow.lesson, page, text.bytes, text.length, &why))
            say(&plain->voice, "%s", why.bytes);
        else
            plain_show_code(plain, "Your text", text.bytes, text.length, first > 2 ? first - 2 : 1, first + 2);
        text_release(&why);
    }
    text_release(&text);
    free(bytes);
}

void plain_set_line(struct plain *plain, const char *rest) {
    size_t number;
    if (!take_number(&rest, &number))
        say(&plain->voice, "Say which line, and its new text: `set 12 let x = 1;`.");
    else
        replace_lines(plain, number, 1, rest);
}

void plain_insert_line(struct plain *plain, const char *rest) {
    size_t number;
    if (!take_number(&rest, &number))
        say(&plain->voice, "Say behind which line, and the new line: `insert 12 let x = 1;`.");
    else
        replace_lines(plain, number + 1, 0, rest);
}

void plain_delete_lines(struct plain *plain, const char *rest) {
    size_t first, last;
    if (!take_number(&rest, &first)) {
        say(&plain->voice, "Say which line: `delete 12`, or `delete 12 14` for the lines 12 to 14.");
        return;
    }
    if (!take_number(&rest, &last) || last < first)
        last = first;
    replace_lines(plain, first, last - first + 1, NULL);
}

/* ---- The start again --------------------------------------------------------------------------------------------- */

static void change_exercise(struct plain *plain, bool (*change)(const struct lesson *, const struct page *, struct text *),
                            const char *words) {
    const struct page *page = edited_page(plain);
    if (!page)
        return;
    struct text why;
    text_init(&why);
    bool good = change(plain->flow.lesson, page, &why);
    say(&plain->voice, "%s", good ? words : why.bytes);
    text_release(&why);
}

void plain_reset_exercise(struct plain *plain) {
    const struct page *page = plain_task_page(plain);
    if (page && !task_is_edited(page->task)) { /* undo would have nothing to bring back */
        say(&plain->voice, "%s", page->task->kind == TASK_BLANKS
                                     ? "There is nothing to reset here: `fill 1 TEXT` replaces what is in the blank __1__."
                                     : "There is nothing to reset here: each answer begins anew.");
        return;
    }
    change_exercise(plain, exercise_reset, "Your text is the start again. What was there is kept: `undo` brings it back.");
}

void plain_undo_exercise(struct plain *plain) {
    change_exercise(plain, exercise_undo, "Your text is as it was before the reset.");
}
