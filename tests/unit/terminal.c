/* terminal.c -- one real session on a terminal, from start to quit: the program runs on a pseudo terminal, libvterm
 * plays the terminal's part, keys are pressed, and in the end the terminal must be as it was found. */
#include "pty.h"

#if __has_include(<vterm.h>)
static void steps_there_and_back(void **state) {
    (void)state;
    struct terminal terminal;
    char open[] = "open";
    char *path = program();
    start(&terminal, (char *[]){path, open, seed(), NULL}, 40, 120);
    expect(&terminal, "fn main()");
    assert_true(terminal.alternate);
    press(&terminal, "\033OC"); /* Right, as keypad mode sends it */
    press(&terminal, "]");
    press(&terminal, "]");
    expect(&terminal, "Pantry");
    press(&terminal, "G");
    press(&terminal, "g");
    press(&terminal, "?");
    press(&terminal, "\033");
    struct winsize size = {.ws_row = 24, .ws_col = 80};
    vterm_set_size(terminal.vterm, 24, 80);
    terminal.rows = 24;
    terminal.columns = 80;
    assert_int_equal(ioctl(terminal.master, TIOCSWINSZ, &size), 0);
    expect(&terminal, "Pantry");
    press(&terminal, "q");
    expect_end(&terminal, 0);
}

static void interrupt_leaves_a_clean_terminal(void **state) {
    (void)state;
    struct terminal terminal;
    char open[] = "open";
    char *path = program();
    start(&terminal, (char *[]){path, open, seed(), NULL}, 24, 80);
    expect(&terminal, "Pantry");
    kill(terminal.child, SIGTERM);
    int status = 0;
    for (int round = 0; round < PATIENCE && waitpid(terminal.child, &status, WNOHANG) == 0; round++) {
        settle(&terminal);
    }
    settle(&terminal);
    assert_false(terminal.alternate);
    vterm_free(terminal.vterm);
    close(terminal.master);
}

/* Home and End as they are sent by terminals of other names. */
static void home_and_end_are_many(void **state) {
    (void)state;
    struct terminal terminal;
    char open[] = "open";
    char *path = program();
    start(&terminal, (char *[]){path, open, seed(), NULL}, 40, 120);
    static const char *const ends[] = {"\033[4~", "\033[F", "\033OF", "\033[8~"};
    static const char *const homes[] = {"\033[1~", "\033[H", "\033OH", "\033[7~"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        expect(&terminal, "step  1 of");
        press(&terminal, ends[i]);
        expect(&terminal, "step 58 of");
        press(&terminal, homes[i]);
    }
    press(&terminal, "q");
    expect_end(&terminal, 0);
}

/* A click: press and release, which is no key of its own; then the wheel. */
static void mouse_is_understood(void **state) {
    (void)state;
    struct terminal terminal;
    char open[] = "open";
    char *path = program();
    start(&terminal, (char *[]){path, open, seed(), NULL}, 40, 120);
    expect(&terminal, "step  1 of");
    press(&terminal, "\033[<0;80;37M"); /* on the timeline */
    press(&terminal, "\033[<0;80;37m");
    expect(&terminal, "step 33 of");
    assert_false(shows(&terminal, "That key does nothing"));
    press(&terminal, "\033[<65;80;37M");
    expect(&terminal, "step 34 of");
    press(&terminal, "q");
    expect_end(&terminal, 0);
}

/* And left to the terminal when that is wished. */
static void mouse_is_left_alone(void **state) {
    (void)state;
    struct terminal terminal;
    char open[] = "open", no_mouse[] = "--no-mouse";
    char *path = program();
    start(&terminal, (char *[]){path, open, no_mouse, seed(), NULL}, 40, 120);
    expect(&terminal, "step  1 of");
    assert_int_equal(terminal.mouse, 0);
    press(&terminal, "q");
    expect_end(&terminal, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(steps_there_and_back),
        cmocka_unit_test(interrupt_leaves_a_clean_terminal),
        cmocka_unit_test(home_and_end_are_many),
        cmocka_unit_test(mouse_is_understood),
        cmocka_unit_test(mouse_is_left_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
#else
int main(void) {
    puts("libvterm is not installed");
    return 0;
}
#endif
