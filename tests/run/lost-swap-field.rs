use std::mem;
struct Shelf { jar: *mut u64 }
fn main() {
    let mut a = Shelf { jar: Box::into_raw(Box::new(1)) }; //~ leak(8,8)
    let mut b = Shelf { jar: std::ptr::null_mut() };
    mem::swap(&mut a.jar, &mut b.jar);
    println!("{}", a.jar.is_null());
    b.jar = std::ptr::null_mut(); //~ lost(8)
    println!("{}", b.jar.is_null());
}

//~| true
//~| true
