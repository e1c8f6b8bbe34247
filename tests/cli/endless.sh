# Programs without an end: loop, recursion, allocation, printing. Each meets its own limit, quickly and with a line.

expect() {
    status=0
    timeout 60 "$PREPSTATION" run "$@" >out 2>err </dev/null || status=$?
    [ "$status" -eq 75 ] || { echo "$*: status $status"; head -c 500 err; exit 1; }
    for file; do :; done
    tail -n 20 err | grep -q "^$file:2:[0-9]*: limit: .*$pattern" || { echo "$*: no '$pattern'"; head -c 500 err; exit 1; }
}

printf 'fn main() {\n    loop {}\n}\n' >loop.rs
pattern='100000 steps' expect --steps 100000 loop.rs

cat >recurse.rs <<'END'
fn down(n: u64) -> u64 {
    1 + down(n + 1)
}
fn main() {
    println!("{}", down(0));
}
END
pattern='nested more than 10000 deep' expect recurse.rs
pattern='nested more than 50 deep' expect --recursion 50 recurse.rs

cat >allocate.rs <<'END'
fn main() { loop {
    std::mem::forget(Vec::<u8>::with_capacity(1 << 20));
} }
END
pattern='bytes of memory' expect --pantry 999999999999 allocate.rs

cat >print.rs <<'END'
fn main() { loop {
    println!("soup, soup, beautiful soup");
} }
END
pattern='1000 bytes of output' expect --output 1000 print.rs
[ "$(wc -c <out)" -le 1000 ]
