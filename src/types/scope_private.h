/* scope_private.h -- between scope.c and modules.c. */
#ifndef PREPSTATION_TYPES_SCOPE_PRIVATE_H
#define PREPSTATION_TYPES_SCOPE_PRIVATE_H

#include "syntax/ast.h"
#include "types/checker.h"
#include "types/scope.h"

struct use_entry {
    const struct use_item *ast;
    const struct symbol *name; /* NULL: glob, or `as _` */
    struct item *found[2];     /* by name space */
    enum item_progress progress;
    bool is_public;
    bool failed;    /* reported as leading nowhere */
    bool searching; /* a glob through which a name is being looked up: ends cycles */
};

struct name_entry {
    const struct symbol *name;
    struct item *items[2];   /* declared here */
    struct use_entry *use;   /* imported here under this name */
    struct item *globbed[2]; /* found through a glob before */
    bool is_awake;           /* of a module of the prelude: all that has this name there is collected */
};

/* A name of a run of LOCAL scopes, in a tree by the bits of its hash. Binding a name copies the way to it, so that scopes that
 * begin with the same bindings share all the rest: a function with thousands of variables is looked through in a few steps. */
struct binding {
    const struct scope *scope; /* whose name it is */
    struct binding *sides[2];
};

/* The next scope outwards, past all of a run of LOCAL scopes. */
struct scope *scope_around(const struct scope *scope);
/* The LOCAL scope that the name means at this LOCAL scope, or NULL. */
const struct scope *scope_binding(const struct scope *scope, const struct symbol *name);

struct walk {
    struct item *item; /* where the walk stands; NULL: failed */
    size_t next;       /* next segment */
    size_t wrong;      /* the segment that was not found */
};

/* The module that crate, self, super, :: lead to; next == 0 when the path does not begin so. */
struct walk scope_walk_start(struct program *program, struct scope *scope, const struct path *path);
struct item *scope_extern_root(struct program *program, const struct symbol *name);

/* A name declared in, imported into or globbed into this module or block. `from` is the module that asks, for private
 * imports; NULL: the scope itself. */
struct item *scope_table_lookup(struct program *program, struct scope *scope, const struct symbol *name,
                                enum name_space space, const struct item *from);
/* A visible name of a module, or a variant of an enum. */
struct item *scope_container_lookup(struct program *program, struct item *container, const struct symbol *name,
                                    enum name_space space, const struct item *from);

/* Reports that std has this name and we lack it; false when it is not so. */
bool scope_report_absent(struct program *program, const struct item *container, const struct symbol *name,
                         struct span span);
/* The same, for a name that a glob around here would have brought if we had it. */
bool scope_globs_lack(struct program *program, struct scope *scope, const struct symbol *name, struct span span);
void scope_report_private(struct program *program, const struct name *name, const struct item *item);
/* Is the name one that a `use` around here failed to import? That has been reported, and once is enough. */
bool scope_is_failed_import(const struct scope *scope, const struct symbol *name);

#endif
