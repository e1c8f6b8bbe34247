#![no_main] //~ unsupported

#[no_mangle]
pub extern "C" fn main() -> i32 {
    0
}
