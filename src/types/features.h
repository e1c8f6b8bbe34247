/* features.h -- #![feature(...)]: what nightly's compiler offers only to those who ask for it.
 *
 * A thing of nightly without its feature is E0658. A feature that we do not have is no mistake: should the program be
 * refused in the end, the feature is to blame, and the verdict is `unsupported` with its name.
 */
#ifndef PREPSTATION_TYPES_FEATURES_H
#define PREPSTATION_TYPES_FEATURES_H

#include "types/program.h"

struct attributes;
struct path;

/* Reads the program's inner attributes; names that rustc does not know are refused. */
void features_read(struct program *program, const struct attributes *attributes);
bool feature_is_on(const struct program *program, const char *feature);
/* What stands at `span` is called `what`; refused unless the feature is on. */
void feature_needed(struct program *program, struct span span, const char *feature, const char *what);
/* A use of an item of the prelude: some are nightly's. */
void feature_of_item(struct program *program, struct span span, const struct item *item);
/* The same for one that a path names by this segment: std::intrinsics::copy is nightly's, std::ptr::copy is not. */
void feature_of_segment(struct program *program, const struct path *path, size_t segment, const struct item *item);
/* Attributes that need a feature, or that we cannot follow although it is on. */
void features_check_attributes(struct program *program, const struct attributes *attributes);
/* A refusal of a program that asks for a feature we have not becomes `unsupported`, at the line where we were lost. */
void features_settle(struct program *program);

#endif
