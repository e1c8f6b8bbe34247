/* arrange.c -- programs with `____` in them: blanks to fill, and a line in whose place other lines are put in order. */
#include <string.h>

#include "base/hash.h"
#include "lesson/grade.h"
#include "lesson/inside.h"

static bool is_word(char byte) {
    return byte == '_' || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* The next four underscores that are no part of a longer word, or NULL. */
const char *task_next_blank(const char *text, const char *from) {
    for (const char *at = from; (at = strstr(at, "____")) != NULL; at++) {
        if ((at == text || !is_word(at[-1])) && !is_word(at[4]))
            return at;
        while (at[1] == '_')
            at++;
    }
    return NULL;
}

size_t blanks_in(const char *text) {
    size_t count = 0;
    for (const char *at = text; (at = task_next_blank(text, at)) != NULL; at += 4)
        count++;
    return count;
}

bool task_fill(const struct task *task, const char *const *fills, struct text *out) {
    text_init(out);
    const char *text = task->start.text, *from = text;
    size_t index = 0;
    for (const char *at; index < task->blank_count && (at = task_next_blank(text, from)) != NULL; index++) {
        text_append(out, from, (size_t)(at - from));
        text_add(out, fills[index] ? fills[index] : "____");
        from = at + 4;
    }
    return text_add(out, from);
}

/* The line that is only `____`: its start, its length without the newline, or NULL. */
const char *task_gap(const char *text, size_t *length) {
    for (const char *at = text; *at;) {
        *length = strcspn(at, "\n");
        size_t blanks = strspn(at, " \t");
        if (strncmp(at + blanks, "____", 4) == 0 && strspn(at + blanks + 4, " \t") == *length - blanks - 4)
            return at;
        at += *length + (at[*length] == '\n');
    }
    return NULL;
}

bool frame_is_good(const char *text) {
    size_t length, second;
    const char *gap = task_gap(text, &length);
    return gap && !task_gap(gap + length, &second);
}

bool task_order(const struct task *task, const uint8_t *chosen, size_t count, struct text *out) {
    text_init(out);
    size_t length;
    const char *text = task->start.text, *gap = task_gap(text, &length);
    if (!gap)
        return text_add(out, text);
    text_append(out, text, (size_t)(gap - text));
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            text_add_char(out, '\n');
        text_add(out, chosen[i] < task->piece_count ? task->pieces[chosen[i]].text : "");
    }
    return text_add(out, gap + length + (count == 0 && gap[length] == '\n'));
}

/* Are the lines that belong shown in the order in which they stand in the file? */
static bool gives_it_away(const struct task *task) {
    uint8_t last = 0;
    for (size_t i = 0; i < task->piece_count; i++) {
        uint8_t piece = task->shown_order[i];
        if (task->pieces[piece].reason)
            continue;
        if (piece < last)
            return false;
        last = piece;
    }
    return true;
}

void order_shuffle(struct task *task, const char *id) {
    uint64_t seed = hash_bytes(id, strlen(id));
    for (size_t i = 0; i < task->piece_count; i++)
        task->shown_order[i] = (uint8_t)i;
    for (size_t turn = 0; turn < 16; turn++) {
        for (size_t i = task->piece_count; i > 1; i--) {
            seed = hash_number(seed + i + turn);
            size_t k = (size_t)(seed % i);
            uint8_t other = task->shown_order[i - 1];
            task->shown_order[i - 1] = task->shown_order[k];
            task->shown_order[k] = other;
        }
        if (!gives_it_away(task))
            return;
    }
}
