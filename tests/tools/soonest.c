/* soonest.c -- how long a command takes: soonest ROUNDS COMMAND [ARGUMENT...].
 *
 * Runs it so often, its output thrown away, and prints the shortest time and the median, in microseconds, from its start to its end. The
 * shortest is what the command needs; what is more was taken by others. */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOST = 10000 };

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static int by_size(const void *left, const void *right) {
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

int main(int count, char **arguments) {
    int rounds = count > 2 ? atoi(arguments[1]) : 0;
    if (rounds < 1 || rounds > MOST) {
        fprintf(stderr, "usage: soonest ROUNDS COMMAND [ARGUMENT...]\n");
        return 2;
    }
    static double took[MOST];
    posix_spawn_file_actions_t nowhere;
    posix_spawn_file_actions_init(&nowhere);
    posix_spawn_file_actions_addopen(&nowhere, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&nowhere, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    for (int i = 0; i < rounds; i++) {
        double start = now();
        pid_t child;
        if (posix_spawnp(&child, arguments[2], &nowhere, NULL, arguments + 2, environ) != 0) {
            perror(arguments[2]);
            return 1;
        }
        waitpid(child, NULL, 0);
        took[i] = now() - start;
    }
    qsort(took, (size_t)rounds, sizeof *took, by_size);
    printf("%.0f %.0f\n", took[0], took[rounds / 2]);
    return 0;
}
