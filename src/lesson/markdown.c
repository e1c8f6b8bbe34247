/* markdown.c -- cuts the Markdown of a lesson into parts: prose, fenced code, bullet lists and comments. Only this file
 * knows libcmark. */
#include <cmark.h>
#include <string.h>

#include "lesson/inside.h"

enum { DEEPEST = 12 }; /* lists and quotes inside each other; nobody could read more, and each is a call here */

/* ---- Memory for libcmark --------------------------------------------------------------------------------------- */

/* libcmark cannot handle a failed allocation: its own allocator ends the process. So it takes from an arena of the
 * reader's, which leaves by its recovery point instead. The library hands no context to an allocator; hence this one
 * variable, set while a lesson is read. */
static struct arena *markdown_arena;

struct markdown_bytes {
    size_t size;
    unsigned char
        bytes[]; /* aligned as the arena's memory is: for pointers and numbers, which is all that libcmark keeps */
};

static void *markdown_calloc(size_t count, size_t size) {
    if (size && count > SIZE_MAX / 2 / size)
        size = SIZE_MAX / 2, count = 1; /* more than any arena gives */
    struct markdown_bytes *block = arena_alloc(markdown_arena, sizeof *block + count * size);
    block->size = count * size;
    return block->bytes;
}

static void *markdown_realloc(void *bytes, size_t size) {
    void *grown = markdown_calloc(1, size);
    if (bytes) {
        const struct markdown_bytes *old = (const void *)((const unsigned char *)bytes - sizeof *old);
        memcpy(grown, bytes, old->size < size ? old->size : size);
    }
    return grown;
}

static void markdown_free(void *bytes) {
    (void)bytes; /* it goes with the arena */
}

static cmark_node *parse_markdown(struct reader *reader, const char *text) {
    static cmark_mem memory = {markdown_calloc, markdown_realloc, markdown_free};
    markdown_arena = &reader->markdown;
    cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &memory);
    cmark_parser_feed(parser, text, strlen(text));
    cmark_node *document = cmark_parser_finish(parser);
    cmark_consolidate_text_nodes(document);
    return document;
}

/* ---- Prose ----------------------------------------------------------------------------------------------------- */

struct walk {
    struct reader *reader;
    struct lesson *lesson;
    uint32_t lines_above;
};

static uint32_t line_of(const struct walk *walk, cmark_node *node) {
    return (uint32_t)cmark_node_get_start_line(node) + walk->lines_above;
}

static struct block *add_block(struct lesson *lesson, struct prose *prose, enum block_kind kind) {
    prose->blocks = arena_grow(&lesson->arena, prose->blocks, prose->count, &prose->capacity, sizeof *prose->blocks);
    prose->blocks[prose->count] = (struct block){.kind = kind};
    return &prose->blocks[prose->count++];
}

static void add_run(struct lesson *lesson, struct block *block, const char *text, uint32_t line, bool code,
                    bool strong) {
    size_t length = strlen(text);
    if (control_in(text, length) < length) { /* written as &#27; */
        complain(lesson, line, "this text has a control character");
        return;
    }
    block->runs = arena_grow(&lesson->arena, block->runs, block->run_count, &block->run_capacity, sizeof *block->runs);
    block->runs[block->run_count++] = (struct run){arena_copy(&lesson->arena, text, length), code, strong};
}

void prose_append(struct lesson *lesson, struct prose *prose, const struct prose *more) {
    for (size_t i = 0; i < more->count; i++) {
        prose->blocks =
            arena_grow(&lesson->arena, prose->blocks, prose->count, &prose->capacity, sizeof *prose->blocks);
        prose->blocks[prose->count++] = more->blocks[i];
    }
}

const char *prose_flat(struct lesson *lesson, const struct block *block) {
    size_t length = 0;
    for (size_t i = 0; i < block->run_count; i++)
        length += strlen(block->runs[i].text);
    char *flat = arena_alloc(&lesson->arena, length + 1), *to = flat;
    for (size_t i = 0; i < block->run_count; i++) {
        size_t size = strlen(block->runs[i].text);
        memcpy(to, block->runs[i].text, size);
        to += size;
    }
    return flat;
}

static const char *skip_blanks(const char *at) {
    return at + strspn(at, " \t\n");
}

/* A comment within a line is the tag of a choice, or nothing; a directive there would be lost without a word. */
static void take_inline_comment(const struct walk *walk, const char *html, uint32_t line, struct list_item *item) {
    if (strncmp(html, "<!--", 4) != 0) { /* `Vec<T>` without its backticks, most often */
        complain(walk->lesson, line, "`%.*s` is HTML and is not shown on the screen; code stands between backticks",
                 (int)strcspn(html, "\n"), html);
        return;
    }
    const char *at = skip_blanks(html + 4);
    size_t length = strcspn(at, " \t\n-");
    static const char *const keys[] = {"program:", "page:", "ask:", "task:", "hint", "solution", "after", "notes:"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (strlen(keys[i]) == length && strncmp(keys[i], at, length) == 0) {
            complain(walk->lesson, line,
                     "`<!-- %s` stands inside a text: a comment of ours stands on lines of its own, at the margin",
                     keys[i]);
        }
    }
    if (item && length > 1 && at[0] == 'M' && strspn(at + 1, "0123456789") == length - 1) {
        if (item->tag)
            complain(walk->lesson, line, "this choice has two misconceptions");
        item->tag = misconception_read(walk->lesson, arena_copy(&walk->lesson->arena, at, length), line);
    }
}

static void add_inlines(const struct walk *walk, struct block *block, cmark_node *node, struct list_item *item) {
    struct lesson *lesson = walk->lesson;
    uint32_t line = line_of(walk, node);
    cmark_iter *iterator = cmark_iter_new(node);
    bool strong = cmark_node_get_type(node) == CMARK_NODE_HEADING;
    for (cmark_event_type event; (event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE;) {
        cmark_node *inner = cmark_iter_get_node(iterator);
        switch (cmark_node_get_type(inner)) {
        case CMARK_NODE_TEXT: add_run(lesson, block, cmark_node_get_literal(inner), line, false, strong); break;
        case CMARK_NODE_CODE: add_run(lesson, block, cmark_node_get_literal(inner), line, true, strong); break;
        case CMARK_NODE_SOFTBREAK:
        case CMARK_NODE_LINEBREAK: add_run(lesson, block, " ", line, false, strong); break;
        case CMARK_NODE_HTML_INLINE: take_inline_comment(walk, cmark_node_get_literal(inner), line, item); break;
        case CMARK_NODE_IMAGE:
            if (event == CMARK_EVENT_ENTER)
                complain(lesson, line, "an image is not shown on the screen");
            break;
        case CMARK_NODE_STRONG:
        case CMARK_NODE_EMPH: strong = event == CMARK_EVENT_ENTER; break;
        default: break;
        }
    }
    cmark_iter_free(iterator);
}

static void add_prose(const struct walk *walk, struct prose *prose, cmark_node *node, const char **mark, int depth);

/* What stands before an item's first line, behind as many blanks as the item around it has. */
static const char *mark_of(const struct walk *walk, cmark_node *item, const char *around) {
    cmark_node *list = cmark_node_parent(item);
    int indent = around ? (int)strlen(around) : 0;
    if (cmark_node_get_list_type(list) == CMARK_BULLET_LIST)
        return arena_format(&walk->lesson->arena, "%*s- ", indent, "");
    int number = cmark_node_get_list_start(list);
    for (cmark_node *before = cmark_node_previous(item); before; before = cmark_node_previous(before))
        number++;
    return arena_format(&walk->lesson->arena, "%*s%d. ", indent, "", number);
}

static void add_paragraph(const struct walk *walk, struct prose *prose, cmark_node *node, const char **mark) {
    struct block *block = add_block(walk->lesson, prose, mark ? BLOCK_ITEM : BLOCK_PARAGRAPH);
    if (mark) {
        block->mark = *mark;
        *mark = arena_format(&walk->lesson->arena, "%*s", (int)strlen(*mark),
                             ""); /* what follows belongs to the same item */
    }
    add_inlines(walk, block, node, NULL);
}

static void add_children(const struct walk *walk, struct prose *prose, cmark_node *parent, const char **mark,
                         int depth) {
    if (depth > DEEPEST) {
        complain(walk->lesson, line_of(walk, parent), "lists and quotes are nested too deeply here");
        return;
    }
    for (cmark_node *node = cmark_node_first_child(parent); node; node = cmark_node_next(node))
        add_prose(walk, prose, node, mark, depth);
}

static void add_prose(const struct walk *walk, struct prose *prose, cmark_node *node, const char **mark, int depth) {
    struct lesson *lesson = walk->lesson;
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH: add_paragraph(walk, prose, node, mark); break;
    case CMARK_NODE_HEADING: add_inlines(walk, add_block(lesson, prose, BLOCK_HEADING), node, NULL); break;
    case CMARK_NODE_CODE_BLOCK:
        add_run(lesson, add_block(lesson, prose, BLOCK_CODE), cmark_node_get_literal(node), line_of(walk, node), true,
                false);
        break;
    case CMARK_NODE_LIST:
    case CMARK_NODE_BLOCK_QUOTE: add_children(walk, prose, node, mark, depth + 1); break;
    case CMARK_NODE_ITEM: {
        const char *own = mark_of(walk, node, mark ? *mark : NULL);
        add_children(walk, prose, node, &own, depth + 1);
        break;
    }
    case CMARK_NODE_HTML_BLOCK:
        take_inline_comment(walk, skip_blanks(cmark_node_get_literal(node)), line_of(walk, node), NULL);
        break;
    default: break;
    }
}

/* ---- Lists ----------------------------------------------------------------------------------------------------- */

/* Takes `[ ] ` or `[x] ` off the front of the item's text. */
static void take_box(struct list_item *item) {
    if (item->text.count == 0 || item->text.blocks[0].run_count == 0)
        return;
    struct run *run = &item->text.blocks[0].runs[0];
    if (run->code || run->text[0] != '[' || !run->text[1] || !strchr(" xX", run->text[1]) || run->text[2] != ']')
        return;
    if (run->text[3] && run->text[3] != ' ')
        return;
    item->box = run->text[1] == ' ' ? BOX_EMPTY : BOX_TICKED;
    run->text = skip_blanks(run->text + 3);
}

static void add_item(const struct walk *walk, struct part *part, cmark_node *node) {
    part->items =
        arena_grow(&walk->lesson->arena, part->items, part->item_count, &part->item_capacity, sizeof *part->items);
    struct list_item *item = &part->items[part->item_count++];
    *item = (struct list_item){.line = line_of(walk, node)};
    for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child)) {
        cmark_node_type type = cmark_node_get_type(child);
        if (type == CMARK_NODE_PARAGRAPH)
            add_inlines(walk, add_block(walk->lesson, &item->text, BLOCK_PARAGRAPH), child, item);
        else if (type == CMARK_NODE_BLOCK_QUOTE)
            add_children(walk, &item->answer, child, NULL, 1);
        else
            add_prose(walk, &item->text, child, NULL, 1);
    }
    take_box(item);
}

/* ---- Parts ----------------------------------------------------------------------------------------------------- */

/* A copy that outlives libcmark's tree. */
static const char *literal_of(struct lesson *lesson, cmark_node *node) {
    const char *literal = cmark_node_get_literal(node);
    return arena_copy(&lesson->arena, literal, strlen(literal));
}

static const char *first_word(struct lesson *lesson, const char *info) {
    return arena_copy(&lesson->arena, info ? info : "", info ? strcspn(info, " \t,{") : 0);
}

static void add_part(const struct walk *walk, cmark_node *node) {
    struct reader *reader = walk->reader;
    struct lesson *lesson = walk->lesson;
    reader->parts =
        arena_grow(&lesson->arena, reader->parts, reader->part_count, &reader->part_capacity, sizeof *reader->parts);
    struct part *part = &reader->parts[reader->part_count++];
    *part = (struct part){.kind = PART_PROSE, .line = line_of(walk, node)};
    cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_HTML_BLOCK) {
        part->kind = PART_COMMENT;
        part->text = literal_of(lesson, node);
        return;
    }
    if (type == CMARK_NODE_CODE_BLOCK) {
        part->kind = PART_CODE;
        part->language = first_word(lesson, cmark_node_get_fence_info(node));
        part->text = literal_of(lesson, node);
    } else if (type == CMARK_NODE_LIST && cmark_node_get_list_type(node) == CMARK_BULLET_LIST) {
        part->kind = PART_LIST;
        for (cmark_node *item = cmark_node_first_child(node); item; item = cmark_node_next(item))
            add_item(walk, part, item);
        for (size_t i = 0; i < part->item_count; i++) {
            if (part->items[i].box != BOX_NONE)
                return;
        }
    } else if (type == CMARK_NODE_HEADING) {
        part->level = cmark_node_get_heading_level(node);
    }
    add_prose(walk, &part->prose, node, NULL, 0);
}

void markdown_read(struct reader *reader, const char *text, uint32_t lines_above) {
    struct walk walk = {reader, reader->lesson, lines_above};
    cmark_node *document = parse_markdown(reader, text);
    for (cmark_node *node = cmark_node_first_child(document); node; node = cmark_node_next(node))
        add_part(&walk, node);
}
