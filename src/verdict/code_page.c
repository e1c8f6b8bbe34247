/* code_page.c -- `prepstation explain E0382`: what is said here with a code of rustc's. rustc has a page for each code; this
 * one has the sentences of diagnostic_words.c, in which a name that belongs to a program is left open.
 */
#include <ctype.h>
#include <string.h>

#include "verdict/words.h"

/* The names that stand for words of ours; digits stand for names of the program's. Other braces are Rust's. */
static const struct {
    const char *name, *words;
} names[] = {
    {"{labelled line}", "an earlier line"}, {"{labelled}", ""}, {"{:1}", ""},
    {"{0}", "…"}, {"{1}", "…"}, {"{2}", "…"},
};

/* `{0}` is borrowed ... -> `…` is borrowed ... */
static void add_open(struct text *out, const char *template) {
    while (*template) {
        size_t plain = strcspn(template, "{"), i = 0;
        text_append(out, template, plain);
        template += plain;
        while (i < sizeof names / sizeof *names && strncmp(template, names[i].name, strlen(names[i].name)) != 0)
            i++;
        if (i < sizeof names / sizeof *names) {
            text_add(out, names[i].words);
            template += strlen(names[i].name);
        } else if (*template) {
            text_add_char(out, *template++);
        }
    }
}

static bool is_code(const char *word, const char *code) {
    for (; *word && *code; word++, code++)
        if (toupper((unsigned char)*word) != *code)
            return false;
    return !*word && !*code;
}

static bool is_said_before(const struct diagnostic_words *rows, size_t at, const char *code) {
    for (size_t i = 0; i < at; i++)
        if (strcmp(diagnostic_rustc_code(rows[i].code), code) == 0 && strcmp(rows[i].sentence, rows[at].sentence) == 0)
            return true;
    return false;
}

static void add_row(struct text *out, const struct diagnostic_words *row) {
    struct text sentence;
    text_init(&sentence);
    add_open(&sentence, row->sentence);
    if (sentence.length && !sentence.failed)
        sentence.bytes[0] = (char)toupper((unsigned char)sentence.bytes[0]);
    text_format(out, "%s.", sentence.failed ? "" : sentence.bytes);
    text_release(&sentence);
    if (*row->mend) {
        text_add_char(out, ' ');
        add_open(out, row->mend);
    }
    text_add(out, "\n\n");
}

bool verdict_code_page(const char *word, struct text *page) {
    size_t count;
    const struct diagnostic_words *rows = diagnostic_words_all(&count);
    const char *code = NULL;
    for (size_t i = 0; i < count; i++) {
        const char *own = diagnostic_rustc_code(rows[i].code);
        if (!*own || !is_code(word, own) || is_said_before(rows, i, own))
            continue;
        if (!code)
            text_format(page,
                        "# %s\n\nOne of rustc's codes: rustc does not compile the program, and `prepstation run` does not "
                        "run it. What is said here with this code:\n\n",
                        own);
        code = own;
        add_row(page, &rows[i]);
    }
    if (!code)
        return false;
    if (strcmp(code, diagnostic_rustc_code(DIAGNOSTIC_CODE_USE_OF_MOVED)) == 0)
        text_add(page, "A move hands the value over: the old name owns nothing any more, and dropping it again would "
                       "free twice. `prepstation run --anyway` runs such a program all the same, to show the harm.\n\n");
    text_format(page, "rustc's own page, with a program: `rustc --explain %s`. About refusals: `prepstation explain refused`.\n",
                code);
    return true;
}
