/* plain_told.c -- where a run stands, in words: the step, what it changed, the jars on the shelves, who points where,
 * the verdict.
 *
 * The words are made from the same model that the screen draws; its ties (a dot and a number) become sentences here.
 */
#include <stdlib.h>
#include <string.h>

#include "face/plain.h"
#include "verdict/report.h"
#include "view/draw.h"

enum { MOST_JARS_TOLD = 12, MOST_FIELDS_TOLD = 12, MOST_MODEL_JARS = 64, SMALL_PANTRY = 1 << 20 };

/* ---- Words ------------------------------------------------------------------------------------------------------- */

/* The model's ties in words: "●─#1" points at jar #1. */
static void add_tied(struct text *out, const char *value) {
    static const struct {
        const char *tie, *words;
    } ties[] = {{"●─#", "points at jar #"},
                {"●─", "points at "},
                {"×─#", "points at what was jar #"},
                {"×─ dangling", "dangles"},
                {"×─", "dangles:"},
                {"?─", "holds the address "},
                {"○ null", "is null"},
                {"○ no jar len", "holds no jar, len"},
                {"○ ", "holds "}};
    static const char dangling[] = " dangling"; /* stands behind the number of its jar */
    for (const char *at = value; *at;) {
        size_t i = 0, count = sizeof ties / sizeof *ties;
        while (i < count && strncmp(at, ties[i].tie, strlen(ties[i].tie)) != 0)
            i++;
        bool is_number = at > value && at[-1] >= '0' && at[-1] <= '9';
        if (is_number && (strncmp(at, " len ", 5) == 0 || strncmp(at, " cap ", 5) == 0))
            text_add(out, ","); /* an owner's numbers */
        if (i < count) {
            text_add(out, ties[i].words);
            at += strlen(ties[i].tie);
        } else if (is_number && strncmp(at, dangling, sizeof dangling - 1) == 0) {
            text_add(out, " (dangling)");
            at += sizeof dangling - 1;
        } else {
            text_add_char(out, *at++);
        }
    }
}

static const char *jar_words(const struct jar *jar) {
    const char *part = jar_part_word(jar);
    if (part)
        return jar->part_washed ? "partly washed (some of it is dropped)" : "partly moved (some of it went elsewhere)";
    switch (jar->state) {
    case JAR_TAKEN: return "taken, still empty (uninitialised)";
    case JAR_PARTLY: return "partly filled";
    case JAR_FILLED: return "filled (initialised)";
    case JAR_MOVED: return "moved out (no value left)";
    case JAR_WASHED: return "washed (dropped, not freed)";
    case JAR_PUT_BACK: return "put back (freed)";
    case JAR_SPOILED:
        return jar->idle ? "SPOILED (freed, and still pointed at; this run does not use it again)"
                         : "SPOILED (freed, and still pointed at)";
    case JAR_LOST: return "LOST (leaked)";
    }
    return "";
}

/* What happened inside the library is seen at the first step behind it. */
static size_t stop_seen_at(const struct stop *stops, size_t count, size_t at) {
    while (at + 1 < count && stops[at].plain == (at ? stops[at - 1].plain : 0))
        at++;
    return at;
}

static size_t step_of_stop(const struct plain_run *run, size_t stop) {
    size_t count;
    const struct stop *stops = session_stops(run->session, &count);
    stop = stop < count ? stop_seen_at(stops, count, stop) : count;
    return stop < count ? stops[stop].plain : 0;
}

static void add_fields(struct text *out, const struct jar *jar) {
    if (jar->state == JAR_PUT_BACK || jar->state == JAR_SPOILED || jar->initialised == 0)
        return;
    if (jar->text) {
        text_format(out, " In it: %s.", jar->text);
        return;
    }
    if (jar->field_count == 0)
        return;
    text_add(out, " In it: ");
    for (size_t i = 0; i < jar->field_count && i < MOST_FIELDS_TOLD; i++) {
        const struct jar_field *field = &jar->fields[i];
        text_add(out, i ? ", " : "");
        if (*field->name && !jar->elements)
            text_format(out, "%s ", field->name);
        add_tied(out, field->value);
    }
    text_add(out, jar->field_count > MOST_FIELDS_TOLD ? ", and more." : ".");
}

/* "raw, #2+8, #3.ptr, #4" in words: "raw, jar #2 (at byte 8), jar #3 (its ptr), jar #4". */
static void add_holders(struct text *out, const char *holders) {
    bool in_jar = false;
    bool open = false;
    for (const char *at = holders;; at++) {
        if (*at == ',' || !*at) {
            text_add(out, open ? ")" : "");
            in_jar = open = false;
        }
        if (!*at)
            return;
        if ((at == holders || at[-1] == ' ') && *at == '#') {
            text_add(out, "jar ");
            in_jar = true;
        }
        if (in_jar && !open && strchr("+.[", *at)) {
            text_add(out, *at == '+' ? " (at byte " : *at == '.' ? " (its " : " (its [");
            open = true;
            continue;
        }
        text_add_char(out, *at);
    }
}

static void say_jar(struct plain *plain, const struct jar *jar) {
    struct text out;
    text_init(&out);
    text_format(&out, "Jar #%u, %s, %llu bytes at 0x%llx: %s", (unsigned)jar->number, jar->label,
                (unsigned long long)jar->size, (unsigned long long)jar->address, jar_words(jar));
    if (jar->state == JAR_PARTLY)
        text_format(&out, " (%llu of %llu bytes initialised)", (unsigned long long)jar->initialised,
                    (unsigned long long)jar->size);
    size_t since = jar->state == JAR_LOST ? step_of_stop(&plain->run, jar->lost_since) : 0;
    if (since)
        text_format(&out, ", nobody can reach it since step %zu", since);
    text_add(&out, ".");
    add_fields(&out, jar);
    if (*jar->holders) {
        text_add(&out, " Pointed at by ");
        add_holders(&out, jar->holders);
        text_add(&out, ".");
    } else if (jar->state != JAR_PUT_BACK && jar->state != JAR_LOST && jar->state != JAR_SPOILED) {
        text_add(&out, " Nobody points at it.");
    }
    say(&plain->voice, "- %s", out.bytes);
    text_release(&out);
}

static bool build_model(struct plain *plain) {
    struct plain_run *run = &plain->run;
    model_build(&run->model, run->session, &run->memory, (struct model_wish){.most_jars = MOST_MODEL_JARS});
    if (run->model.failed)
        say(&plain->voice, "There is not enough memory to look at the jars.");
    return !run->model.failed;
}

static void add_count(struct text *out, const char *before, size_t count, const char *words) {
    if (count > 0)
        text_format(out, "%s%zu %s", before, count, words);
}

static void say_shelves(struct plain *plain, bool all) {
    const struct model *model = &plain->run.model;
    struct text out;
    text_init(&out);
    if (model->live == 0)
        text_add(&out, "No jar is out of the pantry (heap)");
    else
        text_format(&out, "Out of the pantry (heap): %zu jar%s, %llu bytes", model->live, model->live == 1 ? "" : "s",
                    (unsigned long long)model->live_bytes);
    uint64_t capacity = session_options_of(plain->run.session)->machine.pantry;
    if (capacity < SMALL_PANTRY)
        text_format(&out, " (the pantry holds %llu)", (unsigned long long)capacity);
    add_count(&out, "; ", model->lost, "lost");
    add_count(&out, "; ", model->spoiled, "spoiled");
    add_count(&out, "; ", model->put_back, "put back");
    say(&plain->voice, "%s%s", out.bytes, model->live ? ":" : ".");
    text_release(&out);
    size_t told = 0, left = model->left_out;
    for (size_t i = 0; i < model->jar_count; i++) {
        const struct jar *jar = &model->jars[i];
        bool matters = jar->changed || jar->state == JAR_LOST || jar->state == JAR_SPOILED;
        if (jar->state == JAR_PUT_BACK && !jar->changed && !all)
            continue;
        if (!matters && !all && told >= MOST_JARS_TOLD) {
            left++;
            continue;
        }
        say_jar(plain, jar);
        told++;
    }
    if (left > 0)
        say(&plain->voice, "- and %zu more.%s", left, all ? "" : " `jars` tells of all that can be told.");
}

static void say_variable(struct plain *plain, const struct model_variable *variable, const char *frame) {
    static const char *const states[] = {"", "is not set yet", "is moved out", "is dropped"};
    struct text out;
    text_init(&out);
    text_format(&out, "- %s%s%s%s ", variable->name, *frame ? " (in " : "", frame, *frame ? ")" : "");
    if (variable->state != VALUE_THERE) {
        text_add(&out, states[variable->state]);
    } else {
        bool is_tie = strncmp(variable->value, "●", 3) == 0 || strncmp(variable->value, "×", 2) == 0 ||
                      strncmp(variable->value, "○", 3) == 0 || strncmp(variable->value, "?─", 4) == 0;
        text_add(&out, is_tie ? "" : *variable->value ? "= " : "has no bytes");
        add_tied(&out, variable->value);
    }
    if (variable->was && variable->was_block) {
        text_add(&out, " (before: ");
        add_tied(&out, variable->was);
        text_add(&out, ")");
    }
    say(&plain->voice, "%s.", out.bytes);
    text_release(&out);
}

static void say_frames(struct plain *plain) {
    const struct model *model = &plain->run.model;
    if (model->frame_count == 0)
        say(&plain->voice, "No function is running.");
    for (size_t i = 0; i < model->frame_count; i++) {
        const struct model_frame *frame = &model->frames[i];
        say(&plain->voice, "%s, line %u%s", frame->name, (unsigned)frame->line,
            frame->variable_count ? ":" : ", has no variables.");
        for (size_t k = 0; k < frame->variable_count; k++)
            say_variable(plain, &frame->variables[k], "");
    }
}

/* Only what this step did. */
static void say_changes(struct plain *plain) {
    const struct model *model = &plain->run.model;
    for (size_t i = 0; i < model->frame_count; i++) {
        for (size_t k = 0; k < model->frames[i].variable_count; k++) {
            const struct model_variable *variable = &model->frames[i].variables[k];
            if (variable->changed)
                say_variable(plain, variable, i ? model->frames[i].name : "");
        }
    }
    for (size_t i = 0; i < model->jar_count; i++) {
        const struct jar *jar = &model->jars[i];
        bool lost_now = jar->state == JAR_LOST && step_of_stop(&plain->run, jar->lost_since) == step_of_stop(&plain->run, model->stop);
        if (jar->changed || lost_now || jar->state == JAR_SPOILED)
            say_jar(plain, jar);
    }
}

/* ---- Telling ----------------------------------------------------------------------------------------------------- */

static void say_place(struct plain *plain) {
    struct plain_run *run = &plain->run;
    size_t here, all, count;
    session_count(run->session, &here, &all);
    const struct stop *stops = session_stops(run->session, &count);
    struct position place = source_map_place(session_sources(run->session), stops[session_here(run->session)].span);
    uint32_t length = 0;
    const char *line =
        place.source ? source_line(session_sources(run->session), (struct source *)place.source, place.line, &length)
                     : NULL;
    const char *frame = run->model.frame_count ? run->model.frames[0].name : "";
    struct text out;
    text_init(&out);
    text_format(&out, "%s, step %zu of %zu", run->name, here, all);
    if (*frame)
        text_format(&out, ", in %s", frame);
    if (line)
        text_format(&out, ", line %u:", (unsigned)place.line);
    else
        text_add(&out, ".");
    say(&plain->voice, "%s", out.bytes);
    text_release(&out);
    if (line)
        say_line(&plain->voice, "    ", line, length);
    if (*run->model.note)
        say(&plain->voice, "Line %u %s.", (unsigned)run->model.note_line, run->model.note);
}

void run_tell_output(struct plain *plain, bool all) {
    struct plain_run *run = &plain->run;
    bool any = false;
    for (int stream = 1; stream <= 2; stream++) {
        size_t length, from = all ? 0 : run->told_output[stream - 1];
        const char *output = machine_output(session_machine(run->session), stream, &length);
        run->told_output[stream - 1] = length;
        if (length <= from)
            continue;
        any = true;
        say(&plain->voice, stream == 1 ? "It prints:" : "It prints to standard error:");
        say_lines(&plain->voice, "    ", output + from, length - from);
    }
    if (!any && all)
        say(&plain->voice, run_is_at_end(plain) ? "It prints nothing." : "It has printed nothing so far.");
}

/* Whether a page of the lesson that lies ahead speaks of this very stop. */
static void say_page_here(struct plain *plain) {
    const struct plain_run *run = &plain->run;
    const struct lesson *lesson = plain->flow.lesson;
    if (!run->stops || run->lesson != lesson || plain->place != PLACE_LESSON)
        return;
    size_t next = plain->flow.page + 1;
    if (next >= lesson->page_count || lesson->pages[next].program != run->program)
        return;
    const struct page *page = &lesson->pages[next];
    if (page->kind != PAGE_TELL || page->moment != MOMENT_FOUND || run->stops[next] != session_here(run->session))
        return;
    say(&plain->voice, "The next page is about this step: `n` reads it.");
}

void run_tell_step(struct plain *plain, bool whole) {
    struct plain_run *run = &plain->run;
    if (session_state(run->session) != SESSION_READY) {
        run_tell_verdict(plain, false);
        return;
    }
    if (!build_model(plain))
        return;
    say_gap(&plain->voice);
    say_place(plain);
    if (whole) {
        if (run->model.frame_count > 0)
            say_frames(plain);
        say_shelves(plain, false);
    } else {
        say_changes(plain);
    }
    run_tell_output(plain, false);
    if (run_is_at_end(plain))
        run_tell_verdict(plain, true);
    else
        say_page_here(plain);
}

void run_tell_jars(struct plain *plain) {
    if (!run_ready(plain) || !build_model(plain))
        return;
    say_shelves(plain, true);
}

void run_tell_stack(struct plain *plain) {
    if (!run_ready(plain) || !build_model(plain))
        return;
    say_frames(plain);
}

void plain_say_report(struct plain *plain, const struct report *report) {
    struct text text;
    text_init(&text);
    report_print(report, plain->voice.ascii, &text);
    say_gap(&plain->voice);
    if (text.capacity > 0) /* jars have numbers here, blocks have not; the other word is longer, so there is room */
        told_words(text.bytes, text.bytes, text.length + 8); /* it keeps a few bytes free */
    say_lines(&plain->voice, "", text.bytes, strlen(text.bytes));
    text_release(&text);
}

void run_tell_verdict(struct plain *plain, bool brief) {
    struct plain_run *run = &plain->run;
    const struct report *report = session_report(run->session);
    if (!report) {
        say(&plain->voice, "There is not enough memory for the verdict.");
        return;
    }
    if (brief && report->verdict == VERDICT_OK) {
        say(&plain->voice, "The run is over. Verdict: ok.");
        return;
    }
    plain_say_report(plain, report);
}

const char *told_message(const struct report *report, char *out, size_t size) {
    told_words(report->message, out, size);
    return out;
}

static void tell_ending(struct plain *plain, const struct source *source, const struct session_options *options) {
    char message[1024];
    struct session *session = session_open_text(plain->run.name, source->text, source->length, options);
    if (session && session_state(session) == SESSION_READY)
        session_run(session, NULL, NULL);
    const struct report *report = session ? session_report(session) : NULL;
    say_gap(&plain->voice);
    say(&plain->voice,
        options->machine.inspector_off ? "With the inspector off, as hardware would:" : "With the inspector on:");
    for (int stream = 1; report && session_state(session) == SESSION_READY && stream <= 2; stream++) {
        size_t length;
        const char *output = machine_output(session_machine(session), stream, &length);
        if (length > 0)
            say(&plain->voice, stream == 1 ? "It prints:" : "It prints to standard error:");
        say_lines(&plain->voice, "    ", output, length);
    }
    if (!report)
        say(&plain->voice, "There is not enough memory for it.");
    else
        say(&plain->voice, "The run ends as `%s`, with exit status %d. Verdict: %s%s%s.", report->ending,
            report->exit_status, verdict_word(report->verdict), report->verdict == VERDICT_OK ? "" : ": ",
            report->verdict == VERDICT_OK ? "" : told_message(report, message, sizeof message));
    session_close(session);
}

void run_tell_endings(struct plain *plain) {
    if (!run_ready(plain))
        return;
    const struct source *source = session_user_source(plain->run.session);
    struct session_options options = *session_options_of(plain->run.session);
    if (!source)
        return;
    options.machine.inspector_off = false;
    tell_ending(plain, source, &options);
    options.machine.inspector_off = true;
    tell_ending(plain, source, &options);
}
