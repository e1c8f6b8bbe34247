struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

use std::mem::ManuallyDrop;

fn main() {
    let mut kept = ManuallyDrop::new(Jar("manual"));
    println!("{}", kept.0);
    kept.0 = "changed";
    unsafe {
        ManuallyDrop::drop(&mut kept);
    }
    let given = ManuallyDrop::new(Jar("given"));
    let jar = ManuallyDrop::into_inner(given);
    println!("{}", jar.0);
    let mut taken = ManuallyDrop::new(Jar("taken"));
    let out = unsafe { ManuallyDrop::take(&mut taken) };
    println!("{}", out.0);
    let _never = ManuallyDrop::new(Jar("never"));
}

//~| manual
//~| washed changed
//~| given
//~| taken
//~| washed taken
//~| washed given
