/* voice.c -- see voice.h. Everything that is said passes `clean`, which lets letters, line breaks and tabs through
 * and nothing else. */
#include "face/voice.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/utf8.h"

enum { NARROWEST = 20, WIDTH_UNKNOWN = 80 };

void voice_init(struct voice *voice, FILE *out, bool ascii) {
    *voice = (struct voice){.out = out, .ascii = ascii, .is_blank = true};
    if (!isatty(fileno(out)))
        return;
    struct winsize size;
    voice->width = ioctl(fileno(out), TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : WIDTH_UNKNOWN;
    if (voice->width < NARROWEST)
        voice->width = NARROWEST;
}

void voice_flush(struct voice *voice) {
    if (fflush(voice->out) == 0 && !ferror(voice->out))
        return;
    if (!voice->is_broken && errno != EPIPE)
        voice->error = errno;
    voice->is_broken = true;
}

/* ---- Cleaning ---------------------------------------------------------------------------------------------------- */

static const struct {
    uint32_t scalar;
    const char *ascii;
} twins[] = {
    {0x00a0, " "},  {0x00b7, "-"},  {0x00d7, "x"},  {0x2013, "-"},  {0x2014, "--"},
    {0x2018, "'"},  {0x2019, "'"},  {0x201c, "\""}, {0x201d, "\""}, {0x2026, "..."},
    {0x2190, "<-"}, {0x2192, "->"}, {0x2260, "!="}, {0x2264, "<="}, {0x2265, ">="},
};

static const char *ascii_twin(uint32_t scalar) {
    for (size_t i = 0; i < sizeof twins / sizeof *twins; i++) {
        if (twins[i].scalar == scalar)
            return twins[i].ascii;
    }
    return "?";
}

/* Controls, and the marks that turn the direction of writing and so can make a line read otherwise than it is. */
static bool is_control(uint32_t scalar) {
    if (scalar == '\n' || scalar == '\t')
        return false;
    return scalar < 0x20 || (scalar >= 0x7f && scalar < 0xa0) || (scalar >= 0x202a && scalar <= 0x202e) ||
           (scalar >= 0x2066 && scalar <= 0x2069) || scalar == 0x2028 || scalar == 0x2029;
}

static void clean(const struct voice *voice, struct text *out, const char *bytes, size_t length) {
    for (size_t at = 0; at < length;) {
        uint32_t scalar;
        size_t taken = utf8_decode(bytes + at, length - at, &scalar);
        if (taken == 0)
            text_add_char(out, '?');
        else if (is_control(scalar))
            text_format(out, "\\u{%x}", (unsigned)scalar);
        else if (voice->ascii && scalar >= 0x80)
            text_add(out, ascii_twin(scalar));
        else
            text_append(out, bytes + at, taken);
        at += taken ? taken : 1;
    }
}

/* ---- Lines ------------------------------------------------------------------------------------------------------- */

static void put(struct voice *voice, const char *bytes, size_t length) {
    if (voice->is_broken)
        return;
    if (fwrite(bytes, 1, length, voice->out) == length)
        return;
    if (errno != EPIPE)
        voice->error = errno;
    voice->is_broken = true;
}

static void put_line(struct voice *voice, const char *bytes, size_t length) {
    put(voice, bytes, length);
    put(voice, "\n", 1);
    voice->is_blank = length == 0;
}

/* How many bytes of the text go on a line of so many columns: up to a blank. A word that is longer, such as a path,
 * stays whole. */
static size_t fit(const char *bytes, size_t length, size_t columns) {
    size_t at = 0, blank = 0;
    for (size_t used = 0; at < length && used < columns; used++) {
        if (bytes[at] == ' ')
            blank = at;
        size_t taken = utf8_decode(bytes + at, length - at, NULL);
        at += taken ? taken : 1;
    }
    if (at >= length || bytes[at] == ' ')
        return at;
    while (blank == 0 && at < length && bytes[at] != ' ')
        at++;
    return blank > 0 ? blank : at;
}

/* A paragraph without line breaks; later lines are indented as far as `hang`. */
static void put_wrapped(struct voice *voice, const char *bytes, size_t length, size_t hang) {
    if (voice->width == 0) {
        put_line(voice, bytes, length);
        return;
    }
    size_t columns = voice->width - 1;
    if (hang + NARROWEST / 2 > columns)
        hang = 0;
    for (bool first = true; first || length > 0; first = false) {
        size_t taken = fit(bytes, length, first ? columns : columns - hang);
        if (!first)
            put(voice, "                                ", hang);
        put_line(voice, bytes, taken);
        while (taken < length && bytes[taken] == ' ')
            taken++;
        bytes += taken;
        length -= taken;
    }
}

/* Where the words of a line begin: behind its indentation and a "- ", "A. ", "12  " before them. */
static size_t hang_of(const char *line, size_t length) {
    size_t at = 0, most = length < 24 ? length : 24;
    while (at < most && line[at] == ' ')
        at++;
    size_t start = at;
    while (at < most && line[at] != ' ' && at - start < 4)
        at++;
    bool is_mark =
        at < most && line[at] == ' ' && at > start && (line[at - 1] == '.' || (at - start == 1 && line[start] == '-'));
    if (!is_mark)
        return start;
    while (at < most && line[at] == ' ')
        at++;
    return at;
}

void say(struct voice *voice, const char *format, ...) {
    struct text raw, cleaned;
    text_init(&raw);
    text_init(&cleaned);
    va_list arguments;
    va_start(arguments, format);
    text_vformat(&raw, format, arguments);
    va_end(arguments);
    clean(voice, &cleaned, raw.bytes, raw.length);
    const char *line = cleaned.bytes;
    for (const char *end = line; end; line = end + 1) {
        end = strchr(line, '\n');
        size_t length = end ? (size_t)(end - line) : strlen(line);
        put_wrapped(voice, line, length, hang_of(line, length));
    }
    text_release(&raw);
    text_release(&cleaned);
}

void say_line(struct voice *voice, const char *indent, const char *line, size_t length) {
    struct text cleaned;
    text_init(&cleaned);
    if (length > 0)
        text_add(&cleaned, indent);
    if (length > 0 && line[length - 1] == '\r')
        length--;
    clean(voice, &cleaned, line, length);
    for (char *at = cleaned.bytes; *at; at++) {
        if (*at == '\n')
            *at = ' ';
    }
    put_line(voice, cleaned.bytes, cleaned.length);
    text_release(&cleaned);
}

void say_lines(struct voice *voice, const char *indent, const char *text, size_t length) {
    while (length > 0) {
        const char *end = memchr(text, '\n', length);
        size_t line = end ? (size_t)(end - text) : length;
        say_line(voice, indent, text, line);
        line += end != NULL;
        text += line;
        length -= line;
    }
}

void say_gap(struct voice *voice) {
    if (!voice->is_blank)
        put_line(voice, "", 0);
}

/* ---- Prose ------------------------------------------------------------------------------------------------------- */

static void add_runs(struct text *out, const struct block *block) {
    for (size_t i = 0; i < block->run_count; i++) {
        const struct run *run = &block->runs[i];
        if (run->code && block->kind != BLOCK_CODE)
            text_format(out, "`%s`", run->text);
        else
            text_add(out, run->text);
    }
}

void say_prose(struct voice *voice, const char *indent, const struct prose *prose, size_t from) {
    enum block_kind before = BLOCK_PARAGRAPH;
    for (size_t i = from; i < prose->count; i++) {
        const struct block *block = &prose->blocks[i];
        if (block->kind != BLOCK_ITEM || before != BLOCK_ITEM)
            say_gap(voice);
        before = block->kind;
        struct text text;
        text_init(&text);
        add_runs(&text, block);
        if (block->kind == BLOCK_CODE) {
            struct text deeper;
            text_init(&deeper);
            text_format(&deeper, "%s    ", indent);
            say_lines(voice, deeper.bytes, text.bytes, text.length);
            text_release(&deeper);
        } else {
            say(voice, "%s%s%s", indent, block->mark ? block->mark : "", text.bytes);
        }
        text_release(&text);
    }
}

void prose_in_line(struct text *out, const struct prose *prose) {
    for (size_t i = 0; i < prose->count; i++) {
        if (i > 0)
            text_add_char(out, ' ');
        size_t from = out->length;
        add_runs(out, &prose->blocks[i]);
        for (size_t at = from; at < out->length; at++) {
            if (out->bytes[at] == '\n')
                out->bytes[at] = ' ';
        }
    }
    while (out->length > 0 && out->bytes[out->length - 1] == ' ')
        out->bytes[--out->length] = 0;
}
