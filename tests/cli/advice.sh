# What a report advises fits the way in which the mistake was made. The programs are those of tests/run.
cat >printed.rs <<'END'
fn main() {
    let jar = Box::into_raw(Box::new(3));
    unsafe {
        drop(Box::from_raw(jar));
        println!("{}", *jar);
    }
}
END
"$PREPSTATION" run printed.rs 2>&1 | grep -q '^  why: `println!` and its like take a reference'

cd "$(dirname "$0")/../run"

advises() {
    "$PREPSTATION" run "$1.rs" 2>&1 >/dev/null | grep -q -- "$2" || {
        echo "$1: the report lacks: $2"
        exit 1
    }
}

advises use-after-free-vec-growth '^  mend: Take the pointer anew'
advises use-after-free-swap '^  mend: Write before the free'
advises use-after-free-rc '^  mend: Read before the free'
advises use-after-free-offset '^  mend: Use the pointer before the free'
advises double-free-manually-drop '^  why: A value is dropped once'
advises double-free-read-twin '^  why: Two owners'
advises null-pointer-string-drop '^  why: `\*p = value` and `drop_in_place` drop'
advises leak-dealloc-without-drop '^  mend: Drop the value first'
advises leak-write-over '^  mend: Drop the old value first'
advises leak-forget '^  why: `mem::forget`'
advises leak-into-raw '^  mend: Make the pointer a Box again'
advises leak-way-out '^  mend: Free the block on that way out'
advises leak-owners-inside-owners '^  mend: Free the block'
advises dangling-local-of-a-block "^  declared *line 4 "
advises dangling-local-of-a-block "^  ended *line 7 "
advises use-after-free-rc '^  more: prepstation explain use-after-free'
[ "$("$PREPSTATION" run --inspector off wrong-layout-smaller.rs 2>&1 | grep -c '^  went on .*with status 0$')" -eq 1 ]
