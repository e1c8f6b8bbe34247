fn main() {
    for text in ["0", "-0", "+5", "007", "", "-", "12a", "2147483647", "2147483648", "-2147483648", " 5"] {
        match text.parse::<i32>() {
            Ok(n) => print!("{n} "),
            Err(e) => print!("({e}) "),
        }
    }
    println!();
    for text in ["1.5", "-.5", "1e3", "inf", "NaN", "1.", "x", "0x10", "1e400"] {
        match text.parse::<f64>() {
            Ok(n) => print!("{n} "),
            Err(e) => print!("({e}) "),
        }
    }
    println!();
    println!("{:?} {:?} {:?}", "true".parse::<bool>(), "x".parse::<char>(), "yes".parse::<bool>().is_err());
    println!("{:?}", u8::from_str_radix("1010", 2));
    println!("{:?}", i64::from_str_radix("-zz", 36));
    println!("{:>+8.3}|{:<08}|{:^+9}|{:#012b}", 3.14159, -7, 5, 5);
    println!("{:?} {:?}", i8::MIN.checked_abs(), (-128i8).wrapping_abs());
    println!("{} {}", u64::MAX as f32, 0.1 + 0.7);
    println!("{:?}", [1.0, 0.5, 1e100, 123456789.125, 1e-10]);
    println!("{} {} {}", 1e15, 1e16, 123456789012345680.0);
}

//~| 0 0 5 7 (cannot parse integer from empty string) (invalid digit found in string) (invalid digit found in string) 2147483647 (number too large to fit in target type) -2147483648 (invalid digit found in string) 
//~| 1.5 -0.5 1000 inf NaN 1 (invalid float literal) (invalid float literal) inf 
//~| Ok(true) Ok('x') true
//~| Ok(10)
//~| Ok(-1295)
//~|   +3.142|-0000007|   +5    |0b0000000101
//~| None -128
//~| 18446744000000000000 0.7999999999999999
//~| [1.0, 0.5, 1e100, 123456789.125, 1e-10]
//~| 1000000000000000 10000000000000000 123456789012345680
