/* run_face.c -- `prepstation run`: the program's output as it is produced, then the verdict; or all of it as JSON. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "face/faces.h"
#include "face/outlet.h"
#include "verdict/report.h"

/* What the command itself could not do, whatever the program did. */
enum { EXIT_OUTPUT = 74 };

struct streams {
    struct outlet out, err;
};

static void pass_on(void *context, int stream, const char *bytes, size_t length) {
    struct streams *streams = context;
    outlet_program(stream == 1 ? &streams->out : &streams->err, bytes, length);
}

static int no_memory(void) {
    fputs("prepstation: this computer has no memory left\n", stderr);
    return 75;
}

/* The status, unless the output could not be written. */
static int finish(const struct streams *streams, int status) {
    if (!streams->out.error)
        return status;
    fprintf(stderr, "prepstation: cannot write the output: %s\n", strerror(streams->out.error));
    return EXIT_OUTPUT;
}

static int print_report(struct streams *streams, const struct options *options, struct session *session) {
    const struct report *report = session_report(session);
    if (!report)
        return no_memory();
    struct text text;
    text_init(&text);
    bool is_split = streams->err.last != '\n' ||
                    (streams->out.last != '\n' && streams->out.is_terminal && streams->err.is_terminal);
    if (!options->json && is_split)
        text_add_char(&text, '\n');
    if (options->json)
        report_json(report, &text);
    else
        report_print(report, options_ascii(options), &text);
    int status = text.failed || !text.length ? no_memory() : report->exit_status;
    outlet_write(options->json ? &streams->out : &streams->err, text.bytes, text.length);
    text_release(&text);
    return finish(streams, status);
}

/* `streams`: NULL for a run whose output nobody is to see yet. */
static struct session *run_once(struct streams *streams, const struct options *options,
                                const struct session_options *session_options) {
    struct session *session = session_open_file(options->arguments[0], session_options);
    if (session)
        session_run(session, streams, options->json || !streams ? NULL : pass_on);
    return session;
}

/* The output that a finished run has kept. */
static void pass_on_kept(struct streams *streams, const struct session *session) {
    const struct machine *machine = session_machine(session);
    for (int stream = 1; machine && stream <= 2; stream++) {
        size_t length = 0;
        const char *output = machine_output(machine, stream, &length);
        if (length)
            pass_on(streams, stream, output, length);
    }
}

/* A program passes the sweep when, whichever request for memory fails, it neither faults nor leaks nor panics. Saying so by
 * handle_alloc_error is a pass. */
static bool is_bad_answer(const struct session *session, const struct report *report) {
    if (report->verdict == VERDICT_ABORT)
        return machine_abort_kind(session_machine(session)) != ABORT_ALLOC_FAILED;
    return report->verdict != VERDICT_OK;
}

/* The first request whose failure the program does not survive well, or the plain run when there is none. */
static struct session *sweep(const struct options *options, uint64_t *failed_request) {
    struct session *plain = run_once(NULL, options, &options->session);
    *failed_request = 0;
    const struct report *report = plain ? session_report(plain) : NULL;
    if (!report || report->verdict != VERDICT_OK)
        return plain;
    uint64_t requests = machine_totals(session_machine(plain)).allocations;
    for (uint64_t i = 1; i <= requests; i++) {
        struct session_options with_failure = options->session;
        with_failure.machine.fail_request = i;
        struct session *session = run_once(NULL, options, &with_failure);
        report = session ? session_report(session) : NULL;
        if (report && is_bad_answer(session, report)) {
            session_close(plain);
            *failed_request = i;
            return session;
        }
        session_close(session);
    }
    return plain;
}

int run_face(const struct options *options) {
    struct streams streams;
    outlet_init(&streams.out, STDOUT_FILENO);
    outlet_init(&streams.err, STDERR_FILENO);
    uint64_t failed_request = 0;
    struct session *session = options->sweep ? sweep(options, &failed_request)
                                             : run_once(&streams, options, &options->session);
    if (!session)
        return no_memory();
    if (options->sweep && !options->json) /* of the run that the verdict is about, and of no other */
        pass_on_kept(&streams, session);
    int status = print_report(&streams, options, session);
    if (failed_request && !options->json)
        fprintf(stderr, "  sweep: this happens when request %llu for memory gets null (--fail-alloc %llu)\n",
                (unsigned long long)failed_request, (unsigned long long)failed_request);
    else if (options->sweep && !options->json && session_report(session) && session_report(session)->verdict == VERDICT_OK) {
        unsigned long long requests = machine_totals(session_machine(session)).allocations;
        if (requests > 0)
            fprintf(stderr, "  sweep: no fault and no leak, whichever of %llu request%s for memory gets null\n", requests,
                    requests == 1 ? "" : "s");
        else
            fprintf(stderr, "  sweep: the program makes no request for memory\n");
    }
    session_close(session);
    return status;
}
