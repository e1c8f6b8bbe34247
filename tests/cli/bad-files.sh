# Files that are no programs: one clear message, with file and line where there is one, and the documented status.

# expect NAME STATUS PATTERN: `run` on the file ends with the status, says the pattern on its first line, and prints nothing else on stdout.
expect() {
    status=0
    "$PREPSTATION" run "$1" >out 2>err </dev/null || status=$?
    if [ "$status" -ne "$2" ]; then
        echo "$1: status $status, expected $2"
        cat err
        exit 1
    fi
    if ! head -n 1 err | grep -q -- "$3"; then
        echo "$1: the first line should match: $3"
        cat err
        exit 1
    fi
    [ ! -s out ] || { echo "$1: something on stdout"; exit 1; }
    # The same as JSON.
    status=0
    "$PREPSTATION" run --json "$1" >json 2>err </dev/null || status=$?
    [ "$status" -eq "$2" ] || { echo "$1 --json: status $status"; exit 1; }
    grep -q '"format": 1' json || { echo "$1: no JSON"; cat json; exit 1; }
}

expect missing.rs 2 '^missing.rs: refused: .*cannot be read'
mkdir folder
expect folder 2 '^folder: refused: .*directory'
: >empty.rs
expect empty.rs 2 '^empty.rs.*: refused: there is no .fn main'
printf 'fn main() {}\n\177ELF\000\001\002' >binary.rs
expect binary.rs 2 '^binary.rs:2:5: refused: .*NUL'
printf 'fn main() {\n    let a = "\377\376";\n}\n' >latin.rs
expect latin.rs 2 '^latin.rs:2:14: refused: .*UTF-8'
head -c 10485760 /dev/zero | tr '\0' ' ' >large.rs
expect large.rs 75 '^large.rs: limit: .*larger'
{ printf 'fn main() { let a = '; head -c 100000 /dev/zero | tr '\0' '('; printf '1'; head -c 100000 /dev/zero | tr '\0' ')'; printf '; }\n'; } >deep.rs
expect deep.rs 75 '^deep.rs:1:[0-9]*: limit: .*deep'
{ printf 'fn main() { let a = '; head -c 100000 /dev/zero | tr '\0' '('; } >open.rs
expect open.rs 2 '^open.rs:1:'
printf 'Dear cook,\nplease bring two jars.\n' >letter.rs
expect letter.rs 2 '^letter.rs:1:'
printf 'fn main() {}\n```\n' >fence.rs
expect fence.rs 2 '^fence.rs:2:1: refused: .*has no meaning'
grep -q '"instead": "Remove it' json || { echo "a character that is like no other: nothing said of it"; cat json; exit 1; }
printf '\357\273\277fn main() {\r\n    println!("fine");\r\n}\r\n' >dos.rs
"$PREPSTATION" run dos.rs >out 2>err
[ "$(cat out)" = fine ]
if [ "$(id -u)" -ne 0 ]; then
    printf 'fn main() {}\n' >closed.rs
    chmod 000 closed.rs
    expect closed.rs 2 '^closed.rs: refused: .*cannot be read'
fi
expect /dev/zero 75 '^/dev/zero: limit'
