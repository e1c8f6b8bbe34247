/* embed.c -- a tool of the build: `embed SOURCE_ROOT FILE...` writes the prelude's files as one C source, which is what prelude.h declares: their bytes,
 * and the tokens that every run of a program begins with (syntax/ready.h).
 *
 * Bytes rather than string literals, because C bounds the length of a literal and not that of an array. A file that the lexer does not take stops the build.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "syntax/ready.h"

struct embed {
    struct arena arena;
    struct interner interner;
    struct diagnostics diagnostics;
    struct source_map map;
    struct token_buffer buffer;
    const struct symbol **names; /* by number */
    size_t name_count, name_capacity;
};

/* The number of a name. There are a few thousand, and this is a tool of the build: a walk is quick enough. */
static size_t number_of(struct embed *embed, const struct symbol *symbol) {
    for (size_t i = 0; i < embed->name_count; i++) {
        if (embed->names[i] == symbol)
            return i;
    }
    embed->names = arena_grow(&embed->arena, embed->names, embed->name_count, &embed->name_capacity, sizeof *embed->names);
    embed->names[embed->name_count] = symbol;
    return embed->name_count++;
}

static char *read_file(struct embed *embed, const char *root, const char *name, uint32_t *length) {
    FILE *file = fopen(name, "rb");
    if (!file)
        file = fopen(arena_format(&embed->arena, "%s/%s", root, name), "rb");
    long size = file && fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
    if (size < 0 || fseek(file, 0, SEEK_SET) != 0)
        return NULL;
    char *text = arena_alloc(&embed->arena, (size_t)size + 1);
    bool whole = fread(text, 1, (size_t)size, file) == (size_t)size;
    fclose(file);
    *length = (uint32_t)size;
    return whole ? text : NULL;
}

static void write_bytes(const char *kind, size_t number, const char *bytes, size_t length) {
    printf("\nstatic const char %s_%zu[] = {", kind, number);
    for (size_t i = 0; i <= length; i++)
        printf("%s%d,", i % 32 ? "" : "\n", i < length ? bytes[i] : 0);
    printf("};\n");
}

static bool has_name(const struct token *token) {
    return token->kind == TOKEN_IDENT || token->kind == TOKEN_LIFETIME || token->kind == TOKEN_UNDERSCORE ||
           token_kind_is_keyword(token->kind);
}

/* False when a number does not fit. */
static bool write_tokens(struct embed *embed, size_t number, const struct tokens *tokens) {
    uint32_t at = tokens->source->base;
    printf("\nstatic const struct ready_token tokens_%zu[] = {", number);
    for (uint32_t i = 0; i <= tokens->count; i++) {
        const struct token *token = &tokens->items[i];
        bool named = has_name(token);
        size_t payload = named ? number_of(embed, token->symbol) : token->partner;
        uint32_t length = token->span.end - token->span.start;
        if (length > UINT16_MAX || payload > UINT16_MAX || token->kind > UINT8_MAX)
            return false;
        unsigned flags = (token->is_raw ? READY_RAW : 0U) | (token->on_new_line ? READY_NEW_LINE : 0U) | (named ? READY_NAMED : 0U);
        printf("%s{%u,%u,%zu,%u,%u},", i % 8 ? "" : "\n", token->span.start - at, length, payload, token->kind, flags);
        at = token->span.end;
    }
    printf("};\n");
    return true;
}

static void write_names(const struct embed *embed) {
    printf("\nstatic const char name_text[] = {");
    for (size_t i = 0; i < embed->name_count; i++) {
        printf("\n");
        for (const char *at = embed->names[i]->text; *at; at++)
            printf("%d,", *at);
    }
    printf("0};\n\nstatic const uint32_t name_starts[] = {");
    size_t start = 0;
    for (size_t i = 0; i <= embed->name_count; i++) {
        printf("%s%zu,", i % 16 ? "" : "\n", start);
        start += i < embed->name_count ? embed->names[i]->length : 0;
    }
    printf("};\n\nstatic const struct ready_names names = {name_text, name_starts, %zu};\n", embed->name_count);
}

/* One file; false after a message. */
static bool embed_file(struct embed *embed, const char *root, const char *name, size_t number) {
    uint32_t length;
    const char *text = read_file(embed, root, name, &length);
    if (!text) {
        fprintf(stderr, "embed: %s cannot be read\n", name);
        return false;
    }
    write_bytes("text", number, text, length);
    if (!strstr(name, ".rs"))
        return true;
    struct source *source = source_map_add(&embed->map, SOURCE_PRELUDE, name, text, length);
    const struct tokens *tokens =
        lex_skimming(&embed->arena, &embed->interner, &embed->diagnostics, source, &embed->buffer);
    if (tokens && write_tokens(embed, number, tokens))
        return true;
    fprintf(stderr, "embed: %s cannot be lexed, or has a token too many or too long\n", name);
    return false;
}

static int embed_all(struct embed *embed, char **arguments, int count) {
    printf("/* Made by src/prelude/embed.c; not to be edited. */\n#include \"prelude/prelude.h\"\n\n#include \"syntax/ready.h\"\n");
    for (int i = 2; i < count; i++) {
        if (!embed_file(embed, arguments[1], arguments[i], (size_t)i - 2))
            return 1;
    }
    write_names(embed);
    printf("\nconst struct prelude_file prelude_files[] = {\n");
    for (int i = 2; i < count; i++) {
        const char *slash = strrchr(arguments[i], '/'), *name = slash ? slash + 1 : arguments[i];
        printf("    {\"std/%s\", text_%d, sizeof text_%d - 1, ", name, i - 2, i - 2);
        if (strstr(name, ".rs"))
            printf("{tokens_%d, sizeof tokens_%d / sizeof *tokens_%d, &names}},\n", i - 2, i - 2, i - 2);
        else
            printf("{0, 0, 0}},\n");
    }
    printf("    {0, 0, 0, {0, 0, 0}},\n};\n\nconst size_t prelude_file_count = %d;\n", count - 2);
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}

int main(int count, char **arguments) {
    struct embed embed = {.name_count = 0};
    jmp_buf recovery;
    arena_init(&embed.arena, (size_t)1 << 30);
    if (setjmp(recovery)) {
        fprintf(stderr, "embed: there is not enough memory\n");
        arena_release(&embed.arena);
        return 1;
    }
    arena_guard(&embed.arena, &recovery);
    interner_init(&embed.interner, &embed.arena);
    source_map_init(&embed.map, &embed.arena);
    diagnostics_init(&embed.diagnostics, &embed.arena);
    int status = count > 2 ? embed_all(&embed, arguments, count) : 2;
    arena_release(&embed.arena);
    return status;
}
