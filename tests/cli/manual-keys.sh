# The manual page lists every option, and every action of keys.def with its usual keys; those of the places around the run with the place before the name.
source=${PREPSTATION_SOURCE:-.}
status=0
sed -n -e 's/^KEY(\([A-Z0-9_]*\), "\([^"]*\)".*/\1 \2/p' -e '/^COURSE_KEY(PAGE, \(NEXT\|BEFORE\),/d' \
    -e 's/^COURSE_KEY(\([A-Z0-9_]*\), \([A-Z0-9_]*\), "\([^"]*\)".*/\1_\2 \3/p' "$source/src/view/keys.def" | while read -r action keys; do
    name=$(printf '%s' "$action" | tr 'A-Z_' 'a-z-')
    line=$(printf '%-18s %s' "$name" "$keys")
    grep -qxF -e "$line" "$source/src/face/prepstation.1" || { echo "src/face/prepstation.1 lacks: $line"; exit 1; }
done || status=1
sed -n 's/^    {"\(--[a-z-]*\)".*/\1/p' "$source/src/face/options.c" | while read -r option; do
    written=$(printf '%s' "$option" | sed 's/-/\\-/g')
    grep -qF -e "$written" "$source/src/face/prepstation.1" || { echo "src/face/prepstation.1 lacks: $option"; exit 1; }
done || status=1
exit $status
