//! A program full of comments.
#![allow(dead_code, unused_variables)]

/// A jar.
#[derive(Debug)]
#[must_use]
struct Jar {
    /// how much
    #[allow(unused)]
    grams: u32, // trailing
}

/* a block /* nested */ comment */
#[inline]
fn fill(#[allow(unused)] n: u32) -> Jar {
    //! inner documentation
    Jar { grams: /* here too */ n }
}

/** block documentation */
#[inline(always)]
#[cold]
fn other() {}

#[cfg(test)]
mod tests {
    fn nonsense() -> Missing {}
}

#[cfg(not(test))]
const KEPT: u8 = 1;

fn main() {
    #[allow(unused_mut)]
    let mut jar = fill(3);
    println!("{:?} {KEPT}", jar);
    #[rustfmt::skip]
    let a = [1,2,
        3,];
    println!("{}", a.len());
    if cfg!(debug_assertions) {
        println!("checks are on");
    }
    debug_assert!(a.len() == 3);
    debug_assert_eq!(a[0], 1);
}

//~| Jar { grams: 3 } 1
//~| 3
//~| checks are on
