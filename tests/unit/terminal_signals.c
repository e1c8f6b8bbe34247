/* terminal_signals.c -- whatever ends or halts the program, the terminal is as it was found: quit, Ctrl-C, SIGTERM, SIGHUP, a crash, Ctrl-Z; and
 * after Ctrl-Z and fg the screen is there again. */
#include "pty.h"

#if __has_include(<vterm.h>)

static void start_seed(struct terminal *terminal) {
    static char open[] = "open";
    char *path = program();
    start(terminal, (char *[]){path, open, seed(), NULL}, 24, 80);
    expect(terminal, "Pantry");
    assert_true(terminal->alternate);
}

/* Modes and screen are back; how it ended is not asked. */
static void must_be_restored(struct terminal *terminal) {
    int status = 0;
    pid_t ended = 0;
    for (int round = 0; round < PATIENCE && ended == 0; round++) {
        settle(terminal);
        ended = waitpid(terminal->child, &status, WNOHANG);
        if (ended == 0) poll(NULL, 0, 100);
    }
    assert_int_equal(ended, terminal->child);
    settle(terminal);
    struct termios after;
    assert_int_equal(tcgetattr(terminal->master, &after), 0);
    assert_int_equal(after.c_lflag, terminal->before.c_lflag);
    assert_int_equal(after.c_iflag, terminal->before.c_iflag);
    assert_int_equal(after.c_oflag, terminal->before.c_oflag);
    assert_false(terminal->alternate);
    vterm_free(terminal->vterm);
    close(terminal->master);
}

static void quit(void **state) {
    (void)state;
    struct terminal terminal;
    start_seed(&terminal);
    press(&terminal, "q");
    must_be_restored(&terminal);
}

static void control_c(void **state) {
    (void)state;
    struct terminal terminal;
    start_seed(&terminal);
    press(&terminal, "]\003");
    must_be_restored(&terminal);
}

static void by_signal(int signal_number) {
    struct terminal terminal;
    start_seed(&terminal);
    press(&terminal, "]");
    kill(terminal.child, signal_number);
    must_be_restored(&terminal);
}

static void terminated(void **state) {
    (void)state;
    by_signal(SIGTERM);
}

static void hung_up(void **state) {
    (void)state;
    by_signal(SIGHUP);
}

static void crashed(void **state) {
    (void)state;
    by_signal(SIGSEGV);
}

static void aborted(void **state) {
    (void)state;
    by_signal(SIGABRT);
}

/* A shell with job control: its child has the terminal, is halted, and gets it again when something is typed. */
static void halted(void **state) {
    (void)state;
    struct terminal terminal;
    char shell[] = "/bin/sh", flag[] = "-c", command[9000];
    snprintf(command, sizeof command, "set -m; '%s' open '%s'; echo; echo HALTED; stty -a | grep -o ' echo ' ; read line; fg >/dev/null; echo OVER; sleep 0.2",
             program(), seed());
    start(&terminal, (char *[]){shell, flag, command, NULL}, 24, 80);
    expect(&terminal, "Pantry");
    press(&terminal, "]]");
    press(&terminal, "\032");
    expect(&terminal, "HALTED");
    expect(&terminal, "echo");
    assert_false(terminal.alternate);
    press(&terminal, "on\r");
    expect(&terminal, "Pantry");
    assert_true(terminal.alternate);
    press(&terminal, "]");
    press(&terminal, "?");
    expect(&terminal, "Help");
    press(&terminal, "?");
    press(&terminal, "q");
    must_be_restored(&terminal);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quit),    cmocka_unit_test(control_c), cmocka_unit_test(terminated), cmocka_unit_test(hung_up),
        cmocka_unit_test(crashed), cmocka_unit_test(aborted),   cmocka_unit_test(halted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
#else
int main(void) {
    puts("libvterm is not installed");
    return 0;
}
#endif
