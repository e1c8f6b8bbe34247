use std::mem::MaybeUninit;

fn main() {
    let mut jar = MaybeUninit::new(Box::new(1u8));
    unsafe { jar.assume_init_drop() };
    let moved = jar;
    let _again = moved;
    println!("moved"); //~| moved
}
