use std::ptr;

static mut SHELF: *mut u32 = ptr::null_mut();
static mut JAR: Option<Box<i32>> = None;

fn main() {
    unsafe {
        SHELF = Box::into_raw(Box::new(5));
        *SHELF += 1;
        println!("{}", *SHELF);
        JAR = Some(Box::new(7));
        println!("{}", (*(&raw const JAR)).is_some());
    }
}

//~| 6
//~| true
