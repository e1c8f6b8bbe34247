# The program on each page of `explain` gets the verdict that the page is about.
wrong=0
for verdict in ok leak use-after-free dangling double-free wrong-layout bad-free out-of-bounds uninitialised null-pointer \
    misaligned invalid-value arithmetic other-ub panic abort limit refused unsupported; do
    "$PREPSTATION" explain "$verdict" | sed -n '/^```rust$/,/^```$/p' | sed '1d;$d' >"$verdict.rs"
    "$PREPSTATION" run --json --steps 1000000 "$verdict.rs" >json </dev/null || :
    if ! grep -q "^  \"verdict\": \"$verdict\"," json; then
        echo "$verdict: $(grep -E '^  "(verdict|message)"' json | tr -d '\n')"
        wrong=1
    fi
done
exit $wrong
