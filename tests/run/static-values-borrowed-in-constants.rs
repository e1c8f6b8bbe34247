struct P { a: u32, b: &'static [u32] }
const fn sum(x: u32, y: u32) -> u32 { x + y }
const A: &P = &P { a: { let x = 4; x * 2 }, b: &[sum(1, 2), if cfg!(debug_assertions) { 7 } else { 7 }] };
static C: &Option<P> = &match sum(1, 1) { 2 => Some(P { a: 1, b: &[] }), _ => None };
const D: &'static [&'static str] = if sum(0, 1) == 1 { &["x", "y"] } else { &[] };
fn get() -> (&'static P, &'static Option<P>, &'static [&'static str]) { (A, C, D) }
fn make() -> &'static dyn Fn(u32) -> u32 { &|x| x + 1 }
struct Table {
    add: fn(u32) -> u32,
    size: fn() -> usize,
}

trait Kind: Sized + 'static {
    const TABLE: &'static Table = &Table { add: |n| n + 1, size: || std::mem::size_of::<Self>() };
}

impl Kind for u16 {}

fn table<K: Kind>() -> &'static Table {
    K::TABLE
}

fn main() {
    let g = get();
    println!("{} {} {} {}", g.0.a, g.0.b[0], g.1.as_ref().unwrap().a, g.2[1]);
    println!("{}", make()(3));
    println!("{} {}", (table::<u16>().add)(8), (table::<u16>().size)());
}
//~| 8 3 1 y
//~| 4
//~| 9 2
