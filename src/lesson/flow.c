/* flow.c -- one lesson that is open: where the learner is in it, and what its program waits for; and questions taken
 * out of their lessons. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "lesson/course.h"

/* ---- The lesson -------------------------------------------------------------------------------------------------- */

bool flow_open(struct flow *flow, struct course *course, size_t number) {
    *flow = (struct flow){.course = course, .number = number};
    if (number >= course->lesson_count)
        return false;
    flow->lesson = lesson_load(course->lessons[number].path);
    if (!flow->lesson)
        return false;
    if (flow->lesson->problem_count > 0 || flow->lesson->page_count == 0) {
        flow_close(flow);
        return false;
    }
    size_t place = course_place(course, number);
    if (place >= flow->lesson->page_count) /* it was edited since the course was opened */
        place = flow->lesson->page_count - 1;
    return flow_go(flow, place);
}

void flow_close(struct flow *flow) {
    lesson_free(flow->lesson);
    flow->lesson = NULL;
}

bool flow_go(struct flow *flow, size_t page) {
    if (page >= flow->lesson->page_count)
        return false;
    flow->page = page;
    progress_seen(flow->course->progress, flow->lesson->name, page, flow->lesson->pages[page].name, flow->lesson->page_count);
    return true;
}

const struct page *flow_page(const struct flow *flow) {
    return &flow->lesson->pages[flow->page];
}

/* The run has been shown by then: a question that is asked in the middle of it holds up only what comes after. */
static bool tells_of_run(const struct page *page) {
    return page->kind == PAGE_TASK ||
           (page->kind == PAGE_TELL && (page->moment == MOMENT_FOUND || page->moment == MOMENT_END));
}

size_t flow_waits_for(const struct flow *flow, size_t page) {
    const struct lesson *lesson = flow->lesson;
    if (page >= lesson->page_count)
        return lesson->page_count;
    bool has_begun = false;
    for (size_t i = 0; i < lesson->page_count && (i <= page || !has_begun); i++) {
        const struct page *other = &lesson->pages[i];
        if (other->program != lesson->pages[page].program)
            continue;
        has_begun = has_begun || tells_of_run(other);
        if (other->kind != PAGE_ASK || other->ask != ASK_PREDICT || !other->id || (has_begun && i > page))
            continue;
        struct answer answer;
        if (!progress_answer(flow->course->progress, lesson->name, other->id, &answer))
            return i;
        has_begun = true;
    }
    return lesson->page_count;
}

/* ---- Questions of other lessons ---------------------------------------------------------------------------------- */

static const struct page_head *find_question(const struct course *course, const struct due *due, size_t *lesson) {
    for (size_t i = 0; i < course->lesson_count; i++) {
        const struct lesson_head *head = &course->lessons[i];
        if (strcmp(head->name, due->lesson) != 0 || head->broken)
            continue;
        for (size_t k = 0; k < head->page_count; k++) {
            if (head->pages[k].kind != PAGE_ASK || !head->pages[k].id || strcmp(head->pages[k].id, due->id) != 0)
                continue;
            *lesson = i;
            return &head->pages[k];
        }
    }
    return NULL;
}

size_t course_due(const struct course *course, int64_t now, struct due *due, size_t most) {
    size_t all = progress_due(course->progress, now, NULL, 0), count = 0;
    struct due *list = all ? calloc(all, sizeof *list) : NULL;
    if (!list)
        return 0;
    progress_due(course->progress, now, list, all);
    for (size_t i = 0, lesson; i < all; i++) {
        if (!find_question(course, &list[i], &lesson))
            continue;
        if (count < most)
            due[count] = list[i];
        count++;
    }
    free(list);
    return count;
}

struct lesson *course_question(const struct course *course, const struct due *due, const struct page **page) {
    size_t at;
    *page = NULL;
    if (!find_question(course, due, &at))
        return NULL;
    struct lesson *lesson = lesson_load(course->lessons[at].path);
    for (size_t i = 0; lesson && i < lesson->page_count; i++) {
        if (lesson->pages[i].kind == PAGE_ASK && lesson->pages[i].id && strcmp(lesson->pages[i].id, due->id) == 0)
            *page = &lesson->pages[i];
    }
    if (lesson && *page && lesson->problem_count == 0)
        return lesson;
    lesson_free(lesson);
    *page = NULL;
    return NULL;
}

/* ---- The other files of the folder ------------------------------------------------------------------------------- */

static struct lesson *load_file(const struct course *course, const char *name,
                                struct lesson *(*load)(const char *path)) {
    struct text path;
    text_init(&path);
    text_format(&path, "%s/%s", course->folder, name);
    struct lesson *lesson = path.failed ? NULL : load(path.bytes);
    text_release(&path);
    if (lesson && lesson->problem_count == 0 && lesson->page_count > 0)
        return lesson;
    lesson_free(lesson);
    return NULL;
}

struct lesson *course_fast_track(const struct course *course) {
    return load_file(course, "fast-track.md", lesson_load);
}

struct lesson *course_glossary(const struct course *course) {
    return load_file(course, "glossary.md", glossary_load);
}

/* Titles are compared as they are said: without the marks of code, whatever the case. */
static size_t plain_word(const char *text, char *out, size_t size) {
    size_t length = 0;
    for (; *text && length + 1 < size; text++) {
        if (*text != '`' && *text != '*' && *text != '"')
            out[length++] = (char)tolower((unsigned char)*text);
    }
    while (length > 0 && isspace((unsigned char)out[length - 1]))
        length--;
    out[length] = 0;
    return length;
}

const struct page *glossary_find(const struct lesson *glossary, const char *word) {
    enum { MOST = 128 };
    char wanted[MOST], title[MOST];
    size_t length = plain_word(word, wanted, sizeof wanted);
    const struct page *found = NULL, *part = NULL;
    for (size_t i = 0; glossary && length > 0 && i < glossary->page_count; i++) {
        plain_word(glossary->pages[i].title, title, sizeof title);
        if (strcmp(title, wanted) == 0)
            return &glossary->pages[i];
        if (!found && strncmp(title, wanted, length) == 0)
            found = &glossary->pages[i];
        if (!part && strstr(title, wanted))
            part = &glossary->pages[i];
    }
    return found ? found : part;
}
