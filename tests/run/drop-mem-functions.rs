struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

use std::mem;

fn main() {
    let mut a = Jar("a");
    let mut b = Jar("b");
    mem::swap(&mut a, &mut b);
    println!("{} {}", a.0, b.0);
    let old = mem::replace(&mut a, Jar("c"));
    println!("{} {}", old.0, a.0);
    drop(old);
    mem::forget(Jar("forgotten"));
    let mut slot = Some(Jar("slot"));
    let taken = mem::take(&mut slot);
    println!("{} {}", taken.is_some(), slot.is_none());
    println!("{} {}", mem::needs_drop::<Jar>(), mem::needs_drop::<u8>());
}

//~| b a
//~| b c
//~| washed b
//~| true true
//~| true false
//~| washed slot
//~| washed a
//~| washed c
