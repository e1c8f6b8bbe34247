use std::marker::PhantomData;

#[repr(align(3))] //~ E0589
struct Odd(u8);

#[repr(packed, align(8))]
struct Both(u8); //~ E0587

#[repr(transparent)]
struct Two(u8, u16); //~ E0690

#[repr(transparent)]
struct One<T>(u8, PhantomData<T>, [u8; 0]);

#[repr(transparent)]
enum Several { A(u8), B } //~ E0731

#[repr(u8)] //~ E0084
enum Nothing {}

enum Numbered { A = 1, B(u8) = 2 } //~ E0732

#[repr(D)] //~ E0552
struct Unknown(u8);

union Holds {
    number: u32,
    text: String, //~ E0740
    boxed: std::mem::ManuallyDrop<Box<u8>>,
    pair: (u8, [char; 2]),
}

fn main() {}
