struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

use std::ptr;

fn main() {
    let mut jar = std::mem::ManuallyDrop::new(Jar("in place"));
    unsafe {
        ptr::drop_in_place(&mut *jar);
    }
    let boxed = Box::into_raw(Box::new([Jar("b0"), Jar("b1")]));
    unsafe {
        (&raw mut (*boxed)[0]).drop_in_place();
        (&raw mut (*boxed)[0]).write(Jar("b2"));
        drop(Box::from_raw(boxed));
    }
    println!("end");
}

//~| washed in place
//~| washed b0
//~| washed b2
//~| washed b1
//~| end
