/* pty.h -- a program on a pseudo terminal: libvterm plays the terminal's part. For the unit tests that drive the real program; without
 * libvterm it declares nothing. */
#ifndef PREPSTATION_TESTS_PTY_H
#define PREPSTATION_TESTS_PTY_H

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
    int mouse; /* what the program wants to be told of it */
};

static int set_property(VTermProp property, VTermValue *value, void *user) {
    struct terminal *terminal = user;
    if (property == VTERM_PROP_ALTSCREEN) {
        terminal->alternate = value->boolean != 0;
    } else if (property == VTERM_PROP_MOUSE) {
        terminal->mouse = value->number;
    }
    return 1;
}

static VTermScreenCallbacks callbacks = {.settermprop = set_property};

static void open_vterm(struct terminal *terminal) {
    terminal->vterm = vterm_new(terminal->rows, terminal->columns);
    vterm_set_utf8(terminal->vterm, 1);
    terminal->screen = vterm_obtain_screen(terminal->vterm);
    vterm_screen_set_callbacks(terminal->screen, &callbacks, terminal);
    vterm_screen_enable_altscreen(terminal->screen, 1);
    vterm_screen_reset(terminal->screen, 1);
}

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
        setenv("XDG_CONFIG_HOME", "/nonexistent", 0); /* whoever runs the tests may have a config of his own */
        unsetenv("LINES");
        unsetenv("COLUMNS");
        execv(arguments[0], arguments);
        _exit(127);
    }
    open_vterm(terminal);
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
__attribute__((unused)) static void expect(struct terminal *terminal, const char *text) {
    for (int round = 0; round < PATIENCE; round++) {
        settle(terminal);
        if (shows(terminal, text)) {
            return;
        }
    }
    fail_msg("never on the screen: %s", text);
}

__attribute__((unused)) static void press(struct terminal *terminal, const char *keys) {
    assert_int_equal(write(terminal->master, keys, strlen(keys)), (ssize_t)strlen(keys));
    settle(terminal);
}

/* Waits for the end; the terminal must have its modes back. */
__attribute__((unused)) static void expect_end(struct terminal *terminal, int status_expected) {
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

__attribute__((unused)) static char *seed(void) {
    static char path[4096];
    snprintf(path, sizeof path, "%s/tests/run/seed.rs", getenv("PREPSTATION_SOURCE"));
    return path;
}
#endif
#endif
