/* course.c -- the folder of lessons as heads, and how far the learner is in it.
 *
 * Every lesson is read once at the start, for its titles and the names of its questions, and let go again: a course
 * is small, and so nothing about it can be out of date for as long as it is open.
 */
#include "lesson/course.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

/* ---- Opening ----------------------------------------------------------------------------------------------------- */

static const char *copy(struct arena *arena, const char *text) {
    return text ? arena_copy(arena, text, strlen(text)) : "";
}

/* As the progress names it: a file's name may hold bytes that are no UTF-8. */
static const char *clean_name(struct arena *arena, const char *name) {
    size_t length = strlen(name);
    char *clean = arena_copy(arena, name, length);
    for (size_t bad; (bad = utf8_check(clean, length)) < length;)
        clean[bad] = '?';
    return clean;
}

static void fill_head(struct arena *arena, struct lesson_head *head, const struct lesson *lesson) {
    head->path = copy(arena, lesson->path);
    head->name = clean_name(arena, lesson->name);
    head->title = lesson->title && *lesson->title ? copy(arena, lesson->title) : head->name;
    head->description = copy(arena, lesson->description);
    head->part = copy(arena, lesson->part);
    head->number = lesson->weight;
    head->minutes = lesson->minutes;
    head->demo = lesson->demo;
    head->problem = "";
    head->broken = lesson->problem_count > 0 || lesson->page_count == 0;
    if (lesson->problem_count > 0) {
        head->problem =
            arena_format(arena, "line %u: %s", (unsigned)lesson->problems[0].line, lesson->problems[0].what);
    }
    head->pages = arena_array(arena, lesson->page_count, sizeof *head->pages);
    for (size_t i = 0; i < lesson->page_count; i++) {
        const struct page *page = &lesson->pages[i];
        struct page_head *to = &head->pages[head->page_count++];
        *to = (struct page_head){.kind = page->kind, .ask = page->ask, .id = page->id ? copy(arena, page->id) : NULL};
        to->title = copy(arena, page->title);
        to->name = page->name ? copy(arena, page->name) : NULL;
        if (page->task)
            to->task = page->task->kind;
    }
}

/* Fills in the heads; false when the host has no memory. What is held meanwhile is in `held` and in *names. */
static bool read_heads(struct course *course, char **names, size_t count, struct lesson *volatile *held) {
    jmp_buf recovery;
    if (setjmp(recovery)) {
        arena_guard(&course->arena, NULL);
        return false;
    }
    arena_guard(&course->arena, &recovery);
    course->folder = copy(&course->arena, course->folder);
    course->lessons = arena_array(&course->arena, count, sizeof *course->lessons);
    for (size_t i = 0; i < count; i++) {
        *held = lesson_load(names[i]);
        if (!*held) {
            arena_guard(&course->arena, NULL);
            return false;
        }
        fill_head(&course->arena, &course->lessons[course->lesson_count++], *held);
        lesson_free(*held);
        *held = NULL;
    }
    arena_guard(&course->arena, NULL);
    return true;
}

struct course *course_open(const char *folder, const char *state_folder) {
    struct course *course = calloc(1, sizeof *course);
    if (!course)
        return NULL;
    arena_init(&course->arena, 0);
    course->folder = folder ? folder : "";
    course->progress = progress_open(state_folder);
    size_t count = 0;
    char **names = folder ? lesson_names(folder, &count) : NULL;
    struct lesson *volatile held = NULL;
    bool good = course->progress && read_heads(course, names, names ? count : 0, &held);
    lesson_free(held);
    lesson_names_free(names, count);
    if (good)
        return course;
    course_close(course);
    return NULL;
}

void course_close(struct course *course) {
    if (!course)
        return;
    progress_close(course->progress);
    arena_release(&course->arena);
    free(course);
}

/* ---- Finding ----------------------------------------------------------------------------------------------------- */

static size_t find_name(const struct course *course, const char *name) {
    size_t at = 0;
    while (at < course->lesson_count && strcmp(course->lessons[at].name, name) != 0)
        at++;
    return at;
}

static size_t find_part(const struct course *course, const char *wanted) {
    for (size_t i = 0; i < course->lesson_count; i++) {
        if (strcasestr(course->lessons[i].name, wanted))
            return i;
    }
    for (size_t i = 0; i < course->lesson_count; i++) {
        if (strcasestr(course->lessons[i].title, wanted))
            return i;
    }
    return course->lesson_count;
}

/* Where the learner stopped; behind the last page of a lesson, the next one that is not done. */
static size_t find_resume(const struct course *course) {
    const char *resume = progress_resume(course->progress);
    size_t at = resume ? find_name(course, resume) : course->lesson_count;
    if (at >= course->lesson_count) return 0; /* of an empty course: lesson_count as well */
    if (!progress_lesson_done(course->progress, resume) || course_place(course, at) + 1 < course->lessons[at].page_count) return at;
    for (size_t i = at + 1; i < course->lesson_count; i++) {
        if (!course->lessons[i].broken && !progress_lesson_done(course->progress, course->lessons[i].name)) return i;
    }
    return at;
}

size_t course_find(const struct course *course, const char *wanted) {
    if (!wanted) return find_resume(course);
    char *end;
    long number = strtol(wanted, &end, 10);
    if (isdigit((unsigned char)*wanted) && !*end) {
        for (size_t i = 0; i < course->lesson_count; i++) {
            if (course->lessons[i].number == number)
                return i;
        }
        return course->lesson_count;
    }
    size_t at = find_name(course, wanted);
    size_t length = strlen(wanted);
    if (at == course->lesson_count && length > 3 && strcmp(wanted + length - 3, ".md") == 0) {
        struct text name;
        text_init(&name);
        text_append(&name, wanted, length - 3);
        at = find_name(course, name.bytes);
        text_release(&name);
    }
    return at < course->lesson_count || !*wanted ? at : find_part(course, wanted);
}

/* ---- How far ----------------------------------------------------------------------------------------------------- */

enum lesson_state course_lesson_state(const struct course *course, size_t lesson) {
    const char *name = course->lessons[lesson].name, *resume = progress_resume(course->progress);
    if (progress_lesson_done(course->progress, name))
        return LESSON_DONE;
    if (!progress_opened(course->progress, name))
        return LESSON_TO_COME;
    return resume && strcmp(resume, name) == 0 ? LESSON_HERE : LESSON_LEFT_OPEN;
}

size_t course_place(const struct course *course, size_t lesson) {
    const struct lesson_head *head = &course->lessons[lesson];
    for (size_t i = 0; i < head->page_count; i++) {
        if (head->pages[i].name && progress_is_place(course->progress, head->name, head->pages[i].name))
            return i;
    }
    size_t place = progress_place(course->progress, head->name);
    if (place < head->page_count)
        return place;
    return head->page_count ? head->page_count - 1 : 0; /* it has become shorter */
}

bool course_page_done(const struct course *course, size_t lesson, size_t page) {
    const struct lesson_head *head = &course->lessons[lesson];
    const struct page_head *item = &head->pages[page];
    struct answer answer;
    struct task_state task;
    switch (item->kind) {
    case PAGE_ASK: return item->id && progress_answer(course->progress, head->name, item->id, &answer);
    case PAGE_TASK:
        return item->id && progress_task_state(course->progress, head->name, item->id, &task) &&
               (task.solved || task.skipped);
    case PAGE_TELL: break;
    }
    return progress_page_seen(course->progress, head->name, page, item->name);
}

size_t course_pages_done(const struct course *course, size_t lesson) {
    size_t done = 0;
    for (size_t i = 0; i < course->lessons[lesson].page_count; i++)
        done += course_page_done(course, lesson, i);
    return done;
}

static void score_page(const struct course *course, const struct lesson_head *head, const struct page_head *page,
                       struct course_score *score) {
    struct answer answer;
    struct task_state task;
    if (!page->id)
        return;
    if (page->kind == PAGE_ASK) {
        bool known = progress_answer(course->progress, head->name, page->id, &answer);
        score->questions++;
        score->answered += known && answer.first >= 0;
        score->right += known && answer.first_right;
    } else if (page->kind == PAGE_TASK) {
        progress_task_state(course->progress, head->name, page->id, &task);
        score->tasks++;
        score->solved += task.solved;
        score->skipped += task.skipped && !task.solved;
        score->with_help += task.solved && (task.hints > 0 || task.shown);
    }
}

struct course_score course_score(const struct course *course, size_t lesson) {
    struct course_score score = {0};
    for (size_t i = 0; i < course->lesson_count; i++) {
        if (lesson < course->lesson_count && i != lesson)
            continue;
        const struct lesson_head *head = &course->lessons[i];
        score.lessons++;
        score.lessons_done += progress_lesson_done(course->progress, head->name);
        score.pages += head->page_count;
        score.pages_done += course_pages_done(course, i);
        for (size_t page = 0; page < head->page_count; page++)
            score_page(course, head, &head->pages[page], &score);
    }
    score.percent = score.pages ? (unsigned)(score.pages_done * 100 / score.pages) : 0;
    return score;
}

size_t course_tasks_open(const struct course *course, size_t lesson) {
    struct course_score score = course_score(course, lesson);
    return score.tasks - score.solved;
}

/* ---- Misconceptions ---------------------------------------------------------------------------------------------- */

static const struct {
    const char *name, *words;
} misconceptions[] = {
    {"M1", "a Box is garbage collected"},
    {"M2", "a move copies the data on the heap"},
    {"M3", "`unsafe` switches the borrow checker off, or makes code faster"},
    {"M4", "the size of a struct is the sum of its fields"},
    {"M5", "fresh memory is zero"},
    {"M6", "`*p = v` is the same as `p.write(v)`"},
    {"M7", "`alloc` panics, or never fails"},
    {"M8", "an allocation of size 0 does no harm"},
    {"M9", "a NonNull pointer is a valid one"},
    {"M10", "`dealloc` runs destructors"},
    {"M11", "`drop_in_place` gives memory back"},
    {"M12", "to free a block its pointer is enough"},
    {"M13", "after a free the pointer is null, the value is gone, or the block is still mine"},
    {"M14", "copying a pointer copies the block"},
    {"M15", "leaks are undefined behaviour, or Rust forbids them"},
    {"M16", "no crash means no bug"},
    {"M17", "only lines inside `unsafe` can break soundness"},
    {"M18", "capacity is length, or dropping the buffer drops the elements"},
};
enum { MISCONCEPTIONS = sizeof misconceptions / sizeof *misconceptions };

const char *misconception_words(const char *name) {
    for (size_t i = 0; i < MISCONCEPTIONS; i++) {
        if (strcmp(misconceptions[i].name, name) == 0)
            return misconceptions[i].words;
    }
    return NULL;
}

const char *misconception_name(size_t index) {
    return index < MISCONCEPTIONS ? misconceptions[index].name : NULL;
}

/* ---- What a learner did ------------------------------------------------------------------------------------------ */

static size_t add_once(const char **list, size_t count, const char *item) {
    if (!item)
        return count;
    for (size_t i = 0; i < count; i++) {
        if (strcmp(list[i], item) == 0)
            return count;
    }
    list[count] = item;
    return count + 1;
}

bool course_answered(struct course *course, const struct lesson *lesson, const struct page *page, int choice) {
    const char *offered[MOST_CHOICES + 1];
    size_t count = add_once(offered, 0, page->about);
    for (size_t i = 0; i < page->choice_count && i < MOST_CHOICES; i++)
        count = add_once(offered, count, page->choices[i].misconception);
    const struct choice *taken = choice >= 0 && (size_t)choice < page->choice_count ? &page->choices[choice] : NULL;
    bool right = taken && taken->right;
    struct answering answering = {
        .lesson = lesson->name, .id = page->id, .choice = taken ? choice : -1, .right = right};
    if (taken && !right)
        answering.misconception = taken->misconception ? taken->misconception : page->about;
    answering.offered = offered;
    answering.offered_count = count;
    if (page->id)
        progress_answered(course->progress, &answering);
    return right;
}

void course_solved(struct course *course, const struct lesson *lesson, const struct page *page) {
    struct task_state state;
    if (!page->id)
        return;
    progress_task_state(course->progress, lesson->name, page->id, &state);
    state.solved = true;
    state.tries++;
    progress_task(course->progress, lesson->name, page->id, &state);
    if (page->task->kind == TASK_BREAK && page->task->goal.verdict)
        progress_verdict(course->progress, page->task->goal.verdict);
}

void course_note(struct course *course, const struct lesson *lesson, const struct page *page, enum task_note note) {
    struct task_state state;
    if (!page->id)
        return;
    progress_task_state(course->progress, lesson->name, page->id, &state);
    switch (note) {
    case NOTE_HINT: state.hints++; break;
    case NOTE_TRY: state.tries++; break;
    case NOTE_SHOWN: state.shown = state.shown || !state.solved; break;
    case NOTE_SKIPPED: state.skipped = true; break;
    }
    progress_task(course->progress, lesson->name, page->id, &state);
}
