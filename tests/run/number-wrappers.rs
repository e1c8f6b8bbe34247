// NonZero, Wrapping and Saturating: read when they are named.
use std::num::{NonZeroU8, NonZero, Saturating, Wrapping};

fn half(all: u8, parts: NonZeroU8) -> u8 {
    all / parts + all % parts
}

fn main() {
    let three = NonZeroU8::new(3).unwrap();
    println!("{} {:?} {}", half(20, three), three.checked_add(253), u8::from(three)); //~| 8 None 3
    println!("{:?} {:?}", NonZeroU8::try_from(0).is_err(), "0".parse::<NonZeroU8>()); //~| true Err(ParseIntError { kind: Zero })
    println!("{} {:x} {}", NonZeroU8::MIN, NonZeroU8::MAX, three | 4); //~| 1 ff 7
    println!("{} {:?}", -NonZero::new(5i32).unwrap(), NonZero::<i8>::MIN.checked_abs()); //~| -5 None
    println!("{}", NonZero::<u32>::from(three).leading_zeros()); //~| 30
    println!("{}", size_of::<Option<NonZeroU8>>()); //~| 1

    let mut turn = Wrapping(250u8);
    turn += 10;
    turn *= Wrapping(3);
    println!("{turn} {:?} {} {}", -turn, turn << 9, [turn, turn].into_iter().sum::<Wrapping<u8>>()); //~| 12 244 24 24
    println!("{} {}", !Wrapping(0u16), Wrapping(i32::MIN) - Wrapping(1)); //~| 65535 2147483647

    let full = Saturating(250u8) + Saturating(10);
    println!("{full} {} {:?}", full - Saturating(5), -Saturating(i8::MIN)); //~| 255 250 127
    println!("{}", Saturating(3i16).pow(20)); //~| 32767
}
