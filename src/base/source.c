/* source.c -- see source.h. Sources lie at ascending positions, one unused position between two, so that the span at
 * the very end of a file still belongs to that file. */
#include "base/source.h"

#include <string.h>

#include "base/utf8.h"

void source_map_init(struct source_map *map, struct arena *arena) {
    *map = (struct source_map){.arena = arena};
}

struct source *source_map_add(struct source_map *map, enum source_kind kind, const char *path, const char *text,
                              uint32_t length) {
    struct source *source = arena_alloc(map->arena, sizeof *source);
    source->kind = kind;
    source->path = path;
    source->text = text;
    source->length = length;
    source->base = 1;
    if (map->count) {
        const struct source *last = map->sources[map->count - 1];
        source->base = last->base + last->length + 1;
    }
    map->sources = arena_grow(map->arena, map->sources, map->count, &map->capacity, sizeof *map->sources);
    map->sources[map->count++] = source;
    return source;
}

struct source *source_map_find(const struct source_map *map, uint32_t position) {
    size_t low = 0, high = map->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (map->sources[middle]->base <= position)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return NULL;
    struct source *source = map->sources[low - 1];
    return position - source->base <= source->length ? source : NULL;
}

static void make_lines(const struct source_map *map, struct source *source) {
    if (source->line_starts)
        return;
    uint32_t count = 1;
    const char *end = source->text + source->length;
    for (const char *at = source->text; (at = memchr(at, '\n', (size_t)(end - at))); at++)
        count++;
    uint32_t *starts = arena_array(map->arena, count, sizeof *starts);
    uint32_t line = 1;
    for (const char *at = source->text; (at = memchr(at, '\n', (size_t)(end - at)));)
        starts[line++] = (uint32_t)(++at - source->text);
    source->line_count = count;
    source->line_starts = starts;
}

const struct source_piece *source_piece_at(const struct source *source, uint32_t position) {
    uint32_t offset = position - source->base, low = 0, high = source->piece_count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (source->pieces[middle].offset <= offset)
            low = middle;
        else
            high = middle;
    }
    return high > low && source->pieces[low].offset <= offset ? &source->pieces[low] : NULL;
}

struct position source_map_place(const struct source_map *map, struct span span) {
    struct source *source = source_map_find(map, span.start);
    if (!source)
        return (struct position){0};
    if (source->kind == SOURCE_DERIVED && source->origin.start) { /* an origin lies in an older source: this ends */
        const struct source_piece *piece = source_piece_at(source, span.start);
        struct span from = piece ? piece->from : source->origin;
        if (piece && (from.start < source->origin.start || from.start >= source->origin.end))
            from = source->origin;
        else if (piece && from.start != source->origin.start)
            from.start += span.start - source->base - piece->offset;
        return source_map_place(map, from);
    }
    make_lines(map, source);
    uint32_t offset = span.start - source->base;
    uint32_t low = 0, high = source->line_count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (source->line_starts[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    uint32_t start = source->line_starts[low];
    return (struct position){
        .source = source, .line = low + 1, .column = (uint32_t)utf8_count(source->text + start, offset - start) + 1};
}

struct position source_map_written(const struct source_map *map, struct span span) {
    struct source *source = source_map_find(map, span.start);
    const struct source_piece *piece =
        source && source->kind == SOURCE_DERIVED ? source_piece_at(source, span.start) : NULL;
    if (!piece)
        return (struct position){0};
    return piece->written.start ? source_map_place(map, piece->written) : source_map_written(map, piece->from);
}

bool source_map_is_prelude(const struct source_map *map, struct span span) {
    const struct source *source = source_map_find(map, span.start);
    while (source && source->kind == SOURCE_DERIVED)
        source = source_map_find(map, source->origin.start);
    return source && source->kind == SOURCE_PRELUDE;
}

const char *source_line(struct source_map *map, struct source *source, uint32_t line, uint32_t *length) {
    make_lines(map, source);
    *length = 0;
    if (line == 0 || line > source->line_count)
        return NULL;
    uint32_t start = source->line_starts[line - 1];
    uint32_t end = line < source->line_count ? source->line_starts[line] - 1 : source->length;
    if (end > start && source->text[end - 1] == '\r')
        end--;
    *length = end - start;
    return source->text + start;
}

struct span span_join(struct span first, struct span last) {
    if (first.start == 0)
        return last;
    if (last.start == 0)
        return first;
    return (struct span){first.start, last.end};
}
