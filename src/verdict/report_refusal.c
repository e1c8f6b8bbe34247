/* report_refusal.c -- what is said about a program that did not run: every diagnostic a sentence, and one of them the verdict.
 */
#include <stdlib.h>
#include <string.h>

#include "verdict/report_private.h"

static enum verdict verdict_of(enum diagnostic_kind kind) {
    return kind == DIAGNOSTIC_LIMIT         ? VERDICT_LIMIT
           : kind == DIAGNOSTIC_UNSUPPORTED ? VERDICT_UNSUPPORTED
                                            : VERDICT_REFUSED;
}

static struct report_error say_diagnostic(struct builder *builder, const struct diagnostic *diagnostic) {
    const struct diagnostic_words *words = diagnostic_words_find(diagnostic);
    builder->subject = (struct subject){
        .evidence = builder->evidence,
        .arena = builder->arena,
        .diagnostic = diagnostic,
        .span = diagnostic->span,
    };
    bool no_mend = !words || (diagnostic->code == DIAGNOSTIC_CODE_UNSUPPORTED && !diagnostic->arguments[1]);
    return (struct report_error){
        .code = diagnostic_rustc_code(diagnostic->code),
        .message = words ? report_expanded(builder, words->sentence) : diagnostic_name(diagnostic->code),
        .mend = !no_mend ? report_expanded(builder, words->mend)
                : words && diagnostic->arguments[0] ? unsupported_mend(diagnostic->arguments[0]) : "",
        .place = source_map_place(builder->evidence->sources, diagnostic->span),
        .span = diagnostic->span,
        .verdict = verdict_of(diagnostic_kind(diagnostic->code)),
    };
}

static int compare_errors(const void *left, const void *right) {
    const struct report_error *a = left, *b = right;
    if (a->place.line != b->place.line)
        return a->place.line < b->place.line ? -1 : 1;
    return a->place.column < b->place.column ? -1 : a->place.column > b->place.column;
}

/* What we lack is never a verdict about the program, and may make other errors seem to be there: it goes first. */
static int rank(enum verdict verdict) {
    return verdict == VERDICT_LIMIT ? 0 : verdict == VERDICT_UNSUPPORTED ? 1 : 2;
}

void report_refusal(struct builder *builder) {
    struct report *report = builder->report;
    const struct diagnostics *list = builder->evidence->diagnostics;
    report->verdict = VERDICT_REFUSED;
    report->message = "the program cannot be run";
    report->errors = arena_array(builder->arena, list->count, sizeof *report->errors);
    report->error_count = list->count;
    for (size_t i = 0; i < list->count; i++)
        report->errors[i] = say_diagnostic(builder, &list->items[i]);
    if (list->count)
        qsort(report->errors, list->count, sizeof *report->errors, compare_errors);
    const struct report_error *first = NULL;
    for (size_t i = 0; i < list->count; i++)
        if (!first || rank(report->errors[i].verdict) < rank(first->verdict))
            first = &report->errors[i];
    if (!first)
        return;
    report->verdict = first->verdict;
    report->code = *first->code ? first->code : NULL;
    report->message = first->message;
    report->mend = first->mend;
    report->place = first->place;
    report->span = first->span;
    for (size_t i = 0; i < list->count; i++) {
        const struct diagnostic *diagnostic = &list->items[i];
        bool is_move = diagnostic->code == DIAGNOSTIC_CODE_USE_OF_MOVED;
        if (!is_move || diagnostic->span.start != first->span.start)
            continue;
        for (size_t j = 0; j < diagnostic->label_count; j++)
            if (strcmp(diagnostic->labels[j].role, "moved") == 0)
                report_relate(builder, "moved", diagnostic->labels[j].span, 0);
        report_relate(builder, "used", diagnostic->span, 0);
        report->why = "A move hands the value over: the old name owns nothing any more, and dropping it again would free twice. "
                      "With the option `--anyway` the program runs all the same, to show the harm.";
    }
}
