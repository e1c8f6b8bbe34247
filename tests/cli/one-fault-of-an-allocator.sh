#!/bin/sh
# A wrong layout that passes through the program's own allocator is one fault, with the inspector off too.
set -e
here=$(dirname "$0")
count=$("$PREPSTATION" run --json --inspector off "$here/../run/off-one-act-one-fault-of-an-allocator.rs" |
    sed -n '/"faults"/,/"errors"/p' | grep -c '"verdict"')
test "$count" -eq 1
