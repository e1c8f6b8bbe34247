# The command line itself.

refuse() {
    status=0
    "$PREPSTATION" "$@" >out 2>err </dev/null || status=$?
    [ "$status" -eq 2 ] || { echo "$*: status $status"; exit 1; }
    [ ! -s out ] || { echo "$*: something on stdout"; exit 1; }
    [ -s err ] || { echo "$*: nothing on stderr"; exit 1; }
}

refuse run
refuse run --json
refuse run a.rs b.rs
refuse run --no-such-option a.rs
refuse run --pantry
refuse run --pantry many a.rs
refuse run --pantry -1 a.rs
refuse run --steps 99999999999999999999 a.rs
refuse run --fail-alloc 0 a.rs
refuse run --inspector maybe a.rs
refuse run --edition 2018 a.rs
refuse run --json=yes a.rs
refuse open
refuse explain
refuse explain spoiled

"$PREPSTATION" --version | grep -q '^prepstation [0-9]'
"$PREPSTATION" --help | grep -q -- '--fail-alloc N'
"$PREPSTATION" --help | grep -q 'explain VERDICT'
"$PREPSTATION" explain leak | grep -q '^# leak'

# Options may stand anywhere; -- ends them.
printf 'fn main() { println!("fine"); std::process::exit(7); }\n' >-x.rs
status=0
"$PREPSTATION" run --steps=1000000 -- -x.rs >out 2>err || status=$?
[ "$status" -eq 7 ] || { cat err; exit 1; }
[ "$(cat out)" = fine ]

# A full disk is said, a reader that goes away is not.
printf 'fn main() { println!("fine"); }\n' >fine.rs
if [ -e /dev/full ]; then
    status=0
    "$PREPSTATION" run fine.rs >/dev/full 2>err || status=$?
    [ "$status" -ne 0 ]
    grep -q 'cannot write' err
fi
printf 'fn main() { for _ in 0..100000 { println!("soup"); } }\n' >much.rs
"$PREPSTATION" run much.rs 2>err | head -n 1 >out
grep -q ': ok: ' err
