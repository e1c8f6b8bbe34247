use std::ptr;

fn main() {
    let mut shelf = [Some(Box::new(1)), None];
    unsafe {
        let at = shelf.as_mut_ptr();
        ptr::copy_nonoverlapping(at, at.add(1), 1); //~ copied
    }
    println!("{:?}", shelf[1]);
    shelf[0] = None; //~ freed
} //~ double-free

//~| Some(1)
