#![allow(invalid_null_arguments)]

fn main() {
    let row: &[u8] = unsafe { std::slice::from_raw_parts(std::ptr::null(), 0) }; //~ null-pointer
    println!("{}", row.len());
}
