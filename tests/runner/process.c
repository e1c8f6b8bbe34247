/* process.c -- runs a program and keeps what it printed. Output goes to files rather than pipes, so that nothing has
 * to be read while it runs; an alarm that survives exec ends what hangs. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "runner.h"

static void read_back(struct text *text, FILE *file) {
    char buffer[65536];
    size_t count;
    rewind(file);
    while ((count = fread(buffer, 1, sizeof buffer, file)) > 0) {
        text_append(text, buffer, count);
    }
    fclose(file);
}

void process_run(struct outcome *outcome, const char *const arguments[], const char *folder) {
    *outcome = (struct outcome){0};
    FILE *out = tmpfile();
    FILE *err = tmpfile();
    if (!out || !err) {
        abort();
    }
    fflush(NULL);
    pid_t child = fork();
    if (child < 0) {
        abort();
    }
    if (child == 0) {
        int nothing = open("/dev/null", O_RDONLY);
        if (nothing < 0 || dup2(nothing, 0) < 0 || dup2(fileno(out), 1) < 0 || dup2(fileno(err), 2) < 0 ||
            (folder && chdir(folder) < 0)) {
            _exit(126);
        }
        alarm(PROCESS_SECONDS);
        execv(arguments[0], (char *const *)arguments); /* exec only reads */
        _exit(127);
    }
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    outcome->timed_out = WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM;
    outcome->status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    read_back(&outcome->out, out);
    read_back(&outcome->err, err);
}
