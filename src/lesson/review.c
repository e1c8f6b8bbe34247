/* review.c -- morning prep: which old questions are asked again, and when; and what the first answers reveal.
 *
 * A question is due one day after its first answer, then three days after that was right, then seven. After the third
 * right one it rests. A wrong answer, or none, starts the row again. Answering before the day counts for nothing,
 * unless it is wrong: one cannot cram.
 */
#include <stdlib.h>
#include <string.h>

#include "lesson/progress_private.h"

static const int64_t gaps[] = {1, 3, 7}; /* days */
enum { STAGES = sizeof gaps / sizeof *gaps, DAY = 24 * 60 * 60, SLACK = 4 * 60 * 60 };

void review_schedule(json_t *answer, bool is_new, bool right, int64_t now) {
    uint32_t stage = field_count(answer, "stage");
    bool early = now + SLACK < field_integer(answer, "due"); /* this evening's question may be answered this morning */
    if (is_new || !right)
        stage = 0;
    else if (early || stage >= STAGES)
        return;
    else
        stage++;
    json_object_set_new(answer, "stage", json_integer(stage));
    if (stage >= STAGES)
        json_object_del(answer, "due");
    else
        json_object_set_new(answer, "due", json_integer(now + gaps[stage] * DAY));
}

static int by_time(const void *first, const void *second) {
    const struct due *a = first, *b = second;
    if (a->since != b->since)
        return a->since < b->since ? -1 : 1;
    int order = strcmp(a->lesson, b->lesson);
    return order ? order : strcmp(a->id, b->id);
}

/* Keeps the `most` that wait longest, in order. */
static void keep_first(struct due *due, size_t *kept, size_t most, struct due item) {
    if (*kept < most)
        due[(*kept)++] = item;
    else if (most > 0 && by_time(&item, &due[most - 1]) < 0)
        due[most - 1] = item;
    else
        return;
    qsort(due, *kept, sizeof *due, by_time);
}

size_t progress_due(const struct progress *progress, int64_t now, struct due *due, size_t most) {
    size_t count = 0, kept = 0;
    const char *name, *id;
    json_t *lesson, *answer;
    json_object_foreach(json_object_get(progress->root, "lessons"), name, lesson) {
        json_object_foreach(json_object_get(lesson, "answers"), id, answer) {
            int64_t since = field_integer(answer, "due");
            if (since <= 0 || since > now)
                continue;
            count++;
            keep_first(due, &kept, most, (struct due){name, id, since});
        }
    }
    return count;
}

static bool is_text(const json_t *value, const char *text) {
    const char *string = json_string_value(value);
    return string && strcmp(string, text) == 0;
}

void progress_misconception(const struct progress *progress, const char *misconception, uint32_t *wrong,
                            uint32_t *asked) {
    *wrong = *asked = 0;
    const char *name, *id;
    json_t *lesson, *answer;
    json_object_foreach(json_object_get(progress->root, "lessons"), name, lesson) {
        json_object_foreach(json_object_get(lesson, "answers"), id, answer) {
            const json_t *offered = json_object_get(answer, "offered");
            bool counts = is_text(json_object_get(answer, "revealed"), misconception);
            *wrong += counts;
            for (size_t i = 0; i < json_array_size(offered); i++)
                counts = counts || is_text(json_array_get(offered, i), misconception);
            *asked += counts;
        }
    }
}
