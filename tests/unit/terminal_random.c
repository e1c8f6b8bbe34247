/* terminal_random.c -- the real program on a terminal that presses any keys, moves the mouse, sends what no key sends, and changes its size at any
 * moment. The program must live, what it has drawn piece by piece must be what it draws anew, and in the end the terminal is as it was found.
 *
 * PREPSTATION_RANDOM_SECONDS says how long (4 each); PREPSTATION_RANDOM_SEED repeats one. */
#include "pty.h"

#if __has_include(<vterm.h>)
#include <time.h>

enum { MOST_CELLS = 260 * 80 * 8, BURST = 12 };

static unsigned long long state;

static unsigned any(unsigned below) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return (unsigned)(state >> 33) % below;
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* A key, a movement of the mouse, or bytes that are neither. Not those that end or halt a program, nor Ctrl-S, which would silence it. */
static size_t any_input(const struct terminal *terminal, char *out, size_t size) {
    static const char *const sequences[] = {
        "\033OA", "\033OB", "\033OC", "\033OD", "\033[A", "\033[B", "\033[C", "\033[D", "\033[H", "\033[F", "\033[5~", "\033[6~", "\033[Z", "\033OP",
        "\033", "\033\033", "\033[99~", "\033[1;5A", "\033]11;rgb:1616/1818/1a1a\033\\", "\033]0;title\007", "\033[?62;22c", "\033x", "\033[200~", "\xc3\xa9",
        "\xe6\xbc\xa2", "\xff", "\x0c", "\x7f", "\t", "\r", "\033P1$r0m\033\\", "\033[38;5;1", "\001", "\025",
    };
    static const char keys[] = "hhjjkkllllll]]][[}{><o().,awmdfAWMDFLPgGnpnpiiiiizzz+-=bxO123456789?TT / & : 12 0x1000 #3 lost u8 \r\r\rcStvRUK";
    unsigned kind = any(20);
    if (kind < 12) return out[0] = keys[any(sizeof keys - 1)], 1;
    if (kind < 17) return (size_t)snprintf(out, size, "%s", sequences[any(sizeof sequences / sizeof *sequences)]);
    static const unsigned buttons[] = {0, 32, 64, 65, 2};
    return (size_t)snprintf(out, size, "\033[<%u;%u;%u%c", buttons[any(5)], any((unsigned)terminal->columns) + 1, any((unsigned)terminal->rows) + 1,
                            any(4) ? 'M' : 'm');
}

static void drain(struct terminal *terminal, int milliseconds) {
    struct pollfd descriptor = {.fd = terminal->master, .events = POLLIN};
    char bytes[8192];
    while (poll(&descriptor, 1, milliseconds) > 0) {
        ssize_t count = read(terminal->master, bytes, sizeof bytes);
        if (count <= 0) return;
        vterm_input_write(terminal->vterm, bytes, (size_t)count);
    }
}

/* A terminal that changes its size is a new one here: libvterm 0.1.4 does not resize reliably (lines of a kind that nobody gave them, and worse). The
 * program draws everything anew then, so nothing is missed. */
static void resize(struct terminal *terminal, int rows, int columns) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    terminal->rows = rows;
    terminal->columns = columns;
    vterm_free(terminal->vterm);
    open_vterm(terminal);
    vterm_input_write(terminal->vterm, "\033[?1049h", 8);
    assert_int_equal(ioctl(terminal->master, TIOCSWINSZ, &size), 0);
}

static size_t text_of(struct terminal *terminal, char *out) {
    VTermRect all = {.start_row = 0, .end_row = terminal->rows, .start_col = 0, .end_col = terminal->columns};
    size_t length = vterm_screen_get_text(terminal->screen, out, MOST_CELLS - 1, all);
    out[length] = 0;
    return length;
}

static void must_live(struct terminal *terminal, unsigned long long seed) {
    int status;
    pid_t ended = waitpid(terminal->child, &status, WNOHANG);
    if (ended != 0) fail_msg("it ended by itself, with status %x; PREPSTATION_RANDOM_SEED=%llu repeats it", (unsigned)status, seed);
}

/* Writes as far as the program takes it; it may be busy. */
static void send(struct terminal *terminal, const char *bytes, size_t length) {
    struct pollfd descriptor = {.fd = terminal->master, .events = POLLOUT};
    if (poll(&descriptor, 1, 2000) > 0 && (descriptor.revents & POLLOUT)) assert_true(write(terminal->master, bytes, length) >= 0);
}

enum { MOST_WAITS = 6 };

/* Quiet at last, the screen is compared with one that is drawn anew. */
static void compare(struct terminal *terminal, unsigned long long seed) {
    static char before[MOST_CELLS], after[MOST_CELLS];
    drain(terminal, 300);
    send(terminal, "\033", 1); /* stops what plays */
    drain(terminal, 300);
    if (terminal->rows == 30 && terminal->columns == 100) { /* the same size again would not be told */
        resize(terminal, 31, 101);
        drain(terminal, 400);
    }
    resize(terminal, 30, 100);
    drain(terminal, 400);
    send(terminal, "\033", 1);
    for (int i = 0; i < MOST_WAITS; i++) { /* a busy machine may take its time to close what is open */
        drain(terminal, 400);
        text_of(terminal, after);
        if (i > 0 && strcmp(before, after) == 0) break;
        strcpy(before, after);
    }
    send(terminal, "\x0c", 1);
    drain(terminal, 500);
    text_of(terminal, after);
    must_live(terminal, seed);
    for (char *old = before, *new = after; *old || *new;) { /* line by line, to show the one that differs */
        size_t old_all = strcspn(old, "\n"), new_all = strcspn(new, "\n"), old_length = old_all, new_length = new_all;
        while (old_length > 0 && old[old_length - 1] == ' ') old_length--; /* blanks and nothing look alike */
        while (new_length > 0 && new[new_length - 1] == ' ') new_length--;
        if (old_length != new_length || memcmp(old, new, new_length) != 0) {
            fail_msg("drawn anew a line is another; PREPSTATION_RANDOM_SEED=%llu repeats it\n- %.*s\n+ %.*s", seed, (int)old_length, old,
                     (int)new_length, new);
        }
        old += old_all + (old[old_all] != 0);
        new += new_all + (new[new_all] != 0);
    }
}

static void finish(struct terminal *terminal) {
    int status = 0;
    pid_t ended = 0;
    for (int round = 0; round < 300 && ended == 0; round++) {
        if (write(terminal->master, round % 2 ? "q" : "\033", 1) < 0) poll(NULL, 0, 100);
        drain(terminal, 150);
        ended = waitpid(terminal->child, &status, WNOHANG);
        if (ended == 0) poll(NULL, 0, 50); /* it may be gone from the terminal and still be tidying up */
    }
    if (ended == 0) fail_msg("q does not leave");
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
    struct termios after;
    assert_int_equal(tcgetattr(terminal->master, &after), 0);
    assert_int_equal(after.c_lflag, terminal->before.c_lflag);
    assert_int_equal(after.c_iflag, terminal->before.c_iflag);
    assert_false(terminal->alternate);
    vterm_free(terminal->vterm);
    close(terminal->master);
}

static void play(char *const arguments[], const char *first) {
    const char *wanted = getenv("PREPSTATION_RANDOM_SEED"), *length = getenv("PREPSTATION_RANDOM_SECONDS");
    unsigned long long seed = wanted ? strtoull(wanted, NULL, 10) : (unsigned long long)time(NULL);
    double seconds = length ? strtod(length, NULL) : 4;
    struct terminal terminal;
    state = seed;
    any(2);
    setenv("EDITOR", "true", 1);
    unsetenv("VISUAL");
    start(&terminal, arguments, 24, 80);
    expect(&terminal, first);
    for (double until = now() + seconds; now() < until;) {
        char bytes[64];
        for (unsigned i = any(BURST); i > 0; i--) send(&terminal, bytes, any_input(&terminal, bytes, sizeof bytes));
        if (any(6) == 0) resize(&terminal, (int)any(65) + 5, (int)any(220) + 20);
        drain(&terminal, (int)any(3) * 10);
        must_live(&terminal, seed);
        if (any(60) == 0) compare(&terminal, seed);
    }
    compare(&terminal, seed);
    finish(&terminal);
}

static char folder[64];

/* What the course remembers goes into a folder of its own. */
static int make_folder(void **unused) {
    (void)unused;
    snprintf(folder, sizeof folder, "/tmp/prepstation-random-XXXXXX");
    if (!mkdtemp(folder)) return 1;
    setenv("XDG_STATE_HOME", folder, 1);
    setenv("XDG_DATA_HOME", folder, 1);
    setenv("XDG_CONFIG_HOME", folder, 1);
    return 0;
}

static int remove_folder(void **unused) {
    (void)unused;
    char command[128];
    snprintf(command, sizeof command, "rm -rf '%s'", folder);
    return system(command);
}

static void a_program(void **unused) {
    (void)unused;
    char open[] = "open", file[4096];
    char *path = program();
    snprintf(file, sizeof file, "%s/tests/run/seed-read-after-drop.rs", getenv("PREPSTATION_SOURCE"));
    play((char *[]){path, open, file, NULL}, "Pantry");
}

static void many_jars(void **unused) {
    (void)unused;
    char open[] = "open", file[4096];
    char *path = program();
    snprintf(file, sizeof file, "%s/tests/screens/many.rs", getenv("PREPSTATION_SOURCE"));
    play((char *[]){path, open, file, NULL}, "Pantry");
}

static void the_course(void **unused) {
    (void)unused;
    char lessons[4096], option[] = "--lessons";
    char *path = program();
    snprintf(lessons, sizeof lessons, "%s/lessons", getenv("PREPSTATION_SOURCE"));
    play((char *[]){path, option, lessons, NULL}, "help");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_program, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(many_jars, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(the_course, make_folder, remove_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
#else
int main(void) {
    puts("libvterm is not installed");
    return 0;
}
#endif
