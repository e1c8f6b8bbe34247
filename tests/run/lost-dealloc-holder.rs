use std::alloc::{dealloc, Layout};
fn main() {
    let s = Box::into_raw(Box::new(String::from("soup"))); //~ leak(4,1)
    println!("{}", unsafe { &*s });
    unsafe { dealloc(s as *mut u8, Layout::new::<String>()) }; //~ lost(4)
    println!("end");
}

//~| soup
//~| end
