use std::mem::{align_of, offset_of, size_of};

struct Mixed {
    a: u8,
    b: u32,
    c: u8,
    d: u16,
}

#[repr(C)]
struct MixedC {
    a: u8,
    b: u32,
    c: u8,
    d: u16,
}

#[repr(C, packed)]
struct Packed {
    a: u8,
    b: u32,
}

#[repr(packed(2))]
struct Packed2 {
    a: u8,
    b: u32,
}

#[repr(align(16))]
struct Aligned(u8);

#[repr(transparent)]
struct Thin(u64);

struct Nested {
    m: Mixed,
    x: u8,
    p: *const u8,
}

struct Zero {
    n: u32,
    z: [u64; 0],
    e: (),
}

fn main() {
    println!("{} {}", size_of::<Mixed>(), align_of::<Mixed>());
    println!("{} {}", size_of::<MixedC>(), align_of::<MixedC>());
    println!("{} {} {} {}", offset_of!(MixedC, a), offset_of!(MixedC, b), offset_of!(MixedC, c), offset_of!(MixedC, d));
    println!("{} {}", size_of::<Packed>(), align_of::<Packed>());
    println!("{} {}", offset_of!(Packed, b), size_of::<Packed2>());
    println!("{} {}", size_of::<Aligned>(), align_of::<Aligned>());
    println!("{} {}", size_of::<Thin>(), size_of::<[Aligned; 3]>());
    println!("{} {}", size_of::<Nested>(), align_of::<Nested>());
    println!("{} {}", size_of::<Zero>(), align_of::<Zero>());
    let p = Packed { a: 1, b: 0x01020304 };
    let b = p.b;
    println!("{} {b}", p.a);
}

//~| 8 4
//~| 12 4
//~| 0 4 8 10
//~| 5 1
//~| 1 6
//~| 16 16
//~| 8 48
//~| 24 8
//~| 8 8
//~| 1 16909060
