#![allow(overflowing_literals)]
fn main() {
    let a = 300_u8;
    let b: i8 = 200;
    println!("{a} {b} {}", -129_i8); //~| 44 -56 127
}
