/* explain_face.c -- `prepstation explain WORD`: the page about a verdict, or about a code of rustc's. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "face/explain.h"
#include "face/faces.h"
#include "verdict/report.h"

/* Lines are easier to read when they are not as long as a wide window; what goes to a pipe gets this width. */
enum { WIDTH_MOST = 100, WIDTH_OF_PIPE = 80 };

static void say_page(struct voice *voice, const char *page) {
    bool is_code = false;
    say_gap(voice);
    for (const char *line = page; *line;) {
        size_t length = strcspn(line, "\n");
        bool is_fence = length >= 3 && memcmp(line, "```", 3) == 0;
        if (length == 0 && !is_code)
            say_gap(voice);
        else if (is_fence || is_code)
            say_line(voice, "", line, length);
        else
            say(voice, "%.*s", (int)length, line);
        is_code ^= is_fence;
        line += length + (line[length] == '\n');
    }
}

bool explain_say(struct voice *voice, const char *word) {
    enum verdict verdict;
    if (verdict_from_word(word, &verdict)) {
        say_page(voice, verdict_page(verdict));
        return true;
    }
    struct text page;
    text_init(&page);
    bool found = verdict_code_page(word, &page) && !page.failed;
    if (found)
        say_page(voice, page.bytes);
    text_release(&page);
    return found;
}

static bool looks_like_code(const char *word) {
    return toupper((unsigned char)word[0]) == 'E' && strlen(word) == 5 && strspn(word + 1, "0123456789") == 4;
}

int explain_face(const struct options *options) {
    const char *word = options->arguments[0];
    struct voice voice;
    voice_init(&voice, stdout, options_ascii(options));
    voice.width = !voice.width                   ? WIDTH_OF_PIPE
                  : voice.width > WIDTH_MOST ? WIDTH_MOST
                                             : voice.width;
    if (explain_say(&voice, word)) {
        voice_flush(&voice);
        return 0;
    }
    voice_init(&voice, stderr, options_ascii(options));
    struct text words;
    text_init(&words);
    for (int i = 0; i < VERDICT_COUNT; i++)
        text_format(&words, "%s %s", i ? "," : "", verdict_word((enum verdict)i));
    if (looks_like_code(word))
        say(&voice,
            "prepstation: the code '%s' is never given here, since not all that rustc refuses is refused; try "
            "`rustc --explain %s`",
            word, word);
    else
        say(&voice, "prepstation: there is no verdict '%s'; there are%s, and rustc's codes, such as E0382", word,
            words.failed ? "" : words.bytes);
    text_release(&words);
    voice_flush(&voice);
    return EXIT_USAGE;
}
