use std::mem::{align_of, size_of};

enum A {
    X(u8, u32),
    Y(u16),
    Z,
}

enum B {
    X(Option<Box<u8>>),
    Y,
}

enum C {
    X([u8; 3]),
    Y([u8; 3]),
}

enum D {
    X(String),
    Y(u8),
    Z,
}

enum E {
    X(bool, u32),
    Y(u8),
    Z(u16),
}

#[repr(C)]
enum F {
    X(u8),
    Y(u32),
}

#[repr(u16)]
enum G {
    X(u8),
    Y,
}

enum H {
    Only,
}

enum I {}

enum J {
    X(std::cmp::Ordering),
    Y,
    Z(bool),
}

enum K {
    X(&'static str),
    Y(u64),
}

enum L {
    X(Vec<u8>),
    Y(Vec<u8>),
}

enum M {
    X(char),
    Y(u8),
    Z(u16),
}

fn main() {
    println!("{} {}", size_of::<A>(), align_of::<A>());
    println!("{} {}", size_of::<B>(), align_of::<B>());
    println!("{} {}", size_of::<C>(), align_of::<C>());
    println!("{} {}", size_of::<D>(), align_of::<D>());
    println!("{} {}", size_of::<E>(), align_of::<E>());
    println!("{} {}", size_of::<F>(), align_of::<F>());
    println!("{} {}", size_of::<G>(), align_of::<G>());
    println!("{} {} {} {}", size_of::<H>(), size_of::<I>(), size_of::<J>(), size_of::<K>());
    println!("{} {}", size_of::<L>(), size_of::<M>());
    println!("{} {} {}", size_of::<Option<A>>(), size_of::<Option<D>>(), size_of::<Option<E>>());
    println!("{} {} {}", size_of::<Option<J>>(), size_of::<Option<H>>(), size_of::<Option<I>>());
    println!("{} {}", size_of::<Result<(), I>>(), size_of::<Option<Option<Option<bool>>>>());
    println!("{} {}", size_of::<Option<(String, u8)>>(), size_of::<Option<Option<Box<u8>>>>());
    println!("{} {}", size_of::<Option<std::alloc::Layout>>(), size_of::<std::alloc::Layout>());
    println!("{} {}", size_of::<Option<std::ops::Range<u8>>>(), size_of::<std::ops::RangeInclusive<u8>>());
    println!("{} {}", size_of::<(u8, Option<u32>, bool)>(), size_of::<[Option<char>; 3]>());
}

//~| 8 4
//~| 16 8
//~| 4 1
//~| 24 8
//~| 8 4
//~| 8 4
//~| 4 2
//~| 0 0 2 16
//~| 32 8
//~| 8 24 8
//~| 2 1 0
//~| 0 1
//~| 32 16
//~| 16 16
//~| 3 3
//~| 12 12
