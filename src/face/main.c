/* main.c -- the command line chooses a face. */
#include <errno.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "face/faces.h"
#include "face/options.h"
#include "face/screen.h"

static int open_screen(const struct options *options) {
    const char *argument = options->argument_count ? options->arguments[0] : NULL;
    const char *color = getenv("NO_COLOR");
    struct screen_options screen = {
        .file = options->command == COMMAND_OPEN ? argument : NULL,
        .lesson = options->command == COMMAND_COURSE ? argument : NULL,
        .lessons = options_lessons(options),
        .session = options->session,
        .ascii = options_ascii(options),
        .no_color = options->no_color || (color && *color),
        .no_mouse = options->no_mouse,
        .plain = options->plain,
    };
    return screen_main(&screen);
}

static int run_command(const struct options *options) {
    if (options->help) {
        options_help();
        return 0;
    }
    if (options->version) {
        puts("prepstation " PREPSTATION_VERSION);
        return 0;
    }
    switch (options->command) {
    case COMMAND_COURSE:
    case COMMAND_OPEN:
        return open_screen(options);
    case COMMAND_RUN:
        return run_face(options);
    case COMMAND_CHECK:
        return check_face(options);
    case COMMAND_EXPLAIN:
        return explain_face(options);
    case COMMAND_LIST:
    case COMMAND_PROGRESS:
        return list_face(options);
    }
    return EXIT_USAGE;
}

int main(int count, char **arguments) {
    setlocale(LC_CTYPE, "");     /* and nothing else of it: words are English, and numbers in programs and in JSON have a point */
    signal(SIGPIPE, SIG_IGN);    /* a closed pipe is an error of write, not a reason to die */
    signal(SIGXFSZ, SIG_IGN);    /* and so is a file that may not grow */
    struct options options;
    if (!options_read(&options, count, arguments))
        return EXIT_USAGE;
    int status = run_command(&options);
    if (fflush(stdout) != 0 && errno != EPIPE) {
        fprintf(stderr, "prepstation: cannot write the output: %s\n", strerror(errno));
        return status ? status : EXIT_FAILURE;
    }
    return status;
}
