/* frames.c -- how long a key takes to its frame at the end of a run: frames PROGRAM [COLUMNSxROWS].
 *
 * Steps back and forth near the end, where most is on the heap, and prints the median, the 99th percentile and the longest, in
 * milliseconds of processor time. What is written to a terminal comes on top. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "view/screen.h"

enum { KEYS = 400, MOST_STOPS = 10000000 };

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static int by_size(const void *left, const void *right) {
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static void measure(struct screen *screen, struct grid *grid) {
    static const int keys[] = {KEY_CODE_LEFT, KEY_CODE_LEFT, KEY_CODE_RIGHT, ']', '['};
    double times[KEYS];
    screen_key(screen, KEY_CODE_END);
    for (int i = 0; i < 5; i++)
        screen_key(screen, KEY_CODE_LEFT);
    screen_draw(screen, grid);
    for (int i = 0; i < KEYS; i++) {
        double start = now();
        screen_key(screen, keys[(size_t)i % (sizeof keys / sizeof *keys)]);
        screen_draw(screen, grid);
        times[i] = now() - start;
    }
    qsort(times, KEYS, sizeof *times, by_size);
    printf("%zu jars: median %.1f ms, 99th percentile %.1f ms, longest %.1f ms\n", screen->model.live, times[KEYS / 2],
           times[KEYS * 99 / 100], times[KEYS - 1]);
}

int main(int count, char **arguments) {
    int columns = 200, rows = 60;
    if (count < 2 || (count > 2 && sscanf(arguments[2], "%dx%d", &columns, &rows) != 2)) {
        fprintf(stderr, "usage: frames PROGRAM [COLUMNSxROWS]\n");
        return 2;
    }
    struct session_options options;
    session_options_default(&options);
    options.most_stops = MOST_STOPS;
    struct session *session = session_open_file(arguments[1], &options);
    struct screen screen;
    struct grid grid;
    grid_init(&grid, false);
    bool good = session && session_state(session) == SESSION_READY && session_study(session) &&
                screen_init(&screen, session, NULL, arguments[1]);
    if (good && grid_resize(&grid, rows, columns))
        measure(&screen, &grid);
    if (good)
        screen_release(&screen);
    grid_release(&grid);
    session_close(session);
    return good ? 0 : 1;
}
