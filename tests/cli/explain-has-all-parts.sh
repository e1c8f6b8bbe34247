# Each page of `explain` tells the kitchen's view, where it fails, and what other tools say.
for verdict in ok leak use-after-free dangling double-free wrong-layout bad-free out-of-bounds uninitialised null-pointer misaligned \
    invalid-value arithmetic other-ub panic abort limit refused unsupported; do
    "$PREPSTATION" explain "$verdict" >page
    for part in '# ' '```rust' 'In the kitchen: ' 'Where the picture ends: ' 'Other tools: '; do
        grep -q "^$part" page || {
            echo "explain $verdict lacks: $part"
            exit 1
        }
    done
done
