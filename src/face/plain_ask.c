/* plain_ask.c -- questions in plain mode: asked, answered, and what the run did beside what was said; morning prep
 * and the fast track. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "face/plain.h"
#include "verdict/report.h"

/* ---- Asking ------------------------------------------------------------------------------------------------------ */

int choice_letter(const char *word, size_t count) {
    int letter = tolower((unsigned char)word[0]) - 'a';
    if (!isalpha((unsigned char)word[0]) || letter < 0 || (size_t)letter >= count)
        return -1;
    return word[1] == 0 || ((word[1] == ')' || word[1] == '.') && word[2] == 0) ? letter : -1;
}

bool plain_is_asked(const struct plain *plain, const struct page *page) {
    struct answer answer;
    if (plain->place == PLACE_QUESTIONS)
        return plain->questions.page && !plain->questions.answered;
    return page && page->kind == PAGE_ASK && page->id &&
           !progress_answer(plain->course->progress, plain->flow.lesson->name, page->id, &answer);
}

static void say_choice(struct plain *plain, const char *before, const struct page *page, int choice) {
    if (choice < 0) {
        say(&plain->voice, "%snot sure", before);
        return;
    }
    struct text text;
    text_init(&text);
    prose_in_line(&text, &page->choices[choice].text);
    say(&plain->voice, "%s%c. %s", before, 'A' + choice, text.bytes);
    text_release(&text);
}

static int right_choice(const struct page *page) {
    for (size_t i = 0; i < page->choice_count; i++) {
        if (page->choices[i].right)
            return (int)i;
    }
    return -1;
}

/* What was said beside what is right, and why. A prediction is about what the program does; another question has one
 * answer that is right. */
static void say_answers(struct plain *plain, const struct page *page, int said) {
    bool predicts = page->ask == ASK_PREDICT;
    int right = right_choice(page);
    say_choice(plain, "You said:  ", page, said);
    if (right >= 0)
        say_choice(plain, predicts ? "It did:    " : "It is:     ", page, right);
    if (said >= 0)
        say_prose(&plain->voice, "", &page->choices[said].answer, 0);
    if (said != right && right >= 0)
        say_prose(&plain->voice, "", &page->choices[right].told, 0);
    say_prose(&plain->voice, "", &page->after, 0);
}

void plain_show_question(struct plain *plain, const struct lesson *lesson, const struct page *page) {
    say_gap(&plain->voice);
    for (size_t i = 0; i < page->choice_count; i++)
        say_choice(plain, "", page, (int)i);
    say_gap(&plain->voice);
    struct answer answer;
    bool answered = page->id && progress_answer(plain->course->progress, lesson->name, page->id, &answer);
    if (!answered || plain->place == PLACE_QUESTIONS) {
        say(&plain->voice, "Say a letter, a to %c. %s", (char)('a' + (int)page->choice_count - 1),
            page->ask == ASK_PREDICT ? "A guess is worth more than none; `skip` if you are not sure."
                                     : "`skip` if you are not sure.");
        return;
    }
    say_answers(plain, page,
                answer.first < (int)page->choice_count ? answer.first : -1); /* the lesson may have changed since */
}

/* ---- The answer -------------------------------------------------------------------------------------------------- */

/* What the program that was asked about does, from its start to its end. */
static void tell_run(struct plain *plain, const struct lesson *lesson, const struct page *page) {
    if (page->program >= lesson->program_count || !run_open_program(plain, lesson, page->program))
        return;
    struct session *session = plain->run.session;
    const struct report *report = session_report(session);
    char message[1024];
    say_gap(&plain->voice);
    if (session_state(session) == SESSION_READY) {
        session_step(session, STEP_END);
        run_tell_output(plain, true);
    }
    if (report && report->verdict != VERDICT_OK && strstr(report->message, "line ")) {
        say(&plain->voice, "Verdict: %s: %s.", verdict_word(report->verdict), told_message(report, message, sizeof message));
    } else if (report && report->place.line > 0) {
        say(&plain->voice, "Verdict: %s, line %u: %s.", verdict_word(report->verdict), (unsigned)report->place.line,
            told_message(report, message, sizeof message));
    } else if (report) {
        say(&plain->voice, "Verdict: %s.", verdict_word(report->verdict));
    }
    session_step(session, STEP_START);
}

static void explain(struct plain *plain, const struct lesson *lesson, const struct page *page, int choice) {
    say_gap(&plain->voice);
    if (page->ask == ASK_PREDICT && plain->place == PLACE_LESSON)
        tell_run(plain, lesson, page);
    say_gap(&plain->voice);
    say_answers(plain, page, choice);
    say_gap(&plain->voice);
}

void plain_answer(struct plain *plain, int choice) {
    const struct lesson *lesson = plain->place == PLACE_QUESTIONS ? plain->questions.lesson : plain->flow.lesson;
    const struct page *page = plain->place == PLACE_QUESTIONS ? plain->questions.page : plain_page(plain);
    if (!page || page->kind != PAGE_ASK) {
        say(&plain->voice, "No question is asked here.");
        return;
    }
    bool right = course_answered(plain->course, lesson, page, choice);
    explain(plain, lesson, page, choice);
    if (plain->place != PLACE_QUESTIONS) {
        say(&plain->voice, "%s", page->ask == ASK_PREDICT ? "`n` goes on, `s` steps through the run." : "`n` goes on.");
        return;
    }
    plain->questions.answered = true;
    if (plain->questions.fast && !right) {
        unsigned begin = page->begin_with ? page->begin_with : 1;
        plain_end_questions(plain);
        say(&plain->voice, "Begin with lesson %u: `lesson %u`.", begin, begin);
        return;
    }
    say(&plain->voice, "`n` goes on to the next question.");
}

/* ---- Questions outside their lessons ----------------------------------------------------------------------------- */

void plain_end_questions(struct plain *plain) {
    struct plain_questions *questions = &plain->questions;
    if (plain->run.lesson == questions->lesson && questions->lesson)
        run_close(plain);
    lesson_free(questions->lesson);
    *questions = (struct plain_questions){.fast = false};
    if (plain->place == PLACE_QUESTIONS)
        plain->place = PLACE_COURSE;
}

/* The code that a prediction is about; the other questions speak for themselves. */
static void show_asked(struct plain *plain) {
    struct plain_questions *questions = &plain->questions;
    const struct page *page = questions->page;
    say_gap(&plain->voice);
    if (questions->fast)
        say(&plain->voice, "Question %zu of %zu.", questions->at + 1, questions->count);
    else
        say(&plain->voice, "Old question %zu of %zu, from lesson %d, %s.", questions->at + 1, questions->count,
            questions->lesson->weight, questions->lesson->title);
    if (*page->title)
        say(&plain->voice, "%s", page->title);
    say_prose(&plain->voice, "", &page->prose, plain_behind_title(page));
    if (page->ask == ASK_PREDICT && page->program < questions->lesson->program_count) {
        const struct program_text *program = &questions->lesson->programs[page->program];
        plain_show_code(plain, program->name, program->text, program->length, 1, SIZE_MAX);
    }
    plain_show_question(plain, questions->lesson, page);
}

static void load_old_question(struct plain *plain) {
    struct plain_questions *questions = &plain->questions;
    if (plain->run.lesson && plain->run.lesson == questions->lesson)
        run_close(plain);
    lesson_free(questions->lesson);
    struct due due = {questions->lessons[questions->at], questions->ids[questions->at], 0};
    questions->lesson = course_question(plain->course, &due, &questions->page);
}

void plain_next_question(struct plain *plain) {
    struct plain_questions *questions = &plain->questions;
    if (questions->page && !questions->answered) {
        plain_answer(plain, -1);
        if (plain->place != PLACE_QUESTIONS)
            return;
    }
    if (questions->page)
        questions->at++;
    questions->answered = false;
    questions->page = NULL;
    while (questions->fast && questions->at < questions->count &&
           questions->lesson->pages[questions->at].kind != PAGE_ASK)
        questions->at++;
    if (questions->fast && questions->at < questions->count)
        questions->page = &questions->lesson->pages[questions->at];
    while (!questions->fast && questions->at < questions->count && !questions->page) {
        load_old_question(plain);
        if (!questions->page)
            questions->at++;
    }
    if (questions->page) {
        show_asked(plain);
        return;
    }
    bool fast = questions->fast;
    unsigned begin = fast ? questions->lesson->begin_with : 0;
    plain_end_questions(plain);
    say_gap(&plain->voice);
    if (fast)
        say(&plain->voice, "All answered. Begin with lesson %u: `lesson %u`.", begin, begin);
    else
        say(&plain->voice, "That was the morning prep. `list` shows the course.");
}

void plain_review(struct plain *plain) {
    struct due due[MOST_REVIEW];
    size_t all = course_due(plain->course, (int64_t)time(NULL), due, MOST_REVIEW);
    if (all == 0) {
        say(&plain->voice, "No old question waits. They come back one, three and seven days after they were answered.");
        return;
    }
    plain_close_lesson(plain);
    plain_end_questions(plain);
    struct plain_questions *questions = &plain->questions;
    for (size_t i = 0; i < all && i < MOST_REVIEW; i++) {
        snprintf(questions->lessons[i], MOST_NAME, "%s", due[i].lesson);
        snprintf(questions->ids[i], MOST_NAME, "%s", due[i].id);
        questions->count++;
    }
    plain->place = PLACE_QUESTIONS;
    say(&plain->voice, "Morning prep: %zu old question%s.", questions->count, questions->count == 1 ? "" : "s");
    plain_next_question(plain);
}

void plain_fast_track(struct plain *plain) {
    struct lesson *lesson = course_fast_track(plain->course);
    if (!lesson) {
        say(&plain->voice, "This course has no fast track.");
        return;
    }
    plain_close_lesson(plain);
    plain_end_questions(plain);
    plain->questions = (struct plain_questions){.fast = true, .lesson = lesson, .count = lesson->page_count};
    plain->place = PLACE_QUESTIONS;
    say(&plain->voice,
        "%zu question%s choose the lesson to begin with. The first one that is not answered right decides.",
        lesson->page_count, lesson->page_count == 1 ? "" : "s");
    plain_next_question(plain);
}
