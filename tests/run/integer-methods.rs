fn main() {
    println!("{} {}", (-7i32).abs(), (-7i32).signum());
    println!("{} {}", 2i32.pow(10), 3u64.pow(0));
    println!("{} {} {}", 0b1011u8.count_ones(), 1u32.leading_zeros(), 8u16.trailing_zeros());
    println!("{} {}", 6u32.next_power_of_two(), 64u32.is_power_of_two());
    println!("{} {} {}", 3.min(9), 3.max(9), 15.clamp(0, 10));
    println!("{} {}", 0x12u8.rotate_left(4), 0x1234u16.swap_bytes());
    println!("{} {}", 7u32.abs_diff(10), (-7i32).abs_diff(10));
    println!("{:?} {:?}", 258u16.to_le_bytes(), 258u16.to_be_bytes());
    println!("{}", u32::from_le_bytes([1, 2, 0, 0]));
    println!("{}", i16::from_ne_bytes([0xff, 0xff]));
    println!("{} {}", 17u32.div_ceil(5), 10u32.isqrt());
    println!("{}", u8::try_from(300i32).is_err());
    println!("{}", i64::from(5u32) + i64::from(true));
}

//~| 7 -1
//~| 1024 1
//~| 3 31 3
//~| 8 true
//~| 3 9 10
//~| 33 13330
//~| 3 17
//~| [2, 1] [1, 2]
//~| 513
//~| -1
//~| 4 3
//~| true
//~| 6
