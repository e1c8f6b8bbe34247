// What rustc evaluates although nothing uses it, and what a constant may not keep.
#![allow(warnings)]
use std::cell::Cell;
use std::sync::atomic::AtomicUsize;

static NEVER_USED: i32 = { let x = [1]; x[{ let i = 3; i }] }; //~ E0080
const PAIR: (i32, i32, i32) = (1, 2, 1 / { let zero = 0; zero }); //~ E0080
const DANGLING: &i32 = { let x = 3; unsafe { &*(&raw const x) } }; //~ E0080
static OWN: i32 = { let r = &OWN; *r }; //~ E0080
struct Place(*const i32);
unsafe impl Sync for Place {}
static ARRAY: [i32; 3] = [1, 2, 3];
static END: Place = Place(unsafe { (&raw const ARRAY as *const i32).add(3) });
static BEHIND: Place = Place(unsafe { (&raw const ARRAY as *const i32).add(4) }); //~ E0080
const CELL: &Cell<i32> = &Cell::new(1); //~ E0492
static COUNT: &AtomicUsize = &AtomicUsize::new(1); //~ E0492
const CHANGES: &mut i32 = &mut 4; //~ E0764
const EMPTY: &mut [i32] = &mut []; //~ E0764
const NO_CELL: &Option<Cell<i32>> = &None;
const NONE: Option<Cell<i32>> = None;
const NOR_HERE: &Option<Cell<i32>> = &NONE;

struct Unused;
impl Unused {
    const FAILS: i32 = panic!("nobody asks");
}
trait Asked {
    const FAILS: i32;
}
impl Asked for u8 {
    const FAILS: i32 = panic!("nobody asks");
}

fn main() {}
