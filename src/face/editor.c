/* editor.c -- see editor.h. The editor is given to the shell as git does it, since $EDITOR may hold options ("code --wait"). */
#include "face/editor.h"

#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "face/terminal.h"
#include "face/watch.h"

/* Editors that take `+LINE` before the file. */
static const char *const with_lines[] = {"vi", "vim", "nvim", "view", "nano", "emacs", "emacsclient", "mg", "joe", "ne", "kak", "micro", "ed"};

static bool takes_line(const char *command) {
    size_t length = strcspn(command, " \t");
    const char *name = command;
    for (size_t i = 0; i < length; i++) {
        if (command[i] == '/') name = command + i + 1;
    }
    length -= (size_t)(name - command);
    for (size_t i = 0; i < sizeof with_lines / sizeof *with_lines; i++) {
        if (strlen(with_lines[i]) == length && strncmp(with_lines[i], name, length) == 0) return true;
    }
    return false;
}

static const char *chosen_editor(void) {
    const char *names[] = {"VISUAL", "EDITOR"};
    for (size_t i = 0; i < 2; i++) {
        const char *value = getenv(names[i]);
        if (value && *value) return value;
    }
    return "vi";
}

/* Keys that end or halt the editor are meant for it; a stop halts both, as the shell expects. */
static int run_and_wait(char *const arguments[]) {
    struct sigaction ignore = {.sa_handler = SIG_IGN}, plain = {.sa_handler = SIG_DFL}, interrupt, quit, halt;
    sigaction(SIGINT, &ignore, &interrupt);
    sigaction(SIGQUIT, &ignore, &quit);
    sigaction(SIGTSTP, &plain, &halt);
    int status = -1;
    pid_t child = fork();
    if (child == 0) {
        static const int signals[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGWINCH};
        for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) sigaction(signals[i], &plain, NULL);
        execv("/bin/sh", arguments);
        _exit(127);
    }
    while (child > 0 && waitpid(child, &status, 0) < 0) {
        if (errno == EINTR) continue;
        status = -1;
        break;
    }
    sigaction(SIGINT, &interrupt, NULL);
    sigaction(SIGQUIT, &quit, NULL);
    sigaction(SIGTSTP, &halt, NULL);
    return status;
}

const char *editor_run(const char *path, uint32_t line) {
    static char message[160]; /* one editor at a time: there is one terminal */
    char command[1200], plus[16], shell[] = "sh", flag[] = "-c", file[PATH_MAX];
    const char *editor = chosen_editor();
    bool at_line = line > 0 && takes_line(editor);
    if (snprintf(command, sizeof command, "%s %s\"$1\"", editor, at_line ? "\"$2\" " : "") >= (int)sizeof command ||
        snprintf(file, sizeof file, "%s%s", *path == '-' ? "./" : "", path) >= (int)sizeof file) {
        return "The name of the editor or of the file is too long.";
    }
    snprintf(plus, sizeof plus, "+%u", (unsigned)line);
    char *arguments[] = {shell, flag, command, shell, file, at_line ? plus : NULL, NULL};
    terminal_suspend();
    int status = run_and_wait(arguments);
    if (!terminal_resume()) return "The terminal did not come back.";
    if (status != -1 && WIFEXITED(status) && WEXITSTATUS(status) == 0) return NULL;
    bool missing = status != -1 && WIFEXITED(status) && WEXITSTATUS(status) == 127;
    snprintf(message, sizeof message, missing ? "The editor \"%.60s\" was not found: set VISUAL or EDITOR." : "The editor \"%.60s\" ended with an error.",
             editor);
    return message;
}

bool editor_copy_path(const char *name, char *path, size_t size) {
    const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
    int used;
    if (data && *data == '/') used = snprintf(path, size, "%s/prepstation/programs/%s", data, name);
    else if (home && *home) used = snprintf(path, size, "%s/.local/share/prepstation/programs/%s", home, name);
    else return false;
    if (used < 0 || (size_t)used >= size) return false;
    for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = 0;
        bool made = mkdir(path, 0777) == 0 || errno == EEXIST;
        *slash = '/';
        if (!made) return false;
    }
    return true;
}

static bool holds(const char *path, const char *text, size_t length) {
    FILE *file = watch_is_pipe(path) ? NULL : fopen(path, "rb");
    bool same = file != NULL;
    for (size_t i = 0; same && i < length; i++) same = fgetc(file) == (unsigned char)text[i];
    same = same && fgetc(file) == EOF;
    if (file) fclose(file);
    return same;
}

bool editor_write_copy(const char *path, const char *text, size_t length) {
    if (holds(path, text, length)) return true;
    char kept[PATH_MAX];
    if (snprintf(kept, sizeof kept, "%s~", path) >= (int)sizeof kept) return false;
    if (rename(path, kept) != 0 && errno != ENOENT) return false;
    FILE *file = fopen(path, "wb");
    if (!file) return false;
    bool good = fwrite(text, 1, length, file) == length;
    return fclose(file) == 0 && good;
}
