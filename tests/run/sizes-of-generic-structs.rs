use std::marker::PhantomData;
use std::mem::{align_of, size_of};

struct Pair<A, B>(A, B);

struct Tagged<T> {
    tag: u8,
    value: T,
    end: u8,
}

struct Marker<T>(PhantomData<T>);

struct Wide {
    a: [u8; 3],
    b: u16,
    c: u8,
    d: u64,
    e: bool,
}

struct Node<T> {
    value: T,
    next: Option<Box<Node<T>>>,
}

fn main() {
    println!("{} {} {}", size_of::<Pair<u8, u16>>(), size_of::<Pair<u8, u64>>(), size_of::<Pair<(), u8>>());
    println!("{} {} {}", size_of::<Tagged<u8>>(), size_of::<Tagged<u32>>(), size_of::<Tagged<u64>>());
    println!("{} {}", size_of::<Marker<String>>(), align_of::<Marker<u64>>());
    println!("{} {}", size_of::<Wide>(), align_of::<Wide>());
    println!("{} {} {}", size_of::<Node<u8>>(), size_of::<Node<[u32; 3]>>(), size_of::<Node<()>>());
    println!("{} {}", size_of::<Option<Tagged<bool>>>(), size_of::<Option<Node<u8>>>());
    println!("{} {}", size_of::<[Pair<u8, u32>; 3]>(), size_of::<&[Pair<u8, u32>; 3]>());
}

//~| 4 16 1
//~| 3 8 16
//~| 0 1
//~| 16 8
//~| 16 24 8
//~| 3 24
//~| 24 8
