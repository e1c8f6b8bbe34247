/* pages.h -- the pages of `prepstation explain`, by enum verdict; private to src/verdict. */
#ifndef PREPSTATION_VERDICT_PAGES_H
#define PREPSTATION_VERDICT_PAGES_H

extern const char *const verdict_pages[];

#endif
