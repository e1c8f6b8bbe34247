/* sessions.c -- the program on terminals of its own: sessions [-m] COUNT COLUMNSxROWS PROGRAM [ARGUMENT...].
 *
 * Opens so many at once, and prints what each holds of the host's memory (with -m that is all) and how long a key that is pressed in all of them at
 * once waits for its frame; of a single one also how long it takes to the end of its first frame, and how many bytes one step writes to the
 * terminal, which makes sense where the program may step at once. Nothing fails here: numbers are for people. */
#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOST = 200, STEPS = 60, QUIET_MILLISECONDS = 400, STEP_QUIET_MILLISECONDS = 60, START_SECONDS = 60 };

struct one {
    int master;
    pid_t child;
};

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static int by_size(const void *left, const void *right) {
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

/* Each has folders of its own, so that none waits for another's progress. */
static void start(struct one *one, int number, const char *folder, int columns, int rows, char **arguments) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    one->child = forkpty(&one->master, NULL, NULL, &size);
    if (one->child != 0) return;
    char own[256];
    snprintf(own, sizeof own, "%s/%d", folder, number);
    setenv("XDG_STATE_HOME", own, 1);
    setenv("XDG_DATA_HOME", own, 1);
    setenv("XDG_CONFIG_HOME", own, 1);
    setenv("TERM", "xterm-256color", 1);
    setenv("COLORFGBG", "15;0", 1); /* so that nobody is asked */
    setenv("LC_ALL", "C.UTF-8", 1);
    execvp(arguments[0], arguments);
    _exit(127);
}

/* Bytes that come until it has been quiet for a while, and when the last of them came. */
static size_t drain_until(int master, int quiet, double *last) {
    struct pollfd polled = {.fd = master, .events = POLLIN};
    char bytes[65536];
    size_t total = 0;
    while (poll(&polled, 1, quiet) > 0) {
        ssize_t count = read(master, bytes, sizeof bytes);
        if (count <= 0) break;
        total += (size_t)count;
        *last = now();
    }
    return total;
}

static size_t drain(int master, int quiet) {
    double last;
    return drain_until(master, quiet, &last);
}

/* A number of /proc/PID/FILE behind a word, in KiB. */
static double held(pid_t child, const char *file, const char *word) {
    char path[64], line[256];
    snprintf(path, sizeof path, "/proc/%d/%s", (int)child, file);
    FILE *stream = fopen(path, "r");
    double found = 0;
    while (stream && fgets(line, sizeof line, stream)) {
        if (strncmp(line, word, strlen(word)) == 0) found = strtod(line + strlen(word), NULL);
    }
    if (stream) fclose(stream);
    return found;
}

static void print_memory(const struct one *all, int count) {
    double resident[MOST], shared_out = 0;
    for (int i = 0; i < count; i++) {
        resident[i] = held(all[i].child, "status", "VmRSS:") / 1024;
        shared_out += held(all[i].child, "smaps_rollup", "Pss:") / 1024;
    }
    qsort(resident, (size_t)count, sizeof *resident, by_size);
    printf("%d open: each holds %.1f MiB (median), %.1f at most; with what they share counted once, %.1f (promised: 12)\n", count,
           resident[count / 2], resident[count - 1], shared_out / count);
}

/* The same key in all at once; the wait of each for the first byte of its frame. */
static void print_answers(const struct one *all, int count) {
    struct pollfd polled[MOST];
    double waits[MOST], start = now();
    int answered = 0;
    for (int i = 0; i < count; i++) {
        polled[i] = (struct pollfd){.fd = all[i].master, .events = POLLIN};
        if (write(all[i].master, "l", 1) != 1) perror("write");
    }
    while (answered < count && poll(polled, (nfds_t)count, 5000) > 0) {
        for (int i = 0; i < count; i++) {
            if (polled[i].fd < 0 || !polled[i].revents) continue;
            waits[answered++] = now() - start;
            polled[i].fd = -1;
        }
    }
    if (answered == 0) return;
    qsort(waits, (size_t)answered, sizeof *waits, by_size);
    printf("a key in all of them at once: frame after %.0f ms (median), %.0f at most\n", waits[answered / 2], waits[answered - 1]);
    for (int i = 0; i < count; i++) drain(all[i].master, 10);
}

static void print_bytes(int master) {
    double bytes[STEPS];
    drain(master, QUIET_MILLISECONDS);
    for (int i = 0; i < STEPS; i++) {
        if (write(master, i < STEPS / 2 ? "l" : "h", 1) != 1) return;
        bytes[i] = (double)drain(master, STEP_QUIET_MILLISECONDS);
    }
    qsort(bytes, STEPS, sizeof *bytes, by_size);
    printf("bytes for a step: %.0f (median), %.0f (95th percentile), %.0f at most (promised: 4096 at the median)\n", bytes[STEPS / 2],
           bytes[STEPS * 95 / 100], bytes[STEPS - 1]);
}

int main(int count, char **arguments) {
    bool only_memory = count > 1 && strcmp(arguments[1], "-m") == 0;
    count -= only_memory;
    arguments += only_memory;
    int wanted = count > 3 ? atoi(arguments[1]) : 0, columns, rows;
    if (wanted < 1 || wanted > MOST || sscanf(arguments[2], "%dx%d", &columns, &rows) != 2) {
        fprintf(stderr, "usage: sessions [-m] COUNT COLUMNSxROWS PROGRAM [ARGUMENT...]\n");
        return 2;
    }
    struct one all[MOST];
    char folder[] = "/tmp/prepstation-sessions-XXXXXX", remove[64];
    if (!mkdtemp(folder)) return 1;
    double begin = now(), until = begin + START_SECONDS * 1e3, drawn = begin;
    for (int i = 0; i < wanted; i++) start(&all[i], i, folder, columns, rows, arguments + 3);
    for (int i = 0; i < wanted; i++) {
        while (now() < until && drain_until(all[i].master, QUIET_MILLISECONDS, &drawn) == 0) continue;
    }
    print_memory(all, wanted);
    if (wanted == 1 && !only_memory) printf("first frame after %.1f ms (promised: 50)\n", drawn - begin);
    if (!only_memory) print_answers(all, wanted);
    if (wanted == 1 && !only_memory) print_bytes(all[0].master);
    for (int i = 0; i < wanted; i++) {
        kill(all[i].child, SIGTERM);
        drain(all[i].master, 10);
        close(all[i].master);
        waitpid(all[i].child, NULL, 0);
    }
    snprintf(remove, sizeof remove, "rm -rf '%s'", folder);
    return system(remove) == 0 ? 0 : 1;
}
