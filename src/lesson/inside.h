/* inside.h -- what the files of this room share while a lesson is read.
 *
 * A file goes through four hands: file.c reads its bytes, markdown.c cuts them into parts (libcmark), directive.c turns
 * the comments among these into directives (libyaml, through fields.c), and lesson.c walks the parts: program.c, page.c
 * and task.c each take theirs. Whatever is wrong is noted with its line and passed over, so that one reading finds all
 * mistakes.
 *
 * All memory is the lesson's arena, which leaves by its recovery point when there is none; libyaml's own is in `struct
 * reader`, which the recovery point releases.
 */
#ifndef PREPSTATION_LESSON_INSIDE_H
#define PREPSTATION_LESSON_INSIDE_H

#include <yaml.h>

#include "base/text.h"
#include "lesson/lesson.h"

/* ---- Flat YAML ------------------------------------------------------------------------------------------------- */

struct yaml_field {
    const char *key;
    uint32_t line;
    const char **values; /* one, or those of a sequence */
    size_t count, capacity;
    bool is_list;
    bool is_plain; /* written without quotes */
};

struct fields {
    struct yaml_field *items;
    size_t count, capacity;
};

/* ---- Parts and directives -------------------------------------------------------------------------------------- */

enum directive_key {
    DIRECTIVE_PROGRAM,
    DIRECTIVE_PAGE,
    DIRECTIVE_ASK,
    DIRECTIVE_TASK,
    DIRECTIVE_HINT,
    DIRECTIVE_SOLUTION,
    DIRECTIVE_AFTER,
    DIRECTIVE_NOTES,
};

struct directive {
    enum directive_key key;
    uint32_t line;
    const char *value; /* the rest of the first line, without blanks around it; "" when there is none */
    struct fields fields;
    const char *rest; /* notes: what stands below the first line */
};

enum box { BOX_NONE, BOX_EMPTY, BOX_TICKED };

/* An item of a bullet list. */
struct list_item {
    uint32_t line;
    enum box box;
    struct prose text, answer; /* answer: its block quote */
    const char *tag;           /* of a comment such as <!-- M10 -->, or NULL */
};

enum part_kind { PART_PROSE, PART_CODE, PART_LIST, PART_COMMENT, PART_DIRECTIVE, PART_TAKEN };

/* A block at the top level of the Markdown. */
struct part {
    enum part_kind kind;
    uint32_t line;
    int level;                   /* of a heading, or 0 */
    struct prose prose;          /* PROSE; and LIST when it is no list of choices */
    const char *language, *text; /* CODE: first word behind the fence. COMMENT: as written */
    struct list_item *items;     /* LIST */
    size_t item_count, item_capacity;
    struct directive *directive;
};

struct reader {
    struct lesson *lesson;
    struct part *parts;
    size_t part_count, part_capacity, at;
    size_t program;            /* the current one; NO_PROGRAM before the first */
    struct program_text first; /* the front matter's: its settings and claims while it has no text */
    bool is_glossary, is_track;
    yaml_parser_t parser; /* libyaml's: given back also when memory runs out half-way */
    yaml_event_t event;
    bool parser_open;
    struct text text; /* while a solution is made; malloc, as libyaml's */
    struct arena markdown; /* libcmark's tree, several times as large as what is kept of it */
};

#define NO_PROGRAM ((size_t)-1)

/* ---- The hands ------------------------------------------------------------------------------------------------- */

/* Notes a problem. */
void complain(struct lesson *lesson, uint32_t line, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* lesson.c: reads with at most so many bytes of memory; 0: no limit. For the tests of what happens when there is none.
 */
struct lesson *lesson_load_within(const char *path, bool is_glossary, size_t limit);

/* file.c: the whole file with \n at the ends of lines, or NULL with a problem. */
char *file_read(struct lesson *lesson, const char *path, uint32_t line, size_t *length);
/* Offset of the first character that a terminal might obey or that hides text, `length` when there is none. */
size_t control_in(const char *text, size_t length);

/* fields.c: `key: value` lines; first_line is the line of the file on which `text` begins. `what` names them: "the
 * front matter". */
void fields_read(struct reader *reader, const char *text, size_t length, uint32_t first_line, const char *what,
                 struct fields *fields);
void reader_release(struct reader *reader);
/* The one value of a field; "" with a problem when it is a list. */
const char *field_text(struct lesson *lesson, const struct yaml_field *field);
bool field_number(struct lesson *lesson, const struct yaml_field *field, uint64_t most, uint64_t *number);

/* markdown.c: fills reader->parts. */
void markdown_read(struct reader *reader, const char *text, uint32_t lines_above);
void prose_append(struct lesson *lesson, struct prose *prose, const struct prose *more);
const char *prose_flat(struct lesson *lesson, const struct block *block);

/* directive.c: turns comments into directives; ordinary ones become PART_TAKEN. */
void directives_read(struct reader *reader);
/* How many letters must be changed, added or left out, at most 3. */
unsigned word_distance(const char *left, const char *right);

/* diff.c: the text with the edits of a `diff` block; NULL after a problem. `line` is that of the block's first line. */
const char *diff_apply(struct lesson *lesson, const struct program_text *base, const char *diff, uint32_t line,
                       size_t *length);

/* program.c */
bool settings_take(struct lesson *lesson, const struct yaml_field *field,
                   struct settings *settings); /* false: no key of settings */
bool claims_take(struct lesson *lesson, const struct yaml_field *field, struct claims *claims);
void program_read(struct reader *reader, const struct directive *directive);
void program_read_first(struct reader *reader, const char *name, uint32_t line);
bool part_is_program(const struct part *part); /* a `rust` or `diff` block */
/* The text of a `rust` block, or `base` edited by a `diff` block. False after a problem. */
bool program_from_part(struct reader *reader, const struct part *part, const struct program_text *base,
                       struct program_text *out);

/* page.c */
struct part *body_next(struct reader *reader); /* the next part of this section, taken; NULL before a directive other
                                                  than notes, or at the end */
const struct directive *directive_next(const struct reader *reader); /* the one that stands next, or NULL */
struct page *page_add(struct reader *reader, enum page_kind kind, uint32_t line);
void page_set_title(struct lesson *lesson, struct page *page);
void page_set_id(struct lesson *lesson, struct page *page, const struct yaml_field *field);
void page_take_choices(struct lesson *lesson, struct page *page, const struct part *part, size_t most);
void page_read(struct reader *reader, const struct directive *directive);
void ask_read(struct reader *reader, const struct directive *directive);
void notes_read(struct reader *reader, const struct directive *directive);
const char *misconception_read(struct lesson *lesson, const char *tag, uint32_t line);

/* arrange.c: blanks and lines to order */
size_t blanks_in(const char *text);
bool frame_is_good(const char *text);
void order_shuffle(struct task *task, const char *id);

/* moments.c: lesson_find_moments, saying which pages' moments are missing: an entry for each page, set true or left
 * alone. */
void moments_find(const struct lesson *lesson, size_t program, struct session *session, size_t *stops, bool *missing);
bool moment_ever_comes(const struct page *page, struct session *session); /* wherever the pages before it are */

/* task.c */
void task_read(struct reader *reader, const struct directive *directive);

#endif
