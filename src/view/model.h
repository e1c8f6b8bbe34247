/* model.h -- what a screen shows of a machine at one stop, gathered once per frame: frames with their variables, jars with
 * their states, who points where, what just changed. Plain data; drawing reads it and nothing else of the machine.
 *
 * Everything lies in the model's own arena, which is emptied at each build.
 */
#ifndef PREPSTATION_VIEW_MODEL_H
#define PREPSTATION_VIEW_MODEL_H

#include "session/session.h"

/* One scalar inside a value: what fields of fields come down to. */
struct leaf {
    uint64_t offset;
    const struct layout *layout;
    const char *name;        /* "ptr", "name.cap"; "" for a value that is one scalar */
    bool in_text;            /* the pointer of a String or &str */
    const struct type *many; /* the pointer of a Vec or slice: its element type */
};

/* Bytes of a value wherever it lives. provenances: allocation id << 3 | fragment. */
struct value_bytes {
    uint64_t size;
    const uint8_t *bytes;
    const uint8_t *shadows;
    const uint32_t *provenances;
};

enum pointer_state { POINTER_NONE, POINTER_LIVE, POINTER_DANGLING, POINTER_NULL, POINTER_LOOSE /* no provenance */ };

enum value_state { VALUE_THERE, VALUE_NOT_YET, VALUE_MOVED, VALUE_DROPPED };

struct model_variable {
    const char *name, *type, *value; /* value: with its ties, as "●─#1" */
    enum value_state state;
    enum pointer_state pointer; /* of the first pointer in it */
    uint32_t block;             /* number of the heap block it points at, or 0 */
    bool changed;
    bool idle;                  /* it dangles, and this run does not use what it points at again */
    const struct layout *layout;
    struct value_bytes bytes;   /* of size 0 when there are none */
    uint64_t address;           /* 0: its address is never taken, so it has none */
    uint32_t same_address;      /* number of a block that went back, at the same address, that another variable still points at; or 0 */
    uint32_t was_block;         /* the block it pointed at before this step, when that is another */
    const char *was;            /* the pointer text before this step, when it changed; else NULL */
};

struct model_frame {
    const char *name;
    uint32_t line;
    bool in_prelude;
    struct model_variable *variables;
    size_t variable_count;
};

enum jar_state { JAR_TAKEN, JAR_PARTLY, JAR_FILLED, JAR_MOVED, JAR_WASHED, JAR_PUT_BACK, JAR_SPOILED, JAR_LOST };

struct jar_field {
    uint64_t offset, size;
    const char *name, *value;
    uint32_t block; /* it points at, or 0 */
    enum pointer_state pointer;
    bool idle; /* as of a variable */
};

/* What lies in a part of a jar that is too large to be kept byte by byte. */
enum part { PART_TAKEN = 1, PART_MOVED = 2, PART_WASHED = 4, PART_FILLED = 8 };

enum { MOST_NOTES = 4, MOST_SLICES = 32 };

struct jar {
    uint32_t number, id;
    uint64_t address, size;
    uint32_t align;
    const char *label;      /* "String", "text buffer", "u8 × 24" */
    enum jar_state state;
    bool changed;           /* by this step */
    bool idle;              /* SPOILED, but this run uses it no more: what points at it only stays in scope */
    bool needs_wash;        /* what is in it has drop glue */
    const uint8_t *bytes;   /* at most `shown` of them */
    const uint8_t *shadows;
    uint64_t shown;
    uint64_t slice_bytes;   /* of a large jar: its slices have so many bytes each, and their parts; 0: bytes and shadows say all */
    uint8_t slices[MOST_SLICES];
    bool sampled;           /* not every byte of them was looked at */
    uint64_t initialised, meant; /* bytes; meant to be: those of fields */
    struct jar_field *fields;
    size_t field_count;
    bool elements;          /* the fields are those of an array */
    const char *notes[MOST_NOTES]; /* on its form: tags and niches, length and capacity */
    size_t note_count;
    const bool *padding;    /* by byte: no field has it; NULL: not known, or none */
    bool has_length;        /* the owner says how much of it is in use: */
    uint64_t length;        /* bytes */
    const char *text;       /* quoted contents of a text buffer, or a list of elements; NULL */
    size_t skipped;         /* jars between this one and the one before that are not described */
    uint32_t shares_with;   /* number of another live jar on the same bytes (inspector off), or 0 */
    uint64_t shared;        /* bytes */
    bool on_map;            /* drawn on the shelf map, and so not among the others */
    const uint8_t *before;  /* of one that shares its place: its bytes before this step; NULL: it was not there */
    const char *holders;    /* "typed_ptr, raw_ptr", "#1.ptr"; "" for nobody */
    size_t holder_count;
    size_t lost_since;      /* index of the stop, when LOST */
    bool was_filled, was_washed; /* for its life line */
    bool part_washed, part_moved; /* beside values that are still there */
    struct span born, died;
};

/* Who points at the jar that is inspected. */
struct holder {
    const char *name, *type, *where, *tie;
};

/* A pointer that was there before this step and is not, or leads elsewhere. */
struct let_go {
    const char *name, *was, *is;
    uint32_t block; /* number */
};

/* Which jars are listed; the others are counted. */
struct jar_filter {
    enum { FILTER_ALL, FILTER_LOST, FILTER_DANGLING, FILTER_LIVE, FILTER_PUT_BACK, FILTER_TYPE } kind;
    char type[48]; /* a part of the type's name, small letters or capitals */
};

/* Jars with the same in them. */
struct jar_group {
    const char *label;
    size_t jars, lost, put_back; /* jars: those that are out */
    uint64_t bytes;
};

/* A local by its name, and its frame counted from the outermost. */
struct local_place {
    const char *name; /* NULL: none */
    size_t frame;
};

/* What the model is wanted for. Of many jars only those are described that matter or are near the focus. */
struct model_wish {
    bool into_prelude;
    uint32_t focus;     /* number of a jar, or 0 */
    bool holders;       /* of the focus, one by one */
    size_t most_jars;   /* described around the focus */
    struct jar_filter filter;
    struct local_place local;
};

/* The pantry from above. */
struct above_cell {
    uint64_t used;                /* bytes */
    uint32_t jars, lost, number;  /* number: of the first jar, lost ones first */
    uint32_t gone;                /* of a jar that went back, when there is none */
    bool spoiled, touched;
};
struct above {
    struct above_cell *cells;
    size_t cell_count, wanted;
    uint64_t low, cell_bytes;
    uint64_t from, to;          /* what was asked for: a part of the addresses, or all (0, 0) */
};

struct model {
    struct arena arena;
    struct above above;         /* by model_above */
    struct jar_group *groups;   /* by model_groups: most bytes first */
    size_t group_count;
    bool grouped;
    size_t filtered;            /* jars that the filter leaves out */
    size_t stop;
    struct model_frame *frames; /* innermost first */
    size_t frame_count;
    size_t hidden_frames;       /* of the prelude, left out */
    struct jar *jars;           /* live ones and slots that went back and were not reused; by number */
    size_t jar_count;
    size_t skipped_last;        /* not described, behind the last that is */
    size_t left_out;            /* jars that would be listed, but are not described */
    struct jar *local;          /* the one that was wished for, in the shape of a jar without a number; NULL */
    struct holder *holders;
    size_t holder_count;
    struct let_go *let_go;
    size_t let_go_count;
    size_t live, lost, spoiled, put_back, dangling;
    uint64_t live_bytes;
    const char *note;           /* what the step did; "" */
    uint32_t note_line;         /* where it did it */
    uint32_t touched;           /* number of the jar that the step touched, or 0 */
    uint64_t touched_from, touched_to; /* which of its bytes */
    bool failed;                /* the host had no memory */
};

/* What is remembered from stop to stop: the best label of each block. */
enum { MOST_KINDS = 64 };
struct model_memory {
    const char **labels; /* by block number; arena of the memory */
    struct jar_kind {    /* blocks of one size that are taken at one place hold the same: for those that nobody described */
        uint32_t span;
        uint64_t size;
        const char *label;
        bool needs_wash;
    } kinds[MOST_KINDS];
    size_t kind_count;
    bool *needs_wash, *weak; /* weak: from a pointer to bytes; any other says more */
    size_t count;
    bool learned; /* the run has been gone through for labels and faults */
    uint32_t faulty[16]; /* numbers of the blocks that its faults are about; 0 for what is no heap block */
    size_t faulty_count; /* more than there is room for: not all are known */
    struct arena arena;
};

void model_init(struct model *model);
void model_release(struct model *model);
void model_memory_init(struct model_memory *memory);
void model_memory_release(struct model_memory *memory);

/* Gathers everything at the stop where the session stands. */
void model_build(struct model *model, struct session *session, struct model_memory *memory, struct model_wish wish);

/* Sums the pantry up in at most so many cells, after model_build; its addresses between `from` and `to`, or all of them (0, 0). */
void model_above(struct model *model, struct session *session, struct model_memory *memory, const struct jar_filter *filter, size_t cells,
                 uint64_t from, uint64_t to);

/* Totals by type, after model_build. */
void model_groups(struct model *model, struct session *session, struct model_memory *memory);

/* The next jar behind `number` (and then from the start) that matches: "#17", "0x1040" (it holds that address), "9" (it was taken or put back at
 * that line), or a part of its type. 0: none. */
uint32_t model_find(struct session *session, struct model_memory *memory, const char *pattern, uint32_t number);

/* value.c: the scalars of a value, and its text. */
size_t value_leaves(struct arena *arena, const struct program *program, const struct layout *layout,
                    const struct value_bytes *value, struct leaf **leaves);
void leaves_by_offset(struct leaf *leaves, size_t count); /* as declared -> as they lie in memory */
const char *value_text(struct arena *arena, struct session *session, const struct layout *layout,
                       const struct value_bytes *value);
const char *pointer_text(struct arena *arena, struct session *session, uint64_t address, uint32_t provenance,
                         enum pointer_state *state, uint32_t *block);
uint32_t value_variant(const struct layout *layout, const struct value_bytes *value, uint64_t offset); /* variant_count: none */
uint64_t value_word(const struct value_bytes *value, uint64_t offset, uint32_t size);

#endif
