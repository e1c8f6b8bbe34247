/* terminal_plain.c -- plain mode with somebody who types: lines are wrapped, the editor is started, and a file that is saved in another editor is
 * graded at once. */
#include "pty.h"

#if __has_include(<vterm.h>)

static char folder[64], exercise[256];

static void write_file(const char *path, const char *text) {
    FILE *out = fopen(path, "w");
    assert_non_null(out);
    assert_true(fputs(text, out) >= 0);
    assert_int_equal(fclose(out), 0);
}

static int make_folder(void **state) {
    (void)state;
    snprintf(folder, sizeof folder, "/tmp/prepstation-test-XXXXXX");
    assert_non_null(mkdtemp(folder));
    snprintf(exercise, sizeof exercise, "%s/prepstation/exercises/01-take-and-put-back-lose-it.rs", folder);
    setenv("XDG_STATE_HOME", folder, 1);
    setenv("XDG_DATA_HOME", folder, 1);
    return 0;
}

static int remove_folder(void **state) {
    (void)state;
    char command[256];
    snprintf(command, sizeof command, "rm -rf '%s'", folder);
    return system(command);
}

static void start_course(struct terminal *terminal) {
    static char plain[] = "--plain", lessons[] = "--lessons", lesson[] = "1", courses[4096];
    char *path = program();
    snprintf(courses, sizeof courses, "%s/tests/course", getenv("PREPSTATION_SOURCE"));
    start(terminal, (char *[]){path, plain, lessons, courses, lesson, NULL}, 40, 50);
    expect(terminal, "> ");
}

static const char lost[] = "use std::alloc::{alloc, Layout};\nfn main() {\n    unsafe { alloc(Layout::new::<u64>()).write(1) };\n}\n";

static void saving_is_grading(void **state) {
    (void)state;
    struct terminal terminal;
    start_course(&terminal);
    expect(&terminal, "(a block of memory). Who takes one puts it back."); /* a line that begins with a whole word */
    press(&terminal, "page 6\n");
    expect(&terminal, "`e` opens yours");
    write_file(exercise, lost);
    expect(&terminal, "The file was saved.");
    expect(&terminal, "Not yet.");
    press(&terminal, "set 3 unsafe { alloc(Layout::new::<u64>()).write(2) };\n"); /* our own change is not told as one */
    expect(&terminal, "Your text, 4 lines:");
    assert_false(shows(&terminal, "Solved."));
    press(&terminal, "reset\nundo\n");
    expect(&terminal, "as it was before the reset");
    press(&terminal, "\x04");
    expect(&terminal, "Your place is kept.");
    expect_end(&terminal, 0);
}

static void the_editor_is_asked_for(void **state) {
    (void)state;
    struct terminal terminal;
    char editor[128];
    snprintf(editor, sizeof editor, "%s/editor", folder);
    write_file(editor, "#!/bin/sh\necho EDITING\nsed -i '/dealloc(/d' \"$1\"\n");
    char command[256];
    snprintf(command, sizeof command, "chmod +x '%s'", editor);
    assert_int_equal(system(command), 0);
    setenv("VISUAL", editor, 1);
    start_course(&terminal);
    press(&terminal, "page 6\ne\n");
    expect(&terminal, "EDITING");
    expect(&terminal, "Solved.");
    assert_false(shows(&terminal, "The file was saved."));
    press(&terminal, "q\n");
    expect_end(&terminal, 0);
    unsetenv("VISUAL");
}

static void an_open_file_is_read_again(void **state) {
    (void)state;
    struct terminal terminal;
    static char plain[] = "--plain", open[] = "open", file[128];
    snprintf(file, sizeof file, "%s/mine.rs", folder);
    write_file(file, "fn main() {\n    println!(\"soup\");\n}\n");
    char *path = program();
    start(&terminal, (char *[]){path, plain, open, file, NULL}, 40, 80);
    expect(&terminal, "soup");
    write_file(file, "fn main() {\n    println!(\"stew\");\n}\n");
    expect(&terminal, "The file was saved.");
    press(&terminal, "end\n");
    expect(&terminal, "    stew");
    unlink(file);
    press(&terminal, "s\n");
    expect(&terminal, "The run is over here.");
    press(&terminal, "q\n");
    expect_end(&terminal, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(saving_is_grading, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(the_editor_is_asked_for, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(an_open_file_is_read_again, make_folder, remove_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
#else
int main(void) {
    puts("libvterm is not installed");
    return 0;
}
#endif
