// What an early `return` gives back is a constant: the report names the line of the `return` all the same.
use std::alloc::{alloc, dealloc, Layout};

fn work(n: i32) -> Result<i32, &'static str> {
    let layout = Layout::new::<i32>();
    let jar = unsafe { alloc(layout) } as *mut i32; //~ leak(4)
    unsafe { jar.write(n) };
    if n < 0 {
        return Err("cold");
    }
    unsafe { dealloc(jar.cast(), layout) };
    Ok(n)
} //~ lost(4)
//~ fact-contains: way out: line 9 leaves the function with the block still allocated

fn main() {
    println!("{:?}", work(-1)); //~| Err("cold")
}
