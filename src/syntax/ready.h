/* ready.h -- the prelude's tokens, made when prepstation is built.
 *
 * Every run of a program begins with the prelude's files, and a quarter of its time went into lexing the same text again. So the tool that embeds
 * the files (src/prelude/embed.c) skims them with the lexer of this room and writes their tokens beside their bytes, small and without
 * pointers: names are numbers, given to the interner when a file that has them is loaded.
 */
#ifndef PREPSTATION_SYNTAX_READY_H
#define PREPSTATION_SYNTAX_READY_H

#include "syntax/lexer.h"

struct ready_token {
    uint32_t gap;     /* bytes between the end of the token before and this one */
    uint16_t length;
    uint16_t payload; /* a name's number, or the index of a delimiter's partner */
    uint8_t kind;
    uint8_t flags;
};

enum { READY_RAW = 1, READY_NEW_LINE = 2, READY_NAMED = 4 }; /* READY_NAMED: the payload is a name */

/* The names of all files together. */
struct ready_names {
    const char *text;
    const uint32_t *starts; /* count + 1 offsets in text */
    size_t count;
};

struct ready_tokens {
    const struct ready_token *items; /* TOKEN_END included */
    uint32_t count;
    const struct ready_names *names;
};

/* What lex_skimming would give for the file, from its ready tokens. */
const struct tokens *ready_unpack(struct arena *arena, struct interner *interner, const struct source *source,
                                  struct token_buffer *buffer);

#endif
