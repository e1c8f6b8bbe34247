struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

use std::ops::Deref;

struct Guard(Jar, i32);

impl Deref for Guard {
    type Target = i32;
    fn deref(&self) -> &i32 {
        &self.1
    }
}

fn guard(name: &'static str) -> Guard {
    Guard(Jar(name), 7)
}

fn main() {
    let n = *guard("first");
    println!("{n}");
    let r: &i32 = &guard("held");
    println!("{r}");
    match *guard("matched") {
        7 => println!("seven"),
        _ => {}
    }
    for i in 0..*guard("range") - 5 {
        println!("{i}");
    }
}

//~| washed first
//~| 7
//~| 7
//~| seven
//~| washed matched
//~| 0
//~| 1
//~| washed range
//~| washed held
