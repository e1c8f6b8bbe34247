use std::alloc::{alloc, dealloc, Layout};
use std::ptr;

fn main() {
    unsafe {
        let layout = Layout::new::<String>();
        let pot = alloc(layout) as *mut String;
        pot.write(String::from("soup"));
        let served = ptr::read(pot);
        println!("{served}");
        pot.write(String::from("rice"));
        let count = ptr::read(&5u32);
        println!("{count}");
        ptr::drop_in_place(pot);
        dealloc(pot as *mut u8, layout);
    }
}
