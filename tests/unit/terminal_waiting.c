/* terminal_waiting.c -- a program that runs long: its text is seen at once, Escape stops it, and the keys that are pressed meanwhile do their
 * work afterwards.
 */
#include "pty.h"

#if __has_include(<vterm.h>)

enum { LOOK = 50, LOOKS = 400 };

/* The count of instructions is drawn on and on, so there is no quiet to wait for. */
static void expect_soon(struct terminal *terminal, const char *text) {
    char bytes[4096];
    for (int look = 0; look < LOOKS && !shows(terminal, text); look++) {
        struct pollfd descriptor = {.fd = terminal->master, .events = POLLIN};
        if (poll(&descriptor, 1, LOOK) <= 0) continue;
        ssize_t count = read(terminal->master, bytes, sizeof bytes);
        if (count > 0) vterm_input_write(terminal->vterm, bytes, (size_t)count);
    }
    if (!shows(terminal, text)) fail_msg("never on the screen: %s", text);
}

static void type(struct terminal *terminal, const char *keys) {
    assert_int_equal(write(terminal->master, keys, strlen(keys)), (ssize_t)strlen(keys));
}

static void start_endless(struct terminal *terminal, const char *path) {
    static char open[] = "open", steps[] = "--steps", number[] = "900000000000000";
    char *prepstation = program(), file[64];
    FILE *source = fopen(path, "w");
    assert_non_null(source);
    fputs("fn main() {\n    let mut n = 0u64;\n    loop {\n        n = n.wrapping_add(1);\n    }\n}\n", source);
    fclose(source);
    snprintf(file, sizeof file, "%s", path);
    start(terminal, (char *[]){prepstation, open, steps, number, file, NULL}, 24, 80);
    expect_soon(terminal, "The program is running");
    expect_soon(terminal, "n.wrapping_add(1)");
    expect_soon(terminal, "Esc  stop it here");
}

static void stopped(void **state) {
    (void)state;
    struct terminal terminal;
    start_endless(&terminal, "waiting-stopped.rs");
    type(&terminal, "l"); /* a step, later */
    poll(NULL, 0, LOOK);
    type(&terminal, "\033");
    expect(&terminal, "step 2 of");
    press(&terminal, "G");
    expect(&terminal, " limit ");
    press(&terminal, "q");
    expect_end(&terminal, 0);
    unlink("waiting-stopped.rs");
}

static void quit(void **state) {
    (void)state;
    struct terminal terminal;
    start_endless(&terminal, "waiting-quit.rs");
    type(&terminal, "q");
    expect_end(&terminal, 0);
    unlink("waiting-quit.rs");
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(stopped), cmocka_unit_test(quit)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
#else
int main(void) {
    puts("libvterm is not installed");
    return 0;
}
#endif
