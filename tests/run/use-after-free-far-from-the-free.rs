use std::alloc::{alloc, dealloc, Layout};

struct Shelf {
    jars: [*mut u32; 3],
}

fn tidy(shelf: &mut Shelf) {
    unsafe { dealloc(shelf.jars[1] as *mut u8, Layout::new::<u32>()) }; //~ freed
}

fn serve(shelf: &Shelf) -> u32 {
    let mut sum = 0;
    for &jar in &shelf.jars {
        sum += unsafe { *jar }; //~ use-after-free
    }
    sum
}

fn main() {
    let mut shelf = Shelf { jars: [std::ptr::null_mut(); 3] };
    for i in 0..3 {
        let jar = unsafe { alloc(Layout::new::<u32>()) } as *mut u32; //~ allocated
        unsafe { jar.write(i as u32) }; //~ initialised
        shelf.jars[i] = jar;
    }
    tidy(&mut shelf);
    println!("{}", serve(&shelf));
}
