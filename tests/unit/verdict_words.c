/* verdict_words.c -- no diagnostic and no verdict is without words, and no template has a name that nobody fills in. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "verdict/words.h"

/* What a template becomes when all that it speaks of is missing. Unknown names stay, braces included. */
static void check_template(const char *template, const struct subject *subject, const char *what) {
    struct text text;
    text_init(&text);
    words_expand(&text, template, subject);
    const char *brace = strchr(text.bytes, '{');
    bool is_code = brace && (strstr(template, "{ ... }") || strstr(template, "{{") || strstr(template, "{:?}") ||
                             strstr(template, "\"{}\"") || strstr(template, "\\u{"));
    if (brace && !is_code)
        fail_msg("%s: unknown name in: %s", what, template);
    text_release(&text);
}

static void every_diagnostic_has_words(void **state) {
    (void)state;
    struct arena arena;
    struct source_map sources;
    arena_init(&arena, 0);
    source_map_init(&sources, &arena);
    struct evidence evidence = {.path = "test.rs", .sources = &sources};
    for (int code = 0; code < DIAGNOSTIC_CODE_COUNT; code++) {
        struct diagnostic diagnostic = {.code = (enum diagnostic_code)code, .arguments = {"a", "b", "c"}};
        const struct diagnostic_words *words = diagnostic_words_find(&diagnostic);
        if (!words) {
            print_error("no words for %s\n", diagnostic_name((enum diagnostic_code)code));
            fail();
        }
        struct subject subject = {.evidence = &evidence, .arena = &arena, .diagnostic = &diagnostic};
        check_template(words->sentence, &subject, diagnostic_name((enum diagnostic_code)code));
        check_template(words->mend, &subject, diagnostic_name((enum diagnostic_code)code));
    }
    arena_release(&arena);
}

static void every_fault_has_words(void **state) {
    (void)state;
    for (int kind = FAULT_NONE + 1; kind <= FAULT_OTHER_UB; kind++) {
        struct fault fault = {.kind = (enum fault_kind)kind, .action = ACTION_READ};
        assert_int_equal(fault_words_find(&fault, false)->kind, kind);
    }
}

static void sentences_end_without_a_full_stop(void **state) {
    (void)state;
    size_t count;
    const struct fault_words *rows = fault_words_all(&count);
    for (size_t i = 0; i < count; i++) {
        size_t length = strlen(rows[i].sentence);
        assert_true(length > 0);
        assert_true(rows[i].sentence[length - 1] != '.');
        assert_null(strstr(rows[i].sentence, "you"));
        assert_non_null(rows[i].why);
        assert_non_null(rows[i].mend);
        assert_non_null(rows[i].life);
    }
}

static void verdicts_and_words_are_one_to_one(void **state) {
    (void)state;
    for (int i = 0; i < VERDICT_COUNT; i++) {
        enum verdict verdict;
        assert_true(verdict_from_word(verdict_word((enum verdict)i), &verdict));
        assert_int_equal(verdict, i);
        const char *page = verdict_page((enum verdict)i);
        assert_non_null(page);
        assert_int_equal(page[0], '#');
        assert_non_null(strstr(page, "```rust"));
    }
    enum verdict none;
    assert_false(verdict_from_word("spoiled", &none));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_diagnostic_has_words),
        cmocka_unit_test(every_fault_has_words),
        cmocka_unit_test(sentences_end_without_a_full_stop),
        cmocka_unit_test(verdicts_and_words_are_one_to_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
