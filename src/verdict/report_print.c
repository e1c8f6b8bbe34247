/* report_print.c -- a report as the text that `prepstation run` writes to stderr.
 *
 *     my_box.rs:11:20: use-after-free: line 11 reads 8 bytes of block #1 (8 bytes, align 8) that line 10 freed
 *        11 |     let taste = *jar;
 *           |                 ^
 *       allocated  line 5   | let jar = alloc(layout) as *mut u64;
 *       freed      line 10  | dealloc(jar as *mut u8, layout);
 *     why:  ...
 *     mend: ...
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "verdict/words.h"

enum { MOST_LISTED = 20 };

/* Text of the program or of its author on our stderr: controls would be obeyed by a terminal, so they are shown. */
static void add_shown(struct text *out, const char *bytes, size_t length, bool ascii) {
    for (size_t at = 0; at < length;) {
        uint32_t scalar = 0;
        size_t taken = utf8_decode(bytes + at, length - at, &scalar);
        if (!taken)
            text_add(out, "?"), taken = 1;
        else if (scalar == '\t')
            text_add_char(out, ' ');
        else if (scalar < 0x20 || (scalar >= 0x7f && scalar < 0xa0) || (ascii && scalar >= 0x80) ||
                 (scalar >= 0x202a && scalar <= 0x202e) || (scalar >= 0x2066 && scalar <= 0x2069))
            text_format(out, "\\u{%" PRIx32 "}", scalar);
        else
            text_append(out, bytes + at, taken);
        at += taken;
    }
}

static void add_place(struct text *out, const struct report *report, struct position place, bool ascii) {
    const char *path = place.source && place.source->kind == SOURCE_PRELUDE ? place.source->path : report->evidence->path;
    add_shown(out, path, strlen(path), ascii);
    if (place.line)
        text_format(out, ":%" PRIu32 ":%" PRIu32, place.line, place.column);
}

/* How much of a long line is shown before and behind the place that matters, in bytes. */
enum { SHOWN_BEFORE = 70, SHOWN_BEHIND = 90 };

/* The line, or of a long one the part around the byte `at`; *from is where that part begins. */
static const char *cut_line(const char *line, uint32_t *length, size_t at, size_t *from) {
    size_t start = at > SHOWN_BEFORE + SHOWN_BEHIND / 2 || *length > SHOWN_BEFORE + SHOWN_BEHIND
                       ? (at > SHOWN_BEFORE ? at - SHOWN_BEFORE : 0)
                       : 0;
    size_t end = *length - at > SHOWN_BEHIND ? at + SHOWN_BEHIND : *length;
    while (start > 0 && ((unsigned char)line[start] & 0xC0) == 0x80)
        start--;
    while (end < *length && ((unsigned char)line[end] & 0xC0) == 0x80)
        end++;
    *from = start;
    *length = (uint32_t)(end - start);
    return line + start;
}

static const char *cut_mark(bool ascii) {
    return ascii ? "~" : "\xE2\x80\xA6";
}

static size_t byte_of_column(const char *line, uint32_t length, uint32_t column) {
    size_t at = 0;
    for (; column > 1 && at < length; column--) {
        size_t taken = utf8_decode(line + at, length - at, NULL);
        at += taken ? taken : 1;
    }
    return at;
}

/* The source line and a caret under the place. */
static void add_excerpt(struct text *out, const struct report *report, struct position place, bool ascii) {
    uint32_t whole = 0;
    const char *line = place.source ? source_line(report->evidence->sources, (struct source *)place.source, place.line, &whole) : NULL;
    if (!line)
        return;
    uint32_t length = whole;
    size_t from, at = byte_of_column(line, whole, place.column);
    const char *part = cut_line(line, &length, at, &from);
    struct text before;
    text_init(&before);
    add_shown(&before, part, at - from, ascii);
    size_t cells = utf8_count(before.bytes, before.length) + (from > 0);
    text_release(&before);
    text_format(out, "%6" PRIu32 " | %s", place.line, from > 0 ? cut_mark(ascii) : "");
    add_shown(out, part, length, ascii);
    text_format(out, "%s\n       | ", from + length < whole ? cut_mark(ascii) : "");
    text_repeat(out, ' ', cells);
    text_add(out, "^\n");
}

/* "  freed      line 10 | dealloc(p, layout);", of two blocks "  allocated #2   line 3 | ...". */
static void add_related_line(struct text *out, const struct report *report, size_t index, bool ascii) {
    const struct related *before = index ? &report->related[index - 1] : NULL;
    const struct position place = report->related[index].place;
    if (before && strcmp(before->role, "allocated") == 0 && strcmp(report->related[index].role, "initialised") == 0 &&
        before->place.line == place.line)
        return; /* filled by the line that took it: that is seen there */
    char role[64];
    int width = 11;
    for (size_t i = 0; i < report->related_count; i++) {
        const struct related *related = &report->related[i];
        int length = snprintf(role, sizeof role, "%s%s%.20s", related->word, related->what ? " " : "", related->what ? related->what : "");
        width = length > width ? length : width;
    }
    snprintf(role, sizeof role, "%s%s%.20s", report->related[index].word, report->related[index].what ? " " : "",
             report->related[index].what ? report->related[index].what : "");
    uint32_t length = 0;
    const char *line = place.source ? source_line(report->evidence->sources, (struct source *)place.source, place.line, &length) : NULL;
    if (!line)
        return;
    size_t from, at = byte_of_column(line, length, place.column);
    while (length && (*line == ' ' || *line == '\t'))
        line++, length--, at -= at > 0;
    uint32_t whole = length;
    const char *part = cut_line(line, &length, at, &from);
    text_format(out, "  %-*s line %-4" PRIu32 "| %s", width, role, place.line, from > 0 ? cut_mark(ascii) : "");
    add_shown(out, part, length, ascii);
    text_format(out, "%s\n", from + length < whole ? cut_mark(ascii) : "");
}

static void add_paragraph(struct text *out, const char *label, const char *words, bool ascii) {
    if (!*words)
        return;
    text_format(out, "  %s: ", label);
    add_shown(out, words, strlen(words), ascii);
    text_add_char(out, '\n');
}

static void print_error(struct text *out, const struct report *report, const struct report_error *error, bool ascii) {
    add_place(out, report, error->place, ascii);
    text_format(out, ": %s: ", verdict_word(error->verdict));
    add_shown(out, error->message, strlen(error->message), ascii);
    if (*error->code)
        text_format(out, " [%s]", error->code);
    text_add_char(out, '\n');
    add_excerpt(out, report, error->place, ascii);
    add_paragraph(out, "mend", error->mend, ascii);
}

static void print_refusal(struct text *out, const struct report *report, bool ascii) {
    const struct report_error *first = NULL;
    for (size_t i = 0; i < report->error_count && !first; i++)
        if (report->errors[i].verdict == report->verdict && report->errors[i].span.start == report->span.start &&
            report->errors[i].message == report->message)
            first = &report->errors[i];
    if (first)
        print_error(out, report, first, ascii);
    for (size_t i = 0; i < report->related_count; i++)
        add_related_line(out, report, i, ascii);
    add_paragraph(out, "why", report->why, ascii);
    size_t listed = 1;
    for (size_t i = 0; i < report->error_count; i++)
        if (&report->errors[i] != first && listed++ < MOST_LISTED)
            print_error(out, report, &report->errors[i], ascii);
    size_t more = report->evidence->diagnostics->dropped + (listed > MOST_LISTED ? listed - MOST_LISTED : 0);
    if (more)
        text_format(out, "and %zu more\n", more);
}

static void print_losses(struct text *out, const struct report *report) {
    const struct evidence *evidence = report->evidence;
    for (size_t i = 0; i < report->loss_count && i < MOST_LISTED; i++) {
        const struct loss *loss = &report->losses[i];
        text_add(out, "  leaked: ");
        words_block(out, evidence, loss->allocation, false);
        text_add(out, ", allocated by ");
        words_line(out, evidence, loss->born_span);
        if (loss->lost_span.start) {
            text_add(out, ", lost by ");
            words_line(out, evidence, loss->lost_span);
        }
        text_add_char(out, '\n');
    }
    if (report->loss_count > MOST_LISTED)
        text_format(out, "  and %zu more\n", report->loss_count - MOST_LISTED);
}

void report_undropped(const struct report *report, size_t index, struct text *out) {
    static const char *const ways[] = {
        [UNDROPPED_OVERWRITTEN] = "written over",
        [UNDROPPED_FORGOTTEN] = "forgotten",
        [UNDROPPED_FREED] = "freed without a drop",
        [UNDROPPED_LOST] = "lost",
    };
    const struct undropped *value = &report->undropped[index];
    if (value->name)
        text_format(out, "`%s`, ", value->name);
    const char *type = value->type ? type_text(report->arena, value->type) : "value";
    text_format(out, "%s `%s`", words_takes_an(type) ? "an" : "a", type);
    if (value->span.start) {
        text_add(out, " made by ");
        words_line(out, report->evidence, value->span);
    }
    text_format(out, ", %s", ways[value->how]);
    if (value->at_span.start) {
        text_add(out, " by ");
        words_line(out, report->evidence, value->at_span);
    }
}

/* Like ones in a row, as a loop makes them, are one line: "... (3 times)". */
static void print_undropped(struct text *out, const struct report *report) {
    size_t listed = 0;
    for (size_t i = 0, times = 1; i < report->undropped_count && listed < MOST_LISTED; i += times, listed++) {
        struct text said, next;
        text_init(&said);
        text_init(&next);
        report_undropped(report, i, &said);
        for (times = 1; i + times < report->undropped_count; times++) {
            text_clear(&next);
            report_undropped(report, i + times, &next);
            if (said.failed || next.failed || next.length != said.length || memcmp(next.bytes, said.bytes, said.length) != 0)
                break;
        }
        text_add(out, "  never dropped: ");
        text_append(out, said.bytes, said.length);
        if (times > 1)
            text_format(out, " (%zu times)", times);
        text_add_char(out, '\n');
        text_release(&said);
        text_release(&next);
    }
}

/* Where more is said about such a verdict or code, as rustc says it of its codes. */
static void print_more(struct text *out, const struct report *report) {
    bool is_about_file = report->error_count && !report->place.line; /* that it cannot be read, say */
    if (report->verdict != VERDICT_OK && !is_about_file)
        text_format(out, "  more: prepstation explain %s\n", report->code ? report->code : verdict_word(report->verdict));
}

void report_print(const struct report *report, bool ascii, struct text *out) {
    if (report->error_count) {
        print_refusal(out, report, ascii);
        print_more(out, report);
        return;
    }
    add_place(out, report, report->place, ascii);
    text_format(out, ": %s: ", verdict_word(report->verdict));
    add_shown(out, report->message, strlen(report->message), ascii);
    text_add_char(out, '\n');
    if (report->verdict != VERDICT_OK) {
        add_excerpt(out, report, report->place, ascii);
        for (size_t i = 0; i < report->related_count; i++)
            add_related_line(out, report, i, ascii);
    }
    for (size_t i = 0; i < report->fact_count; i++) {
        if (report_says_fact(report, i))
            continue;
        text_format(out, "  %-11s ", report->facts[i].label);
        add_shown(out, report->facts[i].text, strlen(report->facts[i].text), ascii);
        text_add_char(out, '\n');
    }
    if (report->fault_count && report->evidence->options->inspector_off && strcmp(report->ending, "segfault") != 0)
        text_format(out, "  %-11s the inspector is off; the run ended with status %d\n", "went on", report->exit_status);
    if (report->loss_count > 1 || (report->loss_count && report->verdict != VERDICT_LEAK))
        print_losses(out, report);
    print_undropped(out, report);
    for (size_t i = 1; i < report->fault_count && i < MOST_LISTED; i++) {
        add_place(out, report, report->faults[i].place, ascii);
        text_format(out, ": %s: ", verdict_word(report->faults[i].verdict));
        add_shown(out, report->faults[i].message, strlen(report->faults[i].message), ascii);
        text_add_char(out, '\n');
    }
    add_paragraph(out, "why", report->why, ascii);
    add_paragraph(out, "mend", report->mend, ascii);
    print_more(out, report);
}
