use std::alloc::{alloc, Layout};

fn main() {
    unsafe {
        let first = alloc(Layout::new::<[u8; 40]>());
        println!("{}", first.is_null());
        let second = alloc(Layout::new::<[u8; 40]>());
        println!("{}", second.is_null());
        second.write(1); //~ null-pointer
    }
}
//~ args: --pantry 64

//~| false
//~| true
