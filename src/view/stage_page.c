/* stage_page.c -- a lesson that is open: which session its page needs, what stands in the lesson's place, and where the keys of a page lead. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "view/screen_place.h"
#include "view/screen_private.h"
#include "view/stage_private.h"

enum { MAIN_ABOVE = 3 };

/* ---- The session of a page ------------------------------------------------------------------------------------------------------ */

static void close_run(struct stage *stage) {
    if (stage->screen_open) screen_release(&stage->screen);
    stage->screen_open = false;
    session_close(stage->session);
    stage->session = NULL;
    stage->program = SIZE_MAX;
    stage->copy = false;
}

/* Opens a text as a program of the lesson; what was open before is closed only when that worked. */
bool page_open_text(struct stage *stage, const struct program_text *program, const char *text, size_t length, const struct session_options *options) {
    struct session *session = session_open_text(program->name, text, length, options);
    if (!session || (session_state(session) == SESSION_READY && !session_study(session))) {
        session_close(session);
        return false;
    }
    close_run(stage);
    stage->session = session;
    stage->screen_open = screen_init(&stage->screen, session, NULL, program->name);
    stage->screen.keys = stage->keys;
    stage->screen.projected = stage->projected;
    stage->screen.projected_words = stage->projected_words;
    stage->screen.after_last = "lesson done";
    if (stage->screen_open && screen_set_lesson(&stage->screen, stage->flow.lesson, SIZE_MAX)) return true;
    close_run(stage);
    return false;
}

/* Opens one of the lesson's programs, or the learner's copy of it, with the stops of the pages that are about it. */
static bool open_version(struct stage *stage, size_t index, const char *text, size_t length, bool is_copy) {
    const struct lesson *lesson = stage->flow.lesson;
    const struct program_text *program = &lesson->programs[index];
    struct session_options options = stage->options;
    settings_apply(&program->settings, &options);
    if (!page_open_text(stage, program, text, length, &options)) return false;
    stage->program = index;
    stage->copy = is_copy;
    if (is_copy) {
        snprintf(stage->copy_title, sizeof stage->copy_title, "%.60s (yours)", program->name);
        stage->screen.file_name = stage->copy_title;
    }
    return screen_set_lesson(&stage->screen, lesson, index);
}

static bool open_program(struct stage *stage, size_t index) {
    if (stage->screen_open && stage->program == index) return true;
    const struct program_text *program = &stage->flow.lesson->programs[index];
    const struct text *copy = stage->copies ? &stage->copies[index] : NULL;
    bool edited = copy && copy->length > 0;
    return open_version(stage, index, edited ? copy->bytes : program->text, edited ? copy->length : program->length, edited);
}

/* So that a page of another program in between does not lose it. Without memory the copy lasts until then. */
static void keep_copy(struct stage *stage, size_t index, const char *text, size_t length) {
    size_t count = stage->flow.lesson->program_count;
    if (!stage->copies) stage->copies = calloc(count, sizeof *stage->copies);
    if (!stage->copies) return;
    struct text *copy = &stage->copies[index];
    text_clear(copy);
    text_append(copy, text, length);
    if (copy->failed) text_release(copy);
}

static void forget_copies(struct stage *stage) {
    for (size_t i = 0; stage->copies && i < stage->flow.lesson->program_count; i++) text_release(&stage->copies[i]);
    free(stage->copies);
    stage->copies = NULL;
}

/* The learner's copy of the program that is open, in its place; the learner stays where he was as far as that is still there. */
void page_show_copy(struct stage *stage, const char *text, size_t length) {
    size_t index = stage->program, page = stage->screen.page, first = stage->screen.first_page, end = stage->screen.end_page;
    const struct program_text *own = &stage->flow.lesson->programs[index];
    bool is_copy = length != own->length || memcmp(text, own->text, length) != 0;
    if (!is_copy && !stage->copy) { /* saved as it was */
        stage_message(stage, "The text was left as it is.");
        return;
    }
    struct screen_place place = {.known = false};
    screen_place_keep(&place, &stage->screen);
    if (!open_version(stage, index, text, length, is_copy)) {
        stage_message(stage, "There is not enough memory for this program.");
        return;
    }
    keep_copy(stage, index, text, is_copy ? length : 0);
    stage->screen.page = page;
    stage->screen.first_page = first;
    stage->screen.end_page = end;
    screen_place_return(&place, &stage->screen);
    stage->screen.panel = flow_page(&stage->flow)->kind == PAGE_TELL ? NULL : &stage->panel;
    if (is_copy) stage_message(stage, "This is your copy now; the lesson's own program is back when you open the lesson again.");
    else stage_message(stage, "This is the lesson's own program again.");
}

/* Does the first run of the page's program still wait for its prediction? */
static bool is_withheld(const struct stage *stage) {
    const struct lesson *lesson = stage->flow.lesson;
    const struct page *here = flow_page(&stage->flow);
    for (size_t i = 0; i < lesson->page_count; i++) {
        const struct page *page = &lesson->pages[i];
        struct answer answer;
        if (page->kind != PAGE_ASK || page->ask != ASK_PREDICT || page->program != here->program) continue;
        if (!progress_answer(stage->course->progress, lesson->name, page->id, &answer)) return true;
    }
    return false;
}

/* ---- The panel ------------------------------------------------------------------------------------------------------------------------ */

enum key_place page_place(const struct stage *stage) {
    const struct page *page = flow_page(&stage->flow);
    if (page->kind == PAGE_ASK) return stage->question.answered ? AT_TOLD : AT_ASK;
    if (page->kind != PAGE_TASK) return AT_PAGE;
    if (page->task->kind == TASK_SAFETY) return stage->question.answered ? AT_TASK : AT_FACTS;
    if (!stage->work.editing) return AT_TASK;
    return page->task->kind == TASK_BLANKS ? AT_FILL : page->task->kind == TASK_ORDER ? AT_ORDER : AT_EDIT;
}

static int draw_panel(void *context, struct grid *grid, struct area area, int *scroll) {
    struct stage *stage = context;
    const struct page *page = flow_page(&stage->flow);
    bool question = page->kind == PAGE_ASK || (page->task->kind == TASK_SAFETY && !stage->work.passed);
    return question ? question_draw(&stage->question, grid, area, scroll) : task_panel(stage, grid, area, scroll);
}

static void next_page_hint(const struct stage *stage, struct hints *hints) {
    bool last = stage->flow.page + 1 >= stage->flow.lesson->page_count;
    hint_add(hints, STAGE_PAGE_NEXT, last ? "lesson done" : NULL);
}

static void add_ask_hints(struct stage *stage, struct hints *hints, bool narrow) {
    const struct page *page = flow_page(&stage->flow);
    bool predict = page->kind == PAGE_ASK && page->ask == ASK_PREDICT;
    bool facts = page->kind == PAGE_TASK;
    char range[2 * KEY_SHOWN];
    const char *keys = key_map_place_keys(hints->keys, facts ? STAGE_FACTS_CHOOSE : STAGE_ASK_CHOOSE);
    hint_add_key(hints, question_range(page, keys, hints->ascii, range), facts ? "take in, or out" : "choose");
    bool first = stage->projected && !stage->question.talks && !stage->question.voted_again;
    const char *say = facts ? "compare" : first ? "first vote" : stage->question.talks ? "vote, and see" : NULL;
    hint_add(hints, facts ? STAGE_FACTS_SAY : STAGE_ASK_SAY, say);
    if (facts && page->task->hint_count > stage->work.hints && page->choice_count < MOST_CHOICES) hint_add(hints, STAGE_TASK_HINT, NULL);
    hint_add(hints, facts ? STAGE_FACTS_SKIP : STAGE_ASK_SKIP, predict ? "not sure, run it" : NULL);
    bool code = stage->screen.tab == PANE_CODE;
    if (narrow && predict) hint_add_run(hints, code ? ACTION_KEY_TAB_1 : ACTION_KEY_TAB_2, code ? "question" : "code");
    if (stage->flow.page > 0) hint_add(hints, STAGE_PAGE_BEFORE, NULL);
    hint_add(hints, STAGE_PAGE_COURSE, "course");
}

static void add_task_hints(struct stage *stage, struct hints *hints, bool narrow) {
    const struct work *work = &stage->work;
    const struct task *task = work->page->task;
    char left[40];
    bool safety = task->kind == TASK_SAFETY;
    static const char *const verbs[] = {[TASK_BREAK] = "edit here", [TASK_FIX] = "edit here", [TASK_BLANKS] = "fill in", [TASK_ORDER] = "order them",
                                        [TASK_SAFETY] = "try again"};
    if (work->passed) next_page_hint(stage, hints);
    if (!safety || !work->passed) hint_add(hints, STAGE_TASK_HERE, verbs[task->kind]);
    if (!work->passed && work->hints < task->hint_count) {
        snprintf(left, sizeof left, "hint (%zu left)", task->hint_count - work->hints);
        hint_add(hints, STAGE_TASK_HINT, narrow ? "hint" : left);
    }
    if (!work->passed) hint_add(hints, STAGE_TASK_SKIP, NULL);
    if (work->path[0]) hint_add(hints, STAGE_TASK_EDIT, narrow ? "editor" : "your editor");
    if (!safety) hint_add(hints, STAGE_TASK_SOLUTION, NULL);
    bool ran = stage->session && session_state(stage->session) == SESSION_READY;
    if (!safety && !work->form && ran) hint_add_run(hints, ACTION_KEY_BACK, "step back");
    hint_add(hints, STAGE_PAGE_BEFORE, NULL);
}

static bool draw_keys(void *context, struct grid *grid, int row) {
    struct stage *stage = context;
    struct hints hints = {.ascii = grid->ascii, .keys = grid->keys};
    enum key_place place = page_place(stage);
    if (stage->message[0]) {
        draw_message(grid, row, stage->message);
        return true;
    }
    if (!stage->screen.panel_first && place != AT_ASK && place != AT_FACTS) return false; /* the learner steps through the run */
    if (place == AT_ASK || place == AT_FACTS) {
        add_ask_hints(stage, &hints, grid->columns < 100);
    } else if (place == AT_TOLD) {
        next_page_hint(stage, &hints);
        bool run = !stage->screen.withheld && !stage->screen.alone;
        if (run) hint_add_run(&hints, ACTION_KEY_BACK, "step back");
        if (run) hint_add_run(&hints, ACTION_KEY_START, "start");
        hint_add(&hints, STAGE_TOLD_AGAIN, NULL);
        if (stage->flow.page > 0) hint_add(&hints, STAGE_PAGE_BEFORE, NULL);
        if (!stage->screen.alone) hint_add_run(&hints, ACTION_KEY_PANE, "pane");
    } else {
        add_task_hints(stage, &hints, grid->columns < 100);
    }
    draw_hints(grid, row, hints.items, hints.count);
    return true;
}

static uint32_t line_at(const char *text, const char *place) {
    uint32_t line = 1;
    for (; text < place; text++) line += *text == '\n';
    return line;
}

/* What one should look at before the run: the line that the question names; the first line that the program before did not have; else the end of main. */
static uint32_t line_to_read(const struct stage *stage) {
    const struct lesson *lesson = stage->flow.lesson;
    const struct page *page = flow_page(&stage->flow);
    size_t index = page->program;
    const char *text = page->kind == PAGE_TASK && page->task->kind != TASK_SAFETY ? page->task->start.text : index < lesson->program_count ? lesson->programs[index].text : "";
    const char *asked = page->look ? strstr(text, page->look) : NULL;
    if (asked) return line_at(text, asked);
    uint32_t line = stage->screen.main_end > MAIN_ABOVE ? stage->screen.main_end - MAIN_ABOVE : 0;
    if (index == 0 || index >= lesson->program_count) return line;
    const char *before = lesson->programs[index - 1].text, *now = lesson->programs[index].text;
    uint32_t lines = 1, same = 0;
    size_t at = 0;
    for (; before[at] && before[at] == now[at]; at++) {
        lines += now[at] == '\n';
        same++;
    }
    return same * 8 > lesson->programs[index].length ? lines : line; /* an edit of it, and not another program */
}

/* The code beside an old question, before the run, and under a task or question that names a line; elsewhere it follows the run. */
static void show_code(struct stage *stage) {
    struct screen *screen = &stage->screen;
    const struct page *page = flow_page(&stage->flow);
    if (screen->withheld) screen->look_line = line_to_read(stage);
    else if ((screen->code_below || screen->panel_alone) && page->look) screen->look_line = line_to_read(stage);
}

/* ---- Showing a page --------------------------------------------------------------------------------------------------------------------- */

/* The pages that stepping may turn: narration of the same program that stands together. */
static void bound_pages(struct stage *stage) {
    const struct lesson *lesson = stage->flow.lesson;
    size_t here = stage->flow.page, first = here, end = here + 1;
    size_t program = lesson->pages[here].program;
    while (first > 0 && lesson->pages[first - 1].kind == PAGE_TELL && lesson->pages[first - 1].program == program) first--;
    while (end < lesson->page_count && lesson->pages[end].kind == PAGE_TELL && lesson->pages[end].program == program) end++;
    stage->screen.first_page = first;
    stage->screen.end_page = end;
}

static void show_question(struct stage *stage) {
    const struct page *page = flow_page(&stage->flow);
    struct answer answer;
    question_begin(&stage->question, page);
    if (progress_answer(stage->course->progress, stage->flow.lesson->name, page->id, &answer)) question_recall(&stage->question, answer.first);
}

enum screen_answer page_show(struct stage *stage) {
    const struct page *page = flow_page(&stage->flow);
    struct screen *screen = &stage->screen;
    task_leave(stage);
    if (stage->screen_open && (screen->exchanged || screen->faces)) stage->program = SIZE_MAX; /* the page speaks of the run with its own settings */
    size_t before = stage->program;
    bool task = page->kind == PAGE_TASK && page->task->kind != TASK_SAFETY;
    bool runs = stage->flow.lesson->program_count > 0;
    if (task ? !task_begin(stage) : runs && !open_program(stage, page->program)) {
        stage_message(stage, "There is not enough memory for this program.");
        if (!stage->screen_open) list_begin(stage, stage->flow.number);
        return SCREEN_REDRAW;
    }
    if (!stage->screen_open) return SCREEN_REDRAW;
    if (page->kind == PAGE_TASK && !task) task_begin(stage);
    if (page->kind == PAGE_ASK) show_question(stage);
    screen->page = stage->flow.page;
    screen->panel = page->kind == PAGE_TELL ? NULL : &stage->panel;
    screen->withheld = !task && is_withheld(stage);
    bound_pages(stage);
    if (!task && session_state(stage->session) == SESSION_READY) {
        bool stays = page->kind != PAGE_TELL || page->moment == MOMENT_NONE;
        bool told = page->kind == PAGE_ASK && page->ask == ASK_PREDICT && stage->question.answered;
        if (screen->withheld) session_go(stage->session, 0);
        else if (told && before != stage->program) session_step(stage->session, STEP_END); /* what it did */
        else if (!stays || before != stage->program) session_go(stage->session, screen->page_stops[stage->flow.page]);
        if (page->kind == PAGE_ASK && page->ask == ASK_PREDICT && !screen->withheld) session_step(stage->session, STEP_END); /* what it did */
        screen_moved(screen);
    }
    stage->panel = (struct screen_panel){stage, "", draw_panel, draw_keys};
    stage->panel.name = page->kind == PAGE_TASK ? task_name(page) : page->kind == PAGE_ASK ? question_name(&stage->question) : "";
    screen->panel_first = true;
    screen->panel_alone = page->kind == PAGE_TASK && !task;
    screen->alone = page->kind == PAGE_ASK && page->ask == ASK_RECALL;
    bool looks = page->look && (page->kind == PAGE_TELL || (page->kind == PAGE_ASK && page->ask == ASK_WHY));
    screen->code_below = task ? !stage->work.graded : looks;
    show_code(stage);
    screen->scroll[PANE_LESSON] = 0;
    screen->pane = screen->tab = PANE_LESSON;
    return SCREEN_REDRAW;
}

bool page_open_lesson(struct stage *stage, size_t lesson) {
    page_close_lesson(stage);
    if (!flow_open(&stage->flow, stage->course, lesson)) return false;
    stage->lesson_open = true;
    stage->place = PLACE_PAGE;
    stage->list.chosen = lesson;
    page_show(stage);
    return true;
}

void page_close_lesson(struct stage *stage) {
    if (!stage->lesson_open) return;
    task_leave(stage);
    close_run(stage);
    forget_copies(stage);
    flow_close(&stage->flow);
    stage->lesson_open = false;
}

/* ---- Keys -------------------------------------------------------------------------------------------------------------------------------- */

static enum screen_answer leave_lesson(struct stage *stage, bool done) {
    size_t number = stage->flow.number;
    const struct course *course = stage->course;
    page_close_lesson(stage);
    list_begin(stage, done && number + 1 < course->lesson_count ? number + 1 : number);
    if (!done) return SCREEN_REDRAW;
    char open[60] = "";
    size_t tasks = course_tasks_open(course, number);
    if (tasks > 0) snprintf(open, sizeof open, ", with %zu task%s left open", tasks, tasks == 1 ? "" : "s");
    if (number + 1 < course->lesson_count) {
        stage_message(stage, "Lesson %d is done%s. {list-open} begins %d.", course->lessons[number].number, open, course->lessons[number + 1].number);
    } else {
        stage_message(stage, "That was the last lesson%s.", open);
    }
    return SCREEN_REDRAW;
}

/* Also behind a task that is left for another day. */
enum screen_answer page_turn(struct stage *stage, bool back) {
    size_t page = stage->flow.page;
    if (!back && page_place(stage) == AT_ASK && (stage->question.talks || !stage->question.voted_again)) {
        if (!stage->question.warned) { /* a page that was turned in haste must not cost the guess */
            stage->question.warned = true;
            char range[2 * KEY_SHOWN];
            question_range(flow_page(&stage->flow), key_map_place_keys(stage->keys, STAGE_ASK_CHOOSE), true, range);
            stage_message(stage, "No answer yet: %s, then {ask-say}. {page-next} once more, or {ask-skip}, goes on without one.", range);
            return SCREEN_REDRAW;
        }
        course_answered(stage->course, stage->flow.lesson, flow_page(&stage->flow), -1); /* skipped: the run waits no longer */
    }
    if (!back && page + 1 >= stage->flow.lesson->page_count) return leave_lesson(stage, true);
    if (back && page == 0) {
        stage_message(stage, "This is the first page. {page-course} goes to the course.");
        return SCREEN_REDRAW;
    }
    flow_go(&stage->flow, back ? page - 1 : page + 1);
    return page_show(stage);
}

/* An answer is given: the run is shown, whole, and beside it what was said. */
static enum screen_answer answer(struct stage *stage, int choice) {
    const struct page *page = flow_page(&stage->flow);
    struct question *question = &stage->question;
    bool first = !question->voted_again;
    course_answered(stage->course, stage->flow.lesson, page, choice);
    question->answered = true;
    question->talks = false;
    question->said = choice;
    if (first) question->said_first = choice;
    struct screen *screen = &stage->screen;
    stage->panel.name = question_name(question);
    screen->withheld = is_withheld(stage);
    if (page->ask == ASK_PREDICT && !screen->withheld && session_state(screen->session) == SESSION_READY) session_step(screen->session, STEP_END);
    screen_moved(screen);
    show_code(stage);
    screen->panel_first = true;
    screen->scroll[PANE_LESSON] = 0;
    screen->pane = screen->tab = PANE_LESSON;
    return SCREEN_REDRAW;
}

static enum screen_answer say_facts(struct stage *stage) {
    struct question *question = &stage->question;
    struct work *work = &stage->work;
    struct grade grade;
    if (!grade_facts(work->page, question->taken, &grade)) {
        stage_message(stage, "There is not enough memory to compare them.");
        return SCREEN_REDRAW;
    }
    text_clear(&work->words);
    text_add(&work->words, grade.words.bytes);
    question->answered = true;
    stage->screen.scroll[PANE_LESSON] = 0;
    question->words = work->words.bytes;
    work->graded = true;
    work->passed = grade.passed;
    if (grade.passed) course_solved(stage->course, stage->flow.lesson, work->page);
    else course_note(stage->course, stage->flow.lesson, work->page, NOTE_TRY);
    grade_release(&grade);
    return SCREEN_REDRAW;
}

/* A class votes, talks, and votes again: what happened is shown behind the second vote. */
static enum screen_answer first_vote(struct stage *stage) {
    struct question *question = &stage->question;
    question->talks = question->voted_again = true;
    question->said_first = question->chosen;
    return SCREEN_REDRAW;
}

/* Returns SCREEN_NOTHING for a key that means nothing to a question. */
static enum screen_answer question_key(struct stage *stage, int key, enum key_place place) {
    struct question *question = &stage->question;
    enum stage_action action = stage_action_of(stage, place, key);
    bool moves = action == STAGE_ASK_UP || action == STAGE_ASK_DOWN || action == STAGE_FACTS_UP || action == STAGE_FACTS_DOWN;
    if (moves && stage->screen.pane != PANE_LESSON) return SCREEN_NOTHING; /* another pane has the keys, and scrolls */
    bool asks_hint = question->facts && stage_action_of(stage, AT_TASK, key) == STAGE_TASK_HINT; /* unless it is the letter of a fact */
    switch (action) {
    case STAGE_ASK_CHOOSE:
    case STAGE_FACTS_CHOOSE:
        if (!question_choose(question, key_map_index(stage->keys, action, key))) {
            if (asks_hint) return task_hint(stage);
            stage_message(stage, "There is no such answer.");
        }
        else if (action == STAGE_FACTS_CHOOSE) question->taken ^= 1u << question->chosen;
        return SCREEN_REDRAW;
    case STAGE_ASK_UP:
    case STAGE_FACTS_UP: question_choose(question, question->chosen - 1); return SCREEN_REDRAW;
    case STAGE_ASK_DOWN:
    case STAGE_FACTS_DOWN: question_choose(question, question->chosen + 1); return SCREEN_REDRAW;
    case STAGE_FACTS_TOGGLE: question->taken ^= 1u << question->chosen; return SCREEN_REDRAW;
    case STAGE_ASK_SAY: return stage->projected && !question->talks && !question->voted_again ? first_vote(stage) : answer(stage, question->chosen);
    case STAGE_ASK_SKIP: return answer(stage, -1);
    case STAGE_FACTS_SAY: return say_facts(stage);
    case STAGE_FACTS_SKIP:
        course_note(stage->course, stage->flow.lesson, stage->work.page, NOTE_SKIPPED);
        return page_turn(stage, false);
    case STAGE_TOLD_AGAIN:
        question->answered = false;
        question->voted_again = true;
        stage->panel.name = question_name(question);
        stage->screen.panel_first = true;
        return SCREEN_REDRAW;
    default: return asks_hint && place == AT_FACTS ? task_hint(stage) : SCREEN_NOTHING;
    }
}

/* The page follows where the learner steps: it was seen then. */
static enum screen_answer run_key(struct stage *stage, int key) {
    struct screen *screen = &stage->screen;
    size_t page = screen->page;
    enum screen_answer answer = screen_key(screen, key);
    if (screen->page != page) flow_go(&stage->flow, screen->page);
    if (screen->withheld && screen->message && (page_place(stage) != AT_ASK || flow_page(&stage->flow)->ask != ASK_PREDICT)) {
        screen->message = "A question comes before the first run: {page-next} goes on to it.";
    }
    return answer;
}

enum screen_answer page_key(struct stage *stage, int key) {
    struct screen *screen = &stage->screen;
    if (!stage->screen_open) { /* a lesson without any program */
        list_begin(stage, stage->flow.number);
        return SCREEN_REDRAW;
    }
    if (stage->work.page && stage->work.editing) return form_key(stage, key);
    if (screen->endings) return run_key(stage, key);
    enum action action = key_map_action(stage->keys, key);
    if (screen->projected && (action == ACTION_KEY_FASTER || action == ACTION_KEY_SLOWER)) {
        stage->projected_words = screen->projected_words = action == ACTION_KEY_FASTER;
        return SCREEN_REDRAW;
    }
    enum stage_action turn = stage_action_of(stage, AT_PAGE, key);
    if (screen->inspector.open && !screen->asking && (turn == STAGE_PAGE_NEXT || turn == STAGE_PAGE_BEFORE)) screen->inspector.open = false;
    if (!screen->inspector.open && !screen->asking) {
        enum key_place place = page_place(stage);
        enum screen_answer answer = place == AT_TASK ? task_key(stage, key) : question_key(stage, key, place);
        if (answer != SCREEN_NOTHING) return answer;
        switch (turn) {
        case STAGE_PAGE_GO_ON:
            if (screen->pane != PANE_LESSON || stage->work.page) break; /* elsewhere it opens a jar; a task has it for editing */
            return page_turn(stage, false);
        case STAGE_PAGE_NEXT: return page_turn(stage, false);
        case STAGE_PAGE_BEFORE: return page_turn(stage, true);
        case STAGE_PAGE_COURSE: return leave_lesson(stage, false);
        case STAGE_PAGE_WORDS: return words_open(stage);
        case STAGE_PAGE_NOTES:
            if (!flow_page(&stage->flow)->notes) {
                stage_message(stage, "There are no notes for the teacher on this page.");
                return SCREEN_REDRAW;
            }
            stage->place = PLACE_NOTES;
            stage->scroll = 0;
            return SCREEN_REDRAW;
        case STAGE_PAGE_PROJECT:
            stage->projected = screen->projected = !stage->projected;
            if (stage->projected && (screen->withheld || (screen->panel && screen->panel_first))) {
                bool asks = page_place(stage) == AT_ASK;
                stage_message(stage, asks ? "Before a class a question takes two votes, and shows the answer behind the second. {page-project} takes it back."
                                          : "The large layout shows the run: it comes with the next step or page. {page-project} takes it back.");
            }
            return SCREEN_REDRAW;
        case STAGE_PAGE_BLANK:
            stage->blank = screen->projected;
            screen->playing = false;
            if (!stage->blank) stage_message(stage, "{page-blank} blanks the screen in the layout for a projector, which {page-project} brings.");
            return SCREEN_REDRAW;
        case STAGE_PAGE_SHOW:
            screen->panel_first = !screen->panel_first;
            screen->scroll[PANE_LESSON] = 0;
            screen->pane = screen->tab = PANE_LESSON;
            return SCREEN_REDRAW;
        default: break;
        }
        if (stage->work.page && stage->work.form) {
            stage_message(stage, "That key does nothing here. {help} shows the keys that do.");
            return SCREEN_REDRAW;
        }
    }
    return run_key(stage, key);
}

enum screen_answer page_mouse(struct stage *stage, int row, int column, int wheel) {
    if (!stage->screen_open) return SCREEN_NOTHING;
    if (stage->work.page && stage->work.form) return form_mouse(stage, row, column, wheel);
    enum key_place place = page_place(stage);
    if (!wheel && (place == AT_ASK || place == AT_FACTS) && screen_shows_panel(&stage->screen)) {
        int choice = question_at(&stage->question, row, column);
        if (question_choose(&stage->question, choice)) {
            if (place == AT_FACTS) stage->question.taken ^= 1u << choice;
            return SCREEN_REDRAW;
        }
    }
    size_t page = stage->screen.page;
    enum screen_answer answer = screen_mouse(&stage->screen, row, column, wheel);
    if (stage->screen.page != page) flow_go(&stage->flow, stage->screen.page);
    return answer;
}

void page_draw(struct stage *stage, struct grid *grid) {
    if (!stage->screen_open) {
        draw_wrapped(grid, (struct area){1, 1, grid->rows - 2, grid->columns - 2}, 0,
                     "This page has no program that could be shown. Any key goes back to the course.", style_of(ROLE_PLAIN));
        return;
    }
    if (stage->work.page && stage->work.form) {
        form_draw(stage, grid);
        return;
    }
    if (stage->message[0]) stage->screen.message = stage->message;
    screen_draw(&stage->screen, grid);
    if (stage->message[0]) stage->screen.message = NULL;
}
