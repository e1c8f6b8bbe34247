/* evidence.h -- what a report is made from: everything that is known of a program that was refused or has run.
 *
 * src/session gathers it (session_evidence); src/verdict only reads it. Nothing here is owned by src/verdict, and everything lives as
 * long as the session.
 */
#ifndef PREPSTATION_VERDICT_EVIDENCE_H
#define PREPSTATION_VERDICT_EVIDENCE_H

#include "machine/machine.h"

/* A block that was leaked, or lost on the way. */
struct loss {
    uint32_t allocation;
    uint32_t number;
    uint64_t size;
    uint32_t align;
    struct span born_span;
    uint64_t lost_tick;    /* after so many ticks no root reached it any more; 0 when that is not known */
    struct span left_span; /* the `return`, `?`, `break` or `continue` that left the scope in which it was lost; zero span: none */
    struct span lost_span; /* of the tick that lost it; zero span when unknown */
};

/* A value whose destructor did not run. */
enum undropped_how { UNDROPPED_OVERWRITTEN, UNDROPPED_FORGOTTEN, UNDROPPED_FREED, UNDROPPED_LOST };
struct undropped {
    const struct type *type;
    const char *name;
    struct span span, at_span;
    enum undropped_how how;
};

/* What the library allocated a block for, and the function that the program called: "the text buffer of a `String`", "String::push_str";
 * "" when that is not known. */
struct maker {
    uint32_t allocation, number;
    char owner[96], name[96];
};

enum { OWNERS_MOST = 4 };

/* Where a second owner of a block was made; tick 0: not known. */
struct twin {
    struct span span;
    uint64_t tick;
    uint64_t settled[8]; /* ticks of the next stops of the program before the block was freed: it arrives where it will be kept */
    size_t settled_count;
    bool by_move; /* a move that was run as a copy, since its program was run although it is refused */
};

/* A destructor that used a block which was freed before it began: a second owner's, or that of a value which outlived the block. */
struct late_drop {
    const struct type *type;  /* whose destructor; NULL: it was none */
    struct span at;           /* where it was called: the end of a scope, say */
    const struct type *freer; /* whose destructor freed the block; NULL: none did */
    struct span freed_at;     /* where that one was called */
};

struct evidence {
    const char *path;
    struct source_map *sources;
    const struct source *user;
    const struct diagnostics *diagnostics; /* in the order found */
    bool refused;                          /* nothing ran */
    bool no_memory;                        /* the host had none left while the run was looked at: nothing below is to be trusted */
    const struct machine *machine;         /* at the end of its run; NULL when refused */
    const struct code *code;
    const struct machine_options *options;
    const struct loss *losses;             /* blocks leaked at the end, in order of allocation */
    size_t loss_count;
    const struct undropped *undropped;
    size_t undropped_count;
    const struct event *history;           /* events of the fault's allocation, in order; empty when there is none */
    size_t history_count;
    const struct maker *makers;            /* of the fault's block, or of the first leaked ones */
    size_t maker_count;
    const char *owners[OWNERS_MOST];       /* double free: the variables that held the block when it was freed first */
    size_t owner_count;
    char freer[96];                        /* the library's function that freed the fault's block, "" where the program did it itself */
    char called[96];                       /* the library's function that the program had called when the fault happened, or "" */
    struct twin twin;                      /* double free, late drop, Box of a freed block: where the second owner was made */
    struct late_drop late;
    const char *stale;                     /* use after free: a variable that owns the block still, by its name; or NULL */
};

#endif
