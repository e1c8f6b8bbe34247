// What travels alike may be called alike: transparent wrappers, pointers of all kinds, char and u32.
use std::num::NonZeroU32;
use std::ptr::NonNull;

#[repr(transparent)]
struct Grams(u32);

fn weigh(grams: Grams) -> u32 {
    grams.0
}
fn look(jar: &i32) -> i32 {
    *jar
}
fn eat(jar: Box<i32>) -> i32 {
    *jar
}
fn letter(c: char) -> u32 {
    c as u32
}

fn main() {
    unsafe {
        let f: fn(u32) -> u32 = std::mem::transmute(weigh as fn(Grams) -> u32);
        println!("{}", f(5)); //~| 5
        let f: fn(NonZeroU32) -> u32 = std::mem::transmute(weigh as fn(Grams) -> u32);
        println!("{}", f(NonZeroU32::new(6).unwrap())); //~| 6
        let f: fn(*const i32) -> i32 = std::mem::transmute(look as fn(&i32) -> i32);
        println!("{}", f(&7)); //~| 7
        let f: fn(NonNull<i32>) -> i32 = std::mem::transmute(look as fn(&i32) -> i32);
        println!("{}", f(NonNull::from(&8))); //~| 8
        let f: fn(Option<&i32>) -> i32 = std::mem::transmute(look as fn(&i32) -> i32);
        println!("{}", f(Some(&9))); //~| 9
        let f: fn(*mut i32) -> i32 = std::mem::transmute(eat as fn(Box<i32>) -> i32);
        println!("{}", f(Box::into_raw(Box::new(10)))); //~| 10
        let f: fn(u32) -> u32 = std::mem::transmute(letter as fn(char) -> u32);
        println!("{}", f(65)); //~| 65
        let f: fn(i32) -> u32 = std::mem::transmute(weigh as fn(Grams) -> u32);
        println!("{}", f(5)); //~ other-ub
    }
}
