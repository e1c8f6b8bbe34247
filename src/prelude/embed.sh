#!/bin/sh
# embed.sh SOURCE_ROOT FILE.rs... -- writes the files as one C source: what src/prelude/prelude.h declares.
# Bytes rather than string literals, because C bounds the length of a literal and not that of an array.
set -eu
root=$1
shift

printf '/* Made by src/prelude/embed.sh; not to be edited. */\n#include "prelude/prelude.h"\n'
number=0
for file in "$@"; do
    [ -f "$file" ] || file=$root/$file
    printf '\nstatic const char text_%d[] = {\n' "$number"
    od -An -v -td1 "$file" | sed 's/^ *//; s/  */,/g; s/$/,/'
    printf '0};\n'
    number=$((number + 1))
done

printf '\nconst struct prelude_file prelude_files[] = {\n'
number=0
for file in "$@"; do
    printf '    {"std/%s", text_%d, sizeof text_%d - 1},\n' "$(basename "$file")" "$number" "$number"
    number=$((number + 1))
done
printf '    {0, 0, 0},\n};\n\nconst size_t prelude_file_count = %d;\n' "$number"
