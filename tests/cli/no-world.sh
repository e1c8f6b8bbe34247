# Of a part of std that programs here cannot have, the report says what to do without it.
says() {
    printf 'fn main() { %s }\n' "$1" >program.rs
    "$PREPSTATION" run program.rs >out 2>err || :
    grep -q ': unsupported: ' err && grep -q "^  mend: $2" err || { cat err; exit 1; }
}
says 'std::thread::spawn(|| 1);' 'Programs here have one thread'
says 'std::time::Instant::now();' 'There is no clock here'
says 'std::io::stdin();' 'There is no input here'
says 'std::fs::File::open("x");' 'Programs here reach no files'
says 'std::env::args();' 'Programs here get no arguments'
