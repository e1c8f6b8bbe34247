# A fault between two blocks: both are listed, each by its number or name.
cat >apart.rs <<'RUST'
fn main() {
    let a = Box::new([1u32, 2]);
    let b = [3u32, 4];
    let n = unsafe { b.as_ptr().offset_from(a.as_ptr()) };
    println!("{n}");
}
RUST
cat >stray.rs <<'RUST'
use std::alloc::{alloc, Layout};
fn main() {
    let layout = Layout::new::<[u64; 2]>();
    unsafe {
        let a = alloc(layout) as *mut u64;
        let b = alloc(layout) as *mut u64;
        b.add(1).write(7);
        println!("{}", a.wrapping_byte_offset(b as isize - a as isize + 8).read());
    }
}
RUST
"$PREPSTATION" run apart.rs 2>apart >/dev/null && exit 1
grep -q '^  allocated #1 *line 2 ' apart && grep -q '^  declared b *line 3 ' apart || { cat apart; exit 1; }
"$PREPSTATION" run stray.rs 2>stray >/dev/null && exit 1
grep -q '^  allocated #1 *line 5 ' stray && grep -q '^  allocated #2 *line 6 ' stray || { cat stray; exit 1; }
"$PREPSTATION" run --json stray.rs | tr -d ' \n' | grep -q '"role":"allocated","line":6,"column":17,"what":"#2"'
