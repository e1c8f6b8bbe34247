/* page.c -- pages of narration and their moments, questions and their choices, notes for the teacher. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "lesson/inside.h"

/* ---- Sections -------------------------------------------------------------------------------------------------- */

struct part *body_next(struct reader *reader) {
    for (; reader->at < reader->part_count; reader->at++) {
        struct part *part = &reader->parts[reader->at];
        if (part->kind == PART_TAKEN)
            continue;
        if (part->kind == PART_DIRECTIVE) {
            if (part->directive->key != DIRECTIVE_NOTES)
                return NULL;
            notes_read(reader, part->directive);
            continue;
        }
        reader->at++;
        return part;
    }
    return NULL;
}

const struct directive *directive_next(const struct reader *reader) {
    const struct part *part = reader->at < reader->part_count ? &reader->parts[reader->at] : NULL;
    return part && part->kind == PART_DIRECTIVE ? part->directive : NULL;
}

struct page *page_add(struct reader *reader, enum page_kind kind, uint32_t line) {
    struct lesson *lesson = reader->lesson;
    lesson->pages =
        arena_grow(&lesson->arena, lesson->pages, lesson->page_count, &lesson->page_capacity, sizeof *lesson->pages);
    struct page *page = &lesson->pages[lesson->page_count++];
    *page = (struct page){.kind = kind, .line = line, .title = "", .moment = MOMENT_NONE};
    page->program = reader->program == NO_PROGRAM ? 0 : reader->program; /* before the first: the one that will come */
    return page;
}

void page_set_title(struct lesson *lesson, struct page *page) {
    for (size_t i = 0; i < page->prose.count; i++) {
        if (page->prose.blocks[i].kind != BLOCK_HEADING)
            continue;
        page->title = prose_flat(lesson, &page->prose.blocks[i]);
        break;
    }
    if (page->kind != PAGE_TELL && !*page->title)
        complain(lesson, page->line, "this %s has no heading", page->kind == PAGE_ASK ? "question" : "task");
}

/* Progress is kept under it. */
void page_set_id(struct lesson *lesson, struct page *page, const struct yaml_field *field) {
    const char *id = field_text(lesson, field);
    if (!*id || id[strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-")] || strlen(id) > 60) {
        complain(lesson, field->line, "an id is made of a-z, 0-9 and `-`, not `%s`", id);
        return;
    }
    for (size_t i = 0; i + 1 < lesson->page_count; i++) {
        const char *other = lesson->pages[i].id;
        if (other && strcmp(other, id) == 0)
            complain(lesson, field->line, "the id `%s` is taken, in line %u", id, lesson->pages[i].line);
    }
    page->id = id;
}

static void set_look(struct reader *reader, struct page *page, const struct yaml_field *field) {
    struct lesson *lesson = reader->lesson;
    page->look = field_text(lesson, field);
    const char *program = reader->program == NO_PROGRAM ? NULL : lesson->programs[reader->program].text;
    if (program && !strstr(program, page->look))
        complain(lesson, field->line, "no line of the program holds `%s`", page->look);
}

const char *misconception_read(struct lesson *lesson, const char *tag, uint32_t line) {
    long number = tag[0] == 'M' && isdigit((unsigned char)tag[1]) && strlen(tag) < 4 ? strtol(tag + 1, NULL, 10) : 0;
    if (number >= 1 && number <= 18 && tag[1] != '0')
        return tag;
    complain(lesson, line, "there is no misconception `%s`: they are M1 to M18", tag);
    return NULL;
}

/* A line break within a paragraph is a blank: every screen wraps the notes itself. Empty lines and items of a list stay. */
static const char *paragraphs(struct arena *arena, const char *text, size_t length) {
    char *copy = arena_copy(arena, text, length);
    for (char *at = copy; *at; at++) {
        bool keeps = *at != '\n' || at == copy || at[-1] == '\n' || at[1] == '\n' || !at[1] || strncmp(at + 1, "- ", 2) == 0;
        if (!keeps)
            *at = ' ';
    }
    return copy;
}

void notes_read(struct reader *reader, const struct directive *directive) {
    struct lesson *lesson = reader->lesson;
    if (lesson->page_count == 0) {
        complain(lesson, directive->line, "`notes` belong to the page above, and there is none");
        return;
    }
    struct page *page = &lesson->pages[lesson->page_count - 1];
    if (page->notes)
        complain(lesson, directive->line, "this page has notes already");
    char *end;
    unsigned long minutes = strtoul(directive->value, &end, 10);
    bool number = isdigit((unsigned char)directive->value[0]) && minutes <= 240;
    end += strspn(end, " ");
    if (!number || (*end && strcmp(end, "minutes") != 0 && strcmp(end, "minute") != 0)) {
        complain(lesson, directive->line, "`notes` says how many minutes the page takes: `notes: 3`");
        minutes = 0;
    }
    size_t length = strlen(directive->rest);
    if (control_in(directive->rest, length) < length)
        complain(lesson, directive->line, "this text has a control character");
    page->notes_minutes = (unsigned)minutes;
    page->notes = paragraphs(&lesson->arena, directive->rest, length);
}

/* ---- Moments --------------------------------------------------------------------------------------------------- */

static const struct event_word {
    const char *word;
    enum event_kind event;
} event_words[] = {
    {"allocated", EVENT_ALLOCATED}, {"written", EVENT_WRITTEN}, {"dropped", EVENT_DROPPED}, {"freed", EVENT_FREED},
    {"moved", EVENT_MOVED},         {"fault", EVENT_FAULT},     {"panic", EVENT_PANIC},
};

static const char *skip_blanks(const char *at) {
    return at + strspn(at, " \t");
}

/* `"TEXT"` to the end; NULL when it is not that. \" stands for a quote. */
static const char *quoted(struct lesson *lesson, const char *at) {
    size_t length = strlen(at);
    if (length < 3 || at[0] != '"' || at[length - 1] != '"')
        return NULL;
    char *text = arena_copy(&lesson->arena, at + 1, length - 2), *to = text;
    for (const char *from = text; *from; from++) {
        if (from[0] == '"')
            return NULL;
        if (from[0] == '\\' && from[1] == '"')
            from++;
        *to++ = *from;
    }
    *to = 0;
    return text;
}

static bool set_moment(struct lesson *lesson, struct page *page, const char *at) {
    static const struct {
        const char *word;
        enum moment_kind moment;
    } plain[] = {{"start", MOMENT_START}, {"end", MOMENT_END}, {"none", MOMENT_NONE}};
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
        page->moment = plain[i].moment;
        if (strcmp(at, plain[i].word) == 0)
            return true;
    }
    page->moment = MOMENT_FOUND;
    size_t word = strcspn(at, " \t\"");
    for (size_t i = 0; i < sizeof event_words / sizeof *event_words && !page->has_event; i++) {
        if (strlen(event_words[i].word) != word || strncmp(event_words[i].word, at, word) != 0)
            continue;
        page->has_event = true;
        page->event = event_words[i].event;
    }
    page->wants_lost = word == 4 && strncmp(at, "lost", 4) == 0;
    bool event = page->has_event || page->wants_lost;
    if (event)
        at = skip_blanks(at + word);
    if (event && !*at)
        return true;
    if (strncmp(at, "line", 4) != 0)
        return false;
    page->line_text = quoted(lesson, skip_blanks(at + 4));
    return page->line_text != NULL;
}

/* ---- Pages ----------------------------------------------------------------------------------------------------- */

static void set_tell(struct lesson *lesson, struct page *page, const struct yaml_field *field) {
    static const struct {
        const char *word;
        enum tell_kind kind;
    } rows[] = {{"why", TELL_WHY}, {"lie", TELL_LIE}, {"bug", TELL_BUG}, {"rule", TELL_RULE}};
    const char *word = field_text(lesson, field);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (strcmp(rows[i].word, word) == 0)
            page->tell = rows[i].kind;
    }
    if (page->tell == TELL_PLAIN)
        complain(lesson, field->line, "the `kind` of a page is why, lie, bug or rule, not `%s`", word);
}

void page_read(struct reader *reader, const struct directive *directive) {
    struct lesson *lesson = reader->lesson;
    struct page *page = page_add(reader, PAGE_TELL, directive->line);
    if (!set_moment(lesson, page, directive->value)) {
        complain(lesson, page->line,
                 "a page's moment is start, end, none, or [allocated|written|dropped|freed|moved|lost|fault|panic] "
                 "[line \"TEXT\"], not `%s`",
                 directive->value);
        page->moment = MOMENT_NONE;
    } else if (page->moment != MOMENT_NONE && reader->program == NO_PROGRAM) {
        complain(lesson, page->line, "no program stands before this page: its moment is `none`");
    }
    for (size_t i = 0; i < directive->fields.count; i++) {
        const struct yaml_field *field = &directive->fields.items[i];
        if (strcmp(field->key, "kind") == 0)
            set_tell(lesson, page, field);
        else if (strcmp(field->key, "look") == 0 && page->moment != MOMENT_FOUND && page->moment != MOMENT_END)
            set_look(reader, page, field);
        else
            complain(lesson, field->line, "`page` has no key `%s`", field->key);
    }
    for (struct part *part; (part = body_next(reader)) != NULL;) {
        if (part->kind == PART_LIST && part->prose.count == 0)
            complain(lesson, part->line, "choices belong to a question, not to a page");
        prose_append(lesson, &page->prose, &part->prose);
    }
    if (page->prose.count == 0)
        complain(lesson, page->line, "this page is empty");
    page_set_title(lesson, page);
}

/* ---- Questions ------------------------------------------------------------------------------------------------- */

/* "Yes. It makes an owner." agrees with the one who chose it. Others are told the rest. */
static struct prose without_yes(struct arena *arena, struct prose answer) {
    enum { YES = 4 }; /* and the mark behind it */
    const char *text = answer.count > 0 && answer.blocks[0].run_count > 0 ? answer.blocks[0].runs[0].text : "";
    if (strncmp(text, "Yes.", YES) != 0 && strncmp(text, "Yes:", YES) != 0 && strncmp(text, "Yes,", YES) != 0) return answer;
    struct prose told = {arena_array(arena, answer.count, sizeof *told.blocks), answer.count, answer.count};
    memcpy(told.blocks, answer.blocks, answer.count * sizeof *told.blocks);
    struct block *first = &told.blocks[0];
    first->runs = arena_array(arena, first->run_count, sizeof *first->runs);
    memcpy(first->runs, answer.blocks[0].runs, first->run_count * sizeof *first->runs);
    text += YES + strspn(text + YES, " \n");
    char *rest = arena_copy(arena, text, strlen(text));
    if (*rest >= 'a' && *rest <= 'z') *rest = (char)(*rest - 'a' + 'A');
    first->runs[0].text = rest;
    if (first->run_count > 1 || *first->runs[0].text) return told;
    return (struct prose){told.blocks + 1, told.count - 1, told.count - 1};
}

void page_take_choices(struct lesson *lesson, struct page *page, const struct part *part, size_t most) {
    if (page->choices) {
        complain(lesson, part->line, "a second list of choices");
        return;
    }
    page->choices = arena_array(&lesson->arena, part->item_count, sizeof *page->choices);
    for (size_t i = 0; i < part->item_count; i++) {
        const struct list_item *item = &part->items[i];
        if (item->box == BOX_NONE)
            complain(lesson, item->line, "a choice begins with `[ ]` or `[x]`");
        if (item->text.count == 0 || !*prose_flat(lesson, &item->text.blocks[0]))
            complain(lesson, item->line, "this choice is empty");
        bool right = item->box == BOX_TICKED;
        if (right && item->tag)
            complain(lesson, item->line, "a right choice is no misconception");
        if (item->answer.count == 0 && (!right || page->kind == PAGE_TASK)) {
            complain(lesson, item->line, "this choice has no answer: below it, indented, a line that begins with `>`");
        }
        page->choices[i] =
            (struct choice){.text = item->text, .answer = item->answer, .right = right, .misconception = item->tag};
        page->choices[i].told = without_yes(&lesson->arena, item->answer);
    }
    page->choice_count = part->item_count;
    if (part->item_count < 2 || part->item_count > most) {
        complain(lesson, part->line, "2 to %zu choices are sensible, not %zu", most, part->item_count);
        if (page->choice_count > MOST_CHOICES)
            page->choice_count = MOST_CHOICES;
    }
}

static void set_ask(struct lesson *lesson, struct page *page, const char *word) {
    static const char *const words[] = {[ASK_PREDICT] = "predict", [ASK_RECALL] = "recall", [ASK_WHY] = "why"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        page->ask = (enum ask_kind)i;
        if (strcmp(words[i], word) == 0)
            return;
    }
    complain(lesson, page->line, "a question is predict, recall or why, not `%s`", word);
}

static void read_ask_fields(struct reader *reader, struct page *page, const struct directive *directive) {
    struct lesson *lesson = reader->lesson;
    for (size_t i = 0; i < directive->fields.count; i++) {
        const struct yaml_field *field = &directive->fields.items[i];
        uint64_t number = 0;
        if (strcmp(field->key, "id") == 0) {
            page_set_id(lesson, page, field);
        } else if (strcmp(field->key, "about") == 0) {
            page->about = misconception_read(lesson, field_text(lesson, field), field->line);
        } else if (strcmp(field->key, "look") == 0) {
            set_look(reader, page, field);
        } else if (strcmp(field->key, "else") == 0 && reader->is_track) {
            if (field_number(lesson, field, 1000, &number))
                page->begin_with = (unsigned)number;
        } else {
            complain(lesson, field->line, "`ask` has no key `%s`", field->key);
        }
    }
    if (!page->id)
        complain(lesson, page->line, "this question has no `id`");
    if (reader->is_track && page->begin_with == 0)
        complain(lesson, page->line, "this question has no `else`: the lesson to begin with");
}

void ask_read(struct reader *reader, const struct directive *directive) {
    struct lesson *lesson = reader->lesson;
    struct page *page = page_add(reader, PAGE_ASK, directive->line);
    set_ask(lesson, page, directive->value);
    read_ask_fields(reader, page, directive);
    if (page->ask == ASK_PREDICT && reader->program == NO_PROGRAM)
        complain(lesson, page->line, "there is no program whose run could be predicted");
    for (size_t i = 0; page->ask == ASK_PREDICT && reader->program != NO_PROGRAM && i + 1 < lesson->page_count; i++) {
        const struct page *before = &lesson->pages[i];
        bool shows = before->program == page->program && (before->moment == MOMENT_FOUND || before->moment == MOMENT_END);
        if (shows)
            complain(lesson, page->line, "this prediction is late: the page in line %u shows the run already", before->line);
        if (shows)
            break;
    }
    for (struct part *part; (part = body_next(reader)) != NULL;) {
        bool choices = part->kind == PART_LIST && part->prose.count == 0;
        if (choices)
            page_take_choices(lesson, page, part, 6);
        else
            prose_append(lesson, page->choices ? &page->after : &page->prose, &part->prose);
    }
    size_t right = 0;
    for (size_t i = 0; i < page->choice_count; i++)
        right += page->choices[i].right;
    if (!page->choices)
        complain(lesson, page->line, "this question has no choices: a list whose items begin with `[ ]` or `[x]`");
    else if (right == 0)
        complain(lesson, page->line, "no choice is the right one: `- [x]`");
    else if (right > 1)
        complain(lesson, page->line, "%zu choices are right; one must be", right);
    page_set_title(lesson, page);
}
