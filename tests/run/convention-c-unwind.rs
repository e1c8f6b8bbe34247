extern "C-unwind" fn taste(salt: i32) -> i32 {
    if salt > 3 {
        panic!("too much");
    }
    salt
}

extern "system" fn stir(times: i32) -> i32 {
    times + 1
}

extern "Rust" fn serve(plates: i32) -> i32 {
    plates * 2
}

fn main() {
    let by_pointer: extern "C-unwind" fn(i32) -> i32 = taste;
    let same: extern "system" fn(i32) -> i32 = stir;
    let plain: fn(i32) -> i32 = serve;
    println!("{} {} {}", by_pointer(2), same(2), plain(2)); //~| 2 3 4
    println!("{}", std::panic::catch_unwind(|| taste(4)).is_err()); //~| true
    println!("{}", std::panic::catch_unwind(|| by_pointer(5)).is_err()); //~| true
    let as_c: extern "C" fn(i32) -> i32 = unsafe { std::mem::transmute(same) };
    println!("{}", as_c(5)); //~| 6
    println!("{}", std::any::type_name::<extern "C-unwind" fn(u8)>()); //~| extern "C-unwind" fn(u8)
}
