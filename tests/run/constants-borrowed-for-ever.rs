// What a constant is made of decides whether a reference to it lasts: None has nothing to drop and no cell.
use std::cell::Cell;
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
const V: Vec<i32> = Vec::new();
const RV: &Vec<i32> = &V;
const RD: &D = &D("kept");
const NONE: Option<Cell<i32>> = None;
const OD: Option<D> = None;
fn main() {
    let n: &'static Option<Cell<i32>> = &NONE;
    let o: &'static Option<D> = &OD;
    let m: &'static Option<Cell<i32>> = &None;
    println!("{} {} {} {} {}", RV.len(), RD.0, n.is_none(), o.is_none(), m.is_none());
}

//~| 0 kept true true true
