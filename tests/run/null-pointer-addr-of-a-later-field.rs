struct Dish {
    salt: u8,
    water: u32,
}

fn main() {
    let null: *const Dish = std::ptr::null();
    let salt = unsafe { &raw const (*null).salt }; //~ null-pointer
    println!("{}", salt.is_null());
    let dish = Dish { salt: 1, water: 2 };
    println!("{} {}", dish.salt, dish.water);
}
