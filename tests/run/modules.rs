mod kitchen {
    pub const OVENS: u32 = 2;

    pub struct Jar {
        pub label: String,
        grams: u32,
    }

    impl Jar {
        pub fn new(label: &str) -> Self {
            Jar { label: label.to_string(), grams: default_grams() }
        }

        pub fn grams(&self) -> u32 {
            self.grams
        }
    }

    fn default_grams() -> u32 {
        self::scale::HALF * 2
    }

    pub mod scale {
        pub const HALF: u32 = 250;

        pub fn ovens() -> u32 {
            super::OVENS
        }

        pub(crate) fn double() -> u32 {
            crate::top() * 2
        }
    }

    pub use self::scale::ovens as count_ovens;
}

mod helpers {
    pub fn a() -> i32 {
        1
    }
    pub fn b() -> i32 {
        2
    }
}

use helpers::*;
use kitchen::{self as k, scale, Jar};

fn top() -> u32 {
    21
}

fn main() {
    let mut jar = Jar::new("salt");
    jar.label.push('!');
    println!("{} {}", jar.label, jar.grams());
    println!("{} {} {}", k::OVENS, scale::ovens(), kitchen::count_ovens());
    println!("{} {}", scale::double(), crate::kitchen::scale::HALF);
    println!("{} {}", a(), self::b());
}

//~| salt! 500
//~| 2 2 2
//~| 42 250
//~| 1 2
