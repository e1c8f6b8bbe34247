# `open` on what cannot be shown says so and ends with the status of `run`; there is no screen and no crash.
mkdir folder
head -c 10485760 /dev/zero | tr '\0' ' ' >large.rs
for file in missing.rs folder large.rs; do
    expected=2
    [ "$file" = large.rs ] && expected=75
    status=0
    "$PREPSTATION" open "$file" >out 2>err </dev/null || status=$?
    [ "$status" -eq "$expected" ] || { echo "$file: status $status"; cat out err; exit 1; }
    grep -q "^$file: \(refused\|limit\): " err || { echo "$file: no verdict"; cat out err; exit 1; }
done
