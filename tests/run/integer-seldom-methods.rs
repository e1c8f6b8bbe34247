// Members that few programs ask for; they are read when one is missed.
fn main() {
    println!("{} {}", 7i32.strict_div(-2), 7u8.strict_rem(4)); //~| -3 3
    println!("{:?} {:?}", 250u8.overflowing_add_signed(-3), 250u8.overflowing_add_signed(9)); //~| (247, false) (3, true)
    println!("{:?} {:?}", 3u16.checked_sub_signed(-4), 3u16.checked_sub_signed(4)); //~| Some(7) None
    println!("{:?} {:?}", 100i8.overflowing_add_unsigned(200), i8::MIN.saturating_sub_unsigned(1)); //~| (44, true) -128
    println!("{:?} {:?}", 2u8.checked_signed_diff(5), 255u8.checked_signed_diff(1)); //~| Some(-3) None
    println!("{} {} {}", (-1i16).unbounded_shr(99), 255u8.unbounded_shr(8), 8u8.unbounded_shr(2)); //~| -1 0 2
    println!("{:?} {:?}", 13u32.checked_next_multiple_of(5), u8::MAX.checked_next_multiple_of(2)); //~| Some(15) None
    println!("{:?} {:?}", u64::MAX.carrying_mul(u64::MAX, 1), 200u8.carrying_add(55, true)); //~| (2, 18446744073709551614) (0, true)
    println!("{:?} {:?}", i64::MIN.overflowing_div_euclid(-1), i64::MIN.wrapping_rem_euclid(-1)); //~| (-9223372036854775808, true) 0
    let function = i32::strict_neg;
    println!("{}", function(5)); //~| -5

    let wide = -7i128;
    println!("{} {}", wide.div_euclid(2), wide.rem_euclid(2)); //~| -4 1
    println!("{:?} {:?}", i128::MIN.checked_div(-1), i128::MIN.checked_rem(-1)); //~| None None
    println!("{:?}", i128::MIN.overflowing_div(-1).1); //~| true
    println!("{} {}", u128::MAX.ilog2(), (1u128 << 100).ilog10()); //~| 127 30
    println!("{:?} {}", 3u128.overflowing_pow(90).1, 2i128.wrapping_pow(127)); //~| true -170141183460469231731687303715884105728
    println!("{} {}", 1u128.reverse_bits() == 1 << 127, u128::MAX.leading_ones()); //~| true 128
    println!("{:?} {}", (-4i128).checked_isqrt(), 17u128.div_ceil(4)); //~| None 5
    println!("{:?}", 5u128.checked_add_signed(-6)); //~| None

    let too_small: i16 = i16::MIN;
    too_small.strict_abs(); //~ panic
    //~ stderr-contains: attempt to negate with overflow
}
