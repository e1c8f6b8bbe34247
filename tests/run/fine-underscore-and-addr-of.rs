use std::ptr::addr_of;

struct Dish {
    salt: u8,
    water: u32,
}

fn main() {
    let null: *const Dish = std::ptr::null();
    let freed = Box::into_raw(Box::new(1u64));
    unsafe {
        drop(Box::from_raw(freed));
        let _ = *freed;
        let _ = *null;
        let _ = addr_of!(*null);
        let _ = addr_of!(*freed);
        let first = addr_of!((*null).water);
        println!("{}", first.is_null()); //~| true
    }
    let dish = Dish { salt: 1, water: 2 };
    println!("{} {}", dish.salt, dish.water); //~| 1 2
}
