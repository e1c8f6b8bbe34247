fn main() {
    println!("{} {}", 250u8.wrapping_add(10), 5u8.wrapping_sub(10));
    println!("{} {}", i32::MAX.wrapping_add(1), i32::MIN.wrapping_neg());
    println!("{}", 200u8.wrapping_mul(3));
    println!("{:?} {:?}", 250u8.checked_add(10), 250u8.checked_add(5));
    println!("{:?} {:?}", 5u32.checked_sub(6), i32::MIN.checked_div(-1));
    println!("{:?}", 7i32.checked_rem(0));
    println!("{:?}", usize::MAX.checked_mul(2));
    println!("{} {}", 250u8.saturating_add(10), 5u8.saturating_sub(10));
    println!("{} {}", i8::MIN.saturating_sub(1), i32::MAX.saturating_mul(2));
    println!("{:?} {:?}", 250u8.overflowing_add(10), 1u8.overflowing_add(1));
    println!("{:?}", i32::MIN.overflowing_neg());
    println!("{}", 1u32.wrapping_shl(33));
}

//~| 4 251
//~| -2147483648 -2147483648
//~| 88
//~| None Some(255)
//~| None None
//~| None
//~| None
//~| 255 0
//~| -128 2147483647
//~| (4, true) (2, false)
//~| (-2147483648, true)
//~| 2
