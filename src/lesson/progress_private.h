/* progress_private.h -- the parts of progress that its own files share.
 *
 * The document is the JSON of the file, also in memory:
 *
 *     { "format": 1, "resume": "11-mybox", "verdicts": ["leak"],
 *       "lessons": { "11-mybox": { "pages": 7, "seen": ["jars", "The rule"], "place": 1, "at": "The rule", "done": false,
 *           "answers": { "jars": { "first": 0, "last": 1, "first_right": false, "right": true,
 *                                  "times": 2, "times_right": 1, "when": 1760000000,
 *                                  "stage": 0, "due": 1760086400, "revealed": "M10", "offered": ["M10", "M11"] } },
 *           "tasks": { "break-wash": { "solved": true, "skipped": false, "shown": false,
 *                                      "hints": 1, "tries": 2, "when": 1760000000 } } } },
 *       "undo": { "lessons": {...}, "verdicts": [...], "resume": "..." } }
 *
 * A page is named by its id or its heading, so that it is found again when others were put in above it. One that has
 * neither is a number in `seen`, as all pages were in older files.
 *
 * Fields that are not ours stay where they are.
 */
#ifndef PREPSTATION_LESSON_PROGRESS_PRIVATE_H
#define PREPSTATION_LESSON_PROGRESS_PRIVATE_H

#include <jansson.h>

#include "base/text.h"
#include "lesson/progress.h"

/* ---- progress_store.c: the file on the disk ---- */

struct store {
    char *folder, *path, *fresh, *lock; /* malloc'ed; NULL when there is no place */
    int lock_descriptor;                /* or -1 */
};

enum store_state {
    STORE_GOOD,    /* read, or not there yet: what is written replaces it */
    STORE_DAMAGED, /* not to be understood: is set aside before anything is written */
    STORE_CLOSED,  /* cannot be read, or is a newer version's: never written */
};

/* False when the host has no memory. */
bool store_init(struct store *store, const char *folder);
void store_release(struct store *store);

/* Reads the document; *root is NULL when there is none (owned by the caller). `why` gets a sentence unless the state
 * is good. */
enum store_state store_read(const struct store *store, json_t **root, struct text *why);

/* Makes the folder and takes the lock, waiting for another program at most two seconds. Where the file system has no
 * locks it goes on without. `why` gets a sentence when false. */
bool store_lock(struct store *store, struct text *why);
void store_unlock(struct store *store);

/* Whole or not at all: what it writes is flushed to the disk before it takes the old one's place. `at_once`: so is
 * that it did; else a power cut may bring the old one back, which costs a few milliseconds less. */
bool store_write(const struct store *store, const json_t *root, bool at_once, struct text *why);

/* Renames a damaged file to the first free name; `why` gets a sentence either way. */
bool store_set_aside(const struct store *store, struct text *why);

/* ---- progress_merge.c: documents ---- */

json_t *document_new(void);
/* What is wrong with it, or NULL. */
const char *document_fault(const json_t *root);
/* Adds what `from` has earned; where they differ in other things, `into` stays as it is. False when the host has no
 * memory for all of it. */
bool document_merge(json_t *into, const json_t *from);
/* The same for the parts that a reset takes away: lessons, verdicts, resume. */
bool earned_merge(json_t *into, const json_t *from);

/* Reading with doubt: a field that is missing or of another kind is 0, false, NULL. */
int64_t field_integer(const json_t *object, const char *key);
bool field_true(const json_t *object, const char *key);
/* Counts and page numbers; at most so large that nothing overflows. */
uint32_t field_count(const json_t *object, const char *key);
/* The object under the key, made when it is missing; NULL when the host has no memory. */
json_t *field_object(json_t *object, const char *key);

/* ---- progress.c ---- */

struct progress {
    struct store store;
    json_t *root;            /* what is known: the file's, and what could not be written */
    bool unsaved;            /* it holds something that the file does not */
    struct text trouble;
    bool is_news;            /* not yet told by progress_news */
};

/* ---- review.c ---- */

/* After an answer: when it is asked again. */
void review_schedule(json_t *answer, bool is_new, bool right, int64_t now);

#endif
