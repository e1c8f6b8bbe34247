/* report_json.c -- a report as the JSON object of `prepstation run --json`; its fields are a promise to other programs. */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "verdict/words.h"

/* Any bytes as a JSON string: what is no UTF-8 becomes U+FFFD. */
static json_t *string_of(const char *bytes, size_t length) {
    if (utf8_check(bytes, length) == length)
        return json_stringn(bytes, length);
    struct text text;
    text_init(&text);
    for (size_t at = 0; at < length;) {
        size_t good = utf8_check(bytes + at, length - at);
        text_append(&text, bytes + at, good);
        at += good;
        if (at < length) {
            text_add_scalar(&text, 0xFFFD);
            at++;
        }
    }
    json_t *string = text.failed ? NULL : json_stringn(text.bytes, text.length);
    text_release(&text);
    return string;
}

static json_t *text_of(const char *text) {
    return string_of(text, strlen(text));
}

static json_t *number_of(uint64_t number) {
    return json_integer((json_int_t)number);
}

static json_t *line_of(struct position place) {
    return place.source && place.source->kind == SOURCE_USER ? json_integer(place.line) : json_null();
}

static json_t *column_of(struct position place) {
    return place.source && place.source->kind == SOURCE_USER ? json_integer(place.column) : json_null();
}

static json_t *span_line(const struct report *report, struct span span) {
    return line_of(source_map_place(report->evidence->sources, span));
}

static json_t *related_of(const struct report *report) {
    json_t *array = json_array();
    for (size_t i = 0; i < report->related_count; i++)
        json_array_append_new(array, json_pack("{s:s, s:o, s:o, s:o}", "role", report->related[i].role, "line",
                                               line_of(report->related[i].place), "column",
                                               column_of(report->related[i].place), "what",
                                               report->related[i].what ? text_of(report->related[i].what) : json_null()));
    return array;
}

static json_t *facts_of(const struct report *report) {
    json_t *array = json_array();
    for (size_t i = 0; i < report->fact_count; i++)
        json_array_append_new(array, json_pack("{s:s, s:s}", "label", report->facts[i].label, "text", report->facts[i].text));
    return array;
}

static json_t *faults_of(const struct report *report) {
    json_t *array = json_array();
    for (size_t i = 0; i < report->fault_count; i++) {
        const struct report_fault *fault = &report->faults[i];
        json_array_append_new(array, json_pack("{s:s, s:o, s:o, s:o}", "verdict", verdict_word(fault->verdict), "line",
                                               line_of(fault->place), "column", column_of(fault->place), "message",
                                               text_of(fault->message)));
    }
    return array;
}

static json_t *errors_of(const struct report *report) {
    json_t *array = json_array();
    for (size_t i = 0; i < report->error_count; i++) {
        const struct report_error *error = &report->errors[i];
        json_array_append_new(array, json_pack("{s:s, s:o, s:o, s:o, s:o, s:o}", "verdict", verdict_word(error->verdict),
                                               "code", *error->code ? json_string(error->code) : json_null(), "line",
                                               line_of(error->place), "column", column_of(error->place), "message",
                                               text_of(error->message), "instead", text_of(error->mend)));
    }
    return array;
}

static json_t *leaks_of(const struct report *report) {
    json_t *array = json_array();
    for (size_t i = 0; i < report->loss_count; i++) {
        const struct loss *loss = &report->losses[i];
        const struct maker *maker = words_maker(report->evidence, loss->allocation);
        json_array_append_new(array, json_pack("{s:o, s:o, s:o, s:o, s:o}", "size", number_of(loss->size), "align",
                                               number_of(loss->align), "line", span_line(report, loss->born_span),
                                               "lost_line", span_line(report, loss->lost_span), "owner",
                                               maker && maker->owner[0] ? text_of(maker->owner) : json_null()));
    }
    return array;
}

static json_t *undropped_of(const struct report *report) {
    static const char *const ways[] = {
        [UNDROPPED_OVERWRITTEN] = "overwritten",
        [UNDROPPED_FORGOTTEN] = "forgotten",
        [UNDROPPED_FREED] = "freed",
        [UNDROPPED_LOST] = "lost",
    };
    json_t *array = json_array();
    for (size_t i = 0; i < report->undropped_count; i++) {
        const struct undropped *value = &report->undropped[i];
        const char *type = value->type ? type_text(report->arena, value->type) : "";
        json_array_append_new(array, json_pack("{s:o, s:o, s:o, s:s, s:o}", "type", text_of(type), "name",
                                               value->name ? text_of(value->name) : json_null(), "line",
                                               span_line(report, value->span), "how", ways[value->how], "at_line",
                                               span_line(report, value->at_span)));
    }
    return array;
}

static json_t *output_of(const struct report *report, int stream) {
    size_t length = 0;
    const char *bytes = report->evidence->machine ? machine_output(report->evidence->machine, stream, &length) : NULL;
    return string_of(bytes ? bytes : "", bytes ? length : 0);
}

/* Each part lands in the object, or the object is spoiled: a NULL value makes json_object_set_new fail. */
static json_t *object_of(const struct report *report) {
    const struct evidence *evidence = report->evidence;
    struct machine_totals totals = {0};
    if (evidence->machine)
        totals = machine_totals(evidence->machine);
    struct {
        const char *key;
        json_t *value;
    } fields[] = {
        {"format", json_integer(1)},
        {"verdict", json_string(verdict_word(report->verdict))},
        {"code", report->code ? json_string(report->code) : json_null()},
        {"line", line_of(report->place)},
        {"column", column_of(report->place)},
        {"message", text_of(report->message)},
        {"why", text_of(report->why)},
        {"mend", text_of(report->mend)},
        {"related", related_of(report)},
        {"facts", facts_of(report)},
        {"stdout", output_of(report, 1)},
        {"stderr", output_of(report, 2)},
        {"exit_status", json_integer(report->exit_status)},
        {"ending", json_string(report->ending)},
        {"inspector", json_string(evidence->options->inspector_off ? "off" : "on")},
        {"faults", faults_of(report)},
        {"errors", errors_of(report)},
        {"leaks", leaks_of(report)},
        {"undropped", undropped_of(report)},
        {"steps", number_of(evidence->machine ? machine_ticks(evidence->machine) : 0)},
        {"allocations", number_of(totals.allocations)},
        {"frees", number_of(totals.frees)},
        {"peak_bytes", number_of(totals.peak_bytes)},
    };
    json_t *object = json_object();
    bool failed = !object;
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        failed = json_object_set_new(object, fields[i].key, fields[i].value) != 0 || failed;
    if (failed) {
        json_decref(object);
        return NULL;
    }
    return object;
}

bool report_json(const struct report *report, struct text *out) {
    json_t *object = object_of(report);
    char *json = object ? json_dumps(object, JSON_INDENT(2) | JSON_PRESERVE_ORDER) : NULL;
    json_decref(object);
    if (!json)
        return false;
    text_add(out, json);
    free(json);
    return text_add_char(out, '\n');
}
