/* lesson.c -- reads a lesson from its first line to its last: front matter, then section by section. */
#include "lesson/lesson.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lesson/inside.h"

enum { MOST_PROBLEMS = 200, LOOK_BACK = 8, MOST_PAGES = 500 };

/* The same place may be looked at twice; and a file of nonsense is not worth more than so many lines. */
static bool is_known(const struct lesson *lesson, uint32_t line, const char *what) {
    for (size_t i = lesson->problem_count; i > 0 && i + LOOK_BACK > lesson->problem_count; i--) {
        const struct lesson_problem *problem = &lesson->problems[i - 1];
        if (problem->line == line && strcmp(problem->what, what) == 0)
            return true;
    }
    return false;
}

void complain(struct lesson *lesson, uint32_t line, const char *format, ...) {
    char *what;
    if (lesson->problem_count >= MOST_PROBLEMS)
        return;
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    what = arena_alloc(&lesson->arena, length > 0 ? (size_t)length + 1 : 1);
    va_start(arguments, format);
    vsnprintf(what, length > 0 ? (size_t)length + 1 : 1, format, arguments);
    va_end(arguments);
    if (is_known(lesson, line, what))
        return;
    lesson->problems = arena_grow(&lesson->arena, lesson->problems, lesson->problem_count, &lesson->problem_capacity,
                                  sizeof *lesson->problems);
    lesson->problems[lesson->problem_count++] = (struct lesson_problem){line, what};
}

/* ---- Front matter ---------------------------------------------------------------------------------------------- */

/* False when a lesson has no such field. */
static bool take_word(struct lesson *lesson, const struct yaml_field *field) {
    const char **text = strcmp(field->key, "title") == 0         ? &lesson->title
                        : strcmp(field->key, "description") == 0 ? &lesson->description
                        : strcmp(field->key, "part") == 0        ? &lesson->part
                                                                 : NULL;
    if (text)
        *text = field_text(lesson, field);
    return text != NULL || strcmp(field->key, "date") == 0;
}

static bool take_number(struct reader *reader, const struct yaml_field *field) {
    struct lesson *lesson = reader->lesson;
    uint64_t number = 0;
    if (strcmp(field->key, "weight") == 0) {
        if (field_number(lesson, field, 1000, &number))
            lesson->weight = (int)number;
    } else if (strcmp(field->key, "minutes") == 0) {
        if (field_number(lesson, field, 240, &number))
            lesson->minutes = (unsigned)number;
    } else if (strcmp(field->key, "else") == 0 && reader->is_track) {
        if (field_number(lesson, field, 1000, &number))
            lesson->begin_with = (unsigned)number;
    } else {
        return false;
    }
    return true;
}

static void take_demo(struct lesson *lesson, const struct yaml_field *field) {
    const char *word = field_text(lesson, field);
    lesson->demo = strcmp(word, "yes") == 0;
    if (!lesson->demo && strcmp(word, "no") != 0)
        complain(lesson, field->line, "`demo` is yes or no, not `%s`", word);
}

static void read_front_matter(struct reader *reader, const char *text, size_t length) {
    struct lesson *lesson = reader->lesson;
    struct fields fields = {0};
    fields_read(reader, text, length, 2, "the front matter", &fields);
    const struct yaml_field *program = NULL;
    bool claims = false;
    for (size_t i = 0; i < fields.count; i++) {
        const struct yaml_field *field = &fields.items[i];
        if (take_word(lesson, field) || take_number(reader, field))
            continue;
        if (strcmp(field->key, "demo") == 0)
            take_demo(lesson, field);
        else if (strcmp(field->key, "program") == 0)
            program = field;
        else if (strcmp(field->key, "no-rustc") == 0)
            reader->first.no_rustc = field_text(lesson, field);
        else if (settings_take(lesson, field, &reader->first.settings) ||
                 claims_take(lesson, field, &reader->first.claims))
            claims = true;
        else
            complain(lesson, field->line, "the front matter has no field `%s`", field->key);
    }
    if (program)
        program_read_first(reader, field_text(lesson, program), program->line);
    else if (claims)
        complain(lesson, 2, "the front matter speaks of a program's run but names no `program`");
}

/* ---- The body -------------------------------------------------------------------------------------------------- */

/* Each hand takes its section; what stands before the first page, or below `program`, is for readers on a forge only.
 */
static void read_sections(struct reader *reader) {
    struct lesson *lesson = reader->lesson;
    while (reader->at < reader->part_count) {
        const struct directive *directive = directive_next(reader);
        reader->at++;
        if (!directive)
            continue;
        if (lesson->page_count >= MOST_PAGES || lesson->program_count >= MOST_PAGES) {
            complain(lesson, directive->line, "a lesson has at most %d pages and as many programs", MOST_PAGES);
            return;
        }
        switch (directive->key) {
        case DIRECTIVE_PROGRAM: program_read(reader, directive); break;
        case DIRECTIVE_PAGE: page_read(reader, directive); break;
        case DIRECTIVE_ASK: ask_read(reader, directive); break;
        case DIRECTIVE_TASK: task_read(reader, directive); break;
        case DIRECTIVE_NOTES: notes_read(reader, directive); break;
        case DIRECTIVE_HINT:
        case DIRECTIVE_SOLUTION:
        case DIRECTIVE_AFTER:
            complain(reader->lesson, directive->line, "this comment belongs to a task, and there is none above it");
            break;
        }
    }
}

/* A page for each heading of the second level. */
static void read_terms(struct reader *reader) {
    struct lesson *lesson = reader->lesson;
    struct page *page = NULL;
    for (struct part *part; (part = body_next(reader)) != NULL || reader->at < reader->part_count;) {
        if (!part) {
            complain(lesson, reader->parts[reader->at++].line, "the glossary has no comments of this kind");
            continue;
        }
        if (part->level == 2 && lesson->page_count >= MOST_PAGES) {
            complain(lesson, part->line, "a glossary has at most %d words", MOST_PAGES);
            break;
        }
        if (part->level == 2)
            page = page_add(reader, PAGE_TELL, part->line);
        if (!page)
            continue;
        prose_append(lesson, &page->prose, &part->prose);
        if (part->level != 2)
            continue;
        page_set_title(lesson, page);
        for (size_t i = 0; i + 1 < lesson->page_count; i++) {
            if (strcmp(lesson->pages[i].title, page->title) != 0)
                continue;
            complain(lesson, part->line, "`%s` is explained in line %u already", page->title, lesson->pages[i].line);
            break;
        }
    }
    for (size_t i = 0; i < lesson->page_count; i++) {
        if (lesson->pages[i].prose.count < 2)
            complain(lesson, lesson->pages[i].line, "`%s` is not explained", lesson->pages[i].title);
    }
    if (lesson->page_count == 0)
        complain(lesson, 1, "the glossary has no term: no heading `## term`");
}

/* 12 of 12-wash.md; 0 when there is none. */
static int file_number(const struct lesson *lesson) {
    long number = isdigit((unsigned char)lesson->name[0]) ? strtol(lesson->name, NULL, 10) : 0;
    return number <= 1000 ? (int)number : 0;
}

static bool is_named(const struct lesson *lesson, size_t before, const char *name) {
    for (size_t i = 0; i < before; i++) {
        if (lesson->pages[i].name && strcmp(lesson->pages[i].name, name) == 0)
            return true;
    }
    return false;
}

/* The name of a page survives what an author puts in or takes out above it; its number would not. */
static void name_pages(struct lesson *lesson) {
    for (size_t i = 0; i < lesson->page_count; i++) {
        struct page *page = &lesson->pages[i];
        const char *first = page->id ? page->id : *page->title ? page->title : NULL;
        page->name = first;
        for (unsigned again = 2; first && is_named(lesson, i, page->name); again++)
            page->name = arena_format(&lesson->arena, "%s (%u)", first, again);
    }
}

static void check_whole(struct reader *reader) {
    struct lesson *lesson = reader->lesson;
    if (!lesson->title)
        complain(lesson, 1, "the front matter has no `title`");
    if (lesson->page_count == 0 && !reader->is_glossary)
        complain(lesson, 1, "there is no page: no comment `<!-- page: start -->`");
    if (reader->is_glossary)
        return;
    if (reader->is_track) {
        if (lesson->begin_with == 0)
            complain(lesson, 1, "the front matter has no `else`: the lesson to begin with when all is answered right");
        for (size_t i = 0; i < lesson->page_count; i++) {
            if (lesson->pages[i].kind != PAGE_ASK)
                complain(lesson, lesson->pages[i].line, "the fast track has questions only");
        }
        return;
    }
    if (lesson->program_count == 0)
        complain(
            lesson, 1,
            "there is no program: neither `program` in the front matter nor a comment `<!-- program: NAME.rs -->`");
    int number = file_number(lesson);
    if (number && lesson->weight != number)
        complain(lesson, 1, "the file's number is %d, but `weight` is %d", number, lesson->weight);
}

static void read_lesson(struct reader *reader) {
    struct lesson *lesson = reader->lesson;
    size_t length;
    const char *text = file_read(lesson, lesson->path, 1, &length);
    if (!text)
        return;
    const char *body = text;
    uint32_t lines_above = 0;
    if (strncmp(text, "---\n", 4) == 0) {
        const char *end = strstr(text + 3, "\n---\n");
        if (!end) {
            complain(lesson, 1, "the front matter does not end with a line `---`");
            return;
        }
        read_front_matter(reader, text + 4, (size_t)(end + 1 - (text + 4)));
        body = end + 5;
        for (const char *at = text; at < body; at++)
            lines_above += *at == '\n';
    } else {
        complain(lesson, 1, "a lesson begins with front matter between two lines `---`");
    }
    markdown_read(reader, body, lines_above);
    directives_read(reader);
    if (reader->is_glossary)
        read_terms(reader);
    else
        read_sections(reader);
    check_whole(reader);
}

/* ---- Life ------------------------------------------------------------------------------------------------------ */

static int compare_problems(const void *left, const void *right) {
    const struct lesson_problem *one = left, *other = right;
    return one->line != other->line ? (one->line < other->line ? -1 : 1) : 0;
}

/* False when the host had no memory. */
static bool read_guarded(struct reader *reader, const char *path) {
    struct lesson *lesson = reader->lesson;
    jmp_buf recovery;
    if (setjmp(recovery))
        return false;
    arena_guard(&lesson->arena, &recovery);
    arena_guard(&reader->markdown, &recovery);
    lesson->path = arena_copy(&lesson->arena, path, strlen(path));
    const char *slash = strrchr(lesson->path, '/'), *name = slash ? slash + 1 : lesson->path;
    size_t length = strlen(name);
    lesson->name =
        arena_copy(&lesson->arena, name, length > 3 && strcmp(name + length - 3, ".md") == 0 ? length - 3 : length);
    lesson->weight = file_number(lesson); /* unless it is said */
    reader->is_track = strcmp(lesson->name, "fast-track") == 0;
    read_lesson(reader);
    name_pages(lesson);
    if (lesson->problem_count > 1)
        qsort(lesson->problems, lesson->problem_count, sizeof *lesson->problems, compare_problems);
    arena_guard(&lesson->arena, NULL);
    return true;
}

struct lesson *lesson_load_within(const char *path, bool is_glossary, size_t limit) {
    struct lesson *lesson = calloc(1, sizeof *lesson);
    struct reader reader;
    if (!lesson)
        return NULL;
    memset(&reader, 0, sizeof reader);
    reader.lesson = lesson;
    reader.is_glossary = is_glossary;
    reader.program = NO_PROGRAM;
    lesson->minutes = 10;
    text_init(&reader.text);
    arena_init(&lesson->arena, limit);
    arena_init(&reader.markdown, limit);
    bool good = read_guarded(&reader, path);
    reader_release(&reader);
    if (good)
        return lesson;
    lesson_free(lesson);
    return NULL;
}

struct lesson *lesson_load(const char *path) {
    return lesson_load_within(path, false, 0);
}

struct lesson *glossary_load(const char *path) {
    return lesson_load_within(path, true, 0);
}

void lesson_free(struct lesson *lesson) {
    if (!lesson)
        return;
    arena_release(&lesson->arena);
    free(lesson);
}
