# Each page of `explain` tells how to read a report, what to try, the kitchen's view, where it fails, and what other tools say.
for verdict in ok leak use-after-free dangling double-free wrong-layout bad-free out-of-bounds uninitialised null-pointer misaligned \
    invalid-value arithmetic other-ub panic abort limit refused unsupported; do
    "$PREPSTATION" explain "$verdict" >page
    for part in '# ' '```rust' 'How to read it: ' 'To try: ' 'In the kitchen: ' 'Where the picture ends: ' 'Other tools: '; do
        grep -q "^$part" page || {
            echo "explain $verdict lacks: $part"
            exit 1
        }
    done
done

# No line is longer than a small window, and no paragraph is cut.
"$PREPSTATION" explain leak | awk 'length > 80 { exit 1 }'
"$PREPSTATION" explain leak | grep -q '^its last pointer went.$\|pointer went.$'

# A code of rustc's has what is said here with it.
"$PREPSTATION" explain e0382 >page
grep -q '^# E0382$' page
grep -q 'Use it before the move' page
grep -q 'anyway' page
if "$PREPSTATION" explain E9999 >page 2>err; then exit 1; fi
[ ! -s page ]
grep -q 'rustc --explain E9999' err
