/* explain_face.c -- `prepstation explain VERDICT`: the page about a verdict. */
#include <stdio.h>

#include "face/faces.h"
#include "verdict/report.h"

int explain_face(const struct options *options) {
    enum verdict verdict;
    if (verdict_from_word(options->arguments[0], &verdict)) {
        fputs(verdict_page(verdict), stdout);
        return 0;
    }
    fprintf(stderr, "prepstation: there is no verdict '%s'; there are", options->arguments[0]);
    for (int i = 0; i < VERDICT_COUNT; i++)
        fprintf(stderr, "%s %s", i ? "," : "", verdict_word((enum verdict)i));
    fputc('\n', stderr);
    return EXIT_USAGE;
}
