fn main() {
    let dish = Box::into_raw(Box::new((1u8, 2u8)));
    unsafe {
        drop(Box::from_raw(dish)); //~ freed
        let _ = (*dish).1; //~ use-after-free
    }
}
