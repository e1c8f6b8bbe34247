use std::rc::Rc;

fn main() {
    let pot = Rc::new([1u64; 4]);
    let raw = Rc::into_raw(pot);
    let small = unsafe { Rc::from_raw(raw as *const [u64; 2]) };
    drop(small); //~ wrong-layout
}
