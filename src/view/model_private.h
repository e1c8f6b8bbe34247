/* model_private.h -- what the files that gather a model share: model.c (the whole, and what the step did), model_frames.c (stack),
 * model_jars.c (pantry). */
#ifndef PREPSTATION_VIEW_MODEL_PRIVATE_H
#define PREPSTATION_VIEW_MODEL_PRIVATE_H

#include "view/model.h"

/* Whether the slot of a block has been handed out again; or it has been counted as pointed at though it went back. */
enum slot_use { SLOT_NEWEST, SLOT_REUSED, SLOT_COUNTED };

struct builder {
    struct model *model;
    struct session *session;
    struct machine *machine;
    const struct program *program;
    struct arena *arena;
    struct model_memory *memory;
    uint32_t *jar_of; /* jar index + 1 by block number */
    uint32_t block_count;
    uint8_t *reused; /* by block number: slot_use */
    bool into_prelude;
    bool learning;          /* labels only */
    struct model_wish wish;
    size_t holder_capacity;
    struct births *births;  /* for the filter */
    bool *pointed_at_gone;  /* by block number; for the filter */
};

struct jar *jar_by_number(struct builder *builder, uint32_t number);
void label_target(struct builder *builder, const struct leaf *leaf, struct jar *jar, bool by_prelude);

/* model_describe.c: what is in a jar, or in a local: fields, tags, lengths. */
void describe_jar(struct builder *builder, struct jar *jar);
struct jar *describe_local(struct builder *builder, const struct model_frame *frame, const struct model_variable *variable);

/* The pointer at `leaves[at]` leads to the start of the jar: if a length and a capacity stand beside it, they speak of the jar. */
void note_length(struct builder *builder, const struct leaf *leaves, size_t count, size_t at, const struct value_bytes *value, struct jar *jar);

/* model_groups.c: what is in a block that nobody described. */
struct births;
struct births *births_learn(struct builder *builder);
const char *births_label(struct builder *builder, struct births *births, const struct allocation *block);

void filter_prepare(struct builder *builder);
bool filter_passes(struct builder *builder, const struct allocation *block, bool lost);

const struct stop *builder_stop(struct builder *builder);
uint32_t builder_number(struct builder *builder, uint32_t allocation);

/* The bytes of a value in memory; false when they are not there. */
bool builder_read(struct builder *builder, uint64_t address, uint64_t size, struct value_bytes *value);

/* The bytes of a variable, wherever it lives, and what is in them. */
enum value_state builder_variable(struct builder *builder, const struct machine_frame *frame,
                                  const struct variable *variable, struct value_bytes *value);

/* What other blocks hold that were taken there with that size; NULL when none was described. */
const struct jar_kind *jar_kind_of(const struct model_memory *memory, uint32_t span, uint64_t size);

/* model_slices.c: sums up a jar of which not all bytes are kept, and its state. */
void slice_jar(struct builder *builder, struct jar *jar);

/* padding.c: of bytes that hold one value of the layout behind the other, those that belong to no field; NULL when there is none. */
const bool *padding_of(struct arena *arena, const struct layout *layout, const struct value_bytes *values);

/* Is the library dropping the variable of frame `depth` just now? Then what it points at may be gone, and nobody can use it any more. */
bool builder_dropping(const struct builder *builder, uint32_t depth, const struct variable *variable);

/* The frames where the machine stands, and what has changed in them since the step before. */
void build_frames(struct builder *builder, bool into_prelude);

void build_jars(struct builder *builder);

/* Goes through the run once and remembers what each block holds, so that labels do not depend on the way the learner came. */
void learn_labels(struct builder *builder);
/* And which blocks the faults of the run are about. */
void learn_faults(struct builder *builder);

#endif
