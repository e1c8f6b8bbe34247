/* report_private.h -- a report while it is made: private to the report*.c files.
 */
#ifndef PREPSTATION_VERDICT_REPORT_PRIVATE_H
#define PREPSTATION_VERDICT_REPORT_PRIVATE_H

#include "verdict/words.h"

struct builder {
    struct report *report;
    const struct evidence *evidence;
    struct arena *arena;
    struct text text; /* scratch; released also when memory runs out */
    struct subject subject;
    size_t related_capacity;
};

/* What stands in builder->text, kept in the report's arena; the text is empty afterwards. */
const char *report_taken(struct builder *builder);

/* A template with the subject's words in it, kept likewise. */
const char *report_expanded(struct builder *builder, const char *template);

/* Adds a place in the learner's file to the story, in order of time; others are passed over. */
void report_relate(struct builder *builder, const char *role, struct span span, uint64_t tick);

/* Each fills in verdict, sentence and advice. */
void report_panic(struct builder *builder);
void report_abort(struct builder *builder);
void report_limit(struct builder *builder);
void report_ok(struct builder *builder);
void report_refusal(struct builder *builder);

#endif
