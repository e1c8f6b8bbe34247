fn main() {
    unsafe {
        println!("{}", 255.9f64.to_int_unchecked::<u8>()); //~| 255
        println!("{}", (-128.9f32).to_int_unchecked::<i8>()); //~| -128
        println!("{}", (-0.9f32).to_int_unchecked::<u64>()); //~| 0
        println!("{}", 256.0f32.to_int_unchecked::<u8>()); //~ arithmetic
    }
}
