/* walk.c -- is going back total? Runs a program to its end and back to its start, stop by stop, and compares a hash of
 * the whole machine at every stop; then jumps about. In a good run no block may look lost anywhere. The suite calls it for every program of tests/run.
 *
 *     walk run [OPTION...] FILE.rs      the options of `prepstation run`
 *
 * A run of many stops is walked in strides, so that an endless loop does not take for ever. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "face/options.h"
#include "verdict/report.h"

enum { MOST_VISITS = 3000, JUMPS = 200 };

struct walk {
    struct session *session;
    size_t count, stride;
    uint64_t *hashes; /* of every stride-th stop */
};

static uint64_t visit(struct walk *walk, size_t index) {
    session_go(walk->session, index * walk->stride);
    return machine_hash(session_machine(walk->session));
}

static int complain(const struct walk *walk, size_t index, const char *when) {
    size_t all = 0;
    const struct stop *stops = session_stops(walk->session, &all);
    printf("%s: the machine differs at stop %zu of %zu (tick %" PRIu64 ")\n", when, index * walk->stride, all,
           stops[index * walk->stride].tick);
    return 1;
}

/* In a run that leaks nothing no block may look lost, at no stop: what is handed over is held. */
static int check_held(const struct walk *walk, size_t index) {
    size_t lost = 0;
    uint32_t *ids = machine_unreachable(session_machine(walk->session), false, &lost);
    free(ids);
    if (lost == 0) {
        return 0;
    }
    printf("%zu blocks look lost\n", lost);
    return complain(walk, index, "in a good run");
}

/* There, back, and in no order at all. */
static int check(struct walk *walk) {
    const struct report *report = session_report(walk->session);
    /* process::exit leaves whatever was lost before it: only a run that returned has freed all it lost sight of. */
    bool good = report && report->verdict == VERDICT_OK && strcmp(report->ending, "exited") != 0;
    for (size_t index = 0; index < walk->count; index++) {
        walk->hashes[index] = visit(walk, index);
        if (good && check_held(walk, index)) {
            return 1;
        }
    }
    for (size_t index = walk->count; index-- > 0;) {
        if (visit(walk, index) != walk->hashes[index]) {
            return complain(walk, index, "on the way back");
        }
    }
    uint32_t random = 12345;
    for (int jump = 0; jump < JUMPS && walk->count; jump++) {
        random = random * 1664525 + 1013904223;
        size_t index = (random >> 8) % walk->count;
        if (visit(walk, index) != walk->hashes[index]) {
            return complain(walk, index, "after a jump");
        }
    }
    session_step(walk->session, STEP_START);
    size_t start = session_here(walk->session);
    if (session_step(walk->session, STEP_NEXT) && session_step(walk->session, STEP_PREVIOUS) &&
        session_here(walk->session) != start) {
        printf("one step on and one back from stop %zu ends at stop %zu\n", start, session_here(walk->session));
        return 1;
    }
    return 0;
}

int main(int argument_count, char **arguments) {
    struct options options;
    if (!options_read(&options, argument_count, arguments) || options.argument_count != 1) {
        return 2;
    }
    struct walk walk = {.session = session_open_file(options.arguments[0], &options.session)};
    if (!walk.session || session_state(walk.session) == SESSION_REFUSED) {
        printf("the program is refused\n");
        session_close(walk.session);
        return 1;
    }
    int status = 1;
    if (session_study(walk.session)) {
        size_t all = 0;
        session_stops(walk.session, &all);
        walk.stride = all / MOST_VISITS + 1;
        walk.count = all / walk.stride + (all % walk.stride != 0);
        walk.hashes = calloc(walk.count + 1, sizeof *walk.hashes);
        status = walk.hashes ? check(&walk) : 1;
        if (all == 0) {
            printf("the program has no stops\n");
            status = 1;
        }
    } else {
        printf("the program cannot be studied\n");
    }
    free(walk.hashes);
    session_close(walk.session);
    return status;
}
