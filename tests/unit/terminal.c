/* terminal.c -- one real session on a terminal, from start to quit: the program runs on a pseudo terminal, libvterm
 * plays the terminal's part, keys are pressed, and in the end the terminal must be as it was found. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#if __has_include(<vterm.h>)
#include <vterm.h>

enum { QUIET_MILLISECONDS = 300, PATIENCE = 60 };

struct terminal {
    int master;
    pid_t child;
    struct termios before;
    VTerm *vterm;
    VTermScreen *screen;
    int rows, columns;
    bool alternate;
};

static int set_property(VTermProp property, VTermValue *value, void *user) {
    struct terminal *terminal = user;
    if (property == VTERM_PROP_ALTSCREEN) {
        terminal->alternate = value->boolean != 0;
    }
    return 1;
}

static VTermScreenCallbacks callbacks = {.settermprop = set_property};

static void start(struct terminal *terminal, char *const arguments[], int rows, int columns) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    *terminal = (struct terminal){.rows = rows, .columns = columns};
    int master;
    int slave;
    assert_int_equal(openpty(&master, &slave, NULL, NULL, NULL), 0);
    assert_int_equal(tcgetattr(slave, &terminal->before), 0); /* what a fresh terminal has */
    close(master);
    close(slave);
    terminal->child = forkpty(&terminal->master, NULL, &terminal->before, &size);
    assert_true(terminal->child >= 0);
    if (terminal->child == 0) {
        setenv("TERM", "xterm-256color", 1);
        setenv("LC_ALL", "C.UTF-8", 1);
        unsetenv("LINES");
        unsetenv("COLUMNS");
        execv(arguments[0], arguments);
        _exit(127);
    }
    terminal->vterm = vterm_new(rows, columns);
    vterm_set_utf8(terminal->vterm, 1);
    terminal->screen = vterm_obtain_screen(terminal->vterm);
    vterm_screen_set_callbacks(terminal->screen, &callbacks, terminal);
    vterm_screen_enable_altscreen(terminal->screen, 1);
    vterm_screen_reset(terminal->screen, 1);
}

/* Passes on what the program writes until it has been quiet for a while. */
static void settle(struct terminal *terminal) {
    struct pollfd descriptor = {.fd = terminal->master, .events = POLLIN};
    char bytes[4096];
    while (poll(&descriptor, 1, QUIET_MILLISECONDS) > 0) {
        ssize_t count = read(terminal->master, bytes, sizeof bytes);
        if (count <= 0) {
            return;
        }
        vterm_input_write(terminal->vterm, bytes, (size_t)count);
    }
}

static bool shows(struct terminal *terminal, const char *text) {
    VTermRect all = {.start_row = 0, .end_row = terminal->rows, .start_col = 0, .end_col = terminal->columns};
    char bytes[65536];
    size_t length = vterm_screen_get_text(terminal->screen, bytes, sizeof bytes - 1, all);
    bytes[length] = '\0';
    return strstr(bytes, text) != NULL;
}

/* Waits until the text is on the screen. */
static void expect(struct terminal *terminal, const char *text) {
    for (int round = 0; round < PATIENCE; round++) {
        settle(terminal);
        if (shows(terminal, text)) {
            return;
        }
    }
    fail_msg("never on the screen: %s", text);
}

static void press(struct terminal *terminal, const char *keys) {
    assert_int_equal(write(terminal->master, keys, strlen(keys)), (ssize_t)strlen(keys));
    settle(terminal);
}

/* Waits for the end; the terminal must have its modes back. */
static void expect_end(struct terminal *terminal, int status_expected) {
    int status = 0;
    pid_t ended = 0;
    for (int round = 0; round < PATIENCE && ended == 0; round++) {
        settle(terminal);
        ended = waitpid(terminal->child, &status, WNOHANG);
        if (ended == 0) {
            poll(NULL, 0, QUIET_MILLISECONDS); /* the terminal is closed already, so settle does not wait for it */
        }
    }
    assert_int_equal(ended, terminal->child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), status_expected);
    struct termios after;
    assert_int_equal(tcgetattr(terminal->master, &after), 0);
    assert_int_equal(after.c_lflag, terminal->before.c_lflag);
    assert_int_equal(after.c_iflag, terminal->before.c_iflag);
    assert_int_equal(after.c_oflag, terminal->before.c_oflag);
    assert_false(terminal->alternate);
    vterm_free(terminal->vterm);
    close(terminal->master);
}

static char *program(void) {
    char *path = getenv("PREPSTATION");
    if (!path || !getenv("PREPSTATION_SOURCE")) {
        skip(); /* only the suite knows where the program is */
    }
    return path;
}

static char *seed(void) {
    static char path[4096];
    snprintf(path, sizeof path, "%s/tests/run/seed.rs", getenv("PREPSTATION_SOURCE"));
    return path;
}

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

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(steps_there_and_back),
        cmocka_unit_test(interrupt_leaves_a_clean_terminal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
#else
int main(void) {
    puts("libvterm is not installed");
    return 0;
}
#endif
