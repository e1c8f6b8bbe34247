use std::alloc::{dealloc, Layout};

trait Dish {}
struct Soup([u8; 24]);
impl Dish for Soup {}

fn main() {
    let dish: *mut dyn Dish = Box::into_raw(Box::new(Soup([1; 24])));
    unsafe { dealloc(dish as *mut u8, Layout::new::<u64>()) }; //~ wrong-layout
}
