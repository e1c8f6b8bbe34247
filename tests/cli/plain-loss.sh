# Plain mode tells of a loss at the step at which it is seen, also in a run that does not return; and it speaks of jars, as its lists do.
export XDG_STATE_HOME="$PWD/state" XDG_DATA_HOME="$PWD/data"

cat >nights.rs <<'RUST'
fn night(guests: u32) -> u32 {
    let jar = Box::into_raw(Box::new(7u64));
    if guests == 0 {
        return 0;
    }
    unsafe { drop(Box::from_raw(jar)) };
    guests
}

fn main() {
    println!("{}", night(0));
    println!("{}", night(2));
    std::process::exit(0);
}
RUST
seq 30 | sed 's/.*/s/' | "$PREPSTATION" --plain open nights.rs >out 2>err || { cat out err; exit 1; }
lost=$(grep -c 'LOST' out)
[ "$lost" -eq 1 ] || { echo "told $lost times"; cat out; exit 1; }
step=$(sed -n '/LOST/{s/.*since step \([0-9]*\).*/\1/p;q;}' out)
grep -B3 'LOST' out | grep -q "step $step of" || { echo "not at step $step"; cat out; exit 1; }

cat >lost.rs <<'RUST'
fn main() {
    std::mem::forget(Box::new(1u8));
}
RUST
echo verdict | "$PREPSTATION" --plain open lost.rs >out 2>err || { cat out err; exit 1; }
grep -q 'leak: nothing frees jar #1' out || { cat out; exit 1; }
! grep -q 'block #' out || { cat out; exit 1; }
