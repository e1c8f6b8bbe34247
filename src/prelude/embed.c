/* embed.c -- a tool of the build: `embed SOURCE_ROOT FILE...` writes the prelude's files as one C source, which is what prelude.h declares: their bytes,
 * and what every run of a program would else find out about them again (syntax/ready.h).
 *
 * Bytes rather than string literals, because C bounds the length of a literal and not that of an array. A file that the lexer or the parser does
 * not take stops the build.
 */
#include "prelude/embed.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

uint16_t embed_number(struct embed *embed, const struct symbol *symbol) {
    size_t slot = symbol->hash & (READY_SLOTS - 1);
    for (; embed->slots[slot]; slot = (slot + 1) & (READY_SLOTS - 1)) {
        if (embed->symbols[embed->slots[slot]] == symbol)
            return embed->slots[slot];
    }
    embed->symbols[embed->symbol_count] = symbol;
    return embed->slots[slot] = (uint16_t)embed->symbol_count++;
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
static bool write_tokens(struct embed *embed, size_t file, const struct tokens *tokens) {
    uint32_t at = tokens->source->base;
    printf("\nstatic const struct ready_token tokens_%zu[] = {", file);
    for (uint32_t i = 0; i <= tokens->count; i++) {
        const struct token *token = &tokens->items[i];
        bool named = has_name(token);
        size_t payload = named ? embed_number(embed, token->symbol) : token->partner;
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
    for (size_t i = 1; i < embed->symbol_count; i++) {
        printf("\n");
        for (const char *at = embed->symbols[i]->text; *at; at++)
            printf("%d,", *at);
    }
    printf("0};\n\nstatic const uint32_t name_starts[] = {0,");
    size_t start = 0;
    for (size_t i = 1; i <= embed->symbol_count; i++) {
        printf("%s%zu,", i % 16 ? "" : "\n", start);
        start += i < embed->symbol_count ? embed->symbols[i]->length : 0;
    }
    printf("};\n\nstatic const uint16_t name_slots[] = {");
    for (size_t i = 0; i < READY_SLOTS; i++)
        printf("%s%u,", i % 32 ? "" : "\n", embed->slots[i]);
    printf("};\n");
}

/* One file; false after a message. */
static bool embed_file(struct embed *embed, struct embed_index *index, const char *root, const char *name,
                       size_t number, size_t *file) {
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
        lex_skimming(&embed->arena, &embed->interner, &embed->diagnostics, source, &embed->parser.buffer);
    bool is_good = tokens && write_tokens(embed, *file, tokens);
    if (is_good) {
        const struct module_ast *tree = parse_source(&embed->parser, source); /* the tokens again, at the same place */
        is_good = !embed->diagnostics.count && index_add(index, tree, tokens, (*file)++);
    }
    if (!is_good || embed->symbol_count > READY_SLOTS / 2)
        fprintf(stderr, "embed: %s cannot be read as Rust, or has a token too many or too long\n", name);
    return is_good && embed->symbol_count <= READY_SLOTS / 2;
}

static void write_files(const struct embed *embed, char **arguments, int count) {
    printf("\nstatic const struct ready_file ready_files[] = {\n");
    for (size_t i = 0; i < embed->file_count; i++)
        printf("    {tokens_%zu, sizeof tokens_%zu / sizeof *tokens_%zu},\n", i, i, i);
    printf("};\n\n#define COUNT(list) (sizeof list / sizeof *list)\nconst struct ready prelude_ready = {\n"
           "    {name_text, name_starts, name_slots, %zu}, ready_files, modules, module_names, items, impls, inherent, members, traits,\n    langs,\n"
           "    COUNT(ready_files), COUNT(modules), COUNT(items), COUNT(impls), COUNT(inherent), COUNT(members), COUNT(traits), COUNT(langs),\n};\n",
           embed->symbol_count);
    printf("\nconst struct prelude_file prelude_files[] = {\n");
    for (int i = 2; i < count; i++) {
        const char *slash = strrchr(arguments[i], '/'), *name = slash ? slash + 1 : arguments[i];
        printf("    {\"std/%s\", text_%d, sizeof text_%d - 1},\n", name, i - 2, i - 2);
    }
    printf("    {0, 0, 0},\n};\n\nconst size_t prelude_file_count = %d;\n", count - 2);
}

static void name_modules(struct embed *embed, char **arguments, int count) {
    for (int i = 2; i < count; i++) {
        const char *slash = strrchr(arguments[i], '/'), *name = slash ? slash + 1 : arguments[i];
        const char *end = strstr(name, ".rs");
        if (!end)
            continue;
        embed->modules = arena_grow(&embed->arena, embed->modules, embed->file_count, &embed->file_capacity,
                                    sizeof *embed->modules);
        embed->modules[embed->file_count++] = arena_copy(&embed->arena, name, (size_t)(end - name));
    }
}

static int embed_all(struct embed *embed, char **arguments, int count) {
    printf("/* Made by src/prelude/embed.c; not to be edited. */\n#include \"prelude/prelude.h\"\n");
    name_modules(embed, arguments, count);
    struct embed_index *index = index_new(embed);
    size_t file = 0;
    for (int i = 2; i < count; i++) {
        if (!embed_file(embed, index, arguments[1], arguments[i], (size_t)i - 2, &file))
            return 1;
    }
    index_write(index);
    write_names(embed);
    write_files(embed, arguments, count);
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}

int main(int count, char **arguments) {
    struct embed embed = {.symbol_count = 1}; /* number 0 is no name */
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
    embed.parser = (struct parser_context){.arena = &embed.arena,
                                           .interner = &embed.interner,
                                           .map = &embed.map,
                                           .diagnostics = &embed.diagnostics,
                                           .edition = 2021};
    int status = count > 2 ? embed_all(&embed, arguments, count) : 2;
    arena_release(&embed.arena);
    return status;
}
