use std::mem::size_of;
use std::num::NonZeroU32;
use std::ptr::NonNull;

enum One {
    Only(u32),
}

enum Plain {
    A,
    B,
    C,
}

enum Payload {
    A(u8),
    B(u32),
    C,
}

enum Big {
    A(u64, u8),
    B(u16),
}

enum WithBox {
    Leaf,
    Node(Box<u32>),
}

enum WithBool {
    A(bool),
    B,
    C,
}

enum WithChar {
    A(char),
    B,
}

fn main() {
    println!("{} {}", size_of::<Option<Box<u8>>>(), size_of::<Option<&u8>>());
    println!("{} {}", size_of::<Option<NonNull<u8>>>(), size_of::<Option<NonZeroU32>>());
    println!("{} {} {}", size_of::<Option<bool>>(), size_of::<Option<Option<bool>>>(), size_of::<Option<char>>());
    println!("{} {} {}", size_of::<Option<u8>>(), size_of::<Option<u32>>(), size_of::<Option<u64>>());
    println!("{} {}", size_of::<Option<String>>(), size_of::<Option<Vec<u8>>>());
    println!("{} {}", size_of::<Option<&str>>(), size_of::<Option<Option<String>>>());
    println!("{} {} {} {}", size_of::<One>(), size_of::<Plain>(), size_of::<Payload>(), size_of::<Big>());
    println!("{} {}", size_of::<Option<Plain>>(), size_of::<Option<Payload>>());
    println!("{} {} {}", size_of::<WithBox>(), size_of::<WithBool>(), size_of::<WithChar>());
    println!("{} {}", size_of::<Result<u32, ()>>(), size_of::<Result<Box<u8>, ()>>());
    println!("{} {}", size_of::<Result<String, u32>>(), size_of::<Option<(u8, bool)>>());
    println!("{} {}", size_of::<Option<()>>(), size_of::<Option<std::cmp::Ordering>>());
    println!("{} {}", size_of::<Option<fn()>>(), size_of::<Option<*const u8>>());
    println!("{}", size_of::<Option<[bool; 3]>>());
    let x: Option<Option<bool>> = Some(None);
    println!("{:?} {:?}", x, Some(Some(true)) == x);
}

//~| 8 8
//~| 8 4
//~| 1 1 4
//~| 2 8 16
//~| 24 24
//~| 16 24
//~| 4 1 8 16
//~| 1 8
//~| 8 1 4
//~| 8 8
//~| 24 2
//~| 1 1
//~| 8 16
//~| 3
//~| Some(None) false
