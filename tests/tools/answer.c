/* answer.c -- gives other answers to the tasks of a lesson than its author's, right ones and wrong ones, to the grader.
 *
 *     tests/answer LESSON.md ANSWERS
 *
 * ANSWERS has, for each, a line about it and an edit of the task's start, as the `diff` blocks of lessons have them:
 *
 *     # a comment
 *     put-it-back passes: the function of ptr
 *     -            jar.drop_in_place();
 *     +            std::ptr::drop_in_place(jar);
 *     put-it-back fails: must be in the code
 *     -            jar.drop_in_place();
 *
 * Behind `fails:` stands a part of what the grader must say.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lesson/grade.h"
#include "lesson/inside.h"

struct answer {
    const char *file;
    uint32_t line;        /* of the edit */
    char id[64];
    bool passes;
    const char *words;    /* that must be said, or what is tried */
    struct text edit;
};

static int complain_of(const struct answer *answer, const char *what, const char *more) {
    printf("%s:%u: %s: %s%s\n", answer->file, (unsigned)answer->line, answer->id, what, more);
    return 1;
}

static const struct page *find_task(const struct lesson *lesson, const char *id) {
    for (size_t i = 0; i < lesson->page_count; i++) {
        if (lesson->pages[i].task && lesson->pages[i].id && strcmp(lesson->pages[i].id, id) == 0) {
            return &lesson->pages[i];
        }
    }
    return NULL;
}

/* Returns 1 after a line that says what is wrong. */
static int give(struct lesson *lesson, const struct answer *answer) {
    const struct page *page = find_task(lesson, answer->id);
    if (!page) {
        return complain_of(answer, "there is no such task", "");
    }
    size_t length = 0, problems = lesson->problem_count;
    const char *text = diff_apply(lesson, &page->task->start, answer->edit.bytes, answer->line + 1, &length);
    if (!text) {
        return complain_of(answer, "the edit does not fit: ", lesson->problem_count > problems ? lesson->problems[problems].what : "");
    }
    struct session_options options;
    struct grade grade;
    session_options_default(&options);
    if (!grade_text(lesson, page, text, length, &options, &grade)) {
        return complain_of(answer, "no memory", "");
    }
    int wrong = 0;
    if (grade.passed != answer->passes) {
        wrong = complain_of(answer, grade.passed ? "this should not pass" : "this should pass, but: ", grade.passed ? "" : grade.words.bytes);
    } else if (!grade.passed && !strstr(grade.words.bytes, answer->words)) {
        wrong = complain_of(answer, "the grader says otherwise: ", grade.words.bytes);
    }
    grade_release(&grade);
    return wrong;
}

/* `ID passes: ...` or `ID fails: ...`; false when the line is neither. */
static bool read_head(struct answer *answer, const char *line) {
    size_t length = strcspn(line, " ");
    bool passes = strncmp(line + length, " passes: ", 9) == 0, fails = strncmp(line + length, " fails: ", 8) == 0;
    if ((!passes && !fails) || length >= sizeof answer->id) {
        return false;
    }
    snprintf(answer->id, sizeof answer->id, "%.*s", (int)length, line);
    answer->passes = passes;
    answer->words = line + length + (passes ? 9 : 8);
    return true;
}

static int read_answers(struct lesson *lesson, const char *path, struct text *file) {
    struct answer answer = {.file = path};
    int wrong = 0;
    uint32_t number = 0;
    char *rest = file->bytes;
    text_init(&answer.edit);
    for (char *line; (line = strsep(&rest, "\n")) != NULL;) {
        number++;
        if (*line && strchr(" +-@", *line)) {
            text_add(&answer.edit, line);
            text_add_char(&answer.edit, '\n');
            continue;
        }
        wrong += answer.edit.length > 0 ? give(lesson, &answer) : 0;
        text_clear(&answer.edit);
        answer.line = number;
        if (*line && *line != '#' && !read_head(&answer, line)) {
            wrong += complain_of(&answer, "this is no answer: ", line);
        }
    }
    text_release(&answer.edit);
    return wrong;
}

int main(int count, char **arguments) {
    if (count != 3) {
        return 2;
    }
    struct lesson *lesson = lesson_load(arguments[1]);
    FILE *file = fopen(arguments[2], "rb");
    if (!lesson || !file) {
        printf("cannot read %s\n", lesson ? arguments[2] : arguments[1]);
        return 2;
    }
    struct text text;
    char buffer[4096];
    text_init(&text);
    for (size_t size; (size = fread(buffer, 1, sizeof buffer, file)) > 0;) {
        text_append(&text, buffer, size);
    }
    fclose(file);
    jmp_buf recovery;
    if (setjmp(recovery)) {
        printf("no memory\n");
        return 2;
    }
    arena_guard(&lesson->arena, &recovery);
    int wrong = read_answers(lesson, arguments[2], &text);
    text_release(&text);
    lesson_free(lesson);
    return wrong ? 1 : 0;
}
