/* test_base.c -- the base room: arena, names, places in sources, text, diagnostics, UTF-8. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "base/diagnostic.h"
#include "base/intern.h"
#include "base/text.h"
#include "base/utf8.h"

static void arena_gives_zeroed_memory_and_jumps_when_full(void **state) {
    (void)state;
    struct arena arena;
    jmp_buf recovery;
    arena_init(&arena, 1 << 20);
    volatile unsigned count = 0;
    if (setjmp(recovery) == 0) {
        arena_guard(&arena, &recovery);
        for (;;) {
            unsigned char *bytes = arena_alloc(&arena, 1000);
            assert_int_equal((uintptr_t)bytes % sizeof(uint64_t), 0);
            assert_int_equal(bytes[0] | bytes[999], 0);
            memset(bytes, 0xFF, 1000);
            count++;
        }
    }
    assert_in_range(count, 900, 1100);
    if (setjmp(recovery) == 0) {
        arena_array(&arena, SIZE_MAX / 2, 3);
        fail();
    }
    arena_release(&arena);
}

static void lists_grow_with_zeroed_room(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena, 0);
    uint64_t *items = NULL, *others = NULL;
    size_t count = 0, capacity = 0, other_count = 0, other_capacity = 0;
    for (; count < 1000; count++) {
        items = arena_grow(&arena, items, count, &capacity, sizeof *items);
        assert_int_equal(items[count], 0);
        items[count] = count + 1;
        if (count % 7 == 0) { /* so that growing in place and moving both happen */
            others = arena_grow(&arena, others, other_count, &other_capacity, sizeof *others);
            others[other_count++] = UINT64_MAX;
        }
    }
    for (size_t i = 0; i < count; i++)
        assert_int_equal(items[i], i + 1);
    arena_release(&arena);
}

static void equal_names_are_one_symbol(void **state) {
    (void)state;
    struct arena arena;
    struct interner interner;
    arena_init(&arena, 0);
    interner_init(&interner, &arena);
    const struct symbol *first = intern_text(&interner, "name");
    for (int i = 0; i < 10000; i++)
        intern_text(&interner, arena_format(&arena, "n%d", i));
    assert_ptr_equal(first, intern(&interner, "name!", 4));
    assert_ptr_not_equal(first, intern_text(&interner, "Name"));
    assert_string_equal(first->text, "name");
    arena_release(&arena);
}

static struct span at(const struct source *source, uint32_t offset) {
    return (struct span){source->base + offset, source->base + offset + 1};
}

static void positions_have_lines_and_columns(void **state) {
    (void)state;
    struct arena arena;
    struct source_map map;
    arena_init(&arena, 0);
    source_map_init(&map, &arena);
    struct source *first = source_map_add(&map, SOURCE_PRELUDE, "std/a.rs", "ab\ncd", 5);
    struct source *second = source_map_add(&map, SOURCE_USER, "b.rs", "x\r\n\xC3\xA9y\n", 7);
    struct source *derived = source_map_add(&map, SOURCE_DERIVED, "derive", "zzz\nzzz", 7);
    derived->origin = at(second, 5);
    struct position place = source_map_place(&map, at(first, 4));
    assert_true(place.source == first && place.line == 2 && place.column == 2);
    place = source_map_place(&map, at(second, 5));
    assert_true(place.source == second && place.line == 2 && place.column == 2);
    place = source_map_place(&map, at(second, 7)); /* the end of the file */
    assert_true(place.source == second && place.line == 3 && place.column == 1);
    place = source_map_place(&map, at(derived, 5));
    assert_true(place.source == second && place.line == 2);
    assert_null(source_map_place(&map, (struct span){0, 0}).source);
    assert_null(source_map_find(&map, 1000));
    assert_true(source_map_is_prelude(&map, at(first, 0)));
    assert_false(source_map_is_prelude(&map, at(derived, 0)));
    uint32_t length;
    const char *line = source_line(&map, second, 1, &length);
    assert_int_equal(length, 1);
    assert_int_equal(line[0], 'x');
    assert_null(source_line(&map, second, 9, &length));
    arena_release(&arena);
}

static void text_grows(void **state) {
    (void)state;
    struct text text;
    text_init(&text);
    assert_string_equal(text.bytes, "");
    text_add(&text, "ab");
    text_add_scalar(&text, 0x1F35E);
    text_repeat(&text, '-', 100);
    text_format(&text, "%d%s", 7, "!");
    assert_int_equal(text.length, 2 + 4 + 100 + 2);
    assert_string_equal(text.bytes + 106, "7!");
    text_clear(&text);
    assert_string_equal(text.bytes, "");
    text_release(&text);
}

static void utf8_is_checked(void **state) {
    (void)state;
    assert_int_equal(utf8_check("abcdefgh\xC3\xA9", 10), 10);
    assert_int_equal(utf8_check("abc\xC3", 4), 3);
    assert_int_equal(utf8_check("\xED\xA0\x80", 3), 0);     /* a surrogate */
    assert_int_equal(utf8_check("\xC0\x80", 2), 0);         /* overlong */
    assert_int_equal(utf8_check("\xF4\x90\x80\x80", 4), 0); /* beyond the last scalar */
    for (uint32_t scalar = 1; scalar < 0x110000; scalar += 97) {
        char bytes[4];
        uint32_t back = 0;
        if (!utf8_is_scalar(scalar))
            continue;
        size_t size = utf8_encode(scalar, bytes);
        assert_int_equal(utf8_decode(bytes, size, &back), size);
        assert_int_equal(back, scalar);
    }
}

static void a_diagnostic_is_added_once(void **state) {
    (void)state;
    struct arena arena;
    struct diagnostics list;
    arena_init(&arena, 0);
    diagnostics_init(&list, &arena);
    for (uint32_t i = 0; i < 300; i++) {
        struct diagnostic *diagnostic =
            diagnostics_add(&list, DIAGNOSTIC_CODE_EXPECTED, (struct span){i / 2 + 1, i / 2 + 2}, "a", NULL, NULL);
        for (int j = 0; j < 5; j++)
            diagnostic_label(diagnostic, (struct span){1, 2}, "opened");
    }
    assert_int_equal(list.count, list.most);
    assert_int_equal(list.items[0].label_count, DIAGNOSTIC_LABELS);
    assert_true(list.dropped > 0);
    assert_string_equal(diagnostic_rustc_code(DIAGNOSTIC_CODE_UNTERMINATED), "E0758");
    arena_release(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(arena_gives_zeroed_memory_and_jumps_when_full),
        cmocka_unit_test(lists_grow_with_zeroed_room),
        cmocka_unit_test(equal_names_are_one_symbol),
        cmocka_unit_test(positions_have_lines_and_columns),
        cmocka_unit_test(text_grows),
        cmocka_unit_test(utf8_is_checked),
        cmocka_unit_test(a_diagnostic_is_added_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
