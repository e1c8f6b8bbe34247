#![feature(explicit_tail_calls)]
#![allow(incomplete_features)]
struct Loud(u32);
impl Drop for Loud { fn drop(&mut self) { println!("drop {}", self.0) } }
fn sum(n: u64, acc: u64) -> u64 { if n == 0 { return acc; } become sum(n - 1, acc + n) }
fn even(n: u32) -> bool { if n == 0 { true } else { become odd(n - 1) } }
fn odd(n: u32) -> bool { if n == 0 { false } else { become even(n - 1) } }
fn first(n: u32) -> u32 { let _l = Loud(n); println!("first"); become second(n + 1) }
fn second(n: u32) -> u32 { println!("second {n}"); n }
fn text(s: &'static str, n: u32) -> String { if n == 0 { return s.to_string() } become text(s, n - 1) }
fn main() { println!("{} {} {}", sum(1000, 0), even(10), odd(10)); println!("{}", first(3)); println!("{}", text("a", 3)); }
//~| 500500 true false
//~| first
//~| drop 3
//~| second 4
//~| 4
//~| a
