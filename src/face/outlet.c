/* outlet.c -- see outlet.h. */
#include "face/outlet.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

void outlet_init(struct outlet *outlet, int descriptor) {
    *outlet = (struct outlet){.descriptor = descriptor, .is_terminal = isatty(descriptor), .last = '\n'};
}

void outlet_write(struct outlet *outlet, const char *bytes, size_t length) {
    if (length)
        outlet->last = bytes[length - 1];
    while (length && !outlet->is_closed) {
        ssize_t written = write(outlet->descriptor, bytes, length);
        if (written >= 0) {
            bytes += written;
            length -= (size_t)written;
        } else if (errno != EINTR) {
            outlet->is_closed = true;
            outlet->error = errno == EPIPE ? 0 : errno;
        }
    }
}

enum { SHOWN_MOST = 4096, ONE_SHOWN = 8 };

void outlet_program(struct outlet *outlet, const char *bytes, size_t length) {
    if (!outlet->is_terminal) {
        outlet_write(outlet, bytes, length);
        return;
    }
    char shown[SHOWN_MOST];
    size_t count = 0;
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        bool was_c2 = outlet->after_c2;
        outlet->after_c2 = false;
        if (byte == 0xC2) {
            outlet->after_c2 = true; /* written with what follows it */
            continue;
        }
        if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F || (was_c2 && byte >= 0x80 && byte < 0xA0)) {
            count += (size_t)snprintf(shown + count, ONE_SHOWN, "\\u{%x}", byte);
        } else {
            if (was_c2)
                shown[count++] = (char)0xC2;
            shown[count++] = (char)byte;
        }
        if (count > SHOWN_MOST - 2 * ONE_SHOWN) {
            outlet_write(outlet, shown, count);
            count = 0;
        }
    }
    outlet_write(outlet, shown, count);
}
