// A literal, or a call through a pointer, may be the only mention of its type; nobody need look at the value.
extern "C" fn put(_: *mut u8, n: i32) -> i32 {
    println!("put {n}");
    n
}

fn main() {
    c"jar";
    7_u128;
    -7_i128;
    let call: extern "C" fn(*mut u8, i32) -> i32 = put;
    call(std::ptr::null_mut(), 3); //~| put 3
    println!("{}", 0xffff_ffff_ffff_ffff_ffff_u128 as f32); //~| 1208925800000000000000000
}
