fn main() {
    unsafe {
        println!("{} {}", 5i8.unchecked_neg(), (-7i128).unchecked_neg()); //~| -5 7
        println!("{} {}", 3u128.unchecked_shl(100), (1u128 << 127).unchecked_shr(120)); //~| 3802951800684688204490109616128 128
        println!("{}", (-1.5e30f64).to_int_unchecked::<i128>()); //~| -1499999999999999889089448902656
        println!("{}", f32::MAX.to_int_unchecked::<u128>()); //~| 340282346638528859811704183484516925440
    }
}
