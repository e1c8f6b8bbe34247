/* source.h -- source files and places in them.
 *
 * All sources of one program (the learner's file, the prelude's files, text made by #[derive]) lie one behind the
 * other in one space of positions, so that a span is two numbers and finds its file by itself. Position 0 belongs to
 * no source: a zero span means "nowhere".
 */
#ifndef PREPSTATION_BASE_SOURCE_H
#define PREPSTATION_BASE_SOURCE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

struct span {
    uint32_t start; /* position of the first byte */
    uint32_t end;   /* position behind the last byte */
};

enum source_kind {
    SOURCE_USER,    /* the learner's program */
    SOURCE_PRELUDE, /* the standard library that programs see */
    SOURCE_DERIVED, /* made by a derive or a macro; `origin` is the attribute or the call in the program */
};

/* Text from `offset` on, up to the next piece, was copied from `from`. */
struct source_piece {
    uint32_t offset;
    struct span from;
    struct span written; /* of a macro's own token: where it stands in the macro's definition; else zero */
    bool is_silent;      /* parentheses that nobody wrote */
};

struct source {
    const char *path; /* as given on the command line; "std/vec.rs" for the prelude */
    const char *text; /* UTF-8, NUL-terminated, without BOM; CRLF is kept as it is */
    uint32_t length;
    uint32_t base; /* position of text[0] */
    enum source_kind kind;
    struct span origin;    /* SOURCE_DERIVED only */
    const struct source_piece *pieces; /* of a macro: where its text comes from; ascending offsets */
    uint32_t piece_count;
    uint32_t *line_starts; /* offsets in text, ascending; line_starts[0] == 0; made when first asked for */
    uint32_t line_count;
};

struct source_map {
    struct arena *arena;
    struct source **sources; /* ascending base */
    size_t count, capacity;
};

/* 1-based; the column counts Unicode scalars. */
struct position {
    const struct source *source; /* NULL: nowhere */
    uint32_t line, column;
};

void source_map_init(struct source_map *map, struct arena *arena);

/* Adds a source; text must live as long as the map. */
struct source *source_map_add(struct source_map *map, enum source_kind kind, const char *path, const char *text,
                              uint32_t length);

/* The source that holds the position, or NULL. */
struct source *source_map_find(const struct source_map *map, uint32_t position);

/* The piece that holds the position of this source, or NULL. */
const struct source_piece *source_piece_at(const struct source *source, uint32_t position);

/* Where a span starts. A span in derived text is placed at the derive attribute, or where its piece was written. */
struct position source_map_place(const struct source_map *map, struct span span);

/* Where the macro's definition has what the span in derived text begins with; zero when it comes from elsewhere. */
struct position source_map_written(const struct source_map *map, struct span span);

/* True for the prelude's own text. */
bool source_map_is_prelude(const struct source_map *map, struct span span);

/* The text of a 1-based line, without its line ending; *length is set. NULL when there is no such line. */
const char *source_line(struct source_map *map, struct source *source, uint32_t line, uint32_t *length);

/* From the start of the first to the end of the second. */
struct span span_join(struct span first, struct span last);

#endif
