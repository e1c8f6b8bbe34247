/* voice.c -- lines for people who listen: wrapped at words, indented where they hang, and without anything that steers a terminal. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "face/voice.h"

static char *said;
static size_t said_length;

static struct voice listen(size_t width, bool ascii) {
    free(said);
    said = NULL;
    FILE *out = open_memstream(&said, &said_length);
    assert_non_null(out);
    struct voice voice;
    voice_init(&voice, stderr, ascii); /* any file: open_memstream has no descriptor to ask */
    voice.out = out;
    voice.width = width;
    return voice;
}

static void expect(struct voice *voice, const char *text) {
    voice_flush(voice);
    assert_string_equal(said, text);
    fclose(voice->out);
}

static void words_are_wrapped(void **state) {
    (void)state;
    struct voice voice = listen(21, false);
    say(&voice, "one two three four five six seven");
    expect(&voice, "one two three four\nfive six seven\n");
    voice = listen(21, false);
    say(&voice, "- one two three four five six");
    expect(&voice, "- one two three four\n  five six\n");
    voice = listen(21, false);
    say(&voice, "A. one two three four five");
    expect(&voice, "A. one two three\n   four five\n");
    voice = listen(21, false);
    say(&voice, "see /a/very/long/path/that/stays/whole here");
    expect(&voice, "see\n/a/very/long/path/that/stays/whole\nhere\n");
    voice = listen(0, false);
    say(&voice, "one two three four five six seven eight nine ten\nnext");
    expect(&voice, "one two three four five six seven eight nine ten\nnext\n");
    voice = listen(21, false);
    say_line(&voice, "    ", "code is never wrapped, however long", 35);
    expect(&voice, "    code is never wrapped, however long\n");
}

static void gaps_are_single(void **state) {
    (void)state;
    struct voice voice = listen(0, false);
    say_gap(&voice);
    say(&voice, "one");
    say_gap(&voice);
    say_gap(&voice);
    say(&voice, "two");
    expect(&voice, "one\n\ntwo\n");
}

static void nothing_steers_a_terminal(void **state) {
    (void)state;
    struct voice voice = listen(0, false);
    say(&voice, "a\033[2Jb\007c\177d\302\233e\342\200\256f\342\200\250g\tz");
    expect(&voice, "a\\u{1b}[2Jb\\u{7}c\\u{7f}d\\u{9b}e\\u{202e}f\\u{2028}g\tz\n");
    voice = listen(0, false);
    say_line(&voice, "", "a\rb\nc\377\r", 7);
    expect(&voice, "a\\u{d}b c?\n");
    voice = listen(0, false);
    say_lines(&voice, "> ", "one\n\ntwo\r\nthree", 15);
    expect(&voice, "> one\n\n> two\n> three\n");
}

static void ascii_is_ascii(void **state) {
    (void)state;
    struct voice voice = listen(0, true);
    say(&voice, "a → b … “c” — 3 × 4 · é");
    expect(&voice, "a -> b ... \"c\" -- 3 x 4 - ?\n");
}

static void a_broken_pipe_is_no_error(void **state) {
    (void)state;
    struct voice voice;
    FILE *full = fopen("/dev/full", "w");
    if (!full) skip();
    voice_init(&voice, full, false);
    say(&voice, "one");
    voice_flush(&voice);
    assert_true(voice.is_broken);
    assert_int_not_equal(voice.error, 0);
    say(&voice, "two"); /* goes nowhere */
    fclose(full);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_wrapped),         cmocka_unit_test(gaps_are_single), cmocka_unit_test(nothing_steers_a_terminal),
        cmocka_unit_test(ascii_is_ascii),            cmocka_unit_test(a_broken_pipe_is_no_error),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    free(said);
    return failed;
}
