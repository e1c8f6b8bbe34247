// A pattern that copies a part of a local leaves the whole to its destructor.
#![allow(dead_code)]
struct Hook { pot: Option<u32>, pair: (u32, String) }
impl Drop for Hook { fn drop(&mut self) { println!("drop"); } }
struct Two { a: Option<u8>, s: String }
enum E { A(u8, String), B }
impl Drop for E { fn drop(&mut self) { println!("drop E"); } }
fn main() {
    let hook = Hook { pot: Some(1), pair: (2, String::from("x")) };
    if let Some(pot) = hook.pot { println!("{pot}"); }
    let (n, _) = hook.pair;
    println!("{n}");
    let two = Two { a: Some(3), s: String::from("kept") };
    match two.a { Some(v) => println!("{v}"), None => {} }
    let Two { a, .. } = two;
    println!("{a:?} {}", two.s);
    let e = E::A(7, String::from("z"));
    match e { E::A(k, _) => println!("{k}"), E::B => {} }
    println!("end");
}
//~| 1
//~| 2
//~| 3
//~| Some(3) kept
//~| 7
//~| end
//~| drop E
//~| drop
