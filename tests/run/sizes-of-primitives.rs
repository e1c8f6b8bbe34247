use std::mem::{align_of, size_of};

fn main() {
    println!("{} {} {} {}", size_of::<u8>(), size_of::<i16>(), size_of::<u32>(), size_of::<i64>());
    println!("{} {} {}", size_of::<usize>(), size_of::<isize>(), size_of::<f32>());
    println!("{} {} {}", size_of::<f64>(), size_of::<bool>(), size_of::<char>());
    println!("{} {} {}", size_of::<()>(), size_of::<std::convert::Infallible>(), size_of::<[u16; 5]>());
    println!("{} {}", align_of::<u8>(), align_of::<u64>());
    println!("{} {} {}", align_of::<char>(), align_of::<[u16; 5]>(), align_of::<()>());
    println!("{} {} {}", size_of::<&u8>(), size_of::<&[u8]>(), size_of::<&str>());
    println!("{} {}", size_of::<*const u8>(), size_of::<*mut [u8]>());
    println!("{} {} {}", size_of::<String>(), size_of::<Vec<u8>>(), size_of::<Box<u8>>());
    println!("{} {}", size_of::<Box<[u8]>>(), size_of::<Box<str>>());
    println!("{} {}", size_of::<(u8, u32)>(), size_of::<(u8, u16, u8)>());
    println!("{}", size_of::<(u8, u64, u8, u32)>());
    println!("{} {}", std::mem::size_of_val(&5u16), std::mem::size_of_val(&[0u32; 3][..]));
    println!("{} {}", std::mem::size_of_val("four"), std::mem::align_of_val(&7u32));
}

//~| 1 2 4 8
//~| 8 8 4
//~| 8 1 4
//~| 0 0 10
//~| 1 8
//~| 4 2 1
//~| 8 16 16
//~| 8 16
//~| 24 24 8
//~| 16 16
//~| 8 4
//~| 16
//~| 2 12
//~| 4 4
