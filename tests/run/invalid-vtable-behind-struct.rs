// A raw pointer to a struct that ends in a trait object has a table of methods, too.
use std::mem::transmute;

trait Dish {}

#[repr(transparent)]
struct Plate(dyn Dish);

fn main() {
    let number = 5usize;
    let plate: *const Plate = unsafe { transmute((&raw const number, &raw const number)) }; //~ invalid-value
    println!("{}", plate.is_null());
}
