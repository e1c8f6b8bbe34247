// A float that is no number of the type.
fn main() {
    unsafe {
        println!("{}", 254.9f32.to_int_unchecked::<u8>()); //~| 254
        println!("{}", 256.0f32.to_int_unchecked::<u8>()); //~ arithmetic
    }
}
