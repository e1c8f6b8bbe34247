# A program that survives every failed request is told so; one that makes none, too.
cat >good.rs <<'RUST'
use std::alloc::{alloc, dealloc, Layout};
fn main() {
    let slip = Layout::new::<u32>();
    let jar = unsafe { alloc(slip) };
    if !jar.is_null() {
        unsafe { dealloc(jar, slip) };
    }
}
RUST
"$PREPSTATION" run --sweep good.rs 2>err
grep -q 'sweep: no fault and no leak, whichever of 1 request for memory gets null' err || { cat err; exit 1; }
printf 'fn main() {}\n' >none.rs
"$PREPSTATION" run --sweep none.rs 2>err
grep -q 'sweep: the program makes no request for memory' err

# The output above a verdict is that of the run that it is about.
cat >second.rs <<'RUST'
use std::alloc::{alloc, dealloc, Layout};
fn main() {
    let slip = Layout::new::<u32>();
    unsafe {
        let first = alloc(slip);
        if first.is_null() {
            println!("no first");
            return;
        }
        let second = alloc(slip);
        println!("second {}", !second.is_null());
        *second = 4;
        dealloc(first, slip);
        dealloc(second, slip);
        println!("end");
    }
}
RUST
status=0
"$PREPSTATION" run --sweep second.rs >out 2>err || status=$?
[ "$status" = 86 ] && [ "$(cat out)" = "second false" ] || { cat out err; exit 1; }
grep -q 'sweep: this happens when request 2' err
