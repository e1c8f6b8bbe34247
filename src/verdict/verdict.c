/* verdict.c -- the one word that sums a run up, and the page that `explain` shows for it. */
#include <string.h>

#include "verdict/pages.h"
#include "verdict/report.h"

static const char *const words[VERDICT_COUNT] = {
    [VERDICT_OK] = "ok",
    [VERDICT_LEAK] = "leak",
    [VERDICT_USE_AFTER_FREE] = "use-after-free",
    [VERDICT_DANGLING] = "dangling",
    [VERDICT_DOUBLE_FREE] = "double-free",
    [VERDICT_WRONG_LAYOUT] = "wrong-layout",
    [VERDICT_BAD_FREE] = "bad-free",
    [VERDICT_OUT_OF_BOUNDS] = "out-of-bounds",
    [VERDICT_UNINITIALISED] = "uninitialised",
    [VERDICT_NULL_POINTER] = "null-pointer",
    [VERDICT_MISALIGNED] = "misaligned",
    [VERDICT_INVALID_VALUE] = "invalid-value",
    [VERDICT_ARITHMETIC] = "arithmetic",
    [VERDICT_OTHER_UB] = "other-ub",
    [VERDICT_PANIC] = "panic",
    [VERDICT_ABORT] = "abort",
    [VERDICT_LIMIT] = "limit",
    [VERDICT_REFUSED] = "refused",
    [VERDICT_UNSUPPORTED] = "unsupported",
};

const char *verdict_word(enum verdict verdict) {
    return verdict < VERDICT_COUNT ? words[verdict] : "";
}

bool verdict_from_word(const char *word, enum verdict *verdict) {
    for (int i = 0; i < VERDICT_COUNT; i++)
        if (strcmp(words[i], word) == 0) {
            *verdict = (enum verdict)i;
            return true;
        }
    return false;
}

const char *verdict_page(enum verdict verdict) {
    return verdict < VERDICT_COUNT ? verdict_pages[verdict] : NULL;
}
