fn main() {
    println!("{} {} {}", 300i32 as u8, -1i32 as u8, -1i8 as u32);
    println!("{} {}", 200u8 as i8, 0x1_0000_0001u64 as u32);
    println!("{} {}", -1i64 as u32, u64::MAX as i32);
    println!("{} {}", true as i32, false as u8);
    println!("{} {}", 'a' as u32, 97u8 as char);
    println!("{}", 'é' as u8);
    println!("{} {}", i32::MIN as i64, u32::MAX as i32);
    println!("{}", usize::MAX as u16);
}

//~| 44 255 4294967295
//~| -56 1
//~| 4294967295 -1
//~| 1 0
//~| 97 a
//~| 233
//~| -2147483648 -1
//~| 65535
