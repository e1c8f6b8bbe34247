/* fields.c -- the flat YAML of the front matter and of comments: words, numbers, texts, and lists of these. */
#include <stdlib.h>
#include <string.h>

#include "lesson/inside.h"

void reader_release(struct reader *reader) {
    yaml_event_delete(&reader->event);
    if (reader->parser_open)
        yaml_parser_delete(&reader->parser);
    reader->parser_open = false;
    text_release(&reader->text);
    arena_release(&reader->markdown);
}

enum { MOST_FIELDS = 64 };

static const char *take_word(struct reader *reader, const yaml_event_t *event, uint32_t line) {
    struct lesson *lesson = reader->lesson;
    const char *bytes = (const char *)event->data.scalar.value;
    size_t length = event->data.scalar.length;
    if (control_in(bytes, length) < length || memchr(bytes, 0, length)) {
        complain(lesson, line, "this text has a control character");
        return "";
    }
    return arena_copy(&lesson->arena, bytes, length);
}

static struct yaml_field *add_field(struct reader *reader, struct fields *fields, const char *key, uint32_t line) {
    struct lesson *lesson = reader->lesson;
    for (size_t i = 0; i < fields->count; i++) {
        if (strcmp(fields->items[i].key, key) == 0)
            complain(lesson, line, "`%s` is said twice", key);
    }
    fields->items = arena_grow(&lesson->arena, fields->items, fields->count, &fields->capacity, sizeof *fields->items);
    struct yaml_field *field = &fields->items[fields->count++];
    *field = (struct yaml_field){.key = key, .line = line};
    return field;
}

static void add_value(struct reader *reader, struct yaml_field *field, const char *value, bool is_plain) {
    field->values =
        arena_grow(&reader->lesson->arena, field->values, field->count, &field->capacity, sizeof *field->values);
    field->values[field->count++] = value;
    field->is_plain = is_plain;
}

struct place_in {
    const char *key;
    uint32_t key_line;
    struct yaml_field *list; /* while inside a sequence */
    bool in_mapping, done;
};

/* One event; false when it is nothing that flat YAML may have. */
static bool take_event(struct reader *reader, struct fields *fields, struct place_in *place, uint32_t line) {
    const yaml_event_t *event = &reader->event;
    switch (event->type) {
    case YAML_MAPPING_START_EVENT:
        if (place->in_mapping)
            return false;
        return place->in_mapping = true;
    case YAML_SEQUENCE_START_EVENT:
        if (!place->in_mapping || !place->key || place->list)
            return false;
        place->list = add_field(reader, fields, place->key, place->key_line);
        return place->list->is_list = true;
    case YAML_SEQUENCE_END_EVENT:
        place->list = NULL;
        place->key = NULL;
        return true;
    case YAML_SCALAR_EVENT: {
        if (!place->in_mapping)
            return false;
        const char *word = take_word(reader, event, line);
        bool is_plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
        if (place->list) {
            add_value(reader, place->list, word, is_plain);
        } else if (place->key) {
            add_value(reader, add_field(reader, fields, place->key, place->key_line), word, is_plain);
            place->key = NULL;
        } else {
            place->key = word;
            place->key_line = line;
        }
        return true;
    }
    case YAML_ALIAS_EVENT: return false;
    case YAML_MAPPING_END_EVENT:
    case YAML_STREAM_END_EVENT: /* what follows a document is none of ours */ place->done = true; return true;
    default: return true;
    }
}

void fields_read(struct reader *reader, const char *text, size_t length, uint32_t first_line, const char *what,
                 struct fields *fields) {
    struct lesson *lesson = reader->lesson;
    if (!yaml_parser_initialize(&reader->parser))
        longjmp(*lesson->arena.recovery, 1);
    reader->parser_open = true;
    yaml_parser_set_input_string(&reader->parser, (const unsigned char *)text, length);
    struct place_in place = {0};
    while (!place.done) {
        if (!yaml_parser_parse(&reader->parser, &reader->event)) {
            if (reader->parser.error == YAML_MEMORY_ERROR)
                longjmp(*lesson->arena.recovery, 1);
            complain(lesson, (uint32_t)reader->parser.problem_mark.line + first_line, "%s is not YAML: %s", what,
                     reader->parser.problem ? reader->parser.problem : "it cannot be read");
            break;
        }
        uint32_t line = (uint32_t)reader->event.start_mark.line + first_line;
        if (fields->count > MOST_FIELDS) {
            complain(lesson, line, "%s has more lines than there are keys", what);
            place.done = true;
        } else if (!take_event(reader, fields, &place, line)) {
            complain(lesson, line, "%s has lines `key: value` only, a value being one text or a list of texts", what);
            place.done = true;
        }
        yaml_event_delete(&reader->event);
    }
    yaml_event_delete(&reader->event);
    yaml_parser_delete(&reader->parser);
    reader->parser_open = false;
    if (place.list && fields->count > 0)
        fields->count--; /* a list that did not end */
}

const char *field_text(struct lesson *lesson, const struct yaml_field *field) {
    if (!field->is_list)
        return field->values[0];
    complain(lesson, field->line, "`%s` is one text, not a list", field->key);
    return "";
}

bool field_number(struct lesson *lesson, const struct yaml_field *field, uint64_t most, uint64_t *number) {
    const char *text = field_text(lesson, field);
    size_t digits = strspn(text, "0123456789");
    if (digits > 0 && digits < 20 && !text[digits]) {
        *number = strtoull(text, NULL, 10);
        if (*number <= most)
            return true;
        complain(lesson, field->line, "`%s` is at most %llu, not %s", field->key, (unsigned long long)most, text);
        return false;
    }
    complain(lesson, field->line, "`%s` is not a number: `%s`", field->key, text);
    return false;
}
