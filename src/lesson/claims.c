/* claims.c -- does a run agree with what is said about it? The first thing that does not is said in a sentence, which
 * authors and learners read. */
#include <string.h>

#include "lesson/grade.h"
#include "verdict/report.h"

/* The text of the line at `span`, in the learner's file. */
static bool line_holds(struct session *session, struct span span, const char *wanted, uint32_t *number) {
    struct source_map *sources = session_sources(session);
    struct position place = source_map_place(sources, span);
    *number = place.line;
    if (!place.source || place.source->kind != SOURCE_USER)
        return false;
    uint32_t length;
    const char *line = source_line(sources, (struct source *)place.source, place.line, &length);
    return line && memmem(line, length, wanted, strlen(wanted)) != NULL;
}

static bool verdict_holds(const struct claims *claims, const struct report *report, struct text *words) {
    const char *word = verdict_word(report->verdict);
    if (claims->verdict && strcmp(claims->verdict, word) != 0) {
        text_format(words, "the verdict is `%s`", word);
        if (report->place.line)
            text_format(words, " in line %u", (unsigned)report->place.line);
        if (report->verdict != VERDICT_OK)
            text_format(words, " (%s)", report->message);
        text_format(words, ", not `%s`", claims->verdict);
        return false;
    }
    if (!claims->code)
        return true;
    bool found = report->code && strcmp(report->code, claims->code) == 0;
    for (size_t i = 0; i < report->error_count; i++)
        found = found || strcmp(report->errors[i].code, claims->code) == 0;
    if (!found)
        text_format(words, "the refusal has the code %s, not %s",
                    report->code && *report->code ? report->code : "of no error", claims->code);
    return found;
}

static bool places_hold(const struct claims *claims, const struct report *report, struct session *session,
                        struct text *words) {
    uint32_t line = 0;
    if (claims->at && !line_holds(session, report->span, claims->at, &line)) {
        if (line)
            text_format(words, "the verdict `%s` stands in line %u; it should stand in a line with `%s`", verdict_word(report->verdict),
                        (unsigned)line, claims->at);
        else
            text_format(words, "the verdict `%s` has no line, so none with `%s`", verdict_word(report->verdict),
                        claims->at);
        return false;
    }
    if (claims->says && !strstr(report->message, claims->says)) {
        text_format(words, "the message is `%s`; it should speak of `%s`", report->message, claims->says);
        return false;
    }
    if (!claims->lost_at)
        return true;
    for (size_t i = 0; i < report->loss_count; i++) {
        if (line_holds(session, report->losses[i].lost_span, claims->lost_at, &line))
            return true;
    }
    if (report->loss_count == 0)
        text_format(words, "no block is lost, so none in a line with `%s`", claims->lost_at);
    else
        text_format(words, "the block is lost in line %u; it should be lost in a line with `%s`", (unsigned)line, claims->lost_at);
    return false;
}

static bool number_holds(bool has, uint64_t claimed, uint64_t true_number, const char *what, struct text *words) {
    if (!has || claimed == true_number)
        return true;
    text_format(words, "the number of %s is %llu, not %llu", what, (unsigned long long)true_number,
                (unsigned long long)claimed);
    return false;
}

static bool numbers_hold(const struct claims *claims, const struct report *report, struct session *session,
                         struct text *words) {
    uint64_t leaked = 0;
    for (size_t i = 0; i < report->loss_count; i++)
        leaked += report->losses[i].size;
    const struct machine *machine = session_machine(session);
    struct machine_totals totals = machine ? machine_totals(machine) : (struct machine_totals){0};
    if (claims->has_exit && claims->exit != report->exit_status) {
        text_format(words, "the exit status is %d, not %d", report->exit_status, claims->exit);
        return false;
    }
    return number_holds(claims->has_leaks, claims->leaks, report->loss_count, "leaked blocks", words) &&
           number_holds(claims->has_leaked, claims->leaked, leaked, "leaked bytes", words) &&
           number_holds(claims->has_undropped, claims->undropped, report->undropped_count,
                        "values that were never dropped", words) &&
           number_holds(claims->has_allocations, claims->allocations, totals.allocations, "allocations", words) &&
           number_holds(claims->has_peak, claims->peak, totals.peak_bytes, "bytes taken at most at one time", words);
}

/* The last newline does not count: `output: "5"` is what println!("5") prints. */
static size_t without_newline(const char *bytes, size_t length) {
    return length > 0 && bytes[length - 1] == '\n' ? length - 1 : length;
}

static size_t line_length(const char *at, const char *end) {
    const char *newline = memchr(at, '\n', (size_t)(end - at));
    return newline ? (size_t)(newline - at) : (size_t)(end - at);
}

static bool output_holds(const char *wanted, struct session *session, struct text *words) {
    const struct machine *machine = session_machine(session);
    size_t length = 0;
    const char *got = machine ? machine_output(machine, 1, &length) : "";
    const char *got_end = got + without_newline(got, length), *end = wanted + without_newline(wanted, strlen(wanted));
    if (got_end - got == end - wanted && memcmp(got, wanted, (size_t)(end - wanted)) == 0)
        return true;
    if (got == got_end)
        return text_add(words, "the program prints nothing") && false;
    for (unsigned line = 1;; line++) {
        size_t one = line_length(got, got_end), other = line_length(wanted, end);
        if (one != other || memcmp(got, wanted, one) != 0) {
            text_format(words, "line %u of the output is `%.*s`, not `%.*s`", line, (int)(one < 200 ? one : 200), got,
                        (int)(other < 200 ? other : 200), wanted);
            return false;
        }
        if (got + one == got_end || wanted + other == end) {
            text_format(words,
                        got + one == got_end ? "the output ends after line %u" : "the output goes on after line %u",
                        line);
            return false;
        }
        got += one + 1;
        wanted += other + 1;
    }
}

bool claims_hold(const struct claims *claims, struct session *session, struct text *words) {
    text_init(words);
    const struct report *report = session_report(session);
    if (!report) {
        text_add(words, "this computer has no memory left");
        return false;
    }
    size_t stops, here = session_here(session);
    session_stops(session, &stops); /* a studied session may stand anywhere: what is asked for is the end of the run */
    if (stops > 0)
        session_go(session, stops - 1);
    bool good = verdict_holds(claims, report, words) && places_hold(claims, report, session, words) &&
                numbers_hold(claims, report, session, words) &&
                (!claims->output || output_holds(claims->output, session, words));
    if (stops > 0)
        session_go(session, here);
    return good;
}
