use std::panic::catch_unwind;

struct Bad;

impl Drop for Bad {
    fn drop(&mut self) {
        panic!("in drop"); //~ abort
    }
}

fn main() {
    let _ = catch_unwind(|| {
        let _bad = Bad;
        println!("made");
    });
    println!("caught");
    let _ = catch_unwind(|| {
        let _bad = Bad;
        panic!("first");
    });
    println!("never");
}

//~| made
//~| caught
