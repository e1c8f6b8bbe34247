/* progress.c -- what a learner has earned: each question asked of the document in memory, each change made in the
 * file's.
 *
 * A change is begin_change, an edit of the document, end_change. Between the two we hold the lock, and the document
 * is what the file says now (with what could not be written before laid over it).
 */
#include "lesson/progress.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/utf8.h"
#include "lesson/progress_private.h"

/* ---- Opening and troubles ---------------------------------------------------------------------------------------- */

static void set_trouble(struct progress *progress, struct text *why) {
    if (why->length > 0 && (progress->trouble.length == 0 || strcmp(why->bytes, progress->trouble.bytes) != 0))
        progress->is_news = true;
    text_release(&progress->trouble);
    progress->trouble = *why;
    text_init(why);
}

struct progress *progress_open(const char *folder) {
    struct progress *progress = calloc(1, sizeof *progress);
    if (!progress)
        return NULL;
    text_init(&progress->trouble);
    struct text why;
    text_init(&why);
    if (!store_init(&progress->store, folder))
        goto failed;
    store_read(&progress->store, &progress->root, &why);
    set_trouble(progress, &why);
    if (!progress->root)
        progress->root = document_new();
    if (progress->root)
        return progress;
failed:
    store_release(&progress->store);
    text_release(&progress->trouble);
    free(progress);
    return NULL;
}

const char *progress_trouble(const struct progress *progress) {
    return progress->trouble.length ? progress->trouble.bytes : NULL;
}

const char *progress_news(struct progress *progress) {
    if (!progress->is_news)
        return NULL;
    progress->is_news = false;
    return progress_trouble(progress);
}

const char *progress_path(const struct progress *progress) {
    return progress->store.path ? progress->store.path : "";
}

/* ---- Changes ----------------------------------------------------------------------------------------------------- */

/* Between the two functions: whether the file may be written, and what was wrong. */
struct change {
    bool open, is_small; /* small: may be forgotten in a power cut */
    struct text why;
};

static struct change begin_change(struct progress *progress) {
    struct change change = {.open = true};
    text_init(&change.why);
    json_t *file = NULL;
    change.open = store_lock(&progress->store, &change.why);
    if (change.open) {
        enum store_state state = store_read(&progress->store, &file, &change.why);
        change.open = state != STORE_CLOSED;
        if (state == STORE_DAMAGED) {
            text_clear(&change.why);
            change.open = store_set_aside(&progress->store, &change.why);
        }
    }
    if (!file)
        return change; /* none yet, or somebody took it away: what is known is written again */
    if (progress->unsaved) {
        if (!document_merge(progress->root, file)) {
            change.open = false;
            text_clear(&change.why);
            text_add(&change.why,
                     "There is not enough memory to save your progress; it is tried again with each thing you do.");
        }
        json_decref(file);
    } else {
        json_decref(progress->root);
        progress->root = file;
    }
    return change;
}

static void end_change(struct progress *progress, struct change *change) {
    progress->unsaved =
        !change->open || !store_write(&progress->store, progress->root, !change->is_small, &change->why);
    store_unlock(&progress->store);
    set_trouble(progress, &change->why);
}

void progress_close(struct progress *progress) {
    if (!progress)
        return;
    if (progress->unsaved) {
        struct change change = begin_change(progress);
        end_change(progress, &change);
    }
    json_decref(progress->root);
    store_release(&progress->store);
    text_release(&progress->trouble);
    free(progress);
}

/* ---- Names ------------------------------------------------------------------------------------------------------- */

/* A lesson is named by its file, which may have any bytes; JSON holds UTF-8. */
struct key {
    char text[256];
};

static struct key key_of(const char *name) {
    struct key key;
    size_t length = strlen(name);
    if (length >= sizeof key.text)
        length = sizeof key.text - 1;
    memcpy(key.text, name, length);
    key.text[length] = 0;
    for (size_t bad; (bad = utf8_check(key.text, length)) < length;)
        key.text[bad] = '?';
    return key;
}

static const json_t *find_lesson(const struct progress *progress, const char *lesson) {
    return json_object_get(json_object_get(progress->root, "lessons"), key_of(lesson).text);
}

static const json_t *find_entry(const struct progress *progress, const char *lesson, const char *part, const char *id) {
    return json_object_get(json_object_get(find_lesson(progress, lesson), part), key_of(id).text);
}

static json_t *make_lesson(struct progress *progress, const char *lesson) {
    return field_object(field_object(progress->root, "lessons"), key_of(lesson).text);
}

/* ---- Pages ------------------------------------------------------------------------------------------------------- */

/* Older versions knew pages by their numbers alone: what they noted still counts. */
bool progress_page_seen(const struct progress *progress, const char *lesson, size_t page, const char *name) {
    const json_t *seen = json_object_get(find_lesson(progress, lesson), "seen");
    struct key wanted = key_of(name ? name : "");
    for (size_t i = 0; i < json_array_size(seen); i++) {
        const json_t *item = json_array_get(seen, i);
        if (json_is_integer(item) && json_integer_value(item) == (json_int_t)page)
            return true;
        if (name && json_is_string(item) && strcmp(json_string_value(item), wanted.text) == 0)
            return true;
    }
    return false;
}

static bool is_place(const struct progress *progress, const char *lesson, size_t page, const char *name) {
    bool named = json_object_get(find_lesson(progress, lesson), "at") != NULL;
    return progress_place(progress, lesson) == page && (name ? progress_is_place(progress, lesson, name) : !named);
}

void progress_seen(struct progress *progress, const char *lesson, size_t page, const char *name, size_t page_count) {
    const char *resume = progress_resume(progress);
    bool known = progress_page_seen(progress, lesson, page, name) && is_place(progress, lesson, page, name) && resume &&
                 strcmp(resume, key_of(lesson).text) == 0 &&
                 (page + 1 < page_count || progress_lesson_done(progress, lesson));
    if (known && !progress->unsaved)
        return;
    struct change change = begin_change(progress);
    change.is_small = true; /* turning pages must not be felt */
    json_t *object = make_lesson(progress, lesson);
    if (!json_is_array(json_object_get(object, "seen")))
        json_object_set_new(object, "seen", json_array());
    if (!progress_page_seen(progress, lesson, page, name)) {
        json_array_append_new(json_object_get(object, "seen"),
                              name ? json_string(key_of(name).text) : json_integer((json_int_t)page));
    }
    json_object_set_new(object, "pages", json_integer((json_int_t)page_count));
    json_object_set_new(object, "place", json_integer((json_int_t)page));
    if (name)
        json_object_set_new(object, "at", json_string(key_of(name).text));
    else
        json_object_del(object, "at");
    if (page + 1 >= page_count)
        json_object_set_new(object, "done", json_true());
    json_object_set_new(progress->root, "resume", json_string(key_of(lesson).text));
    end_change(progress, &change);
}

bool progress_opened(const struct progress *progress, const char *lesson) {
    return json_array_size(json_object_get(find_lesson(progress, lesson), "seen")) > 0;
}

bool progress_lesson_done(const struct progress *progress, const char *lesson) {
    return field_true(find_lesson(progress, lesson), "done");
}

size_t progress_place(const struct progress *progress, const char *lesson) {
    return field_count(find_lesson(progress, lesson), "place");
}

bool progress_is_place(const struct progress *progress, const char *lesson, const char *name) {
    const char *at = json_string_value(json_object_get(find_lesson(progress, lesson), "at"));
    return at && strcmp(at, key_of(name).text) == 0;
}

const char *progress_resume(const struct progress *progress) {
    return json_string_value(json_object_get(progress->root, "resume"));
}

/* ---- Questions --------------------------------------------------------------------------------------------------- */

static void add_first(json_t *answer, const struct answering *answering) {
    json_object_set_new(answer, "first", json_integer(answering->choice));
    json_object_set_new(answer, "first_right", json_boolean(answering->right));
    if (answering->misconception && !answering->right)
        json_object_set_new(answer, "revealed", json_string(answering->misconception));
    json_t *offered = json_array();
    for (size_t i = 0; i < answering->offered_count; i++)
        json_array_append_new(offered, json_string(answering->offered[i]));
    json_object_set_new(answer, "offered", offered);
}

void progress_answered(struct progress *progress, const struct answering *answering) {
    struct change change = begin_change(progress);
    json_t *answers = field_object(make_lesson(progress, answering->lesson), "answers");
    struct key id = key_of(answering->id);
    bool is_new = json_object_get(answers, id.text) == NULL;
    json_t *answer = field_object(answers, id.text);
    int64_t when = answering->when ? answering->when : (int64_t)time(NULL);
    if (is_new)
        add_first(answer, answering);
    json_object_set_new(answer, "last", json_integer(answering->choice));
    json_object_set_new(answer, "right", json_boolean(answering->right));
    json_object_set_new(answer, "times", json_integer((json_int_t)field_count(answer, "times") + 1));
    json_object_set_new(answer, "times_right",
                        json_integer((json_int_t)field_count(answer, "times_right") + answering->right));
    json_object_set_new(answer, "when", json_integer(when));
    review_schedule(answer, is_new, answering->right, when);
    end_change(progress, &change);
}

/* A choice as it was kept: an index of a choice, or -1. */
static int choice_of(const json_t *answer, const char *key) {
    int64_t choice = field_integer(answer, key);
    return choice < 0 || choice > 1000 ? -1 : (int)choice;
}

bool progress_answer(const struct progress *progress, const char *lesson, const char *id, struct answer *answer) {
    const json_t *kept = find_entry(progress, lesson, "answers", id);
    *answer = (struct answer){.first = -1, .last = -1};
    if (!kept)
        return false;
    answer->first = choice_of(kept, "first");
    answer->last = choice_of(kept, "last");
    answer->first_right = field_true(kept, "first_right");
    answer->right = field_true(kept, "right");
    answer->times = field_count(kept, "times");
    answer->times_right = field_count(kept, "times_right");
    answer->when = field_integer(kept, "when");
    return true;
}

/* ---- Tasks ------------------------------------------------------------------------------------------------------- */

static void raise_flag(json_t *task, const char *key, bool now) {
    json_object_set_new(task, key, json_boolean(now || field_true(task, key)));
}

static void raise_count(json_t *task, const char *key, uint32_t now) {
    uint32_t known = field_count(task, key);
    json_object_set_new(task, key, json_integer(now > known ? now : known));
}

void progress_task(struct progress *progress, const char *lesson, const char *id, const struct task_state *state) {
    struct change change = begin_change(progress);
    json_t *task = field_object(field_object(make_lesson(progress, lesson), "tasks"), key_of(id).text);
    raise_flag(task, "solved", state->solved);
    raise_flag(task, "skipped", state->skipped);
    raise_flag(task, "shown", state->shown);
    raise_count(task, "hints", state->hints);
    raise_count(task, "tries", state->tries);
    json_object_set_new(task, "when", json_integer((json_int_t)time(NULL)));
    end_change(progress, &change);
}

bool progress_task_state(const struct progress *progress, const char *lesson, const char *id,
                         struct task_state *state) {
    const json_t *task = find_entry(progress, lesson, "tasks", id);
    *state = (struct task_state){.solved = field_true(task, "solved"),
                                 .skipped = field_true(task, "skipped"),
                                 .shown = field_true(task, "shown")};
    state->hints = field_count(task, "hints");
    state->tries = field_count(task, "tries");
    state->when = field_integer(task, "when");
    return task != NULL;
}

/* ---- Verdicts ---------------------------------------------------------------------------------------------------- */

size_t progress_verdicts(const struct progress *progress, const char **words, size_t most) {
    const json_t *verdicts = json_object_get(progress->root, "verdicts");
    size_t count = 0;
    for (size_t i = 0; i < json_array_size(verdicts) && count < most; i++) {
        const char *word = json_string_value(json_array_get(verdicts, i));
        if (word)
            words[count++] = word;
    }
    return count;
}

static bool has_verdict(const struct progress *progress, const char *word) {
    const json_t *verdicts = json_object_get(progress->root, "verdicts");
    for (size_t i = 0; i < json_array_size(verdicts); i++) {
        const char *known = json_string_value(json_array_get(verdicts, i));
        if (known && strcmp(known, word) == 0)
            return true;
    }
    return false;
}

void progress_verdict(struct progress *progress, const char *word) {
    if (has_verdict(progress, word))
        return;
    struct change change = begin_change(progress);
    if (!json_is_array(json_object_get(progress->root, "verdicts")))
        json_object_set_new(progress->root, "verdicts", json_array());
    if (!has_verdict(progress, word))
        json_array_append_new(json_object_get(progress->root, "verdicts"), json_string(word));
    end_change(progress, &change);
}

/* ---- Reset and undo ---------------------------------------------------------------------------------------------- */

/* Takes a part out of the document into what undo gives back. Without memory for that it stays. */
static void set_apart(json_t *from, json_t *undo, const char *key) {
    json_t *part = json_object_get(from, key);
    if (part && json_object_set(undo, key, part) == 0)
        json_object_del(from, key);
}

void progress_reset(struct progress *progress, const char *lesson) {
    struct change change = begin_change(progress);
    json_t *undo = json_object();
    if (json_object_set(progress->root, "undo", undo) != 0) { /* without an undo nothing is thrown away */
        json_decref(undo);
        end_change(progress, &change);
        return;
    }
    if (lesson) {
        set_apart(json_object_get(progress->root, "lessons"), field_object(undo, "lessons"), key_of(lesson).text);
    } else {
        set_apart(progress->root, undo, "lessons");
        set_apart(progress->root, undo, "verdicts");
        set_apart(progress->root, undo, "resume");
        field_object(progress->root, "lessons");
    }
    json_decref(undo);
    end_change(progress, &change);
}

bool progress_can_undo(const struct progress *progress) {
    return json_object_size(json_object_get(json_object_get(progress->root, "undo"), "lessons")) > 0;
}

bool progress_undo_holds(const struct progress *progress, const char *lesson) {
    const json_t *lessons = json_object_get(json_object_get(progress->root, "undo"), "lessons");
    return json_object_get(lessons, key_of(lesson).text) != NULL;
}

bool progress_undo(struct progress *progress) {
    struct change change = begin_change(progress);
    bool can = progress_can_undo(progress);
    can = can && earned_merge(progress->root, json_object_get(progress->root, "undo"));
    if (can)
        json_object_del(progress->root, "undo");
    end_change(progress, &change);
    return can;
}
