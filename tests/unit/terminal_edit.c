/* terminal_edit.c -- the learner's editor and the file that is saved behind the screen's back: the program is opened anew, at the same place, and
 * the terminal goes to the editor and comes back. */
#include "pty.h"

#if __has_include(<vterm.h>)
#include <sys/stat.h>

static char folder[64], file[128];

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
    snprintf(file, sizeof file, "%s/mine.rs", folder);
    write_file(file, "fn main() {\n    let jar = Box::new(7u32);\n    let other = Box::new(8u32);\n    println!(\"seven {jar} {other}\");\n}\n");
    return 0;
}

static int remove_folder(void **state) {
    (void)state;
    char command[256];
    snprintf(command, sizeof command, "rm -rf '%s'", folder);
    return system(command);
}

/* A line above the place moves it down; the screen still stands at the same text. */
static void saving_keeps_the_place(void **state) {
    (void)state;
    struct terminal terminal;
    char open[] = "open";
    char *path = program();
    start(&terminal, (char *[]){path, open, file, NULL}, 24, 80);
    expect(&terminal, "fn main()");
    press(&terminal, "lll");
    expect(&terminal, "►  3");
    write_file(file, "fn main() {\n    // another line\n    // and another\n    let jar = Box::new(7u32);\n    let other = Box::new(8u32);\n"
                     "    println!(\"eight {jar} {other}\");\n}\n");
    expect(&terminal, "The file was saved");
    expect(&terminal, "►  5");
    press(&terminal, "q");
    expect_end(&terminal, 0);
}

static void the_editor_gets_the_terminal(void **state) {
    (void)state;
    struct terminal terminal;
    char open[] = "open";
    char *path = program();
    char as_vi[160], command[200];
    snprintf(as_vi, sizeof as_vi, "%s/vi", folder);
    snprintf(command, sizeof command, "%s --wait", as_vi);
    write_file(as_vi, "#!/bin/sh\n[ \"$1\" = --wait ] || exit 3\nstty -a | grep -q ' echo ' && echo EDITOR-HAS-ECHO\necho \"line $2\"\nread answer\n"
                      "sed -i 's/seven/nine/; s/8u32/9u64/' \"$3\"\n");
    assert_int_equal(chmod(as_vi, 0700), 0);
    setenv("EDITOR", command, 1);
    unsetenv("VISUAL");
    start(&terminal, (char *[]){path, open, file, NULL}, 24, 80);
    expect(&terminal, "seven");
    press(&terminal, "lll");
    press(&terminal, "e");
    expect(&terminal, "EDITOR-HAS-ECHO");
    expect(&terminal, "line +3");
    assert_false(terminal.alternate);
    press(&terminal, "done\r");
    expect(&terminal, "The file was saved");
    expect(&terminal, "nine");
    assert_true(terminal.alternate);
    press(&terminal, "l");
    press(&terminal, "q");
    expect_end(&terminal, 0);
}

static void an_editor_that_is_not_there(void **state) {
    (void)state;
    struct terminal terminal;
    char open[] = "open";
    char *path = program();
    setenv("EDITOR", "/nonexistent/editor", 1);
    unsetenv("VISUAL");
    start(&terminal, (char *[]){path, open, file, NULL}, 24, 100);
    expect(&terminal, "fn main()");
    press(&terminal, "e");
    expect(&terminal, "was not found: set VISUAL or EDITOR");
    press(&terminal, "q");
    expect_end(&terminal, 0);
}

/* A pipe in the place of the file holds nobody up. */
static void a_pipe_in_its_place(void **state) {
    (void)state;
    struct terminal terminal;
    char open[] = "open";
    char *path = program();
    start(&terminal, (char *[]){path, open, file, NULL}, 24, 80);
    expect(&terminal, "fn main()");
    assert_int_equal(unlink(file), 0);
    assert_int_equal(mkfifo(file, 0600), 0);
    expect(&terminal, "The file is a pipe now");
    press(&terminal, "q");
    expect_end(&terminal, 0);
}

/* An editor with a window of its own returns at once and saves later. */
static void an_editor_that_does_not_wait(void **state) {
    (void)state;
    struct terminal terminal;
    char lessons_option[] = "--lessons", lessons[] = PREPSTATION_SOURCE_LESSONS "/../tests/course", number[] = "1", copy[256];
    char *path = program();
    setenv("XDG_DATA_HOME", folder, 1);
    setenv("XDG_STATE_HOME", folder, 1);
    setenv("VISUAL", "true", 1);
    start(&terminal, (char *[]){path, lessons_option, lessons, number, NULL}, 24, 80);
    expect(&terminal, "page 1 of");
    press(&terminal, "e");
    expect(&terminal, "was left as it is");
    snprintf(copy, sizeof copy, "%s/prepstation/programs/01-take-and-put-back-take.rs", folder);
    assert_int_equal(access(copy, R_OK), 0);
    write_file(copy, "fn main() {\n    println!(\"later\");\n}\n");
    expect(&terminal, "This is your copy now");
    press(&terminal, "q");
    expect_end(&terminal, 0);
}

/* A task's file that is saved as it was changes nothing, and nobody is thrown out; one that is changed is checked at once. */
static void a_task_is_saved_elsewhere(void **state) {
    (void)state;
    struct terminal terminal;
    char lessons_option[] = "--lessons", lessons[] = PREPSTATION_SOURCE_LESSONS "/../tests/course", number[] = "1", exercise[256];
    char *path = program();
    setenv("XDG_DATA_HOME", folder, 1);
    setenv("XDG_STATE_HOME", folder, 1);
    setenv("VISUAL", "true", 1); /* saves nothing */
    start(&terminal, (char *[]){path, lessons_option, lessons, number, NULL}, 24, 80);
    expect(&terminal, "page 1 of");
    press(&terminal, "nnnnnn");
    expect(&terminal, "Your text is in the file");
    snprintf(exercise, sizeof exercise, "%s/prepstation/exercises/01-take-and-put-back-lose-it.rs", folder);
    assert_int_equal(access(exercise, F_OK), 0);
    press(&terminal, "e");
    expect(&terminal, "The text was left as it is");
    char again[1200];
    snprintf(again, sizeof again, "cp '%s' '%s.copy' && cat '%s.copy' > '%s'", exercise, exercise, exercise, exercise);
    assert_int_equal(system(again), 0);
    usleep(300000); /* it is looked at before the key comes */
    press(&terminal, "h");
    expect(&terminal, "Hint 1");
    write_file(exercise, "fn main() { println!(\"other\"); }\n");
    expect(&terminal, "Saved and checked");
    press(&terminal, "q");
    expect_end(&terminal, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_pipe_in_its_place, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(an_editor_that_does_not_wait, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(a_task_is_saved_elsewhere, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(saving_keeps_the_place, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(the_editor_gets_the_terminal, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(an_editor_that_is_not_there, make_folder, remove_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
#else
int main(void) {
    puts("libvterm is not installed");
    return 0;
}
#endif
