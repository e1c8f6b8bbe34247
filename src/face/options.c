/* options.c -- the command line. One table has every option, so that reading it and --help cannot differ. */
#include "face/options.h"

#include <errno.h>
#include <langinfo.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum option_kind { OPTION_FLAG, OPTION_NUMBER, OPTION_COUNTED, OPTION_SMALL_NUMBER, OPTION_TEXT, OPTION_ON_OFF, OPTION_EDITION };

struct option_row {
    const char *name, *value; /* value: its name in the help, or NULL */
    enum option_kind kind;
    size_t offset;            /* in struct options */
    const char *help;
};

#define AT(member) offsetof(struct options, member)

static const struct option_row option_rows[] = {
    {"--json", NULL, OPTION_FLAG, AT(json), "run, list, progress: one JSON value on standard output"},
    {"--inspector", "on|off", OPTION_ON_OFF, AT(session.machine.inspector_off), "off: go on past faults as hardware would"},
    {"--edition", "2021|2024", OPTION_EDITION, AT(session.edition), "edition of Rust"},
    {"--pantry", "BYTES", OPTION_NUMBER, AT(session.machine.pantry), "capacity of the heap"},
    {"--memory", "BYTES", OPTION_NUMBER, AT(session.machine.most_memory), "most memory of the program (256 MiB)"},
    {"--steps", "N", OPTION_NUMBER, AT(session.machine.most_ticks), "most instructions (500 million)"},
    {"--recursion", "N", OPTION_SMALL_NUMBER, AT(session.machine.most_depth), "deepest nesting of calls (10000)"},
    {"--output", "BYTES", OPTION_NUMBER, AT(session.machine.most_output), "most output (16 MiB)"},
    {"--seed", "N", OPTION_NUMBER, AT(session.machine.seed), "where addresses begin"},
    {"--fail-alloc", "N", OPTION_COUNTED, AT(session.machine.fail_request), "the Nth request for memory gets null"},
    {"--sweep", NULL, OPTION_FLAG, AT(sweep), "run: let each request for memory fail in turn"},
    {"--anyway", NULL, OPTION_FLAG, AT(session.anyway), "run although a moved value is used"},
    {"--lessons", "DIR", OPTION_TEXT, AT(lessons), "folder of the lessons"},
    {"--programs", "DIR", OPTION_TEXT, AT(programs), "check: write every program of the lessons to DIR"},
    {"--ascii", NULL, OPTION_FLAG, AT(ascii), "draw with ASCII only"},
    {"--no-color", NULL, OPTION_FLAG, AT(no_color), "draw without colour"},
    {"--no-mouse", NULL, OPTION_FLAG, AT(no_mouse), "leave the mouse to the terminal"},
    {"--reset", NULL, OPTION_FLAG, AT(reset), "progress: forget that of LESSON, or all of it; asks first"},
    {"--undo", NULL, OPTION_FLAG, AT(undo), "progress: undo the last reset"},
    {"--yes", NULL, OPTION_FLAG, AT(yes), "progress --reset: do not ask"},
    {"--plain", NULL, OPTION_FLAG, AT(plain), "the course as plain text lines"},
    {"--version", NULL, OPTION_FLAG, AT(version), "say which version this is"},
    {"--help", NULL, OPTION_FLAG, AT(help), "say how it is used"},
};

struct command_row {
    const char *name, *arguments;
    enum command command;
    int least, most; /* arguments */
    const char *help;
};

static const struct command_row command_rows[] = {
    {"", "[LESSON]", COMMAND_COURSE, 0, 1, "the course, or one lesson by number or name"},
    {"open", "FILE.rs", COMMAND_OPEN, 1, 1, "a program of your own under the heap view"},
    {"run", "FILE.rs", COMMAND_RUN, 1, 1, "no screen: output on stdout, the verdict on stderr"},
    {"check", "[PATH...]", COMMAND_CHECK, 0, 1 << 20, "for authors: look over lessons and their programs"},
    {"explain", "VERDICT", COMMAND_EXPLAIN, 1, 1, "the page about a verdict, or a code such as E0382"},
    {"list", "", COMMAND_LIST, 0, 0, "the lessons"},
    {"progress", "[LESSON]", COMMAND_PROGRESS, 0, 1, "how far you are; with --reset: forget it"},
};

enum { OPTION_COUNT = sizeof option_rows / sizeof *option_rows, COMMAND_COUNT = sizeof command_rows / sizeof *command_rows };

static bool wrong(const char *what, const char *which) {
    fprintf(stderr, "prepstation: %s%s\nTry 'prepstation --help'.\n", what, which);
    return false;
}

static bool read_number(const char *text, uint64_t most, uint64_t *number) {
    char *end;
    errno = 0;
    unsigned long long value = strtoull(text, &end, 10);
    if (*text < '0' || *text > '9' || *end || errno || value > most)
        return false;
    *number = value;
    return true;
}

/* Puts a value where the row says. */
static bool set_option(struct options *options, const struct option_row *row, const char *value) {
    char *at = (char *)options + row->offset;
    uint64_t number = 0;
    switch (row->kind) {
    case OPTION_FLAG:
        *(bool *)at = true;
        return true;
    case OPTION_TEXT:
        *(const char **)at = value;
        return true;
    case OPTION_ON_OFF:
        *(bool *)at = strcmp(value, "off") == 0; /* the member says that it is off */
        return strcmp(value, "on") == 0 || strcmp(value, "off") == 0;
    case OPTION_EDITION:
        *(unsigned *)at = strcmp(value, "2024") == 0 ? 2024 : 2021;
        return strcmp(value, "2021") == 0 || strcmp(value, "2024") == 0;
    case OPTION_SMALL_NUMBER:
        if (!read_number(value, UINT32_MAX, &number))
            return false;
        *(uint32_t *)at = (uint32_t)number;
        return true;
    case OPTION_NUMBER:
        return read_number(value, UINT64_MAX, (uint64_t *)at);
    case OPTION_COUNTED: /* from 1 on */
        return read_number(value, UINT64_MAX, (uint64_t *)at) && *(uint64_t *)at > 0;
    }
    return false;
}

static const struct option_row *find_option(const char *name, size_t length) {
    for (size_t i = 0; i < OPTION_COUNT; i++)
        if (strlen(option_rows[i].name) == length && strncmp(option_rows[i].name, name, length) == 0)
            return &option_rows[i];
    return NULL;
}

/* One option at arguments[*at]; its value may be the next argument. */
static bool read_option(struct options *options, char **arguments, int count, int *at) {
    const char *argument = arguments[*at];
    size_t length = strcspn(argument, "=");
    const struct option_row *row = find_option(argument, length);
    const char *value = argument[length] ? argument + length + 1 : NULL;
    if (!row)
        return wrong("there is no option ", argument);
    if (!row->value && value)
        return wrong("no value belongs to ", row->name);
    if (row->value && !value) {
        if (*at + 1 >= count)
            return wrong("a value is missing behind ", row->name);
        value = arguments[++*at];
    }
    return set_option(options, row, value) || wrong("this is no value for ", row->name);
}

static const struct command_row *find_command(const char *name) {
    for (size_t i = 1; i < COMMAND_COUNT; i++)
        if (strcmp(command_rows[i].name, name) == 0)
            return &command_rows[i];
    return NULL;
}

bool options_read(struct options *options, int count, char **arguments) {
    *options = (struct options){.command = COMMAND_COURSE};
    session_options_default(&options->session);
    int kept = 0;
    bool only_arguments = false;
    for (int at = 1; at < count; at++) {
        char *argument = arguments[at];
        if (!only_arguments && strcmp(argument, "--") == 0)
            only_arguments = true;
        else if (!only_arguments && strcmp(argument, "-h") == 0)
            options->help = true;
        else if (!only_arguments && argument[0] == '-' && argument[1]) {
            if (!read_option(options, arguments, count, &at))
                return false;
        } else {
            arguments[kept++] = argument;
        }
    }
    options->arguments = arguments;
    options->argument_count = kept;
    const struct command_row *row = kept ? find_command(arguments[0]) : NULL;
    if (row) {
        options->command = row->command;
        options->arguments++;
        options->argument_count--;
    } else {
        row = &command_rows[0];
    }
    if (options->help || options->version)
        return true;
    if (options->argument_count < row->least)
        return wrong("this needs a ", row->arguments);
    if (options->argument_count > row->most)
        return wrong("one argument too many: ", options->arguments[row->most]);
    return true;
}

void options_help(void) {
    printf("usage: prepstation [OPTION...] [COMMAND] [ARGUMENT...]\n\ncommands\n");
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        char left[64];
        snprintf(left, sizeof left, "%s%s%s", command_rows[i].name, *command_rows[i].name && *command_rows[i].arguments ? " " : "",
                 command_rows[i].arguments);
        printf("  %-24s %s\n", left, command_rows[i].help);
    }
    printf("\noptions\n");
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        char left[64];
        snprintf(left, sizeof left, "%s %s", option_rows[i].name, option_rows[i].value ? option_rows[i].value : "");
        printf("  %-24s %s\n", left, option_rows[i].help);
    }
    printf("\nexit status of run: 0 or the program's own; 2 refused, unsupported or wrong usage; 75 a limit;\n"
           "86 a fault or a leak; 101 a panic; 134 an abort\n");
}

const char *options_lessons(const struct options *options) {
    if (options->lessons)
        return options->lessons;
    char path[4096];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);
    size_t folder = strlen(PREPSTATION_BUILD_FOLDER);
    bool is_built_here = length > 0 && (size_t)length > folder && strncmp(path, PREPSTATION_BUILD_FOLDER, folder) == 0 && path[folder] == '/';
    if (is_built_here && access(PREPSTATION_SOURCE_LESSONS, R_OK) == 0)
        return PREPSTATION_SOURCE_LESSONS;
    return PREPSTATION_LESSONS;
}

bool options_ascii(const struct options *options) {
    return options->ascii || strcmp(nl_langinfo(CODESET), "UTF-8") != 0;
}
