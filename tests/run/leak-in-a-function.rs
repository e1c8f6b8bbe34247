use std::alloc::{alloc, Layout};

fn cook() -> u8 {
    let jar = unsafe { alloc(Layout::new::<u8>()) }; //~ leak(1,1)
    unsafe { jar.write(5) };
    unsafe { jar.read() }
} //~ lost(1)

fn main() {
    println!("{}", cook());
    println!("done");
}

//~| 5
//~| done
