/* lesson.c -- reads a lesson: front matter (libyaml), Markdown (libcmark), the program, and the moments of its pages. */
#include "lesson/lesson.h"

#include <cmark.h>
#include <dirent.h>
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <yaml.h>

#include "base/utf8.h"

enum { MOST_LESSON_BYTES = 1 << 20 };

static void problem(struct lesson *lesson, uint32_t line, const char *what) {
    lesson->problems = arena_grow(&lesson->arena, lesson->problems, lesson->problem_count, &lesson->problem_capacity,
                                  sizeof *lesson->problems);
    lesson->problems[lesson->problem_count++] = (struct lesson_problem){line, what};
}

/* ---- Files ------------------------------------------------------------------------------------------------------------------- */

/* The whole file in the arena, or NULL with a problem. */
static char *read_whole(struct lesson *lesson, const char *path, size_t *length) {
    struct stat status;
    if (stat(path, &status) != 0) status.st_size = 0; /* fopen says why */
    size_t size = status.st_size < MOST_LESSON_BYTES ? (size_t)status.st_size : MOST_LESSON_BYTES;
    char *bytes = arena_alloc(&lesson->arena, size + 2); /* before the file is open: nothing is lost if memory runs out */
    FILE *file = fopen(path, "rb");
    if (!file) {
        problem(lesson, 0, arena_format(&lesson->arena, "%s: %s", path, strerror(errno)));
        return NULL;
    }
    *length = fread(bytes, 1, size + 1, file);
    bool failed = ferror(file) != 0;
    fclose(file);
    if (failed || *length > size) {
        problem(lesson, 0, arena_format(&lesson->arena, failed ? "%s cannot be read" : "%s is larger than 1 MiB, or grows", path));
        return NULL;
    }
    bytes[*length] = 0;
    if (memchr(bytes, 0, *length) || utf8_check(bytes, *length) < *length) {
        problem(lesson, 0, arena_format(&lesson->arena, "%s is not UTF-8 text", path));
        return NULL;
    }
    return bytes;
}

/* What libyaml holds while a lesson is read: given back also when memory runs out half-way. */
struct held {
    yaml_parser_t parser;
    bool parser_open;
    yaml_event_t event;
};

static void release_held(struct held *held) {
    yaml_event_delete(&held->event);
    if (held->parser_open) yaml_parser_delete(&held->parser);
}

/* ---- Front matter ------------------------------------------------------------------------------------------------------------- */

static void set_field(struct lesson *lesson, const char *key, const char *value, uint32_t line) {
    if (strcmp(key, "title") == 0) lesson->title = value;
    else if (strcmp(key, "description") == 0) lesson->description = value;
    else if (strcmp(key, "part") == 0) lesson->part = value;
    else if (strcmp(key, "program") == 0) lesson->program_name = value;
    else if (strcmp(key, "weight") == 0) {
        char *end;
        long weight = strtol(value, &end, 10);
        if (*end || end == value || weight < 0 || weight > 100000) problem(lesson, line, "weight is not a number");
        else lesson->weight = (int)weight;
    } else if (strcmp(key, "date") != 0) {
        problem(lesson, line, arena_format(&lesson->arena, "the front matter has no field `%s`", key));
    }
}

/* A flat mapping of words to words is all that the front matter may be. */
static void read_front_matter(struct lesson *lesson, struct held *held, const char *text, size_t length) {
    if (!yaml_parser_initialize(&held->parser)) {
        problem(lesson, 0, "no memory for the front matter");
        return;
    }
    held->parser_open = true;
    yaml_parser_set_input_string(&held->parser, (const unsigned char *)text, length);
    const char *key = NULL;
    for (bool done = false; !done;) {
        yaml_event_t *event = &held->event;
        if (!yaml_parser_parse(&held->parser, event)) {
            problem(lesson, (uint32_t)held->parser.problem_mark.line + 2, "the front matter is not YAML");
            break;
        }
        uint32_t line = (uint32_t)event->start_mark.line + 2;
        if (event->type == YAML_SCALAR_EVENT) {
            const char *word = arena_copy(&lesson->arena, (const char *)event->data.scalar.value, event->data.scalar.length);
            if (key) set_field(lesson, key, word, line);
            key = key ? NULL : word;
        } else if (event->type == YAML_SEQUENCE_START_EVENT || event->type == YAML_ALIAS_EVENT ||
                   (event->type == YAML_MAPPING_START_EVENT && key)) {
            problem(lesson, line, "the front matter has fields of one word or text only");
            done = true;
        }
        done = done || event->type == YAML_STREAM_END_EVENT;
        yaml_event_delete(event);
    }
}

/* ---- Page comments ------------------------------------------------------------------------------------------------------------ */

static const struct event_word {
    const char *word;
    enum event_kind event;
} event_words[] = {
    {"allocated", EVENT_ALLOCATED}, {"written", EVENT_WRITTEN}, {"dropped", EVENT_DROPPED}, {"freed", EVENT_FREED},
    {"moved", EVENT_MOVED},         {"fault", EVENT_FAULT},     {"panic", EVENT_PANIC},
};

static const char *skip_blanks(const char *at) {
    while (*at == ' ' || *at == '\t') at++;
    return at;
}

static void set_moment(struct lesson *lesson, struct page *page, const char *moment) {
    page->moment = MOMENT_FOUND;
    const char *at = skip_blanks(moment);
    if (strcmp(at, "start") == 0) {
        page->moment = MOMENT_START;
        return;
    }
    if (strcmp(at, "end") == 0) {
        page->moment = MOMENT_END;
        return;
    }
    size_t word = strcspn(at, " \t\"");
    for (size_t i = 0; i < sizeof event_words / sizeof *event_words; i++) {
        if (strlen(event_words[i].word) == word && strncmp(event_words[i].word, at, word) == 0) {
            page->has_event = true;
            page->event = event_words[i].event;
            at = skip_blanks(at + word);
            break;
        }
    }
    if (strncmp(at, "line", 4) == 0) {
        at = skip_blanks(at + 4);
        size_t length = strlen(at);
        if (length >= 2 && at[0] == '"' && at[length - 1] == '"') {
            char *text = arena_copy(&lesson->arena, at + 1, length - 2), *to = text;
            for (const char *from = text; *from; from++) { /* \" stands for a quote */
                if (from[0] == '\\' && from[1] == '"') from++;
                *to++ = *from;
            }
            *to = 0;
            page->line_text = text;
            return;
        }
    } else if (page->has_event && !*at) {
        return;
    }
    problem(lesson, page->line, arena_format(&lesson->arena, "a page's moment is start, end, or [allocated|written|dropped|freed|moved|"
                                             "fault|panic] [line \"TEXT\"], not `%s`", moment));
}

/* True when the HTML is a page comment; a new page has then been started. */
static bool start_page(struct lesson *lesson, const char *html, uint32_t line) {
    const char *at = skip_blanks(html);
    if (strncmp(at, "<!--", 4) != 0) return false;
    at = skip_blanks(at + 4);
    const char *end = strstr(at, "-->");
    if (strncmp(at, "page:", 5) != 0) return false;
    if (!end) {
        problem(lesson, line, "the page comment does not end");
        return false;
    }
    at = skip_blanks(at + 5);
    while (end > at && (end[-1] == ' ' || end[-1] == '\n' || end[-1] == '\t')) end--;
    lesson->pages = arena_grow(&lesson->arena, lesson->pages, lesson->page_count, &lesson->page_capacity, sizeof *lesson->pages);
    struct page *page = &lesson->pages[lesson->page_count++];
    page->line = line;
    set_moment(lesson, page, arena_copy(&lesson->arena, at, (size_t)(end - at)));
    return true;
}

/* ---- Memory for libcmark ------------------------------------------------------------------------------------------------------- */

/* libcmark cannot handle a failed allocation: its own allocator ends the process. So it takes from the lesson's arena, which leaves by
 * its recovery point instead. The library hands no context to an allocator; hence this one variable, set while a lesson is read. */
static struct arena *markdown_arena;

struct markdown_bytes {
    size_t size;
    unsigned char bytes[]; /* aligned as the arena's memory is: for pointers and numbers, which is all that libcmark keeps */
};

static void *markdown_calloc(size_t count, size_t size) {
    if (size && count > SIZE_MAX / 2 / size) size = SIZE_MAX / 2, count = 1; /* more than any arena gives */
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

static void markdown_free(void *bytes) { (void)bytes; /* it goes with the arena */ }

static cmark_node *parse_markdown(struct lesson *lesson, const char *text) {
    static cmark_mem memory = {markdown_calloc, markdown_realloc, markdown_free};
    markdown_arena = &lesson->arena;
    cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &memory);
    cmark_parser_feed(parser, text, strlen(text));
    return cmark_parser_finish(parser);
}

/* ---- Markdown ------------------------------------------------------------------------------------------------------------------ */

static struct block *add_block(struct lesson *lesson, enum block_kind kind) {
    struct page *page = &lesson->pages[lesson->page_count - 1];
    page->blocks = arena_grow(&lesson->arena, page->blocks, page->block_count, &page->block_capacity, sizeof *page->blocks);
    page->blocks[page->block_count].kind = kind;
    return &page->blocks[page->block_count++];
}

static void add_run(struct lesson *lesson, struct block *block, const char *text, bool code, bool strong) {
    block->runs = arena_grow(&lesson->arena, block->runs, block->run_count, &block->run_capacity, sizeof *block->runs);
    block->runs[block->run_count++] = (struct run){arena_copy(&lesson->arena, text, strlen(text)), code, strong};
}

static void add_inlines(struct lesson *lesson, struct block *block, cmark_node *node) {
    cmark_iter *iterator = cmark_iter_new(node);
    bool strong = cmark_node_get_type(node) == CMARK_NODE_HEADING;
    for (cmark_event_type event; (event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE;) {
        cmark_node *inner = cmark_iter_get_node(iterator);
        switch (cmark_node_get_type(inner)) {
        case CMARK_NODE_TEXT: add_run(lesson, block, cmark_node_get_literal(inner), false, strong); break;
        case CMARK_NODE_CODE: add_run(lesson, block, cmark_node_get_literal(inner), true, strong); break;
        case CMARK_NODE_SOFTBREAK:
        case CMARK_NODE_LINEBREAK: add_run(lesson, block, " ", false, strong); break;
        case CMARK_NODE_STRONG:
        case CMARK_NODE_EMPH: strong = event == CMARK_EVENT_ENTER; break;
        default: break;
        }
    }
    cmark_iter_free(iterator);
}

static void take_program(struct lesson *lesson, cmark_node *node) {
    const char *info = cmark_node_get_fence_info(node);
    const char *literal = cmark_node_get_literal(node);
    if (lesson->program || lesson->program_name || !info || strncmp(info, "rust", 4) != 0) {
        if (lesson->page_count > 0) add_run(lesson, add_block(lesson, BLOCK_CODE), literal, true, false);
        return;
    }
    lesson->program_length = strlen(literal);
    lesson->program = arena_copy(&lesson->arena, literal, lesson->program_length);
}

static void read_blocks(struct lesson *lesson, cmark_node *parent, uint32_t first_line, bool in_item) {
    for (cmark_node *node = cmark_node_first_child(parent); node; node = cmark_node_next(node)) {
        uint32_t line = (uint32_t)cmark_node_get_start_line(node) + first_line;
        cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_HTML_BLOCK) {
            start_page(lesson, cmark_node_get_literal(node), line);
        } else if (type == CMARK_NODE_CODE_BLOCK) {
            take_program(lesson, node);
        } else if (lesson->page_count == 0) {
            continue; /* before the first page: for readers on a forge */
        } else if (type == CMARK_NODE_LIST || type == CMARK_NODE_ITEM || type == CMARK_NODE_BLOCK_QUOTE) {
            read_blocks(lesson, node, first_line, type == CMARK_NODE_ITEM || in_item);
        } else if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING) {
            enum block_kind kind = type == CMARK_NODE_HEADING ? BLOCK_HEADING : in_item ? BLOCK_ITEM : BLOCK_PARAGRAPH;
            add_inlines(lesson, add_block(lesson, kind), node);
        }
    }
}

static void read_program_file(struct lesson *lesson) {
    const char *slash = strrchr(lesson->path, '/');
    size_t folder = slash ? (size_t)(slash - lesson->path) + 1 : 0;
    const char *name = lesson->program_name;
    if (strchr(name, '/')) {
        problem(lesson, 0, "`program` names a file beside the lesson, without a folder");
        return;
    }
    const char *path = arena_format(&lesson->arena, "%.*s%s", (int)folder, lesson->path, name);
    lesson->program = read_whole(lesson, path, &lesson->program_length);
}

static void read_lesson(struct lesson *lesson, struct held *held) {
    size_t length;
    char *text = read_whole(lesson, lesson->path, &length);
    if (!text) return;
    char *body = text;
    uint32_t first_line = 0;
    if (strncmp(text, "---\n", 4) == 0) {
        char *end = strstr(text + 3, "\n---\n");
        if (!end) {
            problem(lesson, 1, "the front matter does not end with a line `---`");
            return;
        }
        read_front_matter(lesson, held, text + 4, (size_t)(end + 1 - (text + 4)));
        body = end + 5;
        for (const char *at = text; at < body; at++) first_line += *at == '\n';
    } else {
        problem(lesson, 1, "a lesson begins with front matter between two lines `---`");
    }
    read_blocks(lesson, parse_markdown(lesson, body), first_line, false);
    if (lesson->program_name) read_program_file(lesson);
    else lesson->program_name = "program.rs";
    if (!lesson->title) problem(lesson, 1, "the front matter has no `title`");
    if (lesson->page_count == 0) problem(lesson, 0, "there is no page: no comment `<!-- page: start -->`");
    if (!lesson->program) problem(lesson, 0, "there is no program: neither `program` in the front matter nor a fenced `rust` block");
}

/* False when the host had no memory. */
static bool read_guarded(struct lesson *lesson, const char *path) {
    struct held held;
    memset(&held, 0, sizeof held);
    jmp_buf recovery;
    if (setjmp(recovery)) {
        release_held(&held);
        return false;
    }
    arena_guard(&lesson->arena, &recovery);
    lesson->path = arena_copy(&lesson->arena, path, strlen(path));
    read_lesson(lesson, &held);
    arena_guard(&lesson->arena, NULL);
    release_held(&held);
    return true;
}

struct lesson *lesson_load(const char *path) {
    struct lesson *lesson = calloc(1, sizeof *lesson);
    if (!lesson) return NULL;
    arena_init(&lesson->arena, 0);
    if (read_guarded(lesson, path)) return lesson;
    lesson_free(lesson);
    return NULL;
}

void lesson_free(struct lesson *lesson) {
    if (!lesson) return;
    arena_release(&lesson->arena);
    free(lesson);
}

/* ---- Moments -------------------------------------------------------------------------------------------------------------------- */

static bool stop_fits(const struct page *page, const struct stop *stop, const struct event *events,
                      struct session *session) {
    if (page->has_event) {
        bool found = stop->event == page->event;
        for (uint32_t i = 0; !found && i < stop->event_count; i++) found = events[stop->first_event + i].kind == page->event;
        if (!found) return false;
    } else if (stop->in_prelude) {
        return false;
    }
    if (!page->line_text) return true;
    struct source_map *sources = session_sources(session);
    struct position place = source_map_place(sources, stop->span);
    struct source *source = source_map_find(sources, stop->span.start);
    if (!source || !place.source) return false;
    uint32_t length;
    const char *line = source_line(sources, source, place.line, &length);
    size_t wanted = strlen(page->line_text);
    for (size_t i = 0; line && i + wanted <= length; i++) {
        if (memcmp(line + i, page->line_text, wanted) == 0) return true;
    }
    return false;
}

void lesson_find_moments(const struct lesson *lesson, struct session *session, size_t *stops, size_t *missing) {
    size_t count, event_count, at = 0;
    const struct stop *all = session_stops(session, &count);
    const struct event *events = session_events(session, &event_count);
    *missing = 0;
    for (size_t i = 0; i < lesson->page_count; i++) {
        const struct page *page = &lesson->pages[i];
        if (page->moment == MOMENT_START) at = 0;
        else if (page->moment == MOMENT_END) at = count ? count - 1 : 0;
        else {
            size_t next = i == 0 ? 0 : at + 1;
            while (next < count && !stop_fits(page, &all[next], events, session)) next++;
            if (next < count) at = next;
            else ++*missing;
        }
        stops[i] = at;
    }
}

/* ---- Folders -------------------------------------------------------------------------------------------------------------------- */

static int compare_names(const void *left, const void *right) {
    return strcmp(*(char *const *)left, *(char *const *)right);
}

char **lesson_names(const char *folder, size_t *count) {
    *count = 0;
    DIR *directory = opendir(folder);
    if (!directory) return NULL;
    char **names = NULL;
    size_t capacity = 0;
    for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
        size_t length = strlen(entry->d_name);
        if (length < 4 || strcmp(entry->d_name + length - 3, ".md") != 0 || entry->d_name[0] == '.') continue;
        if (*count == capacity) {
            capacity = capacity ? capacity * 2 : 32;
            char **grown = realloc(names, capacity * sizeof *names);
            if (!grown) break;
            names = grown;
        }
        size_t size = strlen(folder) + length + 2;
        char *name = malloc(size);
        if (!name) break;
        snprintf(name, size, "%s/%s", folder, entry->d_name);
        names[(*count)++] = name;
    }
    closedir(directory);
    /* Files are named by their number, so that name order is the course's order. */
    if (names) qsort(names, *count, sizeof *names, compare_names);
    return names;
}

void lesson_names_free(char **names, size_t count) {
    for (size_t i = 0; names && i < count; i++) free(names[i]);
    free(names);
}
