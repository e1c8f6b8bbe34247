/* derive_body.h -- between derive.c, which knows headers, and derive_body.c, which knows what each trait does. */
#ifndef PREPSTATION_SYNTAX_DERIVE_BODY_H
#define PREPSTATION_SYNTAX_DERIVE_BODY_H

#include "syntax/parse.h"

struct derive_variant {
    const struct symbol *name; /* NULL: the struct itself */
    const struct fields *fields;
    const struct attributes *attributes;
};

struct derive {
    struct parser *parser;
    const struct ast_item *item;
    const struct ast_generics *generics;
    struct derive_variant *variants;
    size_t variant_count;
    struct span origin;
    bool is_packed;  /* fields are copied out before they are borrowed */
    bool is_copy;    /* Copy is derived too */
    bool is_refused; /* a message was given, no impl is made */
    char *text;
    size_t length, capacity;
};

struct derive_trait {
    const char *name, *path;
    void (*body)(struct derive *derive);
    bool of_unions;
};

void derive_bytes(struct derive *derive, const char *bytes, size_t length);
void derive_add(struct derive *derive, const char *text);
void derive_name(struct derive *derive, const struct symbol *symbol);
void derive_number(struct derive *derive, const char *prefix, size_t number);

void derive_nothing(struct derive *derive); /* Copy, Eq */
void derive_clone(struct derive *derive);
void derive_debug(struct derive *derive);
void derive_default(struct derive *derive);
void derive_partial_eq(struct derive *derive);
void derive_partial_ord(struct derive *derive);
void derive_ord(struct derive *derive);
void derive_hash(struct derive *derive);

#endif
