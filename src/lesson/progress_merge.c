/* progress_merge.c -- progress documents: read with doubt, and put together so that what anybody earned stays earned.
 *
 * Nothing here trusts the file: a field of the wrong kind counts as missing. Merging takes the larger of two counts
 * and the truer of two flags; so merging twice changes nothing, and the order does not matter for what was earned.
 */
#include <string.h>

#include "lesson/progress_private.h"

enum { MOST_COUNT = 1000000 };

/* ---- Fields ------------------------------------------------------------------------------------------------------ */

int64_t field_integer(const json_t *object, const char *key) {
    const json_t *field = json_object_get(object, key);
    return json_is_integer(field) ? json_integer_value(field) : 0;
}

bool field_true(const json_t *object, const char *key) {
    return json_is_true(json_object_get(object, key));
}

uint32_t field_count(const json_t *object, const char *key) {
    int64_t value = field_integer(object, key);
    return value < 0 ? 0 : value > MOST_COUNT ? MOST_COUNT : (uint32_t)value;
}

json_t *field_object(json_t *object, const char *key) {
    json_t *field = json_object_get(object, key);
    if (json_is_object(field))
        return field;
    json_object_set_new(object, key, json_object());
    return json_object_get(object, key);
}

/* ---- Documents --------------------------------------------------------------------------------------------------- */

json_t *document_new(void) {
    return json_pack("{s:i, s:{}}", "format", 1, "lessons");
}

static bool holds_objects(const json_t *object) {
    const char *key;
    json_t *value;
    json_object_foreach((json_t *)object, key, value) {
        if (!json_is_object(value))
            return false;
    }
    return true;
}

static bool is_or_missing(const json_t *object, const char *key, json_type type) {
    const json_t *field = json_object_get(object, key);
    return !field || json_typeof(field) == type;
}

static const char *lessons_fault(const json_t *lessons) {
    const char *key;
    json_t *lesson;
    json_object_foreach((json_t *)lessons, key, lesson) {
        if (!json_is_object(lesson))
            return "a lesson is no object";
        if (!is_or_missing(lesson, "seen", JSON_ARRAY))
            return "the pages seen are no list";
        const char *const parts[] = {"answers", "tasks"};
        for (size_t i = 0; i < 2; i++) {
            if (!is_or_missing(lesson, parts[i], JSON_OBJECT))
                return "answers or tasks are no object";
            if (!holds_objects(json_object_get(lesson, parts[i])))
                return "an answer or a task is no object";
        }
    }
    return NULL;
}

static const char *earned_fault(const json_t *part) {
    if (!is_or_missing(part, "lessons", JSON_OBJECT))
        return "the lessons are no object";
    if (!is_or_missing(part, "verdicts", JSON_ARRAY))
        return "the verdicts are no list";
    return lessons_fault(json_object_get(part, "lessons"));
}

const char *document_fault(const json_t *root) {
    if (!json_is_object(root))
        return "it is no object";
    if (!json_is_integer(json_object_get(root, "format")) || field_integer(root, "format") < 1)
        return "it has no format";
    if (field_integer(root, "format") > 1)
        return NULL; /* a newer one may look as it likes */
    if (!is_or_missing(root, "undo", JSON_OBJECT))
        return "the undo is no object";
    const char *fault = earned_fault(root);
    return fault ? fault : earned_fault(json_object_get(root, "undo"));
}

/* ---- Merging ----------------------------------------------------------------------------------------------------- */

static bool array_holds(const json_t *array, const json_t *value) {
    for (size_t i = 0; i < json_array_size(array); i++) {
        if (json_equal(json_array_get(array, i), value))
            return true;
    }
    return false;
}

/* Every part returns whether the host had the memory for it: a document that is not whole must not replace one that
 * is. */

static bool put_copy(json_t *into, const char *key, const json_t *value) {
    return json_object_set_new(into, key, json_deep_copy(value)) == 0;
}

static bool merge_array(json_t *into, const json_t *from, const char *key) {
    const json_t *other = json_object_get(from, key);
    if (!json_is_array(other))
        return true;
    json_t *own = json_object_get(into, key);
    if (!json_is_array(own))
        return put_copy(into, key, other);
    bool good = true;
    for (size_t i = 0; i < json_array_size(other); i++) {
        json_t *value = json_array_get(other, i);
        if (!array_holds(own, value))
            good = json_array_append(own, value) == 0 && good;
    }
    return good;
}

static bool merge_flag(json_t *into, const json_t *from, const char *key) {
    return !field_true(from, key) || json_object_set_new(into, key, json_true()) == 0;
}

static bool merge_largest(json_t *into, const json_t *from, const char *key) {
    return field_integer(from, key) <= field_integer(into, key) ||
           json_object_set(into, key, json_object_get(from, key)) == 0;
}

static bool merge_task(json_t *into, const json_t *from) {
    bool good =
        merge_flag(into, from, "solved") && merge_flag(into, from, "skipped") && merge_flag(into, from, "shown");
    return merge_largest(into, from, "hints") && merge_largest(into, from, "tries") &&
           merge_largest(into, from, "when") && good;
}

/* Of two stories of one question the longer one counts; of equally long ones the later. */
static bool is_longer(const json_t *answer, const json_t *other) {
    int64_t times = field_integer(answer, "times"), other_times = field_integer(other, "times");
    return times != other_times ? times > other_times : field_integer(answer, "when") > field_integer(other, "when");
}

static bool merge_entries(json_t *into, const json_t *from, const char *part, bool tasks) {
    const json_t *others = json_object_get(from, part);
    if (!others)
        return true;
    json_t *own = field_object(into, part);
    bool good = own != NULL;
    const char *key;
    json_t *other;
    json_object_foreach((json_t *)others, key, other) {
        json_t *entry = json_object_get(own, key);
        if (!entry || (!tasks && is_longer(other, entry)))
            good = put_copy(own, key, other) && good;
        else if (tasks)
            good = merge_task(entry, other) && good;
    }
    return good;
}

/* What only the other has: places, and fields that are not ours. */
static bool merge_rest(json_t *into, const json_t *from) {
    bool good = true;
    const char *key;
    json_t *other;
    json_object_foreach((json_t *)from, key, other) {
        if (!json_object_get(into, key))
            good = put_copy(into, key, other) && good;
    }
    return good;
}

static bool merge_lesson(json_t *into, const json_t *from) {
    bool good = merge_array(into, from, "seen") && merge_flag(into, from, "done");
    return merge_entries(into, from, "answers", false) && merge_entries(into, from, "tasks", true) &&
           merge_rest(into, from) && good;
}

bool earned_merge(json_t *into, const json_t *from) {
    bool good = merge_array(into, from, "verdicts");
    json_t *resume = json_object_get(from, "resume");
    if (resume && !json_object_get(into, "resume"))
        good = json_object_set(into, "resume", resume) == 0 && good;
    json_t *lessons = field_object(into, "lessons");
    const char *key;
    json_t *other;
    json_object_foreach(json_object_get((json_t *)from, "lessons"), key, other) {
        json_t *lesson = json_object_get(lessons, key);
        if (lesson)
            good = merge_lesson(lesson, other) && good;
        else
            good = put_copy(lessons, key, other) && good;
    }
    return good && lessons;
}

bool document_merge(json_t *into, const json_t *from) {
    return earned_merge(into, from) && merge_rest(into, from);
}
