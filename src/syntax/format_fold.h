/* format_fold.h -- private to src/syntax: literals and nested format_args! become part of the format string. */
#ifndef PREPSTATION_SYNTAX_FORMAT_FOLD_H
#define PREPSTATION_SYNTAX_FORMAT_FOLD_H

#include "base/arena.h"
#include "syntax/ast.h"

/* Keeps the call as it was in `written`. */
void format_fold(struct arena *arena, struct format_call *call);

#endif
