/* scope.h -- what a name means where it stands.
 *
 * Scopes are a chain from the inside out: a node per local binding, per block with items, per item with generic
 * parameters, per module. Locals therefore shadow items exactly as the text has it, and a scope is never changed by
 * leaving a block: one simply goes on with the older pointer. Names live in two namespaces, types and values (macros
 * of std are the parser's business).
 */
#ifndef PREPSTATION_TYPES_SCOPE_H
#define PREPSTATION_TYPES_SCOPE_H

#include "types/program.h"

struct path;
struct ast_item;
struct mark;
struct token;
struct name;
struct use_item;

enum name_space { SPACE_TYPE, SPACE_VALUE };

enum scope_kind {
    SCOPE_MODULE,   /* item: the module */
    SCOPE_BLOCK,    /* items and uses of a block */
    SCOPE_ITEM,     /* generic parameters and Self of item; a border that locals do not cross */
    SCOPE_LOCAL,    /* one binding */
    SCOPE_CONSTANT, /* a constant in a type: locals cannot be used in it */
    SCOPE_MACRO,    /* a macro_rules! of a block: around it, its own names mean what they mean there */
};

/* Items by name; open addressing, made when the first name is added. */
struct name_table {
    struct name_entry *slots;
    size_t count, capacity;
    struct use_entry **uses; /* imports, resolved when first needed */
    size_t use_count, use_capacity;
    struct use_entry **globs;
    size_t glob_count, glob_capacity;
    struct use_entry **chained; /* further imports of a name that has one */
    size_t chained_count, chained_capacity;
    uint16_t asleep; /* of a module of the prelude: 1 + its number in the index, where its other names are (wake.c) */
};

struct scope {
    enum scope_kind kind;
    struct scope *parent;
    struct item *item;         /* MODULE, ITEM; BLOCK: the module or function it stands in */
    struct item *module;       /* nearest module */
    struct name_table *names;  /* MODULE, BLOCK */
    const struct symbol *name; /* LOCAL: the key of scope_key */
    const struct token *definition; /* MACRO: as in struct mark */
    struct local *local;
    struct binding *bindings; /* LOCAL: this one and those that stand around it, down to `outer` */
    struct scope *outer;      /* LOCAL: the nearest scope around it that is no LOCAL */
};

/* A scope below parent in which `key` is that local. */
struct scope *scope_bind(struct program *program, struct scope *parent, const struct symbol *key, struct local *local);
/* The name with its mark, as one symbol. */
const struct symbol *scope_key(struct program *program, const struct symbol *name, const struct mark *mark);
/* The mark that a name with `mark` has where `outer` begins, on the way out from `scope`. */
const struct mark *scope_mark_at(const struct scope *scope, const struct mark *mark, const struct scope *outer);

enum path_kind {
    PATH_WRONG,           /* reported; the caller goes on with the error type */
    PATH_NONE,            /* unknown, not reported (only when `quiet`) */
    PATH_LOCAL,           /* local */
    PATH_ITEM,            /* item: see below */
    PATH_PARAM,           /* type or const generic parameter: type is a PARAM */
    PATH_SELF,            /* Self: type */
    PATH_PRIMITIVE,       /* i32, str, ...: type */
    PATH_TYPE,            /* <T>::rest: self_type is still AST, in path->self_type; nothing of the segments is used */
    PATH_TRAIT_QUALIFIED, /* <T as Trait>::rest: item is the trait, `used` is path->trait_segments */
};

/* What the first `used` segments of a path mean; segments[used..] are to be looked up in the type (associated
 * functions, constants, types). `Vec::new`: ITEM Vec, used 1. `Option::<u8>::Some`: ITEM Some, used 2. `Trait::f`:
 * ITEM Trait, used 1. `module::f`: ITEM f, used 2. A module alone is never the result except when asked with
 * `allow_module`. */
struct path_result {
    enum path_kind kind;
    struct item *item;
    struct local *local;
    const struct type *type;
    uint32_t index; /* PARAM */
    size_t used;
    bool is_const_param;
};

enum path_flags {
    PATH_QUIET = 1, /* an unknown first name is PATH_NONE and nothing is reported (patterns: a new binding?) */
    PATH_ALLOW_MODULE = 2,
    PATH_WANT_TRAIT = 4, /* an unknown name is E0405 */
    PATH_WANT_STRUCT = 8, /* an unknown name is E0422 */
};

/* Resolves a path whose last segment is wanted in `space` (the others are types or modules). Reports E0425, E0412,
 * E0433, E0432, E0434, E0401, or UNSUPPORTED for what std has and we lack. */
struct path_result scope_resolve(struct program *program, struct scope *scope, const struct path *path,
                                 enum name_space space, unsigned flags);

/* One bare name, quietly: PATH_NONE when nothing has it. */
struct path_result scope_lookup(struct program *program, struct scope *scope, const struct symbol *name,
                                enum name_space space);

/* The same for a name as it is written, with its mark. */
struct path_result scope_lookup_name(struct program *program, struct scope *scope, const struct name *name,
                                     enum name_space space);

/* The name in a module (its items, uses, globs), seen from anywhere; NULL when absent. */
struct item *scope_module_lookup(struct program *program, struct item *module, const struct symbol *name,
                                 enum name_space space);

/* Is this trait in scope here, so that its methods can be called? */
bool scope_has_trait(struct program *program, struct scope *scope, const struct item *trait);

/* The nearest enclosing impl, trait, struct, enum or union, or NULL. */
struct item *scope_self_item(struct scope *scope);

/* Does std have this path (`std::vec::Vec::drain`), and our prelude not? Ask before reporting a name of std as
 * unknown. */
bool scope_std_lacks(struct program *program, const char *path);
/* The same of an impl: both as they are shown. */
bool program_std_implements(struct program *program, const char *trait, const char *type);
/* A macro that nobody has: unsupported when it is std's, else unknown. */
void scope_report_macro(struct program *program, const struct symbol *name, struct span span);

/* --- Filling scopes (collect.c) ----------------------------------------------------------------------------------- */

struct scope *scope_new(struct program *program, enum scope_kind kind, struct scope *parent, struct item *item);
/* False when the name was taken (E0428 is the caller's to report). */
bool scope_add(struct program *program, struct scope *scope, const struct symbol *name, enum name_space space,
               struct item *item);
void scope_add_use(struct program *program, struct scope *scope, const struct use_item *use, bool is_public);

/* Resolves all uses of a module or block and reports those that lead nowhere. */
void scope_settle_uses(struct program *program, struct scope *scope);

#endif
